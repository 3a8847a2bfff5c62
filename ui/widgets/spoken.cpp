#include "ui/widgets/spoken.h"

#include <QComboBox>
#include <QLabel>

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

void nameChoice(QComboBox& box, const QString& name)
{
    box.setAccessibleName(name);
    auto* label = new QLabel(box.parentWidget());
    label->setAccessibleName(name);
    label->setBuddy(&box);
    label->hide();
}

} // namespace ui
