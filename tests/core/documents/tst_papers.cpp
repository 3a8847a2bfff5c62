#include "core/confirmation/ruling.h"
#include "core/dispute/kinds_mediation.h"
#include "core/documents/agreement_paper.h"
#include "core/documents/confirmation_papers.h"
#include "core/documents/dossier_papers.h"
#include "core/documents/figure_papers.h"
#include "core/documents/offers.h"
#include "core/documents/paper_names.h"
#include "core/text/amount.h"
#include "tests/support/sample_case.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

using namespace core;
using namespace core::documents;
using namespace core::test;

namespace {

struct Papers : testing::Test {
    directory::State directory = sampleDirectory();
    Occasion occasion{directory, HolidayTable::shipped(), *parseInstant("2026-04-16T09:44:00+08:00"), "fangxiaohong"};

    Paper paper(const SubjectState& state, std::string_view id) { return paperOf(state, id, occasion).value(); }
    static bool says(const Paper& paper, std::string_view words) { return plainText(paper).find(words) != std::string::npos; }
};

} // namespace

TEST_F(Papers, everyOfferedPaperCanBeMadeAndNamesBothParties)
{
    auto ruled = sampleConfirmation();
    ruled.content.rulingText = rulingTemplate(ruled, RulingResult::Effective, occasion);
    ruled.content.rulingPdf = "x";
    for (const SubjectState& state : {SubjectState{sampleDisputeComplete()}, SubjectState{ruled}, SubjectState{sampleReturn()}}) {
        for (const auto& offer : papersOf(state)) {
            EXPECT_TRUE(offer.available) << offer.id;
            const auto made = paper(state, offer.id);
            EXPECT_FALSE(made.title.empty());
            EXPECT_FALSE(made.dossier.empty()) << offer.id;
            EXPECT_TRUE(says(made, "谢宇航")) << offer.id;
            EXPECT_TRUE(says(made, "苏兴旺")) << offer.id;
        }
    }
}

// CONTRACT, `print --list`: what is not offered yet has its name there all the same.
TEST_F(Papers, everyOfferedPaperIsNamedInTheListOfAll)
{
    for (const SubjectState& state : {SubjectState{sampleDisputeComplete()}, SubjectState{sampleConfirmation()}, SubjectState{sampleReturn()}, SubjectState{patrol::State{}},
                                      SubjectState{clue::State{}}, SubjectState{warning::State{}}, SubjectState{guidance::State{}}, SubjectState{order::State{}},
                                      SubjectState{meeting::State{}}, SubjectState{consultation::State{}}, SubjectState{library::State{}}, SubjectState{rota::State{}}})
        for (const auto& offer : papersOf(state)) {
            const auto bare = offer.id.substr(0, offer.id.find_last_not_of("0123456789") + 1);
            const auto id = bare.ends_with('-') ? bare.substr(0, bare.size() - 1) : offer.id;
            EXPECT_TRUE(std::ranges::any_of(paperNames(), [&](const auto& name) { return name.first == id && offer.title.starts_with(name.second); })) << offer.id << " " << offer.title;
        }
}

// DOMAIN 5.7 and 民法典 165: who speaks for somebody shows a paper with name, matter, powers and time; nothing is ticked for the principal.
TEST_F(Papers, whoSpeaksForAPartyHasItsWrittenPower)
{
    auto state = sampleDisputeComplete();
    EXPECT_EQ(paperOf(SubjectState{state}, "authority", occasion).error().code, "paper_not_ready");
    state.identity.fields["p2.agent"].now.value = "周律师";
    const auto power = paper(SubjectState{state}, "authority-1");
    for (const auto* words : {"苏兴旺", "周律师", "签订调解协议", "委托期限", "《民法典》第一百六十五条"})
        EXPECT_TRUE(says(power, words)) << words;
    EXPECT_FALSE(says(power, "√"));
    EXPECT_FALSE(says(power, "510826195703021212")); // the other side's number is not on it
    EXPECT_EQ(paperOf(SubjectState{state}, "authority-2", occasion).error().code, "paper_not_ready");
    EXPECT_FALSE(says(power, "法定代理人"));
    state.content.fields["p2.birth"].now.value = "2014-06-01"; // 民法典 19: a child gives no power alone
    EXPECT_TRUE(says(paper(SubjectState{state}, "authority-1"), "委托人的法定代理人"));
}

