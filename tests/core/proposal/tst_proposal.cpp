#include "core/duty/duties.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// DESIGN 2: work on a dispute that has moved on is handed to whoever holds it.
using namespace core;
using namespace core::test;

namespace {

class Office : public World {
public:
    const SubjectId proposal = subject(9);

    bool made()
    {
        const auto id = toText(dispute);
        return mediating() && on(proposal, "vm", "2026-03-10", "proposal.make",
                                 "{'steps':{'dispute':'" + id + "','why':'not_holder','done':'2026-03-09T09:00:00+08:00','acts':[{'act':'00000000000000000000000000000000/7','subject':'" + id +
                                     "','kind':'dispute.session'}]}}",
                                 true);
    }
    bool pushed()
    {
        return act("vl", "2026-03-11", "dispute.push_ask", "{'steps':{'reasons':['F03']}}") && act("vl", "2026-03-11", "dispute.push", "{'steps':{'wishes':{'p1':'push','p2':'push'}}}");
    }
    bool passOn(std::string_view who, std::string_view day) { return on(proposal, who, day, "proposal.pass_on", "{}", true); }
    [[nodiscard]] const proposal::Steps& steps() const { return play.state(proposal).as<proposal::State>()->steps; }
    [[nodiscard]] duty::Duty dutyOf(std::string_view who, Day today) const
    {
        const auto duties = duty::dutiesOf(proposal, play.state(proposal), {play.author(who), today, play.directory(), play.directory().steps.settings, HolidayTable::shipped()});
        return duties.empty() ? duty::Duty{} : duties.front();
    }
};

} // namespace

// It stayed with the village, which may not write on the dispute any more: taking it over was refused, declining it lost the work.
TEST(Proposal, goesWhereTheDisputeHasGone)
{
    Office o;
    ASSERT_TRUE(o.made()) << o.code();
    EXPECT_EQ(o.steps().organisation, "org-village");
    EXPECT_FALSE(o.passOn("vm", "2026-03-10"));
    EXPECT_EQ(o.code(), "not_moved");
    ASSERT_TRUE(o.pushed()) << o.code();
    EXPECT_FALSE(o.passOn("tl", "2026-03-12"));
    EXPECT_EQ(o.code(), "not_holder"); // whose it is passes it on
    ASSERT_TRUE(o.passOn("vl", "2026-03-12")) << o.code();
    EXPECT_EQ(o.steps().organisation, "org-township");
    EXPECT_EQ(o.steps().mediator, ""); // nobody is named there yet
    EXPECT_EQ(o.steps().state, proposal::Main::Open);
    EXPECT_FALSE(o.passOn("vl", "2026-03-12"));
    EXPECT_FALSE(o.dutyOf("vl", makeDay(2026, 3, 12)).mine);
    const auto theirs = o.dutyOf("tl", makeDay(2026, 3, 12));
    EXPECT_TRUE(theirs.mine);
    EXPECT_EQ(theirs.due, makeDay(2026, 3, 16)); // Thursday and two working days, not those since it was made
    ASSERT_TRUE(o.on(o.proposal, "tl", "2026-03-13", "proposal.take", "{'steps':{'noted':true}}", true)) << o.code();
}
