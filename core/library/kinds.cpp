#include "core/library/kinds.h"

#include "core/dispute/catalogue.h"
#include "core/library/anonymise.h"

#include <algorithm>

namespace core::library {

namespace {

constexpr std::size_t kMostEditions = 200; ///< of one item that are told by number; older ones stay in the acts

tl::unexpected<Error> missing(std::string_view field)
{
    return refused("missing_field", {}, {{"field", field}});
}

tl::unexpected<Error> invalid(std::string_view field)
{
    return refused("invalid_field", {}, {{"field", field}});
}

tl::unexpected<Error> tooLong(std::string_view field, std::size_t limit)
{
    return refused("too_long", {}, {{"field", field}, {"limit", limit}});
}

bool isType(const std::string& code)
{
    const auto types = dispute::disputeTypes();
    return std::any_of(types.begin(), types.end(), [&](const dispute::CatalogueEntry& entry) { return entry.code == code; });
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
    if (text.law && (isBlankText(text.law->name) || isBlankText(text.law->gist)))
        return missing("law");
    // 《非诉讼平台实施意见》四（四）2: basis, body, conditions, steps and papers are all said.
    if (const auto& s = text.service; s && (isBlankText(s->basis) || isBlankText(s->body) || isBlankText(s->conditions) || s->steps.empty() || s->papers.empty()))
        return missing("service");
    if (label.sort != Sort::Law && label.sort != Sort::Service && text.sections.empty())
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

std::vector<Kind> kinds()
{
    using core::kinds::describe;
    return {describe<Publish>(), describe<Renew>(), describe<Mark>()};
}

} // namespace core::library
