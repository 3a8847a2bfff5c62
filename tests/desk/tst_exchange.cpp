#include "tests/desk/test_county.h"

#include "core/store/reader.h"
#include "sync/desk/ahead.h"
#include "sync/exchange/wire.h"

#include <gtest/gtest.h>

using namespace core;
using namespace desktest;

namespace {

const Instant kExchangeDay = test::noon("2026-03-02");

class TwoDesks : public testing::Test {
protected:
    TestCounty county{kExchangeDay};
    Pc a{county, "vl"};
    Pc b{county, "vl"}; // the same account on a second PC

    SubjectId registered(Pc& pc, std::string_view name = "谢宇航")
    {
        const auto id = newSubjectId(county.clock.now());
        const auto saved = pc.act("dispute.register", id, registration(name));
        EXPECT_TRUE(saved) << (saved ? "" : saved.error().code);
        return id;
    }
    static std::string place(Pc& pc, const SubjectId& id)
    {
        const auto view = pc.desk().show(id, false);
        const auto* state = view ? view->state.as<dispute::State>() : nullptr;
        return state ? valueOf(state->content.fields, "place") : "?";
    }
    static core::Result<::desk::Saved> amend(Pc& pc, const SubjectId& id, std::string_view place)
    {
        return pc.act("dispute.amend", id, "{'content':{'fields':{'place':'" + std::string(place) + "'}}}");
    }
    static void expectSound(Pc& pc)
    {
        const auto bad = pc.desk().verify();
        ASSERT_TRUE(bad) << bad.error().code;
        EXPECT_TRUE(bad->empty()) << bad->front().what << " " << bad->front().record;
    }
};

TEST_F(TwoDesks, aVerdictEmptiesTheOutbox)
{
    const auto id = registered(a);
    const auto summary = a.sync();
    EXPECT_EQ(summary.accepted, 1);
    EXPECT_TRUE(a.desk().outbox()->empty());
    const auto view = a.desk().show(id, true);
    EXPECT_EQ(view->place, 1U);
    EXPECT_TRUE(view->historyComplete);
    EXPECT_EQ(view->acts.front().delivery, core::desk::Delivery::Accepted);
    EXPECT_TRUE(view->acts.front().received.has_value());
    EXPECT_TRUE(a.desk().syncFacts()->lastReceipt.has_value());
    expectSound(a);
    // What came today is asked for from a moment on, that moment with it.
    auto reader = store::Reader::open(a.desk().mirrorFile(), a.desk().mirrorKey());
    ASSERT_TRUE(reader);
    const auto received = *view->acts.front().received;
    const auto arrived = (*reader)->arrived(received);
    ASSERT_EQ(arrived->size(), 1U);
    EXPECT_EQ(arrived->front().kind, "dispute.register");
    EXPECT_EQ(arrived->front().received, received);
    EXPECT_TRUE((*reader)->arrived(received + std::chrono::milliseconds(1))->empty());
}

TEST_F(TwoDesks, theSecondDeskSeesTheSameAndHasTheSameDigest)
{
    const auto id = registered(a);
    a.sync();
    b.sync();
    EXPECT_EQ(place(b, id), "西竹坪村");
    EXPECT_EQ(*a.desk().digest(), *b.desk().digest());
    ASSERT_TRUE(amend(b, id, "村口"));
    b.sync();
    EXPECT_NE(*a.desk().digest(), *b.desk().digest());
    a.sync();
    EXPECT_EQ(place(a, id), "村口");
    EXPECT_EQ(*a.desk().digest(), *b.desk().digest());
    expectSound(a);
    expectSound(b);
}

TEST_F(TwoDesks, aRefusedActStaysVisibleAndBlocksNothing)
{
    const auto id = registered(a);
    county.refuse = [](const Act& act) -> std::optional<Error> {
        if (act.envelope.kind == "dispute.amend")
            return Error{"closed", "第一条", {{"state", "z0"}}, Trouble::Refused};
        return std::nullopt;
    };
    ASSERT_TRUE(amend(a, id, "村口"));
    EXPECT_EQ(place(a, id), "村口");
    const auto other = registered(a, "乙");
    const auto summary = a.sync();
    EXPECT_EQ(summary.accepted, 2);
    EXPECT_EQ(summary.refused, 1);
    EXPECT_TRUE(a.desk().outbox()->empty());
    EXPECT_EQ(place(a, id), "西竹坪村"); // the view is without it
    EXPECT_TRUE(a.desk().show(other, true));
    const auto attention = a.desk().attention();
    ASSERT_EQ(attention->size(), 1U);
    EXPECT_EQ(attention->front().code, "closed");
    EXPECT_EQ(attention->front().article, "第一条");
    EXPECT_EQ(attention->front().title, "谢宇航 与 苏兴旺");
    ASSERT_TRUE(a.desk().dismiss(*actIdFromText(attention->front().act)));
    EXPECT_TRUE(a.desk().attention()->empty());
    EXPECT_EQ(a.desk().show(id, true)->acts.size(), 2U); // the log keeps it
    EXPECT_TRUE(amend(a, id, "东边")); // and the chain goes on
    expectSound(a);
}

TEST_F(TwoDesks, aGroupIsJudgedWhole)
{
    const auto id = registered(a);
    a.sync();
    county.refuse = [](const Act& act) -> std::optional<Error> {
        return act.envelope.group == 0 ? std::optional(Error{"closed", {}, {}, Trouble::Refused}) : std::nullopt;
    };
    const auto saved = a.desk().perform({{"dispute.amend", id, test::body("{'content':{'fields':{'place':'一'}}}")},
                                         {"dispute.amend", id, test::body("{'content':{'fields':{'demand':'二'}}}")}});
    ASSERT_TRUE(saved);
    EXPECT_EQ(a.sync().refused, 2);
    EXPECT_EQ(place(a, id), "西竹坪村");
    expectSound(a);
}

TEST_F(TwoDesks, aFieldThatBothSetBecomesContestedOnBoth)
{
    const auto id = registered(a);
    a.sync();
    b.sync();
    ASSERT_TRUE(amend(a, id, "村口"));
    ASSERT_TRUE(amend(b, id, "河边"));
    a.sync();
    b.sync();
    a.sync();
    EXPECT_EQ(place(a, id), "村口"); // the standing value stays
    for (auto* pc : {&a, &b}) {
        const auto attention = pc->desk().attention();
        ASSERT_EQ(attention->size(), 1U);
        EXPECT_EQ(attention->front().what, core::desk::AttentionItem::What::Contested);
        EXPECT_EQ(attention->front().field, "place");
        ASSERT_TRUE(attention->front().versions);
        EXPECT_EQ(attention->front().versions->now.value, "村口");
        EXPECT_EQ(attention->front().versions->contenders.front().value, "河边");
        expectSound(*pc);
    }
    EXPECT_EQ(*a.desk().digest(), *b.desk().digest());
}

TEST_F(TwoDesks, equalValuesDoNotConflict)
{
    const auto id = registered(a);
    a.sync();
    b.sync();
    ASSERT_TRUE(amend(a, id, "村口"));
    ASSERT_TRUE(amend(b, id, "村口"));
    a.sync();
    b.sync();
    EXPECT_TRUE(b.desk().attention()->empty());
    EXPECT_EQ(place(b, id), "村口");
}

TEST_F(TwoDesks, newsMakeAWaitingActDoubtfulButItIsStillSent)
{
    const auto id = registered(a);
    a.sync();
    b.sync();
    ASSERT_TRUE(amend(a, id, "村口"));
    // Meanwhile the other desk voids the dispute.
    ASSERT_TRUE(b.act("dispute.void", id, "{'content':{'reason':'重复登记'}}"));
    b.sync();
    // Hears the news without sending: the act waits on a subject that has moved on.
    auto request = a.desk().request(256 * 1024, 0);
    ASSERT_TRUE(request);
    auto silent = *request;
    silent.runs.clear();
    county.refuse = nullptr;
    auto asking = *request;
    const auto answer = county.answer(*request);
    ASSERT_TRUE(a.desk().apply(*request, answer));
    const auto attention = a.desk().attention();
    // The rules of the kind decide; either way nothing is left waiting and all is told.
    EXPECT_TRUE(a.desk().outbox()->empty());
    EXPECT_EQ(attention->size() + (place(a, id) == "村口" ? 1U : 0U), 1U);
    expectSound(a);
}

TEST_F(TwoDesks, anAnswerAppliedTwiceChangesNothing)
{
    registered(a);
    const auto request = a.desk().request(256 * 1024, 0);
    const auto answer = county.answer(*request);
    ASSERT_TRUE(a.desk().apply(*request, answer));
    const auto rows = a.desk().disputes({});
    const auto digest = a.desk().digest();
    const auto again = a.desk().apply(*request, answer);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->accepted, 0);
    EXPECT_EQ(*a.desk().disputes({}), *rows);
    EXPECT_EQ(*a.desk().digest(), *digest);
    expectSound(a);
}

