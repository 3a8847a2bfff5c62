#pragma once

#include "core/codec/described.h"
#include "core/desk/file_system.h"
#include "sync/exchange/bundle.h"
#include "sync/exchange/promise.h"
#include "sync/exchange/wire.h"

#include <map>
#include <set>

/// What a relay keeps on its disk: sealed files on their way to the county, and the answers on their way back. It holds
/// nothing that it could read, and names nothing after anybody: files bear the hash of their bytes, desks a label that
/// they made up.
///
///   DIR/relay.key        seed of the key that signs promises
///   DIR/parcels/HASH     a file for the county
///   DIR/answers/HASH     the county's answer to one
///   DIR/records/ID       who may fetch what, where it stands; written last, so a promise never stands for half a file
///   DIR/known/LABEL      empty; the county answered a parcel of this label once, so behind it is a desk
namespace relay {

struct Limits {
    std::size_t file = exchange::kRequestLimit; ///< bytes of one parcel
    std::uint64_t senderBytes = 128ULL * 1024 * 1024, allBytes = 4096ULL * 1024 * 1024; ///< parcels and answers
    std::size_t senderFiles = 64, allFiles = 4096;                                      ///< records
    /// Of labels that the county never answered, all together: the rest is kept for desks. Anybody can make labels up.
    std::uint64_t strangersBytes = 3072ULL * 1024 * 1024;
    std::size_t strangersFiles = 3072;
    std::uint64_t leaveFree = 512ULL * 1024 * 1024; ///< bytes of the disk that are not ours to fill: others work on this PC
};

enum class Standing {
    Held,       ///< here, not yet at the county
    Answered,   ///< the county took it; its answer waits here
    TurnedAway, ///< the county will not have it; `code` says why
    Dropped,    ///< was answered; the answer had to make room before anybody fetched it
    Lost,       ///< rotted on this disk
};
BOOST_DESCRIBE_ENUM(Standing, Held, Answered, TurnedAway, Dropped, Lost)

/// One parcel of one desk.
struct Entry {
    core::Hash label{};  ///< under which its desk asks for answers; tells nobody who that is
    core::Hash latch{};  ///< SHA-256 of what opens it: who shows that may have it forgotten
    core::Hash parcel{}; ///< of the file's bytes
    std::int64_t size = 0;
    core::Instant since{};
    Standing standing = Standing::Held;
    core::Hash answer{}; ///< zeros while there is none
    std::int64_t answerSize = 0;
    std::optional<core::Instant> at; ///< when it left `Held`
    std::string code;
    bool operator==(const Entry&) const = default;
};
BOOST_DESCRIBE_STRUCT(Entry, (), (label, latch, parcel, size, since, standing, answer, answerSize, at, code))

struct Figures {
    std::int64_t held = 0, answered = 0, turnedAway = 0, lost = 0;
    std::int64_t damaged = 0; ///< records that nobody can read any more, both copies
    std::int64_t bytes = 0;
};

/// Blocking, one thread at a time. An entry that is held goes only when the county answered it or its own desk took it
/// back: a full box turns newcomers away instead. Room is made from answers, oldest first, and their entries say so.
class Box {
public:
    /// Removes what a crash left half; parcels that rotted become `Lost`. `files` and `clock` outlive the box.
    /// Who calls keeps other processes out (core::desk::FolderLock). Codes: "disk", "disk_full"; "damaged_relay" (Damaged)
    /// for a key that cannot be read.
    [[nodiscard]] static core::Result<Box> open(core::desk::FileSystem& files, const std::filesystem::path& folder, const core::Clock& clock,
                                                Limits limits = {});

    [[nodiscard]] const core::crypto::PublicKey& key() const { return m_key.publicKey(); }
    [[nodiscard]] const core::crypto::SigningKey& signingKey() const { return m_key; }
    [[nodiscard]] const Limits& limits() const { return m_limits; }

