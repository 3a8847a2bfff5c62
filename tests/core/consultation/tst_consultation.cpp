#include "core/consultation/kinds.h"
#include "core/documents/offers.h"
#include "core/duty/duties.h"
#include "core/dispute/routing.h"
#include "core/dispute/ways.h"
#include "core/rights/audience.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

#include <set>

/// People who only ask (003 四(一)1), the ways side by side (003 三, 四(三)2, 四(四)3) and the routing aid (000 二.7, 三.13).
using namespace core;
using namespace core::test;

namespace {

const SubjectId kAsked = subject(70);

constexpr const char* kRecord = "{'steps':{'consultationNumber':'LQZX20260100001','manner':'phone','type':'D07','ways':['mediation','payment_order','litigation']},"
                                "'content':{'question':'借条丢了还能要钱吗？','answer':'转账记录也是证据。'}}";

directory::State county()
{
    auto d = smallCounty();
    d.steps.organisations["org-body"].types = {"D06"};
    directory::Organisation centre;
    centre.id = "org-centre";
    centre.name = "柳泉县综治中心";
    centre.kind = directory::OrganisationKind::Centre;
    d.steps.organisations[centre.id] = centre;
    return d;
}

dispute::Routing routed(std::string type, std::int64_t yuan = 0, std::int64_t parties = 2, std::string colour = {})
{
    return dispute::route({std::move(type), yuan * 100, parties, std::move(colour), "org-village"}, county(), CountySettings{});
}

} // namespace

TEST(Consultation, needsNoNameAndNoNumber)
{
    World w;
    ASSERT_TRUE(w.on(kAsked, "vm", "2026-03-06", "consultation.record", kRecord)) << w.code();
    const auto& state = *w.play.state(kAsked).as<consultation::State>();
    EXPECT_EQ(state.steps.state, consultation::Main::Answered);
    EXPECT_EQ(state.steps.organisation, "org-village");
    EXPECT_TRUE(state.content.name.empty());
    const auto grants = audiences(w.play.state(kAsked), w.play.directory());
    EXPECT_EQ(grants.at("VL@org-village"), 3);
    EXPECT_EQ(grants.at("TL@org-township"), 1);
    EXPECT_FALSE(grants.contains("CD@org-court"));
}

TEST(Consultation, keepsQuestionAndAnswer)
{
    World w;
    EXPECT_FALSE(w.on(kAsked, "vm", "2026-03-06", "consultation.record", "{'steps':{'consultationNumber':'Z1','manner':'phone'},'content':{'question':'能要钱吗？'}}"));
    EXPECT_EQ(w.code(), "missing_field");
    EXPECT_FALSE(w.on(kAsked, "vm", "2026-03-06", "consultation.record", "{'steps':{'consultationNumber':'Z1','manner':'phone','ways':['magic']},'content':{'question':'问','answer':'答'}}"));
    EXPECT_EQ(w.code(), "invalid_field");
}

TEST(Consultation, becomesADisputeOnce)
{
    World w;
    ASSERT_TRUE(w.on(kAsked, "vm", "2026-03-06", "consultation.record", kRecord));
    const auto body = "{'steps':{'dispute':'" + toText(w.dispute) + "'}}";
    ASSERT_TRUE(w.on(kAsked, "vm", "2026-03-06", "consultation.to_dispute", body)) << w.code();
    EXPECT_EQ(w.play.state(kAsked).as<consultation::State>()->steps.dispute, toText(w.dispute));
    EXPECT_FALSE(w.on(kAsked, "vm", "2026-03-06", "consultation.to_dispute", body));
    EXPECT_EQ(w.code(), "closed");
}

