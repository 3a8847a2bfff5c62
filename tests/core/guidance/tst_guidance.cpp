#include "core/documents/offers.h"
#include "core/duty/duties.h"
#include "core/dispute/kinds_office.h"
#include "core/guidance/extract.h"
#include "core/guidance/kinds.h"
#include "core/rights/audience.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// Guidance by judges, police and justice office: 000 二.8, 004 二.二.
using namespace core;
using namespace core::test;

namespace {

const SubjectId kRequest = subject(50);

/// A mediator of the village with a court's dispute in mediation, and a question to the judge.
struct Point : World {
    explicit Point(directory::State county = smallCounty()) : World(std::move(county)) {}
    bool act(std::string_view who, std::string_view when, std::string_view kind, std::string text = "{}") { return on(kRequest, who, when, kind, std::move(text)); }
    bool ask(std::string more = "", std::string question = "被申请人不认账，光有转账记录能不能认定借款？", std::string_view who = "vm")
    {
        return act(who, "2026-03-06", "guidance.ask",
                   "{'steps':{'guidanceNumber':'LQZD20260100001'" + more + "},'content':{'question':'" + question + "','extract':'类型：民间借贷纠纷。'}}");
    }
    bool answered(std::string manner = "advice", std::string more = "")
    {
        return act("guide", "2026-03-07", "guidance.answer", "{'steps':{'manner':'" + manner + "','minutes':20},'content':{'text':'先问清转账时的备注。'" + more + "}}");
    }
    [[nodiscard]] const guidance::State& request() const
    {
        static const guidance::State kNone;
        const auto* s = play.state(kRequest).as<guidance::State>();
        return s ? *s : kNone;
    }
    std::vector<duty::Duty> duties(std::string_view who, std::string_view today)
    {
        return duty::dutiesOf(kRequest, play.state(kRequest), {play.author(who), day(today), play.directory(), play.settings(), HolidayTable::shipped()});
    }
    std::string mine(std::string_view who, std::string_view today)
    {
        for (const auto& duty : duties(who, today))
            if (duty.mine)
                return duty.code;
        return {};
    }
    std::string disputeText() const { return toText(dispute); }
};

} // namespace

TEST(Guidance, goesToTheJudgeOfTheContactPointByItself)
{
    Point p;
    ASSERT_TRUE(p.ask()) << p.code();
    EXPECT_EQ(p.request().steps.to, "org-court");
    EXPECT_EQ(p.request().steps.judge, "guide");
    // 6 March 2026 is a Friday: three working days end on Wednesday the 11th.
    EXPECT_EQ(p.request().steps.due, day("2026-03-11"));
    EXPECT_EQ(p.mine("guide", "2026-03-09"), "guidance_answer");
    EXPECT_EQ(p.mine("vm", "2026-03-09"), "");
    EXPECT_EQ(p.duties("vm", "2026-03-09").at(0).group, duty::Group::Waiting);
}

TEST(Guidance, isUrgentWithinOneWorkingDay)
{
    Point p;
    ASSERT_TRUE(p.ask(",'urgent':true")) << p.code();
    EXPECT_EQ(p.request().steps.due, day("2026-03-09"));
    Point patient; // the county may allow more: Friday the 6th, two working days end on Tuesday the 10th
    patient.play.settings().guidanceUrgentWorkingDays = 2;
    ASSERT_TRUE(patient.ask(",'urgent':true")) << patient.code();
    EXPECT_EQ(patient.request().steps.due, day("2026-03-10"));
}

TEST(Guidance, aCourtWithoutAGuidingJudgeHandsItOn)
{
    auto county = smallCounty();
    county.steps.accounts["guide"].posts = {{"RJ", "org-court"}};
    Point p(county);
    ASSERT_TRUE(p.ask()) << p.code();
    EXPECT_EQ(p.request().steps.judge, "");
    EXPECT_EQ(p.mine("dispatcher", "2026-03-06"), "guidance_hand");
    EXPECT_FALSE(p.act("dispatcher", "2026-03-06", "guidance.hand", "{'steps':{'judge':'clerk'}}"));
    EXPECT_EQ(p.code(), "not_a_judge");
}

