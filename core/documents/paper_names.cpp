#include "core/documents/paper_names.h"

namespace core::documents {

std::span<const std::pair<std::string_view, std::string_view>> paperNames()
{
    static constexpr std::pair<std::string_view, std::string_view> kNames[] = {
        {"receipt_slip", "受理回执"},
        {"assisted", "代录单"},
        {"request", "人民调解申请书"},
        {"acceptance", "人民调解受理登记表"},
        {"authority", "授权委托书"},
        {"assignment_letter", "委派调解函"},
        {"assignment_receipt", "调解案件接收回执"},
        {"notice", "人民调解当事人权利义务告知书"},
        {"one_time_notice", "纠纷化解途径一次性告知书"},
        {"consent", "调解意愿书"},
        {"extension", "延长调解期限同意书"},
        {"appraisal", "委托鉴定（评估）及期限暂停登记表"},
        {"investigation", "人民调解调查记录"},
        {"evidence_list", "证据材料清单"},
        {"record", "人民调解记录"},
        {"oral", "人民调解口头协议登记表"},
        {"agreement", "人民调解协议书"},
        {"agreement-draft", "人民调解协议书（草稿）"},
        {"push_letter", "推送函"},
        {"termination", "人民调解终结书"},
        {"undisputed", "无争议事实记载"},
        {"calendar", "履行日程"},
        {"voucher", "收条"},
        {"urging", "督促履行记录"},
        {"ways", "不履行调解协议告知书"},
        {"voluntary", "自动履行证明"},
        {"visit", "人民调解回访记录"},
        {"dossier_note", "卷宗情况说明"},
        {"cover", "卷宗封面"},
        {"contents", "卷内目录"},
        {"back_cover", "卷宗封底"},
        {"dossier", "整本卷宗"},
        {"review", "人民调解案卷评查表"},
        {"application", "司法确认申请书"},
        {"proof", "调解证明"},
        {"paper_package", "司法确认申请材料清单（邮寄用）"},
        {"ruling", "民事裁定书"},
        {"service", "送达回证"},
        {"return_letter", "调解结果复函（退回函）"},
        {"patrol_sheet", "矛盾纠纷排查登记表"},
        {"zero_report", "矛盾纠纷排查零报告"},
        {"risk_entry", "风险线索登记表"},
        {"warning_notice", "预警通报"},
        {"warning_script", "预警电话报告稿"},
        {"guidance", "法律指导单"},
        {"order", "工单、移送函"},
        {"serve_receipt", "送达回证"},
        {"booking_slip", "预约单"},
        {"guide_slip", "引导单"},
        {"meeting_pack", "会议材料"},
        {"minutes", "会议纪要"},
        {"meeting_report", "分析研判情况报告"},
        {"library_item", "资料库资料"},
        {"rota", "值班表"},
        {"contacts", "对接联系卡"},
        {"risk_ledger", "矛盾纠纷风险台账"},
        {"figures", "统计表和登记簿"},
    };
    return kNames;
}

std::string_view paperName(std::string_view id)
{
    for (const auto& [known, title] : paperNames())
        if (known == id)
            return title;
    return {};
}

} // namespace core::documents
