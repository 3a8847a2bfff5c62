#include "app/desk/demo_cases.h"

#include "core/desk/draft.h"

namespace app {

namespace {

namespace json = boost::json;

using Group = std::vector<core::desk::Draft>;

/// One fictional claim as it reaches the court. The numbers of identity cards are left out: nobody has looked at a card yet.
struct Claim {
    int number;
    const char *type, *applicant, *applicantPhone, *respondent, *respondentPhone, *narrative, *demand, *fen;
};

constexpr std::array kClaims{
    Claim{131, "D03", "覃桂芳", "15466310274", "石永福", "15423907715", "石永福家今年砌院墙，覃桂芳说墙脚占了两家共用的滴水沟，雨天水倒灌进她家灶房；石永福说是照老墙根砌的。", "拆除占沟的一段院墙，恢复排水", nullptr},
    Claim{132, "D10", "任长顺", "15437725561", "龚明亮", "15491136042", "龚明亮的三头水牛走脱，踩坏任长顺已经灌浆的稻田，双方对受损面积和单价说法不一。", "赔偿稻谷损失", "386000"},
    Claim{133, "D07", "柏秀英", "15458820913", "查建国", "15402247786", "柏秀英三年前借给查建国一万二千元买农用车，有借条，约定去年底还清，至今只还了四千元。", "归还余款八千元", "800000"},
};

Group lodged(const Claim& claim, const core::SubjectId& dispute, core::Day yesterday)
{
    json::object fields{{"p1.name", claim.applicant}, {"p2.name", claim.respondent}, {"narrative", claim.narrative}, {"demand", claim.demand}, {"place", "西竹坪村"}};
    if (claim.fen)
        fields["amount"] = claim.fen;
    const json::array parties{json::object{{"id", "p1"}, {"side", "applicant"}}, json::object{{"id", "p2"}, {"side", "respondent"}}};
    const auto court = "（" + core::formatDay(yesterday).substr(0, 4) + "）明0826诉前调" + std::to_string(claim.number) + "号";
    return {{"dispute.lodge", dispute,
             {{"steps", {{"number", "@number"}, {"courtNumber", court}, {"type", claim.type}, {"parties", parties}, {"consents", {{"p1", core::formatDay(yesterday)}}}, {"manner", "书面"}}},
              {"content", {{"fields", fields}}},
              {"identity", {{"fields", {{"p1.phone", claim.applicantPhone}, {"p2.phone", claim.respondentPhone}, {"p1.address", "明川省青岚市柳泉县石鼓岭镇西竹坪村"}, {"p2.address", "明川省青岚市柳泉县石鼓岭镇西竹坪村"}}}}}}},
            {"dispute.dispatch", dispute, {{"steps", {{"organisation", "org-xizhuping"}}}}}};
}

Group consented(const core::SubjectId& dispute, core::Day today)
{
    Group group;
    for (const char* party : {"p1", "p2"})
        group.push_back({"dispute.consent", dispute, {{"steps", {{"party", party}, {"answer", "agreed"}, {"on", core::formatDay(today)}, {"manner", "当面"}, {"askedAlone", true}}}}});
    group.push_back({"dispute.begin", dispute, {{"steps", {{"rightsTold", true}, {"on", core::formatDay(today)}}}}});
    return group;
}

core::Done perform(desk::Desk& desk, const Group& group)
{
    const auto saved = desk.perform(group);
    return saved ? core::Done() : core::Done(tl::unexpected(saved.error()));
}

} // namespace

core::Done playDemoCases(desk::Desk& dispatcher, desk::Desk& liaison, core::Instant now, const std::function<core::Done(const char*)>& exchange)
{
    const auto today = core::dayInChina(now);
    std::vector<core::SubjectId> disputes;
    for (const auto& claim : kClaims) {
        disputes.push_back(core::newSubjectId(now));
        if (auto done = perform(dispatcher, lodged(claim, disputes.back(), today - std::chrono::days{1})); !done)
            return done;
    }
    for (const char* account : {"xujing", "fangxiaohong"})
        if (auto done = exchange(account); !done)
            return done;
    for (std::size_t i = 1; i < disputes.size(); ++i) {
        for (const auto& group : {Group{{"dispute.accept", disputes[i], {}}}, Group{{"dispute.name_mediator", disputes[i], {{"steps", {{"mediator", "fangxiaohong"}}}}}}})
            if (auto done = perform(liaison, group); !done)
                return done;
    }
    if (auto done = perform(liaison, consented(disputes.back(), today)); !done)
        return done;
    for (const char* account : {"fangxiaohong", "xujing", "duandefu"})
        if (auto done = exchange(account); !done)
            return done;
    return {};
}

} // namespace app
