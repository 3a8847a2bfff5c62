#pragma once

#include "core/codec/described.h"

/// What a dispute remembers from the agreement on: performance, visits, archive (DOMAIN 3.6). Part of the state in
/// `state.h`, cut along the same lines of sight: days and codes are steps, money and words content.
namespace core::dispute {

/// 履行中, 履行完毕, 未履行. P2 is entered by the first record of urging: a missed day alone is a view (DESIGN 2).
enum class Performance { None, P0, P1, P2 };
BOOST_DESCRIBE_ENUM(Performance, None, P0, P1, P2)

/// How far one promise of the agreement is, without its amount.
struct PromiseSteps {
    std::int64_t clause = 0;   ///< 1, 2, 3 … of the agreement
    std::optional<Day> due, doneOn;
    bool operator==(const PromiseSteps&) const = default;
};
BOOST_DESCRIBE_STRUCT(PromiseSteps, (), (clause, due, doneOn))

/// A reminder before the day, or an urging after it (督促履行).
struct Reminder {
    std::int64_t clause = 0;
    Day on{};
    std::string manner;        ///< 电话 上门 短信 广播 …
    std::optional<Day> promised; ///< urging: the new day that was named; the agreement's own day does not move
    std::string act;
    bool operator==(const Reminder&) const = default;
};
BOOST_DESCRIBE_STRUCT(Reminder, (), (clause, on, manner, promised, act))

struct VisitSteps {
    Day on{};
    std::string manner;                               ///< 上门 电话 视频 到点
    std::vector<std::string> with;                    ///< party ids
    std::string performed;                            ///< "done", "partly", "none", "open" (not due yet)
    bool unusual = false, newSigns = false;
    std::map<std::string, std::string> satisfaction;  ///< party id → "good", "fair", "bad"
    std::map<std::string, std::string> marks;         ///< party id → how the answer is vouched for: 签名, 指印, 来电 …
    std::string act;
    bool operator==(const VisitSteps&) const = default;
};
BOOST_DESCRIBE_STRUCT(VisitSteps, (), (on, manner, with, performed, unusual, newSigns, satisfaction, marks, act))

struct ReviewSteps {
    Day on{};
    std::string account, organisation;
    std::int64_t score = 0;                           ///< 0 … 100
    std::vector<std::string> defects;                 ///< codes, found by the program and by the reviewer
    std::string act;
    bool operator==(const ReviewSteps&) const = default;
};
BOOST_DESCRIBE_STRUCT(ReviewSteps, (), (on, account, organisation, score, defects, act))

/// A party asked on the telephone by somebody from outside the case (《服务站点与对接机制》三, 外部监督).
struct PartyCall {
    Day on{};
    std::string account, organisation;                ///< who asked
    std::string party;
    bool reached = true;
    std::map<std::string, std::string> answers;       ///< question → "yes", "no", "unsure"; callQuestions()
    std::string act;
    bool operator==(const PartyCall&) const = default;
};
BOOST_DESCRIBE_STRUCT(PartyCall, (), (on, account, organisation, party, reached, answers, act))

/// 办结评级 (003 四(二)5).
struct EndGrade {
    Day on{};
    std::string account;
    std::string grade, proposed;                      ///< "good", "fair", "poor"
    std::string act;
    bool operator==(const EndGrade&) const = default;
};
BOOST_DESCRIBE_STRUCT(EndGrade, (), (on, account, grade, proposed, act))

/// 非诉讼终结评估 (003 四(二)5): ways by their codes.
struct EndAssessment {
    Day on{};
    std::string account;
    std::vector<std::string> tried, declined, closed;
    std::string result, next;                         ///< "exhausted", "other_way"; way advised
    std::string act;
    bool operator==(const EndAssessment&) const = default;
};
BOOST_DESCRIBE_STRUCT(EndAssessment, (), (on, account, tried, declined, closed, result, next, act))

struct AfterSteps {
    Performance performance = Performance::None;
    std::vector<PromiseSteps> promises;
    std::vector<Reminder> reminders, urgings;
    std::optional<Day> performedOn;
    std::optional<Day> waysToldOn;                    ///< T84
    std::string way;                                  ///< "enforce", "sue"
    std::optional<Day> enforceUntil;
    std::string plan;                                 ///< "", "once", "regular", "none"
    std::optional<Day> visitsFrom;                    ///< visits count for the plan from this day
    std::vector<Day> planned;
    std::vector<VisitSteps> visits;
    std::string alert;                                ///< act of the visit whose unusual behaviour nobody has answered
    std::string archiveNumber, retention;             ///< "short", "long", "permanent"
    std::optional<Day> archivedOn, retentionUntil;
    std::int64_t pages = 0;
    std::string reviewer;                             ///< account that called for the dossier
    std::string reviewerOrganisation;
    std::vector<ReviewSteps> reviews;
    std::vector<EndGrade> grades;                     ///< oldest first; the last one stands
    std::optional<EndAssessment> assessment;
    std::vector<PartyCall> calls;                     ///< oldest first
    bool operator==(const AfterSteps&) const = default;
};
BOOST_DESCRIBE_STRUCT(AfterSteps, (),
                      (performance, promises, reminders, urgings, performedOn, waysToldOn, way, enforceUntil, plan, visitsFrom,
                       planned, visits, alert, archiveNumber, retention, archivedOn, retentionUntil, pages, reviewer,
                       reviewerOrganisation, reviews, grades, assessment, calls))

/// 收条: one payment or one thing handed over. Money in fen.
struct Slip {
    std::string act;
    std::string agreement;            ///< number: slips of a replaced agreement count no more
    std::int64_t clause = 0;
    Day on{};
    std::optional<std::int64_t> fen;
    bool settles = false;             ///< the promise is done with it, whatever the sum
    std::string way, payer, payee, witness, remark;
    std::string voided;               ///< why it was struck out; empty: it stands
    bool operator==(const Slip&) const = default;
};
BOOST_DESCRIBE_STRUCT(Slip, (), (act, agreement, clause, on, fen, settles, way, payer, payee, witness, remark, voided))

struct ContactWords {
    std::string act, contact, answer;
    bool operator==(const ContactWords&) const = default;
};
BOOST_DESCRIBE_STRUCT(ContactWords, (), (act, contact, answer))

/// The four questions of the follow-up rule (实施方案 四(四)9) and what was done.
struct VisitWords {
    std::string act, mind, unusual, opinions, newSigns, performance, measures;
    bool operator==(const VisitWords&) const = default;
};
BOOST_DESCRIBE_STRUCT(VisitWords, (), (act, mind, unusual, opinions, newSigns, performance, measures))

struct AfterContent {
    std::vector<Slip> slips;
    std::vector<ContactWords> urgings;
    std::vector<VisitWords> visits;
    std::map<std::string, std::string> explained;     ///< sheet of the check list → why it is not there
    std::string dossierNote, checkedBy;
    std::map<std::string, std::string> reviews;       ///< act → remarks
    std::map<std::string, std::string> calls;         ///< act → what the party said beside the questions
    bool operator==(const AfterContent&) const = default;
};
BOOST_DESCRIBE_STRUCT(AfterContent, (), (slips, urgings, visits, explained, dossierNote, checkedBy, reviews, calls))

} // namespace core::dispute
