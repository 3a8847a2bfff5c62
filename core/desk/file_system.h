#pragma once

#include "core/bytes.h"
#include "core/result.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// The few file operations whose order decides whether a saved act survives. A port, so that tests can cut the power
/// between any two of them. Blocking; writer thread only.
///
/// What is promised: bytes written are safe once `sync` returned; names (create, rename, remove) once `syncFolder` of
/// their folder returned; rename replaces its target whole or not at all.
/// Codes: "disk_full", "disk" (Surroundings), facts "path" (last part only) and "system" (errno).
namespace core::desk {

class File {
public:
    virtual ~File() = default;
    [[nodiscard]] virtual Done writeAt(std::uint64_t offset, ByteView bytes) = 0;
    /// Makes sure that the file has this size, zeros behind what was written. Never shrinks it.
    [[nodiscard]] virtual Done reserve(std::uint64_t size) = 0;
    /// After a failed sync nobody knows what is on the disk: do not sync again, write a new file.
    [[nodiscard]] virtual Done sync() = 0;
};

class FileSystem {
public:
    virtual ~FileSystem() = default;
    /// The whole file, nullopt when there is none; "too_large" (Damaged) beyond `limit`.
    [[nodiscard]] virtual Result<std::optional<Bytes>> read(const std::filesystem::path& path, std::size_t limit) = 0;
    /// At most `size` bytes from `offset` on; fewer at the end of the file. "disk" when there is no such file.
    [[nodiscard]] virtual Result<Bytes> readPart(const std::filesystem::path& path, std::uint64_t offset, std::size_t size) = 0;
    /// nullopt when there is no such file.
    [[nodiscard]] virtual Result<std::optional<std::uint64_t>> sizeOf(const std::filesystem::path& path) = 0;
    /// Names of the files in a folder, sorted; none when there is no such folder.
    [[nodiscard]] virtual Result<std::vector<std::string>> names(const std::filesystem::path& folder) = 0;
    [[nodiscard]] virtual Result<std::unique_ptr<File>> open(const std::filesystem::path& path) = 0;
    /// A new, empty file for the user's eyes only; what had the name before is gone.
    [[nodiscard]] virtual Result<std::unique_ptr<File>> create(const std::filesystem::path& path) = 0;
    [[nodiscard]] virtual Done rename(const std::filesystem::path& from, const std::filesystem::path& to) = 0;
    /// No error when there is no such file.
    [[nodiscard]] virtual Done remove(const std::filesystem::path& path) = 0;
    /// With all folders above it, for the user's eyes only; no error when it stands.
    [[nodiscard]] virtual Done makeFolder(const std::filesystem::path& path) = 0;
    [[nodiscard]] virtual Done syncFolder(const std::filesystem::path& path) = 0;
};

/// Replaces a small file: the old or the new content is there, whatever happens. On success the new one is safe.
[[nodiscard]] Done replaceFile(FileSystem& files, const std::filesystem::path& path, ByteView bytes);

class PosixFileSystem final : public FileSystem {
public:
    Result<std::optional<Bytes>> read(const std::filesystem::path& path, std::size_t limit) override;
    Result<Bytes> readPart(const std::filesystem::path& path, std::uint64_t offset, std::size_t size) override;
    Result<std::optional<std::uint64_t>> sizeOf(const std::filesystem::path& path) override;
    Result<std::vector<std::string>> names(const std::filesystem::path& folder) override;
    Result<std::unique_ptr<File>> open(const std::filesystem::path& path) override;
    Result<std::unique_ptr<File>> create(const std::filesystem::path& path) override;
    Done rename(const std::filesystem::path& from, const std::filesystem::path& to) override;
    Done remove(const std::filesystem::path& path) override;
    Done makeFolder(const std::filesystem::path& path) override;
    Done syncFolder(const std::filesystem::path& path) override;
};

/// Keeps other processes out of a folder while it lives; the operating system lets go when the process dies.
class FolderLock {
public:
    /// "profile_locked" (Surroundings) when another holds it, also within this process.
    [[nodiscard]] static Result<FolderLock> take(const std::filesystem::path& folder);
    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&& other) noexcept;
    ~FolderLock();

private:
    explicit FolderLock(int file) : m_file(file) {}
    int m_file = -1;
    int m_folder = -1; ///< stays -1 where folders cannot be locked
};

} // namespace core::desk
