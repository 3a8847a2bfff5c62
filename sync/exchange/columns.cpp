#include "sync/exchange/columns.h"

#include <algorithm>
#include <array>
#include <map>

namespace exchange {

using core::Act;
using core::Class;
using core::kClasses;

namespace {

constexpr std::uint8_t kWhole = 8;     // bit of the form byte: the act as core::encodeAct writes it
constexpr std::uint8_t kDoubtful = 16; // bit of the form byte: the author's clock was doubtful
constexpr std::uint8_t kSeeded = 32;   // bit of the form byte: the salt follows from the frame's seed
constexpr std::uint8_t kLevel = 7;
constexpr std::size_t kKindLimit = 64;

unsigned maskOf(const core::Envelope& envelope)
{
    unsigned mask = 0;
    for (const auto& [partClass, digest] : envelope.parts)
        mask |= 1U << (static_cast<int>(partClass) - 1);
    return mask;
}

bool names(unsigned mask, int partClass)
{
    return (mask >> (partClass - 1)) & 1U;
}

int highestUpTo(unsigned mask, int level)
{
    for (int k = level; k > 0; --k)
        if (names(mask, k))
            return k;
    return 0;
}

core::Salt saltFrom(const core::Salt& seed, const core::ActId& id, int level)
{
    return core::saltBelow(core::saltFrom(seed, id), kClasses, level);
}

/// Far below the limit nothing needs to be written to see that it is.
bool fitsLimit(const Act& act)
{
    constexpr std::size_t kAround = 64; // level, salt and lengths
    auto size = kAround + act.bytes.size();
    for (const auto& part : act.parts)
        size += part ? part->size() : 0;
    return size <= core::kActLimit || encodeAct(act).size() <= core::kActLimit;
}

bool isSeeded(const Act& act, const std::optional<core::Salt>& seed)
{
    return seed && act.level > 0 && act.salt == saltFrom(*seed, act.id(), act.level);
}

/// Of the parts that are there, by class; each salt follows from the one above it.
std::array<core::Hash, kClasses> digestsOf(const Act& act)
{
    std::array<core::Hash, kClasses> out{};
    auto salt = act.salt;
    for (int k = act.level, from = k; k > 0; --k)
        if (const auto& part = act.parts[k - 1]) {
            salt = core::saltBelow(salt, from, k);
            from = k;
            out[static_cast<std::size_t>(k - 1)] = core::partDigest(salt, *part);
        }
    return out;
}

bool fitsColumns(const Act& act, const core::ActId& id, const std::optional<core::SubjectId>& subject)
{
    const auto& envelope = act.envelope;
    if (envelope.algorithm != 1 || act.id() != id || (subject && envelope.subject != *subject) ||
        encode(envelope) != act.bytes)
        return false;
    const auto mask = maskOf(envelope);
    if (act.level < 0 || act.level > kClasses || act.level != highestUpTo(mask, act.level) ||
        (act.level == 0 && act.salt != core::Salt{}))
        return false;
    for (int k = 1; k <= kClasses; ++k)
        if (act.parts[k - 1].has_value() != (names(mask, k) && k <= act.level))
            return false;
    const auto digests = digestsOf(act);
    return std::all_of(envelope.parts.begin(), envelope.parts.end(), [&](const auto& part) {
        const int k = static_cast<int>(part.first);
        return k > act.level || digests[static_cast<std::size_t>(k - 1)] == part.second;
    });
}

/// Numbers things in the order of their first appearance.
template <class T>
class Table {
public:
    std::size_t numberOf(const T& item)
    {
        const auto [at, isNew] = m_numbers.emplace(item, m_items.size());
        if (isNew)
            m_items.push_back(item);
        return at->second;
    }
    [[nodiscard]] const std::vector<T>& items() const { return m_items; }

private:
    std::map<T, std::size_t> m_numbers;
    std::vector<T> m_items;
};

/// Differences modulo 2^64 between neighbours.
class Steps {
public:
    std::int64_t to(std::uint64_t value) { return static_cast<std::int64_t>(value - std::exchange(m_last, value)); }
    std::uint64_t by(std::int64_t step) { return m_last += static_cast<std::uint64_t>(step); }

private:
    std::uint64_t m_last = 0;
};

void putColumns(Writer& out, const std::vector<const Act*>& acts, const std::vector<bool>& seeded, bool withSubjects)
{
    Table<std::string> kinds;
    Table<core::SubjectId> subjects;
    for (const auto* act : acts) {
        kinds.numberOf(act->envelope.kind);
        subjects.numberOf(act->envelope.subject);
    }
    out.number(kinds.items().size());
    for (const auto& kind : kinds.items())
        out.words(kind);
    for (const auto* act : acts)
        out.number(kinds.numberOf(act->envelope.kind));
    if (withSubjects) {
        out.number(subjects.items().size());
        for (const auto& subject : subjects.items())
            out.raw(subject.bytes);
        for (const auto* act : acts)
            out.number(subjects.numberOf(act->envelope.subject));
    }
    for (const auto* act : acts)
        out.number(act->envelope.version);
    for (const auto* act : acts)
        out.u8(act->envelope.group);
    Steps claimed, after;
    for (const auto* act : acts)
        out.signedNumber(claimed.to(static_cast<std::uint64_t>(act->envelope.claimed.time_since_epoch().count())));
    for (const auto* act : acts)
        out.number(act->envelope.seen);
    for (const auto* act : acts)
        out.signedNumber(after.to(act->envelope.after));
    for (const auto* act : acts)
        out.u8(static_cast<std::uint8_t>(maskOf(act->envelope)));
    for (std::size_t i = 0; i < acts.size(); ++i)
        if (acts[i]->level > 0 && !seeded[i])
            out.raw(acts[i]->salt);
    for (const auto* act : acts)
        for (const auto& [partClass, digest] : act->envelope.parts)
            if (static_cast<int>(partClass) > act->level)
                out.raw(digest);
    for (int k = 1; k <= kClasses; ++k)
        for (const auto* act : acts)
            if (act->parts[k - 1])
                out.words(*act->parts[k - 1]);
}

/// Works out what did not travel; false when the envelope is none.
bool complete(Act& act, const core::ActId& id)
{
    act.envelope.chain = id.chain;
    act.envelope.seq = id.seq;
    const auto digests = digestsOf(act);
    for (auto& [partClass, digest] : act.envelope.parts)
        if (const int k = static_cast<int>(partClass); k <= act.level)
            digest = digests[static_cast<std::size_t>(k - 1)];
    act.bytes = encode(act.envelope);
    const auto read = core::decodeEnvelope(act.bytes);
    return read && *read == act.envelope && fitsLimit(act);
}

/// Salts of acts that are seeded stand there already.
void takeColumns(Reader& in, const std::vector<Act*>& acts, const std::vector<bool>& seeded, const std::optional<core::SubjectId>& subject)
{
    std::vector<std::string> kinds(in.count(acts.size()));
    for (auto& kind : kinds)
        kind = in.words(kKindLimit);
    for (auto* act : acts) {
        const auto number = in.number();
        if (number >= kinds.size())
            return in.fail();
        act->envelope.kind = kinds[number];
    }
    std::vector<core::SubjectId> subjects(subject ? 0 : in.count(acts.size()));
    for (auto& item : subjects)
        item.bytes = in.array<16>();
    for (auto* act : acts) {
        const auto number = subject ? 0 : in.number();
        if (!subject && number >= subjects.size())
            return in.fail();
        act->envelope.subject = subject ? *subject : subjects[number];
    }
    for (auto* act : acts)
        act->envelope.version = static_cast<std::uint16_t>(in.number(0xFFFF));
    for (auto* act : acts)
        act->envelope.group = in.u8();
    Steps claimed, after;
    for (auto* act : acts) {
        const auto ms = static_cast<std::int64_t>(claimed.by(in.signedNumber()));
        act->envelope.claimed = core::Instant{std::chrono::milliseconds{ms}};
    }
    for (auto* act : acts)
        act->envelope.seen = static_cast<std::uint32_t>(in.number(0xFFFFFFFF));
    for (auto* act : acts)
        act->envelope.after = after.by(in.signedNumber());
    for (auto* act : acts) {
        const unsigned mask = in.u8();
        if (mask >= (1U << kClasses) || act->level != highestUpTo(mask, act->level))
            return in.fail();
        for (int k = 1; k <= kClasses; ++k)
            if (names(mask, k))
                act->envelope.parts.emplace_back(static_cast<Class>(k), core::Hash{});
    }
    for (std::size_t i = 0; i < acts.size(); ++i)
        if (acts[i]->level > 0 && !seeded[i])
            acts[i]->salt = in.array<16>();
    for (auto* act : acts)
        for (auto& [partClass, digest] : act->envelope.parts)
            if (static_cast<int>(partClass) > act->level)
                digest = in.array<32>();
    for (int k = 1; k <= kClasses; ++k)
        for (auto* act : acts)
            if (k <= act->level && names(maskOf(act->envelope), k))
                act->parts[k - 1] = in.words(core::kActLimit);
}

} // namespace

bool Forms::inColumns(std::size_t act) const
{
    return m_forms.at(act) != kWhole;
}

bool Forms::isSeeded(std::size_t act) const
{
    return inColumns(act) && (m_forms[act] & kSeeded) != 0;
}

bool Forms::allInColumns() const
{
    return std::ranges::find(m_forms, kWhole) == m_forms.end();
}

void putActs(Writer& out, const std::vector<const Act*>& acts, const Frame& frame, const Forms* read)
{
    std::vector<const Act*> inColumns, whole;
    std::vector<bool> seeded;
    for (std::size_t i = 0; i < acts.size(); ++i) {
        const Act& act = *acts[i];
        if (!(read && read->inColumns(i)) && !fitsColumns(act, frame.ids[i], frame.subject)) {
            whole.push_back(&act);
            out.u8(kWhole);
            continue;
        }
        inColumns.push_back(&act);
        const bool doubtful = act.envelope.clock == core::ClockTrust::Doubtful;
        seeded.push_back((read && read->isSeeded(i)) || isSeeded(act, frame.seed));
        out.u8(static_cast<std::uint8_t>(act.level | (doubtful ? kDoubtful : 0) | (seeded.back() ? kSeeded : 0)));
    }
    putColumns(out, inColumns, seeded, !frame.subject);
    for (const auto* act : whole)
        out.piece(encodeAct(*act));
}

std::vector<Act> takeActs(Reader& in, const Frame& frame, Forms* forms)
{
    std::vector<Act> out(frame.ids.size());
    std::vector<Act*> inColumns, whole;
    std::vector<core::ActId> ids;
    std::vector<bool> seeded;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto form = in.u8();
        const int level = form & kLevel;
        if (forms)
            forms->add(form);
        if (form == kWhole) {
            whole.push_back(&out[i]);
            continue;
        }
        const bool withSeed = (form & kSeeded) != 0;
        if ((form & ~(kLevel | kDoubtful | kSeeded)) != 0 || level > kClasses || (withSeed && (!frame.seed || level == 0))) {
            in.fail();
            return {};
        }
        out[i].level = level;
        out[i].envelope.clock = form & kDoubtful ? core::ClockTrust::Doubtful : core::ClockTrust::Sure;
        if (withSeed)
            out[i].salt = saltFrom(*frame.seed, frame.ids[i], level);
        inColumns.push_back(&out[i]);
        ids.push_back(frame.ids[i]);
        seeded.push_back(withSeed);
    }
    if (in.ok())
        takeColumns(in, inColumns, seeded, frame.subject);
    for (std::size_t i = 0; in.ok() && i < inColumns.size(); ++i)
        if (!complete(*inColumns[i], ids[i]))
            in.fail();
    for (auto* act : whole) {
        auto read = core::decodeAct(in.piece(core::kActLimit));
        if (!in.ok() || !read) {
            in.fail();
            return {};
        }
        *act = std::move(*read);
    }
    if (!in.ok())
        return {};
    return out;
}

} // namespace exchange
