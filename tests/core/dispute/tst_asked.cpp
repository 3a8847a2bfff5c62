#include "core/duty/duties.h"
#include "tests/support/cast.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// Single duties of the source documents that no other test has for its subject; resources/requirements.json names them.
using namespace core;
using namespace core::test;
using dispute::Main;

namespace {

std::optional<duty::Duty> dutyOf(const World& w, std::string_view who, std::string_view today, std::string_view code, const SubjectId& id)
{
    const auto county = smallCounty();
    const duty::Viewer viewer{w.play.author(who), day(today), county, county.steps.settings, HolidayTable::shipped()};
    for (const auto& duty : duty::dutiesOf(id, w.play.state(id), viewer))
        if (duty.code == code && duty.mine)
            return duty;
    return std::nullopt;
}

std::optional<Day> dueOf(const World& w, std::string_view who, std::string_view today, std::string_view code)
{
    const auto found = dutyOf(w, who, today, code, w.dispute);
    return found ? found->due : std::nullopt;
}

bool failedAt(World& w)
{
    return w.mediating() && w.act("vm", "2026-03-10", "dispute.withdraw_consent", "{'steps':{'party':'p2'}}");
}

} // namespace

// 000 一.2: one carrier for the whole chain; a later stage without its dispute does not exist.
TEST(Asked, everyLaterStageNeedsItsDispute)
{
    World w;
    EXPECT_FALSE(w.act("vm", "2026-03-06", "dispute.session", "{'steps':{'place':'村委会','manner':'当面','present':['p1'],'result':'again'},'content':{'record':'谈'}}"));
    EXPECT_EQ(w.code(), "no_such_subject");
    const auto nowhere = toText(subject(99));
    EXPECT_FALSE(w.on(subject(2), "vm", "2026-03-20", "confirmation.prepare", "{'steps':{'dispute':'" + nowhere + "','by':['p1','p2']},'content':{'title':'借款'}}"));
    EXPECT_EQ(w.code(), "no_such_subject");
    EXPECT_FALSE(w.on(subject(3), "vl", "2026-03-20", "return.send", "{'steps':{'dispute':'" + nowhere + "'},'content':{'items':[{'name':'笔录','pages':1}]}}"));
    EXPECT_EQ(w.code(), "no_such_subject");
    ASSERT_TRUE(w.agreed());
    EXPECT_GT(w.state().steps.events.size(), 8U); // the time line of one record
    EXPECT_FALSE(w.act("vm", "2026-03-17", "dispute.register", "{'steps':{'number':'2','type':'D04'}}"));
    EXPECT_EQ(w.code(), "subject_exists");
}

// 000 二.4: only a mediator signs as mediator; the mediator's status, not the person, decides.
TEST(Asked, aGridWorkerAloneIsNoMediator)
{
    auto county = castCounty();
    Rehearsal play(county, CountySettings{}, HolidayTable::shipped());
    EXPECT_FALSE(play.author("gw").holdsAnywhere("VM"));
    World w{[&] {
        auto small = smallCounty();
        small.steps.accounts["gw"] = {"gw", "吕网格", "", {{"GW", "org-village"}}, true};
        small.steps.accounts["both"] = {"both", "屠两任", "", {{"GW", "org-village"}, {"VM", "org-village"}}, true};
        return small;
    }()};
    ASSERT_TRUE(w.accepted());
    EXPECT_FALSE(w.act("vl", "2026-03-05", "dispute.name_mediator", "{'steps':{'mediator':'gw'}}"));
    EXPECT_EQ(w.code(), "not_a_mediator");
    EXPECT_TRUE(w.act("vl", "2026-03-05", "dispute.name_mediator", "{'steps':{'mediator':'both'}}")) << w.code();
}

// 000 三.10: the helper answers within one working day; nobody begins before he has.
TEST(Asked, theHelperAnswersBeforeHeBegins)
{
    World w;
    ASSERT_TRUE(w.accepted() && w.act("vl", "2026-03-05", "dispute.name_mediator", "{'steps':{'mediator':'vm'}}"));
    EXPECT_EQ(dueOf(w, "vm", "2026-03-05", "answer_naming"), day("2026-03-06")); // Thursday + 1 working day
    ASSERT_TRUE(w.act("vm", "2026-03-05", "dispute.consent", "{'steps':{'party':'p2','answer':'agreed','manner':'当面'}}"));
    EXPECT_FALSE(w.act("vm", "2026-03-05", "dispute.begin", "{'steps':{'rightsTold':true}}"));
    EXPECT_EQ(w.code(), "mediator_not_answered");
    EXPECT_FALSE(w.act("vm", "2026-03-05", "dispute.session", "{'steps':{'place':'村委会','manner':'当面','present':['p1'],'result':'again'},'content':{'record':'谈'}}"));
}

