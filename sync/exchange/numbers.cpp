#include "sync/exchange/numbers.h"

#include <algorithm>

namespace exchange {

void Writer::number(std::uint64_t value)
{
    while (value >= 0x80) {
        u8(static_cast<std::uint8_t>(value | 0x80));
        value >>= 7;
    }
    u8(static_cast<std::uint8_t>(value));
}

void Writer::signedNumber(std::int64_t value)
{
    number((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
}

void Writer::words(std::string_view text)
{
    piece(core::viewOf(text));
}

void Writer::piece(core::ByteView bytes)
{
    number(bytes.size());
    raw(bytes);
}

std::uint64_t Reader::number()
{
    std::uint64_t out = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        const auto byte = u8();
        if (!ok())
            return 0;
        if (shift == 63 && byte > 1)
            break;
        out |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
        if (byte < 0x80) {
            if (byte == 0 && shift != 0)
                break; // a shorter form exists
            return out;
        }
    }
    fail();
    return 0;
}

std::uint64_t Reader::number(std::uint64_t limit)
{
    const auto value = number();
    if (value > limit) {
        fail();
        return 0;
    }
    return value;
}

std::int64_t Reader::signedNumber()
{
    const auto value = number();
    return static_cast<std::int64_t>((value >> 1) ^ (~(value & 1) + 1));
}

std::string Reader::words(std::size_t limit)
{
    const auto size = number(limit);
    return std::string(core::textOf(raw(size)));
}

core::Bytes Reader::piece(std::size_t limit)
{
    const auto size = number(limit);
    const auto bytes = raw(size);
    return {bytes.begin(), bytes.end()};
}

std::size_t Reader::count(std::size_t limit)
{
    return number(std::min(limit, left()));
}

void Reader::fail()
{
    (void)raw(left() + 1);
}

} // namespace exchange
