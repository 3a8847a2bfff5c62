#include "core/documents/offers.h"

#include "core/documents/agreement_paper.h"
#include "core/documents/confirmation_papers.h"
#include "core/documents/ending_papers.h"
#include "core/documents/intake_papers.h"
#include "core/documents/mediation_papers.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace core::documents {
namespace {

using Main = dispute::Main;

Offer offer(std::string id, std::string title, bool available, std::string whyNot)
{
    return {std::move(id), std::move(title), available, available ? std::string() : std::move(whyNot)};
}

std::vector<Offer> papersOfDispute(const dispute::State& state)
{
    const auto& steps = state.steps;
    const bool registered = steps.registeredOn.has_value() || !steps.number.empty();
    std::vector<Offer> out;
    out.push_back(offer("receipt_slip", "受理回执", registered, "还没有登记。"));
    out.push_back(offer("acceptance", "人民调解受理登记表", registered, "还没有登记。"));
    if (steps.courtSourced)
        out.push_back(offer("assignment_receipt", "调解案件接收回执", steps.acceptedOn.has_value(), "还没有确认接收。"));
    out.push_back(offer("notice", "人民调解当事人权利义务告知书", registered, "还没有登记。"));
    out.push_back(offer("consent", "调解意愿书", registered, "还没有登记。"));
    for (std::size_t i = 0; i < steps.extensions.size(); ++i)
        out.push_back(offer(fmt::format("extension-{}", i + 1), steps.extensions.size() > 1 ? fmt::format("延长调解期限同意书（第{}次）", i + 1) : "延长调解期限同意书", true, {}));
    for (std::size_t i = 0; i < steps.suspensions.size(); ++i)
        out.push_back(offer(fmt::format("appraisal-{}", i + 1), steps.suspensions.size() > 1 ? fmt::format("委托鉴定（评估）及期限暂停登记表（第{}次）", i + 1) : "委托鉴定（评估）及期限暂停登记表", true, {}));
    if (steps.sessions.empty())
        out.push_back(offer("record", "人民调解记录", false, "还没有调解记录。"));
    for (const auto& session : steps.sessions)
        out.push_back(offer(fmt::format("record-{}", session.number), fmt::format("人民调解记录（第{}次）", session.number), true, {}));
    out.push_back(offer("agreement", "人民调解协议书", state.content.agreement.has_value(), "还没有起草协议。"));
    if (state.content.agreement && steps.state == Main::G0)
        out.push_back(offer("agreement-draft", "人民调解协议书（草稿）", true, {}));
    if (steps.pushedOn || steps.state == Main::E0 || steps.state == Main::E1)
        out.push_back(offer("push_letter", "推送函", true, {}));
    if (steps.failedOn || !steps.failureReasons.empty())
        out.push_back(offer("termination", "人民调解终结书", true, {}));
    return out;
}

std::vector<Offer> papersOfConfirmation(const confirmation::State& state)
{
    const bool ruled = !state.content.rulingPdf.empty();
    return {offer("application", "司法确认申请书", true, {}), offer("proof", "调解证明", true, {}),
        offer("ruling", "民事裁定书", ruled, "法院还没有作出裁定，或者裁定书还没有传到。"),
        offer("service", "送达回证", ruled, "法院还没有作出裁定。")};
}

/// "record-2" → ("record", 2); "record" → ("record", 0).
std::pair<std::string_view, std::size_t> splitNumber(std::string_view id)
{
    const auto dash = id.rfind('-');
    std::size_t number = 0;
    if (dash == std::string_view::npos)
        return {id, 0};
    const auto digits = id.substr(dash + 1);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size() || number == 0)
        return {id, 0};
    return {id.substr(0, dash), number};
}

tl::unexpected<Error> notReady(std::string_view why) { return refused("paper_not_ready", {}, {{"why", why}}); }
tl::unexpected<Error> noSuchPaper(std::string_view id) { return misused("no_such_paper", {{"paper", id}}); }

Result<Paper> disputePaper(const dispute::State& state, std::string_view id, const Occasion& occasion)
{
    const auto& steps = state.steps;
    if (id == "acceptance") return acceptanceRegister(state, occasion);
    if (id == "notice") return rightsNotice(state, occasion);
    if (id == "receipt_slip") return receiptSlip(state, occasion);
    if (id == "assignment_receipt") return assignmentReceipt(state, occasion);
    if (id == "consent") return consentSheet(state, occasion);
    if (id == "push_letter") return pushLetter(state, occasion);
    if (id == "termination") return terminationSheet(state, occasion);
    if (id == "agreement") return agreementPaper(state, occasion);
    if (id == "agreement-draft") {
        auto draft = occasion;
        draft.draft = true;
        return agreementPaper(state, draft);
    }
    const auto [name, number] = splitNumber(id);
    if (name == "record") {
        const auto session = number == 0 ? steps.sessions.end() - (steps.sessions.empty() ? 0 : 1)
                                         : std::ranges::find(steps.sessions, std::int64_t(number), &dispute::SessionSteps::number);
        if (session == steps.sessions.end())
            return notReady("还没有调解记录。");
        return mediationRecord(state, *session, occasion);
    }
    if (name == "extension" || name == "appraisal") {
        const auto count = name == "extension" ? steps.extensions.size() : steps.suspensions.size();
        const auto index = number == 0 ? count : number;
        if (index == 0 || index > count)
            return notReady(name == "extension" ? "没有延长过期限。" : "没有委托过鉴定（评估）。");
        return name == "extension" ? extensionSheet(state, index - 1, occasion) : appraisalNote(state, index - 1, occasion);
    }
    return noSuchPaper(id);
}

Result<Paper> confirmationPaper(const confirmation::State& state, std::string_view id, const Occasion& occasion)
{
    if (id == "application") return confirmationApplication(state, occasion);
    if (id == "proof") return proofOfMediation(state, occasion);
    if (id == "service") return serviceReceipt(state, occasion);
    if (id == "ruling") return rulingPaper(state, occasion);
    return noSuchPaper(id);
}

} // namespace

std::vector<Offer> papersOf(const SubjectState& state)
{
    if (const auto* dispute = state.as<dispute::State>())
        return papersOfDispute(*dispute);
    if (const auto* confirmation = state.as<confirmation::State>())
        return papersOfConfirmation(*confirmation);
    if (state.as<returning::State>())
        return {offer("return_letter", "调解结果复函（退回函）", true, {})};
    return {};
}

Result<Paper> paperOf(const SubjectState& state, std::string_view id, const Occasion& occasion)
{
    if (const auto* dispute = state.as<dispute::State>())
        return disputePaper(*dispute, id, occasion);
    if (const auto* confirmation = state.as<confirmation::State>())
        return confirmationPaper(*confirmation, id, occasion);
    if (const auto* returning = state.as<returning::State>(); returning && id == "return_letter")
        return returnLetter(*returning, occasion);
    return noSuchPaper(id);
}

} // namespace core::documents
