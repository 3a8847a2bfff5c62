#include "core/documents/offers.h"
#include "core/duty/duties.h"
#include "core/order/kinds.h"
#include "core/rights/audience.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// Work orders between posts, referrals between court, police station and justice office, joint handling: 003 四(一), 四(二);
/// 004 二.一.
using namespace core;
using namespace core::test;

namespace {

const SubjectId kOrder = subject(60);

directory::State countyWithOffices()
{
    auto d = smallCounty();
    const auto add = [&d](std::string id, std::string name, directory::OrganisationKind kind, std::string township) {
        directory::Organisation o;
        o.id = id;
        o.name = std::move(name);
        o.kind = kind;
        o.township = std::move(township);
        d.steps.organisations[id] = o;
    };
    add("org-police", "石鼓岭派出所", directory::OrganisationKind::PoliceStation, "石鼓岭镇");
    add("org-yunxi", "云溪镇人民调解委员会", directory::OrganisationKind::TownshipCommittee, "云溪镇");
    add("org-centre", "柳泉县综治中心", directory::OrganisationKind::Centre, "");
    d.steps.organisations["org-body"].types = {"D06"};
    d.steps.accounts["ps"] = {"ps", "雷警官", "", {{"PS", "org-police"}}, true};
    d.steps.accounts["g1"] = {"g1", "潘引导", "", {{"G1", "org-centre"}}, true};
    d.steps.accounts["g2"] = {"g2", "唐调处", "", {{"G2", "org-centre"}}, true};
    d.steps.accounts["g3"] = {"g3", "金督办", "", {{"G3", "org-centre"}}, true};
    return d;
}

struct Office : World {
    Office() : World(countyWithOffices()) {}
    bool send(std::string_view who, std::string to, std::string more = "'what':'refer'")
    {
        return on(kOrder, who, "2026-03-06", "order.send",
                  "{'steps':{'orderNumber':'LQGD20260100001','to':'" + to + "'," + more + "},'content':{'matter':'两家为排水打架，已劝开','demand':'请组织调解','people':['周福来']},'identity':{'contacts':'15400000099'}}");
    }
    bool act(std::string_view who, std::string_view when, std::string_view kind, std::string text = "{}") { return on(kOrder, who, when, kind, std::move(text)); }
    [[nodiscard]] const order::Steps& order() const
    {
        static const order::Steps kNone;
        const auto* s = play.state(kOrder).as<order::State>();
        return s ? s->steps : kNone;
    }
    std::string mine(std::string_view who, std::string_view today)
    {
        for (const auto& duty : duty::dutiesOf(kOrder, play.state(kOrder), {play.author(who), day(today), play.directory(), play.settings(), HolidayTable::shipped()}))
            if (duty.mine)
                return duty.code;
        return {};
    }
};

} // namespace

TEST(Order, aReferralFromThePoliceComesBackWithItsResult)
{
    Office o;
    ASSERT_TRUE(o.send("ps", "org-township", "'what':'refer','originNumber':'石公（治）字12号','pages':6")) << o.code();
    EXPECT_EQ(o.order().docking, "police");
    // Friday 6 March: five working days end on Friday the 13th.
    EXPECT_EQ(o.order().due, day("2026-03-13"));
    EXPECT_EQ(o.mine("tl", "2026-03-06"), "order_receive");
    EXPECT_FALSE(o.act("tl", "2026-03-06", "order.report", "{'steps':{'result':'settled'},'content':{'report':'好了'}}"));
    EXPECT_EQ(o.code(), "order_not_received");
    ASSERT_TRUE(o.act("tl", "2026-03-07", "order.receive", "{'steps':{'pages':5}}")) << o.code();
    EXPECT_EQ(o.order().receivedPages, 5);
    EXPECT_EQ(o.mine("tl", "2026-03-07"), "order_report");
    EXPECT_FALSE(o.act("tl", "2026-03-09", "order.report", "{'steps':{'result':'settled'}}")) << "a result needs words";
    ASSERT_TRUE(o.act("tl", "2026-03-09", "order.report", "{'steps':{'result':'settled'},'content':{'report':'已达成协议'}}")) << o.code();
    EXPECT_EQ(o.mine("ps", "2026-03-10"), "order_close");
    EXPECT_FALSE(o.act("tl", "2026-03-10", "order.close"));
    ASSERT_TRUE(o.act("ps", "2026-03-10", "order.close")) << o.code();
    EXPECT_EQ(o.order().state, order::Main::Closed);
}

