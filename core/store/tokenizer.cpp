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

int createTokenizer(void*, const char**, int, Fts5Tokenizer** out)
{
    *out = reinterpret_cast<Fts5Tokenizer*>(new char); // has no state
    return SQLITE_OK;
}

void deleteTokenizer(Fts5Tokenizer* tokenizer)
{
    delete reinterpret_cast<char*>(tokenizer);
}

int runTokenizer(Fts5Tokenizer*, void* context, int, const char* text, int size,
                 int (*sink)(void*, int, const char*, int, int, int))
{
    int code = SQLITE_OK;
    tokenize(std::string_view(text, static_cast<std::size_t>(size)), [&](const Token& token) {
        if (code == SQLITE_OK)
            code = sink(context, 0, token.text.data(), static_cast<int>(token.text.size()), static_cast<int>(token.begin),
                        static_cast<int>(token.end));
    });
    return code;
}

} // namespace

void tokenize(std::string_view text, const std::function<void(const Token&)>& sink)
{
    Token word;
    word.word = true;
    const auto flush = [&] {
        if (!word.text.empty())
            sink(word);
        word.text.clear();
    };
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < size;) {
        const auto begin = static_cast<std::size_t>(at);
        UChar32 c = 0;
        U8_NEXT(bytes, at, size, c);
        c = c < 0 ? ' ' : narrowed(c);
        switch (glyphOf(c)) {
        case Glyph::Separator:
            flush();
            break;
        case Glyph::Word:
            if (word.text.empty())
                word.begin = begin;
            append(word.text, u_foldCase(c, U_FOLD_CASE_DEFAULT));
            word.end = static_cast<std::size_t>(at);
            break;
        case Glyph::Single:
            flush();
            Token single{{}, begin, static_cast<std::size_t>(at), false};
            append(single.text, c);
            sink(single);
            break;
        }
    }
    flush();
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
