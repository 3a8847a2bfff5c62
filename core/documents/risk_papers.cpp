#include "core/documents/risk_papers.h"

#include "core/dispute/catalogue.h"
#include "core/patrol/windows.h"
#include "core/warning/signs.h"
#include "core/warning/timers.h"

#include <algorithm>
#include <fmt/format.h>

namespace core::documents {
namespace {

std::string signWords(const std::vector<std::string>& codes)
{
    std::vector<std::string> names;
    for (const auto& code : codes)
        if (const auto* sign = warning::findSign(code))
            names.emplace_back(sign->text);
    return joined(names, "；");
}

std::string colourWords(std::string_view colour)
{
    return colour.empty() ? std::string("已解除") : std::string(warning::colourName(colour)) + "预警";
}

std::string noteOf(const std::vector<dispute::Note>& notes, const std::string& act)
{
    for (const auto& note : notes)
        if (note.act == act)
            return note.text;
    return {};
}

std::string mannerWord(std::string_view manner)
{
    if (manner == "system") return "本系统";
    if (manner == "phone") return "电话";
    if (manner == "paper") return "书面";
    if (manner == "person") return "当面";
    return std::string(manner);
}

/// Who took a report: the name given on the telephone, or the account whose receipt arrived.
std::string receiverOf(const warning::State& state, const warning::Report& report, const Occasion& occasion)
{
    const auto found = state.content.receivers.find(report.act);
    if (found != state.content.receivers.end())
        return found->second;
    return report.by.empty() ? std::string() : occasion.directory.accountName(report.by);
}

/// Numbers one can call at a unit: its own, then those of the people on duty there.
std::string phonesOf(std::string_view unit, const Occasion& occasion)
{
    std::vector<std::string> out;
    const auto* organisation = occasion.directory.organisation(unit);
    if (organisation && !organisation->phone.empty())
        out.push_back(organisation->phone);
    for (const auto& [id, account] : occasion.directory.steps.accounts) {
        const bool there = std::any_of(account.posts.begin(), account.posts.end(), [&](const Post& post) {
            return post.organisation == unit && (post.code == "TL" || post.code == "PS" || post.code == "VL" || post.code == "JO" || post.code == "PL" || post.code.starts_with("G"));
        });
        if (there && account.active && !account.workPhone.empty() && out.size() < 4)
            out.push_back(account.name + " " + account.workPhone);
    }
    return joined(out, "；");
}

} // namespace

Paper warningNotice(const warning::State& state, const Occasion& occasion)
{
    const auto& s = state.steps;
    const auto& c = state.content;
    const auto committee = occasion.directory.organisationName(s.organisation);
    auto paper = paperFor("warning_notice", "预警通报", s.number, occasion);
    paper.organisation = committee;
    paper.number = s.number;
    auto& blocks = paper.blocks;
    std::vector<std::string> units;
    for (const auto& unit : s.to)
        units.push_back(occasion.directory.organisationName(unit));
    blocks.push_back(Paragraph{{filled(joined(units), "to", "通报单位"), text("：")}, Paragraph::Align::Left, false});
    Facts facts;
    facts.rows.push_back({{"预警颜色", {strong(colourWords(s.colour))}}, {"纠纷类型", s.type.empty() ? Line{} : Line{text(dispute::typeTitle(s.type))}}});
    facts.rows.push_back({{"发现时间", {text(minuteText(s.raisedAt))}}, {"地点", {filled(c.place, "place", "地点")}}});
    facts.rows.push_back({{"报告时限", s.reportDue ? Line{text(warning::reportDueText(s.colour, s.raisedAt, occasion.settings()))} : Line{}}});
    facts.rows.push_back({{"有关人员", c.people.empty() ? Line{} : Line{text(joined(c.people))}},
                          {"聚集人数", s.people > 0 ? Line{text(std::to_string(s.people) + "人")} : Line{}}});
    facts.rows.push_back({{"预警依据", s.signs.empty() ? Line{} : Line{text(signWords(s.signs))}}});
    blocks.push_back(facts);
    blocks.push_back(Heading{"一、情况"});
    addText(blocks, c.facts, "facts", "情况");
    if (!c.calm.empty()) {
        blocks.push_back(Heading{"二、已经做的劝解和稳定工作"});
        addText(blocks, c.calm, "calm", "劝解情况");
    }
    blocks.push_back(Heading{c.calm.empty() ? "二、稳控措施" : "三、稳控措施"});
    if (s.measures.empty()) {
        blocks.push_back(paragraph(Line{filled("", "measures", "稳控措施")}));
    } else {
        Table table{{"日期", "措施", "内容", "采取单位"}, {14, 18, 44, 24}, {}, 0};
        for (const auto& measure : s.measures)
            table.rows.push_back({{text(dayText(measure.on))}, {text(warning::measureName(measure.code))}, {text(noteOf(c.notes, measure.act))},
                                  {text(occasion.directory.organisationName(measure.organisation))}});
        blocks.push_back(table);
    }
    blocks.push_back(Heading{c.calm.empty() ? "三、报告和签收" : "四、报告和签收"});
    Table reports{{"单位", "方式", "报告时间", "接报人", "签收时间"}, {28, 10, 24, 14, 24}, {}, static_cast<int>(std::max<std::size_t>(3, s.reports.size()))};
    for (const auto& report : s.reports) {
        const auto receiver = receiverOf(state, report, occasion);
        reports.rows.push_back({{text(occasion.directory.organisationName(report.to))}, {text(mannerWord(report.manner))}, {text(minuteText(report.at))},
                                {receiver.empty() ? text("　") : text(receiver)},
                                {report.received ? text(minuteText(*report.received) + (report.late ? "（超过时限）" : "")) : text("　")}});
    }
    blocks.push_back(reports);
    blocks.push_back(paragraph("请收到本通报的单位按职责采取稳控措施，并把处置情况告知本会。（《一庭两所方案》二.二；《人民调解法》第25条）"));
    blocks.push_back(Struck{});
    blocks.push_back(Signatures{{{"报告人（签名）", occasion.directory.accountName(s.author), false, dayInChina(s.raisedAt)}, sealOf(committee),
                                 {"收到单位签收（签名）", "", false, std::nullopt}}});
    return paper;
}

Paper phoneScript(const warning::State& state, const Occasion& occasion)
{
    const auto& s = state.steps;
    const auto& c = state.content;
    const auto committee = occasion.directory.organisationName(s.organisation);
    auto paper = paperFor("warning_script", "预警电话报告稿", s.number, occasion);
    paper.organisation = committee;
    paper.number = s.number;
    auto& blocks = paper.blocks;
    const auto due = warning::reportDueText(s.colour, s.raisedAt, occasion.settings());
    blocks.push_back(paragraph(Line{strong(due.empty() ? "请按下面的顺序打电话。" : due + "。请按下面的顺序打电话。")}));
    if (s.colour == "red")
        blocks.push_back(paragraph(Line{strong("有人正在行凶、自杀或者放火的，先打110、120。")}));
    blocks.push_back(Heading{"一、给谁打"});
    Table calls{{"顺序", "单位", "电话", "接报人", "几点几分"}, {8, 30, 34, 14, 14}, {}, static_cast<int>(std::max<std::size_t>(3, s.to.size()))};
    // From orange on the police come first, then the township, then the county.
    auto order = s.to;
    std::stable_sort(order.begin(), order.end(), [&](const std::string& a, const std::string& b) {
        const auto rank = [&](const std::string& id) {
            const auto* o = occasion.directory.organisation(id);
            return o && o->kind == directory::OrganisationKind::PoliceStation ? 0 : 1;
        };
        return rank(a) < rank(b);
    });
    int number = 0;
    for (const auto& unit : order) {
        const auto phones = phonesOf(unit, occasion);
        calls.rows.push_back({{text(std::to_string(++number))}, {text(occasion.directory.organisationName(unit))},
                              {filled(phones, "phone." + unit, "电话")}, {text("　")}, {text("　")}});
    }
    blocks.push_back(calls);
    blocks.push_back(Heading{"二、照着念"});
    std::string words = fmt::format("我是{}的{}。现在报告一件{}。", committee, occasion.directory.accountName(occasion.account.empty() ? s.author : occasion.account), colourWords(s.colour));
    blocks.push_back(paragraph(Line{strong(words)}));
    blocks.push_back(paragraph(Line{strong(fmt::format("时间：{}。地点：", minuteText(s.raisedAt))), filled(c.place, "place", "地点"), strong("。")}));
    if (!c.people.empty())
        blocks.push_back(paragraph(Line{strong("有关的人："), text(joined(c.people)), text(s.people > 0 ? fmt::format("，现场有{}人。", s.people) : "。")}));
    else if (s.people > 0)
        blocks.push_back(paragraph(Line{strong(fmt::format("现场有{}人。", s.people))}));
    blocks.push_back(paragraph(Line{strong("情况："), filled(sentenceOf(c.facts), "facts", "情况")}));
    if (!s.signs.empty())
        blocks.push_back(paragraph(Line{strong("危险迹象："), text(sentenceOf(signWords(s.signs)))}));
    blocks.push_back(paragraph(Line{strong("我们已经做了："), c.calm.empty() ? text("正在劝解。") : text(sentenceOf(c.calm))}));
    blocks.push_back(paragraph(Line{strong("请你们："), text(warning::rankOf(s.colour) >= 3 ? "马上派人到场，并告诉我您的姓名。" : "知道这件事，必要时到场，并告诉我您的姓名。")}));
    blocks.push_back(Heading{"三、打完以后"});
    blocks.push_back(paragraph(fmt::format("把接报人的姓名和时间写在上面的表里，并登记到本系统的“电话报告”。线路通了以后，编号{}的预警会最先自动传出。", s.number)));
    blocks.push_back(Signatures{{{"报告人（签名）", occasion.directory.accountName(s.author), false, std::nullopt}}});
    return paper;
}

Paper patrolSheet(const patrol::State& state, const Occasion& occasion)
{
    const auto& s = state.steps;
    const auto& c = state.content;
    const auto committee = occasion.directory.organisationName(s.organisation);
    const bool zero = s.state == patrol::Main::Closed && s.zero;
    auto paper = paperFor(zero ? "zero_report" : "patrol_sheet", zero ? "矛盾纠纷排查零报告" : "矛盾纠纷排查登记表", s.number, occasion);
    paper.organisation = committee;
    paper.number = s.number;
    auto& blocks = paper.blocks;
    Facts facts;
    const auto day = s.on ? s.on : s.plannedOn;
    const auto cycle = enumFromName<patrol::Cycle>(s.cycle);
    facts.rows.push_back({{"排查周期", cycle && day ? Line{text(patrol::windowName(*cycle, patrol::windowOf(*cycle, *day)))} : Line{}},
                          {"排查种类", {text(std::string(s.focused ? "重点排查" : "普遍排查") + "、" + (s.concentrated ? "集中排查" : "日常排查"))}}});
    facts.rows.push_back({{"排查日期", {filled(day, "on", "排查日期")}}, {"起止时间", s.from.empty() ? Line{filled("", "from", "起止时间")} : Line{text(s.from + "至" + s.to)}}});
    std::vector<std::string> partners;
    for (const auto partner : s.partners)
        partners.emplace_back(patrol::partnerName(partner));
    facts.rows.push_back({{"排查人", {text(occasion.directory.accountName(s.author))}}, {"参加单位", partners.empty() ? Line{} : Line{text(joined(partners))}}});
    facts.rows.push_back({{"走访户数", s.households > 0 ? Line{text(std::to_string(s.households) + "户")} : Line{}}, {"状态", {text(std::string(patrol::stateName(s.state)))}}});
    facts.rows.push_back({{"排查路线", c.places.empty() || !c.route.empty() ? Line{filled(c.route, "route", "排查路线")} : Line{}}});
    if (s.backFilled && s.enteredOn)
        facts.rows.push_back({{"补录", {strong(fmt::format("本次为补录：实际排查{}，录入{}。本期仍按漏查统计。", dayText(s.on), dayText(s.enteredOn)))}}});
    blocks.push_back(facts);
    if (!s.stops.empty()) {
        blocks.push_back(Heading{"一、各处情况"});
        Table table{{"序号", "地点", "结果", "时间", "说明"}, {8, 28, 16, 14, 34}, {}, 0};
        for (const auto& stop : s.stops) {
            const auto place = std::ranges::find(c.places, stop.number, &patrol::Place::number);
            table.rows.push_back({{text(std::to_string(stop.number))}, {place == c.places.end() ? text("　") : text(place->name)},
                                  {filled(std::string(patrol::stopResultName(stop.result)), fmt::format("stop.{}", stop.number), "结果")},
                                  {stop.result.empty() ? text("　") : text(warning::timeOfDay(stop.at))},
                                  {place == c.places.end() ? text("　") : text(place->note)}});
        }
        blocks.push_back(table);
    }
    blocks.push_back(Heading{s.stops.empty() ? "一、排查结果" : "二、排查结果"});
    const auto talked = std::ranges::count(s.stops, "talked", &patrol::Stop::result);
    if (zero && talked > 0) // where somebody was calmed there was a quarrel
        blocks.push_back(paragraph(fmt::format("本次排查没有发现需要登记的线索；当场劝解{}处，见上表。", talked)));
    else if (zero)
        blocks.push_back(paragraph("本次排查没有发现矛盾纠纷和风险苗头。"));
    else
        blocks.push_back(paragraph(fmt::format("共查{}处，发现线索{}条。{}", s.stops.size(), s.clues(), c.summary)));
    if (!c.evidence.empty()) {
        blocks.push_back(Heading{s.stops.empty() ? "二、走访依据" : "三、走访依据"});
        addText(blocks, c.evidence, "evidence", "走访依据");
    }
    if (zero)
        blocks.push_back(Note{{text("零报告须写明路线、时间和走访依据，不得空报。（《非诉讼平台实施意见》四（四）1）")}});
    blocks.push_back(Struck{});
    blocks.push_back(Signatures{{{"排查人（签名）", occasion.directory.accountName(s.author), false, std::nullopt}, {"负责人（签名）", "", false, std::nullopt}, sealOf(committee)}});
    return paper;
}

Paper clueSheet(const clue::State& state, const Occasion& occasion)
{
    const auto& s = state.steps;
    const auto& c = state.content;
    const auto committee = occasion.directory.organisationName(s.organisation);
    auto paper = paperFor("risk_entry", "风险线索登记表", s.number, occasion);
    paper.organisation = committee;
    paper.number = s.number;
    auto& blocks = paper.blocks;
    Facts facts;
    facts.rows.push_back({{"发现日期", {text(dayText(s.foundOn))}}, {"登记时间", {text(minuteText(s.reportedAt))}}});
    facts.rows.push_back({{"地点", {filled(c.place, "place", "地点")}}, {"类型", s.type.empty() ? Line{} : Line{text(dispute::typeTitle(s.type))}}});
    facts.rows.push_back({{"风险颜色", {text(std::string(warning::colourName(s.colour)))}}, {"轻重", {text(std::string(clue::severityName(s.severity)))}}});
    facts.rows.push_back({{"有关人员", c.people.empty() ? Line{} : Line{text(joined(c.people))}}});
    facts.rows.push_back({{"登记人", {text(occasion.directory.accountName(s.author))}}, {"办理情况", {text(std::string(clue::stateName(s.state)))}}});
    blocks.push_back(facts);
    blocks.push_back(Heading{"一、看到和听到的情况"});
    addText(blocks, c.sign, "sign", "情况");
    blocks.push_back(Heading{"二、措施和结果"});
    Table table{{"序号", "措施", "责任人", "期限", "结果", "完成日期"}, {7, 29, 12, 14, 24, 14}, {}, static_cast<int>(std::max<std::size_t>(3, s.measures.size()))};
    for (const auto& measure : s.measures) {
        const auto found = std::ranges::find(c.measures, measure.number, &clue::MeasureWords::number);
        table.rows.push_back({{text(std::to_string(measure.number))}, {found == c.measures.end() ? text("　") : text(found->what)},
                              {text(occasion.directory.accountName(measure.owner))}, {text(dayText(measure.due))},
                              {found == c.measures.end() ? text("　") : text(found->result)}, {text(dayText(measure.doneOn))}});
    }
    blocks.push_back(table);
    if (s.settledOn)
        blocks.push_back(paragraph(fmt::format("{}，{}。", dayText(s.settledOn), clue::outcomeName(s.outcome))));
    blocks.push_back(Struck{});
    blocks.push_back(Signatures{{{"登记人（签名）", occasion.directory.accountName(s.author), false, s.foundOn}, {"负责人（签名）", "", false, std::nullopt}, sealOf(committee)}});
    return paper;
}

Paper riskLedger(std::span<const clue::State* const> clues, std::string_view organisation, Day from, Day to, const Occasion& occasion)
{
    auto paper = paperFor("risk_ledger", "矛盾纠纷风险台账", {}, occasion);
    paper.organisation = occasion.directory.organisationName(organisation);
    paper.number = dayText(from) + "至" + dayText(to);
    std::vector<const clue::State*> mine;
    for (const auto* one : clues)
        if (one->steps.organisation == organisation && one->steps.foundOn >= from && one->steps.foundOn <= to)
            mine.push_back(one);
    std::ranges::stable_sort(mine, {}, [](const clue::State* one) { return std::pair(one->steps.foundOn, one->steps.number); });
    Table table{{"台账号", "日期", "地点和类型", "颜色", "措施", "责任人", "期限", "结果"}, {16, 9, 17, 8, 15, 9, 9, 17}, {}, 0};
    std::size_t open = 0;
    for (const auto* one : mine) {
        const auto& s = one->steps;
        open += s.state == clue::Main::L0 || s.state == clue::Main::R0;
        const auto short_ = [](Day day) {
            const std::chrono::year_month_day d{day};
            return fmt::format("{}.{}", static_cast<unsigned>(d.month()), static_cast<unsigned>(d.day()));
        };
        std::vector<std::string> measures, owners, dues;
        for (const auto& measure : s.measures) {
            const auto found = std::ranges::find(one->content.measures, measure.number, &clue::MeasureWords::number);
            measures.push_back(found == one->content.measures.end() ? "" : found->what);
            owners.push_back(occasion.directory.accountName(measure.owner));
            dues.push_back(measure.due ? short_(*measure.due) : "");
        }
        owners.erase(std::unique(owners.begin(), owners.end()), owners.end());
        std::string result(clue::stateName(s.state));
        if (s.settledOn)
            result = short_(*s.settledOn) + " " + (s.outcome.empty() ? result : std::string(clue::outcomeName(s.outcome)));
        table.rows.push_back({{text(s.number)}, {text(short_(s.foundOn))}, {text(one->content.place + (s.type.empty() ? "" : "（" + dispute::typeName(s.type) + "）"))},
                              {text(std::string(warning::colourName(s.colour)))}, {text(joined(measures, "；"))}, {text(joined(owners))}, {text(joined(dues))}, {text(result)}});
    }
    if (mine.empty())
        paper.blocks.push_back(paragraph("这段时间没有登记线索；排查情况见零报告。"));
    else
        paper.blocks.push_back(table);
    paper.blocks.push_back(paragraph(fmt::format("共{}条，未办结{}条。", mine.size(), open)));
    paper.blocks.push_back(Struck{});
    paper.blocks.push_back(Signatures{{{"登记人（签名）", "", false, std::nullopt}, {"负责人（签名）", "", false, std::nullopt}}});
    return paper;
}

} // namespace core::documents
