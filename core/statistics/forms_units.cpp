#include "core/statistics/forms_units.h"

#include "core/dispute/catalogue.h"
#include "core/statistics/tally.h"

#include <algorithm>

namespace core::statistics {

void teams(Form& form, const Material& material, const Question& q, const directory::State& directory)
{
    form.columns = {{"mediators", "人民调解员"}, {"full", "其中专职"}, {"need", "应有专职"}, {"short", "还缺"}, {"others", "其他人员"},
                    {"invited", "在特邀名册"}, {"hours", "培训学时"}};
    form.notes = {"人数按时段最后一日在册的计算；学时按时段内的计算。应有专职：行业性、专业性三人，乡镇、派驻调解室二人，村（社区）有条件的一人。"};
    struct Line {
        Tally mediators, full, others, invited;
        std::int64_t hours = 0, need = 0, lacking = 0;
        void add(const Line& o)
        {
            mediators.add(o.mediators), full.add(o.full), others.add(o.others), invited.add(o.invited);
            hours += o.hours;
            need += o.need;
            lacking += o.lacking;
        }
    };
    std::map<std::string, Line> lines;
    for (const auto& [id, o] : directory.steps.organisations)
        if (o.active && inScope(q, id) && fullTimeNeeded(o.kind) > 0)
            lines[id].need = fullTimeNeeded(o.kind);
    for (const auto& h : material.helpers) {
        if (!inScope(q, h.organisation))
            continue;
        auto& line = lines[h.organisation];
        for (const auto& training : h.trainings)
            if (in(q, training.on))
                line.hours += training.hours;
        if (!h.servesOn(q.to))
            continue;
        if (h.sort == roster::Sort::Mediator) {
            line.mediators.take(h.subject, 4);
            if (h.fullTime)
                line.full.take(h.subject, 4);
        } else {
            line.others.take(h.subject, 4);
        }
        if (h.invited && (!h.invitedFrom || *h.invitedFrom <= q.to) && (!h.invitedTo || q.to <= *h.invitedTo))
            line.invited.take(h.subject, 4);
    }
    for (auto& [id, line] : lines)
        line.lacking = std::max<std::int64_t>(0, line.need - line.full.count);
    lay(form, lines, [&](const std::string& key) { return nameOf(directory, key); },
        [](const Line& l) {
            Cell need, lacking, hours;
            need.value = l.need;
            lacking.value = l.lacking;
            hours.value = l.hours;
            return std::vector<Cell>{l.mediators.cell(), l.full.cell(), need, lacking, l.others.cell(), l.invited.cell(), hours};
        });
}

void trend(Form& form, const Material& material, const Question& q, const directory::State& directory)
{
    const auto found = clue::trendOf(material.signs, std::min(q.to, q.today));
    form.columns = {{"type", "类型", Unit::Text}};
    for (std::size_t i = 0; i < clue::kTrendWeeks; ++i) {
        const auto week = formatDay(found.firstWeek + std::chrono::days{7 * static_cast<int>(i)});
        form.columns.push_back({"w" + week, week.substr(5) + "起", Unit::Count});
    }
    form.columns.push_back({"total", "合计", Unit::Count});
    form.columns.push_back({"spike", "突增", Unit::Text});
    form.notes = {"线索和纠纷一起数，到时段最后一日为止的八周。突增：这一周三件以上，并且是前七周平均的两倍以上。只看村和类型，不给任何人打分。"};
    for (const auto& row : found.rows) {
        if (!inScope(q, row.organisation))
            continue;
        Row out{row.organisation + "/" + row.type, nameOf(directory, row.organisation), {words(dispute::typeName(row.type))}, false, {}};
        for (const auto count : row.weeks) {
            Cell cell;
            cell.value = count;
            out.cells.push_back(std::move(cell));
        }
        Cell total;
        total.value = row.total;
        out.cells.push_back(std::move(total));
        out.cells.push_back(words(row.spike ? "突增" : ""));
        form.rows.push_back(std::move(out));
    }
}

} // namespace core::statistics
