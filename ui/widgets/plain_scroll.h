#pragma once

#include <QScrollArea>

namespace ui {

/// What may be higher than its room: without a frame, as wide as its place, scrolled up and down only. The keyboard goes to
/// what lies on it, not to the area. The caller gives it its widget and its place.
[[nodiscard]] inline QScrollArea* plainScroll(const QString& name, QWidget* parent = nullptr)
{
    auto* area = new QScrollArea(parent);
    area->setObjectName(name);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

} // namespace ui
