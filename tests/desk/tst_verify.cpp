#include "tests/desk/test_county.h"

#include "core/store/schema.h"

#include <gtest/gtest.h>

#include <cstdlib>

using namespace core;
using namespace desktest;

namespace {

/// Beside this file, found from the test program upwards: the build folder lies inside the project.
std::filesystem::path samplesFolder()
{
    auto folder = std::filesystem::canonical("/proc/self/exe").parent_path();
    while (folder.has_relative_path() && !std::filesystem::exists(folder / "tests/desk/samples"))
        folder = folder.parent_path();
    return folder / "tests/desk/samples";
}

class Verifying : public testing::Test {
protected:
    TestCounty county{test::noon("2026-03-02")};
    Pc pc{county, "vl"};
    std::vector<SubjectId> ids;

    void SetUp() override
    {
        for (const auto* name : {"甲", "乙", "丙", "丁"}) {
            ids.push_back(newSubjectId(county.clock.now()));
            ASSERT_TRUE(pc.act("dispute.register", ids.back(), registration(name)));
        }
        pc.sync();
        ASSERT_TRUE(pc.act("dispute.amend", ids[0], "{'content':{'fields':{'place':'村口'}}}"));
    }
    /// Writes behind the desk's back, as rot or a forger would, and says what verify finds first.
    std::string found(const std::string& sql)
    {
        pc.close();
        {
            const auto connection = pc.mirror();
            connection->script(sql);
        }
        pc.reopen();
        const auto bad = pc.desk().verify();
        EXPECT_TRUE(bad) << (bad ? "" : bad.error().code);
        return !bad || bad->empty() ? "" : bad->front().what + " " + bad->front().record.substr(bad->front().record.find('/') + 1);
    }
};

TEST_F(Verifying, findsNothingInASoundMirror)
{
    EXPECT_EQ(found("SELECT 1"), "");
}

TEST_F(Verifying, namesTheFirstChangedAct)
{
    // One byte of the bytes of act 2: its envelope, a part or a digest.
    EXPECT_EQ(found("UPDATE act SET bytes=CAST(substr(bytes,1,60)||x'FF'||substr(bytes,62) AS BLOB) WHERE seq=2"), "chain 2");
}

TEST_F(Verifying, namesAMissingAct)
{
    EXPECT_EQ(found("DELETE FROM act WHERE seq=3"), "chain 4");
}

TEST_F(Verifying, namesASwappedPair)
{
    EXPECT_EQ(found("UPDATE act SET seq=100 WHERE seq=2; UPDATE act SET seq=2 WHERE seq=3; UPDATE act SET seq=3 WHERE seq=100"), "chain 2");
}

TEST_F(Verifying, namesAForgedSignature)
{
    EXPECT_EQ(found("UPDATE act SET signature=zeroblob(64) WHERE seq=3"), "signature 3");
}

TEST_F(Verifying, namesAForgedReceipt)
{
    EXPECT_EQ(found("UPDATE chain SET receipt_link=zeroblob(32) WHERE receipt>0"), "receipt 4");
}

TEST_F(Verifying, namesAnActWhoseRowTellsSomethingElse)
{
    EXPECT_EQ(found("UPDATE act SET kind='dispute.close' WHERE seq=2"), "chain 2");
    EXPECT_EQ(found("UPDATE act SET kind='dispute.register', claimed=claimed-86400000 WHERE seq=2"), "chain 2");
}

TEST_F(Verifying, namesAReceiptForWhatWasNeverWritten)
{
    EXPECT_EQ(found("UPDATE chain SET receipt=99 WHERE receipt>0"), "chain 5");
}

// Whoever has the desk's key can write whatever the desk writes, but not the county's word.
TEST_F(Verifying, namesAnActThatTheCountyNeverAccepted)
{
    const std::string taken = "UPDATE act SET delivery=1, place=2, revision=6, word=(SELECT word FROM act WHERE seq=4), receipt=1 WHERE seq=5; "
                              "UPDATE chain SET receipt=5, receipt_link=link WHERE seq=5";
    EXPECT_EQ(found(taken), "receipt 5");
    EXPECT_TRUE(pc.desk().outbox()->empty()) << "it looks received";
}

TEST_F(Verifying, namesAnActWhoseReceiptIsGone)
{
    EXPECT_EQ(found("DELETE FROM receipt"), "receipt 1");
}

TEST_F(Verifying, namesAReceiptThatTheCountyDidNotSign)
{
    EXPECT_EQ(found("UPDATE receipt SET head=zeroblob(length(head))"), "receipt 1");
}

TEST_F(Verifying, namesAWordThatIsNotTheCountys)
{
    EXPECT_EQ(found("UPDATE act SET word=json_set(word,'$.received',0) WHERE seq=3"), "receipt 3");
}

// Receipts went after 35 days, and with them all that shows that an old act was ever taken.
TEST_F(Verifying, keepsReceiptsAsLongAsTheActsTheyVouchFor)
{
    for (int month = 0; month < 3; ++month) {
        county.clock.advance(std::chrono::days(30));
        pc.sync(); // the leave to work offline ends after a week
        ASSERT_TRUE(pc.act("dispute.amend", ids[1], "{'content':{'fields':{'place':'村口" + std::to_string(month) + "'}}}"));
        pc.sync();
    }
    EXPECT_EQ(found("SELECT 1"), "");
}

// A desk from before has only those of its last weeks, and is whole.
TEST_F(Verifying, asksForNoReceiptFromBeforeTheyWereKept)
{
    for (int month = 0; month < 3; ++month) {
        county.clock.advance(std::chrono::days(30));
        pc.sync();
        ASSERT_TRUE(pc.act("dispute.amend", ids[1], "{'content':{'fields':{'place':'村口" + std::to_string(month) + "'}}}"));
        pc.sync();
    }
    EXPECT_EQ(found("DELETE FROM receipt WHERE number<(SELECT MAX(number) FROM receipt)"), "");
}

// It forgot by the day of its newest: of forty days those of the last ones are here.
TEST_F(Verifying, asksForNoReceiptThatADeskOfFortyDaysLetGo)
{
    for (const int days : {10, 30}) {
        county.clock.advance(std::chrono::days(days));
        pc.sync();
        ASSERT_TRUE(pc.act("dispute.amend", ids[1], "{'content':{'fields':{'place':'村口" + std::to_string(days) + "'}}}"));
        pc.sync();
    }
    EXPECT_EQ(found("DELETE FROM receipt WHERE time<(SELECT MAX(time) FROM receipt)-35*86400000"), "");
}

// One took away, unseen, what had just been called saved.
TEST_F(Verifying, aPlantedTriggerDoesNothingAndIsNamed)
{
    EXPECT_EQ(found("CREATE TRIGGER thief AFTER INSERT ON act BEGIN DELETE FROM act WHERE number=new.number; END"), "planted thief");
    const auto before = pc.mirror()->number("SELECT count(*) FROM act");
    ASSERT_TRUE(pc.act("dispute.amend", ids[1], "{'content':{'fields':{'place':'村口'}}}"));
    EXPECT_EQ(pc.mirror()->number("SELECT count(*) FROM act"), *before + 1);
}

TEST_F(Verifying, namesAStateThatDoesNotFollowFromTheActs)
{
    EXPECT_EQ(found("UPDATE dispute_row SET title='另一个' WHERE subject=(SELECT max(subject) FROM dispute_row)"), "projection " + toText(ids[3]));
    ASSERT_TRUE(pc.desk().rebuild());
    EXPECT_TRUE(pc.desk().verify()->empty());
    EXPECT_EQ(found("UPDATE body SET content=replace(content,'村口','河边')"), "projection " + toText(ids[0]));
    ASSERT_TRUE(pc.desk().rebuild());
    EXPECT_TRUE(pc.desk().verify()->empty());
}

/// Each schema version leaves a small mirror behind that must still open: written by this program when the version was
/// new, with the key of 32 bytes 0x01. FENGQIAO_WRITE_SAMPLE=file writes the one of the present version.
TEST_F(Verifying, theSampleOfEverySchemaVersionStillOpens)
{
    if (const auto* file = std::getenv("FENGQIAO_WRITE_SAMPLE")) {
        pc.close();
        // A backup page by page would keep the old key, so the sample is a mirror of its own key from the beginning.
        Pc sample(county, "vl", crypto::Secret(Bytes(32, 1)));
        for (const auto* name : {"甲", "乙", "丙", "丁"})
            ASSERT_TRUE(sample.act("dispute.register", newSubjectId(county.clock.now()), registration(name)));
        sample.sync();
        const auto rows = sample.desk().disputes({});
        ASSERT_TRUE(sample.act("dispute.amend", *subjectFromText(rows->front().subject), "{'content':{'fields':{'place':'村口'}}}"));
        sample.close();
        sample.mirror()->script("PRAGMA wal_checkpoint(TRUNCATE)");
        std::filesystem::copy_file(sample.folder() / "mirror.db", file);
    }
    int samples = 0;
    for (const auto& entry : std::filesystem::directory_iterator(samplesFolder())) {
        if (entry.path().extension() != ".db")
            continue;
        ++samples;
        Folder folder;
        const auto file = folder.path() / "mirror.db";
        std::filesystem::copy_file(entry.path(), file);
        auto mirror = store::Mirror::open(file, crypto::Secret(Bytes(32, 1)), HolidayTable::shipped(),
                                          {[](const SubjectId&, int, std::uint32_t, const Sections&) { return Hash{}; },
                                           [](const SubjectState&) { return std::string("{}"); }});
        ASSERT_TRUE(mirror) << entry.path() << " " << mirror.error().code;
        EXPECT_EQ((*mirror)->connection().number("PRAGMA user_version"), store::kSchemaVersion);
        (*mirror)->setAuthor({"vl", {{"VL", "org-village"}}});
        ASSERT_TRUE((*mirror)->rebuild());
        store::Reader reader((*mirror)->connection());
        const auto rows = reader.disputes({});
        ASSERT_TRUE(rows);
        EXPECT_EQ(rows->size(), 8U); // four by each of the account's two desks
        core::desk::DisputeFilter filter;
        filter.text = "甲";
        EXPECT_EQ(reader.disputes(filter)->size(), 2U);
        EXPECT_EQ(reader.outbox()->size(), 1U);
    }
    EXPECT_EQ(samples, store::kSchemaVersion);
}

} // namespace
