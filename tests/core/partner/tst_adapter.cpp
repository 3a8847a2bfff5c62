#include "core/partner/adapter.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// What each partner is given and nothing more: 002 二(一), 四(三); 004 二.三; R-Q-5.
using namespace core;
using namespace core::test;

namespace {

std::string member(const boost::json::object& record, std::string_view key) { return std::string(record.at(key).as_string()); }

} // namespace

// R-004-2.3a: the file of a partner holds its fields and no others, and nobody's number or telephone.
TEST(Partner, eachGetsItsOwnFieldsOnly)
{
    World w;
    ASSERT_TRUE(w.agreed());
    const auto record = partner::recordFor(*partner::findAdapter("court"), w.dispute, w.state(), w.play.directory());
    ASSERT_TRUE(record);
    EXPECT_EQ(member(*record, "ourNumber"), "LQ20260300001");
    EXPECT_EQ(member(*record, "courtNumber"), "（2026）明0826诉前调112号");
    EXPECT_EQ(member(*record, "names"), "谢宇航、苏兴旺");
    EXPECT_EQ(member(*record, "outcome"), "达成协议");
    EXPECT_EQ(member(*record, "effective"), "2026-03-16");
    EXPECT_EQ(serialize(*record).find("13800000001"), std::string::npos); // p1's telephone
    EXPECT_EQ(serialize(*record).find("还钱"), std::string::npos);        // what is asked
    const auto justice = partner::recordFor(*partner::findAdapter("justice"), w.dispute, w.state(), w.play.directory());
    ASSERT_TRUE(justice);
    EXPECT_FALSE(justice->contains("names")); // a register of work needs no names
    EXPECT_EQ(member(*justice, "mediator"), "段德福");
    EXPECT_EQ(member(*justice, "form"), "书面");
}

TEST(Partner, whatDoesNotConcernThemIsNotSent)
{
    World w;
    ASSERT_TRUE(w.agreed());
    EXPECT_FALSE(partner::recordFor(*partner::findAdapter("police"), w.dispute, w.state(), w.play.directory()));
    EXPECT_FALSE(partner::recordFor(*partner::findAdapter("petition"), w.dispute, w.state(), w.play.directory()));
    auto state = w.state();
    state.steps.source = dispute::Source::Police;
    EXPECT_TRUE(partner::recordFor(*partner::findAdapter("police"), w.dispute, state, w.play.directory()));
    state.steps.state = dispute::Main::Z1; // a voided registration is nobody's
    EXPECT_FALSE(partner::recordFor(*partner::findAdapter("justice"), w.dispute, state, w.play.directory()));
}

// R-002-2.1b
TEST(Partner, familyMattersAndHealthAreNotForVolunteers)
{
    const auto county = smallCounty();
    clue::State c;
    c.steps.state = clue::Main::L0;
    c.steps.number = "XS1";
    c.steps.organisation = "org-village";
    c.steps.foundOn = day("2026-03-17");
    c.content.place = "水库边";
    c.content.sign = "两家为水渠吵了起来";
    const auto given = [&](std::string_view to) { return partner::recordFor(*partner::findAdapter(to), subject(5), c, county); };
    for (const auto& [type, may] : {std::pair("D03", true), std::pair("D01", false), std::pair("D02", false), std::pair("D12", false)}) {
        c.steps.type = type;
        EXPECT_EQ(given("volunteers").has_value(), may) << type;
        EXPECT_TRUE(given("centre").has_value()) << type;
    }
    c.steps.type = "D03";
    const auto record = given("volunteers");
    EXPECT_FALSE((*record)->contains("sign")); // where and when, so that they look; not what was told
    EXPECT_TRUE((*given("grid"))->contains("sign"));
    c.identity.sensitive = "正在治病";
    EXPECT_EQ(given("volunteers").error().code, "partner_private");
    EXPECT_EQ(serialize(**given("centre")).find("治病"), std::string::npos);
}

// R-002-4.3a: both ids, and what the two sides say differently.
TEST(Partner, duplicatesThatDifferAreTold)
{
    World w;
    ASSERT_TRUE(w.agreed());
    ASSERT_TRUE(w.act("vm", "2026-03-17", "dispute.amend", "{'content':{'fields':{'courtId':'YC-77'}}}")) << w.code();
    const auto& court = *partner::findAdapter("court");
    const auto ours = *partner::recordFor(court, w.dispute, w.state(), w.play.directory());
    EXPECT_EQ(member(ours, "theirId"), "YC-77");
    auto theirs = ours;
    EXPECT_TRUE(partner::differences(court, ours, theirs).empty());
    theirs["outcome"] = "调解不成";
    theirs["names"] = ""; // they do not keep names
    theirs["theirId"] = "YC-78";
    EXPECT_EQ(partner::differences(court, ours, theirs), (std::vector<partner::Difference>{{"outcome", "达成协议", "调解不成"}}));
}

// R-001-3.2a: what is asked of a service of the court goes over as a file, and its result comes back as a receipt and a report.
TEST(Partner, theServicesOfTheCourtAreAskedByFileAndAnswerByFile)
{
    const auto county = smallCounty();
    order::State asked;
    asked.steps.state = order::Main::Sent;
    asked.steps.number = "LQGD20260100001";
    asked.steps.from = "org-township";
    asked.steps.to = "org-court";
    asked.steps.service = "preservation";
    asked.steps.sentOn = day("2026-03-06");
    asked.steps.pages = 3;
    asked.content.matter = "冻结账户";
    asked.content.people = {"谢宇航"};
    asked.identity.contacts = "13800000001";
    const auto& services = *partner::findAdapter("services");
    const auto record = partner::recordFor(services, subject(60), asked, county);
    ASSERT_TRUE(record);
    EXPECT_EQ(member(*record, "service"), "保全");
    EXPECT_EQ(member(*record, "sent"), "2026-03-06");
    EXPECT_EQ(member(*record, "outcome"), "");
    EXPECT_EQ(serialize(*record).find("13800000001"), std::string::npos);
    auto other = asked;
    other.steps.service = "guidance"; // answered by the court's people, not by a system of theirs
    EXPECT_FALSE(partner::recordFor(services, subject(60), other, county));
    EXPECT_FALSE(partner::recordFor(*partner::findAdapter("court"), subject(60), asked, county));

    auto said = *record;
    EXPECT_TRUE(partner::reportOf(subject(60), asked, said)->empty()) << "nothing was done yet";
    said["outcome"] = "已受理";
    said["theirId"] = "（2026）明0826财保5号";
    said["report"] = "已移送保全组";
    const auto drafts = partner::reportOf(subject(60), asked, said).value();
    ASSERT_EQ(drafts.size(), 2U);
    EXPECT_EQ(drafts[0].kind, "order.receive");
    EXPECT_EQ(drafts[1].kind, "order.report");
    EXPECT_EQ(drafts[1].body.at("steps").at("result").as_string(), "accepted");
    EXPECT_EQ(drafts[1].body.at("steps").at("externalId").as_string(), "（2026）明0826财保5号");
    asked.steps.state = order::Main::Received;
    EXPECT_EQ(partner::reportOf(subject(60), asked, said)->size(), 1U);
    asked.steps.state = order::Main::Reported;
    EXPECT_TRUE(partner::reportOf(subject(60), asked, said)->empty()) << "a repeat changes nothing";
    asked.steps.state = order::Main::Sent;
    said["outcome"] = "随便";
    EXPECT_EQ(partner::reportOf(subject(60), asked, said).error().code, "invalid_field");
}
