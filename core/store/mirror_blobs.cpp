#include "core/store/mirror.h"

#include "core/attachment/sealing.h"

namespace core::store {

namespace {

Mirror::BlobRow blobAt(const Query& row)
{
    return {row.array<32>(0), SubjectId{row.array<16>(1)}, static_cast<std::uint64_t>(row.number(2)), static_cast<int>(row.number(3)),
            static_cast<std::uint64_t>(row.number(4)), row.number(5) != 0};
}

constexpr std::string_view kColumns = "SELECT a.hash, s.id, a.size, coalesce(b.held, 0), coalesce(b.county, 0), coalesce(b.wanted, 0) "
                                      "FROM attachment a JOIN subject s ON s.number=a.subject LEFT JOIN blob b ON b.hash=a.hash ";

std::vector<Mirror::BlobRow> rowsOf(Query row)
{
    std::vector<Mirror::BlobRow> out;
    std::set<Hash> seen; // a dispute and its package name the same blob
    while (row.next())
        if (auto found = blobAt(row); seen.insert(found.blob).second)
            out.push_back(found);
    return out;
}

} // namespace

void Mirror::projectAttachments(std::int64_t number, const SubjectState& view)
{
    const Attachments* list = nullptr;
    if (const auto* d = view.as<dispute::State>())
        list = &d->content.attachments;
    else if (const auto* c = view.as<confirmation::State>())
        list = &c->content.attachments;
    if (!list)
        return;
    const auto add = [&](const BlobKey& blob) {
        const auto hash = fromHex(blob.hash);
        if (hash && hash->size() == 32 && blob.size > 0)
            m_connection->run("INSERT OR IGNORE INTO attachment(subject, hash, size) VALUES(?1,?2,?3)", number, *hash,
                              sealedSize(static_cast<std::uint64_t>(blob.size)));
    };
    for (const auto& entry : *list) {
        add(entry.file);
        if (entry.preview)
            add(*entry.preview);
    }
}

Done Mirror::noteBlob(const Hash& blob, int held)
{
    return guarded([&] {
        m_connection->run("INSERT INTO blob(hash, held) VALUES(?1,?2) ON CONFLICT(hash) DO UPDATE SET held=excluded.held, "
                          "wanted=CASE WHEN excluded.held=1 THEN 0 ELSE wanted END", blob, held);
    });
}

Done Mirror::noteCountyHas(const Hash& blob, std::uint64_t bytes)
{
    return guarded([&] {
        m_connection->run("INSERT INTO blob(hash, county) VALUES(?1,?2) ON CONFLICT(hash) DO UPDATE SET county=excluded.county", blob, bytes);
    });
}

Done Mirror::wantBlob(const Hash& blob, bool wanted)
{
    return guarded([&] {
        m_connection->run("INSERT INTO blob(hash, wanted) VALUES(?1,?2) ON CONFLICT(hash) DO UPDATE SET wanted=excluded.wanted", blob, wanted);
    });
}

Done Mirror::forgetBlob(const Hash& blob)
{
    return guarded([&] { m_connection->run("DELETE FROM blob WHERE hash=?1", blob); });
}

Result<std::vector<Mirror::BlobRow>> Mirror::blobsToSend(std::size_t limit)
{
    return guarded([&] {
        return rowsOf(m_connection->query(std::string(kColumns) + "WHERE b.held=1 AND b.county<a.size ORDER BY a.size, a.hash LIMIT ?1",
                                          static_cast<std::uint64_t>(limit)));
    });
}

Result<std::vector<Mirror::BlobRow>> Mirror::blobsToFetch(std::uint64_t small, std::size_t limit)
{
    return guarded([&] {
        return rowsOf(m_connection->query(std::string(kColumns) + "WHERE coalesce(b.held, 0)<>1 AND (coalesce(b.wanted, 0)=1 OR (a.size<=?1 AND s.standing=0)) "
                                          "ORDER BY coalesce(b.wanted, 0) DESC, a.size, a.hash LIMIT ?2",
                                          small, static_cast<std::uint64_t>(limit)));
    });
}

Result<std::vector<Mirror::BlobRow>> Mirror::blobs()
{
    return guarded([&] { return rowsOf(m_connection->query(std::string(kColumns) + "ORDER BY a.hash")); });
}

Result<std::set<std::string>> Mirror::namedBlobs()
{
    return guarded([&] {
        std::set<std::string> out;
        auto row = m_connection->query("SELECT hash FROM attachment");
        while (row.next())
            out.insert(toHex(row.bytes(0)));
        // What was refused or waits behind a doubt is out of every view, but its author has not let go of it.
        auto own = m_connection->query("SELECT bytes FROM act WHERE own=1 AND kind='dispute.attach' AND "
                                       "(delivery IN (0,3) OR (delivery=2 AND dismissed=0))");
        while (own.next()) {
            const auto act = decodeAct(own.bytes(0));
            const auto json = act && act->part(Class::Content) ? decodeStrict(*act->part(Class::Content)) : Result<boost::json::value>(boost::json::value());
            if (!json || !json->is_object())
                continue;
            for (const auto* member : {"file", "preview"})
                if (const auto* blob = json->get_object().if_contains(member); blob && blob->is_object())
                    if (const auto* hash = blob->get_object().if_contains("hash"); hash && hash->is_string())
                        out.insert(std::string(std::string_view(hash->get_string())));
        }
        return out;
    });
}

} // namespace core::store
