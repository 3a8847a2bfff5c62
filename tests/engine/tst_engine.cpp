#include "sync/engine/ahead.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace engine;
using namespace std::chrono_literals;

namespace {

template <class A>
const A* find(const std::vector<Action>& actions)
{
    for (const auto& action : actions)
        if (const auto* found = std::get_if<A>(&action))
            return found;
    return nullptr;
}

/// An engine that has just sent its first request at time 0.
Engine sending(Options options = {})
{
    Engine engine(options);
    (void)engine.step(Start{}, 0ms);
    (void)engine.step(RequestReady{}, 0ms);
    return engine;
}

} // namespace

TEST(Engine, startAsksTheStoreAndSendsWhatItMade)
{
    Engine engine;
    EXPECT_TRUE(find<AskStore>(engine.step(Start{}, 0ms)));
    const auto actions = engine.step(RequestReady{}, 5ms);
    EXPECT_TRUE(find<Send>(actions));
    EXPECT_TRUE(find<Show>(actions)->sending);
}

TEST(Engine, onlyAStoredAnswerEndsARound)
{
    auto engine = sending();
    EXPECT_TRUE(find<Apply>(engine.step(Arrived{100, 50ms}, 50ms)));
    EXPECT_EQ(engine.state(), Engine::State::Storing);
    const auto actions = engine.step(Stored{}, 60ms);
    EXPECT_EQ(engine.state(), Engine::State::Idle);
    EXPECT_FALSE(find<Show>(actions)->sending);
    EXPECT_EQ(find<SetTimer>(actions)->in, kRhythm);
}

TEST(Engine, afterACutItFirstAsksWhatHasArrived)
{
    auto engine = sending();
    EXPECT_TRUE(find<SetTimer>(engine.step(Failed{true}, 10ms)));
    EXPECT_EQ(find<AskStore>(engine.step(Tick{}, 3000ms))->limitBytes, 0U);
    (void)engine.step(RequestReady{}, 3000ms);
    (void)engine.step(Arrived{10, 10ms}, 3010ms);
    EXPECT_GT(find<AskStore>(engine.step(Stored{}, 3020ms))->limitBytes, 0U);
}

TEST(Engine, aSmallRequestIsSaidAgainOnceBeforeItAsks)
{
    auto engine = sending();
    const auto wait = find<SetTimer>(engine.step(Failed{true, kSooner}, 10ms))->in;
    EXPECT_LE(wait, kFirstCutWait);
    const auto again = *find<AskStore>(engine.step(Tick{}, 100ms));
    EXPECT_GT(again.limitBytes, 0U);
    EXPECT_GT(again.sendBytes, 0U);
    (void)engine.step(RequestReady{}, 100ms);
    (void)engine.step(Failed{true, kSooner}, 200ms); // the line does not live that long
    EXPECT_EQ(find<AskStore>(engine.step(Tick{}, 3000ms))->limitBytes, 0U);
    (void)engine.step(RequestReady{}, 3000ms);
    (void)engine.step(Arrived{10, 10ms}, 3010ms);
    (void)engine.step(Stored{}, 3020ms);
    (void)engine.step(RequestReady{}, 3020ms);
    (void)engine.step(Failed{true, kSooner}, 3030ms); // after an answer it counts anew
    EXPECT_GT(find<AskStore>(engine.step(Tick{}, 3200ms))->limitBytes, 0U);
}

TEST(Engine, aRequestThatNeverLeftIsSentWholeAgain)
{
    auto engine = sending();
    (void)engine.step(Failed{false}, 10ms);
    EXPECT_GT(find<AskStore>(engine.step(Tick{}, 3000ms))->limitBytes, 0U);
}

