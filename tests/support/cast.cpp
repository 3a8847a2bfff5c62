#include "tests/support/cast.h"

#include "core/codec/strict_json.h"

namespace core::test {

namespace {

using Office = directory::OrganisationKind;

struct Unit {
    const char* id;
    const char* name;
    const char* shortName;
    Office kind;
    const char* township;
    const char* village;
    const char* parent;
    const char* court;
};

constexpr Unit kUnits[] = {
    {"court", "柳泉县人民法院", "柳泉法院", Office::Court, "", "", "", ""},
    {"court2", "云溪县人民法院", "云溪法院", Office::Court, "", "", "", ""},
    {"township", "石鼓岭镇人民调解委员会", "石鼓岭", Office::TownshipCommittee, "石鼓岭镇", "", "", "court"},
    {"township2", "云溪镇人民调解委员会", "云溪", Office::TownshipCommittee, "云溪镇", "", "", "court"},
    {"village", "石鼓岭镇西竹坪村人民调解委员会", "西竹坪", Office::VillageCommittee, "石鼓岭镇", "西竹坪村", "township", "court"},
    {"village2", "石鼓岭镇东竹坪村人民调解委员会", "东竹坪", Office::VillageCommittee, "石鼓岭镇", "东竹坪村", "township", "court"},
    {"village3", "云溪镇上河村人民调解委员会", "上河", Office::VillageCommittee, "云溪镇", "上河村", "township2", "court"},
    {"body", "柳泉县物业纠纷人民调解委员会", "物业调委会", Office::ProfessionalBody, "", "", "", "court"},
    {"body2", "柳泉县医疗纠纷人民调解委员会", "医调委", Office::ProfessionalBody, "", "", "", "court"},
    {"helper", "老段调解工作室", "老段工作室", Office::PersonalStudio, "石鼓岭镇", "", "", "court"},
    {"helper2", "佟姐调解工作室", "佟姐工作室", Office::PersonalStudio, "云溪镇", "", "", "court"},
    {"justice", "石鼓岭司法所", "石鼓岭司法所", Office::JusticeOffice, "石鼓岭镇", "", "", "court"},
    {"justice2", "云溪司法所", "云溪司法所", Office::JusticeOffice, "云溪镇", "", "", "court"},
    {"police", "石鼓岭派出所", "石鼓岭派出所", Office::PoliceStation, "石鼓岭镇", "", "", ""},
    {"police2", "云溪派出所", "云溪派出所", Office::PoliceStation, "云溪镇", "", "", ""},
    {"centre", "柳泉县综治中心", "综治中心", Office::Centre, "", "", "", "court"},
    {"centre2", "柳泉县矛调中心", "矛调中心", Office::Centre, "", "", "", "court"},
    {"county", "柳泉县人民调解指导办公室", "县调解办", Office::CountyOffice, "", "", "", ""},
};

struct Person {
    const char* account;
    const char* name;
    const char* post;
    const char* unit;
};

constexpr Person kPeople[] = {
    {"vm", "段德福", "VM", "village"},     {"vm-b", "柏长寿", "VM", "village"},     {"vm-x", "乐东竹", "VM", "village2"},
    {"ch", "田主任", "CH", "village"},     {"ch-b", "温副主", "CH", "village"},     {"ch-x", "桂主任", "CH", "village2"},
    {"tm", "尤调解", "TM", "township"},    {"tm-b", "蔺调解", "TM", "township"},    {"tm-x", "庄调解", "TM", "township2"},
    {"tch", "成主任", "CH", "township"},   {"bch", "茅主任", "CH", "body"},
    {"vl", "方小红", "VL", "village"},     {"vl-b", "曾小兰", "VL", "village"},     {"vl-x", "林外人", "VL", "village2"},
    {"tl", "程乡镇", "TL", "township"},    {"tl-b", "邬乡镇", "TL", "township"},    {"tl-x", "关乡镇", "TL", "township2"},
    {"tl-c", "路乡镇", "TL", "township"},  {"g5-c", "江研判", "G5", "centre"},
    {"pl", "孟物业", "PL", "body"},        {"pl-b", "甄物业", "PL", "body"},        {"pl-x", "白医调", "PL", "body2"},
    {"if", "老段", "IF", "helper"},        {"if-b", "小段", "IF", "helper"},        {"if-x", "佟姐", "IF", "helper2"},
    {"gw", "吕网格", "GW", "village"},     {"gw-b", "别网格", "GW", "village"},     {"gw-x", "项网格", "GW", "village2"},
    {"pv", "常志愿", "PV", "village"},     {"pv-b", "苗志愿", "PV", "village"},     {"pv-x", "齐志愿", "PV", "village2"},
    {"ea", "梅代录", "EA", "village"},     {"ea-b", "桑代录", "EA", "village"},     {"ea-x", "柯代录", "EA", "village2"},
    {"cd", "宋分流", "CD", "court"},       {"cd-b", "左分流", "CD", "court"},       {"cd-x", "佘分流", "CD", "court2"},
    {"gj", "陆指导", "GJ", "court"},       {"gj-b", "涂指导", "GJ", "court"},       {"gj-x", "游指导", "GJ", "court2"},
    {"rj", "何法官", "RJ", "court"},       {"rj-b", "花法官", "RJ", "court"},       {"rj-x", "卞法官", "RJ", "court2"},
    {"cl", "邢院长", "CL", "court"},       {"cl-b", "艾庭长", "CL", "court"},       {"cl-x", "文院长", "CL", "court2"},
    {"fc", "吴立案", "FC", "court"},       {"fc-b", "阎立案", "FC", "court"},       {"fc-x", "窦立案", "FC", "court2"},
    {"ps", "雷警官", "PS", "police"},      {"ps-b", "戚警官", "PS", "police"},      {"ps-x", "云警官", "PS", "police2"},
    {"jo", "司所长", "JO", "justice"},     {"jo-b", "费助理", "JO", "justice"},     {"jo-x", "岑所长", "JO", "justice2"},
    {"g1", "潘引导", "G1", "centre"},      {"g1-b", "纪引导", "G1", "centre"},      {"g1-x", "舒引导", "G1", "centre2"},
    {"g2", "唐调处", "G2", "centre"},      {"g2-b", "屈调处", "G2", "centre"},      {"g2-x", "项调处", "G2", "centre2"},
    {"g3", "金督办", "G3", "centre"},      {"g3-b", "祝督办", "G3", "centre"},      {"g3-x", "董督办", "G3", "centre2"},
    {"g4", "梁综合", "G4", "centre"},      {"g4-b", "杜综合", "G4", "centre"},      {"g4-x", "阮综合", "G4", "centre2"},
    {"g5", "蓝研判", "G5", "centre"},      {"g5-b", "闵研判", "G5", "centre"},      {"g5-x", "席研判", "G5", "centre2"},
    {"ca", "季管理", "CA", "county"},      {"ca-b", "麻管理", "CA", "county"},
    {"au", "强审计", "AU", "county"},      {"au-b", "贾审计", "AU", "county"},
};

} // namespace

directory::State castCounty()
{
    directory::State d;
    d.steps.county = "柳泉县";
    for (const auto& unit : kUnits) {
        directory::Organisation o;
        o.id = unit.id;
        o.name = unit.name;
        o.shortName = unit.shortName;
        o.kind = unit.kind;
        o.township = unit.township;
        o.village = unit.village;
        o.parent = unit.parent;
        o.court = unit.court;
        d.steps.organisations[o.id] = o;
    }
    for (const auto& person : kPeople)
        d.steps.accounts[person.account] = {person.account, person.name, "0570-5550000", {{person.post, person.unit}}, true};
    return d;
}

std::string unitOf(const directory::State& county, std::string_view account)
{
    const auto* known = county.account(account);
    return known && !known->posts.empty() ? known->posts.front().organisation : std::string();
}

std::string castPlan()
{
    const auto county = castCounty();
    boost::json::array organisations, accounts;
    for (const auto& unit : kUnits) // in an order in which each names only those before it
        organisations.push_back(toJson(*county.organisation(unit.id)));
    for (const auto& [id, account] : county.steps.accounts)
        accounts.push_back(toJson(account));
    return encodeCanonical(boost::json::object{{"county", county.steps.county}, {"organisations", std::move(organisations)}, {"accounts", std::move(accounts)}});
}

} // namespace core::test
