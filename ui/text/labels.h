#pragma once

#include "core/duty/duties.h"
#include "core/result.h"
#include "ui/theme/tokens.h"

#include <QString>

/// Words and icons for codes of `core`, the same on desk, dispute page and outbox.
namespace ui {

struct Label {
    QString word, icon;
};

/// 确认接收, with its icon. An unknown code is shown as it is: a newer county may know more duties.
[[nodiscard]] Label dutyLabel(const std::string& code);
/// What the act did, as a heading of 经过 and outbox: 确认接收, 问意愿, 登记.
[[nodiscard]] Label kindLabel(const std::string& kind);
/// The act as something to do, for menus: 延长期限, 委托评估.
[[nodiscard]] QString actWord(const QString& kind);
/// 申请书, 人民调解协议书 …; "record-3" is the third record.
[[nodiscard]] QString paperTitle(const QString& paper);
/// 损害赔偿, as core's catalogue has it.
[[nodiscard]] QString typeWord(const std::string& code);
/// 调解中
[[nodiscard]] QString stateWord(core::dispute::Main state);
[[nodiscard]] Risk riskOf(const std::string& colour);

/// An error as a sentence with its article; never its code.
[[nodiscard]] QString sentence(const core::Error& error);

/// Page that does an act of this kind: "dispute.extend" → "extend". The frame ignores pages that a role lacks.
[[nodiscard]] QString pageOfKind(const std::string& kind);

} // namespace ui
