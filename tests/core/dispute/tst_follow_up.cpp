#include "core/dispute/dossier.h"
#include "core/dispute/follow_up.h"
#include "core/rights/audience.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// DOMAIN T57, T86 to T90, 4.10, 5.0 and the defects of section 5; the invariants that touch the end.
using namespace core;
using namespace core::test;
using dispute::Main;

namespace {

const std::string kVisit = "{'steps':{'manner':'上门','with':['p1','p2'],'performed':'done','satisfaction':{'p1':'good'},'marks':{'p1':'签名'}},"
                           "'content':{'mind':'平和','opinions':'没有意见','performance':'已付清'}}";

class Settled : public World {
public:
    using World::World;
    bool performed() { return agreed() && act("vm", "2026-06-30", "dispute.perform", "{'steps':{'clause':1},'content':{'fen':1200000,'way':'转账'}}"); }
    bool visited() { return performed() && act("vm", "2026-07-10", "dispute.visit", kVisit); }
    bool known()
    {
        return act("vm", "2026-07-11", "dispute.amend", "{'identity':{'fields':{'p1.idNumber':'510826195703021212','p2.idNumber':'510826200011231212'}}}");
    }
    bool archived() { return visited() && known() && act("vm", "2026-07-12", "dispute.archive", "{'steps':{'pages':18}}"); }
    [[nodiscard]] const dispute::AfterSteps& after() const { return *state().steps.after; }
};

std::vector<std::string> codes(const dispute::State& state)
{
    std::vector<std::string> out;
    for (const auto& defect : dispute::dossierDefects(state))
        out.push_back(defect.code);
    return out;
}

bool has(const std::vector<std::string>& list, std::string_view code) { return std::find(list.begin(), list.end(), code) != list.end(); }

} // namespace

TEST(Visits, plansOfTheBook)
{
    const auto once = dispute::visitPlan("once", day("2026-03-16"), day("2026-06-30"), CountySettings{});
    EXPECT_EQ(once.days, std::vector{day("2026-07-15")});
    const auto regular = dispute::visitPlan("regular", day("2026-01-31"), day("2026-06-30"), CountySettings{});
    // 7 days, then months; the last day of a shorter month (民法典 202).
    EXPECT_EQ(regular.days, (std::vector{day("2026-02-07"), day("2026-02-28"), day("2026-04-30"), day("2026-07-31")}));
    EXPECT_TRUE(dispute::visitPlan("none", {}, {}, CountySettings{}).days.empty());
}

TEST(Visits, onceAfterTheLastDayDue)
{
    Settled w;
    ASSERT_TRUE(w.performed()) << w.code();
    EXPECT_EQ(w.after().planned, std::vector{day("2026-07-15")});
    const auto plan = dispute::standingPlan(w.state(), CountySettings{});
    EXPECT_EQ(nextVisit(*plan, w.state().steps), day("2026-07-15"));
    ASSERT_TRUE(w.act("vm", "2026-07-10", "dispute.visit", kVisit)) << w.code();
    EXPECT_EQ(w.state().steps.state, Main::V0);
    EXPECT_FALSE(nextVisit(*plan, w.state().steps));
}

TEST(Visits, aVisitBeforeTheLastDayDueDoesNotCountAndIsADefect)
{
    Settled w;
    ASSERT_TRUE(w.agreed());
    ASSERT_TRUE(w.act("vm", "2026-05-06", "dispute.visit",
                      "{'steps':{'manner':'电话','with':['p2'],'performed':'open'},'content':{'mind':'平和','opinions':'无'}}")) << w.code();
    ASSERT_TRUE(w.act("vm", "2026-06-30", "dispute.perform", "{'steps':{'clause':1},'content':{'fen':1200000,'way':'转账'}}"));
    EXPECT_EQ(nextVisit(*dispute::standingPlan(w.state(), CountySettings{}), w.state().steps), day("2026-07-15"));
    EXPECT_TRUE(has(codes(w.state()), "visit_before_due"));
}

