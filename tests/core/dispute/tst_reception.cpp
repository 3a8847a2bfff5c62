#include "core/dispute/kinds_reception.h"
#include "core/dispute/capacity.h"
#include "core/dispute/intake.h"
#include "core/documents/offers.h"
#include "core/documents/reception_papers.h"
#include "core/duty/duties.h"
#include "core/guidance/line.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// The counter: 000 三.9, 三.10, 三.17; 001 一.2, 二.1; 002 二(二); 003 四(一)1, 四(三)4, 四(四)3, 四(四)11; 004 二.三.
using namespace core;
using namespace core::test;
using dispute::Mode;

namespace {

const std::vector<dispute::NewParty> kParties{{"p1", dispute::Side::Applicant, false}, {"p2", dispute::Side::Respondent, false}};
const std::map<std::string, std::string> kContent{{"p1.name", "周绍文"}, {"p2.name", "周平"}, {"demand", "每月给五百元"}, {"place", "西竹坪村二组"}, {"narrative", "儿子不管我"}};
const std::map<std::string, std::string> kIdentity{{"p1.phone", "13900000001"}};

boost::json::object objectOf(const std::map<std::string, std::string>& fields)
{
    boost::json::object out;
    for (const auto& [name, value] : fields)
        out[name] = value;
    return out;
}

dispute::Assisted wholeEntry()
{
    dispute::Assisted a;
    a.toldBy = "p1";
    for (const auto* fields : {&kContent, &kIdentity})
        for (const auto& [name, value] : *fields)
            a.told.push_back(name);
    a.language = "本地话";
    a.companion = "女儿";
    a.askedAlone = a.heard = a.ownMeaning = true;
    a.readHash = dispute::readHashOf("D02", kParties, kContent, kIdentity);
    a.mark = "fingerprint";
    return a;
}

/// The entry as the counter hands it in.
boost::json::object entry(const dispute::Assisted& assisted, std::vector<dispute::ModeChoice> modes = {})
{
    return {{"steps", boost::json::object{{"number", "A1"}, {"type", "D02"}, {"source", "walk_in"}, {"parties", toJson(kParties)},
                                          {"assisted", toJson(assisted)}, {"modes", toJson(modes)}}},
            {"content", boost::json::object{{"fields", objectOf(kContent)}}},
            {"identity", boost::json::object{{"fields", objectOf(kIdentity)}}}};
}

std::string refusal(World& w, const boost::json::object& body)
{
    const auto done = w.act("vm", "2026-03-02", "dispute.register", boost::json::serialize(body));
    return done ? "" : w.code();
}

directory::State withClerk()
{
    auto county = smallCounty();
    county.steps.accounts["ea"] = {"ea", "梅代录", "", {{"EA", "org-village"}}, true};
    return county;
}

constexpr const char* kSession = "'on':'2026-03-09','place':'村委会','present':['p1','p2'],";

bool session(World& w, const std::string& more, const std::string& words = "")
{
    return w.act("vm", "2026-03-09", "dispute.session", std::string("{'steps':{") + kSession + more + "},'content':{'record':'谈了两个小时'" + words + "}}");
}

std::optional<duty::Duty> dutyOf(const World& w, std::string_view who, std::string_view today, std::string_view code, const SubjectId& id)
{
    const duty::Viewer viewer{w.play.author(who), day(today), w.play.directory(), w.play.directory().steps.settings, HolidayTable::shipped()};
    for (const auto& duty : duty::dutiesOf(id, w.play.state(id), viewer))
        if (duty.code == code)
            return duty;
    return std::nullopt;
}

} // namespace

TEST(Assisted, isHandedInOnlyAfterReadingBackAndAMark)
{
    World w;
    auto a = wholeEntry();
    a.heard = false;
    EXPECT_EQ(refusal(w, entry(a)), "read_back");
    a = wholeEntry();
    a.ownMeaning = false;
    EXPECT_EQ(refusal(w, entry(a)), "read_back");
    a = wholeEntry();
    a.readHash.clear();
    EXPECT_EQ(refusal(w, entry(a)), "read_back");
    a = wholeEntry();
    a.mark.clear();
    EXPECT_EQ(refusal(w, entry(a)), "read_back_mark");
    a.mark = "witness"; // who cannot sign: why
    EXPECT_EQ(refusal(w, entry(a)), "missing_field");
    EXPECT_EQ(refusal(w, entry(wholeEntry())), "");
    const auto& kept = *w.state().steps.reception->assisted;
    EXPECT_EQ(kept.mark, "fingerprint");
    EXPECT_EQ(w.state().steps.author, "vm"); // typed by
    EXPECT_EQ(kept.toldBy, "p1");
}

