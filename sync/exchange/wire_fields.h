#pragma once

#include "core/codec/canonical.h"
#include "sync/exchange/columns.h"
#include "sync/exchange/wire.h"

/// How each field of a message is written and read again, and how long it may be; wire.cpp makes messages of them.
namespace exchange::fields {

using core::Bytes;
using core::ByteView;

inline constexpr std::size_t kNameLimit = 256;           // audiences, types, codes
inline constexpr std::size_t kMapLimit = 4096;           // cursors, digests, grants
inline constexpr std::size_t kRunsLimit = 256;
inline constexpr std::size_t kChainsLimit = 1024;
inline constexpr std::size_t kVerdictLimit = kRunsLimit * core::kRunLimit;
inline constexpr std::size_t kJsonLimit = 256 * 1024;    // findings or facts of one verdict
inline constexpr std::size_t kParcelsLimit = 64;
inline constexpr std::size_t kTreeLimit = 128;           // hashes of a proof: twice the levels of the largest journal

inline void putHead(Writer& out, char letter, std::uint8_t wire)
{
    out.raw(core::viewOf("FQ"));
    out.u8(static_cast<std::uint8_t>(letter));
    out.u8(wire);
}

inline bool takeHead(Reader& in, char letter)
{
    const auto magic = in.raw(2);
    const bool right = core::textOf(magic) == "FQ" && in.u8() == static_cast<std::uint8_t>(letter) && in.u8() == kWire;
    if (!right)
        in.fail();
    return right;
}

inline core::ChainId takeChain(Reader& in)
{
    core::ChainId chain;
    chain.bytes = in.array<16>();
    if (chain.bytes[15] > static_cast<std::uint8_t>(core::Lane::Urgent))
        in.fail();
    return chain;
}

inline void putInstant(Writer& out, core::Instant instant)
{
    out.signedNumber(instant.time_since_epoch().count());
}

inline core::Instant takeInstant(Reader& in)
{
    return core::Instant{std::chrono::milliseconds{in.signedNumber()}};
}

template <class T, class Put>
void putMap(Writer& out, const std::map<std::string, T>& map, Put put)
{
    out.number(map.size());
    for (const auto& [key, value] : map) {
        out.words(key);
        put(value);
    }
}

template <class T, class Take>
std::map<std::string, T> takeMap(Reader& in, Take take)
{
    std::map<std::string, T> out;
    const auto count = in.count(kMapLimit);
    for (std::size_t i = 0; in.ok() && i < count; ++i) {
        auto key = in.words(kNameLimit);
        out.emplace(std::move(key), take());
    }
    return out;
}

inline void putObject(Writer& out, const boost::json::object& object)
{
    out.words(object.empty() ? std::string() : core::encodeCanonical(object));
}

inline boost::json::object takeObject(Reader& in)
{
    const auto text = in.words(kJsonLimit);
    if (!in.ok() || text.empty())
        return {};
    auto value = core::decodeStrict(text, {.bytes = kJsonLimit});
    if (!value || !value->is_object() || value->get_object().empty()) {
        in.fail();
        return {};
    }
    return std::move(value->get_object());
}

inline void putVerdict(Writer& out, const core::Verdict& verdict)
{
    out.u8(verdict.accepted ? 1 : 0);
    out.words(verdict.code);
    out.words(verdict.article);
    putObject(out, verdict.facts);
    out.number(verdict.place);
    out.number(verdict.revision);
    putInstant(out, verdict.received);
    out.words(verdict.findings == core::Findings{} ? std::string() : core::encodeDescribed(verdict.findings));
}

inline void takeFindings(Reader& in, core::Findings& out)
{
    const auto text = in.words(kJsonLimit);
    constexpr core::JsonLimits kLimits{.bytes = kJsonLimit};
    if (!in.ok() || text.empty() || (text != "{}" && core::readCanonical(text, out, kLimits)))
        return;
    out = {};
    const auto value = core::decodeStrict(text, kLimits);
    if (!value || !value->is_object() || value->get_object().empty() || !core::readJson(*value, out))
        in.fail();
}

inline core::Verdict takeVerdict(Reader& in)
{
    core::Verdict verdict;
    verdict.accepted = in.number(1) == 1;
    verdict.code = in.words(kNameLimit);
    verdict.article = in.words(kNameLimit);
    verdict.facts = takeObject(in);
    verdict.place = static_cast<std::uint32_t>(in.number(0xFFFFFFFF));
    verdict.revision = in.number();
    verdict.received = takeInstant(in);
    takeFindings(in, verdict.findings);
    return verdict;
}

inline void putRun(Writer& out, const core::Run& run, const Forms* read = nullptr)
{
    out.raw(run.chain.bytes);
    out.number(run.first);
    out.number(run.acts.size());
    out.u8(run.seed ? 1 : 0);
    if (run.seed)
        out.raw(*run.seed);
    Frame frame;
    frame.seed = run.seed;
    std::vector<const core::Act*> acts;
    for (const auto& act : run.acts) {
        frame.ids.push_back({run.chain, run.first + acts.size()});
        acts.push_back(&act);
    }
    putActs(out, acts, frame, read);
    out.raw(run.signature);
}

inline core::Run takeRun(Reader& in, Forms& forms)
{
    core::Run run;
    run.chain = takeChain(in);
    run.first = in.number();
    Frame frame;
    const auto count = in.count(core::kRunLimit);
    if (in.number(1) == 1)
        run.seed = frame.seed = in.array<16>();
    for (std::size_t i = 0; i < count; ++i)
        frame.ids.push_back({run.chain, run.first + i});
    run.acts = takeActs(in, frame, &forms);
    run.checked.digests = in.ok() && forms.allInColumns();
    run.signature = in.array<64>();
    return run;
}

inline void putGrants(Writer& out, const std::map<std::string, int>& grants)
{
    putMap(out, grants, [&](int level) { out.u8(static_cast<std::uint8_t>(level)); });
}

inline std::map<std::string, int> takeGrants(Reader& in)
{
    return takeMap<int>(in, [&] { return static_cast<int>(in.number(core::kClasses)); });
}

inline void putPiece(Writer& out, const BlobPiece& piece)
{
    out.raw(piece.subject.bytes);
    out.raw(piece.blob);
    out.number(piece.size);
    out.number(piece.offset);
    out.piece(piece.bytes);
}

inline BlobPiece takePiece(Reader& in)
{
    BlobPiece piece;
    piece.subject.bytes = in.array<16>();
    piece.blob = in.array<32>();
    piece.size = in.number();
    piece.offset = in.number();
    piece.bytes = in.piece(kPieceLimit);
    return piece;
}

enum class SheetTexts { Within, Beside };

/// What digests cover has its texts within.
inline Bytes encodeItem(const Item& item, SheetTexts texts = SheetTexts::Within)
{
    Writer out;
    out.u8(static_cast<std::uint8_t>(item.index()));
    if (const auto* sheet = std::get_if<Sheet>(&item)) {
        out.raw(sheet->subject.bytes);
        out.words(sheet->type);
        out.u8(sheet->level);
        out.number(sheet->place);
        out.number(sheet->revision);
        for (const auto& section : sheet->sections)
            out.words(texts == SheetTexts::Within ? std::string_view(section) : std::string_view());
        putGrants(out, sheet->grants);
        out.number(sheet->frozenAt);
        if (sheet->frozenAt > 0)
            for (const auto& section : sheet->frozen)
                out.words(section);
    } else if (const auto* news = std::get_if<SubjectActs>(&item)) {
        out.raw(news->subject.bytes);
        out.u8(news->level);
        out.number(news->revision);
        out.u8(news->history ? 1 : 0);
        putGrants(out, news->grants);
        out.number(news->acts.size());
        Frame frame{{}, news->subject, {}};
        std::vector<const core::Act*> acts;
        for (const auto& judged : news->acts) {
            out.raw(judged.id.chain.bytes);
            out.number(judged.id.seq);
            out.u8(judged.act ? 1 : 0);
            if (judged.act) {
                frame.ids.push_back(judged.id);
                acts.push_back(&*judged.act);
            }
        }
        for (const auto& judged : news->acts)
            putVerdict(out, judged.verdict);
        putActs(out, acts, frame);
    } else if (const auto* left = std::get_if<Left>(&item)) {
        out.raw(left->subject.bytes);
        out.u8(left->freeze ? 1 : 0);
    } else if (const auto* piece = std::get_if<BlobPiece>(&item)) {
        putPiece(out, *piece);
    }
    return out.take();
}

inline Sheet takeSheet(Reader& in)
{
    Sheet sheet;
    sheet.subject.bytes = in.array<16>();
    sheet.type = in.words(kNameLimit);
    sheet.level = static_cast<std::uint8_t>(in.number(core::kClasses));
    sheet.place = static_cast<std::uint32_t>(in.number(0xFFFFFFFF));
    sheet.revision = in.number();
    for (auto& section : sheet.sections)
        section = in.words(kAnswerLimit);
    sheet.grants = takeGrants(in);
    sheet.frozenAt = static_cast<std::uint32_t>(in.number(0xFFFFFFFF));
    if (sheet.frozenAt > 0)
        for (auto& section : sheet.frozen)
            section = in.words(kAnswerLimit);
    return sheet;
}

inline SubjectActs takeNews(Reader& in)
{
    SubjectActs news;
    news.subject.bytes = in.array<16>();
    news.level = static_cast<std::uint8_t>(in.number(core::kClasses));
    news.revision = in.number();
    news.history = in.number(1) == 1;
    news.grants = takeGrants(in);
    const auto count = in.count(in.left() / 16);
    Frame frame{{}, news.subject, {}};
    std::vector<std::size_t> held;
    news.acts.resize(count);
    for (std::size_t i = 0; in.ok() && i < count; ++i) {
        news.acts[i].id.chain = takeChain(in);
        news.acts[i].id.seq = in.number();
        if (in.number(1) == 1) {
            held.push_back(i);
            frame.ids.push_back(news.acts[i].id);
        }
    }
    for (std::size_t i = 0; in.ok() && i < count; ++i)
        news.acts[i].verdict = takeVerdict(in);
    if (!in.ok())
        return {};
    auto acts = takeActs(in, frame);
    for (std::size_t i = 0; i < acts.size(); ++i)
        news.acts[held[i]].act = std::move(acts[i]);
    return news;
}

inline std::optional<Item> decodeItem(ByteView bytes)
{
    Reader in(bytes);
    std::optional<Item> item;
    switch (in.u8()) {
    case 0:
        item = takeSheet(in);
        break;
    case 1:
        item = takeNews(in);
        break;
    case 2: {
        Left left;
        left.subject.bytes = in.array<16>();
        left.freeze = in.number(1) == 1;
        item = left;
        break;
    }
    case 3:
        item = takePiece(in);
        break;
    default:
        return std::nullopt;
    }
    if (!in.atEnd())
        return std::nullopt;
    return item;
}

inline void putHashes(Writer& out, const std::vector<Hash>& hashes)
{
    out.number(hashes.size());
    for (const auto& hash : hashes)
        out.raw(hash);
}

inline std::vector<Hash> takeHashes(Reader& in)
{
    std::vector<Hash> out;
    const auto count = in.count(kTreeLimit);
    for (std::size_t i = 0; in.ok() && i < count; ++i)
        out.push_back(in.array<32>());
    return out;
}

inline void putVerdicts(Writer& out, const std::vector<ActVerdict>& verdicts)
{
    out.number(verdicts.size());
    for (const auto& [act, verdict] : verdicts) {
        out.raw(act.chain.bytes);
        out.number(act.seq);
        putVerdict(out, verdict);
    }
}

inline std::vector<ActVerdict> takeVerdicts(Reader& in)
{
    std::vector<ActVerdict> out;
    const auto count = in.count(kVerdictLimit);
    for (std::size_t i = 0; in.ok() && i < count; ++i) {
        ActVerdict item;
        item.act.chain = takeChain(in);
        item.act.seq = in.number();
        item.verdict = takeVerdict(in);
        out.push_back(std::move(item));
    }
    return out;
}

} // namespace exchange::fields
