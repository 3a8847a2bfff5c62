#include "core/duty/rules.h"

#include "core/confirmation/kinds_ruling.h"

#include <algorithm>

namespace core::duty::rules {

using text::onDay;
using text::say;

namespace {

std::string joinedNames(const std::map<std::string, std::string>& names, const std::string& title, const std::string& number)
{
    if (!title.empty())
        return title;
    return names.empty() ? number : names.begin()->second;
}

/// What every duty of a package says of the dispute it came from.
template <class Package>
void nameDispute(std::vector<Duty>& duties, const Package& package)
{
    for (auto& duty : duties) {
        duty.dispute = package.steps.dispute;
        duty.number = package.steps.disputeNumber;
        duty.title = joinedNames(package.content.names, package.content.title, package.steps.disputeNumber);
        duty.type = package.steps.type;
    }
}

/// One more duty of a package.
Duty& addDuty(std::vector<Duty>& duties, const char* code, const char* kind, const Actor& actor, const Viewer& viewer)
{
    return duties.emplace_back(makeDuty(code, kind, actor, viewer));
}

/// An application can only be refused now; the parties are told what is left to them once that is noted.
void noteLapse(const Actor& point, const Viewer& viewer, std::vector<Duty>& duties)
{
    addDuty(duties, "note_lapse", "confirmation.lapse", point, viewer).article = "民事诉讼法第205条";
}

/// The window in which both parties apply (J0, J1), and the road of paper when it is nearly over.
void untilApplied(const confirmation::Steps& steps, const Actor& point, const Viewer& viewer, std::vector<Duty>& duties)
{
    using confirmation::Main;
    if (steps.state == Main::J0 && viewer.today > steps.windowEnd) {
        noteLapse(point, viewer, duties);
        return;
    }
    if (steps.postedOn) { // in time for good: nothing is left but to hear of it
        addDuty(duties, "apply_confirmation", "confirmation.submit", point, viewer).mine = false;
        return;
    }
    auto& duty = addDuty(duties, "apply_confirmation", "confirmation.submit", point, viewer);
    setDue(duty, steps.windowEnd, "民事诉讼法第205条", {say("协议{0}生效，当天不计。", "The agreement took effect on {0}; that day does not count.", {onDay(steps.effectiveOn)}),
                                                        say("双方须在{0}日内共同申请，到{1}24时止。", "Both parties must apply together within {0} days, by {1} 24:00.", {viewer.settings.confirmationDays, onDay(steps.windowEnd)})});
    duty.facts["effective"] = formatDay(steps.effectiveOn);
    // J1 waits for the line only; the window runs until the court has it (invariant ix).
    if (steps.state == Main::J1)
        duty.mine = false;
    // DOMAIN 4.7: a package in the queue is not received. From day 25 on the paper one is posted or carried (民事诉讼法 85).
    if (viewer.today >= steps.effectiveOn + std::chrono::days{viewer.settings.paperFallbackDays} && viewer.today <= steps.windowEnd) {
        auto& paper = addDuty(duties, "post_package", "confirmation.post", point, viewer);
        paper.facts["effective"] = formatDay(steps.effectiveOn);
        setDue(paper, steps.windowEnd, "民事诉讼法第85条",
               {say("协议{0}生效，已满{1}日，法院还没有收到申请。", "The agreement took effect on {0}; {1} days have passed and the court has no application yet.", {onDay(steps.effectiveOn), viewer.settings.paperFallbackDays}),
                say("打印纸质材料，请双方在{0}24时前交邮或送到法院，交邮即不算过期。", "Print the papers and have both parties post them or bring them to the court by {0} 24:00; what is posted in time is in time.", {onDay(steps.windowEnd)})});
    }
}

/// From the ruling's arrival at the point (J7, J7a) over its print (J7b) to the last party that has it.
void untilServed(const confirmation::Steps& steps, const Actor& liaison, const Viewer& viewer, std::vector<Duty>& duties)
{
    if (steps.state != confirmation::Main::J7b) {
        auto& duty = addDuty(duties, "print_ruling", "confirmation.print", liaison, viewer);
        const Day came = steps.receivedAtPointOn.value_or(viewer.today);
        const auto days = viewer.settings.printRulingDays;
        const Day until = came + std::chrono::days{days};
        setDue(duty, until, kCountySets, {say("裁定书{0}到达服务站点。", "The ruling reached the service point on {0}.", {onDay(came)}),
                                         say("核对无误，{0}打印，趁当事人在场送达，到{1}24时止。", "Check it, print it {0} and serve it while the parties are here, by {1} 24:00.", {within(days), onDay(until)})});
        return;
    }
    // T71b: whom the point could not serve, the court serves; the others are the point's as before.
    const auto left = std::ssize(confirmation::leftToTheCourt(steps));
    const auto missing = std::count_if(steps.parties.begin(), steps.parties.end(), [&](const auto& party) { return !confirmation::isServed(steps, party.id); });
    if (left > 0) {
        auto& courts = addDuty(duties, "serve_by_court", "confirmation.serve", {{"CD", "FC"}, steps.court, {}}, viewer);
        courts.facts["missing"] = left;
        dueAtOnce(courts, viewer, "民事诉讼法第89条", say("服务站点报告有{0}位当事人没有送达，由法院送达。", "The service point reports that {0} could not be served; the court serves them.", {left}));
        explain(courts, {say("拒收的可以留置（第89条），可以邮寄（第91条）；下落不明或者别的方式都送不到的，公告送达，发出公告之日起满30日视为送达（第95条）。",
                             "Who refuses may have it left at home (art. 89); it may be posted (art. 91); for who cannot be found and where nothing else reaches, public notice: served 30 days after it was issued (art. 95).")});
    }
    if (left == missing && left > 0)
        return;
    auto& duty = addDuty(duties, "serve", "confirmation.serve", liaison, viewer);
    const Day printed = steps.printedOn.value_or(viewer.today);
    const auto days = viewer.settings.serveRulingDays;
    const Day until = printed + std::chrono::days{days};
    setDue(duty, until, kCountySets, {say("裁定书{0}打印，{1}送达，到{2}24时止。", "The ruling was printed on {0}; it is served {1}, by {2} 24:00.", {onDay(printed), within(days), onDay(until)}),
                                     say("在场的当面送达并签收；不在的另行送达，写明方式。", "On whoever is here, against a signature; on the others separately, with the way of service noted.")});
    duty.facts["missing"] = missing - left;
}

} // namespace

std::vector<Duty> ofConfirmation(const confirmation::State& state, const Viewer& viewer)
{
    using confirmation::Main;
    const auto& steps = state.steps;
    // The thirty days run on for whoever is still there.
    const Actor point = steps.mediator.empty() || hasLeft(steps.mediator, viewer) ? Actor{{"VM", "TM", "VL", "TL", "PL", "IF"}, steps.organisation, {}}
                                                                                  : Actor{{}, steps.organisation, steps.mediator};
    const Actor liaison{{"VL", "TL", "PL", "IF", "VM", "TM"}, steps.organisation, {}};
    const Actor judge{{"RJ"}, steps.court, {}};
    std::vector<Duty> duties;
    const auto add = [&](const char* code, const char* kind, const Actor& actor) -> Duty& { return addDuty(duties, code, kind, actor, viewer); };

    switch (steps.state) {
    case Main::J0:
    case Main::J1: untilApplied(steps, point, viewer, duties); break;
    case Main::J2: {
        auto& duty = add("accept_application", "confirmation.accept", judge);
        if (steps.receivedAt)
            dueInDays(duty, dayInChina(*steps.receivedAt), viewer.settings.confirmationAcceptDays, viewer, "法释〔2011〕5号第4条");
        break;
    }
    case Main::J3: {
        auto& duty = add("review", "confirmation.rule", judge);
        if (steps.acceptedOn)
            dueInDays(duty, *steps.acceptedOn, viewer.settings.reviewDays, viewer, "法释〔2011〕5号第5条");
        break;
    }
    case Main::J5: {
        auto& duty = add("answer_supplement", "confirmation.answer", liaison);
        if (steps.supplementDue)
            setDue(duty, *steps.supplementDue, "法释〔2011〕5号第5条", {say("法院定的日期，到{0}24时止。", "A day set by the court; it ends on {0} at 24:00.", {onDay(*steps.supplementDue)}),
                                                                         say("到期没有补齐的，法院可以按撤回申请处理。", "If the papers are not complete by then, the court may treat the application as withdrawn.")});
        break;
    }
    case Main::J7:
    case Main::J7a:
    case Main::J7b: untilServed(steps, liaison, viewer, duties); break;
    case Main::J4:
    case Main::J6:
    case Main::J8:
    case Main::JL: {
        const bool told = !steps.events.empty() && steps.events.back().kind == "confirmation.tell_ways";
        if (!told)
            add("tell_ways", "confirmation.tell_ways", liaison).article = "民事诉讼法第206条";
        break;
    }
    case Main::J9x: add("decide_objection", "confirmation.decide_objection", judge).article = "民诉法解释第372条"; break;
    case Main::JH:
        add("clear_flag", "confirmation.clear", {{"CD", "RJ"}, steps.court, {}});
        if (viewer.today > steps.windowEnd)
            noteLapse(point, viewer, duties);
        break;
    case Main::J9:
    case Main::None: break;
    }
    nameDispute(duties, state);
    return duties;
}

std::vector<Duty> ofReturn(const returning::State& state, const Viewer& viewer)
{
    using returning::Main;
    const auto& steps = state.steps;
    std::vector<Duty> duties;
    const auto add = [&](const char* code, const char* kind, const Actor& actor) -> Duty& {
        return duties.emplace_back(makeDuty(code, kind, actor, viewer));
    };
    const Actor clerk{{"FC", "CD"}, steps.court, {}};
    switch (steps.state) {
    case Main::Sent: {
        auto& duty = add("receive_return", "return.receive", clerk);
        if (steps.sentOn) {
            const auto days = viewer.settings.receiveReturnDays;
            const Day until = *steps.sentOn + std::chrono::days{days};
            setDue(duty, until, kCountySets, {say("服务站点{0}退回，{1}清点接收，到{2}24时止。", "Returned by the service point on {0}; the papers are counted and received {1}, by {2} 24:00.", {onDay(*steps.sentOn), within(days), onDay(until)}),
                                             say("立案的7日从收到时起算。", "The 7 days for filing the case run from receipt.")});
        }
        break;
    }
    case Main::Received: {
        auto& duty = add("file_suit", "return.file", {{"FC"}, steps.court, {}});
        if (steps.receivedOn)
            dueInDays(duty, *steps.receivedOn, 7, viewer, "民事诉讼法第126条");
        break;
    }
    case Main::Queried: {
        auto& duty = add("answer_query", "return.answer", {{"VL", "TL", "PL", "IF", "G4"}, steps.organisation, {}});
        if (steps.queryDue)
            setDue(duty, *steps.queryDue, kCountySets, {say("法院查问时，按本县设定的工作日数定下日期，到{0}24时止。", "Set when the court asked, by the county's number of working days; it ends on {0} at 24:00.", {onDay(*steps.queryDue)})});
        break;
    }
    case Main::Registered:
    case Main::Resumed:
    case Main::Closed:
    case Main::None: break;
    }
    nameDispute(duties, state);
    return duties;
}

std::vector<Duty> ofProposal(const proposal::State& state, const Viewer& viewer)
{
    using proposal::Main;
    const auto& steps = state.steps;
    const Actor holder = steps.mediator.empty() || hasLeft(steps.mediator, viewer) ? Actor{{"VL", "TL", "PL", "IF", "G2", "G4", "CD"}, steps.organisation, {}}
                                                                                   : Actor{{}, steps.organisation, steps.mediator};
    std::vector<Duty> duties;
    if (steps.state == Main::Open) {
        auto& duty = duties.emplace_back(makeDuty("judge_proposal", "proposal.take", holder, viewer));
        Day from = steps.madeOn.value_or(viewer.today);
        if (!steps.events.empty()) // passed on: whoever has it now has his days from then
            from = std::max(from, steps.events.back().on);
        dueInWorkingDays(duty, from, viewer.settings.namingWorkingDays, viewer, kCountySets);
    } else if (steps.state == Main::Taken || steps.state == Main::Declined) {
        // Only its author waits for that.
        auto duty = makeDuty("proposal_outcome", "proposal.seen", {{}, {}, steps.author}, viewer);
        if (duty.mine)
            duties.push_back(std::move(duty));
    }
    for (auto& duty : duties) {
        duty.dispute = steps.dispute;
        duty.number = steps.disputeNumber;
        duty.type = steps.type;
        duty.facts["author"] = viewer.directory.accountName(steps.author);
        duty.facts["taken"] = steps.state == Main::Taken;
        duty.facts["on"] = formatDay(dayInChina(steps.done));
        if (!steps.acts.empty())
            duty.facts["kind"] = steps.acts.front().kind;
    }
    return duties;
}

} // namespace core::duty::rules
