#include "sync/county/sqlite_copy.h"

#include "core/store/connection.h"
#include "sync/county/row_bytes.h"
#include "sync/county/sqlite_store.h"

namespace county {

namespace {

void copyCounty(core::store::Connection& from, Transaction& into)
{
    auto row = from.query("SELECT name, epoch, revision, time, directory, peaks FROM county");
    if (!row.next())
        damagedRow("county");
    const auto revision = static_cast<std::uint64_t>(row.number(2));
    into.setCounty({row.text(0), static_cast<std::uint64_t>(row.number(1)), revision, instantOf(row.number(3)), SubjectId{row.array<16>(4)},
                    peaksFrom(revision, row.bytes(5))});
    auto restore = from.query("SELECT epoch, revision, at, until FROM restore");
    while (restore.next())
        into.setRestore({static_cast<std::uint64_t>(restore.number(0)), static_cast<std::uint64_t>(restore.number(1)), instantOf(restore.number(2)),
                         instantOf(restore.number(3))});
}

void copyPeople(core::store::Connection& from, Transaction& into)
{
    auto row = from.query("SELECT bytes, signature, state, changed FROM certificate");
    while (row.next()) {
        const auto certificate = certificateFrom(row.bytes(0), row.array<64>(1), static_cast<CertificateState>(row.number(2)));
        into.addCertificate(certificate);
        if (!row.isNull(3))
            into.setState(idOf(certificate.certificate), certificate.state, instantOf(row.number(3)));
    }
    auto invited = from.query("SELECT secret, account, until, tries, used FROM invitation");
    while (invited.next()) {
        Invitation invitation{invited.array<32>(0), invited.text(1), instantOf(invited.number(2)), static_cast<int>(invited.number(3)), std::nullopt};
        if (!invited.isNull(4))
            invitation.used = CertificateId{invited.array<15>(4)};
        into.setInvitation(invitation);
    }
}

ChainId chainOf(const core::store::Query& row, int column)
{
    ChainId out;
    out.bytes = row.array<16>(column);
    return out;
}

void copyActs(core::store::Connection& from, Transaction& into)
{
    auto chain = from.query("SELECT id, seq, link, state FROM chain");
    while (chain.next())
        into.setChain({chainOf(chain, 0), static_cast<std::uint64_t>(chain.number(1)), chain.array<32>(2), static_cast<ChainState>(chain.number(3))});
    auto head = from.query("SELECT chain, seq, signature FROM head");
    while (head.next())
        into.addHead(chainOf(head, 0), static_cast<std::uint64_t>(head.number(1)), head.array<64>(2));
    auto act = from.query("SELECT act, verdict, link, leaf FROM act ORDER BY revision");
    while (act.next())
        into.addAct({actFrom(act.bytes(0)), verdictFrom(act.text(1)), act.array<32>(2), act.array<32>(3)});
    auto node = from.query("SELECT level, number, hash FROM node");
    while (node.next())
        into.addNode({static_cast<decltype(core::tree::Node::level)>(node.number(0)), static_cast<std::uint64_t>(node.number(1))}, node.array<32>(2));
}

void copySubjects(core::store::Connection& from, Transaction& into)
{
    auto subject = from.query("SELECT id, type, place, revision, steps, content, identity, sealed FROM subject");
    while (subject.next())
        into.setSubject({SubjectId{subject.array<16>(0)}, subject.text(1), static_cast<std::uint32_t>(subject.number(2)),
                         static_cast<std::uint64_t>(subject.number(3)), {subject.text(4), subject.text(5), subject.text(6), subject.text(7)}});
    auto grant = from.query("SELECT audience, subject, level, first, since, until, revision FROM grants");
    while (grant.next())
        into.setGrant({grant.text(0), SubjectId{grant.array<16>(1)}, static_cast<int>(grant.number(2)), static_cast<std::uint64_t>(grant.number(3)),
                       static_cast<std::uint64_t>(grant.number(4)), static_cast<std::uint64_t>(grant.number(5)),
                       static_cast<std::uint64_t>(grant.number(6))});
    auto audience = from.query("SELECT name, digest FROM audience");
    while (audience.next())
        into.setDigest(audience.text(0), audience.array<32>(1));
}

/// Out of WAL there is one file, and only who is alone with it gets there.
core::Done takeAlone(core::store::Connection& database)
{
    auto mode = core::store::guarded([&] {
        auto row = database.query("PRAGMA journal_mode = DELETE");
        return row.next() ? row.text(0) : std::string();
    });
    if (!mode || *mode != "delete")
        return core::hindered("county_running");
    return core::store::guarded([&] { database.script("BEGIN EXCLUSIVE"); });
}

} // namespace

core::Done moveSqliteStore(const std::filesystem::path& file, const core::crypto::Secret& key, CountyStore& into)
{
    core::desk::PosixFileSystem files;
    if (auto opened = openSqliteStore(file, key, files); !opened) // brings an older schema up to date
        return tl::unexpected(opened.error());
    auto database = core::store::Connection::open(file, key, core::store::Connection::Mode::Write);
    if (!database)
        return tl::unexpected(database.error());
    if (auto done = takeAlone(**database); !done)
        return done;
    auto done = into.write([&](Transaction& transaction) -> core::Done {
        if (transaction.county().revision > 0)
            return core::misused("county_exists");
        return core::store::guarded([&] {
            copyPeople(**database, transaction);
            copyActs(**database, transaction);
            copySubjects(**database, transaction);
            copyCounty(**database, transaction);
        });
    });
    if (!done)
        return done;
    std::error_code error;
    auto moved = file;
    moved += ".moved";
    std::filesystem::rename(file, moved, error);
    if (error)
        return core::hindered("disk", {{"file", file.filename().string()}, {"what", error.message()}});
    return {};
}

} // namespace county
