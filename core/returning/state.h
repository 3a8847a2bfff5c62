#pragma once

#include "core/dispute/state.h"

/// A return package: what goes back to the court when mediation failed (T52 to T55).
namespace core::returning {

enum class Main { None, Sent, Received, Queried, Registered, Resumed, Closed };
BOOST_DESCRIBE_ENUM(Main, None, Sent, Received, Queried, Registered, Resumed, Closed)

struct Item {
    std::string name;
    std::int64_t pages = 0;
    std::string hash;       ///< SHA-256 hex, empty for paper only
    bool operator==(const Item&) const = default;
};
BOOST_DESCRIBE_STRUCT(Item, (), (name, pages, hash))

struct Steps {
    Main state = Main::None;
    std::string dispute, organisation, court, courtNumber, disputeNumber, type;
    std::vector<dispute::PartySteps> parties;
    std::vector<std::string> reasons;
    bool undisputedFacts = false;
    std::optional<Day> sentOn, receivedOn, filedOn, queryDue;
    std::string filingNumber;
    std::vector<dispute::Event> events;
    bool operator==(const Steps&) const = default;
};
BOOST_DESCRIBE_STRUCT(Steps, (), (state, dispute, organisation, court, courtNumber, disputeNumber, type, parties, reasons,
                                  undisputedFacts, sentOn, receivedOn, filedOn, queryDue, filingNumber, events))

struct Content {
    std::string title, result, query, answer;
    std::vector<std::string> undisputedFacts;
    std::vector<Item> items;
    std::map<std::string, std::string> names;
    bool operator==(const Content&) const = default;
};
BOOST_DESCRIBE_STRUCT(Content, (), (title, result, query, answer, undisputedFacts, items, names))

struct Identity {
    std::map<std::string, std::string> fields;
    bool operator==(const Identity&) const = default;
};
BOOST_DESCRIBE_STRUCT(Identity, (), (fields))

struct Sealed {
    bool operator==(const Sealed&) const = default;
};
BOOST_DESCRIBE_STRUCT(Sealed, (), ())

struct State {
    static constexpr std::string_view kType = "return";
    Steps steps;
    Content content;
    Identity identity;
    Sealed sealed;
    bool operator==(const State&) const = default;
};

} // namespace core::returning