    /// On the disk for good when it returns. The same file of the same desk again gets the same promise.
    /// Codes: those of exchange::decodeBundle; "bundle_wrong_way", "bundle_empty", "relay_full", "relay_full_for_you"
    /// (Refused); "too_large" (Damaged); "disk", "disk_full".
    [[nodiscard]] core::Result<exchange::Promise> put(const core::Hash& label, const core::Hash& latch, core::ByteView file);
    /// This relay's word on an entry; nullopt unless it is held or answered.
    [[nodiscard]] std::optional<exchange::Promise> promiseFor(const Entry& entry) const;

    /// Oldest first.
    [[nodiscard]] std::vector<Entry> of(const core::Hash& label) const;
    /// Codes: "no_such_answer" (Usage); "bundle_damaged" (Damaged) when it rotted: the entry is `Lost` then.
    [[nodiscard]] core::Result<core::Bytes> answer(const core::Hash& label, const core::Hash& hash);
    /// Its desk has the answer, or gives the parcel up. Code "no_such_parcel" (Usage), also when `opener` is wrong.
    [[nodiscard]] core::Done forget(const core::Hash& parcel, const core::Hash& opener);

    /// What goes to the county next: the oldest held entry of a label that the county answered before, then the oldest of all;
    /// none of `passed`, nullopt at the end.
    [[nodiscard]] std::optional<Entry> next(const std::set<core::Hash>& passed) const;
    /// Of label and parcel; for `passed`.
    [[nodiscard]] static core::Hash idOf(const Entry& entry);
    [[nodiscard]] bool holds(const core::Hash& id) const { return m_entries.contains(id) && m_entries.at(id).standing == Standing::Held; }
    /// Code "bundle_damaged": it rotted, and its entry is `Lost` from now on.
    [[nodiscard]] core::Result<core::Bytes> parcel(const Entry& entry);
    /// The county's answer. Code "bundle_damaged" and others of decodeBundle when it is none: the parcel stays held.
    [[nodiscard]] core::Done noteAnswer(const Entry& entry, core::ByteView answer);
    /// The county will never take it.
    [[nodiscard]] core::Done noteTurnedAway(const Entry& entry, const std::string& code);

    [[nodiscard]] Figures figures() const;

private:
    using Id = core::Hash;
    Box(core::desk::FileSystem& files, std::filesystem::path folder, const core::Clock& clock, Limits limits)
        : m_files(files), m_folder(std::move(folder)), m_clock(clock), m_limits(limits)
    {
    }

    [[nodiscard]] std::filesystem::path pathOf(std::string_view kind, const core::Hash& name) const;
    [[nodiscard]] core::Done loadKey();
    [[nodiscard]] core::Done load();
    [[nodiscard]] core::Done sweep();
    [[nodiscard]] core::Done write(const Entry& entry);
    [[nodiscard]] core::Done erase(const Id& id);
    /// Removes bytes that no entry names any more.
    void release(std::string_view kind, const core::Hash& name);
    /// Moves an entry on; its parcel's bytes go.
    [[nodiscard]] core::Done settle(Entry entry, Standing standing);
    /// Bytes under a hash; "bundle_damaged" when they are not those.
    [[nodiscard]] core::Result<core::Bytes> read(std::string_view kind, const core::Hash& name);
    [[nodiscard]] core::Done makeRoom(const core::Hash& label, std::uint64_t bytes);
    /// Whether so much more is within the limits of one label, of strangers, of everybody, of the disk.
    enum class Share { Sender, Strangers, Everybody, Disk };
    [[nodiscard]] bool fits(Share share, const core::Hash& label, std::uint64_t bytes) const;
    void remember(const core::Hash& label);

    core::desk::FileSystem& m_files;
    std::filesystem::path m_folder;
    const core::Clock& m_clock;
    Limits m_limits;
    core::crypto::SigningKey m_key;
    std::map<Id, Entry> m_entries;
    std::set<core::Hash> m_known; ///< labels
    std::int64_t m_damaged = 0;
};

} // namespace relay
