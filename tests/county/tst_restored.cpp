#include "tests/county/support/pc.h"

// The county's disk died and a backup was put back (RELIABILITY P9): what came after it comes back from the devices.

using namespace county::test;

namespace {

class Restored : public testing::Test {
protected:
    TestCounty county;
    Pc court{county, "dispatcher"}, village{county, "vl"};

    Restored() // nobody works before he has the roster
    {
        court.settle();
        village.settle();
    }

    core::SubjectId lodge(const std::string& number)
    {
        const auto subject = core::newSubjectId(county.clock.now());
        court.perform({{"dispute.lodge", subject, body(lodging(number))},
                       {"dispute.dispatch", subject, body("{'steps':{'organisation':'org-village'}}")}});
        court.settle();
        village.settle();
        return subject;
    }
    void accept(const core::SubjectId& subject)
    {
        county.pass(std::chrono::minutes(10));
        village.perform({{"dispute.accept", subject, {}}});
        village.settle();
    }
    void announce()
    {
        const auto row = county.service->beginEpoch(county::kPatience);
        ASSERT_TRUE(row) << row.error().code;
    }
    static core::dispute::State disputeAt(Pc& pc, const core::SubjectId& subject)
    {
        const auto view = pc->show(subject);
        const auto* state = view ? view->state.as<core::dispute::State>() : nullptr;
        return state ? *state : core::dispute::State{};
    }
    /// Everything about own acts that must not change when a county comes back: act, verdict, moment.
    static std::vector<std::string> told(Pc& pc)
    {
        std::vector<std::string> out;
        const auto log = pc->log(std::nullopt);
        EXPECT_TRUE(log);
        for (const auto& row : *log)
            if (core::actIdFromText(row.id)->chain.certificate() == idOf(pc->certificate()))
                out.push_back(row.id + " " + std::to_string(static_cast<int>(row.delivery)) + " " + row.code + " " + std::to_string(row.place) + " " +
                              (row.received ? core::formatInstant(*row.received) : ""));
        std::sort(out.begin(), out.end());
        return out;
    }
};

} // namespace

TEST_F(Restored, theDevicesBringBackWhatCameAfterTheBackup)
{
    const auto old = lodge("LQ20260300001");
    county.backUp();
    const auto fresh = lodge("LQ20260300002");
    accept(old);
    accept(fresh);
    village.perform({{"dispute.name_mediator", fresh, body("{'steps':{'mediator':'vm'}}")}});
    village.settle();
    court.settle();
    const auto before = county.service->county().value();
    const auto toldCourt = told(court), toldVillage = told(village);
    county.pass(std::chrono::hours(20));

    county.putBack();
    announce();
    ASSERT_LT(county.service->county()->revision, before.revision);
    // The village comes first: its acts stand on the court's, which has not come yet. They wait; nothing is refused and
    // nothing disappears from the screen.
    for (int i = 0; i < 4; ++i)
        EXPECT_EQ(village.exchangeOnce(), "");
    EXPECT_GT(village->syncFacts()->waiting, 0);
    EXPECT_TRUE(village->attention()->empty());
    EXPECT_EQ(disputeAt(village, fresh).steps.holder.mediator, "vm");
    EXPECT_EQ(disputeAt(village, old).steps.holder.organisation, "org-village");

    court.settle();
    village.settle();
    court.settle();
    village.settle();
    const auto after = county.service->county().value();
    EXPECT_GT(after.epoch, before.epoch);
    EXPECT_EQ(after.revision, before.revision);
    EXPECT_EQ(told(court), toldCourt);
    EXPECT_EQ(told(village), toldVillage);
    EXPECT_TRUE(village->attention()->empty());
    EXPECT_TRUE(court->attention()->empty());

    // A device that knows nothing of all this sees the same.
    Pc second(county, "vl");
    second.settle();
    EXPECT_EQ(second->digest().value(), village->digest().value());
    EXPECT_EQ(disputeAt(second, fresh).steps.holder.mediator, "vm");

    ASSERT_TRUE(county.service->endReturn());
    for (auto* pc : {&court, &village, &second}) {
        pc->settle();
        pc->expectSound();
    }
    EXPECT_EQ(second->digest().value(), village->digest().value());
    // And work goes on.
    village.perform({{"dispute.amend", fresh, body("{'content':{'fields':{'place':'村东头'}}}")}});
    village.settle();
    second.settle();
    EXPECT_EQ(second->digest().value(), village->digest().value());
    second.expectSound();
}

TEST_F(Restored, whatWasDoneMeanwhileAndNeverSentGoesUpBehindWhatComesBack)
{
    const auto old = lodge("LQ20260300001");
    county.backUp();
    accept(old);
    county.pass(std::chrono::hours(1));
    village.perform({{"dispute.name_mediator", old, body("{'steps':{'mediator':'vm'}}")}}); // the line is down already
    county.putBack();
    announce();
    village.settle();
    court.settle();
    EXPECT_EQ(disputeAt(court, old).steps.holder.mediator, "vm");
    EXPECT_TRUE(village->attention()->empty());
}

