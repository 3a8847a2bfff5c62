#include "ui/mediation/reception_sheets.h"

#include "core/codec/member.h"
#include "core/dispute/capacity.h"
#include "core/dispute/life_cycle.h"
#include "core/dispute/reception.h"
#include "core/documents/wording.h"
#include "core/duty/duties.h"
#include "core/text/amount.h"
#include "core/warning/signs.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace ui {

namespace {

using Type = SheetField::Type;
namespace json = boost::json;

struct ReceptionWords {
    Q_DECLARE_TR_FUNCTIONS(ui::ReceptionSheets)
};

QList<Choice> listed(std::span<const core::dispute::CatalogueEntry> entries)
{
    QList<Choice> out;
    for (const auto& entry : entries)
        out.append({text(entry.code), named(entry.name)});
    return out;
}

std::vector<std::string> textsIn(const json::object& object, const char* key)
{
    std::vector<std::string> out;
    if (const auto* value = object.if_contains(key); value && value->is_array())
        for (const auto& one : value->get_array())
            if (one.is_string())
                out.emplace_back(std::string_view(one.get_string()));
    return out;
}

QList<Choice> modes()
{
    return {{QStringLiteral("in_person"), ReceptionWords::tr("In person")}, {QStringLiteral("phone"), ReceptionWords::tr("By telephone")}, {QStringLiteral("online"), ReceptionWords::tr("Online")}};
}

QStringList namesOf(const core::dispute::State& state, const std::vector<std::string>& parties)
{
    QStringList out;
    for (const auto& party : parties)
        out.append(text(state.partyName(party)));
    return out;
}

std::vector<std::string> linesOf(const std::string& words)
{
    std::vector<std::string> out;
    for (const auto& line : QString::fromStdString(words).split(QRegularExpression(QStringLiteral("[\r\n]+")), Qt::SkipEmptyParts))
        if (const auto plain = line.trimmed(); !plain.isEmpty())
            out.push_back(plain.toStdString());
    return out;
}

/// What may be told once code and identity were checked; nothing before.
QString progressWords(const core::dispute::State& state, const Port& port, const json::object& answers)
{
    const auto code = core::textMember(answers, "code");
    if (code.empty())
        return {};
    if (code != core::dispute::queryCodeOf(state.steps))
        return code.size() < 8 ? QString() : ReceptionWords::tr("The code is not the one on the slip: tell nothing.");
    if (core::textMember(answers, "proof").empty())
        return ReceptionWords::tr("The code is right. Look who it is before you tell anything.");
    auto words = ReceptionWords::tr("You may tell: %1.").arg(stateWord(state.steps.state));
    for (const auto& duty : core::duty::dutiesOf(core::SubjectId{}, core::SubjectState{state}, {port.author(), core::dayInChina(port.now()), port.directory(), port.directory().steps.settings, port.holidays()}))
        if (duty.due) {
            words += ReceptionWords::tr(" Next date: %1.").arg(dayWithWeekday(*duty.due));
            break;
        }
    return words;
}

QList<Choice> factLines(const std::string& key, const Port&, const core::desk::SubjectView& view)
{
    QList<Choice> out;
    const auto* state = view.state.as<core::dispute::State>();
    if (key != "facts" || !state)
        return out;
    for (const auto& question : core::dispute::factQuestions(state->steps.type))
        out.append({text(question.code), named(question.label) + (question.hint.empty() ? QString() : bracketed(named(question.hint)))});
    return out;
}

json::object factsKnown(const core::desk::SubjectView& view)
{
    json::object facts;
    if (const auto* state = view.state.as<core::dispute::State>())
        for (const auto& question : core::dispute::factQuestions(state->steps.type))
            if (const auto value = core::valueOf(state->content.fields, "fact." + std::string(question.code)); !value.empty())
                facts[question.code] = value;
    json::object out;
    if (!facts.empty())
        out["facts"] = std::move(facts);
    return out;
}

std::vector<core::desk::Draft> factsDraft(json::object body, const core::desk::SubjectView& view, const Port&)
{
    json::object fields;
    if (const auto* content = body.if_contains("content"))
        if (const auto* facts = content->get_object().if_contains("facts"); facts && facts->is_object())
            for (const auto& fact : facts->get_object())
                fields["fact." + std::string(fact.key())] = fact.value();
    return {{"dispute.amend", view.id, json::object{{"content", json::object{{"fields", std::move(fields)}}}}}};
}

/// Entered once: who owes whom and how much stands there already (001 一.2).
json::object oralKnown(const core::desk::SubjectView& view)
{
    const auto* state = view.state.as<core::dispute::State>();
    if (!state)
        return {};
    json::object out;
    for (const auto& party : state->steps.parties) {
        const char* key = party.side == core::dispute::Side::Applicant ? "creditor" : party.side == core::dispute::Side::Respondent ? "debtor" : nullptr;
        if (key && !out.contains(key))
            out[key] = party.id;
    }
    if (const auto facts = core::valueOf(state->content.fields, "narrative"); !facts.empty())
        out["facts"] = facts;
    bool number = false;
    if (const auto fen = text(core::valueOf(state->content.fields, "amount")).toLongLong(&number); number && fen > 0)
        out["fen"] = fen;
    return out;
}

std::vector<core::desk::Draft> oralDraft(json::object body, const core::desk::SubjectView& view, const Port& port)
{
    auto& content = body["content"].get_object();
    json::object clause;
    for (const char* key : {"debtor", "creditor", "fen", "due", "way", "condition"})
        if (auto found = content.find(key); found != content.end()) {
            clause[key] = found->value();
            content.erase(key);
        }
    if (const auto* fen = clause.if_contains("fen"))
        clause["capitals"] = core::amountInCapitals(fen->get_int64());
    else
        clause.erase("due"); // of a payment
    json::array clauses;
    if (clause.contains("fen"))
        clauses.push_back(std::move(clause));
    for (const auto& line : linesOf(core::textMember(content, "terms")))
        clauses.push_back(json::object{{"text", line}});
    content.erase("terms");
    content["clauses"] = std::move(clauses);
    auto& steps = body["steps"].get_object();
    if (const auto* state = view.state.as<core::dispute::State>())
        steps["number"] = core::documents::agreementNumberFor(*state, port.directory());
    return {{"dispute.oral_agreement", view.id, std::move(body)}};
}

std::vector<core::desk::Draft> undisputedDraft(json::object body, const core::desk::SubjectView& view, const Port&)
{
    auto& content = body["content"].get_object();
    json::array facts;
    for (const auto& line : linesOf(core::textMember(content, "facts")))
        facts.push_back(json::string(line));
    content["facts"] = std::move(facts);
    return {{"dispute.undisputed_facts", view.id, std::move(body)}};
}

QString undisputedWarning(const core::dispute::State& state, const Port&, const json::object& answers)
{
    const auto found = core::dispute::othersConcerned(state, linesOf(core::textMember(answers, "facts")));
    QStringList words;
    for (const auto& one : found)
        words.append(text(one));
    return words.isEmpty() ? QString() : ReceptionWords::tr("Somebody who is not at the table may be concerned: %1. What touches the State, the public or others is not written down here (Opinions on Source Governance, part 3 (3)).").arg(series(words));
}

} // namespace

