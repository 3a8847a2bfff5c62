#include "ui/mediation/after_sheets.h"

#include "core/dispute/dossier.h"
#include "core/dispute/follow_up.h"
#include "core/dispute/kinds_assessment.h"
#include "core/dispute/performance.h"
#include "core/dispute/ways.h"
#include "ui/mediation/promise_choices.h"
#include "ui/office/gather.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/names.h"

#include <QCoreApplication>

namespace ui {

namespace {

using Type = SheetField::Type;
namespace json = boost::json;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::AfterSheets)
};

QList<Choice> manners()
{
    return {{QStringLiteral("上门"), Words::tr("At home")}, {QStringLiteral("电话"), Words::tr("By telephone")}, {QStringLiteral("到点"), Words::tr("At the point")},
            {QStringLiteral("视频"), Words::tr("By video")}};
}

QList<Choice> payments()
{
    return {{QStringLiteral("现金"), Words::tr("Cash")}, {QStringLiteral("转账"), Words::tr("Transfer")}, {QStringLiteral("实物"), Words::tr("In kind")}, {QStringLiteral("其他"), Words::tr("Other")}};
}

QString performAdvice(const core::dispute::State& state, const Port&)
{
    const auto promises = core::dispute::promisesOf(state);
    const auto open = std::count_if(promises.begin(), promises.end(), [](const auto& promise) { return !promise.done; });
    return open == 1 ? Words::tr("This is the last open promise: once it is done, the follow-up visits are planned by themselves.") : QString();
}

QString waysAdvice(const core::dispute::State& state, const Port&)
{
    return state.steps.confirmation.empty()
        ? Words::tr("There is no ruling: the party may sue on the agreement (People's Mediation Law, art. 32). The day of the other way is reckoned when you save.")
        : Words::tr("With a ruling in force the party applies for enforcement within two years of the day due; without one it sues on the agreement. The last day is reckoned when you save.");
}

QString visitAdvice(const core::dispute::State& state, const Port& port)
{
    const auto& settings = port.directory().steps.settings;
    const auto plan = core::dispute::standingPlan(state, settings);
    const auto due = plan ? core::dispute::nextVisit(*plan, state.steps) : std::nullopt;
    const auto from = core::dispute::visitsCountFrom(state, settings);
    QString out;
    if (due)
        out = Words::tr("Visit %1 of %2, due by %3.").arg(core::dispute::visitsPaid(*plan, state.steps) + 1).arg(plan->days.size()).arg(dayWithWeekday(*due));
    if (from && core::dayInChina(port.now()) < *from)
        out += Words::tr("The follow-up visit counts from %1 on, when the last promise is due. A visit before that day is kept in the dossier but does not stand in for it.").arg(dayWithWeekday(*from));
    return out;
}

/// The same for the day that is written: the form is filled in after the visit.
QString visitWarning(const core::dispute::State& state, const Port& port, const json::object& answers)
{
    const auto from = core::dispute::visitsCountFrom(state, port.directory().steps.settings);
    const auto* written = answers.if_contains("on");
    const auto on = written && written->is_string() ? core::parseDay(std::string_view(written->as_string())) : std::nullopt;
    if (!from || !on || *on >= *from || *on == core::dayInChina(port.now())) // of today the note above speaks
        return {};
    return Words::tr("The visit on %1 will be kept, but it does not count as the follow-up visit: that one is to be paid from %2 on.").arg(shortDay(*on), dayWithWeekday(*from));
}

QString archiveAdvice(const core::dispute::State& state, const Port& port)
{
    QString out = Words::tr("Number %1.").arg(text(core::dispute::archiveNumber(state, port.directory())));
    const auto retention = core::dispute::proposedRetention(state.steps);
    out += Words::tr(" Kept: %1.").arg(named(core::dispute::retentionName(retention)));
    QStringList missing;
    for (const auto& sheet : missingSheetChoices(state))
        missing << sheet.text;
    if (!missing.isEmpty())
        out += Words::tr(" Still missing: %1. Add it, or write below why it is not there.").arg(sideBySide(missing));
    return out;
}

