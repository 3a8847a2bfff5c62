#include "tests/desk/test_county.h"

#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>

using namespace core;
using namespace desktest;

namespace {

/// A child saves acts as fast as it can and tells each one that was shown as saved; it is killed at a random moment.
/// 40 rounds in the daily run, more with FENGQIAO_KILL_ROUNDS=200.
TEST(KilledAtRandomMoments, nothingThatWasShownAsSavedIsMissing)
{
    const auto* wanted = std::getenv("FENGQIAO_KILL_ROUNDS");
    const int rounds = wanted ? std::atoi(wanted) : 40;
    TestCounty county(test::noon("2026-03-02"));
    Pc pc(county, "vl");
    pc.close();
    std::set<std::string> shown;
    std::uint32_t random = 12345;
    for (int round = 0; round < rounds; ++round) {
        int ends[2];
        ASSERT_EQ(pipe(ends), 0);
        const auto child = fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            close(ends[0]);
            auto session = pc.tryOpen();
            if (!session)
                _exit(3);
            for (;;) {
                const auto id = newSubjectId(county.clock.now());
                const auto saved = (*session)->perform({{"dispute.register", id, test::body(registration("谢宇航"))}});
                if (!saved)
                    _exit(4);
                if (write(ends[1], id.bytes.data(), id.bytes.size()) != 16)
                    _exit(5);
            }
        }
        close(ends[1]);
        random = random * 1664525 + 1013904223;
        SubjectId id;
        // Most rounds are cut while acts are being saved, every fourth wherever it may be, repair included.
        if (round % 4 != 0 && read(ends[0], id.bytes.data(), id.bytes.size()) == 16)
            shown.insert(toText(id));
        usleep((random >> 8) % 60000);
        kill(child, SIGKILL);
        while (read(ends[0], id.bytes.data(), id.bytes.size()) == 16)
            shown.insert(toText(id));
        close(ends[0]);
        int status = 0;
        waitpid(child, &status, 0);
        ASSERT_TRUE(WIFSIGNALED(status)) << "round " << round << ": left with " << WEXITSTATUS(status);
    }
    pc.reopen();
    ASSERT_GT(shown.size(), static_cast<std::size_t>(rounds) / 4);
    for (const auto& id : shown)
        EXPECT_TRUE(pc.desk().show(*subjectFromText(id), true)) << "lost " << id;
    const auto bad = pc.desk().verify();
    ASSERT_TRUE(bad);
    EXPECT_TRUE(bad->empty()) << bad->front().what << " " << bad->front().record;
    // Numbers: gap-free, whatever was cut.
    const auto count = pc.desk().counts(test::day("2026-03-02"))->all;
    EXPECT_GE(count, static_cast<std::int64_t>(shown.size()));
    core::desk::DisputeFilter filter;
    filter.order = core::desk::DisputeFilter::Order::Number;
    filter.limit = count;
    const auto rows = pc.desk().disputes(filter);
    for (std::size_t i = 0; i < rows->size(); ++i)
        EXPECT_EQ(std::stoul((*rows)[i].number.substr(9)), i + 1);
    EXPECT_EQ(pc.sync().accepted, count);
    std::printf("%d rounds, %zu acts shown as saved, %lld held\n", rounds, shown.size(), static_cast<long long>(count));
}

} // namespace
