#include "app/common/year_script.h"

#include "core/people/id_card.h"
#include "core/text/words.h"

#include <algorithm>
#include <boost/algorithm/string/replace.hpp>
#include <charconv>
#include <optional>
#include <random>

namespace app::year {

namespace {

constexpr int kMorning = 9 * 60;
constexpr const char* kVillage = "明川省青岚市柳泉县石鼓岭镇西竹坪村";

/// Chooses the same on every machine: standard distributions differ between libraries.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_engine(seed) {}
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(m_engine() % n); }

private:
    std::mt19937_64 m_engine;
};

std::vector<std::string> splitAt(std::string_view text, char separator)
{
    std::vector<std::string> out;
    for (;;) {
        const auto at = text.find(separator);
        out.emplace_back(text.substr(0, at));
        if (at == std::string_view::npos)
            return out;
        text.remove_prefix(at + 1);
    }
}

std::optional<int> numberOf(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    int out = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), out);
    return failed == std::errc{} && end == text.data() + text.size() ? std::optional(out) : std::nullopt;
}

/// "{甲|乙}" becomes one of them. A brace without a bar is JSON and stays.
std::string chosen(std::string text, Dice& dice)
{
    std::size_t from = 0;
    for (;;) {
        const auto open = text.find('{', from);
        if (open == std::string::npos)
            return text;
        const auto close = text.find('}', open);
        if (close == std::string::npos)
            return text;
        const auto inside = text.substr(open + 1, close - open - 1);
        if (inside.find('|') == std::string::npos) {
            from = open + 1;
            continue;
        }
        const auto choices = splitAt(inside, '|');
        text.replace(open, close - open + 1, choices[dice.below(choices.size())]);
    }
}

/// A number that passes the check of core and belongs to nobody: the region is one that the sample documents use.
std::string idNumber(const Party& party, Dice& dice)
{
    std::string digits = "510826";
    for (const char c : party.birth)
        if (c != '-')
            digits += c;
    const auto serial = 10 + dice.below(490) * 2 + (party.sex == "男" ? 1 : 0); // the last digit of the serial is odd for men
    digits += std::string(3 - std::to_string(serial % 1000).size(), '0') + std::to_string(serial % 1000);
    return digits + core::idCardCheckCharacter(digits);
}

/// 154 is a number range that nobody uses.
std::string phone(Dice& dice)
{
    std::string out = "154";
    for (int i = 0; i < 8; ++i)
        out += static_cast<char>('0' + dice.below(10));
    return out;
}

/// "p1=覃桂芳,女,1961-04-02" or "p2=永盛砖厂,单位"; "+" before the name: one more applicant.
Party partyOf(const std::string& id, const std::string& text, Dice& dice)
{
    const auto parts = splitAt(text, ',');
    Party party;
    party.id = id;
    party.name = parts[0];
    party.applicant = id == "p1";
    if (party.name.starts_with('+')) {
        party.applicant = true;
        party.name.erase(0, 1);
    }
    party.organisation = parts.size() > 1 && parts[1] == "单位";
    party.phone = phone(dice);
    party.address = std::string(kVillage) + std::to_string(1 + dice.below(9)) + "组" + std::to_string(1 + dice.below(80)) + "号";
    if (parts.size() > 2) {
        party.sex = parts[1];
        party.birth = parts[2];
        party.idNumber = idNumber(party, dice);
    }
    return party;
}

class Parser {
public:
    explicit Parser(std::uint64_t seed) : m_dice(seed) {}

    core::Result<Script> read(std::string_view text)
    {
        std::vector<std::pair<int, std::string>> lines;
        int number = 0;
        for (const auto& line : splitAt(text, '\n')) {
            ++number;
            if (!line.empty() && line.front() != '#' && line.find_first_not_of(' ') != std::string::npos)
                lines.emplace_back(number, line);
        }
        for (std::size_t i = 0; i < lines.size(); ++i) {
            m_line = lines[i].first;
            bool good = false;
            const bool road = lines[i].second.starts_with("road ");
            if (road || lines[i].second.starts_with("every ")) {
                std::size_t end = i + 1;
                while (end < lines.size() && lines[end].second != "end")
                    ++end;
                const Lines inside{lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, lines.begin() + static_cast<std::ptrdiff_t>(std::min(end, lines.size()))};
                if (road)
                    m_roads[lines[i].second.substr(5)] = inside;
                good = end < lines.size() && (road || round(lines[i].second, inside));
                i = end;
            } else {
                good = one(lines[i].second, 0);
            }
            if (!good)
                return core::damaged("malformed", {{"what", "demo/year.txt"}, {"line", m_line}});
        }
        std::stable_sort(m_script.steps.begin(), m_script.steps.end(),
                         [](const Step& a, const Step& b) { return std::pair(a.day, a.minute) < std::pair(b.day, b.minute); });
        return std::move(m_script);
    }

private:
    using Lines = std::vector<std::pair<int, std::string>>;

