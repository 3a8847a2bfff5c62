#include "core/desk/outbox.h"

namespace core::desk {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kRoom = 256 * 1024; // reserved at a time: a day of a village's acts

std::uint64_t roundedUp(std::uint64_t size)
{
    return (size + kRoom - 1) / kRoom * kRoom;
}

fs::path freshName(const fs::path& file)
{
    auto out = file;
    out += ".new";
    return out;
}

} // namespace

Outbox::Outbox(std::unique_ptr<File> file, crypto::Secret fileKey)
    : m_file(std::move(file)), m_fileKey(std::move(fileKey))
{
}

Result<std::optional<Outbox::Opened>> Outbox::open(FileSystem& files, const fs::path& file, ByteView outboxKey)
{
    auto bytes = files.read(file, kParcelLimit);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (!*bytes)
        return std::nullopt;
    const auto header = decodeParcelHeader(**bytes);
    if (!header)
        return tl::unexpected(header.error());
    auto fileKey = openForDesk(*header, outboxKey);
    if (!fileKey)
        return tl::unexpected(fileKey.error());
    auto content = readParcel(**bytes, fileKey->view());
    if (!content)
        return tl::unexpected(content.error());
    auto handle = files.open(file);
    if (!handle)
        return tl::unexpected(handle.error());

    Outbox outbox(std::move(*handle), std::move(*fileKey));
    outbox.m_number = content->records.empty() ? 0 : content->records.back().number;
    outbox.m_last = content->last;
    outbox.m_end = content->end;
    outbox.m_reserved = (*bytes)->size();
    outbox.m_broken = !content->unreadable.empty();
    if (content->tail == Tail::Torn && !outbox.m_broken) {
        // Wiped before anything is written over it, so that no remains of it ever follow a shorter record.
        auto done = outbox.m_file->writeAt(content->end, Bytes(content->used - content->end));
        if (done)
            done = outbox.m_file->sync();
        outbox.m_broken = !done;
    }
    return Opened{std::move(outbox), std::move(*content)};
}

Result<Outbox> Outbox::begin(FileSystem& files, const fs::path& file, const Keys& keys, std::map<Lane, Head> starts,
                             const std::vector<Bytes>& records)
{
    auto parcel = newParcel(keys.certificate, std::move(starts), keys.outboxKey, keys.countyBox);
    auto bytes = encodeParcelHeader(parcel.header);
    auto handle = files.create(freshName(file));
    if (!handle)
        return tl::unexpected(handle.error());
    Outbox outbox(std::move(*handle), std::move(parcel.fileKey));
    outbox.m_last = crypto::sha256(ByteView(bytes).first(bytes.size() - sizeof(Hash)));
    for (const auto& record : records) {
        if (record.size() > kRecordLimit)
            return damaged("too_large", {{"limit", kRecordLimit}});
        const auto frame = sealRecord(outbox.m_fileKey.view(), ++outbox.m_number, outbox.m_last, record);
        outbox.m_last = frame.hash;
        bytes.insert(bytes.end(), frame.bytes.begin(), frame.bytes.end());
        if (bytes.size() > kParcelLimit)
            return damaged("too_large", {{"limit", kParcelLimit}});
    }
    if (auto done = outbox.makeRoom(bytes.size()); !done)
        return tl::unexpected(done.error());
    if (auto done = outbox.m_file->writeAt(0, bytes); !done)
        return tl::unexpected(done.error());
    outbox.m_end = bytes.size();
    if (auto done = outbox.m_file->sync(); !done)
        return tl::unexpected(done.error());
    if (auto done = files.rename(freshName(file), file); !done)
        return tl::unexpected(done.error());
    // Only now may records be acknowledged from the new file: before, a power cut could bring the old one back.
    if (auto done = files.syncFolder(file.parent_path()); !done)
        return tl::unexpected(done.error());
    return outbox;
}

Done Outbox::makeRoom(std::uint64_t size)
{
    if (size <= m_reserved)
        return {};
    const auto rounded = roundedUp(size);
    if (auto done = m_file->reserve(rounded); !done)
        return done;
    m_reserved = rounded;
    return {};
}

Done Outbox::append(ByteView record)
{
    if (m_broken)
        return hindered("outbox_broken");
    if (record.size() > kRecordLimit)
        return damaged("too_large", {{"limit", kRecordLimit}});
    const auto frame = sealRecord(m_fileKey.view(), m_number + 1, m_last, record);
    if (m_end + frame.bytes.size() > kParcelLimit)
        return damaged("too_large", {{"limit", kParcelLimit}});
    // Nothing of the record is on disk when this fails, so the outbox stays whole.
    if (auto done = makeRoom(m_end + frame.bytes.size()); !done)
        return done;
    auto done = m_file->writeAt(m_end, frame.bytes);
    if (done)
        done = m_file->sync();
    if (!done) {
        m_broken = true;
        return done;
    }
    m_end += frame.bytes.size();
    m_last = frame.hash;
    ++m_number;
    return {};
}

Result<std::optional<Bytes>> sealedOutbox(FileSystem& files, const fs::path& file)
{
    auto bytes = files.read(file, kParcelLimit);
    if (!bytes || !*bytes)
        return bytes;
    const auto carried = trimmed(**bytes);
    if (!carried)
        return tl::unexpected(carried.error());
    (*bytes)->resize(carried->size());
    return bytes;
}

} // namespace core::desk
