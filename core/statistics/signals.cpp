#include "core/statistics/signals.h"

#include "core/kinds/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace core::statistics {

namespace {

/// Blanks and the punctuation of both alphabets taken out: what is left is what was said.
std::string bare(std::string_view text)
{
    static constexpr std::string_view kMarks[] = {" ", "\n", "\r", "\t", "　", "，", "。", "、", "；", "：", "！", "？", "“", "”", ",", ".", ";", ":", "!", "?"};
    std::string out;
    while (!text.empty()) {
        const auto mark = std::find_if(std::begin(kMarks), std::end(kMarks), [&](std::string_view m) { return text.starts_with(m); });
        if (mark != std::end(kMarks)) {
            text.remove_prefix(mark->size());
            continue;
        }
        out += text.front();
        text.remove_prefix(1);
    }
    return out;
}

/// Disputes that have the same key, when there are at least `least` of them.
template <class Keys>
void alike(std::vector<Signal>& out, std::span<const Trace> traces, std::string_view code, std::size_t least, Keys keysOf, const auto& words)
{
    std::map<std::string, std::set<std::string>> groups;
    for (const auto& trace : traces)
        for (const auto& key : keysOf(trace))
            groups[key].insert(trace.subject);
    for (const auto& [key, subjects] : groups)
        if (subjects.size() >= least)
            out.push_back({std::string(code), words(subjects.size()), {subjects.begin(), subjects.end()}});
}

bool nearMonthEnd(Day day)
{
    const std::chrono::year_month_day date{day};
    const Day last = std::chrono::local_days(date.year() / date.month() / std::chrono::last);
    return last - day < std::chrono::days{3};
}

} // namespace

std::optional<Trace> traceOf(const SubjectId& id, const dispute::State& state)
{
    const auto& s = state.steps;
    if (s.state == dispute::Main::None || s.state == dispute::Main::Z1 || s.source == dispute::Source::Import)
        return std::nullopt;
    Trace out;
    out.subject = toText(id);
    out.organisation = s.holder.organisation;
    out.mediator = s.holder.mediator;
    out.beganOn = s.registeredOn ? s.registeredOn : s.dispatchedOn;
    for (const auto& event : s.events) {
        if (event.kind == "dispute.register" || event.kind == "dispute.lodge")
            out.begunAt = event.at;
        if (event.kind == "dispute.sign" || event.kind == "dispute.oral_agreement")
            out.agreedAt = out.agreedAt.value_or(event.at);
        // What is entered after the agreement did not lead to it.
        if (!out.agreedAt)
            out.contacted = out.contacted || event.kind == "dispute.invite" || event.kind == "dispute.consent" || event.kind == "dispute.session" || event.kind == "dispute.investigate";
        out.slipPrinted = out.slipPrinted || (event.kind == "dispute.printed" && event.detail == "receipt_slip");
    }
    for (const auto& session : s.sessions)
        out.sessions.push_back(session.on);
    for (const auto& party : s.parties)
        if (auto phone = valueOf(state.identity.fields, party.id + ".phone"); !phone.empty())
            out.phones.emplace(std::move(phone), state.partyName(party.id));
    out.story = bare(valueOf(state.content.fields, "narrative"));
    if (state.content.after)
        for (const auto& visit : state.content.after->visits)
            if (auto words = bare(visit.mind + visit.opinions + visit.performance); !words.empty())
                out.visits.push_back(std::move(words));
    return out;
}

