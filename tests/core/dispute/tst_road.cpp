#include "core/dispute/life_cycle.h"
#include "core/text/sentences.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// The usual roads of DOMAIN 3.3 and 3.4, and the invariants behind them.
using namespace core;
using namespace core::test;
using dispute::Main;

TEST(Road, fromTheCourtToAnAgreementInForce)
{
    World w;
    ASSERT_TRUE(w.agreed()) << w.code();
    EXPECT_EQ(w.state().steps.state, Main::G1);
    EXPECT_EQ(w.state().steps.agreement->effectiveOn, day("2026-03-16"));
    EXPECT_EQ(w.state().steps.clockStart, day("2026-03-04"));
    EXPECT_EQ(w.state().steps.clockStopped, day("2026-03-16"));
    EXPECT_FALSE(w.state().steps.clockInternal);
    EXPECT_EQ(w.state().steps.acceptDue, day("2026-03-05")); // DOMAIN 4.2, first row
}

TEST(Road, ownDisputeNeedsEveryConsentAndGetsAnInternalClock)
{
    World w;
    ASSERT_TRUE(w.registered()) << w.code();
    ASSERT_TRUE(w.act("vm", "2026-03-02", "dispute.notice", "{'steps':{'version':'2026-1','readAloud':true}}")) << w.code();
    ASSERT_TRUE(w.act("vm", "2026-03-02", "dispute.choose", "{'steps':{'way':'mediation'}}")) << w.code();
    ASSERT_TRUE(w.act("vm", "2026-03-02", "dispute.consent", "{'steps':{'party':'p1','answer':'agreed','manner':'当面'}}"));
    EXPECT_EQ(w.state().steps.state, Main::A4);
    ASSERT_TRUE(w.act("vm", "2026-03-03", "dispute.consent", "{'steps':{'party':'p2','answer':'agreed','manner':'电话'}}"));
    EXPECT_EQ(w.state().steps.state, Main::M0);
    EXPECT_EQ(w.state().steps.holder.mediator, "vm");
    EXPECT_TRUE(w.state().steps.clockInternal);
    ASSERT_TRUE(w.act("vm", "2026-03-03", "dispute.begin", "{'steps':{'rightsTold':true}}")) << w.code();
    // An internal target is no bar (DOMAIN 4.3): a session long after 30 days.
    EXPECT_TRUE(w.act("vm", "2026-05-20", "dispute.session",
                      "{'steps':{'place':'村委会','manner':'当面','present':['p1'],'result':'again'},'content':{'record':'再谈'}}")) << w.code();
}

TEST(Road, refusalOfOneSideClosesAnOwnDispute)
{
    World w;
    ASSERT_TRUE(w.registered());
    ASSERT_TRUE(w.act("vm", "2026-03-02", "dispute.notice", "{'steps':{'version':'2026-1'}}"));
    ASSERT_TRUE(w.act("vm", "2026-03-02", "dispute.choose", "{'steps':{'way':'mediation'}}"));
    ASSERT_TRUE(w.act("vm", "2026-03-03", "dispute.consent", "{'steps':{'party':'p2','answer':'refused','manner':'电话'}}"));
    EXPECT_EQ(w.state().steps.state, Main::A5);
}

TEST(Road, consentOfAnUnknownPartyAndFutureDaysAreRefused)
{
    World w;
    ASSERT_TRUE(w.named());
    EXPECT_FALSE(w.act("vm", "2026-03-06", "dispute.consent", "{'steps':{'party':'p9','answer':'agreed','manner':'当面'}}"));
    EXPECT_EQ(w.code(), "unknown_party");
    EXPECT_FALSE(w.act("vm", "2026-03-06", "dispute.consent", "{'steps':{'party':'p2','answer':'agreed','manner':'当面','on':'2026-03-07'}}"));
    EXPECT_EQ(w.code(), "future");
    EXPECT_FALSE(w.act("vm", "2026-03-06", "dispute.consent", "{'steps':{'party':'p2','answer':'agreed','manner':'当面','on':'2026-03-01'}}"));
    EXPECT_EQ(w.code(), "too_early");
}

