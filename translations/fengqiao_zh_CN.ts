<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <comment>All other platforms</comment>
        <translation>快捷方式</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>app::Station</name>
    <message>
        <source>The clock of this PC is wrong: %1</source>
        <translation>这台电脑的时间不对（%1），请校准</translation>
    </message>
</context>
<context>
    <name>app::Waiting</name>
    <message>
        <source>Preparing the fictional county</source>
        <translation>正在准备演示县</translation>
    </message>
    <message>
        <source>The fictional county could not be prepared</source>
        <translation>演示县没有准备好</translation>
    </message>
    <message>
        <source>Nothing of yours was touched. Mend the cause and start again.</source>
        <translation>没有动过您的任何资料。排除原因后再打开就行。</translation>
    </message>
    <message>
        <source>Desk %1 of %2 is being set up and fetches its data.</source>
        <translation>正在安装第 %1 个用户（共 %2 个），并取来资料。</translation>
    </message>
    <message>
        <source>Only at the first start: about a minute. %1 s have passed.</source>
        <translation>只在第一次启动时需要，约一分钟。已经过了 %1 秒。</translation>
    </message>
    <message>
        <source>A court, townships and villages are being set up.</source>
        <translation>正在建立法院、乡镇和各村。</translation>
    </message>
    <message>
        <source>The county lives its year: step %1 of %2, each signed by its author and judged by the county.</source>
        <translation>演示县正在过这一年：第 %1 步，共 %2 步；每一步都由本人签名，经县里核对。</translation>
    </message>
    <message>
        <source>2,000 disputes of earlier years are being entered.</source>
        <translation>正在录入往年的两千件纠纷。</translation>
    </message>
    <message>
        <source>What is new today is being entered.</source>
        <translation>正在录入今天的新情况。</translation>
    </message>
</context>
<context>
    <name>ui::ActForm</name>
    <message>
        <source>Saved on this PC %1</source>
        <translation>已存在本机 %1</translation>
    </message>
    <message>
        <source>This form goes on with something that stands in a list. Choose it there first.</source>
        <translation>这张表要接着列表里的一件来办，请先到列表里选中它。</translation>
    </message>
</context>
<context>
    <name>ui::ActWord</name>
    <message>
        <source>Give the one-time notice</source>
        <translation>一次性告知</translation>
    </message>
    <message>
        <source>Record the way chosen</source>
        <translation>登记选择的途径</translation>
    </message>
    <message>
        <source>Refer elsewhere</source>
        <translation>转其他途径</translation>
    </message>
    <message>
        <source>Enter the result of the referral</source>
        <translation>登记转办结果</translation>
    </message>
    <message>
        <source>Invite the other side</source>
        <translation>邀请对方</translation>
    </message>
    <message>
        <source>Ask for consent</source>
        <translation>问调解意愿</translation>
    </message>
    <message>
        <source>Withdraw consent</source>
        <translation>撤回同意</translation>
    </message>
    <message>
        <source>Withdraw the claim</source>
        <translation>撤回请求</translation>
    </message>
    <message>
        <source>Other side cannot be reached</source>
        <translation>联系不上对方</translation>
    </message>
    <message>
        <source>Cannot be mediated</source>
        <translation>不宜调解</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>Void the registration</source>
        <translation>作废登记</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>指派</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>转派</translation>
    </message>
    <message>
        <source>Return with reason</source>
        <translation>退回并说明</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Name a mediator</source>
        <translation>指定调解员</translation>
    </message>
    <message>
        <source>Answer the naming</source>
        <translation>答复指定</translation>
    </message>
    <message>
        <source>Replace the mediator</source>
        <translation>更换调解员</translation>
    </message>
    <message>
        <source>Begin mediation</source>
        <translation>开始调解</translation>
    </message>
    <message>
        <source>Record a session</source>
        <translation>记调解笔录</translation>
    </message>
    <message>
        <source>Record an inquiry</source>
        <translation>记调查</translation>
    </message>
    <message>
        <source>Note for the mediator only</source>
        <translation>调解员密记</translation>
    </message>
    <message>
        <source>Extend the period</source>
        <translation>延长期限</translation>
    </message>
    <message>
        <source>Order an appraisal</source>
        <translation>委托评估鉴定</translation>
    </message>
    <message>
        <source>Enter the appraisal</source>
        <translation>登记评估结果</translation>
    </message>
    <message>
        <source>Stop for a doubt of sham</source>
        <translation>疑似虚假，先停下</translation>
    </message>
    <message>
        <source>Decide on the doubt</source>
        <translation>处理疑点</translation>
    </message>
    <message>
        <source>Draft the agreement</source>
        <translation>起草调解协议</translation>
    </message>
    <message>
        <source>Withdraw the draft</source>
        <translation>撤回草稿</translation>
    </message>
    <message>
        <source>Record the signatures</source>
        <translation>登记签字</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>盖章</translation>
    </message>
    <message>
        <source>Refuse the seal</source>
        <translation>不予盖章</translation>
    </message>
    <message>
        <source>Record an oral agreement</source>
        <translation>登记口头协议</translation>
    </message>
    <message>
        <source>Make a new agreement</source>
        <translation>另立新协议</translation>
    </message>
    <message>
        <source>Apply for confirmation</source>
        <translation>申请司法确认</translation>
    </message>
    <message>
        <source>Ask about the township</source>
        <translation>问是否转乡镇</translation>
    </message>
    <message>
        <source>Go on in the village</source>
        <translation>留在村里继续调</translation>
    </message>
    <message>
        <source>Push up to the township</source>
        <translation>推送乡镇继续调解</translation>
    </message>
    <message>
        <source>End without agreement</source>
        <translation>调解不成</translation>
    </message>
    <message>
        <source>Record undisputed facts</source>
        <translation>记无争议事实</translation>
    </message>
    <message>
        <source>Terminate mediation</source>
        <translation>终结调解</translation>
    </message>
    <message>
        <source>Return to court</source>
        <translation>退回法院</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>File as a suit</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Close at the court</source>
        <translation>法院结案</translation>
    </message>
    <message>
        <source>Confirm receipt</source>
        <translation>确认接收</translation>
    </message>
    <message>
        <source>Raise the colour</source>
        <translation>调高颜色</translation>
    </message>
    <message>
        <source>Lower the colour</source>
        <translation>降低颜色</translation>
    </message>
    <message>
        <source>Confirm the lowering</source>
        <translation>确认降级</translation>
    </message>
    <message>
        <source>Look after it</source>
        <translation>登记联系情况</translation>
    </message>
    <message>
        <source>Hand to the police</source>
        <translation>移送公安</translation>
    </message>
    <message>
        <source>Answer of the police</source>
        <translation>登记公安答复</translation>
    </message>
    <message>
        <source>Tell the origin how it ended</source>
        <translation>向来源单位反馈结果</translation>
    </message>
    <message>
        <source>Raise a warning</source>
        <translation>发预警</translation>
    </message>
    <message>
        <source>Record a performance</source>
        <translation>登记履行</translation>
    </message>
    <message>
        <source>Everything is performed</source>
        <translation>全部履行完毕</translation>
    </message>
    <message>
        <source>Strike out a slip</source>
        <translation>作废一张收条</translation>
    </message>
    <message>
        <source>Remind of the performance</source>
        <translation>提醒履行</translation>
    </message>
    <message>
        <source>Urge the performance</source>
        <translation>督促履行</translation>
    </message>
    <message>
        <source>Tell the ways after default</source>
        <translation>告知不履行可以走的途径</translation>
    </message>
    <message>
        <source>Mediate again in a new round</source>
        <translation>另立一轮再调解</translation>
    </message>
    <message>
        <source>Plan follow-up visits</source>
        <translation>安排回访</translation>
    </message>
    <message>
        <source>Record a visit</source>
        <translation>登记回访</translation>
    </message>
    <message>
        <source>Answer for what was unusual</source>
        <translation>答复异常情况</translation>
    </message>
    <message>
        <source>It broke out again</source>
        <translation>又起纠纷</translation>
    </message>
    <message>
        <source>File the dossier</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Call for the dossier</source>
        <translation>调卷</translation>
    </message>
    <message>
        <source>Review the dossier</source>
        <translation>评查案卷</translation>
    </message>
    <message>
        <source>Tell about enforcement</source>
        <translation>告知申请执行</translation>
    </message>
    <message>
        <source>Forward an objection</source>
        <translation>转交异议</translation>
    </message>
    <message>
        <source>Ask for guidance</source>
        <translation>请求指导</translation>
    </message>
    <message>
        <source>Hand to another unit</source>
        <translation>交给别的单位</translation>
    </message>
    <message>
        <source>Grade how it ended</source>
        <translation>办结评级</translation>
    </message>
    <message>
        <source>Are all ways used up?</source>
        <translation>终结评估</translation>
    </message>
    <message>
        <source>Enter an expert&apos;s opinion</source>
        <translation>登记专家意见</translation>
    </message>
    <message>
        <source>Record how a party takes part</source>
        <translation>记录当事人愿意怎么参加</translation>
    </message>
    <message>
        <source>Tell a party how it stands</source>
        <translation>告诉当事人办到哪一步</translation>
    </message>
    <message>
        <source>Hand to the court that is in charge now</source>
        <translation>移交给现在对接的法院</translation>
    </message>
    <message>
        <source>Ask a party by telephone</source>
        <translation>打电话问当事人</translation>
    </message>
    <message>
        <source>Let a guiding judge review</source>
        <translation>准许指导法官审查</translation>
    </message>
    <message>
        <source>Tag it with a campaign</source>
        <translation>归入专项活动</translation>
    </message>
    <message>
        <source>Take into a batch of like cases</source>
        <translation>并入同类纠纷一起办</translation>
    </message>
    <message>
        <source>Withdraw the application to the court</source>
        <translation>撤回司法确认申请</translation>
    </message>
    <message>
        <source>Hold the application for a doubt of sham</source>
        <translation>疑似虚假，暂缓申请</translation>
    </message>
    <message>
        <source>Post the application on paper</source>
        <translation>改用纸质材料邮寄</translation>
    </message>
    <message>
        <source>Note that the time to apply is over</source>
        <translation>登记申请逾期</translation>
    </message>
    <message>
        <source>Report that the ruling could not be served</source>
        <translation>裁定书送不到，报告法院</translation>
    </message>
</context>
<context>
    <name>ui::AfterSheets</name>
    <message>
        <source>At home</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>At the point</source>
        <translation>到服务点</translation>
    </message>
    <message>
        <source>By video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转账</translation>
    </message>
    <message>
        <source>In kind</source>
        <translation>实物</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>This is the last open promise: once it is done, the follow-up visits are planned by themselves.</source>
        <translation>这是最后一条没有履行的。履行完，回访自动排好。</translation>
    </message>
    <message>
        <source>There is no ruling: the party may sue on the agreement (People&apos;s Mediation Law, art. 32). The day of the other way is reckoned when you save.</source>
        <translation>没有确认裁定：可以就协议起诉（人民调解法第32条）。保存时算出途径和日期。</translation>
    </message>
    <message>
        <source>With a ruling in force the party applies for enforcement within two years of the day due; without one it sues on the agreement. The last day is reckoned when you save.</source>
        <translation>确认裁定已生效的，从到期之日起二年内可以申请执行；没有裁定的，可以就协议起诉。最后一天保存时算出。</translation>
    </message>
    <message>
        <source>Visit %1 of %2, due by %3.</source>
        <translation>第%1次回访，共%2次，最晚%3。</translation>
    </message>
    <message>
        <source>Number %1.</source>
        <translation>卷号%1。</translation>
    </message>
    <message>
        <source> Kept: %1.</source>
        <translation>保管期限：%1。</translation>
    </message>
    <message>
        <source> Still missing: %1. Add it, or write below why it is not there.</source>
        <translation>还缺：%1。请补齐，补不了的在“为什么缺这些”里写明。</translation>
    </message>
    <message>
        <source> (clause %1)</source>
        <translation>（第%1条）</translation>
    </message>
    <message>
        <source>The record itself shows no defect; look through the sheets as well.</source>
        <translation>登记里没有查出问题，请再逐页看看。</translation>
    </message>
    <message>
        <source>The record itself shows: %1. These stand in the review whatever you tick.</source>
        <translation>登记里查出：%1。不论勾不勾，都记入评查。</translation>
    </message>
    <message>
        <source>Record a performance</source>
        <translation>登记履行</translation>
    </message>
    <message>
        <source>One payment, or one thing handed over or done. Both sides get a receipt on the spot.</source>
        <translation>付一笔款，或者交一样东西、做一件事。当场给双方收条。</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>保存收条</translation>
    </message>
    <message>
        <source>Which promise</source>
        <translation>哪一条</translation>
    </message>
    <message>
        <source>Everything is performed already</source>
        <translation>都已经履行了</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>履行日期</translation>
    </message>
    <message>
        <source>Paid, in yuan</source>
        <translation>收到多少元</translation>
    </message>
    <message>
        <source>Leave it empty for a thing that was done or handed over</source>
        <translation>交东西、做事情的不用填</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>The promise is done with it</source>
        <translation>这一条到此履行完毕</translation>
    </message>
    <message>
        <source>Paid or done by</source>
        <translation>由谁履行</translation>
    </message>
    <message>
        <source>Only when it was somebody else than the debtor</source>
        <translation>别人代为履行的才填</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>谁收的</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>When less is accepted than was promised, write who waives it</source>
        <translation>比约定少收的，写明谁免去了多少</translation>
    </message>
    <message>
        <source>Everything is performed</source>
        <translation>全部履行完毕</translation>
    </message>
    <message>
        <source>For what was done at signing, or for an agreement that asks nothing later. Every open promise gets its receipt.</source>
        <translation>签协议时当场都办完了，或者协议没有以后要做的事。没履行的每一条各出一张收条。</translation>
    </message>
    <message>
        <source>All performed</source>
        <translation>全部履行完毕</translation>
    </message>
    <message>
        <source>Strike out a receipt</source>
        <translation>作废一张收条</translation>
    </message>
    <message>
        <source>It stays in the dossier with its reason; the promise is open again.</source>
        <translation>收条和原因留在卷里，这一条重新算没有履行。</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Which receipt</source>
        <translation>哪一张收条</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Remind of the performance</source>
        <translation>提醒履行</translation>
    </message>
    <message>
        <source>7, 3 and 0 days before the day. A kind word keeps a promise.</source>
        <translation>到期前7日、3日和当天各提醒一次。好好说一句，多半就记着办了。</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>已提醒</translation>
    </message>
    <message>
        <source>Reminded on</source>
        <translation>提醒日期</translation>
    </message>
    <message>
        <source>Urge the performance</source>
        <translation>督促履行</translation>
    </message>
    <message>
        <source>The committee urges the parties to keep the agreement (People&apos;s Mediation Law, art. 31). A new day that is named does not change the agreement.</source>
        <translation>调委会督促当事人按协议履行（人民调解法第31条）。对方另说的日子不改变协议。</translation>
    </message>
    <message>
        <source>Save the urging</source>
        <translation>保存督促记录</translation>
    </message>
    <message>
        <source>Urged on</source>
        <translation>督促日期</translation>
    </message>
    <message>
        <source>Whom you spoke with</source>
        <translation>跟谁说的</translation>
    </message>
    <message>
        <source>What was answered</source>
        <translation>对方怎么答复</translation>
    </message>
    <message>
        <source>Tell the ways after default</source>
        <translation>告知不履行可以走的途径</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>Which promise was missed</source>
        <translation>哪一条没有履行</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>告知日期</translation>
    </message>
    <message>
        <source>Mediate again in a new round</source>
        <translation>另立一轮再调解</translation>
    </message>
    <message>
        <source>A dispute of its own with its own number and clock, linked to this one. All must agree again.</source>
        <translation>另立一件，有自己的编号和期限，跟这一件连着。各方都要重新同意。</translation>
    </message>
    <message>
        <source>Begin the round</source>
        <translation>开始新一轮</translation>
    </message>
    <message>
        <source>Who agreed, and when</source>
        <translation>谁同意了，哪天</translation>
    </message>
    <message>
        <source>All parties must agree to mediate again</source>
        <translation>各方都同意才能再调解</translation>
    </message>
    <message>
        <source>What is asked now</source>
        <translation>现在要求什么</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Plan follow-up visits</source>
        <translation>安排回访</translation>
    </message>
    <message>
        <source>Usually the plan is made by itself. Choose the longer one for a major or hard dispute.</source>
        <translation>一般自动排好。重大疑难的，请选多次回访。</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>保存安排</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>回访安排</translation>
    </message>
    <message>
        <source>Once, after the last day due</source>
        <translation>最后一期到期后回访一次</translation>
    </message>
    <message>
        <source>Again and again: after 7 days, 1, 3 and 6 months</source>
        <translation>多次：7天、1个月、3个月、6个月</translation>
    </message>
    <message>
        <source>Follow-up visit</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Four questions: state of mind, unusual behaviour, opinions on the mediation, signs of something new. &quot;None&quot; is an answer too.</source>
        <translation>四件事都要问：思想状况、行为有无反常、对调解的意见和建议、有无新的纠纷苗头。没有就写“没有”。</translation>
    </message>
    <message>
        <source>Save the visit</source>
        <translation>保存回访</translation>
    </message>
    <message>
        <source>Visited on</source>
        <translation>回访日期</translation>
    </message>
    <message>
        <source>Tick whom you spoke with</source>
        <translation>请勾选跟谁谈了</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>履行情况</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>都履行了</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>履行了一部分</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>没有履行</translation>
    </message>
    <message>
        <source>Not due yet</source>
        <translation>还没到期</translation>
    </message>
    <message>
        <source>Performance in words</source>
        <translation>具体怎么履行的</translation>
    </message>
    <message>
        <source>State of mind</source>
        <translation>思想状况</translation>
    </message>
    <message>
        <source>Anything unusual in the behaviour?</source>
        <translation>行为有没有反常？</translation>
    </message>
    <message>
        <source>Was anything unusual?</source>
        <translation>行为有没有反常？</translation>
    </message>
    <message>
        <source>What was unusual</source>
        <translation>怎么反常</translation>
    </message>
    <message>
        <source>Threats, hints at self-harm, drink, sudden silence: what you saw and heard</source>
        <translation>扬言报复、流露轻生、酗酒、忽然不说话等，看到听到的都写下</translation>
    </message>
    <message>
        <source>Opinions and advice on the mediation</source>
        <translation>对调解的意见和建议</translation>
    </message>
    <message>
        <source>Signs of a new dispute?</source>
        <translation>有没有新的纠纷苗头？</translation>
    </message>
    <message>
        <source>Are there signs of a new dispute?</source>
        <translation>有没有新的纠纷苗头？</translation>
    </message>
    <message>
        <source>Which signs</source>
        <translation>什么苗头</translation>
    </message>
    <message>
        <source>Satisfied?</source>
        <translation>满意吗？</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Fairly</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>Vouched for by</source>
        <translation>由谁签认</translation>
    </message>
    <message>
        <source>Signature, fingerprint, or who spoke on the telephone; without it the answer does not count</source>
        <translation>签名、指印，或者电话里是谁说的；没有就不算数</translation>
    </message>
    <message>
        <source>What you did about it</source>
        <translation>采取了什么措施</translation>
    </message>
    <message>
        <source>Answer for what was unusual</source>
        <translation>答复异常情况</translation>
    </message>
    <message>
        <source>A visit found something unusual. Report it at once, by telephone if there is no line, and write here whom you told; if nothing was needed, say why.</source>
        <translation>回访发现异常。请马上报告，线路不通就打电话，在这里写明报告了谁；不需要报告的，写明原因。</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Told whom, or why nothing was needed</source>
        <translation>报告了谁，或者为什么不需要</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>It broke out again</source>
        <translation>又起纠纷</translation>
    </message>
    <message>
        <source>Registers a new dispute with the same parties, linked to this one; this dossier stays as it is.</source>
        <translation>用同样的当事人另登记一件，跟这一件连着；这一卷不动。</translation>
    </message>
    <message>
        <source>Register the new dispute</source>
        <translation>登记新的一件</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>要求什么</translation>
    </message>
    <message>
        <source>File the dossier</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>File</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Why these are missing</source>
        <translation>为什么缺这些</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>保管期限</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>短期</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>Permanent</source>
        <translation>永久</translation>
    </message>
    <message>
        <source>Pages, when counted</source>
        <translation>页数（数过再填）</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>检查人</translation>
    </message>
    <message>
        <source>Note on the dossier</source>
        <translation>卷宗情况说明</translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation>归档日期</translation>
    </message>
    <message>
        <source>Call for the dossier</source>
        <translation>调卷</translation>
    </message>
    <message>
        <source>From the county&apos;s receipt on you may read this dossier, until you have reviewed it. It is recorded.</source>
        <translation>县里收到调卷以后，您就能看这一卷，到评查完为止。调卷会留下记录。</translation>
    </message>
    <message>
        <source>Call for it</source>
        <translation>调卷</translation>
    </message>
    <message>
        <source>Review the dossier</source>
        <translation>评查案卷</translation>
    </message>
    <message>
        <source>Save the review</source>
        <translation>保存评查</translation>
    </message>
    <message>
        <source>Score, up to 100</source>
        <translation>得分（满分100）</translation>
    </message>
    <message>
        <source>What you found yourself</source>
        <translation>您看出的问题</translation>
    </message>
    <message>
        <source>Forward to the court</source>
        <translation>转交法院</translation>
    </message>
    <message>
        <source>Which party objects</source>
        <translation>哪一方提出异议</translation>
    </message>
    <message>
        <source>The time is over, but the person insists</source>
        <translation>已经过期，本人坚持要提</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Handed in on</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>Tell about enforcement</source>
        <translation>告知申请执行</translation>
    </message>
    <message>
        <source>Within two years of the last day for performance (Civil Procedure Law, art. 250).</source>
        <translation>从履行期限的最后一日起二年内申请（民事诉讼法第250条）。</translation>
    </message>
    <message>
        <source>Clause that was missed</source>
        <translation>没有履行的是第几条</translation>
    </message>
    <message>
        <source>Post the paper package</source>
        <translation>邮寄纸质材料</translation>
    </message>
    <message>
        <source>What is posted before the last day ends is in time (Civil Procedure Law, art. 85). Print the list and the application, let both sign, and keep the posting slip.</source>
        <translation>期满前交邮的不算过期（民事诉讼法第85条）。请打印清单和申请书，双方签名，留好邮寄凭证。</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>已交邮</translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation>交邮日期</translation>
    </message>
    <message>
        <source>Number of the posting slip</source>
        <translation>邮寄凭证号</translation>
    </message>
    <message>
        <source>Decide on the objection</source>
        <translation>对异议作出决定</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Is the ruling revoked or changed?</source>
        <translation>是否撤销或者变更裁定？</translation>
    </message>
    <message>
        <source>Number of the decision</source>
        <translation>文书号</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Forward a party&apos;s objection</source>
        <translation>转交当事人的异议</translation>
    </message>
    <message>
        <source>A party objects within 15 days of getting the ruling (Interpretation of the Civil Procedure Law, art. 372). What comes later only the court may dismiss.</source>
        <translation>当事人收到裁定后15日内可以提出异议（民诉法解释第372条）。过了期的，只有法院能驳回。</translation>
    </message>
    <message>
        <source>Third person&apos;s objection</source>
        <translation>转交利害关系人的异议</translation>
    </message>
    <message>
        <source>Somebody whose interests the ruling touches objects within six months of knowing of it (Interpretation of the Civil Procedure Law, art. 372). What comes later only the court may dismiss.</source>
        <translation>利害关系人从知道裁定之日起6个月内可以提出异议（民诉法解释第372条）。过了期的，只有法院能驳回。</translation>
    </message>
    <message>
        <source>Who objects</source>
        <translation>谁提出异议</translation>
    </message>
    <message>
        <source>Knew of the ruling on</source>
        <translation>哪天知道裁定的</translation>
    </message>
    <message>
        <source>After this it can only be read. What is missing is added first, or its absence explained one by one.</source>
        <translation>归档以后只能看。缺的先补齐，补不了的逐项写明为什么没有。</translation>
    </message>
    <message>
        <source>The follow-up visit counts from %1 on, when the last promise is due. A visit before that day is kept in the dossier but does not stand in for it.</source>
        <translation>回访从%1起才算数（最后一项约定到期之后）。这天以前去看望的，会留在卷里，但不能当作回访。</translation>
    </message>
    <message>
        <source>The visit on %1 will be kept, but it does not count as the follow-up visit: that one is to be paid from %2 on.</source>
        <translation>%1这次会记在卷里，但不算回访：回访要在%2以后做。</translation>
    </message>
    <message>
        <source>Proposed by result and answers: %1</source>
        <translation>按结果和当事人答复推算：%1</translation>
    </message>
    <message>
        <source>Open to a dispute of this type: %1</source>
        <translation>这类纠纷可以走的途径：%1</translation>
    </message>
    <message>
        <source>Grade how it ended</source>
        <translation>办结评级</translation>
    </message>
    <message>
        <source>By the result and what the parties said. Who took part does not grade.</source>
        <translation>按结果和当事人的说法评。办过这件纠纷的人不能评。</translation>
    </message>
    <message>
        <source>Save the grade</source>
        <translation>保存评级</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Why, if another grade than proposed</source>
        <translation>和推算的不一样时，写明理由</translation>
    </message>
    <message>
        <source>Are all ways used up?</source>
        <translation>终结评估</translation>
    </message>
    <message>
        <source>Every way that is open is accounted for: tried, declined by a party, or its conditions are not met. The suit stays open in any case.</source>
        <translation>能走的途径逐项说明：试过了、当事人不走、条件不够。诉讼这条路任何时候都开着。</translation>
    </message>
    <message>
        <source>Save the assessment</source>
        <translation>保存评估</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>试过的</translation>
    </message>
    <message>
        <source>Declined by a party</source>
        <translation>当事人不走的</translation>
    </message>
    <message>
        <source>Conditions not met</source>
        <translation>条件不够的</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>All ways are used up</source>
        <translation>各种途径都已用过</translation>
    </message>
    <message>
        <source>Another way is advised</source>
        <translation>建议走其他途径</translation>
    </message>
    <message>
        <source>Way that is advised</source>
        <translation>建议的途径</translation>
    </message>
    <message>
        <source>Advice, and why a way is closed</source>
        <translation>建议，以及哪条路为什么走不了</translation>
    </message>
    <message>
        <source>Expert&apos;s opinion</source>
        <translation>专家意见</translation>
    </message>
    <message>
        <source>It stands apart from the agreement. If the expert has to do with a party, that is shown beside it.</source>
        <translation>专家意见和协议分开放。专家和当事人有关系的，会在旁边注明。</translation>
    </message>
    <message>
        <source>Save the opinion</source>
        <translation>保存意见</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>请教日期</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>问了什么</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Ask a party by telephone</source>
        <translation>打电话问当事人</translation>
    </message>
    <message>
        <source>For a dossier that was drawn and called for. You did not take part; say who you are, and that the answer changes nothing in the agreement. Read each question as it stands.</source>
        <translation>用于抽中并已调阅的案卷。您没有办过这件；先说明您是谁，回答不影响已经达成的协议。请照原话念每个问题。</translation>
    </message>
    <message>
        <source>Save the answers</source>
        <translation>保存回答</translation>
    </message>
    <message>
        <source>Which party</source>
        <translation>哪一位当事人</translation>
    </message>
    <message>
        <source>Did you reach the party?</source>
        <translation>打通了吗？</translation>
    </message>
    <message>
        <source>Cannot say</source>
        <translation>说不清</translation>
    </message>
    <message>
        <source>What else the party said</source>
        <translation>当事人还说了什么</translation>
    </message>
    <message>
        <source>Expert of the roster, those for this type first</source>
        <translation>名册上的专家（这一类的排在前面）</translation>
    </message>
    <message>
        <source>Or an expert from outside</source>
        <translation>名册以外的专家</translation>
    </message>
    <message>
        <source>It was so</source>
        <translation>是、有</translation>
    </message>
    <message>
        <source>It was not so</source>
        <translation>不是、没有</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>好</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Where it happened</source>
        <translation>发生地点</translation>
    </message>
    <message>
        <source>For example %1</source>
        <translation>例如%1</translation>
    </message>
</context>
<context>
    <name>ui::AgreementFaults</name>
    <message>
        <source>Clause %1: %2</source>
        <translation>第 %1 条：%2</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>去改</translation>
    </message>
    <message>
        <source>Not written yet: %1</source>
        <translation>还没有写：%1</translation>
    </message>
    <message>
        <source>Add from a template</source>
        <translation>从范本加</translation>
    </message>
    <message>
        <source>Every clause says who, to whom, by which day</source>
        <translation>每条都有谁付、付谁、哪天前</translation>
    </message>
    <message>
        <source>Figures and capitals agree</source>
        <translation>金额数字与大写一致</translation>
    </message>
    <message>
        <source>%1 instalments make ¥%2 in all</source>
        <translation>%1 期相加等于总额 ¥%2</translation>
    </message>
    <message>
        <source>Touches neither status of persons nor ownership</source>
        <translation>不涉及身份关系和物权归属</translation>
    </message>
    <message>
        <source>Identity of both sides is known</source>
        <translation>双方身份已核对</translation>
    </message>
    <message>
        <source>Not signed before the mediation</source>
        <translation>签字日不早于调解日</translation>
    </message>
</context>
<context>
    <name>ui::AgreementPage</name>
    <message>
        <source>What was agreed</source>
        <translation>约定的事</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>从范本选</translation>
    </message>
    <message>
        <source>Add clause</source>
        <translation>加一条</translation>
    </message>
    <message>
        <source>Nothing written yet. Start from a template or add a clause.</source>
        <translation>还没有写。可以从范本选，或者加一条。</translation>
    </message>
    <message>
        <source>Check before signing</source>
        <translation>签字前核对</translation>
    </message>
    <message>
        <source>F8 next place</source>
        <translation>F8 下一处</translation>
    </message>
    <message>
        <source>Facts and the rest of the paper</source>
        <translation>事实和其他内容</translation>
    </message>
    <message>
        <source>Main facts</source>
        <translation>纠纷主要事实</translation>
    </message>
    <message>
        <source>What was in dispute</source>
        <translation>争议事项</translation>
    </message>
    <message>
        <source>Who answers for what</source>
        <translation>各方责任</translation>
    </message>
    <message>
        <source>When it is not performed</source>
        <translation>不履行怎么办</translation>
    </message>
    <message>
        <source>About confirmation (only what they want)</source>
        <translation>关于司法确认（只写当事人自己的意愿）</translation>
    </message>
    <message>
        <source>Copies (each party and the committee)</source>
        <translation>份数（当事人各一份，调委会一份）</translation>
    </message>
    <message>
        <source>One for each party and one for the committee</source>
        <translation>当事人各一份，调委会一份</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>纸面预览</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>The agreement on paper</source>
        <translation>协议书的纸面</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>读给双方听</translation>
    </message>
    <message>
        <source>Print draft</source>
        <translation>打印草稿</translation>
    </message>
    <message>
        <source>Print for signing</source>
        <translation>打印签字</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>某方</translation>
    </message>
    <message>
        <source>Draft the agreement</source>
        <translation>起草调解协议</translation>
    </message>
    <message>
        <source>Kept on this PC %1</source>
        <translation>已存在本机 %1</translation>
    </message>
    <message>
        <source>Kept on this PC</source>
        <translation>边写边存在本机</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>其他约定</translation>
    </message>
    <message>
        <source>%1 does for %2</source>
        <translation>%1为%2做</translation>
    </message>
    <message>
        <source>%1 pays %2</source>
        <translation>%1付给%2</translation>
    </message>
    <message>
        <source>%1, first instalment</source>
        <translation>%1，首期</translation>
    </message>
    <message>
        <source>%1, instalment %2</source>
        <translation>%1，第%2期</translation>
    </message>
    <message>
        <source>¥%1 in all</source>
        <translation>共 ¥%1</translation>
    </message>
    <message numerus="yes">
        <source>¥%1 in all, %n payment(s)</source>
        <translation>
            <numerusform>共 ¥%1，分 %n 期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) must be mended</source>
        <translation>
            <numerusform>%n 处必须改</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to mend</source>
        <translation>没有要改的</translation>
    </message>
    <message>
        <source>Make a new agreement</source>
        <translation>另立新协议</translation>
    </message>
    <message>
        <source>Signed: it does not change any more</source>
        <translation>已签字，不能再改</translation>
    </message>
    <message>
        <source>First fix clause %1</source>
        <translation>先改第 %1 条</translation>
    </message>
    <message>
        <source>Fill the blanks</source>
        <translation>先补齐没写的</translation>
    </message>
    <message>
        <source>After signing it cannot be changed, only replaced by a new agreement</source>
        <translation>签字后不能再改，只能另立新协议</translation>
    </message>
    <message numerus="yes">
        <source>Printed for signing when %n place(s) are mended; after signing it cannot be changed, only replaced</source>
        <translation>
            <numerusform>改完 %n 处才能打印签字；签字后不能再改，只能另立新协议</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is signed and cannot be changed. If the parties agree on something else, make a new agreement.</source>
        <translation>%1 已经签字，不能再改。当事人另有约定的，可以另立新协议。</translation>
    </message>
    <message>
        <source>A new agreement. It replaces the signed one on the day all have signed it; until then the old one holds.</source>
        <translation>这是新协议。各方都签字的那天起代替原协议；在那以前，原协议仍然有效。</translation>
    </message>
    <message>
        <source>Not kept yet</source>
        <translation>还没有存好</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>范本</translation>
    </message>
</context>
<context>
    <name>ui::AloudWindow</name>
    <message>
        <source>Read to the end</source>
        <translation>读完了</translation>
    </message>
</context>
<context>
    <name>ui::AmendPage</name>
    <message>
        <source>Add or correct</source>
        <translation>补充、更正</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Write only what is missing or wrong; what stays empty stays as it is. Numbers that are there are shown masked.</source>
        <translation>只填缺的、改错的；空着的不会变。已有的号码只显示一部分。</translation>
    </message>
    <message>
        <source>The matter</source>
        <translation>纠纷</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Amount asked for (yuan)</source>
        <translation>要求的金额（元）</translation>
    </message>
    <message>
        <source>Name of the body</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Born on (year-month-day)</source>
        <translation>出生日期（年-月-日）</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>now: %1</source>
        <translation>现在是：%1</translation>
    </message>
    <message>
        <source>Number is right: %1, born %2</source>
        <translation>号码正确：%1，%2出生</translation>
    </message>
    <message>
        <source>This is no telephone number; look again</source>
        <translation>不像电话号码，请再看一遍</translation>
    </message>
    <message>
        <source>Write it as 1968-03-05</source>
        <translation>请写成 1968-03-05 这样</translation>
    </message>
    <message>
        <source>This is no sum in yuan; look again</source>
        <translation>这不是金额，请再看一遍</translation>
    </message>
    <message>
        <source>There must be a name</source>
        <translation>要有姓名</translation>
    </message>
    <message>
        <source>Nothing is changed yet</source>
        <translation>还没有改什么</translation>
    </message>
    <message>
        <source>Agent, with authority</source>
        <translation>委托代理人</translation>
    </message>
</context>
<context>
    <name>ui::AnswerPage</name>
    <message>
        <source>Answer the court&apos;s question</source>
        <translation>答复补正</translation>
    </message>
    <message>
        <source>Send the answer</source>
        <translation>提交答复</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Files that go with it</source>
        <translation>随答复提交的附件</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>The court asks: %1</source>
        <translation>法院要求：%1</translation>
    </message>
    <message>
        <source>The file is being sealed and saved …</source>
        <translation>正在加密保存附件…</translation>
    </message>
    <message>
        <source>The court already has all files of this dispute. Photograph what it asks for and add it here.</source>
        <translation>本纠纷的附件法院都有了。请把法院要的材料拍照，在这里添加。</translation>
    </message>
    <message>
        <source>Write the answer</source>
        <translation>请写答复</translation>
    </message>
