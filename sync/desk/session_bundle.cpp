#include "sync/desk/session.h"

#include "sync/exchange/cursor.h"
#include "sync/exchange/wire.h"

#include <algorithm>

/// The road without a line, at the desk's end. The same requests and answers as over the line; what differs is that days
/// lie between them, that answers come in any order, and that some never come.
namespace desk {

using namespace core;
using exchange::Cursor;

namespace {

constexpr std::uint32_t kNewsLimit = 2 * 1024 * 1024;
constexpr std::size_t kPiecesBytes = 8 * 1024 * 1024; // of one request
constexpr std::size_t kMostBlobs = 2000;
constexpr std::uint64_t kFetchedUnasked = 600 * 1024; // as over the line
constexpr std::size_t kHistories = 200;
constexpr const char* kTaken = "bundles_taken";
constexpr std::size_t kRemembered = 64; // an older one than these is recognised by bringing nothing new
constexpr std::size_t kSearchedAtOnce = 2000;

/// Whether an answer says how far the news reach; one to acts or files alone says nothing of what waits.
bool tellsOfNews(const exchange::Answer& answer) { return answer.more || !answer.digests.empty(); }

} // namespace

struct Session::Opened {
    Hash id{};  ///< of the section
    exchange::DownBundle bundle;
    bool taken = false;
};

Result<std::int64_t> Session::packBlobs(std::vector<exchange::Request>& requests, std::size_t room, bool& more)
{
    auto up = m_mirror->blobsToSend(kMostBlobs);
    if (!up)
        return tl::unexpected(up.error());
    auto folder = blobFolder();
    std::int64_t packed = 0;
    std::optional<exchange::Request> request;
    std::size_t inRequest = 0;
    const auto close = [&] {
        if (request && !request->pieces.empty())
            requests.push_back(std::move(*request));
        request.reset();
        inRequest = 0;
    };
    for (const auto& row : *up) {
        for (auto offset = row.county; offset < row.size;) {
            if (static_cast<std::size_t>(packed) >= room) {
                more = true;
                close();
                return packed;
            }
            auto bytes = folder.piece(toHex(row.blob), offset, exchange::kPieceLimit);
            if (!bytes || bytes->empty()) { // gone from the disk: nothing to send, verify names it
                if (auto done = m_mirror->noteBlob(row.blob, 2); !done)
                    return tl::unexpected(done.error());
                break;
            }
            if (request && (inRequest + bytes->size() > kPiecesBytes || request->pieces.size() == exchange::kBlobsLimit))
                close();
            if (!request) {
                auto fresh = blank(0, 0);
                if (!fresh)
                    return tl::unexpected(fresh.error());
                request = std::move(*fresh);
            }
            const auto size = bytes->size();
            request->pieces.push_back({row.subject, row.blob, row.size, offset, std::move(*bytes)});
            offset += size;
            inRequest += size;
            packed += static_cast<std::int64_t>(size);
        }
    }
    close();
    return packed;
}

Result<Packed> Session::pack(std::size_t room)
{
    (void)healOutbox();
    Packed out;
    exchange::UpBundle up;
    up.certificate = m_id;
    up.card = m_card;
    auto fresh = renewal();
    if (!fresh)
        return tl::unexpected(fresh.error());
    up.renewal = std::move(*fresh);
    // A desk whose chain was closed has nothing else to say yet; one whose year is nearly over goes on as ever.
    if (std::none_of(m_chains.begin(), m_chains.end(), [](const auto& entry) { return entry.second.forked; })) {
        auto& packed = out.upTo;
        std::size_t size = 0;
        for (bool waits = true; waits;) {
            auto request = blank(0, 0);
            if (!request)
                return tl::unexpected(request.error());
            auto full = addRuns(*request, packed, std::min(kMostSending, room / 2));
            if (!full)
                return tl::unexpected(full.error());
            if (request->runs.empty())
                break;
            if (auto done = addTestimonies(*request); !done)
                return tl::unexpected(done.error());
            for (const auto& run : request->runs)
                out.acts += static_cast<std::int64_t>(run.acts.size());
            size += exchange::encode(*request).size();
            up.requests.push_back(std::move(*request));
            waits = *full;
            if (waits && size >= room / 2) {
                out.more = true;
                break;
            }
        }
        auto news = blank(kNewsLimit, 0);
        auto wanted = m_mirror->wanted(kHistories);
        auto missing = m_mirror->blobsToFetch(kFetchedUnasked, exchange::kBlobsLimit);
        if (!news || !wanted || !missing)
            return tl::unexpected(!news ? news.error() : !wanted ? wanted.error() : missing.error());
        news->wantHistories = std::move(*wanted);
        auto folder = blobFolder();
        for (const auto& row : *missing) {
            const auto have = folder.arrived(toHex(row.blob));
            if (!have)
                return tl::unexpected(have.error());
            news->wishes.push_back({row.subject, row.blob, *have, static_cast<std::uint32_t>(row.size - std::min(row.size, *have))});
        }
        up.requests.push_back(std::move(*news));
        auto files = packBlobs(up.requests, room - std::min(size, room), out.more);
        if (!files)
            return tl::unexpected(files.error());
        out.files = *files;
        for (auto& request : up.requests) {
            // A county that stands behind this was set back, and judges nothing of it before it says so.
            request.known = m_watch.epoch == request.epoch ? m_watch.peaks.size() : 0;
            exchange::sign(request, m_parts.keys.signing);
        }
    }
    std::erase_if(out.upTo, [](const auto& entry) { return entry.second == 0; });
    out.section = {exchange::Leg::Up, exchange::sealUp(std::move(up), m_parts.keys.signing, m_countyBox)};
    return out;
}

Result<std::vector<Session::Opened>> Session::openAnswers(ByteView file)
{
    const auto sections = exchange::decodeBundle(file);
    if (!sections)
        return tl::unexpected(sections.error());
    const auto before = taken();
    if (!before)
        return tl::unexpected(before.error());
    std::vector<Opened> out;
    bool answers = false;
    for (const auto& section : *sections) {
        if (section.leg != exchange::Leg::Down)
            continue;
        answers = true;
        auto bundle = exchange::openDown(section.bytes, m_parts.keys.box);
        if (!bundle) {
            if (bundle.error().trouble == Trouble::Refused)
                continue; // somebody else's
            return tl::unexpected(bundle.error());
        }
        // Each answer would do alone; the whole is signed so that none can be left out, moved or given to another desk.
        const bool signedWhole = isFrom(*bundle, m_answerKey, m_parts.keys.box.publicKey) &&
                                 std::all_of(bundle->answers.begin(), bundle->answers.end(), [&](const auto& answer) { return exchange::verify(answer, m_answerKey); });
        if (!signedWhole)
            return damaged("bundle_forged");
        Opened opened{crypto::sha256(section.bytes), std::move(*bundle), false};
        opened.taken = before->contains(opened.id);
        out.push_back(std::move(opened));
    }
    if (!answers)
        return refused("bundle_wrong_way");
    if (out.empty())
        return refused("bundle_foreign");
    return out;
}

Result<Session::Standing> Session::standingOf(const std::map<std::string, std::uint64_t>& cursors)
{
    auto rows = m_mirror->cursors();
    if (!rows)
        return tl::unexpected(rows.error());
    bool ahead = false, behind = false;
    for (const auto& [audience, value] : cursors) {
        const auto row = std::find_if(rows->begin(), rows->end(), [&, &audience = audience](const auto& one) { return one.audience == audience; });
        const auto own = Cursor::from(row == rows->end() ? 0 : row->value);
        const auto his = Cursor::from(value);
        ahead = ahead || !own.covers(his);
        behind = behind || !his.covers(own);
    }
    if (ahead)
        return behind ? Standing::Mixed : Standing::Ahead;
    return behind ? Standing::Behind : Standing::Level;
}

/// What lies between this desk's cursors and ones beyond them, from which the county went on, would be passed over for ever.
Result<bool> Session::hasCome(const std::map<std::string, std::uint64_t>& cursors)
{
    const auto standing = standingOf(cursors);
    if (!standing)
        return tl::unexpected(standing.error());
    return *standing == Standing::Behind || *standing == Standing::Level;
}

Done Session::checkFollows(const exchange::DownBundle& bundle)
{
    const auto epoch = static_cast<std::uint64_t>(metaNumber("epoch"));
    for (const auto& answer : bundle.answers)
        if (epoch != 0 && answer.epoch < epoch)
            return refused("bundle_outdated"); // from before a backup of the county was put back
    // The county was restored: whatever else the file holds, this desk begins anew from the backup.
    if (epoch != 0 && std::any_of(bundle.answers.begin(), bundle.answers.end(), [&](const auto& answer) { return answer.epoch > epoch; }))
        return {};
    const auto follows = hasCome(bundle.from);
    if (!follows)
        return tl::unexpected(follows.error());
    if (!*follows)
        return refused("bundle_outdated");
    return {};
}

Result<bool> Session::bringsNews(const exchange::DownBundle& bundle)
{
    if (bundle.certificate != m_id)
        return false; // for the name that this desk had before
    if (bundle.renewal) {
        const auto asked = renewal();
        if (!asked)
            return tl::unexpected(asked.error());
        if (*asked && (*asked)->nonce == bundle.renewal->nonce)
            return true;
    }
    auto rows = m_mirror->blobs();
    if (!rows)
        return tl::unexpected(rows.error());
    const auto blobNews = [&](const Hash& blob, const auto& isNew) {
        return std::any_of(rows->begin(), rows->end(), [&](const auto& row) { return row.blob == blob && isNew(row); });
    };
    for (const auto& answer : bundle.answers) {
        if (answer.epoch > static_cast<std::uint64_t>(metaNumber("epoch")))
            return true;
        if (metaNumber("returning") != 0 && answer.returnUntil <= answer.time)
            return true; // a restored county waits for nothing more
        if (answer.lease.time_since_epoch().count() > metaNumber("lease"))
            return true;
        const auto known = hasCome(answer.cursors);
        if (!known)
            return tl::unexpected(known.error());
        if (!*known)
            return true;
        for (const auto& [act, verdict] : answer.verdicts)
            if (act.chain.certificate() == m_id && act.seq > chainOf(act.chain.lane()).receipt)
                return true;
        for (const auto& state : answer.blobs)
            if (state.known && blobNews(state.blob, [&](const auto& row) { return row.county < std::min(state.arrived, row.size); }))
                return true;
        for (const auto& item : answer.items)
            if (const auto* piece = std::get_if<exchange::BlobPiece>(&item))
                if (blobNews(piece->blob, [](const auto& row) { return row.held != 1; }))
                    return true;
    }
    return false;
}

Result<std::set<Hash>> Session::taken()
{
    const auto kept = m_mirror->meta(kTaken);
    if (!kept)
        return tl::unexpected(kept.error());
    std::set<Hash> out;
    ByteReader in(*kept ? ByteView(**kept) : ByteView());
    while (in.left() >= sizeof(Hash))
        out.insert(in.array<sizeof(Hash)>());
    return out;
}

Done Session::noteTaken(const std::vector<Opened>& answers)
{
    const auto kept = m_mirror->meta(kTaken);
    if (!kept)
        return tl::unexpected(kept.error());
    auto bytes = *kept ? **kept : Bytes{};
    for (const auto& answer : answers)
        if (!answer.taken)
            bytes.insert(bytes.end(), answer.id.begin(), answer.id.end());
    if (constexpr auto most = kRemembered * sizeof(Hash); bytes.size() > most)
        bytes.erase(bytes.begin(), bytes.end() - static_cast<std::ptrdiff_t>(most));
    return m_mirror->setMeta({{kTaken, bytes}});
}

Result<ApplySummary> Session::unpack(ByteView file)
{
    auto answers = openAnswers(file);
    if (!answers)
        return tl::unexpected(answers.error());
    if (std::all_of(answers->begin(), answers->end(), [](const auto& one) { return one.taken; }))
        return refused("bundle_known");
    std::vector<const Opened*> fresh;
    for (const auto& answer : *answers) {
        const auto news = answer.taken ? Result<bool>(false) : bringsNews(answer.bundle);
        if (!news)
            return tl::unexpected(news.error());
        if (*news)
            fresh.push_back(&answer);
    }
    if (fresh.empty())
        return refused("bundle_older");
    for (const auto* answer : fresh)
        if (auto done = checkFollows(answer->bundle); !done)
            return tl::unexpected(done.error());

    ApplySummary out;
    std::set<SubjectId> changed;
    std::optional<bool> newsWait; // nothing when no news were asked for
    for (const auto* one : fresh) {
        if (one->bundle.certificate != m_id)
            continue; // the file before it brought a new name
        const auto stood = [this] { return std::pair(metaNumber("epoch"), metaNumber("returning") != 0); };
        const auto before = stood();
        for (const auto& answer : one->bundle.answers) {
            auto sum = takeIn(nullptr, answer);
            if (!sum)
                return tl::unexpected(sum.error());
            out.accepted += sum->accepted;
            out.refused += sum->refused;
            out.received += sum->received;
            changed.insert(sum->changed.begin(), sum->changed.end());
            out.forked = out.forked || sum->forked;
            if (sum->forked)
                break;
            const auto follows = hasCome(answer.cursors);
            if (!follows)
                return tl::unexpected(follows.error());
            if (stood() != before || !*follows) { // the rest was asked from where this desk stands no more
                out.more = true;
                break;
            }
        }
        // A file that was cut by its size may end before the county came to the news.
        if (!one->bundle.from.empty() && !newsWait)
            newsWait = true;
        for (const auto& answer : one->bundle.answers)
            if (tellsOfNews(answer))
                newsWait = answer.more;
        if (!one->bundle.renewal || out.forked)
            continue;
        // Last, for what the answers say is of the old name. What was saved since the file was packed goes up under it too: then
        // the next file asks again.
        const auto asked = renewal();
        if (!asked)
            return tl::unexpected(asked.error());
        if (*asked && (*asked)->nonce == one->bundle.renewal->nonce) {
            const auto name = m_id;
            if (auto done = adopt(**asked, *one->bundle.renewal); !done)
                return tl::unexpected(done.error());
            out.more = out.more || m_id != name; // under the new name everything is asked for anew
        }
    }
    out.more = out.more || newsWait.value_or(false);
    out.changed.assign(changed.begin(), changed.end());
    if (auto done = noteTaken(*answers); !done)
        return tl::unexpected(done.error());
    // Nothing may come after a file for days.
    for (auto left = m_mirror->fillSearch(kSearchedAtOnce); left && *left > 0;)
        left = m_mirror->fillSearch(kSearchedAtOnce);
    return out;
}

bool Session::awaits(const exchange::Mark& section)
{
    if (section.leg != exchange::Leg::Down || !exchange::isSealedTo(section, m_parts.keys.box))
        return false;
    const auto before = taken();
    return before && !before->contains(section.id);
}

} // namespace desk
