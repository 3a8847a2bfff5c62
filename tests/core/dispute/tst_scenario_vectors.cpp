#include "core/dispute/scenario.h"

#include <gtest/gtest.h>

/// Scenarios with what must come out of them, reckoned by hand from DOMAIN 3 and 4 and the State Council's notices.
namespace {

struct Vector {
    const char* line;
    const char* wanted; ///< the members that matter
};

} // namespace

TEST(ScenarioVectors, endAsReckonedByHand)
{
    static constexpr Vector kRows[] = {
        {R"({"acts":[{"at":"2025-03-03","act":"assign"}],"today":"2025-03-06"})",
         R"({"state":"assigned","accept_due":"2025-03-06","accept_late":null})"},
        {R"({"acts":[{"at":"2025-03-03","act":"assign"}],"today":"2025-03-07"})",
         R"({"state":"accept_overdue"})"},
        {R"({"acts":[{"at":"2025-03-03","act":"assign"},{"at":"2025-03-07","act":"accept"}],"today":"2025-03-07"})",
         R"({"state":"mediating","accept_late":true,"period_nominal":"2025-04-06","period_end":"2025-04-07","days_used":0})"},
        {R"({"acts":[{"at":"2025-03-03","act":"assign"},{"at":"2025-03-05","act":"accept"}],"today":"2025-04-04"})",
         R"({"state":"mediating","accept_late":false,"period_nominal":"2025-04-04","period_end":"2025-04-07","days_used":30})"},
        {R"({"acts":[{"at":"2025-03-03","act":"assign"},{"at":"2025-03-05","act":"accept"}],"today":"2025-04-08"})",
         R"({"state":"expired_must_return"})"},
        {R"({"acts":[{"at":"2025-03-03","act":"assign"},{"at":"2025-03-05","act":"accept"},{"at":"2025-04-07","act":"extend","days":30,"consent":"both"}],"today":"2025-04-08"})",
         R"({"state":"mediating","period_nominal":"2025-05-04","period_end":"2025-05-06"})"},
        {R"({"acts":[{"at":"2025-03-03","act":"assign"},{"at":"2025-03-05","act":"accept"},{"at":"2025-04-08","act":"extend","days":30,"consent":"both"}],"today":"2025-04-08"})",
         R"({"state":"expired_must_return","refused":[{"index":3,"code":"expired"}]})"},
        {R"({"acts":[{"at":"2025-03-03","act":"assign"},{"at":"2025-03-05","act":"accept"},{"at":"2025-03-20","act":"extend","days":20,"consent":"both"},{"at":"2025-03-21","act":"extend","days":11,"consent":"both"}],"today":"2025-03-22"})",
         R"({"refused":[{"index":4,"code":"over_30"}],"period_nominal":"2025-04-24"})"},
        {R"({"acts":[{"at":"2025-03-03","act":"assign"},{"at":"2025-03-05","act":"accept"},{"at":"2025-03-20","act":"extend","days":0,"consent":"both"},{"at":"2025-03-21","act":"extend","days":5,"consent":"applicant"},{"at":"2025-03-21","act":"extend","days":5,"consent":"none"}],"today":"2025-03-22"})",
         R"({"refused":[{"index":3,"code":"days"},{"index":4,"code":"consent"},{"index":5,"code":"consent"}]})"},
        {R"({"acts":[{"at":"2025-03-03","act":"assign"},{"at":"2025-03-05","act":"accept"},{"at":"2025-03-17","act":"appraisal_start"}],"today":"2025-03-20"})",
         R"({"state":"suspended","days_used":12,"period_nominal":"2025-04-07"})"},
        {R"({"acts":[{"at":"2025-03-03","act":"assign"},{"at":"2025-03-05","act":"accept"},{"at":"2025-03-17","act":"appraisal_start"},{"at":"2025-04-09","act":"appraisal_end"}],"today":"2025-04-10"})",
         R"({"state":"mediating","days_used":13,"period_nominal":"2025-04-27","period_end":"2025-04-27"})"},
        {R"({"acts":[{"at":"2025-03-03","act":"assign"},{"at":"2025-03-05","act":"accept"},{"at":"2025-03-20","act":"push_up"}],"today":"2025-03-21"})",
         R"({"state":"township_assigned","accept_due":"2025-03-25","accept_late":null,"period_nominal":"2025-04-04"})"},
        {R"({"acts":[{"at":"2025-03-03","act":"assign"},{"at":"2025-03-05","act":"accept"},{"at":"2025-03-20","act":"push_up"}],"today":"2025-03-26"})",
         R"({"state":"township_accept_overdue"})"},
        {R"({"acts":[{"at":"2025-03-03","act":"assign"},{"at":"2025-03-05","act":"accept"},{"at":"2025-03-20","act":"push_up"},{"at":"2025-03-26","act":"accept"}],"today":"2025-03-27"})",
         R"({"state":"mediating","accept_late":true,"period_nominal":"2025-04-04","days_used":22})"},
        {R"({"acts":[{"at":"2025-03-03","act":"assign"},{"at":"2025-03-05","act":"accept"},{"at":"2025-03-20","act":"agree"}],"today":"2025-03-21"})",
         R"({"state":"agreed","confirm_due":"2025-04-21"})"},
        {R"({"acts":[{"at":"2025-03-03","act":"assign"},{"at":"2025-03-05","act":"accept"},{"at":"2025-03-20","act":"agree"}],"today":"2025-04-22"})",
         R"({"state":"agreed_confirmation_lapsed"})"},
        {R"({"acts":[{"at":"2025-03-03","act":"assign"},{"at":"2025-03-05","act":"accept"},{"at":"2025-03-20","act":"agree"},{"at":"2025-04-21","act":"apply_confirmation","by":"both"}],"today":"2025-04-22"})",
         R"({"state":"confirmation_applied","refused":[]})"},
        {R"({"acts":[{"at":"2025-03-03","act":"assign"},{"at":"2025-03-05","act":"accept"},{"at":"2025-03-20","act":"agree"},{"at":"2025-04-22","act":"apply_confirmation","by":"both"}],"today":"2025-04-22"})",
         R"({"state":"agreed_confirmation_lapsed","refused":[{"index":4,"code":"expired"}]})"},
        {R"({"acts":[{"at":"2025-03-03","act":"assign"},{"at":"2025-03-05","act":"accept"},{"at":"2025-03-20","act":"agree"},{"at":"2025-03-22","act":"apply_confirmation","by":"applicant"}],"today":"2025-03-22"})",
         R"({"state":"agreed","refused":[{"index":4,"code":"not_joint"}]})"},
        {R"({"acts":[{"at":"2025-03-03","act":"assign"},{"at":"2025-03-05","act":"accept"},{"at":"2025-03-20","act":"agree","effective":"2025-03-24"}],"today":"2025-03-22"})",
         R"({"state":"agreed_not_effective"})"},
        {R"({"acts":[{"at":"2025-03-03","act":"assign"},{"at":"2025-03-05","act":"accept"},{"at":"2025-03-20","act":"agree","effective":"2025-03-24"}],"today":"2025-03-24"})",
         R"({"state":"agreed","confirm_due":"2025-04-23"})"},
        {R"({"acts":[{"at":"2025-03-03","act":"assign"},{"at":"2025-03-05","act":"accept"},{"at":"2025-03-20","act":"refuse","by":"applicant"}],"today":"2025-03-22"})",
         R"({"state":"refused_must_return"})"},
        {R"({"acts":[{"at":"2025-03-03","act":"assign"},{"at":"2025-03-05","act":"accept"},{"at":"2025-03-20","act":"refuse","by":"applicant"},{"at":"2025-03-21","act":"return"}],"today":"2025-03-22"})",
         R"({"state":"returned"})"},
        {R"({"acts":[{"at":"2025-03-03","act":"assign"},{"at":"2025-03-05","act":"accept"},{"at":"2025-03-20","act":"return"}],"today":"2025-03-22"})",
         R"({"state":"mediating","refused":[{"index":3,"code":"no_ground"}]})"},
        {R"({"acts":[{"at":"2025-03-03","act":"assign"},{"at":"2025-03-05","act":"accept"},{"at":"2025-04-08","act":"agree"}],"today":"2025-04-08"})",
         R"({"state":"expired_must_return","refused":[{"index":3,"code":"expired"}]})"},
        {R"({"acts":[{"at":"2025-03-03","act":"assign"},{"at":"2025-03-05","act":"accept"},{"at":"2025-04-08","act":"return"}],"today":"2025-04-08"})",
         R"({"state":"returned"})"},
        {R"({"acts":[{"at":"2025-03-03","act":"assign"},{"at":"2025-03-05","act":"accept"},{"at":"2025-03-06","act":"accept"}],"today":"2025-03-07"})",
         R"({"refused":[{"index":3,"code":"already_accepted"}]})"},
        {R"({"acts":[{"at":"2025-03-05","act":"accept"}],"today":"2025-03-07"})",
         R"({"state":null,"refused":[{"index":1,"code":"not_assigned"}]})"},
        {R"({"acts":[{"at":"2025-03-03","act":"assign"},{"at":"2025-03-04","act":"refuse","by":"respondent"}],"today":"2025-03-05"})",
         R"({"state":"refused_must_return"})"},
        {R"({"acts":[{"at":"2026-02-13","act":"assign"}],"today":"2026-02-25"})",
         R"({"state":"assigned","accept_due":"2026-02-25"})"},
        {R"({"acts":[{"at":"2026-09-30","act":"assign"}],"today":"2026-10-11"})",
         R"({"state":"accept_overdue","accept_due":"2026-10-10"})"},
    };
    for (const auto& row : kRows) {
        const auto got = core::dispute::scenario(row.line);
        const auto wanted = boost::json::parse(row.wanted).as_object();
        for (const auto& member : wanted) {
            ASSERT_TRUE(got.contains(member.key())) << row.line << boost::json::serialize(got);
            EXPECT_EQ(got.at(member.key()), member.value()) << row.line << "\n  " << boost::json::serialize(got);
        }
    }
}

