#include "sync/county/postgres_schema.h"

#include <fmt/format.h>

namespace county::postgres {

namespace {

/// All keys begin with the county, so that any engine that spreads tables over servers can keep a county together. What
/// grows or changes with every act has a table of each county's own below the common one, and acts one of each year:
/// old years move to slower disks, a county's load and its vacuum stay its own. No sequence, no trigger, no NOTIFY.
/// Sections, verdicts and acts are sealed with the store's key: whoever has only the database reads no name of a party.
constexpr auto kTables = R"(
CREATE TABLE fengqiao.county(number integer PRIMARY KEY, seal bytea NOT NULL UNIQUE, name text NOT NULL, epoch bigint NOT NULL,
    revision bigint NOT NULL, time bigint NOT NULL, directory bytea NOT NULL, peaks bytea NOT NULL) WITH (fillfactor = 10);
CREATE TABLE fengqiao.restore(county integer NOT NULL, epoch bigint NOT NULL, revision bigint NOT NULL, at bigint NOT NULL,
    until bigint NOT NULL, PRIMARY KEY(county, epoch));
CREATE TABLE fengqiao.certificate(county integer NOT NULL, id bytea NOT NULL, account text COLLATE "C" NOT NULL, bytes bytea NOT NULL,
    signature bytea NOT NULL, state integer NOT NULL, changed bigint, book text COLLATE "C" NOT NULL, PRIMARY KEY(county, id));
CREATE INDEX certificate_by_account ON fengqiao.certificate(county, account);
CREATE INDEX certificate_by_book ON fengqiao.certificate(county, book);
CREATE TABLE fengqiao.invitation(county integer NOT NULL, secret bytea NOT NULL, account text NOT NULL, until bigint NOT NULL,
    tries integer NOT NULL, used bytea, PRIMARY KEY(county, secret));
CREATE TABLE fengqiao.chain(county integer NOT NULL, id bytea NOT NULL, seq bigint NOT NULL, link bytea NOT NULL, state integer NOT NULL,
    PRIMARY KEY(county, id)) PARTITION BY LIST (county);
CREATE TABLE fengqiao.head(county integer NOT NULL, chain bytea NOT NULL, seq bigint NOT NULL, signature bytea NOT NULL,
    PRIMARY KEY(county, chain, seq)) PARTITION BY LIST (county);
CREATE TABLE fengqiao.act(county integer NOT NULL, revision bigint NOT NULL, year integer NOT NULL, chain bytea NOT NULL,
    seq bigint NOT NULL, subject bytea NOT NULL, place bigint NOT NULL, received bigint NOT NULL, verdict bytea NOT NULL,
    act bytea NOT NULL, link bytea NOT NULL, leaf bytea NOT NULL, PRIMARY KEY(county, revision, year)) PARTITION BY LIST (county);
CREATE UNIQUE INDEX act_by_chain ON fengqiao.act(county, chain, seq, year);
CREATE INDEX act_by_subject ON fengqiao.act(county, subject, revision) WHERE place > 0;
CREATE TABLE fengqiao.subject(county integer NOT NULL, id bytea NOT NULL, type text NOT NULL, place bigint NOT NULL,
    revision bigint NOT NULL, sections bytea NOT NULL, fold integer NOT NULL, PRIMARY KEY(county, id)) PARTITION BY LIST (county);
CREATE TABLE fengqiao.grants(county integer NOT NULL, audience text COLLATE "C" NOT NULL, subject bytea NOT NULL, level integer NOT NULL,
    first bigint NOT NULL, since bigint NOT NULL, until bigint NOT NULL, revision bigint NOT NULL,
    PRIMARY KEY(county, audience, subject)) PARTITION BY LIST (county);
CREATE INDEX grants_by_revision ON fengqiao.grants(county, audience, revision);
CREATE INDEX grants_by_subject ON fengqiao.grants(county, subject);
CREATE TABLE fengqiao.audience(county integer NOT NULL, name text COLLATE "C" NOT NULL, digest bytea NOT NULL, PRIMARY KEY(county, name))
    PARTITION BY LIST (county);
CREATE TABLE fengqiao.node(county integer NOT NULL, level integer NOT NULL, number bigint NOT NULL, hash bytea NOT NULL,
    PRIMARY KEY(county, level, number)) PARTITION BY LIST (county);
)";

/// Step n brings version n to n + 1. Never changed once released.
constexpr std::array kSteps{kTables};
constexpr auto kSchema = static_cast<std::int64_t>(kSteps.size());

/// Those that change in place are vacuumed early, and leave room for the new row beside the old one.
constexpr auto kOwnTables = R"(
CREATE TABLE fengqiao.chain_# PARTITION OF fengqiao.chain FOR VALUES IN (#) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.05);
CREATE TABLE fengqiao.head_# PARTITION OF fengqiao.head FOR VALUES IN (#);
CREATE TABLE fengqiao.act_# PARTITION OF fengqiao.act FOR VALUES IN (#) PARTITION BY RANGE (year);
CREATE TABLE fengqiao.subject_# PARTITION OF fengqiao.subject FOR VALUES IN (#) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
CREATE TABLE fengqiao.grants_# PARTITION OF fengqiao.grants FOR VALUES IN (#) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
CREATE TABLE fengqiao.audience_# PARTITION OF fengqiao.audience FOR VALUES IN (#) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.05);
CREATE TABLE fengqiao.node_# PARTITION OF fengqiao.node FOR VALUES IN (#);
)";

