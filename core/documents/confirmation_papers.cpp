#include "core/documents/confirmation_papers.h"

#include "core/directory/courts.h"
#include "core/dispute/catalogue.h"
#include "core/documents/agreement_paper.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace core::documents {
namespace {

std::string orgName(const Occasion& occasion, const std::string& id) { return id.empty() ? std::string() : occasion.directory.organisationName(id); }

/// 《民事诉讼法》第205条: together to the basic court; its tribunal receives and reviews, and rules in the court's name.
std::string courtName(const Occasion& occasion, const std::string& unit) { return orgName(occasion, unit.empty() ? unit : directory::courtOf(unit, occasion.directory)); }

/// In this procedure both sides are applicants.
Persons applicants(const confirmation::State& state, Day today)
{
    auto persons = personsOf(state, today);
    for (auto& person : persons) {
        if (person.side != dispute::Side::Third)
            person.side = dispute::Side::Applicant;
    }
    return persons;
}

std::optional<Day> effective(const confirmation::State& state)
{
    return state.steps.effectiveOn == Day{} ? std::nullopt : std::optional(state.steps.effectiveOn);
}

} // namespace

std::string chineseDay(Day day)
{
    static constexpr std::array<const char*, 10> kDigits{"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    const std::chrono::year_month_day date{day};
    std::string out;
    for (const char digit : std::to_string(int(date.year())))
        out += kDigits[std::size_t(digit - '0')];
    return out + "年" + numeral(int(unsigned(date.month()))) + "月" + numeral(int(unsigned(date.day()))) + "日";
}

Paper confirmationApplication(const confirmation::State& state, const Occasion& occasion)
{
    const auto& steps = state.steps;
    const auto persons = applicants(state, occasion.today());
    const auto committee = orgName(occasion, steps.organisation);
    auto paper = paperFor("application", "司法确认申请书", steps.disputeNumber, occasion);
    auto& blocks = paper.blocks;
    for (const auto& person : persons)
        blocks.push_back(paragraph(personLine(person)));
    blocks.push_back(paragraph(Line{strong("请求事项："), text("请求人民法院依法确认申请人之间经"), filled(committee, "organisation", "调解组织"),
        text("主持调解达成、于"), filled(effective(state), "effectiveOn", "协议生效日"), text("生效的调解协议（"),
        filled(steps.agreementNumber, "agreementNumber", "协议编号"), text("）有效。")}));
    blocks.push_back(paragraph(Line{strong("事实和理由："), filled(sentenceOf(state.content.facts.empty() ? state.content.agreement.facts : state.content.facts), "facts", "事实和理由")}));
    blocks.push_back(paragraph(Line{text("申请人之间的"), filled(dispute::typeTitle(steps.type), "type", "纠纷类型"),
        text("经人民调解员"), filled(steps.mediator.empty() ? "" : occasion.directory.accountName(steps.mediator), "mediator", "调解员"),
        text("调解，自愿达成调解协议。申请人自协议生效之日起三十日内（最迟"),
        filled(steps.windowEnd == Day{} ? std::nullopt : std::optional(steps.windowEnd), "windowEnd", "申请的最后一天"),
        text("）共同申请司法确认（《中华人民共和国民事诉讼法》第二百零五条、《中华人民共和国人民调解法》第三十三条）。协议内容如下：")}));
    for (auto& block : agreementTerms(state.content.agreement, persons))
        blocks.push_back(std::move(block));
    blocks.push_back(Heading{"承诺"});
    blocks.push_back(paragraph("一、申请人出于解决纠纷的目的自愿达成协议，没有恶意串通、规避法律的行为，不是虚假调解；"));
    blocks.push_back(paragraph("二、协议没有损害国家利益、社会公共利益和他人合法权益。如果因协议内容给他人造成损害，申请人愿意承担相应的民事责任和其他法律责任；"));
    blocks.push_back(paragraph("三、申请人没有就同一纠纷向其他人民法院申请司法确认。"));
    blocks.push_back(Heading{"送达地址和联系方式"});
    Table table{{"申请人", "联系电话", "送达地址"}, {18, 24, 58}, {}, 0};
    for (const auto& person : persons)
        table.rows.push_back({{person.run("name")}, {person.run("phone")}, {person.run("address")}});
    blocks.push_back(table);
    blocks.push_back(Paragraph{{text("此致")}, Paragraph::Align::Left, true});
    blocks.push_back(Paragraph{{filled(courtName(occasion, steps.court), "court", "法院")}, Paragraph::Align::Left, false});
    blocks.push_back(Signatures{partySignatures(persons)});
    if (const auto court = courtName(occasion, steps.court); court != orgName(occasion, steps.court))
        blocks.push_back(Note{{text(fmt::format("本申请由{}接收、审查。人民法庭是基层人民法院的组成部分，裁定以{}的名义作出（《人民法院组织法》第二十六条）。", orgName(occasion, steps.court), court))}});
    blocks.push_back(Note{{text("附：1. 调解协议一份；2. 调解证明一份；3. 申请人的身份证明；4. 与调解协议有关的财产权利证明等材料。申请司法确认不收费。")}});
    return paper;
}

Paper proofOfMediation(const confirmation::State& state, const Occasion& occasion)
{
    const auto& steps = state.steps;
    const auto persons = personsOf(state, occasion.today());
    auto paper = paperFor("proof", "调 解 证 明", steps.disputeNumber, occasion);
    auto& blocks = paper.blocks;
    blocks.push_back(Paragraph{{filled(courtName(occasion, steps.court), "court", "法院"), text("：")}, Paragraph::Align::Left, false});
    blocks.push_back(paragraph(Line{text("兹证明"), filled(namesOf(persons), "parties", "当事人"), text("之间的"),
        filled(dispute::typeTitle(steps.type), "type", "纠纷类型"), text("（受理编号："), filled(steps.disputeNumber, "disputeNumber", "受理编号"),
        text("），由我单位依法受理，经人民调解员"), filled(steps.mediator.empty() ? "" : occasion.directory.accountName(steps.mediator), "mediator", "调解员"),
        text("主持调解，各方当事人自愿达成调解协议（"), filled(steps.agreementNumber, "agreementNumber", "协议编号"), text("），协议于"),
        filled(effective(state), "effectiveOn", "协议生效日"), text("生效。")}));
    if (!steps.agreementHash.empty()) { // a line of its own: it breaks nowhere, and the words before it would be torn apart to fill theirs
        blocks.push_back(paragraph("协议内容的校验值（SHA-256）："));
        blocks.push_back(paragraph(steps.agreementHash + "。"));
    }
    blocks.push_back(paragraph("特此证明。"));
    blocks.push_back(Struck{});
    blocks.push_back(Signatures{{{"人民调解员（签名）", steps.mediator.empty() ? "" : occasion.directory.accountName(steps.mediator), false, std::nullopt},
        sealOf(orgName(occasion, steps.organisation))}});
    return paper;
}

Paper serviceReceipt(const confirmation::State& state, const Occasion& occasion)
{
    const auto& steps = state.steps;
    const auto persons = personsOf(state, occasion.today());
    auto paper = paperFor("service", "送 达 回 证", steps.disputeNumber, occasion);
    paper.organisation = courtName(occasion, steps.court);
    auto& blocks = paper.blocks;
    for (std::size_t i = 0; i < persons.size(); ++i) {
        const auto& person = persons[i];
        const auto service = std::ranges::find(steps.services, person.id, &confirmation::Service::party);
        const auto on = service == steps.services.end() ? std::nullopt : service->servedOn;
        const auto manner = service == steps.services.end() ? std::string() : service->manner;
        if (i > 0)
            blocks.push_back(PageBreak{});
        Facts facts;
        facts.rows.push_back({{"案号", {filled(steps.caseNumber, "caseNumber", "案号")}}});
        facts.rows.push_back({{"案由", {text("申请司法确认调解协议（"), filled(dispute::typeTitle(steps.type), "type", "纠纷类型"), text("）")}}});
        facts.rows.push_back({{"送达文书名称和件数", {text("民事裁定书 "), filled(steps.rulingNumber.empty() ? steps.caseNumber : steps.rulingNumber, "rulingNumber", "裁定书文号"), text("　1件")}}});
        facts.rows.push_back({{"文书校验值", {filled(steps.rulingHash, "rulingHash", "裁定书校验值")}}});
        facts.rows.push_back({{"受送达人", {person.run("name")}}, {"联系电话", {person.run("phone")}}});
        facts.rows.push_back({{"送达地点", {person.run("address")}}});
        facts.rows.push_back({{"送达方式", {text(ticks({{"当面", manner == "当面"}, {"代收", manner == "代收"}, {"留置（拒收）", manner == "拒收"}, {"邮寄", manner == "邮寄"}, {"电子", manner == "电子"}, {"公告", manner == "公告"}}))}}});
        facts.rows.push_back({{"受送达人签名、盖章或者按指印", {text("　\n　")}}});
        facts.rows.push_back({{"收到日期", {on ? text(dayText(*on)) : text("　　　　年　　月　　日　　时")}}});
        facts.rows.push_back({{"代收人签名、与受送达人的关系、代收理由", {text("　\n　")}}});
        facts.rows.push_back({{"拒收事由、见证人签名", {text("　\n　")}}});
        facts.rows.push_back({{"送达人签名", {text("　")}}});
        blocks.push_back(facts);
        blocks.push_back(Note{{text("送达诉讼文书必须有送达回证，由受送达人在送达回证上记明收到日期，签名或者盖章；受送达人在送达回证上的签收日期为送达日期（《民事诉讼法》第八十七条）。受送达人拒绝接收的，可以邀请有关基层组织或者所在单位的代表到场见证，或者拍照、录像，留置送达（第八十九条）。当事人有异议的，应当自收到裁定之日起十五日内提出（民诉法解释第三百七十二条）。")}});
    }
    return paper;
}

std::string rulingTemplate(const confirmation::State& state, RulingResult result, const Occasion& occasion)
{
    const auto& steps = state.steps;
    const auto persons = applicants(state, occasion.today());
    const auto committee = orgName(occasion, steps.organisation);
    const auto lineText = [](const Line& line) {
        std::string out;
        for (const auto& run : line)
            out += run.kind == Run::Kind::Blank ? "××" : run.text;
        return out;
    };
    std::string out;
    const auto add = [&out](const std::string& words) { out += (out.empty() ? "" : "\n") + words; };
    for (const auto& person : persons)
        add(lineText(personLine(person)));
    const auto names = namesOf(persons, dispute::Side::Applicant);
    const auto effectiveDay = effective(state) ? dayText(state.steps.effectiveOn) : std::string("××年××月××日");
    add(fmt::format("本院于{}立案受理申请人{}关于司法确认调解协议的申请并进行了审查。现已审查终结。",
        steps.acceptedOn ? dayText(*steps.acceptedOn) : "××年××月××日", names));
    add(fmt::format("申请人因{}，于{}经{}主持调解，达成了如下调解协议（{}）：", dispute::typeTitle(steps.type), effectiveDay, committee, steps.agreementNumber));
    for (const auto& block : agreementTerms(state.content.agreement, persons)) {
        if (const auto* term = std::get_if<Paragraph>(&block))
            add(lineText(term->line));
    }
    if (result == RulingResult::Effective) {
        add("本院经审查认为，申请人达成的调解协议，符合司法确认调解协议的法定条件。");
        add("依照《中华人民共和国民事诉讼法》第二百零六条规定，裁定如下：");
        add(fmt::format("申请人{}于{}经{}主持调解达成的调解协议有效。", names, effectiveDay, committee));
        add("当事人应当按照调解协议的约定自觉履行义务。一方当事人拒绝履行或者未全部履行的，对方当事人可以向人民法院申请执行。");
    } else {
        add("本院经审查认为，××，不符合司法确认调解协议的法定条件。");
        add("依照《中华人民共和国民事诉讼法》第二百零六条规定，裁定如下：");
        add(fmt::format("驳回申请人{}的申请。", names));
        add("当事人可以通过调解方式变更原调解协议或者达成新的调解协议，也可以向人民法院提起诉讼。");
    }
    return out;
}

Paper rulingPaper(const confirmation::State& state, const Occasion& occasion)
{
    const auto& steps = state.steps;
    auto paper = paperFor("ruling", "民 事 裁 定 书", steps.caseNumber.empty() ? steps.disputeNumber : steps.caseNumber, occasion);
    paper.organisation = courtName(occasion, steps.court);
    paper.number = steps.rulingNumber.empty() ? steps.caseNumber : steps.rulingNumber;
    auto& blocks = paper.blocks;
    addText(blocks, state.content.rulingText, "rulingText", "裁定内容");
    blocks.push_back(Struck{});
    const auto on = steps.ruledOn.value_or(occasion.today());
    const auto right = [&](std::string words) { blocks.push_back(Paragraph{{text(std::move(words))}, Paragraph::Align::Right, false}); };
    right("审　判　员　　" + occasion.directory.accountName(steps.judge.empty() ? occasion.account : steps.judge));
    right(chineseDay(on));
    right("（院印：电子签章见办理记录）");
    paper.footNote = "核验：本文件的 SHA-256 值与办理记录所载裁定校验值一致，且该记录有审判人员和县服务器签名的，为电子原件。";
    return paper;
}

} // namespace core::documents
