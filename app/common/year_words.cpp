#include "app/common/year_words.h"

#include "core/codec/described.h"
#include "core/codec/strict_json.h"
#include "core/confirmation/life_cycle.h"
#include "core/confirmation/state.h"
#include "core/dispute/clause_check.h"
#include "core/dispute/title.h"
#include "core/documents/wording.h"
#include "core/library/state.h"
#include "core/rota/state.h"
#include "core/text/amount.h"
#include "core/text/chinese_date.h"

#include <algorithm>
#include <boost/algorithm/string/replace.hpp>

namespace app::year {

namespace {

namespace json = boost::json;

json::object& objectAt(json::object& in, std::string_view name)
{
    auto& value = in[name];
    if (!value.is_object())
        value = json::object();
    return value.as_object();
}

/// Replaces `mark` followed by a signed number by what `say` makes of it.
template <class Say>
void replaceNumbered(std::string& text, std::string_view mark, Say say)
{
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
        auto end = at + mark.size();
        if (end >= text.size() || (text[end] != '+' && text[end] != '-'))
            continue;
        ++end;
        const auto digits = end;
        while (end < text.size() && text[end] >= '0' && text[end] <= '9')
            ++end;
        if (end == digits)
            continue;
        const int n = std::stoi(text.substr(digits, end - digits)) * (text[digits - 1] == '-' ? -1 : 1);
        text.replace(at, end - at, say(n));
    }
}

class Speaker {
public:
    Speaker(const Act& act, const Telling& telling) : m_act(act), m_telling(telling), m_type(act.kind.substr(0, act.kind.find('.')))
    {
        const auto found = telling.script.cases.find(act.label);
        m_case = found == telling.script.cases.end() ? nullptr : &found->second;
    }

    core::Result<core::desk::Draft> speak()
    {
        fromCase();
        if (const auto said = m_telling.script.defaults.find(m_act.kind); said != m_telling.script.defaults.end())
            for (const auto& word : said->second)
                if (!put(word))
                    return bad(word);
        for (const auto& word : m_act.words)
            if (!put(word))
                return bad(word);
        if (!m_clauses.empty())
            objectAt(m_body, "content")["clauses"] = m_clauses;
        return core::desk::Draft{m_act.kind, m_telling.labels.id(m_type, m_act.label, m_telling.now), std::move(m_body)};
    }

private:
    core::Error error(const std::string& word) const { return {"malformed", {}, {{"what", "demo/year.txt"}, {"word", m_act.kind + " " + word}}, core::Trouble::Damaged}; }
    tl::unexpected<core::Error> bad(const std::string& word) const { return tl::unexpected(error(word)); }

    [[nodiscard]] std::string idOf(const std::string& type) const { return core::toText(m_telling.labels.id(type, m_act.label, m_telling.now)); }
    [[nodiscard]] std::string plusDays(int n) const { return core::formatDay(m_telling.day + std::chrono::days{n}); }

    void fromCase()
    {
        const bool creates = m_act.kind == "dispute.register" || m_act.kind == "dispute.lodge" || m_act.kind == "dispute.new_round";
        if (!m_case || !creates)
            return;
        json::object steps, fields, identified{{"fields", identity()}}; // put in at the end: a reference into a growing object would not hold
        steps["number"] = "@number";
        if (m_act.kind != "dispute.new_round") {
            steps["type"] = m_case->type;
            json::array parties;
            for (const auto& party : m_case->parties) {
                json::object one{{"id", party.id}, {"side", party.applicant ? "applicant" : "respondent"}};
                if (party.organisation)
                    one["organisation"] = true;
                parties.push_back(std::move(one));
            }
            steps["parties"] = std::move(parties);
        }
        if (m_act.kind == "dispute.lodge")
            steps["courtNumber"] = withDays(m_case->number);
        for (const auto& party : m_case->parties) {
            fields[party.id + ".name"] = party.name;
            if (!party.sex.empty())
                fields[party.id + ".sex"] = party.sex;
            if (!party.birth.empty())
                fields[party.id + ".birth"] = party.birth;
        }
        for (const auto& [name, value] : m_case->fields)
            fields[name] = withDays(value);
        if (!m_case->care.empty())
            identified["care"] = core::toJson(m_case->care);
        m_body = {{"steps", std::move(steps)}, {"content", json::object{{"fields", std::move(fields)}}}, {"identity", std::move(identified)}};
    }

    [[nodiscard]] json::object identity() const
    {
        json::object out;
        if (m_case)
            for (const auto& party : m_case->parties) {
                out[party.id + ".phone"] = party.phone;
                out[party.id + ".address"] = party.address;
                if (!party.idNumber.empty())
                    out[party.id + ".idNumber"] = party.idNumber;
            }
        return out;
    }

