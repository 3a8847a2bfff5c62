#include "core/documents/figure_papers.h"

#include "core/documents/wording.h"
#include "core/statistics/registers.h"

#include <fmt/format.h>

#include <algorithm>

namespace core::documents {

namespace {

constexpr std::size_t kAbreast = 6; ///< columns of figures that stand side by side on an upright sheet

int widthOf(const statistics::Column& column)
{
    if (column.unit == statistics::Unit::Money || column.unit == statistics::Unit::Percent)
        return 14;
    return column.unit == statistics::Unit::Text ? 12 : 9;
}

std::string figureText(const statistics::Cell& cell, statistics::Unit unit)
{
    return unit == statistics::Unit::Money && !cell.few && !cell.unknown ? moneyText(cell.value) : statistics::shown(cell, unit);
}

/// Columns [from, to) beside the titles of the rows. A rate breaks before its numbers.
Table slice(const statistics::Form& form, std::size_t from, std::size_t to, bool titled)
{
    Table table;
    if (titled) {
        table.head.push_back("项目");
        table.widths.push_back(18);
    }
    for (auto i = from; i < to; ++i) {
        table.head.push_back(form.columns[i].title);
        table.widths.push_back(form.columns[i].unit == statistics::Unit::Count && !titled ? 5 : widthOf(form.columns[i]));
    }
    for (const auto& row : form.rows) {
        std::vector<Line> cells;
        if (titled)
            cells.push_back({row.sum ? strong(row.title) : text(row.title)});
        for (auto i = from; i < to; ++i)
            cells.push_back({text(figureText(row.cells[i], form.columns[i].unit))});
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace

Paper figurePaper(const statistics::Form& form, std::string_view organisation, const Occasion& occasion)
{
    auto paper = paperFor("figures_" + form.id, form.title, {}, occasion);
    paper.organisation = occasion.directory.organisationName(organisation);
    paper.number = dayText(form.from) + "至" + dayText(form.to);
    const bool listed = !statistics::registerType(form.id).empty();
    if (form.rows.empty())
        paper.blocks.push_back(paragraph("这段时间没有可以列出的。"));
    else if (listed)
        paper.blocks.push_back(slice(form, 0, form.columns.size(), false));
    else
        for (std::size_t from = 0; from < form.columns.size(); from += kAbreast)
            paper.blocks.push_back(slice(form, from, std::min(from + kAbreast, form.columns.size()), true));
    std::string asOf = form.asOf ? "资料截至" + minuteText(*form.asOf) : "本机还没有从县服务器取过资料";
    if (form.waiting > 0)
        asOf += fmt::format("，本机还有{}件没有上传", form.waiting);
    paper.blocks.push_back(paragraph(asOf + "。"));
    if (!form.silent.empty()) {
        std::vector<std::string> names;
        for (const auto& id : form.silent)
            names.push_back(occasion.directory.organisationName(id));
        paper.blocks.push_back(paragraph(fmt::format("近{}日没有传来资料的：{}。", occasion.settings().silentDays, joined(names))));
    }
    for (const auto& note : form.notes)
        paper.blocks.push_back(Note{{text(note)}});
    if (!form.article.empty())
        paper.blocks.push_back(Note{{text("依据：" + form.article + "。表中“<5”是不足五件、本机又不能看到全部案卷的，不写具体件数；“—”是没有可以计算的。")}});
    paper.blocks.push_back(Struck{});
    paper.blocks.push_back(Signatures{{{"填表人（签名）", "", false, std::nullopt}, {"负责人（签名）", "", false, std::nullopt}}});
    return paper;
}

} // namespace core::documents