TEST(Order, goesTheOtherWayRoundToo)
{
    Office o;
    ASSERT_TRUE(o.send("tl", "org-police")) << o.code();
    EXPECT_EQ(o.mine("ps", "2026-03-06"), "order_receive");
    ASSERT_TRUE(o.act("ps", "2026-03-06", "order.decline", "{'content':{'reason':'不构成治安案件'}}")) << o.code();
    EXPECT_EQ(o.mine("tl", "2026-03-06"), "order_close");
    Office j;
    ASSERT_TRUE(j.send("jo", "org-court")) << j.code();
    ASSERT_TRUE(j.act("dispatcher", "2026-03-07", "order.receive")) << j.code();
    EXPECT_EQ(j.order().receivedBy, "dispatcher");
}

TEST(Order, isNeverSentWithoutItsKindOrToItself)
{
    Office o;
    EXPECT_FALSE(o.send("ps", "org-township", "'what':''"));
    EXPECT_EQ(o.code(), "missing_field");
    EXPECT_FALSE(o.send("ps", "org-police"));
    EXPECT_EQ(o.code(), "order_to_itself");
    EXPECT_FALSE(o.send("tl", "org-village")) << "referral is between the three and others";
    EXPECT_EQ(o.code(), "refer_between_offices");
    EXPECT_FALSE(o.send("vm", "org-township"));
    EXPECT_EQ(o.code(), "no_right");
}

TEST(Order, staysInsideTerritoryAndCompetence)
{
    Office o;
    EXPECT_FALSE(o.send("ps", "org-yunxi"));
    EXPECT_EQ(o.code(), "outside_territory");
    EXPECT_FALSE(o.send("g1", "org-body", "'what':'entrust','type':'D12'"));
    EXPECT_EQ(o.code(), "type_not_handled");
    EXPECT_TRUE(o.send("g1", "org-body", "'what':'entrust','type':'D06'")) << o.code();
    Office far;
    EXPECT_TRUE(far.send("g1", "org-yunxi", "'what':'assign'")) << "the county's centre has no borders: " << far.code();
}

TEST(Order, whatLooksLikeACrimeWaitsForThePolice)
{
    Office o;
    EXPECT_FALSE(o.send("ps", "org-township", "'what':'refer','criminalSigns':true"));
    EXPECT_EQ(o.code(), "police_first");
    EXPECT_TRUE(o.send("ps", "org-township", "'what':'refer','criminalSigns':true,'policeDecision':'石公不立字〔2026〕3号'")) << o.code();
    Office report;
    EXPECT_TRUE(report.send("tl", "org-police", "'what':'refer','criminalSigns':true")) << "to the police it may go at once: " << report.code();
}

TEST(Order, goesFromPostToPostInsideACentre)
{
    Office o;
    ASSERT_TRUE(o.send("g1", "org-centre", "'what':'handle','toPost':'G2'")) << o.code();
    EXPECT_EQ(o.order().fromPost, "G1");
    EXPECT_EQ(o.mine("g2", "2026-03-06"), "order_receive");
    EXPECT_EQ(o.mine("g3", "2026-03-06"), "");
    EXPECT_FALSE(o.act("g3", "2026-03-06", "order.receive"));
    EXPECT_EQ(o.code(), "not_holder");
    ASSERT_TRUE(o.act("g3", "2026-03-09", "order.chase", "{'content':{'reason':'两天没动静'}}")) << o.code();
    EXPECT_EQ(o.order().urgings.size(), 1U);
    ASSERT_TRUE(o.act("g2", "2026-03-09", "order.receive")) << o.code();
    EXPECT_FALSE(o.act("g1", "2026-03-09", "order.withdraw", "{'content':{'reason':'不用了'}}"));
    EXPECT_EQ(o.code(), "already_received");
}

// A centre has five posts; what is sent to a sixth would lie there unseen.
TEST(Order, goesToNoPostThatACentreDoesNotHave)
{
    for (const auto* post : {"G0", "G6", "GW", "GJ", "G22"}) {
        Office o;
        EXPECT_FALSE(o.send("g1", "org-centre", "'what':'handle','toPost':'" + std::string(post) + "'")) << post;
        EXPECT_EQ(o.code(), "invalid_field") << post;
    }
}

