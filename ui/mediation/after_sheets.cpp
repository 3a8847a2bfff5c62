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

struct AfterWords {
    Q_DECLARE_TR_FUNCTIONS(ui::AfterSheets)
};

QList<Choice> manners()
{
    return {{QStringLiteral("上门"), AfterWords::tr("At home")}, {QStringLiteral("电话"), AfterWords::tr("By telephone")}, {QStringLiteral("到点"), AfterWords::tr("At the point")},
            {QStringLiteral("视频"), AfterWords::tr("By video")}};
}

QList<Choice> payments()
{
    return {{QStringLiteral("现金"), AfterWords::tr("Cash")}, {QStringLiteral("转账"), AfterWords::tr("Transfer")}, {QStringLiteral("实物"), AfterWords::tr("In kind")}, {QStringLiteral("其他"), AfterWords::tr("Other")}};
}

QString performAdvice(const core::dispute::State& state, const Port&)
{
    const auto promises = core::dispute::promisesOf(state);
    const auto open = std::count_if(promises.begin(), promises.end(), [](const auto& promise) { return !promise.done; });
    return open == 1 ? AfterWords::tr("This is the last open promise: once it is done, the follow-up visits are planned by themselves.") : QString();
}

QString waysAdvice(const core::dispute::State& state, const Port&)
{
    return state.steps.confirmation.empty()
        ? AfterWords::tr("There is no ruling: the party may sue on the agreement (People's Mediation Law, art. 32). The day of the other way is reckoned when you save.")
        : AfterWords::tr("With a ruling in force the party applies for enforcement within two years of the day due; without one it sues on the agreement. The last day is reckoned when you save.");
}

QString visitAdvice(const core::dispute::State& state, const Port& port)
{
    const auto& settings = port.directory().steps.settings;
    const auto plan = core::dispute::standingPlan(state, settings);
    const auto due = plan ? core::dispute::nextVisit(*plan, state.steps) : std::nullopt;
    const auto from = core::dispute::visitsCountFrom(state, settings);
    QString out;
    if (due)
        out = AfterWords::tr("Visit %1 of %2, due by %3.").arg(core::dispute::visitsPaid(*plan, state.steps) + 1).arg(plan->days.size()).arg(dayWithWeekday(*due));
    if (from && core::dayInChina(port.now()) < *from)
        out += AfterWords::tr("The follow-up visit counts from %1 on, when the last promise is due. A visit before that day is kept in the dossier but does not stand in for it.").arg(dayWithWeekday(*from));
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
    return AfterWords::tr("The visit on %1 will be kept, but it does not count as the follow-up visit: that one is to be paid from %2 on.").arg(shortDay(*on), dayWithWeekday(*from));
}

QString archiveAdvice(const core::dispute::State& state, const Port& port)
{
    QString out = AfterWords::tr("Number %1.").arg(text(core::dispute::archiveNumber(state, port.directory())));
    const auto retention = core::dispute::proposedRetention(state.steps);
    out += AfterWords::tr(" Kept: %1.").arg(named(core::dispute::retentionName(retention)));
    QStringList missing;
    for (const auto& sheet : missingSheetChoices(state))
        missing << sheet.text;
    if (!missing.isEmpty())
        out += AfterWords::tr(" Still missing: %1. Add it, or write below why it is not there.").arg(sideBySide(missing));
    return out;
}

