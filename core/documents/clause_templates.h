#pragma once

#include "core/dispute/state.h"

#include <span>

/// Wordings a mediator may start from (从范本选). Amounts, days and ways stay open: the paper shows them as blanks.
namespace core::documents {

struct ClauseTemplate {
    std::string_view code;
    std::string_view name;                 ///< 分三期付款
    std::vector<dispute::Clause> clauses;  ///< added to the draft
    std::string_view breach;               ///< 不履行怎么办, when this is what the template is for
};
[[nodiscard]] std::span<const ClauseTemplate> clauseTemplates();

} // namespace core::documents
