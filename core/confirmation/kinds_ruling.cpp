#include "core/confirmation/kinds_ruling.h"

#include "core/calendar/legal_times.h"
#include "core/refusals.h"

#include <algorithm>

namespace core::confirmation {

bool isServed(const Steps& steps, const std::string& party)
{
    return std::any_of(steps.services.begin(), steps.services.end(), [&](const Service& v) { return v.party == party && v.servedOn; });
}

std::vector<std::string> leftToTheCourt(const Steps& steps)
{
    std::vector<std::string> out;
    for (const auto& party : steps.parties)
        if (!isServed(steps, party.id) && std::any_of(steps.events.begin(), steps.events.end(), [&](const auto& e) { return e.kind == NotServed::info.name && e.detail == party.id; }))
            out.push_back(party.id);
    return out;
}

Result<Findings> Receive::check(const State& state, const Proposal<Receive>& p, const Context& c)
{
    auto f = startMove(state, p, c);
    if (f && p.parts.steps.hash != state.steps.rulingHash)
        return refused("hash", {}, {{"hash", p.parts.steps.hash}});
    return f;
}

void Receive::evolve(confirmation::Steps& s, const Stamp& st, const Steps&)
{
    s.receivedAtPointOn = st.day();
    enter(s, st);
}

Result<Findings> Quarantine::check(const State& state, const Proposal<Quarantine>& p, const Context& c)
{
    return startMove(state, p, c);
}

void Quarantine::evolve(confirmation::Steps& s, const Stamp& st, const Nothing&)
{
    enter(s, st);
}

Result<Findings> Print::check(const State& state, const Proposal<Print>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    if (body.hash != state.steps.rulingHash) // T70: only what was verified is printed
        return refused("hash", {}, {{"hash", body.hash}});
    if (body.copies < 1 || body.copies > 99)
        return invalid("copies");
    return f;
}

void Print::evolve(confirmation::Steps& s, const Stamp& st, const Steps& body)
{
    if (!s.receivedAtPointOn)
        s.receivedAtPointOn = st.day();
    if (!s.printedOn)
        s.printedOn = st.day();
    if (body.copies > 0 && body.copies < 100)
        s.copies += body.copies;
    enter(s, st, std::nullopt, std::to_string(body.copies));
}

Result<Findings> Serve::check(const State& state, const Proposal<Serve>& p, const Context& c)
{
    const auto& s = state.steps;
    const auto& body = p.parts.steps;
    std::size_t open = 0;
    for (const auto& party : s.parties)
        open += party.id != body.party && !isServed(s, party.id);
    auto f = startMove(state, p, c, {open == 0 ? "T71" : "T71a", {}});
    if (!f)
        return f;
    // T71b: the court itself serves whom the point reports that it could not, and nobody else.
    const auto left = leftToTheCourt(s);
    const bool court = f->post == "CD" || f->post == "FC", known = isParty(s, body.party);
    if (court && (left.empty() || (known && !isServed(s, body.party) && std::find(left.begin(), left.end(), body.party) == left.end())))
        return refused("no_right", "《民事诉讼法》第89条", {{"posts", "VM TM VL TL PL IF"}});
    if (!known)
        return refused("unknown_party", {}, {{"party", body.party}});
    if (isServed(s, body.party))
        return refused("already_served", {}, {{"party", body.party}});
    if (isBlankText(body.manner))
        return missing("manner");
    if (!body.identityChecked) // T71
        return missing("identityChecked");
    const Day on = body.on.value_or(f->day());
    if (on > f->day())
        return refused("future", {}, {{"on", formatDay(on)}});
    if (s.printedOn && on < *s.printedOn)
        return refused("too_early", {}, {{"on", formatDay(on)}, {"since", formatDay(*s.printedOn)}});
    setFact(*f, "objectionEnd", partyObjection(on, c.settings, c.calendar).end);
    f->calendar = c.calendar.version();
    return f;
}

void Serve::evolve(confirmation::Steps& s, const Stamp& st, const Steps& body)
{
    const Day on = body.on.value_or(st.day());
    const auto known = std::find_if(s.services.begin(), s.services.end(), [&](const Service& v) { return v.party == body.party; });
    if (known == s.services.end())
        s.services.push_back({body.party, on, body.manner});
    else
        *known = {body.party, on, body.manner};
    enter(s, st, on, body.party);
    if (s.state == Main::J9)
        s.servedAllOn = on;
}

Result<Findings> NotServed::check(const State& state, const Proposal<NotServed>& p, const Context& c)
{
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    if (!isParty(state.steps, p.parts.steps.party) || isServed(state.steps, p.parts.steps.party))
        return refused("unknown_party", {}, {{"party", p.parts.steps.party}});
    if (p.parts.steps.attempts < 1)
        return missing("attempts");
    return f;
}

void NotServed::evolve(confirmation::Steps& s, const Stamp& st, const Steps& body)
{
    enter(s, st, std::nullopt, body.party);
}

void NotServed::evolve(confirmation::Content& content, const confirmation::Steps&, const Stamp&, const Steps&, const Content& body)
{
    if (!isBlankText(body.reason))
        content.reason = body.reason;
}

Result<Findings> TellWays::check(const State& state, const Proposal<TellWays>& p, const Context& c)
{
    return startMove(state, p, c);
}

void TellWays::evolve(confirmation::Steps& s, const Stamp& st, const Steps& body)
{
    enter(s, st, body.on);
}

std::vector<Kind> rulingKinds()
{
    using kinds::describe;
    return {describe<Receive>(), describe<Quarantine>(), describe<Print>(), describe<Serve>(), describe<NotServed>(),
            describe<TellWays>()};
}

} // namespace core::confirmation
