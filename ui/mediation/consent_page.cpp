#include "ui/mediation/consent_page.h"

#include "core/dispute/capacity.h"
#include "ui/convert.h"
#include "ui/mediation/reception_sheets.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/offers.h"
#include "ui/theme/scale.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/tag.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using core::dispute::Consent;

namespace {

constexpr const char* kGuardianConsents = "guardian_consents";
constexpr const char* kOwnEarnings = "own_earnings";

/// What lets a minor's own answer count (《民法典》第18条、第19条). No name: the class of the steps is read by many.
std::string consentEvidence(const QString& saidBy)
{
    return saidBy == QLatin1String(kGuardianConsents) ? "法定代理人同意" : saidBy == QLatin1String(kOwnEarnings) ? "已满十六周岁，以自己的劳动收入为主要生活来源" : "";
}

} // namespace

ConsentPage::ConsentPage(Port& port, QWidget* parent)
    : ActForm(port, QStringLiteral("consent"), tr("Wish to mediate"), tr("Save"), parent)
{
    auto* lead = new PlainLabel(tr("Ask each party separately and alone."), TextRole::Body, Token::Text2, Fit::Wrap, column());
    form()->addWidget(lead);
}

void ConsentPage::fill()
{
    delete m_lines;
    m_parties.clear();
    m_lines = new QWidget(column());
    auto* box = new QVBoxLayout(m_lines);
    setMargins(box, 0);
    setGaps(box, 12);
    form()->addWidget(m_lines);
    const auto* state = dispute();
    if (!state)
        return;
    m_atCourt = state->steps.state == core::dispute::Main::C0;
    if (m_atCourt) // 民事诉讼法 126: who is not willing has his suit
        box->addWidget(new PlainLabel(tr("Who does not want mediation after it was explained: go back and choose “%1”.").arg(actWord(QStringLiteral("dispute.court_file"))), TextRole::Body, Token::Text2, Fit::Wrap, m_lines));
    if (const auto note = minorsNote(*state, port()); !note.isEmpty()) {
        auto* label = new PlainLabel(note, TextRole::BodyBold, Token::OrangeWord, Fit::Wrap, m_lines);
        label->setObjectName(QStringLiteral("consent.minors"));
        box->addWidget(label);
    }
    for (const auto& party : state->steps.parties)
        addLine(party);
}

void ConsentPage::addLine(const core::dispute::PartySteps& party)
{
    const auto id = QStringLiteral("consent.") + text(party.id);
    const auto name = text(dispute()->partyName(party.id));
    auto* card = new Card(16, m_lines);
    auto* head = new QHBoxLayout;
    setGaps(head, 8);
    head->addWidget(new PlainLabel(name, TextRole::RowTitle, Token::Text, Fit::TwoLines, card));
    head->addWidget(new Tag(TagLook::Outline, party.side == core::dispute::Side::Applicant ? tr("Applicant") : tr("Respondent"), {}, card));
    if (party.consentOn)
        head->addWidget(new PlainLabel(tr("Asked on %1").arg(shortDay(*party.consentOn)), TextRole::Small, Token::Text2, Fit::Whole, card));
    head->addStretch(1);
    card->box()->addLayout(head);

    Line line;
    line.party = party.id;
    line.before = party.consent;
    QList<Choice> choices{{QStringLiteral("agreed"), tr("Agrees")}, {QStringLiteral("refused"), tr("Does not agree")}, {QStringLiteral("thinking"), tr("Wants to think")}};
    // What was agreed to may be taken back at any time (invariant viii).
    if (party.consent == Consent::Agreed)
        choices = {{QStringLiteral("agreed"), tr("Agrees")}, {QStringLiteral("withdrawn"), tr("Withdraws")}};
    if (m_atCourt)
        choices.erase(std::remove_if(choices.begin(), choices.end(), [](const Choice& one) { return one.id == QStringLiteral("refused") || one.id == QStringLiteral("withdrawn"); }), choices.end());
    line.choice = new ChoiceRow(tr("Answer of %1").arg(name), choices, card);
    line.choice->setObjectName(id + QStringLiteral(".answer"));
    card->box()->addWidget(line.choice);

    auto* answered = new QWidget(card);
    auto* how = new FlowLayout(answered); // longer words and larger type go on to the next line
    setMargins(how, 0);
    setGaps(how, 12);
    line.on = new QDateEdit(toQDate(core::dayInChina(port().now())), card);
    line.on->setObjectName(id + QStringLiteral(".on"));
    line.on->setAccessibleName(tr("Day of the answer of %1").arg(name));
    line.on->setCalendarPopup(true);
    line.on->setDisplayFormat(dateFormat());
    line.on->setMaximumDate(toQDate(core::dayInChina(port().now())));
    line.manner = new QComboBox(card);
    line.manner->setObjectName(id + QStringLiteral(".manner"));
    line.manner->addItem(tr("Face to face"), QStringLiteral("当面"));
    line.manner->addItem(tr("By telephone"), QStringLiteral("电话"));
    line.manner->addItem(tr("By video"), QStringLiteral("视频"));
    line.manner->addItem(tr("In writing"), QStringLiteral("书面"));
    line.saidBy = new QComboBox(card);
    line.saidBy->setObjectName(id + QStringLiteral(".said_by"));
    line.saidBy->addItem(tr("Said by the party"), QStringLiteral("party"));
    using core::dispute::Capacity;
    const auto capacity = core::dispute::capacityOf(*dispute(), party.id, core::dayInChina(port().now()));
    line.saidBy->addItem(capacity == Capacity::Full ? tr("Said by an agent with authority") : tr("Said by the guardian"), QStringLiteral("agent"));
    line.saidBy->addItem(tr("Clicked by a helper"), QStringLiteral("helper"));
    if (capacity == Capacity::Limited || capacity == Capacity::Sixteen)
        line.saidBy->addItem(tr("Said by the minor, and the guardian consents"), QString::fromLatin1(kGuardianConsents));
    if (capacity == Capacity::Sixteen)
        line.saidBy->addItem(tr("Said by the minor, who lives on own earnings"), QString::fromLatin1(kOwnEarnings));
    line.alone = makeTick(tr("Asked alone"), id + QStringLiteral(".alone"), card);
    how->addWidget(line.on);
    how->addWidget(line.manner);
    how->addWidget(line.saidBy);
    nameChoice(*line.manner, tr("How %1 was asked").arg(name));
    nameChoice(*line.saidBy, tr("Who answered for %1").arg(name));
    how->addWidget(line.alone);
    card->box()->addWidget(answered);
    m_lines->layout()->addWidget(card);

    if (party.consent == Consent::Agreed || party.consent == Consent::Refused)
        line.choice->choose(party.consent == Consent::Agreed ? QStringLiteral("agreed") : QStringLiteral("refused"));
    line.alone->setChecked(party.askedAlone);
    connect(line.choice, &ChoiceRow::chosenChanged, this, [this] { touched(); });
    connect(line.on, &QDateEdit::dateChanged, this, [this] { touched(); });
    connect(line.manner, &QComboBox::currentIndexChanged, this, [this] { touched(); });
    connect(line.saidBy, &QComboBox::currentIndexChanged, this, [this] { touched(); });
    connect(line.alone, &QCheckBox::toggled, this, [this] { touched(); });
    m_parties.push_back(line);
}

