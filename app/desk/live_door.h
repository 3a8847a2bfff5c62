#pragma once

#include "app/common/membership.h"
#include "app/desk/stick_watch.h"
#include "ui/port.h"

#include <filesystem>

namespace app {

class LivePort;

/// The door of this PC: its accounts, unlocking one of them, enrolling another. Argon2id runs on a thread of its own,
/// since it takes half a second.
class LiveDoor final : public ui::Door {
    Q_OBJECT
public:
    /// `clock` and `holidays` outlive the door.
    LiveDoor(std::filesystem::path profile, const core::Clock& clock, const core::HolidayTable& holidays, QObject* parent = nullptr);

    [[nodiscard]] QList<Account> accounts() const override { return m_accounts; }
    [[nodiscard]] std::optional<core::Error> trouble() const override { return m_trouble; }
    void unlock(const QString& account, const QString& password, QObject* context, std::function<void(core::Result<ui::Port*>)> reply) override;
    void enrol(const QString& server, const QString& code, const QString& password, QObject* context, std::function<void(EnrolStep)> step,
               std::function<void(core::Result<QString>)> reply) override;
    void giveUpEnrolling() override { m_giveUp.request_stop(); }
    ~LiveDoor() override;

    void packFile(const QString& path, QObject* context, ui::Reply<ui::FileTrip> reply) override;
    [[nodiscard]] QStringList stickPlaces() const override { return m_sticks.places(); }

    /// Reads the accounts of the profile again; call at start and after an enrolment.
    void reload();

signals:
    void opened(app::LivePort* port);

private:
    std::filesystem::path m_profile;
    const core::Clock& m_clock;
    const core::HolidayTable& m_holidays;
    QList<Account> m_accounts;
    std::optional<core::Error> m_trouble;
    StickWatch m_sticks; ///< ports look at it; the program closes them before the door
    std::stop_source m_giveUp; ///< of the enrolment that runs now
    Worker<Enrolling> m_slow;
};

} // namespace app
