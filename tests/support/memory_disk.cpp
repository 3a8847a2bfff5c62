#include "tests/support/memory_disk.h"

#include <algorithm>

namespace support {

namespace {

constexpr std::size_t kSector = 512;

std::string key(const std::filesystem::path& path)
{
    return path.lexically_normal().string();
}

bool coin(std::mt19937_64& random)
{
    return (random() >> 32) & 1;
}

} // namespace

/// Outlived by the disk; keeps its node alive as an open descriptor does.
class MemoryDisk::OpenFile final : public core::desk::File {
public:
    OpenFile(MemoryDisk& disk, std::shared_ptr<Node> node) : m_disk(disk), m_node(std::move(node)) {}

    core::Done writeAt(std::uint64_t offset, core::ByteView bytes) override
    {
        if (auto done = m_disk.step(); !done) {
            if (m_disk.isDead())
                return done;
            // A write that fails for want of room, or in the middle of which the power goes, has done its first part.
            const auto part = bytes.first(bytes.size() / 2);
            put(m_node->now, offset, part);
            m_node->unsafe.push_back({offset, {part.begin(), part.end()}});
            return done;
        }
        put(m_node->now, offset, bytes);
        m_node->unsafe.push_back({offset, {bytes.begin(), bytes.end()}});
        return {};
    }

    core::Done reserve(std::uint64_t size) override
    {
        if (auto done = m_disk.step(); !done)
            return done;
        if (m_node->now.size() < size) {
            const auto from = m_node->now.size();
            m_node->now.resize(size);
            m_node->unsafe.push_back({from, core::Bytes(size - from)});
        }
        return {};
    }

