#pragma once

#include "sync/county/folder.h"

namespace county {

/// Who was entered into the directory, with what he enrols his first device.
struct Enrollable {
    std::string account, name;
    std::vector<core::Post> posts;
    std::string code; ///< one-time code as text; empty unless asked for
};

/// Where a county is: its folder with the keys, and its acts in there as well or in a PostgreSQL database. The folder alone
/// says nothing of the database and the database nothing of the keys.
struct Place {
    template <std::convertible_to<std::filesystem::path> Path>
    Place(Path&& path, std::string address = {}) : folder(std::forward<Path>(path)), database(std::move(address))
    {
    }
    std::filesystem::path folder;
    std::string database; ///< "postgresql://…"; empty: county.db in the folder
};

/// The fictional county shipped with the program: resources/demo/county.json.
[[nodiscard]] std::string demoCounty();
/// Suggested at enrolment in the demo, where nobody's secrets are at stake. Passwords never reach the county.
inline constexpr std::string_view kDemoPassword = "fengqiao-demo";

enum class Codes { None, ForEveryAccount };

/// Makes a county out of {"county", "organisations": […], "accounts": […], "settings": {…}}: keys,
/// certificates, store, and the directory by acts of the first account that holds the post CA.
/// Codes: "county_exists", "folder_not_empty", "malformed", "no_administrator" (Usage); "directory_refused" (Usage) with the refusal's facts;
/// those of the store.
[[nodiscard]] core::Result<std::vector<Enrollable>> initCounty(const Place& place, std::string_view json,
                                                               const core::Clock& clock, Codes codes);

/// The county of a place, for the server or for one command. `clock` and `calendar` outlive it. Several processes may
/// have it open. Codes: "no_county", "county_in_database" for one whose acts are not in its folder (Usage); "damaged_county",
/// those of the store.
[[nodiscard]] core::Result<std::unique_ptr<Service>> openCounty(const Place& place, const core::Clock& clock,
                                                                const core::HolidayTable& calendar, std::size_t readers = 1);

/// Brings a county whose acts are in its folder into a database, with all its history; its file stays as county.db.moved.
/// Codes: "no_county", "county_running" while anybody serves it, "county_exists"; those of both stores.
[[nodiscard]] core::Done moveCounty(const Place& to);

inline constexpr auto kCodeLife = std::chrono::hours{24};
/// The codes that `initCounty` makes are printed once and handed out over days.
inline constexpr auto kFirstCodeLife = std::chrono::hours{24 * 90};

/// One call each for the command line.
[[nodiscard]] core::Result<std::string> inviteAccount(const Place& place, std::string_view account,
                                                      const core::Clock& clock);
[[nodiscard]] core::Result<std::size_t> revokeAccount(const Place& place, std::string_view account,
                                                      std::string_view device, const core::Clock& clock);

inline constexpr std::chrono::hours kPatience{3 * 24};
/// After a backup was put back, see Service::beginEpoch.
[[nodiscard]] core::Result<RestoreRow> restoredCounty(const Place& place, const core::Clock& clock);
[[nodiscard]] core::Done endReturn(const Place& place, const core::Clock& clock);

} // namespace county
