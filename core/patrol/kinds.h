#pragma once

#include "core/kinds/check.h"
#include "core/patrol/windows.h"

/// Acts on one patrol: 002 二(一), 003 四(四)1.
namespace core::patrol {

inline constexpr std::string_view kWalkers = "VM VL TM TL PL GW G1 G3 G5 JO CA";

struct Plan {
    using Subject = State;
    static constexpr KindInfo info{.name = "patrol.plan", .article = "《推进诉源治理的意见》二（一）", .transitions = {}, .posts = kWalkers, .creates = true};
    struct Steps {
        std::string patrolNumber;      ///< "@number" takes the next of this desk's book
        std::optional<Day> on;         ///< planned for
        bool focused = false, concentrated = false;
        std::string campaign;
        std::vector<Partner> partners;
        std::vector<std::string> focus; ///< entries of the focus list, one a place and in its order; "" = none
    };
    struct Content {
        std::string route;
        std::vector<std::string> places;
    };
    static Result<Findings> check(const State&, const Proposal<Plan>&, const Context&);
    static void evolve(patrol::Steps&, const Stamp&, const Steps&);
    static void evolve(patrol::Content&, const patrol::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Plan::Steps, (), (patrolNumber, on, focused, concentrated, campaign, partners, focus))
BOOST_DESCRIBE_STRUCT(Plan::Content, (), (route, places))

/// Setting out.
struct Open {
    using Subject = State;
    static constexpr KindInfo info{.name = "patrol.open", .article = "《推进诉源治理的意见》二（一）", .transitions = {}, .posts = kWalkers};
    static Result<Findings> check(const State&, const Proposal<Open>&, const Context&);
    static void evolve(patrol::Steps&, const Stamp&, const Nothing&);
};

/// Result at one place; a number behind the last one adds a place.
struct AtStop {
    using Subject = State;
    static constexpr KindInfo info{.name = "patrol.stop", .article = "《推进诉源治理的意见》二（一）", .transitions = {}, .posts = kWalkers};
    struct Steps {
        std::int64_t number = 0;
        std::string result;            ///< "nothing", "clue", "talked", "absent"
        std::string clue, focus;
    };
    struct Content {
        std::string place, note;
    };
    static Result<Findings> check(const State&, const Proposal<AtStop>&, const Context&);
    static void evolve(patrol::Steps&, const Stamp&, const Steps&);
    static void evolve(patrol::Content&, const patrol::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(AtStop::Steps, (), (number, result, clue, focus))
BOOST_DESCRIBE_STRUCT(AtStop::Content, (), (place, note))

/// The patrol is over: day, time, result; without a clue it is a zero report and needs its evidence.
struct Finish {
    using Subject = State;
    static constexpr KindInfo info{.name = "patrol.close", .article = "《非诉讼平台实施意见》四（四）1", .transitions = {}, .posts = kWalkers};
    struct Steps {
        std::optional<Day> on;
        std::string from, to;
        std::int64_t households = 0;
        std::vector<Partner> partners;
        std::vector<std::string> cells;   ///< grid units of the unit's register that were walked
        std::optional<std::int64_t> audience;
    };
    struct Content {
        std::string summary, evidence, lesson;
    };
    static Result<Findings> check(const State&, const Proposal<Finish>&, const Context&);
    static void evolve(patrol::Steps&, const Stamp&, const Steps&);
    static void evolve(patrol::Content&, const patrol::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Finish::Steps, (), (on, from, to, households, partners, cells, audience))
BOOST_DESCRIBE_STRUCT(Finish::Content, (), (summary, evidence, lesson))

/// 零报告 in one act: walked, nothing found. Refused without route, time and evidence.
struct ZeroReport {
    using Subject = State;
    static constexpr KindInfo info{.name = "patrol.zero_report", .article = "《非诉讼平台实施意见》四（四）1", .transitions = {}, .posts = kWalkers,
                                   .creates = true};
    struct Steps {
        std::string patrolNumber;
        std::optional<Day> on;
        std::string from, to;
        std::int64_t households = 0;
        bool focused = false, concentrated = false;
        std::string campaign;
        std::vector<Partner> partners;
        std::vector<std::string> cells;
        std::optional<std::int64_t> audience;
    };
    struct Content {
        std::string route, evidence, lesson;
    };
    static Result<Findings> check(const State&, const Proposal<ZeroReport>&, const Context&);
    static void evolve(patrol::Steps&, const Stamp&, const Steps&);
    static void evolve(patrol::Content&, const patrol::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(ZeroReport::Steps, (), (patrolNumber, on, from, to, households, focused, concentrated, campaign, partners, cells, audience))
BOOST_DESCRIBE_STRUCT(ZeroReport::Content, (), (route, evidence, lesson))

/// A plan that was not walked; the reason stays on record.
struct Drop {
    using Subject = State;
    static constexpr KindInfo info{.name = "patrol.drop", .article = "《推进诉源治理的意见》二（一）", .transitions = {}, .posts = kWalkers};
    struct Content {
        std::string reason;
    };
    static Result<Findings> check(const State&, const Proposal<Drop>&, const Context&);
    static void evolve(patrol::Steps&, const Stamp&, const Nothing&);
    static void evolve(patrol::Content&, const patrol::Steps&, const Stamp&, const Nothing&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Drop::Content, (), (reason))

[[nodiscard]] std::vector<Kind> kinds();

} // namespace core::patrol
