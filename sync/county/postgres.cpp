#include "sync/county/postgres.h"

#include <cstring>

namespace county::postgres {

namespace {

/// Answers that are not fetched fill the socket's buffers until both sides wait for the other; this many never do.
constexpr std::size_t kMostUnfetched = 500;
constexpr int kOldestServer = 130000;

/// Said once a session. Every query has an index; without statistics of young tables the planner would not believe it.
constexpr auto kSession = R"(
SET search_path = fengqiao, pg_temp; SET statement_timeout = '30s'; SET lock_timeout = '10s';
SET idle_in_transaction_session_timeout = '60s'; SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET jit = off;
)";
/// An answer is signed after the commit: nothing that the server might forget afterwards (RELIABILITY P9).
constexpr auto kSafety = R"(
SELECT coalesce(current_setting('fsync', true), 'on'), coalesce(current_setting('full_page_writes', true), 'on'),
    coalesce(current_setting('synchronous_commit', true), 'on'), current_setting('server_encoding')
)";

bool isIn(std::string_view state, std::initializer_list<std::string_view> states)
{
    return std::find(states.begin(), states.end(), state) != states.end();
}

core::Error hindrance(std::string code, std::string_view state)
{
    return {std::move(code), {}, {{"state", state}}, core::Trouble::Surroundings};
}

/// SQLSTATE, PostgreSQL manual, appendix A. The server's words are not passed on: they may name what nobody outside may see.
[[noreturn]] void fail(std::string_view state)
{
    if (isIn(state, {"40001", "40P01"}))
        throw Collision{{hindrance("database_busy", state)}};
    // 25006: it has become a standby. 57P0x: it stops, or starts.
    if (state.empty() || state.starts_with("08") || state.starts_with("57P0") || state == "25006" || state == "25P03")
        throw Lost{{hindrance("database_unreachable", state)}};
    if (isIn(state, {"57014", "55P03"}))
        throw StoreFailure{hindrance("database_busy", state)};
    if (state == "53100")
        throw StoreFailure{hindrance("disk_full", state)};
    if (isIn(state, {"XX001", "XX002"}))
        throw StoreFailure{{"damaged_mirror", {}, {{"table", "database"}}, core::Trouble::Damaged}};
    throw StoreFailure{hindrance("database_failed", state)};
}

std::string_view stateOf(const PGresult* result)
{
    const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    return state ? state : "";
}

core::Done checkAddress(const std::string& address)
{
    char* message = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(PQconninfoParse(address.c_str(), &message), &PQconninfoFree);
    PQfreemem(message);
    if (!options)
        return core::misused("malformed", {{"what", "database"}});
    for (const auto* option = options.get(); option->keyword; ++option)
        if (std::string_view(option->keyword) == "password" && option->val && *option->val) // everybody sees arguments
            return core::misused("database_password");
    return {};
}

} // namespace

Value::Value(std::int64_t number) : m_type(kNumber), m_size(8)
{
    const auto bits = static_cast<std::uint64_t>(number);
    for (std::size_t i = 0; i < 8; ++i)
        m_own[i] = static_cast<char>(bits >> (56 - 8 * i));
}

std::int64_t Rows::number(int column) const
{
    const auto found = bytes(column);
    if (found.empty() || found.size() > 8)
        damaged();
    auto bits = (found.front() & 0x80U) != 0 ? ~std::uint64_t{0} : 0;
    for (const auto byte : found)
        bits = (bits << 8U) | byte;
    return static_cast<std::int64_t>(bits);
}

core::ByteView Rows::bytes(int column) const
{
    return {reinterpret_cast<const std::uint8_t*>(PQgetvalue(m_result.get(), m_row, column)),
            static_cast<std::size_t>(PQgetlength(m_result.get(), m_row, column))};
}

void Rows::damaged()
{
    throw StoreFailure{{"damaged_mirror", {}, {{"table", "database"}}, core::Trouble::Damaged}};
}

core::Result<std::unique_ptr<Connection>> Connection::open(const std::string& address)
{
    if (auto done = checkAddress(address); !done)
        return tl::unexpected(done.error());
    std::unique_ptr<Connection> out(new Connection(address));
    try {
        out->connect();
    } catch (const StoreFailure& failure) {
        return tl::unexpected(failure.error);
    }
    return out;
}

Connection::~Connection() = default;

void Connection::connect()
{
    m_lost = true;
    m_prepared.clear();
    m_sent.clear();
    m_unsynced = 0;
    // What stands before the address holds where the address says nothing.
    static constexpr std::array kNames{"sslmode", "target_session_attrs", "connect_timeout", "keepalives_idle", "keepalives_interval",
                                       "keepalives_count", "tcp_user_timeout", "application_name", "dbname", "client_encoding",
                                       static_cast<const char*>(nullptr)};
    const std::array values{"verify-full", "read-write", "5", "10", "5", "3", "20000", "fengqiao-county", m_address.c_str(), "UTF8",
                            static_cast<const char*>(nullptr)};
    m_line.reset(PQconnectdbParams(kNames.data(), values.data(), 1));
    if (PQstatus(m_line.get()) != CONNECTION_OK) {
        std::string what = m_line ? PQerrorMessage(m_line.get()) : "";
        while (!what.empty() && what.back() == '\n')
            what.pop_back();
        throw Lost{{{"database_unreachable", {}, {{"what", what}}, core::Trouble::Surroundings}}};
    }
    PQsetNoticeReceiver(m_line.get(), &Connection::noticed, this);
    script(kSession);
    Rows row(PQexecParams(m_line.get(), kSafety, 0, nullptr, nullptr, nullptr, nullptr, 1));
    if (!row.next())
        throw Lost{{hindrance("database_unreachable", "")}};
    const auto unsafe = [](std::string_view setting, const std::string& value) {
        throw StoreFailure{{"database_unsafe", {}, {{"setting", setting}, {"value", value}}, core::Trouble::Surroundings}};
    };
    if (row.text(0) != "on")
        unsafe("fsync", row.text(0));
    if (row.text(1) != "on")
        unsafe("full_page_writes", row.text(1));
    if (row.text(3) != "UTF8")
        unsafe("server_encoding", row.text(3));
    if (PQserverVersion(m_line.get()) < kOldestServer)
        unsafe("server_version", std::to_string(PQserverVersion(m_line.get())));
    // Never less than the own disk and the standbys' that the server waits for.
    if (row.text(2) != "remote_apply")
        script("SET synchronous_commit = on");
    if (PQenterPipelineMode(m_line.get()) != 1)
        fail("");
    m_lost = false;
}

