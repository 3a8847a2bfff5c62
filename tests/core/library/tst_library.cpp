#include "core/documents/offers.h"
#include "core/library/anonymise.h"
#include "core/library/kinds.h"
#include "core/library/pack.h"
#include "core/rights/audience.h"
#include "core/store/search_text.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

#include <set>

using namespace core;
using namespace core::library;
using namespace core::test;

namespace {

Item guide(std::int64_t version = 1)
{
    Item out;
    out.label = {"guide-ditch", Sort::Guide, version, {"D03"}, {"village"}, std::nullopt, false};
    out.text.title = "排水纠纷怎么调";
    out.text.sections = {{"先看水", "雨天到现场看水往哪里走。"}};
    return out;
}

class Library : public testing::Test {
protected:
    World world;
    const SubjectId id = subjectOf("guide-ditch");

    bool publish(std::string_view who, const Item& item, Fate fate, std::string_view on = "2026-03-02")
    {
        const auto draft = draftFor(item, fate);
        world.last = world.play.play(world.play.author(who), noon(on), draft.kind, draft.subject, draft.body);
        return world.last.has_value();
    }
    [[nodiscard]] const State& state() const { return *world.play.state(id).as<State>(); }
};

} // namespace

// R-000-16a: versioned, and shown by type of dispute.
TEST_F(Library, aNewVersionTakesThePlaceOfTheOld)
{
    ASSERT_TRUE(publish("dispatcher", guide(), Fate::First)) << world.code();
    EXPECT_EQ(state().content.text.title, "排水纠纷怎么调");
    auto newer = guide(3);
    newer.text.sections[0].text = "雨天去看，晴天量尺寸。";
    ASSERT_TRUE(publish("guide", newer, Fate::Newer, "2026-03-09")) << world.code();
    EXPECT_EQ(state().steps.label.version, 3);
    EXPECT_EQ(state().content.text.sections[0].text, "雨天去看，晴天量尺寸。");
    ASSERT_EQ(state().steps.editions.size(), 2U);
    EXPECT_EQ(state().steps.editions[1].on, day("2026-03-09"));
    EXPECT_EQ(state().steps.editions[1].account, "guide");
}

TEST_F(Library, anOlderVersionNeverReplacesANewerOne)
{
    ASSERT_TRUE(publish("dispatcher", guide(2), Fate::First));
    EXPECT_FALSE(publish("dispatcher", guide(1), Fate::Newer));
    EXPECT_EQ(world.code(), "library_older");
    EXPECT_FALSE(publish("dispatcher", guide(2), Fate::Newer)); // nor the same once more
    EXPECT_EQ(world.code(), "library_older");
    EXPECT_FALSE(publish("dispatcher", guide(3), Fate::First)); // nor beside it
    EXPECT_EQ(world.code(), "subject_exists");
    EXPECT_EQ(state().steps.label.version, 2);
}

TEST_F(Library, publishedByTheCountyReadByEverybody)
{
    for (const auto* who : {"vl", "vm", "tl", "judge", "clerk"}) {
        EXPECT_FALSE(publish(who, guide(), Fate::First)) << who;
        EXPECT_EQ(world.code(), "no_right") << who;
    }
    ASSERT_TRUE(publish("ca", guide(), Fate::First)) << world.code();
    EXPECT_EQ(audiences(world.play.state(id), smallCounty()), (Grants{{std::string(kEverybody), 2}}));
}

// An item has one subject: whoever makes another one for it is refused.
TEST_F(Library, oneItemOneSubject)
{
    const auto draft = draftFor(guide(), Fate::First);
    EXPECT_FALSE(world.play.play(world.play.author("ca"), noon("2026-03-02"), draft.kind, subject(7), draft.body));
    EXPECT_NE(subjectOf("guide-ditch"), subjectOf("guide-ditch2"));
    EXPECT_EQ(subjectOf("guide-ditch"), subjectOf("guide-ditch"));
}

