#include "core/proposal/kinds.h"

#include "core/kinds/transition.h"
#include "core/refusals.h"
#include "core/rights/audience.h"

#include <algorithm>

namespace core::proposal {

namespace {

constexpr std::size_t kMostActs = 256; // of a group
constexpr std::string_view kPartNames[] = {"content", "identity", "sealed"};

template <class K>
Result<Findings> startMove(const State& state, const Proposal<K>& p, const Context& c, std::initializer_list<Main> from, Main to)
{
    if (std::find(from.begin(), from.end(), state.steps.state) == from.end())
        return refused("closed", {}, {{"state", nameOf(state.steps.state)}, {"name", stateName(state.steps.state)}});
    auto f = startFindings(p, c);
    f.facts["to"] = codeOf(to);
    return f;
}

void enter(Steps& s, const Stamp& st)
{
    if (const auto target = targetOf<Main>(st.findings))
        s.state = *target;
    s.events.push_back({toText(st.id), st.kind, dispute::Main::None, st.day(), st.findings.legal, st.findings.account, {}});
}

/// Reads it, had it before it was handed over, wrote on it or was named its mediator: a stranger who only knows the id
/// proposes nothing, and neither does a neighbour at the same point who never had the dossier.
bool knewIt(const SubjectState& subject, const dispute::Steps& s, const Context& c)
{
    constexpr int kContents = 2;
    const auto& author = c.author;
    const bool wrote = std::any_of(s.events.begin(), s.events.end(), [&](const auto& e) {
        return e.account == author.account || ((e.kind == "dispute.name_mediator" || e.kind == "dispute.replace_mediator") && e.detail == author.account);
    });
    if (wrote || frozenUpTo(subject, author.account, author.posts))
        return true;
    const auto grants = audiences(subject, c.directory);
    const auto mine = audiencesOf(author.account, author.posts);
    return std::any_of(mine.begin(), mine.end(), [&](const Audience& one) {
        const auto found = grants.find(one);
        return found != grants.end() && found->second >= kContents;
    });
}

/// Who holds the dispute: whose the proposal is.
void addressee(Findings& f, const dispute::Steps& s)
{
    f.facts["organisation"] = !s.holder.organisation.empty() ? s.holder.organisation : s.courtSourced ? s.court : s.registrar;
    f.facts["mediator"] = s.holder.mediator;
}

bool goodBodies(const std::vector<std::string>& bodies, std::size_t acts)
{
    return bodies.size() <= acts;
}

} // namespace

std::string_view stateName(Main state)
{
    switch (state) {
    case Main::None: return "";
    case Main::Open: return "待承办人处理";
    case Main::Taken: return "已接手";
    case Main::Declined: return "未采用";
    case Main::Seen: return "已了结";
    }
    return "";
}

bool meansMovedOn(std::string_view code)
{
    return code == "not_holder" || code == "not_mediator" || code == "no_such_subject";
}

bool carriesWork(std::string_view kind)
{
    constexpr std::string_view kPersonal[] = {"dispute.accept", "dispute.decline", "dispute.name_mediator", "dispute.answer_naming",
                                              "dispute.printed", "dispute.urge", "dispute.revealed",
                                              "dispute.attach", "dispute.detach"}; // a file is more than its act
    return !kind.starts_with("proposal.") && std::find(std::begin(kPersonal), std::end(kPersonal), kind) == std::end(kPersonal);
}

Result<Findings> Make::check(const State& state, const Proposal<Make>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    const auto id = subjectFromText(body.dispute);
    if (!id)
        return invalid("dispute");
    if (body.acts.empty() || body.acts.size() > kMostActs)
        return invalid("acts");
    for (const auto& act : body.acts)
        if (!actIdFromText(act.act) || !subjectFromText(act.subject) || act.kind.empty())
            return invalid("acts");
    if (!goodBodies(p.parts.content.bodies, body.acts.size()) || !goodBodies(p.parts.identity.bodies, body.acts.size()) ||
        !goodBodies(p.parts.sealed.bodies, body.acts.size()))
        return invalid("bodies");
    auto f = startMove(state, p, c, {Main::None}, Main::Open);
    if (!f)
        return f;
    const auto* other = c.other ? c.other(*id) : nullptr;
    const auto* d = other ? other->as<dispute::State>() : nullptr;
    if (!d || (c.side == Side::County && !knewIt(*other, d->steps, c))) {
        // A desk that had to forget the dispute still proposes; the county knows it.
        if (c.side == Side::County)
            return refused("no_such_subject", {}, {{"dispute", body.dispute}});
        return f;
    }
    const auto& s = d->steps;
    f->facts["disputeNumber"] = s.number;
    f->facts["type"] = s.type;
    addressee(*f, s);
    return f;
}

void Make::evolve(proposal::Steps& s, const Stamp& st, const Steps& body)
{
    s.dispute = body.dispute;
    s.disputeNumber = textFact(st.findings, "disputeNumber");
    s.type = textFact(st.findings, "type");
    s.organisation = textFact(st.findings, "organisation");
    s.mediator = textFact(st.findings, "mediator");
    s.author = st.findings.account;
    s.why = body.why;
    s.done = body.done;
    s.acts = body.acts;
    s.madeOn = st.day();
    enter(s, st);
}

void Make::evolve(proposal::Content& content, const proposal::Steps&, const Stamp&, const Steps&, const Bodies& body)
{
    content.bodies = body.bodies;
}

void Make::evolve(proposal::Identity& identity, const proposal::Steps&, const Stamp&, const Steps&, const Bodies& body)
{
    identity.bodies = body.bodies;
}

void Make::evolve(proposal::Sealed& sealed, const proposal::Steps&, const Stamp&, const Steps&, const Bodies& body)
{
    sealed.bodies = body.bodies;
}

Result<Findings> Take::check(const State& state, const Proposal<Take>& p, const Context& c)
{
    return startMove(state, p, c, {Main::Open}, Main::Taken);
}

void Take::evolve(proposal::Steps& s, const Stamp& st, const Steps& body)
{
    s.noted = body.noted;
    s.decidedOn = st.day();
    s.decidedBy = st.findings.account;
    enter(s, st);
}

Result<Findings> Decline::check(const State& state, const Proposal<Decline>& p, const Context& c)
{
    auto f = startMove(state, p, c, {Main::Open}, Main::Declined);
    if (f && isBlankText(p.parts.content.reason))
        return missing("reason");
    return f;
}

void Decline::evolve(proposal::Steps& s, const Stamp& st, const Nothing&)
{
    s.decidedOn = st.day();
    s.decidedBy = st.findings.account;
    enter(s, st);
}

void Decline::evolve(proposal::Content& content, const proposal::Steps&, const Stamp&, const Nothing&, const Content& body)
{
    content.reason = body.reason;
}

Result<Findings> PassOn::check(const State& state, const Proposal<PassOn>& p, const Context& c)
{
    auto f = startMove(state, p, c, {Main::Open}, Main::Open);
    const auto id = subjectFromText(state.steps.dispute);
    const auto* other = f && id && c.other ? c.other(*id) : nullptr;
    const auto* d = other ? other->as<dispute::State>() : nullptr;
    if (!f || !d)
        return f; // a desk that had to forget the dispute: the county knows where it is
    addressee(*f, d->steps);
    if (textFact(*f, "organisation") == state.steps.organisation && textFact(*f, "mediator") == state.steps.mediator)
        return refused("not_moved");
    return f;
}

void PassOn::evolve(proposal::Steps& s, const Stamp& st, const Nothing&)
{
    if (st.findings.facts.contains("organisation")) {
        s.organisation = textFact(st.findings, "organisation");
        s.mediator = textFact(st.findings, "mediator");
    }
    enter(s, st);
}

Result<Findings> Seen::check(const State& state, const Proposal<Seen>& p, const Context& c)
{
    if (c.author.account != state.steps.author)
        return refused("not_holder", {}, {{"account", state.steps.author}});
    return startMove(state, p, c, {Main::Taken, Main::Declined}, Main::Seen);
}

void Seen::evolve(proposal::Steps& s, const Stamp& st, const Nothing&)
{
    enter(s, st);
}

std::vector<Draft> draftsOf(const State& state)
{
    const std::vector<std::string>* higher[] = {&state.content.bodies, &state.identity.bodies, &state.sealed.bodies};
    std::vector<Draft> out;
    for (std::size_t i = 0; i < state.steps.acts.size(); ++i) {
        const auto& act = state.steps.acts[i];
        Draft draft{act.kind, subjectFromText(act.subject).value_or(SubjectId{}), {}};
        const auto take = [&draft](std::string_view name, const std::string& text) {
            if (text.empty())
                return;
            if (auto value = decodeStrict(text); value && value->is_object())
                draft.body[name] = std::move(*value);
        };
        take("steps", act.body);
        for (std::size_t part = 0; part < 3; ++part)
            if (i < higher[part]->size())
                take(kPartNames[part], (*higher[part])[i]);
        out.push_back(std::move(draft));
    }
    return out;
}

std::vector<Kind> kinds()
{
    using core::kinds::describe;
    return {describe<Make>(), describe<Take>(), describe<Decline>(), describe<PassOn>(), describe<Seen>()};
}

} // namespace core::proposal