TEST(Assisted, everyFieldIsMarkedAsTold)
{
    World w;
    auto a = wholeEntry();
    std::erase(a.told, "demand");
    EXPECT_EQ(refusal(w, entry(a)), "not_told");
    EXPECT_EQ(w.last.error().facts.at("field"), "demand");
    EXPECT_EQ(w.last.error().article, "《实施意见》第17条");
}

TEST(Assisted, aWordChangedAfterReadingIsReadAgain)
{
    World w;
    auto body = entry(wholeEntry());
    body["content"].as_object()["fields"].as_object()["demand"] = "每月给八百元";
    EXPECT_EQ(refusal(w, body), "read_back_stale");
    body = entry(wholeEntry());
    body["steps"].as_object()["type"] = "D01";
    EXPECT_EQ(refusal(w, body), "read_back_stale");
}

TEST(Assisted, aClerkEntersWhatWasToldHim)
{
    World w{withClerk()};
    EXPECT_TRUE(w.act("ea", "2026-03-02", "dispute.register", boost::json::serialize(entry(wholeEntry())))) << w.code();
}

TEST(Assisted, aClerkHasNoOtherWayIn)
{
    auto plain = entry(wholeEntry());
    plain["steps"].as_object().erase("assisted");
    World w{withClerk()};
    EXPECT_FALSE(w.act("ea", "2026-03-02", "dispute.register", boost::json::serialize(plain)));
    EXPECT_EQ(w.code(), "assisted_only");
    // Who mediates as well registers as a mediator does.
    auto both = withClerk();
    both.steps.accounts["ea"].posts.push_back({"VM", "org-village"});
    World v{both};
    EXPECT_TRUE(v.act("ea", "2026-03-02", "dispute.register", boost::json::serialize(plain))) << v.code();
}

// A volunteer registers nothing, so what he may as a clerk is all he may; the screen asks the same question as the rule.
TEST(Assisted, aVolunteerWhoAlsoTypesHasNoOtherWayInEither)
{
    auto plain = entry(wholeEntry());
    plain["steps"].as_object().erase("assisted");
    auto county = withClerk();
    county.steps.accounts["ea"].posts.push_back({"PV", "org-village"});
    World w{county};
    EXPECT_FALSE(w.act("ea", "2026-03-02", "dispute.register", boost::json::serialize(plain)));
    EXPECT_EQ(w.code(), "assisted_only");
    EXPECT_TRUE(w.act("ea", "2026-03-02", "dispute.register", boost::json::serialize(entry(wholeEntry())))) << w.code();
    const auto asked = [](std::initializer_list<const char*> posts) {
        Author author{"somebody", {}};
        for (const auto* post : posts)
            author.posts.push_back({post, "org-village"});
        return dispute::onlyTypes(author);
    };
    EXPECT_TRUE(asked({"EA"}));
    EXPECT_TRUE(asked({"EA", "PV"}));
    EXPECT_FALSE(asked({"EA", "VM"}));
    EXPECT_FALSE(asked({"PV"}));
    EXPECT_FALSE(asked({}));
}

TEST(Assisted, thePrintedCopyHasEveryLineAndAPlaceForTheFinger)
{
    const auto state = dispute::previewOf(entry(wholeEntry(), {{"p1", Mode::Online, true, {}, "staff", {}}}), "vm", "org-village", noon("2026-03-02"));
    ASSERT_TRUE(state);
    const auto county = smallCounty();
    const auto holidays = HolidayTable::shipped();
    const auto paper = documents::paperOf(SubjectState{*state}, "assisted", {county, holidays, noon("2026-03-02"), "vm"});
    ASSERT_TRUE(paper);
    EXPECT_TRUE(paper->large);
    const auto words = documents::plainText(*paper);
    for (const char* line : {"周绍文", "儿子不管我", "每月给五百元", "西竹坪村二组", "13900000001", "女儿（只陪着，不替您定）", "本地话", "网上（当面、网上两种都讲过，本人自己选的）", "签名或者按指印"})
        EXPECT_NE(words.find(line), std::string::npos) << line;
}

