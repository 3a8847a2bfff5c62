#include "sync/county/postgres_store.h"

#include "sync/county/postgres_schema.h"
#include "sync/county/row_bytes.h"

#include <random>
#include <thread>

namespace county {

namespace {

using postgres::Connection;
using postgres::Rows;

constexpr int kMostTries = 10;

/// The county's name in the database, and what its rows are sealed with. Both come from the store's key in the folder.
struct Keys {
    explicit Keys(const core::crypto::Secret& key)
        : rows(core::crypto::derive(key.view(), "fengqiao county rows", 32)),
          seal(core::crypto::sha256(core::crypto::derive(key.view(), "fengqiao county seal", 32).view()))
    {
    }
    core::crypto::Secret rows;
    Hash seal;
};

/// What a sealed value belongs to: moved to another row or column it does not open.
core::Bytes place(std::string_view column, core::ByteView row, std::uint64_t number)
{
    core::Bytes out(column.begin(), column.end());
    out.push_back(0);
    out.insert(out.end(), row.begin(), row.end());
    const auto tail = bigEndian(number);
    out.insert(out.end(), tail.begin(), tail.end());
    return out;
}

class PostgresTransaction final : public Transaction {
public:
    PostgresTransaction(Connection& database, const Keys& keys, std::int64_t number, std::set<int>& years, Watermark& watermark)
        : m_database(database), m_keys(keys), m_number(number), m_years(years), m_watermark(watermark), m_floor(watermark.mark())
    {
    }

    /// First of all in a transaction that writes.
    void lock() { readCounty("SELECT name, epoch, revision, time, directory, peaks FROM county WHERE number = # FOR UPDATE"); }

    CountyRow county() override
    {
        if (!m_county)
            readCounty("SELECT name, epoch, revision, time, directory, peaks FROM county WHERE number = #");
        return *m_county;
    }
    void setCounty(const CountyRow& row) override
    {
        m_database.run("UPDATE county SET name = $1, epoch = $2, revision = $3, time = $4, directory = $5, peaks = $6 WHERE number = #",
                       row.name, row.epoch, row.revision, milliseconds(row.time), row.directory.bytes, bytesOf(row.peaks));
        m_county = row;
    }

    std::vector<RestoreRow> restores() override
    {
        std::vector<RestoreRow> out;
        auto row = m_database.query("SELECT epoch, revision, at, until FROM restore WHERE county = # ORDER BY epoch");
        while (row.next())
            out.push_back({row.count(0), row.count(1), instantOf(row.number(2)), instantOf(row.number(3))});
        return out;
    }
    void setRestore(const RestoreRow& row) override
    {
        m_database.run("INSERT INTO restore(county, epoch, revision, at, until) VALUES(#, $1, $2, $3, $4) "
                       "ON CONFLICT(county, epoch) DO UPDATE SET until = $4",
                       row.epoch, row.revision, milliseconds(row.at), milliseconds(row.until));
    }

    std::optional<CertificateRow> certificate(const CertificateId& id) override
    {
        auto row = m_database.query("SELECT bytes, signature, state FROM certificate WHERE county = # AND id = $1", id.bytes);
        return row.next() ? std::optional(certificateOf(row)) : std::nullopt;
    }
    std::vector<CertificateRow> certificatesOf(std::string_view account) override
    {
        std::vector<CertificateRow> out;
        auto row = m_database.query("SELECT bytes, signature, state FROM certificate WHERE county = # AND account = $1 ORDER BY id", account);
        while (row.next())
            out.push_back(certificateOf(row));
        return out;
    }
    void addCertificate(const CertificateRow& row) override
    {
        m_database.run("INSERT INTO certificate(county, id, account, bytes, signature, state, book) VALUES(#, $1, $2, $3, $4, $5, $6)",
                       idOf(row.certificate).bytes, row.certificate.account, row.issued.bytes, row.issued.signature,
                       static_cast<int>(row.state), bookOf(row.certificate));
    }
    std::string freeBook() override
    {
        auto n = static_cast<std::uint64_t>(m_database.number("SELECT count(*) FROM certificate WHERE county = #").value_or(0)) +
                 kLostBooks * static_cast<std::uint64_t>(m_database.number("SELECT count(*) FROM restore WHERE county = #").value_or(0));
        std::string letters;
        do
            letters = core::bookLetters(++n);
        while (m_database.number("SELECT 1 FROM certificate WHERE county = # AND book = $1 LIMIT 1", letters));
        return letters;
    }
    void setState(const CertificateId& id, CertificateState state, core::Instant at) override
    {
        m_database.run("UPDATE certificate SET state = $1, changed = $2 WHERE county = # AND id = $3", static_cast<int>(state),
                       milliseconds(at), id.bytes);
    }

