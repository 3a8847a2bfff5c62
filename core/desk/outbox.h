#pragma once

#include "core/desk/file_system.h"
#include "core/desk/parcel.h"

/// The second copy of every act that the county has not received: one parcel file a desk, grown in place.
///
/// Invariants, whatever moment the power goes:
///  1. A record whose append() returned is read back by the next open(), unless the disk lied or rotted.
///  2. A record whose append() did not return is there whole or seen as a torn tail, never as something else.
///  3. begin() leaves the old file or the new one; the old one holds all that the new one does not yet.
/// After an error of append() the file's end is unknown: the outbox is broken and takes no more; begin() a new one from
/// the mirror. Not thread-safe, writer thread only.
namespace core::desk {

class Outbox {
public:
    struct Keys {
        CertificateId certificate;
        ByteView outboxKey;          ///< borrowed for the call
        crypto::PublicKey countyBox; ///< whom the county's copy of the file key is sealed to
    };
    /// What open() found.
    struct Opened;

    /// nullopt when there is none. Codes: "damaged_outbox" (header), "cannot_open" (Damaged), "disk".
    /// `files` outlives the outbox.
    [[nodiscard]] static Result<std::optional<Opened>> open(FileSystem& files, const std::filesystem::path& file,
                                                            ByteView outboxKey);
    /// A new file in place of the old one, starting at `starts` (the last receipt) with `records` (all that waits).
    /// Codes: "disk", "disk_full", "too_large".
    [[nodiscard]] static Result<Outbox> begin(FileSystem& files, const std::filesystem::path& file, const Keys& keys,
                                              std::map<Lane, Head> starts, const std::vector<Bytes>& records);

    /// When it returns, the record is on disk. Codes: "disk", "disk_full", "outbox_broken", "too_large".
    [[nodiscard]] Done append(ByteView record);
    [[nodiscard]] bool broken() const { return m_broken; }
    [[nodiscard]] std::uint64_t records() const { return m_number; }
    /// Large files are begun anew at the next receipt; bytes in use.
    [[nodiscard]] std::uint64_t size() const { return m_end; }

private:
    Outbox(std::unique_ptr<File> file, crypto::Secret fileKey);
    [[nodiscard]] Done makeRoom(std::uint64_t size);

    std::unique_ptr<File> m_file;
    crypto::Secret m_fileKey;
    std::uint64_t m_number = 0;   ///< of the last record
    Hash m_last{};                ///< of the last record, or of the header
    std::uint64_t m_end = 0;      ///< where the next record goes
    std::uint64_t m_reserved = 0; ///< size of the file
    bool m_broken = false;
};

struct Outbox::Opened {
    Outbox outbox;         ///< ready for append, behind the last readable record; broken when records were unreadable
    ParcelContent content; ///< as found
};

/// The outbox's bytes as they are carried, without a key; nullopt when there is none. For locked accounts.
[[nodiscard]] Result<std::optional<Bytes>> sealedOutbox(FileSystem& files, const std::filesystem::path& file);

} // namespace core::desk