QString reviewAdvice(const core::dispute::State& state, const Port&)
{
    QStringList found;
    for (const auto& defect : core::dispute::dossierDefects(state)) {
        QString words = named(core::dispute::defectName(defect.code));
        if (defect.clause > 0)
            words += Words::tr(" (clause %1)").arg(defect.clause);
        if (!defect.party.empty())
            words += QStringLiteral("（%1）").arg(text(state.partyName(defect.party)));
        found << words;
    }
    return found.isEmpty() ? Words::tr("The record itself shows no defect; look through the sheets as well.")
                           : Words::tr("The record itself shows: %1. These stand in the review whatever you tick.").arg(sideBySide(found));
}

QList<Choice> defectChoices()
{
    QList<Choice> out;
    for (const auto code : core::dispute::defectsByHand())
        out.append({text(code), named(core::dispute::defectName(code))});
    return out;
}

/// Names, places and numbers go over to the linked dispute; what is asked for now is new.
json::object carriedContent(const core::dispute::State& state, const json::object& asked)
{
    json::object fields;
    for (const auto& [name, field] : state.content.fields)
        if ((name.starts_with("p") && name.find('.') != std::string::npos) || name == "place")
            fields[name] = field.now.value;
    for (const auto* key : {"demand", "narrative", "place"})
        if (const auto* value = asked.if_contains(key))
            fields[key] = *value;
    return {{"fields", std::move(fields)}};
}

json::object carriedIdentity(const core::dispute::State& state)
{
    json::object fields;
    for (const auto& [name, field] : state.identity.fields)
        fields[name] = field.now.value;
    return {{"fields", std::move(fields)}, {"care", core::toJson(state.identity.care)}};
}

const json::object& part(const json::object& body, const char* name)
{
    static const json::object kNone;
    const auto* found = body.if_contains(name);
    return found && found->is_object() ? found->get_object() : kNone;
}

std::vector<core::desk::Draft> relapse(json::object body, const core::desk::SubjectView& view, const Port& port)
{
    const auto* state = view.state.as<core::dispute::State>();
    if (!state)
        return {};
    const auto fresh = core::newSubjectId(port.now());
    const auto& words = part(body, "content");
    json::array parties;
    for (const auto& party : state->steps.parties)
        parties.push_back({{"id", party.id}, {"side", core::nameOf(party.side)}, {"organisation", party.organisation}});
    json::object steps{{"number", "@number"}, {"type", state->steps.type}, {"source", "committee"}, {"parties", std::move(parties)}, {"previous", core::toText(view.id)}};
    const auto* reason = words.if_contains("narrative");
    return {{"dispute.register", fresh, {{"steps", std::move(steps)}, {"content", carriedContent(*state, words)}, {"identity", carriedIdentity(*state)}}},
            {"dispute.relapse", view.id, {{"steps", {{"next", core::toText(fresh)}}}, {"content", {{"reason", reason ? *reason : json::value("")}}}}}};
}

/// The register needs a place (T07), and what came from an old ledger may have none.
json::object placeKnown(const core::desk::SubjectView& view)
{
    json::object out;
    if (const auto* state = view.state.as<core::dispute::State>())
        if (const auto place = core::valueOf(state->content.fields, "place"); !place.empty())
            out["place"] = place;
    return out;
}

std::vector<core::desk::Draft> newRound(json::object body, const core::desk::SubjectView& view, const Port& port)
{
    const auto* state = view.state.as<core::dispute::State>();
    if (!state)
        return {};
    const auto fresh = core::newSubjectId(port.now());
    const auto& asked = part(body, "steps");
    json::object steps{{"previous", core::toText(view.id)}, {"number", "@number"}};
    if (const auto* consents = asked.if_contains("consents"))
        steps["consents"] = *consents;
    return {{"dispute.new_round", fresh, {{"steps", std::move(steps)}, {"content", carriedContent(*state, part(body, "content"))}, {"identity", carriedIdentity(*state)}}},
            {"dispute.link_round", view.id, {{"steps", {{"next", core::toText(fresh)}}}}}};
}

