#pragma once

#include "core/calendar/period.h"

/// Times beside the mediation period: receipt (DOMAIN 4.2), confirmation, review, objection, enforcement (4.7).
/// Each says how it was reckoned, in the Chinese that is shown and printed.
namespace core {

enum class Warning { Notice, Yellow, Orange, Red };
BOOST_DESCRIBE_ENUM(Warning, Notice, Yellow, Orange, Red)

struct WarningDay {
    Day on{};
    Warning level = Warning::Notice;
    bool operator==(const WarningDay&) const = default;
};
BOOST_DESCRIBE_STRUCT(WarningDay, (), (on, level))

struct LegalTime {
    Day nominal{};                 ///< before rolling
    Day end{};                     ///< last day, 24:00
    bool provisional = false;
    std::vector<WarningDay> warnings; ///< in date order, counted from the unrolled day
    std::vector<std::string> explanation;
    std::vector<std::string> explanationEnglish; ///< for an English screen; not part of the record
    bool operator==(const LegalTime&) const = default;
};
BOOST_DESCRIBE_STRUCT(LegalTime, (), (nominal, end, provisional, warnings, explanation))

/// The liaison confirms within 3 working days; the day of dispatch is not counted. 实施意见 15; no sanction is laid
/// down and no receipt is presumed. Yellow on the working day before, orange on the last day, red on the day after.
[[nodiscard]] LegalTime receiptDue(Day dispatched, const CountySettings& settings, const HolidayTable& holidays);

/// Both parties apply within 30 days from the day the agreement took effect. 民事诉讼法 205, 人民调解法 33.
/// Warnings on day 20, 25 (print the paper package: only posting meets the window without a line) and 28.
[[nodiscard]] LegalTime confirmationWindow(Day effective, const CountySettings& settings, const HolidayTable& holidays);

/// Review of an accepted application: reminder after 15 days (法释〔2011〕5号 5).
[[nodiscard]] LegalTime reviewPeriod(Day accepted, const CountySettings& settings, const HolidayTable& holidays);
/// … and red line after 30 (民事诉讼法 187).
[[nodiscard]] LegalTime reviewRedLine(Day accepted, const CountySettings& settings, const HolidayTable& holidays);

/// A party objects within 15 days of being served. 民诉法解释 (2022) 372.
[[nodiscard]] LegalTime partyObjection(Day served, const CountySettings& settings, const HolidayTable& holidays);
/// A third person with an interest objects within six months of knowing. 民诉法解释 (2022) 372.
[[nodiscard]] LegalTime thirdPersonObjection(Day knew, const HolidayTable& holidays);

/// Enforcement is applied for within two years of the last day for performance; of the day of effect when the
/// agreement names none. 民事诉讼法 250.
[[nodiscard]] LegalTime enforcementLimit(Day performanceDue, const HolidayTable& holidays);

/// The colour of a mediation clock: 10 days left yellow, 5 orange, 2 or fewer red, a notice once 15 days are used.
/// Nothing while it is suspended or stopped. DOMAIN 4.10.
[[nodiscard]] std::optional<Warning> periodWarning(const Period& period);

/// The same day `months` later; the last day of that month when it is shorter (民法典 202).
[[nodiscard]] Day addMonths(Day day, int months);

} // namespace core