</context>
<context>
    <name>ui::Answers</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Day for %1</source>
        <translation>%1的日期</translation>
    </message>
    <message>
        <source>Answer of %1</source>
        <translation>%1的意见</translation>
    </message>
    <message>
        <source>Enter a day</source>
        <translation>填日期</translation>
    </message>
    <message>
        <source>%1: enter a day</source>
        <translation>%1：填日期</translation>
    </message>
    <message>
        <source>Several: put 、 between them</source>
        <translation>有几个的，中间用顿号隔开</translation>
    </message>
    <message>
        <source>Please write a sum like 1200 or 1200.50</source>
        <translation>请写成 1200 或者 1200.50</translation>
    </message>
    <message>
        <source>There is nothing to choose from</source>
        <translation>没有可以选的</translation>
    </message>
    <message>
        <source>One more person</source>
        <translation>再加一个人</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Helps nobody online</source>
        <translation>不帮人上网</translation>
    </message>
    <message>
        <source>Helps %1 online</source>
        <translation>帮%1上网</translation>
    </message>
    <message>
        <source>Help online</source>
        <translation>帮谁上网</translation>
    </message>
    <message>
        <source>Note on confidentiality signed</source>
        <translation>已签保密承诺</translation>
    </message>
    <message>
        <source>(none of these)</source>
        <translation>（都不是，不选）</translation>
    </message>
    <message>
        <source>This is no time of day. For example 08:30; 2:30 in the afternoon is 14:30</source>
        <translation>这不是几点几分，比如 08:30；下午两点半写 14:30</translation>
    </message>
</context>
<context>
    <name>ui::ApplyPage</name>
    <message>
        <source>Apply for confirmation</source>
        <translation>申请司法确认</translation>
    </message>
    <message>
        <source>Seal the package and apply</source>
        <translation>封好材料并申请</translation>
    </message>
    <message>
        <source>All parties apply together, within 30 days after the agreement took effect (Civil Procedure Law, art. 205). There is no fee.</source>
        <translation>自调解协议生效之日起 30 日内，由各方当事人共同申请（《民事诉讼法》第205条）。不收费。</translation>
    </message>
    <message>
        <source>Who applies</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>%1 applies</source>
        <translation>%1申请</translation>
    </message>
    <message>
        <source>Questions for you (not shown to the parties)</source>
        <translation>问您自己（不给当事人看）</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Yes, explained</source>
        <translation>是，已说明</translation>
    </message>
    <message>
        <source>The promise was read to the parties and signed: freely made, no harm to others, no sham</source>
        <translation>承诺书已读给当事人并签字：自愿达成，不损害他人，不是虚假调解</translation>
    </message>
    <message>
        <source>Both must apply together (Civil Procedure Law, art. 205)</source>
        <translation>双方须共同申请（《民事诉讼法》第205条）</translation>
    </message>
    <message>
        <source>A question is not answered yet</source>
        <translation>还有问题没有回答</translation>
    </message>
    <message>
        <source>The promise is not signed yet</source>
        <translation>承诺书还没有签字</translation>
    </message>
</context>
<context>
    <name>ui::AskedWords</name>
    <message>
        <source>Minutes: %1</source>
        <translation>纪要：%1</translation>
    </message>
    <message>
        <source>Decided: %1</source>
        <translation>议定：%1</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>结果：%1</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>反馈：%1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>事由：%1</translation>
    </message>
    <message>
        <source>To be done: %1</source>
        <translation>要求：%1</translation>
    </message>
    <message>
        <source>Answered: %1</source>
        <translation>答复：%1</translation>
    </message>
    <message>
        <source>The complaint: %1</source>
        <translation>投诉的内容：%1</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>Strengths: %1</source>
        <translation>擅长：%1</translation>
    </message>
    <message>
        <source>What happened: %1</source>
        <translation>情况：%1</translation>
    </message>
    <message>
        <source>Why lower: %1</source>
        <translation>为什么降：%1</translation>
    </message>
</context>
<context>
    <name>ui::AssistedEntry</name>
    <message>
        <source>Your name</source>
        <translation>您叫</translation>
    </message>
    <message>
        <source>Your telephone</source>
        <translation>您的电话</translation>
    </message>
    <message>
        <source>Your identity number</source>
        <translation>您的身份证号</translation>
    </message>
    <message>
        <source>Where you live</source>
        <translation>您住在</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>对方是</translation>
    </message>
    <message>
        <source>Telephone of the other side</source>
        <translation>对方的电话</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>为了什么事</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事情经过</translation>
    </message>
    <message>
        <source>Where it happened</source>
        <translation>在哪里发生</translation>
    </message>
    <message>
        <source>What you ask for</source>
        <translation>您的要求</translation>
    </message>
    <message>
        <source>Sum of money</source>
        <translation>钱数</translation>
    </message>
    <message>
        <source>How you want to take part</source>
        <translation>您愿意怎么参加</translation>
    </message>
    <message>
        <source>Online, with somebody to help</source>
        <translation>网上，旁边有人帮忙</translation>
    </message>
    <message>
        <source>In person, at the point</source>
        <translation>到站里当面谈</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1元</translation>
    </message>
</context>
<context>
    <name>ui::AssistedPage</name>
    <message>
        <source>Read it out</source>
        <translation>念一遍</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Keep for now</source>
        <translation>先存着</translation>
    </message>
    <message>
        <source>Nothing was handed in yet; every answer may be changed. It costs nothing and closes no way to court.</source>
        <translation>还没有交出去，每一页都可以改。不收钱，也不耽误您去法院。</translation>
    </message>
    <message>
        <source>What is your name? How do you want to take part?</source>
        <translation>您怎么称呼？愿意怎么办这件事？</translation>
    </message>
    <message>
        <source>For the clerk: explain both ways aloud and wait. Whoever says nothing is met in person.</source>
        <translation>给代录员：两种办法都讲一遍，等本人自己选。没有说的，按当面办。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>Come to the point and talk face to face</source>
        <translation>到站里来，面对面谈</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>网上</translation>
    </message>
    <message>
        <source>Somebody sits beside you and helps</source>
        <translation>旁边有人坐着帮您</translation>
    </message>
    <message>
        <source>Both ways were explained aloud and the party chose</source>
        <translation>两种办法都当面讲过，是本人自己选的</translation>
    </message>
    <message>
        <source>The party reads and signs without help</source>
        <translation>本人自己看、自己签，不用代录</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>May be left out</source>
        <translation>可以不填</translation>
    </message>
    <message>
        <source>Where you live</source>
        <translation>您住在</translation>
    </message>
    <message>
        <source>With whom do you have the trouble?</source>
        <translation>您和谁有矛盾？</translation>
    </message>
    <message>
        <source>The name is enough; a nickname may be written too.</source>
        <translation>有个名字就行，小名也可以写。</translation>
    </message>
    <message>
        <source>Name of the other side</source>
        <translation>对方姓名</translation>
    </message>
    <message>
        <source>Telephone of the other side</source>
        <translation>对方的电话</translation>
    </message>
    <message>
        <source>What is it about this time?</source>
        <translation>您这次是为了什么事？</translation>
    </message>
    <message>
        <source>For the clerk: read the answers out and press what the party says.</source>
        <translation>给代录员：照着念，本人怎么说就怎么点。</translation>
    </message>
    <message>
        <source>Husband and wife, family</source>
        <translation>夫妻、家庭</translation>
    </message>
    <message>
        <source>Marriage, dividing the household</source>
        <translation>婚姻、分家</translation>
    </message>
    <message>
        <source>Parents and children</source>
        <translation>老人、孩子</translation>
    </message>
    <message>
        <source>Support, upbringing, inheritance</source>
        <translation>赡养、抚养、继承</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>和邻居</translation>
    </message>
    <message>
        <source>Ways, water, noise</source>
        <translation>过路、流水、吵闹</translation>
    </message>
    <message>
        <source>House and homestead</source>
        <translation>房子、宅基地</translation>
    </message>
    <message>
        <source>Building, walls, yards</source>
        <translation>盖房、墙角、院子</translation>
    </message>
    <message>
        <source>Fields and woods</source>
        <translation>田地、山林</translation>
    </message>
    <message>
        <source>Boundaries, trees, leases</source>
        <translation>地界、树木、承包</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>别的事</translation>
    </message>
    <message>
        <source>Money, wages, injuries</source>
        <translation>钱、工钱、受伤</translation>
    </message>
    <message>
        <source>Type of dispute</source>
        <translation>纠纷类型</translation>
    </message>
    <message>
        <source>Choose the type</source>
        <translation>请选类型</translation>
    </message>
    <message>
        <source>What happened, and where?</source>
        <translation>是怎么回事？在哪里？</translation>
    </message>
    <message>
        <source>For the clerk: write only what the party says, in the party&apos;s own words.</source>
        <translation>给代录员：本人怎么说就怎么写，不替他编。</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事情经过</translation>
    </message>
    <message>
        <source>Where it happened</source>
        <translation>在哪里发生</translation>
    </message>
    <message>
        <source>A landmark of the village is enough</source>
        <translation>写村里的地标就行</translation>
    </message>
    <message>
        <source>What do you ask for?</source>
        <translation>您想要什么？</translation>
    </message>
    <message>
        <source>For the clerk: do not advise a sum. &quot;I do not know&quot; is an answer.</source>
        <translation>给代录员：不替他出数。“不知道”也是回答。</translation>
    </message>
    <message>
        <source>What you ask for</source>
        <translation>您的要求</translation>
    </message>
    <message>
        <source>Sum of money (yuan)</source>
        <translation>钱数（元）</translation>
    </message>
    <message>
        <source>I read it to you. Is every line right?</source>
        <translation>我念给您听，每一句都对吗？</translation>
    </message>
    <message>
        <source>For the clerk: read line by line and tick after a nod. Whatever is changed afterwards is read again.</source>
        <translation>给代录员：一行一行念，本人点头再打勾。念完又改的，重新念。</translation>
    </message>
    <message>
        <source>&quot;Did you hear it clearly?&quot; Yes</source>
        <translation>“听清了吗？”听清了</translation>
    </message>
    <message>
        <source>&quot;Is it what you mean?&quot; Yes</source>
        <translation>“是您的意思吗？”是</translation>
    </message>
    <message>
        <source>Dialect or language it was read in</source>
        <translation>用什么话念的</translation>
    </message>
    <message>
        <source>Empty: Mandarin</source>
        <translation>不写就是普通话</translation>
    </message>
    <message>
        <source>Who came along (son, neighbour …)</source>
        <translation>谁陪着来的（儿子、邻居……）</translation>
    </message>
    <message>
        <source>Whoever comes along decides nothing</source>
        <translation>陪着来的人不替本人定</translation>
    </message>
    <message>
        <source>The party was asked once alone</source>
        <translation>单独问过本人一次</translation>
    </message>
    <message>
        <source>Print it for signing</source>
        <translation>打印出来签字</translation>
    </message>
    <message>
        <source>What stands on the printed copy now?</source>
        <translation>打印的纸上现在有什么？</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Finger-print</source>
        <translation>指印</translation>
    </message>
    <message>
        <source>A witness signed</source>
        <translation>见证人签名</translation>
    </message>
    <message>
        <source>Why the party cannot sign</source>
        <translation>本人为什么不能签</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>念了</translation>
    </message>
    <message>
        <source>Read: %1</source>
        <translation>念了：%1</translation>
    </message>
    <message>
        <source>Nothing was told yet</source>
        <translation>还什么都没有说</translation>
    </message>
    <message>
        <source>Assisted entry</source>
        <translation>助老代录</translation>
    </message>
    <message>
        <source>Take your time, one thing at a time</source>
        <translation>慢慢说，一次只问一件</translation>
    </message>
    <message>
        <source>Told by %1, typed by %2</source>
        <translation>%1说，%2打字</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第%1页，共%2页</translation>
    </message>
    <message>
        <source>Hand it in</source>
        <translation>交上去</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>In person: you come to the point and talk face to face. Online: you talk through a screen and somebody sits beside you. Either is fine, and you may change at a word.</source>
        <translation>当面办：您到站里来，面对面谈。网上办：对着屏幕谈，旁边有人帮您。两种都行，什么时候想改，说一声就改。</translation>
    </message>
    <message>
        <source>Saved on this PC %1. Nothing was handed in yet; every answer may be changed.</source>
        <translation>%1已存在这台电脑。还没有交出去，每一页都可以改。</translation>
    </message>
    <message>
        <source>Read every line out and tick it first (Implementing Opinions, art. 17)</source>
        <translation>先把每一行念给本人听，念一行勾一行（《实施意见》第17条）</translation>
    </message>
    <message>
        <source>This is no telephone number; look again</source>
        <translation>不像电话号码，请再看一遍</translation>
    </message>
    <message>
        <source>The number is right: born %1</source>
        <translation>号码对得上：%1出生</translation>
    </message>
</context>
<context>
    <name>ui::AttachmentsCard</name>
    <message>
        <source>to be sent</source>
        <translation>待传</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已传</translation>
    </message>
    <message>
        <source>not fetched yet</source>
        <translation>还没取到</translation>
    </message>
    <message>
        <source>content lost</source>
        <translation>内容丢失</translation>
    </message>
    <message>
        <source>Photo of the signed page</source>
        <translation>签字页照片</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>笔录</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据材料</translation>
    </message>
    <message>
        <source>Delivery receipt</source>
        <translation>送达回证</translation>
    </message>
    <message>
        <source>Other file</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>共 %1 个</translation>
    </message>
    <message>
        <source>The file is being sealed and saved …</source>
        <translation>正在加密保存附件…</translation>
    </message>
    <message>
        <source>No files yet. Photograph the signed page, evidence or receipts and add them here.</source>
        <translation>还没有附件。签字页、证据、回证拍照后在这里添加。</translation>
    </message>
    <message>
        <source>No files.</source>
        <translation>没有附件。</translation>
    </message>
    <message>
        <source>This picture cannot be shown here. Save it and open it with another program.</source>
        <translation>这张图片这里打不开，可以另存后用别的程序看。</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>取下</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 is taken out of the list; that it was there stays in the record.</source>
        <translation>%1将从附件里取下，记录里仍会留下曾经添加过。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不取下</translation>
    </message>
    <message>
        <source>Please write why.</source>
        <translation>请写明原因。</translation>
    </message>
</context>
<context>
    <name>ui::AttentionView</name>
    <message>
        <source>%1: changed in two places, please check</source>
        <translation>%1，两处都改过，请核对</translation>
    </message>
    <message>
        <source>Open the dispute</source>
        <translation>打开纠纷</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>原来是</translation>
    </message>
    <message>
        <source>Whatever you choose, nothing is lost: the other value stays in the history of this dispute and can be taken back at any time.</source>
        <translation>怎么选都不会丢：没选的留在这件纠纷的经过里，随时可换回。</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation>您改的</translation>
    </message>
    <message>
        <source>Changed by %1</source>
        <translation>%1改的</translation>
    </message>
    <message>
        <source>Use yours</source>
        <translation>用您改的</translation>
    </message>
    <message>
        <source>Use that of %1</source>
        <translation>用%1改的</translation>
    </message>
    <message>
        <source>%1 was not done</source>
        <translation>%1，没有办成</translation>
    </message>
    <message>
        <source>Seen, put away</source>
        <translation>知道了，收起</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两个都留</translation>
    </message>
    <message>
        <source>Telephone first</source>
        <translation>先打电话问清</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2: changed in two places, please check</source>
        <translation>%1的%2，两处都改过，请核对</translation>
    </message>
    <message>
        <source>What you wrote is kept. You may do it another way, or put this notice away; it stays in the history.</source>
        <translation>您写的都还在。可以换个办法再办，也可以收起这条提醒，经过里仍能查到。</translation>
    </message>
</context>
<context>
    <name>ui::Batch</name>
    <message>
        <source>Cases like %1</source>
        <translation>同“%1”一类的纠纷</translation>
    </message>
    <message>
        <source>notice to be given</source>
        <translation>还没有一次性告知</translation>
    </message>
    <message>
        <source>way to be chosen</source>
        <translation>还没有选途径</translation>
    </message>
    <message>
        <source>consent missing</source>
        <translation>还有人没有同意</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>还没有开始调解</translation>
    </message>
    <message>
        <source>common facts missing</source>
        <translation>还没有写共同事实</translation>
    </message>
    <message>
        <source>no session yet</source>
        <translation>还没有调解过</translation>
    </message>
    <message>
        <source>agreement missing</source>
        <translation>还没有协议</translation>
    </message>
    <message>
        <source>signatures missing</source>
        <translation>还没有签字</translation>
    </message>
    <message>
        <source>seal missing</source>
        <translation>还没有盖章</translation>
    </message>
    <message>
        <source>ended without an agreement</source>
        <translation>没有达成协议就结束了</translation>
    </message>
</context>
<context>
    <name>ui::BatchFactsPage</name>
    <message>
        <source>Common facts of the batch</source>
        <translation>这一批的共同事实</translation>
    </message>
    <message>
        <source>Write into each</source>
        <translation>写进每一件</translation>
    </message>
    <message>
        <source>Heard once for all. It becomes an investigation record in each case; consents, agreements and signatures stay each party&apos;s own.</source>
        <translation>一次听清，写进每一件的调查记录；同意、协议和签字仍然是每位当事人自己的事。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Common facts</source>
        <translation>共同事实</translation>
    </message>
    <message numerus="yes">
        <source>Goes into %n cases: %1</source>
        <translation>
            <numerusform>写进 %n 件：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Write down the common facts</source>
        <translation>请写下共同事实</translation>
    </message>
    <message>
        <source>No case can take them now</source>
        <translation>现在没有可以写入的纠纷</translation>
    </message>
</context>
<context>
    <name>ui::BatchPage</name>
    <message>
        <source>No like cases are handled together. Open a dispute and choose “Batch of like cases”.</source>
        <translation>还没有成批办理的同类纠纷。打开一件纠纷，选“同类纠纷成批办理”。</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>纠纷</translation>
    </message>
    <message>
        <source>Cases handled together</source>
        <translation>成批办理的纠纷</translation>
    </message>
    <message>
        <source>Like cases handled together</source>
        <translation>同类纠纷成批办理</translation>
    </message>
    <message>
        <source>%1 (%2 of %3 settled)</source>
        <translation>%1（%3 件，已谈成 %2 件）</translation>
    </message>
    <message>
        <source>nothing missing</source>
        <translation>都齐了</translation>
    </message>
    <message>
        <source>%1 cases, %2 settled</source>
        <translation>%1 件，已谈成 %2 件</translation>
    </message>
    <message>
        <source>Facts they share are heard once. Every party decides and signs for himself.</source>
        <translation>共同的事实一次听清，每位当事人各自决定、各自签字。</translation>
    </message>
    <message>
        <source>Common facts</source>
        <translation>共同事实</translation>
    </message>
    <message>
        <source>Not written down yet.</source>
        <translation>还没有写。</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>都齐了。</translation>
    </message>
    <message>
        <source>Still: %1</source>
        <translation>还差：%1</translation>
    </message>
    <message>
        <source>%1 has not agreed to mediation.</source>
        <translation>%1 还没有同意调解。</translation>
    </message>
    <message>
        <source>Write the common facts into each</source>
        <translation>把共同事实写进每一件</translation>
    </message>
    <message>
        <source>Open the dispute</source>
        <translation>打开纠纷</translation>
    </message>
</context>
<context>
    <name>ui::CarryingCard</name>
    <message>
        <source>Carry for PCs nearby</source>
        <translation>替附近的电脑转交</translation>
    </message>
    <message>
        <source>Carrying</source>
        <translation>转交</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>For a PC that stays on and has a line more often than others. Laptops of the same network leave their sealed records here; they go to the court as soon as there is a line, and its answers wait here. Nobody can read them on the way. It works as long as this program runs, locked or not.</source>
        <translation>适合常开着、线路又比别处好的电脑。同一网络里的笔记本把密封好的记录放到这里，有线路就送到县里，县里的答复也在这里等着来取。路上谁也看不到内容。只要本程序开着就转交，锁定了也一样。</translation>
    </message>
    <message>
        <source>Getting ready …</source>
        <translation>正在准备……</translation>
    </message>
    <message>
        <source>Nothing waits here. Last brought to the court: %1.</source>
        <translation>这里没有等着的。上次送到县里：%1。</translation>
    </message>
    <message>
        <source>Ready. Nothing was left here yet.</source>
        <translation>已准备好，还没有人放东西来。</translation>
    </message>
    <message>
        <source>Others find this PC as %1, fingerprint %2. Whoever asks for the first time compares the fingerprint with this one.</source>
        <translation>别的电脑找到的是 %1，核对码 %2。第一次来的人要拿他看到的核对码和这里的比一比。</translation>
    </message>
    <message numerus="yes">
        <source>%n files are on their way to the court.</source>
        <translation>
            <numerusform>有 %n 份正在送往县里。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The line is down. %n files wait here, all stored.</source>
        <translation>
            <numerusform>线路不通，有 %n 份等在这里，都已存好。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ChecksPane</name>
    <message>
        <source>The day of registration can prove that limitation was interrupted (Civil Code, art. 195): print the receipt and hand it to the applicant.</source>
        <translation>登记日可证明诉讼时效中断（民法典第195条），请打印受理回执交给申请人。</translation>
    </message>
    <message numerus="yes">
        <source>%n must be changed</source>
        <translation>
            <numerusform>必须改 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would be good to add</source>
        <translation>
            <numerusform>最好补上 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>都填好了</translation>
    </message>
    <message>
        <source>Possibly registered before</source>
        <translation>可能登记过</translation>
    </message>
    <message>
        <source>, registered %1</source>
        <translation>，%1登记</translation>
    </message>
    <message>
        <source>Have a look</source>
        <translation>打开看看</translation>
    </message>
    <message>
        <source>Came by %1. One matter by two channels is kept once.</source>
        <translation>从%1来过。同一件事从两处来，只登记一次。</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>不是一件事</translation>
    </message>
</context>
<context>
    <name>ui::ChipRow</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>ui::ClauseRow</name>
    <message>
        <source>Change</source>
        <translation>改</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>In capitals</source>
        <translation>大写</translation>
    </message>
    <message>
        <source>No later than</source>
        <translation>最迟日期</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>for example 2026-06-30</source>
        <translation>例如 2026-06-30</translation>
    </message>
    <message>
        <source>Not written yet</source>
        <translation>还没有写</translation>
    </message>
    <message>
        <source>Pay money</source>
        <translation>付钱</translation>
    </message>
    <message>
        <source>Do or hand over something</source>
        <translation>做事或交东西</translation>
    </message>
    <message>
        <source>In words only</source>
        <translation>只写一句话</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>还没有选</translation>
    </message>
    <message>
        <source>On condition that</source>
        <translation>条件（可不填）</translation>
    </message>
    <message>
        <source>Kind of clause</source>
        <translation>哪一种</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>由谁</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>补充的话</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Remove this clause</source>
        <translation>去掉这一条</translation>
    </message>
    <message>
        <source>Clause %1</source>
        <translation>第 %1 条</translation>
    </message>
    <message>
        <source>Change clause %1</source>
        <translation>改第 %1 条</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>改好了</translation>
    </message>
    <message>
        <source>In words, for somebody to do</source>
        <translation>用一句话写，要有人去做</translation>
    </message>
</context>
<context>
    <name>ui::Clock</name>
    <message>
        <source>%1 received</source>
        <translation>%1 接收</translation>
    </message>
    <message>
        <source>%1 appraisal ordered</source>
        <translation>%1 委托评估</translation>
    </message>
    <message>
        <source>%1 report received</source>
        <translation>%1 收到报告</translation>
    </message>
    <message>
        <source>%1 extension agreed</source>
        <translation>%1 同意延长</translation>
    </message>
    <message>
        <source>%1 to the township</source>
        <translation>%1 转乡镇</translation>
    </message>
    <message>
        <source>%1 end</source>
        <translation>%1 止</translation>
    </message>
    <message>
        <source>suspended %1 days, not counted</source>
        <translation>暂停 %1 天，不计入</translation>
    </message>
    <message>
        <source>extended %1 days, today is day %2</source>
        <translation>延长 %1 天，今天第 %2 天</translation>
    </message>
    <message>
        <source>extended %1 days</source>
        <translation>延长 %1 天</translation>
    </message>
    <message>
        <source>rolled on</source>
        <translation>顺延</translation>
    </message>
    <message>
        <source>%1 days over</source>
        <translation>超 %1 天</translation>
    </message>
    <message>
        <source>%1 day over</source>
        <translation>超 %1 天</translation>
    </message>
    <message>
        <source>%1 days used of %2</source>
        <translation>%2 天，已用 %1 天</translation>
    </message>
    <message>
        <source>%1 days used, 30 full</source>
        <translation>用 %1 天，满 30 天</translation>
    </message>
    <message>
        <source>%1 days used</source>
        <translation>用 %1 天</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>receipt confirmed</source>
        <translation>确认接收</translation>
    </message>
    <message>
        <source>day %1</source>
        <translation>第 %1 天</translation>
    </message>
    <message>
        <source>rest day, rolled on</source>
        <translation>休息日顺延</translation>
    </message>
    <message>
        <source>mediation period</source>
        <translation>调解期限</translation>
    </message>
    <message>
        <source>appraisal not counted</source>
        <translation>评估不计入</translation>
    </message>
    <message>
        <source>agreed by both</source>
        <translation>双方同意延长</translation>
    </message>
    <message>
        <source>suspended, %1 days left</source>
        <translation>暂停中，剩 %1 天</translation>
    </message>
    <message>
        <source>period ended</source>
        <translation>期限已停</translation>
    </message>
    <message>
        <source>%1 days left</source>
        <translation>剩 %1 天</translation>
    </message>
    <message>
        <source>%1 day left</source>
        <translation>剩 %1 天</translation>
    </message>
    <message>
        <source>Own target until</source>
        <translation>内部目标到</translation>
    </message>
    <message>
        <source>Mediation period until</source>
        <translation>调解期限到</translation>
    </message>
    <message>
        <source>is over</source>
        <translation>已满</translation>
    </message>
    <message>
        <source>end</source>
        <translation>止</translation>
    </message>
    <message>
        <source>reckoned by weekends for now</source>
        <translation>暂按周末推算</translation>
    </message>
    <message>
        <source>extended by %1 days, %2 more possible</source>
        <translation>已延长 %1 天，还可延长 %2 天</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>to the township, the period is not begun anew</source>
        <translation>转乡镇，期限不重算</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>指派</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>不计</translation>
    </message>
    <message>
        <source>Day %1</source>
        <translation>第 %1 日</translation>
    </message>
    <message>
        <source>24:00 end</source>
        <translation>24:00 止</translation>
    </message>
    <message>
        <source>Assigned %1; receipt until %2 24:00; today is day %3</source>
        <translation>%1指派，%2 24:00 前确认接收，今天是第 %3 日</translation>
    </message>
    <message>
        <source>Day %1 of %2</source>
        <translation>第 %1 天，共 %2 天</translation>
    </message>
</context>
<context>
    <name>ui::ClockStrip</name>
    <message>
        <source>Show the sum</source>
        <translation>看算法</translation>
    </message>
    <message>
        <source>Hide the sum</source>
        <translation>收起算法</translation>
    </message>
</context>
<context>
    <name>ui::ConsentPage</name>
    <message>
        <source>Wish to mediate</source>
        <translation>调解意愿</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Ask each party separately and alone.</source>
        <translation>请分别、单独询问每一位当事人。</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>被申请人</translation>
    </message>
    <message>
        <source>Asked on %1</source>
        <translation>%1问过</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Does not agree</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Wants to think</source>
        <translation>再想想</translation>
    </message>
    <message>
        <source>Withdraws</source>
        <translation>撤回同意</translation>
    </message>
    <message>
        <source>Answer of %1</source>
        <translation>%1的答复</translation>
    </message>
    <message>
        <source>Day of the answer of %1</source>
        <translation>%1答复的日期</translation>
    </message>
    <message>
        <source>How %1 was asked</source>
        <translation>怎样问%1</translation>
    </message>
    <message>
        <source>Face to face</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>By video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>Asked alone</source>
        <translation>已单独询问</translation>
    </message>
    <message>
        <source>Nobody&apos;s answer was changed yet</source>
        <translation>还没有记下谁的答复</translation>
    </message>
    <message numerus="yes">
        <source>%n more must agree before mediation can begin (People&apos;s Mediation Law, art. 17)</source>
        <translation>
            <numerusform>还差 %n 人，才能开始调解（人民调解法第17条）</numerusform>
        </translation>
    </message>
    <message>
        <source>Who answered for %1</source>
        <translation>%1这边是谁答的</translation>
    </message>
    <message>
        <source>Said by the party</source>
        <translation>本人说的</translation>
    </message>
    <message>
        <source>Said by an agent with authority</source>
        <translation>有授权的代理人说的</translation>
    </message>
    <message>
        <source>Clicked by a helper</source>
        <translation>帮忙的人点的</translation>
    </message>
    <message>
        <source>A helper&apos;s click is not the party&apos;s consent: ask the party (Implementing Opinions, art. 17)</source>
        <translation>帮忙的人点的不算本人同意，请问本人（《实施意见》第17条）</translation>
    </message>
    <message>
        <source>Said by the guardian</source>
        <translation>法定代理人（监护人）说的</translation>
    </message>
    <message>
        <source>Said by the minor, and the guardian consents</source>
        <translation>本人说的，法定代理人同意</translation>
    </message>
    <message>
        <source>Said by the minor, who lives on own earnings</source>
        <translation>本人说的，靠自己的劳动收入生活</translation>
    </message>
    <message>
        <source>Who does not want mediation after it was explained: go back and choose “%1”.</source>
        <translation>讲清楚以后仍不愿先行调解的，请回到纠纷页，在“其他办理”里选“%1”。</translation>
    </message>
</context>
<context>
    <name>ui::ContactsPage</name>
    <message>
        <source>Print the card</source>
        <translation>打印联系卡</translation>
    </message>
    <message>
        <source>Print the duty roster</source>
        <translation>打印值班表</translation>
    </message>
    <message>
        <source>Plan duty</source>
        <translation>排值班</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>对接联系卡</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>再读一次</translation>
    </message>
    <message>
        <source>Vacant: %1</source>
        <translation>有空缺：%1</translation>
    </message>
    <message>
        <source>Change the duty roster</source>
        <translation>改值班表</translation>
    </message>
    <message>
        <source>Duty roster</source>
        <translation>值班表</translation>
    </message>
    <message>
        <source>Nobody has planned duty here yet.</source>
        <translation>本站还没有排过值班。</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>没有人</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>By the docking rules: %1, version %2</source>
        <translation>按对接规则《%1》第%2版</translation>
    </message>
    <message>
        <source>published on %1</source>
        <translation>%1发布</translation>
    </message>
</context>
<context>
    <name>ui::CountySettingsPage</name>
    <message>
        <source>The county&apos;s settings</source>
        <translation>县里的设定</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>They hold for every desk of the county and for what is done from then on; what was done stays judged as it was. Who changed what, and when, stays in the register.</source>
        <translation>全县每台电脑都照这里的办，从改了以后办的事算起；以前办的不变。谁在哪天改了哪一项，登记里都留着。</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>找一项设定</translation>
    </message>
    <message>
        <source>Only what differs from the start</source>
        <translation>只看改过的</translation>
    </message>
    <message>
        <source>No setting fits. Take a word away.</source>
        <translation>没有符合的设定，去掉一个字试试。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Nothing is changed yet</source>
        <translation>还没有改动</translation>
    </message>
</context>
<context>
    <name>ui::CourtSheets</name>
    <message>
        <source>Not served</source>
        <translation>没有送到</translation>
    </message>
    <message>
        <source>Report the result</source>
        <translation>反馈办理结果</translation>
    </message>
    <message>
        <source>Send the report</source>
        <translation>提交反馈</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>办理情况</translation>
    </message>
    <message>
        <source>Number of the task in your own system</source>
        <translation>本单位系统里的编号</translation>
    </message>
    <message>
        <source>How the paper was served</source>
        <translation>怎样送达的</translation>
    </message>
    <message>
        <source>Who took it has given</source>
        <translation>签收人留下了</translation>
    </message>
    <message>
        <source>Who took it, if not the recipient</source>
        <translation>签收人（不是本人的填）</translation>
    </message>
    <message>
        <source>How he belongs to the recipient</source>
        <translation>与受送达人的关系</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>How often you went</source>
        <translation>去了几次</translation>
    </message>
    <message>
        <source>Refused or not met: why, and who was there</source>
        <translation>拒收或者没有见到：为什么，谁在场</translation>
    </message>
    <message>
        <source>Have a paper served by a point</source>
        <translation>请站点代为送达</translation>
    </message>
    <message>
        <source>The point confirms receipt, serves it and sends the receipt back. Print the receipt of service and let it go along.</source>
        <translation>站点确认接收，送到以后把送达回证交回来。请先打印送达回证，随文书一起交过去。</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Which point</source>
        <translation>哪个站点</translation>
    </message>
    <message>
        <source>Whom it is for</source>
        <translation>受送达人</translation>
    </message>
    <message>
        <source>Address and telephone</source>
        <translation>地址和电话</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Papers to serve, one a line</source>
        <translation>要送的文书，一行一件</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>What to mind</source>
        <translation>注意事项</translation>
    </message>
    <message>
        <source>Report by</source>
        <translation>哪天前反馈</translation>
    </message>
    <message>
        <source>Early warning for a major project</source>
        <translation>重大项目预警</translation>
    </message>
    <message>
        <source>The committee of the place gets it as a clue at once and goes to see.</source>
        <translation>当地调委会马上作为线索收到，会去了解。</translation>
    </message>
    <message>
        <source>Major project</source>
        <translation>重大项目</translation>
    </message>
    <message>
        <source>Committee of the place</source>
        <translation>当地的调委会</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>What could come of it</source>
        <translation>可能出什么矛盾</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>打算怎么办</translation>
    </message>
    <message>
        <source>Type, if clear</source>
        <translation>类型，清楚的话</translation>
    </message>
    <message>
        <source>Hand to another court</source>
        <translation>移交给别的法院</translation>
    </message>
    <message>
        <source>The village is docked to another court now. Mediation goes on, and the period is not reckoned anew.</source>
        <translation>这个村换了对接的法院。调解照常往下走，期限不重算。</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Court or tribunal</source>
        <translation>法院、法庭</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>By the register it is %1 now.</source>
        <translation>按名册现在是%1。</translation>
    </message>
    <message>
        <source>Guiding judge may review</source>
        <translation>准许例外审查</translation>
    </message>
    <message>
        <source>For this application alone; your reason is kept with it (Opinion, art. 8).</source>
        <translation>只对这一件有效，理由随件保存（实施意见第8条）。</translation>
    </message>
    <message>
        <source>Allow it</source>
        <translation>准许</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>法官</translation>
    </message>
    <message>
        <source>Why no other judge reviews it</source>
        <translation>为什么不能换别的法官</translation>
    </message>
</context>
<context>
    <name>ui::Dates</name>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The language of dates: &quot;zh&quot; in the Chinese translation.</extracomment>
        <translation>zh</translation>
    </message>
</context>
<context>
    <name>ui::DispatchPage</name>
    <message>
        <source>Write why it is not the proposed level; then it can be assigned.</source>
        <translation>请先写为什么不照建议的层级，写了就能指派。</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>诉前案件</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>指派给</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>指派</translation>
    </message>
    <message>
        <source>No claim waits to be assigned.</source>
        <translation>没有待分流的案件。</translation>
    </message>
    <message>
        <source>Enter a claim</source>
        <translation>登记案件</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>分流</translation>
    </message>
    <message>
        <source>Claims before filing</source>
        <translation>诉前案件</translation>
    </message>
    <message>
        <source>To be assigned</source>
        <translation>待分流</translation>
    </message>
    <message>
        <source>Assigned, not yet received</source>
        <translation>已指派，未接收</translation>
    </message>
    <message>
        <source>Send when the line is back</source>
        <translation>等线路通了再发</translation>
    </message>
    <message>
        <source>Lies with %1.</source>
        <translation>现在由%1办理。</translation>
    </message>
    <message>
        <source>Choose a committee in the place of the parties or of the matter.</source>
        <translation>请选当事人住所地或者纠纷发生地的调解组织。</translation>
    </message>
    <message>
        <source>Letter of assignment to %1: to be received by %2 24:00 (3 working days, Implementing Opinions, art. 15).</source>
        <translation>预览指派函：%1，请在 %2 24:00 前确认接收（3 个工作日，实施意见第15条）。</translation>
    </message>
    <message>
        <source>%1 in hand</source>
        <translation>在办%1件</translation>
    </message>
    <message>
        <source>Proposed, a party lives there: </source>
        <translation>建议（当事人住在这里）：</translation>
    </message>
    <message>
        <source>%1 days on average</source>
        <translation>平均%1天</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开纠纷</translation>
    </message>
    <message>
        <source>All parties expressly agree to this committee</source>
        <translation>各方当事人明确同意由这家调解</translation>
    </message>
    <message>
        <source> (justice bureau&apos;s list)</source>
        <translation>（司法局名册）</translation>
    </message>
    <message>
        <source> (court&apos;s invited list)</source>
        <translation>（法院特邀名册）</translation>
    </message>
    <message>
        <source> (on no list)</source>
        <translation>（不在名册）</translation>
    </message>
    <message>
        <source>No party lives there: all parties have to agree to it expressly (Implementing Opinions, art. 9).</source>
        <translation>当事人都不住在那里，要各方明确同意（实施意见第9条）。</translation>
    </message>
    <message>
        <source>Why another level than proposed</source>
        <translation>为什么不照建议的层级</translation>
    </message>
    <message>
        <source>Proposed level: %1, %2, %3. %4. You decide.</source>
        <translation>建议层级：%1，%2，%3。%4。由您决定。</translation>
    </message>
    <message>
        <source>A type this court takes first (Implementing Opinions, art. 9).</source>
        <translation>本院重点化解的类型（《实施意见》第9条）。</translation>
    </message>
    <message>
        <source>%1 has to agree to mediation before the claim is assigned (Implementing Opinions, art. 10); who does not want it has the suit filed.</source>
        <translation>%1同意先行调解，才能指派（《实施意见》第10条）；不愿意的转立案。</translation>
    </message>
