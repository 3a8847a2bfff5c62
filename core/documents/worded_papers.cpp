#include "core/documents/worded_papers.h"

#include <algorithm>

namespace core::documents {

namespace {

/// Everything in which one invented matter differs from the other.
struct Invented {
    std::string number, type, village, mediator, first, second, words;
    Day on;
    std::int64_t fen = 0;
    std::string capitals;
};

const std::array<Invented, 2>& both()
{
    using namespace std::chrono;
    static const std::array<Invented, 2> kBoth{
        Invented{"LQ20260100001", "D04", "（示例）甲村人民调解委员会", "示例甲", "张三", "李四", "双方各说一词", local_days(year(2026) / 1 / 12), 120'000, "壹仟贰佰元整"},
        Invented{"LQ20250700002", "D10", "（示例）乙村人民调解委员会", "示例乙", "王五", "赵六", "两家为排水争执", local_days(year(2025) / 7 / 23), 3'050'000, "叁万零伍佰元整"}};
    return kBoth;
}

Field field(std::string value)
{
    Field out;
    out.now.value = std::move(value);
    return out;
}

enum class Ending { Agreed, Oral, Failed };

dispute::State disputeOf(const Invented& i, Ending ending)
{
    using namespace dispute;
    State state;
    auto& s = state.steps;
    s.state = ending == Ending::Failed ? Main::F0 : Main::G1;
    s.number = i.number;
    s.type = i.type;
    s.courtSourced = true;
    s.source = Source::Court;
    s.court = i.village;
    s.courtNumber = "（示例）" + i.number;
    s.registrar = i.village;
    s.author = i.mediator;
    s.holder = {Level::Village, i.village, i.mediator, true};
    for (const auto& [id, side] : {std::pair{"p1", dispute::Side::Applicant}, std::pair{"p2", dispute::Side::Respondent}}) {
        PartySteps party;
        party.id = id;
        party.side = side;
        s.parties.push_back(std::move(party));
    }
    s.registeredOn = s.dispatchedOn = s.acceptedOn = s.clockStart = i.on;
    s.acceptDue = i.on + std::chrono::days{3};
    s.pushedOn = i.on + std::chrono::days{20};
    s.extensions = {{10, i.on + std::chrono::days{20}}};
    s.suspensions = {{i.on + std::chrono::days{5}, i.on + std::chrono::days{9}}};
    SessionSteps session;
    session.number = 1;
    session.on = i.on + std::chrono::days{10};
    session.place = i.village;
    session.manner = "当面";
    session.present = {"p1", "p2"};
    session.result = ending == Ending::Failed ? "failed" : i.fen > 1'000'000 ? "again" : "agreed"; // a tick is no sentence
    s.sessions = {session};
    SessionContent said;
    said.number = 1;
    said.recorder = i.mediator;
    said.focus = said.record = said.outcome = i.words;
    said.readAloud = true;
    state.content.sessions = {said};
    auto& fields = state.content.fields;
    for (const auto* name : {"narrative", "demand", "place"})
        fields[name] = field(i.words);
    fields["amount"] = field(std::to_string(i.fen));
    fields["p1.name"] = field(i.first);
    fields["p2.name"] = field(i.second);
    if (ending == Ending::Failed) {
        s.failedOn = s.terminatedOn = i.on + std::chrono::days{25};
        s.failureReasons = {i.fen > 1'000'000 ? "F04" : "F01"};
        s.undisputedFacts = i.fen > 1'000'000;
        return state;
    }
    s.agreement.emplace();
    s.agreement->form = ending == Ending::Oral ? AgreementForm::Oral : AgreementForm::Written;
    s.agreement->number = i.number;
    s.agreement->effectiveOn = i.on + std::chrono::days{15};
    auto& agreement = state.content.agreement.emplace();
    agreement.facts = agreement.disputed = agreement.responsibility = agreement.breach = i.words;
    Clause clause;
    clause.debtor = "p2";
    clause.creditor = "p1";
    clause.fen = i.fen;
    clause.capitals = i.capitals;
    clause.due = i.on + std::chrono::days{40};
    clause.way = i.words;
    agreement.clauses = {clause};
    agreement.copies = i.fen > 1'000'000 ? 4 : 3;
    return state;
}

confirmation::State packageOf(const Invented& i)
{
    confirmation::State state;
    auto& s = state.steps;
    s.state = confirmation::Main::J0;
    s.organisation = i.village;
    s.court = i.village;
    s.type = i.type;
    s.disputeNumber = i.number;
    s.appliedOn = i.on;
    for (const auto& [id, side] : {std::pair{"p1", dispute::Side::Applicant}, std::pair{"p2", dispute::Side::Respondent}}) {
        dispute::PartySteps party;
        party.id = id;
        party.side = side;
        s.parties.push_back(std::move(party));
    }
    state.content.names = {{"p1", i.first}, {"p2", i.second}};
    return state;
}

struct KnownPaper {
    WordedPaper paper;
    std::optional<Ending> ending; ///< nullopt: of the confirmation
};

const std::vector<KnownPaper>& known()
{
    static const std::vector<KnownPaper> kAll{
        {{"receipt_slip", "受理回执"}, Ending::Agreed}, {{"acceptance", "人民调解受理登记表"}, Ending::Agreed}, {{"assignment_receipt", "调解案件接收回执"}, Ending::Agreed},
        {{"notice", "人民调解当事人权利义务告知书"}, Ending::Agreed}, {{"one_time_notice", "纠纷化解途径一次性告知书"}, Ending::Agreed}, {{"consent", "调解意愿书"}, Ending::Agreed},
        {{"extension", "延长调解期限同意书"}, Ending::Agreed}, {{"appraisal", "委托鉴定（评估）及期限暂停登记表"}, Ending::Agreed}, {{"record", "人民调解记录"}, Ending::Agreed},
        {{"agreement", "人民调解协议书"}, Ending::Agreed}, {{"oral", "人民调解口头协议登记表"}, Ending::Oral}, {{"push_letter", "推送函"}, Ending::Agreed},
        {{"termination", "人民调解终结书"}, Ending::Failed}, {{"undisputed", "无争议事实记载"}, Ending::Failed}, {{"calendar", "履行日程"}, Ending::Agreed},
        {{"application", "司法确认申请书"}, std::nullopt}, {{"proof", "调解证明"}, std::nullopt}, {{"service", "送达回证"}, std::nullopt}};
    return kAll;
}

const KnownPaper* find(std::string_view id)
{
    const auto found = std::find_if(known().begin(), known().end(), [&](const KnownPaper& one) { return one.paper.id == id; });
    return found == known().end() ? nullptr : &*found;
}

Result<Paper> made(const KnownPaper& one, const Invented& of, const Occasion& occasion)
{
    auto plain = occasion;
    plain.wordings.clear();
    return paperOf(one.ending ? SubjectState{disputeOf(of, *one.ending)} : SubjectState{packageOf(of)}, one.paper.id, plain);
}

} // namespace

std::vector<WordedPaper> wordedPapers()
{
    std::vector<WordedPaper> out;
    for (const auto& one : known())
        out.push_back(one.paper);
    return out;
}

Result<Paper> examplePaper(std::string_view id, const Occasion& occasion)
{
    const auto* one = find(id);
    return one ? made(*one, both().front(), occasion) : Result<Paper>(misused("no_such_paper", {{"paper", id}}));
}

std::vector<std::string> wordedSentences(std::string_view id, const Occasion& occasion)
{
    const auto* one = find(id);
    const auto first = one ? made(*one, both()[0], occasion) : Result<Paper>(misused("no_such_paper"));
    const auto second = one ? made(*one, both()[1], occasion) : Result<Paper>(misused("no_such_paper"));
    if (!first || !second)
        return {};
    auto out = fixedSentences(*first);
    const auto other = fixedSentences(*second);
    std::erase_if(out, [&](const std::string& sentence) { return std::find(other.begin(), other.end(), sentence) == other.end(); });
    return out;
}

library::Item wordingItem(const WordedPaper& paper, int version, Day from, const std::map<std::string, std::string>& own, bool checked)
{
    library::Item out;
    out.label.id = wordingItem(paper.id, version);
    out.label.sort = library::Sort::SampleForm;
    out.label.effectiveFrom = from;
    out.label.checked = checked;
    out.text.title = "本县文书文字：" + paper.title + "（第" + std::to_string(version) + "版）";
    for (const auto& [shipped, words] : own)
        if (!words.empty() && words != shipped)
            out.text.sections.push_back({shipped, words});
    return out;
}

int nextWording(std::string_view paper, const WordingItems& items)
{
    int version = 1;
    while (version < kMostWordings && std::any_of(items.begin(), items.end(), [&](const library::State* one) { return one->steps.label.id == wordingItem(paper, version); }))
        ++version;
    return version;
}

} // namespace core::documents
