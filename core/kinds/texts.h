#pragma once

#include "core/result.h"

#include <cstdint>
#include <string_view>

/// What checks ask of the texts and prints of an act, whatever its kind.
namespace core {

/// Code points of one text, where its kind sets no other limit.
inline constexpr std::size_t kUsualLimit = 5000;

/// Code "too_long" (facts "field", "limit").
[[nodiscard]] Done checkLength(std::string_view field, std::string_view text, std::size_t limit = kUsualLimit);
/// The same of a text that must be there. Code "missing_field" besides.
[[nodiscard]] Done checkFilled(std::string_view field, std::string_view text, std::size_t limit = kUsualLimit);

/// A print as an act notes it: which paper, SHA-256 of its file as hex, how many copies. Code "invalid_field" (of "paper").
[[nodiscard]] Done checkPrint(std::string_view paper, std::string_view hash, std::int64_t copies);

} // namespace core
