#include "core/kinds/case_number.h"

#include "core/kinds/check.h"

#include <initializer_list>

namespace core {

namespace {

constexpr std::string_view kArticle = "法〔2015〕137号第3条";
constexpr std::string_view kDigits = "0123456789";

bool skipOneOf(std::string_view& text, std::initializer_list<std::string_view> words)
{
    for (const auto word : words)
        if (text.starts_with(word)) {
            text.remove_prefix(word.size());
            return true;
        }
    return false;
}

/// "（2026）"; -1 when it does not begin so.
int skipYear(std::string_view& text)
{
    if (!skipOneOf(text, {"（", "("}) || text.size() < 4 || text.substr(0, 4).find_first_not_of(kDigits) != std::string_view::npos)
        return -1;
    int year = 0;
    for (const char digit : text.substr(0, 4))
        year = year * 10 + (digit - '0');
    text.remove_prefix(4);
    return skipOneOf(text, {"）", ")"}) ? year : -1;
}

/// "明0826民特12号", and what a further ruling in the same case adds: "之一".
bool hasSignsAndNumber(std::string_view text)
{
    const auto end = text.find("号");
    if (end == std::string_view::npos)
        return false;
    text = text.substr(0, end);
    const auto signs = text.find_last_not_of(kDigits);
    constexpr std::size_t kTwoSigns = 6; // bytes of two Chinese characters, of the court and of the sort
    return signs != std::string_view::npos && signs + 1 < text.size() && signs + 1 >= kTwoSigns;
}

} // namespace

Done checkCaseNumber(std::string_view number, std::string_view field, const Findings& findings)
{
    if (isBlankText(number))
        return {};
    const int year = skipYear(number);
    if (year < 0 || !hasSignsAndNumber(number))
        return refused("bad_case_number", std::string(kArticle), {{"field", field}});
    // Where the clock is doubtful the year of the act is, too.
    if (year > int(std::chrono::year_month_day{findings.day()}.year()) && !findings.doubtful)
        return refused("bad_case_number", std::string(kArticle), {{"field", field}, {"year", year}});
    return {};
}

} // namespace core
