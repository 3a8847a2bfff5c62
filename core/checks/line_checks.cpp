#include "core/checks/line_checks.h"

#include "core/calendar/period.h"
#include "core/calendar/workdays.h"
#include "core/codec/strict_json.h"
#include "core/people/credit_code.h"
#include "core/people/id_card.h"
#include "core/people/phone.h"
#include "core/people/pinyin.h"
#include "core/text/amount.h"
#include "core/text/characters.h"

#include <algorithm>
#include <charconv>

namespace core::checks {

namespace {

namespace json = boost::json;

/// More working days than anyone will ask for; keeps a slip of the finger from counting for minutes.
constexpr int kMostWorkingDays = 10'000;
/// Dates are written with four digits of the year; what lies beyond has no form that could be read again.
constexpr Day kLastDay{std::chrono::year{9999} / std::chrono::December / 31};

json::object failed(const Error& error)
{
    json::object inner{{"code", error.code}};
    if (!error.article.empty())
        inner["article"] = error.article;
    if (!error.facts.empty())
        inner["facts"] = error.facts;
    return {{"error", std::move(inner)}};
}

json::object failed(std::string_view code, std::string_view what)
{
    return failed(Error{std::string(code), {}, {{"what", what}}, Trouble::Usage});
}

/// Without blanks around it and without the mark some editors put before a file.
std::string_view trimmed(std::string_view line)
{
    if (line.starts_with("\xEF\xBB\xBF"))
        line.remove_prefix(3);
    const auto first = line.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return line.substr(first, line.find_last_not_of(" \t\r\n") - first + 1);
}

/// A plain date, or the day in China of an instant.
std::optional<Day> dayOf(std::string_view text)
{
    if (const auto day = parseDay(text))
        return day;
    const auto instant = parseInstant(text);
    return instant ? std::optional(dayInChina(*instant)) : std::nullopt;
}

json::object checkIdCard(std::string_view line, Day today)
{
    json::object out{{"input", wellFormed(line)}};
    const auto card = readIdCard(line, today);
    out["valid"] = card.has_value();
    if (card) {
        out["normalised"] = card->number;
        out["birth"] = formatDay(card->birth);
        out["sex"] = sexText(card->sex);
    } else {
        out["reason"] = card.error().code;
    }
    return out;
}

json::object checkCreditCode(std::string_view line)
{
    json::object out{{"input", wellFormed(line)}};
    const auto code = readCreditCode(line);
    out["valid"] = code.has_value();
    if (!code)
        out["reason"] = code.error().code;
    return out;
}

json::object checkPhone(std::string_view line)
{
    json::object out{{"input", wellFormed(line)}};
    const auto phone = readPhone(line);
    out["valid"] = phone.has_value();
    if (phone)
        out["kind"] = phoneKindName(phone->kind);
    return out;
}

json::object checkWorkday(std::string_view line)
{
    const auto& holidays = HolidayTable::shipped();
    const auto day = dayOf(trimmed(line));
    if (!day) {
        auto out = failed("malformed", "date");
        out["date"] = wellFormed(line);
        return out;
    }
    json::object out{{"date", formatDay(*day)}};
    const auto worked = holidays.isWorkday(*day);
    out["workday"] = worked ? json::value(*worked) : json::value(nullptr);
    // The name of the holiday for which the day is off; a make-up day is an ordinary working day.
    const auto name = holidays.holidayName(*day);
    out["holiday"] = name.empty() || holidays.isMakeUpDay(*day) || !worked ? json::value(nullptr) : json::value(name);
    return out;
}

json::object checkWorkdayAdd(std::string_view line)
{
    line = trimmed(line);
    const auto comma = line.rfind(',');
    if (comma == std::string_view::npos)
        return failed("malformed", "instant,N");
    const auto from = dayOf(trimmed(line.substr(0, comma)));
    if (!from)
        return failed("malformed", "instant");
    const auto number = trimmed(line.substr(comma + 1));
    int days = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), days);
    if (end != number.data() + number.size() || number.empty() || error == std::errc::invalid_argument)
        return failed("malformed", "N");
    if (error != std::errc{} || days < 0 || days > kMostWorkingDays)
        return failed(Error{"days", {}, {{"smallest", 0}, {"largest", kMostWorkingDays}}, Trouble::Usage});
    const auto due = addWorkingDays(*from, days, HolidayTable::shipped());
    if (due.day > kLastDay)
        return failed("bad_date", "due");
    json::object out{{"due", formatDay(due.day)}};
    if (due.provisional)
        out["provisional"] = true;
    return out;
}

