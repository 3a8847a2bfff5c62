#include "app/ctl/yard.h"

#include "app/common/demo_records.h"
#include "sync/county/administration.h"

#include <cstdlib>

namespace ctl {

namespace {

constexpr std::string_view kNow = "2027-01-15T09:00:00+08:00";
constexpr double kNoLimit = 1e9; // requests a second: what is measured is the work

} // namespace

core::FixedClock benchClock() { return core::FixedClock(*core::parseInstant(kNow)); }

Yard::Yard(std::filesystem::path folder) : m_clock(benchClock()), m_folder(std::move(folder)) {}

core::Result<std::unique_ptr<Yard>> Yard::make(const std::string& database, const std::string& plan, const std::filesystem::path& from)
{
    auto pattern = (std::filesystem::temp_directory_path() / "fengqiao-bench.XXXXXX").string();
    if (!::mkdtemp(pattern.data()))
        return core::hindered("cannot_write", {{"file", pattern}});
    auto yard = std::unique_ptr<Yard>(new Yard(pattern));
    const county::Place home(yard->m_folder / "county", database);
    if (!from.empty()) {
        std::error_code error;
        std::filesystem::copy(from, home.folder, std::filesystem::copy_options::recursive, error);
        if (error)
            return core::hindered("cannot_write", {{"file", home.folder.string()}});
    } else if (const auto made = county::initCounty(home, plan, yard->m_clock, county::Codes::None); !made) {
        return tl::unexpected(made.error());
    }
    county::Front::Options options;
    auto service = county::openCounty(home, yard->m_clock, core::HolidayTable::shipped(), county::Front::readersFor(options));
    if (!service)
        return tl::unexpected(service.error());
    yard->m_service = std::move(*service);
    const auto tls = county::Folder(home.folder).server();
    if (!tls)
        return tl::unexpected(tls.error());
    options.ratePerSecond = options.burst = kNoLimit;
    auto front = county::Front::listen(*yard->m_service, *tls, options);
    if (!front)
        return tl::unexpected(front.error());
    yard->m_front = std::move(*front);
    yard->m_server = std::thread([&front = *yard->m_front] { front.run(); });
    auto link = app::SlowLink::start(static_cast<std::uint16_t>(QUrl(QString::fromStdString(yard->m_front->url())).port()));
    if (!link)
        return tl::unexpected(link.error());
    yard->m_link = std::move(*link);
    return yard;
}

Yard::~Yard()
{
    m_link.reset();
    if (m_server.joinable()) {
        m_front->stop();
        m_server.join();
    }
    m_front.reset();
    m_service.reset();
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

core::Result<std::unique_ptr<desk::Desk>> Yard::freshDesk(const std::string& name)
{
    const auto code = m_service->invite(kBenchAccount, county::kCodeLife);
    if (!code)
        return tl::unexpected(code.error());
    return app::enrol(m_folder / name, QStringLiteral("https://127.0.0.1:%1").arg(m_link->port()), QString::fromStdString(*code), std::string(county::kDemoPassword), m_clock,
                      core::HolidayTable::shipped());
}

core::Result<std::unique_ptr<desk::Desk>> Yard::desk(const std::string& name)
{
    auto desk = freshDesk(name);
    if (!desk)
        return desk;
    if (const auto round = exchange(**desk, name); !round)
        return tl::unexpected(round.error());
    return desk;
}

core::Result<std::unique_ptr<desk::Desk>> Yard::open(const std::string& name) const
{
    return desk::Desk::open(m_folder / name, kBenchAccount, county::kDemoPassword, m_clock, core::HolidayTable::shipped());
}

core::Result<app::Round> Yard::exchange(desk::Desk& desk, const std::string& name) const
{
    const auto county = app::countyOf(m_folder / name);
    if (!county)
        return tl::unexpected(county.error());
    auto round = app::exchangeAll(desk, *county);
    if (round.error)
        return tl::unexpected(*round.error);
    return round;
}

core::Result<std::unique_ptr<app::Line>> Yard::line(desk::Desk& desk, const std::string& name) const
{
    const auto county = app::countyOf(m_folder / name);
    if (!county)
        return tl::unexpected(county.error());
    return std::make_unique<app::Line>(desk, *county);
}

std::int64_t Yard::bytesOf(const std::string& name) const
{
    std::int64_t out = 0;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(m_folder / name, ignored))
        if (entry.is_regular_file(ignored))
            out += static_cast<std::int64_t>(entry.file_size(ignored));
    return out;
}

core::Result<std::string> manyRecords(std::int64_t count)
{
    const auto shipped = app::demoRecords();
    if (!shipped)
        return tl::unexpected(shipped.error());
    std::string out;
    for (std::int64_t done = 0, copy = 0; done < count; ++copy) {
        std::string_view rest = *shipped;
        for (; done < count && !rest.empty(); ++done) {
            const auto end = std::min(rest.find('\n'), rest.size());
            std::string line(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
            constexpr std::string_view kNumber = R"("id":"LQ)";
            if (const auto at = line.find(kNumber); copy > 0 && at != std::string::npos)
                line.insert(at + kNumber.size(), std::to_string(copy) + "X");
            out += line + "\n";
        }
    }
    return out;
}

} // namespace ctl
