#include "core/store/fold.h"

#include <gtest/gtest.h>

using namespace core;
using namespace core::store;

/// onNews of DESIGN 2 with a toy kind: an act adds its text to a list; "only-first" is refused when the list is not
/// empty, "after:x" unless x stands in the list, "other:n" unless subject n is not empty.
namespace {

SubjectId numbered(std::uint8_t n)
{
    SubjectId id;
    id.bytes[15] = n;
    return id;
}

Act act(std::uint8_t chain, std::uint64_t seq, std::uint8_t on, std::string text, std::string kind = "toy")
{
    Envelope e;
    e.chain.bytes[0] = chain;
    e.seq = seq;
    e.subject = numbered(on);
    e.kind = std::move(kind);
    return sealAct(std::move(e), {std::move(text), {}, {}, {}}, Salt{});
}

const std::string& textOf(const SubjectState& state)
{
    static const std::string kNone;
    const auto* d = state.as<directory::State>();
    return d ? d->steps.county : kNone;
}

Rules toyRules()
{
    Rules out;
    out.known = [](const Act& a) { return a.envelope.kind == "toy"; };
    out.check = [](const SubjectState& state, const Act& a, const Lookup& other) -> Result<Findings> {
        const std::string& text = *a.part(Class::Steps);
        if (text == "only-first" && !textOf(state).empty())
            return refused("not_first");
        if (text.starts_with("after:") && textOf(state).find(text.substr(6)) == std::string::npos)
            return refused("too_early");
        if (text.starts_with("other:") && !other(numbered(static_cast<std::uint8_t>(text[6] - '0'))))
            return refused("other_missing");
        return Findings{};
    };
    out.evolve = [](SubjectState& state, const Act& a, const Stamp& stamp, int) {
        if (state.empty())
            state = SubjectState{directory::State{}};
        auto& text = state.as<directory::State>()->steps.county;
        text += (text.empty() ? "" : " ") + *a.part(Class::Steps) + "@" + std::to_string(stamp.place);
    };
    out.other = [](const SubjectId&) { return nullptr; };
    return out;
}

store::Judged accepted(Act a, std::uint32_t place, bool own = false)
{
    Verdict v;
    v.accepted = true;
    v.place = place;
    return {std::move(a), v, own};
}

struct Case {
    std::map<SubjectId, Held> held{{numbered(1), {}}};
    std::vector<Group> groups;
    FoldResult run() { return fold(held, groups, toyRules()); }
    void next(store::Judged judged, std::uint8_t on = 1)
    {
        const auto place = judged.verdict.place;
        held[numbered(on)].next.emplace(place, std::move(judged));
    }
};

TEST(onNews, basesMoveOnByContiguousPlaces)
{
    Case c;
    c.next(accepted(act(9, 1, 1, "a"), 1));
    c.next(accepted(act(9, 2, 1, "b"), 2));
    const auto out = c.run();
    EXPECT_EQ(textOf(out.subjects.at(numbered(1)).base), "a@1 b@2");
    EXPECT_EQ(out.subjects.at(numbered(1)).place, 2U);
}

TEST(onNews, anActBehindAGapWaits)
{
    Case c;
    c.next(accepted(act(9, 1, 1, "a"), 1));
    c.next(accepted(act(9, 3, 1, "c"), 3));
    const auto out = c.run();
    EXPECT_EQ(textOf(out.subjects.at(numbered(1)).base), "a@1");
    EXPECT_EQ(textOf(out.subjects.at(numbered(1)).view), "a@1");
}

TEST(onNews, anOwnAcceptedActBehindAGapStaysInSight)
{
    Case c;
    c.next(accepted(act(9, 1, 1, "a"), 1));
    c.next(accepted(act(1, 1, 1, "mine"), 3, true));
    const auto out = c.run();
    EXPECT_EQ(textOf(out.subjects.at(numbered(1)).base), "a@1");
    EXPECT_EQ(textOf(out.subjects.at(numbered(1)).view), "a@1 mine@3");
}

TEST(onNews, ownActsWithoutAVerdictStandOnTopOfTheBase)
{
    Case c;
    c.next(accepted(act(9, 1, 1, "a"), 1));
    c.groups = {{act(1, 1, 1, "x")}, {act(1, 2, 1, "y")}};
    const auto out = c.run();
    EXPECT_EQ(textOf(out.subjects.at(numbered(1)).base), "a@1");
    EXPECT_EQ(textOf(out.subjects.at(numbered(1)).view), "a@1 x@2 y@3");
}

TEST(onNews, aDoubtfulGroupLeavesTheViewAloneAndBlocksNothing)
{
    Case c;
    c.next(accepted(act(9, 1, 1, "a"), 1));
    c.groups = {{act(1, 1, 1, "only-first")}, {act(1, 2, 1, "y")}};
    const auto out = c.run();
    ASSERT_TRUE(out.groups[0].doubt);
    EXPECT_EQ(out.groups[0].doubt->code, "not_first");
    EXPECT_FALSE(out.groups[1].doubt);
    EXPECT_EQ(textOf(out.subjects.at(numbered(1)).view), "a@1 y@2");
}

TEST(onNews, aGroupStandsOrFallsWholeAcrossSubjects)
{
    Case c;
    c.held[numbered(2)] = {};
    c.groups = {{act(1, 1, 1, "x"), act(1, 2, 2, "y"), act(1, 3, 1, "after:missing")}, {act(1, 4, 2, "z")}};
    const auto out = c.run();
    ASSERT_TRUE(out.groups[0].doubt);
    EXPECT_EQ(out.groups[0].doubtfulAct, 2U);
    EXPECT_TRUE(out.subjects.at(numbered(1)).view.empty());
    EXPECT_EQ(textOf(out.subjects.at(numbered(2)).view), "z@1");
}

TEST(onNews, actsOfAGroupSeeOneAnother)
{
    Case c;
    c.held[numbered(2)] = {};
    c.groups = {{act(1, 1, 1, "x"), act(1, 2, 1, "after:x"), act(1, 3, 2, "other:1")}};
    const auto out = c.run();
    EXPECT_FALSE(out.groups[0].doubt);
    EXPECT_EQ(textOf(out.subjects.at(numbered(1)).view), "x@1 after:x@2");
    EXPECT_EQ(textOf(out.subjects.at(numbered(2)).view), "other:1@1");
}

TEST(onNews, aLaterGroupMayRestOnAnEarlierOneOfAnotherSubject)
{
    Case c;
    c.held[numbered(2)] = {};
    c.groups = {{act(1, 1, 1, "x")}, {act(1, 2, 2, "other:1")}};
    EXPECT_FALSE(c.run().groups[1].doubt);
    std::swap(c.groups[0], c.groups[1]);
    EXPECT_TRUE(c.run().groups[0].doubt);
}

TEST(onNews, anUnknownAcceptedKindStopsTheBaseThere)
{
    Case c;
    c.next(accepted(act(9, 1, 1, "a"), 1));
    c.next(accepted(act(9, 2, 1, "b", "toy.of_tomorrow"), 2));
    c.next(accepted(act(9, 3, 1, "c"), 3));
    const auto out = c.run();
    EXPECT_TRUE(out.subjects.at(numbered(1)).stuck);
    EXPECT_EQ(out.subjects.at(numbered(1)).place, 1U);
    EXPECT_EQ(textOf(out.subjects.at(numbered(1)).base), "a@1");
}

TEST(onNews, foldingTwiceChangesNothing)
{
    Case c;
    c.next(accepted(act(9, 1, 1, "a"), 1));
    c.groups = {{act(1, 1, 1, "x")}};
    const auto once = c.run();
    c.held[numbered(1)].base = once.subjects.at(numbered(1)).base;
    c.held[numbered(1)].place = once.subjects.at(numbered(1)).place;
    const auto twice = c.run();
    EXPECT_EQ(twice.subjects.at(numbered(1)).base, once.subjects.at(numbered(1)).base);
    EXPECT_EQ(twice.subjects.at(numbered(1)).view, once.subjects.at(numbered(1)).view);
}

} // namespace
