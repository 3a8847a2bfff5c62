#include "core/store/connection.h"

#include "core/store/tokenizer.h"

#include <sqlite3.h>

#include <array>
#include <fstream>
#include <sodium.h>

namespace core::store {

namespace {

constexpr int kBusyMs = 5000;
constexpr std::array<char, 16> kPlainHeader{'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r', 'm', 'a', 't', ' ', '3', '\0'};

Error errorOf(int code, std::string_view message, std::string_view during)
{
    boost::json::object facts{{"sqlite", code}, {"message", message}, {"during", during}};
    if (code == SQLITE_IOERR_SHMSIZE) // no room for the index of the write-ahead log
        return {"disk_full", {}, std::move(facts), Trouble::Surroundings};
    switch (code & 0xff) {
    case SQLITE_FULL:
        return {"disk_full", {}, std::move(facts), Trouble::Surroundings};
    case SQLITE_CORRUPT:
    case SQLITE_ERROR: // our statements fit the tables we made, so these are others
        return {"damaged_mirror", {}, std::move(facts), Trouble::Damaged};
    case SQLITE_NOTADB:
        return {"wrong_key", {}, std::move(facts), Trouble::Surroundings};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {"profile_locked", {}, std::move(facts), Trouble::Surroundings};
    default:
        return {"disk", {}, std::move(facts), Trouble::Surroundings};
    }
}

/// Whether the file begins as a plain SQLite database does; false for an absent or empty one.
bool isPlain(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::array<char, 16> head{};
    return in.read(head.data(), head.size()) && head == kPlainHeader;
}

/// A pipe, a folder or a device: reading it might never end. False for what is not there, as in the simulator's memory.
bool isNoFile(const std::filesystem::path& file)
{
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    return std::filesystem::exists(status) && !std::filesystem::is_regular_file(status);
}

bool hasContent(const std::filesystem::path& file)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    return !error && size > 0;
}

std::string_view cipherOfThisMachine()
{
#if defined(__x86_64__) || defined(__i386__)
    return __builtin_cpu_supports("aes") ? "aegis" : "chacha20";
#else
    return "chacha20";
#endif
}

} // namespace

Query::~Query()
{
    if (!m_statement)
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_idle->push_back(m_statement);
}

void Query::bind(int index, std::int64_t value)
{
    if (const int code = sqlite3_bind_int64(m_statement, index, value); code != SQLITE_OK)
        m_owner->fail(code, "bind");
}

void Query::bind(int index, std::string_view text)
{
    // A null pointer would bind NULL, but an empty text is a text.
    const char* data = text.data() ? text.data() : "";
    if (const int code = sqlite3_bind_text64(m_statement, index, data, text.size(), m_borrows ? SQLITE_STATIC : SQLITE_TRANSIENT, SQLITE_UTF8); code != SQLITE_OK)
        m_owner->fail(code, "bind");
}

void Query::bind(int index, ByteView bytes)
{
    const void* data = bytes.data() ? static_cast<const void*>(bytes.data()) : "";
    if (const int code = sqlite3_bind_blob64(m_statement, index, data, bytes.size(), m_borrows ? SQLITE_STATIC : SQLITE_TRANSIENT); code != SQLITE_OK)
        m_owner->fail(code, "bind");
}

void Query::bind(int index, std::nullptr_t)
{
    if (const int code = sqlite3_bind_null(m_statement, index); code != SQLITE_OK)
        m_owner->fail(code, "bind");
}

bool Query::next()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_owner->fail(sqlite3_extended_errcode(m_owner->m_database), sqlite3_sql(m_statement));
    return false;
}

bool Query::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t Query::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::string Query::text(int column) const
{
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return data ? std::string(data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))) : std::string();
}

ByteView Query::view(int column) const
{
    const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_statement, column));
    return data ? ByteView(data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))) : ByteView();
}

Bytes Query::bytes(int column) const
{
    const auto found = view(column);
    return {found.begin(), found.end()};
}

std::optional<std::int64_t> Query::numberOrNone(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return number(column);
}

std::unique_ptr<Connection> Connection::connect(const std::filesystem::path& file, const crypto::Secret& key, Mode mode,
                                                std::string_view cipher, Index index)
{
    // Nobody asks how much memory it uses, and counting that is a lock of the whole process for each allocation. Where something
    // was opened before, it stays as it is.
    static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    (void)uncounted;
    sqlite3* database = nullptr;
    const int flags = mode == Mode::Read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const int code = sqlite3_open_v2(file.c_str(), &database, flags | SQLITE_OPEN_EXRESCODE, nullptr);
    std::unique_ptr<Connection> out(new Connection(database));
    if (code != SQLITE_OK)
        throw Failure{errorOf(code, database ? sqlite3_errmsg(database) : "no memory", "open")};
    sqlite3_busy_timeout(database, kBusyMs);

    out->script("PRAGMA cipher='" + std::string(cipher) + "'");
    std::string sql = "PRAGMA key='raw:" + toHex(key.view()) + "'";
    const int keyed = sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr);
    sodium_memzero(sql.data(), sql.size());
    if (keyed != SQLITE_OK)
        out->fail(keyed, "key");
    if (index == Index::Memory) // said before the first read, or the file is made
        out->script("PRAGMA locking_mode=EXCLUSIVE");

    // PRAGMA key always says yes; the first read finds a wrong key out.
    (void)out->number("SELECT count(*) FROM sqlite_schema");
    return out;
}

