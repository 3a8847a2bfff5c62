#include "core/documents/agreement_paper.h"
#include "core/documents/hidden.h"
#include "core/documents/offers.h"
#include "tests/support/sample_case.h"

#include <gtest/gtest.h>

using namespace core;
using namespace core::documents;

namespace {

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

TEST(Hidden, numbersOfThoseConcernedAreHiddenAndNothingElse)
{
    const auto directory = test::sampleDirectory();
    const Occasion occasion{directory, HolidayTable::shipped(), *parseInstant("2026-04-16T09:44:00+08:00"), "fangxiaohong", 0, false};
    const SubjectState state{test::sampleDispute()};
    const auto paper = agreementPaper(*state.as<dispute::State>(), occasion);
    const auto shown = withNumbersHidden(paper, state);
    const auto whole = plainText(paper), words = plainText(shown);
    for (const auto* number : {"510826195703021212", "510826200011231212", "13540010061", "7组18号"}) {
        EXPECT_TRUE(holds(whole, number)) << number;
        EXPECT_FALSE(holds(words, number)) << number;
    }
    for (const auto* kept : {"谢宇航", "苏兴旺", "1957年3月2日", "36,400.00", "壹万陆仟肆佰元整", "5****************2", "135****0061", "西竹坪村7组***"})
        EXPECT_TRUE(holds(words, kept)) << kept << " in " << words;
    EXPECT_EQ(missingIn(shown), missingIn(paper)); // nothing becomes a blank
    EXPECT_EQ(shown.blocks.size(), paper.blocks.size());
}

TEST(Hidden, numbersThatSomebodyTypedAreHiddenToo)
{
    auto dispute = test::sampleDispute();
    dispute.content.agreement->clauses.back().text = "联系人电话13812345678，证件11010119900307891X，账号6222021234567890123，编号20260416123。";
    const auto directory = test::sampleDirectory();
    const Occasion occasion{directory, HolidayTable::shipped(), {}, "fangxiaohong", 0, false};
    const auto words = plainText(withNumbersHidden(agreementPaper(dispute, occasion), SubjectState{dispute}));
    EXPECT_FALSE(holds(words, "13812345678"));
    EXPECT_FALSE(holds(words, "11010119900307891X"));
    EXPECT_TRUE(holds(words, "6222021234567890123")) << "19 digits are no identity number";
    EXPECT_TRUE(holds(words, "20260416123")) << "no mobile number begins with 2";
}
