#include "core/bytes.h"

#include <gtest/gtest.h>

using namespace core;

TEST(BytesCodec, numbersAreBigEndianAndTextsCarryTheirLength)
{
    ByteWriter out;
    out.u8(1);
    out.u16(0x0203);
    out.u32(0x04050607);
    out.u64(0x08090a0b0c0d0e0f);
    out.i64(-2);
    out.text("ab");
    EXPECT_EQ(toHex(out.bytes()), "01" "0203" "04050607" "08090a0b0c0d0e0f" "fffffffffffffffe" "000000026162");
    ByteReader in(out.bytes());
    EXPECT_EQ(in.u8(), 1);
    EXPECT_EQ(in.u16(), 0x0203);
    EXPECT_EQ(in.u32(), 0x04050607u);
    EXPECT_EQ(in.u64(), 0x08090a0b0c0d0e0fu);
    EXPECT_EQ(in.i64(), -2);
    EXPECT_EQ(in.text(2), "ab");
    EXPECT_TRUE(in.atEnd());
}

TEST(BytesCodec, aShortReadFailsForGood)
{
    const Bytes bytes{0, 0, 0, 3, 'a', 'b'};
    ByteReader in(bytes);
    EXPECT_EQ(in.blob(10), Bytes{});
    EXPECT_FALSE(in.ok());
    EXPECT_EQ(in.u8(), 0);
    EXPECT_FALSE(in.atEnd());
}

TEST(BytesCodec, aLengthBeyondTheLimitIsRefused)
{
    const Bytes bytes{0, 0, 0, 2, 'a', 'b'};
    EXPECT_EQ(ByteReader(bytes).text(2), "ab");
    ByteReader in(bytes);
    EXPECT_EQ(in.text(1), "");
    EXPECT_FALSE(in.ok());
}

TEST(BytesCodec, hexIsReadInBothCasesAndNothingElse)
{
    EXPECT_EQ(fromHex("00fFaB"), (Bytes{0, 255, 171}));
    EXPECT_EQ(fromHex(""), Bytes{});
    EXPECT_FALSE(fromHex("0").has_value());
    EXPECT_FALSE(fromHex("0g").has_value());
    EXPECT_FALSE(fromHex(" 00").has_value());
}
