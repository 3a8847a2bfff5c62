#pragma once

#include "core/time.h"

/// Days and moments as the samples write them; a text that is none is a mistake of the sample.
namespace sample {

[[nodiscard]] inline core::Day on(std::string_view text) { return core::parseDay(text).value(); }
[[nodiscard]] inline core::Instant at(std::string_view text) { return core::parseInstant(text).value(); }

} // namespace sample
