#include "core/checks/line_checks.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <random>

using namespace core;
using namespace core::checks;

namespace {

const FixedClock kClock{*parseInstant("2026-03-04T09:30:00+08:00")};

std::string answer(std::string_view check, std::string_view line)
{
    return boost::json::serialize(findCheck(check, kClock)(line));
}

constexpr std::array<std::string_view, 8> kChecks{"id-card",     "credit-code", "phone",  "workday",
                                                  "workday-add", "period",      "pinyin", "amount"};

} // namespace

TEST(LineChecks, answersLookAsTheContractSays)
{
    EXPECT_EQ(answer("id-card", "11010519491231002x"),
              R"({"input":"11010519491231002x","valid":true,"normalised":"11010519491231002X","birth":"1949-12-31","sex":"女"})");
    EXPECT_EQ(answer("id-card", "110105194912310021"), R"({"input":"110105194912310021","valid":false,"reason":"check_digit"})");
    EXPECT_EQ(answer("credit-code", "91350100M000100Y43"), R"({"input":"91350100M000100Y43","valid":true})");
    EXPECT_EQ(answer("credit-code", "1"), R"({"input":"1","valid":false,"reason":"length"})");
    EXPECT_EQ(answer("phone", "13812345678"), R"({"input":"13812345678","valid":true,"kind":"mobile"})");
    EXPECT_EQ(answer("phone", "1381234567"), R"({"input":"1381234567","valid":false})");
    EXPECT_EQ(answer("workday", "2026-02-16"), R"({"date":"2026-02-16","workday":false,"holiday":"春节"})");
    EXPECT_EQ(answer("workday", "2026-02-14"), R"({"date":"2026-02-14","workday":true,"holiday":null})");
    EXPECT_EQ(answer("workday", "2026-03-01"), R"({"date":"2026-03-01","workday":false,"holiday":null})");
    EXPECT_EQ(answer("workday", "2027-01-01"), R"({"date":"2027-01-01","workday":null,"holiday":null})");
    EXPECT_EQ(answer("workday-add", "2026-03-04T09:30:00+08:00,3"), R"({"due":"2026-03-09"})");
    EXPECT_EQ(answer("workday-add", "2026-09-18,3"), R"({"due":"2026-09-22"})");
    EXPECT_EQ(answer("workday-add", "2026-03-04T23:30:00Z,1"), R"({"due":"2026-03-06"})"); // the 5th in China
    EXPECT_EQ(answer("pinyin", "曾庆红"), R"({"input":"曾庆红","full":"zeng qing hong","initials":"zqh"})");
    EXPECT_EQ(answer("amount", "1234.50"), R"({"capital":"壹仟贰佰叁拾肆元伍角整"})");
}

TEST(LineChecks, periodsAreReckonedOrRefused)
{
    const auto period = findCheck("period", kClock)(
        R"({"start":"2026-03-04","extensions":[],"suspensions":[{"from":"2026-03-16","to":"2026-04-08"}],"today":"2026-04-08"})");
    EXPECT_EQ(period.at("nominal"), "2026-04-26");
    EXPECT_EQ(period.at("end"), "2026-04-27");
    EXPECT_EQ(period.at("used"), 12);
    EXPECT_EQ(period.at("left"), 18);
    EXPECT_EQ(period.at("state"), "running");
    EXPECT_FALSE(period.at("explanation").as_array().empty());
    const auto paused = findCheck("period", kClock)(
        R"({"start":"2026-03-04","suspensions":[{"from":"2026-03-16","to":null}],"today":"2026-03-20"})");
    EXPECT_EQ(paused.at("state"), "suspended");
    const auto late = findCheck("period", kClock)(
        R"({"start":"2026-03-04","extensions":[{"days":20,"agreedOn":"2026-04-04"}],"suspensions":[],"today":"2026-04-04"})");
    EXPECT_EQ(late.at("error").at("code"), "expired");
    for (const char* bad : {"", "{}", "[]", "null", R"({"start":"2026-02-30"})", R"({"start":"2026-03-04","extensions":{}})",
                            R"({"start":"2026-03-04","extensions":[{}]})", R"({"start":"2026-03-04","extensions":[7]})",
                            R"({"start":"2026-03-04","extensions":[{"days":1.5,"agreedOn":"2026-03-05"}]})",
                            R"({"start":"2026-03-04","suspensions":[{"to":"2026-03-05"}]})",
                            R"({"start":"2026-03-04","suspensions":[{"from":"2026-03-05","to":7}]})",
                            R"({"start":"2026-03-04","today":"tomorrow"})"})
        EXPECT_EQ(findCheck("period", kClock)(bad).at("error").at("code"), "malformed") << bad;
}

