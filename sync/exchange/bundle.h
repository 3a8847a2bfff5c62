#pragma once

#include "sync/exchange/renewal.h"

/// The exchange as a file that a person carries, on a stick or over another PC (DESIGN 4). It holds the same requests and
/// answers as the line, so that order, repeats and a mixture of both roads change nothing.
///
///   file    = blocks of 64 KiB: content ‖ SHA-256("fengqiao-bundle/1" ‖ hash of the block before ‖ content)
///   content = "FQBNDL01" ‖ u64 size ‖ u32 count ‖ (u8 leg ‖ u64 size ‖ section)* ‖ zeros up to the end of the last block
///   section = Parcel: a locked account's outbox as it lies on the disk (core/desk/parcel.h)
///             Up, Down: file key sealed to the reader ‖ XChaCha20-Poly1305(size ‖ zstd(body) ‖ zeros)
///
/// The hashes find what rots and what was cut, with its place; they prove nothing. What is true stands inside: a body is
/// sealed to one reader, and signed by its writer for that reader. Outside there is no name, no account, no county.
namespace exchange {

inline constexpr std::size_t kBundleLimit = 256 * 1024 * 1024;
inline constexpr std::size_t kBundleContents = 192 * 1024 * 1024; ///< what a writer puts in at most, before padding
inline constexpr std::size_t kBundleBlock = 64 * 1024;
inline constexpr std::size_t kBundleSections = 64;

enum class Leg : std::uint8_t { Parcel = 0, Up = 1, Down = 2 };
struct Section {
    Leg leg = Leg::Up;
    core::Bytes bytes;
    bool operator==(const Section&) const = default;
};

[[nodiscard]] core::Bytes encodeBundle(const std::vector<Section>& sections);
/// Codes (Damaged): "not_a_bundle"; "bundle_damaged", facts "block" (from 1, the first that is not as it was written) and
/// "blocks"; "too_large".
[[nodiscard]] core::Result<std::vector<Section>> decodeBundle(core::ByteView file);
/// By the first bytes alone: worth reading.
[[nodiscard]] bool looksLikeBundle(core::ByteView beginning);
/// Where its first section goes; nullopt for anything else.
[[nodiscard]] std::optional<Leg> firstLeg(core::ByteView beginning);

/// From one desk to the county. `renewal` stands beside the rest, or alone while a desk whose chain was closed has nothing else to say yet.
struct UpBundle {
    core::CertificateId certificate;
    std::vector<Request> requests;
    std::optional<RenewRequest> renewal;
    std::string card;                    ///< of the PC it was packed on (core/desk/health.h); empty: none, and not in the file
    core::crypto::Signature signature{}; ///< by the certificate's key, for the county's box key
};
/// The county's answers to one desk, in the order in which they are taken in.
struct DownBundle {
    core::CertificateId certificate;
    std::map<std::string, std::uint64_t> from; ///< cursors that the answers go on from; none for a parcel
    std::vector<Answer> answers;
    std::optional<RenewAnswer> renewal;
    core::crypto::Signature signature{};       ///< by the county's answer key, for the desk's box key
};

/// Signs and seals.
[[nodiscard]] core::Bytes sealUp(UpBundle bundle, const core::crypto::SigningKey& key, const core::crypto::PublicKey& county);
[[nodiscard]] core::Bytes sealDown(DownBundle bundle, const core::crypto::SigningKey& key, const core::crypto::PublicKey& desk);
/// Codes: "bundle_foreign" (Refused) when it is sealed to somebody else; "bundle_damaged", "malformed", "too_large" (Damaged).
/// The signature is the caller's to check, with `isFrom`.
[[nodiscard]] core::Result<UpBundle> openUp(core::ByteView section, const core::crypto::BoxKey& county);
[[nodiscard]] core::Result<DownBundle> openDown(core::ByteView section, const core::crypto::BoxKey& desk);
[[nodiscard]] bool isFrom(const UpBundle& bundle, const core::crypto::PublicKey& writer, const core::crypto::PublicKey& reader);
[[nodiscard]] bool isFrom(const DownBundle& bundle, const core::crypto::PublicKey& writer, const core::crypto::PublicKey& reader);

/// What one keeps of a section to know it again, and to see whom it is for, without its content.
struct Mark {
    Leg leg = Leg::Up;
    Hash id{};             ///< of the section's bytes
    core::Bytes sealedKey;
    bool operator==(const Mark&) const = default;
};
[[nodiscard]] Mark markOf(const Section& section);
[[nodiscard]] bool isSealedTo(const Mark& mark, const core::crypto::BoxKey& reader);

} // namespace exchange
