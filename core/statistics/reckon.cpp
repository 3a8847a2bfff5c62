#include "core/statistics/reckon.h"

#include "core/rights/audience.h"
#include "core/statistics/overview.h"
#include "core/statistics/registers.h"
#include "core/statistics/signals.h"

#include <algorithm>

namespace core::statistics {

namespace {

/// How much of a subject somebody reads: what section 3 grants, at least its steps, since figures count steps.
class Eyes {
public:
    Eyes(const Author& author, const directory::State& directory) : m_audiences(author.account.empty() ? std::vector<Audience>{Audience(kEverybody)} : audiencesOf(author.account, author.posts)), m_directory(directory) {}
    [[nodiscard]] int on(const SubjectState& state) const
    {
        const auto grants = audiences(state, m_directory);
        int level = 1;
        for (const auto& audience : m_audiences)
            if (const auto grant = grants.find(audience); grant != grants.end())
                level = std::max(level, grant->second);
        return level;
    }

private:
    std::vector<Audience> m_audiences;
    const directory::State& m_directory;
};

Result<std::vector<Trace>> tracesOf(const Ground& ground)
{
    std::vector<Trace> out;
    const auto done = ground.each(dispute::State::kType, [&](const SubjectId& id, const SubjectState& state) {
        if (const auto* dispute = state.as<dispute::State>())
            if (auto trace = traceOf(id, *dispute))
                out.push_back(std::move(*trace));
    });
    if (!done)
        return tl::unexpected(done.error());
    return out;
}

Result<Form> registerOf(std::string_view id, const Question& question, const Ground& ground, const Eyes& eyes)
{
    auto form = emptyRegister(id, question);
    if (!form)
        return form;
    const auto done = ground.each(registerType(id), [&](const SubjectId& subject, const SubjectState& state) {
        enter(*form, subject, cut(state, eyes.on(state)), question, ground.directory);
    });
    if (!done)
        return tl::unexpected(done.error());
    close(*form);
    if (id == "allowance") {
        const auto traces = tracesOf(ground);
        if (!traces)
            return tl::unexpected(traces.error());
        markAllowances(*form, *traces);
    }
    form->asOf = ground.asOf;
    return form;
}

Result<Form> overview(std::string_view id, const Question& question, const Ground& ground, const Eyes& eyes)
{
    Scene scene;
    scene.material.asOf = ground.asOf;
    for (const auto type : sceneTypes())
        if (const auto done = ground.each(type, [&](const SubjectId& subject, const SubjectState& state) {
                const auto sight = eyes.on(state);
                take(scene, subject, sight, cut(state, sight), question, ground.directory, ground.holidays);
            }); !done)
            return tl::unexpected(done.error());
    return overviewOf(id, scene, question, ground.directory, ground.holidays);
}

/// Sums are reckoned over everything; `sight` alone says which list is shown behind them.
Result<Form> figures(std::string_view id, const Question& question, const Ground& ground, const Eyes& eyes)
{
    Material material;
    material.asOf = ground.asOf;
    for (const auto type : countedTypes())
        if (const auto done = ground.each(type, [&](const SubjectId& subject, const SubjectState& state) { add(material, subject, eyes.on(state), state, ground.directory); }); !done)
            return tl::unexpected(done.error());
    return formOf(id, material, question, ground.directory);
}

/// The form leaves this house: a number that is withheld goes with it no more than it is shown.
Result<Form> withheld(Result<Form> form)
{
    if (form)
        for (auto& row : form->rows)
            for (auto& cell : row.cells)
                if (cell.few || cell.unknown) {
                    cell.value = 0;
                    cell.of.reset();
                    cell.list.clear();
                }
    return form;
}

} // namespace

std::optional<std::vector<std::string>> countyScope(const Author& author, const directory::State& directory)
{
    std::optional<std::vector<std::string>> out;
    for (const auto& post : author.posts) {
        if (post.code == "CA" || post.code == "AU")
            return std::vector<std::string>{};
        const auto* unit = directory.organisation(post.organisation);
        const bool township = unit && ((post.code == "G5" && directory::isCentre(unit->kind)) || (post.code == "JO" && unit->kind == directory::OrganisationKind::JusticeOffice));
        if (!township)
            continue;
        if (unit->township.empty())
            return std::vector<std::string>{};
        if (!out)
            out.emplace();
        for (const auto& [id, o] : directory.steps.organisations)
            if (o.township == unit->township && std::find(out->begin(), out->end(), id) == out->end())
                out->push_back(id);
    }
    return out;
}

Result<Form> reckon(std::string_view id, Question question, const Ground& ground)
{
    const bool keeper = ground.reader.account.empty(); // of the server's folder: figures of the county, no dossier
    const auto scope = keeper ? std::optional(std::vector<std::string>{}) : countyScope(ground.reader, ground.directory);
    if (!scope)
        return refused("no_right", "《非诉讼平台实施意见》四（一）3", {{"posts", "CA AU G5 JO"}});
    // DOMAIN 6.7: the signals are for the auditor and the justice office alone.
    if (id == "signals" && !maySeeSignals(ground.reader))
        return refused("no_right", "《实施意见》第21条", {{"posts", "AU JO"}});
    if (!scope->empty()) {
        auto& wanted = question.organisations;
        if (wanted.empty())
            wanted = *scope;
        else
            std::erase_if(wanted, [&](const std::string& one) { return std::find(scope->begin(), scope->end(), one) == scope->end(); });
        if (wanted.empty())
            return refused("no_right", "《非诉讼平台实施意见》四（一）3", {{"posts", "CA AU G5 JO"}});
    }
    const Eyes eyes(ground.reader, ground.directory);
    if (!registerType(id).empty())
        return registerOf(id, question, ground, eyes);
    if (isOverview(id))
        return withheld(overview(id, question, ground, eyes));
    if (id == "signals") {
        const auto traces = tracesOf(ground);
        if (!traces)
            return tl::unexpected(traces.error());
        auto form = signalForm(*traces, question);
        form.asOf = ground.asOf;
        return form;
    }
    return withheld(figures(id, question, ground, eyes));
}

} // namespace core::statistics
