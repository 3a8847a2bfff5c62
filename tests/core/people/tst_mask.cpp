#include "core/people/mask.h"

#include <gtest/gtest.h>

using core::people::mask;

TEST(Mask, showsOnlyTheEndsOfAnIdentityNumber)
{
    EXPECT_EQ(mask("idNumber", "430621198404249963"), "4****************3");
}

TEST(Mask, showsPrefixAndTailOfAMobile)
{
    EXPECT_EQ(mask("phone", "15412342961"), "154****2961");
}

TEST(Mask, hidesTheHouse)
{
    EXPECT_EQ(mask("address", "明川省青岚市柳泉县石鼓岭镇西竹坪村7组18号"), "明川省青岚市柳泉县石鼓岭镇西竹坪村7组***");
    EXPECT_EQ(mask("address", "城北路3号"), "***");
}

TEST(Mask, hidesWhatItDoesNotKnow)
{
    EXPECT_EQ(mask("account", "6222020200112233"), "***");
    EXPECT_EQ(mask("phone", ""), "");
}
