#include "core/order/state.h"

namespace core::order {

std::string_view whatName(What what)
{
    switch (what) {
    case What::Handle: return "承办";
    case What::Entrust: return "委托";
    case What::Assign: return "交办";
    case What::PassOn: return "转办";
    case What::Refer: return "移送";
    case What::Joint: return "联调";
    }
    return {};
}

std::string_view stateName(Main state)
{
    switch (state) {
    case Main::None: return {};
    case Main::Sent: return "待接收";
    case Main::Received: return "办理中";
    case Main::Declined: return "已退回";
    case Main::Reported: return "已反馈";
    case Main::Closed: return "已办结";
    case Main::Withdrawn: return "已撤回";
    }
    return {};
}

std::string_view resultName(std::string_view result)
{
    if (result == "settled") return "已化解";
    if (result == "accepted") return "已受理";
    if (result == "answered") return "已答复";
    if (result == "not_settled") return "未能化解";
    if (result == "elsewhere") return "应由其他单位办理";
    if (result == "served") return "已送达";
    if (result == "not_served") return "没有送到";
    return result;
}

std::string_view servedName(std::string_view manner)
{
    if (manner == "direct") return "本人签收";
    if (manner == "family") return "同住成年家属签收";
    if (manner == "agent") return "代收人、代理人签收";
    if (manner == "left") return "留置送达";
    if (manner.empty()) return "没有送到";
    return manner;
}

std::string_view markName(std::string_view mark)
{
    if (mark == "signature") return "签名";
    if (mark == "fingerprint") return "捺指印";
    if (mark == "seal") return "盖章";
    return mark;
}

std::string_view dockingName(std::string_view docking)
{
    if (docking == "suit") return "诉调对接";
    if (docking == "police") return "公调对接";
    if (docking == "procuratorate") return "检调对接";
    if (docking == "petition") return "访调对接";
    return docking;
}

std::span<const Service> services()
{
    static constexpr Service kServices[] = {
        {"legal_support", "法律支持", false}, {"guidance", "业务指导", false}, {"confirmation", "司法确认", false}, {"education", "法治宣传", false},
        {"filing", "立案", true}, {"file_reading", "阅卷", true}, {"fees", "交费、退费", true}, {"preservation", "保全", true}, {"appraisal", "鉴定、评估", true}, {"delivery", "送达", true},
    };
    return kServices;
}

std::string_view serviceName(std::string_view service)
{
    for (const auto& one : services())
        if (one.code == service)
            return one.name;
    return service == kServe ? "代为送达" : std::string_view{};
}

} // namespace core::order
