#include "core/statistics/registers.h"

#include "core/confirmation/life_cycle.h"
#include "core/dispute/catalogue.h"
#include "core/dispute/life_cycle.h"
#include "core/roster/kinds.h"

#include <fmt/format.h>

#include <algorithm>

namespace core::statistics {

namespace {

struct Register {
    FormName name;
    std::string_view type;
    std::vector<std::string_view> columns;
};

const std::vector<Register>& known()
{
    static const std::vector<Register> kAll{
        {{"acceptance", "受理登记簿", "《人民调解法》第27条"}, dispute::State::kType, {"日期", "编号", "申请人", "被申请人", "类型", "来源", "承办组织", "调解员", "现状"}},
        {{"oral", "口头协议登记簿", "《人民调解法》第28条"}, dispute::State::kType, {"生效日期", "编号", "申请人", "被申请人", "类型", "金额（元）", "调解员"}},
        {{"visits", "回访登记簿", "《非诉讼平台实施意见》四（四）9"}, dispute::State::kType, {"日期", "编号", "当事人", "方式", "履行", "异常情况"}},
        {{"confirmations", "司法确认登记簿", "《民事诉讼法》第205条"}, confirmation::State::kType, {"申请日期", "纠纷编号", "当事人", "协议编号", "申请组织", "法院案号", "裁定日期", "现状"}},
        {{"service", "送达登记簿", "《实施意见》第6条"}, confirmation::State::kType, {"送达日期", "纠纷编号", "受送达人", "文书", "方式"}},
        {{"returns", "退回登记簿", "《实施意见》第11条"}, returning::State::kType, {"退回日期", "纠纷编号", "当事人", "调解不成原因", "无争议事实", "法院收到", "立案号"}},
        {{"warnings", "预警登记簿", "《非诉讼平台实施意见》四（一）3"}, warning::State::kType, {"日期", "编号", "预警", "地点", "组织", "报告", "解除日期"}},
        {{"complaints", "投诉登记簿", "《非诉讼平台实施意见》五（五）"}, complaint::State::kType, {"日期", "编号", "反映的组织", "渠道", "事项", "办理人", "答复日期", "结果"}},
        {{"orders", "督促督办登记簿", "《实施意见》第5条"}, supervision::State::kType, {"日期", "编号", "种类", "发出单位", "办理单位", "答复期限", "答复日期", "了结日期"}},
        {{"training", "培训登记簿", "《实施意见》第16条"}, roster::State::kType, {"日期", "姓名", "单位", "内容", "学时"}},
        {{"public_roster", "人民调解员名册（公开）", "《非诉讼平台实施意见》四（四）4"}, roster::State::kType, {"列入日期", "姓名", "性别", "单位", "类别", "擅长", "工作电话", "特邀", "任期至"}},
        {{"achievements", "业绩档案", "《推进诉源治理的意见》五（三）"}, roster::State::kType, {"日期", "姓名", "单位", "种类", "内容", "由谁"}},
        {{"allowance", "办案补贴清单", "《实施意见》第19条"}, dispute::State::kType, {"归档日期", "卷号", "调解员", "组织", "类型", "协议", "履行", "评查", "提醒"}},
    };
    return kAll;
}

const Register* find(std::string_view id)
{
    const auto found = std::find_if(known().begin(), known().end(), [&](const Register& r) { return r.name.id == id; });
    return found == known().end() ? nullptr : &*found;
}

std::string dayOr(const std::optional<Day>& day)
{
    return day ? formatDay(*day) : "—";
}

std::string unit(const directory::State& directory, const std::string& id)
{
    const auto* o = directory.organisation(id);
    return orStroke(!o ? id : o->shortName.empty() ? o->name : o->shortName);
}

/// Names of one side, 、 between them; empty names are those this desk may not read.
std::string names(const dispute::State& d, std::optional<dispute::Side> side)
{
    std::string out;
    for (const auto& party : d.steps.parties) {
        if (side && party.side != *side)
            continue;
        const auto name = d.partyName(party.id);
        if (name != party.id)
            out += (out.empty() ? "" : "、") + name;
    }
    return orStroke(out);
}

std::string joined(const std::map<std::string, std::string>& namesById)
{
    std::string out;
    for (const auto& [id, name] : namesById)
        out += (out.empty() ? "" : "、") + name;
    return orStroke(out);
}

bool wanted(const Question& q, const std::optional<Day>& day, const std::string& organisation)
{
    const bool there = q.organisations.empty() || std::find(q.organisations.begin(), q.organisations.end(), organisation) != q.organisations.end();
    return day && q.from <= *day && *day <= q.to && there;
}

void line(Form& form, const SubjectId& id, const Day& on, std::vector<std::string> words)
{
    Row row;
    row.key = formatDay(on) + "/" + (words.empty() ? std::string() : words.front());
    row.subject = toText(id);
    Cell count;
    row.cells.push_back(count);
    Cell day;
    day.text = formatDay(on);
    row.cells.push_back(std::move(day));
    for (auto& word : words) {
        Cell cell;
        cell.text = std::move(word);
        row.cells.push_back(std::move(cell));
    }
    form.rows.push_back(std::move(row));
}

void ofDispute(Form& form, const SubjectId& id, const dispute::State& d, const Question& q, const directory::State& directory)
{
    const auto& s = d.steps;
    const auto& organisation = s.holder.organisation.empty() ? s.registrar : s.holder.organisation;
    const auto mediator = orStroke(s.holder.mediator.empty() ? std::string() : directory.accountName(s.holder.mediator));
    if (form.id == "acceptance") {
        const auto on = s.registeredOn ? s.registeredOn : s.dispatchedOn;
        if (wanted(q, on, organisation)) // a voided number stays in the book (invariant x)
            line(form, id, *on, {orStroke(s.number), names(d, dispute::Side::Applicant), names(d, dispute::Side::Respondent), dispute::typeName(s.type),
                                 std::string(dispute::sourceName(s.source)), unit(directory, organisation), mediator, std::string(dispute::stateName(s.state))});
    } else if (form.id == "oral") {
        if (!s.agreement || s.agreement->form != dispute::AgreementForm::Oral || !wanted(q, s.agreement->effectiveOn, organisation))
            return;
        std::int64_t fen = 0;
        if (d.content.agreement)
            for (const auto& clause : d.content.agreement->clauses)
                fen += clause.fen.value_or(0);
        line(form, id, *s.agreement->effectiveOn, {orStroke(s.number), names(d, dispute::Side::Applicant), names(d, dispute::Side::Respondent), dispute::typeName(s.type),
                                                   fmt::format("{}.{:02}", fen / 100, fen % 100), mediator});
    } else if (form.id == "allowance" && s.after) { // one line a dossier: nothing is claimed twice
        if (wanted(q, s.after->archivedOn, organisation) && !s.holder.mediator.empty())
            line(form, id, *s.after->archivedOn, {orStroke(s.after->archiveNumber), mediator, unit(directory, organisation), dispute::typeName(s.type),
                                                  !s.agreement || !s.agreement->effectiveOn ? "未达成" : s.agreement->form == dispute::AgreementForm::Oral ? "口头" : "书面",
                                                  s.after->performance == dispute::Performance::P1 ? "履行完毕" : "—",
                                                  s.after->reviews.empty() ? "未评查" : std::to_string(s.after->reviews.back().score), "—"});
    } else if (form.id == "visits" && s.after) {
        for (const auto& visit : s.after->visits) {
            if (!wanted(q, visit.on, organisation))
                continue;
            const std::string performed = visit.performed == "done" ? "已履行" : visit.performed == "partly" ? "部分履行" : visit.performed == "none" ? "未履行" : visit.performed == "open" ? "未到期" : "—";
            std::string with;
            for (const auto& party : visit.with)
                if (const auto name = d.partyName(party); name != party)
                    with += (with.empty() ? "" : "、") + name;
            line(form, id, visit.on, {orStroke(s.number), orStroke(with), orStroke(visit.manner), performed, visit.unusual ? "有" : "无"});
        }
    }
}

void ofConfirmation(Form& form, const SubjectId& id, const confirmation::State& c, const Question& q, const directory::State& directory)
{
    const auto& s = c.steps;
    if (form.id == "confirmations") {
        if (wanted(q, s.appliedOn, s.organisation))
            line(form, id, *s.appliedOn, {orStroke(s.disputeNumber), joined(c.content.names), orStroke(s.agreementNumber), unit(directory, s.organisation), orStroke(s.caseNumber),
                                          dayOr(s.ruledOn), std::string(confirmation::stateName(s.state))});
        return;
    }
    for (const auto& service : s.services) {
        if (!wanted(q, service.servedOn, s.organisation))
            continue;
        const auto name = c.content.names.find(service.party);
        line(form, id, *service.servedOn, {orStroke(s.disputeNumber), name == c.content.names.end() ? "—" : name->second, "民事裁定书", orStroke(service.manner)});
    }
}

} // namespace

std::span<const FormName> registers()
{
    static const auto kNames = [] {
        std::vector<FormName> out;
        for (const auto& one : known())
            out.push_back(one.name);
        return out;
    }();
    return kNames;
}

std::string_view registerType(std::string_view id)
{
    const auto* found = find(id);
    return found ? found->type : std::string_view();
}

Result<Form> emptyRegister(std::string_view id, const Question& question)
{
    const auto* found = find(id);
    if (!found)
        return misused("no_such_form", {{"form", id}});
    Form form;
    form.id = found->name.id;
    form.title = found->name.title;
    form.article = found->name.article;
    form.from = question.from;
    form.to = question.to;
    form.columns.push_back({"n", "序号", Unit::Count});
    for (std::size_t i = 0; i < found->columns.size(); ++i)
        form.columns.push_back({"c" + std::to_string(i), std::string(found->columns[i]), Unit::Text});
    return form;
}

void enter(Form& form, const SubjectId& id, const SubjectState& state, const Question& q, const directory::State& directory)
{
    if (const auto* d = state.as<dispute::State>()) {
        ofDispute(form, id, *d, q, directory);
    } else if (const auto* c = state.as<confirmation::State>()) {
        ofConfirmation(form, id, *c, q, directory);
    } else if (const auto* r = state.as<returning::State>()) {
        const auto& s = r->steps;
        if (!wanted(q, s.sentOn, s.organisation))
            return;
        std::string reasons;
        for (const auto& reason : s.reasons)
            reasons += (reasons.empty() ? "" : "；") + dispute::failureReasonName(reason);
        line(form, id, *s.sentOn, {orStroke(s.disputeNumber), r->content.names.empty() ? orStroke(r->content.title) : joined(r->content.names), orStroke(reasons), s.undisputedFacts ? "有" : "无", dayOr(s.receivedOn), orStroke(s.filingNumber)});
    } else if (const auto* w = state.as<warning::State>()) {
        const auto& s = w->steps;
        const auto on = dayInChina(s.raisedAt);
        if (wanted(q, on, s.organisation))
            line(form, id, on, {orStroke(s.number), orStroke(std::string(warning::colourName(s.colour))), orStroke(w->content.place), unit(directory, s.organisation), s.reported() ? "已报告" : "未报告",
                                dayOr(s.closedOn)});
    } else if (const auto* g = state.as<complaint::State>()) {
        const auto& s = g->steps;
        if (wanted(q, s.receivedOn, s.organisation))
            line(form, id, *s.receivedOn, {orStroke(s.number), unit(directory, s.organisation), orStroke(std::string(complaint::channelName(s.channel))),
                                           orStroke(std::string(complaint::aboutName(s.about))), orStroke(s.handler.empty() ? std::string() : directory.accountName(s.handler)),
                                           dayOr(s.answeredOn), orStroke(std::string(complaint::findingName(s.finding)))});
    } else if (const auto* o = state.as<supervision::State>()) {
        const auto& s = o->steps;
        if (wanted(q, s.issuedOn, s.organisation))
            line(form, id, *s.issuedOn, {orStroke(s.number), std::string(supervision::sortName(s.sort)), unit(directory, s.issuer), unit(directory, s.organisation), dayOr(s.due),
                                         dayOr(s.answeredOn), dayOr(s.liftedOn)});
    } else if (const auto* p = state.as<roster::State>()) {
        const auto& place = p->steps.place;
        const auto& entry = p->content.entry;
        if (form.id == "public_roster") { // never a private number: the identity section is not looked at
            const bool there = q.organisations.empty() || std::find(q.organisations.begin(), q.organisations.end(), place.organisation) != q.organisations.end();
            if (p->steps.state == roster::Main::Listed && p->steps.listedOn && *p->steps.listedOn <= q.to && (!place.to || q.to <= *place.to) && there)
                line(form, id, *p->steps.listedOn, {orStroke(entry.name), orStroke(entry.sex), unit(directory, place.organisation), std::string(roster::sortName(place.sort)), orStroke(entry.strengths),
                                                    orStroke(entry.workPhone), roster::invitedOn(p->steps, q.to) ? place.invitedNumber : "—", dayOr(place.to)});
            return;
        }
        if (form.id == "achievements") {
            const auto all = [&](const auto& dated, const std::vector<roster::Words>& words, std::string_view what) {
                for (const auto& one : dated) {
                    if (!wanted(q, one.on, place.organisation))
                        continue;
                    const auto said = std::find_if(words.begin(), words.end(), [&](const roster::Words& some) { return some.act == one.act; });
                    line(form, id, one.on, {orStroke(entry.name), unit(directory, place.organisation), std::string(what), said == words.end() ? "—" : orStroke(said->text),
                                            said == words.end() ? "—" : orStroke(said->by)});
                }
            };
            all(p->steps.honours, p->content.honours, "表彰");
            all(p->steps.grades, p->content.grades, "定级");
            all(p->steps.trainings, p->content.trainings, "培训");
            return;
        }
        for (const auto& training : p->steps.trainings) {
            if (!wanted(q, training.on, p->steps.place.organisation))
                continue;
            std::string topic;
            for (const auto& words : p->content.trainings)
                if (words.act == training.act)
                    topic = words.text;
            line(form, id, training.on, {orStroke(p->content.entry.name), unit(directory, p->steps.place.organisation), orStroke(topic), std::to_string(training.hours)});
        }
    }
}

void close(Form& form)
{
    std::stable_sort(form.rows.begin(), form.rows.end(), [](const Row& a, const Row& b) { return a.key < b.key; });
    std::int64_t number = 0;
    for (auto& row : form.rows) {
        row.cells.front().value = ++number;
        row.title = std::to_string(number);
    }
}

} // namespace core::statistics
