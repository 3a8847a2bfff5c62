#include "core/consultation/kinds.h"

#include "core/dispute/ways.h"
#include "core/kinds/texts.h"
#include "core/kinds/words.h"
#include "core/refusals.h"

namespace core::consultation {

namespace {

constexpr std::string_view kManners[] = {"visit", "phone", "online"};
constexpr std::string_view kOutcomes[] = {"answered", "absent", "cancelled"};
constexpr auto kTolerance = std::chrono::minutes(10); // DOMAIN 4.1

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
    if (!isAmong(kManners, body.manner))
        return missing("manner");
    if (isBlankText(words.question))
        return missing("question");
    if (isBlankText(words.answer))
        return missing("answer");
    for (const auto& [field, text] : {std::pair("question", &words.question), std::pair("answer", &words.answer), std::pair("law", &words.law),
                                      std::pair("referTo", &words.referTo), std::pair("referPhone", &words.referPhone), std::pair("referAddress", &words.referAddress),
                                      std::pair("referPapers", &words.referPapers)})
        if (auto done = checkLength(field, *text); !done)
            return tl::unexpected(done.error());
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

Result<Findings> Book::check(const State&, const Proposal<Book>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    const auto& words = p.parts.content;
    auto f = startFindings(p, c);
    if (!isIdentifier(body.consultationNumber))
        return missing("consultationNumber");
    if (!body.manner.empty() && !isAmong(kManners, body.manner))
        return invalid("manner");
    if (isBlankText(words.matter))
        return missing("matter");
    if (lengthOf(words.matter) > kUsualLimit || lengthOf(words.name) > 200)
        return refused("too_long", {}, {{"field", "matter"}, {"limit", kUsualLimit}});
    if (!f.doubtful && dayInChina(body.at) < f.day())
        return refused("too_early", {}, {{"on", formatDay(dayInChina(body.at))}, {"since", formatDay(f.day())}});
    // By the time of the act, which may have been noted down here days before the line came; a doubtful clock is not asked.
    if (!f.doubtful && body.at + kTolerance < f.legal)
        return refused("session_past", {}, {{"at", formatInstant(body.at)}});
    if (dayInChina(body.at) > f.day() + std::chrono::days{366})
        return invalid("at");
    return f;
}

void Book::evolve(consultation::Steps& s, const Stamp& st, const Steps& body)
{
    s.state = Main::Booked;
    s.number = body.consultationNumber;
    s.organisation = st.findings.organisation;
    s.author = st.findings.account;
    s.type = body.type;
    s.manner = body.manner.empty() ? "visit" : body.manner;
    s.on = st.day();
    s.bookedFor = body.at;
    note(s, st);
}

void Book::evolve(consultation::Content& content, const consultation::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.question = body.matter;
    content.name = body.name;
}

void Book::evolve(consultation::Identity& identity, const consultation::Steps&, const Stamp&, const Steps&, const Identity& body)
{
    identity = body;
}

Result<Findings> EndBooking::check(const State& state, const Proposal<EndBooking>& p, const Context& c)
{
    const auto& outcome = p.parts.steps.outcome;
    if (state.steps.state != Main::Booked)
        return refused("closed");
    if (!isAmong(kOutcomes, outcome))
        return invalid("outcome");
    if (outcome == "answered" && isBlankText(p.parts.content.answer))
        return missing("answer");
    if (outcome == "cancelled" && isBlankText(p.parts.content.reason))
        return missing("reason");
    if (lengthOf(p.parts.content.answer) > kUsualLimit || lengthOf(p.parts.content.reason) > kUsualLimit)
        return refused("too_long", {}, {{"field", "answer"}, {"limit", kUsualLimit}});
    auto f = startFindings(p, c);
    // Who has not come yet is not absent.
    if (outcome == "absent" && state.steps.bookedFor && f.legal < *state.steps.bookedFor)
        return refused("future", {}, {{"on", formatDay(dayInChina(*state.steps.bookedFor))}});
    return f;
}

void EndBooking::evolve(consultation::Steps& s, const Stamp& st, const Steps& body)
{
    s.state = body.outcome == "answered" ? Main::Answered : Main::Over;
    s.outcome = body.outcome;
    note(s, st, body.outcome);
}

void EndBooking::evolve(consultation::Content& content, const consultation::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.answer = body.answer;
    content.reason = body.reason;
}

Result<Findings> ToDispute::check(const State& state, const Proposal<ToDispute>& p, const Context& c)
{
    if (state.steps.state != Main::Answered && state.steps.state != Main::Booked)
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
    return {withWords(describe<Record>(), {{"steps.manner", codesOf(kManners)}, {"steps.ways", codesOf(dispute::ways())}}),
            withWords(describe<Book>(), {{"steps.manner?", codesOf(kManners)}}), withWords(describe<EndBooking>(), {{"steps.outcome", codesOf(kOutcomes)}}),
            describe<ToDispute>()};
}

} // namespace core::consultation