// 003 四(一)1: day, hour, who, matter; without a line and without papers.
TEST(Booking, standsOnTheListUntilSomebodyCame)
{
    World w;
    const auto at = [](std::string_view day) { return std::to_string((noon(day) + std::chrono::hours(2)).time_since_epoch().count()); };
    const auto book = [&](std::string_view day, const char* words = "'content':{'matter':'想问分家的事','name':'周绍文'}") {
        return w.on(kAsked, "vm", "2026-03-06", "consultation.book", "{'steps':{'consultationNumber':'Z1','at':" + at(day) + "}," + words + "}");
    };
    EXPECT_FALSE(book("2026-03-05"));
    EXPECT_EQ(w.code(), "too_early");
    EXPECT_FALSE(book("2026-03-09", "'content':{'name':'周绍文'}"));
    EXPECT_EQ(w.code(), "missing_field");
    ASSERT_TRUE(book("2026-03-09")) << w.code();
    const auto duties = [&](std::string_view who, std::string_view today) {
        const duty::Viewer viewer{w.play.author(who), day(today), w.play.directory(), w.play.directory().steps.settings, HolidayTable::shipped()};
        return duty::dutiesOf(kAsked, w.play.state(kAsked), viewer);
    };
    const auto listed = duties("vl", "2026-03-09");
    ASSERT_EQ(listed.size(), 1U);
    EXPECT_EQ(listed.front().code, "booking");
    EXPECT_EQ(listed.front().due, day("2026-03-09"));
    EXPECT_EQ(listed.front().title, "周绍文：想问分家的事");
    EXPECT_EQ(listed.front().facts.at("at"), "3月9日14时00分");
    EXPECT_FALSE(w.on(kAsked, "vm", "2026-03-09", "consultation.end_booking", "{'steps':{'outcome':'absent'}}")); // noon: he still may come
    EXPECT_EQ(w.code(), "future");
    EXPECT_FALSE(w.on(kAsked, "vm", "2026-03-09", "consultation.end_booking", "{'steps':{'outcome':'answered'}}"));
    EXPECT_EQ(w.code(), "missing_field");
    ASSERT_TRUE(w.on(kAsked, "vl", "2026-03-09", "consultation.end_booking", "{'steps':{'outcome':'answered'},'content':{'answer':'讲了怎么分家'}}")) << w.code();
    EXPECT_EQ(w.play.state(kAsked).as<consultation::State>()->steps.state, consultation::Main::Answered);
    EXPECT_TRUE(duties("vl", "2026-03-09").empty());
    const auto county = smallCounty();
    const auto holidays = HolidayTable::shipped();
    const auto slip = documents::paperOf(w.play.state(kAsked), "booking_slip", {county, holidays, noon("2026-03-06"), "vm"});
    ASSERT_TRUE(slip);
    EXPECT_NE(documents::plainText(*slip).find("2026年3月9日14时"), std::string::npos);
}

// The hour counts, not only the day: by the time of the act and not of its arrival.
TEST(Booking, nobodyIsExpectedAtAnHourThatIsPast)
{
    World w;
    const auto book = [&](int minutesFromNoon) {
        const auto at = noon("2026-03-06") + std::chrono::minutes(minutesFromNoon);
        return w.on(kAsked, "vm", "2026-03-06", "consultation.book", "{'steps':{'consultationNumber':'Z1','at':" + std::to_string(at.time_since_epoch().count()) + "},'content':{'matter':'分家'}}");
    };
    EXPECT_FALSE(book(-180)); // nine o'clock, said at noon
    EXPECT_EQ(w.code(), "session_past");
    EXPECT_FALSE(book(-11));
    EXPECT_EQ(w.code(), "session_past");
    EXPECT_TRUE(book(-10)) << w.code(); // clocks that differ by ten minutes are taken for equal
}

TEST(Booking, aNoteOfAPcWithoutALineIsTakenDaysLater)
{
    World w;
    const auto booked = noon("2026-03-06") + std::chrono::hours(2);
    const auto taken = w.play.play(w.play.author("vm"), noon("2026-03-06"), "consultation.book", kAsked,
                                   body("{'steps':{'consultationNumber':'Z1','at':" + std::to_string(booked.time_since_epoch().count()) + "},'content':{'matter':'分家'}}"), noon("2026-03-10"));
    EXPECT_TRUE(taken) << taken.error().code;
}

TEST(Booking, whoCameMayGoStraightToADispute)
{
    World w;
    ASSERT_TRUE(w.on(kAsked, "vm", "2026-03-06", "consultation.book", "{'steps':{'consultationNumber':'Z1','at':" + std::to_string(noon("2026-03-09").time_since_epoch().count()) + "},'content':{'matter':'分家'}}"));
    EXPECT_TRUE(w.on(kAsked, "vm", "2026-03-09", "consultation.to_dispute", "{'steps':{'dispute':'" + toText(w.dispute) + "'}}")) << w.code();
}

