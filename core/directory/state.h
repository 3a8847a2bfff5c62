#pragma once

#include "core/calendar/settings.h"
#include "core/codec/described.h"
#include "core/journal/certificate.h"

/// Who is who in the county: organisations, accounts, settings. Public inside the county, so all of it is steps.
namespace core::directory {

/// From StationedRoom on: 驻庭/驻所调解室 (《一庭两所方案》二.一), 分中心 (《非诉讼平台实施意见》四（一）), and the offices that a matter is
/// passed to (四（一）2). New ones stand at the end: acts keep the names.
enum class OrganisationKind { Court, Tribunal, VillageCommittee, TownshipCommittee, ProfessionalBody, PersonalStudio, PoliceStation, JusticeOffice, Centre, CountyOffice,
                              StationedRoom, BranchCentre, LegalAid, Notary, Arbitration, Department, LawStudio, Procuratorate, PetitionOffice };
BOOST_DESCRIBE_ENUM(OrganisationKind, Court, Tribunal, VillageCommittee, TownshipCommittee, ProfessionalBody, PersonalStudio, PoliceStation, JusticeOffice, Centre, CountyOffice,
                    StationedRoom, BranchCentre, LegalAid, Notary, Arbitration, Department, LawStudio, Procuratorate, PetitionOffice)

/// One grid unit (网格): who answers for it, how many households. 《非诉讼平台实施意见》四（四）7.
struct GridCell {
    std::string id, name;       ///< "g3", 第三网格
    std::string account;        ///< responsible person; empty: nobody yet
    std::int64_t households = 0;
    bool operator==(const GridCell&) const = default;
};
BOOST_DESCRIBE_STRUCT(GridCell, (), (id, name, account, households))

/// What a village committee's place says about service points (服务站点), 《服务站点与对接机制》一.1.
struct PointFacts {
    bool here = false;          ///< there is one in this village
    std::string nearest;        ///< organisation where the next one is, when there is none here
    std::int64_t metres = 0;    ///< of road to it
    std::string road, line;     ///< how the road and the line are, in words
    bool operator==(const PointFacts&) const = default;
};
BOOST_DESCRIBE_STRUCT(PointFacts, (), (here, nearest, metres, road, line))

/// The court a unit was docked to before, with the days on which that held (《实施意见》第3条).
struct CourtDays {
    std::string court;
    std::optional<Day> from;    ///< empty: since before this register was kept
    Day until{};                ///< last day
    bool operator==(const CourtDays&) const = default;
};
BOOST_DESCRIBE_STRUCT(CourtDays, (), (court, from, until))
/// What a body says of itself (002 二(三): neutral, not commercial, not run as an office): who pays for it and which ties
/// its members have. People's mediation takes no fee, so `feeFen` is nought (《人民调解法》第4条).
struct Declaration {
    std::optional<Day> on;
    std::string funding, ties;
    std::int64_t feeFen = 0;
    std::string account;        ///< who entered it
    bool operator==(const Declaration&) const = default;
};
BOOST_DESCRIBE_STRUCT(Declaration, (), (on, funding, ties, feeFen, account))

struct Organisation {
    std::string id;         ///< "org-xizhuping"
    std::string name;       ///< 石鼓岭镇西竹坪村人民调解委员会
    std::string shortName;  ///< 西竹坪 (for numbers on papers)
    OrganisationKind kind = OrganisationKind::VillageCommittee;
    std::string township;   ///< 石鼓岭镇
    std::string village;    ///< 西竹坪村
    std::string parent;     ///< organisation of the level above: the township's committee for a village
    std::string court;      ///< docked court or tribunal
    std::string phone;
    std::vector<std::string> types; ///< dispute types it may handle; empty = all
    bool active = true;
    std::optional<std::int64_t> population, households; ///< of a village, for rates
    std::string filing;             ///< 备案 number of a committee or body
    std::vector<std::string> priorityTypes; ///< of a court unit: types handled first (000 三.9); empty = the five of the text
    std::optional<Day> filedOn, termUntil; ///< 人民调解法 9: a committee is elected for a term
    std::string host;               ///< organisation in whose house a stationed room, a branch centre or a studio sits
    std::string field;              ///< what a studio is known for, in words: 婚姻家庭 (002 二(二))
    std::string namesake;           ///< roster entry of the mediator after whom a studio is called, subject as text (004 三.三)
    std::optional<Declaration> declaration;
    std::string invitedNumber;      ///< 特邀调解组织 of the court's list; empty: not on it (《实施意见》第18条)
    std::optional<Day> invitedFrom, invitedTo;
    std::vector<GridCell> cells;
    std::optional<PointFacts> point;
    std::optional<Day> courtFrom;   ///< since when it is docked to `court`; empty: since before this register was kept
    std::vector<CourtDays> formerCourts; ///< oldest first; kept by the register itself

