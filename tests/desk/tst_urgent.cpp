#include "core/documents/risk_papers.h"
#include "tests/desk/test_county.h"

#include <gtest/gtest.h>

/// A red warning while the line is down: it is written after hours of other work and leaves before all of it.
using namespace core;
using namespace desktest;

namespace {

const Instant kUrgentDay = test::noon("2026-03-17");

const std::string kRed = "{'steps':{'warningNumber':'@number','colour':'red','signs':['weapon'],'people':12},"
                         "'content':{'place':'三组水井旁','facts':'两家聚了十几个人，有人拿着菜刀','people':['周福来','郑桂兰'],'calm':'已把两家劝回屋'}}";

directory::State withPolice(directory::State d)
{
    directory::Organisation police;
    police.id = "org-police";
    police.name = "石鼓岭派出所";
    police.kind = directory::OrganisationKind::PoliceStation;
    police.township = "石鼓岭镇";
    police.phone = "0570-5550110";
    d.steps.organisations[police.id] = police;
    d.steps.accounts["ps"] = {"ps", "雷警官", "0570-5550111", {{"PS", "org-police"}}, true};
    return d;
}

class Urgent : public testing::Test {
protected:
    TestCounty county{kUrgentDay, withPolice(test::smallCounty())};
    Pc village{county, "vl"};

    /// A day's work without a line.
    void work(int disputes, std::size_t size = 100)
    {
        std::string words;
        while (words.size() < size)
            words += "两家相邻";
        for (int i = 0; i < disputes; ++i) {
            const auto saved = village.act("dispute.register", newSubjectId(county.clock.now()), registration("谢宇航", words));
            ASSERT_TRUE(saved) << saved.error().code;
        }
    }
    const warning::State& warningOf(const SubjectId& id)
    {
        m_held = *village.desk().show(id, false);
        return *m_held.state.as<warning::State>();
    }

private:
    core::desk::SubjectView m_held;
};

} // namespace

TEST_F(Urgent, aWarningLeavesBeforeEverythingThatWaited)
{
    work(3);
    const auto id = newSubjectId(county.clock.now());
    ASSERT_TRUE(village.act("warning.raise", id, kRed));
    const auto request = village.desk().request(256 * 1024, 0);
    ASSERT_TRUE(request);
    ASSERT_EQ(request->runs.size(), 2U);
    EXPECT_EQ(request->runs[0].chain.lane(), Lane::Urgent);
    ASSERT_EQ(request->runs[0].acts.size(), 1U);
    EXPECT_EQ(request->runs[0].acts[0].envelope.kind, "warning.raise");
    EXPECT_EQ(request->runs[1].acts.size(), 3U);
    village.sync();
    EXPECT_TRUE(village.desk().outbox()->empty());
    // The county judged it first, though it was written last.
    auto log = *village.desk().log(std::nullopt);
    std::ranges::sort(log, {}, &core::desk::ActRow::revision);
    ASSERT_EQ(log.size(), 4U);
    EXPECT_EQ(log.front().kind, "warning.raise");
    EXPECT_GT(log.front().revision, 0U);
}

TEST_F(Urgent, aFullOutboxDoesNotHoldItBack)
{
    work(80, 58'000); // more than the four megabytes of one request
    ASSERT_TRUE(village.act("warning.raise", newSubjectId(county.clock.now()), kRed));
    const auto request = village.desk().request(256 * 1024, 0);
    ASSERT_TRUE(request);
    std::size_t acts = 0;
    for (const auto& run : request->runs)
        acts += run.acts.size();
    EXPECT_LT(acts, 81U); // the rest waits for the next one
    EXPECT_EQ(request->runs.front().chain.lane(), Lane::Urgent);
}

TEST_F(Urgent, withoutALineTheScriptSaysWhomToCallWhatToReadAndUntilWhen)
{
    village.sync(); // the roster
    const auto id = newSubjectId(county.clock.now());
    ASSERT_TRUE(village.act("warning.raise", id, kRed));
    auto state = warningOf(id);
    state.steps.to = {"org-township", "org-police"};
    const documents::Occasion occasion{county.directory, HolidayTable::shipped(), kUrgentDay, "vl", 0, false};
    const auto words = documents::plainText(documents::phoneScript(state, occasion));
    for (const auto* wanted : {"红色预警须在2小时内（3月17日14:00前）报告", "先打110、120", "石鼓岭派出所", "0570-5550110", "三组水井旁", "菜刀", "现场有12人", "已把两家劝回屋", "接报人"})
        EXPECT_NE(words.find(wanted), std::string::npos) << wanted;
    // The call is written down on the spot and counts, line or no line.
    const auto told = village.act("warning.report", id, "{'steps':{'to':'org-police','manner':'phone'},'content':{'receiver':'雷警官','answer':'已派车'}}");
    ASSERT_TRUE(told) << told.error().code;
    EXPECT_TRUE(warningOf(id).steps.reported());
    EXPECT_EQ(village.desk().outbox()->size(), 2U);
}

// Whoever looks through the outbox, or hears that something was refused, read no name at all of what is no dispute.
TEST_F(Urgent, whatIsNoDisputeIsCalledByItsOwnNumberAndWords)
{
    const auto clue = newSubjectId(county.clock.now());
    ASSERT_TRUE(village.act("clue.report", clue, "{'steps':{'clueNumber':'@number'},'content':{'place':'三组水井旁','sign':'争吵'}}"));
    const auto outbox = village.desk().outbox();
    ASSERT_TRUE(outbox);
    ASSERT_EQ(outbox->size(), 1U);
    EXPECT_EQ(outbox->front().title, "三组水井旁");
    EXPECT_NE(outbox->front().number.find("XS2026"), std::string::npos) << outbox->front().number;
}

TEST_F(Urgent, numbersOfTheLedgersLeaveNoGapInTheRegister)
{
    const auto first = newSubjectId(county.clock.now());
    ASSERT_TRUE(village.act("dispute.register", first, registration("谢宇航")));
    const auto clue = newSubjectId(county.clock.now());
    ASSERT_TRUE(village.act("clue.report", clue, "{'steps':{'clueNumber':'@number'},'content':{'place':'三组','sign':'争吵'}}"));
    const auto second = newSubjectId(county.clock.now());
    ASSERT_TRUE(village.act("dispute.register", second, registration("周福来")));
    const auto number = [&](const SubjectId& id) {
        const auto view = village.desk().show(id, false);
        if (const auto* d = view->state.as<dispute::State>())
            return d->steps.number;
        return view->state.as<clue::State>()->steps.number;
    };
    EXPECT_TRUE(number(first).ends_with("00001")) << number(first);
    EXPECT_TRUE(number(second).ends_with("00002")) << number(second);
    EXPECT_TRUE(number(clue).ends_with("00001")) << number(clue);
    EXPECT_NE(number(clue).find("XS2026"), std::string::npos) << number(clue);
}
