#include "core/contacts/card.h"
#include "core/documents/offers.h"
#include "core/duty/duties.h"
#include "core/rights/audience.h"
#include "core/rota/kinds.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

using namespace core;
using namespace core::test;

namespace {

class Rota : public testing::Test {
protected:
    World world;
    const SubjectId id = rota::subjectOf("org-village");
    bool enter(std::string_view who, std::string_view on, const std::string& turns) { return world.on(id, who, on, "rota.enter", "{'steps':{'organisation':'org-village','turns':[" + turns + "]}}"); }
    bool change(std::string_view who, std::string_view on, const std::string& body) { return world.on(id, who, on, "rota.change", "{'steps':{" + body + "}}"); }
    [[nodiscard]] const rota::State& state() const { return *world.play.state(id).as<rota::State>(); }
    [[nodiscard]] std::vector<duty::Duty> duties(std::string_view who, std::string_view on) const
    {
        static const auto county = smallCounty();
        return duty::dutiesOf(id, world.play.state(id), {world.play.author(who), day(on), county, county.steps.settings, HolidayTable::shipped()});
    }
};

} // namespace

// R-003-4.2.2a: who is on duty, half-day by half-day.
TEST_F(Rota, thePointWritesWhoIsOnDuty)
{
    ASSERT_TRUE(enter("vl", "2026-03-02", "{'on':'2026-03-03','half':'morning','account':'vm'},{'on':'2026-03-03','half':'afternoon','name':'李素芬','phone':'0570-5551234'}")) << world.code();
    ASSERT_EQ(state().onDuty(day("2026-03-03"), rota::Half::Morning).size(), 1U);
    EXPECT_EQ(state().onDuty(day("2026-03-03"), rota::Half::Morning)[0].account, "vm");
    EXPECT_EQ(state().onDuty(day("2026-03-03"), rota::Half::Afternoon)[0].name, "李素芬");
    EXPECT_TRUE(state().onDuty(day("2026-03-04"), rota::Half::Morning).empty());
    // A half-day that is named is set anew, the others stay.
    ASSERT_TRUE(change("vl", "2026-03-02", "'turns':[{'on':'2026-03-03','half':'morning','account':'vm2'}]"));
    EXPECT_EQ(state().onDuty(day("2026-03-03"), rota::Half::Morning)[0].account, "vm2");
    EXPECT_EQ(state().onDuty(day("2026-03-03"), rota::Half::Afternoon).size(), 1U);
    ASSERT_TRUE(change("vl", "2026-03-02", "'clear':['2026-03-03 b']"));
    EXPECT_TRUE(state().onDuty(day("2026-03-03"), rota::Half::Afternoon).empty());
    EXPECT_EQ(audiences(world.play.state(id), smallCounty()), (Grants{{std::string(kEverybody), 1}}));
}

TEST_F(Rota, refusesWhatCannotBe)
{
    EXPECT_FALSE(enter("vl2", "2026-03-02", ""));
    EXPECT_EQ(world.code(), "not_holder");
    EXPECT_FALSE(enter("vm", "2026-03-02", ""));
    EXPECT_EQ(world.code(), "no_right");
    EXPECT_FALSE(enter("vl", "2026-03-02", "{'on':'2026-03-03','account':'nobody'}"));
    EXPECT_EQ(world.code(), "no_such_account");
    EXPECT_FALSE(enter("vl", "2026-03-02", "{'on':'2026-03-03','name':'李素芬','phone':'12'}"));
    EXPECT_EQ(world.code(), "invalid_field");
    EXPECT_FALSE(enter("vl", "2026-03-02", "{'on':'2026-07-05','account':'vm'}")); // 125 days ahead
    EXPECT_EQ(world.code(), "rota_day");
    EXPECT_TRUE(enter("vl", "2026-03-02", "{'on':'2026-07-04','account':'vm'}")) << world.code();
    EXPECT_FALSE(change("vl2", "2026-03-02", "'clear':['2026-07-04 a']"));
    EXPECT_EQ(world.code(), "not_holder");
}

TEST_F(Rota, nobodyOnDutyIsADutyOfTheDay)
{
    ASSERT_TRUE(enter("vl", "2026-03-02", "{'on':'2026-03-03','half':'morning','account':'vm'}"));
    const auto gap = duties("vl", "2026-03-03"); // a Tuesday, nobody in the afternoon
    ASSERT_EQ(gap.size(), 1U);
    EXPECT_EQ(gap[0].code, "rota_gap");
    EXPECT_EQ(gap[0].due, day("2026-03-03"));
    EXPECT_EQ(gap[0].explanation.front(), "今天是工作日，值班表上下午没有安排调解员。");
    EXPECT_TRUE(duties("vl2", "2026-03-03").empty()); // not theirs
    EXPECT_TRUE(duties("vl", "2026-03-07").empty());  // Saturday
    EXPECT_TRUE(duties("vl", "2026-04-06").empty());  // 清明 day off, a Monday
    ASSERT_TRUE(change("vl", "2026-03-03", "'turns':[{'on':'2026-03-03','half':'afternoon','account':'vm2'}]"));
    EXPECT_TRUE(duties("vl", "2026-03-03").empty());
}

