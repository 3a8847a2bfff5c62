#include "core/codec/strict_json.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace json = boost::json;
using core::decodeStrict;
using core::encodeCanonical;

namespace {

std::string nested(int depth)
{
    return std::string(depth, '[') + std::string(depth, ']');
}

struct Attack {
    const char* name;
    std::string bytes;
    const char* what;
};

std::vector<Attack> attacks()
{
    using namespace std::string_literals;
    return {
        {"an exponent beyond every double", "1e400", "number"},
        {"an exponent", "1e2", "number"},
        {"a fraction", "1.0", "number"},
        {"2^64", "18446744073709551616", "number"},
        {"-2^63-1", "-9223372036854775809", "number"},
        {"a lone leading surrogate", R"("\ud800")", "syntax"}, // the parser names it by the missing escape
        {"a leading surrogate and a letter", R"("\ud800\u0041")", "surrogate"},
        {"a lone trailing surrogate", R"("\udc00")", "surrogate"},
        {"a duplicate key", R"({"a":1,"a":2})", "duplicate_key"},
        {"a duplicate key in two spellings", R"({"a":1,"\u0061":2})", "duplicate_key"},
        {"a duplicate empty key", R"({"":1,"":2})", "duplicate_key"},
        {"depth 17", nested(17), "depth"},
        {"depth 17 through objects", R"({"a":)" + nested(16) + "}", "depth"},
        {"NUL escaped in text", R"("a\u0000b")", "nul"},
        {"NUL escaped in a key", R"({"a\u0000":1})", "nul"},
        {"NUL raw in text", "\"a\0b\""s, "syntax"},
        {"NUL behind the value", "1\0"s, "trailing"},
        {"a byte order mark", "\xef\xbb\xbf{}", "syntax"},
        {"trailing bytes", "{}x", "trailing"},
        {"two values", "1 2", "trailing"},
        {"overlong slash", "\"\xc0\xaf\"", "syntax"},
        {"overlong in three bytes", "\"\xe0\x80\xaf\"", "syntax"},
        {"a surrogate in UTF-8", "\"\xed\xa0\x80\"", "syntax"},
        {"beyond U+10FFFF", "\"\xf4\x90\x80\x80\"", "syntax"},
        {"a broken character", "\"\xe6\x9d\"", "syntax"},
        {"a lone continuation byte", "\"\x80\"", "syntax"},
        {"a control character in text", "\"\x01\"", "syntax"},
        {"a comment", "/*x*/1", "syntax"},
        {"a trailing comma", "[1,]", "syntax"},
        {"single quotes", "{'a':1}", "syntax"},
        {"NaN", "NaN", "syntax"},
        {"Infinity", "Infinity", "syntax"},
        {"a leading zero", "01", "trailing"},
        {"a leading plus", "+1", "syntax"},
        {"a bare minus", "-", "syntax"},
        {"nothing", "", "syntax"},
        {"blanks only", "  ", "syntax"},
        {"an unfinished object", R"({"a":1)", "syntax"},
        {"an unfinished text", R"("a)", "syntax"},
    };
}

rc::Gen<std::string> anyText()
{
    // Letters, both quotes, controls, Chinese, and characters beyond the basic plane.
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{
                            "a", "Z", "0", " ", "\"", "\\", "/", "\b", "\f", "\n", "\r", "\t", "\x01", "\x1f", "\x7f", "调",
                            "é", "𠮷", "￿", ".", "_"})),
                        [](const std::vector<std::string>& pieces) {
                            std::string out;
                            for (const auto& piece : pieces)
                                out += piece;
                            return out;
                        });
}

json::value anyValue(int depth)
{
    const int kind = *rc::gen::inRange(0, depth > 0 ? 7 : 5);
    switch (kind) {
    case 0: return nullptr;
    case 1: return *rc::gen::arbitrary<bool>();
    case 2: return *rc::gen::arbitrary<std::int64_t>();
    case 3: return *rc::gen::arbitrary<std::uint64_t>();
    case 4: return json::string(*anyText());
    case 5: {
        json::array out;
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
            out.push_back(anyValue(depth - 1));
        return out;
    }
    default: {
        json::object out;
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
            out.insert_or_assign(*anyText(), anyValue(depth - 1));
        return out;
    }
    }
}

} // namespace

