#pragma once

#include "core/documents/wording.h"

/// What comes before the table: DOMAIN 5.3, 5.7, 5.8, 5.9.
namespace core::documents {

/// 5.3 人民调解申请书, for the applicant to sign. 人民调解法 17.
[[nodiscard]] Paper mediationRequest(const dispute::State& state, const Occasion& occasion);

/// Ids of the parties for whom somebody speaks.
[[nodiscard]] std::vector<std::string> partiesWithAgent(const dispute::State& state);
/// 5.7 授权委托书 of the `index`-th of them: the powers are ticked by the principal, by hand. 民法典 165.
[[nodiscard]] Paper authorisation(const dispute::State& state, std::size_t index, const Occasion& occasion);

/// The acts that wrote down an investigation, oldest first.
[[nodiscard]] std::vector<const dispute::Event*> investigationsOf(const dispute::State& state);
/// 5.8 人民调解调查记录 for the `index`-th of them. 人民调解法 21.
[[nodiscard]] Paper investigationRecord(const dispute::State& state, std::size_t index, const Occasion& occasion);

[[nodiscard]] bool hasEvidence(const dispute::State& state);
/// 5.9 证据材料清单: the files kept as evidence.
[[nodiscard]] Paper evidenceList(const dispute::State& state, const Occasion& occasion);

} // namespace core::documents
