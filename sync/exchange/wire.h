#pragma once

#include "sync/exchange/messages.h"

namespace exchange {

/// Limits at the door, RELIABILITY P25. A decoder refuses more before it allocates.
inline constexpr std::size_t kRequestLimit = 16 * 1024 * 1024;
inline constexpr std::size_t kAnswerLimit = 16 * 1024 * 1024;
inline constexpr std::size_t kItemLimit = 1000;
inline constexpr std::size_t kBlobsLimit = 64;            ///< pieces, and wishes, of one request
inline constexpr std::size_t kTestimoniesLimit = 1024;   ///< of one request
inline constexpr std::size_t kProofsLimit = 64;           ///< of one request
inline constexpr std::size_t kPieceLimit = 1024 * 1024;   ///< bytes of one piece

[[nodiscard]] core::Bytes encode(const Request& request);
[[nodiscard]] core::Bytes encode(const Answer& answer);
[[nodiscard]] core::Bytes encode(const EnrolRequest& request);
[[nodiscard]] core::Bytes encode(const EnrolAnswer& answer);
/// One encoding only. Codes: "malformed", "too_large" (Damaged).
[[nodiscard]] core::Result<Request> decodeRequest(core::ByteView bytes);
[[nodiscard]] core::Result<Answer> decodeAnswer(core::ByteView bytes);
[[nodiscard]] core::Result<EnrolRequest> decodeEnrolRequest(core::ByteView bytes);
[[nodiscard]] core::Result<EnrolAnswer> decodeEnrolAnswer(core::ByteView bytes);

void sign(Request& request, const core::crypto::SigningKey& key);
/// As `encode` for whoever has just signed it: the same bytes, which are not worked out twice.
[[nodiscard]] core::Bytes encodeSigned(const Request& request);
void sign(Answer& answer, const core::crypto::SigningKey& key);
[[nodiscard]] bool verify(const Request& request, const core::crypto::PublicKey& key);
[[nodiscard]] bool verify(const Answer& answer, const core::crypto::PublicKey& key);

/// Leaf of the journal for one act, RFC 6962: SHA-256(0x00 ‖ link ‖ SHA-256(verdict)). The verdict names its revision.
[[nodiscard]] Hash leafOf(const Hash& link, const core::Verdict& verdict);
/// The head that an answer carries, and the digest of its verdicts.
[[nodiscard]] TreeHead headOf(const Answer& answer);
[[nodiscard]] Hash receiptsOf(const std::vector<ActVerdict>& verdicts);
[[nodiscard]] bool verify(const TreeHead& head, const core::crypto::PublicKey& key);
/// How verdicts rest beside their head.
[[nodiscard]] core::Bytes encode(const std::vector<ActVerdict>& verdicts);
[[nodiscard]] core::Result<std::vector<ActVerdict>> decodeVerdicts(core::ByteView bytes);
/// 184 bytes: how a head rests and is handed on.
[[nodiscard]] core::Bytes encode(const TreeHead& head);
[[nodiscard]] core::Result<TreeHead> decodeTreeHead(core::ByteView bytes);

/// How hard to work at a small message: a desk sends one now and then, a county answers hundreds a second.
enum class Effort { Thorough, Quick };
/// What small messages are packed with: the words that most of them have in common (resources/data/exchange-N.zdict). The
/// frame names its dictionary. A county answers with the one that it was asked with, so a desk that knows none gets none;
/// one that does not know the desk's says "malformed", and the desk goes on without. None for all that is kept or carried.
enum class Dictionary : std::uint32_t {
    None = 0,
    First = 50'001,
    Newest = First,
};
/// zstd frame around a message; refuses to expand beyond `limit`. Code "malformed" also for a dictionary of a newer version.
[[nodiscard]] core::Bytes compress(core::ByteView bytes, Effort effort = Effort::Thorough, Dictionary dictionary = Dictionary::None);
[[nodiscard]] core::Result<core::Bytes> expand(core::ByteView bytes, std::size_t limit);
/// The known dictionary that a frame was packed with.
[[nodiscard]] Dictionary dictionaryOf(core::ByteView frame);

/// One hash over the digests of several audiences.
[[nodiscard]] Hash digestOf(const std::map<std::string, Hash>& digests);

/// Sum modulo 2^256 of SHA-256(subject ‖ level ‖ place ‖ cut sections): equal on any two holders.
class Digest {
public:
    Digest() = default;
    explicit Digest(const Hash& value) : m_value(value) {}
    void add(const Hash& leaf);
    void subtract(const Hash& leaf);
    [[nodiscard]] const Hash& value() const { return m_value; }
    [[nodiscard]] static Hash leaf(const core::SubjectId& subject, int level, std::uint32_t place, const core::Sections& cut);

private:
    Hash m_value{};
};

/// The status card, level 0: number, type, state, dates, colour, holder. Canonical JSON of a Card (card.h).
[[nodiscard]] std::string cardOf(const core::SubjectState& state);
/// What a reader of `level` sees, as sheets carry it and digests cover it: the card alone in sections[0] at level 0,
/// else the sections up to the level.
[[nodiscard]] core::Sections viewAt(const core::SubjectState& state, int level);

} // namespace exchange
