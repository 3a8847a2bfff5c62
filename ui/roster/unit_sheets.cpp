#include "core/directory/courts.h"
#include "ui/roster/sheets.h"

#include "core/codec/member.h"
#include "core/directory/identifier.h"
#include "core/directory/kinds.h"
#include "core/dispute/catalogue.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"
#include "ui/text/posts.h"

#include <QCoreApplication>

/// What the county's administrator enters anew: a unit, a person's account, another court for a village, a court's own types
/// (000 一.1, 一.3, 二.6, 三.9). What stands already is only completed, never overwritten by a form that does not know it.
namespace ui {

namespace {

using Type = SheetField::Type;
namespace json = boost::json;
using core::directory::Account;
using core::directory::Organisation;
using core::directory::OrganisationKind;

struct UnitWords {
    Q_DECLARE_TR_FUNCTIONS(ui::UnitSheets)
};

QList<Choice> unitChoices(const Port& port, bool courtsOnly)
{
    QList<Choice> out;
    for (const auto& [id, o] : port.directory().steps.organisations)
        if (o.active && (!courtsOnly || core::directory::isCourt(o.kind)))
            out.append({text(id), text(o.name)});
    return out;
}

QList<Choice> choicesOf(const std::string& key, const Port& port, const core::desk::SubjectView&)
{
    QList<Choice> out;
    if (key == "court")
        return unitChoices(port, true);
    if (key == "known")
        for (const auto& [id, account] : port.directory().steps.accounts)
            out.append({text(id), text(account.name) + (account.posts.empty() ? QString() : QStringLiteral("　") + text(port.directory().organisationName(account.posts.front().organisation)))});
    if (key == "parent" || key == "organisation" || key == "host")
        return unitChoices(port, false);
    return out;
}

QList<Choice> kindChoices()
{
    QList<Choice> out;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<OrganisationKind>>([&](auto one) { out.append({text(core::nameOf(one.value)), named(core::directory::kindName(one.value))}); });
    return out;
}

QList<Choice> postChoices()
{
    QList<Choice> out;
    for (const char* code : {"VM", "VL", "CH", "TM", "TL", "PL", "IF", "GW", "PV", "EA", "CD", "GJ", "RJ", "FC", "CL", "PS", "JO", "G1", "G2", "G3", "G4", "G5", "CA", "AU"})
        out.append({QString::fromLatin1(code), postWord(code)});
    return out;
}

QList<Choice> typeChoices()
{
    QList<Choice> out;
    for (const auto& entry : core::dispute::disputeTypes())
        out.append({text(entry.code), named(entry.name)});
    return out;
}

void take(json::object& steps, const char* name, std::string& member)
{
    if (auto said = core::textMember(steps, name); !said.empty())
        member = std::move(said);
}

std::vector<core::desk::Draft> organisationDraft(const Organisation& unit, const core::desk::SubjectView& view)
{
    return {{"directory.organisation", view.id, {{"steps", json::object{{"organisation", core::toJson(unit)}}}}}};
}

/// A unit that stands already under this id is completed by what was written.
std::vector<core::desk::Draft> newUnit(json::object body, const core::desk::SubjectView& view, const Port& port)
{
    auto& steps = body["steps"].get_object();
    const auto id = core::textMember(steps, "id");
    const auto* known = port.directory().organisation(id);
    Organisation unit = known ? *known : Organisation();
    unit.id = id;
    unit.kind = core::enumFromName<OrganisationKind>(core::textMember(steps, "kind")).value_or(unit.kind);
    for (const auto& [name, member] : {std::pair("name", &Organisation::name), std::pair("shortName", &Organisation::shortName), std::pair("township", &Organisation::township), std::pair("village", &Organisation::village),
                                       std::pair("parent", &Organisation::parent), std::pair("court", &Organisation::court), std::pair("host", &Organisation::host), std::pair("phone", &Organisation::phone)})
        take(steps, name, unit.*member);
    return organisationDraft(unit, view);
}

bool isVillage(const json::object& answers) { return core::enumFromName<OrganisationKind>(core::textMember(answers, "kind")) == OrganisationKind::VillageCommittee; }

const Organisation* committeeOf(const std::string& township, const Port& port)
{
    for (const auto& [id, o] : port.directory().steps.organisations)
        if (o.active && o.kind == OrganisationKind::TownshipCommittee && !township.empty() && o.township == township)
            return &o;
    return nullptr;
}

/// The id is made of the shortest name that is written: a village's papers and the server's commands are read by people. A village
/// stands below the committee of its township and is docked where that one is, unless somebody says otherwise.
json::object unitProposal(const Port& port, const json::object& answers)
{
    std::string name;
    for (const char* key : {"shortName", "village", "name"})
        if (name.empty())
            name = core::textMember(answers, key);
    json::object out{{"id", core::directory::freeIdentifier("org-", name, [&](const std::string& id) { return port.directory().organisation(id) != nullptr; })}};
    if (!isVillage(answers))
        return out;
    const auto* above = committeeOf(core::textMember(answers, "township"), port);
    if (!above)
        above = port.directory().organisation(core::textMember(answers, "parent"));
    if (!above)
        return out;
    for (const auto& [key, value] : {std::pair("township", above->township), std::pair("parent", above->id), std::pair("court", above->court)})
        if (!value.empty())
            out[key] = value;
    return out;
}

/// A village that hangs on nothing can hand nothing up (《实施意见》第12条) and has no court to ask, nor to confirm what it settles (第3条, 第18条).
QString looseVillage(const core::dispute::State&, const Port& port, const json::object& answers)
{
    if (!isVillage(answers))
        return {};
    const auto* known = port.directory().organisation(core::textMember(answers, "id"));
    QStringList out;
    if (core::textMember(answers, "parent").empty() && (!known || known->parent.empty()))
        out.append(UnitWords::tr("Without the unit above, this village can hand nothing up."));
    if (core::textMember(answers, "court").empty() && (!known || known->court.empty()))
        out.append(UnitWords::tr("Without a court, nobody answers its questions and no agreement of its can be confirmed."));
    return out.join(QLatin1Char('\n'));
}

/// Whoever has an account is chosen, a new person gets an id that nobody has.
json::object accountId(const Port& port, const json::object& answers)
{
    if (const auto* known = port.directory().account(core::textMember(answers, "known")))
        return {{"id", known->id}, {"name", known->name}};
    return {{"id", core::directory::freeIdentifier("", core::textMember(answers, "name"), [&](const std::string& id) { return port.directory().account(id) != nullptr; })}};
}

/// Two accounts of one person are two people to every count and every list; whoever enters him is told while he does.
QString namesakes(const core::dispute::State&, const Port& port, const json::object& answers)
{
    const auto name = text(core::textMember(answers, "name")).trimmed();
    if (const auto* known = port.directory().account(core::textMember(answers, "known")))
        return name.isEmpty() || name == text(known->name) ? QString() : UnitWords::tr("The account chosen above is that of %1 and keeps this name.").arg(text(known->name));
    if (const auto* taken = port.directory().account(core::textMember(answers, "id")))
        return UnitWords::tr("The id %1 belongs to %2. Write another one, or choose that account above.").arg(text(taken->id), text(taken->name));
    if (name.isEmpty())
        return {};
    QStringList out;
    for (const auto& [id, account] : port.directory().steps.accounts)
        if (text(account.name) == name)
            out.append(account.posts.empty() ? text(id) : QStringLiteral("%1（%2）").arg(text(id), text(port.directory().organisationName(account.posts.front().organisation))));
    return out.isEmpty() ? QString() : UnitWords::tr("Somebody of this name has an account: %1. If it is the same person, choose the account above and add the post; if not, go on.").arg(series(out));
}

/// Somebody who has an account gets one more post.
std::vector<core::desk::Draft> newAccount(json::object body, const core::desk::SubjectView& view, const Port& port)
{
    auto& steps = body["steps"].get_object();
    const auto chosen = core::textMember(steps, "known");
    const auto id = chosen.empty() ? core::textMember(steps, "id") : chosen;
    const auto* known = port.directory().account(id);
    Account account = known ? *known : Account();
    account.id = id;
    if (chosen.empty()) // who is chosen keeps the name he has
        take(steps, "name", account.name);
    take(steps, "workPhone", account.workPhone);
    if (const core::Post post{core::textMember(steps, "post"), core::textMember(steps, "organisation")}; std::find(account.posts.begin(), account.posts.end(), post) == account.posts.end())
        account.posts.push_back(post);
    account.active = true;
    return {{"directory.account", view.id, {{"steps", json::object{{"account", core::toJson(account)}}}}}};
}

std::vector<core::desk::Draft> newCourt(json::object body, const core::desk::SubjectView& view, const Port& port)
{
    auto& steps = body["steps"].get_object();
    const auto* known = port.directory().organisation(core::textMember(steps, "organisation"));
    if (!known)
        return {};
    Organisation unit = *known;
    unit.courtFrom = core::parseDay(core::textMember(steps, "courtFrom"));
    take(steps, "court", unit.court);
    return organisationDraft(unit, view);
}

std::vector<core::desk::Draft> priorities(json::object body, const core::desk::SubjectView& view, const Port& port)
{
    auto& steps = body["steps"].get_object();
    const auto* known = port.directory().organisation(core::textMember(steps, "court"));
    if (!known)
        return {};
    Organisation unit = *known;
    unit.priorityTypes.clear();
    if (const auto* types = steps.if_contains("priorityTypes"); types && types->is_array())
        for (const auto& type : types->get_array())
            if (type.is_string())
                unit.priorityTypes.emplace_back(std::string_view(type.get_string()));
    return organisationDraft(unit, view);
}

} // namespace

QList<Sheet> unitSheets()
{
    Sheet unit{QStringLiteral("unit.new"), UnitWords::tr("Enter a unit"), UnitWords::tr("A unit that stands under this id already is completed; what you leave empty stays as it is."), UnitWords::tr("Save"), "directory.organisation",
               {{Type::Pick, "steps", "kind", UnitWords::tr("Kind of unit"), true, {}, kindChoices()},
                {Type::Line, "steps", "name", UnitWords::tr("Full name")}, {Type::Line, "steps", "shortName", UnitWords::tr("Short name, for numbers on papers"), false},
                {Type::Line, "steps", "id", UnitWords::tr("Id"), true, {}, {}, false, UnitWords::tr("Made from the name by itself; it may stay so. It never changes.")},
                {Type::Line, "steps", "township", UnitWords::tr("Township"), false}, {Type::Line, "steps", "village", UnitWords::tr("Village"), false}, {Type::Pick, "steps", "parent", UnitWords::tr("Unit above"), false}, {Type::Pick, "steps", "court", UnitWords::tr("Docked to court or tribunal"), false},
                {Type::Pick, "steps", "host", UnitWords::tr("In whose house, of a stationed room or branch"), false}, {Type::Line, "steps", "phone", UnitWords::tr("Telephone"), false}}};
    unit.compose = newUnit;
    unit.propose = unitProposal;
    unit.warning = looseVillage;
    Sheet account{QStringLiteral("account.new"), UnitWords::tr("Enter an account"), UnitWords::tr("One post at a time; somebody who has an account gets one more. The one-time code for the PC is made at the server: fengqiaoctl county invite."), UnitWords::tr("Save"), "directory.account",
                  {{Type::Pick, "steps", "known", UnitWords::tr("Who has an account already (nobody for a new person)"), false}, {Type::Line, "steps", "name", UnitWords::tr("Name")},
                   {Type::Line, "steps", "id", UnitWords::tr("Id"), true, {}, {}, false, UnitWords::tr("Made from the name by itself; it may stay so. It never changes. The server's command asks for it.")}, {Type::Line, "steps", "workPhone", UnitWords::tr("Work phone"), false},
                   {Type::Pick, "steps", "post", UnitWords::tr("Post"), true, {}, postChoices()}, {Type::Pick, "steps", "organisation", UnitWords::tr("Where")}}};
    account.compose = newAccount;
    account.propose = accountId;
    account.warning = namesakes;
    Sheet court{QStringLiteral("unit.court"), UnitWords::tr("Another court for a unit"), UnitWords::tr("The days of the court before are kept. Open disputes do not go over by themselves: its dispatcher hands them over one by one."), UnitWords::tr("Save"), "directory.organisation",
                {{Type::Pick, "steps", "organisation", UnitWords::tr("Unit")}, {Type::Pick, "steps", "court", UnitWords::tr("Docked to court or tribunal")}, {Type::Day, "steps", "courtFrom", UnitWords::tr("From which day")}}};
    court.compose = newCourt;
    Sheet types{QStringLiteral("unit.types"), UnitWords::tr("Types a court takes first"), UnitWords::tr("Without any choice the five of the text hold (Opinion, art. 9)."), UnitWords::tr("Save"), "directory.organisation",
                {{Type::Pick, "steps", "court", UnitWords::tr("Court or tribunal")}, {Type::Several, "steps", "priorityTypes", UnitWords::tr("Types"), false, {}, typeChoices()}}};
    types.compose = priorities;
    QList<Sheet> out{unit, account, court, types};
    for (auto& sheet : out) {
        sheet.options = choicesOf;
        sheet.next = QStringLiteral("roster");
    }
    return out;
}

} // namespace ui
