#include "tests/support/story.h"

#include <gtest/gtest.h>

/// Disputes from the first word to the archive, as tables: states, dates and refusals by hand. Here the line is up.
using namespace core::test;

namespace {

void tellAll(const std::string& file, std::size_t atLeast)
{
    const auto stories = storiesIn("tests/core/stories/" + file);
    EXPECT_GE(stories.size(), atLeast); // a file cut short would pass otherwise
    for (const auto& story : stories) {
        PlainTeller teller;
        EXPECT_GT(tell(story, teller), 1) << story.title;
    }
}

} // namespace

TEST(Stories, inTheVillage) { tellAll("village.txt", 30); }
TEST(Stories, fromTheCourt) { tellAll("court.txt", 30); }
TEST(Stories, afterTheAgreement) { tellAll("after.txt", 20); }
TEST(Stories, toTheCourtForConfirmation) { tellAll("confirmation.txt", 20); }
