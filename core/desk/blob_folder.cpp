#include "core/desk/blob_folder.h"

namespace core::desk {

namespace {

const std::size_t kLargest = sealedSize(kFileLimit);

tl::unexpected<Error> damagedBlob(const std::string& hash, std::string_view what)
{
    return damaged("blob_damaged", {{"blob", hash}, {"what", what}});
}

} // namespace

Done BlobFolder::keep(const std::string& hash, ByteView cipher)
{
    if (auto done = m_files.makeFolder(m_folder); !done)
        return done;
    return replaceFile(m_files, whole(hash), cipher);
}

Result<bool> BlobFolder::holds(const std::string& hash, std::uint64_t sealed)
{
    const auto size = m_files.sizeOf(whole(hash));
    if (!size)
        return tl::unexpected(size.error());
    return *size && **size == sealed;
}

Result<Bytes> BlobFolder::open(const BlobKey& key)
{
    const auto cipher = m_files.read(whole(key.hash), kLargest);
    if (!cipher)
        return cipher.error().trouble == Trouble::Damaged ? damagedBlob(key.hash, "size") : tl::unexpected(cipher.error());
    if (!*cipher)
        return damaged("blob_missing", {{"blob", key.hash}});
    return openFile(key, **cipher);
}

Done BlobFolder::check(const std::string& hash, std::uint64_t sealed)
{
    const auto cipher = m_files.read(whole(hash), kLargest);
    if (!cipher)
        return cipher.error().trouble == Trouble::Damaged ? damagedBlob(hash, "size") : tl::unexpected(cipher.error());
    if (!*cipher)
        return damaged("blob_missing", {{"blob", hash}});
    if ((*cipher)->size() != sealed)
        return damagedBlob(hash, "size");
    if (toHex(crypto::sha256(**cipher)) != hash)
        return damagedBlob(hash, "hash");
    return {};
}

Result<Bytes> BlobFolder::piece(const std::string& hash, std::uint64_t offset, std::size_t size)
{
    return m_files.readPart(whole(hash), offset, size);
}

Result<std::uint64_t> BlobFolder::arrived(const std::string& hash)
{
    const auto size = m_files.sizeOf(part(hash));
    if (!size)
        return tl::unexpected(size.error());
    return size->value_or(0);
}

Result<bool> BlobFolder::take(const std::string& hash, std::uint64_t sealed, std::uint64_t offset, ByteView bytes)
{
    auto have = arrived(hash);
    if (!have)
        return tl::unexpected(have.error());
    if (bytes.empty() || offset != *have || sealed > kLargest || bytes.size() > sealed - std::min(sealed, offset))
        return false;
    if (offset == 0)
        if (auto done = m_files.makeFolder(m_folder); !done)
            return tl::unexpected(done.error());
    auto file = offset == 0 ? m_files.create(part(hash)) : m_files.open(part(hash));
    if (!file)
        return tl::unexpected(file.error());
    // Not synced piece by piece: after a power cut the hash of the whole tells, and it is fetched again.
    if (auto done = (*file)->writeAt(offset, bytes); !done)
        return tl::unexpected(done.error());
    if (offset + bytes.size() < sealed)
        return false;
    const auto cipher = m_files.read(part(hash), kLargest);
    if (!cipher)
        return tl::unexpected(cipher.error());
    if (!*cipher || toHex(crypto::sha256(**cipher)) != hash) {
        (void)m_files.remove(part(hash));
        return damagedBlob(hash, "hash");
    }
    auto done = (*file)->sync();
    file->reset();
    if (done) done = m_files.rename(part(hash), whole(hash));
    if (done) done = m_files.syncFolder(m_folder);
    if (!done)
        return tl::unexpected(done.error());
    return true;
}

Done BlobFolder::forget(const std::string& hash)
{
    auto done = m_files.remove(whole(hash));
    if (done)
        done = m_files.remove(part(hash));
    return done;
}

Result<std::size_t> BlobFolder::sweep(const std::set<std::string>& named)
{
    const auto names = m_files.names(m_folder);
    if (!names)
        return tl::unexpected(names.error());
    std::size_t count = 0;
    for (const auto& name : *names) {
        const bool known = named.contains(name) || (name.ends_with(".part") && named.contains(name.substr(0, name.size() - 5)));
        if (known)
            continue;
        if (auto done = m_files.remove(m_folder / name); !done)
            return tl::unexpected(done.error());
        ++count;
    }
    return count;
}

} // namespace core::desk