TEST(Guidance, thePoliceAndTheJusticeOfficeAreAskedToo)
{
    Point p;
    ASSERT_TRUE(p.ask(",'to':'org-justice'")) << p.code();
    EXPECT_EQ(p.mine("jo", "2026-03-06"), "guidance_answer");
    EXPECT_FALSE(p.answered()) << "the judge was not asked";
    ASSERT_TRUE(p.act("jo", "2026-03-06", "guidance.answer", "{'steps':{'manner':'visit','minutes':60},'content':{'text':'明天到村里去。'}}")) << p.code();
    Point q;
    EXPECT_FALSE(q.ask(",'to':'org-township'"));
    EXPECT_EQ(q.code(), "no_such_organisation");
}

TEST(Guidance, carriesNoNumberOfAPersonAndNoNameWithoutNeed)
{
    EXPECT_EQ(guidance::privateNumberIn("电话154 2433 6665，晚上在家"), "154 2433 6665");
    EXPECT_EQ(guidance::privateNumberIn("身份证43062119840424996X。"), "43062119840424996X");
    EXPECT_EQ(guidance::privateNumberIn("欠款36400元，编号LQ20260200061，2026年3月"), "");
    Point p;
    EXPECT_FALSE(p.ask("", "他的电话是15424336665，打不通怎么办？"));
    EXPECT_EQ(p.code(), "guidance_private");
    ASSERT_TRUE(p.mediating());
    const auto name = p.state().partyName("p1");
    EXPECT_FALSE(p.ask(",'dispute':'" + p.disputeText() + "'", name + "说没有签过字，怎么办？"));
    EXPECT_EQ(p.code(), "guidance_names");
    EXPECT_TRUE(p.ask(",'namesNeeded':true,'dispute':'" + p.disputeText() + "'", name + "说没有签过字，怎么办？")) << p.code();
    EXPECT_EQ(p.request().steps.disputeNumber, p.state().steps.number);
}

TEST(Guidance, theExtractHasNeitherNamesNorNumbers)
{
    dispute::State d;
    d.steps.type = "D07";
    d.steps.state = dispute::Main::M1;
    d.steps.sessions.resize(2);
    d.steps.parties = {{.id = "p1", .side = dispute::Side::Applicant}, {.id = "p2", .side = dispute::Side::Respondent}, {.id = "p3", .side = dispute::Side::Respondent}};
    const auto set = [&d](const char* name, const char* value) { d.content.fields[name].now.value = value; };
    set("p1.name", "谢宇");
    set("p2.name", "谢宇航");
    set("p3.name", "苏兴旺");
    set("amount", "3640000");
    set("narrative", "谢宇借给谢宇航36400元，苏兴旺担保，电话15424336665。");
    EXPECT_EQ(guidance::extractOf(d), "类型：民间借贷纠纷。标的：36,400.00元。现在：调解中，已调解2次。\n经过：申请人借给被申请人甲36400元，被申请人乙担保，电话（号码略）。");
}

TEST(Guidance, isAskedByWhoHoldsTheDispute)
{
    Point p;
    ASSERT_TRUE(p.mediating());
    EXPECT_FALSE(p.ask(",'dispute':'" + p.disputeText() + "'", "怎么办？", "vl2"));
    EXPECT_EQ(p.code(), "not_holder");
}

TEST(Guidance, eachKindOfAnswerNeedsWhatMakesItOne)
{
    Point p;
    ASSERT_TRUE(p.ask());
    EXPECT_FALSE(p.answered("case"));
    EXPECT_EQ(p.code(), "missing_field");
    EXPECT_TRUE(p.answered("case", ",'source':'指导案例68号'")) << p.code();
    EXPECT_FALSE(p.answered("law"));
    EXPECT_TRUE(p.answered("law", ",'law':'《民法典》第675条'")) << p.code();
    EXPECT_TRUE(p.answered("advice"));
    EXPECT_FALSE(p.act("guide", "2026-03-07", "guidance.answer", "{'steps':{'manner':'video'},'content':{'text':'已视频'}}"));
    EXPECT_TRUE(p.answered("video"));
    EXPECT_TRUE(p.answered("visit"));
    EXPECT_EQ(p.request().steps.answers.size(), 5U);
    EXPECT_FALSE(p.act("vm", "2026-03-07", "guidance.answer", "{'steps':{'manner':'advice'},'content':{'text':'自己答'}}"));
}

