#include "core/kinds/words.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

#include <set>

/// CONTRACT, `acts kinds`: whoever writes a body reads in the schema what a member may hold.
using namespace core;
using namespace core::test;

namespace {

/// What the schema allows at "steps.served.mark"; of a list or a map for each of its entries.
std::set<std::string> wordsAt(std::string_view kind, std::string_view path)
{
    boost::json::value at = findKind(kind, 1)->schema;
    while (!path.empty()) {
        const auto dot = path.find('.');
        at = at.at(path.substr(0, dot));
        for (const auto* below : {"items", "additionalProperties"})
            if (const auto* next = at.as_object().if_contains(below))
                at = boost::json::value(*next);
        path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
        if (!path.empty())
            at = boost::json::value(at.at("properties"));
    }
    std::set<std::string> out;
    if (const auto* words = at.as_object().if_contains("enum"))
        for (const auto& word : words->as_array())
            out.emplace(word.as_string());
    return out;
}

using Words = std::set<std::string>;

} // namespace

TEST(Words, theSchemaNamesWhatAMemberMayHold)
{
    EXPECT_EQ(wordsAt("dispute.session", "steps.result"), (Words{"agreed", "again", "failed"}));
    EXPECT_EQ(wordsAt("dispute.appraisal_end", "steps.outcome"), (Words{"report", "withdrawn", "refused"}));
    EXPECT_EQ(wordsAt("order.report", "steps.served.mark"), (Words{"signature", "fingerprint", "seal", ""})); // left in the dwelling: none
    EXPECT_EQ(wordsAt("order.send", "steps.toPost"), (Words{"G1", "G2", "G3", "G4", "G5", ""}));
    EXPECT_EQ(wordsAt("dispute.register", "steps.assisted.mark"), (Words{"signature", "fingerprint", "witness"}));
    EXPECT_EQ(wordsAt("library.publish", "steps.label.levels"), (Words{"village", "township", "professional", "individual", "centre"}));
    EXPECT_EQ(wordsAt("dispute.visit", "steps.satisfaction"), (Words{"good", "fair", "bad"}));
    EXPECT_EQ(wordsAt("dispute.raise_colour", "steps.colour"), (Words{"blue", "yellow", "orange", "red"}));
    EXPECT_EQ(wordsAt("dispute.lower_colour", "steps.colour"), (Words{"none", "blue", "yellow", "orange"}));
    EXPECT_EQ(wordsAt("dispute.fail", "steps.reasons").size(), 19U); // DOMAIN 6.4: F01 to F18, F99
    EXPECT_TRUE(wordsAt("dispute.session", "content.participants.kind").contains("grid"));
    EXPECT_EQ(wordsAt("dispute.close", "steps.to"), (Words{"A3", "V0", "Z0"})); // T52a
    EXPECT_EQ(wordsAt("dispute.centre_close", "steps.to"), (Words{"R0", "Z0"})); // T56
    EXPECT_TRUE(wordsAt("dispute.session", "content.record").empty());
}

// An act is shown with every member; one that was left out says the empty text, and is still as the schema says.
TEST(Words, whatMayBeLeftOutMayBeEmpty)
{
    const auto session = [](const std::string& word) {
        World w;
        EXPECT_TRUE(w.mediating());
        return w.act("vm", "2026-03-13", "dispute.session",
                     "{'steps':{'place':'村委会','manner':'当面','present':['p1','p2'],'result':'again','method':'" + word + "'},'content':{'record':'谈过'}}");
    };
    const auto methods = wordsAt("dispute.session", "steps.method");
    EXPECT_TRUE(methods.contains(""));
    for (const auto& method : methods)
        EXPECT_TRUE(session(method)) << method;
    EXPECT_FALSE(wordsAt("dispute.session", "steps.result").contains("")); // this one is asked for
}

TEST(Words, whatTheSchemaNamesIsTakenAndNothingElse)
{
    for (const auto& result : wordsAt("dispute.session", "steps.result")) {
        World w;
        ASSERT_TRUE(w.mediating());
        const auto session = [&](const std::string& word) {
            return w.act("vm", "2026-03-13", "dispute.session",
                         "{'steps':{'place':'村委会','manner':'当面','present':['p1','p2'],'result':'" + word + "'},'content':{'record':'谈过'}}");
        };
        EXPECT_FALSE(session("perhaps"));
        EXPECT_EQ(w.code(), "invalid_field");
        EXPECT_TRUE(session(result)) << result << w.code();
    }
}
