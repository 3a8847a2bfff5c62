#pragma once

class QAbstractItemView;

namespace ui {

/// Rows of a list that pops up as high as every other thing that is pressed; Qt makes them as high as their letters.
/// The view owns what paints them. Again on the same view: nothing.
void setPopupRows(QAbstractItemView& view);

} // namespace ui
