#include "core/duty/duties.h"

#include <gtest/gtest.h>

#include <set>

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
    state.steps.holder.mediatorAnswered = main != Main::M0;
    state.steps.author = "duandefu"; // before a mediator is named, who took it in goes on
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

TEST(Duties, whoComesInAnothersPlaceHasADayFromThenOn)
{
    const auto noon = [](int d) { return startOfDayInChina(makeDay(2026, 3, d)) + std::chrono::hours(12); };
    for (const auto main : {Main::M0, Main::M1}) {
        auto state = inState(main);
        auto& s = state.steps;
        s.clockStart = makeDay(2026, 3, 2);
        s.events = {{"a1", "dispute.accept", Main::C2, makeDay(2026, 3, 2), noon(2), "fangxiaohong", {}},
                    {"a2", "dispute.name_mediator", main, makeDay(2026, 3, 2), noon(2), "fangxiaohong", "zhangpeng"},
                    {"a3", "dispute.replace_mediator", main, makeDay(2026, 3, 5), noon(5), "fangxiaohong", "duandefu"}};
        s.holder.mediator = "duandefu";
        s.holder.mediatorAnswered = false;
        const auto his = mediator().on(makeDay(2026, 3, 5), state);
        ASSERT_FALSE(his.empty());
        EXPECT_EQ(his[0].code, "answer_naming");
        EXPECT_EQ(his[0].due, makeDay(2026, 3, 6)); // Thursday 5 March and one working day
        const auto chased = [&](Day today) {
            const auto duties = liaison().on(today, state);
            return std::any_of(duties.begin(), duties.end(), [](const auto& duty) { return duty.code == "helper_silent"; });
        };
        EXPECT_FALSE(chased(makeDay(2026, 3, 6)));
        EXPECT_TRUE(chased(makeDay(2026, 3, 7)));
        s.events.push_back({"a4", "dispute.answer_naming", main, makeDay(2026, 3, 9), noon(9), "duandefu", "declined"});
        s.holder.mediator.clear();
        const auto again = liaison().on(makeDay(2026, 3, 9), state);
        ASSERT_FALSE(again.empty());
        EXPECT_EQ(again[0].code, "name_mediator");
        EXPECT_EQ(again[0].due, makeDay(2026, 3, 11)); // Monday and two working days
    }
}

TEST(Duties, aSuspectedShamIsTheCourtsWhoeverSentTheDispute)
{
    auto court = dispatcher();
    auto& village = court.directory.steps.organisations[std::string(kVillage)];
    village.id = kVillage;
    village.court = kCourt;
    for (const bool sent : {true, false}) {
        auto state = inState(Main::M3);
        state.steps.courtSourced = sent;
        state.steps.court = sent ? std::string(kCourt) : std::string();
        const auto duties = court.on(makeDay(2026, 3, 5), state);
        ASSERT_FALSE(duties.empty()) << sent;
        EXPECT_EQ(duties[0].code, "decide_sham");
        EXPECT_TRUE(duties[0].mine) << sent;
    }
}

TEST(Duties, whoLeavesHisPostLeavesNothingLying)
{
    const auto today = makeDay(2026, 3, 5);
    auto chief = liaison();
    auto& accounts = chief.directory.steps.accounts;
    accounts["duandefu"] = {"duandefu", "段德福", "", {{"VM", std::string(kVillage)}}, true};
    const auto mine = [&](const dispute::State& state) {
        std::vector<std::string> out;
        for (const auto& duty : chief.on(today, state))
            if (duty.mine)
                out.push_back(duty.code);
        return out;
    };
    auto state = inState(Main::M1);
    state.steps.holder.mediator = "duandefu";
    state.steps.clockStart = makeDay(2026, 3, 2);
    EXPECT_EQ(mine(state), std::vector<std::string>{});
    accounts["duandefu"].active = false;
    for (const auto main : {Main::M0, Main::M1, Main::M2, Main::G0}) {
        state.steps.state = main;
        ASSERT_EQ(mine(state), std::vector<std::string>{"mediator_left"}) << nameOf(main);
        const auto duty = chief.on(today, state).at(0);
        EXPECT_EQ(duty.kind, "dispute.replace_mediator");
        EXPECT_EQ(duty.due, today);
        EXPECT_EQ(duty.explanation.at(0), "段德福已经不在岗，用户已停用，这件没有人办。请另外指定调解员，并告诉双方。");
    }
    state.steps.state = Main::F0; // what a liaison may do himself goes on with him
    EXPECT_EQ(mine(state), std::vector<std::string>{"terminate"});
}