    /// A road walked by `who` with the matter `label` from `day` on.
    bool walk(const std::string& name, const std::string& who, const std::string& label, int day)
    {
        const auto road = m_roads.find(name);
        if (road == m_roads.end())
            return false;
        for (const auto& [number, line] : road->second) {
            auto text = line;
            boost::replace_all(text, "~", label);
            boost::replace_all(text, " * ", " " + who + " ");
            if (!one(text, day))
                return false;
        }
        return true;
    }

    bool round(const std::string& head, const Lines& body)
    {
        const auto words = core::splitWords(head); // every N from A to B [without K…]
        if (words.size() < 6 || words[2] != "from" || words[4] != "to")
            return false;
        const auto step = numberOf(words[1]), from = numberOf(words[3]), to = numberOf(words[5]);
        if (!step || *step < 1 || !from || !to)
            return false;
        int count = 0;
        for (int day = *from; day <= *to; day += *step) {
            ++count;
            if (std::find(words.begin() + 6, words.end(), std::to_string(count)) != words.end())
                continue;
            for (const auto& [number, line] : body) {
                m_line = number;
                auto text = line;
                boost::replace_all(text, "~", std::to_string(count));
                if (!one(text, day))
                    return false;
            }
        }
        return true;
    }

    bool one(const std::string& line, int offset)
    {
        auto words = core::splitWords(chosen(line, m_dice));
        if (words.size() < 2)
            return false;
        if (words[0] == "=") {
            m_script.defaults[words[1]] = {words.begin() + 2, words.end()};
            return true;
        }
        if (words[0] == "case")
            return known(words);
        if (words[0] == "&") {
            if (m_script.steps.empty() || words.size() < 3)
                return false;
            m_script.steps.back().acts.push_back(actOf(words, 1));
            return true;
        }
        const auto day = numberOf(words[0]);
        if (!day || words.size() < 4)
            return false;
        if (words[2].starts_with('@'))
            return walk(words[2].substr(1), words[1], words[3], *day + offset);
        Step step;
        step.line = m_line;
        step.day = *day + offset;
        std::size_t at = 1;
        if (words[1].size() == 5 && words[1][2] == ':') {
            step.minute = std::stoi(words[1].substr(0, 2)) * 60 + std::stoi(words[1].substr(3));
            m_minute = step.minute;
            ++at;
        } else {
            m_minute = m_day == step.day ? m_minute + 1 : kMorning;
            step.minute = m_minute;
        }
        m_day = step.day;
        if (words.size() < at + 3)
            return false;
        step.who = words[at];
        step.lineDown = step.who.ends_with('!');
        if (step.lineDown)
            step.who.pop_back();
        step.acts.push_back(actOf(words, at + 1));
        m_script.steps.push_back(std::move(step));
        return true;
    }

    static Act actOf(const std::vector<std::string>& words, std::size_t at)
    {
        Act act{words[at], words[at + 1], {words.begin() + static_cast<std::ptrdiff_t>(at) + 2, words.end()}};
        if (act.kind.find('.') == std::string::npos)
            act.kind = "dispute." + act.kind;
        return act;
    }

    static void put(Case& one, Party party)
    {
        const auto same = std::find_if(one.parties.begin(), one.parties.end(), [&](const Party& p) { return p.id == party.id; });
        if (same == one.parties.end())
            one.parties.push_back(std::move(party));
        else
            *same = std::move(party);
    }

    bool known(const std::vector<std::string>& words)
    {
        Case one;
        for (std::size_t i = 2; i < words.size(); ++i) {
            const auto equals = words[i].find('=');
            if (equals == std::string::npos)
                return false;
            const auto name = words[i].substr(0, equals), value = words[i].substr(equals + 1);
            if (name == "as") { // the same people and facts, except for what follows
                const auto other = m_script.cases.find(value);
                if (other == m_script.cases.end())
                    return false;
                one = other->second;
            } else if (name == "type")
                one.type = value;
            else if (name == "court")
                one.number = value;
            else if (name.starts_with("care."))
                one.care[name.substr(5)] = splitAt(value, ',');
            else if (name.size() == 2 && name[0] == 'p' && name[1] >= '1' && name[1] <= '9')
                put(one, partyOf(name, value, m_dice));
            else if (name == "yuan")
                one.fields["amount"] = value + "00";
            else
                one.fields[name] = value;
        }
        m_script.cases[words[1]] = std::move(one);
        return true;
    }

    Dice m_dice;
    Script m_script;
    std::map<std::string, Lines> m_roads;
    int m_line = 0, m_day = 1, m_minute = kMorning;
};

} // namespace

core::Result<Script> readScript(std::string_view text, std::uint64_t seed) { return Parser(seed).read(text); }

} // namespace app::year