TEST_F(Rota, oldHalfDaysAreLetGo)
{
    ASSERT_TRUE(enter("vl", "2026-03-02", "{'on':'2026-03-02','account':'vm'}"));
    ASSERT_TRUE(change("vl", "2026-04-02", "'turns':[{'on':'2026-04-03','account':'vm'}]"));
    EXPECT_EQ(state().steps.turns.size(), 2U); // 31 days back are kept
    ASSERT_TRUE(change("vl", "2026-04-03", "'turns':[{'on':'2026-04-03','account':'vm'}]"));
    EXPECT_EQ(state().steps.turns.size(), 1U);
}

namespace {

const contacts::Line* line(const contacts::Card& card, std::string_view role)
{
    const auto found = std::find_if(card.lines.begin(), card.lines.end(), [&](const contacts::Line& one) { return one.role == role; });
    return found == card.lines.end() ? nullptr : &*found;
}

directory::State linked()
{
    auto county = smallCounty();
    county.steps.organisations["org-village"].court = "org-court";
    return county;
}

} // namespace

// R-001-1.1b: named people on both sides; R-000-8d: the judge of the contact point.
TEST_F(Rota, theCardSaysWhomToCall)
{
    ASSERT_TRUE(enter("vl", "2026-03-02", "{'on':'2026-03-02','half':'morning','account':'vm'}"));
    const auto card = contacts::cardOf("org-village", linked(), &state(), noon("2026-03-02"));
    EXPECT_EQ(card.organisation, "石鼓岭镇西竹坪村人民调解委员会");
    ASSERT_TRUE(line(card, "本站负责人"));
    EXPECT_EQ(line(card, "本站负责人")->people[0].name, "方小红");
    EXPECT_EQ(line(card, "今天值班")->people[0].name, "段德福");
    EXPECT_EQ(line(card, "今天值班")->people[0].note, "上午");
    EXPECT_EQ(line(card, "对接法庭")->people[0].name, "宋分流");
    EXPECT_EQ(line(card, "联系点法官")->people[0].name, "陆指导");
    EXPECT_EQ(line(card, "镇街调委会")->people[0].name, "程乡镇");
    ASSERT_TRUE(line(card, "邻近站点"));
    EXPECT_EQ(line(card, "邻近站点")->people[0].name, "林外人");
    EXPECT_TRUE(card.vacancies().empty());
}

TEST_F(Rota, theCardWarnsOfVacancies)
{
    auto county = linked();
    county.steps.accounts["guide"].active = false;
    county.steps.accounts["tl"].active = false;
    const auto card = contacts::cardOf("org-village", county, nullptr, noon("2026-03-02"));
    EXPECT_EQ(card.vacancies(), (std::vector<std::string>{"今天值班：还没有值班表。", "联系点法官：联系点没有法官，请法院指定。", "镇街调委会：镇街调委会没有负责人。"}));
    EXPECT_TRUE(contacts::cardOf("org-nowhere", county, nullptr, noon("2026-03-02")).lines.empty());
}

// R-001-1.1b: the card says by which version of the docking rules it was made, and warns when they do not stand any more.
TEST_F(Rota, theCardNamesTheVersionOfTheRules)
{
    const auto shipped = contacts::cardOf("org-village", linked(), nullptr, noon("2026-03-02"));
    EXPECT_EQ(shipped.rules.version, 1);
    EXPECT_FALSE(shipped.rules.on);
    EXPECT_EQ(shipped.rules.lines.size(), 4U);

    library::State item;
    item.steps.label = {std::string(contacts::kRulesItem), library::Sort::Guide, 3};
    item.steps.editions = {{3, day("2026-02-10"), "a", "cd"}};
    item.content.text.title = "柳泉县对接规则";
    item.content.text.sections = {{"一", "两个工作日内接收。\n二十日内调结。"}};
    auto card = contacts::cardOf("org-village", linked(), nullptr, noon("2026-03-02"), &item);
    EXPECT_EQ(card.rules.title, "柳泉县对接规则");
    EXPECT_EQ(card.rules.version, 3);
    EXPECT_EQ(card.rules.on, day("2026-02-10"));
    EXPECT_EQ(card.rules.lines, (std::vector<std::string>{"两个工作日内接收。", "二十日内调结。"}));
    EXPECT_EQ(card.rules.warning, "");
    item.steps.standing = library::Standing::Repealed;
    card = contacts::cardOf("org-village", linked(), nullptr, noon("2026-03-02"), &item);
    EXPECT_NE(card.rules.warning.find("已废止"), std::string::npos);
}

TEST_F(Rota, rosterAndCardArePrinted)
{
    ASSERT_TRUE(enter("vl", "2026-03-02", "{'on':'2026-03-04','half':'morning','account':'vm'}"));
    const auto county = linked();
    const documents::Occasion occasion{county, HolidayTable::shipped(), noon("2026-03-04"), "vl"};
    const auto table = documents::paperOf(world.play.state(id), "rota", occasion);
    ASSERT_TRUE(table);
    EXPECT_NE(documents::plainText(*table).find("段德福"), std::string::npos);
    EXPECT_NE(documents::plainText(*table).find("2026年3月2日"), std::string::npos); // from Monday on
    const auto card = documents::paperOf(world.play.state(id), "contacts", occasion);
    ASSERT_TRUE(card);
    EXPECT_NE(documents::plainText(*card).find("联系点法官"), std::string::npos);
}
