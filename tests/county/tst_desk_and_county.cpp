#include "core/duty/duties.h"
#include "core/proposal/kinds.h"
#include "core/store/connection.h"
#include "sync/exchange/renewal.h"
#include "tests/county/support/pc.h"

#include <gtest/gtest.h>

// The real desk against the real county, without a network in between.

using namespace county::test;
using core::dispute::Main;

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

/// However much waits: each answer brings the news of all that went up with its request, so that no verdict is told twice and no
/// round is left at the end that only fetches.
TEST(DeskAndCounty, ofALongPushEachVerdictIsToldOnce)
{
    TestCounty county;
    Pc village(county, "vl");
    village.settle();
    constexpr std::int64_t kMany = 2100; // more than two requests bring
    std::vector<desk::Bulk> groups;
    for (std::int64_t i = 0; i < kMany; ++i)
        groups.push_back({{{"dispute.register", core::newSubjectId(county.clock.now()),
                            body("{'steps':{'number':'@number','type':'D04','source':'walk_in','parties':[{'id':'p1','side':'applicant'},"
                                 "{'id':'p2','side':'respondent'}]},'content':{'fields':{'p1.name':'谢宇航','p2.name':'苏兴旺','narrative':'田界',"
                                 "'demand':'恢复','place':'西竹坪村'}}}")}}, {}});
    const auto saved = village->performAll(groups);
    ASSERT_TRUE(saved) << saved.error().code;
    ASSERT_EQ(saved->saved, kMany);

    std::int64_t told = 0;
    int rounds = 0;
    for (bool more = true; more && rounds < 20; ++rounds) {
        const auto asked = village->request(2 << 20, 0, 4 << 20);
        ASSERT_TRUE(asked);
        const auto answer = county.road()(*asked);
        ASSERT_TRUE(answer) << answer.error().code;
        told += static_cast<std::int64_t>(answer->verdicts.size());
        EXPECT_FALSE(answer->more);
        const auto applied = village->apply(*asked, *answer);
        ASSERT_TRUE(applied) << applied.error().code;
        more = applied->more || village->syncFacts()->waiting > 0;
    }
    EXPECT_EQ(told, kMany);
    EXPECT_EQ(rounds, 3);
    village.expectSound();
}

/// When nothing is new one digest stands for those of all audiences, and a desk gone astray is noticed by it all the same.
TEST(DeskAndCounty, oneDigestStandsForAllWhenNothingIsNew)
{
    TestCounty county;
    Pc court(county, "dispatcher"), village(county, "vl");
    court.settle();
    const auto subject = core::newSubjectId(county.clock.now());
    court.perform({{"dispute.lodge", subject, body(lodging())}, {"dispute.dispatch", subject, body("{'steps':{'organisation':'org-village'}}")}});
    court.settle();
    village.settle();
    const auto ask = [&] {
        const auto asked = village->request(256 * 1024, 0);
        const auto answer = county.road()(*asked);
        EXPECT_TRUE(answer && village->apply(*asked, *answer));
        return *answer;
    };
    const auto right = village->digest().value();
    auto answer = ask();
    ASSERT_EQ(answer.digests.size(), 1U);
    EXPECT_EQ(answer.digests.begin()->first, exchange::kAllDigests);
    EXPECT_FALSE(answer.more);

    {
        const auto file = village->mirrorFile();
        const auto key = village->mirrorKey();
        village.close();
        auto mirror = core::store::Connection::open(file, key, core::store::Connection::Mode::Write);
        ASSERT_TRUE(mirror);
        (*mirror)->run("UPDATE leaf SET hash=zeroblob(32)");
    }
    village.reopen();
    EXPECT_NE(village->digest().value(), right);
    answer = ask(); // noticed, and asked for anew
    answer = ask();
    EXPECT_FALSE(answer.items.empty());
    village.settle();
    EXPECT_EQ(village->digest().value(), right);
    village.expectSound();
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

namespace {

std::string registration(const std::string& name)
{
    return R"({'steps':{'number':'@number','type':'D04','source':'walk_in','parties':[{'id':'p1','side':'applicant'},{'id':'p2','side':'respondent'}]},
        'content':{'fields':{'p1.name':')" + name + R"(','p2.name':'苏兴旺','demand':'还钱','place':'西竹坪村','narrative':'借款未还'}}})";
}

/// The one proposal this desk holds.
core::desk::SubjectView proposalOn(Pc& pc)
{
    const auto all = pc->subjectsOf("proposal").value();
    EXPECT_EQ(all.size(), 1U);
    return all.empty() ? core::desk::SubjectView{} : all.front();
}

std::vector<core::duty::Duty> dutiesOn(Pc& pc, const core::desk::SubjectView& view, core::Day today)
{
    return core::duty::dutiesOf(view.id, view.state, {pc->author(), today, pc->directory(), pc->directory().steps.settings, core::HolidayTable::shipped()});
}

