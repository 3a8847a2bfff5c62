#include "sync/county/postgres_transaction.h"

#include "sync/county/postgres.h"
#include "sync/county/postgres_schema.h"
#include "sync/county/row_bytes.h"

#include <functional>
#include <map>

namespace county::postgres {

namespace {

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

class Live final : public PostgresTransaction {
public:
    Live(Connection& database, const Keys& keys, std::int64_t number, std::set<int>& years, Watermark& watermark)
        : m_database(database), m_keys(keys), m_number(number), m_years(years), m_watermark(watermark), m_floor(watermark.mark())
    {
    }

    void lock() override { readCounty("SELECT name, epoch, revision, time, directory, peaks FROM county WHERE number = # FOR UPDATE"); }

    void foresee(const Ahead& ahead) override
    {
        std::vector<Question> questions;
        for (const auto& id : ahead.chains)
            questions.push_back({[&] { m_database.run(kChain, id.bytes); }, [&](Rows row) { m_chains[id] = chainFrom(id, std::move(row)); }});
        for (const auto& id : ahead.subjects) {
            questions.push_back({[&] { m_database.run(kSubject, id.bytes); }, [&](Rows row) { m_subjects[id] = subjectFrom(id, std::move(row)); }});
            questions.push_back({[&] { m_database.run(kGrants, id.bytes); }, [&](Rows row) { m_grants[id] = grantsFrom(std::move(row)); }});
        }
        for (const auto& revision : ahead.revisions)
            questions.push_back({[&] { m_database.run(kTime, revision); }, [&](Rows row) { m_times[revision] = timeFrom(std::move(row)); }});
        auto answers = m_database.queries(std::span<const Question>(questions), [](const Question& question) { question.ask(); });
        for (std::size_t i = 0; i < answers.size(); ++i)
            questions[i].keep(std::move(answers[i]));

        std::set<core::Audience> concerned;
        for (const auto& id : ahead.subjects)
            for (const auto& grant : m_grants.at(id))
                concerned.insert(grant.audience);
        (void)digests(std::vector(concerned.begin(), concerned.end()));
    }

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
        if (!m_restores) {
            m_restores.emplace();
            auto row = m_database.query("SELECT epoch, revision, at, until FROM restore WHERE county = # ORDER BY epoch");
            while (row.next())
                m_restores->push_back({row.count(0), row.count(1), instantOf(row.number(2)), instantOf(row.number(3))});
        }
        return *m_restores;
    }
    void setRestore(const RestoreRow& row) override
    {
        m_restores.reset();
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
        return freeBookBehind(m_database.number("SELECT count(*) FROM certificate WHERE county = #").value_or(0),
                              m_database.number("SELECT count(*) FROM restore WHERE county = #").value_or(0),
                              [this](const std::string& letters) { return m_database.number("SELECT 1 FROM certificate WHERE county = # AND book = $1 LIMIT 1", letters).has_value(); });
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
                       "ON CONFLICT(county, secret) DO UPDATE SET until = $3, tries = $4, used = nullif($5, ''::bytea)",
                       invitation.secret, invitation.account, milliseconds(invitation.until), invitation.triesLeft, used);
    }

    std::optional<ChainRow> chain(const ChainId& id) override
    {
        const auto known = m_chains.find(id);
        return known != m_chains.end() ? known->second : chainFrom(id, m_database.query(kChain, id.bytes));
    }
    void setChain(const ChainRow& row) override
    {
        m_chains.erase(row.id);
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
        const auto known = m_times.find(revision);
        return known != m_times.end() ? known->second : timeFrom(m_database.query(kTime, revision));
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
        const auto known = m_subjects.find(id);
        return known != m_subjects.end() ? known->second : subjectFrom(id, m_database.query(kSubject, id.bytes));
    }
    std::optional<std::uint32_t> placeOf(const SubjectId& id) override
    {
        const auto [at, isNew] = m_places.try_emplace(id);
        if (isNew)
            if (const auto place = m_database.number("SELECT place FROM subject_# WHERE county = # AND id = $1", id.bytes))
                at->second = static_cast<std::uint32_t>(*place);
        return at->second;
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
        m_subjects.erase(row.id);
        m_places.erase(row.id);
        m_database.run("INSERT INTO subject_#(county, id, type, place, revision, sections, fold) VALUES(#, $1, $2, $3, $4, $5, $6) "
                       "ON CONFLICT(county, id) DO UPDATE SET place = $3, revision = $4, sections = $5, fold = $6",
                       row.id.bytes, row.type, row.place, row.revision, seal(joined(row.sections), place("sections", row.id.bytes, row.revision)),
                       static_cast<int>(exchange::kFold));
    }

