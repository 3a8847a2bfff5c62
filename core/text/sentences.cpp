#include "core/text/sentences.h"

#include "core/resource.h"
#include "core/text/chinese_date.h"
#include "core/text/phrases.h"

#include <map>
#include <vector>

namespace core::text {

namespace {

namespace json = boost::json;

struct Row {
    std::string_view fact; ///< of the condition; empty: none
    std::string_view value;
    std::string_view chinese;
    std::string_view english;

    [[nodiscard]] std::string_view in(Language language) const
    {
        return language == Language::Chinese ? chinese : english;
    }
};

using SentenceRows = std::map<std::string_view, std::vector<Row>>;

const SentenceRows& sentenceRows()
{
    static const SentenceRows table = [] {
        SentenceRows read;
        auto rest = resource("data/sentences.tsv").value_or("");
        while (!rest.empty()) {
            auto line = rest.substr(0, rest.find('\n'));
            rest.remove_prefix(std::min(rest.size(), line.size() + 1));
            if (line.empty() || line.front() == '#')
                continue;
            std::vector<std::string_view> fields;
            for (std::size_t tab = 0; tab != std::string_view::npos;) {
                tab = line.find('\t');
                fields.push_back(line.substr(0, tab));
                if (tab != std::string_view::npos)
                    line.remove_prefix(tab + 1);
            }
            if (fields.size() != 4)
                continue;
            const auto sign = fields[1].find('=');
            Row row{fields[1].substr(0, sign), {}, fields[2], fields[3]};
            if (sign != std::string_view::npos)
                row.value = fields[1].substr(sign + 1);
            read[fields[0]].push_back(row);
        }
        return read;
    }();
    return table;
}

/// "registered_on" as "registeredOn".
std::string camelCase(std::string_view name)
{
    std::string out;
    bool begins = false;
    for (const char c : name) {
        if (c != '_')
            out += begins && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        begins = c == '_';
    }
    return out;
}

/// "p2.name" is the name of the second party.
std::string fieldName(std::string_view value, Language language)
{
    const auto dot = value.find('.');
    const bool party = dot != std::string_view::npos && dot > 1 && value.front() == 'p' &&
                       value.substr(1, dot - 1).find_first_not_of("0123456789") == std::string_view::npos;
    const auto field = party ? value.substr(dot + 1) : value;
    auto word = wordFor("field", field, language);
    if (!word)
        word = wordFor("field", camelCase(field), language); // as imported records and slips write it
    const auto name = std::move(word).value_or(std::string(field));
    if (!party)
        return name;
    const std::string number(value.substr(1, dot - 1));
    return language == Language::Chinese ? "第" + number + "位当事人的" + name : name + " of party " + number;
}

std::string posts(std::string_view codes, Language language)
{
    std::string out;
    while (!codes.empty()) {
        const auto code = codes.substr(0, codes.find(' '));
        codes.remove_prefix(std::min(codes.size(), code.size() + 1));
        if (code.empty())
            continue;
        if (!out.empty())
            out += language == Language::Chinese ? "、" : ", ";
        out += wordFor("post", code, language).value_or(std::string(code));
    }
    return out;
}

/// "p2" is the second party; other ids stay.
std::string partyName(std::string_view id, Language language)
{
    if (id.size() < 2 || id.front() != 'p' || id.substr(1).find_first_not_of("0123456789") != std::string_view::npos)
        return std::string(id);
    const std::string number(id.substr(1));
    return language == Language::Chinese ? "第" + number + "位当事人" : "Party " + number;
}

std::optional<Day> dayIn(const json::value& value)
{
    const auto* text = value.if_string();
    if (text == nullptr)
        return std::nullopt;
    if (const auto day = parseDay(*text))
        return *day;
    if (const auto instant = parseInstant(*text))
        return dayInChina(*instant);
    return std::nullopt;
}

/// "1月1日早于3月2日" is nonsense when years lie between them.
enum class Years { Understood, Said };

Years yearsOf(const json::object& facts)
{
    std::optional<std::chrono::year> year;
    for (const auto& fact : facts)
        if (const auto day = dayIn(fact.value())) {
            const auto its = std::chrono::year_month_day(*day).year();
            if (year.value_or(its) != its)
                return Years::Said;
            year = its;
        }
    return Years::Understood;
}

std::string shown(std::string_view fact, const json::value& value, Language language, Years years)
{
    if (value.is_string()) {
        const std::string_view text = value.get_string();
        if (fact == "field" || fact == "member")
            return fieldName(text, language);
        if (fact == "posts")
            return posts(text, language);
        if (fact == "party")
            return partyName(text, language);
        if (fact == "setting" || fact == "name" || fact == "question") // Chinese words of a table; somebody's name stands in none
            return language == Language::Chinese ? std::string(text) : english(text);
        if (const auto day = dayIn(value))
            return language == Language::English ? formatDay(*day) : years == Years::Said ? chineseDate(*day) : chineseShortDate(*day);
        return wordFor(fact, text, language).value_or(std::string(text));
    }
    if (const auto* list = value.if_array()) {
        std::string out;
        for (const auto& item : *list) {
            const bool asked = out.ends_with("？") || out.ends_with("?"); // a question has its own end
            const auto* between = language == Language::Chinese ? (asked ? "" : "、") : asked ? " " : ", ";
            out += (out.empty() ? "" : between) + shown(fact, item, language, years);
        }
        return out;
    }
    return json::serialize(value);
}

std::string plain(const json::value& value)
{
    return value.is_string() ? std::string(std::string_view(value.get_string())) : json::serialize(value);
}

/// What somebody wrote into a file may be a megabyte long; in a sentence its beginning is enough.
std::string shortened(std::string text)
{
    constexpr std::size_t kMost = 900; // bytes, 300 Chinese characters; no list of ours is as long
    if (text.size() <= kMost)
        return text;
    auto end = kMost;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    text.resize(end);
    return text + "…";
}

/// The text with its {facts} filled in; nothing when one of them is not there.
std::optional<std::string> filled(std::string_view text, const json::object& facts, Language language)
{
    const auto years = yearsOf(facts);
    std::string out;
    while (true) {
        const auto open = text.find('{');
        out += text.substr(0, open);
        if (open == std::string_view::npos)
            return out;
        const auto close = text.find('}', open);
        if (close == std::string_view::npos)
            return std::nullopt;
        const auto fact = text.substr(open + 1, close - open - 1);
        const auto* value = facts.if_contains(fact);
        if (value == nullptr || value->is_null())
            return std::nullopt;
        if (const auto* inner = fact == "what" ? value->if_string() : nullptr; inner != nullptr && sentenceRows().contains(*inner)) {
            // What is wrong is a code with a sentence and facts of its own, as clause findings are.
            const auto* its = facts.if_contains("facts");
            out += sentence(std::string_view(*inner), its != nullptr && its->is_object() ? its->get_object() : json::object(),
                            language);
        } else {
            out += shortened(shown(fact, *value, language, years));
        }
        text.remove_prefix(close + 1);
    }
}

} // namespace

std::optional<std::string> wordFor(std::string_view fact, std::string_view value, Language language)
{
    const auto found = sentenceRows().find("@" + std::string(fact) + "." + std::string(value));
    if (found == sentenceRows().end())
        return std::nullopt;
    return std::string(found->second.front().in(language));
}

std::string sentence(std::string_view code, const json::object& facts, Language language)
{
    if (const auto found = sentenceRows().find(code); found != sentenceRows().end())
        for (const auto& row : found->second) {
            const auto* fact = row.fact.empty() ? nullptr : facts.if_contains(row.fact);
            if (!row.fact.empty() && (fact == nullptr || plain(*fact) != row.value))
                continue;
            if (auto text = filled(row.in(language), facts, language))
                return *text;
        }
    return (language == Language::Chinese ? "没有办成，请告诉管理员（" : "Not done, tell the administrator (") + std::string(code) + (language == Language::Chinese ? "）" : ")");
}

std::string sentence(const Error& error, Language language)
{
    auto text = sentence(error.code, error.facts, language);
    if (error.article.empty())
        return text;
    if (language == Language::English)
        return text + " (" + englishArticle(error.article) + ")";
    // 《实施意见》第15条 and 实施意见第15条 are both in use; people read the shorter one.
    auto article = error.article;
    for (const std::string_view mark : {"《", "》"})
        for (auto at = article.find(mark); at != std::string::npos; at = article.find(mark))
            article.erase(at, mark.size());
    return text + "（" + article + "）";
}

} // namespace core::text
