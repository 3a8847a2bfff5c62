#include "ui/mediation/sheets.h"

#include "core/dispute/catalogue.h"
#include "core/dispute/clock_view.h"
#include "ui/port.h"
#include "ui/text/dates.h"

#include <QCoreApplication>

namespace ui {

namespace {

using Type = SheetField::Type;

/// The sheets' words are translated in one context.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::MediationSheets)
};
QString tr(const char* source) { return Words::tr(source); }

std::optional<core::dispute::ClockView> clockOf(const core::dispute::State& state, const Port& port)
{
    return core::dispute::clockView(state.steps, core::dayInChina(port.now()), port.directory().steps.settings, port.holidays());
}

QList<Choice> reasonChoices()
{
    QList<Choice> out;
    for (const auto& entry : core::dispute::failureReasons())
        out.append({text(entry.code), text(entry.name)});
    return out;
}

QString extensionAdvice(const core::dispute::State& state, const Port& port)
{
    const auto clock = clockOf(state, port);
    if (!clock)
        return {};
    return Words::tr("The period runs to %1. %2 more days may be agreed; all parties must agree before it ends (Implementing Opinions, art. 15). Inside a rest block a short extension changes nothing.")
        .arg(dayWithWeekday(clock->period.end))
        .arg(clock->extensionLeft);
}

QString pauseAdvice(const core::dispute::State& state, const Port& port)
{
    const auto clock = clockOf(state, port);
    if (!clock)
        return {};
    return Words::tr("%1 days are used, %2 are left. From the day after the entrusting paper until the report is here, the days do not count (Implementing Opinions, art. 15). Illness, harvest or a bad line never stop the clock.")
        .arg(clock->period.used)
        .arg(clock->period.left);
}

QString pushAdvice(const core::dispute::State& state, const Port& port)
{
    const auto clock = clockOf(state, port);
    if (!clock)
        return {};
    return Words::tr("Village and township share one period: the township has the %1 days that are left, to %2 (Implementing Opinions, art. 15).")
        .arg(clock->period.left)
        .arg(dayWithWeekday(clock->period.end));
}

QList<Choice> wishes()
{
    return {{QStringLiteral("push"), tr("Go on in the township")}, {QStringLiteral("return"), tr("Back to the court")}, {QStringLiteral("stay"), tr("Go on in the village")}};
}

QList<Choice> ways()
{
    return {{QStringLiteral("mediation"), tr("People's mediation")}, {QStringLiteral("administrative"), tr("Administrative mediation or ruling")},
            {QStringLiteral("arbitration"), tr("Arbitration")}, {QStringLiteral("notary"), tr("Notary")},
            {QStringLiteral("negotiation"), tr("Settle between themselves")}, {QStringLiteral("litigation"), tr("Suit at the court")}, {QStringLiteral("other"), tr("Other")}};
}

QList<Sheet> beginning()
{
    return {
        {QStringLiteral("notice"), tr("One-time notice"), tr("Explain all ways side by side: who, where, cost, effect. The choice is free, and the court stays open."), tr("Notice given"), "dispute.notice",
         {{Type::Line, "steps", "version", tr("Version of the notice"), true}, {Type::Tick, "steps", "readAloud", tr("Read aloud to the party"), false}, {Type::Day, "steps", "on", tr("Given on")}}},
        {QStringLiteral("choose"), tr("Way chosen"), tr("You cannot choose for the party."), tr("Record the choice"), "dispute.choose",
         {{Type::Choice, "steps", "way", tr("The party chooses"), true, tr("The party has not chosen yet"), ways()}, {Type::Day, "steps", "on", tr("Chosen on")}}},
        {QStringLiteral("answer_naming"), tr("Take on the dispute"), tr("Decline when you are related to a party or have an interest of your own."), tr("Send the answer"), "dispute.answer_naming",
         {{Type::Tick, "steps", "accept", tr("I take it on; I am not related to any party"), false}, {Type::Area, "content", "reason", tr("Reason when declining"), false}}},
        {QStringLiteral("begin"), tr("Begin mediation"), {}, tr("Begin"), "dispute.begin",
         {{Type::Tick, "steps", "rightsTold", tr("Rights and duties were told, the notice is signed"), true, tr("Tell rights and duties first (People's Mediation Law, art. 23)")}, {Type::Day, "steps", "on", tr("Begun on")}}},
        {QStringLiteral("decline"), tr("Return with reason"), tr("For the wrong unit or a matter outside its competence. The court names another."), tr("Return"), "dispute.decline",
         {{Type::Area, "content", "reason", tr("Reason"), true}}},
    };
}

QList<Sheet> mediating()
{
    return {
        {QStringLiteral("session"), tr("Session record"), {}, tr("Save the record"), "dispute.session",
         {{Type::Day, "steps", "on", tr("Day")}, {Type::Line, "steps", "place", tr("Place")},
          {Type::Choice, "steps", "manner", tr("How"), true, {}, {{QStringLiteral("当面"), tr("Face to face")}, {QStringLiteral("分别"), tr("Separately")}, {QStringLiteral("视频"), tr("By video")}, {QStringLiteral("电话"), tr("By telephone")}}},
          {Type::Parties, "steps", "present", tr("Present"), true, tr("Tick who was present")},
          {Type::Line, "content", "recorder", tr("Recorder"), false}, {Type::Line, "content", "helpers", tr("Helpers"), false},
          {Type::Area, "content", "focus", tr("Points in dispute"), false}, {Type::Area, "content", "record", tr("Record"), true},
          {Type::Choice, "steps", "result", tr("Result"), true, tr("How did it end?"), {{QStringLiteral("agreed"), tr("Settled")}, {QStringLiteral("again"), tr("Meet again")}, {QStringLiteral("failed"), tr("Cannot be settled")}}},
          {Type::Area, "content", "outcome", tr("What was agreed or stays open"), false},
          {Type::Tick, "content", "readAloud", tr("Read to both sides, who found it correct"), false}}},
        {QStringLiteral("extend"), tr("Extend the period"), {}, tr("Save the extension"), "dispute.extend",
         {{Type::Number, "steps", "days", tr("Days"), true, tr("How many days?")}, {Type::PartyDays, "steps", "consents", tr("Who agreed, and when"), true, tr("One side only: cannot extend")}, {Type::Area, "content", "reason", tr("Reason"), false}},
         extensionAdvice},
        {QStringLiteral("appraisal_start"), tr("Entrust an appraisal"), {}, tr("Stop the clock"), "dispute.appraisal_start",
         {{Type::Day, "steps", "on", tr("Date on the entrusting paper")}, {Type::PartyDays, "steps", "consents", tr("Who agreed, and when"), true, tr("All parties must agree to the appraisal")},
          {Type::Tick, "steps", "courtApproved", tr("The court has approved it"), false}, {Type::Line, "content", "body", tr("Who appraises")}, {Type::Area, "content", "matter", tr("What is appraised")}},
         pauseAdvice},
        {QStringLiteral("appraisal_end"), tr("Result of the appraisal"), {}, tr("Let the clock run again"), "dispute.appraisal_end",
         {{Type::Day, "steps", "on", tr("Day on which it reached you")},
          {Type::Choice, "steps", "outcome", tr("Outcome"), true, {}, {{QStringLiteral("report"), tr("Report received")}, {QStringLiteral("withdrawn"), tr("Withdrawn")}, {QStringLiteral("refused"), tr("Refused by the body")}}},
          {Type::Area, "content", "reason", tr("Remarks"), false}},
         pauseAdvice},
        {QStringLiteral("sign"), tr("Signatures"), tr("The agreement takes effect on the latest of signatures and seal (People's Mediation Law, art. 29). After that it is frozen."), tr("Record the signatures"), "dispute.sign",
         {{Type::PartyDays, "steps", "signedOn", tr("Signed by"), true, tr("All parties must sign")}, {Type::Day, "steps", "mediatorSignedOn", tr("Mediator signed on")}}},
        {QStringLiteral("seal"), tr("Seal of the committee"), tr("The day of the seal is the day of effect; the 30 days for confirmation begin then."), tr("Seal put on"), "dispute.seal", {{Type::Day, "steps", "on", tr("Sealed on")}}},
    };
}

QList<Sheet> ending()
{
    return {
        {QStringLiteral("push_ask"), tr("Cannot be settled in the village"), {}, tr("Ask the parties' wish"), "dispute.push_ask",
         {{Type::Several, "steps", "reasons", tr("Reasons"), true, tr("Tick at least one reason"), reasonChoices()}, {Type::Area, "content", "reason", tr("In words"), false}, {Type::Day, "steps", "on", tr("Day")}},
         pushAdvice, QStringLiteral("push")},
        {QStringLiteral("push"), tr("Push up to the township"), tr("Ask each party. If all want it the township goes on; if one does not, the dispute goes back."), tr("Push up to the township"), "dispute.push",
         {{Type::PartyChoice, "steps", "wishes", tr("Wish of each party"), true, tr("Somebody has not said what he wants"), wishes()}, {Type::Day, "steps", "on", tr("Day")}}, pushAdvice},
        {QStringLiteral("push_stay"), tr("Go on in the village"), {}, tr("Go on"), "dispute.push_stay",
         {{Type::PartyChoice, "steps", "wishes", tr("Wish of each party"), true, tr("Somebody has not said what he wants"), wishes()}, {Type::Day, "steps", "on", tr("Day")}}},
        {QStringLiteral("fail"), tr("Mediation failed"), {}, tr("Record the failure"), "dispute.fail",
         {{Type::Several, "steps", "reasons", tr("Reasons"), true, tr("Tick at least one reason"), reasonChoices()}, {Type::Area, "content", "reason", tr("In words"), false}, {Type::Day, "steps", "on", tr("Day")}}, {}, QStringLiteral("terminate")},
        {QStringLiteral("terminate"), tr("Terminate and tell the other ways"), tr("Every ending needs a reason and the notice of the other ways (People's Mediation Law, art. 26)."), tr("Terminate"), "dispute.terminate",
         {{Type::Day, "steps", "otherWaysToldOn", tr("Other ways told on")}, {Type::Day, "steps", "on", tr("Terminated on")}, {Type::Area, "content", "reason", tr("Remarks"), false}}},
    };
}

QList<Sheet> packages()
{
    return {
        {QStringLiteral("answer_supplement"), tr("Answer the court's question"), {}, tr("Send the answer"), "confirmation.answer",
         {{Type::Area, "content", "answer", tr("Answer")}}},
        {QStringLiteral("withdraw_application"), tr("Withdraw the application"), tr("A party may withdraw before the ruling."), tr("Withdraw"), "confirmation.withdraw",
         {{Type::OneParty, "steps", "party", tr("Who withdraws"), true}, {Type::Area, "content", "reason", tr("In their own words"), false}}},
        {QStringLiteral("tell_ways"), tr("Tell the ways that are left"), tr("Change the agreement by mediation, make a new one, or sue (Civil Procedure Law, art. 206)."), tr("Told"), "confirmation.tell_ways",
         {{Type::Day, "steps", "on", tr("Told on")}}},
        {QStringLiteral("answer_query"), tr("Send what the court asks for"), {}, tr("Send"), "return.answer", {{Type::Area, "content", "answer", tr("Answer")}}},
        {QStringLiteral("court.accept"), tr("Accept the application"), {}, tr("Accept"), "confirmation.accept", {{Type::Line, "steps", "caseNumber", tr("Case number")}}},
        {QStringLiteral("court.supplement"), tr("Ask for a supplement"), {}, tr("Ask for it"), "confirmation.ask_supplement",
         {{Type::Area, "content", "asked", tr("What is missing")}, {Type::Day, "steps", "due", tr("Until"), true, {}, {}, true}}},
        {QStringLiteral("court.reject"), tr("Reject the application"), tr("A ground of the law must be named."), tr("Reject"), "confirmation.reject",
         {{Type::Choice, "steps", "ground", tr("Ground"), true, {}, {{QStringLiteral("law"), tr("Breaks mandatory law")}, {QStringLiteral("others"), tr("Harms the State, the public or others")}, {QStringLiteral("morals"), tr("Against public order and morals")},
                                                                         {QStringLiteral("will"), tr("Not of free will")}, {QStringLiteral("unclear"), tr("Content unclear")}, {QStringLiteral("status"), tr("Status or title")}}},
          {Type::Line, "steps", "rulingNumber", tr("Number of the ruling")}, {Type::Area, "content", "reason", tr("Reasons")}}},
        {QStringLiteral("court.query"), tr("Ask for a missing paper"), {}, tr("Ask"), "return.query", {{Type::Area, "content", "query", tr("What is missing")}}},
        {QStringLiteral("court.recall"), tr("Recall the assignment"), {}, tr("Recall"), "dispute.recall", {{Type::Area, "content", "reason", tr("Reason")}}},
    };
}

} // namespace

QList<Sheet> mediationSheets() { return beginning() + mediating() + ending() + packages(); }

} // namespace ui
