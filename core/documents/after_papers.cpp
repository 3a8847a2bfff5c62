#include "core/documents/after_papers.h"

#include "core/calendar/legal_times.h"
#include "core/dispute/catalogue.h"
#include "core/dispute/performance.h"
#include "core/documents/agreement_paper.h"
#include "core/text/amount.h"

#include <algorithm>
#include <fmt/format.h>

namespace core::documents {
namespace {

using dispute::Promise;

std::string committeeOf(const dispute::State& state, const Occasion& occasion)
{
    const auto& steps = state.steps;
    return occasion.directory.organisationName(steps.holder.organisation.empty() ? steps.registrar : steps.holder.organisation);
}

std::string mediatorOf(const dispute::State& state, const Occasion& occasion)
{
    const auto& mediator = state.steps.holder.mediator;
    return mediator.empty() ? std::string() : occasion.directory.accountName(mediator);
}

Signature mediatorPlace(const dispute::State& state, const Occasion& occasion)
{
    return {"人民调解员（签名）", mediatorOf(state, occasion), false, std::nullopt};
}

std::string agreementNumber(const dispute::State& state)
{
    return state.steps.agreement ? state.steps.agreement->number : std::string();
}

std::string sumText(std::int64_t fen)
{
    return moneyText(fen) + "元（大写：" + amountInCapitals(fen) + "）";
}

/// 付12,000.00元, or the thing to be done.
std::string promiseText(const Promise& promise)
{
    std::string out = promise.fen ? "付" + moneyText(*promise.fen) + "元" : promise.what;
    if (promise.fen && !promise.what.empty())
        out += "（" + promise.what + "）";
    return out;
}

const Promise* findPromise(const std::vector<Promise>& promises, std::int64_t clause)
{
    const auto found = std::ranges::find(promises, clause, &Promise::clause);
    return found == promises.end() ? nullptr : &*found;
}

std::string dueWords(const Promise& promise)
{
    return promise.due ? dayText(*promise.due) : promise.condition;
}

template <class List>
auto byAct(const List& list, const std::string& act)
{
    const auto found = std::ranges::find(list, act, &List::value_type::act);
    return found == list.end() ? nullptr : &*found;
}

std::string word(std::string_view code, std::initializer_list<std::pair<std::string_view, std::string_view>> words)
{
    for (const auto& [known, name] : words)
        if (known == code)
            return std::string(name);
    return std::string(code);
}

} // namespace

Paper oralAgreementSheet(const dispute::State& state, const Occasion& occasion)
{
    const auto& steps = state.steps;
    const auto persons = personsOf(state, occasion.today());
    const auto agreement = state.content.agreement.value_or(dispute::AgreementContent{});
    auto paper = paperFor("oral", "人民调解口头协议登记表", steps.number, occasion);
    paper.organisation = committeeOf(state, occasion);
    paper.number = "编号：" + agreementNumber(state);
    auto& blocks = paper.blocks;
    for (const auto& person : persons)
        blocks.push_back(paragraph(personLine(person)));
    blocks.push_back(Heading{"纠纷主要事实、争议事项"});
    addText(blocks, agreement.facts, "agreement.facts", "纠纷主要事实");
    if (!agreement.disputed.empty())
        blocks.push_back(paragraph(Line{strong("争议事项："), filled(sentenceOf(agreement.disputed), "agreement.disputed", "争议事项")}));
    if (!agreement.responsibility.empty())
        blocks.push_back(paragraph(Line{strong("各方责任："), filled(sentenceOf(agreement.responsibility), "agreement.responsibility", "各方责任")}));
    blocks.push_back(Heading{"口头协议的内容，履行方式和期限"});
    for (auto& block : agreementTerms(agreement, persons))
        blocks.push_back(std::move(block));
    const auto reached = steps.agreement ? steps.agreement->effectiveOn : std::nullopt;
    blocks.push_back(paragraph(Line{text("各方当事人于"), filled(reached, "agreement.effectiveOn", "达成协议的日期"),
        text("达成口头协议，认为不需要制作书面协议。口头协议自各方当事人达成协议之日起生效（《人民调解法》第二十八条、第三十条）。内容已经读给各方当事人听，当事人认为无误。")}));
    blocks.push_back(Struck{});
    auto places = partySignatures(persons);
    for (auto& place : places)
        place.role += "（可以不签）";
    places.push_back(mediatorPlace(state, occasion));
    std::string recorder;
    for (const auto& session : state.content.sessions)
        recorder = session.recorder.empty() ? recorder : session.recorder;
    places.push_back({"记录人（签名）", recorder, false, std::nullopt});
    places.push_back(sealOf(paper.organisation));
    blocks.push_back(Signatures{places});
    return paper;
}

Paper undisputedFactsSheet(const dispute::State& state, const Occasion& occasion)
{
    const auto persons = personsOf(state, occasion.today());
    auto paper = paperFor("undisputed", "无争议事实记载", state.steps.number, occasion);
    paper.organisation = committeeOf(state, occasion);
    paper.number = state.steps.courtNumber;
    auto& blocks = paper.blocks;
    for (const auto& person : persons)
        blocks.push_back(paragraph(personLine(person)));
    blocks.push_back(paragraph(Line{filled(namesOf(persons), "parties", "当事人"), text("之间的"),
        filled(dispute::typeTitle(state.steps.type), "type", "纠纷类型"),
        text("，经调解没有达成协议。各方当事人都同意用书面形式记载调解过程中没有争议的事实，调解员已经说明：")}));
    blocks.push_back(paragraph("一、记载并签名的事实，在以后的诉讼中各方不需要再举证；"));
    blocks.push_back(paragraph("二、涉及国家利益、社会公共利益和他人合法权益的事实，不在记载之内；"));
    blocks.push_back(paragraph("三、为了达成协议作出的让步、说过的条件，不在记载之内，也不能在诉讼中作为对其不利的根据。"));
    blocks.push_back(Heading{"没有争议的事实"});
    Table table{{"序号", "事实（一条一句）", "各方按指印或者签名"}, {8, 62, 30}, {}, 6};
    for (const auto& fact : state.content.undisputedFacts)
        table.rows.push_back({{text(std::to_string(table.rows.size() + 1))}, {text(sentenceOf(fact))}, {text("　")}}); // marked by hand: not struck out
    if (table.rows.empty())
        table.rows.push_back({{text("1")}, {filled(std::string(), "undisputedFacts", "没有争议的事实")}, {text("　")}});
    blocks.push_back(table);
    blocks.push_back(paragraph("以上内容已经逐条读给各方当事人听，各方没有异议。"));
    blocks.push_back(Struck{});
    auto places = partySignatures(persons);
    places.push_back(mediatorPlace(state, occasion));
    blocks.push_back(Signatures{places});
    paper.everyPage = {"当事人", "调解员"};
    return paper;
}

Paper performanceCalendar(const dispute::State& state, const Occasion& occasion)
{
    const auto persons = personsOf(state, occasion.today());
    const auto promises = dispute::promisesOf(state);
    auto paper = paperFor("calendar", "履行日程", state.steps.number, occasion);
    paper.organisation = committeeOf(state, occasion);
    paper.number = agreementNumber(state);
    auto& blocks = paper.blocks;
    Table table{{"协议条", "最迟日期", "谁", "给谁", "做什么", "方式", "已付", "办结"}, {7, 16, 11, 11, 19, 13, 15, 8}, {}, 0};
    for (const auto& promise : promises)
        table.rows.push_back({{text(std::to_string(promise.clause))}, {filled(dueWords(promise), fmt::format("clause.{}.due", promise.clause), "最迟日期")},
            {text(nameIn(persons, promise.debtor))}, {text(nameIn(persons, promise.creditor))}, {text(promiseText(promise))}, {text(promise.way)},
            {text(promise.fen && promise.paid > 0 ? moneyText(promise.paid) : "")}, {text(promise.done ? "√" : "")}});
    if (table.rows.empty())
        blocks.push_back(paragraph("协议没有约定以后要履行的内容。"));
    else
        blocks.push_back(table);
    const auto& settings = occasion.settings();
    blocks.push_back(Note{{text(fmt::format("到期前{}日、{}日和当日，调解员会提醒；逾期{}日、{}日会督促。付了款请当场写收条，双方各执一份。",
        settings.remindFirstDays, settings.remindSecondDays, settings.urgeFirstDays, settings.urgeSecondDays))}});
    blocks.push_back(Note{{text("有困难请早说，联系电话："), filled(phoneOf(occasion.directory, state.steps.holder.organisation, state.steps.holder.mediator), "phone", "联系电话"), text("。")}});
    return paper;
}

Paper performanceVoucher(const dispute::State& state, std::size_t index, const Occasion& occasion)
{
    const auto persons = personsOf(state, occasion.today());
    const auto& slip = state.content.after->slips.at(index);
    const auto promises = dispute::promisesAt(state, slip.act, slip.on);
    const auto* promise = findPromise(promises, slip.clause);
    const auto payer = !slip.payer.empty() ? slip.payer : promise ? nameIn(persons, promise->debtor) : std::string();
    const auto payee = !slip.payee.empty() ? slip.payee : promise ? nameIn(persons, promise->creditor) : std::string();
    auto paper = paperFor(fmt::format("voucher-{}", index + 1), slip.fen ? "收　条" : "履行凭证", state.steps.number, occasion);
    paper.format = Format::A5;
    paper.number = fmt::format("{}　收字第{}号", agreementNumber(state), index + 1);
    auto& blocks = paper.blocks;
    if (!slip.voided.empty())
        blocks.push_back(paragraph(Line{strong("本收条已作废："), text(sentenceOf(slip.voided))}));
    Line line{text("今"), filled(payee, "payee", "收款人"), text("收到"), filled(payer, "payer", "付款人")};
    if (slip.fen)
        line.push_back(filled(sumText(*slip.fen), "fen", "金额"));
    else
        line.push_back(text("履行："));
    if (!slip.fen)
        line.push_back(filled(promise ? promise->what : "", "object", "履行内容"));
    line.push_back(text(fmt::format("，系按照人民调解协议第{}条履行", slip.clause)));
    if (!slip.way.empty())
        line.push_back(text("，方式：" + slip.way));
    line.push_back(text("。"));
    blocks.push_back(paragraph(std::move(line)));
    if (promise && promise->fen)
        blocks.push_back(paragraph(promise->done ? "本条约定的款项已经履行完毕。"
                                                 : fmt::format("本条约定{}元，累计已收{}元，还有{}元没有付。", moneyText(*promise->fen), moneyText(promise->paid), moneyText(promise->left()))));
    if (!slip.remark.empty())
        blocks.push_back(paragraph("说明：" + sentenceOf(slip.remark)));
    blocks.push_back(Struck{});
    blocks.push_back(Signatures{{{"收款人（签名或者按指印）", payee, false, slip.on}, {"见证人（签名）", slip.witness, false, std::nullopt}}});
    return paper;
}

Paper urgingRecord(const dispute::State& state, std::size_t index, const Occasion& occasion)
{
    const auto persons = personsOf(state, occasion.today());
    const auto& urging = state.steps.after->urgings.at(index);
    const auto promises = dispute::promisesAt(state, urging.act, urging.on);
    const auto* promise = findPromise(promises, urging.clause);
    const auto* words = state.content.after ? byAct(state.content.after->urgings, urging.act) : nullptr;
    auto paper = paperFor(fmt::format("urging-{}", index + 1), "督促履行记录", state.steps.number, occasion);
    paper.organisation = committeeOf(state, occasion);
    paper.number = fmt::format("（第{}次）", index + 1);
    auto& blocks = paper.blocks;
    Facts facts;
    facts.rows.push_back({{"协议编号", {filled(agreementNumber(state), "agreement.number", "协议编号")}}});
    facts.rows.push_back({{"协议第几条", {text(std::to_string(urging.clause))}}, {"最迟日期", {filled(promise ? dueWords(*promise) : "", "due", "最迟日期")}}});
    facts.rows.push_back({{"约定的内容", {filled(promise ? nameIn(persons, promise->debtor) + "向" + nameIn(persons, promise->creditor) + promiseText(*promise) : "", "promise", "约定的内容")}}});
    facts.rows.push_back({{"已经履行", promise && promise->paid > 0 ? Line{text(moneyText(promise->paid) + "元")} : Line{}},
        {"还没有履行", promise && promise->fen ? Line{text(moneyText(promise->left()) + "元")} : Line{}}});
    facts.rows.push_back({{"督促日期", {text(dayText(urging.on))}}, {"方式", {filled(urging.manner, "manner", "方式")}}});
    facts.rows.push_back({{"联系了谁", {filled(words ? words->contact : "", "contact", "联系了谁")}}});
    facts.rows.push_back({{"对方的答复", {filled(words ? words->answer : "", "answer", "对方的答复")}}});
    facts.rows.push_back({{"答应的日期", urging.promised ? Line{text(dayText(*urging.promised))} : Line{}}});
    blocks.push_back(facts);
    blocks.push_back(paragraph("人民调解委员会督促当事人履行调解协议（《人民调解法》第三十一条）。答应的新日期不改变协议约定的日期；要改协议，应当由各方当事人另立协议。"));
    blocks.push_back(Struck{});
    blocks.push_back(Signatures{{mediatorPlace(state, occasion)}});
    return paper;
}

Paper defaultNotice(const dispute::State& state, const Occasion& occasion)
{
    const auto persons = personsOf(state, occasion.today());
    const auto& after = state.steps.after;
    auto paper = paperFor("ways", "不履行调解协议告知书", state.steps.number, occasion);
    paper.organisation = committeeOf(state, occasion);
    paper.number = agreementNumber(state);
    auto& blocks = paper.blocks;
    blocks.push_back(paragraph(Line{filled(namesOf(persons), "parties", "当事人"), text("：")}));
    blocks.push_back(paragraph("下列约定到期没有履行，经督促仍未履行："));
    Table table{{"协议条", "最迟日期", "谁应当履行", "内容", "还没有履行"}, {10, 20, 16, 34, 20}, {}, 0};
    const auto& events = state.steps.events;
    const auto told = std::find_if(events.rbegin(), events.rend(), [](const dispute::Event& event) { return event.kind == "dispute.tell_default_ways"; });
    const auto on = after && after->waysToldOn ? *after->waysToldOn : occasion.today();
    for (const auto& promise : dispute::promisesAt(state, told == events.rend() ? std::string() : told->act, on))
        if (promise.missed(on))
            table.rows.push_back({{text(std::to_string(promise.clause))}, {text(dueWords(promise))}, {text(nameIn(persons, promise.debtor))},
                {text(promiseText(promise))}, {text(promise.fen ? moneyText(promise.left()) + "元" : "")}});
    blocks.push_back(table);
    blocks.push_back(Heading{"可以走的途径"});
    if (after && after->way == "enforce") {
        blocks.push_back(paragraph("调解协议已经人民法院裁定确认有效。一方当事人拒绝履行或者没有全部履行的，对方当事人可以向作出裁定的人民法院申请强制执行（《人民调解法》第三十三条）。"));
        blocks.push_back(paragraph(Line{text("申请执行的期间为二年，从约定的每次履行期间届满之日起计算（《民事诉讼法》第二百五十条）。本次提到的约定，最迟到"),
            filled(after->enforceUntil, "enforceUntil", "申请执行的最后一日"), text("申请。")}));
    } else {
        blocks.push_back(paragraph("调解协议具有法律约束力。当事人之间就协议的履行或者内容发生争议的，一方当事人可以就协议向人民法院起诉（《人民调解法》第三十一条、第三十二条）。"));
    }
    blocks.push_back(paragraph("各方都愿意的，也可以就履行的办法再次调解，另立一轮，重新计算期限；也可以协商改变协议。走哪条路由当事人自己选择，调解不收费。"));
    blocks.push_back(Struck{});
    auto places = partySignatures(persons);
    for (std::size_t i = 0; i < persons.size(); ++i)
        places[i].role = std::string(dispute::sideName(persons[i].side)) + "签收（签名或者按指印）";
    auto mediator = mediatorPlace(state, occasion);
    mediator.on = after ? after->waysToldOn : std::nullopt;
    places.push_back(mediator);
    places.push_back(sealOf(paper.organisation));
    blocks.push_back(Signatures{places});
    return paper;
}

Paper voluntaryPerformanceNote(const dispute::State& state, const Occasion& occasion)
{
    const auto persons = personsOf(state, occasion.today());
    auto paper = paperFor("voluntary", "自动履行证明", state.steps.number, occasion);
    paper.organisation = committeeOf(state, occasion);
    auto& blocks = paper.blocks;
    blocks.push_back(paragraph(Line{filled(namesOf(persons), "parties", "当事人"), text("之间的"), filled(dispute::typeTitle(state.steps.type), "type", "纠纷类型"),
        text("，经本委员会调解，于"), filled(state.steps.agreement ? state.steps.agreement->effectiveOn : std::nullopt, "effectiveOn", "协议生效日"),
        text("达成调解协议（"), filled(agreementNumber(state), "agreement.number", "协议编号"), text("）。")}));
    Table table{{"协议条", "约定的日期", "履行的日期", "履行人", "内容"}, {10, 20, 20, 16, 34}, {}, 0};
    for (const auto& promise : dispute::promisesOf(state))
        table.rows.push_back({{text(std::to_string(promise.clause))}, {text(dueWords(promise))}, {text(dayText(promise.doneOn))},
            {text(nameIn(persons, promise.debtor))}, {text(promiseText(promise))}});
    if (!table.rows.empty())
        blocks.push_back(table);
    blocks.push_back(paragraph("上述约定都已按期履行完毕，没有经过督促。特此证明。"));
    blocks.push_back(Struck{});
    blocks.push_back(Signatures{{mediatorPlace(state, occasion), sealOf(paper.organisation)}});
    return paper;
}

Paper visitRecord(const dispute::State& state, std::size_t index, const Occasion& occasion)
{
    const auto persons = personsOf(state, occasion.today());
    const auto& steps = state.steps;
    const auto& visit = steps.after->visits.at(index);
    const auto* words = state.content.after ? byAct(state.content.after->visits, visit.act) : nullptr;
    static const dispute::VisitWords kNone;
    const auto& said = words ? *words : kNone;
    auto paper = paperFor(fmt::format("visit-{}", index + 1), "人民调解回访记录", steps.number, occasion);
    paper.organisation = committeeOf(state, occasion);
    paper.number = fmt::format("（第{}次）", index + 1);
    auto& blocks = paper.blocks;
    std::vector<std::string> names;
    for (const auto& party : visit.with)
        names.push_back(nameIn(persons, party));
    const auto recorder = std::ranges::find(steps.events, visit.act, &dispute::Event::act);
    const auto visitor = recorder == steps.events.end() ? std::string() : occasion.directory.accountName(recorder->account);
    Facts facts;
    facts.rows.push_back({{"当事人", {filled(namesOf(persons), "parties", "当事人")}}, {"协议编号", agreementNumber(state).empty() ? Line{} : Line{text(agreementNumber(state))}}});
    facts.rows.push_back({{"回访日期", {text(dayText(visit.on))}}, {"方式", {filled(visit.manner, "manner", "方式")}}});
    facts.rows.push_back({{"被回访人", {filled(joined(names), "with", "被回访人")}}, {"回访人", {filled(visitor, "visitor", "回访人")}}});
    const auto performed = word(visit.performed, {{"done", "已经履行完毕"}, {"partly", "履行了一部分"}, {"none", "没有履行"}, {"open", "还没有到期"}});
    facts.rows.push_back({{"履行情况", Line{text(performed + (said.performance.empty() || performed.empty() ? said.performance : "。" + said.performance))}}});
    facts.rows.push_back({{"思想状况", {filled(said.mind, "mind", "思想状况")}}});
    facts.rows.push_back({{"行为有无反常", {text(visit.unusual ? "有：" + said.unusual : "没有")}}});
    facts.rows.push_back({{"对调解的意见和建议", {filled(said.opinions, "opinions", "意见和建议")}}});
    facts.rows.push_back({{"有无新的纠纷苗头", {text(visit.newSigns ? "有：" + said.newSigns : "没有")}}});
    std::vector<std::string> answers;
    for (const auto& [party, answer] : visit.satisfaction) {
        const auto mark = visit.marks.find(party);
        answers.push_back(nameIn(persons, party) + "：" + word(answer, {{"good", "满意"}, {"fair", "基本满意"}, {"bad", "不满意"}}) +
                          (mark == visit.marks.end() ? "" : "（" + mark->second + "）"));
    }
    facts.rows.push_back({{"满意度", answers.empty() ? Line{} : Line{text(joined(answers, "；"))}}});
    facts.rows.push_back({{"采取的措施", said.measures.empty() ? Line{} : Line{text(said.measures)}}});
    facts.rows.push_back({{"风险等级", {text(word(steps.colour, {{"", "无"}, {"blue", "蓝色"}, {"yellow", "黄色"}, {"orange", "橙色"}, {"red", "红色"}}))}}});
    blocks.push_back(facts);
    blocks.push_back(Struck{});
    Signatures signatures;
    for (const auto& party : visit.with)
        signatures.places.push_back({"被回访人（可以不签）", nameIn(persons, party), false, std::nullopt});
    signatures.places.push_back({"回访人（签名）", visitor, false, visit.on});
    blocks.push_back(signatures);
    return paper;
}

Paper packageList(const confirmation::State& state, const Occasion& occasion)
{
    const auto& steps = state.steps;
    const auto persons = personsOf(state, occasion.today());
    auto paper = paperFor("paper_package", "司法确认申请材料清单", steps.disputeNumber, occasion);
    paper.organisation = occasion.directory.organisationName(steps.organisation);
    auto& blocks = paper.blocks;
    const auto court = steps.court.empty() ? std::string() : occasion.directory.organisationName(steps.court);
    blocks.push_back(Paragraph{{filled(court, "court", "法院"), text("：")}, Paragraph::Align::Left, false});
    blocks.push_back(paragraph(Line{filled(namesOf(persons), "parties", "当事人"), text("共同申请确认调解协议（"),
        filled(steps.agreementNumber, "agreementNumber", "协议编号"), text("）有效。因线路原因，现将纸质材料邮寄（递交）你院，材料如下：")}));
    Table table{{"序号", "材料", "份数", "页数", "备注"}, {10, 44, 12, 12, 22}, {}, 0};
    const auto add = [&table](const char* name, std::string copies, const char* remark) {
        table.rows.push_back({{text(std::to_string(table.rows.size() + 1))}, {text(name)}, {text(std::move(copies))}, {}, {text(remark)}});
    };
    add("司法确认申请书（含承诺书、送达地址）", "1", "各方签名");
    add("人民调解协议书", "1", "原件核对后退回");
    add("调解证明", "1", "盖章");
    add("当事人身份证明复印件", std::to_string(persons.size()), "注明只用于司法确认");
    add("与协议有关的财产权利证明等", "", "有的才附");
    blocks.push_back(table);
    const auto window = confirmationWindow(steps.effectiveOn, occasion.settings(), occasion.holidays);
    blocks.push_back(Heading{"请注意日期"});
    for (const auto& step : window.explanation)
        blocks.push_back(paragraph(step));
    blocks.push_back(paragraph(fmt::format("最迟{}交邮或者送到法院。期满前交邮的，不算过期（《民事诉讼法》第八十五条）。请用挂号信或者特快专递，保留邮寄凭证，并把凭证号告诉调解员登记。", dayText(window.end))));
    const auto posted = std::ranges::find(steps.events, "confirmation.post", &dispute::Event::kind);
    Facts facts;
    facts.rows.push_back({{"邮寄（递交）日期", steps.postedOn ? Line{text(dayText(*steps.postedOn))} : Line{filled(std::string(), "postedOn", "邮寄日期")}}, {"凭证号", {filled(posted == steps.events.end() ? std::string() : posted->detail, "proof", "凭证号")}}});
    blocks.push_back(facts);
    blocks.push_back(Struck{});
    auto places = partySignatures(persons);
    places.push_back({"人民法院签收", "", false, std::nullopt});
    blocks.push_back(Signatures{places});
    return paper;
}

} // namespace core::documents
