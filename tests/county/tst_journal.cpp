#include "tests/county/support/pc.h"

// The journal of the real county, watched by real desks (RELIABILITY P19, P20).

using namespace county::test;

namespace {

class CountyJournal : public testing::Test {
protected:
    TestCounty county;
    Pc court{county, "dispatcher"}, village{county, "vl"};
    int number = 0;

    CountyJournal() // nobody works before he has the roster
    {
        court.settle();
        village.settle();
    }
    void lodge()
    {
        const auto subject = core::newSubjectId(county.clock.now());
        court.perform({{"dispute.lodge", subject, body(lodging("LQ2026030000" + std::to_string(++number)))},
                       {"dispute.dispatch", subject, body("{'steps':{'organisation':'org-village'}}")}});
        court.settle();
        village.settle();
        county.pass(std::chrono::minutes(10));
        village.perform({{"dispute.accept", subject, {}}});
        village.settle();
    }
    core::ActId lastOf(Pc& pc)
    {
        core::ActId out;
        const auto log = pc->log(std::nullopt);
        EXPECT_TRUE(log);
        for (const auto& row : *log)
            if (const auto id = core::actIdFromText(row.id); id && id->chain.certificate() == idOf(pc->certificate()) && id->seq > out.seq)
                out = *id;
        return out;
    }
};

} // namespace

TEST_F(CountyJournal, isTheSameTreeWhetherItGrewOrWasMadeFromTheStore)
{
    lodge();
    const auto before = village->journalHead();
    EXPECT_EQ(before.size, county.service->county()->revision);
    county.rewrite("SELECT 1"); // on SQLite by the migration of a store from before the tree
    EXPECT_EQ(county.service->county()->peaks.root(), before.root);
    lodge();
    EXPECT_EQ(village.verified(), "");
    EXPECT_EQ(court.verified(), "");
}

TEST_F(CountyJournal, anActOfTheDeskIsProvedToBeInIt)
{
    lodge();
    lodge();
    const auto id = lastOf(village);
    const auto first = village->receipt(id);
    ASSERT_TRUE(first) << first.error().code;
    EXPECT_FALSE(first->head);
    village.settle();
    lodge(); // the proof stands although the journal has grown since
    const auto shown = village->receipt(id);
    ASSERT_TRUE(shown && shown->head);
    EXPECT_EQ(shown->head->size, first->verdict.revision); // it was the newest act then
    EXPECT_EQ(core::tree::rootOf(shown->leaf, shown->verdict.revision - 1, shown->head->size, shown->path), shown->head->root);
    core::crypto::PublicKey key{};
    std::ranges::copy(*core::fromHex(shown->countyKey), key.begin());
    EXPECT_TRUE(exchange::verify(*shown->head, key));
    EXPECT_EQ(village.verified(), "");
}

TEST_F(CountyJournal, nobodyIsShownThePlaceOfAnothersAct)
{
    lodge();
    Device device = county.device("vl");
    auto asked = device.request();
    asked.proofs = {1, 1'000'000}; // the administrator's first, and none
    device.sign(asked);
    const auto answer = county.road()(asked);
    ASSERT_TRUE(answer) << answer.error().code;
    EXPECT_TRUE(answer->proofs.empty());
}

TEST_F(CountyJournal, aChangedVerdictIsNoticedAtTheNextExchange)
{
    lodge();
    // As somebody would who knows the layout: another verdict, its leaf, and the whole tree above it.
    county.rewrite("UPDATE act SET leaf = link WHERE revision = 5");
    EXPECT_EQ(village.exchangeOnce(), "history_rewritten");
    EXPECT_EQ(village.verified().substr(0, 25), "county: history_rewritten");
    EXPECT_EQ(court.exchangeOnce(), "history_rewritten");
}

TEST_F(CountyJournal, anActThatTheCountyDroppedIsMissed)
{
    lodge();
    const auto id = lastOf(village);
    ASSERT_TRUE(village->receipt(id));
    county.rewrite("DELETE FROM act WHERE revision = (SELECT max(revision) FROM act); UPDATE county SET revision = revision - 1");
    EXPECT_EQ(village.exchangeOnce(), "county_went_back");
    EXPECT_EQ(village.verified().substr(0, 24), "county: county_went_back");
}

TEST_F(CountyJournal, aBackupThatWasPutBackWithoutAWordIsNoticedEvenWhenItHasGrownAgain)
{
    lodge();
    county.backUp();
    lodge();
    const auto known = village->journalHead();
    county.putBack();
    EXPECT_EQ(village.exchangeOnce(), "county_went_back");
    // Others work on; now the county has as much as before and more.
    Pc other(county, "dispatcher");
    other.settle();
    for (int i = 0; i < 3; ++i) {
        other.perform({{"dispute.lodge", core::newSubjectId(county.clock.now()), body(lodging("LQ2026030001" + std::to_string(i)))}});
        other.settle();
    }
    ASSERT_GE(county.service->county()->revision, known.size);
    EXPECT_EQ(village.exchangeOnce(), "history_rewritten");
    EXPECT_EQ(village->journalHead(), known);
}

TEST_F(CountyJournal, aCountyThatShowsTwoHistoriesIsFoundOutByTwoDesks)
{
    lodge();
    county.backUp();
    lodge();
    const auto ours = village->journalHead();
    county.putBack(); // the other history, for another desk
    Pc other(county, "dispatcher");
    other.settle();
    for (int i = 0; county.service->county()->revision < ours.size + 1; ++i) {
        other.perform({{"dispute.lodge", core::newSubjectId(county.clock.now()), body(lodging("LQ2026030002" + std::to_string(i)))}});
        other.settle();
    }
    EXPECT_EQ(other.verified(), "");
    // First contact of the two: the head of one on a stick.
    EXPECT_EQ(other->compareHead(ours).value(), desk::HeadCheck::Asked);
    EXPECT_EQ(other.exchangeOnce(), "two_histories");
    EXPECT_EQ(other.verified().substr(0, 21), "county: two_histories");
}
