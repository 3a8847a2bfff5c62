#include "core/calendar/period.h"

#include "core/calendar/counted.h"
#include "core/calendar/explain.h"
#include "core/calendar/replay.h"

#include <algorithm>

/// How days are counted (DOMAIN 4.3 to 4.6):
///
/// - The start is day 0. nominal = start + mediationDays + extensions + suspended days.
/// - Of a suspension from…to the days after `from` up to and including `to` are suspended: the begin day still counts
///   as used, the end day does not. Overlapping suspensions count as their union.
/// - An open suspension has lasted until today, so while it runs, nominal moves with today and left stands still.
/// - used = days after the start up to today that were not suspended; left = total - used. While nothing is suspended
///   in the future this is nominal - today. It is counted from the nominal end, so in the roll days (after nominal,
///   up to end) and afterwards it is negative; the clock is Expired only after `end`.
/// - The state is that of the evening of today: Suspended from the begin day on, Running again on the end day.
///
/// Extensions and suspensions are replayed in date order, on one day extensions first, each judged by what was known
/// on its day:
/// - an extension must be agreed on or before the end (rolled) of that day, be at least one day, and keep the sum
///   within the limit (实施意见 15: 延长时间原则上不超过30日);
/// - a suspension must begin on or before the nominal end of that day: in the roll days only an extension helps.
namespace core {

namespace {

constexpr std::string_view kArticle = "实施意见第15条";

using Days = std::chrono::days;
using text::onDate;
using text::onDay;
using text::onWeekday;
using text::Said;
using text::say;

/// Days of `from` < day <= `to`.
struct Interval {
    Day from;
    Day to;
    bool open;
};

/// Union of the suspensions after `start`: closed ones are cut off at `until`, open ones reach until `openUntil`.
std::vector<Interval> unionOf(std::vector<Suspension> suspensions, Day start, Day until, Day openUntil)
{
    for (auto& suspension : suspensions)
        suspension.from = std::max(suspension.from, start);
    std::ranges::sort(suspensions, {}, &Suspension::from);
    std::vector<Interval> merged;
    for (const auto& suspension : suspensions) {
        if (suspension.from > until)
            break;
        const Day to = std::max(suspension.from, suspension.to ? std::min(*suspension.to, until) : openUntil);
        if (!merged.empty() && suspension.from <= merged.back().to) {
            merged.back().to = std::max(merged.back().to, to);
            merged.back().open = merged.back().open || !suspension.to;
        } else {
            merged.push_back({suspension.from, to, !suspension.to});
        }
    }
    return merged;
}

/// As it stood on the evening of `day`.
std::vector<Interval> unionAsOf(const std::vector<Suspension>& suspensions, Day start, Day day)
{
    return unionOf(suspensions, start, day, day);
}

int daysIn(const std::vector<Interval>& intervals)
{
    Days sum{0};
    for (const auto& interval : intervals)
        sum += interval.to - interval.from;
    return static_cast<int>(sum.count());
}

CountedDay rolled(Day nominal, const CountySettings& settings, const HolidayTable& holidays)
{
    return settings.rollMediationDeadline ? rollForward(nominal, holidays) : CountedDay{nominal, false};
}

class Replay {
public:
    Replay(const PeriodInput& input, const CountySettings& settings, const HolidayTable& holidays)
        : m_input(input), m_settings(settings), m_holidays(holidays)
    {
    }

    Done run()
    {
        // Positions in the input, so that a refusal can say which one it means.
        struct Step {
            Day day;
            bool suspension;
            std::size_t index;
        };
        std::vector<Step> steps;
        for (std::size_t i = 0; i < m_input.extensions.size(); ++i)
            steps.push_back({m_input.extensions[i].agreedOn, false, i});
        for (std::size_t i = 0; i < m_input.suspensions.size(); ++i)
            steps.push_back({m_input.suspensions[i].from, true, i});
        std::ranges::stable_sort(steps, [](const Step& a, const Step& b) {
            return a.day != b.day ? a.day < b.day : a.suspension < b.suspension;
        });
        for (const auto& step : steps)
            if (auto done = step.suspension ? suspend(step.index) : extend(step.index); !done)
                return done;
        return {};
    }

private:
    [[nodiscard]] Day nominalOn(Day day) const
    {
        return m_input.start + Days{m_settings.mediationDays + m_extended + daysIn(unionAsOf(m_begun, m_input.start, day))};
    }

