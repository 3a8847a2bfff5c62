#pragma once

#include <QWidget>

#include <atomic>
#include <functional>

namespace ui {
class PlainLabel;
}

namespace app {

/// The window of a first start that takes a while: what is being done now, and that it is still going on. Closing it
/// breaks nothing off; whoever started it looks at closed() afterwards.
class Waiting : public QWidget {
    Q_OBJECT
public:
    explicit Waiting(QWidget* parent = nullptr);
    /// What is being done now; from any thread.
    void sayCounty();
    void sayYear(int done, int of); ///< steps of the county's year
    void sayDesk(int number, int of);
    void sayToday();
    /// What went wrong, in the place of the steps.
    void fail(const QString& sentence);
    [[nodiscard]] bool closed() const { return m_closed; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void say(const QString& step);
    ui::PlainLabel *m_title, *m_step, *m_passed;
    bool m_closed = false;
};

/// Runs `job` on a thread of its own while this thread goes on with its events; comes back when the job has ended.
void besides(const std::function<void()>& job);

} // namespace app
