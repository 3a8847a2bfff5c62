#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace core {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>; ///< a moment, UTC
using Day = std::chrono::local_days;                              ///< a calendar day, no zone

/// The calendar day in China Standard Time (fixed UTC+08:00) on which `instant` fell. The only bridge between the two.
[[nodiscard]] Day dayInChina(Instant instant);
/// The first instant of `day` in China Standard Time.
[[nodiscard]] Instant startOfDayInChina(Day day);

/// "2026-03-04"; nothing else is accepted, and impossible dates are refused.
[[nodiscard]] std::optional<Day> parseDay(std::string_view text);
[[nodiscard]] std::string formatDay(Day day);
[[nodiscard]] Day makeDay(int year, unsigned month, unsigned day);

/// "2026-03-04T09:30:00+08:00", optionally with milliseconds; "Z" and other offsets are read too.
[[nodiscard]] std::optional<Instant> parseInstant(std::string_view text);
/// Always written with the offset +08:00, without milliseconds.
[[nodiscard]] std::string formatInstant(Instant instant);

/// Nobody calls now() elsewhere: who needs the time takes a Clock.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override;
};

/// A clock that stands still until it is set; for tests, the demo and FENGQIAO_NOW.
class FixedClock final : public Clock {
public:
    explicit FixedClock(Instant instant) : m_now(instant) {}
    [[nodiscard]] Instant now() const override { return m_now; }
    void set(Instant instant) { m_now = instant; }
    void advance(std::chrono::milliseconds by) { m_now += by; }

private:
    Instant m_now;
};

} // namespace core
