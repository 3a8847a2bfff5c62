#include "core/statistics/reckon.h"
#include "sync/county/service.h"
#include "sync/exchange/figures.h"

/// Figures of the county itself (《非诉讼平台实施意见》四（一）3). Everything is read in one transaction that only reads, so a form
/// is of one revision, and whoever writes meanwhile does not wait.
namespace county {

using core::refused;
namespace statistics = core::statistics;

namespace {

constexpr std::size_t kPage = 200; ///< subjects in memory at a time

core::Done everyOne(Transaction& transaction, std::string_view type, const statistics::Take& take)
{
    SubjectId after;
    for (;;) {
        const auto rows = transaction.subjectsOf(type, after, kPage);
        for (const auto& row : rows) {
            const auto state = core::stateFrom(row.type, row.sections);
            if (!state)
                return core::damaged("damaged_mirror", {{"table", "subject"}, {"subject", toText(row.id)}});
            if (!state->empty())
                take(row.id, *state);
        }
        if (rows.size() < kPage)
            return {};
        after = rows.back().id;
    }
}

} // namespace

core::Result<Service::Figures> Service::figures(std::string_view form, const statistics::Question& question, const core::Author& reader)
{
    // Reading everything takes seconds in a large county: one at a time, and the other readers serve exchanges.
    const std::unique_lock alone(m_reckoning, std::try_to_lock);
    if (!alone)
        return core::hindered("too_many_requests");
    Figures out;
    auto done = read([&](Transaction& transaction) -> core::Done {
        const auto row = transaction.county();
        const auto directory = directoryOf(transaction);
        if (!directory)
            return tl::unexpected(directory.error());
        const statistics::Ground ground{**directory, m_calendar, reader, std::max(m_clock.now(), row.time),
                                        [&](std::string_view type, const statistics::Take& take) { return everyOne(transaction, type, take); }};
        auto reckoned = statistics::reckon(form, question, ground);
        if (!reckoned)
            return tl::unexpected(reckoned.error());
        out = {row.epoch, row.revision, std::move(*reckoned)};
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return out;
}

core::Result<exchange::FigureAnswer> Service::figures(const exchange::FigureRequest& request)
{
    const auto row = admit(request.certificate, [&](const core::crypto::PublicKey& key) { return verify(request, key); });
    if (!row)
        return tl::unexpected(row.error());
    const auto who = directory();
    if (!who)
        return tl::unexpected(who.error());
    // By the posts as they stand today, as in an exchange.
    const auto* account = who->account(row->certificate.account);
    if (!account || !account->active)
        return refused("account_inactive");
    const auto today = core::dayInChina(m_clock.now());
    auto found = figures(request.form, {request.from, request.to, today, request.by, request.organisations}, {account->id, account->posts});
    if (!found)
        return tl::unexpected(found.error());
    exchange::FigureAnswer answer{found->epoch, found->revision, std::move(found->form), request.nonce, {}};
    sign(answer, m_keys.answer);
    return answer;
}

} // namespace county
