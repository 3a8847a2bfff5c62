#include "core/text/phrases.h"

#include "core/resource.h"

#include <unordered_map>

namespace core::text {

namespace {

using Rows = std::unordered_map<std::string_view, std::string_view>;

/// Lines "Chinese TAB English"; "#" begins a remark.
const Rows& rows()
{
    static const Rows table = [] {
        Rows read;
        auto rest = resource("data/phrases.tsv").value_or("");
        while (!rest.empty()) {
            const auto line = rest.substr(0, rest.find('\n'));
            rest.remove_prefix(std::min(rest.size(), line.size() + 1));
            if (const auto tab = line.find('\t'); tab != std::string_view::npos && line.front() != '#')
                read.emplace(line.substr(0, tab), line.substr(tab + 1));
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
    {"没有写明", " is silent"},
    {"本系统建议", "this system's own suggestion"},
    {"法释〔", "Fa Shi ["}, {"法办〔", "Fa Ban ["}, {"〕", "] No. "}, {"号", " "},
    {"《", ""}, {"》", ""}, {"第", "art. "}, {"条", ""}, {"款", ""}, {"、", ", "}, {"，", ", "}, {"；", "; "}, {"（", "("}, {"）", ")"},
    {"一", "1"}, {"二", "2"}, {"三", "3"}, {"四", "4"}, {"五", "5"}, {"六", "6"}, {"七", "7"}, {"八", "8"}, {"九", "9"}, {"十", "10"},
};

} // namespace

std::optional<std::string_view> englishOf(std::string_view chinese)
{
    const auto found = rows().find(chinese);
    return found == rows().end() ? std::nullopt : std::optional(found->second);
}

std::string english(std::string_view chinese)
{
    return std::string(englishOf(chinese).value_or(chinese));
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