// DOMAIN 5.15: what the court sends with a matter; 《实施意见》 15 counts three working days, then thirty days.
TEST_F(Papers, theCourtsLetterNamesReceiverConsentsAndDays)
{
    auto state = sampleDisputeComplete();
    state.steps.parties[0].consent = dispute::Consent::Agreed;
    state.steps.parties[0].consentOn = makeDay(2026, 2, 25);
    state.steps.parties[1].consent = dispute::Consent::NotAsked;
    const auto letter = paper(SubjectState{state}, "assignment_letter");
    EXPECT_EQ(letter.title, "委派调解函");
    for (const auto* words : {"（2026）明0826诉前调112号", "2026年2月25日", "2026年3月4日", "3个工作日", "30日", "委派你单位调解"})
        EXPECT_TRUE(says(letter, words)) << words;
    EXPECT_FALSE(says(letter, "各方当事人同意调解。")); // the other side has not been asked yet
    state.steps.parties[1].consent = dispute::Consent::Agreed;
    EXPECT_TRUE(says(paper(SubjectState{state}, "assignment_letter"), "各方当事人同意调解。"));
    state.steps.entrusted = true; // the suit is filed already
    EXPECT_EQ(paper(SubjectState{state}, "assignment_letter").title, "委托调解函");
    state.steps.dispatchedOn.reset();
    EXPECT_EQ(paperOf(SubjectState{state}, "assignment_letter", occasion).error().code, "paper_not_ready");
}

// DOMAIN 5.3, 5.8, 5.9: the forms of the Ministry that come before the table.
TEST_F(Papers, whatWasAskedForFoundAndHandedInHasItsForm)
{
    auto state = sampleDisputeComplete();
    const auto request = paper(SubjectState{state}, "request");
    EXPECT_TRUE(says(request, "现自愿申请人民调解委员会进行调解"));
    EXPECT_EQ(paperOf(SubjectState{state}, "investigation", occasion).error().code, "paper_not_ready");
    EXPECT_EQ(paperOf(SubjectState{state}, "evidence_list", occasion).error().code, "paper_not_ready");

    for (const auto& [act, about, words] : {std::tuple("x/1", "site", "田埂往东移了半尺"), std::tuple("x/2", "p2", "界石是去年冬天冲走的")}) {
        dispute::Event event;
        event.act = act;
        event.kind = "dispute.investigate";
        event.on = makeDay(2026, 3, 20);
        event.account = "fangxiaohong";
        event.detail = about;
        state.steps.events.push_back(event);
        state.content.notes.push_back({act, event.kind, words});
        if (event.detail == "site")
            state.content.notes.push_back({act, std::string(dispute::kPlaceNote), "麻柳湾田埂"});
    }
    Attachment photo;
    photo.purpose = "evidence";
    photo.name = "田埂.jpg";
    photo.mediaType = "image/jpeg";
    photo.at = occasion.now;
    state.content.attachments.push_back(photo);
    const auto site = paper(SubjectState{state}, "investigation-1");
    EXPECT_TRUE(says(site, "田埂往东移了半尺"));
    EXPECT_TRUE(says(site, "现场"));
    EXPECT_TRUE(says(site, "麻柳湾田埂"));
    EXPECT_TRUE(says(site, "在场人"));
    EXPECT_FALSE(says(site, "界石"));
    EXPECT_TRUE(says(paper(SubjectState{state}, "investigation"), "界石是去年冬天冲走的")); // the newest
    EXPECT_TRUE(says(paper(SubjectState{state}, "investigation"), "苏兴旺"));
    EXPECT_TRUE(says(paper(SubjectState{state}, "evidence_list"), "田埂.jpg"));
    std::vector<std::string> sheets;
    for (const auto& sheet : dossierSheetsOf(state, nullptr, occasion))
        sheets.push_back(sheet.title);
    EXPECT_NE(std::ranges::find(sheets, "人民调解调查记录（第2次）"), sheets.end());
    EXPECT_NE(std::ranges::find(sheets, "证据材料清单"), sheets.end());
}

