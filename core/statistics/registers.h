#pragma once

#include "core/statistics/form.h"

/// The registers of 5.35: running lists, one line a matter, in the order of their days. A register is a Form of texts.
namespace core::statistics {

/// acceptance, oral, visits, confirmations, service, returns, warnings, complaints, orders, training; the public roster, achievements, allowances.
[[nodiscard]] std::span<const FormName> registers();
/// The subject type whose subjects stand in a register; empty for an unknown id.
[[nodiscard]] std::string_view registerType(std::string_view id);

/// Columns without lines. Code "no_such_form" (Usage), fact "form".
[[nodiscard]] Result<Form> emptyRegister(std::string_view id, const Question& question);
/// The lines of one subject that fall into the period and scope. Names that may not be read here are a stroke.
void enter(Form& form, const SubjectId& id, const SubjectState& state, const Question& question, const directory::State& directory);
/// By day, then number. Afterwards the first column counts 1, 2, 3 …
void close(Form& form);

} // namespace core::statistics
