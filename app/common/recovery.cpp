#include "app/common/recovery.h"

#include "app/common/environment.h"
#include "core/desk/profile.h"
#include "core/desk/safe_file.h"

namespace app {

namespace {

/// The desk's folder, kept to ourselves while its keys are changed.
template <class Work>
auto withDesk(const std::filesystem::path& profile, const std::string& account, Work work) -> decltype(work(std::declval<core::desk::Profile&>(), std::declval<core::desk::DeskPlace&>()))
{
    core::desk::PosixFileSystem files;
    auto known = core::desk::Profile::open(files, profile);
    if (!known)
        return tl::unexpected(known.error());
    auto place = known->place(account);
    if (!place)
        return tl::unexpected(place.error());
    const auto lock = core::desk::FolderLock::take(place->folder);
    if (!lock)
        return tl::unexpected(lock.error());
    return work(*known, *place);
}

} // namespace

core::Result<std::string> readRecoveryFile(const std::filesystem::path& file)
{
    // Not by a stream: a pipe of that name on somebody's stick would be waited for without end.
    core::desk::PosixFileSystem files;
    const auto bytes = files.read(file, core::desk::kRecoveryFile);
    if (!bytes && bytes.error().code == "too_large")
        return core::damaged("recovery_file");
    if (!bytes || !*bytes)
        return core::hindered("cannot_read", {{"file", file.string()}});
    return std::string(core::textOf(**bytes));
}

core::Done writeRecoveryFile(const std::filesystem::path& file, std::string_view text)
{
    std::error_code error;
    const auto path = std::filesystem::absolute(file, error);
    const auto kind = std::filesystem::status(path, error);
    if (std::filesystem::exists(kind)) {
        // What somebody else keeps under that name stays; an older question or answer makes room.
        const auto before = std::filesystem::is_regular_file(kind) ? readRecoveryFile(path) : core::Result<std::string>(std::string());
        if (!std::filesystem::is_regular_file(kind) || !before || !core::desk::safeContent(core::viewOf(*before)))
            return core::misused("file_stands", {{"file", file.filename().string()}});
    }
    core::desk::PosixFileSystem files;
    if (!core::desk::replaceFile(files, path, core::viewOf(text)))
        return core::hindered("cannot_write", {{"file", file.string()}});
    return {};
}

core::Result<std::string> askRecovery(const std::filesystem::path& profile, const std::string& account, const std::filesystem::path& file,
                                      const core::Clock& clock)
{
    return withDesk(profile, account, [&](core::desk::Profile& known, core::desk::DeskPlace& place) -> core::Result<std::string> {
        const auto question = core::desk::askRecovery(place, known.file().county, known.find(account)->name, clock.now());
        if (!question)
            return tl::unexpected(question.error());
        if (auto done = writeRecoveryFile(file, question->text); !done)
            return tl::unexpected(done.error());
        return question->digits;
    });
}

core::Done finishRecovery(const std::filesystem::path& profile, const std::string& account, const std::filesystem::path& file,
                          const std::string& digits, const std::string& password)
{
    const auto answer = readRecoveryFile(file);
    if (!answer)
        return tl::unexpected(answer.error());
    return withDesk(profile, account, [&](core::desk::Profile&, core::desk::DeskPlace& place) -> core::Done {
        return core::desk::finishRecovery(place, core::viewOf(*answer), digits, password);
    });
}

} // namespace app
