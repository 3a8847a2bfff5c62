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
/// The village that handed over holds the card from then on; what it keeps beside it is said by frozenUpTo.
[[nodiscard]] Grants audiences(const SubjectState& state, const directory::State& directory);

/// DESIGN 3: the village that handed over (its liaisons, who mediated there) keeps level 3 of the dispute up to and with
/// the act of handing over. The place of that act; nullopt for everybody else and while the dispute is the village's own.
inline constexpr int kFrozenLevel = 3;
[[nodiscard]] std::optional<std::uint32_t> frozenUpTo(const SubjectState& state, std::string_view account,
                                                      const std::vector<Post>& posts);

} // namespace core
