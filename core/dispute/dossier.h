#pragma once

#include "core/calendar/settings.h"
#include "core/directory/state.h"
#include "core/dispute/state.h"

/// The dossier: which sheets it must have (DOMAIN 5.0), and what a quality review finds by itself (end of section 5).
namespace core::dispute {

/// One place of the standard order. Which paper it is, says core/documents.
struct Sheet {
    std::string_view code;        ///< "register", "notice", "identity", "record", "agreement" …
    std::string_view name;        ///< Chinese
    bool compulsory = false;      ///< for this dispute
    bool present = false;
    std::string missing;          ///< Chinese: what is not there; empty when present
};

/// In the order of the dossier, without cover, contents and back cover, which are made while it is bound.
/// Asks of the state what was done, not whether a sheet lies in the folder.
[[nodiscard]] std::vector<Sheet> dossierSheets(const State& state);
/// Codes of compulsory sheets that are neither present nor explained.
[[nodiscard]] std::vector<std::string> missingSheets(const State& state, const std::map<std::string, std::string>& explained);

struct Defect {
    std::string code;             ///< "seal_missing", "visit_before_due" …
    int clause = 0;               ///< 0 = the dossier as a whole
    std::string party;
    bool operator==(const Defect&) const = default;
};
/// The typical review defects that the record itself shows.
[[nodiscard]] std::vector<Defect> dossierDefects(const State& state);
/// Chinese name of a defect; those a reviewer adds by hand too. The code itself when unknown.
[[nodiscard]] std::string defectName(std::string_view code);
/// Defects only a reader can see: 事实与条款不符, 证据缺页 …
[[nodiscard]] std::vector<std::string_view> defectsByHand();

/// Whether this account did any step of the dispute: it does not review the dossier then. Looking at it is no step.
[[nodiscard]] bool tookPart(const Steps& steps, std::string_view account);

/// 西竹坪人调卷〔2026〕第61号: from the local number, so that one book gives both numbers without a gap.
[[nodiscard]] std::string archiveNumber(const State& state, const directory::State& directory);
/// 长期 for confirmed and for failed court cases, 短期 otherwise (Appendix A 15).
[[nodiscard]] std::string proposedRetention(const Steps& steps);
/// 31 December of the last year of keeping: years are counted from 1 January after filing. nullopt for "permanent".
[[nodiscard]] std::optional<Day> retentionEnd(std::string_view retention, Day archivedOn, const CountySettings& settings);
[[nodiscard]] std::string retentionName(std::string_view retention);

} // namespace core::dispute
