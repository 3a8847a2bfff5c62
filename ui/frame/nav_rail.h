#pragma once

#include <QAbstractButton>
#include <QList>
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace ui {

/// One entry of the rail. `word` in full; `two` = its two characters for the narrow rail.
struct RailItem {
    QString id, icon, word, two;
    bool foot = false; ///< stands at the lower end: 待传箱, 设置, 帮助
};

/// Rails of the posts, as data. Ids are page ids of MainFrame.
[[nodiscard]] QList<RailItem> villageRail();
[[nodiscard]] QList<RailItem> courtRail();

class RailButton;

/// The brand, the pages with their counts, 164 wide; 64 wide when narrow.
class NavRail : public QWidget {
    Q_OBJECT
public:
    explicit NavRail(QWidget* parent = nullptr);

    void setItems(const QList<RailItem>& items);
    [[nodiscard]] QList<RailItem> items() const { return m_items; }
    void setCurrent(const QString& id);
    [[nodiscard]] QString current() const { return m_current; }
    /// 0 hides the badge. `attention` makes it orange.
    void setCount(const QString& id, int count, bool attention = false);
    void setNarrow(bool narrow);
    [[nodiscard]] bool isNarrow() const { return m_narrow; }

signals:
    void chosen(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void tellMore();

    QList<RailItem> m_items;
    QList<RailButton*> m_buttons;
    QScrollArea* m_area; ///< at large type the entries may be taller than the window
    QVBoxLayout* m_box;
    QString m_current;
    QAbstractButton *m_up = nullptr, *m_down = nullptr; ///< there is more above, below
    bool m_narrow = false, m_brand = true;
};

} // namespace ui