TEST(Visits, fromWhichDayTheyCountIsKnownBeforeThePlanIsMade)
{
    Settled w;
    ASSERT_TRUE(w.mediating());
    EXPECT_FALSE(visitsCountFrom(w.state(), CountySettings{})); // nothing is promised yet
    Settled v;
    ASSERT_TRUE(v.agreed());
    EXPECT_EQ(visitsCountFrom(v.state(), CountySettings{}), day("2026-06-30"));
    // Paid early: the day stays.
    ASSERT_TRUE(v.act("vm", "2026-05-06", "dispute.perform", "{'steps':{'clause':1},'content':{'fen':1200000,'way':'转账'}}"));
    EXPECT_EQ(visitsCountFrom(v.state(), CountySettings{}), day("2026-06-30"));
    ASSERT_TRUE(v.act("vm", "2026-07-10", "dispute.visit", kVisit)) << v.code();
    EXPECT_FALSE(visitsCountFrom(v.state(), CountySettings{})); // it is paid
}

TEST(Visits, hardOnesAreVisitedFromTheDayTheyWereSettled)
{
    Settled w;
    ASSERT_TRUE(w.agreed());
    ASSERT_TRUE(w.act("vm", "2026-03-17", "dispute.plan_visits", "{'steps':{'plan':'regular'}}")) << w.code();
    EXPECT_EQ(w.state().steps.state, Main::G1);
    EXPECT_EQ(w.after().planned, (std::vector{day("2026-03-23"), day("2026-04-16"), day("2026-06-16"), day("2026-09-16")}));
    ASSERT_TRUE(w.act("vm", "2026-03-23", "dispute.visit",
                      "{'steps':{'manner':'上门','with':['p1'],'performed':'open'},'content':{'mind':'平和','opinions':'无'}}"));
    EXPECT_EQ(nextVisit(*dispute::standingPlan(w.state(), CountySettings{}), w.state().steps), day("2026-04-16"));
    // Performance ends: the plan goes on.
    ASSERT_TRUE(w.act("vm", "2026-06-30", "dispute.perform", "{'steps':{'clause':1},'content':{'fen':1200000,'way':'转账'}}"));
    EXPECT_EQ(w.after().plan, "regular");
    EXPECT_EQ(w.after().planned.size(), 4U);
    EXPECT_FALSE(w.act("vm", "2026-06-30", "dispute.plan_visits", "{'steps':{'plan':'once'}}"));
    EXPECT_EQ(w.code(), "missing_field"); // a shorter plan needs its reason
}

TEST(Visits, theFourQuestionsAreAllAnswered)
{
    Settled w;
    ASSERT_TRUE(w.performed());
    const auto visit = [&w](const std::string& steps, const std::string& content) {
        return w.act("vm", "2026-07-10", "dispute.visit", "{'steps':{'manner':'上门','with':['p1'],'performed':'done'" + steps + "},'content':{" + content + "}}");
    };
    EXPECT_FALSE(visit("", "'opinions':'无'"));
    EXPECT_EQ(w.code(), "missing_field");
    EXPECT_FALSE(visit("", "'mind':'平和'"));
    EXPECT_FALSE(visit(",'unusual':true", "'mind':'平和','opinions':'无'"));
    EXPECT_FALSE(visit(",'newSigns':true", "'mind':'平和','opinions':'无'"));
    // R-003-3c: satisfaction without a mark or the caller's name is refused.
    EXPECT_FALSE(visit(",'satisfaction':{'p1':'good'}", "'mind':'平和','opinions':'无'"));
    EXPECT_EQ(w.code(), "no_mark");
    EXPECT_FALSE(visit(",'satisfaction':{'p1':'great'},'marks':{'p1':'签名'}", "'mind':'平和','opinions':'无'"));
    EXPECT_TRUE(visit(",'satisfaction':{'p1':'fair'},'marks':{'p1':'来电 谢宇航'}", "'mind':'平和','opinions':'无'")) << w.code();
}

