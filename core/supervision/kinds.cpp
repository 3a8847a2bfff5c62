#include "core/supervision/kinds.h"

#include "core/calendar/workdays.h"
#include "core/kinds/texts.h"
#include "core/kinds/words.h"
#include "core/refusals.h"

#include <algorithm>

namespace core {

namespace {

bool worksFor(const Author& author, std::string_view organisation)
{
    return std::any_of(author.posts.begin(), author.posts.end(), [&](const Post& post) { return post.organisation == organisation; });
}

void note(std::vector<dispute::Event>& events, const Stamp& st, std::string detail = {})
{
    events.push_back({toText(st.id), st.kind, dispute::Main::None, st.day(), st.findings.legal, st.findings.account, std::move(detail)});
}

} // namespace

namespace supervision {

namespace {

/// Whether this post supervises that unit; see Issue.
bool supervises(const Post& post, const directory::Organisation& unit, const directory::State& directory)
{
    if (post.code == "CA" || post.code == "G3")
        return true;
    if (post.code == "CD")
        return unit.court == post.organisation;
    if (post.code == "TL")
        return unit.parent == post.organisation;
    const auto* office = directory.organisation(post.organisation);
    return post.code == "JO" && office && !office->township.empty() && office->township == unit.township;
}

/// The day an answer is due: the one named, not before tomorrow, else so many working days.
Result<Day> dueOf(const std::optional<Day>& named, Findings& f, const Context& c)
{
    if (named) {
        if (*named <= f.day() || *named > f.day() + std::chrono::days{366})
            return invalid("due");
        return *named;
    }
    f.settings["orderAnswerWorkingDays"] = c.settings.orderAnswerWorkingDays;
    return addWorkingDays(f.day(), static_cast<int>(c.settings.orderAnswerWorkingDays), c.calendar).day;
}

Done inState(const State& state, std::initializer_list<Main> from)
{
    if (std::find(from.begin(), from.end(), state.steps.state) != from.end())
        return {};
    return refused("closed", {}, {{"state", nameOf(state.steps.state)}, {"name", stateName(state.steps.state)}});
}

} // namespace

Result<Findings> Issue::check(const State&, const Proposal<Issue>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    const auto* unit = c.directory.organisation(body.organisation);
    if (!unit || !unit->active)
        return refused("no_such_organisation", {}, {{"organisation", body.organisation}});
    if (!body.dispute.empty() && !subjectFromText(body.dispute))
        return invalid("dispute");
    if (isBlankText(body.supervisionNumber))
        return missing("supervisionNumber");
    Done done = checkFilled("reason", p.parts.content.reason);
    if (done) done = checkFilled("demand", p.parts.content.demand);
    if (!done)
        return tl::unexpected(done.error());
    auto f = startFindings(p, c);
    const auto post = std::find_if(c.author.posts.begin(), c.author.posts.end(), [&](const Post& one) { return one.organisation != body.organisation && supervises(one, *unit, c.directory); });
    if (post == c.author.posts.end())
        return refused("not_supervised", {}, {{"organisation", body.organisation}});
    f.post = post->code;
    f.organisation = post->organisation;
    const auto due = dueOf(body.due, f, c);
    if (!due)
        return tl::unexpected(due.error());
    setFact(f, "due", *due);
    return f;
}

void Issue::evolve(supervision::Steps& s, const Stamp& st, const Steps& body)
{
    s.state = Main::Open;
    s.sort = body.sort;
    s.number = body.supervisionNumber;
    s.author = st.findings.account;
    s.issuer = st.findings.organisation;
    s.organisation = body.organisation;
    s.dispute = body.dispute;
    s.issuedOn = st.day();
    s.due = dayFact(st.findings, "due");
    note(s.events, st);
}

void Issue::evolve(supervision::Content& content, const supervision::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.reason = body.reason;
    content.demand = body.demand;
}

Result<Findings> Reply::check(const State& state, const Proposal<Reply>& p, const Context& c)
{
    if (auto done = inState(state, {Main::Open}); !done)
        return tl::unexpected(done.error());
    if (!worksFor(c.author, state.steps.organisation))
        return refused("not_holder", {}, {{"organisation", state.steps.organisation}});
    if (auto done = checkFilled("answer", p.parts.content.answer); !done)
        return tl::unexpected(done.error());
    auto f = startFindings(p, c);
    f.organisation = state.steps.organisation;
    return f;
}

void Reply::evolve(supervision::Steps& s, const Stamp& st, const Nothing&)
{
    s.state = Main::Answered;
    s.answeredOn = st.day();
    ++s.answers;
    note(s.events, st);
}

void Reply::evolve(supervision::Content& content, const supervision::Steps&, const Stamp& st, const Nothing&, const Content& body)
{
    content.answers.push_back({toText(st.id), st.findings.account, body.answer, st.day()});
}

Result<Findings> AskAgain::check(const State& state, const Proposal<AskAgain>& p, const Context& c)
{
    if (auto done = inState(state, {Main::Answered}); !done)
        return tl::unexpected(done.error());
    if (!worksFor(c.author, state.steps.issuer))
        return refused("not_holder", {}, {{"organisation", state.steps.issuer}});
    if (auto done = checkFilled("reason", p.parts.content.reason); !done)
        return tl::unexpected(done.error());
    auto f = startFindings(p, c);
    const auto due = dueOf(p.parts.steps.due, f, c);
    if (!due)
        return tl::unexpected(due.error());
    setFact(f, "due", *due);
    return f;
}

void AskAgain::evolve(supervision::Steps& s, const Stamp& st, const Steps&)
{
    s.state = Main::Open;
    s.due = dayFact(st.findings, "due");
    s.answeredOn.reset();
    note(s.events, st);
}

void AskAgain::evolve(supervision::Content& content, const supervision::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.lifted = body.reason;
}

Result<Findings> Lift::check(const State& state, const Proposal<Lift>& p, const Context& c)
{
    if (auto done = inState(state, {Main::Open, Main::Answered}); !done)
        return tl::unexpected(done.error());
    if (!worksFor(c.author, state.steps.issuer))
        return refused("not_holder", {}, {{"organisation", state.steps.issuer}});
    if (auto done = checkFilled("reason", p.parts.content.reason); !done)
        return tl::unexpected(done.error());
    return startFindings(p, c);
}

void Lift::evolve(supervision::Steps& s, const Stamp& st, const Nothing&)
{
    s.state = Main::Lifted;
    s.liftedOn = st.day();
    note(s.events, st);
}

void Lift::evolve(supervision::Content& content, const supervision::Steps&, const Stamp&, const Nothing&, const Content& body)
{
    content.lifted = body.reason;
}

std::vector<Kind> kinds()
{
    using core::kinds::describe;
    return {describe<Issue>(), describe<Reply>(), describe<AskAgain>(), describe<Lift>()};
}

} // namespace supervision

namespace complaint {

namespace {

using Name = std::pair<std::string_view, std::string_view>;
constexpr Name kChannels[] = {{"desk", "当面"}, {"phone", "电话"}, {"letter", "来信"}, {"hotline", "热线转来"}, {"platform", "其他平台转来"}, {"sample", "抽样回访"}};
constexpr Name kAbout[] = {{"delay", "拖延"},      {"refusal", "推诿不受理"},   {"manner", "态度粗暴"},     {"partial", "偏袒一方"},
                           {"pressure", "强迫调解"}, {"fee", "收费或者收受财物"}, {"fabricated", "登记不实"}, {"other", "其他"}};
constexpr Name kComplaintFindings[] = {{"upheld", "反映属实"}, {"partly", "部分属实"}, {"not_upheld", "经查不属实"}};

std::string_view nameIn(std::span<const Name> names, std::string_view code)
{
    const auto found = std::ranges::find(names, code, &Name::first);
    return found == names.end() ? std::string_view() : found->second;
}

/// 001 三: whoever is complained of does not handle it.
tl::unexpected<Error> ownComplaint()
{
    return refused("own_complaint", "《基层调解机制实施意见》三");
}

} // namespace

std::string_view channelName(std::string_view code) { return nameIn(kChannels, code); }
std::string_view aboutName(std::string_view code) { return nameIn(kAbout, code); }
std::string_view findingName(std::string_view code) { return nameIn(kComplaintFindings, code); }

Result<Findings> Receive::check(const State&, const Proposal<Receive>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    for (const auto& organisation : {body.organisation, body.office})
        if (!c.directory.organisation(organisation))
            return refused("no_such_organisation", {}, {{"organisation", organisation}});
    if (!body.person.empty() && !c.directory.account(body.person))
        return refused("no_such_account", {}, {{"account", body.person}});
    if (isBlankText(body.complaintNumber)) return missing("complaintNumber");
    if (channelName(body.channel).empty()) return invalid("channel");
    if (aboutName(body.about).empty()) return invalid("about");
    if (!body.dispute.empty() && !subjectFromText(body.dispute)) return invalid("dispute");
    if (body.office == body.organisation) // a unit does not judge itself
        return ownComplaint();
    Done done = checkFilled("words", p.parts.content.words);
    if (!done)
        return tl::unexpected(done.error());
    auto f = startFindings(p, c);
    if (f.account == body.person)
        return ownComplaint();
    const auto on = body.on.value_or(f.day());
    if (on > f.day())
        return refused("future", {}, {{"on", formatDay(on)}});
    f.settings["complaintAnswerWorkingDays"] = c.settings.complaintAnswerWorkingDays;
    setFact(f, "on", on);
    setFact(f, "due", addWorkingDays(on, static_cast<int>(c.settings.complaintAnswerWorkingDays), c.calendar).day);
    return f;
}

void Receive::evolve(complaint::Steps& s, const Stamp& st, const Steps& body)
{
    s.state = Main::Open;
    s.number = body.complaintNumber;
    s.author = st.findings.account;
    s.organisation = body.organisation;
    s.person = body.person;
    s.office = body.office;
    s.channel = body.channel;
    s.about = body.about;
    s.dispute = body.dispute;
    s.receivedOn = dayFact(st.findings, "on");
    s.due = dayFact(st.findings, "due");
    note(s.events, st);
}

void Receive::evolve(complaint::Content& content, const complaint::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.words = body.words;
}

void Receive::evolve(complaint::Identity& identity, const complaint::Steps&, const Stamp&, const Steps&, const Identity& body)
{
    identity = body;
}

Result<Findings> Handle::check(const State& state, const Proposal<Handle>& p, const Context& c)
{
    if (state.steps.state == Main::Answered)
        return refused("closed", {}, {{"state", nameOf(state.steps.state)}, {"name", stateName(state.steps.state)}});
    const auto* handler = c.directory.account(p.parts.steps.handler);
    if (!handler || !handler->active)
        return refused("no_such_account", {}, {{"account", p.parts.steps.handler}});
    auto f = startFindings(p, c);
    if (p.parts.steps.handler == state.steps.person || f.account == state.steps.person)
        return ownComplaint();
    const bool ofOffice = std::any_of(handler->posts.begin(), handler->posts.end(), [&](const Post& post) { return post.organisation == state.steps.office; });
    if (!ofOffice)
        return invalid("handler");
    return f;
}

void Handle::evolve(complaint::Steps& s, const Stamp& st, const Steps& body)
{
    s.state = Main::Handled;
    s.handler = body.handler;
    note(s.events, st, body.handler);
}

Result<Findings> Conclude::check(const State& state, const Proposal<Conclude>& p, const Context& c)
{
    if (state.steps.state != Main::Handled)
        return refused("closed", {}, {{"state", nameOf(state.steps.state)}, {"name", stateName(state.steps.state)}});
    auto f = startFindings(p, c);
    if (f.account == state.steps.person)
        return ownComplaint();
    if (f.account != state.steps.handler)
        return refused("not_mediator", {}, {{"mediator", state.steps.handler}});
    if (findingName(p.parts.steps.finding).empty())
        return invalid("finding");
    Done done = checkFilled("inquiry", p.parts.content.inquiry);
    if (done) done = checkFilled("answer", p.parts.content.answer);
    if (!done)
        return tl::unexpected(done.error());
    return f;
}

void Conclude::evolve(complaint::Steps& s, const Stamp& st, const Steps& body)
{
    s.state = Main::Answered;
    s.finding = body.finding;
    s.answeredOn = st.day();
    note(s.events, st, body.finding);
}

void Conclude::evolve(complaint::Content& content, const complaint::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.inquiry = body.inquiry;
    content.answer = body.answer;
}

std::vector<Kind> kinds()
{
    using core::kinds::describe;
    return {withWords(describe<Receive>(), {{"steps.channel", codesOf(kChannels)}, {"steps.about", codesOf(kAbout)}}), describe<Handle>(),
            withWords(describe<Conclude>(), {{"steps.finding", codesOf(kComplaintFindings)}})};
}

} // namespace complaint

} // namespace core
