#include "ui/widgets/spoken.h"

namespace ui {

QString spoken(const QStringList& parts)
{
    QString out;
    for (const auto& part : parts) {
        if (part.isEmpty())
            continue;
        if (!out.isEmpty()) {
            const QChar last = out.back();
            const bool ended = QStringLiteral("。！？；：，、….!?;:,").contains(last);
            out += !ended ? QStringLiteral("，") : last.unicode() < 0x80 ? QStringLiteral(" ") : QString();
        }
        out += part;
    }
    return out;
}

} // namespace ui
