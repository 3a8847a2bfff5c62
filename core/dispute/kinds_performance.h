#pragma once

#include "core/dispute/kinds_agreement.h"
#include "core/dispute/performance.h"

/// Performance and default: T80a to T85. T80 is no act: an agreement in force is being performed.
namespace core::dispute {

/// T81, T83: one payment, or one thing done or handed over. With the last of them the dispute enters the time of visits,
/// and their plan is made (T86).
struct Perform {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.perform", .article = "《人民调解法》第31条", .transitions = "T81 T83",
                                   .posts = "VM TM IF PL VL TL"};
    struct Steps {
        std::int64_t clause = 0;              ///< 1, 2, 3 … of the agreement
        std::optional<Day> on;
    };
    struct Content {
        std::optional<std::int64_t> fen;      ///< paid; absent for a thing
        bool settles = false;                 ///< done, although less was paid: `remark` says why
        std::string way, payer, payee, witness, remark;
    };
    static Result<Findings> check(const State&, const Proposal<Perform>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Perform::Steps, (), (clause, on))
BOOST_DESCRIBE_STRUCT(Perform::Content, (), (fen, settles, way, payer, payee, witness, remark))

/// T80a, T81, T83: everything that was still open is done. Also for an agreement that obliges nobody to anything later.
struct PerformAll {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.perform_all", .article = "《人民调解法》第31条", .transitions = "T80a T81 T83",
                                   .posts = "VM TM IF PL VL TL"};
    using Steps = OnBody;
    struct Content {
        std::string way, witness, remark;
    };
    static Result<Findings> check(const State&, const Proposal<PerformAll>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(PerformAll::Content, (), (way, witness, remark))

/// A slip written by mistake is struck out, with its reason; it stays in the dossier. Row T81v is ours.
struct VoidSlip {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.void_slip", .article = "《人民调解法》第27条", .transitions = "T81v",
                                   .posts = "VM TM IF PL VL TL"};
    struct Steps {
        std::string slip;                     ///< act that brought it
    };
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<VoidSlip>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(VoidSlip::Steps, (), (slip))

struct ContactBody {
    std::int64_t clause = 0;
    std::optional<Day> on, promised;
    std::string manner;
};
BOOST_DESCRIBE_STRUCT(ContactBody, (), (clause, on, promised, manner))
struct AnswerBody {
    std::string contact, answer;              ///< whom one spoke with, and what he said
};
BOOST_DESCRIBE_STRUCT(AnswerBody, (), (contact, answer))

/// Before the day. No row: nothing changes.
struct RemindPerformance {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.remind_performance", .article = "《人民调解法》第31条", .transitions = {},
                                   .posts = "VM TM IF PL VL TL"};
    using Steps = ContactBody;
    static Result<Findings> check(const State&, const Proposal<RemindPerformance>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
};

/// T82: a promise was missed, and the debtor is urged (督促履行).
struct UrgePerformance {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.urge_performance", .article = "《人民调解法》第31条", .transitions = "T82",
                                   .posts = "VM TM IF PL VL TL"};
    using Steps = ContactBody;
    using Content = AnswerBody;
    static Result<Findings> check(const State&, const Proposal<UrgePerformance>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};

/// T84: told of the ways that are open. With a ruling in force enforcement, with its last day; without one a suit on the
/// agreement (人民调解法 32, 民事诉讼法 250).
struct TellDefaultWays {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.tell_default_ways", .article = "《人民调解法》第32条、《民事诉讼法》第250条",
                                   .transitions = "T84", .posts = "VM TM IF PL VL TL"};
    struct Steps {
        std::int64_t clause = 0;              ///< the promise that was missed
        std::optional<Day> on;
    };
    static Result<Findings> check(const State&, const Proposal<TellDefaultWays>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(TellDefaultWays::Steps, (), (clause, on))

/// T85: mediated again about content or performance: a dispute of its own with a clock of its own, linked to the old one.
/// In one group with `dispute.link_round`.
struct NewRound {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.new_round", .article = "《人民调解法》第17条、第32条", .transitions = "T85",
                                   .posts = "VM TM IF PL", .creates = true};
    struct Steps {
        std::string previous;                 ///< subject of the old one
        std::string number;                   ///< of the acceptance register
        std::map<std::string, Day> consents;  ///< party id → day on which it agreed
        std::optional<Day> on;
    };
    using Content = FieldsBody;
    using Identity = IdentityBody;
    static Result<Findings> check(const State&, const Proposal<NewRound>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
    static void evolve(dispute::Identity&, const dispute::Steps&, const Stamp&, const Steps&, const Identity&);
};
BOOST_DESCRIBE_STRUCT(NewRound::Steps, (), (previous, number, consents, on))

struct NextBody {
    std::string next;                         ///< subject of the linked dispute
};
BOOST_DESCRIBE_STRUCT(NextBody, (), (next))

/// T85 at the old dispute.
struct LinkRound {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.link_round", .article = "《人民调解法》第32条", .transitions = "T85",
                                   .posts = "VM TM IF PL"};
    using Steps = NextBody;
    static Result<Findings> check(const State&, const Proposal<LinkRound>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
};

/// Whether a court's ruling confirmed this agreement and stands. False when the package is not held here.
[[nodiscard]] bool isConfirmed(const Steps& steps, const Context& context);

[[nodiscard]] std::vector<Kind> performanceKinds();

} // namespace core::dispute
