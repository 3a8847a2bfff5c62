#include "core/statistics/heard.h"

#include "core/rights/audience.h"
#include "core/statistics/overview_forms.h"

#include <algorithm>

namespace core::statistics {

namespace {

/// Columns that are reckoned from patrols, by overview. Of sensitive days and campaigns a line is no unit's.
struct OfPatrols {
    std::string_view form;
    std::vector<std::string_view> columns;
    bool ofUnits;
};

const OfPatrols* patrolsIn(std::string_view form)
{
    static const std::vector<OfPatrols> kAll{{"coverage", {"heard"}, true}, {"cells", {"last", "missed"}, true}, {"villages", {"patrol", "lesson"}, true},
                                             {"calendar", {"patrols"}, false}, {"campaigns", {"patrols", "households", "clues"}, false}};
    const auto found = std::find_if(kAll.begin(), kAll.end(), [&](const OfPatrols& one) { return one.form == form; });
    return found == kAll.end() ? nullptr : &*found;
}

class Ears {
public:
    Ears(const Author& reader, const directory::State& directory) : m_reader(audiencesOf(reader.account, reader.posts)), m_directory(directory) {}

    [[nodiscard]] bool hear(const std::string& organisation) const
    {
        patrol::State walked;
        walked.steps.organisation = organisation;
        const auto grants = audiences(SubjectState(walked), m_directory);
        return std::any_of(m_reader.begin(), m_reader.end(), [&](const Audience& one) { return grants.contains(one); });
    }
    [[nodiscard]] bool hearAnybody() const
    {
        const auto& all = m_directory.steps.organisations;
        return std::any_of(all.begin(), all.end(), [&](const auto& one) { return directory::mediates(one.second.kind) && hear(one.first); });
    }

private:
    std::vector<Audience> m_reader;
    const directory::State& m_directory;
};

/// What is there stands: a day that came with a dispute is a day. What is not there is not known to be missing.
bool tellsNothing(const Cell& cell, Unit unit)
{
    return unit == Unit::Text ? cell.text == faults({}).text || cell.text == kNotYetWalked : cell.list.empty();
}

bool withhold(Row& row, const Form& form, const OfPatrols& rests)
{
    bool out = false;
    for (std::size_t i = 0; i < form.columns.size(); ++i) {
        auto& cell = row.cells[i];
        const auto& column = form.columns[i];
        if (std::find(rests.columns.begin(), rests.columns.end(), column.key) != rests.columns.end() && tellsNothing(cell, column.unit)) {
            out = true;
            if (column.unit == Unit::Text)
                cell = words("本机看不到");
            else
                cell.unknown = true;
        }
        if (column.key == "gaps" || column.key == "note")
            cell = withoutPatrols(cell);
    }
    return out;
}

} // namespace

bool readsPatrolsOf(const std::string& organisation, const Author& reader, const directory::State& directory)
{
    return Ears(reader, directory).hear(organisation);
}

void keepToHeard(Form& form, const Author& reader, const directory::State& directory)
{
    const Ears ears(reader, directory);
    std::erase_if(form.silent, [&](const std::string& organisation) { return !ears.hear(organisation); });
    const auto* rests = patrolsIn(form.id);
    if (!rests)
        return;
    const bool nobody = !rests->ofUnits && !ears.hearAnybody();
    bool withheld = false;
    for (auto& row : form.rows) {
        const auto unit = row.key.substr(0, row.key.find('/'));
        const auto* known = directory.organisation(unit);
        if (rests->ofUnits ? known && directory::mediates(known->kind) && !ears.hear(unit) : nobody)
            withheld = withhold(row, form, *rests) || withheld;
    }
    if (withheld)
        form.notes.emplace_back("有的单位的排查和线索不传到本机，走没走、报没报，本机看不出来。");
}

} // namespace core::statistics
