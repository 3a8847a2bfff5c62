#pragma once

#include "core/dispute/state.h"

/// Joint meetings of court, police station and justice office, or of the county, with minutes and the list of key
/// disputes that somebody has to see to (004 三.一, 003 四(四)10).
namespace core::meeting {

enum class Main { None, Called, Minuted, Closed, Cancelled };
BOOST_DESCRIBE_ENUM(Main, None, Called, Minuted, Closed, Cancelled)

/// What a unit said: to the call, then to the minutes.
struct UnitSteps {
    std::string organisation;
    std::string answer;             ///< "", "comes", "deputy", "regrets"
    bool present = false;
    std::optional<Day> confirmedOn; ///< the minutes
    std::string account;
    bool operator==(const UnitSteps&) const = default;
};
BOOST_DESCRIBE_STRUCT(UnitSteps, (), (organisation, answer, present, confirmedOn, account))

/// One line of the list of key disputes.
struct ItemSteps {
    std::int64_t number = 0;
    std::string disputeNumber, type, colour;
    std::string owner;              ///< organisation that sees to it
    std::optional<Day> due, doneOn;
    std::string act;                ///< that reported it done
    bool operator==(const ItemSteps&) const = default;
};
BOOST_DESCRIBE_STRUCT(ItemSteps, (), (number, disputeNumber, type, colour, owner, due, doneOn, act))

/// What was found, told to somebody above (003 四(四)10), and his receipt.
struct ReportSteps {
    std::string organisation;
    Day on{};
    std::optional<Day> receivedOn;
    std::string account;            ///< who confirmed it
    bool operator==(const ReportSteps&) const = default;
};
BOOST_DESCRIBE_STRUCT(ReportSteps, (), (organisation, on, receivedOn, account))

struct Steps {
    Main state = Main::None;
    std::string number;
    std::string organisation, author; ///< who called it
    bool county = false;            ///< of the county, else of one court, police station and justice office
    bool adHoc = false;
    std::vector<UnitSteps> units;
    Instant at{};
    std::optional<Day> heldOn;
    std::vector<ItemSteps> items;
    std::vector<ReportSteps> reports;
    std::vector<dispute::Event> events; ///< `state` stays None
    bool operator==(const Steps&) const = default;

    [[nodiscard]] const UnitSteps* unit(std::string_view organisation) const;
    [[nodiscard]] bool awaits(std::string_view organisation) const; ///< a report to it is not yet confirmed
};
BOOST_DESCRIBE_STRUCT(Steps, (), (state, number, organisation, author, county, adHoc, units, at, heldOn, items, reports, events))

struct ItemContent {
    std::int64_t number = 0;
    std::string matter, measure, result;
    bool operator==(const ItemContent&) const = default;
};
BOOST_DESCRIBE_STRUCT(ItemContent, (), (number, matter, measure, result))

struct Content {
    std::string topic, place;
    std::string present, minutes, resolved;
    std::string report;             ///< what was found, as it was told upward
    std::string figures;            ///< briefing sent with the call: how the matters stand (briefing.h)
    std::vector<ItemContent> items;
    std::vector<dispute::Note> notes;
    bool operator==(const Content&) const = default;
};
BOOST_DESCRIBE_STRUCT(Content, (), (topic, place, present, minutes, resolved, report, figures, items, notes))

struct Empty {
    bool operator==(const Empty&) const = default;
};
BOOST_DESCRIBE_STRUCT(Empty, (), ())

struct State {
    static constexpr std::string_view kType = "meeting";
    Steps steps;
    Content content;
    Empty identity, sealed;
    bool operator==(const State&) const = default;
};

[[nodiscard]] std::string_view stateName(Main state); ///< 已召集 …

} // namespace core::meeting
