#pragma once

#include "core/journal/tree.h"
#include "core/rights/audience.h"
#include "sync/exchange/messages.h"

#include <functional>
#include <set>
#include <span>

/// What the county keeps, DESIGN 6, behind a port: SQLite or PostgreSQL. One store holds one county, so the county column
/// with which every key begins on PostgreSQL is not written here.
namespace county {

using core::ActId;
using core::CertificateId;
using core::ChainId;
using core::Hash;
using core::SubjectId;

inline constexpr std::uint64_t kFirstEpoch = 1; ///< of a county that never was restored

/// The one row that every writer locks first. Hence revisions without gaps and in commit order.
struct CountyRow {
    std::string name;
    std::uint64_t epoch = kFirstEpoch; ///< a restored county begins a new one, with a number that grows with time
    std::uint64_t revision = 0; ///< of the newest judged act
    core::Instant time{};       ///< when that was; the county's time never runs backwards
    SubjectId directory;
    core::tree::Peaks peaks;    ///< of the journal, always of size `revision`
};

/// The county came back from a backup: an epoch began at this revision, and until `until` it waits for what its devices
/// bring back before it takes anything in another order.
struct RestoreRow {
    std::uint64_t epoch = 0, revision = 0;
    core::Instant at{}, until{};
};

enum class CertificateState { Valid = 0, Revoked = 1 };

struct CertificateRow {
    core::SignedCertificate issued;
    core::Certificate certificate;
    CertificateState state = CertificateState::Valid;
};

enum class ChainState {
    Open = 0,
    Closed = 1, ///< forked: two histories under one name
};

struct ChainRow {
    ChainId id;
    std::uint64_t seq = 0; ///< highest judged
    Hash link{};
    ChainState state = ChainState::Open;
};

struct ActRow {
    core::Act act;
    core::Verdict verdict;
    Hash link{};
    Hash leaf{}; ///< RFC 6962 leaf over link and verdict
};

struct SubjectRow {
    SubjectId id;
    std::string type;
    std::uint32_t place = 0;
    std::uint64_t revision = 0;
    core::Sections sections;
};

/// One line of the feed. Moved to its subject's newest revision with every accepted act.
struct GrantRow {
    core::Audience audience;
    SubjectId subject;
    int level = 0;
    std::uint64_t first = 0; ///< revision of the first time it was given: who has been here since then may have held something
    std::uint64_t since = 0; ///< revision from which this level holds
    std::uint64_t until = 0; ///< revision of its end, 0 = it holds
    std::uint64_t revision = 0;
    [[nodiscard]] bool holds() const { return until == 0; }
    bool operator==(const GrantRow&) const = default;
};

/// What a transaction is about to be asked.
struct Ahead {
    std::vector<ChainId> chains;
    std::vector<SubjectId> subjects;      ///< their rows, their grants, and the digests of those
    std::vector<std::uint64_t> revisions; ///< their times
};

/// What somebody asks the feed of one audience.
struct Since {
    core::Audience audience;
    std::uint64_t after = 0; ///< revision
};

struct Invitation {
    Hash secret{};              ///< hash of the code's secret
    std::string account;
    core::Instant until{};
    int triesLeft = 5;
    std::optional<CertificateId> used; ///< the same keys get the same certificate again, for an answer that was lost
};

/// A store that cannot do its work: disk full, damaged. Thrown by transactions, caught by CountyStore.
struct StoreFailure {
    core::Error error;
};

class Transaction {
public:
    virtual ~Transaction() = default;

    /// Changes no answer. A store behind a line fetches with one wait what would cost one for each question.
    virtual void foresee(const Ahead&) {}

    [[nodiscard]] virtual CountyRow county() = 0; ///< in a writing transaction this holds the lock
    virtual void setCounty(const CountyRow& row) = 0;

    [[nodiscard]] virtual std::vector<RestoreRow> restores() = 0; ///< oldest first
    virtual void setRestore(const RestoreRow& row) = 0;

    [[nodiscard]] virtual std::optional<CertificateRow> certificate(const CertificateId& id) = 0;
    [[nodiscard]] virtual std::vector<CertificateRow> certificatesOf(std::string_view account) = 0;
    virtual void addCertificate(const CertificateRow& row) = 0;
    /// Letters of a paper book that no certificate of this county has; it is taken by addCertificate in the same
    /// transaction, and the county row's lock lets nobody in between.
    [[nodiscard]] virtual std::string freeBook() = 0;
    virtual void setState(const CertificateId& id, CertificateState state, core::Instant at) = 0;

