#include "sync/county/prolonged.h"
#include "sync/desk/stick.h"
#include "tests/county/support/pc.h"

#include <gtest/gtest.h>

// A certificate's year ends at a desk without a line. It is of an hour before the enrolment and holds for 365 days.

using namespace county::test;
using core::Bytes;

namespace {

constexpr std::chrono::hours kDay{24};

class AYearWithoutALine : public testing::Test {
protected:
    TestCounty county;
    Pc village{county, "vl"}, second{county, "vl"};
    core::SubjectId subject = core::newSubjectId(county.clock.now());

    void SetUp() override
    {
        village.settle();
        village.perform({{"dispute.register", subject, body("{'steps':{'number':'@number','type':'D04','source':'walk_in','parties':[{'id':'p1','side':'applicant'},"
                                                            "{'id':'p2','side':'respondent'}]},'content':{'fields':{'p1.name':'谢宇航','p2.name':'苏兴旺',"
                                                            "'demand':'还钱','narrative':'借款未还','place':'西竹坪村'}}}")}});
        village.settle();
    }
    Bytes packed() { return packed(village); }
    static Bytes packed(Pc& pc)
    {
        core::desk::PosixFileSystem files;
        auto out = desk::packProfile(files, pc.profile(), pc.get());
        EXPECT_TRUE(out) << out.error().code;
        return out ? std::move(out->file) : Bytes{};
    }
    Bytes answered(const Bytes& file)
    {
        auto carried = county.service->carry(file);
        EXPECT_TRUE(carried) << carried.error().code;
        return carried ? std::move(carried->file) : Bytes{};
    }
    void byStick()
    {
        const auto sum = village->unpack(answered(packed()));
        ASSERT_TRUE(sum) << sum.error().code;
    }
    void amend(const std::string& place)
    {
        village.perform({{"dispute.amend", subject, body("{'content':{'fields':{'place':'" + place + "'}}}")}});
    }
    std::string name() { return village->certificate().id; }
    /// Asks for new names until none is given; how many were, and how the last question ended.
    std::pair<int, std::string> usedUp()
    {
        village.saveImage();
        for (int given = 0; given < 200; ++given) {
            village.restoreImage(); // forgets what it asked with
            const auto asked = village->renewal();
            EXPECT_TRUE(asked && *asked);
            const auto answer = county.service->renew(**asked);
            if (!answer)
                return {given, answer.error().code};
        }
        return {200, {}};
    }
    /// What the village holds is sound and what another of its PCs is given.
    void expectAlike()
    {
        Pc fresh(county, "vl");
        fresh.settle();
        EXPECT_EQ(fresh->digest().value(), village->digest().value());
        village.reopen();
        village.expectSound();
    }
};

} // namespace

TEST_F(AYearWithoutALine, theStickBringsANewNameInTheLastNinetyDays)
{
    const auto first = name();
    county.pass(274 * kDay);
    byStick();
    EXPECT_EQ(name(), first);
    county.pass(2 * kDay);
    byStick(); // from its answer on the desk knows what day it is
    EXPECT_EQ(name(), first);
    amend("村东头");
    const auto file = packed(), answer = answered(file);
    ASSERT_TRUE(village->unpack(answer));
    EXPECT_NE(name(), first);
    EXPECT_EQ(village->syncFacts()->waiting, 0);
    EXPECT_FALSE(village->unpack(answer)) << "it is of the old name";
    // The courier was late with another copy of the first file: nothing is done twice.
    EXPECT_FALSE(village->unpack(answered(file)));
    amend("村西头");
    byStick();
    EXPECT_EQ(village->syncFacts()->waiting, 0);
    county.pass(100 * kDay); // the first year is over
    byStick();
    amend("村北头");
    byStick();
    EXPECT_EQ(village->syncFacts()->waiting, 0);
    EXPECT_TRUE(village->attention()->empty());
    expectAlike();
}

// The county showed the place of nothing that a desk had written under the name before, and the desk took it for a county that had
// lost an act: no exchange got through any more.
TEST_F(AYearWithoutALine, anActUnderTheOldNameIsProvedToo)
{
    const auto first = name();
    const auto log = village->log(subject);
    ASSERT_TRUE(log && !log->empty());
    const auto act = core::actIdFromText(log->front().id);
    county.pass(300 * kDay);
    byStick();
    byStick();
    ASSERT_NE(name(), first);
    ASSERT_TRUE(act && village->receipt(*act));
    EXPECT_EQ(village.exchangeOnce(), "");
    const auto shown = village->receipt(*act);
    EXPECT_TRUE(shown && shown->head);
    EXPECT_EQ(village.verified(), "");
}

TEST_F(AYearWithoutALine, whatIsSavedWhileTheStickIsAwayGoesUpUnderItsOwnName)
{
    const auto first = name();
    county.pass(300 * kDay);
    byStick();
    const auto answer = answered(packed());
    amend("村东头");
    ASSERT_TRUE(village->unpack(answer));
    EXPECT_EQ(name(), first);
    EXPECT_EQ(village->syncFacts()->waiting, 1);
    byStick();
    EXPECT_NE(name(), first);
    EXPECT_EQ(village->syncFacts()->waiting, 0);
    expectAlike();
}