QList<Sheet> performing()
{
    return {
        {QStringLiteral("perform"), Words::tr("Record a performance"), Words::tr("One payment, or one thing handed over or done. Both sides get a receipt on the spot."), Words::tr("Save the receipt"), "dispute.perform",
         {{Type::Promise, "steps", "clause", Words::tr("Which promise"), true, Words::tr("Everything is performed already")}, {Type::Day, "steps", "on", Words::tr("Done on")},
          {Type::Money, "content", "fen", Words::tr("Paid, in yuan"), false, {}, {}, false, Words::tr("Leave it empty for a thing that was done or handed over")},
          {Type::Choice, "content", "way", Words::tr("How"), false, {}, payments()},
          {Type::Tick, "content", "settles", Words::tr("The promise is done with it"), false}, {Type::Line, "content", "payer", Words::tr("Paid or done by"), false, {}, {}, false, Words::tr("Only when it was somebody else than the debtor")},
          {Type::Line, "content", "payee", Words::tr("Received by"), false}, {Type::Line, "content", "witness", Words::tr("Witness"), false},
          {Type::Area, "content", "remark", Words::tr("Remarks"), false, {}, {}, false, Words::tr("When less is accepted than was promised, write who waives it")}},
         performAdvice},
        {QStringLiteral("perform_all"), Words::tr("Everything is performed"), Words::tr("For what was done at signing, or for an agreement that asks nothing later. Every open promise gets its receipt."), Words::tr("All performed"), "dispute.perform_all",
         {{Type::Day, "steps", "on", Words::tr("Done on")}, {Type::Choice, "content", "way", Words::tr("How"), false, {}, payments()}, {Type::Line, "content", "witness", Words::tr("Witness"), false}, {Type::Area, "content", "remark", Words::tr("Remarks"), false}}},
        {QStringLiteral("void_slip"), Words::tr("Strike out a receipt"), Words::tr("It stays in the dossier with its reason; the promise is open again."), Words::tr("Strike out"), "dispute.void_slip",
         {{Type::Slip, "steps", "slip", Words::tr("Which receipt")}, {Type::Area, "content", "reason", Words::tr("Reason")}}},
        {QStringLiteral("remind_performance"), Words::tr("Remind of the performance"), Words::tr("7, 3 and 0 days before the day. A kind word keeps a promise."), Words::tr("Reminded"), "dispute.remind_performance",
         {{Type::Promise, "steps", "clause", Words::tr("Which promise")}, {Type::Day, "steps", "on", Words::tr("Reminded on")}, {Type::Choice, "steps", "manner", Words::tr("How"), true, {}, manners()}}},
        {QStringLiteral("urge_performance"), Words::tr("Urge the performance"), Words::tr("The committee urges the parties to keep the agreement (People's Mediation Law, art. 31). A new day that is named does not change the agreement."), Words::tr("Save the urging"), "dispute.urge_performance",
         {{Type::Promise, "steps", "clause", Words::tr("Which promise")}, {Type::Day, "steps", "on", Words::tr("Urged on")}, {Type::Choice, "steps", "manner", Words::tr("How"), true, {}, manners()},
          {Type::Line, "content", "contact", Words::tr("Whom you spoke with")}, {Type::Area, "content", "answer", Words::tr("What was answered")}}},
        {QStringLiteral("tell_default_ways"), Words::tr("Tell the ways after default"), {}, Words::tr("Told"), "dispute.tell_default_ways",
         {{Type::Promise, "steps", "clause", Words::tr("Which promise was missed")}, {Type::Day, "steps", "on", Words::tr("Told on")}}, waysAdvice},
        {QStringLiteral("new_round"), Words::tr("Mediate again in a new round"), Words::tr("A dispute of its own with its own number and clock, linked to this one. All must agree again."), Words::tr("Begin the round"), "dispute.new_round",
         {{Type::PartyDays, "steps", "consents", Words::tr("Who agreed, and when"), true, Words::tr("All parties must agree to mediate again")}, {Type::Area, "content", "demand", Words::tr("What is asked now")}, {Type::Area, "content", "narrative", Words::tr("What happened"), false}},
         {}, {}, newRound},
    };
}

