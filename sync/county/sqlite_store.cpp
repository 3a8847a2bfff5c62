#include "sync/county/sqlite_store.h"

#include "core/store/connection.h"
#include "sync/county/row_bytes.h"

namespace county {

using core::store::Connection;
using core::store::Query;

namespace {


// `act.year` is what PostgreSQL will partition by; chain and seq are unique by the chain row and this index alike.
constexpr auto kTables = R"(
CREATE TABLE county(id INTEGER PRIMARY KEY CHECK(id = 1), name TEXT NOT NULL, epoch INTEGER NOT NULL,
    revision INTEGER NOT NULL, time INTEGER NOT NULL, directory BLOB NOT NULL) STRICT;
CREATE TABLE certificate(id BLOB PRIMARY KEY, account TEXT NOT NULL, bytes BLOB NOT NULL, signature BLOB NOT NULL,
    state INTEGER NOT NULL, changed INTEGER) STRICT, WITHOUT ROWID;
CREATE INDEX certificate_by_account ON certificate(account);
CREATE TABLE invitation(secret BLOB PRIMARY KEY, account TEXT NOT NULL, until INTEGER NOT NULL, tries INTEGER NOT NULL,
    used BLOB) STRICT, WITHOUT ROWID;
CREATE TABLE chain(id BLOB PRIMARY KEY, seq INTEGER NOT NULL, link BLOB NOT NULL, state INTEGER NOT NULL)
    STRICT, WITHOUT ROWID;
CREATE TABLE head(chain BLOB NOT NULL, seq INTEGER NOT NULL, signature BLOB NOT NULL, PRIMARY KEY(chain, seq))
    STRICT, WITHOUT ROWID;
CREATE TABLE act(revision INTEGER PRIMARY KEY, year INTEGER NOT NULL, chain BLOB NOT NULL, seq INTEGER NOT NULL,
    subject BLOB NOT NULL, place INTEGER NOT NULL, received INTEGER NOT NULL, verdict TEXT NOT NULL, act BLOB NOT NULL,
    link BLOB NOT NULL, leaf BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX act_by_chain ON act(chain, seq);
CREATE INDEX act_by_subject ON act(subject, revision) WHERE place > 0;
CREATE TABLE subject(number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, type TEXT NOT NULL, place INTEGER NOT NULL,
    revision INTEGER NOT NULL, steps TEXT NOT NULL, content TEXT NOT NULL, identity TEXT NOT NULL, sealed TEXT NOT NULL,
    fold INTEGER NOT NULL) STRICT;
CREATE TABLE grants(audience TEXT NOT NULL, subject BLOB NOT NULL, level INTEGER NOT NULL, since INTEGER NOT NULL,
    until INTEGER NOT NULL, revision INTEGER NOT NULL, PRIMARY KEY(audience, subject)) STRICT, WITHOUT ROWID;
CREATE INDEX grants_by_revision ON grants(audience, revision);
CREATE INDEX grants_by_subject ON grants(subject);
CREATE TABLE audience(name TEXT PRIMARY KEY, digest BLOB NOT NULL) STRICT, WITHOUT ROWID;
)";

/// Version 2: whose paper book has which letters (core::bookOf).
constexpr auto kBooks = R"(
ALTER TABLE certificate ADD COLUMN book TEXT NOT NULL DEFAULT '';
CREATE INDEX certificate_by_book ON certificate(book);
)";

/// Version 3: the first time a subject was given. Of older lines only the last time is known; 0 lets a desk be told once
/// too often that it has lost what it never held, which changes nothing there.
constexpr auto kFirstGiven = R"(
ALTER TABLE grants ADD COLUMN first INTEGER NOT NULL DEFAULT 0;
)";

/// Version 4: the journal's tree. Leaves stay with their acts, `node` has level 1 and above, `peaks` those without a parent.
constexpr auto kTree = R"(
ALTER TABLE county ADD COLUMN peaks BLOB NOT NULL DEFAULT x'';
CREATE TABLE node(level INTEGER NOT NULL, number INTEGER NOT NULL, hash BLOB NOT NULL, PRIMARY KEY(level, number))
    STRICT, WITHOUT ROWID;
)";

