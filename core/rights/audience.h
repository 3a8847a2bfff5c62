#pragma once

#include "core/kinds/subject_state.h"

namespace core {

/// Who may see: a post in an organisation ("VL@org-xizhuping"), one account ("=fangxiaohong") or the whole county ("*").
using Audience = std::string;
[[nodiscard]] Audience postAudience(std::string_view post, std::string_view organisation);
[[nodiscard]] Audience accountAudience(std::string_view account);
inline constexpr std::string_view kEverybody = "*";
/// The audiences one account belongs to: its posts, itself, everybody.
[[nodiscard]] std::vector<Audience> audiencesOf(std::string_view account, const std::vector<Post>& posts);

/// Level 0 is the status card: number, type, state, dates, colour, holder.
using Grants = std::map<Audience, int>;

/// DESIGN 3, the table "who / level"; pure, over the steps alone. Run after each accepted act.
/// A frozen view (the village that handed over: level 3 up to that place) is expressed by the card now; the store
/// keeps what it held.
[[nodiscard]] Grants audiences(const SubjectState& state, const directory::State& directory);

} // namespace core
