#pragma once

#include "core/journal/act.h"
#include "sync/exchange/numbers.h"

/// Acts in columns: what neighbours share stands side by side, so that the compressor finds it, and nothing travels that
/// the reader can work out. Chain and number come from the frame, subjects and kinds are numbered, the digest of a part
/// that is present is computed again. A hundred small changes take about 3 kB (DESIGN 1).
namespace exchange {

/// What the frame around the acts says of act i.
struct Frame {
    std::vector<core::ActId> ids;
    std::optional<core::SubjectId> subject; ///< when all acts share one
    std::optional<core::Salt> seed;         ///< where the salts of its author come from
};

/// An act that cannot be worked out again from its columns (parts missing, digests that do not fit) goes as a whole.
void putActs(Writer& out, const std::vector<const core::Act*>& acts, const Frame& frame);
/// Reads as many acts as `frame` names. Anything wrong makes the reader fail.
[[nodiscard]] std::vector<core::Act> takeActs(Reader& in, const Frame& frame);

} // namespace exchange
