#pragma once

#include "core/kinds/check.h"
#include "core/roster/state.h"

/// Acts on one person of the roster. What is approved is changed by an approved proposal only (R-000-6e); who proposes
/// does not approve.
namespace core::roster {

inline constexpr std::string_view kProposers = "VL TL PL IF CD JO CA";
inline constexpr std::string_view kApprovers = "CA JO CD";

/// To be listed. Name, sex, strengths, contact and linked tribunal are all given (《实施意见》第4条).
struct Propose {
    using Subject = State;
    static constexpr KindInfo info{.name = "person.propose", .article = "《实施意见》第4条", .transitions = {}, .posts = kProposers, .creates = true};
    struct Steps {
        Place place;
    };
    struct Content {
        Entry entry;
        std::string reason;
    };
    using Identity = Private;
    static Result<Findings> check(const State&, const Proposal<Propose>&, const Context&);
    static void evolve(roster::Steps&, const Stamp&, const Steps&);
    static void evolve(roster::Content&, const roster::Steps&, const Stamp&, const Steps&, const Content&);
    static void evolve(roster::Identity&, const roster::Steps&, const Stamp&, const Steps&, const Identity&);
};
BOOST_DESCRIBE_STRUCT(Propose::Steps, (), (place))
BOOST_DESCRIBE_STRUCT(Propose::Content, (), (entry, reason))

/// Change of what is listed, suspension, return, or leaving (R-001-3.3a). A change says everything anew.
struct Change {
    using Subject = State;
    static constexpr KindInfo info{.name = "person.change", .article = "《实施意见》第6条", .transitions = {}, .posts = kProposers};
    struct Steps {
        Wish wish = Wish::Change;
        Place place;                        ///< of Wish::Change
        std::string endCode;                ///< of Wish::Leave
    };
    using Content = Propose::Content;
    using Identity = Private;
    static Result<Findings> check(const State&, const Proposal<Change>&, const Context&);
    static void evolve(roster::Steps&, const Stamp&, const Steps&);
    static void evolve(roster::Content&, const roster::Steps&, const Stamp&, const Steps&, const Content&);
    static void evolve(roster::Identity&, const roster::Steps&, const Stamp&, const Steps&, const Identity&);
};
BOOST_DESCRIBE_STRUCT(Change::Steps, (), (wish, place, endCode))

/// The county's word. The invited roster is the court's (《实施意见》第18条): only CD or CA puts somebody on it.
struct Approve {
    using Subject = State;
    static constexpr KindInfo info{.name = "person.approve", .article = "《实施意见》第6条", .transitions = {}, .posts = kApprovers, .offline = Offline::Server};
    static Result<Findings> check(const State&, const Proposal<Approve>&, const Context&);
    static void evolve(roster::Steps&, const Stamp&, const Nothing&);
    static void evolve(roster::Content&, const roster::Steps&, const Stamp&, const Nothing&, const Nothing&);
    static void evolve(roster::Identity&, const roster::Steps&, const Stamp&, const Nothing&, const Nothing&);
};

struct Decline {
    using Subject = State;
    static constexpr KindInfo info{.name = "person.decline", .article = "《实施意见》第6条", .transitions = {}, .posts = kApprovers, .offline = Offline::Server};
    struct Content {
        std::string reason;
    };
    static Result<Findings> check(const State&, const Proposal<Decline>&, const Context&);
    static void evolve(roster::Steps&, const Stamp&, const Nothing&);
    static void evolve(roster::Content&, const roster::Steps&, const Stamp&, const Nothing&, const Content&);
    static void evolve(roster::Identity&, const roster::Steps&, const Stamp&, const Nothing&, const Nothing&);
};
BOOST_DESCRIBE_STRUCT(Decline::Content, (), (reason))

struct Train {
    using Subject = State;
    static constexpr KindInfo info{.name = "person.train", .article = "《实施意见》第16条", .transitions = {}, .posts = "CD GJ JO CA"};
    struct Steps {
        std::optional<Day> on;
        std::int64_t hours = 0;
    };
    struct Content {
        std::string topic, by;
    };
    static Result<Findings> check(const State&, const Proposal<Train>&, const Context&);
    static void evolve(roster::Steps&, const Stamp&, const Steps&);
    static void evolve(roster::Content&, const roster::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Train::Steps, (), (on, hours))
BOOST_DESCRIBE_STRUCT(Train::Content, (), (topic, by))

/// 002 五(二): grade by assessment; nobody grades himself.
struct SetGrade {
    using Subject = State;
    static constexpr KindInfo info{.name = "person.grade", .article = "《推进诉源治理的意见》五（二）", .transitions = {}, .posts = "JO CA"};
    struct Steps {
        std::string grade;
        std::int64_t score = 0;
    };
    struct Content {
        std::string ground;
    };
    static Result<Findings> check(const State&, const Proposal<SetGrade>&, const Context&);
    static void evolve(roster::Steps&, const Stamp&, const Steps&);
    static void evolve(roster::Content&, const roster::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(SetGrade::Steps, (), (grade, score))
BOOST_DESCRIBE_STRUCT(SetGrade::Content, (), (ground))

/// 表彰. The rate of success is no ground by itself (DOMAIN 6.7).
struct Praise {
    using Subject = State;
    static constexpr KindInfo info{.name = "person.honour", .article = "《推进诉源治理的意见》五（三）", .transitions = {}, .posts = "JO CA"};
    struct Steps {
        std::optional<Day> on;
        std::vector<std::string> grounds;   ///< "kept", "clean_returns", "hard_case", "quality", "training", "years", "parties", "success_rate"
    };
    struct Content {
        std::string honour, by;
    };
    static Result<Findings> check(const State&, const Proposal<Praise>&, const Context&);
    static void evolve(roster::Steps&, const Stamp&, const Steps&);
    static void evolve(roster::Content&, const roster::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Praise::Steps, (), (on, grounds))
BOOST_DESCRIBE_STRUCT(Praise::Content, (), (honour, by))

[[nodiscard]] std::vector<Kind> kinds();

/// 任期届满, 本人要求 …; empty for an unknown code.
[[nodiscard]] std::string_view endName(std::string_view code);

} // namespace core::roster
