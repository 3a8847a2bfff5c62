#include "core/dispute/routing.h"

#include "core/dispute/catalogue.h"
#include "core/text/amount.h"
#include "core/warning/colours.h"

#include <algorithm>
#include <charconv>

namespace core::dispute {

namespace {

/// One type of DOMAIN 6.1: what kind of matter it is and the lowest level that usually has what it takes.
struct TypeRow {
    std::string_view type;
    Domain domain;
    Level level;
    std::string_view why;
};

constexpr TypeRow kTypes[] = {
    {"D01", Domain::Family, Level::Village, "婚姻家庭纠纷，熟悉情况的村（社区）先办"},
    {"D02", Domain::Family, Level::Village, "抚养赡养继承纠纷，村（社区）先办"},
    {"D03", Domain::Civil, Level::Village, "邻里纠纷，村（社区）先办"},
    {"D04", Domain::Civil, Level::Village, "房屋宅基地纠纷，村（社区）先办"},
    {"D05", Domain::Civil, Level::Township, "山林土地纠纷，权属要由政府确认，乡镇办"},
    {"D06", Domain::Civil, Level::Village, "物业纠纷，社区先办"},
    {"D07", Domain::Civil, Level::Village, "民间借贷纠纷，村（社区）先办，注意防虚假诉讼"},
    {"D08", Domain::Commercial, Level::Village, "买卖合同纠纷，村（社区）先办"},
    {"D09", Domain::Commercial, Level::Township, "合同和生产经营纠纷，乡镇办"},
    {"D10", Domain::Civil, Level::Township, "损害赔偿纠纷，常要鉴定，乡镇办"},
    {"D11", Domain::Civil, Level::Professional, "道路交通事故纠纷，有专业组织的交专业组织"},
    {"D12", Domain::Civil, Level::Professional, "医疗纠纷，有专业组织的交专业组织"},
    {"D13", Domain::Civil, Level::Professional, "劳动争议，有专业组织的交专业组织"},
    {"D14", Domain::Civil, Level::Professional, "新业态用工纠纷，有专业组织的交专业组织"},
    {"D15", Domain::Commercial, Level::Professional, "金融证券保险纠纷，有专业组织的交专业组织"},
    {"D16", Domain::Commercial, Level::Professional, "知识产权纠纷，有专业组织的交专业组织"},
    {"D17", Domain::Civil, Level::Professional, "消费纠纷，有专业组织的交专业组织"},
    {"D18", Domain::Civil, Level::Professional, "旅游纠纷，有专业组织的交专业组织"},
    {"D19", Domain::Administrative, Level::Township, "征地拆迁纠纷，先走行政途径，乡镇接办"},
    {"D20", Domain::Administrative, Level::Township, "生态环境纠纷，要有关部门参加，乡镇办"},
    {"D21", Domain::Civil, Level::Township, "村务管理纠纷，村里要回避，乡镇办"},
    {"D22", Domain::Civil, Level::Township, "与治安有关的纠纷，要同派出所对接，乡镇办"},
    {"D23", Domain::Administrative, Level::Centre, "行政争议，由县级中心引导"},
    {"D24", Domain::Civil, Level::Village, "其他纠纷，村（社区）先办"},
    {"D25", Domain::Administrative, Level::Centre, "社会保障争议，由县级中心引导"},
};

constexpr std::int64_t kManyParties = 10; ///< 群体性: as many as a gathering that DOMAIN 6.6 calls red

const TypeRow& rowOf(std::string_view type)
{
    const auto* found = std::find_if(std::begin(kTypes), std::end(kTypes), [&](const TypeRow& row) { return row.type == type; });
    return found == std::end(kTypes) ? kTypes[23] : *found; // 其他
}

bool isOf(const directory::Organisation& o, Level level)
{
    using enum directory::OrganisationKind;
    switch (level) {
    case Level::Village: return o.kind == VillageCommittee;
    case Level::Township: return o.kind == TownshipCommittee;
    case Level::Professional: return o.kind == ProfessionalBody || o.kind == StationedRoom;
    case Level::Individual: return o.kind == PersonalStudio;
    case Level::Centre: return directory::isCentre(o.kind);
    }
    return false;
}

bool handles(const directory::Organisation& o, std::string_view type)
{
    return o.types.empty() || std::find(o.types.begin(), o.types.end(), type) != o.types.end();
}

std::string yuan(std::int64_t fen) { return formatAmount(fen) + "元"; }

} // namespace

Domain domainOf(std::string_view type) { return rowOf(type).domain; }

std::string_view domainName(Domain domain)
{
    switch (domain) {
    case Domain::Civil: return "民事";
    case Domain::Commercial: return "商事";
    case Domain::Family: return "家事";
    case Domain::Administrative: return "行政";
    }
    return {};
}

std::string_view weightName(Weight weight)
{
    switch (weight) {
    case Weight::Simple: return "简易";
    case Weight::Ordinary: return "一般";
    case Weight::Major: return "重大疑难复杂";
    }
    return {};
}

RoutingFacts routingFacts(const State& state)
{
    RoutingFacts out;
    out.type = state.steps.type;
    out.parties = static_cast<std::int64_t>(state.steps.parties.size());
    out.colour = state.steps.colour;
    const auto amount = valueOf(state.content.fields, "amount");
    if (std::int64_t fen = 0; std::from_chars(amount.data(), amount.data() + amount.size(), fen).ec == std::errc())
        out.fen = fen;
    return out;
}

Routing route(const RoutingFacts& facts, const directory::State& directory, const CountySettings& settings)
{
    const auto& row = rowOf(facts.type);
    Routing out;
    out.domain = row.domain;
    out.level = row.level;
    // Major, hard, complex goes to the county's centre (002 二(四)).
    std::vector<RoutingReason> major;
    if (facts.fen >= settings.largeAmountFen)
        major.push_back({"标的" + yuan(facts.fen) + "，达到" + yuan(settings.largeAmountFen) + "，按重大疑难复杂办", "《推进诉源治理的意见》二（四）"});
    if (facts.parties >= kManyParties)
        major.push_back({"当事人" + std::to_string(facts.parties) + "人，是群体性纠纷，按重大疑难复杂办", "《推进诉源治理的意见》二（四）"});
    if (warning::rankOf(facts.colour) >= warning::rankOf("orange"))
        major.push_back({std::string(warning::colourName(facts.colour)) + "预警，按重大疑难复杂办", "《非诉讼平台实施意见》四（一）3"});
    if (!major.empty()) {
        out.weight = Weight::Major;
        out.level = Level::Centre;
        out.reasons = std::move(major);
    } else {
        out.weight = row.level == Level::Village ? Weight::Simple : Weight::Ordinary;
    }
    out.reasons.push_back({std::string(row.why), row.level == Level::Professional ? "《实施意见》第13条" : "《实施意见》第7条"});
    const auto collect = [&](Level level) {
        std::vector<std::string> found;
        for (const auto& [id, o] : directory.steps.organisations)
            if (o.active && isOf(o, level) && (level == Level::Professional ? !o.types.empty() && handles(o, facts.type) : handles(o, facts.type)))
                found.push_back(id);
        return found;
    };
    if (out.level == Level::Professional) {
        out.bodies = collect(Level::Professional);
        if (out.bodies.empty()) {
            out.level = Level::Township;
            out.reasons.insert(out.reasons.begin(), {"县里还没有办这类纠纷的专业组织，由乡镇办", "《实施意见》第7条"});
        }
    }
    if (out.level == Level::Centre) {
        out.bodies = collect(Level::Centre);
        if (out.bodies.empty()) {
            out.level = Level::Township;
            out.reasons.insert(out.reasons.begin(), {"县里还没有登记综治中心，由乡镇办", "《实施意见》第7条"});
        }
    }
    if (out.level == Level::Village || out.level == Level::Township) {
        const auto* village = directory.organisation(facts.village);
        if (village && village->active && isOf(*village, Level::Village))
            out.bodies = {out.level == Level::Village ? village->id : village->parent};
        else
            out.bodies = collect(out.level);
    }
    return out;
}

} // namespace core::dispute
