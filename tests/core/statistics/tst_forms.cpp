#include "core/statistics/heard.h"
#include "tests/core/statistics/county.h"

#include <gtest/gtest.h>

using namespace core;
using namespace core::statistics;
using namespace core::test;

namespace {

using Figures = std::vector<std::pair<std::string_view, std::string_view>>;

void expectRow(const Form& form, std::string_view row, const Figures& wanted)
{
    for (const auto& [column, text] : wanted)
        EXPECT_EQ(figure(form, row, column), text) << form.id << " " << row << " " << column;
}

} // namespace

class Forms : public testing::Test {
protected:
    CountedCounty county;
    [[nodiscard]] Form form(std::string_view id, const Question& question = halfYear()) const
    {
        return formOf(id, county.material, question, county.directory).value();
    }
};

TEST_F(Forms, casesByTypeAreThoseCountedByHand)
{
    const auto f = form("cases");
    // Of D02 began 1, 4, 5 and 8; 4 may not be opened here, so what is under five is withheld where 4 is in it.
    expectRow(f, "D02", {{"began", "<5"}, {"people", "—"}, {"agreed", "3"}, {"written", "3"}, {"oral", "0"}, {"money", "5000.00"}, {"performed", "1"},
                         {"calmed", "0"}, {"failed", "0"}, {"clean", "0"}, {"suit", "0"}, {"open", "<5"}});
    expectRow(f, "D10", {{"began", "2"}, {"people", "4"}, {"agreed", "1"}, {"written", "0"}, {"oral", "1"}, {"money", "1000.00"}, {"performed", "0"},
                         {"calmed", "1"}, {"failed", "1"}, {"clean", "1"}, {"suit", "1"}, {"open", "0"}});
    expectRow(f, "sum", {{"began", "6"}, {"people", "12"}, {"agreed", "4"}, {"money", "6000.00"}, {"failed", "1"}, {"suit", "1"}, {"open", "<5"}});
    EXPECT_EQ(behind(f, "D10", "failed"), std::vector{name(3)});
    EXPECT_EQ(behind(f, "D02", "agreed"), (std::vector{name(1), name(7), name(8)}));
    EXPECT_TRUE(behind(f, "D02", "open").empty());
}

// A dispatcher holds the disputes and not the applications: nought would be taken for none.
TEST_F(Forms, applicationsThatLieElsewhereAreNotCountedAsNone)
{
    expectRow(form("cases"), "sum", {{"applied", "0"}, {"granted", "0"}});
    auto& matter = county.material.matters.front();
    matter.package = name(40);
    expectRow(form("cases"), "sum", {{"applied", "—"}, {"granted", "—"}, {"agreed", "4"}});
    EXPECT_EQ(form("cases").notes.back(), "有的确认申请不在这台电脑上，申请确认、确认有效两栏在这里算不出来。");
    Package package;
    package.subject = name(40);
    package.organisation = matter.organisation;
    package.type = matter.type;
    package.appliedOn = makeDay(2026, 3, 1);
    county.material.packages.push_back(package);
    expectRow(form("cases"), "sum", {{"applied", "1"}, {"granted", "0"}});
}

// Matter 1 was agreed on 20 February: nobody applies before that, and after 1 April at the latest it is too late to apply.
TEST_F(Forms, applicationsThatLieElsewhereConcernTheirOwnPeriodOnly)
{
    auto& matter = county.material.matters.front();
    matter.package = name(40);
    auto january = halfYear(), june = halfYear();
    january.to = day("2026-01-31");
    june.from = day("2026-06-01");
    expectRow(form("cases", january), "sum", {{"applied", "0"}, {"granted", "0"}});
    expectRow(form("cases", june), "sum", {{"applied", "0"}, {"granted", "—"}}); // the ruling may have come in June
    EXPECT_EQ(form("cases", june).notes.back(), "有的确认申请不在这台电脑上，确认有效一栏在这里算不出来。");

    Package package;
    package.subject = name(41);
    package.organisation = matter.organisation;
    package.type = matter.type;
    package.appliedOn = day("2026-05-10");
    package.ruledOn = day("2026-05-20");
    package.granted = true;
    county.material.packages.push_back(package);
    expectRow(form("scorecard"), "org-village", {{"granted", "—"}}); // one of two is not known here
    matter.package.clear();
    expectRow(form("scorecard"), "org-village", {{"granted", "100.0%（1/1）"}});
}

