#pragma once

#include "core/statistics/form.h"
#include "sync/exchange/messages.h"

/// Figures of the whole county for those who may have them (core/statistics/reckon.h): one question, one signed answer.
namespace exchange {

inline constexpr std::size_t kFigureAskLimit = 64 * 1024;
inline constexpr std::size_t kFiguresLimit = 16 * 1024 * 1024; ///< of an answer: a register of a year

struct FigureRequest {
    core::CertificateId certificate;
    std::string form;                                ///< id of forms(), overviews() or registers()
    core::Day from{}, to{};
    core::statistics::By by = core::statistics::By::Type;
    std::vector<std::string> organisations;          ///< empty: all the asker is given
    Hash nonce{};                                    ///< random; the answer repeats it
    core::crypto::Signature signature{};             ///< by the certificate's key over all of the above
};

struct FigureAnswer {
    std::uint64_t epoch = 0, revision = 0;           ///< of the journal that was counted
    core::statistics::Form form;
    Hash nonce{};
    core::crypto::Signature signature{};             ///< county's answer key, over all of the above
};

[[nodiscard]] core::Bytes encode(const FigureRequest& request);
[[nodiscard]] core::Bytes encode(const FigureAnswer& answer);
/// Codes: "malformed", "too_large" (Damaged).
[[nodiscard]] core::Result<FigureRequest> decodeFigureRequest(core::ByteView bytes);
[[nodiscard]] core::Result<FigureAnswer> decodeFigureAnswer(core::ByteView bytes);

void sign(FigureRequest& request, const core::crypto::SigningKey& key);
void sign(FigureAnswer& answer, const core::crypto::SigningKey& key);
[[nodiscard]] bool verify(const FigureRequest& request, const core::crypto::PublicKey& key);
[[nodiscard]] bool verify(const FigureAnswer& answer, const core::crypto::PublicKey& key);

} // namespace exchange
