#include "core/desk/outbox.h"

#include "core/desk/repair.h"
#include "tests/support/memory_disk.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace core;
using namespace core::desk;
using support::MemoryDisk;

namespace {

const std::filesystem::path kFile = "desk/outbox";

struct OutboxPc {
    crypto::Secret outboxKey = crypto::Secret::random(32);
    crypto::BoxKey county = crypto::BoxKey::generate();
    CertificateId certificate = randomCertificateId();

    [[nodiscard]] Outbox::Keys keys() const { return {certificate, outboxKey.view(), county.publicKey}; }
    [[nodiscard]] Result<Outbox> begin(FileSystem& disk, const std::vector<Bytes>& records = {}) const
    {
        return Outbox::begin(disk, kFile, keys(), {{Lane::Work, Head{}}}, records);
    }
    [[nodiscard]] std::vector<Bytes> readBack(FileSystem& disk) const
    {
        const auto opened = Outbox::open(disk, kFile, outboxKey.view());
        EXPECT_TRUE(opened.has_value());
        std::vector<Bytes> out;
        if (opened && *opened)
            for (const auto& record : (*opened)->content.records)
                out.push_back(record.bytes);
        return out;
    }
};

/// Records of different sizes, so that some lie across sectors: 1, 701, 1401 … bytes.
Bytes recordOf(int n)
{
    return Bytes(static_cast<std::size_t>(1 + n % 5 * 700), static_cast<std::uint8_t>(n + 1));
}

bool startsWith(const std::vector<Bytes>& all, const std::vector<Bytes>& first)
{
    return all.size() >= first.size() && std::equal(first.begin(), first.end(), all.begin());
}

} // namespace

TEST(Outbox, givesBackWhatWasAppendedAlsoAfterReopening)
{
    OutboxPc world;
    MemoryDisk disk;
    EXPECT_FALSE(Outbox::open(disk, kFile, world.outboxKey.view())->has_value());
    auto outbox = world.begin(disk, {recordOf(0)});
    ASSERT_TRUE(outbox.has_value());
    ASSERT_TRUE(outbox->append(recordOf(1)).has_value());
    auto opened = Outbox::open(disk, kFile, world.outboxKey.view());
    ASSERT_TRUE(opened.has_value() && opened->has_value());
    EXPECT_EQ((*opened)->content.tail, Tail::Clean);
    EXPECT_EQ((*opened)->content.header.certificate, world.certificate);
    ASSERT_TRUE((*opened)->outbox.append(recordOf(2)).has_value());
    EXPECT_EQ(world.readBack(disk), (std::vector<Bytes>{recordOf(0), recordOf(1), recordOf(2)}));
}

TEST(Outbox, opensForItsDeskAndTheCountyOnly)
{
    OutboxPc world;
    MemoryDisk disk;
    ASSERT_TRUE(world.begin(disk, {recordOf(0)}).has_value());
    EXPECT_EQ(Outbox::open(disk, kFile, crypto::Secret::random(32).view()).error().code, "cannot_open");

    const auto carried = sealedOutbox(disk, kFile);
    ASSERT_TRUE(carried.has_value() && carried->has_value());
    EXPECT_LT((*carried)->size(), 1000u); // without the room reserved
    const auto header = decodeParcelHeader(**carried);
    const auto key = openForCounty(*header, world.county);
    ASSERT_TRUE(key.has_value());
    EXPECT_EQ(readParcel(**carried, key->view())->records.at(0).bytes, recordOf(0));
    EXPECT_EQ(openForCounty(*header, crypto::BoxKey::generate()).error().code, "cannot_open");
}

TEST(Outbox, aWrappedKeyOfAnotherCertificateIsNotTaken)
{
    OutboxPc world;
    auto parcel = newParcel(world.certificate, {}, world.outboxKey.view(), world.county.publicKey);
    parcel.header.certificate = randomCertificateId();
    EXPECT_EQ(openForDesk(parcel.header, world.outboxKey.view()).error().code, "cannot_open");
}

TEST(Outbox, aHeaderHasOneEncodingAndEveryBitFlipInItIsNoticed)
{
    OutboxPc world;
    const auto parcel = newParcel(world.certificate, {{Lane::Work, {7, Hash{1}}}, {Lane::Urgent, {0, Hash{2}}}},
                                  world.outboxKey.view(), world.county.publicKey);
    const auto bytes = encodeParcelHeader(parcel.header);
    EXPECT_EQ(*decodeParcelHeader(bytes), parcel.header);
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        auto changed = bytes;
        changed[bit / 8] ^= static_cast<std::uint8_t>(1 << (bit % 8));
        ASSERT_EQ(decodeParcelHeader(changed).error().code, "damaged_outbox") << bit;
    }
    for (std::size_t size = 0; size < bytes.size(); ++size)
        ASSERT_FALSE(decodeParcelHeader(ByteView(bytes).first(size)).has_value());
}

