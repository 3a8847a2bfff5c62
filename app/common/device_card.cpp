#include "app/common/device_card.h"

#include "app/common/environment.h"
#include "core/desk/health.h"

#include <sys/utsname.h>

namespace app {

std::string deviceCard()
{
    core::desk::Health card;
    card.program = "1";
    if (utsname name{}; uname(&name) == 0)
        card.system = std::string(name.sysname) + " " + name.release;
    const auto clock = clockFromEnvironment(Demo::Yes);
    card.clock = clock ? (*clock)->now() : core::SystemClock().now();
    auto place = defaultProfile();
    std::error_code error;
    while (!place.empty() && place != place.root_path() && !std::filesystem::exists(place, error))
        place = place.parent_path();
    const auto space = std::filesystem::space(place, error);
    if (!error) {
        constexpr std::uintmax_t kMb = 1024 * 1024;
        card.freeMb = static_cast<std::int64_t>(space.available / kMb);
        card.totalMb = static_cast<std::int64_t>(space.capacity / kMb);
    }
    return core::desk::cardText(card);
}

} // namespace app
