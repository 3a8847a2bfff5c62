#include "core/calendar/period.h"
#include "core/checks/line_checks.h"
#include "core/people/phone.h"
#include "core/people/pinyin.h"
#include "core/text/amount.h"
#include "tests/support/calendar.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

/// Answers held against tables made by hand and against second, plainer ways of reckoning the same, for thousands of lines.
using namespace core;
using namespace core::checks;
using core::test::day;

namespace {

const FixedClock kVectorDay{*parseInstant("2026-03-04T09:30:00+08:00")};

boost::json::object answered(std::string_view check, std::string_view line) { return findCheck(check, kVectorDay)(line); }

/// A member that is text.
std::string said(const boost::json::object& out, std::string_view member) { return std::string(std::string_view(out.at(member).as_string())); }

std::mt19937 random(20260304);
int below(int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); }

/// GB 11643-1999, 4.4, written down as in the standard: 2^(i-1) mod 11 from the right.
char idCheck(const std::string& seventeen)
{
    int sum = 0, weight = 1;
    for (int i = 16; i >= 0; --i) {
        weight = weight * 2 % 11;
        sum += weight * (seventeen[static_cast<std::size_t>(i)] - '0');
    }
    return "10X98765432"[sum % 11];
}

std::string idNumber(std::string_view region, std::string_view birth, int sequence)
{
    const auto number = fmt::format("{}{}{}{}{:03}", region, birth.substr(0, 4), birth.substr(5, 2), birth.substr(8, 2), sequence);
    return number + idCheck(number);
}

} // namespace

