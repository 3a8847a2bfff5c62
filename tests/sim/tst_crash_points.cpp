#include "core/dispute/state.h"
#include "sync/sim/randomness.h"
#include "sync/sim/template.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <set>

// RELIABILITY 3.2: the power goes at every single operation of the disk, under the real cipher, and everything that had
// been shown as saved is there at the next start. FENGQIAO_CRASH_ACTS names a longer workload: 100 by hand, some minutes.

using namespace sim;
namespace json = boost::json;

namespace {

int acts(int usual)
{
    const char* wanted = std::getenv("FENGQIAO_CRASH_ACTS");
    return wanted ? std::atoi(wanted) : usual;
}

/// What one desk had been told when the power went.
struct Moment {
    Disk disk;
    std::size_t shown = 0; ///< acts
};

desk::Draft registration(const core::SubjectId& subject, const std::string& narrative)
{
    const json::array parties{json::object{{"id", "p1"}, {"side", "applicant"}}, json::object{{"id", "p2"}, {"side", "respondent"}}};
    return {"dispute.register", subject,
            {{"steps", {{"number", "@number"}, {"type", "D02"}, {"parties", parties}}},
             {"content", {{"fields", {{"p1.name", "谢宇航"}, {"p2.name", "苏兴旺"}, {"narrative", narrative}, {"demand", "还钱"}, {"place", "西竹坪村"}}}}},
             {"identity", {{"fields", {{"p1.phone", "13512345678"}}}}}}};
}

/// A desk of the starting point, doing an ordinary day's work: saves, an exchange, a look at identities, closing for the
/// night, more saves.
class Day {
public:
    explicit Day(std::function<void(Day&)> atOperation = {}) : m_at(std::move(atOperation)) {}

    Disk disk = startingPoint().desks[0].disk.copy();
    std::vector<std::pair<core::ActId, core::Hash>> shown;
    std::int64_t failures = 0; ///< saves that were refused for the disk's sake
    core::FixedClock clock{startingPoint().start + std::chrono::hours(1)};

    void work(int count)
    {
        const Mount mount(kept().name, disk), countyMount("county", m_countyDisk);
        auto service = startingPoint().county.open(m_countyDisk, clock);
        ASSERT_TRUE(service);
        if (m_at)
            disk.afterOperation = [this](const Disk&) { m_at(*this); };
        open();
        for (int i = 0; i < count && m_session; ++i) {
            clock.advance(std::chrono::minutes(1));
            save(i);
            if (i % 10 == 6)
                exchange(**service);
            if (i % 20 == 15) { // the night: the log goes into the file and is unlinked
                m_session.reset();
                open();
            }
        }
        disk.afterOperation = nullptr;
        m_session.reset();
    }
    [[nodiscard]] static const KeptDesk& kept() { return startingPoint().desks[0]; }

private:
    void open()
    {
        auto session = desk::Session::start(kept().parts(disk, clock));
        if (!session && !disk.dead()) // the one failing operation hit the start: the next one succeeds
            session = desk::Session::start(kept().parts(disk, clock));
        if (session)
            m_session = std::move(*session);
        else
            EXPECT_TRUE(disk.dead()) << session.error().code;
    }
    void save(int i)
    {
        const auto number = std::to_string(i);
        std::vector<desk::Draft> group;
        std::optional<core::SubjectId> fresh;
        if (i % 3 == 0 || m_subjects.empty()) {
            fresh = core::newSubjectId(clock.now());
            group.push_back(registration(*fresh, "经过" + number));
        } else if (i % 3 == 1) {
            for (const auto* field : {"demand", "place"}) // a group
                group.push_back({"dispute.amend", m_subjects.back(), {{"content", {{"fields", {{field, "改为" + number}}}}}}});
        } else {
            group.push_back({"dispute.revealed", m_subjects.back(), {{"steps", {{"reason", "核对" + number}}}}});
        }
        const auto saved = m_session->perform(group);
        if (disk.dead())
            return;
        if (!saved) {
            EXPECT_EQ(saved.error().trouble, core::Trouble::Surroundings) << saved.error().code;
            ++failures;
            return;
        }
        if (fresh)
            m_subjects.push_back(*fresh);
        for (const auto& id : saved->acts) {
            const auto link = m_session->mirror().linkOf(id);
            ASSERT_TRUE(link && *link);
            shown.emplace_back(id, **link);
        }
    }
    void exchange(county::Service& service)
    {
        const auto asked = m_session->request(1 << 20, 0);
        if (!asked)
            return;
        const auto reply = service.exchange(*asked);
        ASSERT_TRUE(reply);
        (void)m_session->apply(*asked, reply->answer);
    }