std::vector<Signal> signalsOf(std::span<const Trace> traces)
{
    std::vector<Signal> out;
    const auto alone = [&](std::string_view code, auto holds, std::string_view words) {
        Signal signal{std::string(code), std::string(words), {}};
        for (const auto& trace : traces)
            if (holds(trace))
                signal.subjects.push_back(trace.subject);
        if (!signal.subjects.empty())
            out.push_back(std::move(signal));
    };
    alone("quick", [](const Trace& t) { return t.begunAt && t.agreedAt && *t.agreedAt >= *t.begunAt && *t.agreedAt - *t.begunAt < kQuick; },
          fmt::format("登记后不到{}分钟就达成协议", kQuick.count()));
    alike(out, traces, "crowded", kCrowd, [](const Trace& t) {
        std::vector<std::string> keys;
        if (t.beganOn && nearMonthEnd(*t.beganOn) && !t.mediator.empty())
            keys.push_back(formatDay(*t.beganOn) + t.mediator);
        return keys;
    }, [](std::size_t n) { return fmt::format("月底同一天由同一人办理的登记有{}件", n); });
    // More sessions in a day than one can hold; each session counts, also two of one dispute.
    std::map<std::string, std::vector<std::string>> sessions;
    for (const auto& trace : traces)
        for (const auto day : trace.sessions)
            if (!trace.mediator.empty())
                sessions[formatDay(day) + trace.mediator].push_back(trace.subject);
    for (auto& [key, subjects] : sessions)
        if (subjects.size() > kSessionsADay) {
            const auto count = subjects.size();
            std::sort(subjects.begin(), subjects.end());
            subjects.erase(std::unique(subjects.begin(), subjects.end()), subjects.end());
            out.push_back({"many_sessions", fmt::format("同一人一天主持调解{}次", count), std::move(subjects)});
        }
    alone("no_contact", [](const Trace& t) { return t.agreedAt && !t.contacted; }, "达成协议以前没有邀请、征求意愿、调查或者调解的记录");
    alone("no_slip", [](const Trace& t) { return t.agreedAt && !t.slipPrinted; }, "没有打印过受理回执");
    // One number of differently named people in several disputes.
    std::map<std::string, std::pair<std::set<std::string>, std::set<std::string>>> phones;
    for (const auto& trace : traces)
        for (const auto& [phone, name] : trace.phones) {
            phones[phone].first.insert(name);
            phones[phone].second.insert(trace.subject);
        }
    for (const auto& [phone, who] : phones)
        if (who.first.size() > 1 && who.second.size() > 1)
            out.push_back({"same_phone", fmt::format("{}件里不同姓名的当事人留了同一个电话", who.second.size()), {who.second.begin(), who.second.end()}});
    alike(out, traces, "same_story", 2, [](const Trace& t) {
        return lengthOf(t.story) >= kStoryLength ? std::vector<std::string>{t.story} : std::vector<std::string>{};
    }, [](std::size_t n) { return fmt::format("{}件的纠纷经过一字不差", n); });
    alike(out, traces, "same_visit", 3, [](const Trace& t) {
        std::vector<std::string> keys;
        for (const auto& words : t.visits)
            if (lengthOf(words) >= kStoryLength)
                keys.push_back(words);
        return keys;
    }, [](std::size_t n) { return fmt::format("{}件的回访记录一字不差", n); });
    return out;
}

bool maySeeSignals(const Author& author)
{
    return author.holdsAnywhere("AU") || author.holdsAnywhere("JO");
}

Form signalForm(std::span<const Trace> traces, const Question& question)
{
    Form form;
    form.id = "signals";
    form.title = "登记不实线索";
    form.article = "《基层调解机制实施意见》三";
    form.from = question.from;
    form.to = question.to;
    form.columns = {{"words", "看到的情况", Unit::Text}, {"count", "件数", Unit::Count}};
    form.notes = {"只是需要看卷的理由，不能据此认定，更不能单独用来评价个人。本机看不到的内容不产生线索。"};
    std::vector<Trace> inPeriod;
    for (const auto& trace : traces) {
        const bool there = question.organisations.empty() || std::find(question.organisations.begin(), question.organisations.end(), trace.organisation) != question.organisations.end();
        if (trace.beganOn && question.from <= *trace.beganOn && *trace.beganOn <= question.to && there)
            inPeriod.push_back(trace);
    }
    int number = 0;
    for (auto& signal : signalsOf(inPeriod)) {
        Row row;
        row.key = signal.code + "/" + std::to_string(++number);
        row.title = std::to_string(number);
        Cell words, count;
        words.text = std::move(signal.words);
        words.list = signal.subjects;
        count.value = static_cast<std::int64_t>(signal.subjects.size());
        count.list = std::move(signal.subjects);
        row.cells = {std::move(words), std::move(count)};
        form.rows.push_back(std::move(row));
    }
    return form;
}

void markAllowances(Form& allowances, std::span<const Trace> traces)
{
    std::set<std::string> seen;
    for (const auto& signal : signalsOf(traces))
        seen.insert(signal.subjects.begin(), signal.subjects.end());
    for (auto& row : allowances.rows)
        if (seen.contains(row.subject) && !row.cells.empty())
            row.cells.back().text = "先核实";
}

} // namespace core::statistics
