#pragma once

#include "core/documents/dossier_papers.h"
#include "ui/printing/papers.h"

namespace ui {

/// The whole dossier as one PDF in the standard order: cover, contents with page numbers, the sheets numbered through, back
/// cover. The court's ruling is never set again: its own pages are painted from its bytes, before the back cover.
/// Photos (signed pages first) come behind the sheets, one a page, reduced to what an eye needs; the contents name each.
/// `package`: the confirmation, when it is readable here. Any thread with a QGuiApplication behind it; some hundred ms.
/// With Numbers::Hidden the ruling is set from its words.
[[nodiscard]] core::Result<PaperPdf> makeDossier(const core::dispute::State& state, const core::confirmation::State* package,
    const core::documents::Occasion& occasion, const std::vector<BoundPicture>& pictures = {}, Numbers numbers = Numbers::Full);

} // namespace ui
