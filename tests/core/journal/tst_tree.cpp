#include "core/journal/crypto.h"
#include "core/journal/tree.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <bit>

namespace core::tree {

namespace {

/// Leaf of RFC 6962: SHA-256(0x00 ‖ data).
Hash leaf(std::string_view hex)
{
    Bytes data{0};
    const auto bytes = *fromHex(hex);
    data.insert(data.end(), bytes.begin(), bytes.end());
    return crypto::sha256(data);
}

/// The eight leaves with which the reference implementation of Certificate Transparency is tested.
std::vector<Hash> eight()
{
    std::vector<Hash> out;
    for (const auto* hex : {"", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"})
        out.push_back(leaf(hex));
    return out;
}

Hash numbered(std::uint64_t n)
{
    const auto text = std::to_string(n);
    return crypto::sha256(viewOf(text));
}

/// MTH by its definition, from the leaves.
Hash plainRoot(std::span<const Hash> leaves)
{
    if (leaves.empty())
        return crypto::sha256(ByteView{});
    if (leaves.size() == 1)
        return leaves[0];
    const auto split = std::bit_floor(leaves.size() - 1);
    return join(plainRoot(leaves.first(split)), plainRoot(leaves.subspan(split)));
}

std::vector<Hash> leavesUpTo(std::uint64_t size)
{
    std::vector<Hash> out;
    for (std::uint64_t i = 0; i < size; ++i)
        out.push_back(numbered(i));
    return out;
}

Hash plainNode(std::span<const Hash> leaves, const Node& node)
{
    const auto width = std::uint64_t{1} << node.level;
    return plainRoot(leaves.subspan(node.number * width, width));
}

} // namespace

TEST(Tree, hasTheRootsThatThePublicTestVectorsName)
{
    const std::vector<std::string> roots{
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
    Peaks peaks;
    EXPECT_EQ(toHex(peaks.root()), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    const auto leaves = eight();
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        peaks.add(leaves[i]);
        EXPECT_EQ(toHex(peaks.root()), roots[i]) << i + 1;
    }
}

TEST(Tree, coversARangeWithCompleteSubtrees)
{
    EXPECT_EQ(cover(0, 7), (std::vector<Node>{{2, 0}, {1, 2}, {0, 6}}));
    EXPECT_EQ(cover(3, 13), (std::vector<Node>{{0, 3}, {2, 1}, {2, 2}, {0, 12}}));
    EXPECT_TRUE(cover(5, 5).empty());
}

RC_GTEST_PROP(Tree, growsFromItsPeaksToTheRootOfAllLeaves, ())
{
    const auto to = *rc::gen::inRange<std::uint64_t>(0, 200);
    const auto from = *rc::gen::inRange<std::uint64_t>(0, to + 1);
    const auto leaves = leavesUpTo(to);
    Peaks peaks;
    std::map<std::pair<int, std::uint64_t>, Hash> told;
    for (std::uint64_t i = 0; i < from; ++i)
        peaks.add(leaves[i], [&](const Node& node, const Hash& hash) { told[{node.level, node.number}] = hash; });
    RC_ASSERT(peaks.root() == plainRoot(std::span(leaves).first(from)));
    for (const auto& [at, hash] : told)
        RC_ASSERT(hash == plainNode(leaves, {at.first, at.second}));

    std::vector<Hash> proof;
    for (const auto& node : cover(from, to))
        proof.push_back(plainNode(leaves, node));
    const auto grown = peaks.grown(to, proof);
    RC_ASSERT(grown.has_value());
    RC_ASSERT(grown->size() == to);
    RC_ASSERT(grown->root() == plainRoot(leaves));
    RC_ASSERT(Peaks::create(to, grown->hashes()) == grown);
    if (from < to) {
        auto wrong = proof;
        wrong[*rc::gen::inRange<std::size_t>(0, wrong.size())][0] ^= 1;
        RC_ASSERT(peaks.grown(to, wrong)->root() != grown->root());
        proof.pop_back();
        RC_ASSERT(!peaks.grown(to, proof));
    }
}

RC_GTEST_PROP(Tree, anotherPastDoesNotLeadToTheSignedRoot, ())
{
    const auto to = *rc::gen::inRange<std::uint64_t>(1, 200);
    const auto from = *rc::gen::inRange<std::uint64_t>(1, to + 1);
    const auto leaves = leavesUpTo(to);
    const auto changed = *rc::gen::inRange<std::uint64_t>(0, from);
    Peaks ours;
    for (std::uint64_t i = 0; i < from; ++i)
        ours.add(i == changed ? numbered(1'000'000) : leaves[i]);
    std::vector<Hash> proof;
    for (const auto& node : cover(from, to))
        proof.push_back(plainNode(leaves, node));
    RC_ASSERT(ours.grown(to, proof)->root() != plainRoot(leaves));
}

RC_GTEST_PROP(Tree, aPathLeadsFromItsLeafToTheRootAndFromNoOther, ())
{
    const auto size = *rc::gen::inRange<std::uint64_t>(1, 200);
    const auto index = *rc::gen::inRange<std::uint64_t>(0, size);
    const auto leaves = leavesUpTo(size);
    auto path = pathOf(index, size, [&](const Node& node) { return plainNode(leaves, node); });
    RC_ASSERT(rootOf(leaves[index], index, size, path) == plainRoot(leaves));
    RC_ASSERT(rootOf(numbered(1'000'000), index, size, path) != plainRoot(leaves));
    RC_ASSERT(!rootOf(leaves[index], size, size, path));
    if (!path.empty()) {
        path.pop_back();
        RC_ASSERT(!rootOf(leaves[index], index, size, path));
    }
}

} // namespace core::tree
