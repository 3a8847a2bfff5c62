#pragma once

#include "core/dispute/kinds_agreement.h"

/// Village to township, failure and what follows: T36 to T42a, T50 to T52a, T56.
namespace core::dispute {

/// T36: the village is not able; the parties are asked.
struct PushAsk {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.push_ask", .article = "《实施意见》第11条", .transitions = "T36", .posts = "VL"};
    struct Steps {
        std::vector<std::string> reasons;
        std::optional<Day> on;
    };
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<PushAsk>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(PushAsk::Steps, (), (reasons, on))

/// Wishes: party id → "push", "return", "stay".
struct WishBody {
    std::map<std::string, std::string> wishes;
    std::optional<Day> on;
};
BOOST_DESCRIBE_STRUCT(WishBody, (), (wishes, on))

/// T36a: they go on in the village after all.
struct PushStay {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.push_stay", .article = "《实施意见》第11条", .transitions = "T36a", .posts = "VL"};
    using Steps = WishBody;
    static Result<Findings> check(const State&, const Proposal<PushStay>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
};

/// T37: to the township's committee, with the wish of all (Appendix A 2). One total of days, no reset (invariant vi).
struct Push {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.push", .article = "《实施意见》第12条、第15条", .transitions = "T37", .posts = "VL",
                                   .offline = Offline::Prov};
    using Steps = WishBody;
    static Result<Findings> check(const State&, const Proposal<Push>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
};

/// T39, T41, T42, T42a. A village does not fail before the end for lack of agreement alone: it asks for the push (T36).
struct Fail {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.fail", .article = "《实施意见》第11条、第15条", .transitions = "T39 T41 T42 T42a",
                                   .posts = "VM TM VL TL PL IF G4"};
    struct Steps {
        std::vector<std::string> reasons;
        std::map<std::string, std::string> wishes; ///< T39
        std::optional<Day> on;
    };
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<Fail>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Fail::Steps, (), (reasons, wishes, on))

/// T50: facts nobody disputes, signed by all.
struct UndisputedFacts {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.undisputed_facts", .article = "《实施意见》第11条", .transitions = "T50",
                                   .posts = "VM TM VL TL PL IF"};
    struct Steps {
        std::map<std::string, Day> signedOn;
        bool noConcessions = false; ///< no offers of one side, no interest of third persons, public or State
    };
    struct Content {
        std::vector<std::string> facts;
    };
    static Result<Findings> check(const State&, const Proposal<UndisputedFacts>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(UndisputedFacts::Steps, (), (signedOn, noConcessions))
BOOST_DESCRIBE_STRUCT(UndisputedFacts::Content, (), (facts))

/// T51, invariant vii: at least one reason, and the other ways were told.
struct Terminate {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.terminate", .article = "《人民调解法》第26条", .transitions = "T51",
                                   .posts = "VM TM VL TL PL IF G4"};
    struct Steps {
        std::optional<Day> otherWaysToldOn, on;
    };
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<Terminate>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Terminate::Steps, (), (otherWaysToldOn, on))

/// T52: in one group with `return.send` on the return package.
struct SendBack {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.send_back", .article = "《实施意见》第11条、第15条", .transitions = "T52",
                                   .posts = "VL TL PL IF G4", .offline = Offline::Prov};
    struct Steps {
        std::string returning; ///< subject of the package
        std::optional<Day> on;
    };
    static Result<Findings> check(const State&, const Proposal<SendBack>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(SendBack::Steps, (), (returning, on))

struct CloseBody {
    std::string to;         ///< "A3" another way, "V0" visits, "Z0" end; "R0", "Z0" for a centre
    std::optional<Day> on;
};
BOOST_DESCRIBE_STRUCT(CloseBody, (), (to, on))

/// T52a: own-source, below centre level.
struct Close {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.close", .article = "《人民调解法》第26条", .transitions = "T52a",
                                   .posts = "VL VM TL TM PL IF"};
    using Steps = CloseBody;
    static Result<Findings> check(const State&, const Proposal<Close>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
};

/// T56: own-source at a centre, after the study by post G3.
struct CentreClose {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.centre_close", .article = "《人民调解法》第26条", .transitions = "T56", .posts = "G3 G5"};
    using Steps = CloseBody;
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<CentreClose>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};

/// Tells the origin how it ended; settles the oldest open item (invariant iv).
struct Feedback {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.feedback", .article = "《实施意见》第2条", .transitions = {},
                                   .posts = "VL TL PL VM TM IF G4"};
    struct Steps {
        std::string manner;         ///< 电话, 书面, 当面, 平台
        std::optional<Day> on;
    };
    struct Content {
        std::string receiver;       ///< who took it there
        std::string reason;         ///< what was said, when more than the outcome
    };
    static Result<Findings> check(const State&, const Proposal<Feedback>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Feedback::Steps, (), (manner, on))
BOOST_DESCRIBE_STRUCT(Feedback::Content, (), (receiver, reason))

[[nodiscard]] std::vector<Kind> endingKinds();

} // namespace core::dispute
