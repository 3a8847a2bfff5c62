#pragma once

#include <span>
#include <string_view>
#include <utility>

namespace core::documents {

/// Every paper there is, by id and title, in the order of the dossier; of numbered ones the id without its number.
[[nodiscard]] std::span<const std::pair<std::string_view, std::string_view>> paperNames();

/// Empty for an id that is none of them.
[[nodiscard]] std::string_view paperName(std::string_view id);

} // namespace core::documents