TEST_F(Forms, casesByMonthStandInTheMonthTheyHappened)
{
    const auto f = form("cases", halfYear(By::Month));
    expectRow(f, "2026-01", {{"began", "0"}, {"agreed", "1"}});
    expectRow(f, "2026-02", {{"began", "1"}, {"agreed", "1"}, {"performed", "1"}});
    expectRow(f, "2026-04", {{"began", "0"}, {"agreed", "1"}, {"failed", "1"}, {"clean", "1"}, {"suit", "1"}});
    expectRow(f, "2026-06", {{"began", "1"}, {"agreed", "1"}, {"open", "<5"}});
}

TEST_F(Forms, twoQuartersAddUpToTheirHalfYear)
{
    auto first = halfYear(By::Organisation), second = first;
    first.to = day("2026-03-31");
    second.from = day("2026-04-01");
    const auto one = form("cases", first), two = form("cases", second), both = form("cases", halfYear(By::Organisation));
    for (std::size_t i = 0; i + 1 < both.columns.size(); ++i) // the last, what is open at the end, does not add up
        EXPECT_EQ(one.rows.back().cells[i].value + two.rows.back().cells[i].value, both.rows.back().cells[i].value) << both.columns[i].key;
    // At the end of March 2, 3 were open and nothing else: 1 and 7 were settled, the others had not come.
    EXPECT_EQ(figure(one, "sum", "open"), "2");
}

TEST_F(Forms, settledWhereItWasFound)
{
    const auto f = form("levels"); // 1, 2 and 7 by the village, 8 by the township although found in the village
    EXPECT_EQ(f.rows.front().title, "村（社区）");
    EXPECT_EQ(shown(f.rows.front().cells[0], Unit::Count), "4");
    EXPECT_EQ(shown(f.rows.front().cells[1], Unit::Count), "3");
    EXPECT_EQ(shown(f.rows.front().cells[2], Unit::Percent), "75.0%（3/4）");
}

TEST_F(Forms, litigationRateIsSuitsOfTenThousandPeople)
{
    const auto f = form("suits");
    expectRow(f, "org-village", {{"population", "1200"}, {"began", "5"}, {"agreed", "4"}, {"suit", "1"}, {"rate", "8.33"}});
    expectRow(f, "org-village2", {{"population", "800"}, {"suit", "0"}, {"rate", "0.00"}});
    expectRow(f, "sum", {{"population", "2000"}, {"suit", "1"}, {"rate", "5.00"}});
}

TEST_F(Forms, aVillageWithoutPopulationHasNoRate)
{
    county.directory.steps.organisations["org-village"].population.reset();
    const auto f = form("suits");
    expectRow(f, "org-village", {{"population", "—"}, {"suit", "1"}, {"rate", "—"}});
    expectRow(f, "sum", {{"population", "800"}, {"suit", "1"}, {"rate", "0.00"}}); // its suit is not laid on the others' people
}

TEST_F(Forms, bulletinNamesWhatBecameASuit)
{
    const auto f = form("bulletin");
    expectRow(f, "D02", {{"ended", "4"}, {"suit", "0"}, {"rate", "0.0%（0/4）"}});
    expectRow(f, "D10", {{"ended", "2"}, {"suit", "1"}, {"rate", "50.0%（1/2）"}, {"clean", "1"}});
    expectRow(f, "sum", {{"ended", "6"}, {"suit", "1"}, {"rate", "16.7%（1/6）"}});
}

TEST_F(Forms, ratesSayHowManyWereAsked)
{
    const auto f = form("rates");
    expectRow(f, "org-village", {{"told", "33.3%（1/3）"}, {"first", "50.0%（1/2）"}, {"good", "100.0%（2/2）"}, {"bad", "0.0%（0/2）"}});
    expectRow(f, "org-township", {{"told", "0.0%（0/2）"}, {"first", "—"}, {"good", "—"}}); // nobody was asked
}

