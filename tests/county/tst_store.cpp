#include "sync/county/postgres_store.h"
#include "sync/county/sqlite_store.h"
#include "tests/county/support/county.h"

#include <gtest/gtest.h>

// What every CountyStore must do, asked of it directly. Run twice: once on SQLite, once with FENGQIAO_TEST_STORE=postgres.

using namespace county;
using namespace county::test;

namespace {

core::Hash hash(std::uint8_t byte)
{
    core::Hash out;
    out.fill(byte);
    return out;
}

SubjectId subjectId(std::uint8_t byte)
{
    SubjectId out;
    out.bytes.fill(byte);
    return out;
}

ChainId chainId(std::uint8_t byte)
{
    CertificateId certificate;
    certificate.bytes.fill(byte);
    return {certificate, core::Lane::Work};
}

core::Hash digestOf(Transaction& transaction, const core::Audience& audience)
{
    return transaction.digests(std::span(&audience, 1)).at(0);
}

std::vector<GrantRow> newsOf(Transaction& transaction, const core::Audience& audience, std::uint64_t after, std::size_t limit)
{
    const Since asked{audience, after};
    return transaction.news(std::span(&asked, 1), limit).at(0);
}

class Store : public testing::Test {
protected:
    TempFolder folder;
    core::crypto::Secret key = core::crypto::Secret::random(32);
    std::string database = onPostgres() ? PostgresServer::freshDatabase() : "";
    const core::Instant start = *core::parseInstant(kStart);
    std::unique_ptr<CountyStore> store;

    Store()
    {
        const CountyRow row{"柳泉县", 1, 0, start, subjectId(9), {}};
        const auto made = database.empty() ? createSqliteStore(file(), key, row) : createPostgresStore(address(), key, row);
        EXPECT_TRUE(made) << made.error().code;
        store = open();
    }
    ~Store() override
    {
        store.reset();
        if (!database.empty())
            PostgresServer::giveBack(database);
    }
    std::filesystem::path file() const { return folder.path() / "county.db"; }
    std::string address() const { return PostgresServer::shared().address(database); }
    std::unique_ptr<CountyStore> open() const
    {
        core::desk::PosixFileSystem files;
        auto opened = database.empty() ? openSqliteStore(file(), key, files) : openPostgresStore(address(), key, std::make_shared<Watermark>());
        EXPECT_TRUE(opened) << opened.error().code;
        return opened ? std::move(*opened) : nullptr;
    }
    template <class F>
    core::Done write(F body)
    {
        return store->write([&](Transaction& t) -> core::Done {
            body(t);
            return {};
        });
    }
    template <class F>
    void read(F body)
    {
        const auto done = store->read([&](Transaction& t) -> core::Done {
            body(t);
            return {};
        });
        EXPECT_TRUE(done) << done.error().code;
    }
    /// An act by this chain; place 0: refused.
    ActRow act(std::uint64_t revision, std::uint8_t chain, std::uint64_t seq, std::uint8_t subject, std::uint32_t place, core::Instant received) const
    {
        core::Envelope envelope;
        envelope.chain = chainId(chain);
        envelope.seq = seq;
        envelope.subject = subjectId(subject);
        envelope.kind = "dispute.accept";
        envelope.claimed = received;
        ActRow row;
        row.act = core::sealAct(envelope, {R"({"note":"甲乙"})", std::nullopt, std::nullopt, std::nullopt});
        row.verdict.revision = revision;
        row.verdict.received = received;
        row.verdict.accepted = place > 0;
        row.verdict.place = place;
        if (place == 0) {
            row.verdict.code = "not_assigned";
            row.verdict.facts = {{"who", "张三"}};
        }
        row.link = hash(static_cast<std::uint8_t>(100 + revision));
        row.leaf = hash(static_cast<std::uint8_t>(200 + revision));
        return row;
    }
};

} // namespace

