#include "core/desk/file_system.h"

#include "core/journal/crypto.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace core::desk {

namespace fs = std::filesystem;

namespace {

tl::unexpected<Error> troubleWith(const fs::path& path, int system)
{
    const bool full = system == ENOSPC || system == EDQUOT;
    return hindered(full ? "disk_full" : "disk", {{"path", path.filename().string()}, {"system", system}});
}

class Descriptor {
public:
    explicit Descriptor(int value) : m_value(value) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_value >= 0)
            ::close(m_value);
    }
    [[nodiscard]] int get() const { return m_value; }

private:
    int m_value;
};

int openUninterrupted(const fs::path& path, int flags, mode_t mode = 0)
{
    int descriptor = -1;
    do
        descriptor = ::open(path.c_str(), flags | O_CLOEXEC, mode);
    while (descriptor < 0 && errno == EINTR);
    return descriptor;
}

class PosixFile final : public File {
public:
    PosixFile(int descriptor, fs::path path) : m_file(descriptor), m_path(std::move(path)) {}

    Done writeAt(std::uint64_t offset, ByteView bytes) override
    {
        while (!bytes.empty()) {
            const auto written = ::pwrite(m_file.get(), bytes.data(), bytes.size(), static_cast<off_t>(offset));
            if (written < 0 && errno == EINTR)
                continue;
            if (written <= 0)
                return troubleWith(m_path, written < 0 ? errno : EIO);
            bytes = bytes.subspan(static_cast<std::size_t>(written));
            offset += static_cast<std::uint64_t>(written);
        }
        return {};
    }

    Done reserve(std::uint64_t size) override
    {
        int trouble = 0;
        do
            trouble = ::posix_fallocate(m_file.get(), 0, static_cast<off_t>(size));
        while (trouble == EINTR);
        if (trouble != 0)
            return troubleWith(m_path, trouble);
        return {};
    }

    Done sync() override
    {
        // fdatasync also writes the file's size when that is needed to read the data back. Not repeated on EINTR or any
        // other error: the kernel may have dropped the pages and would call the second try a success.
        if (::fdatasync(m_file.get()) != 0)
            return troubleWith(m_path, errno);
        return {};
    }

private:
    Descriptor m_file;
    fs::path m_path;
};

} // namespace

Done replaceFile(FileSystem& files, const fs::path& path, ByteView bytes)
{
    // A name of its own: two programs may mend the same file at once, and neither may rename the other's half.
    auto fresh = path;
    fresh += "." + toHex(crypto::randomArray<4>()) + ".new";
    auto file = files.create(fresh);
    if (!file)
        return tl::unexpected(file.error());
    auto done = (*file)->writeAt(0, bytes);
    if (done)
        done = (*file)->sync();
    file->reset();
    if (done)
        done = files.rename(fresh, path);
    if (!done) {
        (void)files.remove(fresh);
        return done;
    }
    return files.syncFolder(path.parent_path());
}

Result<std::optional<Bytes>> PosixFileSystem::read(const fs::path& path, std::size_t limit)
{
    // Not to wait for somebody who writes into a pipe of that name.
    const Descriptor file(openUninterrupted(path, O_RDONLY | O_NONBLOCK));
    if (file.get() < 0) {
        if (errno == ENOENT)
            return std::nullopt;
        return troubleWith(path, errno);
    }
    struct stat facts {};
    if (::fstat(file.get(), &facts) != 0)
        return troubleWith(path, errno);
    if (!S_ISREG(facts.st_mode))
        return hindered("not_a_file", {{"path", path.filename().string()}});
    if (static_cast<std::uint64_t>(facts.st_size) > limit)
        return damaged("too_large", {{"path", path.filename().string()}, {"limit", limit}});
    Bytes bytes(static_cast<std::size_t>(facts.st_size));
    std::size_t have = 0;
    while (have < bytes.size()) {
        const auto got = ::read(file.get(), bytes.data() + have, bytes.size() - have);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return troubleWith(path, errno);
        if (got == 0)
            break; // it shrank meanwhile
        have += static_cast<std::size_t>(got);
    }
    bytes.resize(have);
    return bytes;
}

Result<Bytes> PosixFileSystem::readPart(const fs::path& path, std::uint64_t offset, std::size_t size)
{
    const Descriptor file(openUninterrupted(path, O_RDONLY | O_NONBLOCK));
    if (file.get() < 0)
        return troubleWith(path, errno);
    Bytes bytes(size);
    std::size_t have = 0;
    while (have < size) {
        const auto got = ::pread(file.get(), bytes.data() + have, size - have, static_cast<off_t>(offset + have));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return troubleWith(path, errno);
        if (got == 0)
            break;
        have += static_cast<std::size_t>(got);
    }
    bytes.resize(have);
    return bytes;
}