</context>
<context>
    <name>ui::DisputePage</name>
    <message>
        <source>Other acts</source>
        <translation>其他办理</translation>
    </message>
    <message>
        <source>Previous dispute</source>
        <translation>上一件</translation>
    </message>
    <message>
        <source>Next dispute</source>
        <translation>下一件</translation>
    </message>
    <message>
        <source>All papers</source>
        <translation>全部文书</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>纠纷</translation>
    </message>
    <message>
        <source>No dispute chosen.</source>
        <translation>还没有选纠纷。</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>回到列表</translation>
    </message>
    <message>
        <source>Only the card of this dispute is here.</source>
        <translation>这件纠纷本机只有卡片，详情由办理单位掌握。</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 条</translation>
    </message>
    <message>
        <source>From the court %1</source>
        <translation>法院交办%1</translation>
    </message>
    <message>
        <source>mediator %1</source>
        <translation>调解员 %1</translation>
    </message>
    <message>
        <source>%1: can only be read.</source>
        <translation>%1，只能看。</translation>
    </message>
    <message>
        <source>Held by %1: you may read, not change.</source>
        <translation>这件由%1办理，您可以看，不能改。</translation>
    </message>
    <message>
        <source>Phone %1</source>
        <translation>电话 %1</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>共 %1 份</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>再读一次</translation>
    </message>
    <message>
        <source>Handed over, now held by %1. What is here is as it was then: you may read, not change.</source>
        <translation>已经移交，现由%1承办。这里是移交时的样子，只能看，不能改。</translation>
    </message>
    <message>
        <source>Guides and law for this dispute</source>
        <translation>本纠纷用得上的指引和法条</translation>
    </message>
    <message>
        <source>%1: nothing is left to be done here. Until the dossier is filed you may still add papers and correct.</source>
        <translation>%1：这件已经没有要办的了。归档以前还可以补材料、改错字。</translation>
    </message>
    <message>
        <source>taken first</source>
        <translation>重点类型</translation>
    </message>
    <message>
        <source>Fact sheet of this type</source>
        <translation>这类纠纷的情况表</translation>
    </message>
</context>
<context>
    <name>ui::DisputeTableModel</name>
    <message>
        <source>To be sent</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>Card only</source>
        <translation>只有卡片</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Parties and type</source>
        <translation>当事人和类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
</context>
<context>
    <name>ui::DisputesPage</name>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Due first</source>
        <translation>先到期的在前</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>新登记的在前</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>按编号</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>纠纷</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>Sent by the court</source>
        <translation>法院交办</translation>
    </message>
    <message>
        <source>Our own</source>
        <translation>自己受理</translation>
    </message>
    <message>
        <source>Due within 10 days</source>
        <translation>期限10天内</translation>
    </message>
    <message>
        <source>Not yet sent</source>
        <translation>未上传</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>%n on this PC</source>
        <translation>
            <numerusform>本机 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Not found. Try initials or the last 4 digits of the telephone.</source>
        <translation>没有找到。可试拼音首字母或电话后四位。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>看全部</translation>
    </message>
    <message>
        <source>No disputes yet. Press F2 to register the first.</source>
        <translation>还没有纠纷。按 F2 登记第一件。</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>None fits this filter.</source>
        <translation>没有符合的，去掉这个条件试试。</translation>
    </message>
    <message>
        <source>%1, data as of %2</source>
        <translation>%1，资料截至 %2</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>导出清单</translation>
    </message>
    <message>
        <source>Disputes %1</source>
        <translation>纠纷清单 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n disputes are in %1. Anybody can open this file: keep it safe.</source>
        <translation>
            <numerusform>%n 件纠纷已导出到 %1。这个文件谁都能打开，请保管好。</numerusform>
        </translation>
    </message>
    <message>
        <source>Like cases</source>
        <translation>同类纠纷</translation>
    </message>
    <message>
        <source>No disputes yet.</source>
        <translation>还没有纠纷。</translation>
    </message>
    <message>
        <source>Older disputes that have just come are still being sorted in and cannot all be found yet. This list looks again by itself when they are.</source>
        <translation>刚收到的旧纠纷还在整理，现在搜不全。整理好后，这里会自动再搜一次。</translation>
    </message>
    <message>
        <source>Not found so far.</source>
        <translation>暂时没有找到。</translation>
    </message>
    <message>
        <source>Dossiers are not for this post. What you reported stands under Patrol.</source>
        <translation>卷宗不归这个岗位看。您报的线索在“排查”里。</translation>
    </message>
    <message>
        <source>Only disputes that you typed for somebody stand here. There is none now.</source>
        <translation>这里只有您代人登记的纠纷，现在没有。</translation>
    </message>
    <message>
        <source>Dossiers stay with the mediators. What was applied for stands under Confirmation.</source>
        <translation>卷宗留在调解员那里。当事人申请确认的，在“确认审查”里。</translation>
    </message>
    <message>
        <source>Dossiers stay with the mediators. What your station referred, and how far it is, stands under Together.</source>
        <translation>卷宗留在调解员那里。所里移交的办到哪一步，在“协作”里看。</translation>
    </message>
    <message>
        <source>Single disputes are not for this post. Figures stand under Statistics, meetings under Together.</source>
        <translation>单件纠纷不归这个岗位看。数字在“统计”里，会议在“协作”里。</translation>
    </message>
    <message>
        <source>No dossier is on this PC. Orders and complaints stand under Roster, figures under Statistics.</source>
        <translation>本机没有卷宗。督办和投诉在“名册”里，数字在“统计”里。</translation>
    </message>
    <message>
        <source>Only disputes that the centre registered or was given stand here. There is none now.</source>
        <translation>这里只有中心登记的和交给中心的纠纷，现在没有。</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n stand here; a search or another filter shows the others.</source>
        <translation>
            <numerusform>只列出前 %n 件，其余的请用搜索或换一个筛选来找。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Duty</name>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Give the one-time notice</source>
        <translation>一次性告知</translation>
    </message>
    <message>
        <source>Ask for the way chosen</source>
        <translation>问选择哪种途径</translation>
    </message>
    <message>
        <source>Ask for consent</source>
        <translation>问对方意愿</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>分流指派</translation>
    </message>
    <message>
        <source>Confirm receipt</source>
        <translation>确认接收</translation>
    </message>
    <message>
        <source>Confirm receipt from the village</source>
        <translation>接收村级转来</translation>
    </message>
    <message>
        <source>Urge receipt</source>
        <translation>催办接收</translation>
    </message>
    <message>
        <source>Name a mediator</source>
        <translation>指定调解员</translation>
    </message>
    <message>
        <source>Answer the naming</source>
        <translation>答复指定</translation>
    </message>
    <message>
        <source>Begin mediation</source>
        <translation>开始调解</translation>
    </message>
    <message>
        <source>Hold the session</source>
        <translation>主持调解</translation>
    </message>
    <message>
        <source>Enter the appraisal</source>
        <translation>登记评估结果</translation>
    </message>
    <message>
        <source>Decide on the doubt</source>
        <translation>处理疑点</translation>
    </message>
    <message>
        <source>Draft the agreement</source>
        <translation>起草调解协议</translation>
    </message>
    <message>
        <source>Print for signing</source>
        <translation>打印签字</translation>
    </message>
    <message>
        <source>Seal the agreement</source>
        <translation>协议盖章</translation>
    </message>
    <message>
        <source>Apply for confirmation</source>
        <translation>申请司法确认</translation>
    </message>
    <message>
        <source>Push up to the township</source>
        <translation>推送乡镇继续调解</translation>
    </message>
    <message>
        <source>End without agreement</source>
        <translation>调解不成</translation>
    </message>
    <message>
        <source>End at expiry</source>
        <translation>期限届满，办不成</translation>
    </message>
    <message>
        <source>Write the termination</source>
        <translation>出具终结书</translation>
    </message>
    <message>
        <source>Return to court</source>
        <translation>退回法院</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Accept the application</source>
        <translation>受理确认申请</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审查确认</translation>
    </message>
    <message>
        <source>Add materials</source>
        <translation>补材料</translation>
    </message>
    <message>
        <source>Print the ruling</source>
        <translation>打印裁定书</translation>
    </message>
    <message>
        <source>Serve the ruling</source>
        <translation>送达裁定书</translation>
    </message>
    <message>
        <source>Tell the other ways</source>
        <translation>告知其他途径</translation>
    </message>
    <message>
        <source>Clear the doubt</source>
        <translation>消除疑点</translation>
    </message>
    <message>
        <source>Receive the return</source>
        <translation>接收退回</translation>
    </message>
    <message>
        <source>File the suit</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Answer the court</source>
        <translation>答复法院</translation>
    </message>
    <message>
        <source>Patrol this window</source>
        <translation>做本期排查</translation>
    </message>
    <message>
        <source>Back-fill the missed patrol</source>
        <translation>补录漏掉的排查</translation>
    </message>
    <message>
        <source>Focused patrol before Spring Festival</source>
        <translation>春节前重点排查</translation>
    </message>
    <message>
        <source>Set out on the patrol</source>
        <translation>出发排查</translation>
    </message>
    <message>
        <source>End the patrol</source>
        <translation>结束排查</translation>
    </message>
    <message>
        <source>Decide on a measure</source>
        <translation>定措施</translation>
    </message>
    <message>
        <source>Enter the result of the measure</source>
        <translation>登记措施结果</translation>
    </message>
    <message>
        <source>Close the clue</source>
        <translation>了结线索</translation>
    </message>
    <message>
        <source>Receive the warning</source>
        <translation>确认收到预警</translation>
    </message>
    <message>
        <source>Report the warning upward</source>
        <translation>向上报告预警</translation>
    </message>
    <message>
        <source>Take measures</source>
        <translation>采取措施</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再去看一次</translation>
    </message>
    <message>
        <source>Close the warning</source>
        <translation>了结预警</translation>
    </message>
    <message>
        <source>Enter the answer of the police</source>
        <translation>登记公安答复</translation>
    </message>
    <message>
        <source>Tell the origin how it ended</source>
        <translation>向来源单位反馈结果</translation>
    </message>
    <message>
        <source>Decide on a proposal</source>
        <translation>处理别人交来的记录</translation>
    </message>
    <message>
        <source>Read what became of your record</source>
        <translation>看看您交出的记录</translation>
    </message>
    <message>
        <source>Record the performance</source>
        <translation>登记履行</translation>
    </message>
    <message>
        <source>Remind of the performance</source>
        <translation>提醒履行</translation>
    </message>
    <message>
        <source>Urge the performance</source>
        <translation>督促履行</translation>
    </message>
    <message>
        <source>Tell the ways after default</source>
        <translation>告知不履行可以走的途径</translation>
    </message>
    <message>
        <source>Post the paper package</source>
        <translation>邮寄纸质材料</translation>
    </message>
    <message>
        <source>Pay a follow-up visit</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Answer for what was unusual</source>
        <translation>答复异常情况</translation>
    </message>
    <message>
        <source>File the dossier</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Review the dossier</source>
        <translation>评查案卷</translation>
    </message>
    <message>
        <source>Decide on the objection</source>
        <translation>对异议作出决定</translation>
    </message>
    <message>
        <source>Answer the order</source>
        <translation>答复督促</translation>
    </message>
    <message>
        <source>Check the answer and close the order</source>
        <translation>核对答复，了结督办</translation>
    </message>
    <message>
        <source>Name who handles the complaint</source>
        <translation>指定投诉办理人</translation>
    </message>
    <message>
        <source>Answer the complaint</source>
        <translation>答复投诉</translation>
    </message>
    <message>
        <source>Renew the term on the roster</source>
        <translation>任期快到了，请提请续任</translation>
    </message>
    <message>
        <source>Give guidance</source>
        <translation>答复指导请求</translation>
    </message>
    <message>
        <source>Find a judge for the question</source>
        <translation>给问题找一位法官</translation>
    </message>
    <message>
        <source>Answer the appointment</source>
        <translation>答复约定的时间</translation>
    </message>
    <message>
        <source>Enter how the session went</source>
        <translation>登记联合调解的情况</translation>
    </message>
    <message>
        <source>Read the guidance</source>
        <translation>看指导意见</translation>
    </message>
    <message>
        <source>Confirm receipt of the errand</source>
        <translation>确认接收工单</translation>
    </message>
    <message>
        <source>Report on the errand</source>
        <translation>反馈工单办理情况</translation>
    </message>
    <message>
        <source>Take note of the result</source>
        <translation>知悉结果</translation>
    </message>
    <message>
        <source>Answer the call to the meeting</source>
        <translation>答复会议通知</translation>
    </message>
    <message>
        <source>Write the minutes</source>
        <translation>写纪要</translation>
    </message>
    <message>
        <source>Confirm the minutes</source>
        <translation>确认纪要</translation>
    </message>
    <message>
        <source>See to the key dispute</source>
        <translation>办理重点纠纷</translation>
    </message>
    <message>
        <source>Nobody is on duty: plan somebody</source>
        <translation>今天值班有空缺，请安排人</translation>
    </message>
    <message>
        <source>Tend the coloured case</source>
        <translation>联系有预警的当事人</translation>
    </message>
    <message>
        <source>Decide the proposal</source>
        <translation>审批名册变更</translation>
    </message>
    <message>
        <source>Somebody has an appointment</source>
        <translation>有人预约了要来</translation>
    </message>
    <message>
        <source>Ask the helper, or name another</source>
        <translation>问问被指定的人，或者另指定</translation>
    </message>
    <message>
        <source>Get the result to the court</source>
        <translation>把调解结果传到法院</translation>
    </message>
    <message>
        <source>Hand to the court that is in charge now</source>
        <translation>移交给现在对接的法院</translation>
    </message>
    <message>
        <source>Take down what is out of date</source>
        <translation>把过时的换下来</translation>
    </message>
    <message>
        <source>Issue the digest of last month</source>
        <translation>发出上个月的工作通报</translation>
    </message>
    <message>
        <source>Fill the posts of the centre</source>
        <translation>补齐中心的岗位</translation>
    </message>
    <message>
        <source>Find people for the unit</source>
        <translation>给这个单位安排人</translation>
    </message>
    <message>
        <source>Find a second person</source>
        <translation>两人岗还缺一个人，请配齐</translation>
    </message>
    <message>
        <source>Decide on lowering red</source>
        <translation>第二人确认降红色</translation>
    </message>
    <message>
        <source>Note that the time to apply is over</source>
        <translation>登记申请逾期</translation>
    </message>
    <message>
        <source>Bring in the year&apos;s holidays</source>
        <translation>补上节假日安排</translation>
    </message>
    <message>
        <source>Name another mediator: the one before has left</source>
        <translation>另外指定调解员（原来的已离岗）</translation>
    </message>
    <message>
        <source>Serve whom the point could not</source>
        <translation>送达站点没送到的</translation>
    </message>
</context>
<context>
    <name>ui::DutyWhy</name>
    <message>
        <source>Assigned by the court on %1; receipt within 3 working days</source>
        <translation>法院 %1指派，3 个工作日内须确认接收</translation>
    </message>
    <message>
        <source>%1 parties have not agreed yet; mediation cannot begin</source>
        <translation>还有 %1 人没表态，不能开始调解</translation>
    </message>
    <message>
        <source>Settled on %1; %2 days of the period left</source>
        <translation>%1已谈定；期限还剩 %2 天</translation>
    </message>
    <message>
        <source>Session %1; %2 days of the period left</source>
        <translation>第 %1 次调解；期限还剩 %2 天</translation>
    </message>
    <message>
        <source>Session %1, appointed for %2</source>
        <translation>第 %1 次调解，约在 %2</translation>
    </message>
    <message>
        <source>Agreement in force since %1; both apply together within 30 days</source>
        <translation>协议 %1生效，双方须在 30 日内共同申请</translation>
    </message>
    <message>
        <source>Mediation ended on %1; to be returned within 2 working days</source>
        <translation>%1调解终结，2 个工作日内应退回</translation>
    </message>
    <message>
        <source>The period ended on %1 and cannot be extended</source>
        <translation>期限 %1已满，不能再延长</translation>
    </message>
    <message>
        <source>%1 parties still to be asked whether the township goes on</source>
        <translation>还要问 %1 人是否转乡镇继续调解</translation>
    </message>
    <message>
        <source>%1 parties have not got the ruling yet</source>
        <translation>还有 %1 人没有送达裁定书</translation>
    </message>
    <message>
        <source>The draft is ready; print it, read it aloud, let them sign</source>
        <translation>草稿已好，打印出来，读给双方听，当面签字</translation>
    </message>
    <message>
        <source>Signed by all; the committee&apos;s seal is missing</source>
        <translation>各方已签字，还没有盖章</translation>
    </message>
    <message>
        <source>Received; nobody is named yet</source>
        <translation>已接收，还没有指定调解员</translation>
    </message>
    <message>
        <source>Named; the answer is missing</source>
        <translation>已指定，还没有答复</translation>
    </message>
    <message>
        <source>All parties agree; mediation can begin</source>
        <translation>各方都同意，可以开始调解</translation>
    </message>
    <message>
        <source>The period stands still until the report is here</source>
        <translation>期限暂停，收到报告后接着算</translation>
    </message>
    <message>
        <source>today 24:00</source>
        <translation>今天 24:00</translation>
    </message>
    <message>
        <source>%1 days over</source>
        <translation>超 %1 天</translation>
    </message>
    <message>
        <source>%1 day over</source>
        <translation>超 %1 天</translation>
    </message>
    <message>
        <source>%1 days left</source>
        <translation>剩 %1 天</translation>
    </message>
    <message>
        <source>%1 day left</source>
        <translation>剩 %1 天</translation>
    </message>
    <message>
        <source>By %1 somebody above must know</source>
        <translation>%1前要有上级接到报告</translation>
    </message>
    <message>
        <source>One person asks to lower red; a second must agree</source>
        <translation>有人提出降红色，要第二个人同意</translation>
    </message>
    <message>
        <source>Came as: %1; ended on %2, the origin does not know yet</source>
        <translation>%1，%2已有结果，对方还不知道</translation>
    </message>
    <message>
        <source>%1 wrote it on %2 when the dispute had moved on; take it over or decline it</source>
        <translation>%1 %2的记录转给您，请接手或者退回</translation>
    </message>
    <message>
        <source>Whoever holds the dispute now has taken it over</source>
        <translation>现在的承办人已经接手</translation>
    </message>
    <message>
        <source>Whoever holds the dispute now has not taken it over; the reason is there</source>
        <translation>现在的承办人没有采用，理由写在里面</translation>
    </message>
    <message>
        <source>The ways, their cost and effect have not been explained yet</source>
        <translation>各种途径、花费和效力还没有讲清</translation>
    </message>
    <message>
        <source>Told of all ways; which one the party takes is not noted yet</source>
        <translation>已告知各种途径，还没有记下当事人怎么选</translation>
    </message>
    <message>
        <source>Taken in by the court; nobody has it for mediation yet</source>
        <translation>法院已登记，还没有指派调解组织</translation>
    </message>
    <message>
        <source>The package has come from the point; it has no case number yet</source>
        <translation>服务点已送来材料，还没有编案号</translation>
    </message>
    <message>
        <source>The ruling has come; print it to serve it</source>
        <translation>裁定书已传到本站，请打印送达</translation>
    </message>
    <message>
        <source>Returned by the point; count the papers against the list</source>
        <translation>服务点已退回，请按清单点收</translation>
    </message>
    <message>
        <source>The return is received; the case is to be filed</source>
        <translation>退回已点收，请登记立案</translation>
    </message>
    <message>
        <source>All is done that was to be done</source>
        <translation>该办的都办完了，可以结案</translation>
    </message>
    <message>
        <source>The court did not confirm it; the parties are to know what is left to them</source>
        <translation>法院没有确认，请告知当事人还有哪些途径</translation>
    </message>
    <message>
        <source>Clause %1 of the agreement is due on %2; enter the receipt</source>
        <translation>协议第%1条%2到期，履行了请登记收条</translation>
    </message>
    <message>
        <source>The agreement is in force; say how it was performed</source>
        <translation>协议已生效，请登记履行情况</translation>
    </message>
    <message>
        <source>Clause %1 of the agreement hangs on a condition; enter the receipt when it is done</source>
        <translation>协议第%1条有条件，办完请登记收条</translation>
    </message>
    <message>
        <source>Clause %1 of the agreement is due on %2</source>
        <translation>协议第%1条%2到期</translation>
    </message>
    <message>
        <source>Clause %1 was due on %2 and is not performed</source>
        <translation>第%1条%2到期，还没有履行</translation>
    </message>
    <message>
        <source>Urged twice, clause %1 is still not performed</source>
        <translation>督促过两次，第%1条仍没有履行</translation>
    </message>
    <message>
        <source>Follow-up visit %1 of %2</source>
        <translation>第%1次回访，共%2次</translation>
    </message>
    <message>
        <source>The visit found something unusual; report it and say so today</source>
        <translation>回访发现异常，今天就要报告并答复</translation>
    </message>
    <message>
        <source>Everything is over; bind the dossier and file it</source>
        <translation>都办完了，请立卷归档</translation>
    </message>
    <message>
        <source>You called for this dossier; write the review</source>
        <translation>您调了这一卷，请写评查意见</translation>
    </message>
    <message>
        <source>The court has not got the application; post the paper package in time</source>
        <translation>法院还没有收到申请，请按时邮寄纸质材料</translation>
    </message>
    <message>
        <source>%1: contact every %2 days, last on %3</source>
        <translation>%1期间每 %2 天联系一次，上一次是%3</translation>
    </message>
    <message>
        <source>%1: a look every %2 days, last on %3</source>
        <translation>%1期间每 %2 天查看一次，上一次是%3</translation>
    </message>
    <message>
        <source>Session %1; the period has ended</source>
        <translation>第 %1 次调解；期限已满</translation>
    </message>
    <message>
        <source>Settled on %1; the period has ended</source>
        <translation>%1已谈定；期限已满</translation>
    </message>
    <message>
        <source>The time ended and no application or posting is known here; what was posted in time is noted first, otherwise that it is too late</source>
        <translation>申请期已满，本机没有申请和交邮的记录；期内已经交邮的先登记交邮，确实没有的登记逾期</translation>
    </message>
    <message>
        <source>The point could not serve %1 parties; the court serves them</source>
        <translation>站点有%1位当事人送不到，由法院送达</translation>
    </message>
</context>
<context>
    <name>ui::ErrorStrip</name>
    <message>
        <source>Got it</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>ui::Event</name>
    <message>
        <source>settled</source>
        <translation>双方谈定</translation>
    </message>
    <message>
        <source>to be continued</source>
        <translation>再谈</translation>
    </message>
    <message>
        <source>not settled</source>
        <translation>没有谈成</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>同意调解</translation>
    </message>
    <message>
        <source>does not agree</source>
        <translation>不同意调解</translation>
    </message>
    <message>
        <source>wants to think</source>
        <translation>再想想</translation>
    </message>
    <message>
        <source>, %1 days</source>
        <translation> %1 天</translation>
    </message>
    <message>
        <source>Session %1</source>
        <translation>第 %1 次调解</translation>
    </message>
    <message>
        <source>Received by the court</source>
        <translation>县里已收到</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>没有办成</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>recorded by %1</source>
        <translation>%1记录</translation>
    </message>
    <message>
        <source>, clause %1: %2 yuan</source>
        <translation>，第%1条，%2元</translation>
    </message>
    <message>
        <source>, clause %1</source>
        <translation>，第%1条</translation>
    </message>
    <message>
        <source> (void)</source>
        <translation>（已作废）</translation>
    </message>
    <message>
        <source>, something unusual</source>
        <translation>，发现异常</translation>
    </message>
    <message>
        <source>: enforcement</source>
        <translation>：申请执行</translation>
    </message>
    <message>
        <source>: suit on the agreement</source>
        <translation>：就协议起诉</translation>
    </message>
    <message>
        <source>, %1 points</source>
        <translation>，%1分</translation>
    </message>
    <message>
        <source>year %1</source>
        <translation>%1年</translation>
    </message>
    <message>
        <source>, all ways are used up</source>
        <translation>，各种途径都已用过</translation>
    </message>
    <message>
        <source>, another way is advised</source>
        <translation>，建议走其他途径</translation>
    </message>
    <message>
        <source>, the expert has to do with %1</source>
        <translation>，专家与%1有关系</translation>
    </message>
    <message>
        <source>Lost at the court</source>
        <translation>法院那边缺这一条</translation>
    </message>
    <message>
        <source>The court&apos;s server came back from a backup without this, and the PC it was written on has not sent it again.</source>
        <translation>县里的服务器从备份恢复后没有这一条，写它的那台电脑还没有再送来。</translation>
    </message>
</context>
<context>
    <name>ui::FieldWords</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>收款账户</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事情经过</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>发生日期</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>ui::FindInList</name>
    <message>
        <source>Type part of the name or its initials</source>
        <translation>输入名称的几个字，或者拼音首字母</translation>
    </message>
</context>
<context>
    <name>ui::FocusPage</name>
    <message>
        <source>Nothing is on the focus list yet.</source>
        <translation>重点清单上还没有内容。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>列入清单</translation>
    </message>
    <message>
        <source>Patrol</source>
        <translation>排查</translation>
    </message>
    <message>
        <source>Focus list</source>
        <translation>重点清单</translation>
    </message>
    <message>
        <source>Focus and campaigns</source>
        <translation>重点清单和专项活动</translation>
    </message>
    <message>
        <source>Nobody has been there for too long</source>
        <translation>很久没有人去过</translation>
    </message>
    <message>
        <source>Places, fields, people</source>
        <translation>场所、领域、人员</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>专项活动</translation>
    </message>
    <message>
        <source>Taken off the list</source>
        <translation>已移出清单</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>上次 %1</translation>
    </message>
    <message>
        <source>not yet visited</source>
        <translation>还没有去过</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Blind spots</source>
        <translation>盲区</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>正在进行</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>还没有到</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已经结束</translation>
    </message>
    <message>
        <source>Who: %1</source>
        <translation>人员：%1</translation>
    </message>
    <message>
        <source>%1 patrols of it on this PC, %2 households, %3 clues. There is no quota.</source>
        <translation>本机所见，这项活动排查 %1 次，走访 %2 户，发现线索 %3 条。不下指标。</translation>
    </message>
    <message>
        <source>Visited %1 times, last on %2.</source>
        <translation>去过 %1 次，最近一次是%2。</translation>
    </message>
    <message>
        <source>Nobody has been there on a patrol yet.</source>
        <translation>排查还没有到过这里。</translation>
    </message>
    <message>
        <source>%1 windows without a visit; at most %2 are planned. Put it into the next patrol.</source>
        <translation>已有 %1 个排查周期没有去过，原定最多隔 %2 个。请排进下一次排查。</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>结果：%1</translation>
    </message>
    <message>
        <source>Plan a patrol</source>
        <translation>计划一次排查</translation>
    </message>
    <message>
        <source>End the campaign</source>
        <translation>结束活动</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>移出清单</translation>
    </message>
    <message>
        <source>Calendar of sensitive days</source>
        <translation>敏感时段日历</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>See who it is</source>
        <translation>看是谁</translation>
    </message>
    <message>
        <source>%1 disputes carry its tag, %2 of them were settled.</source>
        <translation>归入的纠纷 %1 件，达成协议 %2 件。</translation>
    </message>
</context>
<context>
    <name>ui::ForgottenForm</name>
    <message>
        <source>Forgot the password</source>
        <translation>忘记密码</translation>
    </message>
    <message>
        <source>Nobody can read the old one back. Two people of the county each keep half of a key; only together can they let you choose a new one. Everything on this PC stays, also what was not sent yet.</source>
        <translation>原来的密码谁也查不出来。县里有两位保管人，各拿着半把钥匙，要两人一起才能让您重设密码。这台电脑上的资料都在，没上传的也不会丢。</translation>
    </message>
    <message>
        <source>1. Give the two people your request</source>
        <translation>第一步：把申请交给两位保管人</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translation>保存申请文件</translation>
    </message>
    <message>
        <source>2. With their answer, choose a new password</source>
        <translation>第二步：拿到答复后，设新密码</translation>
    </message>
    <message>
        <source>Choose their answer</source>
        <translation>选答复文件</translation>
    </message>
    <message>
        <source>The 16 digits they told you</source>
        <translation>保管人告诉您的16位数字</translation>
    </message>
    <message>
        <source>Choose a password</source>
        <translation>设一个密码</translation>
    </message>
    <message>
        <source>At least 10 characters. Nobody else can find it out for you.</source>
        <translation>至少 10 个字符。忘了谁也查不出来。</translation>
    </message>
    <message>
        <source>The password once more</source>
        <translation>再输一遍密码</translation>
    </message>
    <message>
        <source>Set the new password</source>
        <translation>设新密码</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>For %1 (account %2)</source>
        <translation>%1（账号 %2）</translation>
    </message>
    <message>
        <source>Saved. Read these digits to the two people, so that they know the request is yours. Each new request makes the older one void.</source>
        <translation>文件存好了。请把下面的数字念给保管人听，他们好知道申请是您的。再存一次，前一份就作废。</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不一样。</translation>
    </message>
    <message>
        <source>Please fill in.</source>
        <translation>请填写。</translation>
    </message>
    <message>
        <source>Please choose the file with their answer first.</source>
        <translation>请先选答复文件。</translation>
    </message>
    <message>
        <source>Please wait …</source>
        <translation>请稍等……</translation>
    </message>
</context>
<context>
    <name>ui::FormArea</name>
    <message>
        <source>%1 characters, at most %2</source>
        <translation>%1 字，最多 %2 字</translation>
    </message>
</context>
<context>
    <name>ui::Gather</name>
    <message>
        <source>A new batch</source>
        <translation>新建一批</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n cases)</source>
        <translation>
            <numerusform>%1（%n 件）</numerusform>
        </translation>
    </message>
    <message>
        <source>Take this case out of its batch</source>
        <translation>把这一件移出来</translation>
    </message>
</context>
<context>
    <name>ui::HeaderBar</name>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
</context>
<context>
    <name>ui::HelpPage</name>
    <message>
        <source>What to do when …</source>
        <translation>遇到这些情况怎么办</translation>
    </message>
    <message>
        <source>the line is down</source>
        <translation>线路断了</translation>
    </message>
    <message>
        <source>Go on working. All is saved on this PC and goes up by itself when the line is back.</source>
        <translation>照常办。都存在这台电脑上，线路通了自动传。</translation>
    </message>
    <message>
        <source>the PC is switched off too early</source>
        <translation>没传完就关机了</translation>
    </message>
    <message>
        <source>What was shown as saved is safe. Half-filled forms come back as you left them.</source>
        <translation>写着“已存”的都不会丢。没填完的表，下次打开还是原样。</translation>
    </message>
    <message>
        <source>something needs you</source>
        <translation>有事需要您处理</translation>
    </message>
    <message>
        <source>Open the outbox. It says why, names the article, and offers the way on. What you wrote is kept.</source>
        <translation>打开待传箱，里面写着原因、依据哪一条、接下来怎么办。您写的都还在。</translation>
    </message>
    <message>
        <source>two places changed the same thing</source>
        <translation>同一处两边都改过</translation>
    </message>
    <message>
        <source>Compare both values and choose. The other one stays in the history and can be taken back.</source>
        <translation>两个都看一看，选一个。没选的留在经过里，随时可换回。</translation>
    </message>
    <message>
        <source>a party takes the consent back</source>
        <translation>当事人不愿意调解了</translation>
    </message>
    <message>
        <source>Record it at once under “wish to mediate”. It counts from that moment, without a line too.</source>
        <translation>马上在“调解意愿”里记下，当时就算数，没有线路也一样。</translation>
    </message>
    <message>
        <source>the password is forgotten</source>
        <translation>忘了密码</translation>
    </message>
    <message>
        <source>a number or a name was wrong</source>
        <translation>号码、名字写错了</translation>
    </message>
    <message>
        <source>Correct it on the page of the dispute. Papers already signed stay as they are.</source>
        <translation>在纠纷页上更正。已经签字的文书不变。</translation>
    </message>
    <message>
        <source>How sending works</source>
        <translation>怎样上传</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已存</translation>
    </message>
    <message>
        <source>“Saved on this PC” means it is on the disk, enciphered, twice.</source>
        <translation>“已存在本机”是说已经加密写进磁盘，而且存了两份。</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>Sent every 5 minutes, and at once when something is new. F5 sends now.</source>
        <translation>每 5 分钟自动传一次，有新内容马上传。按 F5 现在就传。</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>“Receipt checked” means the court&apos;s server has signed for it and the signature was checked here.</source>
        <translation>“服务器已回执”是说县里的服务器签收了，这台电脑也核对过签名。</translation>
    </message>
    <message>
        <source>Never twice</source>
        <translation>不会重复</translation>
    </message>
    <message>
        <source>A broken line in the middle does no harm: nothing is lost and nothing is counted twice.</source>
        <translation>传到一半断线也不要紧，不会丢，也不会算两次。</translation>
    </message>
    <message>
        <source>What counts only when the county has it</source>
        <translation>县里收到才生效的</translation>
    </message>
    <message>
        <source>What the court assigns, accepts and rules may be saved without a line; it takes effect when the county has received it. Nothing else waits for that.</source>
        <translation>法院的指派、受理、裁定，没有线路也可以先存下，县里收到才生效。其他的不等线路。</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Confirm receipt</source>
        <translation>确认接收</translation>
    </message>
    <message>
        <source>%1 working days from the day after the assignment, until 24:00 (Implementing Opinions, art. 15).</source>
        <translation>指派次日起 %1 个工作日，到当天 24:00 止（实施意见第15条）。</translation>
    </message>
    <message>
        <source>Mediation</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>30 days from receipt. With the consent of all parties it can be extended, as a rule by 30 days in all (Implementing Opinions, art. 15).</source>
        <translation>自接收起 30 天。各方都同意的可以延长，累计一般不超过 30 天（实施意见第15条）。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>From the entrusting of an appraisal until the report arrives, the days do not count. Illness, harvest and a bad line do not stop the clock.</source>
        <translation>委托评估到收到报告，这段不计入。生病、农忙、线路不通都不停。</translation>
    </message>
    <message>
        <source>Village and township</source>
        <translation>村和乡镇</translation>
    </message>
    <message>
        <source>They share one period. Pushing a dispute up does not begin it anew.</source>
        <translation>合用一个期限，转到乡镇不重算。</translation>
    </message>
    <message>
        <source>Rest days</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>When the last day is a rest day, the next working day counts (Civil Procedure Law, art. 85).</source>
        <translation>最后一天是休息日的，顺延到下一个工作日（民事诉讼法第85条）。</translation>
    </message>
    <message>
        <source>Confirmation by the court</source>
        <translation>司法确认</translation>
    </message>
    <message>
        <source>All parties together, within 30 days after the agreement took effect (Civil Procedure Law, art. 205). No fee.</source>
        <translation>双方共同申请，自协议生效起 30 日内（民事诉讼法第205条），不收费。</translation>
    </message>
    <message>
        <source>Why this day?</source>
        <translation>为什么是这一天</translation>
    </message>
    <message>
        <source>Press F1 on the page of a dispute: the sum is written out day by day.</source>
        <translation>在纠纷页按 F1，一天一天算给您看。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>the pages of the rail</source>
        <translation>左边各页</translation>
    </message>
    <message>
        <source>search by name, number, initials or the last 4 digits of a telephone</source>
        <translation>查找：人名、编号、拼音首字母、电话后四位</translation>
    </message>
    <message>
        <source>why, or help</source>
        <translation>为什么；没有可说明的就打开帮助</translation>
    </message>
    <message>
        <source>register a dispute</source>
        <translation>登记纠纷</translation>
    </message>
    <message>
        <source>send now</source>
        <translation>现在就传</translation>
    </message>
    <message>
        <source>next place to be put right</source>
        <translation>下一处要改的</translation>
    </message>
    <message>
        <source>finish the form</source>
        <translation>办完这张表</translation>
    </message>
    <message>
        <source>back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>锁屏</translation>
    </message>
    <message>
        <source>larger or smaller type</source>
        <translation>字大一点、小一点</translation>
    </message>
    <message>
        <source>What you may not do for the parties</source>
        <translation>不能替当事人做的</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Consent, versions of a text, court or not: the party chooses. Nothing is ticked beforehand.</source>
        <translation>同不同意、用哪个说法、去不去法院，都由当事人选，程序不会先勾好。</translation>
    </message>
    <message>
        <source>Ask together</source>
        <translation>一起问意愿</translation>
    </message>
    <message>
        <source>Ask each party separately about the wish to mediate (People&apos;s Mediation Law, art. 17).</source>
        <translation>愿不愿意调解，要分别、单独问（人民调解法第17条）。</translation>
    </message>
    <message>
        <source>Look up numbers without a reason</source>
        <translation>随便看证件号码</translation>
    </message>
    <message>
        <source>Numbers are masked. Looking at them is recorded with your reason.</source>
        <translation>号码平时遮着。查看会留下记录，请写明用途。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>No line is needed to read it</source>
        <translation>没有线路也能看</translation>
    </message>
    <message>
        <source>After the agreement</source>
        <translation>签了协议以后</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>履行</translation>
    </message>
    <message>
        <source>Enter each receipt on the page of the dispute. Reminders come %1, %2 and %3 days before a promise is due, urging %4 and %5 days after.</source>
        <translation>每收一笔，在这件纠纷的页面登记收条。到期前%1日、%2日、%3日提醒，逾期%4日、%5日督促。</translation>
    </message>
    <message>
        <source>Somebody does not perform</source>
        <translation>有人不履行</translation>
    </message>
    <message>
        <source>Urge and record it. Then tell the way that is open: enforcement when there is a ruling, within two years; otherwise a suit on the agreement, or another round of mediation.</source>
        <translation>先督促并记下来。再告知途径：有确认裁定的，二年内申请执行；没有的，就协议起诉，或者另立一轮再调解。</translation>
    </message>
    <message>
        <source>Follow-up visits</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Once within %1 days after the last day due; hard disputes and orange or red ones again and again. Ask all four questions.</source>
        <translation>最后一期到期后%1日内回访一次；疑难的、橙色红色的多次回访。四件事都要问到。</translation>
    </message>
    <message>
        <source>Something unusual at a visit</source>
        <translation>回访发现异常</translation>
    </message>
    <message>
        <source>Report it at once, by telephone if there is no line, and answer for it the same day.</source>
        <translation>马上报告，线路不通就打电话，当天答复。</translation>
    </message>
    <message>
        <source>Filing</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>When all is over, the check list says what is missing. “Whole dossier” prints everything in order with page numbers.</source>
        <translation>都办完了，清单会告诉您缺什么。“全部卷宗”按顺序编好页码一次打印。</translation>
    </message>
    <message>
        <source>Day %1 without a line</source>
        <translation>第%1天线路还不通</translation>
    </message>
    <message>
        <source>An application that waits for the line has not arrived. Print the paper package and let the parties post it (Civil Procedure Law, art. 85).</source>
        <translation>等线路的申请不算法院收到。请打印纸质材料，让当事人邮寄（民事诉讼法第85条）。</translation>
    </message>
    <message>
        <source>one question a page, for people who are helped</source>
        <translation>一屏一问，帮老人代录</translation>
    </message>
    <message>
        <source>Press “Forgot the password” on the unlock page. Two people of the county open it together, you choose a new one, and nothing that was not sent is lost.</source>
        <translation>在登录页点“忘记密码”。县里两位保管人一起打开，您再设新密码，没上传的内容一件也不会丢。</translation>
    </message>
