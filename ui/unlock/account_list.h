#pragma once

#include <QScrollArea>

namespace ui {

class AccountRow;

/// The accounts of this PC, as high as they are while the window has the room; then it scrolls, so that the password below
/// stays on the screen however many share the PC. The chosen one is always in sight.
class AccountList final : public QScrollArea {
    Q_OBJECT
public:
    explicit AccountList(QWidget* parent = nullptr);

    void clear();
    /// Takes the row.
    void add(AccountRow* row);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void follow();
};

} // namespace ui
