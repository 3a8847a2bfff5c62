#include "core/attachment/sealing.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

Attachment good()
{
    Attachment out;
    out.purpose = "signed_page";
    out.name = "签字页.jpg";
    out.mediaType = "image/jpeg";
    out.content = std::string(64, 'a');
    out.file = {std::string(64, 'b'), std::string(64, 'c'), 1234};
    return out;
}

std::string codeOf(const Attachment& attachment)
{
    const auto done = checkAttachment(attachment);
    return done ? "" : done.error().code;
}

Bytes filled(std::size_t size)
{
    Bytes out(size);
    for (std::size_t i = 0; i < size; ++i)
        out[i] = static_cast<std::uint8_t>(i * 31 + i / 251);
    return out;
}

} // namespace

TEST(FileName, keepsTheLastPartAndNothingThatHarms)
{
    EXPECT_EQ(cleanFileName("C:\\Users\\方小红\\签字页.jpg"), "签字页.jpg");
    EXPECT_EQ(cleanFileName("/home/a/../b/页 1.pdf"), "页 1.pdf");
    EXPECT_EQ(cleanFileName("a\x1b[31m\nb.txt"), "a[31mb.txt");
    EXPECT_EQ(cleanFileName("..hidden."), "hidden");
    EXPECT_EQ(cleanFileName("photo\u202Egpj.exe"), "photogpj.exe"); // writes from right to left
    EXPECT_EQ(cleanFileName("what?<1>.png"), "what1.png");
    EXPECT_EQ(cleanFileName("bad\xff\xfe.png"), "bad.png");
    EXPECT_EQ(cleanFileName("dir/"), "");
    EXPECT_EQ(cleanFileName(" \t"), "");
}

TEST(FileName, aLongOneKeepsItsEnding)
{
    std::string longName;
    for (int i = 0; i < 200; ++i)
        longName += "页";
    const auto clean = cleanFileName(longName + ".jpeg");
    EXPECT_TRUE(clean.ends_with("页.jpeg"));
    EXPECT_EQ(clean.size(), 115u * 3 + 5); // 120 code points, 115 of them Chinese
    EXPECT_EQ(cleanFileName(clean), clean);
}

TEST(FileName, mediaTypes)
{
    EXPECT_EQ(mediaTypeOf("签字页.JPG"), "image/jpeg");
    EXPECT_EQ(mediaTypeOf("清单.pdf"), "application/pdf");
    EXPECT_EQ(mediaTypeOf("noending"), "application/octet-stream");
}

TEST(AttachmentCheck, limitsAtTheDoor)
{
    EXPECT_EQ(codeOf(good()), "");
    auto a = good();
    a.file.size = 0;
    EXPECT_EQ(codeOf(a), "file_empty");
    a = good();
    a.file.size = 20 * 1024 * 1024;
    EXPECT_EQ(codeOf(a), "");
    a.file.size += 1;
    EXPECT_EQ(codeOf(a), "file_too_large");
    a = good();
    a.name = "../签字页.jpg";
    EXPECT_EQ(codeOf(a), "file_name");
    a = good();
    a.name = "";
    EXPECT_EQ(codeOf(a), "file_name");
    a = good();
    a.purpose = "holiday";
    EXPECT_EQ(codeOf(a), "invalid_field");
    a = good();
    a.mediaType = "image/<b>";
    EXPECT_EQ(codeOf(a), "invalid_field");
    a = good();
    a.file.hash[0] = 'G';
    EXPECT_EQ(codeOf(a), "invalid_field");
    a = good();
    a.preview = BlobKey{std::string(64, 'd'), std::string(64, 'e'), 512 * 1024 + 1};
    EXPECT_EQ(codeOf(a), "file_too_large");
}

TEST(SealedFiles, openAgainWhateverTheSize)
{
    // 24 bytes of header, 17 for each piece of 65,536.
    for (const auto& [size, sealed] : std::vector<std::pair<std::size_t, std::size_t>>{
             {1, 24 + 1 + 17}, {65535, 24 + 65535 + 17}, {65536, 24 + 65536 + 17}, {65537, 24 + 65537 + 34}, {200000, 24 + 200000 + 68}}) {
        const auto content = filled(size);
        const auto file = sealFile(content);
        EXPECT_EQ(file.cipher.size(), sealed);
        EXPECT_EQ(sealedSize(size), sealed);
        EXPECT_EQ(file.key.size, static_cast<std::int64_t>(size));
        EXPECT_EQ(file.key.hash, toHex(crypto::sha256(file.cipher)));
        const auto back = openFile(file.key, file.cipher);
        ASSERT_TRUE(back);
        EXPECT_EQ(*back, content);
    }
}

TEST(SealedFiles, nothingOfTheContentIsSeenAndNoTwoAreAlike)
{
    const auto content = filled(3000);
    const auto one = sealFile(content), two = sealFile(content);
    EXPECT_NE(one.key.hash, two.key.hash);
    EXPECT_NE(one.key.key, two.key.key);
    EXPECT_EQ(std::search(one.cipher.begin(), one.cipher.end(), content.begin(), content.begin() + 16), one.cipher.end());
}

TEST(SealedFiles, aChangedShortenedOrReorderedOneNeverOpens)
{
    const auto content = filled(150000);
    const auto file = sealFile(content);
    const auto refuses = [&](Bytes cipher, BlobKey key) {
        key.hash = toHex(crypto::sha256(cipher)); // as if the name had been forged along with it
        key.size = key.size - static_cast<std::int64_t>(file.cipher.size() - cipher.size());
        const auto out = openFile(key, cipher);
        return !out && out.error().code == "blob_damaged" && out.error().trouble == Trouble::Damaged;
    };
    for (const std::size_t at : {0u, 23u, 24u, 70000u, 150000u}) {
        auto bad = file.cipher;
        bad[at] ^= 1;
        EXPECT_FALSE(openFile(file.key, bad));
        EXPECT_TRUE(refuses(bad, file.key)) << at;
    }
    auto shorter = file.cipher;
    shorter.resize(24 + 2 * (65536 + 17)); // ends at a piece
    EXPECT_TRUE(refuses(shorter, file.key));
    auto swapped = file.cipher;
    std::swap_ranges(swapped.begin() + 24, swapped.begin() + 24 + 65553, swapped.begin() + 24 + 65553);
    EXPECT_TRUE(refuses(swapped, file.key));
    auto other = file.key;
    other.key[0] = other.key[0] == '0' ? '1' : '0';
    EXPECT_TRUE(refuses(file.cipher, other));
}
