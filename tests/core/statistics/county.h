#pragma once

#include "core/statistics/registers.h"
#include "tests/support/world.h"

/// A county small enough to be counted by hand: nine disputes, written out as states. The tables of the tests were
/// filled in from the comments here with pencil and paper.
namespace core::test {

struct CountedCounty {
    directory::State directory = smallCounty();
    statistics::Material material;
    std::vector<std::pair<SubjectId, SubjectState>> subjects;

    CountedCounty();
    void hold(std::uint8_t n, int sight, SubjectState state);
};

[[nodiscard]] statistics::Question halfYear(statistics::By by = statistics::By::Type); ///< 1 January to 30 June 2026, asked on 30 June
[[nodiscard]] std::string name(std::uint8_t n);                                       ///< subject as text
/// The shown text of one figure; "?" when there is no such row or column.
[[nodiscard]] std::string figure(const statistics::Form& form, std::string_view row, std::string_view column);
[[nodiscard]] std::vector<std::string> behind(const statistics::Form& form, std::string_view row, std::string_view column);

} // namespace core::test
