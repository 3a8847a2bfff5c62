#include "core/confirmation/kinds_after.h"
#include "core/confirmation/kinds_court.h"
#include "core/confirmation/kinds_ruling.h"
#include "core/consultation/kinds.h"
#include "core/directory/kinds.h"
#include "core/dispute/kinds_archive.h"
#include "core/dispute/kinds_assessment.h"
#include "core/dispute/kinds_assignment.h"
#include "core/dispute/kinds_attachment.h"
#include "core/dispute/kinds_court.h"
#include "core/dispute/kinds_ending.h"
#include "core/dispute/kinds_office.h"
#include "core/dispute/kinds_reception.h"
#include "core/dispute/kinds_risk.h"
#include "core/guidance/kinds.h"
#include "core/kinds/kind.h"
#include "core/library/kinds.h"
#include "core/meeting/kinds.h"
#include "core/order/kinds.h"
#include "core/patrol/clue_kinds.h"
#include "core/patrol/focus_kinds.h"
#include "core/patrol/kinds.h"
#include "core/proposal/kinds.h"
#include "core/returning/kinds.h"
#include "core/roster/kinds.h"
#include "core/rota/kinds.h"
#include "core/supervision/kinds.h"
#include "core/warning/kinds.h"

namespace core {

namespace {

std::vector<Kind> collect()
{
    std::vector<Kind> all;
    for (auto group : {&directory::kinds, &dispute::intakeKinds, &dispute::routeKinds, &dispute::assignmentKinds,
                       &dispute::mediationKinds, &dispute::agreementKinds, &dispute::endingKinds, &dispute::performanceKinds,
                       &dispute::followUpKinds, &dispute::archiveKinds, &dispute::assessmentKinds, &dispute::courtKinds, &dispute::attachmentKinds, &dispute::riskKinds, &dispute::officeKinds, &dispute::receptionKinds,
                       &confirmation::pointKinds, &confirmation::courtKinds, &confirmation::rulingKinds, &confirmation::afterKinds,
                       &returning::kinds, &proposal::kinds, &clue::kinds, &patrol::kinds, &focus::kinds, &warning::kinds,
                       &roster::kinds, &supervision::kinds, &complaint::kinds, &guidance::kinds, &consultation::kinds, &order::kinds,
                       &meeting::kinds, &library::kinds, &rota::kinds}) {
        auto some = group();
        std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    return all;
}

} // namespace

std::span<const Kind> allKinds()
{
    static const auto kAll = collect();
    return kAll;
}

const Kind* findKind(std::string_view name, std::uint16_t version)
{
    static const auto kByName = [] {
        std::map<std::pair<std::string_view, std::uint16_t>, const Kind*> out;
        for (const auto& kind : allKinds())
            out.emplace(std::pair(kind.info.name, kind.info.version), &kind);
        return out;
    }();
    const auto found = kByName.find({name, version});
    return found == kByName.end() ? nullptr : found->second;
}

} // namespace core
