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
#include "ui/text/names.h"

#include <QCoreApplication>

namespace ui {

namespace {

using Type = SheetField::Type;

/// The sheets' words are translated in one context.
struct Words {
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
        return Words::tr("The period ended on %1. Only what all parties agreed to before it ended, and nobody wrote down, can still be entered (Implementing Opinions, art. 15).").arg(dayWithWeekday(clock->period.end));
    return Words::tr("The period runs to %1. %2 more days may be agreed; all parties must agree before it ends (Implementing Opinions, art. 15). Inside a rest block a short extension changes nothing.")
        .arg(dayWithWeekday(clock->period.end))
        .arg(clock->extensionLeft);
}

QString pauseAdvice(const core::dispute::State& state, const Port& port)
{
    const auto clock = clockOf(state, port);
    if (!clock)
        return {};
    if (clock->period.left < 0)
        return Words::tr("The period ended %1 days ago. From the day after the entrusting paper until the report is here, the days do not count (Implementing Opinions, art. 15). Illness, harvest or a bad line never stop the clock.")
            .arg(-clock->period.left);
    return Words::tr("%1 days are used, %2 are left. From the day after the entrusting paper until the report is here, the days do not count (Implementing Opinions, art. 15). Illness, harvest or a bad line never stop the clock.")
        .arg(clock->period.used)
        .arg(clock->period.left);
}

QString pushAdvice(const core::dispute::State& state, const Port& port)
{
    const auto clock = clockOf(state, port);
    if (!clock)
        return {};
    if (clock->period.left < 0)
        return Words::tr("Village and township share one period: it ended on %1, and no days are left for the township (Implementing Opinions, art. 15).").arg(dayWithWeekday(clock->period.end));
    return Words::tr("Village and township share one period: the township has the %1 days that are left, to %2 (Implementing Opinions, art. 15).")
        .arg(clock->period.left)
        .arg(dayWithWeekday(clock->period.end));
}

QList<Choice> wishes()
{
    return {{QStringLiteral("push"), Words::tr("Go on in the township")}, {QStringLiteral("return"), Words::tr("Back to the court")}, {QStringLiteral("stay"), Words::tr("Go on in the village")}};
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
    return Words::tr("Suggested: %1 (%2). %3. You decide.").arg(named(core::dispute::levelName(found.level)), series(bodies), sideBySide(reasons));
}

QList<Sheet> beginning()
{
    Sheet refer{QStringLiteral("refer_out"), Words::tr("Refer elsewhere"), Words::tr("Tell them whom to see, the telephone and what to bring. Nobody is sent away without a note."), Words::tr("Save"), "dispute.refer_out",
                {{Type::Line, "content", "body", Words::tr("Who handles it now")}, {Type::Line, "content", "phone", Words::tr("Their telephone"), false}, {Type::Line, "content", "address", Words::tr("Their address"), false},
                 {Type::Area, "content", "papers", Words::tr("What to bring"), false}, {Type::Area, "content", "reason", Words::tr("Why there"), false}, {Type::Day, "steps", "on", Words::tr("Day")}}};
    refer.advice = routingAdvice;
    Sheet answer{QStringLiteral("answer_naming"), Words::tr("Take on the dispute"), Words::tr("Decline when you are related to a party or have an interest of your own."), Words::tr("Send the answer"), "dispute.answer_naming",
                 {{Type::Tick, "steps", "accept", Words::tr("I take it on; I am not related to any party"), false}, {Type::Area, "content", "reason", Words::tr("Reason when declining"), false}}};
    answer.fixed = {{"steps", {{"accept", false}}}};
    answer.advice = [](const core::dispute::State& state, const Port&) {
        return state.steps.holder.mediatorAnswered ? Words::tr("You have taken it on already. If you must leave it now, write why; another mediator is named.") : QString();
    };
    answer.asks = [](const SheetField& field, const core::desk::SubjectView& view) {
        const auto* state = view.state.as<core::dispute::State>();
        return field.key != "accept" || !state || !state->steps.holder.mediatorAnswered;
    };
    return {
        refer,
        {QStringLiteral("referral_result"), Words::tr("Result of the referral"), {}, Words::tr("Save"), "dispute.referral_result",
         {{Type::YesNo, "steps", "back", Words::tr("Does it come back to us?")}, {Type::Area, "content", "reason", Words::tr("What became of it"), false}, {Type::Day, "steps", "on", Words::tr("Day")}}},
        {QStringLiteral("notice"), Words::tr("One-time notice"), Words::tr("Explain all ways side by side: who, where, cost, effect. The choice is free, and the court stays open."), Words::tr("Notice given"), "dispute.notice",
         {{Type::Tick, "steps", "readAloud", Words::tr("Read aloud to the party"), false}, notForcedField(),
          {Type::PartyChoice, "steps", "knew", Words::tr("Knew of people's mediation before?"), false, {}, {{QStringLiteral("yes"), Words::tr("Yes")}, {QStringLiteral("no"), Words::tr("No")}}},
          {Type::PartyTexts, "steps", "knewMarks", Words::tr("Vouched for by"), false, {}, {}, false, Words::tr("Signature, or who spoke on the telephone; without it the answer does not count")}, {Type::Day, "steps", "on", Words::tr("Given on")}},
         {}, {}, {}, false, {{"steps", {{"version", core::documents::kNoticeVersion}}}}},
        {QStringLiteral("choose"), Words::tr("Way chosen"), Words::tr("You cannot choose for the party."), Words::tr("Record the choice"), "dispute.choose",
         {{Type::Choice, "steps", "way", Words::tr("The party chooses"), true, Words::tr("The party has not chosen yet"), ways()}, {Type::Day, "steps", "on", Words::tr("Chosen on")}}},
        answer,
        {QStringLiteral("begin"), Words::tr("Begin mediation"), {}, Words::tr("Begin"), "dispute.begin",
         {{Type::Tick, "steps", "rightsTold", Words::tr("Rights and duties were told, the notice is signed"), true, Words::tr("Tell rights and duties first (People's Mediation Law, art. 23)")}, {Type::Day, "steps", "on", Words::tr("Begun on")}}},
        {QStringLiteral("decline"), Words::tr("Return with reason"), Words::tr("For the wrong unit or a matter outside its competence. The court names another."), Words::tr("Return"), "dispute.decline",
         {{Type::Area, "content", "reason", Words::tr("Reason"), true}}},
    };
}

QList<Sheet> mediating()
{
    Sheet session{QStringLiteral("session"), Words::tr("Session record"), {}, Words::tr("Save the record"), "dispute.session",
         {{Type::Day, "steps", "on", Words::tr("Day")}, {Type::Line, "steps", "place", Words::tr("Place")},
          {Type::Choice, "steps", "manner", Words::tr("How"), true, {}, {{QStringLiteral("当面"), Words::tr("Face to face")}, {QStringLiteral("分别"), Words::tr("Separately")}, {QStringLiteral("视频"), Words::tr("By video")}, {QStringLiteral("电话"), Words::tr("By telephone")}}},
          {Type::Parties, "steps", "present", Words::tr("Present"), true, Words::tr("Tick who was present")},
          {Type::Line, "content", "recorder", Words::tr("Recorder"), false}, {Type::Line, "content", "helpers", Words::tr("Helpers"), false},
          {Type::Area, "content", "focus", Words::tr("Points in dispute"), false}, {Type::Area, "content", "record", Words::tr("Record"), true},
          {Type::Choice, "steps", "result", Words::tr("Result"), true, Words::tr("How did it end?"), {{QStringLiteral("agreed"), Words::tr("Settled")}, {QStringLiteral("again"), Words::tr("Meet again")}, {QStringLiteral("failed"), Words::tr("Cannot be settled")}}},
          {Type::Area, "content", "outcome", Words::tr("What was agreed or stays open"), false},
          {Type::Tick, "content", "readAloud", Words::tr("Read to both sides, who found it correct"), false}}};
    for (auto& field : sessionReceptionFields())
        session.fields.push_back(std::move(field));
    session.warning = sessionWarning;
    session.compose = sessionDraft;
    return {
        session,
        {QStringLiteral("extend"), Words::tr("Extend the period"), {}, Words::tr("Save the extension"), "dispute.extend",
         {{Type::Number, "steps", "days", Words::tr("Days"), true, Words::tr("How many days?")}, {Type::PartyDays, "steps", "consents", Words::tr("Who agreed, and when"), true, Words::tr("One side only: cannot extend")}, {Type::Area, "content", "reason", Words::tr("Reason"), false}},
         extensionAdvice},
        {QStringLiteral("appraisal_start"), Words::tr("Entrust an appraisal"), {}, Words::tr("Stop the clock"), "dispute.appraisal_start",
         {{Type::Day, "steps", "on", Words::tr("Date on the entrusting paper")}, {Type::PartyDays, "steps", "consents", Words::tr("Who agreed, and when"), true, Words::tr("All parties must agree to the appraisal")},
          {Type::Tick, "steps", "courtApproved", Words::tr("The court has approved it"), false}, {Type::Line, "content", "body", Words::tr("Who appraises")}, {Type::Area, "content", "matter", Words::tr("What is appraised")}},
         pauseAdvice},
        {QStringLiteral("appraisal_end"), Words::tr("Result of the appraisal"), {}, Words::tr("Let the clock run again"), "dispute.appraisal_end",
         {{Type::Day, "steps", "on", Words::tr("Day on which it reached you")},
          {Type::Choice, "steps", "outcome", Words::tr("Outcome"), true, {}, {{QStringLiteral("report"), Words::tr("Report received")}, {QStringLiteral("withdrawn"), Words::tr("Withdrawn")}, {QStringLiteral("refused"), Words::tr("Refused by the body")}}},
          {Type::Area, "content", "reason", Words::tr("Remarks"), false}},
         pauseAdvice},
        {QStringLiteral("sign"), Words::tr("Signatures"), Words::tr("The agreement takes effect on the latest of signatures and seal (People's Mediation Law, art. 29). After that it is frozen."), Words::tr("Record the signatures"), "dispute.sign",
         {{Type::PartyDays, "steps", "signedOn", Words::tr("Signed by"), true, Words::tr("All parties must sign")}, {Type::Day, "steps", "mediatorSignedOn", Words::tr("Mediator signed on")}, notForcedField()}},
        {QStringLiteral("seal"), Words::tr("Seal of the committee"), Words::tr("The day of the seal is the day of effect; the 30 days for confirmation begin then."), Words::tr("Seal put on"), "dispute.seal", {{Type::Day, "steps", "on", Words::tr("Sealed on")}}},
    };
}

QList<Sheet> ending()
{
    return {
        {QStringLiteral("push_ask"), Words::tr("Not settled in the village"), {}, Words::tr("Ask the parties' wish"), "dispute.push_ask",
         {{Type::Several, "steps", "reasons", Words::tr("Reasons"), true, Words::tr("Tick at least one reason"), reasonChoices()}, {Type::Area, "content", "reason", Words::tr("In words"), false}, {Type::Day, "steps", "on", Words::tr("Day")}},
         pushAdvice, QStringLiteral("push"), {}, false, {}, {}, {}, {}, {}, {}, pushWarning},
        {QStringLiteral("push"), Words::tr("Push up to the township"), Words::tr("Ask each party. If all want it the township goes on; if one does not, the dispute goes back."), Words::tr("Push up to the township"), "dispute.push",
         {{Type::PartyChoice, "steps", "wishes", Words::tr("Wish of each party"), true, Words::tr("Somebody has not said what he wants"), wishes()}, {Type::Day, "steps", "on", Words::tr("Day")}}, pushAdvice},
        {QStringLiteral("push_stay"), Words::tr("Go on in the village"), {}, Words::tr("Go on"), "dispute.push_stay",
         {{Type::PartyChoice, "steps", "wishes", Words::tr("Wish of each party"), true, Words::tr("Somebody has not said what he wants"), wishes()}, {Type::Day, "steps", "on", Words::tr("Day")}}},
        {QStringLiteral("fail"), Words::tr("Mediation failed"), {}, Words::tr("Record the failure"), "dispute.fail",
         {{Type::Several, "steps", "reasons", Words::tr("Reasons"), true, Words::tr("Tick at least one reason"), reasonChoices()}, {Type::Area, "content", "reason", Words::tr("In words"), false}, {Type::Day, "steps", "on", Words::tr("Day")}}, {}, QStringLiteral("terminate")},
        {QStringLiteral("terminate"), Words::tr("End it, tell the other ways"), Words::tr("Every ending needs a reason and the notice of the other ways (People's Mediation Law, art. 26)."), Words::tr("Terminate"), "dispute.terminate",
         {{Type::Day, "steps", "otherWaysToldOn", Words::tr("Other ways told on")}, {Type::Day, "steps", "on", Words::tr("Terminated on")}, {Type::Area, "content", "reason", Words::tr("Remarks"), false}}},
    };
}

QList<Sheet> packages()
{
    return {
        {QStringLiteral("answer_supplement"), Words::tr("Answer the court's question"), {}, Words::tr("Send the answer"), "confirmation.answer",
         {{Type::Area, "content", "answer", Words::tr("Answer")}}},
        {QStringLiteral("tell_ways"), Words::tr("Tell the ways that are left"), Words::tr("Change the agreement by mediation, make a new one, or sue (Civil Procedure Law, art. 206)."), Words::tr("Told"), "confirmation.tell_ways",
         {{Type::Day, "steps", "on", Words::tr("Told on")}}},
        {QStringLiteral("answer_query"), Words::tr("Send what the court asks for"), {}, Words::tr("Send"), "return.answer", {{Type::Area, "content", "answer", Words::tr("Answer")}}},
        {QStringLiteral("court.accept"), Words::tr("Accept the application"), {}, Words::tr("Accept"), "confirmation.accept", {{Type::Line, "steps", "caseNumber", Words::tr("Case number")}}},
        {QStringLiteral("court.supplement"), Words::tr("Ask for more"), {}, Words::tr("Ask for it"), "confirmation.ask_supplement",
         {{Type::Area, "content", "asked", Words::tr("What is missing")}, {Type::Day, "steps", "due", Words::tr("Until"), true, {}, {}, true}}},
        {QStringLiteral("court.reject"), Words::tr("Reject the application"), Words::tr("A ground of the law must be named."), Words::tr("Reject"), "confirmation.reject",
         {{Type::Choice, "steps", "ground", Words::tr("Ground"), true, {}, {{QStringLiteral("law"), Words::tr("Breaks mandatory law")}, {QStringLiteral("others"), Words::tr("Harms the State, the public or others")}, {QStringLiteral("morals"), Words::tr("Against public order and morals")},
                                                                         {QStringLiteral("will"), Words::tr("Not of free will")}, {QStringLiteral("unclear"), Words::tr("Content unclear")}, {QStringLiteral("status"), Words::tr("Status or title")}}},
          {Type::Line, "steps", "rulingNumber", Words::tr("Number of the ruling")}, {Type::Area, "content", "reason", Words::tr("Reasons")}}},
        {QStringLiteral("court.query"), Words::tr("Ask for a missing paper"), {}, Words::tr("Ask for it"), "return.query", {{Type::Area, "content", "query", Words::tr("What is missing")}}},
        {QStringLiteral("urge"), Words::tr("Urge"), {}, Words::tr("Urge"), "dispute.urge", {{Type::Area, "content", "reason", Words::tr("What is urged")}}},
        {QStringLiteral("sham_decide"), Words::tr("Decide on the suspicion"), {}, Words::tr("Decide"), "dispute.sham_decide",
         {{Type::YesNo, "steps", "upheld", Words::tr("Is it confirmed as a sham?")}, {Type::Area, "content", "reason", Words::tr("Reasons")}}},
        {QStringLiteral("court.clear"), Words::tr("Decide on the suspicion"), {}, Words::tr("Decide"), "confirmation.clear",
         {{Type::YesNo, "steps", "upheld", Words::tr("Is it confirmed as a sham?")}, {Type::Area, "content", "reason", Words::tr("Reasons")}}},
        {QStringLiteral("close"), Words::tr("Close, or choose another way"), {}, Words::tr("Save"), "dispute.close",
         {{Type::Choice, "steps", "to", Words::tr("How it goes on"), true, {}, {{QStringLiteral("A3"), Words::tr("Another way is chosen")}, {QStringLiteral("V0"), Words::tr("Follow-up visits")}, {QStringLiteral("Z0"), Words::tr("It ends")}}},
          {Type::Day, "steps", "on", Words::tr("Day")}}},
        {QStringLiteral("feedback"), Words::tr("Tell the origin how it ended"), Words::tr("Whoever handed the dispute over learns the outcome, not what was said in the room."), Words::tr("Told"), "dispute.feedback",
         {{Type::Choice, "steps", "manner", Words::tr("How"), true, Words::tr("How was it told?"), {{QStringLiteral("电话"), Words::tr("By telephone")}, {QStringLiteral("书面"), Words::tr("In writing")}, {QStringLiteral("当面"), Words::tr("Face to face")}, {QStringLiteral("平台"), Words::tr("On their platform")}}},
          {Type::Line, "content", "receiver", Words::tr("Who took it there")}, {Type::Day, "steps", "on", Words::tr("Told on")}, {Type::Area, "content", "reason", Words::tr("Remarks"), false}}},
        {QStringLiteral("court.recall"), Words::tr("Recall the assignment"), {}, Words::tr("Recall"), "dispute.recall", {{Type::Area, "content", "reason", Words::tr("Reason")}}},
    };
}

} // namespace

QList<Sheet> mediationSheets() { return beginning() + mediating() + ending() + packages() + turningSheets() + packageSheets() + afterSheets() + receptionSheets(); }

} // namespace ui
