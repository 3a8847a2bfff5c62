#pragma once

#include "core/confirmation/kinds_point.h"

/// What the court does with a confirmation package: T60a, T62b to T64, T65a, T67, T68.
namespace core::confirmation {

/// T60a: the flag is cleared, or upheld.
struct Clear {
    using Subject = State;
    static constexpr KindInfo info{.name = "confirmation.clear", .article = "《民事诉讼法》第115条", .transitions = "T60a",
                                   .posts = "CD RJ", .offline = Offline::Server};
    struct Steps {
        bool upheld = false;
    };
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<Clear>&, const Context&);
    static void evolve(confirmation::Steps&, const Stamp&, const Steps&);
    static void evolve(confirmation::Content&, const confirmation::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Clear::Steps, (), (upheld))

/// T62b: the parties came to the court themselves.
struct Direct {
    using Subject = State;
    static constexpr KindInfo info{.name = "confirmation.direct", .article = "《民事诉讼法》第205条", .transitions = "T62b",
                                   .posts = "FC", .offline = Offline::Server, .creates = true};
    struct Steps {
        std::string dispute, organisation, disputeNumber, type, agreementNumber;
        std::vector<dispute::PartySteps> parties;
        std::vector<std::string> by;
        Day effectiveOn{};
    };
    struct Content {
        std::map<std::string, std::string> names;
        std::string title, facts;
        dispute::AgreementContent agreement;
    };
    struct Identity {
        std::map<std::string, std::string> fields;
    };
    static Result<Findings> check(const State&, const Proposal<Direct>&, const Context&);
    static void evolve(confirmation::Steps&, const Stamp&, const Steps&);
    static void evolve(confirmation::Content&, const confirmation::Steps&, const Stamp&, const Steps&, const Content&);
    static void evolve(confirmation::Identity&, const confirmation::Steps&, const Stamp&, const Steps&, const Identity&);
};
BOOST_DESCRIBE_STRUCT(Direct::Steps, (), (dispute, organisation, disputeNumber, type, agreementNumber, parties, by, effectiveOn))
BOOST_DESCRIBE_STRUCT(Direct::Content, (), (names, title, facts, agreement))
BOOST_DESCRIBE_STRUCT(Direct::Identity, (), (fields))

/// T63.
struct AcceptApplication {
    using Subject = State;
    static constexpr KindInfo info{.name = "confirmation.accept", .article = "法释〔2011〕5号第4条", .transitions = "T63", .posts = "RJ",
                                   .offline = Offline::Server};
    struct Steps {
        std::string caseNumber;
    };
    static Result<Findings> check(const State&, const Proposal<AcceptApplication>&, const Context&);
    static void evolve(confirmation::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(AcceptApplication::Steps, (), (caseNumber))

struct GroundBody {
    std::string ground;
};
BOOST_DESCRIBE_STRUCT(GroundBody, (), (ground))

/// R-000-8b: the court's leader (院长、庭长) lets a judge review who gave guidance on the dispute, and says why. Holds for this
/// application alone. No row of the table.
struct AllowGuide {
    using Subject = State;
    static constexpr KindInfo info{.name = "confirmation.allow_guide", .article = "《实施意见》第8条", .transitions = {}, .posts = "CL",
                                   .offline = Offline::Server};
    struct Steps {
        std::string judge;              ///< account with the post RJ at this court
    };
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<AllowGuide>&, const Context&);
    static void evolve(confirmation::Steps&, const Stamp&, const Steps&);
    static void evolve(confirmation::Content&, const confirmation::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(AllowGuide::Steps, (), (judge))

/// T63.
struct NotAccept {
    using Subject = State;
    static constexpr KindInfo info{.name = "confirmation.not_accept", .article = "法释〔2011〕5号第4条", .transitions = "T63",
                                   .posts = "RJ", .offline = Offline::Server};
    using Steps = GroundBody;
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<NotAccept>&, const Context&);
    static void evolve(confirmation::Steps&, const Stamp&, const Steps&);
    static void evolve(confirmation::Content&, const confirmation::Steps&, const Stamp&, const Steps&, const Content&);
};

/// Answers to the points of review and who was heard; may be done bit by bit. No row of the table.
struct Review {
    using Subject = State;
    static constexpr KindInfo info{.name = "confirmation.review", .article = "《民诉法解释》第355条", .transitions = {}, .posts = "RJ",
                                   .offline = Offline::Server};
    struct Steps {
        std::vector<Point> points;
        std::vector<std::string> heard; ///< party ids
    };
    static Result<Findings> check(const State&, const Proposal<Review>&, const Context&);
    static void evolve(confirmation::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(Review::Steps, (), (points, heard))

/// T64.
struct AskSupplement {
    using Subject = State;
    static constexpr KindInfo info{.name = "confirmation.ask_supplement", .article = "法释〔2011〕5号第6条", .transitions = "T64",
                                   .posts = "RJ", .offline = Offline::Server};
    struct Steps {
        std::optional<Day> due; ///< default: the county's supplement time
    };
    struct Content {
        std::string asked;
    };
    static Result<Findings> check(const State&, const Proposal<AskSupplement>&, const Context&);
    static void evolve(confirmation::Steps&, const Stamp&, const Steps&);
    static void evolve(confirmation::Content&, const confirmation::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(AskSupplement::Steps, (), (due))
BOOST_DESCRIBE_STRUCT(AskSupplement::Content, (), (asked))

/// T65a.
struct EndUnanswered {
    using Subject = State;
    static constexpr KindInfo info{.name = "confirmation.end_unanswered", .article = "法释〔2011〕5号第6条", .transitions = "T65a",
                                   .posts = "RJ", .offline = Offline::Server};
    static Result<Findings> check(const State&, const Proposal<EndUnanswered>&, const Context&);
    static void evolve(confirmation::Steps&, const Stamp&, const Nothing&);
};

/// T67: every point is answered with yes, every party was heard.
struct Rule {
    using Subject = State;
    static constexpr KindInfo info{.name = "confirmation.rule", .article = "《民事诉讼法》第206条", .transitions = "T67", .posts = "RJ",
                                   .offline = Offline::Server};
    struct Steps {
        std::string rulingNumber, rulingHash;
    };
    struct Content {
        std::string rulingText, rulingPdf; ///< PDF as base64
    };
    static Result<Findings> check(const State&, const Proposal<Rule>&, const Context&);
    static void evolve(confirmation::Steps&, const Stamp&, const Steps&);
    static void evolve(confirmation::Content&, const confirmation::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Rule::Steps, (), (rulingNumber, rulingHash))
BOOST_DESCRIBE_STRUCT(Rule::Content, (), (rulingText, rulingPdf))

/// T68.
struct Reject {
    using Subject = State;
    static constexpr KindInfo info{.name = "confirmation.reject", .article = "《民诉法解释》第358条", .transitions = "T68", .posts = "RJ",
                                   .offline = Offline::Server};
    struct Steps {
        std::string ground, rulingNumber;
    };
    struct Content {
        std::string reason, rulingText;
    };
    static Result<Findings> check(const State&, const Proposal<Reject>&, const Context&);
    static void evolve(confirmation::Steps&, const Stamp&, const Steps&);
    static void evolve(confirmation::Content&, const confirmation::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Reject::Steps, (), (ground, rulingNumber))
BOOST_DESCRIBE_STRUCT(Reject::Content, (), (reason, rulingText))

[[nodiscard]] std::vector<Kind> courtKinds();

} // namespace core::confirmation
