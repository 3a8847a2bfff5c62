#include "ui/text/dates.h"
#include "ui/text/labels.h"

namespace ui {

QString pageOfKind(const std::string& kind)
{
    if (kind == "dispute.draft")
        return QStringLiteral("agreement");
    if (kind == "dispute.register")
        return QStringLiteral("intake");
    if (kind.starts_with("proposal."))
        return QStringLiteral("proposal");
    if (kind == "directory.account") // units and accounts are entered beside the roster
        return QStringLiteral("roster");
    const QString whole = text(kind);
    if (kind == "dispute.link_round") // one form does both acts of another round
        return QStringLiteral("new_round");
    if (kind == "confirmation.post")
        return QStringLiteral("post_package");
    for (const auto& [turn, page] : {std::pair("confirmation.withdraw", "withdraw_application"), std::pair("confirmation.hold", "hold_application"), std::pair("confirmation.lapse", "lapse_application"), std::pair("confirmation.not_served", "not_served")})
        if (kind == turn)
            return QString::fromLatin1(page);
    if (kind == "confirmation.decide_objection")
        return QStringLiteral("court.decide_objection");
    if (kind == "confirmation.serve") // the ruling's page at a point, a form of its own at a court
        return QStringLiteral("serve");
    // Patrols, clues and warnings have pages of their own names: "clue.measure" and "warning.measure" are two forms.
    if (kind == "patrol.open" || kind == "patrol.stop" || kind == "clue.to_dispute")
        return QStringLiteral("patrol");
    for (const auto* subject : {"clue.", "patrol.", "focus.", "warning.", "guidance.", "order.", "consultation.", "meeting.", "supervision.", "complaint.", "person.", "library.", "rota."})
        if (whole.startsWith(QLatin1String(subject)))
            return whole;
    // Acts of a confirmation or a return are done on that subject's own page.
    if (whole.startsWith(QLatin1String("confirmation.")) || whole.startsWith(QLatin1String("return.")))
        return whole.section(QLatin1Char('.'), 0, 0) == QLatin1String("return") ? QStringLiteral("returns") : QStringLiteral("confirmation");
    return whole.section(QLatin1Char('.'), 1);
}

} // namespace ui