</context>
<context>
    <name>ui::IntakePage</name>
    <message>
        <source>Ctrl+↑↓ next section
F8 next to be changed</source>
        <translation>Ctrl+↑↓ 换一节
F8 下一处要改的</translation>
    </message>
    <message>
        <source>Works without a line</source>
        <translation>线路不通也能登记，编号先用本点的</translation>
    </message>
    <message>
        <source>Keep for now</source>
        <translation>先存着</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Came to the point</source>
        <translation>本人到点</translation>
    </message>
    <message>
        <source>Offered by the committee</source>
        <translation>调委会主动介入</translation>
    </message>
    <message>
        <source>From the police station</source>
        <translation>派出所转来</translation>
    </message>
    <message>
        <source>From the justice office</source>
        <translation>司法所转来</translation>
    </message>
    <message>
        <source>From the hotline</source>
        <translation>热线转来</translation>
    </message>
    <message>
        <source>From the petition office</source>
        <translation>信访转来</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>怎样来的</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Other party</source>
        <translation>对方当事人</translation>
    </message>
    <message>
        <source>Type of dispute</source>
        <translation>纠纷类型</translation>
    </message>
    <message>
        <source>Choose the type</source>
        <translation>请选类型</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>发生日期</translation>
    </message>
    <message>
        <source>Where it happened</source>
        <translation>发生地点</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事情经过</translation>
    </message>
    <message>
        <source>What the applicant asks for</source>
        <translation>申请人的要求</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>要求的金额（元）</translation>
    </message>
    <message>
        <source>Register a dispute</source>
        <translation>登记纠纷</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>还没有选</translation>
    </message>
    <message>
        <source>Write it in the party&apos;s own words</source>
        <translation>照当事人的话写</translation>
    </message>
    <message>
        <source>The register needs the place</source>
        <translation>登记表要写明地点</translation>
    </message>
    <message>
        <source>The register needs the demand</source>
        <translation>登记表要写明要求</translation>
    </message>
    <message>
        <source>No sum named; write into the demand if it is to be appraised</source>
        <translation>没说数目；要评估的，写在要求里</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>%1 people, %2 to change</source>
        <translation>%1 人，%2 处要改</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 人</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 字</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>No amount yet</source>
        <translation>金额未填</translation>
    </message>
    <message>
        <source>Saved on this PC %1</source>
        <translation>已存在本机 %1</translation>
    </message>
    <message>
        <source>Needs a line</source>
        <translation>要有线路才能登记</translation>
    </message>
    <message>
        <source>Lodge</source>
        <translation>登记案件</translation>
    </message>
    <message>
        <source>Court number</source>
        <translation>诉前案号</translation>
    </message>
    <message>
        <source>How consent was given</source>
        <translation>怎样同意的</translation>
    </message>
    <message>
        <source>Face to face</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>By video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>分流</translation>
    </message>
    <message>
        <source>Register a claim</source>
        <translation>登记诉前案件</translation>
    </message>
    <message>
        <source>Missing; it stands on the claim</source>
        <translation>还没有填，诉前调解案号在法院的材料上</translation>
    </message>
    <message>
        <source>Number and consent</source>
        <translation>案号和意愿</translation>
    </message>
    <message>
        <source>From the procuratorate</source>
        <translation>检察院移送</translation>
    </message>
    <message>
        <source>From another platform</source>
        <translation>其他平台转来</translation>
    </message>
    <message>
        <source>Not noted</source>
        <translation>没有记</translation>
    </message>
    <message>
        <source>By which channel</source>
        <translation>从哪个渠道来</translation>
    </message>
    <message>
        <source>Number there</source>
        <translation>那边的编号</translation>
    </message>
    <message>
        <source>Where they live</source>
        <translation>住在哪里</translation>
    </message>
    <message>
        <source>None of the addresses is in our area; ask whether all agree to mediate here (Implementing Opinions, art. 9)</source>
        <translation>住址都不在本辖区，请问清楚各方是不是同意在这里调解（实施意见第9条）</translation>
    </message>
    <message>
        <source>%1 characters are too many; at most %2</source>
        <translation>写了%1字，最多%2字</translation>
    </message>
    <message>
        <source>One more applicant</source>
        <translation>再加一位申请人</translation>
    </message>
    <message>
        <source>One more on the other side</source>
        <translation>再加一位对方</translation>
    </message>
    <message>
        <source>The applicant must have agreed before the claim is assigned; a respondent that nobody has asked yet is asked by the committee.</source>
        <translation>申请人同意了才能指派；对方还没问的先空着，由调解组织再问。</translation>
    </message>
</context>
<context>
    <name>ui::Kind</name>
    <message>
        <source>Registered</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Taken over from elsewhere</source>
        <translation>从别处转入</translation>
    </message>
    <message>
        <source>Registration voided</source>
        <translation>登记作废</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Two versions settled</source>
        <translation>两处改动已核对</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>One-time notice given</source>
        <translation>一次性告知</translation>
    </message>
    <message>
        <source>Way chosen</source>
        <translation>选择途径</translation>
    </message>
    <message>
        <source>Referred elsewhere</source>
        <translation>转其他途径</translation>
    </message>
    <message>
        <source>Result of the referral</source>
        <translation>转办结果</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>Asked for consent</source>
        <translation>问意愿</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>撤回同意</translation>
    </message>
    <message>
        <source>Claim withdrawn</source>
        <translation>撤回请求</translation>
    </message>
    <message>
        <source>Other side not reached</source>
        <translation>联系不上对方</translation>
    </message>
    <message>
        <source>Cannot be mediated</source>
        <translation>不宜调解</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>Entered by the court</source>
        <translation>法院录入</translation>
    </message>
    <message>
        <source>Assigned by the court</source>
        <translation>法院指派</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>转派</translation>
    </message>
    <message>
        <source>Receipt confirmed</source>
        <translation>确认接收</translation>
    </message>
    <message>
        <source>Returned with reason</source>
        <translation>退回并说明</translation>
    </message>
    <message>
        <source>Recalled by the court</source>
        <translation>法院收回</translation>
    </message>
    <message>
        <source>Urged</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Mediator named</source>
        <translation>指定调解员</translation>
    </message>
    <message>
        <source>Naming answered</source>
        <translation>答复指定</translation>
    </message>
    <message>
        <source>Mediator replaced</source>
        <translation>更换调解员</translation>
    </message>
    <message>
        <source>Mediation begun</source>
        <translation>开始调解</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>Inquiry</source>
        <translation>调查</translation>
    </message>
    <message>
        <source>Note for the mediator only</source>
        <translation>调解员密记</translation>
    </message>
    <message>
        <source>Period extended</source>
        <translation>延长期限</translation>
    </message>
    <message>
        <source>Appraisal ordered, period suspended</source>
        <translation>委托评估，期限暂停</translation>
    </message>
    <message>
        <source>Appraisal received, period goes on</source>
        <translation>收到评估报告，期限继续计算</translation>
    </message>
    <message>
        <source>Stopped for a doubt</source>
        <translation>因疑点停下</translation>
    </message>
    <message>
        <source>Doubt decided</source>
        <translation>疑点已处理</translation>
    </message>
    <message>
        <source>Agreement drafted</source>
        <translation>起草调解协议</translation>
    </message>
    <message>
        <source>Draft withdrawn</source>
        <translation>撤回草稿</translation>
    </message>
    <message>
        <source>Agreement signed</source>
        <translation>协议签字</translation>
    </message>
    <message>
        <source>Agreement sealed</source>
        <translation>协议盖章</translation>
    </message>
    <message>
        <source>Seal refused</source>
        <translation>不予盖章</translation>
    </message>
    <message>
        <source>Oral agreement</source>
        <translation>口头协议</translation>
    </message>
    <message>
        <source>New agreement</source>
        <translation>另立新协议</translation>
    </message>
    <message>
        <source>Confirmation applied for</source>
        <translation>申请司法确认</translation>
    </message>
    <message>
        <source>Asked about the township</source>
        <translation>问是否转乡镇</translation>
    </message>
    <message>
        <source>Stays in the village</source>
        <translation>留在村里</translation>
    </message>
    <message>
        <source>Pushed up to the township</source>
        <translation>推送乡镇继续调解</translation>
    </message>
    <message>
        <source>No agreement</source>
        <translation>调解不成</translation>
    </message>
    <message>
        <source>Undisputed facts recorded</source>
        <translation>记无争议事实</translation>
    </message>
    <message>
        <source>Mediation terminated</source>
        <translation>调解终结</translation>
    </message>
    <message>
        <source>Returned to court</source>
        <translation>退回法院</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Closed by the centre</source>
        <translation>中心办结</translation>
    </message>
    <message>
        <source>Filed as a suit</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Closed by the court</source>
        <translation>法院结案</translation>
    </message>
    <message>
        <source>File added</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>File taken out</source>
        <translation>取下附件</translation>
    </message>
    <message>
        <source>Identity looked at</source>
        <translation>查看身份信息</translation>
    </message>
    <message>
        <source>Application prepared</source>
        <translation>准备确认申请</translation>
    </message>
    <message>
        <source>Application handed in</source>
        <translation>递交确认申请</translation>
    </message>
    <message>
        <source>Application accepted</source>
        <translation>受理确认申请</translation>
    </message>
    <message>
        <source>Ruling given</source>
        <translation>作出裁定</translation>
    </message>
    <message>
        <source>Materials added</source>
        <translation>补材料</translation>
    </message>
    <message>
        <source>Ruling printed</source>
        <translation>打印裁定书</translation>
    </message>
    <message>
        <source>Ruling served</source>
        <translation>送达裁定书</translation>
    </message>
    <message>
        <source>Other ways told</source>
        <translation>告知其他途径</translation>
    </message>
    <message>
        <source>Doubt cleared</source>
        <translation>消除疑点</translation>
    </message>
    <message>
        <source>Return received</source>
        <translation>接收退回</translation>
    </message>
    <message>
        <source>Court answered</source>
        <translation>答复法院</translation>
    </message>
    <message>
        <source>Colour raised</source>
        <translation>调高颜色</translation>
    </message>
    <message>
        <source>Lowering asked or done</source>
        <translation>提出或完成降级</translation>
    </message>
    <message>
        <source>Lowering answered by a second person</source>
        <translation>第二人答复降级</translation>
    </message>
    <message>
        <source>Looked after</source>
        <translation>联系当事人</translation>
    </message>
    <message>
        <source>Handed to the police</source>
        <translation>移送公安</translation>
    </message>
    <message>
        <source>Police answered</source>
        <translation>公安答复</translation>
    </message>
    <message>
        <source>Clue handed in</source>
        <translation>登记线索</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>采取措施</translation>
    </message>
    <message>
        <source>Result of the measure</source>
        <translation>措施结果</translation>
    </message>
    <message>
        <source>Clue closed</source>
        <translation>线索了结</translation>
    </message>
    <message>
        <source>Became a dispute</source>
        <translation>转为纠纷</translation>
    </message>
    <message>
        <source>Patrol planned</source>
        <translation>安排排查</translation>
    </message>
    <message>
        <source>Patrol begun</source>
        <translation>开始排查</translation>
    </message>
    <message>
        <source>Stop of the patrol</source>
        <translation>排查一处</translation>
    </message>
    <message>
        <source>Patrol ended</source>
        <translation>排查结束</translation>
    </message>
    <message>
        <source>Zero report</source>
        <translation>零报告</translation>
    </message>
    <message>
        <source>Patrol cancelled</source>
        <translation>取消排查</translation>
    </message>
    <message>
        <source>Put on the focus list</source>
        <translation>列入重点清单</translation>
    </message>
    <message>
        <source>Taken off the focus list</source>
        <translation>移出重点清单</translation>
    </message>
    <message>
        <source>Warning raised</source>
        <translation>发出预警</translation>
    </message>
    <message>
        <source>Warning raised higher</source>
        <translation>预警升级</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>已报告</translation>
    </message>
    <message>
        <source>Looked again</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Warning closed</source>
        <translation>预警了结</translation>
    </message>
    <message>
        <source>Origin told</source>
        <translation>已向来源单位反馈</translation>
    </message>
    <message>
        <source>Record handed to the holder</source>
        <translation>记录交给承办人</translation>
    </message>
    <message>
        <source>Record taken over</source>
        <translation>已接手记录</translation>
    </message>
    <message>
        <source>Record declined</source>
        <translation>未采用记录</translation>
    </message>
    <message>
        <source>Outcome read</source>
        <translation>已看结果</translation>
    </message>
    <message>
        <source>Performance recorded</source>
        <translation>登记履行</translation>
    </message>
    <message>
        <source>Everything performed</source>
        <translation>全部履行完毕</translation>
    </message>
    <message>
        <source>Slip struck out</source>
        <translation>收条作废</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>已提醒</translation>
    </message>
    <message>
        <source>Performance urged</source>
        <translation>督促履行</translation>
    </message>
    <message>
        <source>Ways after default told</source>
        <translation>告知不履行的途径</translation>
    </message>
    <message>
        <source>Another round begun</source>
        <translation>另立新一轮</translation>
    </message>
    <message>
        <source>Another round linked</source>
        <translation>已另立一轮</translation>
    </message>
    <message>
        <source>Visits planned</source>
        <translation>安排回访</translation>
    </message>
    <message>
        <source>Follow-up visit</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Unusual behaviour answered for</source>
        <translation>答复异常情况</translation>
    </message>
    <message>
        <source>Broke out again</source>
        <translation>又起纠纷，另立一件</translation>
    </message>
    <message>
        <source>Dossier filed</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Dossier called for review</source>
        <translation>调卷评查</translation>
    </message>
    <message>
        <source>Dossier reviewed</source>
        <translation>案卷评查</translation>
    </message>
    <message>
        <source>Enforcement told</source>
        <translation>告知申请执行</translation>
    </message>
    <message>
        <source>Objection lodged</source>
        <translation>提出异议</translation>
    </message>
    <message>
        <source>Objection decided</source>
        <translation>异议已决定</translation>
    </message>
    <message>
        <source>Paper package posted</source>
        <translation>纸质材料已交邮</translation>
    </message>
    <message>
        <source>Order issued</source>
        <translation>发出督促</translation>
    </message>
    <message>
        <source>Order answered</source>
        <translation>答复督促</translation>
    </message>
    <message>
        <source>Asked to answer again</source>
        <translation>退回再答</translation>
    </message>
    <message>
        <source>Order closed</source>
        <translation>督办了结</translation>
    </message>
    <message>
        <source>Complaint received</source>
        <translation>收到投诉</translation>
    </message>
    <message>
        <source>Complaint given to somebody</source>
        <translation>指定投诉办理人</translation>
    </message>
    <message>
        <source>Complaint answered</source>
        <translation>答复投诉</translation>
    </message>
    <message>
        <source>Proposed for the roster</source>
        <translation>提请列入名册</translation>
    </message>
    <message>
        <source>Roster change proposed</source>
        <translation>提请变更名册</translation>
    </message>
    <message>
        <source>Roster proposal approved</source>
        <translation>名册变更已批准</translation>
    </message>
    <message>
        <source>Roster proposal not approved</source>
        <translation>名册变更未批准</translation>
    </message>
    <message>
        <source>Training entered</source>
        <translation>登记培训</translation>
    </message>
    <message>
        <source>Grade entered</source>
        <translation>登记定级</translation>
    </message>
    <message>
        <source>Honour entered</source>
        <translation>登记表彰</translation>
    </message>
    <message>
        <source>Guidance asked</source>
        <translation>请求了指导</translation>
    </message>
    <message>
        <source>Handed to a judge</source>
        <translation>转给了法官</translation>
    </message>
    <message>
        <source>Guidance given</source>
        <translation>给了指导</translation>
    </message>
    <message>
        <source>Session proposed</source>
        <translation>提出了时间</translation>
    </message>
    <message>
        <source>Appointment answered</source>
        <translation>答复了时间</translation>
    </message>
    <message>
        <source>Session entered</source>
        <translation>登记了联合调解</translation>
    </message>
    <message>
        <source>Guidance read</source>
        <translation>看过指导意见</translation>
    </message>
    <message>
        <source>Question withdrawn</source>
        <translation>撤回了问题</translation>
    </message>
    <message>
        <source>Errand sent</source>
        <translation>发出工单</translation>
    </message>
    <message>
        <source>Result reported</source>
        <translation>反馈了结果</translation>
    </message>
    <message>
        <source>Result noted</source>
        <translation>知悉了结果</translation>
    </message>
    <message>
        <source>Chased</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Errand withdrawn</source>
        <translation>撤回了工单</translation>
    </message>
    <message>
        <source>Advice recorded</source>
        <translation>登记了咨询</translation>
    </message>
    <message>
        <source>Guidance taken into the dossier</source>
        <translation>指导意见记入卷宗</translation>
    </message>
    <message>
        <source>Batch of like cases</source>
        <translation>同类纠纷合并办理</translation>
    </message>
    <message>
        <source>Meeting called</source>
        <translation>召集会议</translation>
    </message>
    <message>
        <source>Call answered</source>
        <translation>答复了通知</translation>
    </message>
    <message>
        <source>Key dispute listed</source>
        <translation>列入重点纠纷</translation>
    </message>
    <message>
        <source>Minutes written</source>
        <translation>写了纪要</translation>
    </message>
    <message>
        <source>Minutes confirmed</source>
        <translation>确认了纪要</translation>
    </message>
    <message>
        <source>Result of a key dispute</source>
        <translation>重点纠纷的结果</translation>
    </message>
    <message>
        <source>Meeting cancelled</source>
        <translation>取消了会议</translation>
    </message>
    <message>
        <source>Published in the library</source>
        <translation>资料库发布</translation>
    </message>
    <message>
        <source>New version in the library</source>
        <translation>资料库换新版</translation>
    </message>
    <message>
        <source>Marked in the library</source>
        <translation>资料库标注</translation>
    </message>
    <message>
        <source>Duty planned</source>
        <translation>排了值班</translation>
    </message>
    <message>
        <source>Duty roster changed</source>
        <translation>改了值班表</translation>
    </message>
    <message>
        <source>Expert&apos;s opinion</source>
        <translation>专家意见</translation>
    </message>
    <message>
        <source>End graded</source>
        <translation>办结评级</translation>
    </message>
    <message>
        <source>Ways assessed at the end</source>
        <translation>终结评估</translation>
    </message>
    <message>
        <source>How a party takes part</source>
        <translation>当事人愿意怎么参加</translation>
    </message>
    <message>
        <source>A party was told how it stands</source>
        <translation>已告诉当事人办到哪一步</translation>
    </message>
    <message>
        <source>Appointment made</source>
        <translation>已预约</translation>
    </message>
    <message>
        <source>Appointment over</source>
        <translation>预约已办完</translation>
    </message>
    <message>
        <source>Facts of a unit</source>
        <translation>单位资料</translation>
    </message>
    <message>
        <source>Account, leave and deputy</source>
        <translation>账号、请假和代理人</translation>
    </message>
    <message>
        <source>Belongs to a campaign</source>
        <translation>归入专项活动</translation>
    </message>
    <message>
        <source>Looked at who it is</source>
        <translation>查看了是谁</translation>
    </message>
    <message>
        <source>What a studio or body is and declares</source>
        <translation>工作室和调解组织登记、声明</translation>
    </message>
    <message>
        <source>Reported upward</source>
        <translation>向上报告</translation>
    </message>
    <message>
        <source>Handed to another court</source>
        <translation>移交给别的法院</translation>
    </message>
    <message>
        <source>A party was asked by telephone</source>
        <translation>电话问过当事人</translation>
    </message>
    <message>
        <source>A guiding judge may review</source>
        <translation>准许指导法官审查</translation>
    </message>
    <message>
        <source>Put up or shown</source>
        <translation>张挂、播放</translation>
    </message>
    <message>
        <source>Taken down</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>A desk was opened by two people</source>
        <translation>两位保管人打开过账号</translation>
    </message>
    <message>
        <source>Application withdrawn</source>
        <translation>撤回司法确认申请</translation>
    </message>
    <message>
        <source>Application held for a doubt of sham</source>
        <translation>疑似虚假，暂缓申请</translation>
    </message>
    <message>
        <source>Time to apply is over</source>
        <translation>申请期已过</translation>
    </message>
    <message>
        <source>Application made at the court itself</source>
        <translation>当事人直接到法院申请</translation>
    </message>
    <message>
        <source>Application not accepted</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Points of the review answered</source>
        <translation>填写审查要点</translation>
    </message>
    <message>
        <source>Supplement asked for</source>
        <translation>要求补充材料</translation>
    </message>
    <message>
        <source>Ended, the supplement did not come</source>
        <translation>到期没有补充，终结</translation>
    </message>
    <message>
        <source>Application rejected</source>
        <translation>驳回申请</translation>
    </message>
    <message>
        <source>Ruling received</source>
        <translation>收到裁定书</translation>
    </message>
    <message>
        <source>Ruling set aside, seal or words do not fit</source>
        <translation>裁定书核验不符，先放着</translation>
    </message>
    <message>
        <source>Ruling could not be served</source>
        <translation>裁定书送不到</translation>
    </message>
    <message>
        <source>Returned to the court</source>
        <translation>退回法院</translation>
    </message>
    <message>
        <source>Court asked for a paper</source>
        <translation>法院查问材料</translation>
    </message>
    <message>
        <source>Closed without a suit</source>
        <translation>不立案，办结</translation>
    </message>
    <message>
        <source>Register of the county begun</source>
        <translation>建立县里的登记</translation>
    </message>
    <message>
        <source>The county&apos;s settings changed</source>
        <translation>改了县里的设定</translation>
    </message>
    <message>
        <source>Record passed on to the holder</source>
        <translation>记录已转给现在的承办人</translation>
    </message>
</context>
<context>
    <name>ui::LibraryItem</name>
    <message>
        <source>Legal basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>办理单位</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>办理条件</translation>
    </message>
    <message>
        <source>Time it takes</source>
        <translation>办理时限</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>收费</translation>
    </message>
    <message>
        <source>free of charge</source>
        <translation>不收费</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>办理步骤</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>需要带的材料</translation>
    </message>
    <message>
        <source>How to fill it in</source>
        <translation>怎样填写</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>第%1版</translation>
    </message>
    <message>
        <source>published on %1</source>
        <translation>%1发布</translation>
    </message>
    <message>
        <source>Repealed: do not go by it any more.</source>
        <translation>已废止，不要再据此办理。</translation>
    </message>
    <message>
        <source>Superseded: do not go by it any more.</source>
        <translation>已被替代，不要再据此办理。</translation>
    </message>
    <message>
        <source> Since %1.</source>
        <translation>自%1起。</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>适用：%1</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>法律</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条文</translation>
    </message>
    <message>
        <source>In force since</source>
        <translation>施行日期</translation>
    </message>
    <message>
        <source>What it says, in short</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>This is the gist and not the wording; what counts is the published text of the law.</source>
        <translation>这是便于理解的要点，不是条文原文；使用时以公布的法律文本为准。</translation>
    </message>
    <message>
        <source>Not checked by a court officer yet.</source>
        <translation>还没有经法院工作人员核对，仅供参考。</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1分钟</translation>
    </message>
    <message>
        <source>The film itself comes by stick. Whoever brings it checks it with its hash: %1</source>
        <translation>片子用U盘带来，带来的人用校验值核对：%1</translation>
    </message>
    <message>
        <source>Where it hangs or is shown</source>
        <translation>挂在哪里、在哪里放</translation>
    </message>
    <message>
        <source>since %1, version %2</source>
        <translation>从%1起，第%2版</translation>
    </message>
    <message>
        <source>out of date, please change it</source>
        <translation>不是现行的，请换下来</translation>
    </message>
</context>
<context>
    <name>ui::LibraryPage</name>
    <message>
        <source>Search the library</source>
        <translation>在资料库里查</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>看全部资料</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>对接联系卡、值班表</translation>
    </message>
    <message>
        <source>A word: drain, wages</source>
        <translation>比如排水、工资</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>What fits this dispute: %1</source>
        <translation>适合本纠纷的资料：%1</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>再读一次</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Nothing here yet. The court office publishes; it comes with the next exchange.</source>
        <translation>还没有资料。县里发布以后，下次联网就会收到。</translation>
    </message>
    <message>
        <source>Nothing found. Try a shorter word.</source>
        <translation>没有查到，换个短一点的词试试。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Superseded or repealed</source>
        <translation>标为已替代或废止</translation>
    </message>
    <message>
        <source>It hangs or is shown here</source>
        <translation>挂在这里、在这里放</translation>
    </message>
    <message>
        <source>Taken down</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation>改文字</translation>
    </message>
    <message>
        <source>Words of the papers</source>
        <translation>文书文字</translation>
    </message>
</context>
<context>
    <name>ui::LibrarySheets</name>
    <message>
        <source>Choose somebody of this point, or enter name and work phone of one who has no account. Of several days only the working days are planned. Half-days that were planned before are replaced.</source>
        <translation>选本站的人；没有账号的，填姓名和工作电话。连排几天的只排工作日。以前排过的半天换成这次的。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从哪天起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到哪天止</translation>
    </message>
    <message>
        <source>Half-day</source>
        <translation>半天</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁值班</translation>
    </message>
    <message>
        <source>Name of one without an account</source>
        <translation>没有账号的人的姓名</translation>
    </message>
    <message>
        <source>Work phone</source>
        <translation>工作电话</translation>
    </message>
    <message>
        <source>Superseded or repealed</source>
        <translation>标为已替代或废止</translation>
    </message>
    <message>
        <source>Everybody in the county sees the warning with the next exchange, on the screen and on every print.</source>
        <translation>下次联网以后全县都会看到提醒，屏幕上和打印件上都有。</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>效力</translation>
    </message>
    <message>
        <source>The month in figures</source>
        <translation>本月数字</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>从哪天起</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Plan duty</source>
        <translation>排值班</translation>
    </message>
    <message>
        <source>Change the duty roster</source>
        <translation>改值班表</translation>
    </message>
    <message>
        <source>It hangs or is shown here</source>
        <translation>挂在这里、在这里放</translation>
    </message>
    <message>
        <source>When a newer version comes, you are told where the old one still hangs.</source>
        <translation>有了新版，系统会告诉您哪里还挂着旧的。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地方</translation>
    </message>
    <message>
        <source>For example the notice board of the village office</source>
        <translation>例如村部宣传栏</translation>
    </message>
    <message>
        <source>Taken down</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Where it hung</source>
        <translation>原来挂在哪里</translation>
    </message>
    <message>
        <source>Taken down on</source>
        <translation>哪天撤下</translation>
    </message>
    <message>
        <source>Digest of the month</source>
        <translation>每月工作通报</translation>
    </message>
    <message>
        <source>The figures are reckoned from what this PC holds; change the text as you see fit. Everybody in the county reads it: no names, no numbers of persons.</source>
        <translation>数字由本机的资料算出，文字您可以改。全县都能看到：不要写人名和号码。</translation>
    </message>
    <message>
        <source>Issue it</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>For example 2026-03</source>
        <translation>例如2026-03</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation>改文字</translation>
    </message>
    <message>
        <source>It becomes a new version; the one before stays in the history.</source>
        <translation>改了就是新的一版，原来的留在经过里。</translation>
    </message>
    <message>
        <source>Issue the new version</source>
        <translation>发出新版</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>First part</source>
        <translation>第一部分</translation>
    </message>
    <message>
        <source>Second part</source>
        <translation>第二部分</translation>
    </message>
    <message>
        <source>Third part</source>
        <translation>第三部分</translation>
    </message>
    <message>
        <source>Nobody has planned duty here yet, so there is nothing to change. Open Library, Whom to call, and press Plan duty.</source>
        <translation>这里还没有排过值班，没有可改的。请打开“资料”里的“对接联系卡、值班表”，按“排值班”。</translation>
    </message>
</context>
<context>
    <name>ui::ListPage</name>
    <message>
        <source>Read again</source>
        <translation>再读一次</translation>
    </message>
</context>
<context>
    <name>ui::LoadingRows</name>
    <message>
        <source>Loading</source>
        <translation>正在读取</translation>
    </message>
</context>
<context>
    <name>ui::MainFrame</name>
    <message>
        <source>Fengqiao mediation station</source>
        <translation>枫桥调解工作站</translation>
    </message>
