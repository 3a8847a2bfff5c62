#include "tests/relay/samples.h"
#include "tests/support/memory_disk.h"

#include <gtest/gtest.h>

// What a relay keeps: whole or not at all, never thrown away unanswered, never readable.

using namespace relay;
using namespace relaytest;
using core::Bytes;
using core::Hash;
using support::MemoryDisk;

namespace {

constexpr auto kFolder = "/relay";
constexpr std::size_t kFile = exchange::kBundleBlock; // what bundle() yields

class TheBox : public testing::Test {
protected:
    core::FixedClock clock{*core::parseInstant("2026-03-02T09:00:00+08:00")};
    MemoryDisk disk;

    Box open(Limits limits = {})
    {
        auto box = Box::open(disk, kFolder, clock, limits);
        EXPECT_TRUE(box) << box.error().code;
        return std::move(*box);
    }
    /// Puts at a new minute, under opener `seed`.
    core::Result<exchange::Promise> put(Box& box, std::uint8_t seed, std::uint8_t label = 1)
    {
        clock.advance(std::chrono::minutes(1));
        return box.put(hash(label), latchOf(hash(seed)), bundle(seed));
    }
    std::size_t filesIn(const std::string& kind)
    {
        const auto all = disk.contents();
        return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const auto& one) { return one.first.find("/" + kind + "/") != std::string::npos; }));
    }
};

std::string codeOf(const auto& result) { return result ? "" : result.error().code; }

} // namespace

TEST_F(TheBox, promisesWhatLiesOnItsDisk)
{
    auto box = open();
    const auto file = bundle(1);
    const auto promise = box.put(hash(9), latchOf(hash(8)), file);
    ASSERT_TRUE(promise) << promise.error().code;
    EXPECT_TRUE(exchange::verify(*promise));
    EXPECT_EQ(promise->word, exchange::Word::Holds);
    EXPECT_EQ(promise->relay, box.key());
    EXPECT_EQ(promise->parcel, core::crypto::sha256(file));
    EXPECT_EQ(promise->size, file.size());
    EXPECT_EQ(promise->at, clock.now());
    const auto key = box.key();
    clock.advance(std::chrono::hours(24 * 5));
    auto again = open();
    EXPECT_EQ(again.key(), key);
    ASSERT_EQ(again.of(hash(9)).size(), 1U);
    const auto entry = *again.next({});
    EXPECT_EQ(again.parcel(entry).value(), file);
    EXPECT_EQ(again.put(hash(9), latchOf(hash(8)), file).value(), *promise) << "the same file is the same promise, days later";
    EXPECT_EQ(filesIn("parcels"), 1U);
}

TEST_F(TheBox, losesNothingItPromisedWhereverThePowerGoes)
{
    int operations = 0;
    {
        auto box = open();
        ASSERT_TRUE(put(box, 1));
        ASSERT_TRUE(put(box, 2));
        const auto first = *box.next({});
        ASSERT_TRUE(box.noteAnswer(first, bundle(7, exchange::Leg::Down)));
        ASSERT_TRUE(box.forget(core::crypto::sha256(bundle(2)), hash(2)));
        operations = disk.operations();
    }
    ASSERT_GT(operations, 20);
    for (int n = 0; n <= operations; ++n)
        for (const auto image : MemoryDisk::kImages) {
            MemoryDisk dying;
            dying.dieAt(n);
            bool promised = false, answered = false;
            if (auto box = Box::open(dying, kFolder, clock)) {
                promised = box->put(hash(1), latchOf(hash(1)), bundle(1)).has_value();
                (void)box->put(hash(1), latchOf(hash(2)), bundle(2));
                if (const auto first = box->next({}); promised && first)
                    for (const auto& entry : box->of(hash(1)))
                        if (entry.parcel == core::crypto::sha256(bundle(1)))
                            answered = box->noteAnswer(entry, bundle(7, exchange::Leg::Down)).has_value();
                (void)box->forget(core::crypto::sha256(bundle(2)), hash(2));
            }
            auto after = dying.afterPowerCut(image, static_cast<unsigned>(n));
            auto box = Box::open(after, kFolder, clock);
            ASSERT_TRUE(box) << n << ' ' << static_cast<int>(image) << ' ' << box.error().code;
            EXPECT_EQ(box->figures().damaged, 0) << n;
            EXPECT_EQ(box->figures().lost, 0) << n << ' ' << static_cast<int>(image);
            const auto entries = box->of(hash(1));
            const auto at = std::find_if(entries.begin(), entries.end(), [](const auto& one) { return one.parcel == core::crypto::sha256(bundle(1)); });
            ASSERT_TRUE(!promised || at != entries.end()) << n << " promised and gone";
            if (at == entries.end())
                continue;
            if (at->standing == Standing::Held)
                EXPECT_EQ(box->parcel(*at).value(), bundle(1)) << n;
            else
                EXPECT_EQ(box->answer(hash(1), at->answer).value(), bundle(7, exchange::Leg::Down)) << n;
            EXPECT_TRUE(!answered || at->standing == Standing::Answered) << n;
            // What was never promised leaves no rubbish behind.
            for (const auto& [name, bytes] : after.contents())
                EXPECT_FALSE(name.ends_with(".new")) << n << ' ' << name;
        }
}

