#include "core/documents/intake_papers.h"

#include "core/calendar/counted.h"
#include "core/calendar/legal_times.h"
#include "core/directory/courts.h"
#include "core/dispute/reception.h"
#include "core/dispute/territory.h"
#include "core/documents/reception_papers.h"
#include "core/text/amount.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace core::documents {
namespace {

using dispute::Consent;
using dispute::Source;

const dispute::PartySteps* stepsOf(const dispute::State& state, std::string_view id)
{
    const auto found = std::ranges::find(state.steps.parties, id, &dispute::PartySteps::id);
    return found == state.steps.parties.end() ? nullptr : &*found;
}

Line amountLine(const Fields& fields)
{
    const auto found = fields.find("amount");
    if (found == fields.end() || found->second.now.value.empty())
        return {};
    const auto& stored = found->second.now.value;
    std::int64_t fen = 0;
    const auto [end, error] = std::from_chars(stored.data(), stored.data() + stored.size(), fen);
    if (error != std::errc() || end != stored.data() + stored.size() || found->second.contested())
        return {fieldRun(fields, "amount", "涉及金额")};
    return {filled(moneyText(fen) + "元（大写：" + amountInCapitals(fen) + "）", "amount", "涉及金额")};
}

std::string holderName(const dispute::State& state, const Occasion& occasion)
{
    const auto& steps = state.steps;
    return occasion.directory.organisationName(steps.holder.organisation.empty() ? steps.registrar : steps.holder.organisation);
}

std::string registrarName(const dispute::State& state, const Occasion& occasion)
{
    return occasion.directory.organisationName(state.steps.registrar.empty() ? state.steps.holder.organisation : state.steps.registrar);
}

} // namespace

Paper acceptanceRegister(const dispute::State& state, const Occasion& occasion)
{
    const auto& steps = state.steps;
    const auto& fields = state.content.fields;
    const auto persons = personsOf(state, occasion.today());
    const auto committee = registrarName(state, occasion);
    auto paper = paperFor("acceptance", "人民调解受理登记表", steps.number, occasion);

    const bool applied = steps.source == Source::WalkIn, offered = steps.source == Source::Committee;
    std::vector<std::pair<std::string, bool>> sources{{"当事人申请", applied}, {"人民调解委员会主动调解", offered}};
    if (!applied && !offered)
        sources.emplace_back("其他：" + std::string(dispute::sourceName(steps.source)), true);

    paper.blocks.push_back(paragraph(Line{filled(steps.registeredOn, "registeredOn", "受理日期"), text("，"),
        filled(committee, "registrar", "人民调解委员会"),
        text(applied ? "依当事人申请，" : offered ? "主动调解，" : "经" + std::string(dispute::sourceName(steps.source)) + "，"),
        text("经当事人同意，调解"), filled(namesOf(persons), "parties", "当事人"), text("之间的纠纷。")}));
    Facts facts;
    facts.rows.push_back({{"案件编号", {filled(steps.number, "number", "案件编号")}},
        {"纠纷类型", {filled(dispute::typeTitle(steps.type), "type", "纠纷类型")}}});
    facts.rows.push_back({{"案件来源", {text(ticks(sources))}}});
    if (steps.reception && !steps.reception->channel.empty())
        facts.rows.push_back({{"从哪里来", {text(dispute::channelName(steps.reception->channel))}},
            {"那边的编号", steps.reception->externalNumber.empty() ? Line{} : Line{text(steps.reception->externalNumber)}}});
    if (!steps.court.empty())
        facts.rows.push_back({{"委派（委托）法院", {text(occasion.directory.organisationName(steps.court))}},
            {"法院案号", {filled(steps.courtNumber, "courtNumber", "法院案号")}}});
    facts.rows.push_back({{"发生时间", fields.contains("occurredOn") ? Line{filled(parseDay(fields.at("occurredOn").now.value), "occurredOn", "发生时间")} : Line{}},
        {"发生地点", fields.contains("place") ? Line{fieldRun(fields, "place", "发生地点")} : Line{}}});
    paper.blocks.push_back(facts);
    paper.blocks.push_back(personTable(persons));
    Facts story;
    story.rows.push_back({{"纠纷简要情况", {fieldRun(fields, "narrative", "纠纷简要情况")}}});
    story.rows.push_back({{"当事人诉求", {fieldRun(fields, "demand", "当事人诉求")}}});
    story.rows.push_back({{"涉及金额", amountLine(fields)}});
    addTypeFacts(story, state);
    paper.blocks.push_back(story);
    auto places = partySignatures(persons);
    places.push_back({"登记人（签名）", occasion.directory.accountName(steps.author), false, std::nullopt});
    places.push_back(sealOf(committee));
    paper.blocks.push_back(Signatures{places});
    paper.blocks.push_back(Note{{text("备注：此表由人民调解委员会填写。人民调解委员会可以依申请调解，也可以主动调解；当事人一方明确拒绝调解的，不得调解（《人民调解法》第十七条）。")}});
    return paper;
}

