#include "core/people/pinyin.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <chrono>

using namespace core;

namespace {

using Rows = std::initializer_list<std::pair<const char*, const char*>>;

std::string full(std::string_view name)
{
    return pinyinOf(name).full;
}

bool findsForm(std::string_view name, std::string_view wanted)
{
    const auto forms = pinyinForms(name);
    return std::ranges::any_of(forms, [&](const Pinyin& form) { return form.full == wanted; });
}

} // namespace

TEST(Pinyin, surnamesAreReadAsSurnames)
{
    EXPECT_EQ(pinyinOf("曾庆红"), (Pinyin{"zeng qing hong", "zqh"}));
    for (const auto& [name, reading] : Rows{
             {"单志强", "shan zhi qiang"}, {"解晓东", "xie xiao dong"}, {"仇和平", "qiu he ping"}, {"区小敏", "ou xiao min"},
             {"查良镛", "zha liang yong"}, {"任正非", "ren zheng fei"}, {"盖叫天", "ge jiao tian"}, {"翟志刚", "zhai zhi gang"},
             {"朴树", "piao shu"}, {"缪荣株", "miao rong zhu"}, {"覃勇", "qin yong"}, {"黑建国", "he jian guo"},
             {"洗星海", "xian xing hai"}, {"冼星海", "xian xing hai"}, {"吕秀英", "lv xiu ying"}, {"沈丽", "shen li"},
             {"乐嘉", "yue jia"}, {"曲波", "qu bo"}, {"阚清子", "kan qing zi"}, {"薄小强", "bo xiao qiang"},
             {"牟志强", "mou zhi qiang"}, {"蔚志强", "yu zhi qiang"}, {"角志强", "jue zhi qiang"}, {"镡志强", "tan zhi qiang"},
             {"谢宇航", "xie yu hang"}, {"苏兴旺", "su xing wang"}, {"段德福", "duan de fu"}})
        EXPECT_EQ(full(name), reading) << name;
}

TEST(Pinyin, compoundSurnamesComeFirst)
{
    for (const auto& [name, reading] : Rows{
             {"尉迟恭", "yu chi gong"}, {"万俟卨", "mo qi xie"}, {"单于飞", "chan yu fei"}, {"澹台灭明", "tan tai mie ming"},
             {"长孙无忌", "zhang sun wu ji"}, {"令狐冲", "ling hu chong"}, {"欧阳修", "ou yang xiu"},
             {"上官婉儿", "shang guan wan er"}, {"司马光", "si ma guang"}, {"诸葛亮", "zhu ge liang"},
             {"皇甫嵩", "huang fu song"}})
        EXPECT_EQ(full(name), reading) << name;
    EXPECT_TRUE(findsForm("单于飞", "shan yu fei"));
}

TEST(Pinyin, givenNamesAreReadAsGivenNames)
{
    EXPECT_EQ(full("张乐行"), "zhang le xing");
    EXPECT_EQ(full("李长青"), "li chang qing");
    EXPECT_EQ(full("王单"), "wang dan");
    EXPECT_EQ(full("王蔚"), "wang wei"); // yu is the surname alone
    EXPECT_TRUE(findsForm("牟志强", "mu zhi qiang")) << "as in 牟平; some of the name say so";
    EXPECT_EQ(full("陈晟"), "chen sheng");
    EXPECT_EQ(full("孙女英"), "sun nv ying");
    EXPECT_TRUE(findsForm("张乐行", "zhang yue xing"));
    EXPECT_TRUE(findsForm("陈晟", "chen cheng"));
}

/// 现代汉语词典 and 汉语大字典: the reading that a name means first, not the older or the local one.
TEST(Pinyin, givenNamesMeanTheReadingOfTheDictionary)
{
    for (const auto& [name, reading] : Rows{
             {"李地", "li di"}, {"王开拓", "wang kai tuo"}, {"刘焘", "liu tao"}, {"王似玉", "wang si yu"}, {"陈鸿鹄", "chen hong hu"},
             {"周铤", "zhou ting"}, {"张帧", "zhang zhen"}, {"陈峤", "chen qiao"}, {"阿仔", "a zai"}, {"王\U00020BB7", "wang ji"},
             {"拓拔焘", "tuo ba tao"}, {"曽丽", "zeng li"}, {"澹明", "tan ming"}})
        EXPECT_EQ(full(name), reading) << name;
    EXPECT_TRUE(findsForm("王开拓", "wang kai ta"));
}

TEST(Pinyin, whoWasBornOnTheDoubleNinthIsCalledChongyang)
{
    EXPECT_EQ(pinyinOf("王重阳"), (Pinyin{"wang chong yang", "wcy"}));
    EXPECT_EQ(full("张重庆"), "zhang chong qing");
    EXPECT_EQ(full("陈重九"), "chen chong jiu");
    EXPECT_EQ(full("陈重"), "chen zhong"); // alone it is zhong
    EXPECT_EQ(full("欧阳重阳"), "ou yang chong yang");
    EXPECT_TRUE(findsForm("王重阳", "wang zhong yang"));
    EXPECT_EQ(full("重重"), "chong chong"); // a call name; of somebody called 重 by surname the other form is found
    EXPECT_EQ(full("张重重"), "zhang chong chong");
    EXPECT_TRUE(findsForm("重重", "chong zhong"));
    EXPECT_EQ(full("林㴵"), "lin mi"); // Unihan's reading
}

TEST(Pinyin, umlautIsFoundHoweverItIsTyped)
{
    EXPECT_EQ(pinyinForms("吕绿").front(), (Pinyin{"lv lv", "ll"}));
    for (const char* typed : {"lu lu", "lyu lyu", "lv lu"})
        EXPECT_TRUE(findsForm("吕绿", typed)) << typed;
    EXPECT_TRUE(findsForm("吕布", "lu bu"));
}

TEST(Pinyin, otherWritingsStayReadable)
{
    EXPECT_EQ(pinyinOf("买买提·吐尔逊"), (Pinyin{"mai mai ti tu er xun", "mmttex"}));
    EXPECT_EQ(full("单木·查干"), "dan mu cha gan"); // a transcription has no surname
    EXPECT_EQ(pinyinOf("John Smith"), (Pinyin{"john smith", "js"}));
    EXPECT_EQ(full("Ａ座３号王"), "a zuo 3 hao wang");
    EXPECT_EQ(full("张\U000323AF"), "zhang \U000323AF"); // Extension H, in no reading table
    EXPECT_EQ(pinyinOf(""), Pinyin{});
    EXPECT_EQ(pinyinOf("，。 \t"), Pinyin{});
    EXPECT_EQ(full("\xff\xfe王"), "wang");
    EXPECT_EQ(full("王㑇"), "wang zhou"); // Extension A
    EXPECT_EQ(full("\U00020BB7小明"), "ji xiao ming"); // a way to write 吉, wherever it stands
}

TEST(Pinyin, thousandsOfNamesASecond)
{
    (void)pinyinOf("王");
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < 10'000; ++i)
        (void)pinyinOf("欧阳长乐");
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds{2});
}

RC_GTEST_PROP(Pinyin, anyBytesHaveAReading, (std::string bytes))
{
    const auto forms = pinyinForms(bytes);
    RC_ASSERT(!forms.empty());
    RC_ASSERT(forms.size() <= 16u);
    RC_ASSERT(forms.front() == pinyinOf(bytes));
}
