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

struct TurningWords {
    Q_DECLARE_TR_FUNCTIONS(ui::TurningSheets)
};

SheetField day() { return {Type::Day, "steps", "on", TurningWords::tr("Day")}; }
SheetField why(bool required) { return {Type::Area, "content", "reason", required ? TurningWords::tr("Reason") : TurningWords::tr("In their own words"), required}; }
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
    // The court's dispatcher may turn to the helper of another studio as well.
    const bool anyStudio = port.courtDesk() && holder.level == core::dispute::Level::Individual;
    for (const auto& [id, account] : port.directory().steps.accounts) {
        const bool here = std::any_of(account.posts.begin(), account.posts.end(), [&](const core::Post& post) {
            if (anyStudio && post.code == "IF")
                return true;
            const bool mediates = post.code == "VM" || post.code == "TM" || post.code == "PL" || post.code == "IF" || (post.code == "G2" && holder.level == core::dispute::Level::Centre);
            return post.organisation == holder.organisation && mediates;
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
    out.append({QStringLiteral("witness"), TurningWords::tr("A witness")});
    out.append({QStringLiteral("site"), TurningWords::tr("The place itself")});
    out.append({QStringLiteral("evidence"), TurningWords::tr("Papers and things")});
    return out;
}

QList<Choice> flags(const std::string& key, const Port&, const SubjectView&) { return key == "flags" ? shamSigns() : QList<Choice>(); }

/// What was told in confidence before, as far as this desk can open it.
QString earlierNotes(const core::dispute::State& state, const Port& port)
{
    QStringList lines;
    for (const auto& note : state.sealed.notes) {
        const auto told = std::find_if(state.steps.events.begin(), state.steps.events.end(), [&](const auto& event) { return event.act == note.act; });
        const QString on = told == state.steps.events.end() ? QString() : dayText(told->on, core::dayInChina(port.now()));
        lines.append(TurningWords::tr("%1 %2: %3").arg(on, text(state.partyName(note.party)), text(note.text)).trimmed());
    }
    return lines.join(QLatin1Char('\n'));
}

std::vector<core::desk::Draft> sealedNote(boost::json::object body, const SubjectView& view, const Port&)
{
    return {{"dispute.sealed_note", view.id, {{"sealed", boost::json::object{{"notes", boost::json::array{body["sealed"]}}}}}}};
}

} // namespace

QList<Choice> shamSigns()
{
    QList<Choice> enough, others;
    for (const auto& flag : core::dispute::redFlags({})) {
        if (flag.hard)
            enough.append({text(flag.code), TurningWords::tr("%1 (enough by itself)").arg(named(flag.question))});
        else
            others.append({text(flag.code), named(flag.question)});
    }
    return enough + others;
}

QList<Sheet> turningSheets()
{
    Sheet claim{QStringLiteral("withdraw_claim"), TurningWords::tr("Withdraw the claim"), TurningWords::tr("The applicant drops the claim, or the parties have settled among themselves. It can be mediated again later."), TurningWords::tr("Record the withdrawal"), "dispute.withdraw_claim",
                {{Type::Choice, "steps", "party", TurningWords::tr("Who withdraws")}, day(), why(false)}};
    claim.options = applicants;
    // People's Mediation Law, art. 23: a party may ask for another mediator.
    Sheet replace{QStringLiteral("replace_mediator"), TurningWords::tr("Replace the mediator"), TurningWords::tr("For a relative or an interest of his own, for illness, or because a party asks for somebody else (People's Mediation Law, art. 23). The days go on."), TurningWords::tr("Replace"), "dispute.replace_mediator",
                  {{Type::Choice, "steps", "mediator", TurningWords::tr("Who mediates now"), true, TurningWords::tr("Choose who mediates")},
                   {Type::Tick, "steps", "partiesTold", TurningWords::tr("The parties have been told"), true, TurningWords::tr("Tell the parties first")}, why(true)}};
    replace.options = others;
    Sheet inquire{QStringLiteral("investigate"), TurningWords::tr("Record an inquiry"), {}, TurningWords::tr("Save the inquiry"), "dispute.investigate",
                  {day(), {Type::Line, "steps", "place", TurningWords::tr("Place"), false}, {Type::Choice, "steps", "about", TurningWords::tr("Whom or what"), false}, {Type::Area, "content", "text", TurningWords::tr("What was found")}}};
    inquire.options = asked;
    Sheet sham{QStringLiteral("sham_stop"), TurningWords::tr("Stop for a doubt of sham"), TurningWords::tr("One sign that is enough by itself must be among them. Nothing more is done until it is decided; the days go on. This is not shown to the parties."), TurningWords::tr("Stop and report"), "dispute.sham_stop",
               {{Type::Several, "steps", "flags", TurningWords::tr("What makes you doubt"), true, TurningWords::tr("Tick at least one")}, day(), {Type::Area, "content", "reason", TurningWords::tr("What you saw"), false}}};
    sham.options = flags;
    Sheet sealed{QStringLiteral("sealed_note"), TurningWords::tr("Note for the mediator only"), TurningWords::tr("What one side told in confidence, its offer or its limit. The other side never sees it; it stands on no paper and goes into no package for the court. What was noted before is shown here alone: mind who can see the screen."), TurningWords::tr("Save the note"), "dispute.sealed_note",
                 {{Type::OneParty, "sealed", "party", TurningWords::tr("Who told it"), true}, {Type::Area, "sealed", "text", TurningWords::tr("What was told")}}};
    sealed.advice = earlierNotes;
    sealed.compose = sealedNote;
    return {
        sealed,
        {QStringLiteral("void"), TurningWords::tr("Void the registration"), TurningWords::tr("Only for what was registered by mistake or twice. The number stays and is not given again."), TurningWords::tr("Void it"), "dispute.void", {why(true)}},
        {QStringLiteral("invite"), TurningWords::tr("Invite the other side"), TurningWords::tr("Each try is written down, also one that did not reach anybody."), TurningWords::tr("Save the try"), "dispute.invite",
         {who(TurningWords::tr("Who was invited")),
          {Type::Choice, "steps", "manner", TurningWords::tr("How"), true, {}, {{QStringLiteral("当面"), TurningWords::tr("Face to face")}, {QStringLiteral("电话"), TurningWords::tr("By telephone")}, {QStringLiteral("书面"), TurningWords::tr("In writing")}, {QStringLiteral("托人"), TurningWords::tr("Through somebody")}}},
          {Type::YesNo, "steps", "reached", TurningWords::tr("Was the party reached?")}, day()}},
        {QStringLiteral("not_reached"), TurningWords::tr("Other side cannot be reached"), TurningWords::tr("After the tries that are written down. The applicant is told the other ways."), TurningWords::tr("Close the tries"), "dispute.not_reached", {day()}},
        {QStringLiteral("not_mediable"), TurningWords::tr("Cannot be mediated"), TurningWords::tr("Tell the party who is in charge of it (People's Mediation Law, art. 26)."), TurningWords::tr("Record it"), "dispute.not_mediable",
         {{Type::Choice, "steps", "ground", TurningWords::tr("Ground"), true, {}, {{QStringLiteral("身份关系"), TurningWords::tr("Status of persons")}, {QStringLiteral("涉嫌犯罪"), TurningWords::tr("Suspicion of a crime")}, {QStringLiteral("专门机关处理"), TurningWords::tr("Only an authority may decide")}, {QStringLiteral("法院已受理"), TurningWords::tr("A court has it or has decided")}, {QStringLiteral("其他"), TurningWords::tr("Other")}}},
          day(), {Type::Area, "content", "reason", TurningWords::tr("In words"), false}}},
        {QStringLiteral("reopen"), TurningWords::tr("Open again"), TurningWords::tr("Another way was chosen, or all parties want to mediate now. Consent is asked anew."), TurningWords::tr("Open again"), "dispute.reopen", {day(), {Type::Area, "content", "reason", TurningWords::tr("What has changed"), false}}},
        claim,
        {QStringLiteral("withdraw_consent"), TurningWords::tr("Withdraw consent"), TurningWords::tr("A party may stop at any time; it takes effect at once, also without a line (People's Mediation Law, art. 23)."), TurningWords::tr("Record the withdrawal"), "dispute.withdraw_consent",
         {who(TurningWords::tr("Who withdraws")), day(), why(false)}},
        replace,
        inquire,
        sham,
        {QStringLiteral("undraft"), TurningWords::tr("Withdraw the draft"), TurningWords::tr("Before signing anybody may change his mind. The draft stays in the course of the dispute."), TurningWords::tr("Withdraw the draft"), "dispute.undraft",
         {who(TurningWords::tr("Who has changed his mind")), day(), why(false)}},
        {QStringLiteral("seal_refused"), TurningWords::tr("Refuse the seal"), TurningWords::tr("For a defect, or because a party backs out before the seal."), TurningWords::tr("Refuse the seal"), "dispute.seal_refused",
         {{Type::YesNo, "steps", "failed", TurningWords::tr("Does mediation end here?")}, {Type::OneParty, "steps", "party", TurningWords::tr("Who backed out (nobody: a defect)"), false}, day(), why(true)}},
        {QStringLiteral("centre_close"), TurningWords::tr("Close"), TurningWords::tr("After it was asked whether all ways are used up."), TurningWords::tr("Save"), "dispute.centre_close",
         {{Type::Choice, "steps", "to", TurningWords::tr("How it goes on"), true, {}, {{QStringLiteral("R0"), TurningWords::tr("It goes to another unit")}, {QStringLiteral("Z0"), TurningWords::tr("It ends")}}}, day(), why(true)}},
        {QStringLiteral("court_file"), TurningWords::tr("Suit instead of mediation"), TurningWords::tr("A party does not want mediation after it was explained: the claim is filed within the court's 7 days (Civil Procedure Law, art. 126). Where a suit waits already, it goes on and the number stays empty."),
         TurningWords::tr("File as a suit"), "dispute.court_file",
         {{Type::Line, "steps", "filingNumber", TurningWords::tr("Filing number"), false}}},
        {QStringLiteral("court_closed"), TurningWords::tr("Close at the court"), TurningWords::tr("The claim was withdrawn at the court, or not filed."), TurningWords::tr("Close"), "dispute.court_closed", {why(true)}},
    };
}

} // namespace ui
