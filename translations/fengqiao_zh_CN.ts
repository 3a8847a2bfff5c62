<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
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
        <name>ui::Dates</name>
        <message>
            <source>today %1</source>
            <translation>今天 %1</translation>
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
            <source>Nothing else can be done now</source>
            <translation>现在没有别的可办</translation>
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
            <source>Signed by all; the committee's seal is missing</source>
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
            <source>%1 days left</source>
            <translation>剩 %1 天</translation>
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
            <translation>法院已收到</translation>
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
    </context>
    <context>
        <name>ui::FormArea</name>
        <message>
            <source>%1 characters, at most %2</source>
            <translation>%1 字，最多 %2 字</translation>
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
            <translation>收到评估报告，期限恢复</translation>
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
            <source>Fengqiao mediation</source>
            <translation>枫桥调解</translation>
        </message>
        <message>
            <source>Station</source>
            <translation>工作站</translation>
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
    </context>
    <context>
        <name>ui::Paper</name>
        <message>
            <source>Record of acceptance</source>
            <translation>受理登记表</translation>
        </message>
        <message>
            <source>One-time notice</source>
            <translation>一次性告知书</translation>
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
    </context>
    <context>
        <name>ui::PaperView</name>
        <message>
            <source>Paper preview</source>
            <translation>纸面预览</translation>
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
    </context>
    <context>
        <name>ui::Preview</name>
        <message>
            <source>Open the dispute</source>
            <translation>打开纠纷</translation>
        </message>
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
            <source>Reckoned by weekends: that year's holidays are not known yet.</source>
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
        <name>ui::SearchField</name>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Name, number, last 4 digits of phone</source>
            <translation>人名、编号、电话后四位</translation>
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
    </context>
    <context>
        <name>ui::SyncPill</name>
        <message>
            <source>Opens the outbox</source>
            <translation>打开待传箱</translation>
        </message>
    </context>
    <context>
        <name>ui::TodayPage</name>
        <message>
            <source>Register</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
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
            <source>The court's administrator gave you a slip with the address and a one-time code.</source>
            <translation>法院管理员给您的纸条上有服务器地址和一次性代码。</translation>
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
            <translation>至少 10 个字符。别人查不到，也不能替您找回。</translation>
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
    </context>
</TS>
