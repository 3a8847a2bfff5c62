#include "app/ctl/command.h"

#include "core/calendar/holidays.h"

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

core::Result<std::unique_ptr<desk::Desk>> Shell::openDesk()
{
    const auto time = clock();
    if (!time)
        return tl::unexpected(time.error());
    const auto password = app::passwordFrom(passwordFile);
    if (!password)
        return tl::unexpected(password.error());
    return desk::Desk::open(profile, account, *password, **time, core::HolidayTable::shipped());
}

} // namespace ctl