TEST_F(Store, keepsTheCountyRow)
{
    CountyRow row;
    read([&](Transaction& t) { row = t.county(); });
    EXPECT_EQ(row.name, "柳泉县");
    EXPECT_EQ(row.epoch, 1U);
    EXPECT_EQ(row.revision, 0U);
    EXPECT_EQ(row.time, start);
    EXPECT_EQ(row.directory, subjectId(9));
    row.peaks.add(hash(1));
    row.peaks.add(hash(2));
    row.peaks.add(hash(3));
    row.revision = 3;
    row.epoch = 2;
    row.time += std::chrono::milliseconds(1);
    ASSERT_TRUE(write([&](Transaction& t) {
        t.setCounty(row);
        EXPECT_EQ(t.county().revision, 3U); // and what was written is read in the same transaction
    }));
    for (auto* each : {store.get(), open().release()}) {
        const std::unique_ptr<CountyStore> owner(each == store.get() ? nullptr : each);
        CountyRow found;
        ASSERT_TRUE(each->read([&](Transaction& t) -> core::Done {
            found = t.county();
            return {};
        }));
        EXPECT_EQ(found.revision, 3U);
        EXPECT_EQ(found.epoch, 2U);
        EXPECT_EQ(found.time, row.time);
        EXPECT_EQ(found.peaks, row.peaks);
    }
}

TEST_F(Store, anErrorAndAnExceptionLeaveNothingBehind)
{
    const auto refused = store->write([&](Transaction& t) -> core::Done {
        t.setDigest("a", hash(1));
        return core::refused("no");
    });
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "no");
    EXPECT_THROW((void)store->write([&](Transaction& t) -> core::Done {
        t.setDigest("a", hash(2));
        throw std::runtime_error("a bug");
    }),
                 std::runtime_error);
    read([&](Transaction& t) { EXPECT_EQ(digestOf(t, "a"), core::Hash{}); });
    ASSERT_TRUE(write([&](Transaction& t) { t.setDigest("a", hash(3)); }));
    read([&](Transaction& t) { EXPECT_EQ(digestOf(t, "a"), hash(3)); });
}

TEST_F(Store, manyQuestionsAtOnceAreAnsweredInTheirOrder)
{
    // More than one wait's worth, behind more writes than are ever left unfetched.
    std::vector<core::Audience> audiences;
    for (int i = 0; i < 250; ++i)
        audiences.push_back("org:" + std::to_string(i));
    std::vector<core::Hash> found;
    ASSERT_TRUE(write([&](Transaction& t) {
        for (int i = 0; i < 249; ++i) {
            t.setDigest(audiences[static_cast<std::size_t>(i)], hash(static_cast<std::uint8_t>(i)));
            t.setGrant({audiences[static_cast<std::size_t>(i)], subjectId(1), 1, 1, 1, 0, static_cast<std::uint64_t>(i) + 1});
        }
        found = t.digests(audiences);
    }));
    ASSERT_EQ(found.size(), 250U);
    for (std::size_t i = 0; i < 249; ++i)
        EXPECT_EQ(found[i], hash(static_cast<std::uint8_t>(i))) << i;
    EXPECT_EQ(found[249], core::Hash{});

    read([&](Transaction& t) {
        std::vector<Since> asked;
        for (const auto& audience : audiences)
            asked.push_back({audience, 100});
        const auto news = t.news(asked, 10);
        ASSERT_EQ(news.size(), 250U);
        for (std::size_t i = 0; i < 250; ++i) {
            ASSERT_EQ(news[i].size(), i >= 100 && i < 249 ? 1U : 0U) << i;
            if (!news[i].empty()) {
                EXPECT_EQ(news[i].front().audience, audiences[i]);
            }
        }
    });
}

TEST_F(Store, aReaderSeesOneMomentAndAWriterOnlyWhatIsCommitted)
{
    auto other = open();
    ASSERT_TRUE(write([&](Transaction& t) { t.setDigest("a", hash(1)); }));
    const auto done = other->read([&](Transaction& reader) -> core::Done {
        EXPECT_EQ(digestOf(reader, "a"), hash(1));
        EXPECT_TRUE(write([&](Transaction& t) {
            t.setDigest("a", hash(2));
            t.setDigest("b", hash(2));
        }));
        EXPECT_EQ(digestOf(reader, "a"), hash(1));
        EXPECT_EQ(digestOf(reader, "b"), core::Hash{});
        return {};
    });
    EXPECT_TRUE(done);
    ASSERT_TRUE(other->read([&](Transaction& reader) -> core::Done {
        EXPECT_EQ(digestOf(reader, "b"), hash(2));
        return {};
    }));
}

