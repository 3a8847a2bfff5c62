#include "core/text/sentences.h"

#include "core/calendar/period.h"
#include "core/dispute/clause_check.h"
#include "core/dispute/kinds_agreement.h"
#include "core/kinds/kind.h"
#include "core/people/id_card.h"
#include "core/resource.h"
#include "core/text/phrases.h"

#include <gtest/gtest.h>

#include <map>
#include <sstream>

using namespace core;
using text::Language;
using text::sentence;

TEST(Sentences, deadlinesSpeakAsTheStationDoes)
{
    PeriodInput input;
    input.start = makeDay(2026, 3, 4);
    input.today = makeDay(2026, 4, 4);
    input.extensions = {{20, makeDay(2026, 4, 4)}};
    const auto late = deadline(input, {}, HolidayTable::shipped()).error();
    EXPECT_EQ(sentence(late), "期限4月3日已满，不能再延长，请退回法院（实施意见第15条）");
    EXPECT_EQ(sentence(late, Language::English),
              "The period ended on 2026-04-03; it cannot be extended, return the case to the court (Implementing Opinions art. 15)");
    input.extensions = {{10, makeDay(2026, 3, 10)}, {21, makeDay(2026, 3, 11)}};
    EXPECT_EQ(sentence(deadline(input, {}, HolidayTable::shipped()).error()),
              "累计延长一般不超过30天，还可延长20天（实施意见第15条）");
    input.extensions = {{30, makeDay(2026, 3, 10)}, {1, makeDay(2026, 3, 11)}};
    EXPECT_EQ(sentence(deadline(input, {}, HolidayTable::shipped()).error()),
              "累计延长一般不超过30天，已经用完（实施意见第15条）");
}

TEST(Sentences, factsBecomeWords)
{
    EXPECT_EQ(sentence("missing_field", {{"field", "p2.name"}}, Language::Chinese), "请填第2位当事人的姓名");
    EXPECT_EQ(sentence("missing_field", {{"field", "p2.name"}}, Language::English), "Please fill in name of party 2");
    EXPECT_EQ(sentence("malformed", {{"field", "id_number"}}, Language::Chinese), "内容读不懂：“证件号码”这一项写得不对"); // as lists of elsewhere write it
    EXPECT_EQ(sentence("malformed", {{"what", "type"}, {"member", "closedOn"}}, Language::Chinese), "内容读不懂：“办结日期”这一项写得不对");
    EXPECT_EQ(sentence("lines_refused", {{"refused", 3}, {"taken", 0}}, Language::Chinese), "一行都没有收下，请看看是不是拿错了文件");
    EXPECT_EQ(sentence("no_right", {{"posts", "VL TL"}}, Language::Chinese), "这一步由村司法联络员、乡镇司法联络员来办");
    EXPECT_EQ(sentence("wrong_password", {{"tries_left", 4}}, Language::Chinese), "密码不对，还可再试4次");
    EXPECT_EQ(sentence("certificate_expired", {{"to", "2026-04-03T09:00:00+08:00"}}, Language::Chinese),
              "登记的期限4月3日已过，请联系县里");
    EXPECT_EQ(sentence(Error{"consent", "《人民调解法》第17条", {{"missing", 1}}, Trouble::Refused}),
              "还有1人没表态，不能开始（人民调解法第17条）");
    EXPECT_EQ(sentence("consent", {{"missing", 1}, {"what", "extension"}}, Language::Chinese), "还有1人没有同意延长，要各方都同意才行");
    EXPECT_EQ(sentence(readIdCard("110105194912310021", makeDay(2026, 3, 4)).error()),
              "最后一位与前面对不上，请照证件再看一遍（GB 11643-1999）");
}

// A PC whose clock stands in 1970 is not told that January is before March.
TEST(Sentences, whereItStandsIsSaid)
{
    EXPECT_EQ(sentence("not_in_state", {{"state", "M1"}, {"name", "调解中"}}, Language::Chinese), "这件现在是“调解中”，这一步还不能办，或者已经不用办");
    EXPECT_EQ(sentence("not_in_state", {{"state", "M1"}, {"name", "调解中"}}, Language::English), "This stands at \"In mediation\": the step is too early or not needed any more");
    EXPECT_EQ(sentence("not_in_state", {{"state", "F2"}}, Language::Chinese), "这件现在不能这样办");
    EXPECT_EQ(sentence("not_assigned", {{"state", "C1"}, {"name", "已指派待接收"}}, Language::Chinese), "已经指派，还没有确认接收，现在不能办这一步");
    // In force is not closed: performance, confirmation and visits are to come.
    EXPECT_EQ(sentence("closed", {{"state", "G1"}, {"name", "书面协议生效"}}, Language::Chinese), "这件现在是“书面协议生效”，现在不能办这一步");
    EXPECT_EQ(sentence("closed", {{"state", "Z0"}, {"name", "已归档"}}, Language::Chinese), "这件已经归档，只能看");
    EXPECT_EQ(sentence("closed", {}, Language::Chinese), "这件已经办结，只能看");
    EXPECT_EQ(sentence("guidance_names", {{"name", "谢宇航"}}, Language::English), "A party is named (谢宇航); write applicant or respondent, or say that names are needed");
}

