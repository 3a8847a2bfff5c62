#pragma once

#include "core/journal/crypto.h"
#include "core/result.h"

#include <filesystem>
#include <memory>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace core::store {

/// A failed call into SQLite. Thrown inside core/store only: every public function catches it with `guarded`.
struct Failure {
    Error error;
};

/// Runs `body` and turns a Failure into an Error.
template <class F>
auto guarded(F body) -> Result<decltype(body())>
{
    try {
        if constexpr (std::is_void_v<decltype(body())>) {
            body();
            return {};
        } else {
            return body();
        }
    } catch (const Failure& failure) {
        return tl::unexpected(failure.error);
    }
}

class Connection;

/// A statement that is being run; gives itself back to its connection's cache at the end of its life.
/// Columns count from 0. Valid while the connection lives.
class Query {
public:
    /// `idle` outlives the query: where the statement waits for its next run.
    Query(Connection& owner, sqlite3_stmt* statement, std::vector<sqlite3_stmt*>& idle) : m_owner(&owner), m_statement(statement), m_idle(&idle) {}
    Query(Query&& other) noexcept : m_owner(other.m_owner), m_statement(std::exchange(other.m_statement, nullptr)), m_idle(other.m_idle), m_borrows(other.m_borrows) {}
    Query& operator=(Query&&) = delete;
    ~Query();

    void bind(int index, std::int64_t value); ///< parameters count from 1
    void bind(int index, int value) { bind(index, static_cast<std::int64_t>(value)); }
    void bind(int index, std::uint32_t value) { bind(index, static_cast<std::int64_t>(value)); }
    void bind(int index, std::uint64_t value) { bind(index, static_cast<std::int64_t>(value)); }
    void bind(int index, bool value) { bind(index, static_cast<std::int64_t>(value)); }
    void bind(int index, std::string_view text);
    void bind(int index, const std::string& text) { bind(index, std::string_view(text)); }
    void bind(int index, const char* text) { bind(index, std::string_view(text)); }
    void bind(int index, ByteView bytes);
    void bind(int index, const Bytes& bytes) { bind(index, ByteView(bytes)); }
    template <std::size_t N>
    void bind(int index, const std::array<std::uint8_t, N>& bytes)
    {
        bind(index, ByteView(bytes));
    }
    void bind(int index, std::nullptr_t);
    template <class T>
    void bind(int index, const std::optional<T>& value)
    {
        if (value)
            bind(index, *value);
        else
            bind(index, nullptr);
    }

    [[nodiscard]] bool next(); ///< false at the end
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] Bytes bytes(int column) const;
    [[nodiscard]] std::optional<std::int64_t> numberOrNone(int column) const;
    template <std::size_t N>
    [[nodiscard]] std::array<std::uint8_t, N> array(int column) const
    {
        std::array<std::uint8_t, N> out{};
        if (const auto found = view(column); found.size() == N)
            std::copy(found.begin(), found.end(), out.begin());
        return out;
    }

private:
    friend class Connection;
    [[nodiscard]] ByteView view(int column) const; ///< until the next step
    Connection* m_owner;
    sqlite3_stmt* m_statement;
    std::vector<sqlite3_stmt*>* m_idle;
    bool m_borrows = false; ///< what is bound outlives the query, so nothing of it is copied
};

/// One connection to an encrypted database; one thread at a time.
class Connection {
public:
    /// Alone: as Write, for whoever opens no second connection beside it. Where the disk has no room for the index that
    /// connections share, this one keeps it in memory, so that a full disk can still be read.
    enum class Mode { Write, Alone, Read };

    /// Refuses a SQLite that does not encipher ("plain_sqlite", Surroundings) and a file that is not enciphered.
    /// Other codes: "wrong_key" (Surroundings; also a file that is no database), "disk", "disk_full" (Surroundings),
    /// "damaged_mirror" (Damaged). A new file is enciphered with aegis, or with chacha20 where the processor has no AES.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const std::filesystem::path& file, const crypto::Secret& key,
                                                                  Mode mode);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Several statements without parameters.
    void script(const std::string& sql);
    /// One statement from the cache. Arguments are bound from 1.
    template <class... Args>
    Query query(std::string_view sql, const Args&... args)
    {
        Query out = prepare(sql);
        bindAll(out, args...);
        return out;
    }
    template <class... Args>
    void run(std::string_view sql, const Args&... args)
    {
        Query statement = prepare(sql);
        statement.m_borrows = true;
        bindAll(statement, args...);
        while (statement.next()) {
        }
    }
    /// First column of the first row; nullopt when there is no row or it is NULL.
    template <class... Args>
    std::optional<std::int64_t> number(std::string_view sql, const Args&... args)
    {
        Query statement = prepare(sql);
        statement.m_borrows = true;
        bindAll(statement, args...);
        return statement.next() ? statement.numberOrNone(0) : std::nullopt;
    }

    [[nodiscard]] std::int64_t lastRow() const;
    [[nodiscard]] std::int64_t changes() const;
    [[nodiscard]] std::string cipher();
    [[nodiscard]] sqlite3* handle() { return m_database; }

private:
    friend class Query;
    explicit Connection(sqlite3* database) : m_database(database) {}
    /// Where the index of the write-ahead log is kept.
    enum class Index { File, Memory };
    /// Open and unlocked; throws.
    [[nodiscard]] static std::unique_ptr<Connection> connect(const std::filesystem::path& file, const crypto::Secret& key, Mode mode,
                                                             std::string_view cipher, Index index);
    /// Ready to be used; throws.
    [[nodiscard]] static std::unique_ptr<Connection> ready(const std::filesystem::path& file, const crypto::Secret& key, Mode mode,
                                                           Index index);
    Query prepare(std::string_view sql);
    template <class... Args>
    static void bindAll(Query& query, const Args&... args)
    {
        int index = 0;
        (query.bind(++index, args), ...);
    }
    [[noreturn]] void fail(int code, std::string_view during);

    sqlite3* m_database = nullptr;
    /// Found by the hash of its text: comparing a few of a hundred long ones takes longer.
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::unordered_map<std::string, std::vector<sqlite3_stmt*>, TextHash, std::equal_to<>> m_idle;
};

/// BEGIN IMMEDIATE … COMMIT; rolls back when it dies without `commit`.
class Transaction {
public:
    explicit Transaction(Connection& connection);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Connection& m_connection;
    bool m_open = true;
};

} // namespace core::store