Result<std::unique_ptr<Connection>> Connection::open(const std::filesystem::path& file, const crypto::Secret& key, Mode mode)
{
    if (isNoFile(file))
        return hindered("not_a_file", {{"path", file.filename().string()}});
    if (isPlain(file))
        return hindered("plain_sqlite", {{"what", "file"}});
    return guarded([&] {
        try {
            return ready(file, key, mode, Index::File);
        } catch (const Failure& failure) {
            if (mode != Mode::Alone || failure.error.code != "disk_full")
                throw;
            return ready(file, key, mode, Index::Memory);
        }
    });
}

std::unique_ptr<Connection> Connection::ready(const std::filesystem::path& file, const crypto::Secret& key, Mode mode, Index index)
{
    std::unique_ptr<Connection> out;
    const auto native = cipherOfThisMachine();
    try {
        out = connect(file, key, mode, native, index);
    } catch (const Failure& failure) {
        // A profile that moved here from another machine may use the other cipher.
        if (failure.error.code != "wrong_key" || !hasContent(file))
            throw;
        out = connect(file, key, mode, native == "aegis" ? "chacha20" : "aegis", index);
    }
    const auto cipher = out->cipher();
    if (std::string_view(sqlite3mc_version()).empty() || (cipher != "aegis" && cipher != "chacha20"))
        throw Failure{{"plain_sqlite", {}, {{"what", "library"}, {"cipher", cipher}}, Trouble::Surroundings}};

    sqlite3_db_config(out->handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(out->handle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(out->handle(), SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    // We make none: a planted one would take away, unseen, what has just been called saved.
    sqlite3_db_config(out->handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(out->handle(), SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    // Plans do not depend on bound values; otherwise every statement with "LIMIT ?" is compiled again at each run.
    sqlite3_db_config(out->handle(), SQLITE_DBCONFIG_ENABLE_QPSG, 1, nullptr);
    out->script("PRAGMA cell_size_check=ON; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA cache_size=-16000;");
    if (mode != Mode::Read) {
        // RELIABILITY 0.1: FULL is set by us at every open; the library's own default lost acknowledged acts.
        out->script("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;");
        if (out->number("PRAGMA synchronous") != 2)
            throw Failure{{"disk", {}, {{"what", "synchronous"}}, Trouble::Surroundings}};
        // The same pages change again and again: copied into the file every sixteen megabytes they cost a quarter of what the
        // library's own four do, and a log of that size is read again in a moment after a crash.
        out->script("PRAGMA wal_autocheckpoint=4000;");
        // What a process wrote and did not live to make safe is read from the log like the rest. Before anybody hears of it
        // it is made safe; a full disk does not hinder that, for the log is synced first.
        const int code = sqlite3_wal_checkpoint_v2(out->handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
        if (code != SQLITE_OK && code != SQLITE_BUSY && code != SQLITE_LOCKED && code != SQLITE_FULL)
            out->fail(code, "checkpoint");
    } else {
        out->script("PRAGMA query_only=ON;");
    }
    registerTokenizer(out->handle());
    if (hasContent(file) && isPlain(file))
        throw Failure{{"plain_sqlite", {}, {{"what", "file"}}, Trouble::Surroundings}};
    return out;
}

Connection::~Connection()
{
    for (const auto& [sql, statements] : m_idle)
        for (auto* statement : statements)
            sqlite3_finalize(statement);
    sqlite3_close_v2(m_database);
}

void Connection::script(const std::string& sql)
{
    if (const int code = sqlite3_exec(m_database, sql.c_str(), nullptr, nullptr, nullptr); code != SQLITE_OK)
        fail(sqlite3_extended_errcode(m_database), sql.substr(0, 80));
}

Query Connection::prepare(std::string_view sql)
{
    auto found = m_idle.find(sql);
    if (found == m_idle.end())
        found = m_idle.emplace(std::string(sql), std::vector<sqlite3_stmt*>{}).first;
    auto& idle = found->second;
    if (!idle.empty()) {
        auto* statement = idle.back();
        idle.pop_back();
        return {*this, statement, idle};
    }
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(m_database, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        fail(code, sql);
    return {*this, statement, idle};
}

void Connection::fail(int code, std::string_view during)
{
    throw Failure{errorOf(code, sqlite3_errmsg(m_database), during)};
}

std::int64_t Connection::lastRow() const
{
    return sqlite3_last_insert_rowid(m_database);
}

std::int64_t Connection::changes() const
{
    return sqlite3_changes64(m_database);
}

std::string Connection::cipher()
{
    auto rows = query("PRAGMA cipher");
    return rows.next() ? rows.text(0) : std::string();
}

Transaction::Transaction(Connection& connection) : m_connection(connection)
{
    m_connection.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (m_open)
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    m_connection.run("COMMIT");
    m_open = false;
}

} // namespace core::store
