#include "app/desk/measure.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QEvent>
#include <QTimer>

#include <cstdio>
#include <ctime>
#include <unistd.h>

#include <fstream>
#include <sstream>

namespace app {

namespace {

/// Milliseconds since the kernel started this process: loading and linking count too. Field 22 of /proc/self/stat, in
/// clock ticks after boot (proc(5)); so the answer is exact to a tick of 10 ms.
qint64 sinceStartMs()
{
    std::ifstream file("/proc/self/stat");
    std::string line;
    std::getline(file, line);
    std::istringstream fields(line.substr(line.rfind(')') + 1)); // the name before it may hold blanks
    std::string field;
    for (int number = 3; number <= 22; ++number)
        fields >> field;
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000 - std::stoll(field) * 1000 / sysconf(_SC_CLK_TCK);
}

} // namespace

bool Measure::wanted()
{
    static const bool wanted = qEnvironmentVariableIsSet("FENGQIAO_MEASURE");
    return wanted;
}

void Measure::asked()
{
    if (wanted())
        m_askedMs = sinceStartMs();
}

void Measure::awaitPaint(const QString& what, QWidget* window)
{
    if (!wanted())
        return;
    qApp->removeEventFilter(this);
    m_what = what;
    m_watched = window;
    m_rows = false;
    qApp->installEventFilter(this);
}

void Measure::awaitRows(const QString& what, QWidget* page)
{
    awaitPaint(what, page);
    m_rows = true;
}

bool Measure::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Paint || !m_watched)
        return false;
    if (m_rows) {
        auto* widget = qobject_cast<QWidget*>(watched);
        auto* view = widget ? qobject_cast<QAbstractItemView*>(widget->parentWidget()) : nullptr;
        if (!view || view->viewport() != widget || !m_watched->isAncestorOf(view) || !view->model() || view->model()->rowCount() == 0)
            return false;
    } else if (watched != m_watched) {
        return false;
    }
    qApp->removeEventFilter(this);
    QTimer::singleShot(0, this, &Measure::say); // by then the paint has been flushed to the screen
    return false;
}

void Measure::say()
{
    const auto now = sinceStartMs();
    std::fprintf(stderr, "{\"measure\":\"%s\",\"sinceStartMs\":%lld,\"sinceAskedMs\":%lld}\n", qPrintable(m_what), static_cast<long long>(now),
                 static_cast<long long>(now - m_askedMs));
    m_watched = nullptr;
}

} // namespace app
