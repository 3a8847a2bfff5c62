#include "ui/patrol/warning_page.h"

#include "core/warning/signs.h"
#include "core/warning/timers.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"
#include "ui/text/offers.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_scroll.h"
#include "ui/widgets/strips.h"
#include "ui/widgets/tag.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

namespace {

void add(QVBoxLayout* into, const QString& said, TextRole role, Token tint = Token::Text) { into->addWidget(new PlainLabel(said, role, tint, Fit::Wrap)); }

} // namespace

WarningPage::WarningPage(Port& port, QWidget* parent)
    : Page(QStringLiteral("warning"), QStringLiteral("patrol"), parent), m_port(port), m_error(new ErrorStrip(this))
{
    auto* box = new QVBoxLayout(this);
    setMargins(box, 20, 16, 20, 16);
    setGaps(box, 12);
    box->addWidget(m_error);
    connect(m_error, &ErrorStrip::wayPressed, this, &WarningPage::ask);
    connect(&port, &Port::changed, this, [this] { if (isVisible()) ask(); });
    connect(&port, &Port::syncChanged, this, [this] { if (isVisible()) present(); });
    connect(&m_minute, &QTimer::timeout, this, [this] { if (isVisible()) present(); });
    m_minute.start(60'000);
}

PageHead WarningPage::head() const
{
    const auto* w = m_view.state.as<core::warning::State>();
    return {QStringLiteral("patrol"), tr("Patrol"), w ? tr("%1 warning").arg(named(core::warning::colourName(w->steps.colour))) : tr("Warning"), w ? text(w->steps.number) : QString()};
}

void WarningPage::open(const QString& argument)
{
    m_subject = argument;
    m_error->clear();
    ask();
}

bool WarningPage::back()
{
    emit goTo(QStringLiteral("patrol"), m_subject);
    return true;
}

void WarningPage::ask()
{
    const auto id = core::subjectFromText(m_subject.toStdString());
    if (!id)
        return;
    m_port.show(*id, this, [this](core::Result<core::desk::SubjectView> view) {
        if (!view) {
            m_error->show(sentence(view.error()), tr("Read again"));
            return;
        }
        m_view = std::move(*view);
        emit headChanged();
        present();
    });
}

Button* WarningPage::action(const QString& name, const QString& label, const QString& icon, const QString& page, bool main)
{
    auto* button = new Button(main ? ButtonKind::Main : ButtonKind::Plain, label, icon, this);
    button->setObjectName(name);
    connect(button, &Button::clicked, this, [this, page] { emit goTo(page, m_subject); });
    return button;
}

void WarningPage::present()
{
    delete m_body;
    m_body = nullptr;
    const auto* state = m_view.state.as<core::warning::State>();
    if (!state)
        return;
    auto* scroll = plainScroll(QStringLiteral("warning.scroll"), this);
    auto* column = new QWidget;
    auto* box = new QVBoxLayout(column);
    setMargins(box, 0);
    setGaps(box, 12);
    box->addWidget(makeMatter(*state));
    box->addWidget(makeReports(*state));
    box->addWidget(makeMeasures(*state));
    auto* acts = makeActs(state->steps);
    box->addLayout(acts);
    box->addStretch(1);
    scroll->setWidget(column);
    m_body = scroll;
    layout()->addWidget(scroll);
    if (hasFocus()) // what is to be done next, not the page as a whole
        acts->itemAt(0)->widget()->setFocus(Qt::OtherFocusReason);
}

/// Colour, place, facts, signs: what somebody saw.
QWidget* WarningPage::makeMatter(const core::warning::State& state)
{
    const auto& s = state.steps;
    const auto& c = state.content;
    auto* card = new Card(16);
    auto* top = new QHBoxLayout;
    setGaps(top, 10);
    top->addWidget(new RiskBadge(riskOf(s.colour)));
    if (s.state == core::warning::Main::Closed)
        top->addWidget(new Tag(TagLook::Ok, tr("Closed")));
    if (s.lowering)
        top->addWidget(new Tag(TagLook::Orange, tr("%1 asks to lower it; a second person must agree").arg(text(m_port.directory().accountName(s.lowering->account)))));
    top->addStretch(1);
    card->box()->addLayout(top);
    add(card->box(), text(c.place), TextRole::DisputeTitle);
    add(card->box(), text(c.facts), TextRole::Body);
    QStringList small{dayAndMoment(s.raisedAt, m_port.now()), text(m_port.directory().accountName(s.author))};
    if (s.people > 0)
        small.append(tr("%n people gathered", nullptr, static_cast<int>(s.people)));
    for (const auto& person : c.people)
        small.append(text(person));
    add(card->box(), small.join(QStringLiteral("　")), TextRole::Small, Token::Text2);
    QStringList signs;
    for (const auto& code : s.signs)
        if (const auto* sign = core::warning::findSign(code))
            signs.append(named(sign->text));
    if (!signs.isEmpty())
        add(card->box(), tr("Signs: %1").arg(sideBySide(signs)), TextRole::Body);
    if (!c.calm.empty())
        add(card->box(), tr("Done to calm them: %1").arg(text(c.calm)), TextRole::Body);
    if (s.proposed != s.colour && !c.colourReason.empty())
        add(card->box(), tr("The record spoke for %1: %2").arg(named(core::warning::colourName(s.proposed)), text(c.colourReason)), TextRole::Small, Token::Text2);
    return card;
}

/// Who must know, until when, and who has answered.
QWidget* WarningPage::makeReports(const core::warning::State& state)
{
    const auto& s = state.steps;
    const auto& c = state.content;
    auto* card = new Card(16);
    add(card->box(), tr("Report and receipt"), TextRole::RowTitle);
    if (s.reportDue && !s.reported()) {
        const auto left = std::chrono::duration_cast<std::chrono::minutes>(*s.reportDue - m_port.now()).count();
        const auto due = shortMoment(*s.reportDue, m_port.now());
        add(card->box(), left < 0 ? tr("To be reported by %1: over").arg(due) : left < 600 ? tr("To be reported by %1: %2 minutes left").arg(due).arg(left) : tr("To be reported by %1").arg(due),
            TextRole::BodyBold, left < 0 ? Token::RedWord : Token::Text);
    }
    if (m_port.syncFacts().lineDown && s.state == core::warning::Main::Open && !s.reported())
        card->box()->addWidget(new NoteStrip(tr("The line is down. Print the script and call; when the line is up this warning goes before everything else."), QStringLiteral("cloud-off")));
    for (const auto& report : s.reports) {
        QString line = text(m_port.directory().organisationName(report.to)) + QStringLiteral("　");
        if (report.received) {
            const auto taken = c.receivers.find(report.act);
            line += tr("received %1").arg(shortMoment(*report.received, m_port.now())) + QStringLiteral("　") +
                    (taken != c.receivers.end() ? text(taken->second) : text(m_port.directory().accountName(report.by))) + (report.late ? QStringLiteral("　") + tr("too late") : QString());
        } else {
            line += tr("no receipt yet");
        }
        add(card->box(), line, TextRole::Body, report.received ? Token::Text : Token::Text2);
    }
    if (s.reports.empty())
        add(card->box(), tr("Blue stays in the village's ledger."), TextRole::Body, Token::Text2);
    return card;
}

QWidget* WarningPage::makeMeasures(const core::warning::State& state)
{
    const auto& s = state.steps;
    const auto& c = state.content;
    auto* card = new Card(16);
    add(card->box(), tr("Measures"), TextRole::RowTitle);
    for (const auto& measure : s.measures) {
        QString words;
        for (const auto& note : c.notes)
            if (note.act == measure.act)
                words = text(note.text);
        add(card->box(), shortDay(measure.on) + QStringLiteral("　") + named(core::warning::measureName(measure.code)) + QStringLiteral("　") + words + QStringLiteral("　") + text(m_port.directory().organisationName(measure.organisation)), TextRole::Body);
    }
    if (s.measures.empty())
        add(card->box(), tr("None yet; without measures it can be neither lowered nor closed."), TextRole::Body, Token::Text2);
    return card;
}

QLayout* WarningPage::makeActs(const core::warning::Steps& s)
{
    auto* flow = new FlowLayout;
    const auto offer = [&](const QString& id, const QString& label, const QString& icon, const QString& page, bool main = false) {
        if (mayGo(m_port, m_view, page))
            flow->addWidget(action(id, label, icon, page, main));
    };
    const auto author = m_port.author();
    if (s.state == core::warning::Main::Open) {
        const bool waitsForUs = std::any_of(s.reports.begin(), s.reports.end(), [&](const auto& report) {
            return report.manner == "system" && !report.received && std::any_of(author.posts.begin(), author.posts.end(), [&](const auto& post) { return post.organisation == report.to; });
        });
        if (waitsForUs)
            offer(QStringLiteral("warning.receive"), tr("Confirm receipt"), QStringLiteral("inbox"), QStringLiteral("warning.receive"), true);
        if (!s.reported() && !s.to.empty() && !waitsForUs) {
            auto* script = new Button(ButtonKind::Main, tr("Print the phone script"), QStringLiteral("printer"), this);
            script->setObjectName(QStringLiteral("warning.script"));
            connect(script, &Button::clicked, this, [this] { emit goTo(QStringLiteral("papers"), m_subject + QStringLiteral("/warning_script")); });
            flow->addWidget(script);
            offer(QStringLiteral("warning.report"), tr("Reported by telephone"), QStringLiteral("phone"), QStringLiteral("warning.report"));
        }
        offer(QStringLiteral("warning.measure"), tr("Measure"), QStringLiteral("list-numbers"), QStringLiteral("warning.measure"));
        offer(QStringLiteral("warning.contact"), tr("Look again"), QStringLiteral("eye"), QStringLiteral("warning.contact"));
        if (s.colour != "red")
            offer(QStringLiteral("warning.escalate"), tr("Raise the colour"), QStringLiteral("alert-triangle"), QStringLiteral("warning.escalate"));
        if (!s.lowering && !s.colour.empty())
            offer(QStringLiteral("warning.lower"), tr("Lower the colour"), QStringLiteral("arrow-back-up"), QStringLiteral("warning.lower"));
        if (s.lowering)
            offer(QStringLiteral("warning.second"), tr("Decide on lowering red"), QStringLiteral("users"), QStringLiteral("warning.confirm_lowering"), true);
        if (core::warning::rankOf(s.colour) < 3)
            offer(QStringLiteral("warning.close"), tr("Close the warning"), QStringLiteral("square-check"), QStringLiteral("warning.close"));
    }
    flow->addWidget(action(QStringLiteral("warning.papers"), tr("Papers"), QStringLiteral("printer"), QStringLiteral("papers")));
    if (!s.dispute.empty()) {
        auto* open = new Button(ButtonKind::Plain, tr("Open the dispute"), QStringLiteral("folders"), this);
        connect(open, &Button::clicked, this, [this, id = text(s.dispute)] { emit goTo(QStringLiteral("dispute"), id); });
        flow->addWidget(open);
    }
    return flow;
}

} // namespace ui