/// Version 5: backups that were put back.
constexpr auto kRestores = R"(
CREATE TABLE restore(epoch INTEGER PRIMARY KEY, revision INTEGER NOT NULL, at INTEGER NOT NULL, until INTEGER NOT NULL) STRICT;
)";

/// Version 6: all lines of a subject lie together, for they are read and written together: one tree instead of two, and new
/// subjects, whose ids grow with time, go to its end.
constexpr auto kLinesTogether = R"(
CREATE TABLE lines(subject BLOB NOT NULL, audience TEXT NOT NULL, level INTEGER NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL,
    revision INTEGER NOT NULL, first INTEGER NOT NULL DEFAULT 0, PRIMARY KEY(subject, audience)) STRICT, WITHOUT ROWID;
INSERT INTO lines(subject, audience, level, since, until, revision, first)
    SELECT subject, audience, level, since, until, revision, first FROM grants ORDER BY subject, audience;
DROP TABLE grants;
ALTER TABLE lines RENAME TO grants;
CREATE INDEX grants_by_revision ON grants(audience, revision);
)";

/// Step n brings version n to n + 1. Never changed once released.
constexpr std::array kSteps{kTables, kBooks, kFirstGiven, kTree, kRestores, kLinesTogether};
constexpr auto kSchema = static_cast<std::int64_t>(kSteps.size());

class SqliteTransaction final : public Transaction {
public:
    explicit SqliteTransaction(Connection& database) : m_database(database) {}

    CountyRow county() override
    {
        auto row = m_database.query("SELECT name, epoch, revision, time, directory, peaks FROM county WHERE id = 1");
        if (!row.next())
            damagedRow("county");
        const auto revision = static_cast<std::uint64_t>(row.number(2));
        return {row.text(0), static_cast<std::uint64_t>(row.number(1)), revision, instantOf(row.number(3)),
                SubjectId{row.array<16>(4)}, peaksFrom(revision, row.bytes(5))};
    }
    void setCounty(const CountyRow& row) override
    {
        m_database.run("UPDATE county SET name = ?, epoch = ?, revision = ?, time = ?, directory = ?, peaks = ? WHERE id = 1", row.name,
                       row.epoch, row.revision, milliseconds(row.time), row.directory.bytes, bytesOf(row.peaks));
    }

    std::vector<RestoreRow> restores() override
    {
        std::vector<RestoreRow> out;
        auto row = m_database.query("SELECT epoch, revision, at, until FROM restore ORDER BY epoch");
        while (row.next())
            out.push_back({static_cast<std::uint64_t>(row.number(0)), static_cast<std::uint64_t>(row.number(1)), instantOf(row.number(2)),
                           instantOf(row.number(3))});
        return out;
    }
    void setRestore(const RestoreRow& row) override
    {
        m_database.run("INSERT INTO restore(epoch, revision, at, until) VALUES(?1, ?2, ?3, ?4) ON CONFLICT(epoch) DO UPDATE SET until = ?4",
                       row.epoch, row.revision, milliseconds(row.at), milliseconds(row.until));
    }

