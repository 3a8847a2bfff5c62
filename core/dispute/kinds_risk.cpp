#include "core/dispute/kinds_risk.h"

#include "core/kinds/words.h"
#include "core/refusals.h"
#include "core/warning/signs.h"

#include <algorithm>

namespace core::dispute {

namespace {

constexpr std::string_view kMetBy[] = {"visit", "phone", "met"};
constexpr std::string_view kPoliceTold[] = {"phone", "paper", "person"};
constexpr std::string_view kColours = "《非诉讼平台实施意见》四（一）3";

Done checkSigns(const std::vector<std::string>& codes)
{
    for (const auto& code : codes)
        if (!warning::findSign(code))
            return invalid("signs");
    return {};
}

RiskSteps& riskOf(Steps& s)
{
    return s.risk ? *s.risk : s.risk.emplace();
}

} // namespace

bool policeAsked(const Steps& steps)
{
    return steps.risk && steps.risk->police && !steps.risk->police->answeredOn;
}

Result<Findings> RaiseColour::check(const State& state, const Proposal<RaiseColour>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    if (!warning::isColour(body.colour))
        return invalid("colour");
    if (warning::rankOf(body.colour) <= warning::rankOf(state.steps.colour))
        return refused("colour_not_higher", {}, {{"colour", warning::colourName(state.steps.colour)}});
    if (!body.warning.empty() && !subjectFromText(body.warning))
        return invalid("warning");
    if (isBlankText(p.parts.content.reason))
        return missing("reason");
    if (auto done = checkSigns(body.signs); !done)
        return tl::unexpected(done.error());
    return f;
}

void RaiseColour::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    s.colour = body.colour;
    auto& risk = riskOf(s);
    risk.lowering.reset();
    risk.raisedOn = st.day();
    if (!body.warning.empty() && std::find(risk.warnings.begin(), risk.warnings.end(), body.warning) == risk.warnings.end())
        risk.warnings.push_back(body.warning);
    enter(s, st, std::nullopt, body.colour);
}

void RaiseColour::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.reason);
}

Result<Findings> LowerColour::check(const State& state, const Proposal<LowerColour>& p, const Context& c)
{
    const auto to = warning::plainColour(p.parts.steps.colour);
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    if (warning::rankOf(to) < 0)
        return invalid("colour");
    if (warning::rankOf(to) >= warning::rankOf(state.steps.colour))
        return refused("colour_not_lower", {}, {{"colour", warning::colourName(state.steps.colour)}});
    if (isBlankText(p.parts.content.reason))
        return missing("reason");
    f->facts["second"] = state.steps.colour == "red";
    return f;
}

void LowerColour::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    if (flagFact(st.findings, "second"))
        riskOf(s).lowering = warning::Lowering{std::string(warning::plainColour(body.colour)), st.findings.account, st.day()};
    else
        s.colour = warning::plainColour(body.colour);
    enter(s, st, std::nullopt, body.colour.empty() ? "none" : body.colour);
}

void LowerColour::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.reason);
}

Result<Findings> ConfirmLowering::check(const State& state, const Proposal<ConfirmLowering>& p, const Context& c)
{
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    if (!state.steps.risk || !state.steps.risk->lowering)
        return refused("nothing_to_confirm");
    if (state.steps.risk->lowering->account == f->account)
        return refused("second_person", std::string(kColours));
    if (!p.parts.steps.agree && isBlankText(p.parts.content.reason))
        return missing("reason");
    f->facts["colour"] = state.steps.risk->lowering->to;
    return f;
}

void ConfirmLowering::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    if (body.agree)
        s.colour = textFact(st.findings, "colour");
    riskOf(s).lowering.reset();
    enter(s, st, std::nullopt, !body.agree ? "kept" : s.colour.empty() ? "none" : s.colour);
}

void ConfirmLowering::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.reason);
}

Result<Findings> Contact::check(const State& state, const Proposal<Contact>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = startFindings(p, c);
    if (state.steps.state == Main::Z0 || state.steps.state == Main::Z1)
        return tl::unexpected(wrongState(state.steps, info.name));
    if (!isAmong(kMetBy, body.manner))
        return invalid("manner");
    if (isBlankText(p.parts.content.findings))
        return missing("findings");
    Done done = checkSigns(body.signs);
    if (done) done = checkDay(body.on.value_or(f.day()), state.steps, f);
    if (!done)
        return tl::unexpected(done.error());
    return f;
}

void Contact::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    const auto on = body.on.value_or(st.day());
    auto& risk = riskOf(s);
    risk.contactOn = risk.contactOn ? std::max(*risk.contactOn, on) : on;
    enter(s, st, on, body.manner);
}

void Contact::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.findings);
}

Result<Findings> ToPolice::check(const State& state, const Proposal<ToPolice>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    const auto* station = c.directory.organisation(body.station);
    if (!station || station->kind != directory::OrganisationKind::PoliceStation)
        return refused("no_such_organisation", {}, {{"organisation", body.station}});
    if (!isAmong(kPoliceTold, body.manner))
        return invalid("manner");
    if (isBlankText(p.parts.content.receiver))
        return missing("receiver");
    if (isBlankText(p.parts.content.facts))
        return missing("facts");
    if (auto done = checkDay(body.on.value_or(f->day()), state.steps, *f); !done)
        return tl::unexpected(done.error());
    return f;
}

void ToPolice::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    auto& risk = riskOf(s);
    risk.police = PoliceSteps{body.station, body.manner, body.on.value_or(st.day()), s.state, std::nullopt, false};
    enter(s, st, body.on, body.station);
}

void ToPolice::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.receiver + "：" + body.facts);
}

Result<Findings> PoliceAnswer::check(const State& state, const Proposal<PoliceAnswer>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    if (!policeAsked(state.steps))
        return refused("police_not_asked", "《人民调解法》第25条");
    const auto before = state.steps.risk->police->before;
    auto f = startMove(state, p, c, {{}, body.taken ? std::string_view("=") : codeOf(before)});
    if (!f)
        return f;
    if (isBlankText(p.parts.content.answer))
        return missing("answer");
    const auto on = body.on.value_or(f->day());
    if (auto done = checkDay(on, state.steps, *f); !done)
        return tl::unexpected(done.error());
    if (on < state.steps.risk->police->on)
        return refused("too_early", {}, {{"on", formatDay(on)}, {"since", formatDay(state.steps.risk->police->on)}});
    return f;
}

void PoliceAnswer::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    const auto on = body.on.value_or(st.day());
    auto& risk = riskOf(s);
    if (risk.police) {
        risk.police->answeredOn = on;
        risk.police->taken = body.taken;
    }
    // [DESIGN] the clock stops when the police take it, and only then.
    if (body.taken && s.clockStart && !s.clockStopped)
        s.clockStopped = on;
    enter(s, st, on, body.taken ? "taken" : "not_taken");
}

void PoliceAnswer::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.answer);
}

std::vector<Kind> riskKinds()
{
    using core::kinds::describe;
    const auto signs = codesOf(warning::signs());
    return {withWords(describe<RaiseColour>(), {{"steps.colour", colourWords()}, {"steps.signs", signs}}), withWords(describe<LowerColour>(), {{"steps.colour", lowerColourWords()}}),
            describe<ConfirmLowering>(), withWords(describe<Contact>(), {{"steps.manner", codesOf(kMetBy)}, {"steps.signs", signs}}),
            withWords(describe<ToPolice>(), {{"steps.manner", codesOf(kPoliceTold)}}), describe<PoliceAnswer>()};
}

} // namespace core::dispute