TEST_F(Store, keepsRestores)
{
    ASSERT_TRUE(write([&](Transaction& t) {
        t.setRestore({3, 20, start, start + std::chrono::hours(2)});
        t.setRestore({2, 10, start, start + std::chrono::hours(1)});
        t.setRestore({3, 99, start, start + std::chrono::hours(3)}); // of a known epoch only the end changes
    }));
    read([&](Transaction& t) {
        const auto rows = t.restores();
        ASSERT_EQ(rows.size(), 2U);
        EXPECT_EQ(rows[0].epoch, 2U);
        EXPECT_EQ(rows[1].revision, 20U);
        EXPECT_EQ(rows[1].until, start + std::chrono::hours(3));
    });
}

TEST_F(Store, keepsCertificatesAndGivesBooksOnce)
{
    const auto certificate = [&](const std::string& account, const std::string& book) {
        CertificateRow row;
        row.certificate = {toText(core::randomCertificateId()), "柳泉县", account, "张三", "一号电脑", {}, std::string(64, '1'), std::string(64, '2'),
                           start, start + std::chrono::hours(1), book};
        row.issued = issue(row.certificate, core::crypto::SigningKey::generate());
        return row;
    };
    const auto first = certificate("vl", "A"), second = certificate("vl", "B"), third = certificate("fc", "C");
    ASSERT_TRUE(write([&](Transaction& t) {
        for (const auto& row : {first, second, third})
            t.addCertificate(row);
        t.setState(idOf(second.certificate), CertificateState::Revoked, start);
    }));
    read([&](Transaction& t) {
        const auto found = t.certificate(idOf(first.certificate));
        ASSERT_TRUE(found);
        EXPECT_EQ(found->issued.bytes, first.issued.bytes);
        EXPECT_EQ(found->issued.signature, first.issued.signature);
        EXPECT_EQ(found->certificate.device, "一号电脑");
        EXPECT_EQ(found->state, CertificateState::Valid);
        EXPECT_EQ(t.certificate(idOf(second.certificate))->state, CertificateState::Revoked);
        EXPECT_FALSE(t.certificate(core::randomCertificateId()));
        EXPECT_EQ(t.certificatesOf("vl").size(), 2U);
        EXPECT_EQ(t.certificatesOf("nobody").size(), 0U);
    });
    ASSERT_TRUE(write([&](Transaction& t) {
        EXPECT_EQ(t.freeBook(), core::bookLetters(4)); // three are given
        t.setRestore({2, 0, start, start});
        EXPECT_EQ(t.freeBook(), core::bookLetters(504)); // the backup may have forgotten some
    }));
    // One transaction that fails on a known id leaves the store usable.
    EXPECT_FALSE(write([&](Transaction& t) {
        t.addCertificate(first);
        (void)t.county();
        t.setDigest("x", hash(1));
    }));
    read([&](Transaction& t) { EXPECT_EQ(digestOf(t, "x"), core::Hash{}); });
}

TEST_F(Store, keepsInvitations)
{
    Invitation invitation{hash(1), "vl", start + std::chrono::hours(24), 5, std::nullopt};
    ASSERT_TRUE(write([&](Transaction& t) { t.setInvitation(invitation); }));
    read([&](Transaction& t) {
        const auto found = t.invitation(hash(1));
        ASSERT_TRUE(found);
        EXPECT_EQ(found->account, "vl");
        EXPECT_EQ(found->until, invitation.until);
        EXPECT_EQ(found->triesLeft, 5);
        EXPECT_FALSE(found->used);
        EXPECT_FALSE(t.invitation(hash(2)));
    });
    invitation.triesLeft = 4;
    invitation.used = core::randomCertificateId();
    ASSERT_TRUE(write([&](Transaction& t) { t.setInvitation(invitation); }));
    read([&](Transaction& t) {
        EXPECT_EQ(t.invitation(hash(1))->triesLeft, 4);
        EXPECT_EQ(t.invitation(hash(1))->used, invitation.used);
    });
}

