#pragma once

#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <memory>

namespace app {

/// A thread that owns one value and does jobs on it in order. The value is made, used and destroyed there only.
template <class T>
class Worker {
public:
    explicit Worker(const QString& name)
    {
        m_thread.setObjectName(name);
        m_loop = new QObject;
        m_loop->moveToThread(&m_thread);
        m_thread.start();
    }
    ~Worker() { stop(); }
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// `job` runs in the worker with the value, which is empty before it was set.
    void post(std::function<void(std::unique_ptr<T>&)> job)
    {
        QMetaObject::invokeMethod(m_loop, [this, job = std::move(job)] { job(m_value); }, Qt::QueuedConnection);
    }
    /// Lets the queue run empty, destroys the value in its thread and joins.
    void stop()
    {
        if (!m_thread.isRunning())
            return;
        QMetaObject::invokeMethod(m_loop, [this] {
            m_value.reset();
            m_loop->deleteLater();
            m_thread.quit();
        }, Qt::QueuedConnection);
        m_thread.wait();
    }

private:
    QThread m_thread;
    QObject* m_loop = nullptr; // deleted in its own thread by stop()
    std::unique_ptr<T> m_value;
};

/// Delivers `value` to `reply` on the GUI thread unless `context` has gone meanwhile.
template <class Value, class Function>
void deliver(const QPointer<QObject>& context, Function reply, Value value)
{
    QMetaObject::invokeMethod(qApp, [context, reply = std::move(reply), value = std::move(value)]() mutable {
        if (context)
            reply(std::move(value));
    }, Qt::QueuedConnection);
}

} // namespace app
