#pragma once

#include "core/bytes.h"

/// Small building blocks of the wire: numbers of 7 bits a byte, lowest first, and what hangs on them.
namespace exchange {

class Writer : public core::ByteWriter {
public:
    void number(std::uint64_t value);
    /// Small values of either sign stay short.
    void signedNumber(std::int64_t value);
    void words(std::string_view text); ///< length as number, then the bytes
    void piece(core::ByteView bytes);  ///< length as number, then the bytes
};

/// After the first bad read `ok()` is false and everything else reads as zero or empty, as with core::ByteReader.
class Reader : public core::ByteReader {
public:
    using core::ByteReader::ByteReader;
    std::uint64_t number();
    /// Fails beyond `limit`.
    std::uint64_t number(std::uint64_t limit);
    std::int64_t signedNumber();
    std::string words(std::size_t limit);
    core::Bytes piece(std::size_t limit);
    /// A count of things that take a byte each at least, so that nobody makes us allocate what he has not sent.
    std::size_t count(std::size_t limit);
    void fail();
};

} // namespace exchange
