#include "core/directory/complete.h"
#include "core/directory/kinds.h"
#include "core/directory/seconds.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// Studios with host, field and namesake, what a body declares (002 二(二), 二(三); 004 三.三), and work that needs two
/// people (003 四(二)).
using namespace core;
using namespace core::test;

namespace {

const SubjectId kDirectory = subject(1), kPerson = subject(70);

struct Bodies : World {
    Bodies()
    {
        on(kDirectory, "ca", "2026-03-02", "directory.county", "{'steps':{'county':'柳泉县'}}");
        on(kDirectory, "ca", "2026-03-02", "directory.organisation", "{'steps':{'organisation':{'id':'org-helper','name':'老段调解工作室','kind':'personal_studio','township':'石鼓岭镇'}}}");
        on(kDirectory, "ca", "2026-03-02", "directory.organisation", "{'steps':{'organisation':{'id':'org-body','name':'柳泉县物业纠纷人民调解委员会','kind':'professional_body'}}}");
        on(kDirectory, "ca", "2026-03-02", "directory.organisation", "{'steps':{'organisation':{'id':'org-village','name':'西竹坪村人民调解委员会','kind':'village_committee'}}}");
    }
    bool declare(std::string_view who, std::string steps) { return on(kDirectory, who, "2026-03-03", "directory.declare", "{'steps':{" + steps + "}}"); }
    [[nodiscard]] const directory::Organisation& unit(std::string_view id) const { return *play.state(kDirectory).as<directory::State>()->organisation(id); }
};

} // namespace

// R-002-2.2b
TEST(Studio, hasAHostAndAFieldAndKeepsEverythingElse)
{
    Bodies b;
    EXPECT_FALSE(b.declare("helper", "'organisation':'org-helper','field':'婚姻家庭'")) << "where is it?";
    EXPECT_EQ(b.code(), "missing_field");
    EXPECT_FALSE(b.declare("helper", "'organisation':'org-helper','host':'org-village'")) << "for what?";
    EXPECT_FALSE(b.declare("helper", "'organisation':'org-helper','host':'org-helper','field':'婚姻家庭'")) << "not in its own house";
    ASSERT_TRUE(b.declare("helper", "'organisation':'org-helper','host':'org-village','field':'婚姻家庭'")) << b.code();
    EXPECT_EQ(b.unit("org-helper").host, "org-village");
    EXPECT_EQ(b.unit("org-helper").field, "婚姻家庭");
    EXPECT_EQ(b.unit("org-helper").name, "老段调解工作室");
    EXPECT_FALSE(b.unit("org-helper").declaration.has_value()) << "nothing was declared";
    EXPECT_FALSE(b.declare("pl", "'organisation':'org-helper','host':'org-village','field':'婚姻家庭'")) << "another body's";
    EXPECT_EQ(b.code(), "not_holder");
    EXPECT_FALSE(b.declare("ca", "'organisation':'org-village','field':'婚姻家庭'"));
    EXPECT_EQ(b.code(), "declares_nothing");
    // The history of the registers tells it.
    const auto& changes = b.play.state(kDirectory).as<directory::State>()->steps.changes;
    ASSERT_FALSE(changes.empty());
    EXPECT_EQ(changes.back().fields, (std::vector<std::string>{"host", "field"}));
}

// R-004-3.3a
TEST(Studio, isCalledAfterAMediatorOfTheRoster)
{
    Bodies b;
    const auto after = "'organisation':'org-helper','host':'org-village','field':'邻里','namesake':'" + toText(kPerson) + "'";
    EXPECT_FALSE(b.declare("jo", after)) << "nobody of the roster";
    EXPECT_EQ(b.code(), "not_a_namesake");
    ASSERT_TRUE(b.on(kPerson, "vl", "2026-03-02", "person.propose",
                     "{'steps':{'place':{'organisation':'org-village','sort':'mediator','court':'org-court','from':'2026-03-01','to':'2029-02-28'}},"
                     "'content':{'entry':{'name':'段德福','sex':'男','strengths':'邻里','workPhone':'0570-5550000'}},'identity':{'phone':'15433336666'}}")) << b.code();
    EXPECT_FALSE(b.declare("ca", after)) << "only proposed";
    ASSERT_TRUE(b.on(kPerson, "ca", "2026-03-03", "person.approve", "{}", true)) << b.code();
    ASSERT_TRUE(b.declare("ca", after)) << b.code();
    EXPECT_EQ(b.unit("org-helper").namesake, toText(kPerson));
}

