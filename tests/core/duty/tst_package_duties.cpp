#include "core/duty/duties.h"
#include "core/duty/patrol_duties.h"

#include <gtest/gtest.h>

#include <set>

/// What a confirmation package asks of the point and of the court.
using namespace core;

namespace {

const SubjectId kMatter{{1}}, kFirst{{2}}, kSecond{{3}};
const Author kLiaison{"fangxiaohong", {{"VL", "org-xizhuping"}}}, kDispatcher{"dispatcher", {{"CD", "org-court"}}}, kClerk{"clerk", {{"FC", "org-court"}}};

confirmation::State packageIn(confirmation::Main main)
{
    confirmation::State state;
    state.steps.state = main;
    state.steps.dispute = toText(kMatter);
    state.steps.organisation = "org-xizhuping";
    state.steps.court = "org-court";
    for (const char* party : {"p1", "p2"})
        state.steps.parties.emplace_back().id = party;
    state.steps.effectiveOn = makeDay(2026, 3, 31);
    state.steps.windowEnd = makeDay(2026, 4, 30);
    return state;
}

using Codes = std::set<std::string>;

} // namespace

// DOMAIN 3.5, T71b: the point reports whom it cannot serve, and the court serves him.
TEST(PackageDuties, whoCouldNotBeServedIsTheCourtsToServe)
{
    const directory::State nobody;
    auto state = packageIn(confirmation::Main::J7b);
    state.steps.printedOn = makeDay(2026, 4, 20);
    state.steps.services = {{"p1", makeDay(2026, 4, 20), "当面"}};
    const auto asked = [&](const Author& author) {
        Codes out;
        for (const auto& duty : duty::dutiesOf(kFirst, SubjectState{state}, {author, makeDay(2026, 4, 22), nobody, nobody.steps.settings, HolidayTable::shipped()}))
            if (duty.mine)
                out.insert(duty.code + boost::json::serialize(duty.facts.at("missing")));
        return out;
    };
    EXPECT_EQ(asked(kLiaison), Codes{"serve1"});
    EXPECT_EQ(asked(kDispatcher), Codes{});
    auto& event = state.steps.events.emplace_back();
    event.kind = "confirmation.not_served";
    event.detail = "p2";
    EXPECT_EQ(asked(kLiaison), Codes{});
    EXPECT_EQ(asked(kDispatcher), Codes{"serve_by_court1"});
    EXPECT_EQ(asked(kClerk), Codes{"serve_by_court1"});
    state.steps.services.clear(); // p1 is still the point's
    EXPECT_EQ(asked(kLiaison), Codes{"serve1"});
    EXPECT_EQ(asked(kDispatcher), Codes{"serve_by_court1"});
}

// DOMAIN 3.5, T72: who applies once more, or makes a new agreement, knows what was left to him.
TEST(PackageDuties, ofOneThatAnotherFollowedNothingIsAsked)
{
    const auto asked = [&](confirmation::Main state, const std::string& standing) {
        dispute::State matter;
        matter.steps.state = dispute::Main::G1;
        matter.steps.holder.organisation = "org-xizhuping";
        matter.steps.confirmation = standing;
        std::vector<desk::SubjectView> live(2);
        live[0].id = kMatter;
        live[0].state = SubjectState{matter};
        live[1].id = kFirst;
        live[1].state = SubjectState{packageIn(state)};
        const directory::State nobody;
        Codes out;
        for (const auto& duty : duty::dutiesOfAll(live, {}, {kLiaison, makeDay(2026, 4, 13), nobody, nobody.steps.settings, HolidayTable::shipped()}))
            if (duty.subject == toText(kFirst))
                out.insert(duty.code);
        return out;
    };
    EXPECT_EQ(asked(confirmation::Main::J8, toText(kFirst)), Codes{"tell_ways"});
    EXPECT_EQ(asked(confirmation::Main::J8, toText(kSecond)), Codes{}); // applied again
    EXPECT_EQ(asked(confirmation::Main::J8, ""), Codes{});              // a new agreement, nothing applied for yet
    EXPECT_EQ(asked(confirmation::Main::J0, toText(kFirst)), Codes{"apply_confirmation"});
    EXPECT_EQ(asked(confirmation::Main::J0, ""), Codes{});
    EXPECT_EQ(asked(confirmation::Main::J5, ""), Codes{"answer_supplement"}); // the court waits for it
}