// Two copies of one desk ask for themselves: each gets a name of its own, and what both do is taken.
TEST_F(AYearWithoutALine, twoCopiesOfADeskAreRenewedApart)
{
    county.pass(300 * kDay);
    village.settle(); // as the line does it, without a new name
    village.saveImage();
    byStick();
    const auto one = name();
    amend("村东头");
    byStick();
    village.restoreImage();
    byStick();
    EXPECT_NE(name(), one);
    amend("村西头");
    byStick();
    EXPECT_EQ(village->syncFacts()->waiting, 0);
    expectAlike();
}

TEST_F(AYearWithoutALine, whatWaitedWhenTheYearEndedIsDeliveredOnceItIsProlonged)
{
    const auto first = name();
    amend("村东头");
    const auto file = packed();
    county.pass(365 * kDay);
    EXPECT_EQ(county.service->carry(file).error().code, "certificate_expired");
    EXPECT_EQ(village.exchangeOnce(), "certificate_expired");
    EXPECT_EQ(county::prolongAccount(county.place(), "nobody", {}, county.clock).error().code, "no_such_account");
    EXPECT_EQ(county::prolongAccount(county.place(), "vl", "another PC", county.clock).error().code, "no_such_device");
    const auto done = county::prolongAccount(county.place(), "vl", "PC of vl", county.clock);
    ASSERT_TRUE(done) << done.error().code;
    EXPECT_EQ(done->certificates, 2U); // both PCs have that name
    EXPECT_EQ(done->until, county.clock.now() + 90 * kDay);

    // The very file that was turned away.
    ASSERT_TRUE(village->unpack(answered(file)));
    EXPECT_EQ(village->syncFacts()->waiting, 0);
    byStick();
    EXPECT_NE(name(), first);
    county.pass(90 * kDay);
    EXPECT_EQ(second.exchangeOnce(), "certificate_expired") << "not for ever";
    const auto again = county::prolongAccount(county.place(), "vl", {}, county.clock);
    ASSERT_TRUE(again);
    EXPECT_EQ(second.exchangeOnce(), "");
    expectAlike();
}

TEST_F(AYearWithoutALine, whoWasRevokedIsNotProlonged)
{
    ASSERT_TRUE(county.service->revoke("vl"));
    county.pass(365 * kDay);
    const auto done = county::prolongAccount(county.place(), "vl", {}, county.clock);
    ASSERT_TRUE(done);
    EXPECT_EQ(done->certificates, 0U);
    EXPECT_EQ(village.exchangeOnce(), "revoked");
}

// Revoked after the county had answered and before the desk took the answer: the new name is stopped with the old one.
TEST_F(AYearWithoutALine, revokingStopsANameThatWasNotTakenYet)
{
    county.pass(300 * kDay);
    byStick();
    const auto answer = answered(packed());
    ASSERT_TRUE(county.service->revoke("vl"));
    ASSERT_TRUE(village->unpack(answer));
    EXPECT_EQ(village.exchangeOnce(), "revoked");
    amend("村东头");
    EXPECT_EQ(village->syncFacts()->waiting, 1) << "in sight, and not lost";
}

// A desk that asks for one name after the other would use up the letters of the county's paper books.
TEST_F(AYearWithoutALine, nobodyGetsNamesWithoutEnd)
{
    county.pass(300 * kDay);
    village.settle();
    EXPECT_EQ(usedUp(), std::pair(51, std::string("too_many_requests")));
    county.pass(kDay);
    const auto asked = village->renewal();
    ASSERT_TRUE(asked && *asked);
    EXPECT_TRUE(county.service->renew(**asked));
}

// It ended the file for everybody behind it.
TEST_F(AYearWithoutALine, aDeskThatUsedUpItsNamesStopsNobodyOnTheSameStick)
{
    county.pass(300 * kDay);
    village.settle();
    ASSERT_EQ(usedUp().second, "too_many_requests");
    const auto first = name();
    amend("村东头");
    auto sections = exchange::decodeBundle(packed()).value();
    const auto behind = exchange::decodeBundle(packed(second)).value();
    sections.insert(sections.end(), behind.begin(), behind.end());
    const auto carried = county.service->carry(exchange::encodeBundle(sections));
    ASSERT_TRUE(carried) << carried.error().code;
    ASSERT_EQ(carried->parts.size(), 2U);
    for (const auto& part : carried->parts)
        EXPECT_FALSE(part.turnedAway) << part.turnedAway->code;
    EXPECT_EQ(carried->parts.front().accepted, 1);
    ASSERT_TRUE(village->unpack(carried->file));
    EXPECT_EQ(village->syncFacts()->waiting, 0);
    EXPECT_EQ(name(), first) << "its new name comes another day";
    ASSERT_TRUE(second->unpack(carried->file));
    EXPECT_TRUE(second->show(subject));
}

TEST_F(AYearWithoutALine, aPcThatIsLongGoneComesBackByItsNameAlone)
{
    county.pass(2 * 365 * kDay - std::chrono::hours(2)); // one hour less than a year after the certificates' end
    const auto certificates = [&](const std::string& device) {
        const auto done = county::prolongAccount(county.place(), "vl", device, county.clock);
        EXPECT_TRUE(done) << done.error().code;
        return done ? done->certificates : 99U;
    };
    EXPECT_EQ(certificates({}), 2U);
    county.pass(std::chrono::hours(2));
    EXPECT_EQ(certificates({}), 0U);
    EXPECT_EQ(certificates("PC of vl"), 2U);
}
