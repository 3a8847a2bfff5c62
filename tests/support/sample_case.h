#pragma once

#include "core/kinds/subject_state.h"

/// One case with every step behind it, as states built by hand: for papers and pages that only show. The persons, days
/// and sums are those of the pictures in the design (谢宇航 与 苏兴旺, 蚕死亡赔偿).
namespace core::test {

[[nodiscard]] directory::State sampleDirectory();
/// In G0: two sessions, an appraisal, an extension of 10 days, a draft agreement whose third instalment lacks its way.
[[nodiscard]] dispute::State sampleDispute();
/// The same with the way filled in.
[[nodiscard]] dispute::State sampleDisputeComplete();
/// In force since 16 April and being performed: the first instalment came in two parts, the second is being waited for.
[[nodiscard]] dispute::State samplePerforming();
/// The same filed: all performed (once late, after an urging), visited, archived and reviewed.
[[nodiscard]] dispute::State sampleFiled();
[[nodiscard]] confirmation::State sampleConfirmation();
[[nodiscard]] returning::State sampleReturn();

} // namespace core::test
