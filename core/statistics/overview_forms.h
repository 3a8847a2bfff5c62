#pragma once

#include "core/statistics/overview.h"
#include "core/statistics/tally.h"

/// One function an overview; overview.cpp lists them.
namespace core::statistics {

struct Look {
    const Scene& scene;
    const Question& question;
    const directory::State& directory;
    const HolidayTable& holidays;
    [[nodiscard]] const CountySettings& settings() const { return directory.steps.settings; }
};

void coverage(Form& form, const Look& look);
void liaisons(Form& form, const Look& look);
void committees(Form& form, const Look& look);
void unable(Form& form, const Look& look);
void points(Form& form, const Look& look);
void cells(Form& form, const Look& look);
void queue(Form& form, const Look& look);
void changes(Form& form, const Look& look);
void villages(Form& form, const Look& look);
void chase(Form& form, const Look& look);
void mismatch(Form& form, const Look& look);
void judges(Form& form, const Look& look);
void analysis(Form& form, const Look& look);
void lessons(Form& form, const Look& look);
void meetings(Form& form, const Look& look);
void projects(Form& form, const Look& look);
void grades(Form& form, const Look& look);
void dockings(Form& form, const Look& look);
void posters(Form& form, const Look& look);
void digests(Form& form, const Look& look);
void courtServices(Form& form, const Look& look);
void calls(Form& form, const Look& look);
void calendar(Form& form, const Look& look);
void campaigns(Form& form, const Look& look);
void studios(Form& form, const Look& look);
void declarations(Form& form, const Look& look);
void seconds(Form& form, const Look& look);
void services(Form& form, const Look& look);

/// Active organisations of the scope in the order of the county's tree: what is the county's own, then each township with
/// its villages behind it.
[[nodiscard]] std::vector<const directory::Organisation*> tree(const Look& look);
/// 、 between them; a stroke for none.
inline constexpr std::string_view kBetweenFaults = "；";
[[nodiscard]] inline Cell faults(const std::vector<std::string>& found)
{
    std::string out;
    for (const auto& one : found)
        out += (out.empty() ? "" : std::string(kBetweenFaults)) + one;
    return words(out.empty() ? "—" : out);
}
/// What overviews say where patrols are missing.
inline constexpr std::string_view kNotYetWalked = "还没走", kUnderWay = "正在期间", kNotFocused = "正在期间，还没有重点排查";
/// What is missing of a unit, but for what only its patrols would tell.
[[nodiscard]] Cell withoutPatrols(const Cell& gaps);
[[nodiscard]] inline Cell number(std::int64_t value)
{
    Cell out;
    out.value = value;
    return out;
}
[[nodiscard]] inline Cell dayCell(const std::optional<Day>& day) { return words(day ? formatDay(*day) : "—"); }

} // namespace core::statistics