    std::optional<Invitation> invitation(const Hash& secret) override
    {
        auto row = m_database.query("SELECT account, until, tries, used FROM invitation WHERE county = # AND secret = $1", secret);
        if (!row.next())
            return std::nullopt;
        Invitation out{secret, row.text(0), instantOf(row.number(1)), static_cast<int>(row.number(2)), std::nullopt};
        if (!row.isNull(3))
            out.used = CertificateId{row.array<15>(3)};
        return out;
    }
    void setInvitation(const Invitation& invitation) override
    {
        const auto used = invitation.used ? core::ByteView(invitation.used->bytes) : core::ByteView(); // nullif below: none is null
        m_database.run("INSERT INTO invitation(county, secret, account, until, tries, used) VALUES(#, $1, $2, $3, $4, nullif($5, ''::bytea)) "
                       "ON CONFLICT(county, secret) DO UPDATE SET tries = $4, used = nullif($5, ''::bytea)",
                       invitation.secret, invitation.account, milliseconds(invitation.until), invitation.triesLeft, used);
    }

    std::optional<ChainRow> chain(const ChainId& id) override
    {
        auto row = m_database.query("SELECT seq, link, state FROM chain_# WHERE county = # AND id = $1", id.bytes);
        if (!row.next())
            return std::nullopt;
        return ChainRow{id, row.count(0), row.array<32>(1), static_cast<ChainState>(row.number(2))};
    }
    void setChain(const ChainRow& row) override
    {
        m_database.run("INSERT INTO chain_#(county, id, seq, link, state) VALUES(#, $1, $2, $3, $4) "
                       "ON CONFLICT(county, id) DO UPDATE SET seq = $2, link = $3, state = $4",
                       row.id.bytes, row.seq, row.link, static_cast<int>(row.state));
    }
    void addHead(const ChainId& chain, std::uint64_t seq, const core::crypto::Signature& signature) override
    {
        m_database.run("INSERT INTO head_#(county, chain, seq, signature) VALUES(#, $1, $2, $3) ON CONFLICT DO NOTHING", chain.bytes, seq,
                       signature);
    }

