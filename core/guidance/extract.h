#pragma once

#include "core/dispute/state.h"

/// What of a dispute goes to somebody who is asked for guidance: no more than the answer needs. 000 二.8; 人民调解法 15(4),
/// 个人信息保护法 6.
namespace core::guidance {

/// Type, sum, place in the procedure, what happened and what is wanted; parties as 申请人 and 被申请人 (numbered when
/// there are several), numbers of persons struck out.
[[nodiscard]] std::string extractOf(const dispute::State& state);

/// The first number in `text` that belongs to a person: eleven digits or more in a row (telephone, identity number, bank
/// card), blanks and hyphens between them not counted. Numbers of registers, which begin with a letter, are none. Empty
/// when there is none.
[[nodiscard]] std::string privateNumberIn(std::string_view text);

/// Names of parties that stand in `text`.
[[nodiscard]] std::vector<std::string> namesIn(std::string_view text, const dispute::State& state);

} // namespace core::guidance
