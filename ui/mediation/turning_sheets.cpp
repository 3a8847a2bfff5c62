#include "ui/mediation/turning_sheets.h"

#include "core/dispute/clause_check.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/names.h"

#include <QCoreApplication>
#include <algorithm>

namespace ui {

namespace {

using Type = SheetField::Type;
using core::desk::SubjectView;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::TurningSheets)
};

SheetField day() { return {Type::Day, "steps", "on", Words::tr("Day")}; }
SheetField why(bool required) { return {Type::Area, "content", "reason", required ? Words::tr("Reason") : Words::tr("In their own words"), required}; }
SheetField who(const QString& label) { return {Type::OneParty, "steps", "party", label}; }

QList<Choice> applicants(const std::string& key, const Port&, const SubjectView& view)
{
    QList<Choice> out;
    if (const auto* state = view.state.as<core::dispute::State>(); state && key == "party")
        for (const auto& party : state->steps.parties)
            if (party.side == core::dispute::Side::Applicant)
                out.append({text(party.id), text(state->partyName(party.id))});
    return out;
}

/// Whoever mediates in this unit, but him who is to be replaced.
QList<Choice> others(const std::string& key, const Port& port, const SubjectView& view)
{
    QList<Choice> out;
    const auto* state = view.state.as<core::dispute::State>();
    if (!state || key != "mediator")
        return out;
    const auto& holder = state->steps.holder;
    for (const auto& [id, account] : port.directory().steps.accounts) {
        const bool here = std::any_of(account.posts.begin(), account.posts.end(), [&](const core::Post& post) {
            return post.organisation == holder.organisation && (post.code == "VM" || post.code == "TM" || post.code == "PL" || post.code == "IF");
        });
        if (here && account.active && id != holder.mediator)
            out.append({text(id), text(account.name)});
    }
    return out;
}

QList<Choice> asked(const std::string& key, const Port&, const SubjectView& view)
{
    QList<Choice> out;
    const auto* state = view.state.as<core::dispute::State>();
    if (!state || key != "about")
        return out;
    for (const auto& party : state->steps.parties)
        out.append({text(party.id), text(state->partyName(party.id))});
    out.append({QStringLiteral("witness"), Words::tr("A witness")});
    out.append({QStringLiteral("site"), Words::tr("The place itself")});
    out.append({QStringLiteral("evidence"), Words::tr("Papers and things")});
    return out;
}

QList<Choice> flags(const std::string& key, const Port&, const SubjectView& view)
{
    QList<Choice> out;
    if (const auto* state = view.state.as<core::dispute::State>(); state && key == "flags")
        for (const auto& flag : core::dispute::redFlags(*state))
            out.append({text(flag.code), named(flag.question)});
    return out;
}

/// What was told in confidence before, as far as this desk can open it.
QString earlierNotes(const core::dispute::State& state, const Port& port)
{
    QStringList lines;
    for (const auto& note : state.sealed.notes) {
        const auto told = std::find_if(state.steps.events.begin(), state.steps.events.end(), [&](const auto& event) { return event.act == note.act; });
        const QString on = told == state.steps.events.end() ? QString() : dayText(told->on, core::dayInChina(port.now()));
        lines.append(Words::tr("%1 %2: %3").arg(on, text(state.partyName(note.party)), text(note.text)).trimmed());
    }
    return lines.join(QLatin1Char('\n'));
}

std::vector<core::desk::Draft> sealedNote(boost::json::object body, const SubjectView& view, const Port&)
{
    return {{"dispute.sealed_note", view.id, {{"sealed", boost::json::object{{"notes", boost::json::array{body["sealed"]}}}}}}};
}

} // namespace