// 000 三.11: receipt and naming are two steps with their times; the naming is due two working days after the receipt.
TEST(Asked, receiptAndNamingAreTwoStepsWithTheirTimes)
{
    World w;
    ASSERT_TRUE(w.accepted("2026-03-04"));
    EXPECT_EQ(w.state().steps.dispatchedOn, day("2026-03-02"));
    EXPECT_EQ(w.state().steps.acceptedLocal, noon("2026-03-04"));
    EXPECT_EQ(dueOf(w, "vl", "2026-03-04", "name_mediator"), day("2026-03-06"));
    const auto late = dutyOf(w, "vl", "2026-03-09", "name_mediator", w.dispute);
    ASSERT_TRUE(late);
    EXPECT_EQ(late->group, duty::Group::Overdue);
}

// 000 三.10, 三.15; 4.10: a refusal ends mediation; two working days to the termination, two more to the return.
TEST(Asked, aRefusalEndsMediationAndOpensTheReturn)
{
    World w;
    ASSERT_TRUE(failedAt(w));
    EXPECT_EQ(w.state().steps.state, Main::F0);
    EXPECT_FALSE(w.act("vm", "2026-03-10", "dispute.session", "{'steps':{'place':'村委会','manner':'当面','present':['p1'],'result':'again'},'content':{'record':'谈'}}"));
    EXPECT_EQ(w.code(), "closed");
    EXPECT_EQ(dueOf(w, "vm", "2026-03-10", "terminate"), day("2026-03-12"));
    ASSERT_TRUE(w.act("vm", "2026-03-11", "dispute.terminate", "{'steps':{'otherWaysToldOn':'2026-03-11'}}"));
    EXPECT_EQ(dueOf(w, "vl", "2026-03-11", "return_to_court"), day("2026-03-13"));
    const auto late = dutyOf(w, "vl", "2026-03-16", "return_to_court", w.dispute);
    ASSERT_TRUE(late);
    EXPECT_EQ(late->group, duty::Group::Overdue);
}

// 000 三.11; 民事诉讼法 126: the court files within seven days, and the point reads what became of it.
TEST(Asked, aReturnedDisputeIsFiledWithinSevenDays)
{
    World w;
    const auto package = subject(3);
    ASSERT_TRUE(failedAt(w) && w.act("vm", "2026-03-11", "dispute.terminate", "{'steps':{'otherWaysToldOn':'2026-03-11'}}"));
    w.last = w.play.playGroup(w.play.author("vl"), noon("2026-03-12"),
                              {{"return.send", package, body("{'steps':{'dispute':'" + toText(w.dispute) + "'},'content':{'items':[{'name':'笔录','pages':3}]}}")},
                               {"dispute.send_back", w.dispute, body("{'steps':{'returning':'" + toText(package) + "'}}")}});
    ASSERT_TRUE(w.last) << w.code();
    ASSERT_TRUE(w.on(package, "clerk", "2026-03-13", "return.receive", "{}", true)) << w.code();
    const auto file = dutyOf(w, "clerk", "2026-03-13", "file_suit", package);
    ASSERT_TRUE(file);
    EXPECT_EQ(file->due, day("2026-03-20"));
    // 001 三: delegated before filing ends in a suit of its own, entrusted during a suit in the one that waits; no mixing.
    EXPECT_FALSE(w.on(package, "clerk", "2026-03-16", "return.file", "{'steps':{'resumed':true}}", true));
    EXPECT_EQ(w.code(), "invalid_field");
    EXPECT_FALSE(w.on(package, "clerk", "2026-03-16", "return.file", "{'steps':{'filingNumber':'88'}}", true));
    EXPECT_EQ(w.code(), "bad_case_number"); // 法〔2015〕137号第3条
    ASSERT_TRUE(w.on(package, "clerk", "2026-03-16", "return.file", "{'steps':{'filingNumber':'（2026）明0826民初88号'}}", true)) << w.code();
    ASSERT_TRUE(w.act("clerk", "2026-03-16", "dispute.court_file", "{'steps':{'filingNumber':'（2026）明0826民初88号'}}")) << w.code();
    EXPECT_EQ(w.state().steps.state, Main::F4);
}

