#include "core/dispute/performance.h"
#include "core/text/sentences.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// DOMAIN T80 to T85 and 4.10. The agreement of World::agreed is in force since 2026-03-16; p2 pays p1 12 000 yuan by
/// 2026-06-30.
using namespace core;
using namespace core::test;
using dispute::Main;
using dispute::NextStep;
using dispute::Performance;

namespace {

/// Two instalments and one thing to be done on a condition.
class Instalments : public World {
public:
    bool begun()
    {
        return mediating() && act("vm", "2026-03-12", "dispute.draft",
                                  "{'steps':{'number':'西竹坪人调字〔2026〕第61号'},'content':{'facts':'2025年3月借款。','disputed':'是否归还',"
                                  "'clauses':[{'debtor':'p2','creditor':'p1','fen':1000000,'capitals':'壹万元整','due':'2026-05-10','way':'转账'},"
                                  "{'text':'双方今后和睦相处'},"
                                  "{'debtor':'p2','creditor':'p1','fen':200000,'capitals':'贰仟元整','due':'2026-04-10','way':'现金'},"
                                  "{'debtor':'p1','creditor':'p2','object':'归还借条','condition':'借款付清之日','way':'当面'}],"
                                  "'breach':'逾期可向法院起诉','copies':3}}") &&
               act("vm", "2026-03-16", "dispute.sign",
                   "{'steps':{'signedOn':{'p1':'2026-03-16','p2':'2026-03-16'},'mediatorSignedOn':'2026-03-16','sealedOn':'2026-03-16'}}");
    }
    bool pay(const std::string& on, int clause, int fen)
    {
        return act("vm", on, "dispute.perform",
                   "{'steps':{'clause':" + std::to_string(clause) + ",'on':'" + on + "'},'content':{'fen':" + std::to_string(fen) + ",'way':'现金','payer':'苏兴旺','payee':'谢宇航'}}");
    }
    bool urge(const std::string& on, int clause, const std::string& more = {})
    {
        return act("vm", on, "dispute.urge_performance",
                   "{'steps':{'clause':" + std::to_string(clause) + ",'on':'" + on + "','manner':'电话'" + more + "},'content':{'contact':'苏兴旺','answer':'过几天给'}}");
    }
    [[nodiscard]] const dispute::AfterSteps& after() const { return *state().steps.after; }
};

std::optional<NextStep> next(const World& w, std::string_view today, std::size_t at = 0)
{
    return nextStep(promisesOf(w.state()).at(at), w.state().steps, day(today), CountySettings{});
}

} // namespace

TEST(Performance, calendarIsOrderedByDayAndLeavesOutWhatObligesNobody)
{
    Instalments w;
    ASSERT_TRUE(w.begun()) << w.code();
    EXPECT_EQ(w.after().performance, Performance::P0); // T80
    const auto promises = promisesOf(w.state());
    ASSERT_EQ(promises.size(), 3U);
    EXPECT_EQ(promises[0].clause, 3); // 10 April
    EXPECT_EQ(promises[1].clause, 1); // 10 May
    EXPECT_EQ(promises[2].clause, 4); // on a condition
    EXPECT_EQ(promises[0].left(), 200000);
    EXPECT_FALSE(promises[2].due);
    EXPECT_EQ(lastDue(w.state()), day("2026-05-10"));
}

