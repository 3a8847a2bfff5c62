#include "core/dispute/kinds_assessment.h"
#include "core/dispute/ways.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// An expert's opinion, the grade after the end, the assessment that all ways are used up: 002 二(三), 003 四(二)5.
using namespace core;
using namespace core::test;

namespace {

directory::State county()
{
    auto d = smallCounty();
    directory::Organisation centre;
    centre.id = "org-centre";
    centre.name = "柳泉县综治中心";
    centre.kind = directory::OrganisationKind::Centre;
    d.steps.organisations["org-centre"] = centre;
    d.steps.accounts["g5"] = {"g5", "金研判", "", {{"G5", "org-centre"}}, true};
    return d;
}

dispute::Steps ended(dispute::Performance performance, std::initializer_list<std::pair<const char*, const char*>> answers)
{
    dispute::Steps s;
    s.agreement.emplace().effectiveOn = day("2026-03-16");
    auto& after = s.after.emplace();
    after.performance = performance;
    for (const auto& [answer, mark] : answers) {
        dispute::VisitSteps visit;
        visit.satisfaction["p1"] = answer;
        if (*mark)
            visit.marks["p1"] = mark;
        after.visits.push_back(visit);
    }
    return s;
}

} // namespace

TEST(Assessment, theProposedGradeFollowsResultAndAnswers)
{
    using enum dispute::Performance;
    EXPECT_EQ(dispute::proposedGrade({}), "");
    EXPECT_EQ(dispute::proposedGrade(ended(P1, {})), "good");
    EXPECT_EQ(dispute::proposedGrade(ended(P1, {{"good", "签名"}})), "good");
    EXPECT_EQ(dispute::proposedGrade(ended(P1, {{"bad", "签名"}, {"good", "签名"}})), "fair"); // one of two is not most
    EXPECT_EQ(dispute::proposedGrade(ended(P1, {{"bad", "签名"}, {"bad", "指印"}, {"good", "签名"}})), "poor");
    EXPECT_EQ(dispute::proposedGrade(ended(P1, {{"bad", ""}})), "good"); // without a mark it is no answer
    EXPECT_EQ(dispute::proposedGrade(ended(P0, {})), "fair");
    EXPECT_EQ(dispute::proposedGrade(ended(P2, {{"good", "签名"}})), "poor");
}

TEST(Assessment, nobodyGradesWhatHeTookPartIn)
{
    auto d = county();
    d.steps.accounts["vm"].posts.push_back({"JO", "org-justice"});
    World w(d);
    ASSERT_TRUE(w.agreed());
    EXPECT_FALSE(w.act("vm", "2026-03-20", "dispute.grade", "{'steps':{'grade':'fair'}}"));
    EXPECT_EQ(w.code(), "own_dossier");
    EXPECT_FALSE(w.act("vl", "2026-03-20", "dispute.grade", "{'steps':{'grade':'fair'}}"));
    EXPECT_EQ(w.code(), "no_right");
    // Agreed, nothing due yet: fair is proposed, another grade needs its reason.
    EXPECT_FALSE(w.act("jo", "2026-03-20", "dispute.grade", "{'steps':{'grade':'good'}}"));
    EXPECT_EQ(w.code(), "grade_reason");
    ASSERT_TRUE(w.act("jo", "2026-03-20", "dispute.grade", "{'steps':{'grade':'fair'}}")) << w.code();
    ASSERT_TRUE(w.act("jo", "2026-03-25", "dispute.grade", "{'steps':{'grade':'good'},'content':{'reason':'当事人写信感谢'}}")) << w.code();
    ASSERT_EQ(w.state().steps.after->grades.size(), 2U); // the first stays
    EXPECT_EQ(w.state().steps.after->grades.back().grade, "good");
    EXPECT_EQ(w.state().steps.after->grades.back().proposed, "fair");
    EXPECT_EQ(w.state().steps.after->grades.back().account, "jo");
}

TEST(Assessment, beforeItsEndNothingIsGraded)
{
    World w(county());
    ASSERT_TRUE(w.mediating());
    EXPECT_FALSE(w.act("jo", "2026-03-20", "dispute.grade", "{'steps':{'grade':'fair'}}"));
    EXPECT_NE(w.code(), "own_dossier");
}