TEST(Visits, alsoWhileMediationRunsAndWithNoLine)
{
    World w;
    ASSERT_TRUE(w.mediating());
    ASSERT_TRUE(w.act("vm", "2026-03-08", "dispute.visit", "{'steps':{'manner':'电话','with':['p1']},'content':{'mind':'着急','opinions':'想快点'}}")) << w.code();
    EXPECT_EQ(w.state().steps.state, Main::M1);
    World r;
    ASSERT_TRUE(r.registered());
    EXPECT_FALSE(r.act("vm", "2026-03-03", "dispute.visit", "{'steps':{'manner':'电话','with':['p1']},'content':{'mind':'着急','opinions':'无'}}"));
}

TEST(Visits, unusualBehaviourIsAnAlertUntilSomebodyAnswers)
{
    Settled w;
    ASSERT_TRUE(w.performed() && w.known());
    ASSERT_TRUE(w.act("vm", "2026-07-12", "dispute.visit",
                      "{'steps':{'manner':'上门','with':['p2'],'performed':'done','unusual':true},'content':{'mind':'消沉','unusual':'扬言报复','opinions':'无'}}")) << w.code();
    EXPECT_EQ(w.after().alert, w.after().visits[0].act);
    EXPECT_FALSE(w.act("vm", "2026-07-12", "dispute.archive"));
    EXPECT_EQ(w.code(), "alert_open");
    EXPECT_FALSE(w.act("vm", "2026-07-12", "dispute.answer_alert"));
    ASSERT_TRUE(w.act("vl", "2026-07-12", "dispute.answer_alert", "{'content':{'reason':'已电话报告派出所和镇上'}}")) << w.code();
    EXPECT_TRUE(w.after().alert.empty());
    EXPECT_FALSE(w.act("vm", "2026-07-12", "dispute.answer_alert", "{'content':{'reason':'再报'}}"));
    EXPECT_EQ(w.code(), "no_alert");
    EXPECT_TRUE(w.act("vm", "2026-07-12", "dispute.archive")) << w.code();
}

TEST(Visits, afterAReturnOnlyWhatIsStillRisky)
{
    World w;
    ASSERT_TRUE(w.mediating());
    ASSERT_TRUE(w.act("vm", "2026-03-10", "dispute.withdraw_consent", "{'steps':{'party':'p2'}}"));
    ASSERT_TRUE(w.act("vm", "2026-03-11", "dispute.terminate", "{'steps':{'otherWaysToldOn':'2026-03-11'}}"));
    ASSERT_TRUE(w.act("vl", "2026-03-12", "dispute.send_back", "{'steps':{'returning':'" + toText(subject(9)) + "'}}"));
    ASSERT_TRUE(w.act("clerk", "2026-03-16", "dispute.court_file", "{'steps':{'filingNumber':'（2026）明0826民初88号'}}"));
    EXPECT_FALSE(w.act("vm", "2026-03-17", "dispute.plan_visits", "{'steps':{'plan':'once'}}"));
    EXPECT_EQ(w.code(), "no_ground");
    // The colour is set by a warning; here it is put into a state of its own.
    auto state = w.state();
    state.steps.colour = "yellow";
    const auto* kind = findKind("dispute.plan_visits", 1);
    Envelope envelope;
    envelope.kind = "dispute.plan_visits";
    envelope.claimed = noon("2026-03-17");
    const auto act = sealAct(envelope, {R"({"plan":"once"})", std::nullopt, std::nullopt, std::nullopt});
    const auto context = w.play.context(w.play.author("vm"), noon("2026-03-17"), core::Side::Desk);
    const auto found = kind->check(SubjectState{state}, act, context);
    ASSERT_TRUE(found) << found.error().code;
    EXPECT_EQ(found->facts.at("transition").as_string(), "T57");
    EXPECT_EQ(found->facts.at("to").as_string(), "V0");
}