TEST_F(TwoDesks, aLostAnswerIsAskedForAgain)
{
    const auto id = registered(a);
    const auto lost = a.desk().request(256 * 1024, 0);
    (void)county.answer(*lost);
    EXPECT_EQ(a.desk().outbox()->size(), 1U);
    EXPECT_EQ(a.sync().accepted, 1); // the stored verdict comes
    EXPECT_TRUE(a.desk().outbox()->empty());
    EXPECT_EQ(a.desk().show(id, true)->acts.size(), 1U);
    expectSound(a);
}

/// Sent while the answer before was being stored: answered, an act waits no more; lost, it was tried once.
TEST_F(TwoDesks, anActThatWasSentAheadIsTriedOnceWhenNothingCameOfIt)
{
    for (const auto* name : {"谢宇航", "方小红", "陈国强"})
        registered(a, name);
    const auto triesOfWaiting = [this] {
        std::vector<std::int64_t> out;
        const auto waiting = a.desk().outbox();
        for (const auto& item : *waiting)
            out.push_back(item.tries);
        return out;
    };
    const auto asked = a.desk().request(256 * 1024, 0, 1); // one act a request
    ASSERT_TRUE(asked);
    EXPECT_EQ(triesOfWaiting(), (std::vector<std::int64_t>{1, 0, 0}));
    std::optional<exchange::Request> next;
    const auto applied = ::desk::apply(a.desk(), *asked, county.answer(*asked), {256 * 1024, 1, [&](exchange::Request request) { next = std::move(request); }});
    ASSERT_TRUE(applied);
    ASSERT_TRUE(next && next->runs.size() == 1 && next->runs.front().acts.size() == 1);
    EXPECT_EQ(triesOfWaiting(), (std::vector<std::int64_t>{0, 0})); // it may still be answered
    ASSERT_TRUE(a.desk().request(0, 0)); // nothing came: what has arrived?
    EXPECT_EQ(triesOfWaiting(), (std::vector<std::int64_t>{1, 0}));
    EXPECT_EQ(a.sync().accepted, 2);
    expectSound(a);
}