    [[nodiscard]] virtual std::optional<Invitation> invitation(const Hash& secret) = 0;
    virtual void setInvitation(const Invitation& invitation) = 0;

    [[nodiscard]] virtual std::optional<ChainRow> chain(const ChainId& id) = 0;
    virtual void setChain(const ChainRow& row) = 0;
    virtual void addHead(const ChainId& chain, std::uint64_t seq, const core::crypto::Signature& signature) = 0;

    [[nodiscard]] virtual std::optional<Hash> linkAt(const ActId& act) = 0;
    [[nodiscard]] virtual std::optional<core::Verdict> verdictOf(const ActId& act) = 0;
    /// Of one chain, after one revision and up to another, by seq.
    [[nodiscard]] virtual std::vector<exchange::ActVerdict> verdictsOf(const ChainId& chain, std::uint64_t after,
                                                                       std::uint64_t upTo) = 0;
    virtual void addAct(const ActRow& row) = 0;
    /// Accepted acts on a subject after a revision, by place.
    [[nodiscard]] virtual std::vector<exchange::JudgedAct> actsOf(const SubjectId& subject, std::uint64_t after) = 0;
    /// Whether all accepted acts on a subject after a revision are of one certificate's chains; true when there are none.
    [[nodiscard]] virtual bool onlyFrom(const SubjectId& subject, std::uint64_t after, const CertificateId& certificate) = 0;
    [[nodiscard]] virtual std::optional<core::Instant> timeOf(std::uint64_t revision) = 0;

    [[nodiscard]] virtual std::optional<ActId> actAt(std::uint64_t revision) = 0;

    /// Complete subtrees of the journal; those of level 0 are the leaves of the acts.
    virtual void addNode(const core::tree::Node& node, const Hash& hash) = 0;
    [[nodiscard]] virtual Hash node(const core::tree::Node& node) = 0; ///< throws when it is not there

    [[nodiscard]] virtual std::optional<SubjectRow> subject(const SubjectId& id) = 0;
    /// How far it has come, without its sections.
    [[nodiscard]] virtual std::optional<std::uint32_t> placeOf(const SubjectId& id) = 0;
    /// Of one type, those whose id comes after another, by id; the first of all come after SubjectId{}.
    [[nodiscard]] virtual std::vector<SubjectRow> subjectsOf(std::string_view type, const SubjectId& after, std::size_t limit) = 0;
    virtual void setSubject(const SubjectRow& row) = 0;

    [[nodiscard]] virtual std::vector<GrantRow> grantsOf(const SubjectId& subject) = 0;
    virtual void setGrant(const GrantRow& row) = 0;
    /// Of each audience, after a revision of its own, by revision, at most `limit` of each. In the order asked.
    [[nodiscard]] virtual std::vector<std::vector<GrantRow>> news(std::span<const Since> asked, std::size_t limit) = 0;
    /// Audiences of subjects that took acts after a revision; nothing when more than `most` revisions would have to be looked at.
    [[nodiscard]] virtual std::optional<std::set<core::Audience>> moved(std::uint64_t after, std::uint64_t most) = 0;

    /// Of each of these audiences, in their order; Hash{} of one that has none yet.
    [[nodiscard]] virtual std::vector<Hash> digests(std::span<const core::Audience> audiences) = 0;
    virtual void setDigest(const core::Audience& audience, const Hash& digest) = 0;
};

/// One connection: one thread at a time.
class CountyStore {
public:
    virtual ~CountyStore() = default;
    /// Locks the county row, runs, commits; an error rolls back. `body` runs again from its beginning when another
    /// transaction was faster, so it sets what it leaves outside and adds nothing to it. Codes: "disk", "disk_full",
    /// "damaged_mirror", those of `body`; of PostgreSQL "database_unreachable", "database_busy", "database_failed",
    /// "database_went_back".
    [[nodiscard]] virtual core::Done write(const std::function<core::Done(Transaction&)>& body) = 0;
    /// A consistent view for the length of `body`, which runs once.
    [[nodiscard]] virtual core::Done read(const std::function<core::Done(Transaction&)>& body) = 0;
};

} // namespace county
