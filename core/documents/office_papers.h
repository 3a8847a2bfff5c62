#pragma once

#include "core/documents/wording.h"

/// Papers between offices.
namespace core::documents {

/// 5.38: question, extract, answers; every page says that it is guidance and no decision.
[[nodiscard]] Paper guidanceSheet(const guidance::State& state, const Occasion& occasion);

/// 5.13: all ways side by side, none marked, and what to bring; the choice is ticked by hand. For a dispute.
[[nodiscard]] Paper oneTimeNotice(const dispute::State& state, const Occasion& occasion);

/// Work order, referral letter or request for joint handling, with the receipt at its foot.
[[nodiscard]] Paper orderSheet(const order::State& state, const Occasion& occasion);

/// 送达回证 of a paper that the point serves for the court (《实施意见》第6条, 民事诉讼法 87): blank lines for the signatures until
/// it was served, what was written then.
[[nodiscard]] Paper serviceTaskReceipt(const order::State& state, const Occasion& occasion);

/// 5.37 会议纪要 with the list of key disputes.
[[nodiscard]] Paper meetingMinutes(const meeting::State& state, const Occasion& occasion);
/// 004 三.一: agenda, briefing, key disputes and a list to sign, for everybody at the table.
[[nodiscard]] Paper meetingPack(const meeting::State& state, const Occasion& occasion);
/// 003 四(四)10: what was found, for those above, with their receipt.
[[nodiscard]] Paper meetingReport(const meeting::State& state, const Occasion& occasion);

} // namespace core::documents
