#pragma once

#include "core/desk/profile.h"
#include "sync/client/courier.h"
#include "sync/desk/desk.h"
#include "sync/desk/enrolment.h"

#include <QThread>

#include <chrono>
#include <stop_token>

namespace app {

/// What the profile knows of its county's server. Code "not_enrolled" (Usage) when there is none yet.
struct County {
    QString name;
    QUrl server;
    QSslCertificate ca;
};
[[nodiscard]] core::Result<County> countyOf(const std::filesystem::path& profile);

/// How far an enrolment is.
enum class EnrolStep {
    Looking,    ///< for the county's server; nothing has been used up
    Asking,     ///< for the certificate: the one-time code is on its way
    MakingDesk, ///< on this PC; is not broken off any more
};
/// What somebody who waits sees and may break off. Kept between two tries, a code that was used by a try whose answer was
/// lost still works: the same keys ask again.
struct Enrolling {
    std::function<void(EnrolStep)> step = {}; ///< told on the enrolling thread
    std::stop_token stop = {};                ///< enrol ends with "given_up"
    std::string code = {};
    std::optional<desk::PreparedEnrolment> prepared = {};
    std::optional<core::crypto::PasswordCost> cost = {}; ///< absent: passwordCost()
};

/// The whole enrolment: pin, certificate authority, keys made here, certificate, new desk. Waits for the network and for
/// Argon2id: never on the GUI thread. The password is looked at first: a weak one costs no code. `clock` and `holidays`
/// outlive the desk.
[[nodiscard]] core::Result<std::unique_ptr<desk::Desk>> enrol(const std::filesystem::path& profile, const QString& server, const QString& code,
                                                              const std::string& password, const core::Clock& clock,
                                                              const core::HolidayTable& holidays, Enrolling* watch = nullptr);

/// The desk's side of the courier when both live in one thread.
[[nodiscard]] client::Store storeOf(desk::Desk& desk, desk::ApplySummary& sum);

/// Exchanges until nothing waits on either side, or the first failure. Runs an event loop.
struct Round {
    desk::ApplySummary sum;
    client::Traffic traffic;
    std::optional<core::Error> error;
    std::chrono::duration<double> searching{0}; ///< afterwards, until all that had come was found by words
};
[[nodiscard]] Round exchangeAll(desk::Desk& desk, const County& county, const std::filesystem::path& profile = {});

/// A desk's line that is kept between rounds, as that of a PC that is switched on. The desk stays in the thread that made the
/// line; what goes over the line has a thread of its own, as in the desktop program, so that neither waits for the other.
class Line {
public:
    enum class OnFailure { Stop, GoOn };
    /// `desk` outlives the line.
    Line(desk::Desk& desk, const County& county);
    ~Line();
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;
    /// Goes along with the next exchange: core/desk/health.h.
    void setCard(const std::string& card);
    /// Like exchangeAll. GoOn: waits and tries again as a PC does that is left alone; `error` is then the last one.
    [[nodiscard]] Round exchange(OnFailure onFailure = OnFailure::Stop);

private:
    /// The desk's side, asked from the courier's thread and working in this one.
    [[nodiscard]] client::Store store();

    desk::Desk& m_desk;
    desk::ApplySummary m_sum;
    QObject m_home; ///< in the desk's thread
    QThread m_thread;
    client::Courier* m_courier; ///< in m_thread, and gone with it
};

} // namespace app
