#include "core/desk/profile.h"
#include "core/desk/recovery.h"
#include "sync/desk/enrolment.h"
#include "sync/exchange/enrol_proof.h"
#include "tests/desk/test_county.h"

#include <gtest/gtest.h>

#include <fstream>

using namespace core;
using namespace desktest;

namespace {

constexpr std::string_view kPassword = "溪竹坪的水很清2026";

class Enrolling : public testing::Test {
protected:
    TestCounty county{test::noon("2026-03-02")};
    Folder profile;

    Result<std::unique_ptr<::desk::Desk>> enrol(std::string_view password = kPassword, std::function<void(exchange::EnrolAnswer&)> change = {})
    {
        auto prepared = ::desk::prepareEnrolment("code", "服务点电脑");
        EXPECT_TRUE(crypto::verify(prepared.signing.publicKey(), exchange::enrolmentProof(prepared.request), prepared.request.proof));
        auto answer = county.enrol(prepared.request, "vl");
        if (change)
            change(answer);
        ::desk::EnrolmentPlace place;
        place.profile = profile.path();
        place.server = "https://127.0.0.1:1";
        place.cost = {3, 64ULL * 1024 * 1024};
        return ::desk::finishEnrolment(place, std::move(prepared), answer, password, county.clock, HolidayTable::shipped());
    }
    Result<std::unique_ptr<::desk::Desk>> open(std::string_view password = kPassword)
    {
        return ::desk::Desk::open(profile.path(), "vl", password, county.clock, HolidayTable::shipped());
    }
};

TEST_F(Enrolling, givesADeskThatOpensWithItsPasswordOnly)
{
    auto desk = enrol();
    ASSERT_TRUE(desk) << desk.error().code;
    EXPECT_EQ((*desk)->certificate().name, "方小红");
    const auto locked = open();
    ASSERT_FALSE(locked); // this process holds it open
    EXPECT_EQ(locked.error().code, "profile_locked");
    const auto id = newSubjectId(county.clock.now());
    ASSERT_TRUE((*desk)->perform({{"dispute.register", id, test::body(registration("谢宇航"))}}));
    desk->reset();

    const auto wrong = open("完全不对的密码12345");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, "wrong_password");
    auto again = open();
    ASSERT_TRUE(again) << again.error().code;
    EXPECT_TRUE((*again)->show(id, true));
    EXPECT_EQ((*again)->outbox()->size(), 1U);
    const auto nobody = ::desk::Desk::open(profile.path(), "nobody", kPassword, county.clock, HolidayTable::shipped());
    ASSERT_FALSE(nobody);
    EXPECT_EQ(nobody.error().code, "no_such_account");
}

/// Until nothing more comes.
void exchange(TestCounty& county, ::desk::Desk& desk)
{
    for (bool more = true; more;) {
        const auto asked = desk.request(1 << 20, 0);
        ASSERT_TRUE(asked);
        const auto sum = desk.apply(*asked, county.answer(*asked));
        ASSERT_TRUE(sum) << sum.error().code;
        more = sum->more;
    }
}

