#include "sync/desk/enrolment.h"
#include "tests/county/support/county.h"

#include <gtest/gtest.h>

// The real desk against the real county, without a network in between.

using namespace county::test;
using core::dispute::Main;

namespace {

class Pc {
public:
    Pc(TestCounty& county, const std::string& account) : m_county(county)
    {
        const auto code = exchange::codeFromText(county.code(account)).value();
        auto prepared = desk::prepareEnrolment(secretText(code), "PC of " + account);
        const auto answer = county.service->enrol(exchange::decodeEnrolRequest(encode(prepared.request)).value()).value();
        desk::EnrolmentPlace place{m_folder.path() / "profile", "https://127.0.0.1:1", "", {1, 8 << 20}};
        auto made = desk::finishEnrolment(place, std::move(prepared), answer, "a long password 枫桥", county.clock,
                                          core::HolidayTable::shipped());
        if (!made)
            throw std::runtime_error(made.error().code);
        m_desk = std::move(*made);
    }
    desk::Desk* operator->() { return m_desk.get(); }

    /// Exchanges until neither side has more.
    void settle(std::uint32_t limit = 256 * 1024)
    {
        for (int i = 0; i < 200; ++i) {
            const auto asked = m_desk->request(limit, 0);
            ASSERT_TRUE(asked) << asked.error().code;
            const auto answer = m_county.road()(*asked);
            ASSERT_TRUE(answer) << answer.error().code;
            const auto applied = m_desk->apply(*asked, *answer);
            ASSERT_TRUE(applied) << applied.error().code << boost::json::serialize(applied.error().facts);
            if (!applied->more && m_desk->syncFacts()->waiting == 0)
                return;
        }
        FAIL() << "never settles";
    }
    void perform(std::vector<desk::Draft> group)
    {
        const auto saved = m_desk->perform(group);
        ASSERT_TRUE(saved) << saved.error().code << boost::json::serialize(saved.error().facts);
    }
    void expectSound()
    {
        const auto found = m_desk->verify();
        ASSERT_TRUE(found) << found.error().code;
        for (const auto& check : *found)
            ADD_FAILURE() << check.what << ": " << check.record;
    }

private:
    TestCounty& m_county;
    TempFolder m_folder;
    std::unique_ptr<desk::Desk> m_desk;
};

} // namespace

TEST(DeskAndCounty, aDisputeGoesFromTheCourtToTheVillageAndBackWithEqualDigests)
{
    TestCounty county;
    Pc court(county, "dispatcher"), village(county, "vl"), second(county, "vl"), township(county, "tl");
    court.settle();
    village.settle();
    EXPECT_EQ(village->directory().organisationName("org-village"), "石鼓岭镇西竹坪村人民调解委员会");

    const auto subject = core::newSubjectId(county.clock.now());
    court.perform({{"dispute.lodge", subject, body(lodging())},
                   {"dispute.dispatch", subject, body("{'steps':{'organisation':'org-village'}}")}});
    court.settle();
    village.settle();
    second.settle(1000);
    county.pass(std::chrono::hours(2));
    village.perform({{"dispute.accept", subject, {}}});
    county.pass(std::chrono::hours(1));
    village.perform({{"dispute.name_mediator", subject, body("{'steps':{'mediator':'vm'}}")}});
    village.settle();
    second.settle(1000);
    court.settle();
    township.settle();

    const auto seen = second->show(subject);
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->state.as<core::dispute::State>()->steps.holder.mediator, "vm");
    EXPECT_EQ(seen->state.as<core::dispute::State>()->partyName("p2"), "苏兴旺");
    EXPECT_EQ(village->digest().value(), second->digest().value());
    for (auto* pc : {&court, &village, &second, &township})
        pc->expectSound();

    // A device that comes late gets the same from sheets.
    Pc third(county, "vl");
    third.settle();
    EXPECT_EQ(third->digest().value(), village->digest().value());
    third.expectSound();
}

TEST(DeskAndCounty, aRefusedActStaysInSightAndBlocksNothing)
{
    TestCounty county;
    Pc court(county, "dispatcher"), village(county, "vl"), second(county, "vl");
    const auto subject = core::newSubjectId(county.clock.now());
    court.settle();
    court.perform({{"dispute.lodge", subject, body(lodging())},
                   {"dispute.dispatch", subject, body("{'steps':{'organisation':'org-village'}}")}});
    court.settle();
    village.settle();
    second.settle();
    // Both accept with the line down; the county takes the first.
    village.perform({{"dispute.accept", subject, {}}});
    second.perform({{"dispute.accept", subject, {}}});
    village.settle();
    second.settle();
    const auto attention = second->attention();
    ASSERT_TRUE(attention);
    EXPECT_EQ(attention->size(), 1U);
    EXPECT_EQ(second->syncFacts()->waiting, 0);
    village.settle();
    EXPECT_EQ(village->digest().value(), second->digest().value());
    second.expectSound();
}
