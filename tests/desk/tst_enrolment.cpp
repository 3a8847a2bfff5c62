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

TEST_F(Enrolling, refusesAWeakPasswordBeforeAnythingIsWritten)
{
    const auto weak = enrol("1111");
    ASSERT_FALSE(weak);
    EXPECT_EQ(weak.error().code, "weak_password");
    EXPECT_FALSE(std::filesystem::exists(profile.path() / "desks"));
    EXPECT_TRUE(enrol());
}

} // namespace
