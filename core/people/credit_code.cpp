#include "core/people/credit_code.h"

#include "core/people/regions.h"
#include "core/text/characters.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

tl::unexpected<Error> wrongCode(std::string_view code)
{
    return refused(std::string(code), "GB 32100-2015");
}

/// GB 32100-2015, table 1 with its later additions (54: village and residents' committees; 2–4, 6–8, A, N).
std::string_view categoriesOf(char authority)
{
    switch (authority) {
    case '1': return "1239";   // 机构编制
    case '2': return "19";     // 外交
    case '3': return "123459"; // 司法行政
    case '4': return "19";     // 文化
    case '5': return "12349";  // 民政
    case '6': return "129";    // 旅游
    case '7': return "129";    // 宗教
    case '8': return "19";     // 工会
    case '9': return "1239";   // 市场监督管理
    case 'A': return "19";     // 军委
    case 'N': return "1239";   // 农业
    case 'Y': return "1";      // 其他
    default: return {};
    }
}

} // namespace

char creditCodeCheckCharacter(std::string_view seventeen)
{
    int weight = 1; // 3^(i-1) mod 31
    int sum = 0;
    for (std::size_t i = 0; i < 17; ++i) {
        sum += weight * static_cast<int>(kAlphabet.find(seventeen.at(i)));
        weight = weight * 3 % 31;
    }
    return kAlphabet[static_cast<std::size_t>((31 - sum % 31) % 31)];
}

char organisationCheckCharacter(std::string_view eight)
{
    // GB 11714-1997: digits count as themselves, letters from A = 10 in the full alphabet.
    static constexpr std::array<int, 8> kWeights{3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i) {
        const char c = eight.at(i);
        sum += kWeights[i] * (c >= '0' && c <= '9' ? c - '0' : c - 'A' + 10);
    }
    const int check = 11 - sum % 11;
    return check == 11 ? '0' : check == 10 ? 'X' : static_cast<char>('0' + check);
}

Result<std::string> readCreditCode(std::string_view text)
{
    const auto typed = compactHalfWidth(text);
    if (typed.size() != 18)
        return wrongCode("length");
    std::string code;
    for (const auto c : typed) {
        const char capital = c >= U'a' && c <= U'z' ? static_cast<char>(c - U'a' + U'A') : c < 0x80 ? static_cast<char>(c) : '?';
        if (kAlphabet.find(capital) == std::string_view::npos)
            return wrongCode("characters");
        code.push_back(capital);
    }
    const std::string_view view = code;
    if (!std::ranges::all_of(view.substr(2, 6), [](char c) { return c >= '0' && c <= '9'; }))
        return wrongCode("characters");
    if (categoriesOf(view[0]).find(view[1]) == std::string_view::npos)
        return wrongCode("category");
    // 10 stands for bodies registered by the State Council's own departments (100000).
    if (view.substr(2, 2) != "10" && !isProvinceCode(view.substr(2, 2)))
        return wrongCode("region");
    if (organisationCheckCharacter(view.substr(8, 8)) != view[16])
        return wrongCode("organisation_check");
    if (creditCodeCheckCharacter(view) != view[17])
        return wrongCode("check_digit");
    return code;
}

} // namespace core
