#pragma once

#include "app/common/year_script.h"
#include "core/confirmation/ruling.h"
#include "sync/county/administration.h"
#include "sync/desk/desk.h"

#include <functional>

namespace app {

/// How far the year is: steps played of all. Told on the playing thread.
using YearProgress = std::function<void(int done, int all)>;

/// What is painted, so that the year itself needs no fonts.
struct YearArtist {
    /// The court's ruling from `content.rulingText`.
    std::function<core::Result<core::confirmation::CarriedRuling>(const core::confirmation::State&, const core::directory::State&, core::Instant, const std::string& account)> ruling;
    /// What a telephone would have brought of a page that `who` signed: JPEG.
    std::function<core::Bytes(const std::string& title, const std::string& who)> photo;
};

struct DemoYear {
    std::vector<county::Enrollable> accounts;         ///< with fresh codes, valid from `now`
    std::map<std::string, core::SubjectId> labels;    ///< "dispute:wall": who looks for one of the year's matters by name
    std::int64_t acts = 0, records = 0;               ///< played; imported
};

/// Makes the demo county and lets it live the year before `now`: real desks of its people, on PCs of their own that are thrown
/// away at the end, and the real county without a network in between. The county's clock only goes forward and ends at `now`.
/// Then the shipped records are brought in. Codes: those of county::initCounty and importDemoRecords; of the acts, with the
/// line of the script: the year is tested whole, so one means that script and rules have come apart.
[[nodiscard]] core::Result<DemoYear> makeDemoYear(const county::Place& place, core::Instant now, const core::HolidayTable& holidays,
                                                  const YearArtist& artist, std::uint64_t seed = 1, const YearProgress& progress = {});

/// What was done on the demo's own day on PCs that are still there: waits in the outbox, stands as a proposal, is contested.
/// `desk` gives an enrolled desk or null for an account that is not on this PC: its lines are passed over.
[[nodiscard]] core::Done playDemoToday(const std::map<std::string, core::SubjectId>& labels, core::Instant now, const YearArtist& artist, std::uint64_t seed,
                                       const std::function<desk::Desk*(const std::string& account)>& desk);

/// File in the county's folder with the labels.
inline constexpr std::string_view kYearLabels = "demo-year.json";
/// Labels of the year as a file beside the county's folder, for later programs: {"dispute:wall": "0199…"}.
[[nodiscard]] std::string labelsText(const std::map<std::string, core::SubjectId>& labels);
[[nodiscard]] std::map<std::string, core::SubjectId> labelsFrom(std::string_view text);

} // namespace app
