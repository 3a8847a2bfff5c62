#include "core/rota/kinds.h"

#include "core/people/phone.h"
#include "core/refusals.h"

#include <algorithm>
#include <set>

namespace core::rota {

namespace {

constexpr std::size_t kMostName = 40;

Done checkSlots(const std::vector<Slot>& turns, Day today, const Context& c)
{
    if (turns.size() > kMostTurns)
        return refused("too_long", {}, {{"field", "turns"}, {"limit", kMostTurns}});
    for (const auto& slot : turns) {
        if (slot.on < today - kKeptBack || slot.on > today + kAhead)
            return refused("rota_day", {}, {{"on", formatDay(slot.on)}, {"until", formatDay(today + kAhead)}});
        if (slot.account.empty()) {
            if (isBlankText(slot.name)) return missing("name");
            if (!readPhone(slot.phone)) return invalid("phone");
        } else {
            const auto* account = c.directory.account(slot.account);
            if (!account || !account->active)
                return refused("no_such_account", {}, {{"account", slot.account}});
        }
        if (lengthOf(slot.name) > kMostName || lengthOf(slot.phone) > kMostName)
            return refused("too_long", {}, {{"field", "name"}, {"limit", kMostName}});
    }
    return {};
}

/// Half-days named in the act are set anew as a whole.
void set(Steps& s, const Stamp& st, const std::vector<Slot>& turns)
{
    std::set<std::string> seen;
    for (const auto& slot : turns) {
        const auto key = slotKey(slot.on, slot.half);
        if (seen.insert(key).second)
            s.turns[key].clear();
        s.turns[key].push_back(slot);
    }
    s.turns.erase(s.turns.begin(), s.turns.lower_bound(formatDay(st.day() - kKeptBack)));
    s.account = st.findings.account;
    s.on = st.day();
}

} // namespace

Result<Findings> Enter::check(const State&, const Proposal<Enter>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = startFindings(p, c);
    const auto* unit = c.directory.organisation(body.organisation);
    if (!unit || !unit->active)
        return refused("no_such_organisation", {}, {{"organisation", body.organisation}});
    if (std::none_of(c.author.posts.begin(), c.author.posts.end(), [&](const Post& post) { return post.organisation == body.organisation; }))
        return refused("not_holder", {}, {{"organisation", body.organisation}});
    if (p.envelope.subject != subjectOf(body.organisation))
        return invalid("subject");
    if (auto done = checkSlots(body.turns, f.day(), c); !done)
        return tl::unexpected(done.error());
    return f;
}

void Enter::evolve(rota::Steps& s, const Stamp& st, const Steps& body)
{
    s.organisation = body.organisation;
    set(s, st, body.turns);
}

Result<Findings> Change::check(const State&, const Proposal<Change>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = startFindings(p, c);
    if (body.turns.empty() && body.clear.empty())
        return missing("turns");
    if (body.clear.size() > kMostTurns)
        return refused("too_long", {}, {{"field", "clear"}, {"limit", kMostTurns}});
    if (auto done = checkSlots(body.turns, f.day(), c); !done)
        return tl::unexpected(done.error());
    return f;
}

void Change::evolve(rota::Steps& s, const Stamp& st, const Steps& body)
{
    for (const auto& key : body.clear)
        s.turns.erase(key);
    set(s, st, body.turns);
}

std::vector<Kind> kinds()
{
    using core::kinds::describe;
    return {describe<Enter>(), describe<Change>()};
}

} // namespace core::rota
