#include "core/store/fold.h"

namespace core::store {

namespace {

/// base = evolve(base, act, verdict) for accepted acts by contiguous place.
Folded moveBase(const Held& held, const Rules& rules)
{
    Folded out;
    out.base = held.base;
    out.place = held.place;
    for (const auto& [place, judged] : held.next) {
        if (place <= out.place)
            continue;
        if (place != out.place + 1)
            break;
        if (!rules.known(judged.act)) {
            out.stuck = true;
            break;
        }
        rules.evolve(out.base, judged.act, stampOf(judged.act.envelope, judged.verdict), held.level);
        out.place = place;
    }
    out.view = out.base;
    // An own act that was accepted at a place behind a gap stays in sight until the gap is filled.
    for (const auto& [place, judged] : held.next)
        if (place > out.place && judged.own && rules.known(judged.act)) {
            rules.evolve(out.view, judged.act, stampOf(judged.act.envelope, judged.verdict), held.level);
            ++out.waitingShown;
        }
    return out;
}

struct Trial {
    SubjectState state;
    std::uint32_t shown = 0;
};

Outcome tryGroup(const Group& group, const std::map<SubjectId, Held>& held, std::map<SubjectId, Folded>& folded, const Rules& rules)
{
    Outcome out;
    std::map<SubjectId, Trial> trials;
    const Lookup lookup = [&](const SubjectId& id) -> const SubjectState* {
        if (const auto trial = trials.find(id); trial != trials.end())
            return trial->second.state.empty() ? nullptr : &trial->second.state;
        if (const auto known = folded.find(id); known != folded.end())
            return known->second.view.empty() ? nullptr : &known->second.view;
        return rules.other(id);
    };
    for (const auto& act : group) {
        const auto& id = act.envelope.subject;
        const auto standing = folded.find(id);
        const auto before = held.find(id);
        if (standing == folded.end() || before == held.end()) {
            out.doubt = Error{"no_such_subject", {}, {}, Trouble::Refused};
            break;
        }
        if (!rules.known(act)) {
            out.doubt = Error{"unknown_kind", {}, {{"kind", act.envelope.kind}}, Trouble::Refused};
            break;
        }
        auto& trial = trials.try_emplace(id, Trial{standing->second.view, standing->second.waitingShown}).first->second;
        auto findings = rules.check(trial.state, act, lookup);
        if (!findings) {
            out.doubt = findings.error();
            break;
        }
        const auto place = standing->second.place + trial.shown + 1;
        rules.evolve(trial.state, act, provisionalStamp(act.envelope, *findings, place), before->second.level);
        ++trial.shown;
        out.findings.push_back(std::move(*findings));
    }
    if (out.doubt) {
        out.doubtfulAct = out.findings.size();
        return out;
    }
    for (auto& [id, trial] : trials) {
        auto& subject = folded.at(id);
        subject.view = std::move(trial.state);
        subject.waitingShown = trial.shown;
    }
    return out;
}

} // namespace

FoldResult fold(const std::map<SubjectId, Held>& subjects, const std::vector<Group>& groups, const Rules& rules)
{
    FoldResult out;
    for (const auto& [id, held] : subjects)
        out.subjects.emplace(id, moveBase(held, rules));
    out.groups.reserve(groups.size());
    for (const auto& group : groups)
        out.groups.push_back(tryGroup(group, subjects, out.subjects, rules));
    return out;
}

} // namespace core::store
