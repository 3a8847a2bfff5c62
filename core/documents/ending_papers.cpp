#include "core/documents/ending_papers.h"

#include "core/dispute/catalogue.h"
#include "core/documents/mediation_papers.h"

#include <fmt/format.h>

namespace core::documents {
namespace {

std::string reasonsOf(const std::vector<std::string>& codes)
{
    std::vector<std::string> names;
    for (const auto& code : codes)
        names.push_back(dispute::failureReasonName(code));
    return joined(names, "；");
}

} // namespace

Paper terminationSheet(const dispute::State& state, const Occasion& occasion)
{
    const auto& steps = state.steps;
    const auto persons = personsOf(state, occasion.today());
    const auto committee = occasion.directory.organisationName(steps.holder.organisation.empty() ? steps.registrar : steps.holder.organisation);
    auto paper = paperFor("termination", "人民调解终结书", steps.number, occasion);
    auto& blocks = paper.blocks;
    for (const auto& person : persons)
        blocks.push_back(paragraph(personLine(person)));
    blocks.push_back(paragraph(Line{filled(namesOf(persons), "parties", "当事人"), text("之间的"), filled(dispute::typeTitle(steps.type), "type", "纠纷类型"),
        text(steps.courtNumber.empty() ? "" : "（" + steps.courtNumber + "）"), text("，由" + committee + "于"),
        filled(steps.acceptedOn ? steps.acceptedOn : steps.registeredOn, "acceptedOn", "受理日期"), text("受理并进行调解，经过如下：")}));
    const auto taken = stepsTaken(state);
    for (std::size_t i = 0; i < taken.size(); ++i)
        blocks.push_back(paragraph(fmt::format("{}. {}", i + 1, taken[i])));
    blocks.push_back(paragraph(Line{text("由于"), filled(reasonsOf(steps.failureReasons), "failureReasons", "调解不成的原因"), text("，调解于"),
        filled(steps.failedOn, "failedOn", "调解不成的日期"), text("不成。根据《中华人民共和国人民调解法》第二十六条，现终止调解。")}));
    blocks.push_back(paragraph(steps.undisputedFacts ? "各方当事人同意记载无争议事实，另附《无争议事实记载》。" : "各方当事人没有记载无争议事实。"));
    blocks.push_back(Heading{"已告知当事人的其他途径"});
    blocks.push_back(paragraph("当事人可以依法通过仲裁、行政、司法等途径维护自己的权利：向人民法院起诉；符合条件的，申请仲裁、劳动仲裁、行政调解、行政裁决、行政复议；经济困难的，可以申请法律援助（电话12348）。各种途径由当事人自己选择。"));
    blocks.push_back(paragraph(Line{text("告知日期："), filled(steps.otherWaysToldOn, "otherWaysToldOn", "告知其他途径的日期"), text("。")}));
    if (steps.courtSourced)
        blocks.push_back(paragraph("本件由人民法院指派，终止后将材料退回人民法院，由人民法院依法处理。"));
    blocks.push_back(Struck{});
    auto places = partySignatures(persons);
    for (std::size_t i = 0; i < persons.size(); ++i)
        places[i].role = std::string(dispute::sideName(persons[i].side)) + "签收（签名或者按指印）";
    places.push_back({"人民调解员（签名）", steps.holder.mediator.empty() ? "" : occasion.directory.accountName(steps.holder.mediator), false, std::nullopt});
    places.push_back(sealOf(committee));
    blocks.push_back(Signatures{places});
    return paper;
}

Paper returnLetter(const returning::State& state, const Occasion& occasion)
{
    const auto& steps = state.steps;
    const auto persons = personsOf(state);
    const auto unit = occasion.directory.organisationName(steps.organisation);
    auto paper = paperFor("return_letter", "调解结果复函（退回函）", steps.disputeNumber, occasion);
    paper.number = steps.courtNumber;
    auto& blocks = paper.blocks;
    blocks.push_back(Paragraph{{filled(steps.court.empty() ? "" : occasion.directory.organisationName(steps.court), "court", "法院"), text("：")}, Paragraph::Align::Left, false});
    const auto parties = persons.empty() ? state.content.title : namesOf(persons);
    blocks.push_back(paragraph(Line{text("你院指派我单位调解的"), filled(parties, "parties", "当事人"), filled(dispute::typeTitle(steps.type), "type", "纠纷类型"),
        text("一案，经调解未达成协议。根据《实施意见》第15条，现将本件及全部材料退回。")}));
    blocks.push_back(Heading{"一、调解不成的原因"});
    blocks.push_back(paragraph(Line{filled(reasonsOf(steps.reasons), "reasons", "调解不成的原因"), text("。")}));
    blocks.push_back(Heading{"二、调解的经过和结果"});
    addText(blocks, state.content.result, "result", "调解的经过和结果");
    blocks.push_back(Heading{"三、无争议事实"});
    blocks.push_back(paragraph(ticks({{"各方同意记载，如下", steps.undisputedFacts}, {"没有记载", !steps.undisputedFacts}})));
    for (std::size_t i = 0; i < state.content.undisputedFacts.size(); ++i)
        blocks.push_back(paragraph(fmt::format("{}. {}", i + 1, sentenceOf(state.content.undisputedFacts[i]))));
    if (steps.undisputedFacts)
        blocks.push_back(paragraph("当事人在调解中为达成协议作出的让步不在记载之内，不得在诉讼中作为对其不利的根据。"));
    blocks.push_back(Heading{"四、移送材料清单"});
    Table table{{"序号", "材料名称", "页数", "SHA-256（前16位）"}, {10, 50, 12, 28}, {}, 5};
    std::int64_t pages = 0;
    for (const auto& item : state.content.items) {
        pages += item.pages;
        table.rows.push_back({{text(std::to_string(table.rows.size() + 1))}, {text(item.name)}, {text(std::to_string(item.pages))},
            {text(item.hash.empty() ? "纸质" : item.hash.substr(0, 16))}});
    }
    blocks.push_back(table);
    blocks.push_back(paragraph(fmt::format("以上共{}件，{}页。", state.content.items.size(), pages)));
    blocks.push_back(paragraph(Line{text("联系人："), filled(occasion.directory.accountName(occasion.account), "account", "联系人"), text("，电话："),
        filled(phoneOf(occasion.directory, steps.organisation, occasion.account), "phone", "联系电话"), text("。")}));
    blocks.push_back(Struck{});
    blocks.push_back(Signatures{{{"司法联络员（签名）", occasion.directory.accountName(occasion.account), false, steps.sentOn}, sealOf(unit),
        {"人民法院签收", "", false, steps.receivedOn}}});
    return paper;
}

} // namespace core::documents
