#include "core/people/phone.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

std::string read(std::string_view text)
{
    const auto phone = readPhone(text);
    return phone ? std::string(phoneKindName(phone->kind)) + " " + phone->digits : "";
}

} // namespace

TEST(Phone, mobilesAreReadHoweverTheyAreWritten)
{
    for (const char* text : {"13812345678", "138 1234 5678", "138-1234-5678", "１３８１２３４５６７８", "+8613812345678",
                             "+86 138 1234 5678", "(+86)13812345678", "008613812345678", "8613812345678",
                             "86-138-1234-5678", "\t13812345678\r",
                             // as an address book hands it over, between the marks that turn the direction (U+202A, U+202C)
                             "\xE2\x80\xAA+86 138 1234 5678\xE2\x80\xAC"})
        EXPECT_EQ(read(text), "mobile 13812345678") << text;
    EXPECT_EQ(read("19912345678"), "mobile 19912345678");
}

TEST(Phone, whatIsNoMobileIsRefused)
{
    for (const char* text : {"", "1", "12812345678", "10812345678", "1381234567", "138123456789", "138123456a8",
                             "23812345678", "+113812345678", "+13812345678", "+", "--", "一三八", "013812345678"})
        EXPECT_EQ(read(text), "") << text;
}

TEST(Phone, landlinesNeedTheirAreaCode)
{
    EXPECT_EQ(read("010-62551234"), "landline 01062551234");
    EXPECT_EQ(read("02162551234"), "landline 02162551234");
    EXPECT_EQ(read("(0577) 6255 1234"), "landline 057762551234");
    EXPECT_EQ(read("0577-6255123"), "landline 05776255123");
    EXPECT_EQ(read("+86 577 62551234"), "landline 057762551234");
    EXPECT_EQ(read("+86-10-62551234"), "landline 01062551234");
    EXPECT_EQ(read("0086-577-62551234"), "landline 057762551234");
    EXPECT_EQ(read("62551234"), "");
    EXPECT_EQ(read("010-6255123"), "");      // Beijing has eight digits
    EXPECT_EQ(read("026-62551234"), "");     // 026 is not given out
    EXPECT_EQ(read("0577-625512345"), "");   // nine digits
    EXPECT_EQ(read("0577-12551234"), "");    // no subscriber's number begins with 1
    EXPECT_EQ(read("010-12345678"), "");
    for (const char* text : {"0577-9255123", "0577-92551234", "010-92551234", "+86 577 92551234", "05779255123"})
        EXPECT_EQ(read(text), "") << text; // nor with 9: that is where 95 and 96 are
    EXPECT_EQ(read("0577-8255123"), "landline 05778255123");
    EXPECT_EQ(read("0157-62551234"), "");
}

TEST(Phone, extensionsStayBehindTheNumber)
{
    for (const char* text : {"0577-62551234转801", "0577-62551234-801", "0577-62551234 ext. 801", "057762551234x801",
                             "0577-62551234#801"})
        EXPECT_EQ(read(text), "landline 057762551234-801") << text;
    EXPECT_EQ(read("0577-62551234转"), "");
    EXPECT_EQ(read("0577-62551234转1234567"), "");
    EXPECT_EQ(read("13812345678转1"), "");
}

TEST(Phone, serviceNumbersAreTheirOwnKind)
{
    for (const char* text : {"110", "119", "120", "122", "12368", "12348", "12345", "95588", "10086", "10010", "96345",
                             "12110", "12122", "11185", "4008001234", "8008101234"})
        EXPECT_EQ(read(text), std::string("service ") + text);
    EXPECT_EQ(read("400-800-1234"), "service 4008001234");
    EXPECT_EQ(read("0577-12348"), "service 057712348");
    for (const char* text : {"111", "11111", "12111", "12468", "400800123", "40080012345", "1234", "9558", "955881234"})
        EXPECT_EQ(read(text), "") << text;
}

TEST(Phone, whatMayBeOneIsTakenDownAsItWasSaid)
{
    for (const char* text : {"13812345678", "0577-62551234转801", "62551234", "6255 123", "+852 2345 6789", "00852-23456789", "+1 (212) 555 0100", "400-123-4567"})
        EXPECT_TRUE(mayBePhone(text)) << text;
    for (const char* text : {"", "12", "1381234567", "138123456789", "92551234", "12551234", "没有", "13812345678 13912345678", "+", "+123456", "+1234567890123456", "+86 1381234567"})
        EXPECT_FALSE(mayBePhone(text)) << text;
}
