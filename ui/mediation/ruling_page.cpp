#include "ui/mediation/ruling_page.h"

#include "core/calendar/legal_times.h"
#include "core/confirmation/ruling.h"
#include "core/people/mask.h"
#include "ui/disputes/parties_card.h"
#include "ui/frame/save_as.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/offers.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tag.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace ui {

using PackageState = core::confirmation::Main;

RulingPage::RulingPage(Port& port, QWidget* parent) : ActForm(port, QStringLiteral("ruling"), tr("Ruling"), tr("Print"), parent)
{
    m_save = new Button(ButtonKind::Tall, tr("Save the PDF"), QStringLiteral("download"), this);
    m_save->setObjectName(QStringLiteral("ruling.pdf"));
    connect(m_save, &Button::clicked, this, &RulingPage::savePdf);
    addSideButton(m_save);
    m_printed = new Button(ButtonKind::Tall, tr("Printed already"), {}, this);
    m_printed->setObjectName(QStringLiteral("ruling.printed"));
    setPlainToolTip(m_printed, tr("It lies on the table: printed on another PC, or from the PDF"));
    connect(m_printed, &Button::clicked, this, [this] { ActForm::finish(); });
    addSideButton(m_printed);
}

void RulingPage::open(const QString& argument)
{
    m_plain = false;
    ActForm::open(argument);
}

bool RulingPage::unprinted() const
{
    const auto* state = view().state.as<core::confirmation::State>();
    return state && !m_damaged && (state->steps.state == PackageState::J7 || state->steps.state == PackageState::J7a);
}

bool RulingPage::finish()
{
    if (!unprinted())
        return ActForm::finish();
    print();
    return true;
}

void RulingPage::print() { emit goTo(QStringLiteral("papers"), text(core::toText(subject())) + QStringLiteral("/ruling")); }

/// The words with identity numbers, telephones and house numbers as the desk shows them unasked.
QString RulingPage::shownWords(const core::confirmation::State& state) const
{
    QString words = text(state.content.rulingText);
    if (m_plain)
        return words;
    for (const auto& [name, value] : state.identity.fields)
        if (const auto field = name.substr(name.rfind('.') + 1); value.size() >= 6 && (field == "idNumber" || field == "phone" || field == "address"))
            words.replace(text(value), text(core::people::mask(field, value)));
    // Numbers that somebody wrote into the text itself.
    static const QRegularExpression kNumber(QStringLiteral("(?<![0-9A-Za-z])[1-9][0-9]{16}[0-9Xx](?![0-9A-Za-z])"));
    for (auto found = kNumber.match(words); found.hasMatch(); found = kNumber.match(words))
        words.replace(found.captured(), text(core::people::mask("idNumber", found.captured().toStdString())));
    return words;
}

/// Recorded on the dispute, as looking at its parties is.
void RulingPage::look()
{
    askReason(this, [this](const QString& reason) {
        const auto* state = view().state.as<core::confirmation::State>();
        const auto dispute = state ? core::subjectFromText(state->steps.dispute) : std::nullopt;
        if (!dispute)
            return;
        port().reveal(*dispute, reason, this, [this, id = subject()](core::Result<core::Fields> fields) {
            if (id != subject())
                return;
            if (!fields)
                return showError(sentence(fields.error()));
            m_plain = true;
            m_words->setPlainText(shownWords(*view().state.as<core::confirmation::State>()));
            m_look->setLabel(tr("Shown, recorded"));
            m_look->setEnabled(false);
        });
    });
}

