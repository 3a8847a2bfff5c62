#include "core/duty/rules.h"

#include "core/calendar/legal_times.h"
#include "core/dispute/catalogue.h"
#include "core/dispute/clock_view.h"
#include "core/dispute/feedback.h"
#include "core/dispute/follow_up.h"
#include "core/dispute/kinds_office.h"
#include "core/dispute/performance.h"
#include "core/dispute/reception.h"
#include "core/dispute/title.h"

#include <algorithm>

namespace core::duty::rules {

using text::atMinute;
using text::onDay;
using text::say;

namespace {

using dispute::Consent;
using dispute::Level;
using dispute::Main;
using dispute::Steps;

constexpr std::string_view kOpinion15 = "《实施意见》第15条";
constexpr std::string_view kConsentArticle = "人民调解法第17条";

bool mediatorLeft(const Steps& steps, const Viewer& viewer) { return hasLeft(steps.holder.mediator, viewer); }

/// The liaison's posts by the holder's level; an individually registered helper is his own liaison (T20), of a studio where he has
/// left whoever else is there.
Actor liaison(const Steps& steps, const Viewer& viewer)
{
    switch (steps.holder.level) {
    case Level::Township: return {{"TL"}, steps.holder.organisation, {}};
    case Level::Professional: return {{"PL"}, steps.holder.organisation, {}};
    case Level::Individual: return {{"IF"}, steps.holder.organisation, mediatorLeft(steps, viewer) ? std::string() : steps.holder.mediator};
    case Level::Centre: return {{"G4"}, steps.holder.organisation, {}};
    case Level::Village: break;
    }
    return {{"VL"}, steps.holder.organisation, {}};
}

/// Who names somebody else (T24): the liaison; of a helper whom the court assigned its dispatcher (《实施意见》第14条), of a studio's own
/// whoever is there; at a centre those who pass matters on there (T19a, T19b).
Actor standIn(const Steps& steps, const Viewer& viewer)
{
    switch (steps.holder.level) {
    case Level::Individual: return steps.court.empty() ? Actor{{"IF"}, steps.holder.organisation, {}} : Actor{{"CD"}, steps.court, {}};
    case Level::Centre: return {{"G2", "G4"}, steps.holder.organisation, {}};
    default: return liaison(steps, viewer);
    }
}

/// T23 is a liaison's: where there is none, somebody is named by T24.
const char* namingKind(const Steps& steps)
{
    return steps.holder.level == Level::Individual || steps.holder.level == Level::Centre ? "dispute.replace_mediator" : "dispute.name_mediator";
}

/// The named mediator, and for one who has left the liaison or a centre's other mediators; before one is named, the mediator who took it
/// in, or a liaison.
Actor mediator(const Steps& steps, const Viewer& viewer)
{
    if (mediatorLeft(steps, viewer))
        return steps.holder.level == Level::Centre ? Actor{{"G2"}, steps.holder.organisation, {}} : liaison(steps, viewer);
    if (!steps.holder.mediator.empty())
        return {{}, steps.holder.organisation, steps.holder.mediator};
    const auto& organisation = steps.holder.organisation.empty() ? steps.registrar : steps.holder.organisation;
    if (viewer.author.account == steps.author)
        return {{"VM", "TM", "VL", "TL", "PL", "IF", "G1"}, organisation, {}};
    return {{"VL", "TL", "PL", "IF", "G1"}, organisation, {}};
}

/// Who ends and files it: at a centre where nobody mediates, the general post.
Actor closer(const Steps& steps, const Viewer& viewer)
{
    return steps.holder.level == Level::Centre && steps.holder.mediator.empty() ? liaison(steps, viewer) : mediator(steps, viewer);
}

Actor dispatcher(const Steps& steps) { return {{"CD"}, steps.court, {}}; }

bool allAgreed(const Steps& steps)
{
    return !steps.parties.empty() && std::all_of(steps.parties.begin(), steps.parties.end(),
                                                 [](const auto& party) { return party.consent == Consent::Agreed; });
}

/// Day on which the present state was reached.
Day since(const Steps& steps, Day fallback)
{
    for (auto event = steps.events.rbegin(); event != steps.events.rend(); ++event)
        if (event->state != steps.state)
            return event == steps.events.rbegin() ? fallback : dayInChina(std::prev(event)->at);
    return steps.events.empty() ? fallback : dayInChina(steps.events.front().at);
}

/// The day from which an answer to being named, or another name, is waited for. Who comes in another's place does so in the same
/// state (T24), and so does who declines then: neither is late from the first moment.
Day sinceNaming(const Steps& steps, Day fallback)
{
    const bool named = !steps.holder.mediator.empty();
    for (auto event = steps.events.rbegin(); event != steps.events.rend(); ++event)
        if (named ? event->kind == "dispute.name_mediator" || event->kind == "dispute.replace_mediator" : event->kind == "dispute.answer_naming")
            return dayInChina(event->at);
    return since(steps, fallback);
}

std::size_t undecided(const Steps& steps)
{
    return static_cast<std::size_t>(std::count_if(steps.parties.begin(), steps.parties.end(), [](const auto& party) {
        return party.consent != Consent::Agreed;
    }));
}

class DisputeRules {
public:
    DisputeRules(const dispute::State& state, const Viewer& viewer) : m_state(state), m_steps(state.steps), m_viewer(viewer) {}

