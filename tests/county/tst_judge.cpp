#include "tests/county/support/county.h"

#include <gtest/gtest.h>

using namespace county::test;
using core::dispute::Main;

namespace {

void expectSound(const Device& device)
{
    EXPECT_EQ(device.digests(), device.told());
}

} // namespace

TEST(Judge, anAssignmentReachesTheVillageAndItsReceiptTheCourt)
{
    TestCounty county;
    auto dispatcher = county.device("dispatcher");
    auto village = county.device("vl");
    const auto subject = county.assign(dispatcher);
    ASSERT_TRUE(dispatcher.settle(county.road()));
    EXPECT_EQ(dispatcher.dispute(subject).steps.state, Main::C1);
    expectSound(dispatcher);

    ASSERT_TRUE(village.settle(county.road()));
    EXPECT_EQ(village.dispute(subject).partyName("p1"), "谢宇航");
    const auto accept = village.act(subject, "dispute.accept");
    ASSERT_TRUE(village.settle(county.road()));
    ASSERT_TRUE(village.verdict(accept));
    EXPECT_TRUE(village.verdict(accept)->accepted);
    EXPECT_EQ(village.verdict(accept)->place, 3U);
    expectSound(village);

    ASSERT_TRUE(dispatcher.settle(county.road()));
    EXPECT_EQ(dispatcher.dispute(subject).steps.acceptedOn, core::parseDay("2026-03-02"));
    expectSound(dispatcher);
}

TEST(Judge, revisionsAndPlacesHaveNoGap)
{
    TestCounty county;
    auto dispatcher = county.device("dispatcher");
    const auto before = county.service->county()->revision;
    const auto subject = county.assign(dispatcher);
    const auto refusedAct = dispatcher.act(subject, "dispute.accept"); // a dispatcher receives nothing
    const auto other = county.assign(dispatcher, "LQ20260300002");
    ASSERT_TRUE(dispatcher.settle(county.road()));
    EXPECT_EQ(county.service->county()->revision, before + 5);
    const auto* verdict = dispatcher.verdict(refusedAct);
    ASSERT_TRUE(verdict);
    EXPECT_FALSE(verdict->accepted);
    EXPECT_EQ(verdict->place, 0U);
    EXPECT_EQ(verdict->revision, before + 3);
    // A refused act keeps its seq and blocks nothing.
    EXPECT_EQ(dispatcher.dispute(other).steps.state, Main::C1);
}

/// Lost, given again and lost once more while the device was away: it is told, or it would keep what it may no longer see.
/// Seed 197 of 4 devices and 30 steps.
TEST(Judge, whatWasLostTwiceWhileAwayIsForgotten)
{
    TestCounty county;
    auto dispatcher = county.device("dispatcher");
    auto village = county.device("vl");
    auto late = county.device("vl");
    const auto subject = county.assign(dispatcher);
    ASSERT_TRUE(dispatcher.settle(county.road()));
    ASSERT_TRUE(village.settle(county.road()));
    ASSERT_TRUE(village.subjects().contains(subject));

    county.pass(std::chrono::days(7)); // the receipt is overdue: it may be recalled
    const auto does = [&](std::string_view kind, std::string text) {
        const auto act = dispatcher.act(subject, kind, std::move(text));
        ASSERT_TRUE(dispatcher.settle(county.road()));
        ASSERT_TRUE(dispatcher.verdict(act)->accepted) << kind << " " << dispatcher.verdict(act)->code;
    };
    does("dispute.recall", "{'content':{'reason':'逾期未接收'}}");
    does("dispute.dispatch", "{'steps':{'organisation':'org-village'}}");
    county.pass(std::chrono::days(7));
    does("dispute.recall", "{'content':{'reason':'逾期未接收'}}");

    ASSERT_TRUE(village.settle(county.road()));
    EXPECT_FALSE(village.subjects().contains(subject));
    expectSound(village);

    ASSERT_TRUE(late.settle(county.road())); // never held it: nothing to forget
    EXPECT_FALSE(late.subjects().contains(subject));
    expectSound(late);
}

