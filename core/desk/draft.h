#pragma once

#include "core/journal/ids.h"
#include "core/result.h"

#include <vector>

namespace core::desk {

/// One act to be done, as `fengqiaoctl act` reads it: body = {"steps":{…},"content":{…},"identity":{…},"sealed":{…}}.
/// The text "@number" in a body asks for the next number of this desk's book.
struct Draft {
    std::string kind;
    SubjectId subject;
    boost::json::object body;
    std::string form = {}; ///< id of the stored form this was filled in from: it goes in the transaction that saves the act
};

struct Saved {
    std::vector<ActId> acts;
    bool secondCopy = true;     ///< false: saved, but the outbox copy is missing and is being retried
};

} // namespace core::desk
