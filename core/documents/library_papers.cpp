#include "core/documents/library_papers.h"

#include "core/dispute/catalogue.h"

#include <fmt/format.h>

namespace core::documents {

namespace {

constexpr int kWeeks = 2;

void addFacts(std::vector<Block>& blocks, const std::vector<std::pair<std::string, std::string>>& pairs)
{
    Facts facts;
    for (const auto& [label, value] : pairs)
        if (!value.empty())
            facts.rows.push_back({{label, {text(value)}}});
    if (!facts.rows.empty())
        blocks.push_back(std::move(facts));
}

void addLines(std::vector<Block>& blocks, const std::string& title, const std::vector<std::string>& lines)
{
    if (lines.empty())
        return;
    blocks.push_back(Heading{title});
    for (std::size_t i = 0; i < lines.size(); ++i)
        blocks.push_back(paragraph(fmt::format("{}. {}", i + 1, lines[i])));
}

void addService(std::vector<Block>& blocks, const library::Service& s, const std::string& levels)
{
    addFacts(blocks, {{"依据", s.basis}, {"办理层级", levels}, {"办理单位", s.body}, {"办理条件", s.conditions}, {"办理时限", s.time}, {"收费", s.fee.empty() ? "不收费" : s.fee}, {"地点", s.place}, {"电话", s.phone}});
    addLines(blocks, "办理步骤", s.steps);
    addLines(blocks, "需要带的材料", s.papers);
    if (!s.filling.empty()) {
        blocks.push_back(Heading{"怎样填写"});
        addText(blocks, s.filling, {}, {});
    }
}

std::string levelsOf(const std::vector<std::string>& codes)
{
    std::vector<std::string> names;
    for (const auto& code : codes)
        if (const auto level = enumFromName<dispute::Level>(code))
            names.emplace_back(dispute::levelName(*level));
    return joined(names);
}

std::string who(const rota::Slot& slot, const Occasion& occasion)
{
    const auto* account = slot.account.empty() ? nullptr : occasion.directory.account(slot.account);
    const auto& phone = account ? account->workPhone : slot.phone;
    return (account ? account->name : slot.name) + (phone.empty() ? "" : " " + phone);
}

} // namespace

Paper libraryPaper(const library::State& state, const Occasion& occasion)
{
    const auto& s = state.steps;
    const auto& t = state.content.text;
    auto paper = paperFor("library_item", t.title, s.label.id, occasion);
    paper.organisation = occasion.directory.steps.county + std::string(library::sortName(s.label.sort));
    const auto on = s.editions.empty() ? std::optional<Day>{} : std::optional(s.editions.back().on);
    paper.number = fmt::format("第{}版", s.label.version) + (on ? "　" + dayText(*on) + "发布" : "");
    // R-000-16a, R-003-4.1.3b: paper outlives the screen, so it carries the warning itself.
    if (s.standing != library::Standing::Current)
        paper.blocks.push_back(Paragraph{{strong(fmt::format("注意：本件{}{}，不要再据此办理。", s.standingOn ? "自" + dayText(*s.standingOn) + "起" : "", library::standingName(s.standing)))}, Paragraph::Align::Centred, false});
    const bool poster = s.label.sort == library::Sort::Poster;
    if (!t.summary.empty())
        paper.blocks.push_back(poster ? Paragraph{{strong(t.summary)}, Paragraph::Align::Centred, false} : paragraph(t.summary));
    if (t.law) {
        addFacts(paper.blocks, {{"法律", t.law->name}, {"条文", t.law->article}});
        paper.blocks.push_back(Heading{"要点"});
        addText(paper.blocks, t.law->gist, {}, {});
        paper.blocks.push_back(Note{{text("以上是便于理解的要点，不是条文原文；使用时以公布的法律文本为准。")}});
    }
    if (t.service)
        addService(paper.blocks, *t.service, levelsOf(s.label.levels));
    if (t.film)
        addFacts(paper.blocks, {{"文件", t.film->file}, {"时长", t.film->minutes > 0 ? fmt::format("{}分钟", t.film->minutes) : std::string()}, {"文件校验值", t.film->sha256}});
    for (const auto& section : t.sections) {
        if (!section.title.empty())
            paper.blocks.push_back(Heading{section.title});
        if (!section.text.empty())
            addText(paper.blocks, section.text, {}, {});
    }
    if (!s.label.checked)
        paper.blocks.push_back(Note{{text("本件还没有经法院工作人员核对，仅供参考。")}});
    if (!t.source.empty())
        paper.blocks.push_back(Note{{text("来源：" + t.source)}});
    return paper;
}

Paper rotaPaper(const rota::State& state, const Occasion& occasion)
{
    const auto& s = state.steps;
    auto paper = paperFor("rota", "值班表", {}, occasion);
    paper.organisation = occasion.directory.organisationName(s.organisation);
    const auto today = occasion.today();
    const auto monday = today - std::chrono::days{std::chrono::weekday{today}.iso_encoding() - 1};
    static constexpr const char* kDays[] = {"星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"};
    Table table{{"日期", "星期", "上午", "下午"}, {16, 10, 30, 30}, {}, 0};
    for (int i = 0; i < 7 * kWeeks; ++i) {
        const auto day = monday + std::chrono::days{i};
        const auto cell = [&](rota::Half half) {
            std::vector<std::string> names;
            for (const auto& slot : state.onDuty(day, half))
                names.push_back(who(slot, occasion));
            return Line{text(joined(names))};
        };
        auto morning = cell(rota::Half::Morning), afternoon = cell(rota::Half::Afternoon);
        const bool rest = i % 7 >= 5;
        if (rest && morning.front().text.empty() && afternoon.front().text.empty())
            continue;
        table.rows.push_back({{text(dayText(day))}, {text(kDays[i % 7])}, std::move(morning), std::move(afternoon)});
    }
    paper.blocks.push_back(std::move(table));
    paper.blocks.push_back(Note{{text("值班人员当场能调的当场调，调不了的当场联系接办单位。依据：《非诉讼平台实施意见》四（二）2。")}});
    return paper;
}

Paper contactPaper(const contacts::Card& card, const Occasion& occasion)
{
    auto paper = paperFor("contacts", "对接联系卡", {}, occasion);
    paper.organisation = card.organisation;
    paper.number = dayText(occasion.today());
    const auto tableOf = [](bool neighbours, const contacts::Card& from) {
        Table table{{neighbours ? "站点" : "找谁", neighbours ? "负责人" : "单位", neighbours ? "电话" : "姓名、电话"}, {14, 26, 30}, {}, 0};
        for (const auto& line : from.lines) {
            if (line.neighbour != neighbours)
                continue;
            std::vector<std::string> people, phones;
            for (const auto& person : line.people) {
                people.push_back(person.name + (person.note.empty() ? "" : "（" + person.note + "）") + (neighbours || person.phone.empty() ? "" : " " + person.phone));
                if (!person.phone.empty())
                    phones.push_back(person.phone);
            }
            if (!line.vacancy.empty())
                people.push_back("（空缺）" + line.vacancy);
            if (neighbours)
                table.rows.push_back({{text(line.organisation)}, {text(joined(people))}, {text(joined(phones))}});
            else
                table.rows.push_back({{text(line.role)}, {text(line.organisation + (line.phone.empty() ? "" : " " + line.phone))}, {text(joined(people))}});
        }
        return table;
    };
    paper.blocks.push_back(tableOf(false, card));
    if (auto neighbours = tableOf(true, card); !neighbours.rows.empty()) {
        paper.blocks.push_back(Heading{"邻近站点"});
        paper.blocks.push_back(std::move(neighbours));
    }
    const auto& rules = card.rules;
    paper.blocks.push_back(Heading{"对接规则"});
    paper.blocks.push_back(paragraph(fmt::format("按《{}》第{}版{}。", rules.title, rules.version, rules.on ? "（" + dayText(*rules.on) + "发布）" : "（随程序，县里还没有发布）")));
    if (!rules.warning.empty())
        paper.blocks.push_back(Paragraph{{strong(rules.warning)}, Paragraph::Align::Left, false});
    for (const auto& rule : rules.lines)
        paper.blocks.push_back(paragraph(rule));
    paper.blocks.push_back(Note{{text("依据：《推进诉源治理的意见》一.1，《实施意见》第8条。")}});
    return paper;
}

} // namespace core::documents