TEST_F(Enrolling, aForgottenPasswordCostsNothingThatWasSaved)
{
    auto desk = enrol();
    ASSERT_TRUE(desk) << desk.error().code;
    const auto id = newSubjectId(county.clock.now());
    ASSERT_TRUE((*desk)->perform({{"dispute.register", id, test::body(registration("谢宇航"))}}));
    desk->reset();

    core::desk::PosixFileSystem files;
    const auto known = core::desk::Profile::open(files, profile.path());
    const auto place = *known->place("vl");
    const auto question = core::desk::askRecovery(place, known->file().county, "方小红", county.clock.now());
    ASSERT_TRUE(question) << question.error().code;
    const auto answer = core::desk::answerRecovery(viewOf(question->text), "vl", county.recovery(), {"ca", "jo"}, county.clock.now());
    ASSERT_TRUE(answer) << answer.error().code;
    ASSERT_TRUE(core::desk::finishRecovery(place, viewOf(answer->text), answer->digits, "换过的密码有十个字长"));
    EXPECT_EQ(open().error().code, "wrong_password");

    // Nobody knows the directory yet, so the record waits; what was saved is there.
    auto again = open("换过的密码有十个字长");
    ASSERT_TRUE(again) << again.error().code;
    EXPECT_EQ((*again)->outbox()->size(), 1U);
    exchange(county, **again);
    EXPECT_TRUE((*again)->outbox()->empty());
    again->reset();
    for (const std::size_t waiting : {1U, 0U}) {
        again = open("换过的密码有十个字长");
        ASSERT_TRUE(again) << again.error().code;
        EXPECT_EQ((*again)->outbox()->size(), waiting) << "the record is written once";
        exchange(county, **again);
        again->reset();
    }
    again = open("换过的密码有十个字长");
    const auto directories = (*again)->subjectsOf("directory");
    ASSERT_EQ(directories->size(), 1U);
    const auto log = (*again)->log(directories->front().id);
    ASSERT_TRUE(log && !log->empty());
    EXPECT_EQ(std::count_if(log->begin(), log->end(), [](const auto& act) { return act.kind == "directory.recovered"; }), 1);
    EXPECT_TRUE((*again)->verify()->empty());
}

TEST_F(Enrolling, aPasswordThatCameBackToMindMakesTheAnswerVoid)
{
    ASSERT_TRUE(enrol());
    core::desk::PosixFileSystem files;
    const auto known = core::desk::Profile::open(files, profile.path());
    const auto place = *known->place("vl");
    const auto question = core::desk::askRecovery(place, known->file().county, "方小红", county.clock.now());
    const auto answer = core::desk::answerRecovery(viewOf(question->text), "vl", county.recovery(), {"ca", "jo"}, county.clock.now());
    ASSERT_TRUE(open());
    EXPECT_EQ(core::desk::finishRecovery(place, viewOf(answer->text), answer->digits, "换过的密码有十个字长").error().code, "recovery_not_asked");
    EXPECT_TRUE(open());
}

TEST_F(Enrolling, refusesACertificateForOtherKeysOrByAnotherIssuer)
{
    const auto other = ::desk::prepareEnrolment("code", "另一台");
    const auto forOther = enrol(kPassword, [&](exchange::EnrolAnswer& answer) {
        const auto issued = county.enrol(other.request, "vl");
        answer.certificate = issued.certificate;
        answer.certificateSignature = issued.certificateSignature;
    });
    ASSERT_FALSE(forOther);
    EXPECT_EQ(forOther.error().code, "forged_answer");
    const auto byOther = enrol(kPassword, [](exchange::EnrolAnswer& answer) { answer.issuerKey = toHex(crypto::SigningKey::generate().publicKey()); });
    ASSERT_FALSE(byOther);
    EXPECT_EQ(byOther.error().code, "forged_answer");
}

TEST_F(Enrolling, refusesACountyToWhichNothingCanBeSealed)
{
    for (auto key : {&exchange::EnrolAnswer::boxKey, &exchange::EnrolAnswer::recoveryKey}) {
        const auto bad = enrol(kPassword, [&](exchange::EnrolAnswer& answer) { answer.*key = std::string(64, '0'); });
        ASSERT_FALSE(bad);
        EXPECT_EQ(bad.error().code, "forged_answer");
    }
}

TEST_F(Enrolling, refusesAWeakPasswordBeforeAnythingIsWritten)
{
    const auto weak = enrol("1111");
    ASSERT_FALSE(weak);
    EXPECT_EQ(weak.error().code, "weak_password");
    EXPECT_FALSE(std::filesystem::exists(profile.path() / "desks"));
    EXPECT_TRUE(enrol());
}

} // namespace