    std::optional<Hash> linkAt(const ActId& act) override
    {
        auto row = m_database.query("SELECT link FROM act_# WHERE county = # AND chain = $1 AND seq = $2", act.chain.bytes, act.seq);
        return row.next() ? std::optional(row.array<32>(0)) : std::nullopt;
    }
    std::optional<core::Verdict> verdictOf(const ActId& act) override
    {
        auto row = m_database.query("SELECT verdict FROM act_# WHERE county = # AND chain = $1 AND seq = $2", act.chain.bytes, act.seq);
        return row.next() ? std::optional(verdict(act, row.bytes(0))) : std::nullopt;
    }
    std::vector<exchange::ActVerdict> verdictsOf(const ChainId& chain, std::uint64_t after, std::uint64_t upTo) override
    {
        std::vector<exchange::ActVerdict> out;
        // Within a chain seq and revision rise together: pages from the newest, until one reaches what is known.
        constexpr std::size_t kPage = 256;
        std::uint64_t below = std::numeric_limits<std::int64_t>::max();
        for (bool more = true; more;) {
            auto row = m_database.query("SELECT seq, revision, verdict FROM act_# WHERE county = # AND chain = $1 AND seq < $2 "
                                        "ORDER BY seq DESC LIMIT $3",
                                        chain.bytes, below, kPage);
            std::size_t count = 0;
            for (; row.next(); ++count) {
                below = row.count(0);
                const auto revision = row.count(1);
                if (revision <= after)
                    break;
                if (revision <= upTo)
                    out.push_back({{chain, below}, verdict({chain, below}, row.bytes(2))});
            }
            more = count == kPage;
        }
        std::reverse(out.begin(), out.end());
        return out;
    }
    void addAct(const ActRow& row) override
    {
        const auto& verdict = row.verdict;
        const auto year = yearOf(verdict);
        if (!m_years.contains(year)) {
            ensureYear(m_database, m_number, year);
            m_made.insert(year);
            m_years.insert(year);
        }
        const auto id = row.act.id();
        const auto sealedVerdict = seal(core::viewOf(core::encodeCanonical(core::toJson(verdict))), place("verdict", id.chain.bytes, id.seq));
        const auto sealedAct = seal(encodeAct(row.act), place("act", id.chain.bytes, id.seq));
        m_database.run("INSERT INTO act_#(county, revision, year, chain, seq, subject, place, received, verdict, act, link, leaf) "
                       "VALUES(#, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                       verdict.revision, year, id.chain.bytes, id.seq, row.act.envelope.subject.bytes, verdict.place,
                       milliseconds(verdict.received), sealedVerdict, sealedAct, row.link, row.leaf);
    }
    std::vector<exchange::JudgedAct> actsOf(const SubjectId& subject, std::uint64_t after) override
    {
        std::vector<exchange::JudgedAct> out;
        auto row = m_database.query("SELECT chain, seq, act, verdict FROM act_# WHERE county = # AND subject = $1 AND revision > $2 AND place > 0 "
                                    "ORDER BY revision", subject.bytes, after);
        while (row.next()) {
            ActId id;
            id.chain.bytes = row.array<16>(0);
            id.seq = row.count(1);
            auto act = actFrom(opened(row.bytes(2), place("act", id.chain.bytes, id.seq)));
            out.push_back({id, std::move(act), verdict(id, row.bytes(3))});
        }
        return out;
    }
    bool onlyFrom(const SubjectId& subject, std::uint64_t after, const CertificateId& certificate) override
    {
        return !m_database.number("SELECT 1 FROM act_# WHERE county = # AND subject = $1 AND revision > $2 AND place > 0 "
                                  "AND substring(chain FROM 1 FOR 15) <> $3 LIMIT 1",
                                  subject.bytes, after, certificate.bytes);
    }
    std::optional<core::Instant> timeOf(std::uint64_t revision) override
    {
        const auto ms = m_database.number("SELECT received FROM act_# WHERE county = # AND revision = $1", revision);
        return ms ? std::optional(instantOf(*ms)) : std::nullopt;
    }
    std::optional<ActId> actAt(std::uint64_t revision) override
    {
        auto row = m_database.query("SELECT chain, seq FROM act_# WHERE county = # AND revision = $1", revision);
        if (!row.next())
            return std::nullopt;
        ActId out;
        out.chain.bytes = row.array<16>(0);
        out.seq = row.count(1);
        return out;
    }

    void addNode(const core::tree::Node& node, const Hash& hash) override
    {
        m_database.run("INSERT INTO node_#(county, level, number, hash) VALUES(#, $1, $2, $3)", node.level, node.number, hash);
    }
    Hash node(const core::tree::Node& node) override
    {
        auto row = node.level == 0 ? m_database.query("SELECT leaf FROM act_# WHERE county = # AND revision = $1", node.number + 1)
                                   : m_database.query("SELECT hash FROM node_# WHERE county = # AND level = $1 AND number = $2", node.level,
                                                      node.number);
        if (!row.next())
            damagedRow("node");
        return row.array<32>(0);
    }

