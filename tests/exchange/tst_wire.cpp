#include "core/journal/chain.h"
#include "sync/exchange/bundle.h"
#include "tests/exchange/samples.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace {

using core::Bytes;


template <class T>
void expectNoPrefixPasses(const Bytes& bytes, core::Result<T> (*decode)(core::ByteView))
{
    for (std::size_t size = 0; size < bytes.size(); ++size)
        RC_ASSERT(!decode(core::ByteView(bytes).first(size)));
}

/// A changed bit either is refused or makes another message, never the same one from other bytes.
template <class T>
void expectFlipsAreSeen(const Bytes& bytes, core::Result<T> (*decode)(core::ByteView))
{
    for (int i = 0; i < 40; ++i) {
        auto changed = bytes;
        changed[samples::below(bytes.size())] ^= static_cast<std::uint8_t>(1U << samples::below(8));
        if (const auto read = decode(changed))
            RC_ASSERT(encode(*read) == changed);
    }
}

} // namespace

RC_GTEST_PROP(Wire, requestComesBackAsItWas, ())
{
    const auto request = samples::request();
    const auto bytes = encode(request);
    const auto read = exchange::decodeRequest(bytes);
    RC_ASSERT(read.has_value());
    RC_ASSERT(encode(*read) == bytes);
    RC_ASSERT(read->cursors == request.cursors);
    RC_ASSERT(read->runs.size() == request.runs.size());
    for (std::size_t i = 0; i < request.runs.size(); ++i)
        RC_ASSERT(read->runs[i].acts == request.runs[i].acts);
}

RC_GTEST_PROP(Wire, answerComesBackAsItWas, ())
{
    const auto answer = samples::answer();
    const auto bytes = encode(answer);
    const auto read = exchange::decodeAnswer(bytes);
    RC_ASSERT(read.has_value());
    RC_ASSERT(encode(*read) == bytes);
    RC_ASSERT(read->items == answer.items);
    RC_ASSERT(read->verdicts == answer.verdicts);
    RC_ASSERT(read->chains == answer.chains);
    RC_ASSERT(read->digests == answer.digests);
    RC_ASSERT(read->lease == answer.lease);
}

RC_GTEST_PROP(Wire, aMessageCutAtAnyByteIsRefused, ())
{
    expectNoPrefixPasses(encode(samples::request()), &exchange::decodeRequest);
    expectNoPrefixPasses(encode(samples::answer()), &exchange::decodeAnswer);
}

RC_GTEST_PROP(Wire, thereIsOneEncodingOnly, ())
{
    expectFlipsAreSeen(encode(samples::request()), &exchange::decodeRequest);
    expectFlipsAreSeen(encode(samples::answer()), &exchange::decodeAnswer);
}

RC_GTEST_PROP(Wire, anyBytesNeverBreakADecoder, (const Bytes& junk))
{
    for (const char letter : {'Q', 'A', 'E', 'F'}) {
        Bytes bytes{'F', 'Q', static_cast<std::uint8_t>(letter), exchange::kWire};
        bytes.insert(bytes.end(), junk.begin(), junk.end());
        (void)exchange::decodeRequest(bytes);
        (void)exchange::decodeAnswer(bytes);
        (void)exchange::decodeEnrolRequest(bytes);
        (void)exchange::decodeEnrolAnswer(bytes);
    }
    (void)exchange::expand(junk, 1000);
}

RC_GTEST_PROP(Wire, somethingBehindAMessageIsRefused, ())
{
    auto bytes = encode(samples::request());
    bytes.push_back(0);
    RC_ASSERT(!exchange::decodeRequest(bytes));
}

RC_GTEST_PROP(Wire, aSignatureCoversEveryField, ())
{
    RC_PRE(core::crypto::start());
    const auto key = core::crypto::SigningKey::generate();
    auto answer = samples::answer();
    sign(answer, key);
    const auto bytes = encode(answer);
    RC_ASSERT(verify(answer, key.publicKey()));
    for (int i = 0; i < 20; ++i) {
        auto changed = bytes;
        changed[samples::below(bytes.size())] ^= static_cast<std::uint8_t>(1U << samples::below(8));
        if (const auto read = exchange::decodeAnswer(changed))
            RC_ASSERT(!verify(*read, key.publicKey()));
    }
    auto request = samples::request();
    sign(request, key);
    RC_ASSERT(verify(request, key.publicKey()));
    request.waitSeconds ^= 1;
    RC_ASSERT(!verify(request, key.publicKey()));
}

