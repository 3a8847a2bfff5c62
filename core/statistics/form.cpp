#include "core/statistics/form.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace core::statistics {

namespace {

using namespace std::chrono;

std::optional<int> number(std::string_view text)
{
    int out = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(out) : std::nullopt;
}

Day first(int y, unsigned m)
{
    return local_days(year(y) / month(m) / 1);
}

Day lastOf(int y, unsigned m)
{
    return local_days(year(y) / month(m) / last);
}

/// `value` of `of` in hundredths of 1/scale, rounded half up.
std::int64_t part(std::int64_t value, std::int64_t of, std::int64_t scale)
{
    return (2 * value * scale + of) / (2 * of);
}

} // namespace

std::string shown(const Cell& cell, Unit unit)
{
    if (unit == Unit::Text)
        return cell.text;
    if (cell.few)
        return "<5";
    if (cell.unknown || ((unit == Unit::Percent || unit == Unit::PerTenThousand) && cell.of.value_or(0) <= 0))
        return "—";
    switch (unit) {
    case Unit::Money: return fmt::format("{}.{:02}", cell.value / 100, cell.value % 100);
    case Unit::Percent: {
        const auto tenths = part(cell.value, *cell.of, 1000);
        return fmt::format("{}.{}%（{}/{}）", tenths / 10, tenths % 10, cell.value, *cell.of);
    }
    case Unit::PerTenThousand: {
        const auto hundredths = part(cell.value, *cell.of, 1'000'000);
        return fmt::format("{}.{:02}", hundredths / 100, hundredths % 100);
    }
    default: return std::to_string(cell.value);
    }
}

std::optional<Period> periodFrom(std::string_view text)
{
    if (const auto dots = text.find(".."); dots != std::string_view::npos) {
        const auto from = parseDay(text.substr(0, dots)), to = parseDay(text.substr(dots + 2));
        return from && to && *from <= *to ? std::optional(Period{*from, *to}) : std::nullopt;
    }
    const auto y = number(text.substr(0, std::min<std::size_t>(4, text.size())));
    if (!y || *y < 1949 || *y > 2200 || text.size() < 4)
        return std::nullopt;
    const auto rest = text.substr(4);
    if (rest.empty())
        return Period{first(*y, 1), lastOf(*y, 12)};
    if (rest == "-H1" || rest == "-H2")
        return rest == "-H1" ? Period{first(*y, 1), lastOf(*y, 6)} : Period{first(*y, 7), lastOf(*y, 12)};
    if (rest.size() == 3 && rest[0] == '-' && rest[1] == 'Q' && rest[2] >= '1' && rest[2] <= '4') {
        const auto m = static_cast<unsigned>(3 * (rest[2] - '1') + 1);
        return Period{first(*y, m), lastOf(*y, m + 2)};
    }
    if (const auto m = rest.size() == 3 && rest[0] == '-' ? number(rest.substr(1)) : std::nullopt; m && *m >= 1 && *m <= 12)
        return Period{first(*y, static_cast<unsigned>(*m)), lastOf(*y, static_cast<unsigned>(*m))};
    return std::nullopt;
}

std::span<const FormName> forms()
{
    static constexpr std::array kForms{
        FormName{"cases", "人民调解案件情况统计表", "《实施意见》第21条、《推进诉源治理的意见》五（一）"},
        FormName{"levels", "就地化解情况", "《实施意见》第1条"},
        FormName{"suits", "各村万人成讼率", "《基层调解机制实施意见》二（一）"},
        FormName{"bulletin", "民事纠纷成讼情况通报", "《推进诉源治理的意见》五（一）"},
        FormName{"rates", "知晓选择和满意度", "《非诉讼平台实施意见》三"},
        FormName{"times", "发现报告和化解用时", "《推进诉源治理的意见》二（一）"},
        FormName{"performance", "协议履行情况", "《推进诉源治理的意见》一（二）"},
        FormName{"scorecard", "组织工作情况表", "《实施意见》第21条"},
        FormName{"teams", "人民调解组织队伍统计表", "《推进诉源治理的意见》四（一）"},
        FormName{"trend", "类型、村、时间趋势", "《推进诉源治理的意见》四（三）"},
    };
    return kForms;
}

bool isReckoned(std::string_view id)
{
    return std::any_of(forms().begin(), forms().end(), [&](const FormName& name) { return name.id == id; });
}

std::int64_t fullTimeNeeded(directory::OrganisationKind kind)
{
    using enum directory::OrganisationKind;
    switch (kind) { // 002 四(一): professional ≥ 3, township ≥ 2, stationed studio ≥ 2, village where able ≥ 1
    case ProfessionalBody: return 3;
    case TownshipCommittee: case PersonalStudio: case StationedRoom: return 2;
    case VillageCommittee: return 1;
    default: return 0;
    }
}

} // namespace core::statistics
