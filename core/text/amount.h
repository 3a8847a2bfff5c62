#pragma once

#include "core/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace core {

/// Money in fen. Claims and payments are never negative here.
using Fen = std::int64_t;

/// 10^15 yuan; more is a slip of the finger.
inline constexpr Fen kLargestAmount = 100'000'000'000'000'000;

/// "1234.50", "1234.5", "1234"; full-width digits, a leading ¥ or ￥, a trailing 元 and commas between groups of three
/// are accepted. Error codes: "amount_format", "amount_negative", "amount_decimals" (more than two), "amount_too_large".
[[nodiscard]] Result<Fen> readAmount(std::string_view text);

/// "1234.50": two decimals always.
[[nodiscard]] std::string formatAmount(Fen fen);

/// Capitals by 支付结算办法 annex 1 (正确填写票据和结算凭证的基本规定): 壹仟贰佰叁拾肆元伍角整.
/// 整 follows 元 and 角, never 分. Where annex 1 leaves a 零 to the writer (万 or 元 place is 0, but 千 or 角 place is
/// not) none is written: 1680.32 is 壹仟陆佰捌拾元叁角贰分. Nothing at all is 零元整. Empty for what is no amount of money here,
/// below zero or above the largest: a draft may hold it, and its paper is drawn all the same.
[[nodiscard]] std::string amountInCapitals(Fen fen);

} // namespace core
