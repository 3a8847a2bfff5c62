#include "sync/desk/import.h"

#include "core/dispute/catalogue.h"
#include "core/dispute/intake.h"
#include "core/text/characters.h"
#include "core/text/csv.h"
#include "sync/desk/flat_record.h"

#include <algorithm>

namespace desk {

using namespace core;

namespace {

namespace json = boost::json;

constexpr std::size_t kBatch = 500; // of one transaction
constexpr std::size_t kMostRefused = 10'000; // lines
constexpr auto kRecent = std::chrono::days(60); // an ended dispute older than this comes in as archived
constexpr std::string_view kUnknownParty = "对方当事人（未登记）";
constexpr std::string_view kImportingPosts[] = {"VL", "TL", "PL", "G4", "CA"};

std::string textOf(const json::object& record, std::string_view name)
{
    const auto* value = record.if_contains(name);
    return value && value->is_string() ? std::string(std::string_view(value->get_string())) : std::string();
}

/// The organisation named in the record where the author may enter records for it, else his own: what stands there is
/// kept in the note.
std::string organisationFor(std::string_view name, const Author& author, const directory::State& directory)
{
    const bool administrator = author.holdsAnywhere("CA");
    for (const auto& [id, organisation] : directory.steps.organisations) {
        if (organisation.name != name)
            continue;
        const bool own = std::any_of(author.posts.begin(), author.posts.end(), [&, &id = id](const Post& p) { return p.organisation == id; });
        if (administrator || own)
            return id;
    }
    for (const auto code : kImportingPosts)
        for (const auto& post : author.posts)
            if (post.code == code && !post.organisation.empty())
                return post.organisation;
    return author.posts.empty() ? std::string() : author.posts.front().organisation;
}

std::string mediatorNamed(std::string_view name, std::string_view organisation, const directory::State& directory)
{
    for (const auto& [id, account] : directory.steps.accounts)
        if (account.name == name && std::any_of(account.posts.begin(), account.posts.end(),
                                                [&](const Post& p) { return p.organisation == organisation; }))
            return id;
    return {};
}

/// An array of one object; in braces alone the two cannot be told apart.
json::array oneOf(json::object object)
{
    json::array out;
    out.push_back(std::move(object));
    return out;
}

struct Ending {
    std::string state;
    std::vector<std::string> reasons;
};

Ending endingOf(std::string_view outcome, bool accepted, bool assigned, bool recent)
{
    if (outcome == "调解中" || outcome.empty())
        return {accepted ? "M1" : assigned ? "C1" : "A1", {}};
    if (outcome == "达成书面协议" && recent && accepted)
        return {"G1", {}};
    if ((outcome == "调解不成退回" || outcome == "当事人拒绝调解") && recent)
        return {"F2", {outcome == "当事人拒绝调解" ? "F01" : "F99"}};
    return {"Z0", {}};
}

std::string noteOf(const json::object& record)
{
    std::string out;
    const auto add = [&](std::string_view label, const std::string& text) {
        if (!text.empty())
            out += (out.empty() ? "" : "；") + std::string(label) + text;
    };
    add("调解结果：", textOf(record, "outcome"));
    add("调解组织：", textOf(record, "organisation"));
    add("调解员：", textOf(record, "mediator"));
    add("地点：", textOf(record, "county") + textOf(record, "township") + textOf(record, "village"));
    add("层级：", textOf(record, "level"));
    if (const auto* appraisal = record.if_contains("appraisal"); appraisal && appraisal->is_object())
        add("鉴定评估：", textOf(appraisal->get_object(), "kind"));
    return out;
}

} // namespace

Result<Bulk> importDraft(const json::object& record, const Author& author, const directory::State& directory, Instant now)
{
    const auto number = textOf(record, "id");
    if (number.empty())
        return misused("missing_field", {{"field", "id"}});
    json::object intake;
    for (const auto* name : {"type", "parties", "narrative", "amount", "occurred_on", "registered_on"})
        if (const auto* value = record.if_contains(name); value && !value->is_null())
            intake[name] = *value;
    // What is of another form is said, not left out.
    for (const auto* name : {"assigned_on", "accepted_on", "closed_on", "outcome", "organisation", "mediator", "agreement"})
        if (const auto* value = record.if_contains(name); value && !value->is_string() && !value->is_null())
            return misused("malformed", {{"field", name}});
    if (const auto* days = record.if_contains("extension_days"); days && !days->is_int64() && !days->is_null())
        return misused("malformed", {{"field", "extension_days"}});
    if (const auto* appraisal = record.if_contains("appraisal"); appraisal && !appraisal->is_object() && !appraisal->is_null())
        return misused("malformed", {{"field", "appraisal"}});
    // The rules want two sides; registers kept elsewhere sometimes name one.
    if (auto* parties = intake.if_contains("parties"); parties && parties->is_array() && !parties->get_array().empty()) {
        auto& list = parties->get_array();
        const bool respondent = std::any_of(list.begin(), list.end(), [](const json::value& party) {
            return party.is_object() && textOf(party.get_object(), "role") == "被申请人";
        });
        if (!respondent)
            list.push_back(json::object{{"name", kUnknownParty}, {"role", "被申请人"}});
    }
    const auto id = newSubjectId(now);
    // A record is no claim at the court, whoever takes it over; whether he may is the kind's own matter.
    auto keeper = author;
    std::erase_if(keeper.posts, [](const Post& post) { return post.code == "CD" || post.code == "FC"; });
    auto draft = dispute::intakeDraft(intake, keeper, id);
    if (!draft)
        return tl::unexpected(draft.error());

    const auto organisation = organisationFor(textOf(record, "organisation"), author, directory);
    const auto accepted = parseDay(textOf(record, "accepted_on")), closed = parseDay(textOf(record, "closed_on"));
    const bool recent = closed && *closed + kRecent >= dayInChina(now);
    const auto ending = endingOf(textOf(record, "outcome"), accepted.has_value(), !textOf(record, "assigned_on").empty(), recent);
    auto& steps = draft->body["steps"].get_object();
    json::object imported{{"number", number}, {"type", steps["type"]}, {"state", ending.state}, {"organisation", organisation},
                          {"parties", steps["parties"]}};
    const auto copy = [&](const char* from, const char* to) {
        if (const auto day = textOf(record, from); !day.empty())
            imported[to] = day;
    };
    copy("registered_on", "registeredOn");
    copy("assigned_on", "dispatchedOn");
    copy("accepted_on", "acceptedOn");
    copy("closed_on", "closedOn");
    if (const auto mediator = mediatorNamed(textOf(record, "mediator"), organisation, directory); !mediator.empty())
        imported["mediator"] = mediator;
    if (const auto* days = record.if_contains("extension_days"); days && days->is_int64() && days->get_int64() > 0 && accepted)
        imported["extensions"] = oneOf({{"days", days->get_int64()}, {"agreedOn", formatDay(*accepted)}});
    if (const auto* appraisal = record.if_contains("appraisal"); appraisal && appraisal->is_object() && accepted) {
        json::object pause;
        for (const auto* name : {"from", "to"})
            if (const auto day = textOf(appraisal->get_object(), name); !day.empty())
                pause[name] = day;
        imported["suspensions"] = oneOf(std::move(pause));
    }
    if (!ending.reasons.empty())
        imported["reasons"] = toJson(ending.reasons);
    auto& content = draft->body["content"].get_object();
    if (const auto agreement = textOf(record, "agreement"); !agreement.empty())
        content["agreement"] = json::object{{"clauses", oneOf({{"text", agreement}})}};
    content["note"] = noteOf(record);
    steps = std::move(imported);
    draft->kind = "dispute.import";
    return Bulk{{std::move(*draft)}, number};
}

namespace {

/// Ids made in one millisecond rise with `count` (RFC 9562, 6.2: 26 bits behind the time count, 48 stay random). What is kept
/// in their order, here and at the county, then grows at its end and is not written everywhere at once.
SubjectId counted(SubjectId id, std::uint32_t count)
{
    id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0xf0) | (count >> 22 & 0x0f));
    id.bytes[7] = static_cast<std::uint8_t>(count >> 14);
    id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0xc0) | (count >> 8 & 0x3f));
    id.bytes[9] = static_cast<std::uint8_t>(count);
    return id;
}

