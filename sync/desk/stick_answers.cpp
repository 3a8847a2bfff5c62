#include "sync/desk/stick_answers.h"

#include "sync/desk/stick.h"

#include <algorithm>
#include <utility>

namespace desk {

namespace fs = std::filesystem;

namespace {

std::string stateOf(core::desk::FileSystem& files, const fs::path& file)
{
    const auto size = files.sizeOf(file);
    std::error_code unknown;
    const auto written = fs::last_write_time(file, unknown);
    return std::to_string(size && *size ? **size : 0) + "/" + std::to_string(unknown ? 0 : written.time_since_epoch().count());
}

} // namespace

std::vector<OnStick> StickAnswers::look(core::desk::FileSystem& files, const std::vector<fs::path>& places, const Hear& hear)
{
    std::vector<Read> all;
    for (const auto& place : places) {
        auto paths = bundlesIn(files, place, Bound::ForDesks);
        paths.resize(std::min(paths.size(), kMostOpened));
        for (const auto& path : paths) {
            auto state = stateOf(files, path);
            const auto known = m_read.find(path);
            const bool fresh = known == m_read.end() || known->second.state != state;
            all.push_back({std::move(state), fresh ? OnStick{path, {}} : known->second.found, fresh});
        }
    }
    const auto found = [&] {
        std::vector<OnStick> out;
        for (const auto& read : all)
            if (!read.found.sections.empty())
                out.push_back(read.found);
        return out;
    };
    m_read.clear();
    bool on = true;
    for (auto& read : all) {
        if (read.fresh && !on)
            continue;
        if (std::exchange(read.fresh, false)) {
            const auto bytes = readBundle(files, read.found.file);
            const auto sections = bytes ? exchange::decodeBundle(*bytes) : core::Result<std::vector<exchange::Section>>(tl::unexpected(bytes.error()));
            for (const auto& section : sections ? *sections : std::vector<exchange::Section>{})
                read.found.sections.push_back(exchange::markOf(section));
            on = read.found.sections.empty() || hear(found());
        }
        m_read.insert_or_assign(read.found.file, read);
    }
    return found();
}

} // namespace desk
