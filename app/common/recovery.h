#pragma once

#include "core/desk/recovery.h"

/// A forgotten password at the PC where it was set (core/desk/recovery.h), for the desktop program and the command line.
/// Blocking: disk and Argon2id.
namespace app {

/// Writes the question for the two people. Returns the digits by which they know that it is this one. Codes: those of
/// askRecovery; "file_stands" (Usage) when something else has that name; "profile_locked"; "cannot_write".
[[nodiscard]] core::Result<std::string> askRecovery(const std::filesystem::path& profile, const std::string& account, const std::filesystem::path& file,
                                                    const core::Clock& clock);
/// Codes: those of finishRecovery; "cannot_read"; "profile_locked".
[[nodiscard]] core::Done finishRecovery(const std::filesystem::path& profile, const std::string& account, const std::filesystem::path& file,
                                        const std::string& digits, const std::string& password);

/// A file on its way between the desk and the two people, never more than it may be. Codes: "cannot_read"; "recovery_file".
[[nodiscard]] core::Result<std::string> readRecoveryFile(const std::filesystem::path& file);
/// Beside and renamed, and on the disk when it returns. Codes: "file_stands", "cannot_write".
[[nodiscard]] core::Done writeRecoveryFile(const std::filesystem::path& file, std::string_view text);

} // namespace app