    std::optional<CertificateRow> certificate(const CertificateId& id) override
    {
        auto row = m_database.query("SELECT bytes, signature, state FROM certificate WHERE id = ?", id.bytes);
        if (!row.next())
            return std::nullopt;
        return certificateOf(row);
    }
    std::vector<CertificateRow> certificatesOf(std::string_view account) override
    {
        std::vector<CertificateRow> out;
        auto row = m_database.query("SELECT bytes, signature, state FROM certificate WHERE account = ?", account);
        while (row.next())
            out.push_back(certificateOf(row));
        return out;
    }
    void addCertificate(const CertificateRow& row) override
    {
        m_database.run("INSERT INTO certificate(id, account, bytes, signature, state, book) VALUES(?, ?, ?, ?, ?, ?)",
                       idOf(row.certificate).bytes, row.certificate.account, row.issued.bytes, row.issued.signature,
                       static_cast<int>(row.state), bookOf(row.certificate));
    }
    std::string freeBook() override
    {
        return freeBookBehind(m_database.number("SELECT count(*) FROM certificate").value_or(0),
                              m_database.number("SELECT count(*) FROM restore").value_or(0),
                              [this](const std::string& letters) { return m_database.number("SELECT 1 FROM certificate WHERE book = ? LIMIT 1", letters).has_value(); });
    }
    void nameBooks()
    {
        std::vector<CertificateRow> rows;
        auto row = m_database.query("SELECT bytes, signature, state FROM certificate");
        while (row.next())
            rows.push_back(certificateOf(row));
        for (const auto& known : rows)
            m_database.run("UPDATE certificate SET book = ? WHERE id = ?", bookOf(known.certificate), idOf(known.certificate).bytes);
    }
    void growTree()
    {
        core::tree::Peaks peaks;
        auto row = m_database.query("SELECT leaf FROM act ORDER BY revision");
        while (row.next())
            peaks.add(row.array<32>(0), [this](const auto& node, const Hash& hash) { addNode(node, hash); });
        m_database.run("UPDATE county SET peaks = ? WHERE id = 1", bytesOf(peaks));
    }
    void setState(const CertificateId& id, CertificateState state, core::Instant at) override
    {
        m_database.run("UPDATE certificate SET state = ?, changed = ? WHERE id = ?", static_cast<int>(state),
                       milliseconds(at), id.bytes);
    }

    std::optional<Invitation> invitation(const Hash& secret) override
    {
        auto row = m_database.query("SELECT account, until, tries, used FROM invitation WHERE secret = ?", secret);
        if (!row.next())
            return std::nullopt;
        Invitation out{secret, row.text(0), instantOf(row.number(1)), static_cast<int>(row.number(2)), std::nullopt};
        if (!row.isNull(3))
            out.used = CertificateId{row.array<15>(3)};
        return out;
    }
    void setInvitation(const Invitation& invitation) override
    {
        std::optional<std::array<std::uint8_t, 15>> used;
        if (invitation.used)
            used = invitation.used->bytes;
        m_database.run("INSERT INTO invitation(secret, account, until, tries, used) VALUES(?1, ?2, ?3, ?4, ?5) "
                       "ON CONFLICT(secret) DO UPDATE SET until = ?3, tries = ?4, used = ?5",
                       invitation.secret, invitation.account, milliseconds(invitation.until), invitation.triesLeft, used);
    }

    std::optional<ChainRow> chain(const ChainId& id) override
    {
        auto row = m_database.query("SELECT seq, link, state FROM chain WHERE id = ?", id.bytes);
        if (!row.next())
            return std::nullopt;
        return ChainRow{id, static_cast<std::uint64_t>(row.number(0)), row.array<32>(1),
                        static_cast<ChainState>(row.number(2))};
    }
    void setChain(const ChainRow& row) override
    {
        m_database.run("INSERT INTO chain(id, seq, link, state) VALUES(?1, ?2, ?3, ?4) "
                       "ON CONFLICT(id) DO UPDATE SET seq = ?2, link = ?3, state = ?4",
                       row.id.bytes, row.seq, row.link, static_cast<int>(row.state));
    }
    void addHead(const ChainId& chain, std::uint64_t seq, const core::crypto::Signature& signature) override
    {
        m_database.run("INSERT INTO head(chain, seq, signature) VALUES(?, ?, ?) ON CONFLICT DO NOTHING", chain.bytes, seq,
                       signature);
    }

