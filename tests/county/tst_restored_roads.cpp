#include "sync/desk/stick.h"
#include "tests/county/support/pc.h"

#include <gtest/gtest.h>

// A backup of the county was put back, and some desks hear of it by file, late, or while nobody is logged in.

using namespace county::test;
using core::dispute::Main;

namespace {

class RestoredRoads : public testing::Test {
protected:
    TestCounty county;
    Pc court{county, "dispatcher"}, village{county, "vl"};

    RestoredRoads()
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
    void putBack()
    {
        county.putBack();
        ASSERT_TRUE(county.service->beginEpoch(county::kPatience));
    }
    core::Bytes packed(Pc& pc, bool open = true)
    {
        core::desk::PosixFileSystem files;
        return desk::packProfile(files, pc.profile(), open ? pc.get() : nullptr).value().file;
    }
    /// There and back; the code of what the desk did not take, empty when all went well.
    std::string byStick(Pc& pc)
    {
        const auto carried = county.service->carry(packed(pc));
        EXPECT_TRUE(carried) << carried.error().code;
        const auto sum = pc->unpack(carried->file);
        return sum ? "" : sum.error().code;
    }
    static Main stateAt(Pc& pc, const core::SubjectId& subject)
    {
        const auto view = pc->show(subject);
        const auto* state = view ? view->state.as<core::dispute::State>() : nullptr;
        return state ? state->steps.state : Main::V0;
    }
    /// The verdicts told on own acts, without the numbers that a new epoch gives anew.
    static std::vector<std::string> told(Pc& pc)
    {
        std::vector<std::string> out;
        const auto log = pc->log(std::nullopt);
        for (const auto& row : *log)
            if (core::actIdFromText(row.id)->chain.certificate() == idOf(pc->certificate()))
                out.push_back(row.id + " " + std::to_string(static_cast<int>(row.delivery)) + " " + row.code + " " + std::to_string(row.place) + " " +
                              (row.received ? core::formatInstant(*row.received) : ""));
        std::sort(out.begin(), out.end());
        return out;
    }
};

} // namespace

TEST_F(RestoredRoads, aVillageWithoutALineHearsOfItByFileAndBringsItsWorkBack)
{
    const auto old = lodge("LQ20260300001");
    county.backUp();
    county.pass(std::chrono::minutes(10));
    village.perform({{"dispute.accept", old, {}}});
    village.settle();
    const auto before = told(village);
    const auto late = county.service->carry(packed(village)).value().file; // of the old epoch, and still on its way
    county.pass(std::chrono::hours(20));
    putBack();
    EXPECT_EQ(byStick(village), ""); // begins anew
    EXPECT_EQ(village->unpack(late).error().code, "bundle_outdated");
    EXPECT_GT(village->syncFacts()->waiting, 0);
    EXPECT_EQ(byStick(village), "");
    EXPECT_EQ(village->syncFacts()->waiting, 0);
    EXPECT_EQ(told(village), before);

    ASSERT_TRUE(county.service->endReturn());
    EXPECT_EQ(byStick(village), "");
    EXPECT_EQ(byStick(village), ""); // fetches all of it anew
    Pc second(county, "vl");
    second.settle();
    EXPECT_EQ(stateAt(second, old), stateAt(village, old));
    EXPECT_EQ(second->digest().value(), village->digest().value());
    village.expectSound();
    village.settle(); // and the line finds nothing amiss
    village.expectSound();
}

TEST_F(RestoredRoads, whoHasNotHeardOfItIsNotJudgedByWhatIsMissing)
{
    Pc second(county, "vl");
    second.settle();
    county.backUp();
    const auto fresh = lodge("LQ20260300002");
    second.settle();
    county.pass(std::chrono::hours(1));
    second.perform({{"dispute.accept", fresh, {}}}); // the line is down, and the county burns
    putBack();
    // Its chain has no gap, but what it accepts lies with the court alone now.
    for (int i = 0; i < 4; ++i)
        EXPECT_EQ(second.exchangeOnce(), "");
    EXPECT_EQ(second->syncFacts()->waiting, 1);
    EXPECT_TRUE(second->attention()->empty());
    court.settle();
    second.settle();
    EXPECT_TRUE(second->attention()->empty());
    court.settle();
    EXPECT_EQ(stateAt(court, fresh), Main::C2);
}

TEST_F(RestoredRoads, aLockedDesksOutboxWaitsForItsOwner)
{
    const auto old = lodge("LQ20260300001");
    county.backUp();
    county.pass(std::chrono::minutes(10));
    village.perform({{"dispute.accept", old, {}}});
    village.settle();
    const auto before = told(village);
    county.pass(std::chrono::hours(20));
    putBack();
    EXPECT_EQ(village.exchangeOnce(), ""); // hears of it; what was lost lies in the outbox again
    village.close();
    const auto carried = county.service->carry(packed(village, false));
    ASSERT_TRUE(carried) << carried.error().code;
    EXPECT_EQ(carried->parts[0].accepted + carried->parts[0].refused + carried->parts[0].known, 0);
    village.reopen();
    village.settle();
    EXPECT_EQ(told(village), before); // with the day on which the county had it first
}
