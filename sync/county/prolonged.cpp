#include "sync/county/prolonged.h"

#include "sync/county/administration.h"
#include "sync/county/postgres_store.h"
#include "sync/county/sqlite_store.h"

#include <algorithm>

namespace county {

namespace {

/// Behind a certificate's end: a PC that was silent for longer is prolonged only when it is named.
constexpr std::chrono::hours kForgotten{24 * 365};

/// Kept among the invitations, which have an end as well; it has no tries, so no code leads to it.
Hash markOf(const core::CertificateId& certificate)
{
    return core::crypto::sha256({core::viewOf("fengqiao-prolonged/1"), core::ByteView(certificate.bytes)});
}

core::Done prolong(Transaction& transaction, std::string_view account, std::string_view device, core::Instant now, Prolonging& out)
{
    out = {0, now + kProlonged};
    const auto rows = transaction.certificatesOf(account);
    const auto isMeant = [&device](const CertificateRow& row) { return device.empty() || row.certificate.device == device; };
    if (!device.empty() && std::ranges::none_of(rows, isMeant))
        return core::refused("no_such_device", {}, {{"device", device}});
    for (const auto& row : rows) {
        if (row.state == CertificateState::Revoked || !isMeant(row) || row.certificate.to >= out.until)
            continue;
        if (device.empty() && row.certificate.to + kForgotten < now)
            continue;
        transaction.setInvitation({markOf(idOf(row.certificate)), std::string(account), out.until, 0, idOf(row.certificate)});
        ++out.certificates;
    }
    return {};
}

} // namespace

bool isProlonged(Transaction& transaction, const core::CertificateId& certificate, core::Instant now)
{
    const auto mark = transaction.invitation(markOf(certificate));
    return mark && now < mark->until;
}

core::Result<Prolonging> prolongAccount(const Place& place, std::string_view account, std::string_view device, const core::Clock& clock)
{
    {
        const auto service = openCounty(place, clock, core::HolidayTable::shipped());
        if (!service)
            return tl::unexpected(service.error());
        const auto directory = (*service)->directory();
        if (!directory)
            return tl::unexpected(directory.error());
        if (!directory->account(account)) // a slip of the finger
            return core::refused("no_such_account", {}, {{"account", account}});
    }
    const Folder folder(place.folder);
    const auto key = folder.storeKey();
    if (!key)
        return tl::unexpected(key.error());
    core::desk::PosixFileSystem files;
    auto store = place.database.empty() ? openSqliteStore(folder.database(), *key, files)
                                        : openPostgresStore(place.database, *key, std::make_shared<Watermark>());
    if (!store)
        return tl::unexpected(store.error());
    Prolonging out;
    if (auto done = (*store)->write([&](Transaction& transaction) { return prolong(transaction, account, device, clock.now(), out); }); !done)
        return tl::unexpected(done.error());
    return out;
}

} // namespace county
