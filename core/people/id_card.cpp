#include "core/people/id_card.h"

#include "core/people/regions.h"
#include "core/text/characters.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr std::string_view kArticle = "GB 11643-1999";
constexpr int kOldestBirthYear = 1850;

bool isDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

tl::unexpected<Error> wrongCard(std::string_view code)
{
    return refused(std::string(code), std::string(kArticle));
}

} // namespace

bool isProvinceCode(std::string_view twoDigits)
{
    static constexpr std::array<std::string_view, 36> kCodes{
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
        "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83", "91"};
    return std::ranges::find(kCodes, twoDigits) != kCodes.end();
}

std::string sexText(Sex sex)
{
    return sex == Sex::Male ? "男" : "女";
}

char idCardCheckCharacter(std::string_view seventeenDigits)
{
    // GB 11643-1999, 4.4: weights 2^(18-i) mod 11; the remainder of the weighted sum selects the character.
    static constexpr std::array<int, 17> kWeights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    static constexpr std::string_view kCharacters = "10X98765432";
    int sum = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i)
        sum += kWeights[i] * (seventeenDigits.at(i) - '0');
    return kCharacters[static_cast<std::size_t>(sum % 11)];
}

Result<IdCard> readIdCard(std::string_view text, Day today)
{
    const auto typed = compactHalfWidth(text);
    if (typed.size() != 18 && typed.size() != 15)
        return wrongCard("length");
    const bool old = typed.size() == 15;
    const std::size_t digits = old ? 15 : 17;
    if (!std::all_of(typed.begin(), typed.begin() + static_cast<std::ptrdiff_t>(digits), isDigit))
        return wrongCard("characters");
    if (!old && !isDigit(typed[17]) && typed[17] != U'X' && typed[17] != U'x')
        return wrongCard("characters");

    std::string number(typed.begin(), typed.begin() + static_cast<std::ptrdiff_t>(digits));
    if (old)
        number.insert(6, "19");

    const std::string_view view = number;
    // A foreigner's permanent residence number keeps its province, one of the mainland, in the second and third digit.
    const auto foreign = view.substr(1, 2);
    if (!isProvinceCode(view.substr(0, 2)) && !(view[0] == '9' && foreign <= "65" && isProvinceCode(foreign)))
        return wrongCard("region");

    const auto birth = parseDay(number.substr(6, 4) + "-" + number.substr(10, 2) + "-" + number.substr(12, 2));
    if (!birth || *birth < makeDay(kOldestBirthYear, 1, 1) || *birth > today)
        return wrongCard("birth");

    const char check = idCardCheckCharacter(number);
    if (!old) {
        const char given = typed[17] == U'x' ? 'X' : static_cast<char>(typed[17]);
        if (given != check)
            return wrongCard("check_digit");
    }
    number.push_back(check);

    // GB 11643-1999, 4.3: odd sequence codes are given to men, even ones to women.
    const Sex sex = (number[16] - '0') % 2 == 1 ? Sex::Male : Sex::Female;
    return IdCard{std::move(number), *birth, sex};
}

} // namespace core
