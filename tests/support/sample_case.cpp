#include "tests/support/sample_case.h"

namespace core::test {
namespace {

Day on(std::string_view text) { return *parseDay(text); }

Field field(std::string value)
{
    Field out;
    out.now.value = std::move(value);
    return out;
}

dispute::Clause payment(std::int64_t fen, std::string capitals, std::string_view due, std::string way)
{
    dispute::Clause clause;
    clause.debtor = "p2";
    clause.creditor = "p1";
    clause.fen = fen;
    clause.capitals = std::move(capitals);
    clause.due = on(due);
    clause.way = std::move(way);
    return clause;
}

std::vector<dispute::PartySteps> parties()
{
    dispute::PartySteps applicant, respondent;
    applicant.id = "p1";
    applicant.side = dispute::Side::Applicant;
    applicant.consent = dispute::Consent::Agreed;
    applicant.consentOn = on("2026-03-03");
    applicant.consentManner = "当面";
    applicant.askedAlone = true;
    applicant.rightsToldOn = on("2026-03-04");
    respondent = applicant;
    respondent.id = "p2";
    respondent.side = dispute::Side::Respondent;
    respondent.consentManner = "电话";
    return {applicant, respondent};
}

} // namespace

directory::State sampleDirectory()
{
    using Kind = directory::OrganisationKind;
    directory::State state;
    auto& steps = state.steps;
    steps.county = "柳泉县";
    steps.organisations["org-court"] = {"org-court", "柳泉县人民法院", "柳泉法院", Kind::Court, "", "", "", "", "0826-6100001", {}, true};
    steps.organisations["org-xizhuping"] = {"org-xizhuping", "石鼓岭镇西竹坪村人民调解委员会", "西竹坪", Kind::VillageCommittee, "石鼓岭镇", "西竹坪村", "org-shiguling", "org-court", "0826-6200061", {}, true};
    steps.organisations["org-shiguling"] = {"org-shiguling", "石鼓岭镇人民调解委员会", "石鼓岭", Kind::TownshipCommittee, "石鼓岭镇", "", "", "org-court", "0826-6200001", {}, true};
    steps.accounts["fangxiaohong"] = {"fangxiaohong", "方小红", "0826-6200061", {{"VL", "org-xizhuping"}, {"VM", "org-xizhuping"}}, true};
    steps.accounts["duandefu"] = {"duandefu", "段德福", "", {{"VM", "org-xizhuping"}}, true};
    steps.accounts["linfaguan"] = {"linfaguan", "林若溪", "", {{"RJ", "org-court"}}, true};
    return state;
}

dispute::State sampleDispute()
{
    dispute::State state;
    auto& steps = state.steps;
    steps.state = dispute::Main::G0;
    steps.number = "LQ20260200061";
    steps.type = "D10";
    steps.source = dispute::Source::Court;
    steps.courtSourced = true;
    steps.court = "org-court";
    steps.courtNumber = "（2026）明0826诉前调112号";
    steps.registrar = "org-xizhuping";
    steps.author = "fangxiaohong";
    steps.holder = {dispute::Level::Village, "org-xizhuping", "fangxiaohong", true};
    steps.parties = parties();
    steps.registeredOn = on("2026-02-27");
    steps.dispatchedOn = on("2026-02-27");
    steps.acceptDue = on("2026-03-04");
    steps.acceptedOn = on("2026-03-02");
    steps.acceptedLocal = *parseInstant("2026-03-02T09:30:00+08:00");
    steps.clockStart = on("2026-03-02");
    steps.suspensions = {{on("2026-03-10"), on("2026-03-24")}};
    steps.extensions = {{10, on("2026-04-10")}};
    steps.sessions = {{1, on("2026-03-06"), "西竹坪村调解室", "当面", {"p1", "p2"}, "again", on("2026-03-27"), "a1"},
        {2, on("2026-04-16"), "西竹坪村调解室", "当面", {"p1", "p2"}, "agreed", std::nullopt, "a2"}};
    auto& fields = state.content.fields;
    fields["title"] = field("谢宇航 与 苏兴旺");
    fields["narrative"] = field("2026年2月20日，苏兴旺操作无人机喷药时药液飘散到谢宇航的蚕房，致蚕死亡。双方对死亡数量和单价有争议。");
    fields["demand"] = field("赔偿蚕死亡损失45,000元。");
    fields["amount"] = field("4500000");
    fields["place"] = field("石鼓岭镇西竹坪村7组");
    fields["occurredOn"] = field("2026-02-20");
    fields["p1.name"] = field("谢宇航");
    fields["p1.sex"] = field("男");
    fields["p1.birth"] = field("1957-03-02");
    fields["p2.name"] = field("苏兴旺");
    fields["p2.sex"] = field("男");
    fields["p2.birth"] = field("2000-11-23");
    auto& identity = state.identity.fields;
    identity["p1.idNumber"] = field("510826195703021212");
    identity["p1.phone"] = field("13540010061");
    identity["p1.address"] = field("石鼓岭镇西竹坪村7组18号");
    identity["p2.idNumber"] = field("510826200011231212");
    identity["p2.phone"] = field("13540010062");
    identity["p2.address"] = field("石鼓岭镇西竹坪村2组90号");
    state.content.sessions = {
        {1, "段德福", "村民小组长 陈有田", "死亡数量和单价", "申请人：2月20日下午蚕房里闻到药味，当晚蚕就不吃了。\n被申请人：喷药前问过风向，没想到会飘那么远。\n调解员：双方对数量说法不一，是否同意请县蚕桑站评估？\n双方：同意。", "约定评估后再谈。", true},
        {2, "段德福", "", "赔偿数额和付款时间", "调解员：评估意见双方都看过了，有没有不同意见？\n双方：没有。\n被申请人：愿意赔36,400元，一次拿不出来，想分三期。\n申请人：同意，首期要当天付。", "谈定，分三期付。", true}};
    dispute::AgreementContent agreement;
    agreement.facts = "2026年2月20日，苏兴旺操作无人机喷药时药液飘散到谢宇航的蚕房，致蚕死亡。双方对死亡数量和单价有争议，经评估并三次调解，双方自愿达成协议";
    agreement.disputed = "死亡数量、单价和付款时间";
    agreement.responsibility = "苏兴旺对药液飘散承担全部责任";
    agreement.clauses = {payment(1640000, "壹万陆仟肆佰元整", "2026-04-16", "现金，当面点清"),
        payment(1000000, "壹万元整", "2026-06-30", "转账至谢宇航尾号3307账户"), payment(1000000, "壹万元整", "2026-09-30", "")};
    dispute::Clause words;
    words.text = "首期付清后，谢宇航不再就本次蚕死亡提出其他请求";
    agreement.clauses.push_back(words);
    agreement.copies = 3;
    state.content.agreement = agreement;
    return state;
}

dispute::State sampleDisputeComplete()
{
    auto state = sampleDispute();
    state.content.agreement->clauses[2].way = "转账至谢宇航尾号3307账户";
    state.content.agreement->breach = "任何一期逾期超过十五日的，谢宇航可以要求一次付清余款";
    return state;
}

dispute::State samplePerforming()
{
    auto state = sampleDisputeComplete();
    auto& steps = state.steps;
    steps.state = dispute::Main::G1;
    steps.clockStopped = on("2026-04-16");
    steps.agreement = dispute::AgreementSteps{};
    steps.agreement->number = "西竹坪人调字〔2026〕第61号";
    steps.agreement->signedOn = {{"p1", "2026-04-16"}, {"p2", "2026-04-16"}};
    steps.agreement->mediatorSignedOn = steps.agreement->sealedOn = steps.agreement->effectiveOn = on("2026-04-16");
    auto& after = steps.after.emplace();
    after.performance = dispute::Performance::P0;
    auto& content = state.content.after.emplace();
    const auto slip = [&](const char* act, std::int64_t clause, std::string_view day, std::int64_t fen, const char* way) {
        dispute::Slip out;
        out.act = act;
        out.agreement = steps.agreement->number;
        out.clause = clause;
        out.on = on(day);
        out.fen = fen;
        out.way = way;
        out.witness = "陈有田";
        content.slips.push_back(out);
    };
    slip("s1", 1, "2026-04-16", 1000000, "现金");
    slip("s2", 1, "2026-04-18", 640000, "现金");
    after.promises = {{1, on("2026-04-16"), on("2026-04-18")}, {2, on("2026-06-30"), std::nullopt}, {3, on("2026-09-30"), std::nullopt}};
    steps.events.push_back({"s1", "dispute.perform", dispute::Main::G1, on("2026-04-16"), startOfDayInChina(on("2026-04-16")), "duandefu", "1"});
    return state;
}

dispute::State sampleFiled()
{
    auto state = samplePerforming();
    auto& steps = state.steps;
    steps.state = dispute::Main::Z0;
    auto& after = *steps.after;
    auto& content = *state.content.after;
    after.performance = dispute::Performance::P1;
    after.performedOn = on("2026-09-29");
    after.promises = {{1, on("2026-04-16"), on("2026-04-18")}, {2, on("2026-06-30"), on("2026-07-06")}, {3, on("2026-09-30"), on("2026-09-29")}};
    auto second = content.slips.back();
    second.act = "s3";
    second.clause = 2;
    second.on = on("2026-07-06");
    second.fen = 1000000;
    second.way = "转账";
    auto third = second;
    third.act = "s4";
    third.clause = 3;
    third.on = on("2026-09-29");
    auto wrong = third;
    wrong.act = "s5";
    wrong.voided = "重复登记";
    content.slips.insert(content.slips.end(), {second, third, wrong});
    after.reminders = {{2, on("2026-06-23"), "电话", std::nullopt, "r1"}};
    after.urgings = {{2, on("2026-07-03"), "上门", on("2026-07-06"), "u1"}};
    content.urgings = {{"u1", "苏兴旺", "卖了蚕茧就付，6日前一定付清"}};
    after.plan = "once";
    after.visitsFrom = on("2026-09-30");
    after.planned = {on("2026-10-15")};
    after.visits = {{on("2026-10-12"), "上门", {"p1", "p2"}, "done", false, false, {{"p1", "good"}, {"p2", "fair"}}, {{"p1", "指印"}, {"p2", "签名"}}, "v1"}};
    content.visits = {{"v1", "双方平和，见面打招呼", "", "调解员跑得勤，希望以后多讲喷药的规矩", "", "三期都付清了", "建议村里统一喷药时间"}};
    after.archiveNumber = "西竹坪人调卷〔2026〕第61号";
    after.retention = "long";
    after.archivedOn = on("2026-10-20");
    after.retentionUntil = on("2056-12-31");
    after.pages = 21;
    content.checkedBy = "方小红";
    content.dossierNote = "评估报告原件由县蚕桑站保存，卷内为复印件";
    after.reviews = {{on("2026-11-10"), "linfaguan", "org-court", 92, {"facts_differ"}, "w1"}};
    content.reviews = {{"w1", "第二期逾期后处理及时；协议中评估数额与事实部分写法不一致，下次注意"}};
    const auto event = [&](const char* act, const char* kind, std::string_view day, const char* account) {
        steps.events.push_back({act, kind, steps.state, on(day), startOfDayInChina(on(day)), account, {}});
    };
    event("v1", "dispute.visit", "2026-10-12", "duandefu");
    event("a1", "dispute.archive", "2026-10-20", "fangxiaohong");
    return state;
}

confirmation::State sampleConfirmation()
{
    const auto dispute = sampleDisputeComplete();
    confirmation::State state;
    auto& steps = state.steps;
    steps.state = confirmation::Main::J3;
    steps.organisation = "org-xizhuping";
    steps.mediator = "fangxiaohong";
    steps.court = "org-court";
    steps.disputeNumber = dispute.steps.number;
    steps.type = dispute.steps.type;
    steps.agreementNumber = "西竹坪人调字〔2026〕第61号";
    steps.parties = parties();
    steps.effectiveOn = on("2026-04-16");
    steps.windowEnd = on("2026-05-18");
    steps.caseNumber = "（2026）明0826诉前调确17号";
    steps.acceptedOn = on("2026-04-20");
    steps.judge = "linfaguan";
    steps.ruledOn = on("2026-04-24");
    state.content.names = {{"p1", "谢宇航"}, {"p2", "苏兴旺"}};
    state.content.facts = dispute.content.agreement->facts;
    state.content.agreement = *dispute.content.agreement;
    for (const auto& [name, value] : dispute.identity.fields)
        state.identity.fields[name] = value.now.value;
    return state;
}

returning::State sampleReturn()
{
    returning::State state;
    auto& steps = state.steps;
    steps.organisation = "org-xizhuping";
    steps.court = "org-court";
    steps.courtNumber = "（2026）明0826诉前调112号";
    steps.disputeNumber = "LQ20260200061";
    steps.type = "D10";
    steps.parties = parties();
    steps.reasons = {"F03", "F05"};
    steps.undisputedFacts = true;
    steps.sentOn = on("2026-04-28");
    state.content.names = {{"p1", "谢宇航"}, {"p2", "苏兴旺"}};
    state.content.result = "经三次调解，双方对赔偿数额仍有较大分歧。";
    state.content.undisputedFacts = {"2026年2月20日苏兴旺在西竹坪村7组用无人机喷药", "谢宇航蚕房内的蚕于次日死亡"};
    state.content.items = {{"人民调解受理登记表", 1, std::string(64, 'a')}, {"人民调解记录", 4, std::string(64, 'b')}, {"照片原件", 6, ""}};
    return state;
}

} // namespace core::test
