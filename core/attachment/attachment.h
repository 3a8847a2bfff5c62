#pragma once

#include "core/codec/described.h"
#include "core/result.h"

#include <span>
#include <string_view>

/// A file that hangs on a subject. The act carries what follows, the file itself travels as a blob: ciphertext, named by
/// its hash (DESIGN 5, "Attachments"). Who reads the act's content has the key, nobody else.
namespace core {

inline constexpr std::int64_t kFileLimit = 20 * 1024 * 1024;  ///< bytes of one file
inline constexpr std::int64_t kPreviewLimit = 512 * 1024;     ///< bytes of a reduced picture
inline constexpr std::size_t kFilesOfSubject = 100;
inline constexpr std::size_t kFileNameLimit = 120;            ///< code points

/// Where the bytes are and how to read them.
struct BlobKey {
    std::string hash;      ///< SHA-256 hex of the ciphertext: the blob's name
    std::string key;       ///< hex of the 32 bytes that open it (sealing.h)
    std::int64_t size = 0; ///< bytes of the content
    bool operator==(const BlobKey&) const = default;
};
BOOST_DESCRIBE_STRUCT(BlobKey, (), (hash, key, size))

struct Attachment {
    std::string act;                ///< id of the act that brought it; names it in `dispute.detach`
    std::string account;            ///< who
    Instant at{};                   ///< legal time of the act
    std::string purpose;            ///< code of filePurposes()
    std::string name, mediaType;    ///< 签字页.jpg, image/jpeg
    std::string content;            ///< SHA-256 hex of the content
    BlobKey file;
    std::optional<BlobKey> preview; ///< reduced picture, JPEG
    bool operator==(const Attachment&) const = default;
};
BOOST_DESCRIBE_STRUCT(Attachment, (), (act, account, at, purpose, name, mediaType, content, file, preview))

using Attachments = std::vector<Attachment>;

[[nodiscard]] const Attachment* findAttachment(const Attachments& list, std::string_view act);
/// The blob of this name among files and previews; null when none of them has it.
[[nodiscard]] const BlobKey* findBlob(const Attachments& list, std::string_view hash);

/// signed_page, record, evidence, delivery_receipt, other.
[[nodiscard]] std::span<const std::string_view> filePurposes();

/// The last part of a path as a name that is safe to show and to write: no folders, no control or direction characters,
/// no leading dots or outer blanks, cut to kFileNameLimit with its ending kept. Empty when nothing is left.
[[nodiscard]] std::string cleanFileName(std::string_view path);
/// "image/jpeg" for 签字页.JPG; application/octet-stream for what is not known.
[[nodiscard]] std::string_view mediaTypeOf(std::string_view name);

/// What an act or a form may say of a file. Codes: "file_empty", "file_too_large" (facts limit, size), "file_name",
/// "invalid_field" (fact field).
[[nodiscard]] Done checkAttachment(const Attachment& attachment);

} // namespace core
