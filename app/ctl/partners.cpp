#include "app/ctl/partners.h"

#include "core/codec/member.h"
#include "core/codec/strict_json.h"
#include "core/partner/schema.h"
#include "core/text/csv.h"
#include "core/text/sentences.h"

#include <algorithm>

namespace ctl {

namespace json = boost::json;
namespace partner = core::partner;

namespace {

core::Result<const partner::Adapter*> adapterOf(std::string_view id)
{
    if (const auto* adapter = partner::findAdapter(id))
        return adapter;
    return core::misused("unknown_partner", {{"partner", id}});
}

/// Lines of a partner's file: JSON objects, or a table whose first row has the titles or the keys of the fields.
core::Result<std::vector<json::object>> recordsOf(const partner::Adapter& adapter, const std::string& text, bool table)
{
    std::vector<json::object> out;
    if (!table) {
        std::int64_t number = 0;
        for (std::size_t at = 0; at < text.size();) {
            const auto end = std::min(text.find('\n', at), text.size());
            const auto line = std::string_view(text).substr(at, end - at);
            at = end + 1;
            ++number;
            if (line.find_first_not_of(" \t\r") == std::string_view::npos)
                continue;
            auto value = core::decodeStrict(line);
            if (!value || !value->is_object())
                return core::misused("malformed", {{"line", number}});
            out.push_back(std::move(value->get_object()));
        }
        return out;
    }
    const auto rows = fromCsv(text);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->empty())
        return out;
    std::vector<std::string> keys;
    for (const auto& title : rows->front().cells) {
        const auto field = std::find_if(adapter.fields.begin(), adapter.fields.end(), [&](const partner::Field& one) { return title == one.title || title == one.key; });
        if (field == adapter.fields.end())
            return core::misused("unknown_field", {{"field", title}});
        keys.emplace_back(field->key);
    }
    for (std::size_t i = 1; i < rows->size(); ++i) {
        json::object record;
        for (std::size_t c = 0; c < keys.size() && c < (*rows)[i].cells.size(); ++c)
            record[keys[c]] = (*rows)[i].cells[c];
        out.push_back(std::move(record));
    }
    return out;
}

/// What the services of the court did, read back: each request gets its receipt and its result (《服务站点与对接机制》三).
int importServices(Shell& shell, const std::vector<json::object>& records)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto views = (*desk)->subjectsOf(core::order::State::kType);
    if (!views)
        return shell.out.fail(views.error());
    std::int64_t written = 0, known = 0, strange = 0;
    for (const auto& record : records) {
        const auto subject = core::textMember(record, "ourId"), number = core::textMember(record, "ourNumber");
        const auto found = std::find_if(views->begin(), views->end(), [&](const core::desk::SubjectView& view) {
            const auto* order = view.state.as<core::order::State>();
            return order && ((!subject.empty() && core::toText(view.id) == subject) || (!number.empty() && order->steps.number == number));
        });
        if (found == views->end()) {
            ++strange;
            shell.out.record({{"what", "unknown"}, {"ourNumber", number}, {"theirId", core::textMember(record, "theirId")}}, "本机没有这一件：" + number);
            continue;
        }
        const auto drafts = partner::reportOf(found->id, *found->state.as<core::order::State>(), record);
        if (!drafts)
            return shell.out.fail(drafts.error());
        if (drafts->empty()) {
            ++known;
            continue;
        }
        if (const auto saved = (*desk)->perform(*drafts); !saved)
            return shell.out.fail(saved.error());
        ++written;
    }
    shell.out.record({{"lines", static_cast<std::int64_t>(records.size())}, {"written", written}, {"known", known}, {"unknown", strange}},
                     "共 " + std::to_string(records.size()) + " 行，写进 " + std::to_string(written) + "，没有新结果 " + std::to_string(known) + "，本机没有 " + std::to_string(strange));
    return 0;
}

} // namespace

core::Result<Table> partnerTable(desk::Desk& desk, std::string_view id, std::int64_t& withheld)
{
    const auto adapter = adapterOf(id);
    if (!adapter)
        return tl::unexpected(adapter.error());
    Table out;
    for (const auto& field : (*adapter)->fields) {
        out.keys.emplace_back(field.key);
        out.titles.emplace_back(field.title);
    }
    const auto views = desk.subjectsOf((*adapter)->clues ? core::clue::State::kType : (*adapter)->orders ? core::order::State::kType : core::dispute::State::kType);
    if (!views)
        return tl::unexpected(views.error());
    for (const auto& view : *views) {
        std::optional<json::object> record;
        if (const auto* dispute = view.state.as<core::dispute::State>()) {
            record = partner::recordFor(**adapter, view.id, *dispute, desk.directory());
        } else if (const auto* order = view.state.as<core::order::State>()) {
            record = partner::recordFor(**adapter, view.id, *order, desk.directory());
        } else if (const auto* clue = view.state.as<core::clue::State>()) {
            auto found = partner::recordFor(**adapter, view.id, *clue, desk.directory());
            if (!found) {
                ++withheld;
                continue;
            }
            record = std::move(*found);
        }
        if (!record)
            continue;
        std::vector<std::string> row;
        for (const auto& key : out.keys)
            row.push_back(core::textMember(*record, key));
        out.rows.push_back(std::move(row));
    }
    const auto number = static_cast<std::size_t>(std::find(out.keys.begin(), out.keys.end(), "ourNumber") - out.keys.begin());
    std::stable_sort(out.rows.begin(), out.rows.end(), [&](const auto& a, const auto& b) { return a[number] < b[number]; });
    return out;
}

