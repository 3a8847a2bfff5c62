#pragma once

#include "core/time.h"

#include <filesystem>
#include <string_view>

/// The newest card of each PC (core/desk/health.h), beside the acts and no part of them, whichever road it came by.
namespace county {

/// Keeps it as FOLDER/CERTIFICATE.json; what is no card is passed over, and so is a disk that does not take it.
void keepCard(const std::filesystem::path& folder, std::string_view certificate, std::string_view account, core::Instant received, std::string_view card);
/// Of a PC that goes on under another certificate: it would be told as silent for ever.
void forgetCard(const std::filesystem::path& folder, std::string_view certificate);

} // namespace county
