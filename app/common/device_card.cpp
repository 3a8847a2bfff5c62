#include "app/common/device_card.h"

#include "app/common/environment.h"
#include "core/codec/strict_json.h"
#include "core/desk/health.h"

#include <sys/utsname.h>

namespace app {

namespace {

constexpr const char* kLook = "look.json"; // beside the profile; the desktop program keeps its look there, too

boost::json::object lookOf(const std::filesystem::path& profile)
{
    const auto text = readFile(profile / kLook, 4096);
    const auto value = text ? core::decodeStrict(*text) : core::Result<boost::json::value>(core::hindered("cannot_read"));
    return value && value->is_object() ? value->get_object() : boost::json::object();
}

std::optional<bool> saidOf(const boost::json::object& look, const char* key)
{
    const auto* said = look.if_contains(key);
    if (!said || !said->is_string())
        return std::nullopt;
    return said->get_string() == "yes" ? std::optional(true) : said->get_string() == "no" ? std::optional(false) : std::nullopt;
}

} // namespace

core::Done sayEquipment(const std::filesystem::path& profile, const std::string& printer, const std::string& scanner)
{
    auto look = lookOf(profile);
    for (const auto& [key, said] : {std::pair{"printer", &printer}, std::pair{"scanner", &scanner}})
        if (!said->empty())
            look[key] = *said;
    return writeFile(profile / kLook, core::encodeCanonical(look));
}

std::string deviceCard(std::filesystem::path profile)
{
    core::desk::Health card;
    card.program = "1";
    if (utsname name{}; uname(&name) == 0)
        card.system = std::string(name.sysname) + " " + name.release;
    const auto clock = clockFromEnvironment(Demo::Yes);
    card.clock = clock ? (*clock)->now() : core::SystemClock().now();
    if (profile.empty())
        profile = defaultProfile();
    const auto look = lookOf(profile);
    card.printer = saidOf(look, "printer");
    card.scanner = saidOf(look, "scanner");
    auto place = profile;
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
