#pragma once

#include "core/dispute/state.h"
#include "ui/widgets/choices.h"

namespace ui {

/// Open promises of the agreement, the one that is due first in front: 第1条 6月30日 苏兴旺付12,000.00元，还剩….
/// Ids are clause numbers.
[[nodiscard]] QList<Choice> promiseChoices(const core::dispute::State& state);
/// Receipts that stand: 6月20日 第1条 12,000.00元. Ids are acts.
[[nodiscard]] QList<Choice> slipChoices(const core::dispute::State& state);

/// Compulsory sheets that the dossier lacks, with what is missing: 身份证明：谢宇航没有证件号码. Ids are codes.
[[nodiscard]] QList<Choice> missingSheetChoices(const core::dispute::State& state);

/// 12,000.00 from fen.
[[nodiscard]] QString yuan(qint64 fen);

} // namespace ui
