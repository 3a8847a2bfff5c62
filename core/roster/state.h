#pragma once

#include "core/dispute/state.h"

/// One person of the roster (名册): helpers of every kind, liaisons, experts, grid workers. 《实施意见》第4、6、14、18条.
/// The point proposes, the county approves; what was approved is never overwritten, only replaced by an approved proposal.
namespace core::roster {

enum class Main { None, Proposed, Listed, Suspended, Left, Declined };
BOOST_DESCRIBE_ENUM(Main, None, Proposed, Listed, Suspended, Left, Declined)

/// 《实施意见》第4条: mediators, grid workers, township cadres, village cadres, others. Only a mediator signs as mediator.
/// From CongressDeputy on: those of 第14条 and of 《推进诉源治理的意见》四（一）. New ones stand at the end: acts keep the names.
enum class Sort { Mediator, GridWorker, TownshipCadre, VillageCadre, Liaison, DeputyLiaison, Expert, Lawyer, Volunteer, Other,
                  CongressDeputy, CppccMember, SocialWorker, LegalWorker, LegalAidStaff, IndustryPerson, NotaryPerson, Arbitrator, Doctor, Teacher, RetiredOfficial };
BOOST_DESCRIBE_ENUM(Sort, Mediator, GridWorker, TownshipCadre, VillageCadre, Liaison, DeputyLiaison, Expert, Lawyer, Volunteer, Other,
                    CongressDeputy, CppccMember, SocialWorker, LegalWorker, LegalAidStaff, IndustryPerson, NotaryPerson, Arbitrator, Doctor, Teacher, RetiredOfficial)

/// What a proposal asks for.
enum class Wish { None, List, Change, Suspend, Resume, Leave };
BOOST_DESCRIBE_ENUM(Wish, None, List, Change, Suspend, Resume, Leave)

/// What stands on the roster without words: post, unit, term.
struct Place {
    std::string organisation;               ///< managing unit (归口管理单位)
    Sort sort = Sort::Mediator;
    std::string court;                      ///< linked tribunal
    std::string account;                    ///< of this program; empty: has none
    bool fullTime = false;
    std::optional<Day> from, to;            ///< term; no end: until further notice
    std::string invitedNumber;              ///< 特邀调解名册 number; empty: not invited
    std::optional<Day> invitedFrom, invitedTo;
    bool operator==(const Place&) const = default;
};
BOOST_DESCRIBE_STRUCT(Place, (), (organisation, sort, court, account, fullTime, from, to, invitedNumber, invitedFrom, invitedTo))

struct Pending {
    std::string act, account;               ///< proposal and who made it
    Wish wish = Wish::None;
    Day on{};
    Place place;
    bool operator==(const Pending&) const = default;
};
BOOST_DESCRIBE_STRUCT(Pending, (), (act, account, wish, on, place))

struct Training {
    std::string act;
    Day on{};
    std::int64_t hours = 0;                 ///< class hours
    bool operator==(const Training&) const = default;
};
BOOST_DESCRIBE_STRUCT(Training, (), (act, on, hours))

struct Grade {
    std::string act;
    Day on{};
    std::string grade;                      ///< "one" … "four", "none"
    std::int64_t score = 0;                 ///< of the review it rests on, 0 … 100
    bool operator==(const Grade&) const = default;
};
BOOST_DESCRIBE_STRUCT(Grade, (), (act, on, grade, score))

struct Honour {
    std::string act;
    Day on{};
    bool operator==(const Honour&) const = default;
};
BOOST_DESCRIBE_STRUCT(Honour, (), (act, on))

struct Steps {
    Main state = Main::None;
    std::string author, authorOrganisation; ///< who proposed it first
    Place place;                            ///< approved
    std::optional<Pending> pending;
    std::optional<Day> listedOn, endedOn;
    std::string endCode;                    ///< "term", "wish", "moved", "health", "conduct", "death", "other"
    std::vector<Training> trainings;
    std::vector<Grade> grades;
    std::vector<Honour> honours;
    std::vector<dispute::Event> events;     ///< `state` there is unused
    bool operator==(const Steps&) const = default;
};
BOOST_DESCRIBE_STRUCT(Steps, (), (state, author, authorOrganisation, place, pending, listedOn, endedOn, endCode, trainings, grades, honours, events))

/// What everybody in the county may read of a helper.
struct Entry {
    std::string name, sex, strengths;       ///< 《实施意见》第4条
    std::string workPhone;                  ///< contact that may be given to anybody
    std::string dialect, background, qualification, residence; ///< residence: village
    bool operator==(const Entry&) const = default;
};
BOOST_DESCRIBE_STRUCT(Entry, (), (name, sex, strengths, workPhone, dialect, background, qualification, residence))

struct Words {
    std::string act, text, by;              ///< topic; honour and its ground; by whom
    bool operator==(const Words&) const = default;
};
BOOST_DESCRIBE_STRUCT(Words, (), (act, text, by))

struct Content {
    Entry entry;
    std::optional<Entry> pending;
    std::string reason;                     ///< of the proposal, or of the answer to it
    std::vector<Words> trainings, grades, honours;
    bool operator==(const Content&) const = default;
};
BOOST_DESCRIBE_STRUCT(Content, (), (entry, pending, reason, trainings, grades, honours))

/// Never in a public list.
struct Private {
    std::string idNumber, phone, address;
    std::vector<std::string> ties;          ///< people and firms whose matters are not his: relatives, clients (R-000-6c, R-000-14a)
    bool operator==(const Private&) const = default;
};
BOOST_DESCRIBE_STRUCT(Private, (), (idNumber, phone, address, ties))

struct Identity {
    Private entry;
    std::optional<Private> pending;
    bool operator==(const Identity&) const = default;
};
BOOST_DESCRIBE_STRUCT(Identity, (), (entry, pending))

struct Sealed {
    bool operator==(const Sealed&) const = default;
};
BOOST_DESCRIBE_STRUCT(Sealed, (), ())

struct State {
    static constexpr std::string_view kType = "person";
    Steps steps;
    Content content;
    Identity identity;
    Sealed sealed;
    bool operator==(const State&) const = default;
};

/// 待批准, 在册, 暂停 …; 人民调解员, 网格员 …
[[nodiscard]] std::string_view stateName(Main state);
[[nodiscard]] std::string_view sortName(Sort sort);
[[nodiscard]] std::string_view wishName(Wish wish);
[[nodiscard]] std::string_view gradeName(std::string_view grade);

/// May sign as mediator: a people's mediator, or one who was invited by the court (《实施意见》第4、18条).
[[nodiscard]] bool mayMediate(const Steps& steps, Day day);
/// Listed, his term begun and not over.
[[nodiscard]] bool servesOn(const Steps& steps, Day day);
/// On the invited roster on that day (R-000-18b).
[[nodiscard]] bool invitedOn(const Steps& steps, Day day);

} // namespace core::roster