TEST(Wire, anActWhoseDigestsDoNotFitStillTravelsAsItIs)
{
    ASSERT_TRUE(core::crypto::start());
    core::Envelope envelope;
    envelope.chain.bytes[0] = 7;
    envelope.seq = 1;
    envelope.kind = "dispute.accept";
    auto act = core::sealAct(envelope, {R"({"a":1})", std::nullopt, std::nullopt, std::nullopt});
    act.parts[0] = R"({"a":2})"; // forged
    exchange::Request request;
    request.runs.push_back({envelope.chain, 1, {act}, {}, {}});
    const auto read = exchange::decodeRequest(encode(request));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->runs[0].acts[0], act);
    EXPECT_FALSE(core::checkParts(read->runs[0].acts[0]));
}

RC_GTEST_PROP(Wire, whatIsSentIsWhatWasSigned, ())
{
    RC_PRE(core::crypto::start());
    auto request = samples::request();
    RC_ASSERT(encodeSigned(request) == encode(request)); // not signed here
    sign(request, core::crypto::SigningKey::generate());
    RC_ASSERT(encodeSigned(request) == encode(request));
}

TEST(Wire, whatCameInColumnsFitsAndTheRestIsCheckedAsBefore)
{
    ASSERT_TRUE(core::crypto::start());
    const auto key = core::crypto::SigningKey::generate();
    const auto read = [&key](const std::string& second, const std::string& sent) {
        core::Run run;
        run.chain.bytes[0] = 7;
        core::Hash link{};
        for (std::uint64_t i = 1; i <= 2; ++i) {
            core::Envelope envelope;
            envelope.chain = run.chain;
            envelope.seq = i;
            envelope.kind = "dispute.note";
            run.acts.push_back(core::sealAct(envelope, {i == 1 ? R"({"a":1})" : second, std::nullopt, std::nullopt, std::nullopt}));
            link = core::nextLink(link, run.acts.back().bytes);
        }
        run.acts.back().parts[0] = sent;
        run.signature = core::signLink(key, run.chain, 2, link);
        exchange::Request request;
        request.runs.push_back(run);
        const auto out = exchange::decodeRequest(encode(request));
        return out ? out->runs[0] : core::Run{};
    };
    const auto codeOf = [&key](const core::Run& run) {
        const auto last = core::verifyRun(run, core::Hash{}, key.publicKey());
        return last ? std::string() : last.error().code;
    };
    const auto sound = read(R"({"a":2})", R"({"a":2})");
    EXPECT_TRUE(sound.checked.digests);
    EXPECT_EQ(codeOf(sound), "");
    const auto forged = read(R"({"a":2})", R"({"a":3})");
    EXPECT_FALSE(forged.checked.digests);
    EXPECT_EQ(codeOf(forged), "digest");
    // The digest fits, but what it is of names one member twice.
    auto doubled = read(R"({"a":2,"a":2})", R"({"a":2,"a":2})");
    EXPECT_TRUE(doubled.checked.digests);
    const auto code = codeOf(doubled);
    EXPECT_NE(code, "");
    EXPECT_NE(code, "signature");
    doubled.checked = {};
    EXPECT_EQ(codeOf(doubled), code);
}

