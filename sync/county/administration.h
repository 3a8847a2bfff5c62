#pragma once

#include "sync/county/folder.h"

namespace county {

/// Who was entered into the directory, with what he enrols his first device.
struct Enrollable {
    std::string account, name;
    std::vector<core::Post> posts;
    std::string code; ///< one-time code as text; empty unless asked for
};

/// The fictional county shipped with the program: resources/demo/county.json.
[[nodiscard]] std::string demoCounty();
/// Suggested at enrolment in the demo, where nobody's secrets are at stake. Passwords never reach the county.
inline constexpr std::string_view kDemoPassword = "fengqiao-demo";

enum class Codes { None, ForEveryAccount };

/// Makes a county in `folder` out of {"county", "organisations": […], "accounts": […], "settings": {…}}: keys,
/// certificates, store, and the directory by acts of the first account that holds the post CA.
/// Codes: "county_exists", "malformed", "no_administrator" (Usage); "directory_refused" (Usage) with the refusal's facts.
[[nodiscard]] core::Result<std::vector<Enrollable>> initCounty(const std::filesystem::path& folder, std::string_view json,
                                                               const core::Clock& clock, Codes codes);

/// The county of a folder, for the server or for one command. `clock` and `calendar` outlive it. Several processes may
/// have it open. Codes: "no_county" (Usage), "damaged_county", those of the store.
[[nodiscard]] core::Result<std::unique_ptr<Service>> openCounty(const std::filesystem::path& folder, const core::Clock& clock,
                                                                const core::HolidayTable& calendar, std::size_t readers = 1);

inline constexpr auto kCodeLife = std::chrono::hours{24};
/// The codes that `initCounty` makes are printed once and handed out over days.
inline constexpr auto kFirstCodeLife = std::chrono::hours{24 * 90};

/// One call each for the command line.
[[nodiscard]] core::Result<std::string> inviteAccount(const std::filesystem::path& folder, std::string_view account,
                                                      const core::Clock& clock);
[[nodiscard]] core::Result<std::size_t> revokeAccount(const std::filesystem::path& folder, std::string_view account,
                                                      std::string_view device, const core::Clock& clock);

inline constexpr std::chrono::hours kPatience{3 * 24};
/// After a backup was put back, see Service::beginEpoch.
[[nodiscard]] core::Result<RestoreRow> restoredCounty(const std::filesystem::path& folder, const core::Clock& clock);
[[nodiscard]] core::Done endReturn(const std::filesystem::path& folder, const core::Clock& clock);

} // namespace county
