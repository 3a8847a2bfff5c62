#include "sync/desk/session.h"

#include "core/proposal/kinds.h"
#include "core/rights/audience.h"
#include "sync/exchange/renewal.h"

#include <algorithm>

/// Work that could not be taken where it was done comes back: DESIGN 2 (a dispute that has moved on) and 4 (a fork).
namespace desk {

using namespace core;

namespace {

constexpr std::size_t kAskedActs = exchange::kRenewActs;
/// Of a request, kept until its answer is taken. One for each reason: what the county says to a desk in good order says nothing
/// of the acts that a closed chain has left.
constexpr const char* kNonceClosed = "renewal_nonce";
constexpr const char* kNonceDue = "renewal_nonce_due";
/// [DESIGN] A certificate holds for a year; a desk that speaks to its county at all in this time goes on under a new one.
constexpr std::chrono::hours kBeforeTheEnd{24 * 90};
/// [DESIGN] Of a certificate: younger ones are not given back for another post, whatever the directory here says.
constexpr std::chrono::hours kSettled{2};
constexpr std::string_view kPartNames[] = {"steps", "content", "identity", "sealed"};

template <class Chains>
bool anyClosed(const Chains& chains)
{
    return std::any_of(chains.begin(), chains.end(), [](const auto& entry) { return entry.second.forked; });
}

/// A certificate names the posts that its holder asks for: another post comes with another certificate.
bool hasOtherPosts(const Certificate& certificate, const directory::State& directory)
{
    const auto* account = directory.account(certificate.account);
    return account != nullptr && account->active &&
           !std::is_permutation(account->posts.begin(), account->posts.end(), certificate.posts.begin(), certificate.posts.end());
}

/// What none of these may see goes from this PC, as if the county had said so of each.
Done keepOnlyWhat(const std::vector<Audience>& mine, core::store::Mirror& mirror)
{
    const auto held = core::store::guarded([&] {
        std::map<SubjectId, bool> stays;
        auto row = mirror.connection().query("SELECT subject.id, leaf.audience FROM leaf JOIN subject ON subject.number=leaf.subject");
        while (row.next()) {
            auto& one = stays[SubjectId{row.array<16>(0)}];
            one = one || std::find(mine.begin(), mine.end(), row.text(1)) != mine.end();
        }
        return stays;
    });
    if (!held)
        return tl::unexpected(held.error());
    core::store::News news;
    for (const auto& [id, stays] : *held)
        if (!stays)
            news.items.emplace_back(core::store::LeftNews{id, false});
    if (news.items.empty())
        return {};
    const auto applied = mirror.apply(news);
    return applied ? Done{} : Done{tl::unexpected(applied.error())};
}

/// Registrations get a new number: the other copy of this desk may have given the same one of the same book.
Draft draftOf(const Act& act)
{
    const bool registers = act.envelope.kind == "dispute.register" || act.envelope.kind == "dispute.lodge";
    Draft out;
    out.kind = act.envelope.kind;
    out.subject = act.envelope.subject;
    for (std::size_t i = 0; i < kClasses; ++i) {
        const auto& text = act.part(static_cast<Class>(i + 1));
        if (!text)
            continue;
        auto value = decodeStrict(*text);
        if (!value || !value->is_object())
            continue;
        auto part = std::move(value->get_object());
        if (auto* number = i == 0 && registers ? part.if_contains("number") : nullptr; number)
            *number = "@number";
        out.body[kPartNames[i]] = std::move(part);
    }
    return out;
}

} // namespace

Result<std::optional<exchange::RenewRequest>> Session::renewal()
{
    const bool closed = anyClosed(m_chains);
    // By the county's time: a PC's own clock may be years wrong.
    const Instant told{std::chrono::milliseconds{metaNumber("data_as_of")}};
    const bool ends = told + kBeforeTheEnd >= m_certificate.to;
    const bool moved = told >= m_certificate.from + kSettled && hasOtherPosts(m_certificate, directory());
    if (!closed && (!(ends || moved) || metaNumber("returning") != 0))
        return std::nullopt;
    exchange::RenewRequest out;
    out.certificate = m_id;
    for (const auto& [lane, row] : m_chains) {
        if (!closed)
            break; // what waits goes up under the name it was signed with
        auto waiting = m_mirror->unjudged(row.chain, 0, kAskedActs - out.acts.size());
        if (!waiting)
            return tl::unexpected(waiting.error());
        for (const auto& linked : *waiting)
            out.acts.push_back({row.chain, linked.act.envelope.seq, linked.link});
    }
    const auto* nonce = closed ? kNonceClosed : kNonceDue;
    auto kept = m_mirror->meta(nonce);
    if (!kept)
        return tl::unexpected(kept.error());
    if (*kept && (*kept)->size() == out.nonce.size()) {
        std::copy((*kept)->begin(), (*kept)->end(), out.nonce.begin());
    } else {
        // Kept before it is sent, so that a lost answer leads to the same certificate and not to one more.
        out.nonce = crypto::randomArray<32>();
        if (auto done = m_mirror->setMeta({{nonce, Bytes(out.nonce.begin(), out.nonce.end())}}); !done)
            return tl::unexpected(done.error());
    }
    exchange::sign(out, m_parts.keys.signing);
    return out;
}

/// Before the new name, which would stand without this after a cut.
Done Session::leaveOldName(const exchange::RenewAnswer& answer, bool closed, bool moved)
{
    // What the county has of the old chains is the county's; the rest moves away from ids that name other acts there.
    core::store::News known;
    for (const auto& [act, verdict] : answer.verdicts)
        known.verdicts.emplace_back(act, verdict);
    if (!known.verdicts.empty())
        if (auto applied = m_mirror->apply(known); !applied)
            return tl::unexpected(applied.error());
    // A chain on which nothing waits stays as it is: closed, it would take no save after a cut before the new name is written.
    if (closed)
        for (const auto& [lane, row] : m_chains) {
            std::uint64_t common = row.receipt;
            for (const auto& head : answer.common)
                if (head.chain == row.chain)
                    common = std::max(common, head.seq);
            if (auto done = m_mirror->setAside(row.chain, common); !done)
                return done;
        }
    if (closed || moved) {
        // Cursors count from the start: what the lost copy had fetched comes again, with its own acts as those of somebody else;
        // and what another post reads differently.
        auto cursors = m_mirror->cursors();
        if (!cursors)
            return tl::unexpected(cursors.error());
        for (auto& row : *cursors)
            row.value = 0;
        if (auto done = m_mirror->setCursors(*cursors); !done)
            return done;
    }
    return putOutboxAway();
}

/// The old outbox, on the disk too: its runs belong to the old chains, and the mirror holds them all. Beside the new name it would
/// look like acts that the mirror has lost.
Done Session::putOutboxAway()
{
    m_outbox.reset();
    const auto outbox = m_parts.files->sizeOf(m_parts.folder / "outbox");
    if (!outbox)
        return tl::unexpected(outbox.error());
    if (!*outbox)
        return {};
    auto done = m_parts.files->rename(m_parts.folder / "outbox", m_parts.folder / "outbox.closed");
    if (done)
        done = m_parts.files->syncFolder(m_parts.folder);
    return done;
}

Done Session::adopt(const exchange::RenewRequest& asked, const exchange::RenewAnswer& answer)
{
    if (!exchange::verify(answer, m_answerKey) || answer.nonce != asked.nonce || asked.certificate != m_id)
        return damaged("forged_answer", {{"what", "renewal"}});
    const bool closed = anyClosed(m_chains);
    const auto kept = m_mirror->meta(closed ? kNonceClosed : kNonceDue);
    if (!kept)
        return tl::unexpected(kept.error());
    if (!*kept || !std::ranges::equal(**kept, asked.nonce))
        return {}; // the chain was closed since it was asked
    if (!closed)
        for (const auto& [lane, row] : m_chains) {
            const auto waiting = m_mirror->unjudged(row.chain, 0, 1);
            if (!waiting)
                return tl::unexpected(waiting.error());
            if (!waiting->empty())
                return {}; // saved meanwhile under the old name: first it goes up, then the same answer comes again
        }
    auto next = m_membership;
    next.certificate = toHex(answer.enrolled.certificate);
    next.certificateSignature = toHex(answer.enrolled.certificateSignature);
    const auto bytes = fromHex(next.certificate);
    const auto fresh = bytes ? decodeStrict(textOf(*bytes)) : Result<boost::json::value>(damaged("malformed"));
    const auto certificate = fresh ? fromJson<Certificate>(*fresh) : Result<Certificate>(tl::unexpected(fresh.error()));
    if (!certificate || certificate->account != m_certificate.account || idOf(*certificate) == m_id)
        return damaged("forged_answer", {{"what", "certificate"}});
    const bool moved = certificate->posts != m_certificate.posts;
    if (moved)
        if (auto done = keepOnlyWhat(audiencesOf(certificate->account, certificate->posts), *m_mirror); !done)
            return done;

    if (auto done = leaveOldName(answer, closed, moved); !done)
        return done;
    const auto text = encodeCanonical(toJson(next));
    if (auto done = m_mirror->setMeta({{"membership", Bytes(text.begin(), text.end())}, {kNonceClosed, Bytes{}}, {kNonceDue, Bytes{}}}); !done)
        return done;
    if (auto done = join(next); !done)
        return done;
    (void)beginOutbox(); // a full disk: saved, second copy missing
    return bringBack();
}

Done Session::bringBack()
{
    if (anyClosed(m_chains))
        return {}; // first a new certificate
    auto groups = m_mirror->returned(m_id, &proposal::meansMovedOn);
    if (!groups)
        return tl::unexpected(groups.error());
    for (const auto& group : *groups) {
        // A group that cannot be brought back stays where it is: in sight, with its reason.
        if (auto done = bringBack(group); !done && done.error().trouble != Trouble::Refused && done.error().trouble != Trouble::Usage)
            return done;
    }
    return {};
}

Done Session::bringBack(const core::store::Returned& group)
{
    const auto carries = [](const auto& linked) { return proposal::carriesWork(linked.act.envelope.kind); };
    if (std::none_of(group.acts.begin(), group.acts.end(), carries) && group.why != "fork")
        return refused("no_such_subject"); // nothing was written that somebody else could use
    std::vector<ActId> replaced;
    bool ownAlone = true, work = true, files = true;
    std::optional<SubjectId> dispute;
    std::vector<Draft> drafts;
    std::vector<const Envelope*> origins;
    for (const auto& linked : group.acts) {
        const auto& e = linked.act.envelope;
        replaced.push_back({e.chain, e.seq});
        drafts.push_back(draftOf(linked.act));
        origins.push_back(&e);
        const auto place = m_mirror->placeOf(e.subject);
        if (!place)
            return tl::unexpected(place.error());
        ownAlone = ownAlone && *place == 0;
        const auto* kind = findKind(e.kind, e.version);
        files = files && (e.kind == "dispute.attach" || e.kind == "dispute.detach");
        work = work && (!kind || kind->info.lane == Lane::Work);
        if (!dispute && e.kind.starts_with("dispute."))
            dispute = e.subject;
    }
    if (group.why == "fork" && (ownAlone || !work || files)) {
        // Nobody else can know these subjects, or it is an audit of what was looked at, or a file that lies here and adds to
        // the dossier without touching anything: done again as it was, on the new chain.
        auto saved = saveGroup(drafts, origins, replaced);
        return saved ? Done{} : Done{tl::unexpected(saved.error())};
    }
    if (!dispute)
        for (const auto& draft : drafts) {
            auto state = m_mirror->view(draft.subject);
            if (!state)
                return tl::unexpected(state.error());
            std::string parent;
            if (const auto* c = state->as<confirmation::State>())
                parent = c->steps.dispute;
            else if (const auto* r = state->as<returning::State>())
                parent = r->steps.dispute;
            if (const auto id = subjectFromText(parent); id && !dispute)
                dispute = id;
        }
    if (!dispute)
        return refused("no_such_subject");

    boost::json::array acts;
    std::array<boost::json::array, 3> bodies;
    for (const auto& linked : group.acts) {
        const auto& e = linked.act.envelope;
        ActId written{e.chain, e.seq};
        written.chain.bytes.back() &= 0x7F;
        const auto& steps = linked.act.part(Class::Steps);
        acts.push_back({{"act", toText(written)}, {"kind", e.kind}, {"subject", toText(e.subject)}, {"body", steps ? *steps : std::string()}});
        for (std::size_t i = 0; i < 3; ++i) {
            const auto& part = linked.act.part(static_cast<Class>(i + 2));
            bodies[i].push_back(boost::json::string(part ? *part : std::string()));
        }
    }
    Draft draft;
    draft.kind = "proposal.make";
    draft.subject = newSubjectId(m_parts.clock.now());
    draft.body["steps"] = {{"dispute", toText(*dispute)}, {"why", group.why},
                           {"done", static_cast<std::int64_t>(group.acts.front().act.envelope.claimed.time_since_epoch().count())}, {"acts", std::move(acts)}};
    for (std::size_t i = 0; i < 3; ++i) {
        const bool any = std::any_of(bodies[i].begin(), bodies[i].end(), [](const auto& text) { return !text.get_string().empty(); });
        if (any)
            draft.body[kPartNames[i + 1]] = {{"bodies", std::move(bodies[i])}};
    }
    auto saved = saveGroup({draft}, {}, replaced);
    return saved ? Done{} : Done{tl::unexpected(saved.error())};
}

} // namespace desk
