#include "core/attachment/sealing.h"
#include "tests/desk/test_county.h"

#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

using namespace core;
using namespace desktest;
using core::desk::FileState;

namespace {

const Instant kMorning = test::noon("2026-03-02");

Bytes photo(std::size_t size = 100000, std::uint8_t seed = 1)
{
    const std::string mark = "PHOTO-OF-THE-SIGNED-PAGE ";
    Bytes out;
    while (out.size() < size)
        out.insert(out.end(), mark.begin(), mark.end());
    out.resize(size);
    out[0] = seed;
    return out;
}

/// A disk that dies before its n-th changing operation, taking the program along.
class DeadlyDisk final : public core::desk::FileSystem {
public:
    explicit DeadlyDisk(int operations) : m_left(operations) {}

    Result<std::optional<Bytes>> read(const std::filesystem::path& path, std::size_t limit) override { return m_disk.read(path, limit); }
    Result<Bytes> readPart(const std::filesystem::path& path, std::uint64_t offset, std::size_t size) override { return m_disk.readPart(path, offset, size); }
    Result<std::optional<std::uint64_t>> sizeOf(const std::filesystem::path& path) override { return m_disk.sizeOf(path); }
    Result<std::vector<std::string>> names(const std::filesystem::path& folder) override { return m_disk.names(folder); }
    Result<std::unique_ptr<core::desk::File>> open(const std::filesystem::path& path) override { return wrapped(m_disk.open(path)); }
    Result<std::unique_ptr<core::desk::File>> create(const std::filesystem::path& path) override
    {
        step();
        return wrapped(m_disk.create(path));
    }
    Done rename(const std::filesystem::path& from, const std::filesystem::path& to) override { return step(), m_disk.rename(from, to); }
    Done remove(const std::filesystem::path& path) override { return step(), m_disk.remove(path); }
    Done makeFolder(const std::filesystem::path& path) override { return step(), m_disk.makeFolder(path); }
    Done syncFolder(const std::filesystem::path& path) override { return step(), m_disk.syncFolder(path); }
    void step()
    {
        if (m_left-- == 0)
            (void)raise(SIGKILL);
    }

private:
    struct Wrapped final : core::desk::File {
        Wrapped(std::unique_ptr<core::desk::File> f, DeadlyDisk& d) : file(std::move(f)), disk(d) {}
        Done writeAt(std::uint64_t offset, ByteView bytes) override
        {
            // Half of it reaches the disk when the program dies here.
            (void)file->writeAt(offset, bytes.subspan(0, bytes.size() / 2));
            return disk.step(), file->writeAt(offset, bytes);
        }
        Done reserve(std::uint64_t size) override { return disk.step(), file->reserve(size); }
        Done sync() override { return disk.step(), file->sync(); }
        std::unique_ptr<core::desk::File> file;
        DeadlyDisk& disk;
    };
    Result<std::unique_ptr<core::desk::File>> wrapped(Result<std::unique_ptr<core::desk::File>> file)
    {
        if (!file)
            return file;
        return std::unique_ptr<core::desk::File>(std::make_unique<Wrapped>(std::move(*file), *this));
    }
    core::desk::PosixFileSystem m_disk;
    int m_left;
};

class Attachments : public testing::Test {
protected:
    TestCounty county{kMorning};
    Pc pc{county, "vl"};
    SubjectId id = newSubjectId(kMorning);

    void SetUp() override { ASSERT_TRUE(pc.act("dispute.register", id, registration("谢宇航"))); }

