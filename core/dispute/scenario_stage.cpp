#include "core/dispute/scenario_stage.h"

#include "core/calendar/legal_times.h"
#include "core/dispute/clock.h"
#include "core/dispute/life_cycle.h"
#include "core/kinds/rehearsal.h"

#include <algorithm>

namespace core::dispute {

namespace {

namespace json = boost::json;

constexpr std::string_view kVillage = "village", kTownship = "township", kCourt = "court";

std::string keeperOf(std::string_view committee) { return std::string(committee) + "-seal"; }

directory::State fixture()
{
    using enum directory::OrganisationKind;
    directory::State d;
    const auto organisation = [&d](std::string_view id, directory::OrganisationKind kind, std::string_view parent) {
        directory::Organisation o;
        o.id = id;
        o.name = id;
        o.kind = kind;
        o.parent = parent;
        if (kind != Court)
            o.court = kCourt;
        d.steps.organisations[o.id] = o;
    };
    organisation(kCourt, Court, {});
    organisation(kTownship, TownshipCommittee, {});
    organisation(kVillage, VillageCommittee, kTownship);
    const auto account = [&d](std::string_view id, std::string_view post) {
        d.steps.accounts[std::string(id)] = {std::string(id), std::string(id), {}, {{std::string(post), std::string(id)}}, true};
    };
    account(kCourt, "CD");
    account(kVillage, "VL");
    account(kTownship, "TL");
    for (const auto committee : {kVillage, kTownship}) { // the seal has its keeper (T34b)
        const auto keeper = keeperOf(committee);
        d.steps.accounts[keeper] = {keeper, keeper, {}, {{"CH", std::string(committee)}}, true};
    }
    return d;
}

SubjectId subjectNumber(std::uint8_t n)
{
    SubjectId id;
    id.bytes.back() = n;
    return id;
}

json::object onEach(const std::vector<std::string>& parties, Day day)
{
    json::object out;
    for (const auto& party : parties)
        out[party] = formatDay(day);
    return out;
}

/// "both", "applicant", "respondent", "none" → party ids. Nobody is named: nobody agreed (DOMAIN 4.5: silence is no consent).
std::vector<std::string> whoIs(const std::string& word)
{
    if (word == "both")
        return {"p1", "p2"};
    if (word == "applicant")
        return {"p1"};
    if (word == "respondent")
        return {"p2"};
    return {};
}

class Stage {
public:
    explicit Stage(const HolidayTable& holidays) : m_holidays(holidays), m_play(fixture(), CountySettings{}, holidays) {}

    /// Empty when done, else the refusal code of the contract.
    std::string act(const PlainAct& a)
    {
        sealUntil(a.at);
        if (a.act == "assign") return assign(a);
        if (const auto code = outOfPlace(a); !code.empty()) return code;
        if (a.act == "accept") return accept(a);
        if (a.act == "extend") return extend(a);
        if (a.act == "appraisal_start") return appraisalStart(a);
        if (a.act == "appraisal_end")
            return done(play(a.at, "dispute.appraisal_end", {{"steps", {{"outcome", "report"}}}}));
        if (a.act == "push_up") return pushUp(a);
        if (a.act == "agree") return agree(a);
        if (a.act == "refuse") return refuse(a);
        if (a.act == "return") return giveBack(a);
        return applyConfirmation(a);
    }

    json::object result(Day today)
    {
        sealUntil(today);
        json::object out{{"state", nullptr}, {"accept_due", nullptr}, {"accept_late", nullptr}, {"period_nominal", nullptr},
                         {"period_end", nullptr}, {"days_used", nullptr}, {"confirm_due", nullptr}};
        const auto& s = steps();
        if (s.state == Main::None)
            return out;
        const auto due = acceptDue();
        out["accept_due"] = formatDay(due);
        if (const auto received = s.pushedOn ? s.townshipAcceptedOn : s.acceptedOn)
            out["accept_late"] = *received > due;
        const auto period = periodOf(s, today, m_play.settings(), m_holidays);
        if (period) {
            out["period_nominal"] = formatDay(period->nominal);
            out["period_end"] = formatDay(period->end);
            out["days_used"] = period->used;
        }
        const auto effective = m_sealOn ? m_sealOn : s.agreement ? s.agreement->effectiveOn : std::nullopt;
        std::optional<Day> confirmDue;
        if (effective) {
            confirmDue = confirmationWindowEnd(*effective, m_play.settings(), m_holidays).day;
            out["confirm_due"] = formatDay(*confirmDue);
        }
        out["state"] = stateWord(today, due, period, confirmDue);
        return out;
    }

private:
    [[nodiscard]] const Steps& steps() const
    {
        static const Steps kNone;
        const auto* s = m_play.state(m_dispute).as<State>();
        return s ? s->steps : kNone;
    }

