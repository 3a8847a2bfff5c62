#include "core/library/kinds.h"

#include "core/dispute/catalogue.h"
#include "core/guidance/extract.h"
#include "core/kinds/words.h"
#include "core/library/anonymise.h"
#include "core/refusals.h"

#include <algorithm>

namespace core::library {

namespace {

constexpr std::size_t kMostShowings = 2000; ///< of one item in the county
constexpr std::size_t kMostEditions = 200; ///< of one item that are told by number; older ones stay in the acts

tl::unexpected<Error> tooLong(std::string_view field, std::size_t limit)
{
    return refused("too_long", {}, {{"field", field}, {"limit", limit}});
}

bool isType(const std::string& code)
{
    return isAmong(codesOf(dispute::disputeTypes()), code);
}

Done checkParts(const Label& label, const Text& text)
{
    if (text.sections.size() > kMostParts) return tooLong("sections", kMostParts);
    if (text.keywords.size() > kMostParts) return tooLong("keywords", kMostParts);
    if (text.service)
        for (const auto* list : {&text.service->steps, &text.service->papers})
            if (list->size() > kMostParts)
                return tooLong("service", kMostParts);
    for (const auto& words : wordsOf(text))
        if (lengthOf(words) > kMostWords)
            return tooLong("text", kMostWords);
    if ((label.sort == Sort::Law) != text.law.has_value()) return invalid("law");
    if ((label.sort == Sort::Service) != text.service.has_value()) return invalid("service");
    if ((label.sort == Sort::Film) != text.film.has_value()) return invalid("film");
    if (const auto& film = text.film; film && (isBlankText(film->file) || film->file.find_first_of("/\\") != std::string::npos || !isSha256(film->sha256) || film->bytes < 1 || film->minutes < 0 || film->minutes > 600))
        return invalid("film");
    // A digest says of which month; its id says whose it is and keeps a second one from standing beside it.
    if ((label.sort == Sort::Digest) == label.period.empty()) return invalid("period");
    if (!label.period.empty() && (label.period.size() != 7 || !parseDay(label.period + "-01") || !label.id.ends_with("-" + label.period))) return invalid("period");
    if (text.law && (isBlankText(text.law->name) || isBlankText(text.law->gist)))
        return missing("law");
    // 《非诉讼平台实施意见》四（四）2: basis, body, conditions, steps and papers are all said.
    if (const auto& s = text.service; s && (isBlankText(s->basis) || isBlankText(s->body) || isBlankText(s->conditions) || s->steps.empty() || s->papers.empty()))
        return missing("service");
    if (label.sort != Sort::Law && label.sort != Sort::Service && label.sort != Sort::Film && text.sections.empty())
        return missing("sections");
    return {};
}

void stand(Steps& s, const Stamp& st, const Label& label)
{
    s.label = label;
    s.standing = Standing::Current;
    s.standingOn.reset();
    s.replacedBy.clear();
    s.author = st.findings.account;
    s.organisation = st.findings.organisation;
    s.editions.push_back({label.version, st.day(), toText(st.id), st.findings.account});
    if (s.editions.size() > kMostEditions)
        s.editions.erase(s.editions.begin());
}

} // namespace

Done checkItem(const Label& label, const Text& text)
{
    if (!isIdentifier(label.id)) return invalid("id");
    if (label.version < 1 || label.version > 1'000'000) return invalid("version");
    if (isBlankText(text.title)) return missing("title");
    if (lengthOf(text.title) > kMostTitle) return tooLong("title", kMostTitle);
    if (!std::all_of(label.types.begin(), label.types.end(), &isType)) return invalid("types");
    if (!std::all_of(label.levels.begin(), label.levels.end(), [](const std::string& level) { return enumFromName<dispute::Level>(level).has_value(); }))
        return invalid("levels");
    if (auto done = checkParts(label, text); !done)
        return done;
    // R-004-3.3a. Names cannot be known here; whoever made the case knew them and looked (anonymise.h).
    if (label.sort == Sort::TypicalCase)
        for (const auto& words : wordsOf(text))
            if (const auto left = leaksIn(words, {}); !left.empty())
                return refused("library_leak", "《一庭两所方案》三.三", {{"what", leakName(left.front().sort)}, {"count", left.size()}});
    // A digest counts; nobody's number has any business in it.
    if (label.sort == Sort::Digest)
        for (const auto& words : wordsOf(text))
            if (!guidance::privateNumberIn(words).empty())
                return refused("library_leak", "《个人信息保护法》第6条", {{"what", "号码"}, {"count", 1}});
    return {};
}

Result<Findings> Publish::check(const State&, const Proposal<Publish>& p, const Context& c)
{
    const auto& label = p.parts.steps.label;
    if (auto done = checkItem(label, p.parts.content.text); !done)
        return tl::unexpected(done.error());
    if (p.envelope.subject != subjectOf(label.id))
        return invalid("subject");
    return startFindings(p, c);
}

void Publish::evolve(library::Steps& s, const Stamp& st, const Steps& body)
{
    stand(s, st, body.label);
}

void Publish::evolve(library::Content& content, const library::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.text = body.text;
}

Result<Findings> Renew::check(const State& state, const Proposal<Renew>& p, const Context& c)
{
    const auto& label = p.parts.steps.label;
    const auto& held = state.steps.label;
    if (auto done = checkItem(label, p.parts.content.text); !done)
        return tl::unexpected(done.error());
    if (label.id != held.id) return invalid("id");
    if (label.sort != held.sort) return invalid("sort");
    if (label.version <= held.version)
        return refused("library_older", "《实施意见》第16条", {{"version", label.version}, {"held", held.version}});
    return startFindings(p, c);
}

void Renew::evolve(library::Steps& s, const Stamp& st, const Steps& body)
{
    stand(s, st, body.label);
}

void Renew::evolve(library::Content& content, const library::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.text = body.text;
    content.reason.clear();
}

Result<Findings> Mark::check(const State& state, const Proposal<Mark>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = startFindings(p, c);
    if (body.standing == state.steps.standing) return invalid("standing");
    if (!body.replacedBy.empty() && (!isIdentifier(body.replacedBy) || body.replacedBy == state.steps.label.id)) return invalid("replacedBy");
    if (isBlankText(p.parts.content.reason)) return missing("reason");
    if (lengthOf(p.parts.content.reason) > kMostWords) return tooLong("reason", kMostWords);
    setFact(f, "on", body.on.value_or(f.day()));
    return f;
}

void Mark::evolve(library::Steps& s, const Stamp& st, const Steps& body)
{
    s.standing = body.standing;
    s.standingOn.reset();
    s.replacedBy.clear();
    if (body.standing != Standing::Current) {
        s.standingOn = dayFact(st.findings, "on").value_or(st.day());
        s.replacedBy = body.replacedBy;
    }
}

void Mark::evolve(library::Content& content, const library::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.reason = body.reason;
}

Result<Findings> Show::check(const State& state, const Proposal<Show>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    const auto& s = state.steps;
    auto f = startFindings(p, c);
    if (s.label.sort != Sort::Poster && s.label.sort != Sort::Film) return invalid("sort");
    if (isBlankText(p.parts.content.place)) return missing("place");
    if (lengthOf(p.parts.content.place) > kMostTitle) return tooLong("place", kMostTitle);
    if (body.version < 0 || body.version > s.label.version) return invalid("version");
    if (body.on && *body.on > f.day()) return refused("future", {}, {{"on", formatDay(*body.on)}});
    // One goes by what stands: an old poster is taken down, not put up.
    if (s.standing != Standing::Current) return refused("library_not_current", "《服务站点与对接机制》一.2", {{"standing", standingName(s.standing)}});
    if (s.showings.size() >= kMostShowings) return tooLong("showings", kMostShowings);
    f.facts["version"] = body.version == 0 ? s.label.version : body.version;
    return f;
}

void Show::evolve(library::Steps& s, const Stamp& st, const Steps& body)
{
    const auto* version = st.findings.facts.if_contains("version");
    s.showings.push_back({toText(st.id), st.findings.organisation, st.findings.account, version && version->is_int64() ? version->get_int64() : s.label.version, body.on.value_or(st.day()), {}});
}

void Show::evolve(library::Content& content, const library::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    content.places[toText(st.id)] = body.place;
}

Result<Findings> TakeDown::check(const State& state, const Proposal<TakeDown>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = startFindings(p, c);
    const auto ours = [&](const Showing& one) { return std::any_of(c.author.posts.begin(), c.author.posts.end(), [&](const Post& post) { return post.organisation == one.organisation; }); };
    const auto& all = state.steps.showings;
    if (std::none_of(all.begin(), all.end(), [&](const Showing& one) { return !one.until && ours(one); }))
        return refused("not_holder", {}, {{"organisation", all.empty() ? std::string() : all.back().organisation}});
    const auto found = std::find_if(state.steps.showings.begin(), state.steps.showings.end(), [&](const Showing& one) { return one.act == body.showing; });
    if (found == state.steps.showings.end() || found->until) return invalid("showing");
    if (!ours(*found))
        return refused("not_holder", {}, {{"organisation", found->organisation}});
    const Day on = body.on.value_or(f.day());
    if (on > f.day()) return refused("future", {}, {{"on", formatDay(on)}});
    if (on < found->from) return refused("too_early", {}, {{"on", formatDay(on)}, {"since", formatDay(found->from)}});
    return f;
}

void TakeDown::evolve(library::Steps& s, const Stamp& st, const Steps& body)
{
    for (auto& one : s.showings)
        if (one.act == body.showing)
            one.until = body.on.value_or(st.day());
}

std::vector<Kind> kinds()
{
    using core::kinds::describe;
    const auto types = codesOf(dispute::disputeTypes());
    WordList levels;
    for (const auto& [level, name] : codec::enumNames<dispute::Level>())
        levels.emplace_back(name);
    return {withWords(describe<Publish>(), {{"steps.label.types", types}, {"steps.label.levels", levels}}),
            withWords(describe<Renew>(), {{"steps.label.types", types}, {"steps.label.levels", levels}}), describe<Mark>(), describe<Show>(), describe<TakeDown>()};
}

} // namespace core::library
