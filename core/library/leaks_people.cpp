#include "core/library/leaks.h"

#include "core/people/pinyin.h"
#include "core/text/characters.h"

#include <algorithm>
#include <array>

namespace core::library {

namespace {

constexpr std::array<std::u32string_view, 22> kCompound{U"欧阳", U"司马", U"上官", U"诸葛", U"东方", U"皇甫", U"尉迟", U"公孙", U"慕容", U"令狐", U"司徒",
                                                        U"宇文", U"夏侯", U"长孙", U"端木", U"南宫", U"独孤", U"轩辕", U"钟离", U"呼延", U"闻人", U"澹台"};
/// Those that are hardly ever the first character of another word behind 邻居 or 证人 are enough to raise a doubt.
constexpr std::u32string_view kCommon = U"王李张刘陈杨黄赵吴周徐孙马朱胡林郭何罗高郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁余叶蒋杜苏魏程吕丁沈姚卢姜崔钟谭陆汪范金"
                                        U"廖韦贾夏付邹熊孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵覃武钱戴严莫孔汤";
constexpr std::u32string_view kBefore = U"老小阿大";
constexpr std::array<std::u32string_view, 38> kTitles{U"师傅", U"大爷", U"大妈", U"大娘", U"大叔", U"大婶", U"大伯", U"大哥", U"大姐", U"大嫂", U"老汉", U"老太", U"老师",
                                                      U"医生", U"大夫", U"书记", U"主任", U"村长", U"组长", U"支书", U"老板", U"经理", U"先生", U"女士", U"同志", U"法官",
                                                      U"律师", U"某某", U"叔", U"婶", U"伯", U"姨", U"哥", U"姐", U"嫂", U"爷", U"奶", U"婆"};
/// Called by the one character of a given name: 伟哥, 梅姐.
constexpr std::u32string_view kAfterGiven = U"哥姐叔婶伯爷娃妹弟姨嫂";

void findAll(const FlatText& flat, std::u32string_view word, std::size_t from, std::size_t count, const Hit& hit, Hits& out)
{
    if (word.empty())
        return;
    for (auto at = flat.characters.find(word); at != std::u32string::npos; at = flat.characters.find(word, at + 1)) {
        auto one = hit;
        one.begin = flat.begin(at + from);
        one.end = flat.end(at + from, count);
        out.push_back(std::move(one));
    }
}

void findWhole(const FlatText& flat, std::u32string_view word, const Hit& hit, Hits& out)
{
    findAll(flat, word, 0, word.size(), hit, out);
}

/// 张师傅, 老张, 小张: called by the surname.
void findCalled(const FlatText& flat, std::u32string_view surname, const Hit& hit, Hits& out)
{
    for (const auto before : kBefore) {
        if (surname == U"于" && (before == U'小' || before == U'大'))
            continue; // 小于, 大于
        findWhole(flat, std::u32string(1, before) + std::u32string(surname), hit, out);
    }
    for (const auto title : kTitles)
        findWhole(flat, std::u32string(surname) + std::u32string(title), hit, out);
    for (const auto* home : {U"家的", U"家人", U"家里", U"家房", U"家院", U"家地", U"家儿", U"家女"}) {
        const auto word = std::u32string(surname) + home;
        findAll(flat, word, 0, surname.size(), hit, out);
    }
}

/// Zhang Wei, zhangwei, WEI ZHANG: letters with anything between them.
void findLatin(std::u32string_view text, const std::string& name, const Hit& hit, Hits& out)
{
    FlatText letters;
    const auto flat = flatten(text, Keep::Everything);
    for (std::size_t i = 0; i < flat.characters.size(); ++i)
        if (isLatin(flat.characters[i])) {
            letters.characters += flat.characters[i];
            letters.places.push_back(flat.places[i]);
        }
    for (const auto& form : pinyinForms(name)) {
        std::u32string joined, turned;
        const auto blank = form.full.find(' ');
        for (const char c : form.full)
            if (c >= 'a' && c <= 'z')
                joined += static_cast<char32_t>(c - 'a' + 'A');
        if (blank != std::string::npos) {
            for (const char c : form.full.substr(blank) + form.full.substr(0, blank))
                if (c >= 'a' && c <= 'z')
                    turned += static_cast<char32_t>(c - 'a' + 'A');
        }
        if (joined.size() < 5)
            continue; // too short to be told from another word
        findWhole(letters, joined, hit, out);
        if (turned != joined)
            findWhole(letters, turned, hit, out);
    }
}

/// The name without what every company has.
std::u32string bodyName(std::u32string name)
{
    for (const std::u32string_view tail : {U"股份有限公司", U"有限责任公司", U"有限公司", U"专业合作社", U"合作社", U"经营部", U"服务部", U"公司", U"商行", U"超市", U"加工厂", U"厂", U"店"})
        if (name.size() > tail.size() + 1 && name.ends_with(tail)) {
            name.resize(name.size() - tail.size());
            break;
        }
    for (const auto* head : {U"省", U"市", U"县", U"区"})
        if (const auto at = name.find(head); at != std::u32string::npos && at <= 3 && name.size() > at + 3)
            name.erase(0, at + 1);
    return name;
}

void findOne(std::u32string_view text, const FlatText& flat, const Known& who, Hits& out)
{
    const Hit hit{Leak::Name, 0, 0, who.role};
    const auto name = flatOf(who.name, Keep::Words);
    if (name.size() < 2)
        return;
    findWhole(flat, name, hit, out);
    if (!who.near)
        return;
    if (who.organisation) {
        if (const auto body = bodyName(name); body.size() >= 2 && body != name)
            findWhole(flat, body, hit, out);
        return;
    }
    // 阿卜杜拉·买买提: either part is the man.
    std::u32string part;
    std::vector<std::u32string> parts;
    for (const auto c : charactersOf(who.name) + U"·") {
        if (isHan(c) || isLatin(c) || (c >= U'a' && c <= U'z')) {
            part += c;
        } else {
            if (!part.empty())
                parts.push_back(part);
            part.clear();
        }
    }
    if (parts.size() > 1) {
        for (const auto& one : parts)
            if (const auto folded = flatten(one, Keep::Words).characters; folded.size() >= 2)
                findWhole(flat, folded, hit, out);
        return;
    }
    if (!std::all_of(name.begin(), name.end(), &isHan))
        return;
    const auto surname = name.substr(0, surnameLength(name)), given = name.substr(surname.size());
    if (given.size() >= 2)
        findWhole(flat, given, hit, out);
    if (!given.empty()) {
        const auto last = given.substr(given.size() - 1);
        for (const auto before : kBefore)
            findWhole(flat, std::u32string(1, before) + last, hit, out);
        for (const auto after : kAfterGiven)
            findWhole(flat, last + std::u32string(1, after), hit, out);
        findWhole(flat, last + last, hit, out); // 梅梅
    }
    findCalled(flat, surname, hit, out);
    findLatin(text, who.name, hit, out);
}

} // namespace

std::size_t surnameLength(std::u32string_view name)
{
    const bool compound = name.size() > 2 && std::find(kCompound.begin(), kCompound.end(), name.substr(0, 2)) != kCompound.end();
    return compound ? 2 : 1;
}

bool beginsWithCommonSurname(std::u32string_view text)
{
    return !text.empty() && (kCommon.find(text.front()) != std::u32string_view::npos || std::find(kCompound.begin(), kCompound.end(), text.substr(0, 2)) != kCompound.end());
}

void findPeople(std::u32string_view text, const std::vector<Known>& people, Hits& out)
{
    const auto flat = flatten(text, Keep::Words);
    for (const auto& who : people)
        findOne(text, flat, who, out);
}

void findWords(std::u32string_view text, const std::vector<std::pair<std::string, std::string>>& words, Leak sort, Hits& out)
{
    const auto flat = flatten(text, Keep::Words);
    for (const auto& [word, with] : words)
        findWhole(flat, flatOf(word, Keep::Words), {sort, 0, 0, with}, out);
}

void findExact(std::u32string_view text, const std::vector<std::string>& exact, Hits& out)
{
    const auto flat = flatten(text, Keep::Digits);
    for (const auto& one : exact)
        if (const auto word = flatOf(one, Keep::Digits); word.size() >= 3)
            findWhole(flat, word, {Leak::Number, 0, 0, "（号码略）"}, out);
}

} // namespace core::library
