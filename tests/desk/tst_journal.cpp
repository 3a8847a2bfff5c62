#include "tests/desk/test_county.h"

#include <gtest/gtest.h>

using namespace core;
using namespace desktest;

namespace {

const Instant kJournalDay = test::noon("2026-03-02");

class Journal : public testing::Test {
protected:
    TestCounty county{kJournalDay};
    Pc a{county, "vl"};
    Pc b{county, "vl"}; // the same account on a second PC

    void registered(Pc& pc, std::string_view name = "谢宇航")
    {
        const auto saved = pc.act("dispute.register", newSubjectId(county.clock.now()), registration(name));
        ASSERT_TRUE(saved) << saved.error().code;
    }
    /// One exchange; the code of what it ends with, empty when it is taken in.
    std::string exchangeOnce(Pc& pc)
    {
        const auto request = pc.desk().request(256 * 1024, 0);
        const auto applied = pc.desk().apply(*request, county.answer(*request));
        return applied ? std::string() : applied.error().code;
    }
    static std::string verified(Pc& pc)
    {
        const auto bad = pc.desk().verify();
        if (!bad)
            return bad.error().code;
        return bad->empty() ? std::string() : bad->front().what + ": " + bad->front().record;
    }
};

} // namespace

TEST_F(Journal, isFollowedAsItGrows)
{
    EXPECT_EQ(a.desk().journalHead().size, 1U); // the directory
    for (int i = 0; i < 5; ++i) {
        registered(a);
        a.sync();
        registered(b);
        b.sync();
    }
    EXPECT_EQ(exchangeOnce(a), "");
    EXPECT_EQ(a.desk().journalHead().size, county.revision());
    EXPECT_EQ(verified(a), "");
    a.reopen();
    EXPECT_EQ(a.desk().journalHead().size, county.revision());
    EXPECT_EQ(exchangeOnce(a), "");
}

TEST_F(Journal, aRewrittenPastIsNamedAndNothingOfItTaken)
{
    for (int i = 0; i < 6; ++i)
        registered(a);
    a.sync();
    registered(b);
    b.sync();
    registered(a);
    county.otherFrom = 3; // the fourth act was another one than was said
    EXPECT_EQ(exchangeOnce(a), "history_rewritten");
    EXPECT_EQ(a.desk().outbox()->size(), 1U);
    EXPECT_EQ(a.desk().journalHead().size, 7U);
    EXPECT_EQ(verified(a), "county: history_rewritten found=9 known=7");
    a.reopen();
    EXPECT_EQ(verified(a), "county: history_rewritten found=9 known=7");
    // The right store is put back.
    county.otherFrom = ~std::uint64_t{0};
    EXPECT_EQ(exchangeOnce(a), "");
    EXPECT_TRUE(a.desk().outbox()->empty());
    EXPECT_EQ(verified(a), "");
}

TEST_F(Journal, anotherRootOfTheSameSizeIsNoticedToo)
{
    registered(a);
    a.sync();
    county.otherFrom = 0;
    EXPECT_EQ(exchangeOnce(a), "history_rewritten");
}

TEST_F(Journal, twoHistoriesAreFoundWhenTwoDesksCompareTheirHeads)
{
    registered(a);
    a.sync();
    county.otherFrom = 1; // what b is shown
    b.sync();
    ASSERT_EQ(b.desk().journalHead().size, a.desk().journalHead().size);
    const auto compared = a.desk().compareHead(b.desk().journalHead());
    ASSERT_FALSE(compared);
    EXPECT_EQ(compared.error().code, "two_histories");
    EXPECT_EQ(verified(a), "county: two_histories found=2 known=2");
}

TEST_F(Journal, headsOfDifferentSizesAreComparedThroughTheCounty)
{
    registered(a);
    a.sync();
    const auto early = a.desk().journalHead();
    for (int i = 0; i < 3; ++i)
        registered(b);
    b.sync();
    EXPECT_EQ(b.desk().compareHead(early).value(), ::desk::HeadCheck::Asked);
    EXPECT_EQ(exchangeOnce(b), "");
    EXPECT_EQ(verified(b), "");
    // A longer head than the county now admits to: it was shown to somebody else.
    const auto late = b.desk().journalHead();
    ASSERT_EQ(late.size, 5U);
    EXPECT_EQ(a.desk().compareHead(late).value(), ::desk::HeadCheck::Asked);
    county.otherFrom = 2;
    EXPECT_EQ(exchangeOnce(a), "two_histories");
    EXPECT_EQ(verified(a), "county: two_histories found=5 known=5");
}

TEST_F(Journal, aHeadThatTheCountyDidNotSignSaysNothing)
{
    registered(a);
    a.sync();
    auto head = a.desk().journalHead();
    head.root[0] ^= 1;
    EXPECT_EQ(a.desk().compareHead(head).error().code, "forged_answer");
    EXPECT_EQ(verified(a), "");
}

TEST_F(Journal, keepsPeaksOfThirtyFiveDaysAndNoMore)
{
    ::desk::JournalWatch watch;
    for (int day = 0; day < 50; ++day) {
        exchange::Answer answer;
        answer.epoch = 1;
        answer.revision = static_cast<std::uint64_t>(100 * day + 7);
        answer.time = kJournalDay + std::chrono::days(day);
        answer.head[0] = 1; // signatures are checked elsewhere
        const auto nodes = [](std::uint64_t from, std::uint64_t to) {
            std::vector<Hash> hashes;
            for (const auto& node : tree::cover(from, to))
                hashes.push_back(journalNode(node));
            return hashes;
        };
        answer.growth = nodes(watch.peaks.size(), answer.revision);
        answer.root = tree::Peaks::create(answer.revision, nodes(0, answer.revision))->root();
        auto next = watch.followed(answer, watch.peaks.size());
        ASSERT_TRUE(next) << day;
        watch = *next;
    }
    EXPECT_EQ(watch.older.size(), ::desk::kOlder);
    EXPECT_LT(watch.encode().size(), 1000U);
    const auto again = ::desk::JournalWatch::decode(watch.encode(), watch.encodeOlder());
    ASSERT_TRUE(again);
    EXPECT_EQ(again->peaks, watch.peaks);
    EXPECT_EQ(again->older, watch.older);
    EXPECT_EQ(again->head, watch.head);
}
