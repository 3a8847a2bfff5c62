#include "ui/text/duty_words.h"

#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"
#include "ui/theme/paint.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <span>

namespace ui {
namespace {

QString why(const char* source) { return QCoreApplication::translate("ui::DutyWhy", source); }

QString dutyDaysLeft(int days) { return why(days == 1 ? QT_TRANSLATE_NOOP("ui::DutyWhy", "%1 day left") : QT_TRANSLATE_NOOP("ui::DutyWhy", "%1 days left")).arg(days); }
QString dutyDaysOver(int days) { return why(days == 1 ? QT_TRANSLATE_NOOP("ui::DutyWhy", "%1 day over") : QT_TRANSLATE_NOOP("ui::DutyWhy", "%1 days over")).arg(days); }

/// A day among the facts, as 4月13日; empty when it is not there.
QString factDay(const core::duty::Duty& duty, const char* key)
{
    const auto* value = duty.facts.if_contains(key);
    if (!value || !value->is_string())
        return {};
    const auto day = core::parseDay(value->get_string());
    return day ? shortDay(*day) : QString();
}

/// Words among the facts, as they stand there.
QString factText(const core::duty::Duty& duty, const char* key)
{
    const auto* value = duty.facts.if_contains(key);
    return value && value->is_string() ? text(std::string_view(value->get_string())) : QString();
}

qint64 factNumber(const core::duty::Duty& duty, const char* key)
{
    const auto* value = duty.facts.if_contains(key);
    if (value && value->is_int64())
        return value->get_int64();
    return value && value->is_uint64() ? qint64(value->get_uint64()) : 0;
}

bool factTrue(const core::duty::Duty& duty, const char* key)
{
    const auto* value = duty.facts.if_contains(key);
    return value && value->is_bool() && value->get_bool();
}

enum class As { Nothing, Day, Number, Text };
struct Fact {
    As as = As::Nothing;
    const char* key = "";
};
constexpr Fact day(const char* key) { return {As::Day, key}; }
constexpr Fact number(const char* key) { return {As::Number, key}; }
constexpr Fact words(const char* key) { return {As::Text, key}; }

QString said(const core::duty::Duty& duty, const Fact& fact)
{
    switch (fact.as) {
    case As::Day: return factDay(duty, fact.key);
    case As::Number: return QString::number(factNumber(duty, fact.key));
    case As::Text: return named(factText(duty, fact.key).toStdString());
    case As::Nothing: break;
    }
    return {};
}

/// Facts stand for %1 and %2.
struct Why {
    std::string_view code;
    const char* sentence;
    std::array<Fact, 2> facts{};
};

QString filled(const core::duty::Duty& duty, const Why& row)
{
    const QString sentence = why(row.sentence);
    const auto& [first, second] = row.facts;
    if (first.as == As::Nothing)
        return sentence;
    // Both at once: a name that holds "%2" stays as it is.
    return second.as == As::Nothing ? sentence.arg(said(duty, first)) : sentence.arg(said(duty, first), said(duty, second));
}

// Sorted by the way a dispute goes: a person checks this list against the book.
constexpr Why kWhys[] = {
    {"accept", QT_TRANSLATE_NOOP("ui::DutyWhy", "Assigned by the court on %1; receipt within 3 working days"), {day("from")}},
    {"name_mediator", QT_TRANSLATE_NOOP("ui::DutyWhy", "Received; nobody is named yet")},
    {"answer_naming", QT_TRANSLATE_NOOP("ui::DutyWhy", "Named; the answer is missing")},
    {"ask_consent", QT_TRANSLATE_NOOP("ui::DutyWhy", "%1 parties have not agreed yet; mediation cannot begin"), {number("missing")}},
    {"begin", QT_TRANSLATE_NOOP("ui::DutyWhy", "All parties agree; mediation can begin")},
    {"appraisal_result", QT_TRANSLATE_NOOP("ui::DutyWhy", "The period stands still until the report is here")},
    {"sign", QT_TRANSLATE_NOOP("ui::DutyWhy", "The draft is ready; print it, read it aloud, let them sign")},
    {"seal", QT_TRANSLATE_NOOP("ui::DutyWhy", "Signed by all; the committee's seal is missing")},
    {"fail_expired", QT_TRANSLATE_NOOP("ui::DutyWhy", "The period ended on %1 and cannot be extended"), {day("end")}},
    {"ask_push", QT_TRANSLATE_NOOP("ui::DutyWhy", "%1 parties still to be asked whether the township goes on"), {number("missing")}},
    {"apply_confirmation", QT_TRANSLATE_NOOP("ui::DutyWhy", "Agreement in force since %1; both apply together within 30 days"), {day("effective")}},
    {"post_package", QT_TRANSLATE_NOOP("ui::DutyWhy", "The court has not got the application; post the paper package in time")},
    {"serve", QT_TRANSLATE_NOOP("ui::DutyWhy", "%1 parties have not got the ruling yet"), {number("missing")}},
    {"serve_by_court", QT_TRANSLATE_NOOP("ui::DutyWhy", "The point could not serve %1 parties; the court serves them"), {number("missing")}},
    {"remind_performance", QT_TRANSLATE_NOOP("ui::DutyWhy", "Clause %1 of the agreement is due on %2"), {number("clause"), day("promised")}},
    {"urge_performance", QT_TRANSLATE_NOOP("ui::DutyWhy", "Clause %1 was due on %2 and is not performed"), {number("clause"), day("promised")}},
    {"tell_default_ways", QT_TRANSLATE_NOOP("ui::DutyWhy", "Urged twice, clause %1 is still not performed"), {number("clause")}},
    {"visit", QT_TRANSLATE_NOOP("ui::DutyWhy", "Follow-up visit %1 of %2"), {number("number"), number("of")}},
    {"answer_alert", QT_TRANSLATE_NOOP("ui::DutyWhy", "The visit found something unusual; report it and say so today")},
    {"return_to_court", QT_TRANSLATE_NOOP("ui::DutyWhy", "Mediation ended on %1; to be returned within 2 working days"), {day("from")}},
    {"tell_origin", QT_TRANSLATE_NOOP("ui::DutyWhy", "Came as: %1; ended on %2, the origin does not know yet"), {words("origin"), day("since")}},
    {"archive", QT_TRANSLATE_NOOP("ui::DutyWhy", "Everything is over; bind the dossier and file it")},
    {"review_dossier", QT_TRANSLATE_NOOP("ui::DutyWhy", "You called for this dossier; write the review")},
    {"judge_proposal", QT_TRANSLATE_NOOP("ui::DutyWhy", "%1 wrote it on %2 when the dispute had moved on; take it over or decline it"), {words("author"), day("on")}},
};

// Asked only after what the duty itself tells ("until").
constexpr Why kPlain[] = {
    {"confirm_lowering", QT_TRANSLATE_NOOP("ui::DutyWhy", "One person asks to lower red; a second must agree")},
    {"notice", QT_TRANSLATE_NOOP("ui::DutyWhy", "The ways, their cost and effect have not been explained yet")},
    {"choose_way", QT_TRANSLATE_NOOP("ui::DutyWhy", "Told of all ways; which one the party takes is not noted yet")},
    {"dispatch", QT_TRANSLATE_NOOP("ui::DutyWhy", "Taken in by the court; nobody has it for mediation yet")},
    {"accept_application", QT_TRANSLATE_NOOP("ui::DutyWhy", "The package has come from the point; it has no case number yet")},
    {"print_ruling", QT_TRANSLATE_NOOP("ui::DutyWhy", "The ruling has come; print it to serve it")},
    {"receive_return", QT_TRANSLATE_NOOP("ui::DutyWhy", "Returned by the point; count the papers against the list")},
    {"file_suit", QT_TRANSLATE_NOOP("ui::DutyWhy", "The return is received; the case is to be filed")},
    {"close", QT_TRANSLATE_NOOP("ui::DutyWhy", "All is done that was to be done")},
    {"note_lapse", QT_TRANSLATE_NOOP("ui::DutyWhy", "The time ended and no application or posting is known here; what was posted in time is noted first, otherwise that it is too late")},
    {"tell_ways", QT_TRANSLATE_NOOP("ui::DutyWhy", "The court did not confirm it; the parties are to know what is left to them")},
};

/// Those whose sentence depends on more than their facts; empty when it is none of them.
QString unlike(const core::duty::Duty& duty)
{
    const std::string& code = duty.whyCode;
    if (code == "session") {
        const QString next = factDay(duty, "next"), nth = QString::number(factNumber(duty, "number"));
        if (next.isEmpty() && factNumber(duty, "left") < 0)
            return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "Session %1; the period has ended")).arg(nth);
        return next.isEmpty() ? why(QT_TRANSLATE_NOOP("ui::DutyWhy", "Session %1; %2 days of the period left")).arg(nth).arg(factNumber(duty, "left"))
                              : why(QT_TRANSLATE_NOOP("ui::DutyWhy", "Session %1, appointed for %2")).arg(nth, next);
    }
    if (code == "draft")
        return factNumber(duty, "left") < 0 ? why(QT_TRANSLATE_NOOP("ui::DutyWhy", "Settled on %1; the period has ended")).arg(factDay(duty, "on"))
                                            : why(QT_TRANSLATE_NOOP("ui::DutyWhy", "Settled on %1; %2 days of the period left")).arg(factDay(duty, "on")).arg(factNumber(duty, "left"));
    if (code == "record_performance") {
        const auto clause = factNumber(duty, "clause");
        if (duty.due)
            return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "Clause %1 of the agreement is due on %2; enter the receipt")).arg(clause).arg(factDay(duty, "promised"));
        return duty.kind == "dispute.perform_all" ? why(QT_TRANSLATE_NOOP("ui::DutyWhy", "The agreement is in force; say how it was performed"))
                                                  : why(QT_TRANSLATE_NOOP("ui::DutyWhy", "Clause %1 of the agreement hangs on a condition; enter the receipt when it is done")).arg(clause);
    }
    if (code == "proposal_outcome")
        return factTrue(duty, "taken") ? why(QT_TRANSLATE_NOOP("ui::DutyWhy", "Whoever holds the dispute now has taken it over"))
                                       : why(QT_TRANSLATE_NOOP("ui::DutyWhy", "Whoever holds the dispute now has not taken it over; the reason is there"));
    if (code == "contact" || code == "warning_contact") {
        const auto words = code == "contact" ? QT_TRANSLATE_NOOP("ui::DutyWhy", "%1: contact every %2 days, last on %3") : QT_TRANSLATE_NOOP("ui::DutyWhy", "%1: a look every %2 days, last on %3");
        return why(words).arg(riskWord(riskOf(duty.colour))).arg(factNumber(duty, "every")).arg(factDay(duty, "last"));
    }
    if (code == "patrol" || code == "patrol_missed" || code == "patrol_spring") {
        const auto& english = duty.explanationEnglish; // the second step says which period; of the spring there is one step
        return inChinese() || english.empty() ? factText(duty, "window") : text(english[english.size() > 1 ? 1 : 0]);
    }
    return {};
}

