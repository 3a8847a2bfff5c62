#include "core/library/anonymise.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

using namespace core;
using namespace core::library;
using namespace core::test;

namespace {

Field field(std::string value)
{
    Field out;
    out.now.value = std::move(value);
    return out;
}

dispute::PartySteps party(std::string id, dispute::Side side)
{
    dispute::PartySteps out;
    out.id = std::move(id);
    out.side = side;
    return out;
}

/// A closed quarrel of three people and one company, told without care.
dispute::State quarrel()
{
    dispute::State state;
    auto& s = state.steps;
    s.state = dispute::Main::V0;
    s.number = "LQ20260200061";
    s.type = "D03";
    s.holder = {dispute::Level::Village, "org-village", "vm", true};
    s.registrar = "org-village";
    s.registeredOn = day("2026-02-06");
    s.parties = {party("p1", dispute::Side::Applicant), party("p2", dispute::Side::Respondent), party("p3", dispute::Side::Respondent), party("p4", dispute::Side::Third)};
    s.parties.back().organisation = true;
    auto& f = state.content.fields;
    f["p1.name"] = field("谢宇航");
    f["p1.birth"] = field("1957-03-02");
    f["p2.name"] = field("阿卜杜拉·买买提");
    f["p3.name"] = field("欧阳建国");
    f["p4.name"] = field("柳泉县宏达建材有限公司");
    auto& i = state.identity.fields;
    i["p1.idNumber"] = field("511025195703021239");
    i["p1.phone"] = field("13890012345");
    i["p1.account"] = field("6228480469000112233");
    i["p1.address"] = field("柳泉县石鼓岭镇西竹坪村3组12号");
    i["p3.agent"] = field("苏小梅（律师）");
    return state;
}

directory::State county()
{
    auto out = smallCounty();
    out.steps.county = "柳泉县";
    auto& village = out.steps.organisations["org-village"];
    village.name = "石鼓岭镇西竹坪村人民调解委员会";
    village.shortName = "西竹坪";
    village.township = "石鼓岭镇";
    village.village = "西竹坪村";
    out.steps.accounts["vm"].name = "段德富";
    return out;
}

Secrets secrets(const std::vector<std::string>& also = {})
{
    return secretsOf(quarrel(), county(), also);
}

std::string clean(std::string_view text, const std::vector<std::string>& also = {})
{
    return anonymised(text, secrets(also));
}

} // namespace

struct Attack {
    const char* told;
    const char* said; ///< what may stand in the case
};

class AnonymiseAttack : public testing::TestWithParam<Attack> {};

// R-004-3.3a. Each row: what somebody could write, and all that may be left of it.
TEST_P(AnonymiseAttack, nothingIsLeft)
{
    EXPECT_EQ(clean(GetParam().told), GetParam().said);
    EXPECT_TRUE(leaksIn(GetParam().said, secrets()).empty());
}

INSTANTIATE_TEST_SUITE_P(Names, AnonymiseAttack, testing::Values(
    Attack{"谢宇航说", "申请人说"},
    Attack{"老谢宇航家", "老申请人家"},                          // inside a longer word
    Attack{"谢 宇 航", "申请人"}, Attack{"谢\n宇航", "申请人"}, Attack{"谢　宇\u200B航", "申请人"},
    Attack{"宇航不同意", "申请人不同意"},                        // without the surname
    Attack{"老谢、小谢、谢大爷、谢师傅", "申请人、申请人、申请人、申请人"},
    Attack{"阿航、航哥", "申请人、申请人"},
    Attack{"xie yuhang，XieYuHang，Ｘｉｅ Ｙｕｈａｎｇ", "申请人，申请人，申请人"},
    Attack{"阿卜杜拉·买买提、阿卜杜拉•买买提、阿卜杜拉买买提", "被申请人甲、被申请人甲、被申请人甲"},
    Attack{"买买提先来，阿卜杜拉后来", "被申请人甲先来，被申请人甲后来"},
    Attack{"欧阳建国、建国、老欧阳", "被申请人乙、被申请人乙、被申请人乙"},
    Attack{"宏达建材的车", "第三人的车"}, Attack{"柳泉县宏达建材有限公司", "第三人"},
    Attack{"调解员段德富", "调解员调解员"}, Attack{"苏小梅代他说", "被申请人乙的代理人代他说"}));

