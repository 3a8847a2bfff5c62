#include "tests/support/world.h"

#include <gtest/gtest.h>

using namespace core;
using namespace core::test;
using dispute::Main;

TEST(Judge, oneActGoesTheWholeRoad)
{
    World w;
    ASSERT_TRUE(w.registered()) << w.code();
    EXPECT_EQ(w.state().steps.state, Main::A1);
    EXPECT_EQ(w.state().partyName("p1"), "谢宇航");
    EXPECT_EQ(w.state().steps.holder.organisation, "org-village");
    EXPECT_EQ(w.last->post, "VM");
}

TEST(Judge, unknownKindIsRefused)
{
    World w;
    EXPECT_FALSE(w.act("vm", "2026-03-02", "dispute.dance"));
    EXPECT_EQ(w.code(), "unknown_kind");
    EXPECT_TRUE(w.play.state(w.dispute).empty());
}

TEST(Judge, wrongPostAndWrongOrganisationAreToldApart)
{
    World w;
    ASSERT_TRUE(w.assigned()) << w.code();
    EXPECT_FALSE(w.act("vl2", "2026-03-03", "dispute.accept"));
    EXPECT_EQ(w.code(), "not_holder");
    EXPECT_FALSE(w.act("vm", "2026-03-03", "dispute.accept"));
    EXPECT_EQ(w.code(), "no_right");
    EXPECT_EQ(w.last.error().article, "《实施意见》第15条"); // whoever is refused is told by which rule
    EXPECT_EQ(w.state().steps.state, Main::C1);
    EXPECT_TRUE(w.act("vl", "2026-03-03", "dispute.accept"));
}

TEST(Judge, refusalNamesAnArticle)
{
    World w;
    ASSERT_TRUE(w.accepted());
    EXPECT_FALSE(w.act("vl", "2026-03-05", "dispute.accept"));
    EXPECT_EQ(w.code(), "already_accepted");
    EXPECT_EQ(w.last.error().article, "《实施意见》第15条");
}

TEST(Judge, onlyTheNamedMediatorWorksOnADispute)
{
    World w;
    ASSERT_TRUE(w.named()) << w.code();
    EXPECT_FALSE(w.act("vm2", "2026-03-06", "dispute.answer_naming", "{'steps':{'accept':true}}"));
    EXPECT_EQ(w.code(), "not_mediator");
}

TEST(Judge, mediatorWithTheNameOfAPartyCannotBeNamed)
{
    World w;
    ASSERT_TRUE(w.accepted());
    EXPECT_FALSE(w.act("vl", "2026-03-05", "dispute.name_mediator", "{'steps':{'mediator':'vm2'}}"));
    EXPECT_EQ(w.code(), "conflict");
}

TEST(Fields, valueThatAuthorHadNotSeenBecomesContested)
{
    World w;
    ASSERT_TRUE(w.registered());
    ASSERT_TRUE(w.act("vm", "2026-03-03", "dispute.amend", "{'content':{'fields':{'demand':'还一万'}}}"));
    // The liaison had read up to place 1 only.
    w.last = w.play.play(w.play.author("vl"), noon("2026-03-03"), "dispute.amend", w.dispute,
                         body("{'content':{'fields':{'demand':'还两万'}}}"), std::nullopt, 1);
    ASSERT_TRUE(w.last);
    const auto& demand = w.state().content.fields.at("demand");
    EXPECT_EQ(demand.now.value, "还一万");
    ASSERT_EQ(demand.contenders.size(), 1u);
    EXPECT_EQ(demand.contenders[0].value, "还两万");
    ASSERT_TRUE(w.act("vm", "2026-03-04", "dispute.settle_field", "{'content':{'field':'demand','value':'还两万'}}"));
    EXPECT_EQ(valueOf(w.state().content.fields, "demand"), "还两万");
    EXPECT_FALSE(w.state().content.fields.at("demand").contested());
}

TEST(Fields, equalValuesNeverConflict)
{
    World w;
    ASSERT_TRUE(w.registered());
    ASSERT_TRUE(w.act("vm", "2026-03-03", "dispute.amend", "{'content':{'fields':{'demand':'还一万'}}}"));
    w.last = w.play.play(w.play.author("vl"), noon("2026-03-03"), "dispute.amend", w.dispute,
                         body("{'content':{'fields':{'demand':'还一万'}}}"), std::nullopt, 1);
    ASSERT_TRUE(w.last);
    EXPECT_FALSE(w.state().content.fields.at("demand").contested());
}

TEST(Fields, whoHasSeenTheValueReplacesIt)
{
    World w;
    ASSERT_TRUE(w.registered());
    ASSERT_TRUE(w.act("vm", "2026-03-03", "dispute.amend", "{'content':{'fields':{'demand':'还一万'}}}"));
    ASSERT_TRUE(w.act("vl", "2026-03-03", "dispute.amend", "{'content':{'fields':{'demand':'还两万'}}}"));
    EXPECT_EQ(valueOf(w.state().content.fields, "demand"), "还两万");
    EXPECT_FALSE(w.state().content.fields.at("demand").contested());
}

TEST(LegalTime, claimedTimeCountsBetweenTheRevisionSeenAndReceipt)
{
    const auto county = smallCounty();
    const CountySettings settings;
    Context c{Side::County, noon("2026-03-16"), noon("2026-03-10"), settings, HolidayTable::shipped(), county, {"vl", {}}, {}};
    Envelope e;
    e.claimed = noon("2026-03-11");
    EXPECT_EQ(findingsFor(e, c, {}).legal, noon("2026-03-11"));
    EXPECT_FALSE(findingsFor(e, c, {}).doubtful);
    e.claimed = noon("2026-03-09"); // before what the desk had already read
    EXPECT_TRUE(findingsFor(e, c, {}).doubtful);
    EXPECT_EQ(findingsFor(e, c, {}).legal, noon("2026-03-16"));
    e.claimed = noon("2026-03-17"); // in the county's future
    EXPECT_TRUE(findingsFor(e, c, {}).doubtful);
    e.claimed = noon("2026-03-11");
    e.clock = ClockTrust::Doubtful;
    EXPECT_TRUE(findingsFor(e, c, {}).doubtful);
}

TEST(States, sectionsReadBackAndCut)
{
    World w;
    ASSERT_TRUE(w.registered());
    const auto& state = w.play.state(w.dispute);
    for (int level = 0; level <= 4; ++level) {
        const auto again = stateFrom(typeOf(state), sectionsOf(state, level));
        ASSERT_TRUE(again);
        EXPECT_EQ(*again, cut(state, level)) << level;
    }
    EXPECT_EQ(sectionsOf(state, 1)[1], "");
    EXPECT_EQ(sectionsOf(state, 1)[0].find("谢宇航"), std::string::npos);
}
