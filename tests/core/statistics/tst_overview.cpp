#include "core/calendar/setting_texts.h"
#include "core/statistics/heard.h"
#include "core/statistics/overview.h"
#include "core/statistics/signals.h"
#include "tests/core/statistics/county.h"

#include <gtest/gtest.h>

/// The overviews of units and work, on a county small enough to be looked through by eye. Today is Tuesday 30 June 2026.
using namespace core;
using namespace core::statistics;
using namespace core::test;

namespace {

struct Overview : testing::Test {
    directory::State county = smallCounty();
    Scene scene;
    Question question = halfYear();

    directory::Organisation& unit(const std::string& id) { return county.steps.organisations[id]; }
    directory::Account& account(const std::string& id) { return county.steps.accounts[id]; }
    template <class S>
    void hold(std::uint8_t n, S state, int sight = 4)
    {
        take(scene, subject(n), sight, SubjectState{std::move(state)}, question, county, HolidayTable::shipped());
    }
    [[nodiscard]] Form form(std::string_view id) const { return overviewOf(id, scene, question, county, HolidayTable::shipped()).value(); }
    void person(std::uint8_t n, std::string organisation, std::string sex, roster::Sort sort = roster::Sort::Mediator, std::string account = {}, std::optional<Day> to = {})
    {
        roster::State s;
        s.steps.state = roster::Main::Listed;
        s.steps.listedOn = day("2026-01-05");
        s.steps.place = {std::move(organisation), sort, "org-court", std::move(account), false, day("2026-01-05"), to, {}, {}, {}};
        s.content.entry.name = "某人" + std::to_string(n);
        s.content.entry.sex = std::move(sex);
        hold(n, std::move(s));
    }
    void walk(std::uint8_t n, std::string_view on, std::vector<std::string> cells, std::int64_t audience = 0)
    {
        patrol::State s;
        s.steps.state = patrol::Main::Closed;
        s.steps.organisation = "org-village";
        s.steps.author = "vm";
        s.steps.on = day(on);
        s.steps.enteredOn = day(on);
        s.steps.zero = true;
        s.steps.cells = std::move(cells);
        s.content.route = "圩场";
        if (audience > 0) {
            s.steps.audience = audience;
            s.content.lesson = "民间借贷要留凭据";
        }
        hold(n, std::move(s));
    }
};

dispute::State matter(std::string number, std::string type, std::string organisation, dispute::Main state, std::string_view began)
{
    dispute::State d;
    d.steps.state = state;
    d.steps.number = std::move(number);
    d.steps.type = std::move(type);
    d.steps.registrar = organisation;
    d.steps.holder.organisation = std::move(organisation);
    d.steps.registeredOn = day(began);
    d.steps.parties = {{"p1"}, {"p2"}};
    return d;
}

} // namespace

// R-000-1a
TEST_F(Overview, coverageNamesEveryGapInTheTree)
{
    account("vl2").active = false; // org-village2 then has nobody at all
    auto heard = matter("LQ1", "D02", "org-village", dispute::Main::M1, "2026-06-01");
    heard.steps.events.push_back({"a", "dispute.register", dispute::Main::A1, day("2026-06-20"), noon("2026-06-20"), "vm", ""});
    hold(1, heard);
    const auto f = form("coverage");
    EXPECT_EQ(figure(f, "org-village", "liaisons"), "1");
    EXPECT_EQ(figure(f, "org-village", "mediators"), "2"); // 段德福 and 谢宇航
    EXPECT_EQ(figure(f, "org-village", "heard"), "2026-06-20");
    EXPECT_EQ(figure(f, "org-village", "gaps"), "10日没有消息"); // more than the seven of the setting
    EXPECT_EQ(figure(f, "org-village2", "gaps"), "没有联络员；没有调解员；还没有来过资料");
    EXPECT_EQ(figure(f, "org-court", "gaps"), "—"); // a dispatcher receives there
    // On the desk of the other village, of this one it is known who serves there but not whether it is silent.
    auto seen = f;
    keepToHeard(seen, {"vl2", {{"VL", "org-village2"}}}, county);
    EXPECT_EQ(figure(seen, "org-village", "gaps"), "—");
    EXPECT_EQ(figure(seen, "org-village", "heard"), "2026-06-20") << "what came stands";
    EXPECT_EQ(figure(seen, "org-village2", "gaps"), "没有联络员；没有调解员；还没有来过资料");
    keepToHeard(seen, {"vl", {{"VL", "org-village"}}}, county);
    EXPECT_EQ(figure(seen, "org-village2", "gaps"), "没有联络员；没有调解员");
    // The township stands before its villages, these are set in.
    std::vector<std::string> order;
    for (const auto& row : f.rows)
        if (row.key == "org-township" || row.key.starts_with("org-village"))
            order.push_back(row.title);
    EXPECT_EQ(order, (std::vector<std::string>{"石鼓岭镇人民调解委员会", "　　石鼓岭镇西竹坪村人民调解委员会", "　　石鼓岭镇东竹坪村人民调解委员会"}));
}

