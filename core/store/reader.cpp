#include "core/store/reader.h"

#include "core/codec/strict_json.h"
#include "core/journal/act.h"
#include "core/store/mirror.h"
#include "core/store/search_text.h"

#include <algorithm>

namespace core::store {

using namespace core::desk;

namespace {

constexpr std::size_t kSnippets = 60; // rows of a search that get one; nobody reads further down

constexpr std::string_view kRowColumns =
    "s.id, r.number, r.title, r.type, r.state, r.holder, r.mediator, r.colour, r.court_sourced, r.level, r.due, r.registered, r.waiting, r.subject";

std::optional<Day> dayAt(const Query& row, int column)
{
    const auto days = row.numberOrNone(column);
    if (!days)
        return std::nullopt;
    return Day{std::chrono::days{*days}};
}

Instant instantOf(std::int64_t ms)
{
    return Instant{std::chrono::milliseconds{ms}};
}

DisputeRow disputeAt(const Query& row)
{
    DisputeRow out;
    out.subject = toText(SubjectId{row.array<16>(0)});
    out.number = row.text(1);
    out.title = row.text(2);
    out.type = row.text(3);
    out.state = row.text(4);
    out.holder = row.text(5);
    out.mediator = row.text(6);
    out.colour = row.text(7);
    out.courtSourced = row.number(8) != 0;
    out.level = row.number(9);
    out.due = dayAt(row, 10);
    out.registeredOn = dayAt(row, 11);
    out.waiting = row.number(12);
    return out;
}

boost::json::object objectOf(std::string_view text)
{
    if (text.empty())
        return {};
    auto json = decodeStrict(text, {.bytes = 1024 * 1024, .depth = 32});
    return json && json->is_object() ? std::move(json->get_object()) : boost::json::object();
}

std::string textMember(const boost::json::object& object, std::string_view name)
{
    const auto* found = object.if_contains(name);
    return found && found->is_string() ? std::string(std::string_view(found->get_string())) : std::string();
}

/// The parts of a query that a filter needs. Values are bound, never written into the text.
struct Where {
    std::string sql = " WHERE 1";
    std::vector<std::variant<std::int64_t, std::string>> values;

