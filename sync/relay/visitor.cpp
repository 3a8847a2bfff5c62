#include "sync/relay/visitor.h"

#include <algorithm>

namespace relay {

using core::Hash;

namespace {

/// What no repeating changes: the desk has it, by this road or another.
bool isKnown(const core::Error& error)
{
    return error.code == "bundle_known" || error.code == "bundle_older";
}

class Visitor {
public:
    Visitor(const AskDesk& desk, Visit& at) : m_desk(desk), m_visit(at) {}

    core::Result<Visited> go(const Wishes& wishes)
    {
        const auto about = m_visit.about();
        if (!about)
            return tl::unexpected(about.error());
        if (about->county != wishes.county)
            return core::refused("relay_of_other_county");
        if (wishes.relay && *wishes.relay != about->relay)
            return core::refused("relay_is_another");
        m_out.relay = about->relay;
        m_label = m_desk.secretFor("relay-label", about->relay);
        if (auto done = fetch(); !done)
            return tl::unexpected(done.error());
        if (wishes.leave)
            if (auto done = leave(static_cast<std::size_t>(std::max<std::int64_t>(about->fileLimit, 0))); !done)
                return tl::unexpected(done.error());
        return std::move(m_out);
    }

private:
    Hash openerOf(const Hash& parcel) const { return m_desk.secretFor("relay-opener", parcel); }
    /// What stays there costs the relay room and nobody anything else.
    void forget(const Hash& parcel) { (void)m_visit.forget(parcel, openerOf(parcel)); }

    core::Done fetch()
    {
        auto seen = m_visit.look(m_label);
        const auto handed = m_desk.handed();
        if (!seen || !handed)
            return tl::unexpected(!seen ? seen.error() : handed.error());
        for (const auto& one : *seen) {
            switch (one.standing) {
            case Standing::Held:
                m_held.push_back(one.parcel);
                break;
            case Standing::Answered:
                if (auto done = take(one); !done)
                    return done;
                break;
            case Standing::TurnedAway:
                m_out.turnedAway.push_back(one.code);
                forget(one.parcel);
                break;
            case Standing::Dropped:
            case Standing::Lost:
                ++m_out.gone;
                forget(one.parcel);
                break;
            }
        }
        for (const auto& one : *handed) {
            const auto& parcel = one.promise.parcel;
            if (one.promise.relay == m_out.relay && std::none_of(seen->begin(), seen->end(), [&](const auto& other) { return other.parcel == parcel; }))
                m_out.missing.push_back(core::toHex(parcel));
        }
        m_out.held = static_cast<std::int64_t>(m_held.size());
        return {};
    }

    core::Done take(const Seen& one)
    {
        const auto answer = m_visit.fetch(m_label, one.answer);
        if (!answer) {
            if (answer.error().trouble == core::Trouble::Surroundings)
                return tl::unexpected(answer.error());
            m_out.unread = answer.error();
            forget(one.parcel);
            return {};
        }
        const auto sum = m_desk.unpack(*answer);
        if (!sum && !isKnown(sum.error())) {
            if (sum.error().trouble == core::Trouble::Surroundings)
                return tl::unexpected(sum.error());
            m_out.unread = sum.error(); // told once; what it was about still waits here and is left again
            forget(one.parcel);
            return {};
        }
        ++m_out.answers;
        if (sum) {
            m_out.sum.accepted += sum->accepted;
            m_out.sum.refused += sum->refused;
            m_out.sum.received += sum->received;
            m_out.sum.forked = m_out.sum.forked || sum->forked;
            m_out.sum.more = sum->more;
        }
        forget(one.parcel);
        return {};
    }

    core::Done leave(std::size_t limit)
    {
        // Blocks, padding and what a request weighs beside its acts.
        const auto packed = m_desk.pack(std::min(limit, exchange::kRequestLimit) / 4 * 3);
        if (!packed)
            return tl::unexpected(packed.error());
        m_out.acts = packed->acts;
        m_out.files = packed->files;
        const auto handed = m_desk.handed();
        if (!handed)
            return tl::unexpected(handed.error());
        for (const auto& one : *handed) {
            const bool liesThere = one.promise.relay == m_out.relay && std::find(m_held.begin(), m_held.end(), one.promise.parcel) != m_held.end();
            if (liesThere && one.upTo == packed->upTo) { // the same acts: once is enough
                m_out.promise = one.promise;
                return {};
            }
        }
        const auto file = exchange::encodeBundle({packed->section});
        const auto latch = core::crypto::sha256(openerOf(core::crypto::sha256(file)));
        const auto promise = m_visit.put(file, m_label, latch, m_out.relay);
        if (!promise)
            return tl::unexpected(promise.error());
        if (auto done = m_desk.noteHanded(*packed, *promise); !done)
            return done;
        m_out.promise = *promise;
        m_out.fresh = true;
        // A parcel begins at the last receipt, so the new one holds all that the older ones hold.
        for (const auto& parcel : m_held)
            if (parcel != promise->parcel)
                forget(parcel);
        m_out.held = 1;
        return {};
    }

    const AskDesk& m_desk;
    Visit& m_visit;
    Hash m_label{};
    std::vector<Hash> m_held;
    Visited m_out;
};

} // namespace

core::Result<Visited> visit(const AskDesk& desk, Visit& at, const Wishes& wishes)
{
    return Visitor(desk, at).go(wishes);
}

core::Result<Visited> visit(desk::Desk& desk, Visit& at, const Wishes& wishes)
{
    const AskDesk ask{[&desk](std::string_view purpose, core::ByteView context) { return desk.secretFor(purpose, context); },
                      [&desk] { return desk.handed(); },
                      [&desk](core::ByteView file) { return desk.unpack(file); },
                      [&desk](std::size_t room) { return desk.pack(room); },
                      [&desk](const desk::Packed& packed, const exchange::Promise& promise) { return desk.noteHanded(packed, promise); }};
    return visit(ask, at, wishes);
}

core::Result<Visited> visit(desk::Desk& desk, const Address& address, const Wishes& wishes)
{
    Visit at(address);
    return visit(desk, at, wishes);
}

} // namespace relay
