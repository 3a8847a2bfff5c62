#include "core/documents/reception_papers.h"

#include "core/dispute/reception.h"

#include <fmt/format.h>

namespace core::documents {
namespace {

struct Asked {
    std::string_view field, label;
};
constexpr Asked kOfParty[] = {{"name", "姓名"}, {"sex", "性别"}, {"birth", "出生日期"}, {"idNumber", "身份证号"}, {"phone", "电话"}, {"address", "住址"}};
constexpr Asked kOfMatter[] = {{"narrative", "事情经过"}, {"demand", "您的要求"}, {"place", "在哪里发生"}, {"occurredOn", "什么时候发生"}};

/// Content or identity, whichever holds it.
std::string said(const dispute::State& state, const std::string& name)
{
    const auto words = valueOf(state.content.fields, name);
    return words.empty() ? valueOf(state.identity.fields, name) : words;
}

std::string proofOf(std::string_view mark)
{
    return mark == "signature" ? "签名" : mark == "fingerprint" ? "指印" : mark == "witness" ? "见证人签名" : "";
}

} // namespace

Paper assistedSheet(const dispute::State& state, const Occasion& occasion)
{
    const auto& steps = state.steps;
    static const dispute::Assisted kNone;
    const auto& a = steps.reception && steps.reception->assisted ? *steps.reception->assisted : kNone;
    const auto persons = personsOf(state, occasion.today());
    const auto teller = nameIn(persons, a.toldBy);
    auto paper = paperFor("assisted", "代 录 单", steps.number, occasion);
    paper.large = true;
    paper.organisation = occasion.directory.organisationName(steps.registrar);
    auto& blocks = paper.blocks;
    const auto clerk = occasion.directory.accountName(steps.author.empty() ? occasion.account : steps.author);
    blocks.push_back(paragraph(Line{text("下面每一行都是"), strong(teller), text("自己说的，由"), strong(clerk), text("打字。念给您听，对了再签字；不对的当场改，改了重新念。")}));
    Facts facts;
    facts.rows.push_back({{"纠纷类型", {filled(dispute::typeTitle(steps.type), "type", "纠纷类型")}}});
    for (const auto& party : steps.parties) {
        for (const auto& [field, label] : kOfParty)
            if (const auto value = said(state, party.id + "." + std::string(field)); !value.empty())
                facts.rows.push_back({{std::string(party.id == a.toldBy ? "您" : "对方") + "的" + std::string(label), {text(value)}}});
    }
    for (const auto& [field, label] : kOfMatter)
        if (const auto value = said(state, std::string(field)); !value.empty())
            facts.rows.push_back({{std::string(label), {text(value)}}});
    addTypeFacts(facts, state);
    addModes(facts, state, persons);
    blocks.push_back(facts);
    Facts how;
    how.rows.push_back({{"用什么话念的", {text(a.language.empty() ? "普通话" : a.language)}}});
    how.rows.push_back({{"谁陪着来的", a.companion.empty() ? Line{} : Line{text(a.companion + "（只陪着，不替您定）")}}});
    how.rows.push_back({{"听清了吗", {text(ticks({{"听清了", a.heard}}))}}});
    how.rows.push_back({{"是您的意思吗", {text(ticks({{"是", a.ownMeaning}}))}}});
    if (a.mark == "witness")
        how.rows.push_back({{"不能签字的原因", {filled(a.noMark, "noMark", "不能签字的原因")}}});
    blocks.push_back(how);
    blocks.push_back(paragraph("在网上办还是到站里当面办，由您自己选；什么时候想改，说一声就改。不收钱，也不耽误您去法院（《实施意见》第17条）。"));
    Signatures signatures;
    signatures.places.push_back({"本人（签名或者按指印）", teller, false, std::nullopt});
    signatures.places.push_back({"代录人（签名）", clerk, false, std::nullopt});
    if (a.mark == "witness")
        signatures.places.push_back({"见证人（签名）", "", false, std::nullopt});
    blocks.push_back(signatures);
    if (const auto proof = proofOf(a.mark); !proof.empty())
        blocks.push_back(Note{{text("纸上已有：" + proof + "。代录人和陪同的亲属不能是同一个人。")}});
    return paper;
}

void addModes(Facts& facts, const dispute::State& state, const Persons& persons)
{
    if (!state.steps.reception)
        return;
    for (const auto& choice : state.steps.reception->modes)
        facts.rows.push_back({{nameIn(persons, choice.party) + "怎么参加",
                               {text(std::string(dispute::modeName(choice.mode)) + (choice.askedAloud ? "（当面、网上两种都讲过，本人自己选的）" : ""))}}});
}

void addTypeFacts(Facts& facts, const dispute::State& state)
{
    for (const auto& question : dispute::factQuestions(state.steps.type))
        if (const auto value = valueOf(state.content.fields, "fact." + std::string(question.code)); !value.empty())
            facts.rows.push_back({{std::string(question.label), {text(value)}}});
}

Paper guideSlip(const consultation::State& state, const Occasion& occasion)
{
    const auto& words = state.content;
    auto paper = paperFor("guide_slip", "引 导 单", state.steps.number, occasion);
    paper.large = true;
    paper.organisation = occasion.directory.organisationName(state.steps.organisation);
    paper.blocks.push_back(paragraph("您问的这件事，要到下面这个地方办。我们已经替您问清楚了，拿着这张单子去就行。"));
    Facts facts;
    facts.rows.push_back({{"您问的事", {filled(words.question, "question", "问的事")}}});
    facts.rows.push_back({{"到哪里办", {filled(words.referTo, "referTo", "到哪里办")}}});
    facts.rows.push_back({{"电话", {filled(words.referPhone, "referPhone", "电话")}}});
    facts.rows.push_back({{"地址", {filled(words.referAddress, "referAddress", "地址")}}});
    facts.rows.push_back({{"要带什么", {filled(words.referPapers, "referPapers", "要带的材料")}}});
    paper.blocks.push_back(facts);
    paper.blocks.push_back(paragraph(Line{text("去了办不成，或者又想调解，随时回来，或者打"), filled(phoneOf(occasion.directory, state.steps.organisation, state.steps.author), "phone", "本站电话"), text("。")}));
    paper.blocks.push_back(Signatures{{{"接待人（签名）", occasion.directory.accountName(state.steps.author), false, std::nullopt}}});
    return paper;
}

Paper bookingSlip(const consultation::State& state, const Occasion& occasion)
{
    auto paper = paperFor("booking_slip", "预 约 单", state.steps.number, occasion);
    paper.large = true;
    paper.organisation = occasion.directory.organisationName(state.steps.organisation);
    Facts facts;
    facts.rows.push_back({{"什么时候来", {filled(state.steps.bookedFor ? minuteText(*state.steps.bookedFor) : std::string(), "at", "预约时间")}}});
    facts.rows.push_back({{"到哪里", {filled(paper.organisation, "place", "服务站点")}}});
    facts.rows.push_back({{"什么事", {filled(state.content.question, "matter", "什么事")}}});
    facts.rows.push_back({{"谁来", state.content.name.empty() ? Line{} : Line{text(state.content.name)}}});
    facts.rows.push_back({{"电话", {filled(phoneOf(occasion.directory, state.steps.organisation, state.steps.author), "phone", "本站电话")}}});
    paper.blocks.push_back(facts);
    paper.blocks.push_back(paragraph("来不了就打个电话，另约时间。带上身份证和手边的字据；没有也可以来。"));
    return paper;
}

} // namespace core::documents
