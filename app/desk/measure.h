#pragma once

#include <QPointer>
#include <QWidget>

namespace app {

/// With FENGQIAO_MEASURE in the environment the program says on standard error how long it took until something stood on
/// the screen, one JSON object a line: {"measure":"frame","sinceStartMs":412,"sinceAskedMs":388}. Silent otherwise.
class Measure : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] static bool wanted();
    /// What is awaited next was asked for now: unlocking, a page.
    void asked();
    /// Speaks once, after the first paint of `window` has been flushed.
    void awaitPaint(const QString& what, QWidget* window);
    /// Speaks once, after the first view below `page` has painted at least one row.
    void awaitRows(const QString& what, QWidget* page);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void say();

    QString m_what;
    QPointer<QWidget> m_watched;
    bool m_rows = false;
    qint64 m_askedMs = 0; ///< since the process started
};

} // namespace app
