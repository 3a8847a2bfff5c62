#pragma once

#include "core/kinds/subject_state.h"

namespace exchange {

/// Level 0, what an audience learns that may know of a subject but not look into it. No names of parties, no content.
struct Card {
    std::string type;         ///< "dispute", "confirmation", "return", "directory"
    std::string number;
    std::string kind;         ///< type of the dispute, "D04"
    std::string state;        ///< name of the main state, "m0"
    std::string colour;
    std::string organisation; ///< who holds it
    std::string mediator;     ///< account
    std::string court;
    std::string dispute;      ///< parent of a package
    std::optional<core::Day> registeredOn, dispatchedOn, acceptDue, acceptedOn, clockStart, endedOn;
    bool operator==(const Card&) const = default;
};
BOOST_DESCRIBE_STRUCT(Card, (), (type, number, kind, state, colour, organisation, mediator, court, dispute, registeredOn,
                                 dispatchedOn, acceptDue, acceptedOn, clockStart, endedOn))

[[nodiscard]] Card makeCard(const core::SubjectState& state);

} // namespace exchange
