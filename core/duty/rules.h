#pragma once

#include "core/duty/duties.h"

/// The duties of each subject type. Where DOMAIN has no legal time, its 4.10 default (a county setting) is used.
namespace core::duty::rules {

[[nodiscard]] std::vector<Duty> ofDispute(const dispute::State& state, const Viewer& viewer);
[[nodiscard]] std::vector<Duty> ofConfirmation(const confirmation::State& state, const Viewer& viewer);
[[nodiscard]] std::vector<Duty> ofProposal(const proposal::State& state, const Viewer& viewer);
[[nodiscard]] std::vector<Duty> ofReturn(const returning::State& state, const Viewer& viewer);

[[nodiscard]] std::vector<Duty> ofClue(const clue::State& state, const Viewer& viewer);
[[nodiscard]] std::vector<Duty> ofPatrol(const patrol::State& state, const Viewer& viewer);
[[nodiscard]] std::vector<Duty> ofWarning(const warning::State& state, const Viewer& viewer);
[[nodiscard]] std::vector<Duty> ofSupervision(const supervision::State& state, const Viewer& viewer);
[[nodiscard]] std::vector<Duty> ofComplaint(const complaint::State& state, const Viewer& viewer);
[[nodiscard]] std::vector<Duty> ofPerson(const roster::State& state, const Viewer& viewer);
[[nodiscard]] std::vector<Duty> ofGuidance(const guidance::State& state, const Viewer& viewer);
[[nodiscard]] std::vector<Duty> ofConsultation(const consultation::State& state, const Viewer& viewer);
[[nodiscard]] std::vector<Duty> ofOrder(const order::State& state, const Viewer& viewer);
[[nodiscard]] std::vector<Duty> ofRota(const rota::State& state, const Viewer& viewer);
[[nodiscard]] std::vector<Duty> ofMeeting(const meeting::State& state, const Viewer& viewer);
/// What a dispute's colour and the police ask beside its state: T44 to T46a.
[[nodiscard]] std::vector<Duty> ofRisk(const dispute::State& state, const Viewer& viewer);

/// Who has to act: one of `posts` in `organisation`, or the account itself when it is not empty.
struct Actor {
    std::vector<std::string_view> posts;
    std::string organisation;
    std::string account;
};
[[nodiscard]] bool isMine(const Actor& actor, const Author& viewer);
/// Whose account was ended: nothing waits for him any more.
[[nodiscard]] bool hasLeft(std::string_view account, const Viewer& viewer);

/// A duty with its actor resolved; the other members are filled by the caller.
[[nodiscard]] Duty makeDuty(std::string code, std::string kind, const Actor& actor, const Viewer& viewer);

/// What stands for the article where no document lays a time down: DOMAIN 4.10, a setting of the county.
inline constexpr std::string_view kCountySets = "本县设定";
/// The same where the parties fixed the day among themselves.
inline constexpr std::string_view kPartiesAgreed = "当事人约定";

/// 到3月5日24时止。
[[nodiscard]] text::Said untilDay(Day day);
/// 当日 when `days` is 0, else 3日内.
[[nodiscard]] text::Said within(std::int64_t days);
/// 文件没有写明，本县设定。
[[nodiscard]] text::Said countyDecides();

/// Gives `duty` its last day with what lays it down and how it was reckoned: nobody is shown a day without both.
void setDue(Duty& duty, Day day, std::string_view article, std::initializer_list<text::Said> steps);
/// … today, because something has come that waits for an answer and no document leaves it more time.
void dueAtOnce(Duty& duty, const Viewer& viewer, std::string_view article, const text::Said& what);
/// Gives `duty` the n-th day after `from`, rolled over rest days (民事诉讼法 85).
void dueInDays(Duty& duty, Day from, std::int64_t n, const Viewer& viewer, std::string_view article);
/// Gives `duty` the n-th working day after `from` as due day, with its explanation.
void dueInWorkingDays(Duty& duty, Day from, std::int64_t n, const Viewer& viewer, std::string_view article);
/// More steps behind or before those of `duty`.
void explain(Duty& duty, std::initializer_list<text::Said> steps);
void explainFirst(Duty& duty, const text::Said& step);

} // namespace core::duty::rules