    std::optional<Hash> linkAt(const ActId& act) override
    {
        auto row = m_database.query("SELECT link FROM act WHERE chain = ? AND seq = ?", act.chain.bytes, act.seq);
        if (!row.next())
            return std::nullopt;
        return row.array<32>(0);
    }
    std::optional<core::Verdict> verdictOf(const ActId& act) override
    {
        auto row = m_database.query("SELECT verdict FROM act WHERE chain = ? AND seq = ?", act.chain.bytes, act.seq);
        if (!row.next())
            return std::nullopt;
        return verdictFrom(row.text(0));
    }
    std::vector<exchange::ActVerdict> verdictsOf(const ChainId& chain, std::uint64_t after, std::uint64_t upTo) override
    {
        // Within a chain seq and revision rise together, so the newest are read first and the reading stops early.
        std::vector<exchange::ActVerdict> out;
        auto row = m_database.query("SELECT seq, revision, verdict FROM act WHERE chain = ? ORDER BY seq DESC", chain.bytes);
        while (row.next()) {
            const auto revision = static_cast<std::uint64_t>(row.number(1));
            if (revision <= after)
                break;
            if (revision <= upTo)
                out.push_back({{chain, static_cast<std::uint64_t>(row.number(0))}, verdictFrom(row.text(2))});
        }
        std::reverse(out.begin(), out.end());
        return out;
    }
    void addAct(const ActRow& row) override
    {
        const auto& verdict = row.verdict;
        m_database.run("INSERT INTO act(revision, year, chain, seq, subject, place, received, verdict, act, link, leaf) "
                       "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                       verdict.revision, yearOf(verdict), row.act.envelope.chain.bytes, row.act.envelope.seq,
                       row.act.envelope.subject.bytes, verdict.place, milliseconds(verdict.received),
                       core::encodeDescribed(verdict), encodeAct(row.act), row.link, row.leaf);
    }
    std::vector<exchange::JudgedAct> actsOf(const SubjectId& subject, std::uint64_t after) override
    {
        std::vector<exchange::JudgedAct> out;
        auto row = m_database.query("SELECT act, verdict FROM act WHERE subject = ? AND revision > ? AND place > 0 "
                                    "ORDER BY revision", subject.bytes, after);
        while (row.next()) {
            auto act = actFrom(row.bytes(0));
            const auto id = act.id();
            out.push_back({id, std::move(act), verdictFrom(row.text(1))});
        }
        return out;
    }
    bool onlyFrom(const SubjectId& subject, std::uint64_t after, const CertificateId& certificate) override
    {
        return !m_database.number("SELECT 1 FROM act WHERE subject = ? AND revision > ? AND place > 0 AND substr(chain, 1, 15) <> ? LIMIT 1",
                                  subject.bytes, after, certificate.bytes);
    }
    std::optional<core::Instant> timeOf(std::uint64_t revision) override
    {
        const auto ms = m_database.number("SELECT received FROM act WHERE revision = ?", revision);
        return ms ? std::optional(instantOf(*ms)) : std::nullopt;
    }

    std::optional<ActId> actAt(std::uint64_t revision) override
    {
        auto row = m_database.query("SELECT chain, seq FROM act WHERE revision = ?", revision);
        if (!row.next())
            return std::nullopt;
        ActId out;
        out.chain.bytes = row.array<16>(0);
        out.seq = static_cast<std::uint64_t>(row.number(1));
        return out;
    }
    void addNode(const core::tree::Node& node, const Hash& hash) override
    {
        m_database.run("INSERT INTO node(level, number, hash) VALUES(?, ?, ?)", node.level, node.number, hash);
    }
    Hash node(const core::tree::Node& node) override
    {
        auto row = node.level == 0 ? m_database.query("SELECT leaf FROM act WHERE revision = ?", node.number + 1)
                                   : m_database.query("SELECT hash FROM node WHERE level = ? AND number = ?", node.level, node.number);
        if (!row.next())
            damagedRow("node");
        return row.array<32>(0);
    }

    std::optional<SubjectRow> subject(const SubjectId& id) override
    {
        auto row = m_database.query(
            "SELECT type, place, revision, steps, content, identity, sealed FROM subject WHERE id = ?", id.bytes);
        if (!row.next())
            return std::nullopt;
        return SubjectRow{id, row.text(0), static_cast<std::uint32_t>(row.number(1)),
                          static_cast<std::uint64_t>(row.number(2)), {row.text(3), row.text(4), row.text(5), row.text(6)}};
    }
    std::optional<std::uint32_t> placeOf(const SubjectId& id) override
    {
        const auto place = m_database.number("SELECT place FROM subject WHERE id = ?", id.bytes);
        return place ? std::optional(static_cast<std::uint32_t>(*place)) : std::nullopt;
    }
    std::vector<SubjectRow> subjectsOf(std::string_view type, const SubjectId& after, std::size_t limit) override
    {
        std::vector<SubjectRow> out;
        auto row = m_database.query("SELECT id, type, place, revision, steps, content, identity, sealed FROM subject WHERE id > ? AND type = ? "
                                    "ORDER BY id LIMIT ?", after.bytes, type, static_cast<std::int64_t>(limit));
        while (row.next())
            out.push_back({SubjectId{row.array<16>(0)}, row.text(1), static_cast<std::uint32_t>(row.number(2)),
                           static_cast<std::uint64_t>(row.number(3)), {row.text(4), row.text(5), row.text(6), row.text(7)}});
        return out;
    }
    void setSubject(const SubjectRow& row) override
    {
        m_database.run("INSERT INTO subject(id, type, place, revision, steps, content, identity, sealed, fold) "
                       "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT(id) DO UPDATE SET place = ?3, revision = ?4, "
                       "steps = ?5, content = ?6, identity = ?7, sealed = ?8, fold = ?9",
                       row.id.bytes, row.type, row.place, row.revision, row.sections[0], row.sections[1], row.sections[2],
                       row.sections[3], static_cast<int>(exchange::kFold));
    }