std::int64_t versionOf(Connection& database)
{
    if (!database.number("SELECT 1 FROM pg_catalog.pg_tables WHERE schemaname = 'fengqiao' AND tablename = 'version'"))
        return 0;
    return database.number("SELECT schema FROM fengqiao.version").value_or(0);
}

} // namespace

void prepareSchema(Connection& database)
{
    const auto checked = [&] {
        const auto found = versionOf(database);
        if (found > kSchema)
            throw StoreFailure{{"newer_schema", {}, {{"found", found}, {"known", kSchema}}, core::Trouble::Surroundings}};
        return found;
    };
    if (checked() == kSchema)
        return;
    database.run("BEGIN");
    database.run("SELECT pg_catalog.pg_advisory_xact_lock(hashtextextended('fengqiao schema', 0))"); // of several that do this at once one does it
    auto version = checked();
    if (version == 0)
        database.script("CREATE SCHEMA IF NOT EXISTS fengqiao; CREATE TABLE fengqiao.version(one boolean PRIMARY KEY DEFAULT true CHECK (one), "
                        "schema integer NOT NULL); INSERT INTO fengqiao.version(schema) VALUES (0)");
    for (; version < kSchema; ++version)
        database.script(kSteps[static_cast<std::size_t>(version)]);
    database.run("UPDATE fengqiao.version SET schema = $1", kSchema);
    database.run("COMMIT");
    database.finish();
}

void addCounty(Connection& database, const Hash& seal, const CountyRow& row, core::ByteView peaks)
{
    database.run("BEGIN");
    database.run("LOCK TABLE fengqiao.county IN EXCLUSIVE MODE");
    if (database.number("SELECT 1 FROM fengqiao.county WHERE seal = $1", seal)) {
        database.run("ROLLBACK");
        database.finish();
        throw StoreFailure{{"county_exists", {}, {}, core::Trouble::Usage}};
    }
    const auto number = database.number("SELECT max(number) FROM fengqiao.county").value_or(0) + 1;
    database.setCounty(number);
    database.run("INSERT INTO fengqiao.county(number, seal, name, epoch, revision, time, directory, peaks) "
                 "VALUES($1, $2, $3, $4, $5, $6, $7, $8)",
                 number, seal, row.name, row.epoch, row.revision, row.time.time_since_epoch().count(), row.directory.bytes, peaks);
    database.script(kOwnTables);
    database.run("COMMIT");
    database.finishCommit();
}

void ensureYear(Connection& database, std::int64_t county, int year)
{
    const auto name = fmt::format("fengqiao.act_{}_{}", county, year);
    if (!database.number("SELECT to_regclass($1)::oid::bigint", name))
        database.script(fmt::format("CREATE TABLE {} PARTITION OF fengqiao.act_{} FOR VALUES FROM ({}) TO ({})", name, county, year, year + 1));
}

} // namespace county::postgres
