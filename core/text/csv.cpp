#include "core/text/csv.h"

#include "core/text/characters.h"

#include <unicode/ucnv.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <memory>

namespace core {

namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

bool isUtf8(std::string_view bytes)
{
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const auto size = static_cast<std::int64_t>(bytes.size());
    for (std::int64_t at = 0; at < size;) {
        UChar32 character = 0;
        U8_NEXT(data, at, size, character);
        if (character < 0)
            return false;
    }
    return true;
}

/// Whether a spreadsheet would take the text for a formula, or csvCell() has already spoken.
bool looksLikeFormula(std::string_view text)
{
    // Spreadsheets of East Asia take the wide signs for the narrow ones.
    static constexpr std::array<std::string_view, 11> kBeginnings{"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
    const auto first = std::min(text.find_first_not_of('\''), text.size());
    return std::ranges::any_of(kBeginnings, [rest = text.substr(first)](std::string_view beginning) { return rest.starts_with(beginning); });
}

} // namespace

Result<std::string> utf8FromFile(std::string bytes)
{
    if (isUtf8(bytes)) {
        if (bytes.starts_with(kMark))
            bytes.erase(0, kMark.size());
        return bytes;
    }
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open("gb18030", &status), ucnv_close);
    if (U_SUCCESS(status))
        ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    if (U_FAILURE(status))
        return misused("bad_encoding");
    std::string out;
    const char* from = bytes.data();
    const char* const end = from + bytes.size();
    std::vector<UChar> piece(64 * 1024);
    UChar lead = 0; // of a pair that two pieces part
    while (true) {
        UChar* to = piece.data();
        status = U_ZERO_ERROR;
        ucnv_toUnicode(converter.get(), &to, piece.data() + piece.size(), &from, end, nullptr, true, &status);
        if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR)
            return misused("bad_encoding");
        for (const UChar* unit = piece.data(); unit < to; ++unit) {
            if (U16_IS_LEAD(*unit)) {
                lead = *unit;
                continue;
            }
            const UChar32 character = U16_IS_TRAIL(*unit) ? U16_GET_SUPPLEMENTARY(lead, *unit) : *unit;
            appendUtf8(out, static_cast<char32_t>(character));
        }
        if (status != U_BUFFER_OVERFLOW_ERROR)
            return out;
    }
}

Result<bool> CsvReader::next(std::vector<std::string>& cells)
{
    cells.clear();
    // Empty lines hold no row.
    while (!m_rest.empty() && (m_rest.front() == '\n' || m_rest.front() == '\r')) {
        if (!m_rest.starts_with("\r\n"))
            ++m_nextLine;
        m_rest.remove_prefix(1);
    }
    if (m_rest.empty())
        return false;
    m_line = m_nextLine;
    std::string cell;
    bool quoted = false;
    std::size_t at = 0;
    for (; at < m_rest.size(); ++at) {
        const char c = m_rest[at];
        if (quoted) {
            if (c == '"' && at + 1 < m_rest.size() && m_rest[at + 1] == '"')
                cell += m_rest[++at];
            else if (c == '"')
                quoted = false;
            else
                cell += c;
            m_nextLine += c == '\n';
        } else if (c == '"' && cell.empty()) {
            quoted = true;
        } else if (c == ',') {
            cells.push_back(std::exchange(cell, {}));
        } else if (c == '\n' || c == '\r') {
            break;
        } else {
            cell += c;
        }
    }
    if (quoted)
        return misused("malformed", {{"what", "csv"}, {"line", m_line}});
    cells.push_back(std::move(cell));
    m_rest.remove_prefix(at);
    return true;
}

std::string csvCell(std::string_view text)
{
    std::string out = looksLikeFormula(text) ? "\"'" : "\"";
    for (const char c : text) {
        if (c == '"')
            out += '"';
        out += c;
    }
    return out + "\"";
}

std::string plainCell(std::string text)
{
    if (text.starts_with('\'') && looksLikeFormula(text))
        text.erase(0, 1);
    return text;
}

} // namespace core
