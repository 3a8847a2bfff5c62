#pragma once

#include "core/dispute/state.h"

/// A question to a judge of the contact point, to the police or to the justice office, with no more of the dispute than
/// the answer needs (000 二.8, 004 二.二). What comes back is guidance and never a decision.
namespace core::guidance {

enum class Main { None, Asked, Answered, Closed, Withdrawn };
BOOST_DESCRIBE_ENUM(Main, None, Asked, Answered, Closed, Withdrawn)

/// The five kinds of help of 000 二.8: a typical case pushed, the law explained, advice, joining by video, coming in person.
enum class Manner { Case, Law, Advice, Video, Visit };
BOOST_DESCRIBE_ENUM(Manner, Case, Law, Advice, Video, Visit)

struct AnswerSteps {
    Manner manner = Manner::Advice;
    Day on{};
    std::int64_t minutes = 0;       ///< spent on it
    std::string account, organisation, act;
    bool operator==(const AnswerSteps&) const = default;
};
BOOST_DESCRIBE_STRUCT(AnswerSteps, (), (manner, on, minutes, account, organisation, act))

/// A session of mediator on the spot and judge by video or in person (R-000-8c). One stands at a time.
struct SessionPlan {
    Instant at{};
    Manner manner = Manner::Video;
    std::string fallback;           ///< when the line fails: "phone", "recorded", "visit"
    std::string account;            ///< who proposed it
    bool byAsker = false;           ///< the other side agrees
    std::optional<Instant> agreedAt;
    std::string result;             ///< "", "held", "fallback", "failed", "declined"
    std::string used;               ///< fallback that was used
    std::string act;
    bool operator==(const SessionPlan&) const = default;
};
BOOST_DESCRIBE_STRUCT(SessionPlan, (), (at, manner, fallback, account, byAsker, agreedAt, result, used, act))

struct Steps {
    Main state = Main::None;
    std::string number;
    std::string organisation;       ///< who asks
    std::string author;
    std::string to;                 ///< court or tribunal, police station, justice office
    std::string judge;              ///< account that is to answer; empty = whoever serves there
    std::string dispute, disputeNumber, type; ///< dispute as subject text; empty for a question without one
    std::vector<Manner> wanted;
    bool urgent = false;
    bool namesNeeded = false;       ///< the question cannot do without names
    Day askedOn{};
    std::optional<Day> due;
    std::vector<AnswerSteps> answers;
    std::vector<SessionPlan> sessions;
    std::string useful;             ///< what the asker said at the end: "yes", "partly", "no"
    std::vector<dispute::Event> events; ///< `state` stays None
    bool operator==(const Steps&) const = default;

    /// The session that is planned and not over; null when there is none.
    [[nodiscard]] const SessionPlan* standingSession() const;
};
BOOST_DESCRIBE_STRUCT(Steps, (), (state, number, organisation, author, to, judge, dispute, disputeNumber, type, wanted, urgent, namesNeeded,
                                  askedOn, due, answers, sessions, useful, events))

struct AnswerContent {
    std::string act;
    std::string text;
    std::string law;                ///< articles explained
    std::string source;             ///< number or title of the typical case
    bool operator==(const AnswerContent&) const = default;
};
BOOST_DESCRIBE_STRUCT(AnswerContent, (), (act, text, law, source))

struct Content {
    std::string question;
    std::string extract;            ///< what of the dispute the answer needs
    std::string papers;             ///< which papers there are
    std::vector<AnswerContent> answers;
    std::vector<dispute::Note> notes;
    bool operator==(const Content&) const = default;
};
BOOST_DESCRIBE_STRUCT(Content, (), (question, extract, papers, answers, notes))

struct Empty {
    bool operator==(const Empty&) const = default;
};
BOOST_DESCRIBE_STRUCT(Empty, (), ())

struct State {
    static constexpr std::string_view kType = "guidance";
    Steps steps;
    Content content;
    Empty identity, sealed;
    bool operator==(const State&) const = default;
};

[[nodiscard]] std::string_view mannerName(Manner manner);       ///< 推送典型案例, 释法, 提建议, 视频参与, 到场指导
[[nodiscard]] std::string_view stateName(Main state);           ///< 待答复, 已答复, 已办结, 已撤回
[[nodiscard]] std::string_view fallbackName(std::string_view fallback); ///< 改用电话 …; the code itself when unknown

} // namespace core::guidance
