#pragma once

#include "core/documents/offers.h"
#include "ui/port.h"

#include <QStringList>

namespace core::statistics {
struct Form;
}

namespace ui {

/// Ids of the papers that can be made of a subject now, in the order of the dossier.
[[nodiscard]] QStringList papersFor(const core::SubjectState& state);

/// A photo that is bound into the dossier.
struct BoundPicture {
    std::string name, purpose; ///< as in core::Attachment
    QByteArray bytes;          ///< empty: it is not on this PC; the dossier says so in its place
};
/// Files of a dispute that belong into its dossier as pages: pictures, signed pages first. Empty for any other paper.
[[nodiscard]] std::vector<core::Attachment> picturesFor(const core::SubjectState& state, const QString& paper);

/// Library items with the county's own words for this paper (core/documents/county_wording.h), read by `item`, which
/// answers nothing for one that is not there.
[[nodiscard]] std::vector<core::library::State> wordingsFor(const core::SubjectState& state, const QString& paper,
    const std::function<std::optional<core::library::State>(const core::SubjectId&)>& item);

/// One paper as PDF. Any thread with a QGuiApplication behind it; takes some tens of milliseconds.
/// A ruling that has arrived is never set again: its bytes are checked and given as they are; only the court, before the
/// ruling is made, sets it from its text. Codes of paperOf and verifyRuling.
/// `package`: the confirmation that belongs to a dispute; `pictures`: those of picturesFor, read; only "dossier" asks for them.
/// `wordings`: those of wordingsFor.
/// With Numbers::Hidden a ruling is set from its words, since its bytes say everything.
[[nodiscard]] core::Result<PaperPdf> makePaper(const core::SubjectState& state, const QString& paper, const core::directory::State& directory,
    const core::HolidayTable& holidays, core::Instant now, const QString& account, const core::SubjectState* package = nullptr,
    const std::vector<BoundPicture>& pictures = {}, Numbers numbers = Numbers::Full,
    const std::vector<core::library::State>& wordings = {});
/// Subject of the package that makePaper wants for this paper; nullopt for most.
[[nodiscard]] std::optional<core::SubjectId> packageFor(const core::SubjectState& state, const QString& paper);

/// The court's ruling from `content.rulingText`: what `confirmation.rule` carries. Code "ruling_too_large" too.
struct MadeRuling {
    PaperPdf paper;
    QString base64; ///< content.rulingPdf
    QString hash;   ///< steps.rulingHash
};
[[nodiscard]] core::Result<MadeRuling> makeRuling(const core::confirmation::State& state, const core::directory::State& directory,
    const core::HolidayTable& holidays, core::Instant now, const QString& account);

/// 5.34 风险台账 of one organisation over days of finding; it belongs to no single subject.
[[nodiscard]] core::Result<PaperPdf> makeRiskLedger(const std::vector<const core::clue::State*>& clues, const std::string& organisation, core::Day from,
    core::Day to, const core::directory::State& directory, const core::HolidayTable& holidays, core::Instant now, const QString& account);

/// 5.35 and 5.36: a form or register of core/statistics; `organisation` reports.
[[nodiscard]] core::Result<PaperPdf> makeFigurePaper(const core::statistics::Form& form, const std::string& organisation, const core::directory::State& directory,
    const core::HolidayTable& holidays, core::Instant now, const QString& account);

/// 对接联系卡 of a point; `rota` may be null, and `rules`, the library item core::contacts::kRulesItem.
[[nodiscard]] core::Result<PaperPdf> makeContactCard(const std::string& organisation, const core::rota::State* rota, const core::directory::State& directory,
    const core::HolidayTable& holidays, core::Instant now, const QString& account, const core::library::State* rules = nullptr);

/// How often a paper of this dispute was printed; the next print is this copy (0 = the first).
[[nodiscard]] int copiesPrinted(const core::SubjectState& state, const QString& paper);

} // namespace ui