QList<Sheet> visiting()
{
    return {
        {QStringLiteral("plan_visits"), Words::tr("Plan follow-up visits"), Words::tr("Usually the plan is made by itself. Choose the longer one for a major or hard dispute."), Words::tr("Save the plan"), "dispute.plan_visits",
         {{Type::Choice, "steps", "plan", Words::tr("Plan"), true, {}, {{QStringLiteral("once"), Words::tr("Once, after the last day due")}, {QStringLiteral("regular"), Words::tr("Again and again: after 7 days, 1, 3 and 6 months")}}}, {Type::Area, "content", "reason", Words::tr("Reason"), false}}},
        {QStringLiteral("visit"), Words::tr("Follow-up visit"), Words::tr("Four questions: state of mind, unusual behaviour, opinions on the mediation, signs of something new. \"None\" is an answer too."), Words::tr("Save the visit"), "dispute.visit",
         {{Type::Day, "steps", "on", Words::tr("Visited on")}, {Type::Choice, "steps", "manner", Words::tr("How"), true, {}, manners()}, {Type::Parties, "steps", "with", Words::tr("Whom you spoke with"), true, Words::tr("Tick whom you spoke with")},
          {Type::Choice, "steps", "performed", Words::tr("Performance"), false, {}, {{QStringLiteral("done"), Words::tr("All done")}, {QStringLiteral("partly"), Words::tr("Partly")}, {QStringLiteral("none"), Words::tr("Nothing")}, {QStringLiteral("open"), Words::tr("Not due yet")}}},
          {Type::Line, "content", "performance", Words::tr("Performance in words"), false}, {Type::Area, "content", "mind", Words::tr("State of mind")},
          {Type::YesNo, "steps", "unusual", Words::tr("Anything unusual in the behaviour?"), true, Words::tr("Was anything unusual?")}, {Type::Area, "content", "unusual", Words::tr("What was unusual"), false, {}, {}, false, Words::tr("Threats, hints at self-harm, drink, sudden silence: what you saw and heard")},
          {Type::Area, "content", "opinions", Words::tr("Opinions and advice on the mediation")},
          {Type::YesNo, "steps", "newSigns", Words::tr("Signs of a new dispute?"), true, Words::tr("Are there signs of a new dispute?")}, {Type::Area, "content", "newSigns", Words::tr("Which signs"), false},
          {Type::PartyChoice, "steps", "satisfaction", Words::tr("Satisfied?"), false, {}, {{QStringLiteral("good"), Words::tr("Yes")}, {QStringLiteral("fair"), Words::tr("Fairly")}, {QStringLiteral("bad"), Words::tr("No")}}},
          {Type::PartyTexts, "steps", "marks", Words::tr("Vouched for by"), false, {}, {}, false, Words::tr("Signature, fingerprint, or who spoke on the telephone; without it the answer does not count")},
          {Type::Area, "content", "measures", Words::tr("What you did about it"), false}},
         visitAdvice, {}, {}, false, {}, {}, {}, {}, {}, {}, visitWarning},
        {QStringLiteral("answer_alert"), Words::tr("Answer for what was unusual"), Words::tr("A visit found something unusual. Report it at once, by telephone if there is no line, and write here whom you told; if nothing was needed, say why."), Words::tr("Answered"), "dispute.answer_alert",
         {{Type::Area, "content", "reason", Words::tr("Told whom, or why nothing was needed")}, {Type::Day, "steps", "on", Words::tr("Day")}}},
        {QStringLiteral("relapse"), Words::tr("It broke out again"), Words::tr("Registers a new dispute with the same parties, linked to this one; this dossier stays as it is."), Words::tr("Register the new dispute"), "dispute.relapse",
         {{Type::Area, "content", "narrative", Words::tr("What happened")}, {Type::Line, "content", "place", Words::tr("Where it happened")}, {Type::Area, "content", "demand", Words::tr("What is asked")}},
         {}, {}, relapse, false, {}, {}, {}, placeKnown},
    };
}

/// Not by the Chinese word: 一般 is a grade here and a weight elsewhere.
QString gradeWord(std::string_view code)
{
    return code == "good" ? Words::tr("Good") : code == "fair" ? Words::tr("Fair") : code == "poor" ? Words::tr("Poor") : QString();
}

QList<Choice> endGrades()
{
    QList<Choice> out;
    for (const char* code : {"good", "fair", "poor"})
        out.append({QString::fromLatin1(code), gradeWord(code)});
    return out;
}

QString gradeAdvice(const core::dispute::State& state, const Port&)
{
    return Words::tr("Proposed by result and answers: %1").arg(gradeWord(core::dispute::proposedGrade(state.steps)));
}

QList<Choice> wayChoices()
{
    QList<Choice> out;
    for (const auto code : core::dispute::waysToAccountFor({}))
        out.append({text(code), named(core::dispute::findWay(code)->name)});
    return out;
}

QString openWaysAdvice(const core::dispute::State& state, const Port&)
{
    QStringList names;
    for (const auto code : core::dispute::waysToAccountFor(state.steps.type))
        names.append(named(core::dispute::findWay(code)->name));
    return Words::tr("Open to a dispute of this type: %1").arg(series(names));
}

