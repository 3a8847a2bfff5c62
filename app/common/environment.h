#pragma once

#include "core/desk/keys.h"
#include "core/result.h"
#include "core/time.h"

#include <filesystem>
#include <memory>
#include <string>

/// What a program takes from its surroundings: clock, profile folder, password. Shared by the three programs.
namespace app {

/// The system's clock, or the one FENGQIAO_NOW fixes. It is honoured in builds with tests on or when `demo` is set
/// (CONTRACT, Manners). Code "bad_clock" (Usage) for text that is no instant.
enum class Demo { No, Yes };
[[nodiscard]] core::Result<std::unique_ptr<core::Clock>> clockFromEnvironment(Demo demo);

/// $XDG_DATA_HOME/fengqiao or ~/.local/share/fengqiao.
[[nodiscard]] std::filesystem::path defaultProfile();

/// First line of the file named by `option` or, when that is empty, by FENGQIAO_PASSWORD_FILE.
/// Code "no_password" (Usage) when neither is given, "password_file" (Surroundings) when it cannot be read.
[[nodiscard]] core::Result<std::string> passwordFrom(const std::string& option);

/// What a new desk's password costs; next to nothing in builds with tests on when FENGQIAO_CHEAP_PASSWORDS is set.
[[nodiscard]] core::crypto::PasswordCost passwordCost();

/// Whole file, at most `limit` bytes. Codes "cannot_read" (Surroundings), "too_large" (Usage).
[[nodiscard]] core::Result<std::string> readFile(const std::filesystem::path& file, std::size_t limit);
/// A JSON object that a person wrote. What is wrong with it is wrong usage, not damage: "malformed" (Usage) with the file's name.
[[nodiscard]] core::Result<boost::json::object> readObject(const std::filesystem::path& file, std::size_t limit);
/// Written beside and renamed, so that a reader never sees half of it. Code "cannot_write".
[[nodiscard]] core::Done writeFile(const std::filesystem::path& file, std::string_view bytes);

} // namespace app