// 人民法院组织法 26: a tribunal is part of the basic court; 民事诉讼法 205 names that court.
TEST_F(Papers, aTribunalActsInTheNameOfItsCourt)
{
    using enum directory::OrganisationKind;
    directory.steps.organisations["org-tribunal"] = {"org-tribunal", "石鼓岭人民法庭", "石鼓岭法庭", Tribunal, "石鼓岭镇", "", "org-court", "", "", {}, true};
    auto package = sampleConfirmation();
    package.steps.court = "org-tribunal";
    package.content.rulingText = rulingTemplate(package, RulingResult::Effective, occasion);
    package.content.rulingPdf = "x";
    const auto application = paper(SubjectState{package}, "application");
    EXPECT_TRUE(says(application, "此致"));
    EXPECT_TRUE(says(application, "柳泉县人民法院"));
    EXPECT_TRUE(says(application, "本申请由石鼓岭人民法庭接收、审查"));
    EXPECT_FALSE(says(paper(SubjectState{package}, "proof"), "法庭"));
    EXPECT_EQ(paper(SubjectState{package}, "service").organisation, "柳泉县人民法院");
    EXPECT_EQ(rulingPaper(package, occasion).organisation, "柳泉县人民法院");
    EXPECT_FALSE(says(paper(SubjectState{sampleConfirmation()}, "application"), "接收、审查")) << "the court itself needs no such line";
}

// 000 三.11–12: the village gave its reasons when it pushed up, the township then settled it.
TEST_F(Papers, reasonsForPushingUpAreNoTermination)
{
    auto settled = sampleDisputeComplete();
    settled.steps.agreement = dispute::AgreementSteps{};
    settled.steps.state = dispute::Main::V0;
    settled.steps.failureReasons = {"F03"};
    settled.steps.failedOn = std::nullopt;
    settled.steps.pushedOn = *parseDay("2026-03-22");
    const auto offered = [](const dispute::State& state) {
        const auto all = papersOf(core::SubjectState{state});
        return std::ranges::any_of(all, [](const Offer& one) { return one.id == "termination"; });
    };
    EXPECT_FALSE(offered(settled));
    auto failed = settled;
    failed.steps.agreement = std::nullopt;
    failed.steps.state = dispute::Main::F0;
    failed.steps.failedOn = *parseDay("2026-04-02");
    EXPECT_TRUE(offered(failed));
}

// Whoever prints the letter again after the township's session must not get a letter that tells of it.
TEST_F(Papers, theLetterOfPushingUpEndsWithThatDay)
{
    auto pushed = sampleDisputeComplete();
    pushed.steps.pushedOn = *parseDay("2026-03-22");
    pushed.steps.townshipAcceptedOn = *parseDay("2026-03-25");
    dispute::SessionSteps village, township;
    village.number = 1;
    village.on = *parseDay("2026-03-20");
    village.result = "failed";
    township.number = 2;
    township.on = *parseDay("2026-03-30");
    township.result = "agreed";
    pushed.steps.sessions = {village, township};
    const auto letter = paper(core::SubjectState{pushed}, "push_letter");
    EXPECT_TRUE(says(letter, "2026年3月20日，第1次调解（当面），未达成协议"));
    EXPECT_TRUE(says(letter, "2026年3月22日，推送乡镇（街道）继续调解"));
    EXPECT_FALSE(says(letter, "乡镇（街道）接收"));
    EXPECT_FALSE(says(letter, "第2次调解"));
}

// A statistics sheet is of no dossier; the unit's inner name stood there.
TEST_F(Papers, figuresBearNoDossierNumber)
{
    statistics::Form form;
    form.id = "cases";
    form.title = "人民调解案件情况统计表";
    const auto made = figurePaper(form, "org-xizhuping", occasion);
    EXPECT_TRUE(made.dossier.empty());
    EXPECT_EQ(made.organisation, directory.organisationName("org-xizhuping"));
}