    std::optional<SubjectRow> subject(const SubjectId& id) override
    {
        auto row = m_database.query("SELECT type, place, revision, sections FROM subject_# WHERE county = # AND id = $1", id.bytes);
        if (!row.next())
            return std::nullopt;
        const auto revision = row.count(2);
        return SubjectRow{id, row.text(0), static_cast<std::uint32_t>(row.number(1)), revision,
                          parted(opened(row.bytes(3), place("sections", id.bytes, revision)))};
    }
    std::optional<std::uint32_t> placeOf(const SubjectId& id) override
    {
        const auto place = m_database.number("SELECT place FROM subject_# WHERE county = # AND id = $1", id.bytes);
        return place ? std::optional(static_cast<std::uint32_t>(*place)) : std::nullopt;
    }
    std::vector<SubjectRow> subjectsOf(std::string_view type, const SubjectId& after, std::size_t limit) override
    {
        std::vector<SubjectRow> out;
        auto row = m_database.query("SELECT id, type, place, revision, sections FROM subject_# WHERE county = # AND id > $1 AND type = $2 "
                                    "ORDER BY id LIMIT $3", after.bytes, type, static_cast<std::int64_t>(limit));
        while (row.next()) {
            const SubjectId id{row.array<16>(0)};
            const auto revision = row.count(3);
            out.push_back({id, row.text(1), static_cast<std::uint32_t>(row.number(2)), revision,
                           parted(opened(row.bytes(4), place("sections", id.bytes, revision)))});
        }
        return out;
    }
    void setSubject(const SubjectRow& row) override
    {
        m_database.run("INSERT INTO subject_#(county, id, type, place, revision, sections, fold) VALUES(#, $1, $2, $3, $4, $5, $6) "
                       "ON CONFLICT(county, id) DO UPDATE SET place = $3, revision = $4, sections = $5, fold = $6",
                       row.id.bytes, row.type, row.place, row.revision, seal(joined(row.sections), place("sections", row.id.bytes, row.revision)),
                       static_cast<int>(exchange::kFold));
    }

    std::vector<GrantRow> grantsOf(const SubjectId& subject) override
    {
        return grantsFrom(m_database.query("SELECT audience, subject, level, first, since, until, revision FROM grants_# "
                                           "WHERE county = # AND subject = $1 ORDER BY audience", subject.bytes));
    }
    void setGrant(const GrantRow& row) override
    {
        m_database.run("INSERT INTO grants_#(county, audience, subject, level, since, until, revision, first) VALUES(#, $1, $2, $3, $4, $5, $6, $7) "
                       "ON CONFLICT(county, audience, subject) DO UPDATE SET level = $3, since = $4, until = $5, revision = $6, first = $7",
                       row.audience, row.subject.bytes, row.level, row.since, row.until, row.revision, row.first);
    }
    std::vector<std::vector<GrantRow>> news(std::span<const Since> asked, std::size_t limit) override
    {
        std::vector<std::vector<GrantRow>> out;
        for (auto& rows : m_database.queries(asked, [&](const Since& since) {
                 m_database.run("SELECT audience, subject, level, first, since, until, revision FROM grants_# "
                                "WHERE county = # AND audience = $1 AND revision > $2 ORDER BY revision LIMIT $3",
                                since.audience, since.after, limit);
             }))
            out.push_back(grantsFrom(std::move(rows)));
        return out;
    }
    std::optional<std::set<core::Audience>> moved(std::uint64_t after, std::uint64_t most) override
    {
        if (county().revision > after + most)
            return std::nullopt;
        std::set<core::Audience> out;
        auto row = m_database.query("SELECT DISTINCT audience FROM grants_# WHERE county = # AND subject IN "
                                    "(SELECT subject FROM act_# WHERE county = # AND act_#.revision > $1 AND place > 0)", after);
        while (row.next())
            out.insert(row.text(0));
        return out;
    }

    std::vector<Hash> digests(std::span<const core::Audience> audiences) override
    {
        std::vector<Hash> out;
        for (auto& row : m_database.queries(audiences, [&](const core::Audience& audience) {
                 m_database.run("SELECT digest FROM audience_# WHERE county = # AND name = $1", audience);
             }))
            out.push_back(row.next() ? row.array<32>(0) : Hash{});
        return out;
    }
    void setDigest(const core::Audience& audience, const Hash& digest) override
    {
        m_database.run("INSERT INTO audience_#(county, name, digest) VALUES(#, $1, $2) ON CONFLICT(county, name) DO UPDATE SET digest = $2",
                       audience, digest);
    }

