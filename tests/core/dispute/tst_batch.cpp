#include "core/dispute/batch.h"

#include <gtest/gtest.h>

/// Like cases (001 二.2): what each lacks, and the facts that are heard once.
using namespace core;
using namespace core::dispute;

namespace {

SubjectId id(std::uint8_t n)
{
    SubjectId out;
    out.bytes[15] = n;
    return out;
}

State member(const std::string& number, Main state, bool agreed = true)
{
    State out;
    out.steps.number = number;
    out.steps.state = state;
    out.steps.holder.mediator = "vm";
    out.steps.office = OfficeSteps{};
    out.steps.office->batch = "kiln-2026";
    PartySteps party;
    party.id = "p1";
    party.consent = agreed ? Consent::Agreed : Consent::NotAsked;
    out.steps.parties = {party};
    return out;
}

} // namespace

TEST(BatchView, saysWhatEachCaseStillLacks)
{
    const auto asked = member("N3", Main::A4, false), open = member("N1", Main::M1), ready = member("N2", Main::GS), failed = member("N4", Main::F2);
    auto settled = member("N5", Main::V0);
    settled.steps.agreement = AgreementSteps{};
    State other;
    other.steps.number = "N9";
    const auto found = batchesOf({{id(1), &asked}, {id(2), &open}, {id(3), &ready}, {id(4), &failed}, {id(5), &settled}, {id(9), &other}});
    ASSERT_EQ(found.size(), 1U);
    ASSERT_EQ(found[0].members.size(), 5U);
    EXPECT_EQ(found[0].members[0].state->steps.number, "N1");
    EXPECT_EQ(found[0].members[0].lacks, (std::vector<std::string>{"facts", "session", "agreement"}));
    EXPECT_EQ(found[0].members[1].lacks, std::vector<std::string>{"seal"});
    EXPECT_EQ(found[0].members[2].lacks, std::vector<std::string>{"consent"});
    EXPECT_EQ(found[0].members[2].undecided, std::vector<std::string>{"p1"});
    EXPECT_EQ(found[0].members[3].lacks, std::vector<std::string>{"ended"});
    EXPECT_TRUE(found[0].members[4].lacks.empty());
    EXPECT_EQ(found[0].settled(), 1);
}

TEST(BatchView, commonFactsGoIntoEachCaseThatIsBeingMediatedAndLacksThem)
{
    const auto open = member("N1", Main::M1), drafted = member("N3", Main::G0);
    auto had = member("N2", Main::M1), foreign = member("N4", Main::M1);
    Event event;
    event.kind = "dispute.investigate";
    event.detail = kCommonFacts;
    had.steps.events.push_back(event);
    foreign.steps.holder.mediator = "vm-b";
    const auto found = batchesOf({{id(1), &open}, {id(2), &had}, {id(3), &drafted}, {id(4), &foreign}});
    ASSERT_EQ(found.size(), 1U);
    const auto drafts = commonFacts(found[0], "vm", "停窑两个月没有发工资", "砖厂", makeDay(2026, 3, 9));
    ASSERT_TRUE(drafts);
    ASSERT_EQ(drafts->size(), 1U) << "the other is another mediator's, has them, or is drafted already";
    EXPECT_EQ(drafts->front().subject, id(1));
    EXPECT_EQ(drafts->front().kind, "dispute.investigate");
    EXPECT_EQ(drafts->front().body.at("steps").as_object().at("on").as_string(), "2026-03-09");
    EXPECT_EQ(commonFacts(found[0], "vm", "  ", "", makeDay(2026, 3, 9)).error().code, "missing_field");
    EXPECT_EQ(commonFacts(found[0], "nobody", "停窑", "", makeDay(2026, 3, 9)).error().code, "batch_nothing_open");
}
