#include "core/dispute/intake.h"
#include "core/dispute/rules.h"

#include "core/codec/strict_json.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

Result<desk::Draft> intake(std::string_view text)
{
    return dispute::intakeDraft(*decodeStrict(text), {}, SubjectId{});
}

Result<desk::Draft> claim(std::string_view text, const char* post = "CD")
{
    return dispute::intakeDraft(*decodeStrict(text), {"liuting", {{post, "org-court"}}}, SubjectId{});
}

} // namespace

TEST(Intake, namesAreContentAndNumbersAreIdentity)
{
    const auto draft = intake(R"({"type":"邻里纠纷","parties":[{"name":"侯春梅","id_number":"43062119840424996X","role":"申请人"},
        {"name":"李国庆","phone":"15424336665","role":"被申请人"}],"narrative":"墙体裂缝","amount":"1234.50"})");
    ASSERT_TRUE(draft);
    const auto& steps = draft->body.at("steps").as_object();
    EXPECT_EQ(steps.at("type"), "D03");
    EXPECT_FALSE(steps.contains("on")) << "nobody said a day: it is the day the act counts for, whatever this PC's clock shows";
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

TEST(Intake, aDayThatWasSaidIsKept)
{
    const auto draft = intake(R"({"type":"D03","registered_on":"2026-02-27"})");
    ASSERT_TRUE(draft);
    EXPECT_EQ(draft->body.at("steps").as_object().at("on"), "2026-02-27");
}

TEST(Intake, aTypeThatIsInNoListIsRefused)
{
    const auto draft = intake(R"({"type":"星际纠纷"})");
    ASSERT_FALSE(draft);
    EXPECT_EQ(draft.error().code, "bad_type");
}

TEST(Intake, atTheCourtItIsAClaimWithNumberAndConsents)
{
    for (const char* post : {"CD", "FC"}) {
        const auto draft = claim(R"({"type":"损害赔偿纠纷","court_number":"（2026）明0826诉前调112号","consent_manner":"电话",
            "parties":[{"name":"谢宇航","role":"申请人","consented_on":"2026-02-27"},{"name":"苏兴旺","role":"被申请人"}]})", post);
        ASSERT_TRUE(draft) << draft.error().code;
        EXPECT_EQ(draft->kind, "dispute.lodge");
        const auto& steps = draft->body.at("steps").as_object();
        EXPECT_EQ(steps.at("courtNumber"), "（2026）明0826诉前调112号");
        EXPECT_EQ(steps.at("manner"), "电话");
        EXPECT_EQ(steps.at("entrusted"), false);
        EXPECT_EQ(steps.at("consents"), boost::json::value({{"p1", "2026-02-27"}}));
        EXPECT_FALSE(steps.contains("source"));
        EXPECT_FALSE(steps.contains("on"));
    }
}

TEST(Intake, aClaimHasNoSourceOfItsOwn)
{
    const auto draft = claim(R"({"type":"D03","source":"walk_in"})");
    ASSERT_FALSE(draft);
    EXPECT_EQ(draft.error().facts.at("field"), "source");
}

TEST(Intake, aCommitteeKnowsNoCourtNumberAndNoConsentOfAClaim)
{
    EXPECT_EQ(intake(R"({"type":"D03","court_number":"1"})").error().facts.at("field"), "court_number");
    EXPECT_EQ(intake(R"({"type":"D03","parties":[{"name":"甲","consented_on":"2026-02-27"}]})").error().facts.at("field"), "consented_on");
}

/// Once the code went into a field that no act takes, so no body could be registered at all.
TEST(Intake, theCodeOfABodyGoesWhereTheActTakesIt)
{
    const auto draft = intake(R"({"type":"D03","parties":[{"name":"柳泉县水泥厂","organisation":true,"credit_code":"91350100M000100Y43","representative":"李国庆","role":"申请人"}]})");
    ASSERT_TRUE(draft);
    const auto& fields = draft->body.at("identity").as_object().at("fields").as_object();
    EXPECT_EQ(fields.at("p1.idNumber"), "91350100M000100Y43");
    for (const auto& field : fields)
        EXPECT_TRUE(dispute::isIdentityField(field.key())) << field.key();
    for (const auto& field : draft->body.at("content").as_object().at("fields").as_object())
        EXPECT_TRUE(dispute::isContentField(field.key())) << field.key();
}
