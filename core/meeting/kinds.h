#pragma once

#include "core/kinds/check.h"
#include "core/meeting/state.h"

/// Joint meetings: called, answered, minuted, confirmed by every unit that was there; key disputes followed to their end.
/// 004 三.一, 003 四(四)10.
namespace core::meeting {

struct Call {
    using Subject = State;
    static constexpr KindInfo info{.name = "meeting.call", .article = "《一庭两所方案》三.一", .transitions = {}, .posts = "CD PS JO TL G3 G5", .creates = true};
    struct Steps {
        std::string meetingNumber;        ///< "@number" takes the next of this desk's book
        std::vector<std::string> units;   ///< beside one's own
        std::optional<Instant> at;
        bool county = false, adHoc = false;
    };
    struct Content {
        std::string topic, place, figures;
    };
    static Result<Findings> check(const State&, const Proposal<Call>&, const Context&);
    static void evolve(meeting::Steps&, const Stamp&, const Steps&);
    static void evolve(meeting::Content&, const meeting::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Call::Steps, (), (meetingNumber, units, at, county, adHoc))
BOOST_DESCRIBE_STRUCT(Call::Content, (), (topic, place, figures))

struct ReasonContent {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ReasonContent, (), (reason))

struct Answer {
    using Subject = State;
    static constexpr KindInfo info{.name = "meeting.answer", .article = "《一庭两所方案》三.一", .transitions = {}, .posts = "CD PS JO TL VL PL IF G1 G2 G3 G4 G5"};
    struct Steps {
        std::string answer;               ///< "comes", "deputy", "regrets"
    };
    using Content = ReasonContent;
    static Result<Findings> check(const State&, const Proposal<Answer>&, const Context&);
    static void evolve(meeting::Steps&, const Stamp&, const Steps&);
    static void evolve(meeting::Content&, const meeting::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Answer::Steps, (), (answer))

/// One line of the list of key disputes, by whoever called the meeting.
struct AddItem {
    using Subject = State;
    static constexpr KindInfo info{.name = "meeting.item", .article = "《一庭两所方案》三.一", .transitions = {}, .posts = "CD PS JO TL G3 G5"};
    struct Steps {
        std::string owner;                ///< organisation that sees to it
        std::string disputeNumber, type, colour;
        std::optional<Day> due;
    };
    struct Content {
        std::string matter, measure;
    };
    static Result<Findings> check(const State&, const Proposal<AddItem>&, const Context&);
    static void evolve(meeting::Steps&, const Stamp&, const Steps&);
    static void evolve(meeting::Content&, const meeting::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(AddItem::Steps, (), (owner, disputeNumber, type, colour, due))
BOOST_DESCRIBE_STRUCT(AddItem::Content, (), (matter, measure))

struct Minutes {
    using Subject = State;
    static constexpr KindInfo info{.name = "meeting.minutes", .article = "《一庭两所方案》三.一", .transitions = {}, .posts = "CD PS JO TL G3 G5"};
    struct Steps {
        std::optional<Day> on;
        std::vector<std::string> present; ///< units that were there
    };
    struct Content {
        std::string present, minutes, resolved;
    };
    static Result<Findings> check(const State&, const Proposal<Minutes>&, const Context&);
    static void evolve(meeting::Steps&, const Stamp&, const Steps&);
    static void evolve(meeting::Content&, const meeting::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Minutes::Steps, (), (on, present))
BOOST_DESCRIBE_STRUCT(Minutes::Content, (), (present, minutes, resolved))

/// What the meeting found is told to those above, who confirm it as a unit confirms the minutes (003 四(四)10).
struct Report {
    using Subject = State;
    static constexpr KindInfo info{.name = "meeting.report", .article = "《非诉讼平台实施意见》四（四）10", .transitions = {}, .posts = "CD PS JO TL G3 G5"};
    struct Steps {
        std::vector<std::string> to;      ///< organisations that were not at the table
    };
    struct Content {
        std::string report;
    };
    static Result<Findings> check(const State&, const Proposal<Report>&, const Context&);
    static void evolve(meeting::Steps&, const Stamp&, const Steps&);
    static void evolve(meeting::Content&, const meeting::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(Report::Steps, (), (to))
BOOST_DESCRIBE_STRUCT(Report::Content, (), (report))

/// A unit that was there agrees with the minutes, or says what is wrong in them; one that was told confirms the report.
struct Confirm {
    using Subject = State;
    static constexpr KindInfo info{.name = "meeting.confirm", .article = "《一庭两所方案》三.一", .transitions = {}, .posts = "CD PS JO TL VL PL IF G1 G2 G3 G4 G5"};
    using Content = ReasonContent;
    static Result<Findings> check(const State&, const Proposal<Confirm>&, const Context&);
    static void evolve(meeting::Steps&, const Stamp&, const Nothing&);
    static void evolve(meeting::Content&, const meeting::Steps&, const Stamp&, const Nothing&, const Content&);
};

/// The owner says what became of a key dispute.
struct ItemDone {
    using Subject = State;
    static constexpr KindInfo info{.name = "meeting.item_done", .article = "《一庭两所方案》三.一", .transitions = {}, .posts = "CD PS JO TL VL PL IF G1 G2 G3 G4 G5"};
    struct Steps {
        std::int64_t number = 0;
    };
    struct Content {
        std::string result;
    };
    static Result<Findings> check(const State&, const Proposal<ItemDone>&, const Context&);
    static void evolve(meeting::Steps&, const Stamp&, const Steps&);
    static void evolve(meeting::Content&, const meeting::Steps&, const Stamp&, const Steps&, const Content&);
};
BOOST_DESCRIBE_STRUCT(ItemDone::Steps, (), (number))
BOOST_DESCRIBE_STRUCT(ItemDone::Content, (), (result))

struct Cancel {
    using Subject = State;
    static constexpr KindInfo info{.name = "meeting.cancel", .article = "《一庭两所方案》三.一", .transitions = {}, .posts = "CD PS JO TL G3 G5"};
    using Content = ReasonContent;
    static Result<Findings> check(const State&, const Proposal<Cancel>&, const Context&);
    static void evolve(meeting::Steps&, const Stamp&, const Nothing&);
    static void evolve(meeting::Content&, const meeting::Steps&, const Stamp&, const Nothing&, const Content&);
};

struct Printed {
    using Subject = State;
    static constexpr KindInfo info{.name = "meeting.printed", .article = "《一庭两所方案》三.一", .transitions = {}, .posts = "*"};
    struct Steps {
        std::string paper, hash;
        std::int64_t copies = 1;
    };
    static Result<Findings> check(const State&, const Proposal<Printed>&, const Context&);
    static void evolve(meeting::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(Printed::Steps, (), (paper, hash, copies))

[[nodiscard]] std::vector<Kind> kinds();

} // namespace core::meeting
