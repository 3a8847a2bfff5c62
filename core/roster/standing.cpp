#include "core/roster/standing.h"

namespace core::roster {

namespace {

const State* personOf(std::string_view entry, const Context& c)
{
    const auto id = subjectFromText(entry);
    const auto* subject = id && c.other ? c.other(*id) : nullptr;
    return subject ? subject->as<State>() : nullptr;
}

/// A name stands in a text as a whole or as a part of it: 浙江某某律师事务所 谢某某.
bool names(std::string_view text, std::string_view name)
{
    return !name.empty() && text.find(name) != std::string_view::npos;
}

} // namespace

Done checkNamed(std::string_view entry, std::string_view account, const dispute::State& dispute, Day day, const Context& c)
{
    constexpr std::string_view kArticle = "《服务站点与对接机制》三";
    const auto* known = c.directory.account(account);
    // R-000-14a: who speaks for a party does not mediate it.
    for (const auto& party : dispute.steps.parties)
        if (known && names(valueOf(dispute.identity.fields, party.id + ".agent"), known->name))
            return refused("conflict", "《人民调解法》第3条", {{"account", account}, {"party", party.id}, {"why", "agent"}});
    if (entry.empty()) {
        if (c.settings.rosterBinds)
            return refused("not_on_roster", "《实施意见》第6条", {{"account", account}});
        return {};
    }
    const auto* person = personOf(entry, c);
    if (!person || person->steps.place.account != account)
        return refused("not_on_roster", "《实施意见》第6条", {{"account", account}});
    const auto& s = person->steps;
    if (s.state == Main::Suspended)
        return refused("roster_suspended", std::string(kArticle), {{"account", account}});
    if (s.state == Main::Left)
        return refused("roster_left", std::string(kArticle), {{"account", account}});
    if (s.state != Main::Listed)
        return refused("not_on_roster", "《实施意见》第6条", {{"account", account}});
    if (!servesOn(s, day))
        return refused("roster_term", std::string(kArticle), {{"account", account}, {"until", s.place.to ? formatDay(*s.place.to) : std::string()}});
    if (!mayMediate(s, day))
        return refused("not_a_mediator", "《实施意见》第4条", {{"account", account}});
    for (const auto& tie : person->identity.entry.ties)
        for (const auto& party : dispute.steps.parties)
            if (names(dispute.partyName(party.id), tie) || names(tie, dispute.partyName(party.id)))
                return refused("conflict", "《人民调解法》第3条", {{"account", account}, {"party", party.id}, {"why", "tie"}});
    return {};
}

Done checkStanding(const directory::Organisation& body, std::string_view entry, Day agreedOn, const Context& c)
{
    constexpr std::string_view kArticle = "《实施意见》第11条、第18条";
    const auto* person = personOf(entry, c);
    const bool invited = body.invitedOn(agreedOn) || (person && invitedOn(person->steps, agreedOn));
    if (invited)
        return {};
    if (directory::isCommittee(body.kind)) {
        // Of a committee, but brokered by somebody who is no mediator: a grid worker alone.
        if (person && !mayMediate(person->steps, agreedOn))
            return refused("no_standing", std::string(kArticle), {{"organisation", body.id}});
        return {};
    }
    // An invitation that is known and over; or none, in a county that keeps the roster.
    const bool over = !body.invitedNumber.empty() || (person && !person->steps.place.invitedNumber.empty());
    if (over)
        return refused("standing_over", std::string(kArticle), {{"organisation", body.id}});
    if (c.settings.rosterBinds)
        return refused("no_standing", std::string(kArticle), {{"organisation", body.id}});
    return {};
}

} // namespace core::roster
