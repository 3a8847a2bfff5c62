#include "core/dispute/plausible.h"

#include "core/people/phone.h"
#include "core/result.h"

namespace core::dispute {

namespace {

bool tooLongAgo(Day day, Day today)
{
    return int(std::chrono::year_month_day{today}.year()) - int(std::chrono::year_month_day{day}.year()) > kLongestAgoYears;
}

Done checkDayOf(const std::string& field, const std::string& value, const Findings& findings)
{
    const auto day = parseDay(value);
    if (!day)
        return {};
    boost::json::object facts{{"field", field}, {"year", int(std::chrono::year_month_day{*day}.year())}, {"on", formatDay(*day)}};
    // Where the clock is doubtful the day of the act is, too.
    if (*day > findings.day() && !findings.doubtful)
        return refused("future", {}, std::move(facts));
    if (tooLongAgo(*day, findings.day()))
        return refused("too_early", {}, std::move(facts));
    return {};
}

} // namespace

bool isImplausible(Day day, Day today) { return day > today || tooLongAgo(day, today); }

Done checkPlausible(const std::map<std::string, std::string>& content, const std::map<std::string, std::string>& identity, const Findings& findings)
{
    for (const auto& [name, value] : content)
        if (name == "occurredOn" || name.ends_with(".birth"))
            if (auto done = checkDayOf(name, value, findings); !done)
                return done;
    for (const auto& [name, value] : identity)
        if (name.ends_with(".phone") && !value.empty() && !mayBePhone(value))
            return refused("bad_phone", {}, {{"field", name}});
    return {};
}

} // namespace core::dispute
