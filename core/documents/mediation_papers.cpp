#include "core/documents/mediation_papers.h"

#include "core/dispute/catalogue.h"
#include "core/dispute/clock.h"
#include "core/dispute/reception.h"

#include <algorithm>
#include <fmt/format.h>

namespace core::documents {
namespace {

const dispute::SessionContent* contentOf(const dispute::State& state, std::int64_t number)
{
    const auto found = std::ranges::find(state.content.sessions, number, &dispute::SessionContent::number);
    return found == state.content.sessions.end() ? nullptr : &*found;
}

std::string mediatorName(const dispute::State& state, const Occasion& occasion)
{
    return state.steps.holder.mediator.empty() ? std::string() : occasion.directory.accountName(state.steps.holder.mediator);
}

/// What was written with the `index`-th act of this kind.
std::string noteOf(const dispute::State& state, std::string_view kind, std::size_t index)
{
    std::vector<std::string> texts;
    for (const auto& note : state.content.notes) {
        if (note.kind == kind)
            texts.push_back(note.text);
    }
    return index < texts.size() ? texts[index] : std::string();
}

std::optional<Period> periodWith(const dispute::State& state, std::size_t extensions, std::size_t suspensions, Day on, const Occasion& occasion)
{
    auto steps = state.steps;
    steps.extensions.resize(std::min(extensions, steps.extensions.size()));
    steps.suspensions.resize(std::min(suspensions, steps.suspensions.size()));
    steps.clockStopped.reset();
    return dispute::periodOf(steps, on, occasion.settings(), occasion.holidays);
}

/// The article is about what a court sends; the county's own target rests on none.
std::string byOpinion(const dispute::State& state) { return state.steps.clockInternal ? std::string() : std::string("（《实施意见》第15条）"); }

std::optional<Day> endOf(const std::optional<Period>& period) { return period ? std::optional(period->end) : std::nullopt; }

void explain(std::vector<Block>& blocks, const std::optional<Period>& period)
{
    if (!period)
        return;
    blocks.push_back(Note{{text("期限的算法：")}});
    for (const auto& step : period->explanation)
        blocks.push_back(Note{{text(step)}});
}

} // namespace

Paper mediationRecord(const dispute::State& state, const dispute::SessionSteps& session, const Occasion& occasion)
{
    const auto persons = personsOf(state, occasion.today());
    const auto* content = contentOf(state, session.number);
    const auto field = fmt::format("session.{}.", session.number);
    auto paper = paperFor(fmt::format("record-{}", session.number), "人民调解记录", state.steps.number, occasion);
    paper.number = fmt::format("（第{}次）", session.number);
    auto& blocks = paper.blocks;
    std::vector<std::string> present, absent;
    for (const auto& person : persons)
        (std::ranges::find(session.present, person.id) != session.present.end() ? present : absent)
            .push_back(std::string(dispute::sideName(person.side)) + person.name());
    Facts facts;
    facts.rows.push_back({{"时间", {filled(session.on == Day{} ? std::nullopt : std::optional(session.on), field + "on", "调解时间")}},
        {"方式", {filled(session.manner, field + "manner", "调解方式")}}});
    facts.rows.push_back({{"地点", {filled(session.place, field + "place", "调解地点")}}});
    facts.rows.push_back({{"到场当事人", {filled(joined(present), field + "present", "到场当事人")}}});
    if (!absent.empty())
        facts.rows.push_back({{"未到场当事人", {text(joined(absent))}}});
    std::vector<std::string> others;
    if (content) {
        if (!content->helpers.empty())
            others.push_back(content->helpers);
        for (const auto& one : content->participants)
            others.push_back(dispute::participantName(one.kind) + one.name + (one.helps.empty() ? "" : "（帮" + state.partyName(one.helps) + "上网，不替他表态）") +
                             (one.confidential ? "" : "（未签保密承诺）"));
    }
    facts.rows.push_back({{"其他参加人", others.empty() ? Line{} : Line{text(joined(others))}}});
    if (!session.fallback.empty())
        facts.rows.push_back({{"线路", {text(session.fallback == "phone" ? "中途断线，改用电话谈完" : "中途断线，改为当面谈完")}},
            {"纸面签字", {session.paperSigned ? text(dayText(*session.paperSigned)) : text("")}}});
    facts.rows.push_back({{"调解员", {filled(mediatorName(state, occasion), "mediator", "调解员")}},
        {"记录人", {filled(content ? content->recorder : "", field + "recorder", "记录人")}}});
    blocks.push_back(facts);
    blocks.push_back(paragraph("人民调解员已将人民调解的性质、原则和调解协议的效力，以及当事人在调解活动中享有的权利、承担的义务告知各方当事人，并询问是否申请人民调解员回避。"));
    if (content && !content->focus.empty()) {
        blocks.push_back(Heading{"争议焦点"});
        addText(blocks, content->focus, field + "focus", "争议焦点");
    }
    blocks.push_back(Heading{"调解记录"});
    addText(blocks, content ? content->record : "", field + "record", "调解记录正文");
    blocks.push_back(Heading{"调解结果"});
    std::string result = ticks({{"达成协议", session.result == "agreed"}, {"约定再次调解", session.result == "again"}, {"调解不成", session.result == "failed"}});
    if (session.next)
        result += "　下次调解：" + dayText(*session.next);
    blocks.push_back(paragraph(std::move(result)));
    if (content && !content->outcome.empty())
        addText(blocks, content->outcome, field + "outcome", "调解结果");
    blocks.push_back(Struck{});
    if (content && content->readAloud)
        blocks.push_back(paragraph("以上记录已当场宣读，当事人认为无误。"));
    else
        blocks.push_back(paragraph("以上记录已经当事人阅读（或者已向当事人宣读），认为无误。"));
    auto places = partySignatures(persons);
    std::erase_if(places, [&](const Signature& place) {
        return std::ranges::none_of(persons, [&](const Person& person) {
            return place.name == person.value("name") && place.role.starts_with(dispute::sideName(person.side))
                && std::ranges::find(session.present, person.id) != session.present.end();
        });
    });
    places.push_back({"人民调解员（签名）", mediatorName(state, occasion), false, std::nullopt});
    places.push_back({"记录人（签名）", content ? content->recorder : "", false, std::nullopt});
    blocks.push_back(Signatures{places});
    paper.everyPage = {"当事人", "调解员", "记录人"};
    return paper;
}

Paper extensionSheet(const dispute::State& state, std::size_t index, const Occasion& occasion)
{
    const auto persons = personsOf(state, occasion.today());
    auto extensions = state.steps.extensions;
    std::ranges::stable_sort(extensions, {}, &Extension::agreedOn);
    auto paper = paperFor(fmt::format("extension-{}", index + 1), "延长调解期限同意书", state.steps.number, occasion);
    auto& blocks = paper.blocks;
    const bool known = index < extensions.size();
    const auto on = known ? extensions[index].agreedOn : occasion.today();
    std::int64_t total = 0;
    for (std::size_t i = 0; i <= index && i < extensions.size(); ++i)
        total += extensions[i].days;
    auto sorted = state;
    sorted.steps.extensions = extensions;
    const auto before = periodWith(sorted, index, state.steps.suspensions.size(), on, occasion);
    const auto after = periodWith(sorted, index + 1, state.steps.suspensions.size(), on, occasion);
    blocks.push_back(paragraph(Line{text("关于"), filled(namesOf(persons), "parties", "当事人"), text("之间的"),
        filled(dispute::typeTitle(state.steps.type), "type", "纠纷类型"),
        text("，调解期限即将届满。经调解员说明，各方当事人共同同意延长调解期限" + byOpinion(state) + "：")}));
    Facts facts;
    facts.rows.push_back({{"开始计算日", {filled(state.steps.clockStart, "clockStart", "调解期限开始日")}},
        {"原届满日", {filled(endOf(before), "oldEnd", "原届满日")}}});
    facts.rows.push_back({{"本次延长", {filled(known ? fmt::format("{}日", extensions[index].days) : "", "days", "延长天数")}},
        {"累计延长", {text(fmt::format("{}日（一般不超过{}日）", total, occasion.settings().extensionLimitDays))}}});
    facts.rows.push_back({{"延长后届满日", {filled(endOf(after), "newEnd", "延长后届满日")}},
        {"同意日期", {filled(known ? std::optional(on) : std::nullopt, "agreedOn", "同意日期")}}});
    const auto reason = noteOf(state, "dispute.extend", index);
    facts.rows.push_back({{"延长理由", reason.empty() ? Line{} : Line{text(reason)}}});
    blocks.push_back(facts);
    blocks.push_back(paragraph("延长须由全部当事人在期限届满以前同意。只有一方同意的，不能延长；期限届满未达成协议的，退回人民法院。"));
    explain(blocks, after);
    auto places = partySignatures(persons);
    places.push_back({"人民调解员（签名）", mediatorName(state, occasion), false, std::nullopt});
    blocks.push_back(Signatures{places});
    return paper;
}

Paper appraisalNote(const dispute::State& state, std::size_t index, const Occasion& occasion)
{
    const auto persons = personsOf(state, occasion.today());
    const auto& suspensions = state.steps.suspensions;
    auto paper = paperFor(fmt::format("appraisal-{}", index + 1), "委托鉴定（评估）及期限暂停登记表", state.steps.number, occasion);
    auto& blocks = paper.blocks;
    const bool known = index < suspensions.size();
    const auto begin = known ? std::optional(suspensions[index].from) : std::nullopt;
    const auto end = known ? suspensions[index].to : std::nullopt;
    const auto before = begin ? periodWith(state, state.steps.extensions.size(), index, *begin, occasion) : std::nullopt;
    const auto after = end ? periodWith(state, state.steps.extensions.size(), index + 1, *end, occasion) : std::nullopt;
    blocks.push_back(paragraph(Line{text("关于"), filled(namesOf(persons), "parties", "当事人"), text("之间的"),
        filled(dispute::typeTitle(state.steps.type), "type", "纠纷类型"),
        text("，各方当事人自愿申请鉴定（评估）。鉴定、评估的时间不计入调解期限" + byOpinion(state) + "；由人民法院委派调解的，由人民法院决定是否准许（法办〔2023〕275号）。")}));
    Facts facts;
    const auto details = noteOf(state, "dispute.appraisal_start", index);
    facts.rows.push_back({{"鉴定（评估）事项、机构和费用", {filled(details, "appraisal", "鉴定（评估）事项、机构和费用")}}});
    facts.rows.push_back({{"委托日期", {filled(begin, "from", "委托日期")}},
        {"暂停时剩余", {before ? text(fmt::format("{}日", before->left)) : filled(std::string(), "left", "剩余天数")}}});
    facts.rows.push_back({{"收到报告（撤回、退回）日期", end ? Line{text(dayText(*end))} : Line{text("尚未收到，期限暂停")}},
        {"不计入期限", end ? Line{text(fmt::format("{}日", (*end - *begin).count()))} : Line{text("待收到后计算")}}});
    facts.rows.push_back({{"恢复后届满日", after ? Line{text(dayText(after->end))} : Line{text("待收到后计算")}}});
    blocks.push_back(facts);
    explain(blocks, after);
    auto places = partySignatures(persons);
    places.push_back({"人民调解员（签名）", mediatorName(state, occasion), false, std::nullopt});
    blocks.push_back(Signatures{places});
    return paper;
}

namespace {

/// What was done up to and with `last`, in the order of its days.
std::vector<std::string> stepsTakenUntil(const dispute::State& state, std::optional<Day> last)
{
    const auto& steps = state.steps;
    std::vector<std::pair<Day, std::string>> done;
    const auto add = [&](const std::optional<Day>& day, std::string what) {
        if (day)
            done.emplace_back(*day, std::move(what));
    };
    add(steps.registeredOn, "登记受理");
    add(steps.dispatchedOn, "人民法院指派");
    add(steps.acceptedOn, "确认接收，开始计算调解期限");
    add(steps.townshipAcceptedOn, "乡镇（街道）接收");
    add(steps.pushedOn, "推送乡镇（街道）继续调解");
    for (const auto& party : steps.parties)
        add(party.rightsToldOn, "向" + std::string(dispute::sideName(party.side)) + "告知权利义务");
    for (const auto& extension : steps.extensions)
        add(extension.agreedOn, fmt::format("各方同意延长调解期限{}日", extension.days));
    for (const auto& suspension : steps.suspensions) {
        add(suspension.from, "委托鉴定（评估），期限暂停");
        add(suspension.to, "收到鉴定（评估）结果，期限继续计算");
    }
    for (const auto& session : steps.sessions) {
        const char* result = session.result == "agreed" ? "，达成一致" : session.result == "failed" ? "，未达成协议" : "，约定再次调解";
        add(session.on, fmt::format("第{}次调解（{}）{}", session.number, session.manner.empty() ? "当面" : session.manner, result));
    }
    std::ranges::stable_sort(done, {}, &std::pair<Day, std::string>::first);
    std::vector<std::string> out;
    for (const auto& [day, what] : done) {
        auto line = dayText(day) + "，" + what + "。";
        if ((!last || day <= *last) && (out.empty() || out.back() != line))
            out.push_back(std::move(line));
    }
    return out;
}

} // namespace

std::vector<std::string> stepsTaken(const dispute::State& state) { return stepsTakenUntil(state, std::nullopt); }

Paper pushLetter(const dispute::State& state, const Occasion& occasion)
{
    const auto& steps = state.steps;
    const auto persons = personsOf(state, occasion.today());
    const auto villageId = steps.village.empty() ? steps.holder.organisation : steps.village;
    const auto* village = occasion.directory.organisation(villageId);
    const auto township = !steps.village.empty() ? steps.holder.organisation : village ? village->parent : std::string();
    auto paper = paperFor("push_letter", "推 送 函", steps.number, occasion);
    auto& blocks = paper.blocks;
    blocks.push_back(Paragraph{{filled(township.empty() ? "" : occasion.directory.organisationName(township), "township", "乡镇（街道）调解组织"), text("：")},
        Paragraph::Align::Left, false});
    blocks.push_back(paragraph(Line{text("我单位调解的"), filled(namesOf(persons), "parties", "当事人"),
        filled(dispute::typeTitle(steps.type), "type", "纠纷类型"), text(steps.courtNumber.empty() ? "" : "（" + steps.courtNumber + "）"),
        text("，村级调解未能达成协议。根据《实施意见》第15条，现推送你单位继续调解。村、乡镇两级调解的期限合并计算，推送后不重新计算。")}));
    blocks.push_back(Heading{"一、已做的工作"});
    for (const auto& step : stepsTakenUntil(state, steps.pushedOn)) // printed later it still says what was done then
        blocks.push_back(paragraph(step));
    blocks.push_back(Heading{"二、没有谈成的原因"});
    std::vector<std::string> reasons;
    for (const auto& code : steps.failureReasons)
        reasons.push_back(dispute::failureReasonName(code));
    blocks.push_back(paragraph(Line{filled(joined(reasons, "；"), "failureReasons", "没有谈成的原因")}));
    blocks.push_back(Heading{"三、当事人的意愿"});
    for (const auto& person : persons) {
        const auto said = std::ranges::find(steps.parties, person.id, &dispute::PartySteps::id);
        const auto wish = said == steps.parties.end() ? std::string() : said->pushWish;
        blocks.push_back(paragraph(Line{person.run("name"), text("："), text(ticks({{"愿意由乡镇继续调解", wish == "push"}, {"要求退回法院", wish == "return"}, {"愿意继续在村里调解", wish == "stay"}}))}));
    }
    blocks.push_back(Heading{"四、期限"});
    const auto period = periodWith(state, steps.extensions.size(), steps.suspensions.size(), steps.pushedOn.value_or(occasion.today()), occasion);
    blocks.push_back(paragraph(Line{text("调解期限自"), filled(steps.clockStart, "clockStart", "开始日"), text("起算，至"),
        filled(endOf(period), "clockEnd", "届满日"), text(period ? fmt::format("止，推送时剩余{}日。", period->left) : "止。")}));
    blocks.push_back(Heading{"五、移送材料"});
    Table table{{"序号", "材料名称", "份数", "页数"}, {10, 60, 15, 15}, {}, 6};
    const auto add = [&](const std::string& name, const std::string& count) {
        table.rows.push_back({{text(std::to_string(table.rows.size() + 1))}, {text(name)}, {text(count)}, {}});
    };
    add("人民调解受理登记表", "1");
    add("权利义务告知书", "1");
    if (!steps.sessions.empty())
        add("人民调解记录", std::to_string(steps.sessions.size()));
    blocks.push_back(table);
    blocks.push_back(Signatures{{{"村（社区）司法联络员（签名）", occasion.directory.accountName(occasion.account), false, std::nullopt},
        sealOf(occasion.directory.organisationName(villageId)), {"乡镇（街道）司法联络员签收", "", false, std::nullopt}}});
    return paper;
}

} // namespace core::documents
