#include "core/store/mirror.h"

#include "core/confirmation/state.h"
#include "core/dispute/clock.h"
#include "core/dispute/feedback.h"
#include "core/dispute/follow_up.h"
#include "core/dispute/performance.h"
#include "core/dispute/life_cycle.h"
#include "core/dispute/title.h"
#include "core/store/search_text.h"

#include <algorithm>
#include <utility>

/// Projections: what lists, counts and search read, made from a view and nothing else.
namespace core::store {

namespace {

constexpr std::size_t kMostSearchLater = 1024; // texts of a few kilobytes each

std::optional<std::int64_t> daysOf(const std::optional<Day>& day)
{
    if (!day)
        return std::nullopt;
    return static_cast<std::int64_t>(day->time_since_epoch().count());
}

struct Row {
    std::string number, title, type, state, holder, mediator, colour;
    bool courtSourced = false, own = false, live = false;
    std::optional<Day> due, registered;
};

/// Nominal end of the mediation, receipt due, end of the confirmation window, next promise or visit, whichever is next.
/// Nothing here asks for today, so a row stays true until the next act.
std::optional<Day> dueOf(const dispute::State& state, const CountySettings& settings, const HolidayTable& holidays)
{
    using dispute::Main;
    const auto& steps = state.steps;
    switch (steps.state) {
    case Main::C1:
    case Main::E1:
        if (steps.state == Main::C1 || !steps.clockStart)
            return steps.acceptDue;
        break;
    case Main::G1:
    case Main::G2: {
        std::optional<Day> due;
        if (steps.confirmation.empty() && steps.agreement && steps.agreement->effectiveOn)
            due = dispute::confirmationWindowEnd(*steps.agreement->effectiveOn, settings, holidays).day;
        for (const auto& promise : dispute::promisesOf(state))
            if (!promise.done && promise.due)
                return due ? std::min(*due, *promise.due) : *promise.due;
        return due;
    }
    case Main::V0:
        if (const auto plan = dispute::standingPlan(state, settings))
            return dispute::nextVisit(*plan, steps);
        return std::nullopt;
    default:
        break;
    }
    if (!dispute::isLive(steps.state) || !steps.clockStart || steps.clockStopped)
        return std::nullopt;
    const bool paused = std::any_of(steps.suspensions.begin(), steps.suspensions.end(), [](const Suspension& s) { return !s.to; });
    if (paused)
        return std::nullopt; // moves on day by day
    const auto period = dispute::periodOf(steps, *steps.clockStart, settings, holidays);
    return period ? std::optional(period->nominal) : std::nullopt;
}

Row rowOf(const dispute::State& state, const Author& author, const CountySettings& settings, const HolidayTable& holidays)
{
    const auto& steps = state.steps;
    Row out;
    out.number = steps.number;
    out.title = dispute::titleOf(state);
    out.type = steps.type;
    out.state = nameOf(steps.state);
    out.holder = steps.holder.organisation;
    out.mediator = steps.holder.mediator;
    out.colour = steps.colour;
    out.courtSourced = steps.courtSourced;
    out.own = steps.holder.mediator == author.account || (steps.holder.mediator.empty() && steps.author == author.account);
    out.live = dispute::isLive(steps.state);
    out.due = dueOf(state, settings, holidays);
    out.registered = steps.registeredOn ? steps.registeredOn : steps.dispatchedOn;
    return out;
}

/// The status card, level 0: whatever of these members it has.
void overlayCard(Row& row, std::string_view card)
{
    const auto json = decodeStrict(card);
    if (!json || !json->is_object())
        return;
    const auto& object = json->get_object();
    const auto text = [&](std::string_view name, std::string& out) {
        if (const auto* found = object.if_contains(name); found && found->is_string())
            out = std::string(std::string_view(found->get_string()));
    };
    text("number", row.number);
    text("kind", row.type);
    text("state", row.state);
    text("organisation", row.holder);
    text("mediator", row.mediator);
    text("colour", row.colour);
    std::string registered;
    text("registeredOn", registered);
    if (const auto day = parseDay(registered))
        row.registered = day;
    row.live = false;
    if (const auto main = enumFromName<dispute::Main>(row.state))
        row.live = dispute::isLive(*main);
    row.due = std::nullopt;
    if (row.title.empty())
        row.title = row.number; // no names on a card
}

/// Subjects that may still ask something of somebody; the others are read only when they are opened.
bool isOpenSubject(const SubjectState& state)
{
    if (const auto* d = state.as<dispute::State>()) {
        using dispute::Main;
        if (dispute::dueFeedback(d->steps))
            return true;
        if (d->steps.state == Main::Z0) // of what is filed only a review that was begun is still to be done
            return d->steps.after && (!d->steps.after->reviewer.empty() || !d->steps.after->alert.empty());
        return d->steps.state != Main::Z1;
    }
    if (const auto* p = state.as<proposal::State>())
        return p->steps.state != proposal::Main::Seen;
    if (const auto* c = state.as<clue::State>())
        return c->steps.state == clue::Main::L0 || c->steps.state == clue::Main::R0;
    if (const auto* p = state.as<patrol::State>())
        return p->steps.state == patrol::Main::Planned || p->steps.state == patrol::Main::Open;
    if (const auto* w = state.as<warning::State>())
        return w->steps.state == warning::Main::Open;
    if (const auto* p = state.as<roster::State>())
        return p->steps.pending.has_value() || p->steps.state == roster::Main::Listed;
    if (const auto* o = state.as<supervision::State>())
        return o->steps.state != supervision::Main::Lifted;
    if (const auto* c = state.as<complaint::State>())
        return c->steps.state != complaint::Main::Answered;
    if (const auto* g = state.as<guidance::State>())
        return g->steps.state == guidance::Main::Asked || g->steps.state == guidance::Main::Answered;
    if (const auto* q = state.as<consultation::State>())
        return q->steps.state == consultation::Main::Booked;
    if (const auto* o = state.as<order::State>())
        return o->steps.state != order::Main::Closed && o->steps.state != order::Main::Withdrawn;
    if (state.as<rota::State>())
        return true; // asks every day whether somebody is on duty
    if (const auto* m = state.as<meeting::State>())
        return m->steps.state == meeting::Main::Called || m->steps.state == meeting::Main::Minuted ||
               std::any_of(m->steps.reports.begin(), m->steps.reports.end(), [](const meeting::ReportSteps& one) { return !one.receivedOn; });
    return state.as<confirmation::State>() || state.as<returning::State>();
}

} // namespace

void Mirror::project(std::int64_t number, const SubjectState& view)
{
    auto row = m_connection->query("SELECT type, level, standing, card FROM subject WHERE number=?1", number);
    if (!row.next())
        return;
    const Facts facts{row.text(0), row.number(1), row.number(2), row.text(3)};
    m_connection->run("UPDATE subject SET open=?2 WHERE number=?1", number, facts.standing == kLive && isOpenSubject(view));
    m_connection->run("DELETE FROM attachment WHERE subject=?1", number);
    m_connection->run("DELETE FROM field WHERE subject=?1", number);
    if (facts.standing == kLeft) {
        forgetProjections(number);
        return;
    }
    projectAttachments(number, view);
    projectRow(number, facts, view);
}

/// Of a subject that was not held before.
void Mirror::projectFresh(std::int64_t number, const Facts& facts, const SubjectState& view)
{
    if (isOpenSubject(view))
        m_connection->run("UPDATE subject SET open=1 WHERE number=?1", number);
    projectAttachments(number, view);
    projectRow(number, facts, view);
}

void Mirror::projectRow(std::int64_t number, const Facts& facts, const SubjectState& view)
{
    // What comes by the ten thousand with a first exchange is only noted here: search is filled behind (DESIGN 8).
    const auto search = [&] {
        if (facts.fresh && !m_searchAtOnce)
            m_connection->run("INSERT INTO searched(subject, hash) VALUES(?1, x'')", number);
        else
            indexView(number, view);
    };
    if (view.as<library::State>())
        return search();
    const auto* dispute = view.as<dispute::State>();
    const bool cardOnly = !dispute && facts.type == dispute::State::kType && !facts.card.empty();
    if (!dispute && !cardOnly) {
        if (!facts.fresh)
            forgetProjections(number);
        return;
    }

    Row row = dispute ? rowOf(*dispute, m_author, m_directory.steps.settings, m_holidays) : Row{};
    if (cardOnly || facts.standing == kFrozen)
        overlayCard(row, facts.card);
    const auto waiting = facts.fresh ? 0 : m_connection->number("SELECT count(*) FROM act WHERE subject=?1 AND own=1 AND delivery IN (0,3)", number).value_or(0);
    m_connection->run("INSERT OR REPLACE INTO dispute_row(subject, number, title, type, state, holder, mediator, colour, court_sourced, level, "
                      "due, registered, waiting, own, live) VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15)",
                      number, row.number, row.title, row.type, row.state, row.holder, row.mediator, row.colour, row.courtSourced, facts.level,
                      daysOf(row.due), daysOf(row.registered), waiting, row.own, row.live);
    if (!dispute)
        return;
    for (const auto* fields : {&dispute->content.fields, &dispute->identity.fields})
        for (const auto& [name, field] : *fields)
            if (field.contested())
                m_connection->run("INSERT OR REPLACE INTO field(subject, name, body) VALUES(?1,?2,?3)", number, name, encodeCanonical(toJson(field)));

    search();
}

/// What search finds the subject by; untouched when it is as it was.
void Mirror::index(std::int64_t number, SearchDocument document)
{
    const auto hash = crypto::sha256({viewOf(document.number), viewOf("\n"), viewOf(document.names), viewOf("\n"), viewOf(document.pinyin),
                                      viewOf("\n"), viewOf(document.words), viewOf("\n"), viewOf(document.identity)});
    auto known = m_connection->query("SELECT hash FROM searched WHERE subject=?1", number);
    const bool noted = known.next();
    const auto before = noted ? known.bytes(0) : Bytes{};
    if (std::ranges::equal(before, hash))
        return;
    // Only of what is noted as waiting it is sure that nothing stands there: a rebuild forgets the notes and not the words.
    m_searchLater[number] = {std::move(document), !noted || !before.empty()};
    if (m_searchLater.size() >= kMostSearchLater)
        flushSearch();
    m_connection->run("INSERT OR REPLACE INTO searched(subject, hash) VALUES(?1,?2)", number, hash);
}

/// The document of a view; nothing for what search does not know.
void Mirror::indexView(std::int64_t number, const SubjectState& view)
{
    if (const auto* dispute = view.as<dispute::State>())
        index(number, documentOf(*dispute));
    else if (const auto* item = view.as<library::State>())
        index(number, documentOf(*item));
}

Result<std::int64_t> Mirror::fillSearch(std::size_t most)
{
    return guarded([&]() -> std::int64_t {
        const auto waiting = [&] { return m_connection->number("SELECT count(*) FROM searched WHERE hash=x''").value_or(0); };
        if (waiting() == 0)
            return 0;
        Writing transaction(*this);
        fillSearchNow(most);
        transaction.commit();
        return waiting();
    });
}

void Mirror::fillSearchNow(std::size_t most)
{
    std::vector<std::pair<std::int64_t, std::string>> next;
    {
        auto row = m_connection->query("SELECT s.number, s.type FROM searched w JOIN subject s ON s.number=w.subject WHERE w.hash=x'' "
                                       "ORDER BY w.subject DESC LIMIT ?1", static_cast<std::uint64_t>(most));
        while (row.next())
            next.emplace_back(row.number(0), row.text(1));
    }
    for (const auto& [number, type] : next)
        if (const auto sections = readSections(*m_connection, number, kViewLayer))
            indexView(number, stateOrFail(type, *sections));
        else
            m_connection->run("DELETE FROM searched WHERE subject=?1", number); // a card alone is found by nothing
}

void Mirror::forgetProjections(std::int64_t number)
{
    m_connection->run("DELETE FROM dispute_row WHERE subject=?1", number);
    m_connection->run("DELETE FROM field WHERE subject=?1", number);
    if (m_connection->number("SELECT 1 FROM searched WHERE subject=?1", number)) {
        m_searchLater[number] = {std::nullopt, true};
        m_connection->run("DELETE FROM searched WHERE subject=?1", number);
    }
}

void Mirror::flushSearch()
{
    for (const auto& [number, later] : std::exchange(m_searchLater, {})) {
        const auto& document = later.document;
        if (later.replaces)
            m_connection->run("DELETE FROM search WHERE rowid=?1", number);
        if (document)
            m_connection->run("INSERT INTO search(rowid, number, names, pinyin, words, identity) VALUES(?1,?2,?3,?4,?5,?6)", number, document->number,
                              document->names, document->pinyin, document->words, document->identity);
    }
}

/// `sections` are those of the base, all four.
Hash Mirror::leafOf(const SubjectId& id, int level, std::uint32_t place, const SubjectState& base, const Sections& sections) const
{
    if (level == kClasses)
        return m_hooks.leaf(id, level, place, sections);
    Sections cut;
    if (level == 0)
        cut[0] = m_hooks.card(base);
    else
        std::copy_n(sections.begin(), level, cut.begin());
    return m_hooks.leaf(id, level, place, cut);
}

void Mirror::setLeaves(std::int64_t number, const SubjectId& id, const SubjectState& base, const std::optional<Sections>& sections, std::uint32_t place)
{
    ++m_leavesVersion;
    std::vector<std::pair<std::string, int>> grants;
    auto row = m_connection->query("SELECT audience, level FROM leaf WHERE subject=?1", number);
    while (row.next())
        grants.emplace_back(row.text(0), static_cast<int>(row.number(1)));
    if (grants.empty())
        return;
    auto facts = m_connection->query("SELECT level, standing, card, card_place FROM subject WHERE number=?1", number);
    if (!facts.next())
        return;
    const bool byCard = facts.number(0) == 0 || facts.number(1) == kFrozen;
    for (const auto& [audience, level] : grants) {
        const auto hash = byCard ? m_hooks.leaf(id, 0, static_cast<std::uint32_t>(facts.number(3)), Sections{facts.text(2), "", "", ""})
                                 : leafOf(id, level, place, base, sections.value_or(Sections{}));
        m_connection->run("UPDATE leaf SET hash=?3 WHERE subject=?1 AND audience=?2", number, audience, hash);
    }
}

std::string Mirror::fingerprint(std::int64_t number)
{
    std::string out;
    const auto take = [&](std::string_view sql) {
        auto row = m_connection->query(sql, number);
        while (row.next()) {
            out += row.text(0);
            out += '\n';
        }
    };
    take("SELECT json_array(type, place, stuck, open) FROM subject WHERE number=?1");
    take("SELECT json_array(layer, steps, content, identity, sealed) FROM body WHERE subject=?1 ORDER BY layer");
    take("SELECT json_array(number, title, type, state, holder, mediator, colour, court_sourced, level, due, registered, waiting, own, live) "
         "FROM dispute_row WHERE subject=?1");
    take("SELECT json_array(name, body) FROM field WHERE subject=?1 ORDER BY name");
    take("SELECT json_array(audience, level, hex(hash)) FROM leaf WHERE subject=?1 ORDER BY audience");
    take("SELECT hex(hash) FROM searched WHERE subject=?1");
    take("SELECT json_array(hex(hash), size) FROM attachment WHERE subject=?1 ORDER BY hash");
    take("SELECT json_array(hex(chain), seq, delivery, word) FROM act WHERE subject=?1 AND own=1 ORDER BY number");
    return toHex(crypto::sha256(viewOf(out)));
}

} // namespace core::store
