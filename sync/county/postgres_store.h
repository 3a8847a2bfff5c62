#pragma once

#include "core/journal/crypto.h"
#include "sync/county/store.h"

#include <memory>
#include <mutex>

namespace county {

/// The farthest that any store of this process has seen the county. A database that has less was put back, or is a standby
/// that had not heard all: nothing is read or written there until a new epoch says that this is known.
/// Reads and writes fail there with "database_went_back".
class Watermark {
public:
    using Mark = std::pair<std::uint64_t, std::uint64_t>; ///< epoch, revision
    [[nodiscard]] Mark mark();
    void raise(const Mark& mark);

private:
    std::mutex m_mutex;
    Mark m_mark{0, 0};
};

/// Makes the schema where it is missing. First of all, so that a wrong address is told before a folder is made.
/// Codes: those of postgres::Connection::open, "newer_schema", "database_failed".
[[nodiscard]] core::Done preparePostgres(const std::string& address);
/// One more county in the database, under a seal made of the key: without the key's folder it is not found.
/// Codes: the same, "county_exists".
[[nodiscard]] core::Done createPostgresStore(const std::string& address, const core::crypto::Secret& key, const CountyRow& row);
/// Codes: the same, "no_county" (Usage) when the database has none under this key. `watermark` is shared by all stores of
/// a process.
[[nodiscard]] core::Result<std::unique_ptr<CountyStore>> openPostgresStore(const std::string& address, const core::crypto::Secret& key,
                                                                           std::shared_ptr<Watermark> watermark);

} // namespace county
