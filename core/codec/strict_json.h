#pragma once

#include "core/result.h"

namespace core {

/// What may come through a door.
struct JsonLimits {
    std::size_t bytes = 256 * 1024;
    int depth = 16;
};

/// The one decoder of device, server and tests. Beyond RFC 8259 it refuses duplicate keys, numbers that are not
/// integers of 64 bits, lone surrogates, invalid UTF-8, NUL in text, and anything behind the value.
/// Error code "malformed" (Trouble::Damaged) with fact "what".
/// The value's memory comes from `memory`; by default from the heap.
[[nodiscard]] Result<boost::json::value> decodeStrict(std::string_view bytes, JsonLimits limits = {}, boost::json::storage_ptr memory = {});

/// One encoding only: keys sorted by bytes, no blanks, shortest escapes. decodeStrict(encodeCanonical(v)) == v.
[[nodiscard]] std::string encodeCanonical(const boost::json::value& value);
/// The same, behind what stands in `out`.
void appendCanonical(std::string& out, const boost::json::value& value);
void appendCanonical(std::string& out, std::string_view text);

} // namespace core
