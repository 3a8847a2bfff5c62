#include "core/desk/health.h"

#include "core/codec/strict_json.h"

#include <algorithm>

namespace core::desk {

std::vector<std::string> faultsOf(const SeenHealth& seen, Instant now)
{
    std::vector<std::string> out;
    if (seen.card.freeMb && *seen.card.freeMb < kLowMb)
        out.emplace_back("disk_low");
    // The exchange itself took seconds: more than minutes are the clock's.
    const auto off = seen.card.clock < seen.received ? seen.received - seen.card.clock : seen.card.clock - seen.received;
    if (off > kClockWrong)
        out.emplace_back("clock_wrong");
    if (seen.card.printer == false)
        out.emplace_back("no_printer");
    if (seen.card.scanner == false)
        out.emplace_back("no_scanner");
    if (now - seen.received > kSilent)
        out.emplace_back("silent");
    return out;
}

std::string_view healthFaultName(std::string_view code)
{
    if (code == "disk_low") return "磁盘快满了";
    if (code == "clock_wrong") return "电脑的时间不对";
    if (code == "no_printer") return "没有打印机";
    if (code == "no_scanner") return "没有扫描仪";
    if (code == "silent") return "三天以上没有传过，县里没有新的副本";
    return {};
}

std::string cardText(const Health& card)
{
    auto text = encodeCanonical(toJson(card));
    const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < 127; });
    return plain && text.size() <= kCardLimit ? text : std::string();
}

std::optional<Health> cardFrom(std::string_view text)
{
    if (text.empty() || text.size() > kCardLimit)
        return std::nullopt;
    const auto value = decodeStrict(text);
    auto card = value ? fromJson<Health>(*value) : Result<Health>(tl::unexpected(value.error()));
    return card ? std::optional(std::move(*card)) : std::nullopt;
}

} // namespace core::desk