/// Every question is asked of whoever was reached, none of whoever was not; nothing is ticked beforehand.
std::vector<core::desk::Draft> callDraft(boost::json::object body, const core::desk::SubjectView& view, const Port&)
{
    auto& steps = body["steps"].get_object();
    boost::json::object answers;
    for (const auto& question : core::dispute::callQuestions())
        if (const auto* said = steps.if_contains(question.code)) {
            answers[question.code] = *said;
            steps.erase(question.code);
        }
    steps["answers"] = std::move(answers);
    return {{"dispute.call_party", view.id, std::move(body)}};
}

Sheet callParty()
{
    Sheet out{QStringLiteral("call_party"), Words::tr("Ask a party by telephone"), Words::tr("For a dossier that was drawn and called for. You did not take part; say who you are, and that the answer changes nothing in the agreement. Read each question as it stands."), Words::tr("Save the answers"), "dispute.call_party",
              {{Type::OneParty, "steps", "party", Words::tr("Which party")}, {Type::YesNo, "steps", "reached", Words::tr("Did you reach the party?")}}};
    const QList<Choice> answers{{QStringLiteral("yes"), Words::tr("It was so")}, {QStringLiteral("no"), Words::tr("It was not so")}, {QStringLiteral("unsure"), Words::tr("Cannot say")}};
    for (const auto& question : core::dispute::callQuestions())
        out.fields.push_back({Type::Choice, "steps", std::string(question.code), named(question.text), false, {}, answers});
    out.fields.push_back({Type::Area, "content", "remarks", Words::tr("What else the party said"), false});
    out.fields.push_back({Type::Day, "steps", "on", Words::tr("Day")});
    out.compose = callDraft;
    return out;
}

/// 002 二(三), 003 四(一)3: the expert comes from the roster, whose entry says whether he has to do with a party; somebody
/// from outside is written down.
Sheet expertOpinion()
{
    Sheet out{QStringLiteral("expert_opinion"), Words::tr("Expert's opinion"), Words::tr("It stands apart from the agreement. If the expert has to do with a party, that is shown beside it."), Words::tr("Save the opinion"), "dispute.expert_opinion",
              {{Type::Pick, "content", "name", Words::tr("Expert of the roster, those for this type first"), false}, {Type::Line, "content", "outside", Words::tr("Or an expert from outside"), false},
               {Type::Line, "content", "field", Words::tr("Field"), false}, {Type::Day, "steps", "askedOn", Words::tr("Asked on")}, {Type::Area, "content", "question", Words::tr("What was asked")},
               {Type::Area, "content", "opinion", Words::tr("Opinion")}, {Type::Day, "steps", "on", Words::tr("Given on")}}};
    out.gather = expertChoices();
    out.compose = [](boost::json::object body, const core::desk::SubjectView& view, const Port&) -> std::vector<core::desk::Draft> {
        auto& content = body["content"].get_object();
        if (const auto* outside = content.if_contains("outside"); outside && !content.contains("name"))
            content["name"] = boost::json::value(*outside);
        content.erase("outside");
        return {{"dispute.expert_opinion", view.id, std::move(body)}};
    };
    return out;
}

