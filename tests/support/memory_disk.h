#pragma once

#include "core/desk/file_system.h"

#include <map>
#include <random>

namespace support {

/// A disk in memory that tells what is safe from what is merely written, and fails on demand.
///
/// Every changing operation counts as one. `dieAt(n)`: operation n and all later ones fail, as if the power had gone
/// before it; then `afterPowerCut` gives the disk that the next start finds. `failAt(n, code)`: operation n alone fails;
/// a sync that fails has lost what it should have made safe, as Linux does it.
class MemoryDisk final : public core::desk::FileSystem {
public:
    enum class Image {
        NothingUnsynced, ///< what was not made safe is gone
        Everything,      ///< all of it reached the disk
        SomeWrites,      ///< any of the unsafe writes and names, in any order
        TornSectors,     ///< any 512-byte sectors of them
    };
    static constexpr Image kImages[] = {Image::NothingUnsynced, Image::Everything, Image::SomeWrites, Image::TornSectors};

    void dieAt(int operation) { m_dieAt = operation; }
    void failAt(int operation, std::string code)
    {
        m_failAt = operation;
        m_failCode = std::move(code);
    }
    [[nodiscard]] int operations() const { return m_operations; }
    [[nodiscard]] MemoryDisk afterPowerCut(Image image, unsigned seed) const;

    /// What a reader sees now.
    [[nodiscard]] std::map<std::string, core::Bytes> contents() const;
    void flipBit(const std::string& path, std::size_t bit);

    core::Result<std::optional<core::Bytes>> read(const std::filesystem::path& path, std::size_t limit) override;
    core::Result<core::Bytes> readPart(const std::filesystem::path& path, std::uint64_t offset, std::size_t size) override;
    core::Result<std::optional<std::uint64_t>> sizeOf(const std::filesystem::path& path) override;
    core::Result<std::vector<std::string>> names(const std::filesystem::path& folder) override;
    core::Result<std::unique_ptr<core::desk::File>> open(const std::filesystem::path& path) override;
    core::Result<std::unique_ptr<core::desk::File>> create(const std::filesystem::path& path) override;
    core::Done rename(const std::filesystem::path& from, const std::filesystem::path& to) override;
    core::Done remove(const std::filesystem::path& path) override;
    core::Done makeFolder(const std::filesystem::path& path) override;
    core::Done syncFolder(const std::filesystem::path& path) override;

private:
    struct Write {
        std::uint64_t offset;
        core::Bytes bytes;
    };
    struct Node {
        core::Bytes now;    ///< what a reader sees
        core::Bytes safe;   ///< what survives for certain
        std::vector<Write> unsafe;
    };
    /// One change of names that no syncFolder has made safe yet; `from` empty = created, `node` null = removed.
    struct Naming {
        std::string from, to;
        std::shared_ptr<Node> node;
    };
    using Names = std::map<std::string, std::shared_ptr<Node>>;
    class OpenFile;

    [[nodiscard]] core::Done step();
    [[nodiscard]] bool isDead() const; ///< the power went before the operation last asked for
    static void put(core::Bytes& into, std::uint64_t offset, core::ByteView bytes);
    static void apply(Names& names, const Naming& change);

    Names m_now, m_safe;
    std::vector<Naming> m_unsafe;
    int m_operations = 0;
    int m_dieAt = -1;
    int m_failAt = -1;
    std::string m_failCode;
};

} // namespace support
