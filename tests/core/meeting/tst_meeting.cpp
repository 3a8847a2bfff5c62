#include "core/documents/offers.h"
#include "core/duty/duties.h"
#include "core/meeting/briefing.h"
#include "core/meeting/kinds.h"
#include "core/rights/audience.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// Joint meetings of court, police station and justice office with minutes and the list of key disputes: 004 三.一.
using namespace core;
using namespace core::test;

namespace {

const SubjectId kMeeting = subject(80);

struct Table : World {
    bool act(std::string_view who, std::string_view when, std::string_view kind, std::string text = "{}") { return on(kMeeting, who, when, kind, std::move(text)); }
    bool called(std::string units = "'org-justice','org-township'")
    {
        return act("dispatcher", "2026-03-06", "meeting.call",
                   "{'steps':{'meetingNumber':'LQHY20260100001','units':[" + units + "],'at':" + std::to_string(noon("2026-03-10").time_since_epoch().count()) +
                       "},'content':{'topic':'石鼓岭一庭两所联席会议','place':'法庭会议室'}}");
    }
    bool minuted()
    {
        return act("dispatcher", "2026-03-10", "meeting.minutes", "{'steps':{'present':['org-justice','org-township']},'content':{'minutes':'通报一季度情况。','resolved':'每月碰头一次。'}}");
    }
    [[nodiscard]] const meeting::Steps& steps() const
    {
        static const meeting::Steps kNone;
        const auto* s = play.state(kMeeting).as<meeting::State>();
        return s ? s->steps : kNone;
    }
    std::string mine(std::string_view who, std::string_view today)
    {
        for (const auto& duty : duty::dutiesOf(kMeeting, play.state(kMeeting), {play.author(who), day(today), play.directory(), play.settings(), HolidayTable::shipped()}))
            if (duty.mine)
                return duty.code;
        return {};
    }
};

} // namespace

TEST(Meeting, isCalledAnsweredMinutedAndConfirmedByEverybodyThere)
{
    Table t;
    ASSERT_TRUE(t.called()) << t.code();
    EXPECT_EQ(t.mine("jo", "2026-03-06"), "meeting_answer");
    ASSERT_TRUE(t.act("jo", "2026-03-07", "meeting.answer", "{'steps':{'answer':'comes'}}")) << t.code();
    EXPECT_FALSE(t.act("tl", "2026-03-07", "meeting.answer", "{'steps':{'answer':'regrets'}}")) << "why not?";
    EXPECT_FALSE(t.act("vl", "2026-03-07", "meeting.answer", "{'steps':{'answer':'comes'}}")) << "was not called";
    EXPECT_EQ(t.mine("dispatcher", "2026-03-10"), "meeting_minutes");
    ASSERT_TRUE(t.minuted()) << t.code();
    EXPECT_EQ(t.mine("tl", "2026-03-11"), "meeting_confirm");
    ASSERT_TRUE(t.act("tl", "2026-03-11", "meeting.confirm")) << t.code();
    EXPECT_EQ(t.steps().state, meeting::Main::Minuted);
    ASSERT_TRUE(t.act("jo", "2026-03-11", "meeting.confirm")) << t.code();
    EXPECT_EQ(t.steps().state, meeting::Main::Closed);
}

TEST(Meeting, aStudioAtTheTableAnswersAndConfirms)
{
    Table t;
    ASSERT_TRUE(t.called("'org-helper'")) << t.code();
    EXPECT_EQ(t.mine("helper", "2026-03-06"), "meeting_answer");
    ASSERT_TRUE(t.act("helper", "2026-03-07", "meeting.answer", "{'steps':{'answer':'comes'}}")) << t.code();
    ASSERT_TRUE(t.act("dispatcher", "2026-03-10", "meeting.minutes", "{'steps':{'present':['org-helper']},'content':{'minutes':'通报情况。'}}")) << t.code();
    EXPECT_EQ(t.mine("helper", "2026-03-11"), "meeting_confirm");
    ASSERT_TRUE(t.act("helper", "2026-03-11", "meeting.confirm")) << t.code();
    EXPECT_EQ(t.steps().state, meeting::Main::Closed);
}

