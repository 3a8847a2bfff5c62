#include "core/directory/courts.h"
#include "core/statistics/overview_forms.h"

#include "core/dispute/kinds_archive.h"
#include "core/statistics/sample.h"

#include <fmt/format.h>

#include <algorithm>

/// Overviews of the court with its points: who is docked where, what hangs where, what was issued, asked and told.
/// 000 一.3, 二.6; 001 一.2, 三.
namespace core::statistics {

namespace {

std::string unitName(const Look& look, const std::string& id) { return id.empty() ? "—" : look.directory.organisationName(id); }

/// "2026-03" and its first day, month by month from the first to the last of the period.
std::vector<std::pair<std::string, Day>> monthsOf(const Question& q)
{
    std::vector<std::pair<std::string, Day>> out;
    const std::chrono::year_month_day first{q.from};
    for (auto month = first.year() / first.month(); Day(std::chrono::local_days(month / 1)) <= q.to && out.size() < 60; month += std::chrono::months{1}) {
        const Day day = std::chrono::local_days(month / 1);
        out.emplace_back(formatDay(day).substr(0, 7), day);
    }
    return out;
}

} // namespace

/// R-000-3a: which court or tribunal each unit is docked to, from when to when; open disputes that still lie with another.
void dockings(Form& form, const Look& look)
{
    form.columns = {{"court", "法院、法庭", Unit::Text}, {"from", "从", Unit::Text}, {"until", "到", Unit::Text}, {"open", "还没移交的在办纠纷"}};
    form.notes = {"换了对接法院以后，在办的纠纷不会自己过去，由原来法院的分流员一件一件移交；没有写起始日的，是建册以前就对接的。"};
    for (const auto* o : tree(look)) {
        if (!directory::mediates(o->kind) || (o->court.empty() && o->formerCourts.empty()))
            continue;
        Tally waiting;
        for (const auto& one : look.scene.cases)
            if (one.organisation == o->id && !one.handTo.empty())
                waiting.take(one.subject, one.sight);
        if (!o->court.empty())
            form.rows.push_back({o->id, o->shortName.empty() ? o->name : o->shortName, {words(unitName(look, o->court)), dayCell(o->courtFrom), words("现在"), waiting.cell()}, false, {}});
        for (auto former = o->formerCourts.rbegin(); former != o->formerCourts.rend(); ++former)
            form.rows.push_back({o->id + "/" + formatDay(former->until), o->shortName.empty() ? o->name : o->shortName, {words(unitName(look, former->court)), dayCell(former->from), dayCell(former->until), number(0)}, false, {}});
    }
}

/// R-001-1.2f: where posters hang and films are shown; what is out of date there.
void posters(Form& form, const Look& look)
{
    form.columns = {{"item", "宣传品", Unit::Text}, {"place", "地方", Unit::Text}, {"from", "从", Unit::Text}, {"version", "版本", Unit::Text}, {"gaps", "提醒", Unit::Text}};
    form.notes = {"已经撤下的不列。挂的不是现行版本，或者本件已被替代、废止的，请换下来。"};
    std::vector<Row> rows;
    for (const auto& item : look.scene.items)
        for (const auto& one : item.steps.showings) {
            if (one.until || !inScope(look.question, one.organisation))
                continue;
            const auto place = item.places.find(one.act);
            rows.push_back({one.act, unitName(look, one.organisation), {words(item.title), words(place == item.places.end() ? "—" : orStroke(place->second)), dayCell(one.from), words(fmt::format("第{}版", one.version)),
                            words(!library::isOutdated(item.steps, one) ? "—" : item.steps.standing != library::Standing::Current ? fmt::format("{}，请撤下", library::standingName(item.steps.standing)) : fmt::format("已有第{}版，请换", item.steps.label.version))}, false, item.subject});
        }
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.title < b.title; });
    form.rows = std::move(rows);
}

