#include "core/dispute/kinds_assessment.h"

#include "core/dispute/dossier.h"
#include "core/dispute/ways.h"
#include "core/kinds/texts.h"
#include "core/kinds/words.h"
#include "core/refusals.h"
#include "core/roster/state.h"

#include <algorithm>

namespace core::dispute {

namespace {

constexpr std::pair<std::string_view, std::string_view> kEndGrades[] = {{"good", "好"}, {"fair", "一般"}, {"poor", "差"}};
constexpr std::string_view kAssessments[] = {"exhausted", "other_way"};

constexpr std::size_t kMostWords = 10'000; ///< code points of one text

/// The party with whom the expert has to do: named in his ties, or he speaks for it. Empty: none that is recorded.
std::string conflictOf(const roster::State& expert, const State& state)
{
    for (const auto& party : state.steps.parties) {
        const auto name = state.partyName(party.id), agent = valueOf(state.identity.fields, party.id + ".agent");
        const auto& own = expert.content.entry.name;
        if (name == own || (!own.empty() && agent.find(own) != std::string::npos))
            return party.id;
        for (const auto& tie : expert.identity.entry.ties)
            if (!tie.empty() && (name.find(tie) != std::string::npos || tie.find(name) != std::string::npos))
                return party.id;
    }
    return {};
}

} // namespace

bool hasEnd(const Steps& s)
{
    return (s.agreement && s.agreement->effectiveOn) || s.failedOn || s.terminatedOn || s.returnedOn;
}

Result<Findings> ExpertOpinion::check(const State& state, const Proposal<ExpertOpinion>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    const auto& words = p.parts.content;
    if (isEnded(state.steps.state))
        return tl::unexpected(wrongState(state.steps, info.name));
    auto f = startFindings(p, c);
    if (isBlankText(words.name)) return missing("name");
    if (isBlankText(words.question)) return missing("question");
    if (isBlankText(words.opinion)) return missing("opinion");
    for (const auto& [field, text] : {std::pair("question", &words.question), std::pair("opinion", &words.opinion)})
        if (auto done = checkLength(field, *text, kMostWords); !done)
            return tl::unexpected(done.error());
    const Day on = body.on.value_or(f.day());
    if (auto done = checkDay(on, state.steps, f); !done)
        return tl::unexpected(done.error());
    if (body.askedOn && *body.askedOn > on)
        return invalid("askedOn");
    if (!body.expert.empty()) {
        const auto id = subjectFromText(body.expert);
        const auto* subject = id && c.other ? c.other(*id) : nullptr;
        const auto* expert = subject ? subject->as<roster::State>() : nullptr;
        if (!expert)
            return refused("no_such_subject");
        if (!roster::servesOn(expert->steps, on))
            return refused("roster_term", "《推进诉源治理的意见》二（三）", {{"account", words.name}});
        if (const auto conflict = conflictOf(*expert, state); !conflict.empty())
            f.facts["conflict"] = conflict;
    }
    return f;
}

void ExpertOpinion::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    auto& office = s.office ? *s.office : s.office.emplace();
    office.opinions.push_back({body.expert, textFact(st.findings, "conflict"), body.askedOn, body.on.value_or(st.day()), toText(st.id)});
    enter(s, st, body.on, textFact(st.findings, "conflict"));
}

void ExpertOpinion::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.name + (body.field.empty() ? "" : "（" + body.field + "）") + "　问：" + body.question + "　意见：" + body.opinion);
}

std::string proposedGrade(const Steps& s)
{
    if (!hasEnd(s))
        return {};
    std::int64_t good = 0, bad = 0, asked = 0;
    if (s.after)
        for (const auto& visit : s.after->visits)
            for (const auto& [party, answer] : visit.satisfaction)
                if (visit.marks.contains(party)) { // as the rates count: no mark, no answer
                    ++asked;
                    good += answer == "good";
                    bad += answer == "bad";
                }
    const auto performance = s.after ? s.after->performance : Performance::None;
    if (performance == Performance::P2 || 2 * bad > asked)
        return "poor";
    return bad == 0 && (performance == Performance::P1 || (s.undisputedFacts && good > 0)) ? "good" : "fair";
}