/// 《人民调解法》第29条: a name that is missing on the paper is not a seal that was broken.
TEST(Sentences, whoHasNotSignedIsNamed)
{
    EXPECT_EQ(sentence("signature", {{"party", "p2"}}, Language::Chinese), "第2位当事人还没有签名，协议还不能生效");
    EXPECT_EQ(sentence("signature", {{"party", "p2"}, {"what", "oral"}}, Language::Chinese), "第2位当事人还没有表示同意这份口头协议，请当面或者另外问清楚");
    EXPECT_EQ(sentence("signature", {{"party", "mediator"}}, Language::Chinese), "调解员还没有签名，协议还不能生效");
    EXPECT_EQ(sentence("signature", {{"party", "seal"}}, Language::Chinese), "还没有盖调解委员会的印章，新的协议不能代替原来的");
    EXPECT_EQ(sentence("signature", {{"what", "certificate"}}, Language::Chinese), "签名核对不上，没有采用");
}

/// DOMAIN 6.8: which signs would do was said by nothing, and the one that was named is but one of eleven.
TEST(Sentences, theSignsThatWouldDoAreNamed)
{
    const auto refusal = core::dispute::checkShamFlags({"photos_only"});
    ASSERT_FALSE(refusal);
    const auto chinese = sentence(refusal.error(), Language::Chinese), english = sentence(refusal.error(), Language::English);
    for (const auto& flag : core::dispute::redFlags({})) {
        EXPECT_EQ(chinese.find(flag.question) != std::string::npos, flag.hard) << flag.code;
        EXPECT_EQ(english.find(core::text::english(flag.question)) != std::string::npos, flag.hard) << flag.code;
    }
    EXPECT_EQ(chinese.find("？、"), std::string::npos) << chinese;
}

TEST(Sentences, yearsAreSaidWhereTheyDiffer)
{
    EXPECT_EQ(sentence("too_early", {{"on", "2026-01-01"}, {"since", "2026-03-02"}}, Language::Chinese), "日期1月1日早于3月2日，请核对");
    EXPECT_EQ(sentence("too_early", {{"on", "1970-01-01"}, {"since", "2026-03-02"}}, Language::Chinese), "日期1970年1月1日早于2026年3月2日，请核对");
    EXPECT_EQ(sentence("too_early", {{"on", "1970-01-01"}, {"since", "2026-03-02T09:00:00+08:00"}}, Language::English), "1970-01-01 is before 2026-03-02; please check");
}

// "Another mediator handles it" is untrue while there is none.
TEST(Sentences, nobodyIsNoOtherMediator)
{
    EXPECT_EQ(sentence("not_mediator", {{"mediator", "xujing"}, {"named", false}}, Language::Chinese), "还没有指定调解员，请联络员先指定");
    EXPECT_EQ(sentence("not_mediator", {{"mediator", "duandefu"}}, Language::Chinese), "这件由别的调解员办理，您可以看，不能改");
}

// Whoever wrote a file by hand is told what is wrong with it; a limit is told with its number.
TEST(Sentences, whatCannotBeReadIsNamed)
{
    EXPECT_EQ(sentence("malformed", {{"what", "syntax"}, {"file", "a.json"}}, Language::Chinese), "内容读不懂：JSON没有写对，请看看引号、逗号和括号");
    EXPECT_EQ(sentence("malformed", {{"what", "type"}, {"expected", "integer"}, {"member", "days"}}, Language::Chinese), "内容读不懂：“天数”这一项写得不对");
    EXPECT_EQ(sentence("malformed", {}, Language::Chinese), "内容读不懂");
    EXPECT_EQ(sentence("parties", {{"count", 100}}, Language::Chinese), "申请人和被申请人都要有，一共不超过99位");
}

