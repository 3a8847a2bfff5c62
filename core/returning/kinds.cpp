#include "core/returning/kinds.h"

#include "core/calendar/workdays.h"
#include "core/dispute/life_cycle.h"
#include "core/kinds/case_number.h"
#include "core/kinds/transition.h"
#include "core/refusals.h"

namespace core::returning {

namespace {

// A package has few states, so a list of those a kind leaves is table enough.
template <class K>
Result<Findings> startMove(const State& state, const Proposal<K>& p, const Context& c, std::initializer_list<Main> from, Main to)
{
    if (std::find(from.begin(), from.end(), state.steps.state) == from.end()) {
        const bool over = state.steps.state == Main::Registered || state.steps.state == Main::Resumed || state.steps.state == Main::Closed;
        return refused(over ? "closed" : "not_in_state", {}, {{"state", nameOf(state.steps.state)}, {"name", stateName(state.steps.state)}});
    }
    auto f = startFindings(p, c);
    f.facts["to"] = codeOf(to);
    return f;
}

void enter(Steps& s, const Stamp& st, std::string detail = {})
{
    if (const auto target = targetOf<Main>(st.findings))
        s.state = *target;
    s.events.push_back({toText(st.id), st.kind, dispute::Main::None, st.day(), st.findings.legal, st.findings.account, std::move(detail)});
}

} // namespace

std::string_view stateName(Main state)
{
    switch (state) {
    case Main::None: return "";
    case Main::Sent: return "已退回，待法院签收";
    case Main::Received: return "法院已签收";
    case Main::Queried: return "待补材料";
    case Main::Registered: return "已登记立案";
    case Main::Resumed: return "恢复审理";
    case Main::Closed: return "已了结";
    }
    return "";
}

Result<Findings> Send::check(const State& state, const Proposal<Send>& p, const Context& c)
{
    auto f = startMove(state, p, c, {Main::None}, Main::Sent);
    if (!f)
        return f;
    const auto id = subjectFromText(p.parts.steps.dispute);
    const auto* other = id && c.other ? c.other(*id) : nullptr;
    const auto* d = other ? other->as<dispute::State>() : nullptr;
    if (!d)
        return refused("no_such_subject", {}, {{"dispute", p.parts.steps.dispute}});
    const auto& s = d->steps;
    if (f->organisation != s.holder.organisation)
        return refused("not_holder", {}, {{"organisation", s.holder.organisation}});
    // In its group the dispute may already stand at F3.
    if (!s.courtSourced || (s.state != dispute::Main::F2 && s.state != dispute::Main::F3))
        return refused("not_in_state", {}, {{"state", codeOf(s.state)}, {"name", dispute::stateName(s.state)}});
    if (p.parts.content.items.empty())
        return missing("items");
    for (const auto& item : p.parts.content.items)
        if (isBlankText(item.name) || item.pages < 0 || (!item.hash.empty() && !isSha256(item.hash)))
            return invalid("items");
    f->facts["court"] = s.court;
    f->facts["courtNumber"] = s.courtNumber;
    f->facts["disputeNumber"] = s.number;
    f->facts["type"] = s.type;
    f->facts["parties"] = toJson(s.parties);
    f->facts["reasons"] = toJson(s.failureReasons);
    f->facts["undisputedFacts"] = s.undisputedFacts;
    return f;
}

void Send::evolve(returning::Steps& s, const Stamp& st, const Steps& body)
{
    const auto& f = st.findings;
    s.dispute = body.dispute;
    s.organisation = f.organisation;
    s.court = textFact(f, "court");
    s.courtNumber = textFact(f, "courtNumber");
    s.disputeNumber = textFact(f, "disputeNumber");
    s.type = textFact(f, "type");
    s.undisputedFacts = flagFact(f, "undisputedFacts");
    if (const auto* parties = f.facts.if_contains("parties"))
        if (auto known = fromJson<std::vector<dispute::PartySteps>>(*parties))
            s.parties = std::move(*known);
    if (const auto* reasons = f.facts.if_contains("reasons"))
        if (auto known = fromJson<std::vector<std::string>>(*reasons))
            s.reasons = std::move(*known);
    s.sentOn = body.on.value_or(st.day());
    enter(s, st);
}

void Send::evolve(returning::Content& content, const returning::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.title = body.title;
    content.result = body.result;
    content.undisputedFacts = body.undisputedFacts;
    content.items = body.items;
    content.names = body.names;
}

void Send::evolve(returning::Identity& identity, const returning::Steps&, const Stamp&, const Steps&, const Identity& body)
{
    identity.fields = body.fields;
}

Result<Findings> Receive::check(const State& state, const Proposal<Receive>& p, const Context& c)
{
    return startMove(state, p, c, {Main::Sent}, Main::Received);
}

void Receive::evolve(returning::Steps& s, const Stamp& st, const Nothing&)
{
    s.receivedOn = st.day();
    enter(s, st);
}

Result<Findings> Query::check(const State& state, const Proposal<Query>& p, const Context& c)
{
    if (isBlankText(p.parts.content.query))
        return missing("query");
    auto f = startMove(state, p, c, {Main::Sent, Main::Received}, Main::Queried);
    if (f)
        setFact(*f, "due", addWorkingDays(f->day(), static_cast<int>(c.settings.supplementWorkingDays), c.calendar).day);
    return f;
}

void Query::evolve(returning::Steps& s, const Stamp& st, const Nothing&)
{
    if (!s.receivedOn)
        s.receivedOn = st.day();
    s.queryDue = dayFact(st.findings, "due");
    enter(s, st);
}

void Query::evolve(returning::Content& content, const returning::Steps&, const Stamp&, const Nothing&, const Content& body)
{
    content.query = body.query;
    content.answer.clear();
}

Result<Findings> AnswerQuery::check(const State& state, const Proposal<AnswerQuery>& p, const Context& c)
{
    auto f = startMove(state, p, c, {Main::Queried}, Main::Received);
    if (f && isBlankText(p.parts.content.answer))
        return missing("answer");
    return f;
}

void AnswerQuery::evolve(returning::Steps& s, const Stamp& st, const Nothing&)
{
    s.queryDue.reset();
    enter(s, st);
}

void AnswerQuery::evolve(returning::Content& content, const returning::Steps&, const Stamp&, const Nothing&, const Content& body)
{
    content.answer = body.answer;
    content.items.insert(content.items.end(), body.items.begin(), body.items.end());
}

Result<Findings> FileSuit::check(const State& state, const Proposal<FileSuit>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    // 委派 ends in a suit of its own, 委托 in the one that waits: which it is stands on the dispute, nobody chooses it here.
    const auto id = subjectFromText(state.steps.dispute);
    const auto* other = id && c.other ? c.other(*id) : nullptr;
    const auto* d = other ? other->as<dispute::State>() : nullptr;
    if (d && body.resumed && !d->steps.entrusted)
        return refused("invalid_field", "《民事诉讼法》第126条", {{"field", "resumed"}});
    const bool resumes = d ? d->steps.entrusted : body.resumed;
    auto f = startMove(state, p, c, {Main::Sent, Main::Received}, resumes ? Main::Resumed : Main::Registered);
    if (!f)
        return f;
    if (!resumes && isBlankText(body.filingNumber))
        return missing("filingNumber");
    if (auto done = checkCaseNumber(body.filingNumber, "filingNumber", *f); !done)
        return tl::unexpected(done.error());
    return f;
}

void FileSuit::evolve(returning::Steps& s, const Stamp& st, const Steps& body)
{
    if (!s.receivedOn)
        s.receivedOn = st.day();
    s.filedOn = st.day();
    s.filingNumber = body.filingNumber;
    enter(s, st, body.filingNumber);
}

Result<Findings> CloseReturn::check(const State& state, const Proposal<CloseReturn>& p, const Context& c)
{
    auto f = startMove(state, p, c, {Main::Sent, Main::Received, Main::Queried}, Main::Closed);
    if (f && isBlankText(p.parts.content.reason))
        return missing("reason");
    return f;
}

void CloseReturn::evolve(returning::Steps& s, const Stamp& st, const Nothing&)
{
    enter(s, st);
}

void CloseReturn::evolve(returning::Content& content, const returning::Steps&, const Stamp&, const Nothing&, const Content& body)
{
    content.answer = body.reason;
}

std::vector<Kind> kinds()
{
    using core::kinds::describe;
    return {describe<Send>(), describe<Receive>(), describe<Query>(), describe<AnswerQuery>(), describe<FileSuit>(), describe<CloseReturn>()};
}

} // namespace core::returning