TEST(Wire, aHundredSmallChangesTakeLessThanFourKilobytes)
{
    ASSERT_TRUE(core::crypto::start());
    const auto key = core::crypto::SigningKey::generate();
    core::Run run;
    run.chain = core::ChainId(core::randomCertificateId(), core::Lane::Work);
    core::Hash link{};
    const auto day = *core::parseInstant("2026-03-04T09:00:00+08:00");
    std::vector<core::SubjectId> subjects;
    for (int i = 0; i < 10; ++i)
        subjects.push_back(core::newSubjectId(day));
    for (std::uint64_t i = 1; i <= 100; ++i) {
        core::Envelope envelope;
        envelope.chain = run.chain;
        envelope.seq = i;
        envelope.subject = subjects[i % subjects.size()];
        envelope.kind = "dispute.note";
        envelope.claimed = day + std::chrono::seconds{40 * i};
        envelope.seen = static_cast<std::uint32_t>(i / 10);
        envelope.after = 4000;
        run.acts.push_back(core::sealAct(envelope, {R"({"on":"2026-03-04"})", std::nullopt, std::nullopt, std::nullopt}));
        link = core::nextLink(link, run.acts.back().bytes);
    }
    run.signature = core::signLink(key, run.chain, 100, link);
    exchange::Request request;
    request.certificate = run.chain.certificate();
    request.runs.push_back(run);
    core::crypto::randomFill(request.nonce);
    sign(request, key);
    const auto bytes = exchange::compress(encode(request));
    RecordProperty("bytes", static_cast<int>(bytes.size()));
    EXPECT_LT(bytes.size(), 4000U); // 1,600 of them are salts and 320 keys, signatures and subjects, which do not shrink
}

TEST(Wire, saltsThatFollowFromASeedDoNotTravel)
{
    ASSERT_TRUE(core::crypto::start());
    core::Run run;
    run.chain.bytes[0] = 7;
    run.seed = core::crypto::randomArray<16>();
    for (std::uint64_t i = 1; i <= 50; ++i) {
        core::Envelope envelope;
        envelope.chain = run.chain;
        envelope.seq = i;
        envelope.kind = "dispute.note";
        // Every tenth comes from before the seed; the highest classes differ.
        const auto salt = i % 10 == 0 ? core::crypto::randomArray<16>() : core::saltFrom(*run.seed, {run.chain, i});
        run.acts.push_back(core::sealAct(envelope, {"{}", i % 2 ? std::optional<std::string>("{}") : std::nullopt, std::nullopt, std::nullopt}, salt));
    }
    exchange::Request request;
    request.runs.push_back(run);
    const auto read = exchange::decodeRequest(encode(request));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->runs[0], run);
    const auto seeded = encode(request).size();
    request.runs[0].seed.reset();
    EXPECT_EQ(encode(request).size() - seeded, 45U * 16 - 16);
}

TEST(Wire, anActThatIsSaidToFollowFromNoSeedIsRefused)
{
    ASSERT_TRUE(core::crypto::start());
    core::Run run;
    run.chain.bytes[0] = 7;
    run.seed = core::Salt{1, 2, 3};
    core::Envelope envelope;
    envelope.chain = run.chain;
    envelope.seq = 1;
    envelope.kind = "dispute.note";
    run.acts.push_back(core::sealAct(envelope, {"{}", std::nullopt, std::nullopt, std::nullopt}, core::saltFrom(*run.seed, {run.chain, 1})));
    exchange::Request request;
    request.runs.push_back(run);
    auto bytes = encode(request);
    const auto at = std::search(bytes.begin(), bytes.end(), run.seed->begin(), run.seed->end());
    ASSERT_NE(at, bytes.end());
    *(at - 1) = 0;
    bytes.erase(at, at + 16);
    EXPECT_FALSE(exchange::decodeRequest(bytes));
}

TEST(Wire, aMessageBeyondTheLimitIsRefusedBeforeItIsRead)
{
    const Bytes bytes(exchange::kRequestLimit + 1, 0);
    const auto read = exchange::decodeRequest(bytes);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, "too_large");
}

