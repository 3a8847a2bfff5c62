#pragma once

#include "core/confirmation/kinds_point.h"

/// The ruling at the service point: T69 to T72.
namespace core::confirmation {

/// T69: the ruling reached the point and its hash holds.
struct Receive {
    using Subject = State;
    static constexpr KindInfo info{.name = "confirmation.receive", .article = "《民事诉讼法》第206条", .transitions = "T69",
                                   .posts = "VM TM VL TL PL IF"};
    struct Steps {
        std::string hash;               ///< SHA-256 hex of the PDF as it arrived
    };
    static Result<Findings> check(const State&, const Proposal<Receive>&, const Context&);
    static void evolve(confirmation::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(Receive::Steps, (), (hash))

/// T69a: seal or hash fails; nothing is printed, the court sends again.
struct Quarantine {
    using Subject = State;
    static constexpr KindInfo info{.name = "confirmation.quarantine", .article = "《民事诉讼法》第206条", .transitions = "T69a",
                                   .posts = "VM TM VL TL PL IF"};
    static Result<Findings> check(const State&, const Proposal<Quarantine>&, const Context&);
    static void evolve(confirmation::Steps&, const Stamp&, const Nothing&);
};

/// T70; straight from J7 when the hash is checked with it (T69).
struct Print {
    using Subject = State;
    static constexpr KindInfo info{.name = "confirmation.print", .article = "《民事诉讼法》第206条", .transitions = "T69 T70",
                                   .posts = "VM TM VL TL PL IF"};
    struct Steps {
        std::string hash;
        std::int64_t copies = 1;
    };
    static Result<Findings> check(const State&, const Proposal<Print>&, const Context&);
    static void evolve(confirmation::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(Print::Steps, (), (hash, copies))

/// T71, T71a: served on one party; on the last of them the ruling is served.
struct Serve {
    using Subject = State;
    static constexpr KindInfo info{.name = "confirmation.serve", .article = "《民事诉讼法》第87条", .transitions = "T71 T71a",
                                   .posts = "VM TM VL TL PL IF CD FC"};
    struct Steps {
        std::string party, manner;
        bool identityChecked = false;
        std::optional<Day> on;
    };
    static Result<Findings> check(const State&, const Proposal<Serve>&, const Context&);
    static void evolve(confirmation::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(Serve::Steps, (), (party, manner, identityChecked, on))

/// T71b: refuses to sign, or cannot be found; the court will serve.
struct NotServed {
    using Subject = State;
    static constexpr KindInfo info{.name = "confirmation.not_served", .article = "《民事诉讼法》第89条", .transitions = "T71b",
                                   .posts = "VM TM VL TL PL IF", .offline = Offline::Prov};
    struct Steps {
        std::string party;
        std::int64_t attempts = 0;
    };
    using Content = ReasonBody;
    static Result<Findings> check(const State&, const Proposal<NotServed>&, const Context&);
    static void evolve(confirmation::Steps&, const Stamp&, const Steps&);
    static void evolve(confirmation::Content&, const confirmation::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(NotServed::Steps, (), (party, attempts))

/// T72: told of the ways that are left.
struct TellWays {
    using Subject = State;
    static constexpr KindInfo info{.name = "confirmation.tell_ways", .article = "《民事诉讼法》第206条", .transitions = "T72",
                                   .posts = "VM TM VL TL PL IF"};
    using Steps = OnBody;
    static Result<Findings> check(const State&, const Proposal<TellWays>&, const Context&);
    static void evolve(confirmation::Steps&, const Stamp&, const Steps&);
};

[[nodiscard]] bool isServed(const Steps& steps, const std::string& party);
/// Whom the point reported that it could not serve and nobody has served since: the court's to serve (T71b).
[[nodiscard]] std::vector<std::string> leftToTheCourt(const Steps& steps);

[[nodiscard]] std::vector<Kind> rulingKinds();

} // namespace core::confirmation
