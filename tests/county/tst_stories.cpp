#include "core/proposal/kinds.h"
#include "core/text/words.h"
#include "sync/desk/stick.h"
#include "tests/county/support/pc.h"
#include "tests/support/cast.h"
#include "tests/support/story.h"

#include <set>

/// The stories in which the line is down in the worst moment: real desks, the real county, no network in between.
using namespace county::test;
using core::splitWords;
using core::test::Story;

namespace {

const std::string& plan()
{
    static const auto kPlan = core::test::castPlan();
    return kPlan;
}

/// Words: "line down vm vl", "line up vm", "crash vm" (the program ends and starts again), "lose vm" (the county gets what
/// waits, its answer is lost), "second vm" (another PC of the account, "vm/2"), "image vm" and "restore vm" (an old disk
/// comes back), "stick vm" (what waits goes on a stick to the county and the answer back), "take vm" (the holder takes over
/// the only proposal), "county restart".
/// Facts: waiting, attention (codes of what needs the author's eye), proposals, sees.
class CountyTeller : public core::test::Teller {
public:
    CountyTeller() : m_county(plan()) {}

    core::Result<core::Findings> act(const std::string& who, core::Instant at, const std::vector<core::Rehearsal::Step>& acts) override
    {
        come(at);
        auto& pc = desk(who);
        if (isUp(who))
            pc.settle();
        const auto before = refusals(pc).size();
        std::vector<desk::Draft> group;
        for (const auto& act : acts)
            group.push_back({std::string(act.kind), act.subject, act.body});
        if (const auto saved = pc->perform(group); !saved)
            return tl::unexpected(saved.error());
        if (!isUp(who))
            return core::Findings{};
        pc.settle();
        const auto after = refusals(pc);
        if (after.size() > before) // newest first
            return core::refused(after.front());
        return core::Findings{};
    }

    const core::SubjectState& state(const std::string& who, const core::SubjectId& id) override
    {
        auto view = desk(who)->show(id, false);
        auto& looked = m_looked[id]; // several are held at once
        looked = view ? std::move(view->state) : core::SubjectState{};
        return looked;
    }

    const core::directory::State& directory() override
    {
        static const auto kCounty = core::test::castCounty();
        return kCounty;
    }
    core::CountySettings settings() override { return {}; }

    void look(const std::string& who, core::Instant at) override
    {
        come(at);
        if (isUp(who))
            desk(who).settle();
    }

    bool word(const std::string& text) override
    {
        const auto words = splitWords(text);
        const std::vector<std::string> rest(words.begin() + 1, words.end());
        if (words.front() == "line" && words.size() > 2) {
            for (std::size_t i = 2; i < words.size(); ++i) {
                auto& pc = desk(words[i]);
                if (words[1] == "down") {
                    pc.settle(); // up to this moment
                    m_down.insert(words[i]);
                } else {
                    m_down.erase(words[i]);
                    pc.settle();
                }
            }
            return words[1] == "down" || words[1] == "up";
        }
        if (words.front() == "county") {
            m_county.restart();
            return true;
        }
        if (words.front() == "second") {
            desk(rest.at(0) + "/2");
            return true;
        }
        auto& pc = desk(rest.at(0));
        if (words.front() == "crash") {
            pc.close();
            pc.reopen();
        } else if (words.front() == "lose") {
            const auto asked = pc->request(256 * 1024, 0);
            EXPECT_TRUE(asked && m_county.road()(*asked)); // and nobody hears the answer
        } else if (words.front() == "image") {
            pc.saveImage();
        } else if (words.front() == "restore") {
            pc.restoreImage();
        } else if (words.front() == "stick") {
            carry(pc);
        } else if (words.front() == "take") {
            takeOver(pc);
        } else {
            return false;
        }
        return true;
    }

    std::optional<std::string> fact(const std::string& who, const std::string& name, core::Instant) override
    {
        auto& pc = desk(who);
        if (name == "waiting")
            return std::to_string(pc->syncFacts()->waiting);
        if (name == "attention") {
            std::string out;
            for (const auto& code : refusals(pc))
                out += (out.empty() ? "" : ",") + code;
            return out.empty() ? "-" : out;
        }
        if (name == "proposals")
            return std::to_string(pc->subjectsOf("proposal").value().size());
        if (name == "sees") {
            const auto view = pc->show(core::test::subjectOf("register"), false);
            return view ? std::to_string(view->level) + (view->frozen ? "*" : "") : std::string("-");
        }
        return std::nullopt;
    }

