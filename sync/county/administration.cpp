#include "sync/county/administration.h"

#include "core/codec/strict_json.h"
#include "core/resource.h"
#include "sync/county/postgres_store.h"
#include "sync/county/sqlite_copy.h"
#include "sync/county/sqlite_store.h"
#include "sync/exchange/wire.h"

#include <algorithm>
#include <unistd.h>

namespace county {

namespace {

struct Plan {
    std::string county;
    std::vector<core::directory::Organisation> organisations;
    std::vector<core::directory::Account> accounts;
    std::optional<core::CountySettings> settings;
};
BOOST_DESCRIBE_STRUCT(Plan, (), (county, organisations, accounts, settings))

core::Result<Plan> readPlan(std::string_view json)
{
    const auto value = core::decodeStrict(json, {.bytes = 64 << 20});
    auto plan = value ? core::fromJson<Plan>(*value) : core::Result<Plan>(tl::unexpected(value.error()));
    if (!plan) {
        auto error = plan.error();
        error.trouble = core::Trouble::Usage;
        return tl::unexpected(std::move(error));
    }
    // The administrator comes first: from then on every act is measured by the directory itself.
    const auto holds = [](const core::directory::Account& account) {
        return std::any_of(account.posts.begin(), account.posts.end(), [](const core::Post& post) { return post.code == "CA"; });
    };
    const auto first = std::find_if(plan->accounts.begin(), plan->accounts.end(), holds);
    if (first == plan->accounts.end())
        return core::misused("no_administrator");
    std::rotate(plan->accounts.begin(), first, first + 1);
    return plan;
}

std::vector<std::string> serverNames()
{
    std::vector<std::string> names{"localhost", "127.0.0.1", "::1"};
    std::array<char, 256> host{};
    if (::gethostname(host.data(), host.size() - 1) == 0 && host.front() != 0 && std::string_view(host.data()) != "localhost")
        names.emplace_back(host.data());
    return names;
}

/// The administrator's chain, from its first act on.
class Author {
public:
    Author(core::SignedCertificate certificate, core::crypto::SigningKey key, const core::Clock& clock, SubjectId subject)
        : m_key(std::move(key)), m_clock(clock), m_subject(subject)
    {
        const auto value = core::decodeStrict(core::textOf(certificate.bytes));
        m_certificate = idOf(core::fromJson<core::Certificate>(*value).value());
        m_link = core::firstLink(certificate.bytes, core::Lane::Work);
    }

    void add(std::string_view kind, boost::json::object steps)
    {
        core::Envelope envelope;
        envelope.chain = ChainId(m_certificate, core::Lane::Work);
        envelope.seq = ++m_seq;
        envelope.subject = m_subject;
        envelope.kind = kind;
        envelope.claimed = m_clock.now();
        auto act = core::sealAct(envelope, {core::encodeCanonical(steps), std::nullopt, std::nullopt, std::nullopt});
        m_link = core::nextLink(m_link, act.bytes);
        if (m_runs.empty() || m_runs.back().acts.size() == core::kRunLimit)
            m_runs.push_back({envelope.chain, envelope.seq, {}, {}});
        auto& run = m_runs.back();
        run.acts.push_back(std::move(act));
        run.signature = signLink(m_key, run.chain, m_seq, m_link);
    }

