#include "core/confirmation/life_cycle.h"
#include "core/confirmation/ruling.h"
#include "core/dispute/clause_check.h"
#include "core/text/sentences.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// DOMAIN 3.5: from the application at the point to the ruling served, and the ways it ends earlier.
using namespace core;
using namespace core::test;
using confirmation::Main;

namespace {

const SubjectId kPackage = subject(2);
const auto kRuling = confirmation::carryRuling(viewOf("%PDF-1.7 裁定")).value();
const std::string kHash = kRuling.hash;

std::string allPoints()
{
    std::string points;
    for (const auto& point : confirmation::reviewPoints())
        points += (points.empty() ? "" : ",") + std::string("{'code':'") + std::string(point.code) + "','answer':'yes'}";
    return "'points':[" + points + "]";
}

class Office : public World {
public:
    [[nodiscard]] const confirmation::State& package() const { return *play.state(kPackage).as<confirmation::State>(); }

    bool prepared(const std::string& day = "2026-03-20", const std::string& by = "['p1','p2']")
    {
        auto prepare = body("{'steps':{'dispute':'" + toText(dispute) + "','by':" + by +
                            "},'content':{'names':{'p1':'谢宇航','p2':'苏兴旺'},'title':'谢宇航 与 苏兴旺'}}");
        prepare["content"].as_object()["agreement"] = toJson(*state().content.agreement);
        const auto apply = body("{'steps':{'confirmation':'" + toText(kPackage) + "','by':" + by + "}}");
        last = play.playGroup(play.author("vm"), noon(day),
                              {{"confirmation.prepare", kPackage, prepare}, {"dispute.apply_confirmation", dispute, apply}});
        return last.has_value();
    }

    bool court(const std::string& kind, const std::string& text = "{}", const std::string& day = "2026-03-25")
    {
        return on(kPackage, "judge", day, kind, text, true);
    }
    bool point(const std::string& day, const std::string& kind, const std::string& text = "{}", const std::string& who = "vm")
    {
        return on(kPackage, who, day, kind, text);
    }
    bool received() { return agreed() && prepared() && on(kPackage, "vm", "2026-03-20", "confirmation.submit", "{}", true); }
    bool accepted() { return received() && court("confirmation.accept", "{'steps':{'caseNumber':'（2026）明0826诉前调确17号'}}"); }
    bool rule(const std::string& pdf = kRuling.pdf)
    {
        return court("confirmation.rule", "{'steps':{'rulingNumber':'（2026）明0826民特3号','rulingHash':'" + kHash +
                                              "'},'content':{'rulingText':'裁定有效','rulingPdf':'" + pdf + "'}}");
    }
};

const std::string kToP1 = "{'steps':{'party':'p1','manner':'当面','identityChecked':true}}";
const std::string kToP2 = "{'steps':{'party':'p2','manner':'当面','identityChecked':true}}";

} // namespace

/// DOMAIN T35a: a new agreement takes the old one's place, and its window is its own; the old one is not confirmed any more.
TEST(Confirmation, anAgreementThatWasReplacedIsNotConfirmed)
{
    Office o;
    ASSERT_TRUE(o.accepted()) << o.code();
    EXPECT_FALSE(o.rule());
    EXPECT_EQ(o.code(), "point_open"); // the agreement stands: the court has only not looked at it yet
    ASSERT_TRUE(o.act("vm", "2026-03-25", "dispute.replace_agreement",
                      "{'steps':{'replaces':'" + o.package().steps.agreementNumber + "','number':'西竹坪人调字〔2026〕第61-1号','signedOn':{'p1':'2026-03-25','p2':'2026-03-25'},"
                      "'mediatorSignedOn':'2026-03-25','sealedOn':'2026-03-25'},'content':{'facts':'余款一万元。','disputed':'何时付清',"
                      "'clauses':[{'debtor':'p2','creditor':'p1','fen':1000000,'capitals':'壹万元整','due':'2026-12-31','way':'转账'}],'copies':3}}")) << o.code();
    EXPECT_FALSE(o.rule());
    EXPECT_EQ(o.code(), "agreement_replaced");
}