TEST(Mode, onlineIsAskedAloudAndNobodyIsOnlineByDefault)
{
    World w;
    EXPECT_EQ(refusal(w, entry(wholeEntry(), {{"p1", Mode::Online, false, {}, {}, {}}})), "mode_not_asked");
    EXPECT_EQ(refusal(w, entry(wholeEntry(), {{"p1", Mode::Online, true, {}, "staff", {}}})), "");
    EXPECT_EQ(dispute::modeOf(w.state().steps, "p1"), Mode::Online);
    EXPECT_EQ(dispute::modeOf(w.state().steps, "p2"), Mode::InPerson); // said nothing
    EXPECT_EQ(w.state().steps.reception->modes.front().explainedBy, "vm");
    // At a word: back to the table.
    ASSERT_TRUE(w.act("vm", "2026-03-03", "dispute.choose_mode", "{'steps':{'party':'p1','mode':'in_person'}}")) << w.code();
    EXPECT_EQ(dispute::modeOf(w.state().steps, "p1"), Mode::InPerson);
    EXPECT_EQ(w.state().steps.reception->modes.size(), 1U);
    EXPECT_FALSE(w.act("vm", "2026-03-03", "dispute.choose_mode", "{'steps':{'party':'p1','mode':'unsaid'}}"));
}

TEST(Mode, nobodyIsPutBeforeAScreenAgainstHisWord)
{
    World w;
    ASSERT_TRUE(w.mediating());
    EXPECT_TRUE(session(w, "'manner':'视频','result':'again'")) << w.code(); // nobody said otherwise
    ASSERT_TRUE(w.act("vm", "2026-03-09", "dispute.choose_mode", "{'steps':{'party':'p2','mode':'in_person'}}")) << w.code();
    EXPECT_FALSE(session(w, "'manner':'视频','result':'again'"));
    EXPECT_EQ(w.code(), "mode_forced");
    EXPECT_EQ(dispute::againstTheirWish(w.state().steps, "视频", {"p1", "p2"}), std::vector<std::string>{"p2"});
    EXPECT_TRUE(dispute::againstTheirWish(w.state().steps, "当面", {"p1", "p2"}).empty()); // always open
    EXPECT_TRUE(session(w, "'manner':'电话','result':'again'")) << w.code();
}

TEST(Mode, aBrokenLineGoesOnByTelephoneAndIsSignedOnPaper)
{
    World w;
    ASSERT_TRUE(w.mediating());
    EXPECT_FALSE(session(w, "'manner':'视频','fallback':'phone','result':'agreed'"));
    EXPECT_EQ(w.code(), "fallback_paper");
    EXPECT_TRUE(session(w, "'manner':'视频','fallback':'phone','paperSigned':'2026-03-09','result':'agreed'")) << w.code();
    EXPECT_EQ(w.state().steps.sessions.back().fallback, "phone");
    // The next one is warned of it for a week: 10 to 16 March.
    const auto* d = &w.state().steps;
    const auto troubles = [&](std::string_view today) { return guidance::lineTroubles({}, std::span(&d, 1), "org-village", day(today)); };
    EXPECT_EQ(troubles("2026-03-10"), std::vector{day("2026-03-09")});
    EXPECT_EQ(troubles("2026-03-16"), std::vector{day("2026-03-09")});
    EXPECT_TRUE(troubles("2026-03-17").empty());
    EXPECT_TRUE(guidance::lineTroubles({}, std::span(&d, 1), "org-township", day("2026-03-10")).empty());
}

