#include "ui/agreement/agreement_faults.h"

#include "core/documents/agreement_paper.h"
#include "core/text/sentences.h"
#include "ui/agreement/agreement_form.h"
#include "ui/text/amounts.h"
#include "ui/text/dates.h"
#include "ui/text/names.h"

#include <QCoreApplication>
#include <algorithm>
#include <set>

namespace ui {
namespace {

struct FaultWords {
    Q_DECLARE_TR_FUNCTIONS(ui::AgreementFaults)
};

/// Which field a finding of the clause check points to; empty for the clause as a whole.
QString memberOf(const std::string& code)
{
    static const std::map<std::string, const char*> kMembers{{"debtor_missing", "debtor"}, {"creditor_missing", "creditor"},
        {"unknown_party", "debtor"}, {"same_party", "creditor"}, {"object_missing", "object"}, {"amount_zero", "fen"},
        {"capitals_differ", "fen"}, {"due_missing", "due"}, {"vague_time", "due"}, {"due_before_agreement", "due"},
        {"way_missing", "way"}, {"number_in_text", "text"}, {"status_content", "text"}, {"title_content", "text"}};
    const auto found = kMembers.find(code);
    return found == kMembers.end() ? QString() : QString::fromLatin1(found->second);
}

/// A fee may be written into any of the three; one goes where the word stands.
QString memberWithFee(const core::dispute::ClauseFinding& finding, const core::dispute::Clause& clause)
{
    const auto* named = finding.facts.if_contains("word");
    const auto word = named && named->is_string() ? std::string(std::string_view(named->get_string())) : std::string();
    return clause.object.find(word) != std::string::npos ? QStringLiteral("object") : clause.condition.find(word) != std::string::npos ? QStringLiteral("condition") : QStringLiteral("text");
}

QString fieldOf(const core::dispute::ClauseFinding& finding, const core::dispute::AgreementContent& content)
{
    const auto number = std::size_t(finding.clause);
    if (finding.code == "mediation_fee" && number > 0 && number <= content.clauses.size())
        return QStringLiteral("clause.%1.%2").arg(finding.clause).arg(memberWithFee(finding, content.clauses[number - 1]));
    if (finding.clause > 0)
        return QStringLiteral("clause.%1.%2").arg(finding.clause).arg(memberOf(finding.code));
    if (finding.code == "breach_missing")
        return QStringLiteral("template.breach");
    if (finding.code == "no_clauses" || finding.code == "only_friendly")
        return QStringLiteral("clauses");
    if (finding.code == "copies_few")
        return QStringLiteral("agreement.copies");
    return {};
}

QString wordsOf(const core::dispute::ClauseFinding& finding)
{
    const auto words = QString::fromStdString(core::text::sentence(finding.code, finding.facts, inChinese() ? core::text::Language::Chinese : core::text::Language::English));
    return finding.clause > 0 ? FaultWords::tr("Clause %1: %2").arg(finding.clause).arg(words) : words;
}

} // namespace

std::pair<int, QString> clauseOfField(const QString& field)
{
    const auto parts = field.split(QLatin1Char('.'));
    if (parts.size() < 3 || parts.front() != QLatin1String("clause"))
        return {0, {}};
    return {parts.at(1).toInt(), parts.at(2)};
}

int AgreementFaults::firstClause() const
{
    return fields.isEmpty() ? 0 : clauseOfField(fields.front()).first;
}

AgreementFaults faultsOf(const core::dispute::State& state, const core::dispute::AgreementContent& content, const core::documents::Paper& paper)
{
    using core::dispute::Severity;
    AgreementFaults faults;
    const auto findings = core::dispute::checkClauses(content, state.steps);
    const auto must = [&](const QString& field, const QString& words) {
        if (faults.fields.contains(field) && !field.isEmpty())
            return;
        faults.fields.append(field);
        faults.items.append({field, words, FaultWords::tr("Go there"), CheckItem::Tone::Missing});
        if (const auto [number, member] = clauseOfField(field); number > 0)
            faults.members[number].append(member);
    };
    bool identity = true;
    for (const auto& missing : core::documents::missingIn(paper)) {
        const auto field = QString::fromStdString(missing.field);
        identity = identity && !(field.startsWith(QLatin1Char('p')) && field.contains(QLatin1Char('.')));
        must(field, FaultWords::tr("Not written yet: %1").arg(named(missing.what)));
    }
    std::set<std::string> codes;
    for (const auto& finding : findings) {
        codes.insert(finding.code);
        if (finding.severity == Severity::Stop)
            must(fieldOf(finding, content), wordsOf(finding));
    }
    for (const auto& finding : findings) {
        const auto field = fieldOf(finding, content);
        if (finding.severity == Severity::Stop || faults.fields.contains(field))
            continue;
        const bool fromTemplate = field.startsWith(QLatin1String("template."));
        faults.items.append({field, wordsOf(finding), field.isEmpty() ? QString() : fromTemplate ? FaultWords::tr("Add from a template") : FaultWords::tr("Go there"),
            CheckItem::Tone::Advice});
    }
    const auto none = [&](std::initializer_list<const char*> list) {
        return std::ranges::none_of(list, [&](const char* code) { return codes.contains(code); });
    };
    const auto fine = [&](bool holds, const QString& words) {
        if (holds)
            faults.items.append({{}, words, {}, CheckItem::Tone::Ok});
    };
    const auto anyMember = [&](const QString& member) {
        return std::ranges::any_of(faults.members, [&](const QStringList& list) { return list.contains(member); });
    };
    const bool some = !content.clauses.empty();
    fine(some && none({"debtor_missing", "creditor_missing", "due_missing", "vague_time"}) && !anyMember(QStringLiteral("due")),
        FaultWords::tr("Every clause says who, to whom, by which day"));
    fine(some && none({"capitals_differ", "amount_zero"}) && !anyMember(QStringLiteral("fen")), FaultWords::tr("Figures and capitals agree"));
    for (const auto& [from, to] : core::documents::clauseGroups(content.clauses)) {
        if (to - from < 2)
            continue;
        std::int64_t sum = 0;
        bool known = true;
        for (auto i = from; i < to; ++i) {
            known = known && content.clauses[i].fen;
            sum += content.clauses[i].fen.value_or(0);
        }
        fine(known, FaultWords::tr("%1 instalments make ¥%2 in all").arg(int(to - from)).arg(groupedAmount(sum)));
    }
    fine(some && none({"status_content", "title_content"}), FaultWords::tr("Touches neither status of persons nor ownership"));
    fine(identity, FaultWords::tr("Identity of both sides is known"));
    fine(none({"before_session", "due_before_agreement", "no_session"}), FaultWords::tr("Not signed before the mediation"));
    return faults;
}

} // namespace ui