// 000 三.12, 四.19: what a court cannot confirm is refused before anybody applies.
TEST(Asked, whatCannotBeConfirmedIsRefusedBeforeTheApplication)
{
    World w;
    ASSERT_TRUE(w.mediating());
    ASSERT_TRUE(w.act("vm", "2026-03-12", "dispute.session", "{'steps':{'place':'村委会','manner':'当面','present':['p1','p2'],'result':'agreed'},'content':{'record':'谈定','readAloud':true}}"));
    ASSERT_TRUE(w.act("vm", "2026-03-12", "dispute.draft", "{'steps':{'number':'1'},'content':{'facts':'甲','clauses':[{'text':'老屋三间房屋归谢宇航'}],'breach':'可以起诉','copies':3}}")) << w.code();
    ASSERT_TRUE(w.act("vm", "2026-03-12", "dispute.sign", "{'steps':{'signedOn':{'p1':'2026-03-12','p2':'2026-03-12'},'mediatorSignedOn':'2026-03-12','sealedOn':'2026-03-12'}}")) << w.code();
    EXPECT_FALSE(w.act("vm", "2026-03-16", "dispute.apply_confirmation", "{'steps':{'confirmation':'" + toText(subject(2)) + "','by':['p1','p2']}}"));
    EXPECT_EQ(w.code(), "not_confirmable");
}

// 001 三 (first), 004 二.四: a hard flag that the record shows is answered before the package leaves.
TEST(Asked, anOpenHardFlagStopsTheApplication)
{
    World w; // signed on the very day it was dispatched: no quarrel to be seen
    ASSERT_TRUE(w.lodged() && w.act("dispatcher", "2026-03-02", "dispute.consent", "{'steps':{'party':'p2','answer':'agreed','manner':'书面'}}"));
    ASSERT_TRUE(w.act("dispatcher", "2026-03-02", "dispute.dispatch", "{'steps':{'organisation':'org-helper'}}"));
    ASSERT_TRUE(w.act("helper", "2026-03-02", "dispute.accept"));
    ASSERT_TRUE(w.act("helper", "2026-03-02", "dispute.begin", "{'steps':{'rightsTold':true}}")) << w.code();
    ASSERT_TRUE(w.act("helper", "2026-03-02", "dispute.session", "{'steps':{'place':'工作室','manner':'当面','present':['p1','p2'],'result':'agreed'},'content':{'record':'谈定','readAloud':true}}"));
    ASSERT_TRUE(w.act("helper", "2026-03-02", "dispute.draft",
                      "{'steps':{'number':'1'},'content':{'facts':'借款','clauses':[{'debtor':'p2','creditor':'p1','fen':1200000,'capitals':'壹万贰仟元整','due':'2026-06-30','way':'转账'}],'breach':'可以起诉','copies':3}}"));
    ASSERT_TRUE(w.act("helper", "2026-03-02", "dispute.sign", "{'steps':{'signedOn':{'p1':'2026-03-02','p2':'2026-03-02'},'mediatorSignedOn':'2026-03-02'}}")) << w.code();
    const auto package = subject(2);
    auto prepare = body("{'steps':{'dispute':'" + toText(w.dispute) + "','by':['p1','p2']},'content':{'title':'借款'}}");
    prepare["content"].as_object()["agreement"] = toJson(*w.state().content.agreement);
    w.last = w.play.playGroup(w.play.author("helper"), noon("2026-03-03"),
                              {{"confirmation.prepare", package, prepare}, {"dispute.apply_confirmation", w.dispute, body("{'steps':{'confirmation':'" + toText(package) + "','by':['p1','p2']}}")}});
    ASSERT_TRUE(w.last) << w.code();
    EXPECT_FALSE(w.on(package, "helper", "2026-03-03", "confirmation.submit"));
    EXPECT_EQ(w.code(), "flag_open");
    EXPECT_EQ(w.last.error().facts.at("flag").as_string(), "no_quarrel");
    EXPECT_TRUE(w.on(package, "helper", "2026-03-03", "confirmation.submit", "{'content':{'flags':{'no_quarrel':'双方已争执两月，村里多次劝过'}}}")) << w.code();
}

