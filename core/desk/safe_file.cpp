#include "core/desk/safe_file.h"

#include "core/journal/crypto.h"

namespace core::desk {

namespace {

constexpr std::size_t kLimit = 1024 * 1024;

std::filesystem::path copyOf(const std::filesystem::path& file)
{
    auto out = file;
    out += ".copy";
    return out;
}

} // namespace

Done writeSafe(FileSystem& files, const std::filesystem::path& path, std::string_view line)
{
    const auto text = safeText(line);
    if (auto done = replaceFile(files, path, viewOf(text)); !done)
        return done;
    (void)replaceFile(files, copyOf(path), viewOf(text));
    return {};
}

Result<std::optional<std::string>> readSafe(FileSystem& files, const std::filesystem::path& path)
{
    const auto first = files.read(path, kLimit);
    const auto second = files.read(copyOf(path), kLimit);
    // A disk that does not answer is not a damaged file, unless the other copy does as well. A folder of its name is one.
    if (!first && first.error().trouble != Trouble::Damaged && first.error().code != "not_a_file")
        return tl::unexpected(first.error());
    const bool haveFirst = !first || *first;
    const bool haveSecond = !second || *second;
    if (!haveFirst && !haveSecond)
        return std::nullopt;
    if (auto content = first && *first ? safeContent(**first) : std::nullopt) {
        // After a power cut between the two writes the second copy is an older one.
        if (!second || *second != *first)
            (void)replaceFile(files, copyOf(path), **first);
        return content;
    }
    if (auto content = second && *second ? safeContent(**second) : std::nullopt) {
        (void)replaceFile(files, path, **second);
        return content;
    }
    return damaged("damaged_profile", {{"what", path.filename().string()}});
}

Done removeSafe(FileSystem& files, const std::filesystem::path& path)
{
    // The copy first: a crash between the two leaves the file whole, not one risen from its copy.
    bool any = false;
    for (const auto& file : {copyOf(path), path}) {
        const auto size = files.sizeOf(file);
        any = any || !size || *size;
        if (auto done = files.remove(file); !done)
            return done;
    }
    return any ? files.syncFolder(path.parent_path()) : Done{};
}

std::string safeText(std::string_view line)
{
    return std::string(line) + "\n" + toHex(crypto::sha256(viewOf(line))) + "\n";
}

std::optional<std::string> safeContent(ByteView file)
{
    const auto text = textOf(file);
    const auto line = text.substr(0, text.find('\n'));
    if (text.size() != line.size() + 66 || text.back() != '\n' ||
        text.substr(line.size() + 1, 64) != toHex(crypto::sha256(viewOf(line))))
        return std::nullopt;
    return std::string(line);
}

} // namespace core::desk
