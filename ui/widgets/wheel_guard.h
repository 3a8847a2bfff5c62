#pragma once

#include <QObject>

class QApplication;

namespace ui {

/// The wheel scrolls the page and never changes an answer: combo boxes, spin boxes, date fields and sliders
/// let it pass to the scroll area they stand in. Lives as a child of the application.
class WheelGuard : public QObject {
    Q_OBJECT
public:
    /// Once; further calls do nothing.
    static void install(QApplication& application);
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using QObject::QObject;
};

} // namespace ui
