#pragma once

#include "sync/county/store.h"

#include <libpq-fe.h>

#include <deque>
#include <memory>
#include <unordered_map>

/// A thin cover over libpq: prepared statements, everything binary, writes sent ahead without waiting for each answer.
namespace county::postgres {

/// Another transaction was faster (SQLSTATE 40001, 40P01): the same work may be begun again.
struct Collision : StoreFailure {};
/// The server is gone, or is no longer the one that writes. The next transaction connects anew.
struct Lost : StoreFailure {};

/// A parameter; what it points to outlives the call.
class Value {
public:
    explicit Value(std::int64_t number);
    explicit Value(std::string_view text) : m_type(kText), m_data(text.data()), m_size(text.size()) {}
    explicit Value(core::ByteView bytes) : m_type(kBytes), m_data(reinterpret_cast<const char*>(bytes.data())), m_size(bytes.size()) {}
    [[nodiscard]] Oid type() const { return m_type; }
    [[nodiscard]] const char* data() const { return m_type == kNumber ? m_own.data() : m_data ? m_data : ""; }
    [[nodiscard]] int size() const { return static_cast<int>(m_size); }

    static constexpr Oid kNumber = 20, kBytes = 17, kText = 25; // int8, bytea, text: fixed by pg_type
private:
    Oid m_type;
    const char* m_data = nullptr;
    std::size_t m_size;
    std::array<char, 8> m_own{};
};

struct Free {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Result = std::unique_ptr<PGresult, Free>;

/// What a query brought. Columns count from 0.
class Rows {
public:
    explicit Rows(PGresult* result) : m_result(result) {}
    [[nodiscard]] bool next() { return ++m_row < PQntuples(m_result.get()); }
    [[nodiscard]] bool isNull(int column) const { return PQgetisnull(m_result.get(), m_row, column) != 0; }
    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] std::uint64_t count(int column) const { return static_cast<std::uint64_t>(number(column)); }
    [[nodiscard]] core::ByteView bytes(int column) const;
    [[nodiscard]] std::string text(int column) const { return std::string(core::textOf(bytes(column))); }
    /// Throws "damaged_mirror" when it has another length.
    template <std::size_t N>
    [[nodiscard]] std::array<std::uint8_t, N> array(int column) const
    {
        const auto found = bytes(column);
        if (found.size() != N)
            damaged();
        std::array<std::uint8_t, N> out;
        std::copy_n(found.begin(), N, out.begin());
        return out;
    }

private:
    [[noreturn]] static void damaged();
    Result m_result;
    int m_row = -1;
};

/// One session. One thread at a time. All but `open` throw StoreFailure, Collision or Lost.
class Connection {
public:
    /// `address` is a URI of libpq, with as many hosts as there are servers. What it does not say: TLS with the server's name
    /// checked, the host that writes, five seconds to connect. Codes: "malformed" with what = database, "database_password"
    /// for a password in it (Usage); "database_unreachable", "database_unsafe" for a server that may forget what it
    /// confirmed (Surroundings).
    [[nodiscard]] static core::Result<std::unique_ptr<Connection>> open(const std::string& address);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// '#' in statements from now on.
    void setCounty(std::int64_t number) { m_county = std::to_string(number); }

    /// Connects anew when the line was lost.
    void ensure();
    [[nodiscard]] bool lost() const { return m_lost; }

    /// Sent with the next query; what goes wrong shows there. `sql` is a literal: its address names the prepared statement.
    template <class... Arguments>
    void run(const char* sql, const Arguments&... arguments)
    {
        const std::array<Value, sizeof...(Arguments)> values{value(arguments)...};
        submit(sql, values);
    }
    template <class... Arguments>
    [[nodiscard]] Rows query(const char* sql, const Arguments&... arguments)
    {
        run(sql, arguments...);
        return std::move(answers(1).front());
    }
    template <class... Arguments>
    [[nodiscard]] std::optional<std::int64_t> number(const char* sql, const Arguments&... arguments)
    {
        auto rows = query(sql, arguments...);
        return rows.next() && !rows.isNull(0) ? std::optional(rows.number(0)) : std::nullopt;
    }

    /// Several questions for one wait: `ask` runs one query for each of these; the answers in their order.
    template <class Asked, class Ask>
    [[nodiscard]] std::vector<Rows> queries(std::span<const Asked> asked, const Ask& ask)
    {
        std::vector<Rows> out;
        while (!asked.empty()) {
            const auto some = asked.first(std::min(asked.size(), kAskedAtOnce));
            makeRoom();
            std::for_each(some.begin(), some.end(), ask);
            std::ranges::move(answers(some.size()), std::back_inserter(out));
            asked = asked.subspan(some.size());
        }
        return out;
    }
    /// Waits until all that was sent is done.
    void finish() { (void)answers(0); }
    /// Sends and comes back at once; what goes wrong shows later.
    void send();
    /// As `finish`, for a COMMIT. The server confirms one whose wait for the standby somebody has cancelled, and only warns:
    /// such a one is lost here, for nobody must be told that it is safe.
    void finishCommit();
    /// Statements without parameters, several at once. '#' is replaced.
    void script(std::string sql);

private:
    explicit Connection(std::string address) : m_address(std::move(address)) {}

    static Value value(std::string_view text) { return Value(text); }
    static Value value(const std::string& text) { return Value(std::string_view(text)); }
    static Value value(core::ByteView bytes) { return Value(bytes); }
    static Value value(const core::Bytes& bytes) { return Value(core::ByteView(bytes)); }
    template <std::size_t N>
    static Value value(const std::array<std::uint8_t, N>& bytes)
    {
        return Value(core::ByteView(bytes));
    }
    template <std::integral T>
    static Value value(T number)
    {
        return Value(static_cast<std::int64_t>(number));
    }

    struct Sent {
        const char* prepares = nullptr; ///< a PREPARE of this statement
        bool sync = false;
    };
    struct Close {
        void operator()(PGconn* connection) const { PQfinish(connection); }
    };
    void connect();
    void submit(const char* sql, std::span<const Value> values);
    static constexpr std::size_t kAskedAtOnce = 100;
    void makeRoom();
    [[nodiscard]] std::vector<Rows> answers(std::size_t count);
    void sync();
    std::vector<Rows> collect(std::size_t count);
    void check(bool sent);
    void checkLine();
    static void noticed(void* self, const PGresult* notice);

    std::string m_address, m_county;
    std::unique_ptr<PGconn, Close> m_line;
    bool m_lost = true, m_warned = false;
    std::unordered_map<const char*, std::string> m_prepared;
    std::size_t m_names = 0;
    std::deque<Sent> m_sent;
    std::size_t m_unsynced = 0; ///< of m_sent, those behind the last sync
};

} // namespace county::postgres
