#include "core/documents/dossier_papers.h"

#include "core/dispute/catalogue.h"
#include "core/dispute/clock.h"
#include "core/dispute/dossier.h"
#include "core/dispute/performance.h"
#include "core/documents/after_papers.h"
#include "core/documents/agreement_paper.h"
#include "core/documents/confirmation_papers.h"
#include "core/documents/ending_papers.h"
#include "core/documents/inquiry_papers.h"
#include "core/documents/intake_papers.h"
#include "core/documents/mediation_papers.h"

#include <algorithm>
#include <fmt/format.h>

namespace core::documents {
namespace {

const dispute::AfterSteps& afterOf(const dispute::State& state)
{
    static const dispute::AfterSteps kNone;
    return state.steps.after ? *state.steps.after : kNone;
}

std::string committeeOf(const dispute::State& state, const Occasion& occasion)
{
    const auto& steps = state.steps;
    return occasion.directory.organisationName(steps.holder.organisation.empty() ? steps.registrar : steps.holder.organisation);
}

std::string nth(std::string_view title, std::size_t index, std::size_t count)
{
    return count > 1 ? fmt::format("{}（第{}次）", title, index + 1) : std::string(title);
}

/// Day of the last act of this kind.
std::optional<Day> dayOf(const dispute::State& state, std::string_view kind)
{
    for (auto event = state.steps.events.rbegin(); event != state.steps.events.rend(); ++event)
        if (event->kind == kind)
            return event->on;
    return std::nullopt;
}

} // namespace

std::vector<DossierSheet> dossierSheetsOf(const dispute::State& state, const confirmation::State* confirmation, const Occasion& occasion)
{
    const auto& steps = state.steps;
    const auto& after = afterOf(state);
    std::vector<DossierSheet> out;
    const auto add = [&out](std::string title, Paper paper, std::string remark = {}) {
        out.push_back({std::move(title), std::move(paper), std::move(remark)});
    };
    add("人民调解受理登记表", acceptanceRegister(state, occasion));
    if (steps.courtSourced && steps.acceptedOn)
        add("调解案件接收回执", assignmentReceipt(state, occasion));
    add("权利义务告知书", rightsNotice(state, occasion));
    const auto spokenFor = partiesWithAgent(state);
    for (std::size_t i = 0; i < spokenFor.size(); ++i)
        add(spokenFor.size() > 1 ? "授权委托书（" + state.partyName(spokenFor[i]) + "）" : "授权委托书", authorisation(state, i, occasion));
    add("调解意愿书", consentSheet(state, occasion));
    const auto investigations = investigationsOf(state).size();
    for (std::size_t i = 0; i < investigations; ++i)
        add(nth("人民调解调查记录", i, investigations), investigationRecord(state, i, occasion));
    if (hasEvidence(state))
        add("证据材料清单", evidenceList(state, occasion));
    for (std::size_t i = 0; i < steps.suspensions.size(); ++i)
        add(nth("委托鉴定（评估）及期限暂停登记表", i, steps.suspensions.size()), appraisalNote(state, i, occasion));
    for (std::size_t i = 0; i < steps.extensions.size(); ++i)
        add(nth("延长调解期限同意书", i, steps.extensions.size()), extensionSheet(state, i, occasion));
    for (const auto& session : steps.sessions)
        add(fmt::format("人民调解记录（第{}次）", session.number), mediationRecord(state, session, occasion));
    if (steps.pushedOn)
        add("推送函", pushLetter(state, occasion));
    if (dispute::inForce(steps) && state.content.agreement) {
        if (steps.agreement->form == dispute::AgreementForm::Oral)
            add("口头协议登记表", oralAgreementSheet(state, occasion));
        else
            add("人民调解协议书", agreementPaper(state, occasion));
        add("履行日程", performanceCalendar(state, occasion));
    }
    if (steps.undisputedFacts)
        add("无争议事实记载", undisputedFactsSheet(state, occasion));
    if (!steps.failureReasons.empty() && steps.terminatedOn)
        add("人民调解终结书", terminationSheet(state, occasion));
    if (state.content.after)
        for (std::size_t i = 0; i < state.content.after->slips.size(); ++i)
            add(fmt::format("收条（第{}号）", i + 1), performanceVoucher(state, i, occasion), state.content.after->slips[i].voided.empty() ? "" : "已作废");
    for (std::size_t i = 0; i < after.urgings.size(); ++i)
        add(nth("督促履行记录", i, after.urgings.size()), urgingRecord(state, i, occasion));
    if (after.waysToldOn)
        add("不履行调解协议告知书", defaultNotice(state, occasion));
    for (std::size_t i = 0; i < after.visits.size(); ++i)
        add(nth("人民调解回访记录", i, after.visits.size()), visitRecord(state, i, occasion));
    if (confirmation) {
        add("司法确认申请书", confirmationApplication(*confirmation, occasion));
        add("调解证明", proofOfMediation(*confirmation, occasion));
        if (!confirmation->content.rulingPdf.empty())
            add("送达回证", serviceReceipt(*confirmation, occasion), "裁定书原件附后");
    }
    add("卷宗情况说明", dossierNote(state, occasion));
    for (auto& sheet : out)
        sheet.paper.copy = occasion.copy;
    return out;
}

Paper dossierCover(const dispute::State& state, const Occasion& occasion)
{
    const auto& steps = state.steps;
    const auto& after = afterOf(state);
    const auto persons = personsOf(state, occasion.today());
    auto paper = paperFor("cover", "人民调解卷宗", steps.number, occasion);
    paper.organisation = committeeOf(state, occasion);
    auto& blocks = paper.blocks;
    std::optional<Day> from = steps.acceptedOn ? steps.acceptedOn : steps.registeredOn;
    std::optional<Day> to = steps.agreement && steps.agreement->effectiveOn ? steps.agreement->effectiveOn : steps.terminatedOn ? steps.terminatedOn : steps.failedOn;
    const auto filer = std::ranges::find(steps.events, std::string("dispute.archive"), &dispute::Event::kind);
    Facts facts;
    facts.rows.push_back({{"卷名", {filled(namesOf(persons), "parties", "当事人"), text("　"), filled(dispute::typeTitle(steps.type), "type", "纠纷类型")}}});
    facts.rows.push_back({{"卷号", {filled(after.archiveNumber, "archiveNumber", "卷号")}}});
    facts.rows.push_back({{"受理编号", {filled(steps.number, "number", "受理编号")}}});
    facts.rows.push_back({{"人民调解员", {filled(steps.holder.mediator.empty() ? "" : occasion.directory.accountName(steps.holder.mediator), "mediator", "调解员")}}});
    facts.rows.push_back({{"调解日期", {filled(from, "acceptedOn", "开始日期"), text(" 至 "), filled(to, "endedOn", "结束日期")}}});
    facts.rows.push_back({{"立卷人", {filled(filer == steps.events.end() ? "" : occasion.directory.accountName(filer->account), "filedBy", "立卷人")}},
        {"立卷日期", {filled(after.archivedOn, "archivedOn", "立卷日期")}}});
    auto keeping = dispute::retentionName(after.retention);
    if (after.retentionUntil)
        keeping += "（到" + dayText(*after.retentionUntil) + "）";
    facts.rows.push_back({{"保管期限", {filled(keeping, "retention", "保管期限")}}});
    facts.rows.push_back({{"备注", state.content.after && !state.content.after->dossierNote.empty() ? Line{text("见卷宗情况说明")} : Line{}}});
    blocks.push_back(facts);
    // 5.1, own design: how the period was reckoned, so that a reader can check it by hand.
    if (steps.clockStart)
        if (const auto period = dispute::periodOf(steps, steps.clockStopped.value_or(occasion.today()), occasion.settings(), occasion.holidays)) {
            blocks.push_back(Heading{"调解期限的算法"});
            for (const auto& step : period->explanation)
                blocks.push_back(Note{{text(step)}});
        }
    return paper;
}

Paper dossierContents(const dispute::State& state, const std::vector<ContentsEntry>& entries, const Occasion& occasion)
{
    auto paper = paperFor("contents", "卷内目录", state.steps.number, occasion);
    paper.number = afterOf(state).archiveNumber;
    Table table{{"序号", "文书名称", "页次", "备注"}, {10, 56, 16, 18}, {}, 12};
    for (const auto& entry : entries) {
        const auto pages = entry.from == 0 ? std::string() : entry.to > entry.from ? fmt::format("{}–{}", entry.from, entry.to) : std::to_string(entry.from);
        table.rows.push_back({{text(std::to_string(table.rows.size() + 1))}, {text(entry.title)}, {text(pages)}, {text(entry.remark)}});
    }
    paper.blocks.push_back(table);
    return paper;
}

Paper dossierNote(const dispute::State& state, const Occasion& occasion)
{
    const auto& steps = state.steps;
    const auto* words = state.content.after ? &*state.content.after : nullptr;
    auto paper = paperFor("dossier_note", "卷宗情况说明", steps.number, occasion);
    paper.organisation = committeeOf(state, occasion);
    paper.number = afterOf(state).archiveNumber;
    auto& blocks = paper.blocks;
    int number = 0;
    const auto heading = [&](const char* title) { blocks.push_back(Heading{numeral(++number) + "、" + title}); };
    heading("缺少的文书和原因");
    bool any = false;
    for (const auto& sheet : dispute::dossierSheets(state)) {
        if (sheet.present || !sheet.compulsory)
            continue;
        any = true;
        const auto why = words ? words->explained.find(std::string(sheet.code)) : std::map<std::string, std::string>::const_iterator{};
        const bool known = words && why != words->explained.end();
        blocks.push_back(paragraph(Line{text(std::string(sheet.name) + "：" + sheet.missing + "。"),
            filled(known ? sentenceOf(why->second) : "", "explained." + std::string(sheet.code), std::string(sheet.name) + "缺少的原因")}));
    }
    if (!any)
        blocks.push_back(paragraph("必备的文书齐全。"));
    heading("更正");
    std::size_t corrections = 0;
    for (const auto& event : steps.events)
        if (event.kind == "dispute.amend" || event.kind == "dispute.settle_field") {
            ++corrections;
            blocks.push_back(paragraph(dayText(event.on) + "，" + occasion.directory.accountName(event.account) + (event.kind == "dispute.amend" ? "更正登记内容。" : "核定有两种说法的内容。")));
        }
    if (corrections == 0)
        blocks.push_back(paragraph("没有。"));
    heading("作废的凭证");
    bool voided = false;
    if (words)
        for (std::size_t i = 0; i < words->slips.size(); ++i)
            if (!words->slips[i].voided.empty()) {
                voided = true;
                blocks.push_back(paragraph(fmt::format("收条第{}号作废：{}", i + 1, sentenceOf(words->slips[i].voided))));
            }
    if (!voided)
        blocks.push_back(paragraph("没有。"));
    if (!steps.previousRound.empty() || !steps.nextRound.empty()) {
        heading("有关的另一件");
        blocks.push_back(paragraph(!steps.previousRound.empty() ? "本件由以前的一件引起，见登记系统的关联记录。" : "本件以后又另立一件，见登记系统的关联记录。"));
    }
    heading("其他要说明的");
    blocks.push_back(paragraph(words && !words->dossierNote.empty() ? sentenceOf(words->dossierNote) : "没有。"));
    blocks.push_back(Struck{});
    const auto filer = std::ranges::find(steps.events, std::string("dispute.archive"), &dispute::Event::kind);
    blocks.push_back(Signatures{{{"立卷人（签名）", filer == steps.events.end() ? occasion.directory.accountName(occasion.account) : occasion.directory.accountName(filer->account), false,
        dayOf(state, "dispute.archive")}}});
    return paper;
}

Paper dossierBackCover(const dispute::State& state, int pages, const Occasion& occasion)
{
    const auto& after = afterOf(state);
    auto paper = paperFor("back_cover", "封　底", state.steps.number, occasion);
    paper.number = after.archiveNumber;
    auto& blocks = paper.blocks;
    const auto count = pages > 0 ? pages : static_cast<int>(after.pages);
    blocks.push_back(paragraph(Line{text("本卷连同凭证共"), filled(count > 0 ? std::to_string(count) : "", "pages", "页数"), text("页，封面、卷内目录和封底不计入。")}));
    const auto filer = std::ranges::find(state.steps.events, std::string("dispute.archive"), &dispute::Event::kind);
    blocks.push_back(Signatures{{{"立卷人（签名）", filer == state.steps.events.end() ? "" : occasion.directory.accountName(filer->account), false, after.archivedOn},
        {"检查人（签名）", state.content.after ? state.content.after->checkedBy : "", false, std::nullopt}}});
    return paper;
}

Paper reviewSheet(const dispute::State& state, std::size_t index, const Occasion& occasion)
{
    const auto& review = afterOf(state).reviews.at(index);
    const auto persons = personsOf(state, occasion.today());
    auto paper = paperFor(fmt::format("review-{}", index + 1), "人民调解案卷评查表", state.steps.number, occasion);
    paper.organisation = occasion.directory.organisationName(review.organisation);
    paper.number = afterOf(state).archiveNumber;
    auto& blocks = paper.blocks;
    Facts facts;
    facts.rows.push_back({{"卷名", {text(namesOf(persons) + "　" + dispute::typeTitle(state.steps.type))}}});
    facts.rows.push_back({{"调解组织", {text(committeeOf(state, occasion))}}});
    facts.rows.push_back({{"调解员", {text(state.steps.holder.mediator.empty() ? "" : occasion.directory.accountName(state.steps.holder.mediator))}},
        {"评查人", {text(occasion.directory.accountName(review.account))}}});
    facts.rows.push_back({{"评查日期", {text(dayText(review.on))}}, {"得分", {text(std::to_string(review.score))}}});
    blocks.push_back(facts);
    blocks.push_back(Heading{"发现的问题"});
    for (std::size_t i = 0; i < review.defects.size(); ++i)
        blocks.push_back(paragraph(fmt::format("{}. {}", i + 1, sentenceOf(dispute::defectName(review.defects[i])))));
    if (review.defects.empty())
        blocks.push_back(paragraph("没有发现问题。"));
    blocks.push_back(Heading{"评查意见"});
    const auto remarks = state.content.after ? state.content.after->reviews.find(review.act) : std::map<std::string, std::string>::const_iterator{};
    blocks.push_back(paragraph(state.content.after && remarks != state.content.after->reviews.end() ? sentenceOf(remarks->second) : "卷宗规范。"));
    blocks.push_back(Struck{});
    blocks.push_back(Signatures{{{"评查人（签名）", occasion.directory.accountName(review.account), false, review.on}, sealOf(paper.organisation)}});
    return paper;
}

} // namespace core::documents
