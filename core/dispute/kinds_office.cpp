#include "core/dispute/kinds_office.h"

#include "core/directory/courts.h"
#include "core/refusals.h"

#include <algorithm>

namespace core::dispute {

namespace {

OfficeSteps& office(Steps& s)
{
    if (!s.office)
        s.office.emplace();
    return *s.office;
}

} // namespace

Result<Findings> Guided::check(const State& state, const Proposal<Guided>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = startFindings(p, c);
    if (state.steps.state == Main::Z0 || state.steps.state == Main::Z1)
        return tl::unexpected(wrongState(state.steps, info.name));
    if (isBlankText(p.parts.content.text))
        return missing("text");
    if (state.steps.office && std::any_of(state.steps.office->guides.begin(), state.steps.office->guides.end(), [&](const GuidedSteps& g) { return g.act == body.answer; }))
        return refused("already_in_dossier");
    const auto id = subjectFromText(body.guidance);
    const auto* subject = id && c.other ? c.other(*id) : nullptr;
    const auto* request = subject ? subject->as<guidance::State>() : nullptr;
    if (!request)
        return refused("no_such_subject");
    const auto answer = std::find_if(request->steps.answers.begin(), request->steps.answers.end(), [&](const guidance::AnswerSteps& one) { return one.act == body.answer; });
    if (answer == request->steps.answers.end())
        return refused("not_answered", "《实施意见》第8条");
    // What the dossier says of the answer comes from the request, not from whoever files it.
    f.facts["number"] = request->steps.number;
    f.facts["account"] = answer->account;
    f.facts["place"] = answer->organisation;
    f.facts["manner"] = nameOf(answer->manner);
    setFact(f, "on", answer->on);
    return f;
}

void Guided::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    const auto& f = st.findings;
    office(s).guides.push_back({body.guidance, textFact(f, "number"), textFact(f, "account"), textFact(f, "place"), textFact(f, "manner"),
                                dayFact(f, "on").value_or(st.day()), body.answer});
    enter(s, st, std::nullopt, textFact(f, "account"));
}

void Guided::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.text);
}

Result<Findings> Batch::check(const State& state, const Proposal<Batch>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    const auto standing = state.steps.office ? state.steps.office->batch : std::string();
    if (!body.batch.empty() && !isIdentifier(body.batch))
        return invalid("batch");
    if (body.batch == standing)
        return refused("batch_unchanged");
    if (isEnded(state.steps.state))
        return tl::unexpected(wrongState(state.steps, info.name));
    return startFindings(p, c);
}

void Batch::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    office(s).batch = body.batch;
    enter(s, st, std::nullopt, body.batch);
}

void Batch::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.reason);
}

Result<Findings> HandCourt::check(const State& state, const Proposal<HandCourt>& p, const Context& c)
{
    const auto& s = state.steps;
    const auto& to = p.parts.steps.court;
    auto f = startFindings(p, c);
    if (!s.courtSourced || s.court.empty() || isEnded(s.state))
        return tl::unexpected(wrongState(s, info.name));
    const auto* court = c.directory.organisation(to);
    if (!court || !court->active || !directory::isCourt(court->kind))
        return refused("no_such_organisation", {}, {{"organisation", to}});
    if (to == s.court)
        return refused("order_to_itself");
    // Only to the court whose territory it is: the one its holder is docked to, or that one's mother court.
    const auto* holder = c.directory.organisation(s.holder.organisation);
    if (holder && !holder->court.empty() && holder->court != to) {
        const auto* docked = c.directory.organisation(holder->court);
        if (!docked || docked->parent != to)
            return refused("not_docked", "《实施意见》第3条", {{"organisation", holder->id}});
    }
    if (isBlankText(p.parts.content.reason))
        return missing("reason");
    f.organisation = s.court;
    return f;
}

void HandCourt::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    s.court = body.court;
    enter(s, st, std::nullopt, body.court);
}

void HandCourt::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.reason);
}

std::string courtToHandTo(const Steps& s, const directory::State& directory)
{
    const auto* holder = directory.organisation(s.holder.organisation);
    if (!s.courtSourced || s.court.empty() || isEnded(s.state) || !holder || holder->court.empty() || holder->court == s.court)
        return {};
    const auto* docked = directory.organisation(holder->court);
    const auto* standing = directory.organisation(s.court);
    const bool kin = (docked && docked->parent == s.court) || (standing && standing->parent == holder->court);
    // A unit that never changed courts was given this one by somebody who knew (a body of the whole county).
    return kin || holder->formerCourts.empty() ? std::string() : holder->court;
}

Result<Findings> Campaign::check(const State& state, const Proposal<Campaign>& p, const Context& c)
{
    const auto& wanted = p.parts.steps.campaign;
    auto f = startFindings(p, c);
    const auto standing = state.steps.office ? state.steps.office->campaign : std::string();
    if (wanted.empty() && standing.empty()) // there is none to be taken off either
        return missing("campaign");
    if (wanted == standing)
        return refused("campaign_unchanged");
    if (state.steps.state == Main::Z1)
        return tl::unexpected(wrongState(state.steps, info.name));
    if (wanted.empty())
        return f;
    const auto id = subjectFromText(wanted);
    const auto* subject = id && c.other ? c.other(*id) : nullptr;
    const auto* entry = subject ? subject->as<focus::State>() : nullptr;
    if (!entry || entry->steps.what != focus::What::Campaign)
        return refused("no_campaign", "《推进诉源治理的意见》二（一）");
    // A campaign has its days: what came up outside them is none of its work.
    const auto within = [&](Day day) { return (!entry->steps.from || *entry->steps.from <= day) && (!entry->steps.to || day <= *entry->steps.to); };
    const auto began = state.steps.registeredOn ? state.steps.registeredOn : state.steps.dispatchedOn;
    if (!within(f.day()) && !(began && within(*began)))
        return refused("not_its_days", "《推进诉源治理的意见》二（一）", {{"campaign", entry->content.name}, {"from", entry->steps.from ? formatDay(*entry->steps.from) : std::string()}, {"to", entry->steps.to ? formatDay(*entry->steps.to) : std::string()}});
    return f;
}

void Campaign::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    office(s).campaign = body.campaign;
    enter(s, st, std::nullopt, body.campaign.empty() ? "off" : "on");
}

Done checkNotGuided(const SubjectState* subject, std::string_view account)
{
    const auto* dispute = subject ? subject->as<State>() : nullptr;
    if (!dispute || !dispute->steps.office)
        return {};
    for (const auto& guide : dispute->steps.office->guides)
        if (guide.account == account)
            return refused("guided_before", "《实施意见》第8条", {{"guidance", guide.number}});
    return {};
}

std::vector<Kind> officeKinds()
{
    using kinds::describe;
    return {describe<Guided>(), describe<Batch>(), describe<HandCourt>(), describe<Campaign>()};
}

} // namespace core::dispute
