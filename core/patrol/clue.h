#pragma once

#include "core/dispute/state.h"
#include "core/warning/colours.h"

/// A clue (线索): something found on a patrol or told, not yet a dispute. DOMAIN 3.3, L0 to T03, and T44 to T46a.
namespace core::clue {

/// L0 open, L1 closed, A0 became a dispute, R0 with the police.
enum class Main { None, L0, L1, A0, R0 };
BOOST_DESCRIBE_ENUM(Main, None, L0, L1, A0, R0)

/// 003 四(四)7: what the township takes and what stays in the village.
enum class Severity { Simple, Ordinary, Major };
BOOST_DESCRIBE_ENUM(Severity, Simple, Ordinary, Major)

/// One line of the ledger: measure, owner, due, result. The words are content.
struct Measure {
    std::int64_t number = 0;
    std::string owner;              ///< account
    std::optional<Day> due, doneOn;
    std::string act;
    bool operator==(const Measure&) const = default;
};
BOOST_DESCRIBE_STRUCT(Measure, (), (number, owner, due, doneOn, act))

struct Steps {
    Main state = Main::None;
    std::string number;             ///< ledger number
    std::string organisation, author, authorPost;
    std::string patrol, focus;      ///< patrol it was found on, entry of the focus list; subjects as text
    std::string type;               ///< "D04"
    std::string heard;              ///< "seen", "told", "partner"
    bool focused = false;
    Severity severity = Severity::Simple;
    std::vector<std::string> signs; ///< codes of warning/signs.h
    std::string colour, proposed;
    std::optional<warning::Lowering> lowering;
    Day foundOn{};
    Instant reportedAt{};
    std::optional<Instant> responseDue; ///< by colour (4.10)
    std::vector<Measure> measures;
    std::optional<Day> settledOn;
    std::string outcome;            ///< "settled", "groundless", "handed_over"
    std::string dispute, warning;   ///< subjects as text
    std::string police;             ///< station it was handed to
    std::vector<dispute::Event> events; ///< `state` stays None
    bool operator==(const Steps&) const = default;

    [[nodiscard]] std::int64_t openMeasures() const;
};
BOOST_DESCRIBE_STRUCT(Steps, (), (state, number, organisation, author, authorPost, patrol, focus, type, heard, focused, severity, signs, colour,
                                  proposed, lowering, foundOn, reportedAt, responseDue, measures, settledOn, outcome, dispute, warning,
                                  police, events))

struct MeasureWords {
    std::int64_t number = 0;
    std::string what, result;
    bool operator==(const MeasureWords&) const = default;
};
BOOST_DESCRIBE_STRUCT(MeasureWords, (), (number, what, result))

struct Content {
    std::string place, sign;         ///< where, and what was seen or told
    std::vector<std::string> people; ///< names of those concerned
    std::string colourReason;
    std::string project, plan;       ///< 重大项目 it belongs to, and what is to be done (001 二.2)
    std::vector<MeasureWords> measures;
    std::vector<dispute::Note> notes;
    bool operator==(const Content&) const = default;
};
BOOST_DESCRIBE_STRUCT(Content, (), (place, sign, people, colourReason, project, plan, measures, notes))

/// Family secrets and health stay here: volunteers and grid workers read class 2 of their own clues (002 二(一)).
struct Identity {
    std::string contacts, sensitive;
    bool operator==(const Identity&) const = default;
};
BOOST_DESCRIBE_STRUCT(Identity, (), (contacts, sensitive))

struct Sealed {
    bool operator==(const Sealed&) const = default;
};
BOOST_DESCRIBE_STRUCT(Sealed, (), ())

struct State {
    static constexpr std::string_view kType = "clue";
    Steps steps;
    Content content;
    Identity identity;
    Sealed sealed;
    bool operator==(const State&) const = default;
};

/// 待处理, 已消除, 已转为纠纷, 已移送公安.
[[nodiscard]] std::string_view stateName(Main state);
[[nodiscard]] std::string_view outcomeName(std::string_view outcome);
[[nodiscard]] std::string_view severityName(Severity severity);
/// 周福来、郑桂兰：宅基地; the place when nobody is named.
[[nodiscard]] std::string titleOf(const State& state);

} // namespace core::clue
