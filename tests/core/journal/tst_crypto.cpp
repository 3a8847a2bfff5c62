#include "core/journal/crypto.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace core;

namespace {

Bytes hex(std::string_view text)
{
    return *fromHex(text);
}

} // namespace

// FIPS 180-2, appendix B.
TEST(Crypto, sha256GivesTheKnownAnswers)
{
    EXPECT_EQ(toHex(crypto::sha256(viewOf("abc"))), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(toHex(crypto::sha256(ByteView{})), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(crypto::sha256({viewOf("a"), viewOf(""), viewOf("bc")}), crypto::sha256(viewOf("abc")));
}

// RFC 8032, 7.1, tests 1 to 3.
TEST(Crypto, ed25519GivesTheAnswersOfRfc8032)
{
    struct Vector {
        const char* seed;
        const char* key;
        const char* message;
        const char* signature;
    };
    const Vector vectors[] = {
        {"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
         "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
         "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
         "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"},
        {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
         "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
         "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
         "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"},
        {"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
         "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
         "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
         "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"},
    };
    for (const auto& vector : vectors) {
        const auto key = crypto::SigningKey::fromSeed(hex(vector.seed));
        EXPECT_EQ(toHex(key.publicKey()), vector.key);
        const auto signature = key.sign(hex(vector.message));
        EXPECT_EQ(toHex(signature), vector.signature);
        EXPECT_TRUE(crypto::verify(key.publicKey(), hex(vector.message), signature));
        EXPECT_EQ(toHex(key.seed().view()), vector.seed);
    }
}

TEST(Crypto, aSignatureFitsItsMessageOnly)
{
    const auto key = crypto::SigningKey::generate();
    const auto signature = key.sign(viewOf("message"));
    EXPECT_FALSE(crypto::verify(key.publicKey(), viewOf("massage"), signature));
    EXPECT_FALSE(crypto::verify(crypto::SigningKey::generate().publicKey(), viewOf("message"), signature));
}

// RFC 5869, appendix A, tests 1 and 3.
TEST(Crypto, hkdfGivesTheAnswersOfRfc5869)
{
    const Bytes ikm(22, 0x0b);
    EXPECT_EQ(toHex(crypto::derive(ikm, textOf(hex("f0f1f2f3f4f5f6f7f8f9")), 42, hex("000102030405060708090a0b0c")).view()),
              "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
    EXPECT_EQ(toHex(crypto::derive(ikm, "", 42).view()),
              "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
}

// Answers of the reference implementation's command line (argon2 -id -p 1 -l 32).
TEST(Crypto, argon2idGivesTheAnswersOfTheReferenceImplementation)
{
    const auto salt = viewOf("0123456789abcdef");
    EXPECT_EQ(toHex(crypto::keyFromPassword("Fengqiao-1963", salt, {3, 64ULL * 1024 * 1024})->view()),
              "e0909809507be750199f60ec8fd2eec17ba2a5b739ac7c05c667974274df4c40");
    EXPECT_EQ(toHex(crypto::keyFromPassword("Fengqiao-1963", salt, {1, 8192})->view()),
              "59cc989e984ff8a802a0efe6c431e1028ad65e3fcc102358d36b44e741983066");
}

TEST(Crypto, aPasswordAndItsFullWidthFormAreOne)
{
    const crypto::PasswordCost cheap{1, 8192};
    const Bytes salt(16, 7);
    const auto plain = crypto::keyFromPassword("Fengqiao-1963", salt, cheap);
    ASSERT_TRUE(plain.has_value());
    EXPECT_EQ(plain->size(), 32u);
    EXPECT_EQ(toHex(crypto::keyFromPassword("Ｆｅｎｇｑｉａｏ－１９６３", salt, cheap)->view()), toHex(plain->view()));
    EXPECT_NE(toHex(crypto::keyFromPassword("fengqiao-1963", salt, cheap)->view()), toHex(plain->view()));
    EXPECT_NE(toHex(crypto::keyFromPassword("Fengqiao-1963", Bytes(16, 8), cheap)->view()), toHex(plain->view()));
    EXPECT_EQ(crypto::keyFromPassword("\xff", salt, cheap).error().code, "malformed");
}

RC_GTEST_PROP(Crypto, whatIsEncryptedOpensWithItsKeyAndContextOnly, (Bytes plain, Bytes associated, std::uint32_t at))
{
    const auto key = crypto::Secret::random(32);
    auto cipher = crypto::encrypt(key.view(), plain, associated);
    RC_ASSERT(*crypto::decrypt(key.view(), cipher, associated) == plain);
    auto other = associated;
    other.push_back(1);
    RC_ASSERT(crypto::decrypt(key.view(), cipher, other).error().code == "cannot_open");
    RC_ASSERT(!crypto::decrypt(crypto::Secret::random(32).view(), cipher, associated));
    cipher[at / 8 % cipher.size()] ^= static_cast<std::uint8_t>(1 << (at % 8));
    RC_ASSERT(!crypto::decrypt(key.view(), cipher, associated));
    cipher.pop_back();
    RC_ASSERT(!crypto::decrypt(key.view(), cipher, associated));
}

TEST(Crypto, aSealedBoxOpensForItsRecipientOnly)
{
    const auto key = crypto::BoxKey::generate();
    auto sealed = crypto::sealTo(key.publicKey, viewOf("secret"));
    EXPECT_EQ(textOf(crypto::openSealed(key, sealed)->view()), "secret");
    EXPECT_FALSE(crypto::openSealed(crypto::BoxKey::generate(), sealed).has_value());
    sealed.back() ^= 1;
    EXPECT_EQ(crypto::openSealed(key, sealed).error().code, "cannot_open");
    EXPECT_EQ(crypto::BoxKey::fromSecret(key.secret.view()).publicKey, key.publicKey);
}

TEST(Crypto, aMovedSecretIsEmpty)
{
    auto secret = crypto::Secret::random(32);
    const auto bytes = toHex(secret.view());
    const auto taken = std::move(secret);
    EXPECT_TRUE(secret.empty()); // NOLINT(bugprone-use-after-move): that is the promise
    EXPECT_EQ(toHex(taken.view()), bytes);
    EXPECT_EQ(toHex(taken.clone().view()), bytes);
}

TEST(Crypto, aProgramThatForbidsDumpsCannotBeDumped)
{
    const auto child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        crypto::forbidDumps();
        ::_exit(::prctl(PR_GET_DUMPABLE) == 0 ? 0 : 1);
    }
    int status = -1;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
}
