#include "core/directory/courts.h"
#include "core/statistics/overview_forms.h"

#include "core/calendar/workdays.h"
#include "core/dispute/catalogue.h"
#include "core/dispute/kinds_assessment.h"
#include "core/dispute/life_cycle.h"
#include "core/guidance/kinds.h"
#include "core/patrol/windows.h"
#include "core/warning/colours.h"

#include <fmt/format.h>

#include <algorithm>

/// Overviews of work: 000 三.20, 四.21; 001 一.2, 二.2; 002 二(四); 003 四(一), 四(二), 四(四)7.
namespace core::statistics {

namespace {

using enum directory::OrganisationKind;

/// Villages and towns by what happened there: of the place where it was found.
std::string placeOf(const directory::State& directory, const std::string& organisation)
{
    const auto* o = directory.organisation(organisation);
    return o && !o->township.empty() ? o->township : nameOf(directory, organisation);
}

} // namespace

/// R-003-4.1.0d: what a village committee starts its day with.
void villages(Form& form, const Look& look)
{
    form.columns = {{"patrol", "本期排查", Unit::Text}, {"live", "在办纠纷"}, {"soon", "十日内到期"}, {"began", "受理"}, {"top", "常见类型", Unit::Text}, {"lesson", "最近宣传", Unit::Text}};
    form.notes = {"本期排查按今天所在的一周算；受理和常见类型按所选时段。常见类型可以拿来选宣传的内容。"};
    const auto today = look.question.today;
    const auto window = patrol::windowOf(patrol::Cycle::Week, today);
    for (const auto& [id, o] : look.directory.steps.organisations) {
        if (!o.active || o.kind != VillageCommittee || !inScope(look.question, id))
            continue;
        Tally live, soon, began;
        for (const auto& one : look.scene.cases) {
            if (one.organisation != id || !one.live)
                continue;
            live.take(one.subject, one.sight);
            if (one.due && *one.due <= today + std::chrono::days{10})
                soon.take(one.subject, one.sight);
        }
        std::map<std::string, std::int64_t> types;
        for (const auto& m : look.scene.material.matters)
            if (m.home == id && in(look.question, m.beganOn)) {
                began.take(m.subject, m.sight);
                ++types[m.type];
            }
        std::vector<std::pair<std::int64_t, std::string>> order;
        for (const auto& [type, count] : types)
            order.emplace_back(-count, type);
        std::sort(order.begin(), order.end());
        std::string top;
        for (std::size_t i = 0; i < order.size() && i < 3; ++i)
            top += (i == 0 ? "" : "、") + dispute::typeName(order[i].second) + fmt::format("{}件", -order[i].first);
        bool walked = false;
        std::optional<Day> lesson;
        for (const auto& walk : look.scene.walks) {
            if (walk.organisation != id || !walk.on)
                continue;
            walked = walked || patrol::counts(walk.steps, window);
            if (walk.audience > 0)
                lesson = std::max(lesson.value_or(*walk.on), *walk.on);
        }
        form.rows.push_back({id, nameOf(look.directory, id), {words(walked ? "已走" : std::string(kNotYetWalked)), live.cell(), soon.cell(), began.cell(), words(orStroke(top)), dayCell(lesson)}, false, {}});
    }
}

/// R-003-4.2.3a: errands that are under way, the oldest first, those of which nothing was heard marked.
void chase(Form& form, const Look& look)
{
    form.columns = {{"what", "种类", Unit::Text}, {"from", "发出", Unit::Text}, {"to", "办理", Unit::Text}, {"state", "现状", Unit::Text}, {"sent", "发出日", Unit::Text}, {"due", "期限", Unit::Text},
                    {"days", "已过天数", Unit::Days}, {"chased", "催过"}, {"gaps", "提醒", Unit::Text}};
    const auto stale = look.settings().staleWorkingDays;
    form.notes = {fmt::format("只列还没有反馈的。{}个工作日没有接收、没有反馈、也没有催过的算拖延。", stale)};
    std::vector<const Scene::Errand*> open;
    for (const auto& errand : look.scene.errands)
        if ((errand.steps.state == order::Main::Sent || errand.steps.state == order::Main::Received) && (inScope(look.question, errand.steps.to) || inScope(look.question, errand.steps.from)))
            open.push_back(&errand);
    std::stable_sort(open.begin(), open.end(), [](const auto* a, const auto* b) { return a->steps.sentOn < b->steps.sentOn; });
    for (const auto* errand : open) {
        const auto& s = errand->steps;
        auto moved = s.receivedOn.value_or(s.sentOn);
        for (const auto& urging : s.urgings)
            moved = std::max(moved, urging.on);
        std::vector<std::string> gaps;
        if (s.due && *s.due < look.question.today) gaps.emplace_back("已超期");
        if (addWorkingDays(moved, static_cast<int>(stale), look.holidays).day < look.question.today) gaps.emplace_back("拖延");
        const auto service = order::serviceName(s.service);
        form.rows.push_back({s.number, s.number, {words(service.empty() ? std::string(order::whatName(s.what)) : std::string(service)), words(nameOf(look.directory, s.from)), words(nameOf(look.directory, s.to)), words(std::string(order::stateName(s.state))), dayCell(s.sentOn), dayCell(s.due),
                                                  number((look.question.today - s.sentOn).count()), number(static_cast<std::int64_t>(s.urgings.size())), faults(gaps)}, false, errand->subject});
    }
}

/// R-002-2.4a, R-003-4.4.7a: major ones that stay in a village, simple ones that went up without a try there.
void mismatch(Form& form, const Look& look)
{
    form.columns = {{"number", "编号", Unit::Text}, {"type", "类型", Unit::Text}, {"weight", "轻重", Unit::Text}, {"unit", "承办", Unit::Text}, {"gaps", "提醒", Unit::Text}};
    form.notes = {"轻重按类型、金额、人数和预警推算，仅供参考；由人决定。重大疑难复杂的由乡镇以上办，简易的先在村里办。"};
    for (const auto& one : look.scene.cases) {
        if (!one.live || !inScope(look.question, one.organisation))
            continue;
        std::string gap;
        if (one.weight == dispute::Weight::Major && one.level == dispute::Level::Village)
            gap = "重大疑难复杂，还在村里";
        else if (one.weight == dispute::Weight::Simple && (one.level == dispute::Level::Township || one.level == dispute::Level::Centre) && !one.tried)
            gap = "简易，没有在村里调解过就到了上面";
        if (!gap.empty())
            form.rows.push_back({one.number, nameOf(look.directory, one.organisation), {words(orStroke(one.number)), words(dispute::typeName(one.type)), words(std::string(dispute::weightName(one.weight))), words(nameOf(look.directory, one.organisation)), words(gap)}, false, one.subject});
    }
}

/// R-000-21a: what a judge's guidance and joint work amount to. No order of rank.
void judges(Form& form, const Look& look)
{
    using guidance::Manner;
    form.columns = {{"court", "法院", Unit::Text}, {"requests", "答复请求"}};
    constexpr Manner kManners[] = {Manner::Case, Manner::Law, Manner::Advice, Manner::Video, Manner::Visit};
    for (const auto manner : kManners)
        form.columns.push_back({core::nameOf(manner), std::string(guidance::mannerName(manner)), Unit::Count});
    form.columns.insert(form.columns.end(), {{"held", "联合调解"}, {"minutes", "用时（分钟）"}, {"disputes", "涉及纠纷"}, {"useful", "说有用的", Unit::Percent}});
    form.notes = {"答复按办理当日计算；联合调解按约定的时间、已经开成的计算。按姓名排列，不排名次。"};
    std::vector<const guidance::Steps*> all;
    for (const auto& one : look.scene.guidance)
        all.push_back(&one);
    for (const auto& [id, account] : look.directory.steps.accounts) {
        const auto post = std::find_if(account.posts.begin(), account.posts.end(), [](const Post& p) { return p.code == "GJ"; });
        if (post == account.posts.end() || !inScope(look.question, post->organisation))
            continue;
        const auto tally = guidance::tallyOf(all, id, look.question.from, look.question.to);
        std::int64_t held = 0;
        for (const auto* one : all)
            for (const auto& session : one->sessions)
                held += one->judge == id && (session.result == "held" || session.result == "fallback") && in(look.question, dayInChina(session.at));
        std::vector<Cell> cells{words(nameOf(look.directory, post->organisation)), number(tally.requests)};
        for (const auto manner : kManners) {
            const auto found = tally.answers.find(core::nameOf(manner));
            cells.push_back(number(found == tally.answers.end() ? 0 : found->second));
        }
        cells.push_back(number(held));
        cells.push_back(number(tally.minutes));
        cells.push_back(number(tally.disputes));
        auto useful = number(tally.useful);
        useful.of = tally.rated;
        cells.push_back(std::move(useful));
        form.rows.push_back({id, account.name, std::move(cells), false, {}});
    }
}

/// R-003-4.2.5d: township by type, this period beside the one before, with a word of advice where a rule gives one.
void analysis(Form& form, const Look& look)
{
    form.columns = {{"place", "乡镇", Unit::Text}, {"before", "上期受理"}, {"began", "本期受理"}, {"agreed", "达成协议"}, {"failed", "调解不成"}, {"again", "又起纠纷"}, {"advice", "建议", Unit::Text}};
    const auto length = look.question.to - look.question.from + std::chrono::days{1};
    const Question before{look.question.from - length, look.question.from - std::chrono::days{1}, look.question.today, look.question.by, look.question.organisations};
    form.notes = {fmt::format("上期：{}至{}。建议按固定的规则给出：本期三件以上而且比上期多一倍，调解不成多于达成协议，又起纠纷两件以上；供分析研判会参考，由人决定。", formatDay(before.from), formatDay(before.to))};
    struct Line {
        Tally before, began, agreed, failed, again;
    };
    std::map<std::pair<std::string, std::string>, Line> lines;
    for (const auto& m : look.scene.material.matters) {
        if (!inScope(look.question, m.organisation) && !inScope(look.question, m.home))
            continue;
        const auto key = std::pair(placeOf(look.directory, m.home), m.type);
        const auto count = [&](Tally Line::*member, const Question& q, const std::optional<Day>& on) {
            if (in(q, on))
                (lines[key].*member).take(m.subject, m.sight);
        };
        count(&Line::before, before, m.beganOn);
        count(&Line::began, look.question, m.beganOn);
        count(&Line::agreed, look.question, m.agreedOn);
        count(&Line::failed, look.question, m.failedOn);
        if (m.again)
            count(&Line::again, look.question, m.beganOn);
    }
    for (const auto& [key, line] : lines) {
        std::vector<std::string> advice;
        if (line.began.count >= 3 && line.began.count > 2 * line.before.count)
            advice.push_back("明显增多：做一次" + dispute::typeName(key.second) + "专项排查");
        if (line.failed.count >= 2 && line.failed.count > line.agreed.count)
            advice.emplace_back("谈不成的多：请法官或者专家指导");
        if (line.again.count >= 2)
            advice.emplace_back("反复的多：加强回访和履行督促");
        form.rows.push_back({key.first + "/" + key.second, dispute::typeName(key.second), {words(key.first), line.before.cell(), line.began.cell(), line.agreed.cell(), line.failed.cell(), line.again.cell(), faults(advice)}, false, {}});
    }
}

/// R-001-1.2e: the law explained on the way.
void lessons(Form& form, const Look& look)
{
    form.columns = {{"unit", "单位", Unit::Text}, {"place", "地点", Unit::Text}, {"topic", "内容", Unit::Text}, {"audience", "人数"}, {"by", "谁讲的", Unit::Text}};
    form.notes = {"排查、走访时一并宣传的，在排查结束时登记。"};
    std::vector<const Scene::Walk*> all;
    for (const auto& walk : look.scene.walks)
        if (walk.audience > 0 && in(look.question, walk.on) && inScope(look.question, walk.organisation))
            all.push_back(&walk);
    std::stable_sort(all.begin(), all.end(), [](const auto* a, const auto* b) { return *a->on < *b->on; });
    for (const auto* walk : all)
        form.rows.push_back({walk->subject, formatDay(*walk->on), {words(nameOf(look.directory, walk->organisation)), words(orStroke(walk->route)), words(orStroke(walk->lesson)), number(walk->audience), words(look.directory.accountName(walk->account))}, false, walk->subject});
}

/// R-000-20a: who has met when, and who is late.
void meetings(Form& form, const Look& look)
{
    form.columns = {{"last", "上次开会", Unit::Text}, {"days", "已过天数", Unit::Days}, {"held", "本期开会"}, {"gaps", "提醒", Unit::Text}};
    const auto most = look.settings().meetingDays;
    form.notes = {fmt::format("法院、法庭、乡镇和中心召集或者参加的工作分析会；两次之间最多隔{}日。", most)};
    for (const auto* o : tree(look)) {
        if (!directory::isCourt(o->kind) && o->kind != TownshipCommittee && !directory::isCentre(o->kind))
            continue;
        std::optional<Day> last;
        std::int64_t held = 0;
        for (const auto& met : look.scene.meetings) {
            if (met.organisation != o->id && std::find(met.units.begin(), met.units.end(), o->id) == met.units.end())
                continue;
            if (met.on <= look.question.today)
                last = std::max(last.value_or(met.on), met.on);
            held += in(look.question, met.on);
        }
        auto days = number(last ? (look.question.today - *last).count() : 0);
        days.unknown = !last;
        form.rows.push_back({o->id, nameOf(look.directory, o->id), {dayCell(last), days, number(held), words(!last ? "还没有开过" : days.value > most ? "该开会了" : "—")}, false, {}});
    }
}

/// R-001-2.2b: signs that belong to a major project.
void projects(Form& form, const Look& look)
{
    form.columns = {{"number", "线索", Unit::Text}, {"unit", "单位", Unit::Text}, {"colour", "预警", Unit::Text}, {"on", "发现", Unit::Text}, {"settled", "消除", Unit::Text}};
    form.notes = {"登记线索时写明重大项目和应对打算的，列在这里。"};
    std::vector<const Scene::Project*> all;
    for (const auto& one : look.scene.projects)
        if (in(look.question, one.on) && inScope(look.question, one.organisation))
            all.push_back(&one);
    std::stable_sort(all.begin(), all.end(), [](const auto* a, const auto* b) { return std::tie(a->project, *a->on) < std::tie(b->project, *b->on); });
    for (const auto* one : all)
        form.rows.push_back({one->number, one->project, {words(one->number), words(nameOf(look.directory, one->organisation)), words(orStroke(std::string(warning::colourName(one->colour)))), dayCell(one->on), dayCell(one->settledOn)}, false, one->subject});
}

/// R-003-4.2.5b: grades of what ended, by unit; who graded did not take part.
void grades(Form& form, const Look& look)
{
    form.columns = {{"good", "好"}, {"fair", "一般"}, {"poor", "差"}, {"satisfied", "当事人满意", Unit::Percent}};
    form.notes = {"按最近一次评级的日期计算；办过这件纠纷的人不能评。满意按带签名、指印或者来电的回访答复计算。"};
    struct Line {
        Tally good, fair, poor;
        std::int64_t satisfied = 0, asked = 0;
    };
    std::map<std::string, Line> lines;
    for (const auto& one : look.scene.cases) {
        if (!in(look.question, one.gradedOn) || !inScope(look.question, one.organisation))
            continue;
        auto& line = lines[one.organisation];
        (one.grade == "good" ? line.good : one.grade == "poor" ? line.poor : line.fair).take(one.subject, one.sight);
        line.satisfied += one.good;
        line.asked += one.good + one.fair + one.bad;
    }
    for (const auto& [id, line] : lines) {
        auto satisfied = number(line.satisfied);
        satisfied.of = line.asked;
        form.rows.push_back({id, nameOf(look.directory, id), {line.good.cell(), line.fair.cell(), line.poor.cell(), satisfied}, false, {}});
    }
}

} // namespace core::statistics
