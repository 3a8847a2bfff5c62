#include "tests/support/world.h"

#include <gtest/gtest.h>

/// Like cases (001 二.2), and who may name whom (000 二.6, 三.14).
using namespace core;
using namespace core::test;

TEST(Batch, isAWordThatLikeCasesShareAndChangesNothingElse)
{
    World w;
    ASSERT_TRUE(w.mediating());
    const auto before = w.state().steps.state;
    ASSERT_TRUE(w.act("vm", "2026-03-06", "dispute.batch", "{'steps':{'batch':'brickyard-2026'},'content':{'reason':'同一砖厂欠薪'}}")) << w.code();
    ASSERT_TRUE(w.state().steps.office.has_value());
    EXPECT_EQ(w.state().steps.office->batch, "brickyard-2026");
    EXPECT_EQ(w.state().steps.state, before);
    EXPECT_FALSE(w.act("vm", "2026-03-06", "dispute.batch", "{'steps':{'batch':'brickyard-2026'}}"));
    EXPECT_EQ(w.code(), "batch_unchanged");
    EXPECT_FALSE(w.act("vl2", "2026-03-06", "dispute.batch", "{'steps':{'batch':'other'}}")) << "another village's";
    ASSERT_TRUE(w.act("vm", "2026-03-07", "dispute.batch")) << "taken out again: " << w.code();
    EXPECT_EQ(w.state().steps.office->batch, "");
}

TEST(Naming, staysInsideTheUnitAndAwayFromTheParties)
{
    World w;
    ASSERT_TRUE(w.accepted());
    EXPECT_FALSE(w.act("vl", "2026-03-05", "dispute.name_mediator", "{'steps':{'mediator':'helper'}}")) << "registered by himself: the court sends to him";
    EXPECT_EQ(w.code(), "not_a_mediator");
    EXPECT_FALSE(w.act("vl", "2026-03-05", "dispute.name_mediator", "{'steps':{'mediator':'vm2'}}")) << "bears the name of a party";
    EXPECT_EQ(w.code(), "conflict");
    EXPECT_TRUE(w.act("vl", "2026-03-05", "dispute.name_mediator", "{'steps':{'mediator':'vm'}}")) << w.code();
}
