#include "core/dispute/dossier.h"

#include "core/dispute/clause_check.h"
#include "core/dispute/follow_up.h"
#include "core/dispute/performance.h"
#include "core/dispute/title.h"
#include "core/kinds/check.h"
#include "core/people/id_card.h"

#include <algorithm>

namespace core::dispute {

namespace {

struct DefectName {
    std::string_view code, name;
    bool byHand = false;
};

// clang-format off
constexpr DefectName kDefects[] = {
    {"date_missing", "签字、盖章或调解没有写日期"},
    {"age_differs", "出生日期、性别与证件号码不符"},
    {"time_unclear", "履行期限不明确"},
    {"capitals_differ", "金额大小写不一致"},
    {"terms_unclear", "条款不明确，无法照着履行"},
    {"responsibility_missing", "没有写明各方责任"},
    {"signature_missing", "有当事人没有签名"},
    {"mediator_related", "调解员是当事人或其亲属"},
    {"seal_missing", "没有加盖调委会印章"},
    {"agreement_before_session", "协议日期早于调解日期"},
    {"visit_before_due", "还没到履行期限就回访"},
    {"not_read_aloud", "调解记录没有读给当事人听"},
    {"rights_not_told", "没有告知当事人权利义务"},
    {"slip_missing", "已履行，卷内没有收条", true},
    {"facts_differ", "事实与条款不符", true},
    {"evidence_page_missing", "证据缺页", true},
    {"written_afterwards", "记录像是事后补写的", true},
    {"words_unclear", "字迹不清或随意涂改", true},
};
// clang-format on

/// Whether a birth lies in the future is no question of a review.
constexpr Day kLater{std::chrono::days{100000}};

bool mediated(const Steps& s)
{
    return !s.sessions.empty() || s.agreement || !s.failureReasons.empty();
}

class Reader {
public:
    explicit Reader(const State& state) : m_state(state), m_steps(state.steps) {}

    std::vector<Defect> run()
    {
        parties();
        sessions();
        agreement();
        visits();
        return std::move(m_found);
    }

private:
    void add(std::string code, int clause = 0, std::string party = {})
    {
        Defect defect{std::move(code), clause, std::move(party)};
        if (std::ranges::find(m_found, defect) == m_found.end())
            m_found.push_back(std::move(defect));
    }

    void parties()
    {
        for (const auto& party : m_steps.parties) {
            if (mediated(m_steps) && !party.rightsToldOn)
                add("rights_not_told", 0, party.id);
            const auto number = valueOf(m_state.identity.fields, party.id + ".idNumber");
            const auto birth = valueOf(m_state.content.fields, party.id + ".birth");
            const auto sex = valueOf(m_state.content.fields, party.id + ".sex");
            const auto card = readIdCard(number, kLater);
            const bool differs = card && ((!birth.empty() && birth != formatDay(card->birth)) || (!sex.empty() && sex != sexText(card->sex)));
            if (differs)
                add("age_differs", 0, party.id);
        }
        for (const auto& [party, codes] : m_state.identity.care)
            if (std::ranges::find(codes, "mediator_relative") != codes.end())
                add("mediator_related", 0, party);
    }

    void sessions()
    {
        for (const auto& session : m_state.content.sessions)
            if (!session.readAloud && !session.record.empty())
                add("not_read_aloud");
    }

    void agreement()
    {
        if (!m_steps.agreement || !m_steps.agreement->effectiveOn)
            return;
        const auto& a = *m_steps.agreement;
        const bool written = a.form == AgreementForm::Written;
        for (const auto& party : m_steps.parties) {
            const auto signedOn = a.signedOn.find(party.id);
            if (signedOn == a.signedOn.end())
                add("signature_missing", 0, party.id);
            else if (!parseDay(signedOn->second))
                add("date_missing", 0, party.id);
        }
        if (written && !a.mediatorSignedOn)
            add("date_missing");
        if (written && !a.sealedOn && m_steps.holder.level != Level::Individual)
            add("seal_missing");
        if (!m_steps.sessions.empty() && *a.effectiveOn < m_steps.sessions.front().on)
            add("agreement_before_session");
        if (!m_state.content.agreement)
            return;
        const auto& text = *m_state.content.agreement;
        if (isBlankText(text.responsibility))
            add("responsibility_missing");
        for (const auto& finding : checkClauses(text, m_steps, a.mediatorSignedOn)) {
            if (finding.code == "due_missing" || finding.code == "vague_time")
                add("time_unclear", finding.clause);
            else if (finding.code == "capitals_differ")
                add("capitals_differ", finding.clause);
            else if (finding.code == "before_session")
                add("agreement_before_session");
            else if (finding.severity == Severity::Stop)
                add("terms_unclear", finding.clause);
        }
    }

    void visits()
    {
        const auto last = lastDue(m_state);
        const bool once = m_steps.after && m_steps.after->plan == "once";
        if (!last || !once || !inForce(m_steps))
            return;
        for (const auto& visit : m_steps.after->visits)
            if (visit.on > *m_steps.agreement->effectiveOn && visit.on < *last)
                add("visit_before_due");
    }