/// What left before a PC came is none of its business, not even that it was there; one that was there then and begins anew may
/// still hold it, and is told. An id says when its dispute was made.
TEST(Judge, aNewPcIsNotToldOfWhatHadLeftBeforeItCame)
{
    TestCounty county;
    auto court = county.device("dispatcher"), old = county.device("vl");
    const auto subject = county.assign(court);
    ASSERT_TRUE(court.settle(county.road()));
    ASSERT_TRUE(old.settle(county.road()));
    court.act(subject, "dispute.recall", "{'content':{'reason':'误派'}}");
    ASSERT_TRUE(court.settle(county.road()));
    const auto told = [&](Device& device) {
        auto asked = device.request();
        asked.cursors.clear();
        device.sign(asked);
        const auto answer = county.road()(asked).value();
        EXPECT_FALSE(answer.more);
        return std::ranges::any_of(answer.items, [&](const auto& item) {
            const auto* left = std::get_if<exchange::Left>(&item);
            return left && left->subject == subject;
        });
    };
    county.pass(std::chrono::hours(2));
    Device fresh(county.enrolRoad(), county.code("vl"), county.clock, "another PC");
    EXPECT_FALSE(told(fresh));
    EXPECT_TRUE(told(old));
    // A PC keeps its name when it gets another certificate, and what it holds.
    Device renamed(county.enrolRoad(), county.code("vl"), county.clock, old.certificate().device);
    EXPECT_TRUE(told(renamed));
    ASSERT_TRUE(fresh.settle(county.road()));
    EXPECT_EQ(fresh.digests(), fresh.told());
}

TEST(Judge, aPushRepeatedAHundredTimesHasOneEffect)
{
    TestCounty county;
    auto dispatcher = county.device("dispatcher");
    (void)county.assign(dispatcher);
    const auto request = dispatcher.request();
    std::vector<core::Verdict> first;
    std::uint64_t revision = 0;
    for (int i = 0; i < 100; ++i) {
        const auto answer = county.road()(request);
        ASSERT_TRUE(answer);
        std::vector<core::Verdict> verdicts;
        for (const auto& [act, verdict] : answer->verdicts)
            verdicts.push_back(verdict);
        if (i == 0) {
            first = verdicts;
            revision = answer->revision;
        }
        ASSERT_EQ(verdicts, first);
        ASSERT_EQ(answer->revision, revision);
        dispatcher.apply(request, *answer);
    }
    ASSERT_TRUE(dispatcher.settle(county.road()));
    expectSound(dispatcher);
}

TEST(Judge, whatADeskWroteItselfIsNotToldToItAgain)
{
    TestCounty county;
    auto dispatcher = county.device("dispatcher");
    ASSERT_TRUE(dispatcher.settle(county.road())); // its cursors stand behind the directory
    const auto subject = county.assign(dispatcher);
    auto answer = dispatcher.exchange(county.road());
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->verdicts.size(), 2U);
    ASSERT_EQ(answer->items.size(), 1U); // who sees the new dispute it cannot know, what stands in it it can
    const auto* news = std::get_if<exchange::SubjectActs>(&answer->items.front());
    ASSERT_TRUE(news);
    EXPECT_EQ(news->subject, subject);
    EXPECT_TRUE(news->acts.empty());
    EXPECT_FALSE(news->grants.empty());
    (void)dispatcher.act(subject, "dispute.amend", "{'content':{'fields':{'place':'后山'}}}");
    answer = dispatcher.exchange(county.road());
    ASSERT_TRUE(answer);
    ASSERT_EQ(answer->verdicts.size(), 1U);
    ASSERT_TRUE(answer->verdicts.front().verdict.accepted) << answer->verdicts.front().verdict.code;
    EXPECT_TRUE(answer->items.empty());
    expectSound(dispatcher); // its digest is the county's

    // As soon as somebody else has a hand in it, everything comes, one's own by its place.
    auto village = county.device("vl");
    ASSERT_TRUE(village.settle(county.road()));
    (void)village.act(subject, "dispute.accept");
    ASSERT_TRUE(village.settle(county.road()));
    (void)dispatcher.act(subject, "dispute.urge", "{}");
    answer = dispatcher.exchange(county.road());
    ASSERT_TRUE(answer);
    ASSERT_EQ(answer->items.size(), 1U);
    expectSound(dispatcher);
}

