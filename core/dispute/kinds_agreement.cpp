#include "core/dispute/kinds_agreement.h"

#include "core/dispute/clause_check.h"
#include "core/dispute/clock.h"
#include "core/refusals.h"

#include <algorithm>

namespace core::dispute {

namespace {

/// Stops of the clause check, the first of them named. Code "clause".
Done checkSignable(const AgreementContent& agreement, const Steps& steps, std::optional<Day> signedOn)
{
    for (const auto& finding : checkClauses(agreement, steps, signedOn))
        if (finding.severity == Severity::Stop)
            return refused("clause", finding.article, {{"what", finding.code}, {"clause", finding.clause}, {"facts", finding.facts}});
    return {};
}

/// Papers that need a contested field wait (DESIGN 2).
Done checkNothingContested(const Fields& fields)
{
    for (const auto& [name, field] : fields)
        if (field.contested())
            return refused("contested", {}, {{"field", name}});
    return {};
}

std::map<std::string, std::string> asText(const std::map<std::string, Day>& days)
{
    std::map<std::string, std::string> out;
    for (const auto& [party, on] : days)
        out[party] = formatDay(on);
    return out;
}

/// The latest day in force (DOMAIN 4.7); days of the past that cannot be read count for nothing.
Day latestOf(const AgreementSteps& a)
{
    Day out = Day::min();
    for (const auto& [party, text] : a.signedOn)
        out = std::max(out, parseDay(text).value_or(Day::min()));
    for (const auto& on : {a.mediatorSignedOn, a.sealedOn})
        out = std::max(out, on.value_or(Day::min()));
    return out;
}

/// From when on the matter lies with this committee; an agreement of before is none of its mediation (实施意见 15, T21).
/// A receipt that the county's clock has dated may lie behind the day on which people sat together; the desk's own day and the
/// day of the push never do.
std::optional<Day> receivedOn(const Steps& s, const CountySettings& settings)
{
    std::optional<Day> out = s.acceptedLocal ? dayInChina(*s.acceptedLocal) : s.acceptedOn;
    out = std::max(out, s.pushedOn);
    return settings.serverReceiptStartsClock ? out : std::max(out, s.townshipAcceptedOn);
}

/// Everybody has signed, nobody in the future, nobody before the matter was received.
Done checkSignatures(const State& state, const std::map<std::string, Day>& signedOn, const std::optional<Day>& mediator,
                     const std::optional<Day>& seal, const CountySettings& settings, const Findings& f)
{
    const auto received = receivedOn(state.steps, settings);
    const auto check = [&](Day on) -> Done {
        if (auto done = checkDay(on, state.steps, f); !done || !received || on >= *received)
            return done;
        return refused("too_early", "实施意见第15条", {{"on", formatDay(on)}, {"since", formatDay(*received)}});
    };
    for (const auto& party : state.steps.parties)
        if (!signedOn.contains(party.id))
            return refused("signature", "《人民调解法》第29条", {{"party", party.id}});
    for (const auto& [party, on] : signedOn) {
        if (!findParty(state.steps, party))
            return refused("unknown_party", {}, {{"party", party}});
        if (auto done = check(on); !done)
            return done;
    }
    if (!mediator)
        return refused("signature", "《人民调解法》第29条", {{"party", "mediator"}});
    for (const auto& on : {mediator, seal})
        if (on)
            if (auto done = check(*on); !done)
                return done;
    return {};
}

Day lastSignature(const std::map<std::string, Day>& signedOn, const std::optional<Day>& mediator)
{
    Day out = mediator.value_or(Day::min());
    for (const auto& [party, on] : signedOn)
        out = std::max(out, on);
    return out;
}

/// The keeper of the seal must not be a party (DOMAIN section 2).
Done checkNoParty(const State& state, const Context& c)
{
    const auto name = c.directory.accountName(c.author.account);
    for (const auto& party : state.steps.parties)
        if (state.partyName(party.id) == name)
            return refused("conflict", "《人民调解法》第3条", {{"party", party.id}});
    return {};
}

/// T80. With another agreement in its place performance begins anew (T35a); visits and a plan that people chose stay.
void beginPerformance(Steps& s)
{
    auto& after = afterOf(s);
    AfterSteps fresh;
    fresh.performance = Performance::P0;
    fresh.plan = after.plan == "regular" ? after.plan : std::string();
    fresh.visits = std::move(after.visits);
    fresh.alert = std::move(after.alert);
    after = std::move(fresh);
}

} // namespace

Result<Findings> DraftAgreement::check(const State& state, const Proposal<DraftAgreement>& p, const Context& c)
{
    const auto& s = state.steps;
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    if (isBlankText(p.parts.steps.number))
        return missing("number");
    // T29a, invariant ii: from M2 only with the appraisal withdrawn the same day.
    if (s.state == Main::M2 && p.parts.steps.appraisalWithdrawnOn != f->day())
        return refused("suspended", "《实施意见》第15条", {{"state", "M2"}});
    if (s.state != Main::M2)
        if (auto done = checkBeforeEnd(s, f->day(), c, *f); !done)
            return tl::unexpected(done.error());
    f->facts["hash"] = agreementHash(p.parts.content);
    return f;
}

void DraftAgreement::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    if (s.state == Main::M2 && !s.suspensions.empty() && !s.suspensions.back().to)
        s.suspensions.back().to = std::max(body.appraisalWithdrawnOn.value_or(st.day()), s.suspensions.back().from);
    AgreementSteps agreement;
    agreement.number = body.number;
    agreement.hash = textFact(st.findings, "hash");
    agreement.act = toText(st.id);
    s.agreement = std::move(agreement);
    enter(s, st, std::nullopt, body.number);
}

