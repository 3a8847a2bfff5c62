#include "sync/exchange/card.h"

#include "core/codec/strict_json.h"
#include "sync/exchange/wire.h"

namespace exchange {

namespace {

void fill(Card& card, const core::dispute::Steps& steps)
{
    card.number = steps.number;
    card.kind = steps.type;
    card.state = core::nameOf(steps.state);
    card.colour = steps.colour;
    card.organisation = steps.holder.organisation;
    card.mediator = steps.holder.mediator;
    card.court = steps.court;
    card.registeredOn = steps.registeredOn;
    card.dispatchedOn = steps.dispatchedOn;
    card.acceptDue = steps.acceptDue;
    card.acceptedOn = steps.acceptedOn;
    card.clockStart = steps.clockStart;
    card.endedOn = steps.clockStopped;
}

void fill(Card& card, const core::confirmation::Steps& steps)
{
    card.number = steps.caseNumber;
    card.kind = steps.type;
    card.state = core::nameOf(steps.state);
    card.organisation = steps.organisation;
    card.mediator = steps.mediator;
    card.court = steps.court;
    card.dispute = steps.dispute;
    card.registeredOn = steps.appliedOn;
    card.acceptedOn = steps.acceptedOn;
    card.endedOn = steps.ruledOn;
}

void fill(Card& card, const core::returning::Steps& steps)
{
    card.number = steps.filingNumber;
    card.kind = steps.type;
    card.state = core::nameOf(steps.state);
    card.organisation = steps.organisation;
    card.court = steps.court;
    card.dispute = steps.dispute;
    card.registeredOn = steps.sentOn;
    card.acceptedOn = steps.receivedOn;
    card.endedOn = steps.filedOn;
}

void fill(Card& card, const core::proposal::Steps& steps)
{
    card.number = steps.disputeNumber;
    card.kind = steps.type;
    card.state = core::nameOf(steps.state);
    card.organisation = steps.organisation;
    card.mediator = steps.mediator;
    card.dispute = steps.dispute;
    card.registeredOn = steps.madeOn;
    card.endedOn = steps.decidedOn;
}

void fill(Card& card, const core::clue::Steps& steps)
{
    card.number = steps.number;
    card.kind = steps.type;
    card.state = core::nameOf(steps.state);
    card.colour = steps.colour;
    card.organisation = steps.organisation;
    card.dispute = steps.dispute;
    card.registeredOn = steps.foundOn;
    card.endedOn = steps.settledOn;
}

void fill(Card& card, const core::patrol::Steps& steps)
{
    card.number = steps.number;
    card.state = core::nameOf(steps.state);
    card.organisation = steps.organisation;
    card.registeredOn = steps.plannedOn;
    card.endedOn = steps.on;
}

void fill(Card& card, const core::focus::Steps& steps)
{
    card.kind = core::nameOf(steps.what);
    card.organisation = steps.organisation;
    card.registeredOn = steps.from;
    card.endedOn = steps.closedOn;
}

void fill(Card& card, const core::warning::Steps& steps)
{
    card.number = steps.number;
    card.kind = steps.type;
    card.state = core::nameOf(steps.state);
    card.colour = steps.colour;
    card.organisation = steps.organisation;
    card.dispute = steps.dispute;
    card.registeredOn = core::dayInChina(steps.raisedAt);
    card.endedOn = steps.closedOn;
}

void fill(Card& card, const core::roster::Steps& steps)
{
    card.kind = core::nameOf(steps.place.sort);
    card.state = core::nameOf(steps.state);
    card.organisation = steps.place.organisation;
    card.registeredOn = steps.listedOn;
    card.endedOn = steps.endedOn;
}

void fill(Card& card, const core::supervision::Steps& steps)
{
    card.number = steps.number;
    card.kind = core::nameOf(steps.sort);
    card.state = core::nameOf(steps.state);
    card.organisation = steps.organisation;
    card.dispute = steps.dispute;
    card.registeredOn = steps.issuedOn;
    card.endedOn = steps.liftedOn;
}

void fill(Card& card, const core::complaint::Steps& steps)
{
    card.number = steps.number;
    card.state = core::nameOf(steps.state);
    card.organisation = steps.office; // never whom it is about
    card.registeredOn = steps.receivedOn;
    card.endedOn = steps.answeredOn;
}

void fill(Card& card, const core::guidance::Steps& steps)
{
    card.number = steps.number;
    card.kind = steps.type;
    card.state = core::nameOf(steps.state);
    card.organisation = steps.organisation;
    card.dispute = steps.dispute;
    card.registeredOn = steps.askedOn;
    card.endedOn = steps.answers.empty() ? std::nullopt : std::optional(steps.answers.back().on);
}

void fill(Card& card, const core::consultation::Steps& steps)
{
    card.number = steps.number;
    card.kind = steps.type;
    card.state = core::nameOf(steps.state);
    card.organisation = steps.organisation;
    card.dispute = steps.dispute;
    card.registeredOn = steps.on;
}

void fill(Card& card, const core::order::Steps& steps)
{
    card.number = steps.number;
    card.kind = steps.type;
    card.state = core::nameOf(steps.state);
    card.organisation = steps.to;
    card.dispute = steps.dispute;
    card.registeredOn = steps.sentOn;
    card.acceptedOn = steps.receivedOn;
    card.endedOn = steps.closedOn;
}

void fill(Card& card, const core::meeting::Steps& steps)
{
    card.number = steps.number;
    card.state = core::nameOf(steps.state);
    card.organisation = steps.organisation;
    card.registeredOn = core::dayInChina(steps.at);
    card.endedOn = steps.heldOn;
}

void fill(Card& card, const core::library::Steps& steps)
{
    card.number = steps.label.id;
    card.kind = core::nameOf(steps.label.sort);
    card.state = core::nameOf(steps.standing);
    card.organisation = steps.organisation;
}

void fill(Card& card, const core::rota::Steps& steps)
{
    card.organisation = steps.organisation;
}

void fill(Card&, const core::directory::Steps&) { }

} // namespace

Card makeCard(const core::SubjectState& state)
{
    Card card;
    card.type = core::typeOf(state);
    std::visit(
        [&card]<class S>(const S& subject) {
            if constexpr (!std::is_same_v<S, std::monostate>)
                fill(card, subject.steps);
        },
        state.value);
    return card;
}

std::string cardOf(const core::SubjectState& state)
{
    return core::encodeDescribed(makeCard(state));
}

core::Sections viewAt(const core::SubjectState& state, int level)
{
    if (level > 0)
        return sectionsOf(state, level);
    return {cardOf(state), {}, {}, {}};
}

} // namespace exchange
