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
    core::ByteWriter out;
    out.raw(core::viewOf("fengqiao-leaf/1"));
    out.raw(subject.bytes);
    out.u8(static_cast<std::uint8_t>(level));
    out.u32(place);
    for (const auto& section : cut)
        out.text(section);
    return core::crypto::sha256(out.bytes());
}

} // namespace exchange
