#include "sync/desk/enrolment.h"

#include "core/desk/profile.h"
#include "sync/desk/session.h"
#include "sync/exchange/enrol_proof.h"

#include <algorithm>

namespace desk {

using namespace core;

namespace {

std::optional<crypto::PublicKey> keyFromHex(std::string_view hex)
{
    crypto::PublicKey out{};
    const auto bytes = fromHex(hex);
    if (!bytes || bytes->size() != out.size())
        return std::nullopt;
    std::copy(bytes->begin(), bytes->end(), out.begin());
    return out;
}

std::string postsOf(const Certificate& certificate)
{
    std::string out;
    for (const auto& post : certificate.posts)
        out += (out.empty() ? "" : " ") + post.code + "@" + post.organisation;
    return out;
}

} // namespace

PreparedEnrolment prepareEnrolment(std::string_view code, std::string_view device)
{
    PreparedEnrolment out{crypto::SigningKey::generate(), crypto::BoxKey::generate(), {}};
    out.request.code = code;
    out.request.device = device;
    out.request.signKey = toHex(out.signing.publicKey());
    out.request.boxKey = toHex(out.box.publicKey);
    out.request.proof = out.signing.sign(exchange::enrolmentProof(out.request));
    return out;
}

PreparedEnrolment copyOf(const PreparedEnrolment& prepared)
{
    return {crypto::SigningKey::fromSeed(prepared.signing.seed().view()), crypto::BoxKey::fromSecret(prepared.box.secret.view()), prepared.request};
}

Result<std::unique_ptr<Desk>> finishEnrolment(const EnrolmentPlace& place, PreparedEnrolment prepared,
                                              const exchange::EnrolAnswer& answer, std::string_view password, const Clock& clock,
                                              const HolidayTable& holidays)
{
    const auto issuer = keyFromHex(answer.issuerKey), answerKey = keyFromHex(answer.answerKey), box = keyFromHex(answer.boxKey),
               recovery = keyFromHex(answer.recoveryKey);
    if (!issuer || !answerKey || !box || !recovery || !crypto::canSealTo(*box) || !crypto::canSealTo(*recovery))
        return damaged("forged_answer", {{"what", "keys"}});
    const SignedCertificate issued{answer.certificate, answer.certificateSignature};
    const auto certificate = checkCertificate(issued, *issuer);
    if (!certificate || signKeyOf(*certificate) != prepared.signing.publicKey() || boxKeyOf(*certificate) != prepared.box.publicKey)
        return damaged("forged_answer", {{"what", "certificate"}});
    if (auto good = core::desk::checkPassword(password, certificate->account); !good)
        return tl::unexpected(good.error());

    auto files = std::make_unique<core::desk::PosixFileSystem>();
    auto profile = core::desk::Profile::open(*files, place.profile);
    if (!profile)
        return tl::unexpected(profile.error());
    Done done = profile->setCounty(answer.county, place.server, answer.caPem);
    if (done)
        done = profile->addAccount(certificate->account, certificate->name, place.post.empty() ? postsOf(*certificate) : place.post);
    if (!done)
        return tl::unexpected(done.error());
    auto where = profile->place(certificate->account);
    if (!where)
        return tl::unexpected(where.error());
    auto lock = core::desk::FolderLock::take(where->folder);
    if (!lock)
        return tl::unexpected(lock.error());
    core::desk::NewDesk fresh;
    fresh.signing = std::move(prepared.signing);
    fresh.box = std::move(prepared.box);
    fresh.recovery = *recovery;
    fresh.cost = place.cost;
    auto keys = core::desk::createDesk(*where, fresh, password);
    if (!keys)
        return tl::unexpected(keys.error());
    const Membership membership{answer.county, answer.issuerKey, answer.answerKey, answer.boxKey, answer.recoveryKey,
                                toHex(answer.certificate), toHex(answer.certificateSignature)};
    const auto folder = where->folder;
    auto session = Session::found({std::move(files), folder, std::move(*keys), clock, holidays, std::move(*lock)}, membership, answer.epoch);
    if (!session)
        return tl::unexpected(session.error());
    return std::unique_ptr<Desk>(std::move(*session));
}

} // namespace desk
