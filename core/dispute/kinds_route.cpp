#include "core/dispute/kinds_route.h"

#include "core/dispute/capacity.h"
#include "core/dispute/kinds_reception.h"
#include "core/dispute/kinds_risk.h"
#include "core/dispute/ways.h"
#include "core/kinds/words.h"
#include "core/refusals.h"

#include <algorithm>

namespace core::dispute {

namespace {

constexpr std::string_view kKnew[] = {"yes", "no"};

std::int64_t tries(const Steps& s)
{
    return std::count_if(s.events.begin(), s.events.end(), [](const Event& e) { return e.kind == Invite::info.name; });
}

/// 《民法典》第18条 to 20条: the guardian agrees for a minor; from eight years on the minor himself with the guardian's consent, from sixteen
/// on also who lives on his own earnings; the evidence says which. A minor's no always counts: nobody is mediated against his will.
Done checkCapacity(const State& state, const SetConsent::Steps& body, Day today)
{
    if (body.answer != Consent::Agreed || body.saidBy == "agent")
        return {};
    const auto capacity = capacityOf(state, body.party, body.on.value_or(today));
    if (capacity == Capacity::Full || (capacity != Capacity::None && !isBlankText(body.evidence)))
        return {};
    if (capacity == Capacity::None)
        return refused("minor", "《民法典》第20条、第23条", {{"party", body.party}, {"age", "under8"}});
    if (capacity == Capacity::Sixteen)
        return refused("minor", "《民法典》第18条、第19条、第23条", {{"party", body.party}, {"age", "from16"}});
    return refused("minor", "《民法典》第19条、第23条", {{"party", body.party}, {"age", "under16"}});
}

bool isLast(const Steps& s, const std::string& party)
{
    return std::all_of(s.parties.begin(), s.parties.end(),
                       [&](const PartySteps& p) { return p.id == party || p.consent == Consent::Agreed; });
}

} // namespace

void endWithoutAgreement(Steps& s, const Stamp& st, Day on, const std::vector<std::string>& reasons, std::string detail)
{
    for (const auto& reason : reasons)
        if (std::find(s.failureReasons.begin(), s.failureReasons.end(), reason) == s.failureReasons.end())
            s.failureReasons.push_back(reason);
    if (s.clockStart && !s.clockStopped)
        s.clockStopped = on;
    if (!s.suspensions.empty() && !s.suspensions.back().to)
        s.suspensions.back().to = std::max(on, s.suspensions.back().from);
    enter(s, st, on, std::move(detail));
    if (s.state == Main::F0)
        s.failedOn = on;
}

Result<Findings> Notice::check(const State& state, const Proposal<Notice>& p, const Context& c)
{
    auto f = moveOn(state, p, c, p.parts.steps.on); // where it stands comes before what is not filled in
    if (!f)
        return f;
    if (isBlankText(p.parts.steps.version))
        return missing("version");
    const auto& body = p.parts.steps;
    for (const auto& [party, answer] : body.knew) {
        if (!findParty(state.steps, party))
            return refused("unknown_party", {}, {{"party", party}});
        if (!isAmong(kKnew, answer))
            return invalid("knew");
        // R-003-3c: an answer nobody vouches for is not counted.
        const auto mark = body.knewMarks.find(party);
        if (mark == body.knewMarks.end() || isBlankText(mark->second))
            return refused("no_mark", "《实施方案》三", {{"party", party}});
    }
    return f;
}

void Notice::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    s.noticeVersion = body.version;
    if (body.notForced)
        receptionOf(s).waysFreeOn = body.on.value_or(st.day());
    if (!body.knew.empty())
        receptionOf(s).knew = body.knew;
    enter(s, st, body.on, body.readAloud ? "read_aloud" : "signed");
}

Result<Findings> Choose::check(const State& state, const Proposal<Choose>& p, const Context& c)
{
    auto f = moveOn(state, p, c, p.parts.steps.on);
    if (f && !findWay(p.parts.steps.way))
        return invalid("ways"); // of settling; "way" is how something is paid
    return f;
}

void Choose::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    s.chosenWay = body.way;
    enter(s, st, body.on, body.way);
}

Result<Findings> ReferOut::check(const State& state, const Proposal<ReferOut>& p, const Context& c)
{
    auto f = moveOn(state, p, c, p.parts.steps.on);
    if (f && isBlankText(p.parts.content.body))
        return missing("body");
    return f;
}

