#include "ui/office/sheets.h"

#include "core/dispute/catalogue.h"
#include "core/dispute/ways.h"
#include "core/guidance/extract.h"
#include "core/guidance/kinds.h"
#include "core/text/time_of_day.h"
#include "ui/office/gather.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/names.h"
#include "ui/text/posts.h"

#include <QCoreApplication>
#include <algorithm>

namespace ui {

namespace {

using Type = SheetField::Type;
using core::directory::OrganisationKind;
namespace json = boost::json;

struct OfficeWords {
    Q_DECLARE_TR_FUNCTIONS(ui::OfficeSheets)
};

QList<Choice> typeChoices()
{
    QList<Choice> out;
    for (const auto& entry : core::dispute::disputeTypes())
        out.append({text(entry.code), named(entry.name)});
    return out;
}

QList<Choice> wayChoices()
{
    QList<Choice> out;
    for (const auto& way : core::dispute::ways())
        out.append({text(way.code), named(way.name)});
    return out;
}

QList<Choice> mannerChoices()
{
    QList<Choice> out;
    for (const auto manner : {core::guidance::Manner::Case, core::guidance::Manner::Law, core::guidance::Manner::Advice, core::guidance::Manner::Video, core::guidance::Manner::Visit})
        out.append({text(core::nameOf(manner)), named(core::guidance::mannerName(manner))});
    return out;
}

QList<Choice> fallbackChoices()
{
    QList<Choice> out;
    for (const char* code : {"phone", "recorded", "visit"})
        out.append({QString::fromLatin1(code), named(core::guidance::fallbackName(code))});
    return out;
}

QList<Choice> whatChoices()
{
    QList<Choice> out;
    for (const auto what : {core::order::What::Handle, core::order::What::Entrust, core::order::What::Assign, core::order::What::PassOn, core::order::What::Refer, core::order::What::Joint})
        out.append({text(core::nameOf(what)), named(core::order::whatName(what))});
    return out;
}

SheetField reasonField(bool required = true) { return {Type::Area, "content", "reason", OfficeWords::tr("Reason"), required}; }

const core::directory::Organisation* home(const Port& port)
{
    for (const auto& post : port.author().posts)
        if (const auto* organisation = port.directory().organisation(post.organisation))
            return organisation;
    return nullptr;
}

/// The three that can be asked: the docked court, the police and the justice office of the township (004 二.二).
QList<Choice> advisors(const Port& port)
{
    const auto* own = home(port);
    if (!own)
        return {};
    QList<Choice> out;
    if (const auto* court = port.directory().organisation(own->court)) {
        const auto* judge = core::guidance::judgeOf(court->id, port.directory());
        out.append({text(court->id), judge ? text(court->name) + QStringLiteral("　") + text(judge->name) + QStringLiteral(" ") + text(judge->workPhone) : OfficeWords::tr("%1 (no guiding judge there; the dispatcher finds one)").arg(text(court->name))});
    }
    for (const auto& [id, o] : port.directory().steps.organisations)
        if (o.active && (o.kind == OrganisationKind::PoliceStation || o.kind == OrganisationKind::JusticeOffice) && !own->township.empty() && o.township == own->township)
            out.append({text(id), text(o.name)});
    return out;
}

/// Units an errand may go to, the nearest first: those of the same township, then those of the county.
QList<Choice> receivers(const Port& port, bool ownToo)
{
    const auto* own = home(port);
    QList<Choice> near, county;
    for (const auto& [id, o] : port.directory().steps.organisations) {
        if (!o.active || o.kind == OrganisationKind::CountyOffice || (!ownToo && own && own->id == id))
            continue;
        const Choice choice{text(id), text(o.name)};
        if (own && !own->township.empty() && o.township == own->township)
            near.append(choice);
        else if (o.township.empty() || (own && own->kind == OrganisationKind::Centre && o.kind != OrganisationKind::VillageCommittee))
            county.append(choice);
    }
    return near + county;
}

QList<Choice> judges(const Port& port, const core::desk::SubjectView& view)
{
    QList<Choice> out;
    const auto* request = view.state.as<core::guidance::State>();
    for (const auto& [id, account] : port.directory().steps.accounts)
        for (const auto& post : account.posts)
            if (request && account.active && post.code == "GJ" && post.organisation == request->steps.to)
                out.append({text(id), text(account.name)});
    return out;
}

QList<Choice> optionsFor(const std::string& key, const Port& port, const core::desk::SubjectView& view)
{
    if (key == "judge")
        return judges(port, view);
    return {};
}

/// What the dispute gives to a question: its subject, and the extract to begin with.
json::object aboutDispute(const core::desk::SubjectView& source)
{
    if (const auto* dispute = source.state.as<core::dispute::State>())
        return {{"steps", json::object{{"dispute", core::toText(source.id)}, {"type", dispute->steps.type}}}};
    return {};
}

json::object extractAnswers(const core::desk::SubjectView& source)
{
    if (const auto* dispute = source.state.as<core::dispute::State>())
        return {{"extract", core::guidance::extractOf(*dispute)}};
    return {};
}

/// "day" and "time" become the instant "at"; what cannot be read stays out, and the rules ask for it.
void joinMoment(json::object& steps)
{
    const auto part = [&steps](const char* name) {
        const auto* value = steps.if_contains(name);
        const auto out = value && value->is_string() ? text(std::string_view(value->get_string())) : QString();
        steps.erase(name);
        return out;
    };
    const auto day = core::parseDay(part("day").toStdString());
    const auto time = core::readTimeOfDay(part("time").toStdString()); // "09:30"
    if (day && time) {
        const auto at = core::startOfDayInChina(*day) + std::chrono::hours(std::stoi(time->substr(0, 2))) + std::chrono::minutes(std::stoi(time->substr(3)));
        steps["at"] = at.time_since_epoch().count();
    }
}

std::vector<core::desk::Draft> planDraft(json::object body, const core::desk::SubjectView& view, const Port&)
{
    joinMoment(body["steps"].get_object());
    return {{"guidance.plan", view.id, std::move(body)}};
}

std::vector<core::desk::Draft> bookDraft(json::object body, const core::desk::SubjectView& view, const Port&)
{
    joinMoment(body["steps"].get_object());
    return {{"consultation.book", view.id, std::move(body)}};
}

std::vector<core::desk::Draft> callDraft(json::object body, const core::desk::SubjectView& view, const Port&)
{
    joinMoment(body["steps"].get_object());
    return {{"meeting.call", view.id, std::move(body)}};
}

/// Units at the table, for who was there and who sees to what.
QList<Choice> atTable(const Port& port, const core::desk::SubjectView& view, bool withCaller)
{
    QList<Choice> out;
    const auto* meeting = view.state.as<core::meeting::State>();
    if (!meeting)
        return out;
    if (withCaller)
        out.append({text(meeting->steps.organisation), text(port.directory().organisationName(meeting->steps.organisation))});
    for (const auto& unit : meeting->steps.units)
        out.append({text(unit.organisation), text(port.directory().organisationName(unit.organisation))});
    return out;
}

QList<Choice> openItems(const Port& port, const core::desk::SubjectView& view)
{
    QList<Choice> out;
    if (const auto* meeting = view.state.as<core::meeting::State>())
        for (const auto& item : meeting->steps.items)
            for (const auto& words : meeting->content.items)
                if (words.number == item.number && !item.doneOn && postedAt(port, item.owner))
                    out.append({QString::number(item.number), text(words.matter)});
    return out;
}

/// The number of a key dispute is chosen by its words.
std::vector<core::desk::Draft> itemDraft(json::object body, const core::desk::SubjectView& view, const Port&)
{
    auto& steps = body["steps"].get_object();
    if (const auto* chosen = steps.if_contains("number"); chosen && chosen->is_string())
        steps["number"] = text(std::string_view(chosen->get_string())).toInt();
    return {{"meeting.item_done", view.id, std::move(body)}};
}

/// The answers that the dossier does not have yet go into it together with the end of the request.
std::vector<core::desk::Draft> closeDrafts(json::object body, const core::desk::SubjectView& view, const Port&)
{
    std::vector<core::desk::Draft> out;
    const auto* request = view.state.as<core::guidance::State>();
    const auto dispute = request ? core::subjectFromText(request->steps.dispute) : std::nullopt;
    const auto* steps = body["steps"].if_object();
    const auto* file = steps ? steps->if_contains("file") : nullptr;
    if (dispute && file && file->is_bool() && file->get_bool())
        for (const auto& answer : request->steps.answers)
            out.push_back({"dispute.guided", *dispute, core::guidance::guidedBody(*request, core::toText(view.id), answer)});
    body["steps"].get_object().erase("file");
    out.push_back({"guidance.close", view.id, std::move(body)});
    return out;
}

QList<Sheet> guidance()
{
    Sheet ask{QStringLiteral("guidance.ask"), OfficeWords::tr("Ask for guidance"), OfficeWords::tr("Only what the answer needs goes along: no names, no telephone or identity numbers. It is sent when the line is up."), OfficeWords::tr("Send the question"), "guidance.ask",
              {{Type::Choice, "steps", "to", OfficeWords::tr("Whom do you ask")}, {Type::Area, "content", "question", OfficeWords::tr("Your question")},
               {Type::Area, "content", "extract", OfficeWords::tr("What happened, in short"), false}, {Type::Line, "content", "papers", OfficeWords::tr("Papers there are"), false},
               {Type::Several, "steps", "wanted", OfficeWords::tr("What would help"), false, {}, mannerChoices()}, {Type::Tick, "steps", "urgent", OfficeWords::tr("Urgent: within one working day"), false},
               {Type::Tick, "steps", "namesNeeded", OfficeWords::tr("Names are needed in this question"), false}}};
    ask.creates = true;
    ask.fixed = {{"steps", json::object{{"guidanceNumber", "@number"}}}};
    ask.known = aboutDispute;
    ask.prefill = extractAnswers;
    ask.options = [](const std::string& key, const Port& port, const core::desk::SubjectView&) { return key == "to" ? advisors(port) : QList<Choice>(); };
    ask.next = QStringLiteral("office");
    Sheet hand{QStringLiteral("guidance.hand"), OfficeWords::tr("Hand to a judge"), {}, OfficeWords::tr("Hand on"), "guidance.hand", {{Type::Choice, "steps", "judge", OfficeWords::tr("Judge")}}};
    hand.options = optionsFor;
    Sheet plan{QStringLiteral("guidance.plan"), OfficeWords::tr("Arrange a joint session"), OfficeWords::tr("Say beforehand what happens when the line fails."), OfficeWords::tr("Propose this time"), "guidance.plan",
               {{Type::Day, "steps", "day", OfficeWords::tr("Day"), true, {}, {}, true}, {Type::Time, "steps", "time", OfficeWords::tr("Time"), true, {}, {}, false, OfficeWords::tr("For example 09:30")},
                {Type::Choice, "steps", "manner", OfficeWords::tr("How"), true, {}, {{QStringLiteral("video"), named(core::guidance::mannerName(core::guidance::Manner::Video))}, {QStringLiteral("visit"), named(core::guidance::mannerName(core::guidance::Manner::Visit))}}},
                {Type::Choice, "steps", "fallback", OfficeWords::tr("When the line fails"), false, {}, fallbackChoices()}}};
    plan.compose = planDraft;
    Sheet close{QStringLiteral("guidance.close"), OfficeWords::tr("Read and done"), OfficeWords::tr("It is guidance and no decision. The judge who advised does not review the confirmation of the same dispute."), OfficeWords::tr("Done"), "guidance.close",
                {{Type::Choice, "steps", "useful", OfficeWords::tr("Did it help?"), true, {}, {{QStringLiteral("yes"), OfficeWords::tr("Yes")}, {QStringLiteral("partly"), OfficeWords::tr("In part")}, {QStringLiteral("no"), OfficeWords::tr("No")}}},
                 {Type::Tick, "steps", "file", OfficeWords::tr("Put the answers into the dossier of the dispute"), false}, {Type::Area, "content", "reason", OfficeWords::tr("Remark"), false}}};
    close.compose = closeDrafts;
    return {ask, hand,
            {QStringLiteral("guidance.answer"), OfficeWords::tr("Give guidance"), OfficeWords::tr("What you write is kept as guidance, never as a decision."), OfficeWords::tr("Send the answer"), "guidance.answer",
             {{Type::Choice, "steps", "manner", OfficeWords::tr("Kind of help"), true, {}, mannerChoices()}, {Type::Area, "content", "text", OfficeWords::tr("Answer")},
              {Type::Line, "content", "law", OfficeWords::tr("Articles of law"), false}, {Type::Line, "content", "source", OfficeWords::tr("Typical case: number or title"), false},
              {Type::Number, "steps", "minutes", OfficeWords::tr("Minutes spent"), false}}},
            plan,
            {QStringLiteral("guidance.answer_plan"), OfficeWords::tr("Answer the appointment"), {}, OfficeWords::tr("Send the answer"), "guidance.answer_plan",
             {{Type::YesNo, "steps", "agree", OfficeWords::tr("Does the time suit?")}, {Type::Area, "content", "reason", OfficeWords::tr("Reason when it does not"), false}}},
            {QStringLiteral("guidance.held"), OfficeWords::tr("How the session went"), {}, OfficeWords::tr("Save"), "guidance.held",
             {{Type::Choice, "steps", "result", OfficeWords::tr("Result"), true, {}, {{QStringLiteral("held"), OfficeWords::tr("Held as arranged")}, {QStringLiteral("fallback"), OfficeWords::tr("The line failed; held another way")}, {QStringLiteral("failed"), OfficeWords::tr("Not held")}}},
              {Type::Choice, "steps", "used", OfficeWords::tr("The other way"), false, {}, fallbackChoices()}, {Type::Area, "content", "record", OfficeWords::tr("What was said")}}},
            close,
            {QStringLiteral("guidance.withdraw"), OfficeWords::tr("Withdraw the question"), {}, OfficeWords::tr("Withdraw"), "guidance.withdraw", {reasonField()}}};
}

/// What a court is asked for: the four requests of 服务站点与对接机制 二.2 and the services of its part 三.
QList<Choice> serviceChoices()
{
    QList<Choice> out;
    for (const auto& service : core::order::services())
        out.append({text(service.code), named(service.name)});
    return out;
}

/// The whole unit, or one post of a centre by its name.
QList<Choice> centrePosts()
{
    QList<Choice> out{{QString(), OfficeWords::tr("The whole unit")}};
    for (const char* code : {"G1", "G2", "G3", "G4", "G5"})
        out.append({QString::fromLatin1(code), postWord(code)});
    return out;
}

QList<Sheet> orders()
{
    Sheet send{QStringLiteral("order.send"), OfficeWords::tr("Hand to another unit"), OfficeWords::tr("The other unit confirms receipt and reports back. The dispute itself stays where it is."), OfficeWords::tr("Send"), "order.send",
               {{Type::Choice, "steps", "what", OfficeWords::tr("Kind"), true, {}, whatChoices()}, {Type::Choice, "steps", "to", OfficeWords::tr("To which unit")},
                {Type::Choice, "steps", "toPost", OfficeWords::tr("Post of the centre"), false, {}, centrePosts()},
                {Type::Choice, "steps", "service", OfficeWords::tr("Service of the court"), false, {}, serviceChoices()},
                {Type::Line, "content", "matter", OfficeWords::tr("What it is about")}, {Type::Area, "content", "demand", OfficeWords::tr("What they are asked to do")},
                {Type::Names, "content", "people", OfficeWords::tr("People concerned"), false}, {Type::Line, "identity", "contacts", OfficeWords::tr("How to reach them"), false},
                {Type::Area, "content", "materials", OfficeWords::tr("Papers handed over, one a line"), false}, {Type::Number, "steps", "pages", OfficeWords::tr("Pages"), false},
                {Type::Line, "steps", "originNumber", OfficeWords::tr("Number where it comes from"), false},
                {Type::Tick, "steps", "criminalSigns", OfficeWords::tr("It looks like a crime"), false}, {Type::Line, "steps", "policeDecision", OfficeWords::tr("Number of the police's decision"), false},
                {Type::Day, "steps", "due", OfficeWords::tr("Report by"), false, {}, {}, true}}};
    send.creates = true;
    send.fixed = {{"steps", json::object{{"orderNumber", "@number"}}}};
    send.known = aboutDispute;
    send.options = [](const std::string& key, const Port& port, const core::desk::SubjectView&) { return key == "to" ? receivers(port, true) : QList<Choice>(); };
    send.next = QStringLiteral("office");
    return {send,
            {QStringLiteral("order.receive"), OfficeWords::tr("Confirm receipt"), OfficeWords::tr("Count the pages; a difference is shown to both."), OfficeWords::tr("Confirm receipt"), "order.receive", {{Type::Number, "steps", "pages", OfficeWords::tr("Pages received"), false, {}, {}, false, OfficeWords::tr("Empty while it is not here")}}},
            {QStringLiteral("order.decline"), OfficeWords::tr("Return with reason"), OfficeWords::tr("For what lies outside your territory or competence."), OfficeWords::tr("Return"), "order.decline", {reasonField()}},
            {QStringLiteral("order.close"), OfficeWords::tr("Take note of the result"), {}, OfficeWords::tr("Done"), "order.close", {reasonField(false)}},
            {QStringLiteral("order.chase"), OfficeWords::tr("Chase it"), {}, OfficeWords::tr("Chase"), "order.chase", {{Type::Area, "content", "reason", OfficeWords::tr("What was said"), false}}},
            {QStringLiteral("order.withdraw"), OfficeWords::tr("Withdraw"), {}, OfficeWords::tr("Withdraw"), "order.withdraw", {reasonField()}}};
}

QList<Sheet> consultations()
{
    Sheet record{QStringLiteral("consultation.record"), OfficeWords::tr("Record advice given"), OfficeWords::tr("Nobody has to say who he is."), OfficeWords::tr("Save"), "consultation.record",
                 {{Type::Choice, "steps", "manner", OfficeWords::tr("How it came"), true, {}, {{QStringLiteral("visit"), OfficeWords::tr("In person")}, {QStringLiteral("phone"), OfficeWords::tr("By telephone")}, {QStringLiteral("online"), OfficeWords::tr("Online")}}},
                  {Type::Choice, "steps", "type", OfficeWords::tr("Type"), false, {}, typeChoices()}, {Type::Area, "content", "question", OfficeWords::tr("What was asked")}, {Type::Area, "content", "answer", OfficeWords::tr("What was answered")},
                  {Type::Several, "steps", "ways", OfficeWords::tr("Ways that were explained"), false, {}, wayChoices()}, {Type::Line, "content", "law", OfficeWords::tr("Articles of law"), false},
                  {Type::Line, "content", "name", OfficeWords::tr("Name, if given"), false}, {Type::Line, "identity", "phone", OfficeWords::tr("Telephone, to call back"), false},
                  {Type::Line, "content", "referTo", OfficeWords::tr("Not done here: where it is done"), false}, {Type::Line, "content", "referPhone", OfficeWords::tr("Their telephone"), false},
                  {Type::Line, "content", "referAddress", OfficeWords::tr("Their address"), false}, {Type::Area, "content", "referPapers", OfficeWords::tr("What to bring there"), false}}};
    record.creates = true;
    record.fixed = {{"steps", json::object{{"consultationNumber", "@number"}}}};
    record.next = QStringLiteral("office");
    Sheet book{QStringLiteral("consultation.book"), OfficeWords::tr("Make an appointment"), OfficeWords::tr("Who wants to come, when, and what about; it stands on today's list of that day. Works without a line."), OfficeWords::tr("Make the appointment"), "consultation.book",
               {{Type::Day, "steps", "day", OfficeWords::tr("Day"), true, {}, {}, true}, {Type::Time, "steps", "time", OfficeWords::tr("Time"), true, {}, {}, false, OfficeWords::tr("For example 09:30")}, {Type::Line, "content", "matter", OfficeWords::tr("What about")},
                {Type::Choice, "steps", "type", OfficeWords::tr("Type"), false, {}, typeChoices()}, {Type::Line, "content", "name", OfficeWords::tr("Who comes"), false}, {Type::Line, "identity", "phone", OfficeWords::tr("Telephone, to call back"), false}}};
    book.creates = true;
    book.fixed = {{"steps", json::object{{"consultationNumber", "@number"}}}};
    book.compose = bookDraft;
    book.next = QStringLiteral("office");
    return {record, book,
            {QStringLiteral("consultation.end_booking"), OfficeWords::tr("The appointment is over"), {}, OfficeWords::tr("Save"), "consultation.end_booking",
             {{Type::Choice, "steps", "outcome", OfficeWords::tr("What became of it"), true, {}, {{QStringLiteral("answered"), OfficeWords::tr("Came and was answered")}, {QStringLiteral("absent"), OfficeWords::tr("Did not come")}, {QStringLiteral("cancelled"), OfficeWords::tr("Called off")}}},
              {Type::Area, "content", "answer", OfficeWords::tr("What was answered"), false}, {Type::Area, "content", "reason", OfficeWords::tr("Why it was called off"), false}}, {}, QStringLiteral("office")}};
}

QList<Sheet> meetings()
{
    Sheet call{QStringLiteral("meeting.call"), OfficeWords::tr("Call a joint meeting"), OfficeWords::tr("Every unit says whether it comes; afterwards each confirms the minutes."), OfficeWords::tr("Call the meeting"), "meeting.call",
               {{Type::Line, "content", "topic", OfficeWords::tr("What the meeting is about")}, {Type::Several, "steps", "units", OfficeWords::tr("Which units")}, {Type::Day, "steps", "day", OfficeWords::tr("Day"), true, {}, {}, true},
                {Type::Time, "steps", "time", OfficeWords::tr("Time"), true, {}, {}, false, OfficeWords::tr("For example 09:30")}, {Type::Line, "content", "place", OfficeWords::tr("Place"), false}, {Type::Tick, "steps", "adHoc", OfficeWords::tr("Called for a special matter"), false},
                {Type::Area, "content", "figures", OfficeWords::tr("Briefing, sent with the call"), false, {}, {}, false, OfficeWords::tr("Filled in from this PC's figures; change it as you like.")}}};
    call.gather = briefingFor("figures");
    call.creates = true;
    call.fixed = {{"steps", json::object{{"meetingNumber", "@number"}}}};
    call.compose = callDraft;
    call.options = [](const std::string& key, const Port& port, const core::desk::SubjectView&) { return key == "units" ? receivers(port, false) : QList<Choice>(); };
    call.next = QStringLiteral("office");
    Sheet minutes{QStringLiteral("meeting.minutes"), OfficeWords::tr("Write the minutes"), {}, OfficeWords::tr("Save the minutes"), "meeting.minutes",
                  {{Type::Day, "steps", "on", OfficeWords::tr("Day")}, {Type::Several, "steps", "present", OfficeWords::tr("Units that were there")}, {Type::Line, "content", "present", OfficeWords::tr("Who was there"), false},
                   {Type::Area, "content", "minutes", OfficeWords::tr("What was said")}, {Type::Area, "content", "resolved", OfficeWords::tr("What was agreed"), false}}};
    minutes.gather = briefingFor("minutes");
    minutes.options = [](const std::string& key, const Port& port, const core::desk::SubjectView& view) { return key == "present" ? atTable(port, view, false) : QList<Choice>(); };
    Sheet item{QStringLiteral("meeting.item"), OfficeWords::tr("Key dispute"), OfficeWords::tr("Each has a unit that sees to it and a day."), OfficeWords::tr("Add"), "meeting.item",
               {{Type::Line, "content", "matter", OfficeWords::tr("Which dispute")}, {Type::Line, "steps", "disputeNumber", OfficeWords::tr("Its number"), false}, {Type::Area, "content", "measure", OfficeWords::tr("What is to be done")},
                {Type::Choice, "steps", "owner", OfficeWords::tr("Who sees to it")}, {Type::Day, "steps", "due", OfficeWords::tr("Until"), true, {}, {}, true}}};
    item.options = [](const std::string& key, const Port& port, const core::desk::SubjectView& view) { return key == "owner" ? atTable(port, view, true) : QList<Choice>(); };
    Sheet report{QStringLiteral("meeting.report"), OfficeWords::tr("Report upward"), OfficeWords::tr("What the meeting found, for those who were not at the table. They confirm that they have read it."), OfficeWords::tr("Send the report"), "meeting.report",
                 {{Type::Several, "steps", "to", OfficeWords::tr("Who is told")}, {Type::Area, "content", "report", OfficeWords::tr("What was found")}}};
    report.options = [](const std::string& key, const Port& port, const core::desk::SubjectView& view) {
        QList<Choice> out;
        const auto* meeting = view.state.as<core::meeting::State>();
        if (key == "to" && meeting)
            for (auto& choice : receivers(port, false)) {
                const auto id = choice.id.toStdString();
                if (id != meeting->steps.organisation && !meeting->steps.unit(id) && std::none_of(meeting->steps.reports.begin(), meeting->steps.reports.end(), [&](const auto& one) { return one.organisation == id; }))
                    out.append(choice);
            }
        return out;
    };
    report.gather = briefingFor("report");
    Sheet done{QStringLiteral("meeting.item_done"), OfficeWords::tr("Result of a key dispute"), {}, OfficeWords::tr("Save"), "meeting.item_done",
               {{Type::Choice, "steps", "number", OfficeWords::tr("Which dispute")}, {Type::Area, "content", "result", OfficeWords::tr("What became of it")}}};
    done.compose = itemDraft;
    done.options = [](const std::string& key, const Port& port, const core::desk::SubjectView& view) { return key == "number" ? openItems(port, view) : QList<Choice>(); };
    return {call, minutes, item, report, done,
            {QStringLiteral("meeting.answer"), OfficeWords::tr("Answer the call"), {}, OfficeWords::tr("Send the answer"), "meeting.answer",
             {{Type::Choice, "steps", "answer", OfficeWords::tr("Do you come?"), true, {}, {{QStringLiteral("comes"), OfficeWords::tr("We come")}, {QStringLiteral("deputy"), OfficeWords::tr("We send a deputy")}, {QStringLiteral("regrets"), OfficeWords::tr("We cannot come")}}},
              {Type::Area, "content", "reason", OfficeWords::tr("Reason when you cannot"), false}}},
            {QStringLiteral("meeting.confirm"), OfficeWords::tr("Confirm the minutes"), {}, OfficeWords::tr("Confirm"), "meeting.confirm", {{Type::Area, "content", "reason", OfficeWords::tr("What should be put right, if anything"), false}}},
            {QStringLiteral("meeting.cancel"), OfficeWords::tr("Cancel the meeting"), {}, OfficeWords::tr("Cancel the meeting"), "meeting.cancel", {reasonField()}}};
}

/// The word that joins the cases is the program's own: nobody has to invent one.
std::vector<core::desk::Draft> batchDraft(json::object body, const core::desk::SubjectView& view, const Port& port)
{
    auto& word = body["steps"].as_object()["batch"];
    if (word == kNewBatch)
        word = "batch-" + core::toText(core::newSubjectId(port.now()));
    else if (word == kNoBatch)
        word = "";
    return {{"dispute.batch", view.id, std::move(body)}};
}

/// 001 二.2: the same word joins like cases; taken out again with an empty one.
QList<Sheet> batches()
{
    Sheet batch{QStringLiteral("batch"), OfficeWords::tr("Batch of like cases"), OfficeWords::tr("Cases of one batch are handled together: shared facts are heard once, every party decides and signs for himself."),
                OfficeWords::tr("Save"), "dispute.batch",
                {{Type::Pick, "steps", "batch", OfficeWords::tr("Which batch"), true, OfficeWords::tr("Choose the batch")},
                 {Type::Area, "content", "reason", OfficeWords::tr("Name of the batch, and why these cases belong together"), false, {}, {}, false, OfficeWords::tr("For a new batch; its name stands before the colon: “Wages of the kiln: …”")}}};
    batch.gather = batchChoices();
    batch.compose = batchDraft;
    batch.next = QStringLiteral("batches");
    // 002 二(一): a campaign counts its disputes; nothing else of them changes.
    Sheet campaign{QStringLiteral("campaign"), OfficeWords::tr("Part of a campaign"), OfficeWords::tr("The dispute is counted with the campaign and handled as before. Leave it open to take the tag off."), OfficeWords::tr("Save"), "dispute.campaign",
                   {{Type::Pick, "steps", "campaign", OfficeWords::tr("Campaign"), false}}};
    campaign.gather = campaignChoices();
    return {batch, campaign};
}

} // namespace

QList<Sheet> officeSheets() { return guidance() + orders() + consultations() + meetings() + batches() + courtSheets(); }

} // namespace ui
