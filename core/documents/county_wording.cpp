#include "core/documents/county_wording.h"

#include "core/text/chinese_date.h"

#include <algorithm>
#include <charconv>

namespace core::documents {

namespace {

constexpr std::string_view kPrefix = "wording-";

/// The words of a line that says the same in every case; empty when a value stands in it.
std::string fixedWords(const Line& line)
{
    std::string out;
    for (const auto& run : line) {
        if (run.kind != Run::Kind::Text)
            return {};
        out += run.text;
    }
    return out;
}

std::string wordsOf(const Block& block)
{
    if (const auto* heading = std::get_if<Heading>(&block))
        return heading->text;
    if (const auto* paragraph = std::get_if<Paragraph>(&block))
        return fixedWords(paragraph->line);
    if (const auto* note = std::get_if<Note>(&block))
        return fixedWords(note->line);
    return {};
}

void say(Block& block, const std::string& words)
{
    const Line line{Run{Run::Kind::Text, words, {}, false}};
    if (auto* heading = std::get_if<Heading>(&block))
        heading->text = words;
    else if (auto* paragraph = std::get_if<Paragraph>(&block))
        paragraph->line = line;
    else if (auto* note = std::get_if<Note>(&block))
        note->line = line;
}

/// Number behind the last dash of "wording-notice-2" when the item is one of this paper.
std::optional<std::int64_t> versionOf(std::string_view id, std::string_view paper)
{
    const auto head = std::string(kPrefix) + std::string(paper) + "-";
    if (!id.starts_with(head))
        return std::nullopt;
    id.remove_prefix(head.size());
    std::int64_t out = 0;
    const auto [end, failed] = std::from_chars(id.data(), id.data() + id.size(), out);
    return failed == std::errc{} && end == id.data() + id.size() && out > 0 ? std::optional(out) : std::nullopt;
}

} // namespace

std::string wordingItem(std::string_view paper, int version) { return std::string(kPrefix) + wordingName(paper) + "-" + std::to_string(version); }

std::string wordingName(std::string_view paper) { return std::string(paper.substr(0, paper.find('-'))); }

std::optional<CountyWording> wordingOf(std::string_view paper, Day day, const WordingItems& items)
{
    std::optional<CountyWording> out;
    for (const auto* item : items) {
        const auto& s = item->steps;
        const auto version = versionOf(s.label.id, wordingName(paper));
        if (!version || s.label.sort != library::Sort::SampleForm || !s.label.checked)
            continue;
        if (s.standing == library::Standing::Repealed && (!s.standingOn || *s.standingOn <= day))
            continue;
        const auto from = s.label.effectiveFrom ? *s.label.effectiveFrom : s.editions.empty() ? Day{} : s.editions.front().on;
        if (from > day || (out && out->version > *version))
            continue;
        out = CountyWording{*version, from, {}};
        for (const auto& section : item->content.text.sections)
            out->sentences[section.title] = section.text;
    }
    return out;
}

Day wordingDay(const SubjectState& state, std::string_view paper, Day today)
{
    const auto* dispute = state.as<dispute::State>();
    if (!dispute)
        return today;
    const auto& s = dispute->steps;
    const auto name = wordingName(paper);
    if ((name == "agreement" || name == "oral") && s.agreement && s.agreement->effectiveOn)
        return *s.agreement->effectiveOn;
    if (name == "record" && !s.sessions.empty()) {
        const auto dash = paper.find('-');
        const auto session = std::find_if(s.sessions.begin(), s.sessions.end(), [&](const dispute::SessionSteps& one) {
            return dash != std::string_view::npos && std::to_string(one.number) == paper.substr(dash + 1);
        });
        return session == s.sessions.end() ? s.sessions.back().on : session->on;
    }
    if (name == "termination" && s.terminatedOn)
        return *s.terminatedOn;
    if (name == "notice")
        for (const auto& party : s.parties)
            if (party.rightsToldOn)
                return *party.rightsToldOn;
    return today;
}

void reword(Paper& paper, const CountyWording& wording)
{
    bool changed = false;
    for (auto& block : paper.blocks)
        if (const auto found = wording.sentences.find(wordsOf(block)); found != wording.sentences.end() && !found->first.empty()) {
            say(block, found->second);
            changed = true;
        }
    if (!changed)
        return;
    paper.footNote += (paper.footNote.empty() ? "" : "　") + ("文书文字：本县第" + std::to_string(wording.version) + "版，" + chineseDate(wording.from) + "起使用。");
}

std::vector<std::string> fixedSentences(const Paper& paper)
{
    std::vector<std::string> out;
    for (const auto& block : paper.blocks)
        if (auto words = wordsOf(block); !words.empty() && std::find(out.begin(), out.end(), words) == out.end())
            out.push_back(std::move(words));
    return out;
}

} // namespace core::documents
