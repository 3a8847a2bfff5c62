#include "core/desk/profile.h"

#include "core/codec/described.h"
#include "core/codec/strict_json.h"

#include <algorithm>
#include <thread>

namespace core::desk {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kFileLimit = 1024 * 1024;
constexpr std::size_t kDeviceSecret = 32;
constexpr int kLockTries = 40;
constexpr std::chrono::milliseconds kLockPause{50}; // 2 s in all: rewriting takes some milliseconds

Result<FolderLock> waitForLock(const fs::path& folder)
{
    for (int tries = 1;; ++tries) {
        auto lock = FolderLock::take(folder);
        if (lock || lock.error().code != "profile_locked" || tries == kLockTries)
            return lock;
        std::this_thread::sleep_for(kLockPause);
    }
}

} // namespace

Result<Profile> Profile::open(FileSystem& files, const fs::path& folder)
{
    if (auto done = files.makeFolder(folder / "desks"); !done)
        return tl::unexpected(done.error());
    Profile profile(files, folder);
    const auto secretFile = folder / "device.secret";
    auto secret = files.read(secretFile, kDeviceSecret);
    if (secret && !*secret) {
        const auto lock = waitForLock(folder);
        if (!lock)
            return tl::unexpected(lock.error());
        secret = files.read(secretFile, kDeviceSecret); // another program may have been faster
        if (secret && !*secret) {
            const auto fresh = crypto::Secret::random(kDeviceSecret);
            if (auto done = replaceFile(files, secretFile, fresh.view()); !done)
                return tl::unexpected(done.error());
            secret = files.read(secretFile, kDeviceSecret);
        }
    }
    if (!secret)
        return tl::unexpected(secret.error());
    if (!*secret || (*secret)->size() != kDeviceSecret)
        return damaged("damaged_profile", {{"what", "device_secret"}});
    profile.m_deviceSecret = crypto::Secret(ByteView(**secret));
    if (auto done = profile.load(); !done)
        return tl::unexpected(done.error());
    return profile;
}

Done Profile::load()
{
    const auto bytes = m_files->read(m_folder / "profile.json", kFileLimit);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (!*bytes) {
        m_file = {};
        return {};
    }
    const auto value = decodeStrict(textOf(**bytes), {.bytes = kFileLimit});
    auto file = value ? fromJson<ProfileFile>(*value) : tl::unexpected(value.error());
    if (!file)
        return damaged("damaged_profile", {{"what", "profile.json"}});
    if (file->layout != 1)
        return hindered("update_needed", {{"layout", file->layout}});
    m_file = std::move(*file);
    return {};
}

Done Profile::change(const std::function<Done(ProfileFile&)>& edit)
{
    const auto lock = waitForLock(m_folder);
    if (!lock)
        return tl::unexpected(lock.error());
    if (auto done = load(); !done)
        return done;
    auto changed = m_file;
    if (auto done = edit(changed); !done)
        return done;
    if (changed == m_file)
        return {};
    if (auto done = replaceFile(*m_files, m_folder / "profile.json", viewOf(encodeCanonical(toJson(changed)))); !done)
        return done;
    m_file = std::move(changed);
    return {};
}

const AccountEntry* Profile::find(std::string_view account) const
{
    const auto found = std::find_if(m_file.accounts.begin(), m_file.accounts.end(),
                                    [&](const AccountEntry& entry) { return entry.account == account; });
    return found == m_file.accounts.end() ? nullptr : &*found;
}

Done Profile::addAccount(std::string_view account, std::string_view name, std::string_view post)
{
    return change([&](ProfileFile& file) -> Done {
        if (find(account)) // `file` is a copy of what find() looks at
            return {};
        AccountEntry entry;
        entry.account = account;
        entry.name = name;
        entry.post = post;
        entry.folder = toHex(crypto::randomArray<16>());
        if (auto done = m_files->makeFolder(m_folder / "desks" / entry.folder); !done)
            return done;
        file.accounts.push_back(std::move(entry));
        return {};
    });
}

Done Profile::setCounty(std::string_view county, std::string_view server, std::string_view caPem)
{
    return change([&](ProfileFile& file) -> Done {
        file.county = county;
        file.server = server;
        file.caPem = caPem;
        return {};
    });
}

Done Profile::noteUse(std::string_view account, Instant now)
{
    return change([&](ProfileFile& file) -> Done {
        for (auto& entry : file.accounts)
            if (entry.account == account)
                entry.lastUsed = now;
        return {};
    });
}

Result<DeskPlace> Profile::place(std::string_view account) const
{
    const auto* entry = find(account);
    // The folder's name comes from a file anybody may edit; it must not lead out of the profile.
    if (!entry)
        return hindered("no_such_account");
    if (!fromHex(entry->folder) || entry->folder.size() != 32)
        return damaged("damaged_profile", {{"what", "folder"}});
    return DeskPlace{*m_files, m_folder / "desks" / entry->folder, m_deviceSecret.view(), entry->account};
}

} // namespace core::desk
