#include "sync/relay/box.h"

#include "core/desk/safe_file.h"

#include <algorithm>
#include <set>

namespace relay {

using core::Bytes;
using core::ByteView;
using core::Done;
using core::Hash;
using core::Result;

namespace {

constexpr std::string_view kParcels = "parcels", kAnswers = "answers", kRecords = "records", kKnown = "known";
constexpr std::string_view kCopy = ".copy";
constexpr std::string_view kHalf = ".new";
constexpr std::size_t kTombstones = 1024; // entries without bytes; the oldest of them go
constexpr std::size_t kMostKnown = 1024;

constexpr Hash kNone{};

bool hasBytes(const Entry& entry)
{
    return entry.standing == Standing::Held || entry.standing == Standing::Answered;
}

std::uint64_t bytesOf(const Entry& entry)
{
    return static_cast<std::uint64_t>(entry.standing == Standing::Held ? entry.size : entry.standing == Standing::Answered ? entry.answerSize : 0);
}

std::optional<Hash> hashFrom(std::string_view text)
{
    const auto bytes = core::fromHex(text);
    if (!bytes || bytes->size() != sizeof(Hash))
        return std::nullopt;
    Hash out{};
    std::copy(bytes->begin(), bytes->end(), out.begin());
    return out;
}

/// Oldest first; the hash decides between equals, so that the order is always the same.
bool isOlder(const Entry& a, const Entry& b)
{
    return std::tie(a.since, a.parcel, a.label) < std::tie(b.since, b.parcel, b.label);
}

template <class Which>
std::vector<const Entry*> sorted(const std::map<Hash, Entry>& entries, Which which)
{
    std::vector<const Entry*> out;
    for (const auto& [id, entry] : entries)
        if (which(entry))
            out.push_back(&entry);
    std::sort(out.begin(), out.end(), [](const auto* a, const auto* b) { return isOlder(*a, *b); });
    return out;
}

/// A bundle whose sections all go this way. Nothing in it can be opened here.
Done looksSound(ByteView file, bool toCounty)
{
    const auto sections = exchange::decodeBundle(file);
    if (!sections)
        return tl::unexpected(sections.error());
    if (sections->empty())
        return core::refused("bundle_empty");
    for (const auto& section : *sections)
        if ((section.leg == exchange::Leg::Down) == toCounty)
            return core::refused("bundle_wrong_way");
    return {};
}

} // namespace

Box::Id Box::idOf(const Entry& entry)
{
    return core::crypto::sha256({core::viewOf("fengqiao-relay/1"), entry.label, entry.parcel});
}

std::filesystem::path Box::pathOf(std::string_view kind, const Hash& name) const
{
    return m_folder / kind / core::toHex(name);
}

Result<Box> Box::open(core::desk::FileSystem& files, const std::filesystem::path& folder, const core::Clock& clock, Limits limits)
{
    Box box(files, folder, clock, limits);
    for (const auto kind : {kParcels, kAnswers, kRecords, kKnown})
        if (auto done = files.makeFolder(folder / kind); !done)
            return tl::unexpected(done.error());
    for (auto step : {&Box::loadKey, &Box::load, &Box::sweep})
        if (auto done = (box.*step)(); !done)
            return tl::unexpected(done.error());
    return box;
}

Done Box::loadKey()
{
    const auto path = m_folder / "relay.key";
    const auto line = core::desk::readSafe(m_files, path);
    if (!line)
        return line.error().trouble == core::Trouble::Damaged ? core::damaged("damaged_relay", {{"what", "key"}}) : tl::unexpected(line.error());
    if (*line) {
        const auto seed = hashFrom(**line);
        if (!seed)
            return core::damaged("damaged_relay", {{"what", "key"}});
        m_key = core::crypto::SigningKey::fromSeed(*seed);
        return {};
    }
    m_key = core::crypto::SigningKey::generate();
    return core::desk::writeSafe(m_files, path, core::toHex(m_key.seed().view()));
}

Done Box::load()
{
    const auto names = m_files.names(m_folder / kRecords), known = m_files.names(m_folder / kKnown);
    if (!names || !known)
        return tl::unexpected((names ? known : names).error());
    for (const auto& name : *known)
        if (const auto label = hashFrom(name); label && m_known.size() < kMostKnown)
            m_known.insert(*label);
    std::set<Hash> ids;
    for (auto name : *names) {
        if (name.ends_with(kCopy))
            name.resize(name.size() - kCopy.size());
        if (const auto id = hashFrom(name))
            ids.insert(*id);
    }
    for (const auto& id : ids) {
        const auto line = core::desk::readSafe(m_files, pathOf(kRecords, id));
        if (!line && line.error().trouble != core::Trouble::Damaged)
            return tl::unexpected(line.error());
        const auto value = line && *line ? core::decodeStrict(**line) : core::Result<boost::json::value>(core::damaged("malformed"));
        auto entry = value ? core::fromJson<Entry>(*value) : core::Result<Entry>(tl::unexpected(value.error()));
        if (!entry || idOf(*entry) != id)
            ++m_damaged;
        else
            m_entries.emplace(id, std::move(*entry));
    }
    return {};
}

Done Box::sweep()
{
    std::set<Hash> parcels, answers;
    for (const auto& [id, entry] : m_entries) {
        if (entry.standing == Standing::Held)
            parcels.insert(entry.parcel);
        else if (entry.standing == Standing::Answered)
            answers.insert(entry.answer);
    }
    for (const auto kind : {kParcels, kAnswers, kRecords}) {
        const auto names = m_files.names(m_folder / kind);
        if (!names)
            return tl::unexpected(names.error());
        for (const auto& name : *names) {
            const auto hash = hashFrom(name);
            const bool half = name.ends_with(kHalf);
            // Bytes without an entry were never promised. While a record is unreadable nobody knows what it named.
            const bool stray = hash && kind != kRecords && m_damaged == 0 && !(kind == kParcels ? parcels : answers).contains(*hash);
            if (half || stray)
                if (auto done = m_files.remove(m_folder / kind / name); !done)
                    return done;
        }
    }
    // By size only: reading gigabytes at every start would keep a slow PC from serving. The hash is checked on the way out.
    std::vector<Entry> gone;
    for (const auto& [id, entry] : m_entries) {
        if (!hasBytes(entry))
            continue;
        const bool held = entry.standing == Standing::Held;
        const auto size = m_files.sizeOf(held ? pathOf(kParcels, entry.parcel) : pathOf(kAnswers, entry.answer));
        if (!size)
            return tl::unexpected(size.error());
        if (!*size || **size != bytesOf(entry))
            gone.push_back(entry);
    }
    for (auto& entry : gone)
        if (auto done = settle(std::move(entry), Standing::Lost); !done)
            return done;
    return {};
}

Done Box::write(const Entry& entry)
{
    const auto id = idOf(entry);
    if (auto done = core::desk::writeSafe(m_files, pathOf(kRecords, id), core::encodeCanonical(core::toJson(entry))); !done)
        return done;
    m_entries[id] = entry;
    return {};
}

Done Box::erase(const Id& id)
{
    auto copy = pathOf(kRecords, id);
    copy += kCopy;
    // The copy first: a crash between the two leaves an entry that is whole, not one risen from the dead.
    for (const auto& path : {copy, pathOf(kRecords, id)})
        if (auto done = m_files.remove(path); !done)
            return done;
    m_entries.erase(id);
    return m_files.syncFolder(m_folder / kRecords);
}

void Box::release(std::string_view kind, const Hash& name)
{
    const bool named = std::any_of(m_entries.begin(), m_entries.end(), [&](const auto& pair) {
        const auto& entry = pair.second;
        return kind == kParcels ? entry.standing == Standing::Held && entry.parcel == name
                                : entry.standing == Standing::Answered && entry.answer == name;
    });
    if (!named)
        (void)m_files.remove(pathOf(kind, name)); // what stays is found at the next start
}

Done Box::settle(Entry entry, Standing standing)
{
    const auto before = entry.standing;
    entry.standing = standing;
    if (standing != Standing::Dropped)
        entry.at = m_clock.now();
    if (auto done = write(entry); !done)
        return done;
    if (before == Standing::Held)
        release(kParcels, entry.parcel);
    if (before == Standing::Answered)
        release(kAnswers, entry.answer);
    const auto tombstones = sorted(m_entries, [](const Entry& one) { return !hasBytes(one); });
    if (tombstones.size() > kTombstones)
        return erase(idOf(*tombstones.front()));
    return {};
}

Result<Bytes> Box::read(std::string_view kind, const Hash& name)
{
    auto bytes = m_files.read(pathOf(kind, name), exchange::kBundleLimit);
    if (!bytes && bytes.error().trouble != core::Trouble::Damaged)
        return tl::unexpected(bytes.error());
    if (!bytes || !*bytes || core::crypto::sha256(**bytes) != name)
        return core::damaged("bundle_damaged");
    return std::move(**bytes);
}

bool Box::fits(Share share, const Hash& label, std::uint64_t bytes) const
{
    if (share == Share::Disk) {
        std::error_code error;
        const auto space = std::filesystem::space(m_folder, error);
        return error || space.available >= bytes + m_limits.leaveFree;
    }
    if (share == Share::Strangers && m_known.contains(label))
        return true;
    std::uint64_t used = 0;
    std::size_t files = 0;
    for (const auto& [id, entry] : m_entries) {
        const bool counts = share == Share::Everybody || (share == Share::Sender ? entry.label == label : !m_known.contains(entry.label));
        if (!hasBytes(entry) || !counts)
            continue;
        used += bytesOf(entry);
        ++files;
    }
    const auto mostBytes = share == Share::Sender ? m_limits.senderBytes : share == Share::Strangers ? m_limits.strangersBytes : m_limits.allBytes;
    const auto mostFiles = share == Share::Sender ? m_limits.senderFiles : share == Share::Strangers ? m_limits.strangersFiles : m_limits.allFiles;
    return used + bytes <= mostBytes && files < mostFiles;
}

Done Box::makeRoom(const Hash& label, std::uint64_t bytes)
{
    for (const auto share : {Share::Sender, Share::Strangers, Share::Everybody, Share::Disk})
        while (!fits(share, label, bytes)) {
            const auto answered = sorted(m_entries, [&](const Entry& entry) {
                return entry.standing == Standing::Answered && (share != Share::Sender || entry.label == label);
            });
            if (share == Share::Strangers || answered.empty())
                return share == Share::Sender ? core::refused("relay_full_for_you") : core::refused("relay_full");
            if (auto done = settle(*answered.front(), Standing::Dropped); !done)
                return done;
        }
    return {};
}

/// Only a hint for the next crowd: what cannot be written is learnt again.
void Box::remember(const Hash& label)
{
    if (m_known.size() >= kMostKnown || !m_known.insert(label).second)
        return;
    if (m_files.create(pathOf(kKnown, label)))
        (void)m_files.syncFolder(m_folder / kKnown);
}

Result<exchange::Promise> Box::put(const Hash& label, const Hash& latch, ByteView file)
{
    if (file.size() > m_limits.file)
        return core::damaged("too_large", {{"limit", m_limits.file}});
    if (auto done = looksSound(file, true); !done)
        return tl::unexpected(done.error());
    Entry entry;
    entry.label = label;
    entry.latch = latch;
    entry.parcel = core::crypto::sha256(file);
    entry.size = static_cast<std::int64_t>(file.size());
    entry.since = m_clock.now();
    if (const auto known = m_entries.find(idOf(entry)); known != m_entries.end())
        if (const auto promise = promiseFor(known->second))
            return *promise;
    if (auto done = makeRoom(label, file.size()); !done)
        return tl::unexpected(done.error());
    if (auto done = core::desk::replaceFile(m_files, pathOf(kParcels, entry.parcel), file); !done)
        return tl::unexpected(done.error());
    // Should this fail, nobody knows whether the record stands; the next start takes the file away if it does not.
    if (auto done = write(entry); !done)
        return tl::unexpected(done.error());
    return *promiseFor(entry);
}

std::optional<exchange::Promise> Box::promiseFor(const Entry& entry) const
{
    if (!hasBytes(entry))
        return std::nullopt;
    exchange::Promise out;
    out.parcel = entry.parcel;
    out.size = static_cast<std::uint64_t>(entry.size);
    out.at = entry.since;
    if (entry.standing == Standing::Answered) {
        out.word = exchange::Word::Delivered;
        out.at = entry.at.value_or(entry.since);
        out.answer = entry.answer;
    }
    exchange::sign(out, m_key);
    return out;
}

std::vector<Entry> Box::of(const Hash& label) const
{
    std::vector<Entry> out;
    for (const auto* entry : sorted(m_entries, [&](const Entry& one) { return one.label == label; }))
        out.push_back(*entry);
    return out;
}

Result<Bytes> Box::answer(const Hash& label, const Hash& hash)
{
    const auto at = std::find_if(m_entries.begin(), m_entries.end(), [&](const auto& pair) {
        return pair.second.label == label && pair.second.standing == Standing::Answered && pair.second.answer == hash;
    });
    if (at == m_entries.end())
        return core::misused("no_such_answer");
    auto bytes = read(kAnswers, hash);
    if (!bytes && bytes.error().trouble == core::Trouble::Damaged)
        if (auto done = settle(at->second, Standing::Lost); !done)
            return tl::unexpected(done.error());
    return bytes;
}

Done Box::forget(const Hash& parcel, const Hash& opener)
{
    const auto latch = core::crypto::sha256(opener);
    const auto at = std::find_if(m_entries.begin(), m_entries.end(), [&](const auto& pair) {
        return pair.second.parcel == parcel && pair.second.latch == latch;
    });
    if (at == m_entries.end())
        return core::misused("no_such_parcel");
    const auto entry = at->second;
    if (auto done = erase(at->first); !done)
        return done;
    release(kParcels, entry.parcel);
    if (entry.answer != kNone)
        release(kAnswers, entry.answer);
    return {};
}

std::optional<Entry> Box::next(const std::set<Hash>& passed) const
{
    const Entry* out = nullptr;
    const auto before = [this](const Entry& a, const Entry& b) {
        const bool knownA = m_known.contains(a.label), knownB = m_known.contains(b.label);
        return knownA != knownB ? knownA : isOlder(a, b);
    };
    for (const auto& [id, entry] : m_entries)
        if (entry.standing == Standing::Held && !passed.contains(id) && (!out || before(entry, *out)))
            out = &entry;
    return out ? std::optional(*out) : std::nullopt;
}

Result<Bytes> Box::parcel(const Entry& entry)
{
    auto bytes = read(kParcels, entry.parcel);
    if (!bytes && bytes.error().trouble == core::Trouble::Damaged)
        if (auto done = settle(entry, Standing::Lost); !done)
            return tl::unexpected(done.error());
    return bytes;
}

Done Box::noteAnswer(const Entry& entry, ByteView answer)
{
    if (auto done = looksSound(answer, false); !done)
        return done;
    const auto known = m_entries.find(idOf(entry));
    if (known == m_entries.end() || known->second.standing != Standing::Held)
        return {}; // taken back meanwhile
    auto moved = known->second;
    moved.answer = core::crypto::sha256(answer);
    moved.answerSize = static_cast<std::int64_t>(answer.size());
    if (auto done = core::desk::replaceFile(m_files, pathOf(kAnswers, moved.answer), answer); !done)
        return done;
    const auto label = moved.label;
    if (auto done = settle(std::move(moved), Standing::Answered); !done)
        return done;
    remember(label);
    return {};
}

Done Box::noteTurnedAway(const Entry& entry, const std::string& code)
{
    const auto known = m_entries.find(idOf(entry));
    if (known == m_entries.end() || known->second.standing != Standing::Held)
        return {};
    auto moved = known->second;
    moved.code = code;
    return settle(std::move(moved), Standing::TurnedAway);
}

Figures Box::figures() const
{
    Figures out;
    out.damaged = m_damaged;
    for (const auto& [id, entry] : m_entries) {
        out.bytes += static_cast<std::int64_t>(bytesOf(entry));
        out.held += entry.standing == Standing::Held;
        out.answered += entry.standing == Standing::Answered;
        out.turnedAway += entry.standing == Standing::TurnedAway;
        out.lost += entry.standing == Standing::Lost;
    }
    return out;
}

} // namespace relay
