#pragma once

#include "core/confirmation/kinds_ruling.h"

/// After the ruling was served: enforcement told, objections forwarded and decided (T73 to T75).
namespace core::confirmation {

/// T73: default after the ruling; the party is told that it may apply for enforcement, and until when.
struct TellEnforcement {
    using Subject = State;
    static constexpr KindInfo info{.name = "confirmation.tell_enforcement", .article = "《民事诉讼法》第250条", .transitions = "T73",
                                   .posts = "VM TM VL TL PL IF"};
    struct Steps {
        std::int64_t clause = 0;          ///< the promise that was missed; 0: the agreement names no day
        std::optional<Day> on;
    };
    static Result<Findings> check(const State&, const Proposal<TellEnforcement>&, const Context&);
    static void evolve(confirmation::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(TellEnforcement::Steps, (), (clause, on))

/// T74: a party within 15 days of being served, a third person with an interest within six months of knowing. What comes
/// later is refused, unless the person insists: then it is forwarded and marked late, since only the court may dismiss it.
struct Object {
    using Subject = State;
    static constexpr KindInfo info{.name = "confirmation.object", .article = "《民诉法解释》第372条", .transitions = "T74",
                                   .posts = "VM TM VL TL PL IF FC", .offline = Offline::Prov};
    struct Steps {
        std::string party;                ///< party id; empty: a third person
        std::optional<Day> on, knewOn;    ///< `knewOn` only for a third person
        bool insists = false;
    };
    struct Content {
        std::string person, grounds;      ///< `person`: who a third person is
    };
    static Result<Findings> check(const State&, const Proposal<Object>&, const Context&);
    static void evolve(confirmation::Steps&, const Stamp&, const Steps&);
    static void evolve(confirmation::Content&, const confirmation::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Object::Steps, (), (party, on, knewOn, insists))
BOOST_DESCRIBE_STRUCT(Object::Content, (), (person, grounds))

/// T75.
struct DecideObjection {
    using Subject = State;
    static constexpr KindInfo info{.name = "confirmation.decide_objection", .article = "《民诉法解释》第372条", .transitions = "T75",
                                   .posts = "RJ", .offline = Offline::Server};
    struct Steps {
        bool revoked = false;             ///< the ruling is revoked or changed; false: the objection is dismissed
        std::string number;
    };
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<DecideObjection>&, const Context&);
    static void evolve(confirmation::Steps&, const Stamp&, const Steps&);
    static void evolve(confirmation::Content&, const confirmation::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(DecideObjection::Steps, (), (revoked, number))

[[nodiscard]] std::vector<Kind> afterKinds();

} // namespace core::confirmation
