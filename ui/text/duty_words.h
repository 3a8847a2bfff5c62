#pragma once

#include "core/duty/duties.h"

#include <QString>

/// What the list says of a duty beside its name.
namespace ui {

/// Why this date, step by step, in the language of the interface.
[[nodiscard]] const std::vector<std::string>& dutySteps(const core::duty::Duty& duty);

/// Second line of a duty: why it stands here. A code without a sentence of its own shows the duty's explanation, else its article.
[[nodiscard]] QString dutyWhy(const core::duty::Duty& duty);
/// 今天 24:00, 剩 3 天, 超 2 天; empty without a due day.
[[nodiscard]] QString dueText(std::optional<core::Day> due, core::Day today);
/// The same for a duty: one that ends with the mediation period counts as its clock's pill does.
[[nodiscard]] QString dueText(const core::duty::Duty& duty, core::Day today);

} // namespace ui