TEST(Mode, aHelpersClickIsNoConsent)
{
    World w;
    ASSERT_TRUE(w.registered());
    for (const char* step : {"dispute.notice|{'steps':{'version':'2026-1'}}", "dispute.choose|{'steps':{'way':'mediation'}}"}) {
        const std::string text(step);
        ASSERT_TRUE(w.act("vl", "2026-03-02", text.substr(0, text.find('|')), text.substr(text.find('|') + 1))) << w.code();
    }
    EXPECT_FALSE(w.act("vl", "2026-03-03", "dispute.consent", "{'steps':{'party':'p1','answer':'agreed','manner':'视频','saidBy':'helper'}}"));
    EXPECT_EQ(w.code(), "helper_not_party");
    EXPECT_FALSE(w.act("vl", "2026-03-03", "dispute.choose_mode", "{'steps':{'party':'p1','mode':'online','askedAloud':true,'saidBy':'helper'}}"));
    EXPECT_EQ(w.code(), "helper_not_party");
    EXPECT_TRUE(w.act("vl", "2026-03-03", "dispute.consent", "{'steps':{'party':'p1','answer':'agreed','manner':'视频','saidBy':'party'}}")) << w.code();
}

/// 《民法典》第17条 to 20条: borders by hand; on 3 March 2026 p1 is a day short of eight, eight, a day short of 18, 18.
TEST(Capacity, aMinorsOwnWordNeedsHisGuardian)
{
    struct Case { const char* birth; bool alone, withConsent; };
    for (const auto& [birth, alone, withConsent] : {Case{"2018-03-04", false, false}, Case{"2018-03-03", false, true}, Case{"2008-03-04", false, true}, Case{"2008-03-03", true, true}}) {
        World w;
        ASSERT_TRUE(w.registered());
        ASSERT_TRUE(w.act("vl", "2026-03-02", "dispute.amend", std::string("{'content':{'fields':{'p1.birth':'") + birth + "'}}}")) << w.code();
        ASSERT_TRUE(w.act("vl", "2026-03-02", "dispute.notice", "{'steps':{'version':'2026-1'}}")) << w.code();
        ASSERT_TRUE(w.act("vl", "2026-03-02", "dispute.choose", "{'steps':{'way':'mediation'}}")) << w.code();
        const auto said = [&](const std::string& more) { return w.act("vl", "2026-03-03", "dispute.consent", "{'steps':{'party':'p1','answer':'agreed','manner':'当面'" + more + "}}"); };
        EXPECT_EQ(said(",'saidBy':'party'"), alone) << birth;
        EXPECT_EQ(w.code(), alone ? "" : "minor") << birth;
        EXPECT_EQ(said(",'saidBy':'party','evidence':'法定代理人同意'"), withConsent) << birth;
        EXPECT_TRUE(said(",'saidBy':'agent'")) << birth << w.code();
    }
}

/// 《民法典》第18条第2款: from sixteen years on who lives on his own earnings answers for himself, and is told so; borders by hand.
TEST(Capacity, whoEarnsHisLivingAtSixteenIsToldOfIt)
{
    for (const auto& [birth, capacity] : {std::pair("2010-03-04", dispute::Capacity::Limited), std::pair("2010-03-03", dispute::Capacity::Sixteen),
                                          std::pair("2008-03-04", dispute::Capacity::Sixteen), std::pair("2008-03-03", dispute::Capacity::Full)}) {
        dispute::State state;
        state.steps.parties.push_back({});
        state.steps.parties.back().id = "p1";
        state.content.fields["p1.birth"].now.value = birth;
        EXPECT_EQ(dispute::capacityOf(state, "p1", day("2026-03-03")), capacity) << birth;
        state.steps.parties.back().organisation = true;
        EXPECT_EQ(dispute::capacityOf(state, "p1", day("2026-03-03")), dispute::Capacity::Full) << birth;
    }
}