</context>
<context>
    <name>ui::MediationSheets</name>
    <message>
        <source>Urge</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>What is urged</source>
        <translation>催办内容</translation>
    </message>
    <message>
        <source>Decide on the suspicion</source>
        <translation>对虚假嫌疑作出决定</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>作出决定</translation>
    </message>
    <message>
        <source>Is it confirmed as a sham?</source>
        <translation>是否认定为虚假调解？</translation>
    </message>
    <message>
        <source>Close, or choose another way</source>
        <translation>结束，或另选途径</translation>
    </message>
    <message>
        <source>How it goes on</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Another way is chosen</source>
        <translation>另选途径</translation>
    </message>
    <message>
        <source>Follow-up visits</source>
        <translation>安排回访</translation>
    </message>
    <message>
        <source>It ends</source>
        <translation>到此结束</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The period runs to %1. %2 more days may be agreed; all parties must agree before it ends (Implementing Opinions, art. 15). Inside a rest block a short extension changes nothing.</source>
        <translation>期限到%1。还可以约定延长 %2 天，须在届满前各方都同意（《实施意见》第15条）。届满日落在连休里的，短的延长不改变届满日。</translation>
    </message>
    <message>
        <source>%1 days are used, %2 are left. From the day after the entrusting paper until the report is here, the days do not count (Implementing Opinions, art. 15). Illness, harvest or a bad line never stop the clock.</source>
        <translation>已用 %1 天，剩 %2 天。从委托书次日到收到报告为止不计入期限（《实施意见》第15条）。生病、农忙、线路不通都不停算。</translation>
    </message>
    <message>
        <source>Village and township share one period: the township has the %1 days that are left, to %2 (Implementing Opinions, art. 15).</source>
        <translation>村和乡镇合用一个期限：乡镇只有剩下的 %1 天，到%2（《实施意见》第15条）。</translation>
    </message>
    <message>
        <source>Go on in the township</source>
        <translation>到乡镇继续调解</translation>
    </message>
    <message>
        <source>Back to the court</source>
        <translation>退回法院</translation>
    </message>
    <message>
        <source>Go on in the village</source>
        <translation>留在村里继续调</translation>
    </message>
    <message>
        <source>One-time notice</source>
        <translation>一次性告知</translation>
    </message>
    <message>
        <source>Explain all ways side by side: who, where, cost, effect. The choice is free, and the court stays open.</source>
        <translation>把各种途径并排讲清：找谁、在哪、花费、效力。当事人自己选，随时可以起诉。</translation>
    </message>
    <message>
        <source>Notice given</source>
        <translation>已经告知</translation>
    </message>
    <message>
        <source>Read aloud to the party</source>
        <translation>已读给当事人听</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>告知日期</translation>
    </message>
    <message>
        <source>Way chosen</source>
        <translation>选择途径</translation>
    </message>
    <message>
        <source>You cannot choose for the party.</source>
        <translation>不能替当事人选。</translation>
    </message>
    <message>
        <source>Record the choice</source>
        <translation>登记选择</translation>
    </message>
    <message>
        <source>The party chooses</source>
        <translation>当事人选择</translation>
    </message>
    <message>
        <source>The party has not chosen yet</source>
        <translation>当事人还没有选</translation>
    </message>
    <message>
        <source>Chosen on</source>
        <translation>选择日期</translation>
    </message>
    <message>
        <source>Take on the dispute</source>
        <translation>接受指定</translation>
    </message>
    <message>
        <source>Decline when you are related to a party or have an interest of your own.</source>
        <translation>与当事人有亲属关系或者有利害关系的，应当回避。</translation>
    </message>
    <message>
        <source>Send the answer</source>
        <translation>提交答复</translation>
    </message>
    <message>
        <source>I take it on; I am not related to any party</source>
        <translation>我接受；与各方当事人没有亲属或利害关系</translation>
    </message>
    <message>
        <source>Reason when declining</source>
        <translation>不接受的理由</translation>
    </message>
    <message>
        <source>Begin mediation</source>
        <translation>开始调解</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Rights and duties were told, the notice is signed</source>
        <translation>权利义务已告知，告知书已签字</translation>
    </message>
    <message>
        <source>Tell rights and duties first (People&apos;s Mediation Law, art. 23)</source>
        <translation>请先告知权利义务（《人民调解法》第23条）</translation>
    </message>
    <message>
        <source>Begun on</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Return with reason</source>
        <translation>退回并说明</translation>
    </message>
    <message>
        <source>For the wrong unit or a matter outside its competence. The court names another.</source>
        <translation>用于单位不对或者不属本单位职责的。由法院另行指派。</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Session record</source>
        <translation>调解记录</translation>
    </message>
    <message>
        <source>Save the record</source>
        <translation>保存记录</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Face to face</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>Separately</source>
        <translation>背对背</translation>
    </message>
    <message>
        <source>By video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>到场人</translation>
    </message>
    <message>
        <source>Tick who was present</source>
        <translation>请勾选到场的人</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Helpers</source>
        <translation>协助人员</translation>
    </message>
    <message>
        <source>Points in dispute</source>
        <translation>争议焦点</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录内容</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>How did it end?</source>
        <translation>这次结果怎样？</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>达成一致</translation>
    </message>
    <message>
        <source>Meet again</source>
        <translation>再次调解</translation>
    </message>
    <message>
        <source>Cannot be settled</source>
        <translation>调解不成</translation>
    </message>
    <message>
        <source>What was agreed or stays open</source>
        <translation>谈定的或者还没谈定的</translation>
    </message>
    <message>
        <source>Read to both sides, who found it correct</source>
        <translation>已读给双方听，双方确认无误</translation>
    </message>
    <message>
        <source>Extend the period</source>
        <translation>延长期限</translation>
    </message>
    <message>
        <source>Save the extension</source>
        <translation>保存延长</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>How many days?</source>
        <translation>延长几天？</translation>
    </message>
    <message>
        <source>Who agreed, and when</source>
        <translation>谁同意，哪天同意</translation>
    </message>
    <message>
        <source>One side only: cannot extend</source>
        <translation>只有一方同意，不能延长</translation>
    </message>
    <message>
        <source>Entrust an appraisal</source>
        <translation>委托评估鉴定</translation>
    </message>
    <message>
        <source>Stop the clock</source>
        <translation>期限暂停</translation>
    </message>
    <message>
        <source>Date on the entrusting paper</source>
        <translation>委托书上的日期</translation>
    </message>
    <message>
        <source>All parties must agree to the appraisal</source>
        <translation>评估鉴定须各方同意</translation>
    </message>
    <message>
        <source>The court has approved it</source>
        <translation>法院已经同意</translation>
    </message>
    <message>
        <source>Who appraises</source>
        <translation>评估鉴定机构</translation>
    </message>
    <message>
        <source>What is appraised</source>
        <translation>评估鉴定事项</translation>
    </message>
    <message>
        <source>Result of the appraisal</source>
        <translation>评估鉴定结果</translation>
    </message>
    <message>
        <source>Let the clock run again</source>
        <translation>期限恢复</translation>
    </message>
    <message>
        <source>Day on which it reached you</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Report received</source>
        <translation>已收到报告</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>撤回委托</translation>
    </message>
    <message>
        <source>Refused by the body</source>
        <translation>机构不予受理</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>The agreement takes effect on the latest of signatures and seal (People&apos;s Mediation Law, art. 29). After that it is frozen.</source>
        <translation>协议自各方签名、盖章或者按指印，调解员签名并盖调委会印章之日起生效（《人民调解法》第29条），此后不能再改。</translation>
    </message>
    <message>
        <source>Record the signatures</source>
        <translation>登记签字</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签字人</translation>
    </message>
    <message>
        <source>All parties must sign</source>
        <translation>各方都要签字</translation>
    </message>
    <message>
        <source>Mediator signed on</source>
        <translation>调解员签字日期</translation>
    </message>
    <message>
        <source>Seal of the committee</source>
        <translation>调解委员会盖章</translation>
    </message>
    <message>
        <source>The day of the seal is the day of effect; the 30 days for confirmation begin then.</source>
        <translation>盖章之日即生效之日，司法确认的 30 日由此起算。</translation>
    </message>
    <message>
        <source>Seal put on</source>
        <translation>盖章</translation>
    </message>
    <message>
        <source>Sealed on</source>
        <translation>盖章日期</translation>
    </message>
    <message>
        <source>Not settled in the village</source>
        <translation>村里调解不成</translation>
    </message>
    <message>
        <source>Ask the parties&apos; wish</source>
        <translation>询问当事人意愿</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Tick at least one reason</source>
        <translation>至少勾选一个原因</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>文字说明</translation>
    </message>
    <message>
        <source>Push up to the township</source>
        <translation>推送乡镇继续调解</translation>
    </message>
    <message>
        <source>Ask each party. If all want it the township goes on; if one does not, the dispute goes back.</source>
        <translation>逐一询问。都愿意的由乡镇接着调；有一方不愿意的退回。</translation>
    </message>
    <message>
        <source>Wish of each party</source>
        <translation>各方意愿</translation>
    </message>
    <message>
        <source>Somebody has not said what he wants</source>
        <translation>还有人没有表态</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Mediation failed</source>
        <translation>调解不成</translation>
    </message>
    <message>
        <source>Record the failure</source>
        <translation>登记调解不成</translation>
    </message>
    <message>
        <source>End it, tell the other ways</source>
        <translation>终结并告知其他途径</translation>
    </message>
    <message>
        <source>Every ending needs a reason and the notice of the other ways (People&apos;s Mediation Law, art. 26).</source>
        <translation>终结调解要写明原因，并告知其他途径（《人民调解法》第26条）。</translation>
    </message>
    <message>
        <source>Terminate</source>
        <translation>终结调解</translation>
    </message>
    <message>
        <source>Other ways told on</source>
        <translation>告知其他途径的日期</translation>
    </message>
    <message>
        <source>Terminated on</source>
        <translation>终结日期</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Tell the ways that are left</source>
        <translation>告知还有哪些途径</translation>
    </message>
    <message>
        <source>Change the agreement by mediation, make a new one, or sue (Civil Procedure Law, art. 206).</source>
        <translation>可以通过调解变更原协议、达成新协议，也可以起诉（《民事诉讼法》第206条）。</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>告知日期</translation>
    </message>
    <message>
        <source>Send what the court asks for</source>
        <translation>按法院要求补材料</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Accept the application</source>
        <translation>受理确认申请</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Ask for more</source>
        <translation>要求补充材料</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>要求补充</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>缺什么</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Reject the application</source>
        <translation>驳回确认申请</translation>
    </message>
    <message>
        <source>A ground of the law must be named.</source>
        <translation>必须写明法定理由。</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Breaks mandatory law</source>
        <translation>违反法律强制性规定</translation>
    </message>
    <message>
        <source>Harms the State, the public or others</source>
        <translation>损害国家利益、社会公共利益或者他人合法权益</translation>
    </message>
    <message>
        <source>Against public order and morals</source>
        <translation>违背公序良俗</translation>
    </message>
    <message>
        <source>Not of free will</source>
        <translation>违反自愿原则</translation>
    </message>
    <message>
        <source>Content unclear</source>
        <translation>内容不明确</translation>
    </message>
    <message>
        <source>Status or title</source>
        <translation>涉及身份关系或者权属确认</translation>
    </message>
    <message>
        <source>Number of the ruling</source>
        <translation>裁定书编号</translation>
    </message>
    <message>
        <source>Ask for a missing paper</source>
        <translation>要求补文书</translation>
    </message>
    <message>
        <source>Recall the assignment</source>
        <translation>收回指派</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Tell the origin how it ended</source>
        <translation>向来源单位反馈结果</translation>
    </message>
    <message>
        <source>Whoever handed the dispute over learns the outcome, not what was said in the room.</source>
        <translation>只告诉对方结果，不说调解时讲的话。</translation>
    </message>
    <message>
        <source>How was it told?</source>
        <translation>怎样告诉的？</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>On their platform</source>
        <translation>在对方的平台上</translation>
    </message>
    <message>
        <source>Who took it there</source>
        <translation>对方谁接的</translation>
    </message>
    <message>
        <source>Suggested: %1 (%2). %3. You decide.</source>
        <translation>建议：%1（%2）。%3。由您决定。</translation>
    </message>
    <message>
        <source>Refer elsewhere</source>
        <translation>转到别处</translation>
    </message>
    <message>
        <source>Tell them whom to see, the telephone and what to bring. Nobody is sent away without a note.</source>
        <translation>告诉当事人找谁、电话和要带的材料。不能一句“不归我们管”就打发。</translation>
    </message>
    <message>
        <source>Who handles it now</source>
        <translation>现在由谁办</translation>
    </message>
    <message>
        <source>Result of the referral</source>
        <translation>转办的结果</translation>
    </message>
    <message>
        <source>Does it come back to us?</source>
        <translation>回到我们这里吗？</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>办得怎么样</translation>
    </message>
    <message>
        <source>Their telephone</source>
        <translation>那边的电话</translation>
    </message>
    <message>
        <source>Their address</source>
        <translation>那边的地址</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>要带什么</translation>
    </message>
    <message>
        <source>Why there</source>
        <translation>为什么到那里</translation>
    </message>
    <message>
        <source>Knew of people&apos;s mediation before?</source>
        <translation>以前知道人民调解吗？</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Vouched for by</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Signature, or who spoke on the telephone; without it the answer does not count</source>
        <translation>签名，或者接电话的人；没有凭据的不计入</translation>
    </message>
    <message>
        <source>The period ended on %1. Only what all parties agreed to before it ended, and nobody wrote down, can still be entered (Implementing Opinions, art. 15).</source>
        <translation>期限在%1已满。只有各方在届满前同意过、当时没有记的，才能补记（《实施意见》第15条）。</translation>
    </message>
    <message>
        <source>The period ended %1 days ago. From the day after the entrusting paper until the report is here, the days do not count (Implementing Opinions, art. 15). Illness, harvest or a bad line never stop the clock.</source>
        <translation>期限已超 %1 天。从委托书次日到收到报告为止不计入期限（《实施意见》第15条）。生病、农忙、线路不通都不停算。</translation>
    </message>
    <message>
        <source>Village and township share one period: it ended on %1, and no days are left for the township (Implementing Opinions, art. 15).</source>
        <translation>村和乡镇合用一个期限：%1已满，乡镇没有剩下的天数（《实施意见》第15条）。</translation>
    </message>
    <message>
        <source>You have taken it on already. If you must leave it now, write why; another mediator is named.</source>
        <translation>您已经接受过这件。现在办不下去的，请写明原因，再另外指定调解员。</translation>
    </message>
    <message>
        <source>For example %1</source>
        <translation>例如 %1</translation>
    </message>
    <message>
        <source>Somebody wants to go back to the court, so it cannot be pushed up: go back, choose “%1”, and write each wish there.</source>
        <translation>有人要退回法院，不能推送乡镇：请返回，选“%1”，在那里写上各方的意愿。</translation>
    </message>
    <message>
        <source>The committee&apos;s seal was put on (leave it open while the seal is elsewhere)</source>
        <translation>调委会盖章日期（印章不在手边的先空着，以后补盖）</translation>
    </message>
</context>
<context>
    <name>ui::NamePage</name>
    <message>
        <source>Name the mediator</source>
        <translation>指定调解员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>指定</translation>
    </message>
    <message>
        <source>Nobody who is a party&apos;s relative or has an interest of his own. You may name yourself.</source>
        <translation>与当事人有亲属或利害关系的不能指定。可以指定您自己。</translation>
    </message>
    <message>
        <source>No mediator of this organisation is in the roster. Ask the county to enter one.</source>
        <translation>名册里没有本组织的调解员，请联系县里录入。</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Choose who mediates</source>
        <translation>请选由谁调解</translation>
    </message>
    <message>
        <source>Why this person, if much is in hand already</source>
        <translation>手上已经很多还请他办的，写明理由</translation>
    </message>
</context>
<context>
    <name>ui::NavRail</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>纠纷</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Assisted entry</source>
        <translation>助老代录</translation>
    </message>
    <message>
        <source>Patrol</source>
        <translation>排查</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>分流</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>确认审查</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退回接收</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>待传箱</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>工作站</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>协作</translation>
    </message>
    <message>
        <source>Fengqiao</source>
        <translation>枫桥调解</translation>
    </message>
    <message>
        <source>Pages above</source>
        <translation>上面还有</translation>
    </message>
    <message>
        <source>Pages below</source>
        <translation>下面还有</translation>
    </message>
</context>
<context>
    <name>ui::NavRailShort</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>纠纷</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Assisted entry</source>
        <translation>代录</translation>
    </message>
    <message>
        <source>Patrol</source>
        <translation>排查</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>分流</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>审查</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>待传</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>协作</translation>
    </message>
</context>
<context>
    <name>ui::NeighbourCard</name>
    <message>
        <source>Find a PC nearby to carry it</source>
        <translation>找附近的电脑转交</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>正在找 …</translation>
    </message>
    <message numerus="yes">
        <source>%n things lie with the PC at %1 to be carried. No receipt from the court yet.</source>
        <translation>
            <numerusform>%n 件已交邻近电脑（%1）转交，尚未收到县里回执。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things lie with a neighbour&apos;s PC to be carried. No receipt from the court yet.</source>
        <translation>
            <numerusform>%n 件已交邻近电脑转交，尚未收到县里回执。</numerusform>
        </translation>
    </message>
    <message>
        <source>The court&apos;s answer came from a neighbour&apos;s PC: it took %1 and returned %2; %3 are new here.</source>
        <translation>从邻近电脑取回了县里的答复：收下 %1 件，退回 %2 件，新到 %3 件。</translation>
    </message>
    <message>
        <source>No PC nearby carries for this county. It must be switched on and on the same network.</source>
        <translation>附近没有能为本县转交的电脑。那台电脑要开着，并且接在同一个网络里。</translation>
    </message>
    <message>
        <source>A PC nearby can carry for this county: %1</source>
        <translation>附近有一台电脑可以为本县转交：%1</translation>
    </message>
    <message>
        <source>Compare it with what stands on that PC. It can read nothing of what it carries, but it may lose it.</source>
        <translation>请和那台电脑上显示的核对码对一对。它看不到转交的内容，但可能弄丢；弄丢了本机还有。</translation>
    </message>
    <message>
        <source>The same: let it carry</source>
        <translation>一样，交给它转</translation>
    </message>
    <message>
        <source>Do not use it</source>
        <translation>不用它</translation>
    </message>
</context>
<context>
    <name>ui::OfficePage</name>
    <message>
        <source>Ask for guidance</source>
        <translation>请求指导</translation>
    </message>
    <message>
        <source>Hand to another unit</source>
        <translation>交给别的单位</translation>
    </message>
    <message>
        <source>Record advice given</source>
        <translation>登记咨询</translation>
    </message>
    <message>
        <source>Questions, errands and advice</source>
        <translation>请教、工单和咨询</translation>
    </message>
    <message>
        <source>Working together</source>
        <translation>协作</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>请教</translation>
    </message>
    <message>
        <source>Errands</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Advice given</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办完了</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>来自%1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>交给%1</translation>
    </message>
    <message>
        <source>became a dispute</source>
        <translation>已转为纠纷</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>急</translation>
    </message>
    <message>
        <source>Asked: %1</source>
        <translation>请教：%1</translation>
    </message>
    <message>
        <source>This is guidance and no decision.</source>
        <translation>这是指导意见，不是裁判。</translation>
    </message>
    <message>
        <source>Session arranged: %1</source>
        <translation>约好了：%1</translation>
    </message>
    <message>
        <source>Session proposed: %1</source>
        <translation>提出的时间：%1</translation>
    </message>
    <message>
        <source>Answer the appointment</source>
        <translation>答复约定的时间</translation>
    </message>
    <message>
        <source>Hand to a judge</source>
        <translation>转给法官</translation>
    </message>
    <message>
        <source>Give guidance</source>
        <translation>答复指导请求</translation>
    </message>
    <message>
        <source>How the session went</source>
        <translation>联合调解的情况</translation>
    </message>
    <message>
        <source>Arrange a joint session</source>
        <translation>约联合调解</translation>
    </message>
    <message>
        <source>Read and done</source>
        <translation>看过了，办结</translation>
    </message>
    <message>
        <source>Withdraw the question</source>
        <translation>撤回问题</translation>
    </message>
    <message>
        <source>Open the dispute</source>
        <translation>打开纠纷</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Report by %1</source>
        <translation>%1前反馈</translation>
    </message>
    <message>
        <source>%1 pages sent, %2 received: please check.</source>
        <translation>发出%1页，收到%2页，请核对。</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>结果：%1</translation>
    </message>
    <message>
        <source>Confirm receipt</source>
        <translation>确认接收</translation>
    </message>
    <message>
        <source>Return with reason</source>
        <translation>退回并说明</translation>
    </message>
    <message>
        <source>Report the result</source>
        <translation>反馈结果</translation>
    </message>
    <message>
        <source>Take note of the result</source>
        <translation>知悉结果</translation>
    </message>
    <message>
        <source>Chase it</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Ways explained: %1</source>
        <translation>讲过的途径：%1</translation>
    </message>
    <message>
        <source>Call a joint meeting</source>
        <translation>召集联席会议</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>minutes confirmed</source>
        <translation>已确认纪要</translation>
    </message>
    <message>
        <source>was there</source>
        <translation>到会</translation>
    </message>
    <message>
        <source>comes</source>
        <translation>来</translation>
    </message>
    <message>
        <source>sends a deputy</source>
        <translation>派人代替</translation>
    </message>
    <message>
        <source>cannot come</source>
        <translation>来不了</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>还没有答复</translation>
    </message>
    <message>
        <source>Answer the call</source>
        <translation>答复来不来</translation>
    </message>
    <message>
        <source>Confirm the minutes</source>
        <translation>确认纪要</translation>
    </message>
    <message>
        <source>Result of a key dispute</source>
        <translation>重点纠纷的结果</translation>
    </message>
    <message>
        <source>Write the minutes</source>
        <translation>写纪要</translation>
    </message>
    <message>
        <source>Key dispute</source>
        <translation>列入重点纠纷</translation>
    </message>
    <message>
        <source>Cancel the meeting</source>
        <translation>取消会议</translation>
    </message>
    <message>
        <source>Make an appointment</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>The line of %1 failed on %2. Try it before the session, or agree on the telephone.</source>
        <translation>%1的线路在%2断过。开始前先试一试，或者约好打电话。</translation>
    </message>
    <message>
        <source>Sent to %1</source>
        <translation>引导到%1</translation>
    </message>
    <message>
        <source>To bring: %1</source>
        <translation>要带：%1</translation>
    </message>
    <message>
        <source>Comes %1</source>
        <translation>约好%1来</translation>
    </message>
    <message>
        <source>Was to come %1</source>
        <translation>原约%1来</translation>
    </message>
    <message>
        <source>The appointment is over</source>
        <translation>预约办完了</translation>
    </message>
    <message>
        <source>It has become a dispute: register</source>
        <translation>成了纠纷，登记</translation>
    </message>
    <message>
        <source>Have a paper served</source>
        <translation>请站点代为送达</translation>
    </message>
    <message>
        <source>Early warning for a project</source>
        <translation>重大项目预警</translation>
    </message>
    <message>
        <source>To be served on %1</source>
        <translation>送达给%1</translation>
    </message>
    <message>
        <source>Reported to %1 on %2</source>
        <translation>%2报给%1</translation>
    </message>
    <message>
        <source>read on %1</source>
        <translation>%1已阅</translation>
    </message>
    <message>
        <source>not yet read</source>
        <translation>还没有看</translation>
    </message>
    <message>
        <source>Confirm the report</source>
        <translation>看过了，确认</translation>
    </message>
    <message>
        <source>Report upward</source>
        <translation>向上报告</translation>
    </message>
    <message>
        <source>Digest of the month</source>
        <translation>每月工作通报</translation>
    </message>
    <message>
        <source>File for the service&apos;s own system</source>
        <translation>存成文件交给服务系统</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Nothing here yet. To ask, advise or arrange something, press a button above.</source>
        <translation>这里还没有内容。要请教、登记来问的人或者约时间，请按上面的按钮。</translation>
    </message>
    <message>
        <source>Nothing here yet. Errands for your unit and meetings you are called to come here.</source>
        <translation>这里还没有内容。交给您单位办的事、请您去的会议，来了就列在这里。</translation>
    </message>
</context>
<context>
    <name>ui::OfficeSheets</name>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>%1 (no guiding judge there; the dispatcher finds one)</source>
        <translation>%1（那里没有指导法官，由分流员安排）</translation>
    </message>
    <message>
        <source>Ask for guidance</source>
        <translation>请求指导</translation>
    </message>
    <message>
        <source>Only what the answer needs goes along: no names, no telephone or identity numbers. It is sent when the line is up.</source>
        <translation>只带答复用得着的内容，不写姓名、电话和证件号码。线路通了自动传。</translation>
    </message>
    <message>
        <source>Send the question</source>
        <translation>发出问题</translation>
    </message>
    <message>
        <source>Whom do you ask</source>
        <translation>请教谁</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>要问的问题</translation>
    </message>
    <message>
        <source>What happened, in short</source>
        <translation>案情摘要</translation>
    </message>
    <message>
        <source>Papers there are</source>
        <translation>现有材料</translation>
    </message>
    <message>
        <source>What would help</source>
        <translation>希望怎样帮</translation>
    </message>
    <message>
        <source>Urgent: within one working day</source>
        <translation>急，请在一个工作日内答复</translation>
    </message>
    <message>
        <source>Names are needed in this question</source>
        <translation>这个问题必须写姓名</translation>
    </message>
    <message>
        <source>Hand to a judge</source>
        <translation>转给法官</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>转交</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>法官</translation>
    </message>
    <message>
        <source>Arrange a joint session</source>
        <translation>约联合调解</translation>
    </message>
    <message>
        <source>Say beforehand what happens when the line fails.</source>
        <translation>先说好线路不通时怎么办。</translation>
    </message>
    <message>
        <source>Propose this time</source>
        <translation>提出这个时间</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>For example 09:30</source>
        <translation>比如 09:30</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>When the line fails</source>
        <translation>线路不通时</translation>
    </message>
    <message>
        <source>Read and done</source>
        <translation>看过了，办结</translation>
    </message>
    <message>
        <source>It is guidance and no decision. The judge who advised does not review the confirmation of the same dispute.</source>
        <translation>这是指导意见，不是裁判。给过意见的法官，不再审查同一纠纷的司法确认。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办完了</translation>
    </message>
    <message>
        <source>Did it help?</source>
        <translation>有没有用？</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>有用</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>有一部分用</translation>
    </message>
    <message>
        <source>No</source>
        <translation>没有用</translation>
    </message>
    <message>
        <source>Put the answers into the dossier of the dispute</source>
        <translation>把答复记进这起纠纷的卷宗</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Give guidance</source>
        <translation>答复指导请求</translation>
    </message>
    <message>
        <source>What you write is kept as guidance, never as a decision.</source>
        <translation>您写的内容作为指导意见保存，不是裁判。</translation>
    </message>
    <message>
        <source>Send the answer</source>
        <translation>发出答复</translation>
    </message>
    <message>
        <source>Kind of help</source>
        <translation>怎样帮</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Articles of law</source>
        <translation>法律条文</translation>
    </message>
    <message>
        <source>Typical case: number or title</source>
        <translation>典型案例的编号或名称</translation>
    </message>
    <message>
        <source>Minutes spent</source>
        <translation>用时（分钟）</translation>
    </message>
    <message>
        <source>Answer the appointment</source>
        <translation>答复约定的时间</translation>
    </message>
    <message>
        <source>Does the time suit?</source>
        <translation>时间行不行？</translation>
    </message>
    <message>
        <source>Reason when it does not</source>
        <translation>不行的理由</translation>
    </message>
    <message>
        <source>How the session went</source>
        <translation>联合调解的情况</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Held as arranged</source>
        <translation>按约进行了</translation>
    </message>
    <message>
        <source>The line failed; held another way</source>
        <translation>线路不通，改了方式进行</translation>
    </message>
    <message>
        <source>Not held</source>
        <translation>没有进行</translation>
    </message>
    <message>
        <source>The other way</source>
        <translation>改用的方式</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>谈了什么</translation>
    </message>
    <message>
        <source>Withdraw the question</source>
        <translation>撤回问题</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Hand to another unit</source>
        <translation>交给别的单位</translation>
    </message>
    <message>
        <source>The other unit confirms receipt and reports back. The dispute itself stays where it is.</source>
        <translation>对方确认接收，办完反馈。纠纷本身还在原来的地方。</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>To which unit</source>
        <translation>交给哪个单位</translation>
    </message>
    <message>
        <source>Post of the centre</source>
        <translation>中心的岗位</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>什么事</translation>
    </message>
    <message>
        <source>What they are asked to do</source>
        <translation>请对方做什么</translation>
    </message>
    <message>
        <source>People concerned</source>
        <translation>有关的人</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Papers handed over, one a line</source>
        <translation>随附材料，一行写一份</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Number where it comes from</source>
        <translation>来源编号</translation>
    </message>
    <message>
        <source>It looks like a crime</source>
        <translation>像是犯罪</translation>
    </message>
    <message>
        <source>Number of the police&apos;s decision</source>
        <translation>公安机关决定的文号</translation>
    </message>
    <message>
        <source>Report by</source>
        <translation>请于何日前反馈</translation>
    </message>
    <message>
        <source>Confirm receipt</source>
        <translation>确认接收</translation>
    </message>
    <message>
        <source>Count the pages; a difference is shown to both.</source>
        <translation>请数一数页数，对不上会告诉双方。</translation>
    </message>
    <message>
        <source>Pages received</source>
        <translation>收到的页数</translation>
    </message>
    <message>
        <source>Return with reason</source>
        <translation>退回并说明</translation>
    </message>
    <message>
        <source>For what lies outside your territory or competence.</source>
        <translation>不在您的辖区或者职责以内的，写明理由退回。</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Take note of the result</source>
        <translation>知悉结果</translation>
    </message>
    <message>
        <source>Chase it</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Chase</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Record advice given</source>
        <translation>登记咨询</translation>
    </message>
    <message>
        <source>Nobody has to say who he is.</source>
        <translation>来问的人不用说自己是谁。</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>怎么来的</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>网上</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>问了什么</translation>
    </message>
    <message>
        <source>What was answered</source>
        <translation>怎么答的</translation>
    </message>
    <message>
        <source>Ways that were explained</source>
        <translation>讲了哪些途径</translation>
    </message>
    <message>
        <source>Name, if given</source>
        <translation>姓名（愿意说的）</translation>
    </message>
    <message>
        <source>Telephone, to call back</source>
        <translation>电话（要回话的）</translation>
    </message>
    <message>
        <source>Call a joint meeting</source>
        <translation>召集联席会议</translation>
    </message>
    <message>
        <source>Every unit says whether it comes; afterwards each confirms the minutes.</source>
        <translation>每个单位说一声来不来，会后各自确认纪要。</translation>
    </message>
    <message>
        <source>Call the meeting</source>
        <translation>发出通知</translation>
    </message>
    <message>
        <source>What the meeting is about</source>
        <translation>会议名称</translation>
    </message>
    <message>
        <source>Which units</source>
        <translation>请哪些单位</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Called for a special matter</source>
        <translation>临时召集</translation>
    </message>
    <message>
        <source>Write the minutes</source>
        <translation>写纪要</translation>
    </message>
    <message>
        <source>Save the minutes</source>
        <translation>保存纪要</translation>
    </message>
    <message>
        <source>Units that were there</source>
        <translation>到会单位</translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation>到会人员</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>议定事项</translation>
    </message>
    <message>
        <source>Key dispute</source>
        <translation>列入重点纠纷</translation>
    </message>
    <message>
        <source>Each has a unit that sees to it and a day.</source>
        <translation>每件都要有责任单位和期限。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>列入清单</translation>
    </message>
    <message>
        <source>Which dispute</source>
        <translation>哪起纠纷</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Who sees to it</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Result of a key dispute</source>
        <translation>重点纠纷的结果</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>办得怎么样</translation>
    </message>
    <message>
        <source>Answer the call</source>
        <translation>答复来不来</translation>
    </message>
    <message>
        <source>Do you come?</source>
        <translation>来不来？</translation>
    </message>
    <message>
        <source>We come</source>
        <translation>来</translation>
    </message>
    <message>
        <source>We send a deputy</source>
        <translation>派人代替</translation>
    </message>
    <message>
        <source>We cannot come</source>
        <translation>来不了</translation>
    </message>
    <message>
        <source>Reason when you cannot</source>
        <translation>来不了的理由</translation>
    </message>
    <message>
        <source>Confirm the minutes</source>
        <translation>确认纪要</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>What should be put right, if anything</source>
        <translation>要改的地方（没有可以不填）</translation>
    </message>
    <message>
        <source>Cancel the meeting</source>
        <translation>取消会议</translation>
    </message>
    <message>
        <source>Service of the court</source>
        <translation>要法院办的事</translation>
    </message>
    <message>
        <source>Batch of like cases</source>
        <translation>同类纠纷成批办理</translation>
    </message>
    <message>
        <source>Name of the batch, and why these cases belong together</source>
        <translation>这一批叫什么，为什么放在一起办</translation>
    </message>
    <message>
        <source>Not done here: where it is done</source>
        <translation>本站办不了的：到哪里办</translation>
    </message>
    <message>
        <source>Their telephone</source>
        <translation>那边的电话</translation>
    </message>
    <message>
        <source>Their address</source>
        <translation>那边的地址</translation>
    </message>
    <message>
        <source>What to bring there</source>
        <translation>到那里要带什么</translation>
    </message>
    <message>
        <source>Make an appointment</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Who wants to come, when, and what about; it stands on today&apos;s list of that day. Works without a line.</source>
        <translation>谁要来、什么时候来、为了什么事；到那天会列在“今日”里。没有线路也能用。</translation>
    </message>
    <message>
        <source>Make the appointment</source>
        <translation>记下预约</translation>
    </message>
    <message>
        <source>What about</source>
        <translation>什么事</translation>
    </message>
    <message>
        <source>Who comes</source>
        <translation>谁来</translation>
    </message>
    <message>
        <source>The appointment is over</source>
        <translation>预约办完了</translation>
    </message>
    <message>
        <source>Came and was answered</source>
        <translation>来了，已答复</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>没有来</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>取消了</translation>
    </message>
    <message>
        <source>Why it was called off</source>
        <translation>为什么取消</translation>
    </message>
    <message>
        <source>Send the report</source>
        <translation>发出反馈</translation>
    </message>
    <message>
        <source>Part of a campaign</source>
        <translation>归入专项活动</translation>
    </message>
    <message>
        <source>The dispute is counted with the campaign and handled as before. Leave it open to take the tag off.</source>
        <translation>只是算进这个专项活动，办法不变。不选就是取消归入。</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>专项活动</translation>
    </message>
    <message>
        <source>Briefing, sent with the call</source>
        <translation>情况通报，随通知一起发</translation>
    </message>
    <message>
        <source>Filled in from this PC&apos;s figures; change it as you like.</source>
        <translation>按本机的数据先填好，可以改。</translation>
    </message>
    <message>
        <source>Report upward</source>
        <translation>向上报告</translation>
    </message>
    <message>
        <source>What the meeting found, for those who were not at the table. They confirm that they have read it.</source>
        <translation>把会上研判的情况报给没有到会的上级，对方看过要确认。</translation>
    </message>
    <message>
        <source>Who is told</source>
        <translation>报给谁</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>研判情况</translation>
    </message>
    <message>
        <source>The whole unit</source>
        <translation>整个单位</translation>
    </message>
    <message>
        <source>Cases of one batch are handled together: shared facts are heard once, every party decides and signs for himself.</source>
        <translation>同一批的纠纷一起办：共同的事实只听一次，每位当事人自己决定、自己签字。</translation>
    </message>
    <message>
        <source>Which batch</source>
        <translation>放进哪一批</translation>
    </message>
    <message>
        <source>Choose the batch</source>
        <translation>请选哪一批</translation>
    </message>
    <message>
        <source>For a new batch; its name stands before the colon: “Wages of the kiln: …”</source>
        <translation>新建一批时写；冒号前面是这一批的名称，例如“砖厂欠薪：……”</translation>
    </message>
    <message>
        <source>Empty while it is not here</source>
        <translation>纸质材料还没到的，先空着</translation>
    </message>
</context>
<context>
    <name>ui::OutboxPage</name>
    <message>
        <source>Things to send</source>
        <translation>待传的事项</translation>
    </message>
    <message>
        <source>Sent every 5 minutes, and at once when something is new. You may switch off before all is sent: nothing is lost or doubled.</source>
        <translation>每 5 分钟自动传一次，有新内容马上传。没传完可以关机，不会丢也不会重复。</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>现在就传</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>待传箱</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>%1, not done</source>
        <translation>%1，没有办成</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>看原因</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>Text first, pictures last</source>
        <translation>文字先传，照片后传</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>正在传</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等着传</translation>
    </message>
    <message numerus="yes">
        <source>The text is all sent. %n files still to be sent, safely saved; they follow by themselves.</source>
        <translation>
            <numerusform>文字都已上传。还有 %n 个附件待上传，都已存好，随后自动传。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Text first, then %n files</source>
        <translation>
            <numerusform>先传文字，再传 %n 个附件</numerusform>
        </translation>
    </message>
    <message>
        <source>Next try %1</source>
        <translation>下次 %1 自动传</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n times</source>
        <translation>
            <numerusform>试过 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Received today</source>
        <translation>今天县里已收到</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收到</translation>
    </message>
    <message>
        <source>%1, changed twice</source>
        <translation>%1，两处都改过</translation>
    </message>
    <message>
        <source>With a neighbour</source>
        <translation>已交邻近电脑</translation>
    </message>
</context>
<context>
    <name>ui::PackageCard</name>
    <message>
        <source>Judicial confirmation</source>
        <translation>司法确认</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>served on all on %1</source>
        <translation>%1送达各方</translation>
    </message>
    <message>
        <source>ruled on %1</source>
        <translation>%1裁定</translation>
    </message>
    <message>
        <source>answer until %1</source>
        <translation>%1前补充</translation>
    </message>
    <message>
        <source>the days run to %1 until the court has it</source>
        <translation>法院收到之前期限照算，到%1</translation>
    </message>
    <message>
        <source>posted on %1, which is in time</source>
        <translation>%1已交邮，不算过期</translation>
    </message>
    <message>
        <source>the time to apply ended on %1</source>
        <translation>申请期%1已满</translation>
    </message>
