#pragma once

#include <QObject>
#include <QPointer>

class QApplication;
class QWidget;

namespace ui {

/// The one focus ring of the program: 2 px in `text`, 2 px off the control, drawn above it so that no layout moves.
/// Shown when focus came by key; a field clicked with the mouse shows its accent border only.
/// In lists and tables it lies inside the current row. Lives as a child of the application.
class FocusRing : public QObject {
    Q_OBJECT
public:
    /// Makes the ring once; further calls do nothing.
    static void install(QApplication& application);

    bool eventFilter(QObject* watched, QEvent* event) override;
    [[nodiscard]] QWidget* overlay() const;

private:
    explicit FocusRing(QApplication& application);
    void follow(QWidget* target);
    void place();

    QPointer<QWidget> m_target;
    QPointer<QWidget> m_overlay;
    bool m_pending = false;
};

} // namespace ui
