#include "core/store/reader.h"

#include "core/codec/strict_json.h"
#include "core/statistics/heard.h"
#include "core/statistics/overview.h"
#include "core/statistics/registers.h"
#include "core/statistics/signals.h"

/// Reading for figures: every subject once, cut down at once.
namespace core::store {

namespace {

Result<statistics::Form> heardBy(const Author& reader, const directory::State& directory, Result<statistics::Form> form)
{
    if (form)
        statistics::keepToHeard(*form, reader, directory);
    return form;
}

} // namespace

Done Reader::each(std::string_view type, const std::function<void(const desk::SubjectView&)>& take)
{
    const auto done = guarded([&] {
        auto row = m_connection.query("SELECT number FROM subject WHERE type=?1 AND standing<>2 ORDER BY number", type);
        while (row.next())
            take(viewOf(row.number(0)));
        return true;
    });
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

Result<statistics::Material> Reader::material()
{
    const auto who = directory();
    if (!who)
        return tl::unexpected(who.error());
    const auto facts = syncFacts();
    if (!facts)
        return tl::unexpected(facts.error());
    statistics::Material out;
    out.asOf = facts->dataAsOf;
    out.waiting = facts->waiting;
    for (const auto type : statistics::countedTypes()) {
        const bool disputes = type == dispute::State::kType;
        const auto done = each(type, [&](const desk::SubjectView& view) {
            const auto known = out.matters.size();
            const auto card = [&]() -> boost::json::object {
                auto row = m_connection.query("SELECT card FROM subject WHERE id=?1", view.id.bytes);
                const auto json = row.next() ? decodeStrict(row.text(0)) : Result<boost::json::value>(boost::json::value());
                return json && json->is_object() ? json->get_object() : boost::json::object();
            };
            if (!view.state.empty() && view.level > 0)
                statistics::add(out, view.id, view.level, view.state, *who);
            else if (disputes)
                statistics::addCard(out, view.id, card());
            if (disputes && view.frozen && out.matters.size() > known && view.level > 0)
                statistics::overlayCard(out.matters.back(), card());
        });
        if (!done)
            return tl::unexpected(done.error());
    }
    return out;
}

Result<std::vector<statistics::Trace>> Reader::tracesOf()
{
    std::vector<statistics::Trace> traces;
    const auto done = each(dispute::State::kType, [&](const desk::SubjectView& view) {
        if (const auto* dispute = view.state.as<dispute::State>())
            if (auto trace = statistics::traceOf(view.id, *dispute))
                traces.push_back(std::move(*trace));
    });
    if (!done)
        return tl::unexpected(done.error());
    return traces;
}

Result<statistics::Form> Reader::form(std::string_view id, const statistics::Question& question, const Author& reader, const statistics::Material* known)
{
    const auto who = directory();
    if (!who)
        return tl::unexpected(who.error());
    if (const auto type = statistics::registerType(id); !type.empty()) {
        auto form = statistics::emptyRegister(id, question);
        if (!form)
            return form;
        const auto done = each(type, [&](const desk::SubjectView& view) { statistics::enter(*form, view.id, view.state, question, *who); });
        if (!done)
            return tl::unexpected(done.error());
        statistics::close(*form);
        if (id == "allowance") {
            const auto traces = tracesOf();
            if (!traces)
                return tl::unexpected(traces.error());
            statistics::markAllowances(*form, *traces);
        }
        const auto facts = syncFacts();
        if (!facts)
            return tl::unexpected(facts.error());
        form->asOf = facts->dataAsOf;
        form->waiting = facts->waiting;
        return form;
    }
    if (statistics::isOverview(id)) {
        const auto& holidays = HolidayTable::shipped();
        statistics::Scene scene;
        for (const auto type : statistics::sceneTypes())
            if (const auto done = each(type, [&](const desk::SubjectView& view) {
                    if (!view.state.empty() && view.level > 0)
                        statistics::take(scene, view.id, view.level, view.state, question, *who, holidays);
                }); !done)
                return tl::unexpected(done.error());
        const auto facts = syncFacts();
        if (!facts)
            return tl::unexpected(facts.error());
        scene.material.asOf = facts->dataAsOf;
        scene.material.waiting = facts->waiting;
        return heardBy(reader, *who, statistics::overviewOf(id, scene, question, *who, holidays));
    }
    if (id == "signals") { // who may ask is said by maySeeSignals
        const auto traces = tracesOf();
        if (!traces)
            return tl::unexpected(traces.error());
        const auto facts = syncFacts();
        if (!facts)
            return tl::unexpected(facts.error());
        auto form = statistics::signalForm(*traces, question);
        form.asOf = facts->dataAsOf;
        form.waiting = facts->waiting;
        return form;
    }
    if (known)
        return heardBy(reader, *who, statistics::formOf(id, *known, question, *who));
    const auto fresh = material();
    if (!fresh)
        return tl::unexpected(fresh.error());
    return heardBy(reader, *who, statistics::formOf(id, *fresh, question, *who));
}

} // namespace core::store
