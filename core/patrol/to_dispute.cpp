#include "core/patrol/to_dispute.h"

namespace core::clue {

Result<std::vector<desk::Draft>> disputeFromClue(const State& clue, const SubjectId& id, const SubjectId& dispute)
{
    namespace json = boost::json;
    const auto& people = clue.content.people;
    if (people.size() < 2)
        return refused("few_people", "《人民调解法》第17条");
    json::array parties;
    json::object fields;
    for (std::size_t i = 0; i < people.size(); ++i) {
        const auto party = "p" + std::to_string(i + 1);
        parties.push_back(json::object{{"id", party}, {"side", i == 0 ? "applicant" : "respondent"}});
        fields[party + ".name"] = people[i];
    }
    fields["narrative"] = clue.content.sign;
    fields["place"] = clue.content.place;
    // Nobody has applied: what is asked for is the committee's own offer, until the parties say theirs.
    fields["demand"] = "调委会主动调解，具体诉求由当事人提出后补记";
    json::object steps{{"number", "@number"}, {"type", clue.steps.type.empty() ? std::string("D24") : clue.steps.type}, {"source", "committee"},
                       {"parties", std::move(parties)}, {"clue", toText(id)}};
    if (!clue.steps.colour.empty())
        steps["colour"] = clue.steps.colour;
    std::vector<desk::Draft> out;
    out.push_back({"dispute.register", dispute, json::object{{"steps", std::move(steps)}, {"content", json::object{{"fields", std::move(fields)}}}}});
    out.push_back({"clue.to_dispute", id, json::object{{"steps", json::object{{"dispute", toText(dispute)}}}}});
    return out;
}

} // namespace core::clue
