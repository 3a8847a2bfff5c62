#include "core/order/kinds.h"

#include "core/calendar/workdays.h"
#include "core/directory/courts.h"
#include "core/dispute/catalogue.h"
#include "core/kinds/texts.h"
#include "core/kinds/words.h"
#include "core/refusals.h"

#include <algorithm>

namespace core::order {

namespace {

using directory::Organisation;
using directory::OrganisationKind;

constexpr std::string_view kResults[] = {"settled", "accepted", "answered", "not_settled", "elsewhere"};
constexpr std::string_view kServed[] = {"served", "not_served"}; ///< of a task to serve a paper
constexpr std::string_view kTakenBy[] = {"direct", "family", "agent"};
constexpr std::string_view kLeft = "left";
constexpr std::string_view kMarks[] = {"signature", "fingerprint", "seal"};
constexpr std::string_view kCentrePosts[] = {"G1", "G2", "G3", "G4", "G5"};
constexpr std::string_view kDockings[] = {"suit", "police", "procuratorate", "petition"};

/// 一庭两所: a court or tribunal, a police station, a justice office.
bool isOffice(const Organisation& o) { return directory::isCourt(o.kind) || o.kind == OrganisationKind::PoliceStation || o.kind == OrganisationKind::JusticeOffice; }

/// A station or office works in its township, a court with the committees docked to it; a centre and a body of the county
/// have no borders inside it.
bool outsideTerritory(const Organisation& from, const Organisation& to)
{
    if (directory::isCourt(from.kind) && directory::mediates(to.kind) && !to.court.empty())
        return to.court != from.id && from.kind == OrganisationKind::Tribunal;
    const bool local = from.kind == OrganisationKind::PoliceStation || from.kind == OrganisationKind::JusticeOffice ||
                       from.kind == OrganisationKind::VillageCommittee || from.kind == OrganisationKind::TownshipCommittee;
    return local && !from.township.empty() && !to.township.empty() && from.township != to.township;
}

bool sends(const order::Steps& s, const Findings& f) { return f.organisation == s.from; }

bool receives(const order::Steps& s, const Context& c)
{
    return std::any_of(c.author.posts.begin(), c.author.posts.end(), [&](const Post& post) { return post.organisation == s.to && (s.toPost.empty() || post.code == s.toPost); });
}

void note(order::Steps& s, const Stamp& st, std::string detail = {})
{
    s.events.push_back({toText(st.id), st.kind, dispute::Main::None, st.day(), st.findings.legal, st.findings.account, std::move(detail)});
}

void write(order::Content& content, const Stamp& st, const std::string& text)
{
    if (!isBlankText(text))
        content.notes.push_back({toText(st.id), st.kind, text});
}

template <class K>
Result<Findings> startReceiver(const State& state, const Proposal<K>& p, const Context& c, Main wanted)
{
    const auto& s = state.steps;
    if (s.state != wanted)
        return refused(s.state == Main::Sent ? "order_not_received" : s.state == Main::Received ? "already_received" : "closed");
    if (!receives(s, c))
        return refused("not_holder", {}, {{"organisation", s.to}});
    auto f = startFindings(p, c);
    f.organisation = s.to;
    return f;
}

/// R-000-6d: how the paper was served is written as the receipt needs it. 民事诉讼法 87 (signature), 88 (who else may take
/// it), 89 (left in the dwelling when it is refused: witnesses or a picture, and why).
Done checkServed(const order::Steps& s, const Report::Steps& body, const Report::Content& words, Day today)
{
    if (s.service != kServe)
        return body.served ? Done(invalid("served")) : Done();
    if (!isAmong(kServed, body.result))
        return missing("result");
    if (!body.served)
        return missing("served");
    const auto& served = *body.served;
    if (served.attempts < 1 || served.attempts > 100)
        return invalid("attempts");
    if (served.on > today)
        return refused("future", {}, {{"on", formatDay(served.on)}});
    if (served.on < s.sentOn)
        return refused("too_early", {}, {{"on", formatDay(served.on)}, {"since", formatDay(s.sentOn)}});
    if ((body.result == "not_served") != served.manner.empty())
        return missing("manner");
    if (served.manner.empty() || served.manner == kLeft)
        return served.mark.empty() ? Done() : Done(invalid("mark")); // the report says why, and who was there
    if (!isAmong(kTakenBy, served.manner))
        return invalid("manner");
    if (!isAmong(kMarks, served.mark))
        return refused("served_without_mark", "《民事诉讼法》第87条", {});
    if (served.manner != "direct" && (isBlankText(words.receiver) || isBlankText(words.relation)))
        return missing(isBlankText(words.receiver) ? "receiver" : "relation");
    return {};
}

template <class K>
Result<Findings> startSender(const State& state, const Proposal<K>& p, const Context& c)
{
    auto f = startFindings(p, c);
    if (!sends(state.steps, f) && f.account != state.steps.author)
        return refused("not_holder", {}, {{"organisation", state.steps.from}});
    return f;
}

} // namespace

Result<Findings> Send::check(const State&, const Proposal<Send>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    const auto& words = p.parts.content;
    auto f = startFindings(p, c);
    if (!isIdentifier(body.orderNumber))
        return missing("orderNumber");
    const auto what = enumFromName<What>(body.what);
    if (!what)
        return missing("what");
    if (isBlankText(words.matter))
        return missing("matter");
    if (isBlankText(words.demand))
        return missing("demand");
    for (const auto& [field, text] : {std::pair("matter", &words.matter), std::pair("demand", &words.demand), std::pair("materials", &words.materials)})
        if (auto done = checkLength(field, *text); !done)
            return tl::unexpected(done.error());
    const auto* from = c.directory.organisation(f.organisation);
    const auto* to = c.directory.organisation(body.to);
    if (!from || !to || !to->active || to->kind == OrganisationKind::CountyOffice)
        return refused("no_such_organisation", {}, {{"organisation", body.to}});
    if (!body.toPost.empty() && (!directory::isCentre(to->kind) || !isAmong(kCentrePosts, body.toPost)))
        return invalid("toPost");
    // Between the posts of one centre, or from one unit to another.
    if (body.to == f.organisation && (body.toPost.empty() || body.toPost == f.post))
        return refused("order_to_itself");
    if (outsideTerritory(*from, *to))
        return refused("outside_territory", "《非诉讼平台实施意见》三", {{"from", from->name}, {"to", to->name}});
    if (!body.type.empty() && !to->types.empty() && std::find(to->types.begin(), to->types.end(), body.type) == to->types.end())
        return refused("type_not_handled", "《实施意见》第7条", {{"organisation", body.to}, {"type", body.type}});
    if (*what == What::Refer && !isOffice(*from) && !isOffice(*to))
        return refused("refer_between_offices", "《一庭两所方案》二.一");
    // 004 二.一: what looks like a crime goes no civil way before the police have decided.
    if (body.criminalSigns && to->kind != OrganisationKind::PoliceStation && isBlankText(body.policeDecision))
        return refused("police_first", "《人民调解法》第25条");
    if (!body.docking.empty() && !isAmong(kDockings, body.docking))
        return invalid("docking");
    // 001 二.2, 三: asked of the court, which answers or passes it to the service.
    if (!body.service.empty()) {
        if (serviceName(body.service).empty())
            return invalid("service");
        if (body.service == kServe) {
            if (!directory::isCourt(from->kind))
                return refused("serve_for_court", "《实施意见》第6条");
            if (isBlankText(words.recipient))
                return missing("recipient");
        } else if (!directory::isCourt(to->kind))
            return refused("service_of_court", "《服务站点与对接机制》二.2", {{"organisation", body.to}});
    }
    if (body.pages < 0 || body.pages > 10'000)
        return invalid("pages");
    if (*what == What::Joint && body.dispute.empty())
        return missing("dispute");
    if (!body.dispute.empty()) {
        const auto id = subjectFromText(body.dispute);
        if (!id)
            return invalid("dispute");
        const auto* subject = c.other ? c.other(*id) : nullptr;
        const auto* about = subject ? subject->as<dispute::State>() : nullptr;
        if (!about)
            return refused("no_such_subject");
        // One lead: only who holds the dispute asks others to handle it with him (003 四(一)2).
        const auto& lead = about->steps.holder.organisation.empty() ? about->steps.registrar : about->steps.holder.organisation;
        if (*what == What::Joint && lead != f.organisation)
            return refused("not_lead", "《非诉讼平台实施意见》四（一）2", {{"organisation", lead}});
        f.facts["disputeNumber"] = about->steps.number;
        f.facts["type"] = about->steps.type;
    }
    if (body.due && *body.due < f.day())
        return refused("too_early", {}, {{"on", formatDay(*body.due)}, {"since", formatDay(f.day())}});
    setFact(f, "due", body.due.value_or(addWorkingDays(f.day(), static_cast<int>(c.settings.errandWorkingDays), c.calendar).day));
    f.calendar = c.calendar.version();
    f.settings["errandWorkingDays"] = c.settings.errandWorkingDays;
    f.facts["docking"] = !body.docking.empty() ? body.docking : from->kind == OrganisationKind::PoliceStation ? "police" : directory::isCourt(from->kind) ? "suit" : "";
    return f;
}

void Send::evolve(order::Steps& s, const Stamp& st, const Steps& body)
{
    s.state = Main::Sent;
    s.what = enumFromName<What>(body.what).value_or(What::Assign);
    s.number = body.orderNumber;
    s.from = st.findings.organisation;
    s.fromPost = st.findings.post;
    s.author = st.findings.account;
    s.to = body.to;
    s.toPost = body.toPost;
    s.dispute = body.dispute;
    s.disputeNumber = textFact(st.findings, "disputeNumber");
    s.type = body.type.empty() ? textFact(st.findings, "type") : body.type;
    s.docking = textFact(st.findings, "docking");
    s.originNumber = body.originNumber;
    s.service = body.service;
    s.criminalSigns = body.criminalSigns;
    s.policeDecision = body.policeDecision;
    s.pages = body.pages;
    s.sentOn = st.day();
    s.due = dayFact(st.findings, "due");
    note(s, st, body.to);
}

void Send::evolve(order::Content& content, const order::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.matter = body.matter;
    content.demand = body.demand;
    content.materials = body.materials;
    content.people = body.people;
    content.recipient = body.recipient;
}

void Send::evolve(order::Identity& identity, const order::Steps&, const Stamp&, const Steps&, const Identity& body)
{
    identity = body;
}

Result<Findings> Receive::check(const State& state, const Proposal<Receive>& p, const Context& c)
{
    auto f = startReceiver(state, p, c, Main::Sent);
    if (f && (p.parts.steps.pages < 0 || p.parts.steps.pages > 10'000))
        return invalid("pages");
    return f;
}

void Receive::evolve(order::Steps& s, const Stamp& st, const Steps& body)
{
    s.state = Main::Received;
    s.receivedOn = st.day();
    s.receivedBy = st.findings.account;
    s.receivedPages = body.pages;
    note(s, st, body.pages == s.pages ? std::string() : std::to_string(body.pages));
}

Result<Findings> Decline::check(const State& state, const Proposal<Decline>& p, const Context& c)
{
    auto f = startReceiver(state, p, c, Main::Sent);
    if (f && isBlankText(p.parts.content.reason))
        return missing("reason");
    return f;
}

void Decline::evolve(order::Steps& s, const Stamp& st, const Nothing&)
{
    s.state = Main::Declined;
    note(s, st);
}

void Decline::evolve(order::Content& content, const order::Steps&, const Stamp& st, const Nothing&, const Content& body)
{
    write(content, st, body.reason);
}

Result<Findings> Report::check(const State& state, const Proposal<Report>& p, const Context& c)
{
    auto f = startReceiver(state, p, c, Main::Received);
    if (!f)
        return f;
    const auto& words = p.parts.content;
    const bool task = state.steps.service == kServe;
    if (!task && !isAmong(kResults, p.parts.steps.result))
        return missing("result");
    if (auto done = checkServed(state.steps, p.parts.steps, words, f->day()); !done)
        return tl::unexpected(done.error());
    for (const auto& [field, text] : {std::pair("receiver", &words.receiver), std::pair("relation", &words.relation)})
        if (auto done = checkLength(field, *text); !done)
            return tl::unexpected(done.error());
    // Handed over in person there is nothing more to say; left behind or not served, there is.
    const bool plain = task && p.parts.steps.served && !p.parts.steps.served->mark.empty();
    if (!plain && isBlankText(p.parts.content.report))
        return missing("report");
    if (lengthOf(p.parts.steps.externalId) > 100)
        return invalid("externalId");
    if (auto done = checkLength("report", p.parts.content.report); !done)
        return tl::unexpected(done.error());
    return f;
}

void Report::evolve(order::Steps& s, const Stamp& st, const Steps& body)
{
    s.state = Main::Reported;
    s.result = body.result;
    s.externalId = body.externalId;
    s.served = body.served;
    s.reportedOn = st.day();
    note(s, st, body.result);
}

void Report::evolve(order::Content& content, const order::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.report = body.report;
    content.receiver = body.receiver;
    content.relation = body.relation;
}

Result<Findings> Close::check(const State& state, const Proposal<Close>& p, const Context& c)
{
    if (state.steps.state != Main::Reported && state.steps.state != Main::Declined)
        return refused(state.steps.state == Main::Closed || state.steps.state == Main::Withdrawn ? "closed" : "order_not_reported");
    return startSender(state, p, c);
}

void Close::evolve(order::Steps& s, const Stamp& st, const Nothing&)
{
    s.state = Main::Closed;
    s.closedOn = st.day();
    note(s, st);
}

void Close::evolve(order::Content& content, const order::Steps&, const Stamp& st, const Nothing&, const Content& body)
{
    write(content, st, body.reason);
}

Result<Findings> Chase::check(const State& state, const Proposal<Chase>& p, const Context& c)
{
    if (state.steps.state != Main::Sent && state.steps.state != Main::Received)
        return refused("closed");
    auto f = startFindings(p, c);
    const bool coordinates = std::any_of(c.author.posts.begin(), c.author.posts.end(), [&](const Post& post) {
        return post.code == "G3" && (post.organisation == state.steps.from || post.organisation == state.steps.to);
    });
    if (!coordinates && !sends(state.steps, f))
        return refused("not_holder", {}, {{"organisation", state.steps.from}});
    return f;
}

void Chase::evolve(order::Steps& s, const Stamp& st, const Nothing&)
{
    s.urgings.push_back({st.day(), st.findings.account, toText(st.id)});
    note(s, st);
}

void Chase::evolve(order::Content& content, const order::Steps&, const Stamp& st, const Nothing&, const Content& body)
{
    write(content, st, body.reason);
}

Result<Findings> Withdraw::check(const State& state, const Proposal<Withdraw>& p, const Context& c)
{
    if (state.steps.state != Main::Sent)
        return refused(state.steps.state == Main::Received ? "already_received" : "closed");
    auto f = startSender(state, p, c);
    if (f && isBlankText(p.parts.content.reason))
        return missing("reason");
    return f;
}

void Withdraw::evolve(order::Steps& s, const Stamp& st, const Nothing&)
{
    s.state = Main::Withdrawn;
    s.closedOn = st.day();
    note(s, st);
}

void Withdraw::evolve(order::Content& content, const order::Steps&, const Stamp& st, const Nothing&, const Content& body)
{
    write(content, st, body.reason);
}

Result<Findings> Printed::check(const State&, const Proposal<Printed>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    if (auto done = checkPrint(body.paper, body.hash, body.copies); !done)
        return tl::unexpected(done.error());
    return startFindings(p, c);
}

void Printed::evolve(order::Steps& s, const Stamp& st, const Steps& body)
{
    note(s, st, body.paper);
}

std::vector<Kind> kinds()
{
    using core::kinds::describe;
    auto services = codesOf(order::services());
    services.push_back(kServe);
    auto results = codesOf(kResults);
    results.insert(results.end(), std::begin(kServed), std::end(kServed));
    auto manners = codesOf(kTakenBy);
    manners.push_back(kLeft);
    return {withWords(describe<Send>(), {{"steps.toPost?", codesOf(kCentrePosts)}, {"steps.docking?", codesOf(kDockings)}, {"steps.service?", services}}), describe<Receive>(), describe<Decline>(),
            withWords(describe<Report>(), {{"steps.result", results}, {"steps.served.manner?", manners}, {"steps.served.mark?", codesOf(kMarks)}}), describe<Close>(), describe<Chase>(), describe<Withdraw>(), describe<Printed>()};
}

} // namespace core::order
