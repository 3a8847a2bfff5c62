#include "core/supervision/state.h"

namespace core {

namespace supervision {

std::string_view stateName(Main state)
{
    switch (state) {
    case Main::None: return "";
    case Main::Open: return "待答复";
    case Main::Answered: return "已答复，待核";
    case Main::Lifted: return "已了结";
    }
    return "";
}

std::string_view sortName(Sort sort)
{
    return sort == Sort::Urge ? "督促" : "挂牌督办";
}

} // namespace supervision

namespace complaint {

std::string_view stateName(Main state)
{
    switch (state) {
    case Main::None: return "";
    case Main::Open: return "待指定办理人";
    case Main::Handled: return "正在办理";
    case Main::Answered: return "已答复";
    }
    return "";
}

} // namespace complaint

} // namespace core