    std::vector<GrantRow> grantsOf(const SubjectId& subject) override
    {
        const auto known = m_grants.find(subject);
        return known != m_grants.end() ? known->second : grantsFrom(m_database.query(kGrants, subject.bytes));
    }
    void setGrant(const GrantRow& row) override
    {
        m_grants.erase(row.subject);
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
        std::vector<core::Audience> unknown;
        for (const auto& audience : audiences)
            if (!m_digests.contains(audience))
                unknown.push_back(audience);
        auto rows = m_database.queries(std::span<const core::Audience>(unknown), [&](const core::Audience& audience) {
            m_database.run("SELECT digest FROM audience_# WHERE county = # AND name = $1", audience);
        });
        for (std::size_t i = 0; i < rows.size(); ++i)
            m_digests[unknown[i]] = rows[i].next() ? rows[i].array<32>(0) : Hash{};
        std::vector<Hash> out;
        for (const auto& audience : audiences)
            out.push_back(m_digests.at(audience));
        return out;
    }
    void setDigest(const core::Audience& audience, const Hash& digest) override
    {
        m_digests[audience] = digest;
        m_database.run("INSERT INTO audience_#(county, name, digest) VALUES(#, $1, $2) ON CONFLICT(county, name) DO UPDATE SET digest = $2",
                       audience, digest);
    }

    [[nodiscard]] const std::set<int>& made() const override { return m_made; }
    [[nodiscard]] const std::optional<CountyRow>& known() const override { return m_county; }

private:
    struct Question {
        std::function<void()> ask;
        std::function<void(Rows)> keep;
    };
    static constexpr auto kChain = "SELECT seq, link, state FROM chain_# WHERE county = # AND id = $1";
    static constexpr auto kSubject = "SELECT type, place, revision, sections FROM subject_# WHERE county = # AND id = $1";
    static constexpr auto kGrants = "SELECT audience, subject, level, first, since, until, revision FROM grants_# "
                                    "WHERE county = # AND subject = $1 ORDER BY audience";
    static constexpr auto kTime = "SELECT received FROM act_# WHERE county = # AND revision = $1";

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
    static std::optional<ChainRow> chainFrom(const ChainId& id, Rows row)
    {
        if (!row.next())
            return std::nullopt;
        return ChainRow{id, row.count(0), row.array<32>(1), static_cast<ChainState>(row.number(2))};
    }
    [[nodiscard]] std::optional<SubjectRow> subjectFrom(const SubjectId& id, Rows row) const
    {
        if (!row.next())
            return std::nullopt;
        const auto revision = row.count(2);
        return SubjectRow{id, row.text(0), static_cast<std::uint32_t>(row.number(1)), revision,
                          parted(opened(row.bytes(3), place("sections", id.bytes, revision)))};
    }
    static std::optional<core::Instant> timeFrom(Rows row) { return row.next() ? std::optional(instantOf(row.number(0))) : std::nullopt; }
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

    // What was fetched; nobody else changes it while this transaction lasts, and what it changes itself is forgotten here or kept anew.
    std::map<ChainId, std::optional<ChainRow>> m_chains;
    std::map<SubjectId, std::optional<SubjectRow>> m_subjects;
    std::map<SubjectId, std::optional<std::uint32_t>> m_places;
    std::map<SubjectId, std::vector<GrantRow>> m_grants;
    std::map<std::uint64_t, std::optional<core::Instant>> m_times;
    std::map<core::Audience, Hash> m_digests;
    std::optional<std::vector<RestoreRow>> m_restores;
};

} // namespace

std::unique_ptr<PostgresTransaction> transactionOn(Connection& database, const Keys& keys, std::int64_t number, std::set<int>& years, Watermark& watermark)
{
    return std::make_unique<Live>(database, keys, number, years, watermark);
}

} // namespace county::postgres
