#include "core/documents/wording.h"

#include "core/dispute/catalogue.h"
#include "core/dispute/title.h"
#include "core/people/id_card.h"
#include "core/text/amount.h"
#include "core/text/chinese_date.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace core::documents {
namespace {

/// How a form names each value of a party.
std::string wordFor(const std::string& key, bool organisation)
{
    static const std::map<std::string, std::string> kWords{
        {"name", "姓名"}, {"sex", "性别"}, {"birth", "出生日期"}, {"nation", "民族"}, {"occupation", "职业或职务"},
        {"post", "法定代表人（负责人）"}, {"idNumber", "公民身份号码"}, {"phone", "联系电话"}, {"address", "住址"},
        {"agent", "委托代理人"}};
    if (organisation) {
        if (key == "name") return "名称";
        if (key == "idNumber") return "统一社会信用代码";
        if (key == "address") return "住所地";
    }
    const auto found = kWords.find(key);
    return found == kWords.end() ? key : found->second;
}

/// What the number itself tells need not be asked.
void completeFromNumber(Person& person, Day today)
{
    if (person.organisation)
        return;
    const auto card = readIdCard(person.value("idNumber"), today);
    if (!card)
        return;
    const auto free = [&](const std::string& key) {
        return person.value(key).empty() && std::ranges::find(person.contested, key) == person.contested.end();
    };
    if (free("sex"))
        person.values["sex"] = sexText(card->sex);
    if (free("birth"))
        person.values["birth"] = formatDay(card->birth);
}

void readFields(Person& person, const Fields& fields)
{
    const auto prefix = person.id + ".";
    for (const auto& [name, field] : fields) {
        if (!name.starts_with(prefix))
            continue;
        const auto key = name.substr(prefix.size());
        if (field.contested())
            person.contested.push_back(key);
        else
            person.values[key] = field.now.value;
    }
}

void readFields(Person& person, const std::map<std::string, std::string>& fields)
{
    const auto prefix = person.id + ".";
    for (const auto& [name, value] : fields) {
        if (name.starts_with(prefix))
            person.values[name.substr(prefix.size())] = value;
    }
}

Person personOf(const dispute::PartySteps& party)
{
    return {party.id, party.side, party.organisation, {}, {}};
}

std::string dayWords(const std::string& stored)
{
    const auto day = parseDay(stored);
    return day ? dayText(*day) : stored;
}

} // namespace

std::string Person::value(const std::string& key) const
{
    const auto found = values.find(key);
    return found == values.end() ? std::string() : found->second;
}

std::string Person::name() const
{
    const auto known = value("name");
    return known.empty() ? id : known;
}

Run Person::run(const std::string& key) const
{
    const auto who = std::string(dispute::sideName(side)) + (value("name").empty() ? "" : value("name"));
    auto what = who + "的" + wordFor(key, organisation);
    if (std::ranges::find(contested, key) != contested.end())
        what += "（有两个说法，请先核对）";
    const auto known = value(key);
    return filled(key == "birth" ? dayWords(known) : known, id + "." + key, what);
}

Line Person::optional(const std::string& key) const
{
    return value(key).empty() && std::ranges::find(contested, key) == contested.end() ? Line{} : Line{run(key)};
}

Persons personsOf(const dispute::State& state, Day today)
{
    Persons persons;
    for (const auto& party : state.steps.parties) {
        auto& person = persons.emplace_back(personOf(party));
        readFields(person, state.content.fields);
        readFields(person, state.identity.fields);
        completeFromNumber(person, today);
    }
    return persons;
}

Persons personsOf(const confirmation::State& state, Day today)
{
    Persons persons;
    for (const auto& party : state.steps.parties) {
        auto& person = persons.emplace_back(personOf(party));
        if (const auto name = state.content.names.find(party.id); name != state.content.names.end())
            person.values["name"] = name->second;
        readFields(person, state.identity.fields);
        completeFromNumber(person, today);
    }
    return persons;
}

Persons personsOf(const returning::State& state)
{
    Persons persons;
    for (const auto& party : state.steps.parties) {
        auto& person = persons.emplace_back(personOf(party));
        if (const auto name = state.content.names.find(party.id); name != state.content.names.end())
            person.values["name"] = name->second;
        readFields(person, state.identity.fields);
    }
    return persons;
}

const Person* personIn(const Persons& persons, std::string_view id)
{
    const auto found = std::ranges::find(persons, id, &Person::id);
    return found == persons.end() ? nullptr : &*found;
}

std::string nameIn(const Persons& persons, std::string_view id)
{
    const auto* person = personIn(persons, id);
    return person ? person->name() : std::string(id);
}

std::string phoneOf(const directory::State& directory, std::string_view organisation, std::string_view account)
{
    if (const auto* unit = directory.organisation(organisation); unit && !unit->phone.empty())
        return unit->phone;
    const auto* person = directory.account(account);
    return person ? person->workPhone : std::string();
}

std::string namesOf(const Persons& persons)
{
    std::vector<std::string> names;
    for (const auto& person : persons)
        names.push_back(person.name());
    return joined(names);
}

std::string namesOf(const Persons& persons, dispute::Side side)
{
    std::vector<std::string> names;
    for (const auto& person : persons) {
        if (person.side == side)
            names.push_back(person.name());
    }
    return joined(names);
}

Run text(std::string words) { return {Run::Kind::Text, std::move(words), {}, false}; }
Run strong(std::string words) { return {Run::Kind::Text, std::move(words), {}, true}; }

