#include "app/common/environment.h"

#include "core/codec/strict_json.h"

#include <cstdlib>
#include <fstream>

namespace app {

namespace {

std::string variable(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

} // namespace

core::Result<std::unique_ptr<core::Clock>> clockFromEnvironment(Demo demo)
{
    const auto fixed = variable("FENGQIAO_NOW");
#ifdef FENGQIAO_TESTING
    const bool honoured = true;
    (void)demo;
#else
    const bool honoured = demo == Demo::Yes;
#endif
    if (fixed.empty() || !honoured)
        return std::make_unique<core::SystemClock>();
    const auto instant = core::parseInstant(fixed);
    if (!instant)
        return core::misused("bad_clock", {{"value", fixed}});
    return std::make_unique<core::FixedClock>(*instant);
}

std::filesystem::path defaultProfile()
{
    if (const auto data = variable("XDG_DATA_HOME"); !data.empty())
        return std::filesystem::path(data) / "fengqiao";
    const auto home = variable("HOME");
    return std::filesystem::path(home.empty() ? "." : home) / ".local/share/fengqiao";
}

/// Nobody types a longer password; a file that has no lines is not read without end.
constexpr std::size_t kPasswordLimit = 4096;

core::Result<std::string> passwordFrom(const std::string& option)
{
    const auto file = option.empty() ? variable("FENGQIAO_PASSWORD_FILE") : option;
    if (file.empty())
        return core::misused("no_password");
    std::ifstream in(file);
    std::string line;
    for (char c = 0; in.get(c) && c != '\n';) {
        line += c;
        if (line.size() > kPasswordLimit)
            return core::hindered("password_file", {{"file", file}});
    }
    if (line.starts_with("\xEF\xBB\xBF")) // the mark some editors put before a file
        line.erase(0, 3);
    while (!line.empty() && line.back() == '\r')
        line.pop_back();
    // No password is empty: to try it would only cost one of the tries.
    if (line.empty())
        return core::hindered("password_file", {{"file", file}});
    return line;
}

core::crypto::PasswordCost passwordCost()
{
#ifdef FENGQIAO_TESTING
    if (!variable("FENGQIAO_CHEAP_PASSWORDS").empty())
        return {1, 1024 * 1024};
#endif
    return core::desk::suitableCost();
}

core::Result<std::string> readFile(const std::filesystem::path& file, std::size_t limit)
{
    std::error_code error;
    std::ifstream in(file, std::ios::binary);
    if (!in || std::filesystem::is_directory(file, error))
        return core::hindered("cannot_read", {{"file", file.string()}});
    const auto size = std::filesystem::file_size(file, error); // of a pipe or a device there is none
    if (!error && size > limit)
        return core::misused("too_large", {{"file", file.string()}, {"limit", limit}});
    std::string bytes;
    bytes.reserve(error ? 4096 : static_cast<std::size_t>(size) + 1);
    std::array<char, 65536> piece{};
    while (in.read(piece.data(), piece.size()) || in.gcount() > 0) {
        bytes.append(piece.data(), static_cast<std::size_t>(in.gcount()));
        if (bytes.size() > limit)
            return core::misused("too_large", {{"file", file.string()}, {"limit", limit}});
    }
    return bytes;
}

core::Result<boost::json::object> readObject(const std::filesystem::path& file, std::size_t limit)
{
    const auto text = readFile(file, limit);
    if (!text)
        return tl::unexpected(text.error());
    auto value = core::decodeStrict(*text, {limit, 16});
    if (value && value->is_object())
        return std::move(value->get_object());
    auto error = value ? core::Error{"malformed", {}, {{"what", "object"}}, core::Trouble::Usage} : value.error();
    error.trouble = core::Trouble::Usage;
    error.facts["file"] = file.string();
    return tl::unexpected(std::move(error));
}

core::Done writeFile(const std::filesystem::path& file, std::string_view bytes)
{
    std::error_code error;
    const auto write = [&bytes](const std::filesystem::path& path) {
        std::ofstream out(path, std::ios::binary | std::ios::trunc);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        out.close();
        return !out.fail();
    };
    // A device or a pipe (/dev/stdout) is written into; a file of that name would take its place.
    if (const auto kind = std::filesystem::status(file, error); std::filesystem::exists(kind) && !std::filesystem::is_regular_file(kind)) {
        if (std::filesystem::is_directory(kind) || !write(file))
            return core::hindered("cannot_write", {{"file", file.string()}});
        return {};
    }
    // A name of its own: what somebody else keeps beside it is not ours to write over, nor to follow.
    auto beside = file;
    beside += "." + core::toHex(core::crypto::randomArray<4>()) + ".part";
    bool written = write(beside);
    if (written) {
        std::filesystem::rename(beside, file, error);
        written = !error;
    }
    if (written)
        return {};
    std::filesystem::remove(beside, error);
    return core::hindered("cannot_write", {{"file", file.string()}});
}

} // namespace app
