#include "sync/desk/stick.h"
#include "tests/county/support/pc.h"
#include "tests/support/memory_disk.h"

#include <csignal>
#include <gtest/gtest.h>
#include <random>
#include <sys/wait.h>

// The road without a line: real desks and the real county, with files in between.

using namespace county::test;
using core::ByteView;
using core::Bytes;
using core::SubjectId;
using support::MemoryDisk;

namespace {

core::Result<Bytes> exported(Pc& pc)
{
    core::desk::PosixFileSystem files;
    auto packed = desk::packProfile(files, pc.profile(), pc.get());
    if (!packed)
        return tl::unexpected(packed.error());
    return std::move(packed->file);
}

Bytes answered(TestCounty& county, const Bytes& file)
{
    auto carried = county.service->carry(file);
    if (!carried) {
        ADD_FAILURE() << carried.error().code << boost::json::serialize(carried.error().facts);
        return {};
    }
    for (const auto& part : carried->parts)
        EXPECT_FALSE(part.turnedAway) << part.turnedAway->code;
    return std::move(carried->file);
}

void unpacked(Pc& pc, const Bytes& file)
{
    const auto sum = pc->unpack(file);
    ASSERT_TRUE(sum) << sum.error().code << boost::json::serialize(sum.error().facts);
}

/// There and back.
void byStick(TestCounty& county, Pc& pc)
{
    unpacked(pc, answered(county, exported(pc).value()));
}

std::string codeOf(const core::Result<desk::ApplySummary>& sum) { return sum ? "" : sum.error().code; }

bool awaits(Pc& pc, const Bytes& file)
{
    const auto sections = exchange::decodeBundle(file).value();
    return std::any_of(sections.begin(), sections.end(), [&](const auto& section) { return pc->awaits(exchange::markOf(section)); });
}

/// Everything that an import could change.
struct Standing {
    core::Hash digest{};
    std::int64_t waiting = 0;
    std::size_t acts = 0;
    std::optional<core::Instant> asOf;
    bool operator==(const Standing&) const = default;
};
Standing standing(Pc& pc)
{
    const auto facts = pc->syncFacts().value();
    return {pc->digest().value(), facts.waiting, pc->log(std::nullopt).value().size(), facts.dataAsOf};
}

SubjectId registered(TestCounty& county, Pc& pc, const std::string& place = "西竹坪村")
{
    const auto id = core::newSubjectId(county.clock.now());
    pc.perform({{"dispute.register", id, body("{'steps':{'number':'@number','type':'D04','source':'walk_in','parties':[{'id':'p1','side':'applicant'},"
                                              "{'id':'p2','side':'respondent'}]},"
                                              "'content':{'fields':{'p1.name':'谢宇航','p2.name':'苏兴旺','demand':'还钱','narrative':'借款未还','place':'" +
                                              place + "'}},'identity':{'fields':{'p1.phone':'13800000001'}}}")}});
    return id;
}

void amend(Pc& pc, const SubjectId& id, const std::string& place)
{
    pc.perform({{"dispute.amend", id, body("{'content':{'fields':{'place':'" + place + "'}}}")}});
}

class TheStick : public testing::Test {
protected:
    TestCounty county;
    Pc village{county, "vl"}, second{county, "vl"};

    void SetUp() override
    {
        village.settle();
        second.settle();
    }
    std::uint64_t revision() { return county.service->county()->revision; }
};

} // namespace

TEST_F(TheStick, carriesActsUpAndReceiptsAndNewsBack)
{
    const auto mine = registered(county, village);
    const auto theirs = registered(county, second, "望江台");
    second.settle();
    county.pass(std::chrono::hours(24 * 8));
    const std::vector<desk::Draft> change{{"dispute.amend", mine, body("{'content':{'fields':{'place':'村口'}}}")}};
    EXPECT_EQ(village->tryOut(change).error().code, "lease_over");
    const auto file = exported(village).value();
    EXPECT_EQ(village->syncFacts()->waiting, 1) << "carried is not received";
    const auto answer = answered(county, file);
    EXPECT_EQ(village->syncFacts()->waiting, 1);
    const auto sum = village->unpack(answer);
    ASSERT_TRUE(sum) << sum.error().code;
    EXPECT_EQ(sum->accepted, 1);
    EXPECT_GE(sum->received, 1);
    EXPECT_EQ(village->syncFacts()->waiting, 0);
    EXPECT_TRUE(village->outbox()->empty());
    EXPECT_EQ(village->show(theirs)->state.as<core::dispute::State>()->partyName("p1"), "谢宇航");
    EXPECT_EQ(village->show(mine)->place, 1U);
    // An answer by any road renews the leave to work without a line.
    county.pass(std::chrono::hours(24 * 6));
    EXPECT_TRUE(village->tryOut(change));
    county.pass(std::chrono::hours(24 * 2));
    EXPECT_EQ(village->tryOut(change).error().code, "lease_over");
    second.settle();
    EXPECT_EQ(village->digest().value(), second->digest().value());
    village.reopen();
    village.expectSound();
    village.settle();
    EXPECT_EQ(village->digest().value(), second->digest().value());
}