    Result<::desk::SavedFile> add(Bytes content = photo(), std::string name = "签字页.jpg", Bytes preview = {})
    {
        return pc.desk().attach({id, "signed_page", std::move(name), {}, std::move(content), std::move(preview)});
    }
    std::vector<std::string> onDisk()
    {
        core::desk::PosixFileSystem disk;
        return disk.names(pc.folder() / "blobs").value();
    }
    std::vector<::desk::Check> verified()
    {
        const auto bad = pc.desk().verify();
        EXPECT_TRUE(bad);
        return bad.value_or(std::vector<::desk::Check>{{"error", ""}});
    }
    std::vector<core::desk::FileRow> files() { return pc.desk().files(id).value(); }
};

TEST_F(Attachments, aFileIsSavedAndReadAgain)
{
    const auto saved = add(photo(), "C:\\Photos\\签字页.jpg", photo(500, 2));
    ASSERT_TRUE(saved) << saved.error().code;
    EXPECT_EQ(saved->size, 100000);
    ASSERT_EQ(files().size(), 1U);
    const auto row = files()[0];
    EXPECT_EQ(row.name, "签字页.jpg");
    EXPECT_EQ(row.mediaType, "image/jpeg");
    EXPECT_EQ(row.act, saved->act);
    EXPECT_EQ(row.hash, saved->blob);
    EXPECT_EQ(row.state, FileState::Waiting);
    EXPECT_TRUE(row.preview);
    EXPECT_EQ(pc.desk().fileContent(id, saved->act, false).value(), photo());
    EXPECT_EQ(pc.desk().fileContent(id, saved->act, true).value(), photo(500, 2));
    EXPECT_EQ(onDisk().size(), 2U);
    const auto facts = pc.desk().syncFacts().value();
    EXPECT_EQ(facts.files, 2);
    EXPECT_EQ(facts.fileBytes, static_cast<std::int64_t>(sealedSize(100000) + sealedSize(500)));
    pc.reopen();
    EXPECT_EQ(pc.desk().fileContent(id, saved->act, false).value(), photo());
    EXPECT_EQ(onDisk().size(), 2U);
    EXPECT_TRUE(verified().empty());
    EXPECT_EQ(pc.desk().fileContent(id, "none", false).error().code, "no_such_attachment");
}

TEST_F(Attachments, whatARuleRefusesLeavesNothingBehind)
{
    EXPECT_EQ(add({}).error().code, "file_empty");
    EXPECT_EQ(add(photo(20 * 1024 * 1024 + 1)).error().code, "file_too_large");
    EXPECT_EQ(add(photo(10), "...").error().code, "file_name");
    EXPECT_EQ(pc.desk().attach({newSubjectId(kMorning), "evidence", "a.jpg", {}, photo(10), {}}).error().trouble, Trouble::Refused);
    EXPECT_TRUE(onDisk().empty());
    ASSERT_TRUE(add());
    EXPECT_EQ(add(photo(), "anders.jpg").error().code, "already_attached");
    EXPECT_EQ(onDisk().size(), 1U);
}

TEST_F(Attachments, nothingOfTheFileStandsInTheProfile)
{
    ASSERT_TRUE(add(photo(), "geheim-name.jpg", photo(500, 2)));
    pc.close();
    for (const auto& entry : std::filesystem::recursive_directory_iterator(pc.folder())) {
        if (!entry.is_regular_file())
            continue;
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string text((std::istreambuf_iterator<char>(in)), {});
        EXPECT_EQ(text.find("SIGNED-PAGE"), std::string::npos) << entry.path();
        EXPECT_EQ(text.find("geheim-name"), std::string::npos) << entry.path();
        EXPECT_EQ(entry.path().string().find("geheim"), std::string::npos);
    }
}

TEST_F(Attachments, aDamagedFileIsNamedAndNeverShown)
{
    const auto saved = add();
    ASSERT_TRUE(saved);
    const auto path = pc.folder() / "blobs" / saved->blob;
    {
        std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
        file.seekg(70000);
        const auto before = static_cast<char>(file.get());
        file.seekp(70000);
        file.put(static_cast<char>(before ^ 1)); // another byte for certain
    }
    ASSERT_FALSE(pc.desk().fileContent(id, saved->act, false));
    EXPECT_EQ(pc.desk().fileContent(id, saved->act, false).error().code, "blob_damaged");
    EXPECT_EQ(pc.desk().fileContent(id, saved->act, false).error().trouble, Trouble::Damaged);
    ASSERT_EQ(verified().size(), 1U);
    EXPECT_EQ(verified()[0].what, "blob");
    EXPECT_EQ(verified()[0].record, saved->blob);

    std::filesystem::resize_file(path, 1000);
    EXPECT_FALSE(pc.desk().fileContent(id, saved->act, false));
    EXPECT_EQ(verified()[0].what, "blob");

    std::filesystem::remove(path);
    EXPECT_EQ(pc.desk().fileContent(id, saved->act, false).error().code, "blob_missing");
    EXPECT_EQ(verified()[0].what, "blob_missing");
    pc.reopen();
    EXPECT_EQ(verified()[0].what, "blob_missing");
    EXPECT_EQ(files()[0].state, FileState::Lost);
}

TEST_F(Attachments, orphansAreSweptAtTheStartAndNamedFilesStay)
{
    const auto saved = add();
    ASSERT_TRUE(saved);
    pc.close();
    std::ofstream(pc.folder() / "blobs" / std::string(64, 'a')) << "nobody's";
    std::ofstream(pc.folder() / "blobs" / (std::string(64, 'b') + ".part")) << "nobody's";
    std::ofstream(pc.folder() / "blobs" / (saved->blob + ".1234.new")) << "half";
    pc.reopen();
    EXPECT_EQ(onDisk(), std::vector<std::string>{saved->blob});
}

TEST_F(Attachments, aRefusedFileStaysUntilItsAuthorPutsItAside)
{
    const auto saved = add();
    ASSERT_TRUE(saved);
    county.refuse = [](const Act& act) -> std::optional<Error> {
        if (act.envelope.kind == "dispute.attach")
            return Error{"closed", {}, {}, Trouble::Refused};
        return std::nullopt;
    };
    pc.sync();
    EXPECT_TRUE(files().empty());
    pc.reopen();
    EXPECT_EQ(onDisk().size(), 1U);
    ASSERT_EQ(pc.desk().attention()->size(), 1U);
    ASSERT_TRUE(pc.desk().dismiss(*actIdFromText(pc.desk().attention()->front().act)));
    pc.reopen();
    EXPECT_TRUE(onDisk().empty());
}

TEST_F(Attachments, aFileTakenOutGoesAtTheNextStart)
{
    const auto saved = add();
    ASSERT_TRUE(saved);
    ASSERT_TRUE(pc.act("dispute.detach", id, "{'steps':{'attachment':'" + saved->act + "'},'content':{'reason':'拍错了'}}"));
    pc.sync();
    EXPECT_TRUE(files().empty());
    pc.reopen();
    EXPECT_TRUE(onDisk().empty());
    EXPECT_TRUE(verified().empty());
}

/// Killed before every single step of saving, with half of each write on the disk: either the act is there and its file is
/// whole, or neither is.
TEST_F(Attachments, killedBetweenAnyTwoStepsNoActIsWithoutItsBytes)
{
    pc.close();
    int whole = 0, none = 0;
    for (int operation = 0; operation < 80; ++operation) {
        const auto child = fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            auto session = pc.tryOpen(std::make_unique<DeadlyDisk>(operation));
            if (!session)
                _exit(3);
            const auto saved = (*session)->attach({id, "evidence", "x.jpg", {}, photo(50000, static_cast<std::uint8_t>(operation)), {}});
            _exit(saved ? 0 : 4);
        }
        int status = 0;
        waitpid(child, &status, 0);
        pc.reopen();
        const auto rows = files();
        for (const auto& row : rows)
            ASSERT_TRUE(pc.desk().fileContent(id, row.act, false)) << "operation " << operation;
        ASSERT_EQ(onDisk().size(), rows.size()) << "operation " << operation;
        ASSERT_TRUE(verified().empty());
        const bool here = std::any_of(rows.begin(), rows.end(), [&](const auto& row) {
            return pc.desk().fileContent(id, row.act, false)->front() == static_cast<std::uint8_t>(operation);
        });
        ++(here ? whole : none);
        pc.close();
        if (WIFEXITED(status)) {
            EXPECT_EQ(WEXITSTATUS(status), 0);
            EXPECT_TRUE(here);
            EXPECT_GT(none, 3); // there were steps to be killed between
            return;
        }
    }
    FAIL() << "never came through: " << whole << " " << none;
}

} // namespace
