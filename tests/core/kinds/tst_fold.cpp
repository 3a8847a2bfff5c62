#include "core/duty/duties.h"
#include "core/rights/relation.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <random>

/// The property that partial views and erased parts lean on: cut(fold(acts), k) = fold(cut(acts), k); and that evolve is
/// total: it takes any JSON.
using namespace core;
using namespace core::test;

namespace {

struct Move {
    const char* who;
    const char* kind;
    const char* text; ///< D = the day
};

/// More or less the whole road, in an order that chance chooses; the checks let through what fits.
const Move kMoves[] = {
    {"vl", "dispute.accept", "{}"},
    {"tl", "dispute.accept", "{}"},
    {"vl", "dispute.decline", "{'content':{'reason':'不属本村'}}"},
    {"dispatcher", "dispute.dispatch", "{'steps':{'organisation':'org-village'}}"},
    {"dispatcher", "dispute.recall", "{'content':{'reason':'改派'}}"},
    {"vl", "dispute.name_mediator", "{'steps':{'mediator':'vm'}}"},
    {"tl", "dispute.name_mediator", "{'steps':{'mediator':'tl'}}"},
    {"vm", "dispute.answer_naming", "{'steps':{'accept':true}}"},
    {"vm", "dispute.answer_naming", "{'steps':{'accept':false},'content':{'reason':'生病'}}"},
    {"vm", "dispute.consent", "{'steps':{'party':'p2','answer':'agreed','manner':'当面'}}"},
    {"vm", "dispute.consent", "{'steps':{'party':'p1','answer':'thinking'}}"},
    {"vm", "dispute.begin", "{'steps':{'rightsTold':true}}"},
    {"vm", "dispute.session", "{'steps':{'place':'村委会','manner':'当面','present':['p1','p2'],'result':'again'},'content':{'record':'说了'},'sealed':{'notes':[{'party':'p1','text':'底线八千'}]}}"},
    {"vm", "dispute.investigate", "{'steps':{'about':'site'},'content':{'text':'看了现场'}}"},
    {"vm", "dispute.sealed_note", "{'sealed':{'notes':[{'party':'p2','text':'最多一万'}]}}"},
    {"vm", "dispute.amend", "{'content':{'fields':{'demand':'还D','p1.name':'谢宇航'}},'identity':{'fields':{'p2.phone':'13900000002'},'care':{'p1':['elderly']}}}"},
    {"vl", "dispute.amend", "{'identity':{'fields':{'p2.address':'D号'}}}"},
    {"vm", "dispute.settle_field", "{'content':{'field':'demand','value':'还清'}}"},
    {"vm", "dispute.extend", "{'steps':{'days':7,'consents':{'p1':'D','p2':'D'}},'content':{'reason':'秋收'}}"},
    {"vm", "dispute.appraisal_start", "{'steps':{'consents':{'p1':'D','p2':'D'},'courtApproved':true},'content':{'body':'鉴定所'}}"},
    {"vm", "dispute.appraisal_end", "{'steps':{'outcome':'report'}}"},
    {"vm", "dispute.draft", "{'steps':{'number':'D号'},'content':{'facts':'借款','clauses':[{'text':'当场道歉'}]}}"},
    {"vm", "dispute.undraft", "{'steps':{'party':'p1'},'content':{'reason':'再想想'}}"},
    {"vm", "dispute.sign", "{'steps':{'signedOn':{'p1':'D','p2':'D'},'mediatorSignedOn':'D','sealedOn':'D'}}"},
    {"vm", "dispute.sign", "{'steps':{'signedOn':{'p1':'D','p2':'D'},'mediatorSignedOn':'D'}}"},
    {"ch", "dispute.seal", "{}"},
    {"ch", "dispute.seal_refused", "{'content':{'reason':'有错字'}}"},
    {"vm", "dispute.oral_agreement", "{'steps':{'number':'D','confirmed':{'p1':'D','p2':'D'}},'content':{'clauses':[{'text':'当场道歉'}]}}"},
    {"vl", "dispute.push_ask", "{'steps':{'reasons':['F03']},'content':{'reason':'谈不拢'}}"},
    {"vl", "dispute.push", "{'steps':{'wishes':{'p1':'push','p2':'push'}}}"},
    {"vm", "dispute.withdraw_consent", "{'steps':{'party':'p2'},'content':{'reason':'不调了'}}"},
    {"vm", "dispute.fail", "{'steps':{'reasons':['F06']}}"},
    {"vm", "dispute.undisputed_facts", "{'steps':{'signedOn':{'p1':'D','p2':'D'},'noConcessions':true},'content':{'facts':['借过钱']}}"},
    {"vm", "dispute.terminate", "{'steps':{'otherWaysToldOn':'D'},'content':{'reason':'另行起诉'}}"},
    {"vl", "dispute.send_back", "{'steps':{'returning':'00000000-0000-7000-8000-000000000009'}}"},
    {"clerk", "dispute.court_file", "{'steps':{'filingNumber':'（2026）明0826民初88号'}}"},
    {"vm", "dispute.perform_all", "{'content':{'way':'现金'}}"},
    {"vm", "dispute.perform", "{'steps':{'clause':1},'content':{'fen':100,'way':'现金'}}"},
    {"vm", "dispute.visit", "{'steps':{'manner':'上门','with':['p1'],'performed':'done','unusual':true},'content':{'mind':'平和','unusual':'摔东西','opinions':'无'}}"},
    {"vm", "dispute.answer_alert", "{'content':{'reason':'已报告'}}"},
    {"vm", "dispute.plan_visits", "{'steps':{'plan':'regular'}}"},
    {"vm", "dispute.archive", "{'content':{'explained':{'identity':'待补','notice':'口头','visit':'无','record':'无','performance':'无'},'note':'D'}}"},
    {"jo", "dispute.call_review", "{}"},
    {"jo", "dispute.review", "{'steps':{'score':80},'content':{'remarks':'D'}}"},
    {"vm", "dispute.printed", "{'steps':{'paper':'record','copies':2}}"},
    {"dispatcher", "dispute.urge", "{'steps':{'about':'accept'},'content':{'reason':'请尽快'}}"},
};

std::string replaced(std::string text, const std::string& day)
{
    for (auto at = text.find('D'); at != std::string::npos; at = text.find('D', at + day.size()))
        text.replace(at, 1, day);
    return text;
}

SubjectState foldOf(const std::vector<Rehearsal::Played>& played, int actLevel, int foldLevel)
{
    SubjectState state;
    for (const auto& one : played)
        evolveAct(state, cut(one.act, actLevel), one.stamp, foldLevel);
    return state;
}

/// Any JSON of small depth, with member names that kinds know so that readers go deep.
boost::json::value anyJson(std::mt19937_64& random, int depth)
{
    static const char* kNames[] = {"party", "parties", "on", "days", "answer", "consents", "signedOn", "clauses", "fields", "reasons",
                                   "notes", "wishes", "mediator", "organisation", "id", "side", "result", "items", "points", "care",
                                   "state", "extensions", "suspensions", "from", "agreement", "fen", "due", "number", "account"};
    static const char* kTexts[] = {"p1", "p2", "", "2026-03-04", "9999-12-31", "0001-01-01", "agreed", "M1", "谢宇航", "push"};
    switch (random() % (depth > 0 ? 7 : 4)) {
    case 0: return static_cast<std::int64_t>(random());
    case 1: return kTexts[random() % std::size(kTexts)];
    case 2: return random() % 2 == 0;
    case 3: return nullptr;
    case 4: {
        boost::json::array out;
        for (auto n = random() % 4; n > 0; --n)
            out.push_back(anyJson(random, depth - 1));
        return out;
    }
    default: {
        boost::json::object out;
        for (auto n = random() % 6; n > 0; --n)
            out[kNames[random() % std::size(kNames)]] = anyJson(random, depth - 1);
        return out;
    }
    }
}

} // namespace

