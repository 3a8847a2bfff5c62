#include "core/documents/agreement_paper.h"

#include "core/dispute/catalogue.h"
#include "core/text/amount.h"

#include <fmt/format.h>

namespace core::documents {
namespace {

using dispute::Clause;

/// Neither a sum nor a thing, as the check of clauses has it; the words may be somebody's duty until a day. A payment whose sum
/// is not written yet has no words either.
bool isWordsOnly(const Clause& clause)
{
    return !clause.fen && clause.object.empty() && (!clause.text.empty() || (clause.debtor.empty() && clause.creditor.empty()));
}

bool isPayment(const Clause& clause) { return clause.object.empty() && !isWordsOnly(clause); }

struct ClauseWriter {
    const Clause& clause;
    std::size_t number; ///< from 1, as the editor counts
    const Persons& persons;
    Line line;

    std::string field(const char* member) const { return fmt::format("clause.{}.{}", number, member); }
    std::string what(const char* word) const { return fmt::format("第{}条{}", number, word); }

    void add(std::string words) { line.push_back(text(std::move(words))); }
    void person(const std::string& id, const char* member, const char* word)
    {
        line.push_back(filled(id.empty() ? std::string() : nameIn(persons, id), field(member), what(word)));
    }
    void capitals(const char* before)
    {
        add(before);
        const auto shown = !clause.capitals.empty() ? clause.capitals : clause.fen ? amountInCapitals(*clause.fen) : std::string();
        line.push_back(filled(shown, field("capitals"), what("金额大写")));
        add("）");
    }
    void money(const char* before)
    {
        line.push_back(filled(clause.fen ? moneyText(*clause.fen) + "元" : std::string(), field("fen"), what("金额")));
        capitals(before);
    }
    void due()
    {
        if (clause.due || clause.condition.empty()) {
            add("最迟于");
            line.push_back(filled(clause.due, field("due"), what("最迟日期")));
        }
        if (!clause.condition.empty()) {
            add(clause.due ? "（条件：" : "在");
            line.push_back(filled(clause.condition, field("condition"), what("条件")));
            add(clause.due ? "）" : "时");
        }
    }
    void way(const char* word)
    {
        add("，");
        line.push_back(filled(clause.way, field("way"), what(word)));
    }
    void rest(const char* end)
    {
        if (!clause.text.empty()) {
            add("。");
            line.push_back(filled(sentenceOf(clause.text), field("text"), what("内容")));
        } else {
            add(end);
        }
    }
};

/// One clause with its own number.
Line wholeClause(const Clause& clause, std::size_t number, const Persons& persons, const std::string& mark)
{
    ClauseWriter writer{clause, number, persons, {text(mark)}};
    if (isWordsOnly(clause)) {
        const bool dated = clause.due || !clause.condition.empty();
        if (!clause.debtor.empty()) {
            writer.add("由");
            writer.person(clause.debtor, "debtor", "由谁履行");
        }
        if (!clause.creditor.empty()) {
            writer.add("向");
            writer.person(clause.creditor, "creditor", "向谁履行");
        }
        if (dated)
            writer.due();
        if (!clause.way.empty())
            writer.way("方式");
        if (!clause.debtor.empty() || !clause.creditor.empty() || dated || !clause.way.empty())
            writer.add("完成：");
        writer.line.push_back(filled(sentenceOf(clause.text), writer.field("text"), writer.what("内容")));
        return writer.line;
    }
    writer.person(clause.debtor, "debtor", "由谁履行");
    writer.due();
    if (isPayment(clause)) {
        writer.add("付给");
        writer.person(clause.creditor, "creditor", "向谁履行");
        writer.money("（大写：");
        writer.way("付款方式");
    } else {
        writer.add("向");
        writer.person(clause.creditor, "creditor", "向谁履行");
        writer.add("履行：");
        writer.line.push_back(filled(clause.object, writer.field("object"), writer.what("履行内容")));
        if (clause.fen) {
            writer.add("，并付给");
            writer.money("（大写：");
        }
        writer.way("履行方式");
    }
    writer.rest("。");
    return writer.line;
}

Line instalment(const Clause& clause, std::size_t number, std::size_t index, const Persons& persons, bool last)
{
    ClauseWriter writer{clause, number, persons, {text(fmt::format("{}. ", index))}};
    writer.due();
    writer.add("付");
    writer.money("（");
    writer.way("付款方式");
    writer.rest(last ? "。" : "；");
    return writer.line;
}

} // namespace

std::vector<std::pair<std::size_t, std::size_t>> clauseGroups(const std::vector<Clause>& clauses)
{
    std::vector<std::pair<std::size_t, std::size_t>> groups;
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        const auto& clause = clauses[i];
        const bool payment = isPayment(clause) && !clause.debtor.empty() && !clause.creditor.empty();
        if (payment && !groups.empty() && groups.back().second == i) {
            const auto& first = clauses[groups.back().first];
            if (isPayment(first) && first.debtor == clause.debtor && first.creditor == clause.creditor) {
                groups.back().second = i + 1;
                continue;
            }
        }
        groups.emplace_back(i, i + 1);
    }
    return groups;
}