    std::string withDays(std::string text) const
    {
        replaceNumbered(text, "@zh", [&](int n) { return core::chineseDate(m_telling.day + std::chrono::days{n}); });
        replaceNumbered(text, "@ms", [&](int n) { return std::to_string((m_telling.now + std::chrono::minutes{n}).time_since_epoch().count()); });
        replaceNumbered(text, "@", [&](int n) { return plusDays(n); });
        boost::replace_all(text, "@today", core::formatDay(m_telling.day));
        boost::replace_all(text, "@year", core::formatDay(m_telling.day).substr(0, 4));
        if (text.find("@serial") != std::string::npos)
            boost::replace_all(text, "@serial", std::to_string(m_telling.labels.serial()));
        boost::replace_all(text, "@dispute", idOf("dispute"));
        boost::replace_all(text, "@confirmation", idOf("confirmation"));
        boost::replace_all(text, "@return", idOf("return"));
        for (auto at = text.find("@id:"); at != std::string::npos; at = text.find("@id:")) {
            const auto end = std::min(text.find_first_of(" ,]}\"", at), text.size());
            const auto name = text.substr(at + 4, end - at - 4);
            const auto colon = name.find(':');
            text.replace(at, end - at, core::toText(m_telling.labels.id(name.substr(0, colon), name.substr(colon + 1), m_telling.now)));
        }
        for (auto at = text.find("@act:"); at != std::string::npos; at = text.find("@act:")) {
            const auto end = std::min(text.find_first_of(" ,]}\"", at), text.size());
            const auto name = text.substr(at + 5, end - at - 5);
            const auto colon = name.find(':');
            text.replace(at, end - at, lastAct(m_telling.held(m_telling.labels.id(name.substr(0, colon), name.substr(colon + 1), m_telling.now)), {}));
        }
        return text;
    }

    /// The last act of this kind on the subject; of any kind when `kind` is empty.
    static std::string lastAct(const core::SubjectState& state, std::string_view)
    {
        if (const auto* guidance = state.as<core::guidance::State>(); guidance && !guidance->steps.answers.empty())
            return guidance->steps.answers.back().act;
        if (const auto* dispute = state.as<core::dispute::State>(); dispute && !dispute->steps.events.empty())
            return dispute->steps.events.back().act;
        return {};
    }

    /// Macros that stand for JSON; nullopt for any other text.
    std::optional<json::value> large(const std::string& word) const
    {
        json::array parties, points;
        json::object all, push, stay, names;
        if (m_case)
            for (const auto& party : m_case->parties) {
                parties.emplace_back(party.id);
                all[party.id] = core::formatDay(m_telling.day);
                push[party.id] = "push";
                stay[party.id] = "stay";
                names[party.id] = party.name;
            }
        for (const auto& point : core::confirmation::reviewPoints())
            points.push_back(json::object{{"code", point.code}, {"answer", "yes"}});
        if (word == "@parties")
            return parties;
        if (word == "@all")
            return all;
        if (word == "@push")
            return push;
        if (word == "@stay")
            return stay;
        if (word == "@names")
            return names;
        if (word == "@points")
            return points;
        if (word == "@identity")
            return identity();
        if (word == "@rulinghash") {
            const auto held = m_telling.held(m_telling.labels.id("confirmation", m_act.label, m_telling.now));
            const auto* package = held.as<core::confirmation::State>();
            return package ? std::optional<json::value>(json::string(package->steps.rulingHash)) : std::nullopt;
        }
        if (word == "@agreement" || word == "@hash" || word == "@paper" || word == "@oldpaper" || word == "@narrative" || word == "@title") {
            const auto held = m_telling.held(m_telling.labels.id("dispute", m_act.label, m_telling.now));
            const auto* state = held.as<core::dispute::State>();
            if (!state)
                return std::nullopt;
            if (word == "@paper")
                return json::value(core::documents::agreementNumberFor(*state, m_telling.directory));
            if (word == "@oldpaper")
                return json::value(state->steps.agreement ? state->steps.agreement->number : std::string());
            if (word == "@title")
                return json::value(core::dispute::titleOf(*state));
            if (word == "@narrative")
                return json::value(core::valueOf(state->content.fields, "narrative"));
            if (!state->content.agreement)
                return std::nullopt;
            if (word == "@hash")
                return json::value(core::dispute::agreementHash(*state->content.agreement));
            return core::toJson(*state->content.agreement);
        }
        return std::nullopt;
    }

