#include "core/desk/keys.h"

#include "core/desk/safe_file.h"
#include "tests/support/memory_disk.h"

#include <gtest/gtest.h>

using namespace core;
using namespace core::desk;
using support::MemoryDisk;

namespace {

constexpr std::string_view kPassword = "river-stone-42";
constexpr std::string_view kOther = "bamboo-slope-7";
constexpr std::string_view kWrong = "river-stone-43";

struct KeysPc {
    MemoryDisk disk;
    crypto::Secret deviceSecret = crypto::Secret::random(32);
    FixedClock clock{Instant{std::chrono::hours{500000}}};
    crypto::BoxKey recovery = crypto::BoxKey::generate();
    crypto::SigningKey signing = crypto::SigningKey::generate();
    crypto::BoxKey box = crypto::BoxKey::generate();

    DeskPlace placeOn(FileSystem& files) const { return {files, "desk", deviceSecret.view(), "acc-1"}; }
    DeskPlace place() { return placeOn(disk); }
    NewDesk desk() const
    {
        NewDesk out;
        out.signing = crypto::SigningKey::fromSeed(signing.seed().view());
        out.box = crypto::BoxKey::fromSecret(box.secret.view());
        out.recovery = recovery.publicKey;
        out.cost = {1, 8192}; // as cheap as libsodium allows: the cost is not under test
        out.cipher = "aegis";
        return out;
    }
    Result<DeskKeys> create() { return createDesk(place(), desk(), kPassword); }
    Result<DeskKeys> open(std::string_view password) { return unlock(place(), password, clock); }
};

std::string codeOf(const Result<DeskKeys>& result)
{
    return result ? "open" : result.error().code;
}

std::int64_t fact(const Result<DeskKeys>& result, const char* name)
{
    return result.error().facts.at(name).to_number<std::int64_t>();
}

} // namespace

TEST(DeskKeys, areTheSameAtEveryUnlock)
{
    KeysPc world;
    const auto made = world.create();
    ASSERT_TRUE(made.has_value());
    const auto opened = world.open(kPassword);
    ASSERT_TRUE(opened.has_value());
    EXPECT_EQ(toHex(opened->mirror.view()), toHex(made->mirror.view()));
    EXPECT_EQ(toHex(opened->outbox.view()), toHex(made->outbox.view()));
    EXPECT_NE(toHex(opened->outbox.view()), toHex(opened->mirror.view()));
    EXPECT_EQ(opened->signing.publicKey(), world.signing.publicKey());
    EXPECT_EQ(opened->box.publicKey, world.box.publicKey);
    EXPECT_EQ(opened->cipher, "aegis");
    EXPECT_EQ(world.create().has_value(), true); // no mirror yet: the enrolment broke off
}

TEST(DeskKeys, aDeskWithAMirrorIsNotWrittenOver)
{
    KeysPc world;
    ASSERT_TRUE(world.create().has_value());
    ASSERT_TRUE((*world.disk.create("desk/mirror.db"))->writeAt(0, viewOf("x")).has_value());
    EXPECT_EQ(codeOf(world.create()), "desk_exists");
}

TEST(DeskKeys, needThePasswordAndTheDevice)
{
    KeysPc world;
    EXPECT_EQ(codeOf(world.open(kPassword)), "no_such_account");
    ASSERT_TRUE(world.create().has_value());
    EXPECT_EQ(codeOf(world.open(kWrong)), "wrong_password");
    world.deviceSecret = crypto::Secret::random(32);
    EXPECT_EQ(codeOf(world.open(kPassword)), "wrong_password");
}

TEST(DeskKeys, aHeaderOfAnotherAccountDoesNotOpenThisOne)
{
    KeysPc world;
    ASSERT_TRUE(world.create().has_value());
    auto header = std::string(textOf(world.disk.contents().at("desk/desk.header")));
    header.replace(header.find("acc-1"), 5, "acc-2");
    // The check sum is no secret; who changes the header makes a new one.
    ASSERT_TRUE(writeSafe(world.disk, "desk/desk.header", header.substr(0, header.find('\n'))).has_value());
    EXPECT_EQ(codeOf(world.open(kPassword)), "damaged_header");
}

