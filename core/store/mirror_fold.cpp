#include "core/store/mirror.h"

#include "core/codec/canonical.h"
#include "core/kinds/judge.h"

#include <limits>

namespace core::store {

namespace {

Act actOrFail(const Bytes& bytes)
{
    auto act = decodeAct(bytes);
    if (!act)
        throw Failure{{"damaged_mirror", {}, {{"what", "act"}}, Trouble::Damaged}};
    return std::move(*act);
}

Verdict verdictOrFail(std::string_view text)
{
    constexpr JsonLimits kLimits{1024 * 1024, 32};
    if (Verdict quick; readCanonical(text, quick, kLimits))
        return quick;
    auto json = decodeStrict(text, kLimits);
    auto verdict = json ? fromJson<Verdict>(*json) : Result<Verdict>(tl::unexpected(json.error()));
    if (!verdict)
        throw Failure{{"damaged_mirror", {}, {{"what", "verdict"}}, Trouble::Damaged}};
    return std::move(*verdict);
}

std::string wordOf(const Error& error)
{
    boost::json::object word{{"code", error.code}};
    if (!error.article.empty())
        word["article"] = error.article;
    if (!error.facts.empty())
        word["facts"] = error.facts;
    return encodeCanonical(word);
}

} // namespace

Rules Mirror::rules(std::map<SubjectId, SubjectState>& cache)
{
    Rules out;
    out.check = [this](const SubjectState& state, const Act& act, const Lookup& lookup) -> Result<Findings> {
        // The desk foresees for the moment at which the act was done, so that a rebuild foresees the same.
        const Context context{.side = Side::Desk, .now = act.envelope.claimed, .notBefore = std::nullopt,
                              .settings = m_directory.steps.settings, .calendar = m_holidays, .directory = m_directory,
                              .author = m_author, .other = lookup};
        return checkAct(state, act, context);
    };
    out.known = [](const Act& act) { return findKind(act.envelope.kind, act.envelope.version) != nullptr; };
    out.evolve = [](SubjectState& state, const Act& act, const Stamp& stamp, int level) { evolveAct(state, act, stamp, level); };
    out.other = [this, &cache](const SubjectId& id) -> const SubjectState* {
        const auto found = cache.find(id);
        if (found != cache.end())
            return found->second.empty() ? nullptr : &found->second;
        auto state = view(id);
        if (!state)
            throw Failure{state.error()};
        const auto& kept = cache.emplace(id, std::move(*state)).first->second;
        return kept.empty() ? nullptr : &kept;
    };
    return out;
}

void Mirror::loadSubject(const SubjectId& id, Closure& closure)
{
    Stored stored;
    Held held;
    auto row = m_connection->query("SELECT number, type, level, place, standing, stuck FROM subject WHERE id=?1", id.bytes);
    if (row.next()) {
        stored.number = row.number(0);
        stored.type = row.text(1);
        held.level = static_cast<int>(row.number(2));
        held.place = stored.place = static_cast<std::uint32_t>(row.number(3));
        stored.standing = static_cast<int>(row.number(4));
        stored.stuck = row.number(5) != 0;
        stored.base = readSections(*m_connection, stored.number, kBaseLayer);
        stored.view = readSections(*m_connection, stored.number, kViewLayer);
        if (stored.base)
            held.base = stateOrFail(stored.type, *stored.base);
        // A frozen view does not move on, a card has nothing to fold.
        if (stored.standing == kLive && held.level > 0) {
            auto acts = m_connection->query("SELECT place, bytes, word, own FROM act WHERE subject=?1 AND delivery=1 AND place>?2 ORDER BY place",
                                            stored.number, held.place);
            while (acts.next())
                held.next.emplace(static_cast<std::uint32_t>(acts.number(0)),
                                  Judged{actOrFail(acts.bytes(1)), verdictOrFail(acts.text(2)), acts.number(3) != 0});
        }
    }
    closure.stored.emplace(id, std::move(stored));
    closure.held.emplace(id, std::move(held));
}

Mirror::Closure Mirror::load(const std::set<SubjectId>& touched, const std::vector<Group>& fresh)
{
    Closure out;
    std::map<std::int64_t, Group> groups; // by number of the first act
    std::set<std::pair<ChainId, std::uint64_t>> seen;
    std::vector<SubjectId> open(touched.begin(), touched.end());
    for (const auto& group : fresh)
        for (const auto& act : group)
            open.push_back(act.envelope.subject);

    while (!open.empty()) {
        const auto id = open.back();
        open.pop_back();
        if (out.held.contains(id))
            continue;
        loadSubject(id, out);
        const auto number = out.stored.at(id).number;
        auto row = m_connection->query("SELECT chain, seq, left_in_group FROM act WHERE subject=?1 AND own=1 AND delivery IN (0,3) ORDER BY number", number);
        while (row.next()) {
            const ChainId chain{[&] { ChainId c; c.bytes = row.array<16>(0); return c; }()};
            const auto end = static_cast<std::uint64_t>(row.number(1) + row.number(2));
            if (!seen.emplace(chain, end).second)
                continue;
            Group group;
            std::int64_t first = 0;
            auto acts = m_connection->query("SELECT number, bytes FROM act WHERE chain=?1 AND seq BETWEEN ?2 AND ?3 AND "
                                            "seq+left_in_group=?3 AND own=1 AND delivery IN (0,3) ORDER BY seq",
                                            chain.bytes, end > 255 ? end - 255 : 0, end);
            while (acts.next()) {
                if (group.empty())
                    first = acts.number(0);
                group.push_back(actOrFail(acts.bytes(1)));
                open.push_back(group.back().envelope.subject);
            }
            groups.emplace(first, std::move(group));
        }
    }
    for (auto& [number, group] : groups)
        out.groups.push_back(std::move(group));
    out.saved = out.groups.size();
    out.groups.insert(out.groups.end(), fresh.begin(), fresh.end());
    return out;
}

void Mirror::markDoubts(const Closure& closure, const FoldResult& result)
{
    for (std::size_t i = 0; i < closure.groups.size(); ++i) {
        const auto& outcome = result.groups[i];
        for (const auto& act : closure.groups[i]) {
            const auto& id = act.envelope;
            if (m_connection->number("SELECT forked FROM chain WHERE chain=?1", id.chain.bytes) == 1)
                continue; // stays marked as such
            if (outcome.doubt)
                m_connection->run("UPDATE act SET delivery=3, word=?3 WHERE chain=?1 AND seq=?2", id.chain.bytes, id.seq, wordOf(*outcome.doubt));
            else
                m_connection->run("UPDATE act SET delivery=0, word=NULL WHERE chain=?1 AND seq=?2 AND delivery=3", id.chain.bytes, id.seq);
        }
    }
}

void Mirror::storeSubject(const SubjectId& id, const Stored& before, const Folded& folded, bool touched)
{
    // Between load and store a row may have been made for a fresh subject.
    const auto number = before.number ? before.number : subjectNumber(id);
    const bool viewIsBase = folded.waitingShown == 0;
    const auto base = folded.base.empty() ? std::optional<Sections>() : sectionsOf(folded.base);
    auto view = viewIsBase ? base : folded.view.empty() ? std::optional<Sections>() : sectionsOf(folded.view);
    const bool baseMoved = base != before.base || folded.place != before.place;
    const bool viewMoved = view != before.view;
    if (!touched && !baseMoved && !viewMoved && folded.stuck == before.stuck)
        return;

    const std::string type(typeOf(folded.view.empty() ? folded.base : folded.view));
    m_connection->run("UPDATE subject SET type=CASE WHEN ?2='' THEN type ELSE ?2 END, place=?3, stuck=?4 WHERE number=?1",
                      number, type, folded.place, folded.stuck);
    // The county took an act as this desk had foreseen: what was the view is the base, and its kilobytes stay where they are.
    const bool asForeseen = base && !before.base && base == before.view && view == base;
    if (asForeseen) {
        m_connection->run("UPDATE body SET layer=1 WHERE subject=?1 AND layer=2", number);
    } else if (base && base != before.base) {
        if (base == readSections(*m_connection, number, kSheetLayer))
            m_connection->run("DELETE FROM body WHERE subject=?1 AND layer=1", number);
        else
            writeSections(*m_connection, number, kBaseLayer, *base);
    }
    if (!view || view == base) // when it came as foreseen there is none any more
        m_connection->run("DELETE FROM body WHERE subject=?1 AND layer=2", number);
    else if (viewMoved || base != before.base)
        writeSections(*m_connection, number, kViewLayer, *view);
    setLeaves(number, id, folded.base, base, folded.place);
    // Rows and search were made from the very same view; only the number of acts that wait is another one, and perhaps the level.
    if (asForeseen && before.standing == kLive && type == before.type && folded.stuck == before.stuck)
        m_connection->run("UPDATE dispute_row SET level=(SELECT level FROM subject WHERE number=?1), waiting=(SELECT count(*) FROM act "
                          "WHERE subject=?1 AND own=1 AND delivery IN (0,3)) WHERE subject=?1", number);
    else
        project(number, folded.view);
}

void Mirror::store(const Closure& closure, const FoldResult& result, const std::set<SubjectId>& touched)
{
    markDoubts(closure, result);
    bool directoryMoved = false;
    for (const auto& [id, folded] : result.subjects) {
        storeSubject(id, closure.stored.at(id), folded, touched.contains(id));
        directoryMoved = directoryMoved || folded.view.as<directory::State>();
    }
    if (directoryMoved)
        loadDirectory();
}

void Mirror::refold(const std::set<SubjectId>& touched)
{
    const auto closure = load(touched, {});
    std::map<SubjectId, SubjectState> cache;
    store(closure, fold(closure.held, closure.groups, rules(cache)), touched);
}

Result<std::vector<Outcome>> Mirror::tryGroups(const std::vector<Group>& groups)
{
    return guarded([&] {
        const auto closure = load({}, groups);
        std::map<SubjectId, SubjectState> cache;
        auto result = fold(closure.held, closure.groups, rules(cache));
        result.groups.erase(result.groups.begin(), result.groups.begin() + static_cast<std::ptrdiff_t>(closure.saved));
        return std::move(result.groups);
    });
}

Result<std::vector<Outcome>> Mirror::save(const std::vector<Group>& groups, const NewActs& acts)
{
    std::optional<Error> refusal;
    auto saved = guarded([&] {
        Writing transaction(*this);
        if (!acts.replaced.empty()) { // first out of the way, so that what stands for them is checked without them
            std::set<SubjectId> freed;
            retire(acts.replaced, freed);
            refold(freed);
        }
        const auto closure = load({}, groups);
        std::map<SubjectId, SubjectState> cache;
        auto result = fold(closure.held, closure.groups, rules(cache));
        std::vector<Outcome> fresh(result.groups.begin() + static_cast<std::ptrdiff_t>(closure.saved), result.groups.end());
        for (const auto& outcome : fresh)
            if (outcome.doubt) {
                refusal = outcome.doubt;
                return fresh;
            }
        insert(acts);
        std::set<SubjectId> touched;
        for (const auto& linked : acts.acts)
            touched.insert(linked.act.envelope.subject);
        store(closure, result, touched);
        followDirectory();
        transaction.commit();
        return fresh;
    });
    if (refusal)
        return tl::unexpected(*refusal);
    return saved;
}

Done Mirror::restore(const NewActs& acts)
{
    return guarded([&] {
        Writing transaction(*this);
        insert(acts);
        std::set<SubjectId> touched;
        for (const auto& linked : acts.acts)
            touched.insert(linked.act.envelope.subject);
        refold(touched);
        transaction.commit();
    });
}

void Mirror::followDirectory()
{
    const auto before = std::exchange(m_directoryBefore, std::nullopt);
    if (!before || *before == m_directory)
        return;
    std::set<SubjectId> waiting;
    auto acts = m_connection->query("SELECT DISTINCT s.id FROM act a JOIN subject s ON s.number=a.subject WHERE a.own=1 AND a.delivery IN (0,3)");
    while (acts.next())
        waiting.insert(SubjectId{acts.array<16>(0)});
    if (!waiting.empty())
        refold(waiting);
    if (before->steps.settings == m_directory.steps.settings)
        return;
    std::vector<std::pair<std::int64_t, SubjectId>> dated;
    auto rows = m_connection->query("SELECT s.number, s.id FROM dispute_row r JOIN subject s ON s.number=r.subject WHERE r.live=1 OR r.due IS NOT NULL");
    while (rows.next())
        dated.emplace_back(rows.number(0), SubjectId{rows.array<16>(1)});
    for (const auto& [number, id] : dated)
        if (const auto sections = readSections(*m_connection, number, kViewLayer))
            project(number, stateOrFail(dispute::State::kType, *sections));
}

void Mirror::refoldAll()
{
    m_connection->script("DELETE FROM body WHERE layer>0 AND subject IN (SELECT number FROM subject WHERE standing=0); DELETE FROM dispute_row; DELETE FROM field; DELETE FROM searched;"
                         "UPDATE subject SET place=sheet_place, stuck=0 WHERE standing=0;");
    std::vector<std::pair<SubjectId, bool>> order; // the directory first, since every check asks it
    auto row = m_connection->query("SELECT id, EXISTS(SELECT 1 FROM act WHERE act.subject=subject.number AND own=1 AND delivery IN (0,3)) "
                                   "FROM subject ORDER BY type<>'directory', number");
    while (row.next())
        order.emplace_back(SubjectId{row.array<16>(0)}, row.number(1) != 0);
    // First what the county has judged, then own acts on top: a check may look at the base of another subject.
    for (const auto& [id, waits] : order) {
        Closure closure;
        std::map<SubjectId, SubjectState> cache;
        loadSubject(id, closure);
        store(closure, fold(closure.held, {}, rules(cache)), {id});
    }
    for (const auto& [id, waits] : order)
        if (waits)
            refold({id});
}

Done Mirror::rebuild()
{
    return guarded([&] {
        Writing transaction(*this);
        refoldAll();
        transaction.commit();
    });
}

Result<std::string> Mirror::firstDifference()
{
    return guarded([&] {
        Writing transaction(*this); // rolled back in any case
        fillSearchNow(std::numeric_limits<std::int64_t>::max());
        std::vector<std::pair<std::int64_t, SubjectId>> subjects;
        auto row = m_connection->query("SELECT number, id FROM subject ORDER BY number");
        while (row.next())
            subjects.emplace_back(row.number(0), SubjectId{row.array<16>(1)});
        std::vector<std::string> before;
        before.reserve(subjects.size());
        for (const auto& [number, id] : subjects)
            before.push_back(fingerprint(number));
        refoldAll();
        for (std::size_t i = 0; i < subjects.size(); ++i)
            if (fingerprint(subjects[i].first) != before[i])
                return toText(subjects[i].second);
        return std::string();
    });
}

} // namespace core::store
