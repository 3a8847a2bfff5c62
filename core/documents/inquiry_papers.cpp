#include "core/documents/inquiry_papers.h"

#include "core/dispute/batch.h"
#include "core/dispute/capacity.h"
#include "core/dispute/catalogue.h"
#include "core/dispute/kinds_mediation.h"

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
    if (about == dispute::kCommonFacts)
        return "同类纠纷的共同事实";
    return state.party(about) ? state.partyName(about) : std::string(about);
}

/// Who was asked signs each page; at a place or over papers it is whoever was there.
Signature whoWasAsked(const dispute::State& state, std::string_view about)
{
    const bool somebody = state.party(about) || about == "witness";
    return {somebody ? "被调查人（签名、盖章或者按指印）" : "在场人（签名、盖章或者按指印）", state.party(about) ? state.partyName(about) : std::string(), false, std::nullopt};
}

std::string noteBy(const dispute::State& state, std::string_view act, std::string_view kind)
{
    const auto found = std::ranges::find_if(state.content.notes, [&](const dispute::Note& note) { return note.act == act && note.kind == kind; });
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

std::vector<std::string> partiesWithAgent(const dispute::State& state)
{
    std::vector<std::string> out;
    for (const auto& party : state.steps.parties)
        if (!isBlankText(valueOf(state.identity.fields, party.id + ".agent")))
            out.push_back(party.id);
    return out;
}

Paper authorisation(const dispute::State& state, std::size_t index, const Occasion& occasion)
{
    const auto persons = personsOf(state, occasion.today());
    const auto& principal = *personIn(persons, partiesWithAgent(state).at(index));
    auto paper = paperFor(fmt::format("authority-{}", index + 1), "授权委托书", state.steps.number, occasion);
    auto& blocks = paper.blocks;
    Facts facts;
    facts.rows.push_back({{"委托人", {principal.run("name")}}});
    facts.rows.push_back({{principal.organisation ? "统一社会信用代码" : "公民身份号码", {principal.run("idNumber")}}});
    facts.rows.push_back({{"委托人住址", {principal.run("address")}}, {"联系电话", {principal.run("phone")}}});
    facts.rows.push_back({{"受委托人", {principal.run("agent")}}});
    facts.rows.push_back({{"与委托人的关系", {text(ticks({{"近亲属", false}, {"律师、基层法律服务工作者", false}, {"单位工作人员", false}, {"其他", false}}))}}});
    blocks.push_back(facts);
    blocks.push_back(paragraph(Line{text("委托事项：就"), filled(namesOf(persons), "parties", "当事人"), text("之间的"), filled(dispute::typeTitle(state.steps.type), "type", "纠纷类型"),
        text("，代为参加人民调解。")}));
    blocks.push_back(paragraph("委托权限（由委托人自己选定，没有选定的不算授权）："));
    for (const auto* power : {"代为陈述事实、听取和转达意见", "代为承认、放弃、变更请求", "代为同意调解方案、签订调解协议", "代为收付款项和财物", "代为签收文书"})
        blocks.push_back(paragraph(ticks({{power, false}})));
    blocks.push_back(paragraph("委托期限：自签名之日起，到本次调解结束为止；选定代为收付款项和财物的，到协议履行完毕为止。委托人可以随时取消委托，取消时告知人民调解委员会和对方当事人。"));
    blocks.push_back(Note{{text("授权委托采用书面形式的，应当载明代理人的姓名、代理事项、权限和期限，由委托人签名或者盖章（《民法典》第一百六十五条）。")}});
    blocks.push_back(Struck{});
    // 《民法典》第19条、第20条、第23条: who is under age gives no power alone.
    const bool minor = dispute::capacityOf(state, principal.id, occasion.today()) != dispute::Capacity::Full;
    const Signature gives = minor ? Signature{"委托人的法定代理人（签名、盖章或者按指印）", "", false, std::nullopt}
                                  : Signature{"委托人（签名、盖章或者按指印）", principal.value("name"), false, std::nullopt};
    blocks.push_back(Signatures{{gives, {"受委托人（签名）", principal.value("agent"), false, std::nullopt}}});
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
    const auto about = askedAbout(state, event.detail), place = noteBy(state, event.act, dispute::kPlaceNote);
    facts.rows.push_back({{"时间", {text(dayText(event.on))}}, {"地点", place.empty() ? Line{} : Line{text(place)}}});
    facts.rows.push_back({{"调查了谁、看了什么", about.empty() ? Line{} : Line{text(about)}}});
    facts.rows.push_back({{"调查人", {filled(investigator, "investigator", "调查人")}}, {"记录人", {filled(investigator, "recorder", "记录人")}}});
    blocks.push_back(facts);
    blocks.push_back(Heading{"调查内容"});
    addText(blocks, noteBy(state, event.act, event.kind), "text", "调查内容");
    blocks.push_back(Struck{});
    blocks.push_back(paragraph("以上记录经被调查人（在场人）阅读，或者已向其宣读，认为无误。"));
    const auto asked = whoWasAsked(state, event.detail);
    blocks.push_back(Signatures{{asked, {"调查人（签名）", investigator, false, std::nullopt}, {"记录人（签名）", investigator, false, std::nullopt}}});
    paper.everyPage = {asked.role.substr(0, asked.role.find("（")), "调查人"};
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
