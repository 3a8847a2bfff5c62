#include "core/desk/file_system.h"

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <sys/stat.h>

using namespace core;
using namespace core::desk;

/// Somebody picks a folder or a pipe where a file was meant: told at once, nobody waits for a writer that never comes.
TEST(PosixFiles, whatIsNoFileIsToldAtOnce)
{
    std::string name = (std::filesystem::temp_directory_path() / "fengqiao-files-XXXXXX").string();
    const std::filesystem::path folder = ::mkdtemp(name.data());
    PosixFileSystem files;
    std::ofstream(folder / "file") << "x";
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);

    for (const auto& path : {folder, folder / "pipe", std::filesystem::path("/dev/zero")}) {
        const auto got = files.read(path, 100);
        ASSERT_FALSE(got) << path;
        EXPECT_EQ(got.error().code, "not_a_file") << path;
        EXPECT_EQ(got.error().trouble, Trouble::Surroundings);
    }
    EXPECT_FALSE(files.readPart(folder / "pipe", 0, 10));
    EXPECT_EQ(files.read(folder / "file", 100).value()->size(), 1U);
    EXPECT_FALSE(files.read(folder / "absent", 100).value());
    std::filesystem::remove_all(folder);
}

/// A link under the name of a file that is made anew, perhaps out of a profile that somebody copied: what it leads to stays.
TEST(PosixFiles, aNewFileIsNotWrittenThroughALink)
{
    std::string name = (std::filesystem::temp_directory_path() / "fengqiao-files-XXXXXX").string();
    const std::filesystem::path folder = ::mkdtemp(name.data());
    PosixFileSystem files;
    std::ofstream(folder / "precious") << "precious";
    std::filesystem::create_symlink(folder / "precious", folder / "link");
    std::filesystem::create_hard_link(folder / "precious", folder / "second");
    std::ofstream(folder / "old") << "remains";

    for (const auto* one : {"link", "second", "old", "new"}) {
        const auto made = files.create(folder / one);
        ASSERT_TRUE(made) << one << " " << made.error().code;
        const std::string text = one;
        ASSERT_TRUE((*made)->writeAt(0, viewOf(text)));
        EXPECT_EQ(textOf(files.read(folder / one, 100).value().value()), text);
    }
    EXPECT_EQ(textOf(files.read(folder / "precious", 100).value().value()), "precious");
    std::filesystem::create_directory(folder / "folder");
    EXPECT_FALSE(files.create(folder / "folder"));
    std::filesystem::remove_all(folder);
}

/// One link that leads to itself, on a stick, ended the whole program.
TEST(PosixFiles, aLinkThatLeadsToItselfIsPassedOver)
{
    std::string name = (std::filesystem::temp_directory_path() / "fengqiao-files-XXXXXX").string();
    const std::filesystem::path folder = ::mkdtemp(name.data());
    PosixFileSystem files;
    std::ofstream(folder / "file") << "x";
    std::filesystem::create_symlink("loop", folder / "loop");
    std::filesystem::create_symlink("nowhere", folder / "leads-nowhere");
    std::filesystem::create_directory(folder / "folder");
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    const auto found = files.names(folder);
    ASSERT_TRUE(found) << found.error().code;
    EXPECT_EQ(*found, std::vector<std::string>{"file"});
    std::filesystem::remove_all(folder);
}