    std::vector<Duty> run()
    {
        if (m_steps.clockStart)
            m_clock = dispute::clockView(m_steps, m_viewer.today, m_viewer.settings, m_viewer.holidays);
        alert();
        if (!withoutMediator())
            byState();
        tellOrigin();
        uploadResult();
        handCourt();
        for (auto& duty : ofRisk(m_state, m_viewer))
            m_duties.push_back(std::move(duty));
        for (auto& duty : m_duties) {
            duty.number = m_steps.number;
            duty.title = dispute::titleOf(m_state);
            duty.type = m_steps.type;
            duty.colour = m_steps.colour;
        }
        return std::move(m_duties);
    }

private:
    void byState()
    {
        switch (m_steps.state) {
        case Main::A0: add("register", "dispute.register", {{"VM", "VL", "G1"}, m_steps.registrar, {}}); break;
        case Main::A1: notice(); break;
        case Main::A2: add("choose_way", "dispute.choose", mediator(m_steps, m_viewer)); break;
        case Main::A3: case Main::A4: askConsent(); break;
        case Main::C0: dispatch(); break;
        case Main::C1: accept(); break;
        case Main::C2: nameMediator(); break;
        case Main::M0: begin(); break;
        case Main::M1: mediate(); break;
        case Main::M2: addAtClock("appraisal_result", "dispute.appraisal_end", mediator(m_steps, m_viewer)); break;
        case Main::M3: decideSham(); break;
        case Main::E0: pushOrFail(); break;
        case Main::E1: acceptPushed(); break;
        case Main::G0: sign(); break;
        case Main::GS: seal(); break;
        case Main::G1: case Main::G2:
            confirm();
            perform();
            visit();
            break;
        case Main::F0: case Main::F1: terminate(); break;
        case Main::F2: sendBack(); break;
        case Main::V0:
            perform();
            visit();
            archive();
            break;
        case Main::A5: case Main::F4: case Main::F5: archive(); break;
        case Main::Z0: review(); break;
        case Main::R0: case Main::F3: case Main::Z1: case Main::None: break;
        }
    }

    Duty& add(std::string code, std::string kind, const Actor& actor)
    {
        return m_duties.emplace_back(makeDuty(std::move(code), std::move(kind), actor, m_viewer));
    }

    /// A duty whose day is the end of the mediation clock.
    Duty& addAtClock(std::string code, std::string kind, const Actor& actor)
    {
        auto& duty = add(std::move(code), std::move(kind), actor);
        if (m_clock) {
            setDue(duty, m_clock->period.end, m_clock->internal ? kCountySets : kOpinion15, {});
            duty.explanation = m_clock->period.explanation;
            duty.explanationEnglish = m_clock->period.explanationEnglish;
            duty.provisional = m_clock->period.provisional;
            duty.facts["left"] = m_clock->period.left;
        }
        return duty;
    }

    /// T41: not signed by all at expiry. The only duty that remains then.
    bool expired()
    {
        if (!m_clock || m_clock->internal || m_viewer.today <= m_clock->period.end)
            return false;
        auto& duty = addAtClock("fail_expired", "dispute.fail", liaison(m_steps, m_viewer));
        duty.facts["end"] = formatDay(m_clock->period.end);
        return true;
    }

