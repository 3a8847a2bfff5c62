#include "core/directory/courts.h"
#include "core/statistics/overview_forms.h"

#include "core/calendar/setting_texts.h"
#include "core/dispute/life_cycle.h"
#include "core/patrol/windows.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

/// Overviews of who stands where: 000 一.1, 二.5, 二.6; 001 一.1; 002 二(一), 二(二), 五(二).
namespace core::statistics {

namespace {

using directory::Account;
using directory::Organisation;
using enum directory::OrganisationKind;

std::string join(const std::vector<std::string>& names)
{
    std::string out;
    for (const auto& name : names)
        out += (out.empty() ? "" : "、") + name;
    return out.empty() ? "—" : out;
}

bool holds(const Account& account, std::string_view code, std::string_view organisation)
{
    return account.active && std::any_of(account.posts.begin(), account.posts.end(), [&](const Post& post) { return post.code == code && post.organisation == organisation; });
}

std::vector<const Account*> withPost(const Look& look, std::initializer_list<std::string_view> codes, std::string_view organisation)
{
    std::vector<const Account*> out;
    for (const auto& [id, account] : look.directory.steps.accounts)
        if (std::any_of(codes.begin(), codes.end(), [&, &account = account](std::string_view code) { return holds(account, code, organisation); }))
            out.push_back(&account);
    return out;
}

/// Mediators of a unit: those the roster lists, else accounts that mediate.
std::int64_t mediatorsOf(const Look& look, const Organisation& o)
{
    std::set<std::string> found;
    for (const auto& person : look.scene.people)
        if (person.steps.place.organisation == o.id && roster::servesOn(person.steps, look.question.today) && roster::mayMediate(person.steps, look.question.today))
            found.insert(person.steps.place.account.empty() ? person.subject : person.steps.place.account);
    for (const auto* account : withPost(look, {"VM", "TM", "PL", "IF"}, o.id))
        found.insert(account->id);
    return static_cast<std::int64_t>(found.size());
}

std::optional<Day> heardOn(const Look& look, const std::string& organisation)
{
    const auto found = look.scene.material.heard.find(organisation);
    return found == look.scene.material.heard.end() ? std::nullopt : std::optional(dayInChina(found->second));
}

std::string indent(const Organisation& o)
{
    return o.kind == VillageCommittee ? "　　" : o.township.empty() || o.kind == TownshipCommittee ? "" : "　";
}

std::string shortOf(const Organisation& o) { return o.shortName.empty() ? o.name : o.shortName; }

constexpr std::string_view kNoNews = "日没有消息", kNothingYet = "还没有来过资料", kBlind = "盲区";

} // namespace

Cell withoutPatrols(const Cell& gaps)
{
    std::vector<std::string> left;
    for (std::string_view rest = gaps.text; !rest.empty();) {
        const auto cut = rest.find(kBetweenFaults);
        const auto one = rest.substr(0, cut);
        rest.remove_prefix(cut == std::string_view::npos ? rest.size() : cut + kBetweenFaults.size());
        if (one == kNotFocused)
            left.emplace_back(kUnderWay);
        else if (one != kNothingYet && !one.ends_with(kNoNews) && one != kBlind)
            left.emplace_back(one);
    }
    return faults(left);
}

/// R-000-1a: county, township, village; a node without liaison or mediator, or one of which nothing came.
void coverage(Form& form, const Look& look)
{
    form.columns = {{"kind", "单位", Unit::Text}, {"liaisons", "联络员"}, {"mediators", "调解员"}, {"cells", "网格"}, {"heard", "最近来过资料", Unit::Text}, {"gaps", "空白", Unit::Text}};
    const auto silent = look.settings().silentDays;
    form.notes = {fmt::format("没有在岗联络员的单位收不到交办，指派时会被拦下。{}日没有传来资料的注明。", silent)};
    for (const auto* o : tree(look)) {
        const auto liaisons = static_cast<std::int64_t>(directory::liaisonsOf(look.directory, o->id).size());
        const bool works = directory::mediates(o->kind);
        const auto mediators = works ? mediatorsOf(look, *o) : 0;
        const auto heard = heardOn(look, o->id);
        std::vector<std::string> gaps;
        if (liaisons == 0 && o->kind != CountyOffice)
            gaps.emplace_back("没有联络员");
        if (works && mediators == 0)
            gaps.emplace_back("没有调解员");
        if (works && (!heard || (look.question.today - *heard).count() > silent))
            gaps.push_back(heard ? fmt::format("{}{}", (look.question.today - *heard).count(), kNoNews) : std::string(kNothingYet));
        form.rows.push_back({o->id, indent(*o) + shortOf(*o), {words(std::string(directory::kindName(o->kind))), number(liaisons), number(mediators), number(static_cast<std::int64_t>(o->cells.size())), dayCell(heard), faults(gaps)}, false, {}});
    }
}

/// R-000-6a: one main and at least one deputy for each unit that docks with the court.
void liaisons(Form& form, const Look& look)
{
    form.columns = {{"main", "联络员", Unit::Text}, {"phone", "电话", Unit::Text}, {"deputies", "副联络员", Unit::Text}, {"away", "请假", Unit::Text}, {"until", "任期至", Unit::Text}, {"gaps", "要补的", Unit::Text}};
    form.notes = {"每个对接单位一名联络员、至少一名副联络员。名册上列为“副”的算副联络员；名册没有写明的，第一个账号算联络员。"};
    const auto today = look.question.today;
    for (const auto* o : tree(look)) {
        if (o->court.empty() && o->kind != PoliceStation && o->kind != JusticeOffice)
            continue;
        struct One {
            const Account* account;
            bool deputy, away, over;
            std::optional<Day> until;
        };
        std::vector<One> all;
        for (const auto* account : directory::liaisonsOf(look.directory, o->id)) {
            One one{account, false, account->awayOn(today), false, {}};
            for (const auto& person : look.scene.people)
                if (person.steps.place.account == account->id && (person.steps.place.sort == roster::Sort::Liaison || person.steps.place.sort == roster::Sort::DeputyLiaison)) {
                    one.deputy = person.steps.place.sort == roster::Sort::DeputyLiaison;
                    one.over = !roster::servesOn(person.steps, today);
                    one.until = person.steps.place.to;
                }
            all.push_back(one);
        }
        std::stable_sort(all.begin(), all.end(), [](const One& a, const One& b) { return a.deputy < b.deputy; });
        std::vector<std::string> deputies, away, gaps;
        for (std::size_t i = 1; i < all.size(); ++i)
            deputies.push_back(all[i].account->name);
        for (const auto& one : all)
            if (one.away)
                away.push_back(one.account->name);
        const auto there = std::count_if(all.begin(), all.end(), [](const One& one) { return !one.away && !one.over; });
        if (all.empty())
            gaps.emplace_back("没有联络员");
        else if (there == 0)
            gaps.emplace_back(all.size() == 1 ? (all.front().away ? "唯一的联络员请假" : "唯一的联络员任期已满") : "联络员都不在岗");
        if (all.size() == 1)
            gaps.emplace_back("没有副联络员");
        form.rows.push_back({o->id, indent(*o) + shortOf(*o), {words(all.empty() ? "—" : all.front().account->name), words(all.empty() || all.front().account->workPhone.empty() ? "—" : all.front().account->workPhone), words(join(deputies)), words(join(away)), dayCell(all.empty() ? std::nullopt : all.front().until), faults(gaps)}, false, {}});
    }
}

/// R-002-2.2a: 人民调解法 8 (three to nine members, women among them) and 9 (term of three years at most).
void committees(Form& form, const Look& look)
{
    form.columns = {{"members", "委员、调解员"}, {"women", "女"}, {"head", "主任", Unit::Text}, {"filing", "备案号", Unit::Text}, {"filed", "备案日", Unit::Text}, {"until", "任期至", Unit::Text}, {"gaps", "要补的", Unit::Text}};
    form.notes = {"委员三至九人，应当有妇女；每届任期三年（《人民调解法》第8条、第9条）。人数按名册在册的计算。"};
    const auto today = look.question.today;
    for (const auto* o : tree(look)) {
        if (!directory::isCommittee(o->kind) || o->kind == StationedRoom)
            continue;
        Tally members, women;
        for (const auto& person : look.scene.people) {
            if (person.steps.place.organisation != o->id || !roster::servesOn(person.steps, today) || person.steps.place.sort != roster::Sort::Mediator)
                continue;
            members.take(person.subject, 4);
            if (person.sex == "女")
                women.take(person.subject, 4);
        }
        const auto heads = withPost(look, {"CH"}, o->id);
        std::vector<std::string> gaps;
        if (members.count < 3) gaps.emplace_back(fmt::format("委员不足三人（{}人）", members.count));
        if (members.count > 9) gaps.emplace_back(fmt::format("超过九人（{}人）", members.count));
        if (members.count > 0 && women.count == 0) gaps.emplace_back("没有妇女委员");
        if (heads.empty()) gaps.emplace_back("没有主任");
        if (o->filing.empty()) gaps.emplace_back("没有备案");
        if (o->termUntil && *o->termUntil < today) gaps.emplace_back("任期已满");
        if (o->filedOn && o->termUntil && *o->termUntil > Day{std::chrono::year_month_day(*o->filedOn) + std::chrono::years{3}}) gaps.emplace_back("一届超过三年");
        form.rows.push_back({o->id, indent(*o) + shortOf(*o), {members.cell(), women.cell(), words(heads.empty() ? "—" : heads.front()->name), words(o->filing.empty() ? "—" : o->filing), dayCell(o->filedOn), dayCell(o->termUntil), faults(gaps)}, false, {}});
    }
}

/// R-000-18a: confirmation reachable from every committee; who cannot apply yet, and why.
void unable(Form& form, const Look& look)
{
    form.columns = {{"court", "对接法院", Unit::Text}, {"why", "还缺什么", Unit::Text}};
    form.notes = {"申请司法确认要有对接的法院、能写申请的调解员或者联络员、能盖章的主任；行业性、专业性调委会的备案要在有效期内；个人调解工作室要在特邀名册上（《实施意见》第11条、第18条）。"};
    const auto today = look.question.today;
    for (const auto* o : tree(look)) {
        if (!directory::mediates(o->kind))
            continue;
        std::vector<std::string> why;
        if (o->court.empty()) why.emplace_back("没有对接法院");
        if (withPost(look, {"VM", "TM", "VL", "TL", "PL", "IF"}, o->id).empty()) why.emplace_back("没有人能写申请");
        if (directory::isCommittee(o->kind) && withPost(look, {"CH"}, o->id).empty()) why.emplace_back("没有人盖章");
        if (o->kind == ProfessionalBody && !o->filing.empty() && !o->filedUntil(today)) why.emplace_back("备案已过期");
        if (!directory::isCommittee(o->kind) && !o->invitedOn(today) &&
            std::none_of(look.scene.people.begin(), look.scene.people.end(), [&](const Scene::Person& p) { return p.steps.place.organisation == o->id && roster::invitedOn(p.steps, today); }))
            why.emplace_back("不在特邀名册上");
        if (!why.empty())
            form.rows.push_back({o->id, shortOf(*o), {words(nameOf(look.directory, o->court)), faults(why)}, false, {}});
    }
}

/// R-001-1.1a: where the service points are, and which village lies too far from one.
void points(Form& form, const Look& look)
{
    form.columns = {{"people", "人口"}, {"cases", "受理"}, {"here", "站点", Unit::Text}, {"km", "路程（公里）", Unit::Text}, {"road", "道路", Unit::Text}, {"line", "线路", Unit::Text}, {"gaps", "提醒", Unit::Text}};
    const auto far = look.settings().pointFarMetres;
    form.notes = {fmt::format("受理按所选时段计算。离最近站点超过{}公里的注明。", far / 1000)};
    for (const auto* o : tree(look)) {
        if (o->kind != VillageCommittee)
            continue;
        Tally began;
        for (const auto& m : look.scene.material.matters)
            if (m.home == o->id && in(look.question, m.beganOn))
                began.take(m.subject, m.sight);
        const auto& p = o->point;
        std::vector<std::string> gaps;
        if (!p || (!p->here && p->nearest.empty()))
            gaps.emplace_back("没有登记站点");
        else if (!p->here && p->metres > far)
            gaps.emplace_back("离站点太远");
        auto people = number(o->population.value_or(0));
        people.unknown = !o->population;
        form.rows.push_back({o->id, o->township + shortOf(*o), {people, began.cell(), words(!p ? "—" : p->here ? "本村" : p->nearest.empty() ? "—" : nameOf(look.directory, p->nearest)),
                                                  words(!p || p->here || p->nearest.empty() ? "—" : fmt::format("{}.{}", p->metres / 1000, p->metres % 1000 / 100)), words(!p || p->road.empty() ? "—" : p->road), words(!p || p->line.empty() ? "—" : p->line), faults(gaps)}, false, {}});
    }
}

/// R-002-2.1g, R-003-4.4.7a: grid units, who answers for them, when somebody was there last.
void cells(Form& form, const Look& look)
{
    form.columns = {{"unit", "单位", Unit::Text}, {"person", "责任人", Unit::Text}, {"households", "户数"}, {"last", "最近走到", Unit::Text}, {"missed", "没有走到的周期"}, {"gaps", "提醒", Unit::Text}};
    const auto most = look.settings().blindCycles;
    form.notes = {fmt::format("周期按单位的层级（村每周、乡镇和行业半月、县每月）。连续{}个周期没有走到的是盲区。", most)};
    for (const auto* o : tree(look)) {
        const auto cycle = patrol::cycleOf(o->kind);
        for (const auto& cell : o->cells) {
            std::optional<Day> last;
            std::vector<std::string> walks;
            for (const auto& walk : look.scene.walks)
                if (walk.organisation == o->id && walk.on && *walk.on <= look.question.today && std::find(walk.cells.begin(), walk.cells.end(), cell.id) != walk.cells.end()) {
                    last = std::max(last.value_or(*walk.on), *walk.on);
                    walks.push_back(walk.subject);
                }
            // Full windows that ended without a visit, counted back from the one before today's; never more than are asked about.
            std::int64_t missed = 0;
            if (cycle)
                for (auto window = patrol::windowBefore(*cycle, patrol::windowOf(*cycle, look.question.today)); missed < most && (!last || window.last > *last) && !(last && window.contains(*last)); window = patrol::windowBefore(*cycle, window))
                    ++missed;
            const bool now = last && cycle && patrol::windowOf(*cycle, look.question.today).contains(*last);
            if (now)
                missed = 0;
            std::vector<std::string> gaps;
            if (cell.account.empty()) gaps.emplace_back("没有责任人");
            if (cycle && missed >= most) gaps.emplace_back(kBlind);
            auto behind = number(missed);
            behind.list = walks;
            form.rows.push_back({o->id + "/" + cell.id, cell.name, {words(shortOf(*o)), words(cell.account.empty() ? "—" : look.directory.accountName(cell.account)), number(cell.households), dayCell(last), behind, faults(gaps)}, false, {}});
        }
    }
}

/// R-000-5a: who dispatches at each court, who stands in, what waits.
void queue(Form& form, const Look& look)
{
    form.columns = {{"there", "在岗分流员", Unit::Text}, {"away", "请假（代理人）", Unit::Text}, {"waiting", "待分流"}, {"sent", "已指派未接收"}, {"oldest", "最早的一件", Unit::Text}, {"live", "在办"}, {"gaps", "提醒", Unit::Text}};
    const auto today = look.question.today;
    for (const auto* o : tree(look)) {
        if (!directory::isCourt(o->kind))
            continue;
        std::vector<std::string> there, away, gaps;
        for (const auto* account : withPost(look, {"CD"}, o->id)) {
            if (!account->awayOn(today)) {
                there.push_back(account->name + (account->employment == "part" ? "（兼职）" : ""));
                continue;
            }
            const auto* deputy = look.directory.account(account->deputy);
            away.push_back(account->name + (deputy ? "（" + deputy->name + "）" : ""));
            if (deputy && deputy->active && !deputy->awayOn(today) && holds(*deputy, "CD", o->id) && std::find(there.begin(), there.end(), deputy->name) == there.end())
                continue; // he stands in the list himself
            if (!deputy)
                gaps.push_back(account->name + "请假没有代理人");
        }
        Tally waiting, sent, live;
        std::optional<Day> oldest;
        for (const auto& one : look.scene.cases) {
            if (one.court != o->id)
                continue;
            if (one.state == dispute::Main::C0) {
                waiting.take(one.subject, one.sight);
                if (one.dispatchedOn)
                    oldest = std::min(oldest.value_or(*one.dispatchedOn), *one.dispatchedOn);
            } else if (one.state == dispute::Main::C1) {
                sent.take(one.subject, one.sight);
            }
            if (one.live)
                live.take(one.subject, one.sight);
        }
        if (there.empty())
            gaps.emplace_back("没有在岗的分流员");
        form.rows.push_back({o->id, shortOf(*o), {words(join(there)), words(join(away)), waiting.cell(), sent.cell(), dayCell(oldest), live.cell(), faults(gaps)}, false, {}});
    }
}

/// R-002-5.2a: what was changed in the registers, by whom; what stood there before is in the acts.
void changes(Form& form, const Look& look)
{
    form.columns = {{"day", "日期", Unit::Text}, {"what", "哪一项", Unit::Text}, {"fields", "改了什么", Unit::Text}, {"by", "经手人", Unit::Text}};
    form.notes = {"组织、账号和设置的变更，名册人员的列入、变更、暂停、恢复、退出。原来的内容在经过里查。"};
    struct Entry {
        Day on;
        Row row;
    };
    std::vector<Entry> all;
    static const std::map<std::string_view, std::string_view> kFields{
        {"name", "名称"}, {"shortName", "简称"}, {"kind", "种类"}, {"township", "乡镇"}, {"village", "村"}, {"parent", "上级"}, {"court", "对接法院"}, {"phone", "电话"}, {"types", "受理类型"},
        {"active", "是否启用"}, {"population", "人口"}, {"households", "户数"}, {"filing", "备案号"}, {"filedOn", "备案日"}, {"termUntil", "任期"}, {"host", "派驻地"}, {"invitedNumber", "特邀编号"},
        {"invitedFrom", "特邀起"}, {"invitedTo", "特邀止"}, {"cells", "网格"}, {"point", "服务站点"}, {"workPhone", "工作电话"}, {"posts", "岗位"}, {"employment", "专兼职"}, {"awayFrom", "请假起"},
        {"awayTo", "请假止"}, {"deputy", "代理人"}, {"priorityTypes", "优先办理的类型"}, {"field", "擅长"}, {"namesake", "以谁命名"}, {"declaration", "声明"}, {"courtFrom", "对接起"},
        {"formerCourts", "以前对接的法院"}};
    const auto wordOf = [](const std::string& field) {
        if (const auto known = kFields.find(field); known != kFields.end())
            return std::string(known->second);
        const auto setting = std::ranges::find(settingTexts(), field, &SettingText::name);
        return setting == settingTexts().end() ? field : std::string(setting->chinese);
    };
    const auto add = [&](Day on, std::string key, std::string who, std::string what, std::string by) {
        if (in(look.question, on))
            all.push_back({on, {std::move(key), std::move(who), {words(formatDay(on)), words(std::move(what)), words({}), words(std::move(by))}, false, {}}});
    };
    for (const auto& change : look.directory.steps.changes) {
        std::vector<std::string> fields;
        for (const auto& field : change.fields)
            fields.push_back(wordOf(field));
        const auto who = change.what == "organisation" ? nameOf(look.directory, change.id) : change.what == "account" ? look.directory.accountName(change.id) : std::string("县级设置");
        add(change.on, change.act, who, change.what == "organisation" ? "组织" : change.what == "account" ? "账号" : "设置", look.directory.accountName(change.account));
        if (!all.empty() && all.back().row.key == change.act)
            all.back().row.cells[2] = words(join(fields));
    }
    for (const auto& person : look.scene.people) {
        if (!inScope(look.question, person.steps.place.organisation))
            continue;
        for (const auto& event : person.steps.events) {
            if (event.kind != "person.approve" && event.kind != "person.decline" && event.kind != "person.change" && event.kind != "person.propose")
                continue;
            add(event.on, event.act, person.name.empty() ? "—" : person.name, "名册人员", look.directory.accountName(event.account));
            if (all.empty() || all.back().row.key != event.act)
                continue;
            const auto wish = enumFromName<roster::Wish>(event.detail);
            const std::string asked = wish ? std::string(roster::wishName(*wish)) : std::string();
            all.back().row.cells[2] = words(event.kind == "person.approve" ? "批准" + asked : event.kind == "person.decline" ? "不批准" + asked : "提出" + asked);
            all.back().row.subject = person.subject;
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Entry& a, const Entry& b) { return a.on < b.on; });
    for (auto& entry : all)
        form.rows.push_back(std::move(entry.row));
}

} // namespace core::statistics