QString reviewAdvice(const core::dispute::State& state, const Port&)
{
    QStringList found;
    for (const auto& defect : core::dispute::dossierDefects(state)) {
        QString words = named(core::dispute::defectName(defect.code));
        if (defect.clause > 0)
            words += AfterWords::tr(" (clause %1)").arg(defect.clause);
        if (!defect.party.empty())
            words += QStringLiteral("（%1）").arg(text(state.partyName(defect.party)));
        found << words;
    }
    return found.isEmpty() ? AfterWords::tr("The record itself shows no defect; look through the sheets as well.")
                           : AfterWords::tr("The record itself shows: %1. These stand in the review whatever you tick.").arg(sideBySide(found));
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
        {QStringLiteral("perform"), AfterWords::tr("Record a performance"), AfterWords::tr("One payment, or one thing handed over or done. Both sides get a receipt on the spot."), AfterWords::tr("Save the receipt"), "dispute.perform",
         {{Type::Promise, "steps", "clause", AfterWords::tr("Which promise"), true, AfterWords::tr("Everything is performed already")}, {Type::Day, "steps", "on", AfterWords::tr("Done on")},
          {Type::Money, "content", "fen", AfterWords::tr("Paid, in yuan"), false, {}, {}, false, AfterWords::tr("Leave it empty for a thing that was done or handed over")},
          {Type::Choice, "content", "way", AfterWords::tr("How"), false, {}, payments()},
          {Type::Tick, "content", "settles", AfterWords::tr("The promise is done with it"), false}, {Type::Line, "content", "payer", AfterWords::tr("Paid or done by"), false, {}, {}, false, AfterWords::tr("Only when it was somebody else than the debtor")},
          {Type::Line, "content", "payee", AfterWords::tr("Received by"), false}, {Type::Line, "content", "witness", AfterWords::tr("Witness"), false},
          {Type::Area, "content", "remark", AfterWords::tr("Remarks"), false, {}, {}, false, AfterWords::tr("When less is accepted than was promised, write who waives it")}},
         performAdvice},
        {QStringLiteral("perform_all"), AfterWords::tr("Everything is performed"), AfterWords::tr("For what was done at signing, or for an agreement that asks nothing later. Every open promise gets its receipt."), AfterWords::tr("All performed"), "dispute.perform_all",
         {{Type::Day, "steps", "on", AfterWords::tr("Done on")}, {Type::Choice, "content", "way", AfterWords::tr("How"), false, {}, payments()}, {Type::Line, "content", "witness", AfterWords::tr("Witness"), false}, {Type::Area, "content", "remark", AfterWords::tr("Remarks"), false}}},
        {QStringLiteral("void_slip"), AfterWords::tr("Strike out a receipt"), AfterWords::tr("It stays in the dossier with its reason; the promise is open again."), AfterWords::tr("Strike out"), "dispute.void_slip",
         {{Type::Slip, "steps", "slip", AfterWords::tr("Which receipt")}, {Type::Area, "content", "reason", AfterWords::tr("Reason")}}},
        {QStringLiteral("remind_performance"), AfterWords::tr("Remind of the performance"), AfterWords::tr("7, 3 and 0 days before the day. A kind word keeps a promise."), AfterWords::tr("Reminded"), "dispute.remind_performance",
         {{Type::Promise, "steps", "clause", AfterWords::tr("Which promise")}, {Type::Day, "steps", "on", AfterWords::tr("Reminded on")}, {Type::Choice, "steps", "manner", AfterWords::tr("How"), true, {}, manners()}}},
        {QStringLiteral("urge_performance"), AfterWords::tr("Urge the performance"), AfterWords::tr("The committee urges the parties to keep the agreement (People's Mediation Law, art. 31). A new day that is named does not change the agreement."), AfterWords::tr("Save the urging"), "dispute.urge_performance",
         {{Type::Promise, "steps", "clause", AfterWords::tr("Which promise")}, {Type::Day, "steps", "on", AfterWords::tr("Urged on")}, {Type::Choice, "steps", "manner", AfterWords::tr("How"), true, {}, manners()},
          {Type::Line, "content", "contact", AfterWords::tr("Whom you spoke with")}, {Type::Area, "content", "answer", AfterWords::tr("What was answered")}}},
        {QStringLiteral("tell_default_ways"), AfterWords::tr("Tell the ways after default"), {}, AfterWords::tr("Told"), "dispute.tell_default_ways",
         {{Type::Promise, "steps", "clause", AfterWords::tr("Which promise was missed")}, {Type::Day, "steps", "on", AfterWords::tr("Told on")}}, waysAdvice},
        {QStringLiteral("new_round"), AfterWords::tr("Mediate again in a new round"), AfterWords::tr("A dispute of its own with its own number and clock, linked to this one. All must agree again."), AfterWords::tr("Begin the round"), "dispute.new_round",
         {{Type::PartyDays, "steps", "consents", AfterWords::tr("Who agreed, and when"), true, AfterWords::tr("All parties must agree to mediate again")}, {Type::Area, "content", "demand", AfterWords::tr("What is asked now")}, {Type::Area, "content", "narrative", AfterWords::tr("What happened"), false}},
         {}, {}, newRound},
    };
}