TEST(Vectors, identityCards)
{
    static constexpr std::array kRegions{"110105", "120101", "330624", "440524", "510104", "650102", "710000", "810000", "820000"};
    for (int i = 0; i < 3000; ++i) {
        const auto birth = formatDay(day("1900-03-01") + std::chrono::days(below(46'000))); // up to 2026-02-10
        const int sequence = 1 + below(999);
        const auto number = idNumber(kRegions[static_cast<std::size_t>(below(static_cast<int>(kRegions.size())))], birth, sequence);
        const auto out = answered("id-card", number);
        ASSERT_EQ(out.at("valid"), true) << number;
        EXPECT_EQ(said(out, "birth"), birth);
        EXPECT_EQ(out.at("sex"), sequence % 2 == 1 ? "男" : "女");
        auto wrong = number;
        wrong.back() = number.back() == '1' ? '2' : '1';
        EXPECT_EQ(answered("id-card", wrong).at("reason"), "check_digit") << wrong;
        auto swapped = number; // the check character finds every swap of neighbours that differ
        const auto at = static_cast<std::size_t>(14 + below(2));
        std::swap(swapped[at], swapped[at + 1]);
        EXPECT_EQ(answered("id-card", swapped).at("valid"), swapped == number) << swapped;
        if (birth < "2000") { // the old form of 15 digits
            const auto old = number.substr(0, 6) + number.substr(8, 9);
            EXPECT_EQ(said(answered("id-card", old), "normalised"), number) << old;
        }
    }
    for (const auto* birth : {"2000-02-29", "1996-02-29", "2024-02-29", "2026-03-04"})
        EXPECT_EQ(answered("id-card", idNumber("330624", birth, 2)).at("valid"), true) << birth;
    for (const auto* birth : {"1900-02-29", "2023-02-29", "1999-04-31", "1999-13-01", "1999-00-10", "1999-01-00", "2026-03-05", "2099-01-01"})
        EXPECT_EQ(answered("id-card", idNumber("330624", birth, 2)).at("reason"), "birth") << birth;
    for (const auto* region : {"000000", "100000", "160101", "240101", "380101", "470101", "550101", "660101", "700000", "840000", "900000", "980101", "990101"})
        EXPECT_EQ(answered("id-card", idNumber(region, "1990-05-06", 2)).at("reason"), "region") << region;
    EXPECT_EQ(answered("id-card", "１１０１０５１９４９１２３１００２ｘ").at("normalised"), "11010519491231002X");
    EXPECT_EQ(answered("id-card", " 110105 19491231 002X ").at("normalised"), "11010519491231002X");
}

TEST(Vectors, creditCodes)
{
    // GB 32100-2015: weights 3^(i-1) mod 31; GB 11714-1997 inside it.
    const std::string alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    const std::array<int, 8> weights{3, 7, 9, 10, 5, 8, 4, 2};
    std::set<char> seen;
    for (int i = 0; i < 3000; ++i) {
        std::string code = "91330624";
        int sum = 0;
        for (const int weight : weights) {
            const char c = alphabet[static_cast<std::size_t>(below(31))];
            code += c;
            sum += weight * (c <= '9' ? c - '0' : c - 'A' + 10);
        }
        code += "0X987654321"[sum % 11];
        int total = 0;
        for (std::size_t place = 0, power = 1; place < 17; ++place, power = power * 3 % 31)
            total += static_cast<int>(alphabet.find(code[place]) * power);
        code += alphabet[static_cast<std::size_t>((31 - total % 31) % 31)];
        seen.insert(code.back());
        ASSERT_EQ(answered("credit-code", code).at("valid"), true) << code;
        for (const char forbidden : std::string("IOSVZ")) {
            auto wrong = code;
            wrong[static_cast<std::size_t>(8 + below(10))] = forbidden;
            EXPECT_EQ(answered("credit-code", wrong).at("valid"), false) << wrong;
        }
        auto wrong = code;
        wrong.back() = code.back() == 'A' ? 'B' : 'A';
        EXPECT_EQ(answered("credit-code", wrong).at("valid"), false) << wrong;
    }
    EXPECT_EQ(seen.size(), 31U);
    for (const auto* real : {"91350100M000100Y43", "91440300708461136T", "91110108551385082Q", "914403001922038216", "11100000000013127D"})
        EXPECT_EQ(answered("credit-code", real).at("valid"), true) << real;
}

TEST(Vectors, phones)
{
    const auto kind = [](std::string_view text) {
        const auto phone = readPhone(text);
        return phone ? std::string(phoneKindName(phone->kind)) : std::string("none");
    };
    for (const auto* text : {"13812345678", "19912345678", "16612345678", "14712345678", "+8613812345678", "+86 138 1234 5678", "0086-13812345678",
                             "8613812345678", "(+86)13812345678", "１３８１２３４５６７８", "138-1234-5678"})
        EXPECT_EQ(kind(text), "mobile") << text;
    for (const auto* text : {"0576-82345678", "05768234567", "010-62345678", "(010)62345678", "（010）62345678", "021-62345678-123",
                             "021-62345678转123", "0571 8765 4321", "+86-571-87654321", "+86 10 62345678", "0991-2345678"})
        EXPECT_EQ(kind(text), "landline") << text;
    for (const auto* text : {"400-800-1234", "4008001234", "8008101234", "95588", "12348", "12345", "12315", "12368", "110", "119", "120", "122",
                             "10086", "96110", "0571-12348", "020-12345"})
        EXPECT_EQ(kind(text), "service") << text;
    for (const auto* text : {"12812345678", "1381234567", "138123456789", "+8512345678", "+12025550100", "010-12345678", "0571-1234567", "62345678",
                             "123", "999", "400123456", "95013812345678", "abc", "", "13812345678转8", "1380013800a"})
        EXPECT_EQ(kind(text), "none") << text;
}

TEST(Vectors, surnamesOfSeveralReadings)
{
    static constexpr std::array<std::pair<const char*, const char*>, 46> kNames{{
        {"欧阳修", "ou yang xiu"}, {"司马光", "si ma guang"}, {"单于丹", "chan yu dan"}, {"尉迟恭", "yu chi gong"}, {"万俟卨", "mo qi xie"},
        {"区广安", "ou guang an"}, {"仇英", "qiu ying"}, {"朴正熙", "piao zheng xi"}, {"缪昌明", "miao chang ming"}, {"覃建国", "qin jian guo"},
        {"吕布", "lv bu"}, {"盖文启", "ge wen qi"}, {"翟志刚", "zhai zhi gang"}, {"查良镛", "zha liang yong"}, {"任正非", "ren zheng fei"},
        {"解缙", "xie jin"}, {"曾国藩", "zeng guo fan"}, {"单雄信", "shan xiong xin"}, {"华佗", "hua tuo"}, {"纪晓岚", "ji xiao lan"},
        {"宁浩", "ning hao"}, {"冼东妹", "xian dong mei"}, {"晁盖", "chao gai"}, {"逄先知", "pang xian zhi"}, {"长孙无忌", "zhang sun wu ji"},
        {"澹台灭明", "tan tai mie ming"}, {"宇文化及", "yu wen hua ji"}, {"端木赐", "duan mu ci"}, {"鲜于枢", "xian yu shu"},
        {"闾丘露薇", "lv qiu lu wei"}, {"亓官", "qi guan"}, {"员半千", "yun ban qian"}, {"乐毅", "yue yi"}, {"折可求", "she ke qiu"},
        {"种师道", "chong shi dao"}, {"繁钦", "po qin"}, {"隗嚣", "wei xiao"}, {"郗鉴", "xi jian"}, {"祭遵", "zhai zun"}, {"召忽", "shao hu"},
        {"柏杨", "bai yang"}, {"乜国平", "nie guo ping"}, {"王长江", "wang chang jiang"}, {"艾力·买买提", "ai li mai mai ti"},
        {"阿卜杜拉", "a bu du la"}, {"贾平凹", "jia ping wa"}}};
    for (const auto& [name, reading] : kNames)
        EXPECT_EQ(pinyinOf(name).full, reading) << name;
}

TEST(Vectors, everyPatternOfZerosInCapitals)
{
    // Read aloud digit by digit: each with its unit, a run of zeros inside a group as one 零, groups that are not empty
    // with 万 and 亿, and a 零 before a group that begins with zeros. Where a group ends in zeros none is written.
    const auto aloud = [](const std::string& digits) {
        static const std::array<const char*, 10> kDigits{"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
        static const std::array<const char*, 4> kUnits{"", "拾", "佰", "仟"};
        std::string out;
        bool zero = false, group = false;
        for (std::size_t i = 0; i < digits.size(); ++i) {
            const auto place = digits.size() - 1 - i;
            if (digits[i] != '0') {
                out += (zero && !out.empty() ? "零" : "") + std::string(kDigits[static_cast<std::size_t>(digits[i] - '0')]) + kUnits[place % 4];
                zero = false;
                group = true;
            } else {
                zero = true;
            }
            if (place % 4 == 0) {
                if (place == 8 && !out.empty())
                    out += "亿";
                else if (place % 8 == 4 && group)
                    out += "万";
                if (group)
                    zero = false; // the zeros at its end
                group = false;
            }
        }
        return out;
    };
    for (unsigned mask = 1; mask < 1U << 13; ++mask) {
        std::string digits;
        for (int place = 12; place >= 0; --place)
            digits += (mask >> place & 1U) != 0 ? static_cast<char>('1' + below(9)) : '0';
        digits.erase(0, digits.find_first_not_of('0'));
        ASSERT_EQ(said(answered("amount", digits + ".00"), "capital"), aloud(digits) + "元整") << digits;
        ASSERT_EQ(said(answered("amount", digits + ".05"), "capital"), aloud(digits) + "元零伍分") << digits;
        ASSERT_EQ(said(answered("amount", digits + ".50"), "capital"), aloud(digits) + "元伍角整") << digits;
    }
    for (const auto* wrong : {"-1", "-0.01", "1.234", "1e3", "", ".5", "5.", "1,23.5", "1 元 2", "0x10", "1000000000000000.01"})
        EXPECT_TRUE(answered("amount", wrong).contains("error")) << wrong;
}

TEST(Vectors, workingDaysOfEachYear)
{
    // 365 or 366 days less weekends and days off, plus make-up days, by the notices.
    static constexpr std::array<std::pair<int, int>, 6> kYears{{{2021, 250}, {2022, 249}, {2023, 249}, {2024, 251}, {2025, 248}, {2026, 248}}};
    for (const auto& [year, wanted] : kYears) {
        int count = 0;
        for (Day d = makeDay(year, 1, 1); d <= makeDay(year, 12, 31); d += std::chrono::days(1))
            count += HolidayTable::shipped().isWorkday(d).value();
        EXPECT_EQ(count, wanted) << year;
    }
    for (const auto* worked : {"2021-02-07", "2022-01-30", "2022-04-02", "2023-06-25", "2024-02-04", "2024-04-07", "2024-10-12", "2025-01-26", "2025-04-27",
                               "2025-10-11", "2026-01-04", "2026-02-28", "2026-09-20"})
        EXPECT_EQ(answered("workday", worked).at("workday"), true) << worked;
    for (const auto* off : {"2021-02-17", "2022-12-31", "2023-01-02", "2024-02-09", "2024-04-04", "2025-02-04", "2025-10-08", "2026-02-23", "2026-06-19"})
        EXPECT_EQ(answered("workday", off).at("workday"), std::string_view(off) == "2024-02-09") << off; // 2024's eve was an ordinary Friday
}

namespace {

/// The days of DOMAIN 4.6 one by one: those after `from` up to `to`.
std::set<Day> suspendedDays(const std::vector<Suspension>& suspensions, Day openUntil, Day until)
{
    std::set<Day> out;
    for (const auto& s : suspensions)
        for (Day d = s.from + std::chrono::days(1); d <= std::min(s.to.value_or(openUntil), until); d += std::chrono::days(1))
            out.insert(d);
    return out;
}

/// The rules of DOMAIN 4.3 to 4.6 played day by day; the code of the first refusal, or nominal, end, used, left.
std::string dayByDay(const PeriodInput& in, const HolidayTable& holidays)
{
    std::int64_t extended = 0;
    std::vector<Suspension> begun;
    const auto nominalOn = [&](Day on) { return in.start + std::chrono::days(30 + extended + static_cast<std::int64_t>(suspendedDays(begun, on, on).size())); };
    const auto rolled = [&](Day d) {
        while (!holidays.isWorkday(d).value_or(true))
            d += std::chrono::days(1);
        return d;
    };
    const Day last = in.start + std::chrono::days(400);
    for (Day on = in.start - std::chrono::days(10); on <= last; on += std::chrono::days(1)) {
        for (const auto& e : in.extensions)
            if (e.agreedOn == on) {
                if (on < in.start) return "order";
                if (on > rolled(nominalOn(on))) return "expired";
                if (e.days < 1) return "days";
                if (extended + e.days > 30) return "over_30";
                extended += e.days;
            }
        for (const auto& s : in.suspensions)
            if (s.from == on) {
                if (on < in.start || (s.to && *s.to < s.from)) return "order";
                if (on > nominalOn(on)) return "expired";
                begun.push_back(s);
            }
    }
    const Day nominal = in.start + std::chrono::days(30 + extended + static_cast<std::int64_t>(suspendedDays(in.suspensions, in.today, last).size()));
    std::int64_t used = 0;
    const auto paused = suspendedDays(in.suspensions, in.today, in.today);
    for (Day d = in.start + std::chrono::days(1); d <= in.today; d += std::chrono::days(1))
        used += !paused.contains(d);
    return formatDay(nominal) + " " + formatDay(rolled(nominal)) + " " + std::to_string(used) + " " + std::to_string(30 + extended - used);
}

} // namespace

TEST(Vectors, periodsAreTheSameDayByDay)
{
    const auto& holidays = HolidayTable::shipped();
    std::map<std::string, int> seen;
    for (int round = 0; round < 4000; ++round) {
        PeriodInput in;
        in.start = day("2021-01-04") + std::chrono::days(below(1800));
        for (int i = below(4); i > 0; --i)
            in.extensions.push_back({std::array{1, 5, 10, 15, 20, 30, 31, 0}[static_cast<std::size_t>(below(below(4) == 0 ? 8 : 4))],
                                     in.start + std::chrono::days(below(40) == 0 ? -1 : below(45))});
        for (int i = below(4); i > 0; --i) {
            const Day from = in.start + std::chrono::days(below(40));
            in.suspensions.push_back({from, below(6) == 0 ? std::nullopt : std::optional(from + std::chrono::days(below(30)))});
        }
        in.today = in.start + std::chrono::days(below(110));
        const auto period = deadline(in, CountySettings{}, holidays);
        const auto got = period ? formatDay(period->nominal) + " " + formatDay(period->end) + " " + std::to_string(period->used) + " " + std::to_string(period->left)
                                : period.error().code;
        ++seen[period ? "answered" : got];
        ASSERT_EQ(got, dayByDay(in, holidays)) << formatDay(in.start) << " today " << formatDay(in.today);
    }
    for (const auto* kind : {"answered", "expired", "days", "over_30", "order"})
        EXPECT_GT(seen[kind], 5) << kind;
}
