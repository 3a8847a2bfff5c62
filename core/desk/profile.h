#pragma once

#include "core/desk/file_system.h"
#include "core/desk/keys.h"
#include "core/time.h"

#include <boost/describe.hpp>
#include <functional>

/// One profile a PC, one desk folder an account in it:
///
///   profile.json     accounts of this PC (not secret: the unlock page shows it), county and server
///   device.secret    32 random bytes; without them a copied desk folder cannot even be guessed at
///                    (these two and desk.header lie there twice, see safe_file.h)
///   lock             held while profile.json is rewritten
///   desks/<random>/  desk.header        wrapped keys, see keys.h
///                    tries              failed passwords
///                    mirror.db, outbox  enciphered
///                    lock               held while the desk is open
///
/// Nothing here tells of a dispute.
namespace core::desk {

/// One row of the unlock page.
struct AccountEntry {
    std::string account; ///< stable account id
    std::string name;    ///< as shown to people
    std::string post;    ///< "调解员 · 溪竹坪村", as shown to people
    std::string folder;  ///< below desks/, random
    Instant lastUsed{};
    bool operator==(const AccountEntry&) const = default;
};
BOOST_DESCRIBE_STRUCT(AccountEntry, (), (account, name, post, folder, lastUsed))

struct ProfileFile {
    int layout = 1;
    std::string county; ///< 柳泉县
    std::string server; ///< https://…
    std::string caPem;  ///< the county's TLS root: the only one trusted
    std::vector<AccountEntry> accounts;
    bool operator==(const ProfileFile&) const = default;
};
BOOST_DESCRIBE_STRUCT(ProfileFile, (), (layout, county, server, caPem, accounts))

class Profile {
public:
    /// Makes folder and device secret when they are missing. Codes: "disk", "profile_locked" (another program is
    /// rewriting it and does not end), "damaged_profile" (Damaged), "update_needed" (of a newer program),
    /// "desks_without_profile" (Surroundings): desks lie there without profile.json, as when somebody copied only that
    /// folder; they cannot be opened, and nothing is made beside them. Facts "desks", "missing", "folder".
    /// `files` outlives the profile.
    [[nodiscard]] static Result<Profile> open(FileSystem& files, const std::filesystem::path& folder);

    [[nodiscard]] const ProfileFile& file() const { return m_file; }
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    [[nodiscard]] const AccountEntry* find(std::string_view account) const;

    /// A row and an empty folder with a random name; the row of an account that stands is kept.
    [[nodiscard]] Done addAccount(std::string_view account, std::string_view name, std::string_view post);
    [[nodiscard]] Done setCounty(std::string_view county, std::string_view server, std::string_view caPem);
    [[nodiscard]] Done noteUse(std::string_view account, Instant now);

    /// What keys.h needs for this account; borrows from this profile. "no_such_account" (Surroundings).
    [[nodiscard]] Result<DeskPlace> place(std::string_view account) const;

private:
    Profile(FileSystem& files, std::filesystem::path folder) : m_files(&files), m_folder(std::move(folder)) {}
    [[nodiscard]] Done load();
    /// Reads again, changes, replaces; under the lock, since two programs may share a profile.
    [[nodiscard]] Done change(const std::function<Done(ProfileFile&)>& edit);

    FileSystem* m_files;
    std::filesystem::path m_folder;
    ProfileFile m_file;
    crypto::Secret m_deviceSecret;
};

} // namespace core::desk