void ReferOut::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    s.before = s.state;
    enter(s, st, body.on);
}

void ReferOut::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    auto words = body.body + (body.reason.empty() ? "" : "：" + body.reason);
    for (const auto& [label, text] : {std::pair("电话", &body.phone), std::pair("地址", &body.address), std::pair("要带", &body.papers)})
        if (!isBlankText(*text))
            words += "\n" + std::string(label) + "：" + *text;
    addNote(content, st, words);
}

Result<Findings> ReferralResult::check(const State& state, const Proposal<ReferralResult>& p, const Context& c)
{
    // While the police have not answered, T46a is the way out of R0.
    if (policeAsked(state.steps))
        return refused("police_asked", "《人民调解法》第25条");
    const bool back = p.parts.steps.back;
    return moveOn(state, p, c, p.parts.steps.on, {{}, back ? "A3" : state.steps.courtSourced ? "F2" : "Z0"});
}

void ReferralResult::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    if (body.back)
        s.chosenWay.clear(); // a way is chosen again, mediation among them
    enter(s, st, body.on, body.back ? "back" : "done");
    if (s.state == Main::F2) { // invariant vii: reason and other ways stand
        s.failureReasons = {"F11"};
        s.terminatedOn = s.otherWaysToldOn = body.on.value_or(st.day());
    }
}

void ReferralResult::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.reason);
}

Result<Findings> Invite::check(const State& state, const Proposal<Invite>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    if (!findParty(state.steps, body.party))
        return refused("unknown_party", {}, {{"party", body.party}});
    if (isBlankText(body.manner))
        return missing("manner");
    return moveOn(state, p, c, body.on);
}

void Invite::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    enter(s, st, body.on, body.party + (body.reached ? " reached" : " not_reached"));
}

Result<Findings> SetConsent::check(const State& state, const Proposal<SetConsent>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    const auto& s = state.steps;
    if (!findParty(s, body.party))
        return refused("unknown_party", {}, {{"party", body.party}});
    if (body.answer == Consent::NotAsked || body.answer == Consent::Withdrawn)
        return invalid("answer");
    if (isBlankText(body.manner) && body.answer != Consent::Thinking)
        return missing("manner");
    if (auto done = checkSaidBy(body.saidBy); !done)
        return tl::unexpected(done.error());
    if (auto done = checkCapacity(state, body, dayInChina(c.now)); !done)
        return tl::unexpected(done.error());

    if (s.state == Main::A3 || s.state == Main::A4) {
        if (s.chosenWay != "mediation" && !s.chosenWay.empty())
            return tl::unexpected(wrongState(s, info.name));
        const auto* row = body.answer == Consent::Refused                               ? "T15"
                          : body.answer == Consent::Agreed && isLast(s, body.party) ? "T14"
                                                                                    : "T13";
        return moveOn(state, p, c, body.on, {row, {}});
    }
    if (body.answer == Consent::Refused && isLive(s.state))
        return moveOn(state, p, c, body.on, {"T40", "F0"});
    const bool open = isLive(s.state) || s.state == Main::C0 || s.state == Main::A1 || s.state == Main::A2;
    if (!open || body.answer == Consent::Refused)
        return tl::unexpected(wrongState(s, info.name));
    auto f = startFindings(p, c); // recorded; no row of the table
    if (auto done = checkDay(body.on.value_or(f.day()), s, f); !done)
        return tl::unexpected(done.error());
    return f;
}

void SetConsent::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    const Day on = body.on.value_or(st.day());
    if (auto* party = findParty(s, body.party)) {
        party->consent = body.answer;
        party->consentOn = on;
        party->consentManner = body.manner;
        party->askedAlone = body.askedAlone;
    }
    const auto detail = body.party + " " + nameOf(body.answer);
    const auto target = targetOf<Main>(st.findings);
    if (target == Main::F0 || target == Main::A5) {
        endWithoutAgreement(s, st, on, {"F01"}, detail);
        return;
    }
    enter(s, st, on, detail);
    if (target == Main::M0) { // T14: who asked mediates; own clock, an internal target (DOMAIN 4.3)
        if (s.holder.mediator.empty())
            s.holder.mediator = st.findings.account;
        s.holder.mediatorAnswered = s.holder.mediator == st.findings.account;
        s.acceptedOn = on;
        s.clockStart = on;
        s.clockInternal = true;
    }
}

