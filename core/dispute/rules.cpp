#include "core/dispute/rules.h"

#include "core/dispute/catalogue.h"
#include "core/dispute/feedback.h"
#include "core/dispute/reception.h"
#include "core/refusals.h"

#include <algorithm>

namespace core::dispute {

namespace {

constexpr std::string_view kContentFields[] = {"title", "narrative", "demand", "amount", "place", "occurredOn", "policeId", "justiceId", "courtId", "petitionId"};
constexpr std::string_view kPartyContentFields[] = {"name", "sex", "birth", "post"};
constexpr std::string_view kPartyIdentityFields[] = {"idNumber", "phone", "address", "residence", "agent", "account"};

bool among(std::span<const std::string_view> names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// "p12.name" → {"p12", "name"}; empty when it has no such form.
std::pair<std::string_view, std::string_view> partyField(std::string_view name)
{
    const auto dot = name.find('.');
    if (dot == std::string_view::npos || name.front() != 'p' || !isDigits(name.substr(1, dot - 1)) || dot > 4)
        return {};
    return {name.substr(0, dot), name.substr(dot + 1)};
}

Done checkValue(std::string_view name, const std::string& value)
{
    constexpr std::size_t kLimit = 20000; // code points: a record of a long day
    if (lengthOf(value) > kLimit)
        return refused("too_long", {}, {{"field", name}, {"limit", kLimit}});
    const bool day = name == "occurredOn" || name.ends_with(".birth");
    if (value.empty())
        return {};
    if ((day && !parseDay(value)) || (name == "amount" && (!isDigits(value) || value.size() > 15)))
        return invalid(name);
    return {};
}

} // namespace

const PartySteps* State::party(std::string_view id) const
{
    return findParty(steps, id);
}

std::string State::partyName(std::string_view id) const
{
    const auto name = valueOf(content.fields, std::string(id) + ".name");
    return name.empty() ? std::string(id) : name;
}

Error wrongState(const Steps& steps, std::string_view kind)
{
    const auto state = steps.state;
    Error error{"not_in_state", {}, {{"state", codeOf(state)}, {"name", stateName(state)}}, Trouble::Refused};
    if (isEnded(state))
        error.code = "closed";
    else if (kind == "dispute.accept")
        error.code = isLive(state) ? "already_accepted" : "not_assigned";
    else if (state == Main::C0 || state == Main::C1)
        error.code = "not_assigned";
    else if (state == Main::M2)
        error.code = "suspended";
    else if (state == Main::M3)
        error.code = "sham";
    return error;
}

void enter(Steps& steps, const Stamp& stamp, std::optional<Day> on, std::string detail)
{
    const auto before = steps.state;
    if (const auto target = targetOf<Main>(stamp.findings))
        steps.state = *target;
    if (isOutcome(steps, before)) {
        FeedbackSteps item{steps.state, on.value_or(stamp.day()), std::nullopt, {}, {}};
        // The court reads the outcome in its own dispute as soon as the county has it.
        if (steps.courtSourced && stamp.received) {
            item.toldOn = dayInChina(*stamp.received);
            item.manner = "platform";
            item.act = toText(stamp.id);
        }
        steps.feedback.push_back(std::move(item));
    }
    steps.events.push_back({toText(stamp.id), stamp.kind, steps.state, on.value_or(stamp.day()), stamp.findings.legal,
                            stamp.findings.account, std::move(detail)});
}

Done checkDay(Day on, const Steps& steps, const Findings& findings)
{
    if (on > findings.day())
        return refused("future", {}, {{"on", formatDay(on)}});
    const auto known = steps.registeredOn ? steps.registeredOn : steps.dispatchedOn;
    if (known && on < *known)
        return refused("too_early", {}, {{"on", formatDay(on)}, {"since", formatDay(*known)}});
    return {};
}

std::vector<std::string> withoutConsent(const Steps& steps)
{
    std::vector<std::string> out;
    for (const auto& party : steps.parties)
        if (party.consent != Consent::Agreed)
            out.push_back(party.id);
    return out;
}

std::string missingBeforeDispatch(const Steps& steps, const CountySettings& settings)
{
    const auto missing = std::ranges::find_if(steps.parties, [&](const PartySteps& party) {
        return party.consent != Consent::Agreed && (party.side == Side::Applicant || settings.strictConsentBeforeDispatch);
    });
    return missing == steps.parties.end() ? std::string() : missing->id;
}

Done checkConsents(const Steps& steps)
{
    const auto missing = withoutConsent(steps);
    if (missing.empty() && !steps.parties.empty())
        return {};
    boost::json::array names(missing.begin(), missing.end());
    return refused("consent", "《人民调解法》第17条", {{"missing", missing.size()}, {"parties", std::move(names)}});
}

const PartySteps* findParty(const Steps& steps, std::string_view id)
{
    const auto found = std::find_if(steps.parties.begin(), steps.parties.end(), [&](const auto& p) { return p.id == id; });
    return found == steps.parties.end() ? nullptr : &*found;
}

PartySteps* findParty(Steps& steps, std::string_view id)
{
    return const_cast<PartySteps*>(findParty(std::as_const(steps), id));
}

std::vector<std::string> partyIds(const Steps& steps)
{
    std::vector<std::string> out;
    for (const auto& party : steps.parties)
        out.push_back(party.id);
    return out;
}

Level levelOf(directory::OrganisationKind kind)
{
    using enum directory::OrganisationKind;
    switch (kind) {
    case VillageCommittee: return Level::Village;
    case TownshipCommittee: case JusticeOffice: return Level::Township;
    case PersonalStudio: return Level::Individual;
    case Centre: case BranchCentre: return Level::Centre;
    default: return Level::Professional;
    }
}

bool isFailureReason(std::string_view code)
{
    const auto known = failureReasons();
    return std::any_of(known.begin(), known.end(), [&](const CatalogueEntry& entry) { return entry.code == code; });
}

ReceptionSteps& receptionOf(Steps& steps) { return steps.reception ? *steps.reception : steps.reception.emplace(); }

bool isContentField(std::string_view name)
{
    return among(kContentFields, name) || isFactField(name) || among(kPartyContentFields, partyField(name).second);
}

bool isIdentityField(std::string_view name)
{
    return among(kPartyIdentityFields, partyField(name).second);
}

Done checkFields(const std::map<std::string, std::string>& content, const std::map<std::string, std::string>& identity,
                 const std::vector<std::string>& parties)
{
    const auto checkOne = [&](const std::string& name, const std::string& value, bool known) -> Done {
        const auto party = partyField(name).first;
        if (!known || (!party.empty() && std::find(parties.begin(), parties.end(), party) == parties.end()))
            return refused("unknown_field", {}, {{"field", name}});
        return checkValue(name, value);
    };
    for (const auto& [name, value] : content)
        if (auto done = checkOne(name, value, isContentField(name)); !done)
            return done;
    for (const auto& [name, value] : identity)
        if (auto done = checkOne(name, value, isIdentityField(name)); !done)
            return done;
    return {};
}

void addNote(Content& content, const Stamp& stamp, std::string_view text)
{
    if (!isBlankText(text))
        content.notes.push_back({toText(stamp.id), stamp.kind, std::string(text)});
}

} // namespace core::dispute