std::string_view endGradeName(std::string_view grade)
{
    const auto found = std::ranges::find(kEndGrades, grade, &std::pair<std::string_view, std::string_view>::first);
    return found == std::end(kEndGrades) ? std::string_view() : found->second;
}

Result<Findings> GradeEnd::check(const State& state, const Proposal<GradeEnd>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    if (!hasEnd(state.steps))
        return tl::unexpected(wrongState(state.steps, info.name));
    auto f = startFindings(p, c);
    if (tookPart(state.steps, f.account)) // nobody grades his own work
        return refused("own_dossier", "《非诉讼平台实施意见》四（二）5");
    if (endGradeName(body.grade).empty())
        return missing("grade");
    if (auto done = checkDay(body.on.value_or(f.day()), state.steps, f); !done)
        return tl::unexpected(done.error());
    const auto proposed = proposedGrade(state.steps);
    if (body.grade != proposed && isBlankText(p.parts.content.reason))
        return refused("grade_reason", "《非诉讼平台实施意见》四（二）5", {{"proposed", proposed}});
    if (auto done = checkLength("reason", p.parts.content.reason, kMostWords); !done)
        return tl::unexpected(done.error());
    f.facts["proposed"] = proposed;
    return f;
}

void GradeEnd::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    afterOf(s).grades.push_back({body.on.value_or(st.day()), st.findings.account, body.grade, textFact(st.findings, "proposed"), toText(st.id)});
    enter(s, st, body.on, body.grade);
}

void GradeEnd::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    if (!isBlankText(body.reason))
        addNote(content, st, body.reason);
}

std::vector<std::string_view> waysToAccountFor(std::string_view type)
{
    std::vector<std::string_view> out;
    for (const auto& way : ways())
        if (way.code != "litigation" && way.code != "petition" && way.code != "legal_aid" && way.code != "other" && isOpenFor(way, type))
            out.push_back(way.code);
    return out;
}

Result<Findings> AssessEnd::check(const State& state, const Proposal<AssessEnd>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    if (!state.steps.terminatedOn)
        return tl::unexpected(wrongState(state.steps, info.name));
    auto f = startFindings(p, c);
    if (!isAmong(kAssessments, body.result))
        return missing("result");
    for (const auto* list : {&body.tried, &body.declined, &body.closed})
        for (const auto& way : *list)
            if (!findWay(way))
                return invalid("tried");
    if (!body.next.empty() && !findWay(body.next))
        return invalid("next");
    if (isBlankText(p.parts.content.advice))
        return missing("advice");
    if (auto done = checkLength("advice", p.parts.content.advice, kMostWords); !done)
        return tl::unexpected(done.error());
    if (auto done = checkDay(body.on.value_or(f.day()), state.steps, f); !done)
        return tl::unexpected(done.error());
    std::vector<std::string> open;
    for (const auto code : waysToAccountFor(state.steps.type)) {
        const auto said = [&](const std::vector<std::string>& list) { return std::find(list.begin(), list.end(), code) != list.end(); };
        const bool mediated = code == "mediation"; // that is what was terminated
        if (!mediated && !said(body.tried) && !said(body.declined) && !said(body.closed))
            open.emplace_back(code);
    }
    if (body.result == "exhausted" && !open.empty())
        return refused("way_untried", "《非诉讼平台实施意见》四（二）5", {{"way", open.front()}, {"name", findWay(open.front())->name}});
    if (body.result == "other_way" && (body.next.empty() || std::find(body.declined.begin(), body.declined.end(), body.next) != body.declined.end()))
        return missing("next");
    f.facts["open"] = toJson(open);
    return f;
}

void AssessEnd::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    afterOf(s).assessment = EndAssessment{body.on.value_or(st.day()), st.findings.account, body.tried, body.declined, body.closed, body.result, body.next, toText(st.id)};
    enter(s, st, body.on, body.result);
}

void AssessEnd::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.advice);
}

std::vector<Kind> assessmentKinds()
{
    using kinds::describe;
    const auto all = codesOf(ways());
    return {describe<ExpertOpinion>(), withWords(describe<GradeEnd>(), {{"steps.grade", codesOf(kEndGrades)}}),
            withWords(describe<AssessEnd>(), {{"steps.result", codesOf(kAssessments)}, {"steps.tried", all}, {"steps.declined", all}, {"steps.closed", all}, {"steps.next?", all}})};
}

} // namespace core::dispute