TEST(Sentences, findingsOfTheClauseCheckAreSaidInside)
{
    const boost::json::object facts{{"clause", 3}, {"what", "vague_time"}, {"facts", {{"word", "尽快"}}}};
    EXPECT_EQ(sentence("clause", facts, Language::Chinese), "先改第3条：“尽快”说不准时间，请写日期");
    EXPECT_EQ(sentence("clause", {{"clause", 0}, {"what", "no_clauses"}}, Language::English),
              "First change the agreement: There is no clause");
    EXPECT_EQ(sentence("wish", {{"party", "p2"}}, Language::Chinese), "第2位当事人还没有这样表示");
}

// Who is sent to "AU" or "G5" does not know whom to ask.
TEST(Sentences, everyPostHasAWord)
{
    for (const auto* code : {"VM", "TM", "VL", "TL", "PL", "CH", "IF", "CD", "GJ", "RJ", "FC", "PS", "JO", "G1", "G2", "G3", "G4", "G5", "CA", "AU", "EA", "GW", "PV", "CL"})
        for (const auto language : {Language::Chinese, Language::English})
            EXPECT_EQ(sentence(Error{"no_right", {}, {{"posts", code}}, Trouble::Refused}, language).find(code), std::string::npos) << code;
}

// 请填audience: whatever member of an act is refused, it is named in the reader's words, not in those of the record.
TEST(Sentences, everyMemberOfEveryActHasAName)
{
    std::size_t asked = 0;
    for (const auto& kind : allKinds())
        for (const auto& part : kind.schema)
            for (const auto& member : part.value().at("properties").as_object()) {
                ++asked;
                const std::string_view field = member.key();
                for (const auto* code : {"missing_field", "invalid_field"})
                    EXPECT_EQ(sentence(code, {{"field", field}}, Language::Chinese).find(field), std::string::npos) << kind.info.name << " " << field;
            }
    EXPECT_GT(asked, 500U) << "no kinds were looked at";
    EXPECT_EQ(sentence("missing_field", {{"field", "audience"}}, Language::Chinese), "请填听讲人数");
}

// Somebody who wrote both times was asked to write them.
TEST(Sentences, aPatrolThatEndsAsItBeginsIsToldSo)
{
    EXPECT_EQ(sentence("patrol_time", {{"field", "to"}, {"from", "08:30"}, {"to", "08:30"}}, Language::Chinese), "排查08:30开始、08:30结束：结束要晚于开始，请核对");
    EXPECT_EQ(sentence("patrol_time", {{"field", "from"}}, Language::Chinese), "请填排查起止时间，比如 08:30 到 10:10");
}

TEST(Sentences, aPortThatIsTakenIsToldInTheReadersLanguage)
{
    EXPECT_EQ(sentence("cannot_listen", {{"host", "127.0.0.1"}, {"port", 33827}, {"what", "Address already in use"}}, Language::Chinese), "服务器打不开127.0.0.1的33827端口：已经有别的程序占着");
}

TEST(Sentences, missingFactsLeaveAWholeSentence)
{
    EXPECT_EQ(sentence("over_30", {}, Language::Chinese), "累计延长超过了一般的上限");
    EXPECT_EQ(sentence("over_30", {{"left", nullptr}}, Language::English), "Too many days of extension in all");
    EXPECT_EQ(sentence("what_is_this", {}, Language::Chinese), "没有办成，请告诉管理员（what_is_this）");
}

TEST(Sentences, aFactOfAMegabyteIsShownByItsBeginning)
{
    std::string long_ = "长";
    for (int i = 0; i < 18; ++i)
        long_ += long_;
    const auto said = sentence("unknown_field", {{"field", long_}}, Language::Chinese);
    EXPECT_LT(said.size(), 1000U);
    EXPECT_NE(said.find("长…"), std::string::npos) << "whole characters stay";
}

// Whatever facts come, something whole is said: the last row of every code asks for none.
TEST(Sentences, everyCodeHasARowForAnyFacts)
{
    std::istringstream lines{std::string(resource("data/sentences.tsv").value())};
    std::map<std::string, std::string> last;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#')
            continue;
        EXPECT_EQ(std::count(line.begin(), line.end(), '\t'), 3) << line;
        EXPECT_FALSE(line.ends_with('\t')) << line;
        EXPECT_EQ(line.find("。\t"), std::string::npos) << line << ": the article follows, in brackets";
        for (const char* never : {"同步", "冲突", "提交失败", "非法", "错误代码"})
            EXPECT_EQ(line.find(never), std::string::npos) << line;
        const auto code = line.substr(0, line.find('\t'));
        if (!code.starts_with('@'))
            last[code] = line;
    }
    for (const auto& [code, line] : last) {
        EXPECT_EQ(line.find('{'), std::string::npos) << line;
        EXPECT_EQ(line[code.size() + 1], '\t') << line << ": the last row has no condition";
    }
}