void Connection::ensure()
{
    if (m_lost)
        connect();
}

void Connection::noticed(void* self, const PGresult* notice)
{
    const char* severity = PQresultErrorField(notice, PG_DIAG_SEVERITY_NONLOCALIZED);
    if (severity && std::string_view(severity) == "WARNING")
        static_cast<Connection*>(self)->m_warned = true;
}

void Connection::checkLine()
{
    if (PQstatus(m_line.get()) == CONNECTION_OK)
        return;
    m_lost = true;
    m_sent.clear();
    m_unsynced = 0;
    fail("");
}

void Connection::check(bool sent)
{
    if (sent)
        return;
    checkLine();
    m_lost = true; // libpq out of memory, or used in a wrong order: nothing to rely on
    fail("");
}

void Connection::submit(const char* sql, std::span<const Value> values)
{
    if (m_lost)
        fail("");
    std::vector<Oid> types;
    std::vector<const char*> data;
    std::vector<int> sizes, formats(values.size(), 1);
    for (const auto& value : values) {
        types.push_back(value.type());
        data.push_back(value.data());
        sizes.push_back(value.size());
    }
    if (m_unsynced >= kMostUnfetched)
        finish();
    const auto count = static_cast<int>(values.size());
    auto at = m_prepared.find(sql);
    if (at == m_prepared.end()) {
        std::string text;
        for (const char* c = sql; *c != 0; ++c)
            *c == '#' ? text += m_county : text += *c;
        at = m_prepared.emplace(sql, "s" + std::to_string(++m_names)).first;
        check(PQsendPrepare(m_line.get(), at->second.c_str(), text.c_str(), count, types.data()) == 1);
        m_sent.push_back({.prepares = sql});
        ++m_unsynced;
    }
    check(PQsendQueryPrepared(m_line.get(), at->second.c_str(), count, data.data(), sizes.data(), formats.data(), 1) == 1);
    m_sent.push_back({});
    ++m_unsynced;
}

void Connection::sync()
{
    check(PQpipelineSync(m_line.get()) == 1);
    m_sent.push_back({.sync = true});
    m_unsynced = 0;
}

void Connection::send()
{
    if (m_lost || m_unsynced == 0)
        return;
    sync();
}

/// So that nothing is fetched, and thrown away, between questions that are asked at once; each may have to be prepared as well.
void Connection::makeRoom()
{
    if (m_unsynced + 2 * kAskedAtOnce > kMostUnfetched)
        finish();
}

/// What the last `count` statements brought.
std::vector<Rows> Connection::answers(std::size_t count)
{
    if (m_lost)
        fail("");
    if (m_unsynced > 0)
        sync();
    return collect(count);
}

/// All that was sent; throws the first failure.
std::vector<Rows> Connection::collect(std::size_t count)
{
    std::optional<std::string> failed;
    std::deque<Rows> last;
    while (!m_sent.empty()) {
        const auto sent = m_sent.front();
        m_sent.pop_front();
        bool good = false;
        while (auto* result = PQgetResult(m_line.get())) {
            Rows rows(result);
            const auto status = PQresultStatus(result);
            if (status == PGRES_PIPELINE_SYNC)
                break; // stands alone
            good = status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK;
            if (good && !sent.prepares)
                last.push_back(std::move(rows));
            else if (!good && !failed)
                failed = stateOf(result);
            checkLine();
        }
        checkLine();
        if (!good && sent.prepares)
            m_prepared.erase(sent.prepares);
        if (last.size() > count)
            last.pop_front();
    }
    if (failed) {
        try {
            fail(*failed);
        } catch (const Lost&) {
            m_lost = true;
            throw;
        }
    }
    if (last.size() != count) // asked for more than was sent: a bug of ours
        fail("");
    return {std::make_move_iterator(last.begin()), std::make_move_iterator(last.end())};
}

void Connection::finishCommit()
{
    m_warned = false;
    finish();
    if (std::exchange(m_warned, false))
        throw StoreFailure{hindrance("database_unreachable", "01000")};
}

void Connection::script(std::string sql)
{
    for (std::size_t at = 0; (at = sql.find('#', at)) != std::string::npos; at += m_county.size())
        sql.replace(at, 1, m_county);
    const bool pipelined = PQpipelineStatus(m_line.get()) != PQ_PIPELINE_OFF;
    if (pipelined) {
        finish();
        check(PQexitPipelineMode(m_line.get()) == 1);
    }
    const Result result(PQexec(m_line.get(), sql.c_str()));
    checkLine();
    if (pipelined)
        check(PQenterPipelineMode(m_line.get()) == 1);
    if (const auto status = PQresultStatus(result.get()); status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        fail(stateOf(result.get()));
}

} // namespace county::postgres