</context>
<context>
    <name>ui::PackageSheets</name>
    <message>
        <source>Hold the application</source>
        <translation>暂缓申请</translation>
    </message>
    <message>
        <source>Hold and report</source>
        <translation>暂缓并报告</translation>
    </message>
    <message>
        <source>What makes you doubt</source>
        <translation>有哪些可疑的地方</translation>
    </message>
    <message>
        <source>Tick at least one</source>
        <translation>至少勾一项</translation>
    </message>
    <message>
        <source>What you saw</source>
        <translation>您看到的情况</translation>
    </message>
    <message>
        <source>Could not be served</source>
        <translation>裁定书送不到</translation>
    </message>
    <message>
        <source>The party refuses to sign, or cannot be found. The court serves it then; the others are served here as before.</source>
        <translation>当事人拒绝签收，或者找不到人。这一位改由法院送达，其他人照样在这里送。</translation>
    </message>
    <message>
        <source>Report to the court</source>
        <translation>报告法院</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>是谁</translation>
    </message>
    <message>
        <source>Choose who could not be served</source>
        <translation>请选送不到的是谁</translation>
    </message>
    <message>
        <source>How often tried</source>
        <translation>送了几次</translation>
    </message>
    <message>
        <source>Write how often it was tried</source>
        <translation>请写送了几次</translation>
    </message>
    <message>
        <source>What happened, and who was present</source>
        <translation>经过，有谁在场</translation>
    </message>
    <message>
        <source>Pass on to a mediation body</source>
        <translation>转交调解组织</translation>
    </message>
    <message>
        <source>Its liaison confirms receipt. Of a matter that came from the court the 30 days run on.</source>
        <translation>由对方的联络员确认接收。法院交来的纠纷，30 日照算。</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>转交</translation>
    </message>
    <message>
        <source>Which body</source>
        <translation>交给哪个组织</translation>
    </message>
    <message>
        <source>Choose the body</source>
        <translation>请选组织</translation>
    </message>
    <message>
        <source>Close without a suit</source>
        <translation>不立案，办结</translation>
    </message>
    <message>
        <source>The claim was withdrawn at the court, or does not meet the conditions of filing. The committee is told.</source>
        <translation>原告在法院撤回了，或者不符合立案条件。调解组织会收到结果。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Withdraw the application</source>
        <translation>撤回申请</translation>
    </message>
    <message>
        <source>A party may withdraw before the ruling.</source>
        <translation>裁定以前，当事人可以撤回。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Who withdraws</source>
        <translation>谁撤回</translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation>本人的话</translation>
    </message>
    <message>
        <source>The time to apply is over</source>
        <translation>申请期已过</translation>
    </message>
    <message>
        <source>Note that it is over</source>
        <translation>登记逾期</translation>
    </message>
    <message>
        <source>Do not accept the application</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>A ground of the law must be named (Civil Procedure Law Interpretation, art. 355). The committee tells the parties what ways are left.</source>
        <translation>要写明法定理由（民诉法解释第355条）。还有哪些路，由调解组织告诉当事人。</translation>
    </message>
    <message>
        <source>Do not accept</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>No matter for a civil court</source>
        <translation>不属于法院受理范围</translation>
    </message>
    <message>
        <source>Not of this court&apos;s competence</source>
        <translation>不属于本院管辖</translation>
    </message>
    <message>
        <source>Marriage, parentage, adoption or other status</source>
        <translation>婚姻、亲子、收养等身份关系</translation>
    </message>
    <message>
        <source>Another special procedure, public summons or bankruptcy</source>
        <translation>应当适用其他特别程序、公示催告程序或者破产程序</translation>
    </message>
    <message>
        <source>Title to things or intellectual property</source>
        <translation>内容涉及物权、知识产权确权</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>End it: not answered</source>
        <translation>到期没有补充，终结</translation>
    </message>
    <message>
        <source>What was asked for did not come in time and no reason was given: the application counts as withdrawn.</source>
        <translation>要求补充的到期没有来，也没有说明理由：按撤回申请处理。</translation>
    </message>
    <message>
        <source>End the review</source>
        <translation>终结审查</translation>
    </message>
    <message>
        <source>Application made here</source>
        <translation>当事人到法院申请</translation>
    </message>
    <message>
        <source>Both parties came to the court together, within 30 days of effect (Civil Procedure Law, art. 205). The reviewing judge finds it among the applications.</source>
        <translation>双方在协议生效 30 日内一起到法院申请（民事诉讼法第205条）。审查法官在“确认审查”里看到。</translation>
    </message>
    <message>
        <source>Enter the application</source>
        <translation>录入申请</translation>
    </message>
    <message>
        <source>Who mediated</source>
        <translation>主持调解的组织</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>纠纷类型</translation>
    </message>
    <message>
        <source>Number of the agreement</source>
        <translation>协议编号</translation>
    </message>
    <message>
        <source>In force since</source>
        <translation>协议生效日期</translation>
    </message>
    <message>
        <source>Applicant: name</source>
        <translation>申请人姓名</translation>
    </message>
    <message>
        <source>Applicant: identity number</source>
        <translation>申请人证件号码</translation>
    </message>
    <message>
        <source>Applicant: telephone</source>
        <translation>申请人联系电话</translation>
    </message>
    <message>
        <source>Applicant: address</source>
        <translation>申请人住址</translation>
    </message>
    <message>
        <source>Respondent: name</source>
        <translation>对方当事人姓名</translation>
    </message>
    <message>
        <source>Respondent: identity number</source>
        <translation>对方证件号码</translation>
    </message>
    <message>
        <source>Respondent: telephone</source>
        <translation>对方联系电话</translation>
    </message>
    <message>
        <source>Respondent: address</source>
        <translation>对方住址</translation>
    </message>
    <message>
        <source>Facts, as the agreement has them</source>
        <translation>纠纷事实（照协议抄）</translation>
    </message>
    <message>
        <source>What was agreed, a line for each clause</source>
        <translation>约定的内容，一条写一行</translation>
    </message>
    <message>
        <source>Nothing is noted on this PC of an application that the court got in its 30 days, or of one that was posted. Is there a posting slip of that time? Then do not note this: go back and choose “%1” under “%2”; what was posted in time is in time. Otherwise the parties are told next what ways are left: perform, mediate again, or sue.</source>
        <translation>本机没有法院 30 日内收到申请的记录，也没有交邮的记录。当事人手里有期内的交邮凭证的，先不登记：请返回，在“%2”里选“%1”，期内交邮的不算过期。确实没有的，登记后告诉当事人还有哪些路：履行、再调解，或者起诉。</translation>
    </message>
    <message>
        <source>Other acts</source>
        <translation>其他办理</translation>
    </message>
    <message>
        <source>Serve whom the point could not</source>
        <translation>送达站点没送到的</translation>
    </message>
    <message>
        <source>The point reported that it could not serve. Who refuses may have the ruling left at home (Civil Procedure Law, art. 89); it may be posted (art. 91) or, if the party agrees, sent electronically (art. 90). For who cannot be found and where nothing else reaches: public notice, served 30 days after it was issued (art. 95). The 15 days to object begin on the day of service.</source>
        <translation>服务站点报告没有送到。拒收的可以留置（《民事诉讼法》第89条），可以邮寄（第91条），本人同意的可以电子送达（第90条）；下落不明或者别的方式都送不到的公告送达，发出公告之日起满30日视为送达（第95条）。15日的异议期从送达之日起算。</translation>
    </message>
    <message>
        <source>Record the service</source>
        <translation>登记送达</translation>
    </message>
    <message>
        <source>Choose who was served</source>
        <translation>选择送达了哪一位</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>How was it served?</source>
        <translation>怎么送达的？</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>Family or agent</source>
        <translation>家属或代收人</translation>
    </message>
    <message>
        <source>Left at home, refused</source>
        <translation>留置（拒收）</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>邮寄</translation>
    </message>
    <message>
        <source>Electronically</source>
        <translation>电子</translation>
    </message>
    <message>
        <source>Public notice</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>Identity checked; the receipt of service or its proof is in the file</source>
        <translation>身份核对过，送达回证或者送达凭证已附卷</translation>
    </message>
    <message>
        <source>Check the identity and put the receipt or its proof in the file</source>
        <translation>先核对身份，把送达回证或者凭证附卷</translation>
    </message>
    <message>
        <source>Served on</source>
        <translation>送达日期</translation>
    </message>
    <message>
        <source>For signs of a sham; one that is enough by itself must be among them. The court decides whether it goes on; the 30 days run on meanwhile. This is not shown to the parties.</source>
        <translation>发现虚假调解的迹象时用，其中至少要有一项“有这一项就够”。能不能继续由法院定；30 日的申请期照算。当事人看不到这里。</translation>
    </message>
</context>
<context>
    <name>ui::Paper</name>
    <message>
        <source>Record of acceptance</source>
        <translation>受理登记表</translation>
    </message>
    <message>
        <source>Receipt for the applicant</source>
        <translation>受理回执</translation>
    </message>
    <message>
        <source>Receipt of the assignment</source>
        <translation>接收回执</translation>
    </message>
    <message>
        <source>Consent to mediation</source>
        <translation>调解意愿书</translation>
    </message>
    <message>
        <source>Consent to the extension</source>
        <translation>延长期限同意书</translation>
    </message>
    <message>
        <source>Order for appraisal</source>
        <translation>委托评估书</translation>
    </message>
    <message>
        <source>Mediation record</source>
        <translation>调解笔录</translation>
    </message>
    <message>
        <source>Mediation agreement</source>
        <translation>人民调解协议书</translation>
    </message>
    <message>
        <source>Mediation agreement (draft)</source>
        <translation>人民调解协议书（草稿）</translation>
    </message>
    <message>
        <source>Letter to the township</source>
        <translation>推送函</translation>
    </message>
    <message>
        <source>Termination of mediation</source>
        <translation>调解终结书</translation>
    </message>
    <message>
        <source>Return letter</source>
        <translation>退回函</translation>
    </message>
    <message>
        <source>Application for confirmation</source>
        <translation>司法确认申请书</translation>
    </message>
    <message>
        <source>Proof of the committee</source>
        <translation>调解组织证明</translation>
    </message>
    <message>
        <source>Proof of service</source>
        <translation>送达回证</translation>
    </message>
    <message>
        <source>Ruling</source>
        <translation>裁定书</translation>
    </message>
    <message>
        <source>Mediation record (%1)</source>
        <translation>调解笔录（第 %1 次）</translation>
    </message>
    <message>
        <source>Notice of rights and duties</source>
        <translation>权利义务告知书</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（第 %2 次）</translation>
    </message>
    <message>
        <source>Patrol form</source>
        <translation>排查登记表</translation>
    </message>
    <message>
        <source>Zero report</source>
        <translation>零报告</translation>
    </message>
    <message>
        <source>Entry of the risk ledger</source>
        <translation>风险线索登记表</translation>
    </message>
    <message>
        <source>Warning notice</source>
        <translation>预警通报</translation>
    </message>
    <message>
        <source>Phone script of the warning</source>
        <translation>预警电话报告稿</translation>
    </message>
    <message>
        <source>Register of the oral agreement</source>
        <translation>口头协议登记表</translation>
    </message>
    <message>
        <source>Record of undisputed facts</source>
        <translation>无争议事实记载</translation>
    </message>
    <message>
        <source>Calendar of performance</source>
        <translation>履行日程</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收条</translation>
    </message>
    <message>
        <source>Record of urging</source>
        <translation>督促履行记录</translation>
    </message>
    <message>
        <source>Notice after default</source>
        <translation>不履行调解协议告知书</translation>
    </message>
    <message>
        <source>Note of voluntary performance</source>
        <translation>自动履行证明</translation>
    </message>
    <message>
        <source>Record of the visit</source>
        <translation>回访记录</translation>
    </message>
    <message>
        <source>Note on the dossier</source>
        <translation>卷宗情况说明</translation>
    </message>
    <message>
        <source>Cover of the dossier</source>
        <translation>卷宗封面</translation>
    </message>
    <message>
        <source>Contents of the dossier</source>
        <translation>卷内目录</translation>
    </message>
    <message>
        <source>Back cover</source>
        <translation>卷宗封底</translation>
    </message>
    <message>
        <source>Whole dossier</source>
        <translation>全部卷宗</translation>
    </message>
    <message>
        <source>Sheet of the quality review</source>
        <translation>案卷评查表</translation>
    </message>
    <message>
        <source>List for the paper package</source>
        <translation>司法确认申请材料清单（邮寄用）</translation>
    </message>
    <message>
        <source>Guidance sheet</source>
        <translation>法律指导单</translation>
    </message>
    <message>
        <source>Errand or referral</source>
        <translation>工单、移送函</translation>
    </message>
    <message>
        <source>One-time notice of all ways</source>
        <translation>途径一次性告知书</translation>
    </message>
    <message>
        <source>Minutes of the meeting</source>
        <translation>会议纪要</translation>
    </message>
    <message>
        <source>Assisted entry, for signing</source>
        <translation>代录单（签字用）</translation>
    </message>
    <message>
        <source>Where to go: slip for the person</source>
        <translation>引导单</translation>
    </message>
    <message>
        <source>Appointment slip</source>
        <translation>预约单</translation>
    </message>
    <message>
        <source>Receipt of service</source>
        <translation>送达回证</translation>
    </message>
    <message>
        <source>Papers for the meeting</source>
        <translation>会议材料</translation>
    </message>
    <message>
        <source>Report upward</source>
        <translation>分析研判情况报告</translation>
    </message>
    <message>
        <source>Application for mediation</source>
        <translation>人民调解申请书</translation>
    </message>
    <message>
        <source>Record of an investigation</source>
        <translation>人民调解调查记录</translation>
    </message>
    <message>
        <source>List of evidence</source>
        <translation>证据材料清单</translation>
    </message>
    <message>
        <source>Power of an agent</source>
        <translation>授权委托书</translation>
    </message>
    <message>
        <source>Letter of assignment</source>
        <translation>委派调解函</translation>
    </message>
</context>
<context>
    <name>ui::PaperView</name>
    <message>
        <source>Paper preview</source>
        <translation>纸面预览</translation>
    </message>
</context>
<context>
    <name>ui::ParcelView</name>
    <message>
        <source>Saved on this PC</source>
        <translation>存在本机</translation>
    </message>
    <message>
        <source>Received by the court</source>
        <translation>县里收到</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>已等</translation>
    </message>
    <message>
        <source>less than an hour</source>
        <translation>不到 1 小时</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>试过</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>还没有</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>下次传</translation>
    </message>
    <message>
        <source>now</source>
        <translation>正在传</translation>
    </message>
    <message>
        <source>by itself, when the line is there</source>
        <translation>线路通了自动传</translation>
    </message>
    <message>
        <source>The court&apos;s server has signed for it. It is not sent again.</source>
        <translation>县里的服务器已经签收，不会再传一遍。</translation>
    </message>
    <message>
        <source>It lies on the disk twice. You may switch off: nothing is lost or doubled.</source>
        <translation>磁盘上存了两份。可以关机，不会丢也不会重复。</translation>
    </message>
    <message>
        <source>Neighbour&apos;s PC</source>
        <translation>邻近电脑</translation>
    </message>
    <message>
        <source>Handed over %1 to be carried; no receipt from the court yet</source>
        <translation>%1 已交邻近电脑转交，尚未收到县里回执</translation>
    </message>
</context>
<context>
    <name>ui::PartiesCard</name>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Shown, recorded</source>
        <translation>已显示，已记录</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>%1年生</translation>
    </message>
    <message>
        <source>Credit code %1</source>
        <translation>信用代码 %1</translation>
    </message>
    <message>
        <source>ID %1</source>
        <translation>证 %1</translation>
    </message>
    <message>
        <source>Phone %1</source>
        <translation>电话 %1</translation>
    </message>
    <message>
        <source>Look at identity</source>
        <translation>查看证件号码</translation>
    </message>
    <message>
        <source>Viewing is recorded; give a reason.</source>
        <translation>查看证件号码会留下记录，请写明用途</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Do not look</source>
        <translation>不看了</translation>
    </message>
    <message>
        <source>Look and record</source>
        <translation>查看并记录</translation>
    </message>
    <message>
        <source>Please write what it is for.</source>
        <translation>请写明用途。</translation>
    </message>
    <message>
        <source>Add or correct</source>
        <translation>补充、更正</translation>
    </message>
    <message>
        <source>Agent %1</source>
        <translation>代理人 %1</translation>
    </message>
</context>
<context>
    <name>ui::PartyCard</name>
    <message>
        <source>Kind of party</source>
        <translation>当事人是</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>自然人</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>No papers</source>
        <translation>没有证件</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>Needs care:</source>
        <translation>需要照顾的情况</translation>
    </message>
    <message>
        <source>Elderly</source>
        <translation>老人</translation>
    </message>
    <message>
        <source>Reads little</source>
        <translation>识字不多</translation>
    </message>
    <message>
        <source>Hard of hearing</source>
        <translation>听力不便</translation>
    </message>
    <message>
        <source>Dialect only</source>
        <translation>只讲方言</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>残疾</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>未成年</translation>
    </message>
    <message>
        <source>Fear of violence</source>
        <translation>怕被打骂</translation>
    </message>
    <message>
        <source>Has papers</source>
        <translation>有证件</translation>
    </message>
    <message>
        <source>Name of the body</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>The code is right</source>
        <translation>代码正确</translation>
    </message>
    <message>
        <source>Write the reason into the story; ask for the papers at the first session.</source>
        <translation>请在经过里写明原因，第一次调解时再核对证件。</translation>
    </message>
    <message>
        <source>Number is right: %1, born %2, aged %3</source>
        <translation>号码正确：%1，%2生，%3 岁</translation>
    </message>
    <message>
        <source>This is no telephone number; look again</source>
        <translation>不像电话号码，请再看一遍</translation>
    </message>
    <message>
        <source>Name of the %1</source>
        <translation>%1姓名</translation>
    </message>
    <message>
        <source>There must be a name</source>
        <translation>要有姓名</translation>
    </message>
    <message>
        <source>Number of %1</source>
        <translation>%1证件号码</translation>
    </message>
    <message>
        <source>Telephone of %1</source>
        <translation>%1联系电话</translation>
    </message>
    <message>
        <source>May follow later; needed before signing</source>
        <translation>可以以后补，签字前要有</translation>
    </message>
    <message>
        <source>Without one, go and tell in person</source>
        <translation>没有电话，可选上门通知</translation>
    </message>
    <message>
        <source>Agreed to mediation</source>
        <translation>已同意调解</translation>
    </message>
    <message>
        <source>Agreed to mediate on</source>
        <translation>同意调解的日期</translation>
    </message>
    <message>
        <source>Courier, driver or other platform work</source>
        <translation>快递、外卖、网约车等</translation>
    </message>
</context>
<context>
    <name>ui::PasswordPage</name>
    <message>
        <source>The new password holds from now on. The old one opens nothing any more.</source>
        <translation>新密码从现在起生效，原来的密码打不开了。</translation>
    </message>
    <message>
        <source>At least 10 characters, 5 of them different, and not your name.</source>
        <translation>至少 10 个字，其中至少 5 个不一样，不能含自己的账号名。</translation>
    </message>
    <message>
        <source>Three or four words that only you would put together are easy to keep and hard to guess.</source>
        <translation>用三四个只有您会放在一起的词，好记，别人又猜不着。</translation>
    </message>
    <message>
        <source>Nobody can read it back. Who forgets it asks the county&apos;s administrator for a new one-time code.</source>
        <translation>谁也看不到您的密码。忘了的，在登录页点“忘记密码”，由县里两位保管人一起打开。</translation>
    </message>
    <message>
        <source>It holds on this PC and works without a line. Nothing that waits to be sent is touched.</source>
        <translation>只管这台电脑，没有线路也能换。待上传的内容不受影响。</translation>
    </message>
    <message>
        <source>Password up to now</source>
        <translation>现在的密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>The new password once more</source>
        <translation>新密码再输一遍</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>换密码</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Please fill in.</source>
        <translation>请填写。</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不一样。</translation>
    </message>
</context>
<context>
    <name>ui::PatrolPage</name>
    <message>
        <source>Nothing here. A sign is written down in under a minute.</source>
        <translation>这里还没有内容。发现苗头，一分钟就能记下来。</translation>
    </message>
    <message>
        <source>Quick clue</source>
        <translation>快报线索</translation>
    </message>
    <message>
        <source>Raise a warning</source>
        <translation>发预警</translation>
    </message>
    <message>
        <source>Clues and patrols</source>
        <translation>线索和排查</translation>
    </message>
    <message>
        <source>Patrol</source>
        <translation>排查</translation>
    </message>
    <message numerus="yes">
        <source>%n patrols done</source>
        <translation>
            <numerusform>已排查 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Not yet walked</source>
        <translation>还没有排查</translation>
    </message>
    <message>
        <source>Until %1 24:00</source>
        <translation>到 %1 24:00 止</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>back-filled</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有排查</translation>
    </message>
    <message>
        <source>Zero report</source>
        <translation>零报告</translation>
    </message>
    <message>
        <source>Plan a patrol</source>
        <translation>安排排查</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>Planned and under way</source>
        <translation>计划中和进行中</translation>
    </message>
    <message>
        <source>Open clues</source>
        <translation>没办结的线索</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Somebody has taken the report</source>
        <translation>已有人接报</translation>
    </message>
    <message>
        <source>Nobody has taken the report yet</source>
        <translation>还没有人接报</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>Focused patrol</source>
        <translation>重点排查</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>走势</translation>
    </message>
    <message>
        <source>Open the warning</source>
        <translation>打开预警</translation>
    </message>
    <message>
        <source>The record spoke for %1: %2</source>
        <translation>按记录建议%1：%2</translation>
    </message>
    <message>
        <source>Measure %1: %2</source>
        <translation>措施%1：%2</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>结果：%1</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>定措施</translation>
    </message>
    <message>
        <source>Enter the result</source>
        <translation>登记结果</translation>
    </message>
    <message>
        <source>Close the clue</source>
        <translation>了结线索</translation>
    </message>
    <message>
        <source>Turn into a dispute</source>
        <translation>转为纠纷</translation>
    </message>
    <message>
        <source>Another measure</source>
        <translation>再加一项措施</translation>
    </message>
    <message>
        <source>Groundless</source>
        <translation>查无此事</translation>
    </message>
    <message>
        <source>Hand to the police</source>
        <translation>移送公安</translation>
    </message>
    <message>
        <source>Lower the colour</source>
        <translation>降低颜色</translation>
    </message>
    <message>
        <source>Answer of the police</source>
        <translation>登记公安答复</translation>
    </message>
    <message>
        <source>Open the dispute</source>
        <translation>打开纠纷</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Back-filled: walked on %1, entered on %2; the window stays missed.</source>
        <translation>补录：%1排查，%2录入，这一期仍算漏查。</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无异常</translation>
    </message>
    <message>
        <source>Talked it over</source>
        <translation>当场劝解</translation>
    </message>
    <message>
        <source>Nobody there</source>
        <translation>家中无人</translation>
    </message>
    <message>
        <source>Clue found</source>
        <translation>发现线索</translation>
    </message>
    <message>
        <source>Set out</source>
        <translation>出发</translation>
    </message>
    <message>
        <source>End the patrol</source>
        <translation>结束排查</translation>
    </message>
    <message>
        <source>Cancel the patrol</source>
        <translation>取消排查</translation>
    </message>
    <message>
        <source>Eight weeks from %1</source>
        <translation>%1起的八周</translation>
    </message>
    <message>
        <source>Clues and disputes on this PC by village, type and week. About matters, never about a person.</source>
        <translation>本机的线索和纠纷，按村、类型、周来数。只数事，不给人打分。</translation>
    </message>
    <message>
        <source>Suddenly more</source>
        <translation>突然增多</translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>共 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in these weeks.</source>
        <translation>这几周没有。</translation>
    </message>
    <message>
        <source>%1: %2 matters with somebody from an earlier one</source>
        <translation>%1：%2件里有以前来过的人</translation>
    </message>
    <message>
        <source>Focus list</source>
        <translation>重点清单</translation>
    </message>
    <message>
        <source>Decide on lowering red</source>
        <translation>第二人确认降红色</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>这里还没有。</translation>
    </message>
    <message>
        <source>place not written down</source>
        <translation>没有写地点</translation>
    </message>
    <message>
        <source>Only your own patrols are seen on this PC.</source>
        <translation>本机只看得到您自己的排查。</translation>
    </message>
    <message>
        <source>Patrols are not sent to this post.</source>
        <translation>排查不传到这个岗位，走没走，本机看不出来。</translation>
    </message>
    <message>
        <source>Clues and patrols are not sent to this post. Campaigns and sensitive days stand in the focus list.</source>
        <translation>线索和排查不传到这个岗位。专项活动和敏感时段在“重点清单”里。</translation>
    </message>
</context>
<context>
    <name>ui::PatrolSheets</name>
    <message>
        <source>By telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>Nothing in the record speaks for a colour; you decide.</source>
        <translation>记录里没有预警依据，由您决定。</translation>
    </message>
    <message>
        <source>The record speaks for %1: %2. You decide.</source>
        <translation>按记录建议%1：%2。由您决定。</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>请选颜色</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>None: it is settled</source>
        <translation>解除：已经平息</translation>
    </message>
    <message>
        <source>Quick clue</source>
        <translation>快报线索</translation>
    </message>
    <message>
        <source>Place and what you saw are enough. Health and family secrets do not belong here.</source>
        <translation>写清地点和看到听到的就行。病情和家里的私事不要写在这里。</translation>
    </message>
    <message>
        <source>Save the clue</source>
        <translation>保存线索</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>What you saw or heard</source>
        <translation>看到听到什么</translation>
    </message>
    <message>
        <source>People concerned</source>
        <translation>有关人员</translation>
    </message>
    <message>
        <source>How you know</source>
        <translation>怎么知道的</translation>
    </message>
    <message>
        <source>Seen myself</source>
        <translation>自己看到</translation>
    </message>
    <message>
        <source>Was told</source>
        <translation>听人说</translation>
    </message>
    <message>
        <source>From another unit</source>
        <translation>别的单位告知</translation>
    </message>
    <message>
        <source>Type, if clear</source>
        <translation>类型（清楚就选）</translation>
    </message>
    <message>
        <source>Colour, if you choose it yourself</source>
        <translation>颜色（不选就按建议）</translation>
    </message>
    <message>
        <source>Why a lower colour than proposed</source>
        <translation>比建议低的，写明理由</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Save the measure</source>
        <translation>保存措施</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>准备怎么做</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Result of the measure</source>
        <translation>措施的结果</translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>保存结果</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Hand to the police</source>
        <translation>移送公安</translation>
    </message>
    <message>
        <source>Call first; then write down who took it (People&apos;s Mediation Law, art. 25).</source>
        <translation>先打电话，再记下谁接的（人民调解法第25条）。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Police station</source>
        <translation>派出所</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Who took it</source>
        <translation>接报人</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Close the clue</source>
        <translation>了结线索</translation>
    </message>
    <message>
        <source>Every entry needs a measure and its result; what proved groundless needs the reason.</source>
        <translation>每条线索都要有措施和结果；查无此事的写明理由。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>了结</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>怎么了结的</translation>
    </message>
    <message>
        <source>Settled on the spot</source>
        <translation>当场化解</translation>
    </message>
    <message>
        <source>Groundless</source>
        <translation>查无此事</translation>
    </message>
    <message>
        <source>Handed to the unit in charge</source>
        <translation>交有关部门</translation>
    </message>
    <message>
        <source>Raise the colour</source>
        <translation>调高颜色</translation>
    </message>
    <message>
        <source>Raise</source>
        <translation>调高</translation>
    </message>
    <message>
        <source>Lower the colour</source>
        <translation>降低颜色</translation>
    </message>
    <message>
        <source>Red is lowered only when a second person agrees.</source>
        <translation>红色要第二个人同意才能降。</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>降低</translation>
    </message>
    <message>
        <source>Do you agree to lower it?</source>
        <translation>您同意降吗？</translation>
    </message>
    <message>
        <source>Reason when you do not</source>
        <translation>不同意的，写明理由</translation>
    </message>
    <message>
        <source>Answer of the police</source>
        <translation>公安的答复</translation>
    </message>
    <message>
        <source>Did they take it?</source>
        <translation>公安受理了吗？</translation>
    </message>
    <message>
        <source>What they said</source>
        <translation>对方怎么说</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Grid worker</source>
        <translation>网格员</translation>
    </message>
    <message>
        <source>Peace volunteer</source>
        <translation>平安志愿者</translation>
    </message>
    <message>
        <source>Governance centre</source>
        <translation>综治中心</translation>
    </message>
    <message>
        <source>Justice office</source>
        <translation>司法所</translation>
    </message>
    <message>
        <source>Village cadres</source>
        <translation>村组干部</translation>
    </message>
    <message>
        <source>Plan a patrol</source>
        <translation>安排排查</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>保存计划</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路线</translation>
    </message>
    <message>
        <source>Places to visit</source>
        <translation>要去的地方</translation>
    </message>
    <message>
        <source>Focused patrol (key places, people, times)</source>
        <translation>重点排查（重点场所、人员、时段）</translation>
    </message>
    <message>
        <source>Concentrated patrol</source>
        <translation>集中排查</translation>
    </message>
    <message>
        <source>Who comes along</source>
        <translation>谁一起去</translation>
    </message>
    <message>
        <source>Zero report</source>
        <translation>零报告</translation>
    </message>
    <message>
        <source>Walked and found nothing. It needs route, time and whom you met; a late entry is marked as back-filled.</source>
        <translation>走了一遍没有发现问题。要写路线、时间和走访了谁；过期录入的注明补录。</translation>
    </message>
    <message>
        <source>Save the zero report</source>
        <translation>保存零报告</translation>
    </message>
    <message>
        <source>Walked on</source>
        <translation>排查日期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>For example 08:30</source>
        <translation>比如 08:30</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>For example 10:10</source>
        <translation>比如 10:10</translation>
    </message>
    <message>
        <source>Whom you met, what you saw</source>
        <translation>走访了谁、看到什么</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>走访户数</translation>
    </message>
    <message>
        <source>Who came along</source>
        <translation>谁一起去的</translation>
    </message>
    <message>
        <source>End the patrol</source>
        <translation>结束排查</translation>
    </message>
    <message>
        <source>A patrol without a clue becomes a zero report and needs whom you met.</source>
        <translation>没有发现线索的就是零报告，要写走访了谁。</translation>
    </message>
    <message>
        <source>Result in words</source>
        <translation>情况说明</translation>
    </message>
    <message>
        <source>Cancel the patrol</source>
        <translation>取消排查</translation>
    </message>
    <message>
        <source>Raise a warning</source>
        <translation>发预警</translation>
    </message>
    <message>
        <source>Calm them first, then report at once. When somebody is in danger call 110 or 120 first.</source>
        <translation>先劝解平息，再马上报告。有人有危险的，先打110、120。</translation>
    </message>
    <message>
        <source>Raise the warning</source>
        <translation>发出预警</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>现在是什么情况</translation>
    </message>
    <message>
        <source>How many have gathered</source>
        <translation>聚集了几个人</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>迹象</translation>
    </message>
    <message>
        <source>What was done to calm them</source>
        <translation>已经做了哪些劝解</translation>
    </message>
    <message>
        <source>Reported by telephone</source>
        <translation>登记电话报告</translation>
    </message>
    <message>
        <source>Write down who took the report, and when.</source>
        <translation>记下谁接的报告、什么时间。</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>报告给谁</translation>
    </message>
    <message>
        <source>Receive the warning</source>
        <translation>确认收到预警</translation>
    </message>
    <message>
        <source>Confirm receipt</source>
        <translation>确认收到</translation>
    </message>
    <message>
        <source>What you will do</source>
        <translation>准备怎么处置</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再去看一次</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>现在怎么样</translation>
    </message>
    <message>
        <source>New signs</source>
        <translation>新的迹象</translation>
    </message>
    <message>
        <source>The times for reporting begin anew.</source>
        <translation>报告时限重新起算。</translation>
    </message>
    <message>
        <source>Close the warning</source>
        <translation>了结预警</translation>
    </message>
    <message>
        <source>Only with measures, and when it is written down who took the report.</source>
        <translation>要有措施，并写明谁接的报告，才能了结。</translation>
    </message>
    <message>
        <source>Call first; then write down who took it (People&apos;s Mediation Law, art. 25). The period goes on until they take it.</source>
        <translation>先打电话，再记下谁接的（人民调解法第25条）。公安受理以前期限照算。</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>Met by chance</source>
        <translation>碰面</translation>
    </message>
    <message>
        <source>Red: violence, a crowd or an extreme act now</source>
        <translation>红色：正在或马上动手、聚众、走极端</translation>
    </message>
    <message>
        <source>Orange: clearly getting worse</source>
        <translation>橙色：明显在恶化</translation>
    </message>
    <message>
        <source>Yellow: stubborn</source>
        <translation>黄色：久拖不决</translation>
    </message>
    <message>
        <source>Blue: a sign</source>
        <translation>蓝色：有苗头</translation>
    </message>
    <message>
        <source>Major project it belongs to</source>
        <translation>属于哪个重大项目</translation>
    </message>
    <message>
        <source>What is planned for that project</source>
        <translation>对这个项目的应对打算</translation>
    </message>
    <message>
        <source>Grid units you walked</source>
        <translation>走了哪些网格</translation>
    </message>
    <message>
        <source>What of the law you explained</source>
        <translation>讲了什么法律</translation>
    </message>
    <message>
        <source>How many listened</source>
        <translation>多少人听</translation>
    </message>
    <message>
        <source>Put on the focus list</source>
        <translation>列入重点清单</translation>
    </message>
    <message>
        <source>Key places, fields, people and times, or a campaign. Of a person the name of the entry says only why; who it is is read by few.</source>
        <translation>重点场所、领域、人员、时段，或者一次专项活动。列人员的，名称里只写缘由，具体是谁只有少数人能看。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>列入清单</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>列的是什么</translation>
    </message>
    <message>
        <source>Field or trade</source>
        <translation>领域、行业</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Grid cell</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>专项活动</translation>
    </message>
    <message>
        <source>Name of the entry</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Why, or what the campaign covers</source>
        <translation>为什么列入；专项活动写范围</translation>
    </message>
    <message>
        <source>Who it is (of a person only)</source>
        <translation>具体是谁（只在列人员时填）</translation>
    </message>
    <message>
        <source>From (of a time or a campaign)</source>
        <translation>从哪天起（时段、专项活动）</translation>
    </message>
    <message>
        <source>To (of a time or a campaign)</source>
        <translation>到哪天止（时段、专项活动）</translation>
    </message>
    <message>
        <source>Visited every so many periods</source>
        <translation>每几个排查周期要去一次</translation>
    </message>
    <message>
        <source>Take off the focus list</source>
        <translation>移出重点清单</translation>
    </message>
    <message>
        <source>Of a campaign the result: what was found and what was done. No quota.</source>
        <translation>专项活动写结果：查到什么、做了什么。不看数量指标。</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>移出清单</translation>
    </message>
    <message>
        <source>Result, or why it is no longer needed</source>
        <translation>结果，或者为什么不用再列</translation>
    </message>
    <message>
        <source>A time that comes back</source>
        <translation>每年都有的时段</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>Decide on lowering red</source>
        <translation>第二人确认降红色</translation>
    </message>
</context>
<context>
    <name>ui::PerformanceCard</name>
    <message>
        <source>All performed</source>
        <translation>全部履行完毕</translation>
    </message>
    <message>
        <source>Not performed</source>
        <translation>未履行</translation>
    </message>
    <message>
        <source>Being performed</source>
        <translation>履行中</translation>
    </message>
    <message>
        <source>pays %1 yuan</source>
        <translation>付%1元</translation>
    </message>
    <message>
        <source>done %1</source>
        <translation>%1办结</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>, %1 days over</source>
        <translation>，超%1天</translation>
    </message>
    <message>
        <source>Clause %1</source>
        <translation>第%1条</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>给%1</translation>
    </message>
    <message>
        <source>%1 paid, %2 left</source>
        <translation>已付%1，还剩%2</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>履行</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Everything is performed</source>
        <translation>全部履行完毕</translation>
    </message>
    <message>
        <source>Enter a receipt</source>
        <translation>登记收条</translation>
    </message>
    <message>
        <source>The agreement asks nothing that is due later. When all is done, say so here.</source>
        <translation>协议没有约定以后要履行的内容。都办完了，请在这里登记。</translation>
    </message>
    <message>
        <source>The text of the agreement is not here.</source>
        <translation>协议内容不在本机。</translation>
    </message>
    <message>
        <source>Urged %1 times, last on %2</source>
        <translation>督促过%1次，最近%2</translation>
    </message>
    <message>
        <source>Told on %1: enforcement may be applied for until %2</source>
        <translation>%1已告知：可以申请执行，最晚%2</translation>
    </message>
    <message>
        <source>Told on %1: the party may sue on the agreement</source>
        <translation>%1已告知：可以就协议起诉</translation>
    </message>
    <message>
        <source>Follow-up: %1 of %2 visits paid, the next by %3</source>
        <translation>回访：做了%1次，共%2次，下次最晚%3</translation>
    </message>
    <message>
        <source>Follow-up: all %1 visits paid</source>
        <translation>回访：%1次都做完了</translation>
    </message>
    <message>
        <source>A visit found something unusual; it has not been answered for.</source>
        <translation>回访发现异常，还没有答复。</translation>
    </message>
    <message>
        <source>Filed as %1</source>
        <translation>卷号%1</translation>
    </message>
    <message>
        <source> on %1</source>
        <translation>，%1归档</translation>
    </message>
    <message>
        <source>, kept: %1</source>
        <translation>，保管期限：%1</translation>
    </message>
    <message>
        <source> until %1</source>
        <translation>，到%1</translation>
    </message>
    <message>
        <source>Reviewed on %1: %2 points, %3 defects</source>
        <translation>%1评查：%2分，%3个问题</translation>
    </message>
</context>
<context>
    <name>ui::Place</name>
    <message>
        <source>Open the dispute</source>
        <translation>打开纠纷</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>ui::Posts</name>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Township mediator</source>
        <translation>乡镇调解员</translation>
    </message>
    <message>
        <source>Judicial liaison</source>
        <translation>司法联络员</translation>
    </message>
    <message>
        <source>Township liaison</source>
        <translation>乡镇联络员</translation>
    </message>
    <message>
        <source>Liaison of the body</source>
        <translation>行业调解联络员</translation>
    </message>
    <message>
        <source>Registered helper</source>
        <translation>个人入驻调解员</translation>
    </message>
    <message>
        <source>Head of the committee</source>
        <translation>调委会主任</translation>
    </message>
    <message>
        <source>Dispatcher</source>
        <translation>分流员</translation>
    </message>
    <message>
        <source>Guiding judge</source>
        <translation>指导法官</translation>
    </message>
    <message>
        <source>Review judge</source>
        <translation>审查法官</translation>
    </message>
    <message>
        <source>Filing clerk</source>
        <translation>立案人员</translation>
    </message>
    <message>
        <source>Police contact</source>
        <translation>派出所联系人</translation>
    </message>
    <message>
        <source>Justice office</source>
        <translation>司法所</translation>
    </message>
    <message>
        <source>County administrator</source>
        <translation>县管理员</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计员</translation>
    </message>
    <message>
        <source>Assisted-entry clerk</source>
        <translation>代录员</translation>
    </message>
    <message>
        <source>Grid worker</source>
        <translation>网格员</translation>
    </message>
    <message>
        <source>Centre: guide</source>
        <translation>综治中心引导分流岗</translation>
    </message>
    <message>
        <source>Centre: handling</source>
        <translation>综治中心调解处置岗</translation>
    </message>
    <message>
        <source>Centre: coordination</source>
        <translation>综治中心协调督办岗</translation>
    </message>
    <message>
        <source>Centre: general</source>
        <translation>综治中心综合岗</translation>
    </message>
    <message>
        <source>Centre: assessment</source>
        <translation>综治中心评估研判岗</translation>
    </message>
    <message>
        <source>Court leader</source>
        <translation>院长、庭长</translation>
    </message>
    <message>
        <source>Peace volunteer</source>
        <translation>平安志愿者</translation>
    </message>
