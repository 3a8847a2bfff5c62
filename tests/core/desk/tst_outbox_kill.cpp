#include "core/desk/outbox.h"

#include <csignal>
#include <cstdlib>
#include <gtest/gtest.h>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

using namespace core;
using namespace core::desk;

namespace {

/// Number in front, so that the parent knows which record it looks at; sizes across sectors and pages.
Bytes recordOf(std::uint32_t n)
{
    ByteWriter out;
    out.u32(n);
    out.raw(Bytes(n % 13 * 611, static_cast<std::uint8_t>(n)));
    return out.take();
}

std::uint32_t numberOf(ByteView record)
{
    return ByteReader(record).u32();
}

/// Appends for ever, begins anew every 20 records with the last two, and tells each acknowledged number through the pipe.
[[noreturn]] void appendUntilKilled(const std::filesystem::path& file, const Outbox::Keys& keys, int pipe)
{
    PosixFileSystem files;
    std::uint32_t n = 0;
    auto outbox = Outbox::begin(files, file, keys, {}, {});
    while (outbox) {
        ++n;
        if (!outbox->append(recordOf(n)))
            break;
        if (::write(pipe, &n, sizeof n) != sizeof n)
            break;
        if (n % 20 == 0)
            outbox = Outbox::begin(files, file, keys, {}, {recordOf(n - 1), recordOf(n)});
    }
    ::_exit(1);
}

} // namespace

TEST(OutboxKill, aProcessKilledAtAnyMomentHasLostNothingItAcknowledged)
{
    std::string name = (std::filesystem::temp_directory_path() / "fengqiao-kill-XXXXXX").string();
    const std::filesystem::path folder = ::mkdtemp(name.data());
    const auto outboxKey = crypto::Secret::random(32);
    const auto county = crypto::BoxKey::generate();
    const auto seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    std::uint64_t acknowledged = 0;
    for (int round = 0; round < 60; ++round) {
        const auto file = folder / ("outbox-" + std::to_string(round));
        int pipe[2];
        ASSERT_EQ(::pipe(pipe), 0);
        const auto child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            ::close(pipe[0]);
            appendUntilKilled(file, {CertificateId{}, outboxKey.view(), county.publicKey}, pipe[1]);
        }
        ::close(pipe[1]);
        ::usleep(static_cast<useconds_t>(random() % 30000));
        ::kill(child, SIGKILL);
        ASSERT_EQ(::waitpid(child, nullptr, 0), child);
        std::uint32_t last = 0;
        for (std::uint32_t told = 0; ::read(pipe[0], &told, sizeof told) == sizeof told;)
            last = told;
        ::close(pipe[0]);
        acknowledged += last;

        PosixFileSystem files;
        const auto opened = Outbox::open(files, file, outboxKey.view());
        ASSERT_TRUE(opened.has_value());
        if (last == 0)
            continue; // perhaps not even begun
        ASSERT_TRUE(opened->has_value());
        const auto& records = (*opened)->content.records;
        ASSERT_TRUE((*opened)->content.unreadable.empty());
        ASSERT_FALSE(records.empty());
        const auto first = numberOf(records.front().bytes);
        for (std::size_t i = 0; i < records.size(); ++i)
            ASSERT_EQ(records[i].bytes, recordOf(first + static_cast<std::uint32_t>(i)));
        // Everything since the last begun file, and at most one more than was told.
        ASSERT_LE(first, last);
        ASSERT_GE(numberOf(records.back().bytes), last);
        ASSERT_LE(numberOf(records.back().bytes), last + 1);
        ASSERT_TRUE(first == 1 || first % 20 == 19);
    }
    EXPECT_GT(acknowledged, 0u); // how many, the disk decides
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
}
