#include "ui/office/gather.h"

#include "core/dispute/catalogue.h"
#include "core/meeting/briefing.h"
#include "core/patrol/blind.h"
#include "core/statistics/reckon.h"
#include "ui/office/batch_page.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/names.h"
#include "ui/text/posts.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

namespace ui {

namespace {

struct GatherWords {
    Q_DECLARE_TR_FUNCTIONS(ui::Gather)
};

using Views = core::Result<std::vector<core::desk::SubjectView>>;
using Told = std::function<void(Gathered)>;

std::vector<const core::roster::State*> serving(const Port& port, const std::vector<core::desk::SubjectView>& views, core::roster::Sort sort, std::vector<std::string>& ids)
{
    std::vector<const core::roster::State*> out;
    for (const auto& view : views)
        if (const auto* person = view.state.as<core::roster::State>(); person && person->steps.place.sort == sort && core::roster::servesOn(person->steps, core::dayInChina(port.now()))) {
            out.push_back(person);
            ids.push_back(core::toText(view.id));
        }
    return out;
}

} // namespace

Gather campaignChoices()
{
    return [](Port& port, const core::desk::SubjectView&, QObject* context, Told told) {
        port.subjects(QStringLiteral("focus"), context, [&port, told = std::move(told)](const Views& views) {
            Gathered out;
            auto& choices = out.choices["campaign"];
            if (views)
                for (const auto& view : *views)
                    if (const auto* entry = view.state.as<core::focus::State>(); entry && entry->steps.what == core::focus::What::Campaign && entry->steps.active)
                        choices.append({text(core::toText(view.id)), text(entry->content.name) + QStringLiteral("　") + text(port.directory().organisationName(entry->steps.organisation))});
            told(std::move(out));
        });
    };
}

Gather batchChoices()
{
    return [](Port& port, const core::desk::SubjectView& about, QObject* context, Told told) {
        const auto* dispute = about.state.as<core::dispute::State>();
        const auto standing = dispute && dispute->steps.office ? dispute->steps.office->batch : std::string();
        port.subjects(QStringLiteral("dispute"), context, [standing, told = std::move(told)](const Views& views) {
            Gathered out;
            auto& choices = out.choices["batch"];
            choices.append({QString::fromLatin1(kNewBatch), GatherWords::tr("A new batch")});
            if (views)
                for (const auto& batch : batchesIn(*views))
                    if (batch.code != standing)
                        choices.append({text(batch.code), GatherWords::tr("%1 (%n cases)", nullptr, static_cast<int>(batch.members.size())).arg(batchTitle(batch))});
            if (!standing.empty())
                choices.append({QString::fromLatin1(kNoBatch), GatherWords::tr("Take this case out of its batch")});
            told(std::move(out));
        });
    };
}

Gather expertChoices()
{
    return [](Port& port, const core::desk::SubjectView& about, QObject* context, Told told) {
        const auto* dispute = about.state.as<core::dispute::State>();
        const auto type = dispute ? core::dispute::typeName(dispute->steps.type) : std::string();
        port.subjects(QStringLiteral("person"), context, [&port, type, told = std::move(told)](const Views& views) {
            Gathered out;
            auto& choices = out.choices["name"];
            std::vector<std::string> ids;
            auto experts = views ? serving(port, *views, core::roster::Sort::Expert, ids) : std::vector<const core::roster::State*>();
            const auto fits = [&](const core::roster::State* one) { return !type.empty() && (one->content.entry.strengths.find(type) != std::string::npos || one->content.entry.qualification.find(type) != std::string::npos); };
            std::stable_sort(experts.begin(), experts.end(), [&](const auto* a, const auto* b) { return fits(a) > fits(b); });
            for (const auto* one : experts) {
                const auto& entry = one->content.entry;
                QStringList words{text(entry.name)};
                for (const auto* more : {&entry.strengths, &entry.qualification, &entry.workPhone})
                    if (!more->empty())
                        words.append(text(*more));
                choices.append({text(entry.name), words.join(QStringLiteral("　"))});
            }
            told(std::move(out));
        });
    };
}

Gather namesakeChoices()
{
    return [](Port& port, const core::desk::SubjectView&, QObject* context, Told told) {
        port.subjects(QStringLiteral("person"), context, [&port, told = std::move(told)](const Views& views) {
            Gathered out;
            auto& choices = out.choices["namesake"];
            std::vector<std::string> ids;
            const auto people = views ? serving(port, *views, core::roster::Sort::Mediator, ids) : std::vector<const core::roster::State*>();
            for (std::size_t i = 0; i < people.size(); ++i)
                choices.append({text(ids[i]), text(people[i]->content.entry.name) + QStringLiteral("　") + text(port.directory().organisationName(people[i]->steps.place.organisation))});
            told(std::move(out));
        });
    };
}

Gather briefingFor(std::string key)
{
    return [key = std::move(key)](Port& port, const core::desk::SubjectView& about, QObject* context, Told told) {
        core::statistics::Question question;
        question.today = core::dayInChina(port.now());
        question.to = question.today;
        question.from = core::Day{std::chrono::year_month_day(question.today).year() / 1 / 1};
        const auto* meeting = about.state.as<core::meeting::State>();
        auto organisation = meeting ? meeting->steps.organisation : std::string();
        if (organisation.empty()) // the unit in whose name a meeting would be called
            for (const auto& post : port.author().posts)
                if (organisation.empty() && (post.code == "CD" || post.code == "PS" || post.code == "JO" || post.code == "TL" || post.code == "G3" || post.code == "G5"))
                    organisation = post.organisation;
        // The briefing that was sent with the call comes back into the minutes and the report as it was.
        if (meeting && !meeting->content.figures.empty()) {
            Gathered out;
            out.answers[key] = meeting->content.figures;
            return told(std::move(out));
        }
        // Where no dossier lies, what lies there counts to nothing: the county is asked, and without a line nobody is told 0.
        const bool county = holdsOnly(port, {"CA", "AU", "G5"}) && core::statistics::countyScope(port.author(), port.directory());
        if (!county && holdsOnly(port, {"PS", "RJ", "CL", "G5"}))
            return;
        const Reply<core::statistics::Form> tell = [&port, key, organisation, context, told = std::move(told)](const core::Result<core::statistics::Form>& form) {
            if (!form)
                return; // the person writes it himself
            port.subjects(QStringLiteral("meeting"), context, [&port, key, organisation, form = *form, told](const Views& views) {
                std::vector<core::meeting::Earlier> earlier;
                if (views)
                    for (const auto& view : *views)
                        if (const auto* one = view.state.as<core::meeting::State>())
                            earlier.push_back({&one->steps, &one->content});
                Gathered out;
                out.answers[key] = core::meeting::briefing(form, earlier, organisation, port.directory());
                told(std::move(out));
            });
        };
        if (county)
            port.countyFigures(QStringLiteral("cases"), question, context, tell);
        else
            port.figures(QStringLiteral("cases"), question, context, tell);
    };
}

QList<Choice> unitChoices(const Port& port, const std::function<bool(const std::string& id, const core::directory::Organisation&)>& fits)
{
    QList<Choice> out;
    std::map<std::string, int> called;
    const auto& all = port.directory().steps.organisations;
    for (const auto& [id, o] : all)
        if (o.active && fits(id, o)) {
            out.append({text(id), {}});
            ++called[o.shortName];
        }
    for (auto& choice : out) {
        const auto& o = all.at(choice.id.toStdString());
        choice.text = text(o.shortName.empty() || called[o.shortName] > 1 ? o.name : o.shortName);
    }
    return out;
}

} // namespace ui
