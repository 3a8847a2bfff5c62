#pragma once

#include "core/dispute/kinds_intake.h"

/// Lodging, dispatch, receipt, naming: T17, T19 to T24, T38.
namespace core::dispute {

/// T17, T17a: a claim handed to the court, suitable for mediation. With `dispute.dispatch` in one group this is the
/// court's usual assignment.
struct Lodge {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.lodge", .article = "《实施意见》第9条、第10条", .transitions = "T17 T17a",
                                   .posts = "CD", .offline = Offline::Server, .creates = true};
    struct Steps {
        std::string number, courtNumber, type;
        bool entrusted = false;              ///< T17a: suit already accepted
        std::vector<NewParty> parties;
        std::map<std::string, Day> consents; ///< party id → day on which it agreed
        std::string manner;
    };
    using Content = FieldsBody;
    using Identity = IdentityBody;
    static Result<Findings> check(const State&, const Proposal<Lodge>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
    static void evolve(dispute::Identity&, const dispute::Steps&, const Stamp&, const Steps&, const Identity&);
};
BOOST_DESCRIBE_STRUCT(Lodge::Steps, (), (number, courtNumber, type, entrusted, parties, consents, manner))

struct TargetBody {
    std::string organisation;
};
BOOST_DESCRIBE_STRUCT(TargetBody, (), (organisation))

/// The parties choose from the justice bureau's list, or the court names from its invited list (002 三(二)); the ground is
/// what makes the body's area fit (000 三.9), written down where no address says it.
struct DispatchBody {
    std::string organisation;
    std::string list;     ///< "justice", "invited"; empty: the one it stands on
    std::string chosenBy; ///< "parties", "court"; empty: as the list says
    std::string ground;   ///< "agreed" where neither domicile nor residence lies there
    std::string person;   ///< roster entry of an individual helper, subject as text
};
BOOST_DESCRIBE_STRUCT(DispatchBody, (), (organisation, list, chosenBy, ground, person))

/// T19, T20: to a docked village, township or professional body, or to an individually registered helper.
struct Dispatch {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.dispatch", .article = "《实施意见》第11条、第15条", .transitions = "T19 T20",
                                   .posts = "CD", .offline = Offline::Server};
    using Steps = DispatchBody;
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<Dispatch>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};

/// T19a, T19b: a centre passes on.
struct Assign {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.assign", .article = "《实施意见》第12条", .transitions = "T19a T19b",
                                   .posts = "G2 G4", .offline = Offline::Prov};
    using Steps = TargetBody;
    static Result<Findings> check(const State&, const Proposal<Assign>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
};

/// T21, T38, and T20 for a helper. Late receipt is possible: the text knows no sanction (DOMAIN 4.2).
struct Accept {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.accept", .article = "《实施意见》第15条", .transitions = "T20 T21 T38",
                                   .posts = "VL TL PL IF G4", .offline = Offline::Prov};
    static Result<Findings> check(const State&, const Proposal<Accept>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Nothing&);
};

/// T22, T38a: not ours. Declining starts no clock (Appendix A 19).
struct Decline {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.decline", .article = "《实施意见》第15条", .transitions = "T22 T38a",
                                   .posts = "VL TL PL IF", .offline = Offline::Prov};
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<Decline>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Nothing&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Nothing&, const Content&);
};

/// T22 by the dispatcher.
struct Recall {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.recall", .article = "《实施意见》第15条", .transitions = "T22", .posts = "CD",
                                   .offline = Offline::Server};
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<Recall>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Nothing&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Nothing&, const Content&);
};

/// The desk that names fills in the last two by itself (Session::cite): entry and load as it knows them.
struct MediatorBody {
    std::string mediator; ///< account
    std::string person;   ///< his entry of the roster, subject as text; empty: none is held
    std::int64_t load = 0; ///< open disputes he has in hand; 0: not counted
};
BOOST_DESCRIBE_STRUCT(MediatorBody, (), (mediator, person, load))

/// T23. A liaison who names himself needs no answer. Who is suspended, has left or whose term is over is not named
/// (001 三), nor who has to do with a party; somebody with too much in hand only with a reason (000 二.6).
struct NameMediator {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.name_mediator", .article = "《实施意见》第11条", .transitions = "T23",
                                   .posts = "VL TL PL"};
    using Steps = MediatorBody;
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<NameMediator>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};

/// T23a: the helper accepts or declines.
struct HelperAnswer {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.answer_naming", .article = "《实施意见》第10条", .transitions = "T23a",
                                   .posts = "VM TM"};
    struct Steps {
        bool accept = false;
    };
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<HelperAnswer>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(HelperAnswer::Steps, (), (accept))

/// T24: recusal, illness, a party's objection. No effect on any clock. The dispatcher only for an individual helper, and then also one of another
/// studio; at a centre, which
/// has no liaison, those who pass matters on there.
struct ReplaceMediator {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.replace_mediator", .article = "《人民调解法》第23条", .transitions = "T24",
                                   .posts = "VL TL PL IF G2 G4 CD"};
    struct Steps {
        std::string mediator;
        bool partiesTold = false;
        std::string person;
        std::int64_t load = 0;
    };
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<ReplaceMediator>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(ReplaceMediator::Steps, (), (mediator, partiesTold, person, load))

[[nodiscard]] std::vector<Kind> assignmentKinds();

} // namespace core::dispute