    void notice()
    {
        auto& duty = add("notice", "dispute.notice", mediator(m_steps, m_viewer));
        dueInWorkingDays(duty, m_steps.registeredOn.value_or(m_viewer.today), m_viewer.settings.firstContactWorkingDays, m_viewer, kCountySets);
        if (const auto reply = dispute::firstReply(m_steps); reply && !reply->replied) { // 001 二.1: by the hour
            duty.facts["arrived"] = atMinute(reply->arrived).chinese;
            explainFirst(duty, say("{0}到的，还没有人答复。", "Arrived on {0}; nobody has answered yet.", {atMinute(reply->arrived)}));
        }
    }

    void askConsent()
    {
        auto& duty = add("ask_consent", "dispute.consent", mediator(m_steps, m_viewer));
        dueInWorkingDays(duty, since(m_steps, m_viewer.today), m_viewer.settings.inviteWorkingDays, m_viewer, kConsentArticle);
        duty.facts["missing"] = undecided(m_steps);
    }

    /// Diverted or registered: before a suit the court has seven days (T18). What comes back was diverted in time.
    void dispatch()
    {
        auto& duty = add("dispatch", "dispute.dispatch", dispatcher(m_steps));
        if (!m_steps.entrusted && m_steps.registeredOn && !m_steps.dispatchedOn)
            dueInDays(duty, *m_steps.registeredOn, 7, m_viewer, "民事诉讼法第126条");
    }

    void accept()
    {
        auto& duty = add("accept", "dispute.accept", liaison(m_steps, m_viewer));
        if (m_steps.dispatchedOn) {
            dueInWorkingDays(duty, *m_steps.dispatchedOn, m_viewer.settings.acceptWorkingDays, m_viewer, kOpinion15);
            const auto clock = dispute::receiptClock(*m_steps.dispatchedOn, m_viewer.today, m_viewer.settings, m_viewer.holidays);
            duty.facts["from"] = formatDay(*m_steps.dispatchedOn);
            duty.facts["nth"] = clock.number;
        }
        // The dispatcher may recall and chase once the day has passed; nothing accepts by itself (DOMAIN 4.2).
        if (duty.due && *duty.due < m_viewer.today && isMine(dispatcher(m_steps), m_viewer.author)) {
            const Duty late = duty; // adding one moves the others
            auto& chase = add("urge_accept", "dispute.urge", dispatcher(m_steps));
            setDue(chase, *late.due, kOpinion15, {});
            chase.explanation = late.explanation;
            chase.explanationEnglish = late.explanationEnglish;
            explain(chase, {say("已过期，没有确认接收：可以催办，也可以撤回另派，不会自动视为接收。", "The day has passed without receipt: urge them, or recall it and assign it elsewhere; nothing counts as received by itself.")});
        }
    }

    /// T31: the court decides, whoever sent the dispute; of the committee's own it is the court where the committee is docked.
    void decideSham()
    {
        const auto* holder = m_viewer.directory.organisation(m_steps.holder.organisation);
        add("decide_sham", "dispute.sham_decide", {{"CD"}, m_steps.court.empty() && holder ? holder->court : m_steps.court, {}});
    }

    void nameMediator()
    {
        if (expired())
            return;
        if (m_steps.holder.level == Level::Centre) { // T19b: a centre passes it on
            addAtClock("dispatch", "dispute.assign", {{"G2", "G4"}, m_steps.holder.organisation, {}});
            return;
        }
        auto& duty = add("name_mediator", namingKind(m_steps), standIn(m_steps, m_viewer));
        const auto from = m_steps.townshipAcceptedOn ? m_steps.townshipAcceptedOn : m_steps.acceptedOn;
        dueInWorkingDays(duty, from.value_or(m_viewer.today), m_viewer.settings.namingWorkingDays, m_viewer, kCountySets);
        if (m_clock)
            duty.facts["left"] = m_clock->period.left;
    }