// Folders of one PC swapped by somebody who may write there: the same password opens neither desk under the other's name.
TEST(DeskKeys, theDeskOfAColleagueWithTheSamePasswordDoesNotOpenUnderThisName)
{
    KeysPc world;
    ASSERT_TRUE(createDesk({world.disk, "desk", world.deviceSecret.view(), "acc-2"}, world.desk(), kPassword).has_value());
    EXPECT_EQ(codeOf(world.open(kPassword)), "damaged_header");
    EXPECT_EQ(codeOf(unlock({world.disk, "desk", world.deviceSecret.view(), "acc-2"}, kPassword, world.clock)), "open");
}

TEST(DeskKeys, aDeskWithoutItsHeaderIsDamagedNotUnknown)
{
    KeysPc world;
    ASSERT_TRUE((*world.disk.create("desk/mirror.db"))->writeAt(0, viewOf("x")).has_value());
    EXPECT_EQ(codeOf(world.open(kPassword)), "damaged_header");
}

TEST(DeskKeys, fiveWrongPasswordsCostAMinuteAndEveryFurtherOneTwiceAsMuch)
{
    KeysPc world;
    ASSERT_TRUE(world.create().has_value());
    for (int left = 4; left >= 0; --left) {
        const auto result = world.open(kWrong);
        ASSERT_EQ(codeOf(result), "wrong_password");
        EXPECT_EQ(result.error().trouble, Trouble::Surroundings);
        EXPECT_EQ(fact(result, "tries_left"), left);
        EXPECT_EQ(fact(result, "wait_seconds"), left == 0 ? 60 : 0);
    }
    for (const int wait : {60, 120, 240, 480, 960, 1920, 3600, 3600}) {
        EXPECT_EQ(triesAt(world.place(), world.clock.now()), (Tries{0, std::chrono::seconds{wait}}));
        world.clock.advance(std::chrono::seconds{wait} - std::chrono::milliseconds{1});
        const auto early = world.open(kPassword);
        EXPECT_EQ(codeOf(early), "password_wait");
        EXPECT_EQ(fact(early, "wait_seconds"), 1);
        world.clock.advance(std::chrono::milliseconds{1});
        EXPECT_EQ(codeOf(world.open(kWrong)), "wrong_password");
    }
    world.clock.advance(std::chrono::hours{1});
    EXPECT_EQ(codeOf(world.open(kPassword)), "open");
    EXPECT_EQ(triesAt(world.place(), world.clock.now()), Tries{});
}

TEST(DeskKeys, aClockPutBackDoesNotShutTheOwnerOutForYears)
{
    KeysPc world;
    ASSERT_TRUE(world.create().has_value());
    for (int i = 0; i < 5; ++i)
        (void)world.open(kWrong);
    world.clock.advance(-std::chrono::hours{24 * 365 * 50});
    EXPECT_EQ(codeOf(world.open(kPassword)), "password_wait");
    world.clock.advance(std::chrono::seconds{60});
    EXPECT_EQ(codeOf(world.open(kPassword)), "open");
}

TEST(DeskKeys, unlockingThatIsBrokenOffShutsNobodyOut)
{
    KeysPc world;
    ASSERT_TRUE(world.create().has_value());
    const auto breakOff = [&world](auto& disk) {
        disk.dieAt(disk.operations() + 5); // create, write, sync, rename, sync of the folder: then the plug is pulled
        (void)unlock(world.placeOn(disk), kPassword, world.clock);
        return disk.afterPowerCut(MemoryDisk::Image::NothingUnsynced, 0);
    };
    auto disk = breakOff(world.disk);
    for (int times = 2; times <= 20; ++times) {
        EXPECT_EQ(triesAt(world.placeOn(disk), world.clock.now()), Tries{}) << times;
        disk = breakOff(disk);
    }
    // Twenty in a row without one that opened are free; then each is taken for a guess.
    EXPECT_EQ(triesAt(world.placeOn(disk), world.clock.now()).left, 5);
    disk = breakOff(disk);
    EXPECT_EQ(triesAt(world.placeOn(disk), world.clock.now()).left, 4);
    EXPECT_TRUE(unlock(world.placeOn(disk), kPassword, world.clock).has_value());
    EXPECT_EQ(triesAt(world.placeOn(disk), world.clock.now()), Tries{});
}