TEST_F(Forms, timesAreDaysAndReceiptsInTime)
{
    const auto f = form("times");
    expectRow(f, "org-village", {{"receipt", "100.0%（1/1）"}, {"half", "17"}, {"longest", "37"}, {"measure", "—"}, {"report", "—"}});
    expectRow(f, "org-township", {{"receipt", "0.0%（0/1）"}, {"half", "9"}});
    expectRow(f, "sum", {{"receipt", "50.0%（1/2）"}, {"half", "16"}, {"longest", "37"}});
    EXPECT_EQ(behind(f, "sum", "longest"), std::vector{name(2)});
}

TEST_F(Forms, voluntaryMeansInTimeAndUnurged)
{
    const auto f = form("performance");
    expectRow(f, "org-village", {{"agreed", "3"}, {"performed", "1"}, {"voluntary", "100.0%（1/1）"}, {"default", "1"}});
    EXPECT_EQ(behind(f, "org-village", "default"), std::vector{name(2)});
}

// DOMAIN 6.7: a clean return counts as good work, and there is no rate of success to be padded.
TEST_F(Forms, scorecardHasNoSuccessRateAndNoRank)
{
    const auto f = form("scorecard");
    expectRow(f, "org-village", {{"agreed", "3"}, {"clean", "0"}, {"kept", "50.0%（1/2）"}, {"receipt", "100.0%（1/1）"}, {"granted", "—"}, {"late", "0"}});
    expectRow(f, "org-township", {{"agreed", "1"}, {"clean", "1"}, {"receipt", "0.0%（0/1）"}, {"late", "1"}, {"again", "0"}, {"upheld", "0"}});
    for (const auto& column : f.columns)
        EXPECT_EQ(column.title.find("成功"), std::string::npos);
    for (std::size_t i = 0; i + 2 < f.rows.size(); ++i)
        EXPECT_LT(f.rows[i].key, f.rows[i + 1].key); // in the order of the directory, whatever the figures
}

TEST_F(Forms, teamsNameWhatIsMissing)
{
    const auto f = form("teams");
    expectRow(f, "org-township", {{"mediators", "1"}, {"full", "1"}, {"need", "2"}, {"short", "1"}, {"hours", "8"}});
    expectRow(f, "org-village", {{"mediators", "0"}, {"need", "1"}, {"short", "1"}, {"others", "1"}}); // the term ended in March
    expectRow(f, "org-body", {{"need", "3"}, {"short", "3"}});
    expectRow(f, "sum", {{"mediators", "1"}, {"need", "9"}, {"short", "8"}});
}

TEST_F(Forms, trendSeesVillagesAndTypesOnly)
{
    // Three neighbour quarrels in the village in the week of 29 June 2026, one in the weeks before.
    for (std::uint8_t n = 30; n < 33; ++n) {
        dispute::State d;
        d.steps.state = dispute::Main::A1;
        d.steps.type = "D04";
        d.steps.holder.organisation = "org-village";
        d.steps.registeredOn = day("2026-06-29");
        county.hold(n, 4, core::SubjectState{d});
    }
    const auto f = form("trend");
    ASSERT_FALSE(f.rows.empty());
    EXPECT_EQ(f.rows.front().key, "org-village/D04");
    EXPECT_EQ(f.rows.front().cells.back().text, "突增");
    EXPECT_EQ(figure(f, "org-village/D04", "total"), "3");
}

TEST_F(Forms, scopeLeavesTheOthersOut)
{
    auto question = halfYear();
    question.organisations = {"org-village2"};
    const auto f = form("cases", question);
    EXPECT_EQ(f.rows.size(), 2U);
    EXPECT_EQ(figure(f, "sum", "agreed"), "0");
}

