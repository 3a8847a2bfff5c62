#include "sync/county/folder.h"

#include "core/desk/recovery.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

namespace county {

using core::crypto::BoxKey;
using core::crypto::Secret;
using core::crypto::SigningKey;

namespace {

tl::unexpected<core::Error> diskError(const std::filesystem::path& file)
{
    const int code = errno;
    return core::hindered(code == ENOSPC ? "disk_full" : "disk", {{"file", file.filename().string()}, {"what", std::strerror(code)}});
}

/// A new file that only its owner reads, on the disk when this returns. An existing one is never overwritten.
core::Done writeNew(const std::filesystem::path& file, std::string_view text)
{
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return diskError(file);
    core::Done done;
    while (!text.empty() && done) {
        const auto written = ::write(descriptor, text.data(), text.size());
        if (written < 0)
            done = diskError(file);
        else
            text.remove_prefix(static_cast<std::size_t>(written));
    }
    if (done && ::fsync(descriptor) != 0)
        done = diskError(file);
    ::close(descriptor);
    return done;
}

/// The names in a folder are on the disk when this returns.
core::Done settle(const std::filesystem::path& folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return diskError(folder);
    core::Done done;
    if (::fsync(descriptor) != 0)
        done = diskError(folder);
    ::close(descriptor);
    return done;
}

core::Done makePrivate(const std::filesystem::path& folder)
{
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
        return diskError(folder);
    ::chmod(folder.c_str(), 0700);
    return {};
}

core::Result<std::string> readText(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    if (!in || !(out << in.rdbuf()))
        return core::damaged("damaged_county", {{"file", file.filename().string()}});
    return out.str();
}

core::Result<Secret> readSecret(const std::filesystem::path& file)
{
    const auto text = readText(file);
    if (!text)
        return tl::unexpected(text.error());
    const auto bytes = core::fromHex(std::string_view(*text).substr(0, 64));
    if (!bytes || bytes->size() != 32)
        return core::damaged("damaged_county", {{"file", file.filename().string()}});
    return Secret(*bytes);
}

constexpr const char* kHalves[] = {"keys/recovery-1.half", "keys/recovery-2.half"};
constexpr const char* kWhole = "keys/recovery.key";
constexpr const char* kMaking = "making";

/// Nobody else makes this county, and the mark is still the one that lies there.
bool lockOf(int mark)
{
    struct stat is {};
    return ::flock(mark, LOCK_EX | LOCK_NB) == 0 && ::fstat(mark, &is) == 0 && is.st_nlink > 0;
}

/// Takes away what a making left that was cut short, all but its mark.
core::Done clear(const std::filesystem::path& root)
{
    std::error_code error;
    for (std::filesystem::directory_iterator entry(root, error), end; !error && entry != end; entry.increment(error))
        if (entry->path().filename() != kMaking)
            std::filesystem::remove_all(entry->path(), error);
    if (error)
        return core::hindered("disk", {{"file", root.filename().string()}, {"what", error.message()}});
    return {};
}

std::string line(core::ByteView secret)
{
    return core::toHex(secret) + "\n";
}

} // namespace

bool Folder::exists() const
{
    std::error_code error;
    return !std::filesystem::exists(m_root / kMaking, error) && (std::filesystem::exists(database(), error) || std::filesystem::exists(m_root / "keys", error));
}

core::Result<Making> Folder::create(const std::string& county, const std::vector<std::string>& names) const
{
    const auto taken = [this] { return core::misused("county_exists", {{"folder", m_root.string()}}); };
    const auto mark = m_root / kMaking;
    std::error_code error;
    Making making(m_root, ::open(mark.c_str(), O_RDWR | O_CLOEXEC));
    if (making.m_mark >= 0) {
        if (!lockOf(making.m_mark))
            return taken();
        if (auto done = clear(m_root); !done)
            return tl::unexpected(done.error());
    } else {
        if (exists())
            return taken();
        // What lies there is somebody's; among keys and blobs nobody would find it again. A hidden file counts as well.
        if (std::filesystem::is_directory(m_root, error) && !std::filesystem::is_empty(m_root, error))
            return core::misused("folder_not_empty", {{"folder", m_root.string()}});
        std::filesystem::create_directories(m_root, error);
        if (auto done = makePrivate(m_root); !done)
            return tl::unexpected(done.error());
        making.m_mark = ::open(mark.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (making.m_mark < 0 && errno != EEXIST)
            return diskError(mark);
        if (making.m_mark < 0 || !lockOf(making.m_mark))
            return taken();
        if (auto done = settle(m_root); !done)
            return tl::unexpected(done.error());
    }
    for (const auto* folder : {"keys", "tls"})
        if (auto done = makePrivate(m_root / folder); !done)
            return tl::unexpected(done.error());
    const auto ca = makeCa(county);
    if (!ca)
        return tl::unexpected(ca.error());
    const auto server = makeServerCertificate(*ca, names);
    if (!server)
        return tl::unexpected(server.error());
    // The whole key is never on the disk: who has one half of it, or the machine without the halves, has nothing.
    const auto recovery = BoxKey::generate();
    const auto halves = core::desk::splitRecoveryKey(recovery);
    const std::pair<std::filesystem::path, std::string> files[] = {
        {"tls/ca.pem", ca->certificate},
        {"tls/ca.key", ca->key},
        {"tls/server.pem", server->certificate},
        {"tls/server.key", server->key},
        {"keys/store.key", line(Secret::random(32).view())},
        {"keys/issuer.key", line(SigningKey::generate().seed().view())},
        {"keys/answer.key", line(SigningKey::generate().seed().view())},
        {"keys/administrator.key", line(SigningKey::generate().seed().view())},
        {"keys/box.key", line(BoxKey::generate().secret.view())},
        {kHalves[0], halves[0]},
        {kHalves[1], halves[1]},
        {"keys/recovery.pub", line(recovery.publicKey)},
    };
    for (const auto& [name, text] : files)
        if (auto done = writeNew(m_root / name, text); !done)
            return tl::unexpected(done.error());
    return making;
}

Making::~Making()
{
    if (m_mark >= 0)
        ::close(m_mark);
}

core::Done Making::finish()
{
    for (const auto& folder : {m_root / "keys", m_root / "tls", m_root})
        if (auto done = settle(folder); !done)
            return done;
    if (::unlink((m_root / kMaking).c_str()) != 0)
        return diskError(m_root / kMaking);
    return settle(m_root);
}

core::Done Folder::splitRecoveryKey() const
{
    std::error_code error;
    if (!std::filesystem::exists(m_root / kWhole, error))
        return core::misused("recovery_is_split");
    const auto secret = readSecret(m_root / kWhole);
    const auto known = readSecret(m_root / "keys/recovery.pub");
    if (!secret || !known)
        return tl::unexpected((secret ? known : secret).error());
    const auto key = BoxKey::fromSecret(secret->view());
    if (core::toHex(key.publicKey) != core::toHex(known->view()))
        return core::damaged("damaged_county", {{"file", "recovery.key"}});
    const auto halves = core::desk::splitRecoveryKey(key);
    for (std::size_t i = 0; i < halves.size(); ++i) {
        std::filesystem::remove(m_root / kHalves[i], error); // of a splitting that was cut short
        if (auto done = writeNew(m_root / kHalves[i], halves[i]); !done)
            return done;
    }
    if (!std::filesystem::remove(m_root / kWhole, error))
        return core::hindered("disk", {{"file", "recovery.key"}, {"what", error.message()}});
    return {};
}

core::Result<Secret> Folder::storeKey() const
{
    return readSecret(m_root / "keys/store.key");
}

core::Result<SigningKey> Folder::administratorKey() const
{
    const auto seed = readSecret(m_root / "keys/administrator.key");
    if (!seed)
        return tl::unexpected(seed.error());
    return SigningKey::fromSeed(seed->view());
}

core::Result<CountyKeys> Folder::keys() const
{
    const auto issuer = readSecret(m_root / "keys/issuer.key");
    const auto answer = readSecret(m_root / "keys/answer.key");
    const auto box = readSecret(m_root / "keys/box.key");
    const auto recovery = readSecret(m_root / "keys/recovery.pub");
    for (const auto* secret : {&issuer, &answer, &box, &recovery})
        if (!*secret)
            return tl::unexpected(secret->error());
    return CountyKeys{SigningKey::fromSeed(issuer->view()), SigningKey::fromSeed(answer->view()),
                      BoxKey::fromSecret(box->view()), core::toHex(recovery->view())};
}

core::Result<std::string> Folder::caPem() const
{
    return readText(m_root / "tls/ca.pem");
}

core::Result<PemPair> Folder::server() const
{
    const auto certificate = readText(m_root / "tls/server.pem");
    const auto ca = readText(m_root / "tls/ca.pem");
    const auto key = readText(m_root / "tls/server.key");
    for (const auto* text : {&certificate, &ca, &key})
        if (!*text)
            return tl::unexpected(text->error());
    return PemPair{*certificate + *ca, *key};
}

} // namespace county
