#include "core/statistics/heard.h"

#include "core/rights/audience.h"
#include "core/statistics/overview_forms.h"

#include <algorithm>

namespace core::statistics {

namespace {

bool hears(const std::vector<Audience>& reader, const std::string& organisation, const directory::State& directory)
{
    patrol::State walked;
    walked.steps.organisation = organisation;
    const auto grants = audiences(SubjectState(walked), directory);
    return std::any_of(reader.begin(), reader.end(), [&](const Audience& one) { return grants.contains(one); });
}

} // namespace

void keepToHeard(Form& form, const Author& reader, const directory::State& directory)
{
    const auto posts = audiencesOf(reader.account, reader.posts);
    std::erase_if(form.silent, [&](const std::string& organisation) { return !hears(posts, organisation, directory); });
    if (form.id != "coverage")
        return;
    const auto gaps = std::find_if(form.columns.begin(), form.columns.end(), [](const Column& column) { return column.key == "gaps"; }) - form.columns.begin();
    const auto heard = std::find_if(form.columns.begin(), form.columns.end(), [](const Column& column) { return column.key == "heard"; }) - form.columns.begin();
    bool unheard = false;
    for (auto& row : form.rows) {
        const auto* unit = directory.organisation(row.key);
        if (!unit || !directory::mediates(unit->kind) || hears(posts, row.key, directory))
            continue;
        auto& cell = row.cells[static_cast<std::size_t>(gaps)];
        cell = withoutSilence(cell);
        unheard = unheard || row.cells[static_cast<std::size_t>(heard)].text == faults({}).text;
    }
    if (unheard)
        form.notes.emplace_back("有的单位的排查和线索不传到本机，有没有来过资料，本机看不出来。");
}

} // namespace core::statistics
