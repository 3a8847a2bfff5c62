#include "tests/core/statistics/county.h"

#include <algorithm>

namespace core::test {

namespace {

using dispute::Main;

dispute::State began(Main state, std::string type, std::string holder, std::string_view on)
{
    dispute::State d;
    auto& s = d.steps;
    s.state = state;
    s.type = std::move(type);
    s.source = dispute::Source::WalkIn;
    s.holder.organisation = holder;
    s.holder.level = holder == "org-township" ? dispute::Level::Township : dispute::Level::Village;
    s.registrar = std::move(holder);
    s.registeredOn = day(on);
    s.parties.resize(2);
    s.parties[0].id = "p1";
    s.parties[1].id = "p2";
    s.parties[1].side = dispute::Side::Respondent;
    return d;
}

void sentByCourt(dispute::State& d, std::string_view on, std::string_view due, std::string_view accepted)
{
    auto& s = d.steps;
    s.source = dispute::Source::Court;
    s.courtSourced = true;
    s.court = "org-court";
    s.registeredOn.reset();
    s.dispatchedOn = day(on);
    s.acceptDue = day(due);
    s.acceptedOn = day(accepted);
}

void agreed(dispute::State& d, std::string_view on, std::int64_t fen, dispute::AgreementForm form = dispute::AgreementForm::Written)
{
    d.steps.agreement.emplace();
    d.steps.agreement->form = form;
    d.steps.agreement->effectiveOn = day(on);
    d.content.agreement.emplace();
    if (fen > 0) {
        d.content.agreement->clauses.resize(1);
        d.content.agreement->clauses[0].fen = fen;
    }
}

void said(dispute::State& d, std::string kind, std::string_view on, std::string account, Main state = Main::M1, std::string detail = {})
{
    dispute::Event event;
    event.kind = std::move(kind);
    event.on = day(on);
    event.at = noon(on);
    event.account = std::move(account);
    event.state = state;
    event.detail = std::move(detail);
    d.steps.events.push_back(std::move(event));
}

/// From the village to the township.
void pushed(dispute::State& d)
{
    d.steps.village = "org-village";
    d.steps.holder.organisation = "org-township";
    d.steps.holder.level = dispute::Level::Township;
}

roster::State person(std::string organisation, roster::Sort sort, bool fullTime, std::string_view from, std::string_view to = {})
{
    roster::State p;
    p.steps.state = roster::Main::Listed;
    p.steps.place.organisation = std::move(organisation);
    p.steps.place.sort = sort;
    p.steps.place.fullTime = fullTime;
    p.steps.place.from = day(from);
    if (!to.empty())
        p.steps.place.to = day(to);
    p.steps.listedOn = day(from);
    return p;
}

} // namespace

void CountedCounty::hold(std::uint8_t n, int sight, SubjectState state)
{
    statistics::add(material, subject(n), sight, state, directory);
    subjects.emplace_back(subject(n), std::move(state));
}

CountedCounty::CountedCounty()
{
    directory.steps.organisations["org-village"].population = 1200;
    directory.steps.organisations["org-village2"].population = 800;
    material.asOf = noon("2026-06-30");

    // 1: own, settled after 17 days with 5,000 yuan, paid a day early; told and chose mediation; both are satisfied, and a
    // third answer has no mark.
    auto one = began(Main::V0, "D02", "org-village", "2026-02-03");
    one.steps.number = "LQ20260200001";
    one.steps.noticeVersion = "1";
    one.steps.chosenWay = "mediation";
    agreed(one, "2026-02-20", 500'000);
    auto& after = one.steps.after.emplace();
    after.performance = dispute::Performance::P1;
    after.performedOn = day("2026-02-28");
    after.promises = {{1, day("2026-03-01"), day("2026-02-28")}};
    after.visits.resize(2);
    after.visits[0].on = day("2026-03-10");
    after.visits[0].satisfaction = {{"p1", "good"}, {"p2", "good"}};
    after.visits[0].marks = {{"p1", "签名"}, {"p2", "指印"}};
    after.visits[1].on = day("2026-06-10");
    after.visits[1].satisfaction = {{"p1", "bad"}};
    said(one, "dispute.visit", "2026-06-10", "vm", Main::V0);
    hold(1, 4, core::SubjectState{one});

    // 2: from the court, received in time, was orange, oral agreement after 37 days on 1,000 yuan that did not come.
    auto two = began(Main::G2, "D10", "org-village", "2026-03-02");
    sentByCourt(two, "2026-03-02", "2026-03-05", "2026-03-04");
    agreed(two, "2026-04-10", 100'000, dispute::AgreementForm::Oral);
    said(two, "dispute.raise_colour", "2026-03-20", "vm", Main::M1, "orange");
    two.steps.after.emplace().promises = {{1, day("2026-05-01"), std::nullopt}};
    hold(2, 4, core::SubjectState{two});

    // 3: from the court, received three days late, pushed up, failed, returned with undisputed facts, became a suit.
    auto three = began(Main::F4, "D10", "org-village", "2026-03-10");
    sentByCourt(three, "2026-03-10", "2026-03-13", "2026-03-16");
    pushed(three);
    three.steps.failedOn = day("2026-04-20");
    three.steps.failureReasons = {"F04"};
    three.steps.undisputedFacts = true;
    three.steps.returnedOn = day("2026-04-24");
    said(three, "dispute.court_file", "2026-04-28", "clerk", Main::F4);
    hold(3, 4, core::SubjectState{three});

    // 4: still open in the other village, of which only the steps may be read here.
    auto four = began(Main::M1, "D02", "org-village2", "2026-05-05");
    said(four, "dispute.session", "2026-06-28", "vl2");
    hold(4, 1, core::SubjectState{four});

    // 5: settled among themselves (F16), having chosen another way.
    auto five = began(Main::Z0, "D02", "org-village", "2026-05-01");
    five.steps.chosenWay = "suit";
    five.steps.failedOn = day("2026-05-20");
    five.steps.failureReasons = {"F16"};
    hold(5, 4, core::SubjectState{five});

    // 6: entered by mistake.
    hold(6, 4, core::SubjectState{began(Main::Z1, "D02", "org-village", "2026-05-02")});

    // 7: came up last year, settled after 16 days in January, nothing to be paid.
    auto seven = began(Main::G1, "D02", "org-village", "2025-12-20");
    agreed(seven, "2026-01-05", 0);
    hold(7, 4, core::SubjectState{seven});

    // 8: found in the village, settled by the township after 9 days.
    auto eight = began(Main::G1, "D02", "org-village", "2026-06-01");
    pushed(eight);
    agreed(eight, "2026-06-10", 0);
    hold(8, 4, core::SubjectState{eight});

    // 21 to 23: a full-time mediator of the township with 8 class hours in the half-year and 6 before it; one of the
    // village whose term has ended; a grid worker.
    auto mediator = person("org-township", roster::Sort::Mediator, true, "2026-01-10");
    mediator.content.entry.name = "尤调解";
    mediator.steps.trainings = {{"a", day("2025-12-15"), 6}, {"b", day("2026-04-01"), 8}};
    mediator.content.trainings = {{"a", "婚姻家庭", {}}, {"b", "土地承包", {}}};
    hold(21, 4, core::SubjectState{mediator});
    hold(22, 4, core::SubjectState{person("org-village", roster::Sort::Mediator, true, "2023-04-01", "2026-03-31")});
    hold(23, 4, core::SubjectState{person("org-village", roster::Sort::GridWorker, false, "2026-01-01")});
}

statistics::Question halfYear(statistics::By by)
{
    return {day("2026-01-01"), day("2026-06-30"), day("2026-06-30"), by, {}};
}

std::string name(std::uint8_t n)
{
    return toText(subject(n));
}

namespace {

std::pair<const statistics::Cell*, statistics::Unit> find(const statistics::Form& form, std::string_view row, std::string_view column)
{
    const auto r = std::find_if(form.rows.begin(), form.rows.end(), [&](const auto& one) { return one.key == row; });
    const auto c = std::find_if(form.columns.begin(), form.columns.end(), [&](const auto& one) { return one.key == column; });
    if (r == form.rows.end() || c == form.columns.end())
        return {};
    return {&r->cells[static_cast<std::size_t>(c - form.columns.begin())], c->unit};
}

} // namespace

std::string figure(const statistics::Form& form, std::string_view row, std::string_view column)
{
    const auto [cell, unit] = find(form, row, column);
    return cell ? statistics::shown(*cell, unit) : "?";
}

std::vector<std::string> behind(const statistics::Form& form, std::string_view row, std::string_view column)
{
    const auto* cell = find(form, row, column).first;
    return cell ? cell->list : std::vector<std::string>{"?"};
}

} // namespace core::test