INSTANTIATE_TEST_SUITE_P(Numbers, AnonymiseAttack, testing::Values(
    Attack{"身份证511025195703021239。", "身份证（号码略）。"},
    Attack{"５１１０２５１９５７０３０２１２３９", "（号码略）"},
    Attack{"511025 19570302 1239", "（号码略）"}, Attack{"511025\n195703021239", "（号码略）"},
    Attack{"51102519570302123x", "（号码略）"},                  // another one that nobody entered
    Attack{"五一一〇二五一九五七〇三〇二一二三九", "（号码略）"},
    Attack{"电话138-9001-2345", "电话（号码略）"}, Attack{"电话138.9001.2345转", "电话（号码略）转"},
    Attack{"一三八九〇〇一二三四五", "（号码略）"}, Attack{"幺三八九零零幺二三四五", "（号码略）"},
    Attack{"138一二34 ５６78", "（号码略）"}, Attack{"①③⑧⑨⓪⓪①②③④⑤", "（号码略）"},
    Attack{"0826-5540001", "（号码略）"}, Attack{"卡号6228 4804 6900 0112 233", "卡号（号码略）"},
    Attack{"尾号2233", "尾号（略）"}, Attack{"微信号xieyh_57", "微信号（略）"}, Attack{"邮箱xie57@example.com", "邮箱（略）"},
    Attack{"川A·12345撞了", "（车牌号略）撞了"}, Attack{"川ａ１２３４５", "（车牌号略）"}, Attack{"川A D12345", "（车牌号略）"},
    Attack{"（2026）川0826民初61号", "（文号略）"}, Attack{"登记号LQ20260200061", "登记号（号码略）"}));

INSTANTIATE_TEST_SUITE_P(PlacesAndDays, AnonymiseAttack, testing::Values(
    Attack{"住西竹坪村3组12号", "住某村某组某号"}, Attack{"三组十二号", "某组某号"}, Attack{"住在人民路88号2单元501室", "住在某路某号某单元某室"},
    Attack{"石鼓岭镇西竹坪", "某镇某地"}, Attack{"柳泉县", "某县"},
    Attack{"1957年3月2日出生", "某年出生"}, Attack{"生于一九五七年三月二日", "生于某年"}, Attack{"1957-03-02", "某年"}, Attack{"1957.3.2", "某年"},
    Attack{"一九五七年三月生，", "某年生，"}, Attack{"3月2日生日", "某年生日"}, Attack{"19570302", "（号码略）"},
    Attack{"2026年2月6日来登记", "2026年2月来登记"}, Attack{"2月6号又来", "2月又来"}, Attack{"二〇二六年二月六日", "2026年2月"}));

// What is needed to understand the case stays.
INSTANTIATE_TEST_SUITE_P(Kept, AnonymiseAttack, testing::Values(
    Attack{"赔偿3万5千元，分3期付清。", "赔偿3万5千元，分3期付清。"}, Attack{"共36400.00元", "共36400.00元"}, Attack{"1200000元", "1200000元"},
    Attack{"2026年以来", "2026年以来"}, Attack{"今年69岁", "今年69岁"}, Attack{"两家争了三代", "两家争了三代"}, Attack{"宽30厘米，高1.5米", "宽30厘米，高1.5米"},
    Attack{"民法典第二百八十八条", "民法典第二百八十八条"}, Attack{"一组照片、两座坟", "一组照片、两座坟"}));

TEST(Anonymise, nicknamesThatAreListedGoToo)
{
    EXPECT_EQ(clean("三疤子先动的手", {"三疤子"}), "当事人亲友先动的手");
    EXPECT_EQ(clean("三疤子先动的手"), "三疤子先动的手"); // nobody can know
}

// People whom nobody entered: their names are shown, and the case waits.
TEST(Anonymise, whatLooksLikeANameHoldsTheCaseUp)
{
    EXPECT_EQ(doubtsIn("邻居李大山说，证人王 芳也看见了。"), (std::vector<std::string>{"李大山", "王芳"}));
    EXPECT_TRUE(doubtsIn("邻居张某说，主任在场。").empty());
    EXPECT_EQ(doubtsIn("老板高兴地说"), std::vector<std::string>{"高兴地"});
    EXPECT_TRUE(doubtsIn("老板高兴地说", {"高兴"}).empty());
    auto state = quarrel();
    state.content.fields["narrative"] = field("邻居李大山看见谢宇航动手。");
    const auto held = typicalCase(subject(1), state, 4, county());
    ASSERT_FALSE(held);
    EXPECT_EQ(held.error().code, "library_leak");
    EXPECT_TRUE(typicalCase(subject(1), state, 4, county(), {"李大山"}));
}

