#pragma once

#include "core/documents/wording.h"

/// Papers of judicial confirmation: DOMAIN 5.23 to 5.26.
namespace core::documents {

/// 5.23 司法确认申请书, with the parties' promise. 民事诉讼法 205; 人民调解法 33.
[[nodiscard]] Paper confirmationApplication(const confirmation::State& state, const Occasion& occasion);
/// 5.24 调解证明 of the committee.
[[nodiscard]] Paper proofOfMediation(const confirmation::State& state, const Occasion& occasion);
/// 5.26 送达回证, one page a party.
[[nodiscard]] Paper serviceReceipt(const confirmation::State& state, const Occasion& occasion);

enum class RulingResult { Effective, Rejected };
/// The wording of 民事裁定书 (确认调解协议有效用 / 驳回申请用), for the judge to change. 民事诉讼法 206.
[[nodiscard]] std::string rulingTemplate(const confirmation::State& state, RulingResult result, const Occasion& occasion);
/// 5.25 民事裁定书, as the court sets it once, from `content.rulingText`. At the point nothing is set again: print-outs
/// are of the bytes that `confirmation::verifyRuling` gives.
[[nodiscard]] Paper rulingPaper(const confirmation::State& state, const Occasion& occasion);

/// 二〇二六年四月十六日
[[nodiscard]] std::string chineseDay(Day day);

} // namespace core::documents
