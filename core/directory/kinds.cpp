#include "core/directory/kinds.h"

#include "core/kinds/check.h"

namespace core::directory {

namespace {

constexpr std::string_view kPostCodes[] = {"VM", "TM", "VL", "TL", "PL", "CH", "IF", "CD", "GJ", "RJ", "FC", "PS", "JO",
                                           "G1", "G2", "G3", "G4", "G5", "CA", "AU", "EA", "GW", "PV"};

tl::unexpected<Error> invalid(std::string_view member)
{
    return refused("invalid_field", {}, {{"field", member}});
}

bool inBounds(std::int64_t value, std::int64_t low, std::int64_t high)
{
    return value >= low && value <= high;
}

} // namespace

bool isPostCode(std::string_view code)
{
    return std::find(std::begin(kPostCodes), std::end(kPostCodes), code) != std::end(kPostCodes);
}

Result<Findings> County::check(const State&, const Proposal<County>& p, const Context& c)
{
    if (isBlankText(p.parts.steps.county))
        return invalid("county");
    return startFindings(p, c);
}

void County::evolve(directory::Steps& s, const Stamp&, const Steps& body)
{
    s.county = body.county;
}

Result<Findings> SetOrganisation::check(const State& state, const Proposal<SetOrganisation>& p, const Context& c)
{
    const auto& o = p.parts.steps.organisation;
    if (!isIdentifier(o.id))
        return invalid("id");
    if (isBlankText(o.name))
        return invalid("name");
    if (!o.parent.empty() && (o.parent == o.id || !state.organisation(o.parent)))
        return invalid("parent");
    if (!o.court.empty() && !state.organisation(o.court))
        return invalid("court");
    for (const auto& count : {o.population, o.households})
        if (count && !inBounds(*count, 1, 100'000'000))
            return invalid("population");
    if (o.filedOn && o.termUntil && *o.termUntil < *o.filedOn)
        return invalid("termUntil");
    return startFindings(p, c);
}

void SetOrganisation::evolve(directory::Steps& s, const Stamp&, const Steps& body)
{
    if (!body.organisation.id.empty())
        s.organisations[body.organisation.id] = body.organisation;
}

Result<Findings> SetAccount::check(const State& state, const Proposal<SetAccount>& p, const Context& c)
{
    const auto& a = p.parts.steps.account;
    if (!isIdentifier(a.id))
        return invalid("id");
    if (isBlankText(a.name))
        return invalid("name");
    for (const auto& post : a.posts) {
        if (!isPostCode(post.code))
            return invalid("posts");
        if (!post.organisation.empty() && !state.organisation(post.organisation))
            return refused("no_such_organisation", {}, {{"organisation", post.organisation}});
    }
    return startFindings(p, c);
}

void SetAccount::evolve(directory::Steps& s, const Stamp&, const Steps& body)
{
    if (!body.account.id.empty())
        s.accounts[body.account.id] = body.account;
}

Result<Findings> SetSettings::check(const State&, const Proposal<SetSettings>& p, const Context& c)
{
    const auto& s = p.parts.steps.settings;
    if (!inBounds(s.acceptWorkingDays, 1, 30)) return invalid("acceptWorkingDays");
    if (!inBounds(s.mediationDays, 1, 365)) return invalid("mediationDays");
    if (!inBounds(s.extensionLimitDays, 0, 365)) return invalid("extensionLimitDays");
    if (!inBounds(s.confirmationDays, 1, 365)) return invalid("confirmationDays");
    if (!inBounds(s.reviewDays, 1, 365)) return invalid("reviewDays");
    if (!inBounds(s.reviewRedLineDays, 1, 365)) return invalid("reviewRedLineDays");
    if (!inBounds(s.leaseDays, 1, 60)) return invalid("leaseDays");
    for (const auto days : {s.confirmationAcceptDays, s.objectionDays, s.firstContactWorkingDays, s.namingWorkingDays,
                            s.helperAnswerWorkingDays, s.sealWorkingDays, s.inviteWorkingDays, s.inviteTries,
                            s.terminationWorkingDays, s.returnWorkingDays, s.supplementWorkingDays, s.feedbackWorkingDays, s.remindFirstDays,
                            s.remindSecondDays, s.remindLastDays, s.urgeFirstDays, s.urgeSecondDays, s.paperFallbackDays,
                            s.visitOnceDays, s.visitFirstDays, s.archiveDays})
        if (!inBounds(days, 0, 365))
            return invalid("days");
    for (const auto months : {s.visitSecondMonths, s.visitThirdMonths, s.visitLastMonths})
        if (!inBounds(months, 0, 60))
            return invalid("months");
    for (const auto years : {s.retentionShortYears, s.retentionLongYears})
        if (!inBounds(years, 1, 100))
            return invalid("years");
    for (const auto hours : {s.redReportHours, s.orangeReportHours})
        if (!inBounds(hours, 1, 24 * 30))
            return invalid("reportHours");
    for (const auto days : {s.yellowReportDays, s.redContactDays, s.orangeContactDays, s.yellowContactDays})
        if (!inBounds(days, 1, 60))
            return invalid("contactDays");
    for (const auto count : {s.gatheringRed, s.gatheringOrange, s.policeCallsRed})
        if (!inBounds(count, 1, 1000))
            return invalid("gatheringRed");
    if (!inBounds(s.largeAmountFen, 1, 1'000'000'000'000)) return invalid("largeAmountFen");
    for (const auto days : {s.guidanceWorkingDays, s.errandWorkingDays, s.orderAnswerWorkingDays, s.complaintAnswerWorkingDays, s.silentDays})
        if (!inBounds(days, 1, 90))
            return invalid("days");
    if (!inBounds(s.springPatrolDays, 0, 60)) return invalid("springPatrolDays");
    return startFindings(p, c);
}

void SetSettings::evolve(directory::Steps& s, const Stamp&, const Steps& body)
{
    s.settings = body.settings;
}

std::vector<Kind> kinds()
{
    using core::kinds::describe;
    return {describe<County>(), describe<SetOrganisation>(), describe<SetAccount>(), describe<SetSettings>()};
}

} // namespace core::directory
