#pragma once

#include "core/kinds/subject_state.h"
#include "core/patrol/trend.h"

/// What figures are made of: each subject that a desk holds, cut down to what is counted. Ten thousand of them are a few
/// megabytes, so that a page reads the mirror once and reckons as often as somebody chooses another period.
namespace core::statistics {

/// One dispute. Days are the days the matter is about, not those of typing.
struct Matter {
    std::string subject, type;
    std::string home;                       ///< organisation where it was found: the village of what was pushed up
    std::string organisation, mediator;     ///< holder
    dispute::Source source = dispute::Source::WalkIn;
    dispute::Level level = dispute::Level::Village, homeLevel = dispute::Level::Village;
    int sight = 4;                          ///< class up to which this desk may read it; 0 = card
    std::int64_t parties = 0;
    std::optional<Day> beganOn;             ///< registered, or dispatched
    std::optional<Day> agreedOn;            ///< in force (人民调解法 29, 30)
    bool oral = false;
    std::int64_t fen = 0;                   ///< promised in the agreement
    std::optional<Day> failedOn;            ///< not when settled privately (F16: not a failure in statistics)
    std::optional<Day> returnedOn;
    bool factsRecorded = false;             ///< undisputed facts go with it
    std::optional<Day> suitOn;              ///< registered as a suit, or the suit resumed
    std::optional<Day> endedOn;             ///< first of agreement, failure, refusal, closing
    std::optional<Day> performedOn;
    bool voluntary = false;                 ///< all in time, nobody had to be urged
    std::optional<Day> firstMissedDue;      ///< of a promise that is still open
    bool calmed = false;                    ///< was orange or red once
    bool told = false;                      ///< one-time notice given
    std::int64_t knew = 0, knewNot = 0;     ///< parties who knew of mediation before, and who did not (003 三)
    bool choseMediation = false, choseOther = false;
    std::int64_t good = 0, fair = 0, bad = 0; ///< answers of visits, one a party and visit
    std::optional<Day> receiptDue, receivedOn;
    bool again = false;                     ///< came up again: another round
    std::string package;                    ///< application for confirmation, which another desk may hold alone
};

struct Package { ///< one application for confirmation
    std::string subject, organisation, type;
    int sight = 4;
    std::optional<Day> appliedOn, ruledOn;
    bool granted = false;
};

struct Warned {
    std::string subject, organisation;
    int sight = 4;
    Instant raisedAt{};
    std::optional<Instant> due, reportedAt;
};

struct Found { ///< one clue
    std::string subject, organisation;
    int sight = 4;
    Day on{};
    std::optional<Day> measureOn, settledOn;
};

struct Helper { ///< one person of the roster
    std::string subject, organisation;
    roster::Sort sort = roster::Sort::Mediator;
    bool fullTime = false;
    std::optional<Day> from, to, invitedFrom, invitedTo;
    bool invited = false;
    std::vector<roster::Training> trainings;
    [[nodiscard]] bool servesOn(Day day) const { return from && *from <= day && (!to || day <= *to); }
};

struct Grievance { ///< one complaint
    std::string subject, organisation;
    std::optional<Day> receivedOn;
    bool upheld = false;
};

struct Material {
    std::vector<Matter> matters;
    std::vector<Package> packages;
    std::vector<Warned> warned;
    std::vector<Found> found;
    std::vector<Helper> helpers;
    std::vector<Grievance> grievances;
    std::vector<clue::Matter> signs;            ///< for the trend
    std::map<std::string, Instant> heard;       ///< organisation → newest act of one of its people that is held here
    std::optional<Instant> asOf;                ///< the county's last answer
    std::int64_t cards = 0;                     ///< matters known by their status card only
    std::int64_t waiting = 0;                   ///< own acts the county does not have yet
};

/// The subject types that `add` reads.
[[nodiscard]] std::span<const std::string_view> countedTypes();
/// Pure. Takes one subject in; voided disputes and other types count for nothing.
void add(Material& material, const SubjectId& id, int sight, const SubjectState& state, const directory::State& directory);

/// A dispute of which only the status card is held (level 0), or one whose view was frozen when it was handed over: the
/// card says when it began, whether it is open, agreed or failed, and nothing more.
void addCard(Material& material, const SubjectId& id, const boost::json::object& card);
void overlayCard(Matter& matter, const boost::json::object& card);

} // namespace core::statistics