std::vector<Block> agreementTerms(const dispute::AgreementContent& agreement, const Persons& persons, int* next)
{
    std::vector<Block> blocks;
    int number = 0;
    for (const auto& [from, to] : clauseGroups(agreement.clauses)) {
        const auto mark = numeral(++number) + "、";
        const auto& first = agreement.clauses[from];
        if (to - from == 1) {
            blocks.push_back(paragraph(wholeClause(first, from + 1, persons, mark)));
            continue;
        }
        std::int64_t sum = 0;
        bool known = true;
        for (auto i = from; i < to; ++i) {
            const auto fen = agreement.clauses[i].fen.value_or(-1);
            known = known && fen >= 0 && fen <= kLargestAmount - sum;
            sum += known ? fen : 0;
        }
        Line head{text(mark), filled(nameIn(persons, first.debtor), fmt::format("clause.{}.debtor", from + 1), "付款人"),
            text("分" + numeral(int(to - from)) + "期付给"),
            filled(nameIn(persons, first.creditor), fmt::format("clause.{}.creditor", from + 1), "收款人")};
        if (known)
            head.push_back(text(moneyText(sum) + "元（大写：" + amountInCapitals(sum) + "）"));
        head.push_back(text("："));
        blocks.push_back(paragraph(std::move(head)));
        for (auto i = from; i < to; ++i)
            blocks.push_back(paragraph(instalment(agreement.clauses[i], i + 1, i - from + 1, persons, i + 1 == to)));
    }
    if (agreement.clauses.empty())
        blocks.push_back(paragraph(Line{text(numeral(++number) + "、"), filled(std::string(), "clauses", "约定的事")}));
    if (!agreement.breach.empty())
        blocks.push_back(paragraph(Line{text(numeral(++number) + "、不履行本协议的责任："), filled(sentenceOf(agreement.breach), "agreement.breach", "不履行怎么办")}));
    if (!agreement.confirmationIntention.empty())
        blocks.push_back(paragraph(Line{text(numeral(++number) + "、关于司法确认："), filled(sentenceOf(agreement.confirmationIntention), "agreement.confirmationIntention", "司法确认的意愿")}));
    if (next)
        *next = number + 1;
    return blocks;
}

Paper agreementPaper(const dispute::State& state, const Occasion& occasion)
{
    const auto& steps = state.steps;
    const auto persons = personsOf(state, occasion.today());
    const auto agreement = state.content.agreement.value_or(dispute::AgreementContent{});
    auto paper = paperFor("agreement", "人民调解协议书", steps.number, occasion);
    const auto number = steps.agreement && !steps.agreement->number.empty() ? steps.agreement->number : agreementNumberFor(state, occasion.directory);
    paper.number = "编号：" + number;
    auto& blocks = paper.blocks;
    for (const auto& person : persons)
        blocks.push_back(paragraph(personLine(person)));
    blocks.push_back(paragraph(Line{strong("纠纷主要事实："), filled(sentenceOf(agreement.facts), "agreement.facts", "纠纷主要事实")}));
    blocks.push_back(paragraph(Line{strong("争议事项："), filled(sentenceOf(agreement.disputed), "agreement.disputed", "争议事项")}));
    if (!agreement.responsibility.empty())
        blocks.push_back(paragraph(Line{strong("各方责任："), filled(sentenceOf(agreement.responsibility), "agreement.responsibility", "各方责任")}));
    const auto committee = occasion.directory.organisationName(steps.holder.organisation);
    blocks.push_back(paragraph("经" + committee + "调解，各方当事人在平等、自愿的基础上达成如下协议："));
    int next = 1;
    for (auto& block : agreementTerms(agreement, persons, &next))
        blocks.push_back(std::move(block));
    const auto copies = agreement.copies > 0 ? int(agreement.copies) : int(persons.size()) + 1;
    blocks.push_back(paragraph(numeral(next) + "、本协议自各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章之日起生效（《人民调解法》第二十九条）。"));
    blocks.push_back(paragraph(fmt::format("{}、本协议一式{}份，{}各执一份，人民调解委员会存一份。", numeral(next + 1), numeral(copies),
        persons.size() == 2 ? "双方当事人" : "各方当事人")));
    blocks.push_back(Struck{});
    auto places = partySignatures(persons);
    for (std::size_t i = 0; i < persons.size() && steps.agreement; ++i) {
        const auto found = steps.agreement->signedOn.find(persons[i].id);
        if (found != steps.agreement->signedOn.end())
            places[i].on = parseDay(found->second);
    }
    places.push_back({"人民调解员（签名）", steps.holder.mediator.empty() ? "" : occasion.directory.accountName(steps.holder.mediator), false,
        steps.agreement ? steps.agreement->mediatorSignedOn : std::nullopt});
    std::string recorder;
    for (const auto& session : state.content.sessions)
        recorder = session.recorder.empty() ? recorder : session.recorder;
    places.push_back({"记录人（签名）", recorder, false, std::nullopt});
    auto seal = sealOf(committee);
    seal.on = steps.agreement ? steps.agreement->sealedOn : std::nullopt;
    places.push_back(seal);
    const auto effectiveOn = steps.agreement ? steps.agreement->effectiveOn : std::nullopt;
    blocks.push_back(Signatures{places, true, effectiveOn});
    paper.draft = paper.draft || (!effectiveOn && !missingIn(paper).empty());
    return paper;
}

} // namespace core::documents
