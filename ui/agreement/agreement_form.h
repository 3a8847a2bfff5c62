#pragma once

#include "core/codec/described.h"
#include "core/dispute/state.h"

#include <QString>

namespace ui {

/// One clause as it stands in the fields: text half typed stays as typed.
struct ClauseForm {
    std::string kind = "money"; ///< "money", "deed", "words", "duty": words with a person, a day or a way
    std::string debtor, creditor, amount, due, way, object, condition, text;
    bool operator==(const ClauseForm&) const = default;
};
BOOST_DESCRIBE_STRUCT(ClauseForm, (), (kind, debtor, creditor, amount, due, way, object, condition, text))

/// The whole page, as it is kept in a FormDraft.
struct AgreementForm {
    std::string facts, disputed, responsibility, breach, confirmationIntention;
    std::int64_t copies = 0; ///< 0: parties + 1
    std::vector<ClauseForm> clauses;
    bool operator==(const AgreementForm&) const = default;
};
BOOST_DESCRIBE_STRUCT(AgreementForm, (), (facts, disputed, responsibility, breach, confirmationIntention, copies, clauses))

/// What the fields say as far as it can be read; capitals are computed, never typed.
[[nodiscard]] core::dispute::AgreementContent contentOf(const AgreementForm& form, core::Day today, std::size_t parties);
[[nodiscard]] core::dispute::Clause clauseOf(const ClauseForm& form, core::Day today);
[[nodiscard]] AgreementForm formOf(const core::dispute::AgreementContent& content, core::Day today);
[[nodiscard]] ClauseForm formOf(const core::dispute::Clause& clause, core::Day today);
/// A first draft from what is already known: facts, points in dispute of the last session.
[[nodiscard]] AgreementForm freshForm(const core::dispute::State& state);

[[nodiscard]] std::string encodeForm(const AgreementForm& form);
[[nodiscard]] std::optional<AgreementForm> decodeForm(const std::string& body);

/// The fen of an amount field; nullopt when it is empty or no amount.
[[nodiscard]] std::optional<std::int64_t> readFen(const std::string& text);

} // namespace ui
