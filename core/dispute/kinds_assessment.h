#pragma once

#include "core/dispute/kinds_archive.h"

/// What others say of a dispute, beside the agreement and without changing it: an expert's opinion, the grade after its
/// end, and the assessment that every way has been tried. 002 二(三), 003 四(二)5.
namespace core::dispute {

/// 专家意见 (002 二(三)): stands apart from the agreement. That the expert has to do with a party is said, not hidden.
struct ExpertOpinion {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.expert_opinion", .article = "《推进诉源治理的意见》二（三）", .transitions = {}, .posts = "VM TM VL TL PL IF"};
    struct Steps {
        std::string expert;             ///< roster entry, subject as text
        std::optional<Day> askedOn, on;
    };
    struct Content {
        std::string name, field, question, opinion;
    };
    static Result<Findings> check(const State&, const Proposal<ExpertOpinion>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(ExpertOpinion::Steps, (), (expert, askedOn, on))
BOOST_DESCRIBE_STRUCT(ExpertOpinion::Content, (), (name, field, question, opinion))

/// 办结评级 (003 四(二)5): by result and what the parties said; never by whoever took part.
struct GradeEnd {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.grade", .article = "《非诉讼平台实施意见》四（二）5", .transitions = {}, .posts = "G5 JO", .offline = Offline::Prov};
    struct Steps {
        std::string grade;              ///< "good", "fair", "poor"
        std::optional<Day> on;
    };
    struct Content {
        std::string reason;             ///< asked where the grade is another than the one proposed
    };
    static Result<Findings> check(const State&, const Proposal<GradeEnd>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(GradeEnd::Steps, (), (grade, on))
BOOST_DESCRIBE_STRUCT(GradeEnd::Content, (), (reason))

/// 非诉讼终结评估 (003 四(二)5): the ways tried, beside those that were open.
struct AssessEnd {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.assess_end", .article = "《非诉讼平台实施意见》四（二）5", .transitions = {}, .posts = "G3 G5", .offline = Offline::Prov};
    struct Steps {
        std::vector<std::string> tried, declined, closed; ///< codes of ways.h; declined by a party; closed: its conditions are not met
        std::string result;             ///< "exhausted", "other_way"
        std::string next;               ///< way that is advised
        std::optional<Day> on;
    };
    struct Content {
        std::string advice;             ///< and why a way is closed
    };
    static Result<Findings> check(const State&, const Proposal<AssessEnd>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(AssessEnd::Steps, (), (tried, declined, closed, result, next, on))
BOOST_DESCRIBE_STRUCT(AssessEnd::Content, (), (advice))

[[nodiscard]] std::vector<Kind> assessmentKinds();

/// The grade that result and answers propose: performed and nobody dissatisfied is good; not performed, or most of those
/// asked dissatisfied, is poor; everything else fair. Empty before the end.
[[nodiscard]] std::string proposedGrade(const dispute::Steps& steps);
[[nodiscard]] std::string_view endGradeName(std::string_view grade); ///< 好, 一般, 差; empty for an unknown code
/// Non-litigation ways open to a dispute of this type that an assessment has to account for.
[[nodiscard]] std::vector<std::string_view> waysToAccountFor(std::string_view type);
/// Mediation ended without agreement, or something was agreed: there is an end to look back on.
[[nodiscard]] bool hasEnd(const dispute::Steps& steps);

} // namespace core::dispute
