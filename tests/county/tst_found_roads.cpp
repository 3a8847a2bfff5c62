#include "sync/desk/ahead.h"
#include "sync/desk/stick.h"
#include "tests/county/support/pc.h"

#include <gtest/gtest.h>

// What the simulator has found on the roads without a line and behind a restored backup: each seed as the story it was.

using namespace county::test;

namespace {

class FoundRoads : public testing::Test {
protected:
    TestCounty county;
    Pc court{county, "dispatcher"}, village{county, "vl"}, second{county, "vl"};

    FoundRoads()
    {
        for (auto* pc : {&court, &village, &second})
            pc->settle();
    }
    core::SubjectId lodge(const std::string& number)
    {
        const auto subject = core::newSubjectId(county.clock.now());
        court.perform({{"dispute.lodge", subject, body(lodging(number))},
                       {"dispute.dispatch", subject, body("{'steps':{'organisation':'org-village'}}")}});
        for (auto* pc : {&court, &village, &second})
            pc->settle();
        return subject;
    }
    static void amend(Pc& pc, const core::SubjectId& subject, const std::string& place)
    {
        pc.perform({{"dispute.amend", subject, body("{'content':{'fields':{'place':'" + place + "'}}}")}});
    }
    void restore()
    {
        county.putBack();
        county.pass(std::chrono::hours(1));
        ASSERT_TRUE(county.service->beginEpoch(county::kPatience));
    }
    static core::Bytes packed(Pc& pc, bool open = true)
    {
        core::desk::PosixFileSystem files;
        const auto packed = desk::packProfile(files, pc.profile(), open ? pc.get() : nullptr);
        EXPECT_TRUE(packed);
        return packed->file;
    }
    core::Bytes carried(const core::Bytes& file)
    {
        const auto carried = county.service->carry(file);
        EXPECT_TRUE(carried) << carried.error().code;
        return carried->file;
    }
    core::Bytes answerTo(Pc& pc, bool open) { return carried(packed(pc, open)); }
    /// The court takes the dispute back from the village.
    void recall(const core::SubjectId& subject)
    {
        court.perform({{"dispute.recall", subject, body("{'content':{'reason':'误派'}}")}});
        court.settle();
    }
    /// A desk that finds its digest to differ asks for everything of that audience anew.
    static bool asksForAllAnew(Pc& pc)
    {
        const auto asked = pc->request(1 << 20, 0).value();
        return std::any_of(asked.cursors.begin(), asked.cursors.end(), [](const auto& cursor) { return cursor.second == 0; });
    }
    void expectAlike(Pc& pc)
    {
        Pc fresh(county, pc.account());
        fresh.settle();
        EXPECT_EQ(pc->digest().value(), fresh->digest().value());
        EXPECT_FALSE(asksForAllAnew(pc));
        pc.expectSound();
    }
    static std::string placeIn(Pc& pc, const core::SubjectId& subject)
    {
        const auto view = pc->show(subject);
        const auto* state = view ? view->state.as<core::dispute::State>() : nullptr;
        if (!state || !state->content.fields.contains("place"))
            return "";
        return state->content.fields.at("place").now.value;
    }
};

} // namespace

/// Seed 216 of `--faults roads`: a locked PC's outbox went along and its answer came back first; then came the answer to a
/// file from before. It is news, but the digests in it know nothing of the verdict that the other one had brought.
TEST_F(FoundRoads, anAnswerFromBeforeAVerdictThatIsKnownSaysNothingOfWhatIsHeld)
{
    const auto mine = lodge("LQ20260300001"), other = lodge("LQ20260300002");
    amend(second, other, "村西头");
    second.settle();
    const auto early = answerTo(village, true); // brings what the second PC wrote
    amend(village, mine, "村东头");
    village.close();
    const auto verdict = answerTo(village, false);
    village.reopen();
    ASSERT_TRUE(village->unpack(verdict));
    EXPECT_EQ(village->syncFacts()->waiting, 0);
    const auto sum = village->unpack(early);
    ASSERT_TRUE(sum) << sum.error().code;
    EXPECT_EQ(sum->received, 1);
    EXPECT_EQ(placeIn(village, other), "村西头");
    EXPECT_FALSE(asksForAllAnew(village));
    village.settle();
    expectAlike(village);
}