SheetField notForcedField()
{
    return {Type::Tick, "steps", "notForced", ReceptionWords::tr("Read aloud: \"%1\"").arg(named(core::dispute::kFreeWill)), false};
}

std::vector<SheetField> sessionReceptionFields()
{
    QList<Choice> signs;
    for (const auto& sign : core::warning::signs())
        if (sign.colour == "red" || sign.colour == "orange")
            signs.append({text(sign.code), named(sign.text)});
    return {
        {Type::Choice, "steps", "method", ReceptionWords::tr("Method"), false, {}, listed(core::dispute::methods())},
        {Type::Line, "content", "methodReason", ReceptionWords::tr("Why another way than last time"), false},
        {Type::Participants, "content", "participants", ReceptionWords::tr("Who else took part"), false, {}, listed(core::dispute::participantKinds())},
        {Type::Choice, "steps", "fallback", ReceptionWords::tr("When the line failed"), false, {}, {{QStringLiteral("phone"), ReceptionWords::tr("Went on by telephone")}, {QStringLiteral("visit"), ReceptionWords::tr("Went on in person")}}},
        {Type::Tick, "steps", "paperSigned", ReceptionWords::tr("What was said by telephone is signed on paper today"), false},
        {Type::Tick, "steps", "signsAsked", ReceptionWords::tr("The list of danger signs was gone through"), false},
        {Type::Several, "steps", "signs", ReceptionWords::tr("Signs that were seen"), false, {}, signs},
        {Type::Choice, "steps", "nextManner", ReceptionWords::tr("How you meet next time"), false, {}, {{QStringLiteral("当面"), ReceptionWords::tr("Face to face")}, {QStringLiteral("视频"), ReceptionWords::tr("By video")}, {QStringLiteral("电话"), ReceptionWords::tr("By telephone")}}},
    };
}

