#pragma once

#include "core/calendar/settings.h"
#include "core/directory/state.h"
#include "core/dispute/state.h"

/// The routing aid: which level and which body a dispute fits, and why. It proposes; a person decides. 000 二.7, 三.13;
/// 002 二(四); 003 四(三)2, 四(四)7.
namespace core::dispute {

enum class Domain { Civil, Commercial, Family, Administrative };
BOOST_DESCRIBE_ENUM(Domain, Civil, Commercial, Family, Administrative)

enum class Weight { Simple, Ordinary, Major };
BOOST_DESCRIBE_ENUM(Weight, Simple, Ordinary, Major)

struct RoutingFacts {
    std::string type;                ///< "D04"
    std::int64_t fen = 0;            ///< of the demand, 0 when unknown
    std::int64_t parties = 2;
    std::string colour;
    std::string village;             ///< committee of the place, organisation id; empty when unknown
};

struct RoutingReason {
    std::string text;                ///< 标的120万元，超过50万元，按重大疑难复杂办
    std::string article;
    bool operator==(const RoutingReason&) const = default;
};

struct Routing {
    Level level = Level::Village;
    Weight weight = Weight::Simple;
    Domain domain = Domain::Civil;
    std::vector<RoutingReason> reasons;    ///< the one that decided the level first
    std::vector<std::string> bodies;       ///< organisations of that level that are active and competent, by id
    bool operator==(const Routing&) const = default;
};

[[nodiscard]] RoutingFacts routingFacts(const State& state);
[[nodiscard]] Routing route(const RoutingFacts& facts, const directory::State& directory, const CountySettings& settings);

/// 003 四(一)2: what kind of matter a type is.
[[nodiscard]] Domain domainOf(std::string_view type);
[[nodiscard]] std::string_view domainName(Domain domain);   ///< 民事 商事 家事 行政
[[nodiscard]] std::string_view weightName(Weight weight);   ///< 简易 一般 重大疑难复杂

} // namespace core::dispute
