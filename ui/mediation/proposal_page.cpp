#include "ui/mediation/proposal_page.h"

#include "core/proposal/kinds.h"
#include "ui/mediation/sheets.h"
#include "ui/outbox/field_words.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"
#include "ui/theme/scale.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ui {

using ProposalState = core::proposal::Main;

namespace {

/// What a value says to a person; empty when it has no words of its own.
QString wordsOf(const boost::json::value& value, const QList<Choice>& choices)
{
    if (value.is_string()) {
        const auto said = text(std::string(std::string_view(value.get_string())));
        for (const auto& choice : choices)
            if (choice.id == said)
                return choice.text;
        const auto day = core::parseDay(said.toStdString());
        return day ? dayWithWeekday(*day) : said;
    }
    if (value.is_int64())
        return QString::number(value.get_int64());
    QStringList parts;
    if (value.is_array())
        for (const auto& item : value.get_array())
            parts << wordsOf(item, choices);
    if (value.is_object())
        for (const auto& [key, item] : value.get_object())
            parts << fieldLabel(std::string(std::string_view(key))) + QStringLiteral("：") + wordsOf(item, choices);
    parts.removeAll(QString());
    return sideBySide(parts);
}

/// The members of a body with the labels of the form they were typed into.
QStringList linesOf(const core::proposal::Draft& draft)
{
    QStringList out;
    const auto sheets = mediationSheets();
    const auto sheet = std::find_if(sheets.begin(), sheets.end(), [&](const Sheet& one) { return one.kind == draft.kind; });
    for (const auto& [part, members] : draft.body) {
        if (!members.is_object())
            continue;
        for (const auto& [key, value] : members.get_object()) {
            QString label = fieldLabel(std::string(std::string_view(key)));
            QList<Choice> choices;
            if (sheet != sheets.end())
                for (const auto& field : sheet->fields)
                    if (std::string_view(field.part) == std::string_view(part) && std::string_view(field.key) == std::string_view(key)) {
                        label = field.label;
                        choices = field.choices;
                    }
            if (const QString said = wordsOf(value, choices); !said.isEmpty())
                out << label + QStringLiteral("：") + said;
        }
    }
    return out;
}

} // namespace

ProposalPage::ProposalPage(Port& port, QWidget* parent) : ActForm(port, QStringLiteral("proposal"), tr("Record handed over"), tr("Save"), parent) { }

void ProposalPage::fill()
{
    delete m_card;
    m_card = nullptr;
    m_way = nullptr;
    m_reason = nullptr;
    const auto* state = view().state.as<core::proposal::State>();
    if (!state)
        return;
    const auto& steps = state->steps;
    auto* card = new Card(16, column());
    const auto add = [card](const QString& said, TextRole role, Token tint = Token::Text) { card->box()->addWidget(new PlainLabel(said, role, tint, Fit::Wrap, card)); };
    add(tr("%1 wrote this on %2. It could not be taken: %3").arg(text(port().directory().accountName(steps.author)), dayWithWeekday(core::dayInChina(steps.done)),
                                                                  steps.why == "fork" ? tr("this desk was restored from an old copy") : tr("the dispute had moved on")),
        TextRole::Body, Token::Text2);
    for (const auto& draft : core::proposal::draftsOf(*state)) {
        card->box()->addWidget(new Rule(Qt::Horizontal, card));
        add(kindLabel(draft.kind).word, TextRole::RowTitle);
        for (const auto& line : linesOf(draft))
            add(line, TextRole::Body);
    }
    card->box()->addWidget(new Rule(Qt::Horizontal, card));
    const bool open = steps.state == ProposalState::Open;
    if (open) {
        add(tr("If you take it over, it stands in your name from today; what cannot be done any more is refused and nothing changes."), TextRole::Body, Token::Text2);
        m_way = new ChoiceRow(tr("What becomes of it"), {{QStringLiteral("take"), tr("Take it over")}, {QStringLiteral("note"), tr("Keep it as a note")}, {QStringLiteral("decline"), tr("Decline")}, {QStringLiteral("pass_on"), tr("The dispute has gone on: pass it on")}}, card);
        m_way->setObjectName(QStringLiteral("proposal.way"));
        m_reason = new FormArea(tr("Reason when declining"), 2000, card);
        m_reason->setFieldName(QStringLiteral("proposal.reason"));
        connect(m_way, &ChoiceRow::chosenChanged, this, [this] { touched(); });
        connect(m_reason, &FormArea::edited, this, [this] { touched(); });
        card->box()->addWidget(m_way);
        card->box()->addWidget(m_reason);
    } else {
        add(steps.state == ProposalState::Declined ? tr("%1 has not taken it over").arg(text(port().directory().accountName(steps.decidedBy)))
            : steps.noted               ? tr("%1 keeps it as a note").arg(text(port().directory().accountName(steps.decidedBy)))
                                        : tr("%1 has taken it over").arg(text(port().directory().accountName(steps.decidedBy))),
            TextRole::BodyBold);
        if (!state->content.reason.empty())
            add(text(state->content.reason), TextRole::Body);
    }
    setMainLabel(open ? tr("Save") : tr("I have read it"));
    m_card = card;
    form()->addWidget(card);
}

std::vector<Fault> ProposalPage::faults() const
{
    std::vector<Fault> out;
    if (!m_way)
        return out;
    if (m_way->chosen().isEmpty())
        out.push_back({tr("Choose what becomes of it"), m_way, true});
    else if (m_way->chosen() == QLatin1String("decline") && m_reason->text().trimmed().isEmpty())
        out.push_back({tr("Write the reason"), m_reason->edit(), true});
    return out;
}

std::vector<core::desk::Draft> ProposalPage::drafts() const
{
    const auto* state = view().state.as<core::proposal::State>();
    if (!state)
        return {};
    if (!m_way)
        return {{"proposal.seen", subject(), {}}};
    if (m_way->chosen() == QLatin1String("pass_on"))
        return {{"proposal.pass_on", subject(), {}}};
    if (m_way->chosen() == QLatin1String("decline"))
        return {{"proposal.decline", subject(), {{"content", {{"reason", m_reason->text().trimmed().toStdString()}}}}}};
    std::vector<core::desk::Draft> out;
    const bool noted = m_way->chosen() == QLatin1String("note");
    if (!noted)
        for (auto& draft : core::proposal::draftsOf(*state))
            out.push_back({draft.kind, draft.subject, std::move(draft.body)});
    out.push_back({"proposal.take", subject(), {{"steps", {{"noted", noted}}}}});
    return out;
}

} // namespace ui
