#include "ui/patrol/sheets.h"

#include "core/dispute/catalogue.h"
#include "core/patrol/focus.h"
#include "core/warning/signs.h"
#include "core/warning/state.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/names.h"

#include <QCoreApplication>

namespace ui {

namespace {

using Type = SheetField::Type;
namespace json = boost::json;

struct PatrolWords {
    Q_DECLARE_TR_FUNCTIONS(ui::PatrolSheets)
};

QList<Choice> signChoices(std::initializer_list<std::string_view> colours)
{
    QList<Choice> out;
    for (const auto& sign : core::warning::signs())
        for (const auto colour : colours)
            if (sign.colour == colour)
                out.append({text(sign.code), named(sign.text)});
    return out;
}

QList<Choice> typeChoices()
{
    QList<Choice> out;
    for (const auto& entry : core::dispute::disputeTypes())
        out.append({text(entry.code), named(entry.name)});
    return out;
}

QList<Choice> manners()
{
    return {{QStringLiteral("phone"), PatrolWords::tr("By telephone")}, {QStringLiteral("person"), PatrolWords::tr("In person")}, {QStringLiteral("paper"), PatrolWords::tr("On paper")}};
}

QList<Choice> addressedUnits(const Port& port, const std::vector<std::string>& ids)
{
    QList<Choice> out;
    for (const auto& id : ids)
        out.append({text(id), text(port.directory().organisationName(id))});
    return out;
}

QList<Choice> stations(const Port& port)
{
    QList<Choice> out;
    for (const auto& [id, organisation] : port.directory().steps.organisations)
        if (organisation.kind == core::directory::OrganisationKind::PoliceStation)
            out.append({text(id), text(organisation.name)});
    return out;
}

/// Which questions offer units of the county.
QList<Choice> optionsFor(const std::string& key, const Port& port, const core::desk::SubjectView& view)
{
    if (key == "station")
        return stations(port);
    if (key == "to")
        if (const auto* warning = view.state.as<core::warning::State>())
            return addressedUnits(port, warning->steps.to);
    return {};
}

QString proposalAdvice(const core::dispute::State& state, const Port& port)
{
    const auto& settings = port.directory().steps.settings;
    const auto proposal = core::warning::propose(core::warning::factsOf(state, core::dayInChina(port.now()), settings, port.holidays()), settings);
    if (proposal.colour.empty())
        return PatrolWords::tr("Nothing in the record speaks for a colour; you decide.");
    QStringList reasons;
    for (const auto& reason : proposal.reasons)
        reasons.append(named(reason.text));
    return PatrolWords::tr("The record speaks for %1: %2. You decide.").arg(named(core::warning::colourName(proposal.colour)), sideBySide(reasons));
}

/// Number of the first measure that has no result.
json::object firstOpenMeasure(const core::desk::SubjectView& view)
{
    if (const auto* clue = view.state.as<core::clue::State>())
        for (const auto& measure : clue->steps.measures)
            if (!measure.doneOn)
                return {{"steps", json::object{{"number", measure.number}}}};
    return {};
}

/// A clue that is found at a stop of an open patrol: "PATROL/3".
std::vector<core::desk::Draft> stopOf(const QString& argument, const core::SubjectId& clue)
{
    const auto patrol = core::subjectFromText(argument.section(QLatin1Char('/'), 0, 0).toStdString());
    const auto number = argument.section(QLatin1Char('/'), 1, 1).toInt();
    if (!patrol || number < 1)
        return {};
    return {{"patrol.stop", *patrol, json::object{{"steps", json::object{{"number", number}, {"result", "clue"}, {"clue", core::toText(clue)}}}}}};
}

json::object patrolOf(const core::desk::SubjectView& source)
{
    if (source.state.as<core::patrol::State>())
        return {{"steps", json::object{{"patrol", core::toText(source.id)}}}};
    return {};
}

/// A patrol that is planned from the focus list goes there, or belongs to the campaign.
json::object focusOf(const core::desk::SubjectView& source)
{
    const auto* entry = source.state.as<core::focus::State>();
    if (!entry)
        return {};
    const auto id = core::toText(source.id);
    if (entry->steps.what == core::focus::What::Campaign)
        return {{"steps", json::object{{"campaign", id}}}};
    return {{"steps", json::object{{"focus", json::array{json::string(id)}}}}};
}

json::object focusAnswers(const core::desk::SubjectView& source)
{
    const auto* entry = source.state.as<core::focus::State>();
    if (!entry || entry->steps.what == core::focus::What::Campaign)
        return {};
    return {{"places", json::array{json::string(entry->content.name)}}, {"focused", true}};
}

/// What a warning is about, from where it was raised.
json::object aboutOf(const core::desk::SubjectView& source)
{
    const auto id = core::toText(source.id);
    if (const auto* dispute = source.state.as<core::dispute::State>())
        return {{"steps", json::object{{"dispute", id}, {"type", dispute->steps.type}}}};
    if (const auto* clue = source.state.as<core::clue::State>())
        return {{"steps", json::object{{"clue", id}, {"type", clue->steps.type}}}};
    return {};
}

json::object warningAnswers(const core::desk::SubjectView& source)
{
    if (const auto* dispute = source.state.as<core::dispute::State>())
        return {{"place", core::valueOf(dispute->content.fields, "place")}};
    if (const auto* clue = source.state.as<core::clue::State>()) {
        json::array people;
        for (const auto& name : clue->content.people)
            people.emplace_back(name);
        return {{"place", clue->content.place}, {"facts", clue->content.sign}, {"content.people", std::move(people)}};
    }
    return {};
}

/// The colour of the dispute or clue follows the warning, in an act of its own: the warning waits for nothing.
std::vector<core::desk::Draft> colourAfter(const core::desk::SubjectView& source, const core::desk::Draft& saved)
{
    const auto& steps = saved.body.at("steps").get_object();
    const std::string colour(steps.at("colour").get_string());
    const auto& content = saved.body.at("content").get_object();
    const json::object body{{"steps", json::object{{"colour", colour}, {"warning", core::toText(saved.subject)}}},
                            {"content", json::object{{"reason", content.at("facts")}}}};
    std::string now;
    std::string kind;
    if (const auto* dispute = source.state.as<core::dispute::State>()) {
        now = dispute->steps.colour;
        kind = "dispute.raise_colour";
    } else if (const auto* clue = source.state.as<core::clue::State>()) {
        if (clue->steps.state != core::clue::Main::L0)
            return {};
        now = clue->steps.colour;
        kind = "clue.raise_colour";
    }
    if (kind.empty() || core::warning::rankOf(colour) <= core::warning::rankOf(now))
        return {};
    return {{kind, source.id, body}};
}

SheetField colourField(const char* key = "colour")
{
    return {Type::Choice, "steps", key, PatrolWords::tr("Colour"), true, PatrolWords::tr("Choose a colour"), colourChoices()};
}

SheetField reasonField()
{
    return {Type::Area, "content", "reason", PatrolWords::tr("Reason"), true};
}

QList<Choice> lowerChoices()
{
    return {{QStringLiteral("orange"), PatrolWords::tr("Orange")}, {QStringLiteral("yellow"), PatrolWords::tr("Yellow")}, {QStringLiteral("blue"), PatrolWords::tr("Blue")}, {QStringLiteral("none"), PatrolWords::tr("None: it is settled")}};
}

QList<Sheet> clues()
{
    Sheet quick{QStringLiteral("clue.report"), PatrolWords::tr("Quick clue"), PatrolWords::tr("Place and what you saw are enough. Health and family secrets do not belong here."), PatrolWords::tr("Save the clue"), "clue.report",
                {{Type::Line, "content", "place", PatrolWords::tr("Place")}, {Type::Area, "content", "sign", PatrolWords::tr("What you saw or heard")},
                 {Type::Names, "content", "people", PatrolWords::tr("People concerned"), false},
                 {Type::Choice, "steps", "heard", PatrolWords::tr("How you know"), false, {}, {{QStringLiteral("seen"), PatrolWords::tr("Seen myself")}, {QStringLiteral("told"), PatrolWords::tr("Was told")}, {QStringLiteral("partner"), PatrolWords::tr("From another unit")}}},
                 {Type::Choice, "steps", "type", PatrolWords::tr("Type, if clear"), false, {}, typeChoices()},
                 {Type::Choice, "steps", "colour", PatrolWords::tr("Colour, if you choose it yourself"), false, {}, colourChoices()},
                 {Type::Area, "content", "colourReason", PatrolWords::tr("Why a lower colour than proposed"), false},
                 {Type::Line, "content", "project", PatrolWords::tr("Major project it belongs to"), false}, {Type::Area, "content", "plan", PatrolWords::tr("What is planned for that project"), false}}};
    quick.creates = true;
    quick.fixed = {{"steps", json::object{{"clueNumber", "@number"}}}};
    quick.known = patrolOf;
    quick.more = stopOf;
    Sheet measure{QStringLiteral("clue.measure"), PatrolWords::tr("Measure"), {}, PatrolWords::tr("Save the measure"), "clue.measure",
                  {{Type::Area, "content", "what", PatrolWords::tr("What will be done")}, {Type::Day, "steps", "due", PatrolWords::tr("Until"), true, {}, {}, true}}};
    Sheet done{QStringLiteral("clue.measure_done"), PatrolWords::tr("Result of the measure"), {}, PatrolWords::tr("Save the result"), "clue.measure_done",
               {{Type::Area, "content", "result", PatrolWords::tr("Result")}, {Type::Day, "steps", "on", PatrolWords::tr("Done on")}}};
    done.known = firstOpenMeasure;
    Sheet police{QStringLiteral("clue.to_police"), PatrolWords::tr("Hand to the police"), PatrolWords::tr("Call first; then write down who took it (People's Mediation Law, art. 25)."), PatrolWords::tr("Save"), "clue.to_police",
                 {{Type::Choice, "steps", "station", PatrolWords::tr("Police station")}, {Type::Choice, "steps", "manner", PatrolWords::tr("How"), true, {}, manners()},
                  {Type::Line, "content", "receiver", PatrolWords::tr("Who took it")}, {Type::Area, "content", "facts", PatrolWords::tr("What happened")}}};
    police.options = optionsFor;
    return {quick, measure, done,
            {QStringLiteral("clue.settle"), PatrolWords::tr("Close the clue"), PatrolWords::tr("Every entry needs a measure and its result; what proved groundless needs the reason."), PatrolWords::tr("Close"), "clue.settle",
             {{Type::Choice, "steps", "outcome", PatrolWords::tr("How it ended"), true, {}, {{QStringLiteral("settled"), PatrolWords::tr("Settled on the spot")}, {QStringLiteral("groundless"), PatrolWords::tr("Groundless")}, {QStringLiteral("handed_over"), PatrolWords::tr("Handed to the unit in charge")}}},
              reasonField()}},
            {QStringLiteral("clue.raise_colour"), PatrolWords::tr("Raise the colour"), {}, PatrolWords::tr("Raise"), "clue.raise_colour", {colourField(), reasonField()}},
            {QStringLiteral("clue.lower_colour"), PatrolWords::tr("Lower the colour"), PatrolWords::tr("Red is lowered only when a second person agrees."), PatrolWords::tr("Lower"), "clue.lower_colour",
             {{Type::Choice, "steps", "colour", PatrolWords::tr("Colour"), true, PatrolWords::tr("Choose a colour"), lowerChoices()}, reasonField()}},
            {QStringLiteral("clue.confirm_lowering"), PatrolWords::tr("Decide on lowering red"), {}, PatrolWords::tr("Save"), "clue.confirm_lowering",
             {{Type::YesNo, "steps", "agree", PatrolWords::tr("Do you agree to lower it?")}, {Type::Area, "content", "reason", PatrolWords::tr("Reason when you do not"), false}}},
            police,
            {QStringLiteral("clue.police_answer"), PatrolWords::tr("Answer of the police"), {}, PatrolWords::tr("Save"), "clue.police_answer",
             {{Type::YesNo, "steps", "taken", PatrolWords::tr("Did they take it?")}, {Type::Area, "content", "answer", PatrolWords::tr("What they said")}, {Type::Day, "steps", "on", PatrolWords::tr("Day")}}}};
}

QList<Choice> partners()
{
    return {{QStringLiteral("grid"), PatrolWords::tr("Grid worker")}, {QStringLiteral("volunteer"), PatrolWords::tr("Peace volunteer")}, {QStringLiteral("police"), PatrolWords::tr("Police station")},
            {QStringLiteral("centre"), PatrolWords::tr("Governance centre")}, {QStringLiteral("justice"), PatrolWords::tr("Justice office")}, {QStringLiteral("village"), PatrolWords::tr("Village cadres")}};
}

/// Grid units of the units this desk works in.
QList<Choice> ourCells(const std::string& key, const Port& port, const core::desk::SubjectView&)
{
    QList<Choice> out;
    if (key != "cells")
        return out;
    for (const auto& post : port.author().posts)
        if (const auto* o = port.directory().organisation(post.organisation))
            for (const auto& cell : o->cells)
                if (std::none_of(out.begin(), out.end(), [&](const Choice& known) { return known.id == text(cell.id); }))
                    out.append({text(cell.id), text(cell.name)});
    return out;
}

QList<Sheet> patrols()
{
    Sheet plan{QStringLiteral("patrol.plan"), PatrolWords::tr("Plan a patrol"), {}, PatrolWords::tr("Save the plan"), "patrol.plan",
               {{Type::Day, "steps", "on", PatrolWords::tr("Day"), true, {}, {}, true}, {Type::Line, "content", "route", PatrolWords::tr("Route")},
                {Type::Names, "content", "places", PatrolWords::tr("Places to visit"), false}, {Type::Tick, "steps", "focused", PatrolWords::tr("Focused patrol (key places, people, times)"), false},
                {Type::Tick, "steps", "concentrated", PatrolWords::tr("Concentrated patrol"), false}, {Type::Several, "steps", "partners", PatrolWords::tr("Who comes along"), false, {}, partners()}}};
    plan.creates = true;
    plan.fixed = {{"steps", json::object{{"patrolNumber", "@number"}}}};
    plan.known = focusOf;
    plan.prefill = focusAnswers;
    Sheet zero{QStringLiteral("patrol.zero_report"), PatrolWords::tr("Zero report"), PatrolWords::tr("Walked and found nothing. It needs route, time and whom you met; a late entry is marked as back-filled."), PatrolWords::tr("Save the zero report"), "patrol.zero_report",
               {{Type::Day, "steps", "on", PatrolWords::tr("Walked on")}, {Type::Time, "steps", "from", PatrolWords::tr("From"), true, {}, {}, false, PatrolWords::tr("For example 08:30")},
                {Type::Time, "steps", "to", PatrolWords::tr("To"), true, {}, {}, false, PatrolWords::tr("For example 10:10")}, {Type::Line, "content", "route", PatrolWords::tr("Route")},
                {Type::Area, "content", "evidence", PatrolWords::tr("Whom you met, what you saw")}, {Type::Number, "steps", "households", PatrolWords::tr("Households"), false},
                {Type::Tick, "steps", "focused", PatrolWords::tr("Focused patrol (key places, people, times)"), false}, {Type::Several, "steps", "partners", PatrolWords::tr("Who came along"), false, {}, partners()},
                {Type::Several, "steps", "cells", PatrolWords::tr("Grid units you walked"), false}, {Type::Line, "content", "lesson", PatrolWords::tr("What of the law you explained"), false}, {Type::Number, "steps", "audience", PatrolWords::tr("How many listened"), false}}};
    zero.creates = true;
    zero.options = ourCells;
    zero.fixed = {{"steps", json::object{{"patrolNumber", "@number"}}}};
    Sheet close{QStringLiteral("patrol.close"), PatrolWords::tr("End the patrol"), PatrolWords::tr("A patrol without a clue becomes a zero report and needs whom you met."), PatrolWords::tr("End the patrol"), "patrol.close",
             {{Type::Day, "steps", "on", PatrolWords::tr("Walked on")}, {Type::Time, "steps", "from", PatrolWords::tr("From"), true, {}, {}, false, PatrolWords::tr("For example 08:30")},
              {Type::Time, "steps", "to", PatrolWords::tr("To"), true, {}, {}, false, PatrolWords::tr("For example 10:10")}, {Type::Number, "steps", "households", PatrolWords::tr("Households"), false},
              {Type::Area, "content", "evidence", PatrolWords::tr("Whom you met, what you saw"), false}, {Type::Area, "content", "summary", PatrolWords::tr("Result in words"), false},
              {Type::Several, "steps", "cells", PatrolWords::tr("Grid units you walked"), false}, {Type::Line, "content", "lesson", PatrolWords::tr("What of the law you explained"), false}, {Type::Number, "steps", "audience", PatrolWords::tr("How many listened"), false}}};
    close.options = ourCells;
    return {plan, zero, close,
            {QStringLiteral("patrol.drop"), PatrolWords::tr("Cancel the patrol"), {}, PatrolWords::tr("Cancel the patrol"), "patrol.drop", {reasonField()}}};
}

QList<Sheet> focusLists()
{
    Sheet list{QStringLiteral("focus.list"), PatrolWords::tr("Put on the focus list"), PatrolWords::tr("Key places, fields, people and times, or a campaign. Of a person the name of the entry says only why; who it is is read by few."), PatrolWords::tr("Add"), "focus.list",
               {{Type::Choice, "steps", "what", PatrolWords::tr("What it is"), true, {},
                 {{QStringLiteral("place"), PatrolWords::tr("Place")}, {QStringLiteral("field"), PatrolWords::tr("Field or trade")}, {QStringLiteral("person"), PatrolWords::tr("Person")},
                  {QStringLiteral("time"), PatrolWords::tr("Time")}, {QStringLiteral("cell"), PatrolWords::tr("Grid cell")}, {QStringLiteral("campaign"), PatrolWords::tr("Campaign")}}},
                {Type::Line, "content", "name", PatrolWords::tr("Name of the entry")}, {Type::Area, "content", "scope", PatrolWords::tr("Why, or what the campaign covers"), false},
                {Type::Line, "identity", "person", PatrolWords::tr("Who it is (of a person only)"), false},
                {Type::Day, "steps", "from", PatrolWords::tr("From (of a time or a campaign)"), false, {}, {}, true}, {Type::Day, "steps", "to", PatrolWords::tr("To (of a time or a campaign)"), false, {}, {}, true},
                {Type::Choice, "steps", "repeats", PatrolWords::tr("A time that comes back"), false, {}, {{QStringLiteral("year"), PatrolWords::tr("Every year")}}},
                {Type::Number, "steps", "everyWindows", PatrolWords::tr("Visited every so many periods"), false}}};
    list.creates = true;
    list.next = QStringLiteral("focus");
    Sheet close{QStringLiteral("focus.close"), PatrolWords::tr("Take off the focus list"), PatrolWords::tr("Of a campaign the result: what was found and what was done. No quota."), PatrolWords::tr("Take off the list"), "focus.close",
                {{Type::Area, "content", "result", PatrolWords::tr("Result, or why it is no longer needed")}}};
    close.next = QStringLiteral("focus");
    return {list, close};
}

QList<Sheet> warnings()
{
    Sheet raise{QStringLiteral("warning.raise"), PatrolWords::tr("Raise a warning"), PatrolWords::tr("Calm them first, then report at once. When somebody is in danger call 110 or 120 first."), PatrolWords::tr("Raise the warning"), "warning.raise",
                {colourField(), {Type::Line, "content", "place", PatrolWords::tr("Place")}, {Type::Area, "content", "facts", PatrolWords::tr("What happens")},
                 {Type::Names, "content", "people", PatrolWords::tr("People concerned"), false}, {Type::Number, "steps", "people", PatrolWords::tr("How many have gathered"), false},
                 {Type::Several, "steps", "signs", PatrolWords::tr("Signs"), false, {}, signChoices({"red", "orange"})},
                 {Type::Area, "content", "calm", PatrolWords::tr("What was done to calm them"), false}, {Type::Area, "content", "colourReason", PatrolWords::tr("Why a lower colour than proposed"), false}}};
    raise.creates = true;
    raise.fixed = {{"steps", json::object{{"warningNumber", "@number"}}}};
    raise.known = aboutOf;
    raise.prefill = warningAnswers;
    raise.advice = proposalAdvice;
    raise.after = colourAfter;
    Sheet report{QStringLiteral("warning.report"), PatrolWords::tr("Reported by telephone"), PatrolWords::tr("Write down who took the report, and when."), PatrolWords::tr("Save"), "warning.report",
                 {{Type::Choice, "steps", "to", PatrolWords::tr("To whom")}, {Type::Choice, "steps", "manner", PatrolWords::tr("How"), true, {}, manners()},
                  {Type::Line, "content", "receiver", PatrolWords::tr("Who took it")}, {Type::Area, "content", "answer", PatrolWords::tr("What they said"), false}}};
    report.options = optionsFor;
    QList<Choice> kinds;
    for (const auto& [code, name] : core::warning::measures())
        kinds.append({text(code), named(name)});
    return {raise, report,
            {QStringLiteral("warning.receive"), PatrolWords::tr("Receive the warning"), {}, PatrolWords::tr("Confirm receipt"), "warning.receive", {{Type::Area, "content", "answer", PatrolWords::tr("What you will do"), false}}},
            {QStringLiteral("warning.measure"), PatrolWords::tr("Measure"), {}, PatrolWords::tr("Save the measure"), "warning.measure",
             {{Type::Choice, "steps", "code", PatrolWords::tr("Kind"), true, {}, kinds}, {Type::Area, "content", "what", PatrolWords::tr("What was done")}, {Type::Day, "steps", "on", PatrolWords::tr("Day")}}},
            {QStringLiteral("warning.contact"), PatrolWords::tr("Look again"), {}, PatrolWords::tr("Save"), "warning.contact",
             {{Type::Area, "content", "findings", PatrolWords::tr("How it stands")}, {Type::Several, "steps", "signs", PatrolWords::tr("New signs"), false, {}, signChoices({"red", "orange"})}, {Type::Day, "steps", "on", PatrolWords::tr("Day")}}},
            {QStringLiteral("warning.escalate"), PatrolWords::tr("Raise the colour"), PatrolWords::tr("The times for reporting begin anew."), PatrolWords::tr("Raise"), "warning.escalate", {colourField(), {Type::Area, "content", "facts", PatrolWords::tr("What happens")}}},
            {QStringLiteral("warning.lower"), PatrolWords::tr("Lower the colour"), PatrolWords::tr("Red is lowered only when a second person agrees."), PatrolWords::tr("Lower"), "warning.lower",
             {{Type::Choice, "steps", "colour", PatrolWords::tr("Colour"), true, PatrolWords::tr("Choose a colour"), lowerChoices()}, reasonField()}},
            {QStringLiteral("warning.confirm_lowering"), PatrolWords::tr("Decide on lowering red"), {}, PatrolWords::tr("Save"), "warning.confirm_lowering",
             {{Type::YesNo, "steps", "agree", PatrolWords::tr("Do you agree to lower it?")}, {Type::Area, "content", "reason", PatrolWords::tr("Reason when you do not"), false}}},
            {QStringLiteral("warning.close"), PatrolWords::tr("Close the warning"), PatrolWords::tr("Only with measures, and when it is written down who took the report."), PatrolWords::tr("Close"), "warning.close", {{Type::Area, "content", "result", PatrolWords::tr("How it ended")}}}};
}

QList<Sheet> ofDisputes()
{
    Sheet police{QStringLiteral("to_police"), PatrolWords::tr("Hand to the police"), PatrolWords::tr("Call first; then write down who took it (People's Mediation Law, art. 25). The period goes on until they take it."), PatrolWords::tr("Save"), "dispute.to_police",
                 {{Type::Choice, "steps", "station", PatrolWords::tr("Police station")}, {Type::Choice, "steps", "manner", PatrolWords::tr("How"), true, {}, manners()},
                  {Type::Line, "content", "receiver", PatrolWords::tr("Who took it")}, {Type::Area, "content", "facts", PatrolWords::tr("What happened")}, {Type::Day, "steps", "on", PatrolWords::tr("Day")}}};
    police.options = optionsFor;
    Sheet raise{QStringLiteral("raise_colour"), PatrolWords::tr("Raise the colour"), {}, PatrolWords::tr("Raise"), "dispute.raise_colour", {colourField(), reasonField()}};
    raise.advice = proposalAdvice;
    return {raise,
            {QStringLiteral("lower_colour"), PatrolWords::tr("Lower the colour"), PatrolWords::tr("Red is lowered only when a second person agrees."), PatrolWords::tr("Lower"), "dispute.lower_colour",
             {{Type::Choice, "steps", "colour", PatrolWords::tr("Colour"), true, PatrolWords::tr("Choose a colour"), lowerChoices()}, reasonField()}},
            {QStringLiteral("confirm_lowering"), PatrolWords::tr("Decide on lowering red"), {}, PatrolWords::tr("Save"), "dispute.confirm_lowering",
             {{Type::YesNo, "steps", "agree", PatrolWords::tr("Do you agree to lower it?")}, {Type::Area, "content", "reason", PatrolWords::tr("Reason when you do not"), false}}},
            {QStringLiteral("contact"), PatrolWords::tr("Look again"), {}, PatrolWords::tr("Save"), "dispute.contact",
             {{Type::Choice, "steps", "manner", PatrolWords::tr("How"), true, {}, {{QStringLiteral("visit"), PatrolWords::tr("Visit")}, {QStringLiteral("phone"), PatrolWords::tr("By telephone")}, {QStringLiteral("met"), PatrolWords::tr("Met by chance")}}},
              {Type::Area, "content", "findings", PatrolWords::tr("How it stands")}, {Type::Day, "steps", "on", PatrolWords::tr("Day")}}},
            police,
            {QStringLiteral("police_answer"), PatrolWords::tr("Answer of the police"), {}, PatrolWords::tr("Save"), "dispute.police_answer",
             {{Type::YesNo, "steps", "taken", PatrolWords::tr("Did they take it?")}, {Type::Area, "content", "answer", PatrolWords::tr("What they said")}, {Type::Day, "steps", "on", PatrolWords::tr("Day")}}}};
}

} // namespace

QList<Choice> colourChoices()
{
    return {{QStringLiteral("red"), PatrolWords::tr("Red: violence, a crowd or an extreme act now")}, {QStringLiteral("orange"), PatrolWords::tr("Orange: clearly getting worse")},
            {QStringLiteral("yellow"), PatrolWords::tr("Yellow: stubborn")}, {QStringLiteral("blue"), PatrolWords::tr("Blue: a sign")}};
}

QList<Sheet> patrolSheets() { return clues() + patrols() + focusLists() + warnings() + ofDisputes(); }

} // namespace ui