TEST(Judge, aGroupStandsOrFallsWhole)
{
    TestCounty county;
    auto dispatcher = county.device("dispatcher");
    const auto subject = core::newSubjectId(county.clock.now());
    const auto lodge = dispatcher.act(subject, "dispute.lodge", lodging(), 1);
    const auto bad = dispatcher.act(subject, "dispute.dispatch", "{'steps':{'organisation':'org-nowhere'}}");
    ASSERT_TRUE(dispatcher.settle(county.road()));
    ASSERT_TRUE(dispatcher.verdict(lodge) && dispatcher.verdict(bad));
    EXPECT_FALSE(dispatcher.verdict(bad)->accepted);
    EXPECT_EQ(dispatcher.verdict(lodge)->code, "group");
    EXPECT_FALSE(dispatcher.subjects().contains(subject));
    expectSound(dispatcher);
}

TEST(Judge, aGroupWaitsForItsLastAct)
{
    TestCounty county;
    auto dispatcher = county.device("dispatcher");
    const auto subject = core::newSubjectId(county.clock.now());
    const auto lodge = dispatcher.act(subject, "dispute.lodge", lodging(), 1);
    ASSERT_TRUE(dispatcher.exchange(county.road()));
    EXPECT_FALSE(dispatcher.verdict(lodge));
    EXPECT_EQ(dispatcher.unsent(), 1U);
    const auto dispatch = dispatcher.act(subject, "dispute.dispatch", "{'steps':{'organisation':'org-village'}}");
    ASSERT_TRUE(dispatcher.settle(county.road()));
    EXPECT_TRUE(dispatcher.verdict(lodge)->accepted);
    EXPECT_TRUE(dispatcher.verdict(dispatch)->accepted);
}

TEST(Judge, aSeqTooHighIsAnsweredByTheHead)
{
    TestCounty county;
    auto dispatcher = county.device("dispatcher");
    (void)county.assign(dispatcher);
    auto request = dispatcher.request();
    (void)county.assign(dispatcher, "LQ20260300002");
    auto whole = dispatcher.request();
    // Only the second half, as if the first had been lost.
    auto& run = whole.runs.front();
    run.acts.erase(run.acts.begin(), run.acts.begin() + 2);
    run.first = 3;
    const auto answer = dispatcher.exchange([&](exchange::Request asked) {
        asked.runs = whole.runs;
        return county.road()(asked);
    });
    ASSERT_FALSE(answer); // the request's signature covers its runs: nobody on the road can take some out
    EXPECT_EQ(answer.error().code, "signature");
    ASSERT_TRUE(county.road()(request));
    ASSERT_TRUE(dispatcher.settle(county.road()));
    EXPECT_EQ(dispatcher.unsent(), 0U);
}

TEST(Judge, aSecondHistoryUnderOneNameClosesTheChain)
{
    TestCounty county;
    auto dispatcher = county.device("dispatcher");
    const auto subject = county.assign(dispatcher);
    auto image = dispatcher.clone(); // an old copy of the disk
    ASSERT_TRUE(dispatcher.settle(county.road()));
    county.pass(std::chrono::hours(1));
    auto forked = image.clone();
    auto answer = [&] {
        const auto other = county.assign(forked, "LQ20260300009");
        (void)other;
        return forked.exchange(county.road());
    }();
    ASSERT_TRUE(answer); // the first two are the same acts: repeats; the next two are new and fine
    ASSERT_TRUE(dispatcher.exchange(county.road(), 0));
    (void)county.assign(dispatcher, "LQ20260300010");
    answer = dispatcher.exchange(county.road());
    ASSERT_TRUE(answer);
    ASSERT_FALSE(answer->verdicts.empty());
    const auto& last = answer->verdicts.back();
    EXPECT_EQ(last.verdict.code, "fork");
    EXPECT_EQ(last.verdict.revision, 0U);
    // Closed for both: nothing behind the fork is judged.
    const auto late = forked.act(subject, "dispute.urge", "{}");
    answer = forked.exchange(county.road());
    ASSERT_TRUE(answer);
    EXPECT_FALSE(forked.verdict(late));
    EXPECT_EQ(answer->verdicts.back().verdict.code, "fork");
    EXPECT_EQ(county.service->metrics().forks.load() > 0, true);
}

