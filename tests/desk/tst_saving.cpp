#include "tests/desk/test_county.h"

#include "tests/support/memory_disk.h"

#include <gtest/gtest.h>

#include <fstream>

using namespace core;
using namespace desktest;

namespace {

const Instant kMorning = test::noon("2026-03-02");

class ADesk : public testing::Test {
protected:
    TestCounty county{kMorning};
    Pc pc{county, "vl"};

    SubjectId registered(std::string_view name = "谢宇航")
    {
        const auto id = newSubjectId(county.clock.now());
        const auto saved = pc.act("dispute.register", id, registration(name));
        EXPECT_TRUE(saved) << (saved ? "" : saved.error().code + encodeCanonical(saved.error().facts));
        return id;
    }
    std::vector<::desk::Check> verified()
    {
        const auto bad = pc.desk().verify();
        EXPECT_TRUE(bad);
        return bad ? *bad : std::vector<::desk::Check>{{"error", bad.error().code}};
    }
};

/// Passes everything on to the real disk until it is told to fail.
class FailingDisk final : public core::desk::FileSystem {
public:
    explicit FailingDisk(std::shared_ptr<bool> full) : m_full(std::move(full)) {}

    Result<std::optional<Bytes>> read(const std::filesystem::path& path, std::size_t limit) override { return m_disk.read(path, limit); }
    Result<Bytes> readPart(const std::filesystem::path& path, std::uint64_t offset, std::size_t size) override { return m_disk.readPart(path, offset, size); }
    Result<std::optional<std::uint64_t>> sizeOf(const std::filesystem::path& path) override { return m_disk.sizeOf(path); }
    Result<std::vector<std::string>> names(const std::filesystem::path& folder) override { return m_disk.names(folder); }
    Result<std::unique_ptr<core::desk::File>> open(const std::filesystem::path& path) override { return wrapped(m_disk.open(path)); }
    Result<std::unique_ptr<core::desk::File>> create(const std::filesystem::path& path) override
    {
        if (*m_full)
            return hindered("disk_full");
        return wrapped(m_disk.create(path));
    }
    Done rename(const std::filesystem::path& from, const std::filesystem::path& to) override { return m_disk.rename(from, to); }
    Done remove(const std::filesystem::path& path) override { return m_disk.remove(path); }
    Done makeFolder(const std::filesystem::path& path) override { return m_disk.makeFolder(path); }
    Done syncFolder(const std::filesystem::path& path) override { return m_disk.syncFolder(path); }

private:
    struct Wrapped final : core::desk::File {
        Wrapped(std::unique_ptr<core::desk::File> f, std::shared_ptr<bool> full) : file(std::move(f)), isFull(std::move(full)) {}
        Done writeAt(std::uint64_t offset, ByteView bytes) override { return *isFull ? Done(hindered("disk_full")) : file->writeAt(offset, bytes); }
        Done reserve(std::uint64_t size) override { return *isFull ? Done(hindered("disk_full")) : file->reserve(size); }
        Done sync() override { return *isFull ? Done(hindered("disk_full")) : file->sync(); }
        std::unique_ptr<core::desk::File> file;
        std::shared_ptr<bool> isFull;
    };
    Result<std::unique_ptr<core::desk::File>> wrapped(Result<std::unique_ptr<core::desk::File>> file)
    {
        if (!file)
            return file;
        return std::unique_ptr<core::desk::File>(std::make_unique<Wrapped>(std::move(*file), m_full));
    }
    core::desk::PosixFileSystem m_disk;
    std::shared_ptr<bool> m_full;
};

TEST_F(ADesk, savesAnActAndShowsItAtOnce)
{
    const auto id = registered();
    const auto view = pc.desk().show(id, true);
    ASSERT_TRUE(view);
    const auto* state = view->state.as<dispute::State>();
    ASSERT_TRUE(state);
    EXPECT_EQ(valueOf(state->content.fields, "p1.name"), "谢宇航");
    ASSERT_EQ(view->acts.size(), 1U);
    EXPECT_EQ(view->acts[0].delivery, core::desk::Delivery::Waiting);
    EXPECT_EQ(pc.desk().outbox()->size(), 1U);
    const auto rows = pc.desk().disputes({});
    ASSERT_EQ(rows->size(), 1U);
    EXPECT_EQ(rows->front().waiting, 1);
    EXPECT_EQ(rows->front().title, "谢宇航 与 苏兴旺");
}

TEST_F(ADesk, leavesOutWhatTurnsTheOrderOfWords)
{
    const auto id = registered("谢宇\u202E航");
    const auto view = pc.desk().show(id, true);
    ASSERT_TRUE(view);
    EXPECT_EQ(valueOf(view->state.as<dispute::State>()->content.fields, "p1.name"), "谢宇航");
    EXPECT_EQ(pc.sync().accepted, 1);
    EXPECT_TRUE(verified().empty());
}

TEST_F(ADesk, remembersAfterAStart)
{
    const auto id = registered();
    pc.reopen();
    EXPECT_TRUE(pc.desk().show(id, true)->state.as<dispute::State>());
    EXPECT_EQ(pc.desk().outbox()->size(), 1U);
    EXPECT_TRUE(verified().empty());
}

TEST_F(ADesk, refusesByTheRuleAndSavesNothing)
{
    const auto id = registered();
    const auto refusal = pc.act("dispute.accept", id, "{}");
    ASSERT_FALSE(refusal);
    EXPECT_EQ(refusal.error().trouble, Trouble::Refused);
    EXPECT_EQ(pc.desk().outbox()->size(), 1U);
    EXPECT_FALSE(pc.act("dispute.no_such", id, "{}"));
    EXPECT_FALSE(pc.act("dispute.accept", id, "{'step':{}}"));
}

TEST_F(ADesk, aGroupIsSavedWholeOrNotAtAll)
{
    const auto a = newSubjectId(kMorning), b = newSubjectId(kMorning);
    const auto failed = pc.desk().perform({{"dispute.register", a, test::body(registration("甲"))}, {"dispute.accept", b, {}}});
    EXPECT_FALSE(failed);
    EXPECT_FALSE(pc.desk().show(a, true));
    EXPECT_TRUE(pc.desk().outbox()->empty());
    const auto saved = pc.desk().perform({{"dispute.register", a, test::body(registration("甲"))}, {"dispute.register", b, test::body(registration("乙"))}});
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->acts.size(), 2U);
}