TEST(Invariant, noSessionWithoutAllConsents)
{
    World w;
    ASSERT_TRUE(w.named());
    EXPECT_FALSE(w.act("vm", "2026-03-06", "dispute.begin", "{'steps':{'rightsTold':true}}"));
    EXPECT_EQ(w.code(), "consent");
    World m;
    ASSERT_TRUE(m.mediating()) << m.code();
    ASSERT_TRUE(m.act("vm", "2026-03-07", "dispute.consent", "{'steps':{'party':'p2','answer':'thinking'}}"));
    EXPECT_FALSE(m.act("vm", "2026-03-08", "dispute.session",
                       "{'steps':{'place':'村委会','manner':'当面','present':['p1'],'result':'again'},'content':{'record':'再谈'}}"));
    EXPECT_EQ(m.code(), "consent");
}

TEST(Invariant, noAgreementFromSuspensionUnlessTheAppraisalIsWithdrawn)
{
    World w;
    ASSERT_TRUE(w.mediating());
    ASSERT_TRUE(w.act("vm", "2026-03-16", "dispute.appraisal_start",
                      "{'steps':{'consents':{'p1':'2026-03-16','p2':'2026-03-16'},'courtApproved':true},'content':{'body':'鉴定所'}}")) << w.code();
    const auto draft = [&](const std::string& withdrawn) {
        return w.act("vm", "2026-03-20", "dispute.draft",
                     "{'steps':{'number':'61'" + withdrawn + "},'content':{'facts':'甲','clauses':[]}}");
    };
    EXPECT_FALSE(draft(""));
    EXPECT_EQ(w.code(), "suspended");
    EXPECT_TRUE(draft(",'appraisalWithdrawnOn':'2026-03-20'")) << w.code();
    EXPECT_EQ(w.state().steps.state, Main::G0);
    EXPECT_EQ(w.state().steps.suspensions[0].to, day("2026-03-20"));
}

TEST(Invariant, noAgreementFromSuspectedSham)
{
    World w;
    ASSERT_TRUE(w.drafted());
    ASSERT_TRUE(w.act("vm", "2026-03-13", "dispute.sham_stop", "{'steps':{'flags':['no_quarrel']}}")) << w.code();
    EXPECT_FALSE(w.act("vm", "2026-03-13", "dispute.draft", "{'steps':{'number':'62'},'content':{'facts':'甲'}}"));
    EXPECT_EQ(w.code(), "sham");
    ASSERT_TRUE(w.act("guide", "2026-03-14", "dispute.sham_decide", "{'steps':{'upheld':true},'content':{'reason':'伪造借条'}}")) << w.code();
    EXPECT_EQ(w.state().steps.state, Main::F2);
    EXPECT_EQ(w.state().steps.failureReasons, std::vector<std::string>{"F12"});
    EXPECT_TRUE(w.state().steps.otherWaysToldOn);
}

// DOMAIN 3.3, T30: at least one hard flag of 6.8.
TEST(Road, softFlagsAloneStopNothing)
{
    World w;
    ASSERT_TRUE(w.mediating());
    const auto stop = [&](const std::string& flags) { return w.act("vm", "2026-03-13", "dispute.sham_stop", "{'steps':{'flags':[" + flags + "]}}"); };
    EXPECT_FALSE(stop("'one_speaks','no_link'"));
    EXPECT_EQ(w.code(), "no_hard_flag");
    EXPECT_FALSE(stop("'no_quarrel','weather'"));
    EXPECT_EQ(w.code(), "invalid_field");
    EXPECT_EQ(w.state().steps.state, Main::M1);
    ASSERT_TRUE(stop("'one_speaks','circling_money'")) << w.code();
    EXPECT_EQ(w.state().steps.state, Main::M3);
}