/// Seed 915: a PC is revoked after the county had given others what it wrote; a backup from before is put back. When the
/// county waits no more, its sheet stands one place earlier; what it had lost was folded on top again, for ever.
TEST_F(FoundRoads, whatAPcWroteThatNeverComesBackIsNotFoldedOnTheRestoredCountysSheet)
{
    const auto subject = lodge("LQ20260300001");
    county.backUp();
    amend(second, subject, "村西头");
    second.settle();
    village.settle();
    const auto place = village->show(subject)->place;
    restore();
    village.settle();
    EXPECT_EQ(placeIn(village, subject), "村西头"); // as long as it may come back
    county.pass(county::kPatience + std::chrono::hours(1));
    village.settle();
    EXPECT_EQ(village->show(subject)->place, place - 1);
    expectAlike(village);
    // It is not forgotten: what the county has not got stands beside the rest.
    const auto lost = [&] {
        const auto acts = village->show(subject, true)->acts;
        return std::count_if(acts.begin(), acts.end(), [](const auto& act) { return act.delivery == core::desk::Delivery::Lost; });
    };
    EXPECT_EQ(lost(), 1);
    village.reopen();
    EXPECT_EQ(lost(), 1);

    // Work goes on in its place, and in the end it comes back after all.
    amend(village, subject, "村北头");
    village.settle();
    expectAlike(village);
    second.settle();
    village.settle();
    EXPECT_EQ(lost(), 0);
    expectAlike(village);
    expectAlike(second);
}

/// A desk that was away while the county waited hears of the restore and of its end at once; what it wrote itself goes up
/// over a thin line, piece by piece, while the county's sheets are here already.
TEST_F(FoundRoads, whatIsStillOnItsWayBackIsNotFoldedOnTheRestoredCountysSheet)
{
    const auto one = lodge("LQ20260300001"), two = lodge("LQ20260300002");
    county.backUp();
    amend(village, one, "村西头");
    village.settle();
    amend(village, two, "村东头");
    village.settle();
    restore();
    county.pass(county::kPatience + std::chrono::hours(1));
    for (int i = 0; i < 12; ++i) {
        const auto asked = village->request(256 * 1024, 0, 1).value(); // one act at a time
        const auto answer = county.road()(asked);
        ASSERT_TRUE(answer);
        const auto sum = village->apply(asked, *answer);
        ASSERT_TRUE(sum) << sum.error().code;
        EXPECT_EQ(village->verify()->size(), 0U) << i;
    }
    EXPECT_EQ(village->syncFacts()->waiting, 0);
    EXPECT_EQ(placeIn(village, one), "村西头");
    EXPECT_EQ(placeIn(village, two), "村东头");
    expectAlike(village);
}

/// Seeds 5381 and 5397 of `--faults restore,revoke --eager`: what an act stood on never comes back, so it is refused when the
/// county waits no more. That began its subject anew, though the county would never name it again, and nothing was left of it.
TEST_F(FoundRoads, whatTheCountyDoesNotNameAnyMoreStaysInSightThoughOwnWorkOnItIsRefused)
{
    lodge("LQ20260300001");
    county.backUp();
    const auto fresh = lodge("LQ20260300002");
    amend(village, fresh, "村南头");
    village.settle();
    restore();
    county.pass(county::kPatience + std::chrono::hours(1));
    village.settle(); // the court's PC is gone
    EXPECT_EQ(village->attention()->size(), 1U);
    EXPECT_EQ(placeIn(village, fresh), "村南头");
    expectAlike(village);
}

/// The same backup is put back a second time, after work had gone on behind the first.
TEST_F(FoundRoads, aBackupFromBeforeAnEarlierRestoreBringsEverybodyBackToItself)
{
    const auto subject = lodge("LQ20260300001");
    county.backUp();
    amend(second, subject, "村西头");
    for (auto* pc : {&second, &village, &court})
        pc->settle();
    restore();
    for (auto* pc : {&village, &second, &court, &village})
        pc->settle();
    const auto fresh = lodge("LQ20260300002");
    amend(village, fresh, "村南头");
    village.settle();
    const auto before = county.service->county().value();

    restore();
    const auto after = county.service->county().value();
    EXPECT_GT(after.epoch, before.epoch);
    EXPECT_LT(after.revision, before.revision);
    for (auto* pc : {&court, &second, &village, &court, &second})
        pc->settle();
    EXPECT_EQ(placeIn(village, subject), "村西头");
    EXPECT_EQ(placeIn(court, fresh), "村南头");
    ASSERT_TRUE(county.service->endReturn());
    for (auto* pc : {&village, &second, &court})
        pc->settle();
    for (auto* pc : {&village, &second, &court})
        expectAlike(*pc);
    EXPECT_TRUE(village->attention()->empty());
    EXPECT_TRUE(court->attention()->empty());
}

