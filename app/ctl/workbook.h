#pragma once

#include "app/ctl/tables.h"

#include <filesystem>

namespace ctl {

/// The table as an .xlsx workbook of one sheet: every cell is text, so that long numbers keep all their digits and nothing
/// runs as a formula. Written beside and renamed. Codes "too_large" (Usage) for more than a sheet or a cell holds,
/// "cannot_write" (Surroundings).
[[nodiscard]] core::Done writeWorkbook(const std::filesystem::path& file, const Table& table);

} // namespace ctl
