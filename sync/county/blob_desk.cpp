#include "sync/county/blob_desk.h"

#include "core/attachment/sealing.h"
#include "sync/exchange/wire.h"

namespace county {

namespace {

constexpr int kContentLevel = 2;
constexpr std::size_t kMostDown = 1 << 20; // of one answer

} // namespace

const core::Attachments* attachmentsOf(const core::SubjectState& state)
{
    if (const auto* d = state.as<core::dispute::State>())
        return &d->content.attachments;
    if (const auto* c = state.as<core::confirmation::State>())
        return &c->content.attachments;
    return nullptr;
}

KnownBlobs knownBlobs(Transaction& transaction, const Asker& asker, const exchange::Request& request)
{
    std::map<SubjectId, core::SubjectState> states; // empty: not for this asker
    const auto stateOf = [&](const SubjectId& id) -> const core::SubjectState& {
        const auto [at, fresh] = states.try_emplace(id);
        if (!fresh)
            return at->second;
        for (const auto& grant : transaction.grantsOf(id)) {
            const bool his = std::find(asker.audiences.begin(), asker.audiences.end(), grant.audience) != asker.audiences.end();
            if (!his || !grant.holds() || grant.level < kContentLevel)
                continue;
            if (const auto row = transaction.subject(id))
                if (auto state = core::stateFrom(row->type, row->sections))
                    at->second = std::move(*state);
            break;
        }
        return at->second;
    };
    KnownBlobs out;
    const auto look = [&](const SubjectId& subject, const Hash& blob) {
        const auto* list = attachmentsOf(stateOf(subject));
        const auto* found = list ? core::findBlob(*list, core::toHex(blob)) : nullptr;
        if (found && found->size > 0)
            out[blob] = core::sealedSize(static_cast<std::uint64_t>(found->size));
    };
    for (const auto& piece : request.pieces)
        look(piece.subject, piece.blob);
    for (const auto& wish : request.wishes)
        look(wish.subject, wish.blob);
    return out;
}

core::Done serveBlobs(BlobShelf& shelf, const KnownBlobs& known, const exchange::Request& request, exchange::Answer& answer)
{
    std::map<Hash, exchange::BlobState> states;
    for (const auto& piece : request.pieces) {
        auto& state = states.try_emplace(piece.blob, exchange::BlobState{piece.blob, false, 0}).first->second;
        const auto size = known.find(piece.blob);
        if (size == known.end() || piece.size != size->second)
            continue;
        const auto arrived = shelf.put(piece.blob, size->second, piece.offset, piece.bytes);
        if (!arrived)
            return tl::unexpected(arrived.error());
        state.known = true;
        state.arrived = *arrived;
    }
    std::size_t room = answer.more ? 0 : std::min<std::size_t>(request.limitBytes, kMostDown);
    for (const auto& wish : request.wishes) {
        auto& state = states.try_emplace(wish.blob, exchange::BlobState{wish.blob, false, 0}).first->second;
        const auto size = known.find(wish.blob);
        if (size == known.end())
            continue;
        const auto arrived = shelf.arrived(wish.blob, size->second);
        if (!arrived)
            return tl::unexpected(arrived.error());
        state.known = true;
        state.arrived = *arrived;
        const auto count = std::min<std::size_t>({room, wish.bytes, exchange::kPieceLimit});
        if (count == 0 || answer.items.size() >= exchange::kItemLimit)
            continue;
        auto bytes = shelf.get(wish.blob, size->second, wish.offset, count);
        if (!bytes)
            return tl::unexpected(bytes.error());
        if (bytes->empty())
            continue;
        room -= bytes->size();
        answer.items.push_back(exchange::BlobPiece{wish.subject, wish.blob, size->second, wish.offset, std::move(*bytes)});
    }
    for (const auto& [blob, state] : states)
        answer.blobs.push_back(state);
    return {};
}

} // namespace county