TEST_F(TheBox, turnsNewcomersAwayBeforeItDropsAnythingUnanswered)
{
    auto box = open({exchange::kRequestLimit, 1 << 30, 1 << 30, 2, 3});
    ASSERT_TRUE(put(box, 1));
    ASSERT_TRUE(put(box, 2));
    EXPECT_EQ(codeOf(put(box, 3)), "relay_full_for_you");
    ASSERT_TRUE(put(box, 4, 2));
    EXPECT_EQ(codeOf(put(box, 5, 3)), "relay_full");
    EXPECT_EQ(box.figures().held, 3);
    // An answer is what makes room, the oldest first; its desk is told that it went.
    ASSERT_TRUE(box.noteAnswer(box.of(hash(1))[1], bundle(7, exchange::Leg::Down)));
    clock.advance(std::chrono::minutes(1));
    ASSERT_TRUE(box.noteAnswer(box.of(hash(2))[0], bundle(8, exchange::Leg::Down)));
    ASSERT_TRUE(put(box, 5, 3));
    EXPECT_EQ(box.of(hash(1))[1].standing, Standing::Dropped);
    EXPECT_EQ(box.of(hash(2))[0].standing, Standing::Answered);
    EXPECT_EQ(box.of(hash(1))[0].standing, Standing::Held);
    EXPECT_EQ(filesIn("answers"), 1U);
    auto again = open();
    EXPECT_EQ(again.of(hash(1))[1].standing, Standing::Dropped) << "told after a restart too";
}

TEST_F(TheBox, countsBytesAsWell)
{
    auto box = open({exchange::kRequestLimit, 2 * kFile, 3 * kFile, 64, 64});
    ASSERT_TRUE(put(box, 1));
    ASSERT_TRUE(put(box, 2));
    EXPECT_EQ(codeOf(put(box, 3)), "relay_full_for_you");
    ASSERT_TRUE(put(box, 3, 2));
    EXPECT_EQ(codeOf(put(box, 4, 3)), "relay_full");
    EXPECT_EQ(box.figures().bytes, static_cast<std::int64_t>(3 * kFile));
    ASSERT_TRUE(box.forget(core::crypto::sha256(bundle(1)), hash(1)));
    EXPECT_TRUE(put(box, 4, 3));
}

TEST_F(TheBox, takesOnlySoundFilesForTheCounty)
{
    auto box = open({2 * kFile, 1 << 30, 1 << 30, 64, 64});
    EXPECT_EQ(codeOf(box.put(hash(1), hash(2), core::viewOf("a letter to the county"))), "not_a_bundle");
    EXPECT_EQ(codeOf(box.put(hash(1), hash(2), bundle(1, exchange::Leg::Down))), "bundle_wrong_way");
    EXPECT_EQ(codeOf(box.put(hash(1), hash(2), exchange::encodeBundle({}))), "bundle_empty");
    auto hurt = bundle(1);
    hurt[3000] ^= 1;
    EXPECT_EQ(codeOf(box.put(hash(1), hash(2), hurt)), "bundle_damaged");
    EXPECT_EQ(codeOf(box.put(hash(1), hash(2), bundle(1, exchange::Leg::Up, 3 * kFile))), "too_large");
    EXPECT_EQ(filesIn("parcels"), 0U);
    EXPECT_EQ(filesIn("records"), 0U);
}