TEST(Performance, aPaperOfAnActSaysWhatStoodThen)
{
    Instalments w;
    ASSERT_TRUE(w.begun()) << w.code();
    ASSERT_TRUE(w.pay("2026-04-15", 3, 50000)) << w.code(); // 2 000 yuan were due on 10 April
    ASSERT_TRUE(w.urge("2026-04-15", 3)) << w.code();
    ASSERT_TRUE(w.pay("2026-04-15", 3, 150000)) << w.code(); // on the same day, but after it
    const auto urging = w.after().urgings.front();
    EXPECT_EQ(promisesAt(w.state(), urging.act, urging.on)[0].left(), 150000);
    EXPECT_TRUE(promisesOf(w.state())[0].done);
    const auto slip = w.state().content.after->slips.front().act;
    ASSERT_TRUE(w.act("vm", "2026-04-20", "dispute.void_slip", "{'steps':{'slip':'" + slip + "'},'content':{'reason':'写错了'}}")) << w.code();
    EXPECT_EQ(promisesAt(w.state(), urging.act, urging.on)[0].left(), 150000); // it stood on that day
    EXPECT_EQ(promisesOf(w.state())[0].left(), 50000);
    EXPECT_EQ(promisesAt(w.state(), "no such act", day("2026-04-14"))[0].left(), 200000); // by the day alone
}

TEST(Performance, remindersSevenThreeAndNoDaysBefore)
{
    World w;
    ASSERT_TRUE(w.agreed()) << w.code(); // due 30 June
    EXPECT_EQ(dispute::reminderDays(day("2026-06-30"), CountySettings{}), (std::vector{day("2026-06-23"), day("2026-06-27"), day("2026-06-30")}));
    EXPECT_EQ(next(w, "2026-06-22"), (NextStep{NextStep::Kind::Record, day("2026-06-30")}));
    EXPECT_EQ(next(w, "2026-06-23"), (NextStep{NextStep::Kind::Remind, day("2026-06-23")}));
    EXPECT_EQ(next(w, "2026-06-28"), (NextStep{NextStep::Kind::Remind, day("2026-06-27")})); // the first is past
    ASSERT_TRUE(w.act("vm", "2026-06-28", "dispute.remind_performance", "{'steps':{'clause':1,'manner':'电话'}}")) << w.code();
    EXPECT_EQ(next(w, "2026-06-29"), (NextStep{NextStep::Kind::Record, day("2026-06-30")}));
    EXPECT_EQ(next(w, "2026-06-30"), (NextStep{NextStep::Kind::Remind, day("2026-06-30")}));
    ASSERT_TRUE(w.act("vm", "2026-06-30", "dispute.remind_performance", "{'steps':{'clause':1,'manner':'上门'}}"));
    EXPECT_EQ(next(w, "2026-06-30"), (NextStep{NextStep::Kind::Record, day("2026-06-30")}));
}

TEST(Performance, settingsMoveTheReminders)
{
    CountySettings settings;
    settings.remindFirstDays = 10;
    settings.remindSecondDays = 0; // the same as the last one: once
    EXPECT_EQ(dispute::reminderDays(day("2026-06-30"), settings), (std::vector{day("2026-06-20"), day("2026-06-30")}));
}

TEST(Performance, urgedAfterThreeAndTenDaysThenTheWays)
{
    World w;
    ASSERT_TRUE(w.agreed());
    const auto urge = [&w](const std::string& on, const std::string& more = {}) {
        return w.act("vm", on, "dispute.urge_performance", "{'steps':{'clause':1,'manner':'电话'" + more + "},'content':{'contact':'苏兴旺','answer':'没钱'}}");
    };
    EXPECT_FALSE(urge("2026-06-30"));
    EXPECT_EQ(w.code(), "not_due"); // the day itself ends at 24:00
    EXPECT_EQ(next(w, "2026-07-01"), (NextStep{NextStep::Kind::Urge, day("2026-07-03")}));
    ASSERT_TRUE(urge("2026-07-03")) << w.code();
    EXPECT_EQ(w.state().steps.after->performance, Performance::P2);
    EXPECT_EQ(w.state().steps.state, Main::G1);
    EXPECT_EQ(next(w, "2026-07-04"), (NextStep{NextStep::Kind::Urge, day("2026-07-10")}));
    // He names 15 July: the second urging waits for it, the agreement's own day stays.
    ASSERT_TRUE(urge("2026-07-05", ",'promised':'2026-07-15'"));
    EXPECT_EQ(next(w, "2026-07-06"), (NextStep{NextStep::Kind::Urge, day("2026-07-16")}));
    EXPECT_EQ(promisesOf(w.state()).at(0).due, day("2026-06-30"));
    ASSERT_TRUE(urge("2026-07-16"));
    EXPECT_EQ(next(w, "2026-07-16")->kind, NextStep::Kind::TellWays);
}