Paper rightsNotice(const dispute::State& state, const Occasion& occasion)
{
    const auto persons = personsOf(state, occasion.today());
    auto paper = paperFor("notice", "人民调解当事人权利义务告知书", state.steps.number, occasion);
    auto& blocks = paper.blocks;
    blocks.push_back(Paragraph{{filled(namesOf(persons), "parties", "当事人"), text("：")}, Paragraph::Align::Left, false});
    blocks.push_back(paragraph(Line{text("你们之间的"), filled(dispute::typeTitle(state.steps.type), "type", "纠纷类型"),
        text("由" + holderName(state, occasion) + "调解。根据《中华人民共和国人民调解法》等规定，现将有关事项告知如下：")}));
    const auto say = [&](const char* words) { blocks.push_back(paragraph(std::string(words))); };
    blocks.push_back(Heading{"一、人民调解的性质和原则"});
    say("人民调解委员会是依法设立的调解民间纠纷的群众性组织（第七条）。调解遵循下列原则：在当事人自愿、平等的基础上进行调解；不违背法律、法规和国家政策；尊重当事人的权利，不得因调解而阻止当事人依法通过仲裁、行政、司法等途径维护自己的权利（第三条）。");
    blocks.push_back(Heading{"二、不收费"});
    say("人民调解委员会调解民间纠纷，不收取任何费用（第四条）。");
    blocks.push_back(Heading{"三、当事人的权利（第二十三条）"});
    say("（一）选择或者接受人民调解员；");
    say("（二）接受调解、拒绝调解或者要求终止调解；");
    say("（三）要求调解公开进行或者不公开进行；");
    say("（四）自主表达意愿、自愿达成调解协议。");
    blocks.push_back(Heading{"四、当事人的义务（第二十四条）"});
    say("（一）如实陈述纠纷事实；");
    say("（二）遵守调解现场秩序，尊重人民调解员；");
    say("（三）尊重对方当事人行使权利。");
    blocks.push_back(Heading{"五、调解协议的效力"});
    say("经人民调解委员会调解达成的调解协议，具有法律约束力，当事人应当按照约定履行（第三十一条）。当事人之间就调解协议的履行或者调解协议的内容发生争议的，一方当事人可以向人民法院提起诉讼（第三十二条）。");
    blocks.push_back(Heading{"六、司法确认"});
    say("双方当事人认为有必要的，可以自调解协议生效之日起三十日内共同向人民法院申请司法确认。人民法院依法确认调解协议有效，一方当事人拒绝履行或者未全部履行的，对方当事人可以向人民法院申请强制执行（第三十三条；《中华人民共和国民事诉讼法》第二百零五条、第二百零六条）。");
    blocks.push_back(Heading{"七、调解不成"});
    say("人民调解员调解纠纷，调解不成的，应当终止调解，并依据有关法律、法规的规定，告知当事人可以依法通过仲裁、行政、司法等途径维护自己的权利（第二十六条）。是否接受调解，由你们自己决定；不接受调解，不影响你们依法维护权利。");
    say("以上内容已经告知（宣读），我已听清、看清并且明白。");
    blocks.push_back(Signatures{partySignatures(persons)});
    return paper;
}

