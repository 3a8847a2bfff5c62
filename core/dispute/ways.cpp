#include "core/dispute/ways.h"

#include <algorithm>

namespace core::dispute {

namespace {

constexpr Way kWays[] = {
    {"mediation", "人民调解", "村（社区）、乡镇（街道）和行业性专业性人民调解委员会", "不收费（《人民调解法》第4条）", "协议有法律约束力；生效后30日内可以共同申请司法确认，确认后可以强制执行", "要各方自愿（《人民调解法》第3条）", "身份证件、有关材料"},
    {"negotiation", "自行和解", "当事人自己", "不花钱", "相当于合同；也可以再请调解组织主持，之后可以申请司法确认", "不影响走其他途径", "有关材料"},
    {"administrative", "行政调解", "公安、自然资源、市场监管等有关部门", "一般不收费", "相当于合同；按规定可以申请司法确认", "在该部门职权以内", "身份证件、有关材料"},
    {"professional", "行业性专业性调解", "医疗、劳动、物业、道路交通等专业组织", "人民调解性质的不收费", "同人民调解", "限该组织的专业领域", "身份证件、合同、票据等"},
    {"lawyer", "律师调解", "律师调解工作室", "可能收费，先问清楚", "相当于合同；受法院特邀的可以申请司法确认", "多用于合同、公司方面的纠纷", "身份证件、合同等"},
    {"commercial", "商事调解", "商事调解组织", "收费，先问清楚", "相当于合同", "限商事纠纷", "营业执照、合同等"},
    {"notary", "公证", "公证处", "按规定收费", "证明力强；办理强制执行公证的债权文书可以直接申请执行", "要各方对内容没有争议", "身份证件、权属证明"},
    {"ruling", "行政裁决", "有裁决权的行政机关", "一般不收费", "是行政决定，不服可以起诉", "限法律规定的事项，如土地山林权属、专利补偿", "申请书、权属证明"},
    {"reconsideration", "行政复议", "县级以上人民政府", "不收费", "是复议决定，不服一般可以起诉", "知道行政行为之日起60日内申请（《行政复议法》）", "申请书、行政决定书"},
    {"arbitration", "仲裁", "仲裁委员会", "按规定收费", "一裁终局，可以申请强制执行", "要有仲裁协议（《仲裁法》第4条）", "合同、仲裁协议"},
    {"labour_arbitration", "劳动仲裁", "劳动人事争议仲裁委员会", "不收费", "不服一般可以在15日内起诉", "劳动争议起诉前要先仲裁，一年内申请（《劳动争议调解仲裁法》第27条）", "劳动合同、工资记录"},
    {"petition", "信访", "信访工作机构", "不收费", "是处理意见", "不能代替法定途径，诉讼时效不因此停下来等", "书面材料"},
    {"legal_aid", "法律援助", "法律援助中心", "不收费", "帮您请律师，不是处理结果", "符合经济困难等条件（《法律援助法》）", "经济困难证明"},
    {"payment_order", "支付令", "人民法院", "收费少", "对方15日内不提异议的可以强制执行（《民事诉讼法》第227条）", "限给付金钱、有价证券，债务清楚", "欠条、合同"},
    {"litigation", "诉讼", "人民法院", "按规定交诉讼费，困难的可以申请缓减免", "判决、裁定、调解书都可以强制执行", "一般诉讼时效3年（《民法典》第188条）；这条路任何时候都开着", "起诉状、身份证件、证据"},
    {"other", "其他途径", "有关单位", "问清楚", "看具体情况", "由接待的人说明", "有关材料"},
};

} // namespace

std::span<const Way> ways()
{
    return kWays;
}

const Way* findWay(std::string_view code)
{
    const auto* found = std::find_if(std::begin(kWays), std::end(kWays), [&](const Way& way) { return way.code == code; });
    return found == std::end(kWays) ? nullptr : found;
}

bool isOpenFor(const Way& way, std::string_view type)
{
    if (type.empty())
        return true;
    if (way.code == "labour_arbitration")
        return type == "D13" || type == "D14";
    if (way.code == "reconsideration")
        return type == "D19" || type == "D20" || type == "D23" || type == "D25";
    // Disputes with an office about what it decided are not settled between private parties.
    if (type == "D23")
        return way.code != "commercial" && way.code != "arbitration" && way.code != "payment_order" && way.code != "notary";
    return true;
}

} // namespace core::dispute
