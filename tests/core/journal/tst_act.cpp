#include "core/journal/certificate.h"
#include "core/journal/chain.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace core;

namespace {

using Parts = std::array<std::optional<std::string>, kClasses>;

Envelope anyEnvelope()
{
    Envelope out;
    out.chain.bytes = *rc::gen::arbitrary<std::array<std::uint8_t, 16>>();
    out.chain.bytes[15] = *rc::gen::inRange<std::uint8_t>(0, 3);
    out.seq = *rc::gen::inRange<std::uint64_t>(1, std::numeric_limits<std::int64_t>::max());
    out.group = *rc::gen::arbitrary<std::uint8_t>();
    out.subject.bytes = *rc::gen::arbitrary<std::array<std::uint8_t, 16>>();
    out.kind = *rc::gen::element<std::string>("a", "dispute.accept", std::string(64, 'z'));
    out.version = *rc::gen::inRange<std::uint16_t>(1, 65535);
    out.claimed = Instant{std::chrono::milliseconds{*rc::gen::inRange<std::int64_t>(-62135596800000, 253402300800000)}};
    out.clock = *rc::gen::element(ClockTrust::Sure, ClockTrust::Doubtful);
    out.seen = *rc::gen::arbitrary<std::uint32_t>();
    out.after = *rc::gen::inRange<std::uint64_t>(0, std::numeric_limits<std::int64_t>::max());
    return out;
}

Parts anyParts()
{
    Parts out;
    for (auto& part : out)
        if (*rc::gen::arbitrary<bool>())
            part = *rc::gen::element<std::string>("{}", R"({"a":1})", R"({"姓名":"张三"})");
    return out;
}

Act anyAct()
{
    return sealAct(anyEnvelope(), anyParts());
}

Envelope plainEnvelope(std::uint64_t seq = 1)
{
    Envelope out;
    out.chain = ChainId(CertificateId{}, Lane::Work);
    out.seq = seq;
    out.kind = "dispute.accept";
    return out;
}

Act plainAct(std::uint64_t seq = 1)
{
    return sealAct(plainEnvelope(seq), {"{\"k\":1}", "{\"k\":2}", "{\"k\":3}", "{\"k\":4}"});
}

/// Whether the holder of these bytes notices: decoding refuses, or a digest does, or (for envelopes) the link moves.
bool isNoticed(const Bytes& changed, const Act& original)
{
    const auto act = decodeAct(changed);
    return !act || !checkParts(*act) || act->bytes != original.bytes;
}

Run signedRun(const crypto::SigningKey& key, const Hash& before, std::uint64_t first, int count)
{
    Run run;
    run.chain = ChainId(CertificateId{}, Lane::Work);
    run.first = first;
    Hash link = before;
    for (int i = 0; i < count; ++i) {
        run.acts.push_back(plainAct(first + static_cast<std::uint64_t>(i)));
        link = nextLink(link, run.acts.back().bytes);
    }
    run.signature = signLink(key, run.chain, first + static_cast<std::uint64_t>(count) - 1, link);
    return run;
}

} // namespace

// By hand from the table of DESIGN 1: every field in its place and width.
TEST(Envelope, hasTheBytesThatTheLayoutSays)
{
    Envelope envelope;
    envelope.chain = ChainId(CertificateId{{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}}, Lane::Urgent);
    envelope.seq = 0x0102;
    envelope.group = 3;
    envelope.subject.bytes.fill(0xee);
    envelope.kind = "a.b";
    envelope.version = 2;
    envelope.claimed = Instant{std::chrono::milliseconds{-1}};
    envelope.clock = ClockTrust::Doubtful;
    envelope.seen = 7;
    envelope.after = 9;
    Hash digest;
    digest.fill(0xdd);
    envelope.parts = {{Class::Identity, digest}};
    const std::string expected = "01" "01"
                                 "0102030405060708090a0b0c0d0e0f" "02"
                                 "0000000000000102"
                                 "03"
                                 "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"
                                 "03" "612e62"
                                 "0002"
                                 "ffffffffffffffff"
                                 "01"
                                 "00000007"
                                 "0000000000000009"
                                 "01" "03" "dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd";
    EXPECT_EQ(toHex(encode(envelope)), expected);
    EXPECT_EQ(*decodeEnvelope(encode(envelope)), envelope);
}

