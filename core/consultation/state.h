#pragma once

#include "core/dispute/state.h"

/// Q0 (DOMAIN 3.2): somebody only asked and was answered (003 四(一)1, T04a). Nobody has to say who he is.
namespace core::consultation {

enum class Main { None, Answered, Became, Booked, Over };
BOOST_DESCRIBE_ENUM(Main, None, Answered, Became, Booked, Over)

struct Steps {
    Main state = Main::None;
    std::string number;
    std::string organisation, author;
    std::string type;               ///< "D03"; empty when it fits none
    std::string manner;             ///< "visit", "phone", "online"
    Day on{};
    std::int64_t minutes = 0;
    std::vector<std::string> ways;  ///< codes of the ways that were explained (dispute/ways.h)
    std::string dispute;            ///< what it became, subject as text
    std::optional<Day> becameOn;
    std::optional<Instant> bookedFor; ///< somebody will come then (003 四(一)1); kept when he was answered
    std::string outcome;            ///< of a booking that is over: "answered", "absent", "cancelled"
    std::vector<dispute::Event> events; ///< `state` stays None
    bool operator==(const Steps&) const = default;
};
BOOST_DESCRIBE_STRUCT(Steps, (), (state, number, organisation, author, type, manner, on, minutes, ways, dispute, becameOn, bookedFor, outcome, events))

struct Content {
    std::string question, answer;
    std::string law;                ///< articles named
    std::string name;               ///< only when the person gave it
    std::string referTo, referPhone, referAddress, referPapers; ///< 003 四(三)2: where this is done, and what to bring
    std::string reason;             ///< why a booking came to nothing
    bool operator==(const Content&) const = default;
};
BOOST_DESCRIBE_STRUCT(Content, (), (question, answer, law, name, referTo, referPhone, referAddress, referPapers, reason))

struct Identity {
    std::string phone;              ///< only when the person wants to be called back
    bool operator==(const Identity&) const = default;
};
BOOST_DESCRIBE_STRUCT(Identity, (), (phone))

struct Empty {
    bool operator==(const Empty&) const = default;
};
BOOST_DESCRIBE_STRUCT(Empty, (), ())

struct State {
    static constexpr std::string_view kType = "consultation";
    Steps steps;
    Content content;
    Identity identity;
    Empty sealed;
    bool operator==(const State&) const = default;
};

} // namespace core::consultation