bool ConsentPage::changed(const Line& line) const
{
    const auto chosen = line.choice->chosen();
    return !chosen.isEmpty() && chosen.toStdString() != core::nameOf(line.before);
}

std::vector<Fault> ConsentPage::faults() const
{
    std::vector<Fault> out;
    int missing = 0;
    QWidget* first = nullptr;
    bool anything = false;
    for (const auto& line : m_parties) {
        anything = anything || changed(line);
        if (line.choice->chosen() == QStringLiteral("agreed"))
            continue;
        ++missing;
        if (!first)
            first = line.choice;
    }
    if (!anything)
        out.push_back({tr("Nobody's answer was changed yet"), first, true});
    for (const auto& line : m_parties)
        if (changed(line) && line.saidBy->currentData() == QStringLiteral("helper"))
            out.push_back({tr("A helper's click is not the party's consent: ask the party (Implementing Opinions, art. 17)"), line.saidBy, true});
    if (missing > 0)
        out.push_back({tr("%n more must agree before mediation can begin (People's Mediation Law, art. 17)", nullptr, missing), first, false});
    return out;
}

std::vector<core::desk::Draft> ConsentPage::drafts() const
{
    std::vector<core::desk::Draft> out;
    std::optional<core::desk::Draft> withdrawal; // one ends it for all, so it comes last and once
    for (const auto& line : m_parties) {
        if (!changed(line))
            continue;
        auto answer = line.choice->chosen().toStdString();
        if (answer == "withdrawn") {
            if (mayOffer(port(), view(), "dispute.withdraw_consent")) {
                if (!withdrawal)
                    withdrawal = core::desk::Draft{"dispute.withdraw_consent", subject(), {{"steps", {{"party", line.party}, {"on", core::formatDay(toDay(line.on->date()))}}}}};
                continue;
            }
            answer = "refused"; // nothing has begun yet that could be ended
        }
        const auto saidBy = line.saidBy->currentData().toString();
        const auto evidence = consentEvidence(saidBy);
        const boost::json::object steps{{"party", line.party},
                                        {"answer", answer},
                                        {"on", core::formatDay(toDay(line.on->date()))},
                                        {"manner", line.manner->currentData().toString().toStdString()},
                                        {"evidence", evidence},
                                        {"saidBy", evidence.empty() ? saidBy.toStdString() : "party"},
                                        {"askedAlone", line.alone->isChecked()}};
        out.push_back({"dispute.consent", subject(), {{"steps", steps}}});
    }
    if (withdrawal)
        out.push_back(std::move(*withdrawal));
    return out;
}

boost::json::object ConsentPage::answers() const
{
    boost::json::object out;
    for (const auto& line : m_parties)
        out[line.party] = boost::json::object{{"answer", line.choice->chosen().toStdString()},
                                              {"on", core::formatDay(toDay(line.on->date()))},
                                              {"manner", line.manner->currentIndex()},
                                              {"saidBy", line.saidBy->currentIndex()},
                                              {"alone", line.alone->isChecked()}};
    return out;
}

void ConsentPage::setAnswers(const boost::json::object& stored)
{
    for (const auto& line : m_parties) {
        const auto* entry = stored.if_contains(line.party);
        if (!entry || !entry->is_object())
            continue;
        const auto& answer = entry->get_object();
        if (const auto* chosen = answer.if_contains("answer"); chosen && chosen->is_string())
            line.choice->choose(QString::fromUtf8(chosen->get_string().c_str()));
        if (const auto* on = answer.if_contains("on"); on && on->is_string())
            if (const auto day = core::parseDay(std::string_view(on->get_string())))
                line.on->setDate(toQDate(*day));
        if (const auto* manner = answer.if_contains("manner"); manner && manner->is_int64())
            line.manner->setCurrentIndex(static_cast<int>(manner->get_int64()));
        if (const auto* saidBy = answer.if_contains("saidBy"); saidBy && saidBy->is_int64())
            line.saidBy->setCurrentIndex(static_cast<int>(saidBy->get_int64()));
        if (const auto* alone = answer.if_contains("alone"); alone && alone->is_bool())
            line.alone->setChecked(alone->get_bool());
    }
}

} // namespace ui