/// Begin with one record, four appends, begin anew with the last two, two appends. `acknowledged` are those whose call
/// returned well and which the last begin() that returned has not dropped.
struct Story {
    std::vector<Bytes> before;       ///< must be there unless the new file is
    std::vector<Bytes> after;        ///< must be there when the new file is
    bool rotated = false;            ///< begin anew returned
    int attempted = 0;               ///< records whose append was begun
};

Story play(const OutboxPc& world, MemoryDisk& disk)
{
    Story story;
    auto first = world.begin(disk, {recordOf(0)});
    if (!first)
        return story;
    story.before = {recordOf(0)};
    for (int n = 1; n <= 4; ++n) {
        story.attempted = n;
        if (!first->append(recordOf(n)))
            return story;
        story.before.push_back(recordOf(n));
    }
    story.after = {recordOf(3), recordOf(4)};
    auto second = world.begin(disk, story.after);
    if (!second)
        return story;
    story.rotated = true;
    for (int n = 5; n <= 6; ++n) {
        story.attempted = n;
        if (!second->append(recordOf(n)))
            return story;
        story.after.push_back(recordOf(n));
    }
    return story;
}

void expectNothingLost(const OutboxPc& world, MemoryDisk& disk, const Story& story)
{
    const auto found = world.readBack(disk);
    const bool oldFile = !story.rotated && startsWith(found, story.before);
    const bool newFile = !story.after.empty() && startsWith(found, story.after);
    ASSERT_TRUE(oldFile || newFile) << found.size() << " found";
    // At most one record more than was acknowledged, and that one whole.
    const auto& base = newFile && (story.rotated || !oldFile) ? story.after : story.before;
    ASSERT_LE(found.size(), base.size() + 1);
    if (found.size() > base.size()) {
        ASSERT_EQ(found.back(), recordOf(story.attempted));
    }
}

TEST(Outbox, atEveryPowerCutNothingAcknowledgedIsLost)
{
    OutboxPc world;
    MemoryDisk whole;
    const auto untouched = play(world, whole);
    ASSERT_EQ(untouched.after.size(), 4u);
    int cuts = 0;
    for (int operation = 0; operation <= whole.operations(); ++operation)
        for (const auto image : MemoryDisk::kImages)
            for (unsigned seed = 0; seed < (image == MemoryDisk::Image::TornSectors ? 12u : 4u); ++seed) {
                SCOPED_TRACE("cut before operation " + std::to_string(operation) + ", image " +
                             std::to_string(static_cast<int>(image)) + ", seed " + std::to_string(seed));
                MemoryDisk disk;
                disk.dieAt(operation);
                const auto story = play(world, disk);
                auto next = disk.afterPowerCut(image, seed);
                ASSERT_NO_FATAL_FAILURE(expectNothingLost(world, next, story));
                // Life goes on from there, and a second look sees the same with the new record behind it.
                const auto found = world.readBack(next);
                auto opened = Outbox::open(next, kFile, world.outboxKey.view());
                ASSERT_TRUE(opened.has_value());
                if (*opened) {
                    ASSERT_TRUE((*opened)->outbox.append(recordOf(7)).has_value());
                    auto expected = found;
                    expected.push_back(recordOf(7));
                    auto later = next.afterPowerCut(MemoryDisk::Image::NothingUnsynced, 0);
                    ASSERT_EQ(world.readBack(later), expected);
                } else {
                    ASSERT_TRUE(story.before.empty());
                }
                ++cuts;
            }
    EXPECT_GT(cuts, 400);
}

TEST(Outbox, aSecondPowerCutDuringTheRepairOfTheFirstLosesNothingEither)
{
    OutboxPc world;
    MemoryDisk whole;
    play(world, whole);
    for (int operation = 0; operation <= whole.operations(); ++operation)
        for (unsigned seed = 0; seed < 6; ++seed) {
            MemoryDisk disk;
            disk.dieAt(operation);
            const auto story = play(world, disk);
            for (int second = 0; second < 4; ++second) {
                SCOPED_TRACE("cuts before operations " + std::to_string(operation) + " and then " + std::to_string(second) +
                             ", seed " + std::to_string(seed));
                auto next = disk.afterPowerCut(MemoryDisk::Image::TornSectors, seed);
                next.dieAt(second);
                auto opened = Outbox::open(next, kFile, world.outboxKey.view());
                // The unacknowledged record is tried again unless it got there.
                if (opened && *opened && ((*opened)->content.records.empty() ||
                                          (*opened)->content.records.back().bytes != recordOf(story.attempted)))
                    (void)(*opened)->outbox.append(recordOf(story.attempted));
                auto last = next.afterPowerCut(MemoryDisk::Image::TornSectors, seed + 100);
                ASSERT_NO_FATAL_FAILURE(expectNothingLost(world, last, story));
            }
        }
}

