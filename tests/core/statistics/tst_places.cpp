#include "core/duty/patrol_duties.h"
#include "core/library/kinds.h"
#include "core/statistics/digest.h"
#include "core/statistics/overview.h"
#include "core/statistics/sample.h"
#include "tests/core/statistics/county.h"

#include <gtest/gtest.h>

/// The court with its points: who is docked where, what hangs where, what was issued, asked and told. Today is Tuesday 30 June 2026.
using namespace core;
using namespace core::statistics;
using namespace core::test;

namespace {

struct Places : testing::Test {
    directory::State county = smallCounty();
    Scene scene;
    Question question = halfYear();

    template <class S>
    void hold(std::uint8_t n, S state)
    {
        take(scene, subject(n), 4, SubjectState{std::move(state)}, question, county, HolidayTable::shipped());
    }
    [[nodiscard]] Form form(std::string_view id) const { return overviewOf(id, scene, question, county, HolidayTable::shipped()).value(); }
    [[nodiscard]] static const Row* row(const Form& form, std::string_view key)
    {
        const auto found = std::find_if(form.rows.begin(), form.rows.end(), [&](const Row& one) { return one.key == key; });
        return found == form.rows.end() ? nullptr : &*found;
    }
    static dispute::State live(std::string court)
    {
        dispute::State d;
        d.steps.state = dispute::Main::M1;
        d.steps.courtSourced = true;
        d.steps.court = std::move(court);
        d.steps.holder.organisation = "org-village";
        d.steps.number = "LQ20260200061";
        return d;
    }
    static library::State item(std::string id, library::Sort sort, std::int64_t version)
    {
        library::State out;
        out.steps.label.id = std::move(id);
        out.steps.label.sort = sort;
        out.steps.label.version = version;
        out.content.text.title = "宣传画";
        return out;
    }
};

} // namespace

// R-000-3a: the map with its days, the former court below, and what still waits for its hand-over.
TEST_F(Places, theMapOfVillagesAndCourtsHasItsDays)
{
    auto& village = county.steps.organisations["org-village"];
    county.steps.organisations["org-tribunal"].id = "org-tribunal";
    county.steps.organisations["org-tribunal"].name = "石鼓岭法庭";
    county.steps.organisations["org-tribunal"].kind = directory::OrganisationKind::Tribunal;
    village.court = "org-tribunal";
    village.courtFrom = day("2026-05-01");
    village.formerCourts = {{"org-court", day("2024-01-01"), day("2026-04-30")}};
    hold(1, live("org-court"));
    const auto map = form("dockings");
    const auto* now = row(map, "org-village");
    ASSERT_TRUE(now);
    EXPECT_EQ(now->cells[0].text, "石鼓岭法庭");
    EXPECT_EQ(now->cells[1].text, "2026-05-01");
    EXPECT_EQ(now->cells[2].text, "现在");
    EXPECT_EQ(now->cells[3].value, 1);
    EXPECT_EQ(now->cells[3].list, std::vector<std::string>{name(1)});
    const auto* before = row(map, "org-village/2026-04-30");
    ASSERT_TRUE(before);
    EXPECT_EQ(before->cells[1].text, "2024-01-01");
    EXPECT_EQ(before->cells[2].text, "2026-04-30");
}

// R-001-1.2f
TEST_F(Places, whatHangsOutOfDateIsTold)
{
    auto poster = item("poster-a", library::Sort::Poster, 2);
    poster.steps.showings = {{"a1", "org-village", "vl", 1, day("2026-02-01"), {}}, {"a2", "org-township", "tl", 2, day("2026-03-01"), {}}, {"a3", "org-village", "vl", 1, day("2026-01-01"), day("2026-01-31")}};
    poster.content.places = {{"a1", "村部宣传栏"}};
    hold(2, poster);
    const auto list = form("posters");
    ASSERT_EQ(list.rows.size(), 2U);
    EXPECT_EQ(row(list, "a1")->cells[1].text, "村部宣传栏");
    EXPECT_EQ(row(list, "a1")->cells[4].text, "已有第2版，请换");
    EXPECT_EQ(row(list, "a2")->cells[4].text, "—");
    poster.steps.standing = library::Standing::Repealed;
    scene.items.clear();
    hold(2, poster);
    EXPECT_EQ(row(form("posters"), "a2")->cells[4].text, "已废止，请撤下");
}