// Whoever is too late is told so, not what else to fill in.
TEST(Road, whereItStandsComesBeforeWhatIsNotFilledIn)
{
    World w;
    ASSERT_TRUE(w.agreed()) << w.code();
    for (const auto* kind : {"dispute.notice", "dispute.choose", "dispute.refer_out", "dispute.not_mediable"}) {
        EXPECT_FALSE(w.act("vm", "2026-03-17", kind)) << kind;
        EXPECT_EQ(w.code(), "closed") << kind;
    }
}

TEST(Invariant, pushNeverAddsDays)
{
    World w; // DOMAIN 4.4: start 2026-03-04, pushed 2026-03-22, township confirms 2026-03-25: still 2026-04-03
    ASSERT_TRUE(w.mediating());
    ASSERT_TRUE(w.act("vl", "2026-03-22", "dispute.push_ask", "{'steps':{'reasons':['F03']}}")) << w.code();
    EXPECT_FALSE(w.act("vl", "2026-03-22", "dispute.push", "{'steps':{'wishes':{'p1':'push','p2':'return'}}}"));
    EXPECT_EQ(w.code(), "wish");
    EXPECT_EQ(text::sentence(w.last.error()), "第2位当事人要退回法院：请登记“调解不成”，把各方的意愿一并写上（实施意见第11条）"); // not 还没有这样表示
    ASSERT_TRUE(w.act("vl", "2026-03-22", "dispute.push", "{'steps':{'wishes':{'p1':'push','p2':'push'}}}")) << w.code();
    EXPECT_EQ(w.state().steps.state, Main::E1);
    EXPECT_EQ(w.state().steps.village, "org-village");
    EXPECT_FALSE(w.act("vl", "2026-03-25", "dispute.accept"));
    EXPECT_EQ(w.code(), "not_holder"); // the village's liaison is not the township's
    ASSERT_TRUE(w.act("tl", "2026-03-25", "dispute.accept")) << w.code();
    EXPECT_EQ(w.state().steps.state, Main::C2);
    EXPECT_EQ(w.state().steps.clockStart, day("2026-03-04"));
    EXPECT_EQ(w.state().steps.townshipAcceptedOn, day("2026-03-25"));
}

TEST(Invariant, everyTerminationHasAReasonAndTheOtherWays)
{
    World w;
    ASSERT_TRUE(w.mediating());
    ASSERT_TRUE(w.act("vm", "2026-03-10", "dispute.withdraw_consent", "{'steps':{'party':'p2'}}")) << w.code();
    EXPECT_EQ(w.state().steps.state, Main::F0);
    EXPECT_FALSE(w.act("vm", "2026-03-10", "dispute.terminate", "{'steps':{}}"));
    EXPECT_EQ(w.code(), "ways_not_told");
    ASSERT_TRUE(w.act("vm", "2026-03-10", "dispute.terminate", "{'steps':{'otherWaysToldOn':'2026-03-10'}}")) << w.code();
    EXPECT_FALSE(w.state().steps.failureReasons.empty());
}

TEST(Invariant, consentCanBeWithdrawnFromEveryLiveStateButGS)
{
    for (const auto& row : dispute::lifeCycle())
        if (row.id == "T40" && row.kind == "dispute.withdraw_consent") {
            EXPECT_EQ(row.from, "C1 C2 M0 M1 M2 M3 E0 E1 G0");
        }
    World w;
    ASSERT_TRUE(w.drafted());
    ASSERT_TRUE(w.act("vm", "2026-03-13", "dispute.sign",
                      "{'steps':{'signedOn':{'p1':'2026-03-13','p2':'2026-03-13'},'mediatorSignedOn':'2026-03-13'}}")) << w.code();
    EXPECT_EQ(w.state().steps.state, Main::GS);
    EXPECT_FALSE(w.act("vm", "2026-03-13", "dispute.withdraw_consent", "{'steps':{'party':'p2'}}"));
    // xi: GS reaches F0 through T34c, with no line.
    EXPECT_TRUE(w.act("vm", "2026-03-14", "dispute.seal_refused", "{'steps':{'failed':true,'party':'p2'},'content':{'reason':'反悔'}}")) << w.code();
    EXPECT_EQ(w.state().steps.state, Main::F0);
}