RC_GTEST_PROP(Envelope, decodingGivesBackWhatWasEncoded, ())
{
    const auto envelope = anyAct().envelope;
    RC_ASSERT(*decodeEnvelope(encode(envelope)) == envelope);
}

RC_GTEST_PROP(Envelope, hasOneEncodingOnly, ())
{
    auto bytes = encode(anyAct().envelope);
    bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = *rc::gen::arbitrary<std::uint8_t>();
    if (*rc::gen::arbitrary<bool>())
        bytes.resize(*rc::gen::inRange<std::size_t>(0, bytes.size() + 3));
    if (const auto envelope = decodeEnvelope(bytes))
        RC_ASSERT(encode(*envelope) == bytes);
}

TEST(Envelope, refusesWhatNoAuthorWrites)
{
    const auto refuses = [](auto change, std::string_view what) {
        auto envelope = plainAct().envelope;
        change(envelope);
        const auto decoded = decodeEnvelope(encode(envelope));
        ASSERT_FALSE(decoded.has_value()) << what;
        EXPECT_EQ(decoded.error().code, "malformed");
        EXPECT_EQ(decoded.error().facts.at("what").as_string(), what);
    };
    refuses([](Envelope& e) { e.algorithm = 2; }, "algorithm");
    refuses([](Envelope& e) { e.chain.bytes[15] = 3; }, "lane");
    refuses([](Envelope& e) { e.seq = 0; }, "seq");
    refuses([](Envelope& e) { e.seq = 1ULL << 63; }, "seq");
    refuses([](Envelope& e) { e.kind = ""; }, "kind");
    refuses([](Envelope& e) { e.kind = std::string(65, 'a'); }, "kind");
    refuses([](Envelope& e) { e.kind = "Dispute"; }, "kind");
    refuses([](Envelope& e) { e.version = 0; }, "version");
    refuses([](Envelope& e) { e.claimed = Instant::max(); }, "claimed");
    refuses([](Envelope& e) { e.clock = static_cast<ClockTrust>(2); }, "clock");
    refuses([](Envelope& e) { e.after = 1ULL << 63; }, "after");
    refuses([](Envelope& e) { std::swap(e.parts[0], e.parts[1]); }, "parts");
    refuses([](Envelope& e) { e.parts[1] = e.parts[0]; }, "parts");
    refuses([](Envelope& e) { e.parts[3].first = static_cast<Class>(5); }, "parts");
    refuses([](Envelope& e) { e.parts.push_back(e.parts[3]); }, "parts");
}

TEST(Act, saltsChainDownwards)
{
    const Salt top{1, 2, 3};
    const auto step = [](const Salt& salt) {
        const auto hash = crypto::sha256(salt);
        Salt out;
        std::copy_n(hash.begin(), 16, out.begin());
        return out;
    };
    EXPECT_EQ(saltBelow(top, 4, 4), top);
    EXPECT_EQ(saltBelow(top, 4, 3), step(top));
    EXPECT_EQ(saltBelow(top, 4, 1), step(step(step(top))));
    EXPECT_EQ(saltBelow(saltBelow(top, 4, 2), 2, 1), saltBelow(top, 4, 1));
    const auto act = sealAct(plainEnvelope(), {std::nullopt, "{}", std::nullopt, std::nullopt}, top);
    EXPECT_EQ(act.salt, step(step(top)));
    EXPECT_EQ(act.envelope.parts.at(0).second, crypto::sha256({step(step(top)), viewOf("{}")}));
}

RC_GTEST_PROP(Act, decodingGivesBackWhatWasEncoded, (int level))
{
    const auto act = cut(anyAct(), level % 5);
    const auto back = decodeAct(encodeAct(act));
    RC_ASSERT(back.has_value());
    RC_ASSERT(*back == act);
    RC_ASSERT(checkParts(*back).has_value());
}

