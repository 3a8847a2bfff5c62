#pragma once

#include "core/desk/views.h"

namespace core::test {

/// What Reader::library answers, from views in memory: for ports that have no mirror. A search looks for the whole text.
[[nodiscard]] std::vector<desk::LibraryRow> libraryOf(const std::vector<desk::SubjectView>& views, const desk::LibraryFilter& filter);

} // namespace core::test
