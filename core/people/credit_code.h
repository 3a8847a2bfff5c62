#pragma once

#include "core/result.h"

#include <string>
#include <string_view>

namespace core {

/// Reads a unified social credit code (统一社会信用代码, GB 32100-2015) and gives it back in capitals without blanks.
///
/// Positions: 1 registering authority, 2 category of body, 3–8 region, 9–17 organisation code with its own check
/// character (GB 11714-1997, MOD 11), 18 check character (MOD 31).
/// Error codes, first that applies: "length", "characters" (I, O, S, V, Z never occur; 3–8 are digits),
/// "category" (no such authority, or no such body under it), "region", "organisation_check", "check_digit".
[[nodiscard]] Result<std::string> readCreditCode(std::string_view text);

/// Check character for the first 17 characters, which must come from the alphabet.
[[nodiscard]] char creditCodeCheckCharacter(std::string_view seventeen);
/// Check character for the first 8 characters of an organisation code.
[[nodiscard]] char organisationCheckCharacter(std::string_view eight);

} // namespace core
