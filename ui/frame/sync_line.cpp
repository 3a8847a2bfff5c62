#include "ui/frame/sync_line.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString tr(const char* text, int n = -1) { return QCoreApplication::translate("ui::SyncLine", text, nullptr, n); }

} // namespace

SyncLine syncLine(const SyncState& s)
{
    SyncLine line;
    if (s.attention > 0) {
        line.icon = QStringLiteral("cloud-exclamation");
        line.ground = Token::OrangeSoft;
        line.words = Token::OrangeWord;
        line.text = tr(QT_TRANSLATE_NOOP("ui::SyncLine", "%n things need you"), s.attention);
        if (s.sending > 0)
            line.text = tr(QT_TRANSLATE_NOOP("ui::SyncLine", "%1, sending %2 of %3")).arg(line.text).arg(s.sent).arg(s.sending);
        return line;
    }
    if (s.sending > 0) {
        line.spinner = true;
        line.ground = Token::AccentSoft;
        line.words = Token::Accent;
        line.text = tr(QT_TRANSLATE_NOOP("ui::SyncLine", "Sending %1 of %2")).arg(s.sent).arg(s.sending);
        return line;
    }
    if (s.waiting > 0) {
        line.icon = s.lineUp ? QStringLiteral("cloud-up") : QStringLiteral("cloud-off");
        line.ground = Token::YellowSoft;
        line.words = Token::YellowWord;
        line.text = tr(QT_TRANSLATE_NOOP("ui::SyncLine", "%n waiting, safely saved"), s.waiting);
        if (!s.lineUp)
            line.text = (s.lineSince.isEmpty() ? tr(QT_TRANSLATE_NOOP("ui::SyncLine", "%1. Line down; sends by itself")).arg(line.text)
                                               : tr(QT_TRANSLATE_NOOP("ui::SyncLine", "%1. Line down since %2; sends by itself")).arg(line.text, s.lineSince));
        return line;
    }
    if (!s.lineUp) {
        line.icon = QStringLiteral("cloud-off");
        line.plain = true;
        line.text = tr(QT_TRANSLATE_NOOP("ui::SyncLine", "Line down, nothing is waiting"));
        return line;
    }
    line.icon = QStringLiteral("cloud-check");
    line.ground = Token::OkSoft;
    line.words = Token::Ok;
    // Without a receipt of this desk yet, no receipt is claimed.
    line.text = s.receiptAt.isEmpty() ? tr(QT_TRANSLATE_NOOP("ui::SyncLine", "Nothing is waiting"))
                                      : tr(QT_TRANSLATE_NOOP("ui::SyncLine", "All sent, receipt checked %1")).arg(s.receiptAt);
    return line;
}

} // namespace ui
