#pragma once

#include "core/contacts/card.h"
#include "core/documents/wording.h"

namespace core::documents {

/// One item of the library as it hangs on the wall or goes into a hand; a poster stands centred and large in words.
[[nodiscard]] Paper libraryPaper(const library::State& state, const Occasion& occasion);
/// 值班表 of the two weeks from the Monday of this week.
[[nodiscard]] Paper rotaPaper(const rota::State& state, const Occasion& occasion);
/// 对接联系卡.
[[nodiscard]] Paper contactPaper(const contacts::Card& card, const Occasion& occasion);

} // namespace core::documents