TEST_F(TwoDesks, askingOnlySendsNothing)
{
    registered(a);
    const auto request = a.desk().request(0, 0);
    ASSERT_TRUE(request);
    EXPECT_TRUE(request->runs.empty());
    ASSERT_TRUE(a.desk().apply(*request, county.answer(*request)));
    EXPECT_EQ(a.desk().outbox()->size(), 1U);
}

TEST_F(TwoDesks, onlyTheCountysSignatureIsBelieved)
{
    registered(a);
    const auto request = a.desk().request(256 * 1024, 0);
    auto answer = county.answer(*request);
    answer.revision += 1;
    EXPECT_EQ(a.desk().apply(*request, answer).error().code, "forged_answer");
    county.signAgain(answer);
    answer.nonce[0] ^= 1;
    county.signAgain(answer);
    EXPECT_EQ(a.desk().apply(*request, answer).error().code, "forged_answer");
    answer = county.answer(*request);
    answer.epoch -= 1;
    county.signAgain(answer);
    EXPECT_EQ(a.desk().apply(*request, answer).error().code, "county_went_back");
    EXPECT_EQ(a.desk().outbox()->size(), 1U);
    EXPECT_EQ(a.sync().accepted, 1);
}

TEST_F(TwoDesks, anOldCopyNoticesThatTheCountyKnowsMore)
{
    registered(a, "甲");
    a.close();
    const auto old = a.folder() / "old";
    std::filesystem::create_directory(old);
    for (const auto* name : {"mirror.db", "outbox"})
        std::filesystem::copy_file(a.folder() / name, old / name);
    a.reopen();
    registered(a, "乙");
    a.sync();
    a.close();
    for (const auto* name : {"mirror.db-wal", "mirror.db-shm"})
        std::filesystem::remove(a.folder() / name);
    for (const auto* name : {"mirror.db", "outbox"})
        std::filesystem::copy_file(old / name, a.folder() / name, std::filesystem::copy_options::overwrite_existing);
    a.reopen();
    const auto lonely = registered(a, "丙"); // takes the seq that 乙 had
    const auto request = a.desk().request(0, 0);
    const auto applied = a.desk().apply(*request, county.answer(*request));
    ASSERT_TRUE(applied) << applied.error().code;
    EXPECT_TRUE(applied->forked);
    EXPECT_TRUE(a.desk().show(lonely, true)); // kept in sight
    bool told = false;
    const auto attention = a.desk().attention();
    for (const auto& item : *attention)
        told = told || item.code == "forked";
    EXPECT_TRUE(told);
    const auto more = a.act("dispute.register", newSubjectId(kExchangeDay), registration("丁"));
    ASSERT_FALSE(more);
    EXPECT_EQ(more.error().code, "forked");
}

TEST_F(TwoDesks, historyIsFetchedOnDemandAndFoldsToTheSheet)
{
    const auto id = registered(a);
    ASSERT_TRUE(amend(a, id, "村口"));
    a.sync();
    b.sync(); // gets a sheet
    auto view = b.desk().show(id, true);
    EXPECT_FALSE(view->historyComplete);
    EXPECT_TRUE(view->acts.empty());
    b.sync();
    view = b.desk().show(id, true);
    EXPECT_TRUE(view->historyComplete);
    EXPECT_EQ(view->acts.size(), 2U);
    expectSound(b);
}

