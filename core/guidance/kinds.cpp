#include "core/guidance/kinds.h"

#include "core/calendar/workdays.h"
#include "core/directory/courts.h"
#include "core/dispute/kinds_office.h"
#include "core/guidance/extract.h"
#include "core/kinds/texts.h"
#include "core/kinds/words.h"
#include "core/refusals.h"

#include <algorithm>
#include <set>

namespace core::guidance {

namespace {

constexpr const char* kArticle = "《实施意见》第8条";
constexpr std::string_view kFallbacks[] = {"phone", "recorded", "visit"};
constexpr std::string_view kResults[] = {"held", "fallback", "failed"};
constexpr std::string_view kUseful[] = {"yes", "partly", "no"};
constexpr std::int64_t kMinutesLimit = 24 * 60;
constexpr auto kFarthest = std::chrono::days(400); ///< nobody arranges a session later than next year
constexpr auto kTolerance = std::chrono::minutes(10); // DOMAIN 4.1

/// Not too long, and no telephone or identity number in it: guidance needs none (人民调解法 15(4)).
Done checkText(std::string_view field, const std::string& text)
{
    if (auto done = checkLength(field, text); !done)
        return done;
    if (const auto number = privateNumberIn(text); !number.empty())
        return refused("guidance_private", "《人民调解法》第15条", {{"field", field}, {"ending", number.substr(number.size() - std::min<std::size_t>(4, number.size()))}});
    return {};
}

bool isAdvisor(const directory::Organisation& o)
{
    using enum directory::OrganisationKind;
    return directory::isCourt(o.kind) || o.kind == PoliceStation || o.kind == JusticeOffice;
}

bool isJudgeAt(const directory::Account& account, std::string_view court)
{
    return account.active && std::any_of(account.posts.begin(), account.posts.end(), [&](const Post& post) { return post.code == "GJ" && post.organisation == court; });
}

/// Which side an author speaks for.
bool asks(const guidance::Steps& s, const Findings& f) { return f.organisation == s.organisation || f.account == s.author; }
bool advises(const guidance::Steps& s, const Findings& f) { return f.organisation == s.to; }

template <class K>
Result<Findings> startAt(const State& state, const Proposal<K>& p, const Context& c, bool answered = true)
{
    const auto now = state.steps.state;
    if (now != Main::Asked && !(answered && now == Main::Answered))
        return refused(now == Main::Answered ? "guidance_answered" : "closed");
    return startFindings(p, c);
}

template <class K>
Result<Findings> startAsker(const State& state, const Proposal<K>& p, const Context& c, bool answered = true)
{
    auto f = startAt(state, p, c, answered);
    if (f && !asks(state.steps, *f))
        return refused("not_holder", {}, {{"organisation", state.steps.organisation}});
    return f;
}

template <class K>
Result<Findings> startAdvisor(const State& state, const Proposal<K>& p, const Context& c)
{
    auto f = startAt(state, p, c);
    if (f && !advises(state.steps, *f))
        return refused("not_holder", {}, {{"organisation", state.steps.to}});
    return f;
}

void note(guidance::Steps& s, const Stamp& st, std::string detail = {})
{
    s.events.push_back({toText(st.id), st.kind, dispute::Main::None, st.day(), st.findings.legal, st.findings.account, std::move(detail)});
}

void write(guidance::Content& content, const Stamp& st, const std::string& text)
{
    if (!isBlankText(text))
        content.notes.push_back({toText(st.id), st.kind, text});
}

} // namespace

const directory::Account* judgeOf(std::string_view court, const directory::State& directory)
{
    for (int height = 0; height < 3 && !court.empty(); ++height) {
        for (const auto& [id, account] : directory.steps.accounts)
            if (isJudgeAt(account, court))
                return &account;
        const auto* o = directory.organisation(court);
        court = o ? std::string_view(o->parent) : std::string_view();
    }
    return nullptr;
}

Result<Findings> Ask::check(const State&, const Proposal<Ask>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    const auto& words = p.parts.content;
    auto f = startFindings(p, c);
    if (!isIdentifier(body.guidanceNumber))
        return missing("guidanceNumber");
    if (isBlankText(words.question))
        return missing("question");
    for (const auto& [field, text] : {std::pair("question", &words.question), std::pair("extract", &words.extract), std::pair("papers", &words.papers)})
        if (auto done = checkText(field, *text); !done)
            return tl::unexpected(done.error());
    // To whom: named, or the court the asker's committee is docked to.
    auto to = body.to;
    if (to.empty()) {
        const auto* own = c.directory.organisation(f.organisation);
        to = own ? own->court : std::string();
    }
    const auto* advisor = c.directory.organisation(to);
    if (!advisor || !advisor->active || !isAdvisor(*advisor))
        return refused("no_such_organisation", kArticle, {{"organisation", to}});
    const bool court = directory::isCourt(advisor->kind);
    auto judge = body.judge;
    if (court && judge.empty())
        if (const auto* known = judgeOf(to, c.directory))
            judge = known->id;
    if (!judge.empty()) {
        const auto* account = court ? c.directory.account(judge) : nullptr;
        const auto place = account ? std::find_if(account->posts.begin(), account->posts.end(), [](const Post& post) { return post.code == "GJ"; }) : std::vector<Post>::const_iterator{};
        if (!account || !account->active || place == account->posts.end())
            return refused("not_a_judge", kArticle, {{"account", judge}});
        to = place->organisation; // the county court's judge, where the tribunal has none
    }
    if (!body.dispute.empty()) {
        const auto id = subjectFromText(body.dispute);
        if (!id)
            return invalid("dispute");
        const auto* subject = c.other ? c.other(*id) : nullptr;
        const auto* about = subject ? subject->as<dispute::State>() : nullptr;
        if (!about)
            return refused("no_such_subject");
        const auto& holder = about->steps.holder;
        const auto& place = holder.organisation.empty() ? about->steps.registrar : holder.organisation;
        // Mediators ask about their own disputes, liaisons about those of their unit; many are both.
        const bool own = holder.mediator == f.account || (holder.mediator.empty() && about->steps.author == f.account);
        const bool liaison = std::ranges::any_of(c.author.posts, [&](const Post& post) {
            return post.organisation == place && (post.code == "VL" || post.code == "TL" || post.code == "PL" || post.code == "IF");
        });
        if (!own && !liaison)
            return refused("not_holder", {}, {{"organisation", place}});
        // The name of a party goes along only when the question cannot do without it.
        for (const auto* text : {&words.question, &words.extract})
            if (const auto names = namesIn(*text, *about); !names.empty() && !body.namesNeeded)
                return refused("guidance_names", "《人民调解法》第15条", {{"name", names.front()}});
        f.facts["disputeNumber"] = about->steps.number;
        f.facts["type"] = about->steps.type;
    }
    const auto days = body.urgent ? c.settings.guidanceUrgentWorkingDays : c.settings.guidanceWorkingDays;
    setFact(f, "due", addWorkingDays(f.day(), static_cast<int>(days), c.calendar).day);
    f.calendar = c.calendar.version();
    f.settings[body.urgent ? "guidanceUrgentWorkingDays" : "guidanceWorkingDays"] = days;
    f.facts["to"] = to;
    f.facts["judge"] = judge;
    return f;
}

void Ask::evolve(guidance::Steps& s, const Stamp& st, const Steps& body)
{
    s.state = Main::Asked;
    s.number = body.guidanceNumber;
    s.organisation = st.findings.organisation;
    s.author = st.findings.account;
    s.to = textFact(st.findings, "to");
    s.judge = textFact(st.findings, "judge");
    s.dispute = body.dispute;
    s.disputeNumber = textFact(st.findings, "disputeNumber");
    s.type = body.type.empty() ? textFact(st.findings, "type") : body.type;
    s.wanted = body.wanted;
    s.urgent = body.urgent;
    s.namesNeeded = body.namesNeeded;
    s.askedOn = st.day();
    s.due = dayFact(st.findings, "due");
    note(s, st, s.to);
}

void Ask::evolve(guidance::Content& content, const guidance::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.question = body.question;
    content.extract = body.extract;
    content.papers = body.papers;
}

Result<Findings> Hand::check(const State& state, const Proposal<Hand>& p, const Context& c)
{
    auto f = startAdvisor(state, p, c);
    if (!f)
        return f;
    const auto* account = c.directory.account(p.parts.steps.judge);
    if (!account || !isJudgeAt(*account, state.steps.to))
        return refused("not_a_judge", kArticle, {{"account", p.parts.steps.judge}});
    if (state.steps.judge == account->id)
        return invalid("judge");
    return f;
}

void Hand::evolve(guidance::Steps& s, const Stamp& st, const Steps& body)
{
    s.judge = body.judge;
    note(s, st, body.judge);
}

Result<Findings> Answer::check(const State& state, const Proposal<Answer>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    const auto& words = p.parts.content;
    auto f = startAdvisor(state, p, c);
    if (!f)
        return f;
    if (isBlankText(words.text))
        return missing("text");
    for (const auto& [field, text] : {std::pair("text", &words.text), std::pair("law", &words.law), std::pair("source", &words.source)})
        if (auto done = checkText(field, *text); !done)
            return tl::unexpected(done.error());
    if (body.manner == Manner::Case && isBlankText(words.source))
        return missing("source");
    if (body.manner == Manner::Law && isBlankText(words.law))
        return missing("law");
    if (body.minutes < 0 || body.minutes > kMinutesLimit)
        return invalid("minutes");
    if ((body.manner == Manner::Video || body.manner == Manner::Visit) && body.minutes == 0)
        return missing("minutes");
    const auto on = body.on.value_or(f->day());
    if (on > f->day())
        return refused("future", {}, {{"on", formatDay(on)}});
    if (on < state.steps.askedOn)
        return refused("too_early", {}, {{"on", formatDay(on)}, {"since", formatDay(state.steps.askedOn)}});
    return f;
}

void Answer::evolve(guidance::Steps& s, const Stamp& st, const Steps& body)
{
    s.state = Main::Answered;
    s.answers.push_back({body.manner, body.on.value_or(st.day()), body.minutes, st.findings.account, st.findings.organisation, toText(st.id)});
    note(s, st, nameOf(body.manner));
}

void Answer::evolve(guidance::Content& content, const guidance::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    content.answers.push_back({toText(st.id), body.text, body.law, body.source});
}

Result<Findings> Plan::check(const State& state, const Proposal<Plan>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = startAt(state, p, c);
    if (!f)
        return f;
    if (!asks(state.steps, *f) && !advises(state.steps, *f))
        return refused("not_holder", {}, {{"organisation", state.steps.to}});
    if (state.steps.standingSession())
        return refused("session_stands", kArticle, {{"at", formatInstant(state.steps.standingSession()->at)}});
    if (!body.at)
        return missing("at");
    if (*body.at + kTolerance < f->legal)
        return refused("session_past");
    if (*body.at > f->legal + kFarthest)
        return invalid("at");
    if (body.manner != Manner::Video && body.manner != Manner::Visit)
        return invalid("manner");
    // What happens when the line fails is agreed beforehand, not in the room.
    if (body.manner == Manner::Video && !isAmong(kFallbacks, body.fallback))
        return missing("fallback");
    return f;
}

void Plan::evolve(guidance::Steps& s, const Stamp& st, const Steps& body)
{
    SessionPlan plan;
    plan.at = body.at.value_or(st.findings.legal);
    plan.manner = body.manner;
    plan.fallback = body.fallback;
    plan.account = st.findings.account;
    plan.byAsker = asks(s, st.findings);
    plan.act = toText(st.id);
    s.sessions.push_back(std::move(plan));
    note(s, st);
}

Result<Findings> AnswerPlan::check(const State& state, const Proposal<AnswerPlan>& p, const Context& c)
{
    auto f = startAt(state, p, c);
    if (!f)
        return f;
    const auto* plan = state.steps.standingSession();
    if (!plan || plan->agreedAt)
        return refused("no_session_waits");
    if (plan->byAsker ? !advises(state.steps, *f) : !asks(state.steps, *f))
        return refused("own_session_plan");
    if (!p.parts.steps.agree && isBlankText(p.parts.content.reason))
        return missing("reason");
    return f;
}

void AnswerPlan::evolve(guidance::Steps& s, const Stamp& st, const Steps& body)
{
    if (s.sessions.empty())
        return;
    auto& plan = s.sessions.back();
    if (body.agree)
        plan.agreedAt = st.findings.legal;
    else
        plan.result = "declined";
    note(s, st, body.agree ? "agreed" : "declined");
}

void AnswerPlan::evolve(guidance::Content& content, const guidance::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    write(content, st, body.reason);
}

Result<Findings> Held::check(const State& state, const Proposal<Held>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = startAt(state, p, c);
    if (!f)
        return f;
    if (!asks(state.steps, *f) && !advises(state.steps, *f))
        return refused("not_holder", {}, {{"organisation", state.steps.to}});
    const auto* plan = state.steps.standingSession();
    if (!plan || !plan->agreedAt)
        return refused("session_not_agreed", kArticle);
    if (plan->at > f->legal + kTolerance)
        return refused("future", {}, {{"on", formatInstant(plan->at)}});
    if (!isAmong(kResults, body.result))
        return invalid("result");
    if (body.result == "fallback" && !isAmong(kFallbacks, body.used))
        return missing("used");
    if (isBlankText(p.parts.content.record))
        return missing("record");
    if (auto done = checkText("record", p.parts.content.record); !done)
        return tl::unexpected(done.error());
    return f;
}

void Held::evolve(guidance::Steps& s, const Stamp& st, const Steps& body)
{
    if (s.sessions.empty())
        return;
    s.sessions.back().result = body.result;
    s.sessions.back().used = body.used;
    note(s, st, body.result);
}

void Held::evolve(guidance::Content& content, const guidance::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    write(content, st, body.record);
}

Result<Findings> Close::check(const State& state, const Proposal<Close>& p, const Context& c)
{
    auto f = startAsker(state, p, c);
    if (!f)
        return f;
    if (state.steps.state != Main::Answered)
        return refused("not_answered", kArticle);
    if (!isAmong(kUseful, p.parts.steps.useful))
        return missing("useful");
    return f;
}

void Close::evolve(guidance::Steps& s, const Stamp& st, const Steps& body)
{
    s.state = Main::Closed;
    s.useful = body.useful;
    note(s, st, body.useful);
}

void Close::evolve(guidance::Content& content, const guidance::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    write(content, st, body.reason);
}

Result<Findings> Withdraw::check(const State& state, const Proposal<Withdraw>& p, const Context& c)
{
    auto f = startAsker(state, p, c, false);
    if (f && isBlankText(p.parts.content.reason))
        return missing("reason");
    return f;
}

void Withdraw::evolve(guidance::Steps& s, const Stamp& st, const core::Nothing&)
{
    s.state = Main::Withdrawn;
    note(s, st);
}

void Withdraw::evolve(guidance::Content& content, const guidance::Steps&, const Stamp& st, const core::Nothing&, const Content& body)
{
    write(content, st, body.reason);
}

Result<Findings> Printed::check(const State&, const Proposal<Printed>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    if (auto done = checkPrint(body.paper, body.hash, body.copies); !done)
        return tl::unexpected(done.error());
    return startFindings(p, c);
}

void Printed::evolve(guidance::Steps& s, const Stamp& st, const Steps& body)
{
    note(s, st, body.paper);
}

std::vector<Kind> kinds()
{
    using core::kinds::describe;
    return {describe<Ask>(), describe<Hand>(), describe<Answer>(), withWords(describe<Plan>(), {{"steps.fallback?", codesOf(kFallbacks)}}), describe<AnswerPlan>(),
            withWords(describe<Held>(), {{"steps.result", codesOf(kResults)}, {"steps.used?", codesOf(kFallbacks)}}), withWords(describe<Close>(), {{"steps.useful", codesOf(kUseful)}}), describe<Withdraw>(), describe<Printed>()};
}

Tally tallyOf(std::span<const guidance::Steps* const> requests, std::string_view account, Day from, Day to)
{
    Tally out;
    std::set<std::string> disputes;
    for (const auto* request : requests) {
        bool any = false;
        for (const auto& answer : request->answers)
            if (answer.account == account && answer.on >= from && answer.on <= to) {
                any = true;
                ++out.answers[nameOf(answer.manner)];
                out.minutes += answer.minutes;
            }
        if (!any)
            continue;
        ++out.requests;
        if (!request->dispute.empty())
            disputes.insert(request->dispute);
        if (!request->useful.empty())
            ++out.rated;
        if (request->useful == "yes")
            ++out.useful;
    }
    out.disputes = static_cast<std::int64_t>(disputes.size());
    return out;
}

boost::json::object guidedBody(const State& state, std::string_view guidance, const AnswerSteps& answer)
{
    std::string words;
    for (const auto& content : state.content.answers)
        if (content.act == answer.act) {
            words = content.text;
            if (!content.law.empty())
                words += "\n" + content.law;
            if (!content.source.empty())
                words += "\n" + content.source;
        }
    dispute::Guided::Steps steps{std::string(guidance), answer.act};
    return {{"steps", toJson(steps)}, {"content", toJson(dispute::Guided::Content{words})}};
}

} // namespace core::guidance
