#pragma once

#include "core/desk/file_system.h"

/// Small files without which a desk is lost: kept twice, each with its check sum, and mended from one another.
///
///   content (one line of text) ‖ "\n" ‖ SHA-256 in hex ‖ "\n"
namespace core::desk {

/// Codes of replaceFile. The first copy decides; a second one that could not be written is made up for when reading.
[[nodiscard]] Done writeSafe(FileSystem& files, const std::filesystem::path& path, std::string_view line);

/// The newest whole copy, nullopt when there is neither. "damaged_profile" (Damaged), fact "what", when both are damaged.
[[nodiscard]] Result<std::optional<std::string>> readSafe(FileSystem& files, const std::filesystem::path& path);

/// Both copies. No error when there are none.
[[nodiscard]] Done removeSafe(FileSystem& files, const std::filesystem::path& path);

/// What writeSafe writes, for a file that goes elsewhere.
[[nodiscard]] std::string safeText(std::string_view line);
/// The content of one copy that came from elsewhere.
[[nodiscard]] std::optional<std::string> safeContent(ByteView file);

} // namespace core::desk