QString sessionWarning(const core::dispute::State& state, const Port& port, const json::object& answers)
{
    QStringList out;
    std::vector<std::string> all;
    for (const auto& party : state.steps.parties)
        all.push_back(party.id);
    if (const auto against = core::dispute::againstTheirWish(state.steps, core::textMember(answers, "nextManner"), all); !against.empty())
        out.append(ReceptionWords::tr("%1 wants to meet in person; do not plan a video session without asking (Implementing Opinions, art. 10).").arg(series(namesOf(state, against))));
    if (const auto against = core::dispute::againstTheirWish(state.steps, core::textMember(answers, "manner"), textsIn(answers, "present")); !against.empty())
        out.append(ReceptionWords::tr("%1 chose to meet in person. If the wish has changed, record that first.").arg(series(namesOf(state, against))));
    if (const auto* people = answers.if_contains("participants"); people && people->is_array())
        for (const auto& one : people->get_array()) {
            const auto* signedNote = one.is_object() ? one.get_object().if_contains("confidential") : nullptr;
            if (!signedNote || !signedNote->is_bool() || !signedNote->get_bool())
                out.append(ReceptionWords::tr("%1 has not signed the note on confidentiality yet.").arg(one.is_object() ? text(core::textMember(one.get_object(), "name")) : QString()));
        }
    for (const auto& code : textsIn(answers, "signs"))
        if (const auto* sign = core::warning::findSign(code); sign && sign->colour == "red") {
            QStringList phones;
            const auto* own = port.directory().organisation(state.steps.holder.organisation.empty() ? state.steps.registrar : state.steps.holder.organisation);
            for (const auto& [id, o] : port.directory().steps.organisations)
                if (o.active && o.kind == core::directory::OrganisationKind::PoliceStation && own && o.township == own->township)
                    phones.append(text(o.name) + QStringLiteral(" ") + text(o.phone));
            out.append(ReceptionWords::tr("%1: call the police now, also without a line. 110 %2. Then raise the colour.").arg(named(sign->text), sideBySide(phones)));
            break;
        }
    return out.join(QLatin1Char('\n'));
}

std::vector<core::desk::Draft> sessionDraft(json::object body, const core::desk::SubjectView& view, const Port& port)
{
    auto& steps = body["steps"].get_object();
    const auto* tick = steps.if_contains("paperSigned");
    const bool signedToday = tick && tick->is_bool() && tick->get_bool();
    steps.erase("paperSigned");
    if (signedToday)
        steps["paperSigned"] = core::formatDay(core::dayInChina(port.now()));
    return {{"dispute.session", view.id, std::move(body)}};
}

QString pushWarning(const core::dispute::State& state, const Port& port, const json::object&)
{
    if (!core::dispute::pushedUntried(state, port.directory(), port.directory().steps.settings))
        return {};
    return ReceptionWords::tr("This is a simple dispute and nobody has sat down with the parties in the village yet. Usually the village tries first (Implementing Opinions, art. 1).");
}

QString minorsNote(const core::dispute::State& state, const Port& port)
{
    QStringList names;
    for (const auto& party : state.steps.parties) {
        if (core::dispute::capacityOf(state, party.id, core::dayInChina(port.now())) != core::dispute::Capacity::Full)
            names << text(state.partyName(party.id));
    }
    return names.isEmpty() ? QString() : ReceptionWords::tr("%1: under age. A guardian answers and signs as legal representative; note the guardian's name and relation (Civil Code, arts. 19, 20 and 23).").arg(series(names));
}

