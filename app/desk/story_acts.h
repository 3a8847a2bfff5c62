#pragma once

#include "core/confirmation/state.h"
#include "core/desk/draft.h"
#include "sync/desk/desk.h"

/// The acts of the demonstration, as bodies.
namespace app::story {

using Group = std::vector<core::desk::Draft>;

[[nodiscard]] Group dispatch(const core::SubjectId& dispute);
[[nodiscard]] Group accept(const core::SubjectId& dispute);
[[nodiscard]] Group nameMediator(const core::SubjectId& dispute, const std::string& account);
[[nodiscard]] Group consents(const core::SubjectId& dispute);
[[nodiscard]] Group begin(const core::SubjectId& dispute);
[[nodiscard]] Group session(const core::SubjectId& dispute, const std::string& day, const std::string& result);
[[nodiscard]] Group draft(desk::Desk& desk, const core::SubjectId& dispute);
[[nodiscard]] Group sign(desk::Desk& desk, const core::SubjectId& dispute);
[[nodiscard]] Group apply(desk::Desk& desk, const core::SubjectId& dispute, const core::SubjectId& package);
[[nodiscard]] Group acceptApplication(const core::SubjectId& package);
[[nodiscard]] Group askSupplement(const core::SubjectId& package);
[[nodiscard]] Group answerSupplement(const core::SubjectId& package);
[[nodiscard]] core::Result<Group> ruling(const core::confirmation::State& state, const core::directory::State& directory, core::Instant now);
[[nodiscard]] Group printRuling(const core::confirmation::State& state, const core::SubjectId& package);
[[nodiscard]] Group serve(const core::SubjectId& package);
[[nodiscard]] Group failAndReturn(const core::SubjectId& dispute, const core::SubjectId& package);

} // namespace app::story