TEST(Performance, partPaymentsAddUpAndTheLastEndsIt)
{
    Instalments w;
    ASSERT_TRUE(w.begun());
    ASSERT_TRUE(w.pay("2026-04-01", 3, 150000)) << w.code();
    EXPECT_EQ(promisesOf(w.state()).at(0).left(), 50000);
    EXPECT_FALSE(w.pay("2026-04-02", 3, 50001));
    EXPECT_EQ(w.code(), "over_promised");
    EXPECT_EQ(text::sentence(w.last.error()), "第3条只剩500.00元没有履行，登记的数额比这个多，请核对（人民调解法第31条）"); // people pay in yuan
    EXPECT_FALSE(w.pay("2026-04-02", 3, 0));
    EXPECT_EQ(w.code(), "invalid_field");
    EXPECT_FALSE(w.pay("2026-04-02", 2, 100)); // 双方今后和睦相处
    EXPECT_EQ(w.code(), "no_such_promise");
    ASSERT_TRUE(w.pay("2026-04-02", 3, 50000));
    EXPECT_EQ(w.state().steps.state, Main::G1);
    EXPECT_FALSE(w.pay("2026-04-03", 3, 1));
    EXPECT_EQ(w.code(), "already_performed");
    ASSERT_TRUE(w.pay("2026-05-10", 1, 1000000));
    EXPECT_EQ(w.state().steps.state, Main::G1); // the receipt is still to be given back
    ASSERT_TRUE(w.act("vm", "2026-05-10", "dispute.perform", "{'steps':{'clause':4},'content':{'settles':true}}")) << w.code();
    EXPECT_EQ(w.after().performance, Performance::P1);
    EXPECT_EQ(w.after().performedOn, day("2026-05-10"));
    EXPECT_EQ(w.state().steps.state, Main::V0); // T86 at once
    EXPECT_EQ(w.after().plan, "once");
    EXPECT_EQ(w.after().planned, std::vector{day("2026-05-25")}); // 10 May + 15
    EXPECT_TRUE(performedVoluntarily(w.state()));
}

TEST(Performance, lessThanPromisedIsDoneOnlyWithAReason)
{
    World w;
    ASSERT_TRUE(w.agreed());
    EXPECT_FALSE(w.act("vm", "2026-06-30", "dispute.perform", "{'steps':{'clause':1},'content':{'fen':1100000,'settles':true,'way':'现金'}}"));
    EXPECT_EQ(w.code(), "missing_field");
    ASSERT_TRUE(w.act("vm", "2026-06-30", "dispute.perform", "{'steps':{'clause':1},'content':{'fen':1100000,'settles':true,'way':'现金','remark':'谢宇航免去一千元'}}")) << w.code();
    EXPECT_EQ(w.state().steps.after->performance, Performance::P1);
}

// A reminder seven days before the day is not overdue of an agreement made six days before it.
TEST(Performance, nobodyIsRemindedOfWhatHeHasJustPromised)
{
    World w;
    ASSERT_TRUE(w.agreed());
    const auto promise = promisesOf(w.state()).at(0);
    auto steps = w.state().steps;
    steps.agreement->effectiveOn = day("2026-06-24");
    const auto on = [&](std::string_view today) { return nextStep(promise, steps, day(today), CountySettings{}); };
    EXPECT_EQ(on("2026-06-25"), (NextStep{NextStep::Kind::Record, day("2026-06-30")}));
    EXPECT_EQ(on("2026-06-27"), (NextStep{NextStep::Kind::Remind, day("2026-06-27")}));
}