Result<std::optional<std::uint64_t>> PosixFileSystem::sizeOf(const fs::path& path)
{
    struct stat facts {};
    if (::stat(path.c_str(), &facts) == 0)
        return static_cast<std::uint64_t>(facts.st_size);
    if (errno == ENOENT || errno == ENOTDIR)
        return std::nullopt;
    return troubleWith(path, errno);
}

Result<std::vector<std::string>> PosixFileSystem::names(const fs::path& folder)
{
    std::vector<std::string> out;
    std::error_code trouble;
    fs::directory_iterator entry(folder, trouble);
    if (trouble == std::errc::no_such_file_or_directory)
        return out;
    for (; !trouble && entry != fs::directory_iterator(); entry.increment(trouble)) {
        std::error_code unknown; // a link that leads to itself, or where nobody may look
        if (entry->is_regular_file(unknown))
            out.push_back(entry->path().filename().string());
    }
    if (trouble)
        return troubleWith(folder, trouble.value());
    std::sort(out.begin(), out.end());
    return out;
}

Result<std::unique_ptr<File>> PosixFileSystem::open(const fs::path& path)
{
    const int descriptor = openUninterrupted(path, O_RDWR);
    if (descriptor < 0)
        return troubleWith(path, errno);
    return std::make_unique<PosixFile>(descriptor, path);
}

Result<std::unique_ptr<File>> PosixFileSystem::create(const fs::path& path)
{
    // Never through a link that stands there: it may lead out of the folder, to a file that would be emptied.
    int descriptor = openUninterrupted(path, O_RDWR | O_CREAT | O_EXCL, 0600);
    if (descriptor < 0 && errno == EEXIST && ::unlink(path.c_str()) == 0)
        descriptor = openUninterrupted(path, O_RDWR | O_CREAT | O_EXCL, 0600);
    if (descriptor < 0)
        return troubleWith(path, errno);
    return std::make_unique<PosixFile>(descriptor, path);
}

Done PosixFileSystem::rename(const fs::path& from, const fs::path& to)
{
    if (::rename(from.c_str(), to.c_str()) != 0)
        return troubleWith(to, errno);
    return {};
}

Done PosixFileSystem::remove(const fs::path& path)
{
    if (::unlink(path.c_str()) != 0 && errno != ENOENT)
        return troubleWith(path, errno);
    return {};
}

Done PosixFileSystem::makeFolder(const fs::path& path)
{
    std::error_code trouble;
    if (fs::is_directory(path, trouble))
        return {};
    const auto above = path.parent_path();
    if (!above.empty() && above != path)
        if (auto done = makeFolder(above); !done)
            return done;
    if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST)
        return troubleWith(path, errno);
    return syncFolder(above.empty() ? fs::path(".") : above);
}

Done PosixFileSystem::syncFolder(const fs::path& path)
{
    const Descriptor folder(openUninterrupted(path.empty() ? "." : path, O_RDONLY | O_DIRECTORY));
    if (folder.get() < 0)
        return troubleWith(path, errno);
    // Some file systems (network shares, FAT) cannot sync a folder and say EINVAL; there is nothing more to be had.
    if (::fsync(folder.get()) != 0 && errno != EINVAL)
        return troubleWith(path, errno);
    return {};
}

namespace {

/// 0, or what hindered it.
int lockAlone(int descriptor)
{
    int answer = 0;
    do
        answer = ::flock(descriptor, LOCK_EX | LOCK_NB);
    while (answer != 0 && errno == EINTR);
    return answer == 0 ? 0 : errno;
}

} // namespace

Result<FolderLock> FolderLock::take(const fs::path& folder)
{
    const auto path = folder / "lock";
    FolderLock lock(openUninterrupted(path, O_RDWR | O_CREAT, 0600));
    if (lock.m_file < 0)
        return troubleWith(path, errno);
    if (const int trouble = lockAlone(lock.m_file); trouble != 0)
        return trouble == EWOULDBLOCK ? hindered("profile_locked") : troubleWith(path, trouble);
    // The folder as well: somebody who is told that it is in use may delete the file and try again. Where folders cannot be
    // locked (network shares), the file is better than nothing.
    lock.m_folder = openUninterrupted(folder, O_RDONLY | O_DIRECTORY);
    if (lock.m_folder >= 0 && lockAlone(lock.m_folder) == EWOULDBLOCK)
        return hindered("profile_locked");
    return lock;
}

FolderLock::FolderLock(FolderLock&& other) noexcept
    : m_file(std::exchange(other.m_file, -1)), m_folder(std::exchange(other.m_folder, -1))
{
}

FolderLock& FolderLock::operator=(FolderLock&& other) noexcept
{
    std::swap(m_file, other.m_file);
    std::swap(m_folder, other.m_folder);
    return *this;
}

FolderLock::~FolderLock()
{
    for (const int held : {m_folder, m_file})
        if (held >= 0)
            ::close(held);
}

} // namespace core::desk
