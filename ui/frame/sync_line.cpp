#include "ui/frame/sync_line.h"

#include "core/text/sentences.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString counted(const char* text, std::int64_t n) { return QCoreApplication::translate("ui::SyncLine", text, nullptr, int(n)); }
QString plain(const char* text) { return QCoreApplication::translate("ui::SyncLine", text); }

/// Nothing waits: then nothing is promised to be sent either.
QString trouble(const core::desk::SyncFacts& facts)
{
    return sentence({facts.trouble, {}, {{"waiting", facts.waiting + facts.files}}, core::Trouble::Surroundings});
}

SyncLine attention(const core::desk::SyncFacts& facts)
{
    SyncLine line{QStringLiteral("cloud-exclamation"), {}, Token::OrangeSoft, Token::OrangeWord};
    line.text = counted(QT_TRANSLATE_N_NOOP("ui::SyncLine", "%n things need you"), facts.attention);
    if (facts.sending > 0)
        line.text = plain(QT_TRANSLATE_NOOP("ui::SyncLine", "%1, sending %2 of %3")).arg(line.text).arg(facts.sent).arg(facts.sending);
    else if (facts.lineDown && !facts.trouble.empty()) // what has to be looked at must not hide why nothing arrives
        line.text = plain(QT_TRANSLATE_NOOP("ui::SyncLine", "%1. %2")).arg(line.text, trouble(facts));
    else if (facts.lineDown)
        line.text = plain(QT_TRANSLATE_NOOP("ui::SyncLine", "%1, line down")).arg(line.text);
    return line;
}

SyncLine waiting(const core::desk::SyncFacts& facts, core::Instant now)
{
    SyncLine line{facts.lineDown ? QStringLiteral("cloud-off") : QStringLiteral("cloud-up"), {}, Token::YellowSoft, Token::YellowWord};
    line.text = counted(QT_TRANSLATE_N_NOOP("ui::SyncLine", "%n waiting, safely saved"), facts.waiting);
    if (facts.waiting == 0) // text goes before pictures: only files are left
        line.text = counted(QT_TRANSLATE_N_NOOP("ui::SyncLine", "%n files still to be sent, safely saved"), facts.files);
    if (facts.lineDown && facts.handed > 0) // a promise and no receipt
        line.text = facts.handed >= facts.waiting ? plain(QT_TRANSLATE_NOOP("ui::SyncLine", "%1. With a neighbour's PC to carry, no receipt from the court yet")).arg(line.text)
                                                  : plain(QT_TRANSLATE_NOOP("ui::SyncLine", "%1. %2 of them with a neighbour's PC, no receipt from the court yet")).arg(line.text).arg(facts.handed);
    else if (facts.lineDown && !facts.trouble.empty()) // a line that is up is never called down
        line.text = plain(QT_TRANSLATE_NOOP("ui::SyncLine", "%1. %2")).arg(line.text, trouble(facts));
    else if (facts.lineDown && facts.downSince)
        line.text = plain(QT_TRANSLATE_NOOP("ui::SyncLine", "%1. Line down since %2; sends by itself")).arg(line.text, shortMoment(*facts.downSince, now));
    else if (facts.lineDown)
        line.text = plain(QT_TRANSLATE_NOOP("ui::SyncLine", "%1. Line down; sends by itself")).arg(line.text);
    return line;
}

} // namespace

SyncLine syncLine(const core::desk::SyncFacts& facts, core::Instant now)
{
    switch (core::desk::syncStateOf(facts)) {
    case core::desk::SyncState::Attention: return attention(facts);
    case core::desk::SyncState::Sending: {
        SyncLine line{{}, {}, Token::AccentSoft, Token::Accent, true};
        line.text = plain(QT_TRANSLATE_NOOP("ui::SyncLine", "Sending %1 of %2")).arg(facts.sent).arg(facts.sending);
        return line;
    }
    case core::desk::SyncState::Waiting: return waiting(facts, now);
    case core::desk::SyncState::CleanOffline: {
        SyncLine line{QStringLiteral("cloud-off"), facts.trouble.empty() ? plain(QT_TRANSLATE_NOOP("ui::SyncLine", "Line down, nothing is waiting")) : trouble(facts)};
        line.plain = true;
        return line;
    }
    case core::desk::SyncState::Clean: break;
    }
    // Without a receipt of this desk yet, none is claimed.
    return {QStringLiteral("cloud-check"),
        facts.lastReceipt ? plain(QT_TRANSLATE_NOOP("ui::SyncLine", "All sent, receipt checked %1")).arg(dayAndMoment(*facts.lastReceipt, now))
                          : plain(QT_TRANSLATE_NOOP("ui::SyncLine", "Nothing is waiting")),
        Token::OkSoft, Token::Ok};
}

} // namespace ui