TEST_F(Papers, agreementGroupsInstalmentsAndWritesTheSumInCapitals)
{
    const auto made = paper(core::SubjectState{sampleDisputeComplete()}, "agreement");
    EXPECT_EQ(made.number, "编号：西竹坪人调字〔2026〕第61号");
    EXPECT_TRUE(says(made, "一、苏兴旺分三期付给谢宇航36,400.00元（大写：叁万陆仟肆佰元整）："));
    EXPECT_TRUE(says(made, "1. 最迟于2026年4月16日付16,400.00元（壹万陆仟肆佰元整），现金，当面点清；"));
    EXPECT_TRUE(says(made, "3. 最迟于2026年9月30日付10,000.00元（壹万元整），转账至谢宇航尾号3307账户。"));
    EXPECT_TRUE(says(made, "二、首期付清后，谢宇航不再就本次蚕死亡提出其他请求。"));
    EXPECT_TRUE(says(made, "三、不履行本协议的责任："));
    EXPECT_TRUE(says(made, "五、本协议一式三份，双方当事人各执一份，人民调解委员会存一份。"));
    EXPECT_FALSE(made.draft);
    EXPECT_TRUE(missingIn(made).empty());
}

// "罗家旺付给____（大写：____）" was printed and signed where he was to mend a field path.
TEST_F(Papers, wordsThatAreSomebodysDutyAreNoPaymentWithoutASum)
{
    auto state = sampleDisputeComplete();
    auto& clauses = state.content.agreement->clauses;
    clauses.assign(2, {});
    clauses[0].debtor = clauses[1].debtor = "p2";
    clauses[0].due = parseDay("2026-11-01");
    clauses[0].text = "按立石恢复田埂，不再移动。";
    clauses[1].text = "不再从田埂上过车。";
    const auto made = paper(core::SubjectState{state}, "agreement");
    EXPECT_TRUE(says(made, "一、由苏兴旺最迟于2026年11月1日完成：按立石恢复田埂，不再移动。")) << plainText(made);
    EXPECT_TRUE(says(made, "二、由苏兴旺完成：不再从田埂上过车。")) << plainText(made);
    EXPECT_TRUE(missingIn(made).empty());
}

// Whom it is owed to, how and by when were dropped where nobody was named who owes.
TEST_F(Papers, wordsOfADutyNameWhomHowAndByWhen)
{
    auto state = sampleDisputeComplete();
    auto& clauses = state.content.agreement->clauses;
    clauses.assign(2, {});
    clauses[0].debtor = "p2";
    clauses[0].creditor = clauses[1].creditor = "p1";
    clauses[0].due = clauses[1].due = parseDay("2026-11-01");
    clauses[0].way = "当面";
    clauses[0].text = "赔礼道歉。";
    clauses[1].text = "移走堆放的柴草。";
    const auto made = paper(core::SubjectState{state}, "agreement");
    EXPECT_TRUE(says(made, "一、由苏兴旺向谢宇航最迟于2026年11月1日，当面完成：赔礼道歉。")) << plainText(made);
    EXPECT_TRUE(says(made, "二、向谢宇航最迟于2026年11月1日完成：移走堆放的柴草。")) << plainText(made);
}

// A receipt that nobody can ring about is of no use; the person who wrote it has a work phone.
TEST_F(Papers, whereAUnitHasNoTelephoneTheWorkPhoneOfWhoHandlesItIsPrinted)
{
    auto state = sampleDisputeComplete();
    state.steps.registrar = "org-xizhuping";
    state.steps.author = "fangxiaohong";
    auto& unit = directory.steps.organisations.at("org-xizhuping");
    auto& clerk = directory.steps.accounts.at("fangxiaohong");
    const auto missesThePhone = [&] {
        const auto missing = missingIn(paper(core::SubjectState{state}, "receipt_slip"));
        return std::any_of(missing.begin(), missing.end(), [](const auto& one) { return one.field == "phone"; });
    };
    unit.phone = "0826-5550101";
    clerk.workPhone = "15412340001";
    EXPECT_TRUE(says(paper(core::SubjectState{state}, "receipt_slip"), "0826-5550101"));
    EXPECT_FALSE(says(paper(core::SubjectState{state}, "receipt_slip"), "15412340001"));
    unit.phone.clear();
    EXPECT_TRUE(says(paper(core::SubjectState{state}, "receipt_slip"), "15412340001"));
    EXPECT_TRUE(says(paper(core::SubjectState{state}, "one_time_notice"), "15412340001"));
    EXPECT_FALSE(missesThePhone());
    clerk.workPhone.clear();
    EXPECT_TRUE(missesThePhone());
}