TEST(Relapse, isALinkedDisputeOfItsOwn)
{
    Settled w;
    ASSERT_TRUE(w.archived()) << w.code();
    const auto fresh = subject(8);
    w.last = w.play.playGroup(w.play.author("vm"), noon("2026-09-01"),
                              {{"dispute.register", fresh, body("{'steps':{'number':'LQ20260900001','type':'D04','source':'committee','previous':'" + toText(w.dispute) +
                                                               "','parties':[{'id':'p1','side':'applicant'},{'id':'p2','side':'respondent'}]},"
                                                               "'content':{'fields':{'p1.name':'谢宇航','p2.name':'苏兴旺','demand':'停止辱骂','place':'西竹坪村'}}}")},
                               {"dispute.relapse", w.dispute, body("{'steps':{'next':'" + toText(fresh) + "'},'content':{'reason':'回访得知又起争吵'}}")}});
    ASSERT_TRUE(w.last) << w.code();
    EXPECT_EQ(w.state().steps.state, Main::Z0); // stays filed
    EXPECT_EQ(w.state().steps.nextRound, toText(fresh));
    EXPECT_EQ(w.play.state(fresh).as<dispute::State>()->steps.previousRound, toText(w.dispute));
}

TEST(Archive, needsPerformanceVisitsAndSheets)
{
    Settled w;
    ASSERT_TRUE(w.agreed());
    EXPECT_FALSE(w.act("vm", "2026-06-30", "dispute.archive"));
    EXPECT_EQ(w.code(), "closed"); // in force is no state to file from
    ASSERT_TRUE(w.act("vm", "2026-06-30", "dispute.perform", "{'steps':{'clause':1},'content':{'fen':1200000,'way':'转账'}}"));
    EXPECT_FALSE(w.act("vm", "2026-07-01", "dispute.archive"));
    EXPECT_EQ(w.code(), "visit_due");
    ASSERT_TRUE(w.act("vm", "2026-07-10", "dispute.visit", kVisit));
    EXPECT_FALSE(w.act("vm", "2026-07-11", "dispute.archive"));
    EXPECT_EQ(w.code(), "dossier_incomplete");
    EXPECT_EQ(w.last.error().facts.at("sheets").as_string(), "身份证明");
    // What is not there may be explained in the note on the dossier.
    auto explained = w;
    ASSERT_TRUE(explained.act("vm", "2026-07-11", "dispute.archive", "{'content':{'explained':{'identity':'证件遗失，户籍证明待补'}}}")) << explained.code();
    EXPECT_EQ(explained.state().content.after->explained.at("identity"), "证件遗失，户籍证明待补");
    ASSERT_TRUE(w.known());
    ASSERT_TRUE(w.act("vm", "2026-07-12", "dispute.archive", "{'steps':{'pages':18}}")) << w.code();
    EXPECT_EQ(w.state().steps.state, Main::Z0);
    EXPECT_EQ(w.after().archiveNumber, "人调卷〔2026〕第1号"); // LQ20260300001; this committee has no short name
    EXPECT_EQ(w.after().retention, "short");
    EXPECT_EQ(w.after().retentionUntil, day("2031-12-31")); // 5 years from 1 January 2027
    EXPECT_EQ(w.after().pages, 18);
    EXPECT_FALSE(w.act("vm", "2026-07-13", "dispute.archive"));
    EXPECT_EQ(w.code(), "closed");
}

TEST(Archive, retentionIsASettingAndPermanentHasNoEnd)
{
    CountySettings settings;
    settings.retentionLongYears = 10;
    EXPECT_EQ(dispute::retentionEnd("long", day("2026-07-12"), settings), day("2036-12-31"));
    EXPECT_FALSE(dispute::retentionEnd("permanent", day("2026-07-12"), settings));
    dispute::Steps confirmed;
    confirmed.confirmation = "x";
    EXPECT_EQ(dispute::proposedRetention(confirmed), "long");
    EXPECT_EQ(dispute::proposedRetention({}), "short");
}

TEST(Archive, whatIsFiledIsOnlyRead)
{
    Settled w;
    ASSERT_TRUE(w.archived()) << w.code();
    const auto before = w.state();
    const std::string bodies[] = {"{}", "{'content':{'reason':'改'}}", "{'content':{'fields':{'demand':'改'}}}", kVisit};
    // Copies, looking with a reason, a relapse and the review are what is left.
    constexpr std::string_view kLeft[] = {"dispute.printed", "dispute.revealed", "dispute.relapse", "dispute.call_review", "dispute.review", "dispute.urge"};
    for (const auto& kind : allKinds()) {
        if (kind.subject != "dispute" || std::find(std::begin(kLeft), std::end(kLeft), kind.info.name) != std::end(kLeft))
            continue;
        for (const auto& text : bodies)
            for (const auto* who : {"vm", "vl", "dispatcher", "clerk"})
                EXPECT_FALSE(w.act(who, "2026-08-01", kind.info.name, text)) << kind.info.name << " " << who;
    }
    EXPECT_EQ(w.state(), before);
}