TEST(Order, jointHandlingHasOneLead)
{
    Office o;
    ASSERT_TRUE(o.registered());
    const auto dispute = "'dispute':'" + toText(o.dispute) + "'";
    EXPECT_FALSE(o.send("ps", "org-justice", "'what':'joint'," + dispute));
    EXPECT_EQ(o.code(), "not_lead");
    ASSERT_TRUE(o.send("vl", "org-police", "'what':'joint'," + dispute)) << o.code();
    EXPECT_EQ(o.order().disputeNumber, o.state().steps.number);
    // The co-handler sees his part and nothing of the dispute.
    EXPECT_EQ(audiences(o.play.state(kOrder), o.play.directory()).at("PS@org-police"), 3);
    EXPECT_FALSE(audiences(o.play.state(o.dispute), o.play.directory()).contains("PS@org-police"));
}

TEST(Order, isReadBySenderAndReceiver)
{
    Office o;
    ASSERT_TRUE(o.send("ps", "org-township"));
    const Grants expected{{"=ps", 3}, {"PS@org-police", 3}, {"TL@org-township", 3}};
    EXPECT_EQ(audiences(o.play.state(kOrder), o.play.directory()), expected);
}

TEST(Order, itsPaperCarriesReceiptAndWayBack)
{
    Office o;
    ASSERT_TRUE(o.send("ps", "org-township", "'what':'refer','pages':6"));
    ASSERT_TRUE(o.act("tl", "2026-03-07", "order.receive", "{'steps':{'pages':5}}"));
    const documents::Occasion occasion{o.play.directory(), HolidayTable::shipped(), noon("2026-03-09"), "tl"};
    const auto paper = documents::paperOf(o.play.state(kOrder), "order", occasion);
    ASSERT_TRUE(paper) << paper.error().code;
    const auto words = documents::plainText(*paper);
    for (const char* expected : {"矛盾纠纷移送函", "石鼓岭镇人民调解委员会", "公调对接", "两家为排水打架", "发出6页，实收5页", "治安调解", "接收人", "程乡镇"})
        EXPECT_NE(words.find(expected), std::string::npos) << expected << "\n" << words;
}

// Papers may come days after the errand; a receipt without a count is no receipt of nothing.
TEST(Order, pagesThatNobodyCountedAreNotCalledMissing)
{
    Office o;
    ASSERT_TRUE(o.send("ps", "org-township", "'what':'refer','pages':6"));
    ASSERT_TRUE(o.act("tl", "2026-03-07", "order.receive")) << o.code();
    const documents::Occasion occasion{o.play.directory(), HolidayTable::shipped(), noon("2026-03-09"), "tl"};
    const auto paper = documents::paperOf(o.play.state(kOrder), "order", occasion);
    ASSERT_TRUE(paper) << paper.error().code;
    const auto words = documents::plainText(*paper);
    EXPECT_EQ(words.find("实收"), std::string::npos) << words;
}

// R-001-2.2a: four kinds of request; R-001-3.2a: the court's services, with the number of the task there.
TEST(Order, aServiceIsAskedOfTheCourtAndItsStatusComesBack)
{
    Office o;
    EXPECT_FALSE(o.send("tl", "org-village", "'what':'entrust','service':'legal_support'"));
    EXPECT_EQ(o.code(), "service_of_court");
    EXPECT_FALSE(o.send("tl", "org-court", "'what':'entrust','service':'prayer'"));
    EXPECT_EQ(o.code(), "invalid_field");
    ASSERT_TRUE(o.send("tl", "org-court", "'what':'entrust','service':'preservation'")) << o.code();
    EXPECT_EQ(o.order().service, "preservation");
    EXPECT_EQ(o.order().due, day("2026-03-13"));
    ASSERT_TRUE(o.act("dispatcher", "2026-03-09", "order.receive") && o.act("dispatcher", "2026-03-11", "order.report", "{'steps':{'result':'accepted','externalId':'（2026）明0826财保5号'},'content':{'report':'已移送保全组'}}")) << o.code();
    EXPECT_EQ(o.order().externalId, "（2026）明0826财保5号");
    std::size_t requests = 0;
    for (const auto& service : order::services())
        requests += service.handOff ? 0 : 1;
    EXPECT_EQ(requests, 4U);
}

