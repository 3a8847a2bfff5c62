#include "sync/county/devices.h"

#include "core/codec/strict_json.h"
#include "core/desk/health.h"

#include <fstream>

namespace county {

namespace {

std::filesystem::path fileOf(const std::filesystem::path& folder, std::string_view certificate)
{
    return folder / (std::string(certificate) + ".json");
}

} // namespace

void keepCard(const std::filesystem::path& folder, std::string_view certificate, std::string_view account, core::Instant received, std::string_view text)
{
    auto card = core::desk::cardFrom(text);
    if (!card || folder.empty() || certificate.empty())
        return;
    const core::desk::SeenHealth seen{std::string(account), received, std::move(*card)};
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    const auto file = fileOf(folder, certificate);
    auto half = file;
    half += ".part";
    std::ofstream out(half, std::ios::binary | std::ios::trunc);
    out << core::encodeCanonical(core::toJson(seen));
    out.close();
    if (out)
        std::filesystem::rename(half, file, error);
}

void forgetCard(const std::filesystem::path& folder, std::string_view certificate)
{
    std::error_code ignored;
    if (!folder.empty() && !certificate.empty())
        std::filesystem::remove(fileOf(folder, certificate), ignored);
}

} // namespace county