void DraftAgreement::evolve(dispute::Content& content, const dispute::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.agreement = body;
}

Result<Findings> Undraft::check(const State& state, const Proposal<Undraft>& p, const Context& c)
{
    return startMove(state, p, c);
}

void Undraft::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    s.agreement.reset(); // the text stays in the content as a start for the next draft
    enter(s, st, body.on, body.party);
}

void Undraft::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.reason);
}

Result<Findings> Sign::check(const State& state, const Proposal<Sign>& p, const Context& c)
{
    const auto& s = state.steps;
    const auto& body = p.parts.steps;
    const bool complete = body.sealedOn || s.holder.level == Level::Individual;
    auto f = startMove(state, p, c, {complete ? "T34" : "T34a", {}});
    if (!f)
        return f;
    if (!s.agreement || !state.content.agreement)
        return refused("no_agreement");
    if (!body.hash.empty() && body.hash != s.agreement->hash)
        return refused("other_version", "《人民调解法》第29条", {{"hash", body.hash}});
    Done done = checkSignatures(state, body.signedOn, body.mediatorSignedOn, body.sealedOn, c.settings, *f);
    if (!done)
        return tl::unexpected(done.error());
    const Day last = lastSignature(body.signedOn, body.mediatorSignedOn);
    done = checkConsents(s);
    if (done) done = checkBeforeEnd(s, last, c, *f);
    if (done) done = checkNothingContested(state.content.fields);
    if (done) done = checkSignable(*state.content.agreement, s, last);
    if (!done)
        return tl::unexpected(done.error());
    return f;
}

void Sign::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    if (!s.agreement)
        s.agreement = AgreementSteps{};
    auto& a = *s.agreement;
    a.signedOn = asText(body.signedOn);
    a.mediatorSignedOn = body.mediatorSignedOn;
    a.sealedOn = body.sealedOn;
    const Day last = lastSignature(body.signedOn, body.mediatorSignedOn);
    if (last != Day::min())
        s.clockStopped = last;
    if (body.notForced)
        receptionOf(s).resultFreeOn = last == Day::min() ? st.day() : last;
    enter(s, st, last == Day::min() ? st.day() : last, a.number);
    if (s.state == Main::G1) {
        a.effectiveOn = latestOf(a);
        beginPerformance(s);
    }
}

Result<Findings> Seal::check(const State& state, const Proposal<Seal>& p, const Context& c)
{
    const auto& s = state.steps;
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    if (!s.agreement || !state.content.agreement)
        return refused("no_agreement");
    const Day on = p.parts.steps.on.value_or(f->day());
    Done done = checkDay(on, s, *f);
    if (done) done = checkNoParty(state, c);
    if (done) done = checkSignable(*state.content.agreement, s, s.agreement->mediatorSignedOn);
    if (!done)
        return tl::unexpected(done.error());
    if (on < latestOf(*s.agreement))
        return refused("too_early", {}, {{"on", formatDay(on)}, {"since", formatDay(latestOf(*s.agreement))}});
    return f;
}

