#include "core/dispute/kinds_archive.h"

#include "core/confirmation/life_cycle.h"
#include "core/dispute/dossier.h"
#include "core/kinds/words.h"
#include "core/refusals.h"

#include <algorithm>

namespace core::dispute {

namespace {

constexpr std::string_view kRetentions[] = {"short", "long", "permanent"};
constexpr std::string_view kCallAnswers[] = {"yes", "no", "unsure"};

/// "performance and confirmation ended", no visit due, nothing unanswered. Codes "not_performed", "confirmation_open",
/// "visit_due", "alert_open", "contested".
Done checkEnded(const State& state, const Context& c)
{
    const auto& s = state.steps;
    static const AfterSteps kNothing;
    const auto& after = s.after ? *s.after : kNothing;
    if (inForce(s) && after.performance != Performance::P1 && !after.waysToldOn && s.nextRound.empty())
        return refused("not_performed");
    if (const auto id = subjectFromText(s.confirmation); id && c.other) {
        const auto* other = c.other(*id);
        const auto* package = other ? other->as<confirmation::State>() : nullptr;
        if (package && !confirmation::isOver(package->steps.state))
            return refused("confirmation_open", {}, {{"state", confirmation::stateName(package->steps.state)}});
    }
    if (const auto plan = standingPlan(state, c.settings); plan && s.state != Main::Z0)
        if (const auto due = nextVisit(*plan, s))
            return refused("visit_due", {}, {{"due", formatDay(*due)}});
    if (!after.alert.empty())
        return refused("alert_open");
    for (const auto* fields : {&state.content.fields, &state.identity.fields})
        for (const auto& [name, field] : *fields)
            if (field.contested())
                return refused("contested", {}, {{"field", name}});
    return {};
}

} // namespace

Result<Findings> Archive::check(const State& state, const Proposal<Archive>& p, const Context& c)
{
    const auto& s = state.steps;
    const auto& body = p.parts.steps;
    const auto& words = p.parts.content;
    if (s.after && !s.after->archiveNumber.empty())
        return refused("closed");
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    const Day on = body.on.value_or(f->day());
    if (auto done = checkDay(on, s, *f); !done)
        return tl::unexpected(done.error());
    if (auto done = checkEnded(state, c); !done)
        return tl::unexpected(done.error());
    const auto retention = body.retention.empty() ? proposedRetention(s) : body.retention;
    if (!isAmong(kRetentions, retention))
        return invalid("retention");
    if (body.pages < 0 || body.pages > 9999)
        return invalid("pages");
    if (const auto absent = missingSheets(state, words.explained); !absent.empty()) {
        boost::json::array names;
        std::string joined;
        for (const auto& sheet : dossierSheets(state))
            if (std::ranges::find(absent, sheet.code) != absent.end())
                joined += (joined.empty() ? "" : "、") + std::string(sheet.name);
        return refused("dossier_incomplete", "《人民调解法》第27条", {{"sheets", joined}, {"first", absent.front()}});
    }
    const auto number = archiveNumber(state, c.directory);
    f->facts["archiveNumber"] = number.empty() ? s.number : number;
    f->facts["retention"] = retention;
    if (const auto until = retentionEnd(retention, on, c.settings))
        setFact(*f, "retentionUntil", *until);
    return f;
}

void Archive::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    auto& after = afterOf(s);
    after.archiveNumber = textFact(st.findings, "archiveNumber");
    after.retention = textFact(st.findings, "retention");
    after.retentionUntil = dayFact(st.findings, "retentionUntil");
    after.archivedOn = body.on.value_or(st.day());
    after.pages = body.pages;
    enter(s, st, body.on, after.archiveNumber);
}

void Archive::evolve(dispute::Content& content, const dispute::Steps&, const Stamp&, const Steps&, const Content& words)
{
    auto& after = afterOf(content);
    after.explained = words.explained;
    after.dossierNote = words.note;
    after.checkedBy = words.checkedBy;
}

Result<Findings> CallReview::check(const State& state, const Proposal<CallReview>& p, const Context& c)
{
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    if (tookPart(state.steps, f->account))
        return refused("own_dossier", "《人民调解法》第5条");
    if (state.steps.after && !state.steps.after->reviewer.empty())
        return refused("review_called", {}, {{"account", state.steps.after->reviewer}});
    return f;
}

void CallReview::evolve(dispute::Steps& s, const Stamp& st, const Nothing&)
{
    auto& after = afterOf(s);
    after.reviewer = st.findings.account;
    after.reviewerOrganisation = st.findings.organisation;
    enter(s, st);
}

