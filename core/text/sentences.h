#pragma once

#include "core/result.h"

#include <optional>
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
/// The word for a value of a fact, row @fact.value: wordFor("post", "G4") is 综合岗. Nothing when there is no such row.
[[nodiscard]] std::optional<std::string> wordFor(std::string_view fact, std::string_view value, Language language);

} // namespace core::text