// R-000-6a
TEST_F(Overview, oneLiaisonAloneOnLeaveIsTold)
{
    account("vl").awayFrom = day("2026-06-29");
    account("vl").awayTo = day("2026-06-30");
    county.steps.accounts["vl3"] = {"vl3", "方小梅", "0570-5550003", {{"VL", "org-village2"}}, true};
    person(40, "org-village2", "女", roster::Sort::DeputyLiaison, "vl2");
    person(41, "org-township", "男", roster::Sort::Liaison, "tl", day("2026-06-29"));
    const auto f = form("liaisons");
    EXPECT_EQ(figure(f, "org-village", "main"), "方小红");
    EXPECT_EQ(figure(f, "org-village", "away"), "方小红");
    EXPECT_EQ(figure(f, "org-village", "gaps"), "唯一的联络员请假；没有副联络员");
    EXPECT_EQ(figure(f, "org-village2", "main"), "方小梅"); // 林外人 is entered as deputy
    EXPECT_EQ(figure(f, "org-village2", "deputies"), "林外人");
    EXPECT_EQ(figure(f, "org-village2", "gaps"), "—");
    EXPECT_EQ(figure(f, "org-township", "gaps"), "唯一的联络员任期已满；没有副联络员");
    account("vl").awayTo = day("2026-06-29"); // back today
    EXPECT_EQ(figure(form("liaisons"), "org-village", "gaps"), "没有副联络员");
}

// R-002-2.2a: three to nine, women among them, three years.
TEST_F(Overview, committeesAreCheckedAgainstTheLaw)
{
    unit("org-village").filing = "柳司调备〔2025〕3号";
    unit("org-village").filedOn = day("2023-07-01");
    unit("org-village").termUntil = day("2026-06-30");
    for (std::uint8_t n = 50; n < 53; ++n)
        person(n, "org-village", n == 50 ? "女" : "男");
    person(53, "org-township", "男");
    person(54, "org-township", "男", roster::Sort::GridWorker); // no member
    unit("org-township").termUntil = day("2026-06-29");
    const auto f = form("committees");
    EXPECT_EQ(figure(f, "org-village", "members"), "3");
    EXPECT_EQ(figure(f, "org-village", "women"), "1");
    EXPECT_EQ(figure(f, "org-village", "head"), "田主任");
    EXPECT_EQ(figure(f, "org-village", "gaps"), "—");
    EXPECT_EQ(figure(f, "org-township", "gaps"), "委员不足三人（1人）；没有妇女委员；没有主任；没有备案；任期已满");
    EXPECT_EQ(figure(f, "org-helper", "members"), "?"); // a studio is no committee
    unit("org-village").termUntil = day("2026-07-02");
    EXPECT_EQ(figure(form("committees"), "org-village", "gaps"), "一届超过三年");
}

// R-000-18a
TEST_F(Overview, whoCannotApplyYetAndWhy)
{
    unit("org-body").court.clear();
    const auto f = form("unable");
    EXPECT_EQ(figure(f, "org-village", "why"), "?"); // everything is there
    EXPECT_EQ(figure(f, "org-village2", "why"), "没有人盖章");
    EXPECT_EQ(figure(f, "org-body", "why"), "没有对接法院；没有人盖章");
    EXPECT_EQ(figure(f, "org-helper", "why"), "不在特邀名册上");
}

