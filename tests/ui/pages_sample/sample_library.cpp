#include "tests/ui/pages_sample/sample_port.h"

#include "core/library/pack.h"

/// The library as it is shipped, one law of it out of force, and the duty roster of the village.
namespace sample {

using namespace core;

void SamplePort::addLibrary()
{
    const auto published = dayInChina(m_now) - std::chrono::days{21};
    const auto pack = library::shippedPack();
    Q_ASSERT_X(pack, "SamplePort", "the shipped pack cannot be read");
    for (const auto& item : pack->items) {
        library::State state;
        state.steps.label = item.label;
        state.steps.editions = {{item.label.version, published, "", "admin"}};
        state.content.text = item.text;
        if (item.label.id == "law-public-order-9") {
            state.steps.standing = library::Standing::Superseded;
            state.steps.standingOn = parseDay("2026-01-01");
            state.content.reason = "该法已于2025年修订，请查现行文本。";
            m_names[QStringLiteral("repealed")] = toText(library::subjectOf(item.label.id));
        }
        desk::SubjectView view;
        view.id = library::subjectOf(item.label.id);
        view.state = SubjectState{std::move(state)};
        view.level = 2;
        m_views[toText(view.id)] = std::move(view);
    }
    rota::State rota;
    rota.steps.organisation = "org-xizhuping";
    const auto today = dayInChina(m_now);
    for (int i = 0; i < 5; ++i)
        for (const auto half : {rota::Half::Morning, rota::Half::Afternoon}) {
            if (i == 3 && half == rota::Half::Afternoon)
                continue;
            rota::Slot slot{today + std::chrono::days{i}, half, half == rota::Half::Morning ? "fangxiaohong" : "duandefu", {}, {}};
            rota.steps.turns[rota::slotKey(slot.on, half)] = {slot};
        }
    desk::SubjectView view;
    view.id = rota::subjectOf("org-xizhuping");
    view.state = SubjectState{std::move(rota)};
    m_names[QStringLiteral("rota")] = toText(view.id);
    m_views[toText(view.id)] = std::move(view);
}

} // namespace sample