RC_GTEST_PROP(Act, aCutStaysCheckableAndHidesWhatLiesAbove, ())
{
    const auto act = anyAct();
    const int level = *rc::gen::inRange(0, 5);
    const auto less = cut(act, level);
    RC_ASSERT(checkParts(less).has_value());
    RC_ASSERT(less.bytes == act.bytes);
    RC_ASSERT(less.level <= level);
    for (int k = 1; k <= kClasses; ++k)
        RC_ASSERT(less.parts[k - 1] == (k <= level ? act.parts[k - 1] : std::nullopt));
    // No salt that the cut holds, nor any that follows from it, is the salt of a class above.
    if (less.level > 0)
        for (int above = level + 1; above <= act.level; ++above)
            for (int below = less.level; below >= 1; --below)
                RC_ASSERT(saltBelow(less.salt, less.level, below) != saltBelow(act.salt, act.level, above));
    const int lower = *rc::gen::inRange(0, 5);
    RC_ASSERT(cut(less, lower) == cut(act, std::min(level, lower)));
}

TEST(Act, everySingleBitFlipIsNoticed)
{
    for (int level = 0; level <= kClasses; ++level) {
        const auto act = cut(plainAct(), level);
        const auto bytes = encodeAct(act);
        for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
            auto changed = bytes;
            changed[bit / 8] ^= static_cast<std::uint8_t>(1 << (bit % 8));
            ASSERT_TRUE(isNoticed(changed, act)) << "level " << level << ", bit " << bit;
        }
        for (std::size_t size = 0; size < bytes.size(); ++size)
            ASSERT_FALSE(decodeAct(ByteView(bytes).first(size)).has_value());
    }
}

TEST(Act, partsAreHeldAgainstTheEnvelope)
{
    const auto codeOf = [](auto change) {
        auto act = plainAct();
        change(act);
        const auto done = checkParts(act);
        return done ? std::string("fine") : done.error().code;
    };
    EXPECT_EQ(codeOf([](Act&) {}), "fine");
    EXPECT_EQ(codeOf([](Act& a) { a.parts[1] = "{\"k\":9}"; }), "digest");
    EXPECT_EQ(codeOf([](Act& a) { a.parts[1].reset(); }), "part_missing");
    EXPECT_EQ(codeOf([](Act& a) { a.level = 3; }), "malformed");
    EXPECT_EQ(codeOf([](Act& a) { a.bytes.back() ^= 1; }), "malformed");
    EXPECT_EQ(codeOf([](Act& a) { a.envelope.seq = 2; }), "malformed");
    EXPECT_EQ(codeOf([](Act& a) { a = sealAct(plainEnvelope(), {"{\"a\":1.5}"}); }), "malformed");
    EXPECT_EQ(codeOf([](Act& a) { a = sealAct(plainEnvelope(), {"{} "}); }), "fine");
}

TEST(Act, hasAtMost256KiB)
{
    // 22 bytes of frame, 4 of part length, envelope 68 + 14 + 33, quotes 2.
    const std::size_t frame = 1 + 16 + 4 + 1 + 4 + 2;
    const auto envelope = sealAct(plainEnvelope(), {"1"}).bytes.size();
    const auto text = [](std::size_t size) { return '"' + std::string(size, 'x') + '"'; };
    const auto fits = sealAct(plainEnvelope(), {text(kActLimit - frame - envelope)});
    EXPECT_EQ(encodeAct(fits).size(), kActLimit);
    EXPECT_TRUE(checkParts(fits).has_value());
    EXPECT_TRUE(decodeAct(encodeAct(fits)).has_value());
    const auto large = sealAct(plainEnvelope(), {text(kActLimit - frame - envelope + 1)});
    EXPECT_EQ(checkParts(large).error().code, "too_large");
    EXPECT_EQ(decodeAct(encodeAct(large)).error().code, "too_large");
}

