#include "app/common/neighbour.h"

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

core::Result<Visited> visit(const AskDesk& desk, const relay::Address& address, const Wishes& wishes, std::chrono::seconds patience)
{
    relay::Visit at(address, patience);
    return relay::visit(desk, at, wishes);
}

core::Result<Visited> visit(desk::Desk& desk, const relay::Address& address, const Wishes& wishes)
{
    relay::Visit at(address);
    return relay::visit(desk, at, wishes);
}

} // namespace app