TEST_F(TheBox, saysWhatRotted)
{
    auto box = open();
    ASSERT_TRUE(put(box, 1));
    ASSERT_TRUE(put(box, 2));
    disk.flipBit(std::string(kFolder) + "/parcels/" + core::toHex(core::crypto::sha256(bundle(1))), 8 * 400);
    const auto first = *box.next({});
    EXPECT_EQ(codeOf(box.parcel(first)), "bundle_damaged");
    EXPECT_EQ(box.of(hash(1))[0].standing, Standing::Lost);
    EXPECT_FALSE(box.promiseFor(box.of(hash(1))[0]));
    EXPECT_EQ(box.next({})->parcel, core::crypto::sha256(bundle(2))) << "one that rotted does not stop the others";
    ASSERT_TRUE(put(box, 1)) << "its desk may leave it again";
    EXPECT_EQ(box.figures().held, 2);
    // Cut short while the relay was off.
    ASSERT_TRUE(core::desk::replaceFile(disk, std::string(kFolder) + "/parcels/" + core::toHex(core::crypto::sha256(bundle(2))), core::viewOf("half")));
    auto again = open();
    EXPECT_EQ(again.figures().lost, 1);
    EXPECT_EQ(again.figures().held, 1);
}

TEST_F(TheBox, keepsRecordsTwice)
{
    {
        auto box = open();
        ASSERT_TRUE(put(box, 1));
    }
    std::string record;
    for (const auto& [name, bytes] : disk.contents())
        if (name.find("/records/") != std::string::npos && !name.ends_with(".copy"))
            record = name;
    ASSERT_FALSE(record.empty());
    disk.flipBit(record, 40);
    EXPECT_EQ(open().figures().held, 1);
    disk.flipBit(record, 40);
    disk.flipBit(record + ".copy", 40);
    auto box = open();
    EXPECT_EQ(box.figures().held, 0);
    EXPECT_EQ(box.figures().damaged, 1);
    EXPECT_EQ(filesIn("parcels"), 1U) << "while a record cannot be read, nothing is swept away";
}

TEST_F(TheBox, givesAnswersToWhoKnowsTheLabelAndForgetsForWhoHoldsTheOpener)
{
    auto box = open();
    ASSERT_TRUE(put(box, 1));
    ASSERT_TRUE(put(box, 2, 2));
    const auto entry = box.of(hash(1))[0];
    EXPECT_EQ(codeOf(box.noteAnswer(entry, core::viewOf("nothing"))), "not_a_bundle");
    EXPECT_EQ(codeOf(box.noteAnswer(entry, bundle(7))), "bundle_wrong_way");
    EXPECT_EQ(box.of(hash(1))[0].standing, Standing::Held) << "what is no answer changes nothing";
    const auto answer = bundle(7, exchange::Leg::Down);
    const auto name = core::crypto::sha256(answer);
    ASSERT_TRUE(box.noteAnswer(entry, answer));
    EXPECT_EQ(box.answer(hash(1), name).value(), answer);
    EXPECT_EQ(codeOf(box.answer(hash(2), name)), "no_such_answer");
    const auto promise = box.promiseFor(box.of(hash(1))[0]);
    ASSERT_TRUE(promise);
    EXPECT_EQ(promise->word, exchange::Word::Delivered);
    EXPECT_EQ(promise->answer, name);
    EXPECT_EQ(codeOf(box.forget(entry.parcel, hash(2))), "no_such_parcel");
    ASSERT_TRUE(box.forget(entry.parcel, hash(1)));
    EXPECT_TRUE(box.of(hash(1)).empty());
    EXPECT_EQ(filesIn("answers"), 0U);
    EXPECT_EQ(filesIn("parcels"), 1U);
    ASSERT_TRUE(box.noteTurnedAway(box.of(hash(2))[0], "revoked"));
    EXPECT_EQ(box.of(hash(2))[0].code, "revoked");
    EXPECT_EQ(filesIn("parcels"), 0U);
    EXPECT_FALSE(box.next({}));
}

TEST(APromise, isTheSignersAndNobodyElses)
{
    const auto key = core::crypto::SigningKey::generate();
    exchange::Promise promise;
    promise.parcel = hash(3);
    promise.size = 65536;
    promise.at = *core::parseInstant("2026-03-02T09:00:00+08:00");
    exchange::sign(promise, key);
    const auto bytes = exchange::encode(promise);
    EXPECT_EQ(bytes.size(), exchange::kPromiseSize);
    EXPECT_EQ(exchange::decodePromise(bytes).value(), promise);
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        auto forged = bytes;
        forged[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
        EXPECT_FALSE(exchange::decodePromise(forged)) << bit;
    }
    for (std::size_t size = 0; size < bytes.size(); ++size)
        EXPECT_FALSE(exchange::decodePromise(core::ByteView(bytes).first(size)));
}