TEST(Invariant, sealThreeDaysLaterMovesTheDayOfEffect)
{
    World w;
    ASSERT_TRUE(w.drafted());
    ASSERT_TRUE(w.act("vm", "2026-03-13", "dispute.sign",
                      "{'steps':{'signedOn':{'p1':'2026-03-12','p2':'2026-03-13'},'mediatorSignedOn':'2026-03-13'}}"));
    EXPECT_FALSE(w.state().steps.agreement->effectiveOn);
    ASSERT_TRUE(w.act("ch", "2026-03-16", "dispute.seal")) << w.code();
    EXPECT_EQ(w.state().steps.agreement->effectiveOn, day("2026-03-16"));
    EXPECT_EQ(w.state().steps.clockStopped, day("2026-03-13"));
}

TEST(Invariant, voidKeepsItsNumber)
{
    World w;
    ASSERT_TRUE(w.registered());
    EXPECT_FALSE(w.act("vl", "2026-03-02", "dispute.void", "{'content':{'reason':''}}"));
    EXPECT_FALSE(w.act("vm", "2026-03-02", "dispute.void", "{'content':{'reason':'重复登记'}}")); // T08: the liaison's, once registered
    ASSERT_TRUE(w.act("vl", "2026-03-02", "dispute.void", "{'content':{'reason':'重复登记'}}"));
    EXPECT_EQ(w.state().steps.state, Main::Z1);
    EXPECT_EQ(w.state().steps.number, "LQ20260200061");
}

TEST(Invariant, everyLiveStateReachesFailureWithoutALine)
{
    using enum Main;
    for (const Main state : {C1, C2, M0, M1, M2, M3, E0, E1, G0, GS}) {
        bool reaches = false;
        for (const auto& row : dispute::lifeCycle()) {
            const auto from = words(row.from);
            reaches = reaches || (row.to == "F0" && row.offline != Offline::Server &&
                                  std::find(from.begin(), from.end(), codeOf(state)) != from.end());
        }
        EXPECT_TRUE(reaches) << codeOf(state);
    }
}

TEST(Invariant, afterTheEndOnlyFailureIsLeft)
{
    World w; // accepted 2026-03-04: end 2026-04-03
    ASSERT_TRUE(w.drafted());
    EXPECT_FALSE(w.act("vm", "2026-04-04", "dispute.sign",
                       "{'steps':{'signedOn':{'p1':'2026-04-04','p2':'2026-04-04'},'mediatorSignedOn':'2026-04-04'}}"));
    EXPECT_EQ(w.code(), "expired");
    EXPECT_FALSE(w.act("vl", "2026-04-03", "dispute.fail", "{'steps':{'reasons':['F08']}}"));
    EXPECT_EQ(w.code(), "not_expired");
    EXPECT_FALSE(w.act("vm", "2026-04-04", "dispute.fail", "{'steps':{'reasons':['F08']}}")); // T41: noted by the liaison
    EXPECT_TRUE(w.act("vl", "2026-04-04", "dispute.fail", "{'steps':{'reasons':['F08']}}")) << w.code();
    EXPECT_EQ(w.state().steps.state, Main::F0);
}