TEST_F(Restored, aRefusalStandsLikeAnAcceptance)
{
    const auto old = lodge("LQ20260300001");
    Pc second(county, "vl");
    second.settle();
    county.backUp();
    // Both accept with the line down; the county takes the first.
    village.perform({{"dispute.accept", old, {}}});
    second.perform({{"dispute.accept", old, {}}});
    village.settle();
    second.settle();
    ASSERT_EQ(second->attention()->size(), 1U);
    const auto toldVillage = told(village), toldSecond = told(second);
    county.putBack();
    announce();
    county.pass(std::chrono::hours(5));
    second.settle(); // a refusal stands on nothing, so it does not wait
    village.settle();
    second.settle();
    EXPECT_EQ(told(village), toldVillage);
    EXPECT_EQ(told(second), toldSecond);
    EXPECT_EQ(second->attention()->size(), 1U);
    EXPECT_EQ(second->digest().value(), village->digest().value());
}

TEST_F(Restored, whatStoodOnADeviceThatNeverComesBackIsJudgedAnewAfterThreeDays)
{
    lodge("LQ20260300001");
    county.backUp();
    const auto lost = lodge("LQ20260300002");
    accept(lost);
    const auto own = core::newSubjectId(county.clock.now());
    village.perform({{"dispute.register", own, body(R"({'steps':{'number':'@number','type':'D04','source':'walk_in',
        'parties':[{'id':'p1','side':'applicant'},{'id':'p2','side':'respondent'}]},
        'content':{'fields':{'p1.name':'谢宇航','p2.name':'苏兴旺','demand':'还钱','place':'西竹坪村','narrative':'借款未还'}}})")}});
    village.settle();
    county.putBack();
    announce();
    for (int i = 0; i < 4; ++i)
        EXPECT_EQ(village.exchangeOnce(), "");
    EXPECT_GT(village->syncFacts()->waiting, 0);
    county.pass(county::kPatience + std::chrono::hours(1));
    village.settle();
    EXPECT_EQ(village->syncFacts()->waiting, 0);
    // Not silently: the accept of a dispute that nobody brought back is in sight at its author, the rest is in the county.
    ASSERT_FALSE(village->attention()->empty());
    Pc second(county, "vl");
    second.settle();
    EXPECT_EQ(disputeAt(second, own).steps.holder.organisation, "org-village");
    EXPECT_TRUE(village->show(lost));
}

TEST_F(Restored, aTestimonyThatTheCountyDidNotSignIsWorthNothing)
{
    Device device = county.device("dispatcher");
    ASSERT_TRUE(device.settle(county.road()));
    county.backUp();
    (void)county.assign(device);
    Device again = device.clone();
    const auto first = county.road()(again.request());
    ASSERT_TRUE(first);
    exchange::Testimony testimony{exchange::headOf(*first), first->verdicts};
    const auto received = testimony.verdicts.front().verdict.received;
    for (const bool forged : {true, false}) {
        county.putBack();
        announce();
        county.pass(std::chrono::hours(5));
        auto shown = testimony;
        if (forged)
            shown.verdicts.front().verdict.received -= std::chrono::days(10);
        auto asked = again.request();
        asked.testimonies = {shown};
        again.sign(asked);
        const auto answer = county.road()(asked);
        ASSERT_TRUE(answer) << answer.error().code;
        ASSERT_FALSE(answer->verdicts.empty());
        EXPECT_TRUE(answer->verdicts.front().verdict.accepted);
        EXPECT_EQ(answer->verdicts.front().verdict.received, forged ? county.clock.now() : received);
    }
}

TEST_F(Restored, aBackupThatWasChangedIsNoticedBehindTheNewEpoch)
{
    lodge("LQ20260300001");
    county.pass(std::chrono::hours(24)); // the desk keeps the peaks of yesterday
    lodge("LQ20260300002");
    county.backUp();
    lodge("LQ20260300003");
    county.putBack();
    county.rewrite("UPDATE act SET leaf = link WHERE revision = 3");
    announce();
    EXPECT_EQ(village.exchangeOnce(), ""); // takes note of the new epoch
    EXPECT_EQ(village.exchangeOnce(), "history_rewritten");
}

TEST_F(Restored, anUnannouncedBackupTakesNothingFromADeviceThatKnowsMore)
{
    const auto old = lodge("LQ20260300001");
    county.backUp();
    accept(old);
    village.perform({{"dispute.name_mediator", old, body("{'steps':{'mediator':'vm'}}")}});
    county.putBack();
    const auto revision = county.service->county()->revision;
    EXPECT_EQ(village.exchangeOnce(), "county_went_back");
    EXPECT_EQ(county.service->county()->revision, revision);
    EXPECT_EQ(village->outbox()->size(), 1U);
    announce();
    village.settle();
    EXPECT_EQ(village.verified(), "");
}