TEST_F(Store, keepsChainsAndHeads)
{
    ChainRow row{chainId(1), 7, hash(7), ChainState::Open};
    ASSERT_TRUE(write([&](Transaction& t) {
        t.setChain(row);
        t.addHead(row.id, 7, {});
        t.addHead(row.id, 7, {}); // a repeat
    }));
    row.seq = 8;
    row.state = ChainState::Closed;
    ASSERT_TRUE(write([&](Transaction& t) { t.setChain(row); }));
    read([&](Transaction& t) {
        const auto found = t.chain(chainId(1));
        ASSERT_TRUE(found);
        EXPECT_EQ(found->seq, 8U);
        EXPECT_EQ(found->link, hash(7));
        EXPECT_EQ(found->state, ChainState::Closed);
        EXPECT_FALSE(t.chain(chainId(2)));
    });
}

TEST_F(Store, keepsActsOverYears)
{
    const auto later = *core::parseInstant("2027-01-01T00:00:00+08:00"), last = later - std::chrono::milliseconds(1);
    ASSERT_TRUE(write([&](Transaction& t) {
        t.addAct(act(1, 1, 1, 1, 1, start));
        t.addAct(act(2, 1, 2, 1, 0, start)); // refused
        t.addAct(act(3, 2, 1, 2, 1, last));
        t.addAct(act(4, 1, 3, 1, 2, later));
    }));
    ASSERT_TRUE(write([&](Transaction& t) { t.addAct(act(5, 2, 2, 1, 3, later)); }));
    read([&](Transaction& t) {
        EXPECT_EQ(t.linkAt({chainId(1), 3}), hash(104));
        EXPECT_FALSE(t.linkAt({chainId(1), 4}));
        const auto refused = t.verdictOf({chainId(1), 2});
        ASSERT_TRUE(refused);
        EXPECT_EQ(refused->code, "not_assigned");
        EXPECT_EQ(refused->facts.at("who").as_string(), "张三");
        EXPECT_FALSE(t.verdictOf({chainId(3), 1}));

        const auto verdicts = t.verdictsOf(chainId(1), 1, 4);
        ASSERT_EQ(verdicts.size(), 2U);
        EXPECT_EQ(verdicts[0].act.seq, 2U);
        EXPECT_EQ(verdicts[1].act.seq, 3U);
        EXPECT_EQ(t.verdictsOf(chainId(1), 0, 3).size(), 2U);
        EXPECT_EQ(t.verdictsOf(chainId(1), 4, 9).size(), 0U);

        const auto acts = t.actsOf(subjectId(1), 0);
        ASSERT_EQ(acts.size(), 3U); // of two years, without the refused one
        EXPECT_EQ(acts[0].id, (ActId{chainId(1), 1}));
        EXPECT_EQ(acts[1].verdict.revision, 4U);
        EXPECT_EQ(acts[2].verdict.place, 3U);
        EXPECT_EQ(acts[0].act->parts[0], R"({"note":"甲乙"})");
        EXPECT_EQ(t.actsOf(subjectId(1), 1).size(), 2U);
        EXPECT_FALSE(t.onlyFrom(subjectId(1), 0, chainId(1).certificate()));
        EXPECT_TRUE(t.onlyFrom(subjectId(1), 4, chainId(2).certificate()));
        EXPECT_TRUE(t.onlyFrom(subjectId(2), 9, chainId(1).certificate())); // there are none

        EXPECT_EQ(t.timeOf(3), last);
        EXPECT_EQ(t.timeOf(4), later);
        EXPECT_FALSE(t.timeOf(6));
        EXPECT_EQ(t.actAt(5), (ActId{chainId(2), 2}));
        EXPECT_FALSE(t.actAt(6));
    });
    EXPECT_FALSE(write([&](Transaction& t) { t.addAct(act(6, 2, 2, 1, 4, later)); })); // one seq, one act
    EXPECT_FALSE(write([&](Transaction& t) { t.addAct(act(5, 3, 1, 1, 4, later)); })); // one revision, one act
}

TEST_F(Store, readsLongChainsFromTheirEnd)
{
    ASSERT_TRUE(write([&](Transaction& t) {
        for (std::uint64_t i = 1; i <= 700; ++i)
            t.addAct(act(i, 1, i, 1, static_cast<std::uint32_t>(i), start));
    }));
    read([&](Transaction& t) {
        const auto all = t.verdictsOf(chainId(1), 0, 1000);
        ASSERT_EQ(all.size(), 700U);
        for (std::uint64_t i = 0; i < 700; ++i)
            ASSERT_EQ(all[i].act.seq, i + 1);
        EXPECT_EQ(t.verdictsOf(chainId(1), 188, 1000).size(), 512U);
        EXPECT_EQ(t.verdictsOf(chainId(1), 600, 610).size(), 10U);
    });
}