void Seal::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    if (s.agreement) {
        s.agreement->sealedOn = body.on.value_or(st.day());
        s.agreement->effectiveOn = latestOf(*s.agreement);
        beginPerformance(s);
    }
    enter(s, st, body.on);
}

Result<Findings> SealRefused::check(const State& state, const Proposal<SealRefused>& p, const Context& c)
{
    auto f = startMove(state, p, c, {{}, p.parts.steps.failed ? "F0" : "M1"});
    if (!f)
        return f;
    if (isBlankText(p.parts.content.reason))
        return missing("reason");
    if (!p.parts.steps.party.empty() && !findParty(state.steps, p.parts.steps.party))
        return refused("unknown_party", {}, {{"party", p.parts.steps.party}});
    return f;
}

void SealRefused::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    s.agreement.reset();
    s.clockStopped.reset(); // days in GS count as used
    if (body.failed)
        endWithoutAgreement(s, st, body.on.value_or(st.day()), {"F14"}, body.party);
    else
        enter(s, st, body.on, body.party);
}

void SealRefused::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.reason);
}

Result<Findings> OralAgreement::check(const State& state, const Proposal<OralAgreement>& p, const Context& c)
{
    const auto& s = state.steps;
    const auto& body = p.parts.steps;
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    if (isBlankText(body.number))
        return missing("number");
    for (const auto& party : s.parties) // 人民调解法 30: in force from the day on which all have agreed; nobody signs
        if (!body.confirmed.contains(party.id))
            return refused("signature", "《人民调解法》第30条", {{"party", party.id}, {"what", "oral"}});
    Done done = checkSignatures(state, body.confirmed, f->day(), std::nullopt, c.settings, *f);
    if (!done)
        return tl::unexpected(done.error());
    const Day last = lastSignature(body.confirmed, std::nullopt);
    done = checkConsents(s);
    if (done) done = checkBeforeEnd(s, last, c, *f);
    if (done) done = checkSignable(p.parts.content, s, last);
    if (!done)
        return tl::unexpected(done.error());
    f->facts["hash"] = agreementHash(p.parts.content);
    return f;
}

void OralAgreement::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    AgreementSteps a;
    a.form = AgreementForm::Oral;
    a.number = body.number;
    a.signedOn = asText(body.confirmed);
    a.hash = textFact(st.findings, "hash");
    a.act = toText(st.id);
    const Day last = std::max(latestOf(a), s.clockStart.value_or(Day::min()));
    a.effectiveOn = last == Day::min() ? st.day() : last;
    s.clockStopped = a.effectiveOn;
    if (body.notForced)
        receptionOf(s).resultFreeOn = a.effectiveOn;
    s.agreement = std::move(a);
    beginPerformance(s);
    enter(s, st, s.agreement->effectiveOn, body.number);
}

void OralAgreement::evolve(dispute::Content& content, const dispute::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.agreement = body;
}

Result<Findings> ReplaceAgreement::check(const State& state, const Proposal<ReplaceAgreement>& p, const Context& c)
{
    const auto& s = state.steps;
    const auto& body = p.parts.steps;
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    if (!s.agreement || body.replaces != s.agreement->number)
        return refused("no_agreement", {}, {{"number", body.replaces}});
    if (isBlankText(body.number) || body.number == body.replaces)
        return missing("number");
    const bool written = body.form == AgreementForm::Written;
    if (written && !body.sealedOn && s.holder.level != Level::Individual)
        return refused("signature", "《人民调解法》第29条", {{"party", "seal"}});
    Done done = checkSignatures(state, body.signedOn, written ? body.mediatorSignedOn : std::optional(f->day()), body.sealedOn, c.settings, *f);
    if (done) done = checkSignable(p.parts.content, s, lastSignature(body.signedOn, body.mediatorSignedOn));
    if (!done)
        return tl::unexpected(done.error());
    f->facts["to"] = written ? "G1" : "G2";
    f->facts["hash"] = agreementHash(p.parts.content);
    return f;
}

