#include "sync/exchange/wire.h"

#include "sync/exchange/sheet_columns.h"
#include "sync/exchange/signer.h"
#include "sync/exchange/wire_fields.h"

#include <algorithm>

// Layout: "FQ", a letter for the message, its version, the fields in the order of messages.h, the signature.
// One encoding only: what was read is written again and must be the same bytes, so no rule of form can be forgotten.

namespace exchange {

using core::Bytes;
using core::ByteView;
using namespace fields;

namespace {

/// `read`: how the acts of each run came, when the request was just read.
void putFields(Writer& out, const Request& request, const std::vector<Forms>* read = nullptr)
{
    putHead(out, 'Q', request.wire);
    out.u16(request.fold);
    out.number(request.epoch);
    out.raw(request.certificate.bytes);
    out.number(request.runs.size());
    for (std::size_t i = 0; i < request.runs.size(); ++i)
        putRun(out, request.runs[i], read ? &read->at(i) : nullptr);
    out.number(request.parcels.size());
    for (const auto& parcel : request.parcels)
        out.piece(parcel);
    putMap(out, request.cursors, [&](std::uint64_t cursor) { out.number(cursor); });
    out.number(request.limitBytes);
    out.number(request.waitSeconds);
    out.number(request.wantHistories.size());
    for (const auto& subject : request.wantHistories)
        out.raw(subject.bytes);
    out.number(request.pieces.size());
    for (const auto& piece : request.pieces)
        putPiece(out, piece);
    out.number(request.wishes.size());
    for (const auto& wish : request.wishes) {
        out.raw(wish.subject.bytes);
        out.raw(wish.blob);
        out.number(wish.offset);
        out.number(wish.bytes);
    }
    out.number(request.known);
    out.number(request.proofs.size());
    for (const auto revision : request.proofs)
        out.number(revision);
    out.number(request.testimonies.size());
    for (const auto& testimony : request.testimonies) {
        out.piece(encode(testimony.head));
        putVerdicts(out, testimony.verdicts);
    }
    out.number(request.compare);
    out.raw(request.nonce);
}

void putFields(Writer& out, const Answer& answer)
{
    putHead(out, 'A', answer.wire);
    out.number(answer.epoch);
    out.number(answer.revision);
    putInstant(out, answer.time);
    putInstant(out, answer.lease);
    out.number(answer.restored);
    putInstant(out, answer.returnUntil);
    out.number(answer.chains.size());
    for (const auto& head : answer.chains) {
        out.raw(head.chain.bytes);
        out.number(head.seq);
        out.raw(head.link);
    }
    putVerdicts(out, answer.verdicts);
    out.number(answer.blobs.size());
    for (const auto& state : answer.blobs) {
        out.raw(state.blob);
        out.u8(state.known ? 1 : 0);
        out.number(state.arrived);
    }
    putMap(out, answer.cursors, [&](std::uint64_t cursor) { out.number(cursor); });
    putMap(out, answer.digests, [&](const Hash& digest) { out.raw(digest); });
    out.u8(answer.more ? 1 : 0);
    out.raw(answer.root);
    out.raw(answer.head);
    putHashes(out, answer.growth);
    out.number(answer.proofs.size());
    for (const auto& proof : answer.proofs) {
        out.number(proof.revision);
        putHashes(out, proof.path);
    }
    putHashes(out, answer.compared);
    putHashes(out, answer.comparedGrowth);
    out.raw(answer.nonce);
}

constexpr std::string_view kRequestTag = "fengqiao-request/1";

Bytes signedBytes(const Request& request)
{
    Writer out;
    out.raw(core::viewOf(kRequestTag));
    putFields(out, request);
    return out.take();
}

/// Those of the items whose texts travel beside them.
template <class Items>
auto sheetsInColumns(Items& items)
{
    std::vector<decltype(std::get_if<Sheet>(&*items.begin()))> out;
    for (auto& item : items)
        if (auto* sheet = std::get_if<Sheet>(&item))
            out.push_back(sheet);
    if (out.size() < kSheetsInColumns)
        out.clear();
    return out;
}

void putItems(Writer& out, const std::vector<Item>& items)
{
    const auto sheets = sheetsInColumns(items);
    out.number(items.size());
    for (const auto& item : items)
        out.piece(encodeItem(item, sheets.empty() ? SheetTexts::Within : SheetTexts::Beside));
    std::vector<const core::Sections*> texts;
    for (const auto* sheet : sheets)
        texts.push_back(&sheet->sections);
    if (!texts.empty())
        putSheetTexts(out, texts);
}

bool takeItems(Reader& in, std::vector<Item>& items)
{
    const auto count = in.count(kItemLimit);
    for (std::size_t i = 0; in.ok() && i < count; ++i) {
        auto item = decodeItem(in.piece(kAnswerLimit));
        if (!item)
            return false;
        items.push_back(std::move(*item));
    }
    const auto sheets = sheetsInColumns(items);
    if (!in.ok() || sheets.empty())
        return in.ok();
    auto texts = takeSheetTexts(in, sheets.size(), kAnswerLimit);
    for (std::size_t i = 0; i < texts.size(); ++i)
        sheets[i]->sections = std::move(texts[i]);
    return in.ok();
}

/// The items count by their digests, so that a device can keep the proof of an answer without its content.
Bytes signedBytes(const Answer& answer)
{
    Writer out;
    out.raw(core::viewOf("fengqiao-answer/1"));
    putFields(out, answer);
    out.number(answer.items.size());
    for (const auto& item : answer.items)
        out.raw(core::crypto::sha256(encodeItem(item)));
    return out.take();
}

constexpr std::string_view kHeadTag = "fengqiao-head/1";

Bytes signedBytes(const TreeHead& head)
{
    core::ByteWriter out;
    out.raw(core::viewOf(kHeadTag));
    out.u64(head.epoch);
    out.u64(head.size);
    out.raw(head.root);
    out.i64(head.time.time_since_epoch().count());
    out.raw(head.receipts);
    return out.take();
}

template <class T, class Write>
core::Result<T> whole(const Reader& in, T message, ByteView bytes, Write write)
{
    if (!in.atEnd())
        return core::damaged("malformed", {{"what", "message"}});
    if (const auto again = write(message); !std::ranges::equal(again, bytes))
        return core::damaged("malformed", {{"what", "encoding"}});
    return message;
}

template <class T>
core::Result<T> whole(const Reader& in, T message, ByteView bytes)
{
    return whole(in, std::move(message), bytes, [](const T& one) { return encode(one); });
}

tl::unexpected<core::Error> tooLarge(std::size_t limit)
{
    return core::damaged("too_large", {{"limit", limit}});
}

} // namespace

Bytes encode(const Request& request)
{
    Writer out;
    putFields(out, request);
    out.raw(request.signature);
    return out.take();
}

Bytes encode(const Answer& answer)
{
    Writer out;
    putFields(out, answer);
    putItems(out, answer.items);
    out.raw(answer.signature);
    return out.take();
}

Bytes encode(const EnrolRequest& request)
{
    Writer out;
    putHead(out, 'E', kWire);
    for (const auto* text : {&request.code, &request.device, &request.signKey, &request.boxKey})
        out.words(*text);
    out.raw(request.proof);
    return out.take();
}

Bytes encode(const EnrolAnswer& answer)
{
    Writer out;
    putHead(out, 'F', kWire);
    out.piece(answer.certificate);
    out.raw(answer.certificateSignature);
    out.words(answer.county);
    out.number(answer.epoch);
    for (const auto* text : {&answer.issuerKey, &answer.answerKey, &answer.boxKey, &answer.recoveryKey, &answer.caPem})
        out.words(*text);
    return out.take();
}

core::Result<Request> decodeRequest(ByteView bytes)
{
    if (bytes.size() > kRequestLimit)
        return tooLarge(kRequestLimit);
    Reader in(bytes);
    Request request;
    if (!takeHead(in, 'Q'))
        return core::damaged("malformed", {{"what", "wire"}});
    request.fold = in.u16();
    request.epoch = in.number();
    request.certificate.bytes = in.array<15>();
    const auto runs = in.count(kRunsLimit);
    std::vector<Forms> forms;
    for (std::size_t i = 0; in.ok() && i < runs; ++i)
        request.runs.push_back(takeRun(in, forms.emplace_back()));
    const auto parcels = in.count(kParcelsLimit);
    for (std::size_t i = 0; in.ok() && i < parcels; ++i)
        request.parcels.push_back(in.piece(kRequestLimit));
    request.cursors = takeMap<std::uint64_t>(in, [&] { return in.number(); });
    request.limitBytes = static_cast<std::uint32_t>(in.number(0xFFFFFFFF));
    request.waitSeconds = static_cast<std::uint16_t>(in.number(0xFFFF));
    const auto wanted = in.count(kItemLimit);
    for (std::size_t i = 0; in.ok() && i < wanted; ++i)
        request.wantHistories.push_back({in.array<16>()});
    const auto pieces = in.count(kBlobsLimit);
    for (std::size_t i = 0; in.ok() && i < pieces; ++i)
        request.pieces.push_back(takePiece(in));
    const auto wishes = in.count(kBlobsLimit);
    for (std::size_t i = 0; in.ok() && i < wishes; ++i) {
        BlobWish wish;
        wish.subject.bytes = in.array<16>();
        wish.blob = in.array<32>();
        wish.offset = in.number();
        wish.bytes = static_cast<std::uint32_t>(in.number(0xFFFFFFFF));
        request.wishes.push_back(wish);
    }
    request.known = in.number();
    const auto proofs = in.count(kProofsLimit);
    for (std::size_t i = 0; in.ok() && i < proofs; ++i)
        request.proofs.push_back(in.number());
    const auto testimonies = in.count(kTestimoniesLimit);
    for (std::size_t i = 0; in.ok() && i < testimonies; ++i) {
        const auto head = decodeTreeHead(in.piece(kNameLimit));
        if (!head)
            return core::damaged("malformed", {{"what", "testimony"}});
        request.testimonies.push_back({*head, takeVerdicts(in)});
    }
    request.compare = in.number();
    request.nonce = in.array<32>();
    request.signature = in.array<64>();
    return whole(in, std::move(request), bytes, [&forms](const Request& message) {
        Writer out;
        putFields(out, message, &forms);
        out.raw(message.signature);
        return out.take();
    });
}

core::Result<Answer> decodeAnswer(ByteView bytes)
{
    if (bytes.size() > kAnswerLimit)
        return tooLarge(kAnswerLimit);
    Reader in(bytes);
    Answer answer;
    if (!takeHead(in, 'A'))
        return core::damaged("malformed", {{"what", "wire"}});
    answer.epoch = in.number();
    answer.revision = in.number();
    answer.time = takeInstant(in);
    answer.lease = takeInstant(in);
    answer.restored = in.number();
    answer.returnUntil = takeInstant(in);
    const auto chains = in.count(kChainsLimit);
    for (std::size_t i = 0; in.ok() && i < chains; ++i) {
        ChainHead head;
        head.chain = takeChain(in);
        head.seq = in.number();
        head.link = in.array<32>();
        answer.chains.push_back(head);
    }
    answer.verdicts = takeVerdicts(in);
    const auto blobs = in.count(2 * kBlobsLimit);
    for (std::size_t i = 0; in.ok() && i < blobs; ++i) {
        BlobState state;
        state.blob = in.array<32>();
        state.known = in.number(1) == 1;
        state.arrived = in.number();
        answer.blobs.push_back(state);
    }
    answer.cursors = takeMap<std::uint64_t>(in, [&] { return in.number(); });
    answer.digests = takeMap<Hash>(in, [&] { return in.array<32>(); });
    answer.more = in.number(1) == 1;
    answer.root = in.array<32>();
    answer.head = in.array<64>();
    answer.growth = takeHashes(in);
    const auto proofs = in.count(kProofsLimit);
    for (std::size_t i = 0; in.ok() && i < proofs; ++i) {
        Inclusion proof;
        proof.revision = in.number();
        proof.path = takeHashes(in);
        answer.proofs.push_back(std::move(proof));
    }
    answer.compared = takeHashes(in);
    answer.comparedGrowth = takeHashes(in);
    answer.nonce = in.array<32>();
    if (!takeItems(in, answer.items))
        return core::damaged("malformed", {{"what", "item"}});
    answer.signature = in.array<64>();
    return whole(in, std::move(answer), bytes);
}

core::Result<EnrolRequest> decodeEnrolRequest(ByteView bytes)
{
    Reader in(bytes);
    EnrolRequest request;
    if (!takeHead(in, 'E'))
        return core::damaged("malformed", {{"what", "wire"}});
    for (auto* text : {&request.code, &request.device, &request.signKey, &request.boxKey})
        *text = in.words(kNameLimit);
    request.proof = in.array<64>();
    return whole(in, std::move(request), bytes);
}

core::Result<EnrolAnswer> decodeEnrolAnswer(ByteView bytes)
{
    constexpr std::size_t kTextLimit = 64 * 1024;
    Reader in(bytes);
    EnrolAnswer answer;
    if (!takeHead(in, 'F'))
        return core::damaged("malformed", {{"what", "wire"}});
    answer.certificate = in.piece(kTextLimit);
    answer.certificateSignature = in.array<64>();
    answer.county = in.words(kNameLimit);
    answer.epoch = in.number();
    for (auto* text : {&answer.issuerKey, &answer.answerKey, &answer.boxKey, &answer.recoveryKey, &answer.caPem})
        *text = in.words(kTextLimit);
    return whole(in, std::move(answer), bytes);
}

void sign(Request& request, const core::crypto::SigningKey& key)
{
    const auto bytes = std::make_shared<const Bytes>(signedBytes(request));
    request.signature = key.sign(*bytes);
    request.asSigned = bytes;
}

Bytes encodeSigned(const Request& request)
{
    if (!request.asSigned)
        return encode(request);
    const auto fields = ByteView(*request.asSigned).subspan(kRequestTag.size());
    Bytes out;
    out.reserve(fields.size() + request.signature.size());
    out.insert(out.end(), fields.begin(), fields.end());
    out.insert(out.end(), request.signature.begin(), request.signature.end());
    return out;
}

Hash leafOf(const Hash& link, const core::Verdict& verdict)
{
    const std::uint8_t leaf = 0;
    const auto text = core::encodeDescribed(verdict);
    return core::crypto::sha256({ByteView(&leaf, 1), link, core::crypto::sha256(core::viewOf(text))});
}

Hash receiptsOf(const std::vector<ActVerdict>& verdicts)
{
    if (verdicts.empty())
        return {};
    return core::crypto::sha256(encode(verdicts));
}

Bytes encode(const std::vector<ActVerdict>& verdicts)
{
    Writer out;
    putVerdicts(out, verdicts);
    return out.take();
}

core::Result<std::vector<ActVerdict>> decodeVerdicts(ByteView bytes)
{
    Reader in(bytes);
    auto verdicts = takeVerdicts(in);
    if (!in.atEnd())
        return core::damaged("malformed", {{"what", "verdicts"}});
    return verdicts;
}

TreeHead headOf(const Answer& answer)
{
    return {answer.epoch, answer.revision, answer.root, answer.time, receiptsOf(answer.verdicts), answer.head};
}

Bytes encode(const TreeHead& head)
{
    auto out = signedBytes(head);
    out.insert(out.end(), head.signature.begin(), head.signature.end());
    return out;
}

core::Result<TreeHead> decodeTreeHead(ByteView bytes)
{
    core::ByteReader in(bytes);
    TreeHead head;
    const auto tag = in.raw(kHeadTag.size());
    head.epoch = in.u64();
    head.size = in.u64();
    head.root = in.array<32>();
    head.time = core::Instant{std::chrono::milliseconds{in.i64()}};
    head.receipts = in.array<32>();
    head.signature = in.array<64>();
    if (core::textOf(tag) != kHeadTag || !in.atEnd())
        return core::damaged("malformed", {{"what", "head"}});
    return head;
}

bool verify(const TreeHead& head, const core::crypto::PublicKey& key)
{
    return core::crypto::verify(key, signedBytes(head), head.signature);
}

void sign(Answer& answer, const core::crypto::SigningKey& key)
{
    // Nothing new was said: the head that the asker has goes on standing, its root is in this answer.
    const bool quiet = answer.verdicts.empty() && answer.growth.empty() && answer.compared.empty() && answer.proofs.empty();
    answer.head = quiet ? core::crypto::Signature{} : key.sign(signedBytes(headOf(answer)));
    answer.signature = key.sign(signedBytes(answer));
}

bool verify(const Request& request, const core::crypto::PublicKey& key)
{
    return core::crypto::verify(key, signedBytes(request), request.signature);
}

std::optional<core::CertificateId> signerOf(ByteView request)
{
    Reader in(request);
    if (!takeHead(in, 'Q'))
        return std::nullopt;
    (void)in.u16();    // fold
    (void)in.number(); // epoch
    const core::CertificateId certificate{in.array<15>()};
    return in.ok() ? std::optional(certificate) : std::nullopt;
}

bool isSignedBy(ByteView request, const core::crypto::PublicKey& key)
{
    decltype(Request::signature) signature{};
    if (request.size() < signature.size())
        return false;
    const auto fields = request.first(request.size() - signature.size());
    std::ranges::copy(request.last(signature.size()), signature.begin());
    Writer out;
    out.raw(core::viewOf(kRequestTag));
    out.raw(fields);
    return core::crypto::verify(key, out.take(), signature);
}

bool verify(const Answer& answer, const core::crypto::PublicKey& key)
{
    return core::crypto::verify(key, signedBytes(answer), answer.signature);
}

} // namespace exchange
