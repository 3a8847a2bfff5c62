#include "tests/support/sample_case.h"
#include "tests/ui/pages_sample/sample_days.h"
#include "tests/ui/pages_sample/sample_port.h"

namespace sample {

using namespace core;

/// Clues, patrols and a red warning of the village.
void SamplePort::addRisks()
{
    clue::State open;
    open.steps = {};
    open.steps.state = clue::Main::L0;
    open.steps.number = "LQXS2026KFM00004";
    open.steps.organisation = "org-xizhuping";
    open.steps.author = "duandefu";
    open.steps.type = "D03";
    open.steps.colour = open.steps.proposed = "yellow";
    open.steps.foundOn = on("2026-04-23");
    open.steps.reportedAt = at("2026-04-23T10:20:00+08:00");
    open.steps.responseDue = at("2026-04-27T00:00:00+08:00");
    open.content.place = "三组老槐树旁";
    open.content.sign = "两家为屋檐滴水吵了几天，说是多年的积怨，昨天又停了对方的水。";
    open.content.people = {"周福来", "郑桂兰"};
    add(QStringLiteral("clue"), 121, SubjectState(open));
    auto measured = open;
    measured.steps.number = "LQXS2026KFM00003";
    measured.steps.type = "D07";
    measured.steps.colour = measured.steps.proposed = "blue";
    measured.steps.measures = {{1, "duandefu", on("2026-04-26"), std::nullopt, "m1"}};
    measured.content.people = {"吴长根"};
    measured.content.place = "二组小卖部";
    measured.content.sign = "有人议论他借了好几家的钱没还。";
    measured.content.measures = {{1, "上门了解借款情况，提醒留好凭据", ""}};
    add(QStringLiteral("clue-measured"), 122, SubjectState(measured));
    for (int i = 0; i < 3; ++i) {
        auto settled = open;
        settled.steps.number = "LQXS2026KFM0000" + std::to_string(i);
        settled.steps.state = clue::Main::L1;
        settled.steps.outcome = "settled";
        settled.steps.foundOn = on("2026-04-21");
        settled.steps.settledOn = on("2026-04-22");
        settled.content.people = {"王艳芳"};
        add(QStringLiteral("clue-settled-%1").arg(i), 123 + i, SubjectState(settled));
    }

    patrol::State walking;
    walking.steps.state = patrol::Main::Open;
    walking.steps.number = "LQPC2026KFM00009";
    walking.steps.organisation = "org-xizhuping";
    walking.steps.author = "fangxiaohong";
    walking.steps.cycle = "week";
    walking.steps.focused = true;
    walking.steps.partners = {patrol::Partner::Grid, patrol::Partner::Police};
    walking.steps.plannedOn = on("2026-04-24");
    walking.steps.stops = {{1, "nothing", {}, {}, at("2026-04-24T08:40:00+08:00")}, {2, {}, {}, {}, {}}, {3, {}, {}, {}, {}}};
    walking.content.route = "一组沿河到三组";
    walking.content.places = {{1, "水库值班房", ""}, {2, "砖厂", ""}, {3, "三组老槐树", ""}};
    add(QStringLiteral("patrol"), 131, SubjectState(walking));
    const auto listed = [&](const char* name, int number, focus::What what, const char* title, const char* scope) -> focus::State& {
        focus::State entry;
        entry.steps.what = what;
        entry.steps.organisation = "org-xizhuping";
        entry.steps.author = "fangxiaohong";
        entry.steps.everyWindows = 2;
        dispute::Event event;
        event.kind = "focus.list";
        event.on = on("2026-03-02");
        entry.steps.events = {event};
        entry.content.name = title;
        entry.content.scope = scope;
        return *std::get_if<focus::State>(&add(QString::fromLatin1(name), number, SubjectState(entry)).state.value);
    };
    listed("focus", 271, focus::What::Place, "永盛砖厂和外来务工人员集中居住的工棚一带", "外来务工人员多，往年年底有欠薪");
    listed("focus-person", 272, focus::What::Person, "刑满释放后独居，与邻居积怨", "").identity.person = "石宝林";
    auto& campaign = listed("focus-campaign", 273, focus::What::Campaign, "汛期涉水涉地矛盾专项排查", "沿河四村");
    campaign.steps.from = on("2026-04-01");
    campaign.steps.to = on("2026-09-30");
    auto& time = listed("focus-time", 274, focus::What::Time, "春节前后", "返乡人员集中，债务和赡养问题多");
    time.steps.from = on("2026-01-25");
    time.steps.to = on("2026-03-05");

    auto zero = walking;
    zero.steps.state = patrol::Main::Closed;
    zero.steps.number = "LQPC2026KFM00008";
    zero.steps.focused = false;
    zero.steps.zero = true;
    zero.steps.on = on("2026-04-15");
    zero.steps.from = "08:30";
    zero.steps.to = "10:10";
    zero.steps.households = 12;
    zero.steps.stops.clear();
    zero.steps.enteredOn = on("2026-04-15");
    zero.content.places.clear();
    zero.content.evidence = "走访护林员老郑、四组杜家和村小学，都说近来没有纠纷。";
    add(QStringLiteral("zero"), 132, SubjectState(zero));

    warning::State red;
    red.steps.state = warning::Main::Open;
    red.steps.number = "LQYJ2026KFM00001";
    red.steps.colour = red.steps.proposed = "red";
    red.steps.organisation = "org-xizhuping";
    red.steps.author = "fangxiaohong";
    red.steps.authorPost = "VL";
    red.steps.signs = {"weapon", "crowd"};
    red.steps.people = 12;
    const auto told = [this](const char* id, const char* name, core::directory::OrganisationKind kind) {
        core::directory::Organisation organisation;
        organisation.id = id;
        organisation.name = name;
        organisation.kind = kind;
        m_directory.steps.organisations[id] = organisation;
    };
    told("org-police-shiguling", "石鼓岭派出所", core::directory::OrganisationKind::PoliceStation);
    told("org-court-shiguling", "石鼓岭人民法庭", core::directory::OrganisationKind::Tribunal);
    told("org-centre", "柳泉县矛盾纠纷调处中心", core::directory::OrganisationKind::Centre);
    red.steps.to = {"org-shiguling", "org-police-shiguling", "org-centre"};
    red.steps.raisedAt = at("2026-04-24T08:30:00+08:00");
    red.steps.reportDue = at("2026-04-24T10:30:00+08:00");
    for (const auto& unit : red.steps.to)
        red.steps.reports.push_back({unit, "system", red.steps.raisedAt, false, std::nullopt, {}, "r0"});
    red.steps.measures = {{"separate", on("2026-04-24"), "fangxiaohong", "org-xizhuping", "w1"}};
    red.content.place = "三组水井旁";
    red.content.facts = "两家为水井聚了十几个人，有人手里拿着菜刀，扬言今天要把井填了。";
    red.content.people = {"周福来", "郑桂兰"};
    red.content.calm = "村支书已把两家老人劝回屋里，网格员守在井边。";
    red.content.notes = {{"w1", "warning.measure", "两家分开，各有一名村干部看着"}};
    add(QStringLiteral("warning"), 141, SubjectState(red));
}

} // namespace sample