    void add(std::string_view condition) { sql += " AND "; sql += condition; }
    void bindAll(Query& query, int index) const
    {
        for (const auto& value : values)
            std::visit([&](const auto& v) { query.bind(index++, v); }, value);
    }
};

Where whereOf(const DisputeFilter& filter)
{
    Where out;
    if (!filter.states.empty()) {
        std::string list;
        for (const auto& state : filter.states) {
            list += list.empty() ? "?" : ",?";
            out.values.emplace_back(state);
        }
        out.add("r.state IN (" + list + ")");
    }
    if (!filter.colours.empty()) {
        std::string list;
        for (const auto& colour : filter.colours) {
            list += list.empty() ? "?" : ",?";
            out.values.emplace_back(colour);
        }
        out.add("r.colour IN (" + list + ")");
    }
    if (filter.dueBefore) {
        out.add("r.due < ?");
        out.values.emplace_back(static_cast<std::int64_t>(filter.dueBefore->time_since_epoch().count()));
    }
    if (filter.courtSourcedOnly)
        out.add("r.court_sourced = 1");
    if (filter.ownOnly)
        out.add("r.court_sourced = 0");
    if (filter.waitingOnly)
        out.add("r.waiting > 0");
    return out;
}

std::string_view orderOf(DisputeFilter::Order order)
{
    switch (order) {
    case DisputeFilter::Order::Newest:
        return " ORDER BY r.registered DESC, r.subject DESC";
    case DisputeFilter::Order::Number:
        return " ORDER BY r.number";
    case DisputeFilter::Order::Due:
        break;
    }
    return " ORDER BY r.live DESC, r.due IS NULL, r.due, r.subject DESC";
}

} // namespace

Result<std::unique_ptr<Reader>> Reader::open(const std::filesystem::path& file, const crypto::Secret& key)
{
    auto connection = Connection::open(file, key, Connection::Mode::Read);
    if (!connection)
        return tl::unexpected(connection.error());
    return std::unique_ptr<Reader>(new Reader(std::move(*connection)));
}

std::vector<DisputeRow> Reader::rows(const DisputeFilter& filter)
{
    const auto match = matchOf(filter.text);
    if (!filter.text.empty() && match.empty())
        return {}; // nothing but signs was typed
    const auto where = whereOf(filter);
    // A search gives the newest first: sorting all hits of a common character by relevance takes a hundred times longer.
    const std::string from = match.empty() ? " FROM dispute_row r" : " FROM search CROSS JOIN dispute_row r ON r.subject = search.rowid";
    std::string sql = "SELECT " + std::string(kRowColumns) + from + " CROSS JOIN subject s ON s.number = r.subject" + where.sql;
    if (!match.empty())
        sql += " AND search MATCH ? ORDER BY search.rowid DESC";
    else
        sql += orderOf(filter.order);
    sql += " LIMIT ? OFFSET ?";

    auto query = m_connection.query(sql);
    where.bindAll(query, 1);
    int index = static_cast<int>(where.values.size()) + 1;
    if (!match.empty())
        query.bind(index++, match);
    query.bind(index++, filter.limit);
    query.bind(index, filter.offset);
    std::vector<DisputeRow> out;
    std::vector<std::int64_t> numbers;
    while (query.next()) {
        out.push_back(disputeAt(query));
        numbers.push_back(query.number(13));
    }
    if (!match.empty())
        for (std::size_t i = 0; i < std::min(out.size(), kSnippets); ++i)
            if (auto sections = readSections(m_connection, numbers[i], kViewLayer)) {
                (*sections)[2].clear(); // identity and sealed notes are never shown in a list
                (*sections)[3].clear();
                const auto state = stateOrFail(dispute::State::kType, *sections);
                if (const auto* dispute = state.as<dispute::State>())
                    out[i].snippet = snippetOf(shownTexts(*dispute), filter.text);
            }
    return out;
}

Result<std::vector<DisputeRow>> Reader::disputes(const DisputeFilter& filter)
{
    return guarded([&] { return rows(filter); });
}

Result<std::int64_t> Reader::count(const DisputeFilter& filter)
{
    return guarded([&]() -> std::int64_t {
        const auto match = matchOf(filter.text);
        if (!filter.text.empty() && match.empty())
            return 0;
        const auto where = whereOf(filter);
        std::string sql = match.empty() ? "SELECT count(*) FROM dispute_row r" : "SELECT count(*) FROM search CROSS JOIN dispute_row r ON r.subject = search.rowid";
        sql += where.sql;
        if (!match.empty())
            sql += " AND search MATCH ?";
        auto query = m_connection.query(sql);
        where.bindAll(query, 1);
        if (!match.empty())
            query.bind(static_cast<int>(where.values.size()) + 1, match);
        return query.next() ? query.number(0) : 0;
    });
}

Result<DisputeCounts> Reader::counts(Day today)
{
    return guarded([&] {
        const auto day = static_cast<std::int64_t>(today.time_since_epoch().count());
        auto row = m_connection.query("SELECT count(*), total(court_sourced), total(NOT court_sourced), "
                                      "total(due <= ?1 + 10 AND (live OR due >= ?1)), total(waiting > 0), "
                                      // Under way is also what waits for receipt and what is not yet returned: the states of the list (ui/disputes).
                                      "total(state IN ('a1','a2','a3','a4','c1','c2','m0','m1','m2','m3','e0','e1','g0','g_s','f0','f1','f2')) FROM dispute_row", day);
        DisputeCounts out;
        if (row.next())
            out = {row.number(0), row.number(1), row.number(2), row.number(3), row.number(4), row.number(5)};
        return out;
    });
}

SubjectView Reader::viewOf(std::int64_t number)
{
    SubjectView out;
    auto row = m_connection.query("SELECT id, type, level, place, revision, standing, card FROM subject WHERE number=?1", number);
    if (!row.next())
        return out;
    out.id = SubjectId{row.array<16>(0)};
    out.level = static_cast<int>(row.number(2));
    out.place = static_cast<std::uint32_t>(row.number(3));
    out.revision = static_cast<std::uint64_t>(row.number(4));
    if (const auto sections = readSections(m_connection, number, kViewLayer))
        out.state = stateOrFail(row.text(1), *sections);
    out.frozen = row.number(5) == kFrozen;
    if (out.frozen) {
        const auto card = objectOf(row.text(6));
        out.stateNow = textMember(card, "state");
        out.organisationNow = textMember(card, "organisation");
        out.mediatorNow = textMember(card, "mediator");
    }
    return out;
}

std::vector<ActRow> Reader::acts(std::string_view where, std::int64_t argument, std::int64_t limit)
{
    std::vector<ActRow> out;
    const std::string sql = "SELECT a.chain, a.seq, a.kind, s.id, a.claimed, a.place, a.delivery, a.word, a.revision, a.own FROM act a "
                            "JOIN subject s ON s.number=a.subject " + std::string(where) + " LIMIT ?2";
    const auto account = [&] {
        auto row = m_connection.query("SELECT value FROM meta WHERE name='account'");
        return row.next() ? row.text(0) : std::string();
    }();
    auto row = m_connection.query(sql, argument, limit);
    while (row.next()) {
        ActRow act;
        ChainId chain;
        chain.bytes = row.array<16>(0);
        act.id = toText(ActId{chain, static_cast<std::uint64_t>(row.number(1))});
        act.kind = row.text(2);
        act.subject = toText(SubjectId{row.array<16>(3)});
        act.claimed = instantOf(row.number(4));
        const bool aside = row.number(5) < 0; // the county has no place for it any more, see Mirror::putAside
        act.place = aside ? 0 : static_cast<std::uint32_t>(row.number(5));
        act.revision = static_cast<std::uint64_t>(row.number(8));
        act.account = row.number(9) ? account : std::string();
        const auto delivery = row.number(6);
        act.delivery = aside ? (row.number(9) ? Delivery::Waiting : Delivery::Lost) : delivery == kAccepted ? Delivery::Accepted : delivery == kRefused ? Delivery::Refused : delivery == kDoubtful ? Delivery::Doubtful : Delivery::Waiting;
        const auto word = objectOf(row.text(7));
        act.code = textMember(word, "code");
        act.article = textMember(word, "article");
        if (const auto* facts = word.if_contains("facts"); facts && facts->is_object())
            act.facts = facts->get_object();
        if (delivery == kAccepted || delivery == kRefused) {
            if (const auto* received = word.if_contains("received"); received && received->is_int64())
                act.received = instantOf(received->get_int64());
            if (const auto* findings = word.if_contains("findings"); findings && findings->is_object())
                if (auto by = textMember(findings->get_object(), "account"); !by.empty())
                    act.account = by;
        }
        out.push_back(std::move(act));
    }
    return out;
}

Result<SubjectView> Reader::show(const SubjectId& id, bool withActs)
{
    std::optional<std::int64_t> number;
    auto out = guarded([&] {
        number = m_connection.number("SELECT number FROM subject WHERE id=?1 AND standing<>2", id.bytes);
        if (!number)
            return SubjectView{};
        auto view = viewOf(*number);
        const auto held = m_connection.number("SELECT count(*) FROM act WHERE subject=?1 AND delivery=1 AND place BETWEEN 1 AND ?2", *number, view.place).value_or(0);
        view.historyComplete = held == view.place;
        if (withActs)
            // Judged ones by place, refused and waiting ones behind them in the order of saving.
            view.acts = acts("WHERE a.subject=?1 ORDER BY a.delivery<>1 OR a.place<0, max(a.place, 0), a.number", *number, 100000);
        return view;
    });
    if (out && !number)
        return misused("not_found", {{"subject", toText(id)}});
    return out;
}

Result<std::vector<SubjectView>> Reader::live()
{
    return guarded([&] {
        std::vector<SubjectView> out;
        auto row = m_connection.query("SELECT number FROM subject WHERE open=1 ORDER BY number");
        while (row.next())
            if (auto view = viewOf(row.number(0)); !view.state.empty())
                out.push_back(std::move(view));
        return out;
    });
}

Result<std::vector<SubjectView>> Reader::subjectsOf(std::string_view type, std::int64_t limit)
{
    return guarded([&] {
        std::vector<SubjectView> out;
        auto row = m_connection.query("SELECT number FROM subject WHERE type=?1 AND standing<>2 ORDER BY number DESC LIMIT ?2", type, limit);
        while (row.next())
            if (auto view = viewOf(row.number(0)); !view.state.empty())
                out.push_back(std::move(view));
        return out;
    });
}

namespace {

/// Only disputes have a row: a package is called what its dispute is called, the others by their own number and words.
void nameAfter(const SubjectView& view, std::string& number, std::string& title)
{
    const auto take = [&](const auto& package) {
        number = package.steps.disputeNumber;
        title = package.content.title;
    };
    if (const auto* package = view.state.as<confirmation::State>())
        take(*package);
    else if (const auto* returned = view.state.as<returning::State>())
        take(*returned);
    const auto call = [&](const std::string& own, const std::string& words) {
        number = own;
        title = words;
    };
    if (const auto* meeting = view.state.as<meeting::State>())
        call(meeting->steps.number, meeting->content.topic);
    else if (const auto* warning = view.state.as<warning::State>())
        call(warning->steps.number, warning->content.place);
    else if (const auto* clue = view.state.as<clue::State>())
        call(clue->steps.number, clue::titleOf(*clue));
    else if (const auto* order = view.state.as<order::State>())
        call(order->steps.number, order->content.matter);
    else if (const auto* urged = view.state.as<supervision::State>())
        call(urged->steps.number, urged->content.demand);
    else if (const auto* complaint = view.state.as<complaint::State>())
        call(complaint->steps.number, std::string(complaint::aboutName(complaint->steps.about)));
}

} // namespace

Result<std::vector<AttentionItem>> Reader::attention()
{
    return guarded([&] {
        std::vector<AttentionItem> out;
        for (const auto& act : acts("WHERE a.own=1 AND a.delivery IN (2,3) AND a.dismissed=0 AND ?1=0 ORDER BY a.number DESC", 0, 1000)) {
            AttentionItem item;
            item.what = act.delivery == Delivery::Refused ? AttentionItem::What::Refused : AttentionItem::What::Doubtful;
            item.subject = act.subject;
            item.act = act.id;
            item.kind = act.kind;
            item.code = act.code;
            item.article = act.article;
            item.facts = act.facts;
            item.at = act.received.value_or(act.claimed);
            if (const auto id = subjectFromText(act.subject)) {
                auto row = m_connection.query("SELECT r.number, r.title, s.number FROM subject s LEFT JOIN dispute_row r ON s.number=r.subject WHERE s.id=?1", id->bytes);
                if (row.next()) {
                    item.number = row.text(0);
                    item.title = row.text(1);
                    if (item.title.empty())
                        nameAfter(viewOf(row.number(2)), item.number, item.title);
                }
            }
            out.push_back(std::move(item));
        }
        auto row = m_connection.query("SELECT s.id, r.number, r.title, f.name, f.body FROM field f JOIN subject s ON s.number=f.subject "
                                      "JOIN dispute_row r ON r.subject=f.subject ORDER BY f.subject DESC, f.name");
        while (row.next()) {
            AttentionItem item;
            item.what = AttentionItem::What::Contested;
            item.subject = toText(SubjectId{row.array<16>(0)});
            item.number = row.text(1);
            item.title = row.text(2);
            item.field = row.text(3);
            if (auto field = fromJson<Field>(objectOf(row.text(4)))) {
                if (!field->contenders.empty())
                    item.at = field->contenders.back().at;
                item.versions = std::move(*field);
            }
            out.push_back(std::move(item));
        }
        return out;
    });
}

Result<std::vector<OutboxItem>> Reader::outbox()
{
    return guarded([&] {
        std::vector<OutboxItem> out;
        auto row = m_connection.query("SELECT a.chain, a.seq, a.kind, s.id, r.number, r.title, a.claimed, a.tries, length(a.bytes), a.subject FROM act a "
                                      "JOIN subject s ON s.number=a.subject LEFT JOIN dispute_row r ON r.subject=a.subject "
                                      "WHERE a.own=1 AND (a.delivery IN (0,3) OR a.lost=1) ORDER BY a.number");
        while (row.next()) {
            ChainId chain;
            chain.bytes = row.array<16>(0);
            out.push_back({toText(ActId{chain, static_cast<std::uint64_t>(row.number(1))}), row.text(2), toText(SubjectId{row.array<16>(3)}),
                           row.text(4), row.text(5), instantOf(row.number(6)), row.number(7), static_cast<std::uint64_t>(row.number(8))});
            if (out.back().title.empty())
                nameAfter(viewOf(row.number(9)), out.back().number, out.back().title);
        }
        return out;
    });
}

Result<std::vector<FileRow>> Reader::files(const SubjectId& subject)
{
    return guarded([&] {
        std::vector<FileRow> out;
        const auto number = m_connection.number("SELECT number FROM subject WHERE id=?1 AND standing<>2", subject.bytes);
        if (!number)
            return out;
        const auto view = viewOf(*number);
        const auto* dispute = view.state.as<dispute::State>();
        const auto* package = view.state.as<confirmation::State>();
        if (!dispute && !package)
            return out;
        for (const auto& entry : dispute ? dispute->content.attachments : package->content.attachments) {
            FileRow file{entry.act, entry.account, entry.purpose, entry.name, entry.mediaType, entry.file.hash, entry.at, entry.file.size,
                         entry.preview.has_value(), FileState::Away};
            auto row = m_connection.query("SELECT a.size, b.held, b.county FROM attachment a JOIN blob b ON b.hash=a.hash WHERE a.subject=?1 AND a.hash=?2",
                                          *number, fromHex(entry.file.hash).value_or(Bytes()));
            if (row.next()) {
                const bool whole = row.number(2) >= row.number(0);
                if (row.number(1) == 1)
                    file.state = whole ? FileState::Sent : FileState::Waiting;
                else if (row.number(1) == 2 && !whole)
                    file.state = FileState::Lost;
            }
            out.push_back(std::move(file));
        }
        return out;
    });
}

Result<std::vector<OutboxItem>> Reader::arrived(Instant since)
{
    return guarded([&] {
        std::vector<OutboxItem> out;
        auto row = m_connection.query("SELECT a.chain, a.seq, a.kind, s.id, r.number, r.title, a.claimed, a.tries, length(a.bytes), a.word, a.subject FROM act a "
                                      "JOIN subject s ON s.number=a.subject LEFT JOIN dispute_row r ON r.subject=a.subject "
                                      "WHERE a.own=1 AND a.delivery=1 ORDER BY a.number DESC LIMIT 500");
        while (row.next()) {
            const auto word = objectOf(row.text(9));
            const auto* received = word.if_contains("received");
            if (!received || !received->is_int64() || instantOf(received->get_int64()) < since)
                continue;
            ChainId chain;
            chain.bytes = row.array<16>(0);
            out.push_back({toText(ActId{chain, static_cast<std::uint64_t>(row.number(1))}), row.text(2), toText(SubjectId{row.array<16>(3)}), row.text(4),
                           row.text(5), instantOf(row.number(6)), row.number(7), static_cast<std::uint64_t>(row.number(8)), instantOf(received->get_int64())});
            if (out.back().title.empty())
                nameAfter(viewOf(row.number(10)), out.back().number, out.back().title);
        }
        return out;
    });
}

Result<std::vector<ActRow>> Reader::log(const std::optional<SubjectId>& subject, std::int64_t limit)
{
    return guarded([&] {
        if (!subject)
            return acts("WHERE ?1=0 ORDER BY a.number", 0, limit);
        const auto number = m_connection.number("SELECT number FROM subject WHERE id=?1", subject->bytes).value_or(0);
        return acts("WHERE a.subject=?1 ORDER BY a.delivery<>1 OR a.place<0, max(a.place, 0), a.number", number, limit);
    });
}

Result<SyncFacts> Reader::syncFacts()
{
    return guarded([&] {
        SyncFacts out;
        // Two questions that an index answers each; asked as one they read every act.
        out.waiting = m_connection.number("SELECT count(*) FROM act WHERE own=1 AND delivery IN (0,3)").value_or(0) +
                      m_connection.number("SELECT count(*) FROM act WHERE lost=1 AND own=1 AND delivery NOT IN (0,3)").value_or(0);
        out.sent = m_connection.number("SELECT total(receipt) FROM chain").value_or(0);
        out.attention = m_connection.number("SELECT count(*) FROM act WHERE own=1 AND delivery IN (2,3) AND dismissed=0").value_or(0) +
                        m_connection.number("SELECT count(*) FROM field").value_or(0);
        auto files = m_connection.query("SELECT count(*), total(a.size - b.county) FROM (SELECT DISTINCT hash, size FROM attachment) a "
                                        "JOIN blob b ON b.hash=a.hash WHERE b.held=1 AND b.county<a.size");
        if (files.next()) {
            out.files = files.number(0);
            out.fileBytes = files.number(1);
        }
        out.unsearched = m_connection.number("SELECT count(*) FROM searched WHERE hash=x''").value_or(0);
        const auto instant = [&](std::string_view name) -> std::optional<Instant> {
            auto row = m_connection.query("SELECT value FROM meta WHERE name=?1", name);
            if (!row.next())
                return std::nullopt;
            const auto bytes = row.bytes(0);
            ByteReader reader(bytes);
            const auto ms = reader.i64();
            return reader.ok() && ms != 0 ? std::optional(instantOf(ms)) : std::nullopt;
        };
        out.lastReceipt = instant("last_receipt");
        out.dataAsOf = instant("data_as_of");
        out.downSince = instant("down_since");
        out.lineDown = out.downSince.has_value();
        return out;
    });
}

Result<std::vector<FormDraft>> Reader::forms()
{
    return guarded([&] {
        std::vector<FormDraft> out;
        auto row = m_connection.query("SELECT id, page, subject, body, saved FROM form ORDER BY saved DESC, id");
        while (row.next())
            out.push_back({row.text(0), row.text(1), row.text(2), row.text(3), instantOf(row.number(4))});
        return out;
    });
}

Result<std::vector<DisputeRow>> Reader::similar(const std::vector<std::string>& names, const std::vector<std::string>& numbers)
{
    return guarded([&] {
        std::string match;
        const auto add = [&](std::string_view column, const std::string& text) {
            auto phrase = matchOf(text);
            if (phrase.empty())
                return;
            if (phrase.back() == '*')
                phrase.pop_back(); // the whole number, not its beginning
            match += (match.empty() ? "" : " OR ") + std::string(column) + " : (" + phrase + ")";
        };
        for (const auto& name : names)
            add("names", name);
        for (const auto& number : numbers)
            add("identity", number);
        std::vector<DisputeRow> out;
        if (match.empty())
            return out;
        auto row = m_connection.query("SELECT " + std::string(kRowColumns) + " FROM search CROSS JOIN dispute_row r ON r.subject=search.rowid "
                                      "CROSS JOIN subject s ON s.number=r.subject WHERE search MATCH ?1 ORDER BY search.rowid DESC LIMIT 20", match);
        while (row.next())
            out.push_back(disputeAt(row));
        return out;
    });
}

Result<directory::State> Reader::directory()
{
    return guarded([&] {
        const auto number = m_connection.number("SELECT number FROM subject WHERE type='directory' ORDER BY number LIMIT 1");
        if (number) {
            const auto view = viewOf(*number);
            if (const auto* state = view.state.as<directory::State>())
                return *state;
        }
        return directory::State{};
    });
}

} // namespace core::store