TEST(Wire, aFrameThatWouldSwellBeyondTheLimitIsNotExpanded)
{
    const auto frame = exchange::compress(Bytes(1'000'000, 0));
    EXPECT_LT(frame.size(), 200U);
    const auto small = exchange::expand(frame, 999'999);
    ASSERT_FALSE(small);
    EXPECT_EQ(small.error().code, "too_large");
    EXPECT_EQ(exchange::expand(frame, 1'000'000)->size(), 1'000'000U);
}

TEST(Frame, theShippedDictionaryMakesSmallMessagesSmaller)
{
    exchange::Request request;
    request.cursors = {{"=fangxiaohong", 7}, {"VL@org-xizhuping", 7}, {"VM@org-xizhuping", 7}, {"*", 7}};
    const auto bytes = encode(request);
    const auto plain = exchange::compress(bytes);
    for (const auto effort : {exchange::Effort::Thorough, exchange::Effort::Quick}) {
        const auto packed = exchange::compress(bytes, effort, exchange::Dictionary::Newest);
        EXPECT_LT(packed.size(), plain.size());
        EXPECT_EQ(exchange::dictionaryOf(packed), exchange::Dictionary::First); // a frame of it is read for ever
        EXPECT_EQ(*exchange::expand(packed, bytes.size()), bytes);
        EXPECT_EQ(exchange::expand(packed, bytes.size() - 1).error().code, "too_large");
    }
    EXPECT_EQ(exchange::dictionaryOf(plain), exchange::Dictionary::None);
    EXPECT_EQ(exchange::dictionaryOf({}), exchange::Dictionary::None);
}

TEST(Frame, aDictionaryThatIsNotKnownIsMalformed)
{
    auto packed = exchange::compress(Bytes(100, 7), exchange::Effort::Thorough, exchange::Dictionary::Newest);
    packed[5] ^= 1; // the lower byte of its number, behind magic and descriptor
    EXPECT_EQ(exchange::dictionaryOf(packed), exchange::Dictionary::None);
    EXPECT_EQ(exchange::expand(packed, 1000).error().code, "malformed");
}

RC_GTEST_PROP(Compression, whatWasCompressedComesBack, (const Bytes& bytes))
{
    const auto frame = exchange::compress(bytes);
    RC_ASSERT(*exchange::expand(frame, bytes.size()) == bytes);
    auto two = frame;
    two.insert(two.end(), frame.begin(), frame.end());
    RC_ASSERT(!exchange::expand(two, 1'000'000));
}

TEST(Enrolment, messagesComeBackAsTheyWere)
{
    exchange::EnrolRequest request{"ABCD", "村委会电脑", std::string(64, 'a'), std::string(64, 'b'), {}};
    request.proof[3] = 9;
    const auto read = exchange::decodeEnrolRequest(encode(request));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->device, "村委会电脑");
    EXPECT_EQ(read->proof, request.proof);
    exchange::EnrolAnswer answer{{1, 2, 3}, {}, "柳泉县", 1, "i", "a", "b", "r", "-----BEGIN CERTIFICATE-----"};
    const auto back = exchange::decodeEnrolAnswer(encode(answer));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->county, "柳泉县");
    EXPECT_EQ(back->certificate, (Bytes{1, 2, 3}));
    EXPECT_EQ(back->caPem, answer.caPem);
}

TEST(Digest, isTheSameInAnyOrderAndGoesBackToZero)
{
    core::Hash a{}, b{};
    a.fill(0xFF);
    b[31] = 2;
    exchange::Digest one, other;
    one.add(a);
    one.add(b);
    other.add(b);
    other.add(a);
    EXPECT_EQ(one.value(), other.value());
    core::Hash expected{};
    expected[31] = 1; // 2^256 - 1 + 2 = 1 modulo 2^256
    EXPECT_EQ(one.value(), expected);
    one.subtract(a);
    one.subtract(b);
    EXPECT_EQ(one.value(), core::Hash{});
}

// What a file's section unpacks to is bounded by its own size, beyond what a small file needs.
TEST(Bundle, whatGrowsBeyondMeasureIsNotUnpacked)
{
    ASSERT_TRUE(core::crypto::start());
    const auto writer = core::crypto::SigningKey::generate();
    const auto county = core::crypto::BoxKey::generate();
    exchange::UpBundle bundle;
    bundle.card.assign(40 * 1024 * 1024, 'a');
    const auto section = exchange::sealUp(bundle, writer, county.publicKey);
    ASSERT_LT(section.size(), 64 * 1024U);
    const auto opened = exchange::openUp(section, county);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, "too_large");
}
