#pragma once

#include "core/dispute/follow_up.h"
#include "core/dispute/kinds_performance.h"

/// Visits and what they find: T57, T86 to T88. 实施方案 四(四)9.
namespace core::dispute {

/// T57, T86: somebody chooses a plan: after a refusal or a suit, or the longer plan for a hard case. The usual plan is made
/// by the act that ends the performance.
struct PlanVisits {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.plan_visits", .article = "《实施方案》四（四）9", .transitions = "T57 T86",
                                   .posts = "VM TM IF PL VL TL"};
    struct Steps {
        std::string plan;                     ///< "once", "regular"
        std::optional<Day> on;
    };
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<PlanVisits>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(PlanVisits::Steps, (), (plan, on))

/// T87, also while mediation runs. The four questions are all answered; unusual behaviour raises an alert at once.
struct Visit {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.visit", .article = "《实施方案》四（四）9", .transitions = "T87",
                                   .posts = "VM TM IF PL VL TL"};
    struct Steps {
        std::optional<Day> on;
        std::string manner;
        std::vector<std::string> with;                    ///< party ids
        std::string performed;                            ///< "done", "partly", "none", "open"; empty while mediation runs
        bool unusual = false, newSigns = false;
        std::map<std::string, std::string> satisfaction;  ///< party id → "good", "fair", "bad"
        std::map<std::string, std::string> marks;         ///< party id → signature, fingerprint or the caller's name
    };
    struct Content {
        std::string mind, unusual, opinions, newSigns, performance, measures;
    };
    static Result<Findings> check(const State&, const Proposal<Visit>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Visit::Steps, (), (on, manner, with, performed, unusual, newSigns, satisfaction, marks))
BOOST_DESCRIBE_STRUCT(Visit::Content, (), (mind, unusual, opinions, newSigns, performance, measures))

/// The alert of a visit is answered: a warning was raised, or somebody looked and says why not.
struct AnswerAlert {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.answer_alert", .article = "《实施方案》四（四）9", .transitions = {},
                                   .posts = "VM TM IF PL VL TL"};
    struct Steps {
        std::string warning;                  ///< subject of the warning; empty: none was needed
        std::optional<Day> on;
    };
    using Content = ReasonBody;               ///< told to whom, or why no warning
    static Result<Findings> check(const State&, const Proposal<AnswerAlert>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(AnswerAlert::Steps, (), (warning, on))

/// T88: it broke out again, or something new grows out of it: a dispute of its own, linked. In one group with the
/// `dispute.register` of the new one, which names this one.
struct Relapse {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.relapse", .article = "《实施方案》四（四）9", .transitions = "T88",
                                   .posts = "VM TM IF PL VL TL"};
    using Steps = NextBody;
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<Relapse>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};

[[nodiscard]] std::vector<Kind> followUpKinds();

} // namespace core::dispute