// R-002-2.3a
TEST(Declaration, saysWhoPaysAndWhichTiesThereAreAndTakesNoFee)
{
    Bodies b;
    EXPECT_FALSE(b.declare("pl", "'organisation':'org-body','funding':'县财政补助','ties':'没有','feeFen':20000"));
    EXPECT_EQ(b.code(), "no_fee");
    EXPECT_FALSE(b.declare("pl", "'organisation':'org-body','funding':'县财政补助'")) << "and the ties?";
    EXPECT_FALSE(b.declare("pl", "'organisation':'org-body','host':'org-village','funding':'县财政补助','ties':'没有'")) << "only a studio has a host";
    ASSERT_TRUE(b.declare("pl", "'organisation':'org-body','funding':'县财政补助','ties':'两名委员在物业公司任职'")) << b.code();
    ASSERT_TRUE(b.unit("org-body").declaration.has_value());
    EXPECT_EQ(b.unit("org-body").declaration->funding, "县财政补助");
    EXPECT_EQ(b.unit("org-body").declaration->ties, "两名委员在物业公司任职");
    EXPECT_EQ(b.unit("org-body").declaration->on, day("2026-03-03"));
    EXPECT_EQ(b.unit("org-body").declaration->account, "pl");
    EXPECT_EQ(b.unit("org-body").declaration->feeFen, 0);
    EXPECT_FALSE(b.on(kDirectory, "ca", "2026-03-04", "directory.organisation",
                      "{'steps':{'organisation':{'id':'org-body','name':'物业调委会','kind':'professional_body','declaration':{'funding':'会费','ties':'没有','feeFen':1}}}}"));
    EXPECT_EQ(b.code(), "no_fee");
}

// A unit's entry is replaced whole by its act; who writes by hand names what changes.
TEST(Complete, whatIsNotNamedOfAnEntryStays)
{
    auto county = smallCounty();
    auto& unit = county.steps.organisations["org-body"];
    unit.declaration = directory::Declaration{day("2026-03-03"), "县财政补助", "没有", 0, "pl"};
    unit.phone = "0570-5551234";
    unit.population = 1200;
    unit.courtFrom = day("2025-01-01");
    unit.court = "org-court";
    const auto said = [&](const char* kind, const char* body) { return directory::completed(kind, boost::json::parse(body).as_object(), county); };
    const auto organisation = [&](const char* body) {
        return fromJson<directory::Organisation>(said("directory.organisation", body).at("steps").at("organisation")).value();
    };
    auto wanted = unit;
    wanted.name = "物业调委会";
    EXPECT_EQ(organisation(R"({"steps":{"organisation":{"id":"org-body","name":"物业调委会"}}})"), wanted);
    // null empties; another court begins on a day of its own; of a new unit nothing is known.
    EXPECT_FALSE(organisation(R"({"steps":{"organisation":{"id":"org-body","population":null}}})").population);
    EXPECT_FALSE(organisation(R"({"steps":{"organisation":{"id":"org-body","court":"org-township"}}})").courtFrom);
    EXPECT_EQ(organisation(R"({"steps":{"organisation":{"id":"org-new","name":"新调委会"}}})").phone, "");

    const auto account = said("directory.account", R"({"steps":{"account":{"id":"vl","active":false}}})");
    const auto vl = fromJson<directory::Account>(account.at("steps").at("account")).value();
    EXPECT_EQ(vl.posts, county.account("vl")->posts);
    EXPECT_EQ(vl.name, "方小红");
    EXPECT_FALSE(vl.active);
    const auto settings = said("directory.settings", R"({"steps":{"settings":{"acceptWorkingDays":2}}})");
    county.steps.settings.acceptWorkingDays = 2;
    EXPECT_EQ(fromJson<CountySettings>(settings.at("steps").at("settings")).value(), county.steps.settings);
    // What is no entry of the directory is nobody's to fill in.
    const auto* other = R"({"steps":{"organisation":{"id":"org-body"}}})";
    EXPECT_EQ(said("directory.declare", other), boost::json::parse(other));
}

// R-003-4.2.6a
TEST(Seconds, oneWhoHoldsEveryPostOfAPointIsTold)
{
    auto county = smallCounty();
    const auto found = [&](std::string_view organisation) {
        std::vector<std::string> out;
        for (const auto& one : directory::worksAlone(county))
            if (one.organisation == organisation)
                out.push_back(one.work + "/" + one.account);
        return out;
    };
    // 方小红 mediates and is liaison, 田主任 keeps the seal: everything has its second.
    EXPECT_TRUE(found("org-village").empty());
    // 林外人 alone at the other village: the township's liaison confirms, and nobody seals because nobody mediates.
    EXPECT_TRUE(found("org-village2").empty());
    county.steps.accounts["vl2"].posts = {{"VL", "org-village2"}, {"VM", "org-village2"}, {"CH", "org-village2"}};
    EXPECT_EQ(found("org-village2"), (std::vector<std::string>{"协议盖章/vl2"}));
    county.steps.accounts["tl"].active = false;
    EXPECT_EQ(found("org-village2"), (std::vector<std::string>{"确认降红色/vl2", "协议盖章/vl2"}));
    // 何法官 reviews; once he guides as well, nobody else could review what he guided.
    EXPECT_TRUE(found("org-court").empty());
    county.steps.accounts["guide"].posts = {};
    county.steps.accounts["dispatcher"].posts = {};
    county.steps.accounts["judge"].posts = {{"RJ", "org-court"}, {"GJ", "org-court"}};
    EXPECT_EQ(found("org-court"), (std::vector<std::string>{"司法确认审查/judge"}));
    county.steps.accounts["judge"].active = false;
    EXPECT_TRUE(found("org-court").empty()) << "nobody guides, so nobody is needed beside him";
}