    /// Years whose table this transaction made: not there when it is rolled back.
    [[nodiscard]] const std::set<int>& made() const { return m_made; }
    [[nodiscard]] const std::optional<CountyRow>& known() const { return m_county; }

private:
    void readCounty(const char* sql)
    {
        auto row = m_database.query(sql);
        if (!row.next())
            damagedRow("county");
        const auto revision = row.count(2);
        m_county = CountyRow{row.text(0), row.count(1), revision, instantOf(row.number(3)), SubjectId{row.array<16>(4)},
                             peaksFrom(revision, row.bytes(5))};
        if (const Watermark::Mark found{m_county->epoch, revision}; found < m_floor)
            throw StoreFailure{{"database_went_back", {}, {{"revision", revision}, {"known", m_floor.second}}, core::Trouble::Surroundings}};
        else
            m_watermark.raise(found);
    }
    [[nodiscard]] core::Bytes seal(core::ByteView plain, const core::Bytes& where) const
    {
        return core::crypto::encrypt(m_keys.rows.view(), plain, where);
    }
    [[nodiscard]] core::Bytes opened(core::ByteView sealed, const core::Bytes& where) const
    {
        auto plain = core::crypto::decrypt(m_keys.rows.view(), sealed, where);
        if (!plain)
            damagedRow("database");
        return std::move(*plain);
    }
    [[nodiscard]] core::Verdict verdict(const ActId& id, core::ByteView sealed) const
    {
        return verdictFrom(core::textOf(opened(sealed, place("verdict", id.chain.bytes, id.seq))));
    }
    static CertificateRow certificateOf(const Rows& row)
    {
        const auto bytes = row.bytes(0);
        return certificateFrom({bytes.begin(), bytes.end()}, row.array<64>(1), static_cast<CertificateState>(row.number(2)));
    }
    static std::vector<GrantRow> grantsFrom(Rows row)
    {
        std::vector<GrantRow> out;
        while (row.next())
            out.push_back({row.text(0), SubjectId{row.array<16>(1)}, static_cast<int>(row.number(2)), row.count(3), row.count(4), row.count(5),
                           row.count(6)});
        return out;
    }

    Connection& m_database;
    const Keys& m_keys;
    std::int64_t m_number;
    std::set<int>& m_years;
    Watermark& m_watermark;
    Watermark::Mark m_floor; ///< before this transaction began: what others reach meanwhile it need not see
    std::optional<CountyRow> m_county;
    std::set<int> m_made;
};

class PostgresStore final : public CountyStore {
public:
    PostgresStore(std::unique_ptr<Connection> database, std::shared_ptr<const Keys> keys, std::int64_t number, std::shared_ptr<Watermark> watermark)
        : m_database(std::move(database)), m_keys(std::move(keys)), m_number(number), m_watermark(std::move(watermark))
    {
    }