// R-001-1.1a
TEST_F(Overview, aVillageFarFromEveryPointIsTold)
{
    unit("org-village").point = directory::PointFacts{true, {}, 0, "水泥路", "4G"};
    unit("org-village2").point = directory::PointFacts{false, "org-village", 10'000, {}, {}};
    unit("org-village").population = 1200;
    hold(1, matter("LQ1", "D02", "org-village", dispute::Main::M1, "2026-06-01"));
    hold(2, matter("LQ2", "D02", "org-village", dispute::Main::M1, "2025-12-31")); // before the period
    auto f = form("points");
    EXPECT_EQ(figure(f, "org-village", "people"), "1200");
    EXPECT_EQ(figure(f, "org-village", "cases"), "1");
    EXPECT_EQ(figure(f, "org-village", "here"), "本村");
    EXPECT_EQ(figure(f, "org-village2", "km"), "10.0");
    EXPECT_EQ(figure(f, "org-village2", "gaps"), "—"); // ten kilometres are not yet too far
    unit("org-village2").point->metres = 10'001;
    EXPECT_EQ(figure(form("points"), "org-village2", "gaps"), "离站点太远");
    unit("org-village2").point.reset();
    EXPECT_EQ(figure(form("points"), "org-village2", "gaps"), "没有登记站点");
}

// R-002-2.1g: a village's cycle is the week from Monday. Today's week began on 29 June.
TEST_F(Overview, aGridUnitNotVisitedForFourCyclesIsABlindSpot)
{
    unit("org-village").cells = {{"g1", "一组", "vm", 40}, {"g2", "二组", "", 35}, {"g3", "三组", "vm", 20}};
    walk(30, "2026-06-29", {"g1"});
    walk(31, "2026-06-05", {"g2"}); // week of 1 June: three full weeks since, 8, 15 and 22 June
    walk(32, "2026-05-29", {"g3"}); // week of 25 May: four
    const auto f = form("cells");
    EXPECT_EQ(figure(f, "org-village/g1", "missed"), "0");
    EXPECT_EQ(figure(f, "org-village/g2", "missed"), "3");
    EXPECT_EQ(figure(f, "org-village/g2", "gaps"), "没有责任人");
    EXPECT_EQ(figure(f, "org-village/g3", "missed"), "4");
    EXPECT_EQ(figure(f, "org-village/g3", "last"), "2026-05-29");
    EXPECT_EQ(figure(f, "org-village/g3", "gaps"), "盲区");
    EXPECT_EQ(behind(f, "org-village/g3", "missed"), std::vector{name(32)});
}

// R-000-5a
TEST_F(Overview, aQueueWithoutADispatcherIsTold)
{
    county.steps.accounts["d2"] = {"d2", "许兼职", "", {{"CD", "org-court"}}, true, "part"};
    auto waits = matter("LQ1", "D02", "", dispute::Main::C0, "2026-06-08");
    waits.steps.court = "org-court";
    auto sent = matter("LQ2", "D02", "org-village", dispute::Main::C1, "2026-06-10");
    sent.steps.court = "org-court";
    hold(1, waits);
    hold(2, sent);
    auto f = form("queue");
    EXPECT_EQ(figure(f, "org-court", "there"), "许兼职（兼职）、宋分流");
    EXPECT_EQ(figure(f, "org-court", "waiting"), "1");
    EXPECT_EQ(figure(f, "org-court", "sent"), "1");
    EXPECT_EQ(figure(f, "org-court", "oldest"), "2026-06-08");
    EXPECT_EQ(figure(f, "org-court", "gaps"), "—");
    account("dispatcher").awayFrom = day("2026-06-30");
    account("dispatcher").deputy = "d2";
    f = form("queue");
    EXPECT_EQ(figure(f, "org-court", "away"), "宋分流（许兼职）");
    EXPECT_EQ(figure(f, "org-court", "gaps"), "—");
    account("d2").awayFrom = day("2026-06-30");
    EXPECT_EQ(figure(form("queue"), "org-court", "gaps"), "许兼职请假没有代理人；没有在岗的分流员");
}

// R-003-4.1.0d, R-001-1.2e
TEST_F(Overview, theVillagesDeskIsPatrolDisputesAndTypes)
{
    walk(30, "2026-06-29", {}, 18);
    for (std::uint8_t n = 1; n <= 3; ++n)
        hold(n, matter("LQ" + std::to_string(n), n == 3 ? "D04" : "D02", "org-village", dispute::Main::M1, "2026-06-01"));
    hold(4, matter("LQ4", "D04", "org-village", dispute::Main::Z0, "2026-05-01"));
    const auto f = form("villages");
    EXPECT_EQ(figure(f, "org-village", "patrol"), "已走");
    EXPECT_EQ(figure(f, "org-village", "live"), "3");
    EXPECT_EQ(figure(f, "org-village", "began"), "4");
    EXPECT_EQ(figure(f, "org-village", "top"), "抚养赡养继承2件、房屋宅基地2件");
    EXPECT_EQ(figure(f, "org-village", "lesson"), "2026-06-29");
    EXPECT_EQ(figure(f, "org-village2", "patrol"), "还没走");
    // An auditor reads no patrols: for him it is not known, which is not the same as not walked.
    auto seen = f;
    keepToHeard(seen, {"au", {{"AU", "org-court"}}}, county);
    EXPECT_EQ(figure(seen, "org-village2", "patrol"), "本机看不到");
    EXPECT_EQ(figure(seen, "org-village2", "lesson"), "本机看不到");
    EXPECT_EQ(figure(seen, "org-village2", "live"), "0");
    EXPECT_NE(seen.notes.back().find("本机看不出来"), std::string::npos);
    seen = f;
    keepToHeard(seen, {"tl", {{"TL", "org-township"}}}, county);
    EXPECT_EQ(figure(seen, "org-village2", "patrol"), "还没走") << "the township is sent the patrols of its villages";
    EXPECT_EQ(seen.notes, f.notes);
    const auto lessons = form("lessons");
    ASSERT_EQ(lessons.rows.size(), 1U);
    EXPECT_EQ(figure(lessons, name(30), "audience"), "18");
    EXPECT_EQ(figure(lessons, name(30), "topic"), "民间借贷要留凭据");
    EXPECT_EQ(figure(lessons, name(30), "by"), "段德福");
}

// R-003-4.2.3a: five working days without a word. 30 June 2026 is a Tuesday, five working days after Tuesday the 23rd.
TEST_F(Overview, errandsStandByAgeAndStaleOnesAreMarked)
{
    const auto errand = [&](std::uint8_t n, std::string number, std::string_view sent, order::Main state = order::Main::Sent) {
        order::State s;
        s.steps.state = state;
        s.steps.number = std::move(number);
        s.steps.from = "org-court";
        s.steps.to = "org-township";
        s.steps.sentOn = day(sent);
        s.steps.due = day("2026-06-30");
        hold(n, s);
    };
    errand(60, "GD2", "2026-06-23");
    errand(61, "GD1", "2026-06-22");
    errand(62, "GD0", "2026-06-01", order::Main::Reported);
    const auto f = form("chase");
    ASSERT_EQ(f.rows.size(), 2U); // what was reported is not chased
    EXPECT_EQ(f.rows.front().key, "GD1");
    EXPECT_EQ(figure(f, "GD1", "days"), "8");
    EXPECT_EQ(figure(f, "GD1", "gaps"), "拖延");
    EXPECT_EQ(figure(f, "GD2", "gaps"), "—");
}

// R-002-2.4a, R-003-4.4.7a
TEST_F(Overview, aMajorDisputeInAVillageIsTold)
{
    auto large = matter("LQ1", "D04", "org-village", dispute::Main::M1, "2026-06-01");
    large.content.fields["amount"].now.value = "60000000"; // 600 000 yuan, the limit is 500 000
    hold(1, large);
    hold(2, matter("LQ2", "D02", "org-village", dispute::Main::M1, "2026-06-01"));
    auto up = matter("LQ3", "D02", "org-township", dispute::Main::M1, "2026-06-01");
    up.steps.holder.level = dispute::Level::Township;
    hold(3, up);
    const auto f = form("mismatch");
    EXPECT_EQ(figure(f, "LQ1", "gaps"), "重大疑难复杂，还在村里");
    EXPECT_EQ(figure(f, "LQ2", "gaps"), "?");
    EXPECT_EQ(figure(f, "LQ3", "gaps"), "简易，没有在村里调解过就到了上面");
}

// R-000-21a
TEST_F(Overview, whatAJudgesGuidanceComesTo)
{
    guidance::State g;
    g.steps.to = "org-court";
    g.steps.judge = "guide";
    g.steps.dispute = name(1);
    g.steps.useful = "yes";
    g.steps.answers = {{guidance::Manner::Law, day("2026-05-11"), 20, "guide", "org-court", "a"}, {guidance::Manner::Video, day("2026-05-12"), 45, "guide", "org-court", "b"},
                       {guidance::Manner::Law, day("2025-12-31"), 30, "guide", "org-court", "c"}};
    g.steps.sessions = {{noon("2026-05-12"), guidance::Manner::Video, "phone", "vm", true, noon("2026-05-11"), "fallback", "phone", "d"},
                        {noon("2026-05-20"), guidance::Manner::Video, "phone", "vm", true, noon("2026-05-11"), "failed", "", "e"}};
    hold(70, g);
    const auto f = form("judges");
    EXPECT_EQ(figure(f, "guide", "requests"), "1");
    EXPECT_EQ(figure(f, "guide", "law"), "1"); // last year's is not counted
    EXPECT_EQ(figure(f, "guide", "video"), "1");
    EXPECT_EQ(figure(f, "guide", "held"), "1");
    EXPECT_EQ(figure(f, "guide", "minutes"), "65");
    EXPECT_EQ(figure(f, "guide", "disputes"), "1");
    EXPECT_EQ(figure(f, "guide", "useful"), "100.0%（1/1）");
}

// R-003-4.2.5d: the half-year before has 181 days as this one.
TEST_F(Overview, analysisSetsTwoPeriodsSideBySide)
{
    for (std::uint8_t n = 1; n <= 3; ++n)
        hold(n, matter("LQ" + std::to_string(n), "D02", "org-village", dispute::Main::M1, "2026-06-01"));
    hold(4, matter("LQ4", "D02", "org-village", dispute::Main::M1, "2025-07-04"));
    hold(5, matter("LQ5", "D02", "org-village", dispute::Main::M1, "2025-07-03")); // a day too early: 1 January less 181 days is 4 July
    auto failed = matter("LQ6", "D10", "org-village2", dispute::Main::F2, "2026-02-02");
    failed.steps.failedOn = day("2026-03-02");
    hold(6, failed);
    const auto f = form("analysis");
    EXPECT_EQ(figure(f, "石鼓岭镇/D02", "before"), "1");
    EXPECT_EQ(figure(f, "石鼓岭镇/D02", "began"), "3");
    EXPECT_EQ(figure(f, "石鼓岭镇/D02", "advice"), "明显增多：做一次抚养赡养继承专项排查");
    EXPECT_EQ(figure(f, "石鼓岭镇/D10", "failed"), "1");
    EXPECT_EQ(figure(f, "石鼓岭镇/D10", "advice"), "—"); // one is no pattern
}

// R-000-20a, R-003-4.2.5b
TEST_F(Overview, meetingsThatAreLateAndGradesByUnit)
{
    meeting::State m;
    m.steps.organisation = "org-court";
    m.steps.heldOn = day("2026-04-01"); // 90 days before 30 June
    m.steps.units = {{"org-township", "comes", true, {}, {}}};
    hold(80, m);
    auto f = form("meetings");
    EXPECT_EQ(figure(f, "org-court", "days"), "90");
    EXPECT_EQ(figure(f, "org-court", "gaps"), "—");
    EXPECT_EQ(figure(f, "org-township", "held"), "1"); // it took part
    county.steps.settings.meetingDays = 89;
    EXPECT_EQ(figure(form("meetings"), "org-court", "gaps"), "该开会了");

    auto done = matter("LQ1", "D02", "org-village", dispute::Main::Z0, "2026-02-02");
    auto& after = done.steps.after.emplace();
    after.grades = {{day("2026-05-01"), "jo", "poor", "fair", "a"}, {day("2026-06-01"), "jo", "good", "fair", "b"}};
    hold(1, done);
    const auto g = form("grades");
    EXPECT_EQ(figure(g, "org-village", "good"), "1"); // the last one stands
    EXPECT_EQ(figure(g, "org-village", "poor"), "0");
    EXPECT_EQ(figure(g, "org-village", "satisfied"), "—"); // nobody was asked
}

// R-002-5.2a, R-001-2.2b
TEST_F(Overview, changesOfRegistersAndProjectsAreListed)
{
    county.steps.changes = {{day("2026-03-02"), "ca", "x/1", "organisation", "org-village", {"phone", "termUntil"}}, {day("2025-03-02"), "ca", "x/0", "account", "vl", {"posts"}}};
    const auto f = form("changes");
    ASSERT_EQ(f.rows.size(), 1U);
    EXPECT_EQ(figure(f, "x/1", "fields"), "电话、任期");
    EXPECT_EQ(figure(f, "x/1", "by"), "管理员");
    // Every member of an entry and every setting is called by its word.
    county.steps.changes = {{day("2026-03-02"), "ca", "x/1", "organisation", "org-village", {}}, {day("2026-03-03"), "ca", "x/2", "account", "vl", {}}, {day("2026-03-04"), "ca", "x/3", "settings", "", {}}};
    const auto members = [](auto entry, std::vector<std::string>& out) {
        boost::mp11::mp_for_each<boost::describe::describe_members<decltype(entry), boost::describe::mod_public>>([&](auto d) {
            if (std::string_view(d.name) != "id")
                out.emplace_back(d.name);
        });
    };
    members(directory::Organisation{}, county.steps.changes[0].fields);
    members(directory::Account{}, county.steps.changes[1].fields);
    for (const auto& setting : settingTexts())
        county.steps.changes[2].fields.emplace_back(setting.name);
    for (const auto& row : form("changes").rows)
        EXPECT_EQ(row.cells[2].text.find_first_of("abcdefghijklmnopqrstuvwxyz"), std::string::npos) << row.cells[2].text;

    clue::State c;
    c.steps.number = "XS1";
    c.steps.organisation = "org-village";
    c.steps.colour = "yellow";
    c.steps.foundOn = day("2026-04-01");
    c.content.project = "绕城高速征地";
    hold(90, c);
    c.content.project.clear();
    hold(91, c);
    const auto projects = form("projects");
    ASSERT_EQ(projects.rows.size(), 1U);
    EXPECT_EQ(projects.rows.front().title, "绕城高速征地");
}

// R-000-19a: the list says only that a dossier is to be looked into; what the signal is stands with auditor and justice office.
TEST_F(Overview, anAllowanceWithASignalIsLookedIntoFirst)
{
    auto form = emptyRegister("allowance", question).value();
    for (std::uint8_t n = 1; n <= 2; ++n) {
        auto d = matter("LQ" + std::to_string(n), "D02", "org-village", dispute::Main::Z0, "2026-02-02");
        d.steps.holder.mediator = "vm";
        d.steps.after.emplace().archivedOn = day("2026-05-01");
        d.steps.after->archiveNumber = "卷" + std::to_string(n);
        enter(form, subject(n), SubjectState{d}, question, county);
    }
    close(form);
    Trace clean, empty; // the second was never contacted
    for (auto* trace : {&clean, &empty}) {
        trace->organisation = "org-village";
        trace->mediator = "vm";
        trace->beganOn = day("2026-02-02");
        trace->contacted = trace->slipPrinted = true;
        trace->agreedAt = noon("2026-03-02");
        trace->begunAt = noon("2026-02-02");
    }
    clean.subject = name(1);
    empty.subject = name(2);
    empty.contacted = false;
    markAllowances(form, std::vector{clean, empty});
    ASSERT_EQ(form.rows.size(), 2U);
    EXPECT_EQ(form.columns.back().title, "提醒");
    EXPECT_EQ(form.rows[0].cells.back().text, "—");
    EXPECT_EQ(form.rows[1].cells.back().text, "先核实");
}
