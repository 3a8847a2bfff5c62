#include "core/documents/office_papers.h"

#include "core/dispute/catalogue.h"
#include "core/dispute/ways.h"

#include <algorithm>
#include <fmt/format.h>

namespace core::documents {

Paper guidanceSheet(const guidance::State& state, const Occasion& occasion)
{
    const auto& s = state.steps;
    const auto& c = state.content;
    auto paper = paperFor("guidance", "法律指导单", s.number, occasion);
    paper.organisation = occasion.directory.organisationName(s.to);
    paper.number = s.number;
    paper.footNote = "本单是工作指导意见，不是裁判，不对外产生法律效力。";
    auto& blocks = paper.blocks;
    Facts facts;
    facts.rows.push_back({{"请求单位", {text(occasion.directory.organisationName(s.organisation))}}, {"请求人", {text(occasion.directory.accountName(s.author))}}});
    facts.rows.push_back({{"请求日期", {text(dayText(s.askedOn))}}, {"答复期限", {text(dayText(s.due) + (s.urgent ? "（急）" : ""))}}});
    facts.rows.push_back({{"有关纠纷", s.disputeNumber.empty() ? Line{} : Line{text(s.disputeNumber)}}, {"纠纷类型", s.type.empty() ? Line{} : Line{text(dispute::typeTitle(s.type))}}});
    std::vector<std::string> wanted;
    for (const auto manner : s.wanted)
        wanted.emplace_back(guidance::mannerName(manner));
    facts.rows.push_back({{"希望的方式", wanted.empty() ? Line{} : Line{text(joined(wanted))}}, {"指导人", s.judge.empty() ? Line{} : Line{text(occasion.directory.accountName(s.judge))}}});
    blocks.push_back(facts);
    blocks.push_back(Heading{"一、请求指导的问题"});
    addText(blocks, c.question, "question", "问题");
    blocks.push_back(Heading{"二、案情摘要（不含当事人身份信息）"});
    if (c.extract.empty())
        blocks.push_back(paragraph("没有涉及具体纠纷。"));
    else
        addText(blocks, c.extract, "extract", "摘要");
    if (!c.papers.empty())
        blocks.push_back(paragraph("现有材料：" + sentenceOf(c.papers)));
    blocks.push_back(Heading{"三、指导意见"});
    if (s.answers.empty())
        blocks.push_back(paragraph(Line{filled("", "answer", "指导意见")}));
    int number = 0;
    for (const auto& answer : s.answers) {
        ++number;
        blocks.push_back(paragraph(Line{strong(fmt::format("{}. {}（{}，{}{}）", number, guidance::mannerName(answer.manner), dayText(answer.on), occasion.directory.accountName(answer.account),
                                                           answer.minutes > 0 ? fmt::format("，用时{}分钟", answer.minutes) : std::string()))}));
        const auto words = std::ranges::find(c.answers, answer.act, &guidance::AnswerContent::act);
        if (words == c.answers.end())
            continue;
        addText(blocks, words->text, "answer", "指导意见");
        if (!words->law.empty())
            blocks.push_back(paragraph("法律依据：" + sentenceOf(words->law)));
        if (!words->source.empty())
            blocks.push_back(paragraph("典型案例：" + sentenceOf(words->source)));
    }
    if (!s.sessions.empty()) {
        blocks.push_back(Heading{"四、联合调解安排"});
        Table table{{"约定时间", "方式", "线路不通时", "结果"}, {32, 20, 26, 22}, {}, 0};
        for (const auto& plan : s.sessions) {
            const auto result = plan.result == "held" ? std::string("已进行") : plan.result == "fallback" ? "线路不通，" + std::string(guidance::fallbackName(plan.used))
                : plan.result == "failed" ? std::string("未能进行") : plan.result == "declined" ? std::string("时间不合适") : plan.agreedAt ? std::string("已约定") : std::string("待对方答复");
            table.rows.push_back({{text(minuteText(plan.at))}, {text(std::string(guidance::mannerName(plan.manner)))},
                                  {text(plan.fallback.empty() ? "　" : std::string(guidance::fallbackName(plan.fallback)))}, {text(result)}});
        }
        blocks.push_back(table);
    }
    blocks.push_back(Note{{text("以上是对调解工作的指导意见，不是裁判；是否达成协议、怎样达成，由当事人自愿决定。提出指导意见的法官，不再审查同一纠纷的司法确认申请。（《实施意见》第8条）")}});
    blocks.push_back(Struck{});
    Signatures signatures{{{"请求人（签名）", occasion.directory.accountName(s.author), false, s.askedOn}}};
    const auto advisor = s.answers.empty() ? s.judge : s.answers.back().account;
    signatures.places.push_back({"指导人（签名）", advisor.empty() ? std::string() : occasion.directory.accountName(advisor), false, s.answers.empty() ? std::nullopt : std::optional(s.answers.back().on)});
    blocks.push_back(signatures);
    return paper;
}

Paper oneTimeNotice(const dispute::State& state, const Occasion& occasion)
{
    const auto& s = state.steps;
    const auto place = s.holder.organisation.empty() ? s.registrar : s.holder.organisation;
    auto paper = paperFor("one_time_notice", "纠纷化解途径一次性告知书", s.number, occasion);
    paper.organisation = occasion.directory.organisationName(place);
    paper.number = s.number;
    auto& blocks = paper.blocks;
    const auto persons = personsOf(state, occasion.today());
    blocks.push_back(Paragraph{{filled(namesOf(persons), "names", "当事人"), text("：")}, Paragraph::Align::Left, false});
    blocks.push_back(paragraph(fmt::format("您反映的{}，可以从下面的途径里自己选。排列不分先后，选哪一条都行；选了别的，到法院起诉的路也一直开着。", dispute::typeTitle(s.type))));
    Table table{{"途径", "谁来办", "费用", "结果的效力", "条件和时限", "要带的材料", "选"}, {13, 17, 14, 22, 18, 12, 4}, {}, 0};
    for (const auto& way : dispute::ways()) {
        const bool open = dispute::isOpenFor(way, s.type);
        table.rows.push_back({{text(std::string(way.name))}, {text(std::string(way.who))}, {text(std::string(way.cost))}, {text(std::string(way.force))},
                              {text(open ? std::string(way.note) : "这类纠纷一般不适用。" + std::string(way.note))}, {text(std::string(way.papers))}, {text("□")}});
    }
    blocks.push_back(table);
    // 服务清单 of this matter (003 四(三)2): the unit itself, and who takes such disputes in the county, with their telephones.
    Table services{{"这类事项在哪里办", "种类", "电话"}, {50, 30, 20}, {}, 0};
    const auto* here = occasion.directory.organisation(place);
    const auto list = [&services](const directory::Organisation& o) {
        services.rows.push_back({{text(o.name)}, {text(std::string(directory::kindName(o.kind)))}, {text(o.phone.empty() ? std::string("　") : o.phone)}});
    };
    if (here)
        list(*here);
    for (const auto& [id, o] : occasion.directory.steps.organisations) {
        const bool named = std::find(o.types.begin(), o.types.end(), s.type) != o.types.end();
        const bool above = here && id == here->parent;
        if (o.active && id != place && (above || (named && directory::mediates(o.kind))))
            list(o);
    }
    if (!services.rows.empty())
        blocks.push_back(services);
    const auto* unit = occasion.directory.organisation(place);
    const auto* court = occasion.directory.organisation(!s.court.empty() ? s.court : unit ? unit->court : std::string());
    Facts facts;
    facts.rows.push_back({{"本单位电话", {filled(phoneOf(occasion.directory, place, s.author), "phone", "电话")}}, {"法院", court ? Line{text(court->name + " " + court->phone)} : Line{}}});
    facts.rows.push_back({{"告知版本", {filled(s.noticeVersion, "version", "告知书版本")}}});
    blocks.push_back(facts);
    blocks.push_back(paragraph("没有人可以替您选，也没有人可以逼您选。选了以后想换，随时可以说。（《非诉讼平台实施意见》三、四（四）3；《人民调解法》第3条）"));
    Signatures signatures{partySignatures(persons)};
    signatures.places.push_back({"告知人（签名）", "", false, std::nullopt});
    blocks.push_back(signatures);
    return paper;
}

Paper orderSheet(const order::State& state, const Occasion& occasion)
{
    const auto& s = state.steps;
    const auto& c = state.content;
    const auto title = s.what == order::What::Refer ? std::string("矛盾纠纷移送函") : s.what == order::What::Joint ? std::string("联合调处通知单") : "工单（" + std::string(order::whatName(s.what)) + "）";
    auto paper = paperFor("order", title, s.number, occasion);
    paper.organisation = occasion.directory.organisationName(s.from);
    paper.number = s.number;
    auto& blocks = paper.blocks;
    blocks.push_back(Paragraph{{text(occasion.directory.organisationName(s.to) + "：")}, Paragraph::Align::Left, false});
    Facts facts;
    facts.rows.push_back({{"发出日期", {text(dayText(s.sentOn))}}, {"请于何日前反馈", {text(dayText(s.due))}}});
    facts.rows.push_back({{"纠纷编号", s.disputeNumber.empty() ? Line{} : Line{text(s.disputeNumber)}}, {"纠纷类型", s.type.empty() ? Line{} : Line{text(dispute::typeTitle(s.type))}}});
    facts.rows.push_back({{"对接种类", s.docking.empty() ? Line{} : Line{text(std::string(order::dockingName(s.docking)))}}, {"来源编号", s.originNumber.empty() ? Line{} : Line{text(s.originNumber)}}});
    facts.rows.push_back({{"有关人员", c.people.empty() ? Line{} : Line{text(joined(c.people))}}, {"联系方式", state.identity.contacts.empty() ? Line{} : Line{text(state.identity.contacts)}}});
    if (!s.policeDecision.empty())
        facts.rows.push_back({{"公安机关决定", {text(s.policeDecision)}}});
    if (!s.service.empty())
        facts.rows.push_back({{"请办的服务", {text(std::string(order::serviceName(s.service)))}}, {"对方编号", s.externalId.empty() ? Line{} : Line{text(s.externalId)}}});
    if (!c.recipient.empty())
        facts.rows.push_back({{"受送达人", {text(c.recipient)}}});
    blocks.push_back(facts);
    blocks.push_back(Heading{"一、事项"});
    addText(blocks, c.matter, "matter", "事项");
    blocks.push_back(Heading{"二、请你单位"});
    addText(blocks, c.demand, "demand", "办理要求");
    blocks.push_back(Heading{fmt::format("三、随附材料（共{}页）", s.pages)});
    blocks.push_back(paragraph(c.materials.empty() ? std::string("没有随附材料。") : c.materials));
    if (s.docking == "police")
        blocks.push_back(Note{{text("公安机关的治安调解和它的记录不是人民调解，分开办理，分开立卷。（《一庭两所方案》二.一）")}});
    blocks.push_back(Heading{"四、接收回执和办理结果"});
    Facts back;
    back.rows.push_back({{"接收日期", s.receivedOn ? Line{text(dayText(s.receivedOn))} : Line{text("　")}},
                         {"接收人", s.receivedBy.empty() ? Line{text("　")} : Line{text(occasion.directory.accountName(s.receivedBy))}}});
    if (s.receivedPages > 0 && s.receivedPages != s.pages) // 0: nobody counted
        back.rows.push_back({{"页数核对", {strong(fmt::format("发出{}页，实收{}页，请双方核对。", s.pages, s.receivedPages))}}});
    back.rows.push_back({{"办理结果", s.result.empty() ? Line{text("　")} : Line{text(std::string(order::resultName(s.result)))}}, {"反馈日期", s.reportedOn ? Line{text(dayText(s.reportedOn))} : Line{text("　")}}});
    blocks.push_back(back);
    if (!c.report.empty())
        addText(blocks, c.report, "report", "办理情况");
    blocks.push_back(Struck{});
    blocks.push_back(Signatures{{{"发出人（签名）", occasion.directory.accountName(s.author), false, s.sentOn}, sealOf(paper.organisation), {"接收人（签名）", "", false, std::nullopt}}});
    return paper;
}

namespace {

/// The table of key disputes; of a meeting that is still to be held the last column is for writing in.
Table keyDisputes(const meeting::State& state, const Occasion& occasion)
{
    Table table{{"序号", "纠纷", "预警", "措施", "责任单位", "期限", "结果"}, {6, 24, 8, 22, 18, 12, 10}, {}, 0};
    for (const auto& item : state.steps.items) {
        const auto words = std::ranges::find(state.content.items, item.number, &meeting::ItemContent::number);
        const bool known = words != state.content.items.end();
        table.rows.push_back({{text(std::to_string(item.number))}, {text((known ? words->matter : std::string()) + (item.disputeNumber.empty() ? std::string() : "（" + item.disputeNumber + "）"))},
                              {text(item.colour.empty() ? std::string("　") : std::string(warning::colourName(item.colour)))}, {text(known ? words->measure : std::string("　"))},
                              {text(occasion.directory.organisationName(item.owner))}, {text(dayText(item.due))}, {text(known && !words->result.empty() ? words->result : std::string("　"))}});
    }
    return table;
}

} // namespace

Paper serviceTaskReceipt(const order::State& state, const Occasion& occasion)
{
    const auto& s = state.steps;
    const auto& c = state.content;
    auto paper = paperFor("serve_receipt", "送 达 回 证", s.number, occasion);
    paper.organisation = occasion.directory.organisationName(s.from);
    paper.number = s.number;
    const auto manner = s.served ? s.served->manner : std::string();
    const auto on = s.served && !manner.empty() ? std::optional(s.served->on) : std::nullopt;
    const bool other = manner == "family" || manner == "agent";
    Facts facts;
    facts.rows.push_back({{"案号", s.originNumber.empty() ? Line{text("　")} : Line{text(s.originNumber)}}});
    facts.rows.push_back({{"送达文书名称和件数", {filled(c.materials.empty() ? c.matter : c.materials, "materials", "文书名称")}}});
    facts.rows.push_back({{"受送达人", {filled(c.recipient, "recipient", "受送达人")}}, {"联系方式、送达地点", state.identity.contacts.empty() ? Line{text("　")} : Line{text(state.identity.contacts)}}});
    facts.rows.push_back({{"送达方式", {text(ticks({{"本人签收", manner == "direct"}, {"同住成年家属签收", manner == "family"}, {"代收人、代理人签收", manner == "agent"}, {"留置送达", manner == "left"}}))}}});
    facts.rows.push_back({{"受送达人签名、盖章或者按指印", {text(manner == "direct" ? std::string(order::markName(s.served->mark)) + "，见原件" : "　\n　")}}});
    facts.rows.push_back({{"收到日期", {on ? text(dayText(*on)) : text("　　　　年　　月　　日　　时")}}});
    facts.rows.push_back({{"代收人签名、与受送达人的关系、代收理由", {text(other ? c.receiver + "（" + c.relation + "），" + std::string(order::markName(s.served->mark)) + "，见原件" : "　\n　")}}});
    facts.rows.push_back({{"拒收事由、见证人签名", {text(manner == "left" ? c.report : "　\n　")}}});
    if (s.served && manner.empty())
        facts.rows.push_back({{"没有送到的原因", {text(fmt::format("送了{}次。{}", s.served->attempts, c.report))}}});
    facts.rows.push_back({{"送达单位", {text(occasion.directory.organisationName(s.to))}}, {"送达人签名", s.receivedBy.empty() ? Line{text("　")} : Line{text(occasion.directory.accountName(s.receivedBy))}}});
    paper.blocks.push_back(facts);
    paper.blocks.push_back(Note{{text("受送达人在送达回证上的签收日期为送达日期（《民事诉讼法》第八十七条）。本人不在的，交他的同住成年家属签收；有诉讼代理人、代收人的，可以交他们签收（第八十八条）。受送达人或者他的同住成年家属拒绝接收的，可以邀请有关基层组织或者所在单位的代表到场，说明情况，在送达回证上记明拒收事由和日期，由送达人、见证人签名，把文书留在住所；也可以把文书留在住所，并拍照、录像记录送达过程（第八十九条）。")}});
    paper.blocks.push_back(Struck{});
    return paper;
}

Paper meetingMinutes(const meeting::State& state, const Occasion& occasion)
{
    const auto& s = state.steps;
    const auto& c = state.content;
    auto paper = paperFor("minutes", "会议纪要", s.number, occasion);
    paper.organisation = occasion.directory.organisationName(s.organisation);
    paper.number = s.number;
    auto& blocks = paper.blocks;
    std::vector<std::string> units{occasion.directory.organisationName(s.organisation)}, absent;
    for (const auto& unit : s.units)
        (unit.present ? units : absent).push_back(occasion.directory.organisationName(unit.organisation));
    Facts facts;
    facts.rows.push_back({{"会议", {filled(c.topic, "topic", "会议名称")}}});
    facts.rows.push_back({{"时间", s.heldOn ? Line{text(dayText(s.heldOn))} : Line{text(minuteText(s.at) + "（拟定）")}}, {"地点", c.place.empty() ? Line{} : Line{text(c.place)}}});
    facts.rows.push_back({{"参加单位", {text(joined(units))}}});
    if (!absent.empty() && s.heldOn)
        facts.rows.push_back({{"未到单位", {text(joined(absent))}}});
    facts.rows.push_back({{"参加人员", c.present.empty() ? Line{} : Line{text(c.present)}}});
    blocks.push_back(facts);
    blocks.push_back(Heading{"一、会议情况"});
    addText(blocks, c.minutes, "minutes", "会议情况");
    blocks.push_back(Heading{"二、议定事项"});
    blocks.push_back(paragraph(c.resolved.empty() ? std::string("没有另外议定的事项。") : c.resolved));
    blocks.push_back(Heading{"三、重点纠纷清单"});
    if (s.items.empty())
        blocks.push_back(paragraph("本次会议没有列出重点纠纷。"));
    else {
        blocks.push_back(keyDisputes(state, occasion));
    }
    blocks.push_back(Struck{});
    Signatures signatures{{{"记录人（签名）", occasion.directory.accountName(s.author), false, s.heldOn}}};
    for (const auto& unit : s.units)
        if (unit.present)
            signatures.places.push_back({occasion.directory.organisationName(unit.organisation), unit.confirmedOn ? occasion.directory.accountName(unit.account) : std::string(), false, unit.confirmedOn});
    blocks.push_back(signatures);
    return paper;
}

/// 004 三.一: what everybody at the table has before him.
Paper meetingPack(const meeting::State& state, const Occasion& occasion)
{
    const auto& s = state.steps;
    const auto& c = state.content;
    auto paper = paperFor("meeting_pack", "会议材料", s.number, occasion);
    paper.organisation = occasion.directory.organisationName(s.organisation);
    paper.number = s.number;
    auto& blocks = paper.blocks;
    Facts facts;
    facts.rows.push_back({{"会议", {filled(c.topic, "topic", "会议名称")}}});
    facts.rows.push_back({{"时间", {text(minuteText(s.at))}}, {"地点", c.place.empty() ? Line{} : Line{text(c.place)}}});
    facts.rows.push_back({{"召集单位", {text(occasion.directory.organisationName(s.organisation))}}, {"性质", {text(std::string(s.county ? "县级" : "一庭两所") + (s.adHoc ? "，临时" : "，定期"))}}});
    blocks.push_back(facts);
    blocks.push_back(Heading{"一、议程"});
    blocks.push_back(paragraph("1. 召集单位通报情况；2. 各单位通报情况；3. 逐件研究重点纠纷，定措施、责任单位和期限；4. 议定其他事项；5. 宣读纪要要点。"));
    blocks.push_back(Heading{"二、情况通报"});
    addText(blocks, c.figures, "figures", "情况通报");
    blocks.push_back(Heading{"三、重点纠纷清单"});
    if (s.items.empty())
        blocks.push_back(paragraph("会前没有列出重点纠纷，可以在会上提出。"));
    else
        blocks.push_back(keyDisputes(state, occasion));
    blocks.push_back(Heading{"四、签到和各单位通报要点"});
    Table table{{"单位", "答复", "参加人（签名）", "通报要点"}, {26, 12, 22, 40}, {}, 0};
    table.rows.push_back({{text(occasion.directory.organisationName(s.organisation))}, {text("召集")}, {text("　")}, {text("　")}});
    for (const auto& unit : s.units) {
        const auto answer = unit.answer == "comes" ? "参加" : unit.answer == "deputy" ? "派人参加" : unit.answer == "regrets" ? "不能参加" : "还没有答复";
        table.rows.push_back({{text(occasion.directory.organisationName(unit.organisation))}, {text(answer)}, {text("　")}, {text("　")}});
    }
    blocks.push_back(table);
    blocks.push_back(Struck{});
    return paper;
}

/// 003 四(四)10: what was found, for those above.
Paper meetingReport(const meeting::State& state, const Occasion& occasion)
{
    const auto& s = state.steps;
    const auto& c = state.content;
    auto paper = paperFor("meeting_report", "分析研判情况报告", s.number, occasion);
    paper.organisation = occasion.directory.organisationName(s.organisation);
    paper.number = s.number;
    auto& blocks = paper.blocks;
    std::vector<std::string> to;
    for (const auto& one : s.reports)
        to.push_back(occasion.directory.organisationName(one.organisation));
    Facts facts;
    facts.rows.push_back({{"报送", to.empty() ? Line{filled("", "to", "报送单位")} : Line{text(joined(to))}}});
    facts.rows.push_back({{"会议", {text(c.topic)}}, {"会议日期", s.heldOn ? Line{text(dayText(s.heldOn))} : Line{}}});
    blocks.push_back(facts);
    blocks.push_back(Heading{"一、研判情况"});
    addText(blocks, c.report, "report", "研判情况");
    if (!c.figures.empty()) {
        blocks.push_back(Heading{"二、基本数据"});
        addText(blocks, c.figures, "figures", "基本数据");
    }
    if (!s.items.empty()) {
        blocks.push_back(Heading{c.figures.empty() ? "二、重点纠纷" : "三、重点纠纷"});
        blocks.push_back(keyDisputes(state, occasion));
    }
    blocks.push_back(Struck{});
    Signatures signatures{{{"报告人（签名）", occasion.directory.accountName(s.author), false, s.reports.empty() ? std::nullopt : std::optional(s.reports.front().on)}}};
    for (const auto& one : s.reports)
        signatures.places.push_back({occasion.directory.organisationName(one.organisation) + "已阅", one.receivedOn ? occasion.directory.accountName(one.account) : std::string(), false, one.receivedOn});
    blocks.push_back(signatures);
    return paper;
}

} // namespace core::documents