// R-003-4.1.3b: a repealed text says so, on the screen and on paper, until a new version stands.
TEST_F(Library, aRepealedTextWarns)
{
    ASSERT_TRUE(publish("dispatcher", guide(), Fate::First));
    EXPECT_FALSE(world.on(id, "dispatcher", "2026-03-03", "library.mark", "{'steps':{'standing':'repealed'}}"));
    EXPECT_EQ(world.code(), "missing_field");
    ASSERT_TRUE(world.on(id, "dispatcher", "2026-03-03", "library.mark", "{'steps':{'standing':'repealed','on':'2026-01-01','replacedBy':'guide-water'},'content':{'reason':'新法施行'}}")) << world.code();
    EXPECT_EQ(state().steps.standing, Standing::Repealed);
    EXPECT_EQ(state().steps.standingOn, day("2026-01-01"));
    EXPECT_EQ(state().steps.replacedBy, "guide-water");
    const auto county = smallCounty();
    const auto paper = documents::paperOf(world.play.state(id), "library_item", {county, HolidayTable::shipped(), noon("2026-03-04"), "vl"});
    ASSERT_TRUE(paper);
    EXPECT_NE(documents::plainText(*paper).find("注意：本件自2026年1月1日起已废止，不要再据此办理。"), std::string::npos);
    EXPECT_FALSE(world.on(id, "vl", "2026-03-03", "library.mark", "{'steps':{'standing':'current'},'content':{'reason':'看错了'}}"));
    ASSERT_TRUE(publish("dispatcher", guide(2), Fate::Newer, "2026-03-05"));
    EXPECT_EQ(state().steps.standing, Standing::Current);
    EXPECT_TRUE(state().steps.replacedBy.empty());
    EXPECT_TRUE(state().content.reason.empty());
}

TEST_F(Library, whatIsHalfDoneIsNotPublished)
{
    const auto code = [](Item item) {
        const auto done = checkItem(item.label, item.text);
        return done ? std::string("ok") : done.error().code;
    };
    auto item = guide();
    EXPECT_EQ(code(item), "ok");
    item.label.id = "guide ditch";
    EXPECT_EQ(code(item), "invalid_field");
    item = guide();
    item.label.types = {"D77"};
    EXPECT_EQ(code(item), "invalid_field");
    item = guide();
    item.text.sections.clear();
    EXPECT_EQ(code(item), "missing_field");
    item = guide();
    item.text.title = std::string(81 * 3, 'x'); // 243 characters
    EXPECT_EQ(code(item), "too_long");
    item = guide();
    item.label.sort = Sort::Service; // 《非诉讼平台实施意见》四（四）2: basis, body, conditions, steps, papers
    EXPECT_EQ(code(item), "invalid_field");
    item.text.service = Service{"依据", "单位", "条件", {}, {}, {}, {}, {"一步"}, {}, {}};
    EXPECT_EQ(code(item), "missing_field");
    item.text.service->papers = {"身份证"};
    EXPECT_EQ(code(item), "ok");
    item = guide();
    item.label.sort = Sort::TypicalCase; // R-004-3.3a, at the county's door too
    item.text.sections[0].text = "他的电话是13890012345";
    EXPECT_EQ(code(item), "library_leak");
}

TEST(LibraryPack, isReadStrictly)
{
    const Pack pack{"试", {guide()}};
    const auto text = writePack(pack);
    const auto again = readPack(text);
    ASSERT_TRUE(again) << again.error().code;
    EXPECT_EQ(*again, pack);
    const auto code = [](std::string json) { return readPack(json).error().code; };
    EXPECT_EQ(code("{"), "malformed");
    EXPECT_EQ(code(R"({"format":"fengqiao-library","version":2,"items":[]})"), "pack_format");
    EXPECT_EQ(code(R"({"format":"fengqiao-library","version":1,"items":[],"itmes":[]})"), "malformed");
    EXPECT_EQ(code(R"({"format":"fengqiao-library","version":1,"items":[{"label":{"id":"a","titel":"b"}}]})"), "malformed");
    auto twice = pack;
    twice.items.push_back(guide(2));
    const auto refusedTwice = readPack(writePack(twice));
    ASSERT_FALSE(refusedTwice);
    EXPECT_EQ(refusedTwice.error().code, "pack_twice");
    EXPECT_EQ(refusedTwice.error().facts.at("index").to_number<int>(), 2);
    EXPECT_EQ(code(std::string(kPackLimit + 1, ' ')), "malformed");
}

