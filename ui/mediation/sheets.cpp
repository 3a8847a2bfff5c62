#include "ui/mediation/sheets.h"

#include "core/dispute/catalogue.h"
#include "core/dispute/clock_view.h"
#include "core/documents/intake_papers.h"
#include "core/dispute/routing.h"
#include "core/dispute/ways.h"
#include "ui/mediation/after_sheets.h"
#include "ui/mediation/package_sheets.h"
#include "ui/mediation/reception_sheets.h"
#include "ui/mediation/turning_sheets.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"

#include <QCoreApplication>

namespace ui {

namespace {

using Type = SheetField::Type;

/// The sheets' words are translated in one context.
struct MediationWords {
    Q_DECLARE_TR_FUNCTIONS(ui::MediationSheets)
};

std::optional<core::dispute::ClockView> clockOf(const core::dispute::State& state, const Port& port)
{
    return core::dispute::clockView(state.steps, core::dayInChina(port.now()), port.directory().steps.settings, port.holidays());
}

QList<Choice> reasonChoices()
{
    QList<Choice> out;
    for (const auto& entry : core::dispute::failureReasons())
        out.append({text(entry.code), named(entry.name)});
    return out;
}

QString extensionAdvice(const core::dispute::State& state, const Port& port)
{
    const auto clock = clockOf(state, port);
    if (!clock)
        return {};
    if (clock->period.left < 0)
        return MediationWords::tr("The period ended on %1. Only what all parties agreed to before it ended, and nobody wrote down, can still be entered (Implementing Opinions, art. 15).").arg(dayWithWeekday(clock->period.end));
    return MediationWords::tr("The period runs to %1. %2 more days may be agreed; all parties must agree before it ends (Implementing Opinions, art. 15). Inside a rest block a short extension changes nothing.")
        .arg(dayWithWeekday(clock->period.end))
        .arg(clock->extensionLeft);
}

QString pauseAdvice(const core::dispute::State& state, const Port& port)
{
    const auto clock = clockOf(state, port);
    if (!clock)
        return {};
    if (clock->period.left < 0)
        return MediationWords::tr("The period ended %1 days ago. From the day after the entrusting paper until the report is here, the days do not count (Implementing Opinions, art. 15). Illness, harvest or a bad line never stop the clock.")
            .arg(-clock->period.left);
    return MediationWords::tr("%1 days are used, %2 are left. From the day after the entrusting paper until the report is here, the days do not count (Implementing Opinions, art. 15). Illness, harvest or a bad line never stop the clock.")
        .arg(clock->period.used)
        .arg(clock->period.left);
}

QString pushAdvice(const core::dispute::State& state, const Port& port)
{
    const auto clock = clockOf(state, port);
    if (!clock)
        return {};
    if (clock->period.left < 0)
        return MediationWords::tr("Village and township share one period: it ended on %1, and no days are left for the township (Implementing Opinions, art. 15).").arg(dayWithWeekday(clock->period.end));
    return MediationWords::tr("Village and township share one period: the township has the %1 days that are left, to %2 (Implementing Opinions, art. 15).")
        .arg(clock->period.left)
        .arg(dayWithWeekday(clock->period.end));
}

QList<Choice> wishes()
{
    return {{QStringLiteral("push"), MediationWords::tr("Go on in the township")}, {QStringLiteral("return"), MediationWords::tr("Back to the court")}, {QStringLiteral("stay"), MediationWords::tr("Go on in the village")}};
}

QList<Choice> ways()
{
    QList<Choice> out;
    for (const auto& way : core::dispute::ways())
        out.append({text(way.code), named(way.name)});
    return out;
}

/// What the routing aid says of the level, with its reasons; a person decides (000 二.7).
QString routingAdvice(const core::dispute::State& state, const Port& port)
{
    auto facts = core::dispute::routingFacts(state);
    facts.village = state.steps.registrar;
    const auto found = core::dispute::route(facts, port.directory(), port.directory().steps.settings);
    QStringList reasons, bodies;
    for (const auto& reason : found.reasons)
        reasons.append(named(reason.text) + bracketed(articleWord(reason.article)));
    for (const auto& body : found.bodies)
        if (bodies.size() < 3)
            bodies.append(text(port.directory().organisationName(body)));
    return MediationWords::tr("Suggested: %1 (%2). %3. You decide.").arg(named(core::dispute::levelName(found.level)), series(bodies), sideBySide(reasons));
}

QList<Sheet> beginning()
{
    Sheet refer{QStringLiteral("refer_out"), MediationWords::tr("Refer elsewhere"), MediationWords::tr("Tell them whom to see, the telephone and what to bring. Nobody is sent away without a note."), MediationWords::tr("Save"), "dispute.refer_out",
                {{Type::Line, "content", "body", MediationWords::tr("Who handles it now")}, {Type::Line, "content", "phone", MediationWords::tr("Their telephone"), false}, {Type::Line, "content", "address", MediationWords::tr("Their address"), false},
                 {Type::Area, "content", "papers", MediationWords::tr("What to bring"), false}, {Type::Area, "content", "reason", MediationWords::tr("Why there"), false}, {Type::Day, "steps", "on", MediationWords::tr("Day")}}};
    refer.advice = routingAdvice;
    Sheet answer{QStringLiteral("answer_naming"), MediationWords::tr("Take on the dispute"), MediationWords::tr("Decline when you are related to a party or have an interest of your own."), MediationWords::tr("Send the answer"), "dispute.answer_naming",
                 {{Type::Tick, "steps", "accept", MediationWords::tr("I take it on; I am not related to any party"), false}, {Type::Area, "content", "reason", MediationWords::tr("Reason when declining"), false}}};
    answer.fixed = {{"steps", {{"accept", false}}}};
    answer.advice = [](const core::dispute::State& state, const Port&) {
        return state.steps.holder.mediatorAnswered ? MediationWords::tr("You have taken it on already. If you must leave it now, write why; another mediator is named.") : QString();
    };
    answer.asks = [](const SheetField& field, const core::desk::SubjectView& view) {
        const auto* state = view.state.as<core::dispute::State>();
        return field.key != "accept" || !state || !state->steps.holder.mediatorAnswered;
    };
    return {
        refer,
        {QStringLiteral("referral_result"), MediationWords::tr("Result of the referral"), {}, MediationWords::tr("Save"), "dispute.referral_result",
         {{Type::YesNo, "steps", "back", MediationWords::tr("Does it come back to us?")}, {Type::Area, "content", "reason", MediationWords::tr("What became of it"), false}, {Type::Day, "steps", "on", MediationWords::tr("Day")}}},
        {QStringLiteral("notice"), MediationWords::tr("One-time notice"), MediationWords::tr("Explain all ways side by side: who, where, cost, effect. The choice is free, and the court stays open."), MediationWords::tr("Notice given"), "dispute.notice",
         {{Type::Tick, "steps", "readAloud", MediationWords::tr("Read aloud to the party"), false}, notForcedField(),
          {Type::PartyChoice, "steps", "knew", MediationWords::tr("Knew of people's mediation before?"), false, {}, {{QStringLiteral("yes"), MediationWords::tr("Yes")}, {QStringLiteral("no"), MediationWords::tr("No")}}},
          {Type::PartyTexts, "steps", "knewMarks", MediationWords::tr("Vouched for by"), false, {}, {}, false, MediationWords::tr("Signature, or who spoke on the telephone; without it the answer does not count")}, {Type::Day, "steps", "on", MediationWords::tr("Given on")}},
         {}, {}, {}, false, {{"steps", {{"version", core::documents::kNoticeVersion}}}}},
        {QStringLiteral("choose"), MediationWords::tr("Way chosen"), MediationWords::tr("You cannot choose for the party."), MediationWords::tr("Record the choice"), "dispute.choose",
         {{Type::Choice, "steps", "way", MediationWords::tr("The party chooses"), true, MediationWords::tr("The party has not chosen yet"), ways()}, {Type::Day, "steps", "on", MediationWords::tr("Chosen on")}}},
        answer,
        {QStringLiteral("begin"), MediationWords::tr("Begin mediation"), {}, MediationWords::tr("Begin"), "dispute.begin",
         {{Type::Tick, "steps", "rightsTold", MediationWords::tr("Rights and duties were told, the notice is signed"), true, MediationWords::tr("Tell rights and duties first (People's Mediation Law, art. 23)")}, {Type::Day, "steps", "on", MediationWords::tr("Begun on")}}},
        {QStringLiteral("decline"), MediationWords::tr("Return with reason"), MediationWords::tr("For the wrong unit or a matter outside its competence. The court names another."), MediationWords::tr("Return"), "dispute.decline",
         {{Type::Area, "content", "reason", MediationWords::tr("Reason"), true}}},
    };
}

/// T34 with the seal in the room, T34a without it; a helper's studio has none.
Sheet signatures()
{
    Sheet sign{QStringLiteral("sign"), MediationWords::tr("Signatures"), MediationWords::tr("The agreement takes effect on the latest of signatures and seal (People's Mediation Law, art. 29). After that it is frozen."), MediationWords::tr("Record the signatures"), "dispute.sign",
               {{Type::PartyDays, "steps", "signedOn", MediationWords::tr("Signed by"), true, MediationWords::tr("All parties must sign")}, {Type::Day, "steps", "mediatorSignedOn", MediationWords::tr("Mediator signed on")},
                {Type::Day, "steps", "sealedOn", MediationWords::tr("The committee's seal was put on (leave it open while the seal is elsewhere)"), false}, notForcedField()}, minorsNote};
    sign.asks = [](const SheetField& field, const core::desk::SubjectView& view) {
        const auto* state = view.state.as<core::dispute::State>();
        return field.key != "sealedOn" || !state || state->steps.holder.level != core::dispute::Level::Individual;
    };
    return sign;
}

QList<Sheet> mediating()
{
    Sheet session{QStringLiteral("session"), MediationWords::tr("Session record"), {}, MediationWords::tr("Save the record"), "dispute.session",
         {{Type::Day, "steps", "on", MediationWords::tr("Day")}, {Type::Line, "steps", "place", MediationWords::tr("Place")},
          {Type::Choice, "steps", "manner", MediationWords::tr("How"), true, {}, {{QStringLiteral("当面"), MediationWords::tr("Face to face")}, {QStringLiteral("分别"), MediationWords::tr("Separately")}, {QStringLiteral("视频"), MediationWords::tr("By video")}, {QStringLiteral("电话"), MediationWords::tr("By telephone")}}},
          {Type::Parties, "steps", "present", MediationWords::tr("Present"), true, MediationWords::tr("Tick who was present")},
          {Type::Line, "content", "recorder", MediationWords::tr("Recorder"), false}, {Type::Line, "content", "helpers", MediationWords::tr("Helpers"), false},
          {Type::Area, "content", "focus", MediationWords::tr("Points in dispute"), false}, {Type::Area, "content", "record", MediationWords::tr("Record"), true},
          {Type::Choice, "steps", "result", MediationWords::tr("Result"), true, MediationWords::tr("How did it end?"), {{QStringLiteral("agreed"), MediationWords::tr("Settled")}, {QStringLiteral("again"), MediationWords::tr("Meet again")}, {QStringLiteral("failed"), MediationWords::tr("Cannot be settled")}}},
          {Type::Area, "content", "outcome", MediationWords::tr("What was agreed or stays open"), false},
          {Type::Tick, "content", "readAloud", MediationWords::tr("Read to both sides, who found it correct"), false}}};
    for (auto& field : sessionReceptionFields())
        session.fields.push_back(std::move(field));
    session.warning = sessionWarning;
    session.compose = sessionDraft;
    return {
        session,
        {QStringLiteral("extend"), MediationWords::tr("Extend the period"), {}, MediationWords::tr("Save the extension"), "dispute.extend",
         {{Type::Number, "steps", "days", MediationWords::tr("Days"), true, MediationWords::tr("How many days?")}, {Type::PartyDays, "steps", "consents", MediationWords::tr("Who agreed, and when"), true, MediationWords::tr("One side only: cannot extend")}, {Type::Area, "content", "reason", MediationWords::tr("Reason"), false}},
         extensionAdvice},
        {QStringLiteral("appraisal_start"), MediationWords::tr("Entrust an appraisal"), {}, MediationWords::tr("Stop the clock"), "dispute.appraisal_start",
         {{Type::Day, "steps", "on", MediationWords::tr("Date on the entrusting paper")}, {Type::PartyDays, "steps", "consents", MediationWords::tr("Who agreed, and when"), true, MediationWords::tr("All parties must agree to the appraisal")},
          {Type::Tick, "steps", "courtApproved", MediationWords::tr("The court has approved it"), false}, {Type::Line, "content", "body", MediationWords::tr("Who appraises")}, {Type::Area, "content", "matter", MediationWords::tr("What is appraised")}},
         pauseAdvice},
        {QStringLiteral("appraisal_end"), MediationWords::tr("Result of the appraisal"), {}, MediationWords::tr("Let the clock run again"), "dispute.appraisal_end",
         {{Type::Day, "steps", "on", MediationWords::tr("Day on which it reached you")},
          {Type::Choice, "steps", "outcome", MediationWords::tr("Outcome"), true, {}, {{QStringLiteral("report"), MediationWords::tr("Report received")}, {QStringLiteral("withdrawn"), MediationWords::tr("Withdrawn")}, {QStringLiteral("refused"), MediationWords::tr("Refused by the body")}}},
          {Type::Area, "content", "reason", MediationWords::tr("Remarks"), false}},
         pauseAdvice},
        signatures(),
        {QStringLiteral("seal"), MediationWords::tr("Seal of the committee"), MediationWords::tr("The day of the seal is the day of effect; the 30 days for confirmation begin then."), MediationWords::tr("Seal put on"), "dispute.seal", {{Type::Day, "steps", "on", MediationWords::tr("Sealed on")}}},
    };
}

/// R-000-11e: with a wish to go back nothing is pushed up, and the wish would be lost with the refusal.
QString wishesWarning(const core::dispute::State& state, const Port& port, const boost::json::object& answers)
{
    if (boost::json::serialize(answers).find("\"return\"") != std::string::npos)
        return MediationWords::tr("Somebody wants to go back to the court, so it cannot be pushed up: go back, choose “%1”, and write each wish there.").arg(actWord(QStringLiteral("dispute.fail")));
    return pushWarning(state, port, answers);
}

QList<Sheet> ending()
{
    Sheet push{QStringLiteral("push"), MediationWords::tr("Push up to the township"), MediationWords::tr("Ask each party. If all want it the township goes on; if one does not, the dispute goes back."), MediationWords::tr("Push up to the township"), "dispute.push",
               {{Type::PartyChoice, "steps", "wishes", MediationWords::tr("Wish of each party"), true, MediationWords::tr("Somebody has not said what he wants"), wishes()}, {Type::Day, "steps", "on", MediationWords::tr("Day")}}, pushAdvice};
    push.warning = wishesWarning;
    Sheet fail{QStringLiteral("fail"), MediationWords::tr("Mediation failed"), {}, MediationWords::tr("Record the failure"), "dispute.fail",
               {{Type::Several, "steps", "reasons", MediationWords::tr("Reasons"), true, MediationWords::tr("Tick at least one reason"), reasonChoices()}, {Type::PartyChoice, "steps", "wishes", MediationWords::tr("Wish of each party"), false, {}, wishes()},
                {Type::Area, "content", "reason", MediationWords::tr("In words"), false}, {Type::Day, "steps", "on", MediationWords::tr("Day")}}, {}, QStringLiteral("terminate")};
    fail.asks = [](const SheetField& field, const core::desk::SubjectView& view) { // asked where the village could not settle it
        const auto* state = view.state.as<core::dispute::State>();
        return field.key != "wishes" || (state && state->steps.state == core::dispute::Main::E0);
    };
    return {
        {QStringLiteral("push_ask"), MediationWords::tr("Not settled in the village"), {}, MediationWords::tr("Ask the parties' wish"), "dispute.push_ask",
         {{Type::Several, "steps", "reasons", MediationWords::tr("Reasons"), true, MediationWords::tr("Tick at least one reason"), reasonChoices()}, {Type::Area, "content", "reason", MediationWords::tr("In words"), false}, {Type::Day, "steps", "on", MediationWords::tr("Day")}},
         pushAdvice, QStringLiteral("push"), {}, false, {}, {}, {}, {}, {}, {}, pushWarning},
        push,
        {QStringLiteral("push_stay"), MediationWords::tr("Go on in the village"), {}, MediationWords::tr("Go on"), "dispute.push_stay",
         {{Type::PartyChoice, "steps", "wishes", MediationWords::tr("Wish of each party"), true, MediationWords::tr("Somebody has not said what he wants"), wishes()}, {Type::Day, "steps", "on", MediationWords::tr("Day")}}},
        fail,
        {QStringLiteral("terminate"), MediationWords::tr("End it, tell the other ways"), MediationWords::tr("Every ending needs a reason and the notice of the other ways (People's Mediation Law, art. 26)."), MediationWords::tr("Terminate"), "dispute.terminate",
         {{Type::Day, "steps", "otherWaysToldOn", MediationWords::tr("Other ways told on")}, {Type::Day, "steps", "on", MediationWords::tr("Terminated on")}, {Type::Area, "content", "reason", MediationWords::tr("Remarks"), false}}},
    };
}

QList<Sheet> packages()
{
    return {
        {QStringLiteral("tell_ways"), MediationWords::tr("Tell the ways that are left"), MediationWords::tr("Change the agreement by mediation, make a new one, or sue (Civil Procedure Law, art. 206)."), MediationWords::tr("Told"), "confirmation.tell_ways",
         {{Type::Day, "steps", "on", MediationWords::tr("Told on")}}},
        {QStringLiteral("answer_query"), MediationWords::tr("Send what the court asks for"), {}, MediationWords::tr("Send"), "return.answer", {{Type::Area, "content", "answer", MediationWords::tr("Answer")}}},
        {QStringLiteral("court.accept"), MediationWords::tr("Accept the application"), {}, MediationWords::tr("Accept"), "confirmation.accept",
         {{Type::Line, "steps", "caseNumber", MediationWords::tr("Case number"), true, {}, {}, false, MediationWords::tr("For example %1").arg(QStringLiteral("（2026）明0826诉前调确138号"))}}},
        {QStringLiteral("court.supplement"), MediationWords::tr("Ask for more"), {}, MediationWords::tr("Ask for it"), "confirmation.ask_supplement",
         {{Type::Area, "content", "asked", MediationWords::tr("What is missing")}, {Type::Day, "steps", "due", MediationWords::tr("Until"), true, {}, {}, true}}},
        {QStringLiteral("court.reject"), MediationWords::tr("Reject the application"), MediationWords::tr("A ground of the law must be named."), MediationWords::tr("Reject"), "confirmation.reject",
         {{Type::Choice, "steps", "ground", MediationWords::tr("Ground"), true, {}, {{QStringLiteral("law"), MediationWords::tr("Breaks mandatory law")}, {QStringLiteral("others"), MediationWords::tr("Harms the State, the public or others")}, {QStringLiteral("morals"), MediationWords::tr("Against public order and morals")},
                                                                         {QStringLiteral("will"), MediationWords::tr("Not of free will")}, {QStringLiteral("unclear"), MediationWords::tr("Content unclear")}, {QStringLiteral("status"), MediationWords::tr("Status or title")}}},
          {Type::Line, "steps", "rulingNumber", MediationWords::tr("Number of the ruling"), true, {}, {}, false, MediationWords::tr("For example %1").arg(QStringLiteral("（2026）明0826民特4号"))}, {Type::Area, "content", "reason", MediationWords::tr("Reasons")}}},
        {QStringLiteral("court.query"), MediationWords::tr("Ask for a missing paper"), {}, MediationWords::tr("Ask for it"), "return.query", {{Type::Area, "content", "query", MediationWords::tr("What is missing")}}},
        {QStringLiteral("urge"), MediationWords::tr("Urge"), {}, MediationWords::tr("Urge"), "dispute.urge", {{Type::Area, "content", "reason", MediationWords::tr("What is urged")}}},
        {QStringLiteral("sham_decide"), MediationWords::tr("Decide on the suspicion"), {}, MediationWords::tr("Decide"), "dispute.sham_decide",
         {{Type::YesNo, "steps", "upheld", MediationWords::tr("Is it confirmed as a sham?")}, {Type::Area, "content", "reason", MediationWords::tr("Reasons")}}},
        {QStringLiteral("court.clear"), MediationWords::tr("Decide on the suspicion"), {}, MediationWords::tr("Decide"), "confirmation.clear",
         {{Type::YesNo, "steps", "upheld", MediationWords::tr("Is it confirmed as a sham?")}, {Type::Area, "content", "reason", MediationWords::tr("Reasons")}}},
        {QStringLiteral("close"), MediationWords::tr("Close, or choose another way"), {}, MediationWords::tr("Save"), "dispute.close",
         {{Type::Choice, "steps", "to", MediationWords::tr("How it goes on"), true, {}, {{QStringLiteral("A3"), MediationWords::tr("Another way is chosen")}, {QStringLiteral("V0"), MediationWords::tr("Follow-up visits")}, {QStringLiteral("Z0"), MediationWords::tr("It ends")}}},
          {Type::Day, "steps", "on", MediationWords::tr("Day")}}},
        {QStringLiteral("feedback"), MediationWords::tr("Tell the origin how it ended"), MediationWords::tr("Whoever handed the dispute over learns the outcome, not what was said in the room."), MediationWords::tr("Told"), "dispute.feedback",
         {{Type::Choice, "steps", "manner", MediationWords::tr("How"), true, MediationWords::tr("How was it told?"), {{QStringLiteral("电话"), MediationWords::tr("By telephone")}, {QStringLiteral("书面"), MediationWords::tr("In writing")}, {QStringLiteral("当面"), MediationWords::tr("Face to face")}, {QStringLiteral("平台"), MediationWords::tr("On their platform")}}},
          {Type::Line, "content", "receiver", MediationWords::tr("Who took it there")}, {Type::Day, "steps", "on", MediationWords::tr("Told on")}, {Type::Area, "content", "reason", MediationWords::tr("Remarks"), false}}},
        {QStringLiteral("court.recall"), MediationWords::tr("Recall the assignment"), {}, MediationWords::tr("Recall"), "dispute.recall", {{Type::Area, "content", "reason", MediationWords::tr("Reason")}}},
    };
}

} // namespace

QList<Sheet> mediationSheets() { return beginning() + mediating() + ending() + packages() + turningSheets() + packageSheets() + afterSheets() + receptionSheets(); }

} // namespace ui
