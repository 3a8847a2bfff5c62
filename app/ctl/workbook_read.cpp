#include "app/ctl/workbook_read.h"

#include "app/common/environment.h"
#include "core/text/characters.h"
#include "core/text/csv.h"

#include <pugixml.hpp>
#include <zip.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <fmt/format.h>
#include <map>
#include <memory>
#include <optional>
#include <set>

namespace ctl {

namespace {

// A roster has thousands of rows, not millions; what unpacks to more is a mistake or an attack.
constexpr std::size_t kFileLimit = 64 * 1024 * 1024;
constexpr std::size_t kPartsLimit = 48 * 1024 * 1024; // of all parts that are read
constexpr std::size_t kMarkLimit = 4'000'000; // "<" in them: a million cells. A mark of four bytes becomes sixty of memory
constexpr std::size_t kTextLimit = 64 * 1024 * 1024; // of all cells: a shared string may stand in every one
constexpr std::int64_t kRowLimit = 200'000;
constexpr std::int64_t kColumnLimit = 256;
constexpr double kExactDigits = 1e15; // a spreadsheet keeps 15 digits of a number

using Closing = std::unique_ptr<zip_t, decltype(&zip_discard)>;

core::Error notAWorkbook() { return {"not_a_workbook", {}, {}, core::Trouble::Usage}; }
core::Error badCell(const char* code, const std::string& cell) { return {code, {}, {{"cell", cell}}, core::Trouble::Usage}; }
core::Error tooLarge() { return {"too_large", {}, {{"what", "workbook"}}, core::Trouble::Usage}; }

/// Element names without their prefix: some writers qualify every name.
std::string_view plainName(std::string_view name)
{
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name)
{
    for (auto one : node.children())
        if (plainName(one.name()) == name)
            return one;
    return {};
}

template <class Visit>
void eachChild(const pugi::xml_node& node, std::string_view name, Visit visit)
{
    for (auto one : node.children())
        if (plainName(one.name()) == name)
            visit(one);
}

const char* attribute(const pugi::xml_node& node, std::string_view name)
{
    for (auto one : node.attributes())
        if (plainName(one.name()) == name)
            return one.value();
    return "";
}

class Package {
public:
    static core::Result<Package> open(std::string_view bytes)
    {
        zip_error_t error;
        zip_error_init(&error);
        auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
        auto* archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
        zip_error_fini(&error);
        if (archive)
            return Package(archive);
        if (source)
            zip_source_free(source);
        return tl::unexpected(notAWorkbook());
    }

    /// False when the workbook has no such part.
    core::Result<bool> part(const std::string& name, pugi::xml_document& into) const
    {
        zip_stat_t stat;
        if (zip_stat(m_archive.get(), name.c_str(), 0, &stat) != 0 || !(stat.valid & ZIP_STAT_SIZE))
            return false;
        if (stat.size > kPartsLimit - m_read)
            return tl::unexpected(tooLarge());
        m_read += stat.size;
        const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(zip_fopen(m_archive.get(), name.c_str(), 0), &zip_fclose);
        if (!file)
            return tl::unexpected(notAWorkbook());
        std::string text(stat.size, '\0');
        if (zip_fread(file.get(), text.data(), text.size()) != static_cast<zip_int64_t>(text.size()))
            return tl::unexpected(notAWorkbook());
        m_marks += static_cast<std::size_t>(std::count(text.begin(), text.end(), '<'));
        if (m_marks > kMarkLimit)
            return tl::unexpected(tooLarge());
        // No document type is read, so no entity can grow or reach out of the file.
        if (!into.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata_single))
            return tl::unexpected(notAWorkbook());
        return true;
    }

private:
    explicit Package(zip_t* archive) : m_archive(archive, &zip_discard) {}
    Closing m_archive;
    mutable std::size_t m_read = 0, m_marks = 0;
};

/// Text of a shared string, or of a cell that holds its own: plain, or in runs of different looks; readings (rPh) are no part of it.
std::string words(const pugi::xml_node& node)
{
    std::string out;
    for (auto one : node.children()) {
        if (plainName(one.name()) == "t")
            out += one.text().get();
        else if (plainName(one.name()) == "r")
            out += child(one, "t").text().get();
    }
    return out;
}

/// Whether a number format shows a date: it names a year, month or day outside quotes, colours and escapes.
bool showsDate(std::string_view format)
{
    bool quoted = false, bracket = false;
    for (std::size_t i = 0; i < format.size(); ++i) {
        const char c = format[i];
        if (c == '"')
            quoted = !quoted;
        else if (quoted)
            continue;
        else if (c == '\\' || c == '_' || c == '*')
            ++i;
        else if (c == '[' || c == ']')
            bracket = c == '[';
        else if (!bracket && (c == 'y' || c == 'Y' || c == 'd' || c == 'D'))
            return true;
    }
    return false;
}

/// ECMA-376 part 1, 18.8.30: formats that every program knows, those of East Asia included. Times without a day are numbers.
bool isKnownDate(int id) { return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58); }