    std::optional<json::value> valueOf(std::string text) const
    {
        if (text.starts_with('\''))
            return json::string(withDays(text.substr(1)));
        if (auto value = large(text))
            return value;
        if (!text.empty() && text.size() < 16 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
            return json::value(std::stoll(text));
        if (text.starts_with("@ms"))
            return json::value(std::stoll(withDays(text)));
        if (text == "true" || text == "false")
            return json::value(text == "true");
        if (text.starts_with('[') || text.starts_with('{')) {
            std::replace(text.begin(), text.end(), '\'', '"');
            boost::system::error_code failed;
            auto value = json::parse(withDays(text), failed);
            return failed ? std::nullopt : std::optional(value);
        }
        text = withDays(std::move(text));
        boost::replace_all(text, "\\n", "\n"); // a line of the script cannot hold the break itself
        return json::string(text);
    }

    /// "p2>p1:3600@+30/转账" or "=拆除围墙@+10"; "p2=拆除围墙@+10" says whose duty it is.
    bool clause(const std::string& word)
    {
        json::object out;
        const auto when = word.rfind("@+");
        auto head = word.substr(0, when);
        auto tail = when == std::string::npos ? std::string() : word.substr(when);
        const auto slash = tail.find('/');
        const auto way = slash == std::string::npos ? std::string("现金，当面点清") : tail.substr(slash + 1);
        if (!tail.empty())
            out["due"] = withDays(tail.substr(0, slash));
        const auto equals = head.find('='), arrow = head.find('>');
        if (equals != std::string::npos) {
            out["text"] = head.substr(equals + 1);
            if (equals > 0)
                out["debtor"] = head.substr(0, equals);
        } else {
            const auto colon = head.find(':');
            if (arrow == std::string::npos || colon == std::string::npos)
                return false;
            const auto fen = std::stoll(head.substr(colon + 1)) * 100;
            out["debtor"] = head.substr(0, arrow);
            out["creditor"] = head.substr(arrow + 1, colon - arrow - 1);
            out["fen"] = fen;
            out["capitals"] = core::amountInCapitals(fen);
            out["way"] = way;
        }
        m_clauses.push_back(std::move(out));
        return true;
    }

    bool put(const std::string& word)
    {
        const auto equals = word.find('=');
        if (equals == 0 || (word.starts_with('p') && (word.size() > 2 && (word[2] == '>' || word[2] == '='))))
            return clause(word);
        if (equals == std::string::npos || equals < 3 || word[1] != '.')
            return false;
        static const std::map<char, std::string_view> kParts{{'s', "steps"}, {'c', "content"}, {'i', "identity"}, {'x', "sealed"}};
        const auto part = kParts.find(word[0]);
        auto value = valueOf(word.substr(equals + 1));
        if (part == kParts.end() || !value)
            return false;
        auto* at = &objectAt(m_body, part->second);
        std::string path = word.substr(2, equals - 2);
        if (path.starts_with("fields.")) {
            objectAt(*at, "fields")[path.substr(7)] = value->is_string() ? *value : json::value(word.substr(equals + 1));
            return true;
        }
        if (value->is_string() && value->as_string() == "null") { // takes back what the defaults say
            at->erase(path);
            return true;
        }
        for (auto dot = path.find('.'); dot != std::string::npos; dot = path.find('.')) {
            at = &objectAt(*at, path.substr(0, dot));
            path.erase(0, dot + 1);
        }
        (*at)[path] = std::move(*value);
        return true;
    }

    const Act& m_act;
    const Telling& m_telling;
    std::string m_type;
    const Case* m_case = nullptr;
    json::object m_body;
    json::array m_clauses;
};

} // namespace

core::SubjectId Labels::id(const std::string& type, const std::string& label, core::Instant now)
{
    if (type == "rota")
        return core::rota::subjectOf(label);
    if (type == "library")
        return core::library::subjectOf(label);
    const auto name = type + ":" + label;
    if (const auto known = m_ids.find(name); known != m_ids.end())
        return known->second;
    // UUID version 7: 48 bits of milliseconds, then what the seed and the name make.
    const auto hash = core::crypto::sha256(core::viewOf(std::to_string(m_seed) + "/" + name));
    core::SubjectId id;
    std::copy_n(hash.begin(), id.bytes.size(), id.bytes.begin());
    const auto ms = static_cast<std::uint64_t>(now.time_since_epoch().count());
    for (int i = 0; i < 6; ++i)
        id.bytes[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(ms >> (40 - 8 * i));
    id.bytes[6] = static_cast<std::uint8_t>(0x70U | (id.bytes[6] & 0x0FU));
    id.bytes[8] = static_cast<std::uint8_t>(0x80U | (id.bytes[8] & 0x3FU));
    m_ids[name] = id;
    return id;
}

core::Result<core::desk::Draft> draftOf(const Act& act, const Telling& telling) { return Speaker(act, telling).speak(); }

} // namespace app::year
