#include "core/documents/inquiry_papers.h"

#include "core/dispute/catalogue.h"

#include <algorithm>
#include <fmt/format.h>

namespace core::documents {

namespace {

constexpr std::string_view kEvidence = "evidence"; ///< of filePurposes()

std::string officeOf(const dispute::State& state, const Occasion& occasion)
{
    const auto& steps = state.steps;
    return occasion.directory.organisationName(steps.holder.organisation.empty() ? steps.registrar : steps.holder.organisation);
}

/// Who was asked, or what was looked at.
std::string askedAbout(const dispute::State& state, std::string_view about)
{
    if (about == "witness")
        return "知情人";
    if (about == "site")
        return "现场";
    if (about == kEvidence)
        return "证据材料";
    const auto known = std::ranges::any_of(state.steps.parties, [about](const dispute::PartySteps& party) { return party.id == about; });
    return known ? state.partyName(about) : std::string();
}

std::string noteBy(const dispute::State& state, std::string_view act)
{
    const auto found = std::ranges::find(state.content.notes, act, &dispute::Note::act);
    return found == state.content.notes.end() ? std::string() : found->text;
}

std::string evidenceForm(std::string_view mediaType)
{
    if (mediaType.starts_with("image/"))
        return "照片、图片";
    if (mediaType.starts_with("audio/"))
        return "录音";
    if (mediaType.starts_with("video/"))
        return "录像";
    return "电子文件";
}

} // namespace

Paper mediationRequest(const dispute::State& state, const Occasion& occasion)
{
    const auto& fields = state.content.fields;
    const auto persons = personsOf(state, occasion.today());
    auto paper = paperFor("request", "人民调解申请书", state.steps.number, occasion);
    auto& blocks = paper.blocks;
    blocks.push_back(personTable(persons));
    Facts story;
    story.rows.push_back({{"纠纷简要情况", {fieldRun(fields, "narrative", "纠纷简要情况")}}});
    story.rows.push_back({{"当事人申请事项", {fieldRun(fields, "demand", "当事人申请事项")}}});
    blocks.push_back(story);
    blocks.push_back(paragraph("人民调解委员会已将申请人民调解的相关规定告知我，现自愿申请人民调解委员会进行调解。"));
    blocks.push_back(paragraph("申请调解不收费，也不妨碍随时改走仲裁、行政、诉讼等其他途径（《人民调解法》第三条、第四条）。"));
    blocks.push_back(Struck{});
    auto places = partySignatures(persons);
    std::vector<Signature> applicants;
    for (std::size_t i = 0; i < persons.size() && i < places.size(); ++i)
        if (persons[i].side == dispute::Side::Applicant)
            applicants.push_back(places[i]);
    blocks.push_back(Signatures{applicants});
    return paper;
}

std::vector<const dispute::Event*> investigationsOf(const dispute::State& state)
{
    std::vector<const dispute::Event*> out;
    for (const auto& event : state.steps.events)
        if (event.kind == "dispute.investigate")
            out.push_back(&event);
    return out;
}

Paper investigationRecord(const dispute::State& state, std::size_t index, const Occasion& occasion)
{
    const auto persons = personsOf(state, occasion.today());
    const auto& event = *investigationsOf(state).at(index);
    const auto investigator = occasion.directory.accountName(event.account);
    auto paper = paperFor(fmt::format("investigation-{}", index + 1), "人民调解调查记录", state.steps.number, occasion);
    paper.organisation = officeOf(state, occasion);
    paper.number = fmt::format("（第{}次）", index + 1);
    auto& blocks = paper.blocks;
    blocks.push_back(paragraph(Line{text("关于"), filled(namesOf(persons), "parties", "当事人"), text("之间的"),
        filled(dispute::typeTitle(state.steps.type), "type", "纠纷类型"), text("，调查如下。")}));
    Facts facts;
    const auto about = askedAbout(state, event.detail);
    facts.rows.push_back({{"时间", {text(dayText(event.on))}}, {"调查了谁、看了什么", about.empty() ? Line{} : Line{text(about)}}});
    facts.rows.push_back({{"调查人", {filled(investigator, "investigator", "调查人")}}, {"记录人", {filled(investigator, "recorder", "记录人")}}});
    blocks.push_back(facts);
    blocks.push_back(Heading{"调查内容"});
    blocks.push_back(paragraph(Line{filled(noteBy(state, event.act), "text", "调查内容")}));
    blocks.push_back(Struck{});
    blocks.push_back(paragraph("以上记录经被调查人阅读（或者已向被调查人宣读），认为无误。"));
    blocks.push_back(Signatures{{{"被调查人（签名、盖章或者按指印）", "", false, std::nullopt}, {"调查人（签名）", investigator, false, std::nullopt},
        {"记录人（签名）", investigator, false, std::nullopt}}});
    paper.everyPage = {"被调查人", "调查人"};
    return paper;
}

bool hasEvidence(const dispute::State& state)
{
    return std::ranges::find(state.content.attachments, kEvidence, &Attachment::purpose) != state.content.attachments.end();
}

Paper evidenceList(const dispute::State& state, const Occasion& occasion)
{
    const auto persons = personsOf(state, occasion.today());
    auto paper = paperFor("evidence_list", "证据材料清单", state.steps.number, occasion);
    paper.organisation = officeOf(state, occasion);
    auto& blocks = paper.blocks;
    blocks.push_back(paragraph(Line{filled(namesOf(persons), "parties", "当事人"), text("之间的"), filled(dispute::typeTitle(state.steps.type), "type", "纠纷类型")}));
    Table table{{"序号", "名称", "形式", "收到日期", "收件人", "证明什么、谁交的"}, {8, 28, 14, 18, 14, 28}, {}, 0};
    for (const auto& file : state.content.attachments)
        if (file.purpose == kEvidence)
            table.rows.push_back({{text(std::to_string(table.rows.size() + 1))}, {text(file.name)}, {text(evidenceForm(file.mediaType))}, {text(dayText(dayInChina(file.at)))},
                {text(occasion.directory.accountName(file.account))}, {text("")}});
    blocks.push_back(table);
    blocks.push_back(paragraph("原件由提交人自己保管的，收下的是复印件，已与原件核对；收下原件的，调解结束后退还，由领取人签名。"));
    blocks.push_back(Signatures{{{"提交人（签名或者按指印）", "", false, std::nullopt}, {"收件人（签名）", "", false, std::nullopt}}});
    return paper;
}

} // namespace core::documents
