#include "core/roster/search.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// Looking for somebody on the roster: 000 二.4, 001 一.1.
using namespace core;
using namespace core::test;

namespace {

roster::State listed(std::string name, std::string strengths, std::string residence, std::string qualification, std::string account = {})
{
    roster::State s;
    s.steps.state = roster::Main::Listed;
    s.steps.listedOn = day("2026-01-05");
    s.steps.place.organisation = "org-village";
    s.steps.place.account = std::move(account);
    s.steps.place.to = day("2026-06-30");
    s.content.entry = {std::move(name), "男", std::move(strengths), "0570-5550001", "畲话", "退休教师", std::move(qualification), std::move(residence)};
    return s;
}

} // namespace

TEST(RosterSearch, byStrengthDialectResidenceAndQualification)
{
    const auto county = smallCounty();
    const auto man = listed("段德福", "邻里、土地", "西竹坪村", "基层法律服务工作者");
    const auto found = [&](roster::Search search) { return roster::matches(man, search, day("2026-06-30"), county); };
    EXPECT_TRUE(found({}));
    EXPECT_TRUE(found({.text = "土地"}));
    EXPECT_TRUE(found({.text = "土地 畲话"})); // every word
    EXPECT_FALSE(found({.text = "土地 客家"}));
    EXPECT_TRUE(found({.village = "西竹坪村"}));
    EXPECT_FALSE(found({.village = "东竹坪村"}));
    EXPECT_TRUE(found({.qualified = true}));
    EXPECT_FALSE(roster::matches(listed("甲", "邻里", "西竹坪村", ""), {.qualified = true}, day("2026-06-30"), county));
    EXPECT_FALSE(found({.organisation = "org-village2"}));
}

TEST(RosterSearch, availableIsListedInTermAndNotOnLeave)
{
    auto county = smallCounty();
    auto man = listed("段德福", "邻里", "", "", "vm");
    const auto there = [&](std::string_view on) { return roster::matches(man, {.available = true}, day(on), county); };
    EXPECT_TRUE(there("2026-06-30"));
    EXPECT_FALSE(there("2026-07-01")); // the term is over
    county.steps.accounts["vm"].awayFrom = day("2026-06-15");
    county.steps.accounts["vm"].awayTo = day("2026-06-16");
    EXPECT_TRUE(there("2026-06-14"));
    EXPECT_FALSE(there("2026-06-15"));
    EXPECT_FALSE(there("2026-06-16"));
    EXPECT_TRUE(there("2026-06-17"));
    man.steps.state = roster::Main::Suspended;
    EXPECT_FALSE(there("2026-06-17"));
}

// R-000-4a: one number for two people is told; who has left counts no more.
TEST(RosterSearch, aNumberUsedTwiceIsFound)
{
    auto a = listed("甲", "邻里", "", ""), b = listed("乙", "邻里", "", ""), c = listed("丙", "邻里", "", "");
    a.identity.entry.phone = b.identity.entry.phone = "15433336666";
    b.identity.entry.idNumber = c.identity.entry.idNumber = "510826195703021212";
    c.steps.state = roster::Main::Left;
    const std::vector<std::pair<std::string, const roster::State*>> people{{"a", &a}, {"b", &b}, {"c", &c}};
    EXPECT_EQ(roster::usedTwice(people), (std::vector<roster::Twice>{{"phone", {"a", "b"}}}));
}

// R-000-14a, R-002-4.1a: the kinds the documents name, each with its own word.
TEST(RosterSearch, everyKindOfHelperHasItsWord)
{
    std::set<std::string_view> words;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<roster::Sort>>([&](auto d) {
        EXPECT_FALSE(roster::sortName(d.value).empty()) << d.name;
        EXPECT_TRUE(words.insert(roster::sortName(d.value)).second) << d.name;
    });
    for (const auto* word : {"人大代表", "政协委员", "社会工作者", "律师、法律工作者", "法律援助人员", "行业人士", "公证员", "仲裁员", "医生", "教师"})
        EXPECT_TRUE(words.contains(word)) << word;
    roster::Steps doctor;
    doctor.state = roster::Main::Listed;
    doctor.place.sort = roster::Sort::Doctor;
    EXPECT_FALSE(roster::mayMediate(doctor, day("2026-03-01"))); // helps; signs as mediator only when the court has invited him
    doctor.place.invitedNumber = "特邀9号";
    doctor.place.invitedFrom = day("2026-01-01");
    doctor.place.invitedTo = day("2026-12-31");
    EXPECT_TRUE(roster::mayMediate(doctor, day("2026-03-01")));
}
