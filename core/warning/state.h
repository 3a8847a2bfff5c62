#pragma once

#include "core/dispute/state.h"
#include "core/warning/colours.h"

/// A coloured warning: a subject of its own, in the urgent lane, so that it goes first on any road and waits for nothing
/// (DESIGN 1). It may be about a dispute, a clue, or neither.
namespace core::warning {

enum class Main { None, Open, Closed };
BOOST_DESCRIBE_ENUM(Main, None, Open, Closed)

/// One report to one unit: by this program (receipt pending), by telephone, on paper or in person.
struct Report {
    std::string to;                 ///< organisation
    std::string manner;             ///< "system", "phone", "paper", "person"
    Instant at{};
    bool late = false;              ///< after the timer of the colour
    std::optional<Instant> received; ///< receipt of that unit, or the moment somebody there took the call
    std::string by;                 ///< account of the receipt; empty when told by telephone or on paper
    std::string act;
    bool operator==(const Report&) const = default;
};
BOOST_DESCRIBE_STRUCT(Report, (), (to, manner, at, late, received, by, act))

struct Measure {
    std::string code;               ///< "calm", "separate", "watch", "police", "medical", "persuade", "visit", "other"
    Day on{};
    std::string account, organisation, act;
    bool operator==(const Measure&) const = default;
};
BOOST_DESCRIBE_STRUCT(Measure, (), (code, on, account, organisation, act))

struct Steps {
    Main state = Main::None;
    std::string number;
    std::string colour;             ///< standing
    std::string proposed;           ///< what the rules proposed when it was raised
    std::optional<Lowering> lowering;
    std::string organisation;       ///< the committee on whose ground it is
    std::string author, authorPost;
    std::string dispute, clue;      ///< subjects as text, empty when none
    std::string type;               ///< of the dispute or clue, "D04"
    std::vector<std::string> signs;
    std::int64_t people = 0;
    std::vector<std::string> to;    ///< organisations that must know
    Instant raisedAt{};             ///< of the standing colour
    std::optional<Instant> reportDue;
    std::vector<Report> reports;
    std::vector<Measure> measures;
    std::optional<Day> lastContact, closedOn;
    std::vector<dispute::Event> events; ///< `state` stays None; detail = colour or unit
    bool operator==(const Steps&) const = default;

    /// First report that somebody answered for; null when nobody has.
    [[nodiscard]] const Report* answered() const;
    [[nodiscard]] bool reported() const { return answered() != nullptr; }
    [[nodiscard]] bool concerns(std::string_view unit) const;
};
BOOST_DESCRIBE_STRUCT(Steps, (), (state, number, colour, proposed, lowering, organisation, author, authorPost, dispute, clue, type, signs,
                                  people, to, raisedAt, reportDue, reports, measures, lastContact, closedOn, events))

struct Content {
    std::string place, facts;
    std::vector<std::string> people; ///< names of those concerned
    std::string calm;                ///< what was done first to calm them
    std::string colourReason;        ///< why another colour than proposed
    std::map<std::string, std::string> receivers; ///< act of the report → who took it
    std::vector<dispute::Note> notes; ///< measures, findings of contacts, reasons, result
    bool operator==(const Content&) const = default;
};
BOOST_DESCRIBE_STRUCT(Content, (), (place, facts, people, calm, colourReason, receivers, notes))

struct Identity {
    std::string contacts;            ///< telephones and addresses of those concerned
    bool operator==(const Identity&) const = default;
};
BOOST_DESCRIBE_STRUCT(Identity, (), (contacts))

struct Sealed {
    bool operator==(const Sealed&) const = default;
};
BOOST_DESCRIBE_STRUCT(Sealed, (), ())

struct State {
    static constexpr std::string_view kType = "warning";
    Steps steps;
    Content content;
    Identity identity;
    Sealed sealed;
    bool operator==(const State&) const = default;
};

/// 隔离双方 …; the code itself when unknown.
[[nodiscard]] std::string measureName(std::string_view code);
[[nodiscard]] std::span<const std::pair<std::string_view, std::string_view>> measures();

} // namespace core::warning
