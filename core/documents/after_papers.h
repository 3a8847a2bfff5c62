#pragma once

#include "core/documents/wording.h"

/// Papers from the agreement on: DOMAIN 5.12, 5.22, 5.27 to 5.29, and our own sheets beside them.
namespace core::documents {

/// 5.12 口头协议登记表. 人民调解法 28: the mediator records what was agreed; the parties' mark is not asked for by law.
[[nodiscard]] Paper oralAgreementSheet(const dispute::State& state, const Occasion& occasion);
/// 5.22 无争议事实记载. 法释〔2016〕14号: concessions are not among them; every party signs each page and initials each fact.
[[nodiscard]] Paper undisputedFactsSheet(const dispute::State& state, const Occasion& occasion);

/// 履行日程: who does what for whom and when, on one page for the wall. Own design.
[[nodiscard]] Paper performanceCalendar(const dispute::State& state, const Occasion& occasion);
/// 5.27 收条 for the `index`-th slip; a void one says so across its text.
[[nodiscard]] Paper performanceVoucher(const dispute::State& state, std::size_t index, const Occasion& occasion);
/// 5.28 督促履行记录 for the `index`-th urging.
[[nodiscard]] Paper urgingRecord(const dispute::State& state, std::size_t index, const Occasion& occasion);
/// 不履行协议的告知书: the way that is open and its last day (T84). 人民调解法 32, 33; 民事诉讼法 250.
[[nodiscard]] Paper defaultNotice(const dispute::State& state, const Occasion& occasion);
/// 自动履行证明 (R-004-2.4a, own design): everything done by its day, nobody had to be urged.
[[nodiscard]] Paper voluntaryPerformanceNote(const dispute::State& state, const Occasion& occasion);
/// 5.29 人民调解回访记录 for the `index`-th visit. 实施方案 四（四）9.
[[nodiscard]] Paper visitRecord(const dispute::State& state, std::size_t index, const Occasion& occasion);

/// 司法确认申请材料清单: goes with the paper package from day 25 on (DOMAIN 4.7; 民事诉讼法 85, 205).
[[nodiscard]] Paper packageList(const confirmation::State& state, const Occasion& occasion);

} // namespace core::documents
