#include "core/bytes.h"

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

template <class T>
void append(Bytes& out, T value)
{
    for (int shift = static_cast<int>(sizeof(T)) * 8 - 8; shift >= 0; shift -= 8)
        out.push_back(static_cast<std::uint8_t>(value >> shift));
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
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const auto byte : bytes) {
        out.push_back(kDigits[byte >> 4]);
        out.push_back(kDigits[byte & 15]);
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

void ByteWriter::u8(std::uint8_t value) { m_bytes.push_back(value); }
void ByteWriter::u16(std::uint16_t value) { append(m_bytes, value); }
void ByteWriter::u32(std::uint32_t value) { append(m_bytes, value); }
void ByteWriter::u64(std::uint64_t value) { append(m_bytes, value); }
void ByteWriter::i64(std::int64_t value) { append(m_bytes, static_cast<std::uint64_t>(value)); }
void ByteWriter::raw(ByteView bytes) { m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end()); }
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