/// What the holder's button does: the carried acts in his own name, and the proposal taken, all or nothing.
std::vector<desk::Draft> takeOver(const core::desk::SubjectView& view)
{
    std::vector<desk::Draft> group;
    for (auto& draft : core::proposal::draftsOf(*view.state.as<core::proposal::State>()))
        group.push_back({draft.kind, draft.subject, std::move(draft.body)});
    group.push_back({"proposal.take", view.id, body("{'steps':{}}")});
    return group;
}

} // namespace

TEST(DeskAndCounty, anOldCopyLosesNothingThatWasTyped)
{
    TestCounty county;
    Pc village(county, "vl"), second(county, "vl");
    village.settle();
    const auto first = core::newSubjectId(county.clock.now()), lost = core::newSubjectId(county.clock.now()),
               fresh = core::newSubjectId(county.clock.now());
    village.perform({{"dispute.register", first, body(registration("甲"))}});
    village.settle();
    village.perform({{"dispute.notice", first, body("{'steps':{'version':'2026-1','readAloud':true}}")}}); // on its way when the image is taken
    village.saveImage();
    village.settle();
    village.perform({{"dispute.register", lost, body(registration("乙"))}});
    village.perform({{"dispute.choose", first, body("{'steps':{'way':'mediation'}}")}});
    village.settle();
    const auto oldBook = village->certificate().book;

    county.pass(std::chrono::hours(1));
    village.restoreImage();
    const auto typedAt = county.clock.now();
    village.perform({{"dispute.register", fresh, body(registration("丙"))}}); // under the seq and number that 乙 has
    village.perform({{"dispute.amend", first, body("{'content':{'fields':{'demand':'还钱并付利息'}}}")}});
    EXPECT_TRUE(village->show(fresh)->state.as<core::dispute::State>()->steps.number.ends_with(oldBook + "00002"));
    county.pass(std::chrono::hours(3));
    village.settle();
    EXPECT_EQ(village.renewals, 1);
    EXPECT_NE(village->certificate().book, oldBook);
    village.expectSound();
    village.reopen(); // all of it is on disk
    village.settle();
    second.settle();

    for (auto* pc : {&village, &second}) {
        // What the lost copy had sent is here, the notice of the image counted once.
        EXPECT_EQ((*pc)->show(lost)->state.as<core::dispute::State>()->partyName("p1"), "乙");
        EXPECT_EQ((*pc)->show(first)->state.as<core::dispute::State>()->steps.state, Main::A3);
        // Registered anew under the new book, at the time it was typed.
        const auto shown = (*pc)->show(fresh);
        ASSERT_TRUE(shown);
        const auto* again = shown->state.as<core::dispute::State>();
        ASSERT_TRUE(again);
        EXPECT_EQ(again->partyName("p1"), "丙");
        EXPECT_TRUE(again->steps.number.ends_with(village->certificate().book + "00001"));
        EXPECT_EQ(again->steps.events.front().at, typedAt);
        (*pc).expectSound();
    }
    EXPECT_EQ(village->digest().value(), second->digest().value());

    // Work on what the county knew otherwise is a proposal to the holder, here to the village itself.
    const auto proposal = proposalOn(village);
    const auto* state = proposal.state.as<core::proposal::State>();
    ASSERT_TRUE(state);
    EXPECT_EQ(state->steps.why, "fork");
    EXPECT_EQ(state->steps.dispute, toText(first));
    EXPECT_EQ(state->steps.acts.front().kind, "dispute.amend");
    const auto duties = dutiesOn(village, proposal, core::dayInChina(county.clock.now()));
    ASSERT_EQ(duties.size(), 1U);
    EXPECT_TRUE(duties[0].mine);
    EXPECT_EQ(duties[0].code, "judge_proposal");
    village.perform(takeOver(proposal));
    village.settle();
    second.settle();
    EXPECT_EQ(core::valueOf(second->show(first)->state.as<core::dispute::State>()->content.fields, "demand"), "还钱并付利息");
    EXPECT_TRUE(village->attention()->empty());
    village.expectSound();
}

TEST(DeskAndCounty, twoCopiesOfOneDeskBothGoOn)
{
    TestCounty county;
    Pc village(county, "vl"), second(county, "vl");
    village.settle();
    village.saveImage();
    const auto here = core::newSubjectId(county.clock.now()), there = core::newSubjectId(county.clock.now());
    village.perform({{"dispute.register", here, body(registration("甲"))}});
    village.settle(); // the first copy is the one the county knows
    village.restoreImage();
    village.perform({{"dispute.register", there, body(registration("乙"))}});
    village.settle();
    EXPECT_EQ(village.renewals, 1);
    village.perform({{"dispute.notice", there, body("{'steps':{'version':'2026-1','readAloud':true}}")}});
    village.settle();
    EXPECT_EQ(village.renewals, 1); // it has a name of its own now
    second.settle();
    EXPECT_EQ(village->digest().value(), second->digest().value());
    EXPECT_EQ(second->disputes({})->size(), 2U);
    village.expectSound();
}

