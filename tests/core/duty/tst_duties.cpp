#include "core/duty/duties.h"

#include <gtest/gtest.h>

using namespace core;
using core::dispute::Main;

namespace {

constexpr std::string_view kVillage = "org-xizhuping";
constexpr std::string_view kCourt = "org-court";

struct Desk {
    directory::State directory;
    Author author;
    std::vector<duty::Duty> on(Day today, const dispute::State& state) const
    {
        return duty::dutiesOf(SubjectId{{1}}, SubjectState{state}, {author, today, directory, directory.steps.settings, HolidayTable::shipped()});
    }
    std::vector<duty::Duty> on(Day today, const confirmation::State& state) const
    {
        return duty::dutiesOf(SubjectId{{2}}, SubjectState{state}, {author, today, directory, directory.steps.settings, HolidayTable::shipped()});
    }
};

Desk liaison() { return {{}, {"fangxiaohong", {{"VL", std::string(kVillage)}}}}; }
Desk mediator() { return {{}, {"duandefu", {{"VM", std::string(kVillage)}}}}; }
Desk dispatcher() { return {{}, {"dispatcher", {{"CD", std::string(kCourt)}}}}; }

dispute::State inState(Main main)
{
    dispute::State state;
    state.steps.state = main;
    state.steps.number = "LQ1";
    state.steps.court = kCourt;
    state.steps.courtSourced = true;
    state.steps.holder.organisation = kVillage;
    state.steps.parties = {{"p1", dispute::Side::Applicant}, {"p2", dispute::Side::Respondent}};
    return state;
}

} // namespace

TEST(Duties, receiptIsDueOnTheThirdWorkingDay)
{
    auto state = inState(Main::C1);
    state.steps.dispatchedOn = makeDay(2026, 4, 13); // Monday: 14, 15, 16 April
    const auto duties = liaison().on(makeDay(2026, 4, 16), state);
    ASSERT_EQ(duties.size(), 1U);
    EXPECT_EQ(duties[0].code, "accept");
    EXPECT_EQ(duties[0].due, makeDay(2026, 4, 16));
    EXPECT_EQ(duties[0].group, duty::Group::Today);
    EXPECT_TRUE(duties[0].mine);
    EXPECT_EQ(duties[0].facts.at("nth"), 3);
}

TEST(Duties, theDispatcherWaitsAndMayUrgeOnceTheDayHasPassed)
{
    auto state = inState(Main::C1);
    state.steps.dispatchedOn = makeDay(2026, 4, 13);
    const auto before = dispatcher().on(makeDay(2026, 4, 16), state);
    ASSERT_EQ(before.size(), 1U);
    EXPECT_EQ(before[0].group, duty::Group::Waiting);
    const auto after = dispatcher().on(makeDay(2026, 4, 17), state);
    ASSERT_EQ(after.size(), 2U);
    EXPECT_EQ(after[0].code, "urge_accept");
    EXPECT_EQ(after[0].group, duty::Group::Overdue);
}

TEST(Duties, afterTheEndOfTheClockOnlyFailureRemains)
{
    auto state = inState(Main::M1);
    state.steps.holder.mediator = "duandefu";
    state.steps.clockStart = makeDay(2026, 3, 4); // 30 days: Friday 3 April
    EXPECT_EQ(mediator().on(makeDay(2026, 4, 3), state).at(0).code, "session");
    const auto late = liaison().on(makeDay(2026, 4, 4), state);
    ASSERT_EQ(late.size(), 1U);
    EXPECT_EQ(late[0].code, "fail_expired");
    EXPECT_TRUE(late[0].mine);
    EXPECT_EQ(late[0].group, duty::Group::Overdue);
}

TEST(Duties, anInternalTargetNeverBarsMediation)
{
    auto state = inState(Main::M1);
    state.steps.courtSourced = false;
    state.steps.clockInternal = true;
    state.steps.clockStart = makeDay(2026, 3, 4);
    EXPECT_EQ(liaison().on(makeDay(2026, 5, 20), state).at(0).code, "session");
}

TEST(Duties, theConfirmationWindowRollsOverTheHolidayAndThenCloses)
{
    auto state = inState(Main::G1);
    state.steps.agreement = dispute::AgreementSteps{};
    state.steps.agreement->effectiveOn = makeDay(2026, 4, 1); // 1 May rolls to Wednesday 6 May
    const auto open = mediator().on(makeDay(2026, 5, 6), state);
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open[0].code, "apply_confirmation");
    EXPECT_EQ(open[0].due, makeDay(2026, 5, 6));
    EXPECT_TRUE(mediator().on(makeDay(2026, 5, 7), state).empty());
}

TEST(Duties, aQueuedApplicationWaitsForTheLineAndForNobodyHere)
{
    confirmation::State state;
    state.steps.state = confirmation::Main::J1;
    state.steps.organisation = kVillage;
    state.steps.windowEnd = makeDay(2026, 5, 6);
    const auto duties = liaison().on(makeDay(2026, 4, 20), state);
    ASSERT_EQ(duties.size(), 1U);
    EXPECT_EQ(duties[0].group, duty::Group::Waiting);
}

TEST(Duties, overdueComesFirstAndWaitingLast)
{
    std::vector<duty::Duty> duties(3);
    duties[0].group = duty::Group::Waiting;
    duties[1].group = duty::Group::Week;
    duties[2].group = duty::Group::Overdue;
    duty::sortDuties(duties);
    EXPECT_EQ(duties[0].group, duty::Group::Overdue);
    EXPECT_EQ(duties[2].group, duty::Group::Waiting);
}
