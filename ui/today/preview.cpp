#include "ui/today/preview.h"

#include "core/dispute/catalogue.h"
#include "core/dispute/clock_view.h"
#include "ui/port.h"
#include "ui/text/clock_texts.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/duty_words.h"
#include "ui/text/names.h"
#include "ui/text/offers.h"
#include "ui/text/places.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/clock_strip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tag.h"

#include <QBoxLayout>

namespace ui {

Preview::Preview(Port& port, QWidget* parent)
    : Card(16, parent)
    , m_port(port)
    , m_body(new QWidget)
    , m_origin(new Tag(TagLook::Soft, {}))
    , m_courtNumber(new PlainLabel(TextRole::Small, Token::Text2))
    , m_title(new PlainLabel(TextRole::PreviewTitle, Token::Text, Fit::TwoLines))
    , m_type(new PlainLabel(TextRole::Body, Token::Text2))
    , m_facts(new PlainLabel(TextRole::Small, Token::Text, Fit::Wrap))
    , m_whyTitle(new PlainLabel(TextRole::RowTitle, Token::Text))
    , m_whyText(new PlainLabel(TextRole::Small, Token::Text2, Fit::Wrap))
    , m_nothing(new PlainLabel(tr("Choose a duty on the left: whom and what it is about, and why that day, then stand here."), TextRole::Body, Token::Text2, Fit::Wrap))
    , m_tags(new QWidget)
    , m_whyHead(new QWidget)
    , m_picture(new ClockPicture)
    , m_main(new Button(ButtonKind::Main, {}))
    , m_open(new Button(ButtonKind::Plain, openWord({})))
    , m_decline(new Button(ButtonKind::Plain, tr("Return with reason")))
{
    setObjectName(QStringLiteral("today.preview"));
    m_facts->setRunningText(true);
    m_whyText->setRunningText(true);
    auto* column = new QVBoxLayout(m_body);
    setMargins(column, 0);
    setGaps(column, 6);
    auto* top = new QHBoxLayout;
    setGaps(top, 8);
    top->addWidget(m_origin);
    top->addWidget(m_courtNumber, 1);
    column->addLayout(top);
    column->addWidget(m_title);
    column->addWidget(m_type);
    column->addWidget(m_facts);
    auto* flow = new FlowLayout(m_tags);
    setGaps(flow, 6);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_tags->setSizePolicy(policy);
    column->addWidget(m_tags);
    addGap(column, 2);
    column->addWidget(new Rule);
    addGap(column, 2);
    auto* head = new QHBoxLayout(m_whyHead);
    setMargins(head, 0);
    setGaps(head, 6);
    head->addWidget(new IconView(QStringLiteral("clock"), Token::Text, 18));
    head->addWidget(m_whyTitle, 1);
    column->addWidget(m_whyHead);
    column->addWidget(m_picture);
    column->addWidget(m_whyText);
    column->addStretch();

    auto* area = new QScrollArea;
    area->setObjectName(QStringLiteral("today.preview.area"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(m_body);
    m_body->setAutoFillBackground(false);
    m_nothing->setObjectName(QStringLiteral("today.preview.nothing"));
    m_nothing->setRunningText(true);
    box()->addWidget(m_nothing);
    box()->addWidget(area, 1);
    box()->addStretch(0);
    m_main->setObjectName(QStringLiteral("today.main"));
    m_main->setKeyCap(QStringLiteral("Enter"));
    m_main->setIconName(QStringLiteral("check"));
    box()->addWidget(m_main);
    auto* pair = new QHBoxLayout;
    setGaps(pair, 8);
    m_open->setObjectName(QStringLiteral("today.open"));
    m_decline->setObjectName(QStringLiteral("today.decline"));
    pair->addWidget(m_open);
    pair->addWidget(m_decline);
    box()->addLayout(pair);

    connect(m_main, &QPushButton::clicked, this, &Preview::mainPressed);
    connect(m_open, &QPushButton::clicked, this, &Preview::openPressed);
    connect(m_decline, &QPushButton::clicked, this, &Preview::declinePressed);
    clear();
}

void Preview::clear()
{
    ++m_asked;
    m_body->hide();
    m_nothing->show();
    for (Button* button : {m_main, m_open, m_decline})
        button->hide();
    setFocusProxy(nullptr); // Tab would go to a hidden button and be lost
}

void Preview::present(const core::duty::Duty& duty)
{
    const bool same = duty.subject == m_duty.subject && m_body->isVisibleTo(this);
    m_duty = duty;
    const auto asked = ++m_asked;
    m_nothing->hide();
    m_body->show();
    m_title->setPlainText(text(duty.title.empty() ? duty.number : duty.title));
    m_type->setPlainText(typeTitleWord(duty.type));
    m_type->setVisible(!m_type->plainText().isEmpty()); // of a patrol there is no type: no empty line
    if (!same) { // nothing of the other dispute stays beside this one's title
        m_facts->setPlainText({});
        m_facts->hide();
        m_courtNumber->setPlainText(text(duty.number));
        m_courtNumber->setVisible(!duty.number.empty());
        m_origin->setVisible(false);
        m_tags->hide();
    }
    const Label label = dutyLabel(duty.code);
    m_main->setLabel(duty.mine ? label.word : QString());
    m_main->setVisible(duty.mine);
    m_open->setVisible(true);
    setFocusProxy(duty.mine ? m_main : m_open);
    m_open->setLabel(openWord(duty.dispute.empty() ? QString() : placeOf(duty.kind, m_port.courtDesk())));
    if (!same)
        m_decline->hide(); // until it is known whether it may be
    showWhy(duty, nullptr);
    const auto id = core::subjectFromText(duty.dispute);
    if (!id)
        return;
    m_port.show(*id, this, [this, asked](core::Result<core::desk::SubjectView> view) {
        if (asked == m_asked && view) // a dispute that this desk may not read keeps its card
            fill(m_duty, *view);
    });
}

void Preview::fill(const core::duty::Duty& duty, const core::desk::SubjectView& view)
{
    const auto* state = view.state.as<core::dispute::State>();
    if (!state)
        return;
    const auto& steps = state->steps;
    m_decline->setVisible(duty.mine && duty.kind == "dispute.accept" && mayOffer(m_port, view, "dispute.decline"));
    m_origin->setVisible(true);
    m_origin->setTag(TagLook::Soft, steps.courtSourced ? tr("From the court") : named(core::dispute::sourceName(steps.source)));
    m_courtNumber->setPlainText(text(steps.courtNumber.empty() ? steps.number : steps.courtNumber));
    m_courtNumber->setVisible(!m_courtNumber->plainText().isEmpty());
    m_type->show();
    m_type->setPlainText(QStringLiteral("%1・%2").arg(typeTitleWord(steps.type), stateWord(steps.state)));
    m_facts->setPlainText(text(core::valueOf(state->content.fields, "narrative")).left(160));
    m_facts->setVisible(!m_facts->plainText().isEmpty());

    const auto old = m_tags->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget* tag : old)
        delete tag;
    const auto add = [this](const QString& words, const char* icon) {
        auto* tag = new Tag(TagLook::Outline, words, QString::fromLatin1(icon), m_tags);
        tag->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); // a long name gives way, the pane stays as wide as it is
        atLeastWide(tag, 40); // else a tag asks for all its words, whatever its policy
        setPlainToolTip(tag, words);
        m_tags->layout()->addWidget(tag);
        tag->show();
    };
    for (const auto& [party, codes] : state->identity.care)
        for (const auto& code : codes)
            add(QStringLiteral("%1・%2").arg(text(state->partyName(party)), named(core::dispute::careFlagName(code))), "heart-handshake");
    const auto agreed = std::count_if(steps.parties.begin(), steps.parties.end(), [](const auto& p) { return p.consent == core::dispute::Consent::Agreed; });
    if (!steps.parties.empty())
        add(agreed == std::ssize(steps.parties) ? tr("All parties agree to mediate") : tr("%1 of %2 agree to mediate").arg(agreed).arg(steps.parties.size()), "circle-check");
    m_tags->setVisible(true);
    showWhy(duty, state);
}

void Preview::showWhy(const core::duty::Duty& duty, const core::dispute::State* state)
{
    const core::Day today = core::dayInChina(m_port.now());
    QStringList lines;
    for (const auto& step : dutySteps(duty))
        lines << text(step);
    if (duty.provisional)
        lines << tr("Reckoned by weekends: that year's holidays are not known yet.");
    if (!duty.article.empty())
        lines << tr("By %1.").arg(articleWord(duty.article));
    m_whyText->setPlainText(lines.join(inChinese() ? QString() : QStringLiteral(" ")));
    m_whyText->setVisible(!lines.isEmpty());
    m_whyTitle->setPlainText(duty.due && *duty.due == today ? tr("Why today") : tr("Why this date"));
    m_whyHead->setVisible(duty.due.has_value());
    ClockStripData data;
    if (state) {
        const auto& settings = m_port.directory().steps.settings;
        if (duty.kind == "dispute.accept" && state->steps.dispatchedOn) {
            data = receiptStripData(core::dispute::receiptClock(*state->steps.dispatchedOn, today, settings, m_port.holidays()), today);
        } else if (const auto view = core::dispute::clockView(state->steps, today, settings, m_port.holidays())) {
            data = clockStripData(*view, today);
            data.brackets.clear(); // the pane is narrow: the strip alone, its words stand below
            data.flags.clear();
            data.notches.clear();
        }
    }
    m_picture->setData(data);
    m_picture->setVisible(!data.cells.isEmpty());
}

} // namespace ui