    [[nodiscard]] std::string_view holder() const
    {
        return steps().holder.level == Level::Township ? kTownship : kVillage;
    }

    /// What the state alone forbids, whatever else is wrong with the act.
    [[nodiscard]] std::string outOfPlace(const PlainAct& a) const
    {
        const auto& s = steps();
        if (s.state == Main::None || a.at < *s.dispatchedOn)
            return "not_assigned";
        const bool confirming = a.act == "apply_confirmation", returning = a.act == "return";
        if (s.state == Main::GS)
            return a.act == "refuse" || confirming ? "" : "closed";
        if (s.state == Main::G1)
            return confirming && s.confirmation.empty() ? "" : "closed";
        if (isEnded(s.state))
            return returning && s.state == Main::F0 ? "" : "closed";
        const bool waiting = s.state == Main::C1 || s.state == Main::E1;
        const bool fits = a.act == "accept" || a.act == "refuse" ||
                          (s.state == Main::E1 && (confirming || returning || a.act == "extend" || a.act == "push_up"));
        return waiting && !fits ? "not_assigned" : "";
    }

    static Instant noon(Day day) { return startOfDayInChina(day) + std::chrono::hours(12); }

    Result<Findings> play(Day at, std::string_view kind, json::object body = {}, std::optional<std::string_view> who = std::nullopt)
    {
        return m_play.play(m_play.author(who.value_or(holder())), noon(at), kind, m_dispute, body);
    }

    Result<Findings> group(Day at, std::string_view who, const std::vector<std::pair<std::string_view, json::object>>& acts)
    {
        std::vector<Rehearsal::Step> steps;
        for (const auto& [kind, body] : acts)
            steps.push_back({kind, m_dispute, body});
        return m_play.playGroup(m_play.author(who), noon(at), steps);
    }

    /// Refusals of the kinds in the contract's words.
    std::string done(const Result<Findings>& result) const
    {
        if (result)
            return {};
        const auto& code = result.error().code;
        static constexpr std::string_view kPlain[] = {"not_assigned", "already_accepted", "expired", "consent", "over_30",
                                                      "days", "closed", "no_ground", "not_joint"};
        if (std::find(std::begin(kPlain), std::end(kPlain), code) != std::end(kPlain))
            return code;
        if (code == "too_early")
            return "not_assigned";
        return "no_ground";
    }

    [[nodiscard]] Day acceptDue() const
    {
        const auto& s = steps();
        return receiptDue(s.pushedOn ? *s.pushedOn : *s.dispatchedOn, CountySettings{}, m_holidays).end;
    }

    void sealUntil(Day day)
    {
        if (!m_sealOn || *m_sealOn > day || steps().state != Main::GS)
            return;
        if (play(*m_sealOn, "dispute.seal", {}, keeperOf(holder())))
            m_sealOn.reset();
    }

    std::string assign(const PlainAct& a)
    {
        if (steps().state != Main::None)
            return isEnded(steps().state) || steps().state == Main::GS ? "closed" : "already_accepted";
        const json::object names{{"p1.name", "甲"}, {"p2.name", "乙"}};
        const json::array parties{{{"id", "p1"}, {"side", "applicant"}}, {{"id", "p2"}, {"side", "respondent"}}};
        const json::object lodge{{"steps", {{"number", "S1"}, {"type", "D01"}, {"parties", parties}, {"manner", "书面"},
                                            {"consents", onEach({"p1", "p2"}, a.at)}}},
                                 {"content", {{"fields", names}}}};
        return done(group(a.at, kCourt, {{"dispute.lodge", lodge}, {"dispute.dispatch", {{"steps", {{"organisation", kVillage}}}}}}));
    }

    std::string accept(const PlainAct& a)
    {
        auto code = done(play(a.at, "dispute.accept"));
        if (code.empty())
            beginMediation(a.at);
        return code;
    }

    /// The liaison mediates himself; consents were given with the claim. What the clock forbids by then stays undone.
    void beginMediation(Day at)
    {
        if (play(at, "dispute.name_mediator", {{"steps", {{"mediator", holder()}}}}))
            (void)play(at, "dispute.begin", {{"steps", {{"rightsTold", true}}}});
    }

    std::string extend(const PlainAct& a)
    {
        return done(play(a.at, "dispute.extend", {{"steps", {{"days", a.days}, {"on", formatDay(a.at)},
                                                             {"consents", onEach(whoIs(a.consent), a.at)}}}}));
    }

    std::string appraisalStart(const PlainAct& a)
    {
        return done(play(a.at, "dispute.appraisal_start",
                         {{"steps", {{"consents", onEach({"p1", "p2"}, a.at)}, {"courtApproved", true}}},
                          {"content", {{"body", "鉴定机构"}}}}));
    }