TEST_F(ADesk, triesOutWithoutSaving)
{
    const auto id = newSubjectId(kMorning);
    EXPECT_TRUE(pc.desk().tryOut({{"dispute.register", id, test::body(registration("甲"))}}));
    EXPECT_FALSE(pc.desk().show(id, true));
    const auto first = registered();
    EXPECT_TRUE(pc.desk().show(first, false)->state.as<dispute::State>()->steps.number.ends_with("00001")); // no number was used up
}

/// 法院交办 and 自己受理 are two halves of one whole: a dispute sent by the court is not our own, whoever mediates it.
TEST_F(ADesk, countsADisputeEitherAsTheCourtsOrAsItsOwn)
{
    Pc mediator(county, "vm");
    ASSERT_TRUE(mediator.act("dispute.register", newSubjectId(county.clock.now()), registration("谢宇航")));
    const auto sent = newSubjectId(county.clock.now());
    ASSERT_TRUE(county.act("dispatcher", "dispute.lodge", sent, R"({"steps":{"number":"LQ20260300001","courtNumber":"（2026）明0826诉前调112号","type":"D04",
        "parties":[{"id":"p1","side":"applicant"},{"id":"p2","side":"respondent"}],"consents":{"p1":"2026-03-02"},"manner":"书面"},
        "content":{"fields":{"title":"甲 与 乙","p1.name":"甲","p2.name":"乙","demand":"还钱","place":"西竹坪村"}}})"));
    ASSERT_TRUE(county.act("dispatcher", "dispute.dispatch", sent, R"({"steps":{"organisation":"org-village"}})"));
    ASSERT_TRUE(county.act("vl", "dispute.accept", sent, "{}"));
    ASSERT_TRUE(county.act("vl", "dispute.name_mediator", sent, R"({"steps":{"mediator":"vm"}})"));
    (void)mediator.sync();
    const auto counts = mediator.desk().counts(test::day("2026-03-02"));
    ASSERT_TRUE(counts);
    EXPECT_EQ(counts->courtSourced, 1);
    EXPECT_EQ(counts->own, 1);
    core::desk::DisputeFilter own;
    own.ownOnly = true;
    const auto rows = mediator.desk().disputes(own);
    ASSERT_TRUE(rows && rows->size() == 1);
    EXPECT_FALSE(rows->front().courtSourced);
}