TEST(Archive, aSignedAgreementNeverChanges)
{
    Settled w;
    ASSERT_TRUE(w.agreed());
    const auto hash = w.state().steps.agreement->hash;
    const auto text = w.state().content.agreement;
    ASSERT_TRUE(w.act("vm", "2026-06-30", "dispute.perform", "{'steps':{'clause':1},'content':{'fen':1200000,'way':'转账'}}"));
    ASSERT_TRUE(w.act("vm", "2026-07-10", "dispute.visit", kVisit) && w.known() && w.act("vm", "2026-07-12", "dispute.archive")) << w.code();
    EXPECT_EQ(w.state().steps.agreement->hash, hash); // v
    EXPECT_EQ(w.state().content.agreement, text);
}

TEST(Review, bySomebodyElseWhoCalledForTheDossier)
{
    Settled w;
    ASSERT_TRUE(w.archived()) << w.code();
    const auto level = [&w] {
        const auto grants = audiences(w.play.state(w.dispute), w.play.directory());
        const auto mine = grants.find("=jo");
        return mine == grants.end() ? grants.at("JO@org-justice") : mine->second;
    };
    EXPECT_EQ(level(), 1);
    EXPECT_FALSE(w.act("jo", "2026-08-01", "dispute.review", "{'steps':{'score':90},'content':{'remarks':'好'}}"));
    EXPECT_EQ(w.code(), "not_called");
    EXPECT_FALSE(w.act("vm", "2026-08-01", "dispute.call_review"));
    EXPECT_EQ(w.code(), "no_right");
    ASSERT_TRUE(w.act("jo", "2026-08-01", "dispute.call_review")) << w.code();
    EXPECT_EQ(level(), 3); // may read it now
    EXPECT_FALSE(w.act("jo", "2026-08-02", "dispute.review", "{'steps':{'score':101}}"));
    EXPECT_FALSE(w.act("jo", "2026-08-02", "dispute.review", "{'steps':{'score':90,'defects':['seal_missing']},'content':{'remarks':'x'}}"));
    EXPECT_FALSE(w.act("jo", "2026-08-02", "dispute.review", "{'steps':{'score':100}}")); // the record itself has defects
    ASSERT_TRUE(w.act("jo", "2026-08-02", "dispute.review", "{'steps':{'score':90,'defects':['facts_differ']},'content':{'remarks':'责任没有写明'}}")) << w.code();
    ASSERT_EQ(w.after().reviews.size(), 1U);
    EXPECT_TRUE(has(w.after().reviews[0].defects, "responsibility_missing"));
    EXPECT_TRUE(has(w.after().reviews[0].defects, "facts_differ"));
    EXPECT_EQ(level(), 1); // and no longer
    EXPECT_EQ(w.state().steps.state, Main::Z0);
}

TEST(Review, whoTookPartDoesNotReview)
{
    auto county = smallCounty();
    county.steps.accounts["vm"].posts.push_back({"JO", "org-justice"});
    county.steps.accounts["far"] = {"far", "远所长", "", {{"JO", "org-far"}}, true};
    county.steps.organisations["org-far"] = county.steps.organisations["org-justice"];
    county.steps.organisations["org-far"].id = "org-far";
    county.steps.organisations["org-far"].township = "远山镇";
    Settled w(county);
    ASSERT_TRUE(w.archived()) << w.code();
    EXPECT_FALSE(w.act("vm", "2026-08-01", "dispute.call_review"));
    EXPECT_EQ(w.code(), "own_dossier");
    EXPECT_FALSE(w.act("far", "2026-08-01", "dispute.call_review")); // another township
    EXPECT_EQ(w.code(), "not_holder");
}

