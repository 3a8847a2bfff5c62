#pragma once

#include "core/attachment/attachment.h"
#include "core/calendar/period.h"
#include "core/codec/described.h"
#include "core/dispute/after_state.h"
#include "core/dispute/reception_state.h"
#include "core/kinds/field.h"
#include "core/warning/colours.h"

/// A dispute: DOMAIN section 3. Four sections along the lines of sight (DESIGN 3).
namespace core::dispute {

/// Main states, named by their codes in DOMAIN 3.2 so that table and book can be held side by side.
/// `stateName` (life_cycle.h) gives the Chinese words.
enum class Main { None, A0, A1, A2, A3, A4, A5, R0, C0, C1, C2, M0, M1, M2, M3, E0, E1, G0, GS, G1, G2, F0, F1, F2, F3, F4, F5, V0, Z0, Z1 };
BOOST_DESCRIBE_ENUM(Main, None, A0, A1, A2, A3, A4, A5, R0, C0, C1, C2, M0, M1, M2, M3, E0, E1, G0, GS, G1, G2, F0, F1, F2, F3, F4, F5, V0, Z0, Z1)

enum class Level { Village, Township, Professional, Individual, Centre };
BOOST_DESCRIBE_ENUM(Level, Village, Township, Professional, Individual, Centre)

enum class Source { WalkIn, Committee, Court, Police, JusticeOffice, Procuratorate, Petition, Hotline, Platform, Centre, Import };
BOOST_DESCRIBE_ENUM(Source, WalkIn, Committee, Court, Police, JusticeOffice, Procuratorate, Petition, Hotline, Platform, Centre, Import)

enum class Side { Applicant, Respondent, Third };
BOOST_DESCRIBE_ENUM(Side, Applicant, Respondent, Third)

/// 人民调解法 17: of the party's own will.
enum class Consent { NotAsked, Agreed, Refused, Thinking, Withdrawn };
BOOST_DESCRIBE_ENUM(Consent, NotAsked, Agreed, Refused, Thinking, Withdrawn)

/// What is known of one party without a name. Names are content, numbers and addresses identity.
struct PartySteps {
    std::string id;                 ///< "p1"
    Side side = Side::Applicant;
    bool organisation = false;      ///< 单位
    Consent consent = Consent::NotAsked;
    std::optional<Day> consentOn;
    std::string consentManner;      ///< 当面, 电话, 书面 …
    bool askedAlone = false;        ///< □已单独询问
    std::string pushWish;           ///< "", "push", "return", "stay": wish of E0
    std::optional<Day> rightsToldOn;
    bool operator==(const PartySteps&) const = default;
};
BOOST_DESCRIBE_STRUCT(PartySteps, (), (id, side, organisation, consent, consentOn, consentManner, askedAlone, pushWish, rightsToldOn))

struct Holder {
    Level level = Level::Village;
    std::string organisation;
    std::string mediator;           ///< account, empty before M0
    bool mediatorAnswered = false;  ///< T23a: helper accepted (a liaison naming himself counts)
    std::string person;             ///< entry of the roster under which he was named, subject as text
    bool operator==(const Holder&) const = default;
};
BOOST_DESCRIBE_STRUCT(Holder, (), (level, organisation, mediator, mediatorAnswered, person))

/// One line of 经过: which act brought what. Text for people is made by `ui` and `documents`.
struct Event {
    std::string act;          ///< id
    std::string kind;
    Main state = Main::None;  ///< after it
    Day on{};                 ///< the day it is about
    Instant at{};             ///< legal time of the act
    std::string account;
    std::string detail;       ///< code of the kind: "agreed", "20", "F03" …
    bool operator==(const Event&) const = default;
};
BOOST_DESCRIBE_STRUCT(Event, (), (act, kind, state, on, at, account, detail))

struct SessionSteps {
    std::int64_t number = 0;
    Day on{};
    std::string place, manner;            ///< manner: 当面 视频 电话 分别
    std::vector<std::string> present;     ///< party ids
    std::string result;                   ///< "agreed", "again", "failed"
    std::optional<Day> next;
    std::string act;
    std::string nextManner;               ///< of the next meeting, when it is agreed already
    std::string fallback;                 ///< the line failed: "phone", "visit" (004 二.三)
    std::optional<Day> paperSigned;       ///< what was said over the telephone was signed on paper
    std::vector<std::string> signs;       ///< of warning::signs(), from the check list of the session (002 二(二))
    std::optional<bool> signsAsked;       ///< true: somebody went through the list
    bool operator==(const SessionSteps&) const = default;
};
BOOST_DESCRIBE_STRUCT(SessionSteps, (), (number, on, place, manner, present, result, next, act, nextManner, fallback, paperSigned, signs, signsAsked))

enum class AgreementForm { Written, Oral };
BOOST_DESCRIBE_ENUM(AgreementForm, Written, Oral)

struct AgreementSteps {
    AgreementForm form = AgreementForm::Written;
    std::string number;                          ///< 西竹坪人调字〔2026〕第61号
    std::map<std::string, std::string> signedOn; ///< party id → "2026-04-16"
    std::optional<Day> mediatorSignedOn, sealedOn;
    std::optional<Day> effectiveOn;              ///< computed: latest of signatures and seal (人民调解法 29, 30)
    std::string hash;                            ///< SHA-256 hex of the frozen content
    std::string act;
    bool operator==(const AgreementSteps&) const = default;
};
BOOST_DESCRIBE_STRUCT(AgreementSteps, (), (form, number, signedOn, mediatorSignedOn, sealedOn, effectiveOn, hash, act))

/// What the origin of a dispute is to be told: one item for each end the dispute reaches (DOMAIN section 3, invariant iv).
struct FeedbackSteps {
    Main outcome = Main::None;
    Day since{};
    std::optional<Day> toldOn;      ///< empty = the origin does not know yet
    std::string manner;             ///< 电话, 书面 …; "platform": the court reads it in its own dispute
    std::string act;                ///< that told it
    bool operator==(const FeedbackSteps&) const = default;
};
BOOST_DESCRIBE_STRUCT(FeedbackSteps, (), (outcome, since, toldOn, manner, act))
/// T46: handed to the police, and what they said.
struct PoliceSteps {
    std::string station, manner;
    Day on{};
    Main before = Main::None;       ///< state to go on from when they do not take it
    std::optional<Day> answeredOn;
    bool taken = false;
    bool operator==(const PoliceSteps&) const = default;
};
BOOST_DESCRIBE_STRUCT(PoliceSteps, (), (station, manner, on, before, answeredOn, taken))

/// What belongs to the colour and to the clue it came from.
struct RiskSteps {
    std::optional<Day> raisedOn, contactOn; ///< colour last raised; last look outside a session
    std::optional<warning::Lowering> lowering;
    std::vector<std::string> warnings;      ///< subjects as text
    std::string clue;                       ///< T03: the clue this began with, subject as text
    std::optional<PoliceSteps> police;
    bool operator==(const RiskSteps&) const = default;
};
BOOST_DESCRIBE_STRUCT(RiskSteps, (), (raisedOn, contactOn, lowering, warnings, clue, police))

/// One piece of guidance taken into the dossier: advice, never a decision (000 二.8).
struct GuidedSteps {
    std::string guidance;           ///< subject as text
    std::string number;
    std::string account, organisation; ///< who gave it: the same judge does not review the confirmation
    std::string manner;             ///< guidance::Manner
    Day on{};
    std::string act;
    bool operator==(const GuidedSteps&) const = default;
};
BOOST_DESCRIBE_STRUCT(GuidedSteps, (), (guidance, number, account, organisation, manner, on, act))

/// An expert's opinion (002 二(三)); its words stand in the notes, apart from the agreement.
struct OpinionSteps {
    std::string expert;             ///< roster entry, subject as text
    std::string conflict;           ///< party he has to do with; empty: none that is recorded
    std::optional<Day> askedOn;
    Day on{};
    std::string act;
    bool operator==(const OpinionSteps&) const = default;
};
BOOST_DESCRIBE_STRUCT(OpinionSteps, (), (expert, conflict, askedOn, on, act))

/// What other offices have to do with it.
struct OfficeSteps {
    std::vector<GuidedSteps> guides;
    std::string batch;              ///< like cases handled together carry the same word (001 二.2)
    std::string suggested;          ///< level that the routing aid suggested at dispatch, "village"
    std::string list, chosenBy;     ///< dispatch: "justice", "invited"; "parties", "court" (002 三(二))
    std::string ground;             ///< dispatch: territory.h
    std::vector<OpinionSteps> opinions;
    std::string campaign;           ///< 专项活动 it belongs to: entry of the focus list, subject as text (002 二(一))
    bool operator==(const OfficeSteps&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficeSteps, (), (guides, batch, suggested, list, chosenBy, ground, opinions, campaign))

struct Steps {
    Main state = Main::None;
    Main before = Main::None;       ///< state left by M2, M3 or R0, to return to
    std::string number;             ///< local, LQ20260200061
    std::string type;               ///< "D04"
    Source source = Source::WalkIn;
    bool courtSourced = false, entrusted = false;
    std::string court;              ///< organisation that sent it
    std::string courtNumber;        ///< （2026）明0826诉前调112号
    std::string registrar;          ///< organisation where it was registered
    std::string author;             ///< account that began it
    Holder holder;
    std::string village;            ///< organisation that handed it over by T37, empty otherwise
    std::optional<std::uint32_t> handedOverAt; ///< place of that act: the village sees up to it
    std::string villageMediator;    ///< account that mediated there, empty otherwise
    std::vector<PartySteps> parties;
    std::string noticeVersion, chosenWay;      ///< T09, T10
    std::optional<Day> registeredOn, dispatchedOn, acceptDue, acceptedOn;
    std::optional<Instant> acceptedLocal, acceptedServer; ///< T21: both kept (DOMAIN 4.2)
    std::optional<Day> pushedOn, townshipAcceptedOn;
    std::optional<Day> clockStart, clockStopped;
    bool clockInternal = false;     ///< self-sourced: internal target, no bar (DOMAIN 4.3)
    std::vector<Extension> extensions;
    std::vector<Suspension> suspensions;
    std::vector<SessionSteps> sessions;
    std::optional<AgreementSteps> agreement;
    std::vector<std::string> failureReasons;   ///< F01 …
    std::optional<Day> failedOn, terminatedOn, otherWaysToldOn, returnedOn;
    bool undisputedFacts = false;
    std::string confirmation, returning;       ///< child subjects, as text
    std::string previousRound, nextRound;      ///< linked rounds (T85, T88)
    std::string colour;                        ///< "", blue, yellow, orange, red
    std::vector<FeedbackSteps> feedback;       ///< oldest first; feedback.h
    std::optional<AfterSteps> after;           ///< from the agreement, or the end, on
    std::optional<RiskSteps> risk;             ///< T03, T44 to T46a; none while nothing of it happened
    std::optional<OfficeSteps> office;         ///< guidance taken, batch; none while nothing of it happened
    std::optional<ReceptionSteps> reception;   ///< the counter; none while nothing of it happened
    std::vector<Event> events;
    bool operator==(const Steps&) const = default;
};
BOOST_DESCRIBE_STRUCT(Steps, (),
                      (state, before, number, type, source, courtSourced, entrusted, court, courtNumber, registrar, author, holder,
                       village, handedOverAt, villageMediator, parties, noticeVersion, chosenWay, registeredOn, dispatchedOn, acceptDue, acceptedOn,
                       acceptedLocal, acceptedServer, pushedOn, townshipAcceptedOn, clockStart, clockStopped, clockInternal,
                       extensions, suspensions, sessions, agreement, failureReasons, failedOn, terminatedOn, otherWaysToldOn,
                       returnedOn, undisputedFacts, confirmation, returning, previousRound, nextRound, colour, feedback, after, risk, office, reception, events))

/// One promise of an agreement. Money in fen.
struct Clause {
    std::string debtor, creditor;       ///< party ids; empty for a clause in words only
    std::string object;                 ///< what is to be done or handed over; empty for money
    std::optional<std::int64_t> fen;
    std::string capitals;               ///< as it stands on the paper
    std::optional<Day> due;
    std::string condition;              ///< instead of or beside a date
    std::string way;                    ///< 现金, 转账 …
    std::string text;                   ///< free wording
    bool operator==(const Clause&) const = default;
};
BOOST_DESCRIBE_STRUCT(Clause, (), (debtor, creditor, object, fen, capitals, due, condition, way, text))

struct AgreementContent {
    std::string facts, disputed, responsibility;
    std::vector<Clause> clauses;
    std::string breach;                 ///< what happens when not performed
    std::int64_t copies = 0;
    std::string confirmationIntention;
    bool operator==(const AgreementContent&) const = default;
};
BOOST_DESCRIBE_STRUCT(AgreementContent, (), (facts, disputed, responsibility, clauses, breach, copies, confirmationIntention))

struct SessionContent {
    std::int64_t number = 0;
    std::string recorder, helpers, focus, record, outcome;
    bool readAloud = false;
    std::vector<Participant> participants;
    std::string methodReason;             ///< why it is done another way than last time
    bool operator==(const SessionContent&) const = default;
};
BOOST_DESCRIBE_STRUCT(SessionContent, (), (number, recorder, helpers, focus, record, outcome, readAloud, participants, methodReason))

struct Note {
    std::string act;
    std::string kind;
    std::string text;
    bool operator==(const Note&) const = default;
};
BOOST_DESCRIBE_STRUCT(Note, (), (act, kind, text))

/// Correctable fields: "title", "narrative", "demand", "amount" (fen as text), "place", "occurredOn", and for each party
/// "p1.name", "p1.sex", "p1.birth", "p1.post" (of a body: legal representative).
struct Content {
    Fields fields;
    std::vector<SessionContent> sessions;
    std::optional<AgreementContent> agreement;  ///< draft, then frozen
    std::vector<std::string> undisputedFacts;
    std::vector<Note> notes;                    ///< reasons, answers, small remarks by act
    Attachments attachments;                    ///< files, in the order they came
    std::optional<AfterContent> after;          ///< slips, visits, archive
    bool operator==(const Content&) const = default;
};
BOOST_DESCRIBE_STRUCT(Content, (), (fields, sessions, agreement, undisputedFacts, notes, attachments, after))

/// "p1.idNumber", "p1.phone", "p1.address", "p1.agent", "p1.account"; flags of DOMAIN 6.5 by party.
struct Identity {
    Fields fields;
    std::map<std::string, std::vector<std::string>> care; ///< party id → codes
    bool operator==(const Identity&) const = default;
};
BOOST_DESCRIBE_STRUCT(Identity, (), (fields, care))

struct SealedNote {
    std::string party;  ///< whose offer or talk, party id
    std::string act;
    std::string text;
    bool operator==(const SealedNote&) const = default;
};
BOOST_DESCRIBE_STRUCT(SealedNote, (), (party, act, text))

struct Sealed {
    std::vector<SealedNote> notes;
    bool operator==(const Sealed&) const = default;
};
BOOST_DESCRIBE_STRUCT(Sealed, (), (notes))

struct State {
    static constexpr std::string_view kType = "dispute";
    Steps steps;
    Content content;
    Identity identity;
    Sealed sealed;

    [[nodiscard]] const PartySteps* party(std::string_view id) const;
    [[nodiscard]] std::string partyName(std::string_view id) const; ///< content "pN.name"; id when not readable
    bool operator==(const State&) const = default;
};

/// What follows the agreement or the end, begun with the first thing written into it.
[[nodiscard]] inline AfterSteps& afterOf(Steps& steps) { return steps.after ? *steps.after : steps.after.emplace(); }
[[nodiscard]] inline AfterContent& afterOf(Content& content) { return content.after ? *content.after : content.after.emplace(); }

} // namespace core::dispute