RC_GTEST_PROP(Fold, cuttingBeforeOrAfterFoldingIsTheSame, (std::uint64_t seed))
{
    std::mt19937_64 random(seed);
    World w;
    // A third of the walks begins at the court, in mediation, with a draft.
    const auto from = random() % 3;
    const bool begun = from == 0 ? w.assigned() : from == 1 ? w.mediating() : w.drafted();
    RC_ASSERT(begun);
    Day today = day(from == 0 ? "2026-03-02" : "2026-03-12");
    for (int i = 0; i < 60; ++i) {
        if (random() % 3 == 0)
            today += std::chrono::days(random() % 3);
        const auto& move = kMoves[random() % std::size(kMoves)];
        const auto before = w.play.state(w.dispute);
        const auto played = w.play.played().size();
        // Some authors have not read everything: fields become contested.
        const auto seen = random() % 4 == 0 ? std::optional<std::uint32_t>(random() % 5) : std::nullopt;
        w.last = w.play.play(w.play.author(move.who), startOfDayInChina(today) + std::chrono::hours(9), move.kind, w.dispute,
                             body(replaced(move.text, formatDay(today))), std::nullopt, seen);
        if (!w.last) {
            RC_ASSERT(w.play.played().size() == played);
            RC_ASSERT(w.play.state(w.dispute) == before);
        }
        // Whatever is asked of somebody can be done by him: the kind exists and his post allows it.
        for (const auto* who : {"vl", "vm", "tl", "ch", "dispatcher", "clerk"}) {
            const auto author = w.play.author(who);
            const duty::Viewer viewer{author, today, w.play.directory(), w.play.settings(), HolidayTable::shipped()};
            for (const auto& duty : duty::dutiesOf(w.dispute, w.play.state(w.dispute), viewer)) {
                const auto* kind = findKind(duty.kind, 1);
                RC_ASSERT(kind != nullptr);
                if (!duty.mine || kind->info.creates)
                    continue;
                const auto posts = actingPosts(w.play.state(w.dispute), kind->info,
                                               w.play.context(author, startOfDayInChina(today), Side::Desk));
                if (!posts)
                    RC_LOG() << who << " " << duty.code << " " << duty.kind << " " << posts.error().code << " "
                             << nameOf(w.state().steps.state);
                RC_ASSERT(posts.has_value());
            }
        }
    }
    const auto whole = foldOf(w.play.played(), 4, 4);
    RC_ASSERT(whole == w.play.state(w.dispute));
    for (int k = 1; k <= 4; ++k) {
        RC_ASSERT(cut(whole, k) == foldOf(w.play.played(), k, k));
        // An erased part folds alike wherever it is missing.
        RC_ASSERT(cut(foldOf(w.play.played(), k, 4), k) == cut(whole, k));
        const auto again = stateFrom("dispute", sectionsOf(whole, k));
        RC_ASSERT(again.has_value());
        RC_ASSERT(*again == cut(whole, k));
    }
}