    const State& m_state;
    const Steps& m_steps;
    std::vector<Defect> m_found;
};

std::string firstWithout(const State& state, auto has)
{
    for (const auto& party : state.steps.parties)
        if (!has(party))
            return state.partyName(party.id);
    return {};
}

} // namespace

std::vector<Sheet> dossierSheets(const State& state)
{
    const auto& s = state.steps;
    const bool agreed = inForce(s);
    const bool failed = !s.failureReasons.empty() && !agreed;
    static const AfterSteps kNothing;
    const auto& after = s.after ? *s.after : kNothing;
    std::vector<Sheet> out;
    const auto add = [&out](std::string_view code, std::string_view name, bool compulsory, bool present, std::string missing) {
        out.push_back({code, name, compulsory, present, present ? std::string() : std::move(missing)});
    };
    add("register", "申请书或受理登记表", true, s.registeredOn || s.dispatchedOn, "没有登记");
    const auto untold = firstWithout(state, [](const PartySteps& p) { return p.rightsToldOn.has_value(); });
    add("notice", "权利义务告知书", mediated(s), !s.parties.empty() && untold.empty(), untold + "没有告知记录");
    const auto unknown = firstWithout(state, [&](const PartySteps& p) {
        return p.organisation || !valueOf(state.identity.fields, p.id + ".idNumber").empty();
    });
    add("identity", "身份证明", true, !s.parties.empty() && unknown.empty(), unknown + "没有证件号码");
    add("record", "调解记录", mediated(s), !s.sessions.empty(), "没有调解记录");
    if (agreed) {
        const bool written = s.agreement->form == AgreementForm::Written;
        add("agreement", written ? "书面协议" : "口头协议登记表", true, true, {});
        const bool told = after.waysToldOn.has_value();
        add("performance", told ? "督促履行记录" : "履行凭证", true,
            after.performance == Performance::P1 || told || !s.nextRound.empty(), "没有履行情况的记录");
    }
    if (failed)
        add("termination", "调解终结书", true, s.terminatedOn || s.state == Main::A5, "没有办终结手续");
    if (s.undisputedFacts)
        add("undisputed", "无争议事实记载", false, true, {});
    const bool planned = after.visitsFrom && !after.planned.empty();
    const bool paid = planned && visitsPaid({after.plan, *after.visitsFrom, after.planned}, s) == after.planned.size();
    add("visit", "回访记录", planned, planned ? paid : !after.visits.empty(), "回访还没有做完");
    if (!s.confirmation.empty())
        add("confirmation", "司法确认材料", false, true, {});
    return out;
}

std::vector<std::string> missingSheets(const State& state, const std::map<std::string, std::string>& explained)
{
    std::vector<std::string> out;
    for (const auto& sheet : dossierSheets(state)) {
        const auto why = explained.find(std::string(sheet.code));
        if (sheet.compulsory && !sheet.present && (why == explained.end() || isBlankText(why->second)))
            out.emplace_back(sheet.code);
    }
    return out;
}

std::vector<Defect> dossierDefects(const State& state)
{
    return Reader(state).run();
}

std::string defectName(std::string_view code)
{
    const auto found = std::ranges::find(kDefects, code, &DefectName::code);
    return std::string(found == std::end(kDefects) ? code : found->name);
}

std::vector<std::string_view> defectsByHand()
{
    std::vector<std::string_view> out;
    for (const auto& defect : kDefects)
        if (defect.byHand)
            out.push_back(defect.code);
    return out;
}

std::string archiveNumber(const State& state, const directory::State& directory)
{
    return bookNumber(state.steps, directory, "人调卷");
}

std::string proposedRetention(const Steps& steps)
{
    const bool court = steps.courtSourced && !steps.failureReasons.empty();
    return !steps.confirmation.empty() || court ? "long" : "short";
}

std::optional<Day> retentionEnd(std::string_view retention, Day archivedOn, const CountySettings& settings)
{
    if (retention != "short" && retention != "long")
        return std::nullopt;
    const auto years = retention == "long" ? settings.retentionLongYears : settings.retentionShortYears;
    const std::chrono::year_month_day date{archivedOn};
    return Day{std::chrono::year_month_day{date.year() + std::chrono::years{years}, std::chrono::December, std::chrono::day{31}}};
}

std::string retentionName(std::string_view retention)
{
    if (retention == "long")
        return "长期";
    return retention == "permanent" ? "永久" : retention == "short" ? "短期" : std::string(retention);
}

bool tookPart(const Steps& s, std::string_view account)
{
    constexpr std::string_view kReading[] = {"dispute.call_review", "dispute.review", "dispute.call_party", "dispute.grade", "dispute.assess_end", "dispute.printed", "dispute.revealed"};
    return s.holder.mediator == account || s.author == account || std::ranges::any_of(s.events, [&](const Event& event) {
               return event.account == account && std::ranges::find(kReading, event.kind) == std::end(kReading);
           });
}

} // namespace core::dispute
