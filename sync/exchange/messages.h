#pragma once

#include "core/journal/certificate.h"
#include "core/journal/chain.h"
#include "core/kinds/stamp.h"
#include "core/kinds/subject_state.h"

#include <memory>
#include <variant>

/// Request and answer of DESIGN 4, used by both sides. Bytes: wire.h.
namespace exchange {

inline constexpr std::uint8_t kWire = 3;  ///< version of these messages
inline constexpr std::uint16_t kFold = 2; ///< version of evolve; a behaviour fix raises it and rebuilds

using core::Hash;

/// A piece of an attachment's ciphertext, in either direction. Only a whole that fits its hash counts; until then the
/// receiver says how far it has come and the sender goes on from there (DESIGN 4, "blobs last").
struct BlobPiece {
    core::SubjectId subject;                         ///< one that names the blob and that the asker sees
    Hash blob{};                                     ///< SHA-256 of the ciphertext
    std::uint64_t size = 0;                          ///< of the whole ciphertext
    std::uint64_t offset = 0;
    core::Bytes bytes;                               ///< upwards empty: only asks how far it has come
    bool operator==(const BlobPiece&) const = default;
};
struct BlobWish {
    core::SubjectId subject;
    Hash blob{};
    std::uint64_t offset = 0;
    std::uint32_t bytes = 0;                         ///< at most so many
    bool operator==(const BlobWish&) const = default;
};
/// The county's word on each blob of a request.
struct BlobState {
    Hash blob{};
    bool known = false;                              ///< the subject names it and the asker may read that
    std::uint64_t arrived = 0;                       ///< bytes that the county has; all of them only after the hash was checked
    bool operator==(const BlobState&) const = default;
};

/// The county's signed word on its whole journal, and on the verdicts told with it: who holds two that do not fit can show
/// them to anybody.
struct TreeHead {
    std::uint64_t epoch = 0;
    std::uint64_t size = 0;                          ///< revision
    Hash root{};                                     ///< core::tree::Peaks::root
    core::Instant time{};
    Hash receipts{};                                 ///< of the verdicts of its answer, receiptsOf(); zero for none
    core::crypto::Signature signature{};             ///< by the county's answer key
    bool operator==(const TreeHead&) const = default;
};
/// That the act of a revision is in the journal of the answer's head.
struct Inclusion {
    std::uint64_t revision = 0;
    std::vector<Hash> path;
    bool operator==(const Inclusion&) const = default;
};

struct ActVerdict {
    core::ActId act;
    core::Verdict verdict;
    bool operator==(const ActVerdict&) const = default;
};

/// Verdicts as the county once told them, with the head whose signature covers them. Given back to a county that was
/// restored from a backup, which then lets them stand.
struct Testimony {
    TreeHead head;
    std::vector<ActVerdict> verdicts;
    bool operator==(const Testimony&) const = default;
};

struct Request {
    std::uint8_t wire = kWire;
    std::uint16_t fold = kFold;
    std::uint64_t epoch = 0;                         ///< county epoch known, 0 = none
    core::CertificateId certificate;                 ///< who asks
    std::vector<core::Run> runs;                     ///< own acts without receipt, urgent lane first
    std::vector<core::Bytes> parcels;                ///< sealed runs of locked accounts and neighbours
    std::map<std::string, std::uint64_t> cursors;    ///< per audience
    std::uint32_t limitBytes = 256 * 1024;           ///< of the answer's items
    std::uint16_t waitSeconds = 0;                   ///< hold for news
    std::vector<core::SubjectId> wantHistories;
    std::vector<BlobPiece> pieces;                   ///< upwards
    std::vector<BlobWish> wishes;                    ///< ranges to send down
    std::uint64_t known = 0;                         ///< size of the journal, of that epoch, whose peaks the asker keeps
    std::vector<std::uint64_t> proofs;               ///< revisions of own acts whose inclusion he wants shown
    std::vector<Testimony> testimonies;              ///< of the runs' acts that a restored county has lost
    std::uint64_t compare = 0;                       ///< size of another head that he wants shown to be of this journal
    Hash nonce{};                                    ///< random; the answer repeats it
    core::crypto::Signature signature{};             ///< by the certificate's key over all of the above
    std::shared_ptr<const core::Bytes> asSigned;     ///< what `sign` has signed, here alone; encodeSigned sends it
};

struct ChainHead {
    core::ChainId chain;
    std::uint64_t seq = 0;   ///< highest judged, 0 = none
    Hash link{};
    bool operator==(const ChainHead&) const = default;
};

/// An accepted act with its verdict, or only its id when the asker wrote it himself and so holds it.
struct JudgedAct {
    core::ActId id;
    std::optional<core::Act> act;
    core::Verdict verdict;
    bool operator==(const JudgedAct&) const = default;
};

/// State of a subject at a revision, cut to a level, made by the county. Level 0 is the card.
struct Sheet {
    core::SubjectId subject;
    std::string type;
    std::uint8_t level = 0;
    std::uint32_t place = 0;
    std::uint64_t revision = 0;
    core::Sections sections;              ///< level 0: the card as JSON in sections[0]
    std::map<std::string, int> grants;    ///< the asker's audiences that see it, with their levels
    /// Beside a card: what the village that handed over keeps, up to and with that place (core::frozenUpTo). 0 = nothing
    /// comes with this card; what is held stays.
    std::uint32_t frozenAt = 0;
    core::Sections frozen;
    bool operator==(const Sheet&) const = default;
};

struct SubjectActs {
    core::SubjectId subject;
    std::uint8_t level = 0;
    std::uint64_t revision = 0;           ///< newest of the acts
    bool history = false;                 ///< answer to wantHistories: the whole of it, from place 1
    std::vector<JudgedAct> acts;          ///< by place
    std::map<std::string, int> grants;
    bool operator==(const SubjectActs&) const = default;
};

/// The asker may no longer see it.
struct Left {
    core::SubjectId subject;
    bool freeze = false;                  ///< keep what was held (a village after its push); otherwise forget
    bool operator==(const Left&) const = default;
};

using Item = std::variant<Sheet, SubjectActs, Left, BlobPiece>;

struct Answer {
    std::uint8_t wire = kWire;
    std::uint64_t epoch = 0, revision = 0;
    core::Instant time{}, lease{};
    /// In an epoch that began with a restored backup: the revision the backup stood at, and until when the county waits for
    /// what came after it (DESIGN 4). 0 and the epoch 0 in a county that never was restored.
    std::uint64_t restored = 0;
    core::Instant returnUntil{};
    std::vector<ChainHead> chains;
    std::vector<ActVerdict> verdicts;
    std::vector<Item> items;
    std::vector<BlobState> blobs;
    std::map<std::string, std::uint64_t> cursors;
    std::map<std::string, Hash> digests;  ///< per audience, only when nothing more waits; under kAllDigests alone when nothing is new
    bool more = false;
    Hash root{};                          ///< of the journal at `revision`
    core::crypto::Signature head{};       ///< over headOf() this answer; zero when the journal stands where the asker knows it
    std::vector<Hash> growth;             ///< core::tree::cover(known, revision); from 0 when `known` is not of this journal
    std::vector<Inclusion> proofs;
    std::vector<Hash> compared, comparedGrowth; ///< peaks at `compare`, and what leads from there to `revision`
    Hash nonce{};
    core::crypto::Signature signature{};  ///< county's answer key, over all fields and the digests of all items
};

/// The name under which digestOf() all of an asker's audiences stands in place of each.
inline constexpr std::string_view kAllDigests;

struct EnrolRequest {
    std::string code;                     ///< the secret half of the one-time code
    std::string device;                   ///< name of the PC
    std::string signKey, boxKey;          ///< hex
    core::crypto::Signature proof{};      ///< by signKey over code and keys
};

struct EnrolAnswer {
    core::Bytes certificate;              ///< as issued
    core::crypto::Signature certificateSignature{};
    std::string county;                   ///< 柳泉县
    std::uint64_t epoch = 0;
    std::string issuerKey, answerKey, boxKey, recoveryKey; ///< hex
    std::string caPem;                    ///< the county's TLS root
};

/// A desk whose chain was closed, or that is an old copy of itself, asks for a new certificate under the same keys.
struct RenewRequest {
    core::CertificateId certificate;
    std::vector<ChainHead> acts;          ///< links of own acts without verdict: which of them does the county know?
    Hash nonce{};                         ///< the same one gets the same certificate again, for an answer that was lost
    core::crypto::Signature signature{};  ///< by the certificate's key
};

struct RenewAnswer {
    EnrolAnswer enrolled;
    std::vector<ChainHead> common;        ///< by chain: highest of the asked acts that the county has with that link
    std::vector<ActVerdict> verdicts;     ///< of asked acts up to there
    Hash nonce{};
    core::crypto::Signature signature{};  ///< county's answer key
};

} // namespace exchange
