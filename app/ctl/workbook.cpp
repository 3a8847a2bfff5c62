#include "app/ctl/workbook.h"

#include "core/text/characters.h"

#include <xlsxwriter.h>

#include <filesystem>

namespace ctl {

namespace {

constexpr std::size_t kLastRow = 1'048'576; // of a sheet, with the header
constexpr double kColumnWidth = 18;

/// XML has no control characters beside tab and line ends; they would make the whole file unreadable.
std::string cellText(std::string_view text)
{
    std::string out = core::wellFormed(text);
    for (auto& c : out)
        if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r')
            c = '?';
    return out;
}

} // namespace

core::Done writeWorkbook(const std::filesystem::path& file, const Table& table)
{
    if (table.rows.size() + 1 > kLastRow)
        return core::misused("too_large", {{"what", "rows"}});
    // It is put together beside its place and then takes it: a pipe or a device of that name would be gone.
    std::error_code unknown;
    if (const auto kind = std::filesystem::status(file, unknown); std::filesystem::exists(kind) && !std::filesystem::is_regular_file(kind))
        return core::hindered("cannot_write", {{"file", file.string()}});
    auto beside = file;
    beside += ".part";
    auto folder = file.has_parent_path() ? file.parent_path().string() : std::string(".");
    lxw_workbook_options options{};
    options.tmpdir = folder.data(); // what the library puts aside stays where the person wants the list
    auto* book = workbook_new_opt(beside.c_str(), &options);
    if (!book)
        return core::hindered("cannot_write", {{"file", file.string()}});
    auto* sheet = workbook_add_worksheet(book, nullptr);
    auto* bold = workbook_add_format(book);
    format_set_bold(bold);
    bool tooLong = false;
    const auto write = [&](std::size_t row, const std::vector<std::string>& cells, lxw_format* format) {
        for (std::size_t column = 0; column < cells.size(); ++column)
            tooLong |= worksheet_write_string(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), cellText(cells[column]).c_str(), format) != LXW_NO_ERROR;
    };
    write(0, table.titles, bold);
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        write(row + 1, table.rows[row], nullptr);
    worksheet_freeze_panes(sheet, 1, 0);
    if (!table.titles.empty())
        worksheet_set_column(sheet, 0, static_cast<lxw_col_t>(table.titles.size() - 1), kColumnWidth, nullptr);
    const bool closed = workbook_close(book) == LXW_NO_ERROR;
    std::error_code error;
    if (closed && !tooLong)
        std::filesystem::rename(beside, file, error);
    if (closed && !tooLong && !error)
        return {};
    std::error_code ignored;
    std::filesystem::remove(beside, ignored);
    if (tooLong)
        return core::misused("too_large", {{"what", "cell"}});
    return core::hindered("cannot_write", {{"file", file.string()}});
}

} // namespace ctl
