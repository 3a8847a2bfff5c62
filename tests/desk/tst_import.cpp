#include "tests/desk/test_county.h"

#include "core/resource.h"
#include "core/store/reader.h"
#include "sync/desk/import.h"
#include "sync/exchange/wire.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>

using namespace core;
using namespace desktest;

namespace {

/// The fictional disputes of resources/demo; `copies` of them under other numbers make a larger county.
std::string disputes(int copies = 1)
{
    const auto packed = resource("demo/disputes_2k.jsonl.zst");
    EXPECT_TRUE(packed);
    const auto plain = exchange::expand(viewOf(*packed), 64 * 1024 * 1024);
    EXPECT_TRUE(plain);
    const std::string one(textOf(*plain));
    std::string out = one;
    for (int i = 1; i < copies; ++i) {
        std::string copy = one;
        const std::string mark = "\"id\":\"LQ";
        for (auto at = copy.find(mark); at != std::string::npos; at = copy.find(mark, at + 1))
            copy[at + mark.size() - 2] = static_cast<char>('A' + i);
        out += copy;
    }
    return out;
}

constexpr std::string_view kOne = R"({"id":"LQ20251100001","type":"山林土地纠纷","parties":[)"
    R"({"name":"邹艳芳","sex":"女","birth":"1972-04-21","id_number":"630102197204219985","phone":"15461656476","address":"红枫坳乡","role":"申请人"},)"
    R"({"name":"曾爱华","sex":"女","birth":"1995-09-18","id_number":"13012319950918996X","phone":"15496115270","address":"红枫坳乡","role":"被申请人"}],)"
    R"("narrative":"田埂因多年耕种逐渐移位","amount":"3769.17","occurred_on":"2024-12-02","registered_on":"2025-03-05","assigned_on":"2025-03-07",)"
    R"("accepted_on":"2025-03-08","extension_days":5,"appraisal":null,"closed_on":"2025-04-01","county":"柳泉县","township":"红枫坳乡",)"
    R"("village":"北槐河村","level":"村","organisation":"红枫坳乡北槐河村人民调解委员会","mediator":"熊世荣","outcome":"当事人拒绝调解","agreement":null})";

class Importing : public testing::Test {
protected:
    TestCounty county{test::noon("2027-01-15")};
    Pc pc{county, "vl"};