/// 其他办理 held 暂缓申请 out for what the court has already, and every way of doing it was refused: what an act lacks was
/// asked before whether there is any way to it.
TEST(Confirmation, whatTheCourtHasIsNotHeldBack)
{
    Office o;
    ASSERT_TRUE(o.received()) << o.code();
    ASSERT_EQ(o.package().steps.state, Main::J2);
    EXPECT_FALSE(o.point("2026-03-21", "confirmation.hold"));
    EXPECT_EQ(o.code(), "not_in_state");
    EXPECT_FALSE(o.point("2026-03-21", "confirmation.hold", "{'steps':{'flags':['sued_elsewhere']}}"));
    EXPECT_EQ(o.code(), "not_in_state");
}

// DOMAIN 3.5, T60a: a hard flag of 6.8.
TEST(Confirmation, softFlagsAloneHoldNothing)
{
    Office o;
    ASSERT_TRUE(o.agreed() && o.prepared()) << o.code();
    EXPECT_FALSE(o.point("2026-03-21", "confirmation.hold", "{'steps':{'flags':['same_wording']}}"));
    EXPECT_EQ(o.code(), "no_hard_flag");
    EXPECT_TRUE(o.point("2026-03-21", "confirmation.hold", "{'steps':{'flags':['sued_elsewhere']}}")) << o.code();
    EXPECT_EQ(o.package().steps.state, Main::JH);
}

TEST(Confirmation, fromTheAgreementToTheRulingServed)
{
    Office o;
    ASSERT_TRUE(o.accepted() && o.court("confirmation.review", "{'steps':{" + allPoints() + ",'heard':['p1','p2']}}") && o.rule()) << o.code();
    EXPECT_EQ(o.package().steps.state, Main::J7);
    EXPECT_EQ(o.package().steps.windowEnd, day("2026-04-15")); // in force 2026-03-16
    EXPECT_EQ(o.package().steps.agreementHash, o.state().steps.agreement->hash);
    EXPECT_EQ(o.package().steps.reviewDue, day("2026-04-09")); // accepted 2026-03-25, 15 days
    EXPECT_EQ(o.state().steps.confirmation, toText(kPackage));
    EXPECT_FALSE(o.point("2026-03-26", "confirmation.print", "{'steps':{'hash':'" + std::string(64, 'b') + "'}}"));
    EXPECT_EQ(o.code(), "hash");
    ASSERT_TRUE(o.point("2026-03-26", "confirmation.print", "{'steps':{'hash':'" + kHash + "','copies':3}}")) << o.code();
    EXPECT_EQ(o.package().steps.state, Main::J7b);
    ASSERT_TRUE(o.point("2026-03-27", "confirmation.serve", kToP1)) << o.code();
    EXPECT_EQ(o.package().steps.state, Main::J7b);
    EXPECT_FALSE(o.point("2026-03-27", "confirmation.serve", kToP1));
    EXPECT_EQ(o.code(), "already_served");
    ASSERT_TRUE(o.point("2026-03-28", "confirmation.serve", kToP2, "vl")) << o.code();
    EXPECT_EQ(o.package().steps.state, Main::J9);
    EXPECT_EQ(o.package().steps.servedAllOn, day("2026-03-28"));
}

namespace {

bool served(Office& o)
{
    return o.accepted() && o.court("confirmation.review", "{'steps':{" + allPoints() + ",'heard':['p1','p2']}}") && o.rule() &&
           o.point("2026-03-26", "confirmation.print", "{'steps':{'hash':'" + kHash + "','copies':3}}") && o.point("2026-03-26", "confirmation.serve", kToP1) &&
           o.point("2026-04-22", "confirmation.serve", kToP2);
}

} // namespace

