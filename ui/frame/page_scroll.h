#pragma once

#include <QPointer>
#include <QScrollArea>

namespace ui {

/// A page that is scrolled as a whole where the window is lower than its parts need, so that large type does not squeeze its
/// list into a row and a half. Its list says what it needs with atLeastHigh (at most kRoomForList, to be seen whole at 200 %).
void scrollWhole(QWidget* page);
inline constexpr int kRoomForList = 270;

/// A page beside which no rail stands: what an old person looks at has nothing to press but the answers. It has a way out of its own.
void takeWholeWindow(QWidget* page);
[[nodiscard]] bool takesWholeWindow(const QWidget& page);

/// Holds a page of the frame; every page without scrollWhole is just as high as the window. What the keyboard works on comes
/// into view.
class PageScroll final : public QScrollArea {
    Q_OBJECT
public:
    /// Takes the page.
    explicit PageScroll(QWidget* page);

    void toTop();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();
    void follow(QWidget* focused);

    QPointer<QWidget> m_watched; ///< has the focus and lies on the page
};

} // namespace ui