// A draft by other hands may say any figure; whoever opened it lost the whole program.
TEST_F(Papers, anAgreementWithFiguresThatAreNoMoneyIsDrawnAllTheSame)
{
    using Limits = std::numeric_limits<std::int64_t>;
    for (const auto fen : {std::int64_t{-500}, Limits::min(), Limits::max(), kLargestAmount / 2 + 1}) {
        auto state = sampleDisputeComplete();
        for (auto& clause : state.content.agreement->clauses)
            if (clause.fen) {
                clause.fen = fen;
                clause.capitals.clear();
            }
        const auto made = paper(core::SubjectState{state}, "agreement");
        EXPECT_TRUE(says(made, "苏兴旺分三期付给谢宇航：")) << fen << plainText(made);
    }
}

TEST_F(Papers, whatIsMissingIsABlankWithItsFieldAndTheAgreementIsADraft)
{
    const auto made = paper(core::SubjectState{sampleDispute()}, "agreement");
    EXPECT_EQ(missingIn(made), (std::vector<Missing>{{"clause.3.way", "第3条付款方式"}}));
    EXPECT_TRUE(made.draft);
    EXPECT_TRUE(paper(core::SubjectState{sampleDisputeComplete()}, "agreement-draft").draft);
}

TEST_F(Papers, aSignedAgreementIsNoDraftAndBearsTheDayItTookEffect)
{
    auto signedOne = sampleDispute(); // the way of the third payment was left blank, and signed so
    auto& agreement = signedOne.steps.agreement.emplace();
    agreement.signedOn = {{"p1", "2026-03-02"}, {"p2", "2026-03-02"}};
    agreement.mediatorSignedOn = agreement.sealedOn = agreement.effectiveOn = parseDay("2026-03-03");
    const auto made = paper(core::SubjectState{signedOne}, "agreement");
    EXPECT_FALSE(made.draft);
    EXPECT_EQ(missingIn(made).size(), 1U);
    const auto places = std::find_if(made.blocks.begin(), made.blocks.end(), [](const Block& block) { return std::holds_alternative<Signatures>(block); });
    ASSERT_NE(places, made.blocks.end());
    EXPECT_EQ(std::get<Signatures>(*places).on, parseDay("2026-03-03"));
}

TEST_F(Papers, aContestedFieldIsBlankUntilTheHolderHasChosen)
{
    auto state = sampleDisputeComplete();
    Version other;
    other.value = "谢宇杭";
    state.content.fields["p1.name"].contenders.push_back(other);
    const auto missing = missingIn(paper(core::SubjectState{state}, "agreement"));
    ASSERT_FALSE(missing.empty());
    EXPECT_EQ(missing.front().field, "p1.name");
    EXPECT_NE(missing.front().what.find("两个说法"), std::string::npos);
}

TEST_F(Papers, sexAndBirthAreReadFromTheIdentityNumber)
{
    auto state = sampleDisputeComplete();
    state.content.fields.erase("p1.sex");
    state.content.fields.erase("p1.birth");
    state.identity.fields["p1.idNumber"].now.value = "110105194912310021"; // the example of GB 11643 without X: a woman
    const auto card = paper(core::SubjectState{state}, "agreement");
    EXPECT_TRUE(missingIn(card).empty() || missingIn(card).front().field != "p1.birth");
}

TEST_F(Papers, theExtensionSheetNamesOldAndNewEnd)
{
    // Start 2 March + 30 + 14 days of appraisal = 15 April; + 10 = 25 April, Saturday → Monday 27 April.
    const auto made = paper(core::SubjectState{sampleDispute()}, "extension");
    EXPECT_TRUE(says(made, "原届满日\t2026年4月15日"));
    EXPECT_TRUE(says(made, "延长后届满日\t2026年4月27日"));
    EXPECT_TRUE(says(made, "本次延长\t10日"));
}