TEST_F(Forms, whoHasSentNothingIsNamed)
{
    const auto f = form("cases"); // the other village was heard on 28 June, the village on 10 June, nobody else at all
    EXPECT_EQ(f.silent, (std::vector<std::string>{"org-body", "org-helper", "org-township", "org-village"}));
    EXPECT_EQ(f.asOf, noon("2026-06-30"));
}

/// A desk is told of few units; of the others it cannot say that they sent nothing.
TEST_F(Forms, aDeskCallsOnlyThoseSilentOfWhomItHears)
{
    const auto silentFor = [&](std::string account) {
        auto f = form("cases");
        keepToHeard(f, {account, county.directory.account(account)->posts}, county.directory);
        return f.silent;
    };
    EXPECT_EQ(silentFor("vl"), std::vector<std::string>{"org-village"}) << "its own committee, of which nothing came for twenty days";
    EXPECT_EQ(silentFor("vl2"), std::vector<std::string>{}) << "heard on 28 June";
    EXPECT_EQ(silentFor("tl"), (std::vector<std::string>{"org-township", "org-village"})) << "the township and its villages";
    EXPECT_EQ(silentFor("tm"), std::vector<std::string>{"org-township"});
    EXPECT_EQ(silentFor("dispatcher"), std::vector<std::string>{}) << "a court reads nobody's patrols";
    EXPECT_EQ(silentFor("ca"), std::vector<std::string>{});
}

TEST_F(Forms, aCardCountsForWhatACardSays)
{
    addCard(county.material, subject(40), {{"state", "g1"}, {"kind", "D02"}, {"organisation", "org-village2"}, {"registeredOn", "2026-04-01"}, {"endedOn", "2026-04-20"}});
    addCard(county.material, subject(41), {{"state", "z1"}, {"kind", "D02"}, {"organisation", "org-village2"}, {"registeredOn", "2026-04-01"}});
    const auto f = form("cases", halfYear(By::Organisation));
    expectRow(f, "org-village2", {{"began", "<5"}, {"agreed", "<5"}});
    EXPECT_NE(f.notes.back().find("1 件"), std::string::npos);
}

// What a card does not say is not nought, and no share is reckoned of it.
TEST_F(Forms, aCardIsNoNought)
{
    const auto told = figure(form("rates"), "sum", "told"), here = figure(form("levels"), "sum", "rate");
    const auto walkIns = figure(form("cases", halfYear(By::Source)), "walk_in", "began");
    addCard(county.material, subject(40), {{"state", "g1"}, {"kind", "D12"}, {"organisation", "org-village2"}, {"registeredOn", "2026-04-01"}, {"endedOn", "2026-04-20"}});
    expectRow(form("cases"), "D12", {{"began", "<5"}, {"people", "—"}, {"agreed", "<5"}, {"money", "—"}, {"performed", "—"}, {"calmed", "—"}, {"failed", "0"}, {"clean", "—"}, {"suit", "—"}});
    expectRow(form("cases"), "D10", {{"performed", "0"}, {"money", "1000.00"}}); // no card is behind it
    expectRow(form("cases", halfYear(By::Source)), "walk_in", {{"began", walkIns}}); // nobody knows where it came from
    expectRow(form("bulletin"), "D12", {{"suit", "—"}, {"rate", "—"}, {"clean", "—"}});
    expectRow(form("suits"), "org-village2", {{"suit", "—"}, {"rate", "—"}});
    expectRow(form("suits"), "org-village", {{"suit", "1"}, {"rate", "8.33"}});
    expectRow(form("performance"), "org-village2", {{"performed", "—"}, {"default", "—"}});
    expectRow(form("scorecard"), "org-village2", {{"clean", "—"}, {"again", "—"}});
    EXPECT_EQ(figure(form("rates"), "sum", "told"), told);
    EXPECT_EQ(figure(form("levels"), "sum", "rate"), here);
}

TEST_F(Forms, unknownFormsAreRefused)
{
    const auto none = formOf("success_rate", county.material, halfYear(), county.directory);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, "no_such_form");
}

