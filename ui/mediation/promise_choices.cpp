#include "ui/mediation/promise_choices.h"

#include "core/dispute/dossier.h"
#include "core/dispute/performance.h"
#include "ui/text/dates.h"
#include "ui/text/names.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui {

namespace {

struct PromiseWords {
    Q_DECLARE_TR_FUNCTIONS(ui::Promises)
};

} // namespace

QString yuan(qint64 fen)
{
    return QStringLiteral("%1.%2").arg(QLocale(QLocale::Chinese).toString(fen / 100)).arg(fen % 100, 2, 10, QLatin1Char('0'));
}

QList<Choice> promiseChoices(const core::dispute::State& state)
{
    QList<Choice> out;
    for (const auto& promise : core::dispute::promisesOf(state)) {
        if (promise.done)
            continue;
        QString words = PromiseWords::tr("Clause %1").arg(promise.clause);
        words += QLatin1Char(' ') + (promise.due ? shortDay(*promise.due) : text(promise.condition));
        words += QLatin1Char(' ') + text(state.partyName(promise.debtor)) + QLatin1Char(' ');
        words += promise.fen ? PromiseWords::tr("pays %1 yuan").arg(yuan(*promise.fen)) : text(promise.what);
        if (promise.paid > 0)
            words += PromiseWords::tr(", %1 left").arg(yuan(promise.left()));
        out.append({QString::number(promise.clause), words});
    }
    return out;
}

QList<Choice> slipChoices(const core::dispute::State& state)
{
    QList<Choice> out;
    if (!state.content.after)
        return out;
    for (const auto& slip : state.content.after->slips)
        if (slip.voided.empty())
            out.append({text(slip.act), shortDay(slip.on) + QLatin1Char(' ') + PromiseWords::tr("Clause %1").arg(slip.clause) +
                                            (slip.fen ? QLatin1Char(' ') + PromiseWords::tr("%1 yuan").arg(yuan(*slip.fen)) : QString())});
    return out;
}

QList<Choice> missingSheetChoices(const core::dispute::State& state)
{
    QList<Choice> out;
    for (const auto& sheet : core::dispute::dossierSheets(state))
        if (sheet.compulsory && !sheet.present)
            out.append({text(sheet.code), (inChinese() ? QStringLiteral("%1：%2") : QStringLiteral("%1: %2")).arg(named(sheet.name), named(sheet.missing))});
    return out;
}

} // namespace ui
