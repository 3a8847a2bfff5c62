#include "core/store/tokenizer.h"

#include "core/store/connection.h"

#include <sqlite3.h>

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

namespace core::store {

namespace {

enum class Glyph { Separator, Word, Single };

UChar32 narrowed(UChar32 c)
{
    return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c; // full-width forms of ASCII
}

Glyph glyphOf(UChar32 c)
{
    if (c < 0x80)
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? Glyph::Word : Glyph::Separator;
    if (c >= 0x4E00 && c <= 0x9FFF) // nearly all that is written here
        return Glyph::Single;
    if (u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC))
        return Glyph::Single;
    UErrorCode error = U_ZERO_ERROR;
    const auto script = uscript_getScript(c, &error);
    if (script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA || script == USCRIPT_BOPOMOFO || script == USCRIPT_HANGUL)
        return Glyph::Single;
    return u_isalnum(c) ? Glyph::Word : Glyph::Separator;
}

void append(std::string& out, UChar32 c)
{
    std::uint8_t buffer[4];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(buffer, length, c);
    out.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(length));
}

/// Calls sink(token, begin, end, word): every text that is saved or fetched goes through here, so no token is copied.
template <class Sink>
void walk(std::string_view text, Sink&& sink)
{
    std::string word;
    std::size_t wordBegin = 0, wordEnd = 0;
    const auto flush = [&] {
        if (!word.empty())
            sink(std::string_view(word), wordBegin, wordEnd, true);
        word.clear();
    };
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < size;) {
        const auto begin = static_cast<std::size_t>(at);
        UChar32 c = 0;
        U8_NEXT(bytes, at, size, c);
        c = c < 0 ? ' ' : narrowed(c);
        const auto end = static_cast<std::size_t>(at);
        switch (glyphOf(c)) {
        case Glyph::Separator:
            flush();
            break;
        case Glyph::Word:
            if (word.empty())
                wordBegin = begin;
            append(word, c < 0x80 ? (c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c) : u_foldCase(c, U_FOLD_CASE_DEFAULT));
            wordEnd = end;
            break;
        case Glyph::Single: // never a narrowed one
            flush();
            sink(text.substr(begin, end - begin), begin, end, false);
            break;
        }
    }
    flush();
}

int createTokenizer(void*, const char**, int, Fts5Tokenizer** out)
{
    *out = reinterpret_cast<Fts5Tokenizer*>(new char); // has no state
    return SQLITE_OK;
}

void deleteTokenizer(Fts5Tokenizer* tokenizer)
{
    delete reinterpret_cast<char*>(tokenizer);
}

constexpr std::size_t kLongestStart = 2; // characters

/// The first `count` characters of a word as a token of their own, which no text can hold; empty when it has fewer.
std::string startOf(std::string_view word, std::size_t count)
{
    std::size_t size = 0;
    for (; count > 0 && size < word.size(); --count)
        do
            ++size;
        while (size < word.size() && (static_cast<unsigned char>(word[size]) & 0xC0) == 0x80);
    return count > 0 ? std::string() : "\x01" + std::string(word.substr(0, size)) + "\x01";
}

/// Words are found by their beginning. Those of one and two characters would be thousands of words each, so every word is
/// indexed under its two beginnings as well, at its own place. FTS5's prefix index would do the same for each Han character,
/// which is a token by itself and has no beginning: that is half of all its work.
int runTokenizer(Fts5Tokenizer*, void* context, int flags, const char* text, int size,
                 int (*sink)(void*, int, const char*, int, int, int))
{
    int code = SQLITE_OK;
    const auto put = [&](int how, std::string_view token, std::size_t begin, std::size_t end) {
        if (code == SQLITE_OK)
            code = sink(context, how, token.data(), static_cast<int>(token.size()), static_cast<int>(begin), static_cast<int>(end));
    };
    const std::string_view whole(text, static_cast<std::size_t>(size));
    std::size_t last = 0; // where the word begins that is only a beginning
    if ((flags & FTS5_TOKENIZE_PREFIX) != 0)
        walk(whole, [&](std::string_view, std::size_t begin, std::size_t, bool) { last = begin; });
    walk(whole, [&](std::string_view token, std::size_t begin, std::size_t end, bool word) {
        const bool isStart = word && begin == last && (flags & FTS5_TOKENIZE_PREFIX) != 0;
        if (isStart && startOf(token, kLongestStart + 1).empty()) {
            const auto two = startOf(token, kLongestStart);
            put(0, two.empty() ? startOf(token, 1) : two, begin, end);
            return;
        }
        put(0, token, begin, end);
        if (!word || (flags & FTS5_TOKENIZE_QUERY) != 0)
            return;
        for (std::size_t count = 1; count <= kLongestStart; ++count)
            if (const auto start = startOf(token, count); !start.empty())
                put(FTS5_TOKEN_COLOCATED, start, begin, end);
    });
    return code;
}

} // namespace

void tokenize(std::string_view text, const std::function<void(const Token&)>& sink)
{
    walk(text, [&](std::string_view token, std::size_t begin, std::size_t end, bool word) { sink({std::string(token), begin, end, word}); });
}

void registerTokenizer(sqlite3* database)
{
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    int code = sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, nullptr);
    if (code == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
        code = sqlite3_finalize(statement);
    }
    static fts5_tokenizer functions{createTokenizer, deleteTokenizer, runTokenizer};
    if (code == SQLITE_OK && api)
        code = api->xCreateTokenizer(api, "hanzi", nullptr, &functions, nullptr);
    if (code != SQLITE_OK || !api)
        throw Failure{{"plain_sqlite", {}, {{"what", "fts5"}}, Trouble::Surroundings}};
}

} // namespace core::store
