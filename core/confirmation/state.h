#pragma once

#include "core/dispute/state.h"

/// A confirmation package: DOMAIN 3.5. Its own subject, since the review judge sees this and not the dossier.
namespace core::confirmation {

enum class Main { None, J0, J1, J2, J3, J4, J5, J6, J7, J7a, J7b, J8, J9, J9x, JH, JL };
BOOST_DESCRIBE_ENUM(Main, None, J0, J1, J2, J3, J4, J5, J6, J7, J7a, J7b, J8, J9, J9x, JH, JL)

struct Service {
    std::string party;          ///< party id
    std::optional<Day> servedOn;
    std::string manner;         ///< 当面, 代收, 拒收 …
    bool operator==(const Service&) const = default;
};
BOOST_DESCRIBE_STRUCT(Service, (), (party, servedOn, manner))

struct Point {
    std::string code;           ///< of the review catalogue, 6.8
    std::string answer;         ///< "yes", "no", "ask"
    bool operator==(const Point&) const = default;
};
BOOST_DESCRIBE_STRUCT(Point, (), (code, answer))

/// An objection to the ruling (T74, T75).
struct Objection {
    std::string act;
    std::string party;                  ///< party id; empty: a third person with an interest
    Day on{};
    std::optional<Day> knewOn;          ///< third person
    Day end{};                          ///< last day to object, as it was reckoned
    bool late = false;                  ///< handed in after it, and still forwarded
    std::string outcome;                ///< "", "dismissed", "revoked"
    std::optional<Day> decidedOn;
    std::string number;                 ///< of the court's decision
    bool operator==(const Objection&) const = default;
};
BOOST_DESCRIBE_STRUCT(Objection, (), (act, party, on, knewOn, end, late, outcome, decidedOn, number))

/// The court leader lets a judge review although he gave guidance on the dispute (《实施意见》第8条).
struct GuideException {
    std::string judge, account;         ///< who may review; who said so
    Day on{};
    std::string act;
    bool operator==(const GuideException&) const = default;
};
BOOST_DESCRIBE_STRUCT(GuideException, (), (judge, account, on, act))

struct Steps {
    Main state = Main::None;
    std::string dispute;                ///< parent subject, as text
    std::string organisation;           ///< point that applies
    std::string mediator;               ///< account
    std::string court;                  ///< organisation applied to
    std::string disputeNumber, type, agreementNumber, agreementHash;
    std::vector<dispute::PartySteps> parties;
    Day effectiveOn{};
    Day windowEnd{};                    ///< last day to apply (民事诉讼法 205)
    std::optional<Day> appliedOn;       ///< J1, at the point
    std::optional<Instant> receivedAt;  ///< J2, at the court: this meets the window
    std::optional<Day> postedOn;        ///< T62a
    std::string caseNumber;             ///< （2026）明0826诉前调确17号
    std::optional<Day> acceptedOn, reviewDue, reviewRedLine;
    std::vector<Point> points;          ///< review answers
    std::vector<std::string> heard;     ///< party ids heard by the judge
    std::optional<Day> supplementDue;
    std::string judge;
    std::string rulingNumber;
    std::string rulingHash;             ///< SHA-256 hex of the ruling PDF
    std::optional<Day> ruledOn, receivedAtPointOn, printedOn, servedAllOn;
    std::int64_t copies = 0;
    std::vector<Service> services;
    std::string ground;                 ///< of J4, J6, J8, JH
    std::vector<Objection> objections;
    std::optional<Day> enforcementToldOn, enforceUntil; ///< T73
    std::vector<GuideException> exceptions;
    std::vector<dispute::Event> events; ///< `state` there is unused
    bool operator==(const Steps&) const = default;
};
BOOST_DESCRIBE_STRUCT(Steps, (),
                      (state, dispute, organisation, mediator, court, disputeNumber, type, agreementNumber, agreementHash, parties,
                       effectiveOn, windowEnd, appliedOn, receivedAt, postedOn, caseNumber, acceptedOn, reviewDue, reviewRedLine,
                       points, heard, supplementDue, judge, rulingNumber, rulingHash, ruledOn, receivedAtPointOn, printedOn,
                       servedAllOn, copies, services, ground, objections, enforcementToldOn, enforceUntil, exceptions, events))

struct Supplement {
    std::string asked, answered;
    Day due{};
    std::optional<Day> answeredOn;
    bool operator==(const Supplement&) const = default;
};
BOOST_DESCRIBE_STRUCT(Supplement, (), (asked, answered, due, answeredOn))

struct Content {
    std::map<std::string, std::string> names;      ///< party id → name
    std::string title;                             ///< 谢宇航 与 苏兴旺
    std::string facts;
    dispute::AgreementContent agreement;           ///< frozen copy; hash in steps
    std::map<std::string, std::string> flags;      ///< red flag code → mediator's answer; never shown to parties
    std::vector<Supplement> supplements;
    std::string rulingText;
    std::string rulingPdf;                         ///< base64 of the PDF with the county's signature over it
    std::string reason;                            ///< of rejection, withdrawal
    std::map<std::string, std::string> objections; ///< act → who objects and why
    std::map<std::string, std::string> exceptions; ///< act → the leader's reason
    Attachments attachments;                       ///< files of the dispute that the judge may open
    bool operator==(const Content&) const = default;
};
BOOST_DESCRIBE_STRUCT(Content, (), (names, title, facts, agreement, flags, supplements, rulingText, rulingPdf, reason, attachments, objections, exceptions))

struct Identity {
    std::map<std::string, std::string> fields;     ///< "p1.idNumber", "p1.phone", "p1.address"
    bool operator==(const Identity&) const = default;
};
BOOST_DESCRIBE_STRUCT(Identity, (), (fields))

struct Sealed {
    std::vector<dispute::Note> hints;              ///< for the judge only
    bool operator==(const Sealed&) const = default;
};
BOOST_DESCRIBE_STRUCT(Sealed, (), (hints))

struct State {
    static constexpr std::string_view kType = "confirmation";
    Steps steps;
    Content content;
    Identity identity;
    Sealed sealed;
    bool operator==(const State&) const = default;
};

} // namespace core::confirmation