// R-001-3.1c: by somebody from outside the case who called for the dossier; whoever was reached is asked everything.
TEST(Review, aPartyIsAskedByTelephoneFromOutsideTheCase)
{
    Settled w;
    ASSERT_TRUE(w.archived()) << w.code();
    const std::string answers = "'answers':{'own_will':'yes','heard_out':'yes','pressed':'no','fee':'no','kept':'yes','satisfied':'unsure'}";
    const auto call = [&w](std::string_view who, const std::string& steps) { return w.act(who, "2026-08-02", "dispute.call_party", "{'steps':{" + steps + "},'content':{'remarks':'说调解员很耐心'}}"); };
    EXPECT_FALSE(call("jo", "'party':'p1'," + answers));
    EXPECT_EQ(w.code(), "not_called");
    ASSERT_TRUE(w.act("jo", "2026-08-01", "dispute.call_review")) << w.code();
    EXPECT_FALSE(call("vm", "'party':'p1'," + answers));
    EXPECT_EQ(w.code(), "no_right");
    EXPECT_FALSE(call("jo", "'party':'p9'," + answers));
    EXPECT_EQ(w.code(), "unknown_party");
    EXPECT_FALSE(call("jo", "'party':'p1','answers':{'own_will':'yes'}")) << "half the questions";
    EXPECT_EQ(w.code(), "missing_field");
    EXPECT_FALSE(call("jo", "'party':'p1','answers':{'own_will':'perhaps'}"));
    EXPECT_EQ(w.code(), "invalid_field");
    EXPECT_FALSE(call("jo", "'party':'p2','reached':false," + answers)) << "answers of somebody who was not reached";
    ASSERT_TRUE(call("jo", "'party':'p1'," + answers)) << w.code();
    ASSERT_TRUE(call("jo", "'party':'p2','reached':false")) << w.code();
    ASSERT_EQ(w.after().calls.size(), 2U);
    EXPECT_EQ(w.after().calls[0].answers.at("satisfied"), "unsure");
    EXPECT_FALSE(w.after().calls[1].reached);
    EXPECT_EQ(w.state().content.after->calls.size(), 2U);
    EXPECT_FALSE(dispute::tookPart(w.state().steps, "jo")) << "who asks from outside may still review";
    ASSERT_TRUE(w.act("jo", "2026-08-03", "dispute.review", "{'steps':{'score':90},'content':{'remarks':'责任没有写明'}}")) << w.code();
}

TEST(Defects, ofTheBook)
{
    Settled w;
    ASSERT_TRUE(w.agreed());
    auto state = w.state();
    EXPECT_FALSE(has(codes(state), "seal_missing"));
    EXPECT_TRUE(has(codes(state), "responsibility_missing"));
    state.steps.agreement->sealedOn.reset();
    EXPECT_TRUE(has(codes(state), "seal_missing"));
    state.steps.agreement->signedOn.erase("p2");
    EXPECT_TRUE(has(codes(state), "signature_missing"));
    state.content.agreement->clauses[0].capitals = "壹万元整";
    EXPECT_TRUE(has(codes(state), "capitals_differ"));
    state.content.agreement->clauses[0].due.reset();
    state.content.agreement->clauses[0].text = "秋收后尽快付清";
    EXPECT_TRUE(has(codes(state), "time_unclear"));
    state.identity.fields["p1.idNumber"].now.value = "510826195703021212";
    state.content.fields["p1.birth"].now.value = "1957-03-03";
    EXPECT_TRUE(has(codes(state), "age_differs"));
    state.content.fields["p1.birth"].now.value = "1957-03-02";
    EXPECT_FALSE(has(codes(state), "age_differs"));
    state.identity.care["p1"] = {"mediator_relative"};
    EXPECT_TRUE(has(codes(state), "mediator_related"));
    state.steps.agreement->effectiveOn = day("2026-03-11");
    EXPECT_TRUE(has(codes(state), "agreement_before_session")); // session on the 12th
    state.steps.agreement->mediatorSignedOn.reset();
    EXPECT_TRUE(has(codes(state), "date_missing"));
    state.content.sessions[0].readAloud = false;
    EXPECT_TRUE(has(codes(state), "not_read_aloud"));
}
