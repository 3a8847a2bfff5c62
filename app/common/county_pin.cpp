#include "app/common/county_pin.h"

#include "core/desk/profile.h"
#include "sync/county/tls.h"

namespace app {

core::Result<std::string> countyPinOf(const std::filesystem::path& profile)
{
    core::desk::PosixFileSystem files;
    const auto opened = core::desk::Profile::open(files, profile);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto pin = county::pinOfPem(opened->file().caPem);
    if (!pin)
        return core::misused("not_enrolled");
    return core::toHex(*pin);
}

} // namespace app
