#include "core/duty/patrol_duties.h"

#include "core/duty/post_duties.h"
#include "core/duty/rules.h"
#include "core/patrol/windows.h"

#include <algorithm>
#include <map>
#include <set>

namespace core::duty {

using text::onDay;
using text::say;

namespace {

constexpr std::string_view kPatrolArticle = "《非诉讼平台实施意见》四（四）1";

/// Posts whose work the regular patrol is; a grid worker helps but is not reproached.
bool patrols(std::string_view code)
{
    return code == "VM" || code == "VL" || code == "TM" || code == "TL" || code == "PL" || code == "G3" || code == "G5";
}

bool mayPatrol(std::string_view post, directory::OrganisationKind kind)
{
    using enum directory::OrganisationKind;
    switch (kind) {
    case VillageCommittee: return post == "VM" || post == "VL";
    case TownshipCommittee: return post == "TM" || post == "TL";
    case ProfessionalBody: return post == "PL";
    case Centre: return post == "G3" || post == "G5";
    default: return false;
    }
}

Duty duty(std::string code, const directory::Organisation& organisation, const Viewer& viewer, const patrol::Window& window, std::string name)
{
    Duty out;
    out.code = out.whyCode = std::move(code);
    out.kind = "patrol.plan";
    out.title = organisation.shortName.empty() ? organisation.name : organisation.shortName;
    out.who = organisation.id;
    out.due = window.last;
    out.article = kPatrolArticle;
    out.facts["window"] = std::move(name);
    out.facts["organisation"] = organisation.id;
    out.group = window.last < viewer.today                               ? Group::Overdue
                : window.last == viewer.today                            ? Group::Today
                : window.last < viewer.today + std::chrono::days{7} ? Group::Week
                                                                         : Group::Later;
    out.urgency = 3;
    return out;
}

} // namespace

std::vector<Duty> patrolDuties(std::span<const patrol::Steps* const> known, const Viewer& viewer)
{
    std::vector<Duty> out;
    std::set<std::string> done;
    for (const auto& post : viewer.author.posts) {
        const auto* organisation = patrols(post.code) ? viewer.directory.organisation(post.organisation) : nullptr;
        if (!organisation || !organisation->active || !mayPatrol(post.code, organisation->kind) || !done.insert(organisation->id).second)
            continue;
        const auto cycle = patrol::cycleOf(organisation->kind);
        if (!cycle)
            continue;
        const auto now = patrol::windowOf(*cycle, viewer.today), before = patrol::windowBefore(*cycle, now);
        const auto explain = [&](const patrol::Window& window) {
            const auto by = *cycle == patrol::Cycle::Week        ? say("周（周一至周日）", "the week (Monday to Sunday)")
                            : *cycle == patrol::Cycle::HalfMonth ? say("半月（1日至15日，16日至月末）", "half a month (1st to 15th, 16th to the last)")
                                                                 : say("月", "the month");
            const auto span = say("{0} – {1}", "{0} – {1}", {onDay(window.first), onDay(window.last)}).english;
            rules::explain(out.back(), {say("排查周期按{0}计，不因节假日顺移。", "Patrols are counted by {0} and are not moved by holidays.", {by}),
                                        say("本期{0}，到{1}24时止。", "This period: {0}, ends on {1} at 24:00.", {text::Said{patrol::windowName(*cycle, window), span}, onDay(window.last)})});
        };
        if (patrol::stateOf(now, organisation->id, known).patrols == 0) {
            out.push_back(duty("patrol", *organisation, viewer, now, patrol::windowName(*cycle, now)));
            explain(now);
        }
        const bool earlier = std::any_of(known.begin(), known.end(), [&](const patrol::Steps* steps) {
            return steps->organisation == organisation->id && steps->on && *steps->on < before.first;
        });
        const auto last = patrol::stateOf(before, organisation->id, known);
        if (earlier && last.patrols == 0 && last.backFilled == 0) {
            out.push_back(duty("patrol_missed", *organisation, viewer, before, patrol::windowName(*cycle, before)));
            explain(before);
            rules::explain(out.back(), {say("过期的排查可以补录，补录的注明实际日期和录入日期，这一期仍算漏查。", "A patrol of a past period may be entered later, with the day it was walked and the day of entry; the period still counts as missed.")});
        }
        const auto spring = patrol::springWindow(viewer.today, viewer.settings.springPatrolDays);
        if (spring && std::none_of(known.begin(), known.end(), [&](const patrol::Steps* steps) {
                return steps->organisation == organisation->id && steps->focused && patrol::counts(*steps, *spring);
            })) {
            out.push_back(duty("patrol_spring", *organisation, viewer, *spring, "春节前"));
            rules::explain(out.back(), {say("春节前{0}日内做一次重点排查，到除夕{1}24时止。", "One special patrol within the {0} days before the Spring Festival, by New Year's Eve, {1} 24:00.", {viewer.settings.springPatrolDays, onDay(spring->last)})});
        }
    }
    return out;
}

std::vector<Duty> libraryDuties(const std::vector<desk::SubjectView>& live, const std::vector<desk::SubjectView>& library, const Viewer& viewer)
{
    std::vector<Duty> out;
    const std::chrono::year_month_day today{viewer.today};
    const auto month = today.year() / today.month();
    const Day due = std::chrono::local_days(month / std::chrono::day(static_cast<unsigned>(viewer.settings.digestDay)));
    const auto period = formatDay(std::chrono::local_days((month - std::chrono::months{1}) / 1)).substr(0, 7);
    std::set<std::string> units;
    for (const auto& post : viewer.author.posts)
        units.insert(post.organisation);
    for (const auto& post : viewer.author.posts) {
        const auto* court = post.code == "CD" ? viewer.directory.organisation(post.organisation) : nullptr;
        const bool busy = court && std::any_of(live.begin(), live.end(), [&](const desk::SubjectView& view) {
            const auto* d = view.state.as<dispute::State>();
            return d && d->steps.court == court->id;
        });
        const auto id = library::digestItem(post.organisation, period);
        const bool issued = std::any_of(library.begin(), library.end(), [&](const desk::SubjectView& view) {
            const auto* item = view.state.as<library::State>();
            return item && item->steps.label.id == id;
        });
        if (!busy || issued)
            continue;
        Duty duty;
        duty.code = duty.whyCode = "digest";
        duty.kind = "library.publish";
        duty.title = court->shortName.empty() ? court->name : court->shortName;
        duty.who = court->id;
        duty.due = due;
        duty.article = "《服务站点与对接机制》一.2";
        duty.facts["period"] = period;
        duty.facts["organisation"] = court->id;
        rules::explain(duty, {say("{2}年{3}月的工作通报还没有发。{1}前发出；数字由系统算好，文字您来改。", "The report of {0} is not issued yet. Issue it by {1}; the figures are reckoned for you, the words are yours.",
                                 {period, onDay(due), period.substr(0, 4), static_cast<unsigned>((month - std::chrono::months{1}).month())})});
        duty.group = due < viewer.today ? Group::Overdue : due == viewer.today ? Group::Today : due < viewer.today + std::chrono::days{7} ? Group::Week : Group::Later;
        duty.urgency = 4;
        out.push_back(std::move(duty));
    }
    for (const auto& view : library) {
        const auto* item = view.state.as<library::State>();
        if (!item || std::none_of(item->steps.showings.begin(), item->steps.showings.end(), [&](const library::Showing& one) { return library::isOutdated(item->steps, one) && units.contains(one.organisation); }))
            continue;
        Duty duty;
        duty.code = duty.whyCode = "poster_old";
        duty.kind = "library.take_down";
        duty.subject = duty.dispute = toText(view.id);
        duty.title = item->content.text.title;
        duty.who = viewer.author.posts.front().organisation;
        duty.due = viewer.today;
        duty.group = Group::Today;
        duty.article = "《服务站点与对接机制》一.2";
        rules::explain(duty, {say("挂着的不是现行的一版，请换下来。", "What hangs there is not the version in force; take it down.")});
        duty.urgency = 4;
        out.push_back(std::move(duty));
    }
    return out;
}

/// Where the dispute has a new agreement or a new application, the parties have chosen what was left to them (T35a, T72): of the package
/// before it nothing is asked of the point any more.
static bool isChosen(const Duty& duty, const std::map<std::string, std::string>& packageOf)
{
    constexpr std::string_view kPoints[] = {"apply_confirmation", "post_package", "note_lapse", "tell_ways"};
    const auto now = packageOf.find(duty.dispute);
    return now != packageOf.end() && now->second != duty.subject && duty.subject != duty.dispute && std::ranges::find(kPoints, duty.code) != std::end(kPoints);
}

std::vector<Duty> dutiesOfAll(const std::vector<desk::SubjectView>& live, const std::vector<desk::SubjectView>& patrolViews, const Viewer& viewer, const std::vector<desk::SubjectView>& library)
{
    std::vector<Duty> all;
    std::map<std::string, std::string> packageOf;
    for (const auto& view : live)
        if (const auto* dispute = view.state.as<dispute::State>())
            packageOf[toText(view.id)] = dispute->steps.confirmation;
    for (const auto& view : live)
        for (auto& one : dutiesOf(view.id, view.state, viewer))
            if (!isChosen(one, packageOf))
                all.push_back(std::move(one));
    std::vector<const patrol::Steps*> known;
    for (const auto& view : patrolViews)
        if (const auto* state = view.state.as<patrol::State>())
            known.push_back(&state->steps);
    for (auto& one : patrolDuties(known, viewer))
        all.push_back(std::move(one));
    for (auto& one : libraryDuties(live, library, viewer))
        all.push_back(std::move(one));
    for (auto& one : postDuties(viewer))
        all.push_back(std::move(one));
    sortDuties(all);
    return all;
}

} // namespace core::duty
