#pragma once

#include "core/directory/state.h"
#include "core/roster/state.h"

#include <span>

/// Looking for somebody on the roster, and what two entries must not have in common. Works on what a desk holds, so without
/// a line (000 二.4; 001 一.1).
namespace core::roster {

struct Search {
    std::string text;              ///< in name, strengths, dialect, background, qualification; every word of it
    std::string village;           ///< lives here (001 一.1)
    std::string organisation;
    bool qualified = false;        ///< a qualification is entered
    bool available = false;        ///< listed, in term today, not on leave
    bool operator==(const Search&) const = default;
};
/// `person` with what stands or, before it is approved, what is proposed.
[[nodiscard]] bool matches(const State& person, const Search& search, Day today, const directory::State& directory);

/// Two entries with one identity number or one telephone (000 二.4). The number itself is not told.
struct Twice {
    std::string what;              ///< "idNumber", "phone"
    std::vector<std::string> subjects;
    bool operator==(const Twice&) const = default;
};
/// Of entries that have not left or been declined, by subject as text; only numbers this desk may read count.
[[nodiscard]] std::vector<Twice> usedTwice(std::span<const std::pair<std::string, const State*>> people);

} // namespace core::roster
