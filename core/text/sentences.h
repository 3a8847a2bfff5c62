#pragma once

#include "core/result.h"

#include <string>
#include <string_view>

/// Sentences for people, from resources/data/sentences.tsv. One place for the desktop program and the command line.
namespace core::text {

enum class Language { Chinese, English };

/// What to tell people about an error, with the article behind it in brackets. A code without a row gets a general
/// sentence that names it; tests/tidy/sentences.py finds such codes before people do.
[[nodiscard]] std::string sentence(const Error& error, Language language = Language::Chinese);
/// The same without an article, for codes that arrive without an Error (reasons of a check, refused acts of a list).
[[nodiscard]] std::string sentence(std::string_view code, const boost::json::object& facts, Language language);

} // namespace core::text
