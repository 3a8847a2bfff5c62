#include "core/rights/offer.h"

#include "core/confirmation/life_cycle.h"
#include "core/dispute/life_cycle.h"
#include "core/kinds/kind.h"
#include "core/patrol/clue_kinds.h"

#include <algorithm>

namespace core {

namespace {

bool among(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Words with which `check` says that he is the wrong person.
bool saysWho(std::string_view code)
{
    return among(code, {"no_right", "not_holder", "not_mediator", "account_inactive", "not_supervised", "not_called", "second_person",
                        "own_dossier", "own_complaint", "own_session_plan"});
}

/// Words with which `check` says that it is the wrong time.
bool saysWhen(std::string_view code)
{
    return among(code, {"closed", "not_in_state", "not_assigned", "already_accepted", "suspended", "sham", "nothing_pending", "subject_exists",
                        "no_such_subject", "wrong_subject"});
}

/// The rows of the subject's life cycle that do this; nullopt for what changes no state.
struct Rows {
    TransitionTable table;
    std::string_view from;
    std::function<bool(Guard)> holds;
};

std::optional<Rows> rowsOf(const SubjectState& state)
{
    if (const auto* d = state.as<dispute::State>())
        return Rows{dispute::lifeCycle(), codeOf(d->steps.state), [d](Guard guard) { return dispute::holds(guard, d->steps); }};
    if (const auto* c = state.as<confirmation::State>())
        return Rows{confirmation::lifeCycle(), codeOf(c->steps.state), [](Guard) { return true; }};
    if (const auto* c = state.as<clue::State>())
        return Rows{clue::lifeCycle(), codeOf(c->steps.state), [](Guard) { return true; }};
    return std::nullopt;
}

} // namespace

bool mayOffer(const SubjectState& state, std::string_view kindName, const Context& context)
{
    const auto* kind = findKind(kindName, 1);
    if (!kind)
        return false;
    auto posts = actingPosts(state, kind->info, context);
    if (!posts)
        return false;
    if (kind->info.creates)
        return state.empty(); // what is begun depends on what is written
    bool leads = false, leadsByEach = true; // through one of the rows that begin here, through each of them
    if (const auto rows = rowsOf(state))
        for (const auto& row : rows->table) {
            if (row.kind != kindName)
                continue;
            const auto from = words(row.from);
            if (std::find(from.begin(), from.end(), rows->from) == from.end() || !rows->holds(row.guard))
                continue;
            const bool his = postFor(row, *posts).has_value();
            leads = leads || his;
            leadsByEach = leadsByEach && his;
        }
    Context narrowed = context;
    narrowed.author.posts = std::move(*posts);
    Act bare;
    bare.envelope.kind = kindName;
    bare.envelope.version = kind->info.version;
    bare.envelope.claimed = context.now;
    const auto answer = kind->check(state, bare, narrowed);
    if (answer)
        return true;
    const auto& code = answer.error().code;
    // Which of several rows is meant is written into the act: there only the table knows of states, and of posts.
    if (leads)
        return !saysWho(code) || (code == "no_right" && !leadsByEach);
    return !saysWho(code) && !saysWhen(code);
}

} // namespace core
