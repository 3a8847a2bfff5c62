#pragma once

#include "core/dispute/kinds_intake.h"

/// From the register to all consents, and out again: T09 to T16, T40, T43.
namespace core::dispute {

struct OnBody {
    std::optional<Day> on;
};
BOOST_DESCRIBE_STRUCT(OnBody, (), (on))

/// T09: all ways explained once.
struct Notice {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.notice", .article = "《人民调解法》第23条", .transitions = "T09",
                                   .posts = "VM TM VL TL PL IF G1"};
    struct Steps {
        std::string version;
        bool readAloud = false;
        std::optional<Day> on;
        bool notForced = false;                        ///< kFreeWill of reception.h was read aloud
        std::map<std::string, std::string> knew;       ///< party id → "yes", "no": knew of mediation before (003 三)
        std::map<std::string, std::string> knewMarks;  ///< party id → signature, or who called
    };
    static Result<Findings> check(const State&, const Proposal<Notice>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(Notice::Steps, (), (version, readAloud, on, notForced, knew, knewMarks))

/// T10: the party's free choice.
struct Choose {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.choose", .article = "《人民调解法》第17条", .transitions = "T10",
                                   .posts = "VM TM VL TL PL IF G1"};
    struct Steps {
        std::string way; ///< one of ways.h
        std::optional<Day> on;
    };
    static Result<Findings> check(const State&, const Proposal<Choose>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(Choose::Steps, (), (way, on))

/// T11.
struct ReferOut {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.refer_out", .article = "《人民调解法》第26条", .transitions = "T11",
                                   .posts = "VM TM VL TL PL G3"};
    using Steps = OnBody;
    struct Content {
        std::string body, reason; ///< who handles it now
        std::string phone, address, papers; ///< 003 四(三)2: whom to call, where, what to bring
    };
    static Result<Findings> check(const State&, const Proposal<ReferOut>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(ReferOut::Content, (), (body, reason, phone, address, papers))

/// T12.
struct ReferralResult {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.referral_result", .article = "《人民调解法》第26条", .transitions = "T12",
                                   .posts = "VL TL PL G3", .offline = Offline::Prov};
    struct Steps {
        bool back = false;      ///< true: comes back and a way is chosen again
        std::optional<Day> on;
    };
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<ReferralResult>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(ReferralResult::Steps, (), (back, on))

/// T13: one try to reach the other side.
struct Invite {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.invite", .article = "《人民调解法》第17条", .transitions = "T13",
                                   .posts = "VM TM VL TL PL IF G1 G2"};
    struct Steps {
        std::string party, manner;
        bool reached = false;
        std::optional<Day> on;
    };
    static Result<Findings> check(const State&, const Proposal<Invite>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(Invite::Steps, (), (party, manner, reached, on))

/// T13, T14, T15, T40: one party's answer, asked alone. A refusal while mediation lives ends it.
struct SetConsent {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.consent", .article = "《人民调解法》第17条", .transitions = "T13 T14 T15 T40",
                                   .posts = "VM TM VL TL PL IF G1 G2 CD"};
    struct Steps {
        std::string party;
        Consent answer = Consent::NotAsked; ///< agreed, refused, thinking
        std::optional<Day> on;
        std::string manner, evidence;
        bool askedAlone = false;
        std::string saidBy;                 ///< "party", "agent"; "helper" is refused (000 三.17)
    };
    static Result<Findings> check(const State&, const Proposal<SetConsent>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(SetConsent::Steps, (), (party, answer, on, manner, evidence, askedAlone, saidBy))

/// T15: not reached after the tries of T13.
struct NotReached {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.not_reached", .article = "《人民调解法》第17条", .transitions = "T15",
                                   .posts = "VM TM VL TL PL IF G2"};
    using Steps = OnBody;
    static Result<Findings> check(const State&, const Proposal<NotReached>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
};

/// T15a: another way, or all have changed their mind.
struct Reopen {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.reopen", .article = "《人民调解法》第17条", .transitions = "T15a",
                                   .posts = "VM TM VL TL PL IF G1"};
    using Steps = OnBody;
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<Reopen>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};

/// T16: crime, status, exclusive authority …
struct NotMediable {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.not_mediable", .article = "《人民调解法》第26条", .transitions = "T16",
                                   .posts = "VM TM VL TL PL IF G1"};
    struct Steps {
        std::string ground; ///< code
        std::optional<Day> on;
    };
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<NotMediable>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(NotMediable::Steps, (), (ground, on))

struct PartyOnBody {
    std::string party;
    std::optional<Day> on;
};
BOOST_DESCRIBE_STRUCT(PartyOnBody, (), (party, on))

/// T40, invariant viii: at once, from every live state, without a line.
struct WithdrawConsent {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.withdraw_consent", .article = "《人民调解法》第23条", .transitions = "T40",
                                   .posts = "VM TM VL TL PL IF G2 G4"};
    using Steps = PartyOnBody;
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<WithdrawConsent>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};

/// T43: the claim is dropped, or settled in private.
struct WithdrawClaim {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.withdraw_claim", .article = "《人民调解法》第23条", .transitions = "T43",
                                   .posts = "VM TM VL TL PL IF G1"};
    using Steps = PartyOnBody;
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<WithdrawClaim>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};

/// The dispatcher chases a receipt or a step (督办). No state changes.
struct Urge {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.urge", .article = "《实施意见》第5条", .transitions = {}, .posts = "CD G3",
                                   .offline = Offline::Server};
    struct Steps {
        std::string about;      ///< duty code
        std::optional<Day> replyDue;
    };
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<Urge>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Urge::Steps, (), (about, replyDue))

/// Somebody looked at what the screen masks; committed before it is shown (DESIGN 3). The act itself is the record.
struct Revealed {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.revealed", .article = "《个人信息保护法》第51条", .transitions = {}, .posts = "*",
                                   .version = 1, .lane = Lane::Reading};
    struct Steps {
        std::vector<std::string> fields; ///< "p1.idNumber"; empty = all of them
        std::string reason;
    };
    static Result<Findings> check(const State&, const Proposal<Revealed>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(Revealed::Steps, (), (fields, reason))

/// Mediation ends without agreement: state comes from the findings, the clock stops.
void endWithoutAgreement(Steps& steps, const Stamp& stamp, Day on, const std::vector<std::string>& reasons, std::string detail);

[[nodiscard]] std::vector<Kind> routeKinds();

} // namespace core::dispute
