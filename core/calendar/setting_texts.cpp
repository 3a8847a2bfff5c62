#include "core/calendar/setting_texts.h"

#include <array>

namespace core {

std::span<const SettingText> settingTexts()
{
    static constexpr std::array kTexts{
        SettingText{"acceptWorkingDays", "指派后几个工作日内确认接收", "个工作日", "实施意见第15条", false},
        SettingText{"mediationDays", "化解、调解期限", "日", "实施意见第15条", false},
        SettingText{"extensionLimitDays", "延长期限累计上限", "日", "实施意见第15条“原则上不超过30日”，有的法院不设上限", true},
        SettingText{"rollMediationDeadline", "期限最后一日是休息日的，顺延到下一个工作日", "",
                    "民事诉讼法第85条、民法典第203条；实施意见没有写明", true},
        SettingText{"strictConsentBeforeDispatch", "指派前要有各方同意（否则先有原告同意即可）", "",
                    "两份文件写法不同：实施意见第9至11条，推进诉源治理的意见三（二）", true},
        SettingText{"serverReceiptStartsClock", "期限从服务器收到接收确认时起算（否则从当地确认时起算）", "",
                    "实施意见第15条；断网时如何起算没有写明", true},
        SettingText{"confirmationDays", "协议生效后几日内共同申请司法确认", "日", "民事诉讼法第205条、人民调解法第33条", false},
        SettingText{"confirmationAcceptDays", "法院几日内决定是否受理", "日", "法释〔2011〕5号第4条", false},
        SettingText{"reviewDays", "审查提醒期限", "日", "法释〔2011〕5号第5条；各地做法不一", true},
        SettingText{"reviewRedLineDays", "审查最长期限", "日", "民事诉讼法第187条", false},
        SettingText{"objectionDays", "当事人对裁定提出异议", "日", "民诉法解释第372条", false},
        SettingText{"firstContactWorkingDays", "登记后第一次联系", "个工作日", "本系统建议", true},
        SettingText{"namingWorkingDays", "接收后指定调解员", "个工作日", "本系统建议", true},
        SettingText{"helperAnswerWorkingDays", "被指定的人答复", "个工作日", "本系统建议", true},
        SettingText{"sealWorkingDays", "签字后盖章", "个工作日", "本系统建议", true},
        SettingText{"inviteWorkingDays", "邀请另一方的时间", "个工作日", "本系统建议", true},
        SettingText{"inviteTries", "邀请另一方的次数", "次", "本系统建议", true},
        SettingText{"terminationWorkingDays", "调解不成后办终结手续", "个工作日", "本系统建议", true},
        SettingText{"returnWorkingDays", "终结后退回法院", "个工作日", "本系统建议", true},
        SettingText{"supplementWorkingDays", "法院要求补充材料后答复", "个工作日", "本系统建议", true},
        SettingText{"feedbackWorkingDays", "办结后向来源单位反馈", "个工作日", "本系统建议", true},
        SettingText{"remindFirstDays", "履行到期前第一次提醒", "日", "实施意见第13条；提前几日由县里定", true},
        SettingText{"remindSecondDays", "履行到期前第二次提醒", "日", "本系统建议", true},
        SettingText{"remindLastDays", "履行到期前最后一次提醒", "日", "本系统建议", true},
        SettingText{"urgeFirstDays", "到期没有履行，几日后第一次督促", "日", "人民调解法第31条；间隔是本系统建议", true},
        SettingText{"urgeSecondDays", "到期没有履行，几日后第二次督促", "日", "人民调解法第31条；间隔是本系统建议", true},
        SettingText{"paperFallbackDays", "协议生效几日后仍未送到法院的，改用纸质材料邮寄", "日", "民事诉讼法第85条；从哪天起是本系统建议", true},
        SettingText{"visitOnceDays", "一般纠纷：最后一期到期后几日内回访", "日", "本系统建议", true},
        SettingText{"visitFirstDays", "重大疑难或橙色以上：几日后第一次回访", "日", "本系统建议", true},
        SettingText{"visitSecondMonths", "重大疑难或橙色以上：第二次回访", "个月", "本系统建议", true},
        SettingText{"visitThirdMonths", "重大疑难或橙色以上：第三次回访", "个月", "本系统建议", true},
        SettingText{"visitLastMonths", "重大疑难或橙色以上：最后一次回访", "个月", "本系统建议", true},
        SettingText{"archiveDays", "最后一次回访后几日内归档", "日", "本系统建议", true},
        SettingText{"retentionShortYears", "短期保管的年数", "年", "各省规定不一", true},
        SettingText{"retentionLongYears", "长期保管的年数", "年", "各省规定不一", true},
        SettingText{"redReportHours", "红色预警向上报告", "小时", "《非诉讼平台实施意见》四（一）3没有写明；本系统建议", true},
        SettingText{"orangeReportHours", "橙色预警向上报告", "小时", "《非诉讼平台实施意见》四（一）3没有写明；本系统建议", true},
        SettingText{"yellowReportDays", "黄色预警向上报告", "日", "《非诉讼平台实施意见》四（一）3没有写明；本系统建议", true},
        SettingText{"redContactDays", "红色预警期间隔几日查看一次", "日", "《非诉讼平台实施意见》四（一）3没有写明；本系统建议", true},
        SettingText{"orangeContactDays", "橙色预警期间隔几日查看一次", "日", "《非诉讼平台实施意见》四（一）3没有写明；本系统建议", true},
        SettingText{"yellowContactDays", "黄色预警期间隔几日联系一次", "日", "《非诉讼平台实施意见》四（一）3没有写明；本系统建议", true},
        SettingText{"gatheringRed", "聚集满几人建议红色", "人", "《非诉讼平台实施意见》四（一）3没有写明；本系统建议", true},
        SettingText{"gatheringOrange", "聚集满几人建议橙色", "人", "《非诉讼平台实施意见》四（一）3没有写明；本系统建议", true},
        SettingText{"policeCallsRed", "同一矛盾报警满几次建议红色", "次", "《非诉讼平台实施意见》四（一）3没有写明；本系统建议", true},
        SettingText{"largeAmountFen", "金额超过多少且无力偿付的建议橙色", "分", "《非诉讼平台实施意见》四（一）3没有写明；本系统建议", true},
        SettingText{"springPatrolDays", "春节前几日内要做一次重点排查", "日", "《非诉讼平台实施意见》四（四）1；本系统建议", true},
        SettingText{"leaseDays", "断网时本机可连续使用", "日", "本系统建议", true},
        SettingText{"guidanceWorkingDays", "收到指导请求后几个工作日内答复（急的一个工作日）", "个工作日", "《实施意见》第8条没有写明；本系统建议", true},
        SettingText{"errandWorkingDays", "工单、移送事项几个工作日内反馈", "个工作日", "《非诉讼平台实施意见》四（二）3没有写明；本系统建议", true},
        SettingText{"orderAnswerWorkingDays", "收到督促、挂牌督办后几个工作日内答复", "个工作日", "《实施意见》第5条没有写明；本系统建议", true},
        SettingText{"complaintAnswerWorkingDays", "收到投诉后几个工作日内答复", "个工作日", "《非诉讼平台实施意见》五（五）没有写明；本系统建议", true},
        SettingText{"silentDays", "几日没有传来资料的单位在统计上注明", "日", "本系统建议", true},
    };
    return kTexts;
}

} // namespace core