TEST_F(ADesk, countsItsBookWithoutGaps)
{
    std::vector<std::string> numbers;
    for (int i = 0; i < 3; ++i) {
        const auto id = registered();
        (void)pc.act("dispute.accept", id, "{}"); // refused in between
        numbers.push_back(pc.desk().show(id, false)->state.as<dispute::State>()->steps.number);
    }
    pc.reopen();
    const auto id = registered();
    numbers.push_back(pc.desk().show(id, false)->state.as<dispute::State>()->steps.number);
    // 柳泉 2026, three letters of the book, five digits.
    EXPECT_TRUE(numbers[0].starts_with("LQ2026"));
    EXPECT_EQ(numbers[0].size(), std::string("LQ2026ABC00001").size());
    for (std::size_t i = 0; i < numbers.size(); ++i)
        EXPECT_EQ(numbers[i].substr(9), "0000" + std::to_string(i + 1));
    Pc other(county, "vl2");
    EXPECT_NE(other.desk().paperNumber("number", 2026, 1), pc.desk().paperNumber("number", 2026, 1));
    EXPECT_TRUE(pc.desk().paperNumber("agreementNumber", 2026, 61).starts_with("西竹坪人调字〔2026〕第"));
    EXPECT_TRUE(pc.desk().paperNumber("agreementNumber", 2026, 61).ends_with("61号"));
}

TEST_F(ADesk, saysWhenTheSecondCopyIsMissingAndMakesItGood)
{
    auto full = std::make_shared<bool>(false);
    pc.reopen(std::make_unique<FailingDisk>(full));
    *full = true;
    auto saved = pc.act("dispute.register", newSubjectId(kMorning), registration("甲"));
    ASSERT_TRUE(saved);
    EXPECT_FALSE(saved->secondCopy);
    *full = false;
    saved = pc.act("dispute.register", newSubjectId(kMorning), registration("乙"));
    ASSERT_TRUE(saved);
    EXPECT_TRUE(saved->secondCopy);
    // Both are in the outbox now: a new, empty mirror of the same desk would get them back.
    pc.close();
    EXPECT_GT(std::filesystem::file_size(pc.folder() / "outbox"), 500U);
}

TEST_F(ADesk, anOutboxThatIsGoneIsMadeAgainFromTheMirror)
{
    const auto id = registered();
    pc.close();
    std::filesystem::remove(pc.folder() / "outbox");
    pc.reopen();
    EXPECT_TRUE(pc.desk().show(id, true));
    EXPECT_TRUE(std::filesystem::exists(pc.folder() / "outbox"));
    EXPECT_EQ(pc.sync().accepted, 1);
}

TEST_F(ADesk, aMirrorThatFellBehindIsFilledFromTheOutbox)
{
    const auto before = registered("甲");
    pc.close();
    const auto copy = [&](const char* name, const char* to) {
        std::filesystem::copy_file(pc.folder() / name, pc.folder() / to, std::filesystem::copy_options::overwrite_existing);
    };
    copy("mirror.db", "old.db");
    pc.reopen();
    const auto second = registered("乙"), third = registered("丙");
    pc.close();
    copy("old.db", "mirror.db");
    std::filesystem::remove(pc.folder() / "mirror.db-wal");
    std::filesystem::remove(pc.folder() / "mirror.db-shm");
    pc.reopen();
    for (const auto& id : {before, second, third})
        EXPECT_TRUE(pc.desk().show(id, true)) << "lost";
    EXPECT_TRUE(verified().empty());
    // The books have moved on with the acts.
    const auto fourth = registered("丁");
    EXPECT_TRUE(pc.desk().show(fourth, false)->state.as<dispute::State>()->steps.number.ends_with("00004"));
    EXPECT_EQ(pc.sync().accepted, 4);
}

