#include "ui/mediation/package_sheets.h"

#include "core/confirmation/kinds_ruling.h"
#include "core/dispute/catalogue.h"
#include "ui/mediation/turning_sheets.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"

#include <QCoreApplication>
#include <algorithm>

namespace ui {

namespace {

using Type = SheetField::Type;
using core::desk::SubjectView;
using core::directory::OrganisationKind;

struct PackageWords {
    Q_DECLARE_TR_FUNCTIONS(ui::PackageSheets)
};

SheetField why(const QString& label, bool required) { return {Type::Area, "content", "reason", label, required}; }

Choice partyOf(const core::confirmation::State& package, const std::string& party)
{
    const auto name = package.content.names.find(party);
    return {text(party), text(name == package.content.names.end() ? party : name->second)};
}

QList<Choice> notServedYet(const std::string& key, const Port&, const SubjectView& view)
{
    QList<Choice> out;
    if (const auto* package = view.state.as<core::confirmation::State>(); package && key == "party")
        for (const auto& party : package->steps.parties)
            if (!core::confirmation::isServed(package->steps, party.id))
                out.append(partyOf(*package, party.id));
    return out;
}

/// T71b: the court serves those alone whom the point reported.
QList<Choice> leftToTheCourt(const std::string& key, const Port&, const SubjectView& view)
{
    QList<Choice> out;
    if (const auto* package = view.state.as<core::confirmation::State>(); package && key == "party")
        for (const auto& party : core::confirmation::leftToTheCourt(package->steps))
            out.append(partyOf(*package, party));
    return out;
}

/// Bodies that mediate, and somebody there would receive it; core judges type and filing.
QList<Choice> bodies(const std::string& key, const Port& port, const SubjectView& view)
{
    QList<Choice> out;
    const auto* state = view.state.as<core::dispute::State>();
    if (!state || key != "organisation")
        return out;
    for (const auto& [id, o] : port.directory().steps.organisations) {
        const bool mediates = core::directory::isCommittee(o.kind) || o.kind == OrganisationKind::PersonalStudio;
        const bool fits = o.types.empty() || std::find(o.types.begin(), o.types.end(), state->steps.type) != o.types.end();
        if (o.active && mediates && fits && !core::directory::liaisonsOf(port.directory(), id).empty())
            out.append({text(id), text(o.name)});
    }
    return out;
}

/// The dispute is closed with its return: T18a is one decision.
std::vector<core::desk::Draft> closeReturn(boost::json::object body, const SubjectView& view, const Port&)
{
    std::vector<core::desk::Draft> out{{"return.close", view.id, body}};
    if (const auto* returning = view.state.as<core::returning::State>())
        if (const auto dispute = core::subjectFromText(returning->steps.dispute))
            out.push_back({"dispute.court_closed", *dispute, std::move(body)});
    return out;
}

QList<Choice> typeChoices()
{
    QList<Choice> out;
    for (const auto& entry : core::dispute::disputeTypes())
        out.append({text(entry.code), named(entry.name)});
    return out;
}

QList<Choice> committees(const std::string& key, const Port& port, const SubjectView&)
{
    QList<Choice> out;
    if (key == "organisation")
        for (const auto& [id, o] : port.directory().steps.organisations)
            if (core::directory::isCommittee(o.kind) || o.kind == OrganisationKind::PersonalStudio)
                out.append({text(id), text(o.name)});
    return out;
}

/// Takes a member out of the body; empty when nothing was written.
std::string taken(boost::json::object& part, const std::string& key)
{
    std::string out;
    if (const auto* value = part.if_contains(key); value && value->is_string())
        out = std::string(std::string_view(value->get_string()));
    part.erase(key);
    return out;
}

/// T62b: what the clerk types off the paper becomes names, numbers and clauses. Both parties stand there together.
std::vector<core::desk::Draft> applicationAtCourt(boost::json::object body, const SubjectView& view, const Port&)
{
    namespace json = boost::json;
    auto& steps = body["steps"].as_object();
    auto& content = body["content"].as_object();
    json::object names, fields;
    json::array parties, by, clauses;
    for (const auto& [id, side] : {std::pair("p1", "applicant"), std::pair("p2", "respondent")}) {
        const std::string party(id);
        names[party] = taken(content, party + "Name");
        for (const auto& [said, field] : {std::pair("Number", "idNumber"), std::pair("Phone", "phone"), std::pair("Address", "address")})
            if (const auto value = taken(content, party + said); !value.empty())
                fields[party + "." + field] = value;
        parties.push_back(json::object{{"id", party}, {"side", side}});
        by.push_back(json::value(party));
    }
    const auto agreed = QString::fromStdString(taken(content, "clauses"));
    for (const auto& line : agreed.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        if (!line.trimmed().isEmpty())
            clauses.push_back(json::object{{"text", line.trimmed().toStdString()}});
    steps["parties"] = std::move(parties);
    steps["by"] = std::move(by);
    content["title"] = std::string(std::string_view(names.at("p1").as_string())) + " 与 " + std::string(std::string_view(names.at("p2").as_string()));
    content["agreement"] = json::object{{"facts", content.at("facts")}, {"clauses", std::move(clauses)}};
    content["names"] = std::move(names);
    if (!fields.empty())
        body["identity"] = json::object{{"fields", std::move(fields)}};
    return {{"confirmation.direct", view.id, std::move(body)}};
}

} // namespace

QList<Sheet> packageSheets()
{
    Sheet direct{QStringLiteral("court.direct"), PackageWords::tr("Application made here"), PackageWords::tr("Both parties came to the court together, within 30 days of effect (Civil Procedure Law, art. 205). The reviewing judge finds it among the applications."), PackageWords::tr("Enter the application"), "confirmation.direct",
                 {{Type::Pick, "steps", "organisation", PackageWords::tr("Who mediated")}, {Type::Pick, "steps", "type", PackageWords::tr("Type"), true, {}, typeChoices()},
                  {Type::Line, "steps", "agreementNumber", PackageWords::tr("Number of the agreement"), false}, {Type::Day, "steps", "effectiveOn", PackageWords::tr("In force since")},
                  {Type::Line, "content", "p1Name", PackageWords::tr("Applicant: name")}, {Type::Line, "content", "p1Number", PackageWords::tr("Applicant: identity number"), false}, {Type::Line, "content", "p1Phone", PackageWords::tr("Applicant: telephone"), false}, {Type::Line, "content", "p1Address", PackageWords::tr("Applicant: address"), false},
                  {Type::Line, "content", "p2Name", PackageWords::tr("Respondent: name")}, {Type::Line, "content", "p2Number", PackageWords::tr("Respondent: identity number"), false}, {Type::Line, "content", "p2Phone", PackageWords::tr("Respondent: telephone"), false}, {Type::Line, "content", "p2Address", PackageWords::tr("Respondent: address"), false},
                  {Type::Area, "content", "facts", PackageWords::tr("Facts, as the agreement has them")}, {Type::Area, "content", "clauses", PackageWords::tr("What was agreed, a line for each clause")}}};
    direct.creates = true;
    direct.next = QStringLiteral("confirmation");
    direct.options = committees;
    direct.compose = applicationAtCourt;
    Sheet hold{QStringLiteral("hold_application"), PackageWords::tr("Hold the application"), PackageWords::tr("For signs of a sham; one that is enough by itself must be among them. The court decides whether it goes on; the 30 days run on meanwhile. This is not shown to the parties."), PackageWords::tr("Hold and report"), "confirmation.hold",
               {{Type::Several, "steps", "flags", PackageWords::tr("What makes you doubt"), true, PackageWords::tr("Tick at least one")}, why(PackageWords::tr("What you saw"), false)}};
    hold.options = [](const std::string& key, const Port&, const SubjectView&) { return key == "flags" ? shamSigns() : QList<Choice>(); };
    Sheet unserved{QStringLiteral("not_served"), PackageWords::tr("Could not be served"), PackageWords::tr("The party refuses to sign, or cannot be found. The court serves it then; the others are served here as before."), PackageWords::tr("Report to the court"), "confirmation.not_served",
                   {{Type::Choice, "steps", "party", PackageWords::tr("Who"), true, PackageWords::tr("Choose who could not be served")}, {Type::Number, "steps", "attempts", PackageWords::tr("How often tried"), true, PackageWords::tr("Write how often it was tried")},
                    why(PackageWords::tr("What happened, and who was present"), true)}};
    unserved.options = notServedYet;
    Sheet serve{QStringLiteral("court.serve"), PackageWords::tr("Serve whom the point could not"), PackageWords::tr("The point reported that it could not serve. Who refuses may have the ruling left at home (Civil Procedure Law, art. 89); it may be posted (art. 91) or, if the party agrees, sent electronically (art. 90). For who cannot be found and where nothing else reaches: public notice, served 30 days after it was issued (art. 95). The 15 days to object begin on the day of service."), PackageWords::tr("Record the service"), "confirmation.serve",
                {{Type::Choice, "steps", "party", PackageWords::tr("Who"), true, PackageWords::tr("Choose who was served")},
                 {Type::Choice, "steps", "manner", PackageWords::tr("How"), true, PackageWords::tr("How was it served?"), {{QStringLiteral("当面"), PackageWords::tr("In person")}, {QStringLiteral("代收"), PackageWords::tr("Family or agent")}, {QStringLiteral("拒收"), PackageWords::tr("Left at home, refused")}, {QStringLiteral("邮寄"), PackageWords::tr("By post")}, {QStringLiteral("电子"), PackageWords::tr("Electronically")}, {QStringLiteral("公告"), PackageWords::tr("Public notice")}}},
                 {Type::Tick, "steps", "identityChecked", PackageWords::tr("Identity checked; the receipt of service or its proof is in the file"), true, PackageWords::tr("Check the identity and put the receipt or its proof in the file")},
                 {Type::Day, "steps", "on", PackageWords::tr("Served on")}}};
    serve.options = leftToTheCourt;
    Sheet assign{QStringLiteral("assign"), PackageWords::tr("Pass on to a mediation body"), PackageWords::tr("Its liaison confirms receipt. Of a matter that came from the court the 30 days run on."), PackageWords::tr("Pass on"), "dispute.assign",
                 {{Type::Pick, "steps", "organisation", PackageWords::tr("Which body"), true, PackageWords::tr("Choose the body")}}};
    assign.options = bodies;
    Sheet closed{QStringLiteral("court.close_return"), PackageWords::tr("Close without a suit"), PackageWords::tr("The claim was withdrawn at the court, or does not meet the conditions of filing. The committee is told."), PackageWords::tr("Close"), "return.close",
                 {why(PackageWords::tr("Reason"), true)}};
    closed.compose = closeReturn;
    // That nothing is noted here does not mean that nothing was posted: a slip may lie in somebody's drawer.
    const Sheet lapse{QStringLiteral("lapse_application"), PackageWords::tr("The time to apply is over"),
                      PackageWords::tr("Nothing is noted on this PC of an application that the court got in its 30 days, or of one that was posted. Is there a posting slip of that time? Then do not note this: go back and choose “%1” under “%2”; what was posted in time is in time. "
                                       "Otherwise the parties are told next what ways are left: perform, mediate again, or sue.").arg(actWord(QStringLiteral("confirmation.post")), PackageWords::tr("Other acts")),
                      PackageWords::tr("Note that it is over"), "confirmation.lapse", {}};
    return {
        direct,
        hold,
        {QStringLiteral("withdraw_application"), PackageWords::tr("Withdraw the application"), PackageWords::tr("A party may withdraw before the ruling."), PackageWords::tr("Withdraw"), "confirmation.withdraw",
         {{Type::OneParty, "steps", "party", PackageWords::tr("Who withdraws"), true}, why(PackageWords::tr("In their own words"), false)}},
        lapse,
        unserved,
        serve,
        // 《民诉法解释》第355条 names when an application is not accepted.
        {QStringLiteral("court.not_accept"), PackageWords::tr("Do not accept the application"), PackageWords::tr("A ground of the law must be named (Civil Procedure Law Interpretation, art. 355). The committee tells the parties what ways are left."), PackageWords::tr("Do not accept"), "confirmation.not_accept",
         {{Type::Choice, "steps", "ground", PackageWords::tr("Ground"), true, {}, {{QStringLiteral("scope"), PackageWords::tr("No matter for a civil court")}, {QStringLiteral("court"), PackageWords::tr("Not of this court's competence")}, {QStringLiteral("status"), PackageWords::tr("Marriage, parentage, adoption or other status")},
                                                                         {QStringLiteral("procedure"), PackageWords::tr("Another special procedure, public summons or bankruptcy")}, {QStringLiteral("title"), PackageWords::tr("Title to things or intellectual property")}}},
          why(PackageWords::tr("In words"), false)}},
        {QStringLiteral("court.end_unanswered"), PackageWords::tr("End it: not answered"), PackageWords::tr("What was asked for did not come in time and no reason was given: the application counts as withdrawn."), PackageWords::tr("End the review"), "confirmation.end_unanswered", {}},
        closed,
        assign,
    };
}

} // namespace ui