Result<Findings> NotReached::check(const State& state, const Proposal<NotReached>& p, const Context& c)
{
    auto f = moveOn(state, p, c, p.parts.steps.on);
    if (!f)
        return f;
    f->settings["inviteTries"] = c.settings.inviteTries;
    if (const auto done = tries(state.steps); done < c.settings.inviteTries)
        return refused("tries", {}, {{"tries", done}, {"needed", c.settings.inviteTries}});
    return f;
}

void NotReached::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    endWithoutAgreement(s, st, body.on.value_or(st.day()), {"F06"}, "F06");
}

Result<Findings> Reopen::check(const State& state, const Proposal<Reopen>& p, const Context& c)
{
    return moveOn(state, p, c, p.parts.steps.on);
}

void Reopen::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    s.failureReasons.clear();
    s.chosenWay.clear();
    s.clockStart.reset();
    s.clockStopped.reset();
    for (auto& party : s.parties)
        party.consent = Consent::NotAsked;
    enter(s, st, body.on);
}

void Reopen::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.reason);
}

Result<Findings> NotMediable::check(const State& state, const Proposal<NotMediable>& p, const Context& c)
{
    auto f = moveOn(state, p, c, p.parts.steps.on);
    if (f && isBlankText(p.parts.steps.ground))
        return missing("ground");
    return f;
}

void NotMediable::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    endWithoutAgreement(s, st, body.on.value_or(st.day()), {"F11"}, body.ground);
}

void NotMediable::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.reason);
}

Result<Findings> WithdrawConsent::check(const State& state, const Proposal<WithdrawConsent>& p, const Context& c)
{
    auto f = moveOn(state, p, c, p.parts.steps.on);
    if (f && !findParty(state.steps, p.parts.steps.party))
        return refused("unknown_party", {}, {{"party", p.parts.steps.party}});
    return f;
}

void WithdrawConsent::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    const Day on = body.on.value_or(st.day());
    if (auto* party = findParty(s, body.party)) {
        party->consent = Consent::Withdrawn;
        party->consentOn = on;
    }
    endWithoutAgreement(s, st, on, {"F02"}, body.party);
}

void WithdrawConsent::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.reason);
}

Result<Findings> WithdrawClaim::check(const State& state, const Proposal<WithdrawClaim>& p, const Context& c)
{
    auto f = moveOn(state, p, c, p.parts.steps.on);
    if (!f)
        return f;
    const auto* party = findParty(state.steps, p.parts.steps.party);
    if (!party || party->side != Side::Applicant)
        return refused("unknown_party", {}, {{"party", p.parts.steps.party}});
    return f;
}

void WithdrawClaim::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    endWithoutAgreement(s, st, body.on.value_or(st.day()), {"F16"}, "F16");
}

void WithdrawClaim::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.reason);
}

Result<Findings> Urge::check(const State& state, const Proposal<Urge>& p, const Context& c)
{
    if (isEnded(state.steps.state))
        return tl::unexpected(wrongState(state.steps, info.name));
    if (!isIdentifier(p.parts.steps.about))
        return missing("about");
    return startFindings(p, c);
}

void Urge::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    enter(s, st, std::nullopt, body.about);
}

void Urge::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.reason);
}

Result<Findings> Revealed::check(const State&, const Proposal<Revealed>& p, const Context& c)
{
    if (isBlankText(p.parts.steps.reason))
        return missing("reason");
    return startFindings(p, c);
}

void Revealed::evolve(dispute::Steps&, const Stamp&, const Steps&) {}

std::vector<Kind> routeKinds()
{
    using kinds::describe;
    return {withWords(describe<Notice>(), {{"steps.knew", codesOf(kKnew)}}), withWords(describe<Choose>(), {{"steps.way", codesOf(ways())}}), describe<ReferOut>(), describe<ReferralResult>(), describe<Invite>(),
            withWords(describe<SetConsent>(), {{"steps.saidBy?", codesOf(saidByWords())}}), describe<NotReached>(), describe<Reopen>(), describe<NotMediable>(),
            describe<WithdrawConsent>(), describe<WithdrawClaim>(), describe<Urge>(), describe<Revealed>()};
}

} // namespace core::dispute
