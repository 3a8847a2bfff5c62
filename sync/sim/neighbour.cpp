#include "sync/sim/neighbour.h"

#include "core/codec/strict_json.h"

#include <algorithm>

namespace sim {

using namespace core;

namespace {

const std::filesystem::path kNeighbour = "/sim/neighbour";
constexpr const char* kCounty = "sim";
constexpr Milliseconds kNeighbourRestart{5'000};

Bytes bytesOf(std::string_view text)
{
    const auto view = viewOf(text);
    return {view.begin(), view.end()};
}

template <class T>
Bytes jsonOf(const T& value)
{
    return bytesOf(encodeCanonical(toJson(value)));
}

Hash hashIn(std::string_view hex)
{
    Hash out{};
    if (const auto raw = fromHex(hex); raw && raw->size() == out.size())
        std::copy(raw->begin(), raw->end(), out.begin());
    return out;
}

} // namespace

/// Asks the box instead of a socket; the routes are those of sync/relay/relay.cpp.
class Neighbour::Guest final : public relay::Visit {
public:
    Guest(Neighbour& host, Dice dice) : Visit(relay::Address{}), m_host(host), m_dice(dice) {}
    /// No answer, or a wrong one, was among what this desk heard.
    bool cheated = false;

protected:
    Result<Bytes> ask(const Asked& asked) override
    {
        // Thrown in the same order whatever is on.
        const bool away = m_dice.chance(4), late = m_dice.chance(4), lie = m_dice.chance(12);
        const bool bad = m_host.m_world.active(Fault::BadRelay) && !m_host.m_world.quiet();
        if (!m_host.m_box || (bad && away))
            return hindered("relay_away");
        auto out = route(asked, bad && lie);
        if (m_host.m_disk.dead()) {
            m_host.dies(Image::Killed, m_dice);
            return hindered("relay_away");
        }
        if (bad && late)
            return hindered("relay_away"); // done, and nobody hears of it
        return out;
    }

private:
    Result<Bytes> route(const Asked& asked, bool lie)
    {
        auto& box = *m_host.m_box;
        const auto rest = [&](std::string_view prefix) { return std::string_view(asked.path).substr(prefix.size()); };
        constexpr std::string_view kParcels = "/v1/parcels/", kAnswers = "/v1/answers/";
        if (asked.path == "/v1/relay")
            return jsonOf(relay::About{box.key(), kCounty, static_cast<std::int64_t>(box.limits().file), m_host.m_line, std::nullopt});
        if (asked.path.starts_with(kParcels)) {
            const auto parcel = hashIn(rest(kParcels));
            if (asked.method == "PUT") {
                auto promise = box.put(hashIn(asked.headers.at("Fengqiao-Label")), hashIn(asked.headers.at("Fengqiao-Latch")), asked.body);
                if (!promise)
                    return tl::unexpected(promise.error());
                if (promise->word == exchange::Word::Holds)
                    m_host.m_given.push_back({hashIn(asked.headers.at("Fengqiao-Label")), parcel});
                if (lie) {
                    told("promises falsely");
                    switch (m_dice.below(3)) {
                    case 0: promise->parcel[0] ^= 1; exchange::sign(*promise, box.signingKey()); break; // another file
                    case 1: promise->signature[5] ^= 1; break;
                    default: promise->word = exchange::Word::Delivered; exchange::sign(*promise, box.signingKey()); break;
                    }
                }
                return exchange::encode(*promise);
            }
            const auto done = box.forget(parcel, hashIn(asked.headers.at("Fengqiao-Opener")));
            std::erase_if(m_host.m_given, [&](const auto& one) { return one.parcel == parcel; }); // its own desk gives it up
            if (!done)
                return tl::unexpected(done.error());
            return bytesOf("{}");
        }
        const auto label = hashIn(rest(kAnswers).substr(0, 64));
        if (rest(kAnswers).size() > 65) {
            const auto hash = hashIn(rest(kAnswers).substr(65));
            if (const auto made = m_made.find(hash); made != m_made.end())
                return made->second;
            auto bytes = box.answer(label, hash);
            if (bytes && lie && !bytes->empty()) {
                told("gives other bytes");
                (*bytes)[static_cast<std::size_t>(m_dice.below(bytes->size()))] ^= 1;
            }
            return bytes;
        }
        relay::SeenList seen;
        for (const auto& entry : box.of(label)) {
            const auto promise = box.promiseFor(entry);
            seen.parcels.push_back({entry.parcel, entry.standing, entry.since, entry.answer, entry.answerSize, entry.code,
                                    promise ? toHex(exchange::encode(*promise)) : std::string()});
        }
        if (lie)
            for (auto& one : seen.parcels)
                lieAbout(one, label);
        return jsonOf(seen);
    }
    void lieAbout(relay::Seen& one, const Hash& label)
    {
        told("lies about a parcel");
        switch (m_dice.below(4)) {
        case 0: one.standing = relay::Standing::Lost; break;
        case 1:
            one.standing = relay::Standing::TurnedAway;
            one.code = "revoked";
            break;
        case 2: { // an answer that is none
            const auto made = one.standing == relay::Standing::Answered ? m_host.m_box->answer(label, one.answer) : Result<Bytes>(misused("no_such_answer"));
            const auto bytes = made ? forgedAnswers(*made, m_dice) : bytesOf("nothing of the kind");
            one.standing = relay::Standing::Answered;
            one.answer = crypto::sha256(bytes);
            m_made[one.answer] = bytes;
            break;
        }
        default: one.parcel[3] ^= 1; break;
        }
    }
    void told(const char* what)
    {
        cheated = true;
        m_host.m_world.fault(std::string("the neighbour ") + what);
    }

