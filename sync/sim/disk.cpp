#include "sync/sim/disk.h"

#include <algorithm>

namespace sim {

namespace {

constexpr std::size_t kSector = 512;

core::Done doneOf(Disk::Outcome outcome, const std::filesystem::path& path)
{
    if (outcome == Disk::Outcome::Done)
        return {};
    return core::hindered(outcome == Disk::Outcome::Full ? "disk_full" : "disk", {{"path", path.filename().string()}});
}

} // namespace

std::size_t Content::read(std::uint64_t offset, std::span<std::uint8_t> out) const
{
    std::size_t have = 0;
    while (have < out.size() && offset + have < m_size) {
        const auto at = offset + have;
        const auto inPage = static_cast<std::size_t>(at % kPage);
        const auto length = static_cast<std::size_t>(std::min<std::uint64_t>({out.size() - have, kPage - inPage, m_size - at}));
        const auto& page = m_pages[static_cast<std::size_t>(at / kPage)];
        std::copy_n(page->begin() + static_cast<std::ptrdiff_t>(inPage), length, out.begin() + static_cast<std::ptrdiff_t>(have));
        have += length;
    }
    return have;
}

Content::Page& Content::own(std::size_t page)
{
    auto& kept = m_pages[page];
    if (kept.use_count() > 1)
        kept = std::make_shared<Page>(*kept);
    return *kept;
}

void Content::write(std::uint64_t offset, core::ByteView bytes)
{
    if (offset + bytes.size() > m_size)
        resize(offset + bytes.size());
    std::size_t done = 0;
    while (done < bytes.size()) {
        const auto at = offset + done;
        const auto inPage = static_cast<std::size_t>(at % kPage);
        const auto length = std::min(bytes.size() - done, kPage - inPage);
        std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(done), length,
                    own(static_cast<std::size_t>(at / kPage)).begin() + static_cast<std::ptrdiff_t>(inPage));
        done += length;
    }
}

void Content::resize(std::uint64_t size)
{
    static const auto kZeros = std::make_shared<Page>();
    if (size < m_size && size % kPage != 0) { // what lies behind the end must read as zeros when the file grows again
        auto& page = own(static_cast<std::size_t>(size / kPage));
        std::fill(page.begin() + static_cast<std::ptrdiff_t>(size % kPage), page.end(), std::uint8_t{0});
    }
    m_pages.resize(static_cast<std::size_t>((size + kPage - 1) / kPage), kZeros);
    m_size = size;
}

core::Bytes Content::all() const
{
    core::Bytes out(static_cast<std::size_t>(m_size));
    (void)read(0, out);
    return out;
}

Disk Disk::copy() const
{
    Disk out;
    std::map<const Node*, NodePtr> copies;
    for (const auto& [name, node] : m_now) {
        auto& copied = copies[node.get()];
        if (!copied) {
            copied = std::make_shared<Node>();
            copied->now = copied->safe = node->now;
        }
        out.m_now[name] = copied;
    }
    out.m_safe = out.m_now;
    return out;
}

Disk Disk::snapshot() const
{
    Disk out;
    std::map<const Node*, NodePtr> copies;
    const auto copied = [&](const NodePtr& node) -> NodePtr {
        if (!node)
            return nullptr;
        auto& kept = copies[node.get()];
        if (!kept) {
            kept = std::make_shared<Node>(*node);
            kept->locks.reset();
        }
        return kept;
    };
    for (const auto& [name, node] : m_now)
        out.m_now[name] = copied(node);
    for (const auto& [name, node] : m_safe)
        out.m_safe[name] = copied(node);
    for (const auto& change : m_unsafe)
        out.m_unsafe.push_back({change.from, change.to, copied(change.node)});
    return out;
}

void Disk::apply(Content& content, const Change& change)
{
    if (change.truncate)
        content.resize(change.offset);
    else
        content.write(change.offset, change.bytes);
}

void Disk::apply(Names& names, const Naming& change)
{
    if (!change.from.empty())
        names.erase(change.from);
    if (change.node)
        names[change.to] = change.node;
    else
        names.erase(change.to);
}

void Disk::calm()
{
    m_dieIn = m_failIn = -1;
    m_full = false;
}

