#include "core/library/state.h"

#include "core/journal/crypto.h"

#include <algorithm>

namespace core::library {

std::string_view sortName(Sort sort)
{
    switch (sort) {
    case Sort::Guide: return "调解指引";
    case Sort::Law: return "法律条文";
    case Sort::TypicalCase: return "典型案例";
    case Sort::Service: return "办事指南";
    case Sort::SampleForm: return "文书样本";
    case Sort::Poster: return "宣传材料";
    case Sort::Film: return "宣传片";
    case Sort::Digest: return "工作通报";
    }
    return "";
}

std::string_view standingName(Standing standing)
{
    switch (standing) {
    case Standing::Current: return "现行有效";
    case Standing::Superseded: return "已被替代";
    case Standing::Repealed: return "已废止";
    }
    return "";
}

SubjectId subjectOf(std::string_view itemId)
{
    // RFC 9562, 5.8: an id made from a name.
    const auto hash = crypto::sha256({viewOf("fengqiao library\n"), viewOf(itemId)});
    SubjectId id;
    std::copy_n(hash.begin(), id.bytes.size(), id.bytes.begin());
    id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0f) | 0x80);
    id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3f) | 0x80);
    return id;
}

std::string digestItem(std::string_view organisation, std::string_view period)
{
    return "digest-" + std::string(organisation) + "-" + std::string(period);
}

bool isOutdated(const Steps& steps, const Showing& showing)
{
    return !showing.until && (steps.standing != Standing::Current || showing.version < steps.label.version);
}

bool fits(const Label& label, std::string_view type, std::string_view level)
{
    const auto holds = [](const std::vector<std::string>& list, std::string_view wanted) {
        return list.empty() || wanted.empty() || std::find(list.begin(), list.end(), wanted) != list.end();
    };
    return holds(label.types, type) && holds(label.levels, level);
}

std::vector<std::string> wordsOf(const Text& text)
{
    std::vector<std::string> out{text.title, text.summary};
    if (text.law)
        for (const auto* part : {&text.law->name, &text.law->article, &text.law->gist})
            out.push_back(*part);
    if (text.service) {
        const auto& s = *text.service;
        for (const auto* part : {&s.basis, &s.body, &s.conditions, &s.time, &s.fee, &s.phone, &s.place})
            out.push_back(*part);
        for (const auto* list : {&s.steps, &s.papers})
            out.insert(out.end(), list->begin(), list->end());
        out.push_back(s.filling);
    }
    if (text.film)
        out.push_back(text.film->file);
    for (const auto& section : text.sections) {
        out.push_back(section.title);
        out.push_back(section.text);
    }
    out.insert(out.end(), text.keywords.begin(), text.keywords.end());
    out.push_back(text.source);
    std::erase(out, "");
    return out;
}

} // namespace core::library
