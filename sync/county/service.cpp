#include "sync/county/service.h"

#include "core/text/direction.h"
#include "sync/county/contained.h"
#include "sync/county/feed.h"
#include "sync/county/prolonged.h"
#include "sync/county/tls.h"
#include "sync/exchange/code.h"
#include "sync/exchange/renewal.h"
#include "sync/exchange/signer.h"
#include "sync/exchange/wire.h"

#include <algorithm>

namespace county {

using core::refused;

namespace {

constexpr auto kCertificateLife = std::chrono::hours{24 * 365};
/// A new device's clock may lag behind; its certificate must not seem to lie in its future.
constexpr auto kGrace = std::chrono::hours{1};
constexpr auto kRenewalsOver = std::chrono::hours{24};
constexpr std::ptrdiff_t kMostRenewals = 50; ///< of one desk in that time; a copied one needs a name for each copy

core::Hash hashOfSecret(std::string_view secret)
{
    return core::crypto::sha256({core::viewOf("fengqiao-code/1"), core::viewOf(secret)});
}

} // namespace

Service::Service(CountyKeys keys, const core::Clock& clock, const core::HolidayTable& calendar, Options options)
    : m_keys(std::move(keys)), m_clock(clock), m_calendar(calendar), m_options(std::move(options)), m_shelf(m_options.blobs)
{
}

core::Result<std::unique_ptr<Service>> Service::open(const OpenStore& openStore, CountyKeys keys, const core::Clock& clock,
                                                     const core::HolidayTable& calendar, Options options)
{
    std::unique_ptr<Service> service(new Service(std::move(keys), clock, calendar, std::move(options)));
    for (std::size_t i = 0; i <= service->m_options.readers; ++i) {
        auto store = openStore();
        if (!store)
            return tl::unexpected(store.error());
        if (i == 0)
            service->m_writer = std::move(*store);
        else
            service->m_readers.push_back(std::move(*store));
    }
    if (auto row = service->county(); !row)
        return tl::unexpected(row.error());
    return service;
}

core::Done Service::write(const std::function<core::Done(Transaction&)>& body)
{
    const std::lock_guard lock(m_writing);
    return contained([&] { return m_writer->write(body); });
}

core::Done Service::read(const std::function<core::Done(Transaction&)>& body)
{
    std::unique_lock lock(m_lending);
    m_returned.wait(lock, [this] { return !m_readers.empty(); });
    auto reader = std::move(m_readers.back());
    m_readers.pop_back();
    lock.unlock();
    auto done = contained([&] { return reader->read(body); });
    lock.lock();
    m_readers.push_back(std::move(reader));
    lock.unlock();
    m_returned.notify_one();
    return done;
}

core::Result<Service::Directory> Service::directoryOf(Transaction& transaction, Keep keep)
{
    const auto county = transaction.county();
    const auto place = transaction.placeOf(county.directory);
    if (!place)
        return std::make_shared<const core::directory::State>();
    {
        const std::lock_guard lock(m_caching);
        if (m_directory && m_directoryPlace == DirectoryPlace{county.epoch, *place})
            return m_directory;
    }
    // A county's directory is hundreds of kilobytes: it is read again only when it has changed.
    const auto row = transaction.subject(county.directory);
    auto state = row ? core::stateFrom(row->type, row->sections) : core::Result<core::SubjectState>(core::SubjectState{});
    if (!state || !state->as<core::directory::State>())
        return core::damaged("damaged_mirror", {{"table", "subject"}});
    auto found = std::make_shared<const core::directory::State>(std::move(*state->as<core::directory::State>()));
    if (keep == Keep::No)
        return found;
    const std::lock_guard lock(m_caching);
    m_directory = found;
    m_directoryPlace = {county.epoch, *place};
    return found;
}

core::Result<core::directory::State> Service::directory()
{
    core::directory::State out;
    auto done = read([&](Transaction& transaction) -> core::Done {
        auto found = directoryOf(transaction);
        if (!found)
            return tl::unexpected(found.error());
        out = **found;
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return out;
}

core::Result<CountyRow> Service::county()
{
    CountyRow out;
    auto done = read([&](Transaction& transaction) -> core::Done {
        out = transaction.county();
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    m_metrics.revision = out.revision;
    return out;
}

core::Result<Service::News> Service::newsSince(std::uint64_t revision, std::uint64_t most)
{
    News out;
    auto done = read([&](Transaction& transaction) -> core::Done {
        out = {transaction.county().revision, transaction.moved(revision, most)};
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    m_metrics.revision = out.revision;
    return out;
}

core::Result<CertificateRow> Service::admit(const CertificateId& certificate,
                                            const std::function<bool(const core::crypto::PublicKey&)>& isSigned,
                                            const std::function<void(Transaction&)>& also)
{
    std::optional<CertificateRow> row;
    auto done = read([&](Transaction& transaction) -> core::Done {
        row = transaction.certificate(certificate);
        if (!row)
            return refused("unknown_certificate");
        if (!isSigned(signKeyOf(row->certificate)))
            return refused("signature");
        if (row->state == CertificateState::Revoked)
            return refused("revoked");
        if (m_clock.now() >= row->certificate.to && !isProlonged(transaction, certificate, m_clock.now()))
            return refused("certificate_expired", {}, {{"to", core::formatInstant(row->certificate.to)}});
        if (also)
            also(transaction);
        return {};
    });
    if (!done) {
        ++(done.error().trouble == core::Trouble::Refused ? m_metrics.turnedAway : m_metrics.failures);
        return tl::unexpected(done.error());
    }
    return std::move(*row);
}

Service::Ground Service::groundOf(Transaction& transaction, const exchange::Request& request)
{
    Ground out;
    const auto county = transaction.county();
    // A backup was put back without a word. Judging now would make a second history; the asker will see that this
    // county is behind, and say so.
    out.behind = request.epoch == county.epoch && request.known > county.revision;
    // He has not heard of the restore: what he says may stand on what is not back yet. The answer tells him, and he comes
    // again with what the county had said. Or he knows of one that this county does not.
    out.behind = out.behind || (request.epoch != 0 && request.epoch != county.epoch);
    out.restored = !transaction.restores().empty();
    for (const auto& run : request.runs)
        if (run.first > 1 && run.chain.certificate() == request.certificate)
            if (const auto link = transaction.linkAt({run.chain, run.first - 1}))
                out.links.emplace(ActId{run.chain, run.first - 1}, *link);
    return out;
}

Stood Service::stoodIn(const std::vector<exchange::Testimony>& testimonies) const
{
    Stood out;
    for (const auto& [head, verdicts] : testimonies)
        if (exchange::receiptsOf(verdicts) == head.receipts && verify(head, m_keys.answer.publicKey()))
            for (const auto& [act, verdict] : verdicts)
                if (verdict.revision != 0)
                    out.insert_or_assign(act, verdict);
    return out;
}

/// Where the asker's history and this one part: with the restores that he has not heard of, at the lowest of them; at the
/// beginning, when a backup from before the restore in whose epoch he stands was put back.
std::uint64_t Service::commonWith(std::uint64_t epoch, const std::vector<RestoreRow>& restores)
{
    auto common = restores.back().revision;
    bool known = epoch <= kFirstEpoch;
    for (const auto& one : restores) {
        known = known || one.epoch == epoch;
        if (epoch != 0 && one.epoch > epoch)
            common = std::min(common, one.revision);
    }
    return known ? common : 0;
}

core::Result<RestoreRow> Service::beginEpoch(std::chrono::hours patience)
{
    RestoreRow row;
    auto done = write([&](Transaction& transaction) -> core::Done {
        auto county = transaction.county();
        const auto now = std::max(m_clock.now(), county.time);
        // Higher than any that was ever said, also by a county that a backup from before it does not know of.
        const auto second = std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
        county.epoch = std::max(county.epoch + 1, static_cast<std::uint64_t>(std::max<std::int64_t>(second, 0)));
        row = {county.epoch, county.revision, now, now + patience};
        transaction.setRestore(row);
        transaction.setCounty(county);
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return row;
}

core::Done Service::endReturn()
{
    return write([&](Transaction& transaction) -> core::Done {
        const auto county = transaction.county();
        auto rows = transaction.restores();
        if (rows.empty())
            return core::misused("not_restored");
        rows.back().until = std::min(rows.back().until, std::max(m_clock.now(), county.time));
        transaction.setRestore(rows.back());
        return {};
    });
}

core::Result<bool> Service::waitsForReturn()
{
    bool out = false;
    auto done = read([&](Transaction& transaction) -> core::Done {
        const auto rows = transaction.restores();
        out = !rows.empty() && std::max(m_clock.now(), transaction.county().time) < rows.back().until;
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return out;
}

core::Done Service::recognise(core::ByteView request)
{
    const auto signer = exchange::signerOf(request);
    if (!signer)
        return core::damaged("malformed", {{"what", "wire"}});
    const auto row = admit(*signer, [&](const auto& key) { return exchange::isSignedBy(request, key); });
    return row ? core::Done{} : tl::unexpected(row.error());
}

core::Result<Service::Reply> Service::exchange(exchange::Request request, Signature signature)
{
    Ground ground;
    const auto row = admit(request.certificate, [&](const auto& key) { return signature == Signature::Recognised || verify(request, key); },
                           [&](Transaction& transaction) { ground = groundOf(transaction, request); });
    if (!row)
        return tl::unexpected(row.error());
    return serve(std::move(request), *row, ground);
}

core::Result<Service::Reply> Service::serve(exchange::Request request, const CertificateRow& row)
{
    Ground ground;
    auto done = read([&](Transaction& transaction) -> core::Done {
        ground = groundOf(transaction, request);
        return {};
    });
    if (!done) {
        ++m_metrics.failures;
        return tl::unexpected(done.error());
    }
    return serve(std::move(request), row, ground);
}

core::Result<Service::Reply> Service::serve(exchange::Request request, const CertificateRow& row, const Ground& ground)
{
    Reply reply;
    auto& answer = reply.answer;
    if (ground.behind)
        request.runs.clear();
    const auto stood = ground.restored ? stoodIn(request.testimonies) : Stood{};
    request.testimonies.clear();
    const bool pushed = !request.runs.empty();
    const auto pushes = verifyRuns(std::move(request.runs), row, ground, answer);
    request.runs.clear();
    Made made;
    auto done = judgeAll(pushes, row.certificate, stood, made, reply);
    if (!done) {
        ++m_metrics.failures;
        return tl::unexpected(done.error());
    }

    KnownBlobs known;
    done = read([&](Transaction& transaction) -> core::Done {
        const auto county = transaction.county();
        auto directory = directoryOf(transaction);
        if (!directory)
            return tl::unexpected(directory.error());
        auto asker = askerOf(row.certificate, **directory);
        if (!asker)
            return tl::unexpected(asker.error());
        answer.epoch = county.epoch;
        answer.revision = county.revision;
        answer.time = std::max(m_clock.now(), county.time);
        answer.lease = answer.time + std::chrono::days{(*directory)->steps.settings.leaseDays};
        feed(transaction, *asker, request, made, answer);
        receipts(transaction, *asker, request, answer);
        proofs(transaction, county, *asker, request, answer);
        if (const auto rows = transaction.restores(); !rows.empty()) {
            answer.restored = commonWith(request.epoch, rows);
            answer.returnUntil = rows.back().until;
        }
        if (!m_options.blobs.empty())
            known = knownBlobs(transaction, *asker, request);
        reply.audiences = std::move(asker->audiences);
        return {};
    });
    if (!done) {
        ++(done.error().trouble == core::Trouble::Refused ? m_metrics.turnedAway : m_metrics.failures);
        return tl::unexpected(done.error());
    }
    // Outside of the transaction: files neither need nor hold the database.
    if (done = contained([&] { return serveBlobs(m_shelf, known, request, answer); }); !done) {
        ++m_metrics.failures;
        return tl::unexpected(done.error());
    }
    reply.quiet = !pushed && request.pieces.empty() && request.wishes.empty() && answer.items.empty() && answer.verdicts.empty() && !answer.more;
    m_metrics.revision = answer.revision;
    ++m_metrics.exchanges;
    answer.nonce = request.nonce;
    sign(answer, m_keys.answer);
    return reply;
}

core::Result<std::string> Service::invite(std::string_view account, std::chrono::hours valid)
{
    const auto known = directory();
    if (!known)
        return tl::unexpected(known.error());
    if (const auto* found = known->account(account); !found || !found->active)
        return refused("no_such_account", {}, {{"account", account}});
    const auto pin = pinOfPem(m_options.caPem);
    if (!pin)
        return core::damaged("malformed", {{"what", "ca"}});
    exchange::OneTimeCode code{core::crypto::randomArray<10>(), *pin};
    auto done = write([&](Transaction& transaction) -> core::Done {
        transaction.setInvitation({hashOfSecret(secretText(code)), std::string(account), m_clock.now() + valid, 5, std::nullopt});
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return toText(code);
}

namespace {

/// The invitation that a request is about. A wrong proof costs a try; it is then told by `refusal`, for the count is committed.
core::Result<Invitation> invitationFor(Transaction& transaction, const exchange::EnrolRequest& request, core::Instant now, core::Done& refusal)
{
    auto invitation = transaction.invitation(hashOfSecret(request.code));
    if (!invitation || invitation->triesLeft <= 0)
        return core::refused("wrong_code");
    if (now >= invitation->until)
        return core::refused("code_expired");
    if (!verifyProof(request)) {
        --invitation->triesLeft;
        transaction.setInvitation(*invitation);
        refusal = core::damaged("proof");
    }
    return *invitation;
}

} // namespace

core::Result<core::Bytes> Service::accountOf(const exchange::EnrolRequest& request)
{
    core::Bytes out;
    core::Done refusal;
    auto done = write([&](Transaction& transaction) -> core::Done {
        refusal = {};
        const auto invitation = invitationFor(transaction, request, m_clock.now(), refusal);
        if (!invitation)
            return tl::unexpected(invitation.error());
        if (!refusal)
            return {};
        if (invitation->used) { // by this very device, whose answer was lost, or by another one
            const auto row = transaction.certificate(*invitation->used);
            if (!row || row->certificate.signKey != request.signKey || row->certificate.boxKey != request.boxKey)
                return refused("wrong_code");
        }
        const auto account = core::viewOf(invitation->account);
        out.assign(account.begin(), account.end());
        return {};
    });
    if (done)
        done = refusal;
    if (!done) {
        ++(done.error().trouble == core::Trouble::Surroundings ? m_metrics.failures : m_metrics.turnedAway);
        return tl::unexpected(done.error());
    }
    return out;
}

core::Result<exchange::EnrolAnswer> Service::enrol(const exchange::EnrolRequest& request)
{
    exchange::EnrolAnswer answer;
    core::Done refusal;
    const auto fill = [&](const core::SignedCertificate& issued, const CountyRow& county) {
        answer = {issued.bytes, issued.signature, county.name, county.epoch, core::toHex(m_keys.issuer.publicKey()),
                  core::toHex(m_keys.answer.publicKey()), core::toHex(m_keys.box.publicKey), m_keys.recoveryKey,
                  m_options.caPem};
    };
    auto done = write([&](Transaction& transaction) -> core::Done {
        refusal = {};
        const auto county = transaction.county();
        const auto now = m_clock.now();
        auto invitation = invitationFor(transaction, request, now, refusal);
        if (!invitation)
            return tl::unexpected(invitation.error());
        if (!refusal)
            return {};
        if (invitation->used) {
            const auto row = transaction.certificate(*invitation->used);
            if (!row || row->certificate.signKey != request.signKey || row->certificate.boxKey != request.boxKey)
                return refused("wrong_code");
            fill(row->issued, county);
            return {};
        }
        const auto directory = directoryOf(transaction);
        if (!directory)
            return tl::unexpected(directory.error());
        const auto* account = (*directory)->account(invitation->account);
        if (!account || !account->active)
            return refused("code_expired");
        const auto id = core::randomCertificateId();
        core::Certificate certificate{toText(id), county.name, account->id, account->name, request.device, account->posts,
                                      request.signKey, request.boxKey, now - kGrace, now - kGrace + kCertificateLife,
                                      transaction.freeBook()};
        CertificateRow row{issue(certificate, m_keys.issuer), certificate, CertificateState::Valid};
        // An answer that goes by stick is sealed to the box key.
        if (auto sound = checkCertificate(row.issued, m_keys.issuer.publicKey()); !sound || !core::crypto::canSealTo(boxKeyOf(*sound)))
            return core::damaged("malformed", {{"what", "keys"}});
        // Administrators and neighbours read it in lists, one line a PC.
        if (core::turnsDirection(request.device) || std::ranges::any_of(request.device, [](unsigned char c) { return c < 0x20 || c == 0x7F; }))
            return core::damaged("malformed", {{"what", "device"}});
        transaction.addCertificate(row);
        invitation->used = id;
        transaction.setInvitation(*invitation);
        fill(row.issued, county);
        return {};
    });
    if (done)
        done = refusal;
    if (!done) {
        ++(done.error().trouble == core::Trouble::Surroundings ? m_metrics.failures : m_metrics.turnedAway);
        return tl::unexpected(done.error());
    }
    ++m_metrics.enrolments;
    return answer;
}

core::Result<exchange::RenewAnswer> Service::renew(const exchange::RenewRequest& request)
{
    exchange::RenewAnswer answer;
    auto done = write([&](Transaction& transaction) -> core::Done {
        answer = {};
        const auto county = transaction.county();
        const auto now = std::max(m_clock.now(), county.time);
        const auto old = transaction.certificate(request.certificate);
        if (!old)
            return refused("unknown_certificate");
        if (!verify(request, signKeyOf(old->certificate)))
            return refused("signature");
        if (old->state == CertificateState::Revoked)
            return refused("revoked");
        if (now >= old->certificate.to && !isProlonged(transaction, request.certificate, now))
            return refused("certificate_expired", {}, {{"to", core::formatInstant(old->certificate.to)}});
        const auto directory = directoryOf(transaction);
        if (!directory)
            return tl::unexpected(directory.error());
        const auto* account = (*directory)->account(old->certificate.account);
        if (!account || !account->active)
            return refused("account_inactive");

        const auto secret = core::crypto::sha256({core::viewOf("fengqiao-renewal/1"), core::ByteView(request.certificate.bytes),
                                                  core::ByteView(request.nonce)});
        auto renewal = transaction.invitation(secret);
        std::optional<CertificateRow> row;
        if (renewal && renewal->used) {
            row = transaction.certificate(*renewal->used);
        } else {
            // Whoever asks with a new number each time would use up the letters of the paper books.
            const auto rows = transaction.certificatesOf(account->id);
            if (std::ranges::count_if(rows, [&](const auto& one) { return one.certificate.signKey == old->certificate.signKey && one.certificate.from + kRenewalsOver > now; }) > kMostRenewals)
                return tl::unexpected(core::Error{"too_many_requests", {}, {}, core::Trouble::Surroundings});
            const auto id = core::randomCertificateId();
            core::Certificate certificate{toText(id), county.name, account->id, account->name, old->certificate.device, account->posts,
                                          old->certificate.signKey, old->certificate.boxKey, now - kGrace,
                                          now - kGrace + kCertificateLife, transaction.freeBook()};
            row = CertificateRow{issue(certificate, m_keys.issuer), certificate, CertificateState::Valid};
            transaction.addCertificate(*row);
            transaction.setInvitation({secret, account->id, now, 0, id}); // no code leads to it
        }
        if (!row)
            return core::damaged("damaged_mirror", {{"table", "certificate"}});
        answer.enrolled = {row->issued.bytes, row->issued.signature, county.name, county.epoch, core::toHex(m_keys.issuer.publicKey()),
                           core::toHex(m_keys.answer.publicKey()), core::toHex(m_keys.box.publicKey), m_keys.recoveryKey,
                           m_options.caPem};

        std::map<ChainId, exchange::ChainHead> common;
        for (const auto& act : request.acts) {
            if (act.chain.certificate() != request.certificate || transaction.linkAt({act.chain, act.seq}) != act.link)
                continue;
            if (auto verdict = transaction.verdictOf({act.chain, act.seq}))
                answer.verdicts.push_back({{act.chain, act.seq}, std::move(*verdict)});
            auto& highest = common.try_emplace(act.chain, act).first->second;
            if (act.seq > highest.seq)
                highest = act;
        }
        for (const auto& [chain, head] : common)
            answer.common.push_back(head);
        return {};
    });
    if (!done) {
        ++(done.error().trouble == core::Trouble::Refused ? m_metrics.turnedAway : m_metrics.failures);
        return tl::unexpected(done.error());
    }
    answer.nonce = request.nonce;
    sign(answer, m_keys.answer);
    return answer;
}

core::Result<core::SignedCertificate> Service::issueTo(const core::Certificate& wanted)
{
    CertificateRow row;
    auto done = write([&](Transaction& transaction) -> core::Done {
        row.certificate = wanted;
        row.certificate.book = transaction.freeBook();
        row.issued = issue(row.certificate, m_keys.issuer);
        transaction.addCertificate(row);
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return row.issued;
}

core::Result<std::size_t> Service::revoke(std::string_view account, std::string_view device)
{
    const auto known = directory();
    if (!known)
        return tl::unexpected(known.error());
    std::size_t count = 0;
    auto done = write([&](Transaction& transaction) -> core::Done {
        count = 0;
        const auto rows = transaction.certificatesOf(account);
        // A slip of the finger must not look like a PC that was shut out.
        if (rows.empty() && !known->account(account))
            return refused("no_such_account", {}, {{"account", account}});
        const auto isMeant = [&device](const CertificateRow& row) { return device.empty() || row.certificate.device == device; };
        if (!device.empty() && std::ranges::none_of(rows, isMeant))
            return refused("no_such_device", {}, {{"device", device}});
        for (const auto& row : rows) {
            if (row.state == CertificateState::Revoked || !isMeant(row))
                continue;
            transaction.setState(idOf(row.certificate), CertificateState::Revoked, m_clock.now());
            ++count;
        }
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return count;
}

} // namespace county