    std::string pushUp(const PlainAct& a)
    {
        if (isLive(steps().state) && !steps().village.empty())
            return "closed"; // the village's part is over
        const json::object wishes{{"p1", "push"}, {"p2", "push"}};
        return done(group(a.at, kVillage, {{"dispute.push_ask", {{"steps", {{"reasons", json::array{"F18"}}}}}},
                                           {"dispute.push", {{"steps", {{"wishes", wishes}}}}}}));
    }

    std::string agree(const PlainAct& a)
    {
        const Day effective = a.effective.value_or(a.at);
        const Day signedOn = std::min(a.at, effective);
        const json::array clauses{{{"text", "乙当场向甲赔礼道歉，双方就此事再无其他争议。"}}};
        json::object draft{{"number", "甲村人调字〔2025〕第1号"}};
        if (steps().state == Main::M2)
            draft["appraisalWithdrawnOn"] = formatDay(a.at);
        json::object sign{{"signedOn", onEach({"p1", "p2"}, signedOn)}, {"mediatorSignedOn", formatDay(signedOn)}};
        if (effective <= a.at)
            sign["sealedOn"] = formatDay(effective);
        auto code = done(group(a.at, holder(), {{"dispute.draft", {{"steps", draft}, {"content", {{"facts", "甲乙争执"}, {"clauses", clauses}}}}},
                                                {"dispute.sign", {{"steps", sign}}}}));
        if (code.empty() && effective > a.at)
            m_sealOn = effective;
        return code;
    }

    std::string refuse(const PlainAct& a)
    {
        const auto who = whoIs(a.by);
        const std::string party = who.empty() ? "p1" : who.front();
        if (steps().state == Main::GS) {
            auto code = done(play(a.at, "dispute.seal_refused",
                                  {{"steps", {{"failed", true}, {"party", party}}}, {"content", {{"reason", "反悔"}}}}));
            if (code.empty())
                m_sealOn.reset();
            return code;
        }
        return done(play(a.at, "dispute.withdraw_consent", {{"steps", {{"party", party}}}}));
    }

    std::string giveBack(const PlainAct& a)
    {
        std::vector<std::pair<std::string_view, json::object>> acts;
        const auto& s = steps();
        if (isLive(s.state)) {
            const auto period = periodOf(s, a.at, m_play.settings(), m_holidays);
            if (!period || period->state != PeriodState::Expired)
                return "no_ground";
            acts.emplace_back("dispute.fail", json::object{{"steps", {{"reasons", json::array{"F08"}}}}});
        }
        acts.emplace_back("dispute.terminate", json::object{{"steps", {{"otherWaysToldOn", formatDay(a.at)}}}});
        acts.emplace_back("dispute.send_back", json::object{{"steps", {{"returning", toText(subjectNumber(3))}}}});
        return done(group(a.at, holder(), acts));
    }

    std::string applyConfirmation(const PlainAct& a)
    {
        const auto who = whoIs(a.by);
        return done(play(a.at, "dispute.apply_confirmation",
                         {{"steps", {{"confirmation", toText(subjectNumber(2))}, {"by", json::array(who.begin(), who.end())}}}}));
    }

    [[nodiscard]] std::string_view stateWord(Day today, Day due, const std::optional<Period>& period,
                                             const std::optional<Day>& confirmDue) const
    {
        const auto& s = steps();
        switch (s.state) {
        case Main::C1: return today > due ? "accept_overdue" : "assigned";
        case Main::GS: return "agreed_not_effective";
        case Main::G1: case Main::G2:
            if (!s.confirmation.empty())
                return "confirmation_applied";
            return confirmDue && today > *confirmDue ? "agreed_confirmation_lapsed" : "agreed";
        case Main::F3: return "returned";
        case Main::F0: case Main::F1: case Main::F2: return "refused_must_return";
        default: break;
        }
        if (period && period->state == PeriodState::Expired)
            return "expired_must_return";
        if (s.state == Main::M2)
            return "suspended";
        if (s.state == Main::E1)
            return today > due ? "township_accept_overdue" : "township_assigned";
        return "mediating";
    }

    const HolidayTable& m_holidays;
    Rehearsal m_play;
    SubjectId m_dispute = subjectNumber(1);
    std::optional<Day> m_sealOn; ///< a seal that is still to come
};

} // namespace

json::object playScenario(const std::vector<PlainAct>& acts, Day today)
{
    Stage stage(HolidayTable::shipped());
    json::array refusals;
    std::int64_t index = 0;
    for (const auto& act : acts) {
        ++index;
        if (act.at > today)
            continue;
        if (const auto code = stage.act(act); !code.empty())
            refusals.push_back({{"index", index}, {"code", code}});
    }
    auto out = stage.result(today);
    out["refused"] = std::move(refusals);
    return out;
}

} // namespace core::dispute
