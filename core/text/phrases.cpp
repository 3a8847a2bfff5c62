#include "core/text/phrases.h"

#include "core/resource.h"

#include <unordered_map>
#include <vector>

namespace core::text {

namespace {

/// A row with slots: the pieces of Chinese around {0}, {1} …, in this order.
struct Pattern {
    std::vector<std::string_view> pieces; ///< one more than slots; the first and the last may be empty
    std::string_view english;
};

struct PhraseRows {
    std::unordered_map<std::string_view, std::string_view> words;
    std::vector<Pattern> patterns;
};

Pattern patternOf(std::string_view chinese, std::string_view english)
{
    Pattern out{{}, english};
    while (true) {
        const auto open = chinese.find('{');
        out.pieces.push_back(chinese.substr(0, open));
        if (open == std::string_view::npos)
            return out;
        chinese.remove_prefix(std::min(chinese.size(), open + 3));
    }
}

/// Lines "Chinese TAB English"; "#" begins a remark.
const PhraseRows& phraseRows()
{
    static const PhraseRows table = [] {
        PhraseRows read;
        auto rest = resource("data/phrases.tsv").value_or("");
        while (!rest.empty()) {
            const auto line = rest.substr(0, rest.find('\n'));
            rest.remove_prefix(std::min(rest.size(), line.size() + 1));
            const auto tab = line.find('\t');
            if (tab == std::string_view::npos || line.front() == '#')
                continue;
            const auto chinese = line.substr(0, tab), english = line.substr(tab + 1);
            if (chinese.find('{') == std::string_view::npos)
                read.words.emplace(chinese, english);
            else
                read.patterns.push_back(patternOf(chinese, english));
        }
        return read;
    }();
    return table;
}

struct Mark {
    std::string_view chinese, english;
};

/// In this order: titles first, the longer before the shorter that ends it, then the marks of a place in a law.
constexpr Mark kArticle[] = {
    {"非诉讼平台实施意见", "Non-litigation Platform Opinions "},
    {"推进诉源治理的意见", "Opinions on Settling Disputes at the Source "},
    {"服务站点与对接机制", "Rules on Service Points and Liaison "},
    {"一庭两所方案", "Tribunal, Police and Justice Office Plan "},
    {"实施意见", "Implementing Opinions "},
    {"实施方案", "Implementation Plan "},
    {"劳动争议调解仲裁法", "Labour Dispute Mediation and Arbitration Law "},
    {"人民调解法", "People's Mediation Law "},
    {"民事诉讼法", "Civil Procedure Law "},
    {"民诉法解释", "Civil Procedure Law Interpretation "},
    {"个人信息保护法", "Personal Information Protection Law "},
    {"行政复议法", "Administrative Reconsideration Law "},
    {"法律援助法", "Legal Aid Law "},
    {"仲裁法", "Arbitration Law "},
    {"民法典", "Civil Code "},
    {"本县设定", "the county's own setting"},
    {"当事人约定", "what the parties agreed"},
    {"没有写明", " is silent"},
    {"本系统建议", "this system's own suggestion"},
    {"法释〔", "Fa Shi ["}, {"法办〔", "Fa Ban ["}, {"〕", "] No. "}, {"号", " "},
    {"《", ""}, {"》", ""}, {"第", "art. "}, {"条", ""}, {"款", ""}, {"、", ", "}, {"，", ", "}, {"；", "; "}, {"（", "("}, {"）", ")"},
    {"一", "1"}, {"二", "2"}, {"三", "3"}, {"四", "4"}, {"五", "5"}, {"六", "6"}, {"七", "7"}, {"八", "8"}, {"九", "9"}, {"十", "10"},
};

/// What stands in the slots; nothing when the words do not fit. A slot holds something; where a piece occurs more than once,
/// its last place counts: names stand first and may hold anything.
std::optional<std::vector<std::string_view>> match(const Pattern& pattern, std::string_view words)
{
    const auto &first = pattern.pieces.front(), &last = pattern.pieces.back();
    if (words.size() <= first.size() + last.size() || !words.starts_with(first) || !words.ends_with(last))
        return std::nullopt;
    words.remove_prefix(first.size());
    words.remove_suffix(last.size());
    std::vector<std::string_view> slots;
    for (auto i = pattern.pieces.size() - 2; i > 0; --i) {
        const auto at = words.rfind(pattern.pieces[i]);
        if (at == std::string_view::npos || at == 0 || at + pattern.pieces[i].size() == words.size())
            return std::nullopt;
        slots.insert(slots.begin(), words.substr(at + pattern.pieces[i].size()));
        words = words.substr(0, at);
    }
    slots.insert(slots.begin(), words);
    return slots;
}

std::string filled(std::string_view english, const std::vector<std::string_view>& slots)
{
    std::string out;
    while (true) {
        const auto open = english.find('{');
        out += english.substr(0, open);
        if (open == std::string_view::npos)
            return out;
        if (const auto slot = static_cast<std::size_t>(english[open + 1] - '0'); slot < slots.size())
            out += text::english(slots[slot]);
        english.remove_prefix(open + 3);
    }
}

} // namespace

std::optional<std::string> englishOf(std::string_view chinese)
{
    if (const auto found = phraseRows().words.find(chinese); found != phraseRows().words.end())
        return std::string(found->second);
    for (const auto& pattern : phraseRows().patterns)
        if (auto slots = match(pattern, chinese))
            return filled(pattern.english, *slots);
    return std::nullopt;
}

std::string english(std::string_view chinese)
{
    return englishOf(chinese).value_or(std::string(chinese));
}

std::string englishArticle(std::string_view article)
{
    std::string out(article);
    for (const auto& mark : kArticle)
        for (auto at = out.find(mark.chinese); at != std::string::npos; at = out.find(mark.chinese, at + mark.english.size()))
            out.replace(at, mark.chinese.size(), mark.english);
    for (const auto& [wrong, right] : {Mark{" ,", ","}, Mark{"  ", " "}})
        for (auto at = out.find(wrong); at != std::string::npos; at = out.find(wrong))
            out.replace(at, wrong.size(), right);
    while (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

} // namespace core::text