void Disk::restart(Image image, Dice dice)
{
    m_dead = false;
    calm();
    if (image == Image::Killed) {
        for (auto& [name, node] : m_now)
            node->locks.reset();
        return;
    }
    // A file that lost its name in a cut is gone, so only what the surviving names lead to is carried over.
    Names names = m_safe;
    for (const auto& change : m_unsafe)
        if (image == Image::Everything || (image != Image::NothingUnsafe && dice.chance(50)))
            apply(names, change);
    std::map<const Node*, NodePtr> copies;
    for (auto& [name, node] : names) {
        auto& kept = copies[node.get()];
        if (!kept) {
            kept = std::make_shared<Node>();
            kept->safe = node->safe;
            for (const auto& change : node->unsafe) {
                if (image == Image::NothingUnsafe)
                    continue;
                if (image == Image::SomeWrites && !dice.chance(50))
                    continue;
                if (image != Image::TornSectors || change.truncate) {
                    apply(kept->safe, change);
                    continue;
                }
                for (std::size_t at = 0; at < change.bytes.size();) {
                    const auto inSector = kSector - static_cast<std::size_t>((change.offset + at) % kSector);
                    const auto length = std::min(inSector, change.bytes.size() - at);
                    if (dice.chance(50))
                        kept->safe.write(change.offset + at, core::ByteView(change.bytes).subspan(at, length));
                    at += length;
                }
            }
            kept->now = kept->safe;
        }
        node = kept;
    }
    m_now = m_safe = std::move(names);
    m_unsafe.clear();
}

Disk::Outcome Disk::step(bool grows)
{
    if (m_dead)
        return Outcome::Failed;
    ++m_operations;
    if (m_dieIn >= 0 && m_dieIn-- == 0) {
        m_dead = true;
        ++m_troubles;
        return Outcome::Failed;
    }
    if (m_failIn >= 0 && m_failIn-- == 0) {
        ++m_troubles;
        return m_failFull && grows ? Outcome::Full : Outcome::Failed;
    }
    if (m_full && grows) {
        ++m_troubles;
        return Outcome::Full;
    }
    return Outcome::Done;
}

Disk::Outcome Disk::told(Outcome outcome) const
{
    if (afterOperation && !m_dead)
        afterOperation(*this);
    return outcome;
}

Disk::NodePtr Disk::find(const std::string& path) const
{
    const auto found = m_now.find(path);
    return found == m_now.end() ? nullptr : found->second;
}

Disk::NodePtr Disk::create(const std::string& path, Outcome& outcome)
{
    outcome = step(true);
    if (outcome != Outcome::Done)
        return nullptr;
    auto node = std::make_shared<Node>();
    m_unsafe.push_back({{}, path, node});
    apply(m_now, m_unsafe.back());
    (void)told(outcome);
    return node;
}

Disk::Outcome Disk::write(Node& node, std::uint64_t offset, core::ByteView bytes)
{
    const bool wasDead = m_dead;
    const auto outcome = step(offset + bytes.size() > node.now.size());
    if (outcome == Outcome::Done) {
        node.now.write(offset, bytes);
        node.unsafe.push_back({offset, {bytes.begin(), bytes.end()}});
    } else if (m_dead && !wasDead) {
        node.unsafe.push_back({offset, {bytes.begin(), bytes.end()}, false, true});
    } else if (!m_dead) {
        // A write that fails for want of room or of a whole sector has done its first part.
        const auto part = outcome == Outcome::Full ? bytes.first(static_cast<std::size_t>(
                                                         offset >= node.now.size() ? 0 : std::min<std::uint64_t>(bytes.size(), node.now.size() - offset)))
                                                   : bytes.first(bytes.size() / 2);
        node.now.write(offset, part);
        node.unsafe.push_back({offset, {part.begin(), part.end()}});
    }
    return told(outcome);
}

Disk::Outcome Disk::truncate(Node& node, std::uint64_t size)
{
    const auto outcome = step(size > node.now.size());
    if (outcome == Outcome::Done) {
        node.now.resize(size);
        node.unsafe.push_back({size, {}, true});
    }
    return told(outcome);
}

Disk::Outcome Disk::sync(Node& node)
{
    const bool wasDead = m_dead;
    const auto outcome = step(false);
    if (outcome == Outcome::Done) {
        if (node.lost)
            for (const auto& change : node.unsafe)
                apply(node.safe, change);
        else
            node.safe = node.now;
    }
    if (outcome == Outcome::Done || (!m_dead && !wasDead))
        node.unsafe.clear(); // a failed sync forgets: the pages count as clean from now on, no later sync saves them
    node.lost = node.lost || (outcome != Outcome::Done && !m_dead);
    return told(outcome);
}

Disk::Outcome Disk::rename(const std::string& from, const std::string& to)
{
    const auto node = find(from);
    if (!node)
        return Outcome::Failed;
    const auto outcome = step(false);
    if (outcome == Outcome::Done) {
        m_unsafe.push_back({from, to, node});
        apply(m_now, m_unsafe.back());
    }
    return told(outcome);
}

