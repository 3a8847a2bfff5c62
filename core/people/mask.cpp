#include "core/people/mask.h"

#include <array>

namespace core::people {

namespace {

std::string stars(std::string_view value, std::size_t head, std::size_t tail)
{
    if (value.size() <= head + tail)
        return std::string(value.size(), '*');
    return std::string(value.substr(0, head)) + std::string(value.size() - head - tail, '*') + std::string(value.substr(value.size() - tail));
}

/// Up to and with the last village, group or street word; the house stays hidden.
std::string withoutHouse(std::string_view address)
{
    static constexpr std::array<std::string_view, 7> kEnds{"组", "村", "社区", "街道", "镇", "乡", "县"};
    for (const auto end : kEnds)
        if (const auto at = address.rfind(end); at != std::string_view::npos)
            return std::string(address.substr(0, at + end.size())) + (at + end.size() < address.size() ? "***" : "");
    return "***";
}

} // namespace

std::string mask(std::string_view field, std::string_view value)
{
    if (value.empty())
        return {};
    if (field == "idNumber")
        return stars(value, 1, 1);
    if (field == "phone")
        return value.size() == 11 ? stars(value, 3, 4) : stars(value, 0, value.size() > 6 ? 4 : 1);
    if (field == "address")
        return withoutHouse(value);
    return "***";
}

} // namespace core::people
