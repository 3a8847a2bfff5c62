#include "core/bytes.h"

#include <algorithm>

namespace core {

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

constexpr std::size_t kFirstRoom = 256; ///< small messages grow step by step otherwise, with an allocation each

void append(Bytes& out, ByteView bytes)
{
    if (out.capacity() == 0)
        out.reserve(std::max(kFirstRoom, bytes.size()));
    out.insert(out.end(), bytes.begin(), bytes.end());
}

template <class T>
void append(Bytes& out, T value)
{
    std::array<std::uint8_t, sizeof(T)> bytes;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(value >> (8 * (bytes.size() - 1 - i)));
    append(out, ByteView(bytes));
}

template <class T>
T assemble(ByteView bytes)
{
    T value = 0;
    for (const auto byte : bytes)
        value = static_cast<T>((value << 8) | byte);
    return value;
}

} // namespace

std::string toHex(ByteView bytes)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string out(bytes.size() * 2, '0');
    auto at = out.begin();
    for (const auto byte : bytes) {
        *at++ = kDigits[byte >> 4];
        *at++ = kDigits[byte & 15];
    }
    return out;
}

std::optional<Bytes> fromHex(std::string_view text)
{
    if (text.size() % 2 != 0)
        return std::nullopt;
    Bytes out;
    out.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = hexDigit(text[i]);
        const int low = hexDigit(text[i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        out.push_back(static_cast<std::uint8_t>(high * 16 + low));
    }
    return out;
}

void ByteWriter::u8(std::uint8_t value) { append(m_bytes, ByteView(&value, 1)); }
void ByteWriter::u16(std::uint16_t value) { append(m_bytes, value); }
void ByteWriter::u32(std::uint32_t value) { append(m_bytes, value); }
void ByteWriter::u64(std::uint64_t value) { append(m_bytes, value); }
void ByteWriter::i64(std::int64_t value) { append(m_bytes, static_cast<std::uint64_t>(value)); }
void ByteWriter::raw(ByteView bytes) { append(m_bytes, bytes); }
void ByteWriter::text(std::string_view text) { blob(viewOf(text)); }

void ByteWriter::blob(ByteView bytes)
{
    u32(static_cast<std::uint32_t>(bytes.size()));
    raw(bytes);
}

ByteView ByteReader::raw(std::size_t count)
{
    if (!m_ok || count > m_rest.size()) {
        m_ok = false;
        return {};
    }
    const auto out = m_rest.first(count);
    m_rest = m_rest.subspan(count);
    return out;
}

// A failed raw() is empty, and nothing assembled is zero.
std::uint8_t ByteReader::u8() { return assemble<std::uint8_t>(raw(1)); }
std::uint16_t ByteReader::u16() { return assemble<std::uint16_t>(raw(2)); }
std::uint32_t ByteReader::u32() { return assemble<std::uint32_t>(raw(4)); }
std::uint64_t ByteReader::u64() { return assemble<std::uint64_t>(raw(8)); }
std::int64_t ByteReader::i64() { return static_cast<std::int64_t>(u64()); }

Bytes ByteReader::blob(std::size_t limit)
{
    const std::size_t size = u32();
    if (size > limit)
        m_ok = false;
    const auto bytes = raw(m_ok ? size : 0);
    return {bytes.begin(), bytes.end()};
}

std::string ByteReader::text(std::size_t limit)
{
    const std::size_t size = u32();
    if (size > limit)
        m_ok = false;
    return std::string(textOf(raw(m_ok ? size : 0)));
}

} // namespace core