// 001 三 (first), R-Q-4: nothing is deleted; voiding has a reason and keeps the number; what was signed stays.
TEST(Asked, nothingIsDeletedAndVoidingHasItsReason)
{
    for (const auto& kind : allKinds())
        EXPECT_EQ(kind.info.name.find("delete"), std::string_view::npos) << kind.info.name;
    World w;
    ASSERT_TRUE(w.registered());
    EXPECT_FALSE(w.act("vl", "2026-03-03", "dispute.void", "{'content':{'reason':'　'}}"));
    EXPECT_EQ(w.code(), "missing_field");
    ASSERT_TRUE(w.act("vl", "2026-03-03", "dispute.void", "{'content':{'reason':'登记重了'}}")) << w.code();
    EXPECT_EQ(w.state().steps.state, Main::Z1);
    EXPECT_EQ(w.state().steps.number, "LQ20260200061");
    World signedOne;
    ASSERT_TRUE(signedOne.agreed());
    EXPECT_FALSE(signedOne.act("vm", "2026-03-17", "dispute.amend", "{'content':{'fields':{'p1.name':'谢宇行'}}}"));
    EXPECT_EQ(signedOne.code(), "signed");
}

// T07: a registration names its parties, the demand and the place. They may be changed, not blotted out, not with what nobody sees either.
TEST(Asked, whatARegistrationMustSayIsNotTakenAway)
{
    World w;
    ASSERT_TRUE(w.registered());
    for (const auto* field : {"p1.name", "p2.name", "demand", "place"})
        for (const auto* blank : {"", " ", "　", "\u200b"}) {
            EXPECT_FALSE(w.act("vl", "2026-03-03", "dispute.amend", std::string("{'content':{'fields':{'") + field + "':'" + blank + "'}}}")) << field;
            EXPECT_EQ(w.code(), "missing_field") << field;
        }
    EXPECT_TRUE(w.act("vl", "2026-03-03", "dispute.amend", "{'content':{'fields':{'p1.name':'谢宇行','place':'望江台'}}}")) << w.code();
    EXPECT_TRUE(w.act("vl", "2026-03-03", "dispute.amend", "{'content':{'fields':{'narrative':''}}}")) << w.code();
}

// 人民调解法 4; 002 二(三): mediation costs nothing; there is no place for a fee, and one that is sent is refused.
TEST(Asked, thereIsNoFee)
{
    World w;
    ASSERT_TRUE(w.mediating());
    for (const auto* kind : {"dispute.session", "dispute.draft", "dispute.sign", "dispute.register"})
        EXPECT_EQ(boost::json::serialize(findKind(kind, 1)->schema).find("\"fee"), std::string::npos) << kind;
    ASSERT_TRUE(w.act("vm", "2026-03-12", "dispute.draft",
                      "{'steps':{'number':'1'},'content':{'facts':'借款','clauses':[{'debtor':'p2','creditor':'p1','fen':100000,'capitals':'壹仟元整','due':'2026-06-30','way':'转账'},"
                      "{'text':'双方各交调解费200元'}],'breach':'可以起诉','copies':3}}")) << w.code();
    EXPECT_FALSE(w.act("vm", "2026-03-12", "dispute.sign", "{'steps':{'signedOn':{'p1':'2026-03-12','p2':'2026-03-12'},'mediatorSignedOn':'2026-03-12','sealedOn':'2026-03-12'}}"));
    EXPECT_EQ(w.code(), "clause");
    EXPECT_EQ(w.last.error().facts.at("what").as_string(), "mediation_fee");
    EXPECT_FALSE(w.act("vm", "2026-03-12", "dispute.amend", "{'content':{'fields':{'fee':'100'}}}"));
    EXPECT_EQ(w.code(), "unknown_field");
}

