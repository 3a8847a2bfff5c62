#include "app/ctl/command.h"

#include "core/calendar/holidays.h"
#include "core/desk/profile.h"

#include <algorithm>

namespace ctl {

core::Result<const core::Clock*> Shell::clock()
{
    if (!m_clock) {
        auto clock = app::clockFromEnvironment(app::Demo::No);
        if (!clock)
            return tl::unexpected(clock.error());
        m_clock = std::move(*clock);
    }
    return m_clock.get();
}

core::Result<std::string> Shell::accountToOpen() const
{
    if (!account.empty())
        return account;
    core::desk::PosixFileSystem files;
    const auto opened = core::desk::Profile::open(files, profile);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto& accounts = opened->file().accounts;
    const auto last = std::max_element(accounts.begin(), accounts.end(), [](const auto& a, const auto& b) { return a.lastUsed < b.lastUsed; });
    if (last == accounts.end())
        return core::misused("not_enrolled");
    return last->account;
}

core::Result<std::unique_ptr<desk::Desk>> Shell::openDesk()
{
    const auto time = clock();
    if (!time)
        return tl::unexpected(time.error());
    const auto password = app::passwordFrom(passwordFile);
    if (!password)
        return tl::unexpected(password.error());
    const auto who = accountToOpen();
    if (!who)
        return tl::unexpected(who.error());
    return desk::Desk::open(profile, *who, *password, **time, core::HolidayTable::shipped(), desk::Readers::None);
}

} // namespace ctl