    /// All lines up, everything said: nothing waits, every copy is sound, and all who read the contents hold the same.
    void end()
    {
        m_down.clear();
        for (int round = 0; round < 2; ++round)
            for (auto& [who, pc] : m_pcs)
                pc->settle();
        std::map<int, core::Sections> byLevel;
        for (auto& [who, pc] : m_pcs) {
            EXPECT_EQ((*pc)->syncFacts()->waiting, 0) << who;
            pc->expectSound();
            const auto view = (*pc)->show(core::test::subjectOf("register"), false);
            if (!view || view->frozen || view->level < 1)
                continue;
            const auto sections = core::sectionsOf(view->state, 1);
            const auto [known, fresh] = byLevel.try_emplace(1, sections);
            if (!fresh) {
                EXPECT_EQ(known->second, sections) << who << " holds something else";
            }
        }
    }

private:
    void come(core::Instant at)
    {
        const auto now = m_county.clock.now();
        if (at > now)
            m_county.pass(std::chrono::duration_cast<std::chrono::milliseconds>(at - now));
        else if (at + std::chrono::hours(24) < now)
            throw std::invalid_argument("a step before the one above it");
    }
    [[nodiscard]] bool isUp(const std::string& who) const { return !m_down.contains(who); }

    Pc& desk(const std::string& who)
    {
        auto& pc = m_pcs[who];
        if (!pc) {
            const auto account = who.substr(0, who.find('/'));
            if (!directory().account(account))
                throw std::invalid_argument("no account " + account);
            pc = std::make_unique<Pc>(m_county, account);
            pc->settle();
        }
        return *pc;
    }

    static std::vector<std::string> refusals(Pc& pc)
    {
        std::vector<std::string> out;
        const auto items = pc->attention().value(); // of its own: the range of a for does not keep the Result alive
        for (const auto& item : items)
            if (!item.settled)
                out.push_back(item.what == core::desk::AttentionItem::What::Contested ? "contested:" + item.field : item.code);
        return out;
    }

    void carry(Pc& pc);
    void takeOver(Pc& pc);

    TestCounty m_county;
    std::map<std::string, std::unique_ptr<Pc>> m_pcs;
    std::set<std::string> m_down;
    std::map<core::SubjectId, core::SubjectState> m_looked;
};

void CountyTeller::carry(Pc& pc)
{
    core::desk::PosixFileSystem files;
    const auto packed = desk::packProfile(files, pc.profile(), pc.get());
    ASSERT_TRUE(packed) << packed.error().code;
    const auto carried = m_county.service->carry(packed->file);
    ASSERT_TRUE(carried) << carried.error().code;
    const auto taken = pc->unpack(carried->file);
    ASSERT_TRUE(taken) << taken.error().code;
}

/// What the holder's button does: the carried acts in his own name, and the proposal taken, all or nothing.
void CountyTeller::takeOver(Pc& pc)
{
    const auto open = pc->subjectsOf("proposal");
    ASSERT_TRUE(open && open->size() == 1);
    const auto& proposal = open->front();
    std::vector<desk::Draft> group;
    for (auto& draft : core::proposal::draftsOf(*proposal.state.as<core::proposal::State>()))
        group.push_back({draft.kind, draft.subject, std::move(draft.body)});
    group.push_back({"proposal.take", proposal.id, {{"steps", boost::json::object()}}});
    pc.perform(std::move(group));
    pc.settle();
}

void tellAll(const std::string& file, std::size_t atLeast)
{
    const auto stories = core::test::storiesIn("tests/county/stories/" + file);
    EXPECT_GE(stories.size(), atLeast);
    for (const auto& story : stories) {
        CountyTeller teller;
        EXPECT_GT(tell(story, teller), 3) << story.title;
        SCOPED_TRACE(story.title);
        teller.end();
    }
}

} // namespace

TEST(LineStories, atThePoint) { tellAll("point.txt", 25); }
TEST(LineStories, courtAndVillage) { tellAll("court.txt", 25); }
TEST(LineStories, agreementAndAfter) { tellAll("agreement.txt", 24); }
TEST(LineStories, twoPeopleTwoPcs) { tellAll("two.txt", 25); }
