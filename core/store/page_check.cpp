#include "core/store/page_check.h"

#include <sqlite3.h>

namespace core::store {
namespace {

constexpr int kStepsBetween = 500; ///< pages or instructions, whichever SQLite is at

/// Stops SQLite's work for as long as it lives when `goOn` says so.
class Breath {
public:
    Breath(sqlite3* database, const std::function<bool()>& goOn) : m_database(database), m_goOn(goOn)
    {
        sqlite3_progress_handler(database, kStepsBetween, [](void* self) { return static_cast<Breath*>(self)->ask(); }, this);
    }
    ~Breath() { sqlite3_progress_handler(m_database, 0, nullptr, nullptr); }
    Breath(const Breath&) = delete;
    Breath& operator=(const Breath&) = delete;
    [[nodiscard]] bool stopped() const { return m_stopped; }

private:
    int ask()
    {
        m_stopped = m_stopped || !m_goOn();
        return m_stopped ? 1 : 0;
    }
    sqlite3* m_database;
    const std::function<bool()>& m_goOn;
    bool m_stopped = false;
};

/// Whether an error speaks of what lies on the disk: pages that do not fit their codes, or cannot be read. A statement that
/// finds no table does not.
bool tells(const Error& error)
{
    const auto* fact = error.facts.if_contains("sqlite");
    const auto code = fact && fact->is_int64() ? fact->get_int64() & 0xff : SQLITE_OK;
    if (code == SQLITE_ERROR)
        return false;
    return error.trouble == Trouble::Damaged || error.code == "wrong_key" || (error.code != "disk_full" && code == SQLITE_IOERR);
}

std::string quoted(const std::string& name)
{
    std::string out = "'";
    for (const char c : name)
        out += c == '\'' ? std::string("''") : std::string(1, c);
    return out + "'";
}

} // namespace

Result<std::unique_ptr<PageCheck>> PageCheck::open(const std::filesystem::path& file, const crypto::Secret& key)
{
    auto connection = Connection::open(file, key, Connection::Mode::Read);
    if (!connection)
        return tells(connection.error()) ? damaged("damaged_page", {{"table", "sqlite_schema"}, {"what", connection.error().code}}) : tl::unexpected(connection.error());
    std::unique_ptr<PageCheck> out(new PageCheck(std::move(*connection)));
    // Virtual tables keep what they have in tables of their own, which are in this list too.
    auto read = guarded([&] {
        auto tables = out->m_connection->query("SELECT name FROM sqlite_schema WHERE type='table' AND rootpage>0 ORDER BY name");
        while (tables.next())
            out->m_tables.push_back(tables.text(0));
    });
    if (!read && !tells(read.error()))
        return tl::unexpected(read.error());
    if (!read)
        return damaged("damaged_page", {{"table", "sqlite_schema"}, {"what", read.error().code}});
    return out;
}

Result<bool> PageCheck::next(const std::function<bool()>& goOn)
{
    if (m_at >= m_tables.size())
        return false;
    const auto& table = m_tables[m_at];
    std::string what;
    Breath breath(m_connection->handle(), goOn);
    const auto done = guarded([&] {
        auto rows = m_connection->query("PRAGMA quick_check(" + quoted(table) + ")");
        if (rows.next() && rows.text(0) != "ok")
            what = rows.text(0);
    });
    if (breath.stopped())
        return true;
    if (!done && tells(done.error())) // anything else says nothing of the disk: no memory, a table that was dropped
        what = done.error().code;
    if (!what.empty())
        return damaged("damaged_page", {{"table", table}, {"what", what}});
    ++m_at;
    return m_at < m_tables.size();
}

} // namespace core::store