void ReplaceAgreement::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    AgreementSteps a;
    a.form = body.form;
    a.number = body.number;
    a.signedOn = asText(body.signedOn);
    a.mediatorSignedOn = body.mediatorSignedOn;
    a.sealedOn = body.sealedOn;
    a.hash = textFact(st.findings, "hash");
    a.act = toText(st.id);
    const Day last = latestOf(a);
    a.effectiveOn = last == Day::min() ? st.day() : last;
    s.agreement = std::move(a);
    s.confirmation.clear();
    beginPerformance(s);
    enter(s, st, s.agreement->effectiveOn, body.number);
}

void ReplaceAgreement::evolve(dispute::Content& content, const dispute::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.agreement = body;
}

Done checkConfirmation(const State& state, const std::vector<std::string>& by, Day on, const Context& context)
{
    const auto& s = state.steps;
    constexpr std::string_view kArticle = "《民事诉讼法》第205条、《人民调解法》第33条";
    if (s.state == Main::GS)
        return refused("not_in_force", std::string(kArticle));
    // Performance and confirmation do not block each other (DOMAIN 3.1): what is performed already may still be confirmed.
    const bool agreed = s.state == Main::G1 || s.state == Main::G2 || s.state == Main::V0;
    if (!agreed || !s.agreement || !s.agreement->effectiveOn)
        return refused("no_agreement", std::string(kArticle), {{"state", codeOf(s.state)}});
    const Day effective = *s.agreement->effectiveOn;
    if (on < effective)
        return refused("not_in_force", std::string(kArticle), {{"effective", formatDay(effective)}});
    for (const auto& party : s.parties)
        if (std::find(by.begin(), by.end(), party.id) == by.end())
            return refused("not_joint", std::string(kArticle), {{"party", party.id}});
    const auto end = confirmationWindowEnd(effective, context.settings, context.calendar).day;
    if (on > end)
        return refused("expired", std::string(kArticle), {{"end", formatDay(end)}});
    if (state.content.agreement)
        for (const auto& finding : checkClauses(*state.content.agreement, s))
            if (finding.severity == Severity::NoConfirmation)
                return refused("not_confirmable", finding.article, {{"what", finding.code}, {"clause", finding.clause}, {"facts", finding.facts}});
    return {};
}

Done checkShamFlags(const std::vector<std::string>& flags)
{
    if (flags.empty())
        return missing("flags");
    const auto known = redFlags({});
    bool hard = false;
    for (const auto& code : flags) {
        const auto flag = std::ranges::find(known, code, &RedFlag::code);
        if (flag == known.end())
            return refused("invalid_field", {}, {{"field", "flags"}, {"value", code}});
        hard = hard || flag->hard;
    }
    if (hard)
        return {};
    boost::json::array enough; // what there is to look for
    for (const auto& flag : known)
        if (flag.hard)
            enough.emplace_back(flag.question);
    return refused("no_hard_flag", "《民事诉讼法》第115条", {{"question", std::move(enough)}});
}

Result<Findings> ApplyConfirmation::check(const State& state, const Proposal<ApplyConfirmation>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = startFindings(p, c);
    const Day on = body.on.value_or(f.day());
    if (on > f.day())
        return refused("future", {}, {{"on", formatDay(on)}});
    if (auto done = checkConfirmation(state, body.by, on, c); !done)
        return tl::unexpected(done.error());
    const auto id = subjectFromText(body.confirmation);
    if (!id)
        return missing("confirmation");
    // Again only after the first package came to nothing (T72).
    if (const auto old = subjectFromText(state.steps.confirmation); old && *old != *id && c.other) {
        const auto* other = c.other(*old);
        const auto* package = other ? other->as<confirmation::State>() : nullptr;
        using enum confirmation::Main;
        const bool over = package && (package->steps.state == J4 || package->steps.state == J6 || package->steps.state == J8);
        if (!over)
            return refused("already_applied", {}, {{"confirmation", state.steps.confirmation}});
    } else if (old) {
        return refused("already_applied", {}, {{"confirmation", state.steps.confirmation}});
    }
    f.calendar = c.calendar.version();
    return f;
}

void ApplyConfirmation::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    s.confirmation = body.confirmation;
    enter(s, st, body.on);
}

std::vector<Kind> agreementKinds()
{
    using kinds::describe;
    return {describe<DraftAgreement>(), describe<Undraft>(), describe<Sign>(), describe<Seal>(), describe<SealRefused>(),
            describe<OralAgreement>(), describe<ReplaceAgreement>(), describe<ApplyConfirmation>()};
}

} // namespace core::dispute