TEST(Judge, aRunWhoseSignatureDoesNotHoldIsNotTaken)
{
    TestCounty county;
    auto dispatcher = county.device("dispatcher");
    auto stranger = county.device("vl");
    (void)county.assign(dispatcher);
    const auto foreign = dispatcher.request().runs;
    // A valid request of another device that carries runs which are not its own.
    const auto revision = county.service->county()->revision;
    auto runs = stranger.request();
    runs.runs = foreign;
    EXPECT_FALSE(county.road()(runs));
    EXPECT_EQ(county.service->county()->revision, revision);
}

TEST(Judge, whatSomebodyMayNotSeeIsNotThereForHim)
{
    TestCounty county;
    auto dispatcher = county.device("dispatcher");
    auto outsider = county.device("vl2"); // liaison of the next village
    const auto subject = county.assign(dispatcher);
    ASSERT_TRUE(dispatcher.settle(county.road()));
    ASSERT_TRUE(outsider.settle(county.road()));
    EXPECT_FALSE(outsider.subjects().contains(subject));
    const auto nosy = outsider.act(subject, "dispute.accept");
    const auto nothing = outsider.act(core::newSubjectId(county.clock.now()), "dispute.accept");
    ASSERT_TRUE(outsider.settle(county.road()));
    EXPECT_EQ(outsider.verdict(nosy)->code, "no_such_subject");
    EXPECT_TRUE(outsider.verdict(nosy)->facts.empty());
    EXPECT_FALSE(outsider.verdict(nothing)->accepted);
    auto request = outsider.request();
    exchange::Request curious = request;
    EXPECT_EQ(outsider.exchange([&](const exchange::Request& asked) { return county.road()(asked); })->items.size(), 0U);
    expectSound(outsider);
}

TEST(Judge, twoDevicesOfOneVillageHoldTheSame)
{
    TestCounty county;
    auto dispatcher = county.device("dispatcher");
    auto one = county.device("vl");
    auto other = county.device("vl");
    std::vector<core::SubjectId> subjects;
    for (int i = 0; i < 12; ++i) {
        subjects.push_back(county.assign(dispatcher, "LQ202603000" + std::to_string(10 + i)));
        county.pass(std::chrono::minutes(1));
    }
    ASSERT_TRUE(dispatcher.settle(county.road()));
    ASSERT_TRUE(one.settle(county.road()));
    for (int i = 0; i < 6; ++i) {
        one.act(subjects[i], "dispute.accept");
        if (i % 2 == 0) {
            ASSERT_TRUE(one.settle(county.road()));
        }
        // In small pages, and not to their end: lines move on while it reads.
        ASSERT_TRUE(other.exchange(county.road(), 2000));
    }
    ASSERT_TRUE(one.settle(county.road()));
    ASSERT_TRUE(other.settle(county.road(), 2000));
    EXPECT_EQ(one.digests(), other.digests());
    expectSound(one);
    expectSound(other);
    EXPECT_EQ(one.dispute(subjects[3]), other.dispute(subjects[3]));
}

TEST(Judge, pagesEndWithTheSameStateAsOneAnswer)
{
    TestCounty county;
    auto dispatcher = county.device("dispatcher");
    for (int i = 0; i < 30; ++i)
        (void)county.assign(dispatcher, "LQ202603000" + std::to_string(10 + i));
    ASSERT_TRUE(dispatcher.settle(county.road()));
    auto small = county.device("vl");
    auto large = county.device("vl");
    int pages = 0;
    for (bool more = true; more; ++pages) {
        const auto answer = small.exchange(county.road(), 1500);
        ASSERT_TRUE(answer);
        more = answer->more;
    }
    EXPECT_GT(pages, 5);
    ASSERT_TRUE(large.settle(county.road(), 4 << 20));
    EXPECT_EQ(small.digests(), large.digests());
    expectSound(small);
}

