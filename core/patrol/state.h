#pragma once

#include "core/dispute/state.h"

/// One patrol (排查): plan, stops, result; a zero report is a patrol that found nothing and shows its route and time.
namespace core::patrol {

enum class Main { None, Planned, Open, Closed, Dropped };
BOOST_DESCRIBE_ENUM(Main, None, Planned, Open, Closed, Dropped)

/// Who goes along: 002 二(一), joint patrols.
enum class Partner { Grid, Volunteer, Police, Centre, Justice, Village };
BOOST_DESCRIBE_ENUM(Partner, Grid, Volunteer, Police, Centre, Justice, Village)

struct Stop {
    std::int64_t number = 0;
    std::string result;   ///< "" not yet, "nothing", "clue", "talked", "absent"
    std::string focus;    ///< entry of the focus list, subject as text
    std::string clue;     ///< clue found there, subject as text
    Instant at{};
    bool operator==(const Stop&) const = default;
};
BOOST_DESCRIBE_STRUCT(Stop, (), (number, result, focus, clue, at))

struct Steps {
    Main state = Main::None;
    std::string number;
    std::string organisation, author;
    std::string cycle;              ///< "week", "half_month", "month": what the organisation's level asks
    bool focused = false;           ///< 重点排查; otherwise 普遍排查
    bool concentrated = false;      ///< 集中排查; otherwise 日常排查
    std::string campaign;           ///< entry of the focus list, subject as text
    std::vector<Partner> partners;
    std::optional<Day> plannedOn, on; ///< on: the day it was walked
    std::string from, to;           ///< "08:30" to "10:10"
    std::int64_t households = 0;
    std::vector<Stop> stops;
    std::vector<std::string> cells; ///< grid units (网格) that were walked
    std::optional<std::int64_t> audience; ///< people who heard the law explained on the way (001 一.2)
    bool zero = false;              ///< 零报告
    bool backFilled = false;        ///< entered after its window had ended
    std::optional<Day> enteredOn;
    std::vector<dispute::Event> events;
    bool operator==(const Steps&) const = default;

    [[nodiscard]] const Stop* stop(std::int64_t wanted) const;
    [[nodiscard]] std::int64_t clues() const;
};
BOOST_DESCRIBE_STRUCT(Steps, (), (state, number, organisation, author, cycle, focused, concentrated, campaign, partners, plannedOn, on, from,
                                  to, households, stops, cells, audience, zero, backFilled, enteredOn, events))

struct Place {
    std::int64_t number = 0;
    std::string name, note;
    bool operator==(const Place&) const = default;
};
BOOST_DESCRIBE_STRUCT(Place, (), (number, name, note))

struct Content {
    std::string route;
    std::vector<Place> places;
    std::string evidence;            ///< who was spoken to, what was seen: what shows that the way was walked
    std::string summary;
    std::string lesson;              ///< what of the law was explained (法治宣传)
    bool operator==(const Content&) const = default;
};
BOOST_DESCRIBE_STRUCT(Content, (), (route, places, evidence, summary, lesson))

struct Identity {
    bool operator==(const Identity&) const = default;
};
BOOST_DESCRIBE_STRUCT(Identity, (), ())
using Sealed = Identity;

struct State {
    static constexpr std::string_view kType = "patrol";
    Steps steps;
    Content content;
    Identity identity;
    Sealed sealed;
    bool operator==(const State&) const = default;
};

/// 计划中, 进行中, 已完成, 已取消.
[[nodiscard]] std::string_view stateName(Main state);
[[nodiscard]] std::string_view partnerName(Partner partner);
[[nodiscard]] std::string_view stopResultName(std::string_view result);

} // namespace core::patrol
