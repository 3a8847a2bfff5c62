#include "ui/agreement/agreement_form.h"

#include "core/codec/strict_json.h"
#include "core/documents/wording.h"
#include "core/text/amount.h"
#include "ui/agreement/day_words.h"

namespace ui {
namespace {

std::string trimmed(const std::string& text) { return QString::fromStdString(text).trimmed().toStdString(); }

/// Words that name a person, a day, a way or a condition are a duty in the agreement paper; a sum not yet known is none.
std::string kindOf(const core::dispute::Clause& clause)
{
    if (!clause.object.empty())
        return "deed";
    if (clause.fen)
        return "money";
    const bool owed = !clause.debtor.empty() || !clause.creditor.empty();
    if (clause.text.empty())
        return owed ? "money" : "words";
    return owed || clause.due || !clause.way.empty() || !clause.condition.empty() ? "duty" : "words";
}

} // namespace

std::optional<std::int64_t> readFen(const std::string& text)
{
    const auto fen = core::readAmount(text);
    return fen ? std::optional(*fen) : std::nullopt;
}

core::dispute::Clause clauseOf(const ClauseForm& form, core::Day today)
{
    core::dispute::Clause clause;
    if (form.kind == "words") {
        clause.text = trimmed(form.text);
        return clause;
    }
    clause.debtor = form.debtor;
    clause.creditor = form.creditor;
    clause.condition = trimmed(form.condition);
    clause.way = trimmed(form.way);
    clause.due = readDay(QString::fromStdString(form.due), today);
    if (form.kind == "duty") {
        clause.text = trimmed(form.text);
        return clause;
    }
    if (form.kind == "deed")
        clause.object = trimmed(form.object);
    clause.fen = readFen(form.amount);
    if (clause.fen)
        clause.capitals = core::amountInCapitals(*clause.fen);
    if (form.kind == "deed" ? !clause.object.empty() : clause.fen.has_value()) // without what is owed the words would stand for it
        clause.text = trimmed(form.text);
    return clause;
}

ClauseForm formOf(const core::dispute::Clause& clause, core::Day today)
{
    ClauseForm form;
    form.kind = kindOf(clause);
    form.debtor = clause.debtor;
    form.creditor = clause.creditor;
    form.amount = clause.fen && *clause.fen > 0 ? core::documents::moneyText(*clause.fen) : std::string();
    form.due = clause.due ? writeDay(*clause.due, today).toStdString() : std::string();
    form.way = clause.way;
    form.object = clause.object;
    form.condition = clause.condition;
    form.text = clause.text;
    return form;
}

core::dispute::AgreementContent contentOf(const AgreementForm& form, core::Day today, std::size_t parties)
{
    core::dispute::AgreementContent content;
    content.facts = trimmed(form.facts);
    content.disputed = trimmed(form.disputed);
    content.responsibility = trimmed(form.responsibility);
    content.breach = trimmed(form.breach);
    content.confirmationIntention = trimmed(form.confirmationIntention);
    content.copies = form.copies > 0 ? form.copies : std::int64_t(parties) + 1;
    for (const auto& clause : form.clauses)
        content.clauses.push_back(clauseOf(clause, today));
    return content;
}

AgreementForm formOf(const core::dispute::AgreementContent& content, core::Day today)
{
    AgreementForm form{content.facts, content.disputed, content.responsibility, content.breach, content.confirmationIntention, content.copies, {}};
    for (const auto& clause : content.clauses)
        form.clauses.push_back(formOf(clause, today));
    return form;
}

AgreementForm freshForm(const core::dispute::State& state)
{
    AgreementForm form;
    form.facts = core::valueOf(state.content.fields, "narrative");
    for (const auto& session : state.content.sessions)
        form.disputed = session.focus.empty() ? form.disputed : session.focus;
    return form;
}

std::string encodeForm(const AgreementForm& form) { return core::encodeCanonical(core::toJson(form)); }

std::optional<AgreementForm> decodeForm(const std::string& body)
{
    const auto value = core::decodeStrict(body);
    AgreementForm form;
    if (!value || !core::readJson(*value, form))
        return std::nullopt;
    return form;
}

} // namespace ui