TEST(Outbox, afterEveryFailedOperationNothingAcknowledgedIsLost)
{
    OutboxPc world;
    MemoryDisk whole;
    play(world, whole);
    for (const char* code : {"disk", "disk_full"})
        for (int operation = 0; operation < whole.operations(); ++operation)
            for (const auto image : MemoryDisk::kImages) {
                SCOPED_TRACE(std::string(code) + " at operation " + std::to_string(operation) + ", image " +
                             std::to_string(static_cast<int>(image)));
                MemoryDisk disk;
                disk.failAt(operation, code);
                const auto story = play(world, disk);
                auto next = disk.afterPowerCut(image, 1);
                ASSERT_NO_FATAL_FAILURE(expectNothingLost(world, next, story));
            }
}

TEST(Outbox, isBrokenAfterAFailedSyncAndWellWhenBegunAnew)
{
    OutboxPc world;
    MemoryDisk disk;
    auto outbox = world.begin(disk);
    disk.failAt(disk.operations() + 1, "disk"); // write, then sync
    EXPECT_EQ(outbox->append(recordOf(1)).error().code, "disk");
    EXPECT_TRUE(outbox->broken());
    EXPECT_EQ(outbox->append(recordOf(1)).error().code, "outbox_broken");
    auto fresh = world.begin(disk, {recordOf(1)});
    ASSERT_TRUE(fresh.has_value());
    auto next = disk.afterPowerCut(MemoryDisk::Image::NothingUnsynced, 0);
    EXPECT_EQ(world.readBack(next), std::vector<Bytes>{recordOf(1)});
}

TEST(Outbox, staysWholeWhenThereIsNoRoomToReserve)
{
    OutboxPc world;
    MemoryDisk disk;
    auto outbox = world.begin(disk);
    const Bytes large(300 * 1024, 1);
    disk.failAt(disk.operations(), "disk_full");
    EXPECT_EQ(outbox->append(large).error().code, "disk_full");
    EXPECT_FALSE(outbox->broken());
    EXPECT_TRUE(outbox->append(large).has_value());
    EXPECT_EQ(world.readBack(disk), std::vector<Bytes>{large});
}

TEST(Outbox, aTornTailIsSeenOnceAndWiped)
{
    OutboxPc world;
    MemoryDisk disk;
    auto outbox = world.begin(disk, {recordOf(1)});
    disk.dieAt(disk.operations()); // in the middle of the next write
    EXPECT_FALSE(outbox->append(recordOf(4)).has_value());
    auto next = disk.afterPowerCut(MemoryDisk::Image::Everything, 0);
    const auto tail = [&] { return Outbox::open(next, kFile, world.outboxKey.view())->value().content.tail; };
    EXPECT_EQ(tail(), Tail::Torn);
    EXPECT_EQ(tail(), Tail::Clean);
    EXPECT_EQ(world.readBack(next), std::vector<Bytes>{recordOf(1)});
}

TEST(Outbox, everyBitFlipIsNoticedAndCostsTheRecordsItHits)
{
    OutboxPc world;
    MemoryDisk disk;
    std::vector<Bytes> records;
    for (int n = 0; n < 4; ++n)
        records.push_back(Bytes(20, static_cast<std::uint8_t>(n)));
    ASSERT_TRUE(world.begin(disk, records).has_value());
    const auto bytes = **sealedOutbox(disk, kFile);
    const auto header = encodeParcelHeader(*decodeParcelHeader(bytes)).size();
    const auto key = openForDesk(*decodeParcelHeader(bytes), world.outboxKey.view());
    const auto frame = (bytes.size() - header) / 4;
    for (std::size_t bit = header * 8; bit < bytes.size() * 8; ++bit) {
        auto changed = bytes;
        changed[bit / 8] ^= static_cast<std::uint8_t>(1 << (bit % 8));
        const auto content = readParcel(changed, key->view());
        const auto hit = (bit / 8 - header) / frame; // 0 … 3
        ASSERT_EQ(content->records.size(), 3u) << bit;
        if (hit < 3) {
            ASSERT_EQ(content->unreadable, std::vector<std::uint64_t>{hit + 1}) << bit;
        } else {
            ASSERT_EQ(content->tail, Tail::Torn) << bit;
        }
        for (const auto& record : content->records)
            ASSERT_EQ(record.bytes, records[record.number - 1]);
    }
}

