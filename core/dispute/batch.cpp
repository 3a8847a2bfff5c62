#include "core/dispute/batch.h"

#include "core/kinds/check.h"

#include <algorithm>

namespace core::dispute {

namespace {

std::string noteOf(const State& state, std::string_view act)
{
    for (const auto& note : state.content.notes)
        if (note.act == act)
            return note.text;
    return {};
}

std::vector<std::string> lacksOf(const State& state, const std::vector<std::string>& undecided, bool facts)
{
    switch (state.steps.state) {
    case Main::A1: return {"notice"};
    case Main::A2: return {"choice"};
    case Main::A3:
    case Main::A4: return {"consent"};
    case Main::C0:
    case Main::C1:
    case Main::C2:
    case Main::M0: return undecided.empty() ? std::vector<std::string>{"begin"} : std::vector<std::string>{"consent", "begin"};
    case Main::M1:
    case Main::M2:
    case Main::M3:
    case Main::E0:
    case Main::E1: {
        std::vector<std::string> out;
        if (!facts)
            out.emplace_back("facts");
        if (state.steps.sessions.empty())
            out.emplace_back("session");
        out.emplace_back("agreement");
        return out;
    }
    case Main::G0: return {"signature"};
    case Main::GS: return {"seal"};
    case Main::A5:
    case Main::R0:
    case Main::F0:
    case Main::F1:
    case Main::F2:
    case Main::F3:
    case Main::F4:
    case Main::F5:
    case Main::Z1: return {"ended"};
    default: break;
    }
    // Visits and archive: with an agreement it is settled, without one it ended.
    return state.steps.agreement ? std::vector<std::string>() : std::vector<std::string>{"ended"};
}

} // namespace

std::int64_t BatchOverview::settled() const
{
    return std::count_if(members.begin(), members.end(), [](const BatchMember& member) { return member.lacks.empty(); });
}

std::vector<BatchOverview> batchesOf(const std::vector<Known>& disputes)
{
    std::map<std::string, BatchOverview> found;
    for (const auto& known : disputes) {
        const auto& s = known.state->steps;
        if (!s.office || s.office->batch.empty())
            continue;
        auto& batch = found[s.office->batch];
        batch.code = s.office->batch;
        BatchMember member{known.id, known.state, {}, {}, false};
        for (const auto& party : s.parties)
            if (party.consent != Consent::Agreed)
                member.undecided.push_back(party.id);
        for (const auto& event : s.events) {
            if (event.kind == "dispute.batch" && event.detail == s.office->batch && batch.reason.empty())
                batch.reason = noteOf(*known.state, event.act);
            if (event.kind == "dispute.investigate" && event.detail == kCommonFacts) {
                member.facts = true;
                batch.facts = noteOf(*known.state, event.act);
            }
        }
        member.lacks = lacksOf(*known.state, member.undecided, member.facts);
        batch.members.push_back(std::move(member));
    }
    std::vector<BatchOverview> out;
    for (auto& [code, batch] : found) {
        std::sort(batch.members.begin(), batch.members.end(), [](const BatchMember& a, const BatchMember& b) { return a.state->steps.number < b.state->steps.number; });
        out.push_back(std::move(batch));
    }
    return out;
}

Result<std::vector<desk::Draft>> commonFacts(const BatchOverview& batch, std::string_view mediator, const std::string& text, const std::string& place, Day on)
{
    if (isBlankText(text))
        return refused("missing_field", "《服务站点与对接机制》二.2", {{"field", "text"}});
    std::vector<desk::Draft> out;
    for (const auto& member : batch.members) {
        const auto& s = member.state->steps;
        if (s.state != Main::M1 || member.facts || s.holder.mediator != mediator)
            continue;
        boost::json::object steps{{"on", formatDay(on)}, {"about", kCommonFacts}};
        if (!isBlankText(place))
            steps["place"] = place;
        out.push_back({"dispute.investigate", member.id, {{"steps", std::move(steps)}, {"content", boost::json::object{{"text", text}}}}});
    }
    if (out.empty())
        return refused("batch_nothing_open", "《服务站点与对接机制》二.2");
    return out;
}

} // namespace core::dispute