    core::Done sync() override
    {
        auto done = m_disk.step();
        if (!done && m_disk.m_dieAt >= 0 && m_disk.m_operations > m_disk.m_dieAt)
            return done;
        if (done)
            for (const auto& write : m_node->unsafe)
                put(m_node->safe, write.offset, write.bytes);
        m_node->unsafe.clear(); // a failed sync forgets: the pages count as clean from now on, no later sync saves them
        return done;
    }

private:
    MemoryDisk& m_disk;
    std::shared_ptr<Node> m_node;
};

core::Done MemoryDisk::step()
{
    const int current = m_operations++;
    if (m_dieAt >= 0 && current >= m_dieAt)
        return core::hindered("disk");
    if (current == m_failAt)
        return core::hindered(m_failCode);
    return {};
}

bool MemoryDisk::isDead() const
{
    return m_dieAt >= 0 && m_operations > m_dieAt + 1;
}

void MemoryDisk::put(core::Bytes& into, std::uint64_t offset, core::ByteView bytes)
{
    if (into.size() < offset + bytes.size())
        into.resize(offset + bytes.size());
    std::copy(bytes.begin(), bytes.end(), into.begin() + static_cast<std::ptrdiff_t>(offset));
}

void MemoryDisk::apply(Names& names, const Naming& change)
{
    if (!change.from.empty())
        names.erase(change.from);
    if (change.node)
        names[change.to] = change.node;
    else
        names.erase(change.to);
}

MemoryDisk MemoryDisk::afterPowerCut(Image image, unsigned seed) const
{
    std::mt19937_64 random(seed);
    MemoryDisk out;
    Names names = m_safe;
    for (const auto& change : m_unsafe)
        if (image == Image::Everything || (image != Image::NothingUnsynced && coin(random)))
            apply(names, change);
    std::map<const Node*, std::shared_ptr<Node>> copies;
    for (const auto& [name, node] : names) {
        auto& copy = copies[node.get()];
        if (!copy) {
            copy = std::make_shared<Node>();
            copy->safe = node->safe;
            for (const auto& write : node->unsafe) {
                if (image == Image::NothingUnsynced || (image == Image::SomeWrites && !coin(random)))
                    continue;
                if (image != Image::TornSectors) {
                    put(copy->safe, write.offset, write.bytes);
                    continue;
                }
                for (std::size_t at = 0; at < write.bytes.size();) {
                    const auto inSector = kSector - (write.offset + at) % kSector;
                    const auto length = std::min(inSector, write.bytes.size() - at);
                    if (coin(random))
                        put(copy->safe, write.offset + at, core::ByteView(write.bytes).subspan(at, length));
                    at += length;
                }
            }
            copy->now = copy->safe;
        }
        out.m_safe[name] = copy;
    }
    out.m_now = out.m_safe;
    return out;
}

std::map<std::string, core::Bytes> MemoryDisk::contents() const
{
    std::map<std::string, core::Bytes> out;
    for (const auto& [name, node] : m_now)
        out[name] = node->now;
    return out;
}

void MemoryDisk::flipBit(const std::string& path, std::size_t bit)
{
    auto& node = *m_now.at(path);
    node.now.at(bit / 8) ^= static_cast<std::uint8_t>(1 << (bit % 8));
    node.safe = node.now;
}

core::Result<std::optional<core::Bytes>> MemoryDisk::read(const std::filesystem::path& path, std::size_t limit)
{
    const auto found = m_now.find(key(path));
    if (found == m_now.end())
        return std::nullopt;
    if (found->second->now.size() > limit)
        return core::damaged("too_large");
    return found->second->now;
}

core::Result<core::Bytes> MemoryDisk::readPart(const std::filesystem::path& path, std::uint64_t offset, std::size_t size)
{
    const auto found = m_now.find(key(path));
    if (found == m_now.end())
        return core::hindered("disk");
    const auto& bytes = found->second->now;
    const auto from = std::min<std::uint64_t>(offset, bytes.size());
    const auto count = std::min<std::uint64_t>(size, bytes.size() - from);
    return core::Bytes(bytes.begin() + static_cast<std::ptrdiff_t>(from), bytes.begin() + static_cast<std::ptrdiff_t>(from + count));
}

core::Result<std::optional<std::uint64_t>> MemoryDisk::sizeOf(const std::filesystem::path& path)
{
    const auto found = m_now.find(key(path));
    return found == m_now.end() ? std::nullopt : std::optional<std::uint64_t>(found->second->now.size());
}

core::Result<std::vector<std::string>> MemoryDisk::names(const std::filesystem::path& folder)
{
    std::vector<std::string> out;
    for (const auto& [path, node] : m_now)
        if (const std::filesystem::path file(path); key(file.parent_path()) == key(folder))
            out.push_back(file.filename().string());
    return out;
}

core::Result<std::unique_ptr<core::desk::File>> MemoryDisk::open(const std::filesystem::path& path)
{
    const auto found = m_now.find(key(path));
    if (found == m_now.end())
        return core::hindered("disk");
    return std::make_unique<OpenFile>(*this, found->second);
}

core::Result<std::unique_ptr<core::desk::File>> MemoryDisk::create(const std::filesystem::path& path)
{
    if (auto done = step(); !done)
        return tl::unexpected(done.error());
    auto node = std::make_shared<Node>();
    m_unsafe.push_back({{}, key(path), node});
    apply(m_now, m_unsafe.back());
    return std::make_unique<OpenFile>(*this, node);
}

core::Done MemoryDisk::rename(const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (auto done = step(); !done)
        return done;
    const auto found = m_now.find(key(from));
    if (found == m_now.end())
        return core::hindered("disk");
    m_unsafe.push_back({key(from), key(to), found->second});
    apply(m_now, m_unsafe.back());
    return {};
}

core::Done MemoryDisk::remove(const std::filesystem::path& path)
{
    if (auto done = step(); !done)
        return done;
    if (m_now.contains(key(path))) {
        m_unsafe.push_back({{}, key(path), nullptr});
        apply(m_now, m_unsafe.back());
    }
    return {};
}

core::Done MemoryDisk::makeFolder(const std::filesystem::path&)
{
    return {}; // folders are no more than the beginnings of names here
}

core::Done MemoryDisk::syncFolder(const std::filesystem::path& path)
{
    if (auto done = step(); !done)
        return done;
    const auto folder = key(path);
    std::erase_if(m_unsafe, [&](const Naming& change) {
        if (key(std::filesystem::path(change.to).parent_path()) != folder)
            return false;
        apply(m_safe, change);
        return true;
    });
    return {};
}

} // namespace support
