#pragma once

#include <QMargins>

class QBoxLayout;
class QLayout;
class QWidget;

namespace ui {

struct Theme;

// Lengths of the design, remembered on the object so that a change of zoom sets them anew.
// Give them in pixels at 100 %; never call QWidget::setFixedHeight and the like with a bare number.

void setMargins(QLayout* layout, int left, int top, int right, int bottom);
void setMargins(QLayout* layout, int all);
void setGaps(QLayout* layout, int spacing);
void setGaps(QLayout* grid, int horizontal, int vertical);
void fixHeight(QWidget* widget, int height);
void fixWidth(QWidget* widget, int width);
void atLeastHigh(QWidget* widget, int height);
void atLeastWide(QWidget* widget, int width);
void atMostWide(QWidget* widget, int width);
/// An empty stretch of fixed length in a box layout.
void addGap(QBoxLayout* layout, int length);

/// Called by applyTheme.
void rescaleEverything(const Theme& theme);

} // namespace ui
