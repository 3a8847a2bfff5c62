#pragma once

#include "core/directory/state.h"
#include "core/dispute/state.h"
#include "core/patrol/clue.h"

#include <span>

/// What other platforms are given, and no more: one adapter a partner (002 二(一), 四(三); 004 二.三). Each names its fields,
/// which are the whole of the file; the ids of both sides stand in every record.
namespace core::partner {

struct Field {
    std::string_view key, title;
};

struct Adapter {
    std::string_view id;            ///< "police"
    std::string_view name;          ///< 公安机关
    std::string_view article;
    bool clues = false;             ///< is given clues of patrols instead of disputes
    std::string_view external;      ///< content field that keeps the partner's own id: "policeId"
    std::span<const Field> fields;
};

/// police, justice, court, petition (disputes); centre, grid, volunteers (clues).
[[nodiscard]] std::span<const Adapter> adapters();
[[nodiscard]] const Adapter* findAdapter(std::string_view id);

/// The record of one dispute; nullopt when it does not concern the partner. Only the adapter's fields stand in it, in their
/// order; nothing of identity numbers, telephones, addresses or what was said.
[[nodiscard]] std::optional<boost::json::object> recordFor(const Adapter& adapter, const SubjectId& id, const dispute::State& dispute, const directory::State& directory);
/// The record of one clue. Code "partner_private" (Refused): family matters and health are not for volunteers (002 二(一)).
[[nodiscard]] Result<std::optional<boost::json::object>> recordFor(const Adapter& adapter, const SubjectId& id, const clue::State& clue, const directory::State& directory);

/// A field that says one thing here and another there.
struct Difference {
    std::string field, ours, theirs;
    bool operator==(const Difference&) const = default;
};
/// Fields that both records have and that differ; the ids aside. What one side leaves empty is no difference.
[[nodiscard]] std::vector<Difference> differences(const Adapter& adapter, const boost::json::object& ours, const boost::json::object& theirs);

} // namespace core::partner