QList<Sheet> visiting()
{
    return {
        {QStringLiteral("plan_visits"), AfterWords::tr("Plan follow-up visits"), AfterWords::tr("Usually the plan is made by itself. Choose the longer one for a major or hard dispute."), AfterWords::tr("Save the plan"), "dispute.plan_visits",
         {{Type::Choice, "steps", "plan", AfterWords::tr("Plan"), true, {}, {{QStringLiteral("once"), AfterWords::tr("Once, after the last day due")}, {QStringLiteral("regular"), AfterWords::tr("Again and again: after 7 days, 1, 3 and 6 months")}}}, {Type::Area, "content", "reason", AfterWords::tr("Reason"), false}}},
        {QStringLiteral("visit"), AfterWords::tr("Follow-up visit"), AfterWords::tr("Four questions: state of mind, unusual behaviour, opinions on the mediation, signs of something new. \"None\" is an answer too."), AfterWords::tr("Save the visit"), "dispute.visit",
         {{Type::Day, "steps", "on", AfterWords::tr("Visited on")}, {Type::Choice, "steps", "manner", AfterWords::tr("How"), true, {}, manners()}, {Type::Parties, "steps", "with", AfterWords::tr("Whom you spoke with"), true, AfterWords::tr("Tick whom you spoke with")},
          {Type::Choice, "steps", "performed", AfterWords::tr("Performance"), false, {}, {{QStringLiteral("done"), AfterWords::tr("All done")}, {QStringLiteral("partly"), AfterWords::tr("Partly")}, {QStringLiteral("none"), AfterWords::tr("Nothing")}, {QStringLiteral("open"), AfterWords::tr("Not due yet")}}},
          {Type::Line, "content", "performance", AfterWords::tr("Performance in words"), false}, {Type::Area, "content", "mind", AfterWords::tr("State of mind")},
          {Type::YesNo, "steps", "unusual", AfterWords::tr("Anything unusual in the behaviour?"), true, AfterWords::tr("Was anything unusual?")}, {Type::Area, "content", "unusual", AfterWords::tr("What was unusual"), false, {}, {}, false, AfterWords::tr("Threats, hints at self-harm, drink, sudden silence: what you saw and heard")},
          {Type::Area, "content", "opinions", AfterWords::tr("Opinions and advice on the mediation")},
          {Type::YesNo, "steps", "newSigns", AfterWords::tr("Signs of a new dispute?"), true, AfterWords::tr("Are there signs of a new dispute?")}, {Type::Area, "content", "newSigns", AfterWords::tr("Which signs"), false},
          {Type::PartyChoice, "steps", "satisfaction", AfterWords::tr("Satisfied?"), false, {}, {{QStringLiteral("good"), AfterWords::tr("Yes")}, {QStringLiteral("fair"), AfterWords::tr("Fairly")}, {QStringLiteral("bad"), AfterWords::tr("No")}}},
          {Type::PartyTexts, "steps", "marks", AfterWords::tr("Vouched for by"), false, {}, {}, false, AfterWords::tr("Signature, fingerprint, or who spoke on the telephone; without it the answer does not count")},
          {Type::Area, "content", "measures", AfterWords::tr("What you did about it"), false}},
         visitAdvice, {}, {}, false, {}, {}, {}, {}, {}, {}, visitWarning},
        {QStringLiteral("answer_alert"), AfterWords::tr("Answer for what was unusual"), AfterWords::tr("A visit found something unusual. Report it at once, by telephone if there is no line, and write here whom you told; if nothing was needed, say why."), AfterWords::tr("Answered"), "dispute.answer_alert",
         {{Type::Area, "content", "reason", AfterWords::tr("Told whom, or why nothing was needed")}, {Type::Day, "steps", "on", AfterWords::tr("Day")}}},
        {QStringLiteral("relapse"), AfterWords::tr("It broke out again"), AfterWords::tr("Registers a new dispute with the same parties, linked to this one; this dossier stays as it is."), AfterWords::tr("Register the new dispute"), "dispute.relapse",
         {{Type::Area, "content", "narrative", AfterWords::tr("What happened")}, {Type::Line, "content", "place", AfterWords::tr("Where it happened")}, {Type::Area, "content", "demand", AfterWords::tr("What is asked")}},
         {}, {}, relapse, false, {}, {}, {}, placeKnown},
    };
}

