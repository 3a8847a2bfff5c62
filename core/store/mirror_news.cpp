#include "core/store/mirror.h"

#include "core/kinds/judge.h"
#include "core/rights/audience.h"

#include <algorithm>
#include <array>

namespace core::store {

namespace {

constexpr std::size_t kSearchAtOnce = 64; // items of a slice; more are found by words a little later

int highest(const GrantLevels& grants)
{
    int out = 0;
    for (const auto& [audience, level] : grants)
        out = std::max(out, level);
    return out;
}

std::string textOfVerdict(const Verdict& verdict)
{
    return encodeDescribed(verdict);
}

/// Whether a verdict is the one that is kept, but for its revision, which a restored county gives anew.
bool isAgain(std::string_view kept, Verdict verdict)
{
    const auto json = decodeStrict(kept, {.bytes = 1024 * 1024, .depth = 32});
    auto known = json ? fromJson<Verdict>(*json) : Result<Verdict>(tl::unexpected(json.error()));
    if (!known)
        return false;
    known->revision = verdict.revision;
    return textOfVerdict(*known) == textOfVerdict(verdict);
}

/// One of its audiences is gone and another one that reads less remains: the sheet keeps what that one reads, and what came
/// behind it is folded again. A rise brings a sheet of its own.
void lowerSheet(Connection& connection, std::int64_t number, int level)
{
    auto sheet = readSections(connection, number, kSheetLayer);
    if (!sheet)
        return;
    for (auto i = static_cast<std::size_t>(level); i < sheet->size(); ++i)
        sheet->at(i).clear();
    connection.run("DELETE FROM body WHERE subject=?1 AND layer>0", number);
    writeSections(connection, number, kSheetLayer, *sheet);
    connection.run("DELETE FROM searched WHERE subject=?1", number);
    connection.run("UPDATE subject SET place=sheet_place, stuck=0 WHERE number=?1", number);
}

} // namespace

void Mirror::setGrants(std::int64_t number, const GrantLevels& grants, const std::function<Hash(int)>& leafAt)
{
    ++m_leavesVersion;
    std::set<std::string> gone;
    auto row = m_connection->query("SELECT audience FROM leaf WHERE subject=?1", number);
    while (row.next())
        gone.insert(row.text(0));
    std::array<std::optional<Hash>, 5> leaves;
    for (const auto& [audience, level] : grants) {
        gone.erase(audience);
        if (!leafAt) {
            m_connection->run("INSERT INTO leaf(audience, subject, level, hash) VALUES(?1,?2,?3,zeroblob(32)) "
                              "ON CONFLICT(audience, subject) DO UPDATE SET level=excluded.level", audience, number, level);
            continue;
        }
        auto& leaf = leaves.at(static_cast<std::size_t>(level)); // the wire knows no other levels
        if (!leaf)
            leaf = leafAt(level);
        m_connection->run("INSERT INTO leaf(audience, subject, level, hash) VALUES(?1,?2,?3,?4) "
                          "ON CONFLICT(audience, subject) DO UPDATE SET level=excluded.level, hash=excluded.hash", audience, number, level, *leaf);
    }
    for (const auto& audience : gone)
        m_connection->run("DELETE FROM leaf WHERE audience=?1 AND subject=?2", audience, number);
}

void Mirror::applySheet(const SheetNews& news, bool returning, std::set<SubjectId>& touched)
{
    const auto number = subjectNumber(news.subject);
    auto row = m_connection->query("SELECT level, place, revision, standing FROM subject WHERE number=?1", number);
    if (!row.next())
        return;
    const auto held = row.number(0), place = row.number(1), revision = row.number(2), standing = row.number(3);
    if (static_cast<std::int64_t>(news.revision) < revision)
        return; // older than what is held
    if (returning && place > static_cast<std::int64_t>(news.place) && standing != kLeft)
        return; // the county has lost what is held here, and gets it again
    touched.insert(news.subject);
    // Its words come with the sheet and not by a fold, which would note that the view has moved: search looks at it again.
    m_connection->run("DELETE FROM searched WHERE subject=?1", number);
    setGrants(number, news.grants);
    if (news.level == 0 && news.frozenAt > 0) {
        // The village that handed over: the county's own cut up to that place stands from here on, with the card on top.
        m_connection->run("DELETE FROM body WHERE subject=?1 AND layer>0", number);
        writeSections(*m_connection, number, kSheetLayer, news.frozen);
        m_connection->run("UPDATE subject SET type=?2, revision=?3, card=?4, card_place=?5, standing=1, stuck=0, level=?6, place=?7, sheet_place=?7 "
                          "WHERE number=?1",
                          number, news.type, news.revision, news.sections[0], news.place, kFrozenLevel, news.frozenAt);
        forgetAbove(number, kFrozenLevel, news.frozenAt);
        return;
    }
    if (news.level == 0) {
        // Who held more before keeps it as it was: a frozen view with the card's news on top (DESIGN 3).
        const bool kept = standing == kFrozen || (held > 0 && place > 0 && standing == kLive);
        m_connection->run("UPDATE subject SET type=?2, revision=?3, card=?4, card_place=?5, standing=?6, level=?7, place=?8, sheet_place=?9 "
                          "WHERE number=?1",
                          number, news.type, news.revision, news.sections[0], news.place, kept ? kFrozen : kLive,
                          kept ? held : std::int64_t{0}, kept ? place : static_cast<std::int64_t>(news.place),
                          kept ? place : static_cast<std::int64_t>(news.place));
        return;
    }
    // The sheet is the base from here on; acts behind its place are folded onto it.
    putAside(number, news.place);
    m_connection->run("DELETE FROM body WHERE subject=?1 AND layer>0", number);
    writeSections(*m_connection, number, kSheetLayer, news.sections);
    m_connection->run("UPDATE subject SET type=?2, revision=?3, level=?4, place=?5, sheet_place=?5, standing=0, stuck=0, card=NULL WHERE number=?1",
                      number, news.type, news.revision, news.level, news.place);
}

bool Mirror::applyFresh(const SheetNews& news)
{
    if (news.level == 0 || news.type == directory::State::kType || m_connection->number("SELECT 1 FROM subject WHERE id=?1", news.subject.bytes))
        return false;
    const auto state = stateOrFail(news.type, news.sections);
    m_connection->run("INSERT INTO subject(id, type, level, place, sheet_place, revision) VALUES(?1,?2,?3,?4,?4,?5)", news.subject.bytes, news.type,
                      news.level, news.place, news.revision);
    const auto number = m_connection->lastRow();
    const auto base = sectionsOf(state);
    writeSections(*m_connection, number, kSheetLayer, news.sections);
    if (base != news.sections)
        writeSections(*m_connection, number, kBaseLayer, base);
    std::array<std::optional<Hash>, 5> leaves;
    for (const auto& [audience, level] : news.grants) {
        auto& leaf = leaves.at(static_cast<std::size_t>(level)); // the wire knows no other levels
        if (!leaf)
            leaf = leafOf(news.subject, level, news.place, state, base);
        m_connection->run("INSERT INTO leaf(audience, subject, level, hash) VALUES(?1,?2,?3,?4)", audience, number, level, *leaf);
    }
    ++m_leavesVersion;
    projectFresh(number, {news.type, news.level, kLive, {}, true}, state);
    return true;
}

/// Acts of others behind `place` go, those up to it lose the parts above `level`. Own acts stay: a chain has no holes.
void Mirror::forgetAbove(std::int64_t number, int level, std::int64_t place)
{
    m_connection->run("DELETE FROM act WHERE subject=?1 AND own=0 AND place>?2", number, place);
    std::vector<std::pair<std::int64_t, Bytes>> cutActs;
    auto row = m_connection->query("SELECT number, bytes FROM act WHERE subject=?1 AND own=0", number);
    while (row.next())
        if (const auto act = decodeAct(row.bytes(1)); act && act->level > level)
            cutActs.emplace_back(row.number(0), encodeAct(cut(*act, level)));
    for (const auto& [act, bytes] : cutActs)
        m_connection->run("UPDATE act SET bytes=?2 WHERE number=?1", act, bytes);
}

/// What a county that was restored does not have any more behind a place: an own act waits there for its new place, one of
/// somebody else stays in sight beside the subject, until its author brings it back. A place below zero is none.
void Mirror::putAside(std::int64_t number, std::int64_t place)
{
    m_connection->run("UPDATE act SET place=-number WHERE subject=?1 AND delivery=1 AND place>?2 AND (own=0 OR lost=1)", number, place);
}

/// The subject is folded anew from what the county says of it.
void Mirror::startAnew(std::int64_t number)
{
    m_connection->run("DELETE FROM body WHERE subject=?1", number);
    m_connection->run("UPDATE subject SET place=0, sheet_place=0, revision=0, stuck=0 WHERE number=?1", number);
}

void Mirror::displace(std::int64_t number, std::uint32_t place, const ActId& by, NewsSummary& summary)
{
    auto row = m_connection->query("SELECT number FROM act WHERE subject=?1 AND place=?2 AND delivery=1 AND NOT (chain=?3 AND seq=?4)",
                                   number, static_cast<std::int64_t>(place), by.chain.bytes, by.seq);
    if (!row.next())
        return;
    m_connection->run("UPDATE act SET place=-number WHERE number=?1", row.number(0)); // as putAside does
    startAnew(number);
    summary.diverged = true;
}

void Mirror::setVerdict(const ActId& id, const Verdict& verdict, std::int64_t receipt, std::set<SubjectId>& touched, NewsSummary& summary)
{
    auto row = m_connection->query("SELECT act.number, act.delivery, subject.id, act.lost, act.revision, act.place, act.subject, act.word FROM act "
                                   "JOIN subject ON subject.number=act.subject WHERE chain=?1 AND seq=?2", id.chain.bytes, id.seq);
    if (!row.next())
        return;
    const auto delivery = row.number(1);
    const bool judged = delivery == kAccepted || delivery == kRefused;
    // A verdict stands; only a county that was restored says it again, at another revision, or says another one.
    const bool aside = row.number(5) < 0;
    const bool again = judged && !aside && isAgain(row.text(7), verdict);
    if (again && static_cast<std::uint64_t>(row.number(4)) == verdict.revision && row.number(3) == 0)
        return;
    // When the county waits no more for what it lost, a subject that it has not named yet comes as a sheet or not at all: then
    // what is held of it stays in sight as it is.
    const bool unnamed = judged && !aside && !again &&
                         m_connection->number("SELECT 1 FROM subject WHERE number=?1 AND revision=0 AND EXISTS("
                                              "SELECT 1 FROM meta WHERE name='fetching' AND value<>zeroblob(8))", row.number(6));
    if (judged && !aside && !again && !unnamed) {
        startAnew(row.number(6));
        summary.diverged = true;
    }
    if (verdict.accepted)
        displace(row.number(6), verdict.place, id, summary);
    m_connection->run("UPDATE act SET delivery=?2, place=?3, revision=?4, word=?5, lost=0, receipt=CASE WHEN ?6>0 THEN ?6 ELSE receipt END "
                      "WHERE number=?1", row.number(0),
                      verdict.accepted ? kAccepted : kRefused, verdict.place, verdict.revision, textOfVerdict(verdict), receipt);
    touched.insert(SubjectId{row.array<16>(2)});
    ++(verdict.accepted ? summary.accepted : summary.refused);
}

Result<std::int64_t> Mirror::addReceipt(const ReceiptRow& row, std::chrono::days keep)
{
    return guarded([&] {
        Transaction transaction(*m_connection);
        m_connection->run("DELETE FROM receipt WHERE time<?1", static_cast<std::int64_t>((row.time - keep).time_since_epoch().count()));
        m_connection->run("INSERT INTO receipt(time, head, verdicts) VALUES(?1,?2,?3)",
                          static_cast<std::int64_t>(row.time.time_since_epoch().count()), row.head, row.verdicts);
        const auto number = m_connection->lastRow();
        transaction.commit();
        return number;
    });
}

Result<std::vector<ReceiptRow>> Mirror::receiptsOf(const ChainId& chain, std::uint64_t first, std::uint64_t last)
{
    return guarded([&] {
        std::vector<ReceiptRow> out;
        auto row = m_connection->query("SELECT number, time, head, verdicts FROM receipt WHERE number IN (SELECT receipt FROM act WHERE own=1 AND "
                                       "lost=1 AND chain=?1 AND seq BETWEEN ?2 AND ?3) ORDER BY number", chain.bytes, first, last);
        while (row.next())
            out.push_back({row.number(0), Instant{std::chrono::milliseconds{row.number(1)}}, row.bytes(2), row.bytes(3)});
        return out;
    });
}

Done Mirror::beginReturn(const std::vector<ChainRow>& heads, std::uint64_t restored, const std::map<std::string, Bytes>& meta)
{
    return guarded([&] {
        Transaction transaction(*m_connection);
        // Its revisions beyond the backup mean other acts now.
        m_connection->run("UPDATE subject SET revision=0 WHERE revision>?1", restored);
        for (const auto& head : heads) {
            m_connection->run("UPDATE chain SET receipt=?2, receipt_link=?3 WHERE chain=?1", head.chain.bytes, head.receipt, head.receiptLink);
            m_connection->run("UPDATE act SET lost=1 WHERE own=1 AND chain=?1 AND seq>?2 AND delivery IN (1,2)", head.chain.bytes, head.receipt);
        }
        m_connection->run("UPDATE cursor SET value=0, differs=0");
        for (const auto& [name, value] : meta)
            m_connection->run("INSERT INTO meta(name, value) VALUES(?1,?2) ON CONFLICT(name) DO UPDATE SET value=excluded.value", name, value);
        transaction.commit();
    });
}

Done Mirror::endReturn(const std::map<std::string, Bytes>& meta)
{
    return guarded([&] {
        Transaction transaction(*m_connection);
        m_connection->run("UPDATE subject SET revision=0 WHERE standing<>2");
        m_connection->run("UPDATE cursor SET value=0, differs=0");
        for (const auto& [name, value] : meta)
            m_connection->run("INSERT INTO meta(name, value) VALUES(?1,?2) ON CONFLICT(name) DO UPDATE SET value=excluded.value", name, value);
        transaction.commit();
    });
}

Done Mirror::freezeUnnamed()
{
    return guarded([&] {
        Writing transaction(*this);
        std::set<SubjectId> frozen;
        auto row = m_connection->query("SELECT id FROM subject WHERE revision=0 AND standing=0 AND place>0");
        while (row.next())
            frozen.insert(SubjectId{row.array<16>(0)});
        m_connection->run("UPDATE subject SET standing=1 WHERE revision=0 AND standing=0 AND place>0");
        m_connection->run("DELETE FROM leaf WHERE subject IN (SELECT number FROM subject WHERE revision=0)");
        ++m_leavesVersion;
        refold(frozen); // nobody works on them any more: lists must not show them as open
        transaction.commit();
    });
}

/// Who sees it, and nothing else: the county's answer to what this desk wrote itself. False when more than that changes.
bool Mirror::applyGrants(std::int64_t number, const ActsNews& news)
{
    if (news.history || !news.acts.empty() || news.grants.empty())
        return false;
    auto held = m_connection->query("SELECT level, standing, place, card IS NULL FROM subject WHERE number=?1", number);
    const bool readsAll = std::all_of(news.grants.begin(), news.grants.end(), [](const auto& grant) { return grant.second > 0; });
    if (!readsAll || !held.next() || held.number(0) != highest(news.grants) || held.number(1) != kLive || held.number(2) == 0 || held.number(3) == 0)
        return false;
    const auto sections = readSections(*m_connection, number, kBaseLayer);
    if (!sections)
        return false;
    const auto place = static_cast<std::uint32_t>(held.number(2));
    setGrants(number, news.grants, [&](int level) { return leafOf(news.subject, level, place, {}, *sections); }); // above level 0 only the sections count
    m_connection->run("UPDATE subject SET revision=max(revision, ?2) WHERE number=?1", number, news.revision);
    return true;
}

void Mirror::applyActs(const ActsNews& news, std::set<SubjectId>& touched, NewsSummary& summary)
{
    const auto number = subjectNumber(news.subject);
    if (!touched.contains(news.subject) && applyGrants(number, news))
        return;
    touched.insert(news.subject);
    for (const auto& [id, act, verdict] : news.acts) {
        const auto known = m_connection->number("SELECT delivery FROM act WHERE chain=?1 AND seq=?2", id.chain.bytes, id.seq);
        if (known) {
            setVerdict(id, verdict, 0, touched, summary);
            continue;
        }
        if (!act || !verdict.accepted || act->envelope.subject != news.subject)
            continue;
        displace(number, verdict.place, id, summary);
        m_connection->run("INSERT INTO act(chain, seq, subject, kind, own, left_in_group, claimed, delivery, place, revision, word, bytes) "
                          "VALUES(?1,?2,?3,?4,0,?5,?6,1,?7,?8,?9,?10)",
                          id.chain.bytes, id.seq, number, act->envelope.kind, static_cast<std::int64_t>(act->envelope.group),
                          static_cast<std::int64_t>(act->envelope.claimed.time_since_epoch().count()), verdict.place, verdict.revision,
                          textOfVerdict(verdict), encodeAct(*act));
        ++summary.received;
    }
    if (news.history) {
        checkHistory(news);
        m_connection->run("UPDATE subject SET wanted=0 WHERE number=?1", number);
        return;
    }
    setGrants(number, news.grants);
    const int level = news.grants.empty() ? news.level : highest(news.grants);
    auto held = m_connection->query("SELECT level, sheet_place, standing FROM subject WHERE number=?1", number);
    if (held.next() && held.number(0) != level && level > 0) {
        if (held.number(1) == 0)
            // All of it came as acts, so it can be folded again at the new level.
            m_connection->run("UPDATE subject SET place=0 WHERE number=?1", number);
        else if (held.number(0) > level && held.number(2) == kLive)
            lowerSheet(*m_connection, number, level);
    }
    if (level > 0)
        m_connection->run("UPDATE subject SET revision=max(revision, ?2), level=?3, standing=0, card=NULL WHERE number=?1", number, news.revision, level);
    if (m_connection->number("SELECT place FROM subject WHERE number=?1", number) == 0)
        m_connection->run("DELETE FROM body WHERE subject=?1", number);
}

/// History must fold to the bytes of the sheet that came before it (DESIGN 3); what does not is named by verify.
void Mirror::checkHistory(const ActsNews& news)
{
    auto row = m_connection->query("SELECT number, place, level FROM subject WHERE id=?1", news.subject.bytes);
    if (!row.next() || row.number(1) == 0)
        return;
    const auto number = row.number(0);
    const auto level = static_cast<int>(row.number(2));
    SubjectState state;
    std::int64_t place = 0;
    auto acts = m_connection->query("SELECT bytes, word FROM act WHERE subject=?1 AND delivery=1 AND place BETWEEN 1 AND ?2 ORDER BY place", number, row.number(1));
    while (acts.next()) {
        const auto act = decodeAct(acts.bytes(0));
        const auto json = decodeStrict(acts.text(1), {.bytes = 1024 * 1024, .depth = 32});
        const auto verdict = json ? fromJson<Verdict>(*json) : Result<Verdict>(tl::unexpected(json.error()));
        if (!act || !verdict)
            return;
        evolveAct(state, *act, stampOf(act->envelope, *verdict), level);
        ++place;
    }
    const auto base = readSections(*m_connection, number, kBaseLayer);
    // A stored base names the sections above the level as empty ones; only those up to it are compared.
    const bool equal = place == row.number(1) && base &&
                       sectionsOf(state, level) == sectionsOf(stateOrFail(typeOf(state), *base), level);
    const auto name = "history/" + toText(news.subject);
    if (equal)
        m_connection->run("DELETE FROM meta WHERE name=?1", name);
    else if (place == row.number(1))
        m_connection->run("INSERT OR REPLACE INTO meta(name, value) VALUES(?1, x'01')", name);
}

void Mirror::applyLeft(const LeftNews& news, bool returning, std::set<SubjectId>& touched)
{
    const auto number = m_connection->number("SELECT number FROM subject WHERE id=?1", news.subject.bytes);
    if (!number)
        return;
    if (returning && m_connection->number("SELECT 1 FROM subject WHERE number=?1 AND revision=0 AND place>0", *number))
        return; // the county has lost how it was given again, and gets that again
    touched.insert(news.subject);
    ++m_leavesVersion;
    m_connection->run("DELETE FROM leaf WHERE subject=?1", *number);
    if (news.freeze) {
        m_connection->run("UPDATE subject SET standing=1 WHERE number=?1", *number);
        return;
    }
    // Own acts stay: a chain has no holes. What others wrote is forgotten.
    m_connection->run("DELETE FROM body WHERE subject=?1", *number);
    m_connection->run("DELETE FROM act WHERE subject=?1 AND own=0", *number);
    m_connection->run("UPDATE subject SET standing=2, place=0, sheet_place=0, level=0, card=NULL WHERE number=?1", *number);
}

Result<NewsSummary> Mirror::apply(const News& news)
{
    return guarded([&] {
        NewsSummary summary;
        std::set<SubjectId> touched;
        std::vector<SubjectId> fresh;
        Writing transaction(*this);
        m_searchAtOnce = news.items.size() <= kSearchAtOnce;
        for (const auto& [id, verdict] : news.verdicts)
            setVerdict(id, verdict, news.receipt, touched, summary);
        for (const auto& item : news.items) {
            if (const auto* sheet = std::get_if<SheetNews>(&item)) {
                if (applyFresh(*sheet))
                    fresh.push_back(sheet->subject);
                else
                    applySheet(*sheet, news.returning, touched);
                ++summary.received;
            } else if (const auto* acts = std::get_if<ActsNews>(&item)) {
                applyActs(*acts, touched, summary);
            } else if (const auto* left = std::get_if<LeftNews>(&item)) {
                applyLeft(*left, news.returning, touched);
            }
        }
        refold(touched);
        followDirectory();
        transaction.commit();
        summary.folded = touched.size();
        summary.changed.assign(touched.begin(), touched.end());
        summary.changed.insert(summary.changed.end(), fresh.begin(), fresh.end());
        return summary;
    });
}

} // namespace core::store
