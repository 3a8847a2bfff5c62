#include "core/journal/crypto.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

using namespace core;
using namespace core::test;

namespace {

std::string hex64(int n)
{
    return toHex(crypto::sha256(viewOf(std::to_string(n))));
}

/// A body of dispute.attach for file number n.
std::string file(int n, const std::string& purpose = "evidence", const std::string& size = "2048")
{
    return "{'steps':{'purpose':'" + purpose + "'},'content':{'name':'页" + std::to_string(n) + ".jpg','mediaType':'image/jpeg','content':'" +
           hex64(3 * n) + "','file':{'hash':'" + hex64(3 * n + 1) + "','key':'" + hex64(3 * n + 2) + "','size':" + size + "}}}";
}

std::string takeOut(const std::string& act, const std::string& reason = "拍错了")
{
    return "{'steps':{'attachment':'" + act + "'},'content':{'reason':'" + reason + "'}}";
}

const Attachments& filesOf(const World& w) { return w.state().content.attachments; }

} // namespace

TEST(AttachmentActs, theMediatorAddsAFileAndTakesItOut)
{
    World w;
    ASSERT_TRUE(w.mediating()) << w.code();
    ASSERT_TRUE(w.act("vm", "2026-03-10", "dispute.attach", file(1, "signed_page"))) << w.code();
    ASSERT_EQ(filesOf(w).size(), 1u);
    const auto kept = filesOf(w)[0];
    EXPECT_EQ(kept.name, "页1.jpg");
    EXPECT_EQ(kept.purpose, "signed_page");
    EXPECT_EQ(kept.account, "vm");
    EXPECT_EQ(kept.file.size, 2048);
    EXPECT_EQ(kept.file.hash, hex64(4));
    EXPECT_EQ(w.state().steps.events.back().kind, "dispute.attach");
    EXPECT_EQ(w.state().steps.events.back().detail, "signed_page");
    EXPECT_EQ(w.state().steps.state, dispute::Main::M1);
    // A reader of steps alone learns that there is a page, not its name and not its key.
    EXPECT_TRUE(cut(w.play.state(w.dispute), 1).as<dispute::State>()->content.attachments.empty());

    EXPECT_FALSE(w.act("vm", "2026-03-10", "dispute.detach", takeOut(kept.act, " ")));
    EXPECT_EQ(w.code(), "missing_field");
    EXPECT_FALSE(w.act("vm", "2026-03-10", "dispute.detach", takeOut("nothing")));
    EXPECT_EQ(w.code(), "no_such_attachment");
    ASSERT_TRUE(w.act("vm", "2026-03-10", "dispute.detach", takeOut(kept.act))) << w.code();
    EXPECT_TRUE(filesOf(w).empty());
    EXPECT_EQ(w.state().content.notes.back().text, "拍错了");
}

TEST(AttachmentActs, onlyWhoHoldsTheCase)
{
    World w;
    ASSERT_TRUE(w.mediating());
    for (const auto& [who, code] : std::vector<std::pair<std::string, std::string>>{
             {"vm2", "not_mediator"}, {"tl", "not_holder"}, {"judge", "no_right"}, {"jo", "no_right"}, {"pl", "not_holder"}}) {
        EXPECT_FALSE(w.act(who, "2026-03-10", "dispute.attach", file(1))) << who;
        EXPECT_EQ(w.code(), code) << who;
    }
    EXPECT_FALSE(w.act("dispatcher", "2026-03-10", "dispute.attach", file(1)));
    EXPECT_EQ(w.code(), "not_holder"); // the court's only while the dispute lies there
    EXPECT_TRUE(w.act("vl", "2026-03-10", "dispute.attach", file(1))) << w.code();

    World court;
    ASSERT_TRUE(court.lodged());
    EXPECT_TRUE(court.act("dispatcher", "2026-03-02", "dispute.attach", file(1))) << court.code();
}

TEST(AttachmentActs, theSameFileOnceAHundredFilesInAll)
{
    World w;
    ASSERT_TRUE(w.mediating());
    ASSERT_TRUE(w.act("vm", "2026-03-10", "dispute.attach", file(1)));
    EXPECT_FALSE(w.act("vm", "2026-03-10", "dispute.attach", file(1)));
    EXPECT_EQ(w.code(), "already_attached");
    EXPECT_FALSE(w.act("vm", "2026-03-10", "dispute.attach", file(2, "evidence", "0")));
    EXPECT_EQ(w.code(), "file_empty");
    EXPECT_FALSE(w.act("vm", "2026-03-10", "dispute.attach", file(2, "evidence", "20971521")));
    EXPECT_EQ(w.code(), "file_too_large");
    for (int n = 2; n <= 100; ++n)
        ASSERT_TRUE(w.act("vm", "2026-03-10", "dispute.attach", file(n))) << n << w.code();
    EXPECT_FALSE(w.act("vm", "2026-03-10", "dispute.attach", file(101)));
    EXPECT_EQ(w.code(), "too_many_files");
}

TEST(AttachmentActs, thePackageNamesWhatTheDisputeHoldsAndThenItStays)
{
    World w;
    ASSERT_TRUE(w.agreed()) << w.code();
    ASSERT_TRUE(w.act("vm", "2026-03-17", "dispute.attach", file(1, "signed_page"))) << w.code();
    const auto page = filesOf(w)[0];
    const auto apply = [&](const Attachment& named) {
        auto prepare = body("{'steps':{'dispute':'" + toText(w.dispute) + "','by':['p1','p2']},'content':{'names':{'p1':'谢宇航','p2':'苏兴旺'},"
                            "'title':'谢宇航 与 苏兴旺'}}");
        prepare["content"].as_object()["agreement"] = toJson(*w.state().content.agreement);
        prepare["content"].as_object()["attachments"] = toJson(Attachments{named});
        return w.play.playGroup(w.play.author("vm"), noon("2026-03-20"),
                                {{"confirmation.prepare", subject(2), prepare},
                                 {"dispute.apply_confirmation", w.dispute, body("{'steps':{'confirmation':'" + toText(subject(2)) + "','by':['p1','p2']}}")}});
    };
    auto forged = page;
    forged.file.size = 4096;
    const auto refusal = apply(forged);
    ASSERT_FALSE(refusal);
    EXPECT_EQ(refusal.error().code, "no_such_attachment");
    const auto done = apply(page);
    ASSERT_TRUE(done) << done.error().code;
    EXPECT_EQ(w.play.state(subject(2)).as<confirmation::State>()->content.attachments, Attachments{page});
    EXPECT_FALSE(w.act("vm", "2026-03-21", "dispute.detach", takeOut(page.act)));
    EXPECT_EQ(w.code(), "attachment_named");
}
