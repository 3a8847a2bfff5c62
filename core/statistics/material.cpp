#include "core/statistics/material.h"

#include "core/dispute/performance.h"

#include <algorithm>
#include <array>

namespace core::statistics {

namespace {

void keepEarlier(std::optional<Day>& out, const std::optional<Day>& day)
{
    if (day && (!out || *day < *out))
        out = day;
}

void hear(Material& material, const std::vector<dispute::Event>& events, const directory::State& directory)
{
    for (const auto& event : events) {
        const auto* account = directory.account(event.account);
        for (const auto& post : account ? account->posts : std::vector<Post>{}) {
            auto& newest = material.heard[post.organisation];
            newest = std::max(newest, event.at);
        }
    }
}

void addVisits(Matter& out, const dispute::AfterSteps& after)
{
    for (const auto& visit : after.visits)
        for (const auto& [party, answer] : visit.satisfaction) {
            if (!visit.marks.contains(party))
                continue; // R-003-3c: an answer without the party's mark or the caller's name does not count
            out.good += answer == "good";
            out.fair += answer == "fair";
            out.bad += answer == "bad";
        }
}

std::optional<Matter> matterOf(const SubjectId& id, int sight, const dispute::State& state)
{
    using dispute::Main;
    const auto& s = state.steps;
    if (s.state == Main::None || s.state == Main::Z1)
        return std::nullopt;
    Matter out;
    out.subject = toText(id);
    out.type = s.type;
    out.organisation = !s.holder.organisation.empty() ? s.holder.organisation : !s.registrar.empty() ? s.registrar : s.court;
    out.home = s.village.empty() ? out.organisation : s.village;
    out.mediator = s.holder.mediator;
    out.source = s.source;
    out.level = s.holder.level;
    out.homeLevel = s.village.empty() ? s.holder.level : dispute::Level::Village;
    out.sight = sight;
    out.parties = static_cast<std::int64_t>(s.parties.size());
    out.beganOn = s.registeredOn ? s.registeredOn : s.dispatchedOn;
    out.receiptDue = s.acceptDue;
    out.receivedOn = s.acceptedOn;
    out.factsRecorded = s.undisputedFacts;
    out.returnedOn = s.returnedOn;
    out.told = !s.noticeVersion.empty();
    out.choseMediation = s.chosenWay == "mediation";
    out.choseOther = !s.chosenWay.empty() && !out.choseMediation;
    out.again = !s.nextRound.empty();
    out.package = s.confirmation;
    if (s.agreement && s.agreement->effectiveOn) {
        out.agreedOn = s.agreement->effectiveOn;
        out.oral = s.agreement->form == dispute::AgreementForm::Oral;
        if (state.content.agreement)
            for (const auto& clause : state.content.agreement->clauses)
                out.fen += std::clamp<std::int64_t>(clause.fen.value_or(0), 0, dispute::kMostFen);
    }
    const bool privately = std::find(s.failureReasons.begin(), s.failureReasons.end(), "F16") != s.failureReasons.end();
    if (s.failedOn && !out.agreedOn && !privately)
        out.failedOn = s.failedOn;
    for (const auto& event : s.events) {
        if (event.kind == "dispute.raise_colour" && (event.detail == "red" || event.detail == "orange"))
            out.calmed = true;
        if (event.kind == "dispute.court_file")
            keepEarlier(out.suitOn, event.on);
        if (event.state == Main::A5 || event.state == Main::F4 || event.state == Main::F5 || event.state == Main::Z0)
            keepEarlier(out.endedOn, event.on);
    }
    if (s.state == Main::A1 || s.state == Main::A2 || s.state == Main::A3 || s.state == Main::A4)
        out.endedOn.reset(); // opened again (T15a, T52a)
    keepEarlier(out.endedOn, out.agreedOn);
    keepEarlier(out.endedOn, s.failedOn);
    if (s.reception)
        for (const auto& [party, answer] : s.reception->knew)
            ++(answer == "yes" ? out.knew : out.knewNot);
    out.calmed = out.calmed && out.agreedOn;
    if (s.after) {
        if (s.after->performance == dispute::Performance::P1)
            out.performedOn = s.after->performedOn;
        addVisits(out, *s.after);
        for (const auto& promise : s.after->promises)
            if (!promise.doneOn)
                keepEarlier(out.firstMissedDue, promise.due);
    }
    out.voluntary = out.performedOn && dispute::performedVoluntarily(state);
    return out;
}

Package packageOf(const SubjectId& id, int sight, const confirmation::State& state)
{
    using confirmation::Main;
    const auto& s = state.steps;
    Package out{toText(id), s.organisation, s.type, sight, s.appliedOn, s.ruledOn, false};
    out.granted = s.state == Main::J7 || s.state == Main::J7a || s.state == Main::J7b || s.state == Main::J9 || s.state == Main::J9x;
    for (const auto& objection : s.objections)
        if (objection.outcome == "revoked")
            out.granted = false;
    return out;
}

Found foundOf(const SubjectId& id, int sight, const clue::State& state)
{
    const auto& s = state.steps;
    Found out{toText(id), s.organisation, sight, s.foundOn, std::nullopt, s.settledOn};
    for (const auto& event : s.events)
        if (event.kind == "clue.measure")
            keepEarlier(out.measureOn, event.on);
    return out;
}

} // namespace

std::span<const std::string_view> countedTypes()
{
    static constexpr std::array kTypes{dispute::State::kType, confirmation::State::kType, clue::State::kType, warning::State::kType,
                                       roster::State::kType, complaint::State::kType, patrol::State::kType};
    return kTypes;
}

void add(Material& material, const SubjectId& id, int sight, const SubjectState& state, const directory::State& directory)
{
    if (const auto* d = state.as<dispute::State>()) {
        hear(material, d->steps.events, directory);
        if (auto matter = matterOf(id, sight, *d))
            material.matters.push_back(std::move(*matter));
        if (auto sign = clue::matterOf(*d))
            material.signs.push_back(std::move(*sign));
    } else if (const auto* c = state.as<confirmation::State>()) {
        hear(material, c->steps.events, directory);
        material.packages.push_back(packageOf(id, sight, *c));
    } else if (const auto* l = state.as<clue::State>()) {
        hear(material, l->steps.events, directory);
        material.found.push_back(foundOf(id, sight, *l));
        material.signs.push_back(clue::matterOf(*l));
    } else if (const auto* w = state.as<warning::State>()) {
        hear(material, w->steps.events, directory);
        const auto& s = w->steps;
        const auto* report = s.answered();
        material.warned.push_back({toText(id), s.organisation, sight, s.raisedAt, s.reportDue, report ? std::optional(report->at) : std::nullopt});
    } else if (const auto* p = state.as<patrol::State>()) {
        hear(material, p->steps.events, directory); // a patrol that found nothing is also news
    } else if (const auto* r = state.as<roster::State>()) {
        const auto& s = r->steps;
        if (s.state != roster::Main::Listed)
            return;
        const auto& place = s.place;
        material.helpers.push_back({toText(id), place.organisation, place.sort, place.fullTime, place.from ? place.from : s.listedOn, place.to,
                                    place.invitedFrom, place.invitedTo, !place.invitedNumber.empty(), s.trainings});
    } else if (const auto* g = state.as<complaint::State>()) {
        const auto& s = g->steps;
        material.grievances.push_back({toText(id), s.organisation, s.receivedOn, s.finding == "upheld" || s.finding == "partly"});
    }
}

void overlayCard(Matter& matter, const boost::json::object& card)
{
    using dispute::Main;
    const auto text = [&](std::string_view name) {
        const auto* found = card.if_contains(name);
        return found && found->is_string() ? std::string(std::string_view(found->get_string())) : std::string();
    };
    matter.type = text("kind");
    matter.organisation = text("organisation");
    matter.mediator = text("mediator");
    if (const auto day = parseDay(text("registeredOn")))
        matter.beganOn = day;
    else if (const auto sent = parseDay(text("dispatchedOn")))
        matter.beganOn = sent;
    matter.receiptDue = parseDay(text("acceptDue"));
    matter.receivedOn = parseDay(text("acceptedOn"));
    const auto ended = parseDay(text("endedOn"));
    const auto state = enumFromName<Main>(text("state")).value_or(Main::None);
    matter.agreedOn.reset();
    matter.failedOn.reset();
    matter.endedOn = ended;
    if (state == Main::G1 || state == Main::G2)
        matter.agreedOn = ended;
    if (state == Main::F0 || state == Main::F1 || state == Main::F2 || state == Main::F3 || state == Main::F4 || state == Main::F5)
        matter.failedOn = ended;
}

void addCard(Material& material, const SubjectId& id, const boost::json::object& card)
{
    const auto* state = card.if_contains("state");
    if (state && state->is_string() && state->get_string() == core::nameOf(dispute::Main::Z1))
        return;
    Matter matter;
    matter.subject = toText(id);
    matter.sight = 0;
    overlayCard(matter, card);
    matter.home = matter.organisation;
    material.matters.push_back(std::move(matter));
    ++material.cards;
}

} // namespace core::statistics