TEST_F(TheStick, theNewsAreToldOnceAFileHoweverOftenItAsks)
{
    const auto mine = registered(county, village);
    auto sections = exchange::decodeBundle(exported(village).value()).value();
    sections.push_back(sections.front());
    const auto carried = county.service->carry(exchange::encodeBundle(sections));
    ASSERT_TRUE(carried);
    ASSERT_EQ(carried->parts.size(), 2U);
    EXPECT_EQ(std::pair(carried->parts[0].more, carried->parts[1].more), std::pair(false, true));
    unpacked(village, carried->file);
    EXPECT_EQ(village->show(mine)->place, 1U);
}

TEST_F(TheStick, nothingIsReadableAndNothingNamesAnybody)
{
    registered(county, village);
    const auto file = exported(village).value();
    const auto answer = answered(county, file);
    for (const auto& bytes : {file, answer}) {
        EXPECT_EQ(bytes.size() % exchange::kBundleBlock, 0U);
        const auto text = core::textOf(bytes);
        for (const auto* word : {"谢宇航", "13800000001", "dispute.register", "org-village"})
            EXPECT_EQ(text.find(word), std::string_view::npos) << word;
        EXPECT_EQ(text.find(village->certificate().id), std::string_view::npos);
    }
    // One act more or less does not show in the size.
    registered(county, village, "村口");
    EXPECT_EQ(exported(village)->size(), file.size());
}

TEST_F(TheStick, theSameFileTwiceHasOneEffectAndGetsItsAnswerAgain)
{
    registered(county, village);
    const auto file = exported(village).value();
    const auto first = county.service->carry(file).value();
    ASSERT_EQ(first.parts.size(), 1U);
    EXPECT_EQ(first.parts[0].account, "vl");
    EXPECT_EQ(first.parts[0].acts, 1);
    EXPECT_EQ(first.parts[0].accepted, 1);
    const auto at = revision();
    const auto again = county.service->carry(file).value();
    EXPECT_EQ(again.parts[0].accepted, 0);
    EXPECT_EQ(again.parts[0].known, 1);
    EXPECT_EQ(revision(), at);
    unpacked(village, first.file);
    const auto before = standing(village);
    EXPECT_EQ(codeOf(village->unpack(first.file)), "bundle_known");
    EXPECT_EQ(codeOf(village->unpack(again.file)), "bundle_older") << "another file, nothing new in it";
    EXPECT_EQ(standing(village), before);
    EXPECT_FALSE(awaits(village, first.file));
}

