#include "core/attachment/sealing.h"
#include "sync/county/blob_shelf.h"
#include "sync/desk/enrolment.h"
#include "tests/county/support/county.h"

#include <fstream>
#include <gtest/gtest.h>

// Attachments between real desks and the real county.

using namespace county::test;
using core::Bytes;
using core::desk::FileState;

namespace {

enum class Line { Up, RequestLost, AnswerLost };

class PhotoPc {
public:
    PhotoPc(TestCounty& county, const std::string& account) : m_county(county), m_account(account)
    {
        const auto code = exchange::codeFromText(county.code(account)).value();
        auto prepared = desk::prepareEnrolment(secretText(code), "PC of " + account);
        const auto answer = county.service->enrol(exchange::decodeEnrolRequest(encode(prepared.request)).value()).value();
        desk::EnrolmentPlace place{profile(), "https://127.0.0.1:1", "", {1, 8 << 20}};
        m_desk = std::move(desk::finishEnrolment(place, std::move(prepared), answer, kPassword, county.clock, core::HolidayTable::shipped()).value());
    }
    desk::Desk* operator->() { return m_desk.get(); }
    [[nodiscard]] std::filesystem::path profile() const { return m_folder.path() / "profile"; }
    void reopen()
    {
        m_desk.reset();
        m_desk = std::move(desk::Desk::open(profile(), m_account, kPassword, m_county.clock, core::HolidayTable::shipped()).value());
    }
    /// Files of a name's ending below the profile.
    [[nodiscard]] std::vector<std::filesystem::path> blobs(const std::string& ending) const
    {
        std::vector<std::filesystem::path> out;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(profile()))
            if (entry.path().parent_path().filename() == "blobs" && entry.path().string().ends_with(ending))
                out.push_back(entry.path());
        return out;
    }

    /// One round; whether more is to be done at once.
    bool round(std::uint32_t limit = 256 * 1024, Line line = Line::Up)
    {
        const auto asked = m_desk->request(limit, 0).value();
        if (!asked.runs.empty()) {
            EXPECT_TRUE(asked.pieces.empty()) << "text goes before pictures";
            EXPECT_TRUE(asked.wishes.empty());
        }
        for (const auto& piece : asked.pieces)
            m_most = std::max(m_most, piece.bytes.size());
        if (line == Line::RequestLost)
            return true;
        m_county.pass(std::chrono::seconds(1));
        const auto answer = m_county.road()(asked);
        EXPECT_TRUE(answer) << answer.error().code;
        if (line == Line::AnswerLost)
            return true;
        const auto applied = m_desk->apply(asked, *answer);
        EXPECT_TRUE(applied) << applied.error().code;
        return applied->more || m_desk->syncFacts()->waiting > 0;
    }
    void settle()
    {
        for (int i = 0; i < 400; ++i)
            if (!round())
                return;
        FAIL() << "never settles";
    }
    void expectSound()
    {
        const auto found = m_desk->verify().value();
        for (const auto& check : found)
            ADD_FAILURE() << check.what << ": " << check.record;
    }
    core::desk::FileRow file(const core::SubjectId& id, std::size_t index = 0) { return m_desk->files(id)->at(index); }
    [[nodiscard]] std::size_t mostInOnePiece() const { return m_most; }

private:
    static constexpr auto kPassword = "a long password 枫桥";
    TestCounty& m_county;
    std::string m_account;
    TempFolder m_folder;
    std::unique_ptr<desk::Desk> m_desk;
    std::size_t m_most = 0;
};

class Attachments : public testing::Test {
protected:
    TestCounty county;
    PhotoPc court{county, "dispatcher"}, village{county, "vl"};
    core::SubjectId id = core::newSubjectId(county.clock.now());

    void SetUp() override
    {
        court.settle();
        ASSERT_TRUE(court->perform({{"dispute.lodge", id, body(lodging())}, {"dispute.dispatch", id, body("{'steps':{'organisation':'org-village'}}")}}));
        court.settle();
        village.settle();
        ASSERT_TRUE(village->perform({{"dispute.accept", id, {}}}));
    }
    desk::SavedFile add(PhotoPc& pc, const Bytes& content, std::string name = "签字页.jpg", const Bytes& preview = {})
    {
        const auto saved = pc->attach({id, "signed_page", std::move(name), {}, content, preview});
        if (!saved)
            throw std::runtime_error(saved.error().code);
        return *saved;
    }
    [[nodiscard]] std::filesystem::path atCounty(const std::string& blob, const std::string& ending = "")
    {
        return county.folder.path() / "county" / "blobs" / blob.substr(0, 2) / (blob + ending);
    }
};

} // namespace

