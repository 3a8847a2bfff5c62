#pragma once

#include "core/kinds/check.h"
#include "core/patrol/focus.h"

/// Acts on one entry of the focus list.
namespace core::focus {

struct List {
    using Subject = State;
    static constexpr KindInfo info{.name = "focus.list", .article = "《推进诉源治理的意见》二（一）", .transitions = {}, .posts = "VL TL PL G3 G5 JO CA",
                                   .creates = true};
    struct Steps {
        What what = What::Place;
        std::optional<Day> from, to;
        std::int64_t everyWindows = 1;
        std::string repeats;
    };
    struct Content {
        std::string name, scope;
    };
    using Identity = focus::Identity;
    static Result<Findings> check(const State&, const Proposal<List>&, const Context&);
    static void evolve(focus::Steps&, const Stamp&, const Steps&);
    static void evolve(focus::Content&, const focus::Steps&, const Stamp&, const Steps&, const Content&);
    static void evolve(focus::Identity&, const focus::Steps&, const Stamp&, const Steps&, const Identity&);
};
BOOST_DESCRIBE_STRUCT(List::Steps, (), (what, from, to, everyWindows, repeats))
BOOST_DESCRIBE_STRUCT(List::Content, (), (name, scope))

/// Taken off the list, or a campaign has ended.
struct Close {
    using Subject = State;
    static constexpr KindInfo info{.name = "focus.close", .article = "《推进诉源治理的意见》二（一）", .transitions = {}, .posts = "VL TL PL G3 G5 JO CA"};
    struct Content {
        std::string result;
    };
    static Result<Findings> check(const State&, const Proposal<Close>&, const Context&);
    static void evolve(focus::Steps&, const Stamp&, const Nothing&);
    static void evolve(focus::Content&, const focus::Steps&, const Stamp&, const Nothing&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Close::Content, (), (result))

/// Somebody looked at who a key person is; committed before the name is shown. 《个人信息保护法》第51条.
struct Revealed {
    using Subject = State;
    static constexpr KindInfo info{.name = "focus.revealed", .article = "《个人信息保护法》第51条", .transitions = {}, .posts = "*",
                                   .version = 1, .lane = Lane::Reading};
    struct Steps {
        std::string reason;
    };
    static Result<Findings> check(const State&, const Proposal<Revealed>&, const Context&);
    static void evolve(focus::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(Revealed::Steps, (), (reason))

[[nodiscard]] std::vector<Kind> kinds();

} // namespace core::focus
