#pragma once

#include "core/calendar/holidays.h"
#include "core/dispute/routing.h"
#include "core/statistics/form.h"

/// Overviews of the units as they stand today: who is missing where, what lies too long, what was changed. Each is a Form,
/// so that page, paper, table and command line show it as they show figures.
namespace core::statistics {

/// coverage, liaisons, committees, unable, points, cells, queue, changes (units); villages, chase, mismatch, judges,
/// analysis, lessons, meetings, projects, grades (work); calendar, campaigns, studios, declarations, seconds, services (bodies);
/// dockings, court_services, digests, posters, calls (places).
[[nodiscard]] std::span<const FormName> overviews();
[[nodiscard]] bool isOverview(std::string_view id);

/// What they are made of: every subject once, cut down at once.
struct Scene {
    struct Person {
        std::string subject, name, sex;
        roster::Steps steps;
    };
    struct Walk {
        std::string subject, organisation, account, route, lesson;
        std::optional<Day> on;
        std::vector<std::string> cells;
        std::int64_t audience = 0;
        patrol::Steps steps;
    };
    struct Errand {
        std::string subject;
        order::Steps steps;
    };
    struct Case {
        std::string subject, number, type, organisation, mediator, court;
        int sight = 4;
        dispute::Main state = dispute::Main::None;
        dispute::Level level = dispute::Level::Village;
        std::string campaign;                   ///< focus entry it carries the tag of, subject as text
        bool agreed = false;                    ///< an agreement is in force, or was
        std::optional<Day> beganOn;
        dispute::Weight weight = dispute::Weight::Simple;
        bool live = false, tried = false;       ///< tried: a session was held below
        std::optional<Day> dispatchedOn, due;
        std::string grade;                      ///< closing grade, newest
        std::optional<Day> gradedOn;
        std::int64_t good = 0, fair = 0, bad = 0;
        std::string handTo;                     ///< court it has to be handed to (dispute::courtToHandTo)
        std::optional<Day> archivedOn;
        std::vector<dispute::PartyCall> calls;
    };
    struct Project {
        std::string subject, number, organisation, project, colour;
        std::optional<Day> on, settledOn;
    };
    struct Listed {
        std::string subject, name;
        focus::Steps steps;
    };
    struct Met {
        std::string organisation;
        Day on{};
        std::vector<std::string> units;
    };
    Material material;
    std::vector<Person> people;
    std::vector<Walk> walks;
    std::vector<Errand> errands;
    std::vector<guidance::Steps> guidance;
    std::vector<Case> cases;
    std::vector<Project> projects;
    std::vector<Met> meetings;
    std::vector<Listed> focus;
    struct Item {
        std::string subject, title, body, phone; ///< body and telephone of a service
        library::Steps steps;
        std::map<std::string, std::string> places; ///< of its showings
    };
    std::vector<Item> items;                ///< of the library
};

/// The subject types that `take` reads.
[[nodiscard]] std::span<const std::string_view> sceneTypes();
/// Pure. Takes one subject in.
void take(Scene& scene, const SubjectId& id, int sight, const SubjectState& state, const Question& question, const directory::State& directory, const HolidayTable& holidays);

/// Pure. Code "no_such_form" (Usage), fact "form".
[[nodiscard]] Result<Form> overviewOf(std::string_view id, const Scene& scene, const Question& question, const directory::State& directory, const HolidayTable& holidays);

} // namespace core::statistics
