#pragma once

#include "core/calendar/settings.h"
#include "core/codec/described.h"
#include "core/journal/certificate.h"

/// Who is who in the county: organisations, accounts, settings. Public inside the county, so all of it is steps.
namespace core::directory {

enum class OrganisationKind { Court, Tribunal, VillageCommittee, TownshipCommittee, ProfessionalBody, PersonalStudio, PoliceStation, JusticeOffice, Centre, CountyOffice };
BOOST_DESCRIBE_ENUM(OrganisationKind, Court, Tribunal, VillageCommittee, TownshipCommittee, ProfessionalBody, PersonalStudio, PoliceStation, JusticeOffice, Centre, CountyOffice)

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
    bool operator==(const Organisation&) const = default;
};
BOOST_DESCRIBE_STRUCT(Organisation, (), (id, name, shortName, kind, township, village, parent, court, phone, types, active, population, households,
                                     filing, filedOn, termUntil, priorityTypes))

struct Account {
    std::string id;         ///< "fangxiaohong"
    std::string name;       ///< 方小红
    std::string workPhone;
    std::vector<Post> posts;
    bool active = true;
    bool operator==(const Account&) const = default;
};
BOOST_DESCRIBE_STRUCT(Account, (), (id, name, workPhone, posts, active))

struct Steps {
    std::string county;     ///< 柳泉县
    std::map<std::string, Organisation> organisations;
    std::map<std::string, Account> accounts;
    CountySettings settings;
    bool operator==(const Steps&) const = default;
};
BOOST_DESCRIBE_STRUCT(Steps, (), (county, organisations, accounts, settings))

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

} // namespace core::directory