TEST_F(ADesk, nothingOfADisputeStandsInPlainSightInTheProfile)
{
    const auto id = newSubjectId(kMorning);
    ASSERT_TRUE(pc.act("dispute.register", id, registration("司马玄德", "PLANTEDNARRATIVE")));
    pc.sync();
    ASSERT_TRUE(pc.desk().saveForm({"intake/1", "intake", "", R"({"name":"PLANTEDFORM"})", kMorning}));
    int files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(pc.folder())) {
        if (!entry.is_regular_file())
            continue;
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string bytes(std::istreambuf_iterator<char>(in), {});
        for (const auto* planted : {"PLANTED", "司马玄德", "13512345678", "11010519491231002X", "dispute.register", "simaxuande"})
            EXPECT_EQ(bytes.find(planted), std::string::npos) << planted << " in " << entry.path();
        ++files;
    }
    EXPECT_GE(files, 3);
}

TEST_F(ADesk, refusesAMirrorUnderAnotherKey)
{
    pc.close();
    std::filesystem::remove(pc.folder() / "mirror.db");
    std::filesystem::remove(pc.folder() / "mirror.db-wal");
    std::ofstream(pc.folder() / "mirror.db") << std::string(8192, 'x');
    const auto opened = pc.tryOpen();
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, "damaged_mirror");
}

TEST_F(ADesk, aMissingMirrorIsToldAndNotReplacedByAnEmptyOne)
{
    registered();
    pc.close();
    std::filesystem::remove(pc.folder() / "mirror.db");
    const auto opened = pc.tryOpen();
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, "damaged_mirror");
    EXPECT_FALSE(std::filesystem::exists(pc.folder() / "mirror.db"));
}

// It was told to choose another file, of which there is no question here.
TEST_F(ADesk, aFolderInPlaceOfTheMirrorIsDamageAndInPlaceOfTheOutboxIsPutAside)
{
    registered();
    pc.close();
    std::filesystem::remove(pc.folder() / "outbox");
    std::filesystem::create_directory(pc.folder() / "outbox");
    pc.reopen();
    EXPECT_EQ(pc.desk().syncFacts()->waiting, 1);
    EXPECT_TRUE(std::filesystem::is_regular_file(pc.folder() / "outbox"));
    EXPECT_TRUE(std::filesystem::is_directory(pc.folder() / "outbox.damaged"));
    pc.close();
    std::filesystem::remove(pc.folder() / "mirror.db");
    std::filesystem::create_directory(pc.folder() / "mirror.db");
    const auto opened = pc.tryOpen();
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, "damaged_mirror");
}

TEST_F(ADesk, keepsForms)
{
    ASSERT_TRUE(pc.desk().saveForm({"intake/1", "intake", "", "{}", kMorning}));
    pc.reopen();
    ASSERT_EQ(pc.desk().forms()->size(), 1U);
    EXPECT_EQ(pc.desk().forms()->front().page, "intake");
    ASSERT_TRUE(pc.desk().dropForm("intake/1"));
    EXPECT_TRUE(pc.desk().forms()->empty());
}