/// A minor's no counts, and where nobody knows the age nothing is asked.
TEST(Capacity, noIsNoAtAnyAge)
{
    World w;
    ASSERT_TRUE(w.registered());
    ASSERT_TRUE(w.act("vl", "2026-03-02", "dispute.amend", "{'content':{'fields':{'p1.birth':'2020-01-01'}}}")) << w.code();
    ASSERT_TRUE(w.act("vl", "2026-03-02", "dispute.notice", "{'steps':{'version':'2026-1'}}")) << w.code();
    ASSERT_TRUE(w.act("vl", "2026-03-02", "dispute.choose", "{'steps':{'way':'mediation'}}")) << w.code();
    EXPECT_TRUE(w.act("vl", "2026-03-03", "dispute.consent", "{'steps':{'party':'p2','answer':'agreed','manner':'当面','saidBy':'party'}}")) << w.code();
    EXPECT_TRUE(w.act("vl", "2026-03-03", "dispute.consent", "{'steps':{'party':'p1','answer':'refused','manner':'当面','saidBy':'party'}}")) << w.code();
}

TEST(Session, theNextOneIsNotBeforeThisOne)
{
    World w;
    ASSERT_TRUE(w.mediating());
    EXPECT_FALSE(session(w, "'manner':'当面','result':'again','next':'2026-03-08'")); // it was held on the 9th
    EXPECT_EQ(w.code(), "too_early");
    EXPECT_TRUE(session(w, "'manner':'当面','result':'again','next':'2026-03-09'")) << w.code(); // in the afternoon
}

TEST(Session, saysWhoElseWasThereAndWhoHelps)
{
    World w;
    ASSERT_TRUE(w.mediating());
    EXPECT_FALSE(session(w, "'manner':'当面','result':'again'", ",'participants':[{'kind':'stranger','name':'甲'}]"));
    EXPECT_EQ(w.code(), "invalid_field");
    EXPECT_FALSE(session(w, "'manner':'视频','result':'again'", ",'participants':[{'kind':'assistant','name':'梅代录','helps':'p9'}]"));
    EXPECT_EQ(w.code(), "unknown_party");
    ASSERT_TRUE(session(w, "'manner':'视频','result':'again'", ",'participants':[{'kind':'assistant','name':'梅代录','helps':'p1','confidential':true},{'kind':'elder','name':'吴老'}]")) << w.code();
    const auto& present = w.state().content.sessions.back().participants;
    ASSERT_EQ(present.size(), 2U);
    EXPECT_EQ(present[0].helps, "p1");
    const auto county = smallCounty();
    const auto holidays = HolidayTable::shipped();
    const auto paper = documents::paperOf(w.play.state(w.dispute), "record", {county, holidays, noon("2026-03-09"), "vm"});
    ASSERT_TRUE(paper);
    const auto words = documents::plainText(*paper);
    EXPECT_NE(words.find("五老人员吴老（未签保密承诺）"), std::string::npos);
    EXPECT_NE(words.find("不替他表态"), std::string::npos);
}

TEST(Session, keepsTheMethodsAndTheSigns)
{
    World w;
    ASSERT_TRUE(w.mediating());
    ASSERT_TRUE(session(w, "'manner':'当面','result':'again','method':'together','signsAsked':true")) << w.code();
    ASSERT_TRUE(session(w, "'manner':'当面','result':'again','method':'together','signsAsked':true")) << w.code();
    ASSERT_TRUE(session(w, "'manner':'分别','result':'again','method':'separate','signs':['weapon'],'signsAsked':true", ",'methodReason':'一见面就吵'")) << w.code();
    EXPECT_FALSE(session(w, "'manner':'当面','result':'again','method':'magic'"));
    EXPECT_FALSE(session(w, "'manner':'当面','result':'again','signs':['magic']"));
    const auto& methods = w.state().steps.reception->methods;
    ASSERT_EQ(methods.size(), 3U);
    EXPECT_EQ(methods.front().method, "together");
    EXPECT_EQ(methods.back().method, "separate");
    EXPECT_EQ(methods.back().session, 3);
    EXPECT_EQ(w.state().steps.sessions[2].signs, std::vector<std::string>{"weapon"});
    EXPECT_EQ(w.state().steps.sessions[1].signsAsked, true);
}

