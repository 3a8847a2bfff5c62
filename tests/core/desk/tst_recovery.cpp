#include "core/desk/recovery.h"

#include "core/codec/strict_json.h"
#include "core/desk/safe_file.h"
#include "tests/support/memory_disk.h"

#include <gtest/gtest.h>

#include <limits>

using namespace core;
using namespace core::desk;
using support::MemoryDisk;

namespace {

constexpr std::string_view kPassword = "river-stone-42";
constexpr std::string_view kOther = "bamboo-slope-7";
const Openers kTwo{"heguangtian", "lengxiaoqin"};
const Instant kNow{std::chrono::hours{500000}};

/// One PC with the desks of two people, and the county's recovery key.
struct RecoveryPc {
    MemoryDisk disk;
    crypto::Secret deviceSecret = crypto::Secret::random(32);
    FixedClock clock{kNow};
    crypto::BoxKey recovery = crypto::BoxKey::generate();

    RecoveryPc()
    {
        for (const auto* account : {"fang", "wang"})
            EXPECT_TRUE(createDesk(place(account), fresh(), kPassword).has_value());
    }
    DeskPlace place(const std::string& account = "fang") { return {disk, account, deviceSecret.view(), account}; }
    NewDesk fresh() const
    {
        NewDesk out;
        out.signing = crypto::SigningKey::generate();
        out.box = crypto::BoxKey::generate();
        out.recovery = recovery.publicKey;
        out.cost = {1, 8192}; // as cheap as libsodium allows: the cost is not under test
        out.cipher = "aegis";
        return out;
    }
    Result<RecoveryFile> ask(const std::string& account = "fang") { return askRecovery(place(account), "柳泉县", "方小红", kNow); }
    Result<RecoveryFile> answer(std::string_view question, std::string_view account = "fang") const
    {
        return answerRecovery(viewOf(question), account, recovery, kTwo, kNow);
    }
    Done finish(const RecoveryFile& answer, std::string_view password = kOther, const std::string& account = "fang")
    {
        return finishRecovery(place(account), viewOf(answer.text), answer.digits, password);
    }
    Result<DeskKeys> open(std::string_view password) { return unlock(place(), password, clock); }
};

std::string codeOf(const Done& done)
{
    return done ? "done" : done.error().code;
}

template <class T>
std::string codeOf(const Result<T>& result)
{
    return result ? "done" : result.error().code;
}

} // namespace

TEST(RecoveryKey, isInNeitherHalfAndInBoth)
{
    const auto key = crypto::BoxKey::generate();
    const auto halves = splitRecoveryKey(key);
    const auto again = splitRecoveryKey(key);
    for (const auto& half : halves)
        EXPECT_EQ(half.find(toHex(key.secret.view())), std::string::npos);
    EXPECT_NE(halves[0], again[0]) << "a half is random";
    for (const auto& [one, other] : {std::pair(halves[0], halves[1]), std::pair(halves[1], halves[0])}) {
        const auto joined = joinHalves(viewOf(one), viewOf(other));
        ASSERT_TRUE(joined.has_value());
        EXPECT_EQ(toHex(joined->secret.view()), toHex(key.secret.view()));
    }
    EXPECT_EQ(codeOf(joinHalves(viewOf(halves[0]), viewOf(halves[0]))), "recovery_halves");
    EXPECT_EQ(codeOf(joinHalves(viewOf(halves[0]), viewOf(again[1]))), "recovery_halves") << "of another splitting";
    auto broken = halves[1];
    broken[30] = broken[30] == 'a' ? 'b' : 'a';
    EXPECT_EQ(codeOf(joinHalves(viewOf(halves[0]), viewOf(broken))), "recovery_half");
    EXPECT_EQ(codeOf(joinHalves(viewOf(halves[0]), {})), "recovery_half");
}

TEST(Recovery, givesANewPasswordAndTheSameKeys)
{
    RecoveryPc w;
    const auto before = w.open(kPassword);
    const auto question = w.ask();
    ASSERT_TRUE(question.has_value());
    const auto seen = readRecovery(viewOf(question->text));
    ASSERT_TRUE(seen.has_value());
    EXPECT_EQ(seen->account, "fang");
    EXPECT_EQ(seen->name, "方小红");
    EXPECT_EQ(seen->county, "柳泉县");
    EXPECT_EQ(seen->asked, kNow);
    EXPECT_EQ(seen->digits, question->digits) << "both sides read the same";
    EXPECT_EQ(question->digits.size(), 19U);
    const auto answer = w.answer(question->text);
    ASSERT_TRUE(answer.has_value());
    ASSERT_EQ(codeOf(w.finish(*answer)), "done");
    EXPECT_EQ(codeOf(w.open(kPassword)), "wrong_password");
    const auto after = w.open(kOther);
    ASSERT_TRUE(after.has_value());
    EXPECT_EQ(toHex(after->mirror.view()), toHex(before->mirror.view()));
    EXPECT_EQ(toHex(after->outbox.view()), toHex(before->outbox.view()));
    EXPECT_EQ(after->signing.publicKey(), before->signing.publicKey());
    // Who opened it waits for the journal.
    EXPECT_EQ(recoveredAt(w.place(), *after), (Recovered{{"heguangtian", "lengxiaoqin"}, kNow}));
    EXPECT_FALSE(recoveredAt(w.place("wang"), *after).has_value());
    ASSERT_TRUE(dropRecovered(w.place()).has_value());
    EXPECT_FALSE(recoveredAt(w.place(), *after).has_value());
}