TEST(LineChecks, wrongLinesAreAnswered)
{
    EXPECT_EQ(answer("workday", "tomorrow"), R"({"error":{"code":"malformed","facts":{"what":"date"}},"date":"tomorrow"})");
    EXPECT_EQ(answer("workday-add", "2026-03-04"), R"({"error":{"code":"malformed","facts":{"what":"instant,N"}}})");
    EXPECT_EQ(answer("workday-add", "2026-03-04,x"), R"({"error":{"code":"malformed","facts":{"what":"N"}}})");
    EXPECT_EQ(answer("workday-add", "2026-03-04,-1"), R"({"error":{"code":"days","facts":{"smallest":0,"largest":10000}}})");
    EXPECT_EQ(answer("workday-add", "2026-03-04,99999999999"),
              R"({"error":{"code":"days","facts":{"smallest":0,"largest":10000}}})");
    EXPECT_EQ(answer("amount", "-1"), R"({"error":{"code":"amount_negative"}})");
    EXPECT_EQ(findCheck("scenario", kClock), nullptr);
}

// A name that was damaged on its way has no reading; that of its rest would be another name's.
TEST(LineChecks, damagedNamesAreRefused)
{
    EXPECT_EQ(answer("pinyin", "\xE6\x9B\xBE\xff"), "{\"error\":{\"code\":\"malformed\",\"facts\":{\"what\":\"utf8\"}},\"input\":\"曾\xEF\xBF\xBD\"}");
    EXPECT_EQ(answer("pinyin", "\xE6\x9B"), "{\"error\":{\"code\":\"malformed\",\"facts\":{\"what\":\"utf8\"}},\"input\":\"\xEF\xBF\xBD\xEF\xBF\xBD\"}");
    EXPECT_EQ(findCheck("pinyin", kClock)("\xC0\x80").at("error").at("facts").at("what"), "utf8"); // NUL in two bytes
    EXPECT_EQ(findCheck("pinyin", kClock)("\xED\xA0\x80").at("error").at("facts").at("what"), "utf8"); // half a pair
    const std::string_view nul{"\xE6\x9B\xBE\0\xE5\xBA\x86", 7};
    EXPECT_EQ(answer("pinyin", nul), R"({"error":{"code":"malformed","facts":{"what":"control"}},"input":"曾\u0000庆"})");
    EXPECT_EQ(findCheck("pinyin", kClock)("a\x7F").at("error").at("facts").at("what"), "control");
    EXPECT_EQ(findCheck("pinyin", kClock)("\x1F").at("error").at("facts").at("what"), "control");
    // The sign for a wrong byte, written by somebody, is well-formed; so are blanks and a line's end of another system.
    EXPECT_EQ(findCheck("pinyin", kClock)("\xEF\xBF\xBD").if_contains("error"), nullptr);
    EXPECT_EQ(findCheck("pinyin", kClock)("曾\t庆\r").at("full"), "zeng qing");
}

// Any bytes: an answer that is itself well-formed, and never a crash.
TEST(LineChecks, randomBytesAreAnswered)
{
    std::mt19937_64 random(20260304);
    const std::vector<std::string> pieces{"2026-03-04", ",", "1", "{", "}", "\"start\":", "[", "]", "null", "\xE6\x9B\xBE", "\xff",
                                          "X", "９", "13812345678", "0577", "-", ".", "\"days\":", "99999999999999999999", " "};
    for (int round = 0; round < 4'000; ++round) {
        std::string line;
        const auto length = random() % 24;
        for (std::uint64_t i = 0; i < length; ++i) {
            if (random() % 2 == 0)
                line += pieces[random() % pieces.size()];
            else
                line.push_back(static_cast<char>(random() % 256));
        }
        for (const auto check : kChecks) {
            boost::system::error_code error;
            const auto text = answer(check, line);
            (void)boost::json::parse(text, error);
            ASSERT_FALSE(error) << check << ": " << text;
        }
    }
}
