#include "core/confirmation/kinds_court.h"

#include "core/calendar/legal_times.h"
#include "core/confirmation/ruling.h"
#include "core/dispute/clock.h"
#include "core/dispute/kinds_office.h"
#include "core/kinds/case_number.h"
#include "core/kinds/words.h"
#include "core/refusals.h"

#include <algorithm>

namespace core::confirmation {

namespace {

constexpr std::string_view kPointAnswers[] = {"yes", "no", "ask"};

} // namespace

Result<Findings> Clear::check(const State& state, const Proposal<Clear>& p, const Context& c)
{
    auto f = startMove(state, p, c, {{}, p.parts.steps.upheld ? "J6" : "J0"});
    if (f && isBlankText(p.parts.content.reason))
        return missing("reason");
    return f;
}

void Clear::evolve(confirmation::Steps& s, const Stamp& st, const Steps& body)
{
    if (!body.upheld)
        s.ground.clear();
    enter(s, st, std::nullopt, body.upheld ? "upheld" : "cleared");
}

void Clear::evolve(confirmation::Content& content, const confirmation::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.reason = body.reason;
}

Result<Findings> Direct::check(const State& state, const Proposal<Direct>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    if (body.parties.size() < 2)
        return missing("parties");
    for (const auto& party : body.parties)
        if (std::find(body.by.begin(), body.by.end(), party.id) == body.by.end())
            return refused("not_joint", {}, {{"party", party.id}});
    if (!c.directory.organisation(body.organisation))
        return refused("no_such_organisation", {}, {{"organisation", body.organisation}});
    const auto end = dispute::confirmationWindowEnd(body.effectiveOn, c.settings, c.calendar).day;
    if (f->day() > end)
        return refused("expired", {}, {{"end", formatDay(end)}});
    setFact(*f, "windowEnd", end);
    f->calendar = c.calendar.version();
    return f;
}

void Direct::evolve(confirmation::Steps& s, const Stamp& st, const Steps& body)
{
    s.dispute = body.dispute;
    s.organisation = body.organisation;
    s.court = st.findings.organisation;
    s.disputeNumber = body.disputeNumber;
    s.type = body.type;
    s.agreementNumber = body.agreementNumber;
    s.parties = body.parties;
    s.effectiveOn = body.effectiveOn;
    s.windowEnd = dayFact(st.findings, "windowEnd").value_or(Day{});
    s.appliedOn = st.day();
    s.receivedAt = st.findings.legal;
    enter(s, st);
}

void Direct::evolve(confirmation::Content& content, const confirmation::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.names = body.names;
    content.title = body.title;
    content.facts = body.facts;
    content.agreement = body.agreement;
}

void Direct::evolve(confirmation::Identity& identity, const confirmation::Steps&, const Stamp&, const Steps&, const Identity& body)
{
    identity.fields = body.fields;
}

Result<Findings> AcceptApplication::check(const State& state, const Proposal<AcceptApplication>& p, const Context& c)
{
    auto f = startMove(state, p, c, {{}, "J3"});
    if (!f)
        return f;
    // R-000-8b: whoever advised on the dispute does not review what came of it, unless the court's leader said why he may.
    const auto& exceptions = state.steps.exceptions;
    const bool allowed = std::any_of(exceptions.begin(), exceptions.end(), [&](const GuideException& one) { return one.judge == f->account; });
    if (const auto id = subjectFromText(state.steps.dispute); id && c.other && !allowed)
        if (auto done = dispute::checkNotGuided(c.other(*id), f->account); !done)
            return tl::unexpected(done.error());
    if (isBlankText(p.parts.steps.caseNumber))
        return missing("caseNumber");
    if (auto done = checkCaseNumber(p.parts.steps.caseNumber, "caseNumber", *f); !done)
        return tl::unexpected(done.error());
    setFact(*f, "reviewDue", reviewPeriod(f->day(), c.settings, c.calendar).end);
    setFact(*f, "reviewRedLine", reviewRedLine(f->day(), c.settings, c.calendar).end);
    f->settings["reviewDays"] = c.settings.reviewDays;
    f->settings["reviewRedLineDays"] = c.settings.reviewRedLineDays;
    f->calendar = c.calendar.version();
    return f;
}

void AcceptApplication::evolve(confirmation::Steps& s, const Stamp& st, const Steps& body)
{
    s.caseNumber = body.caseNumber;
    s.acceptedOn = st.day();
    s.judge = st.findings.account;
    s.reviewDue = dayFact(st.findings, "reviewDue");
    s.reviewRedLine = dayFact(st.findings, "reviewRedLine");
    enter(s, st, std::nullopt, body.caseNumber);
}

Result<Findings> AllowGuide::check(const State& state, const Proposal<AllowGuide>& p, const Context& c)
{
    const auto& s = state.steps;
    const auto& judge = p.parts.steps.judge;
    auto f = startFindings(p, c);
    if (isOver(s.state))
        return refused("closed", {}, {{"state", codeOf(s.state)}, {"name", stateName(s.state)}});
    const auto* account = c.directory.account(judge);
    if (!account || !account->active || std::none_of(account->posts.begin(), account->posts.end(), [&](const Post& post) { return post.code == "RJ" && post.organisation == s.court; }))
        return refused("no_such_account", {}, {{"account", judge}});
    if (judge == f.account) // nobody lets himself
        return refused("own_exception", "《实施意见》第8条");
    if (std::any_of(s.exceptions.begin(), s.exceptions.end(), [&](const GuideException& one) { return one.judge == judge; }))
        return refused("already_allowed");
    if (isBlankText(p.parts.content.reason))
        return missing("reason");
    f.organisation = s.court;
    return f;
}

void AllowGuide::evolve(confirmation::Steps& s, const Stamp& st, const Steps& body)
{
    s.exceptions.push_back({body.judge, st.findings.account, st.day(), toText(st.id)});
    enter(s, st, std::nullopt, body.judge);
}

void AllowGuide::evolve(confirmation::Content& content, const confirmation::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    content.exceptions[toText(st.id)] = body.reason;
}

Result<Findings> NotAccept::check(const State& state, const Proposal<NotAccept>& p, const Context& c)
{
    auto f = startMove(state, p, c);
    if (f && isBlankText(p.parts.steps.ground))
        return missing("ground");
    return f;
}

void NotAccept::evolve(confirmation::Steps& s, const Stamp& st, const Steps& body)
{
    s.ground = body.ground;
    s.judge = st.findings.account;
    enter(s, st, std::nullopt, body.ground);
}

void NotAccept::evolve(confirmation::Content& content, const confirmation::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.reason = body.reason;
}

Result<Findings> Review::check(const State& state, const Proposal<Review>& p, const Context& c)
{
    const auto& s = state.steps;
    if (s.state != Main::J3 && s.state != Main::J5)
        return tl::unexpected(wrongState(s));
    const auto known = reviewPoints();
    for (const auto& point : p.parts.steps.points) {
        const bool named = std::any_of(known.begin(), known.end(), [&](const ReviewPoint& r) { return r.code == point.code; });
        if (!named || !isAmong(kPointAnswers, point.answer))
            return refused("invalid_field", {}, {{"field", "points"}, {"value", point.code}});
    }
    for (const auto& party : p.parts.steps.heard)
        if (!isParty(s, party))
            return refused("unknown_party", {}, {{"party", party}});
    return startFindings(p, c);
}

void Review::evolve(confirmation::Steps& s, const Stamp& st, const Steps& body)
{
    for (const auto& point : body.points) {
        const auto known = std::find_if(s.points.begin(), s.points.end(), [&](const Point& q) { return q.code == point.code; });
        if (known == s.points.end())
            s.points.push_back(point);
        else
            known->answer = point.answer;
    }
    for (const auto& party : body.heard)
        if (std::find(s.heard.begin(), s.heard.end(), party) == s.heard.end())
            s.heard.push_back(party);
    enter(s, st);
}

Result<Findings> AskSupplement::check(const State& state, const Proposal<AskSupplement>& p, const Context& c)
{
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    if (isBlankText(p.parts.content.asked))
        return missing("asked");
    const auto counted = addWorkingDays(f->day(), static_cast<int>(c.settings.supplementWorkingDays), c.calendar).day;
    const Day due = p.parts.steps.due.value_or(counted);
    if (due < f->day())
        return refused("too_early", {}, {{"on", formatDay(due)}, {"since", formatDay(f->day())}});
    setFact(*f, "due", due);
    return f;
}

void AskSupplement::evolve(confirmation::Steps& s, const Stamp& st, const Steps& body)
{
    s.supplementDue = body.due ? body.due : dayFact(st.findings, "due");
    enter(s, st);
}

void AskSupplement::evolve(confirmation::Content& content, const confirmation::Steps& s, const Stamp& st, const Steps&, const Content& body)
{
    content.supplements.push_back({body.asked, {}, s.supplementDue.value_or(st.day()), std::nullopt});
}

Result<Findings> EndUnanswered::check(const State& state, const Proposal<EndUnanswered>& p, const Context& c)
{
    auto f = startMove(state, p, c);
    if (f && state.steps.supplementDue && f->day() <= *state.steps.supplementDue)
        return refused("not_expired", {}, {{"end", formatDay(*state.steps.supplementDue)}});
    return f;
}

void EndUnanswered::evolve(confirmation::Steps& s, const Stamp& st, const Nothing&)
{
    s.ground = "unanswered";
    enter(s, st);
}

namespace {

/// T35a: the parties have put another agreement in the place of the one they asked the court to confirm. Empty: it stands.
std::string replacedBy(const Steps& s, const Context& c)
{
    const auto id = subjectFromText(s.dispute);
    const auto* other = id && c.other ? c.other(*id) : nullptr;
    const auto* dispute = other ? other->as<dispute::State>() : nullptr;
    if (!dispute || !dispute->steps.agreement || dispute->steps.agreement->number == s.agreementNumber)
        return {};
    const bool replaced = std::ranges::find(dispute->steps.events, std::string_view("dispute.replace_agreement"), &dispute::Event::kind) != dispute->steps.events.end();
    return replaced ? dispute->steps.agreement->number : std::string();
}

} // namespace

Result<Findings> Rule::check(const State& state, const Proposal<Rule>& p, const Context& c)
{
    const auto& s = state.steps;
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    if (const auto number = replacedBy(s, c); !number.empty())
        return refused("agreement_replaced", "《人民调解法》第32条", {{"number", s.agreementNumber}, {"by", number}});
    for (const auto& wanted : reviewPoints()) {
        const auto found = std::find_if(s.points.begin(), s.points.end(), [&](const Point& q) { return q.code == wanted.code; });
        if (found == s.points.end() || found->answer != "yes")
            return refused("point_open", "《民诉法解释》第355条", {{"point", wanted.code}, {"question", wanted.question}});
    }
    for (const auto& party : s.parties)
        if (std::find(s.heard.begin(), s.heard.end(), party.id) == s.heard.end())
            return refused("not_heard", {}, {{"party", party.id}});
    if (isBlankText(p.parts.steps.rulingNumber))
        return missing("rulingNumber");
    // What the application was accepted under stands, also where it was written before this was looked at.
    if (const auto& number = p.parts.steps.rulingNumber; number != s.caseNumber)
        if (auto done = checkCaseNumber(number, "rulingNumber", *f); !done)
            return tl::unexpected(done.error());
    if (!isSha256(p.parts.steps.rulingHash))
        return missing("rulingHash");
    if (p.parts.content.rulingPdf.empty())
        return missing("rulingPdf");
    State ruled; // bytes and hash must belong together before anybody signs them
    ruled.steps.rulingHash = p.parts.steps.rulingHash;
    ruled.content.rulingPdf = p.parts.content.rulingPdf;
    if (auto pdf = verifyRuling(ruled); !pdf)
        return refused("hash", {}, {{"hash", p.parts.steps.rulingHash}});
    return f;
}

void Rule::evolve(confirmation::Steps& s, const Stamp& st, const Steps& body)
{
    s.rulingNumber = body.rulingNumber;
    s.rulingHash = body.rulingHash;
    s.ruledOn = st.day();
    enter(s, st, std::nullopt, body.rulingNumber);
}

void Rule::evolve(confirmation::Content& content, const confirmation::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.rulingText = body.rulingText;
    content.rulingPdf = body.rulingPdf;
}

Result<Findings> Reject::check(const State& state, const Proposal<Reject>& p, const Context& c)
{
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    if (isBlankText(p.parts.steps.ground))
        return missing("ground");
    if (auto done = checkCaseNumber(p.parts.steps.rulingNumber, "rulingNumber", *f); !done)
        return tl::unexpected(done.error());
    if (isBlankText(p.parts.content.reason) && isBlankText(p.parts.content.rulingText)) // 民事诉讼法 157: a ruling says why
        return refused("missing_field", "《民事诉讼法》第157条", {{"field", "reason"}});
    return f;
}

void Reject::evolve(confirmation::Steps& s, const Stamp& st, const Steps& body)
{
    s.ground = body.ground;
    s.rulingNumber = body.rulingNumber;
    s.ruledOn = st.day();
    enter(s, st, std::nullopt, body.ground);
}

void Reject::evolve(confirmation::Content& content, const confirmation::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.reason = body.reason;
    content.rulingText = body.rulingText;
}

std::vector<Kind> courtKinds()
{
    using kinds::describe;
    return {describe<Direct>(), describe<Clear>(), describe<AcceptApplication>(), describe<AllowGuide>(), describe<NotAccept>(), withWords(describe<Review>(), {{"steps.points.code", codesOf(reviewPoints())}, {"steps.points.answer", codesOf(kPointAnswers)}}),
            describe<AskSupplement>(), describe<EndUnanswered>(), describe<Rule>(), describe<Reject>()};
}

} // namespace core::confirmation