TEST_F(Papers, whatWasWrittenWithAnActStandsOnItsSheet)
{
    auto state = sampleDispute();
    state.content.notes = {{"a3", "dispute.appraisal_start", "县蚕桑站：蚕死亡数量"}, {"a4", "dispute.appraisal_end", "收到报告"},
        {"a5", "dispute.extend", "等第二批蚕茧出售"}};
    EXPECT_TRUE(says(paper(core::SubjectState{state}, "appraisal"), "县蚕桑站：蚕死亡数量"));
    EXPECT_FALSE(says(paper(core::SubjectState{state}, "appraisal"), "收到报告\n"));
    EXPECT_TRUE(says(paper(core::SubjectState{state}, "extension"), "等第二批蚕茧出售"));
}

TEST_F(Papers, nothingIsTickedOnTheConsentSheetThatNobodySaid)
{
    auto state = sampleDispute();
    state.steps.parties[1].consent = dispute::Consent::NotAsked;
    const auto made = paper(core::SubjectState{state}, "consent");
    EXPECT_TRUE(says(made, "（√）同意　（\u00A0\u00A0）不同意　（\u00A0\u00A0）再想想"));
    EXPECT_TRUE(says(made, "（\u00A0\u00A0）同意　（\u00A0\u00A0）不同意　（\u00A0\u00A0）再想想"));
}

TEST_F(Papers, papersThatCannotBeMadeYetSayWhy)
{
    auto state = sampleDispute();
    state.content.agreement.reset();
    state.steps.sessions.clear();
    for (const auto& offer : papersOf(core::SubjectState{state})) {
        const bool early = offer.id == "agreement" || offer.id == "record";
        EXPECT_EQ(offer.available, !early) << offer.id;
        EXPECT_EQ(offer.whyNot.empty(), !early);
    }
    EXPECT_EQ(paperOf(core::SubjectState{state}, "record", occasion).error().code, "paper_not_ready");
    EXPECT_EQ(paperOf(core::SubjectState{state}, "wanted_poster", occasion).error().code, "no_such_paper");
}

TEST_F(Papers, performanceHasItsCalendarAndReceipts)
{
    const SubjectState state{samplePerforming()};
    const auto calendar = paper(state, "calendar");
    EXPECT_TRUE(says(calendar, "2026年6月30日\t苏兴旺\t谢宇航\t付10,000.00元"));
    EXPECT_TRUE(says(calendar, "到期前7日、3日和当日"));
    const auto first = paper(state, "voucher-1");
    EXPECT_TRUE(says(first, "今谢宇航收到苏兴旺10,000.00元（大写：壹万元整）"));
    EXPECT_TRUE(says(first, "方式：现金"));
    EXPECT_TRUE(says(first, "本条约定16,400.00元，累计已收10,000.00元，还有6,400.00元没有付")); // the rest came two days later
    EXPECT_TRUE(missingIn(first).empty());
    EXPECT_EQ(paperOf(state, "voucher-3", occasion).error().code, "paper_not_ready");
    EXPECT_EQ(paperOf(state, "voluntary", occasion).error().code, "paper_not_ready");
}