TEST(Outbox, recordsCannotBeSwappedDroppedRepeatedOrBroughtFromAnotherParcel)
{
    OutboxPc world;
    MemoryDisk disk, other;
    std::vector<Bytes> records{Bytes(20, 1), Bytes(20, 2), Bytes(20, 3)};
    ASSERT_TRUE(world.begin(disk, records).has_value());
    ASSERT_TRUE(world.begin(other, records).has_value());
    const auto bytes = **sealedOutbox(disk, kFile);
    const auto foreign = **sealedOutbox(other, kFile);
    const auto header = encodeParcelHeader(*decodeParcelHeader(bytes)).size();
    const auto frame = (bytes.size() - header) / 3;
    const auto key = openForDesk(*decodeParcelHeader(bytes), world.outboxKey.view());
    const auto frameOf = [&](const Bytes& from, std::size_t n) {
        return ByteView(from).subspan(header + n * frame, frame);
    };
    const auto read = [&](std::vector<ByteView> frames) {
        Bytes parcel(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(header));
        for (const auto one : frames)
            parcel.insert(parcel.end(), one.begin(), one.end());
        const auto content = readParcel(parcel, key->view());
        return std::pair(content->unreadable.empty() && content->tail == Tail::Clean, content->records.size());
    };
    EXPECT_EQ(read({frameOf(bytes, 0), frameOf(bytes, 1), frameOf(bytes, 2)}), std::pair(true, std::size_t{3}));
    EXPECT_FALSE(read({frameOf(bytes, 1), frameOf(bytes, 0), frameOf(bytes, 2)}).first);
    EXPECT_FALSE(read({frameOf(bytes, 0), frameOf(bytes, 2)}).first);
    EXPECT_FALSE(read({frameOf(bytes, 0), frameOf(bytes, 0), frameOf(bytes, 1)}).first);
    EXPECT_FALSE(read({frameOf(bytes, 0), frameOf(foreign, 1), frameOf(bytes, 2)}).first);
}

RC_GTEST_PROP(Outbox, anyBytesAreReadOrRefused, (Bytes noise))
{
    OutboxPc world;
    MemoryDisk disk;
    RC_ASSERT(world.begin(disk, {Bytes{1, 2, 3}}).has_value());
    auto bytes = **sealedOutbox(disk, kFile);
    const auto key = openForDesk(*decodeParcelHeader(bytes), world.outboxKey.view());
    bytes.insert(bytes.end(), noise.begin(), noise.end());
    const auto content = readParcel(bytes, key->view());
    RC_ASSERT(content->records.size() == 1u);
    RC_ASSERT(!decodeParcelHeader(noise).has_value());
}

TEST(Outbox, runsComeBackAsTheCopiesThatRepairCompares)
{
    OutboxPc world;
    MemoryDisk disk;
    const auto key = crypto::SigningKey::generate();
    const auto chain = ChainId(world.certificate, Lane::Work);
    Head head{0, firstLink(viewOf("certificate"), Lane::Work)};
    const auto start = head;
    const auto runOf = [&](int count) {
        core::Run run;
        run.chain = chain;
        run.first = head.seq + 1;
        for (int i = 0; i < count; ++i) {
            Envelope envelope;
            envelope.chain = chain;
            envelope.seq = ++head.seq;
            envelope.kind = "dispute.accept";
            run.acts.push_back(sealAct(envelope, {"{}"}));
            head.link = nextLink(head.link, run.acts.back().bytes);
        }
        run.signature = signLink(key, chain, head.seq, head.link);
        return run;
    };
    const std::vector<core::Run> runs{runOf(1), runOf(2), runOf(1)};
    for (const auto& run : runs)
        EXPECT_EQ(*decodeRun(encodeRun(run)), run);

    auto outbox = Outbox::begin(disk, kFile, world.keys(), {{Lane::Work, start}}, {});
    for (const auto& run : runs)
        ASSERT_TRUE(outbox->append(encodeRun(run)).has_value());
    const auto content = Outbox::open(disk, kFile, world.outboxKey.view())->value().content;
    const auto copies = copiesOf(content, key.publicKey());
    EXPECT_EQ(copies.runs, runs);
    EXPECT_EQ(copies.chains.at(Lane::Work).headSeq(), 4u);
    EXPECT_EQ(copies.chains.at(Lane::Work).headLink(), head.link);

    auto holed = content;
    holed.records.erase(holed.records.begin() + 1);
    const auto rest = copiesOf(holed, key.publicKey());
    EXPECT_EQ(rest.runs, std::vector<core::Run>{runs[0]});
    EXPECT_EQ(rest.chains.at(Lane::Work).headSeq(), 1u);
    EXPECT_EQ(rest.chains.at(Lane::Work).seenBehind, 4u);
    EXPECT_EQ(copiesOf(content, crypto::SigningKey::generate().publicKey()).chains.at(Lane::Work).headSeq(), 0u);
}
