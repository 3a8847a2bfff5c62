#include "sync/sim/world.h"

#include "core/dispute/life_cycle.h"
#include "core/kinds/judge.h"
#include "core/text/amount.h"

#include <algorithm>
#include <array>

/// What people do: mostly what the life cycle allows from the state that their desk shows, sometimes anything. What their
/// desk refuses is a refusal; what it takes may still be refused by the county, because somebody was faster.
namespace sim {

using namespace core;
namespace json = boost::json;

namespace {

constexpr std::array kWords{"借款未还", "田界不清", "彩礼返还", "相邻排水", "工钱拖欠", "鱼塘承包"};
constexpr std::array kNames{"谢宇航", "苏兴旺", "段玉兰", "司马玄德", "方大河", "林小满"};
constexpr std::array kAnyKinds{"dispute.accept", "dispute.decline", "dispute.recall", "dispute.begin", "dispute.void", "dispute.extend", "dispute.push",
                               "dispute.sealed_note", "dispute.terminate", "dispute.printed", "dispute.withdraw_consent", "dispute.withdraw_claim", "dispute.urge",
                               "dispute.replace_mediator", "dispute.fail", "dispute.close"};

const json::array& parties()
{
    static const json::array out{json::object{{"id", "p1"}, {"side", "applicant"}}, json::object{{"id", "p2"}, {"side", "respondent"}}};
    return out;
}

std::string word(Dice& dice)
{
    return std::string(dice.oneOf(kWords)) + std::to_string(dice.below(100));
}

json::object fields(Dice& dice)
{
    return {{"p1.name", dice.oneOf(kNames)}, {"p2.name", dice.oneOf(kNames)}, {"narrative", word(dice)}, {"demand", word(dice)}, {"place", "西竹坪村"}};
}

json::object identity(Dice& dice)
{
    return {{"fields", {{"p1.phone", "1351234" + std::to_string(1000 + dice.below(9000))}, {"p1.idNumber", "11010519491231002X"}}}};
}

json::object agreement(Dice& dice)
{
    const auto fen = static_cast<std::int64_t>(100 * (1 + dice.below(1'000'000)));
    return {{"facts", word(dice)},
            {"disputed", word(dice)},
            {"clauses", json::array{json::object{{"debtor", "p2"}, {"creditor", "p1"}, {"fen", fen}, {"capitals", amountInCapitals(fen)}, {"due", "2026-12-30"}, {"way", "转账"}}}},
            {"breach", "可以向法院起诉"},
            {"copies", 3}};
}

json::object everybody(const std::string& value)
{
    return {{"p1", value}, {"p2", value}};
}

/// A body that is usually right for the kind.
json::object bodyOf(std::string_view kind, const dispute::State* state, Dice& dice, const std::string& today)
{
    const auto reason = [&] { return json::object{{"reason", word(dice)}}; };
    if (kind == "dispute.notice")
        return {{"steps", {{"version", "2026-1"}, {"readAloud", true}}}};
    if (kind == "dispute.choose")
        return {{"steps", {{"way", dice.chance(90) ? "mediation" : "litigation"}}}};
    if (kind == "dispute.refer_out")
        return {{"content", {{"body", "派出所"}, {"reason", word(dice)}}}};
    if (kind == "dispute.referral_result")
        return {{"steps", {{"back", dice.chance(70)}}}, {"content", reason()}};
    if (kind == "dispute.invite")
        return {{"steps", {{"party", "p2"}, {"manner", "电话"}, {"reached", dice.chance(50)}}}};
    if (kind == "dispute.consent")
        return {{"steps", {{"party", dice.chance(50) ? "p1" : "p2"}, {"answer", dice.chance(85) ? "agreed" : "refused"}, {"manner", "当面"}, {"askedAlone", true}}}};
    if (kind == "dispute.dispatch" || kind == "dispute.assign")
        return {{"steps", {{"organisation", dice.chance(80) ? "org-village" : "org-township"}}}};
    if (kind == "dispute.name_mediator")
        return {{"steps", {{"mediator", dice.chance(60) ? "vm" : dice.chance(50) ? "vm2" : "vl"}}}};
    if (kind == "dispute.replace_mediator")
        return {{"steps", {{"mediator", dice.chance(50) ? "vm2" : "vm"}, {"partiesTold", true}}}, {"content", reason()}};
    if (kind == "dispute.answer_naming")
        return {{"steps", {{"accept", dice.chance(80)}}}};
    if (kind == "dispute.begin")
        return {{"steps", {{"rightsTold", true}}}};
    if (kind == "dispute.session")
        return {{"steps", {{"place", "村委会"}, {"manner", "当面"}, {"present", json::array{"p1", "p2"}}, {"result", dice.chance(50) ? "again" : "agreed"}}},
                {"content", {{"record", word(dice)}, {"readAloud", true}}},
                {"sealed", {{"notes", json::array{json::object{{"party", "p1"}, {"text", word(dice)}}}}}}};
    if (kind == "dispute.investigate")
        return {{"steps", {{"place", "田头"}, {"about", "site"}}}, {"content", {{"text", word(dice)}}}};
    if (kind == "dispute.sealed_note")
        return {{"sealed", {{"notes", json::array{json::object{{"party", dice.chance(50) ? "p1" : "p2"}, {"text", word(dice)}}}}}}};
    if (kind == "dispute.extend")
        return {{"steps", {{"days", 5 + static_cast<std::int64_t>(dice.below(15))}, {"consents", everybody(today)}}}, {"content", reason()}};
    if (kind == "dispute.appraisal_start")
        return {{"steps", {{"consents", everybody(today)}, {"courtApproved", true}}}, {"content", {{"body", "评估公司"}, {"matter", word(dice)}}}};
    if (kind == "dispute.appraisal_end")
        return {{"steps", {{"outcome", "report"}}}, {"content", reason()}};
    if (kind == "dispute.draft")
        return {{"steps", {{"number", "@number"}}}, {"content", agreement(dice)}};
    if (kind == "dispute.oral_agreement")
        return {{"steps", {{"number", "@number"}, {"confirmed", everybody(today)}}}, {"content", agreement(dice)}};
    if (kind == "dispute.undraft")
        return {{"steps", {{"party", "p1"}}}, {"content", reason()}};
    if (kind == "dispute.sign") {
        json::object steps{{"signedOn", everybody(today)}, {"mediatorSignedOn", today}};
        if (dice.chance(60))
            steps["sealedOn"] = today;
        return {{"steps", std::move(steps)}};
    }
    if (kind == "dispute.push_ask")
        return {{"steps", {{"reasons", json::array{"F03"}}}}, {"content", reason()}};
    if (kind == "dispute.push")
        return {{"steps", {{"wishes", everybody("push")}}}};
    if (kind == "dispute.push_stay")
        return {{"steps", {{"wishes", everybody("stay")}}}};
    if (kind == "dispute.perform_all")
        return {{"content", {{"way", "现金"}}}};
    if (kind == "dispute.fail") {
        const bool asked = state && (state->steps.state == dispute::Main::E0 || state->steps.state == dispute::Main::E1);
        json::object steps{{"reasons", json::array{asked ? "F03" : "F06"}}};
        if (asked)
            steps["wishes"] = everybody("return");
        return {{"steps", std::move(steps)}, {"content", reason()}};
    }
    if (kind == "dispute.undisputed_facts")
        return {{"steps", {{"signedOn", everybody(today)}, {"noConcessions", true}}}, {"content", {{"facts", json::array{word(dice)}}}}};
    if (kind == "dispute.terminate")
        return {{"steps", {{"otherWaysToldOn", today}}}, {"content", reason()}};
    if (kind == "dispute.close")
        return {{"steps", {{"to", dice.chance(50) ? "V0" : "Z0"}}}};
    if (kind == "dispute.withdraw_consent" || kind == "dispute.withdraw_claim")
        return {{"steps", {{"party", dice.chance(50) ? "p1" : "p2"}}}, {"content", reason()}};
    if (kind == "dispute.not_mediable")
        return {{"steps", {{"ground", "crime"}}}, {"content", reason()}};
    if (kind == "dispute.urge")
        return {{"steps", {{"about", "accept"}}}, {"content", reason()}};
    if (kind == "dispute.printed")
        return {{"steps", {{"paper", "acceptance"}, {"hash", std::string(64, 'a')}, {"copies", 1 + static_cast<std::int64_t>(dice.below(3))}}}};
    if (kind == "dispute.amend") {
        constexpr std::array kFields{"narrative", "demand", "place", "p1.name"};
        json::object body{{"content", {{"fields", {{dice.oneOf(kFields), word(dice)}}}}}};
        if (dice.chance(30))
            body["identity"] = identity(dice);
        return body;
    }
    if (kind == "dispute.settle_field") {
        if (state)
            for (const auto& [name, field] : state->content.fields)
                if (field.contested())
                    return {{"content", {{"field", name}, {"value", word(dice)}}}};
        return {{"content", {{"field", "demand"}, {"value", word(dice)}}}};
    }
    if (kind == "dispute.accept" || kind == "dispute.seal" || kind == "dispute.not_reached")
        return {};
    return {{"content", reason()}};
}

bool names(std::string_view list, std::string_view word)
{
    const auto all = words(list);
    return std::find(all.begin(), all.end(), word) != all.end();
}

/// Roads that end early would leave nothing to meet over, so they are taken seldom.
constexpr std::string_view kEndings = "dispute.void dispute.decline dispute.recall dispute.refer_out dispute.not_mediable dispute.withdraw_consent "
                                      "dispute.withdraw_claim dispute.fail dispute.sham_stop dispute.court_file dispute.court_closed dispute.not_reached";

/// A kind that the life cycle knows from this state; mostly one that this person's post may do.
std::string nextKind(const dispute::State& state, const std::vector<Post>& posts, Dice& dice)
{
    const auto code = codeOf(state.steps.state);
    const bool anybody = dice.chance(8);
    std::vector<std::string_view> possible;
    for (const auto& row : dispute::lifeCycle()) {
        if (!names(row.from, code) || !dispute::holds(row.guard, state.steps) || (!possible.empty() && possible.back() == row.kind))
            continue;
        const auto* kind = findKind(row.kind, 1);
        const bool may = kind && std::any_of(posts.begin(), posts.end(), [&](const Post& post) { return names(kind->info.posts, post.code); });
        if (may || anybody)
            possible.insert(possible.end(), names(kEndings, row.kind) ? 1 : 5, row.kind);
    }
    return possible.empty() ? "dispute.amend" : std::string(dice.oneOf(possible));
}

} // namespace

std::vector<::desk::Draft> World::invent(Computer& computer, Dice& dice)
{
    auto& session = computer.session();
    const auto& account = computer.kept().account;
    const auto today = formatDay(dayInChina(computer.clock().now()));
    if (account == "ca") {
        // Changed settings refold what waits elsewhere; a changed telephone concerns nobody.
        auto settings = session.directory().steps.settings;
        settings.leaseDays = static_cast<int>(dice.between(3, 9));
        if (dice.chance(50))
            return {{"directory.settings", m_directory, {{"steps", {{"settings", toJson(settings)}}}}}};
        auto accounts = session.directory().steps.accounts;
        auto changed = accounts.at(dice.chance(50) ? "vm" : "vl");
        changed.workPhone = "0570-555" + std::to_string(1000 + dice.below(9000));
        return {{"directory.account", m_directory, {{"steps", {{"account", toJson(changed)}}}}}};
    }
    if (dice.chance(8)) {
        const auto subject = newSubjectId(m_start + timeline.now());
        m_subjects.push_back(subject);
        if (account == "dispatcher")
            return {{"dispute.lodge", subject,
                     {{"steps", {{"number", "@number"}, {"courtNumber", "（2026）明0826诉前调112号"}, {"type", "D04"}, {"parties", parties()}, {"consents", {{"p1", today}}}, {"manner", "书面"}}},
                      {"content", {{"fields", fields(dice)}}},
                      {"identity", identity(dice)}}},
                    {"dispute.dispatch", subject, {{"steps", {{"organisation", "org-village"}}}}}};
        return {{"dispute.register", subject,
                 {{"steps", {{"number", "@number"}, {"type", "D02"}, {"parties", parties()}}}, {"content", {{"fields", fields(dice)}}}, {"identity", identity(dice)}}}};
    }

    // The newest are worked on most, so that people meet; now and then one that this desk does not hold.
    const auto count = m_subjects.size();
    SubjectId subject;
    Result<core::desk::SubjectView> view;
    const dispute::State* state = nullptr;
    for (int tries = 0; tries < 4 && !state; ++tries) {
        subject = m_subjects[count - 1 - static_cast<std::size_t>(std::min(dice.below(count), dice.below(count)))];
        view = session.show(subject, false);
        state = view ? view->state.as<dispute::State>() : nullptr;
        if (dice.chance(10))
            break;
    }
    const auto what = dice.below(100);
    std::string kind;
    if (what < 6)
        return {{"dispute.revealed", subject, {{"steps", {{"reason", word(dice)}}}}}};
    if (what < 18)
        kind = "dispute.amend";
    else if (what < 22)
        kind = "dispute.settle_field";
    else if (what < 28 || !state)
        kind = dice.oneOf(kAnyKinds);
    else
        kind = nextKind(*state, computer.kept().posts, dice);
    ::desk::Draft draft{kind, subject, bodyOf(kind, state, dice, today)};
    // Acts that stand or fall together: consents of both sides, or a correction on the way.
    if (kind == "dispute.consent" ? dice.chance(50) : state && kind != "dispute.amend" && dice.chance(15)) {
        const std::string second = kind == "dispute.consent" ? kind : "dispute.amend";
        ::desk::Draft other{second, subject, bodyOf(second, state, dice, today)};
        return second == kind ? std::vector{std::move(draft), std::move(other)} : std::vector{std::move(other), std::move(draft)};
    }
    return {std::move(draft)};
}

} // namespace sim
