#pragma once

#include "sync/county/judge.h"

namespace county {

/// Fills items, cursors, digests and `more` for the asker: each subject whole, by revision (DESIGN 4). In one reading
/// transaction with the rest of the answer. limitBytes = 0 asks only what has arrived: no items, cursors as they were.
/// Of what his audiences may not see any more the bare id comes, to PCs that were here when it left: an id tells nothing of its
/// subject but when it was made, and not even that is news to them. `made`: what the asker's acts of this very request have made.
void feed(Transaction& transaction, const Asker& asker, const exchange::Request& request, const Made& made, exchange::Answer& answer);

/// Heads of the asker's chains, and his verdicts between his cursor and the one he gets, so that verdicts of an answer
/// that was lost come by themselves. Those already in the answer are not repeated.
void receipts(Transaction& transaction, const Asker& asker, const exchange::Request& request, exchange::Answer& answer);

/// The journal's root, how it grew since what the asker knows, the inclusion of own acts and the comparison he wants.
void proofs(Transaction& transaction, const CountyRow& county, const Asker& asker, const exchange::Request& request,
            exchange::Answer& answer);

} // namespace county