// 002 三(三): no mediation of what is not in the acceptance register, and the register counts it once.
TEST(Asked, mediationBeginsWithTheRegister)
{
    World w;
    EXPECT_FALSE(w.act("vm", "2026-03-02", "dispute.begin", "{'steps':{'rightsTold':true}}"));
    EXPECT_EQ(w.code(), "no_such_subject");
    ASSERT_TRUE(w.registered());
    EXPECT_FALSE(w.act("vm", "2026-03-02", "dispute.begin", "{'steps':{'rightsTold':true}}"));
    EXPECT_EQ(w.code(), "not_in_state");
    EXPECT_EQ(w.state().steps.registeredOn, day("2026-03-02"));
}

// 003 四(一): whatever comes is registered, even what goes elsewhere afterwards; and then only with a referral on record.
TEST(Asked, anyMatterIsRegisteredAndLeavesWithAReferral)
{
    World w;
    ASSERT_TRUE(w.registered());
    ASSERT_TRUE(w.act("vm", "2026-03-02", "dispute.notice", "{'steps':{'version':'2026-1'}}"));
    ASSERT_TRUE(w.act("vm", "2026-03-02", "dispute.choose", "{'steps':{'way':'arbitration'}}"));
    EXPECT_FALSE(w.act("vm", "2026-03-02", "dispute.refer_out", "{'content':{'body':' '}}"));
    EXPECT_EQ(w.code(), "missing_field");
    ASSERT_TRUE(w.act("vm", "2026-03-02", "dispute.refer_out", "{'content':{'body':'柳泉仲裁委员会','reason':'合同有仲裁条款'}}")) << w.code();
    EXPECT_EQ(w.state().steps.state, Main::R0);
}

// 001 二.1: first contact within one working day of the intake.
TEST(Asked, firstContactIsDueTheNextWorkingDay)
{
    World w;
    ASSERT_TRUE(w.registered("2026-03-06")); // a Friday
    EXPECT_EQ(dueOf(w, "vm", "2026-03-06", "notice"), day("2026-03-09"));
    const auto late = dutyOf(w, "vm", "2026-03-10", "notice", w.dispute);
    ASSERT_TRUE(late);
    EXPECT_EQ(late->group, duty::Group::Overdue);
}

// 003 四(四)8, 民事诉讼法 205: who sent it confirms it; what no court sent may go to another.
TEST(Asked, theRightCourt)
{
    auto county = smallCounty();
    directory::Organisation other;
    other.id = "org-court2";
    other.name = "云溪县人民法院";
    other.kind = directory::OrganisationKind::Court;
    county.steps.organisations[other.id] = other;
    World w(county);
    ASSERT_TRUE(w.agreed());
    auto prepare = body("{'steps':{'dispute':'" + toText(w.dispute) + "','court':'org-court2','by':['p1','p2']},'content':{'title':'借款'}}");
    prepare["content"].as_object()["agreement"] = toJson(*w.state().content.agreement);
    w.last = w.play.play(w.play.author("vm"), noon("2026-03-20"), "confirmation.prepare", subject(2), prepare);
    EXPECT_EQ(w.code(), "wrong_court");
}

// 003 四(三)4: a centre ends nothing without the study of what was tried.
TEST(Asked, theCentreStudiesBeforeItEnds)
{
    Rehearsal play(castCounty(), CountySettings{}, HolidayTable::shipped());
    const auto id = subject(1);
    const auto act = [&](std::string_view who, std::string_view on, std::string_view kind, std::string text = "{}") {
        return play.play(play.author(who), noon(on), kind, id, body(std::move(text)));
    };
    ASSERT_TRUE(act("g1", "2026-03-02", "dispute.register",
                    "{'steps':{'number':'Z1','type':'D04','parties':[{'id':'p1','side':'applicant'},{'id':'p2','side':'respondent'}]},'content':{'fields':{'p1.name':'甲','p2.name':'乙','demand':'还钱','place':'县城'}}}"));
    ASSERT_TRUE(act("g1", "2026-03-02", "dispute.notice", "{'steps':{'version':'2026-1'}}"));
    ASSERT_TRUE(act("g1", "2026-03-02", "dispute.choose", "{'steps':{'way':'mediation'}}"));
    ASSERT_TRUE(act("g1", "2026-03-02", "dispute.consent", "{'steps':{'party':'p1','answer':'agreed','manner':'当面'}}"));
    // The guide's post asks; mediation begins with somebody who mediates.
    const auto last = act("g1", "2026-03-03", "dispute.consent", "{'steps':{'party':'p2','answer':'agreed','manner':'电话'}}");
    ASSERT_FALSE(last);
    EXPECT_EQ(last.error().code, "no_right");
    ASSERT_TRUE(act("g2", "2026-03-03", "dispute.consent", "{'steps':{'party':'p2','answer':'agreed','manner':'电话'}}"));
    ASSERT_TRUE(act("g2", "2026-03-03", "dispute.begin", "{'steps':{'rightsTold':true}}"));
    ASSERT_TRUE(act("g2", "2026-03-09", "dispute.withdraw_consent", "{'steps':{'party':'p2'}}"));
    ASSERT_TRUE(act("g2", "2026-03-10", "dispute.terminate", "{'steps':{'otherWaysToldOn':'2026-03-10'}}"));
    const auto bare = act("g3", "2026-03-11", "dispute.centre_close", "{'steps':{'to':'Z0'}}");
    ASSERT_FALSE(bare);
    EXPECT_EQ(bare.error().code, "missing_field");
    EXPECT_TRUE(act("g3", "2026-03-11", "dispute.centre_close", "{'steps':{'to':'Z0'},'content':{'reason':'调解、仲裁均已告知，当事人选择起诉'}}"));
}

