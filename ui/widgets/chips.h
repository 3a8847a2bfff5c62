#pragma once

#include <QAbstractButton>
#include <QWidget>

namespace ui {

/// A filter with its count: "法院交办 6".
class Chip : public QAbstractButton {
    Q_OBJECT
public:
    Chip(const QString& label, int count, QWidget* parent = nullptr);
    void setLabel(const QString& label);
    /// A count below 0 is not shown.
    void setCount(int count);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void rename();
    QString m_label;
    int m_count;
};

struct ChipData {
    QString id, label;
    int count = -1;
};

/// A row of chips of which exactly one is chosen. Wraps on narrow windows.
class ChipRow : public QWidget {
    Q_OBJECT
public:
    explicit ChipRow(QWidget* parent = nullptr);

    /// Keeps the chosen chip when its id is still there, else takes the first.
    void setChips(const QList<ChipData>& chips);
    [[nodiscard]] QString chosen() const { return m_chosen; }
    void choose(const QString& id);

signals:
    void chosenChanged(const QString& id);

private:
    QList<QPair<QString, Chip*>> m_chips;
    QString m_chosen;
};

} // namespace ui