TEST(Performance, everythingDoneAtSigning)
{
    World w;
    ASSERT_TRUE(w.agreed());
    EXPECT_FALSE(w.act("vm", "2026-03-16", "dispute.perform_all")); // DOMAIN 5.27: a receipt says how it was paid
    EXPECT_EQ(w.code(), "missing_field");
    ASSERT_TRUE(w.act("vm", "2026-03-16", "dispute.perform_all", "{'content':{'way':'现金'}}")) << w.code();
    EXPECT_EQ(w.last->facts.at("transition").as_string(), "T80a");
    EXPECT_EQ(w.state().steps.state, Main::V0);
    ASSERT_EQ(w.state().content.after->slips.size(), 1U);
    EXPECT_EQ(w.state().content.after->slips[0].fen, 1200000);
    EXPECT_EQ(w.state().steps.after->planned, std::vector{day("2026-07-15")}); // the last day due + 15, though paid before
    EXPECT_FALSE(w.act("vm", "2026-03-17", "dispute.perform_all"));
    EXPECT_EQ(w.code(), "already_performed");
}

TEST(Performance, lateIsStillPerformance)
{
    Instalments w;
    ASSERT_TRUE(w.begun());
    ASSERT_TRUE(w.urge("2026-04-13", 3)) << w.code();
    EXPECT_EQ(w.after().performance, Performance::P2);
    ASSERT_TRUE(w.pay("2026-04-15", 3, 100000));
    EXPECT_EQ(w.after().performance, Performance::P2); // half of it is still missed
    ASSERT_TRUE(w.pay("2026-04-16", 3, 100000));
    EXPECT_EQ(w.last->facts.at("transition").as_string(), "T83");
    EXPECT_EQ(w.after().performance, Performance::P0);
    ASSERT_TRUE(w.pay("2026-05-20", 1, 1000000));
    ASSERT_TRUE(w.act("vm", "2026-05-20", "dispute.perform", "{'steps':{'clause':4},'content':{'settles':true}}"));
    EXPECT_EQ(w.after().performance, Performance::P1);
    EXPECT_EQ(w.after().planned, std::vector{day("2026-06-04")}); // counted from the day it was really done
    EXPECT_FALSE(performedVoluntarily(w.state()));
}

TEST(Performance, aSlipWrittenByMistakeIsStruckOutAndTheDisputeGoesBack)
{
    World w;
    ASSERT_TRUE(w.agreed());
    ASSERT_TRUE(w.act("vm", "2026-06-20", "dispute.perform", "{'steps':{'clause':1},'content':{'fen':1200000,'way':'转账'}}"));
    ASSERT_EQ(w.state().steps.state, Main::V0);
    const auto slip = w.state().content.after->slips[0].act;
    EXPECT_FALSE(w.act("vm", "2026-06-21", "dispute.void_slip", "{'steps':{'slip':'" + slip + "'}}"));
    ASSERT_TRUE(w.act("vm", "2026-06-21", "dispute.void_slip", "{'steps':{'slip':'" + slip + "'},'content':{'reason':'登错了案件'}}")) << w.code();
    EXPECT_EQ(w.state().steps.state, Main::G1);
    EXPECT_EQ(w.state().steps.after->performance, Performance::P0);
    EXPECT_TRUE(w.state().steps.after->planned.empty());
    EXPECT_EQ(promisesOf(w.state()).at(0).left(), 1200000);
    EXPECT_EQ(w.state().content.after->slips[0].voided, "登错了案件"); // it stays to be read
    EXPECT_FALSE(w.act("vm", "2026-06-21", "dispute.void_slip", "{'steps':{'slip':'" + slip + "'},'content':{'reason':'再来'}}"));
    EXPECT_EQ(w.code(), "no_such_slip");
}

