#pragma once

#include "core/kinds/context.h"
#include "core/kinds/subject_state.h"
#include "core/text/said.h"

/// What must be done, by whom, until when. Time writes nothing: duties are a view of (state, today), never stored.
namespace core::duty {

enum class Group { Overdue, Today, Week, Later, Waiting }; ///< Waiting: somebody else has to act
BOOST_DESCRIBE_ENUM(Group, Overdue, Today, Week, Later, Waiting)

/// One duty on one subject. `code` names it everywhere in the same words: desk, dispute page, outbox.
struct Duty {
    std::string code;            ///< "accept", "name_mediator", "ask_consent", "begin", "session", "draft", "sign", "seal",
                                 ///< "apply_confirmation", "answer_supplement", "print_ruling", "serve", "fail", "terminate",
                                 ///< "return_to_court", "dispatch", "accept_application", "review", "receive_return", …
    std::string subject;         ///< id as text: dispute, confirmation or return
    std::string dispute;         ///< the dispute it belongs to (equal to subject for disputes)
    std::string number, title, type, colour;
    std::string kind;            ///< kind of act that fulfils it
    std::optional<Day> due;
    bool provisional = false;    ///< due rests on a year without a holiday table
    Group group = Group::Later;
    bool mine = true;            ///< false: waiting for somebody else
    std::string who;             ///< organisation or account that has to act
    std::string whyCode;         ///< sentence code of the second line, with facts
    boost::json::object facts;
    std::string article;
    std::vector<std::string> explanation; ///< plain Chinese steps: why this date
    std::vector<std::string> explanationEnglish; ///< the same steps for an English screen; not part of the record
    std::int64_t urgency = 0;    ///< smaller = earlier in the list
    bool operator==(const Duty&) const = default;
};
BOOST_DESCRIBE_STRUCT(Duty, (), (code, subject, dispute, number, title, type, colour, kind, due, provisional, group, mine, who, whyCode, facts, article, explanation, urgency))

struct Viewer {
    Author author;
    Day today{};
    const directory::State& directory;
    const CountySettings& settings;
    const HolidayTable& holidays;
};

/// All duties of one subject for this viewer, most urgent first. The first with `mine` is the next duty: the default
/// button of the page.
[[nodiscard]] std::vector<Duty> dutiesOf(const SubjectId& id, const SubjectState& state, const Viewer& viewer);
/// Orders duties of many subjects: overdue, today, week, later, waiting; inside by due, then urgency, then number.
void sortDuties(std::vector<Duty>& duties);

} // namespace core::duty
