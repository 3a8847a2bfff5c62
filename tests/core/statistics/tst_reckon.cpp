#include "core/statistics/form_json.h"
#include "core/statistics/reckon.h"
#include "tests/core/statistics/county.h"

#include <gtest/gtest.h>

using namespace core;
using namespace core::statistics;
using namespace core::test;

/// The county of the other tests, reckoned where all of it lies and read by somebody who opens no dossier.
class Reckon : public testing::Test {
protected:
    CountedCounty county;
    [[nodiscard]] Ground ground(Author reader = {}) const
    {
        return {county.directory, HolidayTable::shipped(), std::move(reader), noon("2026-06-30"), [this](std::string_view type, const Take& take) -> Done {
                    for (const auto& [id, state] : county.subjects)
                        if (typeOf(state) == type)
                            take(id, state);
                    return {};
                }};
    }
    [[nodiscard]] Author author(std::string_view account) const { return {std::string(account), county.directory.account(account)->posts}; }
};

/// Eight disputes stand in it and one is void; six began in the half-year, four were settled. What is under five is withheld with
/// its list and with the money behind it.
TEST_F(Reckon, whatNoDeskHoldsIsCountedAndFewAreWithheld)
{
    const auto form = reckon("cases", halfYear(), ground()).value();
    EXPECT_EQ(figure(form, "sum", "began"), "6");
    EXPECT_EQ(behind(form, "sum", "began").size(), 6U);
    EXPECT_EQ(figure(form, "sum", "people"), "12");
    EXPECT_EQ(figure(form, "sum", "agreed"), "<5");
    EXPECT_TRUE(behind(form, "sum", "agreed").empty());
    EXPECT_EQ(figure(form, "sum", "money"), "—");
    EXPECT_EQ(form.rows.back().cells[2].value + form.rows.back().cells[5].value, 0) << "what is withheld does not leave the county";
    EXPECT_EQ(figure(form, "D10", "began"), "<5");
    EXPECT_EQ(form.asOf, noon("2026-06-30"));
    EXPECT_EQ(form.waiting, 0);
    // The other village spoke on 28 June; of the township nothing ever came.
    EXPECT_EQ(std::count(form.silent.begin(), form.silent.end(), "org-village2"), 0);
    EXPECT_EQ(std::count(form.silent.begin(), form.silent.end(), "org-township"), 1);
}

TEST_F(Reckon, administratorAndAuditorAreGivenTheCountyAnOfficeItsTownship)
{
    EXPECT_EQ(countyScope(author("ca"), county.directory), std::vector<std::string>{});
    EXPECT_EQ(countyScope({"au", {{"AU", "org-court"}}}, county.directory), std::vector<std::string>{});
    for (const auto* nobody : {"vl", "vm", "tl", "judge", "dispatcher"})
        EXPECT_FALSE(countyScope(author(nobody), county.directory)) << nobody;
    EXPECT_FALSE(countyScope({"g5", {{"G5", "org-village"}}}, county.directory)) << "an assessment post sits in a centre";

    auto& units = county.directory.steps.organisations;
    for (auto& [id, unit] : units)
        unit.township.clear();
    for (const auto* id : {"org-justice", "org-township", "org-village"})
        units[id].township = "石鼓岭镇";
    units["org-village2"].township = "云溪镇";
    EXPECT_EQ(countyScope(author("jo"), county.directory), (std::vector<std::string>{"org-justice", "org-township", "org-village"}));
    // Without number 4 of the other township five are left, which is no few.
    EXPECT_EQ(figure(reckon("cases", halfYear(), ground(author("jo"))).value(), "sum", "began"), "5");

    // What is asked for beyond one's township is not given, and asking for nothing else is refused.
    auto wider = halfYear();
    wider.organisations = {"org-village", "org-village2"};
    EXPECT_EQ(figure(reckon("cases", wider, ground(author("jo"))).value(), "sum", "began"), "<5") << "1, 2 and 5; 3 and 8 went to the township";
    wider.organisations = {"org-village2"};
    EXPECT_EQ(reckon("cases", wider, ground(author("jo"))).error().code, "no_right");
    EXPECT_EQ(reckon("cases", halfYear(), ground(author("vl"))).error().code, "no_right");
}

TEST_F(Reckon, theSignalsAreForAuditorAndJusticeOffice)
{
    EXPECT_EQ(reckon("signals", halfYear(), ground()).error().code, "no_right");
    EXPECT_EQ(reckon("signals", halfYear(), ground(author("ca"))).error().code, "no_right");
    EXPECT_EQ(reckon("signals", halfYear(), ground(author("jo"))).value().id, "signals");
    EXPECT_EQ(reckon("success_rate", halfYear(), ground()).error().code, "no_such_form");
}

TEST_F(Reckon, everyFormOverviewAndRegisterOfADeskIsReckonedHere)
{
    const auto form = reckon("teams", halfYear(), ground()).value();
    EXPECT_EQ(form.id, "teams");
    EXPECT_EQ(reckon("coverage", halfYear(), ground()).value().id, "coverage");
    EXPECT_EQ(reckon("acceptance", halfYear(), ground()).value().rows.size(), 7U) << "six of the half-year and the void one, which stays in the book";
}

TEST_F(Reckon, aFormIsReadBackAsItWasWritten)
{
    for (const auto* id : {"cases", "times", "coverage", "acceptance"}) {
        const auto form = reckon(id, halfYear(), ground()).value();
        const auto read = fromJson<Form>(toJson(form));
        ASSERT_TRUE(read) << id;
        EXPECT_EQ(read->rows, form.rows) << id;
        EXPECT_EQ(read->columns, form.columns) << id;
        EXPECT_EQ(toJson(*read), toJson(form)) << id;
    }
}
