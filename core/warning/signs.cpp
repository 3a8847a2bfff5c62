#include "core/warning/signs.h"

#include "core/dispute/clock_view.h"
#include "core/warning/colours.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace core::warning {

namespace {

constexpr std::array kSigns{
    Sign{"weapon", "red", "携带或者扬言使用凶器、毒物、汽油"},
    Sign{"threat_life", "red", "扬言杀人或者自杀、自残"},
    Sign{"crowd", "red", "多人聚集"},
    Sign{"police_calls", "red", "多次报警"},
    Sign{"injury", "red", "儿童受伤害或者家庭暴力致伤"},
    Sign{"blocking", "red", "停尸、挖坟、堵路堵门"},
    Sign{"insult", "orange", "在调解中辱骂"},
    Sign{"pushing", "orange", "推搡、拉扯"},
    Sign{"damage", "orange", "毁坏财物"},
    Sign{"group", "orange", "一方纠集数人"},
    Sign{"insolvency", "orange", "金额大而债务人无力偿付"},
    Sign{"online", "orange", "在网上串联、煽动"},
    Sign{"petition", "orange", "扬言到省里、进京上访"},
    Sign{"after_ruling", "orange", "裁判后不履行并有威胁"},
    Sign{"failed_rounds", "yellow", "两次调解不成"},
    Sign{"clock", "yellow", "期限只剩5日"},
    Sign{"relapse", "yellow", "同一矛盾反复发作"},
    Sign{"feud", "yellow", "积怨多年"},
    Sign{"vulnerable", "yellow", "特殊群体处境困难"},
    Sign{"patrol", "blue", "排查发现的苗头"},
    Sign{"gossip", "blue", "群众议论"},
    Sign{"date", "blue", "临近敏感日子"},
    Sign{"works", "blue", "邻里新动工"},
};

/// Words that name a sign outright. Short list: a hint that people confirm, not a judgement.
constexpr std::pair<std::string_view, std::string_view> kWords[] = {
    {"菜刀", "weapon"}, {"砍刀", "weapon"}, {"拿刀", "weapon"}, {"持刀", "weapon"}, {"农药", "weapon"}, {"汽油", "weapon"},
    {"炸药", "weapon"}, {"杀了", "threat_life"}, {"要杀", "threat_life"}, {"自杀", "threat_life"}, {"跳楼", "threat_life"},
    {"喝药", "threat_life"}, {"同归于尽", "threat_life"}, {"不想活", "threat_life"}, {"停尸", "blocking"}, {"挖坟", "blocking"},
    {"堵路", "blocking"}, {"堵门", "blocking"}, {"打伤", "injury"}, {"辱骂", "insult"}, {"推搡", "pushing"}, {"砸坏", "damage"},
    {"砸了", "damage"}, {"上访", "petition"}, {"进京", "petition"}, {"微信群", "online"}, {"发抖音", "online"},
    {"积怨", "feud"}, {"世仇", "feud"}, {"动工", "works"},
};

void add(ColourProposal& out, std::string_view code, std::string text = {})
{
    const auto* sign = findSign(code);
    if (!sign || std::any_of(out.reasons.begin(), out.reasons.end(), [&](const Reason& r) { return r.sign == code; }))
        return;
    out.reasons.push_back({std::string(code), std::string(sign->colour), text.empty() ? std::string(sign->text) : std::move(text)});
}

} // namespace

std::span<const Sign> signs()
{
    return kSigns;
}

const Sign* findSign(std::string_view code)
{
    const auto found = std::find_if(kSigns.begin(), kSigns.end(), [&](const Sign& sign) { return sign.code == code; });
    return found == kSigns.end() ? nullptr : &*found;
}

ColourProposal propose(const Facts& facts, const CountySettings& settings)
{
    ColourProposal out;
    if (facts.people >= settings.gatheringRed)
        add(out, "crowd", fmt::format("聚集{}人（满{}人）", facts.people, settings.gatheringRed));
    if (facts.policeCalls >= settings.policeCallsRed)
        add(out, "police_calls", fmt::format("报警{}次（满{}次）", facts.policeCalls, settings.policeCallsRed));
    if (facts.people >= settings.gatheringOrange && facts.people < settings.gatheringRed)
        add(out, "group", fmt::format("聚集{}人（满{}人）", facts.people, settings.gatheringOrange));
    if (facts.insolvent && facts.amountFen > settings.largeAmountFen)
        add(out, "insolvency");
    if (facts.failedRounds >= 2)
        add(out, "failed_rounds", fmt::format("{}次调解不成", facts.failedRounds));
    if (facts.daysLeft && *facts.daysLeft <= 5)
        add(out, "clock", fmt::format("期限只剩{}日", std::max<std::int64_t>(*facts.daysLeft, 0)));
    if (facts.earlierRound)
        add(out, "relapse");
    for (const auto& code : facts.signs)
        add(out, code);
    for (const auto& code : signsIn(facts.words))
        if (const auto* sign = findSign(code); sign)
            add(out, code, fmt::format("记录里提到：{}", sign->text));
    std::stable_sort(out.reasons.begin(), out.reasons.end(),
                     [](const Reason& a, const Reason& b) { return rankOf(a.colour) > rankOf(b.colour); });
    if (!out.reasons.empty())
        out.colour = out.reasons.front().colour;
    return out;
}

Facts factsOf(const dispute::State& state, Day today, const CountySettings& settings, const HolidayTable& holidays)
{
    Facts out;
    const auto& s = state.steps;
    out.failedRounds = std::count_if(s.sessions.begin(), s.sessions.end(), [](const auto& session) { return session.result != "agreed"; });
    if (const auto clock = dispute::clockView(s, today, settings, holidays); clock && !clock->internal && !s.clockStopped)
        out.daysLeft = clock->period.left;
    out.earlierRound = !s.previousRound.empty();
    const auto amount = valueOf(state.content.fields, "amount");
    if (!amount.empty() && amount.size() < 16 && std::all_of(amount.begin(), amount.end(), [](char c) { return c >= '0' && c <= '9'; }))
        out.amountFen = std::stoll(amount);
    out.words = valueOf(state.content.fields, "narrative");
    return out;
}

std::vector<std::string> signsIn(std::string_view text)
{
    std::vector<std::string> out;
    for (const auto& [word, code] : kWords)
        if (text.find(word) != std::string_view::npos && std::find(out.begin(), out.end(), code) == out.end())
            out.emplace_back(code);
    return out;
}

} // namespace core::warning
