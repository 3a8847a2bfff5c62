#pragma once

#include "core/documents/wording.h"

#include <span>

/// Papers of patrols, clues and warnings: DOMAIN 5.33 and 5.34.
namespace core::documents {

/// 5.33 预警通报: colour, facts, people, measures, to whom, time, receipt.
[[nodiscard]] Paper warningNotice(const warning::State& state, const Occasion& occasion);
/// What to do by telephone when there is no line: whom to call with the number, the words to read, the time until when,
/// and lines for who took it and when. Large and complete on its own.
[[nodiscard]] Paper phoneScript(const warning::State& state, const Occasion& occasion);
/// 5.34 排查登记表 of one patrol; of one that found nothing, the 零报告.
[[nodiscard]] Paper patrolSheet(const patrol::State& state, const Occasion& occasion);
/// One entry of the risk ledger with its measures and results.
[[nodiscard]] Paper clueSheet(const clue::State& state, const Occasion& occasion);
/// 5.34 风险台账: the running list of one organisation. `from` to `to` are days of finding. No names of people concerned:
/// the ledger lies open on the desk.
[[nodiscard]] Paper riskLedger(std::span<const clue::State* const> clues, std::string_view organisation, Day from, Day to,
                               const Occasion& occasion);

} // namespace core::documents
