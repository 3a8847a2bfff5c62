#pragma once

#include <QAbstractButton>

namespace ui {

/// An account on the unlock page: name, post, last used. 56 high; the chosen one has the accent bar.
class AccountRow : public QAbstractButton {
    Q_OBJECT
public:
    AccountRow(const QString& id, const QString& name, const QString& post, const QString& lastUsed, QWidget* parent = nullptr);
    [[nodiscard]] QString id() const { return m_id; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    /// ↑↓ go to the neighbour and choose it: ring and bar never stand on two people.
    void keyPressEvent(QKeyEvent* event) override;
    void checkStateSet() override;

private:
    QString m_id, m_name, m_post, m_used;
};

} // namespace ui
