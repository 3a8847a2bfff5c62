#include "core/text/direction.h"

#include "core/codec/strict_json.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

using namespace core;

TEST(Direction, isTurnedByNineCharactersAndNoOthers)
{
    for (const auto* turn : {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"}) {
        EXPECT_TRUE(turnsDirection(turn));
        EXPECT_EQ(withoutTurns(std::string("赔偿") + turn + "1200元" + turn), "赔偿1200元");
    }
    for (const auto* fine : {"", "赔偿1200元", "\u200E", "\u200F", "\u2029", "\u202F", "\u2065", "\u206A", "阿卜杜热合曼·买买提", "ئابدۇراخمان", "\xE2", "\xE2\x80", "……"}) {
        EXPECT_FALSE(turnsDirection(fine)) << fine;
        EXPECT_EQ(withoutTurns(fine), fine);
    }
}

TEST(Direction, isTurnedInJsonHoweverItIsWritten)
{
    for (const auto* json : {R"({"a":"\u202e"})", R"({"a":"\u202E1"})", R"({"\u2066":1})", "{\"a\":\"\u202E\"}", R"(["\u2029\u202a"])"})
        EXPECT_TRUE(jsonTurnsDirection(json)) << json;
    for (const auto* json : {R"({"a":"\u202f"})", R"({"a":"\u2065\u206a"})", R"({"a":"u202e"})", R"({"a":"\u20"})", "{}", ""})
        EXPECT_FALSE(jsonTurnsDirection(json)) << json;
    EXPECT_TRUE(turnsDirection(std::string_view(decodeStrict(R"("\u202e")")->as_string()))) << "as the decoder reads it";
}

/// A changed program may send what ours leaves out; the county takes it from nobody.
TEST(Direction, isNotTurnedByAnAct)
{
    test::World w;
    const auto county = [&](const std::string& name) {
        return w.on(test::subject(1), "ca", "2026-03-02", "directory.county", "{'steps':{'county':'" + name + "'}}");
    };
    EXPECT_FALSE(county("柳泉\u202E县"));
    EXPECT_EQ(w.code(), "hidden_characters");
    EXPECT_TRUE(county("柳泉\u200F县")) << w.code();
}
