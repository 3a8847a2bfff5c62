#include "core/contacts/card.h"

#include "core/directory/courts.h"
#include "core/library/pack.h"

#include <algorithm>
#include <fmt/format.h>

namespace core::contacts {

namespace {

using directory::Organisation;
using directory::OrganisationKind;
using directory::State;

/// Those of the county who hold one of these posts there, in the order of the posts.
std::vector<Person> holders(const State& directory, std::string_view organisation, std::initializer_list<std::string_view> posts)
{
    std::vector<Person> out;
    for (const auto code : posts)
        for (const auto& [id, account] : directory.steps.accounts) {
            const bool holds = std::any_of(account.posts.begin(), account.posts.end(), [&](const Post& post) { return post.code == code && post.organisation == organisation; });
            const Person person{account.name, account.workPhone, {}};
            if (account.active && holds && std::find(out.begin(), out.end(), person) == out.end())
                out.push_back(person);
        }
    return out;
}

Line lineOf(std::string role, const Organisation* o, std::vector<Person> people, std::string vacancy)
{
    const bool empty = people.empty();
    return {std::move(role), o ? o->name : std::string(), o ? o->phone : std::string(), std::move(people), empty ? std::move(vacancy) : std::string(), false};
}

const Organisation* ofTownship(const State& directory, std::string_view township, OrganisationKind kind)
{
    for (const auto& [id, o] : directory.steps.organisations)
        if (o.active && o.kind == kind && (kind == OrganisationKind::Centre || (!township.empty() && o.township == township)))
            return &o;
    return nullptr;
}

Line onDuty(const Organisation& point, const State& directory, const rota::State* rota, Instant now)
{
    Line out = lineOf("今天值班", &point, {}, {});
    const auto today = dayInChina(now);
    for (const auto half : {rota::Half::Morning, rota::Half::Afternoon})
        for (const auto& slot : rota ? rota->onDuty(today, half) : std::vector<rota::Slot>{}) {
            const auto* account = slot.account.empty() ? nullptr : directory.account(slot.account);
            out.people.push_back({account ? account->name : slot.name, account ? account->workPhone : slot.phone, std::string(rota::halfName(half))});
        }
    if (out.people.empty())
        out.vacancy = rota ? "值班表上今天没有人。" : "还没有值班表。";
    return out;
}

/// The judge of the contact point, of the court above when the tribunal has none; the second one is his deputy.
Line judgeOf(const Organisation& point, const State& directory)
{
    const auto* court = directory.organisation(point.court);
    auto judges = court ? holders(directory, court->id, {"GJ"}) : std::vector<Person>{};
    if (judges.empty() && court && !court->parent.empty()) {
        court = directory.organisation(court->parent);
        judges = court ? holders(directory, court->id, {"GJ"}) : judges;
    }
    for (std::size_t i = 1; i < judges.size(); ++i)
        judges[i].note = "副";
    return lineOf("联系点法官", court, std::move(judges), "联系点没有法官，请法院指定。");
}

/// The rules that come with the program, read once.
const library::Item& shippedRules()
{
    static const library::Item kRules = [] {
        if (const auto pack = library::shippedPack())
            for (const auto& item : pack->items)
                if (item.label.id == kRulesItem)
                    return item;
        return library::Item{};
    }();
    return kRules;
}

} // namespace

Rules rulesOf(const library::State* item)
{
    const auto& text = item ? item->content.text : shippedRules().text;
    Rules out{text.title, item ? item->steps.label.version : shippedRules().label.version, {}, {}, {}};
    if (item && !item->steps.editions.empty())
        out.on = item->steps.editions.back().on;
    if (item && item->steps.standing != library::Standing::Current)
        out.warning = "这一版对接规则" + std::string(library::standingName(item->steps.standing)) + "，请向法院要现行的。";
    for (const auto& section : text.sections) {
        std::string_view rest = section.text;
        while (!rest.empty()) {
            const auto end = std::min(rest.find('\n'), rest.size());
            if (end > 0)
                out.lines.emplace_back(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return out;
}

std::vector<std::string> Card::vacancies() const
{
    std::vector<std::string> out;
    for (const auto& line : lines)
        if (!line.vacancy.empty())
            out.push_back(line.role + "：" + line.vacancy);
    return out;
}

Card cardOf(std::string_view organisation, const State& directory, const rota::State* rota, Instant now, const library::State* rules)
{
    Card out;
    const auto* point = directory.organisation(organisation);
    if (!point)
        return out;
    out.organisation = point->name;
    out.rules = rulesOf(rules);
    const bool court = directory::isCourt(point->kind);
    const bool village = point->kind == OrganisationKind::VillageCommittee;
    if (!court) {
        out.lines.push_back(lineOf("本站负责人", point, holders(directory, point->id, {"VL", "TL", "PL", "IF", "G3", "JO", "PS"}), "本站没有负责人，请县里指定。"));
        out.lines.push_back(onDuty(*point, directory, rota, now));
    }
    const auto* docked = court ? point : directory.organisation(point->court);
    out.lines.push_back(lineOf("对接法庭", docked, docked ? holders(directory, docked->id, {"CD"}) : std::vector<Person>{}, "对接的法庭没有联系人，请法院指定。"));
    if (!court)
        out.lines.push_back(judgeOf(*point, directory));
    const auto* above = village ? directory.organisation(point->parent) : nullptr;
    if (village)
        out.lines.push_back(lineOf("镇街调委会", above, above ? holders(directory, above->id, {"TL"}) : std::vector<Person>{}, "镇街调委会没有负责人。"));
    const auto township = point->township.empty() && above ? above->township : point->township;
    const std::pair<OrganisationKind, const char*> others[] = {{OrganisationKind::JusticeOffice, "司法所"}, {OrganisationKind::PoliceStation, "派出所"}, {OrganisationKind::Centre, "县综治中心"}};
    for (const auto& [kind, role] : others) {
        const auto* o = ofTownship(directory, township, kind);
        if (!o || o->id == point->id)
            continue;
        out.lines.push_back(lineOf(role, o, holders(directory, o->id, {"JO", "PS", "G3", "G1"}), std::string(role) + "没有联系人。"));
    }
    std::size_t neighbours = 0;
    for (const auto& [id, o] : directory.steps.organisations)
        if (o.active && o.id != point->id && o.kind == point->kind && !point->parent.empty() && o.parent == point->parent && neighbours < kMostNeighbours) {
            auto line = lineOf("邻近站点", &o, holders(directory, o.id, {"VL", "TL", "CD"}), "没有负责人。");
            line.neighbour = true;
            out.lines.push_back(std::move(line));
            ++neighbours;
        }
    return out;
}

} // namespace core::contacts
