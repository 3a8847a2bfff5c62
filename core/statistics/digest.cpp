#include "core/statistics/digest.h"

#include <fmt/format.h>

namespace core::statistics {

std::span<const std::string_view> digestForms()
{
    static constexpr std::string_view kForms[] = {"cases", "suits", "performance"};
    return kForms;
}

std::string digestFigures(std::span<const Form> forms)
{
    std::string out;
    for (const auto& form : forms)
        for (const auto& row : form.rows) {
            std::string line;
            for (std::size_t i = 0; i < form.columns.size() && i < row.cells.size(); ++i) {
                const auto& cell = row.cells[i];
                if (form.columns[i].unit == Unit::Text || cell.unknown || (cell.value == 0 && !cell.of))
                    continue;
                const auto said = shown(cell, form.columns[i].unit);
                if (said != "—" && said != "0")
                    line += (line.empty() ? "" : "，") + form.columns[i].title + said;
            }
            if (!line.empty())
                out += (out.empty() ? "" : "\n") + row.title + "：" + line + "。";
        }
    return out;
}

library::Item digestOf(std::string_view organisation, std::string_view period, const directory::State& directory, std::string figures, std::string findings, std::string next)
{
    library::Item out;
    out.label.id = library::digestItem(organisation, period);
    out.label.sort = library::Sort::Digest;
    out.label.period = period;
    out.label.checked = true; // written by the court itself
    const auto name = directory.organisationName(organisation);
    out.text.title = fmt::format("{}{}年{}月工作通报", name, period.substr(0, 4), period.substr(5));
    out.text.source = name;
    const auto add = [&out](const char* title, std::string text) {
        if (!text.empty())
            out.text.sections.push_back({title, std::move(text)});
    };
    add("基本情况", figures.empty() ? "本月没有新的情况。" : std::move(figures));
    add("发现的问题", std::move(findings));
    add("下一步", std::move(next));
    return out;
}

} // namespace core::statistics
