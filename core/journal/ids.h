#pragma once

#include "core/bytes.h"
#include "core/time.h"

#include <compare>
#include <string>

namespace core {

/// What a chain carries. Urgent goes first on any road and waits for nothing; reading is the audit of who looked.
enum class Lane : std::uint8_t { Work = 0, Reading = 1, Urgent = 2 };

/// A certificate's name: 15 random bytes. One certificate = one account on one device.
struct CertificateId {
    std::array<std::uint8_t, 15> bytes{};
    auto operator<=>(const CertificateId&) const = default;
};

/// Certificate and lane. (chain, seq) is the id of an act.
struct ChainId {
    std::array<std::uint8_t, 16> bytes{};
    ChainId() = default;
    ChainId(const CertificateId& certificate, Lane lane);
    [[nodiscard]] CertificateId certificate() const;
    [[nodiscard]] Lane lane() const { return static_cast<Lane>(bytes[15]); }
    auto operator<=>(const ChainId&) const = default;
};

struct ActId {
    ChainId chain;
    std::uint64_t seq = 0;
    auto operator<=>(const ActId&) const = default;
};

/// UUID version 7, made by the author of the subject's first act.
struct SubjectId {
    std::array<std::uint8_t, 16> bytes{};
    auto operator<=>(const SubjectId&) const = default;
    [[nodiscard]] bool isNull() const { return *this == SubjectId{}; }
};

[[nodiscard]] CertificateId randomCertificateId();
[[nodiscard]] SubjectId newSubjectId(Instant now);

[[nodiscard]] std::string toText(const SubjectId& id);      ///< 8-4-4-4-12 lower-case
[[nodiscard]] std::optional<SubjectId> subjectFromText(std::string_view text);
[[nodiscard]] std::string toText(const ChainId& id);        ///< 32 hex digits
[[nodiscard]] std::optional<ChainId> chainFromText(std::string_view text);
[[nodiscard]] std::string toText(const CertificateId& id);  ///< 30 hex digits
[[nodiscard]] std::optional<CertificateId> certificateFromText(std::string_view text);
[[nodiscard]] std::string toText(const ActId& id);          ///< chain "/" seq
[[nodiscard]] std::optional<ActId> actIdFromText(std::string_view text);

} // namespace core
