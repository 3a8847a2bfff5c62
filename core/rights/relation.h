#pragma once

#include "core/kinds/kind.h"

/// Who may do a kind of act on a subject: post and relation to the holder (DOMAIN section 2).
namespace core {

/// The posts in which the author may do `kind` here, in the order in which the kind names them; never empty.
/// A post counts only in the organisation that the subject gives it: the holder's for liaisons, mediators and seal
/// keepers, the court's for dispatchers, judges and filing clerks. Once a mediator is named, mediator's work is his;
/// he may do it in any post he holds there (a liaison may name himself, T23).
/// Codes: "no_right" (no such post at all), "not_holder" (the post, but elsewhere), "not_mediator", "account_inactive".
[[nodiscard]] Result<std::vector<Post>> actingPosts(const SubjectState& state, const KindInfo& kind, const Context& context);

/// "VL TL" → {"VL", "TL"}.
[[nodiscard]] std::vector<std::string_view> words(std::string_view text);

} // namespace core
