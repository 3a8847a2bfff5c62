#pragma once

#include "sync/county/postgres_store.h"

#include <memory>
#include <optional>
#include <set>

namespace county::postgres {

class Connection;

/// The county's name in the database, and what its rows are sealed with. Both come from the store's key in the folder.
struct Keys {
    explicit Keys(const core::crypto::Secret& key)
        : rows(core::crypto::derive(key.view(), "fengqiao county rows", 32)),
          seal(core::crypto::sha256(core::crypto::derive(key.view(), "fengqiao county seal", 32).view()))
    {
    }
    core::crypto::Secret rows;
    Hash seal;
};

/// A transaction, and what only the store that runs it asks of it.
class PostgresTransaction : public Transaction {
public:
    /// First of all in a transaction that writes.
    virtual void lock() = 0;
    /// Years whose table this transaction made: not there when it is rolled back.
    [[nodiscard]] virtual const std::set<int>& made() const = 0;
    [[nodiscard]] virtual const std::optional<CountyRow>& known() const = 0;
};
/// Of one county. All that is borrowed outlives it; `years` are those of which the store knows a table.
[[nodiscard]] std::unique_ptr<PostgresTransaction> transactionOn(Connection& database, const Keys& keys, std::int64_t number, std::set<int>& years,
                                                                 Watermark& watermark);

} // namespace county::postgres
