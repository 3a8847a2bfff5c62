#include "core/library/leaks.h"

#include <algorithm>
#include <array>

namespace core::library {

namespace {

struct Numeral {
    std::size_t length = 0; ///< 0: there is none
    int value = 0;
    bool chinese = false;
};

/// 12, 十二, 二十三, 一九五七, 廿三. At most four digits count.
Numeral numeralAt(std::u32string_view text, std::size_t at)
{
    Numeral out;
    if (at < text.size() && isDigit(text[at])) {
        for (; at + out.length < text.size() && isDigit(text[at + out.length]) && out.length < 5; ++out.length)
            out.value = out.value * 10 + static_cast<int>(text[at + out.length] - U'0');
        return out;
    }
    out.chinese = true;
    int pending = -1;
    for (; at + out.length < text.size() && out.length < 6; ++out.length) {
        const auto c = text[at + out.length];
        if (const auto digit = chineseDigit(c); digit >= 0) {
            pending = pending < 0 ? digit : pending * 10 + digit;
        } else if (c == U'十' || c == U'拾') {
            out.value += (pending < 0 ? 1 : pending) * 10;
            pending = -1;
        } else if (c == U'廿') {
            out.value += 20;
        } else if (c == U'卅') {
            out.value += 30;
        } else if (c == U'百' && pending > 0) {
            out.value += pending * 100;
            pending = -1;
        } else if (c == U'正' && out.length == 0 && at + 1 < text.size() && text[at + 1] == U'月') {
            pending = 1;
        } else if (c == U'初' && out.length == 0) {
            continue;
        } else {
            break;
        }
    }
    if (pending >= 0)
        out.value += pending;
    return out;
}

bool isOneOf(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

struct DateAt {
    std::size_t length = 0;
    std::optional<int> year, month, day;
};

/// Year, month and day as people write them; a day alone is none.
DateAt dateAt(std::u32string_view text, std::size_t at)
{
    static constexpr std::u32string_view kYear = U"年-./", kMonth = U"月-./", kDay = U"日号";
    const auto first = numeralAt(text, at);
    DateAt out;
    if (first.length == 0)
        return out;
    auto i = at + first.length;
    if (i < text.size() && first.value >= 1900 && first.value <= 2100 && isOneOf(text[i], kYear)) {
        const bool words = text[i] == U'年';
        const auto month = numeralAt(text, i + 1);
        out.year = first.value;
        out.length = words ? i + 1 - at : 0;
        if (month.length == 0 || month.value < 1 || month.value > 12)
            return out;
        i += 1 + month.length;
        if (i >= text.size() || !isOneOf(text[i], kMonth) || (words && text[i] != U'月'))
            return out;
        const auto day = numeralAt(text, i + 1);
        out.month = month.value;
        if (words)
            out.length = i + 1 - at;
        if (day.length == 0 || day.value < 1 || day.value > 31)
            return out;
        i += 1 + day.length;
        out.day = day.value;
        out.length = i - at + (i < text.size() && isOneOf(text[i], kDay) ? 1 : 0);
        return out;
    }
    if (i < text.size() && text[i] == U'月' && first.value >= 1 && first.value <= 12) {
        const auto day = numeralAt(text, i + 1);
        if (day.length == 0 || day.value < 1 || day.value > 31)
            return out;
        i += 1 + day.length;
        const bool told = i < text.size() && isOneOf(text[i], kDay);
        if (!told && text[at + first.length + 1] != U'初')
            return out; // 3月12人
        out.month = first.value;
        out.day = day.value;
        out.length = i - at + (told ? 1 : 0);
    }
    return out;
}

std::u32string_view tail(std::u32string_view text, std::size_t end, std::size_t length)
{
    return text.substr(end >= length ? end - length : 0, std::min(end, length));
}

/// Whether somebody's birth is spoken of right before or behind.
bool isBirth(std::u32string_view text, std::size_t from, std::size_t end)
{
    const auto before = tail(text, from, 6), after = text.substr(end, 3);
    for (const auto* cue : {U"生于", U"出生", U"生日", U"生辰", U"诞生"})
        if (before.find(cue) != std::u32string_view::npos || after.starts_with(cue))
            return true;
    return after.starts_with(U"生人") || after.starts_with(U"出世") || (after.starts_with(U"生") && (after.size() == 1 || isOneOf(after[1], U"，。；、,.;）)的")));
}

std::string told(const DateAt& date)
{
    std::string out = date.year ? std::to_string(*date.year) + "年" : std::string();
    if (date.month)
        out += std::to_string(*date.month) + "月";
    return out;
}

} // namespace

void findDates(std::u32string_view text, const std::vector<Day>& births, Hits& out)
{
    const auto flat = flatten(text, Keep::Words);
    const auto& words = flat.characters;
    const auto isKnownBirth = [&](const DateAt& date) {
        return std::any_of(births.begin(), births.end(), [&](Day birth) {
            const std::chrono::year_month_day known{birth};
            return date.month && date.day && static_cast<unsigned>(known.month()) == static_cast<unsigned>(*date.month) && static_cast<unsigned>(known.day()) == static_cast<unsigned>(*date.day) &&
                   (!date.year || static_cast<int>(known.year()) == *date.year);
        });
    };
    for (std::size_t i = 0; i < words.size();) {
        const auto date = dateAt(words, i);
        if (date.length == 0) {
            // Not into the middle of a numeral: 12月 of 2012月.
            i += std::max<std::size_t>(numeralAt(words, i).length, 1);
            continue;
        }
        const auto end = i + date.length;
        if (isBirth(words, i, end) || isKnownBirth(date))
            out.push_back({Leak::Birth, flat.begin(i), flat.end(i, date.length), "某年"});
        else if (date.day)
            out.push_back({Leak::Date, flat.begin(i), flat.end(i, date.length), told(date)});
        i = end;
    }
}

void findAddresses(std::u32string_view text, Hits& out)
{
    static constexpr std::array<std::u32string_view, 13> kUnits{U"号", U"村民小组", U"单元", U"组", U"社", U"栋", U"幢", U"座", U"室", U"弄", U"巷", U"户号", U"队"};
    static constexpr std::array<std::u32string_view, 13> kRoads{U"大道", U"胡同", U"小区", U"花园", U"公寓", U"大厦", U"广场", U"新村", U"路", U"街", U"巷", U"弄", U"苑"};
    static constexpr std::u32string_view kStop = U"在住到往于从位至的，。；：、,.;:（()）“”\"和与及了是向由给对把被沿";
    const auto flat = flatten(text, Keep::Words);
    const auto& words = flat.characters;
    for (std::size_t i = 0; i < words.size();) {
        const auto number = numeralAt(words, i);
        if (number.length == 0) {
            ++i;
            continue;
        }
        auto end = i + number.length;
        // 12-3号, 3-2-501室: numbers of one door.
        while (end < words.size() && (words[end] == U'-' || words[end] == U'之') && numeralAt(words, end + 1).length > 0)
            end += 1 + numeralAt(words, end + 1).length;
        const auto unit = std::find_if(kUnits.begin(), kUnits.end(), [&](std::u32string_view one) { return words.substr(end).starts_with(one); });
        if (unit == kUnits.end()) {
            i = end;
            continue;
        }
        const auto before = i > 0 ? words[i - 1] : U'\0';
        const bool dayOfMonth = *unit == U"号" && before == U'月';
        const bool ordinary = number.chinese && number.length == 1 && numeralAt(words, end + unit->size()).length == 0 && !isOneOf(before, U"村区第镇乡街路道组院") && (isOneOf(words[i], U"一二三两") || *unit == U"社" || *unit == U"座"); // 一组, 两座
        const bool team = *unit == U"队" && !isOneOf(before, U"村产第");
        if (dayOfMonth || ordinary || team) {
            i = end;
            continue;
        }
        auto from = i;
        if (before == U'第')
            --from;
        // The street before the number goes with it.
        for (const auto road : kRoads) {
            const auto start = from >= road.size() ? from - road.size() : 0;
            if (from < road.size() + 1 || words.substr(start, road.size()) != road)
                continue;
            auto name = start;
            while (name > 0 && start - name < 6 && isHan(words[name - 1]) && !isOneOf(words[name - 1], kStop))
                --name;
            from = name;
            break;
        }
        out.push_back({Leak::Address, flat.begin(from), flat.end(from, end + unit->size() - from), from < i - (before == U'第' ? 1 : 0) ? "某路某号" : "某" + std::string(*unit == U"号" ? "号" : *unit == U"组" || *unit == U"村民小组" ? "组" : *unit == U"单元" ? "单元" : *unit == U"室" ? "室" : "处")});
        i = end + unit->size();
    }
}

} // namespace core::library
