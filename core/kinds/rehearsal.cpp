#include "core/kinds/rehearsal.h"

namespace core {

namespace {

/// A chain for an account, from its name alone.
ChainId chainOf(std::string_view account, Lane lane)
{
    const auto digest = crypto::sha256(viewOf(account));
    CertificateId certificate;
    std::copy_n(digest.begin(), certificate.bytes.size(), certificate.bytes.begin());
    return ChainId(certificate, lane);
}

} // namespace

Rehearsal::Rehearsal(directory::State directory, CountySettings settings, const HolidayTable& calendar)
    : m_directory(std::move(directory)), m_settings(settings), m_calendar(calendar)
{
}

Author Rehearsal::author(std::string_view account) const
{
    const auto* known = m_directory.account(account);
    return {std::string(account), known ? known->posts : std::vector<Post>{}};
}

Context Rehearsal::context(const Author& author, Instant now, Side side) const
{
    return Context{side, now, std::nullopt, m_settings, m_calendar, m_directory, author, [this](const SubjectId& id) {
                       const auto found = m_states.find(id);
                       return found == m_states.end() ? nullptr : &found->second;
                   }};
}

const SubjectState& Rehearsal::state(const SubjectId& subject) const
{
    static const SubjectState kNone;
    const auto found = m_states.find(subject);
    return found == m_states.end() ? kNone : found->second;
}

Result<Findings> Rehearsal::play(const Author& author, Instant at, std::string_view kind, const SubjectId& subject,
                                 const boost::json::object& body, std::optional<Instant> received,
                                 std::optional<std::uint32_t> seen)
{
    static constexpr std::string_view kNames[kClasses] = {"steps", "content", "identity", "sealed"};
    Envelope envelope;
    const auto* known = findKind(kind, 1);
    envelope.chain = chainOf(author.account, known ? known->info.lane : Lane::Work);
    envelope.seq = m_seqs[envelope.chain] + 1;
    envelope.subject = subject;
    envelope.kind = kind;
    envelope.claimed = at;
    envelope.seen = seen.value_or(m_places[subject]);
    std::array<std::optional<std::string>, kClasses> parts;
    for (std::size_t i = 0; i < kClasses; ++i)
        if (const auto* part = body.if_contains(kNames[i]))
            parts[i] = encodeCanonical(*part);
    auto act = sealAct(std::move(envelope), std::move(parts), Salt{});

    const auto side = received ? Side::County : Side::Desk;
    auto findings = checkAct(state(subject), act, context(author, received.value_or(at), side));
    if (!findings)
        return findings;
    const auto place = m_places[subject] + 1;
    auto stamp = provisionalStamp(act.envelope, *findings, place);
    stamp.received = received;
    evolveAct(m_states[subject], act, stamp);
    m_places[subject] = place;
    m_seqs[act.envelope.chain] = act.envelope.seq;
    m_played.push_back({std::move(act), std::move(stamp), subject});
    return findings;
}

Result<Findings> Rehearsal::playGroup(const Author& author, Instant at, const std::vector<Step>& steps,
                                      std::optional<Instant> received)
{
    auto states = m_states;
    auto places = m_places;
    auto seqs = m_seqs;
    const auto before = m_played.size();
    Result<Findings> last = Findings{};
    for (const auto& step : steps) {
        last = play(author, at, step.kind, step.subject, step.body, received);
        if (!last) {
            m_states = std::move(states);
            m_places = std::move(places);
            m_seqs = std::move(seqs);
            m_played.resize(before);
            return last;
        }
    }
    return last;
}

} // namespace core
