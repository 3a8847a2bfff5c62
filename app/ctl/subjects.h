#pragma once

#include "sync/desk/desk.h"

#include <string>
#include <utility>
#include <vector>

namespace ctl {

/// The subject that somebody typed. Code "bad_subject" (Usage) when it is none.
[[nodiscard]] inline core::Result<core::SubjectId> subjectOf(const std::string& typed)
{
    const auto id = core::subjectFromText(typed);
    if (!id)
        return core::misused("bad_subject", {{"subject", typed}});
    return *id;
}

/// The view of the subject that somebody typed, without its identity part. Errors of subjectOf and Desk::show.
[[nodiscard]] inline core::Result<core::desk::SubjectView> viewOf(desk::Desk& desk, const std::string& typed)
{
    const auto id = subjectOf(typed);
    if (!id)
        return tl::unexpected(id.error());
    return desk.show(*id, false);
}

/// The error for a subject that a command cannot work on.
[[nodiscard]] inline core::Error wrongSubject(const std::string& typed) { return {"wrong_subject", {}, {{"subject", typed}}, core::Trouble::Refused}; }

/// A subject with its state, copied out of the view.
template <class State>
using Subject = std::pair<core::SubjectId, State>;

/// The subject that somebody typed, as a State. Code "wrong_subject" (Refused) when it is something else.
template <class State>
[[nodiscard]] core::Result<Subject<State>> subjectAs(desk::Desk& desk, const std::string& typed)
{
    const auto view = viewOf(desk, typed);
    if (!view)
        return tl::unexpected(view.error());
    const auto* state = view->state.template as<State>();
    if (!state)
        return tl::unexpected(wrongSubject(typed));
    return Subject<State>{view->id, *state};
}

/// All of this type on the desk.
template <class State>
[[nodiscard]] core::Result<std::vector<Subject<State>>> subjectsAs(desk::Desk& desk)
{
    const auto views = desk.subjectsOf(State::kType);
    if (!views)
        return tl::unexpected(views.error());
    std::vector<Subject<State>> out;
    for (const auto& view : *views)
        if (const auto* state = view.state.template as<State>())
            out.emplace_back(view.id, *state);
    return out;
}

} // namespace ctl