TEST(Objection, aPartyHasFifteenDaysFromItsOwnService)
{
    Office o;
    ASSERT_TRUE(served(o)) << o.code();
    const auto object = [&o](const std::string& on, const std::string& party, const std::string& more = {}) {
        return o.point(on, "confirmation.object", "{'steps':{'party':'" + party + "','on':'" + on + "'" + more + "},'content':{'grounds':'签名不是本人'}}");
    };
    // p1 was served on Thursday 26 March: 10 April. p2 on 22 April: 7 May (DOMAIN 4.7).
    EXPECT_FALSE(object("2026-04-22", "p1"));
    EXPECT_EQ(o.code(), "objection_late");
    EXPECT_EQ(o.last.error().facts.at("end").as_string(), "2026-04-10");
    EXPECT_FALSE(object("2026-05-08", "p2"));
    EXPECT_FALSE(object("2026-05-07", "p9"));
    EXPECT_EQ(o.code(), "unknown_party");
    ASSERT_TRUE(object("2026-05-07", "p2")) << o.code();
    EXPECT_EQ(o.package().steps.state, Main::J9x);
    EXPECT_FALSE(o.package().steps.objections[0].late);
    // Only the court may dismiss what is late: who insists is forwarded.
    ASSERT_TRUE(object("2026-05-08", "p1", ",'insists':true")) << o.code();
    EXPECT_TRUE(o.package().steps.objections[1].late);
    EXPECT_FALSE(o.point("2026-05-09", "confirmation.decide_objection", "{'steps':{'number':'5'},'content':{'reason':'x'}}")); // not the point's
    EXPECT_FALSE(o.court("confirmation.decide_objection", "{'steps':{'number':'5'},'content':{'reason':'签名属实'}}", "2026-05-20"));
    EXPECT_EQ(o.code(), "bad_case_number"); // 法〔2015〕137号第3条
    ASSERT_TRUE(o.court("confirmation.decide_objection", "{'steps':{'number':'（2026）明0826民特监3号'},'content':{'reason':'签名属实'}}", "2026-05-20")) << o.code();
    EXPECT_EQ(o.package().steps.state, Main::J9);
    EXPECT_EQ(o.package().steps.objections[0].outcome, "dismissed");
    EXPECT_EQ(o.package().steps.objections[1].outcome, "dismissed");
}

TEST(Objection, aThirdPersonHasSixMonthsFromKnowingAndMayWin)
{
    Office o;
    ASSERT_TRUE(served(o)) << o.code();
    const auto object = [&o](const std::string& on) {
        return o.point(on, "confirmation.object", "{'steps':{'on':'" + on + "','knewOn':'2026-04-22'},'content':{'person':'谢小妹','grounds':'房屋有我一份'}}");
    };
    EXPECT_FALSE(o.point("2026-05-01", "confirmation.object", "{'content':{'person':'谢小妹','grounds':'x'}}"));
    EXPECT_EQ(o.code(), "missing_field");
    EXPECT_FALSE(object("2026-10-23")); // Friday; the last day was Thursday 22 October
    EXPECT_EQ(o.code(), "objection_late");
    ASSERT_TRUE(object("2026-10-22")) << o.code();
    ASSERT_TRUE(o.court("confirmation.decide_objection", "{'steps':{'number':'（2026）明0826民特监3号','revoked':true},'content':{'reason':'有份额'}}", "2026-11-02")) << o.code();
    EXPECT_EQ(o.package().steps.state, Main::J8);
    EXPECT_EQ(o.package().steps.objections[0].outcome, "revoked");
    EXPECT_TRUE(o.point("2026-11-03", "confirmation.tell_ways")) << o.code();
}

// 民事诉讼法 250: what was performed, if late, is not enforced.
TEST(Enforcement, isNotToldOfWhatWasPerformed)
{
    Office o;
    ASSERT_TRUE(served(o)) << o.code();
    ASSERT_TRUE(o.act("vm", "2026-07-05", "dispute.perform", "{'steps':{'clause':1},'content':{'fen':1200000,'way':'现金'}}")) << o.code();
    EXPECT_FALSE(o.point("2026-07-06", "confirmation.tell_enforcement", "{'steps':{'clause':1}}"));
    EXPECT_EQ(o.code(), "already_performed");
    EXPECT_EQ(text::sentence(o.last.error()), "第1条已经履行，不用申请强制执行（民事诉讼法第250条）"); // not 不用再登记, as to who enters a receipt twice
}

TEST(Enforcement, isToldAfterTheDayWithItsLastDay)
{
    Office o;
    ASSERT_TRUE(served(o)) << o.code();
    EXPECT_FALSE(o.point("2026-06-30", "confirmation.tell_enforcement", "{'steps':{'clause':1}}"));
    EXPECT_EQ(o.code(), "not_due");
    EXPECT_EQ(text::sentence(o.last.error()), "6月30日才到期，过了这一天没有履行，才可以申请强制执行（民事诉讼法第250条）");
    ASSERT_TRUE(o.point("2026-07-01", "confirmation.tell_enforcement", "{'steps':{'clause':1}}")) << o.code();
    EXPECT_EQ(o.package().steps.enforceUntil, day("2028-06-30"));
    // The dispute says the same.
    ASSERT_TRUE(o.act("vm", "2026-07-03", "dispute.urge_performance", "{'steps':{'clause':1,'manner':'上门'},'content':{'contact':'苏兴旺','answer':'不给'}}")) << o.code();
    ASSERT_TRUE(o.act("vm", "2026-07-11", "dispute.tell_default_ways", "{'steps':{'clause':1}}")) << o.code();
    EXPECT_EQ(o.state().steps.after->way, "enforce");
    EXPECT_EQ(o.state().steps.after->enforceUntil, day("2028-06-30"));
}

