#include "core/duty/post_duties.h"

#include "core/directory/courts.h"
#include "core/directory/seconds.h"
#include "core/duty/rules.h"

#include <algorithm>
#include <array>

namespace core::duty {

using text::Said;
using text::say;

namespace {

constexpr std::string_view kPostArticle = "《非诉讼平台实施意见》四（二）";
constexpr std::size_t kPlacesNamed = 5; ///< the rest stands in the statistics, form "seconds"

constexpr std::array<std::string_view, 5> kCentrePosts{"G1", "G2", "G3", "G4", "G5"};

Said nameOf(std::string_view post)
{
    const auto in = [&](text::Language language) { return text::wordFor("post", post, language).value_or(std::string(post)); };
    return {in(text::Language::Chinese), in(text::Language::English)};
}

bool isHeld(const directory::State& directory, std::string_view post, std::string_view organisation)
{
    return std::any_of(directory.steps.accounts.begin(), directory.steps.accounts.end(), [&](const auto& one) {
        return one.second.active && std::any_of(one.second.posts.begin(), one.second.posts.end(), [&](const Post& p) { return p.code == post && p.organisation == organisation; });
    });
}

Duty duty(const char* code, const std::string& title, const Viewer& viewer)
{
    Duty out;
    out.code = out.whyCode = code;
    out.kind = "directory.account";
    out.title = title;
    out.who = viewer.author.account;
    out.article = kPostArticle;
    out.urgency = 4;
    return out;
}

Said joined(const Said& list, const Said& one)
{
    return list.chinese.empty() ? one : say("{0}、{1}", "{0}, {1}", {list, one});
}

/// What is lacking, as a sum: needed, there, missing.
Said oneMore(const Viewer& viewer, const directory::Alone& one)
{
    return one.account.empty() ? say("{0}要另一个人来做：要1人，现有0人，还差1人。", "{0} takes another person: 1 needed, 0 there, 1 missing.", {one.work})
                               : say("{0}要两个人来做：要2人，现有1人（{1}），还差1人。", "{0} takes two people: 2 needed, 1 there ({1}), 1 missing.",
                                     {one.work, viewer.directory.accountName(one.account)});
}

/// The State Council announces the days off of a year late in the year before; until they are in the program every deadline that
/// touches that year is reckoned by weekends alone. Asked for from December on, and at once when the year has begun.
void holidays(std::vector<Duty>& out, const Viewer& viewer)
{
    const std::chrono::year_month_day today{viewer.today};
    const int year = static_cast<int>(today.year());
    const bool begun = !viewer.holidays.coversYear(year);
    if (!begun && (today.month() != std::chrono::December || viewer.holidays.coversYear(year + 1)))
        return;
    const int wanted = begun ? year : year + 1;
    auto& one = out.emplace_back(duty("holidays_missing", viewer.directory.steps.county, viewer));
    one.kind = "directory.settings";
    one.facts["year"] = wanted;
    rules::setDue(one, begun ? viewer.today : makeDay(year, 12, 31), "《实施意见》第15条",
                  {say("程序里还没有{0}年的节假日安排。涉及{0}年的期限先按周末推算，都标明了要复核。", "The program does not know the holidays of {0} yet. Deadlines that touch {0} are reckoned by weekends and marked as such.", {wanted}),
                   say("国务院办公厅的通知公布以后，请装上带有这一年安排的新版程序，再把临近的期限核对一遍。", "Once the State Council has announced them, install the version of the program that has them, and look again at the deadlines that are near.")});
    one.group = begun ? Group::Today : Group::Later;
}

/// R-001-1.1b: everybody who had a post in it has left. A unit to which nobody was ever given is not working yet.
std::int64_t allLeft(const directory::State& directory, std::string_view organisation)
{
    std::int64_t left = 0;
    for (const auto& [id, account] : directory.steps.accounts) {
        if (std::none_of(account.posts.begin(), account.posts.end(), [&](const Post& post) { return post.organisation == organisation; }))
            continue;
        if (account.active)
            return 0;
        ++left;
    }
    return left;
}

void emptyUnits(std::vector<Duty>& out, const Viewer& viewer)
{
    for (const auto& [id, o] : viewer.directory.steps.organisations) {
        const auto left = o.active && directory::mediates(o.kind) ? allLeft(viewer.directory, id) : 0;
        if (left == 0)
            continue;
        auto& one = out.emplace_back(duty("unit_empty", o.name, viewer));
        one.facts["organisation"] = id;
        rules::dueAtOnce(one, viewer, "《服务站点与对接机制》一.1",
                         say("这里登记过{0}个人，用户都已停用，手上没有办完的事没有人管。请给这里安排人；不再办的，把没有办完的移交以后停用这个单位。",
                             "{0} people were entered here and all their accounts are ended; nobody minds what was not finished. Give this unit somebody, or close it once its matters are handed over.", {left}));
        one.group = Group::Today;
    }
}

bool atCounty(const directory::Organisation& o)
{
    return directory::isCourt(o.kind) || o.kind == directory::OrganisationKind::CountyOffice;
}

} // namespace

std::vector<Duty> postDuties(const Viewer& viewer)
{
    std::vector<Duty> out;
    if (!viewer.author.holdsAnywhere("CA"))
        return out;
    holidays(out, viewer);
    emptyUnits(out, viewer);
    for (const auto& [id, o] : viewer.directory.steps.organisations) {
        if (!o.active || o.kind != directory::OrganisationKind::Centre)
            continue;
        Said lacking;
        std::size_t missing = 0;
        for (const auto post : kCentrePosts)
            if (!isHeld(viewer.directory, post, id)) {
                lacking = joined(lacking, nameOf(post));
                ++missing;
            }
        if (missing == 0)
            continue;
        auto& one = out.emplace_back(duty("posts_missing", o.name, viewer));
        one.facts["organisation"] = id;
        rules::dueAtOnce(one, viewer, kPostArticle,
                         say("县一级中心设五个岗位：应有{0}个，有人的{1}个，还缺{2}个：{3}。一个人可以兼几个岗。", "A centre of the county has five posts: {0} needed, {1} held, {2} missing: {3}. One person may hold several.",
                             {kCentrePosts.size(), kCentrePosts.size() - missing, missing, lacking}));
        one.group = Group::Today;
    }
    std::size_t places = 0;
    std::vector<Said> named;
    for (const auto& alone : directory::worksAlone(viewer.directory)) {
        const auto* o = viewer.directory.organisation(alone.organisation);
        if (!o)
            continue;
        if (atCounty(*o)) {
            auto& one = out.emplace_back(duty("posts_alone", o->name, viewer));
            one.facts["organisation"] = o->id;
            rules::dueAtOnce(one, viewer, kPostArticle, oneMore(viewer, alone));
            one.group = Group::Today;
        } else if (++places <= kPlacesNamed) {
            named.push_back(say("{0}：{1}", "{0}: {1}", {o->name, oneMore(viewer, alone)}));
        }
    }
    if (places == 0)
        return out;
    auto& one = out.emplace_back(duty("posts_alone", viewer.directory.steps.county, viewer));
    one.facts["places"] = static_cast<std::int64_t>(places);
    rules::explain(one, {say("乡、村两级有{0}处，要两个人做的事还差一个人。", "In townships and villages work that takes two people lacks one in {0} places.", {places})});
    for (const auto& place : named)
        rules::explain(one, {place});
    if (places > named.size())
        rules::explain(one, {say("另有{0}处，见统计“要两个人的事”。", "{0} more: see the statistics, work that needs two.", {places - named.size()})});
    rules::explain(one, {say("乡、村两级视条件设岗，文件没有定日子；一时没有第二个人的，到时请上级单位的人来做。", "Townships and villages fill posts as conditions allow; no document sets a day. Until there is a second person, somebody of the unit above does it.")});
    one.group = Group::Later;
    return out;
}

} // namespace core::duty