TEST(Recovery, endsWaitingAfterWrongPasswords)
{
    RecoveryPc w;
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(codeOf(w.open("not-this-one-9")), "wrong_password");
    EXPECT_EQ(codeOf(w.open(kPassword)), "password_wait");
    const auto answer = w.answer(w.ask()->text);
    ASSERT_EQ(codeOf(w.finish(*answer)), "done");
    EXPECT_EQ(codeOf(w.open(kOther)), "done");
}

TEST(Recovery, anAnswerOpensOnce)
{
    RecoveryPc w;
    const auto answer = w.answer(w.ask()->text);
    ASSERT_EQ(codeOf(w.finish(*answer)), "done");
    EXPECT_EQ(codeOf(w.finish(*answer, "yet-another-123")), "recovery_not_asked");
    // Nor after a newer question, nor when the password came back to mind.
    const auto older = w.answer(w.ask()->text);
    const auto newer = w.answer(w.ask()->text);
    EXPECT_EQ(codeOf(w.finish(*older)), "recovery_not_asked");
    ASSERT_TRUE(dropRecovery(w.place()).has_value());
    EXPECT_EQ(codeOf(w.finish(*newer)), "recovery_not_asked");
    EXPECT_EQ(codeOf(w.open(kOther)), "done");
}

TEST(Recovery, needsTheDigitsAndTheAskingPc)
{
    RecoveryPc w;
    const auto question = w.ask();
    const auto answer = w.answer(question->text);
    auto wrong = *answer;
    wrong.digits[0] = wrong.digits[0] == '1' ? '2' : '1';
    EXPECT_EQ(codeOf(w.finish(wrong)), "recovery_digits");
    for (const auto* said : {"", "12 34", "一二三四", "1234 5678 9012 345", "1234 5678 9012 34567", "1234 5678 9012 345x"}) {
        wrong.digits = said;
        EXPECT_EQ(codeOf(w.finish(wrong)), "recovery_digits") << said;
    }
    EXPECT_EQ(codeOf(w.finish(*answer, "short")), "weak_password");
    RecoveryPc elsewhere;
    ASSERT_TRUE(elsewhere.ask().has_value());
    EXPECT_EQ(codeOf(elsewhere.finish(*answer)), "recovery_not_asked");
    EXPECT_EQ(codeOf(w.open(kPassword)), "done") << "nothing has changed so far";
    // As they are typed: without blanks, with hyphens, with the wide digits of a Chinese keyboard.
    std::string wide;
    for (const char c : answer->digits)
        wide += c == ' ' ? "\xE3\x80\x80" : std::string("\xEF\xBC") + static_cast<char>(c - '0' + '\x90');
    EXPECT_EQ(codeOf(finishRecovery(w.place(), viewOf(answer->text), wide, kOther)), "done");
}

/// Everybody on a shared PC can read his neighbour's sealed key: it must not be opened under his own name.
TEST(Recovery, nobodyGetsTheDeskOfHisNeighbour)
{
    RecoveryPc w;
    const auto ofWang = w.ask("wang"), ofFang = w.ask("fang");
    EXPECT_EQ(codeOf(w.answer(ofWang->text, "fang")), "recovery_other_account");
    const auto line = [](const RecoveryFile& file) { return *safeContent(viewOf(file.text)); };
    auto theirs = boost::json::parse(line(*ofWang)).as_object();
    auto mine = boost::json::parse(line(*ofFang)).as_object();
    mine["header"] = theirs["header"];
    EXPECT_EQ(codeOf(w.answer(safeText(boost::json::serialize(mine)))), "recovery_foreign") << "the neighbour's header as it is";
    auto header = boost::json::parse(*safeContent(viewOf(std::string_view(theirs["header"].as_string())))).as_object();
    header["terms"].as_object()["account"] = "fang";
    mine["header"] = safeText(boost::json::serialize(header));
    EXPECT_EQ(codeOf(w.answer(safeText(boost::json::serialize(mine)))), "recovery_foreign") << "with the name exchanged";
    // An answer for one desk is none for another, though both asked.
    const auto answer = w.answer(ofFang->text);
    EXPECT_EQ(codeOf(w.finish(*answer, kOther, "wang")), "recovery_not_asked");
}

