#include "core/patrol/clue_kinds.h"

#include <algorithm>

namespace core::clue {

namespace {

// clang-format off
constexpr Transition kTable[] = {
    {"T01", "-", "L0", "clue.report", Guard::None, Offline::Yes, "《推进诉源治理的意见》二（一）", "按颜色起算处置时限"},
    {"T02", "L0", "L1", "clue.settle", Guard::None, Offline::Yes, "《推进诉源治理的意见》二（一）", "停止"},
    // The draft A0 of the dispute is not saved as an act (dispute/life_cycle.h), so the clue's A0 means: it lives on there.
    {"T03", "L0", "A0", "clue.to_dispute", Guard::None, Offline::Yes, "《人民调解法》第17条", ""},
    {"T44", "L0 R0", "=", "clue.raise_colour", Guard::None, Offline::Yes, "《非诉讼平台实施意见》四（一）3", "按颜色重新起算"},
    {"T45", "L0 R0", "=", "clue.lower_colour", Guard::None, Offline::Prov, "《非诉讼平台实施意见》四（一）3", ""},
    {"T45", "L0 R0", "=", "clue.confirm_lowering", Guard::None, Offline::Prov, "《非诉讼平台实施意见》四（一）3", ""},
    {"T46", "L0", "R0", "clue.to_police", Guard::None, Offline::Yes, "《人民调解法》第25条", ""},
    {"T46a", "R0", "L0", "clue.police_answer", Guard::None, Offline::Yes, "《人民调解法》第25条", ""},
    {"T46a", "R0", "L1", "clue.police_answer", Guard::None, Offline::Yes, "《人民调解法》第25条", "停止"},
};
// clang-format on

} // namespace

TransitionTable lifeCycle()
{
    return kTable;
}

std::int64_t Steps::openMeasures() const
{
    return std::count_if(measures.begin(), measures.end(), [](const Measure& measure) { return !measure.doneOn; });
}

std::string_view stateName(Main state)
{
    switch (state) {
    case Main::None: return "";
    case Main::L0: return "待处理";
    case Main::L1: return "已消除";
    case Main::A0: return "已转为纠纷";
    case Main::R0: return "已移送公安";
    }
    return "";
}

std::string_view severityName(Severity severity)
{
    switch (severity) {
    case Severity::Simple: return "简单";
    case Severity::Ordinary: return "一般";
    case Severity::Major: return "重大";
    }
    return "";
}

std::string titleOf(const State& state)
{
    std::string names;
    for (const auto& name : state.content.people)
        names += (names.empty() ? "" : "、") + name;
    if (names.empty())
        names = state.content.place.empty() ? state.steps.number : state.content.place;
    return names;
}

} // namespace core::clue
