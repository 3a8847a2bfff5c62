#pragma once

#include "core/time.h"

#include <boost/json.hpp>
#include <functional>
#include <string_view>

/// The checks of `fengqiaoctl check …` that need no profile: one line of text in, one JSON object out.
/// Any bytes are answered, none of them ends the program: what cannot be read gets "valid": false with a reason, or
/// {"error": {"code", "article", "facts"}}. "input" comes back as well-formed UTF-8.
namespace core::checks {

using LineCheck = std::function<boost::json::object(std::string_view line)>;

/// "id-card", "credit-code", "phone", "workday", "workday-add", "period", "pinyin", "amount"; empty for other names.
/// `clock` says what today is (births lie before it, a period without "today" is reckoned on it) and must outlive the
/// check.
[[nodiscard]] LineCheck findCheck(std::string_view name, const Clock& clock);
/// … with the system's clock.
[[nodiscard]] LineCheck findCheck(std::string_view name);

} // namespace core::checks