void RulingPage::fill()
{
    delete m_card;
    m_card = nullptr;
    m_lines.clear();
    const auto* state = view().state.as<core::confirmation::State>();
    if (!state)
        return;
    const auto bytes = core::confirmation::verifyRuling(*state);
    m_damaged = !bytes;
    m_save->setEnabled(!m_damaged);
    const bool serving = state->steps.state == PackageState::J7b;
    setMainLabel(m_damaged ? tr("Ask the court to send it again") : serving ? tr("Record the service") : tr("Print"));
    const bool may = mayOffer(port(), view(), m_damaged ? "confirmation.quarantine" : serving ? "confirmation.serve" : "confirmation.print");
    mainButton()->setVisible(may && (m_damaged || serving || unprinted()));
    m_printed->setVisible(may && unprinted());

    auto* card = new Card(16, column());
    addStatus(*state, card);
    if (m_damaged)
        showError(sentence(bytes.error()));
    m_words = new PlainLabel(shownWords(*state), TextRole::Body, Token::Text, Fit::Wrap, card);
    m_words->setObjectName(QStringLiteral("ruling.words"));
    m_words->setRunningText(true);
    card->box()->addWidget(m_words);
    if (serving) {
        card->box()->addWidget(new Rule(Qt::Horizontal, card));
        card->box()->addWidget(new PlainLabel(tr("Serve on each party. The day of service begins the 15 days for an objection."), TextRole::Body, Token::Text2, Fit::Wrap, card));
        for (const auto& [id, name] : parties()) {
            const auto key = id.toStdString();
            const auto done = std::find_if(state->steps.services.begin(), state->steps.services.end(), [&](const auto& service) { return service.party == key && service.servedOn; });
            auto* line = new QHBoxLayout;
            setGaps(line, 12);
            auto* label = new PlainLabel(name, TextRole::BodyBold, Token::Text, Fit::TwoLines, card);
            fixWidth(label, 140);
            line->addWidget(label);
            if (done != state->steps.services.end()) {
                line->addWidget(new Tag(TagLook::Ok, tr("Served on %1").arg(shortDay(*done->servedOn)), QStringLiteral("circle-check"), card));
            } else {
                auto* manner = new ChoiceRow(tr("Service on %1").arg(name), {{QStringLiteral("当面"), tr("In person")}, {QStringLiteral("代收"), tr("Authorised person")}, {QStringLiteral("later"), tr("Not here, later")}}, card);
                manner->setObjectName(QStringLiteral("ruling.manner.") + id);
                auto* identity = makeTick(tr("Identity checked, receipt signed"), QStringLiteral("ruling.identity.") + id, card);
                connect(manner, &ChoiceRow::chosenChanged, this, [this] { touched(); });
                connect(identity, &QCheckBox::toggled, this, [this] { touched(); });
                auto* answers = new QVBoxLayout; // one below the other: both fit at twice the size
                setGaps(answers, 4);
                answers->addWidget(manner);
                answers->addWidget(identity);
                line->addLayout(answers, 1);
                m_lines.push_back({key, manner, identity});
            }
            if (done != state->steps.services.end())
                line->addStretch(1);
            card->box()->addLayout(line);
        }
        if (mayOffer(port(), view(), "confirmation.not_served")) {
            auto* report = new Button(ButtonKind::Link, tr("Refuses to sign, or cannot be found: report it"), QStringLiteral("alert-circle"), card);
            report->setObjectName(QStringLiteral("ruling.not_served"));
            connect(report, &Button::clicked, this, [this] { emit goTo(QStringLiteral("not_served"), text(core::toText(subject()))); });
            card->box()->addWidget(report, 0, Qt::AlignLeft);
        }
    }
    if (state->steps.state == PackageState::J9 || state->steps.state == PackageState::J9x)
        addAfterService(*state, card);
    m_card = card;
    form()->addWidget(card);
}

/// Served on everybody: until when somebody may object, what was objected, and the ways from here (T73 to T75).
void RulingPage::addAfterService(const core::confirmation::State& state, Card* card)
{
    card->box()->addWidget(new Rule(Qt::Horizontal, card));
    card->box()->addWidget(new PlainLabel(tr("After the service"), TextRole::RowTitle, Token::Text, Fit::Whole, card));
    const auto nameOf = [this](const std::string& id) {
        for (const auto& [party, name] : parties())
            if (party.toStdString() == id)
                return name;
        return text(id);
    };
    for (const auto& service : state.steps.services)
        if (service.servedOn) {
            const auto end = core::partyObjection(*service.servedOn, port().directory().steps.settings, port().holidays()).end;
            card->box()->addWidget(new PlainLabel(tr("%1: served on %2, may object until %3").arg(nameOf(service.party), shortDay(*service.servedOn), dayWithWeekday(end)), TextRole::Body, Token::Text2, Fit::Wrap, card));
        }
    for (const auto& objection : state.steps.objections) {
        const QString who = objection.party.empty() ? tr("A third person") : nameOf(objection.party);
        QString line = tr("%1 objected on %2").arg(who, shortDay(objection.on));
        if (objection.late)
            line += tr(", after the time");
        if (objection.outcome.empty())
            line += tr("; the court has not decided yet");
        else
            line += objection.outcome == "dismissed" ? tr("; dismissed (%1)").arg(text(objection.number)) : tr("; the ruling was revoked (%1)").arg(text(objection.number));
        card->box()->addWidget(new PlainLabel(line, TextRole::Body, objection.outcome.empty() ? Token::OrangeWord : Token::Text2, Fit::Wrap, card));
    }
    if (state.steps.enforcementToldOn && state.steps.enforceUntil)
        card->box()->addWidget(new PlainLabel(tr("Told on %1 that enforcement may be applied for until %2").arg(shortDay(*state.steps.enforcementToldOn), dayText(*state.steps.enforceUntil, core::dayInChina(port().now()))), TextRole::Body, Token::Text2, Fit::Wrap, card));
    auto* line = new QWidget(card);
    auto* row = new FlowLayout(line);
    setGaps(row, 16);
    const auto way = [&](const QString& label, const char* page, const char* icon, const char* kind) {
        if (!mayOffer(port(), view(), kind))
            return;
        auto* button = new Button(ButtonKind::Link, label, QString::fromLatin1(icon), line);
        button->setObjectName(QStringLiteral("ruling.") + QString::fromLatin1(page));
        connect(button, &Button::clicked, this, [this, page = QString::fromLatin1(page)] { emit goTo(page, text(core::toText(subject()))); });
        row->addWidget(button);
    };
    way(tr("A party objects"), "object", "flag", "confirmation.object");
    way(tr("A third person objects"), "object_third", "flag", "confirmation.object");
    if (state.steps.state == PackageState::J9)
        way(tr("Not performed: tell about enforcement"), "tell_enforcement", "gavel", "confirmation.tell_enforcement");
    QSizePolicy wraps(QSizePolicy::Preferred, QSizePolicy::Minimum);
    wraps.setHeightForWidth(true);
    line->setSizePolicy(wraps);
    card->box()->addWidget(line);
}

