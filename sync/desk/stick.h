#pragma once

#include "core/desk/file_system.h"
#include "sync/desk/desk.h"

/// Files for the county and from it, as they lie on a stick (exchange/bundle.h). Blocking; never on the GUI thread.
namespace desk {

struct ForCounty {
    core::Bytes file;
    std::int64_t acts = 0, files = 0; ///< of the open desk; of the others nobody here can tell
    std::int64_t others = 0;          ///< accounts of this PC whose sealed outboxes go along
    bool more = false;
};
/// Everything that waits on this PC: the open desk's, and the outboxes of the others as they lie there, sealed to the county.
/// `open` is null while nobody is logged in; then "nothing_to_carry" (Refused) when no outbox holds anything. An outbox that
/// cannot be read is left out; its owner is told when he logs in. Codes: those of Profile::open and Desk::pack.
[[nodiscard]] core::Result<ForCounty> packProfile(core::desk::FileSystem& files, const std::filesystem::path& profile, Desk* open);

/// The sealed outbox of a locked account as a section of a file; nullopt when it holds no act or cannot be read.
[[nodiscard]] std::optional<exchange::Section> lockedSection(core::desk::FileSystem& files, const std::filesystem::path& outbox);

inline constexpr std::string_view kBundleEnding = ".fqb";
/// Whole or not at all, and on the disk when it returns. Codes: "file_stands" (Usage) when something else has that name;
/// "stick_full", "no_folder", "stick_trouble" (Surroundings).
[[nodiscard]] core::Done writeBundle(core::desk::FileSystem& files, const std::filesystem::path& file, core::ByteView bytes);
/// "not_found" (Usage), "too_large" (Damaged), "disk".
[[nodiscard]] core::Result<core::Bytes> readBundle(core::desk::FileSystem& files, const std::filesystem::path& file);

enum class Bound { ForCounty, ForDesks };
/// Bundles in a folder and in its folder "fengqiao", the newest first; of at most a thousand, by their first bytes alone.
[[nodiscard]] std::vector<std::filesystem::path> bundlesIn(core::desk::FileSystem& files, const std::filesystem::path& folder, Bound bound);

} // namespace desk