TEST_F(Papers, urgingVisitAndReviewSayWhatWasWritten)
{
    const SubjectState state{sampleFiled()};
    const auto urging = paper(state, "urging-1");
    EXPECT_TRUE(says(urging, "卖了蚕茧就付，6日前一定付清"));
    EXPECT_TRUE(says(urging, "答应的日期\t2026年7月6日"));
    // Urged on 3 July, paid on 6 July: printed in October it still says what was open on 3 July.
    EXPECT_TRUE(says(urging, "还没有履行\t10,000.00元"));
    const auto visit = paper(state, "visit-1");
    EXPECT_TRUE(says(visit, "行为有无反常\t没有"));
    EXPECT_TRUE(says(visit, "谢宇航：满意（指印）；苏兴旺：基本满意（签名）"));
    EXPECT_TRUE(says(visit, "履行情况\t已经履行完毕。三期都付清了"));
    EXPECT_TRUE(says(paper(state, "voucher-5"), "本收条已作废：重复登记。"));
    EXPECT_TRUE(says(paper(state, "review-1"), "1. 事实与条款不符。"));
    const auto note = paper(state, "dossier_note");
    EXPECT_TRUE(says(note, "收条第5号作废：重复登记。"));
    EXPECT_TRUE(says(note, "评估报告原件由县蚕桑站保存"));
    const auto cover = paper(state, "cover");
    EXPECT_TRUE(says(cover, "保管期限\t长期（到2056年12月31日）"));
    EXPECT_TRUE(missingIn(cover).empty());
    // One instalment was urged: no note of voluntary performance.
    EXPECT_EQ(paperOf(state, "voluntary", occasion).error().code, "paper_not_ready");
}

TEST_F(Papers, theNoteOfVoluntaryPerformanceNeedsEveryDayKept)
{
    auto state = sampleFiled();
    state.steps.after->urgings.clear();
    state.steps.after->promises = {{1, parseDay("2026-04-16"), parseDay("2026-04-16")}, {2, parseDay("2026-06-30"), parseDay("2026-06-30")}, {3, parseDay("2026-09-30"), parseDay("2026-09-29")}};
    EXPECT_TRUE(says(paper(core::SubjectState{state}, "voluntary"), "上述约定都已按期履行完毕"));
    state.steps.after->promises[1].doneOn = parseDay("2026-07-01");
    EXPECT_EQ(paperOf(core::SubjectState{state}, "voluntary", occasion).error().code, "paper_not_ready");
}

TEST_F(Papers, theNoticeAfterDefaultNamesTheWayAndItsDay)
{
    auto state = samplePerforming();
    state.steps.after->performance = dispute::Performance::P2;
    state.steps.after->waysToldOn = parseDay("2026-07-11");
    state.steps.after->way = "sue";
    const auto suit = paper(core::SubjectState{state}, "ways");
    EXPECT_TRUE(says(suit, "可以就协议向人民法院起诉"));
    EXPECT_TRUE(says(suit, "2\t2026年6月30日\t苏兴旺")); // the one that was missed, and no other
    EXPECT_FALSE(says(suit, "3\t2026年9月30日"));
    state.steps.after->way = "enforce";
    state.steps.after->enforceUntil = parseDay("2028-06-30");
    EXPECT_TRUE(says(paper(core::SubjectState{state}, "ways"), "最迟到2028年6月30日申请"));
}

TEST_F(Papers, oralAgreementUndisputedFactsAndPaperPackage)
{
    auto state = samplePerforming();
    state.steps.agreement->form = dispute::AgreementForm::Oral;
    EXPECT_TRUE(says(paper(core::SubjectState{state}, "oral"), "第二十八条、第三十条"));
    state.content.undisputedFacts = {"2026年2月20日苏兴旺用无人机喷药"};
    state.steps.undisputedFacts = true;
    const auto facts = paper(core::SubjectState{state}, "undisputed");
    for (const auto& block : facts.blocks) // an empty cell would be struck out: nobody could put his mark there
        if (const auto* table = std::get_if<Table>(&block)) {
            for (const auto& row : table->rows)
                EXPECT_FALSE(row.back().empty());
        }
    EXPECT_TRUE(says(facts, "1\t2026年2月20日苏兴旺用无人机喷药。"));
    EXPECT_EQ(facts.everyPage, (std::vector<std::string>{"当事人", "调解员"}));
    // In force 16 April: 30 days end on Saturday 16 May, so Monday 18 May.
    const auto list = paper(core::SubjectState{sampleConfirmation()}, "paper_package");
    EXPECT_TRUE(says(list, "最迟2026年5月18日交邮"));
    auto sent = sampleConfirmation();
    sent.steps.postedOn = makeDay(2026, 5, 12);
    sent.steps.events.push_back({{}, "confirmation.post", {}, makeDay(2026, 5, 12), {}, "duandefu", "EMS1234567890"});
    const auto posted = paper(core::SubjectState{sent}, "paper_package");
    EXPECT_TRUE(says(posted, "2026年5月12日"));
    EXPECT_TRUE(says(posted, "EMS1234567890"));
}

