#include "core/journal/certificate.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

Certificate certificate(std::string book)
{
    const Instant from = parseInstant("2026-03-02T08:00:00Z").value();
    return {std::string(30, 'a'), "柳泉县", "vl", "方晓红", "PC", {{"VL", "org-village"}}, std::string(64, '1'), std::string(64, '2'),
            from, from + std::chrono::days(300), std::move(book)};
}

} // namespace

TEST(Books, areCountedInLettersThatDoNotReadLikeDigits)
{
    EXPECT_EQ(bookLetters(1), "A");
    EXPECT_EQ(bookLetters(8), "H");
    EXPECT_EQ(bookLetters(9), "J"); // no I
    EXPECT_EQ(bookLetters(24), "Z");
    EXPECT_EQ(bookLetters(25), "AA");
    EXPECT_EQ(bookLetters(24 + 24 * 24), "ZZ");
    EXPECT_EQ(bookLetters(24 + 24 * 24 + 1), "AAA");
}

TEST(Books, theCertificateNamesItAndAnOldOneStillHasItsOwn)
{
    const auto issuer = crypto::SigningKey::generate();
    const auto fresh = checkCertificate(issue(certificate("BC"), issuer), issuer.publicKey());
    ASSERT_TRUE(fresh);
    EXPECT_EQ(bookOf(*fresh), "BC");
    const auto old = checkCertificate(issue(certificate(""), issuer), issuer.publicKey());
    ASSERT_TRUE(old);
    EXPECT_EQ(bookOf(*old).size(), 3U); // as before: from the random name
    EXPECT_EQ(bookOf(*old), bookOf(certificate("")));
    EXPECT_FALSE(checkCertificate(issue(certificate("1; DROP"), issuer), issuer.publicKey()));
}
