#pragma once

#include "core/guidance/state.h"
#include "core/kinds/check.h"

/// Asking for guidance and giving it: 000 二.8 (judges at contact points), 004 二.二 (court, police station, justice office).
/// Everything the point does works without a line.
namespace core::guidance {

/// R-000-8a. Without `to` the question goes to the court the asker's committee is docked to; without `judge` to the judge
/// of that contact point by itself (R-000-8d).
struct Ask {
    using Subject = State;
    static constexpr KindInfo info{.name = "guidance.ask", .article = "《实施意见》第8条", .transitions = {}, .posts = "VM TM IF VL TL PL", .creates = true};
    struct Steps {
        std::string guidanceNumber;       ///< "@number" takes the next of this desk's book
        std::string to, judge;
        std::string dispute, type;
        std::vector<Manner> wanted;
        bool urgent = false, namesNeeded = false;
    };
    struct Content {
        std::string question, extract, papers;
    };
    static Result<Findings> check(const State&, const Proposal<Ask>&, const Context&);
    static void evolve(guidance::Steps&, const Stamp&, const Steps&);
    static void evolve(guidance::Content&, const guidance::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Ask::Steps, (), (guidanceNumber, to, judge, dispute, type, wanted, urgent, namesNeeded))
BOOST_DESCRIBE_STRUCT(Ask::Content, (), (question, extract, papers))

/// Another judge of the same court takes it; or the first, where the contact point has none.
struct Hand {
    using Subject = State;
    static constexpr KindInfo info{.name = "guidance.hand", .article = "《实施意见》第8条", .transitions = {}, .posts = "CD GJ", .offline = Offline::Prov};
    struct Steps {
        std::string judge;
    };
    static Result<Findings> check(const State&, const Proposal<Hand>&, const Context&);
    static void evolve(guidance::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(Hand::Steps, (), (judge))

/// R-000-8b: one of the five kinds. A case needs its source, the law its articles, sitting in the minutes spent.
struct Answer {
    using Subject = State;
    static constexpr KindInfo info{.name = "guidance.answer", .article = "《实施意见》第8条", .transitions = {}, .posts = "GJ PS JO"};
    struct Steps {
        Manner manner = Manner::Advice;
        std::optional<Day> on;
        std::int64_t minutes = 0;
    };
    struct Content {
        std::string text, law, source;
    };
    static Result<Findings> check(const State&, const Proposal<Answer>&, const Context&);
    static void evolve(guidance::Steps&, const Stamp&, const Steps&);
    static void evolve(guidance::Content&, const guidance::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Answer::Steps, (), (manner, on, minutes))
BOOST_DESCRIBE_STRUCT(Answer::Content, (), (text, law, source))

/// R-000-8c: either side proposes a joint session, with what happens when the line fails.
struct Plan {
    using Subject = State;
    static constexpr KindInfo info{.name = "guidance.plan", .article = "《实施意见》第8条", .transitions = {}, .posts = "GJ PS JO VM TM IF VL TL PL"};
    struct Steps {
        std::optional<Instant> at;
        Manner manner = Manner::Video;    ///< video or visit
        std::string fallback;             ///< "phone", "recorded", "visit"
    };
    static Result<Findings> check(const State&, const Proposal<Plan>&, const Context&);
    static void evolve(guidance::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(Plan::Steps, (), (at, manner, fallback))

struct ReasonContent {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ReasonContent, (), (reason))

/// The other side says whether the time suits.
struct AnswerPlan {
    using Subject = State;
    static constexpr KindInfo info{.name = "guidance.answer_plan", .article = "《实施意见》第8条", .transitions = {}, .posts = "GJ PS JO VM TM IF VL TL PL"};
    struct Steps {
        bool agree = true;
    };
    using Content = ReasonContent;
    static Result<Findings> check(const State&, const Proposal<AnswerPlan>&, const Context&);
    static void evolve(guidance::Steps&, const Stamp&, const Steps&);
    static void evolve(guidance::Content&, const guidance::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(AnswerPlan::Steps, (), (agree))

/// What became of the session: held, held by the fallback because the line failed, or not at all.
struct Held {
    using Subject = State;
    static constexpr KindInfo info{.name = "guidance.held", .article = "《实施意见》第8条", .transitions = {}, .posts = "GJ PS JO VM TM IF VL TL PL"};
    struct Steps {
        std::string result;               ///< "held", "fallback", "failed"
        std::string used;                 ///< fallback used
    };
    struct Content {
        std::string record;
    };
    static Result<Findings> check(const State&, const Proposal<Held>&, const Context&);
    static void evolve(guidance::Steps&, const Stamp&, const Steps&);
    static void evolve(guidance::Content&, const guidance::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Held::Steps, (), (result, used))
BOOST_DESCRIBE_STRUCT(Held::Content, (), (record))

/// The asker has what he needs, and says whether it helped.
struct Close {
    using Subject = State;
    static constexpr KindInfo info{.name = "guidance.close", .article = "《实施意见》第8条", .transitions = {}, .posts = "VM TM IF VL TL PL"};
    struct Steps {
        std::string useful;               ///< "yes", "partly", "no"
    };
    using Content = ReasonContent;
    static Result<Findings> check(const State&, const Proposal<Close>&, const Context&);
    static void evolve(guidance::Steps&, const Stamp&, const Steps&);
    static void evolve(guidance::Content&, const guidance::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Close::Steps, (), (useful))

/// Not needed any more, before anybody answered.
struct Withdraw {
    using Subject = State;
    static constexpr KindInfo info{.name = "guidance.withdraw", .article = "《实施意见》第8条", .transitions = {}, .posts = "VM TM IF VL TL PL"};
    using Content = ReasonContent;
    static Result<Findings> check(const State&, const Proposal<Withdraw>&, const Context&);
    static void evolve(guidance::Steps&, const Stamp&, const core::Nothing&);
    static void evolve(guidance::Content&, const guidance::Steps&, const Stamp&, const core::Nothing&, const Content&);
};

struct Printed {
    using Subject = State;
    static constexpr KindInfo info{.name = "guidance.printed", .article = "《实施意见》第8条", .transitions = {}, .posts = "*"};
    struct Steps {
        std::string paper, hash;
        std::int64_t copies = 1;
    };
    static Result<Findings> check(const State&, const Proposal<Printed>&, const Context&);
    static void evolve(guidance::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(Printed::Steps, (), (paper, hash, copies))

[[nodiscard]] std::vector<Kind> kinds();

/// The judge of the contact point: the first active one with post GJ at `court`, or at the court above it. Null: none.
[[nodiscard]] const directory::Account* judgeOf(std::string_view court, const directory::State& directory);

/// What counts for whoever gives guidance (000 二.8): answers given from `from` to `to`, both days included.
struct Tally {
    std::int64_t requests = 0;            ///< requests answered at least once
    std::map<std::string, std::int64_t> answers; ///< by manner, "law"
    std::int64_t minutes = 0;
    std::int64_t disputes = 0;            ///< different ones
    std::int64_t useful = 0, rated = 0;   ///< askers that said yes, of those that said anything
    bool operator==(const Tally&) const = default;
};
[[nodiscard]] Tally tallyOf(std::span<const guidance::Steps* const> requests, std::string_view account, Day from, Day to);

/// The act on the dispute that puts an answer into its dossier (dispute.guided); nullopt where there is no dispute or answer.
[[nodiscard]] boost::json::object guidedBody(const State& state, std::string_view guidance, const AnswerSteps& answer);

} // namespace core::guidance
