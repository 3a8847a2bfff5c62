#pragma once

#include "core/dispute/rules.h"

/// The colour of a dispute and the way to the police: T44 to T46a. The warning that is reported upward is a subject of its
/// own (warning/kinds.h), because it must not wait for the dispute; these acts keep the flag on the dossier.
namespace core::dispute {

struct RiskReason {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(RiskReason, (), (reason))

/// T44.
struct RaiseColour {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.raise_colour", .article = "《非诉讼平台实施意见》四（一）3", .transitions = "T44",
                                   .posts = "VM VL TM TL PL IF G5", .territory = true};
    struct Steps {
        std::string colour;
        std::string warning;           ///< its subject, when one was raised
        std::vector<std::string> signs;
    };
    using Content = RiskReason;
    static Result<Findings> check(const State&, const Proposal<RaiseColour>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(RaiseColour::Steps, (), (colour, warning, signs))

/// T45: by the township or the assessment post, with a reason; red waits for a second person.
struct LowerColour {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.lower_colour", .article = "《非诉讼平台实施意见》四（一）3", .transitions = "T45",
                                   .posts = "TL G5", .offline = Offline::Prov, .territory = true};
    struct Steps {
        std::string colour;            ///< "" = none
    };
    using Content = RiskReason;
    static Result<Findings> check(const State&, const Proposal<LowerColour>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(LowerColour::Steps, (), (colour))

/// T45, second person: another account than the one that asked.
struct ConfirmLowering {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.confirm_lowering", .article = "《非诉讼平台实施意见》四（一）3", .transitions = "T45",
                                   .posts = "TL G5 VL PL CH", .offline = Offline::Prov, .territory = true};
    struct Steps {
        bool agree = true;             ///< false: the colour stays
    };
    using Content = RiskReason;
    static Result<Findings> check(const State&, const Proposal<ConfirmLowering>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(ConfirmLowering::Steps, (), (agree))

/// A look at a coloured matter outside a session: visit, telephone. DOMAIN 4.10.
struct Contact {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.contact", .article = "《非诉讼平台实施意见》四（四）9", .transitions = {},
                                   .posts = "VM TM VL TL PL IF"};
    struct Steps {
        std::string manner;            ///< "visit", "phone", "met"
        std::optional<Day> on;
        std::vector<std::string> signs; ///< new ones
    };
    struct Content {
        std::string findings;
    };
    static Result<Findings> check(const State&, const Proposal<Contact>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Contact::Steps, (), (manner, on, signs))
BOOST_DESCRIBE_STRUCT(Contact::Content, (), (findings))

/// T46: suspected crime or public-security case. The clock goes on until the police take it.
struct ToPolice {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.to_police", .article = "《人民调解法》第25条", .transitions = "T46",
                                   .posts = "VM TM VL TL PL IF"};
    struct Steps {
        std::string station;           ///< organisation
        std::string manner;            ///< "phone", "paper", "person"
        std::optional<Day> on;
    };
    struct Content {
        std::string receiver, facts;
    };
    static Result<Findings> check(const State&, const Proposal<ToPolice>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(ToPolice::Steps, (), (station, manner, on))
BOOST_DESCRIBE_STRUCT(ToPolice::Content, (), (receiver, facts))

/// T46a: they do not take it, it goes on where it stood; or they do, and the mediation clock stops.
struct PoliceAnswer {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.police_answer", .article = "《人民调解法》第25条", .transitions = "T46a",
                                   .posts = "VM TM VL TL PL IF"};
    struct Steps {
        bool taken = false;
        std::optional<Day> on;
    };
    struct Content {
        std::string answer;
    };
    static Result<Findings> check(const State&, const Proposal<PoliceAnswer>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(PoliceAnswer::Steps, (), (taken, on))
BOOST_DESCRIBE_STRUCT(PoliceAnswer::Content, (), (answer))

[[nodiscard]] std::vector<Kind> riskKinds();

/// With the police and not answered yet.
[[nodiscard]] bool policeAsked(const Steps& steps);

} // namespace core::dispute
