#pragma once

#include "core/kinds/kind.h"

/// Acts on the directory of a county. All by its administrator; DOMAIN section 2, row 县级管理员.
namespace core::directory {

/// First act of the directory: the county's name.
struct County {
    using Subject = State;
    static constexpr KindInfo info{.name = "directory.county", .article = "《实施意见》第8条", .transitions = {},
                                   .posts = "CA", .offline = Offline::Server, .creates = true};
    struct Steps {
        std::string county;
    };
    static Result<Findings> check(const State&, const Proposal<County>&, const Context&);
    static void evolve(directory::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(County::Steps, (), (county))

/// Adds an organisation or replaces what is known of it.
struct SetOrganisation {
    using Subject = State;
    static constexpr KindInfo info{.name = "directory.organisation", .article = "《实施意见》第8条", .transitions = {},
                                   .posts = "CA", .offline = Offline::Server};
    struct Steps {
        Organisation organisation;
    };
    static Result<Findings> check(const State&, const Proposal<SetOrganisation>&, const Context&);
    static void evolve(directory::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(SetOrganisation::Steps, (), (organisation))

/// Adds an account or replaces its posts. Accounts are never removed, only made inactive.
struct SetAccount {
    using Subject = State;
    static constexpr KindInfo info{.name = "directory.account", .article = "《实施意见》第8条", .transitions = {},
                                   .posts = "CA", .offline = Offline::Server};
    struct Steps {
        Account account;
    };
    static Result<Findings> check(const State&, const Proposal<SetAccount>&, const Context&);
    static void evolve(directory::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(SetAccount::Steps, (), (account))

/// All settings at once. They hold for acts judged from now on; findings keep what earlier acts were judged by.
struct SetSettings {
    using Subject = State;
    static constexpr KindInfo info{.name = "directory.settings", .article = "《实施意见》第15条", .transitions = {},
                                   .posts = "CA", .offline = Offline::Server};
    struct Steps {
        CountySettings settings;
    };
    static Result<Findings> check(const State&, const Proposal<SetSettings>&, const Context&);
    static void evolve(directory::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(SetSettings::Steps, (), (settings))

/// What a studio or a body of a trade is: in whose house, for what, after whom it is called, and what it declares of money
/// and ties. Entered by the justice office, which guides the bodies, or by the body's own liaison; nothing else of the
/// organisation changes. 002 二(二), 二(三); 004 三.三.
struct Declare {
    using Subject = State;
    static constexpr KindInfo info{.name = "directory.declare", .article = "《推进诉源治理的意见》二（三）", .transitions = {},
                                   .posts = "JO PL IF CA", .offline = Offline::Server};
    struct Steps {
        std::string organisation;
        std::string host, field, namesake; ///< of a studio; empty: none
        std::string funding, ties;         ///< both or neither: the declaration
        std::int64_t feeFen = 0;
    };
    static Result<Findings> check(const State&, const Proposal<Declare>&, const Context&);
    static void evolve(directory::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(Declare::Steps, (), (organisation, host, field, namesake, funding, ties, feeFen))

/// Two people opened the author's desk because its password was forgotten (core/desk/recovery.h). By the desk itself, as
/// the first thing after it; nothing else changes, the act is the record.
struct Recovered {
    using Subject = State;
    static constexpr KindInfo info{.name = "directory.recovered", .article = "《个人信息保护法》第51条", .transitions = {},
                                   .posts = "*", .version = 1, .lane = Lane::Reading};
    struct Steps {
        std::vector<std::string> by; ///< their accounts
        Instant opened{};            ///< by the clock of their machine
    };
    static Result<Findings> check(const State&, const Proposal<Recovered>&, const Context&);
    static void evolve(directory::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(Recovered::Steps, (), (by, opened))

[[nodiscard]] std::vector<Kind> kinds();

/// The post codes of DOMAIN section 2.
[[nodiscard]] bool isPostCode(std::string_view code);

} // namespace core::directory
