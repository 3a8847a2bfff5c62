#include "core/dispute/life_cycle.h"

namespace core::dispute {

namespace {

using enum Guard;
constexpr auto kYes = Offline::Yes;
constexpr auto kProv = Offline::Prov;
constexpr auto kServer = Offline::Server;

// clang-format off
constexpr Transition kTable[] = {
    // Intake. The draft A0 of DOMAIN is a form that was not saved as an act yet, so T04 to T06 end in A1 together with T07.
    {"T03", "-", "A1", "dispute.register", None, kYes, "《人民调解法》第17条", ""},
    {"T04", "-", "A1", "dispute.register", None, kYes, "《人民调解法》第17条", "时效中断之日"},
    {"T05", "-", "A1", "dispute.register", None, kYes, "《人民调解法》第17条", "首次回复"},
    {"T06", "-", "A1", "dispute.register", None, kYes, "《人民调解法》第18条", "反馈"},
    {"T07", "-", "A1", "dispute.register", None, kYes, "《人民调解法》第17条", ""},
    {"T05", "-", "A1 C1 M1 G1 F2 Z0", "dispute.import", None, kServer, "《人民调解法》第27条", "照原记录"},
    {"T08", "A0 A1", "Z1", "dispute.void", None, kYes, "《人民调解法》第27条", ""},
    {"T09", "A1", "A2", "dispute.notice", None, kYes, "《人民调解法》第23条", ""},
    {"T10", "A2", "A3", "dispute.choose", None, kYes, "《人民调解法》第17条", ""},
    {"T11", "A3", "R0", "dispute.refer_out", None, kYes, "《人民调解法》第26条", "催办"},
    {"T12", "R0", "A3", "dispute.referral_result", None, kProv, "《人民调解法》第26条", ""},
    {"T12", "R0", "F2", "dispute.referral_result", CourtSourced, kProv, "《人民调解法》第26条", ""},
    {"T12", "R0", "Z0", "dispute.referral_result", OwnSource, kProv, "《人民调解法》第26条", ""},
    {"T13", "A3 A4", "A4", "dispute.invite", None, kYes, "《人民调解法》第17条", "5个工作日内邀请3次"},
    {"T13", "A3 A4", "A4", "dispute.consent", None, kYes, "《人民调解法》第17条", ""},
    {"T14", "A3 A4", "M0", "dispute.consent", None, kYes, "《人民调解法》第17条", "内部期限30日起算", "VM TM VL TL PL IF G2"},
    {"T15", "A3 A4", "A5", "dispute.consent", None, kYes, "《人民调解法》第17条、第26条", "停止"},
    {"T15", "A4", "A5", "dispute.not_reached", None, kYes, "《人民调解法》第17条、第26条", "停止"},
    {"T15a", "A5", "A3", "dispute.reopen", None, kYes, "《人民调解法》第17条", ""},
    {"T16", "A1 A2 A3", "A5", "dispute.not_mediable", None, kYes, "《人民调解法》第26条", ""},
    // At the court.
    {"T17", "-", "C0", "dispute.lodge", None, kServer, "《实施意见》第9条、第10条", ""},
    {"T17a", "-", "C0", "dispute.lodge", None, kServer, "《实施意见》第10条", "委托期限由法院定"},
    {"T18", "C0", "F4", "dispute.court_file", None, kServer, "《民事诉讼法》第126条", "7日"},
    {"T18", "C0", "F5", "dispute.court_file", None, kServer, "《民事诉讼法》第126条", ""},
    {"T18a", "C0 C1 F3", "Z0", "dispute.court_closed", None, kServer, "《民事诉讼法》第126条", "停止"},
    {"T19", "C0", "C1", "dispute.dispatch", None, kServer, "《实施意见》第11条、第15条", "接收期3个工作日起算"},
    {"T20", "C0", "C1", "dispute.dispatch", None, kServer, "《实施意见》第14条", "接收期3个工作日起算"},
    {"T19a", "A3 A4", "C1", "dispute.assign", None, kProv, "《实施意见》第12条", "接收提醒", "G2"},
    {"T19b", "C2", "C1", "dispute.assign", None, kProv, "《实施意见》第12条", "30日继续计算"},
    {"T20", "C1", "M0", "dispute.accept", Helper, kProv, "《实施意见》第14条、第15条", "接收期届满；30日起算"},
    {"T21", "C1", "C2", "dispute.accept", None, kProv, "《实施意见》第15条", "接收期届满；30日起算"},
    {"T22", "C1", "C0", "dispute.decline", CourtSourced, kProv, "《实施意见》第15条", ""},
    {"T22", "C1", "A3", "dispute.decline", OwnSource, kProv, "《实施意见》第15条", ""},
    {"T22", "C1", "C0", "dispute.recall", CourtSourced, kServer, "《实施意见》第15条", ""},
    // Naming and mediating.
    {"T23", "C2", "M0", "dispute.name_mediator", None, kYes, "《实施意见》第11条", ""},
    {"T23", "M0", "M0", "dispute.name_mediator", None, kYes, "《实施意见》第11条", ""},
    {"T23a", "M0", "M0", "dispute.answer_naming", None, kYes, "《实施意见》第10条", ""},
    {"T23a", "M0", "C2", "dispute.answer_naming", CourtSourced, kYes, "《实施意见》第10条", ""},
    {"T23a", "M1 M2 E0 G0", "=", "dispute.answer_naming", None, kYes, "《实施意见》第10条", ""}, // who came by T24
    {"T24", "M0 M1 M2 E0 G0", "=", "dispute.replace_mediator", None, kYes, "《人民调解法》第23条", ""},
    {"T24", "C2", "M0", "dispute.replace_mediator", Helper, kYes, "《人民调解法》第23条", ""}, // nobody there names one by T23
    {"T25", "M0", "M1", "dispute.begin", None, kYes, "《人民调解法》第17条、第23条", ""},
    {"T26", "M1", "=", "dispute.session", None, kYes, "《人民调解法》第17条、第22条", ""},
    {"T26", "M1", "=", "dispute.investigate", None, kYes, "《人民调解法》第21条", ""},
    {"T26", "M1", "=", "dispute.sealed_note", None, kYes, "《人民调解法》第15条", ""},
    {"T27", "C2 M0 M1 M2 E0 E1", "=", "dispute.extend", None, kProv, "《实施意见》第15条", "期限顺延"},
    {"T28", "M1", "M2", "dispute.appraisal_start", None, kProv, "《实施意见》第15条", "次日起暂停"},
    {"T29", "M2", "M1", "dispute.appraisal_end", None, kYes, "《实施意见》第15条", "次日起恢复"},
    {"T30", "M0 M1 G0 GS", "M3", "dispute.sham_stop", None, kProv, "《民事诉讼法》第115条", "期限照算"},
    {"T31", "M3", "M1", "dispute.sham_decide", None, kServer, "《民事诉讼法》第115条", ""},
    {"T31", "M3", "F2", "dispute.sham_decide", None, kServer, "《民事诉讼法》第115条", "停止"},
    // Agreement.
    {"T32", "M1 G0", "G0", "dispute.draft", None, kYes, "《人民调解法》第28条、第29条", ""},
    {"T29a", "M2", "G0", "dispute.draft", None, kYes, "《人民调解法》第28条", "撤回鉴定，恢复计算"},
    {"T33", "G0", "M1", "dispute.undraft", None, kYes, "《人民调解法》第23条", ""},
    {"T34", "G0", "G1", "dispute.sign", None, kYes, "《人民调解法》第29条", "调解期限停止；确认申请期30日起算"},
    {"T34a", "G0", "GS", "dispute.sign", None, kYes, "《人民调解法》第29条", "调解期限停止"},
    {"T34b", "GS", "G1", "dispute.seal", None, kYes, "《人民调解法》第29条", "确认申请期30日起算"},
    {"T34c", "GS", "M1", "dispute.seal_refused", None, kYes, "《人民调解法》第29条", "恢复计算，期间计入已用"},
    {"T34c", "GS", "F0", "dispute.seal_refused", None, kYes, "《人民调解法》第29条", "停止"},
    {"T35", "M1 G0", "G2", "dispute.oral_agreement", None, kYes, "《人民调解法》第28条、第30条", "调解期限停止；确认申请期30日起算"},
    {"T35a", "G1 G2", "=", "dispute.replace_agreement", None, kYes, "《人民调解法》第32条", "确认申请期重新起算"},
    // Village to township.
    {"T36", "C2 M0 M1", "E0", "dispute.push_ask", Village, kYes, "《实施意见》第11条", "期限照算"},
    {"T36a", "E0", "M1", "dispute.push_stay", None, kYes, "《实施意见》第11条", "期限照算"},
    {"T37", "E0", "E1", "dispute.push", Village, kProv, "《实施意见》第12条、第15条", "转乡镇，期限不重算"},
    {"T38", "E1", "C2", "dispute.accept", None, kProv, "《实施意见》第12条、第15条", "期限继续"},
    {"T38a", "E1", "E0", "dispute.decline", None, kProv, "《实施意见》第12条", "期限照算"},
    // Failure.
    {"T39", "E0 E1", "F0", "dispute.fail", None, kYes, "《实施意见》第11条", "停止", "VL TL"},
    {"T40", "C1 C2 M0 M1 M2 M3 E0 E1 G0", "F0", "dispute.withdraw_consent", None, kYes, "《实施意见》第15条、《人民调解法》第23条", "停止"},
    {"T40", "C1 C2 M0 M1 M2 M3 E0 E1 G0", "F0", "dispute.consent", None, kYes, "《实施意见》第15条、《人民调解法》第17条", "停止"},
    {"T41", "C2 M0 M1 M3 E0 E1 G0", "F0", "dispute.fail", None, kYes, "《实施意见》第15条", "期限届满", "VL TL PL IF G4"},
    {"T42", "C2 M0 M1 M2", "F0", "dispute.fail", None, kYes, "《人民调解法》第26条", "停止", "VM TM VL TL PL IF G2"},
    {"T42a", "C2 M0 M1", "F0", "dispute.fail", NotVillage, kYes, "《实施意见》第12条、第13条", "停止", "TL PL IF G2"},
    {"T43", "A1 A2 A3 A4 M0 M1", "A5", "dispute.withdraw_claim", OwnSource, kYes, "《人民调解法》第23条", "停止"},
    {"T43", "M0 M1", "F0", "dispute.withdraw_claim", CourtSourced, kYes, "《人民调解法》第23条", "停止"},
    // After failure.
    {"T50", "F0", "F1", "dispute.undisputed_facts", None, kYes, "《实施意见》第11条", "同次或3个工作日内"},
    {"T51", "F0 F1", "F2", "dispute.terminate", None, kYes, "《人民调解法》第26条", "2个工作日内"},
    {"T52", "F2", "F3", "dispute.send_back", CourtSourced, kProv, "《实施意见》第11条、第15条", "2个工作日内"},
    {"T52a", "F2", "A3", "dispute.close", OwnSource, kYes, "《人民调解法》第26条", ""},
    {"T52a", "F2", "V0", "dispute.close", OwnSource, kYes, "《人民调解法》第26条", "回访"},
    {"T52a", "F2", "Z0", "dispute.close", OwnSource, kYes, "《人民调解法》第26条", ""},
    {"T53", "F3", "F4", "dispute.court_file", None, kServer, "《民事诉讼法》第126条", "7日", "FC"},
    {"T54", "F3", "F5", "dispute.court_file", None, kServer, "《民事诉讼法》第126条", "", "FC"},
    {"T56", "F2", "R0", "dispute.centre_close", OwnSource, kYes, "《人民调解法》第26条", ""},
    {"T56", "F2", "Z0", "dispute.centre_close", OwnSource, kYes, "《人民调解法》第26条", ""},
    // Performance (T80 needs no act: what is in force is being performed). Rows of one kind are told apart by its check.
    {"T80a", "G1 G2", "V0", "dispute.perform_all", None, kYes, "《人民调解法》第31条", "回访"},
    {"T81", "G1 G2", "=", "dispute.perform", None, kYes, "《人民调解法》第31条", ""},
    {"T81", "G1 G2", "V0", "dispute.perform", None, kYes, "《人民调解法》第31条", "回访"},
    {"T81", "G1 G2", "V0", "dispute.perform_all", None, kYes, "《人民调解法》第31条", "回访"},
    {"T81v", "G1 G2 V0", "=", "dispute.void_slip", None, kYes, "《人民调解法》第27条", ""},
    {"T81v", "V0", "G1", "dispute.void_slip", None, kYes, "《人民调解法》第27条", ""},
    {"T81v", "V0", "G2", "dispute.void_slip", None, kYes, "《人民调解法》第27条", ""},
    {"T82", "G1 G2 V0", "=", "dispute.urge_performance", None, kYes, "《人民调解法》第31条", "逾期3日、10日督促"},
    {"T83", "G1 G2 V0", "=", "dispute.perform", None, kYes, "《人民调解法》第31条", ""},
    {"T83", "G1 G2", "V0", "dispute.perform", None, kYes, "《人民调解法》第31条", "回访"},
    {"T83", "G1 G2 V0", "V0", "dispute.perform_all", None, kYes, "《人民调解法》第31条", "回访"},
    {"T84", "G1 G2 V0", "V0", "dispute.tell_default_ways", None, kYes, "《人民调解法》第32条、《民事诉讼法》第250条", "申请执行2年"},
    {"T85", "-", "M1", "dispute.new_round", None, kYes, "《人民调解法》第17条、第32条", "新的内部期限"},
    {"T85", "G1 G2 V0", "V0", "dispute.link_round", None, kYes, "《人民调解法》第32条", ""},
    // Visits and archive.
    {"T57", "F4 F5", "V0", "dispute.plan_visits", None, kYes, "《实施方案》四（四）9", "回访"},
    {"T86", "A5", "V0", "dispute.plan_visits", None, kYes, "《实施方案》四（四）9", "回访"},
    {"T86", "G1 G2 V0", "=", "dispute.plan_visits", None, kYes, "《实施方案》四（四）9", "回访"},
    {"T87", "C1 C2 M0 M1 M2 M3 E0 E1 G0 GS G1 G2 V0", "=", "dispute.visit", None, kYes, "《实施方案》四（四）9", ""},
    {"T88", "V0 Z0", "=", "dispute.relapse", None, kYes, "《实施方案》四（四）9", ""},
    {"T89", "V0 A5 F4 F5 R0 Z0", "Z0", "dispute.archive", None, kYes, "《人民调解法》第27条", "最后一次回访后30日内"},
    {"T90", "Z0", "=", "dispute.call_review", None, kProv, "《人民调解法》第5条", ""},
    {"T90", "Z0", "=", "dispute.review", None, kProv, "《人民调解法》第5条", ""},
    // Risk, beside everything else.
    {"T44", "A0 A1 A2 A3 A4 A5 R0 C0 C1 C2 M0 M1 M2 M3 E0 E1 G0 GS G1 G2 F0 F1 F2 F3 F4 F5 V0", "=", "dispute.raise_colour", None, kYes, "《非诉讼平台实施意见》四（一）3", "报告时限起算"},
    {"T45", "A0 A1 A2 A3 A4 A5 R0 C0 C1 C2 M0 M1 M2 M3 E0 E1 G0 GS G1 G2 F0 F1 F2 F3 F4 F5 V0", "=", "dispute.lower_colour", None, kProv, "《非诉讼平台实施意见》四（一）3", ""},
    {"T45", "A0 A1 A2 A3 A4 A5 R0 C0 C1 C2 M0 M1 M2 M3 E0 E1 G0 GS G1 G2 F0 F1 F2 F3 F4 F5 V0", "=", "dispute.confirm_lowering", None, kProv, "《非诉讼平台实施意见》四（一）3", ""},
    {"T46", "A1 A2 A3 A4 C1 C2 M0 M1 M2 M3 E0 E1 G0 GS", "R0", "dispute.to_police", None, kYes, "《人民调解法》第25条", "期限照算，公安受理的停止"},
    {"T46a", "R0", "=", "dispute.police_answer", None, kYes, "《人民调解法》第25条", "公安受理，停止"},
    {"T46a", "R0", "A1", "dispute.police_answer", None, kYes, "《人民调解法》第25条", "期限照算"},
    {"T46a", "R0", "A2", "dispute.police_answer", None, kYes, "《人民调解法》第25条", "期限照算"},
    {"T46a", "R0", "A3", "dispute.police_answer", None, kYes, "《人民调解法》第25条", "期限照算"},
    {"T46a", "R0", "A4", "dispute.police_answer", None, kYes, "《人民调解法》第25条", "期限照算"},
    {"T46a", "R0", "C1", "dispute.police_answer", None, kYes, "《人民调解法》第25条", "期限照算"},
    {"T46a", "R0", "C2", "dispute.police_answer", None, kYes, "《人民调解法》第25条", "期限照算"},
    {"T46a", "R0", "M0", "dispute.police_answer", None, kYes, "《人民调解法》第25条", "期限照算"},
    {"T46a", "R0", "M1", "dispute.police_answer", None, kYes, "《人民调解法》第25条", "期限照算"},
    {"T46a", "R0", "M2", "dispute.police_answer", None, kYes, "《人民调解法》第25条", "期限照算"},
    {"T46a", "R0", "M3", "dispute.police_answer", None, kYes, "《人民调解法》第25条", "期限照算"},
    {"T46a", "R0", "E0", "dispute.police_answer", None, kYes, "《人民调解法》第25条", "期限照算"},
    {"T46a", "R0", "E1", "dispute.police_answer", None, kYes, "《人民调解法》第25条", "期限照算"},
    {"T46a", "R0", "G0", "dispute.police_answer", None, kYes, "《人民调解法》第25条", "期限照算"},
    {"T46a", "R0", "GS", "dispute.police_answer", None, kYes, "《人民调解法》第25条", "期限照算"},
};
// clang-format on

} // namespace

TransitionTable lifeCycle()
{
    return kTable;
}

std::string_view stateName(Main state)
{
    switch (state) {
    case Main::None: return "";
    case Main::A0: return "登记草稿";
    case Main::A1: return "已登记";
    case Main::A2: return "已一次性告知";
    case Main::A3: return "已选途径";
    case Main::A4: return "待对方意愿";
    case Main::A5: return "不予调解";
    case Main::R0: return "转出";
    case Main::C0: return "诉前待分流";
    case Main::C1: return "已指派待接收";
    case Main::C2: return "已确认接收";
    case Main::M0: return "已指定调解员";
    case Main::M1: return "调解中";
    case Main::M2: return "鉴定评估中";
    case Main::M3: return "疑似虚假调解中止";
    case Main::E0: return "拟推送乡镇待征意愿";
    case Main::E1: return "已推送乡镇";
    case Main::G0: return "协议拟定";
    case Main::GS: return "已签字待盖章";
    case Main::G1: return "书面协议生效";
    case Main::G2: return "口头协议生效";
    case Main::F0: return "调解不成";
    case Main::F1: return "已记载无争议事实";
    case Main::F2: return "已终结";
    case Main::F3: return "已退回法院";
    case Main::F4: return "已登记立案";
    case Main::F5: return "恢复审理";
    case Main::V0: return "回访期";
    case Main::Z0: return "已归档";
    case Main::Z1: return "作废";
    }
    return "";
}

bool isLive(Main state)
{
    switch (state) {
    case Main::C1: case Main::C2: case Main::M0: case Main::M1: case Main::M2: case Main::M3:
    case Main::E0: case Main::E1: case Main::G0: case Main::GS:
        return true;
    default:
        return false;
    }
}

bool isEnded(Main state)
{
    switch (state) {
    case Main::A5: case Main::G1: case Main::G2: case Main::F0: case Main::F1: case Main::F2: case Main::F3:
    case Main::F4: case Main::F5: case Main::V0: case Main::Z0: case Main::Z1:
        return true;
    default:
        return false;
    }
}

bool holds(Guard guard, const Steps& steps)
{
    switch (guard) {
    case Guard::None: return true;
    case Guard::CourtSourced: return steps.courtSourced;
    case Guard::OwnSource: return !steps.courtSourced;
    case Guard::Village: return steps.holder.level == Level::Village;
    case Guard::NotVillage: return steps.holder.level != Level::Village;
    case Guard::Helper: return steps.holder.level == Level::Individual;
    }
    return false;
}

} // namespace core::dispute