</context>
<context>
    <name>ui::Preview</name>
    <message>
        <source>Return with reason</source>
        <translation>退回并说明</translation>
    </message>
    <message>
        <source>From the court</source>
        <translation>法院交办</translation>
    </message>
    <message>
        <source>All parties agree to mediate</source>
        <translation>双方已同意调解</translation>
    </message>
    <message>
        <source>%1 of %2 agree to mediate</source>
        <translation>%2 人中 %1 人同意调解</translation>
    </message>
    <message>
        <source>Reckoned by weekends: that year&apos;s holidays are not known yet.</source>
        <translation>该年节假日安排未公布，暂按周末推算。</translation>
    </message>
    <message>
        <source>By %1.</source>
        <translation>依据%1。</translation>
    </message>
    <message>
        <source>Why today</source>
        <translation>为什么是今天</translation>
    </message>
    <message>
        <source>Why this date</source>
        <translation>为什么是这一天</translation>
    </message>
    <message>
        <source>Choose a duty on the left: whom and what it is about, and why that day, then stand here.</source>
        <translation>在左边选一件，这里就写出当事人、事情经过和为什么是这一天。</translation>
    </message>
</context>
<context>
    <name>ui::PreviewPage</name>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
</context>
<context>
    <name>ui::PrintPane</name>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Fill in what is missing</source>
        <translation>去填</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>单双面</translation>
    </message>
    <message>
        <source>One side</source>
        <translation>单面</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>双面</translation>
    </message>
    <message>
        <source>No printer: save as PDF first</source>
        <translation>没有打印机，先另存 PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存 PDF</translation>
    </message>
    <message>
        <source>Have both signed?</source>
        <translation>双方都签了吗？</translation>
    </message>
    <message>
        <source>All have signed</source>
        <translation>都签了</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>还没有</translation>
    </message>
    <message numerus="yes">
        <source>Still blank: %1 and %n more</source>
        <translation>
            <numerusform>还没有填：%1，另有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Still blank: %1</source>
        <translation>还没有填：%1</translation>
    </message>
    <message>
        <source>Add the photo of the signed page</source>
        <translation>添加签字页照片</translation>
    </message>
    <message>
        <source>Photo added</source>
        <translation>照片已添加</translation>
    </message>
    <message>
        <source>Handed to the printer %1. If no paper comes, look at its power and paper and print again.</source>
        <translation>已交给打印机“%1”。没有出纸的话，请看看打印机的电源和纸，再打一次。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已存到：%1</translation>
    </message>
    <message>
        <source>Numbers are hidden here. What is printed or saved is the whole paper, and is recorded.</source>
        <translation>预览里号码已隐去。打印、另存的是完整文书，会留下记录。</translation>
    </message>
    <message>
        <source>Show the numbers</source>
        <translation>查看号码</translation>
    </message>
    <message>
        <source>Numbers are shown; that you looked is recorded.</source>
        <translation>号码已显示，这次查看已记下。</translation>
    </message>
</context>
<context>
    <name>ui::Promises</name>
    <message>
        <source>Clause %1</source>
        <translation>第%1条</translation>
    </message>
    <message>
        <source>pays %1 yuan</source>
        <translation>付%1元</translation>
    </message>
    <message>
        <source>, %1 left</source>
        <translation>，还剩%1</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1元</translation>
    </message>
</context>
<context>
    <name>ui::ProposalPage</name>
    <message>
        <source>Record handed over</source>
        <translation>交来的记录</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>%1 wrote this on %2. It could not be taken: %3</source>
        <translation>%1在%2写下这条记录，县里当时没有收下：%3</translation>
    </message>
    <message>
        <source>this desk was restored from an old copy</source>
        <translation>这台电脑用的是旧的备份</translation>
    </message>
    <message>
        <source>the dispute had moved on</source>
        <translation>这件纠纷已经转给别人办理</translation>
    </message>
    <message>
        <source>If you take it over, it stands in your name from today; what cannot be done any more is refused and nothing changes.</source>
        <translation>接手后，这条记录算您办的；现在已经不能这样办的，会告诉您原因，什么都不会改。</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>怎样处理</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>接手办理</translation>
    </message>
    <message>
        <source>Keep it as a note</source>
        <translation>只留作参考</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>Reason when declining</source>
        <translation>不采用的理由</translation>
    </message>
    <message>
        <source>%1 has not taken it over</source>
        <translation>%1没有采用</translation>
    </message>
    <message>
        <source>%1 keeps it as a note</source>
        <translation>%1留作参考</translation>
    </message>
    <message>
        <source>%1 has taken it over</source>
        <translation>%1已经接手</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>我看过了</translation>
    </message>
    <message>
        <source>Choose what becomes of it</source>
        <translation>请选怎样处理</translation>
    </message>
    <message>
        <source>Write the reason</source>
        <translation>请写理由</translation>
    </message>
    <message>
        <source>The dispute has gone on: pass it on</source>
        <translation>这件已不在这里：转给现在的承办人</translation>
    </message>
</context>
<context>
    <name>ui::ReceptionSheets</name>
    <message>
        <source>In person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>网上</translation>
    </message>
    <message>
        <source>The code is not the one on the slip: tell nothing.</source>
        <translation>查询码和回执上的不一样，什么都不要说。</translation>
    </message>
    <message>
        <source>The code is right. Look who it is before you tell anything.</source>
        <translation>查询码对了。先看清是不是本人，再说。</translation>
    </message>
    <message>
        <source>You may tell: %1.</source>
        <translation>可以告诉他：%1。</translation>
    </message>
    <message>
        <source> Next date: %1.</source>
        <translation>下一个日子：%1。</translation>
    </message>
    <message>
        <source>Somebody who is not at the table may be concerned: %1. What touches the State, the public or others is not written down here (Opinions on Source Governance, part 3 (3)).</source>
        <translation>可能牵涉不在场的人：%1。涉及国家、公共和别人利益的，不写在这里（《推进诉源治理的意见》三（三））。</translation>
    </message>
    <message>
        <source>Read aloud: &quot;%1&quot;</source>
        <translation>已念给当事人听：“%1”</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>用的办法</translation>
    </message>
    <message>
        <source>Why another way than last time</source>
        <translation>为什么和上次不一样</translation>
    </message>
    <message>
        <source>Who else took part</source>
        <translation>还有谁参加</translation>
    </message>
    <message>
        <source>When the line failed</source>
        <translation>线路断了以后</translation>
    </message>
    <message>
        <source>Went on by telephone</source>
        <translation>改用电话谈完</translation>
    </message>
    <message>
        <source>Went on in person</source>
        <translation>改为当面谈</translation>
    </message>
    <message>
        <source>What was said by telephone is signed on paper today</source>
        <translation>电话里谈的，今天已经在纸上签字</translation>
    </message>
    <message>
        <source>The list of danger signs was gone through</source>
        <translation>危险苗头逐项看过</translation>
    </message>
    <message>
        <source>Signs that were seen</source>
        <translation>看到的苗头</translation>
    </message>
    <message>
        <source>How you meet next time</source>
        <translation>下次怎么见</translation>
    </message>
    <message>
        <source>Face to face</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>By video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>%1 wants to meet in person; do not plan a video session without asking (Implementing Opinions, art. 10).</source>
        <translation>%1说好要当面谈，没有问过不要约视频（《实施意见》第10条）。</translation>
    </message>
    <message>
        <source>%1 chose to meet in person. If the wish has changed, record that first.</source>
        <translation>%1选的是当面谈。如果改主意了，请先记下来。</translation>
    </message>
    <message>
        <source>%1 has not signed the note on confidentiality yet.</source>
        <translation>%1还没有签保密承诺。</translation>
    </message>
    <message>
        <source>%1: call the police now, also without a line. 110 %2. Then raise the colour.</source>
        <translation>%1：马上打电话报警，没有线路也要打。110 %2。打完再提高预警颜色。</translation>
    </message>
    <message>
        <source>This is a simple dispute and nobody has sat down with the parties in the village yet. Usually the village tries first (Implementing Opinions, art. 1).</source>
        <translation>这是简易纠纷，村里还没有坐下来调过。一般先在村里调（《实施意见》第1条）。</translation>
    </message>
    <message>
        <source>How a party takes part</source>
        <translation>当事人愿意怎么参加</translation>
    </message>
    <message>
        <source>In person, by telephone or online, as the party wishes; changed at a word, at any time. Nobody chooses for somebody else.</source>
        <translation>当面、电话、网上，由本人定；什么时候想改，说一声就改。谁也不替别人选。</translation>
    </message>
    <message>
        <source>Record the wish</source>
        <translation>记下来</translation>
    </message>
    <message>
        <source>Which party</source>
        <translation>哪一位</translation>
    </message>
    <message>
        <source>The party wants</source>
        <translation>本人愿意</translation>
    </message>
    <message>
        <source>The party has not chosen yet</source>
        <translation>本人还没有选</translation>
    </message>
    <message>
        <source>Both ways were explained aloud and the party chose</source>
        <translation>两种办法都当面讲过，是本人自己选的</translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation>谁说的</translation>
    </message>
    <message>
        <source>The party</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>An agent with authority</source>
        <translation>有授权的代理人</translation>
    </message>
    <message>
        <source>Somebody who helps</source>
        <translation>帮忙的人</translation>
    </message>
    <message>
        <source>Who helps online</source>
        <translation>网上由谁帮忙</translation>
    </message>
    <message>
        <source>Staff of the point or court</source>
        <translation>站点或者法院的人</translation>
    </message>
    <message>
        <source>Grid worker</source>
        <translation>网格员</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家里人</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Tell how it stands</source>
        <translation>告诉办到哪一步</translation>
    </message>
    <message>
        <source>Whoever asks shows the slip with its code, and who he is. Without both nothing is told, not even that there is a dispute.</source>
        <translation>来问的人要有回执上的查询码，还要核对是不是本人。两样缺一样，什么都不说，连有没有这件事也不说。</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>已告诉</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>谁来问</translation>
    </message>
    <message>
        <source>Code on the slip (8 digits)</source>
        <translation>回执上的查询码（8位）</translation>
    </message>
    <message>
        <source>How you know who it is</source>
        <translation>怎么知道是本人</translation>
    </message>
    <message>
        <source>Identity card seen</source>
        <translation>看过身份证</translation>
    </message>
    <message>
        <source>Known in person</source>
        <translation>当面认识</translation>
    </message>
    <message>
        <source>Called back on the number registered</source>
        <translation>按登记的号码回拨</translation>
    </message>
    <message>
        <source>Fact sheet of this type</source>
        <translation>这类纠纷的情况表</translation>
    </message>
    <message>
        <source>What is asked first in disputes of this type. What is not known stays empty.</source>
        <translation>这类纠纷先要问清的事。不知道的空着。</translation>
    </message>
    <message>
        <source>Save the facts</source>
        <translation>保存情况</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Nothing was written yet</source>
        <translation>还没有写</translation>
    </message>
    <message>
        <source>Oral agreement</source>
        <translation>口头协议</translation>
    </message>
    <message>
        <source>For what needs no written paper: read it to both, they nod, you sign the register (People&apos;s Mediation Law, art. 28). What was entered before stands here already.</source>
        <translation>不用写协议书的：念给双方听，双方点头，您在登记表上签名（《人民调解法》第28条）。前面填过的已经在这里了。</translation>
    </message>
    <message>
        <source>Record the oral agreement</source>
        <translation>记下口头协议</translation>
    </message>
    <message>
        <source>What it was about</source>
        <translation>为了什么事</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>谁给</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>什么时候以前</translation>
    </message>
    <message>
        <source>How it is paid</source>
        <translation>怎么给</translation>
    </message>
    <message>
        <source>What else was agreed, one point a line</source>
        <translation>还说好了什么，一件一行</translation>
    </message>
    <message>
        <source>Who confirmed, and when</source>
        <translation>谁确认的，哪天</translation>
    </message>
    <message>
        <source>Every party must confirm</source>
        <translation>各方都要确认</translation>
    </message>
    <message>
        <source>Facts nobody disputes</source>
        <translation>没有争议的事实</translation>
    </message>
    <message>
        <source>One fact a line; each party signs. What they agree on here need not be proved again in court. No offers, no concessions.</source>
        <translation>一件事实一行，各方签字。写在这里的，到法院不用再举证。让步和条件不写。</translation>
    </message>
    <message>
        <source>Record the facts</source>
        <translation>记下事实</translation>
    </message>
    <message>
        <source>Facts, one a line</source>
        <translation>事实，一件一行</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签字的人</translation>
    </message>
    <message>
        <source>All parties must sign</source>
        <translation>各方都要签字</translation>
    </message>
    <message>
        <source>There is no offer or concession in it, and it touches nobody else, neither State nor public</source>
        <translation>里面没有让步和条件，也不牵涉别人、国家和公共利益</translation>
    </message>
    <message>
        <source>Look through the lines first</source>
        <translation>先逐行看一遍</translation>
    </message>
    <message>
        <source>%1: under age. A guardian answers and signs as legal representative; note the guardian&apos;s name and relation (Civil Code, arts. 19, 20 and 23).</source>
        <translation>%1是未成年人：由监护人作为法定代理人表示意愿、签字，请记下监护人的姓名和关系（《民法典》第19条、第20条、第23条）。</translation>
    </message>
</context>
<context>
    <name>ui::ReturnPage</name>
    <message>
        <source>Return to the court</source>
        <translation>退回法院</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>The court checks the list against the papers: count the pages.</source>
        <translation>法院按清单核对文书，请数清页数。</translation>
    </message>
    <message>
        <source>Reasons: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>Result of the mediation</source>
        <translation>调解结果</translation>
    </message>
    <message>
        <source>Mediation failed. %1</source>
        <translation>调解不成。%1</translation>
    </message>
    <message>
        <source>Acceptance register</source>
        <translation>受理登记表</translation>
    </message>
    <message>
        <source>Notice of rights and duties</source>
        <translation>权利义务告知书</translation>
    </message>
    <message>
        <source>Mediation records</source>
        <translation>调解记录</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据材料</translation>
    </message>
    <message>
        <source>Termination sheet</source>
        <translation>调解终结书</translation>
    </message>
    <message>
        <source>Pages of %1</source>
        <translation>%1的页数</translation>
    </message>
    <message>
        <source> pages</source>
        <translation> 页</translation>
    </message>
    <message>
        <source>Write the result</source>
        <translation>请写调解结果</translation>
    </message>
    <message>
        <source>Count the pages of at least one paper</source>
        <translation>至少要有一份文书的页数</translation>
    </message>
</context>
<context>
    <name>ui::ReturnsPage</name>
    <message>
        <source>Returned disputes</source>
        <translation>退回的纠纷</translation>
    </message>
    <message>
        <source>Nothing has come back.</source>
        <translation>没有退回的。</translation>
    </message>
    <message>
        <source>Filing number</source>
        <translation>立案案号</translation>
    </message>
    <message>
        <source>Ask for a missing paper</source>
        <translation>要求补文书</translation>
    </message>
    <message>
        <source>Confirm receipt</source>
        <translation>确认接收</translation>
    </message>
    <message>
        <source>Register as a suit</source>
        <translation>登记立案</translation>
    </message>
    <message>
        <source>Write the filing number first</source>
        <translation>请先填立案案号</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退回接收</translation>
    </message>
    <message>
        <source>Sent back by the points</source>
        <translation>各点退回</translation>
    </message>
    <message>
        <source>To be received</source>
        <translation>待接收</translation>
    </message>
    <message>
        <source>To be registered</source>
        <translation>待立案</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办完</translation>
    </message>
    <message>
        <source>Reasons: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>With undisputed facts</source>
        <translation>有无争议事实</translation>
    </message>
    <message>
        <source>Without undisputed facts</source>
        <translation>没有无争议事实</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked: %1</source>
        <translation>询问：%1</translation>
    </message>
    <message>
        <source>Answered: %1</source>
        <translation>答复：%1</translation>
    </message>
    <message>
        <source>Open the dispute</source>
        <translation>打开纠纷</translation>
    </message>
    <message>
        <source>Close without a suit</source>
        <translation>不立案，办结</translation>
    </message>
</context>
<context>
    <name>ui::ReviewPage</name>
    <message>
        <source>Applications</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>先存着</translation>
    </message>
    <message>
        <source>No application waits for this court.</source>
        <translation>没有等审查的申请。</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>驳回申请</translation>
    </message>
    <message>
        <source>Ask for more</source>
        <translation>要求补充材料</translation>
    </message>
    <message>
        <source>Accept the application</source>
        <translation>受理申请</translation>
    </message>
    <message>
        <source>Rule valid</source>
        <translation>裁定有效</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>确认审查</translation>
    </message>
    <message>
        <source>To be accepted</source>
        <translation>待受理</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>审查中</translation>
    </message>
    <message>
        <source>Waiting for a supplement</source>
        <translation>等补充材料</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Unchanged since signing, fingerprint %1</source>
        <translation>签字后没有改动，校验值 %1</translation>
    </message>
    <message>
        <source>The text differs from the one that was signed</source>
        <translation>与签字时的文本不一样</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>还没有答复</translation>
    </message>
    <message>
        <source>Points of review</source>
        <translation>审查要点</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>询问双方</translation>
    </message>
    <message>
        <source>%1: of free will, understands it</source>
        <translation>%1：自愿，听清后果</translation>
    </message>
    <message numerus="yes">
        <source>%n points are not answered with yes; it cannot be ruled effective now (Civil Procedure Law, art. 206).</source>
        <translation>
            <numerusform>还有 %n 项不是“是”，现在不能裁定有效（民事诉讼法第206条）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parties were not heard yet.</source>
        <translation>
            <numerusform>还有 %n 人没有询问，现在不能裁定有效。</numerusform>
        </translation>
    </message>
    <message>
        <source>Hints are for the reviewing judge only and do not go into the file.</source>
        <translation>提示只给审查法官看，不进卷宗正文。</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Mediation agreement</source>
        <translation>人民调解协议书</translation>
    </message>
    <message>
        <source>accepted on %1</source>
        <translation>%1受理</translation>
    </message>
    <message>
        <source>Day %1 of %2</source>
        <translation>第 %1 天，共 %2 天</translation>
    </message>
    <message>
        <source>To be ruled by %1 24:00</source>
        <translation>%1 24:00 前裁定</translation>
    </message>
    <message>
        <source>In force since %1, received by the court in time</source>
        <translation>协议%1生效，在 30 日内申请</translation>
    </message>
    <message>
        <source>Applied for by all parties</source>
        <translation>双方共同申请</translation>
    </message>
    <message>
        <source>all signed</source>
        <translation>双方已签</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已核验</translation>
    </message>
    <message>
        <source>Papers (%1)</source>
        <translation>材料 %1 份</translation>
    </message>
    <message>
        <source>Yes, explained</source>
        <translation>是，已核实说明</translation>
    </message>
    <message>
        <source>No hints.</source>
        <translation>没有提示。</translation>
    </message>
    <message>
        <source>Hints (%1)</source>
        <translation>提示 %1 条</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Click or press Space: ✓ yes, ? to be asked, ✗ no</source>
        <translation>点一下换答案：✓ 是，? 待问，✗ 不是</translation>
    </message>
    <message>
        <source>%1 answered, %2 left</source>
        <translation>已看 %1 项，还有 %2 项</translation>
    </message>
    <message>
        <source>Accept it first; the points are answered afterwards.</source>
        <translation>请先受理，再逐项审查。</translation>
    </message>
    <message>
        <source>Waiting for the supplement.</source>
        <translation>正在等补充材料。</translation>
    </message>
    <message>
        <source>It is decided.</source>
        <translation>已经办结。</translation>
    </message>
    <message>
        <source>Which paper is shown</source>
        <translation>看哪份文书</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>协议书</translation>
    </message>
    <message>
        <source>Ruling</source>
        <translation>裁定书</translation>
    </message>
    <message>
        <source>Back to the points</source>
        <translation>回去看审查要点</translation>
    </message>
    <message>
        <source>Sign and issue</source>
        <translation>签发裁定书</translation>
    </message>
    <message>
        <source>This is the ruling that goes out when you sign.</source>
        <translation>签发后送出的就是这一份。</translation>
    </message>
    <message>
        <source>Read the ruling down to its foot; then it can be signed.</source>
        <translation>请把裁定书看到末尾，看完才能签发。</translation>
    </message>
    <message>
        <source>The ruling is being set.</source>
        <translation>正在制作裁定书……</translation>
    </message>
    <message>
        <source>All points are answered. The next step shows the ruling before anything is signed.</source>
        <translation>审查要点都答完了。下一步先看裁定书，看过再签发。</translation>
    </message>
    <message>
        <source>A new day has begun since the ruling was set. It is set again with today&apos;s date; please read it once more.</source>
        <translation>制作裁定书之后过了零点。已按今天的日期重新制作，请再看一遍。</translation>
    </message>
    <message>
        <source>This application changed while you were reading. Please look at the points and at the ruling again.</source>
        <translation>您看的时候这件申请有了变化。请再看一遍审查要点和裁定书。</translation>
    </message>
    <message>
        <source>Not signed yet</source>
        <translation>还没有签发，什么都没有送出</translation>
    </message>
    <message>
        <source>As signed: %1</source>
        <translation>已签发的裁定书，校验值 %1</translation>
    </message>
    <message>
        <source>Ruled on %1</source>
        <translation>%1裁定</translation>
    </message>
    <message>
        <source>No answers to the points were recorded for this application.</source>
        <translation>这件申请没有记录审查要点的回答。</translation>
    </message>
    <message>
        <source>It was not recorded who was heard.</source>
        <translation>没有记录听取过谁的意见。</translation>
    </message>
    <message>
        <source>%1 of %2 answered with yes</source>
        <translation>%2 项中 %1 项答“是”</translation>
    </message>
    <message>
        <source>Let a guiding judge review</source>
        <translation>准许指导法官审查</translation>
    </message>
    <message>
        <source>%1 lets %2 review, who gave guidance: %3</source>
        <translation>%1准许提过指导意见的%2审查：%3</translation>
    </message>
    <message>
        <source>The text of the agreement is not on this PC</source>
        <translation>协议正文不在这台电脑上</translation>
    </message>
    <message>
        <source>Do not accept</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Parties withdraw</source>
        <translation>双方撤回</translation>
    </message>
    <message>
        <source>End it: not answered</source>
        <translation>到期没有补充，终结</translation>
    </message>
    <message>
        <source>Application made here</source>
        <translation>当事人到法院申请</translation>
    </message>
    <message>
        <source>Entered at the court from the paper: compare it with the original</source>
        <translation>照纸质协议录入，请与原件核对</translation>
    </message>
    <message>
        <source>Serve whom the point could not</source>
        <translation>送达站点没送到的</translation>
    </message>
</context>
<context>
    <name>ui::ReviewPoint</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>to be asked</source>
        <translation>待问</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>还没有看</translation>
    </message>
    <message>
        <source>no answer recorded</source>
        <translation>没有记录回答</translation>
    </message>
</context>
<context>
    <name>ui::Risk</name>
    <message>
        <source>Red warning</source>
        <translation>红色预警</translation>
    </message>
    <message>
        <source>Orange warning</source>
        <translation>橙色预警</translation>
    </message>
    <message>
        <source>Yellow warning</source>
        <translation>黄色预警</translation>
    </message>
    <message>
        <source>Blue warning</source>
        <translation>蓝色预警</translation>
    </message>
</context>
<context>
    <name>ui::RosterPage</name>
    <message>
        <source>Nobody here yet.</source>
        <translation>名册里还没有人。</translation>
    </message>
    <message>
        <source>Propose for the roster</source>
        <translation>提请列入名册</translation>
    </message>
    <message>
        <source>Urge a unit</source>
        <translation>督促单位</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>等待批准</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>督促督办</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>On the roster</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>No orders.</source>
        <translation>没有督促督办。</translation>
    </message>
    <message>
        <source>No complaints.</source>
        <translation>没有投诉。</translation>
    </message>
    <message>
        <source>full-time</source>
        <translation>专职</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>擅长</translation>
    </message>
    <message>
        <source>Work phone</source>
        <translation>工作电话</translation>
    </message>
    <message>
        <source>Linked tribunal</source>
        <translation>对接的人民法庭</translation>
    </message>
    <message>
        <source>Dialect or language</source>
        <translation>方言或者语言</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>任期</translation>
    </message>
    <message>
        <source>Invited roster</source>
        <translation>特邀名册</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Honour</source>
        <translation>表彰</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Do not approve</source>
        <translation>不批准</translation>
    </message>
    <message>
        <source>Propose a change</source>
        <translation>提请变更</translation>
    </message>
    <message>
        <source>Enter a training</source>
        <translation>登记培训</translation>
    </message>
    <message>
        <source>Enter a grade</source>
        <translation>登记定级</translation>
    </message>
    <message>
        <source>Enter an honour</source>
        <translation>登记表彰</translation>
    </message>
    <message>
        <source>From</source>
        <translation>发出单位</translation>
    </message>
    <message>
        <source>To</source>
        <translation>办理单位</translation>
    </message>
    <message>
        <source>Answer until</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Answer of %1</source>
        <translation>%1答复</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Close the order</source>
        <translation>了结督办</translation>
    </message>
    <message>
        <source>Ask for another answer</source>
        <translation>退回再答</translation>
    </message>
    <message>
        <source>Unit complained of</source>
        <translation>反映的单位</translation>
    </message>
    <message>
        <source>Who handles it</source>
        <translation>由谁办理</translation>
    </message>
    <message>
        <source>What was found out</source>
        <translation>查到的情况</translation>
    </message>
    <message>
        <source>Answer given</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>Name who handles it</source>
        <translation>指定办理人</translation>
    </message>
    <message>
        <source>Answer the complaint</source>
        <translation>答复投诉</translation>
    </message>
    <message numerus="yes">
        <source>%n class hours</source>
        <translation>
            <numerusform>%n 学时</numerusform>
        </translation>
    </message>
    <message>
        <source>Name, strengths, dialect</source>
        <translation>姓名、擅长、方言</translation>
    </message>
    <message>
        <source>Lives in our village</source>
        <translation>住在本村</translation>
    </message>
    <message>
        <source>Has a qualification</source>
        <translation>有资格证书</translation>
    </message>
    <message>
        <source>Available today</source>
        <translation>今天能来</translation>
    </message>
    <message>
        <source>Number used twice</source>
        <translation>号码重复</translation>
    </message>
    <message>
        <source>Nobody fits. Take a condition away.</source>
        <translation>没有符合的，去掉一个条件试试。</translation>
    </message>
    <message>
        <source>Facts of a unit</source>
        <translation>单位资料</translation>
    </message>
    <message>
        <source>Leave and deputy</source>
        <translation>请假和代理人</translation>
    </message>
    <message>
        <source>Studio, declaration</source>
        <translation>工作室、声明</translation>
    </message>
    <message>
        <source>Enter a unit</source>
        <translation>登记新单位</translation>
    </message>
    <message>
        <source>Enter an account</source>
        <translation>登记新账号</translation>
    </message>
    <message>
        <source>Another court for a unit</source>
        <translation>换对接法院</translation>
    </message>
    <message>
        <source>Types a court takes first</source>
        <translation>法院优先的类型</translation>
    </message>
    <message>
        <source>A proposal that was not approved</source>
        <translation>没有批准的提请</translation>
    </message>
</context>
<context>
    <name>ui::RosterSheets</name>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Man</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Woman</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Propose for the roster</source>
        <translation>提请列入名册</translation>
    </message>
    <message>
        <source>The county approves it; until then nobody else sees it. The work phone becomes public, private numbers never do.</source>
        <translation>由县里批准，批准以前别人看不到。工作电话会公开，私人号码不会公开。</translation>
    </message>
    <message>
        <source>Send the proposal</source>
        <translation>提请批准</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Linked tribunal</source>
        <translation>对接的人民法庭</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>擅长</translation>
    </message>
    <message>
        <source>Work phone</source>
        <translation>工作电话</translation>
    </message>
    <message>
        <source>Full-time</source>
        <translation>专职</translation>
    </message>
    <message>
        <source>Term from</source>
        <translation>任期从</translation>
    </message>
    <message>
        <source>Term until</source>
        <translation>任期截止日</translation>
    </message>
    <message>
        <source>Dialect or language</source>
        <translation>方言或者语言</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>从业背景</translation>
    </message>
    <message>
        <source>Lives in village</source>
        <translation>住在哪个村</translation>
    </message>
    <message>
        <source>Private phone, not public</source>
        <translation>私人电话（不公开）</translation>
    </message>
    <message>
        <source>Identity number, not public</source>
        <translation>身份证号（不公开）</translation>
    </message>
    <message>
        <source>Propose a roster change</source>
        <translation>提请变更名册</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>要办什么</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Leave the roster</source>
        <translation>退出名册</translation>
    </message>
    <message>
        <source>Why the person leaves</source>
        <translation>退出原因</translation>
    </message>
    <message>
        <source>Approve the proposal</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Who proposed it, and whom it is about, does not approve it.</source>
        <translation>提请的人和本人不能批准。</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Do not approve</source>
        <translation>不批准</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Enter a training</source>
        <translation>登记培训</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>培训内容</translation>
    </message>
    <message>
        <source>Class hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>由谁举办或者授予</translation>
    </message>
    <message>
        <source>Enter a grade</source>
        <translation>登记定级</translation>
    </message>
    <message>
        <source>Nobody grades himself.</source>
        <translation>不能给自己定级。</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Score, up to 100</source>
        <translation>得分（100 分以内）</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Enter an honour</source>
        <translation>登记表彰</translation>
    </message>
    <message>
        <source>The rate of success alone is no ground.</source>
        <translation>不能只凭成功率表彰。</translation>
    </message>
    <message>
        <source>Honour</source>
        <translation>表彰名称</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>表彰事由</translation>
    </message>
    <message>
        <source>Kept promises</source>
        <translation>协议兑现</translation>
    </message>
    <message>
        <source>Clean returns with undisputed facts</source>
        <translation>规范退回，写清无争议事实</translation>
    </message>
    <message>
        <source>A hard case settled</source>
        <translation>化解疑难纠纷</translation>
    </message>
    <message>
        <source>Quality of the dossiers</source>
        <translation>案卷质量</translation>
    </message>
    <message>
        <source>Training of others</source>
        <translation>带教他人</translation>
    </message>
    <message>
        <source>Long service</source>
        <translation>长期服务</translation>
    </message>
    <message>
        <source>What parties say</source>
        <translation>当事人评价</translation>
    </message>
    <message>
        <source>Rate of success</source>
        <translation>成功率</translation>
    </message>
    <message>
        <source>Urge a unit</source>
        <translation>督促单位</translation>
    </message>
    <message>
        <source>The unit finds it at the top of its desk and has to answer.</source>
        <translation>对方会在桌面最上面看到，必须答复。</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Answer until</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Answer the order</source>
        <translation>答复督促</translation>
    </message>
    <message>
        <source>Send the answer</source>
        <translation>送出答复</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>办理情况</translation>
    </message>
    <message>
        <source>Ask for another answer</source>
        <translation>退回再答</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>What is still missing</source>
        <translation>还缺什么</translation>
    </message>
    <message>
        <source>Close the order</source>
        <translation>了结督办</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>了结</translation>
    </message>
    <message>
        <source>Write down a complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>The unit complained of does not handle it and does not learn who complained.</source>
        <translation>被反映的单位不办理，也不会知道是谁反映的。</translation>
    </message>
    <message>
        <source>Save the complaint</source>
        <translation>保存投诉</translation>
    </message>
    <message>
        <source>Unit complained of</source>
        <translation>反映的单位</translation>
    </message>
    <message>
        <source>Who handles it</source>
        <translation>由谁办理</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>怎么来的</translation>
    </message>
    <message>
        <source>About</source>
        <translation>反映什么</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>反映的内容</translation>
    </message>
    <message>
        <source>Who complains</source>
        <translation>反映人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Name who handles it</source>
        <translation>指定办理人</translation>
    </message>
    <message>
        <source>Not the person complained of.</source>
        <translation>不能是被反映的人。</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>办理人</translation>
    </message>
    <message>
        <source>Answer the complaint</source>
        <translation>答复投诉</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>保存答复</translation>
    </message>
    <message>
        <source>What was found out</source>
        <translation>查到的情况</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Answer given</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>资格证书</translation>
    </message>
    <message>
        <source>People and firms whose matters are not for this person, not public</source>
        <translation>要回避的人和单位，不公开</translation>
    </message>
    <message>
        <source>Leave and deputy</source>
        <translation>请假和代理人</translation>
    </message>
    <message>
        <source>Without a first day the leave is taken away. The liaison register and the dispatchers&apos; queue show who is there.</source>
        <translation>不填开始日期就是销假。联络员名册和分流员清单上看得出谁在岗。</translation>
    </message>
    <message>
        <source>On leave from</source>
        <translation>请假起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>请假止</translation>
    </message>
    <message>
        <source>Who stands in</source>
        <translation>谁代理</translation>
    </message>
    <message>
        <source>Facts of a unit</source>
        <translation>单位资料</translation>
    </message>
    <message>
        <source>What you leave empty stays as it is. Every change is kept in the history of the registers.</source>
        <translation>不填的保持原样。每次变更都记在名册变更记录里。</translation>
    </message>
    <message>
        <source>Filing number</source>
        <translation>备案号</translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation>备案日期</translation>
    </message>
    <message>
        <source>Number on the court&apos;s invited list</source>
        <translation>法院特邀名册编号</translation>
    </message>
    <message>
        <source>Invited from</source>
        <translation>特邀聘期起始日</translation>
    </message>
    <message>
        <source>Invited until</source>
        <translation>特邀聘期截止日</translation>
    </message>
    <message>
        <source>Grid units</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Service point</source>
        <translation>服务站点</translation>
    </message>
    <message>
        <source>In this village</source>
        <translation>在本村</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>在别处</translation>
    </message>
    <message>
        <source>Next service point</source>
        <translation>最近的站点</translation>
    </message>
    <message>
        <source>Kilometres to it</source>
        <translation>路程（公里）</translation>
    </message>
    <message>
        <source>Studio, and what a body declares</source>
        <translation>工作室和调解组织声明</translation>
    </message>
    <message>
        <source>A studio has a host and a field. A body says who pays for it and which ties its members have; mediation takes no fee (People&apos;s Mediation Law, art. 4).</source>
        <translation>工作室要写设在哪里、擅长什么。调解组织要说明经费从哪里来、成员同哪些单位有关联；调解不收费（人民调解法第4条）。</translation>
    </message>
    <message>
        <source>Studio or body</source>
        <translation>工作室或者调解组织</translation>
    </message>
    <message>
        <source>Where the studio sits</source>
        <translation>工作室设在哪里</translation>
    </message>
    <message>
        <source>What it is good at</source>
        <translation>擅长什么</translation>
    </message>
    <message>
        <source>Mediator it is called after</source>
        <translation>用哪位调解员命名</translation>
    </message>
    <message>
        <source>Who pays for it</source>
        <translation>经费从哪里来</translation>
    </message>
    <message>
        <source>Ties of its members, or that there are none</source>
        <translation>成员同哪些单位有关联，没有就写没有</translation>
    </message>
