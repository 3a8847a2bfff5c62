#include "core/confirmation/kinds_point.h"

#include "core/directory/courts.h"
#include "core/dispute/clause_check.h"
#include "core/dispute/clock.h"
#include "core/dispute/kinds_agreement.h"
#include "core/kinds/words.h"
#include "core/refusals.h"
#include "core/roster/standing.h"

namespace core::confirmation {

namespace {

const dispute::State* disputeOf(const std::string& subject, const Context& c)
{
    const auto id = subjectFromText(subject);
    const auto* state = id && c.other ? c.other(*id) : nullptr;
    return state ? state->as<dispute::State>() : nullptr;
}

/// 民事诉讼法 205: the court that sent it; otherwise any court the parties may choose, the docked one by default.
Result<std::string> courtFor(const dispute::Steps& d, const std::string& wanted, const Context& c)
{
    std::string court = wanted;
    if (court.empty())
        court = d.court;
    if (court.empty())
        if (const auto* o = c.directory.organisation(d.holder.organisation))
            court = o->court;
    // Its tribunal and the court itself are one court.
    if (!d.court.empty() && court != d.court && directory::courtOf(court, c.directory) != directory::courtOf(d.court, c.directory))
        return refused("wrong_court", "《民事诉讼法》第205条", {{"court", d.court}});
    const auto* o = c.directory.organisation(court);
    if (!o || !directory::isCourt(o->kind))
        return refused("no_such_organisation", {}, {{"organisation", court}});
    return court;
}

/// Hard flags that the record shows need the mediator's answer before the package leaves (T61).
Done checkFlags(const dispute::State& d, const std::map<std::string, std::string>& first, const std::map<std::string, std::string>& second)
{
    for (const auto& flag : dispute::redFlags(d)) {
        if (!flag.hard || !flag.found)
            continue;
        const std::string code(flag.code);
        const bool answered = (first.contains(code) && !isBlankText(first.at(code))) ||
                              (second.contains(code) && !isBlankText(second.at(code)));
        if (!answered)
            return refused("flag_open", "《民事诉讼法》第115条", {{"flag", code}, {"question", flag.question}});
    }
    return {};
}

void addText(std::string& reason, const std::string& more)
{
    if (!isBlankText(more))
        reason = more;
}

/// A package names files of its dispute, as they stand there.
Done checkFiles(const Attachments& files, const dispute::State& d)
{
    for (const auto& file : files) {
        const auto* known = findAttachment(d.content.attachments, file.act);
        // Who and when are the county's findings there and may still be the desk's own here.
        auto same = file;
        if (known) {
            same.account = known->account;
            same.at = known->at;
        }
        if (!known || *known != same)
            return refused("no_such_attachment", {}, {{"attachment", file.act}});
    }
    return {};
}

} // namespace

Result<Findings> Prepare::check(const State& state, const Proposal<Prepare>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    const auto* d = disputeOf(body.dispute, c);
    if (!d)
        return refused("no_such_subject", {}, {{"dispute", body.dispute}});
    const auto& s = d->steps;
    if (f->organisation != s.holder.organisation)
        return refused("not_holder", {}, {{"organisation", s.holder.organisation}});
    const Day on = body.on.value_or(f->day());
    if (on > f->day())
        return refused("future", {}, {{"on", formatDay(on)}});
    if (auto done = dispute::checkConfirmation(*d, body.by, on, c); !done)
        return tl::unexpected(done.error());
    // 《实施意见》第11、18条: who brokered it decides whether it can be confirmed at all.
    if (const auto* brokered = c.directory.organisation(s.holder.organisation))
        if (auto done = roster::checkStanding(*brokered, body.person.empty() ? s.holder.person : body.person, *s.agreement->effectiveOn, c); !done)
            return tl::unexpected(done.error());
    const auto court = courtFor(s, body.court, c);
    if (!court)
        return tl::unexpected(court.error());
    if (dispute::agreementHash(p.parts.content.agreement) != s.agreement->hash && !s.agreement->hash.empty())
        return refused("other_version", "《民事诉讼法》第205条", {{"number", s.agreement->number}});
    if (auto done = checkFiles(p.parts.content.attachments, *d); !done)
        return tl::unexpected(done.error());
    f->calendar = c.calendar.version();
    f->settings["confirmationDays"] = c.settings.confirmationDays;
    setFact(*f, "effectiveOn", *s.agreement->effectiveOn);
    setFact(*f, "windowEnd", dispute::confirmationWindowEnd(*s.agreement->effectiveOn, c.settings, c.calendar).day);
    f->facts["court"] = *court;
    f->facts["mediator"] = s.holder.mediator;
    f->facts["disputeNumber"] = s.number;
    f->facts["type"] = s.type;
    f->facts["agreementNumber"] = s.agreement->number;
    f->facts["agreementHash"] = s.agreement->hash;
    f->facts["parties"] = toJson(s.parties);
    return f;
}

void Prepare::evolve(confirmation::Steps& s, const Stamp& st, const Steps& body)
{
    const auto& f = st.findings;
    s.dispute = body.dispute;
    s.organisation = f.organisation;
    s.mediator = textFact(f, "mediator");
    s.court = textFact(f, "court");
    s.disputeNumber = textFact(f, "disputeNumber");
    s.type = textFact(f, "type");
    s.agreementNumber = textFact(f, "agreementNumber");
    s.agreementHash = textFact(f, "agreementHash");
    s.effectiveOn = dayFact(f, "effectiveOn").value_or(Day{});
    s.windowEnd = dayFact(f, "windowEnd").value_or(Day{});
    if (const auto* parties = f.facts.if_contains("parties"))
        if (auto known = fromJson<std::vector<dispute::PartySteps>>(*parties))
            s.parties = std::move(*known);
    enter(s, st, body.on);
}

void Prepare::evolve(confirmation::Content& content, const confirmation::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.names = body.names;
    content.title = body.title;
    content.facts = body.facts;
    content.agreement = body.agreement;
    content.flags = body.flags;
    content.attachments = body.attachments;
}

void Prepare::evolve(confirmation::Identity& identity, const confirmation::Steps&, const Stamp&, const Steps&, const Identity& body)
{
    identity.fields = body.fields;
}

Result<Findings> Hold::check(const State& state, const Proposal<Hold>& p, const Context& c)
{
    auto f = startMove(state, p, c);
    if (f)
        if (auto done = dispute::checkShamFlags(p.parts.steps.flags); !done)
            return tl::unexpected(done.error());
    return f;
}

void Hold::evolve(confirmation::Steps& s, const Stamp& st, const Steps& body)
{
    s.ground = body.flags.empty() ? std::string() : body.flags.front();
    enter(s, st, std::nullopt, s.ground);
}

void Hold::evolve(confirmation::Content& content, const confirmation::Steps&, const Stamp&, const Steps&, const Content& body)
{
    addText(content.reason, body.reason);
}

Result<Findings> Submit::check(const State& state, const Proposal<Submit>& p, const Context& c)
{
    const auto& s = state.steps;
    // At the county this is the receipt itself (T62); on the desk the package only waits (T61, invariant ix).
    const bool received = c.side == Side::County;
    auto f = startMove(state, p, c, {received ? "T62" : "T61", {}});
    if (!f)
        return f;
    const Day counted = received ? dayInChina(c.now) : f->day();
    if (counted > s.windowEnd && !(s.postedOn && *s.postedOn <= s.windowEnd))
        return refused("expired", {}, {{"end", formatDay(s.windowEnd)}});
    if (const auto* d = disputeOf(s.dispute, c))
        if (auto done = checkFlags(*d, state.content.flags, p.parts.content.flags); !done)
            return tl::unexpected(done.error());
    return f;
}

void Submit::evolve(confirmation::Steps& s, const Stamp& st, const Steps& body)
{
    s.appliedOn = body.on.value_or(st.day());
    s.receivedAt = st.received;
    enter(s, st, s.appliedOn);
    if (!st.received && s.state == Main::J2)
        s.state = Main::J1;
}

void Submit::evolve(confirmation::Content& content, const confirmation::Steps&, const Stamp&, const Steps&, const Content& body)
{
    for (const auto& [flag, answer] : body.flags)
        content.flags[flag] = answer;
}

Result<Findings> PostPackage::check(const State& state, const Proposal<PostPackage>& p, const Context& c)
{
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    const Day on = p.parts.steps.on.value_or(f->day());
    if (on > f->day())
        return refused("future", {}, {{"on", formatDay(on)}});
    if (on > state.steps.windowEnd)
        return refused("expired", {}, {{"end", formatDay(state.steps.windowEnd)}});
    if (isBlankText(p.parts.steps.proof))
        return missing("proof");
    return f;
}

void PostPackage::evolve(confirmation::Steps& s, const Stamp& st, const Steps& body)
{
    s.postedOn = body.on.value_or(st.day());
    if (!s.receivedAt)
        s.receivedAt = st.received;
    enter(s, st, s.postedOn, body.proof);
    if (!st.received && s.state == Main::J2) // in the post is not at the court; posted in time it waits without a last day
        s.state = Main::J1;
}

Result<Findings> Withdraw::check(const State& state, const Proposal<Withdraw>& p, const Context& c)
{
    auto f = startMove(state, p, c);
    if (f && f->post != "RJ" && !isParty(state.steps, p.parts.steps.party))
        return refused("unknown_party", {}, {{"party", p.parts.steps.party}});
    return f;
}

void Withdraw::evolve(confirmation::Steps& s, const Stamp& st, const Steps& body)
{
    s.ground = "withdrawn";
    enter(s, st, std::nullopt, body.party);
}

void Withdraw::evolve(confirmation::Content& content, const confirmation::Steps&, const Stamp&, const Steps&, const Content& body)
{
    addText(content.reason, body.reason);
}

Result<Findings> Lapse::check(const State& state, const Proposal<Lapse>& p, const Context& c)
{
    auto f = startMove(state, p, c);
    if (f && (f->day() <= state.steps.windowEnd || state.steps.postedOn))
        return refused("not_expired", {}, {{"end", formatDay(state.steps.windowEnd)}});
    return f;
}

void Lapse::evolve(confirmation::Steps& s, const Stamp& st, const Nothing&)
{
    s.ground = "lapsed";
    enter(s, st);
}

Result<Findings> Answer::check(const State& state, const Proposal<Answer>& p, const Context& c)
{
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    if (isBlankText(p.parts.content.answer))
        return missing("answer");
    if (p.parts.content.attachments.empty())
        return f;
    const auto* d = disputeOf(state.steps.dispute, c);
    if (!d)
        return refused("no_such_subject", {}, {{"dispute", state.steps.dispute}});
    if (auto done = checkFiles(p.parts.content.attachments, *d); !done)
        return tl::unexpected(done.error());
    return f;
}

void Answer::evolve(confirmation::Steps& s, const Stamp& st, const Nothing&)
{
    enter(s, st);
    s.supplementDue.reset();
}

void Answer::evolve(confirmation::Content& content, const confirmation::Steps&, const Stamp& st, const Nothing&, const Content& body)
{
    if (content.supplements.empty())
        return;
    content.supplements.back().answered = body.answer;
    content.supplements.back().answeredOn = st.day();
    for (const auto& file : body.attachments)
        if (!findAttachment(content.attachments, file.act))
            content.attachments.push_back(file);
}

std::vector<Kind> pointKinds()
{
    using kinds::describe;
    return {describe<Prepare>(), withWords(describe<Hold>(), {{"steps.flags", codesOf(dispute::redFlags({}))}}), describe<Submit>(), describe<PostPackage>(), describe<Withdraw>(),
            describe<Lapse>(), describe<Answer>()};
}

} // namespace core::confirmation
