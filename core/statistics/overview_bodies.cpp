#include "core/statistics/overview_forms.h"

#include "core/directory/seconds.h"
#include "core/dispute/catalogue.h"
#include "core/dispute/ways.h"
#include "core/patrol/blind.h"

#include <fmt/format.h>

#include <algorithm>

/// Overviews of days, campaigns and bodies: 002 二(一) to 二(三); 003 四(二), 四(三)2; 004 三.三.
namespace core::statistics {

namespace {


std::string daysOf(Day from, Day to)
{
    return from == to ? formatDay(from) : formatDay(from) + "至" + formatDay(to);
}

} // namespace

/// R-002-2.1c: the sensitive days of all units whose list is read here, the nearest first. A year ahead.
void calendar(Form& form, const Look& look)
{
    form.columns = {{"days", "日子", Unit::Text}, {"left", "还有几天", Unit::Days}, {"unit", "谁列的", Unit::Text}, {"every", "每年都有", Unit::Text}, {"patrols", "期间排查"}, {"note", "提醒", Unit::Text}};
    form.notes = {"从今天起一年以内的敏感时段。县里和中心列的大家都看得到，乡镇列的所辖各村看得到，村里列的乡镇看得到。期间排查按本机看得到的重点排查计算。"};
    const auto today = look.question.today;
    struct Line {
        focus::Days days;
        const Scene::Listed* entry;
    };
    std::vector<Line> lines;
    for (const auto& entry : look.scene.focus)
        if (const auto days = focus::nextDays(entry.steps, today); days && days->from <= today + std::chrono::days{365} && inScope(look.question, entry.steps.organisation))
            lines.push_back({*days, &entry});
    std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return std::tie(a.days.from, a.days.to, a.entry->name) < std::tie(b.days.from, b.days.to, b.entry->name); });
    for (const auto& line : lines) {
        Tally walked;
        for (const auto& walk : look.scene.walks)
            if (walk.on && walk.steps.focused && line.days.from <= *walk.on && *walk.on <= line.days.to)
                walked.take(walk.subject, 4);
        const bool now = line.days.from <= today;
        auto left = number(now ? 0 : (line.days.from - today).count());
        form.rows.push_back({line.entry->subject, line.entry->name, {words(daysOf(line.days.from, line.days.to)), left, words(nameOf(look.directory, line.entry->steps.organisation)), words(line.entry->steps.repeats.empty() ? "—" : "是"), walked.cell(),
                                                                  words(now && walked.count == 0 ? std::string(kNotFocused) : now ? std::string(kUnderWay) : "—")}, false, line.entry->subject});
    }
}

/// R-002-2.1d: what a campaign came to: patrols, clues and disputes that carry its tag. No quota.
void campaigns(Form& form, const Look& look)
{
    form.columns = {{"unit", "谁发起", Unit::Text}, {"days", "起止", Unit::Text}, {"patrols", "排查"}, {"households", "走访户数"}, {"clues", "线索"}, {"disputes", "纠纷"}, {"agreed", "达成协议"}, {"live", "在办"}, {"state", "进展", Unit::Text}};
    form.notes = {"按标明属于这个专项活动的排查和纠纷计算，不设指标。"};
    const auto today = look.question.today;
    std::vector<const Scene::Listed*> all;
    for (const auto& entry : look.scene.focus)
        if (entry.steps.what == focus::What::Campaign && inScope(look.question, entry.steps.organisation) && (!entry.steps.from || *entry.steps.from <= look.question.to) && (!entry.steps.to || look.question.from <= *entry.steps.to))
            all.push_back(&entry);
    std::stable_sort(all.begin(), all.end(), [](const auto* a, const auto* b) { return std::tie(a->steps.from, a->name) < std::tie(b->steps.from, b->name); });
    for (const auto* entry : all) {
        Tally patrols, disputes, agreed, live;
        std::int64_t households = 0, clues = 0;
        for (const auto& walk : look.scene.walks)
            if (walk.steps.campaign == entry->subject) {
                patrols.take(walk.subject, 4);
                households += walk.steps.households;
                clues += walk.steps.clues();
            }
        for (const auto& one : look.scene.cases)
            if (one.campaign == entry->subject) {
                disputes.take(one.subject, one.sight);
                if (one.agreed)
                    agreed.take(one.subject, one.sight);
                if (one.live)
                    live.take(one.subject, one.sight);
            }
        const auto& s = entry->steps;
        const auto state = !s.active ? "已结束" : s.to && *s.to < today ? "到期，请写结果" : s.from && today < *s.from ? "还没有开始" : "进行中";
        form.rows.push_back({entry->subject, entry->name, {words(nameOf(look.directory, s.organisation)), words(s.from && s.to ? daysOf(*s.from, *s.to) : "—"), patrols.cell(), over(households, patrols), over(clues, patrols), disputes.cell(), agreed.cell(), live.cell(), words(state)}, false, entry->subject});
    }
}

