#include "core/statistics/overview_forms.h"

#include "core/dispute/clock.h"
#include "core/dispute/kinds_office.h"
#include "core/dispute/life_cycle.h"

#include <algorithm>
#include <array>

namespace core::statistics {

namespace {

struct Known {
    FormName name;
    void (*fill)(Form&, const Look&);
};

constexpr std::array kKnown{
    Known{{"coverage", "组织覆盖情况", "《实施意见》第1条"}, coverage},
    Known{{"liaisons", "司法联络员名册", "《实施意见》第6条"}, liaisons},
    Known{{"committees", "人民调解委员会名册", "《人民调解法》第8条、第9条"}, committees},
    Known{{"unable", "还不能申请司法确认的调委会", "《实施意见》第18条"}, unable},
    Known{{"points", "服务站点登记", "《服务站点与对接机制》一.1"}, points},
    Known{{"cells", "网格和走访盲区", "《推进诉源治理的意见》二（一）、《非诉讼平台实施意见》四（四）7"}, cells},
    Known{{"queue", "分流员和待分流", "《实施意见》第5条"}, queue},
    Known{{"changes", "名册变更记录", "《推进诉源治理的意见》五（二）"}, changes},
    Known{{"villages", "村级工作台", "《非诉讼平台实施意见》四（一）"}, villages},
    Known{{"chase", "催办清单", "《非诉讼平台实施意见》四（二）3"}, chase},
    Known{{"mismatch", "轻重和层级不相称的纠纷", "《推进诉源治理的意见》二（四）、《非诉讼平台实施意见》四（四）7"}, mismatch},
    Known{{"judges", "法官指导工作量", "《实施意见》第21条"}, judges},
    Known{{"analysis", "区域和类型分析", "《非诉讼平台实施意见》四（二）5"}, analysis},
    Known{{"lessons", "法治宣传登记簿", "《服务站点与对接机制》一.2"}, lessons},
    Known{{"meetings", "工作分析会周期", "《实施意见》第20条"}, meetings},
    Known{{"projects", "重大项目风险", "《服务站点与对接机制》二.2"}, projects},
    Known{{"calendar", "敏感时段日历", "《推进诉源治理的意见》二（一）"}, calendar},
    Known{{"campaigns", "专项活动", "《推进诉源治理的意见》二（一）"}, campaigns},
    Known{{"studios", "调解工作室", "《推进诉源治理的意见》二（二）、《一庭两所方案》三.三"}, studios},
    Known{{"declarations", "调解组织声明", "《推进诉源治理的意见》二（三）"}, declarations},
    Known{{"seconds", "要两个人的事", "《非诉讼平台实施意见》四（二）"}, seconds},
    Known{{"services", "服务清单", "《非诉讼平台实施意见》四（三）2"}, services},
    Known{{"grades", "办结评级", "《非诉讼平台实施意见》四（二）5"}, grades},
    Known{{"dockings", "法院、法庭和村的对接", "《实施意见》第3条"}, dockings},
    Known{{"court_services", "诉讼服务和代为送达", "《服务站点与对接机制》三、《实施意见》第6条"}, courtServices},
    Known{{"digests", "每月工作通报", "《服务站点与对接机制》一.2"}, digests},
    Known{{"posters", "宣传品张挂和播放", "《服务站点与对接机制》一.2"}, posters},
    Known{{"calls", "抽样电话回访", "《服务站点与对接机制》三"}, calls},
};

} // namespace

std::span<const FormName> overviews()
{
    static const auto kNames = [] {
        std::vector<FormName> out;
        for (const auto& one : kKnown)
            out.push_back(one.name);
        return out;
    }();
    return kNames;
}

bool isOverview(std::string_view id)
{
    return std::any_of(kKnown.begin(), kKnown.end(), [&](const Known& one) { return one.name.id == id; });
}

std::span<const std::string_view> sceneTypes()
{
    static const auto kTypes = [] {
        std::vector<std::string_view> out(countedTypes().begin(), countedTypes().end());
        for (const auto type : {patrol::State::kType, order::State::kType, guidance::State::kType, meeting::State::kType, focus::State::kType, library::State::kType})
            if (std::find(out.begin(), out.end(), type) == out.end())
                out.push_back(type);
        return out;
    }();
    return kTypes;
}

void take(Scene& scene, const SubjectId& id, int sight, const SubjectState& state, const Question& q, const directory::State& directory, const HolidayTable& holidays)
{
    const auto text = toText(id);
    add(scene.material, id, sight, state, directory);
    if (const auto* person = state.as<roster::State>()) {
        scene.people.push_back({text, person->content.entry.name, person->content.entry.sex, person->steps});
    } else if (const auto* walk = state.as<patrol::State>()) {
        const auto& s = walk->steps;
        if (s.state == patrol::Main::Closed)
            scene.walks.push_back({text, s.organisation, s.author, walk->content.route, walk->content.lesson, s.on, s.cells, s.audience.value_or(0), s});
    } else if (const auto* errand = state.as<order::State>()) {
        scene.errands.push_back({text, errand->steps});
    } else if (const auto* asked = state.as<guidance::State>()) {
        scene.guidance.push_back(asked->steps);
    } else if (const auto* meeting = state.as<meeting::State>()) {
        if (!meeting->steps.heldOn)
            return;
        Scene::Met met{meeting->steps.organisation, *meeting->steps.heldOn, {}};
        for (const auto& unit : meeting->steps.units)
            if (unit.present)
                met.units.push_back(unit.organisation);
        scene.meetings.push_back(std::move(met));
    } else if (const auto* entry = state.as<focus::State>()) {
        scene.focus.push_back({text, entry->content.name, entry->steps});
    } else if (const auto* item = state.as<library::State>()) {
        const auto& words = item->content.text;
        scene.items.push_back({text, words.title, words.service ? words.service->body : std::string(), words.service ? words.service->phone : std::string(), item->steps, item->content.places});
    } else if (const auto* found = state.as<clue::State>()) {
        if (!found->content.project.empty())
            scene.projects.push_back({text, found->steps.number, found->steps.organisation, found->content.project, found->steps.colour, found->steps.foundOn, found->steps.settledOn});
    } else if (const auto* d = state.as<dispute::State>()) {
        const auto& s = d->steps;
        if (s.state == dispute::Main::None || s.state == dispute::Main::Z1)
            return;
        Scene::Case out;
        out.subject = text;
        out.number = s.number;
        out.type = s.type;
        out.organisation = !s.holder.organisation.empty() ? s.holder.organisation : !s.registrar.empty() ? s.registrar : s.court;
        out.mediator = s.holder.mediator;
        out.court = s.court;
        out.sight = sight;
        out.state = s.state;
        out.level = s.holder.level;
        out.live = dispute::isLive(s.state);
        out.tried = !s.sessions.empty();
        out.campaign = s.office ? s.office->campaign : std::string();
        out.agreed = s.agreement && s.agreement->effectiveOn;
        out.beganOn = s.registeredOn ? s.registeredOn : s.dispatchedOn;
        out.weight = dispute::route(dispute::routingFacts(*d), directory, directory.steps.settings).weight;
        out.dispatchedOn = s.dispatchedOn ? s.dispatchedOn : s.registeredOn;
        if (const auto period = dispute::periodOf(s, q.today, directory.steps.settings, holidays))
            out.due = period->nominal;
        out.handTo = dispute::courtToHandTo(s, directory);
        if (s.after) {
            out.archivedOn = s.after->archivedOn;
            out.calls = s.after->calls;
            if (!s.after->grades.empty()) {
                out.grade = s.after->grades.back().grade;
                out.gradedOn = s.after->grades.back().on;
            }
            for (const auto& visit : s.after->visits)
                for (const auto& [party, answer] : visit.satisfaction) {
                    if (!visit.marks.contains(party))
                        continue;
                    out.good += answer == "good";
                    out.fair += answer == "fair";
                    out.bad += answer == "bad";
                }
        }
        scene.cases.push_back(std::move(out));
    }
}

Result<Form> overviewOf(std::string_view id, const Scene& scene, const Question& question, const directory::State& directory, const HolidayTable& holidays)
{
    const auto known = std::find_if(kKnown.begin(), kKnown.end(), [&](const Known& one) { return one.name.id == id; });
    if (known == kKnown.end())
        return misused("no_such_form", {{"form", id}});
    Form form;
    form.id = known->name.id;
    form.title = known->name.title;
    form.article = known->name.article;
    form.from = question.from;
    form.to = question.to;
    form.asOf = scene.material.asOf;
    form.waiting = scene.material.waiting;
    known->fill(form, {scene, question, directory, holidays});
    return form;
}

std::vector<const directory::Organisation*> tree(const Look& look)
{
    using enum directory::OrganisationKind;
    std::vector<const directory::Organisation*> out;
    for (const auto& [id, o] : look.directory.steps.organisations)
        if (o.active && inScope(look.question, id))
            out.push_back(&o);
    const auto height = [](const directory::Organisation& o) { return o.kind == TownshipCommittee ? 0 : o.kind == VillageCommittee ? 2 : 1; };
    std::stable_sort(out.begin(), out.end(), [&](const auto* a, const auto* b) {
        return std::tuple(a->township, height(*a), a->id) < std::tuple(b->township, height(*b), b->id);
    });
    return out;
}

} // namespace core::statistics