// R-001-1.2d: both sides of the day by which it is due.
TEST_F(Places, aMonthWithoutADigestIsTold)
{
    auto april = item("digest-org-court-2026-04", library::Sort::Digest, 1);
    april.steps.label.period = "2026-04";
    april.steps.editions = {{1, day("2026-05-08"), "a", "dispatcher"}};
    hold(3, april);
    question.from = day("2026-04-01");
    question.today = day("2026-06-10");
    const auto list = form("digests");
    EXPECT_EQ(row(list, "digest-org-court-2026-04")->cells[1].text, "2026-05-08");
    EXPECT_EQ(row(list, "digest-org-court-2026-04")->cells[3].text, "—");
    EXPECT_EQ(row(list, "digest-org-court-2026-05")->cells[3].text, "还没有发");
    question.today = day("2026-06-11");
    EXPECT_EQ(row(form("digests"), "digest-org-court-2026-05")->cells[3].text, "没有发，应在2026-06-10前");
}

TEST_F(Places, theDispatcherIsRemindedOfTheDigest)
{
    const auto duties = [&](std::string_view who, std::string_view today, const std::vector<desk::SubjectView>& library) {
        std::vector<desk::SubjectView> disputes(1);
        disputes[0].id = subject(1);
        disputes[0].state = SubjectState{live("org-court")};
        const auto& account = *county.account(who);
        const duty::Viewer viewer{{account.id, account.posts}, day(today), county, county.steps.settings, HolidayTable::shipped()};
        return duty::libraryDuties(disputes, library, viewer);
    };
    const auto open = duties("dispatcher", "2026-06-02", {});
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open[0].code, "digest");
    EXPECT_EQ(open[0].due, day("2026-06-10"));
    EXPECT_EQ(open[0].facts.at("period").as_string(), "2026-05");
    EXPECT_EQ(open[0].group, duty::Group::Later);
    EXPECT_EQ(duties("dispatcher", "2026-06-11", {}).at(0).group, duty::Group::Overdue);
    EXPECT_TRUE(duties("vl", "2026-06-11", {}).empty());
    std::vector<desk::SubjectView> library(2);
    library[0].state = SubjectState{item("digest-org-court-2026-05", library::Sort::Digest, 1)};
    EXPECT_TRUE(duties("dispatcher", "2026-06-11", library).empty());
    // What hangs in the village is the village's to change.
    auto poster = item("poster-a", library::Sort::Poster, 2);
    poster.steps.showings = {{"a1", "org-village", "vl", 1, day("2026-02-01"), {}}};
    library[1].id = subject(9);
    library[1].state = SubjectState{poster};
    ASSERT_EQ(duties("vl", "2026-06-11", library).size(), 1U);
    EXPECT_EQ(duties("vl", "2026-06-11", library)[0].code, "poster_old");
    EXPECT_EQ(duties("vl", "2026-06-11", library)[0].subject, name(9));
    EXPECT_TRUE(duties("tl", "2026-06-11", library).empty());
}

// R-001-3.2a, R-000-6d
TEST_F(Places, requestsToTheServicesAndPapersServedStandWithTheirState)
{
    order::State fees;
    fees.steps.state = order::Main::Reported;
    fees.steps.number = "LQGD20260100002";
    fees.steps.from = "org-township";
    fees.steps.to = "org-court";
    fees.steps.service = "fees";
    fees.steps.sentOn = day("2026-04-02");
    fees.steps.result = "accepted";
    fees.steps.externalId = "JF-88";
    hold(4, fees);
    auto task = fees;
    task.steps.number = "LQGD20260100001";
    task.steps.from = "org-court";
    task.steps.to = "org-village";
    task.steps.service = "serve";
    task.steps.served = order::Served{day("2026-04-03"), "left", "", 1};
    task.steps.externalId.clear();
    hold(5, task);
    auto plain = fees;
    plain.steps.service.clear();
    hold(6, plain);
    const auto list = form("court_services");
    ASSERT_EQ(list.rows.size(), 2U);
    EXPECT_EQ(list.rows[0].cells[0].text, "代为送达");
    EXPECT_EQ(list.rows[0].cells[5].text, "留置送达");
    EXPECT_EQ(list.rows[1].cells[0].text, "交费、退费");
    EXPECT_EQ(list.rows[1].cells[5].text, "已受理");
    EXPECT_EQ(list.rows[1].cells[6].text, "JF-88");
}