    // Each statement sees what is committed when it begins, and since every writer takes the county row before anything
    // else, nothing is committed behind its back: that is serialisable, without transactions that fail for it.
    core::Done write(const std::function<core::Done(Transaction&)>& body) override
    {
        for (int tries = 1;; ++tries) {
            try {
                return run("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE", true, body);
            } catch (const postgres::Collision& collision) {
                if (tries == kMostTries)
                    return tl::unexpected(collision.error);
            }
            // Random, so that two do not meet again at once.
            thread_local std::minstd_rand dice{std::random_device{}()};
            std::this_thread::sleep_for(std::chrono::milliseconds(std::uniform_int_distribution(1, 10 << std::min(tries, 6))(dice)));
        }
    }
    core::Done read(const std::function<core::Done(Transaction&)>& body) override
    {
        try {
            return run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", false, body);
        } catch (const postgres::Collision& collision) {
            return tl::unexpected(collision.error);
        }
    }

private:
    core::Done run(const char* begin, bool writes, const std::function<core::Done(Transaction&)>& body)
    {
        core::Done done;
        try {
            PostgresTransaction transaction(*m_database, *m_keys, m_number, m_years, *m_watermark);
            open(begin, writes, transaction);
            try {
                done = body(transaction);
                if (done && writes) {
                    m_database->run("COMMIT");
                    m_database->finishCommit();
                    m_watermark->raise({transaction.known()->epoch, transaction.known()->revision});
                    return done;
                }
            } catch (...) {
                forget(transaction);
                throw;
            }
            if (writes)
                forget(transaction);
            // A reader's end is not waited for.
            m_database->run(writes ? "ROLLBACK" : "COMMIT");
            writes ? m_database->finish() : m_database->send();
            return done;
        } catch (const postgres::Collision&) {
            rollBack();
            throw;
        } catch (const StoreFailure& failure) {
            rollBack();
            return tl::unexpected(failure.error);
        } catch (...) {
            rollBack();
            throw;
        }
    }

    /// The line may have been cut while nobody used it; before `body` has run that costs one more try and nothing else.
    void open(const char* begin, bool writes, PostgresTransaction& transaction)
    {
        const auto first = [&] {
            m_database->run(begin);
            if (writes)
                transaction.lock();
            else
                (void)transaction.county();
        };
        const bool fresh = m_database->lost();
        m_database->ensure();
        try {
            first();
        } catch (const postgres::Lost&) {
            if (fresh)
                throw;
            m_database->ensure();
            first();
        }
    }
    void forget(const PostgresTransaction& transaction)
    {
        for (const auto year : transaction.made())
            m_years.erase(year);
    }
    void rollBack()
    {
        if (m_database->lost())
            return;
        try {
            m_database->run("ROLLBACK");
            m_database->finish();
        } catch (const StoreFailure&) { // then the line is gone, and with it the transaction
        }
    }

    std::unique_ptr<Connection> m_database;
    std::shared_ptr<const Keys> m_keys;
    std::int64_t m_number;
    std::shared_ptr<Watermark> m_watermark;
    std::set<int> m_years; ///< of which this store knows that `act` has a part
};

template <class F>
core::Done guarded(F body)
{
    try {
        body();
        return {};
    } catch (const StoreFailure& failure) {
        return tl::unexpected(failure.error);
    }
}

} // namespace

Watermark::Mark Watermark::mark()
{
    const std::lock_guard lock(m_mutex);
    return m_mark;
}

void Watermark::raise(const Mark& mark)
{
    const std::lock_guard lock(m_mutex);
    m_mark = std::max(m_mark, mark);
}

core::Done preparePostgres(const std::string& address)
{
    auto database = Connection::open(address);
    if (!database)
        return tl::unexpected(database.error());
    return guarded([&] { postgres::prepareSchema(**database); });
}

core::Done createPostgresStore(const std::string& address, const core::crypto::Secret& key, const CountyRow& row)
{
    auto database = Connection::open(address);
    if (!database)
        return tl::unexpected(database.error());
    return guarded([&] {
        postgres::prepareSchema(**database);
        postgres::addCounty(**database, Keys(key).seal, row, bytesOf(row.peaks));
    });
}

core::Result<std::unique_ptr<CountyStore>> openPostgresStore(const std::string& address, const core::crypto::Secret& key,
                                                             std::shared_ptr<Watermark> watermark)
{
    auto database = Connection::open(address);
    if (!database)
        return tl::unexpected(database.error());
    auto keys = std::make_shared<const Keys>(key);
    std::optional<std::int64_t> number;
    auto done = guarded([&] {
        postgres::prepareSchema(**database);
        number = (*database)->number("SELECT number FROM county WHERE seal = $1", keys->seal);
    });
    if (!done)
        return tl::unexpected(done.error());
    if (!number)
        return core::misused("no_county");
    (*database)->setCounty(*number);
    return std::make_unique<PostgresStore>(std::move(*database), std::move(keys), *number, std::move(watermark));
}

} // namespace county
