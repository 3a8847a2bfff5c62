#include "ui/widgets/wheel_guard.h"

#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QScrollBar>
#include <QTabBar>
#include <QWheelEvent>

namespace ui {

void WheelGuard::install(QApplication& application)
{
    if (application.findChild<WheelGuard*>(QString(), Qt::FindDirectChildrenOnly))
        return;
    auto* guard = new WheelGuard(&application);
    application.installEventFilter(guard);
}

bool WheelGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Wheel)
        return false;
    auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || qobject_cast<QScrollBar*>(widget))
        return false;
    const bool answers = qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractSpinBox*>(widget)
        || qobject_cast<QAbstractSlider*>(widget) || qobject_cast<QTabBar*>(widget);
    if (!answers)
        return false;
    // Hand it to the page: the nearest scroll area around the control.
    auto* wheel = static_cast<QWheelEvent*>(event);
    for (QWidget* w = widget->parentWidget(); w; w = w->parentWidget()) {
        auto* area = qobject_cast<QAbstractScrollArea*>(w);
        if (!area || w->isWindow())
            continue;
        QWheelEvent passed(area->viewport()->mapFromGlobal(wheel->globalPosition()), wheel->globalPosition(), wheel->pixelDelta(),
            wheel->angleDelta(), wheel->buttons(), wheel->modifiers(), wheel->phase(), wheel->inverted());
        QApplication::sendEvent(area->viewport(), &passed);
        break;
    }
    return true;
}

} // namespace ui