TEST(Meeting, staysOpenUntilEveryKeyDisputeHasItsResult)
{
    Table t;
    ASSERT_TRUE(t.called());
    EXPECT_FALSE(t.act("dispatcher", "2026-03-10", "meeting.item", "{'steps':{'owner':'org-village','due':'2026-03-31'},'content':{'matter':'砖厂欠薪','measure':'所里约谈厂主'}}")) << "its owner must be at the table";
    ASSERT_TRUE(t.act("dispatcher", "2026-03-10", "meeting.item", "{'steps':{'owner':'org-justice','due':'2026-03-31','type':'D13'},'content':{'matter':'砖厂欠薪','measure':'所里约谈厂主'}}")) << t.code();
    ASSERT_TRUE(t.minuted()) << t.code();
    ASSERT_TRUE(t.act("tl", "2026-03-11", "meeting.confirm"));
    ASSERT_TRUE(t.act("jo", "2026-03-11", "meeting.confirm"));
    EXPECT_EQ(t.steps().state, meeting::Main::Minuted);
    EXPECT_EQ(t.mine("jo", "2026-03-12"), "meeting_item");
    EXPECT_FALSE(t.act("tl", "2026-03-20", "meeting.item_done", "{'steps':{'number':1},'content':{'result':'已发'}}")) << "not the owner";
    ASSERT_TRUE(t.act("jo", "2026-03-20", "meeting.item_done", "{'steps':{'number':1},'content':{'result':'工资已发清'}}")) << t.code();
    EXPECT_EQ(t.steps().state, meeting::Main::Closed);
}

TEST(Meeting, isReadByTheUnitsAtTheTable)
{
    Table t;
    ASSERT_TRUE(t.called());
    const Grants expected{{"=dispatcher", 2}, {"CD@org-court", 2}, {"JO@org-justice", 2}, {"TL@org-township", 2}};
    EXPECT_EQ(audiences(t.play.state(kMeeting), t.play.directory()), expected);
}

TEST(Meeting, itsMinutesCarryTheListOfKeyDisputes)
{
    Table t;
    ASSERT_TRUE(t.called());
    ASSERT_TRUE(t.act("dispatcher", "2026-03-10", "meeting.item", "{'steps':{'owner':'org-justice','due':'2026-03-31','type':'D13','colour':'orange'},'content':{'matter':'砖厂欠薪','measure':'所里约谈厂主'}}"));
    ASSERT_TRUE(t.minuted());
    const documents::Occasion occasion{t.play.directory(), HolidayTable::shipped(), noon("2026-03-11"), "dispatcher"};
    const auto paper = documents::paperOf(t.play.state(kMeeting), "minutes", occasion);
    ASSERT_TRUE(paper) << paper.error().code;
    const auto words = documents::plainText(*paper);
    for (const char* expected : {"会议纪要", "石鼓岭一庭两所联席会议", "石鼓岭司法所", "通报一季度情况", "每月碰头一次", "砖厂欠薪", "橙色", "2026年3月31日"})
        EXPECT_NE(words.find(expected), std::string::npos) << expected << "\n" << words;
}

// 003 四(四)10: who was told confirms it, also after the meeting itself is closed.
TEST(Meeting, whatItFoundIsReportedUpwardAndConfirmed)
{
    Table t;
    ASSERT_TRUE(t.called());
    EXPECT_FALSE(t.act("dispatcher", "2026-03-09", "meeting.report", "{'steps':{'to':['org-body']},'content':{'report':'欠薪集中在砖厂。'}}")) << "before the minutes";
    EXPECT_EQ(t.code(), "no_minutes");
    ASSERT_TRUE(t.minuted());
    ASSERT_TRUE(t.act("tl", "2026-03-11", "meeting.confirm"));
    ASSERT_TRUE(t.act("jo", "2026-03-11", "meeting.confirm"));
    ASSERT_EQ(t.steps().state, meeting::Main::Closed);
    EXPECT_FALSE(t.act("dispatcher", "2026-03-12", "meeting.report", "{'steps':{'to':['org-body']}}")) << "told what?";
    EXPECT_FALSE(t.act("dispatcher", "2026-03-12", "meeting.report", "{'steps':{'to':['org-justice']},'content':{'report':'欠薪集中在砖厂。'}}")) << "sat at the table";
    EXPECT_FALSE(t.act("pl", "2026-03-12", "meeting.confirm")) << "was neither there nor told";
    ASSERT_TRUE(t.act("dispatcher", "2026-03-12", "meeting.report", "{'steps':{'to':['org-body']},'content':{'report':'欠薪集中在砖厂。'}}")) << t.code();
    EXPECT_EQ(t.mine("pl", "2026-03-12"), "meeting_confirm");
    ASSERT_TRUE(t.act("pl", "2026-03-13", "meeting.confirm")) << t.code();
    ASSERT_EQ(t.steps().reports.size(), 1U);
    EXPECT_EQ(t.steps().reports[0].receivedOn, day("2026-03-13"));
    EXPECT_EQ(t.mine("pl", "2026-03-14"), "");
    EXPECT_EQ(t.play.state(kMeeting).as<meeting::State>()->content.report, "欠薪集中在砖厂。");
}