/// Two histories grew from one beginning; who knows the one is brought to the other, and nothing of his is lost.
TEST_F(FoundRoads, whoStandsInAnEpochThatTheBackupKnowsNothingOfBeginsAnew)
{
    const auto subject = lodge("LQ20260300001");
    county.backUp();
    const core::SubjectId other = lodge("LQ20260300002");
    amend(village, other, "村北头");
    village.settle();
    restore();
    for (auto* pc : {&court, &village, &second})
        pc->settle();
    amend(second, subject, "村西头"); // in the epoch that the second restore takes away
    second.settle();
    restore();
    // Nothing of it is history rewritten to anybody, by line or by stick.
    EXPECT_TRUE(second->unpack(answerTo(second, true)));
    for (auto* pc : {&second, &court, &village, &second, &court, &village})
        pc->settle();
    EXPECT_EQ(placeIn(village, subject), "村西头");
    EXPECT_EQ(placeIn(second, other), "村北头");
    for (auto* pc : {&court, &village, &second})
        expectAlike(*pc);
}

/// A backup was put back and nobody said so: a desk of a later epoch is answered, and nothing of it is judged.
TEST_F(FoundRoads, aCountyThatDoesNotKnowTheAskersEpochJudgesNothing)
{
    const auto subject = lodge("LQ20260300001");
    county.backUp();
    restore();
    village.settle();
    amend(village, subject, "村西头");
    county.putBack();
    const auto revision = county.service->county()->revision;
    EXPECT_EQ(village.exchangeOnce(), "county_went_back");
    EXPECT_EQ(county.service->county()->revision, revision);
    EXPECT_EQ(village->outbox()->size(), 1U);
}

/// Seed 199 of `--faults stick,restore --eager`: two files went before an answer to either was back. What came with the answer
/// to the first had been taken away before the second was answered, and that answer did not name it: it was never held when
/// its file was packed. The village kept what it may not see any more, and fetching all of it anew did not help.
TEST_F(FoundRoads, whatCameAndWentBetweenTwoFilesIsForgotten)
{
    const auto one = packed(village), two = packed(village);
    const auto subject = core::newSubjectId(county.clock.now());
    court.perform({{"dispute.lodge", subject, body(lodging("LQ20260300001"))},
                   {"dispute.dispatch", subject, body("{'steps':{'organisation':'org-village'}}")}});
    court.settle();
    const auto first = carried(one);
    recall(subject);
    const auto second = carried(two);
    ASSERT_TRUE(village->unpack(first));
    EXPECT_TRUE(village->show(subject));
    ASSERT_TRUE(village->unpack(second));
    EXPECT_FALSE(village->show(subject));
    expectAlike(village);
}

/// The same where the first answer took the line, and stood behind the second when it arrived.
TEST_F(FoundRoads, anAnswerOverTheLineThatAFileOvertookBringsNothingBackAndAccusesNobody)
{
    const auto asked = village->request(256 * 1024, 0).value();
    const auto file = packed(village);
    const auto subject = core::newSubjectId(county.clock.now());
    court.perform({{"dispute.lodge", subject, body(lodging("LQ20260300001"))},
                   {"dispute.dispatch", subject, body("{'steps':{'organisation':'org-village'}}")}});
    court.settle();
    const auto answer = county.road()(asked).value(); // on its way for a while
    recall(subject);
    ASSERT_TRUE(village->unpack(carried(file)));
    const auto sum = village->apply(asked, answer);
    ASSERT_TRUE(sum) << sum.error().code; // not county_went_back
    EXPECT_FALSE(village->show(subject));
    EXPECT_FALSE(asksForAllAnew(village));
    expectAlike(village);
}