int importPartner(Shell& shell, const std::string& id, const std::string& text, bool table)
{
    const auto adapter = adapterOf(id);
    if (!adapter)
        return shell.out.fail(adapter.error());
    const auto records = recordsOf(**adapter, text, table);
    if (!records)
        return shell.out.fail(records.error());
    if ((*adapter)->clues)
        return shell.out.fail({"unknown_partner", {}, {{"partner", id}}, core::Trouble::Usage});
    if ((*adapter)->orders)
        return importServices(shell, *records);
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto views = (*desk)->subjectsOf(core::dispute::State::kType);
    if (!views)
        return shell.out.fail(views.error());
    const std::string external((*adapter)->external);
    std::int64_t joined = 0, known = 0, differing = 0, strange = 0;
    for (const auto& record : *records) {
        const auto theirs = core::textMember(record, "theirId"), number = core::textMember(record, "ourNumber"), subject = core::textMember(record, "ourId");
        const core::desk::SubjectView* found = nullptr;
        for (const auto& view : *views) {
            const auto* dispute = view.state.as<core::dispute::State>();
            if (!dispute)
                continue;
            const bool same = (!subject.empty() && core::toText(view.id) == subject) || (!number.empty() && dispute->steps.number == number) ||
                              (!theirs.empty() && core::valueOf(dispute->content.fields, external) == theirs);
            if (same) {
                found = &view;
                break;
            }
        }
        if (!found || theirs.empty()) {
            ++strange;
            shell.out.record({{"what", "unknown"}, {"theirId", theirs}, {"ourNumber", number}}, "本机没有这一件：" + (theirs.empty() ? number : theirs));
            continue;
        }
        const auto& dispute = *found->state.as<core::dispute::State>();
        const auto standing = core::valueOf(dispute.content.fields, external);
        if (!standing.empty() && standing != theirs) { // one of ours, two of theirs: a person decides
            ++differing;
            shell.out.record({{"what", "other_id"}, {"ourNumber", dispute.steps.number}, {"ours", standing}, {"theirs", theirs}}, dispute.steps.number + "  已对应 " + standing + "，对方这次写的是 " + theirs);
            continue;
        }
        const auto ours = partner::recordFor(**adapter, found->id, dispute, (*desk)->directory());
        const auto differences = ours ? partner::differences(**adapter, *ours, record) : std::vector<partner::Difference>();
        for (const auto& one : differences)
            shell.out.record({{"what", "differs"}, {"ourNumber", dispute.steps.number}, {"theirId", theirs}, {"field", one.field}, {"ours", one.ours}, {"theirs", one.theirs}},
                             dispute.steps.number + "  " + one.field + "：本系统“" + one.ours + "”，对方“" + one.theirs + "”");
        differing += differences.empty() ? 0 : 1;
        if (standing == theirs) {
            ++known;
            continue;
        }
        json::object fields{{external, theirs}};
        if (const auto saved = (*desk)->perform({{"dispute.amend", found->id, {{"content", json::object{{"fields", std::move(fields)}}}}}}); !saved)
            return shell.out.fail(saved.error());
        ++joined;
    }
    shell.out.record({{"lines", static_cast<std::int64_t>(records->size())}, {"joined", joined}, {"known", known}, {"differing", differing}, {"unknown", strange}},
                     "共 " + std::to_string(records->size()) + " 行，新对上 " + std::to_string(joined) + "，早已对上 " + std::to_string(known) + "，两边不一样 " + std::to_string(differing) + "，本机没有 " + std::to_string(strange));
    return 0;
}

int listPartners(Shell& shell)
{
    for (const auto& adapter : partner::adapters()) {
        json::array fields;
        std::string titles;
        for (const auto& field : adapter.fields) {
            fields.push_back(json::object{{"key", field.key}, {"title", field.title}});
            titles += (titles.empty() ? "" : "、") + std::string(field.title);
        }
        json::object record{{"partner", adapter.id}, {"name", adapter.name}, {"article", adapter.article}, {"clues", adapter.clues}, {"fields", std::move(fields)},
                            {"schema", partner::schemaOf(adapter, partner::Way::Out)}};
        if (auto back = partner::schemaOf(adapter, partner::Way::Back); !back.empty())
            record["reply"] = std::move(back);
        shell.out.record(record, std::string(adapter.id) + "  " + std::string(adapter.name) + "  " + titles);
    }
    return 0;
}

} // namespace ctl