Paper receiptSlip(const dispute::State& state, const Occasion& occasion)
{
    const auto& steps = state.steps;
    const auto persons = personsOf(state, occasion.today());
    auto paper = paperFor("receipt_slip", "受 理 回 执", steps.number, occasion);
    paper.format = Format::A5;
    paper.organisation = registrarName(state, occasion);
    const auto next = steps.acceptDue ? steps.acceptDue
        : steps.registeredOn ? std::optional(addWorkingDays(*steps.registeredOn, int(occasion.settings().firstContactWorkingDays), occasion.holidays).day)
                             : std::nullopt;
    Facts facts;
    facts.rows.push_back({{"编号", {filled(steps.number, "number", "编号")}}});
    facts.rows.push_back({{"登记日期", {filled(steps.registeredOn, "registeredOn", "登记日期")}}});
    facts.rows.push_back({{"当事人", {filled(namesOf(persons), "parties", "当事人")}}});
    facts.rows.push_back({{"纠纷类型", {filled(dispute::typeTitle(steps.type), "type", "纠纷类型")}}});
    facts.rows.push_back({{"您的诉求", {fieldRun(state.content.fields, "demand", "诉求")}}});
    facts.rows.push_back({{"接待人", {filled(occasion.directory.accountName(steps.author), "author", "接待人")}}});
    facts.rows.push_back({{"联系电话", {filled(phoneOf(occasion.directory, steps.registrar, steps.author), "phone", "联系电话")}}});
    facts.rows.push_back({{"最迟答复", {filled(next, "next", "答复日期")}}});
    facts.rows.push_back({{"查询码", {filled(dispute::queryCodeOf(steps), "code", "查询码")}}});
    paper.blocks.push_back(facts);
    paper.blocks.push_back(paragraph("请保存好本回执，到站里或者打电话查办到哪一步，要报编号和查询码，还要核对是不是您本人。当事人向人民调解委员会请求保护权利的，诉讼时效从提出请求之日起中断（《民法典》第一百九十五条）。"));
    paper.blocks.push_back(paragraph("调解不收费。对我们的工作不满意，可以向当地司法所反映，也可以拨打12348。"));
    paper.blocks.push_back(Signatures{{{"接待人（签名）", occasion.directory.accountName(steps.author), false, std::nullopt},
        sealOf(registrarName(state, occasion))}});
    return paper;
}

