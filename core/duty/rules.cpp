#include "core/duty/rules.h"

#include <algorithm>
#include <fmt/format.h>

namespace core::duty::rules {

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

void setDue(Duty& duty, Day day, std::string_view article, std::vector<std::string> explanation)
{
    duty.due = day;
    duty.article = article;
    duty.explanation = std::move(explanation);
}

void dueAtOnce(Duty& duty, const Viewer& viewer, std::string_view article, std::string what)
{
    setDue(duty, viewer.today, article, {std::move(what), "没有另外规定时间，当日就办。"});
}

void dueInDays(Duty& duty, Day from, std::int64_t n, const Viewer& viewer, std::string_view article)
{
    const auto nominal = from + std::chrono::days{n};
    const auto end = rollForward(nominal, viewer.holidays);
    setDue(duty, end.day, article, {fmt::format("从{}的次日起算，当天不计。", shortDay(from)), fmt::format("数满{}日，到{}24时止。", n, shortDay(nominal))});
    if (end.day != nominal)
        duty.explanation.push_back(fmt::format("{}是休息日，顺延到{}（民事诉讼法第85条）。", shortDay(nominal), shortDay(end.day)));
    duty.provisional = end.provisional;
}

void dueInWorkingDays(Duty& duty, Day from, std::int64_t n, const Viewer& viewer, std::string_view article)
{
    const auto counted = addWorkingDays(from, static_cast<int>(n), viewer.holidays);
    setDue(duty, counted.day, article, {fmt::format("从{}的次日起算，当天不计。", shortDay(from)), fmt::format("数满{}个工作日，到{}24时止。", n, shortDay(counted.day))});
    duty.provisional = counted.provisional;
    if (counted.provisional)
        duty.explanation.emplace_back("该年节假日安排尚未公布，暂按周末推算。");
}

std::string shortMinute(Instant at)
{
    const auto day = dayInChina(at);
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(at - startOfDayInChina(day)).count();
    const auto rest = std::to_string(minutes % 60);
    return shortDay(day) + std::to_string(minutes / 60) + "时" + (rest.size() < 2 ? "0" : "") + rest + "分";
}

std::string shortDay(Day day)
{
    const std::chrono::year_month_day date{day};
    return fmt::format("{}月{}日", static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

} // namespace core::duty::rules