    std::vector<GrantRow> grantsOf(const SubjectId& subject) override
    {
        auto rows = m_database.query("SELECT audience, subject, level, first, since, until, revision FROM grants WHERE subject = ?",
                                     subject.bytes);
        return grantsFrom(rows);
    }
    void setGrant(const GrantRow& row) override
    {
        m_database.run("INSERT INTO grants(audience, subject, level, since, until, revision, first) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7) "
                       "ON CONFLICT(subject, audience) DO UPDATE SET level = ?3, since = ?4, until = ?5, revision = ?6, first = ?7",
                       row.audience, row.subject.bytes, row.level, row.since, row.until, row.revision, row.first);
    }
    std::vector<std::vector<GrantRow>> news(std::span<const Since> asked, std::size_t limit) override
    {
        std::vector<std::vector<GrantRow>> out;
        for (const auto& since : asked) {
            auto rows = m_database.query("SELECT audience, subject, level, first, since, until, revision FROM grants "
                                         "WHERE audience = ? AND revision > ? ORDER BY revision LIMIT ?",
                                         since.audience, since.after, static_cast<std::uint64_t>(limit));
            out.push_back(grantsFrom(rows));
        }
        return out;
    }

    std::optional<std::set<core::Audience>> moved(std::uint64_t after, std::uint64_t most) override
    {
        if (county().revision > after + most)
            return std::nullopt;
        std::set<core::Audience> out;
        auto row = m_database.query("SELECT DISTINCT audience FROM grants WHERE subject IN "
                                    "(SELECT subject FROM act WHERE act.revision > ? AND place > 0)", after);
        while (row.next())
            out.insert(row.text(0));
        return out;
    }

    std::vector<Hash> digests(std::span<const core::Audience> audiences) override
    {
        std::vector<Hash> out;
        for (const auto& audience : audiences) {
            auto row = m_database.query("SELECT digest FROM audience WHERE name = ?", audience);
            out.push_back(row.next() ? row.array<32>(0) : Hash{});
        }
        return out;
    }
    void setDigest(const core::Audience& audience, const Hash& digest) override
    {
        m_database.run("INSERT INTO audience(name, digest) VALUES(?1, ?2) ON CONFLICT(name) DO UPDATE SET digest = ?2",
                       audience, digest);
    }

private:
    static CertificateRow certificateOf(Query& row)
    {
        return certificateFrom(row.bytes(0), row.array<64>(1), static_cast<CertificateState>(row.number(2)));
    }
    static std::vector<GrantRow> grantsFrom(Query& rows)
    {
        std::vector<GrantRow> out;
        while (rows.next())
            out.push_back({rows.text(0), SubjectId{rows.array<16>(1)}, static_cast<int>(rows.number(2)),
                           static_cast<std::uint64_t>(rows.number(3)), static_cast<std::uint64_t>(rows.number(4)),
                           static_cast<std::uint64_t>(rows.number(5)), static_cast<std::uint64_t>(rows.number(6))});
        return out;
    }

    Connection& m_database;
};

class SqliteStore final : public CountyStore {
public:
    explicit SqliteStore(std::unique_ptr<Connection> database) : m_database(std::move(database)) {}