    Neighbour& m_host;
    Dice m_dice;
    std::map<Hash, Bytes> m_made;
};

Neighbour::Neighbour(World& world) : m_world(world), m_files(m_disk), m_clock(world.timeline, world.start())
{
    auto dice = world.dice("neighbour");
    if (dice.chance(30) && world.active(Fault::BadRelay)) { // a small one is soon full
        m_limits.senderFiles = 2;
        m_limits.allFiles = 3;
    }
    if (dice.chance(30) && world.active(Fault::BadRelay))
        m_limits.allBytes = 60'000;
}

void Neighbour::open()
{
    if (m_box)
        return;
    auto box = relay::Box::open(m_files, kNeighbour, m_clock, m_limits);
    if (m_disk.dead()) {
        m_disk.restart(Image::NothingUnsafe, m_world.dice("neighbour image", ++m_starts));
        m_world.timeline.after(kNeighbourRestart, [this] { open(); });
        return;
    }
    if (!box) {
        if (box.error().trouble == Trouble::Surroundings && m_disk.troubles() > 0) {
            m_world.timeline.after(kNeighbourRestart, [this] { open(); });
            return;
        }
        throw Broken{"relay", "does not open: " + box.error().code};
    }
    m_box.emplace(std::move(*box));
    checkPromises();
}

void Neighbour::checkPromises()
{
    for (const auto& given : m_given) {
        const auto entries = m_box->of(given.label);
        const auto at = std::find_if(entries.begin(), entries.end(), [&](const auto& entry) { return entry.parcel == given.parcel; });
        if (at == entries.end() || at->standing == relay::Standing::Lost)
            throw Broken{"promise", "the neighbour has lost what it promised to carry: " + toHex(given.parcel)};
    }
}

void Neighbour::dies(Image image, Dice dice)
{
    m_world.fault("the neighbour dies");
    m_box.reset();
    m_disk.kill();
    m_disk.restart(image, dice);
    m_world.timeline.after(kNeighbourRestart, [this] { open(); });
}

void Neighbour::plan(Milliseconds end)
{
    open();
    auto dice = m_world.dice("visits");
    const auto visits = std::min(kMostJourneys, 3 + static_cast<int>(dice.below(1 + static_cast<std::uint64_t>(m_world.options().steps) / 3)));
    for (int visit = 0; visit < visits; ++visit)
        m_world.timeline.after(Milliseconds{dice.between(1'000, end.count())}, [this, visit] { visitBy(visit); });
    const auto troubles = static_cast<int>(dice.below(4));
    for (int number = 0; number < troubles; ++number)
        m_world.timeline.after(Milliseconds{dice.between(1'000, end.count())}, [this, number] { trouble(number); });
    m_world.timeline.after(Milliseconds{dice.between(1'000, 20'000)}, [this] { round(); });
}

void Neighbour::visitBy(int visit)
{
    if (m_world.quiet() || m_world.options().leftOut.contains(kVisits + visit))
        return;
    auto dice = m_world.dice("visit", static_cast<std::uint64_t>(visit));
    auto& computer = *m_world.computers()[static_cast<std::size_t>(dice.below(m_world.computers().size()))];
    if (!computer.on())
        return;
    Guest guest(*this, m_world.dice("guest", static_cast<std::uint64_t>(visit)));
    computer.visit(guest, {kCounty, std::nullopt, !dice.chance(15)}, m_world.active(Fault::BadRelay));
}

/// As sync/relay/relay.cpp carries: everything held, oldest first; one that the county chokes on does not stop the others.
void Neighbour::round()
{
    if (m_world.quiet())
        return;
    auto dice = m_world.dice("round", ++m_rounds);
    const bool noLine = dice.chance(40), cutOff = dice.chance(10);
    const Milliseconds next{dice.between(5'000, 60'000)};
    m_world.timeline.after(next, [this] { round(); });
    m_line = !noLine;
    if (noLine || !m_box)
        return;
    std::set<Hash> passed;
    for (;;) {
        const auto entry = m_box->next(passed);
        if (!entry)
            break;
        passed.insert(relay::Box::idOf(*entry));
        const auto file = m_box->parcel(*entry);
        if (!file)
            continue;
        const auto answer = m_world.county().carry(*file, true, exchange::kBundleContents);
        if (!answer && answer.error().trouble == Trouble::Surroundings)
            break;
        if (cutOff && m_world.active(Fault::BadRelay)) {
            m_world.fault("the neighbour does not hear the county's answer");
            break;
        }
        const auto noted = answer ? m_box->noteAnswer(*entry, *answer) : m_box->noteTurnedAway(*entry, answer.error().code);
        if (m_disk.dead()) {
            dies(Image::Killed, dice);
            return;
        }
        if (noted)
            std::erase_if(m_given, [&](const auto& one) { return one.parcel == entry->parcel; });
    }
}

void Neighbour::trouble(int number)
{
    if (m_world.quiet())
        return;
    auto dice = m_world.dice("neighbour trouble", static_cast<std::uint64_t>(number));
    const auto what = dice.below(6);
    const auto cut = kPowerCuts[dice.below(std::size(kPowerCuts))];
    if (!m_world.active(Fault::BadRelay))
        return;
    switch (what) {
    case 0: m_disk.dieAfter(dice.between(0, 12)); break; // in the middle of the next thing it does
    case 1: dies(cut, dice); break;
    case 2:
        m_world.fault("the neighbour's disk is full");
        m_disk.setFull(true);
        m_world.timeline.after(Milliseconds{dice.between(5'000, 60'000)}, [this] { m_disk.setFull(false); });
        break;
    case 3: m_older = m_disk.copy(); break;
    case 4:
        if (!m_older)
            break;
        m_world.fault("the neighbour's old disk is put back");
        m_given.clear(); // it cannot know
        m_box.reset();
        m_disk = m_older->copy();
        m_world.timeline.after(kNeighbourRestart, [this] { open(); });
        break;
    default:
        m_world.fault("the neighbour forgets everything");
        m_given.clear();
        m_box.reset();
        m_disk = Disk();
        m_world.timeline.after(kNeighbourRestart, [this] { open(); });
        break;
    }
}

} // namespace sim