// 003 四(三)2: what cannot be done here is shown the way, with telephone, address and papers.
TEST(Guided, nobodyIsSentAwayWithoutASlip)
{
    World w;
    ASSERT_TRUE(w.on(kAsked, "vm", "2026-03-06", "consultation.record",
                     "{'steps':{'consultationNumber':'Z1','manner':'visit'},'content':{'question':'工伤怎么认定？','answer':'要到人社局办',"
                     "'referTo':'柳泉县人社局工伤科','referPhone':'0826-5540077','referAddress':'县城建设路8号','referPapers':'身份证、病历、劳动合同'}}")) << w.code();
    const auto county = smallCounty();
    const auto holidays = HolidayTable::shipped();
    const auto slip = documents::paperOf(w.play.state(kAsked), "guide_slip", {county, holidays, noon("2026-03-06"), "vm"});
    ASSERT_TRUE(slip);
    for (const char* line : {"柳泉县人社局工伤科", "0826-5540077", "县城建设路8号", "身份证、病历、劳动合同"})
        EXPECT_NE(documents::plainText(*slip).find(line), std::string::npos) << line;
}

TEST(Ways, standSideBySideWithTheSuitAmongThem)
{
    std::set<std::string_view> codes;
    for (const auto& way : dispute::ways()) {
        EXPECT_TRUE(codes.insert(way.code).second) << way.code;
        for (const auto text : {way.name, way.who, way.cost, way.force, way.note, way.papers})
            EXPECT_FALSE(text.empty()) << way.code;
    }
    EXPECT_EQ(codes.size(), 16U);
    for (const char* code : {"mediation", "litigation", "arbitration", "notary", "administrative", "reconsideration", "negotiation"})
        EXPECT_TRUE(codes.contains(code)) << code;
    for (const auto& entry : {"D01", "D13", "D23"})
        EXPECT_TRUE(dispute::isOpenFor(*dispute::findWay("litigation"), entry)) << "the way to court is always open";
    EXPECT_FALSE(dispute::isOpenFor(*dispute::findWay("labour_arbitration"), "D03"));
    EXPECT_TRUE(dispute::isOpenFor(*dispute::findWay("labour_arbitration"), "D13"));
}

TEST(Ways, everyOneOfThemMayBeChosen)
{
    for (const auto& way : dispute::ways()) {
        World w;
        ASSERT_TRUE(w.act("vl", "2026-03-02", "dispute.register",
                          "{'steps':{'number':'A1','type':'D03','source':'walk_in','parties':[{'id':'p1','side':'applicant'},{'id':'p2','side':'respondent'}]},"
                          "'content':{'fields':{'p1.name':'吴长根','p2.name':'杜喆','demand':'修水沟','place':'西竹坪村'}}}"))
            << w.code();
        ASSERT_TRUE(w.act("vl", "2026-03-02", "dispute.notice", "{'steps':{'version':'2026-1'}}")) << w.code();
        EXPECT_TRUE(w.act("vl", "2026-03-02", "dispute.choose", "{'steps':{'way':'" + std::string(way.code) + "'}}")) << way.code << w.code();
    }
    World w;
    ASSERT_TRUE(w.registered());
    EXPECT_FALSE(w.act("vl", "2026-03-02", "dispute.choose", "{'steps':{'way':'magic'}}"));
}

TEST(Ways, theNoticeShowsThemAllWithoutAMark)
{
    World w;
    ASSERT_TRUE(w.act("vl", "2026-03-02", "dispute.register",
                      "{'steps':{'number':'A1','type':'D03','source':'walk_in','parties':[{'id':'p1','side':'applicant'},{'id':'p2','side':'respondent'}]},"
                      "'content':{'fields':{'p1.name':'吴长根','p2.name':'杜喆','demand':'修水沟','place':'西竹坪村'}}}"))
        << w.code();
    const documents::Occasion occasion{w.play.directory(), HolidayTable::shipped(), noon("2026-03-02"), "vl"};
    const auto paper = documents::paperOf(w.play.state(w.dispute), "one_time_notice", occasion);
    ASSERT_TRUE(paper) << paper.error().code;
    const auto words = documents::plainText(*paper);
    for (const auto& way : dispute::ways())
        EXPECT_NE(words.find(way.name), std::string::npos) << way.name;
    EXPECT_NE(words.find("到法院起诉的路也一直开着"), std::string::npos);
    EXPECT_EQ(words.find("√"), std::string::npos);
}

