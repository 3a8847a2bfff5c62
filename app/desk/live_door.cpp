#include "app/desk/live_door.h"

#include "app/common/membership.h"
#include "app/common/recovery.h"
#include "app/desk/live_port.h"
#include "sync/desk/stick.h"

namespace app {

LiveDoor::LiveDoor(std::filesystem::path profile, const core::Clock& clock, const core::HolidayTable& holidays, QObject* parent)
    : ui::Door(parent), m_profile(std::move(profile)), m_clock(clock), m_holidays(holidays), m_slow(QStringLiteral("door"))
{
}

/// Nobody waits for a county that does not answer before the program may end.
LiveDoor::~LiveDoor() { m_giveUp.request_stop(); }

/// Reads the disk: on the door's own thread.
LiveDoor::Seen LiveDoor::look(const std::filesystem::path& folder)
{
    Seen seen;
    core::desk::PosixFileSystem files;
    const auto profile = core::desk::Profile::open(files, folder);
    if (!profile) {
        seen.trouble = profile.error();
        return seen;
    }
    for (const auto& entry : profile->file().accounts)
        seen.accounts.append({QString::fromStdString(entry.account), QString::fromStdString(entry.name), QString::fromStdString(entry.post), entry.lastUsed});
    std::stable_sort(seen.accounts.begin(), seen.accounts.end(), [](const auto& a, const auto& b) { return a.lastUsed > b.lastUsed; });
    if (auto county = countyOf(folder))
        seen.county = std::move(*county);
    return seen;
}

void LiveDoor::take(Seen seen)
{
    m_seen = std::move(seen);
    emit accountsChanged();
}

void LiveDoor::reload()
{
    m_slow.post([this, self = QPointer<QObject>(this)](std::unique_ptr<Enrolling>&) {
        deliver(self, [this](Seen seen) { take(std::move(seen)); }, look(m_profile));
    });
}

void LiveDoor::unlock(const QString& account, const QString& password, QObject* context, std::function<void(core::Result<ui::Port*>)> reply)
{
    const QPointer<QObject> guard(context);
    m_slow.post([this, guard, reply, account = account.toStdString(), password = password.toStdString()](std::unique_ptr<Enrolling>&) {
        struct Opened {
            core::Result<std::unique_ptr<desk::Desk>> made;
            Known known;
        };
        const auto open = [&](desk::Readers readers) { return desk::Desk::open(m_profile, account, password, m_clock, m_holidays, readers); };
        auto opened = std::make_shared<Opened>(Opened{open(desk::Readers::Some), {}});
        if (!opened->made && opened->made.error().code == "disk_full") // what is saved can be read all the same
            opened->made = open(desk::Readers::None);
        if (opened->made)
            opened->known = knownOf(**opened->made);
        deliver(guard, [this, reply, account](std::shared_ptr<Opened> ready) {
            if (!ready->made) {
                reply(tl::unexpected(ready->made.error()));
                return;
            }
            const auto newPassword = [profile = m_profile, account, &clock = m_clock](const std::string& before, const std::string& after) -> core::Done {
                core::desk::PosixFileSystem files;
                const auto known = core::desk::Profile::open(files, profile);
                if (!known)
                    return tl::unexpected(known.error());
                const auto place = known->place(account);
                return place ? core::desk::changePassword(*place, before, after, clock) : core::Done(tl::unexpected(place.error()));
            };
            auto* port = new LivePort(std::move(*ready->made), std::move(ready->known), m_clock, m_holidays, newPassword, m_profile, m_sticks, this);
            emit this->opened(port);
            reply(port);
        }, std::move(opened));
    });
}

void LiveDoor::enrol(const QString& server, const QString& code, const QString& password, QObject* context, std::function<void(EnrolStep)> step,
                     std::function<void(core::Result<QString>)> reply)
{
    static_assert(int(app::EnrolStep::Looking) == int(EnrolStep::Looking) && int(app::EnrolStep::MakingDesk) == int(EnrolStep::MakingDesk));
    const QPointer<QObject> guard(context);
    m_giveUp = {};
    m_slow.post([this, guard, step, reply, server, code, password = password.toStdString(), stop = m_giveUp.get_token()](std::unique_ptr<Enrolling>& kept) {
        if (!kept)
            kept = std::make_unique<Enrolling>();
        kept->stop = stop;
        kept->step = [guard, step](app::EnrolStep now) { deliver(guard, step, static_cast<EnrolStep>(now)); };
        const auto desk = app::enrol(m_profile, server, code, password, m_clock, m_holidays, kept.get());
        core::Result<QString> answer = desk ? core::Result<QString>(QString::fromStdString((*desk)->certificate().county)) : tl::unexpected(desk.error());
        deliver(guard, [this, reply, seen = look(m_profile)](core::Result<QString> county) {
            if (county)
                take(seen);
            reply(std::move(county));
        }, std::move(answer));
    });
}

void LiveDoor::askRecovery(const QString& account, const QString& path, QObject* context, ui::Reply<QString> reply)
{
    const QPointer<QObject> guard(context);
    m_slow.post([profile = m_profile, &clock = m_clock, guard, reply = std::move(reply), account = account.toStdString(), path = path.toStdString()](std::unique_ptr<Enrolling>&) {
        const auto digits = app::askRecovery(profile, account, path, clock);
        deliver(guard, reply, digits ? core::Result<QString>(QString::fromStdString(*digits)) : core::Result<QString>(tl::unexpected(digits.error())));
    });
}

void LiveDoor::recover(const QString& account, const QString& path, const QString& digits, const QString& password, QObject* context, ui::Reply<bool> reply)
{
    const QPointer<QObject> guard(context);
    m_slow.post([profile = m_profile, guard, reply = std::move(reply), account = account.toStdString(), path = path.toStdString(), digits = digits.toStdString(),
                 password = password.toStdString()](std::unique_ptr<Enrolling>&) {
        const auto done = app::finishRecovery(profile, account, path, digits, password);
        deliver(guard, reply, done ? core::Result<bool>(true) : core::Result<bool>(tl::unexpected(done.error())));
    });
}

void LiveDoor::packFile(const QString& path, QObject* context, ui::Reply<ui::FileTrip> reply)
{
    const QPointer<QObject> guard(context);
    m_slow.post([profile = m_profile, guard, reply = std::move(reply), path](std::unique_ptr<Enrolling>&) {
        core::desk::PosixFileSystem files;
        core::Result<ui::FileTrip> answer = ui::FileTrip{};
        const auto packed = desk::packProfile(files, profile, nullptr);
        const auto done = packed ? desk::writeBundle(files, path.toStdString(), packed->file) : core::Done(tl::unexpected(packed.error()));
        if (done) {
            answer->file = path;
            answer->others = packed->others;
            answer->more = packed->more;
        } else {
            answer = tl::unexpected(done.error());
        }
        deliver(guard, reply, std::move(answer));
    });
}

} // namespace app
