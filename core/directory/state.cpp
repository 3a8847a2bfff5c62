#include "core/directory/state.h"

#include <algorithm>

namespace core::directory {

const Organisation* State::organisation(std::string_view id) const
{
    const auto found = steps.organisations.find(std::string(id));
    return found == steps.organisations.end() ? nullptr : &found->second;
}

const Account* State::account(std::string_view id) const
{
    const auto found = steps.accounts.find(std::string(id));
    return found == steps.accounts.end() ? nullptr : &found->second;
}

std::string State::organisationName(std::string_view id) const
{
    const auto* found = organisation(id);
    return found ? found->name : std::string(id);
}

std::string State::accountName(std::string_view id) const
{
    const auto* found = account(id);
    return found ? found->name : std::string(id);
}

bool Organisation::invitedOn(Day day) const
{
    return !invitedNumber.empty() && (!invitedFrom || *invitedFrom <= day) && (!invitedTo || day <= *invitedTo);
}

bool Organisation::filedUntil(Day day) const
{
    return !filing.empty() && (!filedOn || *filedOn <= day) && (!termUntil || day <= *termUntil);
}

bool Account::awayOn(Day day) const
{
    return awayFrom && *awayFrom <= day && (!awayTo || day <= *awayTo);
}

std::string_view kindName(OrganisationKind kind)
{
    using enum OrganisationKind;
    switch (kind) {
    case Court: return "人民法院";
    case Tribunal: return "人民法庭";
    case VillageCommittee: return "村（社区）调委会";
    case TownshipCommittee: return "乡镇（街道）调委会";
    case ProfessionalBody: return "行业性、专业性调委会";
    case PersonalStudio: return "个人调解工作室";
    case PoliceStation: return "派出所";
    case JusticeOffice: return "司法所";
    case Centre: return "综治（非诉讼）中心";
    case CountyOffice: return "县平台管理办公室";
    case StationedRoom: return "驻庭、驻所调解室";
    case BranchCentre: return "分中心";
    case LegalAid: return "法律援助机构";
    case Notary: return "公证机构";
    case Arbitration: return "仲裁机构";
    case Department: return "行政部门";
    case LawStudio: return "律师调解工作室";
    case Procuratorate: return "人民检察院";
    case PetitionOffice: return "信访部门";
    }
    return {};
}

bool isCommittee(OrganisationKind kind)
{
    using enum OrganisationKind;
    return kind == VillageCommittee || kind == TownshipCommittee || kind == ProfessionalBody || kind == StationedRoom;
}

bool mediates(OrganisationKind kind)
{
    return isCommittee(kind) || kind == OrganisationKind::PersonalStudio || kind == OrganisationKind::LawStudio;
}

bool isStudio(OrganisationKind kind)
{
    return kind == OrganisationKind::PersonalStudio || kind == OrganisationKind::LawStudio;
}

bool declares(OrganisationKind kind)
{
    return isStudio(kind) || kind == OrganisationKind::ProfessionalBody;
}

bool isCentre(OrganisationKind kind)
{
    return kind == OrganisationKind::Centre || kind == OrganisationKind::BranchCentre;
}

std::vector<const Account*> liaisonsOf(const State& directory, std::string_view organisation)
{
    using enum OrganisationKind;
    const auto* o = directory.organisation(organisation);
    std::vector<std::string_view> codes{"PL"};
    switch (o ? o->kind : VillageCommittee) {
    case VillageCommittee: codes = {"VL"}; break;
    case TownshipCommittee: codes = {"TL"}; break;
    case JusticeOffice: codes = {"JO", "TL"}; break;
    case PersonalStudio: codes = {"IF"}; break;
    case PoliceStation: codes = {"PS"}; break;
    case Court: case Tribunal: codes = {"CD"}; break;
    case Centre: case BranchCentre: codes = {"G1", "G2", "G3", "G4"}; break;
    case CountyOffice: codes = {"CA"}; break;
    default: break;
    }
    std::vector<const Account*> out;
    for (const auto& [id, account] : directory.steps.accounts)
        if (account.active && std::any_of(account.posts.begin(), account.posts.end(), [&](const Post& post) {
                return post.organisation == organisation && std::find(codes.begin(), codes.end(), post.code) != codes.end();
            }))
            out.push_back(&account);
    return out;
}

} // namespace core::directory