TEST(Guidance, aSessionIsAgreedWithItsFallback)
{
    Point p;
    ASSERT_TRUE(p.ask());
    const std::string at = std::to_string(noon("2026-03-09").time_since_epoch().count());
    EXPECT_FALSE(p.act("guide", "2026-03-07", "guidance.plan", "{'steps':{'at':" + at + ",'manner':'video'}}"));
    EXPECT_EQ(p.code(), "missing_field") << "what happens when the line fails";
    ASSERT_TRUE(p.act("guide", "2026-03-07", "guidance.plan", "{'steps':{'at':" + at + ",'manner':'video','fallback':'phone'}}")) << p.code();
    EXPECT_EQ(p.mine("vm", "2026-03-07"), "guidance_answer_plan");
    EXPECT_FALSE(p.act("guide", "2026-03-07", "guidance.answer_plan"));
    EXPECT_EQ(p.code(), "own_session_plan");
    EXPECT_FALSE(p.act("vm", "2026-03-09", "guidance.held", "{'steps':{'result':'held'},'content':{'record':'谈了'}}"));
    EXPECT_EQ(p.code(), "session_not_agreed");
    ASSERT_TRUE(p.act("vm", "2026-03-07", "guidance.answer_plan")) << p.code();
    EXPECT_EQ(p.mine("vm", "2026-03-09"), "guidance_held");
    EXPECT_FALSE(p.act("vm", "2026-03-09", "guidance.held", "{'steps':{'result':'fallback'},'content':{'record':'线路断了'}}"));
    ASSERT_TRUE(p.act("vm", "2026-03-09", "guidance.held", "{'steps':{'result':'fallback','used':'phone'},'content':{'record':'线路断了，改电话谈'}}")) << p.code();
    EXPECT_EQ(p.request().steps.sessions.at(0).used, "phone");
    EXPECT_EQ(p.request().steps.standingSession(), nullptr);
}

TEST(Guidance, goesIntoTheDossierAsGuidanceAndItsJudgeDoesNotReview)
{
    Point p;
    ASSERT_TRUE(p.mediating());
    ASSERT_TRUE(p.ask(",'dispute':'" + p.disputeText() + "'"));
    ASSERT_TRUE(p.answered("law", ",'law':'《民法典》第675条'"));
    EXPECT_EQ(p.mine("vm", "2026-03-08"), "guidance_close");
    const auto body = guidance::guidedBody(p.request(), toText(kRequest), p.request().steps.answers[0]);
    p.last = p.play.play(p.play.author("vm"), noon("2026-03-08"), "dispute.guided", p.dispute, body);
    ASSERT_TRUE(p.last) << p.code();
    const auto before = p.state().steps.state;
    ASSERT_TRUE(p.state().steps.office.has_value());
    EXPECT_EQ(p.state().steps.office->guides.at(0).account, "guide");
    EXPECT_EQ(p.state().steps.office->guides.at(0).manner, "law");
    EXPECT_EQ(p.state().steps.state, before);
    p.last = p.play.play(p.play.author("vm"), noon("2026-03-08"), "dispute.guided", p.dispute, body);
    EXPECT_EQ(p.code(), "already_in_dossier");
    ASSERT_TRUE(p.act("vm", "2026-03-08", "guidance.close", "{'steps':{'useful':'yes'}}")) << p.code();
    EXPECT_EQ(p.mine("vm", "2026-03-09"), "");
    EXPECT_TRUE(dispute::checkNotGuided(&p.play.state(p.dispute), "judge"));
    EXPECT_EQ(dispute::checkNotGuided(&p.play.state(p.dispute), "guide").error().code, "guided_before");
}