TEST(DeskAndCounty, workOnADisputeThatHasMovedOnBecomesAProposal)
{
    TestCounty county;
    Pc court(county, "dispatcher"), village(county, "vl"), before(county, "vm"), after(county, "vm2");
    for (auto* pc : {&court, &village, &before, &after})
        pc->settle();
    const auto subject = core::newSubjectId(county.clock.now());
    auto claim = lodging(); // nobody of the same name mediates
    claim.replace(claim.find("'p1.name':'谢宇航'"), std::string("'p1.name':'谢宇航'").size(), "'p1.name':'余大海'");
    court.perform({{"dispute.lodge", subject, body(claim)},
                   {"dispute.dispatch", subject, body("{'steps':{'organisation':'org-village'}}")}});
    court.settle();
    village.settle();
    village.perform({{"dispute.accept", subject, {}}});
    village.perform({{"dispute.name_mediator", subject, body("{'steps':{'mediator':'vm'}}")}});
    village.settle();
    before.settle();
    before.perform({{"dispute.answer_naming", subject, body("{'steps':{'accept':true}}")}});
    before.perform({{"dispute.consent", subject, body("{'steps':{'party':'p2','answer':'agreed','manner':'当面'}}")}});
    before.perform({{"dispute.begin", subject, body("{'steps':{'rightsTold':true}}")}});
    before.settle();
    village.settle();
    county.pass(std::chrono::hours(1));

    // The mediator writes with the line down while the liaison names another.
    const auto session = [](const std::string& words) {
        return body("{'steps':{'place':'村委会','manner':'当面','present':['p1','p2'],'result':'again'},'content':{'record':'" + words + "'},"
                    "'sealed':{'notes':[{'party':'p1','text':'底线一万'}]}}");
    };
    before.perform({{"dispute.session", subject, session("第一次调解")}});
    before.perform({{"dispute.session", subject, session("第二次调解")}});
    village.perform({{"dispute.replace_mediator", subject, body("{'steps':{'mediator':'vm2','partiesTold':true},'content':{'reason':'生病'}}")}});
    village.settle();
    county.pass(std::chrono::hours(1));
    before.settle();
    after.settle();

    auto proposals = after->subjectsOf("proposal").value();
    ASSERT_EQ(proposals.size(), 2U);
    const auto words = [](const core::desk::SubjectView& view) {
        return std::string(core::proposal::draftsOf(*view.state.as<core::proposal::State>()).front().body.at("content").at("record").as_string());
    };
    if (words(proposals[0]) != "第一次调解")
        std::swap(proposals[0], proposals[1]);
    EXPECT_EQ(words(proposals[0]), "第一次调解");
    EXPECT_EQ(proposals[0].state.as<core::proposal::State>()->steps.mediator, "vm2");
    EXPECT_EQ(proposals[0].state.as<core::proposal::State>()->steps.author, "vm");
    const auto today = core::dayInChina(county.clock.now());
    ASSERT_EQ(dutiesOn(after, proposals[0], today).size(), 1U);
    EXPECT_TRUE(dutiesOn(after, proposals[0], today)[0].mine);
    EXPECT_TRUE(dutiesOn(after, proposals[0], today)[0].due);
    EXPECT_FALSE(dutiesOn(before, proposals[0], today)[0].mine); // its author waits for it, with name and date

    // Who comes in the place of another answers first (T24, T23a).
    EXPECT_FALSE(after->perform(takeOver(proposals[0])));
    after.perform({{"dispute.answer_naming", subject, body("{'steps':{'accept':true}}")}});
    after.perform(takeOver(proposals[0]));
    EXPECT_FALSE(after->perform({{"proposal.decline", proposals[1].id, {}}}));
    after.perform({{"proposal.decline", proposals[1].id, body("{'content':{'reason':'那天我也在，没有开会'}}")}});
    after.settle();
    before.settle();
    const auto shown = after->show(subject);
    ASSERT_TRUE(shown);
    const auto* dispute = shown->state.as<core::dispute::State>();
    ASSERT_EQ(dispute->steps.sessions.size(), 1U);
    EXPECT_EQ(dispute->content.sessions.front().record, "第一次调解");
    EXPECT_EQ(dispute->steps.events.back().account, "vm2"); // in his own name
    EXPECT_EQ(dispute->sealed.notes.front().text, "底线一万");

    for (const auto& proposal : proposals) {
        const auto outcome = before->show(proposal.id).value();
        const auto* state = outcome.state.as<core::proposal::State>();
        const bool taken = proposal.id == proposals[0].id;
        EXPECT_EQ(state->steps.state, taken ? core::proposal::Main::Taken : core::proposal::Main::Declined);
        EXPECT_EQ(state->content.reason, taken ? "" : "那天我也在，没有开会");
        ASSERT_EQ(dutiesOn(before, outcome, today).size(), 1U);
        EXPECT_EQ(dutiesOn(before, outcome, today)[0].code, "proposal_outcome");
        before.perform({{"proposal.seen", proposal.id, {}}});
    }
    before.settle();
    EXPECT_TRUE(before->live()->empty());
    EXPECT_TRUE(before->attention()->empty());
    for (auto* pc : {&before, &after, &village})
        pc->expectSound();
}
