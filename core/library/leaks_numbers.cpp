#include "core/library/leaks.h"

#include <algorithm>
#include <array>

namespace core::library {

namespace {

constexpr std::size_t kLongNumber = 7;  ///< digits: from here on it is a phone, an account or an identity, not a sum
constexpr std::size_t kLongestSum = 9;  ///< digits that a sum in yuan may have
constexpr std::u32string_view kProvinces = U"京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";

constexpr std::array<std::u32string_view, 8> kMessengers{U"微信", U"支付宝", U"抖音", U"快手", U"邮箱", U"网名", U"账号", U"帐号"};

bool isWordSign(char32_t c) { return isDigit(c) || isLatin(c); }

void findRuns(const FlatText& flat, Hits& out)
{
    const auto& text = flat.characters;
    for (std::size_t i = 0; i < text.size();) {
        if (!isDigit(text[i])) {
            ++i;
            continue;
        }
        auto end = i;
        while (end < text.size() && isDigit(text[end]))
            ++end;
        auto length = end - i;
        if (length >= 14 && end < text.size() && text[end] == U'X')
            ++length;
        // With 元 behind it, it is money, as long as it is shorter than a phone number.
        const bool sum = end < text.size() && std::u32string_view(U"元块万亿%").find(text[end]) != std::u32string_view::npos && length <= kLongestSum;
        if (length >= kLongNumber && !sum)
            out.push_back({Leak::Number, flat.begin(i), flat.end(i, length), "（号码略）"});
        i = end;
    }
}

/// 尾号1234, 后四位1234: four digits are enough to recognise a card.
void findTails(const FlatText& flat, Hits& out)
{
    const auto& text = flat.characters;
    for (const std::u32string_view cue : {U"尾号", U"后4位", U"末4位", U"后6位", U"末6位", U"后3位", U"尾数"})
        for (auto at = text.find(cue); at != std::u32string::npos; at = text.find(cue, at + 1)) {
            auto from = at + cue.size();
            while (from < text.size() && from < at + cue.size() + 4 && std::u32string_view(U"是为:：数").find(text[from]) != std::u32string_view::npos)
                ++from;
            auto end = from;
            while (end < text.size() && isWordSign(text[end]))
                ++end;
            if (end > from)
                out.push_back({Leak::Number, flat.begin(from), flat.end(from, end - from), "（略）"});
        }
}

void findPlates(const FlatText& flat, Hits& out)
{
    const auto& text = flat.characters;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (kProvinces.find(text[i]) == std::u32string_view::npos || !isLatin(text[i + 1]))
            continue;
        auto end = i + 2;
        while (end < text.size() && end < i + 8 && (isWordSign(text[end]) || text[end] == U'-'))
            ++end;
        const auto signs = std::count_if(text.begin() + static_cast<std::ptrdiff_t>(i) + 2, text.begin() + static_cast<std::ptrdiff_t>(end), &isWordSign);
        if (signs >= 4)
            out.push_back({Leak::Plate, flat.begin(i), flat.end(i, end - i), "（车牌号略）"});
    }
}

/// Letters and digits mixed, and addresses of mail and messengers.
void findContacts(const FlatText& flat, Hits& out)
{
    const auto& text = flat.characters;
    const auto inside = [&](std::size_t i) { return isWordSign(text[i]) || text[i] == U'_' || text[i] == U'-' || text[i] == U'.' || text[i] == U'@'; };
    for (std::size_t i = 0; i < text.size();) {
        if (!inside(i)) {
            ++i;
            continue;
        }
        auto end = i;
        std::size_t digits = 0, letters = 0, ats = 0;
        for (; end < text.size() && inside(end); ++end) {
            digits += isDigit(text[end]) ? 1 : 0;
            letters += isLatin(text[end]) ? 1 : 0;
            ats += text[end] == U'@' ? 1 : 0;
        }
        const auto before = text.substr(i >= 6 ? i - 6 : 0, std::min<std::size_t>(i, 6));
        const bool called = std::any_of(kMessengers.begin(), kMessengers.end(), [&](std::u32string_view cue) { return before.find(cue) != std::u32string::npos; }) || text.substr(i, 2) == U"QQ";
        if ((ats > 0 && letters + digits >= 4) || (called && letters + digits >= 5) || (letters > 0 && digits >= 4 && letters + digits >= 7))
            out.push_back({Leak::Contact, flat.begin(i), flat.end(i, end - i), "（略）"});
        i = end;
    }
}

/// （2026）川0826民初61号, 西竹坪人调字〔2026〕第61号.
void findCaseNumbers(const FlatText& flat, Hits& out)
{
    const auto& text = flat.characters;
    const auto isBracket = [](char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; };
    for (std::size_t i = 0; i + 6 < text.size(); ++i) {
        if (!isBracket(text[i], U"(（〔[【〈") || !isBracket(text[i + 5], U")）〕]】〉") || !std::all_of(text.begin() + static_cast<std::ptrdiff_t>(i) + 1, text.begin() + static_cast<std::ptrdiff_t>(i) + 5, &isDigit))
            continue;
        const auto end = text.find(U'号', i);
        if (end == std::u32string::npos || end > i + 30)
            continue;
        auto from = i;
        while (from > 0 && i - from < 8 && isHan(text[from - 1]))
            --from;
        const auto head = text.substr(from, i - from);
        if (const auto word = head.find(U"字"); word == std::u32string::npos)
            from = i; // no word of an office before the year
        out.push_back({Leak::CaseNumber, flat.begin(from), flat.end(from, end + 1 - from), "（文号略）"});
    }
}

} // namespace

void findNumbers(std::u32string_view text, Hits& out)
{
    findRuns(flatten(text, Keep::Digits), out);
    findTails(flatten(text, Keep::Digits), out);
    findPlates(flatten(text, Keep::Words), out);
    findContacts(flatten(text, Keep::Everything), out);
    findCaseNumbers(flatten(text, Keep::Words), out);
}

} // namespace core::library
