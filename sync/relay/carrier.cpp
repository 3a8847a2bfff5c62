#include "sync/relay/carrier.h"

namespace relay {

core::Result<std::unique_ptr<Carrier>> Carrier::open(const Place& place, const core::Clock& clock, Relay::Options options)
{
    auto line = CountyLine::make(place.server, place.caPem);
    if (!line)
        return tl::unexpected(line.error());
    core::desk::PosixFileSystem files;
    if (auto done = files.makeFolder(place.folder); !done)
        return tl::unexpected(done.error());
    auto lock = core::desk::FolderLock::take(place.folder);
    if (!lock)
        return tl::unexpected(lock.error().code == "profile_locked" ? core::Error{"relay_in_use", {}, {}, core::Trouble::Surroundings} : lock.error());
    std::unique_ptr<Carrier> carrier(new Carrier(std::move(*lock)));
    auto box = Box::open(carrier->m_files, place.folder, clock);
    if (!box)
        return tl::unexpected(box.error());
    carrier->m_box.emplace(std::move(*box));
    carrier->m_line = std::move(*line);
    auto relay = Relay::listen(*carrier->m_box, *carrier->m_line, clock, std::move(options));
    if (!relay)
        return tl::unexpected(relay.error());
    carrier->m_relay = std::move(*relay);
    return carrier;
}

Carrier::~Carrier()
{
    if (m_relay)
        m_relay->stop();
    if (m_thread.joinable())
        m_thread.join();
}

void Carrier::runBeside()
{
    m_thread = std::thread([this] { m_relay->run(); });
}

} // namespace relay