/// Gathers drafts and saves them in batches.
class Importer {
public:
    Importer(Desk& desk, Instant now, const std::function<void(std::int64_t)>& progress)
        : m_desk(desk), m_author(desk.author()), m_now(now), m_progress(progress)
    {
    }

    /// The record that stands on this line, or why it cannot be read.
    Done take(std::int64_t line, const Result<json::object>& record)
    {
        auto bulk = record ? importDraft(*record, m_author, m_desk.directory(), m_now) : Result<Bulk>(tl::unexpected(record.error()));
        if (!bulk) {
            m_out.refused.emplace_back(line, bulk.error());
            return m_out.refused.size() < kMostRefused ? Done{} : giveUp(line);
        }
        for (auto& draft : bulk->group)
            draft.subject = counted(draft.subject, m_count++);
        m_batch.push_back(std::move(*bulk));
        m_lines.push_back(line);
        return m_batch.size() == kBatch ? flush() : Done{};
    }

    void read(std::int64_t lines) { m_out.lines = lines; }

    Result<ImportSummary> finish()
    {
        if (auto done = flush(); !done)
            return tl::unexpected(done.error());
        std::sort(m_out.refused.begin(), m_out.refused.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        return std::move(m_out);
    }

private:
    /// A file of which so little fits is another file than somebody thought; its millions of lines would fill the memory.
    Done giveUp(std::int64_t line)
    {
        if (auto done = flush(); !done)
            return done;
        return refused("too_many_refused", {}, {{"refused", m_out.refused.size()}, {"line", line}});
    }

    Done flush()
    {
        if (m_batch.empty())
            return {};
        auto saved = m_desk.performAll(m_batch);
        if (!saved)
            return tl::unexpected(saved.error());
        m_out.saved += saved->saved;
        m_out.known += saved->known;
        m_out.secondCopy = m_out.secondCopy && saved->secondCopy;
        for (auto& [index, error] : saved->refused)
            m_out.refused.emplace_back(m_lines[index], std::move(error));
        m_batch.clear();
        m_lines.clear();
        if (m_progress)
            m_progress(m_out.lines);
        return {};
    }

    Desk& m_desk;
    Author m_author;
    Instant m_now;
    const std::function<void(std::int64_t)>& m_progress;
    ImportSummary m_out;
    std::uint32_t m_count = 0; ///< of the subjects so far
    std::vector<Bulk> m_batch;
    std::vector<std::int64_t> m_lines;
};

Result<json::object> objectOf(std::string_view line)
{
    auto value = decodeStrict(line);
    if (!value)
        return tl::unexpected(value.error());
    if (!value->is_object())
        return misused("malformed", {{"what", "object"}});
    return std::move(value->get_object());
}

} // namespace

