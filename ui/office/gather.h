#pragma once

#include "ui/mediation/sheet_form.h"

/// What forms read from the desk once they are shown (Sheet::gather).
namespace ui {

using Gather = decltype(Sheet::gather);

/// Campaigns that are on, for the question "campaign" (002 二(一)).
[[nodiscard]] Gather campaignChoices();
/// Batches of like cases that are on, for the question "batch", a new one first and last, for a case that belongs to one, none.
inline constexpr const char* kNewBatch = "new";
inline constexpr const char* kNoBatch = "none";
[[nodiscard]] Gather batchChoices();
/// The expert bank: experts of the roster for the question "name", those whose strengths name the dispute's type first (003
/// 四(一)3).
[[nodiscard]] Gather expertChoices();
/// Mediators of the roster for the question "namesake" (004 三.三).
[[nodiscard]] Gather namesakeChoices();
/// Words of the briefing for `key`, of this year so far (003 四(四)10): core/meeting/briefing.h.
[[nodiscard]] Gather briefingFor(std::string key);
/// Units at work that fit, by their short names; those that share one by their full names.
[[nodiscard]] QList<Choice> unitChoices(const Port& port, const std::function<bool(const std::string& id, const core::directory::Organisation&)>& fits);

} // namespace ui