Run filled(std::string value, std::string field, std::string what)
{
    if (value.empty())
        return {Run::Kind::Blank, std::move(what), std::move(field), false};
    return {Run::Kind::Value, std::move(value), std::move(field), false};
}

Run filled(const std::optional<Day>& day, std::string field, std::string what)
{
    return filled(dayText(day), std::move(field), std::move(what));
}

Run fieldRun(const Fields& fields, const std::string& name, const std::string& what)
{
    const auto found = fields.find(name);
    if (found == fields.end())
        return filled(std::string(), name, what);
    if (found->second.contested())
        return filled(std::string(), name, what + "（有两个说法，请先核对）");
    return filled(found->second.now.value, name, what);
}

Paragraph paragraph(std::string words) { return {{text(std::move(words))}}; }
Paragraph paragraph(Line line) { return {std::move(line)}; }

void addText(std::vector<Block>& blocks, const std::string& words, const std::string& field, const std::string& what)
{
    if (words.empty()) {
        blocks.push_back(paragraph(Line{filled(std::string(), field, what)}));
        return;
    }
    for (std::size_t from = 0; from <= words.size();) {
        const auto to = std::min(words.find('\n', from), words.size());
        if (to > from)
            blocks.push_back(paragraph(Line{filled(words.substr(from, to - from), field, what)}));
        from = to + 1;
    }
}

std::string ticks(const std::vector<std::pair<std::string, bool>>& choices)
{
    std::string out;
    for (const auto& [word, chosen] : choices)
        out += (out.empty() ? "" : "　") + std::string(chosen ? "（√）" : "（\u00A0\u00A0）") + word;
    return out;
}

std::string dayText(Day day) { return chineseDate(day); }

std::string dayText(const std::optional<Day>& day) { return day ? dayText(*day) : std::string(); }

std::string minuteText(Instant instant)
{
    const auto day = dayInChina(instant);
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(instant - startOfDayInChina(day)).count();
    return fmt::format("{}{}时{:02}分", dayText(day), minutes / 60, minutes % 60);
}

std::string numeral(int number)
{
    static constexpr std::array<const char*, 10> kDigits{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    if (number < 1 || number > 99)
        return std::to_string(number);
    const auto tens = std::size_t(number / 10);
    return std::string(tens > 1 ? kDigits[tens] : "") + (tens > 0 ? "十" : "") + kDigits[std::size_t(number % 10)];
}

std::string moneyText(std::int64_t fen)
{
    auto out = formatAmount(fen);
    for (auto at = static_cast<std::ptrdiff_t>(out.find('.')) - 3; at > (fen < 0 ? 1 : 0); at -= 3)
        out.insert(static_cast<std::size_t>(at), ",");
    return out;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between)
{
    std::string out;
    for (const auto& part : parts)
        out.append(out.empty() ? std::string_view() : between).append(part);
    return out;
}

std::string sentenceOf(std::string words)
{
    for (const std::string_view tail : {"。", "；", ";", "，", ",", " "}) {
        while (words.ends_with(tail))
            words.resize(words.size() - tail.size());
    }
    return words.empty() ? words : words + "。";
}

Line personLine(const Person& person)
{
    Line line{strong(std::string(dispute::sideName(person.side)) + "："), person.run("name")};
    const auto add = [&](const char* before, const char* key, const char* after) {
        line.push_back(text(std::string("，") + before));
        line.push_back(person.run(key));
        if (*after)
            line.push_back(text(after));
    };
    const auto addKnown = [&](const char* before, const char* key) {
        if (!person.optional(key).empty())
            add(before, key, "");
    };
    if (person.organisation) {
        add("统一社会信用代码", "idNumber", "");
        add("住所地", "address", "");
        add("法定代表人（负责人）", "post", "");
    } else {
        add("", "sex", "");
        add("", "birth", "出生");
        addKnown("", "nation");
        add("公民身份号码", "idNumber", "");
        addKnown("", "occupation");
        add("住", "address", "");
    }
    addKnown("联系电话", "phone");
    addKnown("委托代理人", "agent");
    line.push_back(text("。"));
    return line;
}

Table personTable(const Persons& persons)
{
    Table table{{"当事人", "姓名（名称）", "性别", "出生日期", "联系电话", "单位或住址"}, {13, 12, 6, 23, 23, 23}, {}, 0}; // 0571-87654321 in one line
    for (const auto& person : persons) {
        table.rows.push_back({{text(std::string(dispute::sideName(person.side)))}, {person.run("name")},
            person.organisation ? Line{} : Line{person.run("sex")}, person.organisation ? Line{} : Line{person.run("birth")},
            {person.run("phone")}, {person.run("address")}});
    }
    return table;
}

std::vector<Signature> partySignatures(const Persons& persons)
{
    std::vector<Signature> places;
    for (const auto& person : persons) {
        places.push_back({std::string(dispute::sideName(person.side)) + "（签名、盖章或者按指印）",
            person.value("name"), false, std::nullopt});
    }
    return places;
}

Signature sealOf(std::string organisation) { return {"（印章）", std::move(organisation), true, std::nullopt}; }

Paper paperFor(std::string id, std::string title, const std::string& dossier, const Occasion& occasion)
{
    Paper paper;
    paper.id = std::move(id);
    paper.title = std::move(title);
    paper.dossier = dossier;
    paper.draft = occasion.draft;
    paper.copy = occasion.copy;
    paper.printedAt = occasion.now;
    paper.printedBy = occasion.directory.accountName(occasion.account);
    return paper;
}

std::string agreementNumberFor(const dispute::State& state, const directory::State& directory)
{
    return dispute::bookNumber(state.steps, directory, "人调字");
}

} // namespace core::documents
