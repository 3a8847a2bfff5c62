#include "sync/sim/world.h"

#include "core/desk/outbox.h"
#include "core/desk/repair.h"
#include "core/kinds/judge.h"
#include "core/rights/audience.h"
#include "sync/exchange/wire.h"

namespace sim {

using namespace core;

Hash digestOf(core::store::Connection& mirror, std::string_view audience)
{
    exchange::Digest sum;
    auto row = mirror.query("SELECT hash FROM leaf WHERE audience=?1 ORDER BY subject", audience);
    while (row.next())
        sum.add(row.array<32>(0));
    return sum.value();
}

std::string differences(core::store::Connection& mirror, core::store::Connection& county)
{
    std::string out;
    auto differing = mirror.query("SELECT audience FROM cursor WHERE differs=1 ORDER BY audience");
    while (differing.next())
        out += " " + differing.text(0);
    auto row = mirror.query("SELECT subject.id, leaf.audience, leaf.level, subject.place, subject.standing, subject.sheet_place FROM leaf "
                            "JOIN subject ON subject.number=leaf.subject ORDER BY subject.number, audience");
    while (row.next()) {
        const SubjectId id{row.array<16>(0)};
        const auto there = county.number("SELECT place FROM subject WHERE id=?", id.bytes), level = county.number("SELECT level FROM grants WHERE subject=? AND audience=? AND until=0", id.bytes, row.text(1));
        if (there == row.number(3) && level == row.number(2))
            continue;
        out += "; " + toText(id) + " for " + row.text(1) + ": place " + std::to_string(row.number(3)) + " level " + std::to_string(row.number(2)) + " standing " +
               std::to_string(row.number(4)) + " sheet " + std::to_string(row.number(5)) + ", county place " + std::to_string(there.value_or(-1)) + " level " +
               std::to_string(level.value_or(-1));
    }
    return out;
}

/// The two copies by themselves, before a start mends one from the other: each must hold every act that was shown as
/// saved and has no receipt (DESIGN 5: "on disk twice"). On a copy of the disk, since looking rolls a log forward.
void Computer::checkCopies(Disk copy)
{
    const Mount mount(name(), copy);
    auto mirror = core::store::Connection::open(folderOf(name()) + "/mirror.db", crypto::Secret(m_kept.mirror), core::store::Connection::Mode::Read);
    if (!mirror)
        throw Broken{"lost", name() + ": the mirror cannot be read: " + mirror.error().code};
    DiskFiles files(copy);
    auto outbox = core::desk::Outbox::open(files, folderOf(name()) + "/outbox", m_kept.outbox);
    if (!outbox || !*outbox)
        throw Broken{"second copy", name() + ": the outbox cannot be read: " + (outbox ? "none" : outbox.error().code)};
    const auto copies = core::desk::copiesOf((*outbox)->content, m_kept.keys().signing.publicKey());
    for (const auto& [id, promise] : m_promises) {
        auto row = (*mirror)->query("SELECT link FROM act WHERE chain=?1 AND seq=?2 AND own=1", id.chain.bytes, id.seq);
        if (!row.next() || row.array<32>(0) != promise.link)
            throw Broken{"lost", name() + ": the mirror alone lacks " + toText(id)};
        if (!promise.secondCopy)
            continue;
        const auto chain = copies.chains.find(id.chain.lane());
        if (chain == copies.chains.end())
            throw Broken{"second copy", name() + ": the outbox lacks the chain of " + toText(id)};
        if (id.seq <= chain->second.start.seq) {
            if (!m_world.oracle.wasJudged(id))
                throw Broken{"second copy", name() + ": the outbox was emptied of " + toText(id) + ", which has no receipt"};
            continue;
        }
        const auto* link = chain->second.linkAt(id.seq);
        if (!link || *link != promise.link)
            throw Broken{"second copy", name() + ": the outbox alone lacks " + toText(id)};
    }
}

void Computer::check(bool whole)
{
    const auto& oracle = m_world.oracle;
    const auto facts = m_session->syncFacts();
    if (!facts) {
        if (m_disk.troubles() == 0)
            throw Broken{"state", name() + ": " + facts.error().code};
        return;
    }
    // The one sync state is true: what has no verdict is never called delivered.
    std::int64_t open = 0;
    for (const auto& [id, promise] : m_promises)
        open += oracle.wasJudged(id) ? 0 : 1;
    if (facts->waiting < open)
        throw Broken{"state", name() + " says that " + std::to_string(facts->waiting) + " wait, and " + std::to_string(open) + " have no verdict"};
    if (!whole)
        return;

    auto& mirror = m_session->mirror().connection();
    std::map<ActId, Hash> links;
    std::map<ChainId, std::uint64_t> seqs, receipts;
    auto chains = mirror.query("SELECT chain, seq, receipt FROM chain ORDER BY chain");
    while (chains.next()) {
        ChainId chain;
        chain.bytes = chains.array<16>(0);
        receipts[chain] = static_cast<std::uint64_t>(chains.number(2));
    }
    std::int64_t waiting = 0;
    auto row = mirror.query("SELECT chain, seq, own, link, delivery, place, revision, lost FROM act ORDER BY chain, seq");
    while (row.next()) {
        ActId id;
        id.chain.bytes = row.array<16>(0);
        id.seq = static_cast<std::uint64_t>(row.number(1));
        const bool own = row.number(2) != 0;
        const auto delivery = row.number(4);
        const bool lost = row.number(7) != 0; // told by a county that has forgotten it
        const auto lostRow = oracle.lost().find(id);
        const auto* known = oracle.find(id);
        if (!known && lostRow != oracle.lost().end())
            known = &lostRow->second;
        if (own) {
            if (id.seq != ++seqs[id.chain])
                throw Broken{"lost", name() + ": a hole before " + toText(id)};
            links[id] = row.array<32>(3);
        }
        const bool judged = delivery == core::store::kAccepted || delivery == core::store::kRefused;
        waiting += own && (!judged || lost) ? 1 : 0;
        if (!judged) {
            if (id.seq <= receipts[id.chain])
                throw Broken{"receipt", name() + ": no verdict before the receipt: " + toText(id)};
            continue;
        }
        if (!known)
            throw Broken{"verdict", name() + " holds one that the county never gave: " + toText(id)};
        if (own && known->link != links[id])
            throw Broken{"verdict", name() + ": the county judged another act under " + toText(id)};
        if (row.number(5) < 0) // a restored county has no place for it any more
            continue;
        if (!oracle.wasTold(id, delivery == core::store::kAccepted, static_cast<std::uint64_t>(row.number(6)), static_cast<std::uint32_t>(row.number(5))))
            throw Broken{"verdict", name() + " holds another one than the county gave: " + toText(id)};
    }
    for (const auto& [id, promise] : m_promises) {
        const auto found = links.find(id);
        if (found == links.end())
            throw Broken{"lost", name() + " has shown as saved and lost " + toText(id)};
        if (found->second != promise.link)
            throw Broken{"lost", name() + " has put another act in the place of " + toText(id)};
    }
    if (facts->waiting != waiting)
        throw Broken{"state", name() + " says that " + std::to_string(facts->waiting) + " wait, and it is " + std::to_string(waiting)};
}

void Computer::checkScope()
{
    auto row = m_session->mirror().connection().query("SELECT subject.id, subject.type, subject.level, body.steps, body.content, body.identity, body.sealed FROM body "
                                                      "JOIN subject ON subject.number=body.subject WHERE subject.level<4 AND subject.standing=0 AND body.layer<2 "
                                                      "ORDER BY subject.number, body.layer");
    while (row.next()) {
        const auto level = static_cast<std::size_t>(row.number(2));
        const Sections held{row.text(3), row.text(4), row.text(5), row.text(6)};
        auto cut = held;
        for (auto k = level; k < cut.size(); ++k)
            cut[k].clear();
        const auto state = stateFrom(row.text(1), cut);
        if (!state)
            continue; // a card
        const auto empty = sectionsOf(*state);
        for (auto k = level; k < held.size(); ++k)
            if (!held[k].empty() && held[k] != empty[k])
                throw Broken{"scope", name() + " holds class " + std::to_string(k + 1) + " of " + toText(SubjectId{row.array<16>(0)}) + " at level " + std::to_string(level)};
    }
    auto acts = m_session->mirror().connection().query("SELECT act.bytes, subject.level FROM act JOIN subject ON subject.number=act.subject "
                                                       "WHERE own=0 AND subject.standing=0 AND subject.level BETWEEN 1 AND 3 ORDER BY act.number");
    while (acts.next())
        if (const auto act = decodeAct(acts.bytes(0)); act && act->level > acts.number(1))
            throw Broken{"scope", name() + " holds " + toText(act->id()) + " with class " + std::to_string(act->level) + " at level " + std::to_string(acts.number(1))};
}

void CountyNode::checkWhole()
{
    m_world.oracle.reread(*m_look);
    std::map<Audience, exchange::Digest> digests;
    directory::State directory;
    std::map<SubjectId, SubjectState> states;
    std::map<SubjectId, std::uint32_t> places;

    auto subjects = m_look->query("SELECT id, type, place, steps, content, identity, sealed FROM subject ORDER BY type <> 'directory', id");
    while (subjects.next()) {
        const SubjectId id{subjects.array<16>(0)};
        const Sections stored{subjects.text(3), subjects.text(4), subjects.text(5), subjects.text(6)};
        SubjectState state;
        std::array<SubjectState, kClasses> cuts;
        std::uint32_t place = 0;
        auto acts = m_look->query("SELECT act, verdict FROM act WHERE subject=? AND place > 0 ORDER BY place", id.bytes);
        while (acts.next()) {
            const auto act = decodeAct(acts.bytes(0));
            const auto json = decodeStrict(acts.text(1), {.bytes = 1 << 20, .depth = 32});
            Verdict verdict;
            if (!act || !json || !readJson(*json, verdict) || verdict.place != ++place)
                throw Broken{"fold", "unreadable act of " + toText(id)};
            const auto stamp = stampOf(act->envelope, verdict);
            evolveAct(state, *act, stamp, kClasses);
            for (int k = 1; k < kClasses; ++k)
                evolveAct(cuts[static_cast<std::size_t>(k)], cut(*act, k), stamp, k);
        }
        if (place != static_cast<std::uint32_t>(subjects.number(2)))
            throw Broken{"fold", "another number of acts than places in " + toText(id)};
        if (sectionsOf(state) != stored)
            throw Broken{"fold", "the stored state is not what its acts make: " + toText(id)};
        for (int k = 1; k < kClasses; ++k)
            if (sectionsOf(cuts[static_cast<std::size_t>(k)], k) != sectionsOf(state, k))
                throw Broken{"cut", "cut and fold differ at level " + std::to_string(k) + " in " + toText(id)};
        if (const auto* found = state.as<directory::State>())
            directory = *found;
        places[id] = place;
        states.emplace(id, std::move(state));
    }
    for (const auto& [id, state] : states) {
        Grants stored;
        auto rows = m_look->query("SELECT audience, level FROM grants WHERE subject=? AND until=0", id.bytes);
        while (rows.next())
            stored[rows.text(0)] = static_cast<int>(rows.number(1));
        for (const auto& [audience, level] : stored)
            digests[audience].add(exchange::Digest::leaf(id, level, places[id], exchange::viewAt(state, level)));
        // Only acts on the subject change its grants (DESIGN 3), so a directory that changed since does not count.
        if (const auto now = audiences(state, directory); m_world.directoryStands() && now != stored)
            throw Broken{"grants", "not what the state says: " + toText(id)};
    }
    auto rows = m_look->query("SELECT name, digest FROM audience ORDER BY name");
    while (rows.next())
        if (digests[rows.text(0)].value() != rows.array<32>(1))
            throw Broken{"digest", "the county's own of " + rows.text(0)};
}

} // namespace sim