    /// T24: who comes in the place of another answers as well before anything goes on; when he declines, the liaison names
    /// somebody else. True when this is all there is to do.
    bool withoutMediator()
    {
        const auto state = m_steps.state;
        if ((state == Main::M0 || state == Main::M1 || state == Main::M2 || state == Main::G0) && mediatorLeft(m_steps, m_viewer)) {
            if (state == Main::M2 || !expired())
                dueAtOnce(add("mediator_left", "dispute.replace_mediator", standIn(m_steps, m_viewer)), m_viewer, "《实施意见》第11条",
                          say("{0}已经不在岗，用户已停用，这件没有人办。请另外指定调解员，并告诉双方。", "{0} has left and the account is ended, so nobody handles this. Name another mediator and tell both sides.",
                              {m_viewer.directory.accountName(m_steps.holder.mediator)}));
            return true;
        }
        if (m_steps.holder.mediatorAnswered || (state != Main::M1 && state != Main::M2 && state != Main::G0))
            return false;
        if (state != Main::M2 && expired())
            return true;
        const bool named = !m_steps.holder.mediator.empty();
        auto& duty = named ? add("answer_naming", "dispute.answer_naming", mediator(m_steps, m_viewer))
                           : add("name_mediator", "dispute.replace_mediator", standIn(m_steps, m_viewer));
        dueInWorkingDays(duty, sinceNaming(m_steps, m_viewer.today), named ? m_viewer.settings.helperAnswerWorkingDays : m_viewer.settings.namingWorkingDays,
                         m_viewer, kCountySets);
        if (named)
            helperSilent(duty.due);
        return true;
    }

    /// R-000-10b: the day for the answer has passed, so whoever named him asks him or names another. Takes the day by value:
    /// adding a duty moves the others.
    void helperSilent(std::optional<Day> due)
    {
        const auto actor = standIn(m_steps, m_viewer);
        if (!due || *due >= m_viewer.today || m_steps.holder.mediator == m_viewer.author.account || !isMine(actor, m_viewer.author))
            return;
        auto& duty = add("helper_silent", "dispute.replace_mediator", actor);
        duty.facts["mediator"] = m_viewer.directory.accountName(m_steps.holder.mediator);
        setDue(duty, *due, "《实施意见》第10条", {say("{0}到{1}还没有答复接不接，请打个电话问一问，或者另外指定。", "{0} had until {1} to say yes or no and has not; telephone, or name somebody else.",
                                                 {m_viewer.directory.accountName(m_steps.holder.mediator), onDay(*due)})});
    }

    /// R-000-11b: the court knows the result as soon as the county has it; what still lies here after three working days is
    /// on nobody's desk but this one.
    void uploadResult()
    {
        if (!m_steps.courtSourced)
            return;
        for (const auto& item : m_steps.feedback) {
            if (item.toldOn || (item.outcome != Main::G1 && item.outcome != Main::G2))
                continue;
            const auto until = addWorkingDays(item.since, static_cast<int>(m_viewer.settings.feedbackWorkingDays), m_viewer.holidays);
            if (m_viewer.today <= until.day)
                continue;
            // No act settles it: it waits for a road to the county and stands in the way of nobody's next duty.
            auto& duty = add("upload_result", "dispute.feedback", mediator(m_steps, m_viewer));
            duty.mine = false;
            duty.who = m_steps.court;
            duty.provisional = until.provisional;
            duty.facts["since"] = formatDay(item.since);
            setDue(duty, until.day, "《实施意见》第11条", {say("{0}达成协议，满{1}个工作日还没有传到法院。请接通线路，或者用U盘、请邻近电脑带走。",
                                                           "Settled on {0}; {1} working days later the court still does not have it. Connect the line, or send it by stick or by a neighbouring PC.",
                                                           {onDay(item.since), m_viewer.settings.feedbackWorkingDays})});
            return;
        }
    }

    /// R-000-3a: the village changed to another court; its open disputes go there one by one.
    void handCourt()
    {
        const auto court = dispute::courtToHandTo(m_steps, m_viewer.directory);
        if (court.empty())
            return;
        auto& duty = add("hand_court", "dispute.hand_court", dispatcher(m_steps));
        duty.facts["court"] = m_viewer.directory.organisationName(court);
        setDue(duty, m_viewer.today, "《实施意见》第3条", {say("{0}现在对接{1}，这件还在您这里，请移交。调解照常往下走，期限不重算。",
                                                          "{0} now belongs to {1}; this dispute is still with you, hand it over. Mediation goes on and the period is not begun anew.",
                                                          {m_viewer.directory.organisationName(m_steps.holder.organisation), m_viewer.directory.organisationName(court)})});
    }