TEST(Judge, verdictsOfALostAnswerComeWithTheNextQuestion)
{
    TestCounty county;
    auto dispatcher = county.device("dispatcher");
    (void)county.assign(dispatcher);
    const auto before = dispatcher.unsent();
    ASSERT_TRUE(county.road()(dispatcher.request())); // the answer is lost
    const auto answer = dispatcher.exchange(county.road(), 0); // asks only
    ASSERT_TRUE(answer);
    EXPECT_EQ(before, 2U);
    EXPECT_EQ(answer->verdicts.size(), 2U);
    EXPECT_TRUE(answer->items.empty());
    EXPECT_EQ(dispatcher.unsent(), 0U);
}

TEST(Judge, aRevokedCertificateGetsNothing)
{
    TestCounty county;
    auto village = county.device("vl");
    ASSERT_TRUE(village.settle(county.road()));
    EXPECT_EQ(county.service->revoke("vl").value(), 1U);
    village.act(core::newSubjectId(county.clock.now()), "dispute.register");
    const auto answer = village.exchange(county.road());
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, "revoked");
}

TEST(Judge, aHistoryIsAllActsAndFoldsToTheSheet)
{
    TestCounty county;
    auto dispatcher = county.device("dispatcher");
    const auto subject = county.assign(dispatcher);
    ASSERT_TRUE(dispatcher.settle(county.road()));
    auto village = county.device("vl");
    ASSERT_TRUE(village.settle(county.road())); // a sheet
    const auto answer = village.exchange(county.road(), 1 << 20, 0, {subject});
    ASSERT_TRUE(answer);
    ASSERT_EQ(answer->items.size(), 1U);
    const auto& history = std::get<exchange::SubjectActs>(answer->items.front());
    EXPECT_TRUE(history.history);
    EXPECT_EQ(history.level, 4);
    core::SubjectState folded;
    for (const auto& judged : history.acts)
        evolveAct(folded, *judged.act, stampOf(judged.act->envelope, judged.verdict), history.level);
    EXPECT_EQ(sectionsOf(folded), sectionsOf(village.subjects().at(subject).state));
}

TEST(Enrolment, aCodeServesOneDeviceOnce)
{
    TestCounty county;
    const auto code = county.code("vl");
    const Device device(county.enrolRoad(), code, county.clock);
    EXPECT_EQ(device.certificate().account, "vl");
    EXPECT_EQ(device.certificate().posts.front().code, "VL");
    EXPECT_THROW(Device(county.enrolRoad(), code, county.clock), std::runtime_error);
}

TEST(Enrolment, theSameKeysGetTheSameCertificateAgain)
{
    TestCounty county;
    const auto code = exchange::codeFromText(county.code("vl")).value();
    const auto key = core::crypto::SigningKey::generate();
    exchange::EnrolRequest request{secretText(code), "PC", core::toHex(key.publicKey()),
                                   core::toHex(core::crypto::BoxKey::generate().publicKey), {}};
    prove(request, key);
    const auto first = county.service->enrol(request);
    const auto again = county.service->enrol(request); // the answer was lost
    ASSERT_TRUE(first && again);
    EXPECT_EQ(first->certificate, again->certificate);
}

// Whoever finds a slip that served already learns not even whose it was; the PC that it served may ask again.
TEST(Enrolment, aSlipThatAnotherDeviceUsedTellsNothingOfItsAccount)
{
    TestCounty county;
    const auto code = exchange::codeFromText(county.code("vl")).value();
    const auto asking = [&] {
        const auto key = core::crypto::SigningKey::generate();
        exchange::EnrolRequest request{secretText(code), "PC", core::toHex(key.publicKey()), core::toHex(core::crypto::BoxKey::generate().publicKey), {}};
        prove(request, key);
        return request;
    };
    const auto own = asking(), strangers = asking();
    ASSERT_TRUE(county.service->accountOf(strangers)); // a fresh slip is for whoever holds it
    ASSERT_TRUE(county.service->enrol(own));
    const auto again = county.service->accountOf(own);
    ASSERT_TRUE(again);
    EXPECT_EQ(std::string(again->begin(), again->end()), "vl");
    const auto told = county.service->accountOf(strangers);
    ASSERT_FALSE(told);
    EXPECT_EQ(told.error().code, "wrong_code");
}

