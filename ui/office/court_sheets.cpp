#include "core/directory/courts.h"
#include "ui/office/sheets.h"

#include "core/dispute/catalogue.h"
#include "core/dispute/kinds_office.h"
#include "core/guidance/kinds.h"
#include "core/order/kinds.h"
#include "ui/office/gather.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"
#include "ui/text/posts.h"

#include <QCoreApplication>

/// What a court asks of its points and decides about its own people: papers served through a point (000 二.6), the hand-over
/// of a dispute to another court (000 一.3), a leader's exception (000 二.8), early warning for a major project (001 二.2).
namespace ui {

namespace {

using Type = SheetField::Type;
namespace json = boost::json;

struct CourtWords {
    Q_DECLARE_TR_FUNCTIONS(ui::CourtSheets)
};

bool isTask(const core::desk::SubjectView& view)
{
    const auto* order = view.state.as<core::order::State>();
    return order && order->steps.service == core::order::kServe;
}

/// Whether whoever works here sits in that court, or in the one it belongs to.
bool sitsAt(const Port& port, const std::string& court)
{
    const auto* known = port.directory().organisation(court);
    return postedAt(port, court) || (known && postedAt(port, known->parent));
}

/// Committees this desk's courts are docked to.
QList<Choice> dockedUnits(const Port& port)
{
    return unitChoices(port, [&port](const std::string&, const auto& o) { return core::directory::mediates(o.kind) && sitsAt(port, o.court); });
}

QList<Choice> courts(const Port& port, const core::desk::SubjectView& view)
{
    const auto* dispute = view.state.as<core::dispute::State>();
    QList<Choice> out;
    for (const auto& [id, o] : port.directory().steps.organisations)
        if (o.active && core::directory::isCourt(o.kind) && (!dispute || dispute->steps.court != id))
            out.append({text(id), text(o.name)});
    return out;
}

QList<Choice> reviewers(const Port& port, const core::desk::SubjectView& view)
{
    const auto* package = view.state.as<core::confirmation::State>();
    QList<Choice> out;
    for (const auto& [id, account] : port.directory().steps.accounts)
        if (package && account.active && id != port.author().account && std::any_of(account.posts.begin(), account.posts.end(), [&](const core::Post& post) { return post.code == "RJ" && post.organisation == package->steps.court; }))
            out.append({text(id), text(account.name)});
    return out;
}

QList<Choice> kindsOf(const char* const* codes, std::size_t count, std::string_view (*name)(std::string_view))
{
    QList<Choice> out;
    for (std::size_t i = 0; i < count; ++i)
        out.append({QString::fromLatin1(codes[i]), named(name(codes[i]))});
    return out;
}

/// The answers about the service become one member of the act.
std::vector<core::desk::Draft> reportDraft(json::object body, const core::desk::SubjectView& view, const Port&)
{
    if (isTask(view) && body.contains("steps")) {
        auto& steps = body["steps"].get_object();
        json::object served;
        for (const auto* key : {"on", "manner", "mark", "attempts"})
            if (const auto* value = steps.if_contains(key)) {
                if (std::string_view(key) != "manner" || std::string_view(value->get_string()) != "none")
                    served[key] = *value;
                steps.erase(key);
            }
        steps["result"] = served.contains("manner") ? "served" : "not_served";
        steps["served"] = std::move(served);
    }
    return {{"order.report", view.id, std::move(body)}};
}

Sheet report()
{
    static constexpr const char* kManners[] = {"direct", "family", "agent", "left"};
    static constexpr const char* kMarks[] = {"signature", "fingerprint", "seal"};
    auto manners = kindsOf(kManners, std::size(kManners), &core::order::servedName);
    manners.append({QStringLiteral("none"), CourtWords::tr("Not served")});
    QList<Choice> results;
    for (const char* code : {"settled", "accepted", "answered", "not_settled", "elsewhere"})
        results.append({QString::fromLatin1(code), named(core::order::resultName(code))});
    Sheet out{QStringLiteral("order.report"), CourtWords::tr("Report the result"), {}, CourtWords::tr("Send the report"), "order.report",
              {{Type::Choice, "steps", "result", CourtWords::tr("Result"), true, {}, results}, {Type::Area, "content", "report", CourtWords::tr("What was done")},
               {Type::Line, "steps", "externalId", CourtWords::tr("Number of the task in your own system"), false},
               {Type::Choice, "steps", "manner", CourtWords::tr("How the paper was served"), true, {}, manners}, {Type::Choice, "steps", "mark", CourtWords::tr("Who took it has given"), false, {}, kindsOf(kMarks, std::size(kMarks), &core::order::markName)},
               {Type::Line, "content", "receiver", CourtWords::tr("Who took it, if not the recipient"), false}, {Type::Line, "content", "relation", CourtWords::tr("How he belongs to the recipient"), false},
               {Type::Day, "steps", "on", CourtWords::tr("Day")}, {Type::Number, "steps", "attempts", CourtWords::tr("How often you went"), false},
               {Type::Area, "content", "report", CourtWords::tr("Refused or not met: why, and who was there"), false}}};
    out.compose = reportDraft;
    out.asks = [](const SheetField& field, const core::desk::SubjectView& view) {
        static constexpr std::string_view kTask[] = {"manner", "mark", "receiver", "relation", "on", "attempts"};
        const bool ofTask = std::find(std::begin(kTask), std::end(kTask), field.key) != std::end(kTask) || (field.key == "report" && !field.required);
        return ofTask == isTask(view);
    };
    return out;
}

Sheet serveTask()
{
    Sheet out{QStringLiteral("order.serve"), CourtWords::tr("Have a paper served by a point"), CourtWords::tr("The point confirms receipt, serves it and sends the receipt back. Print the receipt of service and let it go along."), CourtWords::tr("Send"), "order.send",
              {{Type::Pick, "steps", "to", CourtWords::tr("Which point")}, {Type::Line, "content", "recipient", CourtWords::tr("Whom it is for")}, {Type::Line, "identity", "contacts", CourtWords::tr("Address and telephone"), false},
               {Type::Line, "content", "matter", CourtWords::tr("What it is about")}, {Type::Area, "content", "materials", CourtWords::tr("Papers to serve, one a line")}, {Type::Number, "steps", "pages", CourtWords::tr("Pages"), false},
               {Type::Line, "steps", "originNumber", CourtWords::tr("Case number"), false}, {Type::Area, "content", "demand", CourtWords::tr("What to mind")}, {Type::Day, "steps", "due", CourtWords::tr("Report by"), false, {}, {}, true}}};
    out.creates = true;
    out.fixed = {{"steps", json::object{{"orderNumber", "@number"}, {"what", "assign"}, {"service", std::string(core::order::kServe)}}}};
    out.options = [](const std::string& key, const Port& port, const core::desk::SubjectView&) { return key == "to" ? dockedUnits(port) : QList<Choice>(); };
    out.next = QStringLiteral("office");
    return out;
}

Sheet project()
{
    QList<Choice> types;
    for (const auto& entry : core::dispute::disputeTypes())
        types.append({text(entry.code), named(entry.name)});
    Sheet out{QStringLiteral("clue.project"), CourtWords::tr("Early warning for a major project"), CourtWords::tr("The committee of the place gets it as a clue at once and goes to see."), CourtWords::tr("Send"), "clue.report",
              {{Type::Line, "content", "project", CourtWords::tr("Major project")}, {Type::Pick, "steps", "organisation", CourtWords::tr("Committee of the place")}, {Type::Line, "content", "place", CourtWords::tr("Place")},
               {Type::Area, "content", "sign", CourtWords::tr("What could come of it")}, {Type::Area, "content", "plan", CourtWords::tr("What is to be done")}, {Type::Pick, "steps", "type", CourtWords::tr("Type, if clear"), false, {}, types}}};
    out.creates = true;
    out.fixed = {{"steps", json::object{{"clueNumber", "@number"}}}};
    out.options = [](const std::string& key, const Port& port, const core::desk::SubjectView&) { return key == "organisation" ? dockedUnits(port) : QList<Choice>(); };
    out.next = QStringLiteral("office");
    return out;
}

} // namespace

QList<Sheet> courtSheets()
{
    Sheet hand{QStringLiteral("hand_court"), CourtWords::tr("Hand to another court"), CourtWords::tr("The village is docked to another court now. Mediation goes on, and the period is not reckoned anew."), CourtWords::tr("Hand over"), "dispute.hand_court",
               {{Type::Choice, "steps", "court", CourtWords::tr("Court or tribunal")}, {Type::Area, "content", "reason", CourtWords::tr("Reason")}}};
    hand.options = [](const std::string& key, const Port& port, const core::desk::SubjectView& view) { return key == "court" ? courts(port, view) : QList<Choice>(); };
    hand.advice = [](const core::dispute::State& dispute, const Port& port) {
        const auto court = core::dispute::courtToHandTo(dispute.steps, port.directory());
        return court.empty() ? QString() : CourtWords::tr("By the register it is %1 now.").arg(text(port.directory().organisationName(court)));
    };
    Sheet allow{QStringLiteral("court.allow_guide"), CourtWords::tr("Guiding judge may review"), CourtWords::tr("For this application alone; your reason is kept with it (Opinion, art. 8)."), CourtWords::tr("Allow it"), "confirmation.allow_guide",
                {{Type::Choice, "steps", "judge", CourtWords::tr("Judge")}, {Type::Area, "content", "reason", CourtWords::tr("Why no other judge reviews it")}}};
    allow.options = [](const std::string& key, const Port& port, const core::desk::SubjectView& view) { return key == "judge" ? reviewers(port, view) : QList<Choice>(); };
    return {serveTask(), report(), project(), hand, allow};
}

} // namespace ui