TEST(FreeWill, isReadAloudBeforeTheWayAndBeforeTheAgreement)
{
    World w;
    ASSERT_TRUE(w.registered());
    ASSERT_TRUE(w.act("vl", "2026-03-02", "dispute.notice", "{'steps':{'version':'2026-1','notForced':true}}")) << w.code();
    EXPECT_EQ(w.state().steps.reception->waysFreeOn, day("2026-03-02"));
    World signing;
    ASSERT_TRUE(signing.drafted());
    const auto hash = signing.state().steps.agreement->hash;
    ASSERT_TRUE(signing.act("vm", "2026-03-16", "dispute.sign", "{'steps':{'signedOn':{'p1':'2026-03-16','p2':'2026-03-16'},'mediatorSignedOn':'2026-03-16','hash':'" + hash + "','notForced':true}}")) << signing.code();
    EXPECT_EQ(signing.state().steps.reception->resultFreeOn, day("2026-03-16"));
}

TEST(FreeWill, whoKnewOfMediationIsAskedWithAMark)
{
    World w;
    ASSERT_TRUE(w.registered());
    EXPECT_FALSE(w.act("vl", "2026-03-02", "dispute.notice", "{'steps':{'version':'2026-1','knew':{'p1':'yes'}}}"));
    EXPECT_EQ(w.code(), "no_mark");
    EXPECT_FALSE(w.act("vl", "2026-03-02", "dispute.notice", "{'steps':{'version':'2026-1','knew':{'p1':'maybe'},'knewMarks':{'p1':'签名'}}}"));
    ASSERT_TRUE(w.act("vl", "2026-03-02", "dispute.notice", "{'steps':{'version':'2026-1','knew':{'p1':'yes'},'knewMarks':{'p1':'签名'}}}")) << w.code();
    EXPECT_EQ(w.state().steps.reception->knew.at("p1"), "yes");
}

TEST(Query, isAnsweredWithCodeAndIdentityOnly)
{
    World w;
    ASSERT_TRUE(w.registered());
    const auto code = dispute::queryCodeOf(w.state().steps);
    ASSERT_EQ(code.size(), 8U);
    const auto ask = [&](const std::string& given, const std::string& proof) {
        return w.act("vl", "2026-03-05", "dispute.tell_progress", "{'steps':{'party':'p1','code':'" + given + "','proof':'" + proof + "'}}");
    };
    EXPECT_FALSE(ask(code == "00000000" ? "00000001" : "00000000", "id_card"));
    EXPECT_EQ(w.code(), "query_code");
    EXPECT_FALSE(ask(code, ""));
    EXPECT_EQ(w.code(), "query_proof");
    EXPECT_TRUE(ask(code, "id_card")) << w.code();
    EXPECT_EQ(w.state().steps.reception->told.size(), 1U);
    EXPECT_EQ(dispute::queryCodeOf(w.state().steps), code); // the slip stays good
    const auto county = smallCounty();
    const auto holidays = HolidayTable::shipped();
    const auto slip = documents::paperOf(w.play.state(w.dispute), "receipt_slip", {county, holidays, noon("2026-03-02"), "vl"});
    ASSERT_TRUE(slip);
    EXPECT_NE(documents::plainText(*slip).find(code), std::string::npos);
}

TEST(Slip, isOneSubjectWhoeverEntersIt)
{
    const Author author{"vl", {{"VL", "org-village"}}};
    const auto parse = [&](const char* channel, const char* number) {
        const boost::json::value in = boost::json::object{{"type", "邻里"}, {"channel", channel}, {"external_number", number}, {"arrived_at", "2026-03-02T08:10:00+08:00"},
            {"parties", boost::json::array{boost::json::object{{"name", "甲"}}, boost::json::object{{"name", "乙"}, {"role", "被申请人"}}}}, {"demand", "修水沟"}, {"place", "村口"}};
        return dispute::intakeDraft(in, author, subject(7));
    };
    const auto first = parse("12368", "12368-77"), again = parse("12368", "12368-77"), other = parse("12348", "12368-77");
    ASSERT_TRUE(first && again && other);
    EXPECT_EQ(first->subject, again->subject);
    EXPECT_NE(first->subject, other->subject);
    EXPECT_EQ(first->body.at("steps").at("source"), "hotline");
    EXPECT_EQ(parse("petition", "3")->body.at("steps").at("source"), "petition");
    EXPECT_EQ(parse("procuratorate", "3")->body.at("steps").at("source"), "procuratorate");
}