TEST_F(Attachments, aSmallOneReachesTheSecondDeviceByItselfALargeOneWhenOpened)
{
    PhotoPc second(county, "vl");
    const auto small = add(village, photo(100'000), "小.jpg");
    const auto large = add(village, photo(1'500'000, 9), "大.jpg", photo(20'000, 11));
    EXPECT_EQ(village->syncFacts()->files, 3);
    village.settle();
    EXPECT_EQ(village->syncFacts()->files, 0);
    EXPECT_EQ(village.file(id).state, FileState::Sent);
    EXPECT_EQ(std::filesystem::file_size(atCounty(large.blob)), core::sealedSize(1'500'000));

    second.settle();
    EXPECT_EQ(second->fileContent(id, small.act).value(), photo(100'000));
    EXPECT_EQ(second->fileContent(id, large.act, true).value(), photo(20'000, 11));
    EXPECT_EQ(second.file(id, 1).state, FileState::Away);
    EXPECT_EQ(second->fileContent(id, large.act).error().code, "blob_not_here");
    second.settle();
    EXPECT_EQ(second->fileContent(id, large.act).value(), photo(1'500'000, 9));
    EXPECT_EQ(second.file(id, 1).state, FileState::Sent);
    EXPECT_EQ(second->digest().value(), village->digest().value());
    second.expectSound();
    village.expectSound();
    EXPECT_LE(village.mostInOnePiece(), 512u * 1024);
}

/// Every request and every answer is lost once, devices are started anew, and both sides' half files are cut in the middle
/// of a piece: it goes on where it was, and in the end every byte is right.
TEST_F(Attachments, cutAtEveryBoundaryAndInTheMiddleItGoesOn)
{
    const auto content = photo(900'000);
    const auto saved = add(village, content);
    village.round(); // the acts
    ASSERT_EQ(village->syncFacts()->waiting, 0);
    int rounds = 0;
    std::uintmax_t longest = 0;
    for (; village->syncFacts()->files > 0 && rounds < 400; ++rounds) {
        const auto part = atCounty(saved.blob, ".part");
        if (std::filesystem::exists(part)) {
            longest = std::max(longest, std::filesystem::file_size(part));
            if (rounds % 7 == 5) // the county's power went: the end of the file did not reach the disk
                std::filesystem::resize_file(part, std::filesystem::file_size(part) - std::min<std::uintmax_t>(1234, std::filesystem::file_size(part)));
        }
        if (rounds % 5 == 3)
            village.reopen();
        const auto line = rounds % 4 == 0 ? Line::RequestLost : rounds % 4 == 2 ? Line::AnswerLost : Line::Up;
        village.round(16 * 1024, line);
        if (line != Line::Up)
            village.round(0); // after a cut first ask what has arrived
    }
    ASSERT_LT(rounds, 400);
    EXPECT_GT(rounds, 4);
    EXPECT_GT(longest, 0u);

    PhotoPc second(county, "vl");
    second.settle();
    ASSERT_EQ(second->fileContent(id, saved.act).error().code, "blob_not_here");
    for (rounds = 0; second.file(id).state != FileState::Sent && rounds < 400; ++rounds) {
        const auto parts = second.blobs(".part");
        if (!parts.empty() && rounds % 7 == 5)
            std::filesystem::resize_file(parts[0], std::filesystem::file_size(parts[0]) - std::min<std::uintmax_t>(4321, std::filesystem::file_size(parts[0])));
        if (rounds % 5 == 3)
            second.reopen();
        const auto line = rounds % 4 == 0 ? Line::RequestLost : rounds % 4 == 2 ? Line::AnswerLost : Line::Up;
        second.round(64 * 1024, line);
        if (const auto seen = second->fileContent(id, saved.act)) {
            EXPECT_EQ(*seen, content) << "never half a file";
        }
    }
    ASSERT_LT(rounds, 400);
    EXPECT_EQ(second->fileContent(id, saved.act).value(), content);
    second.expectSound();
}

TEST_F(Attachments, bytesThatAreNotWhatTheirNameSaysAreDroppedAndBegunAnew)
{
    const auto content = photo(300'000);
    const auto saved = add(village, content);
    village.round();
    village.round(); // a first piece
    ASSERT_TRUE(std::filesystem::exists(atCounty(saved.blob, ".part")));
    {
        std::fstream file(atCounty(saved.blob, ".part"), std::ios::binary | std::ios::in | std::ios::out);
        file.seekp(100);
        file.put('x').put('y');
    }
    for (int i = 0; i < 20 && village->syncFacts()->files > 0; ++i) {
        village.round();
        county.pass(std::chrono::seconds(30));
    }
    EXPECT_EQ(village->syncFacts()->files, 0);

    // The other way: what arrived on a device is spoilt there.
    PhotoPc second(county, "vl");
    for (int i = 0; i < 20 && second.blobs(".part").empty(); ++i)
        second.round(16 * 1024);
    ASSERT_FALSE(second.blobs(".part").empty());
    {
        std::fstream file(second.blobs(".part")[0], std::ios::binary | std::ios::in | std::ios::out);
        file.seekp(100);
        file.put('x').put('y');
    }
    for (int i = 0; i < 20 && second.file(id).state != FileState::Sent; ++i)
        second.round();
    EXPECT_EQ(second->fileContent(id, saved.act).value(), content);
}

TEST_F(Attachments, onlyWhoSeesTheActGetsTheBytes)
{
    const auto saved = add(village, photo(5000));
    village.settle();
    core::Hash blob{};
    std::ranges::copy(*core::fromHex(saved.blob), blob.begin());
    const auto asks = [&](const std::string& account, const core::SubjectId& subject) {
        const auto device = county.device(account);
        auto request = device.request();
        request.wishes.push_back({subject, blob, 0, 100'000});
        device.sign(request);
        const auto answer = county.road()(request).value();
        std::size_t pieces = 0;
        for (const auto& item : answer.items)
            pieces += std::holds_alternative<exchange::BlobPiece>(item);
        EXPECT_EQ(answer.blobs.size(), 1u);
        EXPECT_EQ(answer.blobs[0].known, pieces == 1);
        EXPECT_EQ(answer.blobs[0].arrived, pieces == 1 ? core::sealedSize(5000) : 0);
        return pieces == 1;
    };
    EXPECT_TRUE(asks("vl", id));
    EXPECT_TRUE(asks("dispatcher", id)); // level 3 of his court's case
    EXPECT_FALSE(asks("tl", id));        // the card of a village's dispute
    EXPECT_FALSE(asks("jo", id));        // steps, level 1
    EXPECT_FALSE(asks("pl", id));        // nothing
    EXPECT_FALSE(asks("judge", id));     // sees the package, not the dispute
    EXPECT_FALSE(asks("vl", core::newSubjectId(county.clock.now())));

    // Taken out: nobody gets it any more.
    ASSERT_TRUE(village->perform({{"dispute.detach", id, body("{'steps':{'attachment':'" + saved.act + "'},'content':{'reason':'拍错了'}}")}}));
    village.settle();
    EXPECT_FALSE(asks("vl", id));
}

TEST_F(Attachments, hostilePiecesChangeNothing)
{
    const auto content = photo(5000);
    const auto saved = add(village, content);
    village.round(); // the act alone
    core::Hash blob{};
    std::ranges::copy(*core::fromHex(saved.blob), blob.begin());
    const auto size = core::sealedSize(5000);
    const auto sends = [&](const std::string& account, exchange::BlobPiece piece) {
        const auto device = county.device(account);
        auto request = device.request();
        request.pieces.push_back(std::move(piece));
        device.sign(request);
        return county.road()(request).value().blobs.at(0);
    };
    const auto nothingThere = [&] { return !std::filesystem::exists(atCounty(saved.blob, ".part")) && !std::filesystem::exists(atCounty(saved.blob)); };
    using State = exchange::BlobState;
    // A stranger; a blob that no act names; a size that is not the act's.
    EXPECT_EQ(sends("pl", {id, blob, size, 0, Bytes(100)}), (State{blob, false, 0}));
    core::Hash unknown{};
    unknown[0] = 1;
    EXPECT_EQ(sends("vl", {id, unknown, size, 0, Bytes(100)}), (State{unknown, false, 0}));
    EXPECT_EQ(sends("vl", {id, blob, size + 1, 0, Bytes(100)}), (State{blob, false, 0}));
    EXPECT_TRUE(nothingThere());
    // Beyond the end, with a hole, as if it were the end already.
    EXPECT_EQ(sends("vl", {id, blob, size, 0, Bytes(size + 1)}), (State{blob, true, 0}));
    EXPECT_EQ(sends("vl", {id, blob, size, 50, Bytes(100)}), (State{blob, true, 0}));
    EXPECT_EQ(sends("vl", {id, blob, size, ~std::uint64_t{0} - 5, Bytes(100)}), (State{blob, true, 0}));
    EXPECT_TRUE(nothingThere());
    // The right length, the wrong bytes: dropped.
    EXPECT_EQ(sends("vl", {id, blob, size, 0, Bytes(size)}), (State{blob, true, 0}));
    EXPECT_TRUE(nothingThere());
    // Too many, too long: the request is not read.
    const auto device = county.device("vl");
    auto request = device.request();
    request.pieces.assign(exchange::kBlobsLimit + 1, {id, blob, size, 0, {}});
    device.sign(request);
    EXPECT_FALSE(exchange::decodeRequest(encode(request)));
    request.pieces.assign(1, {id, blob, size, 0, Bytes(exchange::kPieceLimit + 1)});
    device.sign(request);
    EXPECT_FALSE(exchange::decodeRequest(encode(request)));
    // The honest device is not held up.
    village.settle();
    EXPECT_EQ(village->syncFacts()->files, 0);
    EXPECT_TRUE(std::filesystem::exists(atCounty(saved.blob)));
}

TEST(BlobShelf, takesEveryCutOfTheSameBytes)
{
    const TempFolder folder;
    county::BlobShelf shelf(folder.path() / "blobs");
    const auto content = photo(1000);
    const auto hash = core::crypto::sha256(content);
    const auto part = [&](std::size_t from, std::size_t count) { return core::ByteView(content).subspan(from, count); };
    EXPECT_EQ(shelf.arrived(hash, 1000).value(), 0u);
    EXPECT_EQ(shelf.put(hash, 1000, 0, part(0, 300)).value(), 300u);
    EXPECT_EQ(shelf.put(hash, 1000, 0, part(0, 300)).value(), 300u); // the answer was lost, the piece comes again
    EXPECT_EQ(shelf.put(hash, 1000, 400, part(400, 100)).value(), 300u);
    EXPECT_EQ(shelf.put(hash, 1000, 200, part(200, 250)).value(), 450u); // overlapping
    EXPECT_TRUE(shelf.get(hash, 1000, 0, 100)->empty());                 // not whole
    EXPECT_EQ(shelf.put(hash, 1000, 450, part(450, 550)).value(), 1000u);
    EXPECT_EQ(shelf.put(hash, 1000, 450, part(450, 550)).value(), 1000u);
    EXPECT_EQ(shelf.get(hash, 1000, 990, 100).value(), Bytes(content.end() - 10, content.end()));
    EXPECT_TRUE(shelf.get(hash, 1000, 1000, 100)->empty());
    // Cut between the last byte and the check: the last byte is asked for again.
    const auto other = photo(500, 99);
    const auto name = core::crypto::sha256(other);
    EXPECT_EQ(shelf.put(name, 500, 0, core::ByteView(other).subspan(0, 499)).value(), 499u);
    {
        const auto hex = core::toHex(name);
        std::ofstream file(folder.path() / "blobs" / hex.substr(0, 2) / (hex + ".part"), std::ios::binary | std::ios::app);
        file.put(static_cast<char>(other.back()));
    }
    EXPECT_EQ(shelf.arrived(name, 500).value(), 499u);
    EXPECT_EQ(shelf.put(name, 500, 499, core::ByteView(other).subspan(499)).value(), 500u);
}