    Done extend(std::size_t index)
    {
        const auto& extension = m_input.extensions[index];
        const auto position = static_cast<std::int64_t>(index + 1);
        if (extension.agreedOn < m_input.start)
            return refused("order", std::string(kArticle), {{"index", position}, {"what", "extension"}});
        const Day end = rolled(nominalOn(extension.agreedOn), m_settings, m_holidays).day;
        if (extension.agreedOn > end)
            return refused("expired", std::string(kArticle),
                           {{"index", position}, {"what", "extension"}, {"end", formatDay(end)},
                            {"on", formatDay(extension.agreedOn)}});
        if (extension.days < 1)
            return refused("days", std::string(kArticle), {{"index", position}, {"days", extension.days}});
        const auto limit = m_settings.extensionLimitDays;
        if (extension.days > limit - m_extended)
            return refused("over_30", std::string(kArticle),
                           {{"index", position}, {"limit", limit}, {"days", extension.days}, {"already", m_extended},
                            {"left", std::max<std::int64_t>(0, limit - m_extended)}});
        m_extended += extension.days;
        return {};
    }

    Done suspend(std::size_t index)
    {
        const auto& suspension = m_input.suspensions[index];
        const auto position = static_cast<std::int64_t>(index + 1);
        if (suspension.from < m_input.start || (suspension.to && *suspension.to < suspension.from))
            return refused("order", std::string(kArticle), {{"index", position}, {"what", "suspension"}});
        const Day nominal = nominalOn(suspension.from);
        if (suspension.from > nominal)
            return refused("expired", std::string(kArticle),
                           {{"index", position}, {"what", "suspension"}, {"end", formatDay(nominal)},
                            {"on", formatDay(suspension.from)}});
        m_begun.push_back(suspension);
        return {};
    }