Paper assignmentLetter(const dispute::State& state, const Occasion& occasion)
{
    const auto& steps = state.steps;
    const auto persons = personsOf(state, occasion.today());
    const std::string word = steps.entrusted ? "委托" : "委派";
    // A later move names another holder; the court wrote to whom it sent it.
    const auto sent = std::ranges::find(steps.events.rbegin(), steps.events.rend(), std::string_view("dispute.dispatch"), &dispute::Event::kind);
    const auto receiver = occasion.directory.organisationName(sent == steps.events.rend() ? steps.holder.organisation : sent->detail);
    const auto court = occasion.directory.organisationName(directory::courtOf(steps.court, occasion.directory));
    // 《实施意见》 10 asks for free will, 002 三(二) for the consent of both; what nobody has said is not written over the court's seal.
    const bool allAgreed = std::ranges::all_of(steps.parties, [](const dispute::PartySteps& party) { return party.consent == Consent::Agreed; });
    auto paper = paperFor("assignment_letter", word + "调解函", steps.number, occasion);
    paper.organisation = court;
    paper.number = steps.courtNumber;
    auto& blocks = paper.blocks;
    blocks.push_back(Paragraph{{filled(receiver, "holder", "接收单位"), text("：")}, Paragraph::Align::Left, false});
    blocks.push_back(paragraph(Line{text("当事人"), filled(namesOf(persons), "parties", "当事人"), text("之间的"), filled(dispute::typeTitle(steps.type), "type", "纠纷类型"),
        text("（"), filled(steps.courtNumber, "courtNumber", "法院案号"), text(std::string("），适宜调解，") + (allAgreed ? "各方当事人同意调解。" : "还没有表示意愿的当事人，请在调解以前征得他的同意。") + "根据自愿、合法原则，现" + word + "你单位调解。")}));
    Facts facts;
    const auto& office = steps.office;
    facts.rows.push_back({{word + "日期", {filled(steps.dispatchedOn, "dispatchedOn", "指派日期")}}, {"最迟接收日", {filled(steps.acceptDue, "acceptDue", "最迟接收日")}}});
    facts.rows.push_back({{"交由你单位的理由", office && !office->ground.empty() ? Line{text(std::string(dispute::groundName(office->ground)))} : Line{}},
        {"调解组织的选定", !office || office->list.empty() ? Line{} : Line{text(std::string(office->list == "invited" ? "人民法院特邀名册" : "司法行政机关公布的名册") + (office->chosenBy == "parties" ? "，当事人选定" : "，人民法院指定"))}}});
    blocks.push_back(facts);
    Table agreed{{"当事人", "姓名（名称）", "同意调解的日期", "表示方式"}, {20, 30, 28, 22}, {}, 0};
    for (const auto& person : persons) {
        const auto* said = stepsOf(state, person.id);
        const bool yes = said && said->consent == Consent::Agreed;
        agreed.rows.push_back({{text(std::string(dispute::sideName(person.side)))}, {person.run("name")},
            yes && said->consentOn ? Line{text(dayText(*said->consentOn))} : Line{}, yes ? Line{text(said->consentManner)} : Line{}});
    }
    blocks.push_back(agreed);
    blocks.push_back(Heading{"随函移送的材料"});
    Table files{{"序号", "材料名称"}, {15, 85}, {}, 2};
    for (const auto& file : state.content.attachments)
        if (steps.dispatchedOn && dayInChina(file.at) <= *steps.dispatchedOn)
            files.rows.push_back({{text(std::to_string(files.rows.size() + 1))}, {text(file.name)}});
    blocks.push_back(files);
    blocks.push_back(paragraph(fmt::format("请司法联络员自指派之日起{}个工作日内确认接收。调解期限自确认接收之日起{}日，各方当事人同意延长的除外；评估、鉴定的时间不计入（《实施意见》第15条）。"
        "达成协议的，请记录结果；未能达成协议，或者当事人明确拒绝继续调解的，请记录原因，将材料退回。",
        occasion.settings().acceptWorkingDays, occasion.settings().mediationDays)));
    blocks.push_back(Struck{});
    blocks.push_back(Signatures{{sealOf(court)}, true, steps.dispatchedOn});
    return paper;
}

Paper assignmentReceipt(const dispute::State& state, const Occasion& occasion)
{
    const auto& steps = state.steps;
    const auto persons = personsOf(state, occasion.today());
    const auto unit = holderName(state, occasion);
    auto paper = paperFor("assignment_receipt", std::string(steps.entrusted ? "委托" : "委派") + "调解案件接收回执", steps.number, occasion);
    paper.number = steps.courtNumber;
    auto& blocks = paper.blocks;
    blocks.push_back(Paragraph{{filled(occasion.directory.organisationName(steps.court), "court", "法院"), text("：")}, Paragraph::Align::Left, false});
    blocks.push_back(paragraph(Line{text("你院"), filled(steps.dispatchedOn, "dispatchedOn", "指派日期"),
        text(std::string(steps.entrusted ? "委托" : "委派") + "我单位调解的"), filled(steps.courtNumber, "courtNumber", "法院案号"),
        filled(namesOf(persons), "parties", "当事人"), filled(dispute::typeTitle(steps.type), "type", "纠纷类型"), text("一案，我单位已经收到并同意接收。")}));
    const auto started = steps.clockStart ? steps.clockStart : steps.acceptedOn;
    Line end{filled(std::string(), "clockEnd", "调解期限届满日")};
    std::vector<std::string> reckoning;
    if (started) {
        auto period = counted({*started, steps.extensions, steps.suspensions, steps.clockStopped, occasion.today()},
            occasion.settings(), occasion.holidays);
        end = {filled(std::optional(period.end), "clockEnd", "调解期限届满日"), text(period.provisional ? "（该年放假安排未公布，暂按周末推算）" : "")};
        reckoning = std::move(period.explanation);
    }
    Facts facts;
    facts.rows.push_back({{"最迟接收日", {filled(steps.acceptDue, "acceptDue", "最迟接收日")}}, {"实际接收日", {filled(steps.acceptedOn, "acceptedOn", "接收日期")}}});
    facts.rows.push_back({{"本机接收时间", {filled(steps.acceptedLocal ? minuteText(*steps.acceptedLocal) : "", "acceptedLocal", "本机接收时间")}}});
    facts.rows.push_back({{"平台收到时间", steps.acceptedServer ? Line{text(minuteText(*steps.acceptedServer))} : Line{text("待上传后由平台记录")}}});
    facts.rows.push_back({{"调解期限届满日", end}});
    facts.rows.push_back({{"接收人", {filled(occasion.directory.accountName(occasion.account), "account", "接收人")}}, {"接收单位", {filled(unit, "holder", "接收单位")}}});
    blocks.push_back(facts);
    blocks.push_back(paragraph(fmt::format("司法联络员应当自指派之日起{}个工作日内确认接收；调解期限自接收之日起计算，一般不超过{}日（《实施意见》第15条）。",
        occasion.settings().acceptWorkingDays, occasion.settings().mediationDays)));
    for (const auto& step : reckoning)
        blocks.push_back(Note{{text(step)}});
    blocks.push_back(Signatures{{{"司法联络员（签名）", occasion.directory.accountName(occasion.account), false, std::nullopt}, sealOf(unit)}});
    return paper;
}