const Why* rowOf(std::span<const Why> rows, std::string_view code)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Why& row) { return row.code == code; });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

const std::vector<std::string>& dutySteps(const core::duty::Duty& duty) { return inChinese() ? duty.explanation : duty.explanationEnglish; }

QString dutyWhy(const core::duty::Duty& duty)
{
    if (const auto* row = rowOf(kWhys, duty.whyCode))
        return filled(duty, *row);
    if (const auto special = unlike(duty); !special.isEmpty())
        return special;
    if (const auto until = factText(duty, "until"); !until.isEmpty())
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "By %1 somebody above must know")).arg(until);
    if (const auto* row = rowOf(kPlain, duty.whyCode))
        return filled(duty, *row);
    if (const auto& steps = dutySteps(duty); !steps.empty())
        return text(steps.front());
    return articleWord(duty.article);
}

QString dueText(std::optional<core::Day> due, core::Day today)
{
    if (!due)
        return {};
    const int left = daysBetween(today, *due);
    if (left == 0)
        return why(QT_TRANSLATE_NOOP("ui::DutyWhy", "today 24:00"));
    return left < 0 ? dutyDaysOver(-left) : dutyDaysLeft(left);
}

QString dueText(const core::duty::Duty& duty, core::Day today)
{
    static constexpr std::string_view kAtClock[] = {"draft", "session", "appraisal_result", "push_or_fail", "fail", "ask_push", "sign"};
    const bool atClock = std::find(std::begin(kAtClock), std::end(kAtClock), duty.code) != std::end(kAtClock);
    const auto left = factNumber(duty, "left");
    if (duty.due && *duty.due > today && atClock && left > 0 && !duty.facts.contains("next"))
        return dutyDaysLeft(static_cast<int>(left));
    return dueText(duty.due, today);
}

} // namespace ui
