#pragma once

#include "core/kinds/judge.h"
#include "sync/county/administration.h"
#include "sync/exchange/code.h"
#include "sync/exchange/wire.h"
#include "tests/county/support/postgres.h"

#include <unistd.h>

/// A county in a folder of its own, and devices that know just enough to take part: a chain, cursors, folded subjects.
namespace county::test {

inline constexpr auto kStart = "2026-03-02T09:00:00+08:00";

/// The people of core::test::smallCounty as a county's plan.
[[nodiscard]] std::string smallPlan();
/// {"steps": {...}} from JSON text with ' for ".
[[nodiscard]] boost::json::object body(std::string text);
/// The body of an assignment by the court.
[[nodiscard]] std::string lodging(std::string number = "LQ20260300001");
/// Bytes that do not compress, the same for the same `seed`.
[[nodiscard]] core::Bytes photo(std::size_t size, std::uint32_t seed = 7);

class TempFolder {
public:
    TempFolder();
    ~TempFolder();
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

using Road = std::function<core::Result<exchange::Answer>(const exchange::Request&)>;
using EnrolRoad = std::function<core::Result<exchange::EnrolAnswer>(const exchange::EnrolRequest&)>;

/// Not the desk: no store, no check before sending. What it folds must nevertheless equal what the county holds.
class Device {
public:
    /// Enrols with a code over a road; throws std::runtime_error when that fails.
    Device(const EnrolRoad& road, std::string_view code, const core::Clock& clock, std::string name = "西竹坪村委会电脑");

    /// A new act, not sent yet. `group`: acts still to come that stand or fall with it.
    core::ActId act(const SubjectId& subject, std::string_view kind, std::string text = "{}", std::uint8_t group = 0);
    /// What is not receipted, all of it in runs of 256.
    [[nodiscard]] exchange::Request request(std::uint32_t limitBytes = 256 * 1024, std::uint16_t waitSeconds = 0,
                                            std::vector<SubjectId> want = {}) const;
    /// One exchange. The answer's signature, nonce and link are checked; throws when they do not hold.
    core::Result<exchange::Answer> exchange(const Road& road, std::uint32_t limitBytes = 256 * 1024, std::uint16_t wait = 0,
                                            std::vector<SubjectId> want = {});
    /// Exchanges until nothing waits on either side.
    core::Done settle(const Road& road, std::uint32_t limitBytes = 256 * 1024);
    /// Signs what a test has changed.
    void sign(exchange::Request& request) const { exchange::sign(request, m_key); }
    void apply(const exchange::Request& asked, const exchange::Answer& answer);

    struct Held {
        core::SubjectState state;
        std::string card;
        int level = 0;
        std::uint32_t place = 0;
        std::map<std::string, int> grants;
    };
    [[nodiscard]] const std::map<SubjectId, Held>& subjects() const { return m_subjects; }
    [[nodiscard]] const core::dispute::State& dispute(const SubjectId& id) const;
    [[nodiscard]] std::map<std::string, Hash> digests() const;        ///< by own folds
    [[nodiscard]] const std::map<std::string, Hash>& told() const { return m_told; } ///< by the last complete answer
    [[nodiscard]] const core::Verdict* verdict(const core::ActId& id) const;
    [[nodiscard]] std::size_t unsent() const { return m_acts.size() - m_receipt; }
    [[nodiscard]] const core::Certificate& certificate() const { return m_certificate; }
    [[nodiscard]] std::uint64_t cursor() const { return m_cursor; }
    /// A second copy of the same device, as from an old disk image.
    [[nodiscard]] Device clone() const;

private:
    Device(const core::Clock& clock, core::crypto::SigningKey key) : m_clock(&clock), m_key(std::move(key)) {}

    const core::Clock* m_clock;
    core::crypto::SigningKey m_key;
    core::SignedCertificate m_issued;
    core::Certificate m_certificate;
    core::crypto::PublicKey m_answerKey{};
    std::vector<core::Act> m_acts;      ///< own, by seq
    std::vector<Hash> m_links;          ///< of each, [0] = before the first
    std::size_t m_receipt = 0;          ///< acts the county has judged
    std::map<core::ActId, core::Verdict> m_verdicts;
    std::map<std::string, std::uint64_t> m_cursors;
    std::map<std::string, Hash> m_told;
    std::map<SubjectId, Held> m_subjects;
    std::uint64_t m_cursor = 0;
};

/// Service and clock over a place of its own: a folder with everything, or with the keys alone beside a PostgreSQL database.
class TestCounty {
public:
    explicit TestCounty(std::string_view plan = {}) : TestCounty(onPostgres() ? PostgresServer::freshDatabase() : "", {}, plan) {}
    /// In a database of PostgresServer::shared(), or anywhere else.
    TestCounty(std::string database, std::string address, std::string_view plan = {});
    ~TestCounty();
    TestCounty(const TestCounty&) = delete;
    TestCounty& operator=(const TestCounty&) = delete;
    core::FixedClock clock;
    TempFolder folder;
    std::string database; ///< its name on PostgresServer::shared(); empty: not there
    std::string address;  ///< empty, and no database: SQLite
    std::unique_ptr<Service> service;

    [[nodiscard]] Place place() const;
    /// One more process that serves the same county. `clock` outlives it.
    [[nodiscard]] std::unique_ptr<Service> another(const core::Clock& clock) const;

    /// The county stops and starts; in between `meddle` has it for itself.
    void restart(const std::function<void()>& meddle = {});
    /// The county stops; it is kept as a backup would be, or put back from there; it starts again.
    void backUp();
    void putBack();
    /// What somebody does who has the store and its key: SQL, then the whole tree made anew over the leaves.
    void rewrite(const std::string& sql);

    [[nodiscard]] Road road();
    [[nodiscard]] static Road roadTo(Service& service);
    [[nodiscard]] EnrolRoad enrolRoad();
    /// A device of this account.
    [[nodiscard]] Device device(std::string_view account);
    [[nodiscard]] std::string code(std::string_view account);
    /// Later, by natural time.
    void pass(std::chrono::milliseconds time) { clock.advance(time); }
    /// Lodged and dispatched to the village by "dispatcher".
    [[nodiscard]] SubjectId assign(Device& dispatcher, std::string number = "LQ20260300001");
};

} // namespace county::test
