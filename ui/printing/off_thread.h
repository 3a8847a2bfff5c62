#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <utility>

namespace ui {

/// Runs `work` in the pool and `then(result)` back on the GUI thread, unless `context` is gone by then.
template <class Work, class Then>
void offThread(QObject* context, Work work, Then then)
{
    QThreadPool::globalInstance()->start([guard = QPointer<QObject>(context), work = std::move(work), then = std::move(then)]() mutable {
        auto result = work();
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard = std::move(guard), then = std::move(then), result = std::move(result)]() mutable {
                if (guard)
                    then(std::move(result));
            },
            Qt::QueuedConnection);
    });
}

} // namespace ui