TEST(DeskKeys, aFullDiskDoesNotShutTheOwnerOut)
{
    KeysPc world;
    ASSERT_TRUE(world.create().has_value());
    world.disk.dieAt(world.disk.operations());
    EXPECT_EQ(codeOf(world.open(kPassword)), "open");
}

TEST(DeskKeys, aNewPasswordKeepsTheKeys)
{
    KeysPc world;
    const auto made = world.create();
    EXPECT_EQ(changePassword(world.place(), kWrong, kOther, world.clock).error().code, "wrong_password");
    ASSERT_TRUE(changePassword(world.place(), kPassword, kOther, world.clock).has_value());
    EXPECT_EQ(codeOf(world.open(kPassword)), "wrong_password");
    const auto opened = world.open(kOther);
    ASSERT_TRUE(opened.has_value());
    EXPECT_EQ(toHex(opened->mirror.view()), toHex(made->mirror.view()));
}

TEST(DeskKeys, aPowerCutWithinAChangeOfPasswordLeavesOneThatOpens)
{
    KeysPc world;
    ASSERT_TRUE(world.create().has_value());
    const auto start = world.disk.operations();
    auto whole = world.disk.afterPowerCut(MemoryDisk::Image::NothingUnsynced, 0);
    ASSERT_TRUE(changePassword(world.placeOn(whole), kPassword, kOther, world.clock).has_value());
    ASSERT_GT(whole.operations(), 10);
    for (int operation = 0; operation <= whole.operations(); ++operation)
        for (const auto image : MemoryDisk::kImages)
            for (unsigned seed = 0; seed < 4; ++seed) {
                auto disk = world.disk.afterPowerCut(MemoryDisk::Image::NothingUnsynced, 0);
                disk.dieAt(operation);
                const auto done = changePassword(world.placeOn(disk), kPassword, kOther, world.clock);
                auto next = disk.afterPowerCut(image, seed);
                const bool before = unlock(world.placeOn(next), kPassword, world.clock).has_value();
                const bool after = unlock(world.placeOn(next), kOther, world.clock).has_value();
                ASSERT_TRUE(before != after) << operation << ": " << before << after;
                if (done) {
                    ASSERT_TRUE(after) << operation;
                }
            }
    EXPECT_EQ(start, world.disk.operations());
}

TEST(DeskKeys, everyBitFlipInTheHeaderIsMendedFromItsCopy)
{
    KeysPc world;
    ASSERT_TRUE(world.create().has_value());
    const auto size = world.disk.contents().at("desk/desk.header").size();
    for (std::size_t bit = 0; bit < size * 8; bit += 5) {
        world.disk.flipBit("desk/desk.header", bit);
        ASSERT_EQ(codeOf(world.open(kPassword)), "open") << bit;
    }
    world.disk.flipBit("desk/desk.header", 8);
    world.disk.flipBit("desk/desk.header.copy", 800);
    const auto both = world.open(kPassword);
    EXPECT_EQ(codeOf(both), "damaged_header");
    EXPECT_EQ(both.error().trouble, Trouble::Damaged);
    EXPECT_EQ(triesAt(world.place(), world.clock.now()), Tries{}); // damage is no guess
}

