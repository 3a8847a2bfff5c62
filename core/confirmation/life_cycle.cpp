#include "core/confirmation/life_cycle.h"

namespace core::confirmation {

namespace {

constexpr auto kNone = Guard::None;
constexpr auto kYes = Offline::Yes;
constexpr auto kProv = Offline::Prov;
constexpr auto kServer = Offline::Server;

// clang-format off
constexpr Transition kTable[] = {
    {"T60", "-", "J0", "confirmation.prepare", kNone, kYes, "《民事诉讼法》第205条", "30日申请期"},
    {"T60a", "J0", "JH", "confirmation.hold", kNone, kYes, "《民事诉讼法》第115条", "申请期照算"},
    {"T60a", "JH", "J0", "confirmation.clear", kNone, kServer, "《民事诉讼法》第115条", ""},
    {"T60a", "JH", "J6", "confirmation.clear", kNone, kServer, "《民事诉讼法》第115条", ""},
    {"T61", "J0", "J1", "confirmation.submit", kNone, kYes, "《民事诉讼法》第205条", "法院收到前申请期照算"},
    {"T62", "J0", "J2", "confirmation.submit", kNone, kYes, "《民事诉讼法》第205条", "收到即符合申请期"},
    {"T61a", "J0 J1 JH", "J6", "confirmation.withdraw", kNone, kYes, "法释〔2011〕5号第7条", "", "VM TM VL TL PL IF"},
    {"T62a", "J0 J1", "J2", "confirmation.post", kNone, kYes, "《民事诉讼法》第85条", "交邮即符合申请期"},
    {"T62b", "-", "J2", "confirmation.direct", kNone, kServer, "《民事诉讼法》第205条", "申请期已符合"},
    {"T62c", "J0 J1 JH", "JL", "confirmation.lapse", kNone, kYes, "《民事诉讼法》第205条", "申请期已过"},
    {"T63", "J2", "J3", "confirmation.accept", kNone, kServer, "法释〔2011〕5号第4条", "审查15日、30日起算"},
    {"T63", "J2", "J4", "confirmation.not_accept", kNone, kServer, "法释〔2011〕5号第4条", ""},
    {"T64", "J3", "J5", "confirmation.ask_supplement", kNone, kServer, "法释〔2011〕5号第6条", "法院定补充期限"},
    {"T65", "J5", "J3", "confirmation.answer", kNone, kProv, "法释〔2011〕5号第6条", ""},
    {"T65a", "J5", "J6", "confirmation.end_unanswered", kNone, kServer, "法释〔2011〕5号第6条", ""},
    {"T66", "J2 J3", "J6", "confirmation.withdraw", kNone, kProv, "法释〔2011〕5号第7条", ""},
    {"T67", "J3", "J7", "confirmation.rule", kNone, kServer, "《民事诉讼法》第206条", ""},
    {"T68", "J3", "J8", "confirmation.reject", kNone, kServer, "《民诉法解释》第358条", ""},
    {"T69", "J7", "J7a", "confirmation.receive", kNone, kYes, "《民事诉讼法》第206条", ""},
    {"T69", "J7", "J7b", "confirmation.print", kNone, kYes, "《民事诉讼法》第206条", ""},
    {"T69a", "J7", "=", "confirmation.quarantine", kNone, kYes, "《民事诉讼法》第206条", "送达等候"},
    {"T70", "J7a", "J7b", "confirmation.print", kNone, kYes, "《民事诉讼法》第206条", ""},
    {"T70", "J7b J9", "=", "confirmation.print", kNone, kYes, "《民事诉讼法》第206条", ""},
    {"T71", "J7b", "J9", "confirmation.serve", kNone, kYes, "《民事诉讼法》第87条", "异议期自送达起算"},
    {"T71a", "J7b", "=", "confirmation.serve", kNone, kYes, "《民事诉讼法》第87条", ""},
    {"T71b", "J7b", "=", "confirmation.not_served", kNone, kProv, "《民事诉讼法》第89条", ""},
    {"T72", "J4 J6 J8 JL", "=", "confirmation.tell_ways", kNone, kYes, "《民事诉讼法》第206条", ""},
    {"T73", "J9", "=", "confirmation.tell_enforcement", kNone, kYes, "《民事诉讼法》第250条", "申请执行2年"},
    {"T74", "J9 J9x", "J9x", "confirmation.object", kNone, kProv, "《民诉法解释》第372条", "当事人15日，利害关系人6个月"},
    {"T75", "J9x", "J9", "confirmation.decide_objection", kNone, kServer, "《民诉法解释》第372条", ""},
    {"T75", "J9x", "J8", "confirmation.decide_objection", kNone, kServer, "《民诉法解释》第372条", ""},
};
constexpr ReviewPoint kPoints[] = {
    {"scope", "属于人民法院受理民事案件的范围，并非身份关系、物权知识产权确权"},
    {"court", "本院有管辖权"},
    {"window", "双方自协议生效之日起30日内提出"},
    {"joint", "双方当事人共同申请"},
    {"standing", "主持调解的组织、人员有资格"},
    {"identity", "当事人身份真实，代理权限无误"},
    {"will", "双方自愿，知道确认的后果，没有恶意串通"},
    {"law", "内容不违反法律，不损害国家、集体、第三人利益和公序良俗"},
    {"clarity", "内容明确，可以履行"},
};
// clang-format on

} // namespace

TransitionTable lifeCycle() { return kTable; }

std::span<const ReviewPoint> reviewPoints() { return kPoints; }

std::string_view stateName(Main state)
{
    switch (state) {
    case Main::None: return "";
    case Main::J0: return "准备申请确认";
    case Main::J1: return "申请待法院收到";
    case Main::J2: return "法院已收到申请";
    case Main::J3: return "已受理，审查中";
    case Main::J4: return "不予受理";
    case Main::J5: return "待补充材料";
    case Main::J6: return "申请已撤回";
    case Main::J7: return "裁定有效";
    case Main::J7a: return "裁定已收到";
    case Main::J7b: return "裁定已打印";
    case Main::J8: return "驳回申请";
    case Main::J9: return "裁定已送达";
    case Main::J9x: return "有人提出异议";
    case Main::JH: return "暂缓申请";
    case Main::JL: return "申请逾期";
    }
    return "";
}

bool isOver(Main state)
{
    using enum Main;
    return state == J4 || state == J6 || state == J8 || state == J9 || state == JL;
}

bool isParty(const Steps& steps, const std::string& id)
{
    return std::ranges::any_of(steps.parties, [&](const auto& party) { return party.id == id; });
}

Error wrongState(const Steps& steps)
{
    return {isOver(steps.state) ? "closed" : "not_in_state", {}, {{"state", codeOf(steps.state)}, {"name", stateName(steps.state)}}, Trouble::Refused};
}

void enter(Steps& steps, const Stamp& stamp, std::optional<Day> on, std::string detail)
{
    if (const auto target = targetOf<Main>(stamp.findings))
        steps.state = *target;
    steps.events.push_back({toText(stamp.id), stamp.kind, dispute::Main::None, on.value_or(stamp.day()), stamp.findings.legal,
                            stamp.findings.account, std::move(detail)});
}

} // namespace core::confirmation
