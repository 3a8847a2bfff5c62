#include "core/documents/offers.h"

#include "core/documents/county_wording.h"

#include "core/dispute/life_cycle.h"
#include "core/dispute/performance.h"
#include "core/documents/after_papers.h"
#include "core/documents/agreement_paper.h"
#include "core/documents/confirmation_papers.h"
#include "core/documents/dossier_papers.h"
#include "core/documents/ending_papers.h"
#include "core/documents/inquiry_papers.h"
#include "core/documents/intake_papers.h"
#include "core/documents/library_papers.h"
#include "core/documents/mediation_papers.h"
#include "core/documents/office_papers.h"
#include "core/documents/reception_papers.h"
#include "core/documents/risk_papers.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <tuple>

namespace core::documents {
namespace {

using Main = dispute::Main;

Offer offer(std::string id, std::string title, bool available, std::string whyNot)
{
    return {std::move(id), std::move(title), available, available ? std::string() : std::move(whyNot)};
}

std::string numbered(std::string_view title, std::size_t index, std::size_t count)
{
    return count > 1 ? fmt::format("{}（第{}次）", title, index + 1) : std::string(title);
}

/// Performance, visits, archive.
void addPapersAfter(const dispute::State& state, std::vector<Offer>& out)
{
    const auto& steps = state.steps;
    const bool inForce = dispute::inForce(steps) && state.content.agreement;
    if (!steps.after && !inForce)
        return;
    static const dispute::AfterSteps kNone;
    const auto& after = steps.after ? *steps.after : kNone;
    if (inForce)
        out.push_back(offer("calendar", "履行日程", true, {}));
    const auto slips = state.content.after ? state.content.after->slips.size() : 0;
    for (std::size_t i = 0; i < slips; ++i)
        out.push_back(offer(fmt::format("voucher-{}", i + 1), slips > 1 ? fmt::format("收条（第{}号）", i + 1) : "收条", true, {}));
    for (std::size_t i = 0; i < after.urgings.size(); ++i)
        out.push_back(offer(fmt::format("urging-{}", i + 1), numbered("督促履行记录", i, after.urgings.size()), true, {}));
    if (after.performance == dispute::Performance::P2 || after.waysToldOn)
        out.push_back(offer("ways", "不履行调解协议告知书", true, {}));
    if (after.performance == dispute::Performance::P1)
        out.push_back(offer("voluntary", "自动履行证明", dispute::performedVoluntarily(state), "有逾期或者经过督促的，不出自动履行证明。"));
    for (std::size_t i = 0; i < after.visits.size(); ++i)
        out.push_back(offer(fmt::format("visit-{}", i + 1), numbered("人民调解回访记录", i, after.visits.size()), true, {}));
    const bool over = steps.state == Main::V0 || steps.state == Main::Z0 || steps.state == Main::A5 || steps.state == Main::F4 || steps.state == Main::F5;
    if (over) {
        out.push_back(offer("dossier_note", "卷宗情况说明", true, {}));
        out.push_back(offer("cover", "卷宗封面", true, {}));
        out.push_back(offer("contents", "卷内目录", true, {}));
        out.push_back(offer("back_cover", "卷宗封底", true, {}));
    }
    for (std::size_t i = 0; i < after.reviews.size(); ++i)
        out.push_back(offer(fmt::format("review-{}", i + 1), numbered("人民调解案卷评查表", i, after.reviews.size()), true, {}));
}

std::vector<Offer> papersOfDispute(const dispute::State& state)
{
    const auto& steps = state.steps;
    const bool registered = steps.registeredOn.has_value() || !steps.number.empty();
    std::vector<Offer> out;
    out.push_back(offer("receipt_slip", "受理回执", registered, "还没有登记。"));
    if (steps.reception && steps.reception->assisted)
        out.push_back(offer("assisted", "代录单", true, {}));
    out.push_back(offer("request", "人民调解申请书", registered, "还没有登记。"));
    out.push_back(offer("acceptance", "人民调解受理登记表", registered, "还没有登记。"));
    const auto spokenFor = partiesWithAgent(state);
    for (std::size_t i = 0; i < spokenFor.size(); ++i)
        out.push_back(offer(fmt::format("authority-{}", i + 1), spokenFor.size() > 1 ? "授权委托书（" + state.partyName(spokenFor[i]) + "）" : "授权委托书", true, {}));
    if (steps.courtSourced)
        out.push_back(offer("assignment_letter", steps.entrusted ? "委托调解函" : "委派调解函", steps.dispatchedOn.has_value(), "法院还没有指派。"));
    if (steps.courtSourced)
        out.push_back(offer("assignment_receipt", "调解案件接收回执", steps.acceptedOn.has_value(), "还没有确认接收。"));
    out.push_back(offer("notice", "人民调解当事人权利义务告知书", registered, "还没有登记。"));
    out.push_back(offer("one_time_notice", "纠纷化解途径一次性告知书", registered, "还没有登记。"));
    out.push_back(offer("consent", "调解意愿书", registered, "还没有登记。"));
    for (std::size_t i = 0; i < steps.extensions.size(); ++i)
        out.push_back(offer(fmt::format("extension-{}", i + 1), steps.extensions.size() > 1 ? fmt::format("延长调解期限同意书（第{}次）", i + 1) : "延长调解期限同意书", true, {}));
    for (std::size_t i = 0; i < steps.suspensions.size(); ++i)
        out.push_back(offer(fmt::format("appraisal-{}", i + 1), steps.suspensions.size() > 1 ? fmt::format("委托鉴定（评估）及期限暂停登记表（第{}次）", i + 1) : "委托鉴定（评估）及期限暂停登记表", true, {}));
    const auto investigations = investigationsOf(state).size();
    for (std::size_t i = 0; i < investigations; ++i)
        out.push_back(offer(fmt::format("investigation-{}", i + 1), numbered("人民调解调查记录", i, investigations), true, {}));
    if (hasEvidence(state))
        out.push_back(offer("evidence_list", "证据材料清单", true, {}));
    if (steps.sessions.empty())
        out.push_back(offer("record", "人民调解记录", false, "还没有调解记录。"));
    for (const auto& session : steps.sessions)
        out.push_back(offer(fmt::format("record-{}", session.number), fmt::format("人民调解记录（第{}次）", session.number), true, {}));
    const bool oral = steps.agreement && steps.agreement->form == dispute::AgreementForm::Oral;
    if (oral)
        out.push_back(offer("oral", "人民调解口头协议登记表", state.content.agreement.has_value(), "协议内容不在本机。"));
    else
        out.push_back(offer("agreement", "人民调解协议书", state.content.agreement.has_value(), "还没有起草协议。"));
    if (state.content.agreement && steps.state == Main::G0)
        out.push_back(offer("agreement-draft", "人民调解协议书（草稿）", true, {}));
    if (steps.pushedOn || steps.state == Main::E0 || steps.state == Main::E1)
        out.push_back(offer("push_letter", "推送函", true, {}));
    // The village's reasons for pushing up are no failure: the township may still settle it, or has.
    if (steps.failedOn || (!steps.failureReasons.empty() && !steps.agreement && dispute::isEnded(steps.state)))
        out.push_back(offer("termination", "人民调解终结书", true, {}));
    if (steps.undisputedFacts || steps.state == Main::F0)
        out.push_back(offer("undisputed", "无争议事实记载", true, {}));
    addPapersAfter(state, out);
    return out;
}

std::vector<Offer> papersOfConfirmation(const confirmation::State& state)
{
    const bool ruled = !state.content.rulingPdf.empty();
    return {offer("application", "司法确认申请书", true, {}), offer("proof", "调解证明", true, {}),
        offer("paper_package", "司法确认申请材料清单（邮寄用）", !state.steps.receivedAt, "法院已经收到申请。"),
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

/// nullopt for ids of other groups.
std::optional<Result<Paper>> paperAfter(const dispute::State& state, std::string_view id, const Occasion& occasion)
{
    static const dispute::AfterSteps kNone;
    const auto& after = state.steps.after ? *state.steps.after : kNone;
    const auto offers = papersOfDispute(state);
    const auto ready = [&]() -> Result<void> {
        const auto found = std::ranges::find(offers, id, &Offer::id);
        if (found == offers.end())
            return notReady("还没有走到这一步。");
        return found->available ? Result<void>{} : notReady(found->whyNot);
    };
    using Maker = Paper (*)(const dispute::State&, const Occasion&);
    constexpr std::pair<std::string_view, Maker> kMakers[] = {
        {"calendar", performanceCalendar}, {"ways", defaultNotice}, {"voluntary", voluntaryPerformanceNote}, {"cover", dossierCover}, {"dossier_note", dossierNote}};
    for (const auto& [name, make] : kMakers)
        if (id == name) {
            if (auto may = ready(); !may)
                return tl::unexpected(may.error());
            return make(state, occasion);
        }
    if (id == "contents") {
        std::vector<ContentsEntry> entries; // page numbers come with the bound dossier, or by pencil
        for (const auto& sheet : dossierSheetsOf(state, nullptr, occasion))
            entries.push_back({sheet.title, 0, 0, sheet.remark});
        return dossierContents(state, entries, occasion);
    }
    if (id == "back_cover")
        return dossierBackCover(state, 0, occasion);
    const auto [name, number] = splitNumber(id);
    using NthMaker = Paper (*)(const dispute::State&, std::size_t, const Occasion&);
    const std::tuple<std::string_view, NthMaker, std::size_t> kNumbered[] = {
        {"voucher", performanceVoucher, state.content.after ? state.content.after->slips.size() : 0},
        {"urging", urgingRecord, after.urgings.size()},
        {"visit", visitRecord, after.visits.size()},
        {"review", reviewSheet, after.reviews.size()}};
    for (const auto& [known, make, count] : kNumbered)
        if (name == known) {
            const auto index = number == 0 ? count : number;
            if (index == 0 || index > count)
                return notReady("还没有这份文书。");
            return make(state, index - 1, occasion);
        }
    return std::nullopt;
}

Result<Paper> disputePaper(const dispute::State& state, std::string_view id, const Occasion& occasion)
{
    const auto& steps = state.steps;
    if (id == "assisted") return assistedSheet(state, occasion);
    if (id == "request") return mediationRequest(state, occasion);
    if (id == "assignment_letter") return steps.courtSourced && steps.dispatchedOn ? Result<Paper>(assignmentLetter(state, occasion)) : notReady("法院还没有指派。");
    if (id == "evidence_list") return hasEvidence(state) ? Result<Paper>(evidenceList(state, occasion)) : notReady("没有作为证据的附件。");
    if (id == "acceptance") return acceptanceRegister(state, occasion);
    if (id == "notice") return rightsNotice(state, occasion);
    if (id == "receipt_slip") return receiptSlip(state, occasion);
    if (id == "assignment_receipt") return assignmentReceipt(state, occasion);
    if (id == "one_time_notice") return oneTimeNotice(state, occasion);
    if (id == "consent") return consentSheet(state, occasion);
    if (id == "push_letter") return pushLetter(state, occasion);
    if (id == "termination") return terminationSheet(state, occasion);
    if (id == "agreement") return agreementPaper(state, occasion);
    if (id == "oral") return oralAgreementSheet(state, occasion);
    if (id == "undisputed") return undisputedFactsSheet(state, occasion);
    if (auto paper = paperAfter(state, id, occasion)) return *paper;
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
    if (name == "authority") {
        const auto count = partiesWithAgent(state).size();
        const auto index = number == 0 ? count : number;
        if (index == 0 || index > count)
            return notReady("没有登记哪一方有代理人。");
        return authorisation(state, index - 1, occasion);
    }
    if (name == "investigation") {
        const auto count = investigationsOf(state).size();
        const auto index = number == 0 ? count : number;
        if (index == 0 || index > count)
            return notReady("还没有调查记录。");
        return investigationRecord(state, index - 1, occasion);
    }
    return noSuchPaper(id);
}

Result<Paper> confirmationPaper(const confirmation::State& state, std::string_view id, const Occasion& occasion)
{
    if (id == "application") return confirmationApplication(state, occasion);
    if (id == "proof") return proofOfMediation(state, occasion);
    if (id == "paper_package") return packageList(state, occasion);
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
    if (const auto* warning = state.as<warning::State>())
        return {offer("warning_notice", "预警通报", true, {}), offer("warning_script", "预警电话报告稿", warning->steps.state != warning::Main::Closed, "预警已经了结。")};
    if (state.as<guidance::State>())
        return {offer("guidance", "法律指导单", true, {})};
    if (const auto* asked = state.as<consultation::State>()) {
        std::vector<Offer> out;
        if (asked->steps.bookedFor)
            out.push_back(offer("booking_slip", "预约单", asked->steps.state == consultation::Main::Booked, "预约已经办完。"));
        out.push_back(offer("guide_slip", "引导单", !asked->content.referTo.empty(), "没有写要到哪里办。"));
        return out;
    }
    if (const auto* errand = state.as<order::State>()) {
        if (errand->steps.service == order::kServe)
            return {offer("serve_receipt", "送达回证", true, {}), offer("order", "工单、移送函", true, {})};
        return {offer("order", "工单、移送函", true, {})};
    }
    if (const auto* meeting = state.as<meeting::State>())
        return {offer("meeting_pack", "会议材料", meeting->steps.state != meeting::Main::Cancelled, "会议已经取消。"), offer("minutes", "会议纪要", true, {}),
                offer("meeting_report", "分析研判情况报告", !meeting->steps.reports.empty(), "还没有向上报告。")};
    if (state.as<library::State>())
        return {offer("library_item", "资料库资料", true, {})};
    if (state.as<rota::State>())
        return {offer("rota", "值班表", true, {}), offer("contacts", "对接联系卡", true, {})};
    if (state.as<clue::State>())
        return {offer("risk_entry", "风险线索登记表", true, {})};
    if (const auto* patrol = state.as<patrol::State>()) {
        const bool zero = patrol->steps.state == patrol::Main::Closed && patrol->steps.zero;
        return {offer("patrol_sheet", "矛盾纠纷排查登记表", !zero, "这次排查是零报告。"), offer("zero_report", "矛盾纠纷排查零报告", zero, "这次排查发现了线索，或者还没有结束。")};
    }
    return {};
}

namespace {

/// In the words that are shipped.
Result<Paper> shippedPaper(const SubjectState& state, std::string_view id, const Occasion& occasion)
{
    if (const auto* dispute = state.as<dispute::State>())
        return disputePaper(*dispute, id, occasion);
    if (const auto* confirmation = state.as<confirmation::State>())
        return confirmationPaper(*confirmation, id, occasion);
    if (const auto* returning = state.as<returning::State>(); returning && id == "return_letter")
        return returnLetter(*returning, occasion);
    if (const auto* warning = state.as<warning::State>()) {
        if (id == "warning_notice") return warningNotice(*warning, occasion);
        if (id == "warning_script") return phoneScript(*warning, occasion);
    }
    if (const auto* request = state.as<guidance::State>(); request && id == "guidance")
        return guidanceSheet(*request, occasion);
    if (const auto* asked = state.as<consultation::State>()) {
        if (id == "guide_slip") return asked->content.referTo.empty() ? notReady("没有写要到哪里办。") : Result<Paper>(guideSlip(*asked, occasion));
        if (id == "booking_slip") return asked->steps.bookedFor ? Result<Paper>(bookingSlip(*asked, occasion)) : notReady("没有预约。");
    }
    if (const auto* errand = state.as<order::State>(); errand && id == "order")
        return orderSheet(*errand, occasion);
    if (const auto* errand = state.as<order::State>(); errand && id == "serve_receipt" && errand->steps.service == order::kServe)
        return serviceTaskReceipt(*errand, occasion);
    if (const auto* meeting = state.as<meeting::State>()) {
        if (id == "minutes") return meetingMinutes(*meeting, occasion);
        if (id == "meeting_pack") return meeting->steps.state == meeting::Main::Cancelled ? notReady("会议已经取消。") : Result<Paper>(meetingPack(*meeting, occasion));
        if (id == "meeting_report") return meeting->steps.reports.empty() ? notReady("还没有向上报告。") : Result<Paper>(meetingReport(*meeting, occasion));
    }
    if (const auto* item = state.as<library::State>(); item && id == "library_item")
        return libraryPaper(*item, occasion);
    if (const auto* rota = state.as<rota::State>()) {
        if (id == "rota") return rotaPaper(*rota, occasion);
        if (id == "contacts") {
            const auto rules = std::find_if(occasion.wordings.begin(), occasion.wordings.end(), [](const library::State* one) { return one->steps.label.id == contacts::kRulesItem; });
            return contactPaper(contacts::cardOf(rota->steps.organisation, occasion.directory, rota, occasion.now, rules == occasion.wordings.end() ? nullptr : *rules), occasion);
        }
    }
    if (const auto* clue = state.as<clue::State>(); clue && id == "risk_entry")
        return clueSheet(*clue, occasion);
    if (const auto* patrol = state.as<patrol::State>(); patrol && (id == "patrol_sheet" || id == "zero_report")) {
        auto paper = patrolSheet(*patrol, occasion);
        if (paper.id != id)
            return notReady(id == "zero_report" ? "这次排查发现了线索，或者还没有结束。" : "这次排查是零报告。");
        return paper;
    }
    return noSuchPaper(id);
}

} // namespace

Result<Paper> paperOf(const SubjectState& state, std::string_view id, const Occasion& occasion)
{
    auto paper = shippedPaper(state, id, occasion);
    if (paper && !occasion.wordings.empty())
        if (const auto wording = wordingOf(id, wordingDay(state, id, occasion.today()), occasion.wordings))
            reword(*paper, *wording);
    return paper;
}

} // namespace core::documents
