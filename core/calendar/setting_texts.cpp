#include "core/calendar/setting_texts.h"

#include <array>

namespace core {

namespace {

constexpr std::string_view kLegal = "条文写明的期限", kSteps = "办理的快慢", kAfter = "履行、回访和保管", kRisks = "预警和排查", kUnits = "单位之间和队伍";

} // namespace

std::span<const SettingText> settingTexts()
{
    static constexpr std::array kTexts{
        SettingText{"rosterBinds", "只能指定名册上的调解员，只能选名单上的组织", "", "《实施意见》第6条、第18条，《推进诉源治理的意见》三（二）；名册建好以后再打开", true, kUnits, 0, 0},
        SettingText{"mediatorLoadLimit", "一名调解员在办几件以上，再指定要写明理由", "件", "《实施意见》第6条没有写明；本系统建议", true, kUnits, 1, 1'000},
        SettingText{"pointFarMetres", "离服务站点多远算远", "米", "《服务站点与对接机制》一.1没有写明；本系统建议", true, kUnits, 100, 1'000'000},
        SettingText{"blindCycles", "网格几个排查周期没有走到算盲区", "个周期", "《推进诉源治理的意见》二（一）没有写明；本系统建议", true, kRisks, 1, 52},
        SettingText{"meetingDays", "两次工作分析会之间最多隔几日", "日", "《实施意见》第20条没有写明；本系统建议", true, kUnits, 1, 366},
        SettingText{"staleWorkingDays", "交办的事项几个工作日没有动静算拖延", "个工作日", "《非诉讼平台实施意见》四（二）3没有写明；本系统建议", true, kUnits, 1, 90},
        SettingText{"digestDay", "法院每月几日前发出上个月的工作通报", "日", "《服务站点与对接机制》一.2没有写明；本系统建议", true, kUnits, 1, 28},
        SettingText{"orderReceiveDays", "工单、移送发出后几日内接收或者退回", "日", "《非诉讼平台实施意见》四（二）没有写明；本系统建议", true, kUnits, 0, 30},
        SettingText{"policeAskDays", "报告公安后几日内问清怎么处理", "日", "《人民调解法》第25条没有写明；本系统建议", true, kRisks, 0, 30},
        SettingText{"printRulingDays", "裁定书到达服务站点后几日内打印（0：当日）", "日", "《一庭两所方案》二.四没有写明；本系统建议", true, kSteps, 0, 30},
        SettingText{"serveRulingDays", "裁定书打印后几日内送达在场的人（0：当日）", "日", "《一庭两所方案》二.四“当场送达”；几日是本系统建议", true, kSteps, 0, 30},
        SettingText{"receiveReturnDays", "服务站点退回后法院几日内清点接收（0：当日）", "日", "《实施意见》第11条没有写明；本系统建议", true, kSteps, 0, 30},
        SettingText{"guidanceUrgentWorkingDays", "收到急的指导请求后几个工作日内答复", "个工作日", "《实施意见》第8条没有写明；本系统建议", true, kUnits, 1, 90},
        SettingText{"acceptWorkingDays", "指派后几个工作日内确认接收", "个工作日", "实施意见第15条", false, kLegal, 1, 30},
        SettingText{"mediationDays", "化解、调解期限", "日", "实施意见第15条", false, kLegal, 1, 365},
        SettingText{"extensionLimitDays", "延长期限累计上限", "日", "实施意见第15条“原则上不超过30日”，有的法院不设上限", true, kLegal, 0, 365},
        SettingText{"rollMediationDeadline", "期限最后一日是休息日的，顺延到下一个工作日", "",
                    "民事诉讼法第85条、民法典第203条；实施意见没有写明", true, kLegal, 0, 0},
        SettingText{"strictConsentBeforeDispatch", "指派前要有各方同意（否则先有原告同意即可）", "",
                    "两份文件写法不同：实施意见第9至11条，推进诉源治理的意见三（二）", true, kLegal, 0, 0},
        SettingText{"serverReceiptStartsClock", "期限从服务器收到接收确认时起算（否则从当地确认时起算）", "",
                    "实施意见第15条；断网时如何起算没有写明", true, kLegal, 0, 0},
        SettingText{"confirmationDays", "协议生效后几日内共同申请司法确认", "日", "民事诉讼法第205条、人民调解法第33条", false, kLegal, 1, 365},
        SettingText{"confirmationAcceptDays", "法院几日内决定是否受理", "日", "法释〔2011〕5号第4条", false, kLegal, 0, 365},
        SettingText{"reviewDays", "审查提醒期限", "日", "法释〔2011〕5号第5条；各地做法不一", true, kLegal, 1, 365},
        SettingText{"reviewRedLineDays", "审查最长期限", "日", "民事诉讼法第187条", false, kLegal, 1, 365},
        SettingText{"objectionDays", "当事人对裁定提出异议", "日", "民诉法解释第372条", false, kLegal, 0, 365},
        SettingText{"firstContactWorkingDays", "登记后第一次联系", "个工作日", "本系统建议", true, kSteps, 0, 365},
        SettingText{"namingWorkingDays", "接收后指定调解员", "个工作日", "本系统建议", true, kSteps, 0, 365},
        SettingText{"helperAnswerWorkingDays", "被指定的人答复", "个工作日", "本系统建议", true, kSteps, 0, 365},
        SettingText{"sealWorkingDays", "签字后盖章", "个工作日", "本系统建议", true, kSteps, 0, 365},
        SettingText{"inviteWorkingDays", "邀请另一方的时间", "个工作日", "本系统建议", true, kSteps, 0, 365},
        SettingText{"inviteTries", "邀请另一方的次数", "次", "本系统建议", true, kSteps, 0, 365},
        SettingText{"terminationWorkingDays", "调解不成后办终结手续", "个工作日", "本系统建议", true, kSteps, 0, 365},
        SettingText{"returnWorkingDays", "终结后退回法院", "个工作日", "本系统建议", true, kSteps, 0, 365},
        SettingText{"supplementWorkingDays", "法院要求补充材料后答复", "个工作日", "本系统建议", true, kSteps, 0, 365},
        SettingText{"feedbackWorkingDays", "办结后向来源单位反馈", "个工作日", "本系统建议", true, kSteps, 0, 365},
        SettingText{"remindFirstDays", "履行到期前第一次提醒", "日", "实施意见第13条；提前几日由县里定", true, kAfter, 0, 365},
        SettingText{"remindSecondDays", "履行到期前第二次提醒", "日", "本系统建议", true, kAfter, 0, 365},
        SettingText{"remindLastDays", "履行到期前最后一次提醒", "日", "本系统建议", true, kAfter, 0, 365},
        SettingText{"urgeFirstDays", "到期没有履行，几日后第一次督促", "日", "人民调解法第31条；间隔是本系统建议", true, kAfter, 0, 365},
        SettingText{"urgeSecondDays", "到期没有履行，几日后第二次督促", "日", "人民调解法第31条；间隔是本系统建议", true, kAfter, 0, 365},
        SettingText{"paperFallbackDays", "协议生效几日后仍未送到法院的，改用纸质材料邮寄", "日", "民事诉讼法第85条；从哪天起是本系统建议", true, kSteps, 0, 365},
        SettingText{"visitOnceDays", "一般纠纷：最后一期到期后几日内回访", "日", "本系统建议", true, kAfter, 0, 365},
        SettingText{"visitFirstDays", "重大疑难或橙色以上：几日后第一次回访", "日", "本系统建议", true, kAfter, 0, 365},
        SettingText{"visitSecondMonths", "重大疑难或橙色以上：第二次回访", "个月", "本系统建议", true, kAfter, 0, 60},
        SettingText{"visitThirdMonths", "重大疑难或橙色以上：第三次回访", "个月", "本系统建议", true, kAfter, 0, 60},
        SettingText{"visitLastMonths", "重大疑难或橙色以上：最后一次回访", "个月", "本系统建议", true, kAfter, 0, 60},
        SettingText{"archiveDays", "最后一次回访后几日内归档", "日", "本系统建议", true, kAfter, 0, 365},
        SettingText{"retentionShortYears", "短期保管的年数", "年", "各省规定不一", true, kAfter, 1, 100},
        SettingText{"retentionLongYears", "长期保管的年数", "年", "各省规定不一", true, kAfter, 1, 100},
        SettingText{"redReportHours", "红色预警向上报告", "小时", "《非诉讼平台实施意见》四（一）3没有写明；本系统建议", true, kRisks, 1, 720},
        SettingText{"orangeReportHours", "橙色预警向上报告", "小时", "《非诉讼平台实施意见》四（一）3没有写明；本系统建议", true, kRisks, 1, 720},
        SettingText{"yellowReportDays", "黄色预警向上报告", "日", "《非诉讼平台实施意见》四（一）3没有写明；本系统建议", true, kRisks, 1, 60},
        SettingText{"redContactDays", "红色预警期间隔几日查看一次", "日", "《非诉讼平台实施意见》四（一）3没有写明；本系统建议", true, kRisks, 1, 60},
        SettingText{"orangeContactDays", "橙色预警期间隔几日查看一次", "日", "《非诉讼平台实施意见》四（一）3没有写明；本系统建议", true, kRisks, 1, 60},
        SettingText{"yellowContactDays", "黄色预警期间隔几日联系一次", "日", "《非诉讼平台实施意见》四（一）3没有写明；本系统建议", true, kRisks, 1, 60},
        SettingText{"gatheringRed", "聚集满几人建议红色", "人", "《非诉讼平台实施意见》四（一）3没有写明；本系统建议", true, kRisks, 1, 1'000},
        SettingText{"gatheringOrange", "聚集满几人建议橙色", "人", "《非诉讼平台实施意见》四（一）3没有写明；本系统建议", true, kRisks, 1, 1'000},
        SettingText{"policeCallsRed", "同一矛盾报警满几次建议红色", "次", "《非诉讼平台实施意见》四（一）3没有写明；本系统建议", true, kRisks, 1, 1'000},
        SettingText{"largeAmountFen", "金额超过多少且无力偿付的建议橙色", "分", "《非诉讼平台实施意见》四（一）3没有写明；本系统建议", true, kRisks, 1, 1'000'000'000'000},
        SettingText{"springPatrolDays", "春节前几日内要做一次重点排查", "日", "《非诉讼平台实施意见》四（四）1；本系统建议", true, kRisks, 0, 60},
        SettingText{"leaseDays", "断网时本机可连续使用", "日", "本系统建议", true, kUnits, 1, 60},
        SettingText{"guidanceWorkingDays", "收到指导请求后几个工作日内答复（急的另定）", "个工作日", "《实施意见》第8条没有写明；本系统建议", true, kUnits, 1, 90},
        SettingText{"errandWorkingDays", "工单、移送事项几个工作日内反馈", "个工作日", "《非诉讼平台实施意见》四（二）3没有写明；本系统建议", true, kUnits, 1, 90},
        SettingText{"orderAnswerWorkingDays", "收到督促、挂牌督办后几个工作日内答复", "个工作日", "《实施意见》第5条没有写明；本系统建议", true, kUnits, 1, 90},
        SettingText{"complaintAnswerWorkingDays", "收到投诉后几个工作日内答复", "个工作日", "《非诉讼平台实施意见》五（五）没有写明；本系统建议", true, kUnits, 1, 90},
        SettingText{"silentDays", "几日没有传来资料的单位在统计上注明", "日", "本系统建议", true, kUnits, 1, 90},
    };
    return kTexts;
}

bool isYesOrNo(const SettingText& setting) { return setting.unit.empty(); }

const SettingText* outOfBounds(const CountySettings& settings)
{
    const SettingText* wrong = nullptr;
    const auto* text = settingTexts().data(); // in the order of the members
    boost::mp11::mp_for_each<boost::describe::describe_members<CountySettings, boost::describe::mod_any_access | boost::describe::mod_inherited>>([&](auto member) {
        if constexpr (std::is_same_v<std::decay_t<decltype(settings.*member.pointer)>, std::int64_t>)
            if (const auto value = settings.*member.pointer; !wrong && (value < text->least || value > text->most))
                wrong = text;
        ++text;
    });
    return wrong;
}

} // namespace core
