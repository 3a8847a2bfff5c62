#include "ui/disputes/performance_card.h"

#include "core/dispute/dossier.h"
#include "core/dispute/follow_up.h"
#include "core/dispute/performance.h"
#include "ui/mediation/promise_choices.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tag.h"

#include <QBoxLayout>

namespace ui {
namespace {

using core::dispute::Performance;
using core::dispute::Promise;

struct Standing {
    QString words;
    TagLook look;
};

Standing standingOf(const core::dispute::State& state, const std::vector<Promise>& promises, core::Day today)
{
    const auto performance = state.steps.after ? state.steps.after->performance : Performance::None;
    if (performance == Performance::P1)
        return {PerformanceCard::tr("All performed"), TagLook::Ok};
    const bool missed = std::any_of(promises.begin(), promises.end(), [today](const Promise& p) { return p.missed(today); });
    if (performance == Performance::P2 || missed)
        return {PerformanceCard::tr("Not performed"), TagLook::Red};
    return {PerformanceCard::tr("Being performed"), TagLook::Soft};
}

/// Lateness borrows the word colours: over red, today orange, within a week yellow.
Token dueTint(const Promise& promise, core::Day today)
{
    if (promise.done || !promise.due)
        return Token::Text2;
    if (*promise.due < today)
        return Token::RedWord;
    if (*promise.due == today)
        return Token::OrangeWord;
    return *promise.due - today <= std::chrono::days{7} ? Token::YellowWord : Token::Text2;
}

QWidget* promiseRow(const core::dispute::State& state, const Promise& promise, core::Day today)
{
    auto* row = new QWidget;
    auto* column = new QVBoxLayout(row);
    setMargins(column, 0);
    setGaps(column, 2);
    auto* top = new QHBoxLayout;
    setGaps(top, 8);
    top->addWidget(new IconView(promise.done ? QStringLiteral("circle-check") : QStringLiteral("clock"), promise.done ? Token::Ok : dueTint(promise, today), 16));
    QString what = text(state.partyName(promise.debtor)) + QLatin1Char(' ');
    what += promise.fen ? PerformanceCard::tr("pays %1 yuan").arg(yuan(*promise.fen)) : text(promise.what);
    top->addWidget(new PlainLabel(what, TextRole::Body, Token::Text, Fit::TwoLines), 1);
    QString due = promise.due ? dayText(*promise.due, today) : text(promise.condition);
    if (promise.done)
        due = promise.doneOn ? PerformanceCard::tr("done %1").arg(shortDay(*promise.doneOn)) : PerformanceCard::tr("done");
    else if (promise.due && *promise.due < today)
        due += PerformanceCard::tr(", %1 days over").arg(daysBetween(*promise.due, today));
    top->addWidget(new PlainLabel(due, TextRole::Small, promise.done ? Token::Ok : dueTint(promise, today), Fit::Whole));
    column->addLayout(top);
    QStringList second{PerformanceCard::tr("Clause %1").arg(promise.clause)};
    if (!promise.creditor.empty())
        second << PerformanceCard::tr("to %1").arg(text(state.partyName(promise.creditor)));
    if (!promise.way.empty())
        second << text(promise.way);
    if (!promise.done && promise.paid > 0)
        second << PerformanceCard::tr("%1 paid, %2 left").arg(yuan(promise.paid), yuan(promise.left()));
    column->addWidget(new PlainLabel(second.join(QStringLiteral("・")), TextRole::Small, Token::Text2, Fit::Wrap));
    return row;
}

} // namespace

PerformanceCard::PerformanceCard(QWidget* parent) : Card(16, parent)
{
    setObjectName(QStringLiteral("dispute.performance"));
    hide();
}

void PerformanceCard::setState(const core::dispute::State& state, core::Day today, const core::CountySettings& settings, bool canRecord)
{
    if (m_body) {
        m_body->hide();
        m_body->deleteLater(); // a button in it may be the sender
        m_body = nullptr;
    }
    const auto& steps = state.steps;
    const bool inForce = core::dispute::inForce(steps);
    const auto plan = core::dispute::standingPlan(state, settings);
    setVisible(inForce || steps.after);
    if (!inForce && !steps.after)
        return;
    static const core::dispute::AfterSteps kNone;
    const auto& after = steps.after ? *steps.after : kNone;
    m_body = new QWidget;
    auto* column = new QVBoxLayout(m_body);
    setMargins(column, 0);
    setGaps(column, 6);
    const auto line = [column](const QString& words, Token tint = Token::Text2) { column->addWidget(new PlainLabel(words, TextRole::Small, tint, Fit::Wrap)); };

    auto* head = new QHBoxLayout;
    setGaps(head, 8);
    head->addWidget(new PlainLabel(inForce ? tr("Performance") : tr("Follow-up"), TextRole::RowTitle, Token::Text));
    const auto promises = core::dispute::promisesOf(state);
    if (inForce) {
        const auto standing = standingOf(state, promises, today);
        head->addWidget(new Tag(standing.look, standing.words));
    }
    head->addStretch(1);
    const bool open = inForce && steps.state != core::dispute::Main::Z0 && after.performance != Performance::P1;
    if (open && canRecord) {
        const QString page = promises.empty() ? QStringLiteral("perform_all") : QStringLiteral("perform");
        auto* record = new Button(ButtonKind::Link, promises.empty() ? tr("Everything is performed") : tr("Enter a receipt"), QStringLiteral("plus"));
        record->setObjectName(QStringLiteral("dispute.perform"));
        connect(record, &QPushButton::clicked, this, [this, page] { emit pageAsked(page); });
        head->addWidget(record);
    }
    column->addLayout(head);

    for (const auto& promise : promises) {
        column->addWidget(new Rule);
        column->addWidget(promiseRow(state, promise, today));
    }
    if (inForce && promises.empty())
        line(steps.after || state.content.agreement ? tr("The agreement asks nothing that is due later. When all is done, say so here.") : tr("The text of the agreement is not here."));
    if (!after.urgings.empty())
        line(tr("Urged %1 times, last on %2").arg(after.urgings.size()).arg(shortDay(after.urgings.back().on)));
    if (after.waysToldOn)
        line(after.way == "enforce" && after.enforceUntil ? tr("Told on %1: enforcement may be applied for until %2").arg(shortDay(*after.waysToldOn), dayText(*after.enforceUntil, today))
                                                          : tr("Told on %1: the party may sue on the agreement").arg(shortDay(*after.waysToldOn)));
    if (plan && !plan->days.empty()) {
        column->addWidget(new Rule);
        const auto paid = core::dispute::visitsPaid(*plan, steps);
        const auto next = core::dispute::nextVisit(*plan, steps);
        const auto words = next ? tr("Follow-up: %1 of %2 visits paid, the next by %3").arg(paid).arg(plan->days.size()).arg(dayText(*next, today))
                                : tr("Follow-up: all %1 visits paid").arg(plan->days.size());
        line(words, next && *next < today ? Token::RedWord : Token::Text2);
    }
    if (!after.alert.empty())
        line(tr("A visit found something unusual; it has not been answered for."), Token::RedWord);
    if (!after.archiveNumber.empty()) {
        column->addWidget(new Rule);
        QString filed = tr("Filed as %1").arg(text(after.archiveNumber));
        if (after.archivedOn)
            filed += tr(" on %1").arg(dayText(*after.archivedOn, today));
        filed += tr(", kept: %1").arg(named(core::dispute::retentionName(after.retention)));
        if (after.retentionUntil)
            filed += tr(" until %1").arg(dayText(*after.retentionUntil, today));
        line(filed);
    }
    for (const auto& review : after.reviews)
        line(tr("Reviewed on %1: %2 points, %3 defects").arg(shortDay(review.on)).arg(review.score).arg(review.defects.size()));
    box()->addWidget(m_body);
}

} // namespace ui