// R-000-8b: unless the court's leader says why he may, for this one application.
TEST(Guidance, theCourtsLeaderMayExceptAJudgeWithAReason)
{
    auto county = smallCounty();
    county.steps.accounts["guide"].posts.push_back({"RJ", "org-court"});
    county.steps.accounts["leader"] = {"leader", "邢院长", "", {{"CL", "org-court"}, {"RJ", "org-court"}}, true};
    Point p(county);
    ASSERT_TRUE(p.mediating());
    ASSERT_TRUE(p.ask(",'dispute':'" + p.disputeText() + "'"));
    ASSERT_TRUE(p.answered("law", ",'law':'《民法典》第675条'"));
    ASSERT_TRUE(p.play.play(p.play.author("vm"), noon("2026-03-08"), "dispute.guided", p.dispute, guidance::guidedBody(p.request(), toText(kRequest), p.request().steps.answers[0])));
    // An application that reached the court; its judge is asked for.
    confirmation::State state;
    state.steps.state = confirmation::Main::J2;
    state.steps.dispute = p.disputeText();
    state.steps.court = "org-court";
    const auto now = startOfDayInChina(day("2026-03-16"));
    const auto ask = [&](std::string_view who, std::string_view kind, std::string text) {
        Act act;
        act.envelope.kind = kind;
        act.envelope.version = 1;
        act.envelope.claimed = now;
        const auto parts = body(std::move(text));
        if (const auto* steps = parts.if_contains("steps")) act.parts[0] = encodeCanonical(*steps);
        if (const auto* content = parts.if_contains("content")) act.parts[1] = encodeCanonical(*content);
        return findKind(kind, 1)->check(SubjectState{state}, act, p.play.context(p.play.author(who), now, Side::County));
    };
    const std::string accept = "{'steps':{'caseNumber':'（2026）明0826诉前调确17号'}}";
    EXPECT_EQ(ask("guide", "confirmation.accept", accept).error().code, "guided_before");
    EXPECT_EQ(ask("leader", "confirmation.allow_guide", "{'steps':{'judge':'guide'}}").error().code, "missing_field");
    EXPECT_EQ(ask("leader", "confirmation.allow_guide", "{'steps':{'judge':'vm'},'content':{'reason':'x'}}").error().code, "no_such_account");
    EXPECT_EQ(ask("leader", "confirmation.allow_guide", "{'steps':{'judge':'leader'},'content':{'reason':'x'}}").error().code, "own_exception");
    EXPECT_TRUE(ask("leader", "confirmation.allow_guide", "{'steps':{'judge':'guide'},'content':{'reason':'本院只有他一名懂林权的法官'}}"));
    state.steps.exceptions.push_back({"guide", "leader", day("2026-03-16"), "a"});
    EXPECT_EQ(ask("leader", "confirmation.allow_guide", "{'steps':{'judge':'guide'},'content':{'reason':'x'}}").error().code, "already_allowed");
    const auto may = ask("guide", "confirmation.accept", accept);
    EXPECT_TRUE(may) << may.error().code;
}

TEST(Guidance, isReadByBothSidesAndNobodyElse)
{
    Point p;
    ASSERT_TRUE(p.ask());
    const auto grants = audiences(p.play.state(kRequest), p.play.directory());
    const Grants expected{{"=vm", 2}, {"VL@org-village", 2}, {"CD@org-court", 2}, {"GJ@org-court", 2}, {"=guide", 2}};
    EXPECT_EQ(grants, expected);
}

TEST(Guidance, countsForWhoGaveIt)
{
    Point p;
    ASSERT_TRUE(p.mediating());
    ASSERT_TRUE(p.ask(",'dispute':'" + p.disputeText() + "'"));
    ASSERT_TRUE(p.answered("advice"));
    ASSERT_TRUE(p.answered("law", ",'law':'《民法典》第675条'"));
    ASSERT_TRUE(p.act("vm", "2026-03-08", "guidance.close", "{'steps':{'useful':'yes'}}"));
    const std::vector<const guidance::Steps*> all{&p.request().steps};
    const guidance::Tally expected{1, {{"advice", 1}, {"law", 1}}, 40, 1, 1, 1};
    EXPECT_EQ(guidance::tallyOf(all, "guide", day("2026-03-01"), day("2026-03-31")), expected);
    EXPECT_EQ(guidance::tallyOf(all, "guide", day("2026-04-01"), day("2026-04-30")), guidance::Tally{});
    EXPECT_EQ(guidance::tallyOf(all, "jo", day("2026-03-01"), day("2026-03-31")), guidance::Tally{});
}

TEST(Guidance, itsPaperSaysThatItIsNoDecision)
{
    Point p;
    ASSERT_TRUE(p.ask());
    ASSERT_TRUE(p.answered("law", ",'law':'《民法典》第675条'"));
    const documents::Occasion occasion{p.play.directory(), HolidayTable::shipped(), noon("2026-03-09"), "vm"};
    const auto paper = documents::paperOf(p.play.state(kRequest), "guidance", occasion);
    ASSERT_TRUE(paper) << paper.error().code;
    const auto words = documents::plainText(*paper);
    for (const char* expected : {"法律指导单", "LQZD20260100001", "光有转账记录", "释法", "《民法典》第675条", "不是裁判", "用时20分钟"})
        EXPECT_NE(words.find(expected), std::string::npos) << expected << "\n" << words;
    EXPECT_TRUE(documents::missingIn(*paper).empty());
}
