#pragma once

#include "core/kinds/check.h"
#include "core/proposal/state.h"

/// DESIGN 2: work on a dispute that has moved on becomes a proposal to the holder.
namespace core::proposal {

/// Who wrote on the dispute before may propose; whether he still may look into it does not matter. Number, type and
/// holder come from the dispute through `check`.
struct Make {
    using Subject = State;
    static constexpr KindInfo info{.name = "proposal.make", .article = {}, .transitions = {}, .posts = "*", .creates = true};
    struct Steps {
        std::string dispute, why;
        Instant done{};
        std::vector<Carried> acts;
    };
    struct Bodies {
        std::vector<std::string> bodies;
    };
    using Content = Bodies;
    using Identity = Bodies;
    using Sealed = Bodies;
    static Result<Findings> check(const State&, const Proposal<Make>&, const Context&);
    static void evolve(proposal::Steps&, const Stamp&, const Steps&);
    static void evolve(proposal::Content&, const proposal::Steps&, const Stamp&, const Steps&, const Bodies&);
    static void evolve(proposal::Identity&, const proposal::Steps&, const Stamp&, const Steps&, const Bodies&);
    static void evolve(proposal::Sealed&, const proposal::Steps&, const Stamp&, const Steps&, const Bodies&);
};
BOOST_DESCRIBE_STRUCT(Make::Steps, (), (dispute, why, done, acts))
BOOST_DESCRIBE_STRUCT(Make::Bodies, (), (bodies))

/// The holder takes it over: in one group with his own acts on the dispute, or as a note to the file.
struct Take {
    using Subject = State;
    static constexpr KindInfo info{.name = "proposal.take", .article = {}, .transitions = {}, .posts = "VM TM VL TL PL IF G2 G4 CD"};
    struct Steps {
        bool noted = false;
    };
    static Result<Findings> check(const State&, const Proposal<Take>&, const Context&);
    static void evolve(proposal::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(Take::Steps, (), (noted))

struct Decline {
    using Subject = State;
    static constexpr KindInfo info{.name = "proposal.decline", .article = {}, .transitions = {}, .posts = "VM TM VL TL PL IF G2 G4 CD"};
    struct Content {
        std::string reason;
    };
    static Result<Findings> check(const State&, const Proposal<Decline>&, const Context&);
    static void evolve(proposal::Steps&, const Stamp&, const Nothing&);
    static void evolve(proposal::Content&, const proposal::Steps&, const Stamp&, const Nothing&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Decline::Content, (), (reason))

/// The dispute has gone on since, to the township or to another mediator: whoever the proposal was for hands it to whoever holds the
/// dispute now. Read from the dispute as Make reads it; who holds it already passes nothing on.
struct PassOn {
    using Subject = State;
    static constexpr KindInfo info{.name = "proposal.pass_on", .article = {}, .transitions = {}, .posts = "VM TM VL TL PL IF G2 G4 CD"};
    static Result<Findings> check(const State&, const Proposal<PassOn>&, const Context&);
    static void evolve(proposal::Steps&, const Stamp&, const Nothing&);
};

/// The author has read the outcome.
struct Seen {
    using Subject = State;
    static constexpr KindInfo info{.name = "proposal.seen", .article = {}, .transitions = {}, .posts = "*"};
    static Result<Findings> check(const State&, const Proposal<Seen>&, const Context&);
    static void evolve(proposal::Steps&, const Stamp&, const Nothing&);
};

[[nodiscard]] std::vector<Kind> kinds();
[[nodiscard]] std::string_view stateName(Main state);

/// The carried acts as bodies for `perform`, by kind and subject; parts as they were written.
struct Draft {
    std::string kind;
    SubjectId subject;
    boost::json::object body;
};
[[nodiscard]] std::vector<Draft> draftsOf(const State& state);

/// Whether an act of this kind holds work that a new holder can use. Receipts, namings and the like speak for their author
/// alone; a proposal is none itself.
[[nodiscard]] bool carriesWork(std::string_view kind);
/// Refusals that mean: the dispute lies with somebody else now.
[[nodiscard]] bool meansMovedOn(std::string_view code);

} // namespace core::proposal