TEST(Confirmation, whatIsPerformedAlreadyMayStillBeConfirmed)
{
    Office o;
    ASSERT_TRUE(o.agreed() && o.act("vm", "2026-03-17", "dispute.perform_all", "{'content':{'way':'现金'}}")) << o.code();
    EXPECT_TRUE(o.prepared()) << o.code();
    // … but not filed while the application is open.
    ASSERT_TRUE(o.act("vm", "2026-07-16", "dispute.visit", "{'steps':{'manner':'电话','with':['p1'],'performed':'done'},'content':{'mind':'平和','opinions':'无'}}"));
    EXPECT_FALSE(o.act("vm", "2026-07-17", "dispute.archive"));
    EXPECT_EQ(o.code(), "confirmation_open");
}

TEST(Confirmation, onlyTheCountysReceiptCounts)
{
    Office o;
    ASSERT_TRUE(o.agreed() && o.prepared()) << o.code();
    ASSERT_TRUE(o.point("2026-03-20", "confirmation.submit")) << o.code();
    EXPECT_EQ(o.package().steps.state, Main::J1);
    EXPECT_FALSE(o.package().steps.receivedAt);
    EXPECT_FALSE(o.court("confirmation.accept", "{'steps':{'caseNumber':'17'}}"));
    Office r;
    ASSERT_TRUE(r.received()) << r.code();
    EXPECT_EQ(r.package().steps.state, Main::J2);
    EXPECT_TRUE(r.package().steps.receivedAt);
}

TEST(Confirmation, queuedInTimeButReceivedTooLateIsRefusedByTheCounty)
{
    Office o;
    ASSERT_TRUE(o.agreed() && o.prepared());
    o.last = o.play.play(o.play.author("vm"), noon("2026-04-15"), "confirmation.submit", kPackage, {}, noon("2026-04-16"));
    EXPECT_EQ(o.code(), "expired");
    o.last = o.play.play(o.play.author("vm"), noon("2026-04-15"), "confirmation.submit", kPackage, {}, noon("2026-04-15"));
    EXPECT_TRUE(o.last) << o.code();
}

// 法〔2015〕137号第3条.
TEST(Confirmation, theNumbersOfTheCourtAreWrittenInFull)
{
    Office o;
    ASSERT_TRUE(o.received()) << o.code();
    EXPECT_FALSE(o.court("confirmation.accept", "{'steps':{'caseNumber':'99'}}"));
    EXPECT_EQ(o.code(), "bad_case_number");
    Office ruled;
    ASSERT_TRUE(ruled.accepted()) << ruled.code();
    EXPECT_FALSE(ruled.court("confirmation.reject", "{'steps':{'ground':'unclear','rulingNumber':'民特4号'},'content':{'reason':'内容不明确'}}"));
    EXPECT_EQ(ruled.code(), "bad_case_number");
    EXPECT_FALSE(ruled.court("confirmation.reject", "{'steps':{'ground':'unclear','rulingNumber':'（2026）明0826民特4号'}}")); // 民事诉讼法 157: a ruling says why
    EXPECT_EQ(ruled.code(), "missing_field");
    EXPECT_TRUE(ruled.court("confirmation.reject", "{'steps':{'ground':'unclear','rulingNumber':'（2026）明0826民特4号'},'content':{'reason':'内容不明确'}}")) << ruled.code();
}

