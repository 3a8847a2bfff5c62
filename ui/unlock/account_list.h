#pragma once

#include <QScrollArea>

namespace ui {

class AccountRow;

/// The accounts of this PC, as high as they are while the page has the room; else it scrolls, so that the password below
/// stays on the screen however many share the PC. The chosen one is always in sight.
class AccountList final : public QScrollArea {
    Q_OBJECT
public:
    explicit AccountList(QWidget* parent = nullptr);

    void clear();
    /// Takes the row.
    void add(AccountRow* row);
    /// How high it may become; two rows and a half at least. The page tells: the area around it would give it all it asks for.
    void setRoom(int height);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void follow();
    [[nodiscard]] int least() const;

    int m_room = 0;
};

} // namespace ui
