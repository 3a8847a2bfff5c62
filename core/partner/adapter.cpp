#include "core/partner/adapter.h"

#include "core/codec/member.h"
#include "core/dispute/catalogue.h"
#include "core/dispute/life_cycle.h"
#include "core/warning/colours.h"

#include <algorithm>

namespace core::partner {

namespace {

namespace json = boost::json;
using dispute::Source;

constexpr Field kOurId{"ourId", "本系统编号（内部）"}, kOurNumber{"ourNumber", "本系统编号"}, kTheirId{"theirId", "对方编号"}, kType{"type", "纠纷类型"}, kUnit{"unit", "承办组织"},
    kState{"state", "现状"}, kOutcome{"outcome", "结果"}, kBegan{"began", "受理日期"}, kEnded{"ended", "办结日期"}, kNames{"names", "当事人"}, kColour{"colour", "预警"}, kMediator{"mediator", "调解员"},
    kForm{"form", "协议形式"}, kPerformed{"performed", "履行"}, kCourtNumber{"courtNumber", "法院案号"}, kAgreement{"agreement", "协议编号"}, kEffective{"effective", "协议生效日"},
    kReasons{"reasons", "调解不成原因"}, kFacts{"facts", "无争议事实"}, kPlace{"place", "地点"}, kSign{"sign", "情况"}, kFound{"found", "发现日期"},
    kService{"service", "请办的服务"}, kMatter{"matter", "事项"}, kDemand{"demand", "办理要求"}, kFrom{"from", "请办单位"}, kSent{"sent", "发出日期"}, kDue{"due", "反馈期限"}, kCaseNumber{"caseNumber", "案号"}, kPages{"pages", "材料页数"}, kReport{"report", "办理情况"};

constexpr Field kPolice[] = {kOurId, kOurNumber, kTheirId, kType, kUnit, kState, kOutcome, kBegan, kEnded, kNames, kColour};
constexpr Field kJustice[] = {kOurId, kOurNumber, kTheirId, kType, kUnit, kMediator, kState, kOutcome, kForm, kPerformed, kBegan, kEnded};
constexpr Field kCourt[] = {kOurId, kOurNumber, kTheirId, kCourtNumber, kType, kUnit, kState, kOutcome, kNames, kAgreement, kEffective, kReasons, kFacts, kBegan, kEnded};
constexpr Field kPetition[] = {kOurId, kOurNumber, kTheirId, kType, kUnit, kState, kOutcome, kBegan, kEnded};
constexpr Field kCentre[] = {kOurId, kOurNumber, kType, kUnit, kPlace, kSign, kColour, kFound, kState};
constexpr Field kGrid[] = {kOurId, kOurNumber, kType, kUnit, kPlace, kSign, kFound, kState};
constexpr Field kVolunteers[] = {kOurId, kOurNumber, kType, kPlace, kFound};
constexpr Field kServices[] = {kOurId, kOurNumber, kTheirId, kService, kCaseNumber, kMatter, kDemand, kNames, kFrom, kPages, kSent, kDue, kState, kOutcome, kReport};

constexpr Adapter kAdapters[] = {
    {"police", "公安机关", "《一庭两所方案》二.三", false, "policeId", kPolice},
    {"justice", "司法行政机关", "《推进诉源治理的意见》四（三）", false, "justiceId", kJustice},
    {"court", "人民法院", "《推进诉源治理的意见》四（三）", false, "courtId", kCourt},
    {"petition", "信访部门", "《非诉讼平台实施意见》四（四）6", false, "petitionId", kPetition},
    {"centre", "综治中心", "《推进诉源治理的意见》二（一）", true, "", kCentre},
    {"grid", "网格员", "《推进诉源治理的意见》二（一）", true, "", kGrid},
    {"volunteers", "平安志愿者", "《推进诉源治理的意见》二（一）", true, "", kVolunteers},
    {"services", "法院诉讼服务", "《服务站点与对接机制》三", false, "", kServices, true},
};

/// Each partner hears of what came from it, went to it, or is its own work.
bool concerns(const Adapter& adapter, const dispute::Steps& s)
{
    if (adapter.id == "police")
        return s.source == Source::Police || (s.risk && s.risk->police);
    if (adapter.id == "court")
        return s.courtSourced || !s.confirmation.empty() || !s.returning.empty();
    if (adapter.id == "petition")
        return s.source == Source::Petition;
    return true; // the justice bureau guides all people's mediation (人民调解法 5)
}

std::string dayText(const std::optional<Day>& day) { return day ? formatDay(*day) : std::string(); }

std::string outcomeOf(const dispute::Steps& s)
{
    if (s.agreement && s.agreement->effectiveOn) return "达成协议";
    if (s.terminatedOn || s.failedOn) return "调解不成";
    return dispute::isLive(s.state) ? "调解中" : "";
}

std::string namesOf(const dispute::State& d)
{
    std::string out;
    for (const auto& party : d.steps.parties)
        if (const auto name = d.partyName(party.id); name != party.id)
            out += (out.empty() ? "" : "、") + name;
    return out;
}

} // namespace

std::span<const Adapter> adapters() { return kAdapters; }

const Adapter* findAdapter(std::string_view id)
{
    const auto* found = std::find_if(std::begin(kAdapters), std::end(kAdapters), [&](const Adapter& one) { return one.id == id; });
    return found == std::end(kAdapters) ? nullptr : found;
}

std::optional<json::object> recordFor(const Adapter& adapter, const SubjectId& id, const dispute::State& d, const directory::State& directory)
{
    const auto& s = d.steps;
    if (adapter.clues || adapter.orders || s.state == dispute::Main::None || s.state == dispute::Main::Z1 || !concerns(adapter, s))
        return std::nullopt;
    std::string reasons;
    for (const auto& reason : s.failureReasons)
        reasons += (reasons.empty() ? "" : "；") + dispute::failureReasonName(reason);
    const auto& unit = !s.holder.organisation.empty() ? s.holder.organisation : s.registrar;
    const std::map<std::string_view, std::string> all{
        {"ourId", toText(id)},
        {"ourNumber", s.number},
        {"theirId", valueOf(d.content.fields, std::string(adapter.external))},
        {"courtNumber", s.courtNumber},
        {"type", dispute::typeName(s.type)},
        {"unit", unit.empty() ? std::string() : directory.organisationName(unit)},
        {"mediator", s.holder.mediator.empty() ? std::string() : directory.accountName(s.holder.mediator)},
        {"state", std::string(dispute::stateName(s.state))},
        {"outcome", outcomeOf(s)},
        {"form", !s.agreement ? "" : s.agreement->form == dispute::AgreementForm::Oral ? "口头" : "书面"},
        {"performed", s.after && s.after->performance == dispute::Performance::P1 ? "履行完毕" : ""},
        {"names", namesOf(d)},
        {"colour", std::string(warning::colourName(s.colour))},
        {"agreement", s.agreement ? s.agreement->number : std::string()},
        {"effective", s.agreement ? dayText(s.agreement->effectiveOn) : std::string()},
        {"reasons", reasons},
        {"facts", s.undisputedFacts ? "有" : ""},
        {"began", dayText(s.registeredOn ? s.registeredOn : s.dispatchedOn)},
        {"ended", dayText(s.agreement && s.agreement->effectiveOn ? s.agreement->effectiveOn : s.terminatedOn ? s.terminatedOn : s.failedOn)},
    };
    json::object out;
    for (const auto& field : adapter.fields)
        out[field.key] = all.at(field.key);
    return out;
}

Result<std::optional<json::object>> recordFor(const Adapter& adapter, const SubjectId& id, const clue::State& clue, const directory::State& directory)
{
    const auto& s = clue.steps;
    if (!adapter.clues || s.state == clue::Main::None)
        return std::optional<json::object>();
    // 002 二(一): marriage, family, support, and what lies in the sensitive part, are no business of volunteers; nor is health.
    const bool family = s.type == "D01" || s.type == "D02" || s.type == "D12";
    if (adapter.id == "volunteers" && (family || !clue.identity.sensitive.empty()))
        return refused("partner_private", std::string(adapter.article), {{"number", s.number}});
    const std::map<std::string_view, std::string> all{
        {"ourId", toText(id)}, {"ourNumber", s.number}, {"type", s.type.empty() ? std::string() : dispute::typeName(s.type)}, {"unit", directory.organisationName(s.organisation)},
        {"place", clue.content.place}, {"sign", clue.content.sign}, {"colour", std::string(warning::colourName(s.colour))}, {"found", formatDay(s.foundOn)},
        {"state", std::string(clue::stateName(s.state))}};
    json::object out;
    for (const auto& field : adapter.fields)
        out[field.key] = all.at(field.key);
    return std::optional(std::move(out));
}

std::optional<json::object> recordFor(const Adapter& adapter, const SubjectId& id, const order::State& order, const directory::State& directory)
{
    const auto& s = order.steps;
    const auto known = order::services();
    const auto service = std::find_if(known.begin(), known.end(), [&](const order::Service& one) { return one.code == s.service; });
    if (!adapter.orders || service == known.end() || !service->handOff || s.state == order::Main::None || s.state == order::Main::Withdrawn || s.state == order::Main::Declined)
        return std::nullopt;
    std::string names;
    for (const auto& name : order.content.people)
        names += (names.empty() ? "" : "、") + name;
    const std::map<std::string_view, std::string> all{
        {"ourId", toText(id)}, {"ourNumber", s.number}, {"theirId", s.externalId}, {"service", std::string(service->name)}, {"caseNumber", s.originNumber},
        {"matter", order.content.matter}, {"demand", order.content.demand}, {"names", names}, {"from", directory.organisationName(s.from)},
        {"pages", s.pages > 0 ? std::to_string(s.pages) : std::string()}, {"sent", formatDay(s.sentOn)}, {"due", dayText(s.due)}, {"state", std::string(order::stateName(s.state))},
        {"outcome", s.result.empty() ? std::string() : std::string(order::resultName(s.result))}, {"report", order.content.report}};
    json::object out;
    for (const auto& field : adapter.fields)
        out[field.key] = all.at(field.key);
    return out;
}

Result<std::vector<desk::Draft>> reportOf(const SubjectId& id, const order::State& order, const json::object& record)
{
    const auto& s = order.steps;
    const auto said = textMember(record, "outcome");
    std::vector<desk::Draft> out;
    if (said.empty() || (s.state != order::Main::Sent && s.state != order::Main::Received))
        return out;
    std::string result;
    for (const auto* code : {"settled", "accepted", "answered", "not_settled", "elsewhere"})
        if (said == code || said == order::resultName(code))
            result = code;
    if (result.empty())
        return refused("invalid_field", {}, {{"field", "outcome"}, {"value", said}});
    if (s.state == order::Main::Sent)
        out.push_back({"order.receive", id, {{"steps", json::object{{"pages", s.pages}}}}});
    const auto report = textMember(record, "report");
    out.push_back({"order.report", id, {{"steps", json::object{{"result", result}, {"externalId", textMember(record, "theirId")}}}, {"content", json::object{{"report", report.empty() ? said : report}}}}});
    return out;
}

std::vector<Difference> differences(const Adapter& adapter, const json::object& ours, const json::object& theirs)
{
    std::vector<Difference> out;
    for (const auto& field : adapter.fields) {
        if (field.key == "ourId" || field.key == "ourNumber" || field.key == "theirId")
            continue;
        const auto here = textMember(ours, field.key), there = textMember(theirs, field.key);
        if (!here.empty() && !there.empty() && here != there)
            out.push_back({std::string(field.key), here, there});
    }
    return out;
}

} // namespace core::partner
