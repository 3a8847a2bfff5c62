#pragma once

#include "core/confirmation/life_cycle.h"

/// What the service point does with an application: T60 to T62a, T62c, T65, T66.
namespace core::confirmation {

struct OnBody {
    std::optional<Day> on;
};
BOOST_DESCRIBE_STRUCT(OnBody, (), (on))
struct ReasonBody {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ReasonBody, (), (reason))

/// T60. What must agree with the dispute (numbers, parties, day of effect, hash) is read from it by `check` and stands
/// in the findings; the body brings the court, who applies, and the frozen copy the judge will read.
struct Prepare {
    using Subject = State;
    static constexpr KindInfo info{.name = "confirmation.prepare", .article = "《民事诉讼法》第205条", .transitions = "T60",
                                   .posts = "VM TM VL TL PL IF", .creates = true};
    struct Steps {
        std::string dispute;            ///< subject, as text
        std::string court;              ///< organisation; empty: the court that sent it, else the docked one
        std::vector<std::string> by;    ///< party ids
        std::optional<Day> on;
        std::string person;             ///< roster entry of who mediated, subject as text; empty: the one he was named under
    };
    struct Content {
        std::map<std::string, std::string> names;
        std::string title, facts;
        dispute::AgreementContent agreement;
        std::map<std::string, std::string> flags; ///< red flag code → mediator's answer
        Attachments attachments;        ///< of the dispute, as they stand there; at least the photo of the signed page
    };
    struct Identity {
        std::map<std::string, std::string> fields;
    };
    static Result<Findings> check(const State&, const Proposal<Prepare>&, const Context&);
    static void evolve(confirmation::Steps&, const Stamp&, const Steps&);
    static void evolve(confirmation::Content&, const confirmation::Steps&, const Stamp&, const Steps&, const Content&);
    static void evolve(confirmation::Identity&, const confirmation::Steps&, const Stamp&, const Steps&, const Identity&);
};
BOOST_DESCRIBE_STRUCT(Prepare::Steps, (), (dispute, court, by, on, person))
BOOST_DESCRIBE_STRUCT(Prepare::Content, (), (names, title, facts, agreement, flags, attachments))
BOOST_DESCRIBE_STRUCT(Prepare::Identity, (), (fields))

/// T60a: held for a hard flag. The window runs on.
struct Hold {
    using Subject = State;
    static constexpr KindInfo info{.name = "confirmation.hold", .article = "《民事诉讼法》第115条", .transitions = "T60a",
                                   .posts = "VM TM VL TL PL IF"};
    struct Steps {
        std::vector<std::string> flags;
    };
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<Hold>&, const Context&);
    static void evolve(confirmation::Steps&, const Stamp&, const Steps&);
    static void evolve(confirmation::Content&, const confirmation::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Hold::Steps, (), (flags))

/// T61; T62 when the county has it. The county refuses what reaches it after the window ("expired").
struct Submit {
    using Subject = State;
    static constexpr KindInfo info{.name = "confirmation.submit", .article = "《民事诉讼法》第205条", .transitions = "T61 T62",
                                   .posts = "VM TM VL TL PL IF"};
    using Steps = OnBody;
    struct Content {
        std::map<std::string, std::string> flags;
    };
    static Result<Findings> check(const State&, const Proposal<Submit>&, const Context&);
    static void evolve(confirmation::Steps&, const Stamp&, const Steps&);
    static void evolve(confirmation::Content&, const confirmation::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Submit::Content, (), (flags))

/// T62a: the paper package was posted or carried to the court, with proof.
struct PostPackage {
    using Subject = State;
    static constexpr KindInfo info{.name = "confirmation.post", .article = "《民事诉讼法》第85条", .transitions = "T62a",
                                   .posts = "VM TM VL TL PL IF FC"};
    struct Steps {
        std::optional<Day> on;
        std::string proof;              ///< number of the posting slip
    };
    static Result<Findings> check(const State&, const Proposal<PostPackage>&, const Context&);
    static void evolve(confirmation::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(PostPackage::Steps, (), (on, proof))

/// T61a, T66.
struct Withdraw {
    using Subject = State;
    static constexpr KindInfo info{.name = "confirmation.withdraw", .article = "法释〔2011〕5号第7条", .transitions = "T61a T66",
                                   .posts = "VM TM VL TL PL IF RJ", .offline = Offline::Yes};
    struct Steps {
        std::string party;
    };
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<Withdraw>&, const Context&);
    static void evolve(confirmation::Steps&, const Stamp&, const Steps&);
    static void evolve(confirmation::Content&, const confirmation::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Withdraw::Steps, (), (party))

/// T62c: window over, neither received nor posted. Noted by a person; the view knows it before.
struct Lapse {
    using Subject = State;
    static constexpr KindInfo info{.name = "confirmation.lapse", .article = "《民事诉讼法》第205条", .transitions = "T62c",
                                   .posts = "VM TM VL TL PL IF"};
    static Result<Findings> check(const State&, const Proposal<Lapse>&, const Context&);
    static void evolve(confirmation::Steps&, const Stamp&, const Nothing&);
};

/// T65.
struct Answer {
    using Subject = State;
    static constexpr KindInfo info{.name = "confirmation.answer", .article = "法释〔2011〕5号第6条", .transitions = "T65",
                                   .posts = "VM TM VL TL PL IF", .offline = Offline::Prov};
    struct Content {
        std::string answer;
        Attachments attachments; ///< what was missing: files of the dispute that the package did not have yet
    };
    static Result<Findings> check(const State&, const Proposal<Answer>&, const Context&);
    static void evolve(confirmation::Steps&, const Stamp&, const Nothing&);
    static void evolve(confirmation::Content&, const confirmation::Steps&, const Stamp&, const Nothing&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Answer::Content, (), (answer, attachments))

[[nodiscard]] std::vector<Kind> pointKinds();

} // namespace core::confirmation
