#include "core/documents/clause_templates.h"

namespace core::documents {
namespace {

dispute::Clause payment()
{
    dispute::Clause clause;
    clause.fen = 0;
    return clause;
}

dispute::Clause deed(const char* object)
{
    dispute::Clause clause;
    clause.object = object;
    return clause;
}

dispute::Clause words(const char* text)
{
    dispute::Clause clause;
    clause.text = text;
    return clause;
}

} // namespace

std::span<const ClauseTemplate> clauseTemplates()
{
    static const ClauseTemplate kTemplates[] = {
        {"once", "一次付清", {payment()}, {}},
        {"three", "分三期付款", {payment(), payment(), payment()}, {}},
        {"repair", "修复、清理", {deed("修复损坏的设施，恢复原状")}, {}},
        {"stop", "停止妨害", {deed("停止妨害，拆除越界部分，恢复通行（排水、采光）")}, {}},
        {"hand_over", "交还物品", {deed("交还物品（写明名称、数量和现状）")}, {}},
        {"apology", "赔礼道歉", {deed("当面赔礼道歉")}, {}},
        {"settled", "不再提其他请求", {words("以上款项付清后，双方不再就本纠纷提出其他请求")}, {}},
        {"breach_rest", "不履行：余款一次付清", {}, "任何一期逾期超过十五日的，收款人可以要求一次付清全部余款"},
        {"breach_court", "不履行：申请执行或者起诉", {}, "不按约定履行的，经司法确认的可以向人民法院申请强制执行，没有申请司法确认的可以就本协议向人民法院起诉"},
    };
    return kTemplates;
}

} // namespace core::documents
