#include "sync/desk/session.h"

#include "core/desk/profile.h"
#include "core/desk/recovery.h"
#include "core/desk/repair.h"
#include "sync/exchange/wire.h"

namespace desk {

using namespace core;

namespace {

constexpr auto kLanes = {Lane::Work, Lane::Reading, Lane::Urgent};
constexpr const char* kKeptNumbers[] = {"epoch", "revision", "data_as_of", "clock_ahead", "lease", "last_receipt", "down_since", "returning", "fetching"};

core::store::Mirror::Hooks hooks()
{
    return {[](const SubjectId& subject, int level, std::uint32_t place, const Sections& sections) {
                return exchange::Digest::leaf(subject, level, place, sections);
            },
            [](const SubjectState& state) { return exchange::cardOf(state); }};
}

template <std::size_t N>
bool fillFromHex(std::array<std::uint8_t, N>& out, std::string_view hex)
{
    const auto bytes = fromHex(hex);
    if (!bytes || bytes->size() != N)
        return false;
    std::copy(bytes->begin(), bytes->end(), out.begin());
    return true;
}

Bytes bytesOfText(std::string_view text)
{
    const auto view = viewOf(text);
    return {view.begin(), view.end()};
}

/// Who opened a desk whose password was forgotten stands in its journal before anything else that is done with it. What
/// cannot be written yet (no directory, the lease is over) is written at a later opening.
void recordRecovery(Desk& desk, const core::desk::DeskPlace& place, const core::desk::Recovered& by)
{
    const auto directories = desk.subjectsOf(directory::State::kType);
    if (!directories || directories->empty())
        return;
    Draft draft;
    draft.kind = "directory.recovered";
    draft.subject = directories->front().id;
    draft.body = {{"steps", toJson(by)}};
    if (desk.perform({draft}))
        (void)core::desk::dropRecovered(place);
}

} // namespace

Done Session::openMirror()
{
    auto mirror = core::store::Mirror::open(mirrorFile(), m_parts.keys.mirror, m_parts.holidays, hooks(),
                                            m_parts.readers == Readers::None ? core::store::Connection::Mode::Alone : core::store::Connection::Mode::Write);
    if (!mirror) {
        auto error = mirror.error();
        // The password opened the header, so the key is right: the file is not what it was. Nobody chose another one here either.
        if (error.code == "wrong_key" || error.code == "not_a_file")
            error = {"damaged_mirror", {}, {{"what", "file"}}, Trouble::Damaged};
        return tl::unexpected(std::move(error));
    }
    m_mirror = std::move(*mirror);
    // SQLite makes it as readable as other files; its log takes the same rights. The folder is the owner's alone, a copy of it may not be.
    std::error_code unchanged;
    std::filesystem::permissions(mirrorFile(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, unchanged);
    m_reader = std::make_unique<core::store::Reader>(m_mirror->connection());
    return {};
}

Done Session::join(const Membership& membership)
{
    m_membership = membership;
    crypto::PublicKey issuer{};
    SignedCertificate signedCertificate;
    const auto bytes = fromHex(membership.certificate);
    if (!bytes || !fillFromHex(issuer, membership.issuerKey) || !fillFromHex(m_answerKey, membership.answerKey) ||
        !fillFromHex(m_countyBox, membership.boxKey) || !fillFromHex(signedCertificate.signature, membership.certificateSignature))
        return damaged("damaged_mirror", {{"what", "membership"}});
    signedCertificate.bytes = *bytes;
    auto certificate = checkCertificate(signedCertificate, issuer);
    if (!certificate)
        return tl::unexpected(certificate.error());
    if (signKeyOf(*certificate) != m_parts.keys.signing.publicKey())
        return damaged("damaged_mirror", {{"what", "signing key"}});
    m_certificateBytes = *bytes;
    m_certificate = std::move(*certificate);
    m_id = idOf(m_certificate);
    m_mirror->setAuthor(author());
    if (auto done = loadJournal(); !done)
        return done;

    auto known = m_mirror->chains();
    if (!known)
        return tl::unexpected(known.error());
    for (const auto lane : kLanes) {
        core::store::ChainRow row;
        row.chain = ChainId(m_id, lane);
        row.link = firstLink(m_certificateBytes, lane);
        for (const auto& stored : *known)
            if (stored.chain == row.chain)
                row = stored;
        m_chains[lane] = row;
    }
    for (const auto* name : kKeptNumbers) {
        auto value = m_mirror->meta(name);
        if (!value)
            return tl::unexpected(value.error());
        if (*value) {
            ByteReader reader(**value);
            m_numbers[name] = reader.i64();
        }
    }
    return {};
}

Result<std::unique_ptr<Session>> Session::start(Parts parts)
{
    std::unique_ptr<Session> out(new Session(std::move(parts)));
    // An empty new file in its place would look like a desk that has nothing.
    if (const auto size = out->m_parts.files->sizeOf(out->mirrorFile()); size && !*size)
        return damaged("damaged_mirror", {{"what", "missing"}});
    if (auto done = out->openMirror(); !done)
        return tl::unexpected(done.error());
    // The mirror's log has its name from this opening on. SQLite makes names safe too, but passes over a failure.
    if (auto done = out->m_parts.files->syncFolder(out->m_parts.folder); !done)
        return tl::unexpected(done.error());
    const auto text = out->m_mirror->meta("membership");
    if (!text)
        return tl::unexpected(text.error());
    const auto json = *text ? decodeStrict(textOf(**text)) : Result<boost::json::value>(damaged("damaged_mirror", {{"what", "membership"}}));
    const auto membership = json ? fromJson<Membership>(*json) : Result<Membership>(tl::unexpected(json.error()));
    if (!membership)
        return damaged("damaged_mirror", {{"what", "membership"}});
    if (auto done = out->join(*membership); !done)
        return tl::unexpected(done.error());
    // States and rows of another version of the rules are made again (DESIGN 7).
    if (auto made = out->m_mirror->meta("made_by"); !made || !*made || textOf(**made) != out->madeBy()) {
        if (!made)
            return tl::unexpected(made.error());
        auto done = out->m_mirror->rebuild();
        if (done)
            done = out->m_mirror->setMeta({{"made_by", bytesOfText(out->madeBy())}});
        if (!done)
            return tl::unexpected(done.error());
    }
    if (auto done = out->repair(); !done)
        return tl::unexpected(done.error());
    if (auto done = out->bringBack(); !done)
        return tl::unexpected(done.error());
    // After the repair, which may bring acts back. What cannot be swept now is swept at the next start.
    (void)out->sweepBlobs();
    return out;
}

std::string Session::madeBy() const
{
    return "fold " + std::to_string(exchange::kFold) + ", holidays " + m_parts.holidays.version();
}

Result<std::unique_ptr<Session>> Session::found(Parts parts, const Membership& membership, std::uint64_t epoch)
{
    std::unique_ptr<Session> out(new Session(std::move(parts)));
    if (auto done = out->openMirror(); !done)
        return tl::unexpected(done.error());
    if (auto done = out->join(membership); !done)
        return tl::unexpected(done.error());
    if (auto done = out->noteMeta({{"epoch", static_cast<std::int64_t>(epoch)}}); !done)
        return tl::unexpected(done.error());
    // The membership last: without it the desk counts as not founded.
    auto done = out->m_mirror->setMeta({{"made_by", bytesOfText(out->madeBy())},
                                        {"account", bytesOfText(out->m_certificate.account)},
                                        {"membership", bytesOfText(encodeCanonical(toJson(membership)))}});
    if (done)
        done = out->beginOutbox();
    if (!done)
        return tl::unexpected(done.error());
    return out;
}

core::desk::Outbox::Keys Session::outboxKeys() const
{
    return {m_id, m_parts.keys.outbox.view(), m_countyBox};
}

Result<core::desk::ChainCopy> Session::mirrorCopy(const core::store::ChainRow& row)
{
    core::desk::ChainCopy out;
    out.start = {row.receipt, row.receiptLink.value_or(firstLink(m_certificateBytes, row.chain.lane()))};
    auto acts = m_mirror->unjudged(row.chain, row.receipt, std::numeric_limits<std::int32_t>::max());
    if (!acts)
        return tl::unexpected(acts.error());
    for (const auto& linked : *acts)
        out.links.push_back(linked.link);
    return out;
}

Result<std::vector<Run>> Session::waitingRuns(const core::store::ChainRow& row)
{
    auto acts = m_mirror->unjudged(row.chain, row.receipt, std::numeric_limits<std::int32_t>::max());
    if (!acts)
        return tl::unexpected(acts.error());
    std::vector<Run> out;
    for (auto& linked : *acts) {
        if (out.empty() || out.back().acts.size() == kRunLimit || out.back().signature != crypto::Signature{}) {
            out.emplace_back();
            out.back().chain = row.chain;
            out.back().first = linked.act.envelope.seq;
        }
        const auto seq = linked.act.envelope.seq;
        auto& run = out.back();
        run.acts.push_back(std::move(linked.act));
        // A run ends where a save ended, so that it carries the signature made then; a full one gets its own.
        if (linked.signature)
            run.signature = *linked.signature;
        else if (run.acts.size() == kRunLimit)
            run.signature = signLink(m_parts.keys.signing, row.chain, seq, linked.link);
    }
    return out;
}

Done Session::beginOutbox()
{
    // It starts at the receipts, so they must stand where the first act that waits begins.
    if (auto followed = followVerdicts(); !followed)
        return tl::unexpected(followed.error());
    std::map<Lane, core::desk::Head> starts;
    std::vector<Bytes> records;
    for (const auto& [lane, row] : m_chains) {
        starts[lane] = {row.receipt, row.receiptLink.value_or(firstLink(m_certificateBytes, lane))};
        auto runs = waitingRuns(row);
        if (!runs)
            return tl::unexpected(runs.error());
        for (const auto& run : *runs)
            records.push_back(encodeRun(run));
    }
    m_outbox.reset();
    auto outbox = core::desk::Outbox::begin(*m_parts.files, m_parts.folder / "outbox", outboxKeys(), std::move(starts), records);
    m_secondCopyMissing = !outbox;
    if (!outbox)
        return tl::unexpected(outbox.error());
    m_outbox.emplace(std::move(*outbox));
    m_outboxFrom = 0;
    for (const auto& [lane, row] : m_chains)
        m_outboxFrom += row.receipt;
    return {};
}

bool Session::healOutbox()
{
    if (m_secondCopyMissing || !m_outbox || m_outbox->broken())
        return beginOutbox().has_value();
    return true;
}

Done Session::replay(const core::desk::OutboxCopies& copies, Lane lane, std::uint64_t first, std::uint64_t count)
{
    auto& row = chainOf(lane);
    core::store::NewActs acts;
    acts.head = row;
    for (const auto& run : copies.runs) {
        if (run.chain != row.chain)
            continue;
        for (const auto& act : run.acts) {
            if (act.envelope.seq < first || act.envelope.seq >= first + count || act.envelope.seq != acts.head.seq + 1)
                continue;
            acts.head.seq = act.envelope.seq;
            acts.head.link = nextLink(acts.head.link, act.bytes);
            noteNumbers(act, acts.books);
            acts.acts.push_back({act, acts.head.link, std::nullopt});
            if (act.envelope.seq + 1 == run.first + run.acts.size())
                acts.acts.back().signature = run.signature;
        }
    }
    if (auto done = m_mirror->restore(acts); !done)
        return done;
    row = acts.head;
    return {};
}

Done Session::repair()
{
    const auto file = m_parts.folder / "outbox";
    auto opened = core::desk::Outbox::open(*m_parts.files, file, m_parts.keys.outbox.view());
    if (!opened) {
        // Its header is gone, so nothing can be read from it. The mirror decides; the remains are kept for salvage.
        if (opened.error().trouble != Trouble::Damaged && opened.error().code != "not_a_file")
            return tl::unexpected(opened.error());
        if (auto done = m_parts.files->rename(file, m_parts.folder / "outbox.damaged"); !done)
            return done;
        (void)beginOutbox(); // a full disk: saved, second copy missing
        return {};
    }
    if (!*opened) {
        (void)beginOutbox();
        return {};
    }
    const auto copies = core::desk::copiesOf((*opened)->content, m_parts.keys.signing.publicKey());
    if (auto followed = followVerdicts(); !followed)
        return tl::unexpected(followed.error());
    bool beginAnew = false;
    for (auto& [lane, row] : m_chains) {
        if (row.forked)
            continue;
        auto mirror = mirrorCopy(row);
        if (!mirror)
            return tl::unexpected(mirror.error());
        const auto found = copies.chains.find(lane);
        core::desk::ChainCopy nothing;
        nothing.start = mirror->start;
        const auto step = core::desk::decideRepair(*mirror, found == copies.chains.end() ? nothing : found->second);
        switch (step.step) {
        case core::desk::RepairStep::InStep:
            beginAnew = beginAnew || step.beginAnew || found == copies.chains.end();
            break;
        case core::desk::RepairStep::CopyToOutbox:
            beginAnew = true;
            break;
        case core::desk::RepairStep::ReplayIntoMirror:
            if (auto done = replay(copies, lane, step.first, step.count); !done)
                return done;
            beginAnew = beginAnew || step.beginAnew;
            break;
        case core::desk::RepairStep::Damaged:
            // The chain is closed; what waits stays in sight as doubtful, the old file is kept for salvage.
            if (auto done = m_mirror->markForked(row.chain); !done)
                return done;
            row.forked = true;
            if (auto done = m_mirror->setChain(row); !done)
                return done;
            beginAnew = true;
            break;
        }
    }
    const bool damagedChain = std::any_of(m_chains.begin(), m_chains.end(), [](const auto& entry) { return entry.second.forked; });
    m_outbox.emplace(std::move((*opened)->outbox));
    m_outboxFrom = 0;
    for (const auto& [lane, start] : (*opened)->content.header.starts)
        m_outboxFrom += start.seq;
    if (beginAnew || m_outbox->broken()) {
        m_outbox.reset();
        if (damagedChain)
            (void)m_parts.files->rename(file, m_parts.folder / "outbox.damaged");
        (void)beginOutbox();
    }
    return {};
}

Result<std::unique_ptr<Desk>> Desk::open(const std::filesystem::path& profile, std::string_view account, std::string_view password,
                                         const Clock& clock, const HolidayTable& holidays, Readers readers)
{
    if (!crypto::start())
        return hindered("no_memory", {{"what", "libsodium"}});
    auto files = std::make_unique<core::desk::PosixFileSystem>();
    auto known = core::desk::Profile::open(*files, profile);
    if (!known)
        return tl::unexpected(known.error());
    const auto place = known->place(account);
    if (!place)
        return tl::unexpected(place.error());
    // The lock first: unlocking counts tries and mends copies of the header.
    auto lock = core::desk::FolderLock::take(place->folder);
    if (!lock)
        return tl::unexpected(lock.error());
    auto keys = core::desk::unlock(*place, password, clock);
    if (!keys)
        return tl::unexpected(keys.error());
    const auto folder = place->folder;
    (void)known->noteUse(account, clock.now()); // only sorts the unlock page
    const auto recovered = core::desk::recoveredAt(*place, *keys);
    (void)core::desk::dropRecovery(*place);
    auto session = Session::start({std::move(files), folder, std::move(*keys), clock, holidays, std::move(*lock), readers});
    if (!session)
        return tl::unexpected(session.error());
    if (recovered)
        recordRecovery(**session, *place, *recovered);
    return std::unique_ptr<Desk>(std::move(*session));
}

} // namespace desk
