#include "core/desk/repair.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace core;
using namespace core::desk;

namespace {

/// A made-up link of act `seq`; another `history` is another story.
Hash linkOf(std::uint64_t seq, std::uint8_t history = 0)
{
    Hash out{};
    out[0] = static_cast<std::uint8_t>(seq);
    out[1] = history;
    return out;
}

/// Start at receipt `start`, acts up to `head`.
ChainCopy copyOf(std::uint64_t start, std::uint64_t head, std::uint64_t seenBehind = 0)
{
    ChainCopy out;
    out.start = {start, linkOf(start)};
    for (auto seq = start + 1; seq <= head; ++seq)
        out.links.push_back(linkOf(seq));
    out.seenBehind = seenBehind;
    return out;
}

} // namespace

TEST(StartUpRepair, decidesByTheHeadsOfMirrorAndOutbox)
{
    using enum RepairStep;
    using enum RepairReason;
    struct Case {
        const char* name;
        ChainCopy mirror, outbox;
        Repair expected;
    };
    const Case cases[] = {
        {"both empty", copyOf(0, 0), copyOf(0, 0), {InStep, None, 0, 0, false}},
        {"both at the same act", copyOf(3, 7), copyOf(3, 7), {InStep, None, 0, 0, false}},
        {"cut between commit and append", copyOf(3, 7), copyOf(3, 6), {CopyToOutbox, None, 7, 1, false}},
        {"outbox empty", copyOf(3, 7), copyOf(3, 3), {CopyToOutbox, None, 4, 4, false}},
        {"mirror lost its last commit", copyOf(3, 6), copyOf(3, 7), {ReplayIntoMirror, None, 7, 1, false}},
        {"mirror rebuilt up to the receipt", copyOf(3, 3), copyOf(3, 7), {ReplayIntoMirror, None, 4, 4, false}},
        {"cut between receipt and new outbox", copyOf(5, 7), copyOf(3, 7), {CopyToOutbox, None, 6, 2, true}},
        {"the same with nothing waiting", copyOf(7, 7), copyOf(3, 7), {CopyToOutbox, None, 8, 0, true}},
        {"old outbox is also behind", copyOf(5, 7), copyOf(3, 6), {CopyToOutbox, None, 7, 1, true}},
        {"old outbox ends before the receipt", copyOf(5, 7), copyOf(1, 3), {CopyToOutbox, None, 6, 2, true}},
        {"mirror has not committed the receipt", copyOf(3, 7), copyOf(5, 7), {InStep, None, 0, 0, false}},
        {"mirror behind on both", copyOf(3, 6), copyOf(5, 7), {ReplayIntoMirror, None, 7, 1, false}},
        {"old mirror, newer outbox", copyOf(3, 4), copyOf(6, 8), {Damaged, Gap, 5, 2, false}},
        {"hole that the mirror can fill", copyOf(3, 8), copyOf(3, 5, 8), {CopyToOutbox, None, 4, 5, true}},
        {"hole behind the mirror's head", copyOf(3, 6), copyOf(3, 5, 8), {Damaged, Unreadable, 7, 2, false}},
        {"hole, and ahead of the mirror", copyOf(3, 4), copyOf(3, 5, 8), {Damaged, Unreadable, 6, 3, false}},
    };
    for (const auto& c : cases) {
        SCOPED_TRACE(c.name);
        const auto repair = decideRepair(c.mirror, c.outbox);
        EXPECT_EQ(repair.step, c.expected.step);
        EXPECT_EQ(repair.reason, c.expected.reason);
        EXPECT_EQ(repair.first, c.expected.first);
        EXPECT_EQ(repair.count, c.expected.count);
        EXPECT_EQ(repair.beginAnew, c.expected.beginAnew);
    }
}

TEST(StartUpRepair, twoHistoriesAreNamedWhereTheyPart)
{
    auto outbox = copyOf(3, 7);
    outbox.links[2] = linkOf(6, 1);
    const Repair fork{RepairStep::Damaged, RepairReason::Fork, 6, 0, false};
    EXPECT_EQ(decideRepair(copyOf(3, 7), outbox), fork);
    EXPECT_EQ(decideRepair(copyOf(5, 7), outbox), fork);
    auto start = copyOf(5, 5);
    start.start.link = linkOf(5, 1);
    EXPECT_EQ(decideRepair(copyOf(3, 7), start).reason, RepairReason::Fork);
}

RC_GTEST_PROP(StartUpRepair, carryingItOutBringsBothInStepAndLosesNothing, ())
{
    // One history of 12 acts; each copy knows any stretch of it that a power cut can leave.
    const auto receipt = *rc::gen::inRange<std::uint64_t>(0, 6);
    const auto outboxStart = *rc::gen::inRange<std::uint64_t>(0, 6);
    auto mirror = copyOf(receipt, *rc::gen::inRange<std::uint64_t>(receipt, 13));
    auto outbox = copyOf(outboxStart, *rc::gen::inRange<std::uint64_t>(outboxStart, 13));
    const auto furthest = std::max(mirror.headSeq(), outbox.headSeq());
    const auto repair = decideRepair(mirror, outbox);
    if (repair.step == RepairStep::Damaged) {
        RC_ASSERT(repair.reason == RepairReason::Gap);
        RC_ASSERT(outbox.start.seq > mirror.headSeq());
        return;
    }
    if (repair.step == RepairStep::ReplayIntoMirror)
        for (auto seq = repair.first; seq < repair.first + repair.count; ++seq) {
            RC_ASSERT(outbox.linkAt(seq) != nullptr);
            RC_ASSERT(seq == mirror.headSeq() + 1);
            mirror.links.push_back(*outbox.linkAt(seq));
        }
    if (repair.step == RepairStep::CopyToOutbox && !repair.beginAnew)
        for (auto seq = repair.first; seq < repair.first + repair.count; ++seq) {
            RC_ASSERT(mirror.linkAt(seq) != nullptr);
            RC_ASSERT(seq == outbox.headSeq() + 1);
            outbox.links.push_back(*mirror.linkAt(seq));
        }
    if (repair.beginAnew)
        outbox = mirror;
    RC_ASSERT(mirror.headSeq() == furthest);
    RC_ASSERT(decideRepair(mirror, outbox).step == RepairStep::InStep);
}
