#pragma once

#include "core/desk/views.h"

#include <QString>
#include <string_view>

namespace ui {

class Port;

/// Whether core would take such an act from this desk's person as things stand (core/rights/offer.h). Pages hold out no
/// act that it would refuse for who asks or for how the matter stands; what is a view from another time offers nothing.
[[nodiscard]] bool mayOffer(const Port& port, const core::desk::SubjectView& view, std::string_view kind);
/// The same for a kind that begins a subject of its own.
[[nodiscard]] bool mayBegin(const Port& port, std::string_view kind);
/// The same for a form that is named like its kind ("order.report", "warning.raise"); other pages lead nowhere that
/// needs a right: true.
[[nodiscard]] bool mayGo(const Port& port, const core::desk::SubjectView& view, const QString& page);

} // namespace ui