TEST(Slip, petitionAndProcuratorateLearnTheOutcome)
{
    for (const char* channel : {"petition", "procuratorate"}) {
        World w;
        ASSERT_TRUE(w.act("vl", "2026-03-02", "dispute.register",
                          std::string("{'steps':{'number':'A1','type':'D03','source':'") + channel + "','channel':'" + channel +
                              "','externalNumber':'转2026-8','parties':[{'id':'p1','side':'applicant'},{'id':'p2','side':'respondent'}]},"
                              "'content':{'fields':{'p1.name':'吴长根','p2.name':'杜喆','demand':'修水沟','place':'西竹坪村'}}}")) << w.code();
        EXPECT_EQ(w.state().steps.reception->externalNumber, "转2026-8");
        ASSERT_TRUE(w.act("vl", "2026-03-03", "dispute.not_mediable", "{'steps':{'ground':'身份关系'},'content':{'reason':'要确认亲子关系'}}")) << w.code();
        ASSERT_EQ(w.state().steps.feedback.size(), 1U) << channel;
        EXPECT_FALSE(w.state().steps.feedback.front().toldOn);
        EXPECT_TRUE(dutyOf(w, "vl", "2026-03-03", "tell_origin", w.dispute)) << channel;
    }
}

TEST(FirstReply, isKeptByTheHour)
{
    World w;
    const auto arrived = noon("2026-03-02") - std::chrono::hours(3) - std::chrono::minutes(50); // 8:10
    ASSERT_TRUE(w.act("vl", "2026-03-02", "dispute.register",
                      "{'steps':{'number':'A1','type':'D03','source':'hotline','channel':'12368','arrived':" + std::to_string(arrived.time_since_epoch().count()) +
                          ",'parties':[{'id':'p1','side':'applicant'},{'id':'p2','side':'respondent'}]},"
                          "'content':{'fields':{'p1.name':'吴长根','p2.name':'杜喆','demand':'修水沟','place':'西竹坪村'}}}")) << w.code();
    auto reply = dispute::firstReply(w.state().steps);
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->arrived, arrived);
    EXPECT_FALSE(reply->replied);
    const auto waiting = dutyOf(w, "vl", "2026-03-02", "notice", w.dispute);
    ASSERT_TRUE(waiting);
    EXPECT_EQ(waiting->facts.at("arrived"), "3月2日8时10分");
    EXPECT_EQ(waiting->due, day("2026-03-03")); // one working day
    ASSERT_TRUE(w.act("vl", "2026-03-03", "dispute.notice", "{'steps':{'version':'2026-1'}}")) << w.code();
    reply = dispute::firstReply(w.state().steps);
    ASSERT_TRUE(reply && reply->replied);
    EXPECT_EQ(dayInChina(*reply->replied), day("2026-03-03"));
}

TEST(Priority, fiveTypesByDefaultAndEachCourtItsOwn)
{
    auto county = smallCounty();
    int many = 0;
    for (const auto& type : dispute::disputeTypes())
        many += dispute::isPriorityType(type.code, "org-court", county);
    EXPECT_EQ(many, 5);
    for (const char* type : {"D01", "D02", "D06", "D07", "D08"}) // family, support and inheritance, property management, lending, sales
        EXPECT_TRUE(dispute::isPriorityType(type, "org-court", county)) << type;
    county.steps.organisations["org-court"].priorityTypes = {"D05"};
    EXPECT_TRUE(dispute::isPriorityType("D05", "org-court", county));
    EXPECT_FALSE(dispute::isPriorityType("D01", "org-court", county));
}

