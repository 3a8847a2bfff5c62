#include "core/dispute/clause_check.h"

#include "core/codec/strict_json.h"
#include "core/kinds/check.h"
#include "core/text/amount.h"

#include <algorithm>

namespace core::dispute {

namespace {

constexpr std::string_view kClear = "《民诉法解释》第355条、第358条"; // content unclear: cannot be confirmed or enforced
constexpr std::string_view kContent = "《人民调解法》第29条";

/// Times that nobody can check. A date beside them makes them harmless.
constexpr std::string_view kVagueTimes[] = {"尽快", "尽早", "及时", "近期", "近日", "择日", "改日", "日后", "以后再", "过段时间",
                                            "适当时候", "条件允许", "有钱时", "有钱后", "手头宽裕", "秋收后", "春耕前", "农闲时",
                                            "年底前后", "过年时", "卖粮后", "赚钱后", "待定", "另行协商", "再议"};

/// Content that no mediation agreement can have confirmed: status, parentage, adoption.
constexpr std::string_view kStatusWords[] = {"离婚", "解除婚姻", "婚姻关系", "婚姻无效", "撤销婚姻", "亲子关系", "亲子鉴定结论",
                                             "收养关系", "解除收养", "身份关系"};
/// … and title to real rights or intellectual property to be declared.
constexpr std::string_view kTitleWords[] = {"所有权归", "产权归", "房屋归", "房产归", "确认所有权", "确认产权", "土地使用权归",
                                            "宅基地归", "承包经营权归", "林权归", "权属归", "物权归", "知识产权归", "专利权归",
                                            "商标权归", "确权"};
/// Words of good will that promise nothing.
/// 人民调解法 4: mediation costs the parties nothing.
constexpr std::string_view kFeeWords[] = {"调解费", "调解服务费", "调解手续费"};
constexpr std::string_view kFriendlyWords[] = {"和睦", "友好", "互相谅解", "互谅互让", "握手言和", "不再争吵", "团结", "互不打扰",
                                               "各自反省", "相互尊重"};

std::string_view firstOf(std::span<const std::string_view> words, std::string_view text)
{
    for (const auto word : words)
        if (text.find(word) != std::string_view::npos)
            return word;
    return {};
}

/// Digits directly before 元 or 万元: money hidden in prose.
bool holdsMoney(std::string_view text)
{
    for (const std::string_view unit : {"元", "万元"}) {
        const auto at = text.find(unit);
        if (at != std::string_view::npos && at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9')
            return true;
    }
    return false;
}

class Checker {
public:
    Checker(const AgreementContent& agreement, const Steps& steps, std::optional<Day> signedOn)
        : m_agreement(agreement), m_steps(steps), m_signedOn(signedOn)
    {
    }

    std::vector<ClauseFinding> run()
    {
        bool friendlyOnly = !m_agreement.clauses.empty();
        for (std::size_t i = 0; i < m_agreement.clauses.size(); ++i) {
            m_number = static_cast<int>(i) + 1;
            const auto& clause = m_agreement.clauses[i];
            checkClause(clause);
            friendlyOnly = friendlyOnly && isWords(clause) && !firstOf(kFriendlyWords, clause.text).empty();
        }
        m_number = 0;
        if (m_agreement.clauses.empty())
            add("no_clauses", Severity::Stop, kClear);
        else if (friendlyOnly)
            add("only_friendly", Severity::Stop, kClear);
        checkWhole();
        return std::move(m_findings);
    }

private:
    static bool isWords(const Clause& c) { return !c.fen && isBlankText(c.object); }

    void add(std::string code, Severity severity, std::string_view article, boost::json::object facts = {})
    {
        m_findings.push_back({std::move(code), m_number, severity, std::string(article), std::move(facts)});
    }

    bool isParty(const std::string& id) const
    {
        return std::any_of(m_steps.parties.begin(), m_steps.parties.end(), [&](const auto& p) { return p.id == id; });
    }

    void checkPerson(const std::string& id, std::string code)
    {
        if (id.empty())
            add(std::move(code), Severity::Stop, kClear);
        else if (!isParty(id))
            add("unknown_party", Severity::Stop, kClear, {{"party", id}});
    }

    void checkClause(const Clause& c)
    {
        const auto words = c.text + c.object + c.condition;
        if (const auto word = firstOf(kFeeWords, words); !word.empty())
            add("mediation_fee", Severity::Stop, "《人民调解法》第4条", {{"word", word}});
        if (const auto word = firstOf(kStatusWords, words); !word.empty())
            add("status_content", Severity::NoConfirmation, "《民诉法解释》第355条", {{"word", word}});
        if (const auto word = firstOf(kTitleWords, words); !word.empty())
            add("title_content", Severity::NoConfirmation, "《民诉法解释》第355条", {{"word", word}});
        if (isWords(c)) {
            if (isBlankText(c.text))
                add("object_missing", Severity::Stop, kClear);
            else if (holdsMoney(c.text))
                add("number_in_text", Severity::Advice, kContent);
            if (const auto word = firstOf(kVagueTimes, c.text); !word.empty() && !c.due)
                add("vague_time", Severity::Stop, kClear, {{"word", word}});
            return;
        }
        checkPerson(c.debtor, "debtor_missing");
        checkPerson(c.creditor, "creditor_missing");
        if (!c.debtor.empty() && c.debtor == c.creditor)
            add("same_party", Severity::Stop, kClear);
        if (c.fen)
            checkMoney(c);
        checkTime(c);
    }

    void checkMoney(const Clause& c)
    {
        if (*c.fen <= 0 || *c.fen > kLargestAmount) {
            add("amount_zero", Severity::Stop, kClear);
            return;
        }
        const auto capitals = amountInCapitals(*c.fen);
        if (c.capitals != capitals)
            add("capitals_differ", Severity::Stop, kClear, {{"should", capitals}, {"is", c.capitals}});
        if (isBlankText(c.way))
            add("way_missing", Severity::Advice, kContent);
    }

    void checkTime(const Clause& c)
    {
        if (c.due) {
            if (m_signedOn && *c.due < *m_signedOn)
                add("due_before_agreement", Severity::Stop, kClear, {{"due", formatDay(*c.due)}});
            return;
        }
        const auto vague = firstOf(kVagueTimes, c.condition + c.text);
        if (!vague.empty())
            add("vague_time", Severity::Stop, kClear, {{"word", vague}});
        else if (isBlankText(c.condition))
            add("due_missing", Severity::Stop, kClear);
    }

    void checkWhole()
    {
        const bool promises = std::any_of(m_agreement.clauses.begin(), m_agreement.clauses.end(), [](const Clause& c) { return !isWords(c); });
        if (promises && isBlankText(m_agreement.breach))
            add("breach_missing", Severity::Advice, kContent);
        const auto wanted = static_cast<std::int64_t>(m_steps.parties.size()) + 1; // 人民调解法 29: parties and committee
        if (m_agreement.copies < wanted)
            add("copies_few", Severity::Advice, kContent, {{"wanted", wanted}});
        if (m_steps.sessions.empty())
            add("no_session", Severity::Advice, kContent);
        else if (m_signedOn && *m_signedOn < m_steps.sessions.front().on)
            add("before_session", Severity::Stop, kContent, {{"session", formatDay(m_steps.sessions.front().on)}});
    }

    const AgreementContent& m_agreement;
    const Steps& m_steps;
    std::optional<Day> m_signedOn;
    int m_number = 0;
    std::vector<ClauseFinding> m_findings;
};

// DOMAIN 6.8, second paragraph.
constexpr RedFlag kFlags[] = {
    {"close_relatives", true, false, "双方是否近亲属，或一方控制另一方？", false},
    {"no_quarrel", true, true, "登记当天就达成协议，是否可能没有真争议？", false},
    {"one_speaks", false, false, "是否一人代双方说话、催促快办或回避到场？", false},
    {"no_transfer", true, true, "大额现金借款，是否没有转账凭证？", false},
    {"circling_money", true, false, "款项是否当天转出又转回？", false},
    {"above_means", false, false, "借款是否远超双方经济能力？", false},
    {"debt_by_house", true, true, "是否以房屋、土地、车辆抵债，价格是否偏离市价？", false},
    {"sued_elsewhere", true, false, "债务人是否在别处被诉、被执行，或正在离婚？", false},
    {"outside_gain", true, false, "是否牵涉拆迁、限购、落户、补贴等利益？", false},
    {"before_seizure", true, false, "协议日期是否赶在查封、保全之前？", false},
    {"many_by_one", false, false, "同一代理人、当事人近期是否多次申请确认？", false},
    {"same_wording", false, false, "协议文字是否与其他案件雷同？", false},
    {"photos_only", false, false, "身份证件是否只有照片？", false},
    {"elderly_home", false, true, "老年人处分房屋、积蓄，是否没有单独谈过话？", false},
    {"unknown_wages", true, true, "群体讨薪，所涉人员现场是否没有人认识？", false},
    {"no_power", true, false, "担保或盖章的人是否没有权限？", false},
    {"dressed_debt", true, true, "是否赌债、高利贷、彩礼、分手费写成借款？", false},
    {"no_link", false, false, "当事人是否与本地没有联系？", false},
    {"third_unheard", false, true, "协议提到的第三人是否没有听取过意见？", false},
    {"under_limit", false, false, "金额是否刚好低于某项限额？", false},
};

constexpr std::int64_t kLargeFen = 10'000'000; // 100 000 yuan in cash asks for a voucher

bool anyText(const State& state, std::span<const std::string_view> words)
{
    std::string text = valueOf(state.content.fields, "narrative") + valueOf(state.content.fields, "demand");
    if (state.content.agreement) {
        text += state.content.agreement->facts;
        for (const auto& clause : state.content.agreement->clauses)
            text += clause.text + clause.object + clause.condition;
    }
    return !firstOf(words, text).empty();
}

bool isFound(std::string_view code, const State& state)
{
    const auto& s = state.steps;
    if (code == "no_quarrel") {
        const auto began = s.dispatchedOn ? s.dispatchedOn : s.registeredOn;
        return s.agreement && s.agreement->mediatorSignedOn && began && *s.agreement->mediatorSignedOn <= *began;
    }
    if (code == "no_transfer") {
        if (!state.content.agreement)
            return false;
        const auto& clauses = state.content.agreement->clauses;
        return std::any_of(clauses.begin(), clauses.end(), [](const Clause& c) {
            return c.fen && *c.fen >= kLargeFen && (c.way + c.text).find("现金") != std::string::npos;
        });
    }
    if (code == "debt_by_house") {
        constexpr std::string_view kWords[] = {"抵债", "抵偿", "以房抵", "以车抵", "抵顶"};
        return anyText(state, kWords);
    }
    if (code == "elderly_home") {
        return std::any_of(state.identity.care.begin(), state.identity.care.end(), [](const auto& entry) {
            return std::any_of(entry.second.begin(), entry.second.end(),
                               [](const std::string& flag) { return flag.starts_with("elderly"); });
        });
    }
    if (code == "unknown_wages") {
        constexpr std::string_view kWords[] = {"工资", "工钱", "劳务费", "讨薪"};
        return s.parties.size() > 3 && anyText(state, kWords);
    }
    if (code == "dressed_debt") {
        constexpr std::string_view kWords[] = {"赌", "高利贷", "砍头息", "彩礼", "分手费", "青春损失费"};
        return anyText(state, kWords);
    }
    if (code == "third_unheard") {
        for (const auto& party : s.parties) {
            const bool heard = std::any_of(s.sessions.begin(), s.sessions.end(), [&](const SessionSteps& session) {
                return std::find(session.present.begin(), session.present.end(), party.id) != session.present.end();
            });
            if (party.side == Side::Third && !heard)
                return true;
        }
    }
    return false;
}

} // namespace

std::vector<ClauseFinding> checkClauses(const AgreementContent& agreement, const Steps& steps, std::optional<Day> signedOn)
{
    return Checker(agreement, steps, signedOn).run();
}

std::string agreementHash(const AgreementContent& agreement)
{
    return toHex(crypto::sha256(viewOf(encodeCanonical(toJson(agreement)))));
}

std::vector<RedFlag> redFlags(const State& state)
{
    std::vector<RedFlag> out(std::begin(kFlags), std::end(kFlags));
    for (auto& flag : out)
        flag.found = flag.automatic && isFound(flag.code, state);
    return out;
}

} // namespace core::dispute
