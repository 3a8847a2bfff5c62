#pragma once

#include <QWidget>

namespace ui {

class Button;

/// A right pane: beside the content on wide windows, over it as a drawer (F4, Esc) on narrow ones.
/// Put `content` and `pane` in; the page passes on setNarrow and toggleDrawer.
class SidePane : public QWidget {
    Q_OBJECT
public:
    /// `paneWidth` at 100 %. Takes both widgets.
    SidePane(QWidget* content, QWidget* pane, int paneWidth, QWidget* parent = nullptr);

    void setNarrow(bool narrow);
    [[nodiscard]] bool isNarrow() const { return m_narrow; }
    /// In the wide form there is nothing to toggle.
    bool toggleDrawer();
    bool closeDrawer();
    [[nodiscard]] bool isDrawerOpen() const { return m_open; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void place();
    QWidget *m_content, *m_pane, *m_ground;
    Button* m_handle;
    int m_width;
    bool m_narrow = false, m_open = false;
};

} // namespace ui