    // BEGIN IMMEDIATE takes the one write lock of the file: here it is what locking the county row is on PostgreSQL.
    core::Done write(const std::function<core::Done(Transaction&)>& body) override { return run("BEGIN IMMEDIATE", body); }
    core::Done read(const std::function<core::Done(Transaction&)>& body) override { return run("BEGIN", body); }

private:
    core::Done run(const char* begin, const std::function<core::Done(Transaction&)>& body)
    {
        auto begun = core::store::guarded([&] { m_database->script(begin); });
        if (!begun)
            return begun;
        core::Done done;
        try {
            SqliteTransaction transaction(*m_database);
            done = body(transaction);
            if (done)
                m_database->script("COMMIT");
        } catch (const core::store::Failure& failure) {
            done = tl::unexpected(failure.error);
        } catch (const StoreFailure& failure) {
            done = tl::unexpected(failure.error);
        } catch (...) {
            rollBack();
            throw;
        }
        if (!done)
            rollBack();
        return done;
    }
    void rollBack()
    {
        // A failed COMMIT may have rolled back by itself; then there is nothing left to do.
        (void)core::store::guarded([&] { m_database->script("ROLLBACK"); });
    }

    std::unique_ptr<Connection> m_database;
};

/// Another process may have done it while this one waited for the lock.
core::Done migrate(Connection& database)
{
    return core::store::guarded([&] {
        database.script("BEGIN IMMEDIATE");
        const auto version = database.number("PRAGMA user_version").value_or(0);
        for (auto step = static_cast<std::size_t>(version); step < kSteps.size(); ++step) {
            database.script(kSteps[step]);
            if (kSteps[step] == kBooks)
                SqliteTransaction(database).nameBooks();
            if (kSteps[step] == kTree)
                SqliteTransaction(database).growTree();
        }
        database.script("PRAGMA user_version = " + std::to_string(kSchema));
        database.script("COMMIT");
    });
}

} // namespace

core::Done createSqliteStore(const std::filesystem::path& file, const core::crypto::Secret& key, const CountyRow& row)
{
    auto database = Connection::open(file, key, Connection::Mode::Write);
    if (!database)
        return tl::unexpected(database.error());
    return core::store::guarded([&] {
        auto& db = **database;
        db.script("BEGIN IMMEDIATE");
        for (const auto* step : kSteps)
            db.script(step);
        db.script("PRAGMA user_version = " + std::to_string(kSchema));
        db.run("INSERT INTO county(id, name, epoch, revision, time, directory) VALUES(1, ?, ?, ?, ?, ?)", row.name, row.epoch,
               row.revision, milliseconds(row.time), row.directory.bytes);
        db.script("COMMIT");
    });
}

core::Result<std::unique_ptr<CountyStore>> openSqliteStore(const std::filesystem::path& file, const core::crypto::Secret& key,
                                                           core::desk::FileSystem& files)
{
    auto database = Connection::open(file, key, Connection::Mode::Write);
    if (!database && database.error().code == "wrong_key") // what a desk says of itself
        return core::damaged("damaged_county", {{"file", file.filename().string()}});
    if (!database)
        return tl::unexpected(database.error());
    if (auto done = files.syncFolder(file.parent_path()); !done)
        return tl::unexpected(done.error());
    auto schema = core::store::guarded([&] { return (*database)->number("PRAGMA user_version").value_or(0); });
    if (!schema)
        return tl::unexpected(schema.error());
    if (*schema > kSchema)
        return core::hindered("newer_schema", {{"found", *schema}, {"known", kSchema}});
    if (*schema < 1)
        return core::damaged("damaged_mirror", {{"table", "county"}});
    if (*schema < kSchema)
        if (auto done = migrate(**database); !done)
            return tl::unexpected(done.error());
    // A county is larger than a desk, and its machine too: where indexes do not fit into the cache each act reads pages back, and
    // what is copied into the file less often is copied once for many changes. A crash leaves up to 64 MB of log to be read again.
    if (auto done = core::store::guarded([&] {
            (*database)->script("PRAGMA cache_size=-131072; PRAGMA wal_autocheckpoint=16000;");
            return true;
        }); !done)
        return tl::unexpected(done.error());
    return std::make_unique<SqliteStore>(std::move(*database));
}

} // namespace county