Disk::Outcome Disk::remove(const std::string& path)
{
    if (!find(path))
        return m_dead ? Outcome::Failed : Outcome::Done;
    const auto outcome = step(false);
    if (outcome == Outcome::Done) {
        m_unsafe.push_back({{}, path, nullptr});
        apply(m_now, m_unsafe.back());
    }
    return told(outcome);
}

Disk::Outcome Disk::syncFolder(const std::string& folder)
{
    const auto outcome = step(false);
    if (outcome != Outcome::Done)
        return outcome;
    std::erase_if(m_unsafe, [&](const Naming& change) {
        const auto slash = change.to.rfind('/');
        if (change.to.substr(0, slash == std::string::npos ? 0 : slash) != folder)
            return false;
        apply(m_safe, change);
        return true;
    });
    return told(outcome);
}

std::vector<std::string> Disk::names() const
{
    std::vector<std::string> out;
    for (const auto& [name, node] : m_now)
        out.push_back(name);
    return out;
}

namespace {

class DiskFile final : public core::desk::File {
public:
    DiskFile(Disk& disk, Disk::NodePtr node, std::filesystem::path path) : m_disk(disk), m_node(std::move(node)), m_path(std::move(path)) {}

    core::Done writeAt(std::uint64_t offset, core::ByteView bytes) override { return doneOf(m_disk.write(*m_node, offset, bytes), m_path); }
    core::Done reserve(std::uint64_t size) override
    {
        return size <= m_node->now.size() ? core::Done() : doneOf(m_disk.truncate(*m_node, size), m_path);
    }
    core::Done sync() override { return doneOf(m_disk.sync(*m_node), m_path); }

private:
    Disk& m_disk;
    Disk::NodePtr m_node;
    std::filesystem::path m_path;
};

} // namespace

core::Result<std::optional<core::Bytes>> DiskFiles::read(const std::filesystem::path& path, std::size_t limit)
{
    if (m_disk->dead())
        return core::hindered("disk", {{"path", path.filename().string()}});
    const auto node = m_disk->find(path.string());
    if (!node)
        return std::nullopt;
    if (node->now.size() > limit)
        return core::damaged("too_large", {{"limit", limit}});
    return node->now.all();
}

core::Result<core::Bytes> DiskFiles::readPart(const std::filesystem::path& path, std::uint64_t offset, std::size_t size)
{
    const auto node = m_disk->find(path.string());
    if (!node || m_disk->dead())
        return core::hindered("disk", {{"path", path.filename().string()}});
    core::Bytes out(size);
    out.resize(node->now.read(offset, out));
    return out;
}

core::Result<std::optional<std::uint64_t>> DiskFiles::sizeOf(const std::filesystem::path& path)
{
    if (m_disk->dead())
        return core::hindered("disk", {{"path", path.filename().string()}});
    const auto node = m_disk->find(path.string());
    return node ? std::optional(node->now.size()) : std::nullopt;
}

core::Result<std::vector<std::string>> DiskFiles::names(const std::filesystem::path& folder)
{
    if (m_disk->dead())
        return core::hindered("disk", {{"path", folder.filename().string()}});
    std::vector<std::string> out;
    for (const auto& name : m_disk->names()) // sorted, as the map is
        if (const std::filesystem::path path(name); path.parent_path() == folder)
            out.push_back(path.filename().string());
    return out;
}

core::Result<std::unique_ptr<core::desk::File>> DiskFiles::open(const std::filesystem::path& path)
{
    auto node = m_disk->find(path.string());
    if (!node || m_disk->dead())
        return core::hindered("disk", {{"path", path.filename().string()}});
    return std::make_unique<DiskFile>(*m_disk, std::move(node), path);
}

core::Result<std::unique_ptr<core::desk::File>> DiskFiles::create(const std::filesystem::path& path)
{
    Disk::Outcome outcome{};
    auto node = m_disk->create(path.string(), outcome);
    if (auto done = doneOf(outcome, path); !done)
        return tl::unexpected(done.error());
    return std::make_unique<DiskFile>(*m_disk, std::move(node), path);
}

core::Done DiskFiles::rename(const std::filesystem::path& from, const std::filesystem::path& to)
{
    return doneOf(m_disk->rename(from.string(), to.string()), to);
}

core::Done DiskFiles::remove(const std::filesystem::path& path)
{
    return doneOf(m_disk->remove(path.string()), path);
}

core::Done DiskFiles::makeFolder(const std::filesystem::path&)
{
    return {}; // folders are no more than the beginnings of names here
}

core::Done DiskFiles::syncFolder(const std::filesystem::path& path)
{
    return doneOf(m_disk->syncFolder(path.string()), path);
}

} // namespace sim