// An answer by stick is sealed to the box key; to these points nothing can be sealed, and the server ended over the first parcel.
TEST(Enrolment, aBoxKeyThatNothingCanBeSealedToIsRefused)
{
    TestCounty county;
    const auto code = exchange::codeFromText(county.code("vl")).value();
    const auto key = core::crypto::SigningKey::generate();
    for (const auto* point : {"0000000000000000000000000000000000000000000000000000000000000000", "0100000000000000000000000000000000000000000000000000000000000000",
                              "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800", "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"}) {
        exchange::EnrolRequest request{secretText(code), "PC", core::toHex(key.publicKey()), point, {}};
        prove(request, key);
        EXPECT_EQ(county.service->enrol(request).error().code, "malformed") << point;
    }
}

TEST(Enrolment, aPcHasANameOfOneLine)
{
    TestCounty county;
    const auto code = exchange::codeFromText(county.code("vl")).value();
    const auto key = core::crypto::SigningKey::generate();
    const auto codeFor = [&](std::string name) {
        exchange::EnrolRequest request{secretText(code), std::move(name), core::toHex(key.publicKey()),
                                       core::toHex(core::crypto::BoxKey::generate().publicKey), {}};
        prove(request, key);
        const auto answer = county.service->enrol(request);
        return answer ? std::string() : answer.error().code;
    };
    for (const auto* name : {"村委会\n石鼓岭司法所", "\x1b[2J", "\u202egnot", "a\x7f"})
        EXPECT_EQ(codeFor(name), "malformed") << name;
    EXPECT_EQ(codeFor("西竹坪村 电脑-2 <b>"), "");
}

TEST(Enrolment, anOldCodeOrAWrongProofIsRefused)
{
    TestCounty county;
    const auto code = exchange::codeFromText(county.code("vl")).value();
    const auto key = core::crypto::SigningKey::generate();
    exchange::EnrolRequest request{secretText(code), "PC", core::toHex(key.publicKey()), std::string(64, 'a'), {}};
    prove(request, key);
    auto forged = request;
    forged.boxKey = std::string(64, 'b');
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(county.service->enrol(forged).error().code, "proof");
    EXPECT_EQ(county.service->enrol(request).error().code, "wrong_code"); // five tries
    const auto late = county.code("vl");
    county.pass(std::chrono::hours(25));
    EXPECT_THROW(Device(county.enrolRoad(), late, county.clock), std::runtime_error);
}

TEST(DemoCounty, canBeMadeAndEveryAccountEnrolled)
{
    TestCounty county(county::demoCounty());
    const auto directory = county.service->directory().value();
    EXPECT_EQ(directory.organisationName("org-xizhuping"), "石鼓岭镇西竹坪村人民调解委员会");
    EXPECT_EQ(directory.accountName("luwenqing"), "陆文清");
    EXPECT_GT(directory.steps.organisations.size(), 120U);
    auto device = county.device("fangxiaohong");
    ASSERT_TRUE(device.settle(county.road()));
    expectSound(device);
}

TEST(Made, holdsWhatOneCertificateMadeAsLongAsNobodyElseWrote)
{
    const auto id = [](std::uint8_t byte) { return core::SubjectId{{byte}}; };
    const auto made = [&](std::uint64_t from, std::uint64_t revision, std::uint8_t byte) {
        county::Made out;
        out.from = from;
        out.revision = revision;
        out.lines[id(byte)] = {{"=vl", id(byte), 4, revision, revision, 0, revision}};
        return out;
    };
    county::Made all;
    all.follow(made(10, 12, 1), {});
    EXPECT_EQ(all.lines.size(), 1U);
    all.follow(made(12, 15, 2), {});
    EXPECT_EQ(all.lines.size(), 2U);
    all.follow(made(15, 17, 3), {id(1)}); // what was changed once more may have other lines
    EXPECT_FALSE(all.lines.contains(id(1)));
    EXPECT_TRUE(all.lines.contains(id(2)) && all.lines.contains(id(3)));
    EXPECT_EQ(all.revision, 17U);
    all.follow(made(18, 19, 4), {}); // 18 is somebody else's, who may have changed any of them
    EXPECT_EQ(all.lines.size(), 1U);
    EXPECT_TRUE(all.lines.contains(id(4)));
    EXPECT_EQ(all.revision, 19U);
}
