#include "sync/county/postgres_store.h"

#include "sync/county/postgres.h"
#include "sync/county/postgres_schema.h"
#include "sync/county/postgres_transaction.h"
#include "sync/county/row_bytes.h"

#include <random>
#include <thread>

namespace county {

namespace {

using postgres::Connection;
using postgres::Keys;
using postgres::PostgresTransaction;

constexpr int kMostTries = 10;

class PostgresStore final : public CountyStore {
public:
    PostgresStore(std::unique_ptr<Connection> database, std::shared_ptr<const Keys> keys, std::int64_t number, std::shared_ptr<Watermark> watermark)
        : m_database(std::move(database)), m_keys(std::move(keys)), m_number(number), m_watermark(std::move(watermark))
    {
    }

    // Each statement sees what is committed when it begins, and since every writer takes the county row before anything
    // else, nothing is committed behind its back: that is serialisable, without transactions that fail for it.
    core::Done write(const std::function<core::Done(Transaction&)>& body) override
    {
        for (int tries = 1;; ++tries) {
            try {
                return run("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE", true, body);
            } catch (const postgres::Collision& collision) {
                if (tries == kMostTries)
                    return tl::unexpected(collision.error);
            }
            // Random, so that two do not meet again at once.
            thread_local std::minstd_rand dice{std::random_device{}()};
            std::this_thread::sleep_for(std::chrono::milliseconds(std::uniform_int_distribution(1, 10 << std::min(tries, 6))(dice)));
        }
    }
    core::Done read(const std::function<core::Done(Transaction&)>& body) override
    {
        try {
            return run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", false, body);
        } catch (const postgres::Collision& collision) {
            return tl::unexpected(collision.error);
        }
    }

private:
    core::Done run(const char* begin, bool writes, const std::function<core::Done(Transaction&)>& body)
    {
        core::Done done;
        try {
            const auto held = postgres::transactionOn(*m_database, *m_keys, m_number, m_years, *m_watermark);
            auto& transaction = *held;
            open(begin, writes, transaction);
            try {
                done = body(transaction);
                if (done && writes) {
                    m_database->run("COMMIT");
                    m_database->finishCommit();
                    m_watermark->raise({transaction.known()->epoch, transaction.known()->revision});
                    return done;
                }
            } catch (...) {
                forget(transaction);
                throw;
            }
            if (writes)
                forget(transaction);
            // A reader's end is not waited for.
            m_database->run(writes ? "ROLLBACK" : "COMMIT");
            writes ? m_database->finish() : m_database->send();
            return done;
        } catch (const postgres::Collision&) {
            rollBack();
            throw;
        } catch (const StoreFailure& failure) {
            rollBack();
            return tl::unexpected(failure.error);
        } catch (...) {
            rollBack();
            throw;
        }
    }

    /// The line may have been cut while nobody used it; before `body` has run that costs one more try and nothing else.
    void open(const char* begin, bool writes, PostgresTransaction& transaction)
    {
        const auto first = [&] {
            m_database->run(begin);
            if (writes)
                transaction.lock();
            else
                (void)transaction.county();
        };
        const bool fresh = m_database->lost();
        m_database->ensure();
        try {
            first();
        } catch (const postgres::Lost&) {
            if (fresh)
                throw;
            m_database->ensure();
            first();
        }
    }
    void forget(const PostgresTransaction& transaction)
    {
        for (const auto year : transaction.made())
            m_years.erase(year);
    }
    void rollBack()
    {
        if (m_database->lost())
            return;
        try {
            m_database->run("ROLLBACK");
            m_database->finish();
        } catch (const StoreFailure&) { // then the line is gone, and with it the transaction
        }
    }

    std::unique_ptr<Connection> m_database;
    std::shared_ptr<const Keys> m_keys;
    std::int64_t m_number;
    std::shared_ptr<Watermark> m_watermark;
    std::set<int> m_years; ///< of which this store knows that `act` has a part
};

template <class F>
core::Done guarded(F body)
{
    try {
        body();
        return {};
    } catch (const StoreFailure& failure) {
        return tl::unexpected(failure.error);
    }
}

} // namespace

Watermark::Mark Watermark::mark()
{
    const std::lock_guard lock(m_mutex);
    return m_mark;
}

void Watermark::raise(const Mark& mark)
{
    const std::lock_guard lock(m_mutex);
    m_mark = std::max(m_mark, mark);
}

core::Done preparePostgres(const std::string& address)
{
    auto database = Connection::open(address);
    if (!database)
        return tl::unexpected(database.error());
    return guarded([&] { postgres::prepareSchema(**database); });
}

core::Done createPostgresStore(const std::string& address, const core::crypto::Secret& key, const CountyRow& row)
{
    auto database = Connection::open(address);
    if (!database)
        return tl::unexpected(database.error());
    return guarded([&] {
        postgres::prepareSchema(**database);
        postgres::addCounty(**database, Keys(key).seal, row, bytesOf(row.peaks));
    });
}

core::Result<std::unique_ptr<CountyStore>> openPostgresStore(const std::string& address, const core::crypto::Secret& key,
                                                             std::shared_ptr<Watermark> watermark)
{
    auto database = Connection::open(address);
    if (!database)
        return tl::unexpected(database.error());
    auto keys = std::make_shared<const Keys>(key);
    std::optional<std::int64_t> number;
    auto done = guarded([&] {
        postgres::prepareSchema(**database);
        number = (*database)->number("SELECT number FROM county WHERE seal = $1", keys->seal);
    });
    if (!done)
        return tl::unexpected(done.error());
    if (!number)
        return core::misused("no_county");
    (*database)->setCounty(*number);
    return std::make_unique<PostgresStore>(std::move(*database), std::move(keys), *number, std::move(watermark));
}

} // namespace county
