#pragma once

#include "core/kinds/check.h"
#include "core/library/state.h"

/// Publishing in the library. What is published counts when the county has it; it travels like every act, by line or by
/// file, signed by its author and by the county's receipt. An older version never comes after a newer one.
namespace core::library {

inline constexpr std::string_view kPublishers = "CD GJ JO G1 G5 CA";

/// Limits of one item; an act holds 256 KiB in any case.
inline constexpr std::size_t kMostTitle = 80;       ///< characters
inline constexpr std::size_t kMostWords = 6000;     ///< characters of one section
inline constexpr std::size_t kMostParts = 40;       ///< sections, steps, papers, keywords

/// First version of an item.
struct Publish {
    using Subject = State;
    static constexpr KindInfo info{.name = "library.publish", .article = "《实施意见》第16条", .transitions = {}, .posts = kPublishers, .offline = Offline::Server, .creates = true};
    struct Steps {
        Label label;
    };
    struct Content {
        Text text;
    };
    static Result<Findings> check(const State&, const Proposal<Publish>&, const Context&);
    static void evolve(library::Steps&, const Stamp&, const Steps&);
    static void evolve(library::Content&, const library::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Publish::Steps, (), (label))
BOOST_DESCRIBE_STRUCT(Publish::Content, (), (text))

/// A newer version, whole. What was superseded or repealed stands again with it.
struct Renew {
    using Subject = State;
    static constexpr KindInfo info{.name = "library.renew", .article = "《实施意见》第16条", .transitions = {}, .posts = kPublishers, .offline = Offline::Server};
    using Steps = Publish::Steps;
    using Content = Publish::Content;
    static Result<Findings> check(const State&, const Proposal<Renew>&, const Context&);
    static void evolve(library::Steps&, const Stamp&, const Steps&);
    static void evolve(library::Content&, const library::Steps&, const Stamp&, const Steps&, const Content&);
};

/// One must no longer go by it, or one may again (R-003-4.1.3b: warn about a repealed text).
struct Mark {
    using Subject = State;
    static constexpr KindInfo info{.name = "library.mark", .article = "《非诉讼平台实施意见》四（一）3", .transitions = {}, .posts = kPublishers, .offline = Offline::Server};
    struct Steps {
        Standing standing = Standing::Superseded;
        std::optional<Day> on;              ///< since when; today when not given
        std::string replacedBy;             ///< id of an item, or empty
    };
    struct Content {
        std::string reason;
    };
    static Result<Findings> check(const State&, const Proposal<Mark>&, const Context&);
    static void evolve(library::Steps&, const Stamp&, const Steps&);
    static void evolve(library::Content&, const library::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Mark::Steps, (), (standing, on, replacedBy))
BOOST_DESCRIBE_STRUCT(Mark::Content, (), (reason))

inline constexpr std::string_view kShowers = "VM TM VL TL PL IF CD JO G1 CA";

/// A poster hangs here, a film is shown here (宣传栏、宣传片): so that whoever changes it knows where the old one still is.
struct Show {
    using Subject = State;
    static constexpr KindInfo info{.name = "library.show", .article = "《服务站点与对接机制》一.2", .transitions = {}, .posts = kShowers};
    struct Steps {
        std::int64_t version = 0;           ///< that is shown; 0: the one that stands
        std::optional<Day> on;
    };
    struct Content {
        std::string place;                  ///< 村部宣传栏
    };
    static Result<Findings> check(const State&, const Proposal<Show>&, const Context&);
    static void evolve(library::Steps&, const Stamp&, const Steps&);
    static void evolve(library::Content&, const library::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Show::Steps, (), (version, on))
BOOST_DESCRIBE_STRUCT(Show::Content, (), (place))

/// Taken down, by the unit that put it up.
struct TakeDown {
    using Subject = State;
    static constexpr KindInfo info{.name = "library.take_down", .article = "《服务站点与对接机制》一.2", .transitions = {}, .posts = kShowers};
    struct Steps {
        std::string showing;                ///< act of the showing
        std::optional<Day> on;
    };
    static Result<Findings> check(const State&, const Proposal<TakeDown>&, const Context&);
    static void evolve(library::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(TakeDown::Steps, (), (showing, on))

/// Whether label and text can be published: codes "missing_field", "invalid_field", "too_long", "library_leak" (a typical
/// case that still says who it was). The door of the acts and of a pack.
[[nodiscard]] Done checkItem(const Label& label, const Text& text);

[[nodiscard]] std::vector<Kind> kinds();

} // namespace core::library
