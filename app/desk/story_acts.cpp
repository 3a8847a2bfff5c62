#include "app/desk/story_acts.h"

#include "core/codec/described.h"
#include "core/confirmation/life_cycle.h"
#include "core/dispute/clause_check.h"
#include "core/documents/wording.h"
#include "core/text/amount.h"
#include "ui/printing/papers.h"

namespace app::story {

namespace json = boost::json;

namespace {

const json::object kNames{{"p1", "谢宇航"}, {"p2", "苏兴旺"}};
const json::object kIdentity{{"p1.phone", "15412342961"}, {"p1.idNumber", "110105195709239981"}, {"p1.address", "明川省青岚市柳泉县石鼓岭镇西竹坪村7组18号"},
                             {"p2.phone", "15411702390"}, {"p2.address", "明川省青岚市柳泉县石鼓岭镇西竹坪村2组90号"}};

json::object withBirths(json::object fields)
{
    fields["p1.sex"] = fields["p2.sex"] = "男";
    fields["p1.birth"] = "1957-09-23";
    fields["p2.birth"] = "2000-04-11";
    return fields;
}

core::dispute::Clause payment(std::int64_t fen, core::Day due, const std::string& way)
{
    core::dispute::Clause clause;
    clause.debtor = "p2";
    clause.creditor = "p1";
    clause.fen = fen;
    clause.capitals = core::amountInCapitals(fen);
    clause.due = due;
    clause.way = way;
    return clause;
}

core::dispute::AgreementContent agreement()
{
    core::dispute::AgreementContent content;
    content.facts = "2026年2月20日，苏兴旺操作无人机喷药时药液飘散到谢宇航的蚕房，致蚕死亡。";
    content.disputed = "双方对死亡数量和单价有争议。";
    content.responsibility = "苏兴旺认可喷药时未与蚕房保持距离，愿意赔偿。";
    content.clauses = {payment(1'640'000, core::makeDay(2026, 3, 7), "现金，当面点清"), payment(1'000'000, core::makeDay(2026, 6, 30), "转账至谢宇航尾号3307账户"),
                       payment(1'000'000, core::makeDay(2026, 9, 30), "转账至谢宇航尾号3307账户")};
    content.breach = "任何一期未付，谢宇航可就全部余款申请强制执行。";
    content.copies = 3;
    return content;
}

} // namespace

Group dispatch(const core::SubjectId& dispute)
{
    const json::array parties{json::object{{"id", "p1"}, {"side", "applicant"}}, json::object{{"id", "p2"}, {"side", "respondent"}}};
    const json::object fields{{"p1.name", "谢宇航"}, {"p1.sex", "男"}, {"p1.birth", "1957-09-23"}, {"p2.name", "苏兴旺"}, {"p2.sex", "男"}, {"p2.birth", "2000-04-11"},
                              {"narrative", "2026年2月20日，苏兴旺操作无人机喷药，药液飘散致谢宇航的蚕死亡，双方对数量和单价说法不一。"}, {"demand", "赔偿蚕死亡损失"}, {"amount", "4630000"}};
    return {{"dispute.lodge", dispute,
             {{"steps", {{"number", "@number"}, {"courtNumber", "（2026）明0826诉前调112号"}, {"type", "D10"}, {"parties", parties}, {"consents", {{"p1", "2026-03-01"}}}, {"manner", "书面"}}},
              {"content", {{"fields", fields}}}, {"identity", {{"fields", kIdentity}}}}},
            {"dispute.dispatch", dispute, {{"steps", {{"organisation", "org-xizhuping"}}}}}};
}

Group accept(const core::SubjectId& dispute) { return {{"dispute.accept", dispute, {}}}; }

Group nameMediator(const core::SubjectId& dispute, const std::string& account) { return {{"dispute.name_mediator", dispute, {{"steps", {{"mediator", account}}}}}}; }

Group consents(const core::SubjectId& dispute)
{
    Group group;
    for (const char* party : {"p1", "p2"})
        group.push_back({"dispute.consent", dispute, {{"steps", {{"party", party}, {"answer", "agreed"}, {"on", "2026-03-03"}, {"manner", "当面"}, {"askedAlone", true}}}}});
    return group;
}

Group begin(const core::SubjectId& dispute) { return {{"dispute.begin", dispute, {{"steps", {{"rightsTold", true}, {"on", "2026-03-03"}}}}}}; }

Group session(const core::SubjectId& dispute, const std::string& day, const std::string& result)
{
    json::object steps{{"on", day}, {"place", "西竹坪村服务点"}, {"manner", "当面"}, {"present", json::array{"p1", "p2"}}, {"result", result}};
    if (result == "again")
        steps["next"] = "2026-03-06";
    return {{"dispute.session", dispute,
             {{"steps", std::move(steps)},
              {"content", {{"recorder", "方小红"}, {"focus", "死亡数量和单价"}, {"record", "谢宇航：当天下午蚕开始死。苏兴旺：那天有风，我没有想到会飘过去。调解员：请双方先核对数量。"},
                           {"outcome", result == "agreed" ? "双方谈定分三期付36400元。" : "双方同意请农技站核数后再谈。"}, {"readAloud", true}}}}}};
}

Group draft(desk::Desk& desk, const core::SubjectId& dispute)
{
    std::string number;
    if (const auto view = desk.show(dispute, false))
        if (const auto* state = view->state.as<core::dispute::State>())
            number = core::documents::agreementNumberFor(*state, desk.directory());
    return {{"dispute.draft", dispute, {{"steps", {{"number", number}}}, {"content", core::toJson(agreement())}}}};
}

Group sign(desk::Desk& desk, const core::SubjectId& dispute)
{
    std::string hash;
    if (const auto view = desk.show(dispute, false))
        if (const auto* state = view->state.as<core::dispute::State>(); state && state->content.agreement)
            hash = core::dispute::agreementHash(*state->content.agreement);
    return {{"dispute.sign", dispute, {{"steps", {{"signedOn", {{"p1", "2026-03-07"}, {"p2", "2026-03-07"}}}, {"mediatorSignedOn", "2026-03-07"}, {"sealedOn", "2026-03-07"}, {"hash", hash}}}}}};
}

Group apply(desk::Desk& desk, const core::SubjectId& dispute, const core::SubjectId& package)
{
    json::value content = core::toJson(agreement());
    std::string facts;
    if (const auto view = desk.show(dispute, false))
        if (const auto* state = view->state.as<core::dispute::State>(); state && state->content.agreement) {
            content = core::toJson(*state->content.agreement);
            facts = core::valueOf(state->content.fields, "narrative");
        }
    const json::array by{"p1", "p2"};
    return {{"dispute.apply_confirmation", dispute, {{"steps", {{"confirmation", core::toText(package)}, {"by", by}, {"on", "2026-03-07"}}}}},
            {"confirmation.prepare", package,
             {{"steps", {{"dispute", core::toText(dispute)}, {"by", by}, {"on", "2026-03-07"}}},
              {"content", {{"names", kNames}, {"title", "谢宇航 与 苏兴旺"}, {"facts", facts}, {"agreement", content}}},
              {"identity", {{"fields", withBirths(kIdentity)}}}}},
            {"confirmation.submit", package, {{"steps", {{"on", "2026-03-07"}}}}}};
}

Group acceptApplication(const core::SubjectId& package) { return {{"confirmation.accept", package, {{"steps", {{"caseNumber", "（2026）明0826诉前调确17号"}}}}}}; }

Group askSupplement(const core::SubjectId& package)
{
    return {{"confirmation.ask_supplement", package, {{"steps", {{"due", "2026-03-16"}}}, {"content", {{"asked", "请补交苏兴旺的身份证件复印件。"}}}}}};
}

Group answerSupplement(const core::SubjectId& package)
{
    return {{"confirmation.answer", package, {{"content", {{"answer", "已补交苏兴旺身份证件复印件一份，与原件核对无误。"}}}}}};
}

core::Result<Group> ruling(const core::confirmation::State& state, const core::directory::State& directory, core::Instant now)
{
    json::array points;
    for (const auto& point : core::confirmation::reviewPoints())
        points.push_back(json::object{{"code", point.code}, {"answer", "yes"}});
    auto made = state;
    made.steps.rulingNumber = state.steps.caseNumber;
    made.content.rulingText = "申请人谢宇航、苏兴旺因损害赔偿纠纷，于2026年3月7日经人民调解达成协议，共同向本院申请司法确认。\n\n"
                              "经审查，上述协议系双方自愿达成，内容不违反法律、行政法规的强制性规定，不损害国家利益、社会公共利益和他人合法权益。"
                              "依照《中华人民共和国民事诉讼法》第二百零六条规定，裁定如下：\n\n申请人谢宇航、苏兴旺达成的调解协议有效。\n\n"
                              "一方当事人拒绝履行或者未全部履行的，对方当事人可以向人民法院申请强制执行。";
    const auto pdf = ui::makeRuling(made, directory, core::HolidayTable::shipped(), now, QStringLiteral("luwenqing"));
    if (!pdf)
        return tl::unexpected(pdf.error());
    return Group{{"confirmation.review", {}, {{"steps", {{"points", points}, {"heard", json::array{"p1", "p2"}}}}}},
                 {"confirmation.rule", {}, {{"steps", {{"rulingNumber", made.steps.rulingNumber}, {"rulingHash", pdf->hash.toStdString()}}},
                                            {"content", {{"rulingText", made.content.rulingText}, {"rulingPdf", pdf->base64.toStdString()}}}}}};
}

Group printRuling(const core::confirmation::State& state, const core::SubjectId& package)
{
    return {{"confirmation.print", package, {{"steps", {{"hash", state.steps.rulingHash}, {"copies", 3}}}}}};
}

Group serve(const core::SubjectId& package)
{
    Group group;
    for (const char* party : {"p1", "p2"})
        group.push_back({"confirmation.serve", package, {{"steps", {{"party", party}, {"manner", "当面"}, {"identityChecked", true}, {"on", "2026-03-12"}}}}});
    return group;
}

Group failAndReturn(const core::SubjectId& dispute, const core::SubjectId& package)
{
    const json::array items{json::object{{"name", "起诉状副本"}, {"pages", 3}}, json::object{{"name", "调解终结书"}, {"pages", 1}}};
    return {{"dispute.consent", dispute, {{"steps", {{"party", "p2"}, {"answer", "refused"}, {"on", "2026-03-12"}, {"manner", "电话"}, {"askedAlone", true}}}}},
            {"dispute.terminate", dispute, {{"steps", {{"otherWaysToldOn", "2026-03-12"}, {"on", "2026-03-12"}}}}},
            {"dispute.send_back", dispute, {{"steps", {{"returning", core::toText(package)}, {"on", "2026-03-12"}}}}},
            {"return.send", package,
             {{"steps", {{"dispute", core::toText(dispute)}, {"on", "2026-03-12"}}},
              {"content", {{"title", "谢宇航 与 苏兴旺"}, {"result", "被申请人不同意调解，已告知其他解决途径。"}, {"items", items}, {"names", kNames}}},
              {"identity", {{"fields", kIdentity}}}}}};
}

} // namespace app::story