Result<Findings> Review::check(const State& state, const Proposal<Review>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    if (tookPart(state.steps, f->account))
        return refused("own_dossier", "《人民调解法》第5条");
    if (!state.steps.after || state.steps.after->reviewer != f->account)
        return refused("not_called");
    if (body.score < 0 || body.score > 100)
        return invalid("score");
    if (auto done = checkDay(body.on.value_or(f->day()), state.steps, *f); !done)
        return tl::unexpected(done.error());
    const auto known = defectsByHand();
    std::vector<std::string> defects;
    for (const auto& defect : dossierDefects(state))
        if (std::ranges::find(defects, defect.code) == defects.end())
            defects.push_back(defect.code);
    for (const auto& defect : body.defects) {
        if (!isAmong(known, defect))
            return refused("invalid_field", {}, {{"field", "defects"}, {"value", defect}});
        if (std::ranges::find(defects, defect) == defects.end())
            defects.push_back(defect);
    }
    // Full marks and a list of faults do not go together; what is taken off is explained.
    if ((!defects.empty() || body.score < 100) && isBlankText(p.parts.content.remarks))
        return missing("remarks");
    f->facts["defects"] = toJson(defects);
    return f;
}

void Review::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    auto& after = afterOf(s);
    std::vector<std::string> defects;
    if (const auto* list = st.findings.facts.if_contains("defects"); !list || !readJson(*list, defects))
        defects = body.defects;
    after.reviews.push_back({body.on.value_or(st.day()), st.findings.account, st.findings.organisation, body.score, std::move(defects), toText(st.id)});
    after.reviewer.clear();
    after.reviewerOrganisation.clear();
    enter(s, st, body.on, std::to_string(body.score));
}

void Review::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& words)
{
    auto& after = afterOf(content);
    if (!isBlankText(words.remarks))
        after.reviews[toText(st.id)] = words.remarks;
}

std::span<const CallQuestion> callQuestions()
{
    static constexpr CallQuestion kQuestions[] = {
        {"own_will", "是您自己愿意调解的吗？", "no"},          // 人民调解法 17
        {"heard_out", "调解员让您把话说完了吗？", "no"},        // 人民调解法 23
        {"pressed", "有没有人逼您签字、吓唬您？", "yes"},       // 人民调解法 15(1)
        {"fee", "有没有人向您收钱、收东西？", "yes"},           // 人民调解法 4, 15(3)
        {"kept", "说好的事都办了吗？", "no"},                   // 人民调解法 31
        {"satisfied", "总的来说满意吗？", "no"},
    };
    return kQuestions;
}

Result<Findings> CallParty::check(const State& state, const Proposal<CallParty>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    const auto& s = state.steps;
    auto f = startFindings(p, c);
    if (tookPart(s, f.account))
        return refused("own_dossier", "《服务站点与对接机制》三");
    if (!s.after || s.after->reviewer != f.account)
        return refused("not_called");
    if (!findParty(s, body.party))
        return refused("unknown_party", {}, {{"party", body.party}});
    if (auto done = checkDay(body.on.value_or(f.day()), s, f); !done)
        return tl::unexpected(done.error());
    const auto questions = callQuestions();
    for (const auto& [code, answer] : body.answers) {
        const bool known = std::ranges::any_of(questions, [&, &code = code](const CallQuestion& one) { return one.code == code; });
        if (!known || !isAmong(kCallAnswers, answer))
            return refused("invalid_field", {}, {{"field", "answers"}, {"value", code}});
    }
    // Whoever was reached is asked everything; whoever was not, nothing.
    if (body.reached ? body.answers.size() != questions.size() : !body.answers.empty())
        return missing("answers");
    return f;
}

void CallParty::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    afterOf(s).calls.push_back({body.on.value_or(st.day()), st.findings.account, st.findings.organisation, body.party, body.reached, body.answers, toText(st.id)});
    enter(s, st, body.on, body.party);
}

void CallParty::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    if (!isBlankText(body.remarks))
        afterOf(content).calls[toText(st.id)] = body.remarks;
}

std::vector<Kind> archiveKinds()
{
    using kinds::describe;
    return {withWords(describe<Archive>(), {{"steps.retention?", codesOf(kRetentions)}}), describe<CallReview>(),
            withWords(describe<Review>(), {{"steps.defects", defectsByHand()}}), withWords(describe<CallParty>(), {{"steps.answers", codesOf(kCallAnswers)}})};
}

} // namespace core::dispute