TEST(Recovery, takesTwoPeopleAndTheRightCounty)
{
    RecoveryPc w;
    const auto question = w.ask();
    for (const auto& by : {Openers{"heguangtian", "heguangtian"}, Openers{"heguangtian", ""}, Openers{"fang", "heguangtian"}, Openers{"何 光天", "lengxiaoqin"}})
        EXPECT_EQ(codeOf(answerRecovery(viewOf(question->text), "fang", w.recovery, by, kNow)), "recovery_openers") << by[0] << by[1];
    EXPECT_EQ(codeOf(answerRecovery(viewOf(question->text), "fang", crypto::BoxKey::generate(), kTwo, kNow)), "recovery_foreign");
}

TEST(Recovery, doesNotCarryWhatThePasswordWraps)
{
    RecoveryPc w;
    const auto text = w.ask()->text;
    const auto question = boost::json::parse(*safeContent(viewOf(text))).as_object();
    const auto header = boost::json::parse(*safeContent(viewOf(std::string_view(question.at("header").as_string())))).as_object();
    EXPECT_FALSE(header.contains("wrapped"));
    EXPECT_LT(text.size(), 2000U);
}

TEST(Recovery, refusesWhatIsNoFileOfItsOwn)
{
    RecoveryPc w;
    const auto question = w.ask();
    auto bent = question->text;
    bent[40] ^= 1;
    for (const auto& file : {std::string(), std::string("x"), bent, std::string(70'000, 'a'), safeText("{}"), safeText("[]"), safeText(R"({"layout":2})")}) {
        EXPECT_EQ(codeOf(readRecovery(viewOf(file))), "recovery_file") << file.substr(0, 40);
        EXPECT_EQ(codeOf(w.answer(file)), "recovery_file") << file.substr(0, 40);
        EXPECT_EQ(codeOf(finishRecovery(w.place(), viewOf(file), "1234 5678 9012 3456", kOther)), "recovery_file") << file.substr(0, 40);
    }
    EXPECT_EQ(codeOf(finishRecovery(w.place(), viewOf(question->text), "1234 5678 9012 3456", kOther)), "recovery_file") << "the question itself";
}

/// Its name, county, day and key are not bound to the desk: whoever passes the file on can change them and its check sum.
TEST(Recovery, refusesAQuestionWithWordsThatLieOrAKeyThatOpensNothing)
{
    RecoveryPc w;
    const auto whole = boost::json::parse(*safeContent(viewOf(w.ask()->text))).as_object();
    const auto with = [&](std::string_view member, auto value) {
        auto bent = whole;
        bent[member] = std::move(value);
        return safeText(encodeCanonical(bent));
    };
    ASSERT_EQ(codeOf(w.answer(with("name", "方小红"))), "done");
    for (const auto& file : {with("key", std::string(64, '0')), with("name", "方\n核对数字 1111"), with("name", "\x1b[2J"), with("county", "\u202e县"),
                             with("county", std::string(201, 'x')), with("account", "fang "), with("asked", std::numeric_limits<std::int64_t>::max()),
                             with("asked", std::numeric_limits<std::int64_t>::min())}) {
        EXPECT_EQ(codeOf(readRecovery(viewOf(file))), "recovery_file") << file.substr(0, 120);
        EXPECT_EQ(codeOf(w.answer(file)), "recovery_file") << file.substr(0, 120);
    }
}

/// The power goes before any step of the disk: the old password opens or the new one, and whoever opens with the new one
/// finds by whom that was made possible.
TEST(Recovery, isWholeWhereverThePowerGoes)
{
    RecoveryPc w;
    const auto answer = w.answer(w.ask()->text);
    ASSERT_TRUE(answer.has_value());
    const auto before = w.disk.afterPowerCut(MemoryDisk::Image::Everything, 0);
    int steps = 0;
    for (bool finished = false; !finished; ++steps) {
        w.disk = before;
        w.disk.dieAt(w.disk.operations() + steps);
        finished = w.finish(*answer).has_value();
        for (const auto image : MemoryDisk::kImages) {
            auto found = w.disk.afterPowerCut(image, static_cast<unsigned>(steps));
            const DeskPlace place{found, "fang", w.deviceSecret.view(), "fang"};
            const auto opened = unlock(place, kOther, w.clock);
            EXPECT_TRUE(!finished || opened) << steps;
            if (opened) {
                EXPECT_TRUE(recoveredAt(place, *opened).has_value()) << steps;
            } else {
                EXPECT_TRUE(unlock(place, kPassword, w.clock).has_value()) << steps;
            }
        }
    }
    EXPECT_GT(steps, 12);
}
