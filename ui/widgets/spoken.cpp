#include "ui/widgets/spoken.h"

#include "ui/widgets/plain_label.h"

#include <QComboBox>

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
    auto* label = new PlainLabel(name, TextRole::Small, Token::Text2, Fit::Elide, box.parentWidget());
    label->setBuddy(&box);
    label->hide();
}

} // namespace ui
