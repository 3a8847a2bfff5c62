#include "core/duty/rules.h"

#include <algorithm>

namespace core::duty::rules {

using text::onDay;
using text::say;

bool isMine(const Actor& actor, const Author& viewer)
{
    if (!actor.account.empty())
        return viewer.account == actor.account;
    return std::any_of(actor.posts.begin(), actor.posts.end(),
                       [&](std::string_view post) { return viewer.holds(post, actor.organisation); });
}

Duty makeDuty(std::string code, std::string kind, const Actor& actor, const Viewer& viewer)
{
    Duty duty;
    duty.whyCode = code;
    duty.code = std::move(code);
    duty.kind = std::move(kind);
    duty.mine = isMine(actor, viewer.author);
    duty.who = actor.account.empty() ? actor.organisation : actor.account;
    return duty;
}

void dueInWorkingDays(Duty& duty, Day from, std::int64_t n, const Viewer& viewer, std::string_view article)
{
    const auto counted = addWorkingDays(from, static_cast<int>(n), viewer.holidays);
    duty.due = counted.day;
    duty.provisional = counted.provisional;
    duty.article = article;
    explain(duty, {say("从{0}的次日起算，当天不计。", "Counted from the day after {0}; that day itself does not count.", {onDay(from)}),
                   say("数满{0}个工作日，到{1}24时止。", "{0} working days end on {1} at 24:00.", {n, onDay(counted.day)})});
    if (counted.provisional)
        explain(duty, {say("该年节假日安排尚未公布，暂按周末推算。", "The holidays of that year are not announced yet; for now weekends alone are reckoned.")});
}

void explain(Duty& duty, std::initializer_list<text::Said> steps)
{
    for (const auto& step : steps) {
        duty.explanation.push_back(step.chinese);
        duty.explanationEnglish.push_back(step.english);
    }
}

} // namespace core::duty::rules