// R-001-3.1c: nobody chooses; who draws again gets the same.
TEST(Sample, isDrawnAgainFromTheSameRecords)
{
    std::vector<std::string> all;
    for (std::uint8_t n = 1; n <= 30; ++n)
        all.push_back(name(n));
    const auto drawn = sampleOf(all, "2026-01-01..2026-06-30", 3);
    ASSERT_EQ(drawn.size(), 3U);
    auto other = all;
    std::reverse(other.begin(), other.end());
    other.push_back(all.front()); // held twice
    EXPECT_EQ(sampleOf(other, "2026-01-01..2026-06-30", 3), drawn);
    EXPECT_NE(sampleOf(all, "2026-07-01..2026-12-31", 3), drawn); // another period, others
    EXPECT_EQ(sampleOf(all, "x", 99).size(), 30U);
    EXPECT_TRUE(sampleOf({}, "x", 3).empty());
    for (const auto& [count, size] : {std::pair(0U, 0U), std::pair(1U, 1U), std::pair(10U, 1U), std::pair(11U, 2U), std::pair(200U, 20U), std::pair(2000U, 20U)})
        EXPECT_EQ(sampleSize(count), size) << count;
}

TEST_F(Places, whatThePartiesOfTheSampleSaidIsCounted)
{
    auto closed = live("org-court");
    closed.steps.state = dispute::Main::Z0;
    dispute::AfterSteps after;
    after.archivedOn = day("2026-05-20");
    after.calls = {{day("2026-06-20"), "jo", "org-justice", "p1", true, {{"own_will", "yes"}, {"heard_out", "yes"}, {"pressed", "no"}, {"fee", "yes"}, {"kept", "yes"}, {"satisfied", "no"}}, "a"},
                   {day("2026-06-21"), "jo", "org-justice", "p2", false, {}, "b"}};
    closed.steps.after = after;
    hold(7, closed);
    const auto list = form("calls");
    ASSERT_EQ(list.rows.size(), 1U);
    EXPECT_EQ(list.rows[0].subject, name(7));
    EXPECT_EQ(list.rows[0].cells[2].value, 1);
    EXPECT_EQ(list.rows[0].cells[3].value, 1);
    EXPECT_EQ(list.rows[0].cells[4].text, "有没有人向您收钱、收东西？；总的来说满意吗？");
    question.to = day("2026-05-19");
    EXPECT_TRUE(form("calls").rows.empty());
}

// R-001-1.2d: figures in sentences, nothing for what did not happen.
TEST(Digest, saysItsFiguresInSentences)
{
    Form form;
    form.columns = {{"began", "受理"}, {"agreed", "达成协议"}, {"note", "说明", Unit::Text}};
    Cell two, none, words;
    two.value = 2;
    words.text = "x";
    form.rows = {{"D04", "民间借贷", {two, none, words}, false, {}}, {"D05", "婚姻家庭", {none, none, words}, false, {}}};
    EXPECT_EQ(digestFigures(std::span(&form, 1)), "民间借贷：受理2。");
    const auto county = smallCounty();
    const auto item = digestOf("org-court", "2026-03", county, "民间借贷：受理2。", "秋收后讨债多", "");
    EXPECT_TRUE(library::checkItem(item.label, item.text));
    EXPECT_EQ(item.label.id, "digest-org-court-2026-03");
    ASSERT_EQ(item.text.sections.size(), 2U);
    EXPECT_EQ(item.text.sections[1].text, "秋收后讨债多");
    EXPECT_EQ(digestOf("org-court", "2026-03", county, "", "", "").text.sections.at(0).text, "本月没有新的情况。");
}