struct Book {
    std::vector<std::string> strings;
    std::vector<bool> dates; ///< by the style of a cell
    bool from1904 = false;
    std::string sheet; ///< part that holds the first sheet
};

core::Result<Book> readBook(const Package& package)
{
    Book out;
    pugi::xml_document book, relations, strings, styles;
    const auto found = package.part("xl/workbook.xml", book);
    const auto related = package.part("xl/_rels/workbook.xml.rels", relations);
    if (!found || !related)
        return tl::unexpected(!found ? found.error() : related.error());
    if (!*found || !*related)
        return tl::unexpected(notAWorkbook());
    const auto root = child(book, "workbook");
    const std::string_view from1904 = attribute(child(root, "workbookPr"), "date1904");
    out.from1904 = from1904 == "1" || from1904 == "true";
    const auto first = child(child(root, "sheets"), "sheet");
    std::string id;
    for (auto one : first.attributes())
        if (std::string_view(one.name()) != "sheetId" && plainName(one.name()) == "id")
            id = one.value();
    eachChild(child(relations, "Relationships"), "Relationship", [&](const pugi::xml_node& relation) {
        if (id == attribute(relation, "Id"))
            out.sheet = attribute(relation, "Target");
    });
    if (out.sheet.empty())
        return tl::unexpected(notAWorkbook());
    out.sheet = out.sheet.front() == '/' ? out.sheet.substr(1) : "xl/" + out.sheet;

    if (auto done = package.part("xl/sharedStrings.xml", strings); !done)
        return tl::unexpected(done.error());
    eachChild(child(strings, "sst"), "si", [&](const pugi::xml_node& node) { out.strings.push_back(words(node)); });

    if (auto done = package.part("xl/styles.xml", styles); !done)
        return tl::unexpected(done.error());
    std::set<int> dates;
    const auto sheetOfStyles = child(styles, "styleSheet");
    eachChild(child(sheetOfStyles, "numFmts"), "numFmt", [&](const pugi::xml_node& node) {
        if (showsDate(attribute(node, "formatCode")))
            dates.insert(std::atoi(attribute(node, "numFmtId")));
    });
    eachChild(child(sheetOfStyles, "cellXfs"), "xf", [&](const pugi::xml_node& node) {
        const int format = std::atoi(attribute(node, "numFmtId"));
        out.dates.push_back(isKnownDate(format) || dates.contains(format));
    });
    return out;
}

/// Column of "C12", from 0; -1 when there is none.
std::int64_t columnOf(std::string_view reference)
{
    std::int64_t column = 0;
    std::size_t i = 0;
    for (; i < reference.size() && reference[i] >= 'A' && reference[i] <= 'Z' && column <= kColumnLimit; ++i)
        column = column * 26 + (reference[i] - 'A' + 1);
    return i == 0 ? -1 : column - 1;
}

std::string cellName(std::int64_t column, std::int64_t row)
{
    std::string letters;
    for (auto rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters + std::to_string(row);
}

/// Day 1 is 1900-01-01, and day 60 the 29 February 1900 that never was; or day 0 is 1904-01-01.
std::optional<std::string> dayOf(double serial, bool from1904)
{
    using namespace std::chrono;
    if (serial < 0 || serial >= 2'958'466) // to the end of the year 9999
        return std::nullopt;
    const auto whole = static_cast<int>(serial);
    if (!from1904 && (whole == 0 || whole == 60))
        return std::nullopt;
    const sys_days zero = from1904 ? sys_days(year{1904} / 1 / 1) : whole < 60 ? sys_days(year{1899} / 12 / 31) : sys_days(year{1899} / 12 / 30);
    const year_month_day day(zero + days(whole));
    return fmt::format("{:04}-{:02}-{:02}", int(day.year()), unsigned(day.month()), unsigned(day.day()));
}

core::Result<std::string> numberText(std::string_view text, bool date, bool from1904, const std::string& name)
{
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size() || !std::isfinite(value))
        return tl::unexpected(badCell("workbook_bad_cell", name));
    if (date) {
        auto day = dayOf(value, from1904);
        return day ? core::Result<std::string>(std::move(*day)) : tl::unexpected(badCell("workbook_bad_cell", name));
    }
    if (std::abs(value) >= kExactDigits)
        return tl::unexpected(badCell("workbook_long_number", name));
    return value == std::floor(value) ? fmt::format("{:.0f}", value) : fmt::format("{:.15g}", value);
}

