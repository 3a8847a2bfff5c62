#pragma once

#include "core/documents/wording.h"

namespace core::documents {

/// 5.11 人民调解协议书. 人民调解法 28, 29: parties, main facts, matters in dispute, responsibilities, terms, way and time of
/// performance. Field names of blanks: "agreement.facts", "clause.3.way" … (3 = third clause of the draft).
/// Until it is in force it carries the watermark while anything is blank; what was signed blank stays blank and is no draft.
[[nodiscard]] Paper agreementPaper(const dispute::State& state, const Occasion& occasion);

/// The terms as numbered paragraphs; instalments between the same two persons are one number with a sum.
/// `next` receives the number after the last.
[[nodiscard]] std::vector<Block> agreementTerms(const dispute::AgreementContent& agreement, const Persons& persons, int* next = nullptr);

/// How clauses fall into the numbers of the paper: each entry is the half-open range of clause indexes of one number.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> clauseGroups(const std::vector<dispute::Clause>& clauses);

} // namespace core::documents
