#pragma once

#include "core/result.h"

#include <CLI/CLI.hpp>

namespace ctl {

/// What is wrong with a command line that could not be read: code "usage". Facts: `what`; of a word or option that nobody knows
/// `unknown`, and `near` with the commands or options that may have been meant; of one that was left out `missing`.
[[nodiscard]] core::Error misread(const CLI::App& app, const CLI::ParseError& why);

} // namespace ctl
