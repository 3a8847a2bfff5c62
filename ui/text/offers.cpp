#include "ui/text/offers.h"

#include "core/kinds/kind.h"
#include "core/rights/offer.h"
#include "ui/port.h"

namespace ui {

namespace {

core::Context contextOf(const Port& port)
{
    const auto& directory = port.directory();
    return {core::Side::Desk, port.now(), std::nullopt, directory.steps.settings, port.holidays(), directory, port.author(), {}};
}

} // namespace

bool mayOffer(const Port& port, const core::desk::SubjectView& view, std::string_view kind)
{
    return !view.frozen && !view.state.empty() && core::mayOffer(view.state, kind, contextOf(port));
}

bool mayBegin(const Port& port, std::string_view kind) { return core::mayOffer({}, kind, contextOf(port)); }

bool mayGo(const Port& port, const core::desk::SubjectView& view, const QString& page)
{
    const auto name = page.toStdString();
    const auto* kind = core::findKind(name, 1);
    return !kind || (kind->info.creates ? mayBegin(port, name) : mayOffer(port, view, name));
}

} // namespace ui