QList<Sheet> turningSheets()
{
    Sheet claim{QStringLiteral("withdraw_claim"), Words::tr("Withdraw the claim"), Words::tr("The applicant drops the claim, or the parties have settled among themselves. It can be mediated again later."), Words::tr("Record the withdrawal"), "dispute.withdraw_claim",
                {{Type::Choice, "steps", "party", Words::tr("Who withdraws")}, day(), why(false)}};
    claim.options = applicants;
    // People's Mediation Law, art. 23: a party may ask for another mediator.
    Sheet replace{QStringLiteral("replace_mediator"), Words::tr("Replace the mediator"), Words::tr("For a relative or an interest of his own, for illness, or because a party asks for somebody else (People's Mediation Law, art. 23). The days go on."), Words::tr("Replace"), "dispute.replace_mediator",
                  {{Type::Choice, "steps", "mediator", Words::tr("Who mediates now"), true, Words::tr("Choose who mediates")},
                   {Type::Tick, "steps", "partiesTold", Words::tr("The parties have been told"), true, Words::tr("Tell the parties first")}, why(true)}};
    replace.options = others;
    Sheet inquire{QStringLiteral("investigate"), Words::tr("Record an inquiry"), {}, Words::tr("Save the inquiry"), "dispute.investigate",
                  {day(), {Type::Line, "steps", "place", Words::tr("Place"), false}, {Type::Choice, "steps", "about", Words::tr("Whom or what"), false}, {Type::Area, "content", "text", Words::tr("What was found")}}};
    inquire.options = asked;
    Sheet sham{QStringLiteral("sham_stop"), Words::tr("Stop for a doubt of sham"), Words::tr("Nothing more is done until it is decided; the days go on. This is not shown to the parties."), Words::tr("Stop and report"), "dispute.sham_stop",
               {{Type::Several, "steps", "flags", Words::tr("What makes you doubt"), true, Words::tr("Tick at least one")}, day(), {Type::Area, "content", "reason", Words::tr("What you saw"), false}}};
    sham.options = flags;
    Sheet sealed{QStringLiteral("sealed_note"), Words::tr("Note for the mediator only"), Words::tr("What one side told in confidence, its offer or its limit. The other side never sees it; it stands on no paper and goes into no package for the court. What was noted before is shown here alone: mind who can see the screen."), Words::tr("Save the note"), "dispute.sealed_note",
                 {{Type::OneParty, "sealed", "party", Words::tr("Who told it"), true}, {Type::Area, "sealed", "text", Words::tr("What was told")}}};
    sealed.advice = earlierNotes;
    sealed.compose = sealedNote;
    return {
        sealed,
        {QStringLiteral("void"), Words::tr("Void the registration"), Words::tr("Only for what was registered by mistake or twice. The number stays and is not given again."), Words::tr("Void it"), "dispute.void", {why(true)}},
        {QStringLiteral("invite"), Words::tr("Invite the other side"), Words::tr("Each try is written down, also one that did not reach anybody."), Words::tr("Save the try"), "dispute.invite",
         {who(Words::tr("Who was invited")),
          {Type::Choice, "steps", "manner", Words::tr("How"), true, {}, {{QStringLiteral("当面"), Words::tr("Face to face")}, {QStringLiteral("电话"), Words::tr("By telephone")}, {QStringLiteral("书面"), Words::tr("In writing")}, {QStringLiteral("托人"), Words::tr("Through somebody")}}},
          {Type::YesNo, "steps", "reached", Words::tr("Was the party reached?")}, day()}},
        {QStringLiteral("not_reached"), Words::tr("Other side cannot be reached"), Words::tr("After the tries that are written down. The applicant is told the other ways."), Words::tr("Close the tries"), "dispute.not_reached", {day()}},
        {QStringLiteral("not_mediable"), Words::tr("Cannot be mediated"), Words::tr("Tell the party who is in charge of it (People's Mediation Law, art. 26)."), Words::tr("Record it"), "dispute.not_mediable",
         {{Type::Choice, "steps", "ground", Words::tr("Ground"), true, {}, {{QStringLiteral("身份关系"), Words::tr("Status of persons")}, {QStringLiteral("涉嫌犯罪"), Words::tr("Suspicion of a crime")}, {QStringLiteral("专门机关处理"), Words::tr("Only an authority may decide")}, {QStringLiteral("法院已受理"), Words::tr("A court has it or has decided")}, {QStringLiteral("其他"), Words::tr("Other")}}},
          day(), {Type::Area, "content", "reason", Words::tr("In words"), false}}},
        {QStringLiteral("reopen"), Words::tr("Open again"), Words::tr("Another way was chosen, or all parties want to mediate now. Consent is asked anew."), Words::tr("Open again"), "dispute.reopen", {day(), {Type::Area, "content", "reason", Words::tr("What has changed"), false}}},
        claim,
        {QStringLiteral("withdraw_consent"), Words::tr("Withdraw consent"), Words::tr("A party may stop at any time; it takes effect at once, also without a line (People's Mediation Law, art. 23)."), Words::tr("Record the withdrawal"), "dispute.withdraw_consent",
         {who(Words::tr("Who withdraws")), day(), why(false)}},
        replace,
        inquire,
        sham,
        {QStringLiteral("undraft"), Words::tr("Withdraw the draft"), Words::tr("Before signing anybody may change his mind. The draft stays in the course of the dispute."), Words::tr("Withdraw the draft"), "dispute.undraft",
         {who(Words::tr("Who has changed his mind")), day(), why(false)}},
        {QStringLiteral("seal_refused"), Words::tr("Refuse the seal"), Words::tr("For a defect, or because a party backs out before the seal."), Words::tr("Refuse the seal"), "dispute.seal_refused",
         {{Type::YesNo, "steps", "failed", Words::tr("Does mediation end here?")}, {Type::OneParty, "steps", "party", Words::tr("Who backed out (nobody: a defect)"), false}, day(), why(true)}},
        {QStringLiteral("centre_close"), Words::tr("Close"), Words::tr("After it was asked whether all ways are used up."), Words::tr("Save"), "dispute.centre_close",
         {{Type::Choice, "steps", "to", Words::tr("How it goes on"), true, {}, {{QStringLiteral("R0"), Words::tr("It goes to another unit")}, {QStringLiteral("Z0"), Words::tr("It ends")}}}, day(), why(true)}},
        {QStringLiteral("court_closed"), Words::tr("Close at the court"), Words::tr("The claim was withdrawn at the court, or not filed."), Words::tr("Close"), "dispute.court_closed", {why(true)}},
    };
}

} // namespace ui
