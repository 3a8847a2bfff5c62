#pragma once

#include "core/dispute/kinds_route.h"

/// Mediating and its clock: T25 to T31.
namespace core::dispute {

/// T25: first contact; rights told; consents checked again.
struct Begin {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.begin", .article = "《人民调解法》第17条、第23条", .transitions = "T25",
                                   .posts = "VM TM IF PL"};
    struct Steps {
        bool rightsTold = false;
        std::optional<Day> on;
    };
    static Result<Findings> check(const State&, const Proposal<Begin>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(Begin::Steps, (), (rightsTold, on))

/// One side's offer or talk, by party id.
struct SealedLine {
    std::string party, text;
};
BOOST_DESCRIBE_STRUCT(SealedLine, (), (party, text))
struct SealedBody {
    std::vector<SealedLine> notes;
};
BOOST_DESCRIBE_STRUCT(SealedBody, (), (notes))

/// T26. Invariant i: no session without all consents at that moment.
struct Session {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.session", .article = "《人民调解法》第17条、第22条", .transitions = "T26",
                                   .posts = "VM TM IF PL"};
    struct Steps {
        std::optional<Day> on;
        std::string place, manner;
        std::vector<std::string> present; ///< party ids
        std::string result;               ///< agreed, again, failed
        std::optional<Day> next;
        std::string nextManner, fallback, method; ///< 000 三.10; 004 二.三; 003 四(三)4
        std::optional<Day> paperSigned;
        std::vector<std::string> signs;   ///< 002 二(二)
        bool signsAsked = false;
    };
    struct Content {
        std::string recorder, helpers, focus, record, outcome;
        bool readAloud = false;
        std::vector<Participant> participants;
        std::string methodReason;
    };
    using Sealed = SealedBody;
    static Result<Findings> check(const State&, const Proposal<Session>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
    static void evolve(dispute::Sealed&, const dispute::Steps&, const Stamp&, const Steps&, const Sealed&);
};
BOOST_DESCRIBE_STRUCT(Session::Steps, (), (on, place, manner, present, result, next, nextManner, fallback, method, paperSigned, signs, signsAsked))
BOOST_DESCRIBE_STRUCT(Session::Content, (), (recorder, helpers, focus, record, outcome, readAloud, participants, methodReason))

/// Kind of the note that keeps where an investigation was made; it has the same act as the note of what was found.
inline constexpr std::string_view kPlaceNote = "place";

/// T26: investigation, evidence.
struct Investigate {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.investigate", .article = "《人民调解法》第21条", .transitions = "T26",
                                   .posts = "VM TM IF PL"};
    struct Steps {
        std::optional<Day> on;
        std::string place, about; ///< about: party id, "witness", "site", "evidence"
    };
    struct Content {
        std::string text;
    };
    using Sealed = SealedBody;
    static Result<Findings> check(const State&, const Proposal<Investigate>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
    static void evolve(dispute::Sealed&, const dispute::Steps&, const Stamp&, const Steps&, const Sealed&);
};
BOOST_DESCRIBE_STRUCT(Investigate::Steps, (), (on, place, about))
BOOST_DESCRIBE_STRUCT(Investigate::Content, (), (text))

/// T26: a sealed offer or note outside a session.
struct SealedNoteKind {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.sealed_note", .article = "《人民调解法》第15条", .transitions = "T26",
                                   .posts = "VM TM IF PL"};
    using Sealed = SealedBody;
    static Result<Findings> check(const State&, const Proposal<SealedNoteKind>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Nothing&);
    static void evolve(dispute::Sealed&, const dispute::Steps&, const Stamp&, const Nothing&, const Sealed&);
};

/// T27. Refusals in this order: "expired", "consent", "days", "over_30".
struct Extend {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.extend", .article = "《实施意见》第15条", .transitions = "T27",
                                   .posts = "VM TM VL TL PL IF G4 CD", .offline = Offline::Prov};
    struct Steps {
        std::int64_t days = 0;
        std::map<std::string, Day> consents; ///< party id → day of its agreement
        std::optional<Day> on;               ///< day of the sheet; default: the latest agreement
        bool exceptional = false;            ///< dispatcher's note above the limit ("原则上")
    };
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<Extend>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Extend::Steps, (), (days, consents, on, exceptional))

/// T28. Only appraisal and assessment stop the clock.
struct AppraisalStart {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.appraisal_start", .article = "《实施意见》第15条", .transitions = "T28",
                                   .posts = "VM TM IF PL CD", .offline = Offline::Prov};
    struct Steps {
        std::optional<Day> on;               ///< date on the entrusting paper
        std::map<std::string, Day> consents;
        bool courtApproved = false;
    };
    struct Content {
        std::string body, matter;            ///< who appraises what
    };
    static Result<Findings> check(const State&, const Proposal<AppraisalStart>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(AppraisalStart::Steps, (), (on, consents, courtApproved))
BOOST_DESCRIBE_STRUCT(AppraisalStart::Content, (), (body, matter))

/// T29.
struct AppraisalEnd {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.appraisal_end", .article = "《实施意见》第15条", .transitions = "T29",
                                   .posts = "VM TM IF PL CD"};
    struct Steps {
        std::optional<Day> on;               ///< day on which the report reached the point; still suspended
        std::string outcome;                 ///< report, withdrawn, refused
    };
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<AppraisalEnd>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(AppraisalEnd::Steps, (), (on, outcome))

/// T30: at least one hard flag. No step but reporting; the clock runs on (Appendix A 10).
struct ShamStop {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.sham_stop", .article = "《民事诉讼法》第115条", .transitions = "T30",
                                   .posts = "VM TM CH IF PL GJ", .offline = Offline::Prov};
    struct Steps {
        std::vector<std::string> flags;      ///< codes of clause_check.h redFlags
        std::optional<Day> on;
    };
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<ShamStop>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(ShamStop::Steps, (), (flags, on))

/// T31: cleared, or confirmed as sham. Who is told of other ways at once needs no further termination.
struct ShamDecide {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.sham_decide", .article = "《民事诉讼法》第115条", .transitions = "T31",
                                   .posts = "CD GJ", .offline = Offline::Server};
    struct Steps {
        bool upheld = false;
    };
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<ShamDecide>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(ShamDecide::Steps, (), (upheld))

[[nodiscard]] std::vector<Kind> mediationKinds();

} // namespace core::dispute
