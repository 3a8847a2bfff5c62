#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace core {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;
using Hash = std::array<std::uint8_t, 32>;

inline ByteView viewOf(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
inline std::string_view textOf(ByteView bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

[[nodiscard]] std::string toHex(ByteView bytes);
/// Lower or upper case, even length; nothing else.
[[nodiscard]] std::optional<Bytes> fromHex(std::string_view text);

/// Writes numbers big-endian and byte strings behind their u32 length. Never fails.
class ByteWriter {
public:
    void u8(std::uint8_t value);
    void u16(std::uint16_t value);
    void u32(std::uint32_t value);
    void u64(std::uint64_t value);
    void i64(std::int64_t value);
    void raw(ByteView bytes);
    void text(std::string_view text);  ///< u32 length, then the bytes
    void blob(ByteView bytes);         ///< u32 length, then the bytes
    [[nodiscard]] const Bytes& bytes() const { return m_bytes; }
    [[nodiscard]] Bytes take() { return std::move(m_bytes); }

private:
    Bytes m_bytes;
};

/// Reads what ByteWriter wrote. After the first short read `ok()` is false and every further read yields zero or empty;
/// so a decoder reads all fields and asks once.
class ByteReader {
public:
    explicit ByteReader(ByteView bytes) : m_rest(bytes) {}
    std::uint8_t u8();
    std::uint16_t u16();
    std::uint32_t u32();
    std::uint64_t u64();
    std::int64_t i64();
    ByteView raw(std::size_t count);
    std::string text(std::size_t limit);
    Bytes blob(std::size_t limit);
    template <std::size_t N>
    std::array<std::uint8_t, N> array()
    {
        std::array<std::uint8_t, N> out{};
        const auto bytes = raw(N);
        if (bytes.size() == N)
            std::copy(bytes.begin(), bytes.end(), out.begin());
        return out;
    }
    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] bool atEnd() const { return m_ok && m_rest.empty(); }
    [[nodiscard]] std::size_t left() const { return m_rest.size(); }

private:
    ByteView m_rest;
    bool m_ok = true;
};

} // namespace core