TEST(Performance, strikingOutAReceiptIsNoNewOutcomeForTheOrigin)
{
    World w; // sent by the court, which reads the outcome by itself
    ASSERT_TRUE(w.agreed());
    const auto items = w.state().steps.feedback.size();
    EXPECT_EQ(items, 1U); // iv
    ASSERT_TRUE(w.act("vm", "2026-06-20", "dispute.perform", "{'steps':{'clause':1},'content':{'fen':1200000,'way':'转账'}}"));
    ASSERT_TRUE(w.act("vm", "2026-06-21", "dispute.void_slip", "{'steps':{'slip':'" + w.state().content.after->slips[0].act + "'},'content':{'reason':'登错了'}}"));
    EXPECT_EQ(w.state().steps.state, Main::G1);
    EXPECT_EQ(w.state().steps.feedback.size(), items);
}

TEST(Performance, withoutARulingTheWayIsASuit)
{
    World w;
    ASSERT_TRUE(w.agreed());
    EXPECT_FALSE(w.act("vm", "2026-07-02", "dispute.tell_default_ways", "{'steps':{'clause':1}}"));
    EXPECT_EQ(w.code(), "not_urged");
    ASSERT_TRUE(w.act("vm", "2026-07-03", "dispute.urge_performance", "{'steps':{'clause':1,'manner':'上门'},'content':{'contact':'苏兴旺','answer':'不给'}}"));
    ASSERT_TRUE(w.act("vm", "2026-07-11", "dispute.tell_default_ways", "{'steps':{'clause':1}}")) << w.code();
    EXPECT_EQ(w.state().steps.after->way, "sue");
    EXPECT_FALSE(w.state().steps.after->enforceUntil);
    EXPECT_EQ(w.state().steps.state, Main::V0);
    EXPECT_EQ(w.state().steps.after->planned, std::vector{day("2026-07-26")});
    // He pays after all.
    ASSERT_TRUE(w.act("vm", "2026-07-20", "dispute.perform", "{'steps':{'clause':1},'content':{'fen':1200000,'way':'现金'}}")) << w.code();
    EXPECT_EQ(w.state().steps.after->performance, Performance::P1);
    EXPECT_EQ(w.state().steps.state, Main::V0);
}

TEST(Performance, enforcementIsTwoYearsFromEachDayDue)
{
    // DOMAIN 4.7: clause due 2026-06-30 → until 2028-06-30, a Friday.
    dispute::Promise promise;
    promise.due = day("2026-06-30");
    const auto way = defaultWay(promise, day("2026-03-16"), true, HolidayTable::shipped());
    EXPECT_TRUE(way.enforce);
    EXPECT_EQ(way.limit->nominal, day("2028-06-30"));
    promise.due.reset(); // on a condition: from the day of effect
    EXPECT_EQ(defaultWay(promise, day("2026-03-16"), true, HolidayTable::shipped()).limit->nominal, day("2028-03-16"));
    EXPECT_FALSE(defaultWay(promise, day("2026-03-16"), false, HolidayTable::shipped()).limit);
}

TEST(Performance, anotherAgreementBeginsAnew)
{
    World w;
    ASSERT_TRUE(w.agreed());
    ASSERT_TRUE(w.act("vm", "2026-05-01", "dispute.perform", "{'steps':{'clause':1},'content':{'fen':200000,'way':'现金'}}"));
    ASSERT_TRUE(w.act("vm", "2026-07-03", "dispute.urge_performance", "{'steps':{'clause':1,'manner':'上门'},'content':{'contact':'苏兴旺','answer':'缓一缓'}}"));
    ASSERT_TRUE(w.act("vm", "2026-07-06", "dispute.replace_agreement",
                      "{'steps':{'replaces':'西竹坪人调字〔2026〕第61号','number':'西竹坪人调字〔2026〕第61-1号','signedOn':{'p1':'2026-07-06','p2':'2026-07-06'},"
                      "'mediatorSignedOn':'2026-07-06','sealedOn':'2026-07-06'},'content':{'facts':'余款一万元。','disputed':'何时付清',"
                      "'clauses':[{'debtor':'p2','creditor':'p1','fen':1000000,'capitals':'壹万元整','due':'2026-12-31','way':'转账'}],'copies':3}}")) << w.code();
    EXPECT_EQ(w.state().steps.after->performance, Performance::P0);
    EXPECT_EQ(promisesOf(w.state()).at(0).paid, 0); // slips of the old agreement are no payments on the new one
    EXPECT_EQ(w.state().content.after->slips.size(), 1U);
}

