#include "core/store/search_text.h"

#include "core/dispute/catalogue.h"
#include "core/people/pinyin.h"
#include "core/store/tokenizer.h"

#include <algorithm>

namespace core::store {

namespace {

constexpr std::size_t kBefore = 12; // characters shown before a hit
constexpr std::size_t kAfter = 24;
/// Stands between two texts of one column, so that no phrase reaches from one into the other. A letter of no script that
/// anybody types here, and so a word of its own.
constexpr std::string_view kBetween = " \u16A0 ";

void add(std::string& out, std::string_view text)
{
    if (text.empty())
        return;
    if (!out.empty())
        out += kBetween;
    out += text;
}

std::string digitsOf(std::string_view text)
{
    std::string out;
    for (const char c : text)
        if (c >= '0' && c <= '9')
            out += c;
    return out;
}

/// The ends of a number that people say: its last three to six digits, and those without leading zeros.
void addSuffixes(std::string& out, std::string_view number)
{
    const auto digits = digitsOf(number);
    if (digits != number)
        add(out, digits);
    for (const std::size_t length : {3, 4, 5, 6})
        if (digits.size() > length)
            add(out, std::string_view(digits).substr(digits.size() - length));
    if (digits.size() > 5) {
        auto tail = digits.substr(digits.size() - 5);
        tail.erase(0, std::min(tail.find_first_not_of('0'), tail.size()));
        add(out, tail);
    }
}

void addFields(std::string& out, const Fields& fields, const auto& wanted)
{
    for (const auto& [name, field] : fields)
        if (wanted(name)) {
            add(out, field.now.value);
            for (const auto& other : field.contenders)
                add(out, other.value);
        }
}

bool endsWith(std::string_view text, std::string_view end)
{
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool isName(std::string_view field)
{
    return endsWith(field, ".name");
}

void addPinyin(std::string& out, std::string_view name)
{
    for (const auto& [full, initials] : pinyinForms(name)) {
        auto joined = full;
        std::erase(joined, ' ');
        add(out, full);
        if (joined != full)
            add(out, joined);
        add(out, initials);
    }
}

/// Splits at blanks, full-width ones too.
std::vector<std::string> typedWords(std::string_view typed)
{
    std::vector<std::string> out{""};
    for (std::size_t i = 0; i < typed.size(); ++i) {
        if (typed.substr(i, 3) == "\u3000") {
            out.emplace_back();
            i += 2;
        } else if (static_cast<unsigned char>(typed[i]) <= ' ') {
            out.emplace_back();
        } else {
            out.back() += typed[i];
        }
    }
    std::erase(out, "");
    return out;
}

/// Moves `at` by `count` characters in either direction.
std::size_t moved(std::string_view text, std::size_t at, std::ptrdiff_t count)
{
    const auto inside = [&](std::size_t i) { return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80; };
    for (; count > 0 && at < text.size(); --count)
        do
            ++at;
        while (inside(at));
    for (; count < 0 && at > 0; ++count)
        do
            --at;
        while (inside(at));
    return at;
}

/// A cheap look before a text is taken apart: whether the first token can stand in it at all. Full-width letters (three
/// bytes that begin with EF) are not narrowed here, so they count as a maybe.
bool mayHold(std::string_view text, const Token& token)
{
    if (!token.word)
        return text.find(token.text) != std::string_view::npos;
    if (text.find('\xEF') != std::string_view::npos)
        return true;
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::search(text.begin(), text.end(), token.text.begin(), token.text.end(),
                       [&](char a, char b) { return lower(a) == b; }) != text.end();
}

std::string marked(std::string_view text, std::size_t begin, std::size_t end)
{
    const auto from = moved(text, begin, -static_cast<std::ptrdiff_t>(kBefore));
    const auto to = moved(text, end, static_cast<std::ptrdiff_t>(kAfter));
    std::string out = from > 0 ? "…" : "";
    out += text.substr(from, begin - from);
    out += '\x01';
    out += text.substr(begin, end - begin);
    out += '\x02';
    out += text.substr(end, to - end);
    if (to < text.size())
        out += "…";
    return out;
}

} // namespace

namespace {

std::string numbersOf(const dispute::State& state)
{
    std::string out;
    const auto& steps = state.steps;
    add(out, steps.number);
    addSuffixes(out, steps.number);
    add(out, steps.courtNumber);
    if (steps.agreement)
        add(out, steps.agreement->number);
    return out;
}

std::string wordsOf(const dispute::State& state)
{
    std::string out;
    const auto& content = state.content;
    add(out, dispute::typeTitle(state.steps.type));
    addFields(out, content.fields, [](std::string_view name) { return !isName(name) && !endsWith(name, ".birth") && !endsWith(name, ".sex"); });
    for (const auto& session : content.sessions)
        for (const auto* text : {&session.focus, &session.record, &session.outcome, &session.helpers})
            add(out, *text);
    if (const auto& agreement = content.agreement) {
        for (const auto* text : {&agreement->facts, &agreement->disputed, &agreement->responsibility, &agreement->breach})
            add(out, *text);
        for (const auto& clause : agreement->clauses)
            for (const auto* text : {&clause.object, &clause.condition, &clause.text})
                add(out, *text);
    }
    for (const auto& fact : content.undisputedFacts)
        add(out, fact);
    for (const auto& note : content.notes)
        add(out, note.text);
    return out;
}

} // namespace

SearchDocument documentOf(const dispute::State& state)
{
    SearchDocument out;
    out.number = numbersOf(state);
    out.words = wordsOf(state);
    addFields(out.names, state.content.fields, isName);
    for (const auto& [name, field] : state.content.fields)
        if (isName(name))
            addPinyin(out.pinyin, field.now.value);
    for (const auto& [name, field] : state.identity.fields) {
        const auto& value = field.now.value;
        add(out.identity, value);
        const bool number = endsWith(name, ".phone") || endsWith(name, ".idNumber");
        if (number && value.size() > 4)
            add(out.identity, std::string_view(value).substr(value.size() - 4));
    }
    return out;
}

SearchDocument documentOf(const library::State& state)
{
    SearchDocument out;
    const auto& label = state.steps.label;
    add(out.number, label.id);
    add(out.names, state.content.text.title);
    addPinyin(out.pinyin, state.content.text.title);
    add(out.words, library::sortName(label.sort));
    for (const auto& type : label.types)
        add(out.words, dispute::typeTitle(type));
    for (const auto& words : library::wordsOf(state.content.text))
        add(out.words, words);
    return out;
}

std::vector<std::string> shownTexts(const dispute::State& state)
{
    std::vector<std::string> out;
    for (const auto& [name, field] : state.content.fields)
        if (isName(name))
            out.push_back(field.now.value);
    for (const auto* name : {"title", "narrative", "demand", "place"})
        if (const auto found = state.content.fields.find(name); found != state.content.fields.end())
            out.push_back(found->second.now.value);
    out.push_back(wordsOf(state));
    out.push_back(state.steps.number);
    out.push_back(state.steps.courtNumber);
    // Hits in identity are found but not shown: the screen masks (DESIGN 3).
    return out;
}

std::string matchOf(std::string_view typed)
{
    std::string out;
    for (const auto& word : typedWords(typed)) {
        std::string phrase;
        bool prefix = false;
        tokenize(word, [&](const Token& token) {
            if (!phrase.empty())
                phrase += ' ';
            phrase += token.text;
            prefix = token.word;
        });
        if (phrase.empty())
            continue;
        if (!out.empty())
            out += " AND ";
        out += '"' + phrase + '"'; // tokens hold letters, digits and Han characters only, never a quotation mark
        if (prefix)
            out += '*';
    }
    return out;
}

std::string snippetOf(const std::vector<std::string>& texts, std::string_view typed)
{
    for (const auto& word : typedWords(typed)) {
        std::vector<Token> wanted;
        tokenize(word, [&](const Token& token) { wanted.push_back(token); });
        if (wanted.empty())
            continue;
        for (const auto& text : texts) {
            if (!mayHold(text, wanted.front()))
                continue;
            std::vector<Token> found;
            tokenize(text, [&](const Token& token) { found.push_back(token); });
            for (std::size_t i = 0; i + wanted.size() <= found.size(); ++i) {
                std::size_t fits = 0;
                while (fits < wanted.size() && (found[i + fits].text == wanted[fits].text ||
                                                (fits + 1 == wanted.size() && wanted[fits].word &&
                                                 found[i + fits].text.starts_with(wanted[fits].text))))
                    ++fits;
                if (fits == wanted.size())
                    return marked(text, found[i].begin, found[i + fits - 1].end);
            }
        }
    }
    return {};
}

} // namespace core::store