// 003 四(三)3, 四(二)2: with consent the centre delegates to bodies of the register, and to no other.
TEST(Asked, theCentreDelegatesWithinTheRegister)
{
    Rehearsal play(castCounty(), CountySettings{}, HolidayTable::shipped());
    const auto id = subject(1);
    const auto act = [&](std::string_view who, std::string_view kind, std::string text = "{}") { return play.play(play.author(who), noon("2026-03-02"), kind, id, body(std::move(text))); };
    ASSERT_TRUE(act("g1", "dispute.register",
                    "{'steps':{'number':'Z1','type':'D04','parties':[{'id':'p1','side':'applicant'},{'id':'p2','side':'respondent'}]},'content':{'fields':{'p1.name':'甲','p2.name':'乙','demand':'还钱','place':'县城'}}}"));
    ASSERT_TRUE(act("g1", "dispute.notice", "{'steps':{'version':'2026-1'}}") && act("g1", "dispute.choose", "{'steps':{'way':'mediation'}}"));
    for (const auto* target : {"nowhere", "court"}) {
        const auto outside = act("g2", "dispute.assign", "{'steps':{'organisation':'" + std::string(target) + "'}}");
        ASSERT_FALSE(outside);
        EXPECT_EQ(outside.error().code, "no_such_organisation");
    }
    EXPECT_FALSE(act("g4", "dispute.assign", "{'steps':{'organisation':'village'}}")) << "T19a is the handling post's";
    ASSERT_TRUE(act("g2", "dispute.assign", "{'steps':{'organisation':'village'}}"));
    ASSERT_TRUE(act("vl", "dispute.accept"));
    EXPECT_TRUE(play.state(id).as<dispute::State>()->steps.clockInternal);
}

// 002 三(二): the centre may receive a court's case for the whole county and pass it on; the 30 days run on.
TEST(Asked, theCentreMayBeTheSingleReceiver)
{
    Rehearsal play(castCounty(), CountySettings{}, HolidayTable::shipped());
    const auto id = subject(1);
    const auto act = [&](std::string_view who, std::string_view on, std::string_view kind, std::string text = "{}") { return play.play(play.author(who), noon(on), kind, id, body(std::move(text))); };
    ASSERT_TRUE(act("cd", "2026-03-02", "dispute.lodge",
                    "{'steps':{'number':'F1','type':'D04','parties':[{'id':'p1','side':'applicant'},{'id':'p2','side':'respondent'}],'consents':{'p1':'2026-03-02'},'manner':'书面'},'content':{'fields':{'p1.name':'甲','p2.name':'乙','demand':'还钱','place':'县城'}}}"));
    ASSERT_TRUE(act("cd", "2026-03-02", "dispute.dispatch", "{'steps':{'organisation':'centre'}}") && act("g4", "2026-03-03", "dispute.accept"));
    ASSERT_TRUE(act("g4", "2026-03-04", "dispute.assign", "{'steps':{'organisation':'village'}}") && act("vl", "2026-03-06", "dispute.accept"));
    EXPECT_EQ(play.state(id).as<dispute::State>()->steps.clockStart, day("2026-03-03"));
}