TEST(Run, isVerifiedToItsLastLink)
{
    const auto key = crypto::SigningKey::generate();
    const auto start = firstLink(viewOf("certificate"), Lane::Work);
    const auto run = signedRun(key, start, 1, 5);
    const auto link = verifyRun(run, start, key.publicKey());
    ASSERT_TRUE(link.has_value());
    const auto next = signedRun(key, *link, 6, 1);
    EXPECT_TRUE(verifyRun(next, *link, key.publicKey()).has_value());
    EXPECT_NE(start, firstLink(viewOf("certificate"), Lane::Reading));
    EXPECT_EQ(verifyRun(run, firstLink(viewOf("other"), Lane::Work), key.publicKey()).error().code, "signature");
    EXPECT_EQ(verifyRun(run, start, crypto::SigningKey::generate().publicKey()).error().code, "signature");
}

TEST(Run, isVerifiedWhateverItsReaderMaySee)
{
    const auto key = crypto::SigningKey::generate();
    auto run = signedRun(key, Hash{}, 1, 5);
    const auto link = verifyRun(run, Hash{}, key.publicKey());
    for (std::size_t i = 0; i < run.acts.size(); ++i)
        run.acts[i] = cut(run.acts[i], static_cast<int>(i));
    EXPECT_EQ(verifyRun(run, Hash{}, key.publicKey()), link);
}

TEST(Run, everySingleBitFlipIsNoticedWithItsPlace)
{
    const auto key = crypto::SigningKey::generate();
    const auto run = signedRun(key, Hash{}, 10, 3);
    for (std::size_t i = 0; i < run.acts.size(); ++i) {
        const auto bytes = encodeAct(run.acts[i]);
        // Every seventh bit: co-prime to eight, so all bits of a byte have their turn; a full pass costs seconds.
        for (std::size_t bit = i; bit < bytes.size() * 8; bit += 7) {
            auto changed = bytes;
            changed[bit / 8] ^= static_cast<std::uint8_t>(1 << (bit % 8));
            const auto act = decodeAct(changed);
            if (!act)
                continue;
            auto tampered = run;
            tampered.acts[i] = *act;
            const auto result = verifyRun(tampered, Hash{}, key.publicKey());
            ASSERT_FALSE(result.has_value()) << i << ", bit " << bit;
            const auto& facts = result.error().facts;
            const auto seq = facts.at("seq").to_number<std::uint64_t>();
            if (result.error().code == "signature") {
                EXPECT_EQ(seq, 10u);
                EXPECT_EQ(facts.at("last").to_number<std::uint64_t>(), 12u);
            } else {
                EXPECT_EQ(seq, 10 + i) << result.error().code;
            }
        }
    }
    for (std::size_t bit = 0; bit < 512; ++bit) {
        auto tampered = run;
        tampered.signature[bit / 8] ^= static_cast<std::uint8_t>(1 << (bit % 8));
        ASSERT_EQ(verifyRun(tampered, Hash{}, key.publicKey()).error().code, "signature");
    }
}

TEST(Run, noticesMissingSwappedAndForeignActs)
{
    const auto key = crypto::SigningKey::generate();
    const auto run = signedRun(key, Hash{}, 1, 4);
    const auto errorOf = [&](auto change) {
        auto tampered = run;
        change(tampered);
        const auto result = verifyRun(tampered, Hash{}, key.publicKey());
        return result ? Error{} : result.error();
    };
    EXPECT_EQ(errorOf([](core::Run& r) { r.acts.erase(r.acts.begin() + 1); }).code, "gap");
    EXPECT_EQ(errorOf([](core::Run& r) { r.acts.erase(r.acts.begin() + 1); }).facts.at("seq").to_number<int>(), 2);
    EXPECT_EQ(errorOf([](core::Run& r) { std::swap(r.acts[2], r.acts[3]); }).facts.at("seq").to_number<int>(), 3);
    EXPECT_EQ(errorOf([](core::Run& r) { r.acts.pop_back(); }).code, "signature");
    EXPECT_EQ(errorOf([](core::Run& r) { r.first = 2; }).code, "gap");
    EXPECT_EQ(errorOf([](core::Run& r) { r.chain = ChainId(CertificateId{}, Lane::Urgent); }).code, "gap");
    EXPECT_EQ(errorOf([](core::Run& r) { r.acts.clear(); }).code, "malformed");
    EXPECT_EQ(errorOf([](core::Run& r) { r.acts.resize(257, r.acts[0]); }).code, "too_large");
}

