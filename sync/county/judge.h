#pragma once

#include "core/calendar/holidays.h"
#include "core/kinds/context.h"
#include "sync/county/push.h"

#include <map>
#include <memory>
#include <set>

namespace county {

/// Who asks, as the county sees him now: the posts of his certificate that the directory still gives him.
struct Asker {
    CertificateId certificate;
    std::string account;
    std::vector<core::Post> posts;
    std::vector<core::Audience> audiences;
    [[nodiscard]] core::Author author() const { return {account, posts}; }
};
/// Before there is an account in the directory the certificate alone counts: somebody must make the directory.
/// Code: "account_inactive".
[[nodiscard]] core::Result<Asker> askerOf(const core::Certificate& certificate, const core::directory::State& directory);

/// Subjects that one certificate has made a moment ago, with all their lines: what is told of them need not be read again.
/// True as long as the county stands at `revision`.
struct Made {
    std::uint64_t from = 0, revision = 0;
    std::map<SubjectId, std::vector<GrantRow>> lines;

    /// What the same certificate's next transaction made and changed.
    void follow(Made next, const std::vector<SubjectId>& changed);
};

struct Judged {
    Made made;                                  ///< by this push
    std::vector<SubjectId> changed;             ///< subjects that were there before
    std::vector<exchange::ActVerdict> verdicts; ///< of the acts of this push, stored ones too
    std::set<core::Audience> touched;           ///< whose feed moved
    std::size_t done = 0;                       ///< acts of the push that need no further look
    bool forked = false;
};

/// What the county had said of acts before it was restored from a backup, as its own signatures show.
using Stood = std::map<ActId, core::Verdict>;

/// One transaction for up to 256 acts of one chain, DESIGN 6. Invariants:
/// 1. A chain's acts are judged in order of seq, each once; a repeat gets the stored verdict.
/// 2. Acts of a group get their verdicts in one transaction, all accepted or all refused; an incomplete group waits.
/// 3. Revisions have no gap; places of a subject have no gap; a refused act has a revision and no place.
/// 4. A known seq with another link closes the chain; nothing behind it is judged ("fork").
/// 5. In a restored county an act with a verdict in `stood` gets it again, at a new revision, when its subject stands where it
///    stood then. While acts before it may still come back it waits; after that it is judged anew as of the day it had come.
/// `acts` are consecutive pushes of one chain. `directory` is the county's as it stands in the transaction, not null;
/// `calendar` outlives the call. An error is returned before anything is written, so the transaction may go on without these acts.
[[nodiscard]] core::Result<Judged> judge(Transaction& transaction, std::shared_ptr<const core::directory::State> directory,
                                         const core::Certificate& certificate, const std::vector<const Push*>& pushes, std::size_t from,
                                         core::Instant now, const core::HolidayTable& calendar, const Stood& stood = {});

inline constexpr std::size_t kBatch = 256;

} // namespace county
