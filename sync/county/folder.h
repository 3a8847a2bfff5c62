#pragma once

#include "sync/county/service.h"
#include "sync/county/tls.h"

#include <filesystem>
#include <utility>

namespace county {

/// A county's folder while it is made. Destroyed without finish() it leaves a remnant, which the next making removes.
class Making {
public:
    Making(Making&& other) noexcept : m_root(std::move(other.m_root)), m_mark(std::exchange(other.m_mark, -1)) {}
    Making& operator=(Making&&) = delete;
    ~Making();
    /// Everything is made: the county exists. Codes: "disk", "disk_full".
    [[nodiscard]] core::Done finish();

private:
    friend class Folder;
    Making(std::filesystem::path root, int mark) : m_root(std::move(root)), m_mark(mark) {}
    std::filesystem::path m_root;
    int m_mark; ///< descriptor of the mark, locked
};

/// A county's folder. Everything that is secret is readable by its owner alone:
///   making                         only while `county init` runs, or after it was cut short: all else here is its remnant
///   county.db                      the enciphered store
///   blobs/                         attachments, enciphered by their authors' devices
///   keys/store.key                 its key
///   keys/{issuer,answer,box}.key   what the server signs and opens with
///   keys/administrator.key, .cert  the chain that made the directory
///   keys/recovery.pub              desks' second wrap (core/desk/recovery.h)
///   keys/recovery-{1,2}.half       what opens it; each belongs out of this machine, with one of two people
///   tls/ca.pem, ca.key             the county's own root; the .key belongs off line
///   tls/server.pem, server.key     what the listener shows
class Folder {
public:
    explicit Folder(std::filesystem::path root) : m_root(std::move(root)) {}
    [[nodiscard]] std::filesystem::path database() const { return m_root / "county.db"; }
    [[nodiscard]] std::filesystem::path blobs() const { return m_root / "blobs"; }
    /// A whole county; false for one whose making was cut short.
    [[nodiscard]] bool exists() const;

    /// Makes folders, keys and certificates. `names`: what people and programs may call the server. What an earlier making left that
    /// was cut short goes first. Codes: "county_exists", also while somebody else makes one here, "folder_not_empty" (Usage),
    /// "disk", "disk_full".
    [[nodiscard]] core::Result<Making> create(const std::string& county, const std::vector<std::string>& names) const;
    /// Of a county that was made with its recovery key in one piece: two halves instead. Codes: "recovery_is_split" (Usage),
    /// "damaged_county" (Damaged), "disk", "disk_full".
    [[nodiscard]] core::Done splitRecoveryKey() const;
    /// Keys not made or readable: "damaged_county" (Damaged).
    [[nodiscard]] core::Result<CountyKeys> keys() const;
    [[nodiscard]] core::Result<core::crypto::Secret> storeKey() const;
    [[nodiscard]] core::Result<core::crypto::SigningKey> administratorKey() const;
    [[nodiscard]] core::Result<std::string> caPem() const;
    /// The server's certificate with the CA's behind it, and the key.
    [[nodiscard]] core::Result<PemPair> server() const;

private:
    std::filesystem::path m_root;
};

} // namespace county