    const PeriodInput& m_input;
    const CountySettings& m_settings;
    const HolidayTable& m_holidays;
    std::int64_t m_extended = 0;
    std::vector<Suspension> m_begun;
};

void explainSuspension(const Interval& interval, Day today, std::vector<Said>& steps)
{
    const auto days = (interval.to - interval.from).count();
    if (interval.open && days > 0)
        steps.push_back(say("{0}委托鉴定、评估，报告未到，自次日起暂停，到{1}已暂停{2}日，不计入期限。",
                            "Appraisal ordered on {0}, no report yet: suspended from the next day on, {2} days up to {1}, not counted.",
                            {onDay(interval.from), onDay(today), days}));
    else if (interval.open)
        steps.push_back(say("{0}委托鉴定、评估，报告未到，自次日起暂停，不计入期限。",
                            "Appraisal ordered on {0}, no report yet: suspended from the next day on, not counted.", {onDay(interval.from)}));
    else if (days == 0)
        steps.push_back(say("{0}委托鉴定、评估，当日收到报告，没有暂停。",
                            "Appraisal ordered on {0} and the report received the same day: nothing was suspended.", {onDay(interval.from)}));
    else
        steps.push_back(say("{0}委托鉴定、评估，{1}收到报告，委托次日至收到当日共{2}日不计入期限。",
                            "Appraisal ordered on {0}, report received on {1}: the {2} days from the day after the order to the day of receipt are not counted.",
                            {onDay(interval.from), onDay(interval.to), days}));
}

/// How far the period has run.
Said standing(const Period& period, const CountySettings& settings, Day today)
{
    const auto left = std::max(0, period.left);
    switch (period.state) {
    case PeriodState::Suspended:
        return say("到{0}，已用{1}日，暂停中，剩{2}日。", "Up to {0}: {1} days used, suspended now, {2} days left.", {onDate(today), period.used, left});
    case PeriodState::Stopped:
        return say("{0}停止计算，共用{1}日，剩{2}日。", "Counting stopped on {0}: {1} days used, {2} days left.", {onDate(today), period.used, left});
    case PeriodState::Expired:
        return say("到{0}，已超过最后一日{1}日。", "On {0} the last day is {1} days past.", {onDate(today), (today - period.end).count()});
    case PeriodState::Running: break;
    }
    if (period.left >= 0)
        return say("到{0}，已用{1}日，剩{2}日。", "Up to {0}: {1} days used, {2} days left.", {onDate(today), period.used, left});
    return say("到{0}，{1}日已用完，因顺延，最后一日是{2}。", "On {0} all {1} days are used; because the end was moved, the last day is {2}.",
               {onDate(today), settings.mediationDays + period.extensionDays, onWeekday(period.end)});
}

std::vector<Said> explain(const PeriodInput& input, const CountySettings& settings, const HolidayTable& holidays,
                          const Period& period, const CountedDay& end, const std::vector<Interval>& credit, Day today)
{
    std::vector<Said> steps;
    steps.push_back(say("{0}起算，当日不计入，化解、调解期限{1}日（实施意见第15条）。",
                        "Counted from {0}, that day not included; the period of mediation is {1} days (Implementing Opinions art. 15).",
                        {onWeekday(input.start), settings.mediationDays}));
    for (const auto& interval : credit)
        explainSuspension(interval, today, steps);
    if (input.suspensions.size() > credit.size() && !credit.empty())
        steps.push_back(say("几次鉴定、评估时间重叠，只算一次。", "Appraisals overlap; days they share are left out once."));
    auto extensions = input.extensions;
    std::ranges::stable_sort(extensions, {}, &Extension::agreedOn);
    std::int64_t sum = 0;
    for (const auto& extension : extensions) {
        sum += extension.days;
        steps.push_back(say("{0}各方同意延长{1}日，累计{2}日（原则上不超过{3}日）。",
                            "On {0} all parties agreed to {1} more days, {2} in all (as a rule no more than {3}).",
                            {onDay(extension.agreedOn), extension.days, sum, settings.extensionLimitDays}));
    }
    Said total = say("{0} + {1}日", "{0} + {1} days", {onDate(input.start), settings.mediationDays});
    if (period.suspendedDays > 0)
        total = say("{0} + 鉴定、评估扣除{1}日", "{0} + {1} days of appraisal", {total, period.suspendedDays});
    if (period.extensionDays > 0)
        total = say("{0} + 延长{1}日", "{0} + {1} days of extension", {total, period.extensionDays});
    const bool open = std::ranges::any_of(credit, &Interval::open);
    steps.push_back(open ? say("{0} = {1}；收到报告前，每过一日往后移一日。", "{0} = {1}; until the report is here it moves on by a day every day.", {total, onWeekday(period.nominal)})
                         : say("{0} = {1}。", "{0} = {1}.", {total, onWeekday(period.nominal)}));
    explainRoll(period.nominal, end, holidays, steps);
    if (period.extensionDays > 0 && end.day != period.nominal && settings.rollMediationDeadline) {
        const Day before = period.nominal - Days{extensions.back().days};
        if (rollForward(before, holidays).day == end.day)
            steps.push_back(say("最后一次延长仍落在同一段休息日内，到期日没有变化。", "The last extension ends in the same days of rest; the last day stays the same."));
    }
    steps.push_back(standing(period, settings, today));
    return steps;
}

} // namespace

Done checkPeriod(const PeriodInput& input, const CountySettings& settings, const HolidayTable& holidays)
{
    return Replay(input, settings, holidays).run();
}

Result<Period> deadline(const PeriodInput& input, const CountySettings& settings, const HolidayTable& holidays)
{
    if (auto done = Replay(input, settings, holidays).run(); !done)
        return tl::unexpected(done.error());
    return counted(input, settings, holidays);
}

Period counted(const PeriodInput& input, const CountySettings& settings, const HolidayTable& holidays)
{
    const bool stopped = input.stoppedOn && *input.stoppedOn <= input.today;
    const Day today = stopped ? *input.stoppedOn : input.today;
    // A closed suspension is credited in full, even when its end lies ahead.
    const auto credit = unionOf(input.suspensions, input.start, Day::max(), today);

    Period period;
    for (const auto& extension : input.extensions)
        period.extensionDays += static_cast<int>(extension.days);
    period.suspendedDays = daysIn(credit);
    const int total = static_cast<int>(settings.mediationDays) + period.extensionDays;
    period.nominal = input.start + Days{total + period.suspendedDays};
    const auto end = rolled(period.nominal, settings, holidays);
    period.end = end.day;
    period.provisional = end.provisional;
    period.used = std::max(0, static_cast<int>((today - input.start).count()) - daysIn(unionAsOf(input.suspensions, input.start, today)));
    period.left = total - period.used;

    const bool suspended = std::ranges::any_of(input.suspensions, [today](const Suspension& s) {
        return s.from <= today && (!s.to || today < *s.to);
    });
    period.state = stopped                ? PeriodState::Stopped
                   : suspended            ? PeriodState::Suspended
                   : today > period.end   ? PeriodState::Expired
                                          : PeriodState::Running;
    const auto steps = explain(input, settings, holidays, period, end, credit, today);
    period.explanation = stepsIn(text::Language::Chinese, steps);
    period.explanationEnglish = stepsIn(text::Language::English, steps);
    return period;
}

} // namespace core
