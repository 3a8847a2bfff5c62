#include "ui/help/help_page.h"

#include "ui/port.h"
#include "ui/theme/scale.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"

#include <QBoxLayout>
#include <QHash>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

namespace ui {

namespace {

struct Topic {
    QString icon, title;
    QList<QPair<QString, QString>> entries; ///< bold lead, then what to know; either may be empty
};

} // namespace

HelpPage::HelpPage(Port& port, QWidget* parent) : Page(QStringLiteral("help"), QStringLiteral("help"), parent)
{
    const auto& settings = port.directory().steps.settings;
    const QList<Topic> topics{
        {QStringLiteral("alert-circle"), tr("What to do when …"),
         {{tr("the line is down"), tr("Go on working. All is saved on this PC and goes up by itself when the line is back.")},
          {tr("the PC is switched off too early"), tr("What was shown as saved is safe. Half-filled forms come back as you left them.")},
          {tr("something needs you"), tr("Open the outbox. It says why, names the article, and offers the way on. What you wrote is kept.")},
          {tr("two places changed the same thing"), tr("Compare both values and choose. The other one stays in the history and can be taken back.")},
          {tr("a party takes the consent back"), tr("Record it at once under “wish to mediate”. It counts from that moment, without a line too.")},
          {tr("the password is forgotten"), tr("Press “Forgot the password” on the unlock page. Two people of the county open it together, you choose a new one, and nothing that was not sent is lost.")},
          {tr("a number or a name was wrong"), tr("Correct it on the page of the dispute. Papers already signed stay as they are.")}}},
        {QStringLiteral("cloud-up"), tr("How sending works"),
         {{tr("Saved"), tr("“Saved on this PC” means it is on the disk, enciphered, twice.")},
          {tr("Sent"), tr("Sent every 5 minutes, and at once when something is new. F5 sends now.")},
          {tr("Received"), tr("“Receipt checked” means the court's server has signed for it and the signature was checked here.")},
          {tr("Never twice"), tr("A broken line in the middle does no harm: nothing is lost and nothing is counted twice.")},
          {tr("What counts only when the county has it"), tr("What the court assigns, accepts and rules may be saved without a line; it takes effect when the county has received it. Nothing else waits for that.")}}},
        {QStringLiteral("clock"), tr("Deadlines"),
         {{tr("Confirm receipt"), tr("%1 working days from the day after the assignment, until 24:00 (Implementing Opinions, art. 15).").arg(settings.acceptWorkingDays)},
          {tr("Mediation"), tr("30 days from receipt. With the consent of all parties it can be extended, as a rule by 30 days in all (Implementing Opinions, art. 15).")},
          {tr("Pause"), tr("From the entrusting of an appraisal until the report arrives, the days do not count. Illness, harvest and a bad line do not stop the clock.")},
          {tr("Village and township"), tr("They share one period. Pushing a dispute up does not begin it anew.")},
          {tr("Rest days"), tr("When the last day is a rest day, the next working day counts (Civil Procedure Law, art. 85).")},
          {tr("Confirmation by the court"), tr("All parties together, within 30 days after the agreement took effect (Civil Procedure Law, art. 205). No fee.")},
          {tr("Why this day?"), tr("Press F1 on the page of a dispute: the sum is written out day by day.")}}},
        {QStringLiteral("folders"), tr("After the agreement"),
         {{tr("Performance"), tr("Enter each receipt on the page of the dispute. Reminders come %1, %2 and %3 days before a promise is due, urging %4 and %5 days after.")
               .arg(settings.remindFirstDays).arg(settings.remindSecondDays).arg(settings.remindLastDays).arg(settings.urgeFirstDays).arg(settings.urgeSecondDays)},
          {tr("Somebody does not perform"), tr("Urge and record it. Then tell the way that is open: enforcement when there is a ruling, within two years; otherwise a suit on the agreement, or another round of mediation.")},
          {tr("Follow-up visits"), tr("Once within %1 days after the last day due; hard disputes and orange or red ones again and again. Ask all four questions.").arg(settings.visitOnceDays)},
          {tr("Something unusual at a visit"), tr("Report it at once, by telephone if there is no line, and answer for it the same day.")},
          {tr("Filing"), tr("When all is over, the check list says what is missing. “Whole dossier” prints everything in order with page numbers.")},
          {tr("Day %1 without a line").arg(settings.paperFallbackDays), tr("An application that waits for the line has not arrived. Print the paper package and let the parties post it (Civil Procedure Law, art. 85).")}}},
        {QStringLiteral("layout-sidebar-right"), tr("Keys"),
         {{QStringLiteral("Ctrl+1 … 8"), tr("the pages of the rail")},
          {QStringLiteral("Ctrl+K"), tr("search by name, number, initials or the last 4 digits of a telephone")},
          {QStringLiteral("F1"), tr("why, or help")},
          {QStringLiteral("F2"), tr("register a dispute")},
          {QStringLiteral("F5"), tr("send now")},
          {QStringLiteral("Ctrl+Alt+E"), tr("one question a page, for people who are helped")},
          {QStringLiteral("F8"), tr("next place to be put right")},
          {QStringLiteral("Ctrl+Enter"), tr("finish the form")},
          {QStringLiteral("Esc"), tr("back")},
          {QStringLiteral("Ctrl+L"), tr("lock")},
          {QStringLiteral("Ctrl + / Ctrl −"), tr("larger or smaller type")}}},
        {QStringLiteral("users"), tr("What you may not do for the parties"),
         {{tr("Choose"), tr("Consent, versions of a text, court or not: the party chooses. Nothing is ticked beforehand.")},
          {tr("Ask together"), tr("Ask each party separately about the wish to mediate (People's Mediation Law, art. 17).")},
          {tr("Look up numbers without a reason"), tr("Numbers are masked. Looking at them is recorded with your reason.")}}},
    };

    auto* outer = new QVBoxLayout(this);
    setMargins(outer, 0);
    auto* scroll = m_scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("help.scroll"));
    scroll->setAccessibleName(tr("Help"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::StrongFocus); // the arrow keys read on
    scroll->setProperty("fqNoRing", true);   // it is the whole page: a ring round it tells nothing
    auto* column = new QWidget(scroll);
    auto* box = new QVBoxLayout(column);
    setMargins(box, 20, 16, 20, 16);
    setGaps(box, 12);
    for (const auto& topic : topics) {
        auto* card = new Card(16, column);
        m_topics.append(card);
        auto* head = new QHBoxLayout;
        setGaps(head, 8);
        head->addWidget(new IconView(topic.icon, Token::Accent, 20, card));
        head->addWidget(new PlainLabel(topic.title, TextRole::PreviewTitle, Token::Text, Fit::Wrap, card), 1);
        card->box()->addLayout(head);
        for (const auto& [lead, words] : topic.entries) {
            auto* line = new QHBoxLayout;
            setGaps(line, 16);
            auto* bold = new PlainLabel(lead, TextRole::BodyBold, Token::Text, Fit::Wrap, card);
            fixWidth(bold, 200);
            auto* told = new PlainLabel(words, TextRole::Body, Token::Text2, Fit::Wrap, card);
            line->addWidget(bold, 0, Qt::AlignTop);
            line->addWidget(told, 1);
            card->box()->addLayout(line);
        }
        box->addWidget(card);
    }
    box->addStretch(1);
    scroll->setWidget(column);
    outer->addWidget(scroll);
}

void HelpPage::open(const QString& argument)
{
    static const QHash<QString, int> kTopics{{QStringLiteral("outbox"), 1}, {QStringLiteral("settings"), 1}, {QStringLiteral("today"), 2}, {QStringLiteral("disputes"), 2},
        {QStringLiteral("extend"), 2}, {QStringLiteral("appraisal_start"), 2}, {QStringLiteral("appraisal_end"), 2}, {QStringLiteral("apply"), 2}, {QStringLiteral("consent"), 4},
        {QStringLiteral("choose"), 4}, {QStringLiteral("push"), 4}};
    QTimer::singleShot(0, this, [this, topic = kTopics.value(argument, 0)] { // laid out by then
        m_scroll->verticalScrollBar()->setValue(topic == 0 ? 0 : m_topics.at(topic)->y());
        m_scroll->setFocus(Qt::OtherFocusReason);
    });
}

PageHead HelpPage::head() const { return {{}, {}, tr("Help"), tr("No line is needed to read it")}; }

} // namespace ui