TEST(Confirmation, paperPostedInTimeMeetsTheWindow)
{
    Office o;
    ASSERT_TRUE(o.agreed() && o.prepared());
    EXPECT_FALSE(o.point("2026-04-16", "confirmation.post", "{'steps':{'on':'2026-04-16','proof':'EMS1'}}"));
    EXPECT_EQ(o.code(), "expired");
    EXPECT_TRUE(o.point("2026-04-16", "confirmation.post", "{'steps':{'on':'2026-04-15','proof':'EMS1'}}")) << o.code();
    EXPECT_EQ(o.package().steps.state, Main::J1); // it is in the post, and nobody has told that the court has it
    EXPECT_FALSE(o.package().steps.receivedAt);
    EXPECT_FALSE(o.point("2026-04-17", "confirmation.lapse"));
    EXPECT_EQ(o.code(), "not_expired");
    Office r;
    ASSERT_TRUE(r.agreed() && r.prepared());
    EXPECT_TRUE(r.on(kPackage, "vm", "2026-04-14", "confirmation.post", "{'steps':{'on':'2026-04-14','proof':'EMS1'}}", true)) << r.code();
    EXPECT_EQ(r.package().steps.state, Main::J2);
}

TEST(Confirmation, bothMustApplyInsideTheWindow)
{
    Office o;
    ASSERT_TRUE(o.agreed());
    EXPECT_FALSE(o.prepared("2026-03-20", "['p1']"));
    EXPECT_EQ(o.code(), "not_joint");
    EXPECT_TRUE(o.state().steps.confirmation.empty()); // the group fell as a whole
    EXPECT_FALSE(o.prepared("2026-04-16"));
    EXPECT_EQ(o.code(), "expired");
    EXPECT_TRUE(o.prepared("2026-04-15")) << o.code();
}

TEST(Confirmation, lapsesOnlyAfterTheWindow)
{
    Office o;
    ASSERT_TRUE(o.agreed() && o.prepared());
    EXPECT_FALSE(o.point("2026-04-15", "confirmation.lapse"));
    EXPECT_EQ(o.code(), "not_expired");
    ASSERT_TRUE(o.point("2026-04-16", "confirmation.lapse"));
    EXPECT_EQ(o.package().steps.state, Main::JL);
    EXPECT_TRUE(o.point("2026-04-16", "confirmation.tell_ways"));
}

TEST(Confirmation, noRulingWhileAPointIsOpenOrAPartyUnheard)
{
    Office o;
    ASSERT_TRUE(o.accepted()) << o.code();
    EXPECT_FALSE(o.rule());
    EXPECT_EQ(o.code(), "point_open");
    ASSERT_TRUE(o.court("confirmation.review", "{'steps':{" + allPoints() + ",'heard':['p1']}}")) << o.code();
    EXPECT_FALSE(o.rule());
    EXPECT_EQ(o.code(), "not_heard");
    ASSERT_TRUE(o.court("confirmation.review", "{'steps':{'heard':['p2']}}"));
    EXPECT_FALSE(o.rule(confirmation::carryRuling(viewOf("%PDF-1.7 另一份")).value().pdf));
    EXPECT_EQ(o.code(), "hash");
    EXPECT_TRUE(o.rule()) << o.code();
}

TEST(Confirmation, supplementIsAskedAnsweredAndCannotBeEndedBeforeItsDay)
{
    Office o;
    ASSERT_TRUE(o.accepted());
    ASSERT_TRUE(o.court("confirmation.ask_supplement", "{'content':{'asked':'补转账凭证'}}")) << o.code();
    EXPECT_EQ(o.package().steps.supplementDue, day("2026-03-30")); // Wednesday + 3 working days
    EXPECT_FALSE(o.court("confirmation.end_unanswered", "{}", "2026-03-30"));
    ASSERT_TRUE(o.point("2026-03-27", "confirmation.answer", "{'content':{'answer':'已附'}}")) << o.code();
    EXPECT_EQ(o.package().steps.state, Main::J3);
    EXPECT_EQ(o.package().content.supplements.at(0).answered, "已附");
}

