#include "core/desk/profile.h"

#include "core/codec/described.h"
#include "core/codec/strict_json.h"
#include "core/desk/outbox.h"
#include "core/desk/safe_file.h"
#include "core/journal/chain.h"

#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace core;
using namespace core::desk;

namespace {

class ProfileTest : public testing::Test {
protected:
    ProfileTest()
    {
        std::string name = (std::filesystem::temp_directory_path() / "fengqiao-profile-XXXXXX").string();
        folder = ::mkdtemp(name.data());
    }
    ~ProfileTest() override
    {
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }
    Profile opened() { return std::move(*Profile::open(files, folder / "p")); }

    PosixFileSystem files;
    std::filesystem::path folder;
};

Bytes readAll(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// UTF-8 to UTF-16 for the basic plane; enough for what is planted below.
std::string utf16(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto first = static_cast<unsigned char>(text[i]);
        const std::size_t length = first < 0x80 ? 1 : first < 0xe0 ? 2 : 3;
        unsigned code = length == 1 ? first : first & (0x3f >> (length - 1));
        for (std::size_t k = 1; k < length; ++k)
            code = (code << 6) | (static_cast<unsigned char>(text[i + k]) & 0x3f);
        out.push_back(static_cast<char>(code & 0xff));
        out.push_back(static_cast<char>(code >> 8));
        i += length;
    }
    return out;
}

} // namespace

TEST_F(ProfileTest, keepsItsAccountsAndTheirRandomFolders)
{
    auto profile = opened();
    EXPECT_TRUE(profile.file().accounts.empty());
    ASSERT_TRUE(profile.addAccount("acc-1", "李调解", "调解员 · 溪竹坪村").has_value());
    ASSERT_TRUE(profile.addAccount("acc-2", "王联络", "联络员 · 清溪镇").has_value());
    ASSERT_TRUE(profile.addAccount("acc-1", "李调解", "调解员 · 溪竹坪村").has_value());
    ASSERT_TRUE(profile.setCounty("柳泉县", "https://county.example:8443", "-----BEGIN").has_value());
    ASSERT_TRUE(profile.noteUse("acc-2", Instant{std::chrono::milliseconds{5}}).has_value());

    const auto again = opened();
    EXPECT_EQ(again.file(), profile.file());
    ASSERT_EQ(again.file().accounts.size(), 2u);
    EXPECT_EQ(again.find("acc-2")->lastUsed, Instant{std::chrono::milliseconds{5}});
    EXPECT_EQ(again.file().county, "柳泉县");
    EXPECT_NE(again.find("acc-1")->folder, again.find("acc-2")->folder);
    const auto place = again.place("acc-1");
    ASSERT_TRUE(place.has_value());
    EXPECT_TRUE(std::filesystem::is_directory(place->folder));
    EXPECT_EQ(again.place("acc-3").error().code, "no_such_account");
}

TEST_F(ProfileTest, twoProgramsDoNotOverwriteEachOthersChanges)
{
    auto one = opened();
    auto two = opened();
    ASSERT_TRUE(one.addAccount("acc-1", "甲", "").has_value());
    ASSERT_TRUE(two.addAccount("acc-2", "乙", "").has_value());
    EXPECT_EQ(opened().file().accounts.size(), 2u);
    ASSERT_TRUE(one.addAccount("acc-2", "乙", "").has_value());
    EXPECT_EQ(opened().file().accounts.size(), 2u);
}

TEST_F(ProfileTest, isForItsUserAlone)
{
    auto profile = opened();
    ASSERT_TRUE(profile.addAccount("acc-1", "甲", "").has_value());
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder / "p")) {
        struct stat facts {};
        ASSERT_EQ(::stat(entry.path().c_str(), &facts), 0);
        EXPECT_EQ(facts.st_mode & 077, 0u) << entry.path();
    }
}

TEST_F(ProfileTest, aFolderNameThatLeadsElsewhereIsRefused)
{
    auto profile = opened();
    ASSERT_TRUE(profile.addAccount("acc-1", "甲", "").has_value());
    auto file = profile.file();
    file.accounts[0].folder = "../../../../tmp/elsewhere/xxxxxx";
    ASSERT_TRUE(writeSafe(files, folder / "p/profile.json", encodeCanonical(toJson(file))).has_value());
    EXPECT_EQ(opened().place("acc-1").error().code, "damaged_profile");
}

