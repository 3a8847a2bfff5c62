#pragma once

#include "core/kinds/stamp.h"

namespace core {

/// One of two values for a field that two chains set without having seen each other.
struct Version {
    std::string value;
    std::string account;
    std::string act;         ///< id of the act that set it
    Instant at{};            ///< claimed
    std::uint32_t place = 0;
    bool operator==(const Version&) const = default;
};
BOOST_DESCRIBE_STRUCT(Version, (), (value, account, act, at, place))

/// A value that people may correct later. DESIGN 2: what another chain set after the author's `seen`, to another value,
/// becomes contested: the standing value stays, both are kept, the holder chooses, papers that need it wait.
struct Field {
    Version now;
    std::optional<Version> before;    ///< last common value, for the screen
    std::vector<Version> contenders;  ///< empty unless contested; without `now`
    [[nodiscard]] bool contested() const { return !contenders.empty(); }
    bool operator==(const Field&) const = default;
};
BOOST_DESCRIBE_STRUCT(Field, (), (now, before, contenders))

/// Fields by name: "narrative", "demand", "amount", "p1.name", "p1.phone" …
using Fields = std::map<std::string, Field>;

/// Sets one field by the rule above. Equal values never conflict. Pure and total.
void setField(Fields& fields, const std::string& name, std::string value, const Stamp& stamp);
/// The holder's choice: `value` stands, contenders move to history (the acts keep them).
void settleField(Fields& fields, const std::string& name, std::string value, const Stamp& stamp);
[[nodiscard]] std::string valueOf(const Fields& fields, const std::string& name);

} // namespace core
