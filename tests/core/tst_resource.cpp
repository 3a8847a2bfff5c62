#include "core/resource.h"

#include <gtest/gtest.h>

TEST(Resource, unknownPathsAreAbsent)
{
    EXPECT_FALSE(core::resource("data/no such file"));
    EXPECT_FALSE(core::resource(""));
}
