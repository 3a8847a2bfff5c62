#include "core/journal/tree.h"

#include "core/journal/crypto.h"

#include <algorithm>
#include <bit>

namespace core::tree {

namespace {

/// Root of the leaves [from, to), where `from` is a multiple of a power of two not below to - from.
Hash rootOfRange(std::uint64_t from, std::uint64_t to, const NodeAt& at)
{
    const auto nodes = cover(from, to);
    auto out = at(nodes.back());
    for (auto node = nodes.rbegin() + 1; node != nodes.rend(); ++node)
        out = join(at(*node), out);
    return out;
}

} // namespace

Hash join(const Hash& left, const Hash& right)
{
    const std::uint8_t inner = 1;
    return crypto::sha256({ByteView(&inner, 1), left, right});
}

std::vector<Node> cover(std::uint64_t from, std::uint64_t to)
{
    std::vector<Node> out;
    while (from < to) {
        const int aligned = from == 0 ? 63 : std::countr_zero(from);
        const int fits = 63 - std::countl_zero(to - from);
        const int level = std::min(aligned, fits);
        out.push_back({level, from >> level});
        from += std::uint64_t{1} << level;
    }
    return out;
}

std::optional<Peaks> Peaks::create(std::uint64_t size, std::vector<Hash> hashes)
{
    if (hashes.size() != static_cast<std::size_t>(std::popcount(size)))
        return std::nullopt;
    Peaks out;
    out.m_size = size;
    out.m_hashes = std::move(hashes);
    return out;
}

Hash Peaks::root() const
{
    if (m_hashes.empty())
        return crypto::sha256(ByteView{});
    auto out = m_hashes.back();
    for (auto peak = m_hashes.rbegin() + 1; peak != m_hashes.rend(); ++peak)
        out = join(*peak, out);
    return out;
}

void Peaks::add(const Hash& leaf, const std::function<void(const Node&, const Hash&)>& completed)
{
    auto hash = leaf;
    // A one at the end of the size is a peak as large as what was just completed.
    for (int level = 0; (m_size >> level & 1) == 1; ++level) {
        hash = join(m_hashes.back(), hash);
        m_hashes.pop_back();
        if (completed)
            completed({level + 1, m_size >> (level + 1)}, hash);
    }
    m_hashes.push_back(hash);
    ++m_size;
}

std::optional<Peaks> Peaks::grown(std::uint64_t to, std::span<const Hash> hashes) const
{
    if (to < m_size)
        return std::nullopt;
    const auto nodes = cover(m_size, to);
    if (nodes.size() != hashes.size())
        return std::nullopt;
    Peaks out = *this;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        auto hash = hashes[i];
        for (int level = nodes[i].level; (out.m_size >> level & 1) == 1; ++level) {
            hash = join(out.m_hashes.back(), hash);
            out.m_hashes.pop_back();
        }
        out.m_hashes.push_back(hash);
        out.m_size += std::uint64_t{1} << nodes[i].level;
    }
    return out;
}

std::vector<Hash> pathOf(std::uint64_t index, std::uint64_t size, const NodeAt& at)
{
    std::vector<Hash> out;
    std::uint64_t begin = 0, end = size;
    while (end - begin > 1) { // from the root down, turned round at the end
        const auto split = begin + std::bit_floor(end - begin - 1);
        if (index < split) {
            out.push_back(rootOfRange(split, end, at));
            end = split;
        } else {
            out.push_back(rootOfRange(begin, split, at));
            begin = split;
        }
    }
    std::reverse(out.begin(), out.end());
    return out;
}

std::optional<Hash> rootOf(const Hash& leaf, std::uint64_t index, std::uint64_t size, std::span<const Hash> path)
{
    if (index >= size)
        return std::nullopt;
    std::vector<bool> right; // whether the leaf lies in the right half, from the root down
    std::uint64_t begin = 0, end = size;
    while (end - begin > 1) {
        const auto split = begin + std::bit_floor(end - begin - 1);
        right.push_back(index >= split);
        (index < split ? end : begin) = split;
    }
    if (right.size() != path.size())
        return std::nullopt;
    auto out = leaf;
    for (const auto& sibling : path) {
        out = right.back() ? join(sibling, out) : join(out, sibling);
        right.pop_back();
    }
    return out;
}

} // namespace core::tree