</context>
<context>
    <name>ui::RulingPage</name>
    <message>
        <source>Ruling</source>
        <translation>裁定书</translation>
    </message>
    <message>
        <source>Save the PDF</source>
        <translation>保存 PDF</translation>
    </message>
    <message>
        <source>Ask the court to send it again</source>
        <translation>请法院重发</translation>
    </message>
    <message>
        <source>Record the service</source>
        <translation>登记送达</translation>
    </message>
    <message>
        <source>Serve on each party. The day of service begins the 15 days for an objection.</source>
        <translation>要送达每一方。15 日异议期从送达之日起算。</translation>
    </message>
    <message>
        <source>Served on %1</source>
        <translation>%1送达</translation>
    </message>
    <message>
        <source>Service on %1</source>
        <translation>送达%1</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>当面送达</translation>
    </message>
    <message>
        <source>Authorised person</source>
        <translation>代收人</translation>
    </message>
    <message>
        <source>Not here, later</source>
        <translation>人不在，以后送</translation>
    </message>
    <message>
        <source>Identity checked, receipt signed</source>
        <translation>已核对身份，送达回证已签</translation>
    </message>
    <message>
        <source>Verified, %1</source>
        <translation>已核验，%1</translation>
    </message>
    <message>
        <source>Say for each party whether it was served</source>
        <translation>请逐一写明是否送达</translation>
    </message>
    <message>
        <source>Check the identity first</source>
        <translation>请先核对身份</translation>
    </message>
    <message>
        <source>Nobody was served</source>
        <translation>还没有送达任何人</translation>
    </message>
    <message>
        <source>Save the ruling</source>
        <translation>保存裁定书</translation>
    </message>
    <message>
        <source>After the service</source>
        <translation>送达以后</translation>
    </message>
    <message>
        <source>%1: served on %2, may object until %3</source>
        <translation>%1：%2送达，%3前可以提出异议</translation>
    </message>
    <message>
        <source>A third person</source>
        <translation>利害关系人</translation>
    </message>
    <message>
        <source>%1 objected on %2</source>
        <translation>%1于%2提出异议</translation>
    </message>
    <message>
        <source>, after the time</source>
        <translation>，已过期</translation>
    </message>
    <message>
        <source>; the court has not decided yet</source>
        <translation>，法院还没有决定</translation>
    </message>
    <message>
        <source>; dismissed (%1)</source>
        <translation>，已驳回（%1）</translation>
    </message>
    <message>
        <source>; the ruling was revoked (%1)</source>
        <translation>，裁定已撤销（%1）</translation>
    </message>
    <message>
        <source>Told on %1 that enforcement may be applied for until %2</source>
        <translation>%1已告知可以申请执行，最晚%2</translation>
    </message>
    <message>
        <source>A party objects</source>
        <translation>当事人提出异议</translation>
    </message>
    <message>
        <source>A third person objects</source>
        <translation>利害关系人提出异议</translation>
    </message>
    <message>
        <source>Not performed: tell about enforcement</source>
        <translation>没有履行：告知申请执行</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>打印副本</translation>
    </message>
    <message>
        <source>Printed already</source>
        <translation>已经打印过了</translation>
    </message>
    <message>
        <source>It lies on the table: printed on another PC, or from the PDF</source>
        <translation>裁定书已在手边：在别的电脑上打印的，或用另存的 PDF 打印的</translation>
    </message>
    <message>
        <source>Shown, recorded</source>
        <translation>已显示，已记录</translation>
    </message>
    <message>
        <source>Show the numbers</source>
        <translation>查看证件号码</translation>
    </message>
    <message>
        <source>Refuses to sign, or cannot be found: report it</source>
        <translation>拒绝签收或者找不到人，报告法院</translation>
    </message>
</context>
<context>
    <name>ui::SearchField</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Name, number or telephone</source>
        <translation>人名、编号、电话后四位</translation>
    </message>
</context>
<context>
    <name>ui::SettingRow</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>可定 %1 至 %2</translation>
    </message>
    <message>
        <source>no article, the county decides</source>
        <translation>没有条文规定，由县里定</translation>
    </message>
    <message>
        <source>from the start: %1</source>
        <translation>默认 %1</translation>
    </message>
    <message>
        <source>Changed, up to now: %1</source>
        <translation>已改，原来是 %1</translation>
    </message>
    <message>
        <source>Changed, up to now: %1. An article sets this one: change it only when the article has changed.</source>
        <translation>已改，原来是 %1。这一项是法条写明的，条文变了才能改。</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Look of this PC</source>
        <translation>这台电脑的样子</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比</translation>
    </message>
    <message>
        <source>Size of type</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The language changes when the program is started next. Ctrl + and Ctrl − change the size on every page.</source>
        <translation>语言下次启动时换。Ctrl + 和 Ctrl − 在哪一页都能改字号。</translation>
    </message>
    <message>
        <source>Who I am</source>
        <translation>我是谁</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁屏</translation>
    </message>
    <message>
        <source>Lock the desk when you leave the PC, even for a minute. If somebody else is to work here, he unlocks his own account.</source>
        <translation>离开电脑请先锁屏，一会儿也要锁。别人要用，请他解锁自己的账号。</translation>
    </message>
    <message>
        <source>County and data</source>
        <translation>县和资料</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Data as of</source>
        <translation>本机资料截至</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>All data on this PC is enciphered. Server and account are set by the county&apos;s administrator.</source>
        <translation>这台电脑上的资料都已加密。服务器和账号由县里管理员设置。</translation>
    </message>
    <message>
        <source>Only this PC</source>
        <translation>只管这台电脑</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>还没有设置</translation>
    </message>
    <message>
        <source>Nothing was received yet</source>
        <translation>还没有收到过资料</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>换密码</translation>
    </message>
    <message>
        <source>What stands beside this PC</source>
        <translation>这台电脑旁边有什么</translation>
    </message>
    <message>
        <source>There is one</source>
        <translation>有</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>扫描仪</translation>
    </message>
    <message>
        <source>The county sees it on the card of this PC and knows what is missing where. It counts from the next start.</source>
        <translation>县里从这台电脑的登记卡上看得到，知道哪里缺什么。下次启动起算。</translation>
    </message>
    <message>
        <source>The county&apos;s settings</source>
        <translation>县里的设定</translation>
    </message>
</context>
<context>
    <name>ui::SheetForm</name>
    <message>
        <source>Still missing: %1</source>
        <translation>还缺：%1</translation>
    </message>
    <message>
        <source>The court asks: %1</source>
        <translation>法院问：%1</translation>
    </message>
</context>
<context>
    <name>ui::SidePane</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>ui::StatisticsPage</name>
    <message>
        <source>%1</source>
        <translation>%1年</translation>
    </message>
    <message>
        <source>%1, first half</source>
        <translation>%1年上半年</translation>
    </message>
    <message>
        <source>%1, second half</source>
        <translation>%1年下半年</translation>
    </message>
    <message>
        <source>%1, quarter %2</source>
        <translation>%1年第%2季度</translation>
    </message>
    <message>
        <source>%1, month %2</source>
        <translation>%1年%2月</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>按什么分行</translation>
    </message>
    <message>
        <source>Next columns</source>
        <translation>后面几栏</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存成 PDF</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>存成表格</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Choose a figure to see what stands behind it.</source>
        <translation>点一个数字，看它是哪几件。</translation>
    </message>
    <message>
        <source>What stands behind the figure</source>
        <translation>这个数字是哪几件</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>按类型</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>按来源</translation>
    </message>
    <message>
        <source>By organisation</source>
        <translation>按组织</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>Data on this PC as of %1</source>
        <translation>本机资料截至 %1</translation>
    </message>
    <message>
        <source>This PC has not had data from the county yet</source>
        <translation>本机还没有从县里取过资料</translation>
    </message>
    <message>
        <source>Nothing heard lately from: %1</source>
        <translation>近日没有传来资料：%1</translation>
    </message>
    <message>
        <source>Nothing stands behind this figure.</source>
        <translation>这个数字后面没有案件。</translation>
    </message>
    <message>
        <source>Fewer than five, and not all of them may be opened here.</source>
        <translation>不足五件，而且本机不能全部打开，不列出来。</translation>
    </message>
    <message>
        <source>Signals of cases to look into</source>
        <translation>登记不实线索</translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet</source>
        <translation>
            <numerusform>还有 %n 件没传</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> 等，另有 %n 家</numerusform>
        </translation>
    </message>
    <message>
        <source>From where</source>
        <translation>资料来自哪里</translation>
    </message>
    <message>
        <source>What this PC holds</source>
        <translation>本机的资料</translation>
    </message>
    <message>
        <source>Asked of the county</source>
        <translation>全县的资料（向县里要）</translation>
    </message>
    <message>
        <source>The county&apos;s own figures, as of %1</source>
        <translation>县里算好的全县资料，截至 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n stand behind it; they are not on this PC.</source>
        <translation>
            <numerusform>这个数是 %n 件，本机没有这些卷。</numerusform>
        </translation>
    </message>
    <message>
        <source>No dispute lies on the PC of this post, so its figures stay at 0. What you walked and reported is counted.</source>
        <translation>这个岗位的电脑上没有纠纷，所以纠纷的数字是 0；您走访、上报的都算在内。</translation>
    </message>
    <message>
        <source>Only disputes that you typed for somebody in the last days lie on this PC and are counted.</source>
        <translation>这台电脑上只有您最近几天代录的纠纷，数字只算这些。</translation>
    </message>
    <message>
        <source>Dossiers stay with the mediators. Only what lies on this PC is counted.</source>
        <translation>卷宗留在调解员那里，数字只算这台电脑上有的。</translation>
    </message>
    <message>
        <source>No dossier lies on this PC: only what does is counted. For the whole county choose “Asked of the county” above.</source>
        <translation>这台电脑上没有卷宗，只数得到本机有的。要看全县的，请在上面选“全县的资料”。</translation>
    </message>
</context>
<context>
    <name>ui::StatusBar</name>
    <message numerus="yes">
        <source>Data here is %n days old</source>
        <translation>
            <numerusform>本机资料已 %n 天没有更新</numerusform>
        </translation>
    </message>
    <message>
        <source>Data here as of %1</source>
        <translation>本机资料截至 %1</translation>
    </message>
    <message>
        <source>Type size %1%</source>
        <translation>字号 %1%</translation>
    </message>
    <message>
        <source>Ctrl + and Ctrl - change it</source>
        <translation>Ctrl + 和 Ctrl - 可以放大缩小</translation>
    </message>
</context>
<context>
    <name>ui::StickCard</name>
    <message>
        <source>Files to carry (*%1)</source>
        <translation>传递文件 (*%1)</translation>
    </message>
    <message>
        <source>Take by USB stick</source>
        <translation>用 U 盘带走</translation>
    </message>
    <message>
        <source>Read from USB stick</source>
        <translation>从 U 盘读入</translation>
    </message>
    <message>
        <source>The stick holds an answer for you</source>
        <translation>U 盘里有县里给您的回执</translation>
    </message>
    <message>
        <source>Being written …</source>
        <translation>正在写 …</translation>
    </message>
    <message>
        <source>Being read …</source>
        <translation>正在读 …</translation>
    </message>
    <message numerus="yes">
        <source>%n things written to the stick. Until the county&apos;s answer is read here, they still wait.</source>
        <translation>
            <numerusform>已写好，带走 %n 件。读入县里的回执之前，这些还算待上传。</numerusform>
        </translation>
    </message>
    <message>
        <source>Written to the stick. Nothing of yours waits; the answer brings what is new.</source>
        <translation>已写好。您没有待上传的，回执会带来新的资料。</translation>
    </message>
    <message numerus="yes">
        <source>Sealed records of %n others on this PC go along.</source>
        <translation>
            <numerusform>同机另外 %n 人没上传的也密封带上了。</numerusform>
        </translation>
    </message>
    <message>
        <source>One file was not enough: when its answer is read, write another.</source>
        <translation>一个文件装不下，读入回执后请再写一个。</translation>
    </message>
    <message>
        <source>Read. The county took %1 and returned %2; %3 are new here.</source>
        <translation>已读入。县里收下 %1 件，退回 %2 件，新到 %3 件。</translation>
    </message>
    <message>
        <source>More is to come: write another file for the county.</source>
        <translation>县里还有没给完的，请再写一个文件带去。</translation>
    </message>
</context>
<context>
    <name>ui::SyncLine</name>
    <message numerus="yes">
        <source>%n things need you</source>
        <translation>
            <numerusform>%n 件需要您处理</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, sending %2 of %3</source>
        <translation>%1，正在上传 %2/%3</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting, safely saved</source>
        <translation>
            <numerusform>%n 件待上传，都已存好</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Line down since %2; sends by itself</source>
        <translation>%1。线路 %2 断开，通了自动传</translation>
    </message>
    <message>
        <source>%1. Line down; sends by itself</source>
        <translation>%1。线路断开，通了自动传</translation>
    </message>
    <message>
        <source>Sending %1 of %2</source>
        <translation>正在上传 %1/%2</translation>
    </message>
    <message>
        <source>Line down, nothing is waiting</source>
        <translation>线路不通，没有待上传的</translation>
    </message>
    <message>
        <source>All sent, receipt checked %1</source>
        <translation>全部已上传，%1 服务器已回执</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>没有待上传的</translation>
    </message>
    <message numerus="yes">
        <source>%n files still to be sent, safely saved</source>
        <translation>
            <numerusform>%n 个附件待上传，都已存好</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1. With a neighbour&apos;s PC to carry, no receipt from the court yet</source>
        <translation>%1。已交邻近电脑转交，尚未收到县里回执</translation>
    </message>
    <message>
        <source>%1. %2 of them with a neighbour&apos;s PC, no receipt from the court yet</source>
        <translation>%1。其中 %2 件已交邻近电脑转交，尚未收到县里回执</translation>
    </message>
    <message>
        <source>%1, line down</source>
        <translation>%1，线路断开</translation>
    </message>
</context>
<context>
    <name>ui::SyncPill</name>
    <message>
        <source>Opens the outbox</source>
        <translation>打开待传箱</translation>
    </message>
</context>
<context>
    <name>ui::Timeline</name>
    <message>
        <source>Nothing is written down here yet. Each act stands here with its day and whether the court has it.</source>
        <translation>这里还没有记录。办一步记一步，写明哪天办的、县里收到没有。</translation>
    </message>
</context>
<context>
    <name>ui::TodayPage</name>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Most urgent first</source>
        <translation>最急的在前</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>要办的事</translation>
    </message>
    <message>
        <source>Good morning, %1.</source>
        <translation>早上好，%1。</translation>
    </message>
    <message>
        <source>Good afternoon, %1.</source>
        <translation>下午好，%1。</translation>
    </message>
    <message>
        <source>Good evening, %1.</source>
        <translation>晚上好，%1。</translation>
    </message>
    <message>
        <source>%1 to be done today, %2 overdue.</source>
        <translation>今天有 %1 件要办，%2 件已超期。</translation>
    </message>
    <message>
        <source>%1 to be done today.</source>
        <translation>今天有 %1 件要办。</translation>
    </message>
    <message>
        <source>Nothing due today.</source>
        <translation>今天没有要办的，可以看看本周。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>再读一次</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>From the court</source>
        <translation>法院交办</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>Mine only</source>
        <translation>只看我的</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超期</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>Waiting for others</source>
        <translation>等别人</translation>
    </message>
    <message>
        <source>Nothing to be done. Press F2 to register a dispute.</source>
        <translation>今天没有要办的。</translation>
    </message>
    <message>
        <source>Nothing under this filter.</source>
        <translation>这里没有要办的。</translation>
    </message>
    <message>
        <source>Nothing to be done.</source>
        <translation>没有要办的。</translation>
    </message>
    <message>
        <source>Nothing due this week.</source>
        <translation>本周没有要办的。</translation>
    </message>
    <message>
        <source>%1 overdue.</source>
        <translation>%1 件已超期。</translation>
    </message>
</context>
<context>
    <name>ui::TurningSheets</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation>本人怎么说的</translation>
    </message>
    <message>
        <source>A witness</source>
        <translation>证人</translation>
    </message>
    <message>
        <source>The place itself</source>
        <translation>现场</translation>
    </message>
    <message>
        <source>Papers and things</source>
        <translation>书证物证</translation>
    </message>
    <message>
        <source>Withdraw the claim</source>
        <translation>撤回请求</translation>
    </message>
    <message>
        <source>The applicant drops the claim, or the parties have settled among themselves. It can be mediated again later.</source>
        <translation>申请人不再要求，或者双方自己谈好了。以后还可以再来调解。</translation>
    </message>
    <message>
        <source>Record the withdrawal</source>
        <translation>记下撤回</translation>
    </message>
    <message>
        <source>Who withdraws</source>
        <translation>谁撤回</translation>
    </message>
    <message>
        <source>Replace the mediator</source>
        <translation>更换调解员</translation>
    </message>
    <message>
        <source>For a relative or an interest of his own, for illness, or because a party asks for somebody else (People&apos;s Mediation Law, art. 23). The days go on.</source>
        <translation>调解员要回避、生病，或者当事人要求换人（《人民调解法》第23条）。期限照算。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>更换</translation>
    </message>
    <message>
        <source>Who mediates now</source>
        <translation>换成谁</translation>
    </message>
    <message>
        <source>Choose who mediates</source>
        <translation>请选换成谁</translation>
    </message>
    <message>
        <source>The parties have been told</source>
        <translation>已告诉各方当事人</translation>
    </message>
    <message>
        <source>Tell the parties first</source>
        <translation>先告诉各方当事人</translation>
    </message>
    <message>
        <source>Record an inquiry</source>
        <translation>记调查</translation>
    </message>
    <message>
        <source>Save the inquiry</source>
        <translation>保存调查</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Whom or what</source>
        <translation>找谁、查什么</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查到的情况</translation>
    </message>
    <message>
        <source>Stop for a doubt of sham</source>
        <translation>疑似虚假，先停下</translation>
    </message>
    <message>
        <source>Stop and report</source>
        <translation>停下并上报</translation>
    </message>
    <message>
        <source>What makes you doubt</source>
        <translation>哪里可疑</translation>
    </message>
    <message>
        <source>Tick at least one</source>
        <translation>至少勾一项</translation>
    </message>
    <message>
        <source>What you saw</source>
        <translation>您看到的情况</translation>
    </message>
    <message>
        <source>Void the registration</source>
        <translation>作废登记</translation>
    </message>
    <message>
        <source>Only for what was registered by mistake or twice. The number stays and is not given again.</source>
        <translation>只用于登记错了或者登记重了的。编号保留，不再给别人用。</translation>
    </message>
    <message>
        <source>Void it</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Invite the other side</source>
        <translation>邀请对方</translation>
    </message>
    <message>
        <source>Each try is written down, also one that did not reach anybody.</source>
        <translation>每请一次记一次，没联系上的也记。</translation>
    </message>
    <message>
        <source>Save the try</source>
        <translation>保存邀请</translation>
    </message>
    <message>
        <source>Who was invited</source>
        <translation>邀请谁</translation>
    </message>
    <message>
        <source>How</source>
        <translation>怎么请的</translation>
    </message>
    <message>
        <source>Face to face</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>Through somebody</source>
        <translation>托人带话</translation>
    </message>
    <message>
        <source>Was the party reached?</source>
        <translation>联系上了吗？</translation>
    </message>
    <message>
        <source>Other side cannot be reached</source>
        <translation>联系不上对方</translation>
    </message>
    <message>
        <source>After the tries that are written down. The applicant is told the other ways.</source>
        <translation>按记下的次数都没联系上。记得告诉申请人还有哪些办法。</translation>
    </message>
    <message>
        <source>Close the tries</source>
        <translation>不再邀请</translation>
    </message>
    <message>
        <source>Cannot be mediated</source>
        <translation>不能调解</translation>
    </message>
    <message>
        <source>Tell the party who is in charge of it (People&apos;s Mediation Law, art. 26).</source>
        <translation>告诉当事人该找哪里（《人民调解法》第26条）。</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Status of persons</source>
        <translation>身份关系</translation>
    </message>
    <message>
        <source>Suspicion of a crime</source>
        <translation>涉嫌犯罪</translation>
    </message>
    <message>
        <source>Only an authority may decide</source>
        <translation>须由专门机关处理</translation>
    </message>
    <message>
        <source>A court has it or has decided</source>
        <translation>法院已受理或者已判决</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>具体情况</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Another way was chosen, or all parties want to mediate now. Consent is asked anew.</source>
        <translation>另选了途径，或者各方又都愿意调解。调解意愿要重新问。</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>有什么变化</translation>
    </message>
    <message>
        <source>Withdraw consent</source>
        <translation>撤回同意</translation>
    </message>
    <message>
        <source>A party may stop at any time; it takes effect at once, also without a line (People&apos;s Mediation Law, art. 23).</source>
        <translation>当事人随时可以不调了，马上生效，没有线路也一样（《人民调解法》第23条）。</translation>
    </message>
    <message>
        <source>Withdraw the draft</source>
        <translation>撤下协议稿</translation>
    </message>
    <message>
        <source>Before signing anybody may change his mind. The draft stays in the course of the dispute.</source>
        <translation>签字前谁都可以改主意。协议稿留在经过里。</translation>
    </message>
    <message>
        <source>Who has changed his mind</source>
        <translation>谁改了主意</translation>
    </message>
    <message>
        <source>Refuse the seal</source>
        <translation>不盖章</translation>
    </message>
    <message>
        <source>For a defect, or because a party backs out before the seal.</source>
        <translation>协议有问题，或者盖章前有人反悔。</translation>
    </message>
    <message>
        <source>Does mediation end here?</source>
        <translation>调解到此为止吗？</translation>
    </message>
    <message>
        <source>Who backed out (nobody: a defect)</source>
        <translation>谁反悔（没有人反悔就不选）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>After it was asked whether all ways are used up.</source>
        <translation>问过是不是各种办法都用过了再办。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>How it goes on</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>It goes to another unit</source>
        <translation>转给别的单位</translation>
    </message>
    <message>
        <source>It ends</source>
        <translation>到此结束</translation>
    </message>
    <message>
        <source>Close at the court</source>
        <translation>法院办结</translation>
    </message>
    <message>
        <source>The claim was withdrawn at the court, or not filed.</source>
        <translation>当事人在法院撤回，或者没有立案。</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>Note for the mediator only</source>
        <translation>调解员密记</translation>
    </message>
    <message>
        <source>What one side told in confidence, its offer or its limit. The other side never sees it; it stands on no paper and goes into no package for the court. What was noted before is shown here alone: mind who can see the screen.</source>
        <translation>一方私下说的话、出的价、底线。另一方永远看不到，不进任何文书，也不进交给法院的材料。以前记下的只在这里显示，请留意旁边有没有人看屏幕。</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Who told it</source>
        <translation>谁说的</translation>
    </message>
    <message>
        <source>What was told</source>
        <translation>说了什么</translation>
    </message>
    <message>
        <source>%1 (enough by itself)</source>
        <translation>%1（有这一项就够）</translation>
    </message>
    <message>
        <source>One sign that is enough by itself must be among them. Nothing more is done until it is decided; the days go on. This is not shown to the parties.</source>
        <translation>至少要有一项“有这一项就够”。有结论以前不再往下办，期限照算。这些不给当事人看。</translation>
    </message>
    <message>
        <source>Suit instead of mediation</source>
        <translation>不愿调解，转立案</translation>
    </message>
    <message>
        <source>A party does not want mediation after it was explained: the claim is filed within the court&apos;s 7 days (Civil Procedure Law, art. 126). Where a suit waits already, it goes on and the number stays empty.</source>
        <translation>讲清楚以后，有当事人仍不愿先行调解的，在七日内登记立案（《民事诉讼法》第126条）。案件早已立案、委托调解的，恢复审理，案号不用填。</translation>
    </message>
    <message>
        <source>File as a suit</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Filing number</source>
        <translation>立案案号</translation>
    </message>
</context>
<context>
    <name>ui::UnitSheets</name>
    <message>
        <source>Enter a unit</source>
        <translation>登记新单位</translation>
    </message>
    <message>
        <source>A unit that stands under this id already is completed; what you leave empty stays as it is.</source>
        <translation>编号已经有的单位会补充完整，没填的保持原样。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Kind of unit</source>
        <translation>单位种类</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>全称</translation>
    </message>
    <message>
        <source>Short name, for numbers on papers</source>
        <translation>简称，用在文书编号里</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Unit above</source>
        <translation>上级单位</translation>
    </message>
    <message>
        <source>Docked to court or tribunal</source>
        <translation>对接的法院、法庭</translation>
    </message>
    <message>
        <source>In whose house, of a stationed room or branch</source>
        <translation>设在哪个单位（驻所、驻庭调解室和分中心）</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Enter an account</source>
        <translation>登记新账号</translation>
    </message>
    <message>
        <source>One post at a time; somebody who has an account gets one more. The one-time code for the PC is made at the server: fengqiaoctl county invite.</source>
        <translation>一次填一个岗位；已经有账号的，再加一个岗位。电脑用的一次性代码在服务器上生成：fengqiaoctl county invite。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Work phone</source>
        <translation>工作电话</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>所在单位</translation>
    </message>
    <message>
        <source>Another court for a unit</source>
        <translation>换对接法院</translation>
    </message>
    <message>
        <source>The days of the court before are kept. Open disputes do not go over by themselves: its dispatcher hands them over one by one.</source>
        <translation>原来对接的起止日会留着。在办的纠纷不会自己过去，由原来法院的分流员一件一件移交。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>From which day</source>
        <translation>从哪天起</translation>
    </message>
    <message>
        <source>Types a court takes first</source>
        <translation>法院优先的类型</translation>
    </message>
    <message>
        <source>Without any choice the five of the text hold (Opinion, art. 9).</source>
        <translation>一个都不选，就按实施意见第9条的五类。</translation>
    </message>
    <message>
        <source>Court or tribunal</source>
        <translation>法院、法庭</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Made from the name by itself; it may stay so. It never changes.</source>
        <translation>自动按名称的拼音取好，不用改；存了以后不变</translation>
    </message>
    <message>
        <source>Who has an account already (nobody for a new person)</source>
        <translation>已经有账号的人（新来的人不选）</translation>
    </message>
    <message>
        <source>Made from the name by itself; it may stay so. It never changes. The server&apos;s command asks for it.</source>
        <translation>自动按姓名的拼音取好，不用改；存了以后不变，在服务器上生成代码时用它</translation>
    </message>
    <message>
        <source>Somebody of this name has an account: %1. If it is the same person, choose the account above and add the post; if not, go on.</source>
        <translation>已经有同名的账号：%1。是同一个人的，请在上面选他，给他加一个岗位；不是同一个人的，接着填。</translation>
    </message>
    <message>
        <source>The account chosen above is that of %1 and keeps this name.</source>
        <translation>上面选的是%1的账号，姓名不会改。</translation>
    </message>
    <message>
        <source>The id %1 belongs to %2. Write another one, or choose that account above.</source>
        <translation>编号 %1 已经是%2的。请换一个编号，或者在上面选这个账号。</translation>
    </message>
    <message>
        <source>Without the unit above, this village can hand nothing up.</source>
        <translation>没有填上级单位，这个村调不成的纠纷就推送不上去。</translation>
    </message>
    <message>
        <source>Without a court, nobody answers its questions and no agreement of its can be confirmed.</source>
        <translation>没有填对接的法院，这个村向法官求助、申请司法确认都没有去处。</translation>
    </message>
</context>
<context>
    <name>ui::UnlockPage</name>
    <message>
        <source>Who is working?</source>
        <translation>请选您的名字</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Add an account to this PC</source>
        <translation>在这台电脑加一个账号</translation>
    </message>
    <message>
        <source>Set up this PC</source>
        <translation>第一次使用</translation>
    </message>
    <message>
        <source>The court&apos;s administrator gave you a slip with the address and a one-time code.</source>
        <translation>县里管理员给您的纸条上有服务器地址和一次性代码。</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>服务器地址</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>一次性代码</translation>
    </message>
    <message>
        <source>Choose a password</source>
        <translation>设一个密码</translation>
    </message>
    <message>
        <source>At least 10 characters. Nobody else can find it out for you.</source>
        <translation>至少 10 个字符。别人查不到；忘了的，要县里两位保管人一起才能重设。</translation>
    </message>
    <message>
        <source>The password once more</source>
        <translation>再输一遍密码</translation>
    </message>
    <message>
        <source>Fetch the data</source>
        <translation>开始取资料</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>上次 %1</translation>
    </message>
    <message>
        <source>Please type the password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Can be tried again in %1 s</source>
        <translation>%1 秒后可以再试</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不一样。</translation>
    </message>
    <message>
        <source>Please fill in.</source>
        <translation>请填写。</translation>
    </message>
    <message>
        <source>Caps lock is on.</source>
        <translation>大写锁定开着。</translation>
    </message>
    <message>
        <source>Fengqiao mediation</source>
        <translation>枫桥调解</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>工作站</translation>
    </message>
    <message>
        <source>Take what is not sent by USB stick</source>
        <translation>把没上传的用 U 盘带走</translation>
    </message>
    <message numerus="yes">
        <source>Written, sealed: whoever carries it cannot read it. It holds the records of %n accounts; until the county&apos;s answer is read here, they still wait.</source>
        <translation>
            <numerusform>已写好并密封，带的人看不了。里面有 %n 人没上传的；读入县里的回执之前，这些还算待上传。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is a fictional county for trying out. The password of everybody here is %1</source>
        <translation>这是供试用的演示县，人和事都是编的。每个人的密码都是 %1</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>1 of 3: looking for the county&apos;s server</source>
        <translation>第 1/3 步：正在找县里的服务器</translation>
    </message>
    <message>
        <source>2 of 3: the server is found, asking for the certificate</source>
        <translation>第 2/3 步：服务器找到了，正在领取证书</translation>
    </message>
    <message>
        <source>3 of 3: the certificate is here, setting up this PC. Please wait a moment</source>
        <translation>第 3/3 步：证书领到了，正在设置本机，请稍等</translation>
    </message>
    <message>
        <source>%1 … %2 s</source>
        <translation>%1……%2 秒</translation>
    </message>
    <message>
        <source>No answer yet. Is this PC on the network? Is the address exactly as on the slip? You may give up, nothing is lost.</source>
        <translation>还没有回音。本机连上网了吗？地址和单子上的一样吗？可以放弃，什么都不会丢。</translation>
    </message>
    <message>
        <source>Given up. Nothing was used up; press “Fetch the data” to try again.</source>
        <translation>已经放弃，代码没有用掉。要再试，请点“开始取资料”。</translation>
    </message>
    <message>
        <source>The county may have issued the certificate already, but its answer has not come. Leave this program open and press “Fetch the data” again: the same code still works.</source>
        <translation>县里可能已经发了证书，只是回话没有传到。请不要关程序，再点一次“开始取资料”，同一个代码还能用。</translation>
    </message>
    <message>
        <source>No answer from %1. Nothing was used up. Is this PC on the network? Is the address exactly as on the slip? Then press “Fetch the data” again.</source>
        <translation>%1没有回音，代码没有用掉。请看看本机连上网没有、地址和单子上是否一样，再点“开始取资料”。</translation>
    </message>
    <message>
        <source>What answers at %1 does not fit the code on the slip, so nothing was sent. Please compare address and code with the slip; if both are right, tell the administrator.</source>
        <translation>%1的回话和单子上的代码对不上，所以什么都没有送出。请对照单子看地址和代码；都没错的，请告诉管理员。</translation>
    </message>
    <message>
        <source>The new password is set. Everything is where it was.</source>
        <translation>新密码设好了，资料都在原处。</translation>
    </message>
    <message>
        <source>Forgot the password</source>
        <translation>忘记密码</translation>
    </message>
</context>
<context>
    <name>ui::WarningPage</name>
    <message>
        <source>Patrol</source>
        <translation>排查</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>再读一次</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已了结</translation>
    </message>
    <message>
        <source>%1 asks to lower it; a second person must agree</source>
        <translation>%1提出降级，要第二个人同意</translation>
    </message>
    <message numerus="yes">
        <source>%n people gathered</source>
        <translation>
            <numerusform>聚集 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Signs: %1</source>
        <translation>迹象：%1</translation>
    </message>
    <message>
        <source>Done to calm them: %1</source>
        <translation>已做劝解：%1</translation>
    </message>
    <message>
        <source>The record spoke for %1: %2</source>
        <translation>按记录建议%1：%2</translation>
    </message>
    <message>
        <source>Report and receipt</source>
        <translation>报告和签收</translation>
    </message>
    <message>
        <source>To be reported by %1: over</source>
        <translation>应在%1前报告，已经超时</translation>
    </message>
    <message>
        <source>To be reported by %1: %2 minutes left</source>
        <translation>应在%1前报告，还剩%2分钟</translation>
    </message>
    <message>
        <source>To be reported by %1</source>
        <translation>应在%1前报告</translation>
    </message>
    <message>
        <source>The line is down. Print the script and call; when the line is up this warning goes before everything else.</source>
        <translation>线路不通。请打印电话稿打电话；线路通了，这条预警会最先自动传出。</translation>
    </message>
    <message>
        <source>received %1</source>
        <translation>%1签收</translation>
    </message>
    <message>
        <source>too late</source>
        <translation>超过时限</translation>
    </message>
    <message>
        <source>no receipt yet</source>
        <translation>还没有签收</translation>
    </message>
    <message>
        <source>Blue stays in the village&apos;s ledger.</source>
        <translation>蓝色记在村里台账，不上报。</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>稳控措施</translation>
    </message>
    <message>
        <source>None yet; without measures it can be neither lowered nor closed.</source>
        <translation>还没有。没有措施，不能降级也不能了结。</translation>
    </message>
    <message>
        <source>Confirm receipt</source>
        <translation>确认收到</translation>
    </message>
    <message>
        <source>Print the phone script</source>
        <translation>打印电话报告稿</translation>
    </message>
    <message>
        <source>Reported by telephone</source>
        <translation>登记电话报告</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>登记措施</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再去看一次</translation>
    </message>
    <message>
        <source>Raise the colour</source>
        <translation>调高颜色</translation>
    </message>
    <message>
        <source>Lower the colour</source>
        <translation>降低颜色</translation>
    </message>
    <message>
        <source>Close the warning</source>
        <translation>了结预警</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Open the dispute</source>
        <translation>打开纠纷</translation>
    </message>
    <message>
        <source>%1 warning</source>
        <translation>%1预警</translation>
    </message>
    <message>
        <source>Decide on lowering red</source>
        <translation>第二人确认降红色</translation>
    </message>
</context>
<context>
    <name>ui::WaysMenu</name>
    <message>
        <source>Mediating</source>
        <translation>调解经过</translation>
    </message>
    <message>
        <source>Days and pauses</source>
        <translation>期限、中止</translation>
    </message>
    <message>
        <source>Agreement and confirmation</source>
        <translation>协议、司法确认</translation>
    </message>
    <message>
        <source>Performance and visits</source>
        <translation>履行、回访</translation>
    </message>
    <message>
        <source>Ending and handing on</source>
        <translation>结束、转出</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>风险、预警</translation>
    </message>
    <message>
        <source>Help of others, like cases</source>
        <translation>请人帮忙、同类纠纷</translation>
    </message>
</context>
<context>
    <name>ui::WordingForm</name>
    <message>
        <source>The county&apos;s own words for papers</source>
        <translation>本县文书文字</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Sentences that are the same in every matter can be said otherwise here; tables, names and numbers stay. Everybody in the county prints the new words from the day on that you name; what was signed keeps its own.</source>
        <translation>每件纠纷都一样的句子，可以在这里换成本县的说法；表格、姓名和数字不变。从您写的那天起，全县打印都用新的文字；已经签字的文书还是原来的文字。</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Counts from</source>
        <translation>从哪天起用</translation>
    </message>
    <message>
        <source>I have compared every sentence with the law and with the county&apos;s rules</source>
        <translation>每一句都对照法律和本县规定核对过了</translation>
    </message>
    <message>
        <source>How the paper will look</source>
        <translation>印出来的样子</translation>
    </message>
    <message>
        <source>Now in use: the county&apos;s version %1, since %2.</source>
        <translation>现在用的是本县第 %1 版，%2起使用。</translation>
    </message>
    <message>
        <source>Now in use: the words that come with the program.</source>
        <translation>现在用的是程序自带的文字。</translation>
    </message>
    <message>
        <source>Sentence %1</source>
        <translation>第 %1 句</translation>
    </message>
    <message>
        <source>It comes as: %1</source>
        <translation>原来的文字：%1</translation>
    </message>
    <message>
        <source>A sentence cannot be empty: write it, or put the old words back</source>
        <translation>有一句是空的：请写上，或者放回原来的文字</translation>
    </message>
    <message>
        <source>To go back to the words of the program, mark the county&apos;s version as repealed in the library</source>
        <translation>想用回程序自带的文字，请在资料库里把本县这一版标为已废止</translation>
    </message>
    <message>
        <source>No sentence has been changed yet</source>
        <translation>还没有改哪一句</translation>
    </message>
    <message>
        <source>From which day on do the words count?</source>
        <translation>请写从哪天起用</translation>
    </message>
    <message>
        <source>Only words that somebody has compared are used</source>
        <translation>要有人核对过才能用：请核对以后打勾</translation>
    </message>
</context>
</TS>
