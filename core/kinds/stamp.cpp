#include "core/kinds/stamp.h"

namespace core {

namespace {

Stamp stampOfEnvelope(const Envelope& envelope)
{
    Stamp stamp;
    stamp.id = {envelope.chain, envelope.seq};
    stamp.subject = envelope.subject;
    stamp.kind = envelope.kind;
    stamp.claimed = envelope.claimed;
    stamp.seen = envelope.seen;
    return stamp;
}

} // namespace

Stamp stampOf(const Envelope& envelope, const Verdict& verdict)
{
    auto stamp = stampOfEnvelope(envelope);
    stamp.place = verdict.place;
    stamp.received = verdict.received;
    stamp.findings = verdict.findings;
    return stamp;
}

Stamp provisionalStamp(const Envelope& envelope, Findings findings, std::uint32_t place)
{
    auto stamp = stampOfEnvelope(envelope);
    stamp.place = place;
    stamp.findings = std::move(findings);
    return stamp;
}

} // namespace core
