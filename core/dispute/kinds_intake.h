#pragma once

#include "core/dispute/rules.h"

/// Registration and what is known of a dispute: T04 to T08, corrections.
namespace core::dispute {

struct NewParty {
    std::string id;
    Side side = Side::Applicant;
    bool organisation = false;
    bool operator==(const NewParty&) const = default;
};
BOOST_DESCRIBE_STRUCT(NewParty, (), (id, side, organisation))

/// Fields by name, for intake and correction.
struct FieldsBody {
    std::map<std::string, std::string> fields;
};
BOOST_DESCRIBE_STRUCT(FieldsBody, (), (fields))

struct IdentityBody {
    std::map<std::string, std::string> fields;
    std::map<std::string, std::vector<std::string>> care; ///< party id → codes of DOMAIN 6.5
};
BOOST_DESCRIBE_STRUCT(IdentityBody, (), (fields, care))

struct ReasonBody {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ReasonBody, (), (reason))

/// T03 to T07: the acceptance register.
struct Register {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.register", .article = "《人民调解法》第17条",
                                   .transitions = "T03 T04 T05 T06 T07", .posts = "VM VL TM TL PL IF G1 EA", .creates = true};
    struct Steps {
        std::string number, type;
        Source source = Source::WalkIn;
        std::vector<NewParty> parties;
        std::optional<Day> on;
        std::string previous; ///< T88: subject of the dispute that broke out again
        std::string clue;              ///< T03: the clue it began with; in one group with `clue.to_dispute`
        std::string colour;            ///< of that clue
        std::string channel, externalNumber; ///< 001 一.2: how it came and its number there
        std::optional<Instant> arrived;      ///< 001 二.1: when, if somebody waited before it was typed
        std::optional<Assisted> assisted;    ///< 000 三.17: told by a party, typed by the author
        std::vector<ModeChoice> modes;       ///< 000 三.17: none is met in person
    };
    using Content = FieldsBody;
    using Identity = IdentityBody;
    static Result<Findings> check(const State&, const Proposal<Register>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
    static void evolve(dispute::Identity&, const dispute::Steps&, const Stamp&, const Steps&, const Identity&);
};
BOOST_DESCRIBE_STRUCT(Register::Steps, (), (number, type, source, parties, on, previous, clue, colour, channel, externalNumber, arrived, assisted, modes))

/// T05 for a whole record kept elsewhere before: it enters in the state it had reached, with its own dates.
struct Import {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.import", .article = "《人民调解法》第27条", .transitions = "T05",
                                   .posts = "VL TL PL G4 CA", .creates = true};
    struct Steps {
        std::string number, type, state; ///< state: "A1" "C1" "M1" "G1" "F2" "Z0"
        bool courtSourced = false;
        std::string court, courtNumber;
        std::string organisation, mediator; ///< organisation id; account id, may be empty
        std::vector<NewParty> parties;
        std::optional<Day> registeredOn, dispatchedOn, acceptDue, acceptedOn, closedOn;
        std::vector<Extension> extensions;
        std::vector<Suspension> suspensions;
        std::vector<std::string> reasons;
        std::string agreementNumber;
    };
    struct Content {
        std::map<std::string, std::string> fields;
        std::optional<AgreementContent> agreement;
        std::string note;
    };
    using Identity = IdentityBody;
    static Result<Findings> check(const State&, const Proposal<Import>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Steps&, const Content&);
    static void evolve(dispute::Identity&, const dispute::Steps&, const Stamp&, const Steps&, const Identity&);
};
BOOST_DESCRIBE_STRUCT(Import::Steps, (), (number, type, state, courtSourced, court, courtNumber, organisation, mediator, parties,
                                          registeredOn, dispatchedOn, acceptDue, acceptedOn, closedOn, extensions, suspensions,
                                          reasons, agreementNumber))
BOOST_DESCRIBE_STRUCT(Import::Content, (), (fields, agreement, note))

/// T08. The number stays (invariant x).
struct Void {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.void", .article = "《人民调解法》第27条", .transitions = "T08",
                                   .posts = "VL TL PL IF G1"};
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<Void>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Nothing&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Nothing&, const Content&);
};

/// Corrects fields. What two desks set without having seen each other becomes contested (DESIGN 2).
struct Amend {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.amend", .article = "《人民调解法》第27条", .transitions = {},
                                   .posts = "VM TM VL TL PL IF G1 CD"};
    using Content = FieldsBody;
    using Identity = IdentityBody;
    static Result<Findings> check(const State&, const Proposal<Amend>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Nothing&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Nothing&, const Content&);
    static void evolve(dispute::Identity&, const dispute::Steps&, const Stamp&, const Nothing&, const Identity&);
};

/// The holder chooses between versions of one contested field.
struct SettleField {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.settle_field", .article = "《人民调解法》第27条", .transitions = {},
                                   .posts = "VM TM VL TL PL IF G1"};
    struct Content {
        std::string field, value;
    };
    struct Identity {
        std::string field, value;
    };
    static Result<Findings> check(const State&, const Proposal<SettleField>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Nothing&);
    static void evolve(dispute::Content&, const dispute::Steps&, const Stamp&, const Nothing&, const Content&);
    static void evolve(dispute::Identity&, const dispute::Steps&, const Stamp&, const Nothing&, const Identity&);
};
BOOST_DESCRIBE_STRUCT(SettleField::Content, (), (field, value))
BOOST_DESCRIBE_STRUCT(SettleField::Identity, (), (field, value))

/// A paper went to the printer or into a PDF.
struct Printed {
    using Subject = State;
    static constexpr KindInfo info{.name = "dispute.printed", .article = "《人民调解法》第27条", .transitions = {}, .posts = "*"};
    struct Steps {
        std::string paper, hash;
        std::int64_t copies = 1;
    };
    static Result<Findings> check(const State&, const Proposal<Printed>&, const Context&);
    static void evolve(dispute::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(Printed::Steps, (), (paper, hash, copies))

[[nodiscard]] std::vector<Kind> intakeKinds();

} // namespace core::dispute
