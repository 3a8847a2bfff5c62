#include "core/codec/canonical.h"

#include <array>
#include <cstring>
#include <limits>

namespace core::codec {

namespace {

/// Length of the well-formed sequence of two to four bytes at `at` (Unicode, table 3-7), 0 when there is none.
std::size_t sequenceAt(const char* at, const char* end)
{
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(at[i]); };
    const auto left = static_cast<std::size_t>(end - at);
    const auto follows = [&](std::size_t i, std::uint8_t from = 0x80, std::uint8_t to = 0xBF) { return byte(i) >= from && byte(i) <= to; };
    const auto first = byte(0);
    if (first >= 0xC2 && first <= 0xDF)
        return left >= 2 && follows(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF)
        return left >= 3 && follows(1, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF) && follows(2) ? 3 : 0;
    if (first >= 0xF0 && first <= 0xF4)
        return left >= 4 && follows(1, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF) && follows(2) && follows(3) ? 4 : 0;
    return 0;
}

/// Whether three of four bytes are one of the sequences of three that need no closer look: all but those behind E0 and ED.
bool isPlainThree(const char* at)
{
    std::array<std::uint8_t, 4> bytes;
    std::memcpy(bytes.data(), at, bytes.size());
    const auto first = bytes[0];
    return (first & 0xF0U) == 0xE0 && first != 0xE0 && first != 0xED && (bytes[1] & 0xC0U) == 0x80 && (bytes[2] & 0xC0U) == 0x80;
}

/// Whether some of eight bytes is a quote, a backslash, a control character or no ASCII.
bool isSpecial(const char* at)
{
    constexpr std::uint64_t kOnes = 0x0101010101010101, kHigh = 0x8080808080808080;
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    const auto has = [&](std::uint64_t c) { return ((word ^ (kOnes * c)) - kOnes) & ~(word ^ (kOnes * c)) & kHigh; };
    return ((word & kHigh) | has('"') | has('\\') | ((word - kOnes * 0x20) & ~word & kHigh)) != 0;
}

} // namespace

std::optional<std::string_view> Canonical::name()
{
    if (!take('"'))
        return std::nullopt;
    const auto* end = static_cast<const char*>(std::memchr(m_at, '"', static_cast<std::size_t>(m_end - m_at)));
    if (!end)
        return std::nullopt;
    const std::string_view out(m_at, static_cast<std::size_t>(end - m_at));
    m_at = end + 1;
    return out;
}

bool Canonical::text(std::string& out)
{
    if (!take('"'))
        return false;
    out.clear();
    const char* begin = m_at; // what needs no change goes in whole stretches
    for (;;) {
        while (m_end - m_at >= 8 && !isSpecial(m_at))
            m_at += 8;
        if (m_at == m_end)
            return false;
        const auto c = static_cast<std::uint8_t>(*m_at);
        if (c >= 0x80) {
            while (m_end - m_at >= 4 && isPlainThree(m_at)) // Chinese comes in stretches too
                m_at += 3;
            while (m_at != m_end && static_cast<std::uint8_t>(*m_at) >= 0x80) {
                const auto length = sequenceAt(m_at, m_end);
                if (length == 0)
                    return false;
                m_at += length;
            }
        } else if (c == '"') {
            out.append(begin, m_at);
            ++m_at;
            return true;
        } else if (c == '\\') {
            out.append(begin, m_at);
            if (m_end - m_at < 2)
                return false;
            static constexpr std::string_view kShort = "\"\\bfnrt", kMeans = "\"\\\b\f\n\r\t";
            const auto which = kShort.find(m_at[1]);
            if (which == std::string_view::npos)
                return false;
            out.push_back(kMeans[which]);
            begin = m_at += 2;
        } else if (c < 0x20) {
            return false;
        } else {
            ++m_at;
        }
    }
}

bool Canonical::number(std::int64_t& out)
{
    constexpr auto kMost = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    const bool negative = take('-');
    const char* begin = m_at;
    std::uint64_t value = 0;
    while (m_at != m_end && *m_at >= '0' && *m_at <= '9' && m_at - begin < 19)
        value = value * 10 + static_cast<std::uint64_t>(*m_at++ - '0');
    // No digits, leading zeros, minus nothing, the lowest of all and what is longer: rare, or not canonical.
    if (m_at == begin || (*begin == '0' && (m_at - begin > 1 || negative)) || value > kMost)
        return false;
    if (m_at != m_end && ((*m_at >= '0' && *m_at <= '9') || *m_at == '.' || *m_at == 'e' || *m_at == 'E'))
        return false;
    out = negative ? -static_cast<std::int64_t>(value) : static_cast<std::int64_t>(value);
    return true;
}

bool Canonical::value()
{
    if (m_at == m_end)
        return false;
    switch (*m_at) {
    case '"':
        return text(m_skipped);
    case '{': {
        if (!open('{'))
            return false;
        if (close('}'))
            return true;
        std::string_view before;
        for (bool first = true;; first = false) {
            const char* begin = m_at;
            if (!text(m_skipped))
                return false;
            const std::string_view key(begin + 1, static_cast<std::size_t>(m_at - begin) - 2);
            // Keys in ascending order are no duplicates; one that is written with an escape is rare.
            if (key.size() != m_skipped.size() || (!first && key <= before) || !take(':') || !value())
                return false;
            before = key;
            if (!take(','))
                return close('}');
        }
    }
    case '[':
        if (!open('['))
            return false;
        if (close(']'))
            return true;
        do {
            if (!value())
                return false;
        } while (take(','));
        return close(']');
    case 't':
        return take("true");
    case 'f':
        return take("false");
    case 'n':
        return take("null");
    default:
        std::int64_t skipped = 0;
        return number(skipped);
    }
}

std::optional<std::string_view> Canonical::any()
{
    const char* begin = m_at;
    int open = 0;
    for (bool quoted = false; m_at != m_end; ++m_at) {
        const char c = *m_at;
        if (quoted) {
            if (c == '\\' && m_end - m_at > 1)
                ++m_at;
            else if (c == '"')
                quoted = false;
            continue;
        }
        if (open == 0 && m_at != begin && (c == ',' || c == '}' || c == ']'))
            break;
        if (c == '"')
            quoted = true;
        else if (c == '{' || c == '[')
            ++open;
        else if (c == '}' || c == ']')
            --open;
        if (open < 0)
            return std::nullopt;
    }
    return std::string_view(begin, static_cast<std::size_t>(m_at - begin));
}

bool read(Canonical& in, void* whole, std::span<const CanonicalReader> members)
{
    auto next = members.begin();
    if (!in.open('{'))
        return false;
    if (in.close('}'))
        return true;
    do {
        const auto name = in.name();
        if (!name)
            return false;
        while (next != members.end() && next->name < *name)
            ++next;
        if (next == members.end() || next->name != *name || !in.take(':') || !next->read(in, next->in(whole)))
            return false;
        ++next;
    } while (in.take(','));
    return in.close('}');
}

} // namespace core::codec
