#include "core/dispute/life_cycle.h"

#include <gtest/gtest.h>

#include <set>

using namespace core;

namespace {

std::set<std::string> kindsOf(std::string_view id)
{
    std::set<std::string> out;
    for (const auto& row : dispute::lifeCycle())
        if (row.id == id)
            out.insert(std::string(row.kind));
    return out;
}

} // namespace

TEST(LifeCycle, everyRowNamesAKnownKindThatNamesTheRow)
{
    for (const auto& row : dispute::lifeCycle()) {
        const auto* kind = findKind(row.kind, 1);
        ASSERT_TRUE(kind) << row.kind;
        const auto ids = words(kind->info.transitions);
        EXPECT_NE(std::find(ids.begin(), ids.end(), row.id), ids.end()) << row.id << " " << row.kind;
        EXPECT_FALSE(row.article.empty()) << row.id;
        EXPECT_EQ(row.from == "-", kind->info.creates) << row.id;
        if (row.from == "-") continue;
        for (const auto code : words(row.from))
            EXPECT_TRUE(stateFromCode<dispute::Main>(code)) << row.id << " " << code;
        EXPECT_TRUE(row.to == "=" || stateFromCode<dispute::Main>(row.to)) << row.id << " " << row.to;
    }
}

TEST(LifeCycle, everyTransitionAKindNamesHasARow)
{
    for (const auto& kind : allKinds()) {
        if (kind.subject != "dispute") continue;
        for (const auto id : words(kind.info.transitions))
            EXPECT_TRUE(kindsOf(id).contains(std::string(kind.info.name))) << kind.info.name << " " << id;
        EXPECT_FALSE(kind.info.article.empty()) << kind.info.name;
    }
}

/// T03 to T46a, T50 to T57 and T80 to T90 of DOMAIN 3.3, 3.4 and 3.6, less what the header of life_cycle.h leaves out.
TEST(LifeCycle, everyTransitionOfTheBookHasARow)
{
    for (const auto* id : {"T03", "T04", "T05", "T06", "T07", "T08", "T09", "T10", "T11", "T12", "T13", "T14", "T15", "T15a", "T16",
                           "T17", "T17a", "T18", "T18a", "T19", "T19a", "T19b", "T20", "T21", "T22", "T23", "T23a", "T24",
                           "T25", "T26", "T27", "T28", "T29", "T29a", "T30", "T31", "T32", "T33", "T34", "T34a", "T34b",
                           "T34c", "T35", "T35a", "T36", "T36a", "T37", "T38", "T38a", "T39", "T40", "T41", "T42", "T42a",
                           "T43", "T44", "T45", "T46", "T46a", "T50", "T51", "T52", "T52a", "T53", "T54", "T56", "T57", "T80a", "T81", "T82", "T83", "T84", "T85",
                           "T86", "T87", "T88", "T89", "T90"})
        EXPECT_FALSE(kindsOf(id).empty()) << id;
}

TEST(LifeCycle, liveStatesAreThoseOfTheBook)
{
    using enum dispute::Main;
    for (const auto state : {C1, C2, M0, M1, M2, M3, E0, E1, G0, GS})
        EXPECT_TRUE(dispute::isLive(state)) << codeOf(state);
    for (const auto state : {None, A0, A1, A5, R0, C0, G1, G2, F0, F3, V0, Z0, Z1})
        EXPECT_FALSE(dispute::isLive(state)) << codeOf(state);
}

/// T24 from C2 is a studio's alone: everywhere else the liaison names by T23.
TEST(LifeCycle, aStudiosDisputeLeavesC2ByT24)
{
    dispute::Steps steps;
    const auto row = [&] { return findRow(dispute::lifeCycle(), "dispute.replace_mediator", "C2", {}, [&](Guard guard) { return dispute::holds(guard, steps); }); };
    steps.holder.level = dispute::Level::Individual;
    ASSERT_TRUE(row());
    EXPECT_EQ(row()->to, "M0");
    steps.holder.level = dispute::Level::Village;
    EXPECT_FALSE(row());
}
