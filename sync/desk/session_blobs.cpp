#include "sync/desk/session.h"

#include "sync/exchange/wire.h"

#include <algorithm>

/// Attachments of a desk: saving, reading, and their way to the county and back (DESIGN 4 and 5).
namespace desk {

using namespace core;

namespace {

constexpr std::size_t kSmallestSlice = 4 * 1024, kLargestSlice = 512 * 1024;
constexpr std::chrono::milliseconds kSliceTime{2000};
constexpr auto kTryAgain = std::chrono::seconds(20);
/// Previews and small files come by themselves, larger ones when somebody opens them.
constexpr std::uint64_t kFetchedUnasked = 600 * 1024;
constexpr std::size_t kBlobsInOneRequest = 16;

boost::json::object bodyOf(const NewFile& file, const SealedFile& sealed, const std::optional<SealedFile>& preview)
{
    boost::json::object content{{"name", file.name}, {"mediaType", file.mediaType}, {"content", toHex(crypto::sha256(file.content))},
                                {"file", toJson(sealed.key)}};
    if (preview)
        content["preview"] = toJson(preview->key);
    return {{"steps", {{"purpose", file.purpose}}}, {"content", std::move(content)}};
}

const Attachments* attachmentsOf(const SubjectState& state)
{
    if (const auto* d = state.as<dispute::State>())
        return &d->content.attachments;
    if (const auto* c = state.as<confirmation::State>())
        return &c->content.attachments;
    return nullptr;
}

Hash hashOf(std::string_view hex)
{
    Hash out{};
    if (const auto bytes = fromHex(hex); bytes && bytes->size() == out.size())
        std::copy(bytes->begin(), bytes->end(), out.begin());
    return out;
}

} // namespace

void Session::Slice::carried(std::size_t moved, std::chrono::milliseconds took)
{
    if (moved == 0)
        return;
    auto next = bytes * 2;
    if (took.count() > 0)
        next = std::min<std::size_t>(next, moved * static_cast<std::size_t>(kSliceTime.count()) / static_cast<std::size_t>(took.count()));
    bytes = std::clamp(next, kSmallestSlice, kLargestSlice);
}

void Session::Slice::cut()
{
    bytes = std::max(kSmallestSlice, bytes / 2);
}

Result<SavedFile> Session::attach(const NewFile& given)
{
    NewFile file = given;
    file.name = cleanFileName(file.name);
    if (file.mediaType.empty())
        file.mediaType = mediaTypeOf(file.name);
    // Before anything is sealed or written: what a rule refuses leaves no trace.
    if (file.content.empty())
        return refused("file_empty");
    if (file.content.size() > static_cast<std::size_t>(kFileLimit))
        return refused("file_too_large", {}, {{"size", file.content.size()}, {"limit", kFileLimit}});
    const auto sealed = sealFile(file.content);
    const auto preview = file.preview.empty() ? std::nullopt : std::optional(sealFile(file.preview));
    const Draft draft{"dispute.attach", file.subject, bodyOf(file, sealed, preview)};
    if (const auto may = tryOut({draft}); !may)
        return tl::unexpected(may.error());

    auto folder = blobFolder();
    const auto dropAll = [&] {
        for (const auto* one : {&sealed, preview ? &*preview : nullptr})
            if (one) {
                (void)folder.forget(one->key.hash);
                (void)m_mirror->forgetBlob(hashOf(one->key.hash));
            }
    };
    for (const auto* one : {&sealed, preview ? &*preview : nullptr}) {
        if (!one)
            continue;
        auto done = folder.keep(one->key.hash, one->cipher);
        if (done)
            done = m_mirror->noteBlob(hashOf(one->key.hash), 1);
        if (!done) {
            dropAll();
            return tl::unexpected(done.error());
        }
    }
    auto saved = perform({draft});
    if (!saved) {
        // A save that fails has saved nothing; if the commit's own answer was lost, the next start counts again.
        if (saved.error().trouble == Trouble::Refused)
            dropAll();
        return tl::unexpected(saved.error());
    }
    m_stuck.clear();
    return SavedFile{*saved, toText(saved->acts.front()), sealed.key.hash, sealed.key.size};
}

Result<Bytes> Session::fileContent(const SubjectId& subject, std::string_view act, bool preview)
{
    const auto view = m_reader->show(subject, false);
    if (!view)
        return tl::unexpected(view.error());
    const auto* list = attachmentsOf(view->state);
    const auto* found = list ? findAttachment(*list, act) : nullptr;
    if (!found || (preview && !found->preview))
        return misused("no_such_attachment", {{"attachment", act}});
    const auto& key = preview ? *found->preview : found->file;
    auto folder = blobFolder();
    const auto here = folder.holds(key.hash, sealedSize(static_cast<std::uint64_t>(key.size)));
    if (!here)
        return tl::unexpected(here.error());
    if (*here)
        return folder.open(key);
    auto rows = m_reader->files(subject);
    const bool lost = rows && std::any_of(rows->begin(), rows->end(), [&](const auto& row) {
        return row.act == act && (row.state == core::desk::FileState::Lost || row.state == core::desk::FileState::Waiting);
    });
    if (lost && !preview)
        return damaged("blob_missing", {{"blob", key.hash}});
    if (auto done = m_mirror->wantBlob(hashOf(key.hash)); !done)
        return tl::unexpected(done.error());
    m_stuck.erase(hashOf(key.hash));
    return hindered("blob_not_here", {{"blob", key.hash}, {"name", found->name}});
}

Done Session::sweepBlobs()
{
    auto folder = blobFolder();
    const auto named = m_mirror->namedBlobs();
    if (!named)
        return tl::unexpected(named.error());
    if (const auto swept = folder.sweep(*named); !swept)
        return tl::unexpected(swept.error());
    const auto rows = m_mirror->blobs();
    if (!rows)
        return tl::unexpected(rows.error());
    for (const auto& row : *rows) {
        const auto here = folder.holds(toHex(row.blob), row.size);
        if (!here)
            return tl::unexpected(here.error());
        const int held = *here ? 1 : row.held == 0 ? 0 : 2;
        if (held == row.held)
            continue;
        if (auto done = m_mirror->noteBlob(row.blob, held); !done)
            return done;
    }
    return {};
}

Done Session::checkBlobs(std::vector<Check>& bad)
{
    auto folder = blobFolder();
    const auto rows = m_mirror->blobs();
    if (!rows)
        return tl::unexpected(rows.error());
    for (const auto& row : *rows) {
        if (row.held == 0)
            continue;
        const auto name = toHex(row.blob);
        if (auto done = folder.check(name, row.size); !done) {
            if (done.error().trouble != Trouble::Damaged)
                return done;
            bad.push_back({done.error().code == "blob_missing" ? "blob_missing" : "blob", name});
        }
    }
    return {};
}

Done Session::addBlobs(exchange::Request& request)
{
    if (m_blobsFlying) { // the last one brought no answer: smaller steps
        m_up.cut();
        m_down.cut();
        m_blobsFlying = false;
    }
    // Text before pictures: nothing beside acts, and nothing in a request that waits for news.
    if (!request.runs.empty() || request.waitSeconds > 0)
        return {};
    const bool onlyAsk = request.limitBytes == 0;
    auto up = m_mirror->blobsToSend(kBlobsInOneRequest);
    if (!up)
        return tl::unexpected(up.error());
    auto folder = blobFolder();
    std::size_t room = std::min<std::size_t>(m_up.bytes, exchange::kPieceLimit);
    for (const auto& row : *up) {
        exchange::BlobPiece piece{row.subject, row.blob, row.size, row.county, {}};
        if (!onlyAsk && !m_stuck.contains(row.blob)) {
            if (room == 0)
                break;
            auto bytes = folder.piece(toHex(row.blob), row.county, room);
            if (!bytes || bytes->empty()) { // gone from the disk: nothing to send, verify names it
                if (auto done = m_mirror->noteBlob(row.blob, 2); !done)
                    return done;
                continue;
            }
            room -= bytes->size();
            piece.bytes = std::move(*bytes);
        }
        request.pieces.push_back(std::move(piece));
    }
    if (!onlyAsk) {
        auto down = m_mirror->blobsToFetch(kFetchedUnasked, kBlobsInOneRequest * 4);
        if (!down)
            return tl::unexpected(down.error());
        std::stable_partition(down->begin(), down->end(), [&](const auto& row) { return !m_stuck.contains(row.blob); });
        std::uint64_t left = std::min<std::size_t>(m_down.bytes, request.limitBytes);
        for (const auto& row : *down) {
            if (left == 0 || request.wishes.size() == kBlobsInOneRequest)
                break;
            const auto have = folder.arrived(toHex(row.blob));
            if (!have)
                return tl::unexpected(have.error());
            const auto want = std::min<std::uint64_t>(left, row.size - std::min(row.size, *have));
            request.wishes.push_back({row.subject, row.blob, *have, static_cast<std::uint32_t>(want)});
            left -= m_stuck.contains(row.blob) ? 0 : want;
        }
    }
    if (!request.pieces.empty() || !request.wishes.empty()) {
        m_blobsFlying = true;
        m_blobsAsked = m_parts.clock.now();
    }
    return {};
}

Result<std::size_t> Session::settlePieces(const exchange::Request& asked, const BlobStates& said, bool& moved)
{
    std::size_t sent = 0;
    for (const auto& piece : asked.pieces) {
        const auto state = said.find(piece.blob);
        const bool known = state != said.end() && state->second.known;
        const auto arrived = known ? std::min(state->second.arrived, piece.size) : piece.offset;
        if (arrived != piece.offset) {
            if (auto done = m_mirror->noteCountyHas(piece.blob, arrived); !done)
                return tl::unexpected(done.error());
        }
        const bool onward = known && arrived > piece.offset;
        // An empty piece only asked; that the county knows the blob is news enough to go on.
        if (onward || (known && piece.bytes.empty())) {
            moved = true;
            m_stuck.erase(piece.blob);
            sent += piece.bytes.size();
        } else {
            m_stuck.insert(piece.blob);
        }
    }
    return sent;
}

Result<Session::Fetched> Session::takePieces(const exchange::Request& asked, const exchange::Answer& answer)
{
    Fetched out;
    auto folder = blobFolder();
    for (const auto& item : answer.items) {
        const auto* piece = std::get_if<exchange::BlobPiece>(&item);
        if (!piece)
            continue;
        const bool wished = std::any_of(asked.wishes.begin(), asked.wishes.end(), [&](const auto& wish) {
            return wish.blob == piece->blob && wish.offset == piece->offset && piece->bytes.size() <= wish.bytes;
        });
        if (!wished || piece->bytes.empty())
            continue;
        auto whole = folder.take(toHex(piece->blob), piece->size, piece->offset, piece->bytes);
        if (!whole && whole.error().code != "blob_damaged")
            return tl::unexpected(whole.error());
        out.bytes += piece->bytes.size();
        if (!whole)
            continue; // dropped; asked for again later, not at once
        out.progressed.insert(piece->blob);
        if (!*whole)
            continue;
        auto done = m_mirror->noteBlob(piece->blob, 1);
        if (done)
            done = m_mirror->noteCountyHas(piece->blob, piece->size); // it came from there
        if (!done)
            return tl::unexpected(done.error());
    }
    return out;
}

Done Session::settleWishes(const exchange::Request& asked, const BlobStates& said, const std::set<Hash>& progressed, bool moreComes, bool& moved)
{
    for (const auto& wish : asked.wishes) {
        if (progressed.contains(wish.blob)) {
            m_stuck.erase(wish.blob);
            moved = true;
        } else if (moreComes) {
            moved = true; // text went first; pieces come with the next answers
        } else {
            m_stuck.insert(wish.blob);
            // Not ours to see any more: nobody waits for it from now on.
            if (const auto state = said.find(wish.blob); state != said.end() && !state->second.known)
                if (auto done = m_mirror->wantBlob(wish.blob, false); !done)
                    return done;
        }
    }
    return {};
}

Result<bool> Session::moreBlobsAtOnce(const exchange::Request& asked)
{
    auto up = m_mirror->blobsToSend(kBlobsInOneRequest);
    auto down = m_mirror->blobsToFetch(kFetchedUnasked, kBlobsInOneRequest * 4);
    if (!up || !down)
        return tl::unexpected(!up ? up.error() : down.error());
    bool open = false, waiting = false;
    for (const auto* rows : {&*up, &*down})
        for (const auto& row : *rows) {
            open = open || !m_stuck.contains(row.blob);
            waiting = true;
        }
    const auto now = m_parts.clock.now();
    const bool late = now - m_blobsAsked >= kTryAgain || now < m_blobsAsked;
    const bool askedNothing = asked.pieces.empty() && asked.wishes.empty() && asked.runs.empty();
    return open || (waiting && late && askedNothing);
}

Result<bool> Session::applyBlobs(const exchange::Request& asked, const exchange::Answer& answer)
{
    m_blobsFlying = false;
    BlobStates said;
    for (const auto& state : answer.blobs)
        said[state.blob] = state;
    const auto took = std::max(m_parts.clock.now() - m_blobsAsked, Instant::duration(0));
    bool moved = false;
    const auto sent = settlePieces(asked, said, moved);
    if (!sent)
        return tl::unexpected(sent.error());
    const auto came = takePieces(asked, answer);
    if (!came)
        return tl::unexpected(came.error());
    if (auto done = settleWishes(asked, said, came->progressed, answer.more, moved); !done)
        return tl::unexpected(done.error());
    m_up.carried(*sent, took);
    m_down.carried(came->bytes, took);
    if (answer.more)
        return moved;
    return moreBlobsAtOnce(asked);
}

Done Session::takeBlobs(const exchange::Answer& answer)
{
    const auto rows = m_mirror->blobs();
    if (!rows)
        return tl::unexpected(rows.error());
    std::map<Hash, core::store::Mirror::BlobRow> known;
    for (const auto& row : *rows)
        known.emplace(row.blob, row);
    for (const auto& state : answer.blobs) {
        const auto row = known.find(state.blob);
        if (row == known.end() || !state.known || state.arrived <= row->second.county)
            continue;
        if (auto done = m_mirror->noteCountyHas(state.blob, std::min(state.arrived, row->second.size)); !done)
            return done;
        m_stuck.erase(state.blob);
    }
    auto folder = blobFolder();
    for (const auto& item : answer.items) {
        const auto* piece = std::get_if<exchange::BlobPiece>(&item);
        const auto row = piece ? known.find(piece->blob) : known.end();
        if (row == known.end() || row->second.held == 1 || piece->size != row->second.size || piece->bytes.empty())
            continue;
        const auto whole = folder.take(toHex(piece->blob), piece->size, piece->offset, piece->bytes);
        if (!whole && whole.error().code != "blob_damaged")
            return tl::unexpected(whole.error());
        if (!whole || !*whole)
            continue; // not the end yet; or dropped, and asked for again
        auto done = m_mirror->noteBlob(piece->blob, 1);
        if (done)
            done = m_mirror->noteCountyHas(piece->blob, piece->size);
        if (!done)
            return done;
        m_stuck.erase(piece->blob);
    }
    return {};
}

} // namespace desk
