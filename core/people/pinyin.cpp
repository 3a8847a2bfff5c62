#include "core/people/pinyin.h"

#include "core/resource.h"
#include "core/text/characters.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kMostForms = 16;

using Readings = std::vector<std::string>; ///< the most likely one first

std::vector<std::string_view> split(std::string_view text, char mark)
{
    std::vector<std::string_view> parts;
    while (true) {
        const auto at = text.find(mark);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos)
            return parts;
        text.remove_prefix(at + 1);
    }
}

void addOnce(Readings& readings, std::string_view reading)
{
    if (std::ranges::find(readings, reading) == readings.end())
        readings.emplace_back(reading);
}

/// Both data files in memory: 45,000 characters in 360 kB, and some hundred exceptions.
class Tables {
public:
    static const Tables& instance()
    {
        static const Tables tables;
        return tables;
    }

    [[nodiscard]] const std::vector<Readings>* compound(char32_t first, char32_t second) const
    {
        const auto found = m_compounds.find(std::u32string{first, second});
        return found == m_compounds.end() ? nullptr : &found->second;
    }
    /// Two characters of a given name that are read together: 重阳 is chong yang.
    [[nodiscard]] const std::vector<Readings>* word(char32_t first, char32_t second) const
    {
        const auto found = m_words.find(std::u32string{first, second});
        return found == m_words.end() ? nullptr : &found->second;
    }
    /// How the character is read as a surname, and elsewhere in a name; empty when nobody knows.
    [[nodiscard]] Readings surname(char32_t character) const
    {
        auto readings = withOrdinary(m_surnames, character);
        return readings.empty() ? given(character) : readings;
    }
    [[nodiscard]] Readings given(char32_t character) const { return withOrdinary(m_given, character); }

private:
    struct Entry {
        char32_t character;
        std::uint16_t syllable;
    };

    Tables()
    {
        for (const auto line : split(resource("data/pinyin_readings.tsv").value_or(""), '\n')) {
            const auto fields = split(line, '\t');
            if (fields.size() != 2 || line.starts_with('#'))
                continue;
            for (const auto character : charactersOf(fields[1]))
                m_characters.push_back({character, static_cast<std::uint16_t>(m_syllables.size())});
            m_syllables.push_back(fields[0]);
        }
        std::ranges::sort(m_characters, {}, &Entry::character);
        for (const auto line : split(resource("data/pinyin_overrides.tsv").value_or(""), '\n')) {
            const auto fields = split(line, '\t');
            if (fields.size() < 3 || line.starts_with('#'))
                continue;
            const auto characters = charactersOf(fields[1]);
            std::vector<std::string_view> readings{fields[2]};
            if (fields.size() > 3)
                for (const auto other : split(fields[3], ','))
                    readings.push_back(other);
            if (fields[0] == "compound" || fields[0] == "word")
                addTogether(fields[0] == "word" ? m_words : m_compounds, characters, readings);
            else
                for (const auto reading : readings)
                    addOnce((fields[0] == "surname" ? m_surnames : m_given)[characters.at(0)], reading);
        }
    }

    using Together = std::map<std::u32string, std::vector<Readings>>;

    static void addTogether(Together& table, const std::u32string& characters, const std::vector<std::string_view>& readings)
    {
        std::vector<Readings> places(characters.size());
        for (const auto reading : readings) {
            const auto syllables = split(reading, ' ');
            for (std::size_t place = 0; place < places.size() && place < syllables.size(); ++place)
                addOnce(places[place], syllables[place]);
        }
        table.emplace(characters, std::move(places));
    }

    [[nodiscard]] Readings withOrdinary(const std::map<char32_t, Readings>& exceptions, char32_t character) const
    {
        Readings readings;
        if (const auto found = exceptions.find(character); found != exceptions.end())
            readings = found->second;
        const auto found = std::ranges::lower_bound(m_characters, character, {}, &Entry::character);
        if (found != m_characters.end() && found->character == character)
            addOnce(readings, m_syllables[found->syllable]);
        return readings;
    }

