#pragma once

#include "app/common/membership.h"
#include "app/desk/stick_watch.h"
#include "ui/port.h"

#include <filesystem>

namespace app {

class LivePort;

/// The door of this PC: its accounts, unlocking one of them, enrolling another. Disk and Argon2id, which takes
/// half a second, have a thread of their own.
class LiveDoor final : public ui::Door {
    Q_OBJECT
public:
    /// `clock` and `holidays` outlive the door.
    LiveDoor(std::filesystem::path profile, const core::Clock& clock, const core::HolidayTable& holidays, QObject* parent = nullptr);

    [[nodiscard]] QList<Account> accounts() const override { return m_seen.accounts; }
    [[nodiscard]] std::optional<core::Error> trouble() const override { return m_seen.trouble; }
    /// The server of this PC's county; nothing before the first enrolment.
    [[nodiscard]] const std::optional<County>& county() const { return m_seen.county; }
    void unlock(const QString& account, const QString& password, QObject* context, std::function<void(core::Result<ui::Port*>)> reply) override;
    void enrol(const QString& server, const QString& code, const QString& password, QObject* context, std::function<void(EnrolStep)> step,
               std::function<void(core::Result<QString>)> reply) override;
    void giveUpEnrolling() override { m_giveUp.request_stop(); }
    ~LiveDoor() override;

    void askRecovery(const QString& account, const QString& path, QObject* context, ui::Reply<QString> reply) override;
    void recover(const QString& account, const QString& path, const QString& digits, const QString& password, QObject* context, ui::Reply<bool> reply) override;
    void packFile(const QString& path, QObject* context, ui::Reply<ui::FileTrip> reply) override;
    [[nodiscard]] QStringList stickPlaces() const override { return m_sticks.places(); }

    /// Has the profile read on the door's own thread; `accountsChanged` comes when it is known. Before the first time
    /// the door knows nothing: an empty list would be taken for a new PC.
    void reload();

signals:
    void opened(app::LivePort* port);

private:
    struct Seen {
        QList<Account> accounts;
        std::optional<core::Error> trouble;
        std::optional<County> county;
    };
    [[nodiscard]] static Seen look(const std::filesystem::path& folder);
    void take(Seen seen);

    std::filesystem::path m_profile;
    const core::Clock& m_clock;
    const core::HolidayTable& m_holidays;
    Seen m_seen;
    StickWatch m_sticks; ///< ports look at it; the program closes them before the door
    std::stop_source m_giveUp; ///< of the enrolment that runs now
    Worker<Enrolling> m_slow;
};

} // namespace app