Result<ImportSummary> importDisputes(Desk& desk, std::string_view lines, Instant now, const std::function<void(std::int64_t)>& progress)
{
    Importer importer(desk, now, progress);
    for (std::int64_t number = 1; !lines.empty(); ++number) {
        const auto end = std::min(lines.find('\n'), lines.size());
        const auto line = lines.substr(0, end);
        lines.remove_prefix(std::min(end + 1, lines.size()));
        importer.read(number);
        if (line.find_first_not_of(" \t\r") == std::string_view::npos)
            continue;
        if (auto done = importer.take(number, objectOf(line)); !done)
            return tl::unexpected(done.error());
    }
    return importer.finish();
}

Result<ImportSummary> importDisputeTable(Desk& desk, std::string_view csv, Instant now, const std::function<void(std::int64_t)>& progress)
{
    CsvReader reader(csv);
    std::vector<std::string> columns, cells;
    if (auto header = reader.next(columns); !header)
        return tl::unexpected(header.error());
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (!isFlatColumn(columns[i]) || std::find(columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(i), columns[i]) != columns.begin() + static_cast<std::ptrdiff_t>(i))
            return misused("unknown_field", {{"field", wellFormed(columns[i])}});
    Importer importer(desk, now, progress);
    for (std::int64_t rows = 1;; ++rows) {
        const auto more = reader.next(cells);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return importer.finish();
        importer.read(rows);
        if (auto done = importer.take(reader.line(), recordFromRow(columns, cells)); !done)
            return tl::unexpected(done.error());
    }
}

} // namespace desk
