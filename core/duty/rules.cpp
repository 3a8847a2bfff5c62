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

bool hasLeft(std::string_view account, const Viewer& viewer)
{
    const auto* named = viewer.directory.account(account);
    return named && !named->active;
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

void setDue(Duty& duty, Day day, std::string_view article, std::initializer_list<text::Said> steps)
{
    duty.due = day;
    duty.article = article;
    duty.explanation.clear();
    duty.explanationEnglish.clear();
    explain(duty, steps);
}

void explain(Duty& duty, std::initializer_list<text::Said> steps)
{
    for (const auto& step : steps) {
        duty.explanation.push_back(step.chinese);
        duty.explanationEnglish.push_back(step.english);
    }
}

void explainFirst(Duty& duty, const text::Said& step)
{
    duty.explanation.insert(duty.explanation.begin(), step.chinese);
    duty.explanationEnglish.insert(duty.explanationEnglish.begin(), step.english);
}

text::Said untilDay(Day day)
{
    return say("到{0}24时止。", "It ends on {0} at 24:00.", {onDay(day)});
}

text::Said within(std::int64_t days)
{
    return days == 0 ? text::Said{"当日", "the same day"} : say("{0}日内", "within {0} day(s)", {days});
}

text::Said countyDecides()
{
    return {"文件没有写明，本县设定。", "No document says so; it is the county's own setting."};
}

void dueAtOnce(Duty& duty, const Viewer& viewer, std::string_view article, const text::Said& what)
{
    setDue(duty, viewer.today, article, {what, say("没有另外规定时间，当日就办。", "No other time is laid down: the same day.")});
}

void dueInDays(Duty& duty, Day from, std::int64_t n, const Viewer& viewer, std::string_view article)
{
    const auto nominal = from + std::chrono::days{n};
    const auto end = rollForward(nominal, viewer.holidays);
    setDue(duty, end.day, article,
           {say("从{0}的次日起算，当天不计。", "Counted from the day after {0}; that day itself does not count.", {onDay(from)}),
            say("数满{0}日，到{1}24时止。", "{0} days end on {1} at 24:00.", {n, onDay(nominal)})});
    if (end.day != nominal)
        explain(duty, {say("{0}是休息日，顺延到{1}（民事诉讼法第85条）。", "{0} is a day of rest, so it moves to {1} (Civil Procedure Law art. 85).", {onDay(nominal), onDay(end.day)})});
    duty.provisional = end.provisional;
}

void dueInWorkingDays(Duty& duty, Day from, std::int64_t n, const Viewer& viewer, std::string_view article)
{
    const auto counted = addWorkingDays(from, static_cast<int>(n), viewer.holidays);
    setDue(duty, counted.day, article,
           {say("从{0}的次日起算，当天不计。", "Counted from the day after {0}; that day itself does not count.", {onDay(from)}),
            say("数满{0}个工作日，到{1}24时止。", "{0} working days end on {1} at 24:00.", {n, onDay(counted.day)})});
    duty.provisional = counted.provisional;
    if (counted.provisional)
        explain(duty, {say("该年节假日安排尚未公布，暂按周末推算。", "The holidays of that year are not announced yet; for now weekends alone are reckoned.")});
}

} // namespace core::duty::rules
