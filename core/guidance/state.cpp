#include "core/guidance/state.h"

namespace core::guidance {

const SessionPlan* Steps::standingSession() const
{
    return sessions.empty() || !sessions.back().result.empty() ? nullptr : &sessions.back();
}

std::string_view mannerName(Manner manner)
{
    switch (manner) {
    case Manner::Case: return "推送典型案例";
    case Manner::Law: return "释法";
    case Manner::Advice: return "提出建议";
    case Manner::Video: return "视频参与";
    case Manner::Visit: return "到场指导";
    }
    return {};
}

std::string_view stateName(Main state)
{
    switch (state) {
    case Main::None: return {};
    case Main::Asked: return "待答复";
    case Main::Answered: return "已答复";
    case Main::Closed: return "已办结";
    case Main::Withdrawn: return "已撤回";
    }
    return {};
}

std::string_view fallbackName(std::string_view fallback)
{
    if (fallback == "phone") return "改用电话";
    if (fallback == "recorded") return "录音留言，事后答复";
    if (fallback == "visit") return "改为到场";
    return fallback;
}

} // namespace core::guidance
