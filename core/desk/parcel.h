#pragma once

#include "core/journal/chain.h"

#include <map>

/// A parcel: records of one account on one device, readable for its desk and for the county, for nobody who carries it.
/// The outbox is one; a stick carries them (DESIGN 4).
///
///   "FQPARCL1" ‖ u32 length ‖ header ‖ SHA-256 of all before
///   record*:  "FQR1" ‖ u32 length ‖ u64 number ‖ hash of the record before ‖ nonce ‖ XChaCha20-Poly1305(bytes)
///
/// The first record's "record before" is the header; that hash and the number are the associated data, so records can be
/// neither moved, nor swapped, nor dropped from the middle. Zeros behind the last record are room not used yet.
namespace core::desk {

/// Where one chain stood at the last receipt: the parcel holds what follows.
struct Head {
    std::uint64_t seq = 0; ///< 0 = nothing yet, link is then firstLink
    Hash link{};
    bool operator==(const Head&) const = default;
};

struct ParcelHeader {
    CertificateId certificate;
    std::map<Lane, Head> starts;
    Bytes forDesk;   ///< file key, encrypted under the desk's outbox key
    Bytes forCounty; ///< file key, sealed to the county's box key
    bool operator==(const ParcelHeader&) const = default;
};

inline constexpr std::size_t kParcelLimit = 256 * 1024 * 1024;
inline constexpr std::size_t kRecordLimit = (kRunLimit + 1) * kActLimit; ///< of the plain bytes: the longest run fits

/// A header with a new file key, and that key.
struct NewParcel {
    ParcelHeader header;
    crypto::Secret fileKey;
};
[[nodiscard]] NewParcel newParcel(const CertificateId& certificate, std::map<Lane, Head> starts, ByteView outboxKey,
                                  const crypto::PublicKey& countyBox);

[[nodiscard]] Bytes encodeParcelHeader(const ParcelHeader& header);
/// Code "damaged_outbox" (Damaged), fact "what": "header".
[[nodiscard]] Result<ParcelHeader> decodeParcelHeader(ByteView parcel);

/// "cannot_open" (Damaged) when the key is not the one this parcel was made for.
[[nodiscard]] Result<crypto::Secret> openForDesk(const ParcelHeader& header, ByteView outboxKey);
[[nodiscard]] Result<crypto::Secret> openForCounty(const ParcelHeader& header, const crypto::BoxKey& countyBox);

/// One record's frame, and the hash that the next one names.
struct Frame {
    Bytes bytes;
    Hash hash{};
};
[[nodiscard]] Frame sealRecord(ByteView fileKey, std::uint64_t number, const Hash& before, ByteView plain);

enum class Tail {
    Clean, ///< nothing but room behind the last record
    Torn,  ///< a record that was being written when the power went, or that rotted at the end
};

struct ParcelRecord {
    std::uint64_t number = 0; ///< from 1
    Bytes bytes;
    bool operator==(const ParcelRecord&) const = default;
};

struct ParcelContent {
    ParcelHeader header;
    std::vector<ParcelRecord> records;     ///< every readable one, in order
    std::vector<std::uint64_t> unreadable; ///< numbers of those that are missing between readable ones
    Tail tail = Tail::Clean;
    std::size_t end = 0;                   ///< offset behind the last readable record
    std::size_t used = 0;                  ///< offset behind the last byte that is not zero, at least `end`
    Hash last{};                           ///< what the next record must name
};

/// Reads what can be read; only a damaged header is an error. Damage in the middle costs the records it hits.
[[nodiscard]] Result<ParcelContent> readParcel(ByteView parcel, ByteView fileKey);

/// The parcel without its spare room, found without a key: what the unlock page sends for an account that is locked.
/// A torn tail may be left out or carried; the reader tells. "damaged_outbox" when the header is.
[[nodiscard]] Result<ByteView> trimmed(ByteView parcel);

} // namespace core::desk