QList<Sheet> receptionSheets()
{
    Sheet mode{QStringLiteral("choose_mode"), ReceptionWords::tr("How a party takes part"), ReceptionWords::tr("In person, by telephone or online, as the party wishes; changed at a word, at any time. Nobody chooses for somebody else."), ReceptionWords::tr("Record the wish"), "dispute.choose_mode",
               {{Type::OneParty, "steps", "party", ReceptionWords::tr("Which party")}, {Type::Choice, "steps", "mode", ReceptionWords::tr("The party wants"), true, ReceptionWords::tr("The party has not chosen yet"), modes()},
                {Type::Tick, "steps", "askedAloud", ReceptionWords::tr("Both ways were explained aloud and the party chose"), false},
                {Type::Choice, "steps", "saidBy", ReceptionWords::tr("Who said it"), true, {}, {{QStringLiteral("party"), ReceptionWords::tr("The party")}, {QStringLiteral("agent"), ReceptionWords::tr("An agent with authority")}, {QStringLiteral("helper"), ReceptionWords::tr("Somebody who helps")}}},
                {Type::Choice, "steps", "helper", ReceptionWords::tr("Who helps online"), false, {}, {{QStringLiteral("staff"), ReceptionWords::tr("Staff of the point or court")}, {QStringLiteral("grid"), ReceptionWords::tr("Grid worker")}, {QStringLiteral("family"), ReceptionWords::tr("Family")}}},
                {Type::Day, "steps", "on", ReceptionWords::tr("Day")}}};
    Sheet tell{QStringLiteral("tell_progress"), ReceptionWords::tr("Tell how it stands"), ReceptionWords::tr("Whoever asks shows the slip with its code, and who he is. Without both nothing is told, not even that there is a dispute."), ReceptionWords::tr("Told"), "dispute.tell_progress",
               {{Type::OneParty, "steps", "party", ReceptionWords::tr("Who asks")}, {Type::Line, "steps", "code", ReceptionWords::tr("Code on the slip (8 digits)")},
                {Type::Choice, "steps", "proof", ReceptionWords::tr("How you know who it is"), true, {}, {{QStringLiteral("id_card"), ReceptionWords::tr("Identity card seen")}, {QStringLiteral("known"), ReceptionWords::tr("Known in person")}, {QStringLiteral("call_back"), ReceptionWords::tr("Called back on the number registered")}}},
                {Type::Day, "steps", "on", ReceptionWords::tr("Day")}}};
    tell.warning = progressWords;
    Sheet facts{QStringLiteral("fact_sheet"), ReceptionWords::tr("Fact sheet of this type"), ReceptionWords::tr("What is asked first in disputes of this type. What is not known stays empty."), ReceptionWords::tr("Save the facts"), "dispute.amend",
                {{Type::Texts, "content", "facts", ReceptionWords::tr("Facts"), true, ReceptionWords::tr("Nothing was written yet")}}};
    facts.options = factLines;
    facts.prefill = factsKnown;
    facts.compose = factsDraft;
    Sheet oral{QStringLiteral("oral_agreement"), ReceptionWords::tr("Oral agreement"), ReceptionWords::tr("For what needs no written paper: read it to both, they nod, you sign the register (People's Mediation Law, art. 28). What was entered before stands here already."), ReceptionWords::tr("Record the oral agreement"), "dispute.oral_agreement",
               {{Type::Area, "content", "facts", ReceptionWords::tr("What it was about"), false}, {Type::OneParty, "content", "debtor", ReceptionWords::tr("Who pays"), false}, {Type::OneParty, "content", "creditor", ReceptionWords::tr("To whom"), false},
                {Type::Money, "content", "fen", ReceptionWords::tr("Amount (yuan)"), false}, {Type::Day, "content", "due", ReceptionWords::tr("By when"), false, {}, {}, true}, {Type::Line, "content", "way", ReceptionWords::tr("How it is paid"), false},
                {Type::Area, "content", "terms", ReceptionWords::tr("What else was agreed, one point a line"), false}, {Type::PartyDays, "steps", "confirmed", ReceptionWords::tr("Who confirmed, and when"), true, ReceptionWords::tr("Every party must confirm")}, notForcedField()}};
    oral.prefill = oralKnown;
    oral.compose = oralDraft;
    Sheet undisputed{QStringLiteral("undisputed_facts"), ReceptionWords::tr("Facts nobody disputes"), ReceptionWords::tr("One fact a line; each party signs. What they agree on here need not be proved again in court. No offers, no concessions."), ReceptionWords::tr("Record the facts"), "dispute.undisputed_facts",
                     {{Type::Area, "content", "facts", ReceptionWords::tr("Facts, one a line")}, {Type::PartyDays, "steps", "signedOn", ReceptionWords::tr("Signed by"), true, ReceptionWords::tr("All parties must sign")},
                      {Type::Tick, "steps", "noConcessions", ReceptionWords::tr("There is no offer or concession in it, and it touches nobody else, neither State nor public"), true, ReceptionWords::tr("Look through the lines first")}}};
    undisputed.compose = undisputedDraft;
    undisputed.warning = undisputedWarning;
    return {mode, tell, facts, oral, undisputed};
}

} // namespace ui
