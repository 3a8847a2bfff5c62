#include "sync/exchange/wire.h"

namespace exchange {

Hash digestOf(const std::map<std::string, Hash>& digests)
{
    core::ByteWriter out;
    out.raw(core::viewOf("fengqiao-digests/1"));
    for (const auto& [audience, digest] : digests) {
        out.text(audience);
        out.raw(digest);
    }
    return core::crypto::sha256(out.bytes());
}

void Digest::add(const Hash& leaf)
{
    unsigned carry = 0;
    for (std::size_t i = m_value.size(); i-- > 0;) {
        carry += static_cast<unsigned>(m_value[i]) + leaf[i];
        m_value[i] = static_cast<std::uint8_t>(carry);
        carry >>= 8;
    }
}

void Digest::subtract(const Hash& leaf)
{
    int borrow = 0;
    for (std::size_t i = m_value.size(); i-- > 0;) {
        borrow += static_cast<int>(m_value[i]) - leaf[i];
        m_value[i] = static_cast<std::uint8_t>(borrow);
        borrow = borrow < 0 ? -1 : 0;
    }
}

Hash Digest::leaf(const core::SubjectId& subject, int level, std::uint32_t place, const core::Sections& cut)
{
    core::ByteWriter head;
    head.raw(core::viewOf("fengqiao-leaf/1"));
    head.raw(subject.bytes);
    head.u8(static_cast<std::uint8_t>(level));
    head.u32(place);
    core::ByteWriter lengths;
    for (const auto& section : cut)
        lengths.u32(static_cast<std::uint32_t>(section.size()));
    // Head and four texts with their lengths, whose kilobytes are not brought together only to be hashed.
    const auto length = [&](std::size_t i) { return core::ByteView(lengths.bytes()).subspan(4 * i, 4); };
    return core::crypto::sha256({head.bytes(), length(0), core::viewOf(cut[0]), length(1), core::viewOf(cut[1]), length(2), core::viewOf(cut[2]),
                                 length(3), core::viewOf(cut[3])});
}

} // namespace exchange