TEST_F(TheStick, anyBitAndAnyCutIsFoundAndChangesNothing)
{
    const auto id = registered(county, village);
    ASSERT_TRUE(village->attach({id, "record", "a.bin", {}, photo(200'000, 1), {}}));
    const auto up = exported(village).value();
    const auto down = answered(county, up);
    const auto at = revision();
    const auto before = standing(village);
    std::mt19937_64 random(20261122);
    int tried = 0;
    const auto refusedHere = [&](const Bytes& file, const std::string& what) {
        const auto there = county.service->carry(file);
        EXPECT_FALSE(there) << what;
        EXPECT_TRUE(there || there.error().trouble == core::Trouble::Damaged) << what;
        const auto here = village->unpack(file);
        EXPECT_FALSE(here) << what;
        EXPECT_TRUE(here || here.error().trouble == core::Trouble::Damaged) << what;
        ++tried;
    };
    for (const auto& whole : {up, down}) {
        for (int i = 0; i < 300; ++i) { // every region: the beginning densely, then anywhere
            const auto where = i < 100 ? static_cast<std::size_t>(i) : random() % whole.size();
            auto file = whole;
            file[where] ^= static_cast<std::uint8_t>(1U << (random() % 8));
            refusedHere(file, "bit at " + std::to_string(where));
        }
        for (const auto size : {std::size_t{0}, std::size_t{1}, std::size_t{8}, std::size_t{20}, exchange::kBundleBlock - 1, exchange::kBundleBlock,
                                whole.size() - exchange::kBundleBlock, whole.size() - 1})
            if (size < whole.size())
                refusedHere(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)), "cut at " + std::to_string(size));
        auto longer = whole;
        longer.resize(longer.size() + exchange::kBundleBlock);
        refusedHere(longer, "longer");
        auto swapped = whole;
        std::swap_ranges(swapped.begin(), swapped.begin() + exchange::kBundleBlock, swapped.end() - exchange::kBundleBlock);
        if (swapped != whole)
            refusedHere(swapped, "blocks swapped");
        // The place is told: the block that was hurt.
        auto hurt = whole;
        hurt.back() ^= 1;
        const auto told = county.service->carry(hurt);
        ASSERT_FALSE(told);
        EXPECT_EQ(told.error().code, "bundle_damaged");
        EXPECT_EQ(told.error().facts.at("block"), boost::json::value(whole.size() / exchange::kBundleBlock));
    }
    EXPECT_EQ(revision(), at);
    EXPECT_EQ(standing(village), before);
    std::printf("%d damaged files\n", tried);
    unpacked(village, down);
    EXPECT_EQ(village->syncFacts()->waiting, 0);
}

TEST_F(TheStick, whoeverForgesTheHashesStillChangesNothing)
{
    registered(county, village);
    const auto up = exported(village).value();
    const auto down = answered(county, up);
    const auto at = revision();
    const auto before = standing(village);
    std::mt19937_64 random(7);
    for (const auto& whole : {up, down})
        for (int i = 0; i < 200; ++i) {
            auto sections = exchange::decodeBundle(whole).value();
            auto& bytes = sections[0].bytes;
            if (i == 0)
                sections[0].leg = sections[0].leg == exchange::Leg::Up ? exchange::Leg::Down : exchange::Leg::Up;
            else if (i == 1)
                sections[0].leg = exchange::Leg::Parcel;
            else if (i == 2)
                bytes.resize(bytes.size() / 2);
            else
                bytes[i < 90 ? static_cast<std::size_t>(i) : random() % bytes.size()] ^= static_cast<std::uint8_t>(1U << (random() % 8));
            const auto forged = exchange::encodeBundle(sections);
            EXPECT_FALSE(county.service->carry(forged)) << i;
            EXPECT_FALSE(village->unpack(forged)) << i;
        }
    EXPECT_EQ(revision(), at);
    EXPECT_EQ(standing(village), before);
}

TEST_F(TheStick, aFileOfAnotherCountyOrDeskOrTheWrongWayRoundIsTold)
{
    TestCounty other;
    Pc stranger(other, "vl");
    stranger.settle();
    registered(other, stranger);
    registered(county, village);
    const auto foreign = exported(stranger).value();
    const auto refusedThere = county.service->carry(foreign);
    ASSERT_FALSE(refusedThere);
    EXPECT_EQ(refusedThere.error().code, "bundle_foreign");
    EXPECT_EQ(refusedThere.error().trouble, core::Trouble::Refused);
    const auto mine = exported(village).value();
    const auto answer = answered(county, mine);
    for (auto* pc : {&second, &stranger}) {
        const auto before = standing(*pc);
        EXPECT_EQ(codeOf((*pc)->unpack(answer)), "bundle_foreign");
        EXPECT_EQ(codeOf((*pc)->unpack(mine)), "bundle_wrong_way");
        EXPECT_FALSE(awaits(*pc, answer));
        EXPECT_EQ(standing(*pc), before);
    }
    EXPECT_EQ(county.service->carry(answer).error().code, "bundle_wrong_way");
    EXPECT_TRUE(awaits(village, answer));
    EXPECT_FALSE(awaits(village, mine));
    // A request of one desk under the signature of another: whole or nothing, and no act of either.
    const auto at = revision();
    ASSERT_EQ(county.service->revoke("vl").value(), 2U);
    const auto revoked = county.service->carry(exported(village).value());
    ASSERT_FALSE(revoked);
    EXPECT_EQ(revoked.error().code, "revoked");
    EXPECT_EQ(revision(), at);
}

TEST_F(TheStick, filesGoInAnyOrderAndMixWithTheLine)
{
    const auto a = registered(county, village);
    const auto one = exported(village).value();
    amend(village, a, "村口");
    const auto two = exported(village).value();
    amend(village, a, "望江台");
    // The later file first; then the line; then the earlier one, and answers in the wrong order.
    const auto answerTwo = answered(county, two);
    const auto answerOne = answered(county, one);
    registered(county, second);
    second.settle();
    unpacked(village, answerOne);
    EXPECT_EQ(village->syncFacts()->waiting, 1);
    EXPECT_EQ(codeOf(village->unpack(answerTwo)), "bundle_older");
    village.settle();
    EXPECT_EQ(codeOf(village->unpack(answerTwo)), "bundle_older");
    EXPECT_EQ(codeOf(village->unpack(answerOne)), "bundle_known");
    const auto three = answered(county, exported(village).value());
    EXPECT_EQ(codeOf(village->unpack(three)), "bundle_older") << "the line had brought all of it";
    second.settle();
    EXPECT_EQ(village->digest().value(), second->digest().value());
    village.expectSound();
}

TEST_F(TheStick, anOldCopyOfTheDeskDoesNotPassOverWhatLiesBetween)
{
    registered(county, second);
    village.saveImage();
    second.settle();
    village.settle();
    registered(county, second, "村口");
    second.settle();
    const auto answer = answered(county, exported(village).value());
    village.restoreImage(); // the cursor is older than the one that the answer goes on from
    const auto before = standing(village);
    EXPECT_EQ(codeOf(village->unpack(answer)), "bundle_outdated");
    EXPECT_EQ(standing(village), before);
    byStick(county, village);
    EXPECT_EQ(village->digest().value(), second->digest().value());
}

TEST_F(TheStick, attachmentsGoBothWays)
{
    const auto id = registered(county, village);
    const auto large = photo(2'600'000, 3);
    const auto saved = village->attach({id, "signed_page", "page.jpg", {}, large, photo(20'000, 4)});
    ASSERT_TRUE(saved) << saved.error().code;
    byStick(county, village);
    EXPECT_EQ(village->files(id)->front().state, core::desk::FileState::Sent);
    byStick(county, second); // the dispute and the preview; a large file comes when somebody has asked for it
    const auto act = second->files(id)->front().act;
    EXPECT_TRUE(second->fileContent(id, act, true));
    EXPECT_EQ(second->fileContent(id, act).error().code, "blob_not_here");
    byStick(county, second);
    const auto content = second->fileContent(id, act);
    ASSERT_TRUE(content) << content.error().code;
    EXPECT_EQ(*content, large);
    EXPECT_TRUE(second->fileContent(id, act, true));
    second.expectSound();
}

TEST_F(TheStick, whatLiesOnALockedPcGoesAlongSealed)
{
    const auto one = registered(county, village);
    amend(village, one, "村口");
    village.close();
    core::desk::PosixFileSystem files;
    const auto packed = desk::packProfile(files, village.profile(), nullptr);
    ASSERT_TRUE(packed) << packed.error().code;
    EXPECT_EQ(packed->others, 1);
    const auto carried = county.service->carry(packed->file);
    ASSERT_TRUE(carried) << carried.error().code;
    EXPECT_EQ(carried->parts[0].accepted, 2);
    EXPECT_EQ(county.service->carry(packed->file)->parts[0].known, 2);
    village.reopen();
    EXPECT_EQ(village->syncFacts()->waiting, 2);
    registered(county, village);
    unpacked(village, carried->file);
    EXPECT_EQ(village->syncFacts()->waiting, 1) << "what was written since still waits";
    EXPECT_EQ(codeOf(village->unpack(carried->file)), "bundle_known");
    village.expectSound();
    village.settle();
    second.settle();
    EXPECT_EQ(village->digest().value(), second->digest().value());
    // Once all of it is receipted there is nothing to carry.
    village.close();
    EXPECT_EQ(desk::packProfile(files, village.profile(), nullptr).error().code, "nothing_to_carry");
    village.reopen();
}

TEST_F(TheStick, aDamagedOutboxOfALockedAccountGivesWhatItStillHolds)
{
    registered(county, village);
    registered(county, village);
    village.close();
    core::desk::PosixFileSystem files;
    auto sections = exchange::decodeBundle(desk::packProfile(files, village.profile(), nullptr)->file).value();
    auto torn = sections;
    torn[0].bytes.resize(torn[0].bytes.size() / 2 - 1000); // as a power cut leaves it
    const auto carried = county.service->carry(exchange::encodeBundle(torn));
    ASSERT_TRUE(carried) << carried.error().code;
    EXPECT_LE(carried->parts[0].accepted, 2);
    village.reopen();
    village.settle();
    second.settle();
    EXPECT_EQ(village->digest().value(), second->digest().value());
}

TEST_F(TheStick, aClosedChainGetsItsNewNameByStick)
{
    const auto id = registered(county, village);
    village.settle();
    village.saveImage();
    amend(village, id, "村口");
    village.settle();
    village.restoreImage();
    amend(village, id, "望江台"); // on a chain that the county knows otherwise
    const auto sum = village->unpack(answered(county, exported(village).value()));
    ASSERT_TRUE(sum) << sum.error().code;
    EXPECT_TRUE(sum->forked);
    for (int i = 0; i < 4 && (i < 2 || village->syncFacts()->waiting > 0); ++i)
        byStick(county, village);
    EXPECT_EQ(village->syncFacts()->waiting, 0);
    village.settle();
    second.settle();
    EXPECT_EQ(village->digest().value(), second->digest().value());
    village.expectSound();
}

TEST_F(TheStick, aFullStickLeavesNoHalfFileAndTheOldOneStands)
{
    const auto id = registered(county, village);
    const auto file = exported(village).value();
    MemoryDisk stick;
    ASSERT_TRUE(desk::writeBundle(stick, "/stick/a.fqb", file));
    amend(village, id, "村口");
    const auto next = exported(village).value();
    const auto operations = [&] {
        MemoryDisk dry = stick.afterPowerCut(MemoryDisk::Image::Everything, 1);
        (void)desk::writeBundle(dry, "/stick/a.fqb", next);
        return dry.operations();
    }();
    for (int at = 1; at <= operations; ++at) {
        MemoryDisk full = stick.afterPowerCut(MemoryDisk::Image::Everything, 1);
        full.failAt(at, "disk_full");
        const auto done = desk::writeBundle(full, "/stick/a.fqb", next);
        for (const auto& [name, bytes] : full.contents())
            EXPECT_TRUE(exchange::decodeBundle(bytes)) << name << " after operation " << at;
        EXPECT_TRUE(done || done.error().code == "stick_full") << done.error().code;
        for (const auto image : MemoryDisk::kImages) {
            MemoryDisk cut = stick.afterPowerCut(MemoryDisk::Image::Everything, 1);
            cut.dieAt(at);
            (void)desk::writeBundle(cut, "/stick/a.fqb", next);
            const auto after = cut.afterPowerCut(image, static_cast<unsigned>(at)).contents();
            const auto found = after.find("/stick/a.fqb");
            ASSERT_NE(found, after.end()) << at;
            EXPECT_TRUE(found->second == file || found->second == next) << at;
        }
    }
    // Another file of that name is not written over.
    MemoryDisk taken;
    auto letter = taken.create("/stick/letter.doc").value();
    ASSERT_TRUE(letter->writeAt(0, file.empty() ? ByteView() : ByteView(file).subspan(100, 500)));
    EXPECT_EQ(desk::writeBundle(taken, "/stick/letter.doc", file).error().code, "file_stands");
}

TEST_F(TheStick, anImportThatIsKilledGoesOnWithTheSameFile)
{
    for (int i = 0; i < 30; ++i)
        registered(county, second, "第" + std::to_string(i) + "处");
    second.settle();
    for (int i = 0; i < 10; ++i)
        registered(county, village);
    const auto answer = answered(county, exported(village).value());
    village.close();
    std::mt19937_64 random(11);
    int killed = 0;
    for (int round = 0; round < 12; ++round) {
        const auto child = fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            auto opened = desk::Desk::open(village.profile(), "vl", kPassword, county.clock, core::HolidayTable::shipped());
            if (opened)
                (void)(*opened)->unpack(answer);
            _exit(0);
        }
        usleep(static_cast<useconds_t>(20'000 + random() % 400'000));
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        killed += WIFSIGNALED(status) ? 1 : 0;
    }
    std::printf("%d of 12 killed before their end\n", killed);
    village.reopen();
    village.expectSound();
    const auto sum = village->unpack(answer);
    EXPECT_TRUE(sum || sum.error().code == "bundle_known") << sum.error().code;
    EXPECT_EQ(village->syncFacts()->waiting, 0);
    second.settle();
    EXPECT_EQ(village->digest().value(), second->digest().value());
    village.expectSound();
}

/// Two desks of one account and the court; line, files that wait, get lost, come twice and late; desks that are closed.
class AnyOrder : public testing::TestWithParam<unsigned> {};

TEST_P(AnyOrder, endsAlikeAndLosesNothing)
{
    TestCounty county;
    Pc a(county, "vl"), b(county, "vl"), court(county, "dispatcher");
    for (auto* pc : {&a, &b, &court})
        pc->settle();
    std::mt19937_64 random(GetParam());
    const auto pick = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    std::vector<Bytes> ups, downs;
    std::vector<SubjectId> own;
    std::set<std::string> saved; // ids of acts that a desk showed as waiting in the end
    for (int step = 0; step < 60; ++step) {
        auto& pc = pick(2) == 0 ? a : b;
        switch (pick(10)) {
        case 0:
        case 1:
            own.push_back(registered(county, pc, "第" + std::to_string(step) + "处"));
            break;
        case 2:
            if (!own.empty())
                if (const auto id = own[pick(own.size())]; pc->show(id))
                    if (pc->tryOut({{"dispute.amend", id, body("{'content':{'fields':{'place':'村口" + std::to_string(step) + "'}}}")}}))
                        amend(pc, id, "村口" + std::to_string(step));
            break;
        case 3:
            court.perform({{"dispute.lodge", core::newSubjectId(county.clock.now()), body(lodging("LQ2026" + std::to_string(10'000 + step)))}});
            court.settle();
            break;
        case 4:
        case 5:
            ups.push_back(exported(pc).value());
            break;
        case 6:
            if (!ups.empty())
                downs.push_back(answered(county, ups[pick(ups.size())]));
            break;
        case 7:
            if (!downs.empty()) {
                const auto sum = pc->unpack(downs[pick(downs.size())]);
                EXPECT_TRUE(sum ? !sum->forked : sum.error().trouble == core::Trouble::Refused) << codeOf(sum);
            }
            break;
        case 8:
            pc.settle();
            break;
        default:
            pc.reopen();
            county.pass(std::chrono::minutes(7));
        }
    }
    // What any desk shows as its own is at the county in the end, by whichever road.
    for (auto* pc : {&a, &b}) {
        const auto rows = pc->get()->outbox().value();
        for (const auto& row : rows)
            saved.insert(row.act);
    }
    a.settle();
    b.settle();
    a.settle();
    EXPECT_EQ(a->digest().value(), b->digest().value());
    for (auto* pc : {&a, &b}) {
        const auto rows = (*pc)->log(std::nullopt).value();
        for (const auto& row : rows)
            EXPECT_TRUE(saved.erase(row.id) == 0 || row.delivery == core::desk::Delivery::Accepted || row.delivery == core::desk::Delivery::Refused) << row.id;
    }
    EXPECT_TRUE(saved.empty()) << *saved.begin() << " is gone";
    for (const auto& id : own)
        for (auto* pc : {&a, &b})
            EXPECT_TRUE((*pc)->show(id)) << "lost";
    for (auto* pc : {&a, &b}) {
        EXPECT_EQ((*pc)->syncFacts()->waiting, 0);
        EXPECT_EQ(pc->renewals, 0);
        pc->expectSound();
    }
    // Old answers, once more: nothing moves.
    const auto before = standing(a);
    for (const auto& down : downs)
        EXPECT_FALSE(a->unpack(down));
    EXPECT_EQ(standing(a), before);
}
INSTANTIATE_TEST_SUITE_P(Seeds, AnyOrder, testing::Range(1U, 13U));