/// What was filled in becomes an act and stops being a form in one step: after a crash it is never both.
TEST_F(ADesk, theFormGoesWithTheActThatItBecame)
{
    ASSERT_TRUE(pc.desk().saveForm({"intake/1", "intake", "", "{}", kMorning}));
    ASSERT_TRUE(pc.desk().saveForm({"intake/2", "intake", "", "{}", kMorning}));
    core::desk::Draft draft{"dispute.register", newSubjectId(county.clock.now()), test::body(registration("甲")), "intake/1"};
    ASSERT_TRUE(pc.desk().perform({draft}));
    ASSERT_EQ(pc.desk().forms()->size(), 1U);
    EXPECT_EQ(pc.desk().forms()->front().id, "intake/2");
    draft.form = "intake/2"; // the subject stands already: refused, and the form stays
    ASSERT_FALSE(pc.desk().perform({draft}));
    EXPECT_EQ(pc.desk().forms()->size(), 1U);
}

TEST_F(ADesk, afterTheLeaseOnlyTakesNewEntries)
{
    const auto id = registered();
    pc.sync();
    county.clock.advance(std::chrono::days(8));
    EXPECT_TRUE(pc.act("dispute.register", newSubjectId(county.clock.now()), registration("乙")));
    const auto refusal = pc.act("dispute.amend", id, "{'content':{'fields':{'place':'东边'}}}");
    ASSERT_FALSE(refusal);
    EXPECT_EQ(refusal.error().code, "lease_over");
    pc.sync();
    EXPECT_TRUE(pc.act("dispute.amend", id, "{'content':{'fields':{'place':'东边'}}}"));
}

/// DOMAIN 3: (viii) withdrawal of consent takes effect offline at once, from every live state; (xi) every live state can end with no
/// line. The thirty days of an application (民事诉讼法 205) do not wait for a line either.
TEST_F(ADesk, afterTheLeaseTakesWhatAPartysRightHangsOn)
{
    const auto id = registered();
    pc.sync();
    county.clock.advance(std::chrono::days(8));
    EXPECT_EQ(pc.act("dispute.amend", id, "{'content':{'fields':{'place':'东边'}}}").error().code, "lease_over");
    EXPECT_TRUE(pc.act("dispute.withdraw_claim", id, "{'steps':{'party':'p1'},'content':{'reason':'不告了'}}"));
    // Not their turn here, which is for the kind to say and not for the lease.
    for (const auto* kind : {"dispute.withdraw_consent", "dispute.fail", "dispute.terminate", "confirmation.post"}) {
        const auto said = pc.act(kind, id, "{}");
        EXPECT_TRUE(said || said.error().code != "lease_over") << kind;
    }
}

/// RELIABILITY P7: no act is refused for a wrong clock alone. The PC believes in 2020, and has heard from the county in 2026.
TEST_F(ADesk, aClockThatLiesBehindNeverCountsBeforeWhatTheCountySaid)
{
    pc.sync();
    county.clock.set(test::noon("2020-01-01"));
    const auto id = newSubjectId(county.clock.now());
    auto body = registration("谢宇航");
    body.insert(body.find("'type'"), "'on':'2026-03-02',");
    const auto saved = pc.act("dispute.register", id, body);
    ASSERT_TRUE(saved) << saved.error().code << encodeCanonical(saved.error().facts);
    EXPECT_EQ(pc.desk().log(id)->front().claimed, kMorning);
    ASSERT_EQ(pc.desk().disputes({})->size(), 1U);
    EXPECT_EQ(pc.desk().disputes({})->front().number, pc.desk().paperNumber("number", 2026, 1));
    EXPECT_TRUE(verified().empty());
    county.clock.set(kMorning + std::chrono::hours(1));
    pc.sync();
    EXPECT_EQ(pc.desk().syncFacts()->waiting, 0);
    EXPECT_TRUE(pc.desk().attention()->empty());
    EXPECT_TRUE(verified().empty());
}

TEST_F(ADesk, rebuildsToTheSame)
{
    for (const auto* name : {"甲", "乙", "丙"})
        registered(name);
    pc.sync();
    registered("丁");
    const auto before = pc.desk().disputes({});
    const auto digest = pc.desk().digest();
    ASSERT_TRUE(pc.desk().rebuild());
    EXPECT_EQ(*pc.desk().disputes({}), *before);
    EXPECT_EQ(*pc.desk().digest(), *digest);
    EXPECT_TRUE(verified().empty());
}

} // namespace