    void begin()
    {
        if (expired())
            return;
        const Day named = sinceNaming(m_steps, m_viewer.today);
        if (m_steps.holder.mediator.empty()) { // declined in one's own dispute (T23a)
            auto& duty = add("name_mediator", namingKind(m_steps), standIn(m_steps, m_viewer));
            dueInWorkingDays(duty, named, m_viewer.settings.namingWorkingDays, m_viewer, kCountySets);
            return;
        }
        if (!m_steps.holder.mediatorAnswered) {
            auto& duty = add("answer_naming", "dispute.answer_naming", mediator(m_steps, m_viewer));
            dueInWorkingDays(duty, named, m_viewer.settings.helperAnswerWorkingDays, m_viewer, kCountySets);
            helperSilent(duty.due);
            return;
        }
        if (!allAgreed(m_steps)) {
            askConsent();
            return;
        }
        auto& duty = add("begin", "dispute.begin", mediator(m_steps, m_viewer));
        dueInWorkingDays(duty, named, m_viewer.settings.firstContactWorkingDays, m_viewer, kConsentArticle);
    }

    void mediate()
    {
        if (expired())
            return;
        const auto* last = m_steps.sessions.empty() ? nullptr : &m_steps.sessions.back();
        if (last && last->result == "agreed") {
            auto& duty = addAtClock("draft", "dispute.draft", mediator(m_steps, m_viewer));
            duty.facts["on"] = formatDay(last->on);
            return;
        }
        if (last && last->result == "failed") {
            const bool village = m_steps.holder.level == Level::Village, centre = m_steps.holder.level == Level::Centre; // there its mediator's (T42a)
            addAtClock(village ? "push_or_fail" : "fail", village ? "dispute.push_ask" : "dispute.fail", centre ? mediator(m_steps, m_viewer) : liaison(m_steps, m_viewer));
            return;
        }
        auto& duty = addAtClock("session", "dispute.session", mediator(m_steps, m_viewer));
        duty.facts["number"] = static_cast<std::int64_t>(m_steps.sessions.size()) + 1;
        if (last && last->next) {
            duty.due = last->next;
            duty.article = kPartiesAgreed;
            explainFirst(duty, say("{0}约定{1}再调。", "On {0} the next session was fixed for {1}.", {onDay(last->on), onDay(*last->next)}));
            duty.facts["next"] = formatDay(*last->next);
        }
    }

    void pushOrFail()
    {
        if (expired())
            return;
        auto& duty = addAtClock("ask_push", "dispute.push", liaison(m_steps, m_viewer));
        duty.facts["missing"] = std::count_if(m_steps.parties.begin(), m_steps.parties.end(),
                                              [](const auto& party) { return party.pushWish.empty(); });
    }

    void acceptPushed()
    {
        if (expired())
            return;
        auto& duty = add("accept_pushed", "dispute.accept", {{"TL"}, m_steps.holder.organisation, {}});
        dueInWorkingDays(duty, m_steps.pushedOn.value_or(m_viewer.today), m_viewer.settings.acceptWorkingDays, m_viewer, kOpinion15);
    }

    void sign()
    {
        if (expired())
            return;
        addAtClock("sign", "dispute.sign", mediator(m_steps, m_viewer)).article = "人民调解法第29条";
    }

    void seal()
    {
        auto& duty = add("seal", "dispute.seal", {{"CH"}, m_steps.holder.organisation, {}});
        const auto signedOn = m_steps.agreement ? m_steps.agreement->mediatorSignedOn : std::nullopt;
        dueInWorkingDays(duty, signedOn.value_or(m_viewer.today), m_viewer.settings.sealWorkingDays, m_viewer, "人民调解法第29条");
    }

    void confirm()
    {
        if (!m_steps.confirmation.empty() || !m_steps.agreement || !m_steps.agreement->effectiveOn || m_steps.holder.level == Level::Centre)
            return; // no post of a centre makes a package: from there the parties go to the court themselves (T62b)
        const Day effective = *m_steps.agreement->effectiveOn;
        const auto window = confirmationWindow(effective, m_viewer.settings, m_viewer.holidays);
        if (m_viewer.today > window.end || m_viewer.today < effective)
            return; // lapsed: may sue; nothing remains to be done in time
        // From day 25 on (4.7) only what is posted or carried is surely in time without a line.
        const bool byPost = m_viewer.today >= effective + std::chrono::days{m_viewer.settings.paperFallbackDays};
        auto& duty = add("apply_confirmation", "confirmation.prepare", mediator(m_steps, m_viewer));
        duty.facts["paper"] = byPost;
        dueInDays(duty, effective, m_viewer.settings.confirmationDays, m_viewer, "民事诉讼法第205条");
        duty.facts["effective"] = formatDay(effective);
        explainFirst(duty, say("协议{0}生效，双方共同申请。", "The agreement took effect on {0}; both parties apply together.", {onDay(effective)}));
    }

