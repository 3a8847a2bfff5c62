#pragma once

#include "app/ctl/command.h"
#include "app/ctl/tables.h"

/// `export partner` and `import partner`: files for and from other platforms, see core/partner/adapter.h.
namespace ctl {

/// Records this desk may give to a partner, as a table of the adapter's fields. Code "unknown_partner" (Usage). `withheld`
/// counts clues that are not for this partner.
[[nodiscard]] core::Result<Table> partnerTable(desk::Desk& desk, std::string_view partner, std::int64_t& withheld);
/// Joins the ids of both sides and tells where the two differ; a repeat changes nothing.
int importPartner(Shell& shell, const std::string& partner, const std::string& text, bool table);
/// The adapters with their fields.
int listPartners(Shell& shell);

} // namespace ctl