RC_GTEST_PROP(Fold, evolveTakesAnyJson, (std::uint64_t seed))
{
    std::mt19937_64 random(seed);
    std::map<std::string_view, SubjectState> states;
    for (int i = 0; i < 60; ++i) {
        const auto all = allKinds();
        const auto& kind = all[random() % all.size()];
        Envelope envelope;
        envelope.seq = static_cast<std::uint64_t>(i) + 1;
        envelope.kind = kind.info.name;
        std::array<std::optional<std::string>, kClasses> parts;
        for (auto& part : parts)
            if (random() % 4 != 0)
                part = encodeCanonical(anyJson(random, 5));
        const auto act = sealAct(envelope, parts, Salt{});
        Findings findings;
        for (const auto* name : {"to", "start", "acceptDue", "level", "parties", "hash", "effectiveOn", "windowEnd", "due"})
            if (random() % 2 == 0)
                findings.facts[name] = anyJson(random, 3);
        if (random() % 2 == 0)
            findings.facts["to"] = std::array{"M1", "M2", "GS", "F0", "J5", "Sent"}[random() % 6];
        auto stamp = provisionalStamp(act.envelope, findings, static_cast<std::uint32_t>(i) + 1);
        auto& state = states[kind.subject];
        evolveAct(state, act, stamp);
        RC_ASSERT(stateFrom(typeOf(state), sectionsOf(state)).has_value());
    }
}
