#include "tests/ui/pages_sample/names.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QWidget>

namespace sample {

bool isControl(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget)
           || qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QAbstractItemView*>(widget);
}

/// Qt's own parts of a spin box, a combo box or a table.
bool isInnerPart(const QWidget* widget)
{
    for (const auto* parent = widget->parentWidget(); parent; parent = parent->parentWidget())
        if (qobject_cast<const QComboBox*>(parent) || qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QAbstractItemView*>(parent))
            return true;
    return false;
}

namespace {

QString placeOf(const QWidget* widget)
{
    QStringList names{QLatin1String(widget->metaObject()->className()) + QLatin1Char('#') + widget->objectName() + QLatin1Char('"') + widget->accessibleName() + QLatin1Char('"')};
    for (const auto* parent = widget->parentWidget(); parent && names.size() < 6; parent = parent->parentWidget())
        if (!parent->objectName().isEmpty())
            names.prepend(parent->objectName());
    return names.join(QStringLiteral(" > "));
}

} // namespace

QStringList namelessControls(const QWidget& root)
{
    QStringList out;
    for (const auto* widget : root.findChildren<QWidget*>()) {
        if (!isControl(widget) || isInnerPart(widget) || !widget->isVisibleTo(&root))
            continue;
        // Of a combo box a screen reader is told the value, and the label that points at it; its own name it is not.
        const bool pointed = !qobject_cast<const QComboBox*>(widget) || !QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget))->relations(QAccessible::Label).isEmpty();
        if (!pointed || widget->accessibleName().isEmpty() || widget->objectName().isEmpty() || widget->objectName().startsWith(QLatin1String("qt_")))
            out.append(placeOf(widget));
    }
    return out;
}

} // namespace sample