    ::desk::ImportSummary import(std::string_view lines)
    {
        auto out = ::desk::importDisputes(pc.desk(), lines, county.clock.now());
        EXPECT_TRUE(out) << (out ? "" : out.error().code);
        return out ? *out : ::desk::ImportSummary{};
    }
    std::vector<core::desk::DisputeRow> found(std::string_view text)
    {
        core::desk::DisputeFilter filter;
        filter.text = text;
        const auto rows = pc.desk().disputes(filter);
        EXPECT_TRUE(rows);
        return rows ? *rows : std::vector<core::desk::DisputeRow>{};
    }
};

TEST_F(Importing, givesIdsThatRiseWithTheRecords)
{
    std::string lines;
    for (char c = '1'; c <= '9'; ++c) {
        std::string line(kOne);
        line.replace(line.find("LQ20251100001"), 13, std::string("LQ2025110000") + c);
        lines += line + "\n";
    }
    ASSERT_EQ(import(lines).saved, 9);
    std::map<std::string, std::string> byNumber;
    const auto rows = pc.desk().disputes({}).value();
    for (const auto& row : rows)
        byNumber[row.number] = row.subject;
    ASSERT_EQ(byNumber.size(), 9U);
    for (auto at = byNumber.begin(), next = std::next(at); next != byNumber.end(); ++at, ++next)
        EXPECT_LT(at->second, next->second) << next->first;
    // Version and variant of the id stay what they are.
    EXPECT_EQ(byNumber.begin()->second[14], '7');
    EXPECT_NE(std::string("89ab").find(byNumber.begin()->second[19]), std::string::npos);
}

TEST_F(Importing, keepsEveryFieldOfARecord)
{
    const auto summary = import(kOne);
    ASSERT_EQ(summary.saved, 1) << (summary.refused.empty() ? "" : summary.refused[0].second.code + encodeCanonical(summary.refused[0].second.facts));
    const auto row = pc.desk().disputes({})->front();
    const auto view = pc.desk().show(*subjectFromText(row.subject), false);
    const auto& d = *view->state.as<dispute::State>();
    EXPECT_EQ(d.steps.number, "LQ20251100001");
    EXPECT_EQ(d.steps.state, dispute::Main::Z0);
    EXPECT_EQ(d.steps.registeredOn, test::day("2025-03-05"));
    EXPECT_EQ(d.steps.dispatchedOn, test::day("2025-03-07"));
    EXPECT_EQ(d.steps.acceptedOn, test::day("2025-03-08"));
    EXPECT_EQ(d.steps.clockStopped, test::day("2025-04-01"));
    ASSERT_EQ(d.steps.extensions.size(), 1U);
    EXPECT_EQ(d.steps.extensions[0].days, 5);
    EXPECT_EQ(valueOf(d.content.fields, "p2.name"), "曾爱华");
    EXPECT_EQ(valueOf(d.content.fields, "p2.birth"), "1995-09-18");
    EXPECT_EQ(valueOf(d.content.fields, "amount"), "376917");
    EXPECT_EQ(valueOf(d.content.fields, "occurredOn"), "2024-12-02");
    EXPECT_EQ(valueOf(d.identity.fields, "p1.idNumber"), "630102197204219985");
    EXPECT_EQ(valueOf(d.identity.fields, "p1.phone"), "15461656476");
    ASSERT_EQ(d.content.notes.size(), 1U);
    EXPECT_EQ(d.content.notes[0].text, "调解结果：当事人拒绝调解；调解组织：红枫坳乡北槐河村人民调解委员会；调解员：熊世荣；地点：柳泉县红枫坳乡北槐河村；层级：村");
}

TEST_F(Importing, twiceChangesNothing)
{
    EXPECT_EQ(import(kOne).saved, 1);
    const auto again = import(kOne);
    EXPECT_EQ(again.saved, 0);
    EXPECT_EQ(again.known, 1);
    EXPECT_EQ(pc.desk().disputes({})->size(), 1U);
}

TEST_F(Importing, tellsWhichLinesItCouldNotTake)
{
    const std::string lines = "{\n" + std::string(kOne) + "\n{\"id\":\"X\",\"type\":\"没有这种纠纷\"}\n[]\n";
    const auto summary = import(lines);
    EXPECT_EQ(summary.saved, 1);
    ASSERT_EQ(summary.refused.size(), 3U);
    EXPECT_EQ(summary.refused[0].first, 1);
    EXPECT_EQ(summary.refused[1].first, 3);
    EXPECT_EQ(summary.refused[1].second.code, "bad_type");
    EXPECT_EQ(summary.refused[2].first, 4);
}

TEST_F(Importing, aCourtDeskIsToldThatItMayNot)
{
    Pc court(county, "dispatcher");
    court.sync();
    const auto report = importDisputes(court.desk(), kOne, county.clock.now());
    ASSERT_TRUE(report);
    ASSERT_EQ(report->refused.size(), 1U);
    EXPECT_EQ(report->refused[0].second.code, "no_right"); // not a complaint about the record's own fields
}

TEST_F(Importing, aRecordThatARuleRefusesLeavesTheOthersIn)
{
    std::string tooLong(kOne);
    const std::string none = "\"extension_days\":5";
    tooLong.replace(tooLong.find(none), none.size(), "\"extension_days\":99");
    tooLong.replace(tooLong.find("LQ20251100001"), 13, "LQ20251100002");
    std::string third(kOne);
    third.replace(third.find("LQ20251100001"), 13, "LQ20251100003");
    const auto summary = import(std::string(kOne) + "\n" + tooLong + "\n" + third + "\n");
    EXPECT_EQ(summary.saved, 2);
    ASSERT_EQ(summary.refused.size(), 1U);
    EXPECT_EQ(summary.refused[0].first, 2);
    EXPECT_EQ(summary.refused[0].second.code, "over_30");
    EXPECT_EQ(pc.sync().accepted, 2);
    EXPECT_TRUE(pc.desk().verify()->empty());
}

// One such line ended the whole file in the middle, and nobody was told which.
TEST_F(Importing, aRecordThatCannotBeWrittenDownLeavesTheOthersIn)
{
    std::string table = "id,type,parties.1.name,parties.1.role,parties.2.name,parties.2.role,registered_on,narrative\n";
    const auto row = [](const std::string& number, const std::string& name) {
        return "LQ2025110000" + number + ",邻里纠纷," + name + ",申请人,乙,被申请人,2025-03-05,话\n";
    };
    std::string longName;
    for (int i = 0; i < 100'000; ++i)
        longName += "甲"; // 300,000 bytes; an act has 262,144
    table += row("1", "甲") + row("2", std::string("甲\0", 4)) + row("3", longName) + row("4", "丁");
    const auto summary = ::desk::importDisputeTable(pc.desk(), table, county.clock.now());
    ASSERT_TRUE(summary) << summary.error().code;
    EXPECT_EQ(summary->saved, 2);
    ASSERT_EQ(summary->refused.size(), 2U);
    EXPECT_EQ(summary->refused[0].first, 3);
    EXPECT_EQ(summary->refused[0].second.code, "malformed");
    EXPECT_EQ(summary->refused[1].first, 4);
    EXPECT_EQ(summary->refused[1].second.code, "too_large");
    EXPECT_EQ(pc.sync().accepted, 2);
    EXPECT_TRUE(pc.desk().verify()->empty());
}

TEST_F(Importing, readsDaysAsSpreadsheetsWriteThem)
{
    std::string table = "id,type,parties.1.name,parties.1.role,parties.2.name,parties.2.role,registered_on,narrative\n";
    int count = 0;
    const auto row = [&](const std::string& day) {
        return "LQ2025110000" + std::to_string(++count) + ",邻里纠纷,甲,申请人,乙,被申请人," + day + ",话\n";
    };
    for (const auto* day : {"2025/3/5", "2025年3月5日", "2025.03.05", "2025-3-5", "2025/3/5 0:00"})
        table += row(day);
    for (const auto* day : {"2025/2/29", "3/5/2025", "25/3/5", "2025年3月", "2025/3/5/7", "2025/3/261", "2025/259/5", "67561/3/5"})
        table += row(day);
    const auto summary = ::desk::importDisputeTable(pc.desk(), table, county.clock.now());
    ASSERT_TRUE(summary) << summary.error().code;
    EXPECT_EQ(summary->saved, 5);
    EXPECT_EQ(summary->refused.size(), 8U);
    for (const auto& dispute : *pc.desk().disputes({}))
        EXPECT_EQ(dispute.registeredOn, parseDay("2025-03-05")) << dispute.number;
}

TEST_F(Importing, aRecordWithADayToComeIsKept)
{
    std::string future(kOne);
    const std::string day = "\"registered_on\":\"2025";
    future.replace(future.find(day), day.size(), "\"registered_on\":\"2099");
    const auto summary = import(future + "\n");
    EXPECT_EQ(summary.saved, 1);
    EXPECT_EQ(pc.sync().accepted, 1);
}

TEST_F(Importing, aNewCountySettingMovesTheDatesInTheList)
{
    std::string running(kOne);
    const auto replace = [&](std::string_view from, std::string_view to) { running.replace(running.find(from), from.size(), to); };
    replace("\"closed_on\":\"2025-04-01\"", "\"closed_on\":null");
    replace("当事人拒绝调解", "调解中");
    replace("\"extension_days\":5", "\"extension_days\":0");
    ASSERT_EQ(import(running).saved, 1);
    pc.sync();
    // Accepted on 8 March 2025, 30 natural days.
    EXPECT_EQ(pc.desk().disputes({})->front().due, test::day("2025-04-07"));
    const auto changed = county.act("ca", "directory.settings", test::subject(255), "{'steps':{'settings':{'mediationDays':20}}}");
    ASSERT_TRUE(changed) << changed.error().code;
    pc.sync();
    EXPECT_EQ(pc.desk().disputes({})->front().due, test::day("2025-03-28"));
    const auto bad = pc.desk().verify();
    ASSERT_TRUE(bad);
    EXPECT_TRUE(bad->empty()) << bad->front().what << " " << bad->front().record;
}

TEST_F(Importing, searchFindsNamesNumbersAndWords)
{
    import(kOne);
    for (const auto* text : {"田", "田埂", "移位", "邹艳芳", "曾", "zeng", "zengaihua", "zah", "za", "z", "ZENG AI", "15461656476", "15461", "6476",
                             "LQ20251100001", "lq2025", "00001", "20251100001", "996x", "630102", "山林土地", "田埂 曾爱华", "爱华"})
        EXPECT_EQ(found(text).size(), 1U) << text;
    for (const auto* text : {"埂田", "张", "99999", "zx", "\"", "%", "田埂 张三", "<b>", "' OR 1=1 --"})
        EXPECT_TRUE(found(text).empty()) << text;
    EXPECT_EQ(found("田埂").front().snippet, "\x01田埂\x02因多年耕种逐渐移位");
    EXPECT_EQ(pc.desk().similar({"曾爱华"}, {})->size(), 1U);
    EXPECT_EQ(pc.desk().similar({}, {"15461656476"})->size(), 1U);
    EXPECT_TRUE(pc.desk().similar({"曾爱"}, {"1546165647"})->size() <= 1U);
    EXPECT_TRUE(pc.desk().similar({"无此人"}, {"10000000000"})->empty());
}

TEST_F(Importing, whatCameInIsSentAndReachesASecondDesk)
{
    const auto text = disputes();
    std::size_t end = 0;
    for (int line = 0; line < 300; ++line)
        end = text.find('\n', end) + 1;
    const auto summary = import(std::string_view(text).substr(0, end));
    EXPECT_EQ(summary.saved, 300);
    EXPECT_EQ(pc.desk().counts(test::day("2027-01-15"))->all, 300);
    EXPECT_EQ(pc.sync().accepted, 300);
    EXPECT_TRUE(pc.desk().outbox()->empty());
    const auto bad = pc.desk().verify();
    ASSERT_TRUE(bad);
    EXPECT_TRUE(bad->empty()) << bad->front().what << " " << bad->front().record;
    Pc second(county, "vl");
    EXPECT_EQ(*second.desk().digest(), *pc.desk().digest());
}

/// The figures of the issue: 10,000 disputes, search of 1 to 4 characters below 50 ms, list with opening below 200 ms.
/// With FENGQIAO_MEASURE=1 in an optimised build; the daily run takes 2,000 and wide bounds.
TEST_F(Importing, manyDisputesStayQuick)
{
    const bool measure = std::getenv("FENGQIAO_MEASURE");
    using Clock = std::chrono::steady_clock;
    const auto ms = [](Clock::time_point since) { return std::chrono::duration<double, std::milli>(Clock::now() - since).count(); };
    const auto text = disputes(measure ? 5 : 1);
    auto begin = Clock::now();
    const auto summary = import(text);
    std::printf("import of %lld: %.0f ms\n", static_cast<long long>(summary.saved), ms(begin));
    std::map<std::string, int> codes;
    for (const auto& [line, error] : summary.refused)
        ++codes[error.code + encodeCanonical(error.facts)];
    EXPECT_EQ(summary.saved, measure ? 10000 : 2000) << (codes.empty() ? "" : codes.begin()->first);
    EXPECT_LT(ms(begin), 60000);

    begin = Clock::now();
    auto reader = store::Reader::open(pc.desk().mirrorFile(), pc.desk().mirrorKey());
    ASSERT_TRUE(reader);
    const auto rows = (*reader)->disputes({});
    std::printf("open and list of 200: %.1f ms\n", ms(begin));
    EXPECT_EQ(rows->size(), 200U);
    EXPECT_LT(ms(begin), 200);
    begin = Clock::now();
    (void)(*reader)->counts(test::day("2027-01-15"));
    std::printf("counts: %.1f ms\n", ms(begin));

    double worst = 0;
    for (const auto* typed : {"的", "村", "调解", "双方", "宅基地", "申请调解", "w", "wa", "wang", "1", "13", "2025", "lq2", "李", "李爱", "调", "a", "ai", "50"}) {
        core::desk::DisputeFilter filter;
        filter.text = typed;
        filter.limit = 50;
        begin = Clock::now();
        const auto hits = (*reader)->disputes(filter);
        ASSERT_TRUE(hits);
        const auto took = ms(begin);
        worst = std::max(worst, took);
        std::printf("search %s: %zu hits, %.1f ms\n", typed, hits->size(), took);
    }
    std::printf("slowest search: %.1f ms\n", worst);
    EXPECT_LT(worst, measure ? 50 : 250);
}

} // namespace
