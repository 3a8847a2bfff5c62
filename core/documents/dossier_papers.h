#pragma once

#include "core/documents/wording.h"

/// The bound dossier: DOMAIN 5.0 to 5.2, 5.30, 5.31. Cover, contents and back cover bear no page number; between them the
/// sheets are numbered through.
namespace core::documents {

/// One sheet that lies in the dossier.
struct DossierSheet {
    std::string title;      ///< as the contents name it
    Paper paper;
    std::string remark;
};

/// The sheets between contents and back cover, in the standard order, each as it stands now: what signed originals say is
/// frozen. `confirmation`: the package, when it is readable here; its ruling is never set again and only listed.
[[nodiscard]] std::vector<DossierSheet> dossierSheetsOf(const dispute::State& state, const confirmation::State* confirmation, const Occasion& occasion);

/// 5.1, with the deadline reckoned out in a box.
[[nodiscard]] Paper dossierCover(const dispute::State& state, const Occasion& occasion);

struct ContentsEntry {
    std::string title;
    int from = 0, to = 0;   ///< pages; 0: not numbered yet
    std::string remark;
};
/// 5.2.
[[nodiscard]] Paper dossierContents(const dispute::State& state, const std::vector<ContentsEntry>& entries, const Occasion& occasion);
/// 5.30: what is missing and why, corrections, void slips.
[[nodiscard]] Paper dossierNote(const dispute::State& state, const Occasion& occasion);
/// 5.31. `pages`: of the numbered sheets; 0: left to be written by hand.
[[nodiscard]] Paper dossierBackCover(const dispute::State& state, int pages, const Occasion& occasion);
/// The sheet of a quality review: score, defects, remarks (案卷评查表).
[[nodiscard]] Paper reviewSheet(const dispute::State& state, std::size_t index, const Occasion& occasion);

} // namespace core::documents
