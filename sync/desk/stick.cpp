#include "sync/desk/stick.h"

#include "core/desk/outbox.h"
#include "core/desk/profile.h"

#include <algorithm>
#include <functional>

namespace desk {

using namespace core;
using core::desk::FileSystem;

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostLookedAt = 1000; // a courier's stick has a file for each of his places, and those of a year
constexpr std::size_t kBeginning = 64;
constexpr std::size_t kStep = 16 * 1024; // zeros behind the last record are room: the size tells little

} // namespace

std::optional<exchange::Section> lockedSection(FileSystem& files, const fs::path& outbox)
{
    auto bytes = core::desk::sealedOutbox(files, outbox);
    if (!bytes || !*bytes)
        return std::nullopt;
    const auto header = core::desk::decodeParcelHeader(**bytes);
    if (!header || (*bytes)->size() <= core::desk::encodeParcelHeader(*header).size())
        return std::nullopt;
    (*bytes)->resize(((*bytes)->size() + kStep - 1) / kStep * kStep);
    return exchange::Section{exchange::Leg::Parcel, std::move(**bytes)};
}

Result<ForCounty> packProfile(FileSystem& files, const fs::path& profile, Desk* open)
{
    const auto opened = core::desk::Profile::open(files, profile);
    if (!opened)
        return tl::unexpected(opened.error());
    ForCounty out;
    std::vector<exchange::Section> sections;
    std::size_t size = 0;
    if (open) {
        auto packed = open->pack();
        if (!packed)
            return tl::unexpected(packed.error());
        out.acts = packed->acts;
        out.files = packed->files;
        out.more = packed->more;
        size = packed->section.bytes.size();
        sections.push_back(std::move(packed->section));
    }
    for (const auto& entry : opened->file().accounts) {
        if (open && entry.account == open->certificate().account)
            continue;
        const auto place = opened->place(entry.account);
        auto parcel = place ? lockedSection(files, place->outboxFile()) : std::nullopt;
        if (!parcel)
            continue;
        if (size + parcel->bytes.size() > exchange::kBundleContents || sections.size() == exchange::kBundleSections) {
            out.more = true;
            continue;
        }
        size += parcel->bytes.size();
        ++out.others;
        sections.push_back(std::move(*parcel));
    }
    if (sections.empty())
        return refused("nothing_to_carry");
    out.file = exchange::encodeBundle(sections);
    return out;
}

Done writeBundle(FileSystem& files, const fs::path& file, ByteView bytes)
{
    std::error_code error;
    const auto path = fs::absolute(file, error);
    if (error)
        return hindered("stick_trouble", {{"path", file.filename().string()}, {"system", error.value()}});
    // A folder, a device or a pipe of that name is somebody else's, too.
    if (const auto kind = fs::status(path, error); fs::exists(kind) && !fs::is_regular_file(kind))
        return misused("file_stands", {{"file", file.filename().string()}});
    const auto stands = files.sizeOf(path);
    if (!stands)
        return hindered("stick_trouble", stands.error().facts);
    if (*stands && **stands > 0) {
        const auto beginning = files.readPart(path, 0, kBeginning);
        if (!beginning || !exchange::looksLikeBundle(*beginning))
            return misused("file_stands", {{"file", file.filename().string()}});
    }
    auto done = core::desk::replaceFile(files, path, bytes);
    if (done)
        return done;
    // The trouble is the stick's, not this PC's.
    auto why = done.error();
    if (why.code == "disk_full")
        why.code = "stick_full";
    else if (const auto folder = path.parent_path(); !fs::is_directory(folder, error))
        return hindered("no_folder", {{"folder", folder.string()}});
    else
        why.code = "stick_trouble";
    return tl::unexpected(std::move(why));
}

Result<Bytes> readBundle(FileSystem& files, const fs::path& file)
{
    auto bytes = files.read(file, exchange::kBundleLimit);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (!*bytes)
        return misused("not_found", {{"path", file.string()}});
    return std::move(**bytes);
}

std::vector<fs::path> bundlesIn(FileSystem& files, const fs::path& folder, Bound bound)
{
    std::vector<std::pair<fs::file_time_type, fs::path>> found;
    for (const auto& place : {folder, folder / "fengqiao"}) {
        const auto names = files.names(place);
        for (const auto& name : names ? *names : std::vector<std::string>{}) {
            if (!name.ends_with(kBundleEnding))
                continue;
            std::error_code unknown;
            const auto written = fs::last_write_time(place / name, unknown);
            found.emplace_back(unknown ? fs::file_time_type::min() : written, place / name);
        }
    }
    std::sort(found.begin(), found.end(), std::greater<>());
    if (found.size() > kMostLookedAt)
        found.resize(kMostLookedAt);
    std::vector<fs::path> out;
    for (const auto& [written, path] : found) {
        const auto beginning = files.readPart(path, 0, kBeginning);
        const auto leg = beginning ? exchange::firstLeg(*beginning) : std::nullopt;
        if (leg && (*leg == exchange::Leg::Down) == (bound == Bound::ForDesks))
            out.push_back(path);
    }
    return out;
}

} // namespace desk