TEST(StrictJson, refusesEveryAttackOfTheTable)
{
    for (const auto& attack : attacks()) {
        SCOPED_TRACE(attack.name);
        const auto value = decodeStrict(attack.bytes);
        ASSERT_FALSE(value.has_value());
        EXPECT_EQ(value.error().code, "malformed");
        EXPECT_EQ(value.error().trouble, core::Trouble::Damaged);
        EXPECT_EQ(value.error().facts.at("what").as_string(), attack.what);
    }
}

TEST(StrictJson, takesWhatLiesJustInsideTheBorders)
{
    EXPECT_TRUE(decodeStrict(nested(16)).has_value());
    EXPECT_EQ(decodeStrict("18446744073709551615")->as_uint64(), 18446744073709551615ULL);
    EXPECT_EQ(decodeStrict("9223372036854775807")->as_int64(), 9223372036854775807LL);
    EXPECT_EQ(decodeStrict("-9223372036854775808")->as_int64(), std::numeric_limits<std::int64_t>::min());
    EXPECT_EQ(decodeStrict(R"("\ud842\udfb7")")->as_string(), "𠮷");
    EXPECT_EQ(decodeStrict(" \t\r\n{ } \n")->as_object().size(), 0u);
    EXPECT_TRUE(decodeStrict(R"([{"a":1},{"a":1}])").has_value());
}

TEST(StrictJson, measuresBytesBeforeReadingThem)
{
    EXPECT_TRUE(decodeStrict("[1,2]", {.bytes = 5, .depth = 16}).has_value());
    const auto value = decodeStrict("[1,2]", {.bytes = 4, .depth = 16});
    ASSERT_FALSE(value.has_value());
    EXPECT_EQ(value.error().facts.at("what").as_string(), "size");
}

TEST(StrictJson, writesSortedKeysNoBlanksShortestEscapes)
{
    const json::value value{{"b", json::array{1, -2, true, nullptr}}, {"调", "解"}, {"a", "\"\\/\b\f\n\r\t\x01\x7f"}, {"Z", 18446744073709551615ULL}};
    EXPECT_EQ(encodeCanonical(value),
              "{\"Z\":18446744073709551615,\"a\":\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\x7f\",\"b\":[1,-2,true,null],\"调\":\"解\"}");
}

TEST(StrictJson, escapesAtEveryPlaceOfShortAndLongTexts)
{
    const auto repeated = [](std::string_view filler, std::size_t times) {
        std::string out;
        while (times-- > 0)
            out += filler;
        return out;
    };
    for (const std::string_view filler : {"a", "调", "\x7f"})
        for (const std::size_t length : {0, 1, 7, 8, 9, 15, 16, 17, 41, 125, 126, 127, 128, 300}) {
            const auto plain = repeated(filler, length);
            EXPECT_EQ(encodeCanonical(json::value(plain)), "\"" + plain + "\"");
            for (std::size_t place = 0; place <= length; ++place)
                for (const auto& [raw, escaped] : {std::pair{"\"", "\\\""}, std::pair{"\\", "\\\\"}, std::pair{"\x1f", "\\u001f"}, std::pair{"\n\n", "\\n\\n"}}) {
                    const auto before = repeated(filler, place), behind = repeated(filler, length - place);
                    EXPECT_EQ(encodeCanonical(json::value(before + raw + behind)), "\"" + before + escaped + behind + "\"");
                }
        }
}

RC_GTEST_PROP(StrictJson, decodingGivesBackWhatWasEncoded, ())
{
    const auto value = anyValue(4);
    const auto text = encodeCanonical(value);
    const auto back = decodeStrict(text);
    RC_ASSERT(back.has_value());
    RC_ASSERT(*back == value);
    RC_ASSERT(encodeCanonical(*back) == text);
}

RC_GTEST_PROP(StrictJson, anyBytesAreReadOrRefusedButNeverChanged, ())
{
    auto text = encodeCanonical(anyValue(3));
    if (!text.empty())
        text[*rc::gen::inRange<std::size_t>(0, text.size())] = static_cast<char>(*rc::gen::inRange(0, 256));
    if (const auto value = decodeStrict(text)) {
        const auto again = decodeStrict(encodeCanonical(*value));
        RC_ASSERT(again.has_value());
        RC_ASSERT(*again == *value);
    }
}