/// Not by the Chinese word: 一般 is a grade here and a weight elsewhere.
QString gradeWord(std::string_view code)
{
    return code == "good" ? AfterWords::tr("Good") : code == "fair" ? AfterWords::tr("Fair") : code == "poor" ? AfterWords::tr("Poor") : QString();
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
    const auto grade = gradeWord(core::dispute::proposedGrade(state.steps));
    return grade.isEmpty() ? QString() : AfterWords::tr("Proposed by result and answers: %1").arg(grade);
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
    return AfterWords::tr("Open to a dispute of this type: %1").arg(series(names));
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
    Sheet out{QStringLiteral("call_party"), AfterWords::tr("Ask a party by telephone"), AfterWords::tr("For a dossier that was drawn and called for. You did not take part; say who you are, and that the answer changes nothing in the agreement. Read each question as it stands."), AfterWords::tr("Save the answers"), "dispute.call_party",
              {{Type::OneParty, "steps", "party", AfterWords::tr("Which party")}, {Type::YesNo, "steps", "reached", AfterWords::tr("Did you reach the party?")}}};
    const QList<Choice> answers{{QStringLiteral("yes"), AfterWords::tr("It was so")}, {QStringLiteral("no"), AfterWords::tr("It was not so")}, {QStringLiteral("unsure"), AfterWords::tr("Cannot say")}};
    for (const auto& question : core::dispute::callQuestions())
        out.fields.push_back({Type::Choice, "steps", std::string(question.code), named(question.text), false, {}, answers});
    out.fields.push_back({Type::Area, "content", "remarks", AfterWords::tr("What else the party said"), false});
    out.fields.push_back({Type::Day, "steps", "on", AfterWords::tr("Day")});
    out.compose = callDraft;
    return out;
}

