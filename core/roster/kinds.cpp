#include "core/roster/kinds.h"

#include "core/directory/courts.h"
#include "core/kinds/words.h"
#include "core/people/id_card.h"
#include "core/refusals.h"

#include <algorithm>

namespace core::roster {

namespace {

constexpr std::size_t kMostWords = 500;      ///< of one field, in characters
constexpr std::string_view kSexes[] = {"男", "女"};
constexpr std::pair<std::string_view, std::string_view> kEnds[] = {{"term", "任期届满"}, {"wish", "本人要求"}, {"moved", "离开本地"}, {"health", "健康原因"},
                                                                   {"conduct", "违反纪律"}, {"death", "去世"}, {"other", "其他"}};
constexpr std::pair<std::string_view, std::string_view> kGrades[] = {{"one", "一级"}, {"two", "二级"}, {"three", "三级"}, {"four", "四级"}, {"none", "未定级"}};
constexpr std::string_view kGrounds[] = {"kept", "clean_returns", "hard_case", "quality", "training", "years", "parties", "success_rate"};
constexpr std::int64_t kMostHours = 200;     ///< class hours of one training

std::string_view nameIn(std::span<const std::pair<std::string_view, std::string_view>> names, std::string_view code)
{
    const auto found = std::ranges::find(names, code, &std::pair<std::string_view, std::string_view>::first);
    return found == names.end() ? std::string_view() : found->second;
}

/// The five fields of 《实施意见》第4条, terms and numbers that can be right.
Done checkEntry(const Place& place, const Entry& entry, const Private& numbers, Day today, const Context& c)
{
    const auto* unit = c.directory.organisation(place.organisation);
    if (!unit || !unit->active)
        return refused("no_such_organisation", {}, {{"organisation", place.organisation}});
    if (isBlankText(entry.name)) return missing("name");
    if (!isAmong(kSexes, entry.sex)) return missing("sex");
    if (isBlankText(entry.strengths)) return missing("strengths");
    if (isBlankText(entry.workPhone) && isBlankText(numbers.phone)) return missing("workPhone");
    if (place.court.empty()) return missing("court");
    const auto* court = c.directory.organisation(place.court);
    if (!court || !directory::isCourt(court->kind))
        return refused("no_such_organisation", {}, {{"organisation", place.court}});
    if (!place.account.empty() && !c.directory.account(place.account))
        return refused("no_such_account", {}, {{"account", place.account}});
    for (const auto* text : {&entry.name, &entry.strengths, &entry.workPhone, &entry.dialect, &entry.background, &entry.qualification, &entry.residence, &numbers.phone, &numbers.address})
        if (lengthOf(*text) > kMostWords)
            return refused("too_long", {}, {{"field", "entry"}, {"limit", kMostWords}});
    // A work phone is given to everybody: the private one does not slip in by it.
    if (!numbers.phone.empty() && numbers.phone == entry.workPhone)
        return refused("private_number", "《非诉讼平台实施意见》四（四）4", {{"field", "workPhone"}});
    if (!numbers.idNumber.empty())
        if (const auto card = readIdCard(numbers.idNumber, today); !card)
            return tl::unexpected(card.error());
    if (place.from && place.to && *place.to < *place.from) return invalid("to");
    const bool invited = !place.invitedNumber.empty();
    if (invited != (place.invitedFrom && place.invitedTo) || (invited && *place.invitedTo < *place.invitedFrom)) // a standing without an end never expires
        return invalid("invitedTo");
    return {};
}

/// One who proposes for a unit works there, above it, at its court, or for the whole county.
bool mayPropose(const Author& author, const Place& place, const directory::State& directory)
{
    const auto* unit = directory.organisation(place.organisation);
    return std::any_of(author.posts.begin(), author.posts.end(), [&](const Post& post) {
        const auto* own = directory.organisation(post.organisation);
        return post.code == "CA" || post.code == "G3" || post.organisation == place.organisation || (unit && (post.organisation == unit->parent || post.organisation == unit->court)) ||
               (post.code == "JO" && own && unit && !own->township.empty() && own->township == unit->township);
    });
}

void note(Steps& s, const Stamp& st, std::string detail = {})
{
    s.events.push_back({toText(st.id), st.kind, dispute::Main::None, st.day(), st.findings.legal, st.findings.account, std::move(detail)});
}

/// Approval or refusal of what is pending.
template <class K>
Result<Findings> decide(const State& state, const Proposal<K>& p, const Context& c)
{
    if (!state.steps.pending)
        return refused("nothing_pending");
    const auto& pending = *state.steps.pending;
    auto f = startFindings(p, c);
    // Who proposed it, and whom it is about, does not decide it.
    if (f.account == pending.account || f.account == pending.place.account || (!state.steps.place.account.empty() && f.account == state.steps.place.account))
        return refused("second_person");
    return f;
}

} // namespace

std::string_view endName(std::string_view code)
{
    return nameIn(kEnds, code);
}

std::string_view gradeName(std::string_view grade)
{
    return nameIn(kGrades, grade);
}

bool invitedOn(const Steps& s, Day day)
{
    return s.state == Main::Listed && !s.place.invitedNumber.empty() && s.place.invitedFrom && *s.place.invitedFrom <= day && s.place.invitedTo && day <= *s.place.invitedTo;
}

Result<Findings> Propose::check(const State&, const Proposal<Propose>& p, const Context& c)
{
    auto f = startFindings(p, c);
    if (auto done = checkEntry(p.parts.steps.place, p.parts.content.entry, p.parts.identity, f.day(), c); !done)
        return tl::unexpected(done.error());
    if (!mayPropose(c.author, p.parts.steps.place, c.directory))
        return refused("not_holder", {}, {{"organisation", p.parts.steps.place.organisation}});
    return f;
}

void Propose::evolve(roster::Steps& s, const Stamp& st, const Steps& body)
{
    s.state = Main::Proposed;
    s.author = st.findings.account;
    s.authorOrganisation = st.findings.organisation;
    s.pending = Pending{toText(st.id), st.findings.account, Wish::List, st.day(), body.place};
    note(s, st, "list");
}

void Propose::evolve(roster::Content& content, const roster::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.pending = body.entry;
    content.reason = body.reason;
}

void Propose::evolve(roster::Identity& identity, const roster::Steps&, const Stamp&, const Steps&, const Identity& body)
{
    identity.pending = body;
}

Result<Findings> Change::check(const State& state, const Proposal<Change>& p, const Context& c)
{
    const auto& s = state.steps;
    const auto& body = p.parts.steps;
    if (s.pending)
        return refused("already_pending");
    auto f = startFindings(p, c);
    const bool fits = body.wish == Wish::Change      ? s.state == Main::Listed || s.state == Main::Suspended || s.state == Main::Declined
                      : body.wish == Wish::Suspend ? s.state == Main::Listed
                      : body.wish == Wish::Resume  ? s.state == Main::Suspended || s.state == Main::Left
                      : body.wish == Wish::Leave   ? s.state == Main::Listed || s.state == Main::Suspended
                                                   : false;
    if (!fits)
        return refused("closed", {}, {{"state", nameOf(s.state)}, {"name", stateName(s.state)}});
    if (body.wish == Wish::Change)
        if (auto done = checkEntry(body.place, p.parts.content.entry, p.parts.identity, f.day(), c); !done)
            return tl::unexpected(done.error());
    if (body.wish == Wish::Leave && endName(body.endCode).empty())
        return missing("endCode");
    if (body.wish != Wish::Change && isBlankText(p.parts.content.reason))
        return missing("reason");
    if (lengthOf(p.parts.content.reason) > kMostWords)
        return refused("too_long", {}, {{"field", "reason"}, {"limit", kMostWords}});
    if (!mayPropose(c.author, s.listedOn ? s.place : body.place, c.directory))
        return refused("not_holder", {}, {{"organisation", s.place.organisation}});
    return f;
}

void Change::evolve(roster::Steps& s, const Stamp& st, const Steps& body)
{
    s.pending = Pending{toText(st.id), st.findings.account, body.wish, st.day(), body.wish == Wish::Change ? body.place : s.place};
    if (body.wish == Wish::Leave)
        s.endCode = body.endCode;
    if (s.state == Main::Declined)
        s.state = Main::Proposed;
    note(s, st, std::string(core::nameOf(body.wish)));
}

void Change::evolve(roster::Content& content, const roster::Steps&, const Stamp&, const Steps& body, const Content& words)
{
    content.pending.reset();
    if (body.wish == Wish::Change)
        content.pending = words.entry;
    content.reason = words.reason;
}

void Change::evolve(roster::Identity& identity, const roster::Steps&, const Stamp&, const Steps& body, const Identity& numbers)
{
    identity.pending.reset();
    if (body.wish == Wish::Change)
        identity.pending = numbers;
}

Result<Findings> Approve::check(const State& state, const Proposal<Approve>& p, const Context& c)
{
    auto f = decide(state, p, c);
    if (!f)
        return f;
    const auto& pending = *state.steps.pending;
    const auto& now = state.steps.place;
    const bool invitation = pending.place.invitedNumber != now.invitedNumber || pending.place.invitedFrom != now.invitedFrom || pending.place.invitedTo != now.invitedTo;
    const bool court = std::any_of(c.author.posts.begin(), c.author.posts.end(), [](const Post& post) { return post.code == "CD" || post.code == "CA"; });
    if (invitation && !court)
        return refused("no_right", "《实施意见》第18条", {{"posts", "CD CA"}});
    return f;
}

void Approve::evolve(roster::Steps& s, const Stamp& st, const Nothing&)
{
    if (!s.pending)
        return;
    switch (s.pending->wish) {
    case Wish::List: case Wish::Change:
        s.place = s.pending->place;
        if (s.state == Main::Proposed) {
            s.state = Main::Listed;
            s.listedOn = st.day();
            s.endedOn.reset();
        }
        break;
    case Wish::Suspend: s.state = Main::Suspended; break;
    case Wish::Resume: s.state = Main::Listed; s.endedOn.reset(); s.endCode.clear(); break;
    case Wish::Leave: s.state = Main::Left; s.endedOn = st.day(); break;
    case Wish::None: break;
    }
    note(s, st, std::string(core::nameOf(s.pending->wish)));
    s.pending.reset();
}

void Approve::evolve(roster::Content& content, const roster::Steps&, const Stamp&, const Nothing&, const Nothing&)
{
    if (content.pending)
        content.entry = *content.pending;
    content.pending.reset();
}

void Approve::evolve(roster::Identity& identity, const roster::Steps&, const Stamp&, const Nothing&, const Nothing&)
{
    if (identity.pending)
        identity.entry = *identity.pending;
    identity.pending.reset();
}

Result<Findings> Decline::check(const State& state, const Proposal<Decline>& p, const Context& c)
{
    if (isBlankText(p.parts.content.reason))
        return missing("reason");
    return decide(state, p, c);
}

void Decline::evolve(roster::Steps& s, const Stamp& st, const Nothing&)
{
    if (s.state == Main::Proposed)
        s.state = Main::Declined;
    if (s.pending && s.pending->wish == Wish::Leave)
        s.endCode.clear();
    s.pending.reset();
    note(s, st);
}

void Decline::evolve(roster::Content& content, const roster::Steps&, const Stamp&, const Nothing&, const Content& body)
{
    content.pending.reset();
    content.reason = body.reason;
}

void Decline::evolve(roster::Identity& identity, const roster::Steps&, const Stamp&, const Nothing&, const Nothing&)
{
    identity.pending.reset();
}

Result<Findings> Train::check(const State& state, const Proposal<Train>& p, const Context& c)
{
    auto f = startFindings(p, c);
    if (!state.steps.listedOn)
        return refused("closed", {}, {{"state", nameOf(state.steps.state)}, {"name", stateName(state.steps.state)}});
    if (p.parts.steps.hours < 1 || p.parts.steps.hours > kMostHours) return invalid("hours");
    if (isBlankText(p.parts.content.topic)) return missing("topic");
    const auto on = p.parts.steps.on.value_or(f.day());
    if (on > f.day())
        return refused("future", {}, {{"on", formatDay(on)}});
    setFact(f, "on", on);
    return f;
}

void Train::evolve(roster::Steps& s, const Stamp& st, const Steps& body)
{
    s.trainings.push_back({toText(st.id), dayFact(st.findings, "on").value_or(st.day()), body.hours});
    note(s, st);
}

void Train::evolve(roster::Content& content, const roster::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    content.trainings.push_back({toText(st.id), body.topic, body.by});
}

Result<Findings> SetGrade::check(const State& state, const Proposal<SetGrade>& p, const Context& c)
{
    auto f = startFindings(p, c);
    if (state.steps.state != Main::Listed)
        return refused("closed", {}, {{"state", nameOf(state.steps.state)}, {"name", stateName(state.steps.state)}});
    if (gradeName(p.parts.steps.grade).empty()) return invalid("grade");
    if (p.parts.steps.score < 0 || p.parts.steps.score > 100) return invalid("score");
    if (isBlankText(p.parts.content.ground)) return missing("ground");
    if (f.account == state.steps.place.account)
        return refused("second_person");
    return f;
}

void SetGrade::evolve(roster::Steps& s, const Stamp& st, const Steps& body)
{
    s.grades.push_back({toText(st.id), st.day(), body.grade, body.score});
    note(s, st, body.grade);
}

void SetGrade::evolve(roster::Content& content, const roster::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    content.grades.push_back({toText(st.id), body.ground, {}});
}

Result<Findings> Praise::check(const State& state, const Proposal<Praise>& p, const Context& c)
{
    auto f = startFindings(p, c);
    if (!state.steps.listedOn)
        return refused("closed", {}, {{"state", nameOf(state.steps.state)}, {"name", stateName(state.steps.state)}});
    const auto& grounds = p.parts.steps.grounds;
    for (const auto& ground : grounds)
        if (!isAmong(kGrounds, ground))
            return invalid("grounds");
    if (std::all_of(grounds.begin(), grounds.end(), [](const std::string& ground) { return ground == "success_rate"; }))
        return refused("success_rate_only");
    if (isBlankText(p.parts.content.honour)) return missing("honour");
    const auto on = p.parts.steps.on.value_or(f.day());
    if (on > f.day())
        return refused("future", {}, {{"on", formatDay(on)}});
    if (f.account == state.steps.place.account)
        return refused("second_person");
    setFact(f, "on", on);
    return f;
}

void Praise::evolve(roster::Steps& s, const Stamp& st, const Steps&)
{
    s.honours.push_back({toText(st.id), dayFact(st.findings, "on").value_or(st.day())});
    note(s, st);
}

void Praise::evolve(roster::Content& content, const roster::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    content.honours.push_back({toText(st.id), body.honour, body.by});
}

std::vector<Kind> kinds()
{
    using core::kinds::describe;
    return {withWords(describe<Propose>(), {{"content.entry.sex", codesOf(kSexes)}}),
            withWords(describe<Change>(), {{"content.entry.sex?", codesOf(kSexes)}, {"steps.endCode?", codesOf(kEnds)}}), describe<Approve>(), describe<Decline>(), describe<Train>(),
            withWords(describe<SetGrade>(), {{"steps.grade", codesOf(kGrades)}}), withWords(describe<Praise>(), {{"steps.grounds", codesOf(kGrounds)}})};
}

} // namespace core::roster