core::Result<std::string> cellText(const Book& book, const pugi::xml_node& cell, const std::string& name)
{
    const std::string_view kind = attribute(cell, "t");
    if (kind == "inlineStr")
        return words(child(cell, "is"));
    const std::string_view value = child(cell, "v").text().get();
    if (value.empty() || kind == "str")
        return std::string(value);
    if (kind == "e")
        return tl::unexpected(badCell("workbook_bad_cell", name));
    if (kind == "b")
        return std::string(value == "1" ? "true" : "false");
    if (kind == "d") // an ISO 8601 day, perhaps with a time
        return std::string(value.substr(0, 10));
    if (kind == "s") {
        std::size_t at = 0;
        const auto read = std::from_chars(value.data(), value.data() + value.size(), at);
        if (read.ec != std::errc() || at >= book.strings.size())
            return tl::unexpected(badCell("workbook_bad_cell", name));
        return book.strings[at];
    }
    const auto style = static_cast<std::size_t>(std::max(0, std::atoi(attribute(cell, "s"))));
    return numberText(value, style < book.dates.size() && book.dates[style], book.from1904, name);
}

core::Result<std::map<std::int64_t, std::vector<std::string>>> readRows(const Book& book, const pugi::xml_document& sheet)
{
    std::map<std::int64_t, std::vector<std::string>> rows;
    std::int64_t number = 0;
    std::size_t length = 0;
    for (auto row : child(child(sheet, "worksheet"), "sheetData").children()) {
        if (plainName(row.name()) != "row")
            continue;
        const auto* given = attribute(row, "r");
        number = *given ? std::atoll(given) : number + 1;
        if (number < 1 || number > kRowLimit)
            return tl::unexpected(tooLarge());
        auto& cells = rows[number];
        std::int64_t column = -1;
        for (auto cell : row.children()) {
            if (plainName(cell.name()) != "c")
                continue;
            const auto named = columnOf(attribute(cell, "r"));
            column = named >= 0 ? named : column + 1;
            const auto name = cellName(column, number);
            auto text = cellText(book, cell, name);
            if (!text)
                return tl::unexpected(text.error());
            if (text->empty())
                continue; // a cell that has only a look
            length += text->size();
            if (column >= kColumnLimit || length > kTextLimit)
                return tl::unexpected(tooLarge());
            cells.resize(std::max(cells.size(), static_cast<std::size_t>(column) + 1));
            cells[static_cast<std::size_t>(column)] = core::wellFormed(*text);
        }
    }
    return rows;
}

} // namespace

std::int64_t Sheet::rowAt(std::int64_t line) const
{
    return std::upper_bound(begins.begin(), begins.end(), line) - begins.begin();
}

core::Result<Sheet> readWorkbook(const std::filesystem::path& file)
{
    const auto bytes = app::readFile(file, kFileLimit);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto package = Package::open(*bytes);
    if (!package)
        return tl::unexpected(package.error());
    const auto book = readBook(*package);
    if (!book)
        return tl::unexpected(book.error());
    pugi::xml_document sheet;
    const auto found = package->part(book->sheet, sheet);
    if (!found || !*found)
        return tl::unexpected(found ? notAWorkbook() : found.error());
    const auto rows = readRows(*book, sheet);
    if (!rows)
        return tl::unexpected(rows.error());

    Sheet out;
    std::int64_t line = 1;
    std::size_t columns = 0; // of the header
    for (std::int64_t number = 1; !rows->empty() && number <= rows->rbegin()->first; ++number) {
        out.begins.push_back(line);
        const auto row = rows->find(number);
        const auto filled = row == rows->end() ? 0 : std::count_if(row->second.begin(), row->second.end(), [](const auto& cell) { return !cell.empty(); });
        if (filled > 0 && (columns > 0 || filled > 1)) {
            auto cells = row->second;
            columns = std::max(columns, cells.size());
            cells.resize(columns); // a spreadsheet leaves out empty cells at the end of a row
            for (std::size_t i = 0; i < cells.size(); ++i)
                out.csv += (i ? "," : "") + core::csvCell(cells[i]);
            for (const auto& cell : cells)
                line += std::count(cell.begin(), cell.end(), '\n');
        }
        out.csv += '\n';
        ++line;
    }
    return out;
}

} // namespace ctl
