#include "sync/relay/county_line.h"
#include "tests/county/support/county.h"
#include "tests/county/support/dated_door.h"

#include <gtest/gtest.h>

using county::test::DatedDoor;
using county::test::TestCounty;

// RELIABILITY P7: the clock of the PC that carries may be years off. The clock of the test is right, so the certificates are moved.
TEST(CountyLine, aClockThatIsYearsOffFindsItsCountyAllTheSame)
{
    TestCounty county;
    const std::string nothing = "this is no file of a desk";
    for (const auto& [from, to] : {std::pair(-1, 3650), std::pair(3650, 7300), std::pair(-7300, -3650)}) {
        const DatedDoor own(*county.service, from, to), other(*county.service, from, to);
        const auto line = relay::CountyLine::make(own.url(), own.ca());
        ASSERT_TRUE(line);
        const auto heard = (*line)->deliver(core::viewOf(nothing));
        ASSERT_FALSE(heard);
        EXPECT_NE(heard.error().trouble, core::Trouble::Surroundings) << from << " " << heard.error().code; // it is the county's own word
        const auto misled = relay::CountyLine::make(own.url(), other.ca());
        ASSERT_TRUE(misled);
        const auto refused = (*misled)->deliver(core::viewOf(nothing));
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, "county_untrusted") << from;
    }
}