TEST_F(Papers, theHashIsOfTheWordsAndNotOfThePrinting)
{
    const SubjectState state{sampleDisputeComplete()};
    const auto first = paper(state, "agreement");
    occasion.copy = 2;
    occasion.now += std::chrono::hours(1);
    EXPECT_EQ(contentHash(paper(state, "agreement")), contentHash(first));
    auto changed = sampleDisputeComplete();
    changed.content.agreement->clauses[0].way = "转账";
    EXPECT_NE(contentHash(paper(core::SubjectState{changed}, "agreement")), contentHash(first));
}

TEST_F(Papers, agreementNumbersFollowTheBookOfTheDesk)
{
    auto state = sampleDispute();
    EXPECT_EQ(agreementNumberFor(state, directory), "西竹坪人调字〔2026〕第61号");
    state.steps.number = "LQ202602B00107";
    EXPECT_EQ(agreementNumberFor(state, directory), "西竹坪人调字〔2026〕第B107号");
    state.steps.number = "LQ2026ABC00001";
    EXPECT_EQ(agreementNumberFor(state, directory), "西竹坪人调字〔2026〕第ABC1号");
    state.steps.number = "无号";
    EXPECT_EQ(agreementNumberFor(state, directory), "");
}

TEST_F(Papers, theRulingTemplateHoldsTheOperativePart)
{
    const auto words = rulingTemplate(sampleConfirmation(), RulingResult::Effective, occasion);
    EXPECT_NE(words.find("申请人谢宇航、苏兴旺于2026年4月16日经石鼓岭镇西竹坪村人民调解委员会主持调解达成的调解协议有效。"), std::string::npos);
    EXPECT_NE(words.find("第二百零六条"), std::string::npos);
    EXPECT_EQ(chineseDay(*parseDay("2026-10-21")), "二〇二六年十月二十一日");
}

// It breaks nowhere: words before it on the same line were torn apart to fill theirs.
TEST_F(Papers, theHashOfTheAgreementHasALineOfItsOwn)
{
    auto state = sampleConfirmation();
    state.steps.agreementHash = std::string(64, 'a');
    EXPECT_NE(plainText(proofOfMediation(state, occasion)).find("\n" + state.steps.agreementHash), std::string::npos);
}

TEST(Numerals, areChinese)
{
    for (const auto& [number, words] : {std::pair{1, "一"}, {10, "十"}, {11, "十一"}, {20, "二十"}, {21, "二十一"}, {99, "九十九"}})
        EXPECT_EQ(numeral(number), words);
    EXPECT_EQ(moneyText(123456789), "1,234,567.89");
    EXPECT_EQ(moneyText(99999), "999.99");
    EXPECT_EQ(moneyText(100000), "1,000.00");
}

TEST(Ruling, isTheFileWhoseHashTheActCarries)
{
    const std::string pdf = "%PDF-1.4 words of the court";
    const auto carried = confirmation::carryRuling(viewOf(pdf)).value();
    confirmation::State state;
    state.content.rulingPdf = carried.pdf;
    state.steps.rulingHash = carried.hash;
    EXPECT_EQ(textOf(confirmation::verifyRuling(state).value()), pdf);

    auto other = state;
    other.steps.rulingHash[0] = other.steps.rulingHash[0] == '0' ? '1' : '0';
    EXPECT_EQ(confirmation::verifyRuling(other).error().facts.at("what"), "hash");
    other = state;
    other.content.rulingPdf += "!";
    EXPECT_EQ(confirmation::verifyRuling(other).error().facts.at("what"), "base64");
    EXPECT_EQ(confirmation::verifyRuling({}).error().code, "no_ruling");
    EXPECT_EQ(confirmation::carryRuling(viewOf("plain")).error().code, "not_a_pdf");
    EXPECT_EQ(confirmation::carryRuling(viewOf("%PDF-" + std::string(confirmation::kRulingLimit, 'x'))).error().code, "ruling_too_large");
}
