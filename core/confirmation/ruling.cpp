#include "core/confirmation/ruling.h"

#include "core/journal/crypto.h"

#include <sodium.h>

namespace core::confirmation {
namespace {

constexpr std::string_view kPdfMark = "%PDF-";
constexpr int kVariant = sodium_base64_VARIANT_ORIGINAL;

} // namespace

Result<CarriedRuling> carryRuling(ByteView pdf)
{
    if (!textOf(pdf).starts_with(kPdfMark))
        return misused("not_a_pdf");
    if (pdf.size() > kRulingLimit)
        return refused("ruling_too_large", {}, {{"bytes", pdf.size()}, {"limit", kRulingLimit}});
    std::string text(sodium_base64_encoded_len(pdf.size(), kVariant), '\0');
    sodium_bin2base64(text.data(), text.size(), pdf.data(), pdf.size(), kVariant);
    text.pop_back(); // the terminating zero
    return CarriedRuling{std::move(text), toHex(crypto::sha256(pdf))};
}

Result<Bytes> verifyRuling(const State& state)
{
    const auto& text = state.content.rulingPdf;
    if (text.empty())
        return misused("no_ruling");
    Bytes pdf(text.size() / 4 * 3 + 3);
    std::size_t size = 0;
    const char* end = nullptr;
    if (sodium_base642bin(pdf.data(), pdf.size(), text.data(), text.size(), nullptr, &size, &end, kVariant) != 0
        || end != text.data() + text.size())
        return damaged("ruling_damaged", {{"what", "base64"}});
    pdf.resize(size);
    if (toHex(crypto::sha256(pdf)) != state.steps.rulingHash)
        return damaged("ruling_damaged", {{"what", "hash"}});
    if (!textOf(pdf).starts_with(kPdfMark))
        return damaged("ruling_damaged", {{"what", "pdf"}});
    return pdf;
}

} // namespace core::confirmation
