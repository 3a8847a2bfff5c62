#pragma once

#include "core/kinds/transition.h"
#include "core/patrol/clue.h"

/// Acts on a clue. Grid workers and volunteers hand in and may raise the colour of their own; the rest is the
/// committee's work (DOMAIN section 2).
namespace core::clue {

/// T01: as few fields as a person types in under a minute: place and sign; everything else may be empty.
struct Hand {
    using Subject = State;
    static constexpr KindInfo info{.name = "clue.report", .article = "《推进诉源治理的意见》二（一）", .transitions = "T01",
                                   .posts = "VM VL TM TL PL GW PV PS G1 G5 CD", .creates = true};
    struct Steps {
        std::string clueNumber;          ///< "@number" takes the next of this desk's book
        std::string type, heard;
        std::string colour;              ///< empty = as the rules propose
        std::vector<std::string> signs;
        std::int64_t people = 0;         ///< gathered
        std::optional<Day> on;
        std::string patrol, focus;
        bool focused = false;
        Severity severity = Severity::Simple;
        std::string organisation;        ///< the committee it is for; empty = the author's own, of a police station its township's; a court names one (001 二.2)
    };
    struct Content {
        std::string place, sign;
        std::vector<std::string> people;
        std::string colourReason;
        std::string project, plan;       ///< of a major project (001 二.2)
    };
    using Identity = clue::Identity;
    static Result<Findings> check(const State&, const Proposal<Hand>&, const Context&);
    static void evolve(clue::Steps&, const Stamp&, const Steps&);
    static void evolve(clue::Content&, const clue::Steps&, const Stamp&, const Steps&, const Content&);
    static void evolve(clue::Identity&, const clue::Steps&, const Stamp&, const Steps&, const Identity&);
};
BOOST_DESCRIBE_STRUCT(Hand::Steps, (), (clueNumber, type, heard, colour, signs, people, on, patrol, focus, focused, severity, organisation))
BOOST_DESCRIBE_STRUCT(Hand::Content, (), (place, sign, people, colourReason, project, plan))

struct TakeMeasure {
    using Subject = State;
    static constexpr KindInfo info{.name = "clue.measure", .article = "《推进诉源治理的意见》二（一）", .transitions = {}, .posts = "VM VL TM TL PL G2"};
    struct Steps {
        std::string owner;               ///< account; empty = the author
        std::optional<Day> due;
    };
    struct Content {
        std::string what;
    };
    static Result<Findings> check(const State&, const Proposal<TakeMeasure>&, const Context&);
    static void evolve(clue::Steps&, const Stamp&, const Steps&);
    static void evolve(clue::Content&, const clue::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(TakeMeasure::Steps, (), (owner, due))
BOOST_DESCRIBE_STRUCT(TakeMeasure::Content, (), (what))

struct MeasureDone {
    using Subject = State;
    static constexpr KindInfo info{.name = "clue.measure_done", .article = "《推进诉源治理的意见》二（一）", .transitions = {}, .posts = "VM VL TM TL PL G2"};
    struct Steps {
        std::int64_t number = 0;
        std::optional<Day> on;
    };
    struct Content {
        std::string result;
    };
    static Result<Findings> check(const State&, const Proposal<MeasureDone>&, const Context&);
    static void evolve(clue::Steps&, const Stamp&, const Steps&);
    static void evolve(clue::Content&, const clue::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(MeasureDone::Steps, (), (number, on))
BOOST_DESCRIBE_STRUCT(MeasureDone::Content, (), (result))

/// T02: settled on the spot or groundless. Refused without measure and result (002 二(一)).
struct Settle {
    using Subject = State;
    static constexpr KindInfo info{.name = "clue.settle", .article = "《推进诉源治理的意见》二（一）", .transitions = "T02", .posts = "VM VL TM TL PL G2"};
    struct Steps {
        std::string outcome;             ///< "settled", "groundless", "handed_over"
        std::optional<Day> on;
    };
    struct Content {
        std::string reason;
    };
    static Result<Findings> check(const State&, const Proposal<Settle>&, const Context&);
    static void evolve(clue::Steps&, const Stamp&, const Steps&);
    static void evolve(clue::Content&, const clue::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Settle::Steps, (), (outcome, on))
BOOST_DESCRIBE_STRUCT(Settle::Content, (), (reason))

/// T03: in one group behind `dispute.register` with source "committee" and this clue.
struct ToDispute {
    using Subject = State;
    static constexpr KindInfo info{.name = "clue.to_dispute", .article = "《人民调解法》第17条", .transitions = "T03", .posts = "VM VL TM TL PL G1"};
    struct Steps {
        std::string dispute;
    };
    static Result<Findings> check(const State&, const Proposal<ToDispute>&, const Context&);
    static void evolve(clue::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(ToDispute::Steps, (), (dispute))

/// T44: worse than thought. The warning itself is `warning.raise`; `warning` links it.
struct RaiseColour {
    using Subject = State;
    static constexpr KindInfo info{.name = "clue.raise_colour", .article = "《非诉讼平台实施意见》四（一）3", .transitions = "T44",
                                   .posts = "VM VL TM TL PL GW PS G5", .territory = true};
    struct Steps {
        std::string colour, warning;
        std::vector<std::string> signs;
    };
    struct Content {
        std::string reason;
    };
    static Result<Findings> check(const State&, const Proposal<RaiseColour>&, const Context&);
    static void evolve(clue::Steps&, const Stamp&, const Steps&);
    static void evolve(clue::Content&, const clue::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(RaiseColour::Steps, (), (colour, warning, signs))
BOOST_DESCRIBE_STRUCT(RaiseColour::Content, (), (reason))

/// T45: reason; red needs a second person.
struct LowerColour {
    using Subject = State;
    static constexpr KindInfo info{.name = "clue.lower_colour", .article = "《非诉讼平台实施意见》四（一）3", .transitions = "T45", .posts = "TL G5",
                                   .offline = Offline::Prov, .territory = true};
    struct Steps {
        std::string colour;
    };
    struct Content {
        std::string reason;
    };
    static Result<Findings> check(const State&, const Proposal<LowerColour>&, const Context&);
    static void evolve(clue::Steps&, const Stamp&, const Steps&);
    static void evolve(clue::Content&, const clue::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(LowerColour::Steps, (), (colour))
BOOST_DESCRIBE_STRUCT(LowerColour::Content, (), (reason))

/// T45, second person.
struct ConfirmLowering {
    using Subject = State;
    static constexpr KindInfo info{.name = "clue.confirm_lowering", .article = "《非诉讼平台实施意见》四（一）3", .transitions = "T45",
                                   .posts = "TL G5 VL PL", .offline = Offline::Prov, .territory = true};
    struct Steps {
        bool agree = true;
    };
    struct Content {
        std::string reason;
    };
    static Result<Findings> check(const State&, const Proposal<ConfirmLowering>&, const Context&);
    static void evolve(clue::Steps&, const Stamp&, const Steps&);
    static void evolve(clue::Content&, const clue::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(ConfirmLowering::Steps, (), (agree))
BOOST_DESCRIBE_STRUCT(ConfirmLowering::Content, (), (reason))

/// T46: suspected crime or public-security case, told to the police at once (by telephone as well).
struct ToPolice {
    using Subject = State;
    static constexpr KindInfo info{.name = "clue.to_police", .article = "《人民调解法》第25条", .transitions = "T46", .posts = "VM VL TM TL PL G2"};
    struct Steps {
        std::string station;             ///< organisation
        std::string manner;              ///< "phone", "paper", "person"
    };
    struct Content {
        std::string receiver, facts;
    };
    static Result<Findings> check(const State&, const Proposal<ToPolice>&, const Context&);
    static void evolve(clue::Steps&, const Stamp&, const Steps&);
    static void evolve(clue::Content&, const clue::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(ToPolice::Steps, (), (station, manner))
BOOST_DESCRIBE_STRUCT(ToPolice::Content, (), (receiver, facts))

/// T46a: the police do not take it, or have it.
struct PoliceAnswer {
    using Subject = State;
    static constexpr KindInfo info{.name = "clue.police_answer", .article = "《人民调解法》第25条", .transitions = "T46a", .posts = "VM VL TM TL PL G2"};
    struct Steps {
        bool taken = false;
        std::optional<Day> on;
    };
    struct Content {
        std::string answer;
    };
    static Result<Findings> check(const State&, const Proposal<PoliceAnswer>&, const Context&);
    static void evolve(clue::Steps&, const Stamp&, const Steps&);
    static void evolve(clue::Content&, const clue::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(PoliceAnswer::Steps, (), (taken, on))
BOOST_DESCRIBE_STRUCT(PoliceAnswer::Content, (), (answer))

[[nodiscard]] std::vector<Kind> kinds();
/// T01 to T03 and T44 to T46a for clues.
[[nodiscard]] TransitionTable lifeCycle();

} // namespace core::clue
