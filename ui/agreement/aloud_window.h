#pragma once

#include <QDialog>

namespace ui {

/// The words of a paper in large type, for reading aloud to both sides. Space and the arrow keys scroll, Esc closes.
class AloudWindow final : public QDialog {
    Q_OBJECT
public:
    AloudWindow(const QString& title, const QString& words, QWidget* parent);
};

} // namespace ui