    /// Invariant iv: beside whatever else remains to be done.
    void tellOrigin()
    {
        const auto* due = dispute::dueFeedback(m_steps);
        if (!due)
            return;
        auto actor = closer(m_steps, m_viewer);
        if (!actor.account.empty()) // the liaison may do it for him
            actor = isMine(liaison(m_steps, m_viewer), m_viewer.author) ? liaison(m_steps, m_viewer) : actor;
        auto& duty = add("tell_origin", "dispute.feedback", actor);
        dueInWorkingDays(duty, due->since, m_viewer.settings.feedbackWorkingDays, m_viewer, "《实施意见》第2条");
        duty.facts["origin"] = dispute::sourceName(m_steps.source);
        duty.facts["since"] = formatDay(due->since);
    }

    void terminate()
    {
        auto& duty = add("terminate", "dispute.terminate", closer(m_steps, m_viewer));
        dueInWorkingDays(duty, m_steps.failedOn.value_or(m_viewer.today), m_viewer.settings.terminationWorkingDays, m_viewer, "人民调解法第26条");
    }

    void sendBack()
    {
        if (!m_steps.courtSourced) {
            if (m_steps.holder.level == Level::Centre) // T56, after the study
                add("close", "dispute.centre_close", {{"G3", "G5"}, m_steps.holder.organisation, {}});
            else
                add("close", "dispute.close", mediator(m_steps, m_viewer));
            return;
        }
        auto& duty = add("return_to_court", "dispute.send_back", liaison(m_steps, m_viewer));
        dueInWorkingDays(duty, m_steps.terminatedOn.value_or(m_viewer.today), m_viewer.settings.returnWorkingDays, m_viewer, kOpinion15);
        duty.facts["from"] = formatDay(m_steps.terminatedOn.value_or(m_viewer.today));
    }

    /// Promises of the agreement: reminders at 7, 3 and 0 days, urging at +3 and +10 (4.10), then the ways that are open.
    /// Of those that are not due for long only the next one stands here.
    void perform()
    {
        using Kind = dispute::NextStep::Kind;
        const bool inForce = dispute::inForce(m_steps);
        const auto state = m_steps.after ? m_steps.after->performance : dispute::Performance::None;
        if (!inForce || state == dispute::Performance::P1 || !m_steps.nextRound.empty() || (m_steps.after && m_steps.after->waysToldOn))
            return;
        const auto promises = dispute::promisesOf(m_state);
        if (promises.empty()) { // obliges nobody to anything later, or its text is not here: somebody says how it went
            add("record_performance", "dispute.perform_all", mediator(m_steps, m_viewer));
            return;
        }
        bool later = false;
        for (const auto& promise : promises) {
            const auto next = dispute::nextStep(promise, m_steps, m_viewer.today, m_viewer.settings);
            if (!next && (promise.done || promise.due))
                continue;
            const bool far = !next || (next->kind == Kind::Record && next->on > m_viewer.today);
            if (far && later)
                continue;
            later = later || far;
            const auto kind = next ? next->kind : Kind::Record;
            auto& duty = kind == Kind::Remind ? add("remind_performance", "dispute.remind_performance", mediator(m_steps, m_viewer))
                : kind == Kind::Urge          ? add("urge_performance", "dispute.urge_performance", mediator(m_steps, m_viewer))
                : kind == Kind::TellWays      ? add("tell_default_ways", "dispute.tell_default_ways", mediator(m_steps, m_viewer))
                                              : add("record_performance", "dispute.perform", mediator(m_steps, m_viewer));
            duty.facts["clause"] = promise.clause;
            duty.article = kind == Kind::TellWays ? "人民调解法第32条" : "人民调解法第31条";
            if (!promise.due)
                continue;
            duty.facts["promised"] = formatDay(*promise.due);
            text::Said why;
            if (kind == Kind::Remind)
                why = say("协议第{0}条{1}到期，提前{2}日、{3}日和当日各提醒一次。", "Clause {0} of the agreement is due on {1}; a reminder {2} days before, {3} days before and on the day.",
                          {promise.clause, onDay(*promise.due), m_viewer.settings.remindFirstDays, m_viewer.settings.remindSecondDays});
            else if (kind == Kind::Urge)
                why = say("协议第{0}条{1}到期没有履行，满{2}日、{3}日各督促一次。", "Clause {0} was due on {1} and is not performed; urged after {2} days and again after {3} days.",
                          {promise.clause, onDay(*promise.due), m_viewer.settings.urgeFirstDays, m_viewer.settings.urgeSecondDays});
            else if (kind == Kind::TellWays)
                why = say("已经督促两次仍未履行，告知可以走的途径：有确认裁定的申请执行，没有的就协议起诉。",
                          "Urged twice and still not performed: tell them the ways that are open. With a ruling that confirms it, enforcement; without one, a suit on the agreement.");
            else
                why = say("协议第{0}条约定的履行日期。", "The day of performance agreed in clause {0}.", {promise.clause});
            setDue(duty, next->on, std::string(duty.article), {why});
        }
    }

