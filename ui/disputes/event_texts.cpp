#include "ui/disputes/event_texts.h"

#include "core/dispute/kinds_assessment.h"
#include "core/dispute/reception.h"
#include "ui/mediation/promise_choices.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"

#include <QCoreApplication>
#include <algorithm>

namespace ui {
namespace {

QString word(const char* source) { return QCoreApplication::translate("ui::Event", source); }

/// What an act's detail says; empty when its heading already says all.
QString detailOf(const core::dispute::State& state, const core::dispute::Event& event)
{
    const QString detail = text(event.detail);
    if (detail.isEmpty() && event.kind != "dispute.session")
        return {};
    if (event.kind == "dispute.session") {
        for (const auto& session : state.steps.sessions) {
            if (session.act != event.act)
                continue;
            const QString result = session.result == "agreed" ? word(QT_TRANSLATE_NOOP("ui::Event", "settled"))
                : session.result == "again"                   ? word(QT_TRANSLATE_NOOP("ui::Event", "to be continued"))
                                                              : word(QT_TRANSLATE_NOOP("ui::Event", "not settled"));
            QString out = QStringLiteral("，%1").arg(result);
            if (state.steps.reception)
                for (const auto& one : state.steps.reception->methods)
                    if (one.session == session.number) // 003 四(三)4: the history of methods is read down the line
                        out += QStringLiteral("，%1").arg(named(core::dispute::methodName(one.method)));
            return out;
        }
        return {};
    }
    if (event.kind == "dispute.consent") { // "p1 agreed"
        const QString party = detail.section(QLatin1Char(' '), 0, 0), answer = detail.section(QLatin1Char(' '), 1);
        if (party.isEmpty() || answer.isEmpty())
            return {};
        const QString said = answer == QLatin1String("agreed") ? word(QT_TRANSLATE_NOOP("ui::Event", "agrees"))
            : answer == QLatin1String("refused")               ? word(QT_TRANSLATE_NOOP("ui::Event", "does not agree"))
                                                               : word(QT_TRANSLATE_NOOP("ui::Event", "wants to think"));
        return QStringLiteral("，%1%2").arg(text(state.partyName(party.toStdString())), said);
    }
    if (event.kind == "dispute.extend") {
        bool number = false;
        detail.toInt(&number);
        return number ? word(QT_TRANSLATE_NOOP("ui::Event", ", %1 days")).arg(detail) : QString();
    }
    if (event.kind == "dispute.perform" && state.content.after)
        for (const auto& slip : state.content.after->slips)
            if (slip.act == event.act)
                return (slip.fen ? word(QT_TRANSLATE_NOOP("ui::Event", ", clause %1: %2 yuan")).arg(slip.clause).arg(yuan(*slip.fen)) : word(QT_TRANSLATE_NOOP("ui::Event", ", clause %1")).arg(slip.clause)) +
                    (slip.voided.empty() ? QString() : word(QT_TRANSLATE_NOOP("ui::Event", " (void)")));
    if (event.kind == "dispute.perform" || event.kind == "dispute.urge_performance" || event.kind == "dispute.remind_performance")
        return word(QT_TRANSLATE_NOOP("ui::Event", ", clause %1")).arg(detail);
    if (event.kind == "dispute.visit" && event.detail == "unusual")
        return word(QT_TRANSLATE_NOOP("ui::Event", ", something unusual"));
    if (event.kind == "dispute.tell_default_ways")
        return event.detail == "enforce" ? word(QT_TRANSLATE_NOOP("ui::Event", ": enforcement")) : word(QT_TRANSLATE_NOOP("ui::Event", ": suit on the agreement"));
    if (event.kind == "dispute.printed") // which paper; nobody remembers it by the day
        return QStringLiteral("：%1").arg(paperTitle(detail));
    if (event.kind == "dispute.archive")
        return QStringLiteral("，%1").arg(detail);
    if (event.kind == "dispute.review")
        return word(QT_TRANSLATE_NOOP("ui::Event", ", %1 points")).arg(detail);
    if (event.kind == "dispute.grade")
        return QStringLiteral("，%1").arg(named(core::dispute::endGradeName(event.detail)));
    if (event.kind == "dispute.assess_end")
        return event.detail == "exhausted" ? word(QT_TRANSLATE_NOOP("ui::Event", ", all ways are used up")) : word(QT_TRANSLATE_NOOP("ui::Event", ", another way is advised"));
    if (event.kind == "dispute.expert_opinion") // 002 二(三): told, not hidden
        return word(QT_TRANSLATE_NOOP("ui::Event", ", the expert has to do with %1")).arg(text(state.partyName(event.detail)));
    if (event.kind == "dispute.fail" && detail.startsWith(QLatin1Char('F')))
        return QStringLiteral("，%1").arg(named(core::dispute::failureReasonName(event.detail)));
    return {};
}

QString headingOf(const core::dispute::State& state, const core::dispute::Event& event)
{
    if (event.kind == "dispute.session")
        for (const auto& session : state.steps.sessions)
            if (session.act == event.act)
                return word(QT_TRANSLATE_NOOP("ui::Event", "Session %1")).arg(session.number);
    return kindLabel(event.kind).word;
}

struct Road {
    QString words, icon;
    Token tint;
};

Road roadOf(const core::desk::ActRow* act)
{
    using core::desk::Delivery;
    if (!act)
        return {};
    switch (act->delivery) {
    case Delivery::Accepted: return {word(QT_TRANSLATE_NOOP("ui::Event", "Received by the court")), QStringLiteral("cloud-check"), Token::Ok};
    case Delivery::Waiting: return {word(QT_TRANSLATE_NOOP("ui::Event", "To be sent")), QStringLiteral("cloud-up"), Token::YellowWord};
    case Delivery::Refused: return {word(QT_TRANSLATE_NOOP("ui::Event", "Not taken")), QStringLiteral("cloud-exclamation"), Token::OrangeWord};
    case Delivery::Doubtful: return {word(QT_TRANSLATE_NOOP("ui::Event", "Please check")), QStringLiteral("cloud-exclamation"), Token::OrangeWord};
    case Delivery::Lost: return {word(QT_TRANSLATE_NOOP("ui::Event", "Lost at the court")), QStringLiteral("cloud-exclamation"), Token::OrangeWord};
    }
    Q_UNREACHABLE();
}

} // namespace

QList<TimelineEntry> timelineOf(const core::desk::SubjectView& view, const core::directory::State& directory, core::Day today)
{
    QList<TimelineEntry> entries;
    const auto* state = view.state.as<core::dispute::State>();
    if (!state)
        return entries;
    const auto actOf = [&](const std::string& id) -> const core::desk::ActRow* {
        const auto found = std::find_if(view.acts.begin(), view.acts.end(), [&](const auto& row) { return row.id == id; });
        return found == view.acts.end() ? nullptr : &*found;
    };
    for (auto event = state->steps.events.rbegin(); event != state->steps.events.rend(); ++event) {
        TimelineEntry entry;
        entry.id = text(event->act);
        entry.day = shortDay(event->on);
        const std::chrono::year_month_day date(event->on);
        if (date.year() != std::chrono::year_month_day(today).year()) // the year says more than the time of day
            entry.time = word(QT_TRANSLATE_NOOP("ui::Event", "year %1")).arg(int(date.year()));
        else
            entry.time = core::dayInChina(event->at) == event->on ? clockText(event->at) : QString();
        entry.icon = kindLabel(event->kind).icon;
        entry.strong = headingOf(*state, *event);
        entry.rest = detailOf(*state, *event);
        entry.second = word(QT_TRANSLATE_NOOP("ui::Event", "recorded by %1")).arg(text(directory.accountName(event->account)));
        const Road road = roadOf(actOf(event->act));
        entry.state = road.words;
        entry.stateIcon = road.icon;
        entry.stateTint = road.tint;
        entries.append(entry);
    }
    // Acts that were refused, wait in doubt or were lost by the county left no event: they are shown above the rest.
    for (const auto& act : view.acts) {
        const bool lost = act.delivery == core::desk::Delivery::Lost;
        if (!lost && act.delivery != core::desk::Delivery::Refused && act.delivery != core::desk::Delivery::Doubtful)
            continue;
        const Road road = roadOf(&act);
        const QString why = lost ? word(QT_TRANSLATE_NOOP("ui::Event", "The court's server came back from a backup without this, and the PC it was written on has not sent it again."))
                                 : sentence(core::Error{act.code, act.article, act.facts, core::Trouble::Refused});
        entries.prepend({text(act.id), shortDay(core::dayInChina(act.claimed)), clockText(act.claimed), kindLabel(act.kind).icon, kindLabel(act.kind).word, {},
            why, road.words, road.icon, road.tint});
    }
    return entries;
}

} // namespace ui