TEST_F(ProfileTest, oneDamagedCopyIsMended)
{
    auto profile = opened();
    ASSERT_TRUE(profile.addAccount("acc-1", "甲", "").has_value());
    const std::string secret(textOf(profile.place("acc-1")->deviceSecret));
    for (const char* name : {"p/profile.json", "p/device.secret"}) {
        const auto whole = readAll(folder / name);
        ASSERT_TRUE(replaceFile(files, folder / name, viewOf("rot")).has_value());
        const auto mended = opened();
        EXPECT_EQ(mended.file(), profile.file());
        EXPECT_EQ(textOf(mended.place("acc-1")->deviceSecret), secret);
        EXPECT_EQ(readAll(folder / name), whole);
    }
}

TEST_F(ProfileTest, aFolderInPlaceOfAFileIsDamageThatTheCopyMakesGood)
{
    auto profile = opened();
    ASSERT_TRUE(profile.addAccount("acc-1", "甲", "").has_value());
    std::filesystem::remove(folder / "p/profile.json");
    std::filesystem::create_directory(folder / "p/profile.json");
    EXPECT_EQ(opened().file(), profile.file());
    std::filesystem::remove(folder / "p/profile.json.copy");
    std::filesystem::create_directory(folder / "p/profile.json.copy");
    EXPECT_EQ(Profile::open(files, folder / "p").error().code, "damaged_profile");
}

TEST_F(ProfileTest, damageOfBothCopiesIsTold)
{
    auto profile = opened();
    ASSERT_TRUE(profile.addAccount("acc-1", "甲", "").has_value());
    const auto whatIsDamaged = [&] {
        const auto result = Profile::open(files, folder / "p");
        return result ? std::string("nothing")
                      : result.error().code + " " + std::string(result.error().facts.at("what").as_string());
    };
    EXPECT_EQ(whatIsDamaged(), "nothing");
    // Never a new secret beside desks that need the old one.
    for (const char* name : {"p/device.secret", "p/device.secret.copy"})
        ASSERT_TRUE(files.remove(folder / name).has_value());
    EXPECT_EQ(whatIsDamaged(), "damaged_profile device_secret");
    for (const char* name : {"p/profile.json", "p/profile.json.copy"})
        ASSERT_TRUE(replaceFile(files, folder / name, viewOf("{}")).has_value());
    EXPECT_EQ(whatIsDamaged(), "damaged_profile profile.json");
    ASSERT_TRUE(writeSafe(files, folder / "p/profile.json", "{\"layout\":2}").has_value());
    EXPECT_EQ(Profile::open(files, folder / "p").error().code, "update_needed");
}

TEST_F(ProfileTest, desksWithoutTheirProfileAreNoNewPc)
{
    {
        auto profile = opened();
        ASSERT_TRUE(profile.setCounty("柳泉县", "https://fengqiao.lq.example", "pem"));
        ASSERT_TRUE(profile.addAccount("fangxiaohong", "方小红", "VL"));
        std::ofstream(profile.place("fangxiaohong")->folder / "desk.header") << "x";
    }
    // Somebody copies only the desks, as is easily done.
    std::filesystem::create_directories(folder / "copy");
    std::filesystem::copy(folder / "p" / "desks", folder / "copy" / "desks", std::filesystem::copy_options::recursive);
    const auto found = Profile::open(files, folder / "copy");
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, "desks_without_profile");
    EXPECT_EQ(found.error().facts.at("desks").as_int64(), 1);
    EXPECT_EQ(found.error().facts.at("missing").as_string(), "profile.json、device.secret");
    EXPECT_FALSE(std::filesystem::exists(folder / "copy" / "device.secret")); // the right one can still be put there
    // The whole folder opens as ever.
    std::filesystem::copy(folder / "p", folder / "whole", std::filesystem::copy_options::recursive);
    EXPECT_TRUE(Profile::open(files, folder / "whole"));
    // An empty desk folder is what an enrolment leaves that broke off: no reason to stop anybody.
    std::filesystem::create_directories(folder / "fresh" / "desks" / std::string(32, 'a'));
    EXPECT_TRUE(Profile::open(files, folder / "fresh"));
}

