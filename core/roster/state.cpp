#include "core/roster/state.h"

namespace core::roster {

std::string_view stateName(Main state)
{
    switch (state) {
    case Main::None: return "";
    case Main::Proposed: return "待批准";
    case Main::Listed: return "在册";
    case Main::Suspended: return "暂停";
    case Main::Left: return "已退出";
    case Main::Declined: return "未批准";
    }
    return "";
}

std::string_view sortName(Sort sort)
{
    switch (sort) {
    case Sort::Mediator: return "人民调解员";
    case Sort::GridWorker: return "网格员";
    case Sort::TownshipCadre: return "乡镇干部";
    case Sort::VillageCadre: return "村（社区）干部";
    case Sort::Liaison: return "司法联络员";
    case Sort::DeputyLiaison: return "司法联络员（副）";
    case Sort::Expert: return "专家";
    case Sort::Lawyer: return "律师、法律工作者";
    case Sort::Volunteer: return "志愿者";
    case Sort::Other: return "其他";
    case Sort::CongressDeputy: return "人大代表";
    case Sort::CppccMember: return "政协委员";
    case Sort::SocialWorker: return "社会工作者";
    case Sort::LegalWorker: return "基层法律服务工作者";
    case Sort::LegalAidStaff: return "法律援助人员";
    case Sort::IndustryPerson: return "行业人士";
    case Sort::NotaryPerson: return "公证员";
    case Sort::Arbitrator: return "仲裁员";
    case Sort::Doctor: return "医生";
    case Sort::Teacher: return "教师";
    case Sort::RetiredOfficial: return "退休法官、检察官、民警等";
    }
    return "";
}

std::string_view wishName(Wish wish)
{
    switch (wish) {
    case Wish::None: return "";
    case Wish::List: return "列入名册";
    case Wish::Change: return "变更";
    case Wish::Suspend: return "暂停";
    case Wish::Resume: return "恢复";
    case Wish::Leave: return "退出";
    }
    return "";
}

bool servesOn(const Steps& steps, Day day)
{
    const auto& place = steps.place;
    return steps.state == Main::Listed && (!place.from || *place.from <= day) && (!place.to || day <= *place.to);
}

bool mayMediate(const Steps& steps, Day day)
{
    using enum Sort;
    const auto sort = steps.place.sort;
    return sort == Mediator || sort == Liaison || sort == DeputyLiaison || invitedOn(steps, day);
}

} // namespace core::roster