// 003 四(二)5: "exhausted" is said only when every open way was tried or somebody declined it.
TEST(Assessment, exhaustedAccountsForEveryOpenWay)
{
    dispute::State state;
    state.steps.state = dispute::Main::F2;
    state.steps.type = "D04";
    state.steps.terminatedOn = day("2026-03-20");
    const auto d = county();
    const CountySettings settings;
    Context context{Side::County, noon("2026-03-25"), std::nullopt, settings, HolidayTable::shipped(), d, {"g5", {{"G5", "org-centre"}}}, nullptr};
    Envelope envelope;
    envelope.claimed = noon("2026-03-25");
    const auto said = [&](std::vector<std::string> tried, std::vector<std::string> declined, std::vector<std::string> closed, std::string result, std::string next = {}) {
        Parts<dispute::AssessEnd> parts;
        parts.steps = {std::move(tried), std::move(declined), std::move(closed), std::move(result), std::move(next), std::nullopt};
        parts.content.advice = "双方各说各话";
        const auto done = dispute::AssessEnd::check(state, {envelope, parts}, context);
        return done ? std::string("ok") : done.error().code + (done.error().facts.contains("way") ? ":" + std::string(done.error().facts.at("way").as_string()) : "");
    };
    // D04 is no labour matter and no administrative one. In the order of ways.h, mediation having been tried:
    const std::vector<std::string> rest{"negotiation", "administrative", "professional", "lawyer", "commercial", "notary", "ruling", "arbitration", "payment_order"};
    EXPECT_EQ(said({}, {}, {}, "exhausted"), "way_untried:negotiation");
    EXPECT_EQ(said({"negotiation"}, {"administrative", "professional"}, {}, "exhausted"), "way_untried:lawyer");
    EXPECT_EQ(said({"negotiation"}, rest, {}, "exhausted"), "ok");
    EXPECT_EQ(said({}, {"negotiation"}, rest, "exhausted"), "ok");
    EXPECT_EQ(said({}, {}, {}, "other_way", "notary"), "ok");
    EXPECT_EQ(said({}, {}, {}, "other_way"), "missing_field");
    EXPECT_EQ(said({}, {"notary"}, {}, "other_way", "notary"), "missing_field"); // declined: not advised again
    EXPECT_EQ(said({"prayer"}, {}, {}, "other_way", "notary"), "invalid_field");
    state.steps.terminatedOn.reset();
    EXPECT_NE(said({}, {}, {}, "other_way", "notary"), "ok");
}

// R-002-2.3d: apart from the agreement, and a tie with a party is shown beside it.
TEST(Assessment, anExpertsOpinionStandsApartAndTellsItsTies)
{
    World w(county());
    ASSERT_TRUE(w.on(subject(9), "vl", "2026-03-02", "person.propose",
                     "{'steps':{'place':{'organisation':'org-village','court':'org-court','sort':'expert','from':'2026-03-01'}},"
                     "'content':{'entry':{'name':'曾工程师','sex':'男','strengths':'房屋结构','workPhone':'0570-5550002'}},'identity':{'ties':['谢宇航']}}") &&
                w.on(subject(9), "ca", "2026-03-02", "person.approve")) << w.code();
    ASSERT_TRUE(w.mediating());
    const auto opinion = [&](std::string more) {
        return w.act("vm", "2026-03-09", "dispute.expert_opinion", "{'steps':{'askedOn':'2026-03-07'" + more + "},'content':{'name':'曾工程师','question':'裂缝要不要紧','opinion':'加固即可'}}");
    };
    ASSERT_TRUE(opinion("")) << w.code();
    ASSERT_TRUE(opinion(",'expert':'" + toText(subject(9)) + "'")) << w.code();
    ASSERT_EQ(w.state().steps.office->opinions.size(), 2U);
    EXPECT_EQ(w.state().steps.office->opinions[0].conflict, "");
    EXPECT_EQ(w.state().steps.office->opinions[1].conflict, "p1");
    EXPECT_EQ(w.state().steps.office->opinions[1].askedOn, day("2026-03-07"));
    EXPECT_FALSE(w.state().content.agreement); // nothing of it went there
    EXPECT_NE(w.state().content.notes.back().text.find("加固即可"), std::string::npos);
    EXPECT_FALSE(w.act("vm", "2026-03-09", "dispute.expert_opinion", "{'content':{'name':'曾工程师','question':'裂缝要不要紧'}}"));
    EXPECT_EQ(w.code(), "missing_field");
}
