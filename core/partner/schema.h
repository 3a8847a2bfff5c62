#pragma once

#include "core/partner/adapter.h"

namespace core::partner {

enum class Way {
    Out,  ///< a line of `export partner`: every field, as text
    Back, ///< a line of `import partner`: any of them, at least one of the three ids
};

/// JSON Schema of one line of a partner's file, made of the adapter and of the names that its values come from. `title` is the
/// column's head in the CSV of the same file. Empty for the way back of a partner that sends nothing back.
[[nodiscard]] boost::json::object schemaOf(const Adapter& adapter, Way way);
/// Name of the schema in resources/data/openapi.json: "PoliceRecord", "PoliceReply".
[[nodiscard]] std::string schemaName(const Adapter& adapter, Way way);

} // namespace core::partner