TEST(Performance, nothingToPerformBeforeItIsInForce)
{
    World w;
    ASSERT_TRUE(w.drafted());
    ASSERT_TRUE(w.act("vm", "2026-03-13", "dispute.sign", "{'steps':{'signedOn':{'p1':'2026-03-13','p2':'2026-03-13'},'mediatorSignedOn':'2026-03-13'}}"));
    EXPECT_FALSE(w.act("vm", "2026-03-13", "dispute.perform", "{'steps':{'clause':1},'content':{'fen':100,'way':'现金'}}"));
    EXPECT_EQ(w.code(), "not_in_force");
    World m;
    ASSERT_TRUE(m.mediating());
    EXPECT_FALSE(m.act("vm", "2026-03-13", "dispute.perform", "{'steps':{'clause':1},'content':{'fen':100,'way':'现金'}}"));
    EXPECT_EQ(m.code(), "no_agreement");
}

TEST(Round, defaultMayBeMediatedAgainWithAClockOfItsOwn)
{
    World w;
    ASSERT_TRUE(w.agreed());
    const auto fresh = subject(7);
    const auto group = [&](const std::string& consents) {
        w.last = w.play.playGroup(w.play.author("vm"), noon("2026-07-06"),
                                  {{"dispute.new_round", fresh,
                                    body("{'steps':{'previous':'" + toText(w.dispute) + "','number':'LQ20260700001','consents':" + consents +
                                         "},'content':{'fields':{'p1.name':'谢宇航','p2.name':'苏兴旺','demand':'按期还款'}}}")},
                                   {"dispute.link_round", w.dispute, body("{'steps':{'next':'" + toText(fresh) + "'}}")}});
        return w.last.has_value();
    };
    EXPECT_FALSE(group("{'p1':'2026-07-06','p2':'2026-07-06'}"));
    EXPECT_EQ(w.code(), "no_ground"); // he may still pay: nothing was urged
    ASSERT_TRUE(w.act("vm", "2026-07-03", "dispute.urge_performance", "{'steps':{'clause':1,'manner':'上门'},'content':{'contact':'苏兴旺','answer':'要再谈'}}"));
    EXPECT_FALSE(group("{'p1':'2026-07-06'}"));
    EXPECT_EQ(w.code(), "consent");
    ASSERT_TRUE(group("{'p1':'2026-07-06','p2':'2026-07-06'}")) << w.code();
    const auto& round = w.play.state(fresh).as<dispute::State>()->steps;
    EXPECT_EQ(round.state, Main::M1);
    EXPECT_EQ(round.previousRound, toText(w.dispute));
    EXPECT_EQ(round.clockStart, day("2026-07-06"));
    EXPECT_TRUE(round.clockInternal);
    EXPECT_EQ(round.parties.size(), 2U);
    EXPECT_EQ(w.state().steps.nextRound, toText(fresh));
    EXPECT_EQ(w.state().steps.state, Main::V0);
    EXPECT_TRUE(w.state().steps.after->planned.empty()); // visits go with the new round
    EXPECT_EQ(w.state().steps.clockStopped, day("2026-03-16")); // iii: only one clock runs
    // The new one is mediated like any other.
    EXPECT_TRUE(w.on(fresh, "vm", "2026-07-07", "dispute.session", "{'steps':{'place':'村委会','manner':'当面','present':['p1','p2'],'result':'again'},'content':{'record':'再谈'}}")) << w.code();
}