    std::function<void(Day&)> m_at;
    Disk m_countyDisk = startingPoint().county.disk.copy();
    std::unique_ptr<desk::Session> m_session;
    std::vector<core::SubjectId> m_subjects;
};

/// Acts that the starting point's liaison has already done.
constexpr std::size_t kBefore = 3;

/// Opens what is left and compares it with what was promised; the group that was being saved may be there besides.
void expectKept(Disk& disk, const core::Clock& clock, const std::vector<std::pair<core::ActId, core::Hash>>& links, std::size_t shown, const std::string& where)
{
    const auto& kept = startingPoint().desks[0];
    const Mount mount(kept.name, disk);
    auto session = desk::Session::start(kept.parts(disk, clock));
    if (disk.dead())
        return; // the second cut
    ASSERT_TRUE(session) << where << ": " << session.error().code << core::encodeCanonical(session.error().facts);
    for (std::size_t i = 0; i < shown; ++i) {
        const auto link = (*session)->mirror().linkOf(links[i].first);
        ASSERT_TRUE(link && *link) << where << ": lost " << toText(links[i].first);
        ASSERT_EQ(**link, links[i].second) << where << ": " << toText(links[i].first);
    }
    const auto held = (*session)->mirror().connection().number("SELECT count(*) FROM act WHERE own=1").value_or(0);
    EXPECT_LE(held, static_cast<std::int64_t>(shown + 2 + kBefore)) << where << ": more than the group that was being saved";
    EXPECT_EQ((*session)->mirror().connection().number("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check<>'ok'"), 0) << where;
}

} // namespace

TEST(CrashPoints, whatWasShownAsSavedOutlivesAPowerCutAtEveryOperation)
{
    takeSqlite();
    (void)core::crypto::start();
    const Randomness randomness(Dice(1, "crash points"));
    std::vector<Moment> moments;
    Day day([&](Day& now) { moments.push_back({now.disk.snapshot(), now.shown.size()}); });
    day.work(acts(16));
    ASSERT_GT(moments.size(), 100U);
    int points = 0;
    // Every operation; a slow build looks at every seventh from half a minute on.
    const auto began = std::chrono::steady_clock::now();
    const auto stride = [&]() -> std::size_t { return std::getenv("FENGQIAO_CRASH_ACTS") || std::chrono::steady_clock::now() - began < std::chrono::seconds(30) ? 1 : 7; };
    for (std::size_t k = 0; k < moments.size(); k += stride())
        for (const auto image : kPowerCuts) {
            auto disk = moments[k].disk.snapshot();
            disk.kill();
            disk.restart(image, Dice(k, "image"));
            expectKept(disk, day.clock, day.shown, moments[k].shown, "operation " + std::to_string(k) + ", image " + std::to_string(static_cast<int>(image)));
            ++points;
            if (testing::Test::HasFailure())
                return;
        }
    std::printf("%zu operations, %d cut points\n", moments.size(), points);
}

TEST(CrashPoints, aSecondCutDuringTheRepairLosesNothingEither)
{
    takeSqlite();
    (void)core::crypto::start();
    const Randomness randomness(Dice(2, "crash points"));
    std::vector<Moment> moments;
    Day day([&](Day& now) { moments.push_back({now.disk.snapshot(), now.shown.size()}); });
    day.work(12);
    const auto began = std::chrono::steady_clock::now();
    for (std::size_t k = 0; k < moments.size() && std::chrono::steady_clock::now() - began < std::chrono::seconds(30); k += 3)
        for (std::int64_t second = 0; second < 8; second += 1 + static_cast<std::int64_t>(k % 2)) {
            auto disk = moments[k].disk.snapshot();
            disk.kill();
            disk.restart(Image::TornSectors, Dice(k, "first image"));
            const auto where = "operation " + std::to_string(k) + " and " + std::to_string(second);
            disk.dieAfter(second);
            expectKept(disk, day.clock, day.shown, moments[k].shown, where);
            disk.kill();
            disk.restart(Image::TornSectors, Dice(k, "second image"));
            expectKept(disk, day.clock, day.shown, moments[k].shown, where);
            if (testing::Test::HasFailure())
                return;
        }
}