TEST(Periods, areReadAsPeopleWriteThem)
{
    const auto is = [](std::string_view text, std::string_view from, std::string_view to) {
        const auto period = periodFrom(text);
        return period && formatDay(period->from) == from && formatDay(period->to) == to;
    };
    EXPECT_TRUE(is("2026", "2026-01-01", "2026-12-31"));
    EXPECT_TRUE(is("2026-H1", "2026-01-01", "2026-06-30"));
    EXPECT_TRUE(is("2026-H2", "2026-07-01", "2026-12-31"));
    EXPECT_TRUE(is("2026-Q1", "2026-01-01", "2026-03-31"));
    EXPECT_TRUE(is("2026-Q4", "2026-10-01", "2026-12-31"));
    EXPECT_TRUE(is("2028-02", "2028-02-01", "2028-02-29"));
    EXPECT_TRUE(is("2026-03-01..2026-04-15", "2026-03-01", "2026-04-15"));
    for (const auto wrong : {"", "26", "2026-13", "2026-Q5", "2026-H3", "2026-3", "2026-04-15..2026-03-01", "heute"})
        EXPECT_FALSE(periodFrom(wrong)) << wrong;
}

TEST(Shown, ratesKeepBothNumbersAndAStrokeForNothing)
{
    Cell two{.value = 2, .of = 3};
    EXPECT_EQ(shown(two, Unit::Percent), "66.7%（2/3）");
    EXPECT_EQ(shown(Cell{.value = 0, .of = 0}, Unit::Percent), "—");
    EXPECT_EQ(shown(Cell{.value = 1, .of = 8}, Unit::PerTenThousand), "1250.00");
    EXPECT_EQ(shown(Cell{.value = 4'630'005}, Unit::Money), "46300.05");
    EXPECT_EQ(shown(Cell{.value = 3, .few = true}, Unit::Count), "<5");
}

TEST_F(Forms, registersListLineByLine)
{
    const auto fill = [&](std::string_view id) {
        auto out = emptyRegister(id, halfYear()).value();
        for (const auto& [subject, state] : county.subjects)
            if (typeOf(state) == registerType(id))
                enter(out, subject, state, halfYear(), county.directory);
        close(out);
        return out;
    };
    const auto acceptance = fill("acceptance"); // 1 2 3 5 6 4 8: the voided keeps its line, last year's is not in it
    ASSERT_EQ(acceptance.rows.size(), 7U);
    EXPECT_EQ(acceptance.rows[0].subject, name(1));
    EXPECT_EQ(acceptance.rows[0].cells[1].text, "2026-02-03");
    EXPECT_EQ(acceptance.rows[0].cells[2].text, "LQ20260200001");
    EXPECT_EQ(acceptance.rows[6].cells[0].value, 7);
    EXPECT_EQ(fill("oral").rows.size(), 1U);
    EXPECT_EQ(fill("visits").rows.size(), 2U);
    const auto training = fill("training");
    ASSERT_EQ(training.rows.size(), 1U);
    EXPECT_EQ(training.rows[0].cells[2].text, "尤调解");
    EXPECT_EQ(training.rows[0].cells[4].text, "土地承包");
}

TEST_F(Forms, allowancesStandOnFiledDossiersOnce)
{
    // 1 was filed on 20 June under one number; 2 was not.
    auto filed = *county.subjects.front().second.as<dispute::State>();
    filed.steps.holder.mediator = "vm";
    filed.steps.after->archivedOn = day("2026-06-20");
    filed.steps.after->archiveNumber = "2026-17";
    auto out = emptyRegister("allowance", halfYear()).value();
    enter(out, subject(1), SubjectState{filed}, halfYear(), county.directory);
    enter(out, subject(2), county.subjects[1].second, halfYear(), county.directory);
    close(out);
    ASSERT_EQ(out.rows.size(), 1U);
    EXPECT_EQ(out.rows[0].cells[2].text, "2026-17");
    EXPECT_EQ(out.rows[0].cells[3].text, "段德福");
    EXPECT_EQ(out.rows[0].cells[6].text, "书面");
    EXPECT_EQ(out.rows[0].cells[7].text, "履行完毕");
    EXPECT_EQ(out.rows[0].cells[8].text, "未评查");
}
