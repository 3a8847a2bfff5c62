#pragma once

#include <boost/json/object.hpp>

#include <string>
#include <string_view>

namespace core {

/// The text of a member; empty where there is none, or where it is no text.
[[nodiscard]] inline std::string textMember(const boost::json::object& object, std::string_view name)
{
    const auto* value = object.if_contains(name);
    return value && value->is_string() ? std::string(std::string_view(value->get_string())) : std::string();
}

} // namespace core