TEST(DeskKeys, aMissingHeaderComesBackFromItsCopy)
{
    KeysPc world;
    ASSERT_TRUE(world.create().has_value());
    ASSERT_TRUE(world.disk.remove("desk/desk.header").has_value());
    EXPECT_EQ(codeOf(world.open(kPassword)), "open");
    EXPECT_TRUE(world.disk.contents().contains("desk/desk.header"));
}

TEST(DeskKeys, anOldCopyDoesNotKeepAnOldPasswordAlive)
{
    KeysPc world;
    ASSERT_TRUE(world.create().has_value());
    const auto old = world.disk.contents().at("desk/desk.header");
    ASSERT_TRUE(changePassword(world.place(), kPassword, kOther, world.clock).has_value());
    ASSERT_TRUE(replaceFile(world.disk, "desk/desk.header.copy", old).has_value());
    EXPECT_EQ(codeOf(world.open(kOther)), "open");
    EXPECT_EQ(world.disk.contents().at("desk/desk.header.copy"), world.disk.contents().at("desk/desk.header"));
}

TEST(DeskKeys, theCountysRecoveryKeyOpensTheDeskAndSetsANewPassword)
{
    KeysPc world;
    const auto made = world.create();
    const auto header = world.disk.contents().at("desk/desk.header");
    EXPECT_EQ(openRecovery(header, crypto::BoxKey::generate()).error().code, "cannot_open");
    const auto deskKey = openRecovery(header, world.recovery);
    ASSERT_TRUE(deskKey.has_value());
    EXPECT_EQ(setPassword(world.place(), crypto::Secret::random(32).view(), kOther).error().code, "cannot_open");
    ASSERT_TRUE(setPassword(world.place(), deskKey->view(), kOther).has_value());
    EXPECT_EQ(codeOf(world.open(kPassword)), "wrong_password");
    EXPECT_EQ(toHex(world.open(kOther)->mirror.view()), toHex(made->mirror.view()));
}

TEST(DeskKeys, weakPasswordsAreRefused)
{
    EXPECT_TRUE(checkPassword("abcde12345", "acc-1").has_value());
    EXPECT_EQ(checkPassword("abcde1234", "acc-1").error().code, "weak_password"); // nine
    EXPECT_EQ(checkPassword("abcdabcdabcd", "acc-1").error().code, "weak_password"); // four different
    EXPECT_EQ(checkPassword("my-acc-1-desk", "acc-1").error().code, "weak_password");
    EXPECT_TRUE(checkPassword("溪竹坪的风雨桥真好看", "acc-1").has_value()); // ten characters, thirty bytes
    EXPECT_EQ(checkPassword("溪竹坪的风雨桥真好", "acc-1").error().code, "weak_password");
}

// "At least 10 characters" was said to who had typed thirteen, and 1234567890 was taken.
TEST(DeskKeys, aWeakPasswordIsToldWhy)
{
    const auto why = [](std::string_view password) {
        const auto done = checkPassword(password, "fangxiaohong");
        const auto* fact = done ? nullptr : done.error().facts.if_contains("why");
        return done ? std::string("good") : fact ? std::string(fact->get_string()) : std::string("short");
    };
    EXPECT_EQ(why("abc-12-xy"), "short");
    EXPECT_EQ(why("fangxiaohong1"), "account");
    EXPECT_EQ(why("abcdabcdabcd"), "same");
    for (const auto* password : {"1234567890", "0987654321", "abcdefghij", "QwertyUiop", "1q2w3e4r5t", "1qaz2wsx3edc", "a123456789", "12345678910", "password123", "woaini1314",
                                 "iloveyou1314"})
        EXPECT_EQ(why(password), "guessed") << password;
    for (const auto* password : {"abcde12345", "river-stone-42", "溪竹坪的水很清2026", "mypassword-is-long", "fengqiao-bridge-1963"})
        EXPECT_EQ(why(password), "good") << password;
}

TEST(DeskKeys, costAtLeastTheFloor)
{
    EXPECT_GE(suitableCost().memoryBytes, 64ULL * 1024 * 1024);
    EXPECT_GE(suitableCost().operations, 3u);
}
