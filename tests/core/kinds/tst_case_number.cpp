#include "core/kinds/case_number.h"
#include "core/text/sentences.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// 法〔2015〕137号第3条: （收案年份）法院代字、类型代字、案件编号、号.
using namespace core;
using namespace core::test;

namespace {

std::string refusalOf(const std::string& number, const std::string& on = "2026-12-31")
{
    Findings findings;
    findings.legal = noon(on);
    const auto done = checkCaseNumber(number, "filingNumber", findings);
    return done ? "" : text::sentence(done.error());
}

} // namespace

TEST(CaseNumber, aWholeOneIsTaken)
{
    for (const char* whole : {"（2026）明0826诉前调确17号", "(2026)浙0681民特12号", "（2025）浙0681民特12号", "（2026）浙0681民特12号之一", "（2026）最高法民申1号", ""})
        EXPECT_EQ(refusalOf(whole), "") << whole;
}

TEST(CaseNumber, aPartOfOneIsNot)
{
    for (const char* part : {"99", "17号", "（2026）17号", "（2026）民17号", "2026明0826民特12号", "（26）明0826民特12号", "（2026）明0826民特号", "（2026）明0826民特12"})
        EXPECT_EQ(refusalOf(part), "立案案号没有写全：（收案年份）、法院代字、类型代字、编号、号，例如（2026）明0826民特12号（法〔2015〕137号第3条）") << part;
}

TEST(CaseNumber, noCaseIsOfAYearThatHasNotBegun)
{
    EXPECT_EQ(refusalOf("（2027）明0826民特12号"), "立案案号写的是2027年的，这一年还没有到，请核对（法〔2015〕137号第3条）");
    EXPECT_EQ(refusalOf("（2027）明0826民特12号", "2027-01-01"), "");
    Findings behind; // a clock that lies behind says nothing about years
    behind.legal = noon("2026-12-31");
    behind.doubtful = true;
    EXPECT_TRUE(checkCaseNumber("（2027）明0826民特12号", "filingNumber", behind));
}

TEST(CaseNumber, theRegisterOfClaimsBeforeFilingIsTheCourtsOwn)
{
    const auto lodge = [](const std::string& number) {
        World w;
        w.act("dispatcher", "2026-03-02", "dispute.lodge",
              "{'steps':{'number':'LQ20260300001','courtNumber':'" + number +
                  "','type':'D04','parties':[{'id':'p1','side':'applicant'},{'id':'p2','side':'respondent'}],'consents':{'p1':'2026-03-02'},'manner':'书面'},"
                  "'content':{'fields':{'p1.name':'谢宇航','p2.name':'苏兴旺','demand':'还钱','place':'西竹坪村'}},'identity':{'fields':{'p1.phone':'13800000001'}}}");
        return w.code();
    };
    EXPECT_EQ(lodge("（2026）明0826诉前调112号"), "");
    EXPECT_EQ(lodge("诉前调112号"), "");
}
