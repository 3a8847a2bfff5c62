#include "tests/support/phrases.h"

#include "core/codec/strict_json.h"
#include "core/confirmation/life_cycle.h"
#include "core/dispute/reception.h"
#include "core/journal/ids.h"
#include "core/text/amount.h"
#include "core/text/words.h"

#include <algorithm>
#include <stdexcept>

namespace core::test {

namespace {

namespace json = boost::json;

// ' for "; @today, @dispute …, @all (every party with the day), @parties, @agreement, @hash, @pdf, @points.
constexpr Phrase kPhrases[] = {
    {"dispute.register", "type", R"({'steps':{'number':'@number','type':'D04','source':'walk_in','parties':@newparties},'content':{'fields':{@names'demand':'还清欠款','place':'西竹坪村三组','narrative':'双方各说一词，请求调解'}}})"},
    {"dispute.import", "state", R"({'steps':{'number':'@number','type':'D04','state':'A1','organisation':'village','registeredOn':'@today','parties':@newparties},'content':{'fields':{@names'demand':'还清欠款'}}})"},
    {"dispute.void", "reason", R"({'content':{'reason':'重复登记'}})"},
    {"dispute.amend", "", R"({'content':{'fields':{'demand':'分期还清'}}})"},
    {"dispute.settle_field", "field value", R"({'content':{'field':'demand','value':'还清欠款'}})"},
    {"dispute.printed", "paper", R"({'steps':{'paper':'cover'}})"},
    {"dispute.notice", "", R"({'steps':{'version':'2026-1','readAloud':true}})"},
    {"dispute.choose", "way", R"({'steps':{'way':'mediation'}})"},
    {"dispute.choose_mode", "party mode", R"({'steps':{'party':'p1','mode':'in_person','saidBy':'party'}})"},
    {"dispute.tell_progress", "party", R"({'steps':{'party':'p1','code':'@querycode','proof':'id_card'}})"},
    {"dispute.refer_out", "body reason", R"({'content':{'body':'县劳动人事争议仲裁委员会','reason':'当事人选择仲裁'}})"},
    {"dispute.referral_result", "back", R"({'steps':{'back':true},'content':{'reason':'不予受理'}})"},
    {"dispute.invite", "party manner", R"({'steps':{'party':'p2','manner':'电话'}})"},
    {"dispute.consent", "party answer", R"({'steps':{'party':'p1','answer':'agreed','manner':'当面','askedAlone':true}})"},
    {"dispute.not_reached", "", R"({})"},
    {"dispute.reopen", "reason", R"({'content':{'reason':'双方都改变主意'}})"},
    {"dispute.not_mediable", "ground", R"({'steps':{'ground':'身份关系'},'content':{'reason':'请求确认婚姻无效'}})"},
    {"dispute.withdraw_consent", "party reason", R"({'steps':{'party':'p2'},'content':{'reason':'不愿再谈'}})"},
    {"dispute.withdraw_claim", "party reason", R"({'steps':{'party':'p1'},'content':{'reason':'自己和好了'}})"},
    {"dispute.urge", "about", R"({'steps':{'about':'accept'},'content':{'reason':'快到期了'}})"},
    {"dispute.revealed", "", R"({'steps':{'fields':['p1.idNumber'],'reason':'核对身份'}})"},
    {"dispute.lodge", "", R"({'steps':{'number':'@number','courtNumber':'（2026）明0826诉前调112号','type':'D04','parties':@newparties,'consents':{'p1':'@today'},'manner':'书面'},'content':{'fields':{@names'title':'民间借贷纠纷','demand':'还清欠款','place':'西竹坪村三组'}}})"},
    {"dispute.dispatch", "organisation", R"({'steps':{'organisation':'village'}})"},
    {"dispute.assign", "organisation", R"({'steps':{'organisation':'village'}})"},
    {"dispute.accept", "", R"({})"},
    {"dispute.decline", "reason", R"({'content':{'reason':'不属本单位'}})"},
    {"dispute.recall", "reason", R"({'content':{'reason':'逾期未接收'}})"},
    {"dispute.name_mediator", "mediator", R"({'steps':{'mediator':'vm'}})"},
    {"dispute.answer_naming", "accept reason", R"({'steps':{'accept':true}})"},
    {"dispute.replace_mediator", "mediator", R"({'steps':{'mediator':'vm-b','partiesTold':true},'content':{'reason':'当事人要求回避'}})"},
    {"dispute.attach", "purpose", R"({'steps':{'purpose':'evidence'},'content':{'name':'借条.jpg','mediaType':'image/jpeg','content':'@hash','file':{'hash':'@hash','key':'@hash','size':2048}}})"},
    {"dispute.detach", "attachment", R"({'steps':{'attachment':'@attachment'},'content':{'reason':'拍错了'}})"},
    {"dispute.court_file", "filingNumber", R"({'steps':{'filingNumber':'（2026）明0826民初88号'}})"},
    {"dispute.court_closed", "reason", R"({'content':{'reason':'原告撤回起诉'}})"},
    {"dispute.push_ask", "reasons", R"({'steps':{'reasons':['F03']}})"},
    {"dispute.push_stay", "", R"({'steps':{'wishes':@stay}})"},
    {"dispute.push", "", R"({'steps':{'wishes':@push}})"},
    {"dispute.fail", "reasons reason", R"({'steps':{'reasons':['F03']}})"},
    {"dispute.undisputed_facts", "facts", R"({'steps':{'signedOn':@all,'noConcessions':true},'content':{'facts':['2025年3月借款一万二千元']}})"},
    {"dispute.terminate", "", R"({'steps':{'otherWaysToldOn':'@today'}})"},
    {"dispute.send_back", "", R"({'steps':{'returning':'@return'}})"},
    {"dispute.close", "to", R"({'steps':{'to':'Z0'}})"},
    {"dispute.centre_close", "to reason", R"({'steps':{'to':'Z0'},'content':{'reason':'各途径已告知，当事人不选'}})"},
    {"dispute.feedback", "manner receiver", R"({'steps':{'manner':'电话'},'content':{'receiver':'派出所雷警官'}})"},
    {"dispute.plan_visits", "plan", R"({'steps':{'plan':'regular'}})"},
    {"dispute.visit", "performed", R"({'steps':{'manner':'上门','with':@parties,'performed':'done','satisfaction':{'p1':'good'},'marks':{'p1':'签名'}},'content':{'mind':'平和','opinions':'没有意见','performance':'见记录'}})"},
    {"dispute.answer_alert", "reason", R"({'content':{'reason':'已转告村干部看护'}})"},
    {"dispute.relapse", "next", R"({'steps':{'next':'@dispute2'},'content':{'reason':'又起争吵'}})"},
    {"dispute.archive", "pages", R"({'steps':{'pages':18}})"},
    {"dispute.call_review", "", R"({})"},
    {"dispute.review", "score", R"({'steps':{'score':88},'content':{'remarks':'材料齐全'}})"},
    {"dispute.begin", "", R"({'steps':{'rightsTold':true}})"},
    {"dispute.session", "result", R"({'steps':{'place':'村调解室','manner':'当面','present':@parties,'result':'again'},'content':{'record':'双方各自陈述，调解员讲了有关规定。','readAloud':true}})"},
    {"dispute.investigate", "text", R"({'steps':{'place':'三组','about':'借款经过'},'content':{'text':'邻居证实当日有转账。'}})"},
    {"dispute.sealed_note", "party text", R"({'sealed':{'notes':[{'party':'p1','text':'底线是先还一半'}]}})"},
    {"dispute.extend", "days", R"({'steps':{'days':10,'consents':@all}})"},
    {"dispute.appraisal_start", "body", R"({'steps':{'consents':@all,'courtApproved':true},'content':{'body':'柳泉价格评估所','matter':'损失数额'}})"},
    {"dispute.appraisal_end", "outcome", R"({'steps':{'outcome':'report'}})"},
    {"dispute.sham_stop", "flags", R"({'steps':{'flags':['no_quarrel']}})"},
    {"dispute.sham_decide", "upheld reason", R"({'steps':{'upheld':false},'content':{'reason':'查明有真实往来'}})"},
    {"dispute.guided", "answer", R"({'steps':{'guidance':'@guidance','answer':'@answer'},'content':{'text':'先问清转账时的备注。'}})"},
    {"dispute.hand_court", "court", R"({'steps':{'court':'court2'},'content':{'reason':'辖区调整'}})"},
    {"dispute.call_party", "party", R"({'steps':{'party':'p1','answers':{'own_will':'yes','heard_out':'yes','pressed':'no','fee':'no','kept':'yes','satisfied':'yes'}}})"},
    {"dispute.batch", "batch", R"({'steps':{'batch':'brickyard-2026'},'content':{'reason':'同一砖厂欠薪'}})"},
    {"dispute.campaign", "campaign", R"({'steps':{'campaign':''}})"},
    {"dispute.expert_opinion", "opinion", R"({'steps':{'askedOn':'@today'},'content':{'name':'曾工程师','question':'山墙裂缝要不要紧','opinion':'加固即可'}})"},
    {"dispute.grade", "grade", R"({'steps':{'grade':'good'}})"},
    {"dispute.assess_end", "result", R"({'steps':{'result':'other_way','next':'notary'},'content':{'advice':'双方对账目没有争议，可以办公证'}})"},
    {"dispute.draft", "", R"({'steps':{'number':'@paper'},'content':@newagreement})"},
    {"dispute.undraft", "party", R"({'steps':{'party':'p2'},'content':{'reason':'想再考虑'}})"},
    {"dispute.sign", "", R"({'steps':{'signedOn':@all,'mediatorSignedOn':'@today','sealedOn':'@today'}})"},
    {"dispute.seal", "", R"({})"},
    {"dispute.seal_refused", "", R"({'steps':{'failed':false},'content':{'reason':'金额大小写不一致'}})"},
    {"dispute.oral_agreement", "", R"({'steps':{'number':'@paper','confirmed':@all},'content':@newagreement})"},
    {"dispute.replace_agreement", "", R"({'steps':{'replaces':'@oldpaper','number':'@paper-2','signedOn':@all,'mediatorSignedOn':'@today','sealedOn':'@today'},'content':@newagreement})"},
    {"dispute.apply_confirmation", "", R"({'steps':{'confirmation':'@confirmation','by':@parties}})"},
    {"dispute.perform", "clause fen", R"({'steps':{'clause':1},'content':{'fen':1200000,'way':'转账'}})"},
    {"dispute.perform_all", "", R"({'content':{'way':'当场付清','witness':'村民小组长'}})"},
    {"dispute.void_slip", "slip", R"({'steps':{'slip':'@slip'},'content':{'reason':'记错了人'}})"},
    {"dispute.remind_performance", "clause", R"({'steps':{'clause':1,'manner':'电话'}})"},
    {"dispute.urge_performance", "clause", R"({'steps':{'clause':1,'manner':'上门'},'content':{'contact':'本人','answer':'过几天给'}})"},
    {"dispute.tell_default_ways", "clause", R"({'steps':{'clause':1}})"},
    {"dispute.new_round", "", R"({'steps':{'previous':'@dispute','number':'@number','consents':@all},'content':{'fields':{@names'demand':'按协议履行'}}})"},
    {"dispute.link_round", "next", R"({'steps':{'next':'@dispute2'}})"},
    {"dispute.raise_colour", "colour", R"({'steps':{'colour':'orange'},'content':{'reason':'扬言报复'}})"},
    {"dispute.lower_colour", "colour reason", R"({'steps':{'colour':'blue'},'content':{'reason':'双方已平静'}})"},
    {"dispute.confirm_lowering", "agree", R"({'steps':{'agree':true}})"},
    {"dispute.contact", "", R"({'steps':{'manner':'phone'},'content':{'findings':'情绪平稳'}})"},
    {"dispute.to_police", "station", R"({'steps':{'station':'police','manner':'phone'},'content':{'receiver':'雷警官','facts':'有人受伤'}})"},
    {"dispute.police_answer", "taken", R"({'steps':{'taken':false},'content':{'answer':'不构成治安案件'}})"},

    {"confirmation.prepare", "", R"({'steps':{'dispute':'@dispute','by':@parties},'content':{'names':{'p1':'谢宇航','p2':'苏兴旺'},'title':'民间借贷纠纷','agreement':@agreement}})"},
    {"confirmation.hold", "flags", R"({'steps':{'flags':['no_quarrel']},'content':{'reason':'双方串通'}})"},
    {"confirmation.clear", "upheld", R"({'steps':{'upheld':false},'content':{'reason':'查明属实'}})"},
    {"confirmation.submit", "", R"({'content':{'flags':@flags}})"},
    {"confirmation.post", "proof", R"({'steps':{'on':'@today','proof':'EMS1234567'}})"},
    {"confirmation.withdraw", "party", R"({'steps':{'party':'p1'},'content':{'reason':'不想确认了'}})"},
    {"confirmation.lapse", "", R"({})"},
    {"confirmation.direct", "", R"({'steps':{'dispute':'','organisation':'village','disputeNumber':'S1','type':'D04','agreementNumber':'西竹坪人调字〔2026〕第9号','parties':[{'id':'p1','side':'applicant'},{'id':'p2','side':'respondent'}],'by':['p1','p2'],'effectiveOn':'@today'},'content':{'names':{'p1':'谢宇航','p2':'苏兴旺'},'title':'民间借贷纠纷','facts':'借款','agreement':@newagreement}})"},
    {"confirmation.allow_guide", "judge", R"({'steps':{'judge':'rj'},'content':{'reason':'本院只有一名懂林权的法官'}})"},
    {"confirmation.accept", "caseNumber", R"({'steps':{'caseNumber':'（2026）明0826诉前调确17号'}})"},
    {"confirmation.not_accept", "ground", R"({'steps':{'ground':'scope'},'content':{'reason':'不属于受理范围'}})"},
    {"confirmation.review", "", R"({'steps':{'points':@points,'heard':@parties}})"},
    {"confirmation.ask_supplement", "asked due", R"({'content':{'asked':'补转账凭证'}})"},
    {"confirmation.answer", "answer", R"({'content':{'answer':'已附凭证'}})"},
    {"confirmation.end_unanswered", "", R"({})"},
    {"confirmation.rule", "", R"({'steps':{'rulingNumber':'（2026）明0826民特3号','rulingHash':'@rulinghash'},'content':{'rulingText':'裁定协议有效','rulingPdf':'@rulingpdf'}})"},
    {"confirmation.reject", "ground", R"({'steps':{'ground':'unclear','rulingNumber':'（2026）明0826民特4号'},'content':{'reason':'内容不明确','rulingText':'驳回申请'}})"},
    {"confirmation.receive", "", R"({'steps':{'hash':'@rulinghash'}})"},
    {"confirmation.quarantine", "", R"({})"},
    {"confirmation.print", "copies", R"({'steps':{'hash':'@rulinghash','copies':3}})"},
    {"confirmation.serve", "party", R"({'steps':{'party':'p1','manner':'当面','identityChecked':true}})"},
    {"confirmation.not_served", "party attempts", R"({'steps':{'party':'p2','attempts':2},'content':{'reason':'外出未归'}})"},
    {"confirmation.tell_ways", "", R"({})"},
    {"confirmation.tell_enforcement", "clause", R"({'steps':{'clause':1}})"},
    {"confirmation.object", "party", R"({'steps':{'party':'p1','on':'@today'},'content':{'grounds':'签名不是本人'}})"},
    {"confirmation.decide_objection", "revoked", R"({'steps':{'revoked':false,'number':'（2026）明0826民特监5号'},'content':{'reason':'理由不成立'}})"},

    {"return.send", "", R"({'steps':{'dispute':'@dispute'},'content':{'title':'民间借贷纠纷','result':'调解不成','items':[{'name':'调解笔录','pages':3}]}})"},
    {"return.receive", "", R"({})"},
    {"return.query", "query", R"({'content':{'query':'缺送达地址确认书'}})"},
    {"return.answer", "answer", R"({'content':{'answer':'已补'}})"},
    {"return.file", "filingNumber", R"({'steps':{'filingNumber':'（2026）明0826民初88号'}})"},
    {"return.close", "reason", R"({'content':{'reason':'原告撤回起诉'}})"},

    {"directory.county", "county", R"({'steps':{'county':'柳泉县'}})"},
    {"directory.organisation", "", R"({'steps':{'organisation':{'id':'village4','name':'新村人民调解委员会','kind':'village_committee'}}})"},
    {"directory.declare", "organisation", R"({'steps':{'organisation':'helper','host':'court','field':'邻里纠纷','funding':'镇财政','ties':'没有'}})"},
    {"directory.account", "", R"({'steps':{'account':{'id':'new','name':'新来的','posts':[{'code':'VM'}]}}})"},
    {"directory.settings", "", R"({'steps':{'settings':@settings}})"},
    {"directory.recovered", "", R"({'steps':{'by':['keeper-a','keeper-b'],'opened':@now}})"},

    {"proposal.make", "", R"({'steps':{'dispute':'@dispute','why':'not_holder','done':@now,'acts':[{'act':'@oneact','subject':'@dispute','kind':'dispute.session'}]}})"},
    {"proposal.take", "", R"({'steps':{'noted':true}})"},
    {"proposal.decline", "reason", R"({'content':{'reason':'那天没有开会'}})"},
    {"proposal.pass_on", "", R"({})"},
    {"proposal.seen", "", R"({})"},

    {"clue.report", "type", R"({'steps':{'clueNumber':'@number','type':'D02'},'content':{'place':'三组水井旁','sign':'两家为滴水吵了几天'}})"},
    {"clue.measure", "what", R"({'steps':{'due':'2026-12-20'},'content':{'what':'上门劝解，改滴水檐'}})"},
    {"clue.measure_done", "number", R"({'steps':{'number':1},'content':{'result':'已改檐口'}})"},
    {"clue.settle", "outcome", R"({'steps':{'outcome':'settled'},'content':{'reason':'说和了'}})"},
    {"clue.to_dispute", "", R"({'steps':{'dispute':'@dispute'}})"},
    {"clue.raise_colour", "colour", R"({'steps':{'colour':'orange'},'content':{'reason':'又吵'}})"},
    {"clue.lower_colour", "colour", R"({'steps':{'colour':'blue'},'content':{'reason':'误传'}})"},
    {"clue.confirm_lowering", "agree", R"({'steps':{'agree':true}})"},
    {"clue.to_police", "station", R"({'steps':{'station':'police','manner':'phone'},'content':{'receiver':'雷警官','facts':'打伤人'}})"},
    {"clue.police_answer", "taken", R"({'steps':{'taken':false},'content':{'answer':'轻微，建议调解'}})"},

    {"patrol.plan", "", R"({'steps':{'patrolNumber':'@number','on':'@today'},'content':{'route':'一组到三组','places':['水库','砖厂']}})"},
    {"patrol.open", "", R"({})"},
    {"patrol.stop", "number result", R"({'steps':{'number':1,'result':'nothing'}})"},
    {"patrol.close", "", R"({'steps':{'from':'08:00','to':'09:30','households':12},'content':{'summary':'无异常','evidence':'走访李家'}})"},
    {"patrol.zero_report", "", R"({'steps':{'patrolNumber':'@number','on':'@today','from':'08:00','to':'09:00'},'content':{'route':'一组','evidence':'走访李家'}})"},
    {"patrol.drop", "reason", R"({'content':{'reason':'大雪封路'}})"},
    {"focus.list", "what", R"({'steps':{'what':'place'},'content':{'name':'砖厂','scope':'欠薪'}})"},
    {"focus.close", "", R"({'content':{'result':'隐患消除'}})"},
    {"focus.revealed", "reason", R"({'steps':{'reason':'安排走访'}})"},

    {"warning.raise", "colour", R"({'steps':{'warningNumber':'@number','colour':'orange'},'content':{'place':'三组水井旁','facts':'两家聚了人','calm':'已把两家劝回屋'}})"},
    {"warning.escalate", "colour", R"({'steps':{'colour':'red'},'content':{'facts':'有人带了锄头'}})"},
    {"warning.report", "to", R"({'steps':{'to':'police','manner':'phone'},'content':{'receiver':'雷警官'}})"},
    {"warning.receive", "answer", R"({'content':{'answer':'马上到'}})"},
    {"warning.measure", "code", R"({'steps':{'code':'separate'},'content':{'what':'两家分开，村干部看护'}})"},
    {"warning.contact", "", R"({'content':{'findings':'都在家'}})"},
    {"warning.lower", "colour", R"({'steps':{'colour':'blue'},'content':{'reason':'平息'}})"},
    {"warning.confirm_lowering", "agree", R"({'steps':{'agree':true}})"},
    {"warning.close", "result", R"({'content':{'result':'双方已和解'}})"},
    {"warning.printed", "paper", R"({'steps':{'paper':'warning','hash':'@hash'}})"},

    {"guidance.ask", "question", R"({'steps':{'guidanceNumber':'@number'},'content':{'question':'光有转账记录能不能认定借款？','extract':'类型：民间借贷纠纷。'}})"},
    {"guidance.hand", "judge", R"({'steps':{'judge':'gj-b'}})"},
    {"guidance.answer", "text", R"({'steps':{'manner':'advice','minutes':20},'content':{'text':'先问清转账时的备注。'}})"},
    {"guidance.plan", "", R"({'steps':{'at':@later,'manner':'video','fallback':'phone'}})"},
    {"guidance.answer_plan", "agree", R"({'steps':{'agree':true}})"},
    {"guidance.held", "result", R"({'steps':{'result':'held'},'content':{'record':'三方连线，谈了一个小时'}})"},
    {"guidance.close", "useful", R"({'steps':{'useful':'yes'}})"},
    {"guidance.withdraw", "reason", R"({'content':{'reason':'已经谈成'}})"},
    {"guidance.printed", "paper", R"({'steps':{'paper':'guidance','hash':'@hash'}})"},

    {"consultation.record", "question", R"({'steps':{'consultationNumber':'@number','manner':'phone','type':'D07','ways':['mediation','payment_order','litigation']},'content':{'question':'借条丢了还能要钱吗？','answer':'转账记录也是证据。'}})"},
    {"consultation.book", "matter", R"({'steps':{'consultationNumber':'@number','at':@later},'content':{'matter':'想问分家的事','name':'周绍文'}})"},
    {"consultation.end_booking", "outcome", R"({'steps':{'outcome':'answered'},'content':{'answer':'讲了怎么分家'}})"},
    {"consultation.to_dispute", "", R"({'steps':{'dispute':'@dispute'}})"},

    {"order.send", "to what", R"({'steps':{'orderNumber':'@number','to':'village','what':'entrust'},'content':{'matter':'两家为排水争执','demand':'请组织调解'}})"},
    {"order.receive", "pages", R"({})"},
    {"order.decline", "reason", R"({'content':{'reason':'不属本单位'}})"},
    {"order.report", "result", R"({'steps':{'result':'settled'},'content':{'report':'双方已和解'}})"},
    {"order.close", "reason", R"({'content':{'reason':'事情办完'}})"},
    {"order.chase", "reason", R"({'content':{'reason':'两天没动静'}})"},
    {"order.withdraw", "reason", R"({'content':{'reason':'不用了'}})"},
    {"order.printed", "paper", R"({'steps':{'paper':'order','hash':'@hash'}})"},

    {"meeting.call", "units", R"({'steps':{'meetingNumber':'@number','units':['justice','township'],'at':@later},'content':{'topic':'一庭两所联席会议','place':'法庭会议室'}})"},
    {"meeting.answer", "answer", R"({'steps':{'answer':'comes'}})"},
    {"meeting.item", "owner", R"({'steps':{'owner':'township','due':'2026-12-31'},'content':{'matter':'砖厂欠薪','measure':'约谈厂主'}})"},
    {"meeting.minutes", "present", R"({'steps':{'present':['justice','township']},'content':{'minutes':'通报一季度情况。','resolved':'每月碰头一次。'}})"},
    {"meeting.report", "report", R"({'steps':{'to':['body']},'content':{'report':'欠薪集中在砖厂。'}})"},
    {"meeting.confirm", "", R"({})"},
    {"meeting.item_done", "number", R"({'steps':{'number':1},'content':{'result':'工资已发'}})"},
    {"meeting.cancel", "reason", R"({'content':{'reason':'防汛'}})"},
    {"meeting.printed", "paper", R"({'steps':{'paper':'minutes','hash':'@hash'}})"},

    {"person.propose", "", R"({'steps':{'place':{'organisation':'village','sort':'mediator','court':'court','from':'2026-03-01','to':'2029-02-28'}},'content':{'entry':{'name':'侯春梅','sex':'女','strengths':'邻里、婚姻','workPhone':'0570-5550011'}},'identity':{'phone':'15433336666'}})"},
    {"person.change", "wish", R"({'steps':{'wish':'suspend'},'content':{'reason':'生病'}})"},
    {"person.approve", "", R"({})"},
    {"person.decline", "reason", R"({'content':{'reason':'没有资格证明'}})"},
    {"person.train", "hours", R"({'steps':{'hours':6},'content':{'topic':'相邻关系','by':'人民法院'}})"},
    {"person.grade", "grade", R"({'steps':{'grade':'two','score':86},'content':{'ground':'案卷评查和回访'}})"},
    {"person.honour", "", R"({'steps':{'grounds':['hard_case','years']},'content':{'honour':'优秀调解员','by':'县司法局'}})"},

    {"library.publish", "", R"({'steps':{'label':{'id':'guide-x','sort':'guide','version':1}},'content':{'text':{'title':'邻里纠纷怎么调','summary':'先听后劝','source':'县法院','sections':[{'title':'一','text':'先听双方说完'}]}}})"},
    {"library.renew", "", R"({'steps':{'label':{'id':'guide-x','sort':'guide','version':2}},'content':{'text':{'title':'邻里纠纷怎么调','summary':'先听后劝','source':'县法院','sections':[{'title':'一','text':'先看现场'}]}}})"},
    {"library.mark", "standing", R"({'steps':{'standing':'superseded'},'content':{'reason':'有了新版'}})"},
    {"library.show", "place", R"({'steps':{},'content':{'place':'村部宣传栏'}})"},
    {"library.take_down", "", R"({'steps':{'showing':'@showing'}})"},
    {"rota.enter", "organisation", R"({'steps':{'organisation':'village','turns':[{'on':'@today','half':'morning','name':'段德福','phone':'13800000001'}]}})"},
    {"rota.change", "", R"({'steps':{'turns':[{'on':'@today','half':'afternoon','name':'段德福','phone':'13800000001'}]}})"},

    {"supervision.issue", "organisation", R"({'steps':{'sort':'urge','supervisionNumber':'@number','organisation':'village'},'content':{'reason':'三件逾期未接收','demand':'三日内接收并说明'}})"},
    {"supervision.answer", "answer", R"({'content':{'answer':'都接收了，前几日停电'}})"},
    {"supervision.ask_again", "", R"({'content':{'reason':'请写明日期'}})"},
    {"supervision.lift", "", R"({'content':{'reason':'已经整改'}})"},
    {"complaint.receive", "about", R"({'steps':{'complaintNumber':'@number','organisation':'village','person':'vm','office':'justice','channel':'phone','about':'manner'},'content':{'words':'调解员说话难听'},'identity':{'complainant':'李国庆','phone':'13900000000'}})"},
    {"complaint.handle", "handler", R"({'steps':{'handler':'jo'}})"},
    {"complaint.answer", "finding", R"({'steps':{'finding':'partly'},'content':{'inquiry':'问过双方','answer':'已批评并道歉'}})"},
};

constexpr std::pair<std::string_view, std::uint8_t> kSubjects[] = {
    {"dispute", 1},   {"confirmation", 2}, {"return", 3},   {"directory", 4},  {"proposal", 5}, {"clue", 6},   {"patrol", 7}, {"focus", 8},
    {"warning", 9},   {"guidance", 10},    {"order", 11},   {"consultation", 12}, {"meeting", 13}, {"person", 14}, {"supervision", 15}, {"complaint", 16},
};

SubjectId numbered(std::string_view type, int which)
{
    if (type == "library")
        return library::subjectOf(which == 1 ? "guide-x" : "poster-x");
    for (const auto& [name, n] : kSubjects)
        if (name == type) {
            SubjectId id;
            id.bytes[6] = 0x70;
            id.bytes[8] = 0x80;
            id.bytes[14] = static_cast<std::uint8_t>(which);
            id.bytes[15] = n;
            return id;
        }
    throw std::invalid_argument("no such subject: " + std::string(type));
}

/// "consent#2" → {"dispute.consent", 2}
std::pair<std::string, int> kindOf(std::string_view word)
{
    const auto hash = word.find('#');
    std::string kind(word.substr(0, hash));
    if (kind.find('.') == std::string::npos)
        kind = "dispute." + kind;
    return {kind, hash == std::string_view::npos ? 1 : std::stoi(std::string(word.substr(hash + 1)))};
}

void replaceAll(std::string& text, std::string_view what, const std::string& by)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

bool isShortDay(std::string_view text)
{
    const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
    return text.size() == 5 && digit(0) && digit(1) && text[2] == '-' && digit(3) && digit(4);
}

std::string longDay(std::string_view text) { return isShortDay(text) ? "2026-" + std::string(text) : std::string(text); }

json::value valueOf(const std::string& text)
{
    if (isShortDay(text))
        return json::string(longDay(text));
    const bool number = !text.empty() && text.size() < 16 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (number || text == "true" || text == "false" || text.starts_with('[') || text.starts_with('{')) {
        auto plain = text;
        std::replace(plain.begin(), plain.end(), '\'', '"');
        return json::parse(plain);
    }
    return json::string(text);
}

json::object& objectAt(json::object& in, std::string_view name)
{
    auto& value = in[name];
    if (!value.is_object())
        value = json::object();
    return value.as_object();
}

/// "steps.days", "content.fields.demand", or a member's bare name, looked up in the schema of the kind.
void put(json::object& body, const Kind& kind, const std::string& name, json::value value)
{
    std::vector<std::string> path = splitAt(name, ".");
    static constexpr std::string_view kParts[] = {"steps", "content", "identity", "sealed"};
    if (std::find(std::begin(kParts), std::end(kParts), path.front()) == std::end(kParts)) {
        std::string part;
        for (const auto candidate : kParts)
            if (const auto* known = kind.schema.if_contains(candidate); known && part.empty())
                if (json::serialize(*known).find("\"" + path.front() + "\"") != std::string::npos)
                    part = candidate;
        if (part.empty())
            throw std::invalid_argument(std::string(kind.info.name) + " has no " + name);
        path.insert(path.begin(), part);
    }
    auto* at = &body;
    for (std::size_t i = 0; i + 1 < path.size(); ++i)
        at = &objectAt(*at, path[i]);
    // A field of a dispute has a dot in its name: content.fields.p1.name
    if (path.size() > 3 && (path[1] == "fields")) {
        at = &objectAt(objectAt(body, path[0]), "fields");
        std::string field = path[2];
        for (std::size_t i = 3; i < path.size(); ++i)
            field += "." + path[i];
        if (value.is_int64()) // a telephone number is no number
            value = json::string(std::to_string(value.as_int64()));
        objectAt(objectAt(body, path[0]), "fields").erase(path[2]);
        objectAt(objectAt(body, path[0]), "fields")[field] = std::move(value);
        return;
    }
    if (value.is_string() && value.as_string() == "null") { // not said at all
        at->erase(path.back());
        return;
    }
    auto& slot = (*at)[path.back()];
    if (slot.is_array() && value.is_string())
        slot = json::array{std::move(value)};
    else if (slot.is_string() && value.is_int64())
        slot = json::string(std::to_string(value.as_int64()));
    else
        slot = std::move(value);
}

/// "p2>p1:5000@06-30" or "=和好如初"
json::object clauseOf(const std::string& text)
{
    if (text.starts_with('='))
        return {{"text", text.substr(1)}};
    const auto arrow = text.find('>'), colon = text.find(':'), when = text.find('@');
    const auto yuan = std::stoll(text.substr(colon + 1, when - colon - 1));
    json::object clause{{"debtor", text.substr(0, arrow)}, {"creditor", text.substr(arrow + 1, colon - arrow - 1)}, {"fen", yuan * 100},
                        {"capitals", amountInCapitals(yuan * 100)}, {"way", "转账"}};
    if (when != std::string::npos)
        clause["due"] = longDay(text.substr(when + 1));
    return clause;
}

bool isClause(const std::string& word)
{
    return word.starts_with('=') || (word.starts_with('p') && word.find('>') != std::string::npos && word.find(':') != std::string::npos);
}

json::object agreementOf(const std::vector<std::string>& clauses)
{
    json::array list;
    for (const auto& clause : clauses)
        list.push_back(clauseOf(clause));
    if (list.empty())
        list.push_back(clauseOf("p2>p1:12000@2026-06-30"));
    return {{"facts", "2025年3月借款，未按期归还。"}, {"disputed", "何时归还"}, {"clauses", std::move(list)}, {"breach", "逾期可向人民法院起诉"}, {"copies", 3}};
}

} // namespace

std::span<const Phrase> phrases() { return kPhrases; }

const confirmation::CarriedRuling& sampleRuling()
{
    static const auto kRuling = confirmation::carryRuling(viewOf("%PDF-1.7 裁定")).value();
    return kRuling;
}

std::vector<std::string> splitAt(std::string_view text, std::string_view separator)
{
    std::vector<std::string> out;
    for (;;) {
        const auto at = text.find(separator);
        out.emplace_back(text.substr(0, at));
        if (at == std::string_view::npos)
            return out;
        text.remove_prefix(at + separator.size());
    }
}

SubjectId subjectOf(std::string_view word)
{
    const auto [kind, which] = kindOf(word);
    return numbered(kind.substr(0, kind.find('.')), which);
}

Rehearsal::Step speak(std::string_view text, const Telling& telling)
{
    auto words = splitWords(text);
    if (words.empty())
        throw std::invalid_argument("no word");
    const auto [name, which] = kindOf(words.front());
    const auto phrase = std::find_if(std::begin(kPhrases), std::end(kPhrases), [&](const Phrase& p) { return p.kind == name; });
    const auto* kind = findKind(name, 1);
    if (phrase == std::end(kPhrases) || !kind)
        throw std::invalid_argument("no phrase for " + name);
    words.erase(words.begin());

    std::vector<std::string> applicants{"谢宇航"}, respondents{"苏兴旺"}, clauses;
    std::vector<std::pair<std::string, std::string>> said;
    bool numbers = false, readBack = false;
    std::string unit; ///< of a duty roster, which is named by its unit
    auto places = splitWords(phrase->places);
    for (const auto& word : words) {
        const auto equals = word.find('=');
        if (word.starts_with("unit=")) {
            unit = word.substr(5);
        } else if (word == "+ids") {
            numbers = true;
        } else if (word == "+read_back") {
            readBack = true;
        } else if (isClause(word)) {
            clauses.push_back(word);
        } else if (word.starts_with("names=")) {
            const auto sides = splitAt(word.substr(6), "|");
            applicants = splitAt(sides.at(0), ",");
            respondents = splitAt(sides.at(1), ",");
        } else if (equals != std::string::npos && equals > 0) {
            said.emplace_back(word.substr(0, equals), word.substr(equals + 1));
        } else {
            if (places.empty())
                throw std::invalid_argument(name + ": no place for " + word);
            said.emplace_back(places.front(), word);
            places.erase(places.begin());
        }
    }

    const auto today = formatDay(telling.today);
    const auto dispute = numbered("dispute", which);
    const auto& held = telling.state(dispute);
    const auto* state = held.as<dispute::State>();
    json::array newParties, parties;
    json::object all, push, stay;
    std::string names;
    for (const auto* side : {&applicants, &respondents})
        for (const auto& one : *side) {
            const auto id = "p" + std::to_string(newParties.size() + 1);
            newParties.push_back(json::object{{"id", id}, {"side", side == &applicants ? "applicant" : "respondent"}});
            names += "'" + id + ".name':'" + one + "',";
        }
    if (state) {
        for (const auto& party : state->steps.parties)
            parties.push_back(json::string(party.id));
    } else {
        for (const auto& party : newParties)
            parties.push_back(party.as_object().at("id"));
    }
    for (const auto& party : parties) {
        all[party.as_string()] = today;
        push[party.as_string()] = "push";
        stay[party.as_string()] = "stay";
    }
    json::array points;
    for (const auto& point : confirmation::reviewPoints())
        points.push_back(json::object{{"code", point.code}, {"answer", "yes"}});

    std::string body(phrase->body);
    replaceAll(body, "@names", names);
    std::replace(body.begin(), body.end(), '\'', '"');
    const auto noon = startOfDayInChina(telling.today) + std::chrono::hours(12);
    replaceAll(body, "@newparties", json::serialize(newParties));
    replaceAll(body, "@newagreement", json::serialize(agreementOf(clauses)));
    replaceAll(body, "@agreement", state && state->content.agreement ? encodeCanonical(toJson(*state->content.agreement)) : "{}");
    replaceAll(body, "@settings", encodeCanonical(toJson(CountySettings{})));
    replaceAll(body, "@parties", json::serialize(parties));
    replaceAll(body, "@all", json::serialize(all));
    replaceAll(body, "@push", json::serialize(push));
    replaceAll(body, "@stay", json::serialize(stay));
    replaceAll(body, "@flags", "{}");
    replaceAll(body, "@points", json::serialize(points));
    replaceAll(body, "@querycode", state ? dispute::queryCodeOf(state->steps) : "");
    replaceAll(body, "@rulinghash", sampleRuling().hash);
    replaceAll(body, "@rulingpdf", sampleRuling().pdf);
    replaceAll(body, "@hash", sampleRuling().hash);
    replaceAll(body, "@later", std::to_string((noon + std::chrono::hours(24)).time_since_epoch().count()));
    replaceAll(body, "@now", std::to_string(noon.time_since_epoch().count()));
    replaceAll(body, "@today", today);
    replaceAll(body, "@number", "N" + std::to_string(which));
    replaceAll(body, "@paper", "西竹坪人调字〔2026〕第" + std::to_string(which) + "号");
    replaceAll(body, "@oldpaper", state && state->steps.agreement ? state->steps.agreement->number : "");
    replaceAll(body, "@attachment", state && !state->content.attachments.empty() ? state->content.attachments.back().act : "");
    replaceAll(body, "@slip", state && state->content.after && !state->content.after->slips.empty() ? state->content.after->slips.back().act : "");
    replaceAll(body, "@oneact", state && !state->steps.events.empty() ? state->steps.events.back().act : "");
    const auto* guidance = telling.state(numbered("guidance", which)).as<guidance::State>();
    replaceAll(body, "@answer", guidance && !guidance->steps.events.empty() ? guidance->steps.events.back().act : "");
    const auto* item = telling.state(numbered("library", which)).as<library::State>();
    replaceAll(body, "@showing", item && !item->steps.showings.empty() ? item->steps.showings.back().act : "");
    replaceAll(body, "@dispute2", toText(numbered("dispute", which + 1)));
    for (const auto& [type, n] : kSubjects)
        replaceAll(body, "@" + std::string(type), toText(numbered(type, which)));

    const bool rota = name.starts_with("rota.");
    Rehearsal::Step step{kind->info.name, rota ? SubjectId{} : numbered(name.substr(0, name.find('.')), which), json::parse(body).as_object()};
    if (numbers) {
        static constexpr const char* kNumbers[] = {"510826195703021212", "510826200011231212"};
        auto& fields = objectAt(objectAt(step.body, "identity"), "fields");
        for (std::size_t i = 0; i < (state ? parties : newParties).size(); ++i)
            fields["p" + std::to_string(i + 1) + ".idNumber"] = kNumbers[i % 2];
    }
    for (auto& [member, value] : said) {
        if (value == "@first")
            value = toText(numbered("dispute", 1));
        for (const auto& [type, n] : kSubjects)
            if (value == "@" + std::string(type))
                value = toText(numbered(type, which));
        put(step.body, *kind, member, valueOf(value));
    }
    if (readBack) { // last, since it covers every word that was said
        const auto& fields = objectAt(objectAt(step.body, "content"), "fields");
        json::array told;
        std::map<std::string, std::string> read;
        for (const auto& [field, value] : fields) {
            told.push_back(json::string(field));
            read[std::string(field)] = value.as_string();
        }
        auto& steps = objectAt(step.body, "steps");
        const auto who = fromJson<std::vector<dispute::NewParty>>(steps["parties"]).value();
        const auto hash = dispute::readHashOf(std::string_view(steps["type"].as_string()), who, read, {});
        steps["assisted"] = json::object{{"toldBy", "p1"}, {"told", std::move(told)}, {"heard", true}, {"ownMeaning", true}, {"readHash", hash}, {"mark", "fingerprint"}};
    }
    if (rota) {
        const auto* organisation = step.body.at("steps").as_object().if_contains("organisation");
        step.subject = rota::subjectOf(organisation ? std::string(organisation->as_string()) : unit);
    }
    return step;
}

} // namespace core::test