/// R-002-2.2b, R-004-3.3a: studios with host and field, after whom they are called, what they settled.
void studios(Form& form, const Look& look)
{
    form.columns = {{"kind", "种类", Unit::Text}, {"host", "设在", Unit::Text}, {"field", "擅长", Unit::Text}, {"namesake", "以谁命名", Unit::Text}, {"phone", "电话", Unit::Text}, {"cases", "受理"}, {"agreed", "达成协议"}, {"live", "在办"}, {"gaps", "要补的", Unit::Text}};
    form.notes = {"受理和达成协议按所选时段里开始的纠纷计算。以调解员名字命名的工作室，他要在名册上。"};
    for (const auto* o : tree(look)) {
        if (!directory::isStudio(o->kind))
            continue;
        Tally began, agreed, live;
        for (const auto& one : look.scene.cases) {
            if (one.organisation != o->id)
                continue;
            if (in(look.question, one.beganOn)) {
                began.take(one.subject, one.sight);
                if (one.agreed)
                    agreed.take(one.subject, one.sight);
            }
            if (one.live)
                live.take(one.subject, one.sight);
        }
        std::vector<std::string> gaps;
        if (o->host.empty()) gaps.emplace_back("没有写设在哪里");
        if (o->field.empty()) gaps.emplace_back("没有写擅长什么");
        std::string namesake;
        if (!o->namesake.empty()) {
            const auto person = std::find_if(look.scene.people.begin(), look.scene.people.end(), [&](const Scene::Person& p) { return p.subject == o->namesake; });
            namesake = person == look.scene.people.end() ? "名册上查不到" : person->name;
            if (person != look.scene.people.end() && !roster::servesOn(person->steps, look.question.today))
                gaps.push_back(person->name + "已不在册");
        }
        form.rows.push_back({o->id, nameOf(look.directory, o->id), {words(std::string(directory::kindName(o->kind))), words(o->host.empty() ? "—" : nameOf(look.directory, o->host)), words(orStroke(o->field)), words(orStroke(namesake)), words(orStroke(o->phone)), began.cell(), agreed.cell(), live.cell(), faults(gaps)}, false, {}});
    }
}

/// R-002-2.3a: what each body says of who pays and which ties it has; people's mediation takes no fee.
void declarations(Form& form, const Look& look)
{
    form.columns = {{"kind", "种类", Unit::Text}, {"funding", "经费来源", Unit::Text}, {"ties", "成员关联", Unit::Text}, {"fee", "收费", Unit::Money}, {"on", "声明日期", Unit::Text}, {"by", "登记人", Unit::Text}, {"gaps", "要补的", Unit::Text}};
    form.notes = {"工作室和行业性、专业性调解组织每年声明一次：经费从哪里来，成员同哪些单位有关联。调解不收费（《人民调解法》第4条）。"};
    for (const auto* o : tree(look)) {
        if (!directory::declares(o->kind))
            continue;
        const auto& d = o->declaration;
        std::vector<std::string> gaps;
        if (!d || !d->on)
            gaps.emplace_back("没有声明");
        else if (Day{std::chrono::year_month_day(*d->on) + std::chrono::years{1}} <= look.question.today)
            gaps.emplace_back("声明已满一年，请重新声明");
        form.rows.push_back({o->id, nameOf(look.directory, o->id), {words(std::string(directory::kindName(o->kind))), words(orStroke(d ? d->funding : std::string())), words(orStroke(d ? d->ties : std::string())), number(d ? d->feeFen : 0), dayCell(d ? d->on : std::nullopt), words(!d || d->account.empty() ? "—" : look.directory.accountName(d->account)), faults(gaps)}, false, {}});
    }
}

/// R-003-4.2.6a: one person may hold several posts in a small point; where two have to look, there must be two.
void seconds(Form& form, const Look& look)
{
    form.columns = {{"people", "在岗账号"}, {"several", "一人多岗"}, {"work", "要两个人的事", Unit::Text}, {"who", "现在只有", Unit::Text}};
    form.notes = {"小的站点一个人可以兼几个岗；降红色、盖章、评查、司法确认审查和名册批准要另一个人来做，没有第二个人的列在这里。请给这些单位再开一个账号，或者指定上级单位的人。"};
    const auto alone = directory::worksAlone(look.directory);
    for (const auto* o : tree(look)) {
        std::int64_t people = 0, several = 0;
        for (const auto& [id, account] : look.directory.steps.accounts) {
            const auto here = std::count_if(account.posts.begin(), account.posts.end(), [&](const Post& post) { return post.organisation == o->id; });
            people += account.active && here > 0;
            several += account.active && here > 1;
        }
        for (const auto& one : alone)
            if (one.organisation == o->id)
                form.rows.push_back({o->id + "/" + one.work, nameOf(look.directory, o->id), {number(people), number(several), words(one.work), words(one.account.empty() ? "一个人也没有" : look.directory.accountName(one.account))}, false, {}});
    }
}

/// R-003-4.3.2b: for each matter the ways that are open, who handles it here, and what the service catalogue holds for it.
void services(Form& form, const Look& look)
{
    form.columns = {{"ways", "可以走的路"}, {"bodies", "哪里办（电话）", Unit::Text}, {"catalogue", "服务目录", Unit::Text}};
    form.notes = {"按事项列：哪些路走得通，这一类由哪些单位办。写明受理类型的单位排在这里；没有写明类型的村、乡镇调委会什么都可以先去。人民调解不收费。"};
    for (const auto& type : dispute::disputeTypes()) {
        std::vector<std::string> bodies, catalogue;
        for (const auto* o : tree(look))
            if (directory::mediates(o->kind) && std::find(o->types.begin(), o->types.end(), type.code) != o->types.end())
                bodies.push_back(nameOf(look.directory, o->id) + (o->phone.empty() ? "" : "（" + o->phone + "）"));
        for (const auto& item : look.scene.items)
            if (item.steps.label.sort == library::Sort::Service && item.steps.standing == library::Standing::Current && library::fits(item.steps.label, type.code, {}))
                catalogue.push_back(item.title);
        const auto open = std::count_if(dispute::ways().begin(), dispute::ways().end(), [&](const dispute::Way& way) { return dispute::isOpenFor(way, type.code); });
        form.rows.push_back({std::string(type.code), dispute::typeTitle(type.code), {number(open), words(bodies.empty() ? "村、乡镇调委会" : faults(bodies).text), words(faults(catalogue).text)}, false, {}});
    }
}

} // namespace core::statistics
