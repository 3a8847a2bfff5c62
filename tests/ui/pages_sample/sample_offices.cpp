#include "tests/support/sample_case.h"
#include "tests/ui/pages_sample/sample_days.h"
#include "tests/ui/pages_sample/sample_port.h"

namespace sample {

using namespace core;

/// A question with its answer, a referral from the police, somebody who only asked.
void SamplePort::addOffices()
{
    guidance::State asked;
    asked.steps.state = guidance::Main::Answered;
    asked.steps.number = "LQZD2026KFM00002";
    asked.steps.organisation = "org-xizhuping";
    asked.steps.author = "fangxiaohong";
    asked.steps.to = "org-court-shiguling";
    asked.steps.judge = "wangzhenghua";
    asked.steps.type = "D07";
    asked.steps.urgent = true;
    asked.steps.askedOn = on("2026-04-21");
    asked.steps.due = on("2026-04-22");
    asked.steps.answers = {{guidance::Manner::Law, on("2026-04-22"), 20, "wangzhenghua", "org-court-shiguling", "g1"}};
    asked.steps.sessions = {{at("2026-04-27T09:30:00+08:00"), guidance::Manner::Video, "phone", "wangzhenghua", false, at("2026-04-22T16:00:00+08:00"), {}, {}, "g2"}};
    asked.content.question = "被申请人不认账，只有转账记录没有借条，能不能认定借款？";
    asked.content.extract = "类型：民间借贷纠纷。标的：36,400.00元。现在：调解中，已调解2次。\n经过：申请人分三次转给被申请人，被申请人说是合伙的钱。";
    asked.content.answers = {{"g1", "转账凭证可以作为依据，被申请人说是别的款项，要由他拿出证据。先问清转账时的备注和聊天记录。", "《最高人民法院关于审理民间借贷案件适用法律若干问题的规定》第16条", ""}};
    add(QStringLiteral("guidance"), 161, SubjectState(asked));
    order::State referral;
    referral.steps.state = order::Main::Sent;
    referral.steps.what = order::What::Refer;
    referral.steps.number = "LQGD2026QBV00007";
    referral.steps.from = "org-police-shiguling";
    referral.steps.fromPost = "PS";
    referral.steps.author = "leidongsheng";
    referral.steps.to = "org-xizhuping";
    referral.steps.docking = "police";
    referral.steps.originNumber = "石公（治）字〔2026〕12号";
    referral.steps.pages = 6;
    referral.steps.sentOn = on("2026-04-22");
    referral.steps.due = on("2026-04-29");
    referral.content.matter = "两家为排水沟打架，已劝开，没有人受伤";
    referral.content.demand = "请组织双方调解，把结果告知派出所。";
    referral.content.people = {"周福来", "郑桂兰"};
    referral.content.materials = "接处警登记表\n双方陈述";
    referral.identity.contacts = "周福来 154 0000 0099";
    add(QStringLiteral("order"), 162, SubjectState(referral));
    meeting::State table;
    table.steps.state = meeting::Main::Minuted;
    table.steps.number = "LQHY2026QBX00002";
    table.steps.organisation = "org-court-shiguling";
    table.steps.author = "xujing";
    table.steps.units = {{"org-police-shiguling", "comes", true, on("2026-04-23"), "leidongsheng"}, {"org-xizhuping", "comes", true, std::nullopt, "fangxiaohong"}};
    table.steps.at = at("2026-04-22T09:00:00+08:00");
    table.steps.heldOn = on("2026-04-22");
    table.steps.items = {{1, "LQ2026QBV00031", "D13", "orange", "org-xizhuping", on("2026-05-10"), std::nullopt, {}}};
    table.content.topic = "石鼓岭一庭两所联席会议";
    table.content.place = "法庭会议室";
    table.content.minutes = "通报一季度情况，逐件研究重点纠纷。";
    table.content.resolved = "每月十日碰头一次。";
    table.content.items = {{1, "砖厂欠十一名村民工资", "村里摸清底数，派出所约谈厂主", ""}};
    add(QStringLiteral("meeting"), 164, SubjectState(table));
    consultation::State only;
    only.steps.state = consultation::Main::Answered;
    only.steps.number = "LQZX2026KFM00011";
    only.steps.organisation = "org-xizhuping";
    only.steps.author = "duandefu";
    only.steps.type = "D07";
    only.steps.manner = "visit";
    only.steps.on = on("2026-04-23");
    only.steps.ways = {"mediation", "payment_order", "litigation"};
    only.content.question = "借条丢了，还能要回钱吗？";
    only.content.answer = "转账记录、聊天记录也是证据；可以先来调解，也可以申请支付令或者起诉，三年时效从到期那天算。";
    only.content.law = "《民法典》第188条";
    add(QStringLiteral("consultation"), 163, SubjectState(only));
    consultation::State booked;
    booked.steps.state = consultation::Main::Booked;
    booked.steps.number = "LQZX2026KFM00012";
    booked.steps.organisation = "org-xizhuping";
    booked.steps.author = "duandefu";
    booked.steps.type = "D02";
    booked.steps.manner = "visit";
    booked.steps.on = on("2026-04-23");
    booked.steps.bookedFor = startOfDayInChina(on("2026-04-27")) + std::chrono::minutes(9 * 60 + 30);
    booked.content.question = "分家的事想请人帮着说一说";
    booked.content.name = "周绍文";
    add(QStringLiteral("booking"), 166, SubjectState(booked));
    addRoster();
}

/// A mediator of the village, a proposal that waits, an order to answer, a complaint that was answered.
void SamplePort::addRoster()
{
    roster::State listed;
    listed.steps.state = roster::Main::Listed;
    listed.steps.listedOn = on("2026-03-03");
    listed.steps.place.organisation = "org-xizhuping";
    listed.steps.place.court = "org-court-shiguling";
    listed.steps.place.fullTime = true;
    listed.steps.place.from = on("2026-03-01");
    listed.steps.place.to = on("2029-02-28");
    listed.steps.trainings = {{"t", on("2026-04-01"), 8}};
    listed.content.entry = {"段德福", "男", "土地承包、相邻关系", "0570-5550012", "本地话", "退休教师", {}, "西竹坪村"};
    add(QStringLiteral("person"), 171, SubjectState(listed));
    roster::State waiting;
    waiting.steps.state = roster::Main::Proposed;
    waiting.steps.author = "fangxiaohong";
    waiting.steps.pending = roster::Pending{"p", "fangxiaohong", roster::Wish::List, on("2026-04-14"), listed.steps.place};
    waiting.content.pending = roster::Entry{"侯春梅", "女", "婚姻家庭", "0570-5550013", {}, {}, {}, {}};
    add(QStringLiteral("person-proposed"), 172, SubjectState(waiting));
    supervision::State order;
    order.steps.state = supervision::Main::Open;
    order.steps.number = "LQDB2026KFM00001";
    order.steps.issuer = "org-court-shiguling";
    order.steps.organisation = "org-xizhuping";
    order.steps.issuedOn = on("2026-04-13");
    order.steps.due = on("2026-04-20");
    order.content.reason = "两件逾期没有接收。";
    order.content.demand = "三日内接收，并说明原因。";
    add(QStringLiteral("supervision"), 173, SubjectState(order));
    complaint::State complaint;
    complaint.steps.state = complaint::Main::Answered;
    complaint.steps.number = "LQTS2026KFM00001";
    complaint.steps.organisation = "org-xizhuping";
    complaint.steps.office = "org-court-shiguling";
    complaint.steps.about = "delay";
    complaint.steps.finding = "partly";
    complaint.content.words = "说好上周上门，一直没有来。";
    complaint.content.inquiry = "问了双方，当天停电，没有另约时间。";
    complaint.content.answer = "已另约时间，向您道歉。";
    add(QStringLiteral("complaint"), 174, SubjectState(complaint));
    add(QStringLiteral("directory"), 175, SubjectState(m_directory));
}

} // namespace sample
