#pragma once

#include <optional>
#include <string_view>

namespace core {

/// The bytes of a file of resources/data/ or resources/demo/, which are built into every program.
/// `path` is the path below resources/, for example "data/holidays.json". The bytes live as long as the program.
[[nodiscard]] std::optional<std::string_view> resource(std::string_view path);

} // namespace core
