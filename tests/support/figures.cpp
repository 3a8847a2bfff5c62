#include "tests/support/figures.h"

#include "core/statistics/overview.h"

namespace core::test {

Result<statistics::Form> figuresOf(const std::vector<desk::SubjectView>& views, std::string_view id, const statistics::Question& question,
                                   const directory::State& directory, std::optional<Instant> asOf, std::int64_t waiting)
{
    if (statistics::isOverview(id)) {
        statistics::Scene scene;
        scene.material.asOf = asOf;
        scene.material.waiting = waiting;
        for (const auto& view : views)
            statistics::take(scene, view.id, view.level, view.state, question, directory, HolidayTable::shipped());
        return statistics::overviewOf(id, scene, question, directory, HolidayTable::shipped());
    }
    if (!statistics::isReckoned(id)) {
        auto form = statistics::emptyRegister(id, question);
        if (!form)
            return form;
        for (const auto& view : views)
            if (typeOf(view.state) == statistics::registerType(id))
                statistics::enter(*form, view.id, view.state, question, directory);
        statistics::close(*form);
        form->asOf = asOf;
        form->waiting = waiting;
        return form;
    }
    statistics::Material material;
    material.asOf = asOf;
    material.waiting = waiting;
    for (const auto& view : views)
        statistics::add(material, view.id, view.level, view.state, directory);
    return statistics::formOf(id, material, question, directory);
}

} // namespace core::test
