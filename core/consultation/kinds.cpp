#include "core/consultation/kinds.h"

#include "core/dispute/ways.h"

#include <algorithm>

namespace core::consultation {

namespace {

constexpr std::string_view kManners[] = {"visit", "phone", "online"};
constexpr std::size_t kTextLimit = 5000; ///< code points

tl::unexpected<Error> missing(std::string_view field) { return refused("missing_field", {}, {{"field", field}}); }
tl::unexpected<Error> invalid(std::string_view field) { return refused("invalid_field", {}, {{"field", field}}); }

void note(consultation::Steps& s, const Stamp& st, std::string detail = {})
{
    s.events.push_back({toText(st.id), st.kind, dispute::Main::None, st.day(), st.findings.legal, st.findings.account, std::move(detail)});
}

} // namespace

Result<Findings> Record::check(const State&, const Proposal<Record>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    const auto& words = p.parts.content;
    auto f = startFindings(p, c);
    if (!isIdentifier(body.consultationNumber))
        return missing("consultationNumber");
    if (std::find(std::begin(kManners), std::end(kManners), body.manner) == std::end(kManners))
        return missing("manner");
    if (isBlankText(words.question))
        return missing("question");
    if (isBlankText(words.answer))
        return missing("answer");
    for (const auto& [field, text] : {std::pair("question", &words.question), std::pair("answer", &words.answer), std::pair("law", &words.law)})
        if (lengthOf(*text) > kTextLimit)
            return refused("too_long", {}, {{"field", field}, {"limit", kTextLimit}});
    for (const auto& way : body.ways)
        if (!dispute::findWay(way))
            return invalid("ways");
    if (body.minutes < 0 || body.minutes > 24 * 60)
        return invalid("minutes");
    if (body.on && *body.on > f.day())
        return refused("future", {}, {{"on", formatDay(*body.on)}});
    return f;
}

void Record::evolve(consultation::Steps& s, const Stamp& st, const Steps& body)
{
    s.state = Main::Answered;
    s.number = body.consultationNumber;
    s.organisation = st.findings.organisation;
    s.author = st.findings.account;
    s.type = body.type;
    s.manner = body.manner;
    s.on = body.on.value_or(st.day());
    s.minutes = body.minutes;
    s.ways = body.ways;
    note(s, st);
}

void Record::evolve(consultation::Content& content, const consultation::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content = body;
}

void Record::evolve(consultation::Identity& identity, const consultation::Steps&, const Stamp&, const Steps&, const Identity& body)
{
    identity = body;
}

Result<Findings> ToDispute::check(const State& state, const Proposal<ToDispute>& p, const Context& c)
{
    if (state.steps.state != Main::Answered)
        return refused("closed");
    if (!subjectFromText(p.parts.steps.dispute))
        return invalid("dispute");
    return startFindings(p, c);
}

void ToDispute::evolve(consultation::Steps& s, const Stamp& st, const Steps& body)
{
    s.state = Main::Became;
    s.dispute = body.dispute;
    s.becameOn = st.day();
    note(s, st, body.dispute);
}

std::vector<Kind> kinds()
{
    using core::kinds::describe;
    return {describe<Record>(), describe<ToDispute>()};
}

} // namespace core::consultation
