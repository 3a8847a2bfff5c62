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

/// How each act came, by its first byte. One that came in columns was worked out from them, so it fits them.
class Forms {
public:
    void add(std::uint8_t form) { m_forms.push_back(form); }
    [[nodiscard]] bool inColumns(std::size_t act) const;
    [[nodiscard]] bool isSeeded(std::size_t act) const;
    [[nodiscard]] bool allInColumns() const;

private:
    std::vector<std::uint8_t> m_forms;
};

/// An act that cannot be worked out again from its columns (parts missing, digests that do not fit) goes as a whole.
/// `read`: these very acts were just read by takeActs and not touched since; what it found is not found again.
void putActs(Writer& out, const std::vector<const core::Act*>& acts, const Frame& frame, const Forms* read = nullptr);
/// Reads as many acts as `frame` names. Anything wrong makes the reader fail.
[[nodiscard]] std::vector<core::Act> takeActs(Reader& in, const Frame& frame, Forms* forms = nullptr);

} // namespace exchange
