#include "core/dispute/intake.h"

#include "core/codec/strict_json.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

Result<desk::Draft> intake(std::string_view text)
{
    return dispute::intakeDraft(*decodeStrict(text), {}, SubjectId{}, *parseInstant("2026-03-02T09:00:00+08:00"));
}

} // namespace

TEST(Intake, namesAreContentAndNumbersAreIdentity)
{
    const auto draft = intake(R"({"type":"邻里纠纷","parties":[{"name":"侯春梅","id_number":"43062119840424996X","role":"申请人"},
        {"name":"李国庆","phone":"15424336665","role":"被申请人"}],"narrative":"墙体裂缝","amount":"1234.50"})");
    ASSERT_TRUE(draft);
    const auto& steps = draft->body.at("steps").as_object();
    EXPECT_EQ(steps.at("type"), "D03");
    EXPECT_EQ(steps.at("on"), "2026-03-02");
    EXPECT_EQ(steps.at("parties").as_array()[1].as_object().at("side"), "respondent");
    const auto& content = draft->body.at("content").as_object().at("fields").as_object();
    EXPECT_EQ(content.at("p1.name"), "侯春梅");
    EXPECT_EQ(content.at("amount"), "123450");
    EXPECT_FALSE(content.contains("p1.idNumber"));
    EXPECT_EQ(draft->body.at("identity").as_object().at("fields").as_object().at("p2.phone"), "15424336665");
}

TEST(Intake, anUnknownFieldIsRefusedAndNotLeftOut)
{
    const auto draft = intake(R"({"type":"D03","witness":"张三"})");
    ASSERT_FALSE(draft);
    EXPECT_EQ(draft.error().code, "unknown_field");
    EXPECT_EQ(draft.error().facts.at("field"), "witness");
}

TEST(Intake, aTypeThatIsInNoListIsRefused)
{
    const auto draft = intake(R"({"type":"星际纠纷"})");
    ASSERT_FALSE(draft);
    EXPECT_EQ(draft.error().code, "bad_type");
}
