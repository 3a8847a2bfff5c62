#include "core/dispute/catalogue.h"

#include <gtest/gtest.h>
#include <set>

using namespace core::dispute;

TEST(Catalogue, hasEveryCodeOfTheDomainBookOnce)
{
    for (const auto& [list, size] : {std::pair{disputeTypes(), 25U}, {failureReasons(), 19U}, {careFlags(), 26U}}) {
        std::set<std::string_view> codes, names;
        for (const auto& entry : list) {
            codes.insert(entry.code);
            names.insert(entry.name);
        }
        EXPECT_EQ(list.size(), size);
        EXPECT_EQ(codes.size(), size);
        EXPECT_EQ(names.size(), size);
    }
}

TEST(Catalogue, unknownCodesStayReadable)
{
    EXPECT_EQ(typeName("D03"), "邻里");
    EXPECT_EQ(typeTitle("D03"), "邻里纠纷");
    EXPECT_EQ(typeTitle("D13"), "劳动争议");
    EXPECT_EQ(typeName("D77"), "D77");
    EXPECT_EQ(failureReasonName("F08"), "期限届满");
    EXPECT_EQ(careFlagName("unheard"), "unheard");
}

TEST(Catalogue, findsTheCodeOfANameFromAnotherList)
{
    for (const auto& [name, code] : {std::pair{"邻里纠纷", "D03"}, {"劳动争议纠纷", "D13"}, {"拖欠农民工工资纠纷", "D13"},
             {"环境污染纠纷", "D20"}, {"互联网和电子商务纠纷", "D17"}, {"行政争议", "D23"}, {"合同纠纷", "D09"},
             {"天外纠纷", ""}, {"", ""}})
        EXPECT_EQ(typeCode(name), code) << name;
}