TEST(Engine, nothingStaysSendingWithoutAByte)
{
    auto engine = sending();
    (void)engine.step(BytesMoved{}, 20'000ms);
    EXPECT_FALSE(find<Cancel>(engine.step(Tick{}, 30'000ms)));
    const auto actions = engine.step(Tick{}, 50'000ms);
    EXPECT_TRUE(find<Cancel>(actions));
    EXPECT_FALSE(find<Show>(actions)->sending);
    EXPECT_EQ(engine.state(), Engine::State::Waiting);
}

TEST(Engine, bytesThatOnlyDripAreGivenUpAfterTwoMinutes)
{
    auto engine = sending();
    const auto limit = engine.limitBytes();
    for (int second = 10; second < 120; second += 10) {
        (void)engine.step(BytesMoved{}, Milliseconds{second * 1000});
        EXPECT_FALSE(find<Cancel>(engine.step(Tick{}, Milliseconds{second * 1000})));
    }
    EXPECT_TRUE(find<Cancel>(engine.step(Tick{}, 120'000ms)));
    EXPECT_EQ(engine.state(), Engine::State::Waiting);
    EXPECT_EQ(engine.limitBytes(), limit / 4); // the line is slower than was thought
}

TEST(Engine, anActSavedDuringARoundStartsTheNextOne)
{
    auto engine = sending();
    (void)engine.step(Saved{}, 10ms);
    (void)engine.step(Arrived{10, 10ms}, 20ms);
    EXPECT_TRUE(find<AskStore>(engine.step(Stored{}, 30ms)));
}

TEST(Engine, anActDoesNotWaitBehindAHeldRequest)
{
    auto engine = sending({1, true, 25});
    (void)engine.step(Arrived{10, 10ms}, 20ms);
    EXPECT_EQ(find<AskStore>(engine.step(Stored{}, 30ms))->waitSeconds, 25);
    (void)engine.step(RequestReady{}, 40ms);
    const auto actions = engine.step(Saved{}, 50ms);
    EXPECT_TRUE(find<Cancel>(actions));
    EXPECT_EQ(find<AskStore>(actions)->waitSeconds, 0);
}

TEST(Engine, aForgedAnswerIsRefusedAndTheRoundTriedAgain)
{
    auto engine = sending();
    (void)engine.step(Arrived{10, 10ms}, 20ms);
    EXPECT_TRUE(find<SetTimer>(engine.step(Rejected{}, 30ms)));
    EXPECT_EQ(engine.state(), Engine::State::Waiting);
}

TEST(Engine, theSizeOfAnAnswerFollowsTheLine)
{
    auto engine = sending();
    (void)engine.step(Arrived{80'000, 10'000ms}, 10'000ms); // 8 kB/s: two seconds are 16 kB
    EXPECT_EQ(engine.limitBytes(), kSmallestAnswer);
}

TEST(Engine, whatTheLineDidNotLiveToCarryIsAskedInQuarters)
{
    auto engine = sending();
    const auto answer = engine.limitBytes(), request = engine.sendBytes();
    (void)engine.step(Failed{true}, 10ms);
    EXPECT_EQ(engine.limitBytes(), answer / 4);
    EXPECT_EQ(find<AskStore>(engine.step(Tick{}, 500ms))->sendBytes, request / 4);
    for (int i = 0; i < 9; ++i) { // asking is small enough: it makes nothing smaller
        (void)engine.step(RequestReady{}, 600ms);
        (void)engine.step(Failed{true}, 700ms);
        (void)engine.step(Tick{}, 800ms);
    }
    EXPECT_EQ(engine.sendBytes(), request / 4);
}

TEST(Engine, aQuickLineGetsMoreAtOnceAndASlowOneLess)
{
    auto engine = sending();
    const auto first = engine.sendBytes();
    (void)engine.step(Arrived{100, 50ms}, 50ms);
    EXPECT_EQ(find<AskStore>(engine.step(Stored{false, true}, 60ms))->sendBytes, first * 2); // more waits than went
    (void)engine.step(RequestReady{}, 60ms);
    (void)engine.step(Arrived{100, 9000ms}, 9060ms);
    EXPECT_EQ(find<AskStore>(engine.step(Stored{false, true}, 9070ms))->sendBytes, first);
}

TEST(Engine, afterRefusalsItHurriesLess)
{
    auto engine = sending();
    const auto wait = find<SetTimer>(engine.step(Failed{false}, 10ms))->in; // no cut: the server, or no line at all
    EXPECT_GE(wait, 500ms);
    EXPECT_LE(wait, 1000ms);
}

namespace {

/// What an engine waits after a round that failed so, and it has begun the next one.
Milliseconds waitAfter(Engine& engine, const Failed& failed)
{
    (void)engine.step(RequestReady{}, 0ms);
    const auto wait = find<SetTimer>(engine.step(failed, 0ms))->in;
    (void)engine.step(Tick{}, 0ms);
    return wait;
}

} // namespace

// Whoever sits with the parties must not wait five minutes for a line that has been back for four.
RC_GTEST_PROP(Engine, withoutAnAnswerItWaitsBetweenHalfAndWholeOfTheDoubledTimeAtMostHalfAMinute, (std::uint64_t seed))
{
    const bool cut = *rc::gen::arbitrary<bool>();
    Engine engine({seed, false, 25});
    (void)engine.step(Start{}, 0ms);
    for (int failures = 1; failures <= 12; ++failures) {
        const auto wait = waitAfter(engine, Failed{cut});
        const auto whole = failures == 1 && cut ? kFirstCutWait : std::min<Milliseconds>(1000ms * (1 << std::min(failures - 1, 9)), 30'000ms);
        RC_ASSERT(wait >= whole / 2 && wait <= whole);
    }
}

RC_GTEST_PROP(Engine, aCountyThatTurnsAwayIsGivenTimeUpToFiveMinutes, (std::uint64_t seed))
{
    const auto silences = *rc::gen::inRange(0, 12);
    Engine engine({seed, false, 25});
    (void)engine.step(Start{}, 0ms);
    for (int failures = 0; failures < silences; ++failures)
        (void)waitAfter(engine, Failed{false});
    for (int failures = 1; failures <= 12; ++failures) { // counted anew: the silence before was no fault of the county's
        const auto wait = waitAfter(engine, {true, 100, true});
        const auto whole = std::min<Milliseconds>(1000ms * (1 << std::min(failures - 1, 9)), 5 * 60'000ms);
        RC_ASSERT(wait >= whole / 2 && wait <= whole);
    }
    (void)engine.step(RequestReady{}, 0ms);
    (void)engine.step(Arrived{10, 10ms}, 0ms);
    (void)engine.step(Stored{}, 0ms);
    (void)engine.step(Saved{}, 0ms);
    RC_ASSERT(waitAfter(engine, {true, 100, true}) <= 1000ms); // an answer ends the count
}

TEST(Engine, anotherNetworkIsTriedAtOnce)
{
    auto waiting = sending();
    (void)waiting.step(Failed{false}, 10ms);
    EXPECT_TRUE(find<AskStore>(waiting.step(LineUp{}, 20ms)));

    auto held = sending({1, true, 25});
    (void)held.step(Arrived{10, 10ms}, 20ms);
    (void)held.step(Stored{}, 30ms);
    (void)held.step(RequestReady{}, 40ms);
    const auto actions = held.step(LineUp{}, 50ms);
    EXPECT_TRUE(find<Cancel>(actions)); // it went over the network that is gone
    EXPECT_EQ(find<AskStore>(actions)->waitSeconds, 0);
}

RC_GTEST_PROP(Engine, neverHasTwoRequestsOnTheWay, (std::uint64_t seed, std::vector<std::uint8_t> script))
{
    Engine engine({seed, (seed & 1) != 0, 25});
    int underWay = 0;
    Milliseconds now{0};
    (void)engine.step(Start{}, now);
    for (const auto byte : script) {
        now += Milliseconds{byte * 100};
        static const std::vector<Event> kEvents{Tick{}, LineUp{}, LineDown{}, Saved{}, ByHand{}, RequestReady{}, BytesMoved{}, Arrived{5000, 100ms}, Failed{true}, Failed{false}, Stored{}, Stored{true, false}, Rejected{}};
        const auto& event = kEvents[byte % kEvents.size()];
        if (std::holds_alternative<Arrived>(event) || std::holds_alternative<Failed>(event)) {
            if (underWay == 0)
                continue; // the wire reports only what was sent
            underWay = 0;
        }
        for (const auto& action : engine.step(event, now)) {
            if (std::holds_alternative<Cancel>(action))
                underWay = 0;
            if (std::holds_alternative<Send>(action))
                ++underWay;
            RC_ASSERT(underWay <= 1);
        }
    }
}

namespace {

exchange::Request named(std::uint8_t name)
{
    exchange::Request out;
    out.nonce[0] = name;
    return out;
}

} // namespace

TEST(RequestAhead, isGivenToTheEngineAsItsOwnWhetherItIsAnsweredBeforeOrAfter)
{
    for (const bool early : {true, false}) {
        RequestAhead<int> ahead;
        EXPECT_FALSE(ahead.take(AskStore{1000}));
        ahead.sent(named(7));
        EXPECT_FALSE(ahead.isSent()); // whatever the engine sends now is another one
        if (early) {
            EXPECT_FALSE(ahead.came(3));
        }
        ASSERT_EQ(ahead.take(AskStore{1000})->nonce[0], 7);
        EXPECT_FALSE(ahead.take(AskStore{1000})); // it was given, and is not kept twice
        EXPECT_TRUE(ahead.isSent());
        const auto waited = ahead.await();
        EXPECT_EQ(waited, early ? std::optional(3) : std::nullopt);
        if (!early) {
            EXPECT_EQ(ahead.came(3), std::optional(3));
        }
        EXPECT_FALSE(ahead.underway());
    }
}

TEST(RequestAhead, servesNoRequestOfAnotherKindAndIsForgotten)
{
    RequestAhead<int> ahead;
    ahead.sent(named(7));
    EXPECT_FALSE(ahead.take(AskStore{0}));         // asks only what has arrived
    EXPECT_FALSE(ahead.take(AskStore{1000, 25}));  // waits for news
    ahead.forget();
    EXPECT_FALSE(ahead.came(3));
    EXPECT_FALSE(ahead.take(AskStore{1000}));
    EXPECT_FALSE(ahead.isSent());
}
