#include "core/text/sentences.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// What an intake says of the matter, against the day on which it is said.
using namespace core;
using namespace core::test;

namespace {

/// A register of 2 March 2026 with these fields beside the needed ones.
bool registers(World& w, const std::string& content, const std::string& identity = "", const std::string& steps = "")
{
    return w.act("vm", "2026-03-02", "dispute.register",
                 "{'steps':{'number':'LQ20260200061','type':'D04','source':'walk_in','parties':[{'id':'p1','side':'applicant'},{'id':'p2','side':'respondent'}]" + steps +
                     "},'content':{'fields':{'p1.name':'谢宇航','p2.name':'苏兴旺','demand':'还钱','place':'西竹坪村'" + content + "}},'identity':{'fields':{" + identity + "}}}");
}

std::string said(const World& w) { return text::sentence(w.last.error()); }

} // namespace

TEST(Plausible, nothingHappensAfterItWasToldNorBeforeAnybodyLived)
{
    World w;
    EXPECT_FALSE(registers(w, ",'occurredOn':'2026-03-03'"));
    EXPECT_EQ(w.code(), "future");
    EXPECT_FALSE(registers(w, ",'occurredOn':'2030-01-01'"));
    EXPECT_EQ(said(w), "发生日期写的是2030年1月1日，还没有到，请核对（人民调解法第17条）");
    EXPECT_FALSE(registers(w, ",'occurredOn':'1905-12-31'"));
    EXPECT_EQ(w.code(), "too_early");
    EXPECT_FALSE(registers(w, ",'occurredOn':'1800-01-01'"));
    EXPECT_EQ(said(w), "发生日期写的是1800年1月1日，隔得太久，请核对（人民调解法第17条）");
    EXPECT_TRUE(registers(w, ",'occurredOn':'2026-03-02'")) << w.code();
    World old;
    EXPECT_TRUE(registers(old, ",'occurredOn':'1906-01-01'")) << old.code();
}

TEST(Plausible, nobodyIsBornAfterToday)
{
    World w;
    EXPECT_FALSE(registers(w, ",'p2.birth':'2026-03-03'"));
    EXPECT_EQ(said(w), "第2位当事人的出生日期写的是2026年3月3日，还没有到，请核对（人民调解法第17条）");
    EXPECT_TRUE(registers(w, ",'p2.birth':'1949-12-31'")) << w.code();
}

TEST(Plausible, aTelephoneCanBeDialled)
{
    World w;
    EXPECT_FALSE(registers(w, "", "'p2.phone':'1381234567'"));
    EXPECT_EQ(said(w), "第2位当事人的电话不像打得通的号码，请核对：手机11位，座机前面加区号，境外的以+开头（人民调解法第17条）");
    ASSERT_TRUE(registers(w, "", "'p2.phone':'+852 2345 6789'")) << w.code();
    EXPECT_FALSE(w.act("vm", "2026-03-03", "dispute.amend", "{'content':{'fields':{}},'identity':{'fields':{'p1.phone':'没有'}}}"));
    EXPECT_EQ(w.code(), "bad_phone");
    EXPECT_TRUE(w.act("vm", "2026-03-03", "dispute.amend", "{'content':{'fields':{}},'identity':{'fields':{'p1.phone':'0570-5550009'}}}")) << w.code();
}

// An act of a PC without a line is held against its own day, not against that of its arrival.
TEST(Plausible, theDayOfTheActCountsAndNotThatOfItsArrival)
{
    World w;
    const auto played = [&](std::string_view happened) {
        return w.play.play(w.play.author("vm"), noon("2026-03-02"), "dispute.register", w.dispute,
                           body("{'steps':{'number':'LQ20260200061','type':'D04','source':'walk_in','parties':[{'id':'p1','side':'applicant'},{'id':'p2','side':'respondent'}]},"
                                "'content':{'fields':{'p1.name':'谢宇航','p2.name':'苏兴旺','demand':'还钱','place':'西竹坪村','occurredOn':'" + std::string(happened) + "'}}}"),
                           noon("2026-03-10"));
    };
    EXPECT_FALSE(played("2026-03-05"));
    EXPECT_TRUE(played("2026-03-01"));
}

// What was written elsewhere is kept as it is, and marked; what comes from an earlier round is not asked again.
TEST(Plausible, oldRecordsAreTakenAsTheyWereWritten)
{
    World w;
    const auto imported = [&](std::string_view happened) {
        return w.on(subject(5), "vl", "2026-03-02", "dispute.import",
                    "{'steps':{'state':'Z0','number':'A1','type':'D04','organisation':'org-village','registeredOn':'2025-03-05','closedOn':'2025-04-01',"
                    "'parties':[{'id':'p1','side':'applicant'},{'id':'p2','side':'respondent'}]},"
                    "'content':{'fields':{'p1.name':'谢宇航','p2.name':'苏兴旺','occurredOn':'" + std::string(happened) + "'}},'identity':{'fields':{'p1.phone':'12'}}}");
    };
    ASSERT_TRUE(imported("2030-01-01")) << w.code();
    EXPECT_TRUE(w.last->doubtful);
    World fresh;
    EXPECT_TRUE(registers(fresh, "", "'p1.phone':'12'", ",'previous':'" + toText(subject(5)) + "'")) << fresh.code();
}