    void visit()
    {
        const auto plan = dispute::standingPlan(m_state, m_viewer.settings);
        const auto due = plan ? dispute::nextVisit(*plan, m_steps) : std::nullopt;
        if (!due)
            return;
        auto& duty = add("visit", "dispute.visit", mediator(m_steps, m_viewer));
        const auto paid = dispute::visitsPaid(*plan, m_steps);
        duty.facts["number"] = static_cast<std::int64_t>(paid) + 1;
        duty.facts["of"] = static_cast<std::int64_t>(plan->days.size());
        setDue(duty, *due, "《实施方案》四（四）9",
               {plan->name == "once" ? say("最后一期{0}，之后{1}日内回访一次。", "The last performance was on {0}; one follow-up visit within {1} days after it.", {onDay(plan->from), m_viewer.settings.visitOnceDays})
                                     : say("重大疑难或橙色以上，从{0}起分{1}次回访，这是第{2}次。", "Major, hard or orange and above: {1} follow-up visits from {0} on, this is number {2}.", {onDay(plan->from), plan->days.size(), paid + 1}),
                say("到{0}24时止；隔多久由本县设定。", "It ends on {0} at 24:00; how often is the county's own setting.", {onDay(*due)})});
    }

    /// The hard alert of a visit: somebody answers for it the same day.
    void alert()
    {
        if (!m_steps.after || m_steps.after->alert.empty())
            return;
        auto& duty = add("answer_alert", "dispute.answer_alert", mediator(m_steps, m_viewer));
        duty.article = "《实施方案》四（四）9";
        for (const auto& visit : m_steps.after->visits)
            if (visit.act == m_steps.after->alert)
                setDue(duty, visit.on, "《实施方案》四（四）9", {say("{0}回访发现情况。", "The visit on {0} found something.", {onDay(visit.on)}), say("当日就要有人处理。", "Somebody must act on it the same day.")});
    }

    void archive()
    {
        const auto& after = m_steps.after;
        const bool stillPerforming = dispute::inForce(m_steps) && after && after->performance != dispute::Performance::P1 && !after->waysToldOn &&
                                     m_steps.nextRound.empty();
        const auto plan = dispute::standingPlan(m_state, m_viewer.settings);
        if (stillPerforming || (plan && dispute::nextVisit(*plan, m_steps)) || dispute::dueFeedback(m_steps))
            return;
        Day from = since(m_steps, m_viewer.today);
        if (after)
            for (const auto& visit : after->visits)
                from = std::max(from, visit.on);
        auto& duty = add("archive", "dispute.archive", closer(m_steps, m_viewer));
        const Day until = from + std::chrono::days{m_viewer.settings.archiveDays};
        setDue(duty, until, kCountySets, {say("从{0}起{1}日内归档，到{2}24时止。", "To be archived within {1} days of {0}, by {2} 24:00.", {onDay(from), m_viewer.settings.archiveDays, onDay(until)})});
    }

    void review()
    {
        if (m_steps.after && !m_steps.after->reviewer.empty())
            add("review_dossier", "dispute.review", {{}, m_steps.after->reviewerOrganisation, m_steps.after->reviewer});
    }

    const dispute::State& m_state;
    const Steps& m_steps;
    const Viewer& m_viewer;
    std::optional<dispute::ClockView> m_clock;
    std::vector<Duty> m_duties;
};

} // namespace

std::vector<Duty> ofDispute(const dispute::State& state, const Viewer& viewer)
{
    return DisputeRules(state, viewer).run();
}

} // namespace core::duty::rules
