#include "core/supervision/state.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

using Name = std::pair<std::string_view, std::string_view>;

template <std::size_t N>
std::string_view named(const std::array<Name, N>& names, std::string_view code)
{
    const auto found = std::find_if(names.begin(), names.end(), [&](const Name& name) { return name.first == code; });
    return found == names.end() ? std::string_view() : found->second;
}

} // namespace

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

std::string_view channelName(std::string_view code)
{
    static constexpr std::array kNames{Name{"desk", "当面"}, Name{"phone", "电话"}, Name{"letter", "来信"}, Name{"hotline", "热线转来"},
                                       Name{"platform", "其他平台转来"}, Name{"sample", "抽样回访"}};
    return named(kNames, code);
}

std::string_view aboutName(std::string_view code)
{
    static constexpr std::array kNames{Name{"delay", "拖延"}, Name{"refusal", "推诿不受理"}, Name{"manner", "态度粗暴"}, Name{"partial", "偏袒一方"},
                                       Name{"pressure", "强迫调解"}, Name{"fee", "收费或者收受财物"}, Name{"fabricated", "登记不实"}, Name{"other", "其他"}};
    return named(kNames, code);
}

std::string_view findingName(std::string_view code)
{
    static constexpr std::array kNames{Name{"upheld", "反映属实"}, Name{"partly", "部分属实"}, Name{"not_upheld", "经查不属实"}};
    return named(kNames, code);
}

} // namespace complaint

} // namespace core