/// And where it was asked while the answer before it was still being stored.
TEST_F(FoundRoads, anAnswerAskedForAheadThatAFileOvertookAccusesNobody)
{
    for (const auto* number : {"LQ20260300001", "LQ20260300002", "LQ20260300003"})
        court.perform({{"dispute.lodge", core::newSubjectId(county.clock.now()), body(lodging(number))}});
    court.settle();
    Pc late(county, "dispatcher");
    const auto asked = late->request(1, 0).value(); // a page holds one dispute
    const auto answer = county.road()(asked).value();
    ASSERT_TRUE(answer.more);
    std::optional<exchange::Request> next;
    ASSERT_TRUE(desk::apply(*late.get(), asked, answer, {.limitBytes = 1, .send = [&](exchange::Request request) { next = std::move(request); }}));
    ASSERT_TRUE(next);
    const auto slow = county.road()(*next).value();
    court.perform({{"dispute.lodge", core::newSubjectId(county.clock.now()), body(lodging("LQ20260300004"))}});
    court.settle();
    ASSERT_TRUE(late->unpack(answerTo(late, true)));
    const auto sum = late->apply(*next, slow);
    ASSERT_TRUE(sum) << sum.error().code;
    late.settle();
    expectAlike(late);
}

/// Seed 429 of `--faults relay,restore --eager`: asked over the line before the PC had heard of a restore, answered after a
/// neighbour had brought the news. The backup stood where the journal had been followed to: a rewritten history, it seemed.
TEST_F(FoundRoads, anAnswerToARequestFromBeforeARestoreThatAFileToldOfCountsForNothing)
{
    lodge("LQ20260300001");
    village.settle();
    county.backUp();
    restore();
    const auto asked = village->request(256 * 1024, 0).value();
    const auto answer = county.road()(asked).value();
    ASSERT_TRUE(village->unpack(answerTo(village, true)));
    const auto sum = village->apply(asked, answer);
    ASSERT_TRUE(sum) << sum.error().code << boost::json::serialize(sum.error().facts);
    EXPECT_TRUE(sum->more);
    village.expectSound(); // no doubt about the county is kept
    village.settle();
    ASSERT_TRUE(county.service->endReturn());
    village.settle();
    expectAlike(village);
}

/// A PC that a file brought to the end of a restore fetches all of it anew; an answer asked from where it stood before says
/// nothing of what the county does not name any more.
TEST_F(FoundRoads, anAnswerFromBeforeTheEndOfARestoreDoesNotEndTheFetching)
{
    const auto subject = lodge("LQ20260300001");
    county.backUp();
    restore();
    village.settle();
    const auto asked = village->request(256 * 1024, 0).value();
    ASSERT_TRUE(county.service->endReturn());
    ASSERT_TRUE(village->unpack(answerTo(village, true)));
    const auto answer = county.road()(asked).value();
    const auto sum = village->apply(asked, answer);
    ASSERT_TRUE(sum) << sum.error().code;
    EXPECT_TRUE(sum->more);
    amend(village, subject, "村西头"); // it was not set apart
    village.settle();
    EXPECT_TRUE(village->attention()->empty());
    expectAlike(village);
}

/// The county had stopped at the size of an answer before it came to the news; the desk was told that nothing more waits.
TEST_F(FoundRoads, anAnswerThatWasCutByItsSizeSaysThatMoreWaits)
{
    const auto mine = lodge("LQ20260300001");
    amend(village, mine, "村东头");
    const auto theirs = core::newSubjectId(county.clock.now());
    court.perform({{"dispute.lodge", theirs, body(lodging("LQ20260300002"))},
                   {"dispute.dispatch", theirs, body("{'steps':{'organisation':'org-village'}}")}});
    court.settle();
    const auto cut = county.service->carry(packed(village), 1);
    ASSERT_TRUE(cut) << cut.error().code;
    EXPECT_TRUE(cut->parts.front().more);
    auto sum = village->unpack(cut->file);
    ASSERT_TRUE(sum) << sum.error().code;
    EXPECT_EQ(sum->accepted, 1);
    EXPECT_FALSE(village->show(theirs));
    EXPECT_TRUE(sum->more);
    sum = village->unpack(answerTo(village, true));
    ASSERT_TRUE(sum) << sum.error().code;
    EXPECT_TRUE(village->show(theirs));
    EXPECT_FALSE(sum->more);
}
