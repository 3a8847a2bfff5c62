#pragma once

#include "core/dispute/state.h"

/// The focus list (重点清单): key places, trades, persons, times, grid cells, and campaigns. One subject an entry, because
/// a list of persons is seen by fewer people than a list of places. 002 二(一), 003 四(四)1.
namespace core::focus {

enum class What { Place, Field, Person, Time, Cell, Campaign };
BOOST_DESCRIBE_ENUM(What, Place, Field, Person, Time, Cell, Campaign)

struct Steps {
    What what = What::Place;
    std::string organisation, author;
    std::optional<Day> from, to;        ///< of a time or a campaign
    std::string repeats;                ///< of a time: "year" when it comes back every year, else empty
    std::int64_t everyWindows = 1;      ///< a cell or place is a blind spot when not visited in so many windows
    bool active = true;
    std::optional<Day> closedOn;
    std::vector<dispute::Event> events;
    bool operator==(const Steps&) const = default;
};
BOOST_DESCRIBE_STRUCT(Steps, (), (what, organisation, author, from, to, repeats, everyWindows, active, closedOn, events))

struct Content {
    std::string name;                   ///< of a person: only why, never who
    std::string scope, result;          ///< of a campaign; its result has no quota
    bool operator==(const Content&) const = default;
};
BOOST_DESCRIBE_STRUCT(Content, (), (name, scope, result))

struct Identity {
    std::string person;                 ///< who, of a key person
    bool operator==(const Identity&) const = default;
};
BOOST_DESCRIBE_STRUCT(Identity, (), (person))

struct Sealed {
    bool operator==(const Sealed&) const = default;
};
BOOST_DESCRIBE_STRUCT(Sealed, (), ())

struct State {
    static constexpr std::string_view kType = "focus";
    Steps steps;
    Content content;
    Identity identity;
    Sealed sealed;
    bool operator==(const State&) const = default;
};

/// The next days of a sensitive time that are not over on `today`, for one that comes back every year in this or the next
/// year (29 February counts as the 28th); nullopt for one that is over, off the list or no time.
struct Days {
    Day from{}, to{};
    bool operator==(const Days&) const = default;
};
[[nodiscard]] std::optional<Days> nextDays(const Steps& steps, Day today);

/// 重点场所 …, 专项活动.
[[nodiscard]] std::string_view whatName(What what);

} // namespace core::focus
