#include "tests/ui/gallery/samples.h"

#include <initializer_list>

namespace gallery {
namespace {

using namespace ui;

void add(ClockStripData& d, DayKind kind, int days)
{
    for (int i = 0; i < days; ++i)
        d.cells.append(ClockCell{kind, {}});
}

DeskRow row(const char* id, const char* icon, const char* title, const char* parties, const char* why, Risk risk, const char* due,
    const char* date, Lateness lateness)
{
    DeskRow r;
    r.id = QString::fromUtf8(id);
    r.icon = QString::fromUtf8(icon);
    r.title = QString::fromUtf8(title);
    r.parties = QString::fromUtf8(parties);
    r.why = QString::fromUtf8(why);
    r.risk = risk;
    r.due = QString::fromUtf8(due);
    r.dueDate = QString::fromUtf8(date);
    r.lateness = lateness;
    return r;
}

} // namespace

QList<DeskGroup> todayGroups()
{
    using L = Lateness;
    DeskGroup over{.id = "over", .icon = "clock-exclamation", .title = "已超期", .lateness = L::Over};
    over.rows = {row("1", "arrow-back-up", "退回法院", "陆艳 与 李勇・山林土地", "4月10日调解终结，2 个工作日内应退回，已过 2 天", Risk::Yellow, "超 2 天", "4月14日 周二", L::Over)};
    DeskGroup today{.id = "today", .icon = "sun", .title = "今天"};
    today.rows = {
        row("2", "certificate", "送达裁定书", "刘宇航 与 刘焱・婚姻家庭", "裁定书昨天已到本点，刘焱约好今天来取", Risk::None, "今天 10:30", "4月16日 周四", L::Today),
        row("3", "writing", "起草调解协议", "谢宇航 与 苏兴旺・损害赔偿", "4月15日已谈定，约好今天 15:00 签字；期限还剩 9 天", Risk::Yellow, "今天 15:00", "4月16日 周四", L::Today),
        row("4", "inbox", "确认接收", "金小红 与 贾志强・房屋宅基地", "法院 4月13日指派，3 个工作日内须确认接收，今天是第 3 个", Risk::None, "今天 24:00", "4月16日 周四", L::Today),
    };
    DeskGroup week{.id = "week", .icon = "calendar-week", .title = "本周"};
    week.rows = {
        row("5", "gavel", "申请司法确认", "杜喆 与 徐兴旺等・生产经营", "协议 3月18日生效，双方须在 30 日内共同申请", Risk::None, "剩 1 天", "4月17日 周五", L::None),
        row("6", "phone-call", "问对方意愿", "王艳芳 与 徐雪莲・征地拆迁", "已通知 2 次未答复，还应再通知 1 次", Risk::Orange, "剩 1 天", "4月17日 周五", L::None),
        row("7", "file-plus", "补材料", "黄丽 与 孙为民・婚姻家庭", "法官要求补：孙为民身份证件复印件", Risk::None, "剩 1 天", "4月17日 周五", L::None),
        row("8", "walk", "本周排查", "西竹坪村・第 16 周", "每周至少排查一次，本周还没有记录", Risk::None, "剩 3 天", "4月19日 周日", L::None),
    };
    DeskGroup waiting{.id = "waiting", .icon = "hourglass", .title = "等别人", .summary = "法院审查 1、评估报告 1、乡镇接收 1", .foldable = true, .folded = true};
    waiting.rows = {row("9", "hourglass", "法院审查", "江莉 与 于正华・邻里", "4月10日收到申请，15 日内裁定", Risk::None, "剩 9 天", "4月25日 周六", L::None),
        row("10", "hourglass", "评估报告", "陈桂花 与 何大军・损害赔偿", "3月30日委托，期限暂停", Risk::None, "暂停中", "", L::None),
        row("11", "hourglass", "乡镇接收", "蔡小龙 与 李桂英・山林土地", "4月14日推送", Risk::Red, "剩 2 天", "4月18日 周六", L::None)};
    return {over, today, week, waiting};
}

ClockStripData extendedClock()
{
    ClockStripData d;
    d.pill = "剩 9 天";
    d.tone = ClockTone::Yellow;
    d.lead = "调解期限到";
    d.strong = "4月27日 周一 24:00";
    d.tail = "止";
    d.note = "已延长 10 天，还可延长 20 天";
    add(d, DayKind::Used, 8);
    add(d, DayKind::Suspended, 14);
    add(d, DayKind::Used, 23);
    add(d, DayKind::Left, 9);
    add(d, DayKind::Rolled, 2);
    d.today = 44;
    d.todayText = "今天 4月16日";
    d.flags = {{0, "3月2日 接收", false, false}, {8, "3月10日 委托评估", false, false}, {22, "3月24日 收到报告", false, false},
        {39, "4月10日 同意延长", false, false}, {54, "4月27日 止", true, false}};
    d.brackets = {{0, 8, "用 8 天"}, {8, 22, "暂停 14 天，不计入"}, {22, 44, "用 22 天，满 30 天"}, {44, 54, "延长 10 天，今天第 1 天"}, {54, 56, "顺延"}};
    d.sum = {{"", "3月2日", "确认接收", false}, {"+", "30 天", "第 15 条", false}, {"+", "14 天", "评估不计入", false}, {"+", "10 天", "双方 4月10日同意", false},
        {"=", "4月25日 周六", "第 40 天", true}, {"→", "4月27日 周一", "休息日顺延", true}};
    d.articles = {"《实施意见》第 15 条", "民事诉讼法第 85 条"};
    return d;
}

ClockStripData overdueClock()
{
    ClockStripData d;
    d.pill = "超 2 天";
    d.tone = ClockTone::Red;
    d.lead = "调解期限到";
    d.strong = "4月14日 周二 24:00";
    d.tail = "已满";
    add(d, DayKind::Used, 30);
    add(d, DayKind::Overdue, 2);
    d.today = 31;
    d.todayText = "今天 4月16日";
    d.flags = {{0, "3月15日 接收", false, false}, {30, "4月14日 止", true, false}};
    d.notches = {{18, "转乡镇，期限不重算"}};
    d.brackets = {{0, 18, "村级用 18 天"}, {18, 30, "转乡镇，期限不重算"}, {30, 32, "超 2 天"}};
    d.sum = {{"", "3月15日", "确认接收", false}, {"+", "30 天", "第 15 条", false}, {"=", "4月14日 周二", "第 30 天", true}};
    d.articles = {"《实施意见》第 15 条"};
    return d;
}

ClockStripData suspendedClock()
{
    ClockStripData d;
    d.pill = "暂停中，剩 19 天";
    d.tone = ClockTone::Waiting;
    d.lead = "3月30日委托评估，收到报告后接着算";
    add(d, DayKind::Used, 11);
    add(d, DayKind::Suspended, 17);
    add(d, DayKind::Left, 19);
    d.today = 27;
    d.todayText = "今天 4月16日";
    d.flags = {{0, "3月19日 接收", false, false}, {11, "3月30日 委托评估", false, false}, {47, "5月5日 止", true, false}};
    d.brackets = {{0, 11, "用 11 天"}, {11, 28, "暂停 17 天，不计入"}, {28, 47, "剩 19 天"}};
    return d;
}

ClockStripData provisionalClock()
{
    ClockStripData d;
    d.pill = "剩 22 天";
    d.lead = "调解期限到";
    d.strong = "2027年1月8日 周五 24:00";
    d.tail = "止";
    d.note = "暂按周末推算";
    add(d, DayKind::Used, 8);
    add(d, DayKind::Left, 22);
    d.today = 7;
    d.todayText = "今天 12月17日";
    d.flags = {{0, "12月9日 接收", false, false}, {30, "1月8日 止", true, true}};
    d.brackets = {{0, 8, "用 8 天"}, {8, 30, "剩 22 天"}};
    return d;
}

ClockStripData receiptClock()
{
    ClockStripData d;
    d.cells = {{DayKind::NotCounted, {"13 周一", "指派", "不计"}}, {DayKind::Used, {"14 周二", "第 1 日"}}, {DayKind::Used, {"15 周三", "第 2 日"}},
        {DayKind::Left, {"16 周四", "第 3 日", "24:00 止"}}};
    d.today = 3;
    d.spoken = "4月13日指派，3 个工作日内确认接收，今天 4月16日是第 3 日，24:00 止";
    return d;
}

ClockStripData reviewClock()
{
    ClockStripData d;
    add(d, DayKind::Used, 3);
    add(d, DayKind::Left, 12);
    d.today = 2;
    d.spoken = "第 3 天，共 15 天";
    return d;
}

} // namespace gallery
