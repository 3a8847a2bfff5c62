#include "sync/county/blob_shelf.h"

#include "core/desk/file_system.h"
#include "core/journal/crypto.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace county {

namespace {

core::desk::PosixFileSystem& disk()
{
    static core::desk::PosixFileSystem files;
    return files;
}

tl::unexpected<core::Error> trouble(int system)
{
    return core::hindered(system == ENOSPC || system == EDQUOT ? "disk_full" : "disk", {{"system", system}});
}

/// The file of a blob that arrives, locked against other processes while it lives.
class Part {
public:
    explicit Part(const std::filesystem::path& path) : m_file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600))
    {
        while (m_file >= 0 && ::flock(m_file, LOCK_EX) != 0 && errno == EINTR) {
        }
    }
    Part(const Part&) = delete;
    Part& operator=(const Part&) = delete;
    ~Part()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    [[nodiscard]] bool open() const { return m_file >= 0; }
    [[nodiscard]] std::uint64_t size() const
    {
        struct stat facts {};
        return ::fstat(m_file, &facts) == 0 ? static_cast<std::uint64_t>(facts.st_size) : 0;
    }
    [[nodiscard]] bool write(std::uint64_t offset, core::ByteView bytes) const
    {
        while (!bytes.empty()) {
            const auto written = ::pwrite(m_file, bytes.data(), bytes.size(), static_cast<off_t>(offset));
            if (written < 0 && errno == EINTR)
                continue;
            if (written <= 0)
                return false;
            bytes = bytes.subspan(static_cast<std::size_t>(written));
            offset += static_cast<std::uint64_t>(written);
        }
        return true;
    }
    [[nodiscard]] bool sync() const { return ::fdatasync(m_file) == 0; }

private:
    int m_file;
};

} // namespace

std::filesystem::path BlobShelf::whole(const Hash& blob) const
{
    const auto name = core::toHex(blob);
    return m_folder / name.substr(0, 2) / name;
}

std::filesystem::path BlobShelf::part(const Hash& blob) const
{
    auto path = whole(blob);
    path += ".part";
    return path;
}

core::Result<std::uint64_t> BlobShelf::arrived(const Hash& blob, std::uint64_t size)
{
    const auto done = disk().sizeOf(whole(blob));
    if (!done)
        return tl::unexpected(done.error());
    if (*done)
        return size;
    const auto begun = disk().sizeOf(part(blob));
    if (!begun)
        return tl::unexpected(begun.error());
    // A part that has its full length but not its name yet was cut before it was checked: the last byte is asked for again.
    return std::min(begun->value_or(0), size - 1);
}

core::Result<std::uint64_t> BlobShelf::put(const Hash& blob, std::uint64_t size, std::uint64_t offset, core::ByteView bytes)
{
    const std::lock_guard lock(m_writing);
    auto have = arrived(blob, size);
    if (!have || *have == size || bytes.empty())
        return have;
    if (offset > *have || offset + bytes.size() <= *have || offset + bytes.size() > size)
        return have;
    if (auto done = disk().makeFolder(whole(blob).parent_path()); !done)
        return tl::unexpected(done.error());
    const Part file(part(blob));
    if (!file.open())
        return trouble(errno);
    *have = std::min(file.size(), size - 1); // another process may have been faster
    if (offset > *have || offset + bytes.size() <= *have)
        return have;
    if (!file.write(*have, bytes.subspan(static_cast<std::size_t>(*have - offset))))
        return trouble(errno);
    if (offset + bytes.size() < size)
        return offset + bytes.size();
    const auto all = disk().read(part(blob), static_cast<std::size_t>(size));
    if (!all && all.error().trouble != core::Trouble::Damaged)
        return tl::unexpected(all.error());
    if (!all || !*all || core::crypto::sha256(**all) != blob) {
        if (auto done = disk().remove(part(blob)); !done)
            return tl::unexpected(done.error());
        return 0;
    }
    if (!file.sync())
        return trouble(errno);
    auto done = disk().rename(part(blob), whole(blob));
    if (done)
        done = disk().syncFolder(whole(blob).parent_path());
    if (!done)
        return tl::unexpected(done.error());
    return size;
}

core::Result<core::Bytes> BlobShelf::get(const Hash& blob, std::uint64_t size, std::uint64_t offset, std::size_t count)
{
    const auto found = disk().sizeOf(whole(blob));
    if (!found)
        return tl::unexpected(found.error());
    if (*found != size || offset >= size)
        return core::Bytes{};
    return disk().readPart(whole(blob), offset, static_cast<std::size_t>(std::min<std::uint64_t>(count, size - offset)));
}

} // namespace county