    exchange::Request request()
    {
        exchange::Request request;
        request.certificate = m_certificate;
        request.runs = std::move(m_runs);
        request.limitBytes = 0;
        core::crypto::randomFill(request.nonce);
        sign(request, m_key);
        return request;
    }

private:
    CertificateId m_certificate;
    core::crypto::SigningKey m_key;
    const core::Clock& m_clock;
    SubjectId m_subject;
    Hash m_link{};
    std::uint64_t m_seq = 0;
    std::vector<core::Run> m_runs;
};

core::Done writeDirectory(Service& service, const Plan& plan, const core::crypto::SigningKey& key, const core::Clock& clock,
                          SubjectId subject)
{
    const auto& administrator = plan.accounts.front();
    const auto now = clock.now();
    const core::Certificate certificate{toText(core::randomCertificateId()), plan.county, administrator.id, administrator.name,
                                        "county", administrator.posts, core::toHex(key.publicKey()),
                                        core::toHex(core::crypto::BoxKey::generate().publicKey), now,
                                        now + std::chrono::hours{24 * 365}, {}};
    const auto issued = service.issueTo(certificate);
    if (!issued)
        return tl::unexpected(issued.error());
    Author author(*issued, core::crypto::SigningKey::fromSeed(key.seed().view()), clock, subject);
    author.add("directory.county", {{"county", plan.county}});
    // An account names its body and a grid unit its account: the bodies come first, without those who answer for their units.
    std::vector<core::directory::Organisation> answeredFor;
    for (auto organisation : plan.organisations) {
        if (std::ranges::any_of(organisation.cells, [](const core::directory::GridCell& cell) { return !cell.account.empty(); }))
            answeredFor.push_back(organisation);
        for (auto& cell : organisation.cells)
            cell.account.clear();
        author.add("directory.organisation", {{"organisation", core::toJson(organisation)}});
    }
    for (const auto& account : plan.accounts)
        author.add("directory.account", {{"account", core::toJson(account)}});
    for (const auto& organisation : answeredFor)
        author.add("directory.organisation", {{"organisation", core::toJson(organisation)}});
    if (plan.settings)
        author.add("directory.settings", {{"settings", core::toJson(*plan.settings)}});
    const auto reply = service.exchange(author.request());
    if (!reply)
        return tl::unexpected(reply.error());
    for (const auto& [act, verdict] : reply->answer.verdicts)
        if (!verdict.accepted)
            return core::misused("directory_refused", {{"code", verdict.code}, {"facts", verdict.facts}, {"line", act.seq}});
    const auto expected = 1 + plan.organisations.size() + plan.accounts.size() + answeredFor.size() + (plan.settings ? 1 : 0);
    if (reply->answer.verdicts.size() != expected)
        return core::misused("directory_refused", {{"line", reply->answer.verdicts.size()}});
    return {};
}

/// The service on what lies in the folder, whole or being made.
core::Result<std::unique_ptr<Service>> openMade(const Place& place, const core::Clock& clock, const core::HolidayTable& calendar, std::size_t readers)
{
    const Folder folder(place.folder);
    auto keys = folder.keys();
    if (!keys)
        return tl::unexpected(keys.error());
    auto ca = folder.caPem();
    if (!ca)
        return tl::unexpected(ca.error());
    auto storeKey = folder.storeKey();
    if (!storeKey)
        return tl::unexpected(storeKey.error());
    const auto watermark = std::make_shared<Watermark>();
    core::desk::PosixFileSystem files;
    const auto open = [&] {
        return place.database.empty() ? openSqliteStore(folder.database(), *storeKey, files)
                                      : openPostgresStore(place.database, *storeKey, watermark);
    };
    return Service::open(open, std::move(*keys), clock, calendar, {std::move(*ca), readers, folder.blobs()});
}

} // namespace

std::string demoCounty()
{
    return std::string(core::resource("demo/county.json").value_or(""));
}

core::Result<std::unique_ptr<Service>> openCounty(const Place& place, const core::Clock& clock, const core::HolidayTable& calendar,
                                                  std::size_t readers)
{
    const Folder folder(place.folder);
    if (!folder.exists())
        return core::misused("no_county", {{"folder", place.folder.string()}});
    std::error_code error;
    if (place.database.empty() && !std::filesystem::exists(folder.database(), error))
        return core::misused("county_in_database", {{"folder", place.folder.string()}});
    return openMade(place, clock, calendar, readers);
}

core::Done moveCounty(const Place& to)
{
    const Folder folder(to.folder);
    std::error_code error;
    if (!std::filesystem::exists(folder.database(), error))
        return core::misused("no_county", {{"folder", to.folder.string()}});
    const auto key = folder.storeKey();
    if (!key)
        return tl::unexpected(key.error());
    CountyRow row;
    {
        core::desk::PosixFileSystem files;
        auto store = openSqliteStore(folder.database(), *key, files);
        auto done = store ? (*store)->read([&](Transaction& transaction) -> core::Done {
            row = transaction.county();
            return {};
        })
                          : core::Done(tl::unexpected(store.error()));
        if (!done)
            return done;
    }
    // Without acts first, so that what was begun and cut can be begun again.
    const auto made = createPostgresStore(to.database, *key, {row.name, 1, 0, row.time, row.directory});
    if (!made && made.error().code != "county_exists")
        return made;
    auto store = openPostgresStore(to.database, *key, std::make_shared<Watermark>());
    return store ? moveSqliteStore(folder.database(), *key, **store) : core::Done(tl::unexpected(store.error()));
}

core::Result<std::vector<Enrollable>> initCounty(const Place& place, std::string_view json, const core::Clock& clock, Codes codes)
{
    const auto plan = readPlan(json);
    if (!plan)
        return tl::unexpected(plan.error());
    // What can fail for a wrong word in the address fails before there is a folder.
    if (!place.database.empty())
        if (auto done = preparePostgres(place.database); !done)
            return tl::unexpected(done.error());
    const Folder folder(place.folder);
    auto making = folder.create(plan->county, serverNames());
    if (!making)
        return tl::unexpected(making.error());
    const auto storeKey = folder.storeKey();
    const auto administratorKey = folder.administratorKey();
    if (!storeKey || !administratorKey)
        return core::damaged("damaged_county");
    const CountyRow row{plan->county, 1, 0, clock.now(), core::newSubjectId(clock.now())};
    const auto made = place.database.empty() ? createSqliteStore(folder.database(), *storeKey, row)
                                             : createPostgresStore(place.database, *storeKey, row);
    if (!made)
        return tl::unexpected(made.error());
    auto service = openMade(place, clock, core::HolidayTable::shipped(), 1);
    if (!service)
        return tl::unexpected(service.error());
    if (auto done = writeDirectory(**service, *plan, *administratorKey, clock, row.directory); !done)
        return tl::unexpected(done.error());
    std::vector<Enrollable> out;
    for (const auto& account : plan->accounts) {
        Enrollable person{account.id, account.name, account.posts, {}};
        if (codes == Codes::ForEveryAccount) {
            auto code = (*service)->invite(account.id, kFirstCodeLife);
            if (!code)
                return tl::unexpected(code.error());
            person.code = std::move(*code);
        }
        out.push_back(std::move(person));
    }
    if (auto done = making->finish(); !done)
        return tl::unexpected(done.error());
    return out;
}

core::Result<std::string> inviteAccount(const Place& place, std::string_view account, const core::Clock& clock)
{
    auto service = openCounty(place, clock, core::HolidayTable::shipped());
    if (!service)
        return tl::unexpected(service.error());
    return (*service)->invite(account, kCodeLife);
}

core::Result<RestoreRow> restoredCounty(const Place& place, const core::Clock& clock)
{
    auto service = openCounty(place, clock, core::HolidayTable::shipped());
    if (!service)
        return tl::unexpected(service.error());
    return (*service)->beginEpoch(kPatience);
}

core::Done endReturn(const Place& place, const core::Clock& clock)
{
    auto service = openCounty(place, clock, core::HolidayTable::shipped());
    if (!service)
        return tl::unexpected(service.error());
    return (*service)->endReturn();
}

core::Result<std::size_t> revokeAccount(const Place& place, std::string_view account, std::string_view device,
                                        const core::Clock& clock)
{
    auto service = openCounty(place, clock, core::HolidayTable::shipped());
    if (!service)
        return tl::unexpected(service.error());
    return (*service)->revoke(account, device);
}

} // namespace county
