#pragma once

#include "core/desk/file_system.h"
#include "sync/sim/dice.h"

#include <array>
#include <functional>
#include <map>
#include <memory>

namespace sim {

/// Bytes of a file in pages that copies share until one of them writes.
class Content {
public:
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    /// Reads what is there; returns how much.
    std::size_t read(std::uint64_t offset, std::span<std::uint8_t> out) const;
    void write(std::uint64_t offset, core::ByteView bytes);
    void resize(std::uint64_t size);
    [[nodiscard]] core::Bytes all() const;

private:
    static constexpr std::size_t kPage = 4096;
    using Page = std::array<std::uint8_t, kPage>;
    [[nodiscard]] Page& own(std::size_t page);

    std::uint64_t m_size = 0;
    std::vector<std::shared_ptr<Page>> m_pages;
};

/// What the next start finds of what was written and not yet made safe.
enum class Image {
    Killed,        ///< only the process went: the system still holds all of it, and may lose it later
    NothingUnsafe, ///< the power went: all of it is gone
    Everything,    ///< the power went: all of it is there
    SomeWrites,    ///< any of the writes and names, in any order
    TornSectors,   ///< any 512-byte sectors of them
};
inline constexpr Image kPowerCuts[] = {Image::NothingUnsafe, Image::Everything, Image::SomeWrites, Image::TornSectors};

/// The disk of one computer: the port of core/desk/file_system.h for the outbox, and through vfs.h the files of SQLite.
/// It knows what is safe from what is merely written, and fails on demand. Copies share their pages.
///
/// Every changing operation counts as one: write, truncate, sync, create, rename, remove, syncFolder.
class Disk {
public:
    struct Change {
        std::uint64_t offset = 0;
        core::Bytes bytes;
        bool truncate = false; ///< to `offset`
        bool broken = false;   ///< the power went or the process died in the middle of it
    };
    struct Locks;
    struct Node {
        Content now;                 ///< what a reader sees
        Content safe;                ///< what survives for certain
        std::vector<Change> unsafe;  ///< from safe to now, but for what a failed sync has lost
        bool lost = false;           ///< a sync has failed
        std::shared_ptr<Locks> locks; ///< of SQLite, see vfs.cpp
    };
    using NodePtr = std::shared_ptr<Node>;

    Disk() = default;
    Disk(Disk&&) = default;
    Disk& operator=(Disk&&) = default;
    /// All that is written counts as safe in the copy; locks are not copied.
    [[nodiscard]] Disk copy() const;
    /// With all that is not safe yet, so that every image of a power cut at this moment can be made from it.
    [[nodiscard]] Disk snapshot() const;
    /// Hears of every changing operation once it is done; the snapshot then taken holds it.
    std::function<void(const Disk&)> afterOperation;

    // --- Trouble ---
    /// After `operations` more, everything fails: the power went, or the process was killed.
    void dieAfter(std::int64_t operations) { m_dieIn = operations; }
    [[nodiscard]] bool dead() const { return m_dead; }
    void kill() { m_dead = true; }
    /// After `operations` more, one fails: with "disk", or with "disk_full" when `full`.
    void failAfter(std::int64_t operations, bool full)
    {
        m_failIn = operations;
        m_failFull = full;
    }
    /// While true, nothing can grow.
    void setFull(bool full) { m_full = full; }
    /// Back to life, and no trouble planned.
    void restart(Image image, Dice dice);
    void calm();
    [[nodiscard]] std::int64_t operations() const { return m_operations; }
    [[nodiscard]] std::int64_t troubles() const { return m_troubles; }

    // --- Files ---
    enum class Outcome { Done, Failed, Full };
    [[nodiscard]] NodePtr find(const std::string& path) const;
    [[nodiscard]] NodePtr create(const std::string& path, Outcome& outcome);
    [[nodiscard]] Outcome write(Node& node, std::uint64_t offset, core::ByteView bytes);
    [[nodiscard]] Outcome truncate(Node& node, std::uint64_t size);
    [[nodiscard]] Outcome sync(Node& node);
    [[nodiscard]] Outcome rename(const std::string& from, const std::string& to);
    [[nodiscard]] Outcome remove(const std::string& path);
    [[nodiscard]] Outcome syncFolder(const std::string& folder);
    [[nodiscard]] std::vector<std::string> names() const;

private:
    struct Naming {
        std::string from, to; ///< from: empty = created
        NodePtr node;         ///< null = removed
    };
    using Names = std::map<std::string, NodePtr>;
    [[nodiscard]] Outcome step(bool grows);
    Outcome told(Outcome outcome) const;
    static void apply(Content& content, const Change& change);
    static void apply(Names& names, const Naming& change);

    Names m_now, m_safe;
    std::vector<Naming> m_unsafe;
    std::int64_t m_operations = 0, m_troubles = 0;
    std::int64_t m_dieIn = -1, m_failIn = -1;
    bool m_failFull = false, m_full = false, m_dead = false;
};

/// The disk as the outbox sees it; outlived by the disk.
class DiskFiles final : public core::desk::FileSystem {
public:
    explicit DiskFiles(Disk& disk) : m_disk(&disk) {}
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
    Disk* m_disk;
};

} // namespace sim
