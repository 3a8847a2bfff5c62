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

void dueInWorkingDays(Duty& duty, Day from, std::int64_t n, const Viewer& viewer, std::string_view article)
{
    const auto counted = addWorkingDays(from, static_cast<int>(n), viewer.holidays);
    duty.due = counted.day;
    duty.provisional = counted.provisional;
    duty.article = article;
    duty.explanation = {fmt::format("从{}的次日起算，当天不计。", shortDay(from)),
                        fmt::format("数满{}个工作日，到{}24时止。", n, shortDay(counted.day))};
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
