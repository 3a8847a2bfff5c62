#pragma once

#include "core/library/pack.h"
#include "core/statistics/form.h"

/// The digest of one month of a court (工作通报, 《服务站点与对接机制》一.2): figures that were reckoned, in sentences that people
/// change before they issue it.
namespace core::statistics {

/// What a digest is made of, in this order.
[[nodiscard]] std::span<const std::string_view> digestForms();

/// One line a figure; rows without anything are left out. Empty when nothing happened.
[[nodiscard]] std::string digestFigures(std::span<const Form> forms);

/// The item to publish: sections 基本情况, 发现的问题, 下一步. `findings` and `next` may be empty: somebody writes them.
[[nodiscard]] library::Item digestOf(std::string_view organisation, std::string_view period, const directory::State& directory, std::string figures, std::string findings, std::string next);

} // namespace core::statistics
