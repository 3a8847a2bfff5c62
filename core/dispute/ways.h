#pragma once

#include "core/dispute/state.h"

#include <span>

/// The ways of settling a dispute, all side by side and none of them first: 003 三, 四(三)2, 四(四)3 and 5; DOMAIN 6.2.
namespace core::dispute {

struct Way {
    std::string_view code;
    std::string_view name;    ///< 人民调解
    std::string_view who;     ///< who handles it
    std::string_view cost;
    std::string_view force;   ///< what the result is worth
    std::string_view note;    ///< time limit or condition, with its article where there is one
    std::string_view papers;  ///< what to bring
};

/// Always the same list in the same order, the suit among them. What is not open for a type says so in its note.
[[nodiscard]] std::span<const Way> ways();
[[nodiscard]] const Way* findWay(std::string_view code);
/// Ways that are plainly not open for this type: labour arbitration for anything but labour. Everything else stays.
[[nodiscard]] bool isOpenFor(const Way& way, std::string_view type);

} // namespace core::dispute