// R-000-6d: the point serves a paper for the court; "served" needs the mark of who took it or the lawful note in its place.
TEST(Order, aPaperIsServedForTheCourtWithItsMark)
{
    Office o;
    const auto serve = [&o](std::string recipient, std::string_view who = "dispatcher") {
        return o.on(kOrder, who, "2026-03-06", "order.send",
                    "{'steps':{'orderNumber':'LQGD20260100001','to':'org-village','what':'assign','service':'serve','pages':2},'content':{'matter':'送达开庭传票','demand':'三日内送到','materials':'传票1件','recipient':'" + recipient + "'},'identity':{'contacts':'西竹坪村三组'}}");
    };
    EXPECT_FALSE(serve("苏兴旺", "tl"));
    EXPECT_EQ(o.code(), "serve_for_court");
    EXPECT_FALSE(serve(""));
    EXPECT_EQ(o.code(), "missing_field");
    ASSERT_TRUE(serve("苏兴旺")) << o.code();
    ASSERT_TRUE(o.act("vl", "2026-03-07", "order.receive", "{'steps':{'pages':2}}")) << o.code();
    const auto report = [&o](const std::string& served, const std::string& words = "{}") { return o.act("vl", "2026-03-09", "order.report", "{'steps':{'result':'served','served':" + served + "},'content':" + words + "}"); };
    EXPECT_FALSE(o.act("vl", "2026-03-09", "order.report", "{'steps':{'result':'settled'},'content':{'report':'好了'}}"));
    EXPECT_EQ(o.code(), "missing_field") << "how it was served is said";
    EXPECT_FALSE(report("{'on':'2026-03-09','manner':'direct'}"));
    EXPECT_EQ(o.code(), "served_without_mark");
    EXPECT_FALSE(report("{'on':'2026-03-09','manner':'family','mark':'signature'}", "{'receiver':'李秀珍'}"));
    EXPECT_EQ(o.code(), "missing_field") << "how she belongs to him";
    EXPECT_FALSE(report("{'on':'2026-03-09','manner':'left'}"));
    EXPECT_EQ(o.code(), "missing_field") << "why he refused and who was there";
    EXPECT_FALSE(report("{'on':'2026-03-10','manner':'direct','mark':'signature'}"));
    EXPECT_EQ(o.code(), "future");
    EXPECT_FALSE(report("{'on':'2026-03-05','manner':'direct','mark':'signature'}"));
    EXPECT_EQ(o.code(), "too_early");
    const documents::Occasion occasion{o.play.directory(), HolidayTable::shipped(), noon("2026-03-09"), "vl"};
    const auto blank = documents::plainText(*documents::paperOf(o.play.state(kOrder), "serve_receipt", occasion));
    EXPECT_NE(blank.find("苏兴旺"), std::string::npos);
    ASSERT_TRUE(report("{'on':'2026-03-09','manner':'family','mark':'fingerprint'}", "{'receiver':'李秀珍','relation':'妻子'}")) << o.code();
    EXPECT_EQ(o.order().served->manner, "family");
    EXPECT_EQ(o.order().result, "served");
    const auto done = documents::plainText(*documents::paperOf(o.play.state(kOrder), "serve_receipt", occasion));
    for (const char* expected : {"送 达 回 证", "李秀珍（妻子）", "捺指印", "2026年3月9日", "传票1件"})
        EXPECT_NE(done.find(expected), std::string::npos) << expected << "\n" << done;
}

TEST(Order, aPaperThatWasNotServedComesBackWithItsReason)
{
    Office o;
    ASSERT_TRUE(o.on(kOrder, "dispatcher", "2026-03-06", "order.send",
                     "{'steps':{'orderNumber':'LQGD20260100001','to':'org-village','what':'assign','service':'serve'},'content':{'matter':'送达开庭传票','demand':'三日内送到','recipient':'苏兴旺'}}")) << o.code();
    ASSERT_TRUE(o.act("vl", "2026-03-07", "order.receive"));
    EXPECT_FALSE(o.act("vl", "2026-03-09", "order.report", "{'steps':{'result':'not_served','served':{'on':'2026-03-09','attempts':2}}}"));
    EXPECT_EQ(o.code(), "missing_field");
    EXPECT_FALSE(o.act("vl", "2026-03-09", "order.report", "{'steps':{'result':'not_served','served':{'on':'2026-03-09','manner':'direct','mark':'seal'}},'content':{'report':'外出'}}"));
    ASSERT_TRUE(o.act("vl", "2026-03-09", "order.report", "{'steps':{'result':'not_served','served':{'on':'2026-03-09','attempts':2}},'content':{'report':'全家外出打工，邻居不知道去了哪里'}}")) << o.code();
    EXPECT_EQ(o.mine("dispatcher", "2026-03-10"), "order_close");
    Office plain;
    ASSERT_TRUE(plain.send("tl", "org-court", "'what':'entrust','service':'fees'"));
    ASSERT_TRUE(plain.act("dispatcher", "2026-03-09", "order.receive"));
    EXPECT_FALSE(plain.act("dispatcher", "2026-03-09", "order.report", "{'steps':{'result':'answered','served':{'on':'2026-03-09','manner':'left'}},'content':{'report':'x'}}"));
    EXPECT_EQ(plain.code(), "invalid_field");
}
