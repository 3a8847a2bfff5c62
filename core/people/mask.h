#pragma once

#include <string>
#include <string_view>

namespace core::people {

/// How a field of class identity looks where nobody asked for it: identity number 4***…8, phone 154****2961,
/// address without house number, everything else hidden. `field` is the last part of its name: "idNumber", "phone", "address".
[[nodiscard]] std::string mask(std::string_view field, std::string_view value);

} // namespace core::people
