#include "core/kinds/judge.h"

#include "core/rights/relation.h"
#include "core/text/direction.h"

namespace core {

Result<Findings> checkAct(const SubjectState& state, const Act& act, const Context& context)
{
    const auto* kind = findKind(act.envelope.kind, act.envelope.version);
    if (!kind)
        return refused("unknown_kind", {}, {{"kind", act.envelope.kind}, {"version", act.envelope.version}});
    // Whoever decides must have read everything; digests were checked at the door (checkParts).
    for (const auto& [partClass, digest] : act.envelope.parts)
        if (const auto& part = act.part(partClass); !part)
            return refused("part_missing", {}, {{"class", static_cast<int>(partClass)}});
        else if (jsonTurnsDirection(*part)) // our own desks leave them out when they save
            return refused("hidden_characters", {}, {{"class", static_cast<int>(partClass)}});
    if (kind->info.lane != act.envelope.chain.lane())
        return refused("wrong_lane", {}, {{"kind", kind->info.name}});
    auto posts = actingPosts(state, kind->info, context);
    if (!posts) {
        posts.error().article = kind->info.article;
        return tl::unexpected(posts.error());
    }
    // From here on the author is only what gives him the right; the first post is the one he acts in.
    Context narrowed = context;
    narrowed.author.posts = std::move(*posts);
    auto findings = kind->check(state, act, narrowed);
    if (!findings && findings.error().article.empty())
        findings.error().article = kind->info.article;
    return findings;
}

void evolveAct(SubjectState& state, const Act& act, const Stamp& stamp, int level)
{
    if (const auto* kind = findKind(act.envelope.kind, act.envelope.version))
        kind->evolve(state, act, stamp, level);
}

SubjectState fold(std::span<const Judged> acts, int level, SubjectState from)
{
    for (const auto& [act, stamp] : acts)
        evolveAct(from, act, stamp, level);
    return from;
}

} // namespace core
