#pragma once

#include "core/bytes.h"
#include "core/result.h"

#include <memory>
#include <string>

namespace relay {

/// The relay's own way to the county's server, once it has a line: one file up, its answer back (POST /v1/bundle). TLS 1.3
/// to the county's own authority and nobody else. Blocking.
class CountyLine {
public:
    /// `server` as "https://HOST:PORT". Code "bad_county" (Usage) for another form, or a certificate that cannot be read.
    [[nodiscard]] static core::Result<std::unique_ptr<CountyLine>> make(const std::string& server, const std::string& caPem);
    virtual ~CountyLine() = default;

    /// The answer's file. A Refused or Damaged error is the county's word on this file, which no repeating changes; one
    /// of Surroundings says that there is no line ("no_line", "county_untrusted") or that the county is busy.
    [[nodiscard]] virtual core::Result<core::Bytes> deliver(core::ByteView file) = 0;
    /// From any thread: what is under way ends soon, and nothing begins any more.
    virtual void stop() = 0;
};

} // namespace relay