TEST(LibraryPack, tellsWhatPublishingWouldDo)
{
    EXPECT_EQ(fateOf(guide(), nullptr), Fate::First);
    State held;
    held.steps.label = guide(2).label;
    held.content.text = guide(2).text;
    EXPECT_EQ(fateOf(guide(3), &held), Fate::Newer);
    EXPECT_EQ(fateOf(guide(1), &held), Fate::Older);
    EXPECT_EQ(fateOf(guide(2), &held), Fate::Same);
    auto other = guide(2);
    other.text.summary = "另一种说法";
    EXPECT_EQ(fateOf(other, &held), Fate::Clash);
}

// What comes with the program: enough of each sort, nothing that claims to be checked, every guide for a type.
TEST(LibraryPack, theShippedItemsCanBePublished)
{
    const auto pack = shippedPack();
    ASSERT_TRUE(pack) << pack.error().code << boost::json::serialize(pack.error().facts);
    std::map<Sort, int> count;
    std::set<std::string> ids, types;
    for (const auto& item : pack->items) {
        ++count[item.label.sort];
        EXPECT_TRUE(ids.insert(item.label.id).second) << item.label.id;
        EXPECT_FALSE(item.label.checked) << item.label.id;
        if (item.label.sort == Sort::Guide)
            types.insert(item.label.types.begin(), item.label.types.end());
    }
    EXPECT_GE(count[Sort::Guide], 12);
    EXPECT_GE(count[Sort::Service], 25);
    EXPECT_GE(count[Sort::Law], 20);
    EXPECT_GE(count[Sort::TypicalCase], 6);
    EXPECT_GE(count[Sort::Poster], 3);
    EXPECT_GE(count[Sort::SampleForm], 2);
    EXPECT_GE(types.size(), 12U);
}

TEST(LibraryRows, fitADisputeByTypeAndLevel)
{
    const auto label = guide().label;
    EXPECT_TRUE(fits(label, "D03", "village"));
    EXPECT_FALSE(fits(label, "D07", "village"));
    EXPECT_FALSE(fits(label, "D03", "township"));
    EXPECT_TRUE(fits(label, {}, {}));
    EXPECT_TRUE(fits({}, "D07", "township")); // names neither: fits all
}

TEST(LibraryRows, areFoundFromOneCharacterOn)
{
    State item;
    item.steps.label = guide().label;
    item.content.text = guide().text;
    const auto document = store::documentOf(item);
    EXPECT_NE(document.words.find("雨天到现场看水"), std::string::npos);
    EXPECT_NE(document.words.find("邻里纠纷"), std::string::npos);
    EXPECT_EQ(document.names, "排水纠纷怎么调");
    EXPECT_EQ(store::snippetOf(wordsOf(item.content.text), "水"), "排\x01水\x02纠纷怎么调");
}

