#pragma once

#include "core/calendar/settings.h"
#include "core/calendar/workdays.h"
#include "core/codec/described.h"

namespace core {

struct Extension {
    std::int64_t days = 0;
    Day agreedOn{};
    bool operator==(const Extension&) const = default;
};
BOOST_DESCRIBE_STRUCT(Extension, (), (days, agreedOn))

struct Suspension {
    Day from{};                ///< date on the entrusting paper; still counts as used
    std::optional<Day> to;     ///< date the report reached the point; still suspended. nullopt: running
    bool operator==(const Suspension&) const = default;
};
BOOST_DESCRIBE_STRUCT(Suspension, (), (from, to))

enum class PeriodState { Running, Suspended, Expired, Stopped };
BOOST_DESCRIBE_ENUM(PeriodState, Running, Suspended, Expired, Stopped)

/// One mediation clock. 实施意见 15; DOMAIN 4.3 to 4.6.
struct PeriodInput {
    Day start{};                          ///< liaison's receipt = day 0
    std::vector<Extension> extensions;    ///< in any order
    std::vector<Suspension> suspensions;  ///< may overlap; counted as their union
    std::optional<Day> stoppedOn;         ///< agreement or failure; used and left are those of that day
    Day today{};
};

struct Period {
    Day nominal{};
    Day end{};                 ///< rolled when the setting is on
    bool provisional = false;  ///< end rests on a year without a table
    int used = 0;
    int left = 0;              ///< nominal - today for a running clock; see period.cpp for roll days and pauses
    PeriodState state = PeriodState::Running;
    int extensionDays = 0, suspendedDays = 0;
    std::vector<std::string> explanation; ///< plain Chinese steps, printable
    std::vector<std::string> explanationEnglish; ///< the same steps for an English screen
    bool operator==(const Period&) const = default;
};

/// Replays extensions and suspensions in date order and refuses the first that the rules did not allow on its day.
/// Codes, for one event the first that applies: "order", "expired", "days", "over_30"; each with article and facts.
[[nodiscard]] Result<Period> deadline(const PeriodInput& input, const CountySettings& settings, const HolidayTable& holidays);

} // namespace core
