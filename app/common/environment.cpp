#include "app/common/environment.h"

#include "core/codec/strict_json.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

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

core::Result<std::string> passwordFrom(const std::string& option)
{
    const auto file = option.empty() ? variable("FENGQIAO_PASSWORD_FILE") : option;
    if (file.empty())
        return core::misused("no_password");
    std::ifstream in(file);
    std::string line;
    if (!in || !std::getline(in, line))
        return core::hindered("password_file", {{"file", file}});
    while (!line.empty() && (line.back() == '\r' || line.back() == '\n'))
        line.pop_back();
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
    std::string bytes;
    bytes.reserve(4096);
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
    auto beside = file;
    beside += ".part";
    {
        std::ofstream out(beside, std::ios::binary | std::ios::trunc);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        out.flush();
        if (!out)
            return core::hindered("cannot_write", {{"file", file.string()}});
    }
    std::error_code error;
    std::filesystem::rename(beside, file, error);
    if (error)
        return core::hindered("cannot_write", {{"file", file.string()}});
    return {};
}

} // namespace app
