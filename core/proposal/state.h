#pragma once

#include "core/dispute/state.h"

/// A proposal: work on a dispute that has moved on, or of a chain that was closed (DESIGN 2 and 4). The dispute's holder
/// takes it over in his own name or declines it with a reason; its author sees what became of it. A subject of its own,
/// because its author may no longer look into the dispute.
namespace core::proposal {

enum class Main { None, Open, Taken, Declined, Seen };
BOOST_DESCRIBE_ENUM(Main, None, Open, Taken, Declined, Seen)

/// One act that was not taken, in the order of its group. Its higher parts lie in the sections of their class.
struct Carried {
    std::string act;         ///< id it had
    std::string kind;
    std::string subject;     ///< id as text
    std::string body;        ///< its steps, JSON text
    bool operator==(const Carried&) const = default;
};
BOOST_DESCRIBE_STRUCT(Carried, (), (act, kind, subject, body))

struct Steps {
    Main state = Main::None;
    std::string dispute, disputeNumber, type;
    std::string organisation, mediator;  ///< who held the dispute when the county received the proposal
    std::string author;                  ///< account
    std::string why;                     ///< code of the refusal, "fork" for a closed chain
    Instant done{};                      ///< when the work was done, by its author's clock
    std::vector<Carried> acts;
    std::optional<Day> madeOn, decidedOn;
    std::string decidedBy;
    bool noted = false;                  ///< taken as a note: nothing was done in its words
    std::vector<dispute::Event> events;  ///< `state` there is unused
    bool operator==(const Steps&) const = default;
};
BOOST_DESCRIBE_STRUCT(Steps, (), (state, dispute, disputeNumber, type, organisation, mediator, author, why, done, acts, madeOn,
                                  decidedOn, decidedBy, noted, events))

/// Parts of one class of the carried acts, JSON text; as many as there are acts, empty where an act has none.
struct Content {
    std::vector<std::string> bodies;
    std::string reason;                  ///< of the refusal to take it over
    bool operator==(const Content&) const = default;
};
BOOST_DESCRIBE_STRUCT(Content, (), (bodies, reason))

struct Identity {
    std::vector<std::string> bodies;
    bool operator==(const Identity&) const = default;
};
BOOST_DESCRIBE_STRUCT(Identity, (), (bodies))

struct Sealed {
    std::vector<std::string> bodies;
    bool operator==(const Sealed&) const = default;
};
BOOST_DESCRIBE_STRUCT(Sealed, (), (bodies))

struct State {
    static constexpr std::string_view kType = "proposal";
    Steps steps;
    Content content;
    Identity identity;
    Sealed sealed;
    bool operator==(const State&) const = default;
};

} // namespace core::proposal
