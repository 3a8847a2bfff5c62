#include "app/ctl/tables.h"

#include "core/codec/strict_json.h"
#include "core/dispute/catalogue.h"
#include "core/dispute/life_cycle.h"
#include "core/text/csv.h"
#include "sync/desk/flat_record.h"

#include <map>
#include <sstream>

namespace ctl {

namespace {

constexpr int kSmallestShown = 5; ///< UI.md section 7, Statistics

std::string stateWord(const std::string& state)
{
    const auto main = core::enumFromName<core::dispute::Main>(state);
    return main ? std::string(core::dispute::stateName(*main)) : state;
}

} // namespace

std::string toCsv(const Table& table)
{
    std::string out = "\xEF\xBB\xBF";
    const auto line = [&out](const std::vector<std::string>& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            out += (i == 0 ? "" : ",") + core::csvCell(cells[i]);
        out += "\r\n";
    };
    line(table.titles);
    for (const auto& row : table.rows)
        line(row);
    return out;
}

std::string toJsonLines(const Table& table)
{
    std::string out;
    for (const auto& row : table.rows) {
        boost::json::object object;
        for (std::size_t i = 0; i < row.size(); ++i)
            object[table.keys[i]] = row[i];
        out += boost::json::serialize(object) + "\n";
    }
    return out;
}

core::Result<std::vector<CsvRow>> fromCsv(std::string_view text)
{
    std::vector<CsvRow> rows;
    core::CsvReader reader(text);
    std::vector<std::string> cells;
    while (true) {
        const auto more = reader.next(cells);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return rows;
        for (auto& cell : cells)
            cell = core::plainCell(std::move(cell));
        rows.push_back({reader.line(), cells});
    }
}

Table disputeTable(const std::vector<boost::json::object>& records)
{
    std::size_t parties = 2;
    for (const auto& record : records)
        parties = std::max(parties, record.at("parties").get_array().size());
    Table table;
    table.keys = table.titles = desk::flatColumns(parties);
    for (const auto& record : records)
        table.rows.push_back(desk::flatRow(record, table.keys));
    return table;
}

Table rosterTable(const core::directory::State& directory)
{
    Table table{{"account", "name", "workPhone", "posts", "active"}, {"用户", "姓名", "工作电话", "岗位", "在用"}, {}};
    for (const auto& [id, account] : directory.steps.accounts) {
        std::string posts;
        for (const auto& post : account.posts)
            posts += (posts.empty() ? "" : " ") + post.code + "@" + post.organisation;
        table.rows.push_back({id, account.name, account.workPhone, posts, account.active ? "是" : "否"});
    }
    return table;
}

Table statisticsTable(const std::vector<core::desk::DisputeRow>& rows)
{
    std::map<std::string, int> types, states;
    for (const auto& row : rows) {
        ++types[core::dispute::typeName(row.type)];
        ++states[stateWord(row.state)];
    }
    Table table{{"by", "name", "count"}, {"统计项", "名称", "件数"}, {}};
    const auto add = [&](const char* by, const std::map<std::string, int>& counts) {
        for (const auto& [name, count] : counts)
            table.rows.push_back({by, name, count < kSmallestShown ? "<5" : std::to_string(count)});
    };
    add("类型", types);
    add("状态", states);
    return table;
}

core::Result<std::vector<core::directory::Account>> accountsFrom(const std::vector<CsvRow>& rows)
{
    std::vector<core::directory::Account> out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& [line, row] = rows[i];
        if (i == 0 && !row.empty() && (row[0] == "用户" || row[0] == "account"))
            continue;
        if (row.size() < 4 || row[0].empty() || row[1].empty())
            return core::misused("malformed", {{"what", "roster"}, {"line", line}});
        core::directory::Account account{row[0], row[1], row[2], {}, row.size() < 5 || row[4] != "否"};
        std::istringstream posts(row[3]);
        for (std::string post; posts >> post;) {
            const auto at = post.find('@');
            if (at == std::string::npos)
                return core::misused("malformed", {{"what", "post"}, {"line", line}});
            account.posts.push_back({post.substr(0, at), post.substr(at + 1)});
        }
        out.push_back(std::move(account));
    }
    return out;
}

} // namespace ctl
