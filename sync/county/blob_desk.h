#pragma once

#include "sync/county/blob_shelf.h"
#include "sync/county/judge.h"

namespace county {

/// The files that hang on a subject; null for types that have none.
[[nodiscard]] const core::Attachments* attachmentsOf(const core::SubjectState& state);

/// Sizes of ciphertexts that the asker may bring and take: those named by a subject that he names in the request and whose
/// content he may read (class 2). A blob that is not among them is unknown to him, whatever the county has.
using KnownBlobs = std::map<Hash, std::uint64_t>;
[[nodiscard]] KnownBlobs knownBlobs(Transaction& transaction, const Asker& asker, const exchange::Request& request);

/// Takes the pieces, gives what is wished behind all text, and says of each blob how far it has come.
[[nodiscard]] core::Done serveBlobs(BlobShelf& shelf, const KnownBlobs& known, const exchange::Request& request,
                                    exchange::Answer& answer);

} // namespace county
