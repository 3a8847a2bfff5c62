#pragma once

#include "core/bytes.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

/// The county's journal as a Merkle tree, RFC 6962 section 2.1: leaf n-1 is the act of revision n. Whoever keeps the peaks
/// of an older tree can check that a newer one only added to it, and whoever holds a receipt that its act is in.
namespace core::tree {

/// SHA-256(0x01 ‖ left ‖ right). Leaves carry 0x00 in front, so neither can be taken for the other.
[[nodiscard]] Hash join(const Hash& left, const Hash& right);

/// A complete subtree: leaves [number·2^level, (number+1)·2^level).
struct Node {
    int level = 0;
    std::uint64_t number = 0;
    bool operator==(const Node&) const = default;
};

/// The fewest complete subtrees whose leaves are [from, to), left to right: at most 2·log2(to - from) + 1.
[[nodiscard]] std::vector<Node> cover(std::uint64_t from, std::uint64_t to);

/// Hashes of the complete subtrees of a tree, largest first: as many as its size has ones in binary. All that a device
/// keeps of the journal.
class Peaks {
public:
    Peaks() = default;
    /// nullopt when the hashes are not as many as `size` asks for.
    [[nodiscard]] static std::optional<Peaks> create(std::uint64_t size, std::vector<Hash> hashes);

    [[nodiscard]] std::uint64_t size() const { return m_size; }
    [[nodiscard]] const std::vector<Hash>& hashes() const { return m_hashes; }
    /// MTH of RFC 6962; SHA-256 of nothing for an empty tree.
    [[nodiscard]] Hash root() const;

    /// One more leaf. `completed` hears of every subtree that it completes, from level 1 up.
    void add(const Hash& leaf, const std::function<void(const Node&, const Hash&)>& completed = {});
    /// The tree grown to `to` by the hashes of cover(size, to): what RFC 6962 2.1.2 calls a consistency proof, less what the
    /// holder of the peaks has. Its root must be the one that was signed. nullopt when the hashes are too many or too few,
    /// or the tree would shrink.
    [[nodiscard]] std::optional<Peaks> grown(std::uint64_t to, std::span<const Hash> hashes) const;

    bool operator==(const Peaks&) const = default;

private:
    std::uint64_t m_size = 0;
    std::vector<Hash> m_hashes;
};

/// Hash of a complete subtree, from wherever they are kept.
using NodeAt = std::function<Hash(const Node&)>;

/// Audit path of a leaf in a tree of `size`, lowest first (RFC 6962 2.1.1). Needs index < size.
[[nodiscard]] std::vector<Hash> pathOf(std::uint64_t index, std::uint64_t size, const NodeAt& at);
/// The root that leaf and path lead to; nullopt when the path has not the length that index and size ask for.
[[nodiscard]] std::optional<Hash> rootOf(const Hash& leaf, std::uint64_t index, std::uint64_t size, std::span<const Hash> path);

} // namespace core::tree