Paper consentSheet(const dispute::State& state, const Occasion& occasion)
{
    const auto& steps = state.steps;
    const auto persons = personsOf(state, occasion.today());
    auto paper = paperFor("consent", "调 解 意 愿 书", steps.number, occasion);
    auto& blocks = paper.blocks;
    blocks.push_back(paragraph(Line{text("关于"), filled(namesOf(persons), "parties", "当事人"), text("之间的"),
        filled(dispute::typeTitle(steps.type), "type", "纠纷类型"), text("，"), filled(holderName(state, occasion), "holder", "调解组织"),
        text("已经分别告知当事人：调解出于自愿，不收费；不同意调解，或者同意以后又不愿继续的，随时可以说，不影响通过仲裁、行政、司法等途径维护权利（《人民调解法》第三条、第四条、第十七条、第二十三条）。当事人的意愿如下：")}));
    for (const auto& person : persons) {
        const auto* said = stepsOf(state, person.id);
        const auto consent = said ? said->consent : Consent::NotAsked;
        Facts facts;
        facts.rows.push_back({{std::string(dispute::sideName(person.side)), {person.run("name")}},
            {"联系电话", {person.run("phone")}}});
        facts.rows.push_back({{"是否同意调解", {text(ticks({{"同意", consent == Consent::Agreed}, {"不同意", consent == Consent::Refused},
                                                 {"再想想", consent == Consent::Thinking}}) + (consent == Consent::Withdrawn ? "　（√）撤回同意" : ""))}}});
        facts.rows.push_back({{"表示日期", {filled(said ? said->consentOn : std::nullopt, person.id + ".consentOn", person.name() + "表示意愿的日期")}},
            {"表示方式", {filled(said ? said->consentManner : "", person.id + ".consentManner", person.name() + "表示意愿的方式")}}});
        facts.rows.push_back({{"询问方式", {text(ticks({{"已单独询问", said && said->askedAlone}}))}}});
        if (steps.reception && std::ranges::any_of(steps.reception->modes, [&](const auto& choice) { return choice.party == person.id; }))
            facts.rows.push_back({{"怎么参加", {text(std::string(dispute::modeName(dispute::modeOf(steps, person.id))))}}});
        if (said && !said->pushWish.empty())
            facts.rows.push_back({{"村级调解不成时", {text(ticks({{"推送乡镇继续调解", said->pushWish == "push"}, {"退回法院", said->pushWish == "return"}, {"继续在村里调解", said->pushWish == "stay"}}))}}});
        blocks.push_back(facts);
        blocks.push_back(Signatures{{{std::string(dispute::sideName(person.side)) + "（签名或者按指印）", person.value("name"), false, std::nullopt}}});
    }
    blocks.push_back(Note{{text("选项由当事人自己决定，工作人员不得代为选择。替不便书写的当事人填写的，应当读给本人听，由本人签名或者按指印。")}});
    return paper;
}

} // namespace core::documents
