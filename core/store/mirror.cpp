#include "core/store/mirror.h"

#include "core/store/schema.h"

#include <limits>

namespace core::store {

Mirror::Mirror(std::unique_ptr<Connection> connection, const HolidayTable& holidays, Hooks hooks)
    : m_connection(std::move(connection)), m_holidays(holidays), m_hooks(std::move(hooks))
{
}

Result<std::unique_ptr<Mirror>> Mirror::open(const std::filesystem::path& file, const crypto::Secret& key,
                                             const HolidayTable& holidays, Hooks hooks, Connection::Mode mode)
{
    auto connection = Connection::open(file, key, mode);
    if (!connection)
        return tl::unexpected(connection.error());
    const auto migrated = migrate(**connection);
    if (!migrated)
        return tl::unexpected(migrated.error());
    std::unique_ptr<Mirror> out(new Mirror(std::move(*connection), holidays, std::move(hooks)));
    if (*migrated) // a step may have emptied search, and the next exchange may be days away
        if (const auto filled = out->fillSearch(std::numeric_limits<std::int64_t>::max()); !filled)
            return tl::unexpected(filled.error());
    return guarded([&] {
        out->loadDirectory();
        return std::move(out);
    });
}

std::optional<Sections> readSections(Connection& connection, std::int64_t subject, int layer)
{
    auto row = connection.query("SELECT steps, content, identity, sealed FROM body WHERE subject=?1 AND layer<=?2 "
                                "ORDER BY layer DESC LIMIT 1", subject, layer);
    if (!row.next())
        return std::nullopt;
    return Sections{row.text(0), row.text(1), row.text(2), row.text(3)};
}

void writeSections(Connection& connection, std::int64_t subject, int layer, const Sections& sections)
{
    connection.run("INSERT INTO body(subject, layer, steps, content, identity, sealed) VALUES(?1,?2,?3,?4,?5,?6) "
                   "ON CONFLICT(subject, layer) DO UPDATE SET steps=excluded.steps, content=excluded.content, "
                   "identity=excluded.identity, sealed=excluded.sealed",
                   subject, layer, sections[0], sections[1], sections[2], sections[3]);
}

SubjectState stateOrFail(std::string_view type, const Sections& sections)
{
    auto state = stateFrom(type, sections);
    if (!state)
        throw Failure{{"damaged_mirror", {}, {{"what", "state"}, {"type", type}}, Trouble::Damaged}};
    return std::move(*state);
}

void Mirror::loadDirectory()
{
    auto row = m_connection->query("SELECT number FROM subject WHERE type='directory' ORDER BY number LIMIT 1");
    if (!row.next())
        return;
    const auto sections = readSections(*m_connection, row.number(0), kViewLayer);
    if (!sections)
        return;
    const auto state = stateOrFail("directory", *sections);
    const auto* directory = state.as<directory::State>();
    if (!directory)
        return;
    if (!m_directoryBefore)
        m_directoryBefore = std::move(m_directory);
    m_directory = *directory;
}

Result<std::optional<Bytes>> Mirror::meta(std::string_view name)
{
    return guarded([&]() -> std::optional<Bytes> {
        auto row = m_connection->query("SELECT value FROM meta WHERE name=?1", name);
        if (!row.next())
            return std::nullopt;
        return row.bytes(0);
    });
}

Done Mirror::setMeta(const std::map<std::string, Bytes>& values)
{
    return guarded([&] {
        Transaction transaction(*m_connection);
        for (const auto& [name, value] : values)
            m_connection->run("INSERT INTO meta(name, value) VALUES(?1,?2) ON CONFLICT(name) DO UPDATE SET value=excluded.value", name, value);
        transaction.commit();
    });
}

Result<std::vector<ChainRow>> Mirror::chains()
{
    return guarded([&] {
        std::vector<ChainRow> out;
        auto row = m_connection->query("SELECT chain, seq, link, receipt, receipt_link, forked FROM chain ORDER BY chain");
        while (row.next()) {
            ChainRow chain;
            chain.chain.bytes = row.array<16>(0);
            chain.seq = static_cast<std::uint64_t>(row.number(1));
            chain.link = row.array<32>(2);
            chain.receipt = static_cast<std::uint64_t>(row.number(3));
            if (!row.isNull(4))
                chain.receiptLink = row.array<32>(4);
            chain.forked = row.number(5) != 0;
            out.push_back(chain);
        }
        return out;
    });
}

namespace {

void writeChain(Connection& connection, const ChainRow& row)
{
    connection.run("INSERT INTO chain(chain, seq, link, receipt, receipt_link, forked) VALUES(?1,?2,?3,?4,?5,?6) "
                   "ON CONFLICT(chain) DO UPDATE SET seq=excluded.seq, link=excluded.link, receipt=excluded.receipt, "
                   "receipt_link=excluded.receipt_link, forked=excluded.forked",
                   row.chain.bytes, row.seq, row.link, row.receipt, row.receiptLink, row.forked);
}

} // namespace

Done Mirror::setChain(const ChainRow& row)
{
    return guarded([&] {
        Transaction transaction(*m_connection);
        writeChain(*m_connection, row);
        transaction.commit();
    });
}

Result<std::int64_t> Mirror::book(std::string_view name)
{
    return guarded([&] { return m_connection->number("SELECT last FROM book WHERE name=?1", name).value_or(0); });
}

Result<std::int64_t> Mirror::loadOf(std::string_view account)
{
    return guarded([&] { return m_connection->number("SELECT count(*) FROM dispute_row WHERE live=1 AND mediator=?1", account).value_or(0); });
}

Result<std::optional<SubjectId>> Mirror::importedAs(std::string_view external)
{
    return guarded([&]() -> std::optional<SubjectId> {
        auto row = m_connection->query("SELECT subject FROM imported WHERE external=?1", external);
        if (!row.next())
            return std::nullopt;
        return SubjectId{row.array<16>(0)};
    });
}

Result<SubjectState> Mirror::view(const SubjectId& id)
{
    return guarded([&]() -> SubjectState {
        auto row = m_connection->query("SELECT number, type FROM subject WHERE id=?1", id.bytes);
        if (!row.next())
            return {};
        const auto sections = readSections(*m_connection, row.number(0), kViewLayer);
        return sections ? stateOrFail(row.text(1), *sections) : SubjectState{};
    });
}

Result<std::uint32_t> Mirror::placeOf(const SubjectId& id)
{
    return guarded([&] {
        return static_cast<std::uint32_t>(m_connection->number("SELECT place FROM subject WHERE id=?1", id.bytes).value_or(0));
    });
}

std::int64_t Mirror::subjectNumber(const SubjectId& id)
{
    if (const auto number = m_connection->number("SELECT number FROM subject WHERE id=?1", id.bytes))
        return *number;
    m_connection->run("INSERT INTO subject(id) VALUES(?1)", id.bytes);
    return m_connection->lastRow();
}

void Mirror::insert(const NewActs& acts)
{
    for (const auto& [act, link, signature] : acts.acts) {
        const auto& e = act.envelope;
        m_connection->run("INSERT INTO act(chain, seq, subject, kind, own, left_in_group, claimed, delivery, bytes, link, signature) "
                          "VALUES(?1,?2,?3,?4,1,?5,?6,0,?7,?8,?9)",
                          e.chain.bytes, e.seq, subjectNumber(e.subject), e.kind, static_cast<std::int64_t>(e.group),
                          static_cast<std::int64_t>(e.claimed.time_since_epoch().count()), encodeAct(act), link, signature);
    }
    writeChain(*m_connection, acts.head);
    for (const auto& [name, last] : acts.books)
        m_connection->run("INSERT INTO book(name, last) VALUES(?1,?2) ON CONFLICT(name) DO UPDATE SET last=max(last, excluded.last)", name, last);
    for (const auto& [external, subject] : acts.imported)
        m_connection->run("INSERT OR IGNORE INTO imported(external, subject) VALUES(?1,?2)", external, subject.bytes);
    for (const auto& form : acts.forms)
        m_connection->run("DELETE FROM form WHERE id=?1", form);
}

Result<std::vector<LinkedAct>> Mirror::unjudged(const ChainId& chain, std::uint64_t after, std::size_t limit)
{
    return guarded([&] {
        std::vector<LinkedAct> out;
        // In two halves, each with an index of its own: with OR every judged act of the chain would be read on the way.
        auto row = m_connection->query("SELECT bytes, link, signature, seq FROM act WHERE own=1 AND delivery IN (0,3) AND chain=?1 AND seq>?2 "
                                       "UNION ALL SELECT bytes, link, signature, seq FROM act WHERE own=1 AND lost=1 AND delivery NOT IN (0,3) "
                                       "AND chain=?1 AND seq>?2 ORDER BY seq LIMIT ?3",
                                       chain.bytes, after, static_cast<std::uint64_t>(limit));
        while (row.next()) {
            auto act = decodeAct(row.bytes(0));
            if (!act)
                throw Failure{{"damaged_mirror", {}, {{"what", "act"}}, Trouble::Damaged}};
            LinkedAct linked{std::move(*act), row.array<32>(1), std::nullopt};
            if (!row.isNull(2))
                linked.signature = row.array<64>(2);
            out.push_back(std::move(linked));
        }
        return out;
    });
}

Result<std::optional<Hash>> Mirror::linkOf(const ActId& id)
{
    return guarded([&]() -> std::optional<Hash> {
        auto row = m_connection->query("SELECT link FROM act WHERE chain=?1 AND seq=?2 AND own=1", id.chain.bytes, id.seq);
        if (!row.next() || row.isNull(0))
            return std::nullopt;
        return row.array<32>(0);
    });
}

Done Mirror::markForked(const ChainId& chain)
{
    return guarded([&] {
        Transaction transaction(*m_connection);
        m_connection->run("UPDATE chain SET forked=1 WHERE chain=?1", chain.bytes);
        const Error error{"forked", {}, {}, Trouble::Damaged};
        const auto word = encodeCanonical(boost::json::object{{"code", error.code}});
        m_connection->run("UPDATE act SET delivery=3, word=?2 WHERE chain=?1 AND own=1 AND delivery IN (0,3)", chain.bytes, word);
        transaction.commit();
    });
}

namespace {

/// Never a lane: marks the chain of acts that were set aside.
constexpr std::uint8_t kAside = 0x80;

} // namespace

Done Mirror::setAside(const ChainId& chain, std::uint64_t common)
{
    return guarded([&] {
        auto aside = chain;
        aside.bytes.back() |= kAside;
        Transaction transaction(*m_connection);
        m_connection->run("UPDATE chain SET forked=1 WHERE chain=?1", chain.bytes);
        m_connection->run("UPDATE act SET chain=?2, delivery=3, word=?4 WHERE chain=?1 AND own=1 AND delivery IN (0,3) AND seq>?3",
                          chain.bytes, aside.bytes, common, encodeCanonical(boost::json::object{{"code", "forked"}}));
        m_connection->run("INSERT OR IGNORE INTO chain(chain, seq, link, forked) SELECT ?2, seq, link, 1 FROM chain WHERE chain=?1",
                          chain.bytes, aside.bytes);
        transaction.commit();
    });
}

Result<std::vector<Returned>> Mirror::returned(const CertificateId& current, const std::function<bool(std::string_view)>& movedOn)
{
    return guarded([&] {
        std::vector<Returned> out;
        std::vector<bool> wanted;
        std::map<std::pair<ChainId, std::uint64_t>, std::size_t> groups; // by the group's last seq
        auto row = m_connection->query("SELECT chain, seq, left_in_group, delivery, word, bytes, link FROM act "
                                       "WHERE own=1 AND delivery IN (2,3) AND dismissed=0 ORDER BY number");
        while (row.next()) {
            ChainId chain;
            chain.bytes = row.array<16>(0);
            const bool aside = chain.certificate() != current || (chain.bytes.back() & kAside) != 0;
            const bool refusedByCounty = row.number(3) == kRefused;
            if (!aside && !refusedByCounty)
                continue;
            const auto word = decodeStrict(row.text(4), {.bytes = 1024 * 1024, .depth = 32});
            std::string code;
            if (word && word->is_object())
                if (const auto* found = word->get_object().if_contains("code"); found && found->is_string())
                    code = std::string(std::string_view(found->get_string()));
            auto act = decodeAct(row.bytes(5));
            if (!act)
                throw Failure{{"damaged_mirror", {}, {{"what", "act"}}, Trouble::Damaged}};
            const auto last = static_cast<std::uint64_t>(row.number(1) + row.number(2));
            const auto [at, fresh] = groups.try_emplace({chain, last}, out.size());
            if (fresh) {
                out.push_back({{}, {}});
                wanted.push_back(false);
            }
            auto& group = out[at->second];
            // The row's name of it, which may have been set aside.
            act->envelope.chain = chain;
            group.acts.push_back({std::move(*act), row.array<32>(6), std::nullopt});
            if (!refusedByCounty) {
                group.why = "fork";
                wanted[at->second] = true;
            } else if (movedOn(code)) {
                group.why = code;
                wanted[at->second] = true;
            }
        }
        std::vector<Returned> chosen;
        for (std::size_t i = 0; i < out.size(); ++i)
            if (wanted[i])
                chosen.push_back(std::move(out[i]));
        return chosen;
    });
}

void Mirror::retire(const std::vector<ActId>& replaced, std::set<SubjectId>& touched)
{
    for (const auto& id : replaced) {
        auto row = m_connection->query("SELECT s.id FROM act a JOIN subject s ON s.number=a.subject WHERE a.chain=?1 AND a.seq=?2 AND a.own=1",
                                       id.chain.bytes, id.seq);
        if (!row.next())
            continue;
        touched.insert(SubjectId{row.array<16>(0)});
        m_connection->run("UPDATE act SET delivery=2, dismissed=1, word=CASE WHEN delivery=2 THEN word ELSE ?3 END WHERE chain=?1 AND seq=?2 AND own=1",
                          id.chain.bytes, id.seq, encodeCanonical(boost::json::object{{"code", "fork"}}));
    }
}

Done Mirror::dismiss(const ActId& act)
{
    return guarded([&] {
        m_connection->run("UPDATE act SET dismissed=1 WHERE chain=?1 AND seq=?2 AND own=1 AND delivery IN (2,3)", act.chain.bytes, act.seq);
    });
}

Done Mirror::noteTries(const ChainId& chain, std::uint64_t first, std::uint64_t last)
{
    return guarded([&] {
        m_connection->run("UPDATE act SET tries=tries+1 WHERE chain=?1 AND seq BETWEEN ?2 AND ?3", chain.bytes, first, last);
    });
}

Done Mirror::want(const SubjectId& subject)
{
    return guarded([&] { m_connection->run("UPDATE subject SET wanted=1 WHERE id=?1 AND wanted=0", subject.bytes); });
}

Done Mirror::wantGaps(const std::vector<SubjectId>& subjects)
{
    return guarded([&] {
        if (subjects.empty())
            return;
        Transaction transaction(*m_connection);
        for (const auto& subject : subjects)
            m_connection->run("UPDATE subject SET wanted=1 WHERE id=?1 AND wanted=0 AND standing=0 AND stuck=0 AND level>0 AND EXISTS("
                              "SELECT 1 FROM act WHERE act.subject=subject.number AND act.delivery=1 AND act.place>subject.place)", subject.bytes);
        transaction.commit();
    });
}

Result<std::vector<SubjectId>> Mirror::wanted(std::size_t limit)
{
    return guarded([&] {
        std::vector<SubjectId> out;
        auto row = m_connection->query("SELECT id FROM subject WHERE wanted=1 ORDER BY number LIMIT ?1", static_cast<std::uint64_t>(limit));
        while (row.next())
            out.push_back(SubjectId{row.array<16>(0)});
        return out;
    });
}

Result<std::vector<Mirror::CursorRow>> Mirror::cursors()
{
    return guarded([&] {
        std::vector<CursorRow> out;
        auto row = m_connection->query("SELECT audience, value, differs FROM cursor ORDER BY audience");
        while (row.next())
            out.push_back({row.text(0), static_cast<std::uint64_t>(row.number(1)), row.number(2) != 0});
        return out;
    });
}

Done Mirror::setCursors(const std::vector<CursorRow>& rows)
{
    return guarded([&] {
        Transaction transaction(*m_connection);
        for (const auto& row : rows)
            m_connection->run("INSERT INTO cursor(audience, value, differs) VALUES(?1,?2,?3) ON CONFLICT(audience) DO UPDATE SET "
                              "value=excluded.value, differs=excluded.differs", row.audience, row.value, row.differs);
        transaction.commit();
    });
}

Result<std::vector<Hash>> Mirror::leaves(std::string_view audience)
{
    return guarded([&] {
        std::vector<Hash> out;
        auto row = m_connection->query("SELECT hash FROM leaf WHERE audience=?1 ORDER BY subject", audience);
        while (row.next())
            out.push_back(row.array<32>(0));
        return out;
    });
}

Done Mirror::saveForm(std::string_view id, std::string_view page, std::string_view subject, std::string_view body, Instant at)
{
    return guarded([&] {
        m_connection->run("INSERT INTO form(id, page, subject, body, saved) VALUES(?1,?2,?3,?4,?5) ON CONFLICT(id) DO UPDATE SET "
                          "page=excluded.page, subject=excluded.subject, body=excluded.body, saved=excluded.saved",
                          id, page, subject, body, static_cast<std::int64_t>(at.time_since_epoch().count()));
    });
}

Done Mirror::dropForm(std::string_view id)
{
    return guarded([&] { m_connection->run("DELETE FROM form WHERE id=?1", id); });
}

} // namespace core::store
