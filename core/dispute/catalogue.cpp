#include "core/dispute/catalogue.h"

#include <algorithm>

namespace core::dispute {
namespace {

constexpr CatalogueEntry kTypes[] = {
    {"D01", "婚姻家庭"},     {"D02", "抚养赡养继承"}, {"D03", "邻里"},
    {"D04", "房屋宅基地"},   {"D05", "山林土地"},     {"D06", "物业"},
    {"D07", "民间借贷"},     {"D08", "买卖合同"},     {"D09", "合同、生产经营"},
    {"D10", "损害赔偿"},     {"D11", "道路交通事故"}, {"D12", "医疗"},
    {"D13", "劳动争议"},     {"D14", "新业态灵活就业"}, {"D15", "金融证券银行保险"},
    {"D16", "知识产权"},     {"D17", "消费、电商"},   {"D18", "旅游"},
    {"D19", "征地拆迁"},     {"D20", "生态环境"},     {"D21", "村务管理"},
    {"D22", "治安关联"},     {"D23", "行政争议"},     {"D25", "社会保障"},
    {"D24", "其他"},
};

/// Names under which other lists keep the same types.
constexpr CatalogueEntry kOtherNames[] = {
    {"D02", "赡养"},       {"D02", "继承"},         {"D02", "抚养"},       {"D02", "赡养继承"}, {"D04", "宅基地"},
    {"D04", "房屋"},       {"D05", "土地"},         {"D09", "合同"},       {"D09", "生产经营"}, {"D11", "交通事故"},
    {"D13", "拖欠农民工工资"}, {"D13", "劳动"},     {"D13", "欠薪"},       {"D20", "环境污染"}, {"D17", "消费"},
    {"D01", "婚姻"},       {"D01", "家庭"},         {"D08", "买卖"},       {"D15", "金融"},     {"D19", "征地"},
    {"D10", "人身损害赔偿"}, {"D10", "财产损害赔偿"}, {"D06", "物业服务"}, {"D12", "医患"},     {"D21", "村务"},
    {"D07", "借贷"},       {"D17", "电商"}, {"D17", "互联网和电子商务"},         {"D10", "损害"},       {"D03", "相邻"},     {"D13", "工资"},
};

constexpr CatalogueEntry kReasons[] = {
    {"F01", "当事人不同意调解"}, {"F02", "中途拒绝继续"},   {"F03", "数额分歧"},
    {"F04", "责任或事实分歧"},   {"F05", "履行方式期限分歧"}, {"F06", "无法联系"},
    {"F07", "经通知不到场"},     {"F08", "期限届满"},       {"F09", "第三人不参加"},
    {"F10", "无行为能力或授权"}, {"F11", "不属调解范围"},   {"F12", "涉嫌虚假或违法"},
    {"F13", "鉴定不能"},         {"F14", "签字前反悔"},     {"F15", "激化移交"},
    {"F16", "自行和解或撤回"},   {"F17", "主体消灭"},       {"F18", "超出本级化解能力"},
    {"F99", "其他"},
};

constexpr CatalogueEntry kCare[] = {
    {"elderly", "60岁以上老人"},     {"elderly80", "80岁以上老人"},  {"alone", "独居或留守老人"},
    {"sight", "视力残疾"},           {"hearing", "听力残疾"},        {"speech", "言语残疾"},
    {"limbs", "肢体残疾"},           {"intellect", "智力残疾"},      {"mind", "精神残疾"},
    {"minor", "未成年人"},           {"left_behind_child", "留守儿童"}, {"pregnant", "孕期或哺乳期妇女"},
    {"violence", "遭受或面临家庭暴力"}, {"illiterate", "不识字或看不清小字"}, {"dialect", "只说方言或少数民族语言"},
    {"no_smartphone", "不用智能手机"}, {"migrant", "外出务工人员"},  {"wage_group", "群体讨薪"},
    {"service_family", "军人军属"},  {"destitute", "低保或特困"},    {"illness", "重大疾病"},
    {"mental_care", "精神障碍管护"}, {"community_correction", "刑满释放或社区矫正"}, {"petitioner", "多次信访"},
    {"cadre", "村干部为当事人"},     {"mediator_relative", "调解员亲属"},
};

/// Protected by name in one document and in no list of special groups: 002 二(三).
constexpr CatalogueEntry kSpecial[] = {{"new_form", "新就业形态劳动者"}};

std::string nameIn(std::span<const CatalogueEntry> entries, std::string_view code)
{
    const auto found = std::ranges::find(entries, code, &CatalogueEntry::code);
    return std::string(found == entries.end() ? code : found->name);
}

} // namespace

std::span<const CatalogueEntry> disputeTypes() { return kTypes; }
std::span<const CatalogueEntry> failureReasons() { return kReasons; }
std::span<const CatalogueEntry> careFlags() { return kCare; }

std::string typeName(std::string_view code) { return nameIn(kTypes, code); }
std::string failureReasonName(std::string_view code) { return nameIn(kReasons, code); }
std::string careFlagName(std::string_view code)
{
    const auto special = std::ranges::find(kSpecial, code, &CatalogueEntry::code);
    return special != std::end(kSpecial) ? std::string(special->name) : nameIn(kCare, code);
}

std::string typeTitle(std::string_view code)
{
    auto name = typeName(code);
    if (!name.empty() && !name.ends_with("争议"))
        name += "纠纷";
    return name;
}

std::string typeCode(std::string_view name)
{
    const auto find = [](std::string_view wanted) -> std::string_view {
        for (const auto list : {std::span<const CatalogueEntry>(kTypes), std::span<const CatalogueEntry>(kOtherNames)}) {
            const auto found = std::ranges::find(list, wanted, &CatalogueEntry::name);
            if (found != list.end())
                return found->code;
        }
        return {};
    };
    if (const auto exact = find(name); !exact.empty())
        return std::string(exact);
    for (const std::string_view tail : {"纠纷", "争议"}) {
        if (name.ends_with(tail))
            return std::string(find(name.substr(0, name.size() - tail.size())));
    }
    return {};
}

std::string_view sourceName(Source source)
{
    switch (source) {
    case Source::WalkIn: return "当事人申请";
    case Source::Committee: return "人民调解委员会主动调解";
    case Source::Court: return "人民法院委派、委托";
    case Source::Police: return "公安机关移送";
    case Source::JusticeOffice: return "司法所移送";
    case Source::Procuratorate: return "人民检察院移送";
    case Source::Petition: return "信访部门移送";
    case Source::Hotline: return "热线转办";
    case Source::Platform: return "平台转办";
    case Source::Centre: return "矛盾纠纷调处中心转办";
    case Source::Import: return "历史台账录入";
    }
    return {};
}

std::string_view levelName(Level level)
{
    switch (level) {
    case Level::Village: return "村（社区）";
    case Level::Township: return "乡镇（街道）";
    case Level::Professional: return "行业性专业性调解组织";
    case Level::Individual: return "个人调解员";
    case Level::Centre: return "矛盾纠纷调处中心";
    }
    return {};
}

std::string_view sideName(Side side)
{
    switch (side) {
    case Side::Applicant: return "申请人";
    case Side::Respondent: return "被申请人";
    case Side::Third: return "第三人";
    }
    return {};
}

std::string_view consentName(Consent consent)
{
    switch (consent) {
    case Consent::NotAsked: return "尚未询问";
    case Consent::Agreed: return "同意";
    case Consent::Refused: return "不同意";
    case Consent::Thinking: return "再想想";
    case Consent::Withdrawn: return "已撤回同意";
    }
    return {};
}

} // namespace core::dispute