void RulingPage::addStatus(const core::confirmation::State& state, QWidget* card)
{
    auto* line = new QWidget(card);
    auto* flow = new FlowLayout(line); // at large type the links stand below the number
    setGaps(flow, 12);
    flow->addWidget(new PlainLabel(text(state.steps.rulingNumber), TextRole::DisputeTitle, Token::Text, Fit::Whole, line));
    if (!m_damaged)
        flow->addWidget(new Tag(TagLook::Ok, tr("Verified, %1").arg(text(state.steps.rulingHash.substr(0, 8)).toUpper()), QStringLiteral("shield-check"), line));
    if (!m_damaged && !unprinted()) {
        auto* copy = new Button(ButtonKind::Link, tr("Print a copy"), QStringLiteral("printer"), line);
        copy->setObjectName(QStringLiteral("ruling.copy"));
        connect(copy, &Button::clicked, this, &RulingPage::print);
        flow->addWidget(copy);
    }
    m_look = new Button(ButtonKind::Link, m_plain ? tr("Shown, recorded") : tr("Show the numbers"), QStringLiteral("eye"), line);
    m_look->setObjectName(QStringLiteral("ruling.look"));
    m_look->setEnabled(!m_plain);
    connect(m_look, &Button::clicked, this, &RulingPage::look);
    flow->addWidget(m_look);
    QSizePolicy wraps(QSizePolicy::Preferred, QSizePolicy::Minimum);
    wraps.setHeightForWidth(true);
    line->setSizePolicy(wraps);
    static_cast<Card*>(card)->box()->addWidget(line);
}

std::vector<Fault> RulingPage::faults() const
{
    std::vector<Fault> out;
    bool anybody = m_lines.empty();
    for (const auto& line : m_lines) {
        const auto chosen = line.manner->chosen();
        if (chosen.isEmpty())
            out.push_back({tr("Say for each party whether it was served"), line.manner, true});
        else if (chosen != QStringLiteral("later")) {
            anybody = true;
            if (!line.identity->isChecked())
                out.push_back({tr("Check the identity first"), line.identity, true});
        }
    }
    if (out.empty() && !anybody)
        out.push_back({tr("Nobody was served"), m_lines.front().manner, true});
    return out;
}

std::vector<core::desk::Draft> RulingPage::drafts() const
{
    const auto* state = view().state.as<core::confirmation::State>();
    if (!state)
        return {};
    if (m_damaged)
        return {{"confirmation.quarantine", subject(), {}}};
    if (state->steps.state != PackageState::J7b)
        return {{"confirmation.print", subject(), {{"steps", {{"hash", state->steps.rulingHash}, {"copies", static_cast<std::int64_t>(state->steps.parties.size()) + 1}}}}}};
    std::vector<core::desk::Draft> out;
    const auto today = core::formatDay(core::dayInChina(port().now()));
    for (const auto& line : m_lines)
        if (line.manner->chosen() != QStringLiteral("later"))
            out.push_back({"confirmation.serve", subject(), {{"steps", {{"party", line.party}, {"manner", line.manner->chosen().toStdString()}, {"identityChecked", line.identity->isChecked()}, {"on", today}}}}});
    return out;
}

void RulingPage::savePdf()
{
    const auto* state = view().state.as<core::confirmation::State>();
    if (!state)
        return;
    const auto bytes = core::confirmation::verifyRuling(*state);
    if (!bytes) {
        showError(sentence(bytes.error()));
        return;
    }
    const QByteArray pdf(reinterpret_cast<const char*>(bytes->data()), static_cast<qsizetype>(bytes->size()));
    saveAs(this, port(), tr("Save the ruling"), text(state->steps.rulingNumber) + QStringLiteral(".pdf"), pdf, [this](const core::Error& error) { showError(sentence(error)); });
}

} // namespace ui