TEST_F(TwoDesks, actsBehindAGapWaitAndTheirHistoryIsAskedFor)
{
    const auto id = registered(a);
    a.sync();
    b.sync();
    for (const auto* where : {"一", "二"})
        ASSERT_TRUE(amend(a, id, where));
    a.sync();
    const auto request = b.desk().request(256 * 1024, 0);
    auto answer = county.answer(*request);
    for (auto& item : answer.items)
        if (auto* acts = std::get_if<exchange::SubjectActs>(&item))
            acts->acts.erase(acts->acts.begin()); // the first of the two is lost
    answer.digests.clear();
    county.signAgain(answer);
    ASSERT_TRUE(b.desk().apply(*request, answer));
    EXPECT_EQ(place(b, id), "西竹坪村");
    b.sync();
    EXPECT_EQ(place(b, id), "二");
    EXPECT_EQ(*a.desk().digest(), *b.desk().digest());
    expectSound(b);
}

/// DESIGN 8: sheets first, search behind, the newest first.
TEST_F(TwoDesks, aLargeAnswerIsFoundByWordsALittleLater)
{
    constexpr int kMany = 70;
    for (int i = 0; i < kMany; ++i)
        (void)registered(a, i < 10 ? "旧十人" : "新六十人");
    a.sync();
    b.sync();
    const auto found = [&](std::string_view text) {
        core::desk::DisputeFilter filter;
        filter.text = text;
        filter.limit = 1000;
        return b.desk().disputes(filter)->size();
    };
    core::desk::DisputeFilter all;
    all.limit = 1000;
    EXPECT_EQ(b.desk().disputes(all)->size(), 70U);
    EXPECT_EQ(found("新六十人"), 0U);
    expectSound(b); // what waits is no difference
    EXPECT_EQ(b.desk().syncFacts()->unsearched, 70);
    EXPECT_EQ(b.desk().fillSearch(40).value(), 30);
    EXPECT_EQ(b.desk().syncFacts()->unsearched, 30);
    EXPECT_EQ(found("新六十人") + found("旧十人"), 40U);
    EXPECT_EQ(b.desk().fillSearch(1000).value(), 0);
    EXPECT_EQ(b.desk().fillSearch(1000).value(), 0);
    EXPECT_EQ(found("新六十人"), 60U);
    EXPECT_EQ(found("旧十人"), 10U);
    expectSound(b);
    // A few new ones are found at once.
    (void)registered(a, "又一人");
    a.sync();
    b.sync();
    EXPECT_EQ(found("又一人"), 1U);
}

TEST_F(TwoDesks, anAudienceThatWentAstrayIsFetchedAnew)
{
    const auto id = registered(a);
    a.sync();
    b.sync();
    b.close();
    b.mirror()->script("UPDATE body SET content=replace(content,'苏兴旺','别的人')"); // rot that every check sum missed
    b.reopen();
    ASSERT_TRUE(b.desk().rebuild()); // the sheet itself is wrong, so this does not help
    EXPECT_NE(*a.desk().digest(), *b.desk().digest());
    b.sync();
    b.sync();
    EXPECT_EQ(*a.desk().digest(), *b.desk().digest());
    EXPECT_EQ(b.desk().disputes({})->front().title, "谢宇航 与 苏兴旺");
    expectSound(b);
    (void)id;
}

TEST_F(TwoDesks, whoMayOnlyKnowOfADisputeHoldsTheCard)
{
    Pc township(county, "tl");
    const auto id = registered(a);
    a.sync();
    township.sync();
    const auto rows = township.desk().disputes({});
    ASSERT_EQ(rows->size(), 1U);
    EXPECT_EQ(rows->front().level, 0);
    EXPECT_TRUE(rows->front().number.starts_with("LQ2026"));
    EXPECT_EQ(rows->front().state, "a1");
    EXPECT_TRUE(township.desk().show(id, true)->state.empty());
    core::desk::DisputeFilter byName;
    byName.text = "谢宇航";
    EXPECT_TRUE(township.desk().disputes(byName)->empty());
    ASSERT_TRUE(amend(a, id, "村口"));
    a.sync();
    township.sync();
    expectSound(township);
}

TEST_F(TwoDesks, theLineIsRemembered)
{
    a.desk().noteLine(false);
    EXPECT_TRUE(a.desk().syncFacts()->lineDown);
    a.reopen();
    EXPECT_TRUE(a.desk().syncFacts()->lineDown);
    a.desk().noteLine(true);
    EXPECT_FALSE(a.desk().syncFacts()->lineDown);
}

} // namespace