TEST_F(Store, keepsTheJournalsTree)
{
    ASSERT_TRUE(write([&](Transaction& t) {
        t.addAct(act(1, 1, 1, 1, 1, start));
        t.addNode({1, 0}, hash(11));
        t.addNode({2, 0}, hash(12));
    }));
    read([&](Transaction& t) {
        EXPECT_EQ(t.node({0, 0}), hash(201)); // the leaf of revision 1
        EXPECT_EQ(t.node({1, 0}), hash(11));
        EXPECT_EQ(t.node({2, 0}), hash(12));
    });
    const auto missing = store->read([](Transaction& t) -> core::Done {
        (void)t.node({3, 0});
        return {};
    });
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, "damaged_mirror");
}

TEST_F(Store, keepsSubjects)
{
    SubjectRow row{subjectId(1), "dispute", 1, 1, {R"({"state":"assigned"})", "", R"({"name":"李四"})", std::string(100'000, 'x')}};
    ASSERT_TRUE(write([&](Transaction& t) { t.setSubject(row); }));
    row.place = 2;
    row.revision = 9;
    row.sections[1] = "{}";
    ASSERT_TRUE(write([&](Transaction& t) { t.setSubject(row); }));
    read([&](Transaction& t) {
        const auto found = t.subject(subjectId(1));
        ASSERT_TRUE(found);
        EXPECT_EQ(found->type, "dispute");
        EXPECT_EQ(found->place, 2U);
        EXPECT_EQ(found->revision, 9U);
        EXPECT_EQ(found->sections, row.sections);
        EXPECT_FALSE(t.subject(subjectId(2)));
    });
}

TEST_F(Store, keepsGrantsAndTellsNewsByRevision)
{
    const GrantRow one{"org:a", subjectId(1), 2, 1, 1, 0, 5}, two{"org:a", subjectId(2), 1, 2, 2, 0, 4}, three{"org:b", subjectId(1), 3, 3, 3, 7, 7};
    ASSERT_TRUE(write([&](Transaction& t) {
        for (const auto& row : {one, two, three})
            t.setGrant(row);
    }));
    read([&](Transaction& t) {
        EXPECT_EQ(t.grantsOf(subjectId(1)), (std::vector<GrantRow>{one, three}));
        EXPECT_EQ(t.grantsOf(subjectId(3)), std::vector<GrantRow>{});
        EXPECT_EQ(newsOf(t, "org:a", 0, 10), (std::vector<GrantRow>{two, one}));
        EXPECT_EQ(newsOf(t, "org:a", 0, 1), std::vector<GrantRow>{two});
        EXPECT_EQ(newsOf(t, "org:a", 4, 10), std::vector<GrantRow>{one});
        EXPECT_EQ(newsOf(t, "org:c", 0, 10), std::vector<GrantRow>{});
    });
    auto moved = two;
    moved.revision = 6;
    moved.level = 3;
    ASSERT_TRUE(write([&](Transaction& t) { t.setGrant(moved); }));
    read([&](Transaction& t) { EXPECT_EQ(newsOf(t, "org:a", 0, 10), (std::vector<GrantRow>{one, moved})); });
}

TEST_F(Store, whatIsForeseenIsAnsweredAsItStands)
{
    constexpr std::uint8_t kMany = 120; // two questions each: more than go out at once
    const auto row = [](std::uint8_t n, std::uint32_t place) { return SubjectRow{subjectId(n), "dispute", place, place, {R"({"state":"assigned"})", "", "", ""}}; };
    const auto grant = [](std::uint8_t n, std::uint64_t revision) { return GrantRow{"org:a", subjectId(n), 2, 1, 1, 0, revision}; };
    ASSERT_TRUE(write([&](Transaction& t) {
        for (std::uint8_t n = 1; n <= kMany; ++n) {
            t.setSubject(row(n, 1));
            t.setGrant(grant(n, n));
        }
        t.setChain({chainId(1), 4, hash(4), ChainState::Open});
        t.setDigest("org:a", hash(5));
    }));
    Ahead ahead{{chainId(1), chainId(2)}, {}, {77}};
    for (std::uint8_t n = 1; n <= kMany + 1; ++n)
        ahead.subjects.push_back(subjectId(n));
    ASSERT_TRUE(write([&](Transaction& t) {
        const std::array audiences{core::Audience("org:b"), core::Audience("org:a")};
        t.foresee(ahead);
        EXPECT_EQ(t.chain(chainId(1))->seq, 4U);
        EXPECT_FALSE(t.chain(chainId(2)));
        EXPECT_FALSE(t.timeOf(77));
        for (std::uint8_t n = 1; n <= kMany; ++n) {
            EXPECT_EQ(t.subject(subjectId(n))->place, 1U);
            EXPECT_EQ(t.grantsOf(subjectId(n)), std::vector{grant(n, n)});
        }
        EXPECT_FALSE(t.subject(subjectId(kMany + 1)));
        EXPECT_FALSE(t.placeOf(subjectId(kMany + 1)));
        EXPECT_EQ(t.digests(audiences), (std::vector{core::Hash{}, hash(5)}));

        // What this transaction writes is what it reads.
        t.setChain({chainId(2), 1, hash(6), ChainState::Open});
        t.setSubject(row(1, 2));
        t.setSubject(row(kMany + 1, 1));
        t.setGrant(grant(2, 500));
        t.setDigest("org:b", hash(7));
        EXPECT_EQ(t.chain(chainId(2))->link, hash(6));
        EXPECT_EQ(t.subject(subjectId(1))->place, 2U);
        EXPECT_EQ(t.placeOf(subjectId(kMany + 1)), 1U);
        EXPECT_EQ(t.grantsOf(subjectId(2)), std::vector{grant(2, 500)});
        EXPECT_EQ(t.digests(audiences), (std::vector{hash(7), hash(5)}));
    }));
}

TEST_F(Store, subjectsOfOneTypeComePageByPage)
{
    ASSERT_TRUE(write([&](Transaction& t) {
        for (std::uint8_t n = 1; n <= 7; ++n)
            t.setSubject({subjectId(n), n == 4 ? "clue" : "dispute", 1, n, {R"({"number":"LQ1"})", "{}", "", ""}});
    }));
    read([&](Transaction& t) {
        const auto first = t.subjectsOf("dispute", {}, 4);
        ASSERT_EQ(first.size(), 4U);
        EXPECT_EQ(first[0].id, subjectId(1));
        EXPECT_EQ(first[3].id, subjectId(5));
        EXPECT_EQ(first[3].revision, 5U);
        EXPECT_EQ(first[3].sections[0], R"({"number":"LQ1"})");
        const auto rest = t.subjectsOf("dispute", first.back().id, 4);
        ASSERT_EQ(rest.size(), 2U);
        EXPECT_EQ(rest[1].id, subjectId(7));
        EXPECT_EQ(t.subjectsOf("clue", {}, 4).size(), 1U);
        EXPECT_TRUE(t.subjectsOf("dispute", subjectId(7), 4).empty());
    });
}

TEST_F(Store, saysWhoseFeedMoved)
{
    ASSERT_TRUE(write([&](Transaction& t) {
        t.addAct(act(1, 1, 1, 1, 1, start));
        t.addAct(act(2, 1, 2, 2, 1, start));
        t.addAct(act(3, 1, 3, 3, 0, start)); // refused: moves nothing
        t.setGrant({"org:a", subjectId(1), 1, 1, 1, 0, 1});
        t.setGrant({"org:b", subjectId(2), 1, 2, 2, 0, 2});
        t.setGrant({"org:c", subjectId(3), 1, 2, 2, 0, 2});
        auto row = t.county();
        row.revision = 3;
        for (std::uint8_t i = 1; i <= 3; ++i)
            row.peaks.add(hash(i));
        t.setCounty(row);
    }));
    read([&](Transaction& t) {
        EXPECT_EQ(t.moved(0, 10), (std::set<core::Audience>{"org:a", "org:b"}));
        EXPECT_EQ(t.moved(1, 10), (std::set<core::Audience>{"org:b"}));
        EXPECT_EQ(t.moved(2, 10), std::set<core::Audience>{});
        EXPECT_FALSE(t.moved(0, 2)); // too many to look at
    });
}
