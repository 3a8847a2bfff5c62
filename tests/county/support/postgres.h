#pragma once

#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace county::test {

/// A real PostgreSQL server in a temporary folder, reached through a socket there. Ends with its object, and with the test
/// program whatever happens. Run by root it drops to the user postgres, or nobody. Throws std::runtime_error when it is
/// not installed: what needs it fails.
class PostgresServer {
public:
    /// `settings`: further lines of postgresql.conf.
    explicit PostgresServer(const std::string& settings = {});
    /// A standby that follows the other one, made by pg_basebackup under this name.
    PostgresServer(const PostgresServer& primary, const std::string& name);
    ~PostgresServer();
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;

    [[nodiscard]] std::string address(const std::string& database) const;
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    /// One value, or none; throws when the server says no.
    std::string sql(const std::string& database, const std::string& statements) const;
    void create(const std::string& database) const { sql("postgres", "CREATE DATABASE " + database); }
    /// `database` becomes what `from` is. Nobody may be connected to either.
    void copy(const std::string& from, const std::string& database) const;

    void start();
    void stop();      ///< as an administrator does: what is at work is cut
    void kill();      ///< as a power cut does
    void promote() const;
    void set(const std::string& setting) const; ///< ALTER SYSTEM SET …, and reload

    /// One for the whole test program.
    static PostgresServer& shared();
    /// A new database there; its name.
    static std::string freshDatabase();
    /// To the next test; nobody is connected to it any more.
    static void giveBack(const std::string& database);

private:
    void prepare();
    void run(const std::vector<std::string>& arguments) const;
    [[nodiscard]] pid_t spawn(const std::vector<std::string>& arguments) const;
    void end(int signal);

    std::filesystem::path m_folder, m_programs;
    uid_t m_user = 0;
    gid_t m_group = 0;
    pid_t m_process = -1;
};

/// Which store the tests of this program run on: FENGQIAO_TEST_STORE=postgres, otherwise SQLite.
[[nodiscard]] bool onPostgres();

} // namespace county::test
