#pragma once

#include "core/documents/wording.h"

/// Papers of the counter.
namespace core::documents {

/// 代录单, in large type: what the party told, field by field, to be read aloud and marked before it is handed in. 000 三.17.
[[nodiscard]] Paper assistedSheet(const dispute::State& state, const Occasion& occasion);
/// 引导单: where this is done, telephone, address, what to bring. 003 四(三)2.
[[nodiscard]] Paper guideSlip(const consultation::State& state, const Occasion& occasion);
/// 预约单: when to come, and to whom. 003 四(一)1.
[[nodiscard]] Paper bookingSlip(const consultation::State& state, const Occasion& occasion);

/// How each party takes part and what he was told, as rows for a form; empty when nobody was asked. 000 三.10.
void addModes(Facts& facts, const dispute::State& state, const Persons& persons);
/// The fact sheet of the type, as rows; empty when nothing was written. 002 二(二).
void addTypeFacts(Facts& facts, const dispute::State& state);

} // namespace core::documents
