#include "app/desk/waiting.h"

#include "ui/theme/paint.h"
#include "ui/theme/scale.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plain_label.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QPainter>
#include <QThread>
#include <QTimer>
#include <QVBoxLayout>

namespace app {

Waiting::Waiting(QWidget* parent)
    : QWidget(parent)
    , m_title(new ui::PlainLabel(tr("Preparing the fictional county"), ui::TextRole::DisputeTitle, ui::Token::Text, ui::Fit::Wrap, this))
    , m_step(new ui::PlainLabel(QString(), ui::TextRole::Body, ui::Token::Text, ui::Fit::Wrap, this))
    , m_passed(new ui::PlainLabel(QString(), ui::TextRole::Small, ui::Token::Text2, ui::Fit::Wrap, this))
{
    setObjectName(QStringLiteral("waiting"));
    auto* column = new QVBoxLayout(this);
    ui::setMargins(column, 40);
    ui::setGaps(column, 12);
    column->addStretch();
    column->addWidget(m_title);
    column->addWidget(m_step);
    column->addWidget(m_passed);
    column->addStretch();
    auto* clock = new QTimer(this);
    auto passed = std::make_shared<QElapsedTimer>();
    passed->start();
    const auto tell = [this, passed] { m_passed->setPlainText(tr("Only at the first start: about a minute. %1 s have passed.").arg(passed->elapsed() / 1000)); };
    connect(clock, &QTimer::timeout, this, tell);
    clock->start(1000);
    tell();
}

void Waiting::say(const QString& step)
{
    QMetaObject::invokeMethod(this, [this, step] { m_step->setPlainText(step); }, Qt::QueuedConnection);
}

void Waiting::sayCounty() { say(tr("A court, townships and villages are being set up.")); }
void Waiting::sayDesk(int number, int of) { say(tr("Desk %1 of %2 is being set up and fetches its data.").arg(number).arg(of)); }
void Waiting::sayYear(int done, int of)
{
    say(done < of ? tr("The county lives its year: step %1 of %2, each signed by its author and judged by the county.").arg(done).arg(of)
                  : tr("2,000 disputes of earlier years are being entered."));
}
void Waiting::sayToday() { say(tr("What is new today is being entered.")); }

void Waiting::fail(const QString& sentence)
{
    for (auto* timer : findChildren<QTimer*>())
        timer->stop();
    m_title->setPlainText(tr("The fictional county could not be prepared"));
    m_step->setPlainText(sentence);
    m_passed->setPlainText(tr("Nothing of yours was touched. Mend the cause and start again."));
}

void Waiting::closeEvent(QCloseEvent* event)
{
    m_closed = true;
    QWidget::closeEvent(event);
}

void Waiting::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), ui::themeOf(this).colour(ui::Token::Bg));
}

void besides(const std::function<void()>& job)
{
    QEventLoop loop;
    bool done = false;
    std::unique_ptr<QThread> thread(QThread::create(job));
    QObject::connect(thread.get(), &QThread::finished, &loop, [&] {
        done = true;
        loop.quit();
    });
    thread->start();
    while (!done) // closing the last window asks every loop to end
        loop.exec();
    thread->wait();
}

} // namespace app