    [[nodiscard]] bool invitedOn(Day day) const;   ///< on the court's list, first and last day counted
    [[nodiscard]] bool filedUntil(Day day) const;  ///< filed (备案) with the justice bureau and the term not over
    bool operator==(const Organisation&) const = default;
};
BOOST_DESCRIBE_STRUCT(Organisation, (), (id, name, shortName, kind, township, village, parent, court, phone, types, active, population, households,
                                     filing, filedOn, termUntil, host, invitedNumber, invitedFrom, invitedTo, cells, point, priorityTypes, courtFrom, formerCourts, field, namesake, declaration))

struct Account {
    std::string id;         ///< "fangxiaohong"
    std::string name;       ///< 方小红
    std::string workPhone;
    std::vector<Post> posts;
    bool active = true;
    std::string employment{};       ///< "" full-time, "part" 兼职 (《实施意见》第5条)
    std::optional<Day> awayFrom{}, awayTo{}; ///< on leave; no end: until further notice
    std::string deputy{};           ///< account that stands in meanwhile

    [[nodiscard]] bool awayOn(Day day) const;
    bool operator==(const Account&) const = default;
};
BOOST_DESCRIBE_STRUCT(Account, (), (id, name, workPhone, posts, active, employment, awayFrom, awayTo, deputy))

/// One entry of the registers was replaced: what stood in it before is in the acts, which fields were changed stands here.
struct ChangeNote {
    Day on{};
    std::string account, act;
    std::string what, id;           ///< "organisation", "account", "settings"; whose
    std::vector<std::string> fields;
    bool operator==(const ChangeNote&) const = default;
};
BOOST_DESCRIBE_STRUCT(ChangeNote, (), (on, account, act, what, id, fields))
inline constexpr std::size_t kMostChanges = 2000; ///< the oldest go; the acts keep everything

struct Steps {
    std::string county;     ///< 柳泉县
    std::map<std::string, Organisation> organisations;
    std::map<std::string, Account> accounts;
    CountySettings settings;
    std::vector<ChangeNote> changes; ///< oldest first; entering something new is no change
    bool operator==(const Steps&) const = default;
};
BOOST_DESCRIBE_STRUCT(Steps, (), (county, organisations, accounts, settings, changes))

struct Empty {
    bool operator==(const Empty&) const = default;
};
BOOST_DESCRIBE_STRUCT(Empty, (), ())

struct State {
    static constexpr std::string_view kType = "directory";
    Steps steps;
    Empty content, identity, sealed;

    [[nodiscard]] const Organisation* organisation(std::string_view id) const;
    [[nodiscard]] const Account* account(std::string_view id) const;
    [[nodiscard]] std::string organisationName(std::string_view id) const; ///< the id itself when unknown
    [[nodiscard]] std::string accountName(std::string_view id) const;
    bool operator==(const State&) const = default;
};

[[nodiscard]] std::string_view kindName(OrganisationKind kind); ///< 村（社区）调委会 …
/// Works as a people's mediation committee or as a room of one: mediates, names mediators, seals.
[[nodiscard]] bool mediates(OrganisationKind kind);
/// Of those, the ones whose standing comes from 人民调解法 8 and 34 itself; a studio needs the court's invitation.
[[nodiscard]] bool isCommittee(OrganisationKind kind);
/// 工作室: of a mediator or of lawyers.
[[nodiscard]] bool isStudio(OrganisationKind kind);
/// Says of itself who pays and which ties there are: studios and the bodies of a trade (002 二(三)).
[[nodiscard]] bool declares(OrganisationKind kind);
/// A centre or one of its branches: has the posts G1 to G5.
[[nodiscard]] bool isCentre(OrganisationKind kind);
/// Active accounts that hold a post which receives matters for a unit.
[[nodiscard]] std::vector<const Account*> liaisonsOf(const State& directory, std::string_view organisation);

} // namespace core::directory