/// 002 二(三), 003 四(一)3: the expert comes from the roster, whose entry says whether he has to do with a party; somebody
/// from outside is written down.
Sheet expertOpinion()
{
    Sheet out{QStringLiteral("expert_opinion"), AfterWords::tr("Expert's opinion"), AfterWords::tr("It stands apart from the agreement. If the expert has to do with a party, that is shown beside it."), AfterWords::tr("Save the opinion"), "dispute.expert_opinion",
              {{Type::Pick, "content", "name", AfterWords::tr("Expert of the roster, those for this type first"), false}, {Type::Line, "content", "outside", AfterWords::tr("Or an expert from outside"), false},
               {Type::Line, "content", "field", AfterWords::tr("Field"), false}, {Type::Day, "steps", "askedOn", AfterWords::tr("Asked on")}, {Type::Area, "content", "question", AfterWords::tr("What was asked")},
               {Type::Area, "content", "opinion", AfterWords::tr("Opinion")}, {Type::Day, "steps", "on", AfterWords::tr("Given on")}}};
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
        {QStringLiteral("archive"), AfterWords::tr("File the dossier"), AfterWords::tr("After this it can only be read. What is missing is added first, or its absence explained one by one."), AfterWords::tr("File"), "dispute.archive",
         {{Type::MissingSheets, "content", "explained", AfterWords::tr("Why these are missing"), false}, {Type::Choice, "steps", "retention", AfterWords::tr("Kept for"), false, {}, {{QStringLiteral("short"), AfterWords::tr("Short")}, {QStringLiteral("long"), AfterWords::tr("Long")}, {QStringLiteral("permanent"), AfterWords::tr("Permanent")}}},
          {Type::Number, "steps", "pages", AfterWords::tr("Pages, when counted"), false}, {Type::Line, "content", "checkedBy", AfterWords::tr("Checked by"), false}, {Type::Area, "content", "note", AfterWords::tr("Note on the dossier"), false}, {Type::Day, "steps", "on", AfterWords::tr("Filed on")}},
         archiveAdvice},
        {QStringLiteral("call_review"), AfterWords::tr("Call for the dossier"), AfterWords::tr("From the county's receipt on you may read this dossier, until you have reviewed it. It is recorded."), AfterWords::tr("Call for it"), "dispute.call_review", {}},
        callParty(),
        {QStringLiteral("review"), AfterWords::tr("Review the dossier"), {}, AfterWords::tr("Save the review"), "dispute.review",
         {{Type::Number, "steps", "score", AfterWords::tr("Score, up to 100")}, {Type::Several, "steps", "defects", AfterWords::tr("What you found yourself"), false, {}, defectChoices()}, {Type::Area, "content", "remarks", AfterWords::tr("Remarks"), false}}, reviewAdvice},
        {QStringLiteral("grade"), AfterWords::tr("Grade how it ended"), AfterWords::tr("By the result and what the parties said. Who took part does not grade."), AfterWords::tr("Save the grade"), "dispute.grade",
         {{Type::Choice, "steps", "grade", AfterWords::tr("Grade"), true, {}, endGrades()}, {Type::Area, "content", "reason", AfterWords::tr("Why, if another grade than proposed"), false}, {Type::Day, "steps", "on", AfterWords::tr("Day")}}, gradeAdvice},
        {QStringLiteral("assess_end"), AfterWords::tr("Are all ways used up?"), AfterWords::tr("Every way that is open is accounted for: tried, declined by a party, or its conditions are not met. The suit stays open in any case."), AfterWords::tr("Save the assessment"), "dispute.assess_end",
         {{Type::Several, "steps", "tried", AfterWords::tr("Tried"), false, {}, wayChoices()}, {Type::Several, "steps", "declined", AfterWords::tr("Declined by a party"), false, {}, wayChoices()}, {Type::Several, "steps", "closed", AfterWords::tr("Conditions not met"), false, {}, wayChoices()},
          {Type::Choice, "steps", "result", AfterWords::tr("Result"), true, {}, {{QStringLiteral("exhausted"), AfterWords::tr("All ways are used up")}, {QStringLiteral("other_way"), AfterWords::tr("Another way is advised")}}},
          {Type::Choice, "steps", "next", AfterWords::tr("Way that is advised"), false, {}, wayChoices()}, {Type::Area, "content", "advice", AfterWords::tr("Advice, and why a way is closed")}}, openWaysAdvice},
        expertOpinion(),
        {QStringLiteral("object"), AfterWords::tr("Forward a party's objection"), AfterWords::tr("A party objects within 15 days of getting the ruling (Interpretation of the Civil Procedure Law, art. 372). What comes later only the court may dismiss."), AfterWords::tr("Forward to the court"), "confirmation.object",
         {{Type::OneParty, "steps", "party", AfterWords::tr("Which party objects")}, {Type::Area, "content", "grounds", AfterWords::tr("Grounds")}, {Type::Day, "steps", "on", AfterWords::tr("Handed in on")},
          {Type::Tick, "steps", "insists", AfterWords::tr("The time is over, but the person insists"), false}}},
        {QStringLiteral("object_third"), AfterWords::tr("Third person's objection"), AfterWords::tr("Somebody whose interests the ruling touches objects within six months of knowing of it (Interpretation of the Civil Procedure Law, art. 372). What comes later only the court may dismiss."), AfterWords::tr("Forward to the court"), "confirmation.object",
         {{Type::Line, "content", "person", AfterWords::tr("Who objects")}, {Type::Day, "steps", "knewOn", AfterWords::tr("Knew of the ruling on")}, {Type::Area, "content", "grounds", AfterWords::tr("Grounds")}, {Type::Day, "steps", "on", AfterWords::tr("Handed in on")},
          {Type::Tick, "steps", "insists", AfterWords::tr("The time is over, but the person insists"), false}}},
        {QStringLiteral("tell_enforcement"), AfterWords::tr("Tell about enforcement"), AfterWords::tr("Within two years of the last day for performance (Civil Procedure Law, art. 250)."), AfterWords::tr("Told"), "confirmation.tell_enforcement",
         {{Type::Number, "steps", "clause", AfterWords::tr("Clause that was missed")}, {Type::Day, "steps", "on", AfterWords::tr("Told on")}}},
        {QStringLiteral("post_package"), AfterWords::tr("Post the paper package"), AfterWords::tr("What is posted before the last day ends is in time (Civil Procedure Law, art. 85). Print the list and the application, let both sign, and keep the posting slip."), AfterWords::tr("Posted"), "confirmation.post",
         {{Type::Day, "steps", "on", AfterWords::tr("Posted on")}, {Type::Line, "steps", "proof", AfterWords::tr("Number of the posting slip")}}},
        {QStringLiteral("court.decide_objection"), AfterWords::tr("Decide on the objection"), {}, AfterWords::tr("Decide"), "confirmation.decide_objection",
         {{Type::YesNo, "steps", "revoked", AfterWords::tr("Is the ruling revoked or changed?")}, {Type::Line, "steps", "number", AfterWords::tr("Number of the decision"), true, {}, {}, false, AfterWords::tr("For example %1").arg(QStringLiteral("（2026）明0826民特监3号"))}, {Type::Area, "content", "reason", AfterWords::tr("Reasons")}}},
    };
}

} // namespace

QList<Sheet> afterSheets() { return performing() + visiting() + filing(); }

} // namespace ui
