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

TEST(DeskAndCounty, theVillageKeepsWhatItHandedOver)
{
    TestCounty county;
    Pc court(county, "dispatcher"), village(county, "vl"), mediator(county, "vm"), township(county, "tl");
    for (auto* pc : {&court, &village, &mediator, &township})
        pc->settle();
    const auto subject = core::newSubjectId(county.clock.now());
    court.perform({{"dispute.lodge", subject, body(lodging())},
                   {"dispute.dispatch", subject, body("{'steps':{'organisation':'org-village'}}")}});
    court.settle();
    village.settle();
    county.pass(std::chrono::hours(1));
    village.perform({{"dispute.accept", subject, {}}});
    village.perform({{"dispute.name_mediator", subject, body("{'steps':{'mediator':'vm'}}")}});
    village.settle();
    mediator.settle();
    mediator.perform({{"dispute.answer_naming", subject, body("{'steps':{'accept':true}}")}});
    mediator.perform({{"dispute.consent", subject, body("{'steps':{'party':'p2','answer':'agreed','manner':'当面'}}")}});
    mediator.perform({{"dispute.begin", subject, body("{'steps':{'rightsTold':true}}")}});
    mediator.perform({{"dispute.sealed_note", subject, body("{'sealed':{'notes':[{'party':'p1','text':'底线一万'}]}}")}});
    mediator.settle();
    village.settle();
    EXPECT_EQ(village->show(subject)->state.as<core::dispute::State>()->sealed.notes.size(), 1U);

    village.perform({{"dispute.push_ask", subject, body("{'steps':{'reasons':['F03']}}")}});
    village.perform({{"dispute.push", subject, body("{'steps':{'wishes':{'p1':'push','p2':'push'}}}")}});
    village.settle();
    mediator.settle();
    township.settle();
    county.pass(std::chrono::hours(1));
    township.perform({{"dispute.accept", subject, {}}});
    township.perform({{"dispute.name_mediator", subject, body("{'steps':{'mediator':'tm'}}")}});
    township.settle();
    Pc late(county, "vl"); // a village PC that comes after the push
    for (auto* pc : {&village, &mediator, &late})
        pc->settle();

    // The township has everything, the village's steps and sealed notes included.
    const auto whole = township->show(subject).value();
    EXPECT_EQ(whole.level, 4);
    EXPECT_EQ(whole.state.as<core::dispute::State>()->sealed.notes.size(), 1U);
    EXPECT_EQ(whole.state.as<core::dispute::State>()->steps.holder.mediator, "tm");

    for (auto* pc : {&village, &mediator, &late}) {
        const auto kept = (*pc)->show(subject).value();
        EXPECT_TRUE(kept.frozen);
        EXPECT_EQ(kept.level, 3);
        const auto* state = kept.state.as<core::dispute::State>();
        ASSERT_TRUE(state);
        EXPECT_EQ(state->steps.state, Main::E1); // as it was handed over, not as it stands
        EXPECT_EQ(kept.place, state->steps.handedOverAt);
        EXPECT_EQ(state->partyName("p1"), "谢宇航");
        EXPECT_EQ(core::valueOf(state->identity.fields, "p1.phone"), "13800000001");
        EXPECT_TRUE(state->sealed.notes.empty());
        // What has moved since stands on the card alone.
        EXPECT_EQ(kept.organisationNow, "org-township");
        EXPECT_EQ(kept.mediatorNow, "tm");
        EXPECT_EQ(kept.stateNow, "m0");
        EXPECT_TRUE((*pc)->live()->empty());
        pc->settle(); // the history that `show` asked for
        pc->expectSound();
        const auto history = (*pc)->show(subject).value();
        EXPECT_TRUE(history.historyComplete);
        EXPECT_EQ(history.acts.size(), kept.place);
        EXPECT_FALSE((*pc)->perform({{"dispute.push_stay", subject, body("{'steps':{'wishes':{'p1':'stay','p2':'stay'}}}")}}));
    }
    EXPECT_EQ(village->digest().value(), late->digest().value());
    for (auto* pc : {&village, &mediator, &late, &township})
        pc->expectSound();
}

TEST(DeskAndCounty, everyDeskHasABookOfItsOwn)
{
    TestCounty county;
    Pc first(county, "vl"), second(county, "vl"), other(county, "vm");
    EXPECT_EQ(first->certificate().book.empty(), false);
    std::set<std::string> books{first->certificate().book, second->certificate().book, other->certificate().book};
    EXPECT_EQ(books.size(), 3U);
    for (auto* pc : {&first, &second, &other})
        pc->settle();
    const auto number = [&](Pc& pc) {
        const auto id = core::newSubjectId(county.clock.now());
        pc.perform({{"dispute.register", id, body(R"({'steps':{'number':'@number','type':'D04','source':'walk_in',
            'parties':[{'id':'p1','side':'applicant'},{'id':'p2','side':'respondent'}]},
            'content':{'fields':{'p1.name':'谢宇航','p2.name':'苏兴旺','demand':'还钱','place':'西竹坪村','narrative':'借款未还'}}})")}});
        return pc->show(id)->state.as<core::dispute::State>()->steps.number;
    };
    const auto year = std::to_string(static_cast<int>(std::chrono::year_month_day(core::dayInChina(county.clock.now())).year()));
    EXPECT_TRUE(number(first).ends_with(year + first->certificate().book + "00001"));
    EXPECT_TRUE(number(first).ends_with(year + first->certificate().book + "00002"));
    EXPECT_TRUE(number(second).ends_with(year + second->certificate().book + "00001"));
}