    std::vector<Entry> m_characters; ///< sorted
    std::vector<std::string_view> m_syllables;
    Together m_compounds;
    Together m_words;
    std::map<char32_t, Readings> m_surnames;
    std::map<char32_t, Readings> m_given;
};

bool isMiddleDot(char32_t c)
{
    return c == 0xB7 || c == 0x2022 || c == 0x2027 || c == 0x22C5 || c == 0x30FB || c == 0xFF65 || c == 0x2E31;
}

/// The places of a name, and how each may be read.
std::vector<Readings> placesOf(std::string_view name)
{
    const auto& tables = Tables::instance();
    const auto characters = halfWidth(charactersOf(name));
    const bool transcription = std::ranges::any_of(characters, isMiddleDot);
    std::vector<Readings> places;
    std::string word; // Latin letters and digits collected so far
    const auto endWord = [&] {
        if (!word.empty())
            places.push_back({std::exchange(word, {})});
    };
    for (std::size_t at = 0; at < characters.size(); ++at) {
        const char32_t c = characters[at];
        const bool first = places.empty() && word.empty() && !transcription;
        const char32_t next = at + 1 < characters.size() ? characters[at + 1] : 0;
        if (const auto* together = first ? tables.compound(c, next) : tables.word(c, next); together != nullptr) {
            endWord();
            places.insert(places.end(), together->begin(), together->end());
            ++at;
            continue;
        }
        if (auto readings = first ? tables.surname(c) : tables.given(c); !readings.empty()) {
            endWord();
            places.push_back(std::move(readings));
        } else if (c == 0xFFFD || !u_isalnum(static_cast<UChar32>(c))) {
            endWord();
        } else if (c >= 0x2E80) { // a rare character, which stands for itself
            endWord();
            places.push_back({toUtf8(std::u32string_view(&c, 1))});
        } else {
            appendUtf8(word, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
        }
    }
    endWord();
    return places;
}

Pinyin joined(const std::vector<std::string_view>& syllables)
{
    Pinyin out;
    for (const auto syllable : syllables) {
        if (!out.full.empty())
            out.full.push_back(' ');
        out.full += syllable;
        if (const auto letters = charactersOf(syllable); !letters.empty())
            appendUtf8(out.initials, letters.front());
    }
    return out;
}

/// lv is found as lu and as lyu too; the same for nv, lve, nve.
void addWithoutUmlaut(Readings& readings)
{
    const auto known = readings;
    for (const auto& reading : known)
        if (reading.starts_with("lv") || reading.starts_with("nv")) {
            addOnce(readings, reading.substr(0, 1) + "u" + reading.substr(2));
            addOnce(readings, reading.substr(0, 1) + "yu" + reading.substr(2));
        }
}

} // namespace

Pinyin pinyinOf(std::string_view name)
{
    const auto places = placesOf(name);
    std::vector<std::string_view> syllables;
    for (const auto& readings : places)
        syllables.emplace_back(readings.front());
    return joined(syllables);
}

std::vector<Pinyin> pinyinForms(std::string_view name)
{
    auto places = placesOf(name);
    for (auto& readings : places)
        addWithoutUmlaut(readings);
    std::vector<std::vector<std::string_view>> forms(1);
    for (const auto& readings : places) {
        // Each form continues with every other reading of this place, as long as there is room.
        const auto before = forms.size();
        for (std::size_t reading = 1; reading < readings.size(); ++reading)
            for (std::size_t form = 0; form < before && forms.size() < kMostForms; ++form) {
                auto grown = forms[form];
                grown.emplace_back(readings[reading]);
                forms.push_back(std::move(grown));
            }
        for (std::size_t form = 0; form < before; ++form)
            forms[form].emplace_back(readings.front());
    }
    std::vector<Pinyin> out;
    for (const auto& form : forms)
        if (auto pinyin = joined(form); std::ranges::find(out, pinyin) == out.end())
            out.push_back(std::move(pinyin));
    return out;
}

} // namespace core