/// R-001-1.2d: the digest of each month by each court, or that none was issued.
void digests(Form& form, const Look& look)
{
    form.columns = {{"court", "法院、法庭", Unit::Text}, {"on", "发出", Unit::Text}, {"version", "版本", Unit::Text}, {"gaps", "提醒", Unit::Text}};
    const auto due = look.settings().digestDay;
    form.notes = {fmt::format("每月的工作通报由法院、法庭在次月{}日前发出；可以改，改一次换一版。", due)};
    for (const auto& [period, first] : monthsOf(look.question))
        for (const auto* o : tree(look)) {
            if (!directory::isCourt(o->kind))
                continue;
            const auto id = library::digestItem(o->id, period);
            const auto item = std::find_if(look.scene.items.begin(), look.scene.items.end(), [&](const Scene::Item& one) { return one.steps.label.id == id; });
            const std::chrono::year_month_day month{first};
            const Day until = std::chrono::local_days((month.year() / month.month() + std::chrono::months{1}) / std::chrono::day(static_cast<unsigned>(due)));
            if (item != look.scene.items.end())
                form.rows.push_back({id, period, {words(unitName(look, o->id)), dayCell(item->steps.editions.empty() ? std::nullopt : std::optional(item->steps.editions.back().on)), words(fmt::format("第{}版", item->steps.label.version)), words("—")}, false, item->subject});
            else
                form.rows.push_back({id, period, {words(unitName(look, o->id)), words("—"), words("—"), words(look.question.today > until ? fmt::format("没有发，应在{}前", formatDay(until)) : "还没有发")}, false, {}});
        }
}

/// R-001-3.2a, R-000-6d: what was asked of the services of the court, and papers that points serve for it.
void courtServices(Form& form, const Look& look)
{
    form.columns = {{"service", "事项", Unit::Text}, {"from", "哪里来", Unit::Text}, {"to", "谁来办", Unit::Text}, {"sent", "发出", Unit::Text}, {"state", "办到哪里", Unit::Text}, {"result", "结果", Unit::Text}, {"external", "对方编号", Unit::Text}};
    form.notes = {"立案、阅卷、交费、保全、鉴定、送达在法院自己的系统里办；在“协作”里存成文件交过去，结果读回来或者填进反馈以后就在这里。代为送达由站点办。"};
    std::vector<const Scene::Errand*> all;
    for (const auto& one : look.scene.errands)
        if (!one.steps.service.empty() && in(look.question, one.steps.sentOn) && (inScope(look.question, one.steps.from) || inScope(look.question, one.steps.to)))
            all.push_back(&one);
    std::stable_sort(all.begin(), all.end(), [](const auto* a, const auto* b) { return std::tie(a->steps.sentOn, a->steps.number) < std::tie(b->steps.sentOn, b->steps.number); });
    for (const auto* one : all) {
        const auto& s = one->steps;
        const auto result = s.served ? std::string(order::servedName(s.served->manner)) : std::string(order::resultName(s.result));
        form.rows.push_back({s.number, s.number, {words(std::string(order::serviceName(s.service))), words(unitName(look, s.from)), words(unitName(look, s.to)), dayCell(s.sentOn), words(std::string(order::stateName(s.state))), words(orStroke(result)), words(orStroke(s.externalId))}, false, one->subject});
    }
}

/// R-001-3.1c: the dossiers of the period that are drawn, and what their parties said on the telephone.
void calls(Form& form, const Look& look)
{
    form.columns = {{"unit", "调解组织", Unit::Text}, {"closed", "归档", Unit::Text}, {"asked", "问到的当事人"}, {"missed", "没打通"}, {"worries", "要留意的", Unit::Text}};
    std::vector<const Scene::Case*> all;
    std::vector<std::string> subjects;
    for (const auto& one : look.scene.cases)
        if (in(look.question, one.archivedOn) && inScope(look.question, one.organisation)) {
            all.push_back(&one);
            subjects.push_back(one.subject);
        }
    const auto word = formatDay(look.question.from) + ".." + formatDay(look.question.to);
    const auto drawn = sampleOf(std::move(subjects), word, sampleSize(all.size()));
    form.notes = {fmt::format("这一时段归档的{}件里抽{}件，每十件抽一件。怎样抽由时段“{}”和编号算出，谁来抽都是这几件，不能挑。打电话的人没有办过这件纠纷，先调卷，再逐个问当事人。", all.size(), drawn.size(), word)};
    for (const auto& subject : drawn) {
        const auto* one = *std::find_if(all.begin(), all.end(), [&](const auto* c) { return c->subject == subject; });
        std::int64_t asked = 0, missed = 0;
        std::vector<std::string> worries;
        for (const auto& call : one->calls) {
            ++(call.reached ? asked : missed);
            for (const auto& question : dispute::callQuestions())
                if (const auto said = call.answers.find(std::string(question.code)); said != call.answers.end() && said->second == question.worry)
                    if (const std::string text(question.text); std::find(worries.begin(), worries.end(), text) == worries.end())
                        worries.push_back(text);
        }
        form.rows.push_back({one->subject, one->number, {words(unitName(look, one->organisation)), dayCell(one->archivedOn), number(asked), number(missed), faults(worries)}, false, one->subject});
    }
}

} // namespace core::statistics
