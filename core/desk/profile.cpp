#include "core/desk/profile.h"

#include "core/codec/described.h"
#include "core/codec/strict_json.h"
#include "core/desk/safe_file.h"

#include <algorithm>
#include <thread>

namespace core::desk {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kFileLimit = 1024 * 1024;
constexpr std::size_t kDeviceSecret = 32;
constexpr int kLockTries = 40;
constexpr std::chrono::milliseconds kLockPause{50}; // 2 s in all: rewriting takes some milliseconds

/// Desk folders with keys in them.
std::int64_t desksIn(const fs::path& folder)
{
    std::int64_t count = 0;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code ignored;
        count += fs::exists(entry->path() / "desk.header", ignored) || fs::exists(entry->path() / "mirror.db", ignored);
    }
    return count;
}

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
    if (auto done = profile.load(); !done)
        return tl::unexpected(done.error());
    if (profile.m_file == ProfileFile{})
        if (const auto desks = desksIn(folder / "desks"); desks > 0) {
            const auto known = readSafe(files, folder / "device.secret");
            return hindered("desks_without_profile",
                {{"desks", desks}, {"missing", known && *known ? "profile.json" : "profile.json、device.secret"}, {"folder", folder.string()}});
        }
    auto secret = readSafe(files, folder / "device.secret");
    if (secret && !*secret) {
        const auto lock = waitForLock(folder);
        if (!lock)
            return tl::unexpected(lock.error());
        secret = readSafe(files, folder / "device.secret"); // another program may have been faster
        if (secret && !*secret) {
            // A new secret would turn every right password of the desks that stand into a wrong one.
            if (!profile.m_file.accounts.empty())
                return damaged("damaged_profile", {{"what", "device_secret"}});
            secret = toHex(crypto::Secret::random(kDeviceSecret).view());
            if (auto done = writeSafe(files, folder / "device.secret", **secret); !done)
                return tl::unexpected(done.error());
        }
    }
    if (!secret && secret.error().trouble != Trouble::Damaged)
        return tl::unexpected(secret.error());
    const auto bytes = secret ? fromHex(**secret) : std::nullopt;
    if (!bytes || bytes->size() != kDeviceSecret)
        return damaged("damaged_profile", {{"what", "device_secret"}});
    profile.m_deviceSecret = crypto::Secret(ByteView(*bytes));
    return profile;
}

Done Profile::load()
{
    const auto text = readSafe(*m_files, m_folder / "profile.json");
    if (!text && text.error().trouble != Trouble::Damaged)
        return tl::unexpected(text.error());
    if (text && !*text) {
        m_file = {};
        return {};
    }
    const auto value = text ? decodeStrict(**text, {.bytes = kFileLimit}) : tl::unexpected(text.error());
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
    if (auto done = writeSafe(*m_files, m_folder / "profile.json", encodeCanonical(toJson(changed))); !done)
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
