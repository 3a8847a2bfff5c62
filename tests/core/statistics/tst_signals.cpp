#include "core/statistics/signals.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

using namespace core;
using namespace core::statistics;
using namespace core::test;

namespace {

Trace trace(std::uint8_t n, std::string_view began = "2026-03-10")
{
    Trace out;
    out.subject = toText(subject(n));
    out.organisation = "org-village";
    out.mediator = "vm";
    out.beganOn = day(began);
    out.begunAt = noon(began);
    out.agreedAt = noon(began) + std::chrono::hours(24);
    out.contacted = out.slipPrinted = true;
    return out;
}

std::vector<std::string> codes(const std::vector<Trace>& traces)
{
    std::vector<std::string> out;
    for (const auto& signal : signalsOf(traces))
        out.push_back(signal.code);
    return out;
}

} // namespace

TEST(Signals, ordinaryWorkGivesNone)
{
    std::vector<Trace> traces{trace(1), trace(2)};
    EXPECT_TRUE(codes(traces).empty());
}

TEST(Signals, eachStandsForWhatItSaysOnBothSidesOfItsBorder)
{
    auto quick = trace(1);
    quick.agreedAt = *quick.begunAt + std::chrono::minutes(30);
    EXPECT_TRUE(codes({quick}).empty());
    quick.agreedAt = *quick.begunAt + std::chrono::minutes(29);
    EXPECT_EQ(codes({quick}), std::vector<std::string>{"quick"});

    auto silent = trace(1);
    silent.contacted = false;
    EXPECT_EQ(codes({silent}), std::vector<std::string>{"no_contact"});
    auto unprinted = trace(1);
    unprinted.slipPrinted = false;
    EXPECT_EQ(codes({unprinted}), std::vector<std::string>{"no_slip"});

    std::vector<Trace> crowd;
    for (std::uint8_t n = 1; n <= 4; ++n)
        crowd.push_back(trace(n, "2026-03-29"));
    EXPECT_TRUE(codes(crowd).empty());
    crowd.push_back(trace(5, "2026-03-29")); // 29, 30 and 31 March are the last three days
    EXPECT_EQ(codes(crowd), std::vector<std::string>{"crowded"});
    for (auto& one : crowd)
        one.beganOn = day("2026-03-28");
    EXPECT_TRUE(codes(crowd).empty());

    auto busy = trace(1);
    busy.sessions.assign(6, day("2026-03-12"));
    EXPECT_TRUE(codes({busy}).empty());
    busy.sessions.assign(7, day("2026-03-12"));
    EXPECT_EQ(codes({busy}), std::vector<std::string>{"many_sessions"});
}

// DOMAIN 6.7 "no contact attempt logged": one that was entered afterwards shows none.
TEST(Signals, contactCountsBeforeTheAgreement)
{
    const auto told = [](std::initializer_list<const char*> kinds) {
        dispute::State d;
        d.steps.state = dispute::Main::G1;
        int hour = 0;
        for (const auto* kind : kinds) {
            dispute::Event event;
            event.kind = kind;
            event.at = noon("2026-03-10") + std::chrono::hours(++hour);
            d.steps.events.push_back(event);
        }
        return traceOf(subject(1), d)->contacted;
    };
    EXPECT_TRUE(told({"dispute.register", "dispute.invite", "dispute.sign"}));
    EXPECT_TRUE(told({"dispute.register", "dispute.session", "dispute.oral_agreement"}));
    EXPECT_FALSE(told({"dispute.register", "dispute.sign", "dispute.invite", "dispute.session"}));
    EXPECT_FALSE(told({"dispute.register", "dispute.oral_agreement", "dispute.investigate"}));
}

TEST(Signals, onePhoneOfDifferentPeople)
{
    auto one = trace(1), two = trace(2);
    one.phones = {{"13900000000", "侯春梅"}};
    two.phones = {{"13900000000", "侯春梅"}};
    EXPECT_TRUE(codes({one, two}).empty()); // the same woman twice is no signal
    two.phones = {{"13900000000", "李国庆"}};
    const auto found = signalsOf(std::vector{one, two});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().code, "same_phone");
    EXPECT_EQ(found.front().subjects, (std::vector{one.subject, two.subject}));
}

TEST(Signals, sameWordsCountWithoutBlanksAndMarks)
{
    const auto tell = [](std::string_view words) {
        dispute::State d;
        d.steps.state = dispute::Main::M1;
        Stamp stamp;
        setField(d.content.fields, "narrative", std::string(words), stamp);
        return d;
    };
    const auto one = traceOf(subject(1), tell("双方因排水沟位置发生争执，互不相让，村里多次劝说没有结果。"));
    const auto two = traceOf(subject(2), tell("双方因排水沟位置 发生争执 互不相让,村里多次劝说没有结果"));
    EXPECT_EQ(codes({*one, *two}), std::vector<std::string>{"same_story"});
    const auto shorter = traceOf(subject(3), tell("邻居吵架。")), again = traceOf(subject(4), tell("邻居吵架。"));
    EXPECT_TRUE(codes({*shorter, *again}).empty());
}

TEST(Signals, areForAuditorAndJusticeOfficeOnly)
{
    EXPECT_TRUE(maySeeSignals({"a", {{"AU", "org-court"}}}));
    EXPECT_TRUE(maySeeSignals({"jo", {{"JO", "org-justice"}}}));
    for (const auto* post : {"VL", "VM", "TL", "CD", "CA", "RJ", "G5"})
        EXPECT_FALSE(maySeeSignals({"x", {{post, "org-village"}}})) << post;
}