TEST(Extension, borders)
{
    const auto extend = [](World& w, const std::string& on, int days, const std::string& p2 = "") {
        return w.act("vm", on, "dispute.extend",
                     "{'steps':{'days':" + std::to_string(days) + ",'consents':{'p1':'" + on + "'" +
                         (p2.empty() ? "" : ",'p2':'" + p2 + "'") + "}}}");
    };
    World w;
    ASSERT_TRUE(w.mediating());
    EXPECT_FALSE(extend(w, "2026-04-01", 10));
    EXPECT_EQ(w.code(), "consent");
    EXPECT_FALSE(extend(w, "2026-04-01", 0, "2026-04-01"));
    EXPECT_EQ(w.code(), "days");
    EXPECT_FALSE(extend(w, "2026-04-01", 31, "2026-04-01"));
    EXPECT_EQ(w.code(), "over_30");
    ASSERT_TRUE(extend(w, "2026-04-01", 20, "2026-04-01")) << w.code();
    EXPECT_FALSE(extend(w, "2026-04-02", 11, "2026-04-02"));
    EXPECT_EQ(w.code(), "over_30");
    EXPECT_TRUE(extend(w, "2026-04-02", 10, "2026-04-02"));
    // The dispatcher's note goes beyond.
    EXPECT_TRUE(w.act("dispatcher", "2026-04-03", "dispute.extend",
                      "{'steps':{'days':5,'exceptional':true,'consents':{'p1':'2026-04-03','p2':'2026-04-03'}},'content':{'reason':'案情复杂'}}")) << w.code();
    World late;
    ASSERT_TRUE(late.mediating());
    EXPECT_TRUE(extend(late, "2026-04-03", 5, "2026-04-03")) << late.code();
    World tooLate;
    ASSERT_TRUE(tooLate.mediating());
    EXPECT_FALSE(extend(tooLate, "2026-04-04", 5, "2026-04-04"));
    EXPECT_EQ(tooLate.code(), "expired");
    World early; // received on 4 March
    ASSERT_TRUE(early.mediating());
    EXPECT_FALSE(early.act("vm", "2026-03-10", "dispute.extend", "{'steps':{'days':5,'on':'2026-03-03','consents':{'p1':'2026-03-03','p2':'2026-03-03'}}}"));
    EXPECT_EQ(early.code(), "too_early");
}

TEST(Failure, aVillageAsksForThePushBeforeItFails)
{
    World w;
    ASSERT_TRUE(w.mediating());
    EXPECT_FALSE(w.act("vm", "2026-03-20", "dispute.fail", "{'steps':{'reasons':['F03']}}"));
    EXPECT_EQ(w.code(), "push_first");
    EXPECT_FALSE(w.act("vm", "2026-03-20", "dispute.fail", "{'steps':{'reasons':[]}}"));
    EXPECT_TRUE(w.act("vm", "2026-03-20", "dispute.fail", "{'steps':{'reasons':['F06']}}")) << w.code();
    World e;
    ASSERT_TRUE(e.mediating());
    ASSERT_TRUE(e.act("vl", "2026-03-22", "dispute.push_ask", "{'steps':{'reasons':['F03']}}"));
    EXPECT_TRUE(e.act("vl", "2026-03-22", "dispute.fail", "{'steps':{'reasons':['F03'],'wishes':{'p1':'return','p2':'return'}}}")) << e.code();
    EXPECT_EQ(e.state().steps.state, Main::F0);
}

TEST(Failure, undisputedFactsThenTerminatedThenSentBackThenFiled)
{
    World w;
    ASSERT_TRUE(w.mediating());
    ASSERT_TRUE(w.act("vm", "2026-03-10", "dispute.withdraw_consent", "{'steps':{'party':'p2'}}"));
    ASSERT_TRUE(w.act("vm", "2026-03-10", "dispute.undisputed_facts",
                      "{'steps':{'signedOn':{'p1':'2026-03-10','p2':'2026-03-10'},'noConcessions':true},'content':{'facts':['借款一万二']}}")) << w.code();
    ASSERT_TRUE(w.act("vm", "2026-03-11", "dispute.terminate", "{'steps':{'otherWaysToldOn':'2026-03-11'}}"));
    ASSERT_TRUE(w.act("vl", "2026-03-12", "dispute.send_back", "{'steps':{'returning':'" + toText(subject(9)) + "'}}")) << w.code();
    EXPECT_EQ(w.state().steps.state, Main::F3);
    EXPECT_FALSE(w.act("clerk", "2026-03-16", "dispute.court_file"));
    EXPECT_FALSE(w.act("clerk", "2026-03-16", "dispute.court_file", "{'steps':{'filingNumber':'88'}}"));
    EXPECT_EQ(w.code(), "bad_case_number");
    ASSERT_TRUE(w.act("clerk", "2026-03-16", "dispute.court_file", "{'steps':{'filingNumber':'（2026）明0826民初88号'}}")) << w.code();
    EXPECT_EQ(w.state().steps.state, Main::F4);
}
