#include "core/text/amount.h"

#include "core/text/characters.h"

#include <array>

namespace core {

namespace {

constexpr std::array<const char*, 10> kDigits{"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};

/// 1…9999.
std::string underTenThousand(std::int64_t value)
{
    static constexpr std::array<const char*, 4> kUnits{"仟", "佰", "拾", ""};
    std::string out;
    std::int64_t unit = 1000;
    bool gap = false; // zeros seen between two written digits
    for (const char* name : kUnits) {
        const auto digit = value / unit % 10;
        if (digit != 0) {
            if (gap && !out.empty())
                out += kDigits[0];
            out.append(kDigits[static_cast<std::size_t>(digit)]).append(name);
            gap = false;
        } else {
            gap = true;
        }
        unit /= 10;
    }
    return out;
}

/// Joins two groups: a 零 stands between them when the lower one begins with a zero.
std::string joined(const std::string& high, std::int64_t low, std::int64_t lowSize, const std::string& lowText)
{
    if (low == 0)
        return high;
    return low < lowSize / 10 ? high + kDigits[0] + lowText : high + lowText;
}

/// 1…99,999,999.
std::string underHundredMillion(std::int64_t value)
{
    const auto high = value / 10'000;
    const auto low = value % 10'000;
    if (high == 0)
        return underTenThousand(low);
    return joined(underTenThousand(high) + "万", low, 10'000, low == 0 ? "" : underTenThousand(low));
}

std::string wholeYuan(std::int64_t value)
{
    const auto high = value / 100'000'000;
    const auto low = value % 100'000'000;
    if (high == 0)
        return underHundredMillion(low);
    if (low == 0)
        return underHundredMillion(high) + "亿";
    // A group of four zeros (the 亿 of 壹万亿) is a gap, even when the next digit follows at once.
    const bool gap = high % 10'000 == 0;
    return joined(underHundredMillion(high) + "亿", low, gap ? 1'000'000'000 : 100'000'000, underHundredMillion(low));
}

tl::unexpected<Error> wrong(std::string_view code)
{
    return refused(std::string(code));
}

bool isDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

/// Without blanks. One between two digits stands for a comma: it may part thousands, but 5000 300 is not one number.
std::u32string withoutBlanks(std::string_view text)
{
    std::u32string out;
    bool blank = false;
    for (const auto c : halfWidth(charactersOf(text))) {
        if (c == U' ') {
            blank = true;
            continue;
        }
        if (blank && isDigit(c) && !out.empty() && isDigit(out.back()))
            out += U',';
        blank = false;
        out += c;
    }
    return out;
}

/// Commas are read only where they part groups of three.
bool commasStandWell(std::u32string_view whole)
{
    const auto first = whole.find(U',');
    if (first == std::u32string_view::npos)
        return true;
    if (first == 0 || first > 3 || (whole.size() - first) % 4 != 0)
        return false;
    for (std::size_t at = first; at < whole.size(); ++at)
        if ((whole[at] == U',') != ((at - first) % 4 == 0))
            return false;
    return true;
}

} // namespace

Result<Fen> readAmount(std::string_view text)
{
    const auto typed = withoutBlanks(text);
    std::u32string_view rest = typed;
    if (!rest.empty() && (rest.front() == U'¥' || rest.front() == U'￥'))
        rest.remove_prefix(1);
    if (!rest.empty() && rest.back() == U'元')
        rest.remove_suffix(1);
    const bool negative = !rest.empty() && rest.front() == U'-';
    if (negative)
        rest.remove_prefix(1);

    const auto point = rest.find(U'.');
    const auto whole = rest.substr(0, point);
    const auto decimals = point == std::u32string_view::npos ? std::u32string_view{} : rest.substr(point + 1);
    if (whole.empty() || (point != std::u32string_view::npos && decimals.empty()) || !commasStandWell(whole))
        return wrong("amount_format");
    for (const auto c : decimals)
        if (!isDigit(c))
            return wrong("amount_format");
    std::int64_t yuan = 0;
    bool tooLarge = false;
    for (const auto c : whole) {
        if (c == U',')
            continue;
        if (!isDigit(c))
            return wrong("amount_format");
        if (!tooLarge)
            yuan = yuan * 10 + static_cast<std::int64_t>(c - U'0');
        tooLarge = tooLarge || yuan > kLargestAmount / 100;
    }
    if (negative)
        return wrong("amount_negative");
    if (decimals.size() > 2)
        return wrong("amount_decimals");
    Fen fen = tooLarge ? kLargestAmount + 1 : yuan * 100;
    if (!decimals.empty())
        fen += static_cast<Fen>(decimals[0] - U'0') * 10;
    if (decimals.size() > 1)
        fen += static_cast<Fen>(decimals[1] - U'0');
    if (fen > kLargestAmount)
        return wrong("amount_too_large");
    return fen;
}

std::string formatAmount(Fen fen)
{
    const auto magnitude = static_cast<std::uint64_t>(fen);
    auto out = std::to_string(fen < 0 ? 0 - magnitude : magnitude);
    if (out.size() < 3)
        out.insert(0, 3 - out.size(), '0');
    out.insert(out.size() - 2, ".");
    return fen < 0 ? "-" + out : out;
}

std::string amountInCapitals(Fen fen)
{
    if (fen < 0 || fen > kLargestAmount)
        return {};
    const auto yuan = fen / 100;
    const auto jiao = static_cast<std::size_t>(fen / 10 % 10);
    const auto cent = static_cast<std::size_t>(fen % 10);
    std::string out;
    if (yuan != 0)
        out = wholeYuan(yuan) + "元";
    else if (fen == 0)
        return "零元整";
    if (jiao == 0 && cent == 0)
        return out + "整";
    if (jiao != 0)
        out.append(kDigits[jiao]).append("角");
    else if (yuan != 0)
        out += kDigits[0]; // annex 1, 4(4): 325.04 is 叁佰贰拾伍元零肆分
    if (cent == 0)
        return out + "整";
    return out.append(kDigits[cent]).append("分");
}

} // namespace core