// 003 四(三)2: the service list of the matter stands on the notice.
TEST(Ways, theNoticeListsWhoTakesThisMatter)
{
    auto county = smallCounty();
    county.steps.organisations["org-body"].types = {"D03"};
    county.steps.organisations["org-body"].phone = "0570-5556677";
    county.steps.organisations["org-helper"].types = {"D01"};
    World w(county);
    ASSERT_TRUE(w.registered());
    const documents::Occasion occasion{w.play.directory(), HolidayTable::shipped(), noon("2026-03-02"), "vl"};
    auto state = w.state();
    state.steps.type = "D03";
    const auto paper = documents::paperOf(SubjectState{state}, "one_time_notice", occasion);
    ASSERT_TRUE(paper) << paper.error().code;
    const auto words = documents::plainText(*paper);
    for (const char* expected : {"这类事项在哪里办", "柳泉县物业纠纷人民调解委员会", "0570-5556677", "石鼓岭镇人民调解委员会"})
        EXPECT_NE(words.find(expected), std::string::npos) << expected << "\n" << words;
    EXPECT_EQ(words.find("老段调解工作室"), std::string::npos) << "takes other matters";
}

TEST(Routing, theLowestCompetentLevelComesFirst)
{
    const auto quarrel = routed("D03");
    EXPECT_EQ(quarrel.level, dispute::Level::Village);
    EXPECT_EQ(quarrel.weight, dispute::Weight::Simple);
    EXPECT_EQ(quarrel.bodies, (std::vector<std::string>{"org-village"}));
    EXPECT_EQ(quarrel.reasons.at(0).article, "《实施意见》第7条");
    const auto land = routed("D05");
    EXPECT_EQ(land.level, dispute::Level::Township);
    EXPECT_EQ(land.weight, dispute::Weight::Ordinary);
    EXPECT_EQ(land.bodies, (std::vector<std::string>{"org-township"}));
}

TEST(Routing, professionalFieldsGoToTheBodyThatNamesThem)
{
    auto d = county();
    d.steps.organisations["org-body"].types = {"D12"};
    const auto medical = dispute::route({"D12", 0, 2, {}, "org-village"}, d, CountySettings{});
    EXPECT_EQ(medical.level, dispute::Level::Professional);
    EXPECT_EQ(medical.bodies, (std::vector<std::string>{"org-body"}));
    d.steps.organisations["org-body"].active = false;
    const auto without = dispute::route({"D12", 0, 2, {}, "org-village"}, d, CountySettings{});
    EXPECT_EQ(without.level, dispute::Level::Township) << "no such body: the township";
    EXPECT_EQ(without.reasons.size(), 2U);
}

TEST(Routing, majorOnesGoToTheCentreAndSayWhy)
{
    EXPECT_EQ(routed("D08", 499'999).level, dispute::Level::Village);
    const auto large = routed("D08", 500'000);
    EXPECT_EQ(large.level, dispute::Level::Centre);
    EXPECT_EQ(large.weight, dispute::Weight::Major);
    EXPECT_EQ(large.domain, dispute::Domain::Commercial);
    EXPECT_EQ(large.reasons.at(0).text, "标的500000.00元，达到500000.00元，按重大疑难复杂办");
    EXPECT_EQ(routed("D03", 0, 9).level, dispute::Level::Village);
    EXPECT_EQ(routed("D03", 0, 10).level, dispute::Level::Centre);
    EXPECT_EQ(routed("D03", 0, 2, "yellow").level, dispute::Level::Village);
    EXPECT_EQ(routed("D03", 0, 2, "orange").bodies, (std::vector<std::string>{"org-centre"}));
}
