#include "core/people/phone.h"

#include "core/text/characters.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

bool allDigits(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool isMobile(std::string_view digits)
{
    return digits.size() == 11 && digits[0] == '1' && digits[1] >= '3';
}

/// Length of the area code with its leading 0; nothing when there is none.
std::size_t areaLength(std::string_view digits)
{
    if (digits.size() < 4 || digits[0] != '0')
        return 0;
    if (digits.starts_with("010") || (digits[1] == '2' && digits[2] != '6'))
        return 3;
    return digits[1] >= '3' ? 4 : 0;
}

bool isLandline(std::string_view digits)
{
    const auto area = areaLength(digits);
    if (area == 0)
        return false;
    const auto local = digits.substr(area);
    return (local.size() == 8 || (area == 4 && local.size() == 7)) && local[0] >= '2' && local[0] <= '8';
}

bool isShortService(std::string_view digits)
{
    static constexpr std::array<std::string_view, 8> kThree{"110", "112", "114", "117", "119", "120", "121", "122"};
    if (digits.size() == 3)
        return std::ranges::find(kThree, digits) != kThree.end();
    if (digits.size() == 5 && (digits.starts_with("123") || digits.starts_with("100")))
        return true;
    // Written alarm to the police and the fire brigade, weather, motorway, post, directory.
    static constexpr std::array<std::string_view, 8> kSingle{"12110", "12119", "12121", "12122", "11183", "11185", "116114", "118114"};
    if (std::ranges::find(kSingle, digits) != kSingle.end())
        return true;
    if (digits.starts_with("95"))
        return digits.size() >= 5 && digits.size() <= 8;
    return digits.starts_with("96") && (digits.size() == 5 || digits.size() == 6);
}

bool isService(std::string_view digits)
{
    if (isShortService(digits))
        return true;
    if (digits.size() == 10 && (digits.starts_with("400") || digits.starts_with("800")))
        return true;
    const auto area = areaLength(digits);
    return area != 0 && digits.size() > area && isShortService(digits.substr(area));
}

std::optional<Phone> readWhole(std::string_view digits)
{
    if (isMobile(digits))
        return Phone{PhoneKind::Mobile, std::string(digits)};
    if (isLandline(digits))
        return Phone{PhoneKind::Landline, std::string(digits)};
    if (isService(digits))
        return Phone{PhoneKind::Service, std::string(digits)};
    return std::nullopt;
}

/// Takes the country code off; from abroad a landline is written without the 0 of its area code.
std::optional<Phone> readInternational(std::string_view digits, bool plus)
{
    if (!plus) {
        if (digits.starts_with("0086"))
            digits.remove_prefix(4);
        else if (digits.starts_with("86"))
            digits.remove_prefix(2);
        else
            return std::nullopt;
    } else {
        if (!digits.starts_with("86"))
            return std::nullopt;
        digits.remove_prefix(2);
    }
    if (isMobile(digits) || isLandline(digits))
        return readWhole(digits);
    const auto national = "0" + std::string(digits);
    return isLandline(national) ? readWhole(national) : std::nullopt;
}

std::string digitsOf(std::string_view text)
{
    std::string out(text);
    std::erase_if(out, [](char c) { return c == '-' || c == '(' || c == ')'; });
    return out;
}

std::optional<Phone> readNumber(std::string_view text)
{
    const bool plus = text.starts_with('+') || text.starts_with("(+");
    if (plus)
        text.remove_prefix(text[0] == '+' ? 1 : 2);
    const auto digits = digitsOf(text);
    if (digits.empty() || digits.size() > 20 || !allDigits(digits))
        return std::nullopt;
    if (!plus)
        if (auto whole = readWhole(digits))
            return whole;
    return readInternational(digits, plus);
}

std::optional<Phone> withExtension(std::string_view number, std::string_view extension)
{
    if (extension.empty() || extension.size() > 6 || !allDigits(extension))
        return std::nullopt;
    auto phone = readNumber(number);
    if (!phone || phone->kind == PhoneKind::Mobile)
        return std::nullopt;
    phone->digits.append("-").append(extension);
    return phone;
}

} // namespace

std::string_view phoneKindName(PhoneKind kind)
{
    switch (kind) {
    case PhoneKind::Mobile: return "mobile";
    case PhoneKind::Landline: return "landline";
    case PhoneKind::Service: break;
    }
    return "service";
}

std::optional<Phone> readPhone(std::string_view text)
{
    std::string plain;
    for (const auto c : compactHalfWidth(text)) {
        if (c == U'转' || c == U'轉' || c == U'#')
            plain.push_back('x');
        else if (c < 0x80)
            plain.push_back(c >= U'A' && c <= U'Z' ? static_cast<char>(c - U'A' + U'a') : static_cast<char>(c));
        else
            return std::nullopt;
    }
    for (const std::string_view mark : {"ext.", "ext", "x"})
        if (const auto at = plain.find(mark); at != std::string::npos)
            return withExtension(std::string_view(plain).substr(0, at), std::string_view(plain).substr(at + mark.size()));
    if (auto phone = readNumber(plain))
        return phone;
    if (const auto at = plain.rfind('-'); at != std::string::npos)
        return withExtension(std::string_view(plain).substr(0, at), std::string_view(plain).substr(at + 1));
    return std::nullopt;
}

bool mayBePhone(std::string_view text)
{
    if (readPhone(text))
        return true;
    std::string plain;
    for (const auto c : compactHalfWidth(text)) {
        if (c >= 0x80)
            return false;
        plain.push_back(static_cast<char>(c));
    }
    auto digits = digitsOf(plain);
    const bool abroad = digits.starts_with('+') || digits.starts_with("00");
    if (abroad)
        digits.erase(0, digits[0] == '+' ? 1 : 2);
    if (digits.empty() || !allDigits(digits))
        return false;
    if (abroad)
        return digits.size() >= 7 && digits.size() <= 15 && digits[0] != '0' && !digits.starts_with("86");
    return (digits.size() == 7 || digits.size() == 8) && digits[0] >= '2' && digits[0] <= '8';
}

} // namespace core
