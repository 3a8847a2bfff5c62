#pragma once

#include "core/dispute/state.h"

/// The duty roster (值班表) of a service point: who mediates on which half-day. 《非诉讼平台实施意见》四（二）2. One subject a
/// point; read by everybody in the county, since people are sent to whoever is on duty.
namespace core::rota {

enum class Half { Morning, Afternoon };
BOOST_DESCRIBE_ENUM(Half, Morning, Afternoon)

/// One half-day. `account` or, for one who has none, `name` and `phone`; several may share a half-day.
struct Slot {
    Day on{};
    Half half = Half::Morning;
    std::string account;
    std::string name, phone;            ///< work phone, given to everybody
    bool operator==(const Slot&) const = default;
};
BOOST_DESCRIBE_STRUCT(Slot, (), (on, half, account, name, phone))

/// "2026-03-05 a" for the morning, "2026-03-05 b" for the afternoon: a map is in the order of time.
[[nodiscard]] std::string slotKey(Day on, Half half);

struct Steps {
    std::string organisation;
    std::map<std::string, std::vector<Slot>> turns; ///< by slotKey; those long past are dropped
    std::string account;                ///< who wrote it last
    std::optional<Day> on;
    bool operator==(const Steps&) const = default;
};
BOOST_DESCRIBE_STRUCT(Steps, (), (organisation, turns, account, on))

struct Nothing {
    bool operator==(const Nothing&) const = default;
};
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

struct State {
    static constexpr std::string_view kType = "rota";
    Steps steps;
    Nothing content, identity, sealed;

    /// Who is on duty; empty when nobody is.
    [[nodiscard]] const std::vector<Slot>& onDuty(Day on, Half half) const;
    bool operator==(const State&) const = default;
};

[[nodiscard]] std::string_view halfName(Half half); ///< 上午, 下午
/// Each point has one rota in the whole county.
[[nodiscard]] SubjectId subjectOf(std::string_view organisation);

} // namespace core::rota