TEST(Ids, haveOneSpelling)
{
    const auto subject = newSubjectId(Instant{std::chrono::milliseconds{0x0123456789ab}});
    const auto text = toText(subject);
    EXPECT_EQ(text.substr(0, 15), "01234567-89ab-7");
    EXPECT_TRUE(std::string("89ab").find(text[19]) != std::string::npos);
    EXPECT_EQ(subjectFromText(text), subject);
    EXPECT_FALSE(subjectFromText("0123456789ab" + text.substr(13)).has_value());
    EXPECT_FALSE(subjectFromText("01234567-89AB" + text.substr(13)).has_value());

    const CertificateId certificate = randomCertificateId();
    const ChainId chain(certificate, Lane::Urgent);
    EXPECT_EQ(chain.certificate(), certificate);
    EXPECT_EQ(chain.lane(), Lane::Urgent);
    EXPECT_EQ(toText(chain), toText(certificate) + "02");
    EXPECT_EQ(chainFromText(toText(chain)), chain);
    EXPECT_FALSE(chainFromText(toText(certificate) + "03").has_value());
    EXPECT_EQ(certificateFromText(toText(certificate)), certificate);

    const ActId act{chain, 18446744073709551615ULL};
    EXPECT_EQ(actIdFromText(toText(act)), act);
    EXPECT_FALSE(actIdFromText(toText(chain) + "/0").has_value());
    EXPECT_FALSE(actIdFromText(toText(chain) + "/01").has_value());
    EXPECT_FALSE(actIdFromText(toText(chain) + "/1 ").has_value());
    EXPECT_FALSE(actIdFromText(toText(chain)).has_value());
}

TEST(Certificates, speakOnlyWithTheIssuersSignatureAndInTheirTime)
{
    const auto issuer = crypto::SigningKey::generate();
    Certificate certificate;
    certificate.id = toText(randomCertificateId());
    certificate.account = "acc-1";
    certificate.name = "陈法官";
    certificate.posts = {{"VL", "org-xizhuping"}};
    certificate.signKey = toHex(crypto::SigningKey::generate().publicKey());
    certificate.boxKey = toHex(crypto::BoxKey::generate().publicKey);
    certificate.from = Instant{std::chrono::hours{24}};
    certificate.to = Instant{std::chrono::hours{48}};
    auto issued = issue(certificate, issuer);
    EXPECT_EQ(*checkCertificate(issued, issuer.publicKey()), certificate);
    EXPECT_EQ(toText(idOf(certificate)), certificate.id);
    EXPECT_EQ(toHex(signKeyOf(certificate)), certificate.signKey);

    const auto at = [&](Instant instant) { return checkCertificate(issued, issuer.publicKey(), instant); };
    const auto tick = std::chrono::milliseconds{1};
    EXPECT_EQ(at(certificate.from - tick).error().code, "certificate_expired");
    EXPECT_TRUE(at(certificate.from).has_value());
    EXPECT_TRUE(at(certificate.to - tick).has_value());
    EXPECT_EQ(at(certificate.to).error().code, "certificate_expired");

    EXPECT_EQ(checkCertificate(issued, crypto::SigningKey::generate().publicKey()).error().code, "signature");
    for (std::size_t bit = 0; bit < issued.bytes.size() * 8; bit += 3) {
        auto changed = issued;
        changed.bytes[bit / 8] ^= static_cast<std::uint8_t>(1 << (bit % 8));
        ASSERT_EQ(checkCertificate(changed, issuer.publicKey()).error().code, "signature");
    }
}

TEST(Certificates, liveAtMostAYear)
{
    const auto issuer = crypto::SigningKey::generate();
    Certificate certificate;
    certificate.id = toText(randomCertificateId());
    certificate.signKey = certificate.boxKey = std::string(64, '0');
    certificate.to = certificate.from + std::chrono::hours{24 * 366};
    EXPECT_TRUE(checkCertificate(issue(certificate, issuer), issuer.publicKey()).has_value());
    certificate.to += std::chrono::milliseconds{1};
    EXPECT_EQ(checkCertificate(issue(certificate, issuer), issuer.publicKey()).error().code, "malformed");
}
