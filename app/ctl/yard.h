#pragma once

#include "app/common/membership.h"
#include "app/common/slow_link.h"
#include "sync/county/administration.h"
#include "sync/county/front.h"

#include <QCoreApplication>
#include <thread>

namespace ctl {

inline constexpr const char* kBenchAccount = "fangxiaohong";
/// After the last day of the shipped records, so that none of them lies in the future.
[[nodiscard]] core::FixedClock benchClock();

/// A county with its server in this process, and desks that reach it over TLS on the loopback: what timings are taken of.
/// Everything lives in a folder of its own that is removed at the end.
class Yard {
public:
    /// The fictional county, or another plan of one, empty; in this PostgreSQL database when named, which keeps it afterwards.
    /// `from`: a copy of this county's folder instead. Codes: those of county::initCounty, openCounty and Front::listen.
    [[nodiscard]] static core::Result<std::unique_ptr<Yard>> make(const std::string& database = {}, const std::string& plan = county::demoCounty(),
                                                                  const std::filesystem::path& from = {});
    ~Yard();
    Yard(const Yard&) = delete;
    Yard& operator=(const Yard&) = delete;

    /// A new PC of a village liaison, with the county's directory.
    [[nodiscard]] core::Result<std::unique_ptr<desk::Desk>> desk(const std::string& name);
    /// … as it is right after enrolment: nothing was exchanged yet.
    [[nodiscard]] core::Result<std::unique_ptr<desk::Desk>> freshDesk(const std::string& name);
    /// Opens a desk made before, after its Desk was closed.
    [[nodiscard]] core::Result<std::unique_ptr<desk::Desk>> open(const std::string& name) const;
    /// Exchanges until nothing waits, over a new connection; the error of the round when it fails.
    [[nodiscard]] core::Result<app::Round> exchange(desk::Desk& desk, const std::string& name) const;
    /// … over one that is kept.
    [[nodiscard]] core::Result<std::unique_ptr<app::Line>> line(desk::Desk& desk, const std::string& name) const;
    /// Between all desks and the county; counts what passes. Without a word as fast as the loopback.
    [[nodiscard]] app::SlowLink& link() { return *m_link; }

    [[nodiscard]] county::Service& service() { return *m_service; }
    /// The county's own door, without the link in between.
    [[nodiscard]] std::string address() const { return m_front->url(); }
    [[nodiscard]] const core::Clock& clock() const { return m_clock; }
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    /// Bytes of the files that one desk keeps.
    [[nodiscard]] std::int64_t bytesOf(const std::string& name) const;

private:
    explicit Yard(std::filesystem::path folder);

    core::FixedClock m_clock;
    std::filesystem::path m_folder;
    std::unique_ptr<county::Service> m_service;
    std::unique_ptr<county::Front> m_front;
    std::thread m_server;
    std::unique_ptr<app::SlowLink> m_link;
};

/// `count` records as JSON lines: the shipped ones, again and again under other numbers.
[[nodiscard]] core::Result<std::string> manyRecords(std::int64_t count);

} // namespace ctl