namespace {

/// Rounds until nothing waits and nothing more comes, as over the line.
void settle(desk::Session& desk, county::Service& service, const std::string& where)
{
    for (int i = 0; i < 50; ++i) {
        const auto asked = desk.request(1 << 20, 0);
        ASSERT_TRUE(asked) << where << ": " << asked.error().code;
        const auto reply = service.exchange(*asked);
        ASSERT_TRUE(reply) << where << ": " << reply.error().code;
        const auto applied = desk.apply(*asked, reply->answer);
        ASSERT_TRUE(applied) << where << ": " << applied.error().code;
        if (!applied->more && desk.syncFacts()->waiting == 0)
            return;
    }
    FAIL() << where << ": never settles";
}

} // namespace

// The year of a certificate is nearly over. The county has answered, and the power goes while the desk takes its new name: it saves
// without a line, under the old name or the new one, and what it saves is taken.
TEST(CrashPoints, aNewNameIsTakenWholeOrNotAtAll)
{
    takeSqlite();
    (void)core::crypto::start();
    const Randomness randomness(Dice(4, "crash points"));
    const core::FixedClock clock{startingPoint().start + std::chrono::hours(24 * 300)};
    const auto& kept = startingPoint().desks[0];
    auto disk = kept.disk.copy(), countyDisk = startingPoint().county.disk.copy();
    std::vector<Disk> moments;
    {
        const Mount mount(kept.name, disk), countyMount("county", countyDisk);
        const auto service = startingPoint().county.open(countyDisk, clock);
        ASSERT_TRUE(service);
        const auto desk = desk::Session::start(kept.parts(disk, clock));
        ASSERT_TRUE(desk) << desk.error().code;
        settle(**desk, **service, "before");
        const auto asked = (*desk)->renewal();
        ASSERT_TRUE(asked && *asked);
        const auto answer = (*service)->renew(**asked);
        ASSERT_TRUE(answer) << answer.error().code;
        disk.afterOperation = [&](const Disk& now) { moments.push_back(now.snapshot()); };
        ASSERT_TRUE((*desk)->adopt(**asked, *answer));
        disk.afterOperation = nullptr;
        EXPECT_NE((*desk)->certificate().id, toText(kept.certificate));
    }
    ASSERT_GT(moments.size(), 10U);
    std::set<bool> renewed;
    for (std::size_t k = 0; k < moments.size() && !testing::Test::HasFailure(); ++k)
        for (const auto image : kPowerCuts) {
            const auto where = "operation " + std::to_string(k) + ", image " + std::to_string(static_cast<int>(image));
            auto cut = moments[k].snapshot(), itsCounty = countyDisk.copy();
            cut.kill();
            cut.restart(image, Dice(k, "image"));
            const Mount mount(kept.name, cut), countyMount("county", itsCounty);
            const auto desk = desk::Session::start(kept.parts(cut, clock));
            ASSERT_TRUE(desk) << where << ": " << desk.error().code;
            renewed.insert((*desk)->certificate().id != toText(kept.certificate));
            const auto saved = (*desk)->perform({registration(core::newSubjectId(clock.now()), "停电以后")});
            ASSERT_TRUE(saved) << where << ": " << saved.error().code;
            const auto service = startingPoint().county.open(itsCounty, clock);
            ASSERT_TRUE(service);
            settle(**desk, **service, where);
            EXPECT_TRUE((*desk)->attention()->empty()) << where;
            const auto bad = (*desk)->verify();
            ASSERT_TRUE(bad) << where << ": " << bad.error().code;
            EXPECT_TRUE(bad->empty()) << where << ": " << bad->front().what << " " << bad->front().record;
        }
    EXPECT_EQ(renewed.size(), 2U); // some before, some after
}

TEST(CrashPoints, oneFailingOperationNeverMakesAFalseSaved)
{
    takeSqlite();
    (void)core::crypto::start();
    const auto began = std::chrono::steady_clock::now();
    for (const bool full : {false, true})
        for (std::int64_t k = 0; k < 200 && std::chrono::steady_clock::now() - began < std::chrono::seconds(full ? 60 : 40); k += full ? 2 : 1) {
            const Randomness randomness(Dice(3, "crash points"));
            Day day;
            day.disk.failAfter(k, full);
            day.work(9);
            const auto where = std::string(full ? "full" : "failing") + " at operation " + std::to_string(k);
            EXPECT_LE(day.failures, 2) << where << ": it does not go on by itself";
            auto disk = day.disk.snapshot();
            disk.kill();
            disk.restart(Image::NothingUnsafe, Dice(static_cast<std::uint64_t>(k)));
            expectKept(disk, day.clock, day.shown, day.shown.size(), where);
            if (testing::Test::HasFailure())
                return;
        }
}
