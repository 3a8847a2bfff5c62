#pragma once

#include "tests/support/phrases.h"

#include <filesystem>

/// Stories as tables: one line a step, expectations by hand. They play in core alone or with real desks and a real county.
///
///     ## 邻居滴水，当天说和
///     03-02 vm register D02 names=周福来|郑桂兰   -> A1
///     03-02 vm consent p2 refused                -> A5 reasons=F01
///     03-03 vm session                           -> !closed
///     03-04 ? vl end=2026-04-03 duty=fail
///     line down vm
///
/// Lines under "@@ name" are a road that stories begin with by the line "@name".
/// A step is day, account, act (phrases.h; acts of one group are joined by " + ") and what is expected of the dispute
/// afterwards, or "!code" for a refusal. "?" only looks. "#2" behind a word speaks of the second dispute, and of it the
/// expectations of that line. Lines without a day are about roads and are the teller's: "line down vm".
namespace core::test {

struct StoryLine {
    int number = 0;
    std::string day, who, act, expected; ///< day empty: a word to the teller, in `act`
};

struct Story {
    std::string title;
    std::vector<StoryLine> lines;
};

/// Stories of a file beside the tests, "tests/core/stories/village.txt".
[[nodiscard]] std::vector<Story> storiesIn(const std::string& file);

/// Plays the steps of a story, in whatever world.
class Teller {
public:
    virtual ~Teller() = default;
    virtual Result<Findings> act(const std::string& who, Instant at, const std::vector<Rehearsal::Step>& acts) = 0;
    /// As this account holds it.
    virtual const SubjectState& state(const std::string& who, const SubjectId& id) = 0;
    virtual const directory::State& directory() = 0;
    virtual CountySettings settings() = 0;
    /// Before somebody looks: the day has come.
    virtual void look(const std::string&, Instant) {}
    /// A line without a day. False: not understood.
    virtual bool word(const std::string& words) = 0;
    /// Something only this teller knows, "waiting=2"; nullopt otherwise.
    virtual std::optional<std::string> fact(const std::string& who, const std::string& name, Instant at);
};

/// Core alone: everything is known everywhere and arrives at once.
class PlainTeller : public Teller {
public:
    PlainTeller();
    Result<Findings> act(const std::string& who, Instant at, const std::vector<Rehearsal::Step>& acts) override;
    const SubjectState& state(const std::string& who, const SubjectId& id) override;
    const directory::State& directory() override { return m_play.directory(); }
    CountySettings settings() override { return m_play.settings(); }
    bool word(const std::string& words) override;

private:
    Rehearsal m_play;
};

/// Tells it; each difference is a test failure that names story and line. Steps told.
int tell(const Story& story, Teller& teller);

} // namespace core::test
