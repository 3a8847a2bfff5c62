#include "core/attachment/sealing.h"
#include "core/codec/strict_json.h"
#include "core/desk/parcel.h"
#include "sync/county/feed.h"
#include "sync/county/service.h"
#include "sync/exchange/cursor.h"
#include "sync/exchange/wire.h"

/// The road without a line, at the county's end.
namespace county {

using core::refused;

namespace {

constexpr std::uint64_t kFetchedUnasked = 600 * 1024; // as desks do over the line

std::size_t sizeOf(const exchange::Answer& answer)
{
    return exchange::encode(answer).size();
}

std::set<ActId> actsOf(const std::vector<core::Run>& runs)
{
    std::set<ActId> out;
    for (const auto& run : runs)
        for (std::size_t i = 0; i < run.acts.size(); ++i)
            out.insert({run.chain, run.first + i});
    return out;
}

/// Of the acts that came, how many were judged now, and how many long ago.
void count(Service::Carried::Part& part, const std::set<ActId>& acts, const exchange::Answer& answer, std::uint64_t before)
{
    part.acts += static_cast<std::int64_t>(acts.size());
    for (const auto& [act, verdict] : answer.verdicts)
        if (acts.contains(act) && verdict.revision > 0)
            ++(verdict.revision <= before ? part.known : verdict.accepted ? part.accepted : part.refused);
}

/// Blobs that an answer's news name and that come unasked over the line too: previews and small files. A desk that asks with
/// a file cannot know them yet, and its next file may be days away.
std::vector<exchange::BlobWish> namedBy(const exchange::Answer& answer)
{
    std::vector<exchange::BlobWish> out;
    const auto add = [&](const SubjectId& subject, const core::BlobKey& key) {
        const auto hash = core::fromHex(key.hash);
        const auto size = key.size > 0 ? core::sealedSize(static_cast<std::uint64_t>(key.size)) : 0;
        if (!hash || hash->size() != sizeof(Hash) || size == 0 || size > kFetchedUnasked)
            return;
        exchange::BlobWish wish{subject, {}, 0, static_cast<std::uint32_t>(size)};
        std::copy(hash->begin(), hash->end(), wish.blob.begin());
        out.push_back(wish);
    };
    const auto addAll = [&](const SubjectId& subject, const core::Attachments* list) {
        for (const auto& one : list ? *list : core::Attachments{}) {
            add(subject, one.file);
            if (one.preview)
                add(subject, *one.preview);
        }
    };
    for (const auto& item : answer.items) {
        if (const auto* sheet = std::get_if<exchange::Sheet>(&item); sheet && sheet->level > 0) {
            if (const auto state = core::stateFrom(sheet->type, sheet->sections))
                addAll(sheet->subject, attachmentsOf(*state));
        } else if (const auto* news = std::get_if<exchange::SubjectActs>(&item)) {
            for (const auto& judged : news->acts) {
                if (!judged.act || judged.act->envelope.kind != "dispute.attach" || !judged.act->part(core::Class::Content))
                    continue;
                const auto content = core::decodeStrict(*judged.act->part(core::Class::Content));
                for (const auto* member : {"file", "preview"}) {
                    const auto* value = content && content->is_object() ? content->get_object().if_contains(member) : nullptr;
                    if (const auto key = value ? core::fromJson<core::BlobKey>(*value) : core::Result<core::BlobKey>(core::BlobKey{}); key)
                        add(news->subject, *key);
                }
            }
        }
    }
    return out;
}

/// What is left of the wishes after an answer: ranges not given yet of blobs that are whole here.
std::vector<exchange::BlobWish> wishesLeft(std::vector<exchange::BlobWish> wishes, const exchange::Answer& answer)
{
    for (const auto& item : answer.items) {
        const auto* piece = std::get_if<exchange::BlobPiece>(&item);
        if (!piece)
            continue;
        for (auto& wish : wishes)
            if (wish.blob == piece->blob && wish.offset == piece->offset) {
                const auto came = static_cast<std::uint32_t>(std::min<std::size_t>(piece->bytes.size(), wish.bytes));
                wish.offset += came;
                wish.bytes -= came;
            }
    }
    // The county had its chance at each: what it did not begin is not here, and only the first may have been cut short.
    std::erase_if(wishes, [&](const auto& wish) {
        const auto state = std::find_if(answer.blobs.begin(), answer.blobs.end(), [&](const auto& one) { return one.blob == wish.blob; });
        return wish.bytes == 0 || state == answer.blobs.end() || !state->known || wish.offset >= state->arrived;
    });
    return wishes;
}

} // namespace

/// One section that was found sound, with what it carries.
struct Service::Section {
    std::optional<CertificateRow> row;
    std::optional<core::Error> turnedAway;
    std::optional<exchange::UpBundle> up;
    std::vector<core::Run> runs; ///< of a parcel
};

core::Result<Service::Section> Service::look(const exchange::Section& section)
{
    Section out;
    const auto admitOrNote = [&](const CertificateId& certificate, const std::function<bool(const core::crypto::PublicKey&)>& isSigned) -> core::Done {
        auto row = admit(certificate, isSigned);
        if (row)
            out.row = std::move(*row);
        else if (row.error().code == "signature")
            return core::damaged("bundle_forged");
        else if (row.error().trouble == core::Trouble::Refused)
            out.turnedAway = row.error();
        else
            return tl::unexpected(row.error());
        return {};
    };
    if (section.leg == exchange::Leg::Parcel) {
        const auto header = core::desk::decodeParcelHeader(section.bytes);
        if (!header)
            return core::damaged("bundle_damaged");
        const auto key = core::desk::openForCounty(*header, m_keys.box);
        if (!key) { // another county's
            out.turnedAway = core::Error{"bundle_foreign", {}, {}, core::Trouble::Refused};
            return out;
        }
        // Its author could not sign it while he was locked out; each run in it carries his signature.
        if (auto done = admitOrNote(header->certificate, [](const auto&) { return true; }); !done)
            return tl::unexpected(done.error());
        const auto content = core::desk::readParcel(section.bytes, key->view());
        if (!content)
            return core::damaged("bundle_damaged");
        for (const auto& record : content->records) {
            auto run = core::decodeRun(record.bytes);
            if (!run)
                return tl::unexpected(run.error());
            out.runs.push_back(std::move(*run));
        }
        return out;
    }
    auto up = exchange::openUp(section.bytes, m_keys.box);
    if (!up) {
        if (up.error().trouble != core::Trouble::Refused)
            return tl::unexpected(up.error());
        out.turnedAway = up.error();
        return out;
    }
    const auto isSigned = [&](const core::crypto::PublicKey& key) {
        return isFrom(*up, key, m_keys.box.publicKey) && (!up->renewal || up->renewal->certificate == up->certificate) &&
               std::all_of(up->requests.begin(), up->requests.end(), [&](const auto& request) {
                   return request.certificate == up->certificate && verify(request, key);
               });
    };
    if (auto done = admitOrNote(up->certificate, isSigned); !done)
        return tl::unexpected(done.error());
    out.up = std::move(*up);
    return out;
}

core::Done Service::answerRequests(Section& section, std::size_t most, Carried& out, exchange::DownBundle& down)
{
    auto& part = out.parts.back();
    std::size_t size = 0;
    std::optional<std::map<std::string, std::uint64_t>> cursors; // of the last answer
    std::vector<exchange::BlobWish> unasked;
    std::set<Hash> wished;
    const auto take = [&](Reply&& reply) {
        size += sizeOf(reply.answer);
        out.touched.merge(reply.touched);
        cursors = reply.answer.cursors;
        for (const auto& wish : namedBy(reply.answer))
            if (wished.insert(wish.blob).second)
                unasked.push_back(wish);
        down.answers.push_back(std::move(reply.answer));
    };
    if (!section.up->requests.empty())
        down.from = section.up->requests.front().cursors;
    for (auto& request : section.up->requests) {
        if (cursors)
            request.cursors = *cursors;
        // However many questions a file holds: beyond this only what it brings is taken, and told of.
        if (size >= most) {
            part.more = part.more || request.limitBytes > 0 || !request.wantHistories.empty() || !request.wishes.empty();
            request.limitBytes = 0;
            request.wantHistories.clear();
            request.wishes.clear();
        }
        const auto acts = actsOf(request.runs);
        const auto before = county();
        if (!before)
            return tl::unexpected(before.error());
        exchange::Request rest = request;
        rest.runs.clear();
        rest.pieces.clear();
        rest.wantHistories.clear();
        for (const auto& wish : request.wishes)
            wished.insert(wish.blob);
        auto reply = serve(std::move(request), *section.row);
        if (!reply)
            return tl::unexpected(reply.error());
        count(part, acts, reply->answer, before->revision);
        take(std::move(*reply));
        // A request over the line would now be asked again; here the county goes on by itself.
        bool stands = false;
        while (rest.limitBytes > 0) {
            const auto& last = down.answers.back();
            if (!last.more) {
                rest.wishes = stands ? std::vector<exchange::BlobWish>{} : wishesLeft(std::move(rest.wishes), last);
                if (rest.wishes.empty()) {
                    const auto count = static_cast<std::ptrdiff_t>(std::min(unasked.size(), exchange::kBlobsLimit));
                    rest.wishes.assign(unasked.begin(), unasked.begin() + count);
                    unasked.erase(unasked.begin(), unasked.begin() + count);
                }
                if (rest.wishes.empty())
                    break;
            }
            if (size >= most) {
                part.more = true;
                break;
            }
            rest.cursors = *cursors;
            auto next = serve(rest, *section.row);
            if (!next)
                return tl::unexpected(next.error());
            stands = !next->answer.more && next->answer.items.empty();
            take(std::move(*next));
        }
    }
    return {};
}

core::Result<exchange::Section> Service::carry(Section& section, std::size_t most, Carried& out)
{
    exchange::DownBundle down;
    down.certificate = idOf(section.row->certificate);
    auto& part = out.parts.back();
    if (section.up) {
        if (auto done = answerRequests(section, most, out, down); !done)
            return tl::unexpected(done.error());
        if (section.up->renewal) {
            auto renewed = renew(*section.up->renewal);
            if (renewed)
                down.renewal = std::move(*renewed);
            else if (down.answers.empty() || (renewed.error().trouble != core::Trouble::Refused && renewed.error().code != "too_many_requests"))
                return tl::unexpected(renewed.error());
        }
    } else {
        // No cursors: verdicts, chains and the lease, nothing of what others did.
        exchange::Request request;
        request.certificate = down.certificate;
        request.limitBytes = 0;
        request.runs = std::move(section.runs);
        const auto acts = actsOf(request.runs);
        // A locked desk cannot say what the county had told it before a backup was put back; its acts wait for whoever can.
        const auto returning = waitsForReturn();
        if (!returning)
            return tl::unexpected(returning.error());
        if (*returning)
            request.runs.clear();
        const auto before = county();
        if (!before)
            return tl::unexpected(before.error());
        auto reply = serve(std::move(request), *section.row);
        if (!reply)
            return tl::unexpected(reply.error());
        count(part, acts, reply->answer, before->revision);
        out.touched.merge(reply->touched);
        down.answers.push_back(std::move(reply->answer));
    }
    return exchange::Section{exchange::Leg::Down, exchange::sealDown(std::move(down), m_keys.answer, boxKeyOf(section.row->certificate))};
}

core::Result<Service::Carried> Service::carry(core::ByteView file, std::size_t most)
{
    const auto sections = exchange::decodeBundle(file);
    if (!sections)
        return tl::unexpected(sections.error());
    std::vector<Section> sound;
    for (const auto& section : *sections) {
        if (section.leg == exchange::Leg::Down)
            return refused("bundle_wrong_way");
        auto looked = look(section);
        if (!looked)
            return tl::unexpected(looked.error());
        sound.push_back(std::move(*looked));
    }
    if (sound.empty())
        return refused("bundle_empty");
    Carried out;
    std::vector<exchange::Section> answers;
    std::set<CertificateId> told;
    for (auto& section : sound) {
        out.parts.emplace_back();
        if (section.row)
            out.parts.back().account = section.row->certificate.account;
        if (section.row && section.up && !section.turnedAway) {
            out.parts.back().certificate = core::toHex(section.up->certificate.bytes);
            out.parts.back().card = section.up->card;
        }
        if (!section.turnedAway) {
            const bool again = section.up && !told.insert(section.up->certificate).second;
            auto answer = carry(section, again ? 0 : most, out);
            if (answer) {
                answers.push_back(std::move(*answer));
                continue;
            }
            if (answer.error().trouble != core::Trouble::Refused && answer.error().code != "too_many_requests")
                return tl::unexpected(answer.error()); // what was judged stays judged; the same file goes on from there
            section.turnedAway = answer.error();
        }
        out.parts.back().turnedAway = section.turnedAway;
    }
    if (answers.empty())
        return tl::unexpected(*out.parts.front().turnedAway);
    out.file = exchange::encodeBundle(answers);
    return out;
}

} // namespace county
