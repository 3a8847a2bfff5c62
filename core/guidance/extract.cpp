#include "core/guidance/extract.h"

#include "core/dispute/catalogue.h"
#include "core/dispute/life_cycle.h"
#include "core/documents/wording.h"

#include <algorithm>
#include <boost/algorithm/string/replace.hpp>
#include <charconv>

namespace core::guidance {

namespace {

constexpr std::size_t kPrivateDigits = 11;
constexpr std::string_view kStruck = "（号码略）";
/// 被申请人甲: a figure would run into the sum behind it.
constexpr std::string_view kStems[] = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};

bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Bytes of the digit at `at`, ASCII or full width; 0 when there is none.
std::size_t digitAt(std::string_view text, std::size_t at)
{
    if (text[at] >= '0' && text[at] <= '9')
        return 1;
    const bool wide = at + 2 < text.size() && text[at] == '\xEF' && text[at + 1] == '\xBC' && text[at + 2] >= '\x90' && text[at + 2] <= '\x99';
    return wide ? 3 : 0;
}

struct Found {
    std::size_t begin = 0, end = 0;
};

std::optional<Found> firstNumber(std::string_view text, std::size_t from)
{
    std::size_t at = from;
    while (at < text.size()) {
        if (digitAt(text, at) == 0) {
            ++at;
            continue;
        }
        const auto begin = at;
        auto end = at;
        std::size_t digits = 0;
        while (at < text.size()) {
            if (const auto bytes = digitAt(text, at)) {
                at += bytes;
                end = at;
                ++digits;
            } else if (text[at] == ' ' || text[at] == '-') {
                ++at;
            } else {
                break;
            }
        }
        if (end < text.size() && (text[end] == 'X' || text[end] == 'x'))
            ++end;
        const bool ofRegister = begin > 0 && isAsciiLetter(text[begin - 1]);
        if (digits >= kPrivateDigits && !ofRegister)
            return Found{begin, end};
        at = std::max(at, end);
    }
    return std::nullopt;
}

std::string stem(std::size_t number)
{
    return number <= std::size(kStems) ? std::string(kStems[number - 1]) : "（" + std::to_string(number) + "）";
}

std::string withoutPersons(std::string text, const dispute::State& state)
{
    // Longer names first, so that one that is part of another does not break it.
    std::vector<std::pair<std::string, std::string>> names;
    for (const auto side : {dispute::Side::Applicant, dispute::Side::Respondent, dispute::Side::Third}) {
        const auto count = std::count_if(state.steps.parties.begin(), state.steps.parties.end(), [&](const auto& party) { return party.side == side; });
        std::size_t number = 0;
        for (const auto& party : state.steps.parties)
            if (party.side == side) {
                ++number;
                if (const auto name = state.partyName(party.id); name != party.id)
                    names.emplace_back(name, std::string(dispute::sideName(side)) + (count > 1 ? stem(number) : std::string()));
            }
    }
    std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    for (const auto& [name, by] : names)
        boost::replace_all(text, name, by);
    for (auto found = firstNumber(text, 0); found; found = firstNumber(text, found->begin + kStruck.size()))
        text.replace(found->begin, found->end - found->begin, kStruck);
    return text;
}

std::string field(const dispute::State& state, const char* name)
{
    const auto found = state.content.fields.find(name);
    return found == state.content.fields.end() ? std::string() : found->second.now.value;
}

} // namespace

std::string privateNumberIn(std::string_view text)
{
    const auto found = firstNumber(text, 0);
    return found ? std::string(text.substr(found->begin, found->end - found->begin)) : std::string();
}

std::vector<std::string> namesIn(std::string_view text, const dispute::State& state)
{
    std::vector<std::string> out;
    for (const auto& party : state.steps.parties)
        if (const auto name = state.partyName(party.id); name != party.id && !name.empty() && text.find(name) != std::string_view::npos)
            out.push_back(name);
    return out;
}

std::string extractOf(const dispute::State& state)
{
    const auto& s = state.steps;
    std::string out = "类型：" + dispute::typeTitle(s.type) + "。";
    const auto amount = field(state, "amount");
    std::int64_t fen = 0;
    if (const auto [end, error] = std::from_chars(amount.data(), amount.data() + amount.size(), fen); error == std::errc() && fen > 0)
        out += "标的：" + documents::moneyText(fen) + "元。";
    out += "现在：" + std::string(dispute::stateName(s.state));
    if (!s.sessions.empty())
        out += "，已调解" + std::to_string(s.sessions.size()) + "次";
    out += "。";
    for (const auto& [name, label] : {std::pair("narrative", "经过："), std::pair("demand", "诉求：")})
        if (const auto words = withoutPersons(field(state, name), state); !words.empty())
            out += "\n" + std::string(label) + words;
    return out;
}

} // namespace core::guidance
