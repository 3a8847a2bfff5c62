#include "tests/county/support/postgres.h"

#include <csignal>
#include <fcntl.h>
#include <grp.h>
#include <libpq-fe.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <memory>
#include <stdexcept>
#include <thread>

namespace county::test {

namespace {

namespace fs = std::filesystem;

constexpr auto kUser = "fengqiao";

std::filesystem::path programs()
{
    fs::path best;
    std::error_code none;
    for (const auto& version : fs::directory_iterator("/usr/lib/postgresql", none))
        if (fs::exists(version.path() / "bin" / "postgres") && version.path() > best)
            best = version.path();
    if (best.empty())
        throw std::runtime_error("PostgreSQL is not installed: ./dev setup");
    return best / "bin";
}

} // namespace

void PostgresServer::prepare()
{
    m_programs = programs();
    m_user = ::geteuid();
    m_group = ::getegid();
    if (m_user == 0) { // it refuses to run as root
        const auto* user = ::getpwnam("postgres");
        user = user ? user : ::getpwnam("nobody");
        if (!user)
            throw std::runtime_error("no user for PostgreSQL");
        m_user = user->pw_uid;
        m_group = user->pw_gid;
    }
    // In memory where there is room, since most of the time would be spent waiting for the disk.
    constexpr std::uintmax_t kRoom = 2ULL << 30U;
    std::error_code none;
    const fs::path memory = "/dev/shm";
    const auto space = fs::space(memory, none);
    const bool roomy = !none && space.available > kRoom && ::access(memory.c_str(), W_OK) == 0;
    auto pattern = ((roomy ? memory : fs::temp_directory_path()) / "fengqiao-pg-XXXXXX").string();
    if (!::mkdtemp(pattern.data()) || ::chown(pattern.c_str(), m_user, m_group) != 0)
        throw std::runtime_error("no temporary folder");
    m_folder = pattern;
}

PostgresServer::PostgresServer(const std::string& settings)
{
    prepare();
    run({"initdb", "-D", (m_folder / "data").string(), "--no-sync", "-A", "trust", "-U", kUser, "-E", "UTF8", "--locale=C"});
    std::ofstream(m_folder / "data/postgresql.conf", std::ios::app)
        << "listen_addresses = ''\nshared_buffers = 32MB\nmax_connections = 60\nmax_wal_size = 128MB\nlog_min_messages = warning\n" << settings << "\n";
    start();
}

PostgresServer::PostgresServer(const PostgresServer& primary, const std::string& name)
{
    prepare();
    run({"pg_basebackup", "-h", primary.m_folder.string(), "-U", kUser, "-D", (m_folder / "data").string(), "--no-sync", "-c", "fast", "-R",
         "-X", "stream", "-d", "application_name=" + name});
    start();
}

PostgresServer::~PostgresServer()
{
    end(SIGQUIT);
    std::error_code ignored;
    fs::remove_all(m_folder, ignored);
}

pid_t PostgresServer::spawn(const std::vector<std::string>& arguments) const
{
    const auto program = (m_programs / arguments.front()).string();
    const auto log = (m_folder / "log").string();
    std::vector<char*> words;
    for (const auto& word : arguments)
        words.push_back(const_cast<char*>(word.c_str()));
    words.front() = const_cast<char*>(program.c_str()); // PostgreSQL looks for its other programs beside this path
    words.push_back(nullptr);
    const auto parent = ::getpid();
    const auto child = ::fork();
    if (child != 0)
        return child;
    if (::geteuid() == 0 && (::setgroups(0, nullptr) != 0 || ::setgid(m_group) != 0 || ::setuid(m_user) != 0))
        ::_exit(126);
    ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
    if (::getppid() != parent || ::chdir("/") != 0)
        ::_exit(126);
    const int out = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    ::dup2(out, 1);
    ::dup2(out, 2);
    ::execv(program.c_str(), words.data());
    ::_exit(127);
}

void PostgresServer::run(const std::vector<std::string>& arguments) const
{
    int status = -1;
    const auto child = spawn(arguments);
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (status != 0) {
        std::ifstream in(m_folder / "log");
        throw std::runtime_error(arguments.front() + ": " + std::string(std::istreambuf_iterator<char>(in), {}));
    }
}

void PostgresServer::start()
{
    m_process = spawn({"postgres", "-D", (m_folder / "data").string(), "-k", m_folder.string()});
    for (int i = 0; i < 600; ++i) {
        if (PQping(address("postgres").c_str()) == PQPING_OK)
            return;
        if (::waitpid(m_process, nullptr, WNOHANG) == m_process)
            break;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    std::ifstream in(m_folder / "log");
    throw std::runtime_error("postgres does not start: " + std::string(std::istreambuf_iterator<char>(in), {}));
}

void PostgresServer::end(int signal)
{
    if (m_process <= 0)
        return;
    ::kill(m_process, signal);
    while (::waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) {
    }
    m_process = -1;
}

void PostgresServer::stop()
{
    end(SIGINT);
}

void PostgresServer::kill()
{
    end(SIGQUIT);
}

void PostgresServer::promote() const
{
    sql("postgres", "SELECT pg_promote()");
}

void PostgresServer::set(const std::string& setting) const
{
    sql("postgres", "ALTER SYSTEM SET " + setting);
    sql("postgres", "SELECT pg_reload_conf()");
}

std::string PostgresServer::address(const std::string& database) const
{
    return "postgresql://" + std::string(kUser) + "@/" + database + "?host=" + m_folder.string();
}

std::string PostgresServer::sql(const std::string& database, const std::string& statements) const
{
    const std::unique_ptr<PGconn, decltype(&PQfinish)> line(PQconnectdb(address(database).c_str()), &PQfinish);
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(line.get(), statements.c_str()), &PQclear);
    const auto status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        throw std::runtime_error(statements + ": " + PQerrorMessage(line.get()));
    return PQntuples(result.get()) > 0 ? PQgetvalue(result.get(), 0, 0) : "";
}

void PostgresServer::copy(const std::string& from, const std::string& database) const
{
    sql("postgres", "DROP DATABASE IF EXISTS " + database);
    // A session that has just been closed may need a moment to be gone.
    for (int i = 0;; ++i) {
        try {
            sql("postgres", "CREATE DATABASE " + database + " TEMPLATE " + from);
            return;
        } catch (const std::runtime_error&) {
            if (i == 50)
                throw;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
}

PostgresServer& PostgresServer::shared()
{
    static PostgresServer server;
    return server;
}

namespace {

std::vector<std::string>& freeDatabases()
{
    static std::vector<std::string> names;
    return names;
}

} // namespace

std::string PostgresServer::freshDatabase()
{
    static int count = 0;
    auto& free = freeDatabases();
    if (free.empty()) {
        free.push_back("county_" + std::to_string(++count));
        shared().create(free.back());
    }
    auto name = std::move(free.back());
    free.pop_back();
    return name;
}

void PostgresServer::giveBack(const std::string& database)
{
    shared().sql(database, "DROP SCHEMA IF EXISTS fengqiao CASCADE; DROP TABLE IF EXISTS public.kept; ALTER DATABASE " + database +
                               " RESET synchronous_commit");
    shared().sql("postgres", "DROP DATABASE IF EXISTS " + database + "_backup");
    freeDatabases().push_back(database);
}

bool onPostgres()
{
    const char* store = std::getenv("FENGQIAO_TEST_STORE");
    return store && std::string_view(store) == "postgres";
}

} // namespace county::test