TEST(Duties, afterTheEndOfTheClockOnlyFailureRemains)
{
    auto state = inState(Main::M1);
    state.steps.holder.mediator = "duandefu";
    state.steps.holder.mediatorAnswered = true;
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

// The county sets no such day: who fixed it says so.
TEST(Duties, theNextSessionIsOnTheDayThePartiesAgreed)
{
    auto state = inState(Main::M1);
    state.steps.holder.mediator = "duandefu";
    state.steps.clockStart = makeDay(2026, 3, 2);
    state.steps.sessions.push_back({1, makeDay(2026, 3, 10), "村委会", "当面", {"p1", "p2"}, "again", makeDay(2026, 3, 17)});
    const auto duties = mediator().on(makeDay(2026, 3, 12), state);
    ASSERT_EQ(duties.at(0).code, "session");
    EXPECT_EQ(duties[0].due, makeDay(2026, 3, 17));
    EXPECT_EQ(duties[0].article, "当事人约定");
    EXPECT_EQ(duties[0].explanation.at(0), "3月10日约定3月17日再调。");
}

TEST(Duties, theConfirmationWindowRollsOverTheHolidayAndThenCloses)
{
    auto state = inState(Main::G1);
    state.steps.agreement = dispute::AgreementSteps{};
    state.steps.agreement->effectiveOn = makeDay(2026, 4, 1); // 1 May rolls to Wednesday 6 May
    const auto open = mediator().on(makeDay(2026, 5, 6), state);
    ASSERT_EQ(open.size(), 2U);
    EXPECT_EQ(open[0].code, "apply_confirmation");
    EXPECT_EQ(open[0].due, makeDay(2026, 5, 6));
    EXPECT_EQ(open[0].facts.at("paper"), true); // day 25 has passed: by post
    EXPECT_EQ(open[1].code, "record_performance"); // the text is not here: somebody says how it went
    EXPECT_EQ(mediator().on(makeDay(2026, 4, 25), state).at(0).facts.at("paper"), false);
    EXPECT_EQ(mediator().on(makeDay(2026, 4, 26), state).at(0).facts.at("paper"), true); // 1 April + 25
    const auto closed = mediator().on(makeDay(2026, 5, 7), state);
    ASSERT_EQ(closed.size(), 1U);
    EXPECT_EQ(closed[0].code, "record_performance");
}

TEST(Duties, aQueuedApplicationWaitsForTheLineAndForNobodyHere)
{
    confirmation::State state;
    state.steps.state = confirmation::Main::J1;
    state.steps.organisation = kVillage;
    state.steps.effectiveOn = makeDay(2026, 4, 1);
    state.steps.windowEnd = makeDay(2026, 5, 6);
    const auto duties = liaison().on(makeDay(2026, 4, 20), state);
    ASSERT_EQ(duties.size(), 1U);
    EXPECT_EQ(duties[0].group, duty::Group::Waiting);
}

/// Nobody is served yet: both are missing, not "0".
TEST(Duties, servingCountsThePartiesThatHaveNotGotTheRuling)
{
    confirmation::State state;
    state.steps.state = confirmation::Main::J7b;
    state.steps.organisation = kVillage;
    state.steps.parties.resize(2);
    state.steps.parties[0].id = "p1";
    state.steps.parties[1].id = "p2";
    const auto missing = [&] { return liaison().on(makeDay(2026, 4, 20), state).front().facts.at("missing"); };
    EXPECT_EQ(missing(), 2);
    state.steps.services.push_back({"p1", makeDay(2026, 4, 20), "direct"});
    EXPECT_EQ(missing(), 1);
}

TEST(Duties, fromDay25ThePaperPackageIsPostedThoughOneIsQueued)
{
    confirmation::State state;
    state.steps.state = confirmation::Main::J1;
    state.steps.organisation = kVillage;
    state.steps.mediator = "duandefu";
    state.steps.effectiveOn = makeDay(2026, 3, 15);
    state.steps.windowEnd = makeDay(2026, 4, 14);
    EXPECT_EQ(mediator().on(makeDay(2026, 4, 8), state).size(), 1U);
    const auto duties = mediator().on(makeDay(2026, 4, 9), state); // 15 March + 25
    ASSERT_EQ(duties.size(), 2U);
    EXPECT_EQ(duties[0].code, "post_package");
    EXPECT_TRUE(duties[0].mine);
    EXPECT_EQ(duties[0].due, makeDay(2026, 4, 14));
    EXPECT_FALSE(duties[1].mine); // the queued one waits for the line
    EXPECT_EQ(mediator().on(makeDay(2026, 4, 15), state).size(), 1U); // too late for the post too
    state.steps.postedOn = makeDay(2026, 4, 10);
    const auto posted = mediator().on(makeDay(2026, 4, 15), state);
    ASSERT_EQ(posted.size(), 1U); // not asked for again, and never late
    EXPECT_FALSE(posted[0].mine);
    EXPECT_FALSE(posted[0].due);
}

TEST(Duties, whatCanOnlyBeRefusedIsNotAskedForButThatTheTimeIsOver)
{
    confirmation::State state;
    state.steps.organisation = kVillage;
    state.steps.mediator = "duandefu";
    state.steps.effectiveOn = makeDay(2026, 3, 15);
    state.steps.windowEnd = makeDay(2026, 4, 14);
    const auto codes = [&](confirmation::Main main, Day today) {
        state.steps.state = main;
        std::set<std::string> out;
        for (const auto& duty : mediator().on(today, state))
            if (duty.mine)
                out.insert(duty.code);
        return out;
    };
    EXPECT_EQ(codes(confirmation::Main::J0, makeDay(2026, 4, 14)), (std::set<std::string>{"apply_confirmation", "post_package"}));
    EXPECT_EQ(codes(confirmation::Main::J0, makeDay(2026, 4, 15)), std::set<std::string>{"note_lapse"});
    EXPECT_EQ(codes(confirmation::Main::JH, makeDay(2026, 4, 14)), std::set<std::string>{});
    EXPECT_EQ(codes(confirmation::Main::JH, makeDay(2026, 4, 15)), std::set<std::string>{"note_lapse"});
}

// 民事诉讼法 205: the thirty days run on when whoever mediated has left.
TEST(Duties, thePackageOfWhoHasLeftIsTheLiaisonsToApplyWith)
{
    confirmation::State state;
    state.steps.state = confirmation::Main::J0;
    state.steps.organisation = kVillage;
    state.steps.mediator = "duandefu";
    state.steps.effectiveOn = makeDay(2026, 3, 15);
    state.steps.windowEnd = makeDay(2026, 4, 14);
    auto chief = liaison();
    auto& accounts = chief.directory.steps.accounts;
    accounts["duandefu"] = {"duandefu", "段德福", "", {{"VM", std::string(kVillage)}}, true};
    const auto mine = [&] { return std::ranges::any_of(chief.on(makeDay(2026, 3, 20), state), [](const auto& duty) { return duty.mine && duty.code == "apply_confirmation"; }); };
    EXPECT_FALSE(mine());
    accounts["duandefu"].active = false;
    EXPECT_TRUE(mine());
}

// DOMAIN 3.3, T24: what is left behind at a studio. What the court sent is the dispatcher's to name anew, what people brought there is
// the studio's, and once the clock is over whoever is there sends it back (T41).
TEST(Duties, aStudiosDisputeIsNotKeptByWhoHasLeft)
{
    Desk court = dispatcher(), colleague{{}, {"lujie", {{"IF", "org-studio"}}}};
    const auto codes = [](const Desk& desk, Day today, const dispute::State& state) {
        std::vector<std::string> out;
        for (const auto& duty : desk.on(today, state))
            if (duty.mine)
                out.push_back(duty.code);
        return out;
    };
    auto state = inState(Main::M1);
    state.steps.holder.organisation = "org-studio";
    state.steps.holder.level = dispute::Level::Individual;
    state.steps.holder.mediator = "wenyuan";
    state.steps.clockStart = makeDay(2026, 3, 4); // 30 days: Friday 3 April
    const Day inTime = makeDay(2026, 3, 5), over = makeDay(2026, 4, 4);
    for (auto* desk : {&court, &colleague})
        desk->directory.steps.accounts["wenyuan"] = {"wenyuan", "文远", "", {{"IF", "org-studio"}}, true};
    EXPECT_EQ(codes(colleague, inTime, state), std::vector<std::string>{});
    EXPECT_EQ(codes(colleague, over, state), std::vector<std::string>{});
    for (auto* desk : {&court, &colleague})
        desk->directory.steps.accounts["wenyuan"].active = false;
    EXPECT_EQ(codes(court, inTime, state), std::vector<std::string>{"mediator_left"});
    EXPECT_EQ(codes(colleague, inTime, state), std::vector<std::string>{});
    EXPECT_EQ(codes(colleague, over, state), std::vector<std::string>{"fail_expired"});

    state.steps.courtSourced = false;
    state.steps.clockInternal = true;
    state.steps.court.clear();
    EXPECT_EQ(codes(colleague, inTime, state), std::vector<std::string>{"mediator_left"});
    EXPECT_EQ(codes(court, inTime, state), std::vector<std::string>{});
}

// T24 names no dispatcher for a centre: who passes matters on there (T19a, T19b) names another of its mediators.
TEST(Duties, aCentresMediatorWhoHasLeftIsTheCentresToReplace)
{
    const Desk court = dispatcher();
    Desk handling{{}, {"g2", {{"G2", "org-centre"}}}}, general{{}, {"g4", {{"G4", "org-centre"}}}}, risk{{}, {"g5", {{"G5", "org-centre"}}}};
    auto state = inState(Main::M1);
    state.steps.courtSourced = false;
    state.steps.court.clear();
    state.steps.clockInternal = true;
    state.steps.holder.organisation = "org-centre";
    state.steps.holder.level = dispute::Level::Centre;
    state.steps.holder.mediator = "wenyuan";
    state.steps.clockStart = makeDay(2026, 3, 4);
    const auto asked = [&](Desk desk) {
        desk.directory.steps.accounts["wenyuan"] = {"wenyuan", "文远", "", {{"G2", "org-centre"}}, false};
        std::vector<std::string> out;
        for (const auto& duty : desk.on(makeDay(2026, 3, 5), state))
            if (duty.mine)
                out.push_back(duty.code);
        return out;
    };
    const std::vector<std::string> replace{"mediator_left"}, none;
    EXPECT_EQ(asked(handling), replace);
    EXPECT_EQ(asked(general), replace);
    EXPECT_EQ(asked(risk), none);
    EXPECT_EQ(asked(court), none);
}

// 民事诉讼法 126: what is neither diverted nor registered within seven days is late; a suit that was accepted already is not.
TEST(Duties, aClaimIsDivertedOrRegisteredWithinSevenDays)
{
    auto state = inState(Main::C0);
    state.steps.registeredOn = makeDay(2026, 3, 4); // seven days: Wednesday 11 March
    const auto before = dispatcher().on(makeDay(2026, 3, 11), state);
    ASSERT_EQ(before.size(), 1U);
    EXPECT_EQ(before[0].code, "dispatch");
    EXPECT_EQ(before[0].due, makeDay(2026, 3, 11));
    EXPECT_EQ(before[0].article, "民事诉讼法第126条");
    EXPECT_EQ(before[0].group, duty::Group::Today);
    EXPECT_EQ(dispatcher().on(makeDay(2026, 3, 12), state)[0].group, duty::Group::Overdue);
    state.steps.entrusted = true;
    EXPECT_FALSE(dispatcher().on(makeDay(2026, 3, 12), state)[0].due);
}

/// What was assigned and came back, declined or recalled, was diverted in time: the seven days are not held against it.
TEST(Duties, aClaimThatCameBackHasMetItsSevenDays)
{
    auto state = inState(Main::C0);
    state.steps.registeredOn = makeDay(2026, 3, 4);
    state.steps.dispatchedOn = makeDay(2026, 3, 6);
    const auto back = dispatcher().on(makeDay(2026, 3, 20), state);
    ASSERT_EQ(back.size(), 1U);
    EXPECT_EQ(back[0].code, "dispatch");
    EXPECT_FALSE(back[0].due);
    EXPECT_NE(back[0].group, duty::Group::Overdue);
}

// 《实施意见》第14条: whom the court assigned by himself has no liaison; a colleague may not put himself in his place.
TEST(Duties, anotherHelperIsNamedByWhoAssignedTheFirst)
{
    const Desk court = dispatcher(), colleague{{}, {"lujie", {{"IF", "org-studio"}}}};
    const auto named = [](const Desk& desk, const dispute::State& state, Day today) {
        std::vector<std::string> out;
        for (const auto& duty : desk.on(today, state))
            if (duty.mine)
                out.push_back(duty.code + " " + duty.kind);
        return out;
    };
    const std::vector<std::string> another{"name_mediator dispute.replace_mediator"}, none;
    for (const auto main : {Main::M0, Main::M1}) { // declined: nobody is named
        auto state = inState(main);
        state.steps.holder.organisation = "org-studio";
        state.steps.holder.level = dispute::Level::Individual;
        state.steps.holder.mediatorAnswered = false;
        state.steps.clockStart = makeDay(2026, 3, 4);
        EXPECT_EQ(named(court, state, makeDay(2026, 3, 5)), another);
        EXPECT_EQ(named(colleague, state, makeDay(2026, 3, 5)), none);
        state.steps.holder.mediator = "wenyuan"; // named, and silent beyond his day
        const auto noon = startOfDayInChina(makeDay(2026, 3, 5)) + std::chrono::hours(12);
        state.steps.events = {{"a1", "dispute.replace_mediator", main, makeDay(2026, 3, 5), noon, "dispatcher", "wenyuan"}};
        EXPECT_EQ(named(court, state, makeDay(2026, 3, 10)), std::vector<std::string>{"helper_silent dispute.replace_mediator"});
        EXPECT_EQ(named(colleague, state, makeDay(2026, 3, 10)), none);
        state.steps.holder.mediator.clear();
        state.steps.courtSourced = false; // the studio's own: theirs to settle
        state.steps.court.clear();
        EXPECT_EQ(named(colleague, state, makeDay(2026, 3, 10)), another);
        EXPECT_EQ(named(court, state, makeDay(2026, 3, 10)), none);
    }
}

/// A studio's dispute that fell back to C2 has no liaison who names by T23.
TEST(Duties, aStudiosDisputeInC2IsNamedAnewByItsDispatcher)
{
    auto state = inState(Main::C2);
    state.steps.holder.organisation = "org-studio";
    state.steps.holder.level = dispute::Level::Individual;
    state.steps.clockStart = state.steps.acceptedOn = makeDay(2026, 3, 4);
    std::vector<std::string> asked;
    for (const auto& duty : dispatcher().on(makeDay(2026, 3, 5), state))
        if (duty.mine)
            asked.push_back(duty.code + " " + duty.kind);
    EXPECT_EQ(asked, std::vector<std::string>{"name_mediator dispute.replace_mediator"});
}

TEST(Duties, aProposalToWhoHasLeftIsTheLiaisons)
{
    auto chief = liaison();
    proposal::State state;
    state.steps.state = proposal::Main::Open;
    state.steps.organisation = kVillage;
    state.steps.mediator = "duandefu";
    state.steps.madeOn = makeDay(2026, 3, 2);
    auto& account = chief.directory.steps.accounts["duandefu"];
    account = {"duandefu", "段德福", "", {{"VM", std::string(kVillage)}}, true};
    const auto mine = [&] { return duty::dutiesOf(SubjectId{{5}}, SubjectState{state}, {chief.author, makeDay(2026, 3, 3), chief.directory, chief.directory.steps.settings, HolidayTable::shipped()}).at(0).mine; };
    EXPECT_FALSE(mine());
    account.active = false;
    EXPECT_TRUE(mine());
}

TEST(Duties, promisesOfTheAgreementOneByOne)
{
    auto state = inState(Main::G1);
    state.steps.holder.mediator = "duandefu";
    state.steps.confirmation = "applied";
    state.steps.agreement = dispute::AgreementSteps{};
    state.steps.agreement->effectiveOn = makeDay(2026, 4, 1);
    state.content.agreement = dispute::AgreementContent{};
    for (const Day due : {makeDay(2026, 6, 30), makeDay(2026, 9, 30), makeDay(2026, 12, 31)}) {
        dispute::Clause clause;
        clause.debtor = "p2";
        clause.creditor = "p1";
        clause.fen = 100000;
        clause.due = due;
        state.content.agreement->clauses.push_back(clause);
    }
    const auto early = mediator().on(makeDay(2026, 5, 1), state);
    ASSERT_EQ(early.size(), 1U); // only the next of those that are far
    EXPECT_EQ(early[0].code, "record_performance");
    EXPECT_EQ(early[0].due, makeDay(2026, 6, 30));
    const auto reminding = mediator().on(makeDay(2026, 6, 23), state);
    EXPECT_EQ(reminding.at(0).code, "remind_performance");
    EXPECT_EQ(reminding.at(0).group, duty::Group::Today);
    EXPECT_EQ(reminding.at(1).facts.at("clause"), 2);
    const auto missed = mediator().on(makeDay(2026, 7, 4), state);
    EXPECT_EQ(missed.at(0).code, "urge_performance");
    EXPECT_EQ(missed.at(0).due, makeDay(2026, 7, 3));
    EXPECT_EQ(missed.at(0).group, duty::Group::Overdue);
    EXPECT_FALSE(liaison().on(makeDay(2026, 7, 4), state).at(0).mine);
}

TEST(Duties, afterPerformanceAVisitThenTheArchive)
{
    auto state = inState(Main::V0);
    state.steps.holder.mediator = "duandefu";
    state.steps.agreement = dispute::AgreementSteps{};
    state.steps.agreement->effectiveOn = makeDay(2026, 4, 1);
    auto& after = state.steps.after.emplace();
    after.performance = dispute::Performance::P1;
    after.plan = "once";
    after.visitsFrom = makeDay(2026, 6, 30);
    after.planned = {makeDay(2026, 7, 15)};
    state.steps.events.push_back({"p", "dispute.perform", Main::V0, makeDay(2026, 6, 30), startOfDayInChina(makeDay(2026, 6, 30)), "duandefu", {}});
    const auto visit = mediator().on(makeDay(2026, 7, 15), state);
    ASSERT_EQ(visit.size(), 1U);
    EXPECT_EQ(visit[0].code, "visit");
    EXPECT_EQ(visit[0].group, duty::Group::Today);
    after.visits.push_back({makeDay(2026, 7, 10), "上门", {"p1"}, "done", true, false, {}, {}, "a"});
    after.alert = "a";
    const auto alert = mediator().on(makeDay(2026, 7, 11), state);
    EXPECT_EQ(alert.at(0).code, "answer_alert");
    EXPECT_EQ(alert.at(0).group, duty::Group::Overdue); // the same day
    after.alert.clear();
    const auto archive = mediator().on(makeDay(2026, 7, 11), state);
    ASSERT_EQ(archive.size(), 1U);
    EXPECT_EQ(archive[0].code, "archive");
    EXPECT_EQ(archive[0].due, makeDay(2026, 8, 9)); // 10 July + 30
    state.steps.state = Main::Z0;
    EXPECT_TRUE(mediator().on(makeDay(2026, 9, 1), state).empty());
}

// 本县设定 is said only of what the county can set: each of these days moves with its setting.
TEST(Duties, whatTheCountySetsMovesWithItsSetting)
{
    auto clerk = Desk{{}, {"clerk", {{"FC", std::string(kCourt)}}}};
    const auto back = [&](std::int64_t days) {
        returning::State sent;
        sent.steps.state = returning::Main::Sent;
        sent.steps.court = kCourt;
        sent.steps.sentOn = makeDay(2026, 4, 13);
        clerk.directory.steps.settings.receiveReturnDays = days;
        return duty::dutiesOf(SubjectId{{3}}, SubjectState{sent}, {clerk.author, makeDay(2026, 4, 13), clerk.directory, clerk.directory.steps.settings, HolidayTable::shipped()}).at(0);
    };
    EXPECT_EQ(back(0).article, "本县设定");
    EXPECT_EQ(back(0).due, makeDay(2026, 4, 13));
    EXPECT_EQ(back(0).explanation.at(0), "服务站点4月13日退回，当日清点接收，到4月13日24时止。");
    EXPECT_EQ(back(2).due, makeDay(2026, 4, 15));
    EXPECT_EQ(back(2).explanation.at(0), "服务站点4月13日退回，2日内清点接收，到4月15日24时止。");
    EXPECT_EQ(back(2).explanationEnglish.at(0), "Returned by the service point on 13 Apr; the papers are counted and received within 2 day(s), by 15 Apr 24:00.");

    auto point = liaison();
    confirmation::State ruled;
    ruled.steps.organisation = kVillage;
    ruled.steps.court = kCourt;
    ruled.steps.receivedAtPointOn = makeDay(2026, 4, 13);
    ruled.steps.printedOn = makeDay(2026, 4, 14);
    const auto first = [&](confirmation::Main main) {
        ruled.steps.state = main;
        return point.on(makeDay(2026, 4, 14), ruled).at(0);
    };
    EXPECT_EQ(first(confirmation::Main::J7).due, makeDay(2026, 4, 13));
    EXPECT_EQ(first(confirmation::Main::J7b).due, makeDay(2026, 4, 14));
    point.directory.steps.settings.printRulingDays = 1;
    point.directory.steps.settings.serveRulingDays = 3;
    EXPECT_EQ(first(confirmation::Main::J7).due, makeDay(2026, 4, 14));
    EXPECT_EQ(first(confirmation::Main::J7).explanation.at(1), "核对无误，1日内打印，趁当事人在场送达，到4月14日24时止。");
    EXPECT_EQ(first(confirmation::Main::J7b).due, makeDay(2026, 4, 17));
    EXPECT_EQ(first(confirmation::Main::J7b).explanation.at(0), "裁定书4月14日打印，3日内送达，到4月17日24时止。");

    order::State errand;
    errand.steps.state = order::Main::Sent;
    errand.steps.to = kVillage;
    errand.steps.sentOn = makeDay(2026, 4, 13);
    const auto asked = [&] { return duty::dutiesOf(SubjectId{{4}}, SubjectState{errand}, {point.author, makeDay(2026, 4, 13), point.directory, point.directory.steps.settings, HolidayTable::shipped()}).at(0); };
    EXPECT_EQ(asked().due, makeDay(2026, 4, 14));
    point.directory.steps.settings.orderReceiveDays = 3;
    EXPECT_EQ(asked().due, makeDay(2026, 4, 16));
    EXPECT_EQ(asked().explanation.at(1), "发出后3日内接收或者退回，到4月16日24时止。");
    EXPECT_EQ(asked().explanation.at(2), "文件没有写明，本县设定。");

    auto reported = inState(Main::R0);
    reported.steps.holder.mediator = "duandefu";
    reported.steps.risk.emplace();
    reported.steps.risk->police.emplace();
    reported.steps.risk->police->on = makeDay(2026, 4, 13);
    auto here = mediator();
    const auto police = [&] {
        for (const auto& one : here.on(makeDay(2026, 4, 13), reported))
            if (one.code == "police_answer")
                return one.due;
        return std::optional<Day>();
    };
    EXPECT_EQ(police(), makeDay(2026, 4, 14));
    here.directory.steps.settings.policeAskDays = 2;
    EXPECT_EQ(police(), makeDay(2026, 4, 15));
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
