#pragma once

#include "core/desk/draft.h"
#include "core/directory/state.h"
#include "core/dispute/state.h"
#include "core/order/state.h"
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
    bool orders = false;            ///< is given what is asked of a service of the court instead of disputes
};

/// police, justice, court, petition (disputes); centre, grid, volunteers (clues); services (requests to the court's services).
[[nodiscard]] std::span<const Adapter> adapters();
[[nodiscard]] const Adapter* findAdapter(std::string_view id);

/// The record of one dispute; nullopt when it does not concern the partner. Only the adapter's fields stand in it, in their
/// order; nothing of identity numbers, telephones, addresses or what was said.
[[nodiscard]] std::optional<boost::json::object> recordFor(const Adapter& adapter, const SubjectId& id, const dispute::State& dispute, const directory::State& directory);
/// The record of one clue. Code "partner_private" (Refused): family matters and health are not for volunteers (002 二(一)).
[[nodiscard]] Result<std::optional<boost::json::object>> recordFor(const Adapter& adapter, const SubjectId& id, const clue::State& clue, const directory::State& directory);

/// The record of one request to a service of the court (filing, file reading, fees, preservation, appraisal, service of papers):
/// 《服务站点与对接机制》三. nullopt for other errands, and for one that was withdrawn or declined.
[[nodiscard]] std::optional<boost::json::object> recordFor(const Adapter& adapter, const SubjectId& id, const order::State& order, const directory::State& directory);
/// What the service's own system says of a request: the acts that write it down, a receipt first when nobody confirmed it yet.
/// Empty when the record brings no result or it is written already. Code "invalid_field" for a result that nobody knows.
[[nodiscard]] Result<std::vector<desk::Draft>> reportOf(const SubjectId& id, const order::State& order, const boost::json::object& record);

/// A field that says one thing here and another there.
struct Difference {
    std::string field, ours, theirs;
    bool operator==(const Difference&) const = default;
};
/// Fields that both records have and that differ; the ids aside. What one side leaves empty is no difference.
[[nodiscard]] std::vector<Difference> differences(const Adapter& adapter, const boost::json::object& ours, const boost::json::object& theirs);

} // namespace core::partner