TEST(FactSheet, asksByTypeAndTakesALandmarkAsABoundary)
{
    for (const char* type : {"D01", "D02", "D03", "D04", "D05"}) // family, support, neighbours, house and homestead, forest and land
        EXPECT_GE(dispute::factQuestions(type).size(), 4U) << type;
    EXPECT_TRUE(dispute::factQuestions("D07").empty());
    World w;
    ASSERT_TRUE(w.registered());
    ASSERT_TRUE(w.act("vl", "2026-03-03", "dispute.amend", "{'content':{'fields':{'fact.boundary':'东到老槐树，西到水沟，南到李家墙角，北到大路'}}}")) << w.code();
    EXPECT_FALSE(w.act("vl", "2026-03-03", "dispute.amend", "{'content':{'fields':{'fact.magic':'x'}}}"));
    EXPECT_EQ(w.code(), "unknown_field");
    const auto county = smallCounty();
    const auto holidays = HolidayTable::shipped();
    auto state = w.state();
    state.steps.type = "D05";
    const auto paper = documents::paperOf(SubjectState{state}, "acceptance", {county, holidays, noon("2026-03-03"), "vl"});
    ASSERT_TRUE(paper);
    EXPECT_NE(documents::plainText(*paper).find("东到老槐树"), std::string::npos);
}

TEST(SpecialFlag, newFormEmploymentIsMarkedByParty)
{
    EXPECT_EQ(dispute::careFlagName("new_form"), "新就业形态劳动者");
    World w;
    ASSERT_TRUE(w.registered());
    ASSERT_TRUE(w.act("vl", "2026-03-03", "dispute.amend", "{'identity':{'care':{'p1':['new_form']}}}")) << w.code();
    EXPECT_EQ(w.state().identity.care.at("p1"), std::vector<std::string>{"new_form"});
}

TEST(Level, aSimpleOneThatLeavesTheVillageUntriedIsNoticed)
{
    World w;
    ASSERT_TRUE(w.mediating());
    auto state = w.state();
    const auto county = smallCounty();
    state.steps.type = "D03"; // neighbours: the village first
    EXPECT_TRUE(dispute::pushedUntried(state, county, county.steps.settings));
    auto tried = state;
    tried.steps.sessions.push_back({1, day("2026-03-06"), "村委会", "当面", {"p1"}, "failed", {}, "a1"});
    EXPECT_FALSE(dispute::pushedUntried(tried, county, county.steps.settings));
    auto hard = state;
    hard.steps.type = "D10"; // damages: the township's
    EXPECT_FALSE(dispute::pushedUntried(hard, county, county.steps.settings));
}

TEST(Undisputed, wordsAboutOthersAreAHint)
{
    World w;
    ASSERT_TRUE(w.registered());
    EXPECT_TRUE(dispute::othersConcerned(w.state(), {"2025年3月借款一万二千元"}).empty());
    EXPECT_EQ(dispute::othersConcerned(w.state(), {"这块地是集体的，抵押给了信用社", "集体同意"}), (std::vector<std::string>{"集体", "抵押"}));
}

TEST(Silent, theLiaisonHearsOfAHelperWhoDoesNotAnswer)
{
    World w;
    ASSERT_TRUE(w.accepted() && w.act("vl", "2026-03-04", "dispute.name_mediator", "{'steps':{'mediator':'vm'}}")) << w.code();
    EXPECT_FALSE(dutyOf(w, "vl", "2026-03-05", "helper_silent", w.dispute)); // his day
    const auto late = dutyOf(w, "vl", "2026-03-06", "helper_silent", w.dispute);
    ASSERT_TRUE(late);
    EXPECT_TRUE(late->mine);
    EXPECT_EQ(late->due, day("2026-03-05"));
    EXPECT_FALSE(dutyOf(w, "vm", "2026-03-06", "helper_silent", w.dispute));
    ASSERT_TRUE(w.act("vm", "2026-03-06", "dispute.answer_naming", "{'steps':{'accept':true}}"));
    EXPECT_FALSE(dutyOf(w, "vl", "2026-03-06", "helper_silent", w.dispute));
}

TEST(Silent, aResultOnTheDeskForThreeWorkingDaysIsNoticed)
{
    World w;
    ASSERT_TRUE(w.agreed()); // Monday 16 March; nothing received by the county
    ASSERT_FALSE(w.state().steps.feedback.empty());
    ASSERT_FALSE(w.state().steps.feedback.back().toldOn);
    EXPECT_FALSE(dutyOf(w, "vm", "2026-03-19", "upload_result", w.dispute)); // the third working day
    const auto late = dutyOf(w, "vm", "2026-03-20", "upload_result", w.dispute);
    ASSERT_TRUE(late);
    EXPECT_EQ(late->due, day("2026-03-19"));
}
