#include "ui/roster/sheets.h"

#include "core/codec/member.h"
#include "core/directory/courts.h"
#include "core/roster/kinds.h"
#include "core/supervision/state.h"
#include "ui/office/gather.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/names.h"

#include <QCoreApplication>

namespace ui {

namespace {

using Type = SheetField::Type;
using core::directory::OrganisationKind;
namespace json = boost::json;

struct RosterWords {
    Q_DECLARE_TR_FUNCTIONS(ui::RosterSheets)
};

/// Units this desk works in, and those below them.
bool isOurs(const Port& port, const std::string& id, const core::directory::Organisation& o)
{
    for (const auto& post : port.author().posts) {
        const auto* own = port.directory().organisation(post.organisation);
        const bool office = post.code == "JO" && own && !own->township.empty() && own->township == o.township;
        if (post.organisation == id || post.organisation == o.parent || post.organisation == o.court || office || post.code == "CA" || post.code == "G3")
            return true;
    }
    return false;
}

bool mediates(const core::directory::Organisation& o)
{
    return core::directory::mediates(o.kind);
}

QList<Choice> handlers(const Port& port, const core::complaint::State& complaint)
{
    QList<Choice> out;
    for (const auto& [id, account] : port.directory().steps.accounts)
        for (const auto& post : account.posts)
            if (account.active && post.organisation == complaint.steps.office && id != complaint.steps.person) {
                out.append({text(id), text(account.name)});
                break;
            }
    return out;
}

QList<Choice> optionsFor(const std::string& key, const Port& port, const core::desk::SubjectView& view)
{
    if (key == "court")
        return unitChoices(port, [](const std::string&, const auto& o) { return core::directory::isCourt(o.kind); });
    if (key == "office")
        return unitChoices(port, [](const std::string&, const auto& o) { return o.kind == OrganisationKind::JusticeOffice || core::directory::isCourt(o.kind); });
    if (key == "handler")
        if (const auto* complaint = view.state.as<core::complaint::State>())
            return handlers(port, *complaint);
    if (key == "organisation")
        return unitChoices(port, [&](const std::string& id, const auto& o) { return mediates(o) && isOurs(port, id, o); });
    return {};
}

/// A complaint may be about any body that mediates.
QList<Choice> anyBody(const std::string& key, const Port& port, const core::desk::SubjectView& view)
{
    if (key == "organisation")
        return unitChoices(port, [](const std::string&, const auto& o) { return mediates(o); });
    return optionsFor(key, port, view);
}

/// The flat answers of the form as the act has them: {"place": …}, {"entry": …}.
std::vector<core::desk::Draft> proposal(json::object body, const core::desk::SubjectView& view, const Port&)
{
    json::object content{{"entry", body["content"].is_object() ? body["content"] : json::value(json::object())}};
    auto& entry = content["entry"].get_object();
    if (const auto* reason = entry.if_contains("reason")) {
        content["reason"] = *reason;
        entry.erase("reason");
    }
    json::object out{{"steps", json::object{{"place", body["steps"]}}}, {"content", std::move(content)}};
    if (const auto* identity = body.if_contains("identity"))
        out["identity"] = *identity;
    return {{"person.propose", view.id, std::move(out)}};
}

SheetField reasonField()
{
    return {Type::Area, "content", "reason", RosterWords::tr("Reason")};
}

QList<Sheet> people()
{
    using core::roster::Sort;
    QList<Choice> sorts, ends, grades;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Sort>>([&](auto d) {
        if (d.value != Sort::Other)
            sorts.append({text(core::nameOf(d.value)), named(core::roster::sortName(d.value))});
    });
    sorts.append({text(core::nameOf(Sort::Other)), named(core::roster::sortName(Sort::Other))}); // the last to look for
    for (const char* code : {"term", "wish", "moved", "health", "conduct", "death", "other"})
        ends.append({QString::fromLatin1(code), named(core::roster::endName(code))});
    for (const char* code : {"one", "two", "three", "four", "none"})
        grades.append({QString::fromLatin1(code), named(core::roster::gradeName(code))});
    Sheet propose{QStringLiteral("person.propose"), RosterWords::tr("Propose for the roster"), RosterWords::tr("The county approves it; until then nobody else sees it. The work phone becomes public, private numbers never do."), RosterWords::tr("Send the proposal"), "person.propose",
                  {{Type::Line, "content", "name", RosterWords::tr("Name")}, {Type::Choice, "content", "sex", RosterWords::tr("Sex"), true, {}, {{QStringLiteral("男"), RosterWords::tr("Man")}, {QStringLiteral("女"), RosterWords::tr("Woman")}}},
                   {Type::Choice, "steps", "sort", RosterWords::tr("Kind"), true, {}, sorts}, {Type::Choice, "steps", "organisation", RosterWords::tr("Unit")}, {Type::Choice, "steps", "court", RosterWords::tr("Linked tribunal")},
                   {Type::Line, "content", "strengths", RosterWords::tr("Strengths")}, {Type::Line, "content", "workPhone", RosterWords::tr("Work phone")}, {Type::Tick, "steps", "fullTime", RosterWords::tr("Full-time"), false},
                   {Type::Day, "steps", "from", RosterWords::tr("Term from"), false, {}, {}, true}, {Type::Day, "steps", "to", RosterWords::tr("Term until"), false, {}, {}, true},
                   {Type::Line, "content", "dialect", RosterWords::tr("Dialect or language"), false}, {Type::Line, "content", "background", RosterWords::tr("Background"), false}, {Type::Line, "content", "qualification", RosterWords::tr("Qualification"), false}, {Type::Line, "content", "residence", RosterWords::tr("Lives in village"), false},
                   {Type::Line, "identity", "phone", RosterWords::tr("Private phone, not public"), false}, {Type::Line, "identity", "idNumber", RosterWords::tr("Identity number, not public"), false},
                   {Type::Names, "identity", "ties", RosterWords::tr("People and firms whose matters are not for this person, not public"), false}}};
    propose.creates = true;
    propose.options = optionsFor;
    propose.compose = proposal;
    return {propose,
            {QStringLiteral("person.change"), RosterWords::tr("Propose a roster change"), {}, RosterWords::tr("Send the proposal"), "person.change",
             {{Type::Choice, "steps", "wish", RosterWords::tr("What is asked"), true, {}, {{QStringLiteral("suspend"), RosterWords::tr("Suspend")}, {QStringLiteral("resume"), RosterWords::tr("Resume")}, {QStringLiteral("leave"), RosterWords::tr("Leave the roster")}}},
              {Type::Choice, "steps", "endCode", RosterWords::tr("Why the person leaves"), false, {}, ends}, reasonField()}},
            {QStringLiteral("person.approve"), RosterWords::tr("Approve the proposal"), RosterWords::tr("Who proposed it, and whom it is about, does not approve it."), RosterWords::tr("Approve"), "person.approve", {}},
            {QStringLiteral("person.decline"), RosterWords::tr("Do not approve"), {}, RosterWords::tr("Save"), "person.decline", {reasonField()}},
            {QStringLiteral("person.train"), RosterWords::tr("Enter a training"), {}, RosterWords::tr("Save"), "person.train",
             {{Type::Line, "content", "topic", RosterWords::tr("Topic")}, {Type::Number, "steps", "hours", RosterWords::tr("Class hours")}, {Type::Day, "steps", "on", RosterWords::tr("Day")}, {Type::Line, "content", "by", RosterWords::tr("Given by"), false}}},
            {QStringLiteral("person.grade"), RosterWords::tr("Enter a grade"), RosterWords::tr("Nobody grades himself."), RosterWords::tr("Save"), "person.grade",
             {{Type::Choice, "steps", "grade", RosterWords::tr("Grade"), true, {}, grades}, {Type::Number, "steps", "score", RosterWords::tr("Score, up to 100")}, {Type::Area, "content", "ground", RosterWords::tr("What it rests on")}}},
            {QStringLiteral("person.honour"), RosterWords::tr("Enter an honour"), RosterWords::tr("The rate of success alone is no ground."), RosterWords::tr("Save"), "person.honour",
             {{Type::Line, "content", "honour", RosterWords::tr("Honour")}, {Type::Line, "content", "by", RosterWords::tr("Given by"), false},
              {Type::Several, "steps", "grounds", RosterWords::tr("Grounds"), true, {},
               {{QStringLiteral("kept"), RosterWords::tr("Kept promises")}, {QStringLiteral("clean_returns"), RosterWords::tr("Clean returns with undisputed facts")}, {QStringLiteral("hard_case"), RosterWords::tr("A hard case settled")},
                {QStringLiteral("quality"), RosterWords::tr("Quality of the dossiers")}, {QStringLiteral("training"), RosterWords::tr("Training of others")}, {QStringLiteral("years"), RosterWords::tr("Long service")},
                {QStringLiteral("parties"), RosterWords::tr("What parties say")}, {QStringLiteral("success_rate"), RosterWords::tr("Rate of success")}}},
              {Type::Day, "steps", "on", RosterWords::tr("Day")}}}};
}

/// Accounts that are in use; all units for the county's own register.
QList<Choice> ofRegister(const std::string& key, const Port& port, const core::desk::SubjectView&)
{
    QList<Choice> out;
    if (key == "account" || key == "deputy") {
        for (const auto& [id, account] : port.directory().steps.accounts)
            if (account.active)
                out.append({text(id), text(account.name) + QStringLiteral("（") + text(id) + QStringLiteral("）")});
    } else if (key == "organisation" || key == "nearest") {
        return unitChoices(port, [](const std::string&, const auto&) { return true; });
    }
    return out;
}

/// The account as it stands, with other days and another deputy; nothing else of it changes.
std::vector<core::desk::Draft> leave(json::object body, const core::desk::SubjectView& view, const Port& port)
{
    const auto& steps = body["steps"].get_object();
    const auto* account = port.directory().account(core::textMember(steps, "account"));
    if (!account)
        return {};
    auto changed = *account;
    changed.awayFrom = core::parseDay(core::textMember(steps, "awayFrom"));
    changed.awayTo = core::parseDay(core::textMember(steps, "awayTo"));
    changed.deputy = core::textMember(steps, "deputy");
    return {{"directory.account", view.id, {{"steps", json::object{{"account", core::toJson(changed)}}}}}};
}

/// The unit as it stands; what was left empty stays. Grid units keep what is known of them by their names.
std::vector<core::desk::Draft> unitFacts(json::object body, const core::desk::SubjectView& view, const Port& port)
{
    const auto& steps = body["steps"].get_object();
    const auto* unit = port.directory().organisation(core::textMember(steps, "organisation"));
    if (!unit)
        return {};
    auto changed = *unit;
    for (const auto& [name, member] : {std::pair("filing", &core::directory::Organisation::filing), std::pair("invitedNumber", &core::directory::Organisation::invitedNumber)})
        if (auto said = core::textMember(steps, name); !said.empty())
            changed.*member = std::move(said);
    for (const auto& [name, member] : {std::pair("filedOn", &core::directory::Organisation::filedOn), std::pair("termUntil", &core::directory::Organisation::termUntil),
                                       std::pair("invitedFrom", &core::directory::Organisation::invitedFrom), std::pair("invitedTo", &core::directory::Organisation::invitedTo)})
        if (const auto day = core::parseDay(core::textMember(steps, name)))
            changed.*member = day;
    if (const auto* cells = steps.if_contains("cells"); cells && cells->is_array() && !cells->get_array().empty()) {
        changed.cells.clear();
        std::size_t number = unit->cells.size();
        for (const auto& name : cells->get_array()) {
            const std::string said(name.is_string() ? std::string_view(name.get_string()) : std::string_view());
            const auto known = std::find_if(unit->cells.begin(), unit->cells.end(), [&](const auto& cell) { return cell.name == said; });
            changed.cells.push_back(known != unit->cells.end() ? *known : core::directory::GridCell{"g" + std::to_string(++number), said, {}, 0});
        }
    }
    if (const auto where = core::textMember(steps, "point"); !where.empty()) {
        auto point = unit->point.value_or(core::directory::PointFacts{});
        point.here = where == "here";
        point.nearest = point.here ? std::string() : core::textMember(steps, "nearest");
        const auto* far = steps.if_contains("kilometres");
        point.metres = !point.here && far && far->is_int64() ? far->get_int64() * 1000 : 0;
        changed.point = std::move(point);
    }
    return {{"directory.organisation", view.id, {{"steps", json::object{{"organisation", core::toJson(changed)}}}}}};
}

/// What the county's administrator keeps of units and people (实施意见 5, 6; 服务站点与对接机制 一.1).
QList<Sheet> registers()
{
    Sheet away{QStringLiteral("directory.account"), RosterWords::tr("Leave and deputy"), RosterWords::tr("Without a first day the leave is taken away. The liaison register and the dispatchers' queue show who is there."), RosterWords::tr("Save"), "directory.account",
               {{Type::Pick, "steps", "account", RosterWords::tr("Person")}, {Type::Day, "steps", "awayFrom", RosterWords::tr("On leave from"), false, {}, {}, true}, {Type::Day, "steps", "awayTo", RosterWords::tr("Until"), false, {}, {}, true},
                {Type::Pick, "steps", "deputy", RosterWords::tr("Who stands in"), false}}};
    away.options = ofRegister;
    away.compose = leave;
    away.next = QStringLiteral("roster");
    Sheet facts{QStringLiteral("directory.organisation"), RosterWords::tr("Facts of a unit"), RosterWords::tr("What you leave empty stays as it is. Every change is kept in the history of the registers."), RosterWords::tr("Save"), "directory.organisation",
                {{Type::Pick, "steps", "organisation", RosterWords::tr("Unit")}, {Type::Line, "steps", "filing", RosterWords::tr("Filing number"), false}, {Type::Day, "steps", "filedOn", RosterWords::tr("Filed on"), false}, {Type::Day, "steps", "termUntil", RosterWords::tr("Term until"), false, {}, {}, true},
                 {Type::Line, "steps", "invitedNumber", RosterWords::tr("Number on the court's invited list"), false}, {Type::Day, "steps", "invitedFrom", RosterWords::tr("Invited from"), false, {}, {}, true}, {Type::Day, "steps", "invitedTo", RosterWords::tr("Invited until"), false, {}, {}, true},
                 {Type::Names, "steps", "cells", RosterWords::tr("Grid units"), false},
                 {Type::Choice, "steps", "point", RosterWords::tr("Service point"), false, {}, {{QStringLiteral("here"), RosterWords::tr("In this village")}, {QStringLiteral("elsewhere"), RosterWords::tr("Elsewhere")}}},
                 {Type::Pick, "steps", "nearest", RosterWords::tr("Next service point"), false}, {Type::Number, "steps", "kilometres", RosterWords::tr("Kilometres to it"), false}}};
    facts.options = ofRegister;
    facts.compose = unitFacts;
    facts.next = QStringLiteral("roster");
    // 002 二(二), 二(三); 004 三.三
    Sheet declare{QStringLiteral("directory.declare"), RosterWords::tr("Studio, and what a body declares"), RosterWords::tr("A studio has a host and a field. A body says who pays for it and which ties its members have; mediation takes no fee (People's Mediation Law, art. 4)."), RosterWords::tr("Save"), "directory.declare",
                  {{Type::Pick, "steps", "organisation", RosterWords::tr("Studio or body")}, {Type::Pick, "steps", "host", RosterWords::tr("Where the studio sits"), false}, {Type::Line, "steps", "field", RosterWords::tr("What it is good at"), false},
                   {Type::Pick, "steps", "namesake", RosterWords::tr("Mediator it is called after"), false}, {Type::Area, "steps", "funding", RosterWords::tr("Who pays for it"), false}, {Type::Area, "steps", "ties", RosterWords::tr("Ties of its members, or that there are none"), false}}};
    declare.options = [](const std::string& key, const Port& port, const core::desk::SubjectView&) {
        if (key == "organisation")
            return unitChoices(port, [&port](const std::string& id, const core::directory::Organisation& o) {
                const auto& posts = port.author().posts;
                const bool own = std::any_of(posts.begin(), posts.end(), [&](const auto& post) { return post.organisation == id; });
                return core::directory::declares(o.kind) && (own || port.author().holdsAnywhere("JO") || port.author().holdsAnywhere("CA"));
            });
        return key == "host" ? unitChoices(port, [](const std::string&, const core::directory::Organisation& o) { return !core::directory::isStudio(o.kind); }) : QList<Choice>();
    };
    declare.gather = namesakeChoices();
    declare.next = QStringLiteral("roster");
    return {away, facts, declare};
}

QList<Sheet> orders()
{
    Sheet issue{QStringLiteral("supervision.issue"), RosterWords::tr("Urge a unit"), RosterWords::tr("The unit finds it at the top of its desk and has to answer."), RosterWords::tr("Issue"), "supervision.issue",
                {{Type::Choice, "steps", "sort", RosterWords::tr("Kind"), true, {}, {{QStringLiteral("urge"), named(core::supervision::sortName(core::supervision::Sort::Urge))}, {QStringLiteral("listed"), named(core::supervision::sortName(core::supervision::Sort::Listed))}}},
                 {Type::Choice, "steps", "organisation", RosterWords::tr("Unit")}, {Type::Area, "content", "reason", RosterWords::tr("Reason")}, {Type::Area, "content", "demand", RosterWords::tr("What is to be done")},
                 {Type::Day, "steps", "due", RosterWords::tr("Answer until"), false, {}, {}, true}}};
    issue.creates = true;
    issue.fixed = {{"steps", json::object{{"supervisionNumber", "@number"}}}};
    issue.options = optionsFor;
    return {issue,
            {QStringLiteral("supervision.answer"), RosterWords::tr("Answer the order"), {}, RosterWords::tr("Send the answer"), "supervision.answer", {{Type::Area, "content", "answer", RosterWords::tr("What was done")}}},
            {QStringLiteral("supervision.ask_again"), RosterWords::tr("Ask for another answer"), {}, RosterWords::tr("Send back"), "supervision.ask_again",
             {{Type::Area, "content", "reason", RosterWords::tr("What is still missing")}, {Type::Day, "steps", "due", RosterWords::tr("Answer until"), false, {}, {}, true}}},
            {QStringLiteral("supervision.lift"), RosterWords::tr("Close the order"), {}, RosterWords::tr("Close"), "supervision.lift", {reasonField()}}};
}

QList<Sheet> complaints()
{
    QList<Choice> channels, abouts, findings;
    for (const char* code : {"desk", "phone", "letter", "hotline", "platform", "sample"})
        channels.append({QString::fromLatin1(code), named(core::complaint::channelName(code))});
    for (const char* code : {"delay", "refusal", "manner", "partial", "pressure", "fee", "fabricated", "other"})
        abouts.append({QString::fromLatin1(code), named(core::complaint::aboutName(code))});
    for (const char* code : {"upheld", "partly", "not_upheld"})
        findings.append({QString::fromLatin1(code), named(core::complaint::findingName(code))});
    Sheet receive{QStringLiteral("complaint.receive"), RosterWords::tr("Write down a complaint"), RosterWords::tr("The unit complained of does not handle it and does not learn who complained."), RosterWords::tr("Save the complaint"), "complaint.receive",
                  {{Type::Choice, "steps", "organisation", RosterWords::tr("Unit complained of")}, {Type::Choice, "steps", "office", RosterWords::tr("Who handles it")}, {Type::Choice, "steps", "channel", RosterWords::tr("How it came"), true, {}, channels},
                   {Type::Choice, "steps", "about", RosterWords::tr("About"), true, {}, abouts}, {Type::Area, "content", "words", RosterWords::tr("What was said")}, {Type::Day, "steps", "on", RosterWords::tr("Day")},
                   {Type::Line, "identity", "complainant", RosterWords::tr("Who complains"), false}, {Type::Line, "identity", "phone", RosterWords::tr("Telephone"), false}}};
    receive.creates = true;
    receive.fixed = {{"steps", json::object{{"complaintNumber", "@number"}}}};
    receive.options = anyBody;
    Sheet handle{QStringLiteral("complaint.handle"), RosterWords::tr("Name who handles it"), RosterWords::tr("Not the person complained of."), RosterWords::tr("Save"), "complaint.handle", {{Type::Choice, "steps", "handler", RosterWords::tr("Person")}}};
    handle.options = optionsFor;
    return {receive, handle,
            {QStringLiteral("complaint.answer"), RosterWords::tr("Answer the complaint"), {}, RosterWords::tr("Save the answer"), "complaint.answer",
             {{Type::Area, "content", "inquiry", RosterWords::tr("What was found out")}, {Type::Choice, "steps", "finding", RosterWords::tr("Finding"), true, {}, findings}, {Type::Area, "content", "answer", RosterWords::tr("Answer given")}}}};
}

} // namespace

QList<Sheet> rosterSheets() { return people() + registers() + unitSheets() + orders() + complaints(); }

} // namespace ui
