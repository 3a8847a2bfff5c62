#pragma once

#include "app/common/year_script.h"
#include "core/desk/draft.h"
#include "core/directory/state.h"
#include "core/kinds/subject_state.h"

#include <functional>

namespace app::year {

/// Subjects by "type:label". The same seed and the same moment of birth make the same id.
class Labels {
public:
    explicit Labels(std::uint64_t seed) : m_seed(seed) {}
    /// Of a rota the label is its unit, of the library the item: they have ids of their own.
    core::SubjectId id(const std::string& type, const std::string& label, core::Instant now);
    int serial() { return ++m_serial; }
    void know(const std::string& name, const core::SubjectId& id) { m_ids[name] = id; }
    [[nodiscard]] const std::map<std::string, core::SubjectId>& all() const { return m_ids; }

private:
    std::uint64_t m_seed;
    std::map<std::string, core::SubjectId> m_ids;
    int m_serial = 0;
};

/// What a word is told with: who says it when, and what his desk holds.
struct Telling {
    const Script& script;
    Labels& labels;
    const core::directory::State& directory;
    core::Instant now{};
    core::Day day{};
    std::function<core::SubjectState(const core::SubjectId&)> held; ///< empty when unknown
};

/// Defaults of the kind, facts of the case, then the words of the act. Macros: @today, @+5, @-5 (days), @zh+5 (2026年3月4日),
/// @ms+90 (an instant so many minutes on), @year, @serial (1, 2, 3 …); @dispute, @confirmation, @return and @id:type:label; @act:type:label (its last act);
/// @parties, @all (each party with the day), @push, @stay, @points, @names, @identity, @agreement, @hash, @paper, @oldpaper, @narrative, @title, @rulinghash.
/// Clauses: p2>p1:3600@+30/转账, "=做什么@+10".
/// "null" takes back what a default says. Code "malformed" (Damaged) for a word that says nothing.
[[nodiscard]] core::Result<core::desk::Draft> draftOf(const Act& act, const Telling& telling);

} // namespace app::year