/// Reads a list of objects, each by `read`; an absent or null list is empty.
template <class Read>
Done readList(const json::object& object, std::string_view key, Read read)
{
    const auto* list = object.if_contains(key);
    if (list == nullptr || list->is_null())
        return {};
    if (!list->is_array())
        return misused("malformed", {{"what", key}});
    for (const auto& item : list->get_array()) {
        if (!item.is_object())
            return misused("malformed", {{"what", key}});
        if (auto done = read(item.get_object()); !done)
            return done;
    }
    return {};
}

/// A member that must be there.
template <class T>
Done readMember(const json::object& object, std::string_view key, T& out)
{
    const auto* member = object.if_contains(key);
    if (member == nullptr || !readJson(*member, out))
        return misused("malformed", {{"what", key}});
    return {};
}

Result<PeriodInput> readPeriod(std::string_view line, Day today)
{
    const auto decoded = decodeStrict(trimmed(line));
    if (!decoded)
        return tl::unexpected(decoded.error());
    const auto* object = decoded->if_object();
    if (object == nullptr)
        return misused("malformed", {{"what", "object"}});
    PeriodInput input;
    input.today = today;
    Done done = readMember(*object, "start", input.start);
    if (const auto* given = object->if_contains("today"); done && given != nullptr && !given->is_null())
        done = readMember(*object, "today", input.today);
    if (done)
        done = readList(*object, "extensions", [&](const json::object& item) {
            Extension extension;
            Done read = readMember(item, "days", extension.days);
            if (read)
                read = readMember(item, "agreedOn", extension.agreedOn);
            input.extensions.push_back(extension);
            return read;
        });
    if (done)
        done = readList(*object, "suspensions", [&](const json::object& item) {
            Suspension suspension;
            Done read = readMember(item, "from", suspension.from);
            if (const auto* to = item.if_contains("to"); read && to != nullptr)
                read = readMember(item, "to", suspension.to);
            input.suspensions.push_back(suspension);
            return read;
        });
    if (!done)
        return tl::unexpected(done.error());
    return input;
}

json::object checkPeriod(std::string_view line, Day today)
{
    const auto input = readPeriod(line, today);
    if (!input)
        return failed(input.error());
    const auto period = deadline(*input, CountySettings{}, HolidayTable::shipped());
    if (!period)
        return failed(period.error());
    if (period->end > kLastDay)
        return failed("bad_date", "end");
    json::object out{{"nominal", formatDay(period->nominal)}, {"end", formatDay(period->end)}, {"used", period->used},
                     {"left", period->left},                  {"state", nameOf(period->state)}};
    if (period->provisional)
        out["provisional"] = true;
    out["explanation"] = json::array(period->explanation.begin(), period->explanation.end());
    return out;
}

/// NUL and the like stand in no name: what they part would be taken for two words.
bool holdsControl(std::string_view line)
{
    return std::any_of(line.begin(), line.end(), [](char c) { return (c >= 0 && c < ' ' && c != '\t' && c != '\r') || c == '\x7F'; });
}

json::object checkPinyin(std::string_view line)
{
    const auto input = wellFormed(line);
    if (input != line || holdsControl(line)) {
        auto out = failed("malformed", input != line ? "utf8" : "control");
        out["input"] = input;
        return out;
    }
    const auto pinyin = pinyinOf(line);
    return {{"input", input}, {"full", pinyin.full}, {"initials", pinyin.initials}};
}

json::object checkAmount(std::string_view line)
{
    const auto fen = readAmount(line);
    if (!fen)
        return failed(fen.error());
    return {{"capital", amountInCapitals(*fen)}};
}

} // namespace

LineCheck findCheck(std::string_view name, const Clock& clock)
{
    if (name == "id-card")
        return [&clock](std::string_view line) { return checkIdCard(line, dayInChina(clock.now())); };
    if (name == "period")
        return [&clock](std::string_view line) { return checkPeriod(line, dayInChina(clock.now())); };
    if (name == "credit-code")
        return checkCreditCode;
    if (name == "phone")
        return checkPhone;
    if (name == "workday")
        return checkWorkday;
    if (name == "workday-add")
        return checkWorkdayAdd;
    if (name == "pinyin")
        return checkPinyin;
    if (name == "amount")
        return checkAmount;
    return nullptr;
}

LineCheck findCheck(std::string_view name)
{
    static const SystemClock clock;
    return findCheck(name, clock);
}

} // namespace core::checks
