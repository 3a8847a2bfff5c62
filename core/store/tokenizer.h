#pragma once

#include <functional>
#include <string>
#include <string_view>

struct sqlite3;

namespace core::store {

/// One token of a text as search sees it.
struct Token {
    std::string text;        ///< one Han character, or a word of letters and digits in lower case, full-width ones narrowed
    std::size_t begin = 0;   ///< bytes in the original
    std::size_t end = 0;
    bool word = false;       ///< letters and digits, so that more of it may follow
};

/// Calls `sink` for every token in order. Bytes that are no UTF-8 separate words.
void tokenize(std::string_view text, const std::function<void(const Token&)>& sink);

/// Makes the tokenizer "hanzi" known to FTS5 on this connection. Throws Failure.
void registerTokenizer(sqlite3* database);

} // namespace core::store