QList<Sheet> filing()
{
    return {
        {QStringLiteral("archive"), Words::tr("File the dossier"), Words::tr("After this it can only be read. What is missing is added first, or its absence explained one by one."), Words::tr("File"), "dispute.archive",
         {{Type::MissingSheets, "content", "explained", Words::tr("Why these are missing"), false}, {Type::Choice, "steps", "retention", Words::tr("Kept for"), false, {}, {{QStringLiteral("short"), Words::tr("Short")}, {QStringLiteral("long"), Words::tr("Long")}, {QStringLiteral("permanent"), Words::tr("Permanent")}}},
          {Type::Number, "steps", "pages", Words::tr("Pages, when counted"), false}, {Type::Line, "content", "checkedBy", Words::tr("Checked by"), false}, {Type::Area, "content", "note", Words::tr("Note on the dossier"), false}, {Type::Day, "steps", "on", Words::tr("Filed on")}},
         archiveAdvice},
        {QStringLiteral("call_review"), Words::tr("Call for the dossier"), Words::tr("From the county's receipt on you may read this dossier, until you have reviewed it. It is recorded."), Words::tr("Call for it"), "dispute.call_review", {}},
        callParty(),
        {QStringLiteral("review"), Words::tr("Review the dossier"), {}, Words::tr("Save the review"), "dispute.review",
         {{Type::Number, "steps", "score", Words::tr("Score, up to 100")}, {Type::Several, "steps", "defects", Words::tr("What you found yourself"), false, {}, defectChoices()}, {Type::Area, "content", "remarks", Words::tr("Remarks"), false}}, reviewAdvice},
        {QStringLiteral("grade"), Words::tr("Grade how it ended"), Words::tr("By the result and what the parties said. Who took part does not grade."), Words::tr("Save the grade"), "dispute.grade",
         {{Type::Choice, "steps", "grade", Words::tr("Grade"), true, {}, endGrades()}, {Type::Area, "content", "reason", Words::tr("Why, if another grade than proposed"), false}, {Type::Day, "steps", "on", Words::tr("Day")}}, gradeAdvice},
        {QStringLiteral("assess_end"), Words::tr("Are all ways used up?"), Words::tr("Every way that is open is accounted for: tried, declined by a party, or its conditions are not met. The suit stays open in any case."), Words::tr("Save the assessment"), "dispute.assess_end",
         {{Type::Several, "steps", "tried", Words::tr("Tried"), false, {}, wayChoices()}, {Type::Several, "steps", "declined", Words::tr("Declined by a party"), false, {}, wayChoices()}, {Type::Several, "steps", "closed", Words::tr("Conditions not met"), false, {}, wayChoices()},
          {Type::Choice, "steps", "result", Words::tr("Result"), true, {}, {{QStringLiteral("exhausted"), Words::tr("All ways are used up")}, {QStringLiteral("other_way"), Words::tr("Another way is advised")}}},
          {Type::Choice, "steps", "next", Words::tr("Way that is advised"), false, {}, wayChoices()}, {Type::Area, "content", "advice", Words::tr("Advice, and why a way is closed")}}, openWaysAdvice},
        expertOpinion(),
        {QStringLiteral("object"), Words::tr("Forward a party's objection"), Words::tr("A party objects within 15 days of getting the ruling (Interpretation of the Civil Procedure Law, art. 372). What comes later only the court may dismiss."), Words::tr("Forward to the court"), "confirmation.object",
         {{Type::OneParty, "steps", "party", Words::tr("Which party objects")}, {Type::Area, "content", "grounds", Words::tr("Grounds")}, {Type::Day, "steps", "on", Words::tr("Handed in on")},
          {Type::Tick, "steps", "insists", Words::tr("The time is over, but the person insists"), false}}},
        {QStringLiteral("object_third"), Words::tr("Third person's objection"), Words::tr("Somebody whose interests the ruling touches objects within six months of knowing of it (Interpretation of the Civil Procedure Law, art. 372). What comes later only the court may dismiss."), Words::tr("Forward to the court"), "confirmation.object",
         {{Type::Line, "content", "person", Words::tr("Who objects")}, {Type::Day, "steps", "knewOn", Words::tr("Knew of the ruling on")}, {Type::Area, "content", "grounds", Words::tr("Grounds")}, {Type::Day, "steps", "on", Words::tr("Handed in on")},
          {Type::Tick, "steps", "insists", Words::tr("The time is over, but the person insists"), false}}},
        {QStringLiteral("tell_enforcement"), Words::tr("Tell about enforcement"), Words::tr("Within two years of the last day for performance (Civil Procedure Law, art. 250)."), Words::tr("Told"), "confirmation.tell_enforcement",
         {{Type::Number, "steps", "clause", Words::tr("Clause that was missed")}, {Type::Day, "steps", "on", Words::tr("Told on")}}},
        {QStringLiteral("post_package"), Words::tr("Post the paper package"), Words::tr("What is posted before the last day ends is in time (Civil Procedure Law, art. 85). Print the list and the application, let both sign, and keep the posting slip."), Words::tr("Posted"), "confirmation.post",
         {{Type::Day, "steps", "on", Words::tr("Posted on")}, {Type::Line, "steps", "proof", Words::tr("Number of the posting slip")}}},
        {QStringLiteral("court.decide_objection"), Words::tr("Decide on the objection"), {}, Words::tr("Decide"), "confirmation.decide_objection",
         {{Type::YesNo, "steps", "revoked", Words::tr("Is the ruling revoked or changed?")}, {Type::Line, "steps", "number", Words::tr("Number of the decision")}, {Type::Area, "content", "reason", Words::tr("Reasons")}}},
    };
}

} // namespace

QList<Sheet> afterSheets() { return performing() + visiting() + filing(); }

} // namespace ui