// R-001-1.2f: where a poster hangs is known, and that it is out of date there.
TEST_F(Library, aPosterIsKnownWhereItHangs)
{
    auto poster = guide();
    poster.label.id = "poster-ditch";
    poster.label.sort = Sort::Poster;
    const auto place = subjectOf("poster-ditch");
    ASSERT_TRUE(publish("dispatcher", poster, Fate::First)) << world.code();
    const auto item = [&]() -> const State& { return *world.play.state(place).as<State>(); };
    EXPECT_FALSE(world.on(place, "vl", "2026-03-03", "library.show"));
    EXPECT_EQ(world.code(), "missing_field");
    EXPECT_FALSE(world.on(place, "vl", "2026-03-03", "library.show", "{'steps':{'on':'2026-03-04'},'content':{'place':'村部'}}"));
    EXPECT_EQ(world.code(), "future");
    ASSERT_TRUE(world.on(place, "vl", "2026-03-03", "library.show", "{'content':{'place':'村部宣传栏'}}")) << world.code();
    ASSERT_EQ(item().steps.showings.size(), 1U);
    EXPECT_EQ(item().steps.showings[0].organisation, "org-village");
    EXPECT_EQ(item().steps.showings[0].version, 1);
    EXPECT_EQ(item().content.places.at(item().steps.showings[0].act), "村部宣传栏");
    EXPECT_FALSE(isOutdated(item().steps, item().steps.showings[0]));
    poster.label.version = 2;
    ASSERT_TRUE(publish("dispatcher", poster, Fate::Newer, "2026-03-09")) << world.code();
    EXPECT_TRUE(isOutdated(item().steps, item().steps.showings[0]));
    EXPECT_EQ(item().steps.showings.size(), 1U) << "a new version takes nothing down";
    const std::string down = "{'steps':{'showing':'" + item().steps.showings[0].act + "'}}";
    EXPECT_FALSE(world.on(place, "tl", "2026-03-10", "library.take_down", down));
    EXPECT_EQ(world.code(), "not_holder");
    ASSERT_TRUE(world.on(place, "vl", "2026-03-10", "library.take_down", down)) << world.code();
    EXPECT_EQ(item().steps.showings[0].until, day("2026-03-10"));
    EXPECT_FALSE(isOutdated(item().steps, item().steps.showings[0]));
    EXPECT_FALSE(world.on(place, "vl", "2026-03-11", "library.take_down", down));
    ASSERT_TRUE(world.on(place, "dispatcher", "2026-03-12", "library.mark", "{'steps':{'standing':'repealed'},'content':{'reason':'电话换了'}}"));
    EXPECT_FALSE(world.on(place, "vl", "2026-03-13", "library.show", "{'content':{'place':'村部宣传栏'}}"));
    EXPECT_EQ(world.code(), "library_not_current");
    ASSERT_TRUE(publish("dispatcher", guide(), Fate::First));
    EXPECT_FALSE(world.on(id, "vl", "2026-03-13", "library.show", "{'content':{'place':'村部'}}")) << "a guide hangs nowhere";
}

// R-001-1.2f: a film is known by its hash; the file comes by stick.
TEST(LibraryItem, aFilmIsKnownByItsHash)
{
    Item film;
    film.label = {"film-bridge", Sort::Film, 1};
    film.text.title = "枫桥故事";
    EXPECT_EQ(checkItem(film.label, film.text).error().facts.at("field").as_string(), "film");
    film.text.film = Film{"bridge.mp4", std::string(64, 'a'), 12'000'000, 8};
    EXPECT_TRUE(checkItem(film.label, film.text));
    for (const auto* file : {"", "../bridge.mp4", "a/b.mp4", "a\\b.mp4"}) {
        auto wrong = film;
        wrong.text.film->file = file;
        EXPECT_FALSE(checkItem(wrong.label, wrong.text)) << file;
    }
    auto wrong = film;
    wrong.text.film->sha256 = "abc";
    EXPECT_FALSE(checkItem(wrong.label, wrong.text));
    wrong = film;
    wrong.label.sort = Sort::Poster;
    EXPECT_FALSE(checkItem(wrong.label, wrong.text));
}

// R-001-1.2d: one digest a court and month, with figures that somebody may change and without anybody's number.
TEST(LibraryItem, aDigestSaysOfWhichMonthItIs)
{
    EXPECT_EQ(digestItem("org-court", "2026-03"), "digest-org-court-2026-03");
    Item digest;
    digest.label = {"digest-org-court-2026-03", Sort::Digest, 1};
    digest.text.title = "3月工作通报";
    digest.text.sections = {{"基本情况", "受理12件，调成9件。"}};
    EXPECT_FALSE(checkItem(digest.label, digest.text));
    digest.label.period = "2026-04";
    EXPECT_FALSE(checkItem(digest.label, digest.text)) << "its id says March";
    digest.label.period = "2026-03";
    EXPECT_TRUE(checkItem(digest.label, digest.text));
    digest.text.sections[0].text += "联系电话13800000001。";
    EXPECT_EQ(checkItem(digest.label, digest.text).error().code, "library_leak");
    auto guided = guide();
    guided.label.period = "2026-03";
    EXPECT_FALSE(checkItem(guided.label, guided.text));
}
