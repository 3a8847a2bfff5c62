#pragma once

#include "sync/county/store.h"

#include <functional>

namespace county {

/// How parts of rows are kept, the same in every store.
[[nodiscard]] inline std::int64_t milliseconds(core::Instant instant)
{
    return instant.time_since_epoch().count();
}
[[nodiscard]] inline core::Instant instantOf(std::int64_t ms)
{
    return core::Instant{std::chrono::milliseconds{ms}};
}
[[noreturn]] void damagedRow(std::string_view table);
[[nodiscard]] core::Bytes bytesOf(const core::tree::Peaks& peaks);
/// Throws StoreFailure "damaged_mirror", as the next ones.
[[nodiscard]] core::tree::Peaks peaksFrom(std::uint64_t size, core::ByteView bytes);
[[nodiscard]] core::Verdict verdictFrom(std::string_view text);
[[nodiscard]] core::Act actFrom(core::ByteView bytes);
[[nodiscard]] CertificateRow certificateFrom(core::Bytes bytes, const core::crypto::Signature& signature, CertificateState state);
[[nodiscard]] std::array<std::uint8_t, 8> bigEndian(std::uint64_t number);
/// Four sections in one value: a length of four bytes before each.
[[nodiscard]] core::Bytes joined(const core::Sections& sections);
[[nodiscard]] core::Sections parted(core::ByteView bytes);
/// The Chinese year in which an act was received.
[[nodiscard]] int yearOf(const core::Verdict& verdict);
/// Letters for a new paper book: the first behind those that `certificates` have and `restores` may have lost which are not `taken`.
[[nodiscard]] std::string freeBookBehind(std::int64_t certificates, std::int64_t restores, const std::function<bool(const std::string&)>& taken);

} // namespace county
