#pragma once

#include "core/documents/wording.h"

/// Papers of the beginning: DOMAIN 5.4, 5.5, 5.14 to 5.16, 5.32. Wording after 人民调解文书格式 (司法部, 2010).
namespace core::documents {

/// Of the wordings that a party is told at the beginning; goes up when one of them changes, so that it can be found again
/// what somebody was told.
inline constexpr std::string_view kNoticeVersion = "2026-11";

/// 5.4 人民调解受理登记表
[[nodiscard]] Paper acceptanceRegister(const dispute::State& state, const Occasion& occasion);
/// 5.5 人民调解当事人权利义务告知书. 人民调解法 3, 4, 7, 23, 24, 31 to 33.
[[nodiscard]] Paper rightsNotice(const dispute::State& state, const Occasion& occasion);
/// 5.32 受理回执, A5 in large type; proof for the limitation of action. 民法典 195.
[[nodiscard]] Paper receiptSlip(const dispute::State& state, const Occasion& occasion);
/// 5.15 委派调解函, of a suit that is filed already 委托调解函: the court to the body it has sent the matter to. 实施意见 10, 15.
[[nodiscard]] Paper assignmentLetter(const dispute::State& state, const Occasion& occasion);
/// 5.16 接收回执: the liaison to the court. 实施意见 15.
[[nodiscard]] Paper assignmentReceipt(const dispute::State& state, const Occasion& occasion);
/// 5.14 调解意愿书: nothing is ticked that the party has not said. 人民调解法 17.
[[nodiscard]] Paper consentSheet(const dispute::State& state, const Occasion& occasion);

} // namespace core::documents