TEST_F(ProfileTest, aFolderIsLockedForOneAtATime)
{
    {
        const auto first = FolderLock::take(folder);
        ASSERT_TRUE(first.has_value());
        EXPECT_EQ(FolderLock::take(folder).error().code, "profile_locked");
        EXPECT_EQ(FolderLock::take(folder).error().trouble, Trouble::Surroundings);
        // A program from before the folder itself was locked knows the file alone.
        const int other = ::open((folder / "lock").c_str(), O_RDWR);
        ASSERT_GE(other, 0);
        EXPECT_NE(::flock(other, LOCK_EX | LOCK_NB), 0);
        ::close(other);
        // Two programs then wrote into one desk.
        std::filesystem::remove(folder / "lock");
        EXPECT_EQ(FolderLock::take(folder).error().code, "profile_locked");
    }
    EXPECT_TRUE(FolderLock::take(folder).has_value());
}

TEST_F(ProfileTest, theRealDiskKeepsAnOutboxAcrossReopening)
{
    const auto key = crypto::Secret::random(32);
    const auto county = crypto::BoxKey::generate();
    const auto file = folder / "outbox";
    const auto begun = [&](const std::vector<Bytes>& records) {
        return Outbox::begin(files, file, {randomCertificateId(), key.view(), county.publicKey}, {}, records);
    };
    EXPECT_FALSE(Outbox::open(files, file, key.view())->has_value());
    {
        auto outbox = begun({});
        ASSERT_TRUE(outbox.has_value());
        for (int n = 0; n < 200; ++n)
            ASSERT_TRUE(outbox->append(Bytes(3000, static_cast<std::uint8_t>(n))).has_value());
    }
    auto opened = Outbox::open(files, file, key.view());
    ASSERT_TRUE(opened.has_value() && opened->has_value());
    EXPECT_EQ((*opened)->content.records.size(), 200u);
    EXPECT_EQ((*opened)->content.tail, Tail::Clean);
    ASSERT_TRUE(begun({Bytes{1}}).has_value());
    EXPECT_EQ(Outbox::open(files, file, key.view())->value().content.records.size(), 1u);
    EXPECT_LT((*sealedOutbox(files, file))->size(), 1000u);
}

TEST_F(ProfileTest, nothingOfADisputeIsFoundInAnyFile)
{
    const std::vector<std::string> planted{"张桂花", "李建国", "330682199001011234", "13857512345", "排水沟", "枫桥镇溪竹坪村12号",
                                           "dispute.register", "river-stone-42"};
    auto profile = opened();
    ASSERT_TRUE(profile.addAccount("acc-1", "陈法官", "法官").has_value());
    const auto place = profile.place("acc-1");
    NewDesk desk;
    desk.signing = crypto::SigningKey::generate();
    desk.box = crypto::BoxKey::generate();
    desk.recovery = crypto::BoxKey::generate().publicKey;
    desk.cost = {1, 8192};
    const auto seed = toHex(desk.signing.seed().view());
    const auto rawSeed = std::string(textOf(desk.signing.seed().view()));
    const auto keys = createDesk(*place, desk, "river-stone-42");
    ASSERT_TRUE(keys.has_value());

    Envelope envelope;
    envelope.chain = ChainId(randomCertificateId(), Lane::Work);
    envelope.seq = 1;
    envelope.kind = "dispute.register";
    boost::json::object body;
    for (const auto& text : planted)
        body["k" + std::to_string(body.size())] = text;
    core::Run run;
    run.chain = envelope.chain;
    run.acts.push_back(sealAct(envelope, {std::nullopt, encodeCanonical(body)}));
    auto outbox = Outbox::begin(files, place->outboxFile(),
                                {envelope.chain.certificate(), keys->outbox.view(), crypto::BoxKey::generate().publicKey},
                                {{Lane::Work, Head{}}}, {});
    ASSERT_TRUE(outbox->append(encodeRun(run)).has_value());
    (void)unlock(*place, "wrong-password-1", FixedClock{Instant{}});

    int looked = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file())
            continue;
        const auto bytes = readAll(entry.path());
        const auto text = textOf(bytes);
        ++looked;
        for (const auto& secret : planted)
            for (const auto& form : {secret, utf16(secret), toHex(viewOf(secret))})
                EXPECT_EQ(text.find(form), std::string_view::npos) << entry.path() << " holds " << secret;
        for (const auto& form : {seed, rawSeed, std::string(textOf(keys->mirror.view())), toHex(keys->mirror.view())})
            EXPECT_EQ(text.find(form), std::string_view::npos) << entry.path() << " holds a key";
    }
    EXPECT_EQ(looked, 9); // lock, tries, outbox; profile, device secret, header twice each
}