/// 法释〔2011〕5号 6: what was missing is a paper, not words; its photo goes with the answer and is named from then on.
TEST(Confirmation, theAnswerBringsFilesOfTheDispute)
{
    Office o;
    ASSERT_TRUE(o.accepted());
    ASSERT_TRUE(o.court("confirmation.ask_supplement", "{'content':{'asked':'补身份证复印件'}}")) << o.code();
    const auto hash = [](char of) { return std::string(64, of); };
    ASSERT_TRUE(o.act("vm", "2026-03-26", "dispute.attach",
                      "{'steps':{'purpose':'evidence'},'content':{'name':'身份证.jpg','mediaType':'image/jpeg','content':'" + hash('1') + "','file':{'hash':'" + hash('2') + "','key':'" + hash('3') + "','size':2048}}}")) << o.code();
    const auto card = o.state().content.attachments.back();
    const auto answer = [&](const Attachment& file) {
        auto made = body("{'content':{'answer':'已附'}}");
        made["content"].as_object()["attachments"] = toJson(Attachments{file});
        const auto done = o.play.playGroup(o.play.author("vm"), noon("2026-03-27"), {{"confirmation.answer", kPackage, made}});
        return done ? std::string() : done.error().code;
    };
    auto forged = card;
    forged.file.hash = hash('4');
    EXPECT_EQ(answer(forged), "no_such_attachment");
    EXPECT_EQ(o.package().steps.state, Main::J5);
    EXPECT_EQ(answer(card), "");
    EXPECT_EQ(o.package().content.attachments, Attachments{card}); // the judge opens it there
    EXPECT_FALSE(o.act("vm", "2026-03-28", "dispute.detach", "{'steps':{'attachment':'" + card.act + "'},'content':{'reason':'拍错了'}}"));
    EXPECT_EQ(o.code(), "attachment_named");
}

TEST(Confirmation, onlyTheJudgeOfThatCourtAccepts)
{
    Office o;
    ASSERT_TRUE(o.received());
    EXPECT_FALSE(o.on(kPackage, "dispatcher", "2026-03-25", "confirmation.accept", "{'steps':{'caseNumber':'17'}}", true));
    EXPECT_EQ(o.code(), "no_right");
}

TEST(Confirmation, tableAndKindsNameEachOther)
{
    for (const auto& row : confirmation::lifeCycle()) {
        const auto* kind = findKind(row.kind, 1);
        ASSERT_TRUE(kind) << row.kind;
        const auto ids = words(kind->info.transitions);
        EXPECT_NE(std::find(ids.begin(), ids.end(), row.id), ids.end()) << row.id << " " << row.kind;
        EXPECT_EQ(row.from == "-", kind->info.creates) << row.id;
    }
    for (const auto* id : {"T60", "T60a", "T61", "T61a", "T62", "T62a", "T62b", "T62c", "T63", "T64", "T65", "T65a", "T66", "T67",
                           "T68", "T69", "T69a", "T70", "T71", "T71a", "T71b", "T72", "T73", "T74", "T75"}) {
        bool found = false;
        for (const auto& row : confirmation::lifeCycle())
            found = found || row.id == id;
        EXPECT_TRUE(found) << id;
    }
}

TEST(Return, packageGoesToTheCourtAndIsFiled)
{
    World w;
    const auto package = subject(9);
    ASSERT_TRUE(w.mediating());
    ASSERT_TRUE(w.act("vm", "2026-03-10", "dispute.withdraw_consent", "{'steps':{'party':'p2'}}"));
    ASSERT_TRUE(w.act("vm", "2026-03-11", "dispute.terminate", "{'steps':{'otherWaysToldOn':'2026-03-11'}}"));
    const auto send = body("{'steps':{'dispute':'" + toText(w.dispute) + "'},'content':{'result':'调解不成','items':[{'name':'调解笔录','pages':3}]}}");
    w.last = w.play.playGroup(w.play.author("vl"), noon("2026-03-12"),
                              {{"return.send", package, send},
                               {"dispute.send_back", w.dispute, body("{'steps':{'returning':'" + toText(package) + "'}}")}});
    ASSERT_TRUE(w.last) << w.code();
    const auto state = [&]() -> const returning::Steps& { return w.play.state(package).as<returning::State>()->steps; };
    EXPECT_EQ(state().courtNumber, "（2026）明0826诉前调112号");
    EXPECT_EQ(state().reasons, std::vector<std::string>{"F02"});
    ASSERT_TRUE(w.on(package, "clerk", "2026-03-13", "return.receive", "{}", true)) << w.code();
    ASSERT_TRUE(w.on(package, "dispatcher", "2026-03-13", "return.query", "{'content':{'query':'缺送达地址确认书'}}", true)) << w.code();
    EXPECT_EQ(state().queryDue, day("2026-03-18")); // Friday + 3 working days
    ASSERT_TRUE(w.on(package, "vl", "2026-03-16", "return.answer", "{'content':{'answer':'已补'}}")) << w.code();
    ASSERT_TRUE(w.on(package, "clerk", "2026-03-17", "return.file", "{'steps':{'filingNumber':'（2026）明0826民初88号'}}", true)) << w.code();
    EXPECT_EQ(state().state, returning::Main::Registered);
}