// 004 三.一
TEST(Meeting, itsPackLiesBeforeEverybodyAtTheTable)
{
    Table t;
    ASSERT_TRUE(t.act("dispatcher", "2026-03-06", "meeting.call",
                      "{'steps':{'meetingNumber':'LQHY20260100001','units':['org-justice','org-township'],'at':" + std::to_string(noon("2026-03-10").time_since_epoch().count()) +
                          "},'content':{'topic':'石鼓岭一庭两所联席会议','place':'法庭会议室','figures':'一季度受理12件。'}}"))
        << t.code();
    ASSERT_TRUE(t.act("dispatcher", "2026-03-07", "meeting.item", "{'steps':{'owner':'org-justice','due':'2026-03-31','type':'D13','colour':'orange'},'content':{'matter':'砖厂欠薪','measure':'所里约谈厂主'}}"));
    ASSERT_TRUE(t.act("jo", "2026-03-07", "meeting.answer", "{'steps':{'answer':'deputy'}}"));
    const documents::Occasion occasion{t.play.directory(), HolidayTable::shipped(), noon("2026-03-08"), "dispatcher"};
    const auto paper = documents::paperOf(t.play.state(kMeeting), "meeting_pack", occasion);
    ASSERT_TRUE(paper) << paper.error().code;
    const auto words = documents::plainText(*paper);
    for (const char* expected : {"会议材料", "石鼓岭一庭两所联席会议", "一季度受理12件", "砖厂欠薪", "派人参加", "还没有答复"})
        EXPECT_NE(words.find(expected), std::string::npos) << expected << "\n" << words;
    EXPECT_FALSE(documents::paperOf(t.play.state(kMeeting), "meeting_report", occasion)) << "nothing was reported yet";
}

// 003 四(四)10: figures filled in beforehand.
TEST(Briefing, saysWhatTheMeetingStartsFrom)
{
    statistics::Form cases;
    cases.from = day("2026-01-01");
    cases.to = day("2026-03-31");
    cases.columns = {{"began", "受理"}, {"agreed", "达成协议"}, {"failed", "调解不成"}, {"suit", "转为诉讼"}, {"open", "期末未结"}};
    const auto row = [](std::string key, std::string title, std::vector<std::int64_t> values, bool sum) {
        statistics::Row out{std::move(key), std::move(title), {}, sum, {}};
        for (const auto value : values) {
            statistics::Cell cell;
            cell.value = value;
            out.cells.push_back(cell);
        }
        return out;
    };
    cases.rows = {row("D03", "邻里", {5, 3, 1, 0, 1}, false), row("D13", "劳动争议", {7, 2, 0, 1, 4}, false), row("sum", "合计", {12, 5, 1, 1, 5}, true)};
    cases.waiting = 2;
    cases.silent = {"org-township"};
    meeting::Steps steps;
    meeting::Content content;
    steps.state = meeting::Main::Minuted;
    steps.organisation = "org-court";
    meeting::ItemSteps item;
    item.number = 1;
    item.owner = "org-justice";
    item.due = day("2026-03-31");
    steps.items = {item};
    content.items = {{1, "砖厂欠薪", "约谈", ""}};
    const auto county = smallCounty();
    const std::vector<meeting::Earlier> earlier{{&steps, &content}};
    EXPECT_EQ(meeting::briefing(cases, earlier, "org-court", county),
              "2026年1月1日至2026年3月31日：受理12件，达成协议5件，调解不成1件，转为诉讼1件，期末未结5件。\n受理较多的：劳动争议7件、邻里5件。\n以前定下还没有办结的重点纠纷：\n　砖厂欠薪（石鼓岭司法所，2026年3月31日前）"
              "\n本机还没有从县服务器取过资料，本机还有2件没有上传。近日没有传来资料的：石鼓岭镇人民调解委员会。");
    cases.asOf = startOfDayInChina(day("2026-04-01")) + std::chrono::hours(8) + std::chrono::minutes(5);
    EXPECT_NE(meeting::briefing(cases, earlier, "org-court", county).find("\n资料截至2026年4月1日 08:05，本机还有2件没有上传。"), std::string::npos);
    EXPECT_EQ(meeting::briefing(cases, earlier, "org-township", county).find("砖厂"), std::string::npos) << "another unit's meeting";
}
