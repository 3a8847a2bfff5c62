#include "core/statistics/form_json.h"
#include "sync/exchange/figures.h"
#include "tests/county/support/pc.h"

#include <gtest/gtest.h>

// The county's own figures: reckoned in its store, signed for whoever may have them. 003 四(一)3.

using namespace county::test;

namespace {

core::statistics::Question march()
{
    return {core::parseDay("2026-03-01").value(), core::parseDay("2026-03-31").value(), core::parseDay("2026-03-02").value(), core::statistics::By::Type, {}};
}

core::Result<exchange::FigureAnswer> ask(TestCounty& county, const exchange::FigureRequest& asked)
{
    auto given = county.service->figures(exchange::decodeFigureRequest(encode(asked)).value());
    if (!given)
        return given;
    return exchange::decodeFigureAnswer(encode(*given));
}

/// `count` disputes, each dispatched to the village; the desk that sent them has exchanged.
void lodge(Pc& court, TestCounty& county, int count)
{
    for (int i = 1; i <= count; ++i) {
        const auto subject = core::newSubjectId(county.clock.now());
        court.perform({{"dispute.lodge", subject, body(lodging("LQ2026030000" + std::to_string(i)))}, {"dispute.dispatch", subject, body("{'steps':{'organisation':'org-village'}}")}});
    }
    court.settle();
}

} // namespace

TEST(CountyFigures, theAdministratorIsGivenWhatHisDeskDoesNotHold)
{
    TestCounty county;
    Pc court(county, "dispatcher"), administrator(county, "ca");
    court.settle();
    lodge(court, county, 6);
    administrator.settle();
    EXPECT_EQ(administrator->form("cases", march())->rows.back().cells.front().value, 0) << "an administrator reads no dossier";

    const auto asked = administrator->figureRequest("cases", march());
    const auto answer = ask(county, asked);
    ASSERT_TRUE(answer) << answer.error().code;
    EXPECT_EQ(answer->revision, county.service->county()->revision);
    const auto form = administrator->countyForm(asked, *answer);
    ASSERT_TRUE(form) << form.error().code;
    EXPECT_EQ(form->rows.back().cells.front().value, 6);
    EXPECT_EQ(form->rows.back().cells.front().list.size(), 6U);
    EXPECT_EQ(form->asOf, county.clock.now());
    EXPECT_NE(std::find(form->silent.begin(), form->silent.end(), "org-village"), form->silent.end());

    // The register has its lines and no names.
    const auto wanted = administrator->figureRequest("acceptance", march());
    const auto book = ask(county, wanted);
    ASSERT_TRUE(book) << book.error().code;
    EXPECT_EQ(book->form.rows.size(), 6U);
    EXPECT_EQ(boost::json::serialize(core::toJson(book->form)).find("苏兴旺"), std::string::npos);
}

TEST(CountyFigures, whoMayNotHaveThemIsRefused)
{
    TestCounty county;
    Pc village(county, "vl"), administrator(county, "ca");
    EXPECT_EQ(ask(county, village->figureRequest("cases", march())).error().code, "no_right");
    EXPECT_EQ(ask(county, administrator->figureRequest("signals", march())).error().code, "no_right");
    EXPECT_EQ(ask(county, administrator->figureRequest("no_form", march())).error().code, "no_such_form");
    // In somebody else's name, and after the account was stopped.
    auto borrowed = village->figureRequest("cases", march());
    borrowed.certificate = administrator->figureRequest("cases", march()).certificate;
    EXPECT_EQ(ask(county, borrowed).error().code, "signature");
    ASSERT_TRUE(county.service->revoke("ca"));
    EXPECT_EQ(ask(county, administrator->figureRequest("cases", march())).error().code, "revoked");
}

TEST(CountyFigures, whatTheCountyDidNotSignForThisQuestionIsNotShown)
{
    TestCounty county;
    Pc administrator(county, "ca");
    const auto asked = administrator->figureRequest("cases", march());
    const auto answer = ask(county, asked).value();
    auto other = answer;
    other.form.rows.back().cells.front().value = 7;
    EXPECT_EQ(administrator->countyForm(asked, other).error().code, "forged_answer");
    const auto again = administrator->figureRequest("cases", march()); // an old answer is none to a new question
    EXPECT_EQ(administrator->countyForm(again, answer).error().code, "forged_answer");
    EXPECT_TRUE(administrator->countyForm(asked, answer));

    auto bytes = encode(answer);
    bytes.pop_back();
    EXPECT_EQ(exchange::decodeFigureAnswer(bytes).error().code, "malformed");
    auto torn = answer;
    torn.form.rows.front().cells.pop_back(); // a row shorter than its columns would be read past its end
    EXPECT_EQ(exchange::decodeFigureAnswer(encode(torn)).error().code, "malformed");
}
