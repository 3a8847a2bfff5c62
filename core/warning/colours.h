#pragma once

#include "core/codec/described.h"

#include <optional>
#include <string>
#include <string_view>

/// The four colours of 《非诉讼平台实施意见》四（一）3. The documents do not define them; DOMAIN 6.6 proposes meanings.
namespace core::warning {

/// "" 0, blue 1, yellow 2, orange 3, red 4; -1 for any other text.
[[nodiscard]] constexpr int rankOf(std::string_view colour)
{
    constexpr std::string_view kNames[] = {"", "blue", "yellow", "orange", "red"};
    for (int i = 0; i < 5; ++i)
        if (kNames[i] == colour)
            return i;
    return -1;
}
/// One of the four, not "none".
[[nodiscard]] constexpr bool isColour(std::string_view colour) { return rankOf(colour) > 0; }
/// "none" is how a form says that a colour is taken away altogether.
[[nodiscard]] constexpr std::string_view plainColour(std::string_view colour) { return colour == "none" ? std::string_view() : colour; }
/// 红色; empty for none.
[[nodiscard]] constexpr std::string_view colourName(std::string_view colour)
{
    constexpr std::string_view kNames[] = {"", "蓝色", "黄色", "橙色", "红色"};
    const int rank = rankOf(colour);
    return rank < 0 ? std::string_view() : kNames[rank];
}

/// Red asked to be lowered by one person and not yet confirmed by a second (T45).
struct Lowering {
    std::string to;      ///< colour, "" = none
    std::string account; ///< who asked
    Day on{};
    bool operator==(const Lowering&) const = default;
};
BOOST_DESCRIBE_STRUCT(Lowering, (), (to, account, on))

} // namespace core::warning