TEST(Anonymise, makesACaseOfAClosedDisputeOnly)
{
    auto state = quarrel();
    state.content.fields["narrative"] = field("谢宇航（13890012345）与阿卜杜拉·买买提在西竹坪村3组12号因排水打架。");
    state.content.fields["demand"] = field("要求欧阳建国赔2000元。");
    dispute::SessionContent session;
    session.number = 1;
    session.helpers = "李素芬、周土旺";
    session.record = "周土旺劝了谢宇航，谢宇航1957年3月2日生，年纪大了";
    state.content.sessions = {session};
    const auto made = typicalCase(subject(1), state, 4, county());
    ASSERT_TRUE(made) << made.error().code << boost::json::serialize(made.error().facts);
    EXPECT_EQ(made->label.sort, Sort::TypicalCase);
    EXPECT_EQ(made->label.types, std::vector<std::string>{"D03"});
    ASSERT_EQ(made->text.sections.size(), 3U);
    EXPECT_EQ(made->text.sections[0].text, "申请人（（号码略））与被申请人甲在某村某组某号因排水打架。");
    EXPECT_EQ(made->text.sections[2].text, "第一次调解：参加调解的人劝了申请人，申请人某年生，年纪大了。");
    EXPECT_EQ(made->label.id.substr(0, 5), "case-");
    EXPECT_EQ(made->label.id.size(), 17U); // and twelve digits of a hash

    state.steps.state = dispute::Main::M1;
    EXPECT_EQ(typicalCase(subject(1), state, 4, county()).error().code, "case_open");
    state.steps.state = dispute::Main::Z0;
    EXPECT_EQ(typicalCase(subject(1), state, 2, county()).error().code, "case_level");
}

// Sealed words of the mediator are never part of a case.
TEST(Anonymise, sealedNotesAreNotInIt)
{
    auto state = quarrel();
    state.content.fields["narrative"] = field("为排水争吵。");
    state.sealed.notes = {{"p1", "", "底价五千元"}};
    const auto made = typicalCase(subject(1), state, 4, county());
    ASSERT_TRUE(made);
    for (const auto& words : wordsOf(made->text))
        EXPECT_EQ(words.find("底价"), std::string::npos);
}

// Whatever is put between the digits of a number, and however they are written: it goes.
TEST(Anonymise, noSpellingOfANumberIsLeft)
{
    rc::check([] {
        static const std::vector<std::vector<std::string>> kDigits{{"0", "０", "〇", "零"}, {"1", "１", "一", "幺", "壹"}, {"2", "２", "二", "贰"}, {"3", "３", "三", "叁"}, {"4", "４", "四", "肆"},
                                                                    {"5", "５", "五", "伍"}, {"6", "６", "六", "陆"}, {"7", "７", "七", "柒"}, {"8", "８", "八", "捌"}, {"9", "９", "九", "玖"}};
        static const std::vector<std::string> kBetween{"", "", "", " ", "　", "\n", "-", "—", "\u200B", "\t", ".", "·", "－"};
        std::string told;
        for (const char c : std::string("13890012345")) {
            if (!told.empty())
                told += *rc::gen::elementOf(kBetween);
            told += *rc::gen::elementOf(kDigits[static_cast<std::size_t>(c - '0')]);
        }
        const auto said = anonymised("他的电话是" + told + "，打不通。", secrets());
        RC_ASSERT(said == "他的电话是（号码略），打不通。");
    });
}

TEST(Anonymise, twiceIsOnce)
{
    for (const auto* told : {"谢宇航住西竹坪村3组12号，电话13890012345，川A12345，1957年3月2日生。", "老谢和买买提在人民路88号见面"}) {
        const auto once = clean(told);
        EXPECT_EQ(clean(once), once);
        EXPECT_TRUE(leaksIn(once, secrets()).empty()) << once;
    }
}
