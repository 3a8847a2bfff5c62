#pragma once

#include "core/result.h"
#include "core/store/connection.h"

#include <functional>
#include <string>
#include <vector>

namespace core::store {

/// Reads everything of a mirror that belongs to something, a table with its indexes at a time, and so finds the damage
/// that no question has touched yet: each page carries a code of the cipher. On a read-only connection of its own, with
/// pauses, so that other work hardly notices. One thread at a time.
class PageCheck {
public:
    /// `key` has opened this mirror before: what does not open now is damaged. Codes: "damaged_page" (Damaged), else those
    /// of Connection::open.
    [[nodiscard]] static Result<std::unique_ptr<PageCheck>> open(const std::filesystem::path& file, const crypto::Secret& key);

    /// Reads the next table. False when there is none left. `goOn` is asked after every two megabytes or so and may sleep;
    /// false ends the call early, and the table begins anew with the next. A table that has gone meanwhile is passed over.
    /// Code "damaged_page" (Damaged), facts "table", "what".
    [[nodiscard]] Result<bool> next(const std::function<bool()>& goOn);
    [[nodiscard]] std::size_t tables() const { return m_tables.size(); }

private:
    explicit PageCheck(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}

    std::unique_ptr<Connection> m_connection;
    std::vector<std::string> m_tables;
    std::size_t m_at = 0;
};

} // namespace core::store
