#include "core/library/anonymise.h"

#include "core/directory/courts.h"
#include "core/documents/wording.h"
#include "core/dispute/catalogue.h"
#include "core/journal/crypto.h"
#include "core/library/leaks.h"
#include "core/text/characters.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace core::library {

namespace {

constexpr int kMostRounds = 6;   ///< what stands together after a replacement is looked at again
constexpr std::array<std::string_view, 10> kStems{"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};
constexpr std::u32string_view kMark = U"、，,;；/ \t\n　（）()：:";

/// The leaks that stand, longest first where they overlap, in the order of the text.
Hits hitsIn(std::u32string_view text, const Secrets& secrets)
{
    Hits all;
    findPeople(text, secrets.people, all);
    findWords(text, secrets.places, Leak::Place, all);
    findExact(text, secrets.exact, all);
    findDates(text, secrets.births, all); // before numbers: 1957-03-02 is both
    findNumbers(text, all);
    findAddresses(text, all);
    std::stable_sort(all.begin(), all.end(), [](const Hit& a, const Hit& b) { return a.end - a.begin > b.end - b.begin; });
    Hits out;
    for (auto& hit : all)
        if (std::none_of(out.begin(), out.end(), [&](const Hit& other) { return hit.begin < other.end && other.begin < hit.end; }))
            out.push_back(std::move(hit));
    std::sort(out.begin(), out.end(), [](const Hit& a, const Hit& b) { return a.begin < b.begin; });
    return out;
}

std::vector<std::u32string> wordsIn(std::string_view text)
{
    std::vector<std::u32string> out{U""};
    for (const auto c : charactersOf(text))
        if (kMark.find(c) != std::u32string_view::npos)
            out.emplace_back();
        else
            out.back() += c;
    std::erase(out, U"");
    return out;
}

/// Names that stand in a free field: 李大山、王芳（律师）.
void addNames(std::vector<Known>& people, std::string_view text, const std::string& role, const std::vector<std::string>& offices)
{
    for (const auto& word : wordsIn(text)) {
        const bool name = word.size() >= 2 && word.size() <= 4 && std::all_of(word.begin(), word.end(), &isHan);
        const auto utf8 = toUtf8(word);
        if (name && std::find(offices.begin(), offices.end(), utf8) == offices.end())
            people.push_back({utf8, role, false, true});
    }
}

std::string sideRole(const dispute::State& state, const dispute::PartySteps& party)
{
    std::size_t before = 0, all = 0;
    for (const auto& other : state.steps.parties)
        if (other.side == party.side) {
            if (&other == &party)
                before = all;
            ++all;
        }
    auto role = std::string(dispute::sideName(party.side));
    if (all > 1)
        role += before < kStems.size() ? std::string(kStems[before]) : fmt::format("（{}）", before + 1);
    return role;
}

std::vector<std::string> valuesOf(const Fields& fields, const std::string& name)
{
    std::vector<std::string> out;
    if (const auto found = fields.find(name); found != fields.end()) {
        out.push_back(found->second.now.value);
        for (const auto& other : found->second.contenders)
            out.push_back(other.value);
        if (found->second.before)
            out.push_back(found->second.before->value);
    }
    std::erase(out, "");
    return out;
}

/// 柳泉县石鼓岭镇西竹坪村3组12号: what lies between the words that every address has.
void addAddress(Secrets& out, const std::string& address)
{
    static constexpr std::u32string_view kEnds = U"省市县区镇乡村组号路街道巷弄社栋幢室";
    std::u32string part;
    for (const auto c : charactersOf(address) + U"号") {
        part += c;
        if (kEnds.find(c) == std::u32string_view::npos)
            continue;
        const bool named = part.size() >= 3 && std::none_of(part.begin(), part.end(), [](char32_t one) { return isDigit(one) || chineseDigit(one) >= 0; });
        if (named)
            out.places.emplace_back(toUtf8(part.substr(0, part.size() - (part.back() == U'号' ? 1 : 0))), "某地");
        part.clear();
    }
    if (charactersOf(address).size() >= 3)
        out.places.emplace_back(address, "某地");
}

void addParty(Secrets& out, const dispute::State& state, const dispute::PartySteps& party, const std::vector<std::string>& offices)
{
    const auto role = sideRole(state, party);
    for (const auto& name : valuesOf(state.content.fields, party.id + ".name"))
        out.people.push_back({name, role, party.organisation, true});
    for (const auto& birth : valuesOf(state.content.fields, party.id + ".birth"))
        if (const auto day = parseDay(birth))
            out.births.push_back(*day);
    for (const auto& post : valuesOf(state.content.fields, party.id + ".post"))
        addNames(out.people, post, role + "的负责人", offices);
    const auto& fields = state.identity.fields;
    for (const auto* name : {".idNumber", ".phone", ".account"})
        for (const auto& value : valuesOf(fields, party.id + name)) {
            const auto digits = flatOf(value, Keep::Digits);
            std::u32string plain;
            std::copy_if(digits.begin(), digits.end(), std::back_inserter(plain), [](char32_t c) { return isDigit(c) || c == U'X'; });
            if (plain.size() >= 5)
                out.exact.push_back(toUtf8(plain));
            if (std::string_view(name) == ".idNumber" && plain.size() == 18) {
                const std::chrono::year_month_day day{std::chrono::year(std::stoi(toUtf8(plain.substr(6, 4)))), std::chrono::month(static_cast<unsigned>(std::stoi(toUtf8(plain.substr(10, 2))))),
                                                     std::chrono::day(static_cast<unsigned>(std::stoi(toUtf8(plain.substr(12, 2)))))};
                if (day.ok())
                    out.births.push_back(Day{day});
            }
        }
    for (const auto& address : valuesOf(fields, party.id + ".address"))
        addAddress(out, address);
    for (const auto& agent : valuesOf(fields, party.id + ".agent"))
        addNames(out.people, agent, role + "的代理人", offices);
}

/// Of the county only where it happened and who worked on it goes by every way of naming; of the others the full name.
void addCounty(Secrets& out, const dispute::State& state, const directory::State& directory)
{
    const auto& s = state.steps;
    const std::vector<std::string> near{s.holder.organisation, s.village, s.court, s.registrar};
    std::vector<std::string> close = near;
    for (const auto& id : near)
        if (const auto* o = directory.organisation(id); o && !o->parent.empty())
            close.push_back(o->parent);
    for (const auto& [id, o] : directory.steps.organisations) {
        out.places.emplace_back(o.name, directory::isCourt(o.kind) ? "某人民法庭" : "某调解组织");
        if (!o.township.empty())
            out.places.emplace_back(o.township, "某镇");
        if (!o.village.empty())
            out.places.emplace_back(o.village, "某村");
        if (std::find(close.begin(), close.end(), id) != close.end() && charactersOf(o.shortName).size() >= 2)
            out.places.emplace_back(o.shortName, "某地");
    }
    if (!directory.steps.county.empty())
        out.places.emplace_back(directory.steps.county, "某县");
    for (const auto& [id, account] : directory.steps.accounts) {
        const bool worked = id == s.holder.mediator || id == s.author || id == s.villageMediator;
        out.people.push_back({account.name, worked ? "调解员" : "工作人员", false, worked});
    }
    for (const auto& number : {s.number, s.courtNumber, s.agreement ? s.agreement->number : std::string()})
        if (!number.empty())
            out.exact.push_back(number);
}

std::string day(const std::optional<Day>& on)
{
    return on ? formatDay(*on).substr(0, 4) + "年" : std::string();
}

/// The story in the order in which it happened, from what the dispute holds.
Text storyOf(const dispute::State& state)
{
    const auto& s = state.steps;
    const auto& c = state.content;
    Text out;
    out.title = "一起" + dispute::typeTitle(s.type) + "的调解";
    const bool agreed = s.agreement.has_value() && s.failureReasons.empty();
    out.summary = fmt::format("{}受理的{}，经过{}次调解，{}。", dispute::levelName(s.holder.level), dispute::typeTitle(s.type), s.sessions.size(), agreed ? "双方达成协议" : "没有达成协议");
    out.source = day(s.registeredOn ? s.registeredOn : s.dispatchedOn) + "本县案例";
    const auto add = [&out](std::string title, std::string text) {
        if (!text.empty())
            out.sections.push_back({std::move(title), std::move(text)});
    };
    add("纠纷起因", valueOf(c.fields, "narrative"));
    add("当事人的要求", valueOf(c.fields, "demand"));
    std::string course;
    for (const auto& session : c.sessions) {
        if (!course.empty())
            course += "\n";
        course += "第" + documents::numeral(static_cast<int>(session.number)) + "次调解：";
        for (const auto* part : {&session.focus, &session.record, &session.outcome})
            if (!part->empty())
                course += documents::sentenceOf(*part);
    }
    add("调解经过", std::move(course));
    if (c.agreement) {
        add("查明的事实", c.agreement->facts);
        std::string clauses;
        for (const auto& clause : c.agreement->clauses) {
            if (!clauses.empty())
                clauses += "\n";
            if (!clause.debtor.empty())
                clauses += state.partyName(clause.debtor) + "向" + state.partyName(clause.creditor) + (clause.fen ? "支付" + documents::moneyText(*clause.fen) + "元" : "履行：" + clause.object) + "。";
            clauses += clause.text;
        }
        add(agreed ? "协议内容" : "协议草案", std::move(clauses));
    }
    std::string facts;
    for (const auto& fact : c.undisputedFacts)
        facts += (facts.empty() ? "" : "\n") + fact;
    add("没有争议的事实", std::move(facts));
    return out;
}

template <class Change>
void eachWord(Text& text, const Change& change)
{
    change(text.title);
    change(text.summary);
    change(text.source);
    for (auto& word : text.keywords)
        change(word);
    for (auto& section : text.sections) {
        change(section.title);
        change(section.text);
    }
}

} // namespace

std::string_view leakName(Leak sort)
{
    switch (sort) {
    case Leak::Name: return "姓名";
    case Leak::Place: return "地名、单位名";
    case Leak::Number: return "号码";
    case Leak::Contact: return "账号、邮箱";
    case Leak::Plate: return "车牌";
    case Leak::CaseNumber: return "案号、文号";
    case Leak::Birth: return "出生日期";
    case Leak::Date: return "具体日期";
    case Leak::Address: return "门牌地址";
    }
    return "";
}

Secrets secretsOf(const dispute::State& state, const directory::State& directory, const std::vector<std::string>& also)
{
    Secrets out;
    std::vector<std::string> offices; // names of bodies in free fields are no people
    for (const auto& [id, o] : directory.steps.organisations)
        for (const auto* name : {&o.name, &o.shortName, &o.township, &o.village})
            offices.push_back(*name);
    for (const auto& party : state.steps.parties)
        addParty(out, state, party, offices);
    for (const auto& session : state.content.sessions) {
        addNames(out.people, session.helpers, "参加调解的人", offices);
        addNames(out.people, session.recorder, "记录人", offices);
    }
    for (const auto& name : also)
        out.people.push_back({name, "当事人亲友", false, true});
    if (const auto place = valueOf(state.content.fields, "place"); charactersOf(place).size() >= 3)
        addAddress(out, place);
    // Of two words for one thing the first is taken: a party before an officer, 某村 before 某地.
    auto own = std::exchange(out.places, {});
    addCounty(out, state, directory);
    out.places.insert(out.places.end(), own.begin(), own.end());
    return out;
}

std::vector<Found> leaksIn(std::string_view text, const Secrets& secrets)
{
    const auto characters = charactersOf(text);
    std::vector<Found> out;
    for (const auto& hit : hitsIn(characters, secrets))
        out.push_back({hit.sort, toUtf8(std::u32string_view(characters).substr(hit.begin, hit.end - hit.begin)), hit.begin, hit.end - hit.begin, hit.with});
    return out;
}

std::vector<std::string> doubtsIn(std::string_view text, const std::vector<std::string>& keep)
{
    static constexpr std::array<const char32_t*, 44> kCues{U"名叫", U"叫", U"姓名", U"邻居", U"村民", U"证人", U"其妻", U"其夫", U"其子", U"其女", U"妻子", U"丈夫", U"儿子", U"女儿", U"父亲", U"母亲", U"哥哥", U"弟弟", U"姐姐", U"妹妹", U"老伴", U"儿媳",
                                                           U"女婿", U"调解员", U"法官", U"律师", U"医生", U"老师", U"书记", U"主任", U"组长", U"村长", U"支书", U"老板", U"司机", U"工头", U"房东", U"同事", U"战友", U"亲戚", U"叔叔", U"舅舅", U"表哥", U"堂弟"};
    static constexpr std::u32string_view kNoName = U"某家方在于与和的了是到去不也就都要被把对向从因已经先又还说并将来同有让给没时述称要提表认为出当，。；：、,.;:（）()“”？！";
    const auto flat = flatten(charactersOf(text), Keep::Words);
    const std::u32string_view words = flat.characters;
    std::vector<std::string> out;
    for (const std::u32string_view cue : kCues)
        for (auto at = words.find(cue); at != std::u32string_view::npos; at = words.find(cue, at + 1)) {
            auto from = at + cue.size();
            while (from < words.size() && (words[from] == U':' || words[from] == U'是' || words[from] == U'为' || words[from] == U'“'))
                ++from;
            const auto rest = words.substr(from);
            if (!beginsWithCommonSurname(rest))
                continue;
            auto length = surnameLength(rest);
            for (int i = 0; i < 2 && length < rest.size() && isHan(rest[length]) && kNoName.find(rest[length]) == std::u32string_view::npos; ++i)
                ++length;
            if (length <= surnameLength(rest))
                continue;
            auto name = toUtf8(rest.substr(0, length));
            const bool known = std::any_of(keep.begin(), keep.end(), [&](const std::string& word) { return !word.empty() && (name.starts_with(word) || word.starts_with(name)); });
            if (!known && std::find(out.begin(), out.end(), name) == out.end())
                out.push_back(std::move(name));
        }
    return out;
}

std::string anonymised(std::string_view text, const Secrets& secrets)
{
    auto characters = charactersOf(text);
    for (int round = 0; round < kMostRounds; ++round) {
        const auto hits = hitsIn(characters, secrets);
        if (hits.empty())
            break;
        std::u32string next;
        std::size_t from = 0;
        for (const auto& hit : hits) {
            next.append(characters, from, hit.begin - from);
            next += charactersOf(hit.with);
            from = hit.end;
        }
        next.append(characters, from, std::u32string::npos);
        characters = std::move(next);
    }
    return toUtf8(characters);
}

Done checkCase(const Text& text, const Secrets& secrets, const std::vector<std::string>& keep)
{
    boost::json::array left;
    for (const auto& words : wordsOf(text)) {
        for (const auto& found : leaksIn(words, secrets))
            left.push_back(boost::json::object{{"what", nameOf(found.sort)}, {"text", found.text}});
        for (const auto& doubt : doubtsIn(words, keep))
            left.push_back(boost::json::object{{"what", "maybe_name"}, {"text", doubt}});
    }
    if (left.empty())
        return {};
    const auto count = left.size();
    const auto first = std::string(std::string_view(left.front().as_object().at("text").as_string()));
    return refused("library_leak", "《一庭两所方案》三.三", {{"what", first}, {"count", count}, {"left", std::move(left)}});
}

Result<Item> typicalCase(const SubjectId& id, const dispute::State& state, int level, const directory::State& directory, const std::vector<std::string>& also, const std::vector<std::string>& keep)
{
    using dispute::Main;
    const auto& s = state.steps;
    if (s.state != Main::V0 && s.state != Main::Z0 && s.state != Main::F4 && s.state != Main::F5 && s.state != Main::A5)
        return refused("case_open", "《一庭两所方案》三.三");
    if (level < 3)
        return refused("case_level");
    const auto secrets = secretsOf(state, directory, also);
    Item out;
    // Made of the dispute's id so that the same case is published once, and not to be traced back by it.
    out.label.id = "case-" + toHex(crypto::sha256({viewOf("fengqiao case\n"), viewOf(toText(id))})).substr(0, 12);
    out.label.sort = Sort::TypicalCase;
    out.label.types = {s.type};
    out.text = storyOf(state);
    eachWord(out.text, [&](std::string& words) { words = anonymised(words, secrets); });
    if (auto done = checkCase(out.text, secrets, keep); !done)
        return tl::unexpected(done.error());
    return out;
}

} // namespace core::library
