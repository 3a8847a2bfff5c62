#include "core/kinds/context.h"

#include <algorithm>

namespace core {

bool Author::holds(std::string_view post, std::string_view organisation) const
{
    return std::any_of(posts.begin(), posts.end(),
                       [&](const Post& p) { return p.code == post && p.organisation == organisation; });
}

bool Author::holdsAnywhere(std::string_view post) const
{
    return std::any_of(posts.begin(), posts.end(), [&](const Post& p) { return p.code == post; });
}

Findings findingsFor(const Envelope& envelope, const Context& context, const Post& actedAs)
{
    // DOMAIN 4.1: clocks that differ by up to ten minutes are taken for equal.
    constexpr auto kTolerance = std::chrono::minutes(10);

    Findings findings;
    findings.account = context.author.account;
    findings.post = actedAs.code;
    findings.organisation = actedAs.organisation;
    const bool tooEarly = context.notBefore && envelope.claimed + kTolerance < *context.notBefore;
    const bool tooLate = envelope.claimed > context.now + kTolerance;
    findings.doubtful = tooEarly || tooLate || envelope.clock == ClockTrust::Doubtful;
    findings.legal = findings.doubtful ? context.now : std::min(envelope.claimed, context.now);
    return findings;
}

} // namespace core
