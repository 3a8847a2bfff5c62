#pragma once

#include "core/kinds/check.h"
#include "core/warning/state.h"

/// Raising, reporting, receiving, answering, lowering and closing a warning: 003 四(一)3, 004 二.二, 002 二(二).
/// What reports goes in the urgent lane; lowering and closing go with the work of the dispute they may belong to.
namespace core::warning {

/// T44. The township is always told, the police from orange on, the county's centre when it is red.
struct Raise {
    using Subject = State;
    static constexpr KindInfo info{.name = "warning.raise", .article = "《非诉讼平台实施意见》四（一）3、《一庭两所方案》二.二", .transitions = {},
                                   .posts = "VM VL TM TL PL IF CH GW PS JO CD GJ G1 G2 G3 G4 G5", .creates = true, .lane = Lane::Urgent};
    struct Steps {
        std::string warningNumber;        ///< "@number" takes the next of this desk's book
        std::string colour;
        std::vector<std::string> signs;   ///< codes of signs.h
        std::int64_t people = 0;          ///< gathered
        std::int64_t policeCalls = 0;
        std::string organisation;         ///< on whose ground; empty = the author's own
        std::string dispute, clue, type;
        std::vector<std::string> to;      ///< further units that must know
        std::optional<Instant> at;        ///< when it was seen; empty = now
    };
    struct Content {
        std::string place, facts;
        std::vector<std::string> people;
        std::string calm, colourReason;
    };
    using Identity = warning::Identity;
    static Result<Findings> check(const State&, const Proposal<Raise>&, const Context&);
    static void evolve(warning::Steps&, const Stamp&, const Steps&);
    static void evolve(warning::Content&, const warning::Steps&, const Stamp&, const Steps&, const Content&);
    static void evolve(warning::Identity&, const warning::Steps&, const Stamp&, const Steps&, const Identity&);
};
BOOST_DESCRIBE_STRUCT(Raise::Steps, (), (warningNumber, colour, signs, people, policeCalls, organisation, dispute, clue, type, to, at))
BOOST_DESCRIBE_STRUCT(Raise::Content, (), (place, facts, people, calm, colourReason))

/// T44 on a standing warning: it got worse. The timers start again.
struct Escalate {
    using Subject = State;
    static constexpr KindInfo info{.name = "warning.escalate", .article = "《非诉讼平台实施意见》四（一）3", .transitions = {},
                                   .posts = "VM VL TM TL PL IF CH GW PS JO G1 G2 G3 G4 G5", .lane = Lane::Urgent};
    struct Steps {
        std::string colour;
        std::vector<std::string> signs;
        std::int64_t people = 0;
    };
    struct Content {
        std::string facts;
    };
    static Result<Findings> check(const State&, const Proposal<Escalate>&, const Context&);
    static void evolve(warning::Steps&, const Stamp&, const Steps&);
    static void evolve(warning::Content&, const warning::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Escalate::Steps, (), (colour, signs, people))
BOOST_DESCRIBE_STRUCT(Escalate::Content, (), (facts))

/// Told by telephone, on paper or in person, with the receiver's name and time: what the phone script ends with.
struct Tell {
    using Subject = State;
    static constexpr KindInfo info{.name = "warning.report", .article = "《推进诉源治理的意见》二（二）", .transitions = {},
                                   .posts = "VM VL TM TL PL IF CH GW PS JO CD G1 G2 G3 G4 G5", .lane = Lane::Urgent};
    struct Steps {
        std::string to;                   ///< organisation
        std::string manner;               ///< "phone", "paper", "person"
        std::optional<Instant> at;
    };
    struct Content {
        std::string receiver;             ///< who took it
        std::string answer;               ///< what he said
    };
    static Result<Findings> check(const State&, const Proposal<Tell>&, const Context&);
    static void evolve(warning::Steps&, const Stamp&, const Steps&);
    static void evolve(warning::Content&, const warning::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Tell::Steps, (), (to, manner, at))
BOOST_DESCRIBE_STRUCT(Tell::Content, (), (receiver, answer))

/// The unit's receipt: 002 五(一), two-way.
struct Receive {
    using Subject = State;
    static constexpr KindInfo info{.name = "warning.receive", .article = "《一庭两所方案》二.二", .transitions = {},
                                   .posts = "TL TM PS JO VL CD G1 G2 G3 G4 G5 PL", .lane = Lane::Urgent};
    struct Content {
        std::string answer;
    };
    static Result<Findings> check(const State&, const Proposal<Receive>&, const Context&);
    static void evolve(warning::Steps&, const Stamp&, const Nothing&);
    static void evolve(warning::Content&, const warning::Steps&, const Stamp&, const Nothing&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Receive::Content, (), (answer))

/// 稳控措施 by the committee or by a unit that was told.
struct TakeMeasure {
    using Subject = State;
    static constexpr KindInfo info{.name = "warning.measure", .article = "《一庭两所方案》二.二", .transitions = {},
                                   .posts = "VM VL TM TL PL IF CH PS JO CD G1 G2 G3 G4 G5", .lane = Lane::Urgent};
    struct Steps {
        std::string code;
        std::optional<Day> on;
    };
    struct Content {
        std::string what;
    };
    static Result<Findings> check(const State&, const Proposal<TakeMeasure>&, const Context&);
    static void evolve(warning::Steps&, const Stamp&, const Steps&);
    static void evolve(warning::Content&, const warning::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(TakeMeasure::Steps, (), (code, on))
BOOST_DESCRIBE_STRUCT(TakeMeasure::Content, (), (what))

/// One look at the matter while the colour stands: red daily, orange every 3 days, yellow weekly.
struct Look {
    using Subject = State;
    static constexpr KindInfo info{.name = "warning.contact", .article = "《非诉讼平台实施意见》四（四）9", .transitions = {},
                                   .posts = "VM VL TM TL PL IF CH GW PS JO CD G5", .lane = Lane::Urgent};
    struct Steps {
        std::optional<Day> on;
        std::vector<std::string> signs;   ///< new ones
    };
    struct Content {
        std::string findings;
    };
    static Result<Findings> check(const State&, const Proposal<Look>&, const Context&);
    static void evolve(warning::Steps&, const Stamp&, const Steps&);
    static void evolve(warning::Content&, const warning::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Look::Steps, (), (on, signs))
BOOST_DESCRIBE_STRUCT(Look::Content, (), (findings))

struct ReasonContent {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ReasonContent, (), (reason))

/// T45: with a reason; red waits for a second person.
struct Lower {
    using Subject = State;
    static constexpr KindInfo info{.name = "warning.lower", .article = "《非诉讼平台实施意见》四（一）3", .transitions = {}, .posts = "TL G5",
                                   .offline = Offline::Prov};
    struct Steps {
        std::string colour;               ///< "" = none
    };
    using Content = ReasonContent;
    static Result<Findings> check(const State&, const Proposal<Lower>&, const Context&);
    static void evolve(warning::Steps&, const Stamp&, const Steps&);
    static void evolve(warning::Content&, const warning::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Lower::Steps, (), (colour))

/// T45, second person: another account than the one that asked.
struct ConfirmLowering {
    using Subject = State;
    static constexpr KindInfo info{.name = "warning.confirm_lowering", .article = "《非诉讼平台实施意见》四（一）3", .transitions = {},
                                   .posts = "TL G5 VL PL CH PS JO", .offline = Offline::Prov};
    struct Steps {
        bool agree = true;                ///< false: the colour stays
    };
    using Content = ReasonContent;
    static Result<Findings> check(const State&, const Proposal<ConfirmLowering>&, const Context&);
    static void evolve(warning::Steps&, const Stamp&, const Steps&);
    static void evolve(warning::Content&, const warning::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(ConfirmLowering::Steps, (), (agree))

/// Only with measures, a receiver's name and time, and a colour below orange. The police, the justice office and the court close what
/// they raised on their own ground and no other.
struct Close {
    using Subject = State;
    static constexpr KindInfo info{.name = "warning.close", .article = "《一庭两所方案》二.二", .transitions = {}, .posts = "VL TL PL G5 IF PS JO CD"};
    struct Content {
        std::string result;
    };
    static Result<Findings> check(const State&, const Proposal<Close>&, const Context&);
    static void evolve(warning::Steps&, const Stamp&, const Nothing&);
    static void evolve(warning::Content&, const warning::Steps&, const Stamp&, const Nothing&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Close::Content, (), (result))

/// A notice or a phone script went to the printer.
struct Printed {
    using Subject = State;
    static constexpr KindInfo info{.name = "warning.printed", .article = "《一庭两所方案》二.二", .transitions = {}, .posts = "*"};
    struct Steps {
        std::string paper, hash;
        std::int64_t copies = 1;
    };
    static Result<Findings> check(const State&, const Proposal<Printed>&, const Context&);
    static void evolve(warning::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(Printed::Steps, (), (paper, hash, copies))

[[nodiscard]] std::vector<Kind> kinds();
/// Units that must be told of a colour on the ground of `organisation`: the township's committee, from orange on the
/// police station, for red the county's centre. Those that the county does not have are left out.
[[nodiscard]] std::vector<std::string> unitsToTell(std::string_view colour, std::string_view organisation, const directory::State& directory);

} // namespace core::warning
