#include "sync/sim/messenger.h"

#include "sync/desk/stick.h"
#include "sync/exchange/wire.h"
#include "sync/sim/world.h"

#include <algorithm>

namespace sim {

using namespace core;

namespace {

constexpr const char* kStick = "/sim/stick";
constexpr std::size_t kRemembered = 12; // of files that may come again
constexpr int kMostTries = 20;
constexpr Milliseconds kTryAgain{5'000};
constexpr std::size_t kSmallRoom = 3'000;

template <class Container>
void remember(Container& kept, const Bytes& file)
{
    kept.push_back(file);
    if (kept.size() > kRemembered)
        kept.erase(kept.begin());
}

/// A way by motorbike, or one that somebody forgets about until tomorrow.
Milliseconds way(Dice& dice)
{
    return Milliseconds{dice.chance(15) ? dice.between(3'600'000, 30 * 3'600'000) : dice.between(2'000, 90'000)};
}

} // namespace

Bytes forgedAnswers(const Bytes& file, Dice& dice)
{
    auto sections = exchange::decodeBundle(file);
    if (!sections)
        return file;
    const auto forger = crypto::SigningKey::generate();
    for (auto& section : *sections) {
        for (const auto& kept : startingPoint().desks) {
            const auto keys = kept.keys();
            auto bundle = section.leg == exchange::Leg::Down ? exchange::openDown(section.bytes, keys.box) : Result<exchange::DownBundle>(refused("bundle_foreign"));
            if (!bundle)
                continue;
            for (auto& answer : bundle->answers) {
                for (auto& [act, verdict] : answer.verdicts)
                    if (verdict.revision > 0) {
                        verdict.accepted = !verdict.accepted;
                        verdict.place = verdict.accepted ? 1 : 0;
                    }
                answer.items.clear();
                answer.revision += 1 + dice.below(5);
                answer.lease += std::chrono::hours(1);
                exchange::sign(answer, forger);
            }
            section.bytes = exchange::sealDown(std::move(*bundle), forger, keys.box.publicKey);
            break;
        }
    }
    return exchange::encodeBundle(*sections);
}

void Messenger::plan(Milliseconds end)
{
    auto dice = m_world.dice("messenger");
    const auto trips = std::min(kMostJourneys, 2 + static_cast<int>(dice.below(1 + static_cast<std::uint64_t>(m_world.options().steps) / 5)));
    for (int trip = 0; trip < trips; ++trip)
        m_world.timeline.after(Milliseconds{dice.between(2'000, end.count())}, [this, trip] { collect(trip); });
}

void Messenger::put(Dice& dice, const Bytes& file)
{
    // A name of his own: what randomness gives must not depend on what was carried before.
    const auto name = std::string(kStick) + "/fengqiao-" + std::to_string(++m_names) + std::string(::desk::kBundleEnding);
    const bool pulledOut = dice.chance(12) && m_world.active(Fault::BadStick);
    const auto moment = dice.between(0, 5);
    if (pulledOut)
        m_stick.dieAfter(moment);
    const auto done = ::desk::writeBundle(m_files, name, file);
    if (pulledOut) {
        m_world.fault("the stick is pulled out");
        m_stick.kill();
        m_stick.restart(kPowerCuts[dice.below(std::size(kPowerCuts))], m_world.dice("stick image", m_names));
        const auto found = m_files.read(name, exchange::kBundleLimit);
        if (done && (!found || !*found || **found != file))
            throw Broken{"stick", "a file that was written is not on the stick"};
        if (found && *found && **found != file && !(*found)->empty())
            throw Broken{"stick", "half a file is on the stick"};
    } else if (!done) {
        throw Broken{"stick", done.error().code};
    }
}

std::vector<Bytes> Messenger::take(bool toCounty)
{
    std::vector<Bytes> out;
    for (const auto& path : ::desk::bundlesIn(m_files, kStick, toCounty ? ::desk::Bound::ForCounty : ::desk::Bound::ForDesks)) {
        if (auto bytes = ::desk::readBundle(m_files, path))
            out.push_back(std::move(*bytes));
        (void)m_files.remove(path);
    }
    return out;
}

Messenger::Letter Messenger::meddled(const Bytes& file, Dice& dice) const
{
    // Thrown in the same order whatever is on.
    const bool bit = dice.chance(8), shorter = dice.chance(4), forged = dice.chance(8);
    const auto at = dice.next();
    const auto turned = static_cast<std::uint8_t>(1U << dice.below(8));
    if (!m_world.active(Fault::BadStick) || file.empty())
        return {file, true};
    auto out = file;
    if (bit) {
        m_world.fault("a bit of a file is turned over");
        out[static_cast<std::size_t>(at % out.size())] ^= turned;
    } else if (shorter) {
        m_world.fault("a file is cut short");
        out.resize(static_cast<std::size_t>(at % out.size()));
    } else if (forged && exchange::firstLeg(file) == exchange::Leg::Down) {
        m_world.fault("a file is forged");
        out = forgedAnswers(file, dice);
    }
    return {out, out == file};
}

void Messenger::collect(int trip)
{
    if (m_world.quiet() || m_world.options().leftOut.contains(kTrips + trip))
        return;
    auto dice = m_world.dice("trip", static_cast<std::uint64_t>(trip));
    const bool together = dice.chance(40), lost = dice.chance(12);
    const auto length = way(dice);
    std::vector<exchange::Section> sections;
    std::string who;
    for (std::size_t i = 0; i < m_world.computers().size(); ++i) {
        auto& computer = *m_world.computers()[i];
        const bool goes = dice.chance(computer.hasLine ? 30 : 70), small = dice.chance(20);
        if (!goes)
            continue;
        auto section = computer.pack(small ? kSmallRoom : exchange::kBundleContents);
        if (!section)
            continue;
        who += " " + computer.name() + (section->leg == exchange::Leg::Parcel ? " (locked)" : "");
        if (together)
            sections.push_back(std::move(*section));
        else
            remember(m_up, exchange::encodeBundle({std::move(*section)})), put(dice, m_up.back());
    }
    if (!sections.empty())
        remember(m_up, exchange::encodeBundle(sections)), put(dice, m_up.back());
    m_world.trace.note("trip " + std::to_string(trip) + " takes" + who);
    if (lost && m_world.active(Fault::BadStick)) {
        m_world.fault("the stick is lost");
        (void)take(true);
        return;
    }
    m_world.timeline.after(length, [this, trip] { arrive(trip, 0); });
}

void Messenger::arrive(int trip, int tries)
{
    if (m_world.quiet())
        return;
    if (!m_world.county().on()) {
        if (tries < kMostTries)
            m_world.timeline.after(kTryAgain, [this, trip, tries] { arrive(trip, tries + 1); });
        return;
    }
    auto dice = m_world.dice("arrival", static_cast<std::uint64_t>(trip));
    const bool again = dice.chance(25), mixed = dice.chance(20), lost = dice.chance(15);
    const auto which = dice.next(), other = dice.next();
    const auto length = way(dice);
    const auto most = dice.chance(20) ? std::size_t{2'000} : exchange::kBundleContents;
    auto files = take(true);
    if (m_world.active(Fault::BadStick) && !m_up.empty()) {
        if (again)
            files.insert(files.begin(), m_up[static_cast<std::size_t>(which % m_up.size())]);
        if (mixed) { // somebody puts parts of two files into one
            auto one = exchange::decodeBundle(m_up[static_cast<std::size_t>(which % m_up.size())]), two = exchange::decodeBundle(m_up[static_cast<std::size_t>(other % m_up.size())]);
            if (one && two) {
                one->insert(one->begin(), two->begin(), two->end());
                files.push_back(exchange::encodeBundle(*one));
            }
        }
    }
    for (const auto& file : files) {
        const auto letter = meddled(file, dice);
        auto answer = m_world.county().carry(letter.bytes, letter.genuine, most);
        if (!answer)
            continue;
        remember(m_down, *answer);
        if (lost && m_world.active(Fault::BadStick))
            m_world.fault("answers are left behind");
        else
            put(dice, *answer);
    }
    m_world.timeline.after(length, [this, trip] { bringBack(trip); });
}

void Messenger::bringBack(int trip)
{
    if (m_world.quiet())
        return;
    auto dice = m_world.dice("return", static_cast<std::uint64_t>(trip));
    auto files = take(false);
    if (const bool again = dice.chance(35); again && m_world.active(Fault::BadStick) && !m_down.empty())
        for (int i = 0; i < 2; ++i) // old ones lie about on the same stick, in no order
            files.insert(files.begin() + static_cast<std::ptrdiff_t>(dice.below(files.size() + 1)), dice.oneOf(m_down));
    for (const auto& file : files)
        for (std::size_t i = 0; i < m_world.computers().size(); ++i) {
            auto& computer = *m_world.computers()[i];
            const auto letter = meddled(file, dice);
            if (computer.on() && !dice.chance(10))
                computer.unpack(letter.bytes, letter.genuine);
        }
}

bool Messenger::goFor(Computer& computer)
{
    if (!computer.on() || !m_world.county().on())
        return false;
    auto section = computer.pack(exchange::kBundleContents);
    if (!section)
        return false;
    const auto answer = m_world.county().carry(exchange::encodeBundle({std::move(*section)}), true, exchange::kBundleContents);
    if (!answer || !computer.on())
        return false;
    const bool all = computer.unpack(*answer, true);
    if (all)
        computer.caughtUpByHand();
    return all && computer.on() && computer.waiting() == 0;
}

} // namespace sim