/// DOMAIN 4.5 and Civil Procedure Law art. 205: all must agree, all must apply; silence is neither.
TEST(ScenarioVectors, silenceIsNoConsent)
{
    static constexpr const char* kAccepted = R"({"at":"2025-03-03","act":"assign"},{"at":"2025-03-05","act":"accept"})";
    const auto played = [](const std::string& acts) {
        const auto line = "{\"acts\":[" + std::string(kAccepted) + acts + "],\"today\":\"2025-03-22\"}";
        return core::dispute::scenario(line);
    };
    auto got = played(R"(,{"at":"2025-03-20","act":"extend","days":10})");
    EXPECT_EQ(got.at("refused"), boost::json::parse(R"([{"index":3,"code":"consent"}])")) << boost::json::serialize(got);
    EXPECT_EQ(got.at("period_nominal"), "2025-04-04"); // 5 March + 30 days, nothing added
    got = played(R"(,{"at":"2025-03-20","act":"agree"},{"at":"2025-03-21","act":"apply_confirmation"})");
    EXPECT_EQ(got.at("refused"), boost::json::parse(R"([{"index":4,"code":"not_joint"}])")) << boost::json::serialize(got);
    EXPECT_EQ(got.at("state"), "agreed");
}

TEST(ScenarioVectors, aLineThatCannotBeReadIsToldWhatIsWrongWithIt)
{
    const auto what = [](const std::string& line) { return core::dispute::scenario(line).at("error").at("facts").at("what"); };
    EXPECT_EQ(what(R"({"acts":[)"), "syntax");
    EXPECT_EQ(what(R"({"acts":[],"acts":[],"today":"2025-03-06"})"), "duplicate_key");
    EXPECT_EQ(what(R"({"acts":[{"days":1.5}],"today":"2025-03-06"})"), "number");
    EXPECT_EQ(what(std::string(300 * 1024, ' ')), "size"); // a line has 256 KiB
    EXPECT_EQ(what("[]"), "object");
}

TEST(ScenarioVectors, whatIsNoActIsToldAndAMarkBeforeTheFileIsNot)
{
    const auto wrong = core::dispute::scenario(R"({"acts":[{"at":"2025-03-03","act":"Assign"}],"today":"2025-03-06"})");
    EXPECT_EQ(wrong, boost::json::parse(R"({"error":{"code":"malformed","facts":{"what":"act"}}})")) << boost::json::serialize(wrong);
    const auto marked = core::dispute::scenario("\xEF\xBB\xBF" R"({"acts":[{"at":"2025-03-03","act":"assign"}],"today":"2025-03-06"})");
    ASSERT_TRUE(marked.contains("state")) << boost::json::serialize(marked);
    EXPECT_EQ(marked.at("state"), "assigned");
}
