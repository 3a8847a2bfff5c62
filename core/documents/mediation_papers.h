#pragma once

#include "core/documents/wording.h"

/// Papers of the mediation itself: DOMAIN 5.10, 5.17 to 5.19.
namespace core::documents {

/// 5.10 人民调解记录, one a session. Signed on each page. 人民调解法 27.
[[nodiscard]] Paper mediationRecord(const dispute::State& state, const dispute::SessionSteps& session, const Occasion& occasion);
/// 5.17 延长调解期限同意书 for the `index`-th extension. 实施意见 15.
[[nodiscard]] Paper extensionSheet(const dispute::State& state, std::size_t index, const Occasion& occasion);
/// 5.18 委托鉴定（评估）及期限暂停登记表 for the `index`-th suspension. 实施意见 15; 法办〔2023〕275号.
[[nodiscard]] Paper appraisalNote(const dispute::State& state, std::size_t index, const Occasion& occasion);
/// 5.19 推送函, village to township: one total, no reset. 实施意见 15.
[[nodiscard]] Paper pushLetter(const dispute::State& state, const Occasion& occasion);

/// What was done, in order: 受理, 接收, 第1次调解 … as numbered sentences.
[[nodiscard]] std::vector<std::string> stepsTaken(const dispute::State& state);

} // namespace core::documents
