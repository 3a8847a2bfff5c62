#pragma once

#include "core/directory/state.h"
#include "core/patrol/state.h"

#include <span>

/// Patrol cycles: 003 四(四)1 (village weekly, township and trade half-monthly, county monthly), DOMAIN 4.9. Windows
/// instead of rolling days; they do not shift for holidays. Pure.
namespace core::patrol {

enum class Cycle { Week, HalfMonth, Month };
BOOST_DESCRIBE_ENUM(Cycle, Week, HalfMonth, Month)

struct Window {
    Day first{}, last{};
    bool operator==(const Window&) const = default;
    [[nodiscard]] bool contains(Day day) const { return first <= day && day <= last; }
};

/// nullopt for those that do not patrol: courts and their tribunals, police stations, individual helpers.
[[nodiscard]] std::optional<Cycle> cycleOf(directory::OrganisationKind kind);
/// Monday to Sunday; 1st to 15th and 16th to the end; the calendar month.
[[nodiscard]] Window windowOf(Cycle cycle, Day day);
[[nodiscard]] Window windowBefore(Cycle cycle, const Window& window);
/// 第12周（3月16日至22日）, 2月上半月, 3月.
[[nodiscard]] std::string windowName(Cycle cycle, const Window& window);

/// Whether a patrol fills a window: closed, its day inside, a route or list, a result at every stop (or a zero report).
[[nodiscard]] bool counts(const Steps& steps, const Window& window);

struct Filled {
    Window window;
    std::int64_t patrols = 0;    ///< that count and were entered in time
    std::int64_t backFilled = 0; ///< that count but were entered after the window: it stays missed
    std::int64_t clues = 0;
    bool operator==(const Filled&) const = default;
};
/// How a window stands for one organisation; several patrols in it are counted, not carried over.
[[nodiscard]] Filled stateOf(const Window& window, std::string_view organisation, std::span<const Steps* const> patrols);

/// 春节 of a year, 2021 to 2040; nullopt outside. From the almanac and not from the yearly notice, so that it is known
/// before the notice is out.
[[nodiscard]] std::optional<Day> springFestival(int year);
/// The window before Spring Festival in which a focused patrol is due: `days` days up to its eve. nullopt when `day` is
/// not inside one.
[[nodiscard]] std::optional<Window> springWindow(Day day, std::int64_t days);

} // namespace core::patrol
