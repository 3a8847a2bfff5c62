#include "ui/widgets/scroll_access.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QAccessibleWidget>

namespace ui {

namespace {

/// QAccessibleWidget asks for its children within bounds. Views and editors have interfaces of their own: Qt asks the
/// factories for the most derived class first.
QAccessibleInterface* scrollArea(const QString& key, QObject* object)
{
    if (key != QStringLiteral("QScrollArea") && key != QStringLiteral("QAbstractScrollArea"))
        return nullptr;
    auto* area = qobject_cast<QAbstractScrollArea*>(object);
    return area ? new QAccessibleWidget(area, QAccessible::Client) : nullptr;
}

} // namespace

void installScrollAccess() { QAccessible::installFactory(scrollArea); } // the same function is kept once

} // namespace ui
